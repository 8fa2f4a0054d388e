/* What the files of this module share. */
#pragma once
#include "loop/loop.h"
#include <pthread.h>
#include <uv.h>

struct loop {
	uv_loop_t uv;
	uv_timer_t wake;   /* armed for the first timer of the heap */
	uv_async_t posted; /* also keeps uv_run willing to sleep */
	pthread_mutex_t post_lock;
	struct post *post_first, **post_last;

	mono_ns_t now;
	struct loop_timer **heap;
	size_t heap_n, heap_cap;
	uint64_t timer_seq;

	struct list calls, hooks, queues; /* queues: hooks of phase 5 */
	struct list works;                /* pool work done inline, under a virtual clock */
	struct list watches;              /* of children */
	struct deferred *deferred;
	size_t ios, works_n;
	bool queue_ready; /* a queue has keys left that it may work on */
	bool stopped, in_turn;
	int code;
};

/* Time a handler and complain when it held the loop up. */
mono_ns_t loop_handler_enter(void);
void loop_handler_leave(mono_ns_t since, const char *kind, const void *handler);

void loop_run_works(struct loop *l);
void loop_child_drop_all(struct loop *l);
