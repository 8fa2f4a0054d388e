/* A command run to its end, its output collected. */
#include "base/buf.h"
#include "base/must.h"
#include "loop/impl.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>

enum { IN, OUT, ERR, PIPES };

/* Reads of a pipe in one go. A pipe holds 64 KiB; what a command writes faster than we read has to
 * wait for the next turn, as everybody has. */
#define READS_MAX 8

struct command_run {
	struct loop_command *command;
	struct loop_timer timer;
	struct {
		struct loop_io io;
		int fd;
		struct buf buf; /* IN: what is still to be written */
	} pipe[PIPES];
	bool timed_out;
};

static void pipe_close(struct command_run *run, int i)
{
	if (run->pipe[i].fd < 0)
		return;
	loop_io_stop(&run->pipe[i].io);
	close(run->pipe[i].fd);
	run->pipe[i].fd = -1;
}

static void run_free(struct command_run *run)
{
	loop_timer_stop(&run->timer);
	for (int i = 0; i < PIPES; i++) {
		pipe_close(run, i);
		buf_fini(&run->pipe[i].buf);
	}
	free(run);
}

static void pipe_read(struct command_run *run, int i)
{
	char chunk[16384];
	struct buf *b = &run->pipe[i].buf;
	ssize_t n = 1;
	for (int k = 0; k < READS_MAX && n > 0; k++) {
		n = read(run->pipe[i].fd, chunk, sizeof(chunk));
		if (n > 0)
			buf_add(b, chunk, MIN((size_t)n, b->max - b->n));
	}
	if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
		pipe_close(run, i);
}

static void on_out(struct loop_io *io, UNUSED unsigned events)
{
	pipe_read(container_of(io, struct command_run, pipe[OUT].io), OUT);
}

static void on_err(struct loop_io *io, UNUSED unsigned events)
{
	pipe_read(container_of(io, struct command_run, pipe[ERR].io), ERR);
}

static void on_in(struct loop_io *io, UNUSED unsigned events)
{
	struct command_run *run = container_of(io, struct command_run, pipe[IN].io);
	struct buf *b = &run->pipe[IN].buf;
	ssize_t n = b->n ? write(io->fd, b->p, b->n) : 0;
	if (n > 0)
		buf_drop_front(b, (size_t)n);
	/* EPIPE: it does not want more; its exit status tells. */
	if (!b->n || (n < 0 && errno != EAGAIN && errno != EINTR))
		pipe_close(run, IN);
}

static void on_timeout(struct loop_timer *t)
{
	struct command_run *run = container_of(t, struct command_run, timer);
	run->timed_out = true;
	loop_child_kill(&run->command->child, SIGKILL);
}

static void on_command_exit(struct loop_child *child, int status)
{
	struct loop_command *c = container_of(child, struct loop_command, child);
	struct command_run *run = c->run;
	/* Not until the end of the pipes: what it left behind may hold them open. */
	for (int i = OUT; i <= ERR; i++)
		if (run->pipe[i].fd >= 0)
			pipe_read(run, i);
	c->run = NULL;
	c->loop = NULL;
	c->on_done(c, run->timed_out ? -ETIMEDOUT : status,
		   run->pipe[OUT].buf.p ? run->pipe[OUT].buf.p : "", run->pipe[OUT].buf.n,
		   run->pipe[ERR].buf.p ? run->pipe[ERR].buf.p : "", run->pipe[ERR].buf.n);
	run_free(run);
}

/* Our ends in run->pipe, the child's in theirs. */
static int open_pipes(struct command_run *run, bool want_in, int *theirs)
{
	for (int i = 0; i < PIPES; i++) {
		int ends[2];
		if (i == IN && !want_in)
			continue;
		if (pipe2(ends, O_CLOEXEC) < 0)
			return -errno;
		run->pipe[i].fd = ends[i == IN];
		theirs[i] = ends[i != IN];
	}
	return 0;
}

static int start_pipes(struct loop *l, struct command_run *run)
{
	static void (*const on_ready[])(struct loop_io *, unsigned) = {on_in, on_out, on_err};
	for (int i = 0; i < PIPES; i++) {
		if (run->pipe[i].fd < 0)
			continue;
		int r = loop_io_start(l, &run->pipe[i].io, run->pipe[i].fd,
				      i == IN ? LOOP_WRITE : LOOP_READ, on_ready[i]);
		if (r < 0)
			return r;
	}
	return 0;
}

int loop_command_start(struct loop *l, struct loop_command *c, const struct loop_spawn *spawn,
		       const void *in, size_t in_n, int64_t timeout_ms, size_t out_bytes_max,
		       void (*on_done)(struct loop_command *c, int status, const char *out,
				       size_t out_n, const char *err, size_t err_n))
{
	struct command_run *run = xcalloc(1, sizeof(*run));
	int theirs[PIPES] = {-1, -1, -1};
	for (int i = 0; i < PIPES; i++)
		run->pipe[i].fd = -1;
	buf_add(&run->pipe[IN].buf, in, in_n);
	run->pipe[OUT].buf.max = run->pipe[ERR].buf.max = MAX(out_bytes_max, 1);
	int r = open_pipes(run, in_n > 0, theirs);
	if (!r)
		r = start_pipes(l, run);
	if (!r) {
		struct loop_spawn piped = *spawn;
		piped.fds = theirs;
		piped.fds_n = PIPES;
		r = loop_child_start(l, &c->child, &piped, on_command_exit);
	}
	for (int i = 0; i < PIPES; i++)
		if (theirs[i] >= 0)
			close(theirs[i]);
	if (r < 0) {
		run_free(run);
		return r;
	}
	run->command = c;
	c->run = run;
	c->loop = l;
	c->on_done = on_done;
	if (timeout_ms > 0)
		loop_timer_start(l, &run->timer, timeout_ms, on_timeout);
	return 0;
}

void loop_command_cancel(struct loop_command *c)
{
	if (!c->run)
		return;
	loop_child_kill(&c->child, SIGKILL);
	loop_child_forget(&c->child);
	run_free(c->run);
	c->run = NULL;
	c->loop = NULL;
}
