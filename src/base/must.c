#include "base/must.h"
#define LOG_MODULE "base"
#include "base/log.h"
#include <execinfo.h>
#include <stdio.h>

void must_failed(const char *expr, const char *file, int line, const char *func)
{
	void *frames[64];
	dprintf(STDERR_FILENO, "coracle: %s:%d: %s: must(%s) does not hold\n", file, line, func,
		expr);
	backtrace_symbols_fd(frames, backtrace(frames, ARRAY_SIZE(frames)), STDERR_FILENO);
	abort();
}

bool sane_failed(const char *expr, const char *file, int line)
{
	log_error("sane", "file=%s line=%d expr=\"%s\"", file, line, expr);
	return false;
}
