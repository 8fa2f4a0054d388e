/* JSON trees in an arena: parse, build, read, write. The value type of every API object.
 *
 * 1. A tree lives in one arena; strings are NUL-terminated there and may also hold NULs (use
 *    json_str).
 * 2. Built with json_new_*, json_set, json_push; once shared it is frozen by convention: nobody
 *    changes a tree that another may hold. json_get returns a non-const pointer as strchr does; the
 *    rule still holds.
 * 3. Members keep their order; a key occurs once. Readers accept NULL and wrong types and return
 *    the neutral value, so that json_cstr(json_path(v, "spec.nodeName")) is safe on anything.
 * 4. Integers are exact in int64; other numbers keep their text, so that nothing is lost between
 *    reading and writing.
 * Source: RFC 8259; duplicate keys and case as sigs.k8s.io/json treats them
 * (last wins, reported).
 */
#pragma once
#include "base/arena.h"
#include "base/buf.h"
#include "base/str.h"

enum json_type_N {
	JSON_NULL,
	JSON_BOOL,
	JSON_INT,
	JSON_DOUBLE,
	JSON_STRING,
	JSON_ARRAY,
	JSON_OBJECT
};

struct json;
struct json_member {
	struct str key; /* NUL-terminated */
	struct json *value;
};
struct json {
	enum json_type_N type : 8;
	bool sorted : 1;       /* an object whose keys are known to ascend; big ones are then
				  searched in halves */
	unsigned int room : 5; /* of items or members: 2 to this power; 0: exactly n */
	uint32_t n;            /* bytes of a string or of a number's text, items, members */
	union {
		bool b;
		int64_t i;
		const char *s; /* JSON_STRING, and the text of JSON_DOUBLE */
		struct json **items;
		struct json_member *members;
	};
};

struct json_dup {
	const char *path;
	struct json_dup *next;
}; /* "data.a", "spec.containers[0].name" */
struct json_parse {
	/* in */
	uint32_t depth_max; /* 0: JSON_DEPTH_MAX */
	bool find_dups;
	/* out */
	size_t at;             /* offset of the error */
	const char *why;       /* static text */
	struct json_dup *dups; /* in order of appearance */
};
/* Parse the whole of TEXT. P may be NULL. Errors: ERR_SYNTAX, ERR_LIMIT (depth, arena budget). */
int json_parse(struct arena *a, struct str text, struct json_parse *p, struct json **ret) MUST_USE;
/* Append the whole sentence, as Go's encoding/json words it: "invalid character '}' looking for
 * beginning of value", "unexpected end of JSON input". After a failed json_parse of TEXT. */
void json_parse_message(const struct json_parse *p, struct str text, struct buf *b);

struct json *json_new_null(struct arena *a);
struct json *json_new_bool(struct arena *a, bool v);
struct json *json_new_int(struct arena *a, int64_t v);
struct json *json_new_double(struct arena *a, double v);
struct json *json_new_str(struct arena *a, struct str s);   /* copies */
struct json *json_new_cstr(struct arena *a, const char *c); /* copies */
struct json *json_new_strf(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);
struct json *json_new_object(struct arena *a);
struct json *json_new_array(struct arena *a);

/* Set or replace a member; keeps the place of a replaced one; copies the key. Returns VALUE. */
struct json *json_set(struct arena *a, struct json *obj, const char *key, struct json *value);
struct json *json_set_n(struct arena *a, struct json *obj, struct str key, struct json *value);
/* As json_set_n, when the caller knows that KEY is not there yet: without looking. */
struct json *json_append_n(struct arena *a, struct json *obj, struct str key, struct json *value);
void json_sort_keys(struct json *obj); /* ascending; cheap when they are */
/* A VALUE of NULL is not set. */
void json_set_cstr(struct arena *a, struct json *obj, const char *key, const char *value);
void json_set_str(struct arena *a, struct json *obj, const char *key, struct str value);
void json_set_int(struct arena *a, struct json *obj, const char *key, int64_t value);
void json_set_bool(struct arena *a, struct json *obj, const char *key, bool value);
/* The member as object, made when absent or null. */
struct json *json_obj(struct arena *a, struct json *obj, const char *key);
/* The member as array, made when absent or null. */
struct json *json_arr(struct arena *a, struct json *obj, const char *key);
bool json_del(struct json *obj, const char *key);
bool json_del_n(struct json *obj, struct str key);
struct json *json_push(struct arena *a, struct json *arr, struct json *value); /* returns VALUE */
void json_remove_at(struct json *arr, uint32_t at);

/* Keys of many members, on the heap. It holds places, not pointers: the members may move; itself it
 * stays where it was made. */
struct json_index {
	uint32_t *slots; /* place + 1; 0: free */
	uint32_t mask, n;
};

/* Many changes of one object, each as quick in a large one as in a small one: an index of its keys
 * beside it. Between begin and end nobody else looks at the object: what was deleted has its place
 * still.
 *
 *	json_edit_begin(&e, a, obj, json_len(patch));
 *	JSON_EACH_MEMBER (patch, m) json_edit_set(&e, m->key, m->value);
 *	json_edit_end(&e);
 */
struct json_edit {
	struct arena *a;
	struct json *obj;
	struct json_index index; /* of no slots while the members are few */
	uint32_t gone;
};
void json_edit_begin(struct json_edit *e, struct arena *a, struct json *obj,
		     uint32_t changes /* about so many */);
struct json *json_edit_get(const struct json_edit *e, struct str key);
void json_edit_set(struct json_edit *e, struct str key, struct json *value); /* copies the key */
void json_edit_del(struct json_edit *e, struct str key);
void json_edit_end(struct json_edit *e);

/* NULL when absent, or when OBJ is no object. */
struct json *json_get(const struct json *obj, const char *key);
struct json *json_get_n(const struct json *obj, struct str key);
struct json *json_item(const struct json *arr, uint32_t at); /* NULL beyond the end */
/* "spec.ports.0.name"; for keys without dots. */
struct json *json_path(const struct json *v, const char *path);
uint32_t json_len(const struct json *v);                   /* items or members; 0 otherwise */
struct str json_str(const struct json *v);                 /* STR_NULL unless a string */
const char *json_cstr(const struct json *v);               /* NULL unless a string */
int64_t json_int(const struct json *v, int64_t otherwise); /* also of an integral JSON_DOUBLE */
double json_double(const struct json *v, double otherwise);
bool json_bool(const struct json *v, bool otherwise);
struct str json_get_str(const struct json *obj, const char *key);
const char *json_get_cstr(const struct json *obj, const char *key);
int64_t json_get_int(const struct json *obj, const char *key, int64_t otherwise);
bool json_get_bool(const struct json *obj, const char *key, bool otherwise);
static inline bool json_is(const struct json *v, enum json_type_N t)
{
	return v && v->type == t;
}

/* for (uint32_t i = 0; i < json_len(arr); i++) … or: */
#define JSON_EACH(arr, it)                                                             \
	for (struct json **it##_p = json_items(arr),                                   \
			 **it##_end = it##_p ? it##_p + json_items_n(arr) : NULL, *it; \
	     it##_p < it##_end && ((it = *it##_p), true); it##_p++)
#define JSON_EACH_MEMBER(obj, m)                                               \
	for (struct json_member *m = json_members(obj),                        \
				*m##_end = m ? m + json_members_n(obj) : NULL; \
	     m < m##_end; m++)
struct json **json_items(const struct json *arr); /* NULL unless an array */
uint32_t json_items_n(const struct json *arr);
struct json_member *json_members(const struct json *obj);
uint32_t json_members_n(const struct json *obj);

struct json *json_dup(struct arena *a, const struct json *v); /* deep copy */
size_t json_dup_bytes(const struct json *v); /* of the arena that json_dup takes, at most */
/* Copies one level; children are shared. */
struct json *json_shallow(struct arena *a, const struct json *v);
/* The order of members does not matter; numbers compare by value. */
bool json_equal(const struct json *a, const struct json *b);
/* As json_equal, but absent, null, {} and [] are equal to each other. */
bool json_equal_empty(const struct json *a, const struct json *b);

/* Compact; escapes as encoding/json does (<, >, & as \u003c…). */
void json_write(struct buf *b, const struct json *v);
void json_write_pretty(struct buf *b, const struct json *v); /* two spaces */
void json_write_str(struct buf *b, struct str s);            /* a quoted string */
