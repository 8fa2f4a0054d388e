/* DNS over TCP: bounded connections, each read and answered in order of arrival; answers of
 * resolvers come when they come, as RFC 7766 allows. */
#include "dns/responder.h"
#include <errno.h>
#include <sys/epoll.h>

static void conn_close(struct responder *r, struct tcp_conn *c)
{
	source_close(r, &c->source);
	free(c->out);
	c->out = NULL;
	c->out_n = c->out_at = c->in_n = 0;
	c->generation++;
	r->conns_n--;
}

/* Write what waits; false: the connection is gone. */
static bool conn_flush(struct responder *r, struct tcp_conn *c)
{
	while (c->out_at < c->out_n) {
		ssize_t n = send(c->source.fd, c->out + c->out_at, c->out_n - c->out_at,
				 MSG_DONTWAIT | MSG_NOSIGNAL);
		if (n < 0 && errno == EAGAIN) {
			source_set(r, &c->source, EPOLLOUT); /* and read no more meanwhile */
			return true;
		}
		if (n < 0) {
			conn_close(r, c);
			return false;
		}
		c->out_at += (size_t)n;
	}
	if (c->out_n)
		source_set(r, &c->source, EPOLLIN);
	c->out_n = c->out_at = 0;
	free(c->out);
	c->out = NULL;
	return true;
}

static bool conn_put(struct responder *r, struct tcp_conn *c, const uint8_t *msg, size_t n)
{
	if (c->out_n + n + 2 > TCP_OUT_MAX) {
		conn_close(r, c); /* it asks and does not read */
		return false;
	}
	c->out = xrealloc(c->out, c->out_n + n + 2);
	dns_set_u16(c->out + c->out_n, (unsigned)n);
	memcpy(c->out + c->out_n + 2, msg, n);
	c->out_n += n + 2;
	return true;
}

/* Answer every whole query in the buffer. False: the connection is gone. */
static bool conn_answer(struct responder *r, struct tcp_conn *c)
{
	struct origin from = {.conn = (unsigned)(c - r->conns), .generation = c->generation};
	size_t at = 0;

	/* Bytes that make no question do not keep a connection. */
	while (c->in_n - at >= 2) {
		size_t n = dns_u16(c->in + at);
		if (n > QUERY_BYTES_MAX || n < DNS_HEADER) {
			conn_close(r, c);
			return false;
		}
		if (c->in_n - at < 2 + n)
			break;
		struct dns_writer w = {.p = r->scratch, .max = DNS_MESSAGE_MAX};
		const struct zone_snapshot *s = zone_enter(r->zone, r->reader);
		respond(r, s, &from, c->in + at + 2, n, &w);
		zone_leave(r->reader);
		if (w.n && !conn_put(r, c, w.p, w.n))
			return false;
		at += 2 + n;
		c->quiet_since = clock_mono();
	}
	memmove(c->in, c->in + at, c->in_n - at);
	c->in_n -= at;
	return conn_flush(r, c);
}

static void on_conn(struct responder *r, struct source *s, uint32_t events)
{
	struct tcp_conn *c = container_of(s, struct tcp_conn, source);

	if (events & EPOLLOUT) {
		c->quiet_since = clock_mono();
		if (!conn_flush(r, c))
			return;
	}
	if (!(events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
		return;
	ssize_t n = recv(s->fd, c->in + c->in_n, sizeof(c->in) - c->in_n, MSG_DONTWAIT);
	if (n < 0 && errno == EAGAIN)
		return;
	if (n <= 0) {
		conn_close(r, c);
		return;
	}
	c->in_n += (size_t)n;
	(void)conn_answer(r, c); /* gone or not: nothing more to do with it */
}

/* A free place; when there is none, that of the connection that has been quiet for longest: nobody
 * keeps the others out by holding on. */
static struct tcp_conn *conn_place(struct responder *r)
{
	struct tcp_conn *oldest = &r->conns[0];

	for (size_t i = 0; i < TCP_CONNS_MAX; i++) {
		struct tcp_conn *c = &r->conns[i];

		if (c->source.fd < 0)
			return c;
		if (c->quiet_since < oldest->quiet_since)
			oldest = c;
	}
	conn_close(r, oldest);
	return oldest;
}

void tcp_accept(struct responder *r, struct source *s, uint32_t events)
{
	(void)events;
	int fd = accept4(s->fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
	if (fd < 0)
		return;
	struct tcp_conn *c = conn_place(r);
	if (source_add(r, &c->source, fd, EPOLLIN, on_conn) < 0) {
		c->source.fd = -1;
		(void)close(fd); /* it asks again */
		return;
	}
	c->quiet_since = clock_mono();
	r->conns_n++;
}

void tcp_reply(struct responder *r, const struct origin *to, const uint8_t *msg, size_t n)
{
	struct tcp_conn *c = &r->conns[to->conn];

	if (c->source.fd < 0 || c->generation != to->generation)
		return;
	c->quiet_since = clock_mono();
	if (conn_put(r, c, msg, n))
		(void)conn_flush(r, c); /* closed or not: nothing more to do with it */
}

void tcp_expire(struct responder *r, mono_ns_t now)
{
	if (r->conns_n == 0)
		return;
	for (size_t i = 0; i < TCP_CONNS_MAX; i++) {
		struct tcp_conn *c = &r->conns[i];
		if (c->source.fd >= 0 && now - c->quiet_since > TCP_IDLE_MS * NS_PER_MS)
			conn_close(r, c);
	}
}

void tcp_close_all(struct responder *r)
{
	for (size_t i = 0; i < TCP_CONNS_MAX; i++)
		if (r->conns[i].source.fd >= 0)
			conn_close(r, &r->conns[i]);
}
