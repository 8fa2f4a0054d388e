/* A page of counters; see metrics.h. The module may not use http: this answers one request a
 * connection and understands nothing of it. */
#include "dns/metrics.h"
#include "base/buf.h"
#include <errno.h>
#include <netinet/in.h>

#define METRICS_CONNS_MAX 8
#define METRICS_WAIT_MS   5000
#define REQUEST_BYTES_MAX 4096

struct metrics_conn {
	struct metrics *m;
	struct loop_io io;
	struct loop_timer timer; /* slow clients end */
	int fd;                  /* -1: free */
	char in[REQUEST_BYTES_MAX];
	size_t in_n, out_at;
	struct buf out;
};
struct metrics {
	struct loop *loop;
	const struct responder *responders;
	unsigned responders_n;
	const struct zone *zone;
	struct metrics_listener {
		struct metrics *m;
		struct loop_io io;
		int fd;
	} listeners[LISTEN_MAX];
	unsigned listeners_n;
	struct metrics_conn conns[METRICS_CONNS_MAX];
};

/* ---- the page ---- */
static uint64_t sum(const struct metrics *m, unsigned which)
{
	uint64_t n = 0;

	for (unsigned i = 0; i < m->responders_n; i++)
		n += atomic_load_explicit(&m->responders[i].counters[which], memory_order_relaxed);
	return n;
}

struct row {
	const char *name, *label;
	unsigned which;
};
static const struct row rows[] = {
	{"coracle_dns_requests_total", "{proto=\"udp\"}", COUNT_UDP},
	{"coracle_dns_requests_total", "{proto=\"tcp\"}", COUNT_TCP},
	{"coracle_dns_request_type_total", "{type=\"A\"}", COUNT_TYPE_A},
	{"coracle_dns_request_type_total", "{type=\"AAAA\"}", COUNT_TYPE_AAAA},
	{"coracle_dns_request_type_total", "{type=\"SRV\"}", COUNT_TYPE_SRV},
	{"coracle_dns_request_type_total", "{type=\"PTR\"}", COUNT_TYPE_PTR},
	{"coracle_dns_request_type_total", "{type=\"other\"}", COUNT_TYPE_OTHER},
	{"coracle_dns_responses_total", "{rcode=\"NOERROR\"}", COUNT_RCODE + DNS_NOERROR},
	{"coracle_dns_responses_total", "{rcode=\"FORMERR\"}", COUNT_RCODE + DNS_FORMERR},
	{"coracle_dns_responses_total", "{rcode=\"SERVFAIL\"}", COUNT_RCODE + DNS_SERVFAIL},
	{"coracle_dns_responses_total", "{rcode=\"NXDOMAIN\"}", COUNT_RCODE + DNS_NXDOMAIN},
	{"coracle_dns_responses_total", "{rcode=\"NOTIMP\"}", COUNT_RCODE + DNS_NOTIMP},
	{"coracle_dns_responses_total", "{rcode=\"REFUSED\"}", COUNT_RCODE + DNS_REFUSED},
	{"coracle_dns_responses_total", "{rcode=\"other\"}", COUNT_RCODE_OTHER},
	{"coracle_dns_forward_requests_total", "", COUNT_FORWARDED},
	{"coracle_dns_forward_failures_total", "", COUNT_FORWARD_FAILED},
	{"coracle_dns_cache_hits_total", "", COUNT_CACHE_HIT},
	{"coracle_dns_cache_misses_total", "", COUNT_CACHE_MISS},
	{"coracle_dns_dropped_total", "", COUNT_DROPPED},
};

static void page_write(const struct metrics *m, struct buf *b)
{
	AUTO_BUF body = BUF_INIT;
	const char *last = "";

	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		if (strcmp(rows[i].name, last) != 0)
			buf_printf(&body, "# TYPE %s counter\n", rows[i].name);
		last = rows[i].name;
		buf_printf(&body, "%s%s %llu\n", last, rows[i].label,
			   (unsigned long long)sum(m, rows[i].which));
	}
	buf_printf(&body, "# TYPE coracle_dns_names gauge\ncoracle_dns_names %zu\n",
		   m->zone->names);
	buf_printf(b,
		   "HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n"
		   "Content-Length: %zu\r\nConnection: close\r\n\r\n",
		   body.n);
	buf_add_str(b, buf_str(&body));
}

/* ---- connections ---- */
static void conn_close(struct metrics_conn *c)
{
	if (c->fd < 0)
		return;
	loop_io_stop(&c->io);
	loop_timer_stop(&c->timer);
	(void)close(c->fd); /* nothing was promised */
	c->fd = -1;
	buf_fini(&c->out);
}

static void conn_on_due(struct loop_timer *t)
{
	conn_close(container_of(t, struct metrics_conn, timer));
}

static void conn_on_ready(struct loop_io *io, unsigned events)
{
	struct metrics_conn *c = container_of(io, struct metrics_conn, io);
	ssize_t n;

	if (c->out.n == 0 && (events & LOOP_READ)) {
		n = recv(c->fd, c->in + c->in_n, sizeof(c->in) - c->in_n, MSG_DONTWAIT);
		if (n < 0 && errno == EAGAIN)
			return;
		c->in_n += n > 0 ? (size_t)n : 0;
		if (n <= 0) {
			conn_close(c);
			return;
		}
		if (!str_contains(str_n(c->in, c->in_n), STR("\r\n\r\n")) &&
		    c->in_n < sizeof(c->in))
			return;
		page_write(c->m, &c->out);
		loop_io_set(io, LOOP_WRITE);
		return;
	}
	n = send(c->fd, c->out.p + c->out_at, c->out.n - c->out_at, MSG_DONTWAIT | MSG_NOSIGNAL);
	if (n < 0 && errno == EAGAIN)
		return;
	c->out_at += n > 0 ? (size_t)n : 0;
	if (n < 0 || c->out_at == c->out.n)
		conn_close(c);
}

static void on_accept(struct loop_io *io, unsigned events)
{
	struct metrics_listener *l = container_of(io, struct metrics_listener, io);
	struct metrics *m = l->m;
	int fd = accept4(l->fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);

	(void)events;
	if (fd < 0)
		return;
	for (size_t i = 0; i < METRICS_CONNS_MAX; i++) {
		struct metrics_conn *c = &m->conns[i];
		if (c->fd >= 0)
			continue;
		c->in_n = c->out_at = 0;
		if (loop_io_start(m->loop, &c->io, fd, LOOP_READ, conn_on_ready) < 0)
			break;
		c->fd = fd;
		loop_timer_start(m->loop, &c->timer, METRICS_WAIT_MS, conn_on_due);
		return;
	}
	(void)close(fd); /* full */
}

static int listener_open(struct metrics *m, const struct ip *ip, uint16_t port)
{
	struct metrics_listener *l = &m->listeners[m->listeners_n];
	struct sockaddr_storage sa;
	socklen_t n = sockaddr_of(ip, port, &sa);
	AUTO_FD int fd = socket(sa.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	int one = 1;

	if (fd < 0)
		return -errno;
	(void)setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one)); /* only convenience */
	(void)setsockopt(fd, ip->family == 4 ? IPPROTO_IP : IPPROTO_IPV6,
			 ip->family == 4 ? IP_FREEBIND : IPV6_FREEBIND, &one,
			 sizeof(one)); /* the address may come a moment later */
	if (bind(fd, (const struct sockaddr *)&sa, n) < 0 || listen(fd, METRICS_CONNS_MAX) < 0)
		return -errno;
	int r = loop_io_start(m->loop, &l->io, fd, LOOP_READ, on_accept);
	if (r < 0)
		return r;
	l->m = m;
	l->fd = TAKE_FD(fd);
	m->listeners_n++;
	return 0;
}

int metrics_start(struct loop *l, const struct dns_config *c, const struct responder *responders,
		  unsigned n, const struct zone *z, struct metrics **ret, struct err *e)
{
	struct metrics *m = xcalloc(1, sizeof(*m));
	int r = 0;

	m->loop = l;
	m->responders = responders;
	m->responders_n = n;
	m->zone = z;
	for (size_t i = 0; i < METRICS_CONNS_MAX; i++) {
		m->conns[i].fd = -1;
		m->conns[i].m = m;
	}
	for (size_t i = 0; i < LISTEN_MAX && c->listen[i].family && r == 0; i++) {
		char text[IP_TEXT_BYTES];
		ip_format(&c->listen[i], text);
		r = listener_open(m, &c->listen[i], c->metrics_port);
		if (r < 0)
			(void)err_set(e, r, "DNS metrics cannot listen on %s port %u: %s", text,
				      c->metrics_port, err_text(r));
	}
	if (r < 0) {
		metrics_stop(m);
		return r;
	}
	*ret = m;
	return 0;
}

struct metrics *metrics_stop(struct metrics *m)
{
	if (!m)
		return NULL;
	for (size_t i = 0; i < METRICS_CONNS_MAX; i++)
		conn_close(&m->conns[i]);
	for (unsigned i = 0; i < m->listeners_n; i++) {
		loop_io_stop(&m->listeners[i].io);
		(void)close(m->listeners[i].fd); /* nothing was promised */
	}
	free(m);
	return NULL;
}
