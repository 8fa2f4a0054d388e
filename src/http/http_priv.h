/* Inside http: connections, streams, and the two protocols behind them.
 *
 *	   http.h functions                 (stream.c)
 *	         |        |
 *	   h1 (h1.c)   h2 (h2.c, nghttp2)   one of the two per connection
 *	         |        |
 *	   struct conn: fd, TLS, in, out    (conn.c)
 *	         |
 *	   its owner: a server (server.c) or a client (client.c)
 *
 * 1. User callbacks run only from conn_on_ready and conn_work (phase 4); everything a user calls
 *    only marks and calls conn_kick, so no callback is ever re-entered.
 * 2. A stream that is over is moved to conn.done by stream_done and gets on_close in conn_work.
 * 3. A dead connection (dead != 0) is freed at the end of the turn by conn_work.
 */
#pragma once
#include "base/limits.h"
#include "base/list.h"
#include "base/must.h"
#include "http/h1_parse.h"
#include "http/http.h"
#include "http/tls.h"
#include <openssl/ssl.h>

struct nghttp2_session;
struct http_stream;

enum conn_proto_N { CONN_INVALID, CONN_CONNECTING, CONN_HANDSHAKE, CONN_DETECT, CONN_H1, CONN_H2 };
enum h1_in_N { H1_HEAD, H1_LENGTH, H1_CHUNKED, H1_UNTIL_CLOSE, H1_RAW, H1_DONE };
enum h1_out_N {
	H1_OUT_NONE,
	H1_OUT_EMPTY,
	H1_OUT_LENGTH,
	H1_OUT_CHUNKED,
	H1_OUT_CLOSE,
	H1_OUT_RAW
};

struct h1 {
	struct http_stream *s; /* the one in progress */
	enum h1_in_N in;
	enum h1_out_N out;
	struct h1_chunk chunk;
	uint64_t in_left, out_left;
	size_t scanned;    /* of the head, so that each byte is looked at once */
	size_t discarded;  /* of a body nobody wants */
	bool close;        /* after this exchange */
	bool want_expect;  /* 100 Continue is to be sent */
	bool reused;       /* client: not the first request of this connection */
	bool answer_begun; /* client: some byte of the answer came */
};
struct h2 {
	struct nghttp2_session *session;
	mono_ns_t refill; /* control frame budget */
	unsigned budget;
	bool resume;  /* a stream was unpaused */
	bool goaway;  /* no new streams here */
	bool settled; /* the peer's SETTINGS came */
};

struct conn {
	struct list node; /* of the server or client */
	struct loop *loop;
	struct http_server *server;
	struct http_client *client;
	struct loop_io io;
	struct loop_call work;
	struct loop_timer timer;
	mono_ns_t last_input, last_output; /* when bytes came and went */
	enum conn_proto_N proto;
	int fd, dead, unsent; /* unsent: bytes that the kernel held when it was last asked */
	unsigned streams_n, requests_n;
	SSL *ssl;
	struct buf in, out;
	size_t out_at;
	struct list streams, done;
	bool eof; /* the peer sends no more */
	bool want_write, ssl_read_wants_write;
	bool close_flushed, end_flushed; /* once the output is out: close, half close */
	bool lingering;                  /* half closed; what still comes is thrown away */
	bool releasing;                  /* conn_release is at work */
	bool freed;                      /* at the end of the turn */
	bool dedicated;                  /* client: for one upgrade */
	int timer_class;
	struct http_peer peer;
	struct str *peer_orgs;
	union {
		struct h1 h1;
		struct h2 h2;
	};
};

struct http_stream {
	struct list node;
	struct conn *conn; /* NULL: client stream that waits for one */
	struct arena *arena;
	struct http_stream_ops ops;
	void (*on_response)(struct http_stream *s, const struct http_response *res, void *arg);
	void *arg;
	size_t body_max;
	uint64_t body_seen;
	mono_ns_t last_in, last_out; /* HTTP/2: the same of this stream */
	int32_t id;                  /* HTTP/2 */
	int done_r;
	struct buf out, in; /* HTTP/2: not yet framed; arrived while paused */
	size_t out_at;
	/* its life */
	bool is_client;
	bool accepted;  /* server: has an owner */
	bool responded; /* the head of the answer went out, or came in */
	bool upgraded;  /* bytes, no more messages */
	bool done;      /* over; on_close is due with done_r */
	/* in */
	bool paused;
	bool data_ended; /* the last byte came */
	bool end_due;    /* … and the owner is told once he goes on */
	bool in_done;    /* … he was told */
	bool over_limit;
	/* out */
	bool out_end;       /* the owner wrote his last byte */
	bool out_done;      /* … and nothing more is taken from him */
	bool want_writable; /* he was given less room than he wanted */
	bool head_request;  /* the answer has no body */
	/* HTTP/2 */
	bool head_bad; /* pseudo headers that are none */
	bool deferred; /* nghttp2 waits to be told of more data */
	bool closed;   /* complete, but for an owner that has paused */
	/* client */
	bool upgrade_wanted; /* on a connection of its own */
	bool refused;        /* the peer did nothing of it */
	bool retried;        /* so it was sent again, once */
	/* the head being read */
	struct http_header *headers;
	unsigned headers_n;
	size_t head_bytes;
	bool head_over;
	struct http_request req;
	struct loop *loop;
	/* client */
	struct http_client *client;
	struct http_response res;
	struct loop_timer timer;
	struct http_client_request creq; /* copied into the arena */
};

/* conn.c */
struct conn *conn_new(struct loop *l, int fd, SSL *ssl, enum conn_proto_N proto);
void conn_kick(struct conn *c);
void conn_fail(struct conn *c, int r);
void conn_write(struct conn *c, const void *p, size_t n);
size_t conn_pending(const struct conn *c);
void conn_socket_tune(int fd);
int conn_io_start(struct conn *c);
void conn_close_now(struct conn *c, int r); /* streams end with R, everything is released */
void conn_close_flushed(struct conn *c);    /* close when the output is out */
void conn_end_flushed(struct conn *c);      /* half close when the output is out */
void conn_ready(struct conn *c, bool h2);   /* the protocol is known */

/* stream.c */
struct http_stream *stream_new(struct conn *c);
void stream_free(struct http_stream *s);
void stream_done(struct http_stream *s, int r);
/* To the user; checks the limit. */
void stream_body(struct http_stream *s, struct str bytes, bool end);
void stream_too_large(struct http_stream *s);
void stream_check_done(struct http_stream *s); /* both halves over: done */
void stream_writable(struct http_stream *s);
bool stream_header_add(struct http_stream *s, struct str name, struct str value); /* copies */
int stream_request_target(struct http_stream *s, struct str target);
const char *http_date(void);

/* h1.c */
size_t h1_input(struct conn *c, const char *p, size_t n);
void h1_eof(struct conn *c);
bool h1_read_wanted(const struct conn *c);
void h1_start(struct http_stream *s); /* client: send the request */
void h1_respond(struct http_stream *s, int status, const struct http_header *h, unsigned h_n,
		const struct str *body /* NULL: begins a body */);
size_t h1_write(struct http_stream *s, struct str bytes, bool end);
size_t h1_room(const struct http_stream *s);
void h1_upgrade(struct http_stream *s, const struct http_header *h, unsigned h_n);
void h1_stream_over(struct http_stream *s); /* finalized: next request, or close */
void h1_resume(struct conn *c);

/* h2.c */
int h2_init(struct conn *c);
void h2_fini(struct conn *c);
size_t h2_input(struct conn *c, const char *p, size_t n);
void h2_pull(struct conn *c);        /* frames into conn.out while there is room */
bool h2_waits(const struct conn *c); /* there are frames that h2_pull would take */
void h2_start(struct http_stream *s);
void h2_respond(struct http_stream *s, int status, const struct http_header *h, unsigned h_n,
		const struct str *body);
size_t h2_write(struct http_stream *s, struct str bytes, bool end);
size_t h2_room(const struct http_stream *s);
void h2_reset(struct http_stream *s, int r);
void h2_resume(struct conn *c);
void h2_stream_over(struct http_stream *s);
bool h2_owed(const struct conn *c);     /* the peer keeps some stream waiting */
bool h2_out_owed(const struct conn *c); /* … for it to take an answer that is all here */
void h2_sweep(struct conn *c);          /* resets those that wait too long */
void h2_goaway(struct conn *c);

/* server.c */
void server_conn_gone(struct conn *c);
void server_request(struct http_stream *s);

/* client.c */
void client_conn_ready(struct conn *c);
void client_conn_gone(struct conn *c);
bool client_plain_h2(const struct conn *c);            /* HTTP/2 without TLS, by prior knowledge */
void client_stream_done(struct http_stream *s, int r); /* of a stream that waits */
void client_stream_over(struct conn *c);               /* the connection may take another */
bool h2_full(const struct conn *c);                    /* the peer allows no more streams */
bool client_retry(struct http_stream *s); /* again on another connection; false: not possible */
void client_head(struct http_stream *s);  /* the answer's head is complete */

/* tls.c */
struct tls_server *tls_server_ref(struct tls_server *t);
struct tls_client *tls_client_ref(struct tls_client *t);
SSL *tls_server_ssl(struct tls_server *t, int fd);
SSL *tls_client_ssl(struct tls_client *t, int fd, const char *host, bool http2);
bool tls_is_h2(const SSL *ssl);
void tls_peer(const SSL *ssl, struct http_peer *peer, struct str **ret_orgs); /* heap strings */
void tls_peer_free(struct http_peer *peer, struct str *orgs);
const char *tls_error_text(void); /* of the last OpenSSL failure; empties its queue */
