/* Starting a container: root file system and configuration on the pool, conmon with `crun create`,
 * `crun start`.
 *
 *	PREPARE (pool) → CREATE (conmon; its sync pipe: pid, or why not) → START (crun) → watched
 *
 * Suspension points are the arrows; nothing else of the container changes meanwhile, since the pod
 * machine calls nothing on it before the answer. Source: conmon(8), _OCI_SYNCPIPE. */
#define LOG_MODULE "node"
#include "node/runtime_crun.h"

#include "base/log.h"
#include "node/inside.h"
#include "node/rootfs.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* Of an image's passwd and group; what is longer counts as empty. */
#define START_PASSWD_BYTES_MAX (256 * 1024)
#define START_MS_MAX           120000 /* a start that hangs is given up */

struct start {
	struct crun *rt;
	const struct container_config *c;
	runtime_done_cb cb;
	void *arg;
	struct loop_work work;
	struct loop_child conmon;
	struct loop_io sync;
	int sync_fd;
	char text[CRUN_TEXT_MAX];
	size_t text_n;
	bool conmon_ended, sync_ended;
	pid_t init;
	struct loop_command command;
	struct loop_timer timer;
	int r;
	struct err err;
};

static void start_end(struct start *s)
{
	loop_timer_stop(&s->timer);
	loop_io_stop(&s->sync);
	if (s->sync_fd >= 0)
		(void)close(s->sync_fd); /* our end of a pipe */
	if (s->conmon.pid && !s->conmon_ended)
		loop_child_forget(&s->conmon);
	struct loop *l = s->rt->loop;
	if (crun_job_end(s->rt))
		s->cb(s->arg, s->r, s->r < 0 ? &s->err : NULL);
	arena_free(s->c->arena);
	loop_defer_free(l, free, s);
}

static void start_fail(struct start *s, int r, const char *text)
{
	s->r = err_set(&s->err, r, "%s", text);
	start_end(s);
}

/* ---- PREPARE ---- */

static void start_read_inside(int root, const char *path, struct buf *ret)
{
	AUTO_FD int fd = inside_open_file(root, path);
	char part[4096];
	ssize_t n;

	buf_init(ret, START_PASSWD_BYTES_MAX);
	while (fd >= 0 && buf_ok(ret) && (n = read(fd, part, sizeof(part))) > 0)
		buf_add(ret, part, (size_t)n);
}

/* Who the process is, and its working directory, which is made when the image lacks it. */
static int start_prepare_inside(struct start *s, const char *rootfs, struct arena *a,
				struct json **ret_config)
{
	AUTO_BUF passwd = BUF_INIT, group = BUF_INIT;
	struct spec_user user;
	AUTO_FD int root = open(rootfs, O_PATH | O_DIRECTORY | O_CLOEXEC);

	if (root < 0)
		return err_set(&s->err, -errno, "open %s: %s", rootfs, err_text(-errno));
	start_read_inside(root, "etc/passwd", &passwd);
	start_read_inside(root, "etc/group", &group);
	int r = spec_user_resolve(s->c, buf_str(&passwd), buf_str(&group), &user, &s->err);
	if (r < 0)
		return r;
	*ret_config = spec_build(a, s->c, &user, &s->rt->host, rootfs);
	/* What cannot be made is missed, or not, by the command; crun tells. */
	NEGLECT(inside_mkdirs(root, json_cstr(json_path(*ret_config, "process.cwd")),
			      (uid_t)user.uid, (gid_t)user.gid));
	return 0;
}

static int start_write_config(const char *path, const struct json *config, struct err *e)
{
	AUTO_BUF text = BUF_INIT;

	json_write(&text, config);
	AUTO_FD int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd < 0 || write(fd, text.p, text.n) != (ssize_t)text.n)
		return err_set(e, errno ? -errno : -EIO, "write %s: %s", path, err_text(-errno));
	return 0;
}

static void start_prepare(struct loop_work *w)
{
	struct start *s = container_of(w, struct start, work);
	const struct container_config *c = s->c;
	char dir[CRUN_PATH_MAX], rootfs[CRUN_PATH_MAX];
	AUTO_ARENA *a = arena_new(0);
	struct json *config = NULL;

	crun_path(s->rt, dir, "containers/%s", c->id);
	crun_path(s->rt, rootfs, "containers/%s/rootfs", c->id);
	if (mkdir(dir, 0711) < 0 && errno != EEXIST) {
		s->r = err_set(&s->err, -errno, "make folder %s: %s", dir, err_text(-errno));
		return;
	}
	s->r = rootfs_mount(s->rt->c.rootfs, dir, c->image, &s->err);
	if (s->r < 0)
		return;
	s->r = start_prepare_inside(s, rootfs, a, &config);
	if (s->r < 0)
		return;
	crun_path(s->rt, dir, "containers/%s/config.json", c->id);
	s->r = start_write_config(dir, config, &s->err);
}

/* ---- START ---- */

static void start_started(struct loop_command *c, int status, const char *out, size_t out_n,
			  const char *err, size_t err_n)
{
	struct start *s = container_of(c, struct start, command);
	char path[CRUN_PATH_MAX], text[ERR_TEXT_BYTES];

	(void)out, (void)out_n;
	if (s->rt->stopped) {
		start_end(s);
		return;
	}
	if (status != 0) {
		snprintf(text, sizeof(text), "failed to start container: %.*s",
			 (int)str_trim(str_n(err, err_n)).n, str_trim(str_n(err, err_n)).p);
		start_fail(s, ERR_INTERNAL, text);
		return;
	}
	crun_path(s->rt, path, "containers/%s/conmon.pid", s->c->id);
	int64_t monitor = crun_read_number(path);
	if (monitor > 0 && crun_watch(s->rt, s->c->id, (pid_t)monitor, s->init)) {
		start_end(s);
		return;
	}
	/* It has ended already: the watcher finds no process. */
	struct runtime_exit e;
	struct crun *rt = s->rt;
	char id[CONTAINER_ID_BYTES];
	snprintf(id, sizeof(id), "%s", s->c->id);
	start_end(s);
	if (rt->rt.ops->adopt(&rt->rt, id, &e) == FOUND_EXITED)
		rt->rt.on_exit(rt->rt.arg, id, &e);
}

static void start_run(struct start *s)
{
	const char *const argv[] = {"crun",  "--root", s->rt->root, s->rt->cgroup_manager,
				    "start", s->c->id, NULL};
	const struct loop_spawn spawn = {.argv = argv};
	int r = loop_command_start(s->rt->loop, &s->command, &spawn, NULL, 0, START_MS_MAX,
				   CRUN_TEXT_MAX, start_started);

	if (r < 0)
		start_fail(s, r, "run crun start");
}

/* ---- CREATE ---- */

/* What crun said, without its decoration, in the words people know. */
static void start_create_failed(struct start *s, struct str message)
{
	char text[ERR_TEXT_BYTES];
	bool missing = str_contains(message, STR("executable file")) ||
		       str_contains(message, STR("not found")) ||
		       str_contains(message, STR("o such file"));

	snprintf(text, sizeof(text), "OCI runtime create failed: %.*s",
		 STR_FMT(crun_words(s->c->arena, message, NULL)));
	start_fail(s, missing ? -ENOENT : ERR_INTERNAL, text);
}

/* Both have happened: conmon's first process has ended (its pid file is written) and the pipe has
 * told the container's pid. */
static void start_created(struct start *s)
{
	AUTO_ARENA *a = arena_new(0);
	struct str text = str_n(s->text, s->text_n), line = STR_NULL;
	struct json *v = NULL;

	loop_timer_stop(&s->timer);
	loop_io_stop(&s->sync);
	if (!str_cut(&text, '\n', &line) || json_parse(a, line, NULL, &v) < 0) {
		start_fail(s, ERR_INTERNAL, "conmon ended without a word (is the disk full?)");
		return;
	}
	int64_t pid = json_get_int(v, "data", json_get_int(v, "pid", -1));
	if (pid <= 0) {
		start_create_failed(s, str_trim(json_get_str(v, "message")));
		return;
	}
	s->init = (pid_t)pid;
	start_run(s);
}

static void start_on_conmon(struct loop_child *c, int status)
{
	struct start *s = container_of(c, struct start, conmon);

	s->conmon_ended = true;
	if (status != 0 && s->text_n == 0) {
		start_fail(s, ERR_INTERNAL, "conmon failed");
		return;
	}
	if (s->sync_ended)
		start_created(s);
}

static void start_on_sync(struct loop_io *io, unsigned events)
{
	struct start *s = container_of(io, struct start, sync);
	ssize_t n = read(s->sync_fd, s->text + s->text_n, sizeof(s->text) - 1 - s->text_n);

	(void)events;
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n > 0)
		s->text_n += (size_t)n;
	/* One line is all there is; a longer one is a message cut at our limit. */
	if (n > 0 && !memchr(s->text, '\n', s->text_n) && s->text_n < sizeof(s->text) - 1)
		return;
	s->sync_ended = true;
	loop_io_stop(&s->sync);
	if (s->conmon_ended)
		start_created(s);
}

static void start_on_timeout(struct loop_timer *t)
{
	start_fail(container_of(t, struct start, timer), -ETIMEDOUT,
		   "context deadline exceeded: crun create did not end");
}

static unsigned start_conmon_flags(const struct container_config *c, const char **argv)
{
	unsigned n = 0;

	if (c->tty)
		argv[n++] = "-t";
	if (c->stdin_open)
		argv[n++] = "-i";
	if (c->stdin_open && !c->stdin_once)
		argv[n++] = "--leave-stdin-open";
	return n;
}

static int start_spawn_conmon(struct start *s, int sync_write)
{
	const struct container_config *c = s->c;
	struct crun *rt = s->rt;
	char dir[CRUN_PATH_MAX], pid[CRUN_PATH_MAX], conmon_pid[CRUN_PATH_MAX];
	char exits[CRUN_PATH_MAX], sockets[CRUN_PATH_MAX], persist[CRUN_PATH_MAX];
	char root[CRUN_PATH_MAX], log[CRUN_PATH_MAX];
	const int fds[] = {-1, -1, -1, sync_write};
	const char *env[] = {NULL, "_OCI_SYNCPIPE=3", NULL};
	const char *argv[40];
	unsigned n = 0;

	crun_path(rt, dir, "containers/%s", c->id);
	crun_path(rt, pid, "containers/%s/pid", c->id);
	crun_path(rt, conmon_pid, "containers/%s/conmon.pid", c->id);
	crun_path(rt, exits, "exits");
	crun_path(rt, sockets, "sockets");
	crun_path(rt, persist, "containers/%s", c->id);
	snprintf(root, sizeof(root), "--root=%s", rt->root);
	snprintf(log, sizeof(log), "k8s-file:%s", c->log_path);
	const char *const fixed[] = {
		"conmon",
		"--api-version",
		"1",
		"-c",
		c->id,
		"-u",
		c->id,
		"-n",
		c->name,
		"-r",
		"/usr/bin/crun",
		"-b",
		dir,
		"-p",
		pid,
		"-P",
		conmon_pid,
		"-l",
		log,
		"--exit-dir",
		exits,
		"--socket-dir-path",
		sockets,
		"--persist-dir",
		persist,
		"--runtime-arg",
		root,
		"--runtime-arg",
		rt->cgroup_manager,
		"--log-level",
		"error",
		"--no-sync-log",
	};
	static_assert(ARRAY_SIZE(fixed) + 4 <= ARRAY_SIZE(argv), "room for the options");
	for (; n < ARRAY_SIZE(fixed); n++)
		argv[n] = fixed[n];
	n += start_conmon_flags(c, argv + n);
	argv[n] = NULL;
	AUTO_FREE char *path = xasprintf(
		"PATH=%s", getenv("PATH") ? getenv("PATH") : "/usr/sbin:/usr/bin:/sbin:/bin");
	env[0] = path;
	const struct loop_spawn spawn = {.argv = argv,
					 .env = env,
					 .cwd = dir,
					 .fds = fds,
					 .fds_n = ARRAY_SIZE(fds),
					 .new_session = true};
	return loop_child_start(rt->loop, &s->conmon, &spawn, start_on_conmon);
}

static void start_prepared(struct loop_work *w)
{
	struct start *s = container_of(w, struct start, work);
	int fds[2], r;

	if (s->r < 0 || s->rt->stopped) {
		start_end(s);
		return;
	}
	if (pipe2(fds, O_CLOEXEC) < 0) {
		start_fail(s, -errno, "make a pipe for conmon");
		return;
	}
	AUTO_FD int sync_write = fds[1];
	s->sync_fd = fds[0];
	r = fcntl(s->sync_fd, F_SETFL, O_NONBLOCK) < 0 ? -errno : 0;
	if (r == 0)
		r = loop_io_start(s->rt->loop, &s->sync, s->sync_fd, LOOP_READ, start_on_sync);
	if (r == 0)
		r = start_spawn_conmon(s, sync_write);
	if (r < 0) {
		start_fail(s, r, "run conmon (Debian package conmon)");
		return;
	}
	loop_timer_start(s->rt->loop, &s->timer, START_MS_MAX, start_on_timeout);
}

void crun_start(struct runtime *r, const struct container_config *c, runtime_done_cb cb, void *arg)
{
	struct start *s = xcalloc(1, sizeof(*s));

	s->rt = container_of(r, struct crun, rt);
	s->c = c;
	s->cb = cb;
	s->arg = arg;
	s->sync_fd = -1;
	crun_job_begin(s->rt);
	loop_work_start(s->rt->loop, &s->work, start_prepare, start_prepared);
}
