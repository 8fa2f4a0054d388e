/* What every namespace has: the ServiceAccount "default" and the ConfigMap kube-root-ca.crt.
 * Source: Kubernetes, "Managing Service Accounts"; "Certificates", root CA publisher. */
#include "ctl/impl.h"

struct tenants {
	struct controller c;
	struct cache *namespaces, *things;
	const char *thing; /* name of what each namespace is to have */
};

static bool namespace_lives(const struct tenants *self, const char *name)
{
	const struct object *ns = cache_get(self->namespaces, STR_NULL, str_of(name));
	return ns && !meta_deleting(ns->json);
}

static void on_thing(struct controller *c, struct object *now, struct object *old)
{
	struct tenants *self = container_of(c, struct tenants, c);
	struct object *o = now ? now : old;
	if (str_is(o->name, self->thing))
		controller_mark_key(c, STR_NULL, o->ns);
}

static struct json *thing_new(struct pass *p, const char *kind, const char *name)
{
	struct json *v = json_new_object(p->arena);
	json_set_cstr(p->arena, v, "kind", kind);
	json_set_cstr(p->arena, v, "apiVersion", "v1");
	struct json *meta = json_obj(p->arena, v, "metadata");
	json_set_cstr(p->arena, meta, "name", name);
	json_set_cstr(p->arena, meta, "namespace", p->name);
	return v;
}

static void thing_create(struct pass *p, const char *kind, const struct json *body)
{
	struct client_request req = {
		.verb = CLIENT_CREATE,
		.kind = api_kind_find(STR(""), STR("v1"), str_of(kind)),
		.ns = p->name,
		.body = body,
	};
	pass_do_or(p, &req, ERR_EXISTS, NULL, NULL);
}

static void sync_account(struct pass *p)
{
	struct tenants *self = container_of(p->c, struct tenants, c);
	if (namespace_lives(self, p->name) &&
	    !cache_get(self->things, str_of(p->name), str_of(self->thing)))
		thing_create(p, "ServiceAccount", thing_new(p, "ServiceAccount", self->thing));
}

static void sync_root_ca(struct pass *p)
{
	struct tenants *self = container_of(p->c, struct tenants, c);
	struct arena *a = p->arena;
	struct str ca = p->c->ctl->config.ca_pem;
	if (!namespace_lives(self, p->name) || !ca.n)
		return;
	struct object *cm = cache_get(self->things, str_of(p->name), str_of(self->thing));
	if (cm && str_eq(json_get_str(json_get(cm->json, "data"), "ca.crt"), ca))
		return;
	struct json *body = cm ? pass_edit(p, cm) : thing_new(p, "ConfigMap", self->thing);
	struct json *meta = json_obj(a, body, "metadata");
	json_set_cstr(a, json_obj(a, meta, "annotations"), "kubernetes.io/description",
		      "The CA bundle that verifies the kube-apiserver on its internal addresses, "
		      "such as kubernetes.default.svc.");
	struct json *content = json_new_object(a);
	json_set_str(a, content, "ca.crt", ca);
	json_set(a, body, "data", content);
	if (cm)
		pass_update(p, cm, body, NULL, NULL);
	else
		thing_create(p, "ConfigMap", body);
}

static struct controller *tenants_start(struct ctl *ctl, const char *name, const char *kind,
					const char *thing, void (*sync_key)(struct pass *p))
{
	struct tenants *self = xcalloc(1, sizeof(*self));
	self->thing = thing;
	controller_start(ctl, &self->c, name, sync_key);
	self->namespaces = controller_watch(&self->c, "v1", "Namespace", controller_mark_now);
	self->things = controller_watch(&self->c, "v1", kind, on_thing);
	return &self->c;
}

struct controller *serviceaccount_controller(struct ctl *ctl)
{
	return tenants_start(ctl, "service-account-controller", "ServiceAccount", "default",
			     sync_account);
}

struct controller *root_ca_controller(struct ctl *ctl)
{
	return tenants_start(ctl, "root-ca-cert-publisher", "ConfigMap", "kube-root-ca.crt",
			     sync_root_ca);
}
