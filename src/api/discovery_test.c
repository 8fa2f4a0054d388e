#include "api/engine.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <zlib.h>
#include <cmocka.h>

static struct json *parse(struct arena *a, struct str text)
{
	struct json *v = NULL;
	assert_true(text.n > 0);
	assert_int_equal(json_parse(a, text, NULL, &v), 0);
	return v;
}

static void groups(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct json *v = parse(a, discovery_group(STR("autoscaling")));
	assert_string_equal(json_cstr(json_path(v, "preferredVersion.version")), "v2");
	assert_int_equal(json_len(json_get(v, "versions")), 2);
	assert_true(str_empty(discovery_group(STR("nothing.io"))));
	assert_true(str_empty(discovery_resources(STR("apps"), STR("v2"))));
	struct str once = discovery_group_list(), again = discovery_group_list();
	assert_ptr_equal(once.p, again.p);
	v = parse(a, discovery_api_versions("10.0.0.1:6443"));
	assert_string_equal(json_cstr(json_path(v, "serverAddressByClientCIDRs.0.serverAddress")),
			    "10.0.0.1:6443");
}

static void custom_kinds(void **state)
{
	(void)state;
	static const struct api_kind widget = {.group = "x.io",
					       .version = "v1",
					       .api_version = "x.io/v1",
					       .kind = "Widget",
					       .plural = "widgets",
					       .singular = "widget",
					       .verbs = VERB_ALL};
	const struct api_kind *kinds[] = {&widget};
	AUTO_ARENA *a = arena_new(0);
	struct str before = discovery_group_list();
	AUTO_FREE char *copy = xstrndup(before.p, before.n);
	discovery_set_custom(kinds, 1);
	assert_memory_equal(copy, before.p, before.n); /* still there */
	struct json *v = parse(a, discovery_resources(STR("x.io"), STR("v1")));
	assert_string_equal(json_cstr(json_path(v, "resources.0.name")), "widgets");
	discovery_set_custom(NULL, 0);
	assert_true(str_empty(discovery_group(STR("x.io"))));
}

/* What 1.32 lists is listed, in its order; what is beside it is new since. */
static void covers(const char *path, const struct json *want, const struct json *got)
{
	if (json_is(want, JSON_OBJECT)) {
		JSON_EACH_MEMBER (want, m) {
			AUTO_FREE char *at = xasprintf("%s.%s", path, m->key.p);
			if (str_is(m->key, "serverAddressByClientCIDRs") ||
			    str_is(m->key, "creationTimestamp"))
				continue;
			covers(at, m->value, json_get_n(got, m->key));
		}
		return;
	}
	if (!json_is(want, JSON_ARRAY)) {
		if (!json_equal(want, got))
			fail_msg("%s differs", path);
		return;
	}
	uint32_t j = 0;
	for (uint32_t i = 0; i < json_len(want); i++) {
		AUTO_FREE char *at = xasprintf("%s[%u]", path, i);
		const struct json *w = want->items[i];
		static const char *const names[] = {"name", "resource", "subresource", "version"};
		while (w->type == JSON_OBJECT && j < json_len(got)) {
			bool same = true;
			for (size_t n = 0; n < ARRAY_SIZE(names); n++)
				same &= str_eq(json_get_str(w, names[n]),
					       json_get_str(got->items[j], names[n]));
			same &= str_eq(json_get_str(json_get(w, "metadata"), "name"),
				       json_get_str(json_get(got->items[j], "metadata"), "name"));
			if (same)
				break;
			print_message("new: %s%s\n",
				      json_get_cstr(got->items[j], "name")
					      ? json_get_cstr(got->items[j], "name")
					      : "",
				      json_get_cstr(got->items[j], "resource")
					      ? json_get_cstr(got->items[j], "resource")
					      : "");
			j++;
		}
		covers(at, w, json_item(got, j++));
	}
}

static void recorded(void **state)
{
	(void)state;
	const char *dir = getenv("PARITY_DIR");
	if (!dir)
		skip();
	AUTO_FREE char *path = xasprintf("%s/discovery.json.gz", dir);
	gzFile f = gzopen(path, "r");
	assert_non_null(f);
	int size = 1 << 20;
	AUTO_FREE char *text = xmalloc((size_t)size);
	int n = gzread(f, text, (unsigned)size);
	gzclose(f);
	AUTO_ARENA *a = arena_new(0);
	struct json *v = parse(a, str_n(text, (size_t)n));
	covers("api", json_get(v, "api"), parse(a, discovery_api_versions("x")));
	covers("apis", json_get(v, "apis"), parse(a, discovery_group_list()));
	covers("v1", json_get(v, "v1"), parse(a, discovery_resources(STR(""), STR("v1"))));
	covers("apps", json_get(v, "apps"), parse(a, discovery_resources(STR("apps"), STR("v1"))));
	covers("aggregated-api", json_get(v, "aggregated-api"),
	       parse(a, discovery_aggregated(true, true)));
	covers("aggregated-apis", json_get(v, "aggregated-apis"),
	       parse(a, discovery_aggregated(false, true)));
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
		cmocka_unit_test(groups),
		cmocka_unit_test(custom_kinds),
		cmocka_unit_test(recorded),
	};
	return cmocka_run_group_tests(tests, NULL, fini);
}
