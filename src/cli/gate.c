#include "cli/gate.h"

#include "base/file.h"
#include "cli/cluster.h"
#include "cli/holder.h"
#include "cli/sweep.h"
#include "cli/userns.h"
#include "loop/loop.h"
#include "node/image_gate.h"
#include "wire/json.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>

#define LOG_MODULE "gate"
#include "base/log.h"

#define GATE_START_MS       60000 /* until the cluster is Ready; a busy machine needs seconds */
#define GATE_STOP_MS        15000 /* then the holder is killed, and all with it */
#define GATE_PORT_WAIT_MS   500   /* the port of a cluster that was just stopped */
#define GATE_RESTART_MS_MIN 200
#define GATE_RESTART_MS_MAX 30000
#define GATE_LINE_BYTES     1024

struct gate {
	struct loop *loop;
	struct cluster cluster;
	bool ephemeral, ready, stopping;
	int lock_fd, api_fd, progress_fd, notify_fd; /* notify: our end of the holder's pipe */
	struct loop_child launcher, slirp;
	struct image_store *images;
	struct image_gate *image_gate;
	struct loop_io notify_io, lifeline_io;
	struct loop_signal term, interrupt;
	struct loop_timer deadline, restart, kill, slirp_again;
	int64_t slirp_ms; /* before it is started again */
	struct buf lines;
	int slirp_exit_fd;
	pid_t holder; /* as the host sees it; 0: none */
	int64_t delay_ms;
	bool api_up, node_ready[CLUSTER_NODES_MAX];
	mono_ns_t began;
	int code;
};

static void gate_on_restart(struct loop_timer *t);

/* ---- telling ---- */

static void gate_say(struct gate *g, const char *kind, const char *fmt, ...) PRINTF_LIKE(3, 4);
static void gate_say(struct gate *g, const char *kind, const char *fmt, ...)
{
	AUTO_BUF b = BUF_INIT;
	va_list ap;

	buf_printf(&b, "%s ", kind);
	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	log_info("progress", "%s", b.p);
	buf_add_char(&b, '\n');
	/* Whoever started us may have gone; the cluster goes on. */
	if (g->progress_fd >= 0 && write(g->progress_fd, b.p, b.n) < 0)
		log_debug("progress.closed", "errno=%d", errno);
}

static void gate_progress_close(struct gate *g)
{
	if (g->progress_fd >= 0)
		(void)close(g->progress_fd);
	g->progress_fd = -1;
}

static void gate_status_save(struct gate *g)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *o = json_new_object(a), *nodes = json_arr(a, o, "nodes");
	char path[CLUSTER_PATH_BYTES];
	struct err e;

	json_set_cstr(a, o, "phase", g->stopping ? "stopping" : g->ready ? "running" : "starting");
	json_set_int(a, o, "gate", getpid());
	json_set_int(a, o, "holder", g->holder);
	json_set_int(a, o, "apiPort", g->cluster.api_port);
	for (unsigned i = 0; i < g->cluster.nodes; i++) {
		struct json *n = json_push(a, nodes, json_new_object(a));
		struct ip ip = cluster_node_ip(i);
		char name[32], text[IP_TEXT_BYTES];

		cluster_node_name(i, name);
		ip_format(&ip, text);
		json_set_cstr(a, n, "name", name);
		json_set_cstr(a, n, "address", text);
		json_set_bool(a, n, "ready", g->node_ready[i]);
	}
	json_write_pretty(&b, o);
	cluster_path(&g->cluster, "status.json", path);
	if (file_write(path, buf_str(&b), 0644, true, &e) < 0)
		log_warn("status.write", "err=\"%s\"", e.text);
}

/* ---- ending ---- */

static void gate_end(struct gate *g)
{
	struct err e;

	loop_timer_stop(&g->kill);
	sweep_cluster(&g->cluster);
	if (g->ephemeral && cluster_purge(&g->cluster, &e) < 0)
		log_error("purge", "err=\"%s\"", e.text);
	loop_stop(g->loop, g->code);
}

static void gate_on_kill_due(struct loop_timer *t)
{
	struct gate *g = container_of(t, struct gate, kill);

	if (g->holder)
		(void)kill(g->holder, SIGKILL); /* ends everything inside at once */
}

static void gate_stop(struct gate *g, int code)
{
	if (g->stopping)
		return;
	g->stopping = true;
	g->code = code;
	loop_timer_stop(&g->deadline);
	loop_timer_stop(&g->restart);
	gate_status_save(g);
	if (!g->holder) {
		gate_end(g);
		return;
	}
	(void)kill(g->holder, SIGTERM);
	loop_timer_start(g->loop, &g->kill, GATE_STOP_MS, gate_on_kill_due);
}

static void gate_fail(struct gate *g, const char *fmt, ...) PRINTF_LIKE(2, 3);
static void gate_fail(struct gate *g, const char *fmt, ...)
{
	AUTO_BUF b = BUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	gate_say(g, "error", "%s", b.p);
	gate_stop(g, 1);
}

static void gate_on_signal(struct loop_signal *s, int signum)
{
	struct gate *g = signum == SIGTERM ? container_of(s, struct gate, term)
					   : container_of(s, struct gate, interrupt);

	gate_stop(g, 0);
}

static void gate_on_lifeline(struct loop_io *io, unsigned events UNUSED)
{
	struct gate *g = container_of(io, struct gate, lifeline_io);
	char c;

	if (read(io->fd, &c, 1) > 0)
		return;
	loop_io_stop(io);
	gate_stop(g, 0);
}

static void gate_on_deadline(struct loop_timer *t)
{
	struct gate *g = container_of(t, struct gate, deadline);

	gate_fail(g, "the cluster was not ready after %d s; %s/logs tells why",
		  GATE_START_MS / 1000, g->cluster.dir);
}

/* ---- the way out ---- */

static void gate_slirp_start(struct gate *g);

static void gate_on_slirp_again(struct loop_timer *t)
{
	struct gate *g = container_of(t, struct gate, slirp_again);

	if (!g->stopping && g->holder)
		gate_slirp_start(g);
}

static void gate_on_slirp_exit(struct loop_child *c, int status)
{
	struct gate *g = container_of(c, struct gate, slirp);

	if (g->stopping || !g->holder)
		return;
	gate_say(g, "step",
		 "note: pods reach nothing outside the cluster: slirp4netns ended with "
		 "status %d, see %s/logs/gate.log",
		 status, g->cluster.dir);
	g->slirp_ms = MIN(MAX(g->slirp_ms * 2, GATE_RESTART_MS_MIN), GATE_RESTART_MS_MAX);
	loop_timer_start(g->loop, &g->slirp_again, g->slirp_ms, gate_on_slirp_again);
}

/* Its pipe closed, it ends. */
static void gate_slirp_stop(struct gate *g)
{
	loop_timer_stop(&g->slirp_again);
	if (g->slirp_exit_fd >= 0)
		(void)close(g->slirp_exit_fd);
	g->slirp_exit_fd = -1;
}

static void gate_slirp_start(struct gate *g)
{
	char pid[16], exit_fd[] = "--exit-fd=3";
	const char *const argv[] = {
		"slirp4netns", "--configure", "--mtu=65520", "--disable-host-loopback",
		exit_fd,       pid,           "tap0",        NULL};
	int pair[2];

	if (g->cluster.isolated)
		return;
	if (access("/dev/net/tun", R_OK | W_OK) < 0) {
		gate_say(g, "step",
			 "note: pods reach nothing outside the cluster: /dev/net/tun: %s "
			 "(modprobe tun; chmod 666 /dev/net/tun)",
			 err_text(-errno));
		return;
	}
	if (pipe2(pair, O_CLOEXEC) < 0)
		return;
	gate_slirp_stop(g);
	snprintf(pid, sizeof(pid), "%d", (int)g->holder);
	/* It ends when our end of this pipe is closed, also when we are killed. */
	const int fds[] = {-1, 1, 2, pair[1]};
	struct loop_spawn spawn = {.argv = argv, .fds = fds, .fds_n = ARRAY_SIZE(fds)};
	int r = loop_child_start(g->loop, &g->slirp, &spawn, gate_on_slirp_exit);
	(void)close(pair[1]);
	if (r < 0) {
		(void)close(pair[0]);
		log_warn("slirp4netns.start", "err=\"%s\" pods reach nothing outside the cluster",
			 err_text(r));
		return;
	}
	g->slirp_exit_fd = pair[0];
}

/* ---- the holder ---- */

static void gate_holder_gone(struct gate *g)
{
	loop_io_stop(&g->notify_io);
	(void)close(g->notify_fd);
	g->notify_fd = -1;
	if (g->holder)
		(void)waitpid(g->holder, NULL,
			      0); /* it has ended, or is about to: its pipe is closed */
	g->holder = 0;
	gate_slirp_stop(g);
	memset(g->node_ready, 0, sizeof(g->node_ready));
	if (g->stopping) {
		gate_end(g);
		return;
	}
	if (!g->ready) {
		gate_fail(g, "the cluster's holder ended while starting; %s/logs tells why",
			  g->cluster.dir);
		return;
	}
	log_error("holder.gone", "again_in_ms=%lld", (long long)g->delay_ms);
	gate_status_save(g);
	sweep_inside(&g->cluster);
	g->delay_ms = MIN(MAX(g->delay_ms * 2, GATE_RESTART_MS_MIN), GATE_RESTART_MS_MAX);
	loop_timer_start(g->loop, &g->restart, g->delay_ms, gate_on_restart);
}

static void gate_check_ready(struct gate *g)
{
	for (unsigned i = 0; i < g->cluster.nodes; i++)
		if (!g->node_ready[i])
			return;
	gate_status_save(g);
	if (g->ready)
		return;
	g->ready = true;
	g->delay_ms = 0;
	loop_timer_stop(&g->deadline);
	gate_status_save(g);
	gate_say(g, "ready", "%.2f", (double)(clock_mono() - g->began) / 1e9);
	gate_progress_close(g);
}

static void gate_line(struct gate *g, struct str line)
{
	struct str who, what, rest = line;

	if (!str_cut(&rest, ' ', &who) || !str_cut(&rest, ' ', &what))
		return;
	if (str_is(who, "holder") && !str_is(what, "failed")) {
		int64_t pid;

		if (str_to_i64(what, &pid) == 0 && pid > 1) {
			g->holder = (pid_t)pid;
			gate_slirp_start(g);
			gate_say(g, "step", "namespaces and the underlay network are made");
		}
		return;
	}
	if (str_is(what, "failed")) {
		if (!g->ready)
			gate_fail(g, "%.*s: %.*s", STR_FMT(who), STR_FMT(rest));
		else
			log_error("node.failed", "name=%.*s err=\"%.*s\"", STR_FMT(who),
				  STR_FMT(rest));
		return;
	}
	if (str_is(what, "api")) {
		g->api_up = true;
		gate_say(g, "step", "the API server answers on https://127.0.0.1:%u",
			 g->cluster.api_port);
	}
	if (str_is(what, "exited"))
		log_warn("node.exited", "name=%.*s %.*s", STR_FMT(who), STR_FMT(rest));
	for (unsigned i = 0; i < g->cluster.nodes; i++) {
		char name[32];

		cluster_node_name(i, name);
		if (!str_is(who, name))
			continue;
		g->node_ready[i] =
			str_is(what, "ready") || (g->node_ready[i] && !str_is(what, "exited"));
		if (str_is(what, "ready") && !g->ready)
			gate_say(g, "step", "%s is Ready and answers DNS", name);
	}
	gate_check_ready(g);
}

static void gate_on_notify(struct loop_io *io, unsigned events UNUSED)
{
	struct gate *g = container_of(io, struct gate, notify_io);
	char bytes[GATE_LINE_BYTES];
	ssize_t n = read(io->fd, bytes, sizeof(bytes));

	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n <= 0) {
		gate_holder_gone(g);
		return;
	}
	buf_add(&g->lines, bytes, (size_t)n);
	for (size_t end; (end = str_find(buf_str(&g->lines), '\n')) < g->lines.n;) {
		gate_line(g, str_sub(buf_str(&g->lines), 0, end));
		buf_drop_front(&g->lines, end + 1);
	}
	if (g->lines.n > GATE_LINE_BYTES)
		buf_reset(&g->lines);
}

static void gate_on_launcher_exit(struct loop_child *c, int status)
{
	struct gate *g = container_of(c, struct gate, launcher);

	if (status != 0)
		log_error("holder.launch", "status=%d", status);
	(void)g; /* what became of it is told by the notify pipe */
}

static void gate_holder_start(struct gate *g)
{
	const char *const argv[] = {"/proc/self/exe",
				    "__holder",
				    g->cluster.id,
				    g->cluster.name,
				    g->ephemeral ? "ephemeral" : NULL,
				    NULL};
	int pair[2];

	if (pipe2(pair, O_CLOEXEC) < 0) {
		gate_fail(g, "make a pipe: %s", err_text(-errno));
		return;
	}
	const int fds[] = {-1, 1, 2, pair[1], g->api_fd};
	struct loop_spawn spawn = {
		.argv = argv, .fds = fds, .fds_n = ARRAY_SIZE(fds), .new_session = true};
	int r = loop_child_start(g->loop, &g->launcher, &spawn, gate_on_launcher_exit);
	(void)close(pair[1]);
	g->notify_fd = pair[0];
	(void)fcntl(pair[0], F_SETFL, O_NONBLOCK);
	if (r == 0)
		r = loop_io_start(g->loop, &g->notify_io, g->notify_fd, LOOP_READ, gate_on_notify);
	if (r < 0)
		gate_fail(g, "start the cluster's holder: %s", err_text(r));
}

static void gate_on_restart(struct loop_timer *t)
{
	gate_holder_start(container_of(t, struct gate, restart));
}

/* ---- starting ---- */

static int gate_bind(uint16_t port)
{
	struct sockaddr_in sa = {.sin_family = AF_INET,
				 .sin_port = htons(port),
				 .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), one = 1;

	if (fd < 0)
		return -errno;
	if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one)) < 0 ||
	    bind(fd, (struct sockaddr *)&sa, sizeof(sa)) < 0 || listen(fd, SOMAXCONN) < 0) {
		int r = -errno;

		(void)close(fd);
		return r;
	}
	return fd;
}

/* The port it had, so that kubeconfigs stay right; a new cluster takes 6443 when that is free. */
static int gate_api_socket(struct gate *g, struct err *e)
{
	struct sockaddr_in sa;
	socklen_t n = sizeof(sa);
	bool had = g->cluster.api_port != 0;

	g->api_fd = gate_bind(had ? g->cluster.api_port : CLUSTER_API_PORT);
	/* Processes just swept may still be closing it. */
	for (int ms = 0; had && g->api_fd == -EADDRINUSE && ms < GATE_PORT_WAIT_MS; ms += 10) {
		(void)usleep(10000);
		g->api_fd = gate_bind(g->cluster.api_port);
	}
	if (g->api_fd < 0 && had)
		return err_set(
			e, g->api_fd,
			"the cluster's API port 127.0.0.1:%u cannot be used: %s; end what uses it",
			g->cluster.api_port, err_text(g->api_fd));
	if (g->api_fd < 0)
		g->api_fd = gate_bind(0);
	if (g->api_fd < 0 || getsockname(g->api_fd, (struct sockaddr *)&sa, &n) < 0)
		return err_set(e, -errno, "open a socket on the loopback: %s", err_text(-errno));
	g->cluster.api_port = ntohs(sa.sin_port);
	return cluster_save(&g->cluster, e);
}

static int gate_images(struct gate *g, struct err *e)
{
	struct image_store_options o = {.writer = true, .userxattr = g->cluster.rootless};
	char path[CLUSTER_PATH_BYTES];
	int r = image_store_open(g->cluster.images, &o, &g->images, e);

	cluster_path(&g->cluster, "gate.sock", path);
	return r < 0 ? r
		     : image_gate_start(g->loop, path, g->images, g->cluster.insecure_registries,
					&g->image_gate, e);
}

static int gate_start(struct gate *g, struct err *e)
{
	int r = cluster_lock(&g->cluster, &g->lock_fd, e);

	if (r < 0)
		return r;
	sweep_cluster(&g->cluster); /* what a dead gate left; it holds the socket too */
	r = gate_api_socket(g, e);
	if (r == 0)
		r = gate_images(g, e);
	if (r < 0)
		return r;
	r = loop_signal_start(g->loop, &g->term, SIGTERM, gate_on_signal);
	if (r == 0)
		r = loop_signal_start(g->loop, &g->interrupt, SIGINT, gate_on_signal);
	if (r == 0 && g->ephemeral)
		r = loop_io_start(g->loop, &g->lifeline_io, GATE_LIFELINE_FD, LOOP_READ,
				  gate_on_lifeline);
	if (r < 0)
		return err_set(e, r, "watch signals: %s", err_text(r));
	loop_timer_start(g->loop, &g->deadline, GATE_START_MS, gate_on_deadline);
	gate_status_save(g);
	gate_holder_start(g);
	return 0;
}

static void gate_fini(struct gate *g)
{
	loop_signal_stop(&g->term);
	loop_signal_stop(&g->interrupt);
	loop_io_stop(&g->lifeline_io);
	loop_io_stop(&g->notify_io);
	loop_timer_stop(&g->deadline);
	loop_timer_stop(&g->restart);
	loop_timer_stop(&g->kill);
	loop_timer_stop(&g->slirp_again);
	loop_child_forget(&g->launcher);
	loop_child_forget(&g->slirp);
	buf_fini(&g->lines);
	g->image_gate = image_gate_stop(g->image_gate);
	g->loop = loop_free(g->loop); /* waits for a pull under way, which uses the store */
	g->images = image_store_close(g->images);
}

int gate_main(int argc, char **argv)
{
	static struct gate g = {.lock_fd = -1, .api_fd = -1, .notify_fd = -1, .slirp_exit_fd = -1};
	struct err e;

	if (argc < 2)
		return 2;
	log_init(LOG_INFO, 2, "gate");
	(void)signal(SIGPIPE, SIG_IGN);
	/* The holder's parent ends at once; we reap it. */
	(void)prctl(PR_SET_CHILD_SUBREAPER, 1);
	g.began = clock_mono();
	g.progress_fd = GATE_PROGRESS_FD;
	(void)fcntl(GATE_PROGRESS_FD, F_SETFD, FD_CLOEXEC);
	g.ephemeral = argc > 2 && strcmp(argv[2], "ephemeral") == 0;
	int r = cluster_locate(&g.cluster, argv[1], &e), ids = 0;
	if (r == 0)
		r = ids = userns_enter(&g.cluster, &e);
	if (ids == USERNS_SINGLE)
		gate_say(&g, "step", USERNS_SINGLE_TEXT);
	g.loop = loop_new();
	if (r >= 0)
		r = cluster_load(&g.cluster, &e);
	if (r == 0)
		r = gate_start(&g, &e);
	if (r < 0) {
		gate_say(&g, "error", "%s", e.text);
		return 1;
	}
	r = loop_run(g.loop);
	gate_fini(&g);
	return r;
}
