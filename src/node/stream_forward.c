/* Port-forward: SPDY/3.1 with a pair of streams per TCP connection, directly or inside WebSocket
 * messages (SPDY/3.1+portforward.k8s.io).
 * Source: reference/kubectl-wire.md section 3; kubelet portforward/httpstream.go, tunneling.go. */
#include "node/stream_priv.h"
#include <ctype.h>
#include <errno.h>
#include <sys/socket.h>

#define PAIR_STREAMS_MAX 1024
#define REQUEST_ID_BYTES 64
#define TO_POD_BYTES_MAX (64 * 1024)
#define READ_PIECE_BYTES (32 * 1024)

struct forward {
	struct list node; /* of the server */
	struct stream_server *server;
	struct arena *arena;
	struct stream_target target;
	struct spdy *spdy;
	struct ws *w; /* the tunnel, or NULL */
	struct list pairs;
	unsigned pairs_n;
	bool gone;
};

/* One TCP connection. */
struct pair {
	struct list node;
	struct forward *f;
	char request_id[REQUEST_ID_BYTES];
	uint16_t port;
	struct spdy_stream *data, *error;
	struct loop_io io;
	int fd;   /* -1 before dialling and after the end */
	int v4_r; /* why IPv4 was refused; 0: not yet */
	bool connecting, dialled, pod_eof, client_eof, client_eof_sent;
	struct buf to_pod;
};

/* ---- pairs ---- */

static void pair_dial_failed(struct pair *p, int r);

static void pair_close_fd(struct pair *p)
{
	if (p->fd < 0)
		return;
	loop_io_stop(&p->io);
	(void)close(p->fd); /* nothing to do about a failure */
	p->fd = -1;
}

static void pair_free(struct pair *p)
{
	pair_close_fd(p);
	if (p->data)
		spdy_stream_set(p->data, NULL);
	if (p->error)
		spdy_stream_set(p->error, NULL);
	list_remove(&p->node);
	p->f->pairs_n--;
	buf_fini(&p->to_pod);
	loop_defer_free(p->f->server->loop, free, p);
}

/* Both streams are over on our side. WHY: text for the error stream, or empty. */
static void pair_end(struct pair *p, struct str why)
{
	if (p->error)
		(void)spdy_write(p->error, why, true); /* lost only when nothing gets through */
	if (p->data && why.n > 0)
		spdy_reset(p->data);
	else if (p->data)
		(void)spdy_write(p->data, STR_NULL, true);
	pair_free(p);
}

/* Neither family: V4_R and V6_R say why. */
static void pair_fail(struct pair *p, int v6_r)
{
	AUTO_BUF text = BUF_INIT;
	AUTO_FREE char *v4 = xstrdup(err_text(p->v4_r)), *v6 = xstrdup(err_text(v6_r));
	v4[0] = (char)tolower((unsigned char)v4[0]);
	v6[0] = (char)tolower((unsigned char)v6[0]);
	buf_printf(&text,
		   "error forwarding port %u to pod %s: failed to connect to localhost:%u inside "
		   "its namespace, IPv4: dial tcp4 127.0.0.1:%u: connect: %s, IPv6: dial tcp6 "
		   "[::1]:%u: connect: %s",
		   p->port, p->f->target.pod, p->port, p->port, v4, p->port, v6);
	pair_end(p, buf_str(&text));
}

static void pair_events(struct pair *p)
{
	if (p->fd < 0)
		return;
	bool room = spdy_room(p->f->spdy) > READ_PIECE_BYTES;
	unsigned events = p->connecting ? LOOP_WRITE
					: (!p->pod_eof && room ? LOOP_READ : 0) |
						  (p->to_pod.n > 0 ? LOOP_WRITE : 0);
	if (events != p->io.events)
		loop_io_set(&p->io, events);
}

/* False: the pair is over and freed. */
static bool pair_write(struct pair *p)
{
	while (p->to_pod.n > 0) {
		ssize_t n = send(p->fd, p->to_pod.p, p->to_pod.n, MSG_NOSIGNAL);
		if (n < 0 && (errno == EAGAIN || errno == EINTR))
			break;
		if (n < 0) {
			pair_end(p, STR_NULL); /* the server closed: as TCP would say it */
			return false;
		}
		buf_drop_front(&p->to_pod, (size_t)n);
	}
	if (p->to_pod.n == 0) {
		buf_fini(&p->to_pod);
		if (p->client_eof && !p->client_eof_sent) {
			p->client_eof_sent = true;
			(void)shutdown(p->fd, SHUT_WR); /* it may be closed already */
		}
	}
	spdy_pause(p->data, p->to_pod.n > TO_POD_BYTES_MAX);
	if (p->client_eof_sent && p->pod_eof) {
		pair_end(p, STR_NULL);
		return false;
	}
	return true;
}

static void pair_read(struct pair *p)
{
	static __thread char bytes[READ_PIECE_BYTES];
	for (int i = 0; i < 8 && spdy_room(p->f->spdy) > sizeof(bytes); i++) {
		ssize_t n = recv(p->fd, bytes, sizeof(bytes), 0);
		if (n < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (n > 0) {
			size_t took = spdy_write(p->data, str_n(bytes, (size_t)n), false);
			(void)sane(took == (size_t)n); /* the room was looked at */
			continue;
		}
		/* The kubelet ends both ways when the pod does: clients wait for it. */
		pair_end(p, STR_NULL);
		return;
	}
}

static void pair_on_ready(struct loop_io *io, unsigned events)
{
	struct pair *p = container_of(io, struct pair, io);
	if (p->connecting) {
		int err = 0;
		socklen_t n = sizeof(err);
		if (getsockopt(p->fd, SOL_SOCKET, SO_ERROR, &err, &n) < 0)
			err = errno;
		if (err) {
			pair_dial_failed(p, -err);
			return;
		}
		p->connecting = false;
	}
	if (((events & LOOP_WRITE) || p->to_pod.n > 0) && !pair_write(p))
		return;
	if ((events & LOOP_READ) && p->fd >= 0)
		pair_read(p);
	pair_events(p);
}

static int pair_dial_family(struct pair *p, bool v6)
{
	const struct stream_backend *b = &p->f->server->backend;
	int fd = b->dial(b->arg, &p->f->target, p->port, v6);
	int r = fd < 0 ? fd : stream_nonblock(fd);
	if (r == 0)
		r = loop_io_start(p->f->server->loop, &p->io, fd, LOOP_WRITE, pair_on_ready);
	if (r < 0) {
		if (fd >= 0)
			(void)close(fd); /* never used */
		return r;
	}
	p->fd = fd;
	p->connecting = true;
	return 0;
}

/* What listens in the pod may do so on one family only. */
static void pair_dial_failed(struct pair *p, int r)
{
	pair_close_fd(p);
	if (p->v4_r == 0) {
		p->v4_r = r;
		r = pair_dial_family(p, true);
	}
	if (r < 0)
		pair_fail(p, r);
}

static void pair_dial(struct pair *p)
{
	p->dialled = true;
	int r = pair_dial_family(p, false);
	if (r < 0)
		pair_dial_failed(p, r);
}

static struct pair *pair_of(struct forward *f, struct str id)
{
	list_each (it, &f->pairs) {
		struct pair *p = list_entry(it, struct pair, node);
		if (str_is(id, p->request_id))
			return p;
	}
	return NULL;
}

static struct pair *pair_new(struct forward *f, struct str id, uint16_t port)
{
	if (f->pairs_n >= PAIR_STREAMS_MAX || id.n == 0 || id.n >= REQUEST_ID_BYTES)
		return NULL;
	struct pair *p = xcalloc(1, sizeof(*p));
	p->f = f;
	p->fd = -1;
	p->port = port;
	memcpy(p->request_id, id.p, id.n);
	list_push_back(&f->pairs, &p->node);
	f->pairs_n++;
	return p;
}

/* ---- SPDY's calls ---- */

static void on_stream(UNUSED struct spdy *spdy, struct spdy_stream *s, const struct http_header *h,
		      unsigned h_n, void *arg)
{
	struct forward *f = arg;
	struct str type = STR_NULL, id = STR_NULL, port_text = STR_NULL;
	for (unsigned i = 0; i < h_n; i++) {
		if (str_ieq(h[i].name, STR("streamtype")))
			type = h[i].value;
		else if (str_ieq(h[i].name, STR("requestid")))
			id = h[i].value;
		else if (str_ieq(h[i].name, STR("port")))
			port_text = h[i].value;
	}
	uint64_t port;
	bool is_error = str_is(type, "error"), is_data = str_is(type, "data");
	if ((!is_error && !is_data) || str_to_u64(port_text, &port) < 0 || port == 0 ||
	    port > UINT16_MAX) {
		spdy_reset(s);
		return;
	}
	struct pair *p = pair_of(f, id);
	if (!p)
		p = pair_new(f, id, (uint16_t)port);
	if (!p || p->port != port || (is_error ? p->error : p->data)) {
		spdy_reset(s);
		return;
	}
	if (is_error)
		p->error = s;
	else
		p->data = s;
	spdy_stream_set(s, p);
	spdy_reply(s);
	if (p->data && p->error && !p->dialled)
		pair_dial(p);
}

static void on_data(UNUSED struct spdy *spdy, struct spdy_stream *s, struct str bytes, bool fin,
		    UNUSED void *arg)
{
	struct pair *p = spdy_stream_get(s);
	if (!p || s != p->data)
		return; /* the client ends the error stream at once */
	buf_add_str(&p->to_pod, bytes);
	p->client_eof |= fin;
	if (p->fd < 0 || p->connecting)
		spdy_pause(s, p->to_pod.n > TO_POD_BYTES_MAX);
	else if (pair_write(p))
		pair_events(p);
}

static void on_reset(UNUSED struct spdy *spdy, struct spdy_stream *s, UNUSED void *arg)
{
	struct pair *p = spdy_stream_get(s);
	if (!p)
		return;
	bool was_data = s == p->data;
	if (was_data)
		p->data = NULL;
	else
		p->error = NULL;
	if (was_data)
		pair_end(p, STR_NULL);
}

static void on_writable(UNUSED struct spdy *spdy, void *arg)
{
	struct forward *f = arg;
	list_each (it, &f->pairs)
		pair_events(list_entry(it, struct pair, node));
}

static void forward_close(struct forward *f)
{
	if (f->gone)
		return;
	f->gone = true;
	while (!list_empty(&f->pairs))
		pair_free(list_entry(f->pairs.next, struct pair, node));
	(void)spdy_free(f->spdy);
	list_remove(&f->node);
	f->server->active_n--;
}

static void forward_free_last(void *p)
{
	struct forward *f = p;
	arena_free(f->arena);
	free(f);
}

static void on_close(UNUSED struct spdy *spdy, void *arg)
{
	struct forward *f = arg;
	forward_close(f);
	if (!f->w)
		loop_defer_free(f->server->loop, forward_free_last, f);
}

/* ---- the tunnel: SPDY's bytes in binary messages ---- */

static void tunnel_message(UNUSED struct ws *w, struct str bytes, UNUSED bool text, UNUSED bool end,
			   void *arg)
{
	struct forward *f = arg;
	if (!f->gone)
		spdy_input(f->spdy, bytes);
}

static void tunnel_writable(UNUSED struct ws *w, void *arg)
{
	struct forward *f = arg;
	if (!f->gone)
		spdy_output_ready(f->spdy);
}

static void tunnel_on_close(UNUSED struct ws *w, UNUSED int code, void *arg)
{
	struct forward *f = arg;
	forward_close(f);
	loop_defer_free(f->server->loop, forward_free_last, f);
}

static size_t tunnel_write(void *arg, struct str bytes)
{
	struct forward *f = arg;
	size_t take = MIN(bytes.n, ws_room(f->w));
	return take > 0 && ws_send(f->w, STR_NULL, str_n(bytes.p, take), false) ? take : 0;
}

static size_t tunnel_room(void *arg)
{
	const struct forward *f = arg;
	return ws_room(f->w);
}

static void tunnel_close(void *arg)
{
	struct forward *f = arg;
	ws_close(f->w, 1000, NULL);
}

static void tunnel_pause(void *arg, bool paused)
{
	struct forward *f = arg;
	ws_pause(f->w, paused);
}

static const struct spdy_ops spdy_calls = {.on_stream = on_stream,
					   .on_data = on_data,
					   .on_reset = on_reset,
					   .on_writable = on_writable,
					   .on_close = on_close,
					   .write = tunnel_write,
					   .write_room = tunnel_room,
					   .close = tunnel_close,
					   .pause = tunnel_pause};

static struct forward *forward_new(struct stream_server *server, const struct stream_target *t)
{
	struct forward *f = xcalloc(1, sizeof(*f));
	f->server = server;
	f->arena = arena_new(0);
	f->target = (struct stream_target){arena_cstr(f->arena, str_of(t->ns)),
					   arena_cstr(f->arena, str_of(t->pod)), ""};
	list_init(&f->pairs);
	list_push_back(&server->forwards, &f->node);
	server->active_n++;
	return f;
}

void stream_forward_start(struct stream_server *server, struct http_stream *st,
			  const struct http_request *q, const struct stream_target *t)
{
	static const char *const tunnels[] = {"SPDY/3.1+portforward.k8s.io", NULL};
	static const char *const plain[] = {"portforward.k8s.io", NULL};
	static const struct ws_ops ws_calls = {tunnel_message, tunnel_writable, tunnel_on_close};
	struct err e = {0};
	if (server->backend.pod_check(server->backend.arg, t, &e) < 0) {
		stream_refuse(st, &e);
		return;
	}
	if (str_ieq(q->upgrade, STR("websocket"))) {
		if (ws_negotiate(q, tunnels) != 0) {
			(void)err_set(&e, ERR_BAD_REQUEST,
				      "port-forward over WebSocket needs the subprotocol %s",
				      tunnels[0]);
			stream_refuse(st, &e);
			return;
		}
		struct forward *f = forward_new(server, t);
		f->w = ws_accept(st, q, tunnels[0], &ws_calls, f);
		f->spdy = spdy_new(server->loop, &spdy_calls, f);
		return;
	}
	const char *version = stream_spdy_version(st, q, plain, plain[0]);
	if (!version)
		return;
	struct forward *f = forward_new(server, t);
	f->spdy = spdy_accept(st, version, &spdy_calls, f);
}

void stream_forward_stop(struct stream_server *server)
{
	while (!list_empty(&server->forwards)) {
		struct forward *f = list_entry(server->forwards.next, struct forward, node);
		bool plain = !f->w;
		forward_close(f);
		if (plain) /* else the tunnel's on_close frees */
			loop_defer_free(server->loop, forward_free_last, f);
	}
}
