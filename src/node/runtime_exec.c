/* Commands in running containers: crun exec, collected (probes, hooks) or with streams (kubectl
 * exec), and conmon's sockets (attach, resize, log rotation). */
#define LOG_MODULE "node"
#include "node/runtime_crun.h"

#include "base/log.h"
#include "base/must.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#define EXEC_ARGS_MAX 256

/* crun … exec [OPTIONS] ID ARGV…; -E2BIG. */
static int exec_argv(struct crun *rt, const char *id, const char *const *options,
		     const char *const *argv, const char *out[static EXEC_ARGS_MAX])
{
	const char *const head[] = {"crun", "--root", rt->root, rt->cgroup_manager, "exec"};
	unsigned n = 0;

	for (; n < ARRAY_SIZE(head); n++)
		out[n] = head[n];
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
	int s = exec_argv(rt, x->id, NULL, x->argv, argv);
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

/* ---- streams ---- */

static void exec_stream_exit(struct loop_child *c, int status)
{
	struct runtime_stream *x = container_of(c, struct runtime_stream, child);

	x->on_exit(x, status < 0 ? 128 - status : status);
}

int crun_exec_stream(struct runtime *r, struct runtime_stream *x)
{
	struct crun *rt = container_of(r, struct crun, rt);
	const char *argv[EXEC_ARGS_MAX], *options[] = {NULL, NULL, NULL};
	AUTO_FREE char *socket_option = NULL;
	char dir[CRUN_PATH_MAX];

	crun_path(rt, dir, "containers/%s", x->id);
	if (x->tty) {
		options[0] = "--tty";
		options[1] = socket_option = xasprintf("--console-socket=%s", x->console);
	}
	int s = exec_argv(rt, x->id, options, x->argv, argv);
	const struct loop_spawn spawn = {.argv = argv,
					 .cwd = dir,
					 .fds = x->fds,
					 .fds_n = ARRAY_SIZE(x->fds),
					 .new_session = true};
	return s < 0 ? s : loop_child_start(rt->loop, &x->child, &spawn, exec_stream_exit);
}

void crun_exec_stream_cancel(struct runtime *r, struct runtime_stream *x)
{
	(void)r;
	loop_child_kill(&x->child, SIGKILL);
}

/* ---- conmon's own ---- */

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
