/* OpenAPI version 2 in protobuf, as openapiv2/OpenAPIv2.proto of gnostic defines it: what kubectl
 * asks for. Small trees in, messages out. */
#include "api/openapi.h"
#include "wire/proto.h"

static void put_text(struct buf *b, uint32_t number, struct str s)
{
	if (s.n)
		proto_put_bytes(b, number, s);
}

static void put_member(struct buf *b, uint32_t number, const struct json *v, const char *key)
{
	put_text(b, number, json_get_str(v, key));
}

static void put_true(struct buf *b, uint32_t number, const struct json *v, const char *key)
{
	if (json_get_bool(v, key, false))
		proto_put_int(b, number, 1);
}

static void put_strings(struct buf *b, uint32_t number, const struct json *list)
{
	JSON_EACH (list, s)
		proto_put_bytes(b, number, json_str(s));
}

/* Any: YAML text; JSON is YAML. */
static void put_any(struct buf *b, uint32_t number, const struct json *v)
{
	AUTO_BUF text = BUF_INIT;
	json_write(&text, v);
	size_t mark = proto_open(b, number);
	proto_put_bytes(b, 2, buf_str(&text));
	proto_close(b, mark);
}

static void put_extensions(struct buf *b, uint32_t number, const struct json *v)
{
	JSON_EACH_MEMBER (v, m) {
		if (!str_has_prefix(m->key, STR("x-")))
			continue;
		size_t mark = proto_open(b, number);
		proto_put_bytes(b, 1, m->key);
		put_any(b, 2, m->value);
		proto_close(b, mark);
	}
}

static void put_schema(struct buf *b, uint32_t number, const struct json *v);

static void put_named_schema(struct buf *b, struct str name, const struct json *v)
{
	size_t mark = proto_open(b, 1);
	proto_put_bytes(b, 1, name);
	put_schema(b, 2, v);
	proto_close(b, mark);
}

static void put_schema(struct buf *b, uint32_t number, const struct json *v)
{
	size_t mark = proto_open(b, number), inner;
	const struct json *part;
	put_member(b, 1, v, "$ref");
	put_member(b, 2, v, "format");
	put_member(b, 4, v, "description");
	if ((part = json_get(v, "default")))
		put_any(b, 5, part);
	put_strings(b, 19, json_get(v, "required"));
	JSON_EACH (json_get(v, "enum"), e)
		put_any(b, 20, e);
	if ((part = json_get(v, "additionalProperties"))) {
		inner = proto_open(b, 21);
		put_schema(b, 1, part);
		proto_close(b, inner);
	}
	if ((part = json_get(v, "type"))) {
		inner = proto_open(b, 22);
		put_text(b, 1, json_str(part));
		proto_close(b, inner);
	}
	if ((part = json_get(v, "items"))) {
		inner = proto_open(b, 23);
		put_schema(b, 1, part);
		proto_close(b, inner);
	}
	if ((part = json_get(v, "properties"))) {
		inner = proto_open(b, 25);
		JSON_EACH_MEMBER (part, m)
			put_named_schema(b, m->key, m->value);
		proto_close(b, inner);
	}
	put_extensions(b, 31, v);
	proto_close(b, mark);
}

/* Parameter: a body, or one of the path or query, whose messages number alike but for what follows
 * the name. */
static void put_parameter(struct buf *b, uint32_t number, const struct json *v)
{
	struct str in = json_get_str(v, "in");
	size_t mark = proto_open(b, number);
	if (str_is(in, "body")) {
		size_t body = proto_open(b, 1);
		put_member(b, 2, v, "name");
		put_text(b, 3, in);
		put_true(b, 4, v, "required");
		put_schema(b, 5, json_get(v, "schema"));
		proto_close(b, body);
	} else {
		bool path = str_is(in, "path");
		size_t other = proto_open(b, 2), sub = proto_open(b, path ? 4 : 3);
		put_true(b, 1, v, "required");
		put_text(b, 2, in);
		put_member(b, 4, v, "name");
		put_member(b, path ? 5 : 6, v, "type");
		put_true(b, path ? 19 : 20, v, "uniqueItems");
		proto_close(b, sub);
		proto_close(b, other);
	}
	proto_close(b, mark);
}

static void put_parameters(struct buf *b, uint32_t number, const struct json *list)
{
	JSON_EACH (list, p) {
		size_t mark = proto_open(b, number);
		if (json_get(p, "$ref")) {
			size_t ref = proto_open(b, 2);
			put_member(b, 1, p, "$ref");
			proto_close(b, ref);
		} else {
			put_parameter(b, 1, p);
		}
		proto_close(b, mark);
	}
}

static void put_response(struct buf *b, struct str code, const struct json *r)
{
	size_t named = proto_open(b, 1);
	proto_put_bytes(b, 1, code);
	size_t value = proto_open(b, 2), response = proto_open(b, 1);
	put_member(b, 1, r, "description");
	const struct json *schema = json_get(r, "schema");
	if (schema) {
		size_t item = proto_open(b, 2);
		put_schema(b, 1, schema);
		proto_close(b, item);
	}
	proto_close(b, response);
	proto_close(b, value);
	proto_close(b, named);
}

static void put_operation(struct buf *b, uint32_t number, const struct json *op)
{
	size_t mark = proto_open(b, number);
	put_strings(b, 1, json_get(op, "tags"));
	put_member(b, 5, op, "operationId");
	put_strings(b, 6, json_get(op, "produces"));
	put_strings(b, 7, json_get(op, "consumes"));
	put_parameters(b, 8, json_get(op, "parameters"));
	size_t responses = proto_open(b, 9);
	JSON_EACH_MEMBER (json_get(op, "responses"), m)
		put_response(b, m->key, m->value);
	proto_close(b, responses);
	put_strings(b, 10, json_get(op, "schemes"));
	put_extensions(b, 13, op);
	proto_close(b, mark);
}

void gnostic_path(struct buf *b, const char *path, const struct json *item)
{
	static const struct {
		const char *method;
		uint32_t number;
	} methods[] = {{"get", 2},     {"put", 3},  {"post", 4}, {"delete", 5},
		       {"options", 6}, {"head", 7}, {"patch", 8}};
	size_t named = proto_open(b, 2);
	proto_put_bytes(b, 1, str_of(path));
	size_t value = proto_open(b, 2);
	for (size_t i = 0; i < ARRAY_SIZE(methods); i++) {
		const struct json *op = json_get(item, methods[i].method);
		if (op)
			put_operation(b, methods[i].number, op);
	}
	put_parameters(b, 9, json_get(item, "parameters"));
	proto_close(b, value);
	proto_close(b, named);
}

void gnostic_schema(struct buf *b, const char *name, const struct json *schema)
{
	put_named_schema(b, str_of(name), schema);
}

void gnostic_parameter(struct buf *b, const char *name, const struct json *p)
{
	size_t named = proto_open(b, 1);
	proto_put_bytes(b, 1, str_of(name));
	put_parameter(b, 2, p);
	proto_close(b, named);
}

void gnostic_document_open(struct buf *b)
{
	proto_put_bytes(b, 1, STR("2.0"));
	size_t info = proto_open(b, 2);
	proto_put_bytes(b, 1, STR("Kubernetes"));
	proto_put_bytes(b, 2, STR("1.35.0"));
	proto_close(b, info);
}

void gnostic_document_close(struct buf *b)
{
	size_t security = proto_open(b, 12), named = proto_open(b, 1);
	proto_put_bytes(b, 1, STR("BearerToken"));
	proto_close(b, proto_open(b, 2));
	proto_close(b, named);
	proto_close(b, security);
	size_t definitions = proto_open(b, 13);
	named = proto_open(b, 1);
	proto_put_bytes(b, 1, STR("BearerToken"));
	size_t item = proto_open(b, 2), key = proto_open(b, 2);
	proto_put_bytes(b, 1, STR("apiKey"));
	proto_put_bytes(b, 2, STR("authorization"));
	proto_put_bytes(b, 3, STR("header"));
	proto_close(b, key);
	proto_close(b, item);
	proto_close(b, named);
	proto_close(b, definitions);
}
