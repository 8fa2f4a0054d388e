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
/* Of a pod (AT ""), or of a template at AT ("spec.template."). */
void warn_pod(struct warn *w, const char *at, const struct json *pod);
/* Of NodeSelectorTerms at PATH: labels of nodes that have new names. */
void warn_node_terms(struct warn *w, const char *path, const struct json *terms);
/* What a label of nodes that has a new name is told, NULL: nothing. */
const char *warn_node_label(struct str key);
/* Bytes that are no whole number, at PATH[KEY]. */
void warn_fraction(struct warn *w, const char *path, const struct json *list, const char *key);
/* Of the claim's spec at PATH. */
void warn_claim(struct warn *w, const char *path, const struct json *spec);
/* Addresses and ranges that are valid, but not written as they should be. */
void warn_ip(struct warn *w, const char *path, struct str text);
void warn_ips(struct warn *w, const char *path, const struct json *list);
void warn_cidr(struct warn *w, const char *path, struct str text);
/* Annotations at PATH, with what is said of each. */
struct warn_annotation {
	const char *key, *text;
};
void warn_annotations(struct warn *w, const char *path, const struct json *annotations,
		      const struct warn_annotation *rows, size_t n);
