/* A pod's line: how many containers are ready, one word for its state, restarts. Source: what a
 * real server prints for the pods of test/record. */
#include "api/table_pod.h"
#include "api/object.h"

struct restarts {
	int64_t count;
	wall_ns_t last; /* 0: never */
};
struct pod_line {
	const char *reason;
	unsigned ready, total;
	struct restarts restarts;
};

static void restarts_add(struct restarts *r, const struct json *status)
{
	wall_ns_t t;
	r->count += json_get_int(status, "restartCount", 0);
	if (rfc3339_parse(json_str(json_path(status, "lastState.terminated.finishedAt")), &t) ==
		    0 &&
	    t > r->last)
		r->last = t;
}

/* An init container that keeps running beside the others. */
static bool is_sidecar(const struct json *spec, struct str name)
{
	JSON_EACH (json_get(spec, "initContainers"), c)
		if (str_eq(json_get_str(c, "name"), name))
			return str_is(json_get_str(c, "restartPolicy"), "Always");
	return false;
}

/* "Error", "ExitCode:3", "Signal:9". */
static const char *terminated_word(struct arena *a, const struct json *terminated)
{
	struct str reason = json_get_str(terminated, "reason");
	if (reason.n)
		return arena_cstr(a, reason);
	int64_t signal = json_get_int(terminated, "signal", 0);
	if (signal)
		return arena_printf(a, "Signal:%lld", (long long)signal);
	return arena_printf(a, "ExitCode:%lld", (long long)json_get_int(terminated, "exitCode", 0));
}

/* What holds the pod in its init containers, or NULL when they are done. */
static const char *init_word(const struct cell *c, const struct json *status, unsigned at,
			     unsigned total)
{
	const struct json *terminated = json_path(status, "state.terminated");
	struct str waiting = json_str(json_path(status, "state.waiting.reason"));
	if (terminated)
		return arena_printf(c->a, "Init:%s", terminated_word(c->a, terminated));
	if (waiting.n && !str_is(waiting, "PodInitializing"))
		return arena_printf(c->a, "Init:%.*s", STR_FMT(waiting));
	return arena_printf(c->a, "Init:%u/%u", at, total);
}

/* Whether the pod is still in its init containers. */
static bool walk_init(const struct cell *c, struct pod_line *p, struct restarts *sidecars)
{
	const struct json *spec = json_get(c->obj, "spec"), *status = json_get(c->obj, "status");
	unsigned at = 0;
	JSON_EACH (json_get(status, "initContainerStatuses"), s) {
		bool sidecar = is_sidecar(spec, json_get_str(s, "name"));
		const struct json *terminated = json_path(s, "state.terminated");
		restarts_add(&p->restarts, s);
		if (sidecar)
			restarts_add(sidecars, s);
		bool done = terminated && json_get_int(terminated, "exitCode", 0) == 0;
		bool started = sidecar && json_get_bool(s, "started", false);
		if (!done && !started) {
			p->reason = init_word(c, s, at, json_len(json_get(spec, "initContainers")));
			return true;
		}
		if (!done && json_get_bool(s, "ready", false))
			p->ready++;
		at++;
	}
	return false;
}

static void walk_containers(const struct cell *c, struct pod_line *p)
{
	const struct json *list = json_path(c->obj, "status.containerStatuses");
	bool running = false;
	for (uint32_t i = json_len(list); i-- > 0;) {
		const struct json *s = json_item(list, i);
		struct str waiting = json_str(json_path(s, "state.waiting.reason"));
		const struct json *terminated = json_path(s, "state.terminated");
		restarts_add(&p->restarts, s);
		if (waiting.n)
			p->reason = arena_cstr(c->a, waiting);
		else if (terminated)
			p->reason = terminated_word(c->a, terminated);
		else if (json_get_bool(s, "ready", false) && json_path(s, "state.running")) {
			running = true;
			p->ready++;
		}
	}
	if (running && strcmp(p->reason, "Completed") == 0)
		p->reason = condition_is(c->obj, "Ready", "True") ? "Running" : "NotReady";
}

static struct pod_line pod_line(const struct cell *c)
{
	const struct json *spec = json_get(c->obj, "spec"), *status = json_get(c->obj, "status");
	struct str phase = json_get_str(status, "phase"), reason = json_get_str(status, "reason");
	struct pod_line p = {.reason = arena_cstr(c->a, reason.n ? reason : phase)};
	struct restarts sidecars = {0};
	p.total = json_len(json_get(spec, "containers"));
	JSON_EACH (json_get(spec, "initContainers"), i)
		p.total += str_is(json_get_str(i, "restartPolicy"), "Always");
	const struct json *scheduled = meta_condition(status, "PodScheduled");
	if (str_is(json_get_str(scheduled, "reason"), "SchedulingGated"))
		p.reason = "SchedulingGated";
	if (!walk_init(c, &p, &sidecars) || condition_is(c->obj, "Initialized", "True")) {
		p.restarts = sidecars;
		walk_containers(c, &p);
	}
	bool ended = str_is(phase, "Succeeded") || str_is(phase, "Failed");
	if (meta_deleting(c->obj) && str_is(reason, "NodeLost"))
		p.reason = "Unknown";
	else if (meta_deleting(c->obj) && !ended)
		p.reason = "Terminating";
	return p;
}

struct json *cell_pod_ready(const struct cell *c)
{
	struct pod_line p = pod_line(c);
	return json_new_strf(c->a, "%u/%u", p.ready, p.total);
}

struct json *cell_pod_status(const struct cell *c)
{
	return json_new_cstr(c->a, pod_line(c).reason);
}

struct json *cell_pod_restarts(const struct cell *c)
{
	struct restarts r = pod_line(c).restarts;
	AUTO_BUF b = BUF_INIT;
	buf_add_i64(&b, r.count);
	if (r.count && r.last) {
		buf_add_cstr(&b, " (");
		put_duration(&b, c->now_s - r.last / NS_PER_S);
		buf_add_cstr(&b, " ago)");
	}
	return cell_of(c, &b);
}

struct json *cell_pod_gates(const struct cell *c)
{
	const struct json *gates = json_path(c->obj, "spec.readinessGates");
	unsigned good = 0;
	if (json_len(gates) == 0)
		return json_new_cstr(c->a, "<none>");
	JSON_EACH (gates, g)
		good += condition_is(c->obj, json_get_cstr(g, "conditionType"), "True");
	return json_new_strf(c->a, "%u/%u", good, json_len(gates));
}
