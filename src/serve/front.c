/* HTTP requests into requests of ours, and answers back. */
#define LOG_MODULE "serve"
#include "serve/front.h"
#include "serve/proxy.h"
#include <zlib.h>

/* Requests at work at once, watches and streams not counted. More than this only wait for the same
 * loop; the client is told to come again. */
#define IN_FLIGHT_MAX 1000
/* Smaller answers are not worth the time; as Kubernetes. */
#define GZIP_BYTES_MIN (128 * 1024)

static bool accepts_gzip(const struct http_request *h)
{
	return str_contains(http_request_header(h, "accept-encoding"), STR("gzip"));
}

static bool gzip(struct str in, struct buf *out)
{
	z_stream z = {0};
	char chunk[16384];
	int n;

	if (deflateInit2(&z, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
		return false;
	z.next_in = (Bytef *)(uintptr_t)in.p;
	z.avail_in = (uInt)in.n;
	do {
		z.next_out = (Bytef *)chunk;
		z.avail_out = sizeof(chunk);
		n = deflate(&z, Z_FINISH);
		buf_add(out, chunk, sizeof(chunk) - z.avail_out);
	} while (n == Z_OK);
	(void)deflateEnd(&z); /* only frees */
	return n == Z_STREAM_END && buf_ok(out);
}

#define HEADERS_MAX 16
/* Warnings leave room for what the answer cannot be read without. */
#define WARNINGS_MAX (HEADERS_MAX - 6)

static unsigned headers_add(struct http_header *h, unsigned n, const char *name, struct str value)
{
	if (n < HEADERS_MAX)
		h[n++] = (struct http_header){str_of(name), value};
	return n;
}

static unsigned headers_request(struct exchange *x, struct http_header *h, unsigned n)
{
	struct arena *a = http_stream_arena(x->st);
	struct req *r = x->r;

	if (!r)
		return n;
	for (unsigned i = 0; i < MIN(r->warnings_n, WARNINGS_MAX); i++) {
		AUTO_BUF q = BUF_INIT;
		for (const char *c = r->warnings[i]; *c; c++) {
			if (*c == '"' || *c == '\\')
				buf_add_char(&q, '\\');
			if ((unsigned char)*c >= 0x20)
				buf_add_char(&q, *c);
		}
		n = headers_add(h, n, "warning",
				arena_strf(a, "299 - \"%.*s\"", STR_FMT(buf_str(&q))));
	}
	if (r->ans.retry_after_s)
		n = headers_add(h, n, "retry-after",
				arena_strf(a, "%lld", (long long)r->ans.retry_after_s));
	return n;
}

void exchange_respond(struct exchange *x, int status, const char *type, struct str body)
{
	struct http_header h[HEADERS_MAX];
	unsigned n = 0;
	AUTO_BUF packed = BUF_INIT;

	x->answered = true;
	if (x->counted)
		x->s->n.in_flight--;
	x->counted = false;
	n = headers_add(h, n, "content-type", str_of(type));
	n = headers_add(h, n, "cache-control", STR("no-cache, private"));
	n = headers_request(x, h, n);
	if (status == 429 && n < HEADERS_MAX && !x->r)
		n = headers_add(h, n, "retry-after", STR("1"));
	if (body.n >= GZIP_BYTES_MIN && accepts_gzip(x->h) && gzip(body, &packed)) {
		body = buf_str(&packed);
		n = headers_add(h, n, "content-encoding", STR("gzip"));
		n = headers_add(h, n, "vary", STR("Accept-Encoding"));
	}
	http_respond(x->st, status, h, n, body);
}

void exchange_status(struct exchange *x, int code, const char *reason, const char *message)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v = status_new(a, code, reason, message);

	json_set(a, v, "details", json_new_object(a));
	json_write(&b, v);
	buf_add_char(&b, '\n');
	exchange_respond(x, code, "application/json", buf_str(&b));
}

/* ---- answers ---- */

static void on_answer(struct req *r)
{
	struct exchange *x = r->owner;
	AUTO_BUF b = BUF_INIT;
	struct err e = {0};
	struct media m = x->media;

	if (r->ans.shape == ANSWER_WATCH) {
		x->answered = true;
		if (x->counted)
			x->s->n.in_flight--;
		x->counted = false;
		watch_start(x);
		return;
	}
	if (r->ans.shape == ANSWER_CONNECT)
		return; /* front_run goes on */
	if (r->ans.shape == ANSWER_STATUS && m.form != FORM_OBJECT)
		m.form = FORM_OBJECT;
	if (media_encode(r, &m, &b, &e) < 0) {
		if (e.code == ERR_NOT_ACCEPTABLE)
			exchange_status(x, 406, "NotAcceptable", e.text);
		else
			exchange_status(x, 500, "InternalError", e.text);
		return;
	}
	if (!buf_ok(&b)) {
		exchange_status(x, 413, "RequestEntityTooLarge",
				"the answer is too large; ask for it in pages (limit)");
		return;
	}
	exchange_respond(x, r->ans.code, media_type_text(m.type), buf_str(&b));
}

/* ---- one exchange ---- */

/* All of it is here. It counts from now on: a client that is slow to send takes nobody's place. */
static void exchange_run(struct exchange *x)
{
	struct req *r = x->r;

	if (x->started || x->answered)
		return;
	x->started = true;
	if (!buf_ok(&x->body)) {
		exchange_status(x, 413, "RequestEntityTooLarge",
				"limit on the size of a request body exceeded");
		return;
	}
	if (x->s->n.in_flight >= IN_FLIGHT_MAX) {
		exchange_status(x, 429, "TooManyRequests",
				"the server has too many requests at work");
		return;
	}
	x->counted = true;
	x->s->n.in_flight++;
	if (!r) {
		page_answer(x);
		return;
	}
	r->body = buf_str(&x->body);
	r->body_due = false;
	if (r->body.n == 0 && (r->verb == REQ_DELETE || r->verb == REQ_DELETECOLLECTION))
		r->body_type = BODY_NONE;
	req_run(r);
}

static void on_body(struct http_stream *st, struct str bytes, bool end, void *arg)
{
	struct exchange *x = arg;
	(void)st;

	if (x->answered)
		return;
	if (bytes.n)
		buf_add_str(&x->body, bytes);
	if (end)
		exchange_run(x);
}

static void on_writable(struct http_stream *st, void *arg)
{
	struct exchange *x = arg;
	(void)st;

	if (x->watcher)
		watch_writable(x);
}

static void on_close(struct http_stream *st, int why, void *arg)
{
	struct exchange *x = arg;
	(void)st;
	(void)why;

	watch_stop(x);
	if (x->counted)
		x->s->n.in_flight--;
	x->counted = false;
	if (x->r)
		req_end(x->r);
	x->r = NULL;
	buf_fini(&x->body);
}

static void exchange_accept(struct exchange *x)
{
	static const struct http_stream_ops ops = {
		.on_body = on_body, .on_writable = on_writable, .on_close = on_close};

	x->accepted = true;
	http_stream_accept(x->st, &ops, x);
}

/* An answer before the body is looked at. */
static void refuse(struct exchange *x, int code, const char *reason, const char *message)
{
	if (!x->accepted)
		exchange_accept(x);
	exchange_status(x, code, reason, message);
}

static void refuse_text(struct exchange *x, int code, const char *text)
{
	if (!x->accepted)
		exchange_accept(x);
	exchange_respond(x, code, "text/plain; charset=utf-8", str_of(text));
}

static enum patch_N patch_type(struct str content_type)
{
	struct str type, rest = content_type;

	if (!str_cut(&rest, ';', &type))
		return PATCH_NONE;
	type = str_trim(type);
	if (str_is(type, "application/json-patch+json"))
		return PATCH_JSON;
	if (str_is(type, "application/merge-patch+json"))
		return PATCH_MERGE;
	if (str_is(type, "application/strategic-merge-patch+json"))
		return PATCH_STRATEGIC;
	if (str_is(type, "application/apply-patch+yaml"))
		return PATCH_APPLY;
	return PATCH_NONE;
}

/* Who wrote it, when no fieldManager is given: the User-Agent up to its slash. */
static const char *manager_of(struct arena *a, const struct http_request *h)
{
	struct str ua = http_request_header(h, "user-agent");

	ua = str_sub(ua, 0, str_find(ua, '/'));
	return ua.n ? arena_cstr(a, str_sub(ua, 0, 128)) : "unknown";
}

/* false: an answer was given. */
static bool front_head(struct exchange *x)
{
	struct req *r = x->r;
	struct str type = http_request_header(x->h, "content-type"), bad = STR_NULL;
	struct media m;

	if (media_accept(r->a, http_request_header(x->h, "accept"), &m) < 0) {
		refuse(x, 406, "NotAcceptable",
		       "only the following media types are accepted: application/json, "
		       "application/yaml, application/vnd.kubernetes.protobuf");
		return false;
	}
	x->media = m;
	options_parse(r->a, r, x->h->query, &x->media, &bad);
	if (str_set(bad)) {
		refuse(x, 400, "BadRequest",
		       arena_printf(r->a, "strconv.ParseInt: parsing \"%.*s\": invalid syntax",
				    STR_FMT(bad)));
		return false;
	}
	if (x->media.form == FORM_TABLE && x->media.include == TABLE_OBJECT_UNKNOWN) {
		refuse(x, 400, "BadRequest",
		       "Unable to convert to Table as requested: includeObject: must be "
		       "'Metadata', 'Object', 'None', or empty");
		return false;
	}
	if (r->verb == REQ_LIST && r->o.watch)
		r->verb = REQ_WATCH;
	if (r->verb == REQ_GET && r->o.watch && !r->sub)
		r->verb = REQ_WATCH;
	r->manager = manager_of(r->a, x->h);
	if (r->verb == REQ_PATCH) {
		r->patch = patch_type(type);
		if (r->patch == PATCH_NONE) {
			refuse(x, 415, "UnsupportedMediaType", "415: Unsupported Media Type");
			return false;
		}
		r->body_type = r->patch == PATCH_APPLY ? BODY_YAML : BODY_JSON;
		return true;
	}
	r->body_type = media_body(type);
	if (r->body_type == BODY_OTHER && (r->verb == REQ_CREATE || r->verb == REQ_UPDATE)) {
		refuse(x, 415, "UnsupportedMediaType",
		       "the body of the request was in an unknown format - accepted media types "
		       "include: application/json, application/yaml, "
		       "application/vnd.kubernetes.protobuf");
		return false;
	}
	return true;
}

/* Streams to nodes begin before any body is read: their bytes belong to the other end. */
static void front_connect(struct exchange *x)
{
	struct req *r = x->r;
	struct media m = {.type = MEDIA_JSON, .meta_version = "meta.k8s.io/v1"};

	x->media = m;
	x->started = true;
	req_run(r);
	if (r->ans.shape != ANSWER_CONNECT)
		return;
	x->r = NULL;
	proxy_start(x->s, x->st, x->h, r);
	req_end(r);
}

static void on_connect_answer(struct req *r)
{
	struct exchange *x = r->owner;

	if (r->ans.shape == ANSWER_CONNECT)
		return;
	exchange_accept(x);
	on_answer(r);
}

static void front_resource(struct exchange *x)
{
	struct req *r = req_new(x->s);
	int n;

	x->r = r;
	r->owner = x;
	r->on_answer = on_answer;
	n = route_parse(x->s, r->a, x->h->method, x->h->path, false, r);
	r->who = x->who;
	if (n == ERR_NOT_FOUND) {
		refuse_text(x, 404, "404 page not found\n");
		return;
	}
	if (n < 0 || !r->kind) {
		refuse(x, 404, "NotFound", "the server could not find the requested resource");
		return;
	}
	if (r->verb == REQ_INVALID) {
		refuse(x, 405, "MethodNotAllowed",
		       "the server does not allow this method on the requested resource");
		return;
	}
	if (r->verb == REQ_CONNECT) {
		r->on_answer = on_connect_answer;
		front_connect(x);
		return;
	}
	if (!front_head(x))
		return;
	exchange_accept(x);
	if (str_is(x->h->method, "GET")) {
		exchange_run(x);
		return;
	}
	/* As far as it goes without the body: who may not is told before he sends megabytes. */
	r->body_due = true;
	req_run(r);
}

static bool is_resource(struct str path)
{
	struct str rest = path;
	unsigned segs = 0;
	struct str seg, first = STR_NULL;

	while (rest.p && str_cut(&rest, '/', &seg))
		if (seg.n && segs++ == 0)
			first = seg;
	return (str_is(first, "api") && segs > 2) || (str_is(first, "apis") && segs > 3);
}

void front_request(struct http_stream *st, const struct http_request *h, void *arg)
{
	struct serve *s = arg;
	struct arena *a = http_stream_arena(st);
	struct exchange *x = arena_new_of(a, struct exchange);
	struct err e = {0};

	x->s = s;
	x->st = st;
	x->h = h;
	x->body = (struct buf)BUF_INIT;
	x->body.max = BODY_BYTES_MAX;
	int n = authn_request(s, a, h, &x->who, &e);
	if (n < 0) {
		refuse(x, err_http(n), err_reason(n),
		       n == ERR_UNAUTHORIZED ? "Unauthorized" : e.text);
		return;
	}
	if (is_resource(h->path)) {
		front_resource(x);
		return;
	}
	exchange_accept(x);
	exchange_run(x);
}
