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
	void (*on_close)(struct ws *w, int code,
			 void *arg); /* last call; frees w. 1006 when the connection was lost */
};
/* Is REQ a WebSocket upgrade; which of OFFERED-by-us (preference order, NULL-terminated) does it
 * offer? Returns the index, -1 when none of ours (answer 400), -2 when the client named no
 * subprotocol at all, -3 when it is no WebSocket.
 */
int ws_negotiate(const struct http_request *req, const char *const *protocols);
struct ws *ws_accept(struct http_stream *s, const struct http_request *req,
		     const char *protocol /* NULL: none */, const struct ws_ops *ops, void *arg);
/* Whole message in one call, or nothing: false when it does not fit now. */
bool ws_send(struct ws *w, struct str head /* e.g. the channel byte */, struct str bytes,
	     bool text);
size_t ws_room(const struct ws *w);                     /* payload bytes ws_send would take now */
void ws_pause(struct ws *w, bool paused);               /* up to HTTP_READ_BYTES may still come */
void ws_close(struct ws *w, int code, const char *why); /* on_close follows */
