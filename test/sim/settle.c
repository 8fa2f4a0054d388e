/* After the storm: everything healed, the cluster must come to what was asked for, and say so. */
#include "sim.h"

#include "api/engine.h"
#include "base/buf.h"
#include "base/must.h"

#include <stdio.h>
#include <string.h>

#define SETTLE_MS_MAX 900000 /* crash loops are held back up to five minutes */
#define SETTLE_MS     2000
#define CALM_MS       40000 /* containers doomed before have ended, every status was told */
#define STAYS_MS      30000

/* Each check says why not yet, or returns true. */
struct settle {
	struct sim *sim;
	char why[SIM_TRACE_LINE];
};

static bool settle_not(struct settle *t, const char *fmt, ...) PRINTF_LIKE(2, 3);
static bool settle_not(struct settle *t, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(t->why, sizeof(t->why), fmt, ap);
	va_end(ap);
	return false;
}

static int64_t settle_int(const struct object *o, const char *path)
{
	return json_int(json_path(o->json, path), 0);
}

static bool settle_true(const struct object *o, const char *condition)
{
	return str_is(json_get_str(meta_condition(object_status(o), condition), "status"), "True");
}

/* ---- everything ---- */

static bool settle_owner_there(struct sim *s, const struct object *o, const struct json *ref)
{
	struct str uid = json_get_str(ref, "uid");

	for (unsigned i = 0; i < SIM_KINDS; i++)
		OBSERVED_EACH(&s->observed[i], it, owner)
	if (str_eq(owner->uid, uid))
		return !owner->ns.n || str_eq(owner->ns, o->ns);
	return false;
}

static bool settle_object(struct settle *t, const struct observed *w, struct object *o)
{
	struct sim *s = t->sim;

	if (meta_deleting(o->json))
		return settle_not(t, "%s %.*s is still going", w->kind->kind,
				  STR_FMT(object_key(o)));
	if (o->ns.n && !observed_get(s, "namespaces", STR_NULL, o->ns))
		return settle_not(t, "%s %.*s is in a namespace that is not there", w->kind->kind,
				  STR_FMT(object_key(o)));
	JSON_EACH (json_path(o->json, "metadata.ownerReferences"), ref)
		if (!settle_owner_there(s, o, ref))
			return settle_not(t, "%s %.*s has an owner that is not there",
					  w->kind->kind, STR_FMT(object_key(o)));
	return true;
}

static bool settle_objects(struct settle *t)
{
	for (unsigned i = 0; i < SIM_KINDS; i++)
		OBSERVED_EACH(&t->sim->observed[i], it, o)
	if (!t->sim->observed[i].relaxed && !settle_object(t, &t->sim->observed[i], o))
		return false;
	return true;
}

/* ---- nodes and pods ---- */

static bool settle_over(const struct object *pod)
{
	struct str phase = json_get_str(object_status(pod), "phase");

	return str_is(phase, "Succeeded") || str_is(phase, "Failed");
}

static bool settle_machine(struct settle *t, struct agent *a)
{
	size_t pods = 0;
	struct object *node = observed_get(t->sim, "nodes", STR_NULL, str_of(a->name));

	if (!node || !settle_true(node, "Ready"))
		return settle_not(t, "%s is not ready", a->name);
	if (json_len(json_path(node->json, "spec.taints")))
		return settle_not(t, "%s still has a taint", a->name);
	OBSERVED_EACH(observed_of(t->sim, "pods"), it, o)
	pods += !settle_over(o) && str_is(json_get_str(object_spec(o), "nodeName"), a->name);
	if (fake_machine_running(a->machine) != pods || fake_machine_sandboxes(a->machine) != pods)
		return settle_not(t, "%s has %zu pods, %zu running containers, %zu sandboxes",
				  a->name, pods, fake_machine_running(a->machine),
				  fake_machine_sandboxes(a->machine));
	return true;
}

static bool settle_pods(struct settle *t)
{
	for (unsigned i = 0; i < SIM_NODES; i++)
		if (!settle_machine(t, &t->sim->agents[i]))
			return false;
	OBSERVED_EACH(observed_of(t->sim, "pods"), it, o)
	{
		const struct json *owner = meta_controller(o->json);
		bool job = str_is(json_get_str(owner, "kind"), "Job");

		if (job ? !settle_over(o) : !settle_true(o, "Ready"))
			return settle_not(t, "pod %.*s is not ready", STR_FMT(object_key(o)));
		if (!owner)
			return settle_not(t, "pod %.*s has no owner", STR_FMT(object_key(o)));
		if (json_len(json_path(o->json, "metadata.finalizers")))
			return settle_not(t, "pod %.*s was never counted", STR_FMT(object_key(o)));
	}
	return true;
}

/* ---- ReplicaSets and Deployments ---- */

static int64_t settle_pods_of(struct sim *s, struct str uid)
{
	int64_t n = 0;

	OBSERVED_EACH(observed_of(s, "pods"), it, o)
	n += str_eq(json_get_str(meta_controller(o->json), "uid"), uid);
	return n;
}

static bool settle_sets(struct settle *t)
{
	OBSERVED_EACH(observed_of(t->sim, "replicasets"), it, o)
	{
		int64_t want = settle_int(o, "spec.replicas");
		int64_t has = settle_pods_of(t->sim, o->uid);

		if (has != want || settle_int(o, "status.replicas") != want ||
		    settle_int(o, "status.readyReplicas") != want ||
		    settle_int(o, "status.availableReplicas") != want ||
		    settle_int(o, "status.observedGeneration") !=
			    settle_int(o, "metadata.generation"))
			return settle_not(t, "ReplicaSet %.*s wants %d, has %d, says %d, ready %d",
					  STR_FMT(object_key(o)), (int)want, (int)has,
					  (int)settle_int(o, "status.replicas"),
					  (int)settle_int(o, "status.readyReplicas"));
	}
	return true;
}

static bool settle_deployments(struct settle *t)
{
	OBSERVED_EACH(observed_of(t->sim, "deployments"), it, o)
	{
		int64_t want = settle_int(o, "spec.replicas");

		if (settle_int(o, "status.replicas") != want ||
		    settle_int(o, "status.updatedReplicas") != want ||
		    settle_int(o, "status.availableReplicas") != want ||
		    settle_int(o, "status.observedGeneration") !=
			    settle_int(o, "metadata.generation"))
			return settle_not(t, "Deployment %.*s wants %d, says %d, available %d",
					  STR_FMT(object_key(o)), (int)want,
					  (int)settle_int(o, "status.replicas"),
					  (int)settle_int(o, "status.availableReplicas"));
	}
	return true;
}

static bool settle_jobs(struct settle *t)
{
	OBSERVED_EACH(observed_of(t->sim, "jobs"), it, o)
	{
		int64_t want = settle_int(o, "spec.completions");
		int64_t has = settle_int(o, "status.succeeded");
		bool complete = settle_true(o, "Complete");
		/* One that was being deleted may succeed beside the one in its place. */
		bool indexed =
			str_is(json_str(json_path(o->json, "spec.completionMode")), "Indexed");
		bool enough = complete ? has >= want : has <= want;

		if (complete == settle_true(o, "Failed") || !enough || (indexed && has > want) ||
		    settle_int(o, "status.active") || settle_int(o, "status.terminating") ||
		    json_len(json_path(o->json, "status.uncountedTerminatedPods.succeeded")) ||
		    json_len(json_path(o->json, "status.uncountedTerminatedPods.failed")))
			return settle_not(t, "Job %.*s wants %d, %d succeeded, %d active, %s",
					  STR_FMT(object_key(o)), (int)want, (int)has,
					  (int)settle_int(o, "status.active"),
					  complete ? "complete" : "not complete");
	}
	return true;
}

/* ---- Services: ready pods = endpoints = slices = what each node's dataplane holds ---- */

static void settle_wanted(struct sim *s, const struct object *svc, struct tree *ret)
{
	struct str app = json_str(json_path(svc->json, "spec.selector.app"));

	OBSERVED_EACH(observed_of(s, "pods"), it, o)
	if (str_eq(o->ns, svc->ns) && app.n && str_eq(meta_label(o->json, "app"), app) &&
	    settle_true(o, "Ready"))
		(void)tree_put(ret, json_str(json_path(o->json, "status.podIP")), ret);
}

static void settle_slices(struct sim *s, const struct object *svc, struct tree *ret)
{
	OBSERVED_EACH(observed_of(s, "endpointslices"), it, o)
	if (str_eq(o->ns, svc->ns) &&
	    str_eq(meta_label(o->json, "kubernetes.io/service-name"), svc->name))
		JSON_EACH (json_get(o->json, "endpoints"), e)
			if (json_bool(json_path(e, "conditions.ready"), true))
				(void)tree_put(ret, json_str(json_path(e, "addresses.0")), ret);
}

static void settle_endpoints(struct sim *s, const struct object *svc, struct tree *ret)
{
	const struct object *o = observed_get(s, "endpoints", svc->ns, svc->name);

	JSON_EACH (o ? json_get(o->json, "subsets") : NULL, set)
		JSON_EACH (json_get(set, "addresses"), a)
			(void)tree_put(ret, json_get_str(a, "ip"), ret);
}

static void settle_rules(struct agent *a, const char *key, struct tree *ret)
{
	struct str rest = str_of(map_get(&a->rules, str_of(key))), part;

	while (rest.n && str_cut(&rest, ' ', &part))
		if (part.n)
			(void)tree_put(ret, str_sub(part, 0, str_find(part, ':')), ret);
}

static void settle_text(const struct tree *t, struct buf *ret)
{
	buf_add_char(ret, '[');
	for (struct tree_node *it = tree_at_least(t, STR_NULL); it; it = tree_next(it))
		buf_printf(ret, "%s%.*s", ret->n > 1 ? " " : "", STR_FMT(tree_key(it)));
	buf_add_char(ret, ']');
}

static bool settle_same(struct settle *t, struct object *svc, const char *what,
			const struct tree *want, struct tree *have)
{
	AUTO_BUF has = BUF_INIT, wants = BUF_INIT;

	settle_text(have, &has);
	settle_text(want, &wants);
	tree_fini(have);
	*have = (struct tree)TREE_INIT;
	return str_eq(buf_str(&has), buf_str(&wants)) ||
	       settle_not(t, "Service %.*s: %s has %.*s, ready pods are %.*s",
			  STR_FMT(object_key(svc)), what, STR_FMT(buf_str(&has)),
			  STR_FMT(buf_str(&wants)));
}

static bool settle_service(struct settle *t, struct object *svc)
{
	struct tree want = TREE_INIT, have = TREE_INIT;

	settle_wanted(t->sim, svc, &want);
	settle_endpoints(t->sim, svc, &have);
	bool good = settle_same(t, svc, "Endpoints", &want, &have);
	if (good) {
		settle_slices(t->sim, svc, &have);
		good = settle_same(t, svc, "EndpointSlices", &want, &have);
	}
	AUTO_FREE char *inside =
		xasprintf("%s:%d/6", json_cstr(json_path(svc->json, "spec.clusterIP")),
			  (int)settle_int(svc, "spec.ports.0.port"));
	int64_t port = settle_int(svc, "spec.ports.0.nodePort");
	AUTO_FREE char *outside = xasprintf("0.0.0.0:%d/6", (int)port);
	for (unsigned i = 0; good && i < SIM_NODES; i++) {
		settle_rules(&t->sim->agents[i], inside, &have);
		good = settle_same(t, svc, t->sim->agents[i].name, &want, &have);
		if (!good || !port)
			continue;
		settle_rules(&t->sim->agents[i], outside, &have);
		good = settle_same(t, svc, t->sim->agents[i].name, &want, &have);
	}
	tree_fini(&want);
	return good;
}

/* Nothing is left of Services that are gone. */
static bool settle_no_more_rules(struct settle *t)
{
	size_t want = 0;

	OBSERVED_EACH(observed_of(t->sim, "services"), it, o)
	JSON_EACH (json_path(o->json, "spec.ports"), port)
		want += 1 + (json_get_int(port, "nodePort", 0) != 0);
	for (unsigned i = 0; i < SIM_NODES; i++) {
		const struct agent *a = &t->sim->agents[i];

		if (a->rules.n != want)
			return settle_not(t, "%s has %zu rules, Services need %zu", a->name,
					  a->rules.n, want);
	}
	return true;
}

static bool settle_services(struct settle *t)
{
	OBSERVED_EACH(observed_of(t->sim, "services"), it, o)
	if (json_path(o->json, "spec.selector.app") && !settle_service(t, o))
		return false;
	return true;
}

/* ---- what was acknowledged ---- */

static bool settle_model_one(struct settle *t, int want, const char *plural, unsigned ns,
			     const char *name, bool count)
{
	struct object *o = observed_get(t->sim, plural, str_of(sim_namespace(ns)), str_of(name));

	if (want == SIM_UNKNOWN)
		return true;
	if ((want == SIM_ABSENT) != !o)
		return settle_not(t, "%s %s/%s was acknowledged %s", plural, sim_namespace(ns),
				  name,
				  want == SIM_ABSENT ? "gone and is there" : "and is not there");
	if (o && count && settle_int(o, "spec.replicas") != want)
		return settle_not(t, "%s %s/%s was acknowledged with %d replicas and has %d",
				  plural, sim_namespace(ns), name, want,
				  (int)settle_int(o, "spec.replicas"));
	return true;
}

static bool settle_model(struct settle *t)
{
	const struct model *m = &t->sim->model;
	char name[16];

	for (unsigned i = 0; i < SIM_NAMESPACES; i++) {
		bool there = observed_get(t->sim, "namespaces", STR_NULL, str_of(sim_namespace(i)));

		if (m->namespaces[i] != SIM_UNKNOWN && there != (m->namespaces[i] == 1))
			return settle_not(t, "namespace %s is %s", sim_namespace(i),
					  there ? "there" : "not there");
		for (unsigned d = 0; d < SIM_DEPLOYMENTS; d++) {
			snprintf(name, sizeof(name), "d%u", d);
			if (!settle_model_one(t, m->deployments[i][d], "deployments", i, name,
					      true))
				return false;
		}
		for (unsigned d = 0; d < SIM_SERVICES; d++) {
			snprintf(name, sizeof(name), "s%u", d);
			if (!settle_model_one(t, m->services[i][d], "services", i, name, false))
				return false;
		}
		for (unsigned d = 0; d < SIM_JOBS; d++) {
			snprintf(name, sizeof(name), "j%u", d);
			if (!settle_model_one(t, m->jobs[i][d], "jobs", i, name, false))
				return false;
		}
	}
	return true;
}

/* ---- all ---- */

static bool settle_check(struct settle *t)
{
	return settle_model(t) && settle_objects(t) && settle_deployments(t) && settle_sets(t) &&
	       settle_jobs(t) && settle_pods(t) && settle_services(t) && settle_no_more_rules(t);
}

void settle(struct sim *s)
{
	struct settle t = {.sim = s};
	bool good = false;
	int64_t since = s->now_ns;

	driver_heal(s);
	sim_run(s, CALM_MS);
	for (int64_t ms = 0; ms < SETTLE_MS_MAX && !s->failed && !good; ms += SETTLE_MS) {
		sim_run(s, SETTLE_MS);
		good = settle_check(&t);
	}
	if (!good) {
		sim_fail(s, "not settled after %d s: %s", SETTLE_MS_MAX / 1000, t.why);
		return;
	}
	sim_trace(s, "settled after %d s", (int)((s->now_ns - since) / NS_PER_S));
	sim_run(s, STAYS_MS); /* and stays so */
	if (!settle_check(&t))
		sim_fail(s, "settled, and then not: %s", t.why);
	observer_check(s);
}
