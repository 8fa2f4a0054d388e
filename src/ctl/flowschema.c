/* FlowSchemas say whether the priority level that they name is there: condition Dangling. Source:
 * Kubernetes, "API Priority and Fairness". */
#include "ctl/impl.h"

#define FLOWCONTROL "flowcontrol.apiserver.k8s.io/v1"

struct flowschemas {
	struct controller c;
	struct cache *schemas, *levels;
};

static struct str level_of(const struct object *schema)
{
	return json_str(json_path(schema->json, "spec.priorityLevelConfiguration.name"));
}

/* Applied, not updated: the condition has an owner of its own, as upstream. */
static void apply_status(struct pass *p, const struct object *o, const struct json *condition)
{
	struct arena *a = p->arena;
	struct json *body = json_new_object(a), *status = json_obj(a, body, "status");
	json_set_cstr(a, body, "kind", o->kind->kind);
	json_set_cstr(a, body, "apiVersion", FLOWCONTROL);
	json_set_cstr(a, json_obj(a, body, "metadata"), "name", p->name);
	json_push(a, json_arr(a, status, "conditions"), json_dup(a, condition));
	struct client_request req = {
		.verb = CLIENT_APPLY,
		.kind = o->kind,
		.name = p->name,
		.subresource = "status",
		.body = body,
		.field_manager = "api-priority-and-fairness-config-consumer-v1",
		.force = true,
	};
	pass_do_or(p, &req, ERR_NOT_FOUND, NULL, NULL);
}

static void sync_key(struct pass *p)
{
	struct flowschemas *self = container_of(p->c, struct flowschemas, c);
	struct object *o = cache_get(self->schemas, STR_NULL, str_of(p->key));
	if (!o || meta_deleting(o->json))
		return;
	struct arena *a = p->arena;
	struct str level = level_of(o);
	bool there = cache_get(self->levels, STR_NULL, level) != NULL;
	struct json *status = object_status(o) ? json_dup(a, object_status(o)) : json_new_object(a);
	const char *text = arena_printf(a,
					"This FlowSchema references the PriorityLevelConfiguration "
					"object named \"%.*s\" %s",
					STR_FMT(level),
					there ? "and it exists" : "but there is no such object");
	if (meta_condition_set(a, status, "Dangling", there ? "False" : "True",
			       there ? "Found" : "NotFound", text))
		apply_status(p, o, meta_condition(status, "Dangling"));
}

static void on_level(struct controller *c, struct object *now, struct object *old)
{
	struct flowschemas *self = container_of(c, struct flowschemas, c);
	if (now && old)
		return;
	CACHE_EACH (self->schemas, NULL, it, o)
		if (str_eq(level_of(o), (now ? now : old)->name))
			controller_mark(c, o);
}

struct controller *flowschema_controller(struct ctl *ctl)
{
	struct flowschemas *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "flow-schema-controller", sync_key);
	self->schemas = controller_watch(&self->c, FLOWCONTROL, "FlowSchema", controller_mark_now);
	self->levels =
		controller_watch(&self->c, FLOWCONTROL, "PriorityLevelConfiguration", on_level);
	return &self->c;
}
