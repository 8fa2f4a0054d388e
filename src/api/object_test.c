#include "api/client.h"
#include "api/engine.h"
#include "api/kind.h"
#include "base/clock.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static const struct api_kind *pods(void)
{
	return api_kind_resource(STR(""), STR("v1"), STR("pods"));
}

static struct object *pod(const char *ns, const char *name, uint64_t rev)
{
	AUTO_FREE char *text =
		xasprintf("{\"metadata\":{\"name\":\"%s\",\"namespace\":\"%s\",\"uid\":\"u\","
			  "\"generation\":1}}",
			  name, ns);
	return object_parse(pods(), str_of(text), rev);
}

static void lookups(void **state)
{
	(void)state;
	const struct api_kind *k = api_kind_find(STR("apps"), STR("v1"), STR("Deployment"));
	assert_string_equal(k->plural, "deployments");
	assert_ptr_equal(k, api_kinds[k->index]);
	assert_non_null(api_kind_sub(k, STR("scale")));
	assert_null(api_kind_sub(k, STR("log")));
	assert_null(api_kind_find(STR("apps"), STR("v2"), STR("Deployment")));
	const struct api_type *t = api_type_find(STR("io.k8s.api.core.v1.PodSpec"));
	assert_string_equal(api_type_field(t, STR("containers"))->patch_key, "name");
	assert_null(api_type_field(t, STR("container")));
	assert_null(api_type_find(STR("io.k8s.api.core.v1.Nothing")));
	assert_string_equal(api_type_of(STR("v1"), STR("PodList"))->name, "PodList");
	assert_string_equal(api_type_of(STR("v1"), STR("Status"))->name, "Status");
	assert_string_equal(api_type_of(STR("policy/v1"), STR("Eviction"))->name, "Eviction");
	/* Options are of every group-version, and of those that there are. */
	assert_string_equal(api_type_of(STR("apps/v1"), STR("DeleteOptions"))->name,
			    "DeleteOptions");
	assert_null(api_type_of(STR("apps/v9"), STR("DeleteOptions")));
	assert_null(api_type_of(STR("apps/v1"), STR("Status")));
	const struct api_kind *e = api_kind_find(STR("events.k8s.io"), STR("v1"), STR("Event"));
	assert_string_equal(e->storage_kind->api_version, "v1");
	struct str group, version;
	api_group_version(STR("apps/v1"), &group, &version);
	assert_true(str_is(group, "apps") && str_is(version, "v1"));
	api_group_version(STR("v1"), &group, &version);
	assert_true(str_empty(group) && str_is(version, "v1"));
}

static void objects(void **state)
{
	(void)state;
	AUTO_OBJECT *o = pod("n", "p", 7);
	assert_true(str_is(object_key(o), "n/p"));
	AUTO_BUF text = BUF_INIT;
	json_write(&text, o->json);
	assert_true(str_is(buf_str(&text),
			   "{\"metadata\":{\"name\":\"p\",\"namespace\":\"n\",\"uid\":\"u\","
			   "\"resourceVersion\":\"7\",\"generation\":1},\"kind\":\"Pod\","
			   "\"apiVersion\":\"v1\"}"));
	AUTO_OBJECT *same = object_parse(pods(), buf_str(&text), 0);
	assert_int_equal(same->rev, 7);
	assert_null(object_parse(pods(), STR("[1"), 1));
	assert_null(object_parse(pods(), STR("[]"), 1));
}

static enum qos_N qos_of(const char *spec)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *pod;

	assert_int_equal(
		json_parse(a, str_of(arena_printf(a, "{\"spec\":{%s}}", spec)), NULL, &pod), 0);
	return pod_qos(pod);
}

static void qos(void **state)
{
	(void)state;
#define RESOURCES(text) "\"resources\":{" text "}"
#define BOTH            "\"cpu\":\"1\",\"memory\":\"1Mi\""
#define EQUAL           RESOURCES("\"limits\":{" BOTH "},\"requests\":{" BOTH "}")
	assert_int_equal(qos_of("\"containers\":[{}]"), QOS_BEST_EFFORT);
	assert_int_equal(qos_of("\"containers\":[{" EQUAL "}]"), QOS_GUARANTEED);
	assert_int_equal(qos_of("\"containers\":[{" EQUAL "},{}]"), QOS_BURSTABLE);
	assert_int_equal(qos_of("\"initContainers\":[{}],\"containers\":[{" EQUAL "}]"),
			 QOS_BURSTABLE);
	assert_int_equal(
		qos_of("\"containers\":[{" RESOURCES("\"requests\":{\"cpu\":\"1m\"}") "}]"),
		QOS_BURSTABLE);
	/* Those of the pod as a whole are what counts. */
	assert_int_equal(qos_of(EQUAL ",\"containers\":[{}]"), QOS_GUARANTEED);
	assert_string_equal(qos_name(QOS_BEST_EFFORT), "BestEffort");
}

static void conditions(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct json *status = json_new_object(a);
	assert_true(meta_condition_set(a, status, "Ready", "True", "Good", "it is"));
	assert_false(meta_condition_set(a, status, "Ready", "True", "Good", "it is"));
	const struct json *c = meta_condition(status, "Ready");
	assert_non_null(json_get(c, "lastTransitionTime"));
	assert_true(meta_condition_set(a, status, "Ready", "True", "", "it is"));
	assert_null(json_get(c, "reason"));
	assert_null(meta_condition(status, "Other"));
}

/* A client whose reflector the test drives. */
static const struct reflect_ops *ops;
static void *ops_arg;
static struct reflector *fake_reflect(struct client *c, const struct reflect_request *req,
				      const struct reflect_ops *o, void *arg)
{
	(void)c, (void)req;
	ops = o;
	ops_arg = arg;
	return NULL;
}

struct seen {
	struct cache_handler h;
	unsigned added, changed, deleted, synced;
	bool leave;
};
static void seen_change(struct cache_handler *h, struct object *now, struct object *old)
{
	struct seen *s = container_of(h, struct seen, h);
	s->added += now && !old;
	s->changed += now && old;
	s->deleted += !now;
	if (s->leave)
		cache_handler_remove(h);
}
static void seen_synced(struct cache_handler *h)
{
	container_of(h, struct seen, h)->synced++;
}

static void caches(void **state)
{
	(void)state;
	const struct client_ops fake = {.reflect = fake_reflect};
	struct client client = {.ops = &fake};
	struct cache *c = cache_new(&client, &(struct reflect_request){.kind = pods()});
	struct seen one = {.h = {.on_change = seen_change, .on_synced = seen_synced}};
	struct seen two = one, late = one;
	two.leave = true;
	cache_handler_add(c, &two.h);
	cache_handler_add(c, &one.h);
	AUTO_OBJECT *a = pod("n", "a", 1), *a2 = pod("n", "a", 2), *b = pod("n-x", "b", 3),
		    *z = pod("n", "z", 4);
	ops->on_change(ops_arg, a, NULL);
	ops->on_change(ops_arg, b, NULL);
	ops->on_change(ops_arg, z, NULL);
	ops->on_change(ops_arg, a2, a);
	ops->on_synced(ops_arg);
	cache_handler_add(c, &late.h);
	assert_true(cache_synced(c));
	assert_int_equal(cache_count(c), 3);
	assert_ptr_equal(cache_get(c, STR("n"), STR("a")), a2);
	assert_null(cache_get(c, STR("n"), STR("b")));
	unsigned in_n = 0;
	CACHE_EACH (c, "n", it, o)
		in_n += str_is(o->ns, "n");
	assert_int_equal(in_n, 2);
	ops->on_change(ops_arg, NULL, b);
	ops->on_change(ops_arg, NULL, b); /* already gone */
	assert_true(one.added == 3 && one.changed == 1 && one.deleted == 1 && one.synced == 1);
	assert_true(two.added == 1 && two.changed == 0 && two.synced == 0);
	assert_true(late.added == 3 && late.deleted == 1 && late.synced == 1);
	assert_null(cache_free(c));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lookups),    cmocka_unit_test(objects), cmocka_unit_test(qos),
		cmocka_unit_test(conditions), cmocka_unit_test(caches),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
