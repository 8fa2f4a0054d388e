#include "loop/loop.h"
#include "base/limits.h"
#include "base/must.h"
#include "base/str.h"
#include "loop/impl.h"
#include <stdio.h>
#define LOG_MODULE "loop"
#include "base/log.h"

struct post {
	struct post *next;
	void (*fn)(void *arg);
	void *arg;
};
struct deferred {
	struct deferred *next;
	void (*free_fn)(void *);
	void *p;
};

mono_ns_t loop_handler_enter(void)
{
	return clock_mono();
}

void loop_handler_leave(mono_ns_t since, const char *kind, const void *handler)
{
	int64_t ms = (clock_mono() - since) / NS_PER_MS;
	if (ms > LOOP_SLOW_MS)
		log_debug("slow", "kind=%s handler=%p ms=%lld", kind, handler, (long long)ms);
}

/* ---- posts from other threads ---- */

static void run_posts(struct loop *l)
{
	pthread_mutex_lock(&l->post_lock);
	struct post *p = l->post_first;
	l->post_first = NULL;
	l->post_last = &l->post_first;
	pthread_mutex_unlock(&l->post_lock);
	while (p) {
		struct post *next = p->next;
		mono_ns_t since = loop_handler_enter();
		p->fn(p->arg);
		loop_handler_leave(since, "post", (const void *)(uintptr_t)p->fn);
		free(p);
		p = next;
	}
}

static void on_posted(uv_async_t *async)
{
	run_posts(container_of(async, struct loop, posted));
}

void loop_post(struct loop *l, void (*fn)(void *arg), void *arg)
{
	struct post *p = xmalloc(sizeof(*p));
	*p = (struct post){NULL, fn, arg};
	pthread_mutex_lock(&l->post_lock);
	*l->post_last = p;
	l->post_last = &p->next;
	pthread_mutex_unlock(&l->post_lock);
	(void)uv_async_send(&l->posted); /* fails only for a closed handle */
}

/* ---- timers ---- */

static bool timer_before(const struct loop_timer *a, const struct loop_timer *b)
{
	return a->due != b->due ? a->due < b->due : a->seq < b->seq;
}

static void heap_place(struct loop *l, size_t at, struct loop_timer *t)
{
	l->heap[at] = t;
	t->heap_index = at;
}

static void heap_sift(struct loop *l, size_t at, struct loop_timer *t)
{
	while (at > 0 && timer_before(t, l->heap[(at - 1) / 2])) {
		heap_place(l, at, l->heap[(at - 1) / 2]);
		at = (at - 1) / 2;
	}
	for (;;) {
		size_t child = at * 2 + 1;
		if (child + 1 < l->heap_n && timer_before(l->heap[child + 1], l->heap[child]))
			child++;
		if (child >= l->heap_n || !timer_before(l->heap[child], t))
			break;
		heap_place(l, at, l->heap[child]);
		at = child;
	}
	heap_place(l, at, t);
}

void loop_timer_start(struct loop *l, struct loop_timer *t, int64_t after_ms,
		      void (*on_due)(struct loop_timer *t))
{
	loop_timer_stop(t);
	if (l->heap_n == l->heap_cap) {
		l->heap_cap = MAX(l->heap_cap * 2, 64);
		l->heap = xrealloc(l->heap, l->heap_cap * sizeof(struct loop_timer *));
	}
	int64_t after_ns;
	if (__builtin_mul_overflow(MAX(after_ms, 0), NS_PER_MS, &after_ns) ||
	    __builtin_add_overflow(clock_mono(), after_ns, &t->due))
		t->due = INT64_MAX;
	t->loop = l;
	t->on_due = on_due;
	t->seq = ++l->timer_seq;
	heap_sift(l, l->heap_n++, t);
}

void loop_timer_stop(struct loop_timer *t)
{
	struct loop *l = t->loop;
	if (!l)
		return;
	must(t->heap_index < l->heap_n && l->heap[t->heap_index] == t);
	t->loop = NULL;
	struct loop_timer *last = l->heap[--l->heap_n];
	if (last != t)
		heap_sift(l, t->heap_index, last);
}

mono_ns_t loop_next_due(const struct loop *l)
{
	return l->heap_n ? l->heap[0]->due : INT64_MAX;
}

static void run_timers(struct loop *l)
{
	/* Timers started by these handlers wait for the next turn. */
	uint64_t last_seq = l->timer_seq;
	while (l->heap_n && l->heap[0]->due <= l->now && l->heap[0]->seq <= last_seq) {
		struct loop_timer *t = l->heap[0];
		void (*on_due)(struct loop_timer *) = t->on_due;
		loop_timer_stop(t);
		mono_ns_t since = loop_handler_enter();
		on_due(t);
		loop_handler_leave(since, "timer", (const void *)(uintptr_t)on_due);
	}
}

/* ---- deferred calls, hooks, frees ---- */

void loop_call_init(struct loop_call *c, void (*call)(struct loop_call *c))
{
	list_init(&c->node);
	c->call = call;
}

void loop_call_soon(struct loop *l, struct loop_call *c)
{
	if (list_empty(&c->node))
		list_push_back(&l->calls, &c->node);
}

void loop_call_cancel(struct loop_call *c)
{
	list_remove(&c->node);
}

static void list_splice(struct list *from, struct list *to)
{
	list_init(to);
	if (list_empty(from))
		return;
	*to = *from;
	to->next->prev = to;
	to->prev->next = to;
	list_init(from);
}

static void run_calls(struct loop *l)
{
	struct list run;
	list_splice(&l->calls, &run);
	while (!list_empty(&run)) {
		struct loop_call *c = list_entry(run.next, struct loop_call, node);
		void (*call)(struct loop_call *) = c->call;
		list_remove(&c->node);
		mono_ns_t since = loop_handler_enter();
		call(c);
		loop_handler_leave(since, "call", (const void *)(uintptr_t)call);
	}
}

/* Each hook goes back on its list before it runs, so that it may stop itself or any other. */
static void loop_run_hooks(struct list *hooks)
{
	struct list run;
	list_splice(hooks, &run);
	while (!list_empty(&run)) {
		struct loop_hook *h = list_entry(run.next, struct loop_hook, node);
		void (*on_sleep)(struct loop_hook *) = h->on_sleep;
		list_remove(&h->node);
		list_push_back(hooks, &h->node);
		mono_ns_t since = loop_handler_enter();
		on_sleep(h);
		loop_handler_leave(since, "hook", (const void *)(uintptr_t)on_sleep);
	}
}

void loop_hook_start(struct loop *l, struct loop_hook *h, void (*on_sleep)(struct loop_hook *h))
{
	h->on_sleep = on_sleep;
	list_push_back(&l->hooks, &h->node);
}

void loop_hook_stop(struct loop_hook *h)
{
	if (h->node.next)
		list_remove(&h->node);
}

void loop_defer_free(struct loop *l, void (*free_fn)(void *), void *p)
{
	struct deferred *d = xmalloc(sizeof(*d));
	*d = (struct deferred){l->deferred, free_fn, p};
	l->deferred = d;
}

static void run_deferred(struct loop *l)
{
	while (l->deferred) {
		struct deferred *d = l->deferred;
		l->deferred = d->next;
		d->free_fn(d->p);
		free(d);
	}
}

/* ---- the turn ---- */

static void on_wake(UNUSED uv_timer_t *t)
{
	/* It only ends the sleep; run_timers looks at the heap. */
}

static bool anything_posted(const struct loop *l)
{
	pthread_mutex_t *lock = (pthread_mutex_t *)&l->post_lock; /* all that is changed */

	pthread_mutex_lock(lock);
	bool any = l->post_first != NULL;
	pthread_mutex_unlock(lock);
	return any;
}

bool loop_busy(const struct loop *l)
{
	return anything_posted(l) || l->queue_ready || !list_empty(&l->calls) ||
	       !list_empty(&l->works);
}

static bool anything_left(const struct loop *l)
{
	return loop_busy(l) || l->heap_n || l->ios || l->works_n || !list_empty(&l->watches);
}

static void wait_for_input(struct loop *l, int64_t wait_ms_max)
{
	int64_t wait_ms = wait_ms_max;
	if (clock_virtual() || loop_busy(l) || l->stopped) {
		wait_ms = 0;
	} else if (l->heap_n) {
		int64_t until = l->heap[0]->due - clock_mono();
		int64_t until_ms = until <= 0 ? 0 : (until - 1) / NS_PER_MS + 1;
		wait_ms = wait_ms_max < 0 ? until_ms : MIN(until_ms, wait_ms_max);
	}
	if (wait_ms > 0) {
		uv_update_time(&l->uv);
		must(uv_timer_start(&l->wake, on_wake, (uint64_t)wait_ms, 0) == 0);
	}
	(void)uv_run(&l->uv, wait_ms == 0 ? UV_RUN_NOWAIT : UV_RUN_ONCE); /* only tells liveness */
	if (wait_ms > 0)
		(void)uv_timer_stop(&l->wake); /* cannot fail */
}

/* wait_ms_max < 0: for ever. */
static void turn(struct loop *l, int64_t wait_ms_max)
{
	must(!l->in_turn);
	l->in_turn = true;
	wait_for_input(l, wait_ms_max);
	l->now = clock_mono();
	loop_run_works(l);
	run_timers(l);
	run_calls(l);
	l->queue_ready = false;
	loop_run_hooks(&l->queues);
	loop_run_hooks(&l->hooks);
	run_deferred(l);
	l->in_turn = false;
}

bool loop_turn(struct loop *l, int64_t wait_ms_max)
{
	turn(l, anything_left(l) ? MAX(wait_ms_max, 0) : 0);
	return anything_left(l);
}

int loop_run(struct loop *l)
{
	l->stopped = false;
	while (!l->stopped)
		turn(l, -1);
	return l->code;
}

void loop_stop(struct loop *l, int code)
{
	l->stopped = true;
	l->code = code;
}

mono_ns_t loop_now(const struct loop *l)
{
	return l->now;
}

struct loop *loop_new(void)
{
	struct loop *l = xcalloc(1, sizeof(*l));
	char threads[12];
	(void)snprintf(threads, sizeof(threads), "%d", LOOP_POOL_THREADS); /* fits */
	must(setenv("UV_THREADPOOL_SIZE", threads, 0) == 0);
	must(uv_loop_init(&l->uv) == 0);
	must(uv_timer_init(&l->uv, &l->wake) == 0);
	must(uv_async_init(&l->uv, &l->posted, on_posted) == 0);
	must(pthread_mutex_init(&l->post_lock, NULL) == 0);
	l->post_last = &l->post_first;
	list_init(&l->calls);
	list_init(&l->hooks);
	list_init(&l->queues);
	list_init(&l->works);
	list_init(&l->watches);
	l->now = clock_mono();
	return l;
}

struct loop *loop_free(struct loop *l)
{
	if (!l)
		return NULL;
	/* Work on the pool borrows its record: let it end. */
	while (l->works_n) {
		(void)uv_run(&l->uv, UV_RUN_ONCE);
		loop_run_works(l);
	}
	loop_child_drop_all(l);
	run_posts(l);
	run_deferred(l);
	uv_close((uv_handle_t *)&l->wake, NULL);
	uv_close((uv_handle_t *)&l->posted, NULL);
	while (uv_run(&l->uv, UV_RUN_NOWAIT))
		if (l->ios)
			break;
	/* Owners stop their handles before they let go of the loop. */
	if (!sane(uv_loop_close(&l->uv) == 0))
		return NULL;
	pthread_mutex_destroy(&l->post_lock);
	free(l->heap);
	free(l);
	return NULL;
}
