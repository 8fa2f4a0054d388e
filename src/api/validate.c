/* Validation: one walk over the type tables that applies the rows of schema/rules.txt and calls
 * the functions they name. */
#include "api/validate.h"
#include <stdio.h>

static const struct json EMPTY = {.type = JSON_OBJECT};
static const struct json ABSENT = {.type = JSON_NULL};

bool str_in(struct str s, const char *const *words)
{
	for (; *words; words++)
		if (str_is(s, *words))
			return true;
	return false;
}

bool v_is_null(const struct json *v)
{
	return !v || v->type == JSON_NULL;
}

bool v_quantity(const struct json *v, struct quantity *ret)
{
	if (json_is(v, JSON_INT)) {
		ret->nanos = (__int128)v->i * 1000000000;
		return true;
	}
	return json_is(v, JSON_STRING) && quantity_parse(json_str(v), ret) == 0;
}

static bool rule_unique(struct vctx *x, const struct vpath *p, const struct rule *r,
			const struct json *v)
{
	struct twins seen = {.arena = x->causes->arena, .words = r->words};
	bool one = r->words && !r->words[1], good = true;
	JSON_EACH (v, item) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(v, item));
		const struct json *value = one ? json_get(item, r->words[0]) : item;
		bool empty = !value || (value->type == JSON_STRING && value->n == 0);
		/* an empty key is required, not twice */
		if ((one && empty) || !twins_add(&seen, item))
			continue;
		v_duplicate(x, one ? V_AT(at, r->words[0]) : at, value);
		good = false;
	}
	return good;
}

static bool rule_one_of(struct vctx *x, const struct vpath *p, const struct rule *r,
			const struct json *v)
{
	unsigned n = 0;
	for (const char *const *w = r->words; *w; w++) {
		if (v_is_null(json_get(v, *w)))
			continue;
		if (n++ > 0)
			v_forbidden(x, V_AT(p, *w), "may not specify more than 1 of these");
	}
	if (n == 0)
		v_required(x, p, "one of the members that say what this is, is needed");
	return n == 1;
}

static bool rule_range(struct vctx *x, const struct vpath *p, const struct rule *r,
		       const struct json *v)
{
	if (!json_is(v, JSON_INT) && !(r->flags & RULE_EMPTY))
		return true;
	int64_t n = json_int(v, 0);
	if (n >= r->min && n <= r->max)
		return true;
	if (r->max == INT64_MAX)
		v_invalid(x, p, v, "must be greater than or equal to %lld", (long long)r->min);
	else if (r->min == INT64_MIN)
		v_invalid(x, p, v, "must be less than or equal to %lld", (long long)r->max);
	else
		v_invalid(x, p, v, "must be between %lld and %lld, inclusive", (long long)r->min,
			  (long long)r->max);
	return false;
}

static bool rule_quantity(struct vctx *x, const struct vpath *p, const struct rule *r,
			  const struct json *v)
{
	struct quantity q;
	if (!v_quantity(v, &q))
		return true;
	if (q.nanos > 0 || (q.nanos == 0 && r->min == 0))
		return true;
	v_invalid(x, p, v,
		  r->min ? "must be greater than zero" : "must be greater than or equal to 0");
	return false;
}

static bool is_empty(const struct json *v)
{
	if (v_is_null(v))
		return true;
	return (v->type == JSON_STRING || v->type == JSON_ARRAY || v->type == JSON_OBJECT) &&
	       v->n == 0;
}

/* False when the chain of the member ends here. */
static bool rule_apply(struct vctx *x, const struct vpath *p, const struct rule *r,
		       const struct json *v)
{
	unsigned before = x->causes->n;
	switch ((enum rule_op_N)r->op) {
	case RULE_REQUIRED:
		if (is_empty(v))
			v_required(x, p, "");
		break;
	case RULE_PRESENT:
		if (v_is_null(v))
			v_required(x, p, "");
		break;
	case RULE_ENUM:
		if (json_str(v).n || (r->flags & RULE_EMPTY))
			v_enum(x, p, v, r->words);
		break;
	case RULE_RANGE:
		return rule_range(x, p, r, v);
	case RULE_FORMAT:
		if (json_str(v).n || (r->flags & RULE_EMPTY))
			v_format(x, p, v, r->format);
		break;
	case RULE_FORBIDDEN:
		if (!is_empty(v))
			v_forbidden(x, p, "may not be set");
		break;
	case RULE_UNIQUE:
		return rule_unique(x, p, r, v);
	case RULE_MAX_ITEMS:
		if (json_len(v) > r->max)
			v_too_many(x, p, json_len(v), r->max);
		break;
	case RULE_MAX_LENGTH:
		if (json_str(v).n > (size_t)r->max)
			v_too_long(x, p, r->max);
		break;
	case RULE_ONE_OF:
		return rule_one_of(x, p, r, v);
	case RULE_QUANTITY:
		return rule_quantity(x, p, r, v);
	case RULE_CALL:
		r->fn(x, p, v);
		break;
	case RULE_AFTER:
	case RULE_SKIP:
	case RULE_INVALID:
		break;
	}
	return x->causes->n == before;
}

static bool rule_keys(struct vctx *x, const struct vpath *p, const struct rule *r,
		      const struct json *v)
{
	bool good = true;
	JSON_EACH_MEMBER (v, m) {
		struct json key = {.type = JSON_STRING, .n = (uint32_t)m->key.n, .s = m->key.p};
		good = rule_apply(x, V_KEY(p, m->key), r, &key) && good;
	}
	return good;
}

static bool rule_member(struct vctx *x, const struct vpath *p, const struct rule *r,
			const struct json *v)
{
	bool good = true;
	if (r->flags & RULE_KEYS)
		return rule_keys(x, p, r, v);
	if (!(r->flags & RULE_EACH))
		return rule_apply(x, p, r, v);
	JSON_EACH (v, item)
		good = rule_apply(x, V_ITEM(p, JSON_INDEX(v, item)), r, item) && good;
	JSON_EACH_MEMBER (v, m)
		good = rule_apply(x, V_KEY(p, m->key), r, m->value) && good;
	return good;
}

static bool same_chain(const struct rule *a, const struct rule *b)
{
	if ((a->flags ^ b->flags) & (RULE_EACH | RULE_KEYS))
		return false;
	return a->field == b->field || (a->field && b->field && strcmp(a->field, b->field) == 0);
}

static void validate_rows(struct vctx *x, const struct type_index *ix, const struct vpath *p,
			  const struct json *v)
{
	const struct json *m = NULL;
	bool open = true;
	for (unsigned i = 0; i < ix->rows->rules_n; i++) {
		const struct rule *r = &ix->rows->rules[i];
		if (i == 0 || !same_chain(r, r - 1)) {
			m = r->field ? json_get(v, r->field) : v;
			if (!m)
				m = &ABSENT;
			open = true;
		}
		if (!open || !rules_when(ix->type, v, r->when_field, r->when_value))
			continue;
		open = r->field ? rule_member(x, V_AT(p, r->field), r, m) : rule_member(x, p, r, m);
	}
}

static void validate_struct(struct vctx *x, const struct type_index *ix, const struct vpath *p,
			    const struct json *v);

static void validate_child(struct vctx *x, const struct type_child *c, const struct vpath *p,
			   const struct json *m)
{
	if (c->field->shape == SHAPE_LIST) {
		JSON_EACH (m, item)
			validate_struct(x, c->type, V_ITEM(p, JSON_INDEX(m, item)), item);
	} else if (c->field->shape == SHAPE_MAP) {
		JSON_EACH_MEMBER (m, e)
			validate_struct(x, c->type, V_KEY(p, e->key), e->value);
	} else if (!v_is_null(m)) {
		validate_struct(x, c->type, p, m);
	} else if (!(c->field->flags & FIELD_POINTER)) {
		validate_struct(x, c->type, p, &EMPTY);
	}
}

static void validate_struct(struct vctx *x, const struct type_index *ix, const struct vpath *p,
			    const struct json *v)
{
	if (!json_is(v, JSON_OBJECT))
		v = &EMPTY;
	if (ix->rows)
		validate_rows(x, ix, p, v);
	for (unsigned i = 0; i < ix->validated_n; i++) {
		const struct type_child *c = &ix->validated[i];
		/* Status is the other door's; see api_validate_update. */
		if (!p && strcmp(c->field->name, "status") == 0)
			continue;
		validate_child(x, c, V_AT(p, c->field->name), json_get(v, c->field->name));
	}
	for (unsigned i = 0; ix->rows && i < ix->rows->rules_n; i++)
		if (ix->rows->rules[i].op == RULE_AFTER)
			ix->rows->rules[i].fn(x, p, v);
}

void api_validate_create(struct causes *c, const struct api_kind *k, const struct json *obj)
{
	struct vctx x = {.causes = c, .kind = k, .obj = obj};
	if (!k->virtual_) /* a review has no name */
		validate_meta(&x);
	const struct type_index *ix = rules_index(k->type);
	if (ix)
		validate_struct(&x, ix, NULL, obj);
	if (!k->virtual_)
		validate_meta_last(&x);
}

static const struct json *path_get(const struct json *v, const char *path, char *last, size_t size)
{
	struct str rest = str_of(path), part;
	while (str_cut(&rest, '.', &part)) {
		(void)snprintf(last, size, "%.*s", STR_FMT(part));
		v = json_get(v, last);
	}
	return v;
}

static void validate_immutable(struct vctx *x)
{
	for (unsigned i = 0; i < api_immutable_n; i++) {
		const struct immutable_row *r = &api_immutable[i];
		char last[64];
		if (strcmp(r->kind, x->kind->kind) != 0 || strcmp(r->group, x->kind->group) != 0)
			continue;
		const struct json *now = path_get(x->obj, r->path, last, sizeof last);
		const struct json *old = path_get(x->old, r->path, last, sizeof last);
		if (json_equal_empty(now, old))
			continue;
		if (r->forbidden)
			v_forbidden(x, V_AT(NULL, r->path), "%s", r->why);
		else
			v_invalid(x, V_AT(NULL, r->path), now, "%s", r->why);
	}
}

static void validate_status(struct vctx *x, const struct type_index *ix)
{
	for (unsigned i = 0; i < ix->validated_n; i++) {
		const struct type_child *c = &ix->validated[i];
		if (strcmp(c->field->name, "status") == 0)
			validate_child(x, c, V_AT(NULL, "status"), json_get(x->obj, "status"));
	}
}

void api_validate_update(struct causes *c, const struct api_kind *k, const char *sub,
			 const struct json *obj, const struct json *old)
{
	struct vctx x = {.causes = c, .kind = k, .sub = sub, .obj = obj, .old = old};
	if (!validate_meta_version(&x))
		return;
	validate_meta_update(&x);
	const struct type_index *ix = rules_index(k->type);
	bool whole = !sub || strcmp(sub, "status") != 0;
	for (int n = whole && validate_update_is_twice(k) ? 2 : 1; ix && whole && n > 0; n--)
		validate_struct(&x, ix, NULL, obj);
	if (ix && !whole)
		validate_status(&x, ix);
	if (!sub)
		validate_immutable(&x);
	validate_update_kind(&x);
}
