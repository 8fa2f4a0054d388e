#include "wire/text.h"
#include "base/err.h"
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void base64(void **state)
{
	(void)state;
	static const char *plain[] = {"", "f", "fo", "foo", "foob", "fooba", "foobar"};
	static const char *coded[] = {"",         "Zg==",     "Zm8=",    "Zm9v",
				      "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"};
	for (size_t i = 0; i < ARRAY_SIZE(plain); i++) {
		AUTO_BUF b = BUF_INIT;
		AUTO_BUF c = BUF_INIT;
		base64_encode(&b, str_of(plain[i]));
		assert_true(str_is(buf_str(&b), coded[i]));
		assert_int_equal(base64_decode(&c, buf_str(&b)), 0);
		assert_true(str_is(buf_str(&c), plain[i]));
		buf_reset(&b);
		buf_reset(&c);
		base64url_encode(&b, str_of(plain[i]));
		assert_true(str_find(buf_str(&b), '=') == b.n);
		assert_int_equal(base64url_decode(&c, buf_str(&b)), 0);
		assert_true(str_is(buf_str(&c), plain[i]));
	}
	AUTO_BUF b = BUF_INIT;
	assert_int_equal(base64_decode(&b, STR("Zm9v\nYg==\n")), 0);
	static const char *bad[] = {"Z", "Zg", "Zg=", "Zg===", "Zm=v", "Zm9v!", "Zm9-", "===="};
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++)
		assert_int_equal(base64_decode(&b, str_of(bad[i])), -EINVAL);
	assert_int_equal(b.n, 4);
}

static void pem(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	char der[100];
	memset(der, 7, sizeof der);
	pem_write(&b, "CERTIFICATE", str_n(der, sizeof der));
	pem_write(&b, "KEY", STR("k"));
	struct str rest = buf_str(&b), type, out;
	assert_int_equal(pem_next(a, &rest, &type, &out), 0);
	assert_true(str_is(type, "CERTIFICATE"));
	assert_int_equal(out.n, sizeof der);
	assert_int_equal(pem_next(a, &rest, &type, &out), 0);
	assert_true(str_is(type, "KEY") && str_is(out, "k"));
	assert_int_equal(pem_next(a, &rest, &type, &out), ERR_NOT_FOUND);
	rest = STR("-----BEGIN A-----\nZm9v\n-----END B-----\n");
	assert_int_equal(pem_next(a, &rest, &type, &out), ERR_SYNTAX);
	rest = STR("-----BEGIN A-----\nZm9v\n");
	assert_int_equal(pem_next(a, &rest, &type, &out), ERR_SYNTAX);
}

static void urls(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	assert_int_equal(url_decode(&b, STR("a%20b+c%2f"), true), 0);
	assert_true(str_is(buf_str(&b), "a b c/"));
	buf_reset(&b);
	assert_int_equal(url_decode(&b, STR("%4"), true), -EINVAL);
	assert_int_equal(url_decode(&b, STR("%zz"), true), -EINVAL);
	url_encode(&b, STR("a b/é"));
	assert_true(str_is(buf_str(&b), "a%20b%2F%C3%A9"));
	struct str cursor = STR("a=1&&b&c=%zz&d=x+y&a=2"), key, value;
	assert_true(query_next(a, &cursor, &key, &value) && str_is(key, "a") && str_is(value, "1"));
	assert_true(query_next(a, &cursor, &key, &value) && str_is(key, "b") && value.n == 0);
	assert_true(query_next(a, &cursor, &key, &value) && str_is(key, "d") &&
		    str_is(value, "x y"));
	assert_true(query_next(a, &cursor, &key, &value) && str_is(value, "2"));
	assert_false(query_next(a, &cursor, &key, &value));
	struct str none = STR_NULL;
	assert_false(query_next(a, &none, &key, &value));
}

static void ip_is(const char *in, const char *out)
{
	struct ip ip;
	char text[IP_TEXT_BYTES];
	assert_int_equal(ip_parse(str_of(in), &ip), 0);
	ip_format(&ip, text);
	assert_string_equal(text, out);
}

static void addresses(void **state)
{
	(void)state;
	ip_is("10.244.1.2", "10.244.1.2");
	ip_is("FD00:0:0:1::0:1", "fd00:0:0:1::1");
	ip_is("::", "::");
	ip_is("::1", "::1");
	ip_is("1::", "1::");
	ip_is("1:0:2:0:0:3:0:4", "1:0:2::3:0:4");
	ip_is("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8");
	ip_is("1:2:3:4:5:6:0:8", "1:2:3:4:5:6:0:8");
	ip_is("::ffff:1.2.3.4", "::ffff:1.2.3.4");
	ip_is("::7f00:1", "::7f00:1");
	static const char *bad[] = {"",    "1.2.3",        "01.2.3.4", "1.2.3.256",
				    "::g", "fe80::1%eth0", "1.2.3.4 ", ":::"};
	struct ip ip, other;
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++)
		assert_int_equal(ip_parse(str_of(bad[i]), &ip), -EINVAL);
	struct cidr c;
	assert_int_equal(cidr_parse(STR("10.244.3.0/22"), &c), 0);
	assert_int_equal(ip_parse(STR("10.244.0.255"), &ip), 0);
	assert_true(cidr_contains(&c, &ip));
	assert_int_equal(ip_parse(STR("10.244.4.0"), &other), 0);
	assert_false(cidr_contains(&c, &other));
	ip = cidr_host(&c, 258);
	assert_int_equal(ip_parse(STR("10.244.1.2"), &other), 0);
	assert_true(ip_equal(&ip, &other));
	assert_int_equal(cidr_parse(STR("::/0"), &c), 0);
	assert_int_equal(cidr_parse(STR("1.2.3.4/33"), &c), -EINVAL);
	assert_int_equal(cidr_parse(STR("1.2.3.4/08"), &c), -EINVAL);
	assert_int_equal(cidr_parse(STR("1.2.3.4"), &c), -EINVAL);
}

static void names(void **state)
{
	(void)state;
	assert_true(dns1123_label(STR("a-1")) && dns1123_label(STR("1a")));
	assert_false(dns1123_label(STR("a.b")) || dns1123_label(STR("A")) ||
		     dns1123_label(STR("-a")) || dns1123_label(STR("a-")) ||
		     dns1123_label(STR("")));
	assert_true(dns1123_subdomain(STR("a.b-c.1")));
	assert_false(dns1123_subdomain(STR("a..b")) || dns1123_subdomain(STR("a.")) ||
		     dns1123_subdomain(STR(".a")));
	assert_true(qualified_name(STR("example.com/My_name.x")) && qualified_name(STR("run")));
	assert_false(qualified_name(STR("/x")) || qualified_name(STR("a/b/c")) ||
		     qualified_name(STR("a/")) || qualified_name(STR("_a")));
	assert_true(label_value(STR("")) && label_value(STR("A.b_c")));
	assert_false(label_value(STR("a b")) || label_value(STR("a/")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(base64),    cmocka_unit_test(pem),   cmocka_unit_test(urls),
		cmocka_unit_test(addresses), cmocka_unit_test(names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
