/* Inside the streaming server: sessions, what carries them, logs, port-forward. */
#pragma once
#include "base/limits.h"
#include "base/list.h"
#include "base/must.h"
#include "http/http.h"
#include "http/spdy.h"
#include "http/tls.h"
#include "http/ws.h"
#include "node/stream.h"

struct http_stream;

/* Bytes of stdin held for a process that does not read, before its sender is paused. */
#define STREAM_STDIN_BYTES_MAX (64 * 1024)
/* One piece of output: fits what any carrier takes when it says it has room. */
#define STREAM_PIECE_BYTES (16 * 1024)
/* Sessions of one node: exec, attach, port-forward, follow. */
#define STREAM_SESSIONS_MAX 1000
/* How long a client may take to open its SPDY streams. Kubelet: 30 s. */
#define STREAM_SETUP_MS 30000

enum stream_channel_N {
	CHANNEL_STDIN = 0,
	CHANNEL_STDOUT = 1,
	CHANNEL_STDERR = 2,
	CHANNEL_ERROR = 3,
	CHANNEL_RESIZE = 4,
	CHANNEL_CLOSE = 255
};

struct stream_server {
	struct loop *loop;
	struct stream_backend backend;
	struct http_server *http;
	struct tls_server *tls;
	struct list sessions, forwards, logs;
	unsigned active_n;
	bool authenticate;
};

/* What carries a session: WebSocket or SPDY. */
struct stream_carrier {
	size_t (*room)(void *c); /* bytes of output that a send would take now */
	void (*send)(void *c, enum stream_channel_N ch, struct str bytes); /* at most room() */
	/* Then stream_session_gone follows. */
	void (*finish)(void *c, struct str status, bool success);
	void (*pause)(void *c, bool paused); /* stdin */
	bool json_status;                    /* else plain text of a failure */
};

/* ---- stream_session.c ---- */
/* REQ's strings live in A, which the session takes over. */
struct stream_session *stream_session_new(struct stream_server *server, struct arena *a,
					  const struct stream_exec *req,
					  const struct stream_carrier *carrier, void *carrier_arg);
void stream_session_begin(struct stream_session *s); /* the carrier is complete */
void stream_session_stdin(struct stream_session *s, struct str bytes, bool end);
void stream_session_resize(struct stream_session *s, struct str json);
void stream_session_writable(struct stream_session *s);
void stream_session_gone(struct stream_session *s); /* the carrier is gone; frees */

/* ---- carriers ---- */
void stream_ws_start(struct stream_server *server, struct http_stream *st,
		     const struct http_request *q, struct arena *a, const struct stream_exec *req);
void stream_spdy_start(struct stream_server *server, struct http_stream *st,
		       const struct http_request *q, struct arena *a,
		       const struct stream_exec *req);
/* The version to speak, of OURS, in the client's order. NULL: answered 403. */
const char *stream_spdy_version(struct http_stream *st, const struct http_request *q,
				const char *const *ours, const char *without);

/* ---- stream_forward.c, stream_log.c ---- */
void stream_forward_start(struct stream_server *server, struct http_stream *st,
			  const struct http_request *q, const struct stream_target *t);
void stream_forward_stop(struct stream_server *server);
void stream_log_start(struct stream_server *server, struct http_stream *st,
		      const struct http_request *q, const struct stream_target *t);

/* ---- stream.c ---- */
void stream_refuse(struct http_stream *st, const struct err *e); /* a Status */
int stream_nonblock(int fd) MUST_USE;
