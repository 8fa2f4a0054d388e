/* Values seen through the type tables, as field ownership sees them: what is a leaf, what is owned
 * by field, by key or by item. Private to api. Source: structured merge diff, typed values;
 * Kubernetes, "Server-Side Apply", merge strategy markers.
 */
#pragma once
#include "api/fieldset.h"
#include "api/kind.h"

/* Longer lists are owned as a whole: their items are kept in sorted arrays. */
#define TYPED_ITEMS_MAX 5000

enum shape_form_N { FORM_LEAF, FORM_STRUCT, FORM_MAP, FORM_LIST };
struct shape {
	enum shape_form_N form;
	bool atomic;
	const struct api_type *type;  /* STRUCT */
	const struct api_field *elem; /* MAP, LIST: the field whose element it holds */
};
struct shape shape_of_type(const struct api_type *t);
struct shape shape_of_field(const struct api_field *f);
struct shape shape_below(const struct shape *s, struct str name); /* member of a struct or map */
struct shape shape_item(const struct shape *s);                   /* of a list */
/* Leaf, or owned as a whole: nothing below is looked at. */
bool shape_whole(const struct shape *s, const struct json *v);

/* The element of the path for one item of an associative list. False: it has none of the keys. */
bool typed_item_at(struct arena *a, const struct shape *list, const struct json *item,
		   struct path_element *ret);
/* NULL, or what is wrong with V as a configuration: an item without keys, or two with the same. */
const char *typed_check(struct arena *a, const struct shape *s, const struct json *v);

struct fieldset *typed_fields(struct arena *a, const struct shape *s, const struct json *v);
struct typed_diff {
	struct fieldset *added, *modified, *removed;
};
void typed_compare(struct arena *a, const struct shape *s, const struct json *old,
		   const struct json *now, struct typed_diff *ret);
/* A new tree; its parts may be shared with both. */
struct json *typed_merge(struct arena *a, const struct shape *s, const struct json *live,
			 const struct json *config);
struct json *typed_remove(struct arena *a, const struct shape *s, const struct json *v,
			  const struct fieldset *gone);
/* Struct members on the way to a member of S become members too. */
struct fieldset *typed_with_parents(struct arena *a, const struct shape *s,
				    const struct fieldset *set);
