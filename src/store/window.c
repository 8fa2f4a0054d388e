/* Recent changes in a ring, and watches as cursors into it.
 *
 * A watch is idle while it has seen everything that its prefix matches; then its cursor follows the
 * head for free. Only active ones (with something to read) can fall out of the window. */
#include "base/must.h"
#include "store/impl.h"

/* What a change costs beside its bytes: its slot, two values' headers, malloc. */
#define CHANGE_BYTES 256

struct store_watch {
	struct list node;
	struct store *store;
	char *prefix;
	size_t prefix_n;
	uint64_t seq; /* next to look at, while active */
	bool active, gone;
	struct store_watch_ops ops;
	void *arg;
	struct loop_call call;
};

struct change *window_at(const struct window *w, uint64_t seq)
{
	return &w->ring[seq & (w->cap - 1)];
}

uint64_t window_after(const struct window *w, rev_t rev)
{
	uint64_t lo = w->first_seq, hi = w->end;
	while (lo < hi) {
		uint64_t mid = lo + (hi - lo) / 2;
		if (window_at(w, mid)->rev > rev)
			hi = mid;
		else
			lo = mid + 1;
	}
	return lo;
}

static size_t change_bytes(const struct change *c)
{
	return CHANGE_BYTES + c->key.n + (c->now ? c->now->bytes.n : 0) +
	       (c->before ? c->before->bytes.n : 0);
}

static void change_fini(struct change *c)
{
	free((void *)(uintptr_t)c->key.p); /* our own copy */
	sval_unref(c->now);
	sval_unref(c->before);
}

static void drop_first(struct store *s)
{
	struct window *w = &s->window;
	struct change *c = window_at(w, w->first_seq++);
	w->base = c->rev;
	w->bytes -= change_bytes(c);
	change_fini(c);
	list_each (it, &w->active) {
		struct store_watch *watch = list_entry(it, struct store_watch, node);
		if (watch->seq < w->first_seq && !watch->gone) {
			watch->gone = true;
			loop_call_soon(s->loop, &watch->call);
		}
	}
}

static bool watch_matches(const struct store_watch *w, struct str key)
{
	return str_has_prefix(key, str_n(w->prefix, w->prefix_n));
}

static void watch_activate(struct store_watch *w, uint64_t seq)
{
	w->active = true;
	w->seq = seq;
	list_remove(&w->node);
	list_push_back(&w->store->window.active, &w->node);
	loop_call_soon(w->store->loop, &w->call);
}

static void on_watch_call(struct loop_call *c)
{
	struct store_watch *w = container_of(c, struct store_watch, call);
	if (w->gone)
		w->ops.on_gone(w, w->arg);
	else if (w->active)
		w->ops.on_ready(w, w->arg);
}

void window_init(struct window *w, rev_t base, size_t bytes_max)
{
	*w = (struct window){.base = base, .bytes_max = bytes_max, .cap = 64};
	w->ring = xcalloc(w->cap, sizeof(*w->ring));
	list_init(&w->idle);
	list_init(&w->active);
}

void window_fini(struct window *w)
{
	if (!w->ring)
		return;
	must(w->watches == 0); /* whoever watches stops before the store closes */
	for (uint64_t i = w->first_seq; i < w->end; i++)
		change_fini(window_at(w, i));
	free(w->ring);
	w->ring = NULL;
}

static void ring_grow(struct window *w)
{
	struct change *ring = xcalloc(w->cap * 2, sizeof(*ring));
	for (uint64_t i = w->first_seq; i < w->end; i++)
		ring[i & (w->cap * 2 - 1)] = *window_at(w, i);
	free(w->ring);
	w->ring = ring;
	w->cap *= 2;
}

void window_add(struct store *s, rev_t rev, struct str key, struct sval *now, struct sval *before)
{
	struct window *w = &s->window;
	if (w->end - w->first_seq == w->cap)
		ring_grow(w);
	uint64_t seq = w->end++;
	struct change *c = window_at(w, seq);
	*c = (struct change){rev, {xstrndup(key.p, key.n), key.n}, NULL, NULL};
	c->now = now ? sval_ref(now) : NULL;
	c->before = before ? sval_ref(before) : NULL;
	w->bytes += change_bytes(c);
	list_each_safe (it, next, &w->idle) {
		struct store_watch *watch = list_entry(it, struct store_watch, node);
		if (watch_matches(watch, key))
			watch_activate(watch, seq);
	}
	list_each (it, &w->active)
		loop_call_soon(s->loop, &list_entry(it, struct store_watch, node)->call);
	while (w->bytes > w->bytes_max && w->first_seq + 1 < w->end)
		drop_first(s);
}

int store_watch(struct store *s, struct str prefix, rev_t from, const struct store_watch_ops *ops,
		void *arg, struct store_watch **ret)
{
	if (from < s->window.base)
		return ERR_GONE;
	struct store_watch *w = xcalloc(1, sizeof(*w));
	w->store = s;
	w->prefix = xstrndup(prefix.p, prefix.n);
	w->prefix_n = prefix.n;
	w->ops = *ops;
	w->arg = arg;
	list_init(&w->node);
	list_push_back(&s->window.idle, &w->node);
	loop_call_init(&w->call, on_watch_call);
	s->window.watches++;
	uint64_t seq = window_after(&s->window, from);
	for (; seq < s->window.end; seq++)
		if (watch_matches(w, window_at(&s->window, seq)->key))
			break;
	if (seq < s->window.end)
		watch_activate(w, seq);
	*ret = w;
	return 0;
}

bool store_watch_next(struct store_watch *w, struct store_event *ret)
{
	struct window *win = &w->store->window;
	if (!w->active || w->gone)
		return false;
	while (w->seq < win->end) {
		struct change *c = window_at(win, w->seq++);
		if (!watch_matches(w, c->key))
			continue;
		*ret = (struct store_event){c->rev, c->key, c->now, c->before};
		return true;
	}
	w->active = false;
	list_remove(&w->node);
	list_push_back(&win->idle, &w->node);
	return false;
}

rev_t store_watch_rev(const struct store_watch *w)
{
	const struct window *win = &w->store->window;
	if (!w->active)
		return w->store->rev;
	/* Inside a transaction of several changes, only what came before it was seen whole. */
	if (w->seq >= win->end)
		return w->store->rev;
	rev_t next = window_at(win, MAX(w->seq, win->first_seq))->rev;
	return next - 1;
}

struct store_watch *store_watch_stop(struct store_watch *w)
{
	if (!w)
		return NULL;
	loop_call_cancel(&w->call);
	list_remove(&w->node);
	w->store->window.watches--;
	free(w->prefix);
	free(w);
	return NULL;
}
