/* The event loop of a process, on libuv; timers are ours so that a simulated clock can drive them.
 *
 * One turn: (1) I/O handlers, (2) completions of pool work and of children, (3) due timers, (4)
 * deferred calls, (5) the reconcile queues, each at most QUEUE_TURN_MAX keys, (6) before-sleep
 * hooks (the store's batch).
 *
 * 1. Everything here is called on the loop's thread, except loop_post.
 * 2. Handles are embedded in their owner and stopped by it; nothing is freed inside the phase that
 *    can reach it: the owner may free itself in its own handler only with loop_defer_free.
 * 3. Handlers do not block and do not run the loop. A handler slower than LOOP_SLOW_MS is logged.
 */
#pragma once
#include "base/clock.h"
#include "base/list.h"
#include "base/macro.h"
#include <stdbool.h>
#include <sys/types.h>

struct loop;

struct loop *loop_new(void);
struct loop *loop_free(struct loop *l);
int loop_run(struct loop *l); /* until loop_stop; returns its code */
void loop_stop(struct loop *l, int code);
/* One turn; false when nothing is left. For tests and simulations. */
bool loop_turn(struct loop *l, int64_t wait_ms_max);
mono_ns_t loop_now(const struct loop *l); /* time of this turn */

/* For a simulation. With a virtual clock (clock_use) a turn never sleeps and pool work runs on the
 * loop's thread, in order, in the turn after it was started; so a seed decides everything. */
bool loop_busy(const struct loop *l);          /* the next turn has work without time passing */
mono_ns_t loop_next_due(const struct loop *l); /* of the first timer; INT64_MAX: none */

/* Timers: a heap. One shot; start again inside the handler to repeat. */
struct loop_timer {
	struct loop *loop; /* NULL when stopped */
	mono_ns_t due;
	uint64_t seq; /* equal dues fire in order of start */
	size_t heap_index;
	void (*on_due)(struct loop_timer *t);
};
void loop_timer_start(struct loop *l, struct loop_timer *t, int64_t after_ms,
		      void (*on_due)(struct loop_timer *t));
void loop_timer_stop(struct loop_timer *t); /* also when not started (zeroed) */
static inline bool loop_timer_active(const struct loop_timer *t)
{
	return t->loop != NULL;
}

/* File descriptors: level-triggered, and made non-blocking. The fd stays the caller's; stop before
 * closing it. One loop_io a descriptor. */
#define LOOP_READ  1u
#define LOOP_WRITE 2u
struct loop_io {
	struct loop *loop;
	void *poll; /* uv_poll_t, freed by the loop */
	int fd;
	unsigned events;
	void (*on_ready)(struct loop_io *io, unsigned events); /* on error both bits are set */
};
int loop_io_start(struct loop *l, struct loop_io *io, int fd, unsigned events,
		  void (*on_ready)(struct loop_io *io, unsigned events)) MUST_USE;
void loop_io_set(struct loop_io *io, unsigned events);
void loop_io_stop(struct loop_io *io); /* also when not started (zeroed) */

/* Blocking work on the pool: WORK runs there and owns what the record holds; DONE on the loop. Not
 * cancellable once it runs; the record must live until DONE. */
struct loop_work {
	struct loop *loop;
	void *req;
	void (*work)(struct loop_work *w);
	void (*done)(struct loop_work *w);
};
void loop_work_start(struct loop *l, struct loop_work *w, void (*work)(struct loop_work *w),
		     void (*done)(struct loop_work *w));

/* Calls at phase 4 of this turn. */
struct loop_call {
	struct list node; /* unlinked when not pending */
	void (*call)(struct loop_call *c);
};
void loop_call_init(struct loop_call *c, void (*call)(struct loop_call *c));
void loop_call_soon(struct loop *l, struct loop_call *c); /* idempotent while pending */
void loop_call_cancel(struct loop_call *c);
void loop_defer_free(struct loop *l, void (*free_fn)(void *), void *p); /* at the end of the turn */

/* Hooks of phase 6, in order of registration. */
struct loop_hook {
	struct list node;
	void (*on_sleep)(struct loop_hook *h);
};
void loop_hook_start(struct loop *l, struct loop_hook *h, void (*on_sleep)(struct loop_hook *h));
void loop_hook_stop(struct loop_hook *h);

/* Call FN(arg) on the loop's thread, from any thread. In order of posting. */
void loop_post(struct loop *l, void (*fn)(void *arg), void *arg);

/* Signals as events. */
struct loop_signal {
	struct loop *loop;
	void *sig;
	void (*on_signal)(struct loop_signal *s, int signum);
};
int loop_signal_start(struct loop *l, struct loop_signal *s, int signum,
		      void (*on_signal)(struct loop_signal *s, int signum)) MUST_USE;
void loop_signal_stop(struct loop_signal *s);

/* Children. posix_spawn/vfork beneath: nothing of ours runs between fork and exec. Watched by
 * pidfd. argv and env end in NULL; env NULL inherits. fds[i] becomes fd i in the child (-1:
 * /dev/null); every other descriptor is closed in it. */
struct loop_spawn {
	const char *const *argv;
	const char *const *env;
	const char *cwd; /* NULL: ours */
	const int *fds;
	unsigned fds_n;
	bool new_session;
};
struct loop_child {
	struct loop *loop;
	pid_t pid;                 /* 0 when none */
	struct child_watch *watch; /* the loop's */
	void *priv;                /* the caller's */
	/* exit code 0..255, or -SIGNAL when a signal ended it */
	void (*on_exit)(struct loop_child *c, int status);
};
int loop_child_start(struct loop *l, struct loop_child *c, const struct loop_spawn *spawn,
		     void (*on_exit)(struct loop_child *c, int status)) MUST_USE;
void loop_child_kill(struct loop_child *c, int signum); /* while it runs; pid reuse cannot happen */
void loop_child_forget(struct loop_child *c); /* on_exit will not be called; it is still reaped */

/* Watch a process that is not a child (a container), by pidfd: its status cannot be known, on_exit
 * gets INT_MIN. */
int loop_child_watch(struct loop *l, struct loop_child *c, pid_t pid,
		     void (*on_exit)(struct loop_child *c, int status)) MUST_USE;

/* Run a command to its end, with input and bounded output collected: the usual tool call (crun,
 * conmon). */
struct loop_command {
	struct loop_child child;
	struct loop *loop;
	struct command_run *run; /* the loop's; NULL when not running */
	void *priv;              /* the caller's */
	/* status as above, or -ETIMEDOUT; out, err: what it printed, cut at out_bytes_max */
	void (*on_done)(struct loop_command *c, int status, const char *out, size_t out_n,
			const char *err, size_t err_n);
};
int loop_command_start(struct loop *l, struct loop_command *c,
		       const struct loop_spawn *spawn /* fds ignored */, const void *in,
		       size_t in_n, int64_t timeout_ms, size_t out_bytes_max,
		       void (*on_done)(struct loop_command *c, int status, const char *out,
				       size_t out_n, const char *err, size_t err_n)) MUST_USE;
void loop_command_cancel(struct loop_command *c); /* kills it; on_done will not be called */
