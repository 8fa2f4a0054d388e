#include "http/http_priv.h"
#include <errno.h>

#define STREAM_ARENA_BYTES ARENA_BUDGET_BYTES

struct http_stream *stream_new(struct conn *c)
{
	struct http_stream *s = xcalloc(1, sizeof(*s));
	list_init(&s->node);
	s->arena = arena_new(STREAM_ARENA_BYTES);
	s->body_max = BODY_BYTES_MAX;
	s->conn = c;
	if (c) {
		list_push_back(&c->streams, &s->node);
		c->streams_n++;
	}
	return s;
}

static void stream_free_last(void *p)
{
	struct http_stream *s = p;
	arena_free(s->arena);
	buf_fini(&s->out);
	buf_fini(&s->in);
	free(s);
}

void stream_free(struct http_stream *s)
{
	loop_timer_stop(&s->timer);
	struct loop *l = s->conn ? s->conn->loop : s->loop;
	s->done = true;
	loop_defer_free(l, stream_free_last, s);
}

void stream_done(struct http_stream *s, int r)
{
	if (s->done)
		return;
	if (!s->conn) {
		client_stream_done(s, r);
		return;
	}
	s->done = true;
	s->done_r = r;
	list_remove(&s->node);
	list_push_back(&s->conn->done, &s->node);
	conn_kick(s->conn);
}

void stream_check_done(struct http_stream *s)
{
	/* HTTP/2 streams are over when nghttp2 says so: the last frame is out by then. */
	if (s->in_done && s->out_done && s->conn && s->conn->proto == CONN_H1)
		stream_done(s, 0);
}

void stream_too_large(struct http_stream *s)
{
	static const char body[] =
		"{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\","
		"\"message\":\"Request entity too large: limit is %zu\","
		"\"reason\":\"RequestEntityTooLarge\",\"code\":413}\n";
	const struct http_header type = {STR("content-type"), STR("application/json")};
	if (!s->responded)
		http_respond(s, 413, &type, 1, arena_strf(s->arena, body, s->body_max));
	s->over_limit = true;
	if (s->conn->proto == CONN_H1) {
		s->conn->h1.close = true;
		stream_done(s, ERR_LIMIT);
	} else if (!s->out_done) {
		h2_reset(s, ERR_LIMIT); /* in the middle of an answer */
	}
}

void stream_body(struct http_stream *s, struct str bytes, bool end)
{
	if (s->done || s->in_done)
		return;
	bool dropped = s->out_done && !s->is_client && !s->upgraded;
	s->body_seen += bytes.n;
	if (!dropped && !s->is_client && !s->upgraded && s->body_seen > s->body_max) {
		stream_too_large(s);
		return;
	}
	if (end)
		s->in_done = true;
	if (!dropped && s->ops.on_body)
		s->ops.on_body(s, bytes, end, s->arg);
	if (!s->done)
		stream_check_done(s);
}

void stream_writable(struct http_stream *s)
{
	if (!s->want_writable || s->done || s->out_done)
		return;
	size_t pending = s->conn->proto == CONN_H2 ? s->out.n - s->out_at : conn_pending(s->conn);
	if (pending > HTTP_OUT_BYTES_LOW)
		return;
	s->want_writable = false;
	if (s->ops.on_writable)
		s->ops.on_writable(s, s->arg);
}

bool stream_header_add(struct http_stream *s, struct str name, struct str value)
{
	if (s->headers_n == HTTP_HEADERS_MAX)
		return false;
	bool full = s->headers_n >= 16 && (s->headers_n & (s->headers_n - 1)) == 0;
	if (s->headers_n == 0 || full) {
		struct http_header *h = arena_array(s->arena, struct http_header,
						    s->headers_n ? s->headers_n * 2 : 16);
		if (s->headers_n)
			memcpy(h, s->headers, s->headers_n * sizeof(*h));
		s->headers = h;
	}
	char *lower = arena_cstr(s->arena, name);
	for (size_t i = 0; i < name.n; i++)
		if (lower[i] >= 'A' && lower[i] <= 'Z')
			lower[i] = (char)(lower[i] + ('a' - 'A'));
	s->headers[s->headers_n++] =
		(struct http_header){str_n(lower, name.n), arena_str(s->arena, value)};
	return true;
}

/* 0 or the status to refuse with. */
int stream_request_target(struct http_stream *s, struct str target)
{
	struct http_request *q = &s->req;
	struct str http = STR("http://"), https = STR("https://");
	if (str_has_prefix(target, http) || str_has_prefix(target, https)) { /* absolute form */
		target = str_from(target, str_has_prefix(target, http) ? http.n : https.n);
		target = str_from(target, str_find(target, '/'));
		if (target.n == 0)
			target = STR("/");
	}
	if (target.n == 0 || target.p[0] != '/')
		return 400;
	q->target = arena_str(s->arena, str_sub(target, 0, str_find(target, '#')));
	size_t mark = str_find(q->target, '?');
	q->query = str_from(q->target, mark + 1);
	AUTO_BUF path = BUF_INIT;
	if (url_decode(&path, str_sub(q->target, 0, mark), false) < 0 || !buf_ok(&path) ||
	    memchr(path.p, 0, path.n))
		return 400;
	q->path = arena_str(s->arena, buf_str(&path));
	return 0;
}

static struct str header_find(const struct http_header *h, unsigned n, const char *name)
{
	struct str want = str_of(name);
	for (unsigned i = 0; i < n; i++)
		if (str_ieq(h[i].name, want))
			return h[i].value;
	return STR_NULL;
}

struct str http_request_header(const struct http_request *r, const char *name)
{
	return header_find(r->headers, r->headers_n, name);
}

struct str http_response_header(const struct http_response *r, const char *name)
{
	return header_find(r->headers, r->headers_n, name);
}

/* RFC 9110 5.6.7; made once a second. */
const char *http_date(void)
{
	static __thread char text[40];
	static __thread int64_t at = -1;
	static const char days[] = "SunMonTueWedThuFriSat";
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	int64_t now = clock_wall() / NS_PER_S;
	if (now == at)
		return text;
	at = now;
	char t[RFC3339_BYTES];
	rfc3339_format(now * NS_PER_S, t); /* 2006-01-02T15:04:05Z */
	int month = (t[5] - '0') * 10 + t[6] - '0';
	int64_t day = (now / 86400 + 4) % 7; /* 1970-01-01 was a Thursday */
	(void)snprintf(text, sizeof(text), "%.3s, %.2s %.3s %.4s %.8s GMT", days + 3 * day, t + 8,
		       months + 3 * (month - 1), t, t + 11);
	return text;
}

/* ---- what the user calls ---- */

void http_stream_accept(struct http_stream *s, const struct http_stream_ops *ops, void *arg)
{
	s->ops = *ops;
	s->arg = arg;
	s->accepted = true;
}

void http_stream_body_max(struct http_stream *s, size_t bytes_max)
{
	s->body_max = bytes_max;
}

struct arena *http_stream_arena(struct http_stream *s)
{
	return s->arena;
}

struct loop *http_stream_loop(const struct http_stream *s)
{
	return s->conn ? s->conn->loop : s->loop;
}

static bool stream_dead(const struct http_stream *s)
{
	return s->done || (s->conn && s->conn->dead);
}

static void stream_respond(struct http_stream *s, int status, const struct http_header *h,
			   unsigned h_n, const struct str *body)
{
	if (stream_dead(s) || s->responded)
		return;
	s->responded = true;
	if (s->conn->proto == CONN_H2)
		h2_respond(s, status, h, h_n, body);
	else
		h1_respond(s, status, h, h_n, body);
}

void http_respond(struct http_stream *s, int status, const struct http_header *h, unsigned h_n,
		  struct str body)
{
	stream_respond(s, status, h, h_n, &body);
}

void http_respond_start(struct http_stream *s, int status, const struct http_header *h,
			unsigned h_n)
{
	stream_respond(s, status, h, h_n, NULL);
}

/* A client stream that waits for a connection, or has none of its body sent. */
static size_t stream_write_early(struct http_stream *s, struct str bytes, bool end)
{
	size_t take = MIN(bytes.n, http_write_room(s));
	buf_add(&s->out, bytes.p, take);
	if (end && take == bytes.n)
		s->out_end = true;
	return take;
}

size_t http_write(struct http_stream *s, struct str bytes, bool end)
{
	if (stream_dead(s) || s->out_done || s->out_end)
		return 0;
	size_t took = !s->conn                    ? stream_write_early(s, bytes, end)
		      : s->conn->proto == CONN_H2 ? h2_write(s, bytes, end)
						  : h1_write(s, bytes, end);
	if (took < bytes.n || http_write_room(s) < HTTP_OUT_BYTES_MAX - HTTP_OUT_BYTES_LOW)
		s->want_writable = true;
	return took;
}

size_t http_write_room(const struct http_stream *s)
{
	if (stream_dead(s) || s->out_done || s->out_end)
		return 0;
	if (!s->conn)
		return HTTP_OUT_BYTES_MAX - MIN(s->out.n, HTTP_OUT_BYTES_MAX);
	return s->conn->proto == CONN_H2 ? h2_room(s) : h1_room(s);
}

void http_stream_reset(struct http_stream *s)
{
	if (s->done)
		return;
	if (s->conn && !s->conn->dead && s->conn->proto == CONN_H2) {
		h2_reset(s, -ECANCELED);
	} else {
		if (s->conn)
			conn_fail(s->conn, -ECANCELED);
		stream_done(s, -ECANCELED);
	}
}

void http_stream_pause(struct http_stream *s, bool paused)
{
	if (s->paused == paused)
		return;
	s->paused = paused;
	if (s->done || !s->conn)
		return;
	if (s->conn->proto == CONN_H2)
		s->conn->h2.resume = true;
	conn_kick(s->conn);
}

void http_upgrade(struct http_stream *s, const struct http_header *h, unsigned h_n)
{
	if (stream_dead(s) || s->responded)
		return;
	must(s->conn->proto == CONN_H1);
	s->responded = true;
	h1_upgrade(s, h, h_n);
}
