/* Port-forward: TCP connections into a pod's namespace, whatever carries their bytes to the client
 * (stream_forward_spdy.c, stream_forward_ws.c). Source: kubelet portforward. */
#include "node/stream_forward.h"
#include <ctype.h>
#include <errno.h>
#include <sys/socket.h>

/* Of one port-forward: connections, and bytes that a pod does not take. */
#define CONNS_MAX        1024
#define TO_POD_BYTES_MAX (64 * 1024)

/* ---- connections ---- */

static void conn_dial_failed(struct forward_conn *c, int r);

static void conn_close_fd(struct forward_conn *c)
{
	if (c->fd < 0)
		return;
	loop_io_stop(&c->io);
	(void)close(c->fd); /* nothing to do about a failure */
	c->fd = -1;
}

static void conn_free(struct forward_conn *c)
{
	conn_close_fd(c);
	if (c->data)
		spdy_stream_set(c->data, NULL);
	if (c->error)
		spdy_stream_set(c->error, NULL);
	list_remove(&c->node);
	c->f->conns_n--;
	buf_fini(&c->to_pod);
	loop_defer_free(c->f->server->loop, free, c);
}

void stream_forward_conn_end(struct forward_conn *c, struct str why)
{
	c->f->carrier->end(c, why);
	conn_free(c);
}

/* Neither family: V4_R and V6_R say why. */
static void conn_fail(struct forward_conn *c, int v6_r)
{
	AUTO_BUF text = BUF_INIT;
	AUTO_FREE char *v4 = xstrdup(err_text(c->v4_r)), *v6 = xstrdup(err_text(v6_r));
	v4[0] = (char)tolower((unsigned char)v4[0]);
	v6[0] = (char)tolower((unsigned char)v6[0]);
	buf_printf(&text,
		   "error forwarding port %u to pod %s: failed to connect to localhost:%u inside "
		   "its namespace, IPv4: dial tcp4 127.0.0.1:%u: connect: %s, IPv6: dial tcp6 "
		   "[::1]:%u: connect: %s",
		   c->port, c->f->target.pod, c->port, c->port, v4, c->port, v6);
	stream_forward_conn_end(c, buf_str(&text));
}

static void conn_events(struct forward_conn *c)
{
	if (c->fd < 0)
		return;
	bool room = c->f->carrier->room(c->f) > FORWARD_PIECE_BYTES;
	unsigned events = c->connecting ? LOOP_WRITE
					: (!c->pod_eof && room ? LOOP_READ : 0) |
						  (c->to_pod.n > 0 ? LOOP_WRITE : 0);
	if (events != c->io.events)
		loop_io_set(&c->io, events);
}

/* False: the pair is over and freed. */
static bool conn_write(struct forward_conn *c)
{
	while (c->to_pod.n > 0) {
		ssize_t n = send(c->fd, c->to_pod.p, c->to_pod.n, MSG_NOSIGNAL);
		if (n < 0 && (errno == EAGAIN || errno == EINTR))
			break;
		if (n < 0) {
			stream_forward_conn_end(
				c, STR_NULL); /* the server closed: as TCP would say it */
			return false;
		}
		buf_drop_front(&c->to_pod, (size_t)n);
	}
	if (c->to_pod.n == 0) {
		buf_fini(&c->to_pod);
		if (c->client_eof && !c->client_eof_sent) {
			c->client_eof_sent = true;
			(void)shutdown(c->fd, SHUT_WR); /* it may be closed already */
		}
	}
	c->f->carrier->pause(c, c->to_pod.n > TO_POD_BYTES_MAX);
	if (c->client_eof_sent && c->pod_eof) {
		stream_forward_conn_end(c, STR_NULL);
		return false;
	}
	return true;
}

static void conn_read(struct forward_conn *c)
{
	UNINITIALIZED char bytes[FORWARD_PIECE_BYTES];
	for (int i = 0; i < 8 && c->f->carrier->room(c->f) > sizeof(bytes); i++) {
		ssize_t n = recv(c->fd, bytes, sizeof(bytes), 0);
		if (n < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (n > 0) {
			c->f->carrier->data(c, str_n(bytes, (size_t)n));
			continue;
		}
		/* The kubelet ends both ways when the pod does: clients wait for it. */
		stream_forward_conn_end(c, STR_NULL);
		return;
	}
}

static void conn_on_ready(struct loop_io *io, unsigned events)
{
	struct forward_conn *c = container_of(io, struct forward_conn, io);
	if (c->connecting) {
		int err = 0;
		socklen_t n = sizeof(err);
		if (getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &err, &n) < 0)
			err = errno;
		if (err) {
			conn_dial_failed(c, -err);
			return;
		}
		c->connecting = false;
	}
	if (((events & LOOP_WRITE) || c->to_pod.n > 0) && !conn_write(c))
		return;
	if ((events & LOOP_READ) && c->fd >= 0)
		conn_read(c);
	conn_events(c);
}

static int conn_dial_family(struct forward_conn *c, bool v6)
{
	const struct stream_backend *b = &c->f->server->backend;
	int fd = b->dial(b->arg, &c->f->target, c->port, v6);
	int r = fd < 0 ? fd : stream_nonblock(fd);
	if (r == 0)
		r = loop_io_start(c->f->server->loop, &c->io, fd, LOOP_WRITE, conn_on_ready);
	if (r < 0) {
		if (fd >= 0)
			(void)close(fd); /* never used */
		return r;
	}
	c->fd = fd;
	c->connecting = true;
	return 0;
}

/* What listens in the pod may do so on one family only. */
static void conn_dial_failed(struct forward_conn *c, int r)
{
	conn_close_fd(c);
	if (c->v4_r == 0) {
		c->v4_r = r;
		r = conn_dial_family(c, true);
	}
	if (r < 0)
		conn_fail(c, r);
}

void stream_forward_conn_dial(struct forward_conn *c)
{
	c->dialled = true;
	int r = conn_dial_family(c, false);
	if (r < 0)
		conn_dial_failed(c, r);
}

struct forward_conn *stream_forward_conn_new(struct forward *f, uint16_t port)
{
	if (f->conns_n >= CONNS_MAX)
		return NULL;
	struct forward_conn *c = xcalloc(1, sizeof(*c));
	c->f = f;
	c->fd = -1;
	c->port = port;
	list_push_back(&f->conns, &c->node);
	f->conns_n++;
	return c;
}

void stream_forward_conn_input(struct forward_conn *c, struct str bytes, bool end)
{
	buf_add_str(&c->to_pod, bytes);
	c->client_eof |= end;
	if (c->fd < 0 || c->connecting)
		c->f->carrier->pause(c, c->to_pod.n > TO_POD_BYTES_MAX);
	else if (conn_write(c))
		conn_events(c);
}

/* ---- forwards ---- */

struct forward *stream_forward_new(struct stream_server *server, const struct stream_target *t,
				   const struct forward_carrier *carrier)
{
	struct forward *f = xcalloc(1, sizeof(*f));
	f->server = server;
	f->carrier = carrier;
	f->arena = arena_new(0);
	f->target = (struct stream_target){arena_cstr(f->arena, str_of(t->ns)),
					   arena_cstr(f->arena, str_of(t->pod)), ""};
	list_init(&f->conns);
	list_push_back(&server->forwards, &f->node);
	server->active_n++;
	return f;
}

void stream_forward_writable(struct forward *f)
{
	list_each (it, &f->conns)
		conn_events(list_entry(it, struct forward_conn, node));
}

void stream_forward_close(struct forward *f)
{
	if (f->gone)
		return;
	f->gone = true;
	while (!list_empty(&f->conns))
		conn_free(list_entry(f->conns.next, struct forward_conn, node));
	f->spdy = spdy_free(f->spdy);
	list_remove(&f->node);
	f->server->active_n--;
}

void stream_forward_free_last(void *p)
{
	struct forward *f = p;
	arena_free(f->arena);
	free(f);
}

void stream_forward_start(struct stream_server *server, struct http_stream *st,
			  const struct http_request *q, const struct stream_target *t)
{
	struct err e = {0};
	if (server->backend.pod_check(server->backend.arg, t, &e) < 0)
		stream_refuse(st, &e);
	else if (str_ieq(q->upgrade, STR("websocket")))
		stream_forward_ws_start(server, st, q, t);
	else
		stream_forward_spdy_start(server, st, q, t);
}

void stream_forward_stop(struct stream_server *server)
{
	while (!list_empty(&server->forwards)) {
		struct forward *f = list_entry(server->forwards.next, struct forward, node);
		bool plain = !f->w;
		stream_forward_close(f);
		if (plain) /* else the WebSocket's on_close frees */
			loop_defer_free(server->loop, stream_forward_free_last, f);
	}
}
