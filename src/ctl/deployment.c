/* Deployment: replaces pods of one template by those of another. Source: Kubernetes, "Deployments";
 * pkg/controller/deployment. */
#include "ctl/deployment.h"

static int64_t sum_replicas(struct object *const *sets, size_t n)
{
	int64_t sum = 0;
	for (size_t i = 0; i < n; i++)
		sum += set_replicas(sets[i]);
	return sum;
}

/* ---- rolling update ---- */

static bool grow_fresh(struct rollout *r)
{
	int64_t have = set_replicas(r->fresh);
	if (have >= r->replicas)
		return rollout_scale(r, r->fresh, r->replicas);
	int64_t room = r->replicas + r->surge - sum_replicas(r->sets, r->sets_n);
	return room > 0 && rollout_scale(r, r->fresh, have + MIN(room, r->replicas - have));
}

/* Pods of old sets that serve nobody go first, whatever the strategy allows. */
static int64_t shrink_unhealthy(struct rollout *r, int64_t at_most, int64_t *left)
{
	int64_t done = 0;
	for (size_t i = 0; i < r->old_n && done < at_most; i++) {
		int64_t n = MIN(at_most - done, left[i] - set_available(r->old[i]));
		if (left[i] == 0 || n <= 0)
			continue;
		left[i] -= n;
		done += n;
	}
	return done;
}

static bool shrink_old(struct rollout *r)
{
	int64_t *left = arena_array(r->a, int64_t, r->old_n);
	int64_t all = sum_replicas(r->sets, r->sets_n), available = 0;
	for (size_t i = 0; i < r->old_n; i++)
		left[i] = set_replicas(r->old[i]);
	for (size_t i = 0; i < r->sets_n; i++)
		available += set_available(r->sets[i]);
	int64_t least = r->replicas - r->unavailable;
	int64_t fresh_missing = set_replicas(r->fresh) - set_available(r->fresh);
	int64_t at_most = all - least - fresh_missing;
	if (sum_replicas(r->old, r->old_n) == 0 || at_most <= 0)
		return false;
	int64_t cleaned = shrink_unhealthy(r, at_most, left);
	int64_t spare = available - least;
	if (spare > at_most - cleaned)
		spare = at_most - cleaned;
	bool changed = cleaned > 0;
	for (size_t i = 0; i < r->old_n && spare > 0; i++) {
		int64_t n = MIN(left[i], spare);
		left[i] -= n;
		spare -= n;
		changed |= n > 0;
	}
	for (size_t i = 0; i < r->old_n; i++)
		if (left[i] != set_replicas(r->old[i]))
			(void)rollout_scale(r, r->old[i], left[i]); /* CHANGED says it */
	return changed;
}

static void roll(struct rollout *r)
{
	if (rollout_renew(r, true)) {
		rollout_report(r, true);
		return;
	}
	if (!grow_fresh(r) && !shrink_old(r) && rollout_complete(r, rollout_status(r)))
		rollout_clean(r);
	rollout_report(r, true);
}

/* ---- recreate ---- */

static bool old_pods_run(struct rollout *r)
{
	CACHE_EACH (r->self->pods, r->p->ns, it, pod) {
		if (pod_ended(pod))
			continue;
		for (size_t i = 0; i < r->old_n; i++)
			if (owned_by(pod, r->old[i]))
				return true;
	}
	return false;
}

static void recreate(struct rollout *r)
{
	bool shrunk = false;
	(void)rollout_renew(r, false); /* nothing is made, so nothing is waited for */
	for (size_t i = 0; i < r->old_n; i++)
		shrunk |= rollout_scale(r, r->old[i], 0);
	if (!shrunk && !old_pods_run(r) && !rollout_renew(r, true) &&
	    !rollout_scale(r, r->fresh, r->replicas) && rollout_complete(r, rollout_status(r)))
		rollout_clean(r);
	rollout_report(r, true);
}

/* ---- scaling, also while paused or in the middle of a rollout ---- */

static struct object *only_active(struct rollout *r)
{
	struct object *found = NULL;
	size_t active = 0;
	for (size_t i = 0; i < r->sets_n; i++)
		if (set_replicas(r->sets[i]) > 0) {
			found = r->sets[i];
			active++;
		}
	if (active > 1)
		return NULL;
	if (active == 1)
		return found;
	return r->fresh ? r->fresh : r->sets_n ? r->sets[r->sets_n - 1] : NULL;
}

static int64_t annotation(const struct object *rs, const char *key, int64_t otherwise)
{
	int64_t n;
	return str_to_i64(meta_annotation(rs->json, key), &n) < 0 ? otherwise : n;
}

/* Its fair part of a change of size, going by its share when it was last scaled. */
static int64_t fair_part(struct rollout *r, struct object *rs, int64_t to_add)
{
	int64_t size = set_replicas(rs), was = annotation(rs, DESIRED_MAX, 0);
	if (was <= 0)
		was = json_get_int(object_status(r->d), "replicas", 0);
	if (was <= 0)
		return 0;
	int64_t now = (size * (r->replicas + r->surge) * 2 + was) / (was * 2); /* rounded */
	int64_t part = now - size;
	return to_add > 0 ? MIN(MAX(part, 0), to_add) : MAX(MIN(part, 0), to_add);
}

static int by_size(const void *x, const void *y)
{
	struct object *const *a = x, *const *b = y;
	int64_t m = set_replicas(*a), n = set_replicas(*b);
	return m != n ? (m > n ? -1 : 1) : str_cmp((*a)->name, (*b)->name);
}

static void scale_fairly(struct rollout *r)
{
	size_t n = 0;
	struct object **active = arena_array(r->a, struct object *, r->sets_n);
	int64_t *size = arena_array(r->a, int64_t, r->sets_n);
	for (size_t i = 0; i < r->sets_n; i++)
		if (set_replicas(r->sets[i]) > 0)
			active[n++] = r->sets[i];
	qsort(active, n, sizeof(struct object *), by_size);
	int64_t allowed = r->replicas > 0 ? r->replicas + r->surge : 0;
	int64_t to_add = allowed - sum_replicas(active, n), added = 0;
	for (size_t i = 0; i < n; i++) {
		int64_t part = to_add ? fair_part(r, active[i], to_add - added) : 0;
		size[i] = set_replicas(active[i]) + part;
		added += part;
	}
	if (n)
		size[0] = MAX(size[0] + to_add - added, 0);
	for (size_t i = 0; i < n; i++)
		(void)rollout_scale(r, active[i], size[i]); /* no more is done in this pass */
}

static bool fresh_saturated(const struct rollout *r)
{
	return r->fresh && set_replicas(r->fresh) == r->replicas &&
	       annotation(r->fresh, DESIRED, -1) == r->replicas &&
	       set_available(r->fresh) == r->replicas;
}

static void scale_only(struct rollout *r, bool paused)
{
	(void)rollout_renew(r, false); /* nothing is made, so nothing is waited for */
	struct object *only = only_active(r);
	if (only) {
		(void)rollout_scale(r, only, r->replicas); /* no more is done in this pass */
	} else if (fresh_saturated(r)) {
		for (size_t i = 0; i < r->old_n; i++)
			(void)rollout_scale(r, r->old[i], 0); /* likewise */
	} else if (r->rolling) {
		scale_fairly(r);
	}
	if (paused)
		rollout_clean(r);
	rollout_report(r, false);
}

static bool was_scaled(const struct rollout *r)
{
	for (size_t i = 0; i < r->sets_n; i++)
		if (set_replicas(r->sets[i]) > 0 &&
		    annotation(r->sets[i], DESIRED, r->replicas) != r->replicas)
			return true;
	return false;
}

/* ---- one pass ---- */

static void read_strategy(struct rollout *r)
{
	const struct json *spec = object_spec(r->d), *strategy = json_get(spec, "strategy");
	r->replicas = json_get_int(spec, "replicas", 1);
	r->rolling = !str_is(json_get_str(strategy, "type"), "Recreate");
	if (!r->rolling) {
		r->surge = 0;
		r->unavailable = r->replicas;
		return;
	}
	const struct json *limits = json_get(strategy, "rollingUpdate");
	r->surge = int_or_percent(json_get(limits, "maxSurge"), r->replicas, true, 0);
	r->unavailable = int_or_percent(json_get(limits, "maxUnavailable"), r->replicas, false, 0);
	if (r->surge == 0 && r->unavailable == 0)
		r->unavailable = 1; /* a percentage of few: something has to give */
	r->unavailable = MIN(r->unavailable, r->replicas);
}

/* Pausing and resuming are conditions of their own, so that the deadline's clock stops. */
static void note_pause(struct rollout *r, bool paused)
{
	const struct json *c = meta_condition(object_status(r->d), "Progressing");
	bool noted = c && str_is(json_get_str(c, "reason"), "DeploymentPaused");
	if (!rollout_has_deadline(r) || noted == paused)
		return;
	if (paused)
		rollout_condition(r, "Progressing", "Unknown", "DeploymentPaused",
				  "Deployment is paused");
	else
		rollout_condition(r, "Progressing", "Unknown", "DeploymentResumed",
				  "Deployment is resumed");
}

static void sync_key(struct pass *p)
{
	struct deployment *self = container_of(p->c, struct deployment, c);
	struct rollout r = {.self = self, .p = p, .a = p->arena};
	r.d = cache_get(self->deployments, str_of(p->ns), str_of(p->name));
	if (!r.d)
		return;
	pass_hold(p, r.d);
	const struct json *selector = json_path(r.d->json, "spec.selector");
	struct selector *s = selector_from_label_selector(p->arena, selector, NULL);
	if (!s || selector_empty(s)) {
		recorder_event(p->c->recorder, r.d, EVENT_WARNING, "SelectingAll",
			       "This deployment is selecting all pods. A non-empty selector is "
			       "required.");
		return;
	}
	struct claim all = pass_claim(p, r.d, s, self->sets, NULL);
	if (!list_empty(&p->calls))
		return; /* what is being adopted counts from the next pass on */
	r.sets = all.items;
	r.sets_n = all.n;
	read_strategy(&r);
	rollout_find_sets(&r);
	bool paused = json_get_bool(object_spec(r.d), "paused", false);
	if (meta_deleting(r.d->json)) {
		rollout_report(&r, false);
		return;
	}
	note_pause(&r, paused);
	if (paused || was_scaled(&r))
		scale_only(&r, paused);
	else if (r.rolling)
		roll(&r);
	else
		recreate(&r);
}

static void on_set(struct controller *c, struct object *now, struct object *old)
{
	struct deployment *self = container_of(c, struct deployment, c);
	controller_mark_owner(c, "Deployment", now, old);
	if (!now || meta_controller(now->json))
		return;
	AUTO_ARENA *a = arena_new(0);
	const char *ns = arena_cstr(a, now->ns);
	CACHE_EACH (self->deployments, ns, it, d) {
		struct selector *s =
			selector_from_label_selector(a, json_path(d->json, "spec.selector"), NULL);
		if (s && selector_matches(s, json_path(now->json, "metadata.labels")))
			controller_mark(c, d);
	}
}

/* Recreate waits for the last old pod to be gone. */
static void on_pod(struct controller *c, struct object *now, struct object *old)
{
	struct deployment *self = container_of(c, struct deployment, c);
	const struct json *ref = old ? meta_controller(old->json) : NULL;
	if ((now && !pod_ended(now)) || !ref || !str_is(json_get_str(ref, "kind"), "ReplicaSet"))
		return;
	struct object *rs = cache_get(self->sets, old->ns, json_get_str(ref, "name"));
	if (rs)
		controller_mark_owner(c, "Deployment", rs, NULL);
}

struct controller *deployment_controller(struct ctl *ctl)
{
	struct deployment *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "deployment-controller", sync_key);
	self->deployments =
		controller_watch(&self->c, "apps/v1", "Deployment", controller_mark_now);
	self->sets = controller_watch(&self->c, "apps/v1", "ReplicaSet", on_set);
	self->pods = controller_watch(&self->c, "v1", "Pod", on_pod);
	return &self->c;
}
