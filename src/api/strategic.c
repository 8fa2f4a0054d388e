/* Strategic merge patch over the type tables. Source: Kubernetes, "Strategic Merge Patch" (the
 * directives $patch, $setElementOrder, $deleteFromPrimitiveList, $retainKeys) and the behaviour
 * recorded.
 *
 * Everything works on copies of the target and of the patch, which are taken apart.
 */
#include "api/engine.h"

/* Lists are merged by comparing each item with each other: a longer one would hold up everyone.
 * No list of a real object that merges by key comes near. */
#define STRATEGIC_ITEMS_MAX 2000
/* The same of directives ($setElementOrder/x, $deleteFromPrimitiveList/x) in one map: each looks
 * its list up. */
#define STRATEGIC_DIRECTIVES_MAX 500

#define DIRECTIVE "$patch"
#define RETAIN    "$retainKeys"
#define ORDER_OF  "$setElementOrder/"
#define DELETE_OF "$deleteFromPrimitiveList/"

struct merge {
	struct arena *a;
	struct err *e;
};

static int merge_map(struct merge *m, const struct api_type *t, struct json *into,
		     struct json *patch, struct json **ret);

static bool is_null(const struct json *v)
{
	return !v || v->type == JSON_NULL;
}

static bool has_prefix(struct str s, const char *prefix)
{
	return str_has_prefix(s, str_of(prefix));
}

/* A value that had no counterpart: nulls and directives mean nothing there. */
static struct json *plain(struct merge *m, struct json *v)
{
	struct json *out = v;

	if (json_is(v, JSON_OBJECT)) {
		out = json_new_object(m->a);
		JSON_EACH_MEMBER (v, x)
			if (!is_null(x->value) && !(x->key.n && x->key.p[0] == '$'))
				json_append_n(m->a, out, x->key, plain(m, x->value));
	} else if (json_is(v, JSON_ARRAY)) {
		out = json_new_array(m->a);
		JSON_EACH (v, x)
			if (!str_is(json_get_str(x, DIRECTIVE), "delete"))
				json_push(m->a, out, plain(m, x));
	}
	return out;
}

/* ---- lists: items are the same by merge key, or by value where there is none ---- */
static bool same_item(const struct json *x, const struct json *y, const char *key)
{
	if (!key)
		return json_equal(x, y);
	const struct json *kx = json_get(x, key), *ky = json_get(y, key);
	return kx && ky && json_equal(kx, ky);
}

static int64_t place_in(const struct json *list, const struct json *item, const char *key)
{
	for (uint32_t i = 0; i < json_len(list); i++)
		if (same_item(json_item(list, i), item, key))
			return i;
	return -1;
}

/* The items of LIST that are in ORDER, by its order; and those that are not, as they are. */
static void partition(struct merge *m, const struct json *list, const struct json *order,
		      const char *key, struct json **ret_in, struct json **ret_out)
{
	*ret_in = json_new_array(m->a);
	*ret_out = json_new_array(m->a);
	JSON_EACH (order, o) {
		int64_t at = place_in(list, o, key);
		if (at >= 0 && place_in(*ret_in, o, key) < 0)
			json_push(m->a, *ret_in, json_item(list, (uint32_t)at));
	}
	JSON_EACH (list, x)
		if (place_in(order, x, key) < 0)
			json_push(m->a, *ret_out, x);
}

/* The items the patch names in the order of ORDER; the others are put between them where they
 * stood in LIVE. */
static struct json *in_order(struct merge *m, const struct json *list, const struct json *order,
			     const struct json *live, const char *key)
{
	struct json *named, *others, *out = json_new_array(m->a);
	uint32_t i = 0, k = 0;

	partition(m, list, order, key, &named, &others);
	while (i < json_len(others) || k < json_len(named)) {
		struct json *x = json_item(others, i), *y = json_item(named, k);
		int64_t px = x ? place_in(live, x, key) : -1, py = y ? place_in(live, y, key) : -1;
		bool other = !y || (x && px >= 0 && py >= 0 && px < py);
		json_push(m->a, out, other ? x : y);
		i += other;
		k += !other;
	}
	return out;
}

static int no_key(struct merge *m, const char *key)
{
	return err_set(m->e, ERR_INTERNAL, "map does not contain key \"%s\" that lists merge by",
		       key);
}

static int check_list(struct merge *m, const struct json *list, const char *key)
{
	if (json_len(list) > STRATEGIC_ITEMS_MAX)
		return err_set(m->e, ERR_LIMIT, "a list to be merged has more than %d items",
			       STRATEGIC_ITEMS_MAX);
	JSON_EACH (list, x) {
		if (json_is(x, JSON_ARRAY))
			return err_set(m->e, ERR_INVALID, "lists of lists are not supported");
		if (key && !json_is(x, JSON_OBJECT))
			return err_set(m->e, ERR_BAD_REQUEST,
				       "list items must be objects to be merged by \"%s\"", key);
	}
	return 0;
}

/* Take the directives out of a list of maps: items to delete go, "replace" empties LIVE. */
static int list_directives(struct merge *m, struct json *live, struct json *patch, const char *key,
			   bool *ret_replace)
{
	uint32_t i = 0;

	*ret_replace = false;
	while (i < json_len(patch)) {
		struct json *x = json_item(patch, i);
		const struct json *directive = json_get(x, DIRECTIVE);
		struct str d = json_str(directive);
		if (!directive) {
			i++;
			continue;
		}
		if (str_is(d, "delete")) {
			if (!json_get(x, key))
				return no_key(m, key);
			for (int64_t at; (at = place_in(live, x, key)) >= 0;)
				json_remove_at(live, (uint32_t)at);
		} else if (str_is(d, "replace")) {
			*ret_replace = true;
		} else if (str_is(d, "merge")) {
			return err_set(m->e, ERR_INTERNAL,
				       "merging lists cannot yet be specified in the patch");
		} else {
			return err_set(m->e, ERR_INTERNAL,
				       "unknown patch type \"%.*s\" in a list item", STR_FMT(d));
		}
		json_remove_at(patch, i);
	}
	return 0;
}

static int merge_maps(struct merge *m, const struct api_field *f, struct json *live,
		      struct json *patch, struct json **ret)
{
	const char *key = f->patch_key;
	struct json *merged = json_shallow(m->a, live);
	bool replace;

	int r = list_directives(m, merged, patch, key, &replace);
	if (r < 0)
		return r;
	if (replace) {
		*ret = plain(m, patch);
		return 0;
	}
	struct json *before = json_shallow(m->a, merged);
	JSON_EACH (patch, x) {
		if (!json_get(x, key))
			return no_key(m, key);
		int64_t at = place_in(merged, x, key);
		if (at < 0) {
			json_push(m->a, merged, plain(m, x));
			continue;
		}
		struct json **slot = &json_items(merged)[at];
		r = merge_map(m, f->type, *slot, json_shallow(m->a, x), slot);
		if (r < 0)
			return r;
	}
	*ret = in_order(m, merged, patch, before, key);
	return 0;
}

static struct json *merge_scalars(struct merge *m, const struct json *live,
				  const struct json *patch)
{
	struct json *both = json_new_array(m->a);

	JSON_EACH (live, x)
		if (place_in(both, x, NULL) < 0)
			json_push(m->a, both, x);
	JSON_EACH (patch, x)
		if (place_in(both, x, NULL) < 0)
			json_push(m->a, both, x);
	return in_order(m, both, patch, live, NULL);
}

static struct json *delete_scalars(struct merge *m, const struct json *live,
				   const struct json *gone)
{
	struct json *out = json_new_array(m->a);

	JSON_EACH (live, x)
		if (place_in(gone, x, NULL) < 0)
			json_push(m->a, out, x);
	return out;
}

/* F is NULL where the tables know no such field (which only a free-form value has). */
static int merge_list(struct merge *m, const struct api_field *f, struct json *live,
		      struct json *patch, struct json **ret)
{
	bool maps = json_is(json_item(live, 0), JSON_OBJECT) ||
		    json_is(json_item(patch, 0), JSON_OBJECT);

	if (!f || !(f->flags & FIELD_PATCH_MERGE)) {
		*ret = plain(m, patch);
		return 0;
	}
	int r = check_list(m, live, maps ? f->patch_key : NULL);
	if (r == 0)
		r = check_list(m, patch, maps ? f->patch_key : NULL);
	if (r < 0)
		return r;
	if (!maps) {
		*ret = merge_scalars(m, live, patch);
		return 0;
	}
	if (!f->patch_key)
		return err_set(m->e, ERR_INTERNAL, "cannot merge lists without merge key for %s",
			       f->name);
	return merge_maps(m, f, live, json_shallow(m->a, patch), ret);
}

/* ---- maps ---- */
static int retain_keys(struct merge *m, struct json *into, struct json *patch)
{
	const struct json *keys = json_get(patch, RETAIN);

	if (!keys)
		return 0;
	if (!json_is(keys, JSON_ARRAY))
		return err_set(m->e, ERR_BAD_REQUEST, "$retainKeys must be a list of member names");
	if (json_len(keys) > STRATEGIC_ITEMS_MAX || json_len(into) > STRATEGIC_ITEMS_MAX ||
	    json_len(patch) > STRATEGIC_ITEMS_MAX)
		return err_set(m->e, ERR_LIMIT, "$retainKeys in a map of more than %d members",
			       STRATEGIC_ITEMS_MAX);
	json_del(patch, RETAIN);
	JSON_EACH_MEMBER (patch, x) {
		struct json name = {.type = JSON_STRING, .n = (uint32_t)x->key.n, .s = x->key.p};
		if (is_null(x->value) || has_prefix(x->key, ORDER_OF) ||
		    has_prefix(x->key, DELETE_OF) || place_in(keys, &name, NULL) >= 0)
			continue;
		return err_set(
			m->e, ERR_BAD_REQUEST,
			"invalid patch format of $retainKeys: \"%.*s\" is set but not retained",
			STR_FMT(x->key));
	}
	for (uint32_t i = 0; i < json_members_n(into);) {
		struct str key = json_members(into)[i].key;
		struct json name = {.type = JSON_STRING, .n = (uint32_t)key.n, .s = key.p};
		if (place_in(keys, &name, NULL) >= 0 || !json_del_n(into, key))
			i++;
	}
	return 0;
}

/* Items of the patch must occur in the order list, in that order. */
static int check_order(struct merge *m, const struct json *list, const struct json *order,
		       const char *key, struct str name)
{
	uint32_t at = 0;

	JSON_EACH (list, x) {
		if (key && json_get(x, DIRECTIVE))
			continue;
		while (at < json_len(order) && !same_item(json_item(order, at), x, key))
			at++;
		if (at++ >= json_len(order))
			return err_set(m->e, ERR_INTERNAL,
				       "the order of list \"%.*s\" in the patch does not match its "
				       "$setElementOrder list",
				       STR_FMT(name));
	}
	return 0;
}

static int set_order(struct merge *m, const struct api_type *t, struct json *into,
		     struct json *patch, struct str name, const struct json *order)
{
	const struct api_field *f = api_type_field(t, name);
	struct json *live = json_get_n(into, name), *list = json_get_n(patch, name), *merged = live;
	const char *key = f ? f->patch_key : NULL;
	int r;

	if (!json_is(order, JSON_ARRAY) || (list && !json_is(list, JSON_ARRAY)))
		return err_set(
			m->e, ERR_BAD_REQUEST,
			"invalid patch format of $setElementOrder/%.*s: it and the list must "
			"be lists",
			STR_FMT(name));
	if (!json_is(live, JSON_ARRAY) && !list)
		return 0;
	r = check_list(m, order, NULL);
	if (r == 0)
		r = check_list(m, live, NULL);
	if (r == 0)
		r = check_list(m, list, NULL);
	if (r == 0)
		r = check_order(m, list, order, key, name);
	if (r == 0 && list && json_is(live, JSON_ARRAY))
		r = merge_list(m, f, live, list, &merged);
	else if (list)
		merged = plain(m, list);
	if (r < 0)
		return r;
	json_set_n(m->a, into, name, in_order(m, merged, order, live, key));
	json_del_n(patch, name);
	return 0;
}

static int set_orders(struct merge *m, const struct api_type *t, struct json *into,
		      struct json *patch)
{
	for (uint32_t i = 0; i < json_members_n(patch);) {
		struct json_member x = json_members(patch)[i];
		if (!has_prefix(x.key, ORDER_OF)) {
			i++;
			continue;
		}
		json_del_n(patch, x.key);
		int r = set_order(m, t, into, patch, str_from(x.key, sizeof(ORDER_OF) - 1),
				  x.value);
		if (r < 0)
			return r;
		i = 0; /* members went */
	}
	return 0;
}

static int delete_list(struct merge *m, struct json_edit *into, struct str key, struct json *gone)
{
	struct json *live = json_edit_get(into, key);

	if (!json_is(gone, JSON_ARRAY))
		return err_set(
			m->e, ERR_BAD_REQUEST,
			"invalid patch format of $deleteFromPrimitiveList/%.*s: it must be a "
			"list",
			STR_FMT(key));
	if (!json_is(live, JSON_ARRAY))
		return 0;
	int r = check_list(m, live, NULL);
	if (r == 0)
		r = check_list(m, gone, NULL);
	if (r == 0)
		json_edit_set(into, key, delete_scalars(m, live, gone));
	return r;
}

static int merge_member(struct merge *m, const struct api_type *t, struct json_edit *into,
			struct str key, struct json *value)
{
	const struct api_field *f = api_type_field(t, key);
	struct json *live = json_edit_get(into, key), *out = NULL;
	int r = 0;

	if (is_null(value)) {
		json_edit_del(into, key);
		return 0;
	}
	/* A map with a directive means one that is there already. */
	if (!live && json_get(value, DIRECTIVE))
		return 0;
	if (!live || live->type != value->type ||
	    (live->type == JSON_OBJECT && f && (f->flags & FIELD_PATCH_REPLACE)))
		out = plain(m, value);
	else if (live->type == JSON_OBJECT)
		r = merge_map(
			m, f && f->kind == FIELD_STRUCT && f->shape == SHAPE_ONE ? f->type : NULL,
			live, json_shallow(m->a, value), &out);
	else if (live->type == JSON_ARRAY)
		r = merge_list(m, f, live, value, &out);
	else
		out = value;
	if (r == 0)
		json_edit_set(into, key, out);
	return r;
}

static int merge_members(struct merge *m, const struct api_type *t, struct json *into,
			 const struct json *patch)
{
	struct json_edit e;
	int r = 0;

	json_edit_begin(&e, m->a, into, json_len(patch));
	JSON_EACH_MEMBER (patch, x) {
		if (r < 0)
			break;
		if (has_prefix(x->key, DELETE_OF))
			r = delete_list(m, &e, str_from(x->key, sizeof(DELETE_OF) - 1), x->value);
		else
			r = merge_member(m, t, &e, x->key, x->value);
	}
	json_edit_end(&e);
	return r;
}

static int check_directives(struct merge *m, const struct json *patch)
{
	unsigned n = 0;

	JSON_EACH_MEMBER (patch, x)
		n += x->key.n && x->key.p[0] == '$';
	return n <= STRATEGIC_DIRECTIVES_MAX
		       ? 0
		       : err_set(m->e, ERR_LIMIT, "a map of the patch has more than %d directives",
				 STRATEGIC_DIRECTIVES_MAX);
}

/* INTO is changed; PATCH is this call's own copy of one level. */
static int merge_map(struct merge *m, const struct api_type *t, struct json *into,
		     struct json *patch, struct json **ret)
{
	const struct json *directive = json_get(patch, DIRECTIVE);
	struct str d = json_str(directive);
	int r;

	if (directive) {
		if (!str_is(d, "replace") && !str_is(d, "delete"))
			return err_set(m->e, ERR_INTERNAL, "unknown patch type \"%.*s\" in a map",
				       STR_FMT(d));
		*ret = str_is(d, "replace") ? plain(m, patch) : json_new_object(m->a);
		return 0;
	}
	r = check_directives(m, patch);
	if (r == 0)
		r = retain_keys(m, into, patch);
	if (r == 0)
		r = set_orders(m, t, into, patch);
	if (r == 0)
		r = merge_members(m, t, into, patch);
	*ret = into;
	return r;
}

int patch_strategic(struct arena *a, const struct api_type *t, const struct json *target,
		    const struct json *patch, struct json **ret, struct err *e)
{
	struct merge m = {a, e};

	if (!json_is(patch, JSON_OBJECT))
		return err_set(e, ERR_BAD_REQUEST, "a strategic merge patch is an object");
	return merge_map(&m, t, json_dup(a, target), json_dup(a, patch), ret);
}
