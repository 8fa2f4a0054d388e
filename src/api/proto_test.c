#include "api/engine.h"
#include "wire/text.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <zlib.h>
#include <cmocka.h>

/* A Namespace and a TokenRequest as a server wrote them. */
static const char NAMESPACE[] =
	"{\"kind\":\"Namespace\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"n\",\"uid\":\"u\","
	"\"creationTimestamp\":\"2026-11-23T19:52:52Z\",\"labels\":{\"a\":\"b\"}},\"spec\":{"
	"\"finalizers\":[\"kubernetes\"]},\"status\":{\"phase\":\"Active\"}}";
static const uint8_t NAMESPACE_PROTO[] =
	"k8s\0\x0a\x0f\x0a\x02v1\x12\x09Namespace\x12\x3c\x0a\x22\x0a\x01n\x12\x00\x1a\x00\x22\x00*"
	"\x01u2\x00\x38\x00"
	"B\x08\x08\x94\xb3\x92\xd8\x06\x10\x00Z\x06\x0a\x01"
	"a\x12\x01"
	"b\x12\x0c\x0a\x0akubernetes\x1a\x08\x0a\x06"
	"Active\x1a\x00\x22\x00";

static struct json *parse(struct arena *a, struct str text)
{
	struct json *v = NULL;
	assert_int_equal(json_parse(a, text, NULL, &v), 0);
	return v;
}

static void both_ways(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT, text = BUF_INIT;
	struct err e = {0};
	assert_int_equal(proto_encode(&b, parse(a, str_of(NAMESPACE)), &e), 0);
	assert_int_equal(b.n, sizeof(NAMESPACE_PROTO) - 1);
	assert_memory_equal(b.p, NAMESPACE_PROTO, b.n);
	const char *version, *kind;
	struct json *v;
	assert_int_equal(proto_decode(a, buf_str(&b), &version, &kind, &v, &e), 0);
	assert_string_equal(version, "v1");
	assert_string_equal(kind, "Namespace");
	json_write(&text, v);
	assert_string_equal(text.p, NAMESPACE);
}

/* How a client that speaks protobuf deletes a Deployment. */
static void options_of_a_group(void **state)
{
	static const uint8_t body[] = "k8s\0\x0a\x18\x0a\x07"
				      "apps/v1\x12\x0d"
				      "DeleteOptions\x12\x02\x08\x05\x1a\x00\x22\x00";
	AUTO_ARENA *a = arena_new(0);
	const char *version, *kind;
	struct json *v;
	struct err e = {0};
	(void)state;
	assert_int_equal(proto_decode(a, str_n((const char *)body, sizeof(body) - 1), &version,
				      &kind, &v, &e),
			 0);
	assert_string_equal(kind, "DeleteOptions");
	assert_int_equal(json_get_int(v, "gracePeriodSeconds", 0), 5);
}

/* Every cut of a good body is an error or a smaller object, never more. */
static void cut_short(void **state)
{
	(void)state;
	for (size_t n = 0; n < sizeof(NAMESPACE_PROTO) - 1; n++) {
		AUTO_ARENA *a = arena_new(0);
		AUTO_FREE char *copy = xmalloc(n + 1);
		memcpy(copy, NAMESPACE_PROTO, n);
		const char *version, *kind;
		struct json *v;
		struct err e = {0};
		(void)!proto_decode(a, str_n(copy, n), &version, &kind, &v, &e);
	}
}

static void unknown_kinds(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct err e = {0};
	struct json *v = parse(a, STR("{\"kind\":\"Widget\",\"apiVersion\":\"x.io/v1\"}"));
	assert_int_equal(proto_encode(&b, v, &e), ERR_NOT_ACCEPTABLE);
	v = parse(a, STR("{\"kind\":\"Table\",\"apiVersion\":\"meta.k8s.io/v1\"}"));
	assert_int_equal(proto_encode(&b, v, &e), ERR_NOT_ACCEPTABLE);
}

/* Where the bytes may differ: Pods have fields since 1.32 that are always written, and raw JSON
 * keeps no spaces. */
static bool newer(struct str id)
{
	return str_has_prefix(id, STR("pod-")) || str_is(id, "ctrlrev");
}

/* Protobuf has no kind and apiVersion below the top. */
static void drop_inner_kinds(const struct json *v)
{
	JSON_EACH (json_path(v, "spec.volumeClaimTemplates"), claim) {
		json_del(claim, "kind");
		json_del(claim, "apiVersion");
	}
}

static void record(struct arena *a, const struct json *c, unsigned *wrong)
{
	AUTO_BUF want = BUF_INIT, got = BUF_INIT, text = BUF_INIT, back = BUF_INIT;
	struct err e = {0};
	struct json *v = json_get(c, "json");
	assert_int_equal(base64_decode(&want, json_get_str(c, "protobuf")), 0);
	if (proto_encode(&got, v, &e) < 0 ||
	    (!str_eq(buf_str(&want), buf_str(&got)) && !newer(json_get_str(c, "id")))) {
		(*wrong)++;
		printf("%s: encoded otherwise: %s\n", json_get_cstr(c, "id"), e.text);
	}
	const char *version, *kind;
	struct json *w;
	if (proto_decode(a, buf_str(&want), &version, &kind, &w, &e) < 0) {
		(*wrong)++;
		printf("%s: %s\n", json_get_cstr(c, "id"), e.text);
		return;
	}
	const struct api_type *t = api_type_of(str_of(version), str_of(kind));
	api_complete(a, t, w);
	api_complete(a, t, v); /* the record is older and has creationTimestamp: null */
	drop_inner_kinds(v);
	drop_inner_kinds(w);
	json_write(&text, v);
	json_write(&back, w);
	if (!str_eq(buf_str(&text), buf_str(&back))) {
		(*wrong)++;
		printf("%s: decoded otherwise\n%s\n%s\n", json_get_cstr(c, "id"), text.p, back.p);
	}
}

/* The whole record, where it is: PARITY_DIR. */
static void recorded(void **state)
{
	(void)state;
	const char *dir = getenv("PARITY_DIR");
	if (!dir)
		skip();
	AUTO_FREE char *path = xasprintf("%s/protobuf.jsonl.gz", dir);
	gzFile f = gzopen(path, "r");
	assert_non_null(f);
	size_t size = 1 << 20;
	unsigned wrong = 0;
	AUTO_FREE char *line = xmalloc(size);
	while (gzgets(f, line, (int)size)) {
		AUTO_ARENA *a = arena_new(0);
		record(a, parse(a, str_of(line)), &wrong);
	}
	gzclose(f);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_ways), cmocka_unit_test(options_of_a_group),
		cmocka_unit_test(cut_short), cmocka_unit_test(unknown_kinds),
		cmocka_unit_test(recorded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
