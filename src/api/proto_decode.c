/* Protobuf to normal form, driven by the tables. Zero values of fields that are no pointers are
 * left out: they say no more than absence, as in Go. */
#include "api/decode.h"
#include "api/engine.h"
#include "api/proto_types.h"
#include "api/quantity.h"
#include "base/clock.h"
#include "base/limits.h"
#include "wire/proto.h"
#include "wire/text.h"

#define TIME_SECONDS_MAX (INT64_MAX / NS_PER_S - 1)

struct pdec {
	struct arena *a;
	struct err *e;
	unsigned depth;
};

static struct json *read_struct(struct pdec *d, const struct api_type *t, struct str raw);
static struct json *read_envelope(struct pdec *d, struct str body);

static struct json *broken(struct pdec *d, const char *what)
{
	(void)err_set(d->e, ERR_BAD_REQUEST, "protobuf: %s", what);
	return NULL;
}

/* A string of the tree is UTF-8; what is not is replaced, as Go's JSON encoder does. */
static struct json *read_text(struct pdec *d, struct str s)
{
	bool ascii = true;
	for (size_t i = 0; i < s.n && ascii; i++)
		ascii = (unsigned char)s.p[i] < 0x80;
	if (ascii)
		return json_new_str(d->a, s.n ? s : STR(""));
	AUTO_BUF b = BUF_INIT;
	struct json *v;
	json_write_str(&b, s);
	if (json_parse(d->a, buf_str(&b), NULL, &v) < 0)
		return broken(d, "text is not UTF-8");
	return v;
}

/* The fields 1 to 3 of the small messages that stand for scalars. */
struct small {
	int64_t number[4];
	struct str bytes[4];
	bool bad;
};
static struct small read_small(struct str raw)
{
	struct small m = {0};
	struct proto_reader r = proto_read(raw);
	uint32_t field;
	enum proto_wire_N wire;
	while (proto_next(&r, &field, &wire)) {
		if (field < 4 && wire == PROTO_VARINT)
			m.number[field] = (int64_t)proto_varint(&r);
		else if (field < 4 && wire == PROTO_BYTES)
			m.bytes[field] = proto_bytes(&r);
		else
			proto_skip(&r, wire);
	}
	m.bad = !proto_ok(&r);
	return m;
}

static struct json *read_time(struct pdec *d, struct str raw, bool micro)
{
	struct small m = read_small(raw);
	if (m.bad || m.number[1] > TIME_SECONDS_MAX || m.number[1] < -TIME_SECONDS_MAX ||
	    m.number[2] < 0 || m.number[2] >= NS_PER_S)
		return broken(d, "time out of range");
	if (m.number[1] == 0 && m.number[2] == 0)
		return json_new_null(d->a);
	char text[RFC3339_MICRO_BYTES];
	wall_ns_t t = m.number[1] * NS_PER_S + m.number[2];
	if (micro)
		rfc3339_format_micro(t, text);
	else
		rfc3339_format(t, text);
	return json_new_cstr(d->a, text);
}

static struct json *read_quantity(struct pdec *d, struct str raw)
{
	struct small m = read_small(raw);
	struct quantity q;
	if (m.bad)
		return broken(d, "broken quantity");
	if (m.bytes[1].n == 0)
		return json_new_cstr(d->a, "0");
	if (quantity_parse(m.bytes[1], &q) < 0)
		return broken(d, "a quantity has a wrong form");
	char text[QUANTITY_BYTES];
	quantity_format(&q, text);
	return json_new_cstr(d->a, text);
}

static struct json *read_int_or_string(struct pdec *d, struct str raw)
{
	struct small m = read_small(raw);
	if (m.bad)
		return broken(d, "broken IntOrString");
	return m.number[1] == 1 ? read_text(d, m.bytes[3])
				: json_new_int(d->a, (int32_t)m.number[2]);
}

/* RawExtension and JSON: JSON in bytes, or an object with its envelope. */
static struct json *read_raw(struct pdec *d, struct str raw)
{
	struct small m = read_small(raw);
	struct json *v;
	if (m.bad)
		return broken(d, "broken RawExtension");
	if (m.bytes[1].n == 0)
		return json_new_null(d->a);
	if (str_has_prefix(m.bytes[1], STR(PROTO_MAGIC)))
		return read_envelope(d, m.bytes[1]);
	if (json_parse(d->a, m.bytes[1], NULL, &v) < 0)
		return broken(d, "embedded JSON is broken");
	return v;
}

/* JSONSchemaPropsOr…: a schema (1, or 2 beside a bool), schemas or strings (2). */
static struct json *read_schema_or(struct pdec *d, const struct api_type *owner,
				   enum schema_or_N or, struct str raw)
{
	struct proto_reader r = proto_read(raw);
	uint32_t field;
	enum proto_wire_N wire;
	struct json *found = NULL, *list = NULL;
	bool allows = false;
	while (proto_next(&r, &field, &wire)) {
		if (wire == PROTO_VARINT && or == SCHEMA_OR_BOOL && field == 1) {
			allows = proto_varint(&r) != 0;
			continue;
		}
		if (wire != PROTO_BYTES) {
			proto_skip(&r, wire);
			continue;
		}
		struct str bytes = proto_bytes(&r);
		bool text = or == SCHEMA_OR_STRINGS && field == 2;
		struct json *v = text ? read_text(d, bytes) : read_struct(d, owner, bytes);
		if (!v)
			return NULL;
		if (field == 2 && or != SCHEMA_OR_BOOL)
			json_push(d->a, list = list ? list : json_new_array(d->a), v);
		else
			found = v;
	}
	if (!proto_ok(&r))
		return broken(d, "broken JSONSchemaProps");
	return found ? found : list ? list : json_new_bool(d->a, allows);
}

/* One element of a field whose wire type is bytes. */
static struct json *read_bytes(struct pdec *d, const struct api_type *owner,
			       const struct api_field *f, struct str raw)
{
	switch ((enum field_type_N)f->kind) {
	case FIELD_STRING:
		return read_text(d, raw);
	case FIELD_BYTES: {
		AUTO_BUF b = BUF_INIT;
		base64_encode(&b, raw);
		return json_new_str(d->a, b.n ? buf_str(&b) : STR(""));
	}
	case FIELD_STRUCT:
		return read_struct(d, f->type, raw);
	case FIELD_TIME:
		return read_time(d, raw, false);
	case FIELD_MICROTIME:
		return read_time(d, raw, true);
	case FIELD_QUANTITY:
		return read_quantity(d, raw);
	case FIELD_INT_OR_STRING:
		return read_int_or_string(d, raw);
	case FIELD_FIELDS_V1:
		return read_raw(d, raw);
	case FIELD_RAW: {
		enum schema_or_N or = schema_or(f);
		return or ? read_schema_or(d, owner, or, raw) : read_raw(d, raw);
	}
	default:
		return broken(d, "a field has the wrong wire type");
	}
}

static struct json *read_number(struct pdec *d, const struct api_field *f, struct proto_reader *r,
				enum proto_wire_N wire)
{
	if (f->kind == FIELD_DOUBLE && wire == PROTO_I64) {
		uint64_t bits = proto_fixed64(r);
		double v;
		memcpy(&v, &bits, sizeof(v));
		if (v >= -9007199254740992.0 && v <= 9007199254740992.0 && v == (double)(int64_t)v)
			return json_new_int(d->a, (int64_t)v);
		return __builtin_isfinite(v) ? json_new_double(d->a, v)
					     : broken(d, "a number is not finite");
	}
	if (wire != PROTO_VARINT)
		return broken(d, "a field has the wrong wire type");
	uint64_t v = proto_varint(r);
	switch ((enum field_type_N)f->kind) {
	case FIELD_BOOL:
		return json_new_bool(d->a, v != 0);
	case FIELD_INT32:
		return json_new_int(d->a, (int32_t)v);
	case FIELD_INT64:
		return json_new_int(d->a, (int64_t)v);
	default:
		return broken(d, "a field has the wrong wire type");
	}
}

static bool is_number(const struct api_field *f)
{
	return f->kind == FIELD_BOOL || f->kind == FIELD_INT32 || f->kind == FIELD_INT64 ||
	       f->kind == FIELD_DOUBLE;
}

/* {1: items…} of a named list of strings, as in map<string,ExtraValue>. */
static struct json *read_strings(struct pdec *d, struct str raw)
{
	struct proto_reader r = proto_read(raw);
	uint32_t field;
	enum proto_wire_N wire;
	struct json *list = json_new_array(d->a);
	while (proto_next(&r, &field, &wire)) {
		if (field != 1 || wire != PROTO_BYTES) {
			proto_skip(&r, wire);
			continue;
		}
		struct json *v = read_text(d, proto_bytes(&r));
		if (!v)
			return NULL;
		json_push(d->a, list, v);
	}
	return proto_ok(&r) ? list : broken(d, "broken list of strings");
}

static struct json *read_map_entry(struct pdec *d, const struct api_type *owner,
				   const struct api_field *f, struct str raw, struct json *map)
{
	struct proto_reader r = proto_read(raw);
	uint32_t field;
	enum proto_wire_N wire;
	struct str key = STR("");
	struct json *value = NULL;
	while (proto_next(&r, &field, &wire)) {
		if (field == 1 && wire == PROTO_BYTES) {
			key = proto_bytes(&r);
			continue;
		}
		if (field != 2) {
			proto_skip(&r, wire);
			continue;
		}
		if (is_number(f))
			value = read_number(d, f, &r, wire);
		else if (wire != PROTO_BYTES)
			value = broken(d, "a map value has the wrong wire type");
		else if (f->flags & FIELD_LIST_OF_LISTS)
			value = read_strings(d, proto_bytes(&r));
		else
			value = read_bytes(d, owner, f, proto_bytes(&r));
		if (!value)
			return NULL;
	}
	if (!proto_ok(&r))
		return broken(d, "broken map entry");
	if (!value)
		value = is_number(f) ? json_new_int(d->a, 0) : read_bytes(d, owner, f, STR(""));
	struct json *text = read_text(d, key);
	if (value && text)
		json_set_n(d->a, map, json_str(text), value);
	return value && text ? value : NULL;
}

/* Not worth writing: what Go has in a field that nobody set. */
static bool is_zero(const struct api_field *f, const struct json *v)
{
	if (v->type == JSON_NULL)
		return true;
	if (f->flags & FIELD_POINTER || f->shape != SHAPE_ONE)
		return false;
	switch (v->type) {
	case JSON_BOOL:
		return !v->b;
	case JSON_INT:
		return v->i == 0;
	case JSON_STRING:
		return v->n == 0 || (f->kind == FIELD_QUANTITY && json_str(v).p[0] == '0');
	case JSON_OBJECT:
		return v->n == 0 && f->kind == FIELD_STRUCT;
	default:
		return false;
	}
}

static bool read_field(struct pdec *d, const struct api_type *t, const struct api_field *f,
		       struct proto_reader *r, enum proto_wire_N wire, struct json **slot)
{
	struct json *v;
	if (f->shape == SHAPE_MAP) {
		if (wire != PROTO_BYTES)
			return broken(d, "a map has the wrong wire type") != NULL;
		*slot = *slot ? *slot : json_new_object(d->a);
		return read_map_entry(d, t, f, proto_bytes(r), *slot) != NULL;
	}
	if (f->shape == SHAPE_ONE) {
		v = is_number(f)          ? read_number(d, f, r, wire)
		    : wire == PROTO_BYTES ? read_bytes(d, t, f, proto_bytes(r))
					  : broken(d, "a field has the wrong wire type");
		*slot = v && is_zero(f, v) ? NULL : v;
		return v;
	}
	*slot = *slot ? *slot : json_new_array(d->a);
	if (!is_number(f)) {
		v = wire == PROTO_BYTES ? read_bytes(d, t, f, proto_bytes(r))
					: broken(d, "a field has the wrong wire type");
		return v && json_push(d->a, *slot, v);
	}
	if (wire != PROTO_BYTES) {
		v = read_number(d, f, r, wire);
		return v && json_push(d->a, *slot, v);
	}
	struct proto_reader packed = proto_read(proto_bytes(r));
	while (packed.p < packed.end && proto_ok(&packed)) {
		v = read_number(d, f, &packed, f->kind == FIELD_DOUBLE ? PROTO_I64 : PROTO_VARINT);
		if (!v)
			return false;
		json_push(d->a, *slot, v);
	}
	return proto_ok(&packed) || broken(d, "broken packed list");
}

/* The members of an inlined struct join those of the outer one. */
static bool read_embed(struct pdec *d, const struct api_type *t, const struct api_embed *embed,
		       struct str raw, struct json **slots)
{
	struct json *inner = read_struct(d, embed->type, raw);
	if (!inner)
		return false;
	JSON_EACH_MEMBER (inner, m)
		slots[api_type_field(t, m->key) - t->fields] = m->value;
	return true;
}

static bool read_member(struct pdec *d, const struct api_type *t, uint32_t number,
			struct proto_reader *r, enum proto_wire_N wire, struct json **slots)
{
	for (unsigned i = 0; i < t->order_n; i++) {
		unsigned at = t->order[i];
		if (at >= t->fields_n) {
			const struct api_embed *embed = &t->embeds[at - t->fields_n];
			if (embed->number == number && wire == PROTO_BYTES)
				return read_embed(d, t, embed, proto_bytes(r), slots);
		} else if (t->fields[at].number == number) {
			return read_field(d, t, &t->fields[at], r, wire, &slots[at]);
		}
	}
	proto_skip(r, wire); /* of a newer version */
	return true;
}

static struct json *read_struct(struct pdec *d, const struct api_type *t, struct str raw)
{
	if (d->depth == JSON_DEPTH_MAX)
		return broken(d, "nested too deeply");
	d->depth++;
	struct json **slots = arena_array(d->a, struct json *, t->fields_n + 1u);
	struct proto_reader r = proto_read(raw);
	uint32_t number, n = 0;
	enum proto_wire_N wire;
	while (proto_next(&r, &number, &wire))
		if (!read_member(d, t, number, &r, wire, slots))
			return NULL;
	d->depth--;
	if (!proto_ok(&r) || arena_over(d->a))
		return broken(d, "a message is cut short or too large");
	for (unsigned i = 0; i < t->fields_n; i++) {
		if (slots[i] && t->fields[i].shape == SHAPE_MAP)
			json_sort_keys(slots[i]);
		n += slots[i] != NULL;
	}
	return struct_of_slots(d->a, t, slots, n);
}

/* The object in an envelope; what it says of itself is set in it. */
static struct json *read_envelope(struct pdec *d, struct str body)
{
	if (!str_has_prefix(body, STR(PROTO_MAGIC)))
		return broken(d, "the body does not begin with k8s\\0");
	struct small unknown = read_small(str_from(body, sizeof(PROTO_MAGIC) - 1));
	struct small meta = read_small(unknown.bytes[1]);
	if (unknown.bad || meta.bad)
		return broken(d, "the envelope is broken");
	char *api_version = arena_cstr(d->a, meta.bytes[1]);
	char *kind = arena_cstr(d->a, meta.bytes[2]);
	const struct api_type *t = api_type_of(str_of(api_version), str_of(kind));
	if (!t || !t->order_n) {
		(void)err_set(d->e, ERR_BAD_REQUEST,
			      "no kind \"%s\" is registered for version \"%s\"", kind, api_version);
		return NULL;
	}
	struct json *v = read_struct(d, t, unknown.bytes[2]);
	if (!v)
		return NULL;
	json_set_first(d->a, v, "apiVersion", api_version);
	json_set_first(d->a, v, "kind", kind);
	return v;
}

int proto_decode(struct arena *a, struct str body, const char **ret_api_version,
		 const char **ret_kind, struct json **ret, struct err *e)
{
	struct pdec d = {.a = a, .e = e};
	struct json *v = read_envelope(&d, body);
	if (!v)
		return ERR_BAD_REQUEST;
	*ret_api_version = json_get_cstr(v, "apiVersion");
	*ret_kind = json_get_cstr(v, "kind");
	*ret = v;
	return 0;
}
