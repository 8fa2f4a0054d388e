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

static const struct api_kind *kind(const char *group, const char *name)
{
	const struct api_kind *k = api_kind_find(str_of(group), STR("v1"), str_of(name));
	assert_non_null(k);
	return k;
}

/* What becomes of NOW when it is written to SUB of OLD, at PATH. */
static void update_is(const char *group, const char *name, const char *sub, const char *old,
		      const char *now, const char *path, const char *want)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *obj = parse(a, now);
	strategy_prepare_update(a, kind(group, name), sub, obj, parse(a, old));
	const struct json *got = json_path(obj, path);
	if (got)
		json_write(&b, got);
	assert_string_equal(b.n ? b.p : "", want);
}

static void create_is(const char *group, const char *name, const char *now, const char *path,
		      const char *want)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *obj = parse(a, now);
	strategy_prepare_create(a, kind(group, name), obj);
	const struct json *got = json_path(obj, path);
	if (got)
		json_write(&b, got);
	assert_string_equal(b.n ? b.p : "", want);
}

static void generations(void **state)
{
	(void)state;
	static const char *const driver = "{\"metadata\":{\"name\":\"d\"},\"spec\":{}}";
	create_is("storage.k8s.io", "CSIDriver", driver, "metadata.generation", "");
	update_is("storage.k8s.io", "CSIDriver", "", driver,
		  "{\"metadata\":{},\"spec\":{\"requiresRepublish\":true}}", "metadata.generation",
		  "1");
	update_is("storage.k8s.io", "CSIDriver", "", driver,
		  "{\"metadata\":{},\"spec\":{\"storageCapacity\":true}}", "metadata.generation",
		  "");
	create_is("resource.k8s.io", "ResourceSlice", "{\"metadata\":{},\"spec\":{}}",
		  "metadata.generation", "1");
	update_is("resource.k8s.io", "DeviceClass", "",
		  "{\"metadata\":{\"generation\":1},\"spec\":{}}",
		  "{\"metadata\":{},\"spec\":{\"selectors\":[{\"cel\":{\"expression\":\"x\"}}]}}",
		  "metadata.generation", "2");
	create_is("resource.k8s.io", "ResourceClaim",
		  "{\"metadata\":{},\"status\":{\"devices\":[]}}", "status", "");
}

/* Whether the status door changes labels. */
static void status_doors(void **state)
{
	(void)state;
	static const struct {
		const char *group, *kind, *want;
	} doors[] = {
		{"", "Node", "\"new\""},
		{"apps", "ReplicaSet", "\"new\""},
		{"apps", "Deployment", "\"old\""},
		{"storage.k8s.io", "VolumeAttachment", "\"old\""},
		{"networking.k8s.io", "ServiceCIDR", "\"old\""},
		{"resource.k8s.io", "ResourceClaim", "\"old\""},
		{"apiextensions.k8s.io", "CustomResourceDefinition", "\"new\""},
	};
	for (size_t i = 0; i < ARRAY_SIZE(doors); i++)
		update_is(doors[i].group, doors[i].kind, "status",
			  "{\"metadata\":{\"labels\":{\"a\":\"old\"}},\"spec\":{},\"status\":{}}",
			  "{\"metadata\":{\"labels\":{\"a\":\"new\"}},\"spec\":{},\"status\":{}}",
			  "metadata.labels.a", doors[i].want);
}

static void main_doors(void **state)
{
	(void)state;
	static const char *const old =
		"{\"metadata\":{},\"spec\":{\"type\":\"LoadBalancer\"},"
		"\"status\":{\"loadBalancer\":{\"ingress\":[{\"ip\":\"1.1.1.1\"}]}}}";
	update_is("", "Service", "", old, "{\"metadata\":{},\"spec\":{\"type\":\"LoadBalancer\"}}",
		  "status.loadBalancer.ingress", "[{\"ip\":\"1.1.1.1\"}]");
	update_is("", "Service", "", old, "{\"metadata\":{},\"spec\":{\"type\":\"ClusterIP\"}}",
		  "status.loadBalancer", "{}");
	update_is("networking.k8s.io", "ServiceCIDR", "", "{\"metadata\":{},\"status\":{}}",
		  "{\"metadata\":{},\"status\":{\"conditions\":[]}}", "status.conditions", "[]");
	update_is("", "Node", "", "{\"metadata\":{},\"status\":{\"phase\":\"x\"}}",
		  "{\"metadata\":{},\"status\":{\"phase\":\"y\"}}", "status.phase", "\"x\"");
	assert_true(strategy_create_on_update(kind("", "LimitRange")));
	assert_false(strategy_create_on_update(kind("", "PodTemplate")));
}

#define CLAIM_DEVICE(name) "{\"driver\":\"d\",\"pool\":\"p\",\"device\":\"" name "\"}"
static void claims(void **state)
{
	(void)state;
	update_is("resource.k8s.io", "ResourceClaim", "status",
		  "{\"metadata\":{},\"status\":{\"allocation\":{\"devices\":{\"results\":"
		  "[" CLAIM_DEVICE("gone") "," CLAIM_DEVICE("kept") "]}}}}",
		  "{\"metadata\":{},\"status\":{\"allocation\":{\"devices\":{\"results\":"
		  "[" CLAIM_DEVICE("kept") "]}},\"devices\":[" CLAIM_DEVICE(
			  "gone") "," CLAIM_DEVICE("kept") "]}}",
		  "status.devices", "[" CLAIM_DEVICE("kept") "]");
}

#define SINCE               "\"lastPhaseTransitionTime\":"
#define VOLUME(phase, more) "{\"metadata\":{},\"status\":{\"phase\":\"" phase "\"" more "}}"
static void volumes(void **state)
{
	(void)state;
	static const char *const old = VOLUME("Pending", "," SINCE "\"2020-01-01T00:00:00Z\"");
	const struct api_kind *k = kind("", "PersistentVolume");
	AUTO_ARENA *a = arena_new(0);
	struct json *v = parse(a, "{\"metadata\":{}}");
	strategy_prepare_create(a, k, v);
	assert_int_equal(json_str(json_path(v, "status.lastPhaseTransitionTime")).n, 20);
	v = parse(a, VOLUME("Bound", ""));
	strategy_prepare_update(a, k, "status", v, parse(a, old));
	assert_int_equal(json_str(json_path(v, "status.lastPhaseTransitionTime")).n, 20);
	update_is("", "PersistentVolume", "status", old, VOLUME("Pending", ""),
		  "status.lastPhaseTransitionTime", "\"2020-01-01T00:00:00Z\"");
	update_is("", "PersistentVolume", "status", old,
		  VOLUME("Bound", "," SINCE "\"2021-01-01T00:00:00Z\""),
		  "status.lastPhaseTransitionTime", "\"2021-01-01T00:00:00Z\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(generations), cmocka_unit_test(status_doors),
		cmocka_unit_test(main_doors),  cmocka_unit_test(claims),
		cmocka_unit_test(volumes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
