/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "node/pod.h"
#include "node/runtime_spec.h"

static struct json *parse(struct arena *a, const char *text)
{
	struct json *v = NULL;

	assert_int_equal(json_parse(a, str_of(text), NULL, &v), 0);
	return v;
}

static void expands(UNUSED void **state)
{
	AUTO_ARENA *a = arena_new(0);
	struct env_list env = {.a = a}, more = {.a = a};
	static const struct {
		const char *in, *out;
	} table[] = {
		{"plain", "plain"},
		{"$(A)", "1"},
		{"x$(A)y$(B)", "x1y2"},
		{"$$(A)", "$(A)"},
		{"$(NONE)", "$(NONE)"},
		{"$(A", "$(A"},
		{"$", "$"},
		{"$$", "$"},
		{"a$b", "a$b"},
		{"$(A)$(A)", "11"},
		{"", ""},
		{"$()", "$()"},
	};

	env_set(&env, STR("A"), STR("0"));
	env_set(&env, STR("A"), STR("1"));
	env_set(&more, STR("B"), STR("2"));
	for (size_t i = 0; i < ARRAY_SIZE(table); i++)
		assert_string_equal(env_expand(a, str_of(table[i].in), &env, &more), table[i].out);
	assert_int_equal(env.n, 1);
}

/* Done before anybody gives up on the test only where each is found at once. */
static void many_variables(UNUSED void **state)
{
	AUTO_ARENA *a = arena_new(0);
	struct env_list env = {.a = a};
	bool found;

	for (int i = 0; i < 300000; i++)
		env_set(&env, arena_strf(a, "K%d", i % 200000), STR("v"));
	assert_int_equal(env.n, 200000);
	assert_string_equal(env.pairs[199999], "K199999=v");
	assert_true(str_is(env_get(&env, STR("K7"), &found), "v"));
	(void)env_get(&env, STR("none"), &found);
	assert_false(found);
}

static struct container_config *config(struct arena *a, const char *pod, const char *spec)
{
	struct container_config *c = arena_new_of(a, struct container_config);

	c->arena = a;
	c->id = "0123";
	c->pod = parse(a, pod);
	c->spec = parse(a, spec);
	c->sandbox_dir = "/pod";
	c->cgroup = "/kubepods/podx";
	return c;
}

static void users(UNUSED void **state)
{
	static const struct str passwd =
		STR("root:x:0:0:root:/root:/bin/sh\nweb:x:101:102::/var/web:/bin/false\n");
	static const struct str group = STR("root:x:0:\nweb:x:102:\nlog:x:7:web,root\n");
	AUTO_ARENA *a = arena_new(0);
	struct spec_user u;
	struct err e;
	struct image image = {.user = "web"};
	struct container_config *c = config(a, "{\"securityContext\":{\"fsGroup\":9}}", "{}");

	c->image = &image;
	assert_int_equal(spec_user_resolve(c, passwd, group, &u, &e), 0);
	assert_int_equal(u.uid, 101);
	assert_int_equal(u.gid, 102);
	assert_int_equal(u.groups_n, 3); /* 102, 7, 9 */
	assert_string_equal(u.home, "/var/web");
	image.user = "nobody";
	assert_int_equal(spec_user_resolve(c, passwd, group, &u, &e), ERR_INVALID);
	image.user = "77:log";
	assert_int_equal(spec_user_resolve(c, passwd, group, &u, &e), 0);
	assert_int_equal(u.uid, 77);
	assert_int_equal(u.gid, 7);
	c = config(a, "{\"securityContext\":{\"runAsUser\":5}}",
		   "{\"securityContext\":{\"runAsUser\":6,\"runAsGroup\":8}}");
	assert_int_equal(spec_user_resolve(c, passwd, group, &u, &e), 0);
	assert_int_equal(u.uid, 6);
	assert_int_equal(u.gid, 8);
}

static void spec(UNUSED void **state)
{
	AUTO_ARENA *a = arena_new(0);
	const struct spec_user u = {.home = "/"};
	const struct spec_host root = {.cgroups = true, .cpu = true, .memory = true, .pids = true};
	const struct spec_host rootless = {.rootless = true}, few = {.cgroups = true};
	struct container_config *c =
		config(a, "{}",
		       "{\"resources\":{\"limits\":{\"cpu\":\"10m\",\"memory\":\"32Mi\"}},"
		       "\"securityContext\":{\"capabilities\":{\"drop\":[\"ALL\"],\"add\":"
		       "[\"NET_ADMIN\"]},\"readOnlyRootFilesystem\":true}}");
	const char *args[] = {"true", NULL};

	c->args = args;
	c->oom_score_adj = -997;
	struct json *v = spec_build(a, c, &u, &root, "/r");
	assert_int_equal(json_int(json_path(v, "linux.resources.cpu.quota"), 0), 1000);
	assert_int_equal(json_int(json_path(v, "linux.resources.cpu.shares"), 0), 10);
	assert_int_equal(json_int(json_path(v, "linux.resources.memory.limit"), 0), 32 << 20);
	assert_int_equal(json_len(json_path(v, "process.capabilities.bounding")), 1);
	assert_string_equal(json_cstr(json_path(v, "process.capabilities.bounding.0")),
			    "CAP_NET_ADMIN");
	assert_int_equal(json_int(json_path(v, "process.oomScoreAdj"), -1), 0);
	assert_true(json_bool(json_path(v, "root.readonly"), false));
	assert_int_equal(json_int(json_path(v, "linux.resources.pids.limit"), 0), 4096);
	v = spec_build(a, c, &u, &few, "/r"); /* crun refuses what has no controller */
	assert_non_null(json_path(v, "linux.resources.devices"));
	assert_null(json_path(v, "linux.resources.cpu"));
	assert_null(json_path(v, "linux.resources.memory"));
	assert_null(json_path(v, "linux.resources.pids"));
	v = spec_build(a, c, &u, &rootless, "/r");
	assert_null(json_path(v, "linux.cgroupsPath"));
	assert_null(json_path(v, "linux.resources"));
}

static void cwd_is_absolute(UNUSED void **state)
{
	static const struct {
		const char *image, *spec, *cwd;
	} table[] = {
		{"", "{}", "/"},
		{"/srv", "{}", "/srv"},
		{"srv/www", "{}", "/srv/www"},
		{"/srv", "{\"workingDir\":\"data\"}", "/data"},
	};
	AUTO_ARENA *a = arena_new(0);
	const struct spec_user u = {.home = "/"};
	const struct spec_host host = {.rootless = true};

	for (size_t i = 0; i < ARRAY_SIZE(table); i++) {
		struct image image = {.workdir = table[i].image};
		struct container_config *c = config(a, "{}", table[i].spec);

		c->image = &image;
		struct json *v = spec_build(a, c, &u, &host, "/r");
		assert_string_equal(json_cstr(json_path(v, "process.cwd")), table[i].cwd);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(expands),         cmocka_unit_test(many_variables),
		cmocka_unit_test(users),           cmocka_unit_test(spec),
		cmocka_unit_test(cwd_is_absolute),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
