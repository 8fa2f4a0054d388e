/* Port-forward over WebSocket: two channels a port that the query names, data and error, each begun
 * by the server with the port's number; or a tunnel of SPDY. What clients that are not kubectl use.
 * Source: kubelet portforward/websocket.go. */
#include "node/stream_forward.h"
#include <string.h>

/* Two channels each, numbered in a byte. */
#define PORTS_MAX 128
/* A base64 message is decoded whole; one channel's byte is a digit in front of it. */
#define BASE64_BYTES_MAX (1024 * 1024)

enum protocol_N { PROTOCOL_TUNNEL, PROTOCOL_BINARY, PROTOCOL_BASE64 };
static const char *const protocols[] = {FORWARD_TUNNEL, "v4.channel.k8s.io",
					"v4.base64.channel.k8s.io", NULL};

struct channels {
	struct forward *f;
	/* the message being read */
	bool has_channel;
	unsigned channel;
	struct buf message; /* of base64 */
};

/* ---- towards the client ---- */

static size_t carrier_room(const struct forward *f)
{
	size_t room = ws_room(f->w);
	room = room > 64 ? room - 64 : 0;
	return f->base64 ? room / 4 * 3 : room;
}

static void channel_send(const struct forward *f, unsigned channel, struct str bytes)
{
	char head = (char)(f->base64 ? '0' + channel : channel);
	AUTO_BUF b = BUF_INIT;
	if (f->base64)
		base64_encode(&b, bytes);
	bool sent = ws_send(f->w, str_n(&head, 1), f->base64 ? buf_str(&b) : bytes, f->base64);
	(void)sane(sent); /* the room was looked at */
}

static void carrier_data(struct forward_conn *c, struct str bytes)
{
	channel_send(c->f, c->channel, bytes);
}

static void carrier_pause(struct forward_conn *c, bool paused)
{
	struct forward *f = c->f;
	if (paused == c->paused)
		return;
	c->paused = paused;
	f->paused_n += paused ? 1 : -1U;
	ws_pause(f->w, f->paused_n > 0); /* one reader for all of them */
}

/* Nothing on the wire ends a channel: the connection ends with the last of them. */
static void carrier_end(struct forward_conn *c, struct str why)
{
	struct forward *f = c->f;
	if (why.n > 0 && carrier_room(f) >= why.n)
		channel_send(f, c->channel + 1, why);
	carrier_pause(c, false);
	if (f->conns_n == 1)
		ws_close(f->w, 1000, NULL);
}

static const struct forward_carrier carrier = {carrier_room, carrier_data, carrier_end,
					       carrier_pause};

/* ---- from the client ---- */

static void channel_input(struct channels *x, struct str bytes)
{
	list_each (it, &x->f->conns) {
		struct forward_conn *c = list_entry(it, struct forward_conn, node);
		if (c->channel != x->channel)
			continue;
		stream_forward_conn_input(c, bytes, false);
		return;
	}
	/* An error channel, or one that is over. */
}

static void message_end(struct channels *x)
{
	AUTO_BUF plain = BUF_INIT;
	if (x->message.n > 0 && base64_decode(&plain, buf_str(&x->message)) == 0)
		channel_input(x, buf_str(&plain));
	x->has_channel = false;
	buf_fini(&x->message);
}

static void on_message(struct ws *w, struct str bytes, UNUSED bool text, bool end, void *arg)
{
	struct channels *x = arg;
	bool base64 = x->f->base64;
	if (x->f->gone)
		return;
	if (!x->has_channel && bytes.n > 0) {
		x->channel = (uint8_t)bytes.p[0] - (base64 ? '0' : 0U);
		x->has_channel = true;
		bytes = str_from(bytes, 1);
	}
	if (base64)
		buf_add_str(&x->message, bytes);
	else if (bytes.n > 0)
		channel_input(x, bytes);
	if (x->message.n > BASE64_BYTES_MAX)
		ws_close(w, 1009, "message too long");
	else if (end)
		message_end(x);
}

static void on_writable(UNUSED struct ws *w, void *arg)
{
	const struct channels *x = arg;
	if (!x->f->gone)
		stream_forward_writable(x->f);
}

static void on_close(UNUSED struct ws *w, UNUSED int code, void *arg)
{
	struct channels *x = arg;
	struct loop *loop = x->f->server->loop;
	stream_forward_close(x->f);
	loop_defer_free(loop, stream_forward_free_last, x->f);
	buf_fini(&x->message);
	loop_defer_free(loop, free, x);
}

/* ---- the request ---- */

static int port_add(uint16_t *ports, unsigned *n, struct str text, struct err *e)
{
	uint64_t port;
	if (str_to_u64(text, &port) < 0 || port > UINT16_MAX)
		return err_set(e, ERR_BAD_REQUEST, "unable to parse \"%.*s\" as a port",
			       STR_FMT(text));
	if (port == 0)
		return err_set(e, ERR_BAD_REQUEST, "port \"%.*s\" must be > 0", STR_FMT(text));
	if (*n == PORTS_MAX)
		return err_set(e, ERR_BAD_REQUEST, "at most %d ports can be forwarded at once",
			       PORTS_MAX);
	ports[(*n)++] = (uint16_t)port;
	return 0;
}

/* The ports that the query names, as the API server (ports) or the kubelet (port) calls them. */
static int ports_parse(struct arena *a, struct str query, uint16_t *ports, unsigned *ret_n,
		       struct err *e)
{
	struct str key, value, one;
	*ret_n = 0;
	while (query_next(a, &query, &key, &value)) {
		if (!str_is(key, "port") && !str_is(key, "ports"))
			continue;
		while (str_cut(&value, ',', &one)) {
			int r = port_add(ports, ret_n, one, e);
			if (r < 0)
				return r;
		}
	}
	return *ret_n > 0 ? 0 : err_set(e, ERR_BAD_REQUEST, "query parameter \"port\" is required");
}

/* Every channel begins with its port, so that the client knows which is whose. */
static void channels_begin(struct forward *f, const uint16_t *ports, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		struct forward_conn *c = stream_forward_conn_new(f, ports[i]);
		char number[2] = {(char)(ports[i] & 0xff), (char)(ports[i] >> 8)};
		must(c != NULL); /* PORTS_MAX are allowed */
		c->channel = 2 * i;
		channel_send(f, c->channel, str_n(number, 2));
		channel_send(f, c->channel + 1, str_n(number, 2));
	}
	struct list *next;
	for (struct list *it = f->conns.next; it != &f->conns; it = next) {
		next = it->next;
		stream_forward_conn_dial(list_entry(it, struct forward_conn, node));
	}
}

void stream_forward_ws_start(struct stream_server *server, struct http_stream *st,
			     const struct http_request *q, const struct stream_target *t)
{
	static const struct ws_ops calls = {on_message, on_writable, on_close};
	uint16_t ports[PORTS_MAX];
	unsigned n = 0;
	struct err e = {0};
	int at = ws_negotiate(q, protocols);
	if (at == PROTOCOL_TUNNEL) {
		stream_forward_tunnel_start(server, st, q, t);
		return;
	}
	int r = 0;
	if (at == -1)
		r = err_set(&e, ERR_BAD_REQUEST, "none of the WebSocket subprotocols is supported");
	else if (at == -3)
		r = err_set(&e, ERR_BAD_REQUEST, "not a WebSocket request");
	else
		r = ports_parse(http_stream_arena(st), q->query, ports, &n, &e);
	if (r < 0) {
		stream_refuse(st, &e);
		return;
	}
	struct channels *x = xcalloc(1, sizeof(*x));
	x->f = stream_forward_new(server, t, &carrier);
	x->f->base64 = at == PROTOCOL_BASE64;
	x->f->w = ws_accept(st, q, at < 0 ? NULL : protocols[at], &calls, x);
	channels_begin(x->f, ports, n);
}
