/* A node of the simulation: a machine in name only, the real agent and the real proxy on it. */
#include "sim.h"

#include "base/must.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

static const struct api_kind *agent_kind(const char *group, const char *plural)
{
	const struct api_kind *k = api_kind_resource(str_of(group), STR("v1"), str_of(plural));

	must(k);
	return k;
}

static void agent_fate(void *arg, const struct container_config *c, struct fake_fate *f)
{
	struct agent *a = arg;
	struct sim *s = a->sim;

	f->start_ms = 1 + sim_below(s, 400);
	f->term_ms = 1 + sim_below(s, 800);
	if (!strcmp(c->name, SIM_JOB_CONTAINER)) { /* it comes to an end, in calm a good one */
		f->run_ms = sim_below(s, 5000);
		f->code = s->chaos && sim_chance(s, 20);
		return;
	}
	if (!s->chaos)
		return;
	if (sim_chance(s, 3))
		f->start_error = -EIO;
	f->ignores_term = sim_chance(s, 10);
	if (sim_chance(s, 8)) {
		f->run_ms = sim_below(s, 20000);
		f->code = (int)sim_below(s, 2);
	}
}

static int agent_answer(void *arg, const char *id, const char *const *argv)
{
	struct agent *a = arg;

	(void)argv;
	return (unsigned char)id[0] % SIM_SICK_CLASSES == a->sick;
}

void agent_init(struct sim *s, struct agent *a, unsigned number)
{
	a->sim = s;
	a->number = number;
	a->sick = SIM_SICK_NONE;
	snprintf(a->name, sizeof(a->name), "node-%u", number + 1);
	a->link = link_new(s, "kubelet");
	a->machine = fake_machine_new(s->loop);
	fake_machine_script(a->machine, agent_fate, a);
	fake_machine_exec(a->machine, agent_answer, a);
}

void agent_fini(struct agent *a)
{
	agent_stop(a);
	a->machine = fake_machine_free(a->machine);
	a->link->ops->free(a->link);
}

static int agent_start_proxy(struct agent *a, const struct ip *own, struct err *e)
{
	struct node_proxy_config c = {.loop = a->sim->loop,
				      .services = a->services,
				      .slices = a->slices,
				      .node_name = a->name,
				      .use = dp_record_new(a)};

	c.dataplane.node_ips[0] = *own;
	must(cidr_parse(STR("10.244.0.0/16"), &c.dataplane.pod_cidr[0]) == 0);
	must(cidr_parse(STR("10.96.0.0/16"), &c.dataplane.service_cidr[0]) == 0);
	return node_proxy_start(&c, &a->proxy, e);
}

void agent_start(struct agent *a)
{
	struct sim *s = a->sim;
	const struct reflect_request services = {.kind = agent_kind("", "services")};
	const struct reflect_request slices = {
		.kind = agent_kind("discovery.k8s.io", "endpointslices")};
	struct err e = {0};

	loop_timer_stop(&a->back);
	if (a->node)
		return;
	sim_trace(s, "%s agent up", a->name);
	agent_connect(a);
	a->services = cache_new(a->link, &services);
	a->slices = cache_new(a->link, &slices);
	a->rt = runtime_fake_new(a->machine);
	struct node_config c = {.name = a->name,
				.client = a->link,
				.state_dir = a->name, /* in the seed's folder */
				.keep_records = true,
				.address = {4, {172, 30, 0, (uint8_t)(a->number + 1)}},
				.services = a->services,
				.runtime = a->rt};
	int r = node_start(s->loop, &c, &a->node, &e);
	if (r == 0)
		r = agent_start_proxy(a, &c.address, &e);
	if (r < 0)
		sim_fail(s, "%s does not start: %s", a->name, e.text);
}

void agent_stop(struct agent *a)
{
	loop_timer_stop(&a->back);
	if (!a->node)
		return;
	sim_trace(a->sim, "%s agent stops", a->name);
	a->proxy = node_proxy_stop(a->proxy);
	a->node = node_stop(a->node);
	a->rt = NULL;
	a->services = cache_free(a->services);
	a->slices = cache_free(a->slices);
	link_disconnect(a->link, 5);
}

static void agent_on_back(struct loop_timer *t)
{
	agent_start(container_of(t, struct agent, back));
}

void agent_later(struct agent *a, int64_t after_ms)
{
	loop_timer_start(a->sim->loop, &a->back, after_ms, agent_on_back);
}

void agent_connect(struct agent *a)
{
	if (!a->cut && a->sim->serve && !link_connected(a->link))
		link_connect(a->link, serve_client(a->sim->serve, "kubelet"));
}

/* ---- killing a container ---- */

struct agent_pick {
	uint32_t at, n;
	char id[CONTAINER_ID_BYTES];
};

static void agent_pick(void *arg, const char *id)
{
	struct agent_pick *p = arg;

	if (p->n++ == p->at)
		snprintf(p->id, sizeof(p->id), "%s", id);
}

static void agent_killed(void *arg, int r, const struct err *e)
{
	(void)arg, (void)r, (void)e;
}

bool agent_kill(struct agent *a, uint32_t at)
{
	size_t n = fake_machine_containers(a->machine);
	struct agent_pick p = {.at = n ? at % (uint32_t)n : 0};

	if (!a->rt || !n)
		return false;
	a->rt->ops->each(a->rt, agent_pick, &p);
	a->rt->ops->signal(a->rt, p.id, SIGKILL, agent_killed, a);
	return true;
}
