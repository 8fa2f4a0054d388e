/* Streams to nodes. */
#include "serve/proxy.h"

struct proxy {
	struct serve *s;
};

struct proxy *proxy_new(struct serve *s)
{
	struct proxy *p = xcalloc(1, sizeof(*p));

	p->s = s;
	return p;
}

struct proxy *proxy_free(struct proxy *p)
{
	free(p);
	return NULL;
}

void proxy_start(struct serve *s, struct http_stream *st, const struct http_request *h,
		 const struct req *r)
{
	static const struct http_stream_ops ops = {NULL, NULL, NULL};
	(void)s;
	(void)h;
	(void)r;
	http_stream_accept(st, &ops, NULL);
	http_respond(st, 503, NULL, 0, STR("streams to nodes are not served yet\n"));
}
