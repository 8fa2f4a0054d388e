/* JSON trees: building, reading, comparing. The parser is json_parse.c, the writer json_write.c. */
#include "wire/json.h"
#include "wire/json_priv.h"
#include "base/must.h"
#include <stdarg.h>
#include <math.h>
#include <stdio.h>

/* Up to here looking at each member is as fast as halving. */
#define JSON_LINEAR_MAX 16

/* Objects with more members than this are compared through an index. */
#define JSON_EQUAL_LINEAR 24

void json_index_init(struct json_index *x, const struct json_member *m, uint32_t n)
{
	uint32_t size = 64;
	while (size < n * 2)
		size *= 2;
	*x = (struct json_index){xcalloc(size, sizeof *x->slots), size - 1, 0};
	for (uint32_t i = 0; i < n; i++)
		(void)json_index_add(x, m, i, m[i].key); /* a twin stays unnoted */
}

void json_index_fini(struct json_index *x)
{
	free(x->slots);
	*x = (struct json_index){NULL, 0, 0};
}

static uint32_t *json_index_slot(const struct json_index *x, const struct json_member *m,
				 struct str key)
{
	uint32_t i = (uint32_t)str_hash(key, (uint64_t)(uintptr_t)x) & x->mask;
	while (x->slots[i] && !str_eq(m[x->slots[i] - 1].key, key))
		i = (i + 1) & x->mask;
	return &x->slots[i];
}

uint32_t json_index_get(const struct json_index *x, const struct json_member *m, struct str key)
{
	uint32_t at = *json_index_slot(x, m, key);
	return at ? at - 1 : UINT32_MAX;
}

static void json_index_grow(struct json_index *x, const struct json_member *m)
{
	struct json_index old = *x;
	x->mask = old.mask * 2 + 1;
	x->slots = xcalloc((size_t)x->mask + 1, sizeof *x->slots);
	for (uint32_t i = 0; i <= old.mask; i++)
		if (old.slots[i])
			*json_index_slot(x, m, m[old.slots[i] - 1].key) = old.slots[i];
	free(old.slots);
}

uint32_t json_index_add(struct json_index *x, const struct json_member *m, uint32_t at,
			struct str key)
{
	if (x->n * 2 > x->mask)
		json_index_grow(x, m);
	uint32_t *slot = json_index_slot(x, m, key);
	if (*slot)
		return *slot - 1;
	*slot = at + 1;
	x->n++;
	return UINT32_MAX;
}

size_t utf8_length(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	if (s.n == 0)
		return 0;
	if (p[0] < 0x80)
		return 1;
	size_t n = p[0] >= 0xc2 && p[0] < 0xe0 ? 2 : (p[0] & 0xf0) == 0xe0 ? 3 : 4;
	if (p[0] < 0xc2 || p[0] > 0xf4 || s.n < n)
		return 0;
	/* the second byte excludes long forms, surrogates and what is beyond U+10FFFF */
	unsigned low = p[0] == 0xe0 ? 0xa0 : p[0] == 0xf0 ? 0x90 : 0x80;
	unsigned high = p[0] == 0xed ? 0x9f : p[0] == 0xf4 ? 0x8f : 0xbf;
	if (p[1] < low || p[1] > high)
		return 0;
	for (size_t i = 2; i < n; i++)
		if ((p[i] & 0xc0) != 0x80)
			return 0;
	return n;
}

size_t utf8_put(char *out, uint32_t rune)
{
	static const uint8_t lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
	if (rune < 0x80) {
		*out = (char)rune;
		return 1;
	}
	size_t n = rune < 0x800 ? 2 : rune < 0x10000 ? 3 : 4;
	for (size_t i = n - 1; i > 0; i--, rune >>= 6)
		out[i] = (char)(0x80 | (rune & 0x3f));
	out[0] = (char)(lead[n] | rune);
	return n;
}

static struct json *json_new(struct arena *a, enum json_type_N type)
{
	struct json *v = arena_new_of(a, struct json);
	v->type = type;
	return v;
}

struct json *json_new_null(struct arena *a)
{
	return json_new(a, JSON_NULL);
}

struct json *json_new_bool(struct arena *a, bool b)
{
	struct json *v = json_new(a, JSON_BOOL);
	v->b = b;
	return v;
}

struct json *json_new_int(struct arena *a, int64_t i)
{
	struct json *v = json_new(a, JSON_INT);
	v->i = i;
	return v;
}

struct json *json_new_str(struct arena *a, struct str s)
{
	must(s.n <= UINT32_MAX);
	struct json *v = json_new(a, JSON_STRING);
	s = arena_str(a, s);
	v->s = s.p;
	v->n = (uint32_t)s.n;
	return v;
}

struct json *json_new_cstr(struct arena *a, const char *c)
{
	return json_new_str(a, str_of(c));
}

struct json *json_new_strf(struct arena *a, const char *fmt, ...)
{
	AUTO_BUF b = BUF_INIT;
	va_list ap;
	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	return json_new_str(a, buf_str(&b));
}

struct json *json_new_object(struct arena *a)
{
	return json_new(a, JSON_OBJECT);
}

struct json *json_new_array(struct arena *a)
{
	return json_new(a, JSON_ARRAY);
}

/* The shortest digits that read back as V, as strconv.FormatFloat(v, 'e', -1): "d.ddde±xx". */
static void json_double_shortest(double v, char out[static 40])
{
	for (int precision = 0; precision < 17; precision++) {
		(void)snprintf(out, 40, "%.*e", precision, v);
		if (strtod(out, NULL) == v) // NOLINT: exact equality is the point
			return;
	}
}

struct json *json_new_double(struct arena *a, double v)
{
	/* JSON has no way to write these, and nothing of ours computes them. */
	if (!isfinite(v))
		return json_new_null(a);
	char e[40], out[400];
	json_double_shortest(v, e);
	double size = fabs(v);
	char *mark = strchr(e, 'e');
	int exponent = mark ? atoi(mark + 1) : 0;
	int digits = mark ? (int)(mark - e) - (e[0] == '-') : 1;
	digits = digits > 1 ? digits - 1 : 1; /* without the point */
	if (size > 0 && (size < 1e-6 || size >= 1e21)) {
		/* encoding/json writes e-9, not e-09 */
		*mark = 0;
		(void)snprintf(out, sizeof out, "%se%s%d", e, exponent < 0 ? "-" : "+",
			       abs(exponent));
	} else {
		int precision = digits - 1 - exponent;
		(void)snprintf(out, sizeof out, "%.*f", precision > 0 ? precision : 0, v);
	}
	struct json *j = json_new(a, JSON_DOUBLE);
	struct str s = arena_str(a, str_of(out));
	j->s = s.p;
	j->n = (uint32_t)s.n;
	return j;
}

/* Room for one entry more of SIZE bytes behind V's items or members. */
static void *json_grow(struct arena *a, struct json *v, void *have, size_t size)
{
	if (v->room && v->n < 1u << v->room)
		return have;
	must(v->n <= INT32_MAX);
	/* the next power of two, at least four */
	unsigned int room = v->n < 4 ? 2 : 32u - (unsigned int)__builtin_clz(v->n);
	void *more = arena_alloc(a, size << room);
	if (v->n)
		memcpy(more, have, v->n * size);
	v->room = room & 31u;
	return more;
}

static int json_member_cmp(const void *a, const void *b)
{
	return str_cmp(((const struct json_member *)a)->key, ((const struct json_member *)b)->key);
}

static struct json_member *json_find(const struct json *obj, struct str key)
{
	if (!obj || obj->type != JSON_OBJECT)
		return NULL;
	if (obj->sorted && obj->n > JSON_LINEAR_MAX)
		return bsearch(&(struct json_member){.key = key}, obj->members, obj->n,
			       sizeof *obj->members, json_member_cmp);
	for (uint32_t i = 0; i < obj->n; i++)
		if (str_eq(obj->members[i].key, key))
			return &obj->members[i];
	return NULL;
}

void json_sort_keys(struct json *obj)
{
	must(obj && obj->type == JSON_OBJECT);
	for (uint32_t i = 1; i < obj->n; i++)
		if (str_cmp(obj->members[i - 1].key, obj->members[i].key) >= 0) {
			qsort(obj->members, obj->n, sizeof *obj->members, json_member_cmp);
			break;
		}
	obj->sorted = true;
}

struct json *json_append_n(struct arena *a, struct json *obj, struct str key, struct json *value)
{
	must(obj && obj->type == JSON_OBJECT && value);
	obj->members = json_grow(a, obj, obj->members, sizeof *obj->members);
	obj->sorted =
		obj->n == 0 || (obj->sorted && str_cmp(obj->members[obj->n - 1].key, key) < 0);
	obj->members[obj->n++] = (struct json_member){arena_str(a, key), value};
	return value;
}

struct json *json_set_n(struct arena *a, struct json *obj, struct str key, struct json *value)
{
	must(obj && obj->type == JSON_OBJECT && value);
	struct json_member *m = json_find(obj, key);
	if (m) {
		m->value = value;
		return value;
	}
	return json_append_n(a, obj, key, value);
}

struct json *json_set(struct arena *a, struct json *obj, const char *key, struct json *value)
{
	return json_set_n(a, obj, str_of(key), value);
}

void json_set_cstr(struct arena *a, struct json *obj, const char *key, const char *value)
{
	if (value)
		json_set(a, obj, key, json_new_cstr(a, value));
}

void json_set_str(struct arena *a, struct json *obj, const char *key, struct str value)
{
	json_set(a, obj, key, json_new_str(a, value));
}

void json_set_int(struct arena *a, struct json *obj, const char *key, int64_t value)
{
	json_set(a, obj, key, json_new_int(a, value));
}

void json_set_bool(struct arena *a, struct json *obj, const char *key, bool value)
{
	json_set(a, obj, key, json_new_bool(a, value));
}

static struct json *json_child(struct arena *a, struct json *obj, const char *key,
			       enum json_type_N type)
{
	struct json *v = json_get(obj, key);
	if (json_is(v, type))
		return v;
	return json_set(a, obj, key, json_new(a, type));
}

struct json *json_obj(struct arena *a, struct json *obj, const char *key)
{
	return json_child(a, obj, key, JSON_OBJECT);
}

struct json *json_arr(struct arena *a, struct json *obj, const char *key)
{
	return json_child(a, obj, key, JSON_ARRAY);
}

/* ---- many changes ---- */

void json_edit_begin(struct json_edit *e, struct arena *a, struct json *obj, uint32_t changes)
{
	must(obj && obj->type == JSON_OBJECT);
	*e = (struct json_edit){.a = a, .obj = obj};
	if ((uint64_t)obj->n + changes > JSON_EQUAL_LINEAR)
		json_index_init(&e->index, obj->members, obj->n);
}

static struct json_member *edit_find(const struct json_edit *e, struct str key)
{
	if (e->index.slots) {
		uint32_t at = json_index_get(&e->index, e->obj->members, key);
		return at == UINT32_MAX ? NULL : &e->obj->members[at];
	}
	for (uint32_t i = 0; i < e->obj->n; i++)
		if (str_eq(e->obj->members[i].key, key))
			return &e->obj->members[i];
	return NULL;
}

struct json *json_edit_get(const struct json_edit *e, struct str key)
{
	const struct json_member *m = edit_find(e, key);
	return m ? m->value : NULL;
}

void json_edit_set(struct json_edit *e, struct str key, struct json *value)
{
	struct json_member *m = edit_find(e, key);
	must(value);
	if (m) {
		e->gone -= m->value == NULL;
		m->value = value;
		return;
	}
	json_append_n(e->a, e->obj, key, value);
	if (e->index.slots) /* it is not there */
		(void)json_index_add(&e->index, e->obj->members, e->obj->n - 1, key);
	else if (e->obj->n > JSON_EQUAL_LINEAR)
		json_index_init(&e->index, e->obj->members, e->obj->n);
}

void json_edit_del(struct json_edit *e, struct str key)
{
	struct json_member *m = edit_find(e, key);
	if (m && m->value) {
		m->value = NULL;
		e->gone++;
	}
}

void json_edit_end(struct json_edit *e)
{
	uint32_t n = 0;
	for (uint32_t i = 0; e->gone && i < e->obj->n; i++)
		if (e->obj->members[i].value)
			e->obj->members[n++] = e->obj->members[i];
	if (e->gone)
		e->obj->n = n;
	json_index_fini(&e->index);
	*e = (struct json_edit){0};
}

bool json_del_n(struct json *obj, struct str key)
{
	struct json_member *m = json_find(obj, key);
	if (!m)
		return false;
	struct json_member *end = obj->members + obj->n;
	memmove(m, m + 1, (size_t)(end - m - 1) * sizeof *m);
	obj->n--;
	return true;
}

bool json_del(struct json *obj, const char *key)
{
	return json_del_n(obj, str_of(key));
}

struct json *json_push(struct arena *a, struct json *arr, struct json *value)
{
	must(arr && arr->type == JSON_ARRAY && value);
	arr->items = json_grow(a, arr, arr->items, sizeof(struct json *));
	arr->items[arr->n++] = value;
	return value;
}

void json_remove_at(struct json *arr, uint32_t at)
{
	must(arr && arr->type == JSON_ARRAY);
	if (at >= arr->n)
		return;
	memmove(arr->items + at, arr->items + at + 1, (arr->n - at - 1) * sizeof *arr->items);
	arr->n--;
}

struct json *json_get_n(const struct json *obj, struct str key)
{
	struct json_member *m = json_find(obj, key);
	return m ? m->value : NULL;
}

struct json *json_get(const struct json *obj, const char *key)
{
	return json_get_n(obj, str_of(key));
}

struct json *json_item(const struct json *arr, uint32_t at)
{
	return json_is(arr, JSON_ARRAY) && at < arr->n ? arr->items[at] : NULL;
}

struct json *json_path(const struct json *v, const char *path)
{
	struct str rest = str_of(path), part;
	struct json *at = NULL;
	while (str_cut(&rest, '.', &part)) {
		uint64_t i;
		if (json_is(v, JSON_ARRAY))
			at = str_to_u64(part, &i) == 0 && i < v->n ? v->items[i] : NULL;
		else
			at = json_get_n(v, part);
		if (!at)
			return NULL;
		v = at;
	}
	return at;
}

uint32_t json_len(const struct json *v)
{
	return v && (v->type == JSON_ARRAY || v->type == JSON_OBJECT) ? v->n : 0;
}

struct str json_str(const struct json *v)
{
	return json_is(v, JSON_STRING) ? str_n(v->s, v->n) : STR_NULL;
}

const char *json_cstr(const struct json *v)
{
	return json_is(v, JSON_STRING) ? v->s : NULL;
}

int64_t json_int(const struct json *v, int64_t otherwise)
{
	if (json_is(v, JSON_INT))
		return v->i;
	if (!json_is(v, JSON_DOUBLE))
		return otherwise;
	double d = strtod(v->s, NULL);
	/* 2^63 itself does not fit */
	if (!(d >= -0x1p63 && d < 0x1p63) || trunc(d) < d || trunc(d) > d)
		return otherwise;
	return (int64_t)d;
}

double json_double(const struct json *v, double otherwise)
{
	if (json_is(v, JSON_INT))
		return (double)v->i;
	return json_is(v, JSON_DOUBLE) ? strtod(v->s, NULL) : otherwise;
}

bool json_bool(const struct json *v, bool otherwise)
{
	return json_is(v, JSON_BOOL) ? v->b : otherwise;
}

struct str json_get_str(const struct json *obj, const char *key)
{
	return json_str(json_get(obj, key));
}

const char *json_get_cstr(const struct json *obj, const char *key)
{
	return json_cstr(json_get(obj, key));
}

int64_t json_get_int(const struct json *obj, const char *key, int64_t otherwise)
{
	return json_int(json_get(obj, key), otherwise);
}

bool json_get_bool(const struct json *obj, const char *key, bool otherwise)
{
	return json_bool(json_get(obj, key), otherwise);
}

struct json **json_items(const struct json *arr)
{
	return json_is(arr, JSON_ARRAY) ? arr->items : NULL;
}

uint32_t json_items_n(const struct json *arr)
{
	return json_is(arr, JSON_ARRAY) ? arr->n : 0;
}

struct json_member *json_members(const struct json *obj)
{
	return json_is(obj, JSON_OBJECT) ? obj->members : NULL;
}

uint32_t json_members_n(const struct json *obj)
{
	return json_is(obj, JSON_OBJECT) ? obj->n : 0;
}

struct json *json_shallow(struct arena *a, const struct json *v)
{
	struct json *c = arena_alloc(a, sizeof *c);
	*c = *v;
	if (v->type == JSON_STRING || v->type == JSON_DOUBLE) {
		c->s = arena_str(a, str_n(v->s, v->n)).p;
	} else if (v->type == JSON_ARRAY || v->type == JSON_OBJECT) {
		size_t size = v->type == JSON_ARRAY ? sizeof *v->items : sizeof *v->members;
		c->room = 0;
		c->items = c->n ? arena_alloc(a, c->n * size) : NULL;
		if (c->n)
			memcpy((void *)c->items, (const void *)v->items, c->n * size);
	}
	return c;
}

struct json *json_dup(struct arena *a, const struct json *v)
{
	if (!v)
		return NULL;
	struct json *c = json_shallow(a, v);
	if (v->type == JSON_ARRAY)
		for (uint32_t i = 0; i < c->n; i++)
			c->items[i] = json_dup(a, c->items[i]);
	else if (v->type == JSON_OBJECT)
		for (uint32_t i = 0; i < c->n; i++) {
			c->members[i].key = arena_str(a, c->members[i].key);
			c->members[i].value = json_dup(a, c->members[i].value);
		}
	return c;
}

static size_t json_block_bytes(size_t n)
{
	return (n + 15) & ~(size_t)15;
}

size_t json_dup_bytes(const struct json *v)
{
	if (!v)
		return 0;
	size_t n = json_block_bytes(sizeof *v);
	if (v->type == JSON_STRING || v->type == JSON_DOUBLE)
		return n + v->n + 1;
	if (v->type == JSON_ARRAY) {
		n += json_block_bytes(v->n * sizeof *v->items);
		for (uint32_t i = 0; i < v->n; i++)
			n += json_dup_bytes(v->items[i]);
	} else if (v->type == JSON_OBJECT) {
		n += json_block_bytes(v->n * sizeof *v->members);
		for (uint32_t i = 0; i < v->n; i++)
			n += v->members[i].key.n + 1 + json_dup_bytes(v->members[i].value);
	}
	return n;
}

/* Null and containers without entries. */
static bool json_is_empty(const struct json *v)
{
	return !v || v->type == JSON_NULL ||
	       ((v->type == JSON_ARRAY || v->type == JSON_OBJECT) && v->n == 0);
}

static bool json_number_equal(const struct json *a, const struct json *b)
{
	if (a->type == JSON_INT && b->type == JSON_INT)
		return a->i == b->i;
	if (a->type == JSON_DOUBLE && b->type == JSON_DOUBLE &&
	    str_eq(str_n(a->s, a->n), str_n(b->s, b->n)))
		return true;
	double x = json_double(a, 0), y = json_double(b, 0);
	return x == y; // NOLINT: by value is what is promised
}

static bool json_compare(const struct json *a, const struct json *b, bool loose);

/* The member KEY of OBJ. Usually both objects are in one order, so that place AT is tried first;
 * the index is made when many members make it worth while. */
static const struct json *json_lookup(const struct json *obj, uint32_t at, struct str key,
				      struct json_index *index)
{
	if (at < obj->n && str_eq(obj->members[at].key, key))
		return obj->members[at].value;
	if (obj->n <= JSON_EQUAL_LINEAR)
		return json_get_n(obj, key);
	if (!index->slots)
		json_index_init(index, obj->members, obj->n);
	at = json_index_get(index, obj->members, key);
	return at == UINT32_MAX ? NULL : obj->members[at].value;
}

/* Every member of A has its equal in B. */
static bool json_members_within(const struct json *a, const struct json *b, bool loose)
{
	struct json_index index = {NULL, 0, 0};
	bool equal = true;
	for (uint32_t i = 0; i < a->n && equal; i++)
		equal = json_compare(a->members[i].value,
				     json_lookup(b, i, a->members[i].key, &index), loose);
	json_index_fini(&index);
	return equal;
}

/* What B has beyond A is empty. Does not descend, so that a comparison stays linear. */
static bool json_extras_empty(const struct json *a, const struct json *b)
{
	struct json_index index = {NULL, 0, 0};
	bool empty = true;
	for (uint32_t i = 0; i < b->n && empty; i++)
		empty = json_is_empty(b->members[i].value) ||
			json_lookup(a, i, b->members[i].key, &index);
	json_index_fini(&index);
	return empty;
}

static bool json_compare(const struct json *a, const struct json *b, bool loose)
{
	if (a == b)
		return true;
	if (loose && json_is_empty(a) && json_is_empty(b))
		return true;
	if (!a || !b)
		return false;
	bool numbers = (a->type == JSON_INT || a->type == JSON_DOUBLE) &&
		       (b->type == JSON_INT || b->type == JSON_DOUBLE);
	if (numbers)
		return json_number_equal(a, b);
	if (a->type != b->type)
		return false;
	switch (a->type) {
	case JSON_NULL:
		return true;
	case JSON_BOOL:
		return a->b == b->b;
	case JSON_STRING:
		return str_eq(json_str(a), json_str(b));
	case JSON_ARRAY:
		if (a->n != b->n)
			return false;
		for (uint32_t i = 0; i < a->n; i++)
			if (!json_compare(a->items[i], b->items[i], loose))
				return false;
		return true;
	case JSON_OBJECT:
		if (!loose)
			return a->n == b->n && json_members_within(a, b, false);
		/* either may lack what is empty in the other */
		return json_members_within(a, b, true) && json_extras_empty(a, b);
	case JSON_INT:
	case JSON_DOUBLE:
		break;
	}
	return false;
}

bool json_equal(const struct json *a, const struct json *b)
{
	return json_compare(a, b, false);
}

bool json_equal_empty(const struct json *a, const struct json *b)
{
	return json_compare(a, b, true);
}
