/* Pods that nobody else will remove: those of nodes that are no more, and those that were to go
 * before they had a node. Source: pkg/controller/podgc. */
#include "ctl/impl.h"

/* A node that was deleted may come back under its name: wait this long. */
#define QUARANTINE_MS 40000

struct podgc {
	struct controller c;
	struct cache *pods, *nodes;
};

static void remove_now(struct pass *p, struct object *pod)
{
	struct arena *a = p->arena;
	struct json *options = json_new_object(a);
	json_set_cstr(a, options, "kind", "DeleteOptions");
	json_set_cstr(a, options, "apiVersion", "v1");
	json_set_int(a, options, "gracePeriodSeconds", 0);
	json_set_str(a, json_obj(a, options, "preconditions"), "uid", pod->uid);
	struct client_request req = {
		.verb = CLIENT_DELETE,
		.kind = pod->kind,
		.ns = p->ns,
		.name = p->name,
		.body = options,
	};
	pass_do_or(p, &req, ERR_NOT_FOUND, NULL, NULL);
}

static void sync_key(struct pass *p)
{
	struct podgc *self = container_of(p->c, struct podgc, c);
	struct object *pod = cache_get(self->pods, str_of(p->ns), str_of(p->name));
	if (!pod)
		return;
	struct str node = json_get_str(object_spec(pod), "nodeName");
	if (!node.n) {
		if (meta_deleting(pod->json))
			remove_now(p, pod);
		return;
	}
	if (cache_get(self->nodes, STR_NULL, node))
		return;
	/* on_node waits before it marks; a pod younger than that may just know its node first. */
	int64_t age_ms =
		(clock_wall() - time_of(object_meta(pod), "creationTimestamp")) / NS_PER_MS;
	if (age_ms < QUARANTINE_MS)
		pass_again_ms(p, QUARANTINE_MS - age_ms);
	else
		remove_now(p, pod);
}

static void on_pod(struct controller *c, struct object *now, UNUSED struct object *old)
{
	struct podgc *self = container_of(c, struct podgc, c);
	if (!now)
		return;
	struct str node = json_get_str(object_spec(now), "nodeName");
	if (node.n ? !cache_get(self->nodes, STR_NULL, node) : meta_deleting(now->json))
		controller_mark(c, now);
}

static void on_node(struct controller *c, struct object *now, struct object *old)
{
	struct podgc *self = container_of(c, struct podgc, c);
	if (now)
		return;
	CACHE_EACH (self->pods, NULL, it, pod)
		if (str_eq(json_get_str(object_spec(pod), "nodeName"), old->name)) {
			AUTO_BUF key = BUF_INIT;
			buf_add_str(&key, object_key(pod));
			queue_mark_after(c->queue, buf_str(&key), QUARANTINE_MS);
		}
}

struct controller *podgc_controller(struct ctl *ctl)
{
	struct podgc *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "pod-garbage-collector-controller", sync_key);
	self->nodes = controller_watch(&self->c, "v1", "Node", on_node);
	self->pods = controller_watch(&self->c, "v1", "Pod", on_pod);
	return &self->c;
}
