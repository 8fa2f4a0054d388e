/* Counting the pods of a Job exactly once. Source: Kubernetes, "Jobs", "Job tracking with
 * finalizers"; pkg/controller/job. */
#include "ctl/job.h"

bool job_pod_tracked(const struct object *pod)
{
	JSON_EACH (json_get(object_meta(pod), "finalizers"), f)
		if (str_is(json_str(f), TRACKING))
			return true;
	return false;
}

void job_untrack(struct pass *p, struct object *pod)
{
	struct arena *a = p->arena;
	struct json *patch = json_new_object(a), *meta = json_obj(a, patch, "metadata");
	json_set_str(a, meta, "uid", pod->uid);
	struct json *rest = json_arr(a, meta, "finalizers");
	JSON_EACH (json_get(object_meta(pod), "finalizers"), f)
		if (!str_is(json_str(f), TRACKING))
			json_push(a, rest, f);
	pass_patch(p, pod, patch);
}

int64_t job_pod_index(const struct object *pod)
{
	int64_t n;
	return str_to_i64(meta_annotation(pod->json, INDEX_KEY), &n) < 0 ? -1 : n;
}

/* ---- indexes as text: "0,2-4" ---- */

static void indexes_read(struct job *j, struct str text)
{
	struct str part;
	while (str_cut(&text, ',', &part)) {
		int64_t from, to;
		size_t dash = str_find(part, '-');
		if (str_to_i64(str_sub(part, 0, dash), &from) < 0)
			continue;
		if (dash == part.n || str_to_i64(str_from(part, dash + 1), &to) < 0)
			to = from;
		for (int64_t i = MAX(from, 0); i <= to && i < j->completions; i++)
			j->index_done[i] = true;
	}
}

static const char *indexes_write(struct job *j)
{
	AUTO_BUF b = BUF_INIT;
	for (int64_t i = 0; i < j->completions; i++) {
		int64_t from = i;
		if (!j->index_done[i])
			continue;
		while (i + 1 < j->completions && j->index_done[i + 1])
			i++;
		buf_printf(&b, "%s%lld", b.n ? "," : "", (long long)from);
		if (i > from)
			buf_printf(&b, "%c%lld", i > from + 1 ? '-' : ',', (long long)i);
	}
	return arena_cstr(j->a, buf_str(&b));
}

/* ---- pods that ended ---- */

static struct object *pod_of_uid(struct job *j, struct str uid)
{
	for (size_t i = 0; i < j->pods.n; i++)
		if (str_eq(j->pods.items[i]->uid, uid))
			return j->pods.items[i];
	return NULL;
}

/* Those let go are counted; the others are let go. */
static int64_t settle_uncounted(struct job *j, struct json *list)
{
	int64_t counted = 0;
	for (uint32_t i = 0; i < json_len(list);) {
		struct object *pod = pod_of_uid(j, json_str(json_item(list, i)));
		if (pod && job_pod_tracked(pod)) {
			job_untrack(j->p, pod);
			i++;
			continue;
		}
		json_remove_at(list, i);
		counted++;
	}
	return counted;
}

static bool listed(const struct json *list, struct str uid)
{
	JSON_EACH (list, v)
		if (str_eq(json_str(v), uid))
			return true;
	return false;
}

static wall_ns_t ended_at(const struct object *pod)
{
	wall_ns_t at = 0;
	JSON_EACH (json_get(object_status(pod), "containerStatuses"), c) {
		wall_ns_t t = time_of(json_path(c, "state.terminated"), "finishedAt");
		at = MAX(at, t);
	}
	return at ? at : time_of(object_meta(pod), "creationTimestamp");
}

static void count_ended(struct job *j, struct object *pod, struct json *good, struct json *bad)
{
	bool won = strcmp(pod_phase(pod), "Succeeded") == 0;
	int64_t index = job_pod_index(pod);
	wall_ns_t at = ended_at(pod);
	if (!won && at > j->last_failure)
		j->last_failure = at;
	if (!won)
		j->failures_in_row++;
	if (!job_pod_tracked(pod) || listed(good, pod->uid) || listed(bad, pod->uid))
		return;
	if (won && j->indexed) {
		/* A second success of an index, or one beyond the range, counts for nothing. */
		if (index < 0 || index >= j->completions || j->index_done[index]) {
			job_untrack(j->p, pod);
			return;
		}
		j->index_done[index] = true;
	}
	json_push(j->a, won ? good : bad, json_new_str(j->a, pod->uid));
}

void job_count(struct job *j)
{
	struct arena *a = j->a;
	struct json *uncounted = json_obj(a, j->status, "uncountedTerminatedPods");
	struct json *good = json_arr(a, uncounted, "succeeded");
	struct json *bad = json_arr(a, uncounted, "failed");
	if (j->indexed) {
		j->index_done = arena_array(a, bool, (size_t)j->completions + 1);
		indexes_read(j, json_get_str(j->status, "completedIndexes"));
	}
	int64_t won = json_get_int(j->status, "succeeded", 0) + settle_uncounted(j, good);
	int64_t lost = json_get_int(j->status, "failed", 0) + settle_uncounted(j, bad);
	for (size_t i = 0; i < j->pods.n; i++) {
		struct object *pod = j->pods.items[i];
		if (pod_ended(pod)) {
			count_ended(j, pod, good, bad);
		} else if (meta_deleting(pod->json)) {
			j->terminating++;
			/* Nobody runs it (any more): it is over already. */
			if (!json_get_str(object_spec(pod), "nodeName").n ||
			    json_get_int(object_meta(pod), "deletionGracePeriodSeconds", 1) == 0)
				count_ended(j, pod, good, bad);
		} else {
			j->active++;
			j->ready += pod_ready(pod);
		}
	}
	j->succeeded = won + json_len(good);
	j->failed = lost + json_len(bad);
	if (j->indexed) {
		const char *done = indexes_write(j);
		json_set_cstr(a, j->status, "completedIndexes", done[0] ? done : NULL);
	}
	status_count(a, j->status, "succeeded", won);
	status_count(a, j->status, "failed", lost);
	status_count(a, j->status, "active", j->active);
	json_set_int(a, j->status, "ready", j->ready);
	json_set_int(a, j->status, "terminating", j->terminating);
	if (!json_len(good))
		(void)json_del(uncounted, "succeeded"); /* it is there */
	if (!json_len(bad))
		(void)json_del(uncounted, "failed"); /* it is there */
}
