/* The client over HTTPS, for nodes: every call a request, every reflector a list and then a watch
 * that is resumed from the last revision seen, for ever.
 *
 *	LIST ──ok──→ WATCH ──ended──→ WAIT ──→ WATCH     (from the last revision)
 *	  ↑ failed      │ 410                    │
 *	 WAIT ←─────────┴────────────────────────┘ → LIST
 */
#define LOG_MODULE "client"
#include "serve/known.h"
#include "base/limits.h"
#include "base/log.h"
#include "http/http.h"
#include "http/tls.h"
#include "serve/serve.h"
#include <stdio.h>

/* First and last pause after a failed list or watch. */
#define RETRY_MS_MIN 100
#define RETRY_MS_MAX 10000
/* The server ends a watch after this many seconds and a random share of as many again. */
#define WATCH_S 300
/* Silence longer than the bookmarks' distance, twice: the connection is dead. */
#define SILENCE_MS 150000
/* A list of everything this node may see. */
#define LIST_BYTES_MAX (64u * 1024 * 1024)
/* One event: an object at its largest, escaped. */
#define EVENT_BYTES_MAX (4u * OBJECT_BYTES_MAX)

struct remote_client {
	struct client base;
	struct loop *loop;
	struct tls_client *tls;
	struct http_client *http;
	struct list calls, reflectors;
	char *name, *host, *agent;
	unsigned streams; /* open: the client is freed after the last */
	bool freed;
};

static void remote_release(struct remote_client *c)
{
	if (!c->freed || c->streams)
		return;
	tls_client_unref(c->tls);
	free(c->name);
	free(c->host);
	free(c->agent);
	free(c);
}

/* ---- targets ---- */

static void target_kind(struct buf *b, const struct api_kind *k, const char *ns, const char *name,
			const char *sub)
{
	if (k->group[0])
		buf_printf(b, "/apis/%s/%s", k->group, k->version);
	else
		buf_printf(b, "/api/%s", k->version);
	if (k->namespaced && ns) {
		buf_add_cstr(b, "/namespaces/");
		url_encode(b, str_of(ns));
	}
	buf_printf(b, "/%s", k->plural);
	if (name) {
		buf_add_char(b, '/');
		url_encode(b, str_of(name));
	}
	if (sub)
		buf_printf(b, "/%s", sub);
}

static void target_option(struct buf *b, const char *key, const char *value)
{
	if (!value)
		return;
	buf_printf(b, "%c%s=", memchr(b->p, '?', b->n) ? '&' : '?', key);
	url_encode(b, str_of(value));
}

/* ---- calls ---- */

struct client_call {
	struct list node;
	struct remote_client *c;
	const struct api_kind *kind;
	enum client_verb_N verb;
	struct http_stream *stream;
	struct loop_call failed; /* could not even start */
	client_done_cb cb;       /* NULL: cancelled */
	void *arg;
	struct buf body;
	int status;
};

static void call_free(struct client_call *call)
{
	list_remove(&call->node);
	loop_call_cancel(&call->failed);
	buf_fini(&call->body);
	free(call);
}

static uint64_t revision_of(const struct json *v)
{
	uint64_t rev = 0;

	if (str_to_u64(json_str(json_path(v, "metadata.resourceVersion")), &rev) < 0)
		return 0;
	return rev;
}

/* An object of its own from a part of a bigger tree. */
static struct object *object_of(const struct api_kind *k, const struct json *v)
{
	struct arena *a = arena_new(0);
	struct json *own = json_dup(a, v);

	if (!json_get(own, "kind")) {
		json_set_cstr(a, own, "kind", k->kind);
		json_set_str(a, own, "apiVersion", api_version_of(k));
	}
	return object_new(k, a, own, revision_of(own));
}

static void result_failure(struct client_result *res, int status, const struct json *v)
{
	struct str text = json_get_str(v, "message");
	const char *reason = json_get_cstr(v, "reason");

	res->status = v;
	res->r = err_set(&res->err, err_from_http(status, reason), "%.*s",
			 STR_FMT(str_empty(text) ? STR("the API server refused") : text));
}

static void result_list(struct arena *a, const struct api_kind *k, const struct json *v,
			struct client_result *res)
{
	const struct json *items = json_get(v, "items");
	struct object **out = arena_array(a, struct object *, json_len(items) + 1);

	JSON_EACH (items, one)
		out[res->items_n++] = object_of(k, one);
	res->items = out;
	res->rev = revision_of(v);
}

static void call_deliver(struct client_call *call, int r)
{
	AUTO_ARENA *a = arena_new(4u * LIST_BYTES_MAX);
	struct client_result res = {0};
	struct json *v = NULL;
	client_done_cb cb = call->cb;
	void *arg = call->arg;

	if (r < 0 || !call->status)
		res.r = err_set(&res.err, ERR_UNAVAILABLE, "the API server cannot be reached: %s",
				err_text(r < 0 ? r : ERR_CLOSED));
	else if (!buf_ok(&call->body))
		res.r = err_set(&res.err, ERR_LIMIT, "the answer is too large");
	else if (json_parse(a, buf_str(&call->body), NULL, &v) < 0)
		res.r = err_set(&res.err, ERR_PROTOCOL, "the answer is no JSON (status %d)",
				call->status);
	else if (call->status >= 400)
		result_failure(&res, call->status, v);
	else if (call->verb == CLIENT_LIST)
		result_list(a, call->kind, v, &res);
	else if (!str_is(json_get_str(v, "kind"), "Status"))
		res.object = object_of(call->kind, v);
	call_free(call);
	if (cb)
		cb(&res, arg);
	object_unref(res.object);
	for (size_t i = 0; i < res.items_n; i++)
		object_unref(res.items[i]);
}

static void call_on_response(struct http_stream *s, const struct http_response *h, void *arg)
{
	struct client_call *call = arg;
	(void)s;

	call->status = h->status;
}

static void call_on_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct client_call *call = arg;
	(void)s;
	(void)end;

	buf_add_str(&call->body, bytes);
}

static void call_on_close(struct http_stream *s, int r, void *arg)
{
	struct client_call *call = arg;
	struct remote_client *c = call->c;
	(void)s;

	call->stream = NULL;
	if (call->cb)
		call_deliver(call, r);
	else
		call_free(call);
	c->streams--;
	remote_release(c);
}

static void call_on_failed(struct loop_call *soon)
{
	call_deliver(container_of(soon, struct client_call, failed), ERR_TOO_MANY);
}

struct verb_row {
	const char *method, *type;
};
static const struct verb_row verbs[] = {
	[CLIENT_GET] = {"GET", NULL},
	[CLIENT_LIST] = {"GET", NULL},
	[CLIENT_CREATE] = {"POST", "application/json"},
	[CLIENT_UPDATE] = {"PUT", "application/json"},
	[CLIENT_DELETE] = {"DELETE", "application/json"},
	[CLIENT_DELETECOLLECTION] = {"DELETE", "application/json"},
	[CLIENT_PATCH_JSON] = {"PATCH", "application/json-patch+json"},
	[CLIENT_PATCH_MERGE] = {"PATCH", "application/merge-patch+json"},
	[CLIENT_PATCH_STRATEGIC] = {"PATCH", "application/strategic-merge-patch+json"},
	[CLIENT_APPLY] = {"PATCH", "application/apply-patch+yaml"},
};

static void call_target(struct remote_client *c, const struct client_request *q, struct buf *b)
{
	bool writes = q->verb != CLIENT_GET && q->verb != CLIENT_LIST && q->verb != CLIENT_DELETE &&
		      q->verb != CLIENT_DELETECOLLECTION;

	target_kind(b, q->kind, q->ns, q->name, q->subresource);
	target_option(b, "labelSelector", q->label_selector);
	target_option(b, "fieldSelector", q->field_selector);
	if (writes)
		target_option(b, "fieldManager", q->field_manager ? q->field_manager : c->name);
	if (q->verb == CLIENT_APPLY && q->force)
		target_option(b, "force", "true");
}

static struct http_stream *start(struct remote_client *c, const char *method, const char *target,
				 const char *type, struct str body,
				 const struct http_client_ops *ops, void *arg)
{
	struct http_header h[] = {
		{STR("accept"), STR("application/json")},
		{STR("user-agent"), str_of(c->agent)},
		{STR("content-type"), str_of(type)},
	};
	struct http_client_request req = {
		.method = method,
		.target = target,
		.headers = h,
		.headers_n = type && body.n ? 3 : 2,
		.body = body,
	};
	struct http_stream *s = http_client_start(c->http, &req, ops, arg);

	if (s)
		c->streams++;
	return s;
}

static struct client_call *remote_call(struct client *base, const struct client_request *q,
				       client_done_cb cb, void *arg)
{
	static const struct http_client_ops ops = {
		.on_response = call_on_response,
		.stream = {.on_body = call_on_body, .on_close = call_on_close}};
	struct remote_client *c = container_of(base, struct remote_client, base);
	struct client_call *call = xcalloc(1, sizeof(*call));
	const struct verb_row *row = &verbs[q->verb];
	AUTO_BUF target = BUF_INIT;
	AUTO_BUF body = BUF_INIT;

	call->c = c;
	call->kind = q->kind;
	call->verb = q->verb;
	call->cb = cb;
	call->arg = arg;
	buf_init(&call->body, LIST_BYTES_MAX);
	loop_call_init(&call->failed, call_on_failed);
	list_push_back(&c->calls, &call->node);
	call_target(c, q, &target);
	if (q->body)
		json_write(&body, q->body);
	call->stream = start(c, row->method, target.p, row->type, buf_str(&body), &ops, call);
	if (!call->stream)
		loop_call_soon(c->loop, &call->failed);
	return call;
}

static void remote_cancel(struct client_call *call)
{
	if (!call)
		return;
	call->cb = NULL;
	if (call->stream)
		http_stream_reset(call->stream); /* on_close frees it */
	else
		call_free(call);
}

/* ---- reflectors ---- */

enum reflect_at_N { AT_LIST, AT_WATCH };

struct reflector {
	struct list node;
	struct remote_client *c;
	const struct api_kind *kind;
	char *ns, *labels, *fields;
	struct known known; /* by "ns/name" */
	enum reflect_at_N at;
	struct http_stream *stream;
	struct buf in;
	size_t scanned;
	int status;
	uint64_t rev;
	unsigned failures;
	bool synced, gone, progressed;
	bool busy;               /* on_close will free it */
	struct loop_timer timer; /* pause, or silence of a watch */
};

static void reflector_go(struct reflector *r);

static void reflector_free(struct reflector *r)
{
	loop_timer_stop(&r->timer);
	known_fini(&r->known);
	buf_fini(&r->in);
	free(r->ns);
	free(r->labels);
	free(r->fields);
	free(r);
}

static void on_pause_over(struct loop_timer *t)
{
	reflector_go(container_of(t, struct reflector, timer));
}

static void on_silence(struct loop_timer *t)
{
	struct reflector *r = container_of(t, struct reflector, timer);

	log_warn("watch.silent", "kind=%s", r->kind->kind);
	if (r->stream)
		http_stream_reset(r->stream);
}

/* Again, after a pause that grows with the failures in a row. */
static void reflector_again(struct reflector *r, bool failed)
{
	int64_t ms = 0;

	if (failed) {
		unsigned n = r->failures < 10 ? r->failures++ : r->failures;
		ms = (int64_t)RETRY_MS_MIN << n;
		ms = MIN(ms, RETRY_MS_MAX);
		ms = ms / 2 + random_below((uint32_t)ms);
	} else {
		r->failures = 0;
	}
	loop_timer_start(r->c->loop, &r->timer, ms, on_pause_over);
}

static void reflector_set(struct reflector *r, const struct json *v, bool gone, struct tree *seen)
{
	struct object *o = object_of(r->kind, v);
	struct str key = object_key(o);

	if (seen)
		(void)tree_put(seen, key, r);
	(void)object_ref(o); /* the key lives in it */
	known_set(&r->known, key, gone ? NULL : object_ref(o));
	object_unref(o);
	object_unref(o);
}

/* ---- list ---- */

static bool list_finish(struct reflector *r)
{
	AUTO_ARENA *a = arena_new(4u * LIST_BYTES_MAX);
	struct json *v = NULL;
	struct tree seen = TREE_INIT;

	if (r->status != 200 || !buf_ok(&r->in) || json_parse(a, buf_str(&r->in), NULL, &v) < 0 ||
	    !json_get(v, "items")) {
		if (r->status)
			log_warn("list.failed", "kind=%s status=%d", r->kind->kind, r->status);
		return false;
	}
	r->rev = revision_of(v);
	buf_fini(&r->in);
	buf_init(&r->in, EVENT_BYTES_MAX);
	JSON_EACH (json_get(v, "items"), one)
		if (!r->known.stopped)
			reflector_set(r, one, false, &seen);
	known_sweep(&r->known, &seen);
	tree_fini(&seen);
	if (!r->synced && !r->known.stopped) {
		r->synced = true;
		if (r->known.ops.on_synced)
			r->known.ops.on_synced(r->known.arg);
	}
	return true;
}

/* ---- watch ---- */

static void event_line(struct reflector *r, struct str line)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v = NULL;

	if (str_empty(str_trim(line)))
		return;
	if (json_parse(a, line, NULL, &v) < 0) {
		log_warn("watch.syntax", "kind=%s", r->kind->kind);
		r->gone = true;
		return;
	}
	struct str type = json_get_str(v, "type");
	const struct json *o = json_get(v, "object");
	if (str_is(type, "ERROR")) {
		r->gone = true;
		return;
	}
	uint64_t rev = revision_of(o);
	if (rev > r->rev)
		r->rev = rev;
	r->progressed = true;
	if (!str_is(type, "BOOKMARK"))
		reflector_set(r, o, str_is(type, "DELETED"), NULL);
}

static void watch_input(struct reflector *r)
{
	size_t done = 0;

	while (!r->known.stopped && !r->gone) {
		const char *at = r->in.p + r->scanned;
		const char *end = memchr(at, '\n', r->in.n - r->scanned);
		if (!end) {
			r->scanned = r->in.n;
			break;
		}
		size_t next = (size_t)(end - r->in.p) + 1;
		event_line(r, str_n(r->in.p + done, next - 1 - done));
		done = r->scanned = next;
	}
	buf_drop_front(&r->in, done);
	r->scanned -= done;
}

static void reflect_on_response(struct http_stream *s, const struct http_response *h, void *arg)
{
	struct reflector *r = arg;
	(void)s;

	r->status = h->status;
}

static void reflect_on_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct reflector *r = arg;
	(void)end;

	if (r->known.stopped)
		return;
	buf_add_str(&r->in, bytes);
	loop_timer_start(r->c->loop, &r->timer, SILENCE_MS, on_silence);
	if (r->at != AT_WATCH || r->status != 200)
		return;
	if (!buf_ok(&r->in)) {
		r->gone = true;
		http_stream_reset(s);
		return;
	}
	if (r->in.n)
		watch_input(r);
	if (r->gone)
		http_stream_reset(s);
}

static void reflect_on_close(struct http_stream *s, int why, void *arg)
{
	struct reflector *r = arg;
	struct remote_client *c = r->c;
	(void)s;
	(void)why;

	r->stream = NULL;
	loop_timer_stop(&r->timer);
	r->busy = true;
	bool listed = !r->known.stopped && r->at == AT_LIST && list_finish(r);
	r->busy = false;
	c->streams--;
	if (r->known.stopped) {
		reflector_free(r);
		remote_release(c);
		return;
	}
	if (r->at == AT_LIST) {
		if (listed)
			r->at = AT_WATCH;
		reflector_again(r, !listed);
		return;
	}
	if (r->gone || r->status == 410)
		r->at = AT_LIST;
	reflector_again(r, !r->progressed);
}

static void reflector_go(struct reflector *r)
{
	static const struct http_client_ops ops = {
		.on_response = reflect_on_response,
		.stream = {.on_body = reflect_on_body, .on_close = reflect_on_close}};
	AUTO_BUF target = BUF_INIT;
	char number[32];

	buf_fini(&r->in);
	buf_init(&r->in, r->at == AT_LIST ? LIST_BYTES_MAX : EVENT_BYTES_MAX);
	r->scanned = 0;
	r->status = 0;
	r->gone = r->progressed = false;
	target_kind(&target, r->kind, r->ns, NULL, NULL);
	target_option(&target, "labelSelector", r->labels);
	target_option(&target, "fieldSelector", r->fields);
	if (r->at == AT_WATCH) {
		target_option(&target, "watch", "true");
		target_option(&target, "allowWatchBookmarks", "true");
		(void)snprintf(number, sizeof(number), "%llu", (unsigned long long)r->rev);
		target_option(&target, "resourceVersion", number);
		(void)snprintf(number, sizeof(number), "%u", WATCH_S + random_below(WATCH_S));
		target_option(&target, "timeoutSeconds", number);
	}
	r->stream = start(r->c, "GET", target.p, NULL, STR_NULL, &ops, r);
	if (r->stream)
		loop_timer_start(r->c->loop, &r->timer, SILENCE_MS, on_silence);
	else
		reflector_again(r, true);
}

static char *dup_or_null(const char *c)
{
	return c ? xstrdup(c) : NULL;
}

static struct reflector *remote_reflect(struct client *base, const struct reflect_request *q,
					const struct reflect_ops *ops, void *arg)
{
	struct remote_client *c = container_of(base, struct remote_client, base);
	struct reflector *r = xcalloc(1, sizeof(*r));

	r->c = c;
	r->kind = q->kind;
	r->ns = dup_or_null(q->ns);
	r->labels = dup_or_null(q->label_selector);
	r->fields = dup_or_null(q->field_selector);
	r->known.ops = *ops;
	r->known.arg = arg;
	list_push_back(&c->reflectors, &r->node);
	loop_timer_start(c->loop, &r->timer, 0, on_pause_over);
	return r;
}

static void remote_reflect_stop(struct reflector *r)
{
	if (!r || r->known.stopped)
		return;
	r->known.stopped = true;
	list_remove(&r->node);
	loop_timer_stop(&r->timer);
	if (r->stream)
		http_stream_reset(r->stream); /* on_close frees it */
	else if (!r->busy)
		reflector_free(r);
}

/* ---- the client ---- */

static void remote_free(struct client *base)
{
	struct remote_client *c = container_of(base, struct remote_client, base);

	list_each_safe (it, tmp, &c->calls)
		remote_cancel(list_entry(it, struct client_call, node));
	list_each_safe (it, tmp, &c->reflectors)
		remote_reflect_stop(list_entry(it, struct reflector, node));
	c->freed = true;
	c->streams++; /* the streams end inside */
	c->http = http_client_free(c->http);
	c->streams--;
	remote_release(c);
}

int remote_client_new(struct loop *l, const struct remote_config *q, struct client **ret,
		      struct err *e)
{
	static const struct client_ops ops = {
		.call = remote_call,
		.cancel = remote_cancel,
		.reflect = remote_reflect,
		.reflect_stop = remote_reflect_stop,
		.free = remote_free,
	};
	struct remote_client *c = xcalloc(1, sizeof(*c));
	struct tls_client_config t = {
		.ca_pem = q->ca_pem, .cert_pem = q->cert_pem, .key_pem = q->key_pem, .http2 = true};

	c->loop = l;
	c->name = xstrdup(q->name);
	c->host = xstrdup(q->host);
	c->agent = xasprintf("%s/v1.35.0 (coracle)", q->name);
	c->base = (struct client){.ops = &ops, .name = c->name};
	list_init(&c->calls);
	list_init(&c->reflectors);
	int r = tls_client_new(&t, &c->tls, e);
	struct http_client_config h = {
		.tls = c->tls, .host = c->host, .port = q->port, .http2 = true};
	if (r == 0)
		r = http_client_new(l, &h, &c->http, e);
	if (r < 0) {
		c->freed = true;
		remote_release(c);
		return err_wrap(e, r, "client of %s:%u", q->host, q->port);
	}
	*ret = &c->base;
	return 0;
}
