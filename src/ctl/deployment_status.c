/* What a Deployment says about itself: counts, Available, Progressing and its deadline. */
#include "ctl/deployment.h"

/* metav1's "no deadline" is the largest int32. */
bool rollout_has_deadline(const struct rollout *r)
{
	int64_t s = json_get_int(object_spec(r->d), "progressDeadlineSeconds", INT32_MAX);
	return s != INT32_MAX;
}

struct json *rollout_status(struct rollout *r)
{
	if (r->status)
		return r->status;
	struct arena *a = r->a;
	const struct json *was = object_status(r->d);
	struct json *status = r->status = was ? json_dup(a, was) : json_new_object(a);
	int64_t wanted = 0, present = 0, ready = 0, available = 0, going = 0;
	for (size_t i = 0; i < r->sets_n; i++) {
		const struct json *rs = object_status(r->sets[i]);
		wanted += set_replicas(r->sets[i]);
		present += set_present(r->sets[i]);
		available += set_available(r->sets[i]);
		ready += json_get_int(rs, "readyReplicas", 0);
		going += json_get_int(rs, "terminatingReplicas", 0);
	}
	json_set_int(a, status, "observedGeneration",
		     json_get_int(object_meta(r->d), "generation", 0));
	status_count(a, status, "replicas", present);
	status_count(a, status, "updatedReplicas", r->fresh ? set_present(r->fresh) : 0);
	status_count(a, status, "readyReplicas", ready);
	status_count(a, status, "availableReplicas", available);
	status_count(a, status, "unavailableReplicas", MAX(wanted - available, 0));
	json_set_int(a, status, "terminatingReplicas", going);
	if (available >= r->replicas - r->unavailable)
		rollout_condition(r, "Available", "True", "MinimumReplicasAvailable",
				  "Deployment has minimum availability.");
	else
		rollout_condition(r, "Available", "False", "MinimumReplicasUnavailable",
				  "Deployment does not have minimum availability.");
	return status;
}

static struct json *condition_of(struct json *status, const char *type)
{
	JSON_EACH (json_get(status, "conditions"), c)
		if (str_is(json_get_str(c, "type"), type))
			return c;
	return NULL;
}

/* The condition as it is now said; STAMP also when nothing but the time changes. */
static void condition_write(struct rollout *r, const char *type, const char *value,
			    const char *reason, const char *message, bool stamp)
{
	struct json *status = rollout_status(r), *c = condition_of(status, type);
	char now[RFC3339_BYTES];
	rfc3339_format(clock_wall(), now);
	bool flipped = !c || !str_is(json_get_str(c, "status"), value);
	if (!stamp && !flipped && str_is(json_get_str(c, "reason"), reason) &&
	    str_is(json_get_str(c, "message"), message))
		return;
	if (!c) {
		c = json_push(r->a, json_arr(r->a, status, "conditions"), json_new_object(r->a));
		json_set_cstr(r->a, c, "type", type);
	}
	json_set_cstr(r->a, c, "status", value);
	json_set_cstr(r->a, c, "lastUpdateTime", now);
	if (flipped)
		json_set_cstr(r->a, c, "lastTransitionTime", now);
	json_set_cstr(r->a, c, "reason", reason);
	json_set_cstr(r->a, c, "message", message);
}

void rollout_condition(struct rollout *r, const char *type, const char *value, const char *reason,
		       const char *message)
{
	condition_write(r, type, value, reason, message, false);
}

static int64_t count(const struct json *status, const char *key)
{
	return json_get_int(status, key, 0);
}

bool rollout_complete(const struct rollout *r, const struct json *status)
{
	return count(status, "updatedReplicas") == r->replicas &&
	       count(status, "replicas") == r->replicas &&
	       count(status, "availableReplicas") == r->replicas &&
	       count(status, "observedGeneration") >=
		       json_get_int(object_meta(r->d), "generation", 0);
}

static bool moves_on(const struct json *was, const struct json *now)
{
	int64_t old_was = count(was, "replicas") - count(was, "updatedReplicas");
	int64_t old_now = count(now, "replicas") - count(now, "updatedReplicas");
	return count(now, "updatedReplicas") > count(was, "updatedReplicas") || old_now < old_was ||
	       count(now, "readyReplicas") > count(was, "readyReplicas") ||
	       count(now, "availableReplicas") > count(was, "availableReplicas");
}

static wall_ns_t deadline(const struct rollout *r, const struct json *condition)
{
	wall_ns_t from = time_of(condition, "lastUpdateTime");
	return from + json_get_int(object_spec(r->d), "progressDeadlineSeconds", 0) * NS_PER_S;
}

static bool timed_out(const struct rollout *r, const struct json *condition)
{
	if (!condition || str_is(json_get_str(condition, "reason"), "NewReplicaSetAvailable"))
		return false;
	if (str_is(json_get_str(condition, "reason"), "ProgressDeadlineExceeded"))
		return true;
	return deadline(r, condition) < clock_wall();
}

static const char *subject(struct rollout *r, const char *says)
{
	if (r->fresh)
		return arena_printf(r->a, "ReplicaSet \"%.*s\" %s", STR_FMT(r->fresh->name), says);
	return arena_printf(r->a, "Deployment \"%.*s\" %s", STR_FMT(r->d->name), says);
}

static void report_progress(struct rollout *r)
{
	struct json *status = rollout_status(r);
	const struct json *now = condition_of(status, "Progressing");
	bool done = now && str_is(json_get_str(now, "reason"), "NewReplicaSetAvailable") &&
		    count(status, "replicas") == count(status, "updatedReplicas");
	if (done)
		return;
	if (rollout_complete(r, status))
		rollout_condition(r, "Progressing", "True", "NewReplicaSetAvailable",
				  subject(r, "has successfully progressed."));
	else if (moves_on(object_status(r->d), status))
		condition_write(r, "Progressing", "True", "ReplicaSetUpdated",
				subject(r, "is progressing."), true);
	else if (timed_out(r, now))
		rollout_condition(r, "Progressing", "False", "ProgressDeadlineExceeded",
				  subject(r, "has timed out progressing."));
}

/* Nothing may happen before the deadline passes: look again then. A rollout that has once succeeded
 * has no deadline any more, and pods that become unready later do not bring it back. */
static void wait_for_deadline(struct rollout *r)
{
	const struct json *c = condition_of(rollout_status(r), "Progressing");
	if (!c || rollout_complete(r, rollout_status(r)) ||
	    str_is(json_get_str(c, "reason"), "ProgressDeadlineExceeded") ||
	    str_is(json_get_str(c, "reason"), "NewReplicaSetAvailable") ||
	    json_get_bool(object_spec(r->d), "paused", false))
		return;
	pass_again_ms(r->p, (deadline(r, c) - clock_wall()) / NS_PER_MS + 1000);
}

static void report_failure(struct rollout *r)
{
	struct json *status = rollout_status(r);
	const struct json *failure = NULL;
	for (size_t i = 0; i < r->sets_n && !failure; i++)
		failure = meta_condition(object_status(r->sets[i]), "ReplicaFailure");
	if (failure) {
		rollout_condition(r, "ReplicaFailure", json_get_cstr(failure, "status"),
				  json_get_cstr(failure, "reason"),
				  json_get_cstr(failure, "message"));
		return;
	}
	struct json *all = json_get(status, "conditions");
	for (uint32_t i = 0; i < json_len(all); i++)
		if (str_is(json_get_str(json_item(all, i), "type"), "ReplicaFailure"))
			json_remove_at(all, i);
}

void rollout_report(struct rollout *r, bool progress)
{
	struct json *status = rollout_status(r);
	if (progress && rollout_has_deadline(r)) {
		report_progress(r);
		wait_for_deadline(r);
	}
	report_failure(r);
	pass_update_status(r->p, r->d, status);
}
