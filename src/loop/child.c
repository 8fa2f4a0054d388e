/* Children: started with posix_spawn, so that nothing of ours runs between fork and exec; watched
 * by pidfd, so that a signal never meets a stranger who got the number.
 * Source: posix_spawn(3), pidfd_open(2), waitid(2). */
#include "base/must.h"
#include "base/str.h"
#include "loop/impl.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <sys/pidfd.h>
#include <sys/wait.h>

struct child_watch {
	struct list node; /* in loop.watches */
	struct loop_io io;
	struct loop_child *child; /* NULL: forgotten */
	int pidfd;
	pid_t pid;
	bool ours; /* a child, to be reaped */
};

static void watch_free(struct child_watch *w)
{
	loop_io_stop(&w->io);
	close(w->pidfd);
	list_remove(&w->node);
	if (w->child) {
		w->child->watch = NULL;
		w->child->pid = 0;
		w->child->loop = NULL;
	}
	free(w);
}

void loop_child_drop_all(struct loop *l)
{
	while (!list_empty(&l->watches))
		watch_free(list_entry(l->watches.next, struct child_watch, node));
}

static int reap(struct child_watch *w, int *ret_status)
{
	siginfo_t info = {0};
	*ret_status = INT_MIN;
	if (!w->ours)
		return 0;
	int r;
	do
		r = waitid(P_PIDFD, (id_t)w->pidfd, &info, WEXITED | WNOHANG);
	while (r < 0 && errno == EINTR);
	if (r == 0 && info.si_pid == 0)
		return -EAGAIN;
	/* ECHILD: somebody else reaped it; its status stays unknown. */
	if (r == 0)
		*ret_status = info.si_code == CLD_EXITED ? info.si_status : -info.si_status;
	return 0;
}

static void on_pidfd(struct loop_io *io, UNUSED unsigned events)
{
	struct child_watch *w = container_of(io, struct child_watch, io);
	int status;
	if (reap(w, &status) < 0)
		return;
	struct loop_child *c = w->child;
	watch_free(w);
	if (c && c->on_exit)
		c->on_exit(c, status);
}

static int watch(struct loop *l, struct loop_child *c, pid_t pid, bool ours,
		 void (*on_exit)(struct loop_child *c, int status))
{
	int fd = pidfd_open(pid, 0);
	if (fd < 0)
		return -errno;
	struct child_watch *w = xcalloc(1, sizeof(*w));
	int r = loop_io_start(l, &w->io, fd, LOOP_READ, on_pidfd);
	if (r < 0) {
		close(fd);
		free(w);
		return r;
	}
	w->pidfd = fd;
	w->pid = pid;
	w->child = c;
	w->ours = ours;
	list_push_back(&l->watches, &w->node);
	c->loop = l;
	c->pid = pid;
	c->watch = w;
	c->on_exit = on_exit;
	return 0;
}

/* The caller's descriptors, copied above the numbers they will have in the child, so that no dup2
 * overwrites a source that is still needed. */
static int raise_fds(const struct loop_spawn *spawn, unsigned fds_n, int *high)
{
	for (unsigned i = 0; i < fds_n; i++) {
		high[i] = -1;
		if (i >= spawn->fds_n || spawn->fds[i] < 0)
			continue;
		high[i] = fcntl(spawn->fds[i], F_DUPFD_CLOEXEC, (int)fds_n);
		if (high[i] < 0)
			return -errno;
	}
	return 0;
}

static int spawn_actions(posix_spawn_file_actions_t *fa, const struct loop_spawn *spawn,
			 unsigned fds_n, const int *high)
{
	int r = 0;
	for (unsigned i = 0; i < fds_n && !r; i++)
		r = high[i] >= 0
			    ? posix_spawn_file_actions_adddup2(fa, high[i], (int)i)
			    : posix_spawn_file_actions_addopen(fa, (int)i, "/dev/null", O_RDWR, 0);
	if (!r)
		r = posix_spawn_file_actions_addclosefrom_np(fa, (int)fds_n);
	if (!r && spawn->cwd)
		r = posix_spawn_file_actions_addchdir_np(fa, spawn->cwd);
	return -r;
}

static int spawn_attributes(posix_spawnattr_t *at, bool new_session)
{
	sigset_t none, all;
	(void)sigemptyset(&none); /* neither can fail */
	(void)sigfillset(&all);
	int flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
	if (new_session)
		flags |= POSIX_SPAWN_SETSID;
	int r = posix_spawnattr_setsigmask(at, &none);
	if (!r)
		r = posix_spawnattr_setsigdefault(at, &all);
	if (!r)
		r = posix_spawnattr_setflags(at, (short)flags);
	return -r;
}

static int spawn_process(const struct loop_spawn *spawn, unsigned fds_n, const int *high,
			 pid_t *ret)
{
	posix_spawn_file_actions_t fa;
	posix_spawnattr_t at;
	must(posix_spawn_file_actions_init(&fa) == 0);
	must(posix_spawnattr_init(&at) == 0);
	int r = spawn_actions(&fa, spawn, fds_n, high);
	if (!r)
		r = spawn_attributes(&at, spawn->new_session);
	if (!r)
		r = -posix_spawnp(ret, spawn->argv[0], &fa, &at,
				  (char *const *)(uintptr_t)spawn->argv,
				  spawn->env ? (char *const *)(uintptr_t)spawn->env : environ);
	(void)posix_spawnattr_destroy(&at); /* neither can fail */
	(void)posix_spawn_file_actions_destroy(&fa);
	return r;
}

int loop_child_start(struct loop *l, struct loop_child *c, const struct loop_spawn *spawn,
		     void (*on_exit)(struct loop_child *c, int status))
{
	int high[16];
	unsigned fds_n = MAX(spawn->fds_n, 3);
	if (fds_n > ARRAY_SIZE(high))
		return -E2BIG;
	pid_t pid = 0;
	for (unsigned i = 0; i < fds_n; i++)
		high[i] = -1;
	int r = raise_fds(spawn, fds_n, high);
	if (!r)
		r = spawn_process(spawn, fds_n, high, &pid);
	for (unsigned i = 0; i < fds_n; i++)
		if (high[i] >= 0)
			close(high[i]);
	if (r < 0)
		return r;
	r = watch(l, c, pid, true, on_exit);
	if (r < 0) {
		/* Out of descriptors: nobody would ever learn of its end. */
		(void)kill(pid, SIGKILL);
		(void)waitpid(pid, NULL, 0);
	}
	return r;
}

int loop_child_watch(struct loop *l, struct loop_child *c, pid_t pid,
		     void (*on_exit)(struct loop_child *c, int status))
{
	return watch(l, c, pid, false, on_exit);
}

void loop_child_kill(struct loop_child *c, int signum)
{
	if (c->watch) /* ESRCH: it ended, on_exit follows */
		(void)pidfd_send_signal(c->watch->pidfd, signum, NULL, 0);
}

void loop_child_forget(struct loop_child *c)
{
	struct child_watch *w = c->watch;
	if (!w)
		return;
	c->watch = NULL;
	c->pid = 0;
	c->loop = NULL;
	w->child = NULL;
	if (!w->ours)
		watch_free(w);
}
