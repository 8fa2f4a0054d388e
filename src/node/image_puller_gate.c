/* Pulls asked of the gate: a connection for each, as image_gate.h says. */
#include "node/image_gate.h"
#include "base/buf.h"
#include "base/limits.h"
#include "base/list.h"
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>

struct puller_gate {
	struct image_puller base;
	struct loop *loop;
	char *path;
	struct list pulls;
	uint64_t ticket;
};

struct gate_pull {
	struct list node;
	struct puller_gate *p;
	int fd; /* -1: the connection failed */
	struct loop_io io;
	struct loop_call failed; /* told later, never inside pull() */
	struct buf in;
	struct err err;
	uint64_t ticket;
	image_pulled_cb on_done;
	void *arg;
};

static void pull_free(void *arg)
{
	struct gate_pull *x = arg;
	buf_fini(&x->in);
	free(x);
}

static void pull_close(struct gate_pull *x)
{
	loop_io_stop(&x->io);
	loop_call_cancel(&x->failed);
	if (x->fd >= 0)
		(void)close(x->fd); /* cancels, when it is not done */
	x->fd = -1;
	list_remove(&x->node);
	loop_defer_free(x->p->loop, pull_free, x);
}

static void pull_end(struct gate_pull *x, int code, const char *id, const char *text)
{
	image_pulled_cb on_done = x->on_done;
	void *arg = x->arg;
	pull_close(x); /* its memory lives to the end of the turn */
	on_done(arg, code, id, text);
}

static void pull_on_failed(struct loop_call *c)
{
	struct gate_pull *x = container_of(c, struct gate_pull, failed);
	pull_end(x, x->err.code, NULL, x->err.text);
}

/* True when the line ended the pull. */
static bool pull_line(struct gate_pull *x, struct str line)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v;
	if (json_parse(a, line, NULL, &v) < 0) {
		pull_end(x, ERR_PROTOCOL, NULL, "the gate's answer is not JSON");
		return true;
	}
	if (json_get_cstr(v, "error")) {
		int64_t code = json_get_int(v, "code", ERR_INTERNAL);
		pull_end(x, code < 0 && code > INT32_MIN ? (int)code : ERR_INTERNAL, NULL,
			 json_get_cstr(v, "error"));
		return true;
	}
	if (json_get_bool(v, "done", false) && json_get_cstr(v, "id")) {
		pull_end(x, 0, json_get_cstr(v, "id"), "");
		return true;
	}
	return false; /* progress, or something newer */
}

static void pull_on_ready(struct loop_io *io, unsigned events)
{
	struct gate_pull *x = container_of(io, struct gate_pull, io);
	char chunk[4096];
	(void)events;
	ssize_t n = recv(x->fd, chunk, sizeof chunk, MSG_DONTWAIT);
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n <= 0) {
		/* it comes back; the pull is tried again like any that failed */
		pull_end(x, ERR_CLOSED, NULL, "the gate closed the connection during the pull");
		return;
	}
	buf_add(&x->in, chunk, (size_t)n);
	if (!buf_ok(&x->in)) {
		pull_end(x, ERR_LIMIT, NULL, "the gate's answer is too long");
		return;
	}
	for (size_t end; (end = str_find(buf_str(&x->in), '\n')) < x->in.n;) {
		if (pull_line(x, str_sub(buf_str(&x->in), 0, end)))
			return;
		buf_drop_front(&x->in, end + 1);
	}
}

static int pull_connect(struct gate_pull *x, struct str line)
{
	struct sockaddr_un a = {.sun_family = AF_UNIX};
	(void)snprintf(a.sun_path, sizeof a.sun_path, "%s", x->p->path);
	x->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (x->fd < 0 || connect(x->fd, (struct sockaddr *)&a, sizeof a) < 0)
		return err_set(&x->err, ERR_CLOSED, "ask the gate at %s for the image: %s",
			       x->p->path, strerror(errno));
	ssize_t n = send(x->fd, line.p, line.n, MSG_NOSIGNAL);
	if (n != (ssize_t)line.n)
		return err_set(&x->err, ERR_CLOSED, "ask the gate at %s for the image: %s",
			       x->p->path, n < 0 ? strerror(errno) : "short write");
	int r = loop_io_start(x->p->loop, &x->io, x->fd, LOOP_READ, pull_on_ready);
	return r < 0 ? err_set(&x->err, r, "watch the gate's connection: %s", strerror(-r)) : 0;
}

static uint64_t puller_gate_pull(struct image_puller *base, const struct image_request *r,
				 image_pulled_cb on_done, void *arg)
{
	struct puller_gate *p = container_of(base, struct puller_gate, base);
	struct gate_pull *x = xcalloc(1, sizeof *x);
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF line = BUF_INIT;
	struct json *v = json_new_object(a);
	*x = (struct gate_pull){
		.p = p, .fd = -1, .ticket = ++p->ticket, .on_done = on_done, .arg = arg};
	buf_init(&x->in, IMAGE_GATE_LINE_MAX);
	loop_call_init(&x->failed, pull_on_failed);
	list_push_back(&p->pulls, &x->node);
	json_set_cstr(a, v, "op", "pull");
	json_set_cstr(a, v, "image", r->ref);
	if (r->auth.username && *r->auth.username) {
		struct json *auth = json_obj(a, v, "auth");
		json_set_cstr(a, auth, "username", r->auth.username);
		json_set_cstr(a, auth, "password", r->auth.password);
	}
	if (r->connect_ms)
		json_set_int(a, v, "connect_ms", r->connect_ms);
	json_write(&line, v);
	buf_add_char(&line, '\n');
	if (pull_connect(x, buf_str(&line)) < 0)
		loop_call_soon(p->loop, &x->failed);
	return x->ticket;
}

static void puller_gate_cancel(struct image_puller *base, uint64_t ticket)
{
	struct puller_gate *p = container_of(base, struct puller_gate, base);
	list_each_safe (it, next, &p->pulls) {
		struct gate_pull *x = list_entry(it, struct gate_pull, node);
		if (x->ticket == ticket)
			pull_close(x);
	}
}

static struct image_puller *puller_gate_free(struct image_puller *base)
{
	struct puller_gate *p = container_of(base, struct puller_gate, base);
	while (!list_empty(&p->pulls))
		pull_close(list_first(&p->pulls, struct gate_pull, node));
	free(p->path);
	free(p);
	return NULL;
}

struct image_puller *image_puller_gate_new(struct loop *l, const char *socket_path)
{
	static const struct image_puller_ops ops = {puller_gate_pull, puller_gate_cancel,
						    puller_gate_free};
	struct puller_gate *p = xcalloc(1, sizeof *p);
	p->base.ops = &ops;
	p->loop = l;
	p->path = xstrdup(socket_path);
	list_init(&p->pulls);
	return &p->base;
}
