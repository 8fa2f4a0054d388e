#include "api/engine.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static struct json *parse(struct arena *a, const char *text)
{
	struct json *v = NULL;
	assert_int_equal(json_parse(a, str_of(text), NULL, &v), 0);
	return v;
}

enum how { JSON_OPS, MERGE, STRATEGIC };
static int run(enum how how, const char *openapi, const char *target, const char *patch,
	       const char *want)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *out = NULL, *t = parse(a, target), *p = parse(a, patch);
	struct err e = {0};
	int r;

	if (how == JSON_OPS)
		r = patch_json(a, t, p, &out, &e);
	else if (how == MERGE)
		r = patch_merge(a, t, p, &out, &e);
	else
		r = patch_strategic(a, api_type_find(str_of(openapi)), t, p, &out, &e);
	if (r < 0 || !want)
		return r;
	AUTO_BUF b = BUF_INIT, w = BUF_INIT;
	json_write(&b, out);
	json_write(&w, parse(a, want));
	assert_string_equal(b.p, w.p);
	json_write(&w, t); /* the target is as it was */
	assert_true(json_equal(t, parse(a, target)));
	return 0;
}

static void json_patch(void **state)
{
	(void)state;
	assert_int_equal(run(JSON_OPS, NULL, "{\"a\":[1,2]}",
			     "[{\"op\":\"add\",\"path\":\"/a/1\",\"value\":9},"
			     "{\"op\":\"add\",\"path\":\"/a/-\",\"value\":7},"
			     "{\"op\":\"remove\",\"path\":\"/a/0\"},"
			     "{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/b~1c\"},"
			     "{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/d\"},"
			     "{\"op\":\"test\",\"path\":\"/nope\",\"value\":null},"
			     "{\"op\":\"test\",\"path\":\"/d/-1\",\"value\":7}]",
			     "{\"b/c\":[9,2,7],\"d\":[9,2,7]}"),
			 0);
	assert_int_equal(run(JSON_OPS, NULL, "{}", "{}", NULL), ERR_BAD_REQUEST);
	assert_int_equal(run(JSON_OPS, NULL, "{}", "[{\"op\":\"no\",\"path\":\"/a\"}]", NULL),
			 ERR_INVALID);
	assert_int_equal(run(JSON_OPS, NULL, "{}", "[{\"op\":\"remove\",\"path\":\"/a\"}]", NULL),
			 ERR_INVALID);
	assert_int_equal(run(JSON_OPS, NULL, "{\"a\":[]}",
			     "[{\"op\":\"add\",\"path\":\"/a/1\",\"value\":1}]", NULL),
			 ERR_INVALID);
}

/* Each copy doubles the document: stopped by the budget, not by the machine. */
static void json_patch_bomb(void **state)
{
	(void)state;
	AUTO_BUF b = BUF_INIT;
	buf_add_cstr(&b, "[{\"op\":\"test\",\"path\":\"/a\",\"value\":\"x\"}");
	for (int i = 0; i < 60; i++)
		buf_printf(&b,
			   ",{\"op\":\"add\",\"path\":\"/b%d\",\"value\":{}},"
			   "{\"op\":\"copy\",\"from\":\"/r\",\"path\":\"/r/x%d\"}",
			   i, i);
	buf_add_char(&b, ']');
	assert_int_equal(run(JSON_OPS, NULL, "{\"a\":\"x\",\"r\":{\"k\":\"v\"}}", b.p, NULL),
			 ERR_LIMIT);
}

static void merge_patch(void **state)
{
	(void)state;
	assert_int_equal(run(MERGE, NULL, "{\"a\":\"b\",\"c\":{\"d\":\"e\",\"f\":\"g\"}}",
			     "{\"a\":\"z\",\"c\":{\"f\":null},\"n\":{\"x\":null,\"y\":[null]}}",
			     "{\"a\":\"z\",\"c\":{\"d\":\"e\"},\"n\":{\"y\":[null]}}"),
			 0);
}

#define POD_SPEC "io.k8s.api.core.v1.PodSpec"

static void strategic(void **state)
{
	(void)state;
	/* merge by key; the patch's order, others before the next they stood before */
	assert_int_equal(run(STRATEGIC, POD_SPEC,
			     "{\"containers\":[{\"name\":\"a\",\"image\":\"1\"},{\"name\":\"b\"}]}",
			     "{\"containers\":[{\"name\":\"c\"},{\"name\":\"b\",\"image\":\"2\"}]}",
			     "{\"containers\":[{\"name\":\"c\"},{\"name\":\"a\",\"image\":\"1\"},"
			     "{\"name\":\"b\",\"image\":\"2\"}]}"),
			 0);
	assert_int_equal(
		run(STRATEGIC, POD_SPEC, "{\"containers\":[{\"name\":\"a\"},{\"name\":\"b\"}]}",
		    "{\"$setElementOrder/containers\":[{\"name\":\"b\"},{\"name\":\"c\"},"
		    "{\"name\":\"a\"}],\"containers\":[{\"name\":\"c\"}]}",
		    "{\"containers\":[{\"name\":\"b\"},{\"name\":\"c\"},{\"name\":\"a\"}]}"),
		0);
	assert_int_equal(run(STRATEGIC, POD_SPEC,
			     "{\"containers\":[{\"name\":\"a\"},{\"name\":\"b\"}],"
			     "\"nodeSelector\":{\"x\":\"y\"}}",
			     "{\"containers\":[{\"name\":\"a\",\"$patch\":\"delete\"}],"
			     "\"nodeSelector\":{\"$patch\":\"replace\",\"z\":\"1\"}}",
			     "{\"containers\":[{\"name\":\"b\"}],\"nodeSelector\":{\"z\":\"1\"}}"),
			 0);
	/* atomic lists are replaced */
	assert_int_equal(run(STRATEGIC, POD_SPEC, "{\"tolerations\":[{\"key\":\"a\"}]}",
			     "{\"tolerations\":[{\"key\":\"b\"}]}",
			     "{\"tolerations\":[{\"key\":\"b\"}]}"),
			 0);
	assert_int_equal(run(STRATEGIC, POD_SPEC, "{\"containers\":[{\"name\":\"a\"}]}",
			     "{\"containers\":[{\"image\":\"1\"}]}", NULL),
			 ERR_INTERNAL);
	assert_int_equal(run(STRATEGIC, POD_SPEC, "{\"nodeSelector\":{\"a\":\"b\"}}",
			     "{\"nodeSelector\":{\"$patch\":\"explode\"}}", NULL),
			 ERR_INTERNAL);
}

static void strategic_primitives(void **state)
{
	(void)state;
	const char *meta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";
	assert_int_equal(run(STRATEGIC, meta, "{\"finalizers\":[\"a\",\"b\"]}",
			     "{\"$deleteFromPrimitiveList/finalizers\":[\"a\"],"
			     "\"finalizers\":[\"c\",\"b\"]}",
			     "{\"finalizers\":[\"c\",\"b\"]}"),
			 0);
	assert_int_equal(run(STRATEGIC, "io.k8s.api.apps.v1.DeploymentSpec",
			     "{\"strategy\":{\"type\":\"RollingUpdate\",\"rollingUpdate\":{}}}",
			     "{\"strategy\":{\"$retainKeys\":[\"type\"],\"type\":\"Recreate\"}}",
			     "{\"strategy\":{\"type\":\"Recreate\"}}"),
			 0);
	assert_int_equal(run(STRATEGIC, "io.k8s.api.apps.v1.DeploymentSpec", "{\"strategy\":{}}",
			     "{\"strategy\":{\"$retainKeys\":[\"x\"],\"type\":\"Recreate\"}}",
			     NULL),
			 ERR_BAD_REQUEST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_patch),           cmocka_unit_test(json_patch_bomb),
		cmocka_unit_test(merge_patch),          cmocka_unit_test(strategic),
		cmocka_unit_test(strategic_primitives),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
