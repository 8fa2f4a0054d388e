/* WebSocket (RFC 6455) over an upgraded stream: server side, binary and text messages, ping
 * answered, close handshake.
 */
#pragma once
#include "http/http.h"

struct ws;
struct ws_ops {
	/* Messages of any size arrive in pieces; END marks the last piece of one. */
	void (*on_message)(struct ws *w, struct str bytes, bool text, bool end, void *arg);
	void (*on_writable)(struct ws *w, void *arg);
	/* The last call: W is freed after it. CODE 1006 when the connection was lost. */
	void (*on_close)(struct ws *w, int code, void *arg);
};
/* Which of PROTOCOLS (ours, best first, NULL-terminated) the WebSocket upgrade REQ offers: its
 * index; -1: none of ours (answer 400); -2: the client named no subprotocol at all; -3: REQ is no
 * WebSocket upgrade. */
int ws_negotiate(const struct http_request *req, const char *const *protocols);
struct ws *ws_accept(struct http_stream *s, const struct http_request *req,
		     const char *protocol /* NULL: none */, const struct ws_ops *ops, void *arg);
/* Whole message in one call, or nothing: false when it does not fit now. */
bool ws_send(struct ws *w, struct str head /* e.g. the channel byte */, struct str bytes,
	     bool text);
size_t ws_room(const struct ws *w);                     /* payload bytes ws_send would take now */
void ws_pause(struct ws *w, bool paused);               /* up to HTTP_READ_BYTES may still come */
void ws_close(struct ws *w, int code, const char *why); /* on_close follows */
