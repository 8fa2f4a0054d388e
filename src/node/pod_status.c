/* The status of a pod, from what is known of its containers; no effects. Source: the kubelet's
 * generateAPIPodStatus, getPhase and conditions, as recorded from a real one (v1.35). */
#include "node/pod.h"
#include "node/runtime_spec.h"

#include <stdio.h>
#include <string.h>

/* ---- restart policy ---- */

static const char *pod_policy(const struct pod *p)
{
	const char *v = json_get_cstr(pod_spec(p), "restartPolicy");

	return v ? v : "Always";
}

static bool policy_is(const struct pod *p, const char *policy)
{
	return !strcmp(pod_policy(p), policy);
}

/* Whether one that has ended is to run again, pod and all permitting. */
bool ctr_will_restart(const struct ctr *c)
{
	const struct pod *p = c->pod;

	if (c->kind == CTR_EPHEMERAL)
		return false;
	if (c->kind == CTR_SIDECAR)
		return true;
	if (c->kind == CTR_INIT)
		return c->end.code != 0 && !policy_is(p, "Never");
	if (policy_is(p, "Always"))
		return true;
	return policy_is(p, "OnFailure") && c->end.code != 0;
}

static bool ctr_failed_for_good(const struct ctr *c)
{
	return c->state == CTR_EXITED && c->end.code != 0 && !ctr_will_restart(c);
}

static bool pod_initialized(const struct pod *p)
{
	for (unsigned i = 0; i < p->ctrs_n; i++) {
		const struct ctr *c = p->ctrs[i];

		if ((c->kind == CTR_INIT && !c->done) ||
		    (c->kind == CTR_SIDECAR && !c->started && !c->last.set && !c->end.set))
			return false;
	}
	return true;
}

bool pod_finished(const struct pod *p)
{
	bool all = true;

	for (unsigned i = 0; i < p->ctrs_n; i++) {
		const struct ctr *c = p->ctrs[i];

		if (c->kind == CTR_INIT && ctr_failed_for_good(c))
			return true;
		if (c->kind == CTR_MAIN && (c->state != CTR_EXITED || ctr_will_restart(c)))
			all = false;
	}
	return all;
}

/* ---- phase ---- */

struct phase_count {
	unsigned waiting, running, stopped, succeeded, init_pending, init_failed;
};

static void phase_count(const struct pod *p, struct phase_count *n)
{
	for (unsigned i = 0; i < p->ctrs_n; i++) {
		const struct ctr *c = p->ctrs[i];
		bool ended = c->end.set || c->last.set;

		if (c->kind == CTR_EPHEMERAL)
			continue;
		if (c->kind == CTR_INIT) {
			n->init_failed += ctr_failed_for_good(c);
			n->init_pending += !c->done;
		} else if (c->kind == CTR_SIDECAR) {
			n->init_pending += !c->started && !c->end.set && !c->last.set;
		} else if (c->state == CTR_RUNNING || c->state == CTR_STOPPING ||
			   c->state == CTR_HOOK) {
			n->running++;
		} else if (ended) {
			n->stopped++;
			n->succeeded += c->state == CTR_EXITED && c->end.code == 0;
		} else {
			n->waiting++;
		}
	}
}

static bool pod_over(const struct pod *p)
{
	return p->state == POD_TEARDOWN || p->state == POD_ENDED || p->state == POD_REMOVING ||
	       p->state == POD_GONE;
}

/* What it has come to, once nothing runs. */
static const char *phase_final(const struct pod *p, const struct phase_count *n)
{
	unsigned mains = 0;

	for (unsigned i = 0; i < p->ctrs_n; i++)
		mains += p->ctrs[i]->kind == CTR_MAIN;
	if (p->reason[0] || n->init_failed)
		return "Failed";
	return n->succeeded == mains ? "Succeeded" : "Failed";
}

const char *pod_phase_now(const struct pod *p)
{
	struct phase_count n = {0};

	if (p->terminal_in_api) {
		const char *was = json_get_cstr(object_status(p->obj), "phase");

		return was ? was : "Failed";
	}
	phase_count(p, &n);
	if (pod_over(p))
		return phase_final(p, &n);
	if (n.init_pending || n.waiting)
		return "Pending";
	/* Rule 4: also when all have ended, the end is told after the teardown. */
	return "Running";
}

/* ---- container statuses ---- */

static void status_time(struct arena *a, struct json *o, const char *key, wall_ns_t t)
{
	char text[RFC3339_BYTES];

	if (!t) {
		json_set(a, o, key, json_new_null(a));
		return;
	}
	rfc3339_format(t, text);
	json_set_cstr(a, o, key, text);
}

static void status_terminated(struct arena *a, struct json *state, const struct ctr_end *e)
{
	struct json *t = json_obj(a, state, "terminated");

	json_set_int(a, t, "exitCode", e->code);
	if (e->signal)
		json_set_int(a, t, "signal", e->signal);
	json_set_cstr(a, t, "reason", e->reason);
	if (e->message && e->message[0])
		json_set_cstr(a, t, "message", e->message);
	status_time(a, t, "startedAt", e->started);
	status_time(a, t, "finishedAt", e->finished);
	if (e->id[0])
		json_set(a, t, "containerID", json_new_strf(a, "crun://%s", e->id));
}

static void status_waiting(struct arena *a, struct json *state, const struct ctr *c)
{
	struct json *w = json_obj(a, state, "waiting");
	const char *reason = c->wait_reason;
	bool inits = json_len(json_get(pod_spec(c->pod), "initContainers")) > 0;

	if (!reason[0])
		reason = inits ? "PodInitializing" : "ContainerCreating";
	json_set_cstr(a, w, "reason", reason);
	if (c->wait_reason[0] && c->wait_message)
		json_set_cstr(a, w, "message", c->wait_message);
}

/* state and lastState. What has ended and waits to run again shows why it waits, and its end as the
 * last state. */
static void status_states(struct arena *a, struct json *s, const struct ctr *c)
{
	struct json *state = json_obj(a, s, "state"), *last = json_obj(a, s, "lastState");
	const struct ctr_end *before = &c->last;
	bool ended = c->end.set && (c->state == CTR_EXITED || c->state == CTR_IMAGE);

	if (c->state == CTR_RUNNING || c->state == CTR_STOPPING) {
		status_time(a, json_obj(a, state, "running"), "startedAt", c->started_at);
	} else if (ended && c->wait_reason[0] && ctr_will_restart(c) && !pod_over(c->pod)) {
		status_waiting(a, state, c);
		before = &c->end;
	} else if (ended) {
		status_terminated(a, state, &c->end);
	} else {
		status_waiting(a, state, c);
	}
	if (before->set)
		status_terminated(a, last, before);
}

static void status_mounts(struct arena *a, struct json *s, const struct json *spec)
{
	struct json *list = NULL;

	JSON_EACH (json_get(spec, "volumeMounts"), m) {
		bool readonly = json_get_bool(m, "readOnly", false);

		list = json_arr(a, s, "volumeMounts");
		struct json *o = json_push(a, list, json_new_object(a));
		json_set_cstr(a, o, "name", json_get_cstr(m, "name"));
		json_set_cstr(a, o, "mountPath", json_get_cstr(m, "mountPath"));
		if (readonly) {
			json_set_bool(a, o, "readOnly", true);
			json_set_cstr(a, o, "recursiveReadOnly", "Disabled");
		}
	}
}

static struct json *status_ctr(struct arena *a, const struct ctr *c)
{
	struct json *s = json_new_object(a);
	const struct json *spec = ctr_spec(c);
	const struct json *resources = c->resources ? c->resources : json_get(spec, "resources");

	json_set_cstr(a, s, "name", c->name);
	status_states(a, s, c);
	json_set_bool(a, s, "ready", c->ready && !pod_over(c->pod));
	json_set_int(a, s, "restartCount", c->restarts);
	json_set_cstr(a, s, "image", c->image_ref ? c->image_ref : json_get_cstr(spec, "image"));
	json_set_cstr(a, s, "imageID", c->image_id ? c->image_id : "");
	if (c->id[0])
		json_set(a, s, "containerID", json_new_strf(a, "crun://%s", c->id));
	if (c->kind != CTR_EPHEMERAL)
		json_set_bool(a, s, "started", c->started && ctr_active(c));
	if (json_len(json_get(resources, "requests")))
		json_set(a, s, "allocatedResources", json_dup(a, json_get(resources, "requests")));
	json_set(a, s, "resources", resources ? json_dup(a, resources) : json_new_object(a));
	status_mounts(a, s, spec);
	return s;
}

/* ---- conditions ---- */

static void status_condition(struct pod *p, struct arena *a, struct json *status, const char *type,
			     bool value, const char *reason, const char *message)
{
	const struct json *old = meta_condition(object_status(p->obj), type);
	const struct json *sent = p->sent ? meta_condition(p->sent, type) : NULL;
	struct json *c = json_push(a, json_arr(a, status, "conditions"), json_new_object(a));
	const char *text = value ? "True" : "False";
	char now[RFC3339_BYTES];

	old = sent ? sent : old;
	rfc3339_format(clock_wall(), now);
	struct str since = json_get_str(old, "lastTransitionTime");
	if (!str_is(json_get_str(old, "status"), text) || !since.n)
		since = str_of(now);
	json_set_cstr(a, c, "type", type);
	int64_t generation = json_get_int(object_meta(p->obj), "generation", 0);
	if (generation)
		json_set_int(a, c, "observedGeneration", generation);
	json_set_cstr(a, c, "status", text);
	json_set(a, c, "lastProbeTime", json_new_null(a));
	json_set_str(a, c, "lastTransitionTime", since);
	/* Strategic merge keeps what is not mentioned: say that it is empty. */
	if (reason || json_get(old, "reason"))
		json_set(a, c, "reason", reason ? json_new_cstr(a, reason) : json_new_null(a));
	if (message || json_get(old, "message"))
		json_set(a, c, "message", message ? json_new_cstr(a, message) : json_new_null(a));
}

static const char *status_names(struct pod *p, struct arena *a, const char *what, bool inits)
{
	AUTO_BUF b = BUF_INIT;

	buf_printf(&b, "containers with %s status: [", what);
	size_t head = b.n;
	for (unsigned i = 0; i < p->ctrs_n; i++) {
		struct ctr *c = p->ctrs[i];
		bool bad = inits ? (c->kind == CTR_INIT && !c->done) ||
					   (c->kind == CTR_SIDECAR && !c->started)
				 : c->kind == CTR_MAIN && !c->ready;

		if (bad)
			buf_printf(&b, "%s%s", b.n > head ? " " : "", c->name);
	}
	buf_add_char(&b, ']');
	return arena_cstr(a, buf_str(&b));
}

/* "" when every gate's condition is True. */
static const char *status_gates(struct pod *p, struct arena *a)
{
	AUTO_BUF b = BUF_INIT;

	JSON_EACH (json_get(pod_spec(p), "readinessGates"), g) {
		const char *type = json_get_cstr(g, "conditionType");
		const struct json *c = type ? meta_condition(object_status(p->obj), type) : NULL;

		if (!c)
			buf_printf(&b,
				   "%scorresponding condition of pod readiness gate \"%s\" does "
				   "not exist.",
				   b.n ? ", " : "", type ? type : "");
		else if (!str_is(json_get_str(c, "status"), "True"))
			buf_printf(&b,
				   "%sthe status of pod readiness gate \"%s\" is not \"True\", but "
				   "%.*s",
				   b.n ? ", " : "", type, STR_FMT(json_get_str(c, "status")));
	}
	return b.n ? arena_cstr(a, buf_str(&b)) : "";
}

static bool status_all_ready(const struct pod *p)
{
	for (unsigned i = 0; i < p->ctrs_n; i++) {
		const struct ctr *c = p->ctrs[i];

		if (c->kind != CTR_INIT && c->kind != CTR_EPHEMERAL && !c->ready)
			return false;
	}
	return true;
}

static void status_conditions(struct pod *p, struct arena *a, struct json *s, const char *phase)
{
	bool over = !strcmp(phase, "Succeeded") || !strcmp(phase, "Failed");
	bool succeeded = !strcmp(phase, "Succeeded"), init = pod_initialized(p);
	const char *end = succeeded ? "PodCompleted" : "PodFailed", *gates = status_gates(p, a);
	const char *unready = status_names(p, a, "unready", false);
	bool ready = !over && status_all_ready(p) && !pod_over(p) && init;
	bool ending = p->state == POD_STOPPING && pod_finished(p);

	if (ending) { /* sidecars are being ended; the mains have their result */
		struct phase_count n = {0};

		phase_count(p, &n);
		succeeded = !strcmp(phase_final(p, &n), "Succeeded");
		end = succeeded ? "PodCompleted" : "PodFailed";
		ready = false;
	}
	over = over || ending;
	status_condition(p, a, s, "PodReadyToStartContainers",
			 p->sandbox_part == PART_READY && !pod_over(p), NULL, NULL);
	if (succeeded)
		status_condition(p, a, s, "Initialized", true, "PodCompleted", NULL);
	else if (init)
		status_condition(p, a, s, "Initialized", true, NULL, NULL);
	else
		status_condition(p, a, s, "Initialized", false, "ContainersNotInitialized",
				 status_names(p, a, "incomplete", true));
	if (over)
		status_condition(p, a, s, "Ready", false, end, NULL);
	else if (!ready)
		status_condition(p, a, s, "Ready", false, "ContainersNotReady", unready);
	else if (gates[0])
		status_condition(p, a, s, "Ready", false, "ReadinessGatesNotReady", gates);
	else
		status_condition(p, a, s, "Ready", true, NULL, NULL);
	if (over)
		status_condition(p, a, s, "ContainersReady", false, end, NULL);
	else if (!ready)
		status_condition(p, a, s, "ContainersReady", false, "ContainersNotReady", unready);
	else
		status_condition(p, a, s, "ContainersReady", true, NULL, NULL);
	status_condition(p, a, s, "PodScheduled", true, NULL, NULL);
	bool waits = false;
	for (unsigned i = 0; i < p->ctrs_n; i++)
		waits = waits || ctr_resize_waits(p->ctrs[i]);
	if (waits && !over)
		status_condition(p, a, s, POD_RESIZE_PENDING, true, "Infeasible",
				 "this node does not resize running containers: each gets its new "
				 "resources when it is started again");
}

/* ---- the whole ---- */

static void status_ips(struct pod *p, struct arena *a, struct json *s)
{
	char text[IP_TEXT_BYTES];
	struct json *list;

	ip_format(&p->node->c.address, text);
	json_set_cstr(a, s, "hostIP", text);
	list = json_arr(a, s, "hostIPs");
	json_set_cstr(a, json_push(a, list, json_new_object(a)), "ip", text);
	if (p->sandbox_part != PART_READY && !pod_over(p) && p->state != POD_STOPPING)
		return;
	bool host = pod_host_network(p);
	for (size_t i = 0; i < ARRAY_SIZE(p->ip); i++) {
		if (host ? i > 0 : p->ip[i].family == 0)
			continue;
		if (!host)
			ip_format(&p->ip[i], text);
		if (i == 0)
			json_set_cstr(a, s, "podIP", text);
		list = json_arr(a, s, "podIPs");
		json_set_cstr(a, json_push(a, list, json_new_object(a)), "ip", text);
	}
}

static void status_ctrs(struct pod *p, struct arena *a, struct json *s)
{
	for (unsigned i = 0; i < p->ctrs_n; i++) {
		struct ctr *c = p->ctrs[i];
		const char *list = c->kind == CTR_MAIN        ? "containerStatuses"
				   : c->kind == CTR_EPHEMERAL ? "ephemeralContainerStatuses"
							      : "initContainerStatuses";

		json_push(a, json_arr(a, s, list), status_ctr(a, c));
	}
}

struct json *pod_status_build(struct pod *p, struct arena *a)
{
	struct json *s = json_new_object(a);
	const char *phase = pod_phase_now(p);
	int64_t generation = json_get_int(object_meta(p->obj), "generation", 0);

	if (generation)
		json_set_int(a, s, "observedGeneration", generation);
	json_set_cstr(a, s, "phase", phase);
	status_conditions(p, a, s, phase);
	if (p->reason[0])
		json_set_cstr(a, s, "reason", p->reason);
	if (p->reason[0] && p->message)
		json_set_cstr(a, s, "message", p->message);
	status_ips(p, a, s);
	status_time(a, s, "startTime", p->start_time);
	status_ctrs(p, a, s);
	json_set_cstr(a, s, "qosClass", qos_name(pod_qos(p->obj->json)));
	return s;
}
