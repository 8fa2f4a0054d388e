/* A client whose messages take time and may be lost, on top of the in-process one. What a caller
 * sees is what the HTTPS client shows: answers late or unknown, watches that resume with a list. */
#include "sim.h"

#include "base/must.h"
#include "serve/known.h"

#include <stdio.h>

#define LINK_DELAY_MS_MAX  8
#define LINK_RESUME_MS_MAX 1500 /* a watch's back-off */

struct link {
	struct client base;
	struct sim *sim;
	struct client *inner; /* NULL: no way through */
	int64_t fail_ms;
	struct list calls, reflectors;
	char *name;
};

struct client_call {
	struct list node;
	struct link *link;
	struct arena *arena;
	struct client_request req;
	struct client_call *inner; /* at the server */
	struct loop_timer timer;
	client_done_cb cb;
	void *arg;
	struct client_result res; /* on its way back; objects referenced */
};

/* ---- calls ---- */

static void link_call_free(struct client_call *call)
{
	list_remove(&call->node);
	loop_timer_stop(&call->timer);
	if (call->inner)
		client_cancel(call->inner, call->link->inner);
	object_unref(call->res.object);
	for (size_t i = 0; i < call->res.items_n; i++)
		object_unref(call->res.items[i]);
	arena_free(call->arena);
	free(call);
}

static void link_call_deliver(struct loop_timer *t)
{
	struct client_call *call = container_of(t, struct client_call, timer);

	list_remove(&call->node); /* the callback may free the client */
	list_init(&call->node);
	call->cb(&call->res, call->arg);
	link_call_free(call);
}

static void link_call_lost(struct client_call *call)
{
	struct client_result *res = &call->res;

	if (call->inner)
		client_cancel(TAKE(call->inner), call->link->inner);
	res->object = object_unref(res->object);
	for (size_t i = 0; i < res->items_n; i++)
		object_unref(res->items[i]);
	*res = (struct client_result){0};
	res->r = err_set(&res->err, ERR_UNAVAILABLE, "the API server cannot be reached");
	loop_timer_start(call->link->sim->loop, &call->timer, call->link->fail_ms,
			 link_call_deliver);
}

static int64_t link_delay(struct link *l)
{
	return sim_below(l->sim, LINK_DELAY_MS_MAX);
}

static void link_call_answered(const struct client_result *res, void *arg)
{
	struct client_call *call = arg;
	struct object **items = arena_array(call->arena, struct object *, res->items_n + 1);

	call->inner = NULL;
	call->res = *res;
	if (res->object)
		(void)object_ref(res->object);
	for (size_t i = 0; i < res->items_n; i++)
		items[i] = object_ref(res->items[i]);
	call->res.items = items;
	call->res.status = res->status ? json_dup(call->arena, res->status) : NULL;
	loop_timer_start(call->link->sim->loop, &call->timer, link_delay(call->link),
			 link_call_deliver);
}

static void link_call_arrive(struct loop_timer *t)
{
	struct client_call *call = container_of(t, struct client_call, timer);

	if (!call->link->inner)
		link_call_lost(call);
	else
		call->inner = client_do(call->link->inner, &call->req, link_call_answered, call);
}

static const char *link_dup(struct arena *a, const char *s)
{
	return s ? arena_cstr(a, str_of(s)) : NULL;
}

static struct client_call *link_do(struct client *c, const struct client_request *q,
				   client_done_cb cb, void *arg)
{
	struct link *l = container_of(c, struct link, base);
	struct client_call *call = xcalloc(1, sizeof(*call));
	struct arena *a = call->arena = arena_new(0);

	call->link = l;
	call->cb = cb;
	call->arg = arg;
	call->req = *q;
	call->req.ns = link_dup(a, q->ns);
	call->req.name = link_dup(a, q->name);
	call->req.subresource = link_dup(a, q->subresource);
	call->req.label_selector = link_dup(a, q->label_selector);
	call->req.field_selector = link_dup(a, q->field_selector);
	call->req.field_manager = link_dup(a, q->field_manager ? q->field_manager : l->name);
	call->req.body = q->body ? json_dup(a, q->body) : NULL;
	list_push_back(&l->calls, &call->node);
	loop_timer_start(l->sim->loop, &call->timer, link_delay(l), link_call_arrive);
	return call;
}

/* ---- reflectors ---- */

struct reflector {
	struct list node;
	struct link *link;
	struct arena *arena;
	struct reflect_request req;
	struct reflector *inner;
	struct known known;
	struct list events; /* on their way, in order */
	struct loop_timer timer;
	struct tree seen; /* since the watch resumed */
	bool listing, synced;
	unsigned depth;
};
struct link_event {
	struct list node;
	int64_t due;
	char *key; /* NULL: the whole state was sent */
	struct object *now;
};

static void link_events_drop(struct reflector *r)
{
	list_each_safe (it, tmp, &r->events) {
		struct link_event *ev = list_entry(it, struct link_event, node);

		list_remove(&ev->node);
		object_unref(ev->now);
		free(ev->key);
		free(ev);
	}
}

static void link_reflector_free(struct reflector *r)
{
	known_fini(&r->known);
	tree_fini(&r->seen);
	arena_free(r->arena);
	free(r);
}

static void link_event_deliver(struct reflector *r, const struct link_event *ev)
{
	if (ev->key) {
		if (r->listing)
			(void)tree_put(&r->seen, str_of(ev->key), r);
		known_set(&r->known, str_of(ev->key), ev->now ? object_ref(ev->now) : NULL);
		return;
	}
	r->listing = false;
	known_sweep(&r->known, &r->seen);
	if (!r->known.stopped && !r->synced) {
		r->synced = true;
		if (r->known.ops.on_synced)
			r->known.ops.on_synced(r->known.arg);
	}
}

static void link_events_due(struct loop_timer *t)
{
	struct reflector *r = container_of(t, struct reflector, timer);
	struct sim *s = r->link->sim;

	r->depth++;
	while (!r->known.stopped && !list_empty(&r->events)) {
		struct link_event *ev = list_entry(r->events.next, struct link_event, node);

		if (ev->due > s->now_ns) {
			loop_timer_start(s->loop, t, (ev->due - s->now_ns) / NS_PER_MS,
					 link_events_due);
			break;
		}
		list_remove(&ev->node);
		link_event_deliver(r, ev);
		object_unref(ev->now);
		free(ev->key);
		free(ev);
	}
	if (--r->depth == 0 && r->known.stopped)
		link_reflector_free(r);
}

static void link_event_add(struct reflector *r, struct str key, struct object *now)
{
	struct sim *s = r->link->sim;
	struct link_event *ev = xcalloc(1, sizeof(*ev));
	struct link_event *last =
		list_empty(&r->events) ? NULL : list_entry(r->events.prev, struct link_event, node);

	ev->due = s->now_ns + link_delay(r->link) * NS_PER_MS;
	if (last)
		ev->due = MAX(ev->due, last->due); /* one stream keeps its order */
	ev->key = key.p ? xstrndup(key.p, key.n) : NULL;
	ev->now = now ? object_ref(now) : NULL;
	list_push_back(&r->events, &ev->node);
	if (!last && r->depth == 0)
		loop_timer_start(s->loop, &r->timer, (ev->due - s->now_ns) / NS_PER_MS,
				 link_events_due);
}

static void link_on_change(void *arg, struct object *now, struct object *old)
{
	link_event_add(arg, object_key(now ? now : old), now);
}

static void link_on_synced(void *arg)
{
	link_event_add(arg, STR_NULL, NULL);
}

static void link_reflector_resume(struct loop_timer *t)
{
	static const struct reflect_ops ops = {link_on_change, link_on_synced};
	struct reflector *r = container_of(t, struct reflector, timer);

	if (!r->link->inner)
		return;
	tree_fini(&r->seen);
	r->listing = true;
	r->inner = r->link->inner->ops->reflect(r->link->inner, &r->req, &ops, r);
}

static struct reflector *link_reflect(struct client *c, const struct reflect_request *q,
				      const struct reflect_ops *ops, void *arg)
{
	struct link *l = container_of(c, struct link, base);
	struct reflector *r = xcalloc(1, sizeof(*r));

	r->link = l;
	r->arena = arena_new(0);
	r->req = *q;
	r->req.ns = link_dup(r->arena, q->ns);
	r->req.label_selector = link_dup(r->arena, q->label_selector);
	r->req.field_selector = link_dup(r->arena, q->field_selector);
	r->known.ops = *ops;
	r->known.arg = arg;
	list_init(&r->events);
	list_push_back(&l->reflectors, &r->node);
	loop_timer_start(l->sim->loop, &r->timer, link_delay(l), link_reflector_resume);
	return r;
}

static void link_reflector_stall(struct reflector *r)
{
	loop_timer_stop(&r->timer);
	if (r->inner)
		r->link->inner->ops->reflect_stop(TAKE(r->inner));
	link_events_drop(r);
}

static void link_reflect_stop(struct reflector *r)
{
	if (!r)
		return;
	list_remove(&r->node);
	link_reflector_stall(r);
	r->known.stopped = true;
	if (r->depth == 0)
		link_reflector_free(r);
}

/* ---- the link ---- */

void link_connect(struct client *c, struct client *inner)
{
	struct link *l = container_of(c, struct link, base);

	must(!l->inner);
	l->inner = inner;
	list_each (it, &l->reflectors) {
		struct reflector *r = list_entry(it, struct reflector, node);

		loop_timer_start(l->sim->loop, &r->timer, sim_below(l->sim, LINK_RESUME_MS_MAX),
				 link_reflector_resume);
	}
}

void link_disconnect(struct client *c, int64_t after_ms)
{
	struct link *l = container_of(c, struct link, base);

	l->fail_ms = after_ms;
	if (!l->inner)
		return;
	list_each_safe (it, tmp, &l->calls) {
		struct client_call *call = list_entry(it, struct client_call, node);

		/* What has not arrived yet finds out when it does. */
		if (call->inner || call->timer.on_due == link_call_deliver)
			link_call_lost(call);
	}
	list_each (it, &l->reflectors)
		link_reflector_stall(list_entry(it, struct reflector, node));
	struct client *inner = TAKE(l->inner);
	inner->ops->free(inner);
}

bool link_connected(const struct client *c)
{
	return container_of(c, struct link, base)->inner != NULL;
}

static void link_free(struct client *c)
{
	struct link *l = container_of(c, struct link, base);

	link_disconnect(c, 0);
	list_each_safe (it, tmp, &l->calls)
		link_call_free(list_entry(it, struct client_call, node));
	list_each_safe (it, tmp, &l->reflectors)
		link_reflect_stop(list_entry(it, struct reflector, node));
	free(l->name);
	free(l);
}

static void link_cancel(struct client_call *call)
{
	link_call_free(call);
}

struct client *link_new(struct sim *s, const char *name)
{
	static const struct client_ops ops = {link_do, link_cancel, link_reflect, link_reflect_stop,
					      link_free};
	struct link *l = xcalloc(1, sizeof(*l));

	l->sim = s;
	l->name = xstrdup(name);
	l->base = (struct client){.ops = &ops, .name = l->name};
	list_init(&l->calls);
	list_init(&l->reflectors);
	return &l->base;
}
