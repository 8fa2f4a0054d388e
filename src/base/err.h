/* Errors. One space of negative ints: -errno passes through, domain codes start at ERR_BASE.
 *
 * The table carries the text, the HTTP status and the Kubernetes reason of each code, so that the
 * API server maps errors without a switch, and its clients back again. Layers http and above take a
 * last `struct err *e` (may be NULL) and write it only on failure.
 *
 *	return err_set(e, ERR_CONFLICT, "pods \"%s\" changed meanwhile", name);
 *	if (r < 0) return err_wrap(e, r, "pull image %s", image);
 */
#pragma once
#include "base/macro.h"
#include <stdbool.h>
#include <stdarg.h>

#define ERR_BASE (-5000)
/*    name           number text                         HTTP  reason */
#define ERR_TABLE(X)                                                                 \
	X(ERR_BAD_REQUEST, 0, "bad request", 400, "BadRequest")                      \
	X(ERR_UNAUTHORIZED, 1, "unauthorized", 401, "Unauthorized")                  \
	X(ERR_FORBIDDEN, 2, "forbidden", 403, "Forbidden")                           \
	X(ERR_NOT_FOUND, 3, "not found", 404, "NotFound")                            \
	X(ERR_METHOD, 4, "method not allowed", 405, "MethodNotAllowed")              \
	X(ERR_NOT_ACCEPTABLE, 5, "not acceptable", 406, "NotAcceptable")             \
	X(ERR_EXISTS, 6, "already exists", 409, "AlreadyExists")                     \
	X(ERR_CONFLICT, 7, "conflict", 409, "Conflict")                              \
	X(ERR_GONE, 8, "gone", 410, "Expired")                                       \
	X(ERR_LIMIT, 9, "over a limit", 413, "RequestEntityTooLarge")                \
	X(ERR_MEDIA_TYPE, 10, "unsupported media type", 415, "UnsupportedMediaType") \
	X(ERR_INVALID, 11, "invalid", 422, "Invalid")                                \
	X(ERR_TOO_MANY, 12, "too many requests", 429, "TooManyRequests")             \
	X(ERR_INTERNAL, 13, "internal error", 500, "InternalError")                  \
	X(ERR_UNAVAILABLE, 14, "unavailable", 503, "ServiceUnavailable")             \
	X(ERR_TIMEOUT, 15, "timed out", 504, "Timeout")                              \
	X(ERR_SYNTAX, 16, "syntax error", 400, "BadRequest")                         \
	X(ERR_PROTOCOL, 17, "protocol error", 400, "BadRequest")                     \
	X(ERR_CLOSED, 18, "closed", 503, "ServiceUnavailable")                       \
	X(ERR_STORAGE, 19, "storage failed", 507, "InternalError")
enum {
#define X(name, number, text, http, reason) name = ERR_BASE - (number),
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
int err_from_http(int status, const char *reason); /* reason may be NULL */
