#include "http/http_priv.h"
#include <errno.h>
#include <netinet/in.h>
#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#define LOG_MODULE "http"
#include "base/log.h"

/* Reads a connection gets before others have their turn. */
#define READ_ROUNDS 4
/* Rounds of conn_work before the rest of the loop has its turn. */
#define WORK_ROUNDS 8
/* One flush: a fast peer must not keep the loop. */
#define FLUSH_BYTES_MAX  (1024 * 1024)
#define TLS_RECORD_BYTES 16384
/* After our last byte, how long we read on so that the kernel's reset does not overtake it. */
#define LINGER_MS 1000
/* An upgraded connection that we have closed and the peer is silent on. */
#define HALF_CLOSED_MS 30000
/* How often HTTP/2 streams are looked at that a peer keeps waiting. */
#define SWEEP_MS 30000

enum timer_class_N {
	TIMER_NONE,
	TIMER_SETUP,
	TIMER_IDLE,
	TIMER_HEAD,
	TIMER_BODY,
	TIMER_HALF,
	TIMER_STALL,
	TIMER_SWEEP,
	TIMER_LINGER
};

static void conn_work(struct loop_call *call);
static void conn_release(struct conn *c);

struct conn *conn_new(struct loop *l, int fd, SSL *ssl, enum conn_proto_N proto)
{
	struct conn *c = xcalloc(1, sizeof(*c));
	c->loop = l;
	c->fd = fd;
	c->ssl = ssl;
	c->proto = proto;
	c->last_input = c->last_output = loop_now(l);
	list_init(&c->node);
	list_init(&c->streams);
	list_init(&c->done);
	loop_call_init(&c->work, conn_work);
	return c;
}

static void conn_free_last(void *p)
{
	struct conn *c = p;
	if (c->proto == CONN_H2)
		h2_fini(c);
	SSL_free(c->ssl);
	buf_fini(&c->in);
	buf_fini(&c->out);
	tls_peer_free(&c->peer, c->peer_orgs);
	free(c);
}

/* A peer that vanished without a word is noticed after a minute; small frames leave at once. Both
 * fail on Unix sockets, which need neither. */
void conn_socket_tune(int fd)
{
	int on = 1, idle = 30, interval = 10, count = 3;
	(void)setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
	(void)setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof(on));
	(void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof(idle));
	(void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof(interval));
	(void)setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &count, sizeof(count));
}

void conn_kick(struct conn *c)
{
	if (!c->freed)
		loop_call_soon(c->loop, &c->work);
}

void conn_fail(struct conn *c, int r)
{
	if (!c->dead)
		c->dead = r ? r : ERR_CLOSED;
	conn_kick(c);
}

size_t conn_pending(const struct conn *c)
{
	return c->out.n - c->out_at;
}

void conn_write(struct conn *c, const void *p, size_t n)
{
	if (c->dead || n == 0)
		return;
	if (c->out_at > 0 && c->out_at * 2 > c->out.n) {
		buf_drop_front(&c->out, c->out_at);
		c->out_at = 0;
	}
	buf_add(&c->out, p, n);
	if (!buf_ok(&c->out))
		conn_fail(c, ERR_LIMIT);
	conn_kick(c);
}

void conn_close_flushed(struct conn *c)
{
	c->close_flushed = true;
	conn_kick(c);
}

void conn_end_flushed(struct conn *c)
{
	c->end_flushed = true;
	conn_kick(c);
}

/* ---- reading ---- */

/* > 0 bytes, 0 end, -EAGAIN, or why it broke. */
static ssize_t conn_recv_tls(struct conn *c, char *p, size_t n)
{
	size_t got = 0;
	c->ssl_read_wants_write = false;
	while (got < n) {
		int r = SSL_read(c->ssl, p + got, (int)(n - got));
		if (r > 0) {
			got += (size_t)r;
			continue;
		}
		int why = SSL_get_error(c->ssl, r);
		if (why == SSL_ERROR_WANT_WRITE)
			c->ssl_read_wants_write = true;
		if (got > 0)
			break; /* what ended it is seen again by the next read */
		if (why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE)
			return -EAGAIN;
		if (why == SSL_ERROR_ZERO_RETURN)
			return 0;
		(void)tls_error_text(); /* empties the queue; the peer is gone either way */
		return -ECONNRESET;
	}
	return (ssize_t)got;
}

static ssize_t conn_recv(struct conn *c, char *p, size_t n)
{
	if (c->ssl)
		return conn_recv_tls(c, p, n);
	ssize_t r = recv(c->fd, p, n, 0);
	if (r < 0)
		return errno == EINTR || errno == EWOULDBLOCK ? -EAGAIN : -errno;
	return r;
}

/* A plain server connection: HTTP/2 with prior knowledge begins with its preface. */
static size_t conn_detect(struct conn *c, const char *p, size_t n)
{
	static const char preface[] = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
	size_t same = MIN(n, sizeof(preface) - 1);
	if (memcmp(p, preface, same) != 0)
		conn_ready(c, false);
	else if (same == sizeof(preface) - 1)
		conn_ready(c, true);
	return 0;
}

static size_t conn_input(struct conn *c, const char *p, size_t n)
{
	if (c->dead || c->close_flushed)
		return n;
	if (c->proto == CONN_DETECT)
		(void)conn_detect(c, p, n); /* consumes nothing; may change proto */
	if (c->proto == CONN_H1)
		return h1_input(c, p, n);
	if (c->proto == CONN_H2)
		return h2_input(c, p, n);
	return 0;
}

static void conn_feed(struct conn *c, const char *p, size_t n)
{
	if (c->in.n == 0) {
		size_t used = conn_input(c, p, n);
		if (used < n && !c->freed)
			buf_add(&c->in, p + used, n - used);
		return;
	}
	buf_add(&c->in, p, n);
	size_t used = conn_input(c, c->in.p, c->in.n);
	buf_drop_front(&c->in, used);
}

static void conn_feed_kept(struct conn *c)
{
	if (c->in.n > 0) {
		size_t used = conn_input(c, c->in.p, c->in.n);
		buf_drop_front(&c->in, used);
	}
	if (c->in.n == 0)
		buf_fini(&c->in);
}

static bool conn_read_wanted(const struct conn *c)
{
	if (c->dead || c->eof)
		return false;
	if (c->close_flushed)
		return c->lingering;
	if (c->proto == CONN_H1)
		return h1_read_wanted(c);
	/* A peer that makes us write and does not read is not read either. */
	return conn_pending(c) < 4 * HTTP_OUT_BYTES_MAX && c->in.n < HTTP_READ_BYTES;
}

static void conn_eof(struct conn *c)
{
	c->eof = true;
	if (c->proto == CONN_H1 && !c->close_flushed)
		h1_eof(c);
	else
		conn_fail(c, ERR_CLOSED);
}

static void conn_read(struct conn *c)
{
	UNINITIALIZED char bytes[HTTP_READ_BYTES];

	for (int i = 0; i < READ_ROUNDS && conn_read_wanted(c) && !c->freed; i++) {
		ssize_t n = conn_recv(c, bytes, sizeof(bytes));
		if (n == -EAGAIN)
			return;
		if (n < 0) {
			conn_fail(c, (int)n);
			return;
		}
		if (n == 0) {
			conn_eof(c);
			return;
		}
		c->last_input = loop_now(c->loop);
		if (!c->lingering)
			conn_feed(c, bytes, (size_t)n);
		if ((size_t)n < sizeof(bytes) && !(c->ssl && SSL_pending(c->ssl)))
			return;
	}
}

/* ---- writing ---- */

static ssize_t conn_send(struct conn *c, const char *p, size_t n)
{
	if (!c->ssl) {
		ssize_t r = send(c->fd, p, n, MSG_NOSIGNAL);
		return r < 0 ? (errno == EINTR || errno == EWOULDBLOCK ? -EAGAIN : -errno) : r;
	}
	int r = SSL_write(c->ssl, p, (int)MIN(n, TLS_RECORD_BYTES));
	if (r > 0)
		return r;
	int why = SSL_get_error(c->ssl, r);
	if (why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE)
		return -EAGAIN;
	(void)tls_error_text();
	return -EPIPE;
}

static void conn_shut_write(struct conn *c)
{
	if (c->ssl && SSL_is_init_finished(c->ssl)) {
		(void)SSL_shutdown(c->ssl); /* best effort: the peer may be gone */
		(void)tls_error_text();
	}
	(void)shutdown(c->fd, SHUT_WR); /* as above */
}

static void conn_flush(struct conn *c)
{
	size_t sent = 0;
	while (conn_pending(c) > 0 && sent < FLUSH_BYTES_MAX) {
		ssize_t n = conn_send(c, c->out.p + c->out_at, conn_pending(c));
		if (n == -EAGAIN)
			return;
		if (n < 0) {
			conn_fail(c, (int)n);
			return;
		}
		c->out_at += (size_t)n;
		sent += (size_t)n;
		c->last_output = loop_now(c->loop);
	}
	if (conn_pending(c) > 0)
		return;
	buf_fini(&c->out);
	c->out_at = 0;
	if (c->close_flushed && !c->lingering) {
		conn_shut_write(c);
		c->lingering = true;
		if (c->eof || c->client)
			conn_fail(c, ERR_CLOSED);
	} else if (c->end_flushed) {
		c->end_flushed = false;
		conn_shut_write(c);
	}
}

/* ---- setting up ---- */

void conn_ready(struct conn *c, bool h2)
{
	c->proto = h2 ? CONN_H2 : CONN_H1;
	if (h2 && h2_init(c) < 0) {
		c->proto = CONN_INVALID;
		conn_fail(c, -ENOMEM);
		return;
	}
	if (c->client)
		client_conn_ready(c);
	conn_kick(c);
}

static void conn_handshake(struct conn *c)
{
	int r = SSL_do_handshake(c->ssl);
	if (r == 1) {
		if (c->server)
			tls_peer(c->ssl, &c->peer, &c->peer_orgs);
		conn_ready(c, tls_is_h2(c->ssl));
		conn_read(c);
		return;
	}
	int why = SSL_get_error(c->ssl, r);
	if (why == SSL_ERROR_WANT_READ) {
		loop_io_set(&c->io, LOOP_READ);
	} else if (why == SSL_ERROR_WANT_WRITE) {
		loop_io_set(&c->io, LOOP_WRITE);
	} else {
		const char *text = tls_error_text();
		log_debug("tls.handshake", "server=%d err=\"%s\"", c->server != NULL, text);
		conn_fail(c, ERR_PROTOCOL);
	}
}

static void conn_connected(struct conn *c)
{
	int err = 0;
	socklen_t n = sizeof(err);
	if (getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &err, &n) < 0)
		err = errno;
	if (err) {
		conn_fail(c, -err);
	} else if (c->ssl) {
		c->proto = CONN_HANDSHAKE;
		conn_handshake(c);
	} else {
		conn_ready(c, client_plain_h2(c));
	}
}

static void conn_on_ready(struct loop_io *io, unsigned events)
{
	struct conn *c = container_of(io, struct conn, io);
	if (c->dead)
		return;
	if (c->proto == CONN_CONNECTING)
		conn_connected(c);
	else if (c->proto == CONN_HANDSHAKE)
		conn_handshake(c);
	else if ((events & LOOP_READ) || c->ssl_read_wants_write)
		conn_read(c);
	conn_kick(c);
}

int conn_io_start(struct conn *c)
{
	unsigned events = c->proto == CONN_CONNECTING ? LOOP_WRITE : LOOP_READ;
	int r = loop_io_start(c->loop, &c->io, c->fd, events, conn_on_ready);
	if (r == 0)
		conn_kick(c);
	return r;
}

/* ---- timers ---- */

/* All of an answer is here and the socket takes no more. What goes on being written (watches, logs)
 * is bounded and may wait for its reader. */
static bool conn_answer_waits(const struct conn *c)
{
	if (conn_pending(c) == 0)
		return false;
	if (c->close_flushed)
		return true;
	if (c->server && c->proto == CONN_H2)
		return h2_out_owed(c);
	return c->server && c->proto == CONN_H1 &&
	       (!c->h1.s || (c->h1.s->out_done && !c->h1.s->upgraded));
}

/* A slow peer is one whose kernel takes bytes from ours, long before ours takes more from us. */
static bool conn_moves(struct conn *c)
{
	int unsent = 0;
	if (ioctl(c->fd, SIOCOUTQ, &unsent) < 0 || unsent == c->unsent)
		return false;
	c->unsent = unsent;
	return true;
}

static int conn_timer_class(const struct conn *c)
{
	if (c->lingering)
		return TIMER_LINGER;
	if (conn_answer_waits(c))
		return TIMER_STALL;
	if (c->proto < CONN_H1 || (c->server && c->requests_n == 0))
		return TIMER_SETUP;
	if (c->proto == CONN_H2)
		return c->streams_n == 0         ? TIMER_IDLE
		       : c->server && h2_owed(c) ? TIMER_SWEEP
						 : TIMER_NONE;
	if (!c->h1.s)
		return c->in.n > 0 ? TIMER_HEAD : TIMER_IDLE;
	if (c->h1.s->upgraded && c->h1.s->out_done)
		return TIMER_HALF;
	bool body = c->h1.in == H1_LENGTH || c->h1.in == H1_CHUNKED;
	return c->server && body && !c->h1.s->paused ? TIMER_BODY : TIMER_NONE;
}

static int64_t conn_timer_ms(const struct conn *c, int class)
{
	switch (class) {
	case TIMER_IDLE:
		return c->client ? HTTP_CLIENT_IDLE_MS : HTTP_IDLE_MS;
	case TIMER_BODY:
		return HTTP_IDLE_MS;
	case TIMER_HALF:
		return HALF_CLOSED_MS;
	case TIMER_STALL:
		return HTTP_STALL_MS;
	case TIMER_SWEEP:
		return SWEEP_MS;
	case TIMER_LINGER:
		return LINGER_MS;
	default:
		return HTTP_HANDSHAKE_MS;
	}
}

static void conn_on_due(struct loop_timer *t)
{
	struct conn *c = container_of(t, struct conn, timer);
	int64_t ms = conn_timer_ms(c, c->timer_class);
	bool stall = c->timer_class == TIMER_STALL;
	if (stall && conn_moves(c))
		c->last_output = loop_now(c->loop);
	mono_ns_t since = stall ? c->last_output : c->last_input;
	int64_t left_ms = ms - (loop_now(c->loop) - since) / NS_PER_MS;
	if ((stall || c->timer_class == TIMER_BODY || c->timer_class == TIMER_HALF) &&
	    left_ms > 0) {
		loop_timer_start(c->loop, t, left_ms, conn_on_due);
		return;
	}
	if (c->timer_class == TIMER_SWEEP) {
		h2_sweep(c);
		conn_kick(c); /* starts the timer again if any are left */
		return;
	}
	if (c->timer_class == TIMER_IDLE && c->proto == CONN_H2) {
		h2_goaway(c);
		conn_close_flushed(c);
	} else if (c->timer_class == TIMER_IDLE) {
		conn_close_flushed(c);
	} else {
		conn_fail(c, -ETIMEDOUT);
	}
}

static void conn_timer_update(struct conn *c)
{
	int class = conn_timer_class(c);
	if (class == c->timer_class && (class == TIMER_NONE || loop_timer_active(&c->timer)))
		return;
	/* The client's own limit for setting up is started by client.c. */
	if (class == TIMER_SETUP && c->client)
		return;
	c->timer_class = class;
	if (class == TIMER_STALL && conn_moves(c))
		c->last_output = loop_now(c->loop);
	loop_timer_stop(&c->timer);
	if (class != TIMER_NONE)
		loop_timer_start(c->loop, &c->timer, conn_timer_ms(c, class), conn_on_due);
}

/* ---- the turn's work ---- */

static void conn_finalize(struct conn *c)
{
	while (!list_empty(&c->done)) {
		struct http_stream *s = list_entry(c->done.next, struct http_stream, node);
		list_remove(&s->node);
		c->streams_n--;
		bool h1 = c->proto == CONN_H1 && c->h1.s == s;
		if (s->is_client && s->done_r < 0 && client_retry(s))
			continue;
		loop_timer_stop(&s->timer);
		if (c->proto == CONN_H2 && !c->dead)
			h2_stream_over(s);
		if (s->ops.on_close)
			s->ops.on_close(s, s->done_r, s->arg);
		if (h1 && !c->freed)
			h1_stream_over(s);
		else if (c->client && !c->freed && !c->dead)
			client_stream_over(c);
		stream_free(s);
	}
}

static void conn_writable(struct conn *c)
{
	list_each_safe (it, next, &c->streams) {
		stream_writable(list_entry(it, struct http_stream, node));
		if (c->freed)
			return;
	}
}

static void conn_work_round(struct conn *c)
{
	if (c->proto == CONN_H1)
		h1_resume(c);
	else if (c->proto == CONN_H2)
		h2_resume(c);
	if (!c->freed && c->proto >= CONN_DETECT)
		conn_feed_kept(c);
	if (!c->freed && c->ssl && c->proto >= CONN_H1 && SSL_pending(c->ssl) > 0)
		conn_read(c);
	if (!c->freed)
		conn_finalize(c);
	if (c->freed || c->proto < CONN_H1)
		return;
	if (c->proto == CONN_H2 && !c->dead)
		h2_pull(c);
	conn_flush(c);
	/* The socket took what had kept us from asking for more: nobody else will say so. */
	if (c->proto == CONN_H2 && !c->dead && conn_pending(c) < HTTP_OUT_BYTES_MAX && h2_waits(c))
		conn_kick(c);
	conn_writable(c);
}

static void conn_events_update(struct conn *c)
{
	unsigned events = 0;
	if (conn_read_wanted(c))
		events |= LOOP_READ;
	if (conn_pending(c) > 0 || c->ssl_read_wants_write)
		events |= LOOP_WRITE;
	if (events != c->io.events)
		loop_io_set(&c->io, events);
}

static void conn_work(struct loop_call *call)
{
	struct conn *c = container_of(call, struct conn, work);
	for (int i = 0; i < WORK_ROUNDS && !c->dead && !c->freed; i++) {
		loop_call_cancel(&c->work);
		conn_work_round(c);
		if (list_empty(&c->work.node))
			break;
	}
	if (c->freed)
		return;
	if (c->dead) {
		conn_release(c);
		return;
	}
	if (c->proto >= CONN_DETECT)
		conn_events_update(c);
	conn_timer_update(c);
}

static void conn_release(struct conn *c)
{
	if (c->freed || c->releasing)
		return;
	/* An on_close may free the client, and so want this one closed as well. */
	c->releasing = true;
	list_remove(&c->node);
	loop_io_stop(&c->io);
	loop_timer_stop(&c->timer);
	loop_call_cancel(&c->work);
	list_each_safe (it, next, &c->streams)
		stream_done(list_entry(it, struct http_stream, node), c->dead);
	conn_finalize(c);
	loop_call_cancel(&c->work);
	c->freed = true;
	if (c->ssl && SSL_is_init_finished(c->ssl) && !c->lingering) {
		(void)SSL_shutdown(c->ssl); /* a last word, if the socket takes it */
		(void)tls_error_text();
	}
	if (c->fd >= 0)
		(void)close(c->fd); /* nothing to do about a failure */
	c->fd = -1;
	if (c->server)
		server_conn_gone(c);
	if (c->client)
		client_conn_gone(c);
	loop_defer_free(c->loop, conn_free_last, c);
}

void conn_close_now(struct conn *c, int r)
{
	if (c->freed)
		return;
	if (!c->dead)
		c->dead = r;
	conn_release(c);
}
