/* Events: what happened, for people. The same thing again raises the count of its Event. */
#define LOG_MODULE "node"
#include "base/log.h"
#include "node/node_priv.h"

#include <stdio.h>

/* Different events remembered; when there are more the memory is begun anew, which costs a second
 * Event object of something that repeats, no more. */
#define EVENTS_MAX 4096

struct event_seen {
	struct events *ev;
	char *ns, *name;
	int64_t count;
	bool busy, again; /* a write is under way; another must follow */
};

struct events {
	struct node *node;
	struct map seen;  /* involved + reason + message → struct event_seen */
	struct map calls; /* in flight, to be cancelled: address → struct event_write */
	unsigned writes;
};

struct event_write {
	struct events *ev;
	struct client_call *call;
	char key[24], *seen_key;
};

static void event_update(struct events *ev, const char *key, struct event_seen *s);

static void event_written(const struct client_result *res, void *arg)
{
	struct event_write *w = arg;
	struct events *ev = w->ev;
	struct event_seen *s = map_get(&ev->seen, str_of(w->seen_key));

	if (res->r < 0)
		log_debug("event.write", "err=\"%s\"", res->err.text);
	map_del(&ev->calls, str_of(w->key));
	if (s) {
		s->busy = false;
		if (s->again && res->r == 0)
			event_update(ev, w->seen_key, s);
	}
	free(w->seen_key);
	free(w);
}

static void event_send(struct events *ev, const char *key, struct event_seen *s,
		       const struct client_request *req)
{
	struct event_write *w = xcalloc(1, sizeof(*w));

	s->busy = true;
	s->again = false;
	w->ev = ev;
	w->seen_key = xstrdup(key);
	snprintf(w->key, sizeof(w->key), "%p", (void *)w);
	map_put(&ev->calls, str_of(w->key), w);
	w->call = client_do(ev->node->client, req, event_written, w);
}

static void event_update(struct events *ev, const char *key, struct event_seen *s)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *body = json_new_object(a);
	char now[RFC3339_BYTES];

	rfc3339_format(clock_wall(), now);
	json_set_int(a, body, "count", s->count);
	json_set_cstr(a, body, "lastTimestamp", now);
	struct client_request req = {.verb = CLIENT_PATCH_MERGE,
				     .kind = node_kind("", "v1", "events"),
				     .ns = s->ns,
				     .name = s->name,
				     .body = body};
	event_send(ev, key, s, &req);
}

static void event_create(struct events *ev, const char *key, struct event_seen *s,
			 const struct event *e)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *o = json_new_object(a), *meta = json_obj(a, o, "metadata"), *source;
	char now[RFC3339_BYTES];

	rfc3339_format(clock_wall(), now);
	json_set_cstr(a, o, "apiVersion", "v1");
	json_set_cstr(a, o, "kind", "Event");
	json_set_cstr(a, meta, "name", s->name);
	json_set_cstr(a, meta, "namespace", s->ns);
	json_set(a, o, "involvedObject", json_dup(a, e->involved));
	json_set_cstr(a, o, "reason", e->reason);
	json_set_cstr(a, o, "message", e->message);
	source = json_obj(a, o, "source");
	json_set_cstr(a, source, "component", "kubelet");
	json_set_cstr(a, source, "host", ev->node->c.name);
	json_set_cstr(a, o, "firstTimestamp", now);
	json_set_cstr(a, o, "lastTimestamp", now);
	json_set_int(a, o, "count", 1);
	json_set_cstr(a, o, "type", e->warning ? "Warning" : "Normal");
	json_set(a, o, "eventTime", json_new_null(a));
	json_set_cstr(a, o, "reportingComponent", "kubelet");
	json_set_cstr(a, o, "reportingInstance", ev->node->c.name);
	struct client_request req = {.verb = CLIENT_CREATE,
				     .kind = node_kind("", "v1", "events"),
				     .ns = s->ns,
				     .body = o};
	event_send(ev, key, s, &req);
}

static void event_seen_free(struct event_seen *s)
{
	free(s->ns);
	free(s->name);
	free(s);
}

static void events_forget(struct events *ev)
{
	MAP_EACH (&ev->seen, it)
		event_seen_free(it->value);
	map_fini(&ev->seen);
	map_init(&ev->seen);
}

void events_add(struct events *ev, const struct event *e)
{
	struct str uid = json_get_str(e->involved, "uid");
	struct str path = json_get_str(e->involved, "fieldPath");
	struct str ns = json_get_str(e->involved, "namespace");
	AUTO_FREE char *key =
		xasprintf("%.*s/%.*s/%s/%s", STR_FMT(uid), STR_FMT(path), e->reason, e->message);
	struct event_seen *s = map_get(&ev->seen, str_of(key));

	if (s) {
		s->count++;
		s->again = true;
		if (!s->busy)
			event_update(ev, key, s);
		return;
	}
	if (ev->seen.n >= EVENTS_MAX)
		events_forget(ev);
	s = xcalloc(1, sizeof(*s));
	s->ev = ev;
	s->count = 1;
	s->ns = ns.n ? xstrndup(ns.p, ns.n) : xstrdup("default");
	s->name = xasprintf("%.*s.%016llx", STR_FMT(json_get_str(e->involved, "name")),
			    (unsigned long long)random_u64());
	map_put(&ev->seen, str_of(key), s);
	event_create(ev, key, s, e);
}

struct events *events_new(struct node *n)
{
	struct events *ev = xcalloc(1, sizeof(*ev));

	ev->node = n;
	return ev;
}

struct events *events_free(struct events *ev)
{
	if (!ev)
		return NULL;
	MAP_EACH (&ev->calls, it) {
		struct event_write *w = it->value;

		client_cancel(w->call, ev->node->client);
		free(w->seen_key);
		free(w);
	}
	map_fini(&ev->calls);
	events_forget(ev);
	map_fini(&ev->seen);
	free(ev);
	return NULL;
}
