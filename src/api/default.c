/* Defaulting: one walk over the type tables that applies the rows of schema/defaults.txt. */
#include "api/engine.h"
#include "api/rules.h"

static void default_struct(struct arena *a, const struct type_index *ix, struct json *v);
static void default_absent(struct arena *a, const struct type_child *c, struct json *parent);

static void default_rows(struct arena *a, const struct type_index *ix, struct json *v)
{
	for (unsigned i = 0; i < ix->rows->defaults_n; i++) {
		const struct default_row *d = &ix->rows->defaults[i];
		if (!rules_when(ix->type, v, d->when_field, d->when_value))
			continue;
		if (d->fn) {
			d->fn(a, v);
			continue;
		}
		if (rules_is_set(api_type_field(ix->type, str_of(d->field)), json_get(v, d->field)))
			continue;
		/* A scalar is never changed in place, so all objects may share it. */
		struct json *value = ix->default_values[i];
		bool scalar = value->type != JSON_OBJECT && value->type != JSON_ARRAY;
		json_set(a, v, d->field, scalar ? value : json_dup(a, value));
	}
}

static void default_member(struct arena *a, const struct type_child *c, struct json *m)
{
	if (c->field->shape == SHAPE_LIST) {
		JSON_EACH (m, item)
			default_struct(a, c->type, item);
	} else if (c->field->shape == SHAPE_MAP) {
		JSON_EACH_MEMBER (m, e)
			default_struct(a, c->type, e->value);
	} else {
		default_struct(a, c->type, m);
	}
}

static void default_struct(struct arena *a, const struct type_index *ix, struct json *v)
{
	if (!json_is(v, JSON_OBJECT))
		return;
	if (ix->rows)
		default_rows(a, ix, v);
	for (unsigned i = 0; i < ix->defaulted_n; i++) {
		const struct type_child *c = &ix->defaulted[i];
		struct json *m = json_get(v, c->field->name);
		if (m)
			default_member(a, c, m);
		else if (c->field->shape == SHAPE_ONE && !(c->field->flags & FIELD_POINTER))
			default_absent(a, c, v);
	}
}

/* A struct that is not a pointer is always there: when it is left out, its own defaults still
 * hold. */
static void default_absent(struct arena *a, const struct type_child *c, struct json *parent)
{
	struct json *made = json_new_object(a);
	default_struct(a, c->type, made);
	if (json_len(made))
		json_set(a, parent, c->field->name, made);
}

void api_default(struct arena *a, const struct api_kind *k, struct json *obj)
{
	const struct type_index *ix = rules_index(k->type);
	if (ix)
		default_struct(a, ix, obj);
}
