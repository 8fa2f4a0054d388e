/* The seam between the API server's routes and the streams that lead to nodes: exec, attach,
 * portforward, log and proxy of pods, proxy of services and nodes. Private to serve.
 */
#pragma once
#include "serve/core.h"

struct proxy;
struct proxy *proxy_new(struct serve *s);
struct proxy *proxy_free(struct proxy *p); /* ends every stream */

/* Called when R is authorised and its object exists. Takes the stream over: accepts it (nobody
 * has) and answers. R (kind, sub, ns, name, rest; r->was is the object's tree) lives only during
 * the call; H lives as long as the stream.
 */
void proxy_start(struct serve *s, struct http_stream *st, const struct http_request *h,
		 const struct req *r);
