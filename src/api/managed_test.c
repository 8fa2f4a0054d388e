/* Ownership of fields on a Deployment and a Service, as the API server of record keeps it. */
#include "api/engine.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#define T0 "2026-01-01T00:00:00Z"
#define T1 "2026-01-02T00:00:00Z"

static const struct api_kind *config_map(void)
{
	return api_kind_find(STR(""), STR("v1"), STR("ConfigMap"));
}

static struct json *parse(struct arena *a, const char *text)
{
	struct json *v = NULL;
	assert_int_equal(json_parse(a, str_of(text), NULL, &v), 0);
	return v;
}

static struct json *object(struct arena *a, const char *rest)
{
	AUTO_BUF b = BUF_INIT;
	buf_printf(&b,
		   "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"x\"}%s}",
		   rest);
	return parse(a, b.p);
}

static void owns(const struct json *obj, const char *owner, const char *want)
{
	JSON_EACH (json_path(obj, "metadata.managedFields"), e) {
		if (!str_is(json_get_str(e, "manager"), owner))
			continue;
		AUTO_BUF b = BUF_INIT;
		json_write(&b, json_get(e, "fieldsV1"));
		if (!want)
			fail_msg("%s owns %s", owner, b.p);
		assert_string_equal(b.p, want);
		return;
	}
	if (want)
		fail_msg("%s owns nothing", owner);
}

static void update(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct json *one = object(a, ",\"data\":{\"a\":\"1\",\"b\":\"1\"}");
	managed_update(a, config_map(), NULL, one, "one", "", T0);
	owns(one, "one", "{\"f:data\":{\".\":{},\"f:a\":{},\"f:b\":{}}}");
	/* who changes a value takes it; what is gone belongs to nobody */
	struct json *two = object(a, ",\"data\":{\"a\":\"2\"}");
	managed_update(a, config_map(), one, two, "two", "", T1);
	owns(two, "one", "{\"f:data\":{}}");
	owns(two, "two", "{\"f:data\":{\"f:a\":{}}}");
	/* nothing changed: the times stay */
	struct json *three = object(a, ",\"data\":{\"a\":\"2\"}");
	managed_update(a, config_map(), two, three, "three", "", T1);
	owns(three, "three", NULL);
	managed_settle(a, two, three);
	assert_true(json_equal(json_path(two, "metadata.managedFields"),
			       json_path(three, "metadata.managedFields")));
}

static struct json *apply(struct arena *a, const struct json *live, const char *rest,
			  const char *owner, bool force, int want, struct causes *c)
{
	struct json *out = NULL;
	struct err e = {0};
	*c = (struct causes){.arena = a};
	assert_int_equal(managed_apply(a, config_map(), live, object(a, rest), owner, "", force, T1,
				       &out, c, &e),
			 want);
	if (want == ERR_CONFLICT)
		assert_string_equal(e.text, "Apply failed with 1 conflict: conflict with \"one\" "
					    "using v1 at " T0 ": .data.a");
	return out;
}

/* An empty list that is always written was sent: it is owned, though it is kept as null. */
static void empty_lists(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	const struct api_kind *k =
		api_kind_find(STR("rbac.authorization.k8s.io"), STR("v1"), STR("ClusterRole"));
	struct json *sent = parse(a, "{\"kind\":\"ClusterRole\",\"metadata\":{},\"rules\":[]}");
	struct json *none = parse(a, "{\"kind\":\"ClusterRole\",\"metadata\":{}}");
	managed_update(a, k, NULL, sent, "one", "", T0);
	owns(sent, "one", "{\"f:rules\":{}}");
	managed_update(a, k, NULL, none, "one", "", T0);
	owns(none, "one", NULL);
	api_complete(a, k->type, sent);
	assert_true(json_is(json_get(sent, "rules"), JSON_NULL));
}

static void applied(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct causes c;
	struct json *live = object(a, ",\"data\":{\"a\":\"1\"}");
	managed_update(a, config_map(), NULL, live, "one", "", T0);
	apply(a, live, ",\"data\":{\"a\":\"2\"}", "two", false, ERR_CONFLICT, &c);
	assert_int_equal(c.n, 1);
	assert_string_equal(c.items[0].reason, "FieldManagerConflict");
	assert_string_equal(c.items[0].field, ".data.a");
	/* the same value is no conflict: both own it */
	struct json *both =
		apply(a, live, ",\"data\":{\"a\":\"1\",\"b\":\"1\"}", "two", false, 0, &c);
	owns(both, "one", "{\"f:data\":{\".\":{},\"f:a\":{}}}");
	owns(both, "two", "{\"f:data\":{\"f:a\":{},\"f:b\":{}}}");
	/* no longer applied: gone, unless somebody else owns it */
	struct json *less = apply(a, both, "", "two", false, 0, &c);
	assert_string_equal(json_cstr(json_path(less, "data.a")), "1");
	assert_null(json_path(less, "data.b"));
	owns(less, "two", NULL);
	struct json *mine = apply(a, live, ",\"data\":{\"a\":\"2\"}", "two", true, 0, &c);
	owns(mine, "one", "{\"f:data\":{}}");
	assert_string_equal(json_cstr(json_path(mine, "data.a")), "2");
	struct json *made = apply(a, NULL, ",\"data\":{\"a\":\"2\"}", "two", false, 0, &c);
	owns(made, "two", "{\"f:data\":{\"f:a\":{}}}");
	/* an object nobody tracked gets its first owner then */
	struct json *bare = apply(a, object(a, ",\"data\":{\"z\":\"1\"}"), "", "two", false, 0, &c);
	owns(bare, "before-first-apply", "{\"f:data\":{\".\":{},\"f:z\":{}}}");
}

/* Items of a list merge by key: their order is kept, unowned ones stay. */
static void lists(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct causes c = {.arena = a};
	struct err e = {0};
	struct json *out = NULL;
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("Service"));
	struct json *live = parse(a, "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{},"
				     "\"spec\":{\"ports\":[{\"port\":1,\"protocol\":\"TCP\"},"
				     "{\"port\":2,\"protocol\":\"UDP\"}]}}");
	managed_update(a, k, NULL, live, "one", "", T0);
	struct json *config =
		parse(a, "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{},"
			 "\"spec\":{\"ports\":[{\"port\":3},{\"port\":2,\"protocol\":"
			 "\"UDP\",\"name\":\"b\"}]}}");
	assert_int_equal(managed_apply(a, k, live, config, "two", "", false, T1, &out, &c, &e), 0);
	AUTO_BUF b = BUF_INIT;
	JSON_EACH (json_path(out, "spec.ports"), p)
		buf_printf(&b, "%d ", (int)json_get_int(p, "port", 0));
	assert_string_equal(b.p, "1 3 2 ");
	owns(out, "two",
	     "{\"f:spec\":{\"f:ports\":{"
	     "\"k:{\\\"port\\\":2,\\\"protocol\\\":\\\"UDP\\\"}\":{\".\":{},\"f:name\":{},"
	     "\"f:port\":{},\"f:protocol\":{}},"
	     "\"k:{\\\"port\\\":3,\\\"protocol\\\":\\\"TCP\\\"}\":{\".\":{},\"f:port\":{}}}}}");
	struct json *twice = parse(a, "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{},"
				      "\"spec\":{\"ports\":[{\"port\":3},{\"port\":3}]}}");
	assert_int_equal(managed_apply(a, k, live, twice, "two", "", false, T1, &out, &c, &e),
			 ERR_INTERNAL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(update),
		cmocka_unit_test(empty_lists),
		cmocka_unit_test(applied),
		cmocka_unit_test(lists),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
