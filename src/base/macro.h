/* Small language helpers used everywhere: cleanup attributes, container_of, array sizes. */
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

/* A big buffer of a function, which need not be zeroed at each call. Not thread-local: every thread
 * would touch all of it when it starts. */
#define UNINITIALIZED          __attribute__((uninitialized))
#define MUST_USE               __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))
#define NORETURN               __attribute__((noreturn))
#define UNUSED                 __attribute__((unused))

/* A fallible call whose result is deliberately neglected; say why beside it. */
#define NEGLECT(call)                          \
	do {                                   \
		__auto_type neglect_ = (call); \
		(void)neglect_;                \
	} while (0)

#define ARRAY_SIZE(a)                   (sizeof(a) / sizeof((a)[0]))
#define MIN(a, b)                       ((a) < (b) ? (a) : (b))
#define MAX(a, b)                       ((a) > (b) ? (a) : (b))
#define container_of(ptr, type, member) ((type *)((char *)(ptr)-offsetof(type, member)))

/* Scope-owned values: AUTO_FREE char *p; AUTO_FD int fd = -1; AUTO(txn_freep) struct txn *t. */
#define AUTO(fn)  __attribute__((cleanup(fn)))
#define AUTO_FREE AUTO(cleanup_free)
#define AUTO_FD   AUTO(cleanup_close)

/* Hand a scope-owned value over; the variable is emptied. */
#define TAKE(p)                            \
	({                                 \
		__typeof__(p) take_ = (p); \
		(p) = NULL;                \
		take_;                     \
	})
#define TAKE_FD(fd)               \
	({                        \
		int take_ = (fd); \
		(fd) = -1;        \
		take_;            \
	})

static inline void cleanup_free(void *p)
{
	free(*(void **)p);
}

static inline void cleanup_close(const int *fd)
{
	if (*fd >= 0)
		(void)close(*fd); /* a failed close leaves nothing to do */
}
