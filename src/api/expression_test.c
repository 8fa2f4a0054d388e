#include "api/expression.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static const char *const VARIABLES[] = {"object", "oldObject", "request", "self", NULL};

static bool good(const char *text)
{
	const char *why = NULL;
	bool r = expression_is_bool(str_of(text), VARIABLES, &why);
	assert_true(r == (why == NULL));
	return r;
}

static void conditions_pass(void **state)
{
	(void)state;
	assert_true(good("object.spec.replicas <= 5"));
	assert_true(good("!has(object.metadata.labels) || size(object.metadata.labels) < 3"));
	assert_true(good("object.spec.containers.all(c, c.image.startsWith('a/'))"));
	assert_true(good("self.size > 1 || self.color == 'red'"));
	assert_true(good("request.operation in ['CREATE', \"UPDATE\"]"));
	assert_true(good("true ? object.a : object.b['x'][0] == -1"));
	assert_true(good("self.list.exists_one(i, i == 1u) && {'a': 1}.a == 1"));
}

static void nonsense_fails(void **state)
{
	static const char *const BAD[] = {"Not_Valid!",
					  "-1",
					  "0",
					  "1.5.",
					  "../x",
					  "/abs",
					  "0.0.0.0",
					  "::1",
					  "NoSuchValue",
					  "a.b/c",
					  "'text'",
					  "object.x ==",
					  "(object.x",
					  "object.x == 1object.x",
					  "nosuch(1)",
					  "[1,2",
					  "'open",
					  "object.[0]",
					  ""};
	(void)state;
	for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++)
		assert_false(good(BAD[i]));
}

static void depth_is_bounded(void **state)
{
	char text[4001];
	(void)state;
	memset(text, '(', 4000);
	text[4000] = 0;
	assert_false(good(text));
	memset(text, '!', 4000);
	assert_false(good(text));
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(conditions_pass),
					   cmocka_unit_test(nonsense_fails),
					   cmocka_unit_test(depth_is_bounded)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
