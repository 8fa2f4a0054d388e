#include "base/arena.h"
#include "base/limits.h"
#include "base/must.h"
#include <stdio.h>

#define ALIGN 16
/* Chunks double up to this; larger requests get a chunk of their own. */
#define CHUNK_BYTES_MAX (128 * 1024)

struct chunk {
	struct chunk *next; /* older */
	size_t size, used;  /* of bytes[] */
	size_t top;         /* from here to size: text, which needs no alignment */
	_Alignas(ALIGN) char bytes[];
};

struct hook {
	struct hook *next;
	void (*fn)(void *);
	void *arg;
};

struct arena {
	struct chunk *chunk; /* small allocations come from here; older ones behind it */
	struct chunk *first; /* holds this record; kept over a reset */
	struct hook *hooks;
	size_t budget, used;
	bool over;
};

static struct chunk *chunk_new(size_t size, struct chunk *next)
{
	struct chunk *c = xmalloc(sizeof(*c) + size);
	c->next = next;
	c->size = c->top = size;
	c->used = 0;
	return c;
}

static size_t round_up(size_t n)
{
	return (n + ALIGN - 1) & ~(size_t)(ALIGN - 1);
}

static struct arena *arena_make(size_t budget, size_t first)
{
	/* The arena's own record is the first allocation of its first chunk. */
	struct chunk *c = chunk_new(round_up(sizeof(struct arena)) + first, NULL);
	struct arena *a = (struct arena *)(void *)c->bytes;
	c->used = round_up(sizeof(struct arena));
	*a = (struct arena){.chunk = c, .first = c, .budget = budget};
	return a;
}

struct arena *arena_new(size_t budget_bytes)
{
	size_t budget = budget_bytes ? budget_bytes : ARENA_BUDGET_BYTES;
	return arena_make(budget, MIN(round_up(budget), (size_t)ARENA_CHUNK_BYTES));
}

struct arena *arena_new_exact(size_t bytes)
{
	return arena_make(ARENA_BUDGET_BYTES, bytes);
}

static void run_hooks(struct arena *a)
{
	while (a->hooks) {
		struct hook *h = a->hooks;
		a->hooks = h->next;
		h->fn(h->arg);
	}
}

struct arena *arena_free(struct arena *a)
{
	if (!a)
		return NULL;
	run_hooks(a);
	for (struct chunk *c = a->chunk, *next; c; c = next) {
		next = c->next;
		free(c);
	}
	return NULL;
}

void arena_freep(struct arena **a)
{
	*a = arena_free(*a);
}

void arena_reset(struct arena *a)
{
	run_hooks(a);
	struct chunk *first = a->first;
	for (struct chunk *c = a->chunk, *next; c; c = next) {
		next = c->next;
		if (c != first)
			free(c);
	}
	first->next = NULL;
	first->used = round_up(sizeof(struct arena));
	first->top = first->size;
	a->chunk = first;
	a->used = 0;
	a->over = false;
}

void *arena_alloc(struct arena *a, size_t n)
{
	must(n <= SIZE_MAX / 2);
	n = round_up(n ? n : 1);
	a->used += n;
	if (a->used > a->budget)
		a->over = true;
	struct chunk *c = a->chunk;
	if (c->top - c->used < n) {
		if (n > CHUNK_BYTES_MAX / 4) {
			/* A chunk of its own, put behind the newest, whose rest stays usable. */
			struct chunk *own = c->next = chunk_new(n, c->next);
			own->used = own->top;
			return own->bytes;
		}
		size_t size = MIN(MAX(c->size * 2, n), (size_t)CHUNK_BYTES_MAX);
		c = a->chunk = chunk_new(MAX(size, n), c);
	}
	void *p = c->bytes + c->used;
	c->used += n;
	return p;
}

void *arena_zalloc(struct arena *a, size_t n)
{
	return memset(arena_alloc(a, n), 0, n);
}

void *arena_try_alloc(struct arena *a, size_t n)
{
	if (n > a->budget || a->used > a->budget - n) {
		a->over = true;
		return NULL;
	}
	return arena_alloc(a, n);
}

bool arena_over(const struct arena *a)
{
	return a->over;
}

size_t arena_used(const struct arena *a)
{
	return a->used;
}

static char *arena_text(struct arena *a, size_t n)
{
	struct chunk *c = a->chunk;
	if (c->top - c->used < n)
		return arena_alloc(a, n);
	a->used += n;
	if (a->used > a->budget)
		a->over = true;
	c->top -= n;
	return c->bytes + c->top;
}

char *arena_cstr(struct arena *a, struct str s)
{
	char *c = arena_text(a, s.n + 1);
	if (s.n)
		memcpy(c, s.p, s.n);
	c[s.n] = 0;
	return c;
}

struct str arena_str(struct arena *a, struct str s)
{
	return str_n(arena_cstr(a, s), s.n);
}

PRINTF_LIKE(2, 0) static struct str vformat(struct arena *a, const char *fmt, va_list ap)
{
	char small[256];
	va_list again;
	va_copy(again, ap);
	int n = vsnprintf(small, sizeof(small), fmt, ap);
	must(n >= 0);
	char *c = arena_text(a, (size_t)n + 1);
	if ((size_t)n < sizeof(small))
		memcpy(c, small, (size_t)n + 1);
	else
		(void)vsnprintf(c, (size_t)n + 1, fmt, again); /* measured above */
	va_end(again);
	return str_n(c, (size_t)n);
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	struct str s = vformat(a, fmt, ap);
	va_end(ap);
	return (char *)(uintptr_t)s.p; /* our own fresh memory */
}

struct str arena_strf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	struct str s = vformat(a, fmt, ap);
	va_end(ap);
	return s;
}

void arena_on_free(struct arena *a, void (*fn)(void *), void *arg)
{
	struct hook *h = arena_alloc(a, sizeof(*h));
	*h = (struct hook){a->hooks, fn, arg};
	a->hooks = h;
}
