#include "http/ws.h"
#include "base/limits.h"
#include "base/must.h"
#include <openssl/evp.h>

#define WS_CONTROL_BYTES_MAX 125
#define WS_HEAD_BYTES_MAX    14
/* A peer that does not answer our Close is cut. */
#define WS_CLOSE_MS 5000

enum ws_op_N {
	WS_CONTINUE = 0,
	WS_TEXT = 1,
	WS_BINARY = 2,
	WS_CLOSE = 8,
	WS_PING = 9,
	WS_PONG = 10
};

struct ws {
	struct http_stream *s;
	struct ws_ops ops;
	void *arg;
	struct loop_timer timer;
	/* the frame being read */
	uint8_t head[WS_HEAD_BYTES_MAX];
	unsigned head_n;
	bool in_payload, fin, text, in_message, close_sent, close_got, input_over, ended;
	uint8_t op, mask[4];
	uint64_t left, at, message;
	uint8_t control[WS_CONTROL_BYTES_MAX];
	unsigned control_n;
	/* a control frame that found no room */
	uint8_t late[WS_CONTROL_BYTES_MAX + 2];
	unsigned late_n;
	int code;
};

/* ---- handshake ---- */

static bool protocol_offered(const struct http_request *q, struct str protocol)
{
	for (unsigned i = 0; i < q->headers_n; i++) {
		struct str list = q->headers[i].value, part;
		if (!str_is(q->headers[i].name, "sec-websocket-protocol"))
			continue;
		while (str_cut(&list, ',', &part))
			if (str_eq(str_trim(part), protocol))
				return true;
	}
	return false;
}

int ws_negotiate(const struct http_request *q, const char *const *protocols)
{
	if (!str_ieq(q->upgrade, STR("websocket")) || !str_is(q->method, "GET") ||
	    !str_is(http_request_header(q, "sec-websocket-version"), "13") ||
	    http_request_header(q, "sec-websocket-key").n != 24)
		return -3;
	if (http_request_header(q, "sec-websocket-protocol").n == 0)
		return -2;
	for (int i = 0; protocols && protocols[i]; i++)
		if (protocol_offered(q, str_of(protocols[i])))
			return i;
	return -1;
}

/* RFC 6455 4.2.2, item 5.4. */
static struct str accept_key(struct arena *a, struct str key)
{
	struct str both = arena_strf(a, "%.*s258EAFA5-E914-47DA-95CA-C5AB0DC85B11", STR_FMT(key));
	uint8_t digest[20];
	must(EVP_Digest(both.p, both.n, digest, NULL, EVP_sha1(), NULL) == 1);
	AUTO_BUF text = BUF_INIT;
	base64_encode(&text, str_n((const char *)digest, sizeof(digest)));
	return arena_str(a, buf_str(&text));
}

/* ---- out ---- */

static size_t frame_head(uint8_t out[static 10], uint8_t op, size_t n)
{
	out[0] = (uint8_t)(0x80 | op);
	if (n < 126) {
		out[1] = (uint8_t)n;
		return 2;
	}
	unsigned bytes = n < 65536 ? 2 : 8;
	out[1] = bytes == 2 ? 126 : 127;
	for (unsigned i = 0; i < bytes; i++)
		out[2 + i] = (uint8_t)((uint64_t)n >> (8 * (bytes - 1 - i)));
	return 2 + bytes;
}

static void late_flush(struct ws *w)
{
	if (w->late_n == 0 || http_write_room(w->s) < w->late_n)
		return;
	(void)http_write(w->s, str_n((const char *)w->late, w->late_n), false); /* there is room */
	w->late_n = 0;
}

/* A control frame: now, or as soon as there is room; a newer one replaces one that waits, except
 * that Close is never replaced. */
static void control_send(struct ws *w, uint8_t op, const void *p, size_t n)
{
	if (w->late_n > 0 && (w->late[0] & 15) == WS_CLOSE)
		return;
	n = MIN(n, (size_t)WS_CONTROL_BYTES_MAX);
	uint8_t head[10];
	size_t head_n = frame_head(head, op, n);
	memcpy(w->late, head, head_n);
	if (n)
		memcpy(w->late + head_n, p, n);
	w->late_n = (unsigned)(head_n + n);
	late_flush(w);
}

size_t ws_room(const struct ws *w)
{
	if (w->close_sent || w->close_got || w->late_n > 0)
		return 0;
	size_t room = http_write_room(w->s);
	return room > 10 ? room - 10 : 0;
}

bool ws_send(struct ws *w, struct str head, struct str bytes, bool text)
{
	size_t n = head.n + bytes.n;
	if (w->close_sent || w->close_got || w->late_n > 0 || http_write_room(w->s) < n + 10) {
		(void)http_write(w->s, STR_NULL, false);
		return false;
	}
	uint8_t frame[10];
	size_t frame_n = frame_head(frame, text ? WS_TEXT : WS_BINARY, n);
	/* All three fit: the room was looked at. */
	(void)http_write(w->s, str_n((const char *)frame, frame_n), false);
	(void)http_write(w->s, head, false);
	(void)http_write(w->s, bytes, false);
	return true;
}

static void ws_end(struct ws *w)
{
	if (w->ended || w->late_n > 0)
		return;
	w->ended = true;
	(void)http_write(w->s, STR_NULL, true); /* nothing to take */
}

static void ws_on_due(struct loop_timer *t)
{
	struct ws *w = container_of(t, struct ws, timer);
	http_stream_reset(w->s);
}

void ws_close(struct ws *w, int code, const char *why)
{
	if (w->close_sent)
		return;
	w->close_sent = true;
	w->code = code;
	uint8_t body[WS_CONTROL_BYTES_MAX] = {(uint8_t)(code >> 8), (uint8_t)code};
	size_t n = why ? MIN(strlen(why), sizeof(body) - 2) : 0;
	if (n)
		memcpy(body + 2, why, n);
	control_send(w, WS_CLOSE, body, n + 2);
	http_stream_pause(w->s, false); /* the answer must be read */
	loop_timer_start(http_stream_loop(w->s), &w->timer, WS_CLOSE_MS, ws_on_due);
	if (w->close_got)
		ws_end(w);
}

/* ---- in ---- */

static void ws_on_control(struct ws *w)
{
	if (w->op == WS_PING) {
		if (!w->close_sent)
			control_send(w, WS_PONG, w->control, w->control_n);
	} else if (w->op == WS_CLOSE) {
		int code = w->control_n >= 2 ? w->control[0] << 8 | w->control[1] : 1005;
		w->close_got = true;
		if (!w->close_sent) {
			w->close_sent = true;
			w->code = code;
			control_send(w, WS_CLOSE, w->control, MIN(w->control_n, 2u));
			loop_timer_start(http_stream_loop(w->s), &w->timer, WS_CLOSE_MS, ws_on_due);
		}
		ws_end(w);
	}
}

/* How long the head is, from its first two bytes. */
static unsigned head_length(const uint8_t *h)
{
	unsigned n = h[1] & 127;
	return 6u + (n == 126 ? 2 : n == 127 ? 8 : 0);
}

/* A head is complete: 0, or the code to close with. */
static int head_take(struct ws *w)
{
	const uint8_t *h = w->head;
	unsigned bytes = w->head_n - 6;
	w->fin = h[0] & 0x80;
	w->op = h[0] & 15;
	w->left = h[1] & 127;
	if (bytes > 0)
		w->left = 0;
	for (unsigned i = 0; i < bytes; i++)
		w->left = w->left << 8 | h[2 + i];
	memcpy(w->mask, h + 2 + bytes, 4);
	w->at = 0;
	w->control_n = 0;
	w->in_payload = true;
	w->head_n = 0;
	if (h[0] & 0x70)
		return 1002; /* extensions were not agreed on */
	if (w->op >= WS_CLOSE)
		return w->op > WS_PONG || !w->fin || w->left > WS_CONTROL_BYTES_MAX ? 1002 : 0;
	if (w->op > WS_BINARY || (w->op == WS_CONTINUE) != w->in_message)
		return 1002;
	if (w->op != WS_CONTINUE) {
		w->text = w->op == WS_TEXT;
		w->message = 0;
	}
	w->in_message = !w->fin;
	if (w->left > WS_MESSAGE_BYTES_MAX || w->message + w->left > WS_MESSAGE_BYTES_MAX)
		return 1009;
	w->message += w->left;
	return 0;
}

static void payload_take(struct ws *w, const char *p, size_t n)
{
	char plain[4096];
	do {
		size_t take = MIN(n, sizeof(plain));
		for (size_t i = 0; i < take; i++)
			plain[i] = (char)((uint8_t)p[i] ^ w->mask[(w->at + i) & 3]);
		w->at += take;
		w->left -= take;
		p += take;
		n -= take;
		if (w->op >= WS_CLOSE) {
			memcpy(w->control + w->control_n, plain, take); /* bounded by head_take */
			w->control_n += (unsigned)take;
		} else if (!w->close_sent) {
			w->ops.on_message(w, str_n(plain, take), w->text, w->fin && w->left == 0,
					  w->arg);
		}
	} while (n > 0);
	if (w->left == 0) {
		w->in_payload = false;
		if (w->op >= WS_CLOSE)
			ws_on_control(w);
	}
}

static void ws_body(UNUSED struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct ws *w = arg;
	while (bytes.n > 0 && !w->close_got) {
		if (!w->in_payload) {
			w->head[w->head_n++] = (uint8_t)bytes.p[0];
			bytes = str_from(bytes, 1);
			bool unmasked = w->head_n == 2 && !(w->head[1] & 0x80);
			if (!unmasked && (w->head_n < 2 || w->head_n < head_length(w->head)))
				continue;
			int code = unmasked ? 1002 : head_take(w);
			if (code) {
				ws_close(w, code, "protocol error");
				w->close_got = true; /* nothing more can be understood */
				ws_end(w);
				break;
			}
			if (w->left == 0)
				payload_take(w, "", 0);
			continue;
		}
		size_t take = w->left < bytes.n ? (size_t)w->left : bytes.n;
		payload_take(w, bytes.p, take);
		bytes = str_from(bytes, take);
	}
	if (end) {
		w->input_over = true;
		ws_end(w);
	}
}

static void ws_writable(UNUSED struct http_stream *s, void *arg)
{
	struct ws *w = arg;
	late_flush(w);
	if ((w->close_got && w->close_sent) || w->input_over)
		ws_end(w);
	else if (!w->close_sent && w->ops.on_writable)
		w->ops.on_writable(w, w->arg);
}

static void ws_on_close(struct http_stream *s, UNUSED int r, void *arg)
{
	struct ws *w = arg;
	int code = w->close_sent ? w->code : 1006;
	loop_timer_stop(&w->timer);
	w->close_sent = true; /* whatever the owner still calls does nothing */
	if (w->ops.on_close)
		w->ops.on_close(w, code, w->arg);
	loop_defer_free(http_stream_loop(s), free, w);
}

struct ws *ws_accept(struct http_stream *s, const struct http_request *q, const char *protocol,
		     const struct ws_ops *ops, void *arg)
{
	static const struct http_stream_ops stream_ops = {ws_body, ws_writable, ws_on_close};
	struct ws *w = xcalloc(1, sizeof(*w));
	w->s = s;
	w->ops = *ops;
	w->arg = arg;
	http_stream_accept(s, &stream_ops, w);
	struct http_header h[] = {
		{STR("Upgrade"), STR("websocket")},
		{STR("Sec-WebSocket-Accept"),
		 accept_key(http_stream_arena(s), http_request_header(q, "sec-websocket-key"))},
		{STR("Sec-WebSocket-Protocol"), str_of(protocol)},
	};
	http_upgrade(s, h, protocol ? 3 : 2);
	return w;
}

void ws_pause(struct ws *w, bool paused)
{
	if (!w->close_sent)
		http_stream_pause(w->s, paused);
}
