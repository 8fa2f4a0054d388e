#include "wire/yaml.h"
#include "base/err.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void same(const char *yaml, const char *json)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v = NULL;
	struct yaml_error e = {0};
	if (yaml_parse(a, str_of(yaml), &e, &v) < 0)
		fail_msg("%s: line %u: %s", yaml, e.line, e.why);
	json_write(&b, v);
	assert_string_equal(b.p, json);
}

static void scalars(void **state)
{
	(void)state;
	same("", "null");
	same("# only a comment\n", "null");
	same("[yes, No, on, OFF, y, N, true, False, nULL, null, ~]",
	     "[true,false,true,false,true,false,true,false,\"nULL\",null,null]");
	same("[0777, 0x1F, 0b11, 0o17, 1_000, -12, +3, 089, 1e3, 1.50, .5, -.5e1]",
	     "[511,31,3,15,1000,-12,3,89,1000,1.5,0.5,-5]");
	same("[12:30:45, 2001-12-14, 2001-12-14T21:59:43Z, 1.2.3, 0x, '-', 1-2, 12e]",
	     "[\"12:30:45\",\"2001-12-14\",\"2001-12-14T21:59:43Z\",\"1.2.3\",\"0x\",\"-\",\"1-2\","
	     "\"12e\"]");
	same("[9223372036854775807, 18446744073709551615, -9223372036854775808]",
	     "[9223372036854775807,18446744073709551615,-9223372036854775808]");
	same("['yes', \"1\", !!str 1, !!int '7', !!float 2, !!binary aGk=]",
	     "[\"yes\",\"1\",\"1\",7,2,\"hi\"]");
	same("a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{\"a\":\"x\\ny\\n\",\"b\":\"x y\"}");
	same("1: a\ntrue: b\n1.5: c\n", "{\"1\":\"a\",\"true\":\"b\",\"1.5\":\"c\"}");
	same("{\"a\": [1, {\"b\": null}]}", "{\"a\":[1,{\"b\":null}]}");
}

static void aliases(void **state)
{
	(void)state;
	same("a: &x {k: 1, l: 2}\nb: *x\n", "{\"a\":{\"k\":1,\"l\":2},\"b\":{\"k\":1,\"l\":2}}");
	same("a: &x {k: 1, l: 2}\nb:\n  l: 3\n  <<: *x\n  m: 4\n",
	     "{\"a\":{\"k\":1,\"l\":2},\"b\":{\"l\":3,\"m\":4,\"k\":1}}");
	same("- &x {k: 1}\n- &y {k: 2, l: 2}\n- <<: [*x, *y]\n",
	     "[{\"k\":1},{\"k\":2,\"l\":2},{\"k\":1,\"l\":2}]");
}

static void fails(const char *yaml, int code, unsigned line, const char *why)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v = NULL;
	struct yaml_error e = {0};
	assert_int_equal(yaml_parse(a, str_of(yaml), &e, &v), code);
	assert_string_equal(e.why, why);
	assert_int_equal(e.line, line);
}

static void errors(void **state)
{
	(void)state;
	fails("a: 1\nb: 2\na: 3\n", ERR_SYNTAX, 3, "key \"a\" already set in map");
	fails("a: *x\n", ERR_SYNTAX, 1, "unknown anchor 'x' referenced");
	fails("a: &x [*x]\n", ERR_SYNTAX, 1, "anchor 'x' value contains itself");
	fails("<<: 1\n", ERR_SYNTAX, 1, "map merge requires map or sequence of maps as the value");
	fails("a: 1\n---\nb: 1\n", ERR_SYNTAX, 2, "more than one document");
	fails("a: .inf\n", ERR_SYNTAX, 1, "json: unsupported value: +Inf");
	fails("kind: Pod\n  a: b: c\n", ERR_SYNTAX, 2,
	      "mapping values are not allowed in this context");
	fails("? [1]\n: 2\n", ERR_SYNTAX, 1, "unsupported map key of type: []");
	fails("\ta: 1\n", ERR_SYNTAX, 0, "found character that cannot start any token");
}

static void bombs(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v = NULL;
	buf_add_cstr(&b, "- &a0 [x,x,x,x,x,x,x,x,x,x]\n");
	for (int i = 1; i < 12; i++) {
		buf_printf(&b, "- &a%d [", i);
		for (int k = 0; k < 10; k++)
			buf_printf(&b, "%s*a%d", k ? "," : "", i - 1);
		buf_add_cstr(&b, "]\n");
	}
	assert_int_equal(yaml_parse(a, buf_str(&b), NULL, &v), ERR_LIMIT);
	buf_reset(&b);
	buf_add_cstr(&b, "- &a0 [x]\n");
	for (int i = 1; i < 1000; i++)
		buf_printf(&b, "- &a%d [*a%d]\n", i, i - 1);
	assert_int_equal(yaml_parse(a, buf_str(&b), NULL, &v), ERR_LIMIT);
	buf_reset(&b);
	for (int i = 0; i < 10000; i++)
		buf_add_char(&b, '[');
	assert_int_equal(yaml_parse(a, buf_str(&b), NULL, &v), ERR_LIMIT);
}

static void writes(const char *json, const char *yaml)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v = NULL, *back = NULL;
	assert_int_equal(json_parse(a, str_of(json), NULL, &v), 0);
	yaml_write(&b, v);
	assert_true(buf_ok(&b));
	assert_string_equal(b.p, yaml);
	assert_int_equal(yaml_parse(a, buf_str(&b), NULL, &back), 0);
	assert_true(json_equal(v, back));
}

static void writing(void **state)
{
	(void)state;
	writes("{\"kind\":\"Pod\",\"a\":[{\"b\":1,\"c\":\"x\"},\"y\"],\"e\":{},\"f\":[],\"n\":"
	       "null}",
	       "kind: Pod\na:\n- b: 1\n  c: x\n- \"y\"\ne: {}\nf: []\n\"n\": null\n");
	writes("[\"yes\",\"1\",\"\",\"a: b\",\"2024-01-02T03:04:05Z\",\"1:30\",\"x\\ny\\n\",\"- "
	       "a\"]",
	       "- \"yes\"\n- \"1\"\n- \"\"\n- 'a: b'\n- \"2024-01-02T03:04:05Z\"\n- \"1:30\"\n- |\n"
	       "  x\n  y\n- '- a'\n");
	writes("{\"true\":1,\"a/b\":\"é😀\"}", "\"true\": 1\na/b: \"é\\U0001F600\"\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scalars), cmocka_unit_test(aliases), cmocka_unit_test(errors),
		cmocka_unit_test(bombs),   cmocka_unit_test(writing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
