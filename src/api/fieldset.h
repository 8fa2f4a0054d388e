/* Sets of field paths, as managedFields hold them. Private to api.
 *
 * A path is a row of elements: f a member's name, k the keys of a list item ({"name":"a"}), v a
 * value of a set, i an index. A node of the tree is one element; it may be a member of the set
 * itself ("."), have children, or both. Nodes are sorted; every set lives in an arena.
 * Source: structured merge diff, fieldpath; FieldsV1 in the API reference.
 */
#pragma once
#include "wire/json.h"

struct path_element {
	char kind; /* 'f', 'k', 'v', 'i' */
	struct str text;
};
struct fieldset;
struct fieldset_node {
	struct path_element at;
	bool member;
	struct fieldset *below; /* NULL: nothing */
};
struct fieldset {
	struct fieldset_node *nodes;
	uint32_t n, cap;
};
/* A path as links on the stack; the root has up = NULL and no element. */
struct fieldpath {
	const struct fieldpath *up;
	struct path_element at;
};

struct fieldset *fieldset_new(struct arena *a);
bool fieldset_empty(const struct fieldset *s); /* NULL is empty */
void fieldset_insert(struct arena *a, struct fieldset *s, const struct fieldpath *p);
const struct fieldset_node *fieldset_find(const struct fieldset *s, struct path_element at);
bool fieldset_has(const struct fieldset *s, struct path_element at); /* as a member */
const struct fieldset *fieldset_below(const struct fieldset *s, struct path_element at);
bool fieldset_equal(const struct fieldset *x, const struct fieldset *y);
/* New sets; their arguments are not changed, but may be shared. NULL counts as empty. */
struct fieldset *fieldset_union(struct arena *a, const struct fieldset *x,
				const struct fieldset *y);
struct fieldset *fieldset_intersection(struct arena *a, const struct fieldset *x,
				       const struct fieldset *y);
struct fieldset *fieldset_difference(struct arena *a, const struct fieldset *x,
				     const struct fieldset *y);
/* Also without everything below the members of Y. */
struct fieldset *fieldset_without(struct arena *a, const struct fieldset *x,
				  const struct fieldset *y);

/* FieldsV1. Reading skips what it does not understand. */
struct fieldset *fieldset_read(struct arena *a, const struct json *v);
struct json *fieldset_write(struct arena *a, const struct fieldset *s);
/* Of one dotted path of names: "metadata.labels". */
void fieldset_add_names(struct arena *a, struct fieldset *s, const char *dotted);

/* Every member, in order: ".spec.containers[name=\"a\"].image". */
typedef void (*fieldset_cb)(struct str path, void *arg);
void fieldset_each(struct arena *a, const struct fieldset *s, fieldset_cb cb, void *arg);
