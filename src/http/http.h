/* HTTP/1.1 and HTTP/2, server and client, over TLS or plain, on the loop.
 *
 * 1. One request = one struct http_stream, of either version. The server's handler is called once
 *    its head is complete; the body follows by on_body (bounded by
 *    http_server_config.body_bytes_max unless the handler lifts it).
 * 2. Sources are pulled: a response body is written while the stream has credit; when http_write
 *    returns less than given (0 possible), on_writable says when to go on. Nothing is queued
 *    without bound.
 * 3. An upgrade (HTTP/1.1 only) turns the stream into raw bytes both ways (http_upgrade); WebSocket
 *    and SPDY are layers over that (ws.h, spdy.h).
 * 4. on_close is the last call for a stream, always, exactly once; after it the pointer is dead.
 * Source: RFC 9110, 9112, 9113.
 */
#pragma once
#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "loop/loop.h"
#include "wire/text.h"

struct http_header {
	struct str name, value; /* names in lower case */
};
struct http_peer {
	struct ip ip;
	uint16_t port;
	struct str common_name;          /* of the verified client certificate; empty: none */
	const struct str *organizations; /* O= of the same */
	unsigned organizations_n;
	char sha256[65]; /* of the same, in hexadecimal; empty: none */
	bool tls;
	bool cert_invalid; /* sent a client certificate that does not verify: answer 401 */
};

struct http_stream;
struct http_request {
	struct str method;
	struct str path, query; /* path is percent-decoded and starts with '/'; query is raw */
	struct str target;      /* path and query as they came, for proxies */
	struct str host;
	const struct http_header *headers;
	unsigned headers_n;
	int64_t content_length; /* -1: unknown */
	struct str upgrade; /* the Upgrade header of an upgradeable HTTP/1.1 request, else empty */
	unsigned version;   /* 11 or 20 */
	const struct http_peer *peer;
};
/* The first of that name; empty when absent. */
struct str http_request_header(const struct http_request *r, const char *name);

struct http_stream_ops {
	/* Bytes are borrowed. END comes exactly once unless the stream fails or was answered in
	 * full before, for a request without a body too. */
	void (*on_body)(struct http_stream *s, struct str bytes, bool end, void *arg);
	void (*on_writable)(struct http_stream *s, void *arg);
	/* R 0: complete both ways; else why. */
	void (*on_close)(struct http_stream *s, int r, void *arg);
};

/* ---- server ---- */
struct http_server;
struct http_server_config {
	struct tls_server *tls; /* NULL: plain */
	size_t body_bytes_max;  /* 0: BODY_BYTES_MAX */
	/* Decide here: http_stream_accept (ops for the body and the rest), then answer now or
	 * later. The request lives as long as the stream. */
	void (*on_request)(struct http_stream *s, const struct http_request *req, void *arg);
	void *arg;
};
/* A listening TCP socket for a server, nonblocking, the caller's. */
int http_listen(const struct ip *ip, uint16_t port, int *ret_fd, struct err *e) MUST_USE;
/* LISTEN_FD: a bound, listening TCP or Unix socket, taken over. */
int http_server_start(struct loop *l, int listen_fd, const struct http_server_config *c,
		      struct http_server **ret, struct err *e) MUST_USE;
struct http_server *http_server_stop(struct http_server *s);
unsigned http_server_connections(const struct http_server *s);

void http_stream_accept(struct http_stream *s, const struct http_stream_ops *ops, void *arg);
/* SIZE_MAX: a stream without end. */
void http_stream_body_max(struct http_stream *s, size_t bytes_max);
struct arena *http_stream_arena(struct http_stream *s); /* lives until after on_close */
struct loop *http_stream_loop(const struct http_stream *s);

/* Answer. Content-Length is set when BODY is the whole answer; http_respond_start begins a body of
 * unknown length. */
void http_respond(struct http_stream *s, int status, const struct http_header *h, unsigned h_n,
		  struct str body);
void http_respond_start(struct http_stream *s, int status, const struct http_header *h,
			unsigned h_n);
/* Takes up to BYTES.n, returns how many were taken. END with everything taken closes our side.
 * Copies what it takes. */
size_t http_write(struct http_stream *s, struct str bytes, bool end);
size_t http_write_room(const struct http_stream *s); /* bytes http_write would take now */
void http_stream_reset(struct http_stream *s);       /* abort; on_close follows */
/* Backpressure on input: no on_body while paused. */
void http_stream_pause(struct http_stream *s, bool paused);

/* 101 with these headers (Connection and, when absent, Upgrade are added); from now on on_body and
 * http_write carry the raw bytes of the connection. END in either direction is a half close. */
void http_upgrade(struct http_stream *s, const struct http_header *h, unsigned h_n);

/* ---- client ---- */
/* A pool of connections to one origin; HTTP/2 when the peer offers it and `http2`, else HTTP/1.1.
 * Reconnects by itself.
 */
struct http_client;
struct http_client_config {
	struct tls_client *tls; /* NULL: plain */
	const char *host;       /* name or address to connect to */
	uint16_t port;
	bool http2;
	int64_t connect_ms; /* 0: 10 s */
	/* How to get a connected, nonblocking socket instead of connecting here (another network
	 * namespace); NULL: connect. */
	int (*dial)(void *arg, const char *host, uint16_t port);
	void *dial_arg;
};
int http_client_new(struct loop *l, const struct http_client_config *c, struct http_client **ret,
		    struct err *e) MUST_USE;
struct http_client *http_client_free(struct http_client *c); /* open streams end with ERR_CLOSED */

struct http_client_request {
	const char *method;
	const char *target; /* path and query, already encoded */
	const struct http_header *headers;
	unsigned headers_n;
	struct str body;    /* copied */
	bool body_more;     /* more follows by http_write */
	bool upgrade;       /* on a connection of its own, HTTP/1.1; after 101 raw both ways */
	int64_t timeout_ms; /* until the head of the answer; 0: 30 s */
};
struct http_response {
	int status;
	const struct http_header *headers;
	unsigned headers_n;
};
struct http_client_ops {
	/* The head; the body follows by stream.on_body. */
	void (*on_response)(struct http_stream *s, const struct http_response *res, void *arg);
	struct http_stream_ops stream;
};
/* Never calls back inside. NULL only when out of limits (then no callback). */
struct http_stream *http_client_start(struct http_client *c, const struct http_client_request *req,
				      const struct http_client_ops *ops, void *arg);
struct str http_response_header(const struct http_response *r, const char *name);
