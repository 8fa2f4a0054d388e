/* Assertions. must(): always compiled in, aborts. check(): costly walkers, debug builds only.
 * sane(): believed true, survivable: counts, logs once, returns the value. Never on outside input;
 * never with effects inside. */
#pragma once
#include "base/macro.h"
#include <stdbool.h>

NORETURN void must_failed(const char *expr, const char *file, int line, const char *func);
bool sane_failed(const char *expr, const char *file, int line);

#define must(x) ((x) ? (void)0 : must_failed(#x, __FILE__, __LINE__, __func__))
#define sane(x) ((x) ? true : sane_failed(#x, __FILE__, __LINE__))
#ifdef CORACLE_DEBUG
#define check(x) must(x)
#else
#define check(x) ((void)0)
#endif
