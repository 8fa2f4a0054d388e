/* Port-forward: the TCP connections into a pod, and what carries them. Private to node's streaming
 * server. Loop thread. */
#pragma once
#include "node/stream_priv.h"

#define FORWARD_PIECE_BYTES (32 * 1024)

struct forward;
struct forward_conn;

/* What carries the connections of one forward to its client. */
struct forward_carrier {
	size_t (*room)(const struct forward *f); /* bytes of data that would be taken now */
	void (*data)(struct forward_conn *c, struct str bytes); /* at most room() */
	/* The last of C: WHY it failed, or nothing. */
	void (*end)(struct forward_conn *c, struct str why);
	void (*pause)(struct forward_conn *c, bool paused); /* what the client sends */
};

/* One client's request. */
struct forward {
	struct list node; /* of the server */
	struct stream_server *server;
	struct arena *arena;
	struct stream_target target;
	const struct forward_carrier *carrier;
	struct spdy *spdy;
	struct ws *w; /* channels, or a tunnel of SPDY; else NULL */
	bool base64;  /* channels */
	struct list conns;
	unsigned conns_n, paused_n;
	bool gone;
};

/* One TCP connection. */
#define REQUEST_ID_BYTES 64
struct forward_conn {
	struct list node;
	struct forward *f;
	char request_id[REQUEST_ID_BYTES]; /* SPDY */
	struct spdy_stream *data, *error;  /* SPDY */
	unsigned channel;                  /* WebSocket */
	uint16_t port;
	struct loop_io io;
	int fd;   /* -1 before dialling and after the end */
	int v4_r; /* why IPv4 was refused; 0: not yet */
	bool connecting, dialled, pod_eof, client_eof, client_eof_sent, paused;
	struct buf to_pod;
};

/* ---- stream_forward.c ---- */
struct forward *stream_forward_new(struct stream_server *server, const struct stream_target *t,
				   const struct forward_carrier *carrier);
struct forward_conn *stream_forward_conn_new(struct forward *f, uint16_t port); /* NULL: too many */
void stream_forward_conn_dial(struct forward_conn *c);
void stream_forward_conn_input(struct forward_conn *c, struct str bytes, bool end);
void stream_forward_conn_end(struct forward_conn *c, struct str why); /* frees C */
void stream_forward_writable(struct forward *f);
void stream_forward_close(struct forward *f); /* its connections go; F stays */
void stream_forward_free_last(void *f);       /* for loop_defer_free */

/* ---- the carriers: each answers the request ---- */
void stream_forward_spdy_start(struct stream_server *server, struct http_stream *st,
			       const struct http_request *q, const struct stream_target *t);
#define FORWARD_TUNNEL "SPDY/3.1+portforward.k8s.io"
void stream_forward_tunnel_start(struct stream_server *server, struct http_stream *st,
				 const struct http_request *q, const struct stream_target *t);
void stream_forward_ws_start(struct stream_server *server, struct http_stream *st,
			     const struct http_request *q, const struct stream_target *t);
