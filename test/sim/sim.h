/* A whole cluster in one process on a virtual clock: real store, API server, controllers, scheduler
 * and node agents; fakes only where the machine begins (runtime, dataplane). A seed decides
 * everything: delays, failures, what the driver asks for. See README.md.
 *
 *	struct sim s;
 *	sim_open(&s, seed, dir);
 *	for (unsigned i = 0; i < steps && !s.failed; i++)
 *		driver_step(&s);
 *	settle(&s);
 *	sim_close(&s);
 */
#pragma once
#include "api/client.h"
#include "base/clock.h"
#include "base/map.h"
#include "ctl/ctl.h"
#include "net/dataplane.h"
#include "node/node.h"
#include "node/proxy.h"
#include "node/runtime_fake.h"
#include "sched/sched.h"
#include "serve/serve.h"

#define SIM_NODES         3
#define SIM_KINDS         13
#define SIM_TRACE_LINE    400
#define SIM_JOB_CONTAINER "job" /* the name of containers that end */

struct sim;
struct link;

/* ---- main.c ---- */
/* One line of the trace: virtual time, then the text. */
void sim_trace(struct sim *s, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* An invariant does not hold: the run ends after this step. Only the first is kept. */
void sim_fail(struct sim *s, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* ---- chance.c ---- */
uint64_t sim_random(struct sim *s);
uint32_t sim_below(struct sim *s, uint32_t n);
bool sim_chance(struct sim *s, uint32_t percent);
void sim_keys(struct sim *s); /* OpenSSL's chance comes from the seed too */

/* ---- link.c: a client across a network that delays, loses and comes back ---- */
struct client *link_new(struct sim *s, const char *name);
/* Both ends know each other from now on; INNER is taken over. */
void link_connect(struct client *c, struct client *inner);
/* Calls under way fail, their outcome unknown; watches stall. AFTER_MS: until a caller is told. */
void link_disconnect(struct client *c, int64_t after_ms);
bool link_connected(const struct client *c);

/* ---- agent.c: a node: machine, agent, proxy ---- */
struct agent {
	struct sim *sim;
	char name[16];
	unsigned number;
	struct client *link;
	struct fake_machine *machine; /* outlives the agent */
	struct runtime *rt;           /* the agent's; NULL while it is down */
	struct cache *services, *slices;
	struct node *node;
	struct node_proxy *proxy;
	struct map rules; /* what the dataplane holds: address → its back ends as text */
	bool cut;         /* off the network */
	unsigned sick;    /* containers of this class fail their readiness; SIM_SICK_NONE */
	struct loop_timer back;
};
#define SIM_SICK_CLASSES 3
#define SIM_SICK_NONE    SIM_SICK_CLASSES
void agent_init(struct sim *s, struct agent *a, unsigned number);
void agent_fini(struct agent *a);
void agent_start(struct agent *a);
void agent_stop(struct agent *a);
void agent_later(struct agent *a, int64_t after_ms); /* start, when it is not up then */
void agent_connect(struct agent *a);                 /* unless it is cut off or the server down */
bool agent_kill(struct agent *a, uint32_t at);       /* a container, by SIGKILL */
struct dataplane *dp_record_new(struct agent *a);    /* dp.c */

/* ---- observer.c: watches everything, checks what must always hold ---- */
struct observed {
	struct sim *sim;
	const struct api_kind *kind;
	struct reflector *reflector;
	struct tree objects; /* key → struct object, referenced */
	struct tree before;  /* as it was when the server went */
	uint64_t rev;        /* of the newest event */
	bool relaxed;        /* a crash may lose writes of this kind */
};
void observer_start(struct sim *s);
void observer_stop(struct sim *s); /* what was seen becomes `before` */
void observer_fini(struct sim *s);
void observer_check(struct sim *s); /* with the loop idle */
struct observed *observed_of(struct sim *s, const char *plural);
struct object *observed_get(struct sim *s, const char *plural, struct str ns, struct str name);
#define OBSERVED_EACH(o, it, obj)                                               \
	for (struct tree_node *it = tree_at_least(&(o)->objects, STR_NULL); it; \
	     it = tree_next(it))                                                \
		for (struct object *obj = tree_value(it); obj; obj = NULL)

/* ---- driver.c: random operations, and what must be there after them ---- */
#define SIM_NAMESPACES  3
#define SIM_DEPLOYMENTS 3
#define SIM_SERVICES    3
#define SIM_JOBS        2
#define SIM_UNKNOWN     (-1) /* the answer was lost */
#define SIM_ABSENT      (-2)
struct model {
	int namespaces[SIM_NAMESPACES];                   /* 1, SIM_UNKNOWN, SIM_ABSENT */
	int deployments[SIM_NAMESPACES][SIM_DEPLOYMENTS]; /* replicas, or the same */
	int services[SIM_NAMESPACES][SIM_SERVICES];
	int jobs[SIM_NAMESPACES][SIM_JOBS];
};
void driver_init(struct sim *s);
void driver_step(struct sim *s);
void driver_heal(struct sim *s); /* everything up, connected, well */
const char *sim_namespace(unsigned i);

/* ---- settle.c ---- */
void settle(struct sim *s); /* heals, waits, checks that everything converged */

/* ---- world.c ---- */
struct sim {
	uint64_t seed, random;
	int64_t now_ns;
	int trace_fd;
	bool failed, chaos; /* chaos: containers may fail by themselves */
	char failure[SIM_TRACE_LINE];
	char dir[128];
	struct loop *loop;
	struct serve *serve; /* NULL while down */
	struct client *ctl_client, *sched_client, *watch_client, *link;
	struct ctl *ctl;
	struct sched *sched;
	struct agent agents[SIM_NODES];
	struct observed observed[SIM_KINDS];
	struct model model;
	struct loop_timer server_back;
	bool disk_full;
	unsigned restarts;
};
void sim_open(struct sim *s, uint64_t seed, const char *dir);
void sim_close(struct sim *s);
void sim_run(struct sim *s, int64_t ms); /* virtual time passes */
void sim_server_start(struct sim *s);
void sim_server_stop(struct sim *s, bool crash);
