/* struct arena: memory of one lifetime (a request, a reconcile pass, a document, a stored object).
 *
 * 1. Allocation never fails by returning NULL below the budget: internal exhaustion aborts.
 *    Anything sized by outside input uses arena_try_alloc, or checks arena_over(), and answers
 *    ERR_LIMIT.
 * 2. arena_alloc beyond the budget still succeeds but sets `over`; request code checks arena_over()
 *    before it accepts a result.
 * 3. Nothing allocated here may outlive the arena; copying out is explicit (xstrndup, json_dup into
 *    another arena).
 * 4. Cleanup hooks run in reverse order at arena_free/arena_reset.
 */
#pragma once
#include "base/macro.h"
#include "base/str.h"
#include <stdarg.h>

struct arena;

struct arena *arena_new(size_t budget_bytes); /* 0: ARENA_BUDGET_BYTES */
/* For what lives long and has a known size: no memory beyond BYTES until more is asked for. */
struct arena *arena_new_exact(size_t bytes);
struct arena *arena_free(struct arena *a); /* NULL ok; returns NULL */
void arena_freep(struct arena **a);
#define AUTO_ARENA AUTO(arena_freep) struct arena
void arena_reset(struct arena *a);
void *arena_alloc(struct arena *a, size_t n); /* 16-byte aligned, not zeroed */
void *arena_zalloc(struct arena *a, size_t n);
void *arena_try_alloc(struct arena *a, size_t n); /* NULL when the budget is spent */
bool arena_over(const struct arena *a);
size_t arena_used(const struct arena *a);
char *arena_cstr(struct arena *a, struct str s);     /* NUL-terminated copy, not aligned */
struct str arena_str(struct arena *a, struct str s); /* copy, also NUL-terminated */
char *arena_printf(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);
struct str arena_strf(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);
void arena_on_free(struct arena *a, void (*fn)(void *), void *arg);

#define arena_new_of(a, type)   ((type *)arena_zalloc((a), sizeof(type)))
#define arena_array(a, type, n) ((type *)arena_zalloc((a), sizeof(type) * (n)))
