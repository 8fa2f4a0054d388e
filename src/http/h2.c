/* HTTP/2 on a connection, both roles, on nghttp2. Output is pulled: frames are asked of nghttp2
 * only while the connection's buffer has room, so what a slow peer holds back stays in the streams,
 * which are bounded. */
#include "http/http_priv.h"
#include <errno.h>
#include <nghttp2/nghttp2.h>

#define HEADERS_OUT_MAX (HTTP_HEADERS_MAX + 8)

static struct http_stream *stream_of(nghttp2_session *session, int32_t id)
{
	return nghttp2_session_get_stream_user_data(session, id);
}

/* ---- limits ---- */

static bool h2_charge(struct conn *c)
{
	struct h2 *h = &c->h2;
	mono_ns_t now = loop_now(c->loop);
	uint64_t more = (uint64_t)(now - h->refill) * HTTP2_CONTROL_PER_S / (uint64_t)NS_PER_S;
	if (more > 0) {
		h->budget = (unsigned)MIN(h->budget + more, (uint64_t)HTTP2_CONTROL_BURST);
		h->refill = now;
	}
	if (h->budget == 0)
		return false;
	h->budget--;
	return true;
}

static void h2_calm_down(struct conn *c)
{
	(void)nghttp2_session_terminate_session(c->h2.session, NGHTTP2_ENHANCE_YOUR_CALM);
}

/* Frames that cost us work and carry nothing are budgeted: rapid reset, SETTINGS, PING and
 * CONTINUATION floods, empty DATA. */
static int on_begin_frame(UNUSED nghttp2_session *session, const nghttp2_frame_hd *hd, void *arg)
{
	struct conn *c = arg;
	bool costs = hd->type == NGHTTP2_RST_STREAM || hd->type == NGHTTP2_PING ||
		     hd->type == NGHTTP2_SETTINGS || hd->type == NGHTTP2_PRIORITY ||
		     hd->type == NGHTTP2_CONTINUATION ||
		     (hd->type == NGHTTP2_DATA && hd->length == 0 &&
		      !(hd->flags & NGHTTP2_FLAG_END_STREAM));
	if (c->server && costs && !h2_charge(c))
		h2_calm_down(c);
	return 0;
}

/* ---- heads in ---- */

static int on_begin_headers(nghttp2_session *session, const nghttp2_frame *frame, void *arg)
{
	struct conn *c = arg;
	if (!c->server || frame->hd.type != NGHTTP2_HEADERS ||
	    frame->headers.cat != NGHTTP2_HCAT_REQUEST)
		return 0;
	struct http_stream *s = stream_new(c);
	s->id = frame->hd.stream_id;
	s->last_in = loop_now(c->loop);
	c->requests_n++;
	return nghttp2_session_set_stream_user_data(session, s->id, s) < 0
		       ? NGHTTP2_ERR_CALLBACK_FAILURE
		       : 0;
}

static void pseudo_header(struct http_stream *s, struct str name, struct str value)
{
	if (str_is(name, ":method"))
		s->req.method = arena_str(s->arena, value);
	else if (str_is(name, ":path"))
		s->head_bad |= stream_request_target(s, value) != 0;
	else if (str_is(name, ":authority"))
		s->req.host = arena_str(s->arena, value);
	else if (str_is(name, ":status")) {
		int64_t status;
		if (str_to_i64(value, &status) == 0 && status >= 100 && status <= 999)
			s->res.status = (int)status;
	}
}

static int on_header(nghttp2_session *session, const nghttp2_frame *frame, const uint8_t *name,
		     size_t name_n, const uint8_t *value, size_t value_n, UNUSED uint8_t flags,
		     UNUSED void *arg)
{
	struct http_stream *s = stream_of(session, frame->hd.stream_id);
	if (!s || s->done || s->responded || (!s->is_client && s->req.version))
		return 0; /* trailers */
	struct str n = {(const char *)name, name_n}, v = {(const char *)value, value_n};
	s->head_bytes += name_n + value_n + 32; /* as RFC 9113 6.5.2 counts */
	if (s->head_bytes > HTTP_HEADER_BYTES_MAX)
		s->head_over = true;
	if (s->head_over)
		return 0;
	if (n.p[0] == ':')
		pseudo_header(s, n, v);
	else if (!stream_header_add(s, n, v))
		s->head_over = true;
	return 0;
}

static void h2_request_begin(struct http_stream *s, bool end)
{
	struct conn *c = s->conn;
	struct http_request *q = &s->req;
	q->version = 20;
	q->headers = s->headers;
	q->headers_n = s->headers_n;
	q->peer = &c->peer;
	q->content_length = end ? 0 : -1;
	struct str length = http_request_header(q, "content-length");
	int64_t n;
	if (length.n > 0 && str_to_i64(length, &n) == 0)
		q->content_length = n;
	if (q->host.n == 0)
		q->host = http_request_header(q, "host");
	s->head_request = str_is(q->method, "HEAD");
	if (s->head_over || s->head_bad || q->path.n == 0) {
		s->ops = (struct http_stream_ops){0};
		http_respond(s, s->head_over ? 431 : 400, NULL, 0, STR_NULL);
		return;
	}
	server_request(s);
	if (c->freed || s->done)
		return;
	if (q->content_length > 0 && (uint64_t)q->content_length > s->body_max && !s->responded)
		stream_too_large(s);
}

static void h2_in_end(struct http_stream *s)
{
	s->data_ended = true;
	if (s->paused || s->in.n > 0)
		s->end_due = true;
	else
		stream_body(s, STR_NULL, true);
}

static void h2_response_begin(struct http_stream *s)
{
	if (s->responded)
		return; /* trailers */
	if (s->res.status >= 100 && s->res.status < 200) {
		s->headers_n = 0;
		s->res.status = 0;
		return;
	}
	if (s->head_over || s->res.status == 0) {
		h2_reset(s, s->head_over ? ERR_LIMIT : ERR_PROTOCOL);
		return;
	}
	s->res.headers = s->headers;
	s->res.headers_n = s->headers_n;
	client_head(s);
}

static int on_frame_recv(nghttp2_session *session, const nghttp2_frame *frame, void *arg)
{
	struct conn *c = arg;
	if (frame->hd.type == NGHTTP2_SETTINGS && c->client && !c->h2.settled) {
		c->h2.settled = true;
		client_stream_over(c); /* now it is known how many it takes */
	}
	if (frame->hd.type == NGHTTP2_GOAWAY)
		c->h2.goaway = true;
	if (frame->hd.type != NGHTTP2_HEADERS && frame->hd.type != NGHTTP2_DATA)
		return 0;
	struct http_stream *s = stream_of(session, frame->hd.stream_id);
	bool end = (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
	if (!s || s->done)
		return 0;
	if (frame->hd.type == NGHTTP2_HEADERS && s->is_client)
		h2_response_begin(s);
	else if (frame->hd.type == NGHTTP2_HEADERS && s->req.version == 0)
		h2_request_begin(s, end);
	if (end && !s->done && !c->freed)
		h2_in_end(s);
	return 0;
}

/* ---- bodies in ---- */

static int on_data_chunk(nghttp2_session *session, UNUSED uint8_t flags, int32_t id,
			 const uint8_t *p, size_t n, void *arg)
{
	struct conn *c = arg;
	struct http_stream *s = stream_of(session, id);
	if (!s || s->done || c->freed || (s->out_done && !s->is_client)) {
		(void)nghttp2_session_consume(session, id, n); /* fails only out of memory */
		return 0;
	}
	s->last_in = loop_now(c->loop);
	if (s->paused || s->in.n > 0) {
		buf_add(&s->in, p, n); /* bounded by the stream's window */
		return 0;
	}
	(void)nghttp2_session_consume(session, id, n);
	stream_body(s, str_n((const char *)p, n), false);
	return 0;
}

/* Both fail only out of memory; then the peer waits for a window that does not come. */
static void h2_consume(struct http_stream *s, size_t n)
{
	if (s->id)
		(void)nghttp2_session_consume(s->conn->h2.session, s->id, n);
	else
		(void)nghttp2_session_consume_connection(s->conn->h2.session, n);
}

void h2_stream_over(struct http_stream *s)
{
	if (s->in.n > 0)
		h2_consume(s, s->in.n);
}

static void h2_resume_stream(struct http_stream *s)
{
	struct conn *c = s->conn;
	if (s->in.n > 0 && !s->paused) {
		struct buf in = s->in;
		s->in = (struct buf)BUF_INIT;
		h2_consume(s, in.n);
		stream_body(s, buf_str(&in), false);
		buf_fini(&in);
	}
	if (s->end_due && !s->paused && !s->done && s->in.n == 0 && !c->freed) {
		s->end_due = false;
		stream_body(s, STR_NULL, true);
		if (s->closed)
			stream_done(s, 0);
	}
}

void h2_resume(struct conn *c)
{
	if (!c->h2.resume)
		return;
	c->h2.resume = false;
	list_each_safe (it, next, &c->streams) {
		h2_resume_stream(list_entry(it, struct http_stream, node));
		if (c->freed)
			return;
	}
}

static int on_stream_close(nghttp2_session *session, int32_t id, uint32_t code, UNUSED void *arg)
{
	struct http_stream *s = stream_of(session, id);
	if (!s)
		return 0;
	(void)nghttp2_session_set_stream_user_data(session, id, NULL); /* it exists here */
	s->id = 0;
	s->refused = code == NGHTTP2_REFUSED_STREAM;
	bool complete = code == NGHTTP2_NO_ERROR && s->out_done && (s->data_ended || !s->is_client);
	if (complete && s->end_due) /* still paused: the user has yet to see the rest */
		s->closed = true;
	else
		stream_done(s, s->over_limit ? ERR_LIMIT : complete ? 0 : ERR_CLOSED);
	return 0;
}

/* ---- out ---- */

static ssize_t on_read_body(nghttp2_session *session, int32_t id, uint8_t *p, size_t n,
			    uint32_t *flags, nghttp2_data_source *source, UNUSED void *arg)
{
	struct http_stream *s = source->ptr;
	if (stream_of(session, id) != s)
		return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE; /* reset, and gone */
	size_t take = MIN(n, s->out.n - s->out_at);
	if (take == 0 && !s->out_end) {
		s->deferred = true;
		return NGHTTP2_ERR_DEFERRED;
	}
	memcpy(p, s->out.p + s->out_at, take);
	s->out_at += take;
	s->last_out = loop_now(s->conn->loop);
	if (s->out_at == s->out.n) {
		buf_fini(&s->out);
		s->out_at = 0;
		if (s->out_end)
			*flags |= NGHTTP2_DATA_FLAG_EOF;
	}
	return (ssize_t)take;
}

/* Our side is over and the request is not: the rest of it is of no use. RFC 9113 8.1. A stream that
 * the peer makes us reset costs as much as one that it resets itself. */
static int on_frame_send(nghttp2_session *session, const nghttp2_frame *frame, void *arg)
{
	struct conn *c = arg;
	if (c->server && frame->hd.type == NGHTTP2_RST_STREAM &&
	    frame->rst_stream.error_code != NGHTTP2_NO_ERROR && !h2_charge(c))
		h2_calm_down(c);
	if (!c->server || !(frame->hd.flags & NGHTTP2_FLAG_END_STREAM) ||
	    (frame->hd.type != NGHTTP2_DATA && frame->hd.type != NGHTTP2_HEADERS))
		return 0;
	struct http_stream *s = stream_of(session, frame->hd.stream_id);
	if (s && !s->data_ended)
		(void)nghttp2_submit_rst_stream(session, NGHTTP2_FLAG_NONE, frame->hd.stream_id,
						NGHTTP2_NO_ERROR);
	return 0;
}

void h2_pull(struct conn *c)
{
	nghttp2_session *session = c->h2.session;
	while (conn_pending(c) < HTTP_OUT_BYTES_MAX) {
		const uint8_t *p;
		ssize_t n = nghttp2_session_mem_send(session, &p);
		if (n < 0)
			conn_fail(c, ERR_PROTOCOL);
		if (n <= 0)
			break;
		conn_write(c, p, (size_t)n);
	}
	if (!nghttp2_session_want_read(session) && !nghttp2_session_want_write(session))
		conn_close_flushed(c);
}

bool h2_waits(const struct conn *c)
{
	return nghttp2_session_want_write(c->h2.session);
}

size_t h2_input(struct conn *c, const char *p, size_t n)
{
	ssize_t used = nghttp2_session_mem_recv(c->h2.session, (const uint8_t *)p, n);
	if (used < 0)
		conn_fail(c, ERR_PROTOCOL);
	conn_kick(c);
	return n;
}

static int h2_session_new(struct conn *c)
{
	nghttp2_session_callbacks *cb;
	nghttp2_option *option;
	if (nghttp2_session_callbacks_new(&cb) != 0)
		return -ENOMEM;
	if (nghttp2_option_new(&option) != 0) {
		nghttp2_session_callbacks_del(cb);
		return -ENOMEM;
	}
	nghttp2_session_callbacks_set_on_begin_frame_callback(cb, on_begin_frame);
	nghttp2_session_callbacks_set_on_begin_headers_callback(cb, on_begin_headers);
	nghttp2_session_callbacks_set_on_header_callback(cb, on_header);
	nghttp2_session_callbacks_set_on_frame_recv_callback(cb, on_frame_recv);
	nghttp2_session_callbacks_set_on_data_chunk_recv_callback(cb, on_data_chunk);
	nghttp2_session_callbacks_set_on_stream_close_callback(cb, on_stream_close);
	nghttp2_session_callbacks_set_on_frame_send_callback(cb, on_frame_send);
	nghttp2_option_set_no_auto_window_update(option, 1);
	nghttp2_option_set_max_reserved_remote_streams(option, 0);
	nghttp2_option_set_no_closed_streams(option, 1);
	int r = c->server ? nghttp2_session_server_new2(&c->h2.session, cb, c, option)
			  : nghttp2_session_client_new2(&c->h2.session, cb, c, option);
	nghttp2_option_del(option);
	nghttp2_session_callbacks_del(cb);
	return r == 0 ? 0 : -ENOMEM;
}

int h2_init(struct conn *c)
{
	memset(&c->h2, 0, sizeof(c->h2));
	c->h2.refill = loop_now(c->loop);
	c->h2.budget = HTTP2_CONTROL_BURST;
	int r = h2_session_new(c);
	if (r < 0)
		return r;
	nghttp2_settings_entry settings[] = {
		{NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, HTTP_STREAMS_MAX},
		{NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, HTTP2_STREAM_WINDOW},
		{NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, HTTP_HEADER_BYTES_MAX},
		{NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
	};
	size_t n = c->server ? 3 : 4; /* a server does not send ENABLE_PUSH */
	if (nghttp2_submit_settings(c->h2.session, NGHTTP2_FLAG_NONE, settings, n) != 0 ||
	    nghttp2_session_set_local_window_size(c->h2.session, NGHTTP2_FLAG_NONE, 0,
						  HTTP2_CONN_WINDOW) != 0)
		return -ENOMEM;
	return 0;
}

void h2_fini(struct conn *c)
{
	nghttp2_session_del(c->h2.session);
	c->h2.session = NULL;
}

bool h2_full(const struct conn *c)
{
	return c->streams_n >= nghttp2_session_get_remote_settings(
				       c->h2.session, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS);
}

void h2_goaway(struct conn *c)
{
	(void)nghttp2_submit_goaway(c->h2.session, NGHTTP2_FLAG_NONE,
				    nghttp2_session_get_last_proc_stream_id(c->h2.session),
				    NGHTTP2_NO_ERROR, NULL, 0); /* fails only out of memory */
	c->h2.goaway = true;
	h2_pull(c);
	conn_kick(c);
}

struct nv_list {
	nghttp2_nv nv[HEADERS_OUT_MAX];
	size_t n;
	bool date, length;
};

static void nv_add(struct nv_list *l, struct str name, struct str value)
{
	if (l->n == HEADERS_OUT_MAX || !h1_value_ok(value))
		return;
	l->nv[l->n++] = (nghttp2_nv){(uint8_t *)(uintptr_t)name.p, (uint8_t *)(uintptr_t)value.p,
				     name.n, value.n, NGHTTP2_NV_FLAG_NONE};
}

/* Lower case, without what belongs to HTTP/1.1 connections. */
static void nv_add_headers(struct nv_list *l, struct arena *a, const struct http_header *h,
			   unsigned h_n)
{
	for (unsigned i = 0; i < h_n; i++) {
		char *name = arena_cstr(a, h[i].name);
		for (char *p = name; *p; p++)
			if (*p >= 'A' && *p <= 'Z')
				*p = (char)(*p + ('a' - 'A'));
		struct str n = str_of(name);
		if (!h1_token(n) || str_is(n, "connection") || str_is(n, "transfer-encoding") ||
		    str_is(n, "keep-alive") || str_is(n, "upgrade") || str_is(n, "host") ||
		    str_is(n, "proxy-connection"))
			continue;
		l->date |= str_is(n, "date");
		l->length |= str_is(n, "content-length");
		nv_add(l, n, h[i].value);
	}
}

void h2_respond(struct http_stream *s, int status, const struct http_header *h, unsigned h_n,
		const struct str *body)
{
	struct conn *c = s->conn;
	if (s->id == 0)
		return;
	struct nv_list l = {.n = 0};
	nv_add(&l, STR(":status"), arena_strf(s->arena, "%d", status));
	nv_add_headers(&l, s->arena, h, h_n);
	if (!l.date)
		nv_add(&l, STR("date"), str_of(http_date()));
	bool bodyless = s->head_request || status == 204 || status == 304;
	if (body && !l.length && status != 204 && status != 304)
		nv_add(&l, STR("content-length"), arena_strf(s->arena, "%zu", body->n));
	if (body && !bodyless)
		buf_add(&s->out, body->p, body->n);
	if (body || bodyless)
		s->out_done = s->out_end = true;
	s->last_out = loop_now(c->loop);
	nghttp2_data_provider provider = {.source = {.ptr = s}, .read_callback = on_read_body};
	bool empty = bodyless || (body && body->n == 0);
	if (nghttp2_submit_response(c->h2.session, s->id, l.nv, l.n, empty ? NULL : &provider) != 0)
		h2_reset(s, -ECANCELED);
	conn_kick(c);
}

size_t h2_room(const struct http_stream *s)
{
	size_t pending = s->out.n - s->out_at;
	return pending >= HTTP_OUT_BYTES_MAX ? 0 : HTTP_OUT_BYTES_MAX - pending;
}

size_t h2_write(struct http_stream *s, struct str bytes, bool end)
{
	if (!s->is_client && !s->responded)
		return 0; /* the head comes first */
	size_t take = MIN(bytes.n, h2_room(s));
	if (s->out_at > 0 && s->out_at * 2 > s->out.n) {
		buf_drop_front(&s->out, s->out_at);
		s->out_at = 0;
	}
	buf_add(&s->out, bytes.p, take);
	if (end && take == bytes.n)
		s->out_end = s->out_done = true;
	if (s->deferred && s->id) {
		s->deferred = false;
		(void)nghttp2_session_resume_data(s->conn->h2.session, s->id); /* it is deferred */
	}
	conn_kick(s->conn);
	return take;
}

void h2_reset(struct http_stream *s, int r)
{
	if (s->id) {
		uint32_t code = s->is_client ? NGHTTP2_CANCEL : NGHTTP2_INTERNAL_ERROR;
		(void)nghttp2_session_set_stream_user_data(s->conn->h2.session, s->id, NULL);
		(void)nghttp2_submit_rst_stream(s->conn->h2.session, NGHTTP2_FLAG_NONE, s->id,
						code); /* fails only out of memory */
		s->id = 0;
	}
	stream_done(s, r);
}

/* The rest of a request that has begun. */
static bool in_owed(const struct http_stream *s)
{
	return !s->data_ended && !s->out_done && !s->paused && s->in.n == 0;
}

/* Window for an answer that is all here. */
static bool out_owed(const struct http_stream *s)
{
	return s->out_end && s->out.n > s->out_at;
}

bool h2_owed(const struct conn *c)
{
	list_each (it, (struct list *)(uintptr_t)&c->streams) {
		const struct http_stream *s = list_entry(it, struct http_stream, node);
		if (in_owed(s) || out_owed(s))
			return true;
	}
	return false;
}

bool h2_out_owed(const struct conn *c)
{
	list_each (it, (struct list *)(uintptr_t)&c->streams)
		if (out_owed(list_entry(it, struct http_stream, node)))
			return true;
	return false;
}

void h2_sweep(struct conn *c)
{
	mono_ns_t now = loop_now(c->loop);
	bool open = conn_pending(c) == 0; /* else no stream can say anything */
	list_each_safe (it, next, &c->streams) {
		struct http_stream *s = list_entry(it, struct http_stream, node);
		if ((in_owed(s) && now - s->last_in > HTTP_IDLE_MS * NS_PER_MS) ||
		    (open && out_owed(s) && now - s->last_out > HTTP_STALL_MS * NS_PER_MS))
			h2_reset(s, -ETIMEDOUT);
	}
}

void h2_start(struct http_stream *s)
{
	struct conn *c = s->conn;
	const struct http_client_request *q = &s->creq;
	struct nv_list l = {.n = 0};
	c->requests_n++;
	nv_add(&l, STR(":method"), str_of(q->method));
	nv_add(&l, STR(":scheme"), c->ssl ? STR("https") : STR("http"));
	nv_add(&l, STR(":authority"), s->req.host);
	nv_add(&l, STR(":path"), str_of(q->target));
	nv_add_headers(&l, s->arena, q->headers, q->headers_n);
	if (q->body.n > 0) {
		struct buf early = s->out;
		s->out = (struct buf)BUF_INIT;
		buf_add_str(&s->out, q->body);
		buf_add_str(&s->out, buf_str(&early));
		buf_fini(&early);
	}
	if (!q->body_more)
		s->out_end = true;
	s->out_done = s->out_end;
	bool empty = s->out_end && s->out.n == 0;
	nghttp2_data_provider provider = {.source = {.ptr = s}, .read_callback = on_read_body};
	int32_t id =
		nghttp2_submit_request(c->h2.session, NULL, l.nv, l.n, empty ? NULL : &provider, s);
	if (id < 0) {
		c->h2.goaway = true; /* out of stream numbers */
		s->refused = true;
		stream_done(s, ERR_CLOSED);
	} else {
		s->id = id;
	}
	conn_kick(c);
}
