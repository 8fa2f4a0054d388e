/* ClusterRoles with an aggregationRule get the rules of those that it selects, in the order of
 * their names, each rule once. Source: Kubernetes, "Using RBAC Authorization", aggregated
 * ClusterRoles. */
#include "ctl/impl.h"

#define RBAC "rbac.authorization.k8s.io/v1"

struct clusterroles {
	struct controller c;
	struct cache *roles;
};

static const struct json *rule_of(const struct object *role)
{
	return json_get(role->json, "aggregationRule");
}

static bool selected(struct arena *a, const struct json *rule, const struct object *role)
{
	JSON_EACH (json_get(rule, "clusterRoleSelectors"), one) {
		struct selector *s = selector_from_label_selector(a, one, NULL);
		if (s && selector_matches(s, json_get(object_meta(role), "labels")))
			return true;
	}
	return false;
}

static struct json *collect(struct clusterroles *self, struct pass *p, const struct object *into)
{
	struct json *rules = json_new_array(p->arena);
	struct map seen = MAP_INIT;
	AUTO_BUF text = BUF_INIT;

	CACHE_EACH (self->roles, NULL, it, role) {
		if (role == into || !selected(p->arena, rule_of(into), role))
			continue;
		JSON_EACH (json_get(role->json, "rules"), rule) {
			buf_reset(&text);
			json_write(&text, rule);
			if (!map_put(&seen, buf_str(&text), self)) /* a set */
				json_push(p->arena, rules, json_dup(p->arena, rule));
		}
	}
	map_fini(&seen);
	return rules;
}

static void sync_key(struct pass *p)
{
	struct clusterroles *self = container_of(p->c, struct clusterroles, c);
	struct object *o = cache_get(self->roles, STR_NULL, str_of(p->key));

	if (!o || meta_deleting(o->json) || !rule_of(o))
		return;
	struct json *rules = collect(self, p, o);
	if (json_equal_empty(rules, json_get(o->json, "rules")))
		return;
	struct json *body = json_new_object(p->arena);
	json_set_cstr(p->arena, body, "kind", o->kind->kind);
	json_set_cstr(p->arena, body, "apiVersion", RBAC);
	json_set_cstr(p->arena, json_obj(p->arena, body, "metadata"), "name", p->name);
	json_set(p->arena, body, "rules", rules);
	/* Applied, so that the rules have an owner of their own, as upstream. */
	struct client_request req = {
		.verb = CLIENT_APPLY,
		.kind = o->kind,
		.name = p->name,
		.body = body,
		.field_manager = "clusterrole-aggregation-controller",
		.force = true,
	};
	pass_do_or(p, &req, ERR_NOT_FOUND, NULL, NULL);
}

/* Any role may be selected by any that collects, or have been before it changed. */
static void on_role(struct controller *c, UNUSED struct object *now, UNUSED struct object *old)
{
	struct clusterroles *self = container_of(c, struct clusterroles, c);

	CACHE_EACH (self->roles, NULL, it, o)
		if (rule_of(o))
			controller_mark(c, o);
}

struct controller *clusterrole_controller(struct ctl *ctl)
{
	struct clusterroles *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "clusterrole-aggregation-controller", sync_key);
	self->roles = controller_watch(&self->c, RBAC, "ClusterRole", on_role);
	return &self->c;
}
