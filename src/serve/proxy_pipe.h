/* One request passed on to another server and its answer passed back, with backpressure both ways;
 * after a 101 the raw bytes. Private to serve. */
#pragma once
#include "base/list.h"
#include "http/http.h"

struct pipe;
struct pipe_request {
	struct http_client *client;
	bool own_client;    /* freed with the pipe */
	const char *target; /* path and query */
	bool upgrade;       /* what the client asks for is passed on */
	bool pass_headers;  /* all but what belongs to the connection or to us */
	const char
		*failure; /* before why the other side was not reached: "error dialing backend" */
	int failure_status;
};
/* Takes ST over. LIST holds it until it ends; pipe_free ends it. */
void pipe_start(struct list *pipes, struct http_stream *st, const struct http_request *h,
		const struct pipe_request *q);
void pipe_stop_all(struct list *pipes);
/* A Status of failure. */
void pipe_refuse(struct http_stream *st, int code, const char *reason, const char *message);
