/* JSON patch and JSON merge patch. Source: RFC 6902, RFC 6901, RFC 7386; limits and leniencies
 * (negative indexes, null matches absent in "test") as the API server has them. */
#include "api/engine.h"

/* Kubernetes' own limit. */
#define PATCH_OPS_MAX 10000

/* ---- RFC 6902 ---- */
struct place {
	struct json *parent;
	struct str key; /* unescaped, of an object's member */
	int64_t at;     /* of an array's item; its length: behind the last */
};

static int op_failed(struct err *e, const char *op, struct str path, const char *why)
{
	return err_set(e, ERR_INVALID, "%s operation does not apply at \"%.*s\": %s", op,
		       STR_FMT(path), why);
}

static struct str pointer_part(struct arena *a, struct str part)
{
	char *out = arena_alloc(a, part.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < part.n; i++) {
		char c = part.p[i];
		if (c == '~' && i + 1 < part.n && (part.p[i + 1] == '0' || part.p[i + 1] == '1'))
			c = part.p[++i] == '0' ? '~' : '/';
		out[n++] = c;
	}
	out[n] = '\0';
	return str_n(out, n);
}

/* An index into an array of N items; negative ones count from behind. */
static bool index_of(struct str part, uint32_t n, int64_t *ret)
{
	int64_t at;

	if (str_is(part, "-")) {
		*ret = n;
		return true;
	}
	if (str_to_i64(part, &at) < 0)
		return false;
	if (at < 0)
		at += n;
	*ret = at;
	return at >= 0 && at <= n;
}

/* The parent of what PATH names. False when there is none. */
static bool place_find(struct arena *a, struct json *doc, struct str path, struct place *ret)
{
	struct str rest = path, part;

	if (path.n == 0 || path.p[0] != '/')
		return false;
	(void)str_cut(&rest, '/', &part);
	*ret = (struct place){.parent = doc, .at = -1};
	while (str_cut(&rest, '/', &part)) {
		bool last = rest.p == NULL;
		struct json *next = NULL;
		ret->key = pointer_part(a, part);
		if (json_is(ret->parent, JSON_ARRAY)) {
			if (!index_of(ret->key, json_len(ret->parent), &ret->at))
				return false;
			next = json_item(ret->parent, (uint32_t)ret->at);
		} else if (json_is(ret->parent, JSON_OBJECT)) {
			ret->at = -1;
			next = json_get_n(ret->parent, ret->key);
		} else {
			return false;
		}
		if (last)
			return true;
		ret->parent = next;
	}
	return false;
}

static struct json *place_get(const struct place *p)
{
	if (json_is(p->parent, JSON_ARRAY))
		return json_item(p->parent, (uint32_t)p->at);
	return json_get_n(p->parent, p->key);
}

static void place_insert(struct arena *a, const struct place *p, struct json *v)
{
	if (!json_is(p->parent, JSON_ARRAY)) {
		json_set_n(a, p->parent, p->key, v);
		return;
	}
	json_push(a, p->parent, v);
	struct json **items = json_items(p->parent);
	for (uint32_t i = json_len(p->parent) - 1; i > (uint32_t)p->at; i--) {
		items[i] = items[i - 1];
		items[i - 1] = v;
	}
}

static void place_remove(const struct place *p)
{
	if (json_is(p->parent, JSON_ARRAY))
		json_remove_at(p->parent, (uint32_t)p->at);
	else
		json_del_n(p->parent, p->key);
}

static void place_replace(struct arena *a, const struct place *p, struct json *v)
{
	if (json_is(p->parent, JSON_ARRAY))
		json_items(p->parent)[p->at] = v;
	else
		json_set_n(a, p->parent, p->key, v);
}

static bool is_null(const struct json *v)
{
	return !v || v->type == JSON_NULL;
}

static int op_test(struct arena *a, struct json *doc, const struct json *op, struct str path,
		   struct err *e)
{
	const struct json *want = json_get(op, "value"), *have = doc;
	struct place p;

	if (path.n) {
		if (!place_find(a, doc, path, &p))
			return op_failed(e, "test", path, "there is no such path");
		have = place_get(&p);
	}
	if ((is_null(have) && is_null(want)) || (have && want && json_equal(have, want)))
		return 0;
	return op_failed(e, "test", path, "the value is another one");
}

/* "move" and "copy": the value at "from". */
static int op_from(struct arena *a, struct json *doc, const struct json *op, bool take,
		   struct json **ret, struct err *e)
{
	const char *name = take ? "move" : "copy";
	struct str from = json_get_str(op, "from");
	struct place p;

	if (!place_find(a, doc, from, &p) || !place_get(&p))
		return op_failed(e, name, from, "\"from\" names nothing");
	*ret = take ? place_get(&p) : json_dup(a, place_get(&p));
	if (take)
		place_remove(&p);
	return 0;
}

static int op_apply(struct arena *a, struct json *doc, const struct json *op, struct err *e)
{
	struct str name = json_get_str(op, "op"), path = json_get_str(op, "path");
	struct json *value = json_get(op, "value");
	bool add = str_is(name, "add"), replace = str_is(name, "replace");
	bool move = str_is(name, "move"), copy = str_is(name, "copy");
	struct place p;
	int r;

	if (!json_is(json_get(op, "path"), JSON_STRING))
		return err_set(e, ERR_INVALID, "a JSON patch operation has no \"path\"");
	if (str_is(name, "test"))
		return op_test(a, doc, op, path, e);
	if (!add && !replace && !move && !copy && !str_is(name, "remove"))
		return err_set(e, ERR_INVALID, "Unexpected kind: %.*s", STR_FMT(name));
	if (move || copy) {
		r = op_from(a, doc, op, move, &value, e);
		if (r < 0)
			return r;
	}
	if ((add || replace) && !value)
		value = json_new_null(a);
	if (!place_find(a, doc, path, &p))
		return op_failed(e, arena_cstr(a, name), path, "there is no such path");
	if (add || move || copy) {
		place_insert(a, &p, value ? json_dup(a, value) : value);
		return 0;
	}
	if (!place_get(&p))
		return op_failed(e, arena_cstr(a, name), path, "there is no such member");
	if (replace)
		place_replace(a, &p, json_dup(a, value));
	else
		place_remove(&p);
	return 0;
}

int patch_json(struct arena *a, const struct json *target, const struct json *patch,
	       struct json **ret, struct err *e)
{
	struct json *doc = json_dup(a, target);

	if (!json_is(patch, JSON_ARRAY))
		return err_set(e, ERR_BAD_REQUEST,
			       "error decoding patch: a JSON patch is an array of operations");
	if (json_len(patch) > PATCH_OPS_MAX)
		return err_set(e, ERR_LIMIT,
			       "The allowed maximum operations in a JSON patch is %d, got %u",
			       PATCH_OPS_MAX, json_len(patch));
	JSON_EACH (patch, op) {
		if (!json_is(op, JSON_OBJECT))
			return err_set(e, ERR_BAD_REQUEST,
				       "error decoding patch: an operation is an object");
		int r = op_apply(a, doc, op, e);
		if (r < 0)
			return r;
		if (arena_over(a)) /* a chain of copies doubles the document each time */
			return err_set(e, ERR_LIMIT, "the patched document becomes too large");
	}
	*ret = doc;
	return 0;
}

/* ---- RFC 7386 ---- */
static struct json *merge(struct arena *a, const struct json *target, const struct json *patch)
{
	if (!json_is(patch, JSON_OBJECT))
		return json_dup(a, patch);
	struct json *out =
		json_is(target, JSON_OBJECT) ? json_shallow(a, target) : json_new_object(a);
	struct json_edit e;
	json_edit_begin(&e, a, out, json_len(patch));
	JSON_EACH_MEMBER (patch, m) {
		if (m->value->type == JSON_NULL)
			json_edit_del(&e, m->key);
		else
			json_edit_set(&e, m->key, merge(a, json_edit_get(&e, m->key), m->value));
	}
	json_edit_end(&e);
	return out;
}

int patch_merge(struct arena *a, const struct json *target, const struct json *patch,
		struct json **ret, struct err *e)
{
	if (!json_is(patch, JSON_OBJECT))
		return err_set(e, ERR_BAD_REQUEST, "a merge patch is an object");
	*ret = json_dup(a, merge(a, target, patch));
	return 0;
}
