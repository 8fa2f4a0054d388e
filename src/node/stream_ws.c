/* Exec and attach over WebSocket: every message begins with its channel's number.
 * Source: k8s.io/apiserver wsstream, kubelet remotecommand. */
#include "node/stream_priv.h"

/* A resize is {"Width":80,"Height":24}; a base64 message at most what kubectl sends at once. */
#define SMALL_BYTES_MAX  512
#define BASE64_BYTES_MAX (1024 * 1024)

static const char *const protocols[] = {"v5.channel.k8s.io",        "v4.channel.k8s.io",
					"v4.base64.channel.k8s.io", "channel.k8s.io",
					"base64.channel.k8s.io",    NULL};

struct ws_carrier {
	struct ws *w;
	struct stream_session *session;
	struct stream_carrier ops;
	bool base64, v5, finished;
	/* the message being read */
	bool has_channel;
	int channel;
	struct buf message; /* resize, or all of a base64 message */
};

static size_t carrier_room(void *arg)
{
	const struct ws_carrier *c = arg;
	size_t room = c->finished ? 0 : ws_room(c->w);
	room = room > 64 ? room - 64 : 0;
	return c->base64 ? room / 4 * 3 : room;
}

static void carrier_send(void *arg, enum stream_channel_N ch, struct str bytes)
{
	struct ws_carrier *c = arg;
	char binary = (char)ch, text = (char)('0' + ch);
	if (!c->base64) {
		bool sent = ws_send(c->w, str_n(&binary, 1), bytes, false);
		(void)sane(sent); /* the room was looked at */
		return;
	}
	AUTO_BUF b = BUF_INIT;
	base64_encode(&b, bytes);
	bool sent = ws_send(c->w, str_n(&text, 1), buf_str(&b), true);
	(void)sane(sent);
}

static void carrier_finish(void *arg, struct str status, bool success)
{
	struct ws_carrier *c = arg;
	/* Older versions: text, and only of a failure. */
	if ((c->ops.json_status || !success) && carrier_room(c) >= status.n)
		carrier_send(c, CHANNEL_ERROR, status);
	c->finished = true;
	ws_close(c->w, 1000, NULL);
}

static void carrier_pause(void *arg, bool paused)
{
	struct ws_carrier *c = arg;
	ws_pause(c->w, paused);
}

/* ---- from the client ---- */

static void message_end(struct ws_carrier *c)
{
	if (c->base64 && c->channel == CHANNEL_STDIN && c->message.n > 0) {
		AUTO_BUF plain = BUF_INIT;
		if (base64_decode(&plain, buf_str(&c->message)) == 0)
			stream_session_stdin(c->session, buf_str(&plain), false);
	} else if (c->channel == CHANNEL_RESIZE && c->base64) {
		AUTO_BUF plain = BUF_INIT;
		if (base64_decode(&plain, buf_str(&c->message)) == 0)
			stream_session_resize(c->session, buf_str(&plain));
	} else if (c->channel == CHANNEL_RESIZE) {
		stream_session_resize(c->session, buf_str(&c->message));
	} else if (c->channel == CHANNEL_CLOSE && c->v5 && c->message.n > 0 &&
		   c->message.p[0] == CHANNEL_STDIN) {
		stream_session_stdin(c->session, STR_NULL, true);
	}
	c->has_channel = false;
	buf_fini(&c->message);
}

static void on_message(struct ws *w, struct str bytes, UNUSED bool text, bool end, void *arg)
{
	struct ws_carrier *c = arg;
	if (!c->session)
		return;
	if (!c->has_channel && bytes.n > 0) {
		c->channel = (uint8_t)bytes.p[0] - (c->base64 ? '0' : 0);
		c->has_channel = true;
		bytes = str_from(bytes, 1);
	}
	if (c->channel == CHANNEL_STDIN && !c->base64 && c->has_channel) {
		if (bytes.n > 0)
			stream_session_stdin(c->session, bytes, false);
	} else {
		buf_add_str(&c->message, bytes);
	}
	if (c->message.n > (c->base64 ? BASE64_BYTES_MAX : SMALL_BYTES_MAX))
		ws_close(w, 1009, "message too long");
	else if (end)
		message_end(c);
}

static void on_writable(UNUSED struct ws *w, void *arg)
{
	struct ws_carrier *c = arg;
	if (c->session)
		stream_session_writable(c->session);
}

static void on_close(UNUSED struct ws *w, UNUSED int code, void *arg)
{
	struct ws_carrier *c = arg;
	if (c->session)
		stream_session_gone(c->session);
	buf_fini(&c->message);
	free(c);
}

void stream_ws_start(struct stream_server *server, struct http_stream *st,
		     const struct http_request *q, struct arena *a, const struct stream_exec *req)
{
	static const struct ws_ops ops = {on_message, on_writable, on_close};
	int at = ws_negotiate(q, protocols);
	if (at == -1 || at == -3) {
		struct err e;
		(void)err_set(&e, ERR_BAD_REQUEST, "%s",
			      at == -1 ? "none of the WebSocket subprotocols is supported"
				       : "not a WebSocket request");
		stream_refuse(st, &e);
		arena_free(a);
		return;
	}
	const char *protocol = at < 0 ? NULL : protocols[at];
	struct ws_carrier *c = xcalloc(1, sizeof(*c));
	c->v5 = at == 0;
	c->base64 = at == 2 || at == 4;
	c->ops = (struct stream_carrier){carrier_room, carrier_send, carrier_finish, carrier_pause,
					 at >= 0 && at <= 2};
	c->session = stream_session_new(server, a, req, &c->ops, c);
	c->w = ws_accept(st, q, protocol, &ops, c);
	/* As the kubelet: an empty message tells that the connection is there. Clients of v5 do not
	 * wait for it, and complain when it comes before they are ready. */
	if (!c->v5)
		carrier_send(c,
			     req->stdout_on   ? CHANNEL_STDOUT
			     : req->stderr_on ? CHANNEL_STDERR
					      : CHANNEL_ERROR,
			     STR_NULL);
	stream_session_begin(c->session);
}
