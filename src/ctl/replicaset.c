/* ReplicaSet: as many pods as asked for. Source: Kubernetes, "ReplicaSet"; replica_set.go. */
#include "ctl/impl.h"
#include "base/must.h"

struct replicaset {
	struct controller c;
	struct cache *sets, *pods;
};

static void on_pod(struct controller *c, struct object *now, struct object *old)
{
	struct replicaset *self = container_of(c, struct replicaset, c);
	controller_mark_owner(c, "ReplicaSet", now, old);
	/* An orphan may be adopted by any set that selects it. */
	if (now && !meta_controller(now->json)) {
		AUTO_ARENA *a = arena_new(0);
		const char *ns = arena_cstr(a, now->ns);
		CACHE_EACH (self->sets, ns, it, rs) {
			struct selector *s = selector_from_label_selector(
				a, json_path(rs->json, "spec.selector"), NULL);
			if (s && selector_matches(s, json_path(now->json, "metadata.labels")))
				controller_mark(c, rs);
		}
	}
}

/* ---- creating: in batches that double while they succeed, so that a quota is not hammered ---- */

struct growth {
	struct object *rs;
	struct json *pod;
	struct json *status; /* as it was before; written when it is known whether all went well */
	int64_t left, batch, open;
	const char *failure;
};

static void report(struct pass *p, struct object *rs, struct json *status, const char *failure);

static void on_created(struct pass *p, const struct client_result *res, void *arg);

static void create_batch(struct pass *p, struct growth *g)
{
	int64_t n = MIN(g->batch, g->left);
	struct client_request req = {
		.verb = CLIENT_CREATE,
		.kind = api_kind_find(STR(""), STR("v1"), STR("Pod")),
		.ns = p->ns,
		.body = g->pod,
	};
	g->left -= n;
	g->open = n;
	g->batch = n * 2;
	while (n-- > 0)
		pass_do(p, &req, on_created, g);
}

static void on_created(struct pass *p, const struct client_result *res, void *arg)
{
	struct growth *g = arg;
	if (res->r == 0) {
		recorder_event(p->c->recorder, g->rs, EVENT_NORMAL, "SuccessfulCreate",
			       "Created pod: %.*s", STR_FMT(res->object->name));
	} else {
		g->failure = arena_cstr(p->arena, str_of(res->err.text));
		recorder_event(p->c->recorder, g->rs, EVENT_WARNING, "FailedCreate",
			       "Error creating: %s", res->err.text);
	}
	if (--g->open)
		return;
	if (!g->failure && g->left > 0)
		create_batch(p, g);
	else
		report(p, g->rs, g->status, g->failure);
}

static void create_pods(struct pass *p, struct object *rs, int64_t n, struct json *status)
{
	struct growth *g = arena_new_of(p->arena, struct growth);
	g->rs = rs;
	g->status = status;
	g->pod = pod_from_template(p->arena, json_path(rs->json, "spec.template"), rs);
	json_set(p->arena, json_obj(p->arena, g->pod, "metadata"), "generateName",
		 json_new_strf(p->arena, "%.*s-", STR_FMT(rs->name)));
	g->left = MIN(n, BURST);
	g->batch = 1;
	create_batch(p, g);
}

/* ---- deleting ---- */

static size_t related_pods(struct pass *p, struct replicaset *self, struct object *rs,
			   struct object ***ret)
{
	/* Pods of all sets of one Deployment are neighbours. */
	const struct json *parent = meta_controller(rs->json);
	size_t n = 0;
	struct object **items = arena_array(p->arena, struct object *, cache_count(self->pods));
	CACHE_EACH (self->pods, p->ns, it, pod) {
		const struct json *ref = meta_controller(pod->json);
		if (!ref)
			continue;
		struct object *set = cache_get(self->sets, pod->ns, json_get_str(ref, "name"));
		const struct json *set_parent = set ? meta_controller(set->json) : NULL;
		if (owned_by(pod, rs) ||
		    (parent && set_parent &&
		     str_eq(json_get_str(parent, "uid"), json_get_str(set_parent, "uid"))))
			items[n++] = pod;
	}
	*ret = items;
	return n;
}

static void delete_pods(struct pass *p, struct replicaset *self, struct object *rs,
			struct object **active, size_t active_n, size_t n)
{
	struct object **related;
	size_t related_n = related_pods(p, self, rs, &related);
	if (n < active_n)
		pods_rank_for_deletion(p->arena, active, active_n, related, related_n);
	for (size_t i = 0; i < MIN(n, BURST); i++) {
		pass_delete(p, active[i], NULL);
		recorder_event(p->c->recorder, rs, EVENT_NORMAL, "SuccessfulDelete",
			       "Deleted pod: %.*s", STR_FMT(active[i]->name));
	}
}

/* ---- status ---- */

static bool has_labels(const struct object *pod, const struct json *labels)
{
	JSON_EACH_MEMBER (labels, m)
		if (!json_equal(json_get_n(json_path(pod->json, "metadata.labels"), m->key),
				m->value))
			return false;
	return true;
}

/* Without FAILURE the last one is over. Deployments repeat the condition. */
static void report(struct pass *p, struct object *rs, struct json *status, const char *failure)
{
	struct json *all = json_get(status, "conditions");
	if (failure && !meta_condition(status, "ReplicaFailure"))
		(void)meta_condition_set(p->arena, status, "ReplicaFailure", "True", "FailedCreate",
					 failure);
	for (uint32_t i = json_len(all); !failure && i-- > 0;)
		if (str_is(json_get_str(json_item(all, i), "type"), "ReplicaFailure"))
			json_remove_at(all, i);
	pass_update_status(p, rs, status);
}

static struct json *status_of(struct pass *p, struct object *rs, struct claim all)
{
	struct arena *a = p->arena;
	const struct json *labels = json_path(rs->json, "spec.template.metadata.labels");
	int64_t min_ready_s = json_get_int(object_spec(rs), "minReadySeconds", 0);
	int64_t replicas = 0, labelled = 0, ready = 0, available = 0, going = 0;
	wall_ns_t now = clock_wall();
	for (size_t i = 0; i < all.n; i++) {
		struct object *pod = all.items[i];
		going += meta_deleting(pod->json) && !pod_ended(pod);
		if (!pod_active(pod))
			continue;
		replicas++;
		labelled += has_labels(pod, labels);
		ready += pod_ready(pod);
		available += pod_available(pod, min_ready_s, now);
	}
	struct json *status =
		object_status(rs) ? json_dup(a, object_status(rs)) : json_new_object(a);
	json_set_int(a, status, "replicas", replicas);
	status_count(a, status, "fullyLabeledReplicas", labelled);
	status_count(a, status, "readyReplicas", ready);
	status_count(a, status, "availableReplicas", available);
	json_set_int(a, status, "terminatingReplicas", going);
	json_set_int(a, status, "observedGeneration",
		     json_get_int(object_meta(rs), "generation", 0));
	if (min_ready_s > 0 && available < ready)
		pass_again_ms(p, min_ready_s * 1000);
	return status;
}

static void sync_key(struct pass *p)
{
	struct replicaset *self = container_of(p->c, struct replicaset, c);
	struct object *rs = cache_get(self->sets, str_of(p->ns), str_of(p->name));
	if (!rs)
		return;
	struct selector *s =
		selector_from_label_selector(p->arena, json_path(rs->json, "spec.selector"), NULL);
	if (!s)
		return;
	pass_hold(p, rs);
	struct claim all = pass_claim(p, rs, s, self->pods, pod_active);
	size_t active_n = 0;
	struct object **active = arena_array(p->arena, struct object *, all.n);
	for (size_t i = 0; i < all.n; i++)
		if (pod_active(all.items[i]))
			active[active_n++] = all.items[i];
	int64_t want = json_get_int(object_spec(rs), "replicas", 1);
	struct json *status = status_of(p, rs, all);
	/* What is being adopted counts from the next pass on: nothing is made until then. */
	if (!meta_deleting(rs->json) && list_empty(&p->calls)) {
		if ((int64_t)active_n < want) {
			create_pods(p, rs, want - (int64_t)active_n, status);
			return;
		}
		if ((int64_t)active_n > want)
			delete_pods(p, self, rs, active, active_n, active_n - (size_t)want);
	}
	report(p, rs, status, NULL);
}

struct controller *replicaset_controller(struct ctl *ctl)
{
	struct replicaset *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "replicaset-controller", sync_key);
	self->sets = controller_watch(&self->c, "apps/v1", "ReplicaSet", controller_mark_now);
	self->pods = controller_watch(&self->c, "v1", "Pod", on_pod);
	return &self->c;
}
