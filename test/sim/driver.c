/* The driver: what users and misfortune do, one thing a step. It remembers what was acknowledged,
 * since that must be there in the end. */
#include "sim.h"

#include "base/must.h"

#include <stdio.h>
#include <string.h>

#define DRIVER_ANSWER_MS 60000

static const char *const driver_names[SIM_NAMESPACES] = {"default", "red", "blue"};

const char *sim_namespace(unsigned i)
{
	return driver_names[i];
}

/* ---- asking, and waiting for the answer ---- */

struct driver_answer {
	bool done;
	int r;
};

static void driver_answered(const struct client_result *res, void *arg)
{
	struct driver_answer *a = arg;

	a->done = true;
	a->r = res->r;
}

struct driver_ask {
	enum client_verb_N verb;
	const char *group, *plural, *ns, *name, *sub;
	char *body; /* JSON, freed; or NULL */
};

/* 0, an error of the server, or ERR_UNAVAILABLE: nobody knows what became of it. */
static int driver_do(struct sim *s, const struct driver_ask *q)
{
	AUTO_ARENA *a = arena_new(0);
	struct driver_answer ans = {0};
	struct json *body = NULL;

	if (q->body)
		must(json_parse(a, str_of(q->body), NULL, &body) == 0);
	const struct client_request req = {
		.verb = q->verb,
		.kind = api_kind_resource(str_of(q->group), STR("v1"), str_of(q->plural)),
		.ns = q->ns,
		.name = q->name,
		.subresource = q->sub,
		.body = body};
	struct client_call *call = client_do(s->link, &req, driver_answered, &ans);
	for (int64_t ms = 0; !ans.done && ms < DRIVER_ANSWER_MS && !s->failed; ms += 10)
		sim_run(s, 10);
	if (!ans.done) {
		client_cancel(call, s->link);
		sim_fail(s, "no answer within %d s", DRIVER_ANSWER_MS / 1000);
	}
	sim_trace(s, "do verb %d %s %s/%s: %s", (int)q->verb, q->plural, q->ns ? q->ns : "",
		  q->name ? q->name : "", ans.r < 0 ? err_text(ans.r) : "ok");
	free(q->body);
	return ans.r;
}

/* What is known after a write that was to make it WANT. */
static int driver_outcome(int r, int was, int want)
{
	if (r == 0)
		return want;
	if (r == ERR_UNAVAILABLE || r == ERR_TIMEOUT || r == ERR_CLOSED || r == ERR_INTERNAL)
		return was == want ? want : SIM_UNKNOWN;
	return was;
}

/* ---- namespaces ---- */

static void driver_namespace_create(struct sim *s)
{
	unsigned i = 1 + sim_below(s, SIM_NAMESPACES - 1);
	int r = driver_do(s,
			  &(struct driver_ask){.verb = CLIENT_CREATE,
					       .group = "",
					       .plural = "namespaces",
					       .body = xasprintf("{\"metadata\":{\"name\":\"%s\"}}",
								 driver_names[i])});

	s->model.namespaces[i] = driver_outcome(r, s->model.namespaces[i], 1);
}

static void driver_namespace_delete(struct sim *s)
{
	unsigned i = 1 + sim_below(s, SIM_NAMESPACES - 1);
	struct model *m = &s->model;
	int r = driver_do(s, &(struct driver_ask){.verb = CLIENT_DELETE,
						  .group = "",
						  .plural = "namespaces",
						  .name = driver_names[i]});

	if (r == ERR_NOT_FOUND || r == ERR_CONFLICT)
		return; /* it is not there, or going already */
	m->namespaces[i] = driver_outcome(r, m->namespaces[i], SIM_ABSENT);
	for (unsigned d = 0; d < SIM_DEPLOYMENTS; d++)
		m->deployments[i][d] = driver_outcome(r, m->deployments[i][d], SIM_ABSENT);
	for (unsigned d = 0; d < SIM_SERVICES; d++)
		m->services[i][d] = driver_outcome(r, m->services[i][d], SIM_ABSENT);
	for (unsigned d = 0; d < SIM_JOBS; d++)
		m->jobs[i][d] = driver_outcome(r, m->jobs[i][d], SIM_ABSENT);
}

/* ---- deployments ---- */

static char *driver_deployment_text(const char *name, unsigned replicas, unsigned image)
{
	return xasprintf(
		"{\"metadata\":{\"name\":\"%s\"},\"spec\":{\"replicas\":%u,\"selector\":{"
		"\"matchLabels\":{\"app\":\"%s\"}},\"template\":{\"metadata\":{\"labels\":{"
		"\"app\":\"%s\"}},\"spec\":{\"terminationGracePeriodSeconds\":%u,\"containers\":[{"
		"\"name\":\"c\",\"image\":\"i:%u\",\"ports\":[{\"name\":\"web\","
		"\"containerPort\":80}],\"readinessProbe\":{\"exec\":{\"command\":[\"ok\"]},"
		"\"periodSeconds\":2}}]}}}}",
		name, replicas, name, name, 1 + image % 3, image);
}

/* Whether the deployment, or all of its namespace, is being deleted, or gone. */
static bool driver_goes(struct sim *s, unsigned ns, const char *name)
{
	const struct object *space =
		observed_get(s, "namespaces", STR_NULL, str_of(driver_names[ns]));
	const struct object *o =
		observed_get(s, "deployments", str_of(driver_names[ns]), str_of(name));

	return !space || !o || meta_deleting(space->json) || meta_deleting(o->json);
}

static void driver_deployment(struct sim *s, enum client_verb_N verb)
{
	unsigned ns = sim_below(s, SIM_NAMESPACES), i = sim_below(s, SIM_DEPLOYMENTS);
	int replicas = (int)sim_below(s, 6), want = replicas, *m = &s->model.deployments[ns][i];
	char name[16];

	snprintf(name, sizeof(name), "d%u", i);
	struct driver_ask q = {.verb = verb,
			       .group = "apps",
			       .plural = "deployments",
			       .ns = driver_names[ns],
			       .name = verb == CLIENT_CREATE ? NULL : name};
	if (verb == CLIENT_CREATE) {
		q.body = driver_deployment_text(name, (unsigned)replicas, sim_below(s, 4));
	} else if (verb == CLIENT_PATCH_MERGE) {
		q.body = xasprintf("{\"spec\":{\"replicas\":%d}}", replicas);
	} else if (verb == CLIENT_PATCH_STRATEGIC) {
		q.body = xasprintf("{\"spec\":{\"template\":{\"spec\":{\"containers\":[{"
				   "\"name\":\"c\",\"image\":\"i:%u\"}]}}}}",
				   sim_below(s, 9));
		want = *m;
	} else if (sim_chance(s, 30)) {
		q.body = xasprintf("{\"propagationPolicy\":\"Foreground\"}");
	}
	if (verb == CLIENT_DELETE)
		want = SIM_ABSENT;
	int r = driver_do(s, &q);
	if (verb == CLIENT_PATCH_STRATEGIC)
		return;
	/* One that is being deleted may still be changed, and no patch brings one back. */
	if (verb == CLIENT_PATCH_MERGE &&
	    (*m == SIM_ABSENT || (*m == SIM_UNKNOWN && driver_goes(s, ns, name))))
		return;
	*m = driver_outcome(r, *m, want);
	if (r == ERR_NOT_FOUND && verb != CLIENT_CREATE && *m == SIM_UNKNOWN)
		*m = SIM_ABSENT;
}

/* ---- services ---- */

static void driver_service(struct sim *s, bool create)
{
	static const char *const types[] = {"ClusterIP", "ClusterIP", "NodePort"};
	unsigned ns = sim_below(s, SIM_NAMESPACES), i = sim_below(s, SIM_SERVICES);
	int *m = &s->model.services[ns][i];
	char name[16];

	snprintf(name, sizeof(name), "s%u", i);
	struct driver_ask q = {.verb = create ? CLIENT_CREATE : CLIENT_DELETE,
			       .group = "",
			       .plural = "services",
			       .ns = driver_names[ns],
			       .name = create ? NULL : name};
	const char *type = types[sim_below(s, ARRAY_SIZE(types))];
	uint32_t port = 1000 + sim_below(s, 9);
	const char *target = sim_chance(s, 50) ? "\"web\"" : "80";
	if (create)
		q.body = xasprintf("{\"metadata\":{\"name\":\"%s\"},\"spec\":{\"type\":\"%s\","
				   "\"selector\":{\"app\":\"d%u\"},\"ports\":[{\"port\":%u,"
				   "\"targetPort\":%s}]}}",
				   name, type, i, port, target);
	int r = driver_do(s, &q);
	*m = driver_outcome(r, *m, create ? 1 : SIM_ABSENT);
	if (r == ERR_NOT_FOUND && !create && *m == SIM_UNKNOWN)
		*m = SIM_ABSENT;
}

/* ---- jobs ---- */

static char *driver_job_text(struct sim *s, const char *name, bool ttl)
{
	unsigned completions = 1 + sim_below(s, 4), parallelism = 1 + sim_below(s, 3);
	bool indexed = sim_chance(s, 30), again = sim_chance(s, 50);

	return xasprintf(
		"{\"metadata\":{\"name\":\"%s\"},\"spec\":{\"completions\":%u,\"parallelism\":%u,"
		"\"completionMode\":\"%s\",%s\"template\":{\"spec\":{\"restartPolicy\":\"%s\","
		"\"terminationGracePeriodSeconds\":1,\"containers\":[{\"name\":\"" SIM_JOB_CONTAINER
		"\",\"image\":\"i:1\"}]}}}}",
		name, completions, parallelism, indexed ? "Indexed" : "NonIndexed",
		ttl ? "\"ttlSecondsAfterFinished\":20," : "", again ? "OnFailure" : "Never");
}

static void driver_job(struct sim *s, bool create)
{
	static const char *const policies[] = {"Background", "Foreground"};
	unsigned ns = sim_below(s, SIM_NAMESPACES), i = sim_below(s, SIM_JOBS);
	int *m = &s->model.jobs[ns][i];
	bool ttl = create && sim_chance(s, 30);
	char name[16];

	snprintf(name, sizeof(name), "j%u", i);
	struct driver_ask q = {.verb = create ? CLIENT_CREATE : CLIENT_DELETE,
			       .group = "batch",
			       .plural = "jobs",
			       .ns = driver_names[ns],
			       .name = create ? NULL : name};
	q.body = create ? driver_job_text(s, name, ttl)
			: xasprintf("{\"propagationPolicy\":\"%s\"}",
				    policies[sim_below(s, ARRAY_SIZE(policies))]);
	int r = driver_do(s, &q);
	*m = driver_outcome(r, *m, create ? ttl ? SIM_UNKNOWN : 1 : SIM_ABSENT);
	if (r == ERR_NOT_FOUND && !create && *m == SIM_UNKNOWN)
		*m = SIM_ABSENT;
}

/* ---- pods ---- */

static void driver_pod_delete(struct sim *s)
{
	struct observed *w = observed_of(s, "pods");
	uint32_t at = w->objects.n ? sim_below(s, (uint32_t)w->objects.n) : 0, n = 0;
	AUTO_OBJECT *picked = NULL;

	OBSERVED_EACH(w, it, o)
	if (n++ == at)
		picked = object_ref(o);
	if (!picked)
		return;
	NEGLECT(driver_do(s, &(struct driver_ask){
				     .verb = CLIENT_DELETE,
				     .group = "",
				     .plural = "pods",
				     .ns = json_cstr(json_path(picked->json, "metadata.namespace")),
				     .name = json_cstr(json_path(picked->json, "metadata.name")),
				     .body = sim_chance(s, 20)
						     ? xasprintf("{\"gracePeriodSeconds\":0}")
						     : NULL})); /* any answer will do */
}

/* A ConfigMap of a ReplicaSet, or of an owner that is not there. */
static void driver_owned(struct sim *s)
{
	struct observed *w = observed_of(s, "replicasets");
	uint32_t at = w->objects.n ? sim_below(s, (uint32_t)w->objects.n) : 0, n = 0;
	AUTO_OBJECT *owner = NULL;

	OBSERVED_EACH(w, it, o)
	if (n++ == at)
		owner = object_ref(o);
	if (!owner)
		return;
	bool lost = sim_chance(s, 30);
	NEGLECT(driver_do(
		s, &(struct driver_ask){
			   .verb = CLIENT_CREATE,
			   .group = "",
			   .plural = "configmaps",
			   .ns = json_cstr(json_path(owner->json, "metadata.namespace")),
			   .body = xasprintf("{\"metadata\":{\"name\":\"m%u\",\"ownerReferences\":"
					     "[{\"apiVersion\":\"apps/v1\",\"kind\":\"ReplicaSet\","
					     "\"name\":\"%.*s\",\"uid\":\"%.*s\"}]}}",
					     sim_below(s, 1000), STR_FMT(owner->name),
					     STR_FMT(lost ? STR("0000-lost") : owner->uid))}));
}

/* ---- misfortune ---- */

static void driver_on_server_back(struct loop_timer *t)
{
	sim_server_start(container_of(t, struct sim, server_back));
}

static void driver_server(struct sim *s)
{
	bool crash = sim_chance(s, 50);

	if (!s->serve)
		return;
	if (crash) /* amid whatever goes on */
		for (uint32_t n = sim_below(s, 12); n > 0; n--)
			(void)loop_turn(s->loop, 0);
	sim_server_stop(s, crash);
	loop_timer_start(s->loop, &s->server_back, 1 + sim_below(s, 3000), driver_on_server_back);
}

static void driver_agent(struct sim *s)
{
	struct agent *a = &s->agents[sim_below(s, SIM_NODES)];

	agent_stop(a);
	if (sim_chance(s, 40)) {
		sim_trace(s, "%s loses power", a->name);
		fake_machine_crash(a->machine);
	}
	agent_later(a, 1 + sim_below(s, sim_chance(s, 15) ? 60000 : 4000));
}

static void driver_cut(struct sim *s)
{
	struct agent *a = &s->agents[sim_below(s, SIM_NODES)];

	a->cut = !a->cut;
	sim_trace(s, "%s %s", a->name, a->cut ? "is cut off" : "is back on the network");
	if (a->cut)
		link_disconnect(a->link, 3000);
	else
		agent_connect(a);
}

static void driver_sick(struct sim *s)
{
	struct agent *a = &s->agents[sim_below(s, SIM_NODES)];

	a->sick = sim_below(s, SIM_SICK_NONE + 2);
	sim_trace(s, "%s sick class %u", a->name, a->sick);
}

static void driver_kill(struct sim *s)
{
	struct agent *a = &s->agents[sim_below(s, SIM_NODES)];

	if (agent_kill(a, sim_below(s, 64)))
		sim_trace(s, "%s a container is killed", a->name);
}

/* ---- steps ---- */

void driver_init(struct sim *s)
{
	struct model *m = &s->model;

	s->chaos = true;
	for (unsigned i = 0; i < SIM_NAMESPACES; i++) {
		m->namespaces[i] = i ? SIM_ABSENT : 1;
		for (unsigned d = 0; d < SIM_DEPLOYMENTS; d++)
			m->deployments[i][d] = SIM_ABSENT;
		for (unsigned d = 0; d < SIM_SERVICES; d++)
			m->services[i][d] = SIM_ABSENT;
		for (unsigned d = 0; d < SIM_JOBS; d++)
			m->jobs[i][d] = SIM_ABSENT;
	}
}

static void driver_one(struct sim *s)
{
	uint32_t n = sim_below(s, 107);

	if (n < 8)
		driver_namespace_create(s);
	else if (n < 11)
		driver_namespace_delete(s);
	else if (n < 27)
		driver_deployment(s, CLIENT_CREATE);
	else if (n < 40)
		driver_deployment(s, CLIENT_PATCH_MERGE);
	else if (n < 48)
		driver_deployment(s, CLIENT_PATCH_STRATEGIC);
	else if (n < 52)
		driver_deployment(s, CLIENT_DELETE);
	else if (n < 62)
		driver_service(s, true);
	else if (n < 66)
		driver_service(s, false);
	else if (n < 73)
		driver_pod_delete(s);
	else if (n < 77)
		driver_owned(s);
	else if (n < 81)
		driver_server(s);
	else if (n < 85)
		driver_agent(s);
	else if (n < 89)
		driver_cut(s);
	else if (n < 92)
		driver_sick(s);
	else if (n < 97)
		driver_kill(s);
	else if (n < 100)
		s->disk_full = !s->disk_full;
	else
		driver_job(s, n < 105);
}

void driver_step(struct sim *s)
{
	driver_one(s);
	sim_run(s, sim_below(s, sim_chance(s, 10) ? 20000 : 1500));
	if (!s->failed)
		observer_check(s);
}

void driver_heal(struct sim *s)
{
	sim_trace(s, "all is healed");
	s->chaos = s->disk_full = false;
	if (!s->serve)
		sim_server_start(s);
	for (unsigned i = 0; i < SIM_NODES; i++) {
		struct agent *a = &s->agents[i];

		a->sick = SIM_SICK_NONE;
		a->cut = false;
		agent_connect(a);
		agent_start(a);
	}
}
