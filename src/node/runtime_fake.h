/* A machine that runs containers in name only, on the loop's (virtual) time: for simulations and
 * tests of everything above the runtime.
 *
 * The machine outlives the runtime, as containers outlive the agent: make a new runtime on it to
 * play a restart; fake_machine_crash plays the loss of power.
 *
 *	struct fake_machine *m = fake_machine_new(loop);
 *	fake_machine_script(m, fate, arg);
 *	config.runtime = runtime_fake_new(m);
 */
#pragma once
#include "node/runtime.h"

struct fake_fate {
	int64_t start_ms;  /* until it runs */
	int start_error;   /* < 0: it does not start */
	int64_t run_ms;    /* until it ends by itself; -1: never */
	int code;          /* how it ends by itself */
	bool ignores_term; /* only SIGKILL ends it */
	int64_t term_ms;   /* from SIGTERM to its end */
};
struct fake_machine;
struct fake_machine *fake_machine_new(struct loop *l);
struct fake_machine *fake_machine_free(struct fake_machine *m);
/* What becomes of each container. Default: runs for ever, ends 1 ms after SIGTERM with 143. */
void fake_machine_script(struct fake_machine *m,
			 void (*fate)(void *arg, const struct container_config *c,
				      struct fake_fate *f),
			 void *arg);
/* The answer of every exec (probes, hooks); default 0. */
void fake_machine_exec(struct fake_machine *m,
		       int (*answer)(void *arg, const char *id, const char *const *argv),
		       void *arg);
void fake_machine_crash(struct fake_machine *m); /* every container and sandbox is gone */
size_t fake_machine_running(const struct fake_machine *m);
/* Whether two containers of one name run for one pod. */
bool fake_machine_twice(const struct fake_machine *m);
size_t fake_machine_containers(const struct fake_machine *m); /* not yet removed */
size_t fake_machine_sandboxes(const struct fake_machine *m);
struct runtime *runtime_fake_new(struct fake_machine *m);
