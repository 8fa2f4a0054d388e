/* The gate's side: accepts connections, one pull each. */
#include "node/image_gate.h"
#include "base/limits.h"
#include "base/list.h"
#include "base/buf.h"
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#define GATE_PROGRESS_MS 1000
#define GATE_BACKLOG     64

struct image_gate {
	struct loop *loop;
	struct image_puller *puller;
	char *path;
	int fd;
	struct loop_io io;
	struct list clients;
	unsigned clients_n;
};

struct gate_client {
	struct list node;
	struct image_gate *gate;
	int fd;
	struct loop_io io;
	struct loop_timer timer;
	struct buf in;
	uint64_t ticket; /* 0: nothing asked yet */
};

static void gate_client_free(void *p)
{
	struct gate_client *c = p;
	buf_fini(&c->in);
	free(c);
}

static void gate_client_close(struct gate_client *c)
{
	struct image_gate *g = c->gate;
	loop_timer_stop(&c->timer);
	loop_io_stop(&c->io);
	if (c->ticket)
		g->puller->ops->cancel(g->puller, c->ticket);
	c->ticket = 0;
	(void)close(c->fd);
	list_remove(&c->node);
	g->clients_n--;
	loop_defer_free(g->loop, gate_client_free, c);
}

/* One line; the socket's buffer holds far more than a pull ever answers between two reads. */
static bool gate_client_send(struct gate_client *c, const struct json *v)
{
	AUTO_BUF b = BUF_INIT;
	json_write(&b, v);
	buf_add_char(&b, '\n');
	ssize_t n = send(c->fd, b.p, b.n, MSG_NOSIGNAL | MSG_DONTWAIT);
	return n == (ssize_t)b.n;
}

static void gate_client_fail(struct gate_client *c, int code, const char *text)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v = json_new_object(a);
	json_set_cstr(a, v, "error", text);
	json_set_int(a, v, "code", code);
	(void)gate_client_send(c, v); /* who does not read learns it from the close */
	gate_client_close(c);
}

static void gate_on_pulled(void *arg, int code, const char *id, const char *text)
{
	struct gate_client *c = arg;
	c->ticket = 0;
	if (code < 0) {
		gate_client_fail(c, code, text);
		return;
	}
	AUTO_ARENA *a = arena_new(0);
	struct json *v = json_new_object(a);
	json_set_bool(a, v, "done", true);
	json_set_cstr(a, v, "id", id);
	(void)gate_client_send(c, v); /* as above */
	gate_client_close(c);
}

static void gate_on_progress(struct loop_timer *t)
{
	struct gate_client *c = container_of(t, struct gate_client, timer);
	int64_t done = 0, total = 0;
	AUTO_ARENA *a = arena_new(0);
	struct json *v = json_new_object(a), *p = json_obj(a, v, "progress");
	if (!image_puller_local_progress(c->gate->puller, c->ticket, &done, &total))
		return;
	json_set_int(a, p, "done", done);
	json_set_int(a, p, "total", total);
	if (!gate_client_send(c, v)) {
		gate_client_close(c);
		return;
	}
	loop_timer_start(c->gate->loop, t, GATE_PROGRESS_MS, gate_on_progress);
}

static void gate_client_request(struct gate_client *c, struct str line)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v;
	if (json_parse(a, line, NULL, &v) < 0 || !str_is(json_get_str(v, "op"), "pull") ||
	    !json_get_cstr(v, "image")) {
		gate_client_fail(c, ERR_BAD_REQUEST,
				 "the request is not {\"op\":\"pull\",\"image\":…}");
		return;
	}
	int64_t connect_ms = json_get_int(v, "connect_ms", 0);
	struct image_request r = {
		.ref = json_get_cstr(v, "image"),
		.auth = {json_cstr(json_path(v, "auth.username")),
			 json_cstr(json_path(v, "auth.password"))},
		.connect_ms = connect_ms > 0 && connect_ms <= IMAGE_CONNECT_S * 1000
				      ? (unsigned)connect_ms
				      : 0,
	};
	struct image_puller *p = c->gate->puller;
	c->ticket = p->ops->pull(p, &r, gate_on_pulled, c);
	loop_timer_start(c->gate->loop, &c->timer, GATE_PROGRESS_MS, gate_on_progress);
}

static void gate_client_on_ready(struct loop_io *io, unsigned events)
{
	struct gate_client *c = container_of(io, struct gate_client, io);
	char chunk[4096];
	(void)events;
	ssize_t n = recv(c->fd, chunk, sizeof chunk, MSG_DONTWAIT);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n <= 0) {
		gate_client_close(c);
		return;
	}
	if (c->ticket)
		return; /* one request a connection; more is ignored */
	buf_add(&c->in, chunk, (size_t)n);
	size_t end = str_find(buf_str(&c->in), '\n');
	if (end < c->in.n)
		gate_client_request(c, str_sub(buf_str(&c->in), 0, end));
	else if (!buf_ok(&c->in))
		gate_client_fail(c, ERR_LIMIT, "the request is too long");
}

static void gate_on_accept(struct loop_io *io, unsigned events)
{
	struct image_gate *g = container_of(io, struct image_gate, io);
	(void)events;
	int fd = accept4(g->fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
	if (fd < 0)
		return;
	if (g->clients_n >= IMAGE_GATE_CLIENTS_MAX) {
		(void)close(fd); /* the node tries again, as for any failed pull */
		return;
	}
	struct gate_client *c = xcalloc(1, sizeof *c);
	c->gate = g;
	c->fd = fd;
	buf_init(&c->in, IMAGE_GATE_LINE_MAX);
	list_push_back(&g->clients, &c->node);
	g->clients_n++;
	if (loop_io_start(g->loop, &c->io, fd, LOOP_READ, gate_client_on_ready) < 0)
		gate_client_close(c);
}

static int gate_listen(const char *path, struct err *e)
{
	struct sockaddr_un a = {.sun_family = AF_UNIX};
	if (strlen(path) >= sizeof a.sun_path)
		return err_set(e, ERR_LIMIT, "socket path %s is longer than %zu characters", path,
			       sizeof a.sun_path - 1);
	(void)snprintf(a.sun_path, sizeof a.sun_path, "%s", path);
	AUTO_FD int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		return err_set(e, -errno, "make a socket: %s", strerror(errno));
	(void)unlink(path); /* of a gate that is gone */
	if (bind(fd, (struct sockaddr *)&a, sizeof a) < 0 || chmod(path, 0600) < 0 ||
	    listen(fd, GATE_BACKLOG) < 0)
		return err_set(e, -errno, "listen on %s: %s", path, strerror(errno));
	return TAKE_FD(fd);
}

int image_gate_start(struct loop *l, const char *path, struct image_store *s, const char *insecure,
		     struct image_gate **ret, struct err *e)
{
	int fd = gate_listen(path, e);
	if (fd < 0)
		return fd;
	struct image_gate *g = xcalloc(1, sizeof *g);
	g->loop = l;
	g->fd = fd;
	g->path = xstrdup(path);
	g->puller = image_puller_local_new(l, s, insecure);
	list_init(&g->clients);
	int r = loop_io_start(l, &g->io, fd, LOOP_READ, gate_on_accept);
	if (r < 0) {
		image_gate_stop(g);
		return err_set(e, r, "watch %s: %s", path, strerror(-r));
	}
	*ret = g;
	return 0;
}

struct image_gate *image_gate_stop(struct image_gate *g)
{
	if (!g)
		return NULL;
	while (!list_empty(&g->clients))
		gate_client_close(list_first(&g->clients, struct gate_client, node));
	loop_io_stop(&g->io);
	(void)close(g->fd);
	(void)unlink(g->path); /* may be gone with its folder */
	image_puller_free(g->puller);
	free(g->path);
	free(g);
	return NULL;
}
