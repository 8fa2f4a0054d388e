/* The index from types to their rows; see rules.h. */
#include "api/rules.h"
#include "base/map.h"
#include "base/must.h"

static struct map index_by_type = MAP_INIT; /* key: the bytes of the type's address */
static struct map rows_by_name = MAP_INIT;
static struct arena *values; /* parsed default values; lives as long as the program */

static struct str key_of(const struct api_type *const *t)
{
	return str_n((const char *)t, sizeof *t);
}

static struct json **parse_defaults(const struct type_rows *rows)
{
	struct json **out = arena_array(values, struct json *, rows->defaults_n);
	for (unsigned i = 0; i < rows->defaults_n; i++) {
		if (rows->defaults[i].value)
			must(json_parse(values, str_of(rows->defaults[i].value), NULL, &out[i]) ==
			     0);
	}
	return out;
}

static bool skipped(const struct type_rows *rows, const char *field)
{
	for (unsigned i = 0; rows && i < rows->rules_n; i++)
		if (rows->rules[i].op == RULE_SKIP && rows->rules[i].field &&
		    strcmp(rows->rules[i].field, field) == 0)
			return true;
	return false;
}

/* Below what is already open (a recursive type, JSONSchemaProps) nothing is added: functions walk
 * those. */
static struct type_index *index_add(const struct api_type *t)
{
	struct type_index *ix = map_get(&index_by_type, key_of(&t));
	if (ix)
		return ix;
	ix = arena_new_of(values, struct type_index);
	map_put(&index_by_type, key_of(&t), ix);
	ix->type = t;
	ix->rows = map_get(&rows_by_name, str_of(t->openapi));
	ix->default_values = ix->rows ? parse_defaults(ix->rows) : NULL;
	ix->validated = arena_array(values, struct type_child, t->fields_n);
	ix->defaulted = arena_array(values, struct type_child, t->fields_n);
	for (unsigned i = 0; i < t->fields_n; i++) {
		const struct api_field *f = &t->fields[i];
		if (f->kind != FIELD_STRUCT || !f->type)
			continue;
		struct type_index *child = index_add(f->type);
		struct type_child c = {f, child};
		if (((child->rows && child->rows->rules_n) || child->validated_n) &&
		    !skipped(ix->rows, f->name))
			ix->validated[ix->validated_n++] = c;
		if ((child->rows && child->rows->defaults_n) || child->defaulted_n)
			ix->defaulted[ix->defaulted_n++] = c;
	}
	return ix;
}

const struct type_index *rules_index(const struct api_type *t)
{
	if (!values) {
		values = arena_new(0);
		for (unsigned i = 0; i < api_type_rows_n; i++)
			map_put(&rows_by_name, str_of(api_type_rows[i].type),
				(void *)&api_type_rows[i]); /* only read */
	}
	return t ? index_add(t) : NULL;
}

bool rules_is_set(const struct api_field *f, const struct json *v)
{
	if (!v || v->type == JSON_NULL)
		return false;
	if (f && (f->flags & FIELD_POINTER))
		return true;
	switch (v->type) {
	case JSON_BOOL:
		return v->b;
	case JSON_INT:
		return v->i != 0;
	case JSON_STRING:
	case JSON_ARRAY:
		return v->n > 0;
	default:
		return true;
	}
}

bool rules_when(const struct api_type *t, const struct json *v, const char *field,
		const char *value)
{
	if (!field)
		return true;
	const struct json *m = json_get(v, field);
	if (value && strcmp(value, "!") != 0)
		return str_is(json_str(m), value);
	bool set = rules_is_set(api_type_field(t, str_of(field)), m);
	return value ? !set : set;
}
