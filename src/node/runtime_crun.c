/* crun and conmon: the life of containers. conmon makes the container, keeps its log and its exit
 * status, and outlives us; we watch it by pidfd. Source: crun(1), conmon(8). */
#define LOG_MODULE "node"
#include "node/runtime_crun.h"

#include "base/log.h"
#include "base/must.h"
#include "node/rootfs.h"
#include "node/sandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>

void crun_path(const struct crun *rt, char out[static CRUN_PATH_MAX], const char *fmt, ...)
{
	int n = snprintf(out, CRUN_PATH_MAX, "%s/", rt->state_dir);
	va_list ap;

	va_start(ap, fmt);
	int m = vsnprintf(out + n, (size_t)(CRUN_PATH_MAX - n), fmt, ap);
	va_end(ap);
	must(n + m < CRUN_PATH_MAX); /* runtime_crun_new bounds the folder, ids have 64 bytes */
}

int crun_read_small(const char *path, char *out, size_t out_bytes)
{
	AUTO_FD int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return -errno;
	ssize_t n = read(fd, out, out_bytes - 1);
	if (n < 0)
		return -errno;
	out[n] = 0;
	return (int)n;
}

struct str crun_words(struct arena *a, struct str message, const char *command)
{
	struct str rest = message, part, name = STR_NULL;
	bool missing = str_has_prefix(message, STR("executable file `")) &&
		       str_cut(&rest, '`', &part) && str_cut(&rest, '`', &name);

	if (!missing && str_has_prefix(message, STR("open executable: ")) && command)
		name = str_of(command);
	if (str_empty(name))
		return arena_str(a, message);
	if (!missing)
		return arena_strf(a,
				  "unable to start container process: exec: \"%.*s\": permission "
				  "denied",
				  STR_FMT(name));
	if (str_find(name, '/') == name.n)
		return arena_strf(a,
				  "unable to start container process: exec: \"%.*s\": executable "
				  "file not found in $PATH",
				  STR_FMT(name));
	return arena_strf(a,
			  "unable to start container process: exec: \"%.*s\": stat %.*s: no such "
			  "file or directory",
			  STR_FMT(name), STR_FMT(name));
}

int64_t crun_read_number(const char *path)
{
	char text[32];
	int64_t v;

	if (crun_read_small(path, text, sizeof(text)) <= 0 ||
	    str_to_i64(str_trim(str_of(text)), &v) < 0)
		return -1;
	return v;
}

/* ---- exits ---- */

static bool crun_exit_read(struct crun *rt, const char *id, struct runtime_exit *ret)
{
	char path[CRUN_PATH_MAX], oom[CRUN_PATH_MAX];
	struct stat st;

	crun_path(rt, path, "exits/%s", id);
	int64_t code = crun_read_number(path);
	if (code < 0 || stat(path, &st) < 0)
		return false;
	crun_path(rt, oom, "containers/%s/oom", id);
	*ret = (struct runtime_exit){
		.code = (int)code,
		.oom = access(oom, F_OK) == 0,
		.at = (wall_ns_t)st.st_mtim.tv_sec * NS_PER_S + st.st_mtim.tv_nsec,
	};
	return true;
}

static void crun_container_free(void *p)
{
	struct crun_container *c = p;

	if (c->pidfd >= 0)
		(void)close(c->pidfd); /* a pidfd has nothing to flush */
	free(c);
}

static void crun_on_monitor(struct loop_child *child, int status)
{
	struct crun_container *c = container_of(child, struct crun_container, monitor);
	struct crun *rt = c->rt;
	struct runtime_exit e = {.code = EXIT_UNKNOWN, .at = clock_wall()};

	(void)status; /* not our child: unknown */
	/* The file is small, local and just written. */
	if (!crun_exit_read(rt, c->id, &e) && c->pidfd >= 0)
		/* The monitor was killed: nobody keeps the log or the status any more. */
		(void)syscall(SYS_pidfd_send_signal, c->pidfd, SIGKILL, NULL, 0);
	map_del(&rt->containers, str_of(c->id));
	loop_defer_free(rt->loop, crun_container_free, c);
	rt->rt.on_exit(rt->rt.arg, c->id, &e);
}

struct crun_container *crun_watch(struct crun *rt, const char *id, pid_t monitor, pid_t init)
{
	struct crun_container *c = xcalloc(1, sizeof(*c));

	c->rt = rt;
	snprintf(c->id, sizeof(c->id), "%s", id);
	c->pidfd = init > 0 ? (int)syscall(SYS_pidfd_open, init, 0) : -1;
	if (loop_child_watch(rt->loop, &c->monitor, monitor, crun_on_monitor) < 0) {
		crun_container_free(c);
		return NULL;
	}
	must(!map_put(&rt->containers, str_of(id), c));
	return c;
}

/* ---- adopt ---- */

static bool crun_is_monitor(pid_t pid, const char *id)
{
	char path[64], line[CRUN_TEXT_MAX];

	snprintf(path, sizeof(path), "/proc/%d/cmdline", pid);
	int n = crun_read_small(path, line, sizeof(line));
	return n > 0 && memmem(line, (size_t)n, id, strlen(id));
}

static enum runtime_found_N crun_adopt(struct runtime *r, const char *id, struct runtime_exit *ret)
{
	struct crun *rt = container_of(r, struct crun, rt);
	char path[CRUN_PATH_MAX];

	crun_path(rt, path, "containers/%s/conmon.pid", id);
	int64_t monitor = crun_read_number(path);
	if (crun_exit_read(rt, id, ret))
		return FOUND_EXITED;
	if (monitor > 0 && crun_is_monitor((pid_t)monitor, id)) {
		crun_path(rt, path, "containers/%s/pid", id);
		if (crun_watch(rt, id, (pid_t)monitor, (pid_t)crun_read_number(path)))
			return FOUND_RUNNING;
		if (crun_exit_read(rt, id, ret)) /* it ended meanwhile */
			return FOUND_EXITED;
	}
	crun_path(rt, path, "containers/%s", id);
	*ret = (struct runtime_exit){.code = EXIT_UNKNOWN, .at = clock_wall()};
	return access(path, F_OK) == 0 ? FOUND_EXITED : FOUND_NONE;
}

static void crun_each(struct runtime *r, void (*fn)(void *arg, const char *id), void *arg)
{
	struct crun *rt = container_of(r, struct crun, rt);
	char path[CRUN_PATH_MAX];
	struct dirent *de;

	crun_path(rt, path, "containers");
	DIR *d = opendir(path);
	while (d && (de = readdir(d)))
		if (strlen(de->d_name) == CONTAINER_ID_BYTES - 1)
			fn(arg, de->d_name);
	if (d)
		closedir(d);
}

/* ---- signal ---- */

struct crun_answer {
	struct crun *rt;
	struct loop_call call;
	runtime_done_cb cb;
	void *arg;
	struct err err;
	int r;
};

static void crun_answer_call(struct loop_call *c)
{
	struct crun_answer *a = container_of(c, struct crun_answer, call);

	if (crun_job_end(a->rt))
		a->cb(a->arg, a->r, a->r < 0 ? &a->err : NULL);
	free(a);
}

/* Rule 1 of runtime.h: later, never inside. */
static void crun_answer(struct crun *rt, runtime_done_cb cb, void *arg, int r, const char *text)
{
	struct crun_answer *a = xcalloc(1, sizeof(*a));

	crun_job_begin(rt);
	a->rt = rt;
	a->cb = cb;
	a->arg = arg;
	a->r = r;
	if (r < 0)
		err_set(&a->err, r, "%s", text);
	loop_call_init(&a->call, crun_answer_call);
	loop_call_soon(rt->loop, &a->call);
}

static void crun_signal(struct runtime *r, const char *id, int signum, runtime_done_cb cb,
			void *arg)
{
	struct crun *rt = container_of(r, struct crun, rt);
	struct crun_container *c = map_get(&rt->containers, str_of(id));
	int s = -ESRCH;

	if (c && c->pidfd >= 0)
		s = syscall(SYS_pidfd_send_signal, c->pidfd, signum, NULL, 0) < 0 ? -errno : 0;
	crun_answer(rt, cb, arg, s, s < 0 ? err_text(s) : "");
}

/* ---- remove ---- */

struct crun_removal {
	struct crun *rt;
	char id[CONTAINER_ID_BYTES];
	struct loop_command command;
	struct loop_work work;
	runtime_done_cb cb;
	void *arg;
};

static void crun_remove_work(struct loop_work *w)
{
	struct crun_removal *m = container_of(w, struct crun_removal, work);
	char path[CRUN_PATH_MAX];

	crun_path(m->rt, path, "containers/%s", m->id);
	NEGLECT(rootfs_unmount(m->rt->c.rootfs, path, NULL)); /* the tree goes as well */
	NEGLECT(rootfs_remove_tree(path));                    /* tried again at the next start */
	crun_path(m->rt, path, "exits/%s", m->id);
	(void)unlink(path); /* absent when it never ran */
	crun_path(m->rt, path, "sockets/%s", m->id);
	NEGLECT(rootfs_remove_tree(path)); /* a folder of links; harmless */
}

static void crun_remove_done(struct loop_work *w)
{
	struct crun_removal *m = container_of(w, struct crun_removal, work);

	if (crun_job_end(m->rt))
		m->cb(m->arg, 0, NULL);
	free(m);
}

static void crun_remove_deleted(struct loop_command *c, int status, const char *out, size_t out_n,
				const char *err, size_t err_n)
{
	struct crun_removal *m = container_of(c, struct crun_removal, command);

	(void)out, (void)out_n;
	/* crun says "does not exist" for one that was never made, or is removed a second time. */
	if (status != 0)
		log_debug("container.delete", "id=%s status=%d text=\"%.*s\"", m->id, status,
			  (int)err_n, err);
	loop_work_start(m->rt->loop, &m->work, crun_remove_work, crun_remove_done);
}

static void crun_remove(struct runtime *r, const char *id, runtime_done_cb cb, void *arg)
{
	struct crun *rt = container_of(r, struct crun, rt);
	struct crun_removal *m = xcalloc(1, sizeof(*m));
	const char *const argv[] = {"crun",   "--root",  rt->root, rt->cgroup_manager,
				    "delete", "--force", id,       NULL};
	const struct loop_spawn s = {.argv = argv};

	crun_job_begin(rt);
	m->rt = rt;
	m->cb = cb;
	m->arg = arg;
	snprintf(m->id, sizeof(m->id), "%s", id);
	if (loop_command_start(rt->loop, &m->command, &s, NULL, 0, 30000, CRUN_TEXT_MAX,
			       crun_remove_deleted) < 0)
		loop_work_start(rt->loop, &m->work, crun_remove_work, crun_remove_done);
}

static int crun_pid(struct runtime *r, const char *id)
{
	struct crun *rt = container_of(r, struct crun, rt);
	char path[CRUN_PATH_MAX];

	if (!map_get(&rt->containers, str_of(id)))
		return 0;
	crun_path(rt, path, "containers/%s/pid", id);
	return (int)MAX(crun_read_number(path), 0);
}

/* ---- sandboxes ---- */

struct crun_sandbox {
	struct crun *rt;
	struct loop_work work;
	struct arena *a; /* of the copy: the pod may be gone before the work is done */
	struct sandbox_config c;
	bool make;
	int r;
	struct err err;
	runtime_done_cb cb;
	void *arg;
};

static void crun_sandbox_work(struct loop_work *w)
{
	struct crun_sandbox *s = container_of(w, struct crun_sandbox, work);

	if (s->make)
		s->r = sandbox_make(&s->c, &s->err);
	else
		sandbox_remove(&s->c);
}

static void crun_sandbox_done(struct loop_work *w)
{
	struct crun_sandbox *s = container_of(w, struct crun_sandbox, work);

	if (crun_job_end(s->rt))
		s->cb(s->arg, s->r, s->r < 0 ? &s->err : NULL);
	arena_free(s->a);
	free(s);
}

static void crun_sandbox(struct runtime *r, const struct sandbox_config *c, bool make,
			 runtime_done_cb cb, void *arg)
{
	struct crun_sandbox *s = xcalloc(1, sizeof(*s));
	const char **strings[] = {&s->c.uid, &s->c.dir, &s->c.hostname, &s->c.underlay,
				  &s->c.cgroup};

	s->rt = container_of(r, struct crun, rt);
	s->a = arena_new(0);
	s->c = *c;
	for (size_t i = 0; i < ARRAY_SIZE(strings); i++)
		if (*strings[i])
			*strings[i] = arena_cstr(s->a, str_of(*strings[i]));
	s->c.sysctls = c->sysctls ? json_dup(s->a, c->sysctls) : NULL;
	s->make = make;
	s->cb = cb;
	s->arg = arg;
	crun_job_begin(s->rt);
	loop_work_start(s->rt->loop, &s->work, crun_sandbox_work, crun_sandbox_done);
}

static void crun_sandbox_start(struct runtime *r, const struct sandbox_config *c,
			       runtime_done_cb cb, void *arg)
{
	crun_sandbox(r, c, true, cb, arg);
}

static void crun_sandbox_stop(struct runtime *r, const struct sandbox_config *c, runtime_done_cb cb,
			      void *arg)
{
	crun_sandbox(r, c, false, cb, arg);
}

static bool crun_sandbox_alive(struct runtime *r, const struct sandbox_config *c)
{
	(void)r;
	return sandbox_alive(c);
}

/* ---- the runtime ---- */

static void crun_end(struct crun *rt)
{
	free(rt->state_dir);
	free(rt->root);
	free(rt->version);
	free(rt);
}

void crun_job_begin(struct crun *rt)
{
	rt->jobs++;
}

bool crun_job_end(struct crun *rt)
{
	bool wanted = !rt->stopped;

	must(rt->jobs > 0);
	if (--rt->jobs == 0 && rt->stopped)
		crun_end(rt);
	return wanted;
}

static bool crun_busy(const struct runtime *r)
{
	return container_of(r, const struct crun, rt)->jobs > 0;
}

static struct runtime *crun_free(struct runtime *r)
{
	struct crun *rt = container_of(r, struct crun, rt);

	MAP_EACH (&rt->containers, it) {
		struct crun_container *c = it->value;

		loop_child_forget(&c->monitor);
		crun_container_free(c);
	}
	map_fini(&rt->containers);
	rt->stopped = true;
	if (rt->jobs == 0)
		crun_end(rt);
	return NULL;
}

static const struct runtime_ops crun_ops = {
	.sandbox_start = crun_sandbox_start,
	.sandbox_stop = crun_sandbox_stop,
	.sandbox_alive = crun_sandbox_alive,
	.start = crun_start,
	.signal = crun_signal,
	.remove = crun_remove,
	.adopt = crun_adopt,
	.each = crun_each,
	.exec = crun_exec,
	.exec_cancel = crun_exec_cancel,
	.exec_stream = crun_exec_stream,
	.exec_stream_cancel = crun_exec_stream_cancel,
	.attach = crun_attach,
	.resize = crun_resize,
	.pid = crun_pid,
	.log_reopen = crun_log_reopen,
	.busy = crun_busy,
	.free = crun_free,
};

int runtime_crun_new(struct loop *l, const struct runtime_crun_config *c, struct runtime **ret,
		     struct err *e)
{
	static const char *const dirs[] = {"", "containers", "exits", "sockets", "persist", "crun"};
	char path[CRUN_PATH_MAX];

	if (strlen(c->state_dir) > CRUN_PATH_MAX / 2)
		return err_set(e, -ENAMETOOLONG, "state folder %s: path too long", c->state_dir);
	struct crun *rt = xcalloc(1, sizeof(*rt));
	rt->rt.ops = &crun_ops;
	rt->loop = l;
	rt->c = *c;
	rt->state_dir = xstrdup(c->state_dir);
	rt->root = xasprintf("%s/crun", c->state_dir);
	rt->rt.version = rt->version = crun_version();
	rt->host = crun_machine(c->rootless);
	rt->cgroup_manager =
		rt->host.cgroups ? "--cgroup-manager=cgroupfs" : "--cgroup-manager=disabled";
	for (size_t i = 0; i < ARRAY_SIZE(dirs); i++) {
		crun_path(rt, path, "%s", dirs[i]);
		if (mkdir(path, 0711) < 0 && errno != EEXIST) {
			int r = -errno;

			crun_free(&rt->rt);
			return err_set(e, r, "make folder %s: %s", path, err_text(r));
		}
	}
	*ret = &rt->rt;
	return 0;
}
