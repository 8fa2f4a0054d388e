#include "http/http_priv.h"
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#define LOG_MODULE "http"
#include "base/log.h"

/* Connections taken in one turn. */
#define ACCEPT_BATCH 64
/* Out of descriptors: look again after this. */
#define ACCEPT_RETRY_MS 100

struct http_server {
	struct loop *loop;
	struct http_server_config cfg;
	struct loop_io io;
	struct loop_timer retry;
	struct list conns;
	unsigned conns_n;
	int fd;
	bool stopped;
};

static void peer_address(struct conn *c)
{
	struct sockaddr_storage a;
	socklen_t n = sizeof(a);
	if (getpeername(c->fd, (struct sockaddr *)&a, &n) < 0)
		return;
	if (a.ss_family == AF_INET) {
		struct sockaddr_in in;
		memcpy(&in, &a, sizeof(in));
		c->peer.ip.family = 4;
		memcpy(c->peer.ip.bytes, &in.sin_addr, 4);
		c->peer.port = ntohs(in.sin_port);
	} else if (a.ss_family == AF_INET6) {
		struct sockaddr_in6 in;
		memcpy(&in, &a, sizeof(in));
		c->peer.ip.family = 6;
		memcpy(c->peer.ip.bytes, &in.sin6_addr, 16);
		c->peer.port = ntohs(in.sin6_port);
	}
}

static void server_take(struct http_server *s, int fd)
{
	SSL *ssl = NULL;
	if (s->cfg.tls) {
		ssl = tls_server_ssl(s->cfg.tls, fd);
		if (!ssl) {
			(void)close(fd); /* out of memory: the peer tries again */
			return;
		}
	}
	conn_socket_tune(fd);
	struct conn *c = conn_new(s->loop, fd, ssl, ssl ? CONN_HANDSHAKE : CONN_DETECT);
	c->server = s;
	peer_address(c);
	list_push_back(&s->conns, &c->node);
	s->conns_n++;
	int r = conn_io_start(c);
	if (r < 0)
		conn_close_now(c, r);
}

static void server_on_retry(struct loop_timer *t)
{
	struct http_server *s = container_of(t, struct http_server, retry);
	loop_io_set(&s->io, LOOP_READ);
}

static void server_on_ready(struct loop_io *io, UNUSED unsigned events)
{
	struct http_server *s = container_of(io, struct http_server, io);
	for (int i = 0; i < ACCEPT_BATCH && s->conns_n < HTTP_CONNECTIONS_MAX; i++) {
		int fd = accept4(s->fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
		if (fd >= 0) {
			server_take(s, fd);
		} else if (errno == EMFILE || errno == ENFILE || errno == ENOMEM ||
			   errno == ENOBUFS) {
			log_warn("server.accept", "err=\"%s\"", err_text(-errno));
			loop_io_set(io, 0);
			loop_timer_start(s->loop, &s->retry, ACCEPT_RETRY_MS, server_on_retry);
			return;
		} else if (errno != EINTR && errno != ECONNABORTED) {
			return;
		}
	}
	if (s->conns_n >= HTTP_CONNECTIONS_MAX)
		loop_io_set(io, 0); /* until one goes */
}

int http_listen(const struct ip *ip, uint16_t port, int *ret_fd, struct err *e)
{
	struct sockaddr_in v4 = {.sin_family = AF_INET, .sin_port = htons(port)};
	struct sockaddr_in6 v6 = {.sin6_family = AF_INET6, .sin6_port = htons(port)};
	bool six = ip->family == 6;
	const struct sockaddr *sa = six ? (struct sockaddr *)&v6 : (struct sockaddr *)&v4;
	AUTO_FD int fd = socket(sa->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	int one = 1;

	memcpy(&v4.sin_addr, ip->bytes, sizeof(v4.sin_addr));
	memcpy(&v6.sin6_addr, ip->bytes, sizeof(v6.sin6_addr));
	if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one)) < 0 ||
	    bind(fd, sa, six ? sizeof(v6) : sizeof(v4)) < 0 || listen(fd, SOMAXCONN) < 0)
		return err_set(e, -errno, "listen on port %u: %s", port, err_text(-errno));
	*ret_fd = TAKE_FD(fd);
	return 0;
}

int http_server_start(struct loop *l, int listen_fd, const struct http_server_config *c,
		      struct http_server **ret, struct err *e)
{
	struct http_server *s = xcalloc(1, sizeof(*s));
	/* OpenSSL writes without MSG_NOSIGNAL. */
	(void)signal(SIGPIPE, SIG_IGN);
	s->loop = l;
	s->cfg = *c;
	if (s->cfg.body_bytes_max == 0)
		s->cfg.body_bytes_max = BODY_BYTES_MAX;
	s->fd = listen_fd;
	list_init(&s->conns);
	int flags = fcntl(listen_fd, F_GETFL);
	int r = flags < 0 || fcntl(listen_fd, F_SETFL, flags | O_NONBLOCK) < 0 ? -errno : 0;
	if (r == 0)
		r = loop_io_start(l, &s->io, listen_fd, LOOP_READ, server_on_ready);
	if (r < 0) {
		free(s);
		return err_set(e, r, "listen on descriptor %d: %s", listen_fd, err_text(r));
	}
	if (s->cfg.tls)
		(void)tls_server_ref(s->cfg.tls);
	*ret = s;
	return 0;
}

static void server_free_last(void *p)
{
	free(p);
}

struct http_server *http_server_stop(struct http_server *s)
{
	if (!s || s->stopped)
		return NULL;
	s->stopped = true;
	loop_io_stop(&s->io);
	loop_timer_stop(&s->retry);
	while (!list_empty(&s->conns))
		conn_close_now(list_entry(s->conns.next, struct conn, node), ERR_CLOSED);
	(void)close(s->fd); /* nothing to do about a failure */
	(void)tls_server_unref(s->cfg.tls);
	loop_defer_free(s->loop, server_free_last, s);
	return NULL;
}

unsigned http_server_connections(const struct http_server *s)
{
	return s->conns_n;
}

void server_conn_gone(struct conn *c)
{
	struct http_server *s = c->server;
	if (s->conns_n-- == HTTP_CONNECTIONS_MAX && !s->stopped)
		loop_io_set(&s->io, LOOP_READ);
}

void server_request(struct http_stream *s)
{
	struct http_server *server = s->conn->server;
	s->body_max = server->cfg.body_bytes_max;
	server->cfg.on_request(s, &s->req, server->cfg.arg);
}
