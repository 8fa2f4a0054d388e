/* HTTP/1.1 on a connection, both roles: one exchange at a time. */
#include "http/http_priv.h"
#include <errno.h>

static const char *reason_phrase(int status)
{
	static const struct {
		int status;
		const char *text;
	} table[] = {
		{100, "Continue"},
		{101, "Switching Protocols"},
		{200, "OK"},
		{201, "Created"},
		{202, "Accepted"},
		{204, "No Content"},
		{301, "Moved Permanently"},
		{302, "Found"},
		{304, "Not Modified"},
		{307, "Temporary Redirect"},
		{400, "Bad Request"},
		{401, "Unauthorized"},
		{403, "Forbidden"},
		{404, "Not Found"},
		{405, "Method Not Allowed"},
		{406, "Not Acceptable"},
		{409, "Conflict"},
		{410, "Gone"},
		{413, "Request Entity Too Large"},
		{415, "Unsupported Media Type"},
		{417, "Expectation Failed"},
		{422, "Unprocessable Entity"},
		{429, "Too Many Requests"},
		{431, "Request Header Fields Too Large"},
		{500, "Internal Server Error"},
		{501, "Not Implemented"},
		{502, "Bad Gateway"},
		{503, "Service Unavailable"},
		{504, "Gateway Timeout"},
		{505, "HTTP Version Not Supported"},
		{507, "Insufficient Storage"},
	};
	for (size_t i = 0; i < ARRAY_SIZE(table); i++)
		if (table[i].status == status)
			return table[i].text;
	return "Status";
}

/* ---- reading ---- */

static bool h1_paused(const struct http_stream *s)
{
	bool dropped = s->out_done && !s->is_client && !s->upgraded;
	return s->paused && !dropped;
}

bool h1_read_wanted(const struct conn *c)
{
	const struct h1 *h = &c->h1;
	if (h->in == H1_HEAD)
		return c->in.n <= HTTP_HEADER_BYTES_MAX;
	if (h->in == H1_DONE)
		return c->in.n < HTTP_READ_BYTES; /* to learn that the peer left */
	return !h->s || !h1_paused(h->s);
}

/* No request of this connection can be understood any more. */
static void h1_refuse(struct conn *c, int status)
{
	AUTO_BUF b = BUF_INIT;
	const char *why = reason_phrase(status);
	buf_printf(&b,
		   "HTTP/1.1 %d %s\r\nContent-Type: text/plain\r\nConnection: close\r\n"
		   "Content-Length: %zu\r\n\r\n%s\n",
		   status, why, strlen(why) + 1, why);
	conn_write(c, b.p, b.n);
	conn_close_flushed(c);
}

static bool h1_head_copy(struct http_stream *s, const struct h1_head *head)
{
	for (unsigned i = 0; i < head->lines_n; i++)
		if (!stream_header_add(s, head->lines[i].name, head->lines[i].value))
			return false;
	return true;
}

/* Nothing more comes in this exchange. */
static void h1_body_end(struct conn *c)
{
	struct http_stream *s = c->h1.s;
	c->h1.in = H1_DONE;
	s->data_ended = true;
	if (s->is_client && !s->upgraded && !s->out_done) {
		c->h1.close = true; /* answered before all of the request was sent */
		s->out_done = true;
	}
	if (h1_paused(s))
		s->end_due = true;
	else
		stream_body(s, STR_NULL, true);
}

static void h1_expect(struct conn *c)
{
	static const char go_on[] = "HTTP/1.1 100 Continue\r\n\r\n";
	if (c->h1.want_expect && !c->h1.s->responded)
		conn_write(c, go_on, sizeof(go_on) - 1);
	c->h1.want_expect = false;
}

static void h1_request_begin(struct conn *c, struct str bytes)
{
	struct h1 *h = &c->h1;
	struct h1_head head;
	int status = h1_request_parse(bytes, &head);
	if (status) {
		h1_refuse(c, status);
		return;
	}
	struct http_stream *s = stream_new(c);
	struct http_request *q = &s->req;
	status = stream_request_target(s, head.target);
	if (status || !h1_head_copy(s, &head)) {
		stream_done(s, ERR_BAD_REQUEST);
		h1_refuse(c, status ? status : 431);
		return;
	}
	h->s = s;
	c->requests_n++;
	q->method = arena_str(s->arena, head.method);
	q->host = arena_str(s->arena, head.host);
	q->headers = s->headers;
	q->headers_n = s->headers_n;
	q->content_length = head.chunked ? -1 : MAX(head.content_length, 0);
	q->upgrade = arena_str(s->arena, head.upgrade_to);
	q->version = 10 + head.minor;
	q->peer = &c->peer;
	s->head_request = str_is(head.method, "HEAD");
	h->close = !head.keep_alive;
	h->discarded = 0;
	h->out = H1_OUT_NONE;
	h->chunk = (struct h1_chunk){0};
	h->in_left = (uint64_t)q->content_length;
	h->in = head.chunked ? H1_CHUNKED : q->content_length > 0 ? H1_LENGTH : H1_DONE;
	h->want_expect = head.expect_continue && h->in != H1_DONE;
	server_request(s);
	if (c->freed || c->dead || s->done || s->upgraded)
		return;
	if (q->content_length > 0 && (uint64_t)q->content_length > s->body_max && !s->responded) {
		h->close = true;
		h->in = H1_DONE;
		stream_too_large(s);
	} else if (h->in == H1_DONE) {
		h1_body_end(c);
	} else {
		h1_expect(c);
	}
}

/* How the answer's body ends. */
static enum h1_in_N h1_response_framing(const struct http_stream *s, const struct h1_head *head)
{
	if (s->head_request || head->status == 204 || head->status == 304 ||
	    (!head->chunked && head->content_length == 0))
		return H1_DONE;
	if (head->chunked)
		return H1_CHUNKED;
	return head->content_length > 0 ? H1_LENGTH : H1_UNTIL_CLOSE;
}

static void h1_response_begin(struct conn *c, struct str bytes)
{
	struct h1 *h = &c->h1;
	struct h1_head head;
	int status = h1_response_parse(bytes, &head);
	if (status || !h->s) {
		conn_fail(c, ERR_PROTOCOL);
		return;
	}
	struct http_stream *s = h->s;
	if (head.status < 200 && head.status != 101)
		return; /* 100 Continue, 103 Early Hints */
	if (head.status == 101 && !s->upgrade_wanted) {
		conn_fail(c, ERR_PROTOCOL);
		return;
	}
	if (!h1_head_copy(s, &head)) {
		conn_fail(c, ERR_LIMIT);
		return;
	}
	s->res = (struct http_response){head.status, s->headers, s->headers_n};
	h->chunk = (struct h1_chunk){0};
	h->in_left = (uint64_t)MAX(head.content_length, 0);
	if (head.status == 101) {
		h->in = H1_RAW;
		h->out = H1_OUT_RAW;
		s->upgraded = true;
		s->out_done = s->out_end = false;
		h->close = true;
	} else {
		h->in = h1_response_framing(s, &head);
		h->close |= !head.keep_alive || h->in == H1_UNTIL_CLOSE;
	}
	client_head(s);
	if (!c->freed && !c->dead && !s->done && h->in == H1_DONE)
		h1_body_end(c);
}

static size_t h1_head_step(struct conn *c, const char *p, size_t n)
{
	struct h1 *h = &c->h1;
	if (c->server && h->s)
		return 0; /* pipelined: waits for the answer before it */
	if (c->server && h->scanned == 0 && n >= 2 && p[0] == '\r' && p[1] == '\n')
		return 2; /* RFC 9112 2.2: an empty line before a request is ignored */
	if (c->client && !h->s) {
		conn_fail(c, ERR_PROTOCOL); /* an answer to nothing */
		return n;
	}
	h->answer_begun = true;
	size_t end = h1_head_end(p, n, &h->scanned);
	if (end == 0 && n <= HTTP_HEADER_BYTES_MAX)
		return 0;
	h->scanned = 0;
	if (end == 0 || end > HTTP_HEADER_BYTES_MAX) {
		if (c->server)
			h1_refuse(c, 431);
		else
			conn_fail(c, ERR_LIMIT);
		return n;
	}
	if (c->server)
		h1_request_begin(c, str_n(p, end));
	else
		h1_response_begin(c, str_n(p, end));
	return end;
}

/* Body bytes for the user, or for nobody. */
static void h1_body(struct conn *c, struct str bytes)
{
	struct h1 *h = &c->h1;
	struct http_stream *s = h->s;
	if (s->out_done && !s->is_client && !s->upgraded) {
		h->discarded += bytes.n;
		if (h->discarded > HTTP_DISCARD_BYTES_MAX) {
			h->close = true;
			h1_body_end(c);
			return;
		}
	}
	stream_body(s, bytes, false);
}

static size_t h1_chunk_step(struct conn *c, const char *p, size_t n)
{
	struct h1 *h = &c->h1;
	struct str bytes;
	size_t used = h1_chunk_next(&h->chunk, p, n, &bytes);
	if (bytes.n)
		h1_body(c, bytes);
	if (h->chunk.state == H1_CHUNK_BAD) {
		conn_fail(c, ERR_PROTOCOL);
		return n;
	}
	if (h->chunk.state == H1_CHUNK_END && h->in == H1_CHUNKED && !c->freed && h->s &&
	    !h->s->done)
		h1_body_end(c);
	return used;
}

static size_t h1_step(struct conn *c, const char *p, size_t n)
{
	struct h1 *h = &c->h1;
	if (h->in == H1_HEAD)
		return h1_head_step(c, p, n);
	if (h->in == H1_DONE || !h->s || h->s->done || h1_paused(h->s))
		return 0;
	if (h->in == H1_CHUNKED)
		return h1_chunk_step(c, p, n);
	if (h->in != H1_LENGTH) {
		h1_body(c, str_n(p, n));
		return n;
	}
	size_t take = h->in_left < n ? (size_t)h->in_left : n;
	h->in_left -= take;
	h1_body(c, str_n(p, take));
	if (h->in_left == 0 && h->in == H1_LENGTH && !c->freed && !h->s->done)
		h1_body_end(c);
	return take;
}

size_t h1_input(struct conn *c, const char *p, size_t n)
{
	size_t at = 0;
	while (at < n && !c->dead && !c->close_flushed) {
		size_t used = h1_step(c, p + at, n - at);
		if (used == 0)
			break;
		at += used;
	}
	return c->dead || c->close_flushed ? n : at;
}

void h1_eof(struct conn *c)
{
	struct h1 *h = &c->h1;
	if (h->s && !h->s->done && (h->in == H1_RAW || h->in == H1_UNTIL_CLOSE)) {
		h1_body_end(c);
		conn_kick(c);
	} else {
		conn_fail(c, ERR_CLOSED);
	}
}

void h1_resume(struct conn *c)
{
	struct http_stream *s = c->h1.s;
	if (s && s->end_due && !h1_paused(s) && !s->done) {
		s->end_due = false;
		stream_body(s, STR_NULL, true);
	}
}

void h1_stream_over(struct http_stream *s)
{
	struct conn *c = s->conn;
	struct h1 *h = &c->h1;
	bool close = h->close || s->upgraded || s->done_r < 0 || !s->data_ended || h->want_expect ||
		     c->eof;
	h->s = NULL;
	h->in = H1_HEAD;
	h->scanned = 0;
	h->reused = true;
	h->answer_begun = false;
	if (close)
		conn_close_flushed(c);
	else if (c->client)
		client_stream_over(c);
	conn_kick(c);
}

/* ---- writing ---- */

static void header_write(struct buf *b, struct str name, struct str value)
{
	if (!h1_token(name) || !h1_value_ok(value))
		return; /* would split the message */
	buf_add_str(b, name);
	buf_add(b, ": ", 2);
	buf_add_str(b, value);
	buf_add(b, "\r\n", 2);
}

/* Ours to say: they belong to the connection, not to the message. */
static bool header_is_framing(struct str name)
{
	return str_ieq(name, STR("connection")) || str_ieq(name, STR("transfer-encoding")) ||
	       str_ieq(name, STR("keep-alive"));
}

struct head_seen {
	bool length, date, upgrade, host;
	uint64_t length_value;
};

static struct head_seen headers_write(struct buf *b, const struct http_header *h, unsigned h_n)
{
	struct head_seen seen = {0};
	for (unsigned i = 0; i < h_n; i++) {
		if (header_is_framing(h[i].name))
			continue;
		if (str_ieq(h[i].name, STR("content-length"))) {
			if (seen.length || str_to_u64(h[i].value, &seen.length_value) < 0)
				continue;
			seen.length = true;
		}
		seen.date |= str_ieq(h[i].name, STR("date"));
		seen.upgrade |= str_ieq(h[i].name, STR("upgrade"));
		seen.host |= str_ieq(h[i].name, STR("host"));
		header_write(b, h[i].name, h[i].value);
	}
	return seen;
}

static void h1_out_end(struct http_stream *s)
{
	struct conn *c = s->conn;
	s->out_done = true;
	if (c->h1.out == H1_OUT_LENGTH && c->h1.out_left > 0)
		conn_fail(c, ERR_CLOSED); /* promised more: the peer must learn that it is cut */
	if (c->h1.out == H1_OUT_RAW)
		conn_end_flushed(c);
	stream_check_done(s);
	conn_kick(c);
}

void h1_respond(struct http_stream *s, int status, const struct http_header *h, unsigned h_n,
		const struct str *body)
{
	struct conn *c = s->conn;
	struct h1 *h1 = &c->h1;
	bool bodyless = status == 204 || status == 304 || status < 200;
	AUTO_BUF b = BUF_INIT;
	buf_printf(&b, "HTTP/1.1 %d %s\r\n", status, reason_phrase(status));
	struct head_seen seen = headers_write(&b, h, h_n);
	if (!seen.date)
		buf_printf(&b, "Date: %s\r\n", http_date());
	h1->close |= h1->want_expect;
	h1->out_left = body ? body->n : seen.length_value;
	if (bodyless) {
		h1->out = H1_OUT_EMPTY;
	} else if (body || seen.length) {
		if (!seen.length)
			buf_printf(&b, "Content-Length: %zu\r\n", body->n);
		h1->out = H1_OUT_LENGTH;
	} else if (s->req.version >= 11) {
		buf_add_cstr(&b, "Transfer-Encoding: chunked\r\n");
		h1->out = H1_OUT_CHUNKED;
	} else {
		h1->out = H1_OUT_CLOSE;
		h1->close = true;
	}
	if (s->head_request)
		h1->out = H1_OUT_EMPTY;
	if (h1->close)
		buf_add_cstr(&b, "Connection: close\r\n");
	else if (s->req.version == 10)
		buf_add_cstr(&b, "Connection: keep-alive\r\n");
	buf_add(&b, "\r\n", 2);
	conn_write(c, b.p, b.n);
	if (!body)
		return;
	if (h1->out == H1_OUT_LENGTH)
		conn_write(c, body->p, body->n);
	h1->out_left = 0;
	h1_out_end(s);
}

size_t h1_room(const struct http_stream *s)
{
	size_t pending = conn_pending(s->conn);
	return pending >= HTTP_OUT_BYTES_MAX ? 0 : HTTP_OUT_BYTES_MAX - pending;
}

static void chunk_write(struct conn *c, struct str bytes)
{
	char size[24];
	int n = snprintf(size, sizeof(size), "%zx\r\n", bytes.n);
	conn_write(c, size, (size_t)n);
	conn_write(c, bytes.p, bytes.n);
	conn_write(c, "\r\n", 2);
}

size_t h1_write(struct http_stream *s, struct str bytes, bool end)
{
	struct conn *c = s->conn;
	struct h1 *h = &c->h1;
	if (h->out == H1_OUT_NONE)
		return 0; /* the head comes first */
	if (h->out == H1_OUT_LENGTH)
		bytes.n = MIN(bytes.n, h->out_left); /* more than promised is dropped */
	size_t take = h->out == H1_OUT_EMPTY ? bytes.n : MIN(bytes.n, h1_room(s));
	if (take > 0 && h->out == H1_OUT_CHUNKED) {
		chunk_write(c, str_n(bytes.p, take));
	} else if (take > 0 && h->out != H1_OUT_EMPTY) {
		conn_write(c, bytes.p, take);
	}
	if (h->out == H1_OUT_LENGTH)
		h->out_left -= take;
	if (end && take == bytes.n) {
		if (h->out == H1_OUT_CHUNKED)
			conn_write(c, "0\r\n\r\n", 5);
		h1_out_end(s);
	}
	return take;
}

void h1_upgrade(struct http_stream *s, const struct http_header *h, unsigned h_n)
{
	struct conn *c = s->conn;
	if (c->h1.in != H1_DONE) { /* a body in the way */
		conn_fail(c, ERR_PROTOCOL);
		return;
	}
	AUTO_BUF b = BUF_INIT;
	buf_add_cstr(&b, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n");
	struct head_seen seen = headers_write(&b, h, h_n);
	if (!seen.upgrade)
		header_write(&b, STR("Upgrade"), s->req.upgrade);
	buf_add(&b, "\r\n", 2);
	conn_write(c, b.p, b.n);
	s->upgraded = true;
	s->in_done = s->end_due = s->data_ended = false;
	c->h1.in = H1_RAW;
	c->h1.out = H1_OUT_RAW;
	c->h1.close = true;
}

/* ---- client ---- */

/* All of it, whatever the room: it is here already. */
static void body_write(struct conn *c, struct str bytes)
{
	struct h1 *h = &c->h1;
	if (bytes.n == 0)
		return;
	if (h->out == H1_OUT_CHUNKED) {
		chunk_write(c, bytes);
		return;
	}
	bytes.n = MIN(bytes.n, h->out_left);
	conn_write(c, bytes.p, bytes.n);
	h->out_left -= bytes.n;
}

void h1_start(struct http_stream *s)
{
	struct conn *c = s->conn;
	struct h1 *h = &c->h1;
	const struct http_client_request *q = &s->creq;
	h->s = s;
	h->in = H1_HEAD;
	h->scanned = 0;
	h->close = c->dedicated;
	c->requests_n++;
	AUTO_BUF b = BUF_INIT;
	buf_printf(&b, "%s %s HTTP/1.1\r\n", q->method, q->target);
	struct head_seen seen = headers_write(&b, q->headers, q->headers_n);
	if (!seen.host)
		buf_printf(&b, "Host: %.*s\r\n", STR_FMT(s->req.host));
	if (q->upgrade)
		buf_add_cstr(&b, "Connection: Upgrade\r\n");
	bool with_length = q->body.n > 0 || str_is(str_of(q->method), "POST") ||
			   str_is(str_of(q->method), "PUT") || str_is(str_of(q->method), "PATCH");
	h->out_left = q->body.n;
	if (q->body_more && !seen.length) {
		buf_add_cstr(&b, "Transfer-Encoding: chunked\r\n");
		h->out = H1_OUT_CHUNKED;
	} else {
		if (!seen.length && with_length)
			buf_printf(&b, "Content-Length: %zu\r\n", q->body.n);
		if (seen.length)
			h->out_left = seen.length_value;
		h->out = H1_OUT_LENGTH;
	}
	buf_add(&b, "\r\n", 2);
	conn_write(c, b.p, b.n);
	bool end = !q->body_more;
	body_write(c, q->body);
	body_write(c, buf_str(&s->out)); /* what was written while it waited */
	buf_fini(&s->out);
	if (end || s->out_end) {
		s->out_end = false;
		(void)h1_write(s, STR_NULL, true);
	}
}
