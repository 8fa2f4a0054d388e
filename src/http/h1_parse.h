/* HTTP/1.1 heads and chunks as pure functions over bytes. Strict, because what one side of a proxy
 * reads otherwise than the other is how requests are smuggled: CRLF only, no folded lines, no space
 * before a colon, one Content-Length of digits, no Transfer-Encoding but "chunked", never both.
 * Source: RFC 9112. */
#pragma once
#include "base/limits.h"
#include "base/str.h"

struct h1_line {
	struct str name, value; /* name as it came */
};
struct h1_head {
	struct str method, target; /* request */
	int status;                /* response */
	unsigned minor;            /* HTTP/1.minor, 0 or 1 */
	struct h1_line lines[HTTP_HEADERS_MAX];
	unsigned lines_n;
	int64_t content_length; /* -1: none */
	bool chunked, keep_alive, upgrade, expect_continue;
	struct str host, upgrade_to;
	unsigned host_n;
};
/* Where the head ends (after its empty line) in P[0..n); 0: not yet. *SCANNED is carried from call
 * to call. */
size_t h1_head_end(const char *p, size_t n, size_t *scanned);
/* HEAD includes the empty line. 0, or the HTTP status to refuse a request with (400, 417, 431, 501,
 * 505). */
int h1_request_parse(struct str head, struct h1_head *ret) MUST_USE;
int h1_response_parse(struct str head, struct h1_head *ret) MUST_USE;
bool h1_token(struct str s);
bool h1_value_ok(struct str s);
/* Does the comma-separated LIST contain TOKEN, regardless of case? */

/* Chunked coding. h1_chunk_next takes from P: returns bytes consumed, sets *ret_data to the body
 * bytes among them (borrowed from P), and c->state to H1_CHUNK_END or H1_CHUNK_BAD. Call until it
 * consumes nothing. */
enum h1_chunk_N {
	H1_CHUNK_SIZE,
	H1_CHUNK_EXT,
	H1_CHUNK_SIZE_LF,
	H1_CHUNK_BYTES,
	H1_CHUNK_CR,
	H1_CHUNK_LF,
	H1_CHUNK_TRAILER,
	H1_CHUNK_END,
	H1_CHUNK_BAD
};
struct h1_chunk {
	enum h1_chunk_N state;
	uint64_t left;
	unsigned digits, line, extra; /* extra: extension and trailer bytes, bounded */
	bool cr;
};
size_t h1_chunk_next(struct h1_chunk *c, const char *p, size_t n, struct str *ret_data);
