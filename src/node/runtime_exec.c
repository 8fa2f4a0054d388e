/* Commands in running containers: crun exec, collected (probes, hooks) or with streams (kubectl
 * exec), and conmon's sockets (attach, resize, log rotation). */
#define LOG_MODULE "node"
#include "node/runtime_crun.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/log.h"
#include "base/clock.h"
#include "base/must.h"
#include "wire/json.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#define EXEC_ARGS_MAX         256
#define EXEC_USER_BYTES       64
#define EXEC_CONFIG_BYTES_MAX (4 * 1024 * 1024)
#define EXEC_NOBODY           65534

/* crun would run commands as root whoever the container runs as. */
static void exec_user_option(struct crun *rt, const char *id, char out[static EXEC_USER_BYTES])
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	char path[CRUN_PATH_MAX];
	struct json *config;
	ssize_t n;

	crun_path(rt, path, "containers/%s/config.json", id);
	AUTO_FD int fd = open(path, O_RDONLY | O_CLOEXEC);
	buf_init(&b, EXEC_CONFIG_BYTES_MAX);
	while (fd >= 0 && buf_reserve(&b, 4096) && (n = read(fd, b.p + b.n, 4096)) > 0)
		b.n += (size_t)n;
	/* An unreadable file is a container on its way out; crun says so. */
	bool known = buf_str(&b).n && json_parse(a, buf_str(&b), NULL, &config) == 0;
	const struct json *user = known ? json_path(config, "process.user") : NULL;
	snprintf(out, EXEC_USER_BYTES, "--user=%lld:%lld",
		 (long long)json_get_int(user, "uid", EXEC_NOBODY),
		 (long long)json_get_int(user, "gid", EXEC_NOBODY));
}

/* crun … [LOG] exec [OPTIONS] ID ARGV…; -E2BIG. */
static int exec_argv(struct crun *rt, const char *id, const char *const *log,
		     const char *const *options, const char *const *argv,
		     char user[static EXEC_USER_BYTES], const char *out[static EXEC_ARGS_MAX])
{
	exec_user_option(rt, id, user);
	const char *const head[] = {"crun", "--root", rt->root, rt->cgroup_manager};
	unsigned n = 0;

	for (; n < ARRAY_SIZE(head); n++)
		out[n] = head[n];
	for (; log && *log; log++)
		out[n++] = *log;
	out[n++] = "exec";
	out[n++] = user;
	for (; options && *options; options++)
		out[n++] = *options;
	out[n++] = id;
	for (; *argv; argv++) {
		if (n == EXEC_ARGS_MAX - 1)
			return -E2BIG;
		out[n++] = *argv;
	}
	out[n] = NULL;
	return 0;
}

static void exec_done(struct loop_command *c, int status, const char *out, size_t out_n,
		      const char *err, size_t err_n)
{
	struct runtime_exec *x = container_of(c, struct runtime_exec, command);
	/* A probe's message is what the command printed, on either. */
	struct str text = out_n ? str_n(out, out_n) : str_n(err, err_n);

	x->on_done(x, status < 0 && status != -ETIMEDOUT ? 128 - status : status, text);
}

int crun_exec(struct runtime *r, struct runtime_exec *x)
{
	struct crun *rt = container_of(r, struct crun, rt);
	const char *argv[EXEC_ARGS_MAX];
	char user[EXEC_USER_BYTES];
	int s = exec_argv(rt, x->id, NULL, NULL, x->argv, user, argv);
	const struct loop_spawn spawn = {.argv = argv};

	return s < 0 ? s
		     : loop_command_start(rt->loop, &x->command, &spawn, NULL, 0, x->timeout_ms,
					  x->out_bytes_max, exec_done);
}

void crun_exec_cancel(struct runtime *r, struct runtime_exec *x)
{
	(void)r;
	loop_child_kill(&x->command.child, SIGKILL);
}

/* ---- sockets of a container ---- */

/* Socket paths have 108 bytes: reach the folder through a descriptor. */
static int exec_socket_address(int dir_fd, const char *leaf, struct sockaddr_un *ret)
{
	*ret = (struct sockaddr_un){.sun_family = AF_UNIX};
	int n = snprintf(ret->sun_path, sizeof(ret->sun_path), "/proc/self/fd/%d/%s", dir_fd, leaf);
	return n >= (int)sizeof(ret->sun_path) ? -ENAMETOOLONG : 0;
}

static int exec_bundle_fd(struct crun *rt, const char *id)
{
	char path[CRUN_PATH_MAX];

	crun_path(rt, path, "containers/%s", id);
	int fd = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
	return fd < 0 ? -errno : fd;
}

/* ---- streams ---- */

static void exec_console_close(struct runtime_stream *x)
{
	loop_io_stop(&x->console_io);
	if (x->console_fd >= 0)
		(void)close(x->console_fd); /* a listener, or one that has done its work */
	x->console_fd = -1;
	if (x->console_path)
		(void)unlink(x->console_path); /* with the bundle at the latest */
	free(x->console_path);
	x->console_path = NULL;
}

/* The first line of crun's log, in the words people know; empty when it wrote none, that is, when
 * the command ran. */
static struct str exec_said(const struct runtime_stream *x, struct arena *a)
{
	char bytes[CRUN_TEXT_MAX];
	ssize_t n = read(x->said_fd, bytes, sizeof(bytes));
	struct str rest = str_n(bytes, n > 0 ? (size_t)n : 0), line = STR_NULL;
	struct json *v;

	if (!str_cut(&rest, '\n', &line))
		return STR_NULL;
	/* What it could not say in one line is said as it is. */
	struct str message =
		json_parse(a, line, NULL, &v) == 0 ? json_get_str(v, "msg") : str_trim(line);
	return crun_words(a, message, x->argv[0]);
}

static void exec_stream_exit(struct loop_child *c, int status)
{
	struct runtime_stream *x = container_of(c, struct runtime_stream, child);
	AUTO_ARENA *a = arena_new(0);
	struct str text = exec_said(x, a);

	exec_console_close(x);
	(void)close(x->said_fd); /* read to its end */
	x->on_exit(x, status < 0 ? 128 - status : status, text);
}

/* The connection brings one message with the pty's master. */
static void exec_on_master(struct loop_io *io, unsigned events)
{
	struct runtime_stream *x = container_of(io, struct runtime_stream, console_io);
	char byte[64], control[CMSG_SPACE(sizeof(int))];
	struct iovec iov = {byte, sizeof(byte)};
	struct msghdr m = {.msg_iov = &iov,
			   .msg_iovlen = 1,
			   .msg_control = control,
			   .msg_controllen = sizeof(control)};
	ssize_t n = recvmsg(x->console_fd, &m, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
	struct cmsghdr *h = n >= 0 ? CMSG_FIRSTHDR(&m) : NULL;
	int fd;

	(void)events;
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	exec_console_close(x);
	if (!h || h->cmsg_type != SCM_RIGHTS)
		return; /* crun's end tells why */
	memcpy(&fd, CMSG_DATA(h), sizeof(fd));
	x->on_console(x, fd);
}

static void exec_on_console(struct loop_io *io, unsigned events)
{
	struct runtime_stream *x = container_of(io, struct runtime_stream, console_io);
	int fd = accept4(x->console_fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);

	(void)events;
	if (fd < 0)
		return;
	loop_io_stop(io);
	(void)close(x->console_fd); /* the listener */
	x->console_fd = fd;
	if (loop_io_start(x->loop, io, fd, LOOP_READ, exec_on_master) < 0)
		exec_console_close(x);
}

/* A listening socket in the bundle; crun, which runs there, is told its name only. */
static int exec_console_open(struct crun *rt, struct runtime_stream *x, char leaf[static 32])
{
	struct sockaddr_un to;
	char path[CRUN_PATH_MAX];
	AUTO_FD int dir = exec_bundle_fd(rt, x->id);
	int r;

	if (dir < 0)
		return dir;
	snprintf(leaf, 32, "console-%016llx", (unsigned long long)random_u64());
	must(exec_socket_address(dir, leaf, &to) == 0);
	x->console_fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (x->console_fd < 0 || bind(x->console_fd, (struct sockaddr *)&to, sizeof(to)) < 0 ||
	    listen(x->console_fd, 1) < 0)
		return -errno;
	crun_path(rt, path, "containers/%s/%s", x->id, leaf);
	x->console_path = xstrdup(path);
	r = loop_io_start(rt->loop, &x->console_io, x->console_fd, LOOP_READ, exec_on_console);
	return r;
}

/* crun's log is descriptor 3, which does not reach the command: what is written there is crun's own
 * word that the command could not be run. (Its exit status and stderr do not tell.) */
static int exec_stream_spawn(struct crun *rt, struct runtime_stream *x, const char *const *options,
			     int said_write)
{
	static const char *const log[] = {"--log=file:/proc/self/fd/3", "--log-format=json", NULL};
	const int fds[4] = {x->tty ? -1 : x->fds[0], x->tty ? -1 : x->fds[1],
			    x->tty ? -1 : x->fds[2], said_write};
	const char *argv[EXEC_ARGS_MAX];
	char dir[CRUN_PATH_MAX], user[EXEC_USER_BYTES];
	int r = exec_argv(rt, x->id, log, options, x->argv, user, argv);

	crun_path(rt, dir, "containers/%s", x->id);
	const struct loop_spawn spawn = {
		.argv = argv, .cwd = dir, .fds = fds, .fds_n = 4, .new_session = true};
	return r < 0 ? r : loop_child_start(rt->loop, &x->child, &spawn, exec_stream_exit);
}

int crun_exec_stream(struct runtime *r, struct runtime_stream *x)
{
	struct crun *rt = container_of(r, struct crun, rt);
	const char *options[] = {NULL, NULL, NULL};
	char leaf[32], socket_option[64];
	int said[2], s = 0;

	x->loop = rt->loop;
	x->console_fd = -1;
	if (pipe2(said, O_CLOEXEC | O_NONBLOCK) < 0)
		return -errno;
	x->said_fd = said[0];
	AUTO_FD int said_write = said[1];
	if (x->tty) {
		s = exec_console_open(rt, x, leaf);
		snprintf(socket_option, sizeof(socket_option), "--console-socket=%s", leaf);
		options[0] = "--tty";
		options[1] = socket_option;
	}
	if (s == 0)
		s = exec_stream_spawn(rt, x, options, said_write);
	if (s < 0) {
		exec_console_close(x);
		(void)close(x->said_fd); /* nobody writes */
	}
	return s;
}

void crun_exec_stream_cancel(struct runtime *r, struct runtime_stream *x)
{
	(void)r;
	loop_child_kill(&x->child, SIGKILL);
}

/* ---- conmon's own ---- */

int crun_attach(struct runtime *r, const char *id)
{
	struct crun *rt = container_of(r, struct crun, rt);
	struct sockaddr_un to;
	AUTO_FD int dir = exec_bundle_fd(rt, id);

	if (dir < 0)
		return dir;
	must(exec_socket_address(dir, "attach", &to) == 0);
	AUTO_FD int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0 || connect(fd, (struct sockaddr *)&to, sizeof(to)) < 0)
		return -errno;
	return TAKE_FD(fd);
}

/* conmon's control pipe takes lines "MESSAGE A B": 1 resizes to A rows and B columns, 2 opens the
 * log anew. */
static int exec_control(struct crun *rt, const char *id, int message, unsigned a, unsigned b)
{
	char line[64];
	AUTO_FD int dir = exec_bundle_fd(rt, id);
	int n = snprintf(line, sizeof(line), "%d %u %u\n", message, a, b);

	if (dir < 0)
		return dir;
	AUTO_FD int fd = openat(dir, "ctl", O_WRONLY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0 || write(fd, line, (size_t)n) != n)
		return -errno;
	return 0;
}

int crun_resize(struct runtime *r, const char *id, unsigned rows, unsigned columns)
{
	return exec_control(container_of(r, struct crun, rt), id, 1, rows, columns);
}

int crun_log_reopen(struct runtime *r, const char *id)
{
	return exec_control(container_of(r, struct crun, rt), id, 2, 0, 0);
}
