/* Bodies to normal form: one walk of the tree along the type's table. What Go's decoder refuses is
 * refused, with its words; what it drops is dropped and remembered for strict callers. */
#include "api/decode.h"
#include "api/engine.h"
#include "api/quantity.h"
#include "base/clock.h"
#include "wire/text.h"
#include <errno.h>
#include <stdio.h>

#define STRICT_MAX    100 /* as many as Kubernetes reports */
#define GO_TIME_FORM  "2006-01-02T15:04:05Z07:00"
#define GO_MICRO_FORM "2006-01-02T15:04:05.000000Z07:00"

struct dpath {
	const struct dpath *up;
	struct str name; /* member or map key; p NULL: the list index AT */
	uint32_t at;
};
struct dwalk {
	struct arena *a;
	struct err *e;
	bool keep_empty; /* a configuration: as it was written, but checked */
	const char **warnings;
	unsigned warnings_n, warnings_cap;
};

static struct json *decode_struct(struct dwalk *w, const struct api_type *t, struct json *v,
				  const struct dpath *p);

/* "spec.containers[0].image"; without INDEXES "spec.containers.image", as in Go's own messages. */
static void path_write(struct buf *b, const struct dpath *p, bool indexes)
{
	if (!p)
		return;
	path_write(b, p->up, indexes);
	if (p->name.p) {
		if (b->n)
			buf_add_char(b, '.');
		buf_add_str(b, p->name);
	} else if (indexes) {
		buf_printf(b, "[%u]", p->at);
	}
}

static void warn(struct dwalk *w, const char *what, struct str path)
{
	if (w->warnings_n == STRICT_MAX)
		return;
	const char *text = arena_printf(w->a, "%s \"%.*s\"", what, STR_FMT(path));
	for (unsigned i = 0; i < w->warnings_n; i++)
		if (strcmp(w->warnings[i], text) == 0)
			return;
	if (w->warnings_n + 1 >= w->warnings_cap) {
		const char **more = arena_array(w->a, const char *, w->warnings_cap * 2 + 8);
		if (w->warnings_n)
			memcpy(more, w->warnings, w->warnings_n * sizeof(*more));
		w->warnings = more;
		w->warnings_cap = w->warnings_cap * 2 + 8;
	}
	w->warnings[w->warnings_n++] = text;
}

static void warn_unknown(struct dwalk *w, const struct dpath *p)
{
	AUTO_BUF b = BUF_INIT;
	path_write(&b, p, true);
	warn(w, "unknown field", buf_str(&b));
}

static struct json *refuse(struct dwalk *w, const char *fmt, ...) PRINTF_LIKE(2, 3);
static struct json *refuse(struct dwalk *w, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	AUTO_BUF b = BUF_INIT;
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	(void)err_set(w->e, ERR_BAD_REQUEST, "%.*s", STR_FMT(buf_str(&b)));
	return NULL;
}

static const char *json_noun(struct arena *a, const struct json *v, bool number_text)
{
	switch (v->type) {
	case JSON_NULL:
		return "null";
	case JSON_BOOL:
		return "bool";
	case JSON_INT:
		return number_text ? arena_printf(a, "number %lld", (long long)v->i) : "number";
	case JSON_DOUBLE:
		return number_text ? arena_printf(a, "number %.*s", (int)v->n, v->s) : "number";
	case JSON_STRING:
		return "string";
	case JSON_ARRAY:
		return "array";
	case JSON_OBJECT:
		return "object";
	}
	return "value";
}

/* "json: cannot unmarshal string into Go struct field Container.spec.containers.ports of type …" */
static struct json *refuse_type(struct dwalk *w, const struct api_type *owner, const char *go_type,
				const struct json *v, bool number_text, const struct dpath *p)
{
	AUTO_BUF b = BUF_INIT;
	path_write(&b, p, false);
	const char *noun = json_noun(w->a, v, number_text);
	if (!owner || !b.n)
		return refuse(w, "json: cannot unmarshal %s into Go value of type %s", noun,
			      go_type);
	return refuse(w, "json: cannot unmarshal %s into Go struct field %s.%.*s of type %s", noun,
		      owner->name, STR_FMT(buf_str(&b)), go_type);
}

struct json *time_of_json(struct arena *a, const struct json *v, bool micro)
{
	wall_ns_t t;
	char out[RFC3339_MICRO_BYTES];
	struct str s = json_str(v);
	/* Go's layout with a written fraction takes exactly that many digits. */
	bool shaped = !micro || (s.n > 26 && s.p[19] == '.' && (s.p[26] < '0' || s.p[26] > '9'));
	if (!shaped || rfc3339_parse(s, &t) < 0)
		return NULL;
	if (micro)
		rfc3339_format_micro(t, out);
	else
		rfc3339_format(t, out);
	return json_new_cstr(a, out);
}

static struct json *decode_time(struct dwalk *w, struct json *v, bool micro)
{
	const char *form = micro ? GO_MICRO_FORM : GO_TIME_FORM;
	struct str s = json_str(v);
	if (v->type != JSON_STRING)
		return refuse(w, "json: cannot unmarshal %s into Go value of type string",
			      json_noun(w->a, v, false));
	struct json *done = time_of_json(w->a, v, micro);
	if (!done)
		return refuse(w,
			      "parsing time \"%.*s\" as \"%s\": cannot parse \"%.*s\" as \"2006\"",
			      STR_FMT(s), form, STR_FMT(s));
	return w->keep_empty ? v : done;
}

static int quantity_read(struct arena *a, const struct json *v, struct quantity *ret)
{
	if (v->type == JSON_STRING)
		return quantity_parse(str_trim(json_str(v)), ret);
	if (v->type == JSON_INT)
		return quantity_parse(arena_strf(a, "%lld", (long long)v->i), ret);
	if (v->type == JSON_DOUBLE)
		return quantity_parse(str_n(v->s, v->n), ret);
	return -EINVAL;
}

struct json *quantity_of_json(struct arena *a, const struct json *v)
{
	struct quantity q;
	char out[QUANTITY_BYTES];
	if (quantity_read(a, v, &q) < 0)
		return NULL;
	quantity_format(&q, out);
	return json_new_cstr(a, out);
}

static struct json *decode_quantity(struct dwalk *w, struct json *v)
{
	struct quantity q;
	int r = quantity_read(w->a, v, &q);
	if (r == -ERANGE)
		return refuse(w, "unable to parse quantity's suffix");
	if (r < 0)
		return refuse(w, "quantities must match the regular expression "
				 "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
	return w->keep_empty ? v : quantity_of_json(w->a, v);
}

static bool base64_char(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
	       c == '+' || c == '/';
}

static struct json *decode_bytes(struct dwalk *w, struct json *v)
{
	struct str s = json_str(v);
	AUTO_BUF raw = BUF_INIT, text = BUF_INIT;
	if (base64_decode(&raw, s) < 0) {
		size_t at = 0;
		while (at < s.n && (base64_char(s.p[at]) || s.p[at] == '\n' || s.p[at] == '\r'))
			at++;
		return refuse(w, "illegal base64 data at input byte %zu", at);
	}
	base64_encode(&text, buf_str(&raw));
	return json_new_str(w->a, text.n ? buf_str(&text) : STR(""));
}

static struct json *decode_number(struct dwalk *w, struct json *v)
{
	if (v->type == JSON_INT)
		return v;
	double d = json_double(v, 0);
	/* Go writes 1.0 as 1. */
	if (d >= -9007199254740992.0 && d <= 9007199254740992.0 && d == (double)(int64_t)d)
		return json_new_int(w->a, (int64_t)d);
	return v;
}

/* NULL: of another JSON type than the field takes; the error is not yet set. */
static struct json *decode_scalar(struct dwalk *w, const struct api_field *f, struct json *v,
				  bool *ret_number)
{
	switch ((enum field_type_N)f->kind) {
	case FIELD_STRING:
	case FIELD_DURATION:
		return v->type == JSON_STRING ? v : NULL;
	case FIELD_BOOL:
		return v->type == JSON_BOOL ? v : NULL;
	case FIELD_INT32:
	case FIELD_INT64:
		*ret_number = true;
		if (v->type != JSON_INT)
			return NULL;
		return f->kind == FIELD_INT64 || (v->i >= INT32_MIN && v->i <= INT32_MAX) ? v
											  : NULL;
	case FIELD_DOUBLE:
		return v->type == JSON_INT || v->type == JSON_DOUBLE ? decode_number(w, v) : NULL;
	case FIELD_INT_OR_STRING:
		*ret_number = true;
		return v->type == JSON_STRING || (v->type == JSON_INT && v->i >= INT32_MIN &&
						  v->i <= INT32_MAX)
			       ? v
			       : NULL;
	default:
		return NULL;
	}
}

/* A JSON schema that may also be a list, a boolean or strings (CustomResourceDefinitions). Go reads
 * these with a decoder of their own, which is never strict. OWNER is the type of the schema. */
static struct json *decode_schema_or(struct dwalk *w, const struct api_type *owner, struct json *v,
				     const struct dpath *p)
{
	unsigned warnings = w->warnings_n;
	if (v->type == JSON_OBJECT) {
		v = decode_struct(w, owner, v, p);
	} else if (v->type == JSON_ARRAY) {
		struct json *list = json_new_array(w->a);
		for (uint32_t i = 0; list && i < v->n; i++) {
			struct json *item = v->items[i];
			if (item->type == JSON_OBJECT)
				item = decode_struct(w, owner, item, p);
			else if (item->type != JSON_STRING)
				item = refuse_type(w, owner, owner->name, item, false, p);
			list = item ? (json_push(w->a, list, item), list) : NULL;
		}
		v = list;
	} else if (v->type != JSON_BOOL) {
		return refuse_type(w, owner, "v1.JSONSchemaProps", v, false, p);
	}
	w->warnings_n = warnings;
	return v;
}

static struct json *decode_one(struct dwalk *w, const struct api_type *owner,
			       const struct api_field *f, struct json *v, const struct dpath *p)
{
	bool number = false;
	struct json *done;
	switch ((enum field_type_N)f->kind) {
	case FIELD_STRUCT:
		if (v->type == JSON_OBJECT)
			return decode_struct(w, f->type, v, p);
		break;
	case FIELD_TIME:
		return decode_time(w, v, false);
	case FIELD_MICROTIME:
		return decode_time(w, v, true);
	case FIELD_QUANTITY:
		return decode_quantity(w, v);
	case FIELD_RAW:
		/* JSON itself takes anything */
		if (f->type && strcmp(f->type->name, "JSON") != 0)
			return decode_schema_or(w, owner, v, p);
		return v;
	case FIELD_FIELDS_V1:
		return v;
	case FIELD_BYTES:
		if (v->type == JSON_STRING)
			return decode_bytes(w, v);
		break;
	default:
		done = decode_scalar(w, f, v, &number);
		if (done)
			return done;
	}
	const char *go = f->go_type;
	if (f->shape != SHAPE_ONE) {
		/* the element's type: without "[]" or "map[string]" */
		const char *close = strchr(go, ']');
		go = close ? close + 1 : go;
	}
	return refuse_type(w, owner, f->kind == FIELD_INT_OR_STRING ? "int32" : go, v,
			   number && v->type != JSON_STRING, p);
}

/* What Go leaves in the place of a null: the zero value. */
static struct json *zero_value(struct dwalk *w, const struct api_field *f)
{
	switch ((enum field_type_N)f->kind) {
	case FIELD_STRING:
	case FIELD_DURATION:
	case FIELD_BYTES:
		return json_new_str(w->a, STR(""));
	case FIELD_BOOL:
		return json_new_bool(w->a, false);
	case FIELD_INT32:
	case FIELD_INT64:
	case FIELD_DOUBLE:
	case FIELD_INT_OR_STRING:
		return json_new_int(w->a, 0);
	case FIELD_STRUCT:
		return json_new_object(w->a);
	case FIELD_QUANTITY:
		return json_new_cstr(w->a, "0");
	default:
		return json_new_null(w->a);
	}
}

static struct json *decode_list(struct dwalk *w, const struct api_type *owner,
				const struct api_field *f, struct json *v, const struct dpath *p)
{
	if (v->type != JSON_ARRAY)
		return refuse_type(w, owner, f->go_type, v, false, p);
	struct json *list = json_new_array(w->a);
	for (uint32_t i = 0; i < v->n; i++) {
		struct dpath at = {.up = p, .at = i};
		struct json *item = v->items[i];
		item = item->type == JSON_NULL && f->kind != FIELD_RAW
			       ? zero_value(w, f)
			       : decode_one(w, owner, f, item, &at);
		if (!item)
			return NULL;
		json_push(w->a, list, item);
	}
	return list;
}

static struct json *decode_map(struct dwalk *w, const struct api_type *owner,
			       const struct api_field *f, struct json *v, const struct dpath *p)
{
	if (v->type != JSON_OBJECT)
		return refuse_type(w, owner, f->go_type, v, false, p);
	struct json *map = json_new_object(w->a);
	JSON_EACH_MEMBER (v, m) {
		struct dpath at = {.up = p, .name = m->key};
		struct json *value = m->value;
		if (f->flags & FIELD_LIST_OF_LISTS)
			value = value->type == JSON_NULL ? json_new_array(w->a)
							 : decode_list(w, owner, f, value, &at);
		else if (value->type == JSON_NULL && f->kind != FIELD_RAW)
			value = zero_value(w, f);
		else
			value = decode_one(w, owner, f, value, &at);
		if (!value)
			return NULL;
		json_append_n(w->a, map, m->key, value);
	}
	json_sort_keys(map);
	return map;
}

static struct json *decode_field(struct dwalk *w, const struct api_type *owner,
				 const struct api_field *f, struct json *v, const struct dpath *p)
{
	switch ((enum field_shape_N)f->shape) {
	case SHAPE_LIST:
		return decode_list(w, owner, f, v, p);
	case SHAPE_MAP:
		return decode_map(w, owner, f, v, p);
	case SHAPE_ONE:
		break;
	}
	return decode_one(w, owner, f, v, p);
}

static struct json *decode_struct(struct dwalk *w, const struct api_type *t, struct json *v,
				  const struct dpath *p)
{
	struct json **slots = arena_array(w->a, struct json *, t->fields_n + 1u);
	uint32_t n = 0;
	JSON_EACH_MEMBER (v, m) {
		struct dpath at = {.up = p, .name = m->key};
		const struct api_field *f = api_type_field(t, m->key);
		if (!f) {
			warn_unknown(w, &at);
			continue;
		}
		if (m->value->type == JSON_NULL)
			continue;
		struct json *done = decode_field(w, t, f, m->value, &at);
		if (!done)
			return NULL;
		if (!w->keep_empty && field_omits(f, done))
			continue;
		slots[f - t->fields] = done;
		n++;
	}
	return struct_of_slots(w->a, t, slots, n);
}

static int decode_done(struct dwalk *w, const struct api_type *t, struct json *v,
		       const struct json_dup *dups, struct api_decoded *ret)
{
	for (; dups; dups = dups->next)
		warn(w, "duplicate field", str_of(dups->path));
	struct json *done = v->type == JSON_OBJECT ? decode_struct(w, t, v, NULL)
						   : refuse_type(w, NULL, t->name, v, false, NULL);
	if (!done)
		return ERR_BAD_REQUEST;
	AUTO_BUF b = BUF_INIT;
	for (unsigned i = 0; i < w->warnings_n; i++) {
		buf_add_cstr(&b, i ? ", " : "");
		buf_add_cstr(&b, w->warnings[i]);
	}
	ret->v = done;
	ret->strict = w->warnings_n ? arena_cstr(w->a, buf_str(&b)) : NULL;
	static const char *const none[] = {NULL};
	ret->warnings = w->warnings_n ? w->warnings : none;
	return 0;
}

int api_decode_type(struct arena *a, const struct api_type *t, struct json *v,
		    const struct json_dup *dups, struct api_decoded *ret, struct err *e)
{
	struct dwalk w = {.a = a, .e = e};
	*ret = (struct api_decoded){0};
	return decode_done(&w, t, v, dups, ret);
}

/* The body may leave out kind and apiVersion, but not say something else. */
static int decode_kind(const struct api_kind *k, const struct json *v, struct err *e)
{
	struct str kind = json_get_str(v, "kind"), version = json_get_str(v, "apiVersion");
	if (kind.n == 0 && version.n == 0)
		return 0;
	if (version.n == 0)
		version = api_version_of(k);
	if (kind.n == 0)
		kind = str_of(k->kind);
	if (!str_eq(version, api_version_of(k)))
		return err_set(e, ERR_BAD_REQUEST,
			       "the API version in the data (%.*s) does not match the expected API "
			       "version (%s)",
			       STR_FMT(version), k->api_version);
	if (!str_is(kind, k->kind))
		return err_set(e, ERR_BAD_REQUEST,
			       "%.*s in version \"%s\" cannot be handled as a %s: the kind in the "
			       "data is %.*s",
			       STR_FMT(kind), k->version, k->kind, STR_FMT(kind));
	return 0;
}

static int decode_as(struct dwalk *w, const struct api_kind *k, struct json *v,
		     const struct json_dup *dups, struct api_decoded *ret)
{
	*ret = (struct api_decoded){.kind = k};
	int r = decode_kind(k, v, w->e);
	if (r < 0)
		return r;
	struct err why = {0}, *e = w->e;
	w->e = &why;
	r = decode_done(w, k->type, v, dups, ret);
	if (r < 0)
		return err_set(e, r, "%s in version \"%s\" cannot be handled as a %s: %s", k->kind,
			       k->version, k->kind, why.text);
	json_set_first(w->a, ret->v, "apiVersion", k->api_version);
	json_set_first(w->a, ret->v, "kind", k->kind);
	return 0;
}

int api_decode(struct arena *a, const struct api_kind *k, struct json *v,
	       const struct json_dup *dups, struct api_decoded *ret, struct err *e)
{
	struct dwalk w = {.a = a, .e = e};
	return decode_as(&w, k, v, dups, ret);
}

int api_decode_config(struct arena *a, const struct api_kind *k, struct json *v,
		      const struct json_dup *dups, struct api_decoded *ret, struct err *e)
{
	struct dwalk w = {.a = a, .e = e, .keep_empty = true};
	return decode_as(&w, k, v, dups, ret);
}

int api_strict_error(const struct api_decoded *d, struct err *e)
{
	if (!d->strict)
		return 0;
	const struct api_kind *k = d->kind;
	if (!k)
		return err_set(e, ERR_BAD_REQUEST, "strict decoding error: %s", d->strict);
	return err_set(e, ERR_BAD_REQUEST,
		       "%s in version \"%s\" cannot be handled as a %s: strict decoding error: %s",
		       k->kind, k->version, k->kind, d->strict);
}
