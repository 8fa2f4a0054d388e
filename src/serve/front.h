/* The HTTP front end's parts. Private to serve. */
#pragma once
#include "serve/core.h"

enum media_N { MEDIA_JSON, MEDIA_YAML, MEDIA_PROTO };
enum form_N { FORM_OBJECT, FORM_TABLE, FORM_PARTIAL };
struct media {
	enum media_N type;
	enum form_N form;
	const char *meta_version; /* of Table and PartialObjectMetadata: "meta.k8s.io/v1" */
	enum table_object_N include;
	bool pretty;
};
/* The first clause of ACCEPT that can be served. ERR_NOT_ACCEPTABLE. */
int media_accept(struct arena *a, struct str accept, struct media *ret) MUST_USE;
const char *media_type_text(enum media_N t);
/* The body of R's answer in the media type M. */
int media_encode(struct req *r, const struct media *m, struct buf *b, struct err *e) MUST_USE;
/* A Table with one row, or PartialObjectMetadata, or the object itself, as M says. */
struct json *media_object(struct req *r, const struct media *m, struct arena *a,
			  const struct json *obj, bool columns);
enum body_N media_body(struct str content_type);

/* One HTTP request and its answer; lives in the stream's arena. */
struct exchange {
	struct serve *s;
	struct http_stream *st;
	const struct http_request *h;
	struct caller who;
	struct req *r; /* NULL for pages */
	struct media media;
	struct buf body;
	struct watcher *watcher;
	bool accepted, started, answered, counted;
};
void exchange_respond(struct exchange *x, int status, const char *type, struct str body);
void exchange_status(struct exchange *x, int code, const char *reason, const char *message);
/* /api/… and /apis/… that name a resource. 0; ERR_NOT_FOUND: no such group or version;
 * ERR_INVALID: no such resource in it. */
int route_parse(struct serve *s, struct arena *a, struct str method, struct str path, bool watch,
		struct req *r) MUST_USE;
void options_parse(struct arena *a, struct req *r, struct str query, struct media *m,
		   struct str *ret_bad);
/* Everything that is no resource: discovery, OpenAPI, health, version, metrics, keys. */
void page_answer(struct exchange *x);

/* watch.c */
void watch_start(struct exchange *x);
void watch_writable(struct exchange *x);
void watch_stop(struct exchange *x);
