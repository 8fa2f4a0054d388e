/* struct buf: a growing byte string that owns its memory.
 *
 * 1. buf.p is NUL-terminated whenever buf.n > 0 or something was appended; the NUL is not counted
 *    in n.
 * 2. Growth beyond `max` (0: BUF_BYTES_MAX) sets `failed` and drops the bytes; later appends are
 *    ignored. Check once at the end with buf_ok().
 * 3. BUF_INIT is a valid empty buffer without memory. buf_fini leaves it BUF_INIT again.
 */
#pragma once
#include "base/macro.h"
#include "base/str.h"
#include <stdarg.h>

struct buf {
	char *p;
	size_t n, cap, max;
	bool failed;
};

#define BUF_INIT                     \
	{                            \
		NULL, 0, 0, 0, false \
	}
#define AUTO_BUF AUTO(buf_fini) struct buf

void buf_init(struct buf *b, size_t max_bytes);
void buf_fini(struct buf *b);
void buf_reset(struct buf *b);                /* empties, keeps memory, clears failed */
bool buf_reserve(struct buf *b, size_t more); /* room for MORE bytes; false sets failed */
void buf_add(struct buf *b, const void *p, size_t n);
void buf_add_str(struct buf *b, struct str s);
void buf_add_cstr(struct buf *b, const char *c);
void buf_add_char(struct buf *b, char c);
void buf_add_i64(struct buf *b, int64_t v);
void buf_add_u64(struct buf *b, uint64_t v);
void buf_printf(struct buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3);
void buf_vprintf(struct buf *b, const char *fmt, va_list ap) PRINTF_LIKE(2, 0);
void buf_drop_front(struct buf *b, size_t n); /* n <= b->n */
void buf_truncate(struct buf *b, size_t n);   /* n <= b->n */
char *buf_detach(struct buf *b); /* the heap string (never NULL); caller frees; b is BUF_INIT */
static inline bool buf_ok(const struct buf *b)
{
	return !b->failed;
}
static inline struct str buf_str(const struct buf *b)
{
	return (struct str){b->p, b->n};
}
