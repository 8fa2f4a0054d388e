/* Trees to protobuf, driven by the tables; byte for byte what Kubernetes' generated code writes:
 * fields in the order of their numbers, fields that are no pointers always, maps sorted. */
#include "api/engine.h"
#include "api/proto_types.h"
#include "base/clock.h"
#include "wire/proto.h"
#include "wire/text.h"

static void write_struct(struct buf *b, const struct api_type *t, const struct json *v);

static void write_text(struct buf *b, uint32_t number, struct str s)
{
	proto_put_bytes(b, number, s);
}

static void write_time(struct buf *b, uint32_t number, const struct json *v)
{
	wall_ns_t t;
	size_t mark = proto_open(b, number);
	if (rfc3339_parse(json_str(v), &t) == 0) {
		int64_t nanos = t % NS_PER_S;
		int64_t seconds = t / NS_PER_S - (nanos < 0);
		proto_put_int(b, 1, seconds);
		proto_put_int(b, 2, nanos + (nanos < 0 ? NS_PER_S : 0));
	}
	proto_close(b, mark);
}

static void write_int_or_string(struct buf *b, uint32_t number, const struct json *v)
{
	bool text = json_is(v, JSON_STRING);
	size_t mark = proto_open(b, number);
	proto_put_int(b, 1, text);
	proto_put_int(b, 2, text ? 0 : json_int(v, 0));
	write_text(b, 3, json_str(v));
	proto_close(b, mark);
}

static void write_json(struct buf *b, uint32_t number, const struct json *v)
{
	size_t mark = proto_open(b, number);
	if (v && v->type != JSON_NULL) {
		AUTO_BUF text = BUF_INIT;
		json_write(&text, v);
		proto_put_bytes(b, 1, buf_str(&text));
	}
	proto_close(b, mark);
}

static void write_message(struct buf *b, uint32_t number, const struct api_type *t,
			  const struct json *v)
{
	size_t mark = proto_open(b, number);
	write_struct(b, t, v);
	proto_close(b, mark);
}

static void write_schema_or(struct buf *b, uint32_t number, const struct api_type *owner,
			    enum schema_or_N or, const struct json *v)
{
	size_t mark = proto_open(b, number);
	if (or == SCHEMA_OR_BOOL)
		proto_put_int(b, 1, json_is(v, JSON_BOOL) ? v->b : true);
	if (json_is(v, JSON_OBJECT))
		write_message(b, or == SCHEMA_OR_BOOL ? 2 : 1, owner, v);
	JSON_EACH (v, item) {
		if (item->type == JSON_STRING)
			write_text(b, 2, json_str(item));
		else
			write_message(b, 2, owner, item);
	}
	proto_close(b, mark);
}

static void write_one(struct buf *b, uint32_t number, const struct api_type *owner,
		      const struct api_field *f, const struct json *v)
{
	switch ((enum field_type_N)f->kind) {
	case FIELD_STRING:
		write_text(b, number, json_str(v));
		break;
	case FIELD_BOOL:
		proto_put_int(b, number, json_bool(v, false));
		break;
	case FIELD_INT32:
	case FIELD_INT64:
		proto_put_int(b, number, json_int(v, 0));
		break;
	case FIELD_DOUBLE: {
		double d = json_double(v, 0);
		proto_put_tag(b, number, PROTO_I64);
		buf_add(b, &d, sizeof(d));
		break;
	}
	case FIELD_BYTES: {
		AUTO_BUF raw = BUF_INIT;
		if (base64_decode(&raw, json_str(v)) < 0)
			buf_reset(&raw);
		proto_put_bytes(b, number, buf_str(&raw));
		break;
	}
	case FIELD_STRUCT:
		write_message(b, number, f->type, v);
		break;
	case FIELD_TIME:
	case FIELD_MICROTIME:
		write_time(b, number, v);
		break;
	case FIELD_QUANTITY: {
		size_t mark = proto_open(b, number);
		write_text(b, 1, v ? json_str(v) : STR("0"));
		proto_close(b, mark);
		break;
	}
	case FIELD_INT_OR_STRING:
		write_int_or_string(b, number, v);
		break;
	case FIELD_RAW: {
		enum schema_or_N or = schema_or(f);
		if (or)
			write_schema_or(b, number, owner, or, v);
		else
			write_json(b, number, v);
		break;
	}
	case FIELD_FIELDS_V1:
		write_json(b, number, v);
		break;
	case FIELD_DURATION:
	case FIELD_INVALID:
		break; /* no type of the tables has one */
	}
}

static void write_map(struct buf *b, const struct api_type *owner, const struct api_field *f,
		      const struct json *v)
{
	JSON_EACH_MEMBER (v, m) {
		size_t mark = proto_open(b, f->number);
		write_text(b, 1, m->key);
		if (f->flags & FIELD_LIST_OF_LISTS) {
			size_t items = proto_open(b, 2);
			JSON_EACH (m->value, item)
				write_text(b, 1, json_str(item));
			proto_close(b, items);
		} else {
			write_one(b, 2, owner, f, m->value);
		}
		proto_close(b, mark);
	}
}

static void write_field(struct buf *b, const struct api_type *t, const struct api_field *f,
			const struct json *v)
{
	if (json_is(v, JSON_NULL))
		v = NULL;
	if (f->shape == SHAPE_MAP) {
		write_map(b, t, f, v);
	} else if (f->shape == SHAPE_LIST) {
		JSON_EACH (v, item)
			write_one(b, f->number, t, f, item);
	} else if (v || !(f->flags & FIELD_POINTER || f->kind == FIELD_BYTES)) {
		write_one(b, f->number, t, f, v);
	}
}

static void write_struct(struct buf *b, const struct api_type *t, const struct json *v)
{
	for (unsigned i = 0; i < t->order_n; i++) {
		unsigned at = t->order[i];
		if (at < t->fields_n) {
			const struct api_field *f = &t->fields[at];
			write_field(b, t, f, json_get(v, f->name));
			continue;
		}
		const struct api_embed *embed = &t->embeds[at - t->fields_n];
		bool there = !embed->pointer;
		for (unsigned j = 0; !there && j < embed->type->fields_n; j++)
			there = json_get(v, embed->type->fields[j].name) != NULL;
		if (there)
			write_message(b, embed->number, embed->type, v);
	}
}

int proto_encode(struct buf *b, const struct json *v, struct err *e)
{
	struct str api_version = json_get_str(v, "apiVersion"), kind = json_get_str(v, "kind");
	const struct api_type *t = api_type_of(api_version, kind);
	if (!t || !t->order_n)
		return err_set(e, ERR_NOT_ACCEPTABLE,
			       "%.*s of %.*s has no protobuf form; ask for application/json",
			       STR_FMT(kind), STR_FMT(api_version));
	buf_add(b, PROTO_MAGIC, sizeof(PROTO_MAGIC) - 1);
	size_t meta = proto_open(b, 1);
	write_text(b, 1, api_version);
	write_text(b, 2, kind);
	proto_close(b, meta);
	size_t raw = proto_open(b, 2);
	write_struct(b, t, v);
	proto_close(b, raw);
	write_text(b, 3, STR(""));
	write_text(b, 4, STR(""));
	return buf_ok(b) ? 0 : err_set(e, ERR_LIMIT, "the object is too large");
}

/* WatchEvent{1: type, 2: RawExtension{1: the object in its envelope}}. */
void proto_encode_event(struct buf *b, const char *type, struct str object)
{
	write_text(b, 1, str_of(type));
	size_t mark = proto_open(b, 2);
	proto_put_bytes(b, 1, object);
	proto_close(b, mark);
}
