/* Shapes of values, their sets of fields, and comparison; see typed.h. */
#include "api/typed.h"
#include "base/map.h"

/* ---- shapes ---- */
struct shape shape_of_type(const struct api_type *t)
{
	return (struct shape){.form = FORM_STRUCT, .type = t, .atomic = t && t->atomic};
}

/* The element of a list or map, or the value of a plain field. */
static struct shape shape_element(const struct api_field *f)
{
	if (f->kind != FIELD_STRUCT || !f->type)
		return (struct shape){.form = FORM_LEAF};
	struct shape s = shape_of_type(f->type);
	if (f->flags & FIELD_GRANULAR)
		s.atomic = false;
	if (f->shape == SHAPE_ONE && (f->flags & FIELD_ATOMIC))
		s.atomic = true;
	return s;
}

struct shape shape_of_field(const struct api_field *f)
{
	bool nested = f->flags & FIELD_LIST_OF_LISTS;

	if (f->shape == SHAPE_LIST)
		return (struct shape){.form = FORM_LIST,
				      .elem = f,
				      .atomic = nested || f->list_type == LIST_ATOMIC};
	if (f->shape == SHAPE_MAP)
		return (struct shape){
			.form = FORM_MAP, .elem = f, .atomic = f->flags & FIELD_ATOMIC};
	return shape_element(f);
}

struct shape shape_below(const struct shape *s, struct str name)
{
	const struct api_field *f = NULL;

	if (s->form == FORM_MAP) {
		if (s->elem->flags & FIELD_LIST_OF_LISTS) /* a map of lists */
			return (struct shape){.form = FORM_LEAF};
		return shape_element(s->elem);
	}
	if (s->form == FORM_STRUCT)
		f = api_type_field(s->type, name);
	return f ? shape_of_field(f) : (struct shape){.form = FORM_LEAF};
}

struct shape shape_item(const struct shape *s)
{
	return s->form == FORM_LIST ? shape_element(s->elem) : (struct shape){.form = FORM_LEAF};
}

bool shape_whole(const struct shape *s, const struct json *v)
{
	return s->form == FORM_LEAF || s->atomic ||
	       (s->form == FORM_LIST && json_len(v) > TYPED_ITEMS_MAX);
}

/* ---- items ---- */
static const struct json *key_default(struct arena *a, const struct api_type *t, const char *key)
{
	struct json *v;

	for (unsigned i = 0; t && i < api_field_defaults_n; i++) {
		const struct api_field_default *d = &api_field_defaults[i];
		if (strcmp(d->openapi, t->openapi) == 0 && strcmp(d->field, key) == 0 &&
		    json_parse(a, str_of(d->json), NULL, &v) == 0)
			return v;
	}
	return NULL;
}

static struct str text_of(struct arena *a, const struct json *v)
{
	AUTO_BUF b = BUF_INIT;

	json_write(&b, v);
	return arena_str(a, buf_str(&b));
}

bool typed_item_at(struct arena *a, const struct shape *list, const struct json *item,
		   struct path_element *ret)
{
	const struct api_field *f = list->elem;

	if (f->list_type == LIST_SET) {
		*ret = (struct path_element){'v', text_of(a, item)};
		return true;
	}
	struct json *keys = json_new_object(a);
	bool own = false;
	for (const char *const *k = f->list_keys; k && *k; k++) {
		const struct json *v = json_get(item, *k);
		own = own || v;
		if (!v)
			v = key_default(a, f->type, *k);
		if (v)
			json_set(a, keys, *k, json_dup(a, v));
	}
	*ret = (struct path_element){'k', text_of(a, keys)}; /* the tables have the keys sorted */
	return own;
}

struct json_entry {
	struct path_element at;
	const struct json *v;
	const struct json_entry *pair; /* in the other list */
	bool taken;
};
struct entries {
	struct json_entry *items;
	uint32_t n;
};

/* The items of LIST with their elements; of several with the same the first counts. */
static void entries_read(struct arena *a, const struct shape *s, const struct json *list,
			 struct entries *ret, struct map *index)
{
	uint32_t n = json_items_n(list);

	ret->items = arena_array(a, struct json_entry, n ? n : 1);
	ret->n = 0;
	JSON_EACH (list, v) {
		struct json_entry *x = &ret->items[ret->n];
		*x = (struct json_entry){.v = v};
		if (!typed_item_at(a, s, v, &x->at) || map_get(index, x->at.text))
			continue;
		(void)map_put(index, x->at.text, x);
		ret->n++;
	}
}

const char *typed_check(struct arena *a, const struct shape *s, const struct json *v)
{
	const char *why = NULL;

	if (shape_whole(s, v))
		return NULL;
	if (s->form != FORM_LIST) {
		JSON_EACH_MEMBER (v, m) {
			struct shape below = shape_below(s, m->key);
			why = typed_check(a, &below, m->value);
			if (why)
				return arena_printf(a, ".%.*s%s", STR_FMT(m->key), why);
		}
		return NULL;
	}
	struct shape item = shape_item(s);
	struct map seen = MAP_INIT;
	uint32_t i = 0;
	JSON_EACH (v, x) {
		struct path_element at;
		if (!typed_item_at(a, s, x, &at))
			why = arena_printf(
				a,
				": element %u: associative list with keys has an element "
				"that omits all key fields (first: \"%s\")",
				i, s->elem->list_keys[0]);
		else if (map_get(&seen, at.text))
			why = arena_printf(a, ": duplicate entries for key %.*s", STR_FMT(at.text));
		else
			why = typed_check(a, &item, x);
		if (why)
			break;
		(void)map_put(&seen, at.text, x);
		i++;
	}
	map_fini(&seen);
	return why;
}

/* ---- members of two objects side by side, in the order of keys ---- */
struct pairs {
	struct json_member **left, **right;
	uint32_t left_n, right_n, i, k;
};

static int by_key(const void *x, const void *y)
{
	const struct json_member *const *p = x, *const *q = y;
	return str_cmp((*p)->key, (*q)->key);
}

static struct json_member **sorted(struct arena *a, const struct json *v, uint32_t *ret_n)
{
	uint32_t n = json_members_n(v);
	struct json_member **list = arena_array(a, struct json_member *, n ? n : 1);
	bool in_order = true;

	for (uint32_t i = 0; i < n; i++) {
		list[i] = &json_members(v)[i];
		in_order = in_order && (i == 0 || str_cmp(list[i - 1]->key, list[i]->key) < 0);
	}
	if (!in_order)
		qsort(list, n, sizeof(struct json_member *), by_key);
	*ret_n = n;
	return list;
}

static struct pairs pairs_of(struct arena *a, const struct json *l, const struct json *r)
{
	struct pairs p = {0};

	p.left = sorted(a, l, &p.left_n);
	p.right = sorted(a, r, &p.right_n);
	return p;
}

static bool pairs_next(struct pairs *p, struct str *ret_key, const struct json **ret_l,
		       const struct json **ret_r)
{
	struct json_member *l = p->i < p->left_n ? p->left[p->i] : NULL;
	struct json_member *r = p->k < p->right_n ? p->right[p->k] : NULL;
	int order = !l ? 1 : !r ? -1 : str_cmp(l->key, r->key);

	if (!l && !r)
		return false;
	*ret_key = order <= 0 ? l->key : r->key;
	*ret_l = order <= 0 ? l->value : NULL;
	*ret_r = order >= 0 ? r->value : NULL;
	p->i += order <= 0;
	p->k += order >= 0;
	return true;
}

/* ---- the fields of a value ---- */
static void fields(struct arena *a, const struct shape *s, const struct json *v,
		   const struct fieldpath *at, struct fieldset *out)
{
	if (shape_whole(s, v)) {
		fieldset_insert(a, out, at);
		return;
	}
	if (s->form == FORM_LIST) {
		struct shape item = shape_item(s);
		JSON_EACH (v, x) {
			struct fieldpath p = {.up = at};
			if (!typed_item_at(a, s, x, &p.at))
				continue;
			fields(a, &item, x, &p, out);
			fieldset_insert(a, out, &p);
		}
		return;
	}
	struct pairs all = pairs_of(a, v, NULL);
	struct fieldpath p = {.up = at, .at = {.kind = 'f'}};
	const struct json *x, *none;
	while (pairs_next(&all, &p.at.text, &x, &none)) {
		struct shape below = shape_below(s, p.at.text);
		fields(a, &below, x, &p, out);
		bool named = s->form == FORM_STRUCT && api_type_field(s->type, p.at.text);
		if (!named || x->type == JSON_NULL || (x->type == JSON_OBJECT && x->n == 0))
			fieldset_insert(a, out, &p);
	}
}

struct fieldset *typed_fields(struct arena *a, const struct shape *s, const struct json *v)
{
	struct fieldset *out = fieldset_new(a);
	struct fieldpath root = {0};

	fields(a, s, v, &root, out);
	return out;
}

/* ---- comparison ---- */
static void compare(struct arena *a, const struct shape *s, const struct json *l,
		    const struct json *r, const struct fieldpath *at, struct typed_diff *d);

static bool is_empty(const struct json *v)
{
	return !v || v->type == JSON_NULL ||
	       ((v->type == JSON_OBJECT || v->type == JSON_ARRAY) && v->n == 0);
}

static void compare_items(struct arena *a, const struct shape *s, const struct json *l,
			  const struct json *r, const struct fieldpath *at, struct typed_diff *d)
{
	struct shape item = shape_item(s);
	struct map left_index = MAP_INIT, right_index = MAP_INIT;
	struct entries left, right;

	entries_read(a, s, l, &left, &left_index);
	entries_read(a, s, r, &right, &right_index);
	for (uint32_t i = 0; i < right.n; i++) {
		struct fieldpath p = {at, right.items[i].at};
		const struct json_entry *was = map_get(&left_index, p.at.text);
		compare(a, &item, was ? was->v : NULL, right.items[i].v, &p, d);
	}
	for (uint32_t i = 0; i < left.n; i++) {
		struct fieldpath p = {at, left.items[i].at};
		if (!map_get(&right_index, p.at.text))
			compare(a, &item, left.items[i].v, NULL, &p, d);
	}
	map_fini(&left_index);
	map_fini(&right_index);
}

static void compare(struct arena *a, const struct shape *s, const struct json *l,
		    const struct json *r, const struct fieldpath *at, struct typed_diff *d)
{
	bool whole = shape_whole(s, l) || shape_whole(s, r) || (is_empty(l) && is_empty(r));

	if (!whole && s->form == FORM_LIST) {
		compare_items(a, s, l, r, at, d);
	} else if (!whole) {
		struct pairs all = pairs_of(a, l, r);
		struct fieldpath p = {.up = at, .at = {.kind = 'f'}};
		const struct json *x, *y;
		while (pairs_next(&all, &p.at.text, &x, &y)) {
			struct shape below = shape_below(s, p.at.text);
			compare(a, &below, x, y, &p, d);
		}
	}
	if (!l && r)
		fieldset_insert(a, d->added, at);
	else if (l && !r)
		fieldset_insert(a, d->removed, at);
	else if (whole && l && r && !json_equal(l, r))
		fieldset_insert(a, d->modified, at);
}

void typed_compare(struct arena *a, const struct shape *s, const struct json *old,
		   const struct json *now, struct typed_diff *ret)
{
	struct fieldpath root = {0};

	ret->added = fieldset_new(a);
	ret->modified = fieldset_new(a);
	ret->removed = fieldset_new(a);
	compare(a, s, old, now, &root, ret);
}

/* ---- merge: what the configuration says wins ---- */
static const struct json *merge(struct arena *a, const struct shape *s, const struct json *l,
				const struct json *r);

/* Whose turn it is: the order of both lists is kept, that of the configuration where they
 * differ. */
struct weave {
	struct entries left, right;
	struct map left_index, right_index;
	uint32_t shared; /* place in right of the next item that is in both */
};

static void next_shared(struct weave *w)
{
	while (w->shared < w->right.n && !w->right.items[w->shared].pair)
		w->shared++;
}

static struct json *weave_run(struct arena *a, const struct shape *s, struct weave *w)
{
	struct shape item = shape_item(s);
	struct json *out = json_new_array(a);
	uint32_t i = 0, k = 0;

	next_shared(w);
	while (i < w->left.n || k < w->right.n) {
		struct json_entry *l = i < w->left.n ? &w->left.items[i] : NULL;
		struct json_entry *r = k < w->right.n ? &w->right.items[k] : NULL;
		bool same = l && r && l->pair == r;
		if (l && !same && l->pair) {
			bool wanted =
				w->shared < w->right.n && l->pair == &w->right.items[w->shared];
			if (l->taken || (r && !wanted)) {
				i++; /* comes where the configuration has it */
				continue;
			}
		} else if (l && !same) {
			json_push(a, out, (struct json *)l->v);
			i++;
			continue;
		}
		if (!r) {
			i++;
			continue;
		}
		const struct json *was = r->pair ? r->pair->v : NULL;
		json_push(a, out, (struct json *)merge(a, &item, was, r->v));
		if (r->pair)
			((struct json_entry *)r->pair)->taken = true;
		if (w->shared == k)
			w->shared++;
		next_shared(w);
		k++;
		i += same;
	}
	return out;
}

static const struct json *merge_items(struct arena *a, const struct shape *s, const struct json *l,
				      const struct json *r)
{
	struct weave w = {.left_index = MAP_INIT, .right_index = MAP_INIT};

	entries_read(a, s, l, &w.left, &w.left_index);
	entries_read(a, s, r, &w.right, &w.right_index);
	for (uint32_t i = 0; i < w.left.n; i++)
		w.left.items[i].pair = map_get(&w.right_index, w.left.items[i].at.text);
	for (uint32_t i = 0; i < w.right.n; i++)
		w.right.items[i].pair = map_get(&w.left_index, w.right.items[i].at.text);
	struct json *out = weave_run(a, s, &w);
	map_fini(&w.left_index);
	map_fini(&w.right_index);
	return out;
}

static const struct json *merge_members(struct arena *a, const struct shape *s,
					const struct json *l, const struct json *r)
{
	struct json *out = json_is(l, JSON_OBJECT) ? json_shallow(a, l) : json_new_object(a);
	struct pairs all = pairs_of(a, l, r);
	const struct json *x, *y;
	struct str key;

	while (pairs_next(&all, &key, &x, &y)) {
		if (!y)
			continue;
		struct shape below = shape_below(s, key);
		json_set_n(a, out, key, (struct json *)merge(a, &below, x, y));
	}
	return out;
}

static const struct json *merge(struct arena *a, const struct shape *s, const struct json *l,
				const struct json *r)
{
	if (!r)
		return l;
	if (!l || shape_whole(s, l) || shape_whole(s, r) || (is_empty(l) && is_empty(r)))
		return r;
	if (s->form == FORM_LIST)
		return merge_items(a, s, l, r);
	return merge_members(a, s, l, r);
}

struct json *typed_merge(struct arena *a, const struct shape *s, const struct json *live,
			 const struct json *config)
{
	return (struct json *)merge(a, s, live, config);
}

/* ---- removal ---- */
static struct json *without(struct arena *a, const struct shape *s, const struct json *v,
			    const struct fieldset *gone);

static struct json *items_without(struct arena *a, const struct shape *s, const struct json *v,
				  const struct fieldset *gone)
{
	struct shape item = shape_item(s);
	struct json *out = json_new_array(a);

	JSON_EACH (v, x) {
		struct path_element at;
		struct json *rest = x;
		if (typed_item_at(a, s, x, &at)) {
			if (fieldset_has(gone, at))
				continue;
			rest = without(a, &item, x, fieldset_below(gone, at));
		}
		json_push(a, out, rest ? rest : json_new_null(a));
	}
	return json_len(out) ? out : NULL;
}

/* NULL when nothing is left. */
static struct json *without(struct arena *a, const struct shape *s, const struct json *v,
			    const struct fieldset *gone)
{
	if (fieldset_empty(gone))
		return (struct json *)v;
	if (shape_whole(s, v))
		return s->form == FORM_LEAF ? (struct json *)v : NULL;
	if (s->form == FORM_LIST)
		return items_without(a, s, v, gone);
	struct json *out = json_new_object(a);
	JSON_EACH_MEMBER (v, m) {
		struct path_element at = {'f', m->key};
		struct shape below = shape_below(s, m->key);
		if (fieldset_has(gone, at))
			continue;
		struct json *rest = without(a, &below, m->value, fieldset_below(gone, at));
		json_set_n(a, out, m->key, rest ? rest : json_new_null(a));
	}
	return json_len(out) ? out : NULL;
}

struct json *typed_remove(struct arena *a, const struct shape *s, const struct json *v,
			  const struct fieldset *gone)
{
	struct json *out = without(a, s, v, gone);
	return out ? out : json_new_object(a);
}

struct fieldset *typed_with_parents(struct arena *a, const struct shape *s,
				    const struct fieldset *set)
{
	struct fieldset *out = fieldset_new(a);

	for (uint32_t i = 0; set && i < set->n; i++) {
		struct fieldset_node n = set->nodes[i];
		struct shape below = n.at.kind == 'f' ? shape_below(s, n.at.text) : shape_item(s);
		bool deep = !fieldset_empty(n.below);
		if (deep && n.at.kind == 'f' && s->form == FORM_STRUCT &&
		    api_type_field(s->type, n.at.text))
			n.member = true;
		n.below = deep ? typed_with_parents(a, &below, n.below) : NULL;
		out->nodes = out->nodes ? out->nodes : arena_array(a, struct fieldset_node, set->n);
		out->cap = set->n;
		out->nodes[out->n++] = n;
	}
	return out;
}
