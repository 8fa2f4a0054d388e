/* Exec and attach over SPDY/3.1: a stream each for error, stdin, stdout, stderr and resize.
 * Source: kubelet remotecommand/httpstream.go. */
#include "node/stream_priv.h"

#define RESIZE_BYTES_MAX 512

static const char *const versions[] = {"v4.channel.k8s.io", "v3.channel.k8s.io",
				       "v2.channel.k8s.io", "channel.k8s.io", NULL};

struct spdy_carrier {
	struct spdy *spdy;
	struct stream_server *server;
	struct stream_session *session;
	struct stream_carrier ops;
	struct spdy_stream *streams[5]; /* by channel */
	unsigned wanted;                /* bits of channels */
	bool begun, finished;
	struct loop_timer setup;
	struct buf resize, status; /* half a resize; a status that waits for room */
};

/* Of every version the client lists, the first of ours. */
const char *stream_spdy_version(struct http_stream *st, const struct http_request *q,
				const char *const *ours, const char *without)
{
	bool any = false;
	for (unsigned i = 0; i < q->headers_n; i++) {
		struct str list = q->headers[i].value, part;
		if (!str_is(q->headers[i].name, "x-stream-protocol-version"))
			continue;
		any = true;
		while (str_cut(&list, ',', &part))
			for (int k = 0; ours[k]; k++)
				if (str_is(str_trim(part), ours[k]))
					return ours[k];
	}
	if (!any && without)
		return without;
	struct http_header h[8];
	unsigned n = 0;
	for (; ours[n] && n < ARRAY_SIZE(h); n++)
		h[n] = (struct http_header){STR("X-Accepted-Stream-Protocol-Versions"),
					    str_of(ours[n])};
	http_respond(st, 403, h, n,
		     STR("none of the requested X-Stream-Protocol-Versions is supported\n"));
	return NULL;
}

/* ---- to the client ---- */

static void carrier_close(struct spdy_carrier *c)
{
	loop_timer_stop(&c->setup);
	c->spdy = spdy_free(c->spdy);
	if (c->session)
		stream_session_gone(c->session);
	c->session = NULL;
	buf_fini(&c->resize);
	buf_fini(&c->status);
	loop_defer_free(c->server->loop, free, c);
}

static size_t carrier_room(void *arg)
{
	const struct spdy_carrier *c = arg;
	return c->finished ? 0 : spdy_room(c->spdy);
}

static void carrier_send(void *arg, enum stream_channel_N ch, struct str bytes)
{
	struct spdy_carrier *c = arg;
	struct spdy_stream *s = c->streams[ch];
	if (!s)
		return; /* the client does not want it any more */
	size_t took = spdy_write(s, bytes, false);
	(void)sane(took == bytes.n); /* the room was looked at */
}

/* The status, the ends of all streams, and the end of the session: as room allows. */
static void carrier_finish_pump(struct spdy_carrier *c)
{
	struct spdy_stream *error = c->streams[CHANNEL_ERROR];
	if (!c->finished)
		return;
	if (error && spdy_room(c->spdy) < c->status.n)
		return; /* on_writable comes */
	if (error)
		(void)spdy_write(error, buf_str(&c->status), true); /* there is room */
	for (int ch = CHANNEL_STDOUT; ch <= CHANNEL_STDERR; ch++)
		if (c->streams[ch])
			(void)spdy_write(c->streams[ch], STR_NULL, true); /* courtesy */
	spdy_goaway(c->spdy);
	carrier_close(c);
}

static void carrier_finish(void *arg, struct str status, bool success)
{
	struct spdy_carrier *c = arg;
	c->finished = true;
	if (c->ops.json_status || !success)
		buf_add_str(&c->status, status);
	carrier_finish_pump(c);
}

static void carrier_pause(void *arg, bool paused)
{
	struct spdy_carrier *c = arg;
	if (c->streams[CHANNEL_STDIN])
		spdy_pause(c->streams[CHANNEL_STDIN], paused);
}

/* ---- from the client ---- */

static int channel_of(struct str type)
{
	static const char *const names[] = {"stdin", "stdout", "stderr", "error", "resize"};
	for (int i = 0; i < (int)ARRAY_SIZE(names); i++)
		if (str_is(type, names[i]))
			return i;
	return -1;
}

static void on_stream(struct spdy *spdy, struct spdy_stream *s, const struct http_header *h,
		      unsigned h_n, void *arg)
{
	struct spdy_carrier *c = arg;
	int ch = -1;
	for (unsigned i = 0; i < h_n; i++)
		if (str_ieq(h[i].name, STR("streamtype")))
			ch = channel_of(h[i].value);
	if (ch < 0 || c->streams[ch] || !(c->wanted & 1u << ch)) {
		spdy_reset(s);
		return;
	}
	(void)spdy;
	c->streams[ch] = s;
	spdy_stream_set(s, &c->streams[ch]);
	spdy_reply(s);
	for (unsigned i = 0; i < ARRAY_SIZE(c->streams); i++)
		if ((c->wanted & 1u << i) && !c->streams[i])
			return;
	if (c->begun)
		return;
	c->begun = true;
	loop_timer_stop(&c->setup);
	stream_session_begin(c->session);
}

/* Several may come in one piece, or one in several: each is one JSON object. */
static void on_resize(struct spdy_carrier *c, struct str bytes)
{
	buf_add_str(&c->resize, bytes);
	size_t end;
	while ((end = str_find(buf_str(&c->resize), '}')) < c->resize.n) {
		stream_session_resize(c->session, str_n(c->resize.p, end + 1));
		buf_drop_front(&c->resize, end + 1);
	}
	if (c->resize.n > RESIZE_BYTES_MAX)
		buf_reset(&c->resize);
}

static void on_data(UNUSED struct spdy *spdy, struct spdy_stream *s, struct str bytes, bool fin,
		    void *arg)
{
	struct spdy_carrier *c = arg;
	struct spdy_stream **slot = spdy_stream_get(s);
	if (!slot || !c->session)
		return;
	if (slot == &c->streams[CHANNEL_STDIN])
		stream_session_stdin(c->session, bytes, fin);
	else if (slot == &c->streams[CHANNEL_RESIZE])
		on_resize(c, bytes);
}

static void on_reset(UNUSED struct spdy *spdy, struct spdy_stream *s, void *arg)
{
	struct spdy_carrier *c = arg;
	struct spdy_stream **slot = spdy_stream_get(s);
	if (slot == &c->streams[CHANNEL_STDIN] && c->session)
		stream_session_stdin(c->session, STR_NULL, true);
	if (slot)
		*slot = NULL;
}

static void on_writable(UNUSED struct spdy *spdy, void *arg)
{
	struct spdy_carrier *c = arg;
	if (c->finished)
		carrier_finish_pump(c);
	else if (c->session)
		stream_session_writable(c->session);
}

static void on_close(UNUSED struct spdy *spdy, void *arg)
{
	carrier_close(arg);
}

static void setup_on_due(struct loop_timer *t)
{
	carrier_close(container_of(t, struct spdy_carrier, setup));
}

void stream_spdy_start(struct stream_server *server, struct http_stream *st,
		       const struct http_request *q, struct arena *a, const struct stream_exec *req)
{
	static const struct spdy_ops ops = {.on_stream = on_stream,
					    .on_data = on_data,
					    .on_reset = on_reset,
					    .on_writable = on_writable,
					    .on_close = on_close};
	const char *version = stream_spdy_version(st, q, versions, "channel.k8s.io");
	if (!version) {
		arena_free(a);
		return;
	}
	bool resize = req->tty && (version == versions[0] || version == versions[1]);
	struct spdy_carrier *c = xcalloc(1, sizeof(*c));
	c->server = server;
	c->wanted = 1u << CHANNEL_ERROR | (req->stdin_on ? 1u << CHANNEL_STDIN : 0) |
		    (req->stdout_on ? 1u << CHANNEL_STDOUT : 0) |
		    (req->stderr_on && !req->tty ? 1u << CHANNEL_STDERR : 0) |
		    (resize ? 1u << CHANNEL_RESIZE : 0);
	c->ops = (struct stream_carrier){carrier_room, carrier_send, carrier_finish, carrier_pause,
					 version == versions[0]};
	c->session = stream_session_new(server, a, req, &c->ops, c);
	c->spdy = spdy_accept(st, version, &ops, c);
	loop_timer_start(server->loop, &c->setup, STREAM_SETUP_MS, setup_on_due);
}
