#include "api/recorder.h"
#include "base/clock.h"
#include "base/limits.h"
#include "base/map.h"
#include "base/must.h"
#include <stdio.h>

struct entry {
	char *name; /* of the Event object */
	int64_t count;
};
struct in_flight {
	struct list node;
	struct recorder *recorder;
	struct client_call *call;
	char *key; /* of the entry to forget when the write fails */
};
struct recorder {
	struct client *client;
	const struct api_kind *kind;
	char *component, *host;
	struct map entries;
	struct list in_flight;
};

struct recorder *recorder_new(struct client *c, const char *component, const char *host)
{
	struct recorder *r = xcalloc(1, sizeof(*r));
	r->client = c;
	r->kind = api_kind_find(STR(""), STR("v1"), STR("Event"));
	r->component = xstrdup(component);
	r->host = xstrdup(host ? host : "");
	list_init(&r->in_flight);
	must(r->kind != NULL);
	return r;
}

static void entry_free(struct entry *e)
{
	if (e)
		free(e->name);
	free(e);
}

static void forget_all(struct recorder *r)
{
	MAP_EACH (&r->entries, it)
		entry_free(it->value);
	map_fini(&r->entries);
}

static void in_flight_free(struct in_flight *f)
{
	list_remove(&f->node);
	free(f->key);
	free(f);
}

struct recorder *recorder_free(struct recorder *r)
{
	if (!r)
		return NULL;
	while (!list_empty(&r->in_flight)) {
		struct in_flight *f = list_entry(r->in_flight.next, struct in_flight, node);
		client_cancel(f->call, r->client);
		in_flight_free(f);
	}
	forget_all(r);
	free(r->component);
	free(r->host);
	free(r);
	return NULL;
}

static void on_written(const struct client_result *res, void *arg)
{
	struct in_flight *f = arg;
	/* The event expired, or was never made: the next one like it is made anew. */
	if (res->r < 0)
		entry_free(map_del(&f->recorder->entries, str_of(f->key)));
	in_flight_free(f);
}

static void send(struct recorder *r, const struct client_request *req, const char *key)
{
	struct in_flight *f = xcalloc(1, sizeof(*f));
	f->recorder = r;
	f->key = xstrdup(key);
	list_push_back(&r->in_flight, &f->node);
	f->call = client_do(r->client, req, on_written, f);
}

static struct json *involved(struct arena *a, const struct object *o, const char *field_path)
{
	struct json *v = json_new_object(a);
	json_set_cstr(a, v, "kind", o->kind->kind);
	if (o->ns.n)
		json_set_str(a, v, "namespace", o->ns);
	json_set_str(a, v, "name", o->name);
	json_set_str(a, v, "uid", o->uid);
	json_set_str(a, v, "apiVersion", api_version_of(o->kind));
	json_set_str(a, v, "resourceVersion", json_get_str(object_meta(o), "resourceVersion"));
	if (field_path)
		json_set_cstr(a, v, "fieldPath", field_path);
	return v;
}

static struct json *event_body(struct recorder *r, struct arena *a, const struct object *about,
			       const char *field_path, const char *name, const char *ns,
			       const char *now)
{
	struct json *ev = json_new_object(a);
	json_set_cstr(a, ev, "kind", "Event");
	json_set_cstr(a, ev, "apiVersion", "v1");
	struct json *meta = json_obj(a, ev, "metadata");
	json_set_cstr(a, meta, "name", name);
	json_set_cstr(a, meta, "namespace", ns);
	json_set(a, ev, "involvedObject", involved(a, about, field_path));
	struct json *source = json_obj(a, ev, "source");
	json_set_cstr(a, source, "component", r->component);
	if (r->host[0])
		json_set_cstr(a, source, "host", r->host);
	json_set_cstr(a, ev, "firstTimestamp", now);
	json_set_cstr(a, ev, "lastTimestamp", now);
	json_set_int(a, ev, "count", 1);
	json_set(a, ev, "eventTime", json_new_null(a));
	json_set_cstr(a, ev, "reportingComponent", r->component);
	json_set_cstr(a, ev, "reportingInstance", r->host);
	return ev;
}

static void event(struct recorder *r, const struct object *about, const char *field_path,
		  const char *type, const char *reason, const char *message)
{
	AUTO_ARENA *a = arena_new(0);
	char now[RFC3339_BYTES];
	rfc3339_format(clock_wall(), now);
	/* Events of what has no namespace live in "default". */
	const char *ns = about->ns.n ? arena_cstr(a, about->ns) : "default";
	const char *key = arena_printf(a, "%.*s\n%s\n%s\n%s\n%s", STR_FMT(about->uid),
				       field_path ? field_path : "", type, reason, message);
	struct entry *e = map_get(&r->entries, str_of(key));
	struct client_request req = {.kind = r->kind, .ns = ns};
	if (e) {
		struct json *patch = json_new_object(a);
		json_set_int(a, patch, "count", ++e->count);
		json_set_cstr(a, patch, "lastTimestamp", now);
		req.verb = CLIENT_PATCH_MERGE;
		req.name = e->name;
		req.body = patch;
		send(r, &req, key);
		return;
	}
	if (r->entries.n >= RECORDER_ENTRIES_MAX)
		forget_all(r);
	e = xcalloc(1, sizeof(*e));
	/* Unique also when two come in one nanosecond. */
	static uint32_t serial;
	e->name = xasprintf("%.*s.%llx", (int)MIN(about->name.n, 230u), about->name.p,
			    (unsigned long long)clock_wall() + serial++ % 1000);
	e->count = 1;
	(void)map_put(&r->entries, str_of(key), e); /* was absent */
	struct json *body = event_body(r, a, about, field_path, e->name, ns, now);
	json_set_cstr(a, body, "type", type);
	json_set_cstr(a, body, "reason", reason);
	json_set_cstr(a, body, "message", message);
	req.verb = CLIENT_CREATE;
	req.body = body;
	send(r, &req, key);
}

/* Kubernetes' limit on an event's message. */
#define MESSAGE_BYTES 1024

void recorder_event(struct recorder *r, const struct object *about, const char *type,
		    const char *reason, const char *fmt, ...)
{
	char message[MESSAGE_BYTES];
	va_list ap;
	va_start(ap, fmt);
	(void)vsnprintf(message, sizeof(message), fmt, ap); /* cut is good enough */
	va_end(ap);
	event(r, about, NULL, type, reason, message);
}

void recorder_event_part(struct recorder *r, const struct object *about, const char *field_path,
			 const char *type, const char *reason, const char *fmt, ...)
{
	char message[MESSAGE_BYTES];
	va_list ap;
	va_start(ap, fmt);
	(void)vsnprintf(message, sizeof(message), fmt, ap); /* cut is good enough */
	va_end(ap);
	event(r, about, field_path, type, reason, message);
}
