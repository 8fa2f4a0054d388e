#include "serve/proxy_pipe.h"
#include "base/limits.h"
#include "base/must.h"
#include "serve/core.h"
#include <stdio.h>

/* Bytes held for a side that does not take them, before the other is paused. */
#define HELD_BYTES_MAX (64 * 1024)
#define HEADERS_MAX    64

/* One direction: what came and is not yet taken. */
struct flow {
	struct buf held;
	bool end, end_sent, paused;
};

struct pipe {
	struct list node;
	struct http_stream *down, *up; /* the client's; the other server's. NULL: over */
	struct http_client *own;
	struct flow to_up, to_down;
	const char *failure;
	int failure_status;
	bool head_sent, raw, has_body, upgrade;
};

void pipe_refuse(struct http_stream *st, int code, const char *reason, const char *message)
{
	struct arena *a = http_stream_arena(st);
	AUTO_BUF b = BUF_INIT;

	json_write(&b, status_new(a, code, reason, message));
	const struct http_header type = {STR("content-type"), STR("application/json")};
	http_respond(st, code, &type, 1, buf_str(&b));
}

static void pipe_check_free(struct pipe *p)
{
	if (p->down || p->up)
		return;
	list_remove(&p->node);
	buf_fini(&p->to_up.held);
	buf_fini(&p->to_down.held);
	(void)http_client_free(p->own);
	free(p);
}

/* FROM may be gone already: what it said is still delivered. */
static void flow_pump(struct flow *f, struct http_stream *from, struct http_stream *to)
{
	if (!to || f->end_sent)
		return;
	size_t took = http_write(to, buf_str(&f->held), f->end);
	f->end_sent = f->end && took == f->held.n;
	buf_drop_front(&f->held, took);
	if (f->held.n == 0)
		buf_fini(&f->held);
	bool full = f->held.n > HELD_BYTES_MAX;
	if (from && full != f->paused) {
		f->paused = full;
		http_stream_pause(from, full);
	}
}

static void flow_add(struct flow *f, struct str bytes, bool end)
{
	buf_add_str(&f->held, bytes);
	f->end |= end;
}

/* ---- the client's side ---- */

static void down_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct pipe *p = arg;

	if (p->upgrade && !p->raw)
		return; /* the end of a request without a body */
	if (!p->up)
		return; /* answered already */
	flow_add(&p->to_up, bytes, end);
	flow_pump(&p->to_up, s, p->up);
}

static void down_writable(UNUSED struct http_stream *s, void *arg)
{
	struct pipe *p = arg;

	if (p->head_sent)
		flow_pump(&p->to_down, p->up, p->down);
}

static void down_close(UNUSED struct http_stream *s, UNUSED int r, void *arg)
{
	struct pipe *p = arg;

	p->down = NULL;
	if (p->up)
		http_stream_reset(p->up);
	pipe_check_free(p);
}

/* ---- the other side ---- */

/* Of the answer, what belongs to the connection it came on. */
static bool header_hop(struct str name)
{
	static const char *const hop[] = {"connection",        "keep-alive", "proxy-connection",
					  "transfer-encoding", "te",         "trailer"};

	for (size_t i = 0; i < ARRAY_SIZE(hop); i++)
		if (str_is(name, hop[i]))
			return true;
	return false;
}

static void up_response(struct http_stream *s, const struct http_response *res, void *arg)
{
	struct pipe *p = arg;
	struct http_header h[HTTP_HEADERS_MAX];
	unsigned n = 0;

	if (!p->down)
		return;
	for (unsigned i = 0; i < res->headers_n && n < ARRAY_SIZE(h); i++)
		if (!header_hop(res->headers[i].name) &&
		    (res->status == 101 || !str_is(res->headers[i].name, "upgrade")))
			h[n++] = res->headers[i];
	p->head_sent = true;
	if (res->status == 101) {
		p->raw = true;
		p->to_up.end = p->to_up.end_sent = false;
		http_upgrade(p->down, h, n);
	} else {
		http_respond_start(p->down, res->status, h, n);
	}
	(void)s;
}

static void up_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct pipe *p = arg;

	if (!p->down)
		return;
	flow_add(&p->to_down, bytes, end);
	flow_pump(&p->to_down, s, p->down);
}

static void up_writable(UNUSED struct http_stream *s, void *arg)
{
	struct pipe *p = arg;

	flow_pump(&p->to_up, p->down, p->up);
}

static void up_close(UNUSED struct http_stream *s, int r, void *arg)
{
	struct pipe *p = arg;

	p->up = NULL;
	if (p->down && !p->head_sent) {
		char text[ERR_TEXT_BYTES];
		(void)snprintf(text, sizeof(text), "%s: %s", p->failure, err_text(r));
		p->head_sent = true;
		pipe_refuse(p->down, p->failure_status,
			    p->failure_status == 500 ? "InternalError" : "ServiceUnavailable",
			    text);
	} else if (p->down && r < 0) {
		http_stream_reset(p->down);
	}
	pipe_check_free(p);
}

/* ---- the start ---- */

/* Ours, or the connection's: not passed on. Who the client is ends here. */
static bool header_kept_back(struct str name, bool upgrade)
{
	static const char *const own[] = {"authorization", "host", "expect", "content-length",
					  "cookie"};

	if (header_hop(name) || str_has_prefix(name, STR("impersonate-")))
		return true;
	for (size_t i = 0; i < ARRAY_SIZE(own); i++)
		if (str_is(name, own[i]))
			return true;
	return str_is(name, "upgrade") && !upgrade;
}

static bool header_of_upgrade(struct str name)
{
	return str_is(name, "upgrade") || str_is(name, "x-stream-protocol-version") ||
	       str_has_prefix(name, STR("sec-websocket-"));
}

static unsigned headers_pick(const struct http_request *h, const struct pipe_request *q,
			     struct http_header *out, unsigned max)
{
	unsigned n = 0;

	for (unsigned i = 0; i < h->headers_n && n < max; i++) {
		struct str name = h->headers[i].name;
		if (!header_kept_back(name, q->upgrade) &&
		    (q->pass_headers || (q->upgrade && header_of_upgrade(name))))
			out[n++] = h->headers[i];
	}
	return n;
}

void pipe_start(struct list *pipes, struct http_stream *st, const struct http_request *h,
		const struct pipe_request *q)
{
	static const struct http_stream_ops down_ops = {down_body, down_writable, down_close};
	static const struct http_client_ops up_ops = {up_response,
						      {up_body, up_writable, up_close}};
	struct arena *a = http_stream_arena(st);
	struct http_header headers[HEADERS_MAX + 1];
	struct pipe *p = xcalloc(1, sizeof(*p));

	p->down = st;
	p->own = q->own_client ? q->client : NULL;
	p->failure = q->failure;
	p->failure_status = q->failure_status;
	p->upgrade = q->upgrade;
	p->has_body = !q->upgrade && h->content_length != 0;
	list_push_back(pipes, &p->node);
	unsigned n = headers_pick(h, q, headers, HEADERS_MAX);
	if (p->has_body && h->content_length > 0)
		headers[n++] = (struct http_header){
			STR("content-length"), arena_strf(a, "%lld", (long long)h->content_length)};
	struct http_client_request r = {.method = arena_cstr(a, h->method),
					.target = q->target,
					.headers = headers,
					.headers_n = n,
					.body_more = p->has_body,
					.upgrade = q->upgrade};
	http_stream_accept(st, &down_ops, p);
	http_stream_body_max(st, SIZE_MAX);
	p->up = http_client_start(q->client, &r, &up_ops, p);
	if (!p->up) {
		p->head_sent = true;
		pipe_refuse(st, 503, "ServiceUnavailable", "too many requests wait for this node");
	}
}

void pipe_stop_all(struct list *pipes)
{
	list_each_safe (it, next, pipes) {
		struct pipe *p = list_entry(it, struct pipe, node);
		if (p->down)
			http_stream_reset(p->down);
	}
}
