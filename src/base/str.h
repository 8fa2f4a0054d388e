/* struct str: a borrowed view of bytes, passed by value. It owns nothing and need not end in NUL.
 *
 *	struct str rest = STR("a/b/c"), part;
 *	while (str_cut(&rest, '/', &part)) use(part);
 */
#pragma once
#include "base/macro.h"
#include <stdbool.h>
#include <string.h>

struct str {
	const char *p;
	size_t n;
};

#define STR(lit) ((struct str){(lit), sizeof(lit) - 1})
#define STR_NULL ((struct str){NULL, 0})
/* For printf-like functions: "%.*s", STR_FMT(s). */
#define STR_FMT(s) (int)(s).n, (s).p ? (s).p : ""

static inline struct str str_of(const char *c)
{
	return (struct str){c, c ? strlen(c) : 0};
}
static inline struct str str_n(const char *p, size_t n)
{
	return (struct str){p, n};
}
static inline bool str_empty(struct str s)
{
	return s.n == 0;
}
static inline bool str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}
static inline bool str_is(struct str a, const char *c)
{
	return str_eq(a, str_of(c));
}
static inline struct str str_from(struct str s, size_t at)
{
	return at >= s.n ? STR_NULL : (struct str){s.p + at, s.n - at};
}
static inline struct str str_sub(struct str s, size_t at, size_t n)
{
	s = str_from(s, at);
	return (struct str){s.p, n < s.n ? n : s.n};
}

int str_cmp(struct str a, struct str b);  /* memcmp order, shorter first */
bool str_ieq(struct str a, struct str b); /* ASCII case-insensitive equality */
bool str_has_prefix(struct str s, struct str prefix);
bool str_has_suffix(struct str s, struct str suffix);
bool str_contains(struct str s, struct str part);
size_t str_find(struct str s, char c);  /* index of the first C, or s.n */
size_t str_rfind(struct str s, char c); /* index of the last C, or s.n */
struct str str_trim(struct str s);      /* without ASCII space at both ends */

/* Take the part of *REST before SEP into *RET_PART and move *REST after it. False when *REST is
 * exhausted (p == NULL). An empty string yields one empty part. */
bool str_cut(struct str *rest, char sep, struct str *ret_part);

/* Whole string as a decimal number. 0, -EINVAL (empty, other characters) or -ERANGE. */
int str_to_i64(struct str s, int64_t *ret) MUST_USE;
int str_to_u64(struct str s, uint64_t *ret) MUST_USE;

uint64_t str_hash(struct str s, uint64_t seed); /* for tables; not stable across versions */

/* Copies on the heap, NUL-terminated; abort when memory is out. */
char *xstrdup(const char *c);
char *xstrndup(const char *p, size_t n);
char *xasprintf(const char *fmt, ...) PRINTF_LIKE(1, 2);
void *xmalloc(size_t n);
void *xcalloc(size_t n, size_t size);
void *xrealloc(void *p, size_t n);
