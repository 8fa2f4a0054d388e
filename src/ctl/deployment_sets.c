/* The replica sets of a Deployment: which is of the present template, revisions, history. */
#include "ctl/deployment.h"

#define HISTORY    "deployment.kubernetes.io/revision-history"
#define HASH_LABEL "pod-template-hash"
/* Upstream's limit of the revision-history annotation. */
#define HISTORY_BYTES 2000

int64_t set_replicas(const struct object *rs)
{
	return json_get_int(object_spec(rs), "replicas", 1);
}

int64_t set_present(const struct object *rs)
{
	return json_get_int(object_status(rs), "replicas", 0);
}

int64_t set_available(const struct object *rs)
{
	return json_get_int(object_status(rs), "availableReplicas", 0);
}

static int64_t set_revision(const struct object *rs)
{
	int64_t n;
	return str_to_i64(meta_annotation(rs->json, REVISION), &n) < 0 ? 0 : n;
}

static int by_age(const void *x, const void *y)
{
	struct object *const *a = x, *const *b = y;
	int c = str_cmp(json_get_str(object_meta(*a), "creationTimestamp"),
			json_get_str(object_meta(*b), "creationTimestamp"));
	return c ? c : str_cmp((*a)->name, (*b)->name);
}

static int by_revision(const void *x, const void *y)
{
	struct object *const *a = x, *const *b = y;
	int64_t m = set_revision(*a), n = set_revision(*b);
	return m != n ? (m < n ? -1 : 1) : by_age(x, y);
}

static bool same_template(struct rollout *r, const struct object *rs)
{
	struct json *mine = json_dup(r->a, json_path(r->d->json, "spec.template"));
	struct json *theirs = json_dup(r->a, json_path(rs->json, "spec.template"));
	(void)json_del(json_path(mine, "metadata.labels"), HASH_LABEL); /* ours to add */
	(void)json_del(json_path(theirs, "metadata.labels"), HASH_LABEL);
	return json_equal_empty(mine, theirs);
}

void rollout_find_sets(struct rollout *r)
{
	if (r->sets_n)
		qsort(r->sets, r->sets_n, sizeof(struct object *), by_age);
	r->old = arena_array(r->a, struct object *, r->sets_n);
	for (size_t i = 0; i < r->sets_n; i++)
		if (!r->fresh && same_template(r, r->sets[i]))
			r->fresh = r->sets[i];
		else
			r->old[r->old_n++] = r->sets[i];
}

/* ---- annotations ---- */

static bool annotation_ours(struct str key)
{
	static const char *const ours[] = {
		"kubectl.kubernetes.io/last-applied-configuration",
		"deprecated.deployment.rollback.to",
		REVISION,
		HISTORY,
		DESIRED,
		DESIRED_MAX,
	};
	for (size_t i = 0; i < ARRAY_SIZE(ours); i++)
		if (str_is(key, ours[i]))
			return true;
	return false;
}

static bool set_text(struct arena *a, struct json *map, const char *key, const char *value)
{
	if (str_is(json_get_str(map, key), value))
		return false;
	json_set_cstr(a, map, key, value);
	return true;
}

static bool set_number(struct arena *a, struct json *map, const char *key, int64_t n)
{
	return set_text(a, map, key, arena_printf(a, "%lld", (long long)n));
}

static bool set_sizes(struct rollout *r, struct json *annotations)
{
	bool changed = set_number(r->a, annotations, DESIRED, r->replicas);
	return set_number(r->a, annotations, DESIRED_MAX, r->replicas + r->surge) || changed;
}

static bool copy_annotations(struct rollout *r, struct json *annotations)
{
	bool changed = false;
	JSON_EACH_MEMBER (json_get(object_meta(r->d), "annotations"), m) {
		if (annotation_ours(m->key) ||
		    json_equal(json_get_n(annotations, m->key), m->value))
			continue;
		json_set_n(r->a, annotations, m->key, json_dup(r->a, m->value));
		changed = true;
	}
	return changed;
}

static bool set_new_revision(struct rollout *r, struct json *annotations, int64_t revision)
{
	struct str was = json_get_str(annotations, REVISION);
	int64_t old = 0;
	if (was.n && str_to_i64(was, &old) < 0)
		return false; /* not a number: whoever wrote it may keep it */
	if (old >= revision)
		return false;
	if (was.n) {
		struct str history = json_get_str(annotations, HISTORY);
		while (history.n + was.n + 1 > HISTORY_BYTES)
			history = str_from(history, str_find(history, ',') + 1);
		json_set_str(r->a, annotations, HISTORY,
			     history.n
				     ? arena_strf(r->a, "%.*s,%.*s", STR_FMT(history), STR_FMT(was))
				     : was);
	}
	return set_number(r->a, annotations, REVISION, revision);
}

static void note_revision(struct rollout *r, int64_t revision)
{
	struct json *patch = json_new_object(r->a);
	if (set_revision(r->d) == revision)
		return;
	struct json *annotations = json_obj(r->a, json_obj(r->a, patch, "metadata"), "annotations");
	(void)set_number(r->a, annotations, REVISION, revision); /* it is empty: changed */
	pass_patch_status(r->p, r->d, patch);
}

/* ---- the fresh set ---- */

static int64_t next_revision(const struct rollout *r)
{
	int64_t max = 0;
	for (size_t i = 0; i < r->old_n; i++)
		max = MAX(max, set_revision(r->old[i]));
	return max + 1;
}

static bool refresh(struct rollout *r)
{
	struct json *rs = pass_edit(r->p, r->fresh);
	struct json *annotations = json_obj(r->a, json_obj(r->a, rs, "metadata"), "annotations");
	bool changed = copy_annotations(r, annotations);
	changed |= set_new_revision(r, annotations, next_revision(r));
	int64_t min_ready_s = json_get_int(object_spec(r->d), "minReadySeconds", 0);
	if (json_get_int(object_spec(r->fresh), "minReadySeconds", 0) != min_ready_s) {
		json_set_int(r->a, json_obj(r->a, rs, "spec"), "minReadySeconds", min_ready_s);
		changed = true;
	}
	if (changed) {
		pass_update(r->p, r->fresh, rs, NULL, NULL);
		return true;
	}
	note_revision(r, set_revision(r->fresh));
	if (!meta_condition(object_status(r->d), "Progressing") && rollout_has_deadline(r))
		rollout_condition(r, "Progressing", "True", "FoundNewReplicaSet",
				  arena_printf(r->a, "Found new replica set \"%.*s\"",
					       STR_FMT(r->fresh->name)));
	return false;
}

static struct json *set_body(struct rollout *r, const char *hash, int64_t replicas)
{
	struct arena *a = r->a;
	const struct json *spec = object_spec(r->d);
	struct json *rs = json_new_object(a);
	json_set_cstr(a, rs, "kind", "ReplicaSet");
	json_set_cstr(a, rs, "apiVersion", "apps/v1");
	struct json *meta = json_obj(a, rs, "metadata");
	json_set(a, meta, "name", json_new_strf(a, "%.*s-%s", STR_FMT(r->d->name), hash));
	json_set_str(a, meta, "namespace", r->d->ns);
	struct json *template = json_dup(a, json_get(spec, "template"));
	struct json *labels = json_obj(a, json_obj(a, template, "metadata"), "labels");
	json_set_cstr(a, labels, HASH_LABEL, hash);
	json_set(a, meta, "labels", json_dup(a, labels));
	json_push(a, json_arr(a, meta, "ownerReferences"), meta_owner_ref(a, r->d, true, true));
	struct json *annotations = json_obj(a, meta, "annotations");
	(void)copy_annotations(r, annotations); /* all of these change what is empty */
	(void)set_new_revision(r, annotations, next_revision(r));
	(void)set_sizes(r, annotations);
	struct json *rs_spec = json_obj(a, rs, "spec");
	json_set_int(a, rs_spec, "replicas", replicas);
	int64_t min_ready_s = json_get_int(spec, "minReadySeconds", 0);
	if (min_ready_s)
		json_set_int(a, rs_spec, "minReadySeconds", min_ready_s);
	struct json *selector = json_dup(a, json_get(spec, "selector"));
	json_set_cstr(a, json_obj(a, selector, "matchLabels"), HASH_LABEL, hash);
	json_set(a, rs_spec, "selector", selector);
	json_set(a, rs_spec, "template", template);
	return rs;
}

struct birth {
	struct object *d;
	int64_t replicas;
};

static void on_set_created(struct pass *p, const struct client_result *res, void *arg)
{
	struct birth *b = arg;
	if (res->r == 0 && b->replicas > 0)
		recorder_event(p->c->recorder, b->d, EVENT_NORMAL, "ScalingReplicaSet",
			       "Scaled up replica set %.*s from 0 to %lld",
			       STR_FMT(res->object->name), (long long)b->replicas);
}

static void create_fresh(struct rollout *r)
{
	const struct json *status = object_status(r->d);
	int64_t collisions = json_get_int(status, "collisionCount", 0), present = 0;
	char *hash = safe_hash(r->a, json_path(r->d->json, "spec.template"), collisions);
	const char *name = arena_printf(r->a, "%.*s-%s", STR_FMT(r->d->name), hash);
	/* The name is taken by a set of another template, or of somebody else. */
	if (cache_get(r->self->sets, r->d->ns, str_of(name))) {
		json_set_int(r->a, rollout_status(r), "collisionCount", collisions + 1);
		pass_again_ms(r->p, 1);
		return;
	}
	for (size_t i = 0; i < r->old_n; i++)
		present += set_replicas(r->old[i]);
	struct birth *b = arena_new_of(r->a, struct birth);
	int64_t room = MAX(r->replicas + r->surge - present, 0);
	b->replicas = r->rolling ? MIN(r->replicas, room) : r->replicas;
	b->d = r->d;
	struct client_request req = {
		.verb = CLIENT_CREATE,
		.kind = api_kind_find(STR("apps"), STR("v1"), STR("ReplicaSet")),
		.ns = r->p->ns,
		.body = set_body(r, hash, b->replicas),
	};
	pass_do(r->p, &req, on_set_created, b);
	note_revision(r, next_revision(r));
	if (rollout_has_deadline(r))
		rollout_condition(r, "Progressing", "True", "NewReplicaSetCreated",
				  arena_printf(r->a, "Created new replica set \"%s\"", name));
}

bool rollout_renew(struct rollout *r, bool create)
{
	if (r->fresh)
		return refresh(r);
	if (!create)
		return false;
	create_fresh(r);
	return true;
}

static void on_scaled(struct pass *p, const struct client_result *res, void *arg)
{
	struct birth *b = arg;
	if (res->r < 0)
		return;
	int64_t now = json_get_int(object_spec(res->object), "replicas", 0);
	recorder_event(p->c->recorder, b->d, EVENT_NORMAL, "ScalingReplicaSet",
		       "Scaled %s replica set %.*s from %lld to %lld",
		       now > b->replicas ? "up" : "down", STR_FMT(res->object->name),
		       (long long)b->replicas, (long long)now);
}

bool rollout_scale(struct rollout *r, struct object *rs, int64_t n)
{
	struct json *body = pass_edit(r->p, rs);
	struct json *annotations = json_obj(r->a, json_obj(r->a, body, "metadata"), "annotations");
	int64_t was = set_replicas(rs);
	bool sizes = (n > 0 || was > 0) && set_sizes(r, annotations);
	if (was == n && !sizes)
		return false;
	json_set_int(r->a, json_obj(r->a, body, "spec"), "replicas", n);
	struct birth *b = arena_new_of(r->a, struct birth);
	b->d = r->d;
	b->replicas = was;
	pass_update(r->p, rs, body, was == n ? NULL : on_scaled, b);
	return true;
}

void rollout_clean(struct rollout *r)
{
	int64_t limit = json_get_int(object_spec(r->d), "revisionHistoryLimit", INT32_MAX);
	size_t n = 0;
	struct object **alive = arena_array(r->a, struct object *, r->old_n);
	for (size_t i = 0; i < r->old_n; i++)
		if (!meta_deleting(r->old[i]->json))
			alive[n++] = r->old[i];
	if ((int64_t)n <= limit)
		return;
	qsort(alive, n, sizeof(struct object *), by_revision);
	for (size_t i = 0; i < n - (size_t)limit; i++)
		if (set_replicas(alive[i]) == 0 && set_present(alive[i]) == 0 &&
		    json_get_int(object_meta(alive[i]), "generation", 0) <=
			    json_get_int(object_status(alive[i]), "observedGeneration", 0))
			pass_delete(r->p, alive[i], NULL);
}
