/* Descriptors, pool work, signals: thin shells around libuv's handles, which libuv wants to outlive
 * their stop, so they are allocated apart and freed by their close callback. */
#include "base/must.h"
#include "base/str.h"
#include "loop/impl.h"
#include <errno.h>

static void on_closed(uv_handle_t *h)
{
	free(h);
}

static void on_poll(uv_poll_t *p, int status, int events)
{
	struct loop_io *io = p->data;
	if (!io)
		return;
	void (*on_ready)(struct loop_io *, unsigned) = io->on_ready;
	unsigned ready = LOOP_READ | LOOP_WRITE;
	if (status == 0)
		ready = ((events & (UV_READABLE | UV_DISCONNECT)) ? LOOP_READ : 0) |
			((events & UV_WRITABLE) ? LOOP_WRITE : 0);
	mono_ns_t since = loop_handler_enter();
	on_ready(io, ready);
	loop_handler_leave(since, "io", (const void *)(uintptr_t)on_ready);
	/* libuv stops a poll that reported an error; ours is level-triggered. The handler may have
	 * freed io, but p lives until its close callback. */
	if (status < 0 && p->data && !uv_is_closing((uv_handle_t *)p))
		loop_io_set(p->data, ((struct loop_io *)p->data)->events);
}

int loop_io_start(struct loop *l, struct loop_io *io, int fd, unsigned events,
		  void (*on_ready)(struct loop_io *io, unsigned events))
{
	uv_poll_t *p = xcalloc(1, sizeof(*p));
	int r = uv_poll_init(&l->uv, p, fd);
	if (r < 0) {
		free(p);
		return r;
	}
	p->data = io;
	*io = (struct loop_io){.loop = l, .poll = p, .fd = fd, .on_ready = on_ready};
	l->ios++;
	loop_io_set(io, events);
	return 0;
}

void loop_io_set(struct loop_io *io, unsigned events)
{
	if (!io->loop)
		return;
	io->events = events;
	int mask = ((events & LOOP_READ) ? UV_READABLE : 0) |
		   ((events & LOOP_WRITE) ? UV_WRITABLE : 0);
	/* Both fail only for a handle that is closing. */
	if (mask)
		must(uv_poll_start(io->poll, mask, on_poll) == 0);
	else
		must(uv_poll_stop(io->poll) == 0);
}

void loop_io_stop(struct loop_io *io)
{
	if (!io->loop)
		return;
	uv_poll_t *p = io->poll;
	p->data = NULL;
	io->loop->ios--;
	uv_close((uv_handle_t *)p, on_closed);
	io->loop = NULL;
	io->poll = NULL;
}

/* ---- pool ---- */

struct work_req {
	uv_work_t uv;
	struct list node; /* in loop.works, under a virtual clock */
	struct loop_work *work;
};

static void work_finish(struct work_req *r)
{
	struct loop_work *w = r->work;
	void (*done)(struct loop_work *) = w->done;
	w->loop->works_n--;
	w->loop = NULL;
	w->req = NULL;
	free(r);
	mono_ns_t since = loop_handler_enter();
	done(w);
	loop_handler_leave(since, "work", (const void *)(uintptr_t)done);
}

static void on_work(uv_work_t *uv)
{
	struct loop_work *w = container_of(uv, struct work_req, uv)->work;
	w->work(w);
}

static void on_work_done(uv_work_t *uv, UNUSED int status)
{
	work_finish(container_of(uv, struct work_req, uv));
}

void loop_work_start(struct loop *l, struct loop_work *w, void (*work)(struct loop_work *w),
		     void (*done)(struct loop_work *w))
{
	struct work_req *r = xcalloc(1, sizeof(*r));
	r->work = w;
	*w = (struct loop_work){.loop = l, .req = r, .work = work, .done = done};
	l->works_n++;
	if (clock_virtual())
		list_push_back(&l->works, &r->node);
	else
		must(uv_queue_work(&l->uv, &r->uv, on_work, on_work_done) == 0);
}

void loop_run_works(struct loop *l)
{
	struct list *last = l->works.prev;
	while (!list_empty(&l->works)) {
		struct work_req *r = list_entry(l->works.next, struct work_req, node);
		bool end = &r->node == last;
		list_remove(&r->node);
		r->work->work(r->work);
		work_finish(r);
		if (end)
			break;
	}
}

/* ---- signals ---- */

static void on_uv_signal(uv_signal_t *sig, int signum)
{
	struct loop_signal *s = sig->data;
	if (s)
		s->on_signal(s, signum);
}

int loop_signal_start(struct loop *l, struct loop_signal *s, int signum,
		      void (*on_signal)(struct loop_signal *s, int signum))
{
	uv_signal_t *sig = xcalloc(1, sizeof(*sig));
	must(uv_signal_init(&l->uv, sig) == 0);
	sig->data = s;
	int r = uv_signal_start(sig, on_uv_signal, signum);
	if (r < 0) {
		uv_close((uv_handle_t *)sig, on_closed);
		return r;
	}
	*s = (struct loop_signal){l, sig, on_signal};
	return 0;
}

void loop_signal_stop(struct loop_signal *s)
{
	if (!s->loop)
		return;
	((uv_signal_t *)s->sig)->data = NULL;
	uv_close(s->sig, on_closed);
	s->loop = NULL;
	s->sig = NULL;
}
