/* Shared by the printers: a kind's columns are rows of data, each with a small function that makes
 * one cell. Private to api. Source: the columns of a real server (test/record). */
#pragma once
#include "api/kind.h"
#include "api/object.h"
#include "base/clock.h"
#include "wire/json.h"

struct cell {
	struct arena *a;
	const struct json *obj;
	int64_t now_s;
	const char *arg; /* of the column: a path, usually */
};
typedef struct json *(*cell_fn)(const struct cell *c);

struct column {
	const char *name;
	const char *type;   /* "string", "integer", "boolean", "date" */
	const char *format; /* "name" or "" */
	uint8_t priority;   /* 1: only with -o wide */
	cell_fn fn;
	const char *arg;
	const char *doc;
};
struct table {
	const char *group, *kind;
	const struct column *columns;
	unsigned columns_n;
	unsigned sorted_by; /* lists are sorted by this column, then by the first; 0: as listed */
};
#define TABLE_OF(group, kind, columns) TABLE_SORTED(group, kind, columns, 0)
#define TABLE_SORTED(group, kind, columns, by)                \
	{                                                     \
		group, kind, columns, ARRAY_SIZE(columns), by \
	}
extern const struct table TABLES_CORE[], TABLES_APPS[], TABLES_MORE[];
extern const unsigned TABLES_CORE_N, TABLES_APPS_N, TABLES_MORE_N;

#define COL_NAME                                                                              \
	{                                                                                     \
		"Name", "string", "name", 0, cell_text, "metadata.name", "Name of the object" \
	}
#define COL_AGE                                                                 \
	{                                                                       \
		"Age", "string", "", 0, cell_age, "metadata.creationTimestamp", \
			"Time since the object was made"                        \
	}
#define COL(name, fn, arg, doc)                     \
	{                                           \
		name, "string", "", 0, fn, arg, doc \
	}
#define COL_INT(name, arg, doc)                            \
	{                                                  \
		name, "integer", "", 0, cell_int, arg, doc \
	}
/* Typed "string", although its cells are numbers. */
#define COL_NUMBER(name, arg, doc) COL(name, cell_int, arg, doc)
#define COL_BOOL(name, arg, doc)                            \
	{                                                   \
		name, "boolean", "", 0, cell_bool, arg, doc \
	}
#define COL_WIDE(name, fn, arg, doc)                \
	{                                           \
		name, "string", "", 1, fn, arg, doc \
	}

/* ---- cells by path; "a|b" is the first that is there ---- */
const struct json *cell_at(const struct cell *c, const char *path);
struct json *cell_text(const struct cell *c);       /* "" when absent */
struct json *cell_text_none(const struct cell *c);  /* "<none>" */
struct json *cell_text_unset(const struct cell *c); /* "<unset>" */
struct json *cell_text_unknown(const struct cell *c);
struct json *cell_int(const struct cell *c);
struct json *cell_int_none(const struct cell *c); /* "<none>" */
struct json *cell_bool(const struct cell *c);
struct json *cell_len(const struct cell *c);
struct json *cell_age(const struct cell *c);        /* "<unknown>" when absent */
struct json *cell_selector(const struct cell *c);   /* a LabelSelector */
struct json *cell_labels(const struct cell *c);     /* a map of labels */
struct json *cell_containers(const struct cell *c); /* names of a pod spec's containers */
struct json *cell_images(const struct cell *c);
struct json *cell_join(const struct cell *c);     /* a list of strings, with commas */
struct json *cell_balancer(const struct cell *c); /* of status.loadBalancer: sorted, each once */

/* ---- texts ---- */
int str_order(const void *x, const void *y); /* of two struct str, for qsort */
struct json *cell_of(const struct cell *c, const struct buf *b);
void put_labels(struct buf *b, const struct json *labels); /* "a=b,c=d"; "<none>" */
void put_duration(struct buf *b, int64_t seconds);         /* "3m20s" */
void put_since(struct buf *b, const struct cell *c, const struct json *time); /* "<unknown>" */
/* SEPARATOR before all but the first. */
void put_list(struct buf *b, const char *separator, struct str s);
/* A list of which MAX are shown. */
struct shown {
	struct buf b;
	unsigned max, count;
};
void shown_add(struct shown *s, const char *separator, struct str text);
struct json *shown_end(const struct cell *c, struct shown *s, const char *when_empty);
bool condition_is(const struct json *obj, const char *type, const char *status);
