#include "api/engine.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static bool matches(const char *selector, const char *labels)
{
	AUTO_ARENA *a = arena_new(0);
	struct selector *s = NULL;
	struct json *v = NULL;
	struct err e = {0};
	if (selector_parse_labels(a, str_of(selector), &s, &e) < 0)
		fail_msg("%s: %s", selector, e.text);
	assert_int_equal(json_parse(a, str_of(labels), NULL, &v), 0);
	return selector_matches(s, v);
}

static void refused(const char *selector, const char *why)
{
	AUTO_ARENA *a = arena_new(0);
	struct selector *s = NULL;
	struct err e = {0};
	assert_int_equal(selector_parse_labels(a, str_of(selector), &s, &e), ERR_BAD_REQUEST);
	if (why)
		assert_string_equal(e.text, why);
}

static void labels(void **state)
{
	(void)state;
	const char *l = "{\"n\":\"4\",\"odd\":\"0\",\"in\":\"x\",\"e\":\"\"}";
	static const char *const yes[] = {"",      "n",           "n=4",     "n == 4",
					  "n!=5",  "nope!=5",     "n>3",     "n<5",
					  "!nope", "n in (1, 4)", "e=",      "n notin (1,2)",
					  "in=x",  "e in (a,)",   "odd,n=4", "in in (x)"};
	static const char *const no[] = {"!n",   "n=5",         "n!=4",        "n>4",    "n<4",
					 "nope", "nope in (a)", "n notin (4)", "n,nope", "in>1"};
	for (size_t i = 0; i < ARRAY_SIZE(yes); i++)
		if (!matches(yes[i], l))
			fail_msg("does not match: %s", yes[i]);
	for (size_t i = 0; i < ARRAY_SIZE(no); i++)
		if (matches(no[i], l))
			fail_msg("matches: %s", no[i]);
	refused("a b c", "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, "
			 "gt, lt");
	refused("n in (",
		"unable to parse requirement: found '', expected: ',', ')' or identifier");
	refused("=x", "found '=', expected: !, identifier, or 'end of string'");
	refused("a=b c", "found 'c', expected: ',' or 'end of string'");
	refused("a/b/c=d", NULL);
	refused("n>x", NULL);
	refused("n in ()", NULL);
	refused("a,", NULL);
}

static void label_selector(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct json *v = NULL, *l = NULL;
	struct err e = {0};
	assert_int_equal(json_parse(a, STR("{\"a\":\"1\"}"), NULL, &l), 0);
	assert_false(selector_matches(selector_from_label_selector(a, NULL, &e), l));
	v = json_new_object(a);
	assert_true(selector_matches(selector_from_label_selector(a, v, &e), l));
	assert_int_equal(json_parse(a,
				    STR("{\"matchLabels\":{\"a\":\"1\"},\"matchExpressions\":[{"
					"\"key\":\"b\",\"operator\":\"DoesNotExist\"}]}"),
				    NULL, &v),
			 0);
	assert_true(selector_matches(selector_from_label_selector(a, v, &e), l));
	assert_int_equal(
		json_parse(a, STR("{\"matchExpressions\":[{\"key\":\"b\",\"operator\":\"In\"}]}"),
			   NULL, &v),
		0);
	assert_null(selector_from_label_selector(a, v, &e));
}

static bool field(const char *kind, const char *selector, const char *object, int want)
{
	AUTO_ARENA *a = arena_new(0);
	struct field_selector *s = NULL;
	struct json *v = NULL;
	struct err e = {0};
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), str_of(kind));
	k = k ? k : api_kind_find(STR("apps"), STR("v1"), str_of(kind));
	assert_int_equal(field_selector_parse(a, k, str_of(selector), &s, &e), want);
	if (want < 0)
		return false;
	assert_int_equal(json_parse(a, str_of(object), NULL, &v), 0);
	return field_selector_matches(s, v);
}

static void fields(void **state)
{
	(void)state;
	const char *pod = "{\"metadata\":{\"name\":\"p,1\"},\"spec\":{\"nodeName\":\"n1\"},"
			  "\"status\":{\"podIPs\":[{\"ip\":\"10.0.0.1\"}]}}";
	assert_true(field("Pod", "spec.nodeName=n1,status.podIP==10.0.0.1", pod, 0));
	assert_true(field("Pod", "metadata.name=p\\,1,spec.hostNetwork=false", pod, 0));
	assert_false(field("Pod", "spec.nodeName!=n1", pod, 0));
	assert_false(field("Pod", "spec.nodeName=", pod, 0));
	assert_true(field("Event", "source=kubelet",
			  "{\"source\":{\"component\":\"kubelet\"},\"reportingComponent\":\"x\"}",
			  0));
	assert_true(field("ReplicationController", "status.replicas=2",
			  "{\"status\":{\"replicas\":2}}", 0));
	assert_false(field("ReplicationController", "status.replicas=02",
			   "{\"status\":{\"replicas\":2}}", 0));
	assert_true(field("Node", "metadata.name=n", "{\"metadata\":{\"name\":\"n\"}}", 0));
	field("Node", "metadata.namespace=x", pod, ERR_BAD_REQUEST);
	field("Namespace", "metadata.namespace=x", pod, ERR_BAD_REQUEST);
	assert_false(field("PersistentVolume", "metadata.namespace=x", pod, 0));
	field("ReplicaSet", "status.replicas=0", pod, ERR_BAD_REQUEST);
	field("Pod", "spec.containers=x", pod, ERR_BAD_REQUEST);
	field("ConfigMap", "data.x=1", pod, ERR_BAD_REQUEST);
	field("ConfigMap", "metadata.name", pod, ERR_BAD_REQUEST);
	field("ConfigMap", "metadata.name=a\\x", pod, ERR_BAD_REQUEST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(labels),
		cmocka_unit_test(label_selector),
		cmocka_unit_test(fields),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
