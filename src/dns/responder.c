/* Responder threads: one epoll set each; UDP in batches. See responder.h. */
#define LOG_MODULE "dns"
#include "dns/responder.h"
#include "base/log.h"
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

#define EVENTS_MAX    64
#define ROUNDS_MAX    16 /* batches from one socket before the others are looked at */
#define UDP_BUF_BYTES (1024 * 1024)
#define TCP_BACKLOG   128

struct udp_batch {
	struct mmsghdr in[UDP_BATCH], out[UDP_BATCH];
	struct iovec in_at[UDP_BATCH], out_at[UDP_BATCH];
	struct sockaddr_storage from[UDP_BATCH];
	uint8_t in_bytes[UDP_BATCH][QUERY_BYTES_MAX], out_bytes[UDP_BATCH][DNS_UDP_MAX];
};

/* ---- sources ---- */
int source_add(struct responder *r, struct source *s, int fd, uint32_t events,
	       void (*on_ready)(struct responder *r, struct source *s, uint32_t events))
{
	struct epoll_event ev = {.events = events, .data.ptr = s};

	s->fd = fd;
	s->on_ready = on_ready;
	return epoll_ctl(r->epoll, EPOLL_CTL_ADD, fd, &ev) < 0 ? -errno : 0;
}

void source_set(struct responder *r, struct source *s, uint32_t events)
{
	struct epoll_event ev = {.events = events, .data.ptr = s};

	(void)epoll_ctl(r->epoll, EPOLL_CTL_MOD, s->fd, &ev); /* it is in the set */
}

void source_close(struct responder *r, struct source *s)
{
	if (s->fd < 0)
		return;
	(void)epoll_ctl(r->epoll, EPOLL_CTL_DEL, s->fd, NULL); /* closing does it too */
	(void)close(s->fd);
	s->fd = -1;
}

socklen_t sockaddr_of(const struct ip *ip, uint16_t port, struct sockaddr_storage *ret)
{
	memset(ret, 0, sizeof(*ret));
	if (ip->family == 4) {
		struct sockaddr_in *sa = (struct sockaddr_in *)ret;
		sa->sin_family = AF_INET;
		sa->sin_port = htons(port);
		memcpy(&sa->sin_addr, ip->bytes, 4);
		return sizeof(*sa);
	}
	struct sockaddr_in6 *sa = (struct sockaddr_in6 *)ret;
	sa->sin6_family = AF_INET6;
	sa->sin6_port = htons(port);
	memcpy(&sa->sin6_addr, ip->bytes, 16);
	return sizeof(*sa);
}

/* ---- answering ---- */
static void count_answer(struct responder *r, const uint8_t *msg)
{
	unsigned rcode = msg[3] & 0xf;

	count(r, rcode < 6 ? COUNT_RCODE + rcode : COUNT_RCODE_OTHER);
}

static void count_query(struct responder *r, const struct dns_query *q)
{
	switch (q->type) {
	case DNS_A:
		count(r, COUNT_TYPE_A);
		break;
	case DNS_AAAA:
		count(r, COUNT_TYPE_AAAA);
		break;
	case DNS_SRV:
		count(r, COUNT_TYPE_SRV);
		break;
	case DNS_PTR:
		count(r, COUNT_TYPE_PTR);
		break;
	default:
		count(r, COUNT_TYPE_OTHER);
	}
}

void respond(struct responder *r, const struct zone_snapshot *s, const struct origin *from,
	     const uint8_t *msg, size_t n, struct dns_writer *w)
{
	struct dns_query q;
	struct answer a;
	uint8_t target[DNS_NAME_MAX];

	w->n = 0;
	if (!dns_query_parse(&q, msg, n)) {
		count(r, COUNT_DROPPED);
		return;
	}
	count(r, from->udp ? COUNT_UDP : COUNT_TCP);
	count_query(r, &q);
	w->max = from->udp ? q.udp_max : DNS_MESSAGE_MAX;
	switch (answer_build(r->zone, s, &q, r->rotate++, r->f.resolvers, w, &a)) {
	case ANSWER_DONE:
		break;
	case ANSWER_FORWARD:
		forward_ask(r, from, &q, q.msg + DNS_HEADER, q.name_n, NULL, 0, w);
		break;
	case ANSWER_TARGET: {
		struct dns_writer head = *w;
		uint8_t copy[DNS_UDP_MAX];
		if (w->over || w->n > sizeof(copy)) {
			dns_end(w, &q, DNS_NOERROR);
			break;
		}
		memcpy(target, a.target, a.target_n);
		head.p = memcpy(copy, w->p, w->n);
		forward_ask(r, from, &q, target, a.target_n, &head, a.answers, w);
		break;
	}
	}
	if (w->n)
		count_answer(r, w->p);
}

void reply(struct responder *r, const struct origin *to, const uint8_t *msg, size_t n)
{
	count_answer(r, msg);
	if (!to->udp)
		tcp_reply(r, to, msg, n);
	else /* lost or not sent is the same to the client: it asks again */
		(void)sendto(to->udp->fd, msg, n, MSG_DONTWAIT, (const struct sockaddr *)&to->addr,
			     to->addr_n);
}

/* ---- UDP ---- */
static void batch_init(struct udp_batch *b)
{
	for (size_t i = 0; i < UDP_BATCH; i++) {
		b->in_at[i] = (struct iovec){b->in_bytes[i], sizeof(b->in_bytes[i])};
		b->in[i].msg_hdr = (struct msghdr){.msg_name = &b->from[i],
						   .msg_namelen = sizeof(b->from[i]),
						   .msg_iov = &b->in_at[i],
						   .msg_iovlen = 1};
	}
}

static void batch_send(const struct source *s, struct udp_batch *b, unsigned n)
{
	unsigned done = 0;

	while (done < n) {
		int sent = sendmmsg(s->fd, b->out + done, n - done, MSG_DONTWAIT);
		if (sent < 0 && errno == EAGAIN)
			return;                        /* the clients ask again */
		done += sent > 0 ? (unsigned)sent : 1; /* one that cannot be sent is left out */
	}
}

static int batch_run(struct responder *r, struct source *s)
{
	struct udp_batch *b = r->batch;
	unsigned out = 0;
	int n = recvmmsg(s->fd, b->in, UDP_BATCH, MSG_DONTWAIT, NULL);

	if (n <= 0)
		return 0;
	const struct zone_snapshot *snapshot = zone_enter(r->zone, r->reader);
	for (int i = 0; i < n; i++) {
		struct dns_writer w = {.p = b->out_bytes[out], .max = DNS_UDP_MAX};
		struct origin from = {.udp = s, .addr_n = b->in[i].msg_hdr.msg_namelen};
		memcpy(&from.addr, &b->from[i], from.addr_n);
		b->in[i].msg_hdr.msg_namelen = sizeof(b->from[i]);
		if (!(b->in[i].msg_hdr.msg_flags & MSG_TRUNC))
			respond(r, snapshot, &from, b->in_bytes[i], b->in[i].msg_len, &w);
		if (!w.n)
			continue;
		b->out_at[out] = (struct iovec){w.p, w.n};
		b->out[out].msg_hdr = (struct msghdr){.msg_name = &b->from[i],
						      .msg_namelen = from.addr_n,
						      .msg_iov = &b->out_at[out],
						      .msg_iovlen = 1};
		out++;
	}
	zone_leave(r->reader);
	batch_send(s, b, out);
	return n;
}

static void on_udp(struct responder *r, struct source *s, uint32_t events)
{
	(void)events;
	for (int i = 0; i < ROUNDS_MAX && batch_run(r, s) == UDP_BATCH; i++)
		;
}

/* ---- the thread ---- */
static void on_wake(struct responder *r, struct source *s, uint32_t events)
{
	(void)r;
	(void)s;
	(void)events; /* the flag is looked at after every wait */
}

static int wait_ms(const struct responder *r, mono_ns_t now)
{
	mono_ns_t due = forward_next(r);
	int64_t ms = due == INT64_MAX ? -1 : MAX((due - now) / NS_PER_MS + 1, 0);

	if (r->conns_n && (ms < 0 || ms > 1000))
		ms = 1000; /* quiet connections */
	return (int)MIN(ms, 60000);
}

static void *responder_run(void *arg)
{
	struct responder *r = arg;
	struct epoll_event events[EVENTS_MAX];

	while (!atomic_load(&r->stopping)) {
		int n = epoll_wait(r->epoll, events, EVENTS_MAX, wait_ms(r, clock_mono()));
		for (int i = 0; i < n; i++) {
			struct source *s = events[i].data.ptr;
			if (s->fd >= 0)
				s->on_ready(r, s, events[i].events);
		}
		mono_ns_t now = clock_mono();
		forward_expire(r, now);
		tcp_expire(r, now);
	}
	return NULL;
}

/* ---- opening ---- */
static void set_option(int fd, int level, int name, int value)
{
	(void)setsockopt(fd, level, name, &value,
			 sizeof(value)); /* better with it, works without */
}

static int open_socket(const struct ip *ip, uint16_t port, int type, int *ret_fd)
{
	struct sockaddr_storage sa;
	socklen_t n = sockaddr_of(ip, port, &sa);
	AUTO_FD int fd = socket(sa.ss_family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	if (fd < 0)
		return -errno;
	set_option(fd, SOL_SOCKET, SO_REUSEADDR, 1);
	set_option(fd, SOL_SOCKET, SO_REUSEPORT, 1);
	/* The Service's address may come to the node a moment later. */
	if (ip->family == 4)
		set_option(fd, IPPROTO_IP, IP_FREEBIND, 1);
	else
		set_option(fd, IPPROTO_IPV6, IPV6_FREEBIND, 1);
	if (type == SOCK_DGRAM) {
		set_option(fd, SOL_SOCKET, SO_RCVBUF, UDP_BUF_BYTES);
		set_option(fd, SOL_SOCKET, SO_SNDBUF, UDP_BUF_BYTES);
	}
	if (bind(fd, (const struct sockaddr *)&sa, n) < 0)
		return -errno;
	if (type == SOCK_STREAM && listen(fd, TCP_BACKLOG) < 0)
		return -errno;
	*ret_fd = TAKE_FD(fd);
	return 0;
}

static int open_listener(struct responder *r, const struct ip *ip, uint16_t port, struct err *e)
{
	char text[IP_TEXT_BYTES];
	unsigned i = r->listeners;
	int fd, n;

	ip_format(ip, text);
	n = open_socket(ip, port, SOCK_DGRAM, &fd);
	if (n == 0)
		n = source_add(r, &r->udp[i], fd, EPOLLIN, on_udp);
	if (n < 0)
		return err_set(e, n, "DNS cannot listen on %s port %u (UDP): %s", text, port,
			       err_text(n));
	r->listeners++;
	n = open_socket(ip, port, SOCK_STREAM, &fd);
	if (n == 0)
		n = source_add(r, &r->tcp[i], fd, EPOLLIN, tcp_accept);
	if (n < 0)
		return err_set(e, n, "DNS cannot listen on %s port %u (TCP): %s", text, port,
			       err_text(n));
	return 0;
}

int responder_open(struct responder *r, struct zone *z, struct zone_reader *reader,
		   const struct dns_config *c, struct err *e)
{
	int n;

	r->zone = z;
	r->reader = reader;
	r->wake.fd = -1;
	for (size_t i = 0; i < LISTEN_MAX; i++)
		r->udp[i].fd = r->tcp[i].fd = -1;
	r->batch = xcalloc(1, sizeof(*r->batch));
	batch_init(r->batch);
	r->conns = xcalloc(TCP_CONNS_MAX, sizeof(*r->conns));
	for (size_t i = 0; i < TCP_CONNS_MAX; i++)
		r->conns[i].source.fd = -1;
	r->epoll = epoll_create1(EPOLL_CLOEXEC);
	int wake = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	if (r->epoll < 0 || wake < 0)
		return err_set(e, -errno, "DNS responder: %s", err_text(-errno));
	n = source_add(r, &r->wake, wake, EPOLLIN, on_wake);
	if (n < 0)
		return err_set(e, n, "DNS responder: %s", err_text(n));
	for (size_t i = 0; i < LISTEN_MAX && c->listen[i].family; i++) {
		n = open_listener(r, &c->listen[i], c->port, e);
		if (n < 0)
			return n;
	}
	return forward_open(r, c, e);
}

int responder_start(struct responder *r, struct err *e)
{
	int n = pthread_create(&r->thread, NULL, responder_run, r);

	if (n)
		return err_set(e, -n, "DNS responder thread: %s", err_text(-n));
	(void)pthread_setname_np(r->thread, "dns"); /* for people only */
	r->started = true;
	return 0;
}

void responder_close(struct responder *r)
{
	uint64_t one = 1;

	if (!r->batch)
		return; /* never opened */
	if (r->started) {
		atomic_store(&r->stopping, true);
		(void)!write(r->wake.fd, &one, sizeof(one)); /* a full counter wakes as well */
		(void)pthread_join(r->thread, NULL);
		r->started = false;
	}
	tcp_close_all(r);
	forward_close(r);
	for (size_t i = 0; i < LISTEN_MAX; i++) {
		source_close(r, &r->udp[i]);
		source_close(r, &r->tcp[i]);
	}
	source_close(r, &r->wake);
	if (r->epoll >= 0)
		(void)close(r->epoll);
	free(r->batch);
	free(r->conns);
	r->batch = NULL;
}
