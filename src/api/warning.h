/* Warnings as they are gathered: strategy_warning.c, warning_pod.c. */
#pragma once
#include "api/engine.h"

#define WARNINGS_MAX 50

struct warn {
	struct arena *a;
	const char **list; /* WARNINGS_MAX + 1 */
	unsigned n;
};
void warn_add(struct warn *w, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Of a pod's spec at PATH. */
void warn_pod_spec(struct warn *w, const char *path, const struct json *spec);
