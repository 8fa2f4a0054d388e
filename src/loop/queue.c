/* States of a key. An entry exists while it is not idle, or has failures to remember.
 *
 *	idle ──mark──▶ READY ──turn──▶ RUNNING ──done──▶ idle
 *	  └─mark_after─▶ DELAYED ─due─▶ READY │ ├─marked meanwhile─▶ READY or DELAYED
 *	                    ▲                 │ │
 *	                    └──────error──────┴─┘
 */
#include "loop/queue.h"
#include "base/limits.h"
#include "base/must.h"
#include "loop/impl.h"

enum entry_state_N { ENTRY_INVALID, ENTRY_READY, ENTRY_DELAYED, ENTRY_RUNNING };

struct entry {
	struct list node; /* in queue.ready when READY */
	struct queue *queue;
	struct loop_timer timer;
	enum entry_state_N state;
	unsigned failures;
	bool again;            /* RUNNING: marked meanwhile */
	mono_ns_t again_after; /* … for then */
	size_t key_n;
	char key[];
};

struct queue {
	struct loop *loop;
	struct loop_hook hook;
	const char *name;
	unsigned width, running;
	queue_pass_cb pass;
	void *arg;
	struct map entries;
	struct list ready;
};

static struct str entry_key(const struct entry *e)
{
	return str_n(e->key, e->key_n);
}

static void entry_ready(struct entry *e)
{
	loop_timer_stop(&e->timer);
	e->state = ENTRY_READY;
	list_push_back(&e->queue->ready, &e->node);
	e->queue->loop->queue_ready |= e->queue->running < e->queue->width;
}

static void on_entry_due(struct loop_timer *t)
{
	entry_ready(container_of(t, struct entry, timer));
}

static void entry_delay(struct entry *e, int64_t after_ms)
{
	e->state = ENTRY_DELAYED;
	loop_timer_start(e->queue->loop, &e->timer, after_ms, on_entry_due);
}

static void entry_drop(struct entry *e)
{
	loop_timer_stop(&e->timer);
	list_remove(&e->node);
	(void)map_del(&e->queue->entries, entry_key(e));
	free(e);
}

static struct entry *entry_get(struct queue *q, struct str key)
{
	struct entry *e = map_get(&q->entries, key);
	if (e)
		return e;
	e = xcalloc(1, sizeof(*e) + key.n + 1);
	e->queue = q;
	list_init(&e->node);
	e->key_n = key.n;
	if (key.n)
		memcpy(e->key, key.p, key.n);
	(void)map_put(&q->entries, key, e);
	return e;
}

void queue_mark(struct queue *q, struct str key)
{
	queue_mark_after(q, key, 0);
}

void queue_mark_after(struct queue *q, struct str key, int64_t after_ms)
{
	struct entry *e = entry_get(q, key);
	mono_ns_t due = clock_mono() + after_ms * NS_PER_MS;
	switch (e->state) {
	case ENTRY_READY:
		return;
	case ENTRY_RUNNING:
		if (!e->again || due < e->again_after)
			e->again_after = due;
		e->again = true;
		return;
	case ENTRY_DELAYED:
		if (after_ms > 0 && e->timer.due <= due)
			return;
		break;
	case ENTRY_INVALID:
		break;
	}
	if (after_ms > 0)
		entry_delay(e, after_ms);
	else
		entry_ready(e);
}

static int64_t backoff_ms(unsigned failures)
{
	int64_t ms = QUEUE_RETRY_MS_MIN;
	while (failures-- > 1 && ms < QUEUE_RETRY_MS_MAX)
		ms *= 2;
	return MIN(ms, QUEUE_RETRY_MS_MAX);
}

static void entry_finish(struct entry *e, enum queue_result_N result)
{
	struct queue *q = e->queue;
	must(e->state == ENTRY_RUNNING);
	must(result == QUEUE_DONE || result == QUEUE_ERROR);
	q->running--;
	if (!list_empty(&q->ready))
		q->loop->queue_ready = true;
	e->failures = result == QUEUE_ERROR ? e->failures + 1 : 0;
	int64_t delay_ms = result == QUEUE_ERROR ? backoff_ms(e->failures) : -1;
	if (e->again) {
		/* News may end the back-off early, but not spin. */
		int64_t again_ms = MAX((e->again_after - clock_mono()) / NS_PER_MS, 0);
		if (result == QUEUE_ERROR)
			again_ms = MIN(delay_ms, MAX(again_ms, QUEUE_RETRY_MS_MIN));
		delay_ms = again_ms;
		e->again = false;
	}
	e->state = ENTRY_INVALID;
	if (delay_ms < 0)
		entry_drop(e);
	else if (delay_ms == 0)
		entry_ready(e);
	else
		entry_delay(e, delay_ms);
}

void queue_done(struct queue *q, struct str key, enum queue_result_N result)
{
	struct entry *e = map_get(&q->entries, key);
	must(e != NULL);
	entry_finish(e, result);
}

static void on_turn(struct loop_hook *h)
{
	struct queue *q = container_of(h, struct queue, hook);
	for (unsigned i = 0; i < QUEUE_TURN_MAX; i++) {
		if (list_empty(&q->ready) || q->running >= q->width)
			break;
		struct entry *e = list_entry(q->ready.next, struct entry, node);
		list_remove(&e->node);
		e->state = ENTRY_RUNNING;
		q->running++;
		enum queue_result_N result = q->pass(q, entry_key(e), q->arg);
		if (result != QUEUE_PENDING)
			entry_finish(e, result);
	}
	q->loop->queue_ready |= !list_empty(&q->ready) && q->running < q->width;
}

struct queue *queue_new(struct loop *l, const char *name, unsigned width, queue_pass_cb pass,
			void *arg)
{
	struct queue *q = xcalloc(1, sizeof(*q));
	*q = (struct queue){.loop = l, .name = name, .width = MAX(width, 1), .pass = pass};
	q->arg = arg;
	list_init(&q->ready);
	q->hook.on_sleep = on_turn;
	list_push_back(&l->queues, &q->hook.node);
	return q;
}

struct queue *queue_free(struct queue *q)
{
	if (!q)
		return NULL;
	list_remove(&q->hook.node);
	MAP_EACH (&q->entries, it) {
		struct entry *e = it->value;
		loop_timer_stop(&e->timer);
		free(e);
	}
	map_fini(&q->entries);
	free(q);
	return NULL;
}

size_t queue_length(const struct queue *q)
{
	return q->entries.n;
}

unsigned queue_failures(const struct queue *q, struct str key)
{
	const struct entry *e = map_get(&q->entries, key);
	return e ? e->failures : 0;
}
