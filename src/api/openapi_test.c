#include "api/engine.h"
#include "wire/proto.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <cmocka.h>

static struct json *parse(struct arena *a, struct str text)
{
	struct json *v = NULL;
	assert_true(text.n > 0);
	assert_int_equal(json_parse(a, text, NULL, &v), 0);
	return v;
}

/* For looking at, and for comparing with a server's own: OPENAPI_DUMP names a folder. */
static void dump(const char *name, struct str text)
{
	const char *dir = getenv("OPENAPI_DUMP");
	if (!dir)
		return;
	AUTO_FREE char *path = xasprintf("%s/%s", dir, name);
	for (char *c = path + strlen(dir) + 1; *c; c++)
		*c = *c == '/' ? '_' : *c;
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(text.p, 1, text.n, f), text.n);
	(void)fclose(f);
}

static void version_2(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct str text = openapi_v2(false);
	dump("v2.json", text);
	struct json *v = parse(a, text);
	struct json *path = json_get(json_get(v, "paths"), "/api/v1/namespaces/{namespace}/pods");
	assert_string_equal(json_cstr(json_path(path, "post.operationId")),
			    "createCoreV1NamespacedPod");
	struct json *pod = json_get(json_get(v, "definitions"), "io.k8s.api.core.v1.PodSpec");
	assert_string_equal(
		json_cstr(json_path(pod, "properties.volumes.x-kubernetes-patch-strategy")),
		"merge,retainKeys");
	assert_string_equal(json_cstr(json_path(pod, "required.0")), "containers");
}

/* The names of all definitions in the protobuf document. */
static void version_2_protobuf(void **state)
{
	(void)state;
	struct str text = openapi_v2(true);
	dump("v2.pb", text);
	struct proto_reader r = proto_read(text), inner;
	uint32_t field, seen = 0;
	enum proto_wire_N wire;
	while (proto_next(&r, &field, &wire)) {
		if (field != 9) {
			proto_skip(&r, wire);
			continue;
		}
		inner = proto_read(proto_bytes(&r));
		while (proto_next(&inner, &field, &wire)) {
			struct proto_reader named = proto_read(proto_bytes(&inner));
			assert_true(proto_next(&named, &field, &wire));
			seen += str_has_prefix(proto_bytes(&named), STR("io.k8s.api.core.v1."));
		}
		assert_true(proto_ok(&inner));
	}
	assert_true(proto_ok(&r));
	assert_true(seen > 200);
}

static void version_3(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct json *index = parse(a, openapi_v3_index());
	JSON_EACH_MEMBER (json_get(index, "paths"), m) {
		struct str text = openapi_v3(m->key);
		AUTO_FREE char *name = xasprintf("v3_%s.json", m->key.p);
		dump(name, text);
		AUTO_ARENA *b = arena_new(0);
		struct json *v = parse(b, text);
		assert_true(json_len(json_get(v, "paths")) > 0);
	}
	assert_true(str_empty(openapi_v3(STR("apis/apps/v9"))));
	assert_true(str_empty(openapi_v3(STR("../x"))));
}

static int fini(void **state)
{
	(void)state;
	discovery_fini();
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(version_2),
		cmocka_unit_test(version_2_protobuf),
		cmocka_unit_test(version_3),
	};
	return cmocka_run_group_tests(tests, NULL, fini);
}
