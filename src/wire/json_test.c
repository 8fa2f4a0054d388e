#include "wire/json.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/limits.h"
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

static void same(const char *in, const char *out)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	json_write(&b, parse(a, in));
	assert_string_equal(b.p, out);
}

static void round_trips(void **state)
{
	(void)state;
	same(" { \"b\" : [ 1 , -2.50 , true , null , { } ] , \"a\":\"x\" } ",
	     "{\"b\":[1,-2.50,true,null,{}],\"a\":\"x\"}");
	same("9223372036854775807", "9223372036854775807");
	same("-9223372036854775808", "-9223372036854775808");
	same("9223372036854775808", "9223372036854775808");
	same("1e400", "1e400");
	same("\"\\u00e9\\ud83d\\ude00\\n\\/\"", "\"é😀\\n/\"");
	same("\"<a>&\\u2028\\u0001\\b\\f\"", "\"\\u003ca\\u003e\\u0026\\u2028\\u0001\\b\\f\"");
	same("\"\\ud800x\"", "\"\xef\xbf\xbdx\"");
	same("\"a long enough text for the sixteen byte way, é included\"",
	     "\"a long enough text for the sixteen byte way, é included\"");
	same("\"\xff\xfe ok \xe2\x82\"",
	     "\"\xef\xbf\xbd\xef\xbf\xbd ok \xef\xbf\xbd\xef\xbf\xbd\"");
	same("\"\xed\xa0\x80\"", "\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
	same("[]", "[]");
}

static void fails(const char *text, int code, const char *message)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v;
	struct json_parse p = {0};
	/* exact size on the heap, so that reading beyond it is seen */
	size_t n = strlen(text);
	AUTO_FREE char *copy = xmalloc(n + !n);
	memcpy(copy, text, n);
	assert_int_equal(json_parse(a, str_n(copy, n), &p, &v), code);
	json_parse_message(&p, str_of(text), &b);
	assert_string_equal(b.p, message);
}

static void errors(void **state)
{
	(void)state;
	fails("", ERR_SYNTAX, "unexpected end of JSON input");
	fails("{\"a\":", ERR_SYNTAX, "unexpected end of JSON input");
	fails("\"abc", ERR_SYNTAX, "unexpected end of JSON input");
	fails("\"\\u12", ERR_SYNTAX, "unexpected end of JSON input");
	fails("1 2", ERR_SYNTAX, "invalid character '2' after top-level value");
	fails("{a}", ERR_SYNTAX,
	      "invalid character 'a' looking for beginning of object key string");
	fails("[1,]", ERR_SYNTAX, "invalid character ']' looking for beginning of value");
	fails("{\"a\" 1}", ERR_SYNTAX, "invalid character '1' after object key");
	fails("{\"a\":1 2}", ERR_SYNTAX, "invalid character '2' after object key:value pair");
	fails("[1 2]", ERR_SYNTAX, "invalid character '2' after array element");
	fails("\"a\nb\"", ERR_SYNTAX, "invalid character '\\n' in string literal");
	fails("\"\\x\"", ERR_SYNTAX, "invalid character 'x' in string escape code");
	fails("-x", ERR_SYNTAX, "invalid character 'x' in numeric literal");
	fails("01", ERR_SYNTAX, "invalid character '1' after top-level value");
	fails("1.x", ERR_SYNTAX, "invalid character 'x' after decimal point in numeric literal");
}

static void depth(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v;
	for (int i = 0; i < JSON_DEPTH_MAX; i++)
		buf_add_char(&b, '[');
	for (int i = 0; i < JSON_DEPTH_MAX; i++)
		buf_add_char(&b, ']');
	assert_int_equal(json_parse(a, buf_str(&b), NULL, &v), 0);
	buf_reset(&b);
	for (int i = 0; i <= JSON_DEPTH_MAX; i++)
		buf_add_char(&b, '[');
	assert_int_equal(json_parse(a, buf_str(&b), NULL, &v), ERR_LIMIT);
	struct json_parse p = {.depth_max = 2};
	assert_int_equal(json_parse(a, STR("[[1]]"), &p, &v), 0);
	assert_int_equal(json_parse(a, STR("[[[1]]]"), &p, &v), ERR_LIMIT);
}

static void budget(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(4096);
	AUTO_BUF b = BUF_INIT;
	struct json *v;
	buf_add_char(&b, '[');
	for (int i = 0; i < 1000; i++)
		buf_add_cstr(&b, "1,");
	buf_add_cstr(&b, "1]");
	assert_int_equal(json_parse(a, buf_str(&b), NULL, &v), ERR_LIMIT);
}

/* A path of a megabyte, and a member that comes a hundred thousand times: told once, soon. */
static void many_duplicates(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF text = BUF_INIT;
	AUTO_FREE char *key = xmalloc(1000000);
	struct json *v;
	struct json_parse p = {.find_dups = true};
	memset(key, 'k', 1000000);
	buf_add_cstr(&text, "{\"");
	buf_add(&text, key, 1000000);
	buf_add_cstr(&text, "\":{\"a\":0");
	for (int i = 0; i < 100000; i++)
		buf_printf(&text, ",\"a\":1,\"b%d\":1,\"b%d\":2", i, i);
	buf_add_cstr(&text, "}}");
	size_t before = arena_used(a);
	mono_ns_t start = clock_mono();
	assert_int_equal(json_parse(a, buf_str(&text), &p, &v), 0);
	assert_true(clock_mono() - start < 2 * NS_PER_S);
	assert_true(arena_used(a) - before < 20 * text.n);
	assert_true(strlen(p.dups->path) < 3000);
}

static void duplicates(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct json *v;
	struct json_parse p = {.find_dups = true};
	const char *text =
		"{\"spec\":{\"c\":[{},{\"n\":1,\"n\":2,\"n\":3}],\"c2\":1},\"spec\":{\"x\":1,"
		"\"x\":2}}";
	assert_int_equal(json_parse(a, str_of(text), &p, &v), 0);
	assert_string_equal(p.dups->path, "spec.c[1].n");
	assert_string_equal(p.dups->next->path, "spec");
	assert_string_equal(p.dups->next->next->path, "spec.x");
	assert_null(p.dups->next->next->next);
	assert_int_equal(json_len(v), 1);
	assert_int_equal(json_int(json_path(v, "spec.x"), 0), 2);

	/* enough members for the index */
	AUTO_BUF b = BUF_INIT;
	buf_add_char(&b, '{');
	for (int i = 0; i < 1000; i++)
		buf_printf(&b, "\"key%d\":%d,", i % 700, i);
	buf_add_cstr(&b, "\"z\":0}");
	assert_int_equal(json_parse(a, buf_str(&b), NULL, &v), 0);
	assert_int_equal(json_len(v), 701);
	assert_int_equal(json_get_int(v, "key5", -1), 705);
	assert_int_equal(json_get_int(v, "key699", -1), 699);
}

static void building(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *o = json_new_object(a);
	json_set_int(a, o, "i", 7);
	json_set_cstr(a, o, "none", NULL);
	json_set_bool(a, json_obj(a, o, "m"), "t", true);
	for (int i = 0; i < 9; i++)
		json_push(a, json_arr(a, o, "l"), json_new_int(a, i));
	json_remove_at(json_get(o, "l"), 0);
	json_set_cstr(a, o, "i", "eight");
	json_set(a, o, "n", json_new_null(a));
	assert_true(json_del(o, "n"));
	assert_false(json_del(o, "n"));
	struct json *copy = json_dup(a, o);
	json_set_int(a, json_get(copy, "m"), "more", 1);
	json_write(&b, o);
	assert_string_equal(b.p, "{\"i\":\"eight\",\"m\":{\"t\":true},\"l\":[1,2,3,4,5,6,7,8]}");
	assert_false(json_equal(o, copy));
	assert_int_equal(json_int(json_path(o, "l.7"), 0), 8);
	assert_null(json_path(o, "l.8"));
	assert_null(json_path(o, "i.x"));
	assert_null(json_get(NULL, "x"));
	int64_t sum = 0;
	JSON_EACH (json_get(o, "l"), it)
		sum += json_int(it, 0);
	assert_int_equal(sum, 36);
	JSON_EACH (json_get(o, "absent"), it)
		sum += json_int(it, 0);
	assert_int_equal(sum, 36);
	buf_reset(&b);
	json_write_pretty(&b, parse(a, "{\"a\":[1,{}],\"b\":[]}"));
	assert_string_equal(b.p, "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
}

static void double_is(double d, const char *text)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	json_write(&b, json_new_double(a, d));
	assert_string_equal(b.p, text);
}

static void doubles(void **state)
{
	(void)state;
	double_is(0.5, "0.5");
	double_is(0.1, "0.1");
	double_is(1e20, "100000000000000000000");
	double_is(1e21, "1e+21");
	double_is(1.5e-9, "1.5e-9");
	double_is(0.000001, "0.000001");
	double_is(-3, "-3");
	double_is(0, "0");
	double_is(1.0 / 3, "0.3333333333333333");
	AUTO_ARENA *a = arena_new(0);
	assert_int_equal(json_int(parse(a, "3.0"), 9), 3);
	assert_int_equal(json_int(parse(a, "3.5"), 9), 9);
	assert_int_equal(json_int(parse(a, "1e30"), 9), 9);
}

static void equality(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	assert_true(json_equal(parse(a, "{\"a\":1,\"b\":[1.0]}"), parse(a, "{\"b\":[1],\"a\":1}")));
	assert_false(json_equal(parse(a, "{\"a\":1}"), parse(a, "{\"a\":1,\"b\":{}}")));
	assert_false(json_equal(parse(a, "[1,2]"), parse(a, "[2,1]")));
	assert_true(json_equal_empty(parse(a, "{\"a\":1,\"c\":[]}"),
				     parse(a, "{\"b\":{},\"a\":1,\"d\":null}")));
	assert_false(json_equal_empty(parse(a, "{\"a\":1}"), parse(a, "{\"a\":1,\"b\":0}")));
	AUTO_BUF x = BUF_INIT;
	AUTO_BUF y = BUF_INIT;
	for (int i = 0; i < 5000; i++) {
		buf_printf(&x, "%c\"k%d\":%d", i ? ',' : '{', i, i);
		buf_printf(&y, "%c\"k%d\":%d", i ? ',' : '{', 4999 - i, 4999 - i);
	}
	buf_add_char(&x, '}');
	buf_add_char(&y, '}');
	assert_true(json_equal(parse(a, x.p), parse(a, y.p)));
	assert_true(json_equal_empty(parse(a, x.p), parse(a, y.p)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(round_trips),     cmocka_unit_test(errors),
		cmocka_unit_test(depth),           cmocka_unit_test(budget),
		cmocka_unit_test(many_duplicates), cmocka_unit_test(duplicates),
		cmocka_unit_test(building),        cmocka_unit_test(doubles),
		cmocka_unit_test(equality),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
