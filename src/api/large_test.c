/* The largest bodies there are: every engine takes time by their size. Each of these took minutes
 * where members or items were compared pairwise. */
#include "api/engine.h"
#include "base/clock.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <cmocka.h>

#define MEMBERS 60000
#define LIMIT_S 8 /* sanitized, on a busy machine; a square of MEMBERS takes longer */

static struct json *parse(struct arena *a, const struct buf *b)
{
	struct json *v = NULL;
	assert_int_equal(json_parse(a, buf_str(b), NULL, &v), 0);
	return v;
}

/* {"data": {"k…": VALUE}} with keys from FIRST on, in no order. */
static struct json *map_of(struct arena *a, unsigned first, const char *value)
{
	AUTO_BUF b = BUF_INIT;
	buf_add_cstr(&b, "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"data\":{");
	for (unsigned i = 0; i < MEMBERS; i++)
		buf_printf(&b, "%s\"k%u\":%s", i ? "," : "", first + i * 7919 % MEMBERS, value);
	buf_add_cstr(&b, "}}");
	return parse(a, &b);
}

static void test_patches(void **state)
{
	static const struct {
		unsigned first;
		const char *value;
		uint32_t left;
	} rows[] = {{0, "\"b\"", MEMBERS}, {MEMBERS, "\"b\"", 2 * MEMBERS}, {0, "null", 0}};
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("ConfigMap"));
	mono_ns_t start = clock_mono();
	struct err e = {0};
	(void)state;

	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		AUTO_ARENA *a = arena_new(0);
		struct json *target = map_of(a, 0, "\"a\""), *out;
		struct json *patch = map_of(a, rows[i].first, rows[i].value);
		assert_int_equal(patch_merge(a, target, patch, &out, &e), 0);
		assert_int_equal(json_len(json_get(out, "data")), rows[i].left);
		assert_int_equal(patch_strategic(a, k->type, target, patch, &out, &e), 0);
		assert_int_equal(json_len(json_get(out, "data")), rows[i].left);
	}
	assert_true(clock_mono() - start < LIMIT_S * NS_PER_S);
}

/* What a strategic patch compares pairwise is bounded. */
static void test_bounds(void **state)
{
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("ConfigMap"));
	static const char *const lists[] = {"$deleteFromPrimitiveList/finalizers",
					    "$setElementOrder/finalizers", "finalizers"};
	struct err e = {0};
	(void)state;

	for (size_t i = 0; i < ARRAY_SIZE(lists); i++) {
		AUTO_ARENA *a = arena_new(0);
		AUTO_BUF b = BUF_INIT;
		struct json *out;
		buf_printf(&b, "{\"metadata\":{\"%s\":[\"x\"", lists[i]);
		for (unsigned n = 0; n < MEMBERS; n++)
			buf_printf(&b, ",\"f%u\"", n);
		buf_add_cstr(&b, "]}}");
		struct json *patch = parse(a, &b);
		buf_reset(&b);
		buf_add_cstr(&b, "{\"metadata\":{\"finalizers\":[\"y\"]}}");
		assert_int_equal(patch_strategic(a, k->type, parse(a, &b), patch, &out, &e),
				 ERR_LIMIT);
	}
}

static void test_managed_fields(void **state)
{
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("ConfigMap"));
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	mono_ns_t start = clock_mono();
	(void)state;

	buf_add_cstr(&b,
		     "{\"metadata\":{\"name\":\"x\",\"managedFields\":[{\"manager\":\"m\","
		     "\"operation\":\"Update\",\"apiVersion\":\"v1\",\"fieldsType\":\"FieldsV1\","
		     "\"fieldsV1\":{\"f:data\":{");
	for (unsigned i = 0; i < 3 * MEMBERS; i++)
		buf_printf(&b, "%s\"f:z%06u\":{}", i ? "," : "", 3 * MEMBERS - i);
	buf_add_cstr(&b, "}}}]}}");
	struct json *v = parse(a, &b);
	managed_update(a, k, NULL, v, "other", "", "2026-01-01T00:00:00Z");
	assert_int_equal(json_len(json_path(v, "metadata.managedFields.0.fieldsV1.f:data")),
			 3 * MEMBERS);
	assert_true(clock_mono() - start < LIMIT_S * NS_PER_S);
}

static void test_warnings(void **state)
{
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("Pod"));
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	mono_ns_t start = clock_mono();
	const char *const *list;
	(void)state;

	buf_add_cstr(&b, "{\"metadata\":{\"name\":\"x\"},\"spec\":{\"containers\":[{\"name\":\"c\","
			 "\"env\":[");
	for (unsigned i = 0; i < MEMBERS; i++)
		buf_printf(&b, "%s{\"name\":\"E%u\"}", i ? "," : "", i);
	buf_add_cstr(&b, ",{\"name\":\"E7\"}],\"ports\":[");
	for (unsigned i = 0; i < MEMBERS; i++)
		buf_printf(&b, "%s{\"containerPort\":%u}", i ? "," : "", i);
	buf_add_cstr(&b, ",{\"containerPort\":7}]}]}}");
	assert_non_null(strategy_warnings(a, k, parse(a, &b), NULL, &list));
	assert_string_equal(list[1], "spec.containers[0].ports[60000]: duplicate port definition "
				     "with spec.containers[0].ports[7]");
	assert_string_equal(list[0], "spec.containers[0].env[60000]: hides previous definition of "
				     "\"E7\", which may be dropped when using apply");
	assert_null(list[2]);
	assert_true(clock_mono() - start < LIMIT_S * NS_PER_S);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_patches),
		cmocka_unit_test(test_bounds),
		cmocka_unit_test(test_managed_fields),
		cmocka_unit_test(test_warnings),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
