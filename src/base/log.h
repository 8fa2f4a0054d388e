/* Logging: one line = level, time, module, event, key=value pairs (already formatted by the
 * caller).
 *
 * An error is logged once, by the function that stops propagating it. Identity keys are always
 * kind ns name uid rev. No secrets. Lines of one call site are limited to LOG_LINES_PER_SITE_S a
 * second; what was dropped is counted. Define LOG_MODULE before including.
 *
 *	#define LOG_MODULE "node"
 *	log_warn("pod.image.pull", "ns=%s name=%s err=\"%s\"", ns, name, e.text);
 */
#pragma once
#include "base/macro.h"
#include <stdarg.h>
#include <stdbool.h>

enum log_level_N { LOG_INVALID, LOG_ERROR, LOG_WARN, LOG_INFO, LOG_DEBUG };

struct log_site {
	uint64_t window_s;
	uint32_t lines, dropped;
};

void log_init(enum log_level_N level, int fd, const char *process); /* default: LOG_INFO, stderr */
bool log_on(enum log_level_N level);
void log_line(struct log_site *site, enum log_level_N level, const char *module, const char *event,
	      const char *fmt, ...) PRINTF_LIKE(5, 6);

#define log_at(level, event, ...)                                                        \
	do {                                                                             \
		static struct log_site log_site_;                                        \
		if (log_on(level))                                                       \
			log_line(&log_site_, (level), LOG_MODULE, (event), __VA_ARGS__); \
	} while (0)
#define log_error(event, ...) log_at(LOG_ERROR, event, __VA_ARGS__)
#define log_warn(event, ...)  log_at(LOG_WARN, event, __VA_ARGS__)
#define log_info(event, ...)  log_at(LOG_INFO, event, __VA_ARGS__)
#define log_debug(event, ...) log_at(LOG_DEBUG, event, __VA_ARGS__)
