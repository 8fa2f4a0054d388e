/* Errors. One space of negative ints: -errno passes through, domain codes start at ERR_BASE.
 *
 * The table carries the text, the HTTP status, the Kubernetes reason and the retry class of each
 * code, so that the API server maps errors without a switch and the reconcile queue knows whether
 * to try again. Layers http and above take a last `struct err *e` (may be NULL) and write it only
 * on failure.
 *
 *	return err_set(e, ERR_CONFLICT, "pods \"%s\" changed meanwhile", name);
 *	if (r < 0) return err_wrap(e, r, "pull image %s", image);
 */
#pragma once
#include "base/macro.h"
#include <stdbool.h>
#include <stdarg.h>

enum err_retry_N { ERR_RETRY_INVALID, ERR_RETRY_NEVER, ERR_RETRY_LATER, ERR_RETRY_NOW };

#define ERR_BASE (-5000)
/*    name           number text                         HTTP  reason                   retry */
#define ERR_TABLE(X)                                                                        \
	X(ERR_BAD_REQUEST, 0, "bad request", 400, "BadRequest", NEVER)                      \
	X(ERR_UNAUTHORIZED, 1, "unauthorized", 401, "Unauthorized", LATER)                  \
	X(ERR_FORBIDDEN, 2, "forbidden", 403, "Forbidden", LATER)                           \
	X(ERR_NOT_FOUND, 3, "not found", 404, "NotFound", LATER)                            \
	X(ERR_METHOD, 4, "method not allowed", 405, "MethodNotAllowed", NEVER)              \
	X(ERR_NOT_ACCEPTABLE, 5, "not acceptable", 406, "NotAcceptable", NEVER)             \
	X(ERR_EXISTS, 6, "already exists", 409, "AlreadyExists", LATER)                     \
	X(ERR_CONFLICT, 7, "conflict", 409, "Conflict", NOW)                                \
	X(ERR_GONE, 8, "gone", 410, "Expired", NOW)                                         \
	X(ERR_LIMIT, 9, "over a limit", 413, "RequestEntityTooLarge", NEVER)                \
	X(ERR_MEDIA_TYPE, 10, "unsupported media type", 415, "UnsupportedMediaType", NEVER) \
	X(ERR_INVALID, 11, "invalid", 422, "Invalid", NEVER)                                \
	X(ERR_TOO_MANY, 12, "too many requests", 429, "TooManyRequests", LATER)             \
	X(ERR_INTERNAL, 13, "internal error", 500, "InternalError", LATER)                  \
	X(ERR_UNAVAILABLE, 14, "unavailable", 503, "ServiceUnavailable", LATER)             \
	X(ERR_TIMEOUT, 15, "timed out", 504, "Timeout", LATER)                              \
	X(ERR_SYNTAX, 16, "syntax error", 400, "BadRequest", NEVER)                         \
	X(ERR_PROTOCOL, 17, "protocol error", 400, "BadRequest", NEVER)                     \
	X(ERR_CLOSED, 18, "closed", 503, "ServiceUnavailable", LATER)                       \
	X(ERR_STORAGE, 19, "storage failed", 507, "InternalError", LATER)

enum {
#define X(name, number, text, http, reason, retry) name = ERR_BASE - (number),
	ERR_TABLE(X)
#undef X
};

#define ERR_TEXT_BYTES 400
struct err {
	int code;                  /* < 0 */
	char text[ERR_TEXT_BYTES]; /* one line, for people; cut with "…" */
};

/* Returns CODE; E may be NULL. */
int err_set(struct err *e, int code, const char *fmt, ...) PRINTF_LIKE(3, 4);
/* The text becomes "FMT: former text"; returns CODE. */
int err_wrap(struct err *e, int code, const char *fmt, ...) PRINTF_LIKE(3, 4);
const char *err_text(int code);   /* of any code, -errno too; static or thread-local */
int err_http(int code);           /* HTTP status; 500 for -errno */
const char *err_reason(int code); /* Kubernetes reason */
enum err_retry_N err_retry(int code);
int err_from_http(int status, const char *reason); /* reason may be NULL */
