/* For the unit tests of this module: a cluster in memory on a virtual clock, all controllers
 * running. Includes cmocka, so it comes first. */
#pragma once
/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "api/fake_client.h"
#include "ctl/ctl.h"
#include "loop/virtual_test.h"
#include "wire/json.h"
#include <stdio.h>

static struct client *c;
static struct ctl *ctl;

static bool deliver(void)
{
	return fake_client_run(c);
}

static void pass_ms(int64_t ms)
{
	virtual_pass(ms, deliver);
}

UNUSED static void start_ctl(void)
{
	struct ctl_config config = {.client = c,
				    .ca_pem = STR("CERTIFICATE"),
				    .pod_cidr = "10.244.0.0/16",
				    .node_grace_ms = 10000};
	ctl = ctl_start(l, &config);
}

UNUSED static int setup(UNUSED void **state)
{
	virtual_start(1);
	c = fake_client_new("test");
	fake_client_put(c, "v1", "Namespace",
			"{\"metadata\":{\"name\":\"default\"},"
			"\"spec\":{\"finalizers\":[\"kubernetes\"]}}");
	start_ctl();
	pass_ms(100);
	return 0;
}
UNUSED static int teardown(UNUSED void **state)
{
	ctl = ctl_stop(ctl);
	c->ops->free(c);
	virtual_stop();
	return 0;
}

/* ---- what is there ---- */

UNUSED static int64_t number(struct object *o, const char *path)
{
	assert_non_null(o);
	return json_int(json_path(o->json, path), 0);
}
UNUSED static void assert_text(struct object *o, const char *path, const char *want)
{
	assert_non_null(o);
	struct str is = json_str(json_path(o->json, path));
	if (!str_is(is, want))
		fail_msg("%s is \"%.*s\", not \"%s\"", path, STR_FMT(is), want);
}
UNUSED static size_t count(const char *api_version, const char *kind)
{
	return fake_client_count(c, api_version, kind, "default");
}
UNUSED static struct object *nth(const char *api_version, const char *kind, size_t n)
{
	return fake_client_nth(c, api_version, kind, "default", n);
}
UNUSED static bool event_seen(const char *reason, const char *message)
{
	struct object *ev;
	for (size_t i = 0; (ev = fake_client_nth(c, "v1", "Event", NULL, i)); i++)
		if (str_is(json_get_str(ev->json, "reason"), reason) &&
		    str_has_prefix(json_get_str(ev->json, "message"), str_of(message)))
			return true;
	return false;
}

#define TEST(fn) cmocka_unit_test_setup_teardown(fn, setup, teardown)
