/* Port-forward over SPDY/3.1: a pair of streams per TCP connection, directly or inside WebSocket
 * messages (SPDY/3.1+portforward.k8s.io).
 * Source: kubelet portforward/httpstream.go, tunneling.go. */
#include "node/stream_forward.h"

/* ---- towards the client ---- */

static size_t carrier_room(const struct forward *f)
{
	return spdy_room(f->spdy);
}

static void carrier_data(struct forward_conn *c, struct str bytes)
{
	size_t took = spdy_write(c->data, bytes, false);
	(void)sane(took == bytes.n); /* the room was looked at */
}

/* Both streams are over on our side. WHY: text for the error stream, or empty. */
static void carrier_end(struct forward_conn *c, struct str why)
{
	if (c->error)
		(void)spdy_write(c->error, why, true); /* lost only when nothing gets through */
	if (c->data && why.n > 0)
		spdy_reset(c->data);
	else if (c->data)
		(void)spdy_write(c->data, STR_NULL, true);
}

static void carrier_pause(struct forward_conn *c, bool paused)
{
	if (c->data)
		spdy_pause(c->data, paused);
}

static const struct forward_carrier carrier = {carrier_room, carrier_data, carrier_end,
					       carrier_pause};

/* ---- SPDY's calls ---- */

static struct forward_conn *conn_of(struct forward *f, struct str id)
{
	list_each (it, &f->conns) {
		struct forward_conn *c = list_entry(it, struct forward_conn, node);
		if (str_is(id, c->request_id))
			return c;
	}
	return NULL;
}

static struct forward_conn *conn_new(struct forward *f, struct str id, uint16_t port)
{
	bool fits = id.n > 0 && id.n < REQUEST_ID_BYTES;
	struct forward_conn *c = fits ? stream_forward_conn_new(f, port) : NULL;
	if (c)
		memcpy(c->request_id, id.p, id.n);
	return c;
}

static void on_stream(UNUSED struct spdy *spdy, struct spdy_stream *s, const struct http_header *h,
		      unsigned h_n, void *arg)
{
	struct forward *f = arg;
	struct str type = STR_NULL, id = STR_NULL, port_text = STR_NULL;
	for (unsigned i = 0; i < h_n; i++) {
		if (str_ieq(h[i].name, STR("streamtype")))
			type = h[i].value;
		else if (str_ieq(h[i].name, STR("requestid")))
			id = h[i].value;
		else if (str_ieq(h[i].name, STR("port")))
			port_text = h[i].value;
	}
	uint64_t port;
	bool is_error = str_is(type, "error"), is_data = str_is(type, "data");
	if ((!is_error && !is_data) || str_to_u64(port_text, &port) < 0 || port == 0 ||
	    port > UINT16_MAX) {
		spdy_reset(s);
		return;
	}
	struct forward_conn *c = conn_of(f, id);
	if (!c)
		c = conn_new(f, id, (uint16_t)port);
	if (!c || c->port != port || (is_error ? c->error : c->data)) {
		spdy_reset(s);
		return;
	}
	if (is_error)
		c->error = s;
	else
		c->data = s;
	spdy_stream_set(s, c);
	spdy_reply(s);
	if (c->data && c->error && !c->dialled)
		stream_forward_conn_dial(c);
}

static void on_data(UNUSED struct spdy *spdy, struct spdy_stream *s, struct str bytes, bool fin,
		    UNUSED void *arg)
{
	struct forward_conn *c = spdy_stream_get(s);
	if (!c || s != c->data)
		return; /* the client ends the error stream at once */
	stream_forward_conn_input(c, bytes, fin);
}

static void on_reset(UNUSED struct spdy *spdy, struct spdy_stream *s, UNUSED void *arg)
{
	struct forward_conn *c = spdy_stream_get(s);
	if (!c)
		return;
	bool was_data = s == c->data;
	if (was_data)
		c->data = NULL;
	else
		c->error = NULL;
	if (was_data)
		stream_forward_conn_end(c, STR_NULL);
}

static void on_writable(UNUSED struct spdy *spdy, void *arg)
{
	stream_forward_writable(arg);
}

static void on_close(UNUSED struct spdy *spdy, void *arg)
{
	struct forward *f = arg;
	stream_forward_close(f);
	if (!f->w)
		loop_defer_free(f->server->loop, stream_forward_free_last, f);
}

/* ---- the tunnel: SPDY's bytes in binary messages ---- */

static void tunnel_message(UNUSED struct ws *w, struct str bytes, UNUSED bool text, UNUSED bool end,
			   void *arg)
{
	struct forward *f = arg;
	if (!f->gone)
		spdy_input(f->spdy, bytes);
}

static void tunnel_writable(UNUSED struct ws *w, void *arg)
{
	struct forward *f = arg;
	if (!f->gone)
		spdy_output_ready(f->spdy);
}

static void tunnel_on_close(UNUSED struct ws *w, UNUSED int code, void *arg)
{
	struct forward *f = arg;
	stream_forward_close(f);
	loop_defer_free(f->server->loop, stream_forward_free_last, f);
}

static size_t tunnel_write(void *arg, struct str bytes)
{
	struct forward *f = arg;
	size_t take = MIN(bytes.n, ws_room(f->w));
	return take > 0 && ws_send(f->w, STR_NULL, str_n(bytes.p, take), false) ? take : 0;
}

static size_t tunnel_room(void *arg)
{
	const struct forward *f = arg;
	return ws_room(f->w);
}

static void tunnel_close(void *arg)
{
	struct forward *f = arg;
	ws_close(f->w, 1000, NULL);
}

static void tunnel_pause(void *arg, bool paused)
{
	struct forward *f = arg;
	ws_pause(f->w, paused);
}

static const struct spdy_ops spdy_calls = {.on_stream = on_stream,
					   .on_data = on_data,
					   .on_reset = on_reset,
					   .on_writable = on_writable,
					   .on_close = on_close,
					   .write = tunnel_write,
					   .write_room = tunnel_room,
					   .close = tunnel_close,
					   .pause = tunnel_pause};

void stream_forward_spdy_start(struct stream_server *server, struct http_stream *st,
			       const struct http_request *q, const struct stream_target *t)
{
	static const char *const plain[] = {"portforward.k8s.io", NULL};
	const char *version = stream_spdy_version(st, q, plain, plain[0]);
	if (!version)
		return;
	struct forward *f = stream_forward_new(server, t, &carrier);
	f->spdy = spdy_accept(st, version, &spdy_calls, f);
}

void stream_forward_tunnel_start(struct stream_server *server, struct http_stream *st,
				 const struct http_request *q, const struct stream_target *t)
{
	static const struct ws_ops ws_calls = {tunnel_message, tunnel_writable, tunnel_on_close};
	struct forward *f = stream_forward_new(server, t, &carrier);
	f->w = ws_accept(st, q, FORWARD_TUNNEL, &ws_calls, f);
	f->spdy = spdy_new(server->loop, &spdy_calls, f);
}
