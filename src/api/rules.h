/* Rows of defaults and validation, generated from schema/defaults.txt and schema/rules.txt into
 * gen/rules.c, and what the two engines share: the index from a type to its rows and to those
 * members below which there are rows.
 *
 * 1. Tables are static; the index is built once, at first use, and never freed.
 * 2. Rules of one member form a chain: the first that finds a fault ends it.
 */
#pragma once
#include "api/kind.h"
#include "wire/json.h"

struct vctx;
struct vpath;

enum rule_op_N {
	RULE_INVALID,
	RULE_REQUIRED,  /* "", 0-length, absent: FieldValueRequired */
	RULE_PRESENT,   /* absent: FieldValueRequired; an empty value is good */
	RULE_ENUM,      /* words; an empty string passes (say required first) */
	RULE_RANGE,     /* min..max; absent passes */
	RULE_FORMAT,    /* fn of struct rule_format; an empty string passes */
	RULE_FORBIDDEN, /* present: FieldValueForbidden */
	RULE_UNIQUE,    /* list items, or words[0] of each, or all words together */
	RULE_MAX_ITEMS,
	RULE_MAX_LENGTH,
	RULE_ONE_OF,   /* of the members words: none Required at the parent, a second Forbidden */
	RULE_QUANTITY, /* min: at least 0 (or above 0 with min = 1) */
	RULE_CALL,
	RULE_AFTER, /* a call once the members are done */
	RULE_SKIP,  /* do not descend: a function does */
};
#define RULE_EACH  0x1u /* on every item of a list, or value of a map */
#define RULE_KEYS  0x2u /* on every key of a map */
#define RULE_EMPTY 0x4u /* FORMAT looks at empty strings too, RANGE takes absent for 0 */

typedef void (*rule_fn)(struct vctx *x, const struct vpath *p, const struct json *v);
/* A form of strings: up to four complaints. */
#define FORMAT_COMPLAINTS 4
typedef unsigned (*format_fn)(struct str s, const char *ret_why[static FORMAT_COMPLAINTS]);

struct rule {
	const char *field;        /* NULL: the struct itself */
	const char *when_field;   /* the row holds only when this member … */
	const char *when_value;   /* … is this string; NULL: is set; "!": is not set */
	const char *const *words; /* NULL-terminated */
	rule_fn fn;
	format_fn format;
	int64_t min, max;
	uint8_t op; /* enum rule_op_N */
	uint8_t flags;
};
typedef void (*default_fn)(struct arena *a, struct json *v);
struct default_row {
	const char *field;
	const char *value; /* JSON text */
	const char *when_field, *when_value;
	default_fn fn; /* instead of field and value */
};
/* All rows of one type. */
struct type_rows {
	const char *type; /* "io.k8s.api.core.v1.Pod" */
	const struct rule *rules;
	const struct default_row *defaults;
	uint16_t rules_n, defaults_n;
};
/* A path of a kind whose value may not change: FieldValueInvalid or FieldValueForbidden there. */
struct immutable_row {
	const char *group, *kind;
	const char *path; /* "spec.selector" */
	const char *why;
	bool forbidden;
};
extern const struct type_rows api_type_rows[];
extern const uint16_t api_type_rows_n;
extern const struct immutable_row api_immutable[];
extern const uint16_t api_immutable_n;

/* The index: one entry a type that has rows, or whose members have. */
struct type_index;
struct type_child {
	const struct api_field *field;
	struct type_index *type;
};
struct type_index {
	const struct api_type *type;
	const struct type_rows *rows; /* NULL: none of its own */
	struct json **default_values; /* parsed, one a default row; NULL for functions */
	struct type_child *validated, *defaulted;
	uint16_t validated_n, defaulted_n;
};
const struct type_index *rules_index(const struct api_type *t); /* NULL: nothing here or below */

/* Whether a member counts as set: present, not null, and not the zero value of what is not a
 * pointer. */
bool rules_is_set(const struct api_field *f, const struct json *v);
bool rules_when(const struct api_type *t, const struct json *v, const char *field,
		const char *value);
