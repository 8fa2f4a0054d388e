/* Container logs: files in CRI format ("2016-10-06T00:17:09.669794202Z stdout F text").
 * Source: Kubernetes CRI logging format; k8s.io/cri-client logs.go for what the options mean. */
#include "node/stream_priv.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#define LOG_MODULE "stream"
#include "base/log.h"

#define BLOCK_BYTES (64 * 1024)
/* The longest line a runtime writes is 16 KiB; ours keeps longer ones in pieces. */
#define LINE_BYTES_MAX (256 * 1024)
/* Following looks whether the container still runs. */
#define FOLLOW_MS      500
#define PUMP_BYTES_MAX (512 * 1024)

struct log_reader {
	struct list node; /* of the server */
	struct stream_server *server;
	struct http_stream *st;
	struct arena *arena; /* the stream's */
	struct stream_target target;
	struct stream_log file;
	int fd, notify_fd;
	struct loop_io notify;
	struct loop_timer timer;
	struct loop_call more;
	struct buf in, out; /* read and not yet a line; formatted and not yet taken */
	int64_t limit;      /* bytes still to send; -1: all */
	wall_ns_t since;
	bool follow, timestamps, previous, in_line, ended, only_out, only_err;
};

static void log_pump(struct log_reader *g);

static void log_close(struct log_reader *g)
{
	loop_timer_stop(&g->timer);
	loop_call_cancel(&g->more);
	loop_io_stop(&g->notify);
	if (g->fd >= 0)
		(void)close(g->fd); /* read only */
	if (g->notify_fd >= 0)
		(void)close(g->notify_fd);
	g->fd = g->notify_fd = -1;
	buf_fini(&g->in);
	buf_fini(&g->out);
	list_remove(&g->node);
	g->server->active_n--;
	loop_defer_free(g->server->loop, free, g);
}

/* ---- lines ---- */

static bool line_wanted(const struct log_reader *g, struct str stamp, struct str stream)
{
	wall_ns_t at;
	if ((g->only_out && !str_is(stream, "stdout")) ||
	    (g->only_err && !str_is(stream, "stderr")))
		return false;
	return g->since == 0 || (rfc3339_parse(stamp, &at) == 0 && at >= g->since);
}

/* As clients print it: UTC is "Z", where conmon writes an offset. */
static void stamp_add(struct buf *out, struct str stamp)
{
	bool utc = str_has_suffix(stamp, STR("+00:00"));

	buf_add(out, stamp.p, stamp.n - (utc ? strlen("+00:00") : 0));
	buf_add_cstr(out, utc ? "Z " : " ");
}

/* One line of the file into OUT. Lines that are none are shown as they are. */
static void log_line_add(struct log_reader *g, struct str line)
{
	struct str rest = line, stamp, stream, tags;
	size_t was = g->out.n;
	if (str_cut(&rest, ' ', &stamp) && str_cut(&rest, ' ', &stream) &&
	    str_cut(&rest, ' ', &tags) && (str_is(stream, "stdout") || str_is(stream, "stderr"))) {
		if (!line_wanted(g, stamp, stream))
			return;
		bool partial = tags.n > 0 && tags.p[0] == 'P';
		if (g->timestamps && !g->in_line)
			stamp_add(&g->out, stamp);
		buf_add_str(&g->out, rest);
		if (!partial)
			buf_add_char(&g->out, '\n');
		g->in_line = partial;
	} else {
		buf_add_str(&g->out, line);
		buf_add_char(&g->out, '\n');
	}
	if (g->limit >= 0) {
		size_t more = g->out.n - was;
		if ((int64_t)more > g->limit)
			buf_truncate(&g->out, was + (size_t)g->limit);
		g->limit -= MIN((int64_t)more, g->limit);
	}
}

static void log_lines(struct log_reader *g)
{
	size_t at = 0;
	for (;;) {
		struct str rest = str_from(buf_str(&g->in), at);
		size_t n = str_find(rest, '\n');
		if (n == rest.n && n < LINE_BYTES_MAX)
			break;
		log_line_add(g, str_sub(rest, 0, n));
		at += MIN(n + 1, rest.n);
		if (at >= g->in.n)
			break;
	}
	buf_drop_front(&g->in, MIN(at, g->in.n));
}

/* ---- the file ---- */

/* Where the last LINES lines begin. */
static off_t tail_offset(int fd, int64_t lines)
{
	struct stat st;
	if (fstat(fd, &st) < 0)
		return 0;
	UNINITIALIZED char block[BLOCK_BYTES];
	off_t end = st.st_size;
	if (lines == 0)
		return end;
	int64_t seen = 0;
	for (off_t at = end; at > 0;) {
		size_t n = (size_t)MIN(at, (off_t)sizeof(block));
		ssize_t got = pread(fd, block, n, at - (off_t)n);
		if (got != (ssize_t)n)
			return 0;
		for (size_t i = n; i > 0; i--) {
			bool last = at == end && i == n; /* the newline that ends the file */
			if (block[i - 1] == '\n' && !last && ++seen == lines)
				return at - (off_t)n + (off_t)i;
		}
		at -= (off_t)n;
	}
	return 0;
}

/* After a rotation PATH is another file: go on there. True when it was. */
static bool log_reopen(struct log_reader *g)
{
	struct stat now, was;
	if (stat(g->file.path, &now) < 0 || fstat(g->fd, &was) < 0)
		return false;
	if (now.st_ino == was.st_ino && now.st_dev == was.st_dev) {
		if (now.st_size < lseek(g->fd, 0, SEEK_CUR)) /* truncated */
			return lseek(g->fd, 0, SEEK_SET) == 0;
		return false;
	}
	/* The runtime writes to the new one: what came to the old one last is there now. */
	if (lseek(g->fd, 0, SEEK_CUR) < was.st_size)
		return true;
	int fd = open(g->file.path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	(void)close(g->fd); /* read only */
	g->fd = fd;
	return true;
}

/* More of the file into OUT; false at its end. */
static bool log_read(struct log_reader *g)
{
	UNINITIALIZED char block[BLOCK_BYTES];
	ssize_t n = read(g->fd, block, sizeof(block));
	if (n <= 0)
		return g->follow && log_reopen(g);
	buf_add(&g->in, block, (size_t)n);
	log_lines(g);
	return true;
}

/* At the end of the file: is it the end of the log? */
static bool log_over(struct log_reader *g)
{
	const struct stream_backend *b = &g->server->backend;
	if (!g->follow)
		return true;
	return g->ended || !b->log_running(b->arg, &g->target);
}

static void log_on_timer(struct loop_timer *t)
{
	struct log_reader *g = container_of(t, struct log_reader, timer);
	log_pump(g);
}

static void log_on_more(struct loop_call *call)
{
	log_pump(container_of(call, struct log_reader, more));
}

static void log_finish(struct log_reader *g)
{
	loop_timer_stop(&g->timer);
	if (g->in.n > 0 && !g->ended) { /* a last line without its end */
		g->ended = true;
		log_line_add(g, buf_str(&g->in));
		buf_fini(&g->in);
	}
	g->ended = true;
	size_t took = http_write(g->st, buf_str(&g->out), true);
	buf_drop_front(&g->out, took);
}

/* As much as the stream takes and one turn may do. */
static void log_pump(struct log_reader *g)
{
	size_t done = 0;
	if (g->fd < 0)
		return;
	for (;;) {
		size_t took = http_write(g->st, buf_str(&g->out), false);
		done += took;
		buf_drop_front(&g->out, took);
		if (g->out.n > 0)
			return; /* on_writable comes */
		buf_fini(&g->out);
		if (g->limit == 0) {
			log_finish(g);
			return;
		}
		if (done > PUMP_BYTES_MAX) {
			loop_call_soon(g->server->loop, &g->more);
			return;
		}
		/* Asked before reading: what was written before its end is then read for sure. */
		bool over = log_over(g);
		if (log_read(g))
			continue;
		if (over)
			log_finish(g);
		else
			loop_timer_start(g->server->loop, &g->timer, FOLLOW_MS, log_on_timer);
		return;
	}
}

static void log_on_notify(struct loop_io *io, UNUSED unsigned events)
{
	struct log_reader *g = container_of(io, struct log_reader, notify);
	char bytes[4096];
	while (read(g->notify_fd, bytes, sizeof(bytes)) > 0)
		; /* what it says does not matter: look */
	log_pump(g);
}

/* Without it the timer alone drives a follower. */
static void log_watch(struct log_reader *g)
{
	g->notify_fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (g->notify_fd < 0)
		return;
	char *dir = arena_cstr(g->arena, str_of(g->file.path));
	char *slash = strrchr(dir, '/');
	if (slash)
		*slash = 0;
	if (!slash ||
	    inotify_add_watch(g->notify_fd, dir, IN_MODIFY | IN_CREATE | IN_MOVED_TO) < 0 ||
	    loop_io_start(g->server->loop, &g->notify, g->notify_fd, LOOP_READ, log_on_notify) <
		    0) {
		(void)close(g->notify_fd);
		g->notify_fd = -1;
	}
}

/* ---- the request ---- */

static void log_on_writable(UNUSED struct http_stream *st, void *arg)
{
	struct log_reader *g = arg;
	if (g->ended)
		log_finish(g);
	else
		log_pump(g);
}

static void log_on_close(UNUSED struct http_stream *st, UNUSED int r, void *arg)
{
	log_close(arg);
}

static int option_number(struct str key, struct str value, int64_t *ret, struct err *e)
{
	if (str_to_i64(value, ret) < 0 || *ret < 0)
		return err_set(e, ERR_BAD_REQUEST, "%.*s: \"%.*s\" is not a number from 0",
			       STR_FMT(key), STR_FMT(value));
	return 0;
}

static bool option_true(struct str v)
{
	return str_is(v, "true") || str_is(v, "1") || v.n == 0;
}

static int options_parse(struct log_reader *g, struct str query, int64_t *tail, struct err *e)
{
	struct str key, value;
	int64_t number = 0;
	int r = 0;
	while (r == 0 && query_next(g->arena, &query, &key, &value)) {
		if (str_is(key, "follow"))
			g->follow = option_true(value);
		else if (str_is(key, "timestamps"))
			g->timestamps = option_true(value);
		else if (str_is(key, "previous"))
			g->previous = option_true(value);
		else if (str_is(key, "tailLines"))
			r = option_number(key, value, tail, e);
		else if (str_is(key, "limitBytes"))
			r = option_number(key, value, &g->limit, e);
		else if (str_is(key, "sinceSeconds")) {
			r = option_number(key, value, &number, e);
			g->since = clock_wall() - MIN(number, INT64_C(3000000000)) * NS_PER_S;
		} else if (str_is(key, "sinceTime")) {
			if (rfc3339_parse(value, &g->since) < 0)
				r = err_set(e, ERR_BAD_REQUEST, "sinceTime: \"%.*s\" is no time",
					    STR_FMT(value));
		} else if (str_is(key, "stream")) {
			g->only_out = str_is(value, "Stdout");
			g->only_err = str_is(value, "Stderr");
		}
	}
	return r;
}

static int log_open(struct log_reader *g, int64_t tail, struct err *e)
{
	g->fd = open(g->file.path, O_RDONLY | O_CLOEXEC);
	if (g->fd < 0)
		return err_set(e, errno == ENOENT ? ERR_NOT_FOUND : -errno, "open the log %s: %s",
			       g->file.path, err_text(-errno));
	if (tail >= 0 && lseek(g->fd, tail_offset(g->fd, tail), SEEK_SET) < 0)
		return err_set(e, -errno, "seek in the log %s", g->file.path);
	return 0;
}

void stream_log_start(struct stream_server *server, struct http_stream *st,
		      const struct http_request *q, const struct stream_target *t)
{
	static const struct http_stream_ops ops = {.on_writable = log_on_writable,
						   .on_close = log_on_close};
	const struct stream_backend *b = &server->backend;
	struct err e = {0};
	int64_t tail = -1;
	struct log_reader *g = xcalloc(1, sizeof(*g));
	*g = (struct log_reader){.server = server,
				 .st = st,
				 .arena = http_stream_arena(st),
				 .target = *t,
				 .fd = -1,
				 .notify_fd = -1,
				 .limit = -1};
	loop_call_init(&g->more, log_on_more);
	int r = options_parse(g, q->query, &tail, &e);
	if (r == 0)
		r = b->log(b->arg, t, g->previous, &g->file, &e);
	if (r == 0)
		r = log_open(g, tail, &e);
	if (r < 0) {
		if (g->fd >= 0)
			(void)close(g->fd); /* read only */
		free(g);
		stream_refuse(st, &e);
		return;
	}
	g->follow = g->follow && g->file.running && !g->previous;
	list_push_back(&server->logs, &g->node);
	server->active_n++;
	if (g->follow)
		log_watch(g);
	const struct http_header type = {STR("content-type"), STR("text/plain")};
	http_stream_accept(st, &ops, g);
	http_respond_start(st, 200, &type, 1);
	log_pump(g);
}
