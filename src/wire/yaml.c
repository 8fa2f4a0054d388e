/* YAML to JSON trees, on libyaml's events. */
#include "wire/yaml.h"
#include "wire/yaml_priv.h"
#include "wire/json_priv.h"
#include "wire/text.h"
#include "base/err.h"
#include "base/limits.h"
#include "base/map.h"
#include <math.h>
#include <stdio.h>
#include <yaml.h>

struct yaml_anchor {
	struct json *value; /* NULL while it is being read */
};

struct yaml_reader {
	struct arena *a;
	yaml_parser_t parser;
	struct map anchors; /* name → struct yaml_anchor, in the arena */
	uint32_t nodes, depth;
	struct yaml_error *e;
	int error;
};

PRINTF_LIKE(4, 5)
static struct json *yaml_fail(struct yaml_reader *y, int code, size_t line, const char *fmt, ...)
{
	if (y->error)
		return NULL;
	y->error = code;
	va_list ap;
	va_start(ap, fmt);
	if (y->e) {
		y->e->line = (unsigned)line;
		(void)vsnprintf(y->e->why, sizeof y->e->why, fmt, ap); /* cut is fine */
	}
	va_end(ap);
	return NULL;
}

static struct json *yaml_fail_depth(struct yaml_reader *y, size_t line)
{
	return yaml_fail(y, ERR_LIMIT, line, "exceeded max depth of %d", YAML_DEPTH_MAX);
}

/* The line of libyaml's problem, as go-yaml tells it. */
static struct json *yaml_fail_parser(struct yaml_reader *y)
{
	const yaml_parser_t *p = &y->parser;
	size_t line = p->problem_mark.line;
	if (p->error == YAML_MEMORY_ERROR)
		return yaml_fail(y, ERR_LIMIT, 0, "out of memory");
	if (line)
		line += p->error == YAML_SCANNER_ERROR;
	else
		line = p->context_mark.line;
	return yaml_fail(y, ERR_SYNTAX, line, "%s", p->problem ? p->problem : "unknown problem");
}

static bool yaml_next(struct yaml_reader *y, yaml_event_t *ev)
{
	if (yaml_parser_parse(&y->parser, ev))
		return true;
	(void)yaml_fail_parser(y);
	return false;
}

static bool yaml_count(struct yaml_reader *y, size_t line, uint32_t more)
{
	y->nodes += more;
	if (y->nodes <= YAML_NODES_MAX && !arena_over(y->a))
		return true;
	(void)yaml_fail(y, ERR_LIMIT, line, "document contains excessive aliasing");
	return false;
}

static enum yaml_tag_N yaml_tag(const yaml_event_t *ev)
{
	static const struct {
		const char *name;
		enum yaml_tag_N tag;
	} tags[] = {
		{"str", YAML_TAG_STR},       {"null", YAML_TAG_NULL},
		{"bool", YAML_TAG_BOOL},     {"int", YAML_TAG_INT},
		{"float", YAML_TAG_FLOAT},   {"timestamp", YAML_TAG_TIMESTAMP},
		{"binary", YAML_TAG_BINARY},
	};
	struct str tag = str_of((const char *)ev->data.scalar.tag),
		   prefix = STR("tag:yaml.org,2002:");
	if (!tag.p || !tag.n)
		return YAML_TAG_INVALID;
	if (str_has_prefix(tag, prefix))
		for (size_t i = 0; i < ARRAY_SIZE(tags); i++)
			if (str_is(str_from(tag, prefix.n), tags[i].name))
				return tags[i].tag;
	return YAML_TAG_OTHER;
}

static struct json *yaml_number(struct yaml_reader *y, const struct yaml_scalar *s)
{
	if (s->tag == YAML_TAG_FLOAT) {
		/* it would go through JSON text, where a whole number is an integer */
		struct json *d = json_new_double(y->a, s->d);
		int64_t i;
		return str_to_i64(str_n(d->s, d->n), &i) == 0 ? json_new_int(y->a, i) : d;
	}
	if (s->abs <= INT64_MAX)
		return json_new_int(y->a, s->b ? -(int64_t)s->abs : (int64_t)s->abs);
	if (s->b)
		return json_new_int(y->a, INT64_MIN);
	struct json *v = json_new_double(y->a, 0);
	struct str text = arena_strf(y->a, "%llu", (unsigned long long)s->abs);
	v->s = text.p;
	v->n = (uint32_t)text.n;
	return v;
}

static struct json *yaml_binary(struct yaml_reader *y, struct str text, size_t line)
{
	AUTO_BUF b = BUF_INIT;
	if (base64_decode(&b, text) < 0)
		return yaml_fail(y, ERR_SYNTAX, line,
				 "!!binary value contains invalid base64 data");
	return json_new_str(y->a, buf_str(&b));
}

static struct json *yaml_scalar_value(struct yaml_reader *y, const yaml_event_t *ev)
{
	struct str text = str_n((const char *)ev->data.scalar.value, ev->data.scalar.length);
	size_t line = ev->start_mark.line + 1;
	enum yaml_tag_N want = yaml_tag(ev);
	if (want == YAML_TAG_BINARY)
		return yaml_binary(y, text, line);
	if (want == YAML_TAG_STR || want == YAML_TAG_OTHER ||
	    (want == YAML_TAG_INVALID && !ev->data.scalar.plain_implicit))
		return json_new_str(y->a, text);
	struct yaml_scalar s = yaml_resolve(text);
	if (want == YAML_TAG_FLOAT && s.tag == YAML_TAG_INT) {
		s.d = s.b ? -(double)s.abs : (double)s.abs;
		s.tag = YAML_TAG_FLOAT;
	}
	if (want != YAML_TAG_INVALID && want != s.tag)
		return yaml_fail(y, ERR_SYNTAX, line, "cannot decode `%.40s` as a %s", text.p,
				 (const char *)ev->data.scalar.tag);
	switch (s.tag) {
	case YAML_TAG_NULL:
		return json_new_null(y->a);
	case YAML_TAG_BOOL:
		return json_new_bool(y->a, s.b);
	case YAML_TAG_FLOAT:
		if (!isfinite(s.d))
			return yaml_fail(y, ERR_SYNTAX, line, "json: unsupported value: %s",
					 isnan(s.d) ? "NaN"
					 : s.d > 0  ? "+Inf"
						    : "-Inf");
		return yaml_number(y, &s);
	case YAML_TAG_INT:
		return yaml_number(y, &s);
	default:
		return json_new_str(y->a, text);
	}
}

/* Adds V's nodes to *N and returns how deep it is. */
static uint32_t yaml_measure(const struct json *v, uint32_t *n)
{
	uint32_t deepest = 0;
	++*n;
	if (v->type == JSON_ARRAY)
		for (uint32_t i = 0; i < v->n; i++)
			deepest = MAX(deepest, yaml_measure(v->items[i], n));
	else if (v->type == JSON_OBJECT)
		for (uint32_t i = 0; i < v->n; i++)
			deepest = MAX(deepest, yaml_measure(v->members[i].value, n));
	return deepest + 1;
}

/* A copy: whoever changes the tree must not change two places at once. */
static struct json *yaml_alias(struct yaml_reader *y, const yaml_event_t *ev)
{
	const char *name = (const char *)ev->data.alias.anchor;
	size_t line = ev->start_mark.line + 1;
	const struct yaml_anchor *anchor = map_get(&y->anchors, str_of(name));
	if (!anchor)
		return yaml_fail(y, ERR_SYNTAX, line, "unknown anchor '%s' referenced", name);
	if (!anchor->value)
		return yaml_fail(y, ERR_SYNTAX, line, "anchor '%s' value contains itself", name);
	uint32_t nodes = 0;
	if (y->depth + yaml_measure(anchor->value, &nodes) > YAML_DEPTH_MAX)
		return yaml_fail_depth(y, line);
	if (!yaml_count(y, line, nodes))
		return NULL;
	struct json *v = json_dup(y->a, anchor->value);
	return yaml_count(y, line, 0) ? v : NULL;
}

/* The text of a key that is not a string, as sigs.k8s.io/yaml makes it. */
static bool yaml_key(struct yaml_reader *y, struct json *key, size_t line, struct str *ret)
{
	switch (key->type) {
	case JSON_STRING:
		*ret = json_str(key);
		return true;
	case JSON_BOOL:
		*ret = key->b ? STR("true") : STR("false");
		return true;
	case JSON_INT:
		*ret = arena_strf(y->a, "%lld", (long long)key->i);
		return true;
	case JSON_DOUBLE:
		*ret = str_n(key->s, key->n);
		return true;
	case JSON_NULL:
	case JSON_ARRAY:
	case JSON_OBJECT:
		break;
	}
	(void)yaml_fail(y, ERR_SYNTAX, line, "unsupported map key of type: %s",
			key->type == JSON_NULL    ? "null"
			: key->type == JSON_ARRAY ? "[]"
						  : "map");
	return false;
}

static struct json *yaml_value(struct yaml_reader *y, yaml_event_t *ev);

static struct json *yaml_next_value(struct yaml_reader *y, yaml_event_type_t end, bool *ret_end,
				    yaml_event_t *ev)
{
	if (!yaml_next(y, ev))
		return NULL;
	*ret_end = ev->type == end;
	struct json *v = *ret_end ? NULL : yaml_value(y, ev);
	return v;
}

static struct json *yaml_sequence(struct yaml_reader *y)
{
	struct json *arr = json_new_array(y->a);
	for (;;) {
		yaml_event_t ev = {0};
		bool end = false;
		struct json *v = yaml_next_value(y, YAML_SEQUENCE_END_EVENT, &end, &ev);
		yaml_event_delete(&ev);
		if (end)
			return arr;
		if (!v)
			return NULL;
		json_push(y->a, arr, v);
	}
}

/* What "<<" brings, gathered until the mapping is complete: its own keys win. */
static bool yaml_merge(struct yaml_reader *y, struct json *merges, struct json *v, size_t line)
{
	if (v->type == JSON_OBJECT) {
		json_push(y->a, merges, v);
		return true;
	}
	bool good = v->type == JSON_ARRAY;
	JSON_EACH (v, item)
		if (good && (good = item->type == JSON_OBJECT))
			json_push(y->a, merges, item);
	if (!good)
		(void)yaml_fail(y, ERR_SYNTAX, line,
				"map merge requires map or sequence of maps as the value");
	return good;
}

/* Sets KEY unless there: false. Large mappings are searched through INDEX. */
static bool yaml_set(struct yaml_reader *y, struct json *obj, struct json_index *index,
		     struct str key, struct json *v)
{
	if (!index->slots)
		json_index_init(index, NULL, 0);
	if (json_index_add(index, obj->members, obj->n, key) != UINT32_MAX)
		return false;
	json_append_n(y->a, obj, key, v);
	return true;
}

/* One key with its value. False at the end and on errors. */
static bool yaml_pair(struct yaml_reader *y, struct json *obj, struct json *merges,
		      struct json_index *index)
{
	yaml_event_t ev = {0}, value_ev = {0};
	bool end = false, value_end = false, good = false;
	struct json *k = yaml_next_value(y, YAML_MAPPING_END_EVENT, &end, &ev);
	size_t line = ev.start_mark.line + 1;
	bool merge = k && ev.type == YAML_SCALAR_EVENT && str_is(json_str(k), "<<") &&
		     ev.data.scalar.plain_implicit;
	struct json *v =
		k ? yaml_next_value(y, YAML_MAPPING_END_EVENT, &value_end, &value_ev) : NULL;
	struct str key;
	if (v && merge)
		good = yaml_merge(y, merges, v, line);
	else if (v && yaml_key(y, k, line, &key)) {
		good = yaml_set(y, obj, index, key, v);
		if (!good)
			(void)yaml_fail(y, ERR_SYNTAX, line, "key \"%.*s\" already set in map",
					STR_FMT(key));
	}
	yaml_event_delete(&ev);
	yaml_event_delete(&value_ev);
	return good;
}

static struct json *yaml_mapping(struct yaml_reader *y)
{
	struct json *obj = json_new_object(y->a), *merges = json_new_array(y->a);
	struct json_index index = {NULL, 0, 0};
	while (yaml_pair(y, obj, merges, &index))
		;
	if (!y->error)
		JSON_EACH (merges, from)
			JSON_EACH_MEMBER (from, m)
				(void)yaml_set(y, obj, &index, m->key, m->value);
	json_index_fini(&index);
	return y->error ? NULL : obj;
}

static struct json *yaml_value(struct yaml_reader *y, yaml_event_t *ev)
{
	size_t line = ev->start_mark.line + 1;
	if (!yaml_count(y, line, 1))
		return NULL;
	if (ev->type == YAML_ALIAS_EVENT)
		return yaml_alias(y, ev);
	const yaml_char_t *name = ev->type == YAML_SCALAR_EVENT ? ev->data.scalar.anchor
				  : ev->type == YAML_SEQUENCE_START_EVENT
					  ? ev->data.sequence_start.anchor
					  : ev->data.mapping_start.anchor;
	struct yaml_anchor *anchor = NULL;
	if (name) {
		anchor = arena_new_of(y->a, struct yaml_anchor);
		map_put(&y->anchors, str_of((const char *)name), anchor);
	}
	if (++y->depth > YAML_DEPTH_MAX)
		return yaml_fail_depth(y, line);
	struct json *v = ev->type == YAML_SCALAR_EVENT           ? yaml_scalar_value(y, ev)
			 : ev->type == YAML_SEQUENCE_START_EVENT ? yaml_sequence(y)
								 : yaml_mapping(y);
	y->depth--;
	if (anchor)
		anchor->value = v;
	return v;
}

static struct json *yaml_document(struct yaml_reader *y)
{
	struct json *v = NULL;
	for (;;) {
		yaml_event_t ev = {0};
		if (!yaml_next(y, &ev))
			return NULL;
		yaml_event_type_t type = ev.type;
		size_t line = ev.start_mark.line + 1;
		if (type == YAML_DOCUMENT_START_EVENT && v)
			(void)yaml_fail(y, ERR_SYNTAX, line, "more than one document");
		else if (type == YAML_SCALAR_EVENT || type == YAML_ALIAS_EVENT ||
			 type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT)
			v = yaml_value(y, &ev);
		yaml_event_delete(&ev);
		if (y->error)
			return NULL;
		if (type == YAML_STREAM_END_EVENT)
			return v ? v : json_new_null(y->a);
	}
}

int yaml_parse(struct arena *a, struct str text, struct yaml_error *e, struct json **ret)
{
	struct yaml_reader y = {.a = a, .anchors = MAP_INIT, .e = e};
	if (!yaml_parser_initialize(&y.parser))
		return ERR_LIMIT;
	yaml_parser_set_input_string(&y.parser, (const unsigned char *)(text.p ? text.p : ""),
				     text.n);
	struct json *v = yaml_document(&y);
	yaml_parser_delete(&y.parser);
	map_fini(&y.anchors);
	if (!v)
		return y.error;
	*ret = v;
	return 0;
}
