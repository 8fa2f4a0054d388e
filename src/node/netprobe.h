/* One question to a pod's address: does the port open (TCP), does the server answer below 400
 * (HTTP, HTTPS without verifying). Nonblocking; one answer, later, never inside the start. */
#pragma once
#include "http/http.h"
#include "loop/loop.h"
#include "wire/json.h"

struct netprobe {
	struct loop *loop;
	struct ip ip;
	uint16_t port;
	int fd;
	struct loop_io io;
	struct loop_timer timer;
	struct loop_call late;
	struct buf out;
	size_t sent;
	char head[32];
	size_t head_n;
	bool http, done;
	char text[256]; /* of the answer */
	bool ok;
	struct http_client *client; /* HTTPS */
	struct tls_client *tls;
	struct http_stream *stream;
	char *url; /* for messages */
	void (*on_done)(struct netprobe *n, bool ok, const char *text);
};

/* GET is an httpGet action, or NULL for TCP. HOST: Host header, NULL the address. */
void netprobe_start(struct loop *l, struct netprobe *n, const struct ip *ip, uint16_t port,
		    const struct json *get, int64_t timeout_ms,
		    void (*on_done)(struct netprobe *n, bool ok, const char *text));
void netprobe_stop(struct netprobe *n); /* also when not started (zeroed) or done */
