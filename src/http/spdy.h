/* SPDY/3.1 as Kubernetes uses it for exec, attach and port-forward: server side framing over any
 * byte channel (an upgraded stream, or the WebSocket tunnel). Flow control windows are accepted and
 * ignored on input (peers do not honour them); output is bounded by the channel beneath.
 * Source: SPDY/3.1 draft; moby/spdystream, which Kubernetes' clients use. */
#pragma once
#include "http/http.h"

/* A stream pointer is dead after on_reset or spdy_reset, after FIN went both ways, and after
 * on_close. */
struct spdy;
struct spdy_stream;
struct spdy_ops {
	/* Upwards. */
	/* A SYN_STREAM with its headers. Answer spdy_reply or spdy_reset. */
	void (*on_stream)(struct spdy *c, struct spdy_stream *s, const struct http_header *h,
			  unsigned h_n, void *arg);
	void (*on_data)(struct spdy *c, struct spdy_stream *s, struct str bytes, bool fin,
			void *arg);
	void (*on_reset)(struct spdy *c, struct spdy_stream *s, void *arg);
	void (*on_writable)(struct spdy *c, void *arg);
	void (*on_close)(struct spdy *c, void *arg); /* last call; the owner then calls spdy_free */
	/* Beneath: write up to bytes.n, return how many were taken; close. */
	size_t (*write)(void *arg, struct str bytes);
	size_t (*write_room)(void *arg);
	void (*close)(void *arg);              /* after what was written is out */
	void (*pause)(void *arg, bool paused); /* no spdy_input meanwhile; may be NULL */
};
struct spdy *spdy_new(struct loop *l, const struct spdy_ops *ops, void *arg);
struct spdy *spdy_free(struct spdy *c); /* closes beneath when on_close was not called yet */
void spdy_input(struct spdy *c, struct str bytes); /* from beneath */
void spdy_input_end(struct spdy *c);
void spdy_output_ready(struct spdy *c); /* beneath is writable again */
void spdy_reply(struct spdy_stream *s);
void spdy_reset(struct spdy_stream *s);
size_t spdy_write(struct spdy_stream *s, struct str bytes, bool fin);
size_t spdy_room(const struct spdy *c); /* bytes one spdy_write would take now */
/* Advisory: the whole session is paused beneath while any stream is. */
void spdy_pause(struct spdy_stream *s, bool paused);
void spdy_stream_set(struct spdy_stream *s, void *priv);
void *spdy_stream_get(const struct spdy_stream *s);
void spdy_goaway(struct spdy *c);
/* On an upgraded HTTP stream directly: sends the 101 (with X-Stream-Protocol-Version PROTOCOL
 * unless NULL) and wires write/write_room/close/pause. */
struct spdy *spdy_accept(struct http_stream *s, const char *protocol,
			 const struct spdy_ops *ops /* write… ignored */, void *arg);
