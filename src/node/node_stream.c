/* What the streaming server (stream.h) asks of the node: exec, attach, port-forward, logs. */
#define LOG_MODULE "node"
#include "node/stream.h"

#include "base/log.h"
#include "base/must.h"
#include "http/http.h"
#include "net/net.h"
#include "node/drain.h"
#include "node/node_priv.h"
#include "node/pod.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

/* One exec or attach, from the request to its end. */
struct live {
	struct list node; /* in node->live */
	struct node *n;
	struct stream_session *session; /* NULL: the client has left */
	struct arena *a;
	struct runtime_stream run;
	struct loop_call late;
	struct stream_fds fds;
	struct err err;
	int r;
	bool attach, running, started;
	char id[CONTAINER_ID_BYTES];
};

static struct pod *live_pod(struct node *n, const struct stream_target *t, struct err *e)
{
	MAP_EACH (&n->by_uid, it) {
		struct pod *p = it->value;

		if (!strcmp(p->name, t->pod) && !strcmp(p->ns, t->ns) && !p->absent)
			return p;
	}
	err_set(e, ERR_NOT_FOUND, "pods \"%s\" not found", t->pod);
	return NULL;
}

static struct ctr *live_ctr(struct node *n, const struct stream_target *t, struct err *e)
{
	struct pod *p = live_pod(n, t, e);
	struct ctr *c =
		p && t->container && *t->container ? pod_ctr(p, str_of(t->container)) : NULL;

	for (unsigned i = 0; p && !c && (!t->container || !*t->container) && i < p->ctrs_n; i++)
		if (p->ctrs[i]->kind == CTR_MAIN)
			c = p->ctrs[i];
	if (p && !c)
		err_set(e, ERR_BAD_REQUEST, "container %s is not valid for pod %s", t->container,
			t->pod);
	return c;
}

static bool ctr_is_up(const struct ctr *c)
{
	return c->state == CTR_RUNNING || c->state == CTR_HOOK || c->state == CTR_STOPPING;
}

/* ---- exec and attach ---- */

static void live_free(void *arg)
{
	struct live *v = arg;

	arena_free(v->a);
	free(v);
}

static void live_end(struct live *v)
{
	list_remove(&v->node);
	loop_call_cancel(&v->late);
	loop_defer_free(v->n->loop, live_free, v);
}

/* What was found out inside the request, told outside of it. */
static void live_tell(struct loop_call *c)
{
	struct live *v = container_of(c, struct live, late);

	if (v->r < 0) {
		stream_session_failed(v->session, &v->err);
		live_end(v);
		return;
	}
	v->started = true;
	stream_session_started(v->session, &v->fds);
}

static void live_on_console(struct runtime_stream *x, int pty_fd)
{
	struct live *v = container_of(x, struct live, run);

	if (!v->session) {
		(void)close(pty_fd); /* nobody to give it to */
		return;
	}
	v->started = true;
	v->fds.tty_fd = pty_fd;
	stream_session_started(v->session, &v->fds);
}

static void live_on_exit(struct runtime_stream *x, int code, struct str text)
{
	struct live *v = container_of(x, struct live, run);

	v->running = false;
	if (v->session && (text.n > 0 || !v->started)) {
		err_set(&v->err, ERR_INTERNAL,
			"error executing command in container: failed to exec in container: failed "
			"to start exec: OCI runtime exec failed: exec failed: %.*s",
			STR_FMT(text));
		stream_session_failed(v->session, &v->err);
	} else if (v->session) {
		stream_session_exited(v->session, code);
	}
	live_end(v);
}

/* A pipe whose OURS end goes to the session and whose other end to the command. */
static int live_pipe(bool on, bool we_write, int *ret_ours, int *ret_theirs)
{
	int fds[2];

	if (!on)
		return 0;
	if (pipe2(fds, O_CLOEXEC) < 0)
		return -errno;
	*ret_ours = fds[we_write ? 1 : 0];
	*ret_theirs = fds[we_write ? 0 : 1];
	return 0;
}

static int live_exec(struct live *v, const struct stream_exec *req)
{
	const char **argv;
	unsigned n = 0;
	int r = 0, *fds = v->run.fds;

	while (req->argv && req->argv[n])
		n++;
	argv = arena_array(v->a, const char *, n + 1);
	for (unsigned i = 0; i < n; i++)
		argv[i] = arena_cstr(v->a, str_of(req->argv[i]));
	v->run = (struct runtime_stream){.id = v->id,
					 .argv = argv,
					 .tty = req->tty,
					 .fds = {-1, -1, -1},
					 .on_console = live_on_console,
					 .on_exit = live_on_exit};
	if (n == 0)
		return err_set(&v->err, ERR_BAD_REQUEST, "you must specify at least 1 command");
	if (!req->tty) {
		r = live_pipe(req->stdin_on, true, &v->fds.in_fd, &fds[0]);
		if (r == 0)
			r = live_pipe(req->stdout_on, false, &v->fds.out_fd, &fds[1]);
		if (r == 0)
			r = live_pipe(req->stderr_on, false, &v->fds.err_fd, &fds[2]);
	}
	if (r == 0)
		r = v->n->rt->ops->exec_stream(v->n->rt, &v->run);
	for (int i = 0; i < 3; i++)
		if (fds[i] >= 0)
			(void)close(fds[i]); /* the command has its own */
	v->running = r == 0;
	return r < 0 ? err_set(&v->err, r, "run the command: %s", err_text(r)) : 0;
}

static int live_attach(struct live *v)
{
	int fd = v->n->rt->ops->attach(v->n->rt, v->id);

	if (fd < 0)
		return err_set(&v->err, fd, "attach to the container: %s", err_text(fd));
	v->fds.attach_fd = fd;
	return 0;
}

static void live_close_fds(struct live *v)
{
	int fds[] = {v->fds.in_fd, v->fds.out_fd, v->fds.err_fd, v->fds.attach_fd};

	for (size_t i = 0; i < ARRAY_SIZE(fds); i++)
		if (fds[i] >= 0)
			(void)close(fds[i]); /* never handed over */
}

static void stream_do_exec(void *arg, struct stream_session *s, const struct stream_exec *req)
{
	struct node *n = arg;
	struct live *v = xcalloc(1, sizeof(*v));
	struct ctr *c;

	v->n = n;
	v->session = s;
	v->a = arena_new(0);
	v->attach = req->attach;
	v->fds = (struct stream_fds)STREAM_FDS_NONE;
	list_push_back(&n->live, &v->node);
	loop_call_init(&v->late, live_tell);
	stream_session_set(s, v);
	c = live_ctr(n, &req->target, &v->err);
	if (!c) {
		v->r = v->err.code;
	} else if (!ctr_is_up(c)) {
		v->r = err_set(&v->err, ERR_BAD_REQUEST,
			       "unable to upgrade connection: container not found (\"%s\")",
			       c->name);
	} else {
		memcpy(v->id, c->id, sizeof(v->id));
		v->r = req->attach ? live_attach(v) : live_exec(v, req);
	}
	if (v->r < 0)
		live_close_fds(v);
	if (v->r < 0 || req->attach || !req->tty)
		loop_call_soon(n->loop, &v->late);
}

static void stream_do_cancel(void *arg, struct stream_session *s)
{
	struct live *v = stream_session_get(s);

	(void)arg;
	if (!v)
		return;
	if (!v->started)
		live_close_fds(v);
	v->session = NULL;
	loop_call_cancel(&v->late);
	if (v->running)
		v->n->rt->ops->exec_stream_cancel(v->n->rt, &v->run); /* its end frees V */
	else
		live_end(v);
}

static void stream_do_resize(void *arg, struct stream_session *s, uint16_t width, uint16_t height)
{
	struct node *n = arg;
	struct live *v = stream_session_get(s);

	if (v && v->attach)
		NEGLECT(n->rt->ops->resize(n->rt, v->id, height, width)); /* the next one may do */
}

void node_stream_exited(struct node *n, const char *id, int code)
{
	list_each_safe (it, tmp, &n->live) {
		struct live *v = list_entry(it, struct live, node);

		if (!v->attach || !v->started || strcmp(v->id, id) != 0)
			continue;
		stream_session_exited(v->session, code);
		live_end(v);
	}
}

/* ---- port-forward ---- */

struct dial {
	uint16_t port;
	bool v6;
	int fd;
};

static int dial_inside(void *arg)
{
	struct dial *d = arg;
	const struct sockaddr_in to = {.sin_family = AF_INET,
				       .sin_port = htons(d->port),
				       .sin_addr = {htonl(INADDR_LOOPBACK)}};
	const struct sockaddr_in6 to6 = {.sin6_family = AF_INET6,
					 .sin6_port = htons(d->port),
					 .sin6_addr = IN6ADDR_LOOPBACK_INIT};
	AUTO_FD int fd =
		socket(d->v6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (fd < 0)
		return -errno;
	int r = d->v6 ? connect(fd, (const struct sockaddr *)&to6, sizeof(to6))
		      : connect(fd, (const struct sockaddr *)&to, sizeof(to));
	if (r < 0 && errno != EINPROGRESS)
		return -errno;
	d->fd = TAKE_FD(fd);
	return 0;
}

static int stream_do_check(void *arg, const struct stream_target *t, struct err *e)
{
	struct pod *p = live_pod(arg, t, e);

	if (!p)
		return ERR_NOT_FOUND;
	if (p->sandbox_part != PART_READY || strcmp(pod_phase_now(p), "Running") != 0)
		return err_set(e, ERR_BAD_REQUEST,
			       "unable to forward port because pod is not running. Current "
			       "status=%s",
			       pod_phase_now(p));
	return 0;
}

static int stream_do_dial(void *arg, const struct stream_target *t, uint16_t port, bool v6)
{
	struct dial d = {.port = port, .v6 = v6, .fd = -1};
	struct err e;
	struct pod *p = live_pod(arg, t, &e);
	int r;

	if (!p)
		return ERR_NOT_FOUND;
	if (pod_host_network(p)) {
		r = dial_inside(&d);
	} else {
		AUTO_FREE char *path = xasprintf("%s/ns/net", p->dir);
		AUTO_FD int ns = open(path, O_RDONLY | O_CLOEXEC);

		r = ns < 0 ? -errno : netns_run(ns, dial_inside, &d);
	}
	return r < 0 ? r : d.fd;
}

/* ---- logs ---- */

static int stream_do_log(void *arg, const struct stream_target *t, bool previous,
			 struct stream_log *ret, struct err *e)
{
	struct ctr *c = live_ctr(arg, t, e);
	const char *why;

	if (!c)
		return e ? e->code : ERR_NOT_FOUND;
	why = c->wait_reason[0]                                        ? c->wait_reason
	      : json_len(json_get(pod_spec(c->pod), "initContainers")) ? "PodInitializing"
								       : "ContainerCreating";
	if (previous && !c->last.set)
		return err_set(e, ERR_BAD_REQUEST,
			       "previous terminated container \"%s\" in pod \"%s\" not found",
			       c->name, c->pod->name);
	if (!c->id[0])
		return err_set(e, ERR_BAD_REQUEST,
			       "container \"%s\" in pod \"%s\" is waiting to start: %s", c->name,
			       c->pod->name, why);
	int n = snprintf(ret->path, sizeof(ret->path), "%s/%s/%d.log", c->pod->log_dir, c->name,
			 c->restarts - (previous ? 1 : 0));
	if (n >= (int)sizeof(ret->path))
		return err_set(e, -ENAMETOOLONG, "the log's path is too long");
	ret->running = !previous && ctr_is_up(c);
	return 0;
}

static bool stream_do_log_running(void *arg, const struct stream_target *t)
{
	struct err e;
	struct ctr *c = live_ctr(arg, t, &e);

	return c && ctr_is_up(c);
}

/* ---- start ---- */

static void stream_do_drained(void *arg, struct http_stream *st, struct str query)
{
	drain_serve(arg, st, query);
}

int node_stream_start(struct node *n, struct err *e)
{
	int fd, r = http_listen(&n->c.address, n->c.agent_port, &fd, e);

	if (r < 0)
		return r;
	const struct stream_server_config c = {.listen_fd = fd,
					       .cert_pem = n->c.cert_pem,
					       .key_pem = n->c.key_pem,
					       .ca_pem = n->c.ca_pem,
					       .backend = {.exec = stream_do_exec,
							   .cancel = stream_do_cancel,
							   .resize = stream_do_resize,
							   .dial = stream_do_dial,
							   .pod_check = stream_do_check,
							   .log = stream_do_log,
							   .log_running = stream_do_log_running,
							   .drained = stream_do_drained,
							   .arg = n}};
	return stream_server_start(n->loop, &c, &n->stream, e);
}
