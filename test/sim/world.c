/* The world: clock, the server part. */
#include "sim.h"

#include "base/must.h"

#include <stdio.h>
#include <string.h>

#define SIM_EPOCH_S   INT64_C(1800000000)
#define SIM_TURNS_MAX 200000 /* without time passing: something spins */
#define SIM_POD_CIDR  "10.244.0.0/16"

static int64_t world_clock(void *arg)
{
	return ((struct sim *)arg)->now_ns;
}

static void world_random_bytes(void *arg, void *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		((uint8_t *)p)[i] = (uint8_t)sim_random(arg);
}

/* Turns until nothing is left that does not wait for time. */
static void world_drain(struct sim *s)
{
	unsigned turns = 0;

	do {
		(void)loop_turn(s->loop, 0);
		if (++turns > SIM_TURNS_MAX) {
			sim_fail(s, "the loop is busy for ever without time passing");
			return;
		}
	} while (loop_busy(s->loop));
}

void sim_run(struct sim *s, int64_t ms)
{
	int64_t until = s->now_ns + ms * NS_PER_MS;

	world_drain(s);
	while (!s->failed && loop_next_due(s->loop) <= until) {
		s->now_ns = MAX(s->now_ns, loop_next_due(s->loop));
		world_drain(s);
	}
	s->now_ns = until;
	world_drain(s);
}

/* ---- the server part ---- */

static int world_fault(void *arg)
{
	return ((struct sim *)arg)->disk_full ? -1 : 0;
}

void sim_server_start(struct sim *s)
{
	struct serve_config c = {.state_dir = s->dir,
				 .advertise_port = 6443,
				 .store_fault = world_fault,
				 .store_fault_arg = s};
	struct err e = {0};

	loop_timer_stop(&s->server_back);
	if (s->serve)
		return;
	must(ip_parse(STR("192.0.2.1"), &c.advertise_ip) == 0);
	if (serve_start(s->loop, &c, &s->serve, &e) < 0) {
		sim_fail(s, "the server does not start: %s", e.text);
		return;
	}
	sim_trace(s, "server up");
	observer_start(s);
	s->ctl_client = serve_client(s->serve, "system:kube-controller-manager");
	s->sched_client = serve_client(s->serve, "system:kube-scheduler");
	struct ctl_config ctl = {.client = s->ctl_client,
				 .ca_pem = serve_ca_pem(s->serve),
				 .pod_cidr = SIM_POD_CIDR};
	s->ctl = ctl_start(s->loop, &ctl);
	s->sched = sched_start(s->loop, s->sched_client);
	link_connect(s->link, serve_client(s->serve, "kubernetes-admin"));
	for (unsigned i = 0; i < SIM_NODES; i++)
		agent_connect(&s->agents[i]);
}

static void world_client_free(struct client **c)
{
	if (*c)
		(*c)->ops->free(*c);
	*c = NULL;
}

void sim_server_stop(struct sim *s, bool crash)
{
	if (!s->serve)
		return;
	sim_trace(s, "server %s", crash ? "crashes" : "stops");
	link_disconnect(s->link, 5);
	for (unsigned i = 0; i < SIM_NODES; i++)
		link_disconnect(s->agents[i].link, 5);
	s->sched = sched_stop(s->sched);
	s->ctl = ctl_stop(s->ctl);
	observer_stop(s);
	world_client_free(&s->ctl_client);
	world_client_free(&s->sched_client);
	s->serve = crash ? serve_crash(s->serve) : serve_stop(s->serve);
	s->restarts++;
}

/* ---- open and close ---- */

void sim_open(struct sim *s, uint64_t seed, const char *dir)
{
	static struct clock_ops ops = {world_clock, world_clock, world_random_bytes, NULL};

	s->seed = s->random = seed;
	s->now_ns = SIM_EPOCH_S * NS_PER_S;
	snprintf(s->dir, sizeof(s->dir), "%s", dir);
	ops.arg = s;
	clock_use(&ops);
	sim_keys(s);
	s->loop = loop_new();
	s->link = link_new(s, "kubectl");
	for (unsigned i = 0; i < SIM_NODES; i++)
		agent_init(s, &s->agents[i], i);
	sim_server_start(s);
	for (unsigned i = 0; !s->failed && i < SIM_NODES; i++)
		agent_start(&s->agents[i]);
	driver_init(s);
	sim_run(s, 2000);
}

void sim_close(struct sim *s)
{
	loop_timer_stop(&s->server_back);
	for (unsigned i = 0; i < SIM_NODES; i++)
		agent_stop(&s->agents[i]);
	sim_server_stop(s, false);
	for (unsigned i = 0; i < SIM_NODES; i++)
		agent_fini(&s->agents[i]);
	s->link->ops->free(s->link);
	observer_fini(s);
	(void)loop_turn(s->loop, 0);
	s->loop = loop_free(s->loop);
	clock_use(NULL);
}
