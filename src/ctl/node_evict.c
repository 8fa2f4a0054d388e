/* Pods on nodes that have NoExecute taints: those that do not tolerate them go, at once or when
 * their tolerationSeconds are over. Source: Kubernetes, "Taints and Tolerations"; tainteviction. */
#include "ctl/node.h"

/* When the pod has to go: 0 now, INT64_MAX never. */
static wall_ns_t leave_at(const struct object *pod, const struct json *taints)
{
	wall_ns_t leave = INT64_MAX;
	JSON_EACH (taints, taint) {
		if (!str_is(json_get_str(taint, "effect"), "NoExecute"))
			continue;
		wall_ns_t stays = 0;
		JSON_EACH (json_get(object_spec(pod), "tolerations"), t) {
			if (!meta_tolerates(t, taint))
				continue;
			const struct json *s = json_get(t, "tolerationSeconds");
			wall_ns_t until = INT64_MAX;
			if (s)
				until = time_of(taint, "timeAdded") +
					MAX(json_int(s, 0), 0) * NS_PER_S;
			/* The shortest of those that apply, as Kubernetes has it. */
			stays = stays ? MIN(stays, until) : until;
		}
		leave = MIN(leave, stays);
	}
	return leave;
}

void nodes_evict(struct pass *p, struct nodes *self, struct object *node)
{
	const struct json *taints = json_get(object_spec(node), "taints");
	wall_ns_t now = clock_wall(), next = INT64_MAX;
	if (!json_len(taints))
		return;
	CACHE_EACH (self->pods, NULL, it, pod) {
		if (!str_eq(json_get_str(object_spec(pod), "nodeName"), node->name) ||
		    meta_deleting(pod->json) || pod_ended(pod))
			continue;
		wall_ns_t leave = leave_at(pod, taints);
		if (leave > now) {
			next = MIN(next, leave);
			continue;
		}
		recorder_event(p->c->recorder, pod, EVENT_NORMAL, "TaintManagerEviction",
			       "Marking for deletion Pod %.*s/%.*s", STR_FMT(pod->ns),
			       STR_FMT(pod->name));
		pass_delete(p, pod, NULL);
	}
	if (next != INT64_MAX)
		pass_again_ms(p, (next - now) / NS_PER_MS + 1);
}

static void on_unready(struct pass *p, const struct client_result *res, void *arg)
{
	/* The failed pass runs again. */
	if (res->r < 0 && res->r != ERR_NOT_FOUND)
		nodes_pods_unready_again(arg, p->name);
}

void nodes_pods_unready(struct pass *p, struct nodes *self, struct object *node)
{
	struct arena *a = p->arena;
	char now[RFC3339_BYTES];
	rfc3339_format(clock_wall(), now);
	CACHE_EACH (self->pods, NULL, it, pod) {
		if (!str_eq(json_get_str(object_spec(pod), "nodeName"), node->name) ||
		    !pod_ready(pod))
			continue;
		struct json *conditions = json_new_array(a);
		struct json *c = json_push(a, conditions, json_new_object(a));
		json_set_cstr(a, c, "type", "Ready");
		json_set_cstr(a, c, "status", "False");
		json_set_cstr(a, c, "lastTransitionTime", now);
		pass_patch_conditions(p, pod, conditions, on_unready, self);
	}
}
