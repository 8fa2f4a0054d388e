/* Exec and attach: descriptors of a process on one side, a carrier on the other. */
#include "node/stream_priv.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#define LOG_MODULE "stream"
#include "base/log.h"

/* A process that ended may have left children that hold its output; what they say later is lost. */
#define DRAIN_MS 2000
/* The runtime complains of a command that it cannot run where the command would write its errors,
 * and ends at once. So what comes there first is left unread until something else is known, or for
 * this long. */
#define PROOF_MS 50
/* A terminal waits this long for its first size, so that the program does not start with 0 by 0. */
#define SIZE_MS 100
/* conmon: 8 KiB of payload and the pipe's number. */
#define ATTACH_PACKET_BYTES (32 * 1024 + 1)
#define ATTACH_STDIN_BYTES  8192

struct session_fd {
	struct stream_session *s;
	struct loop_io io;
	int fd;
	enum stream_channel_N channel; /* of what is read from it */
	bool reads, writes;
};

struct stream_session {
	struct list node;
	struct stream_server *server;
	struct arena *arena;
	struct stream_exec req;
	const struct stream_carrier *carrier;
	void *carrier_arg;
	void *priv;
	struct session_fd fds[3];
	unsigned fds_n;
	struct buf in;
	struct loop_timer drain; /* also for the first size, and the proof */
	bool proven;             /* the command itself speaks */
	bool started, ended, in_end, in_paused, finishing, attach, tty, begun, gone;
	int status;
	uint16_t width, height;
	struct err failed;
};

int stream_nonblock(int fd)
{
	int flags = fcntl(fd, F_GETFL);
	return flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0 ? -errno : 0;
}

struct stream_session *stream_session_new(struct stream_server *server, struct arena *a,
					  const struct stream_exec *req,
					  const struct stream_carrier *carrier, void *carrier_arg)
{
	struct stream_session *s = xcalloc(1, sizeof(*s));
	s->server = server;
	s->arena = a;
	s->req = *req;
	s->carrier = carrier;
	s->carrier_arg = carrier_arg;
	list_push_back(&server->sessions, &s->node);
	server->active_n++;
	return s;
}

void stream_session_set(struct stream_session *s, void *priv)
{
	s->priv = priv;
}

void *stream_session_get(const struct stream_session *s)
{
	return s->priv;
}

static void session_exec(struct stream_session *s)
{
	if (s->begun || s->gone)
		return;
	s->begun = true;
	loop_timer_stop(&s->drain);
	s->server->backend.exec(s->server->backend.arg, s, &s->req);
}

static void size_on_due(struct loop_timer *t)
{
	session_exec(container_of(t, struct stream_session, drain));
}

void stream_session_begin(struct stream_session *s)
{
	if (s->req.tty && s->width == 0)
		loop_timer_start(s->server->loop, &s->drain, SIZE_MS, size_on_due);
	else
		session_exec(s);
}

/* ---- the end ---- */

static struct str status_json(struct stream_session *s)
{
	struct arena *a = s->arena;
	struct json *v = json_new_object(a);
	(void)json_obj(a, v, "metadata");
	if (s->failed.code == 0 && s->status == 0) {
		json_set_cstr(a, v, "status", "Success");
	} else if (s->failed.code == 0) {
		int code = s->status < 0 ? 128 - s->status : s->status;
		json_set_cstr(a, v, "status", "Failure");
		json_set(a, v, "message",
			 json_new_strf(a,
				       "command terminated with non-zero exit code: exit status %d",
				       code));
		json_set_cstr(a, v, "reason", "NonZeroExitCode");
		struct json *cause = json_push(a, json_arr(a, json_obj(a, v, "details"), "causes"),
					       json_new_object(a));
		json_set_cstr(a, cause, "reason", "ExitCode");
		json_set(a, cause, "message", json_new_strf(a, "%d", code));
	} else {
		json_set_cstr(a, v, "status", "Failure");
		json_set(a, v, "message",
			 json_new_strf(a, "Internal error occurred: %s", s->failed.text));
		json_set_cstr(a, v, "reason", "InternalError");
		json_set(a,
			 json_push(a, json_arr(a, json_obj(a, v, "details"), "causes"),
				   json_new_object(a)),
			 "message", json_new_cstr(a, s->failed.text));
		json_set_int(a, v, "code", 500);
	}
	if (!s->carrier->json_status)
		return json_get_str(v, "message");
	AUTO_BUF b = BUF_INIT;
	json_write(&b, v);
	return arena_str(a, buf_str(&b));
}

static void fd_close(struct session_fd *f)
{
	if (f->fd < 0)
		return;
	loop_io_stop(&f->io);
	(void)close(f->fd); /* nothing to do about a failure */
	f->fd = -1;
	f->reads = f->writes = false;
}

static void session_finish(struct stream_session *s)
{
	if (s->finishing)
		return;
	s->finishing = true;
	loop_timer_stop(&s->drain);
	for (unsigned i = 0; i < s->fds_n; i++)
		fd_close(&s->fds[i]);
	bool success = s->failed.code == 0 && s->status == 0;
	if (!s->gone)
		s->carrier->finish(s->carrier_arg, status_json(s), success);
}

static void session_check_end(struct stream_session *s)
{
	bool reading = false;
	for (unsigned i = 0; i < s->fds_n; i++)
		reading |= s->fds[i].reads;
	/* conmon closes the attach connection when the container ends; that is the end. */
	if (!reading && (s->ended || s->attach))
		session_finish(s);
}

static void drain_on_due(struct loop_timer *t)
{
	session_finish(container_of(t, struct stream_session, drain));
}

static void session_prove(struct stream_session *s)
{
	if (s->proven)
		return;
	s->proven = true;
	loop_timer_stop(&s->drain);
	stream_session_writable(s);
}

static void proof_on_due(struct loop_timer *t)
{
	session_prove(container_of(t, struct stream_session, drain));
}

void stream_session_exited(struct stream_session *s, int status)
{
	s->ended = true;
	s->status = s->attach ? 0 : status;
	session_prove(s);
	if (!s->finishing)
		loop_timer_start(s->server->loop, &s->drain, DRAIN_MS, drain_on_due);
	session_check_end(s);
}

void stream_session_failed(struct stream_session *s, const struct err *e)
{
	s->ended = true;
	s->failed = *e;
	if (s->failed.code == 0)
		s->failed.code = ERR_INTERNAL;
	session_finish(s);
}

static void session_free_last(void *p)
{
	struct stream_session *s = p;
	buf_fini(&s->in);
	arena_free(s->arena);
	free(s);
}

void stream_session_gone(struct stream_session *s)
{
	if (s->gone)
		return;
	s->gone = true;
	if (s->begun && !s->ended)
		s->server->backend.cancel(s->server->backend.arg, s);
	s->ended = s->finishing = true;
	loop_timer_stop(&s->drain);
	for (unsigned i = 0; i < s->fds_n; i++)
		fd_close(&s->fds[i]);
	list_remove(&s->node);
	s->server->active_n--;
	loop_defer_free(s->server->loop, session_free_last, s);
}

/* ---- output ---- */

/* Where the runtime would complain. */
static bool fd_complains(const struct session_fd *f)
{
	return !f->s->attach && (f->s->tty || f->channel == CHANNEL_STDERR);
}

static void fd_events(struct session_fd *f)
{
	if (f->fd < 0)
		return;
	struct stream_session *s = f->s;
	bool room = s->carrier->room(s->carrier_arg) > STREAM_PIECE_BYTES;
	bool held = !s->proven && loop_timer_active(&s->drain) && fd_complains(f);
	unsigned events = (f->reads && room && !held ? LOOP_READ : 0) |
			  (f->writes && s->in.n > 0 ? LOOP_WRITE : 0);
	if (events != f->io.events)
		loop_io_set(&f->io, events);
}

static void fd_eof(struct session_fd *f)
{
	f->reads = false;
	if (!f->writes || f->s->attach || f->s->tty)
		fd_close(f);
	session_check_end(f->s);
}

static void attach_packet(struct session_fd *f, struct str packet)
{
	const struct stream_exec *q = &f->s->req;
	bool to_err = packet.p[0] == 3;
	struct str rest = str_from(packet, 1);
	if (to_err ? !q->stderr_on || q->tty : !q->stdout_on)
		return;
	while (rest.n > 0) {
		struct str piece = str_sub(rest, 0, STREAM_PIECE_BYTES);
		f->s->carrier->send(f->s->carrier_arg, to_err ? CHANNEL_STDERR : CHANNEL_STDOUT,
				    piece);
		rest = str_from(rest, piece.n);
	}
}

static void fd_read(struct session_fd *f)
{
	struct stream_session *s = f->s;
	UNINITIALIZED char bytes[ATTACH_PACKET_BYTES];
	size_t need = s->attach ? 2 * sizeof(bytes) : STREAM_PIECE_BYTES;
	if (!s->proven && fd_complains(f)) {
		if (!loop_timer_active(&s->drain))
			loop_timer_start(s->server->loop, &s->drain, PROOF_MS, proof_on_due);
		return;
	}
	for (int i = 0; i < 8 && s->carrier->room(s->carrier_arg) > need; i++) {
		ssize_t n = read(f->fd, bytes, s->attach ? sizeof(bytes) : STREAM_PIECE_BYTES);
		if (n < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (n <= 0) { /* EIO: the last process of the terminal is gone */
			fd_eof(f);
			return;
		}
		session_prove(s);
		if (s->attach)
			attach_packet(f, str_n(bytes, (size_t)n));
		else
			s->carrier->send(s->carrier_arg, f->channel, str_n(bytes, (size_t)n));
	}
}

void stream_session_writable(struct stream_session *s)
{
	for (unsigned i = 0; i < s->fds_n; i++)
		fd_events(&s->fds[i]);
}

/* ---- input ---- */

static struct session_fd *fd_stdin(struct stream_session *s)
{
	for (unsigned i = 0; i < s->fds_n; i++)
		if (s->fds[i].writes)
			return &s->fds[i];
	return NULL;
}

/* All of stdin is written, and no more comes. */
static void stdin_end(struct stream_session *s, struct session_fd *f)
{
	f->writes = false;
	if (s->attach)
		(void)shutdown(f->fd, SHUT_WR); /* conmon closes the container's stdin */
	else if (!s->tty)
		fd_close(f);
}

static void stdin_pump(struct stream_session *s)
{
	struct session_fd *f = fd_stdin(s);
	if (!f && s->started)
		buf_reset(&s->in); /* nobody reads it */
	while (f && s->in.n > 0) {
		size_t n = s->attach ? MIN(s->in.n, (size_t)ATTACH_STDIN_BYTES) : s->in.n;
		ssize_t took = s->attach ? send(f->fd, s->in.p, n, MSG_NOSIGNAL)
					 : write(f->fd, s->in.p, n);
		if (took < 0 && (errno == EAGAIN || errno == EINTR))
			break;
		if (took < 0) { /* closed its stdin */
			buf_reset(&s->in);
			s->in_end = true;
			break;
		}
		buf_drop_front(&s->in, (size_t)took);
	}
	if (f && s->in.n == 0 && s->in_end)
		stdin_end(s, f);
	if (s->in.n == 0)
		buf_fini(&s->in);
	bool full = s->in.n > STREAM_STDIN_BYTES_MAX;
	if (full != s->in_paused && !s->gone && !s->finishing) {
		s->in_paused = full;
		s->carrier->pause(s->carrier_arg, full);
	}
	if (f)
		fd_events(f);
}

void stream_session_stdin(struct stream_session *s, struct str bytes, bool end)
{
	if (s->in_end || s->finishing)
		return;
	if (s->req.stdin_on)
		buf_add_str(&s->in, bytes);
	s->in_end = end;
	stdin_pump(s);
}

static void session_apply_size(struct stream_session *s)
{
	if (s->width == 0 || s->height == 0 || !s->started || s->finishing)
		return;
	struct winsize size = {.ws_row = s->height, .ws_col = s->width};
	if (s->tty && s->fds_n > 0 && s->fds[0].fd >= 0)
		(void)ioctl(s->fds[0].fd, TIOCSWINSZ, &size); /* the terminal may be gone */
	else if (s->attach && s->server->backend.resize)
		s->server->backend.resize(s->server->backend.arg, s, s->width, s->height);
}

void stream_session_resize(struct stream_session *s, struct str text)
{
	AUTO_ARENA *a = arena_new(64 * 1024);
	struct json *v;
	if (json_parse(a, str_trim(text), NULL, &v) < 0)
		return; /* the client's trouble */
	int64_t w = json_get_int(v, "Width", 0), h = json_get_int(v, "Height", 0);
	if (w <= 0 || h <= 0 || w > UINT16_MAX || h > UINT16_MAX)
		return;
	s->width = (uint16_t)w;
	s->height = (uint16_t)h;
	if (!s->begun && loop_timer_active(&s->drain))
		session_exec(s);
	else
		session_apply_size(s);
}

/* ---- the start ---- */

static void fd_on_ready(struct loop_io *io, unsigned events)
{
	struct session_fd *f = container_of(io, struct session_fd, io);
	struct stream_session *s = f->s;
	if ((events & LOOP_WRITE) && f->writes)
		stdin_pump(s);
	if ((events & LOOP_READ) && f->reads && f->fd >= 0)
		fd_read(f);
	else if ((events & LOOP_READ) && f->fd >= 0 && !f->reads && s->in.n == 0)
		fd_close(f); /* the reader of stdin is gone */
	if (!s->gone)
		fd_events(f);
}

static void session_add_fd(struct stream_session *s, int fd, enum stream_channel_N channel,
			   bool reads, bool writes)
{
	if (fd < 0)
		return;
	struct session_fd *f = &s->fds[s->fds_n];
	*f = (struct session_fd){
		.s = s, .fd = fd, .channel = channel, .reads = reads, .writes = writes};
	if (stream_nonblock(fd) < 0 ||
	    loop_io_start(s->server->loop, &f->io, fd, 0, fd_on_ready) < 0) {
		(void)close(fd); /* not a pipe, socket or terminal: as if it were not there */
		return;
	}
	s->fds_n++;
}

void stream_session_started(struct stream_session *s, const struct stream_fds *fds)
{
	s->started = true;
	s->attach = fds->attach_fd >= 0;
	s->tty = fds->tty_fd >= 0;
	if (s->attach) {
		session_add_fd(s, fds->attach_fd, CHANNEL_STDOUT, true, true);
	} else if (s->tty) {
		session_add_fd(s, fds->tty_fd, CHANNEL_STDOUT, true, true);
	} else {
		session_add_fd(s, fds->in_fd, CHANNEL_STDIN, false, true);
		session_add_fd(s, fds->out_fd, CHANNEL_STDOUT, true, false);
		session_add_fd(s, fds->err_fd, CHANNEL_STDERR, true, false);
	}
	/* Attach without stdin leaves the container's stdin as it is. */
	if (!s->req.stdin_on && !s->attach)
		s->in_end = true;
	session_apply_size(s);
	stdin_pump(s);
	stream_session_writable(s);
	session_check_end(s);
}
