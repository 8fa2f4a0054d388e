/* Blocking HTTP requests on libcurl, for registries: one small answer, or several files at once. */
#pragma once
#include "base/buf.h"
#include "base/err.h"
#include <stdbool.h>
#include <stdint.h>

#define HTTP_FETCH_HEADERS 2

/* How to ask. */
struct http_way {
	const char *headers[HTTP_FETCH_HEADERS]; /* whole lines; NULL: none */
	bool insecure;                           /* certificates are not verified */
	unsigned connect_ms;                     /* 0: IMAGE_CONNECT_S */
	const volatile bool *cancel;             /* may be NULL */
};

struct http_fetch {
	struct http_way way;
	const char *url;
	struct buf *body;
	size_t body_max;
	/* out */
	long status;
	char *challenge; /* WWW-Authenticate, Bearer before Basic; the caller frees */
};
/* An answer of any status is good. Errors: ERR_UNAVAILABLE (no answer), ERR_LIMIT, -ECANCELED. */
int http_fetch(struct http_fetch *f, struct err *e) MUST_USE;

struct http_file {
	char *url;
	const char *path;   /* made anew */
	const char *digest; /* "sha256:…" expected */
	int64_t size;       /* expected */
	bool done;
};
struct http_files {
	struct http_way way;
	struct http_file *files;
	unsigned n;
	void (*on_progress)(void *arg, int64_t done_bytes); /* a few times a second */
	void *arg;
};
/* Files that are done already are left out. Errors: as above, ERR_UNAUTHORIZED, ERR_NOT_FOUND,
 * ERR_PROTOCOL (size or digest), -errno of the disk. */
int http_files(struct http_files *f, struct err *e) MUST_USE;
