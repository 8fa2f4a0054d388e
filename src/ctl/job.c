/* Job: pods that are to succeed, so many times. Source: Kubernetes, "Jobs"; pkg/controller/job.
 *
 *	running ─▶ SuccessCriteriaMet ─(all pods ended)─▶ Complete ─ttl─▶ deleted
 *	        └▶ FailureTarget ──────(all pods ended)─▶ Failed ───ttl─▶ deleted */
#include "ctl/job.h"

static struct json *condition_of(struct json *status, const char *type)
{
	JSON_EACH (json_get(status, "conditions"), c)
		if (str_is(json_get_str(c, "type"), type))
			return c;
	return NULL;
}

static bool condition_true(struct json *status, const char *type)
{
	return str_is(json_get_str(condition_of(status, type), "status"), "True");
}

static void condition_set(struct job *j, const char *type, const char *value, const char *reason,
			  const char *message)
{
	char now[RFC3339_BYTES];
	struct json *c = condition_of(j->status, type);
	if (c && str_is(json_get_str(c, "status"), value))
		return;
	rfc3339_format(clock_wall(), now);
	if (!c)
		c = json_push(j->a, json_arr(j->a, j->status, "conditions"), json_new_object(j->a));
	json_set_cstr(j->a, c, "type", type);
	json_set_cstr(j->a, c, "status", value);
	json_set_cstr(j->a, c, "lastProbeTime", now);
	json_set_cstr(j->a, c, "lastTransitionTime", now);
	json_set_cstr(j->a, c, "reason", reason);
	json_set_cstr(j->a, c, "message", message);
}

/* ---- pods ---- */

static void on_created(struct pass *p, const struct client_result *res, void *arg)
{
	struct job *j = arg;
	if (res->r == 0)
		recorder_event(p->c->recorder, j->o, EVENT_NORMAL, "SuccessfulCreate",
			       "Created pod: %.*s", STR_FMT(res->object->name));
	else
		recorder_event(p->c->recorder, j->o, EVENT_WARNING, "FailedCreate",
			       "Error creating: %s", res->err.text);
}

static void set_index_env(struct arena *a, const struct json *containers)
{
	JSON_EACH (containers, c) {
		struct json *env = json_new_object(a);
		json_set_cstr(a, env, "name", "JOB_COMPLETION_INDEX");
		struct json *from = json_obj(a, env, "valueFrom");
		json_set_cstr(a, json_obj(a, from, "fieldRef"), "fieldPath",
			      "metadata.labels['" INDEX_KEY "']");
		json_push(a, json_arr(a, c, "env"), env);
	}
}

static void pod_create(struct job *j, int64_t index)
{
	struct arena *a = j->a;
	struct json *pod = pod_from_template(a, json_get(j->spec, "template"), j->o);
	struct json *meta = json_obj(a, pod, "metadata"), *spec = json_obj(a, pod, "spec");
	json_push(a, json_arr(a, meta, "finalizers"), json_new_cstr(a, TRACKING));
	if (index >= 0) {
		const char *text = arena_printf(a, "%lld", (long long)index);
		json_set_cstr(a, json_obj(a, meta, "annotations"), INDEX_KEY, text);
		json_set_cstr(a, json_obj(a, meta, "labels"), INDEX_KEY, text);
		json_set(a, meta, "generateName",
			 json_new_strf(a, "%.*s-%s-", STR_FMT(j->o->name), text));
		json_set(a, spec, "hostname",
			 json_new_strf(a, "%.*s-%s", STR_FMT(j->o->name), text));
		set_index_env(a, json_get(spec, "initContainers"));
		set_index_env(a, json_get(spec, "containers"));
	} else {
		json_set(a, meta, "generateName", json_new_strf(a, "%.*s-", STR_FMT(j->o->name)));
	}
	struct client_request req = {
		.verb = CLIENT_CREATE,
		.kind = api_kind_find(STR(""), STR("v1"), STR("Pod")),
		.ns = j->p->ns,
		.body = pod,
	};
	pass_do(j->p, &req, on_created, j);
}

/* What an active pod works on needs no other. */
static bool *indexes_taken(struct job *j)
{
	bool *taken = arena_array(j->a, bool, (size_t)j->completions + 1);
	memcpy(taken, j->index_done, (size_t)j->completions * sizeof(bool));
	for (size_t i = 0; i < j->pods.n; i++) {
		int64_t index = job_pod_index(j->pods.items[i]);
		if (!pod_ended(j->pods.items[i]) && index >= 0 && index < j->completions)
			taken[index] = true;
	}
	return taken;
}

static void create_pods(struct job *j, int64_t n)
{
	n = MIN(n, BURST);
	if (!j->indexed) {
		while (n-- > 0)
			pod_create(j, -1);
		return;
	}
	bool *taken = indexes_taken(j);
	for (int64_t i = 0; i < j->completions && n > 0; i++)
		if (!taken[i]) {
			pod_create(j, i);
			n--;
		}
}

static void delete_active(struct job *j, int64_t n)
{
	struct object **active = arena_array(j->a, struct object *, j->pods.n);
	size_t active_n = 0;
	for (size_t i = 0; i < j->pods.n; i++)
		if (pod_active(j->pods.items[i]))
			active[active_n++] = j->pods.items[i];
	pods_rank_for_deletion(j->a, active, active_n, NULL, 0);
	for (size_t i = 0; i < active_n && (int64_t)i < MIN(n, BURST); i++) {
		pass_delete(j->p, active[i], NULL);
		recorder_event(j->p->c->recorder, j->o, EVENT_NORMAL, "SuccessfulDelete",
			       "Deleted pod: %.*s", STR_FMT(active[i]->name));
	}
}

/* After a failure, wait 10 s, 20 s, … before the next try. */
static int64_t backoff_left_ms(const struct job *j)
{
	if (!j->failures_in_row)
		return 0;
	int64_t ms = (int64_t)JOB_BACKOFF_S * 1000 << MIN(j->failures_in_row - 1, 10);
	return MIN(ms, JOB_BACKOFF_MS) - (clock_wall() - j->last_failure) / NS_PER_MS;
}

static void keep_running(struct job *j)
{
	int64_t want = json_get_int(j->spec, "parallelism", 1);
	bool replace_late = str_is(json_get_str(j->spec, "podReplacementPolicy"), "Failed");
	int64_t have = j->active + (replace_late ? j->terminating : 0);
	if (j->completions >= 0)
		want = MIN(want, j->completions - j->succeeded);
	else if (j->succeeded)
		want = MIN(want, have); /* the first success ends it: no new ones */
	if (j->active > want) {
		delete_active(j, j->active - want);
		return;
	}
	if (have >= want)
		return;
	int64_t wait_ms = backoff_left_ms(j);
	if (wait_ms > 0)
		pass_again_ms(j->p, wait_ms);
	else
		create_pods(j, want - have);
}

/* ---- the end ---- */

static bool restarts_exceed(struct job *j, int64_t limit)
{
	int64_t restarts = 0;
	if (!str_is(json_str(json_path(j->spec, "template.spec.restartPolicy")), "OnFailure"))
		return false;
	for (size_t i = 0; i < j->pods.n; i++) {
		const struct json *status = object_status(j->pods.items[i]);
		JSON_EACH (json_get(status, "initContainerStatuses"), c)
			restarts += json_get_int(c, "restartCount", 0);
		JSON_EACH (json_get(status, "containerStatuses"), c)
			restarts += json_get_int(c, "restartCount", 0);
	}
	return limit == 0 ? restarts > 0 : restarts >= limit;
}

/* Time left, when there is a deadline; else INT64_MAX. */
static int64_t deadline_left_ms(struct job *j)
{
	const struct json *s = json_get(j->spec, "activeDeadlineSeconds");
	wall_ns_t start = time_of(j->status, "startTime");
	if (!s || !start)
		return INT64_MAX;
	return (start + json_int(s, 0) * NS_PER_S - clock_wall()) / NS_PER_MS;
}

static void look_for_failure(struct job *j)
{
	int64_t limit = json_get_int(j->spec, "backoffLimit", 6);
	if (deadline_left_ms(j) <= 0)
		condition_set(j, "FailureTarget", "True", "DeadlineExceeded",
			      "Job was active longer than specified deadline");
	else if (j->failed > limit || restarts_exceed(j, limit))
		condition_set(j, "FailureTarget", "True", "BackoffLimitExceeded",
			      "Job has reached the specified backoff limit");
}

static void look_for_success(struct job *j)
{
	bool done = j->completions >= 0 ? j->succeeded >= j->completions
					: j->succeeded > 0 && j->active == 0;
	if (done)
		condition_set(j, "SuccessCriteriaMet", "True", "CompletionsReached",
			      "Reached expected number of succeeded pods");
}

/* Everything has ended and is counted: say so for good. */
static void conclude(struct job *j)
{
	struct json *failure = condition_of(j->status, "FailureTarget");
	const struct json *uncounted = json_get(j->status, "uncountedTerminatedPods");
	if (j->active || j->terminating || json_len(json_get(uncounted, "succeeded")) ||
	    json_len(json_get(uncounted, "failed")))
		return;
	if (failure) {
		const char *reason = json_get_cstr(failure, "reason");
		const char *message = json_get_cstr(failure, "message");
		condition_set(j, "Failed", "True", reason, message);
		recorder_event(j->p->c->recorder, j->o, EVENT_WARNING, reason, "%s", message);
		return;
	}
	char now[RFC3339_BYTES];
	rfc3339_format(clock_wall(), now);
	condition_set(j, "Complete", "True", "CompletionsReached",
		      "Reached expected number of succeeded pods");
	json_set_cstr(j->a, j->status, "completionTime", now);
	recorder_event(j->p->c->recorder, j->o, EVENT_NORMAL, "Completed", "Job completed");
}

static void suspend(struct job *j)
{
	if (!condition_true(j->status, "Suspended"))
		recorder_event(j->p->c->recorder, j->o, EVENT_NORMAL, "Suspended", "Job suspended");
	condition_set(j, "Suspended", "True", "JobSuspended", "Job suspended");
	(void)json_del(j->status, "startTime"); /* may not have started */
	delete_active(j, INT64_MAX);
}

static void start(struct job *j)
{
	char now[RFC3339_BYTES];
	if (condition_true(j->status, "Suspended")) {
		condition_set(j, "Suspended", "False", "JobResumed", "Job resumed");
		recorder_event(j->p->c->recorder, j->o, EVENT_NORMAL, "Resumed", "Job resumed");
	}
	if (json_get(j->status, "startTime"))
		return;
	rfc3339_format(clock_wall(), now);
	json_set_cstr(j->a, j->status, "startTime", now);
}

static void decide(struct job *j)
{
	job_count(j);
	look_for_success(j);
	if (!condition_true(j->status, "SuccessCriteriaMet"))
		look_for_failure(j);
	if (condition_true(j->status, "SuccessCriteriaMet") ||
	    condition_true(j->status, "FailureTarget")) {
		delete_active(j, INT64_MAX);
		conclude(j);
	} else if (json_get_bool(j->spec, "suspend", false)) {
		suspend(j);
	} else {
		start(j);
		keep_running(j);
		int64_t left_ms = deadline_left_ms(j);
		if (left_ms != INT64_MAX)
			pass_again_ms(j->p, left_ms + 1);
	}
	pass_update_status(j->p, j->o, j->status);
}

static void after_the_end(struct job *j)
{
	const struct json *ttl = json_get(j->spec, "ttlSecondsAfterFinished");
	wall_ns_t ended = 0;
	for (size_t i = 0; i < j->pods.n; i++)
		if (job_pod_tracked(j->pods.items[i]))
			job_untrack(j->p, j->pods.items[i]);
	if (!ttl || meta_deleting(j->o->json))
		return;
	static const char *const ends[] = {"Complete", "Failed"};
	for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
		ended = MAX(ended, time_of(condition_of(j->status, ends[i]), "lastTransitionTime"));
	int64_t left_ms = (ended + json_int(ttl, 0) * NS_PER_S - clock_wall()) / NS_PER_MS;
	if (left_ms <= 0)
		pass_delete(j->p, j->o, "Foreground");
	else
		pass_again_ms(j->p, left_ms + 1);
}

static void untrack_orphans(struct pass *p, struct jobs *self)
{
	CACHE_EACH (self->pods, p->ns, it, pod) {
		const struct json *ref = meta_controller(pod->json);
		if (ref && str_is(json_get_str(ref, "kind"), "Job") &&
		    str_is(json_get_str(ref, "name"), p->name) && job_pod_tracked(pod))
			job_untrack(p, pod);
	}
}

static void sync_key(struct pass *p)
{
	struct jobs *self = container_of(p->c, struct jobs, c);
	struct job *j = arena_new_of(p->arena, struct job);
	*j = (struct job){.self = self, .p = p, .a = p->arena, .completions = -1};
	j->o = cache_get(self->jobs, str_of(p->ns), str_of(p->name));
	if (!j->o) {
		untrack_orphans(p, self);
		return;
	}
	pass_hold(p, j->o);
	j->spec = object_spec(j->o);
	struct selector *s =
		selector_from_label_selector(p->arena, json_get(j->spec, "selector"), NULL);
	if (!s || json_get_str(j->spec, "managedBy").n)
		return;
	j->pods = pass_claim(p, j->o, s, self->pods, NULL);
	j->completions = MIN(json_get_int(j->spec, "completions", -1), INDEXES_MAX);
	j->indexed =
		str_is(json_get_str(j->spec, "completionMode"), "Indexed") && j->completions >= 0;
	j->status = object_status(j->o) ? json_dup(p->arena, object_status(j->o))
					: json_new_object(p->arena);
	if (condition_true(j->status, "Complete") || condition_true(j->status, "Failed"))
		after_the_end(j);
	else if (meta_deleting(j->o->json))
		untrack_orphans(p, self);
	else
		decide(j);
}

static void on_pod(struct controller *c, struct object *now, struct object *old)
{
	controller_mark_owner(c, "Job", now, old);
}

struct controller *job_controller(struct ctl *ctl)
{
	struct jobs *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "job-controller", sync_key);
	self->jobs = controller_watch(&self->c, "batch/v1", "Job", controller_mark_now);
	self->pods = controller_watch(&self->c, "v1", "Pod", on_pod);
	return &self->c;
}
