#include "wire/proto.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void round_trip(void **state)
{
	(void)state;
	AUTO_BUF b = BUF_INIT;
	proto_put_int(&b, 1, 300);
	proto_put_int(&b, 2, -1);
	size_t outer = proto_open(&b, 3);
	proto_put_bytes(&b, 1, STR("hello"));
	size_t inner = proto_open(&b, 2);
	for (int i = 0; i < 200; i++)
		proto_put_int(&b, 1, i);
	proto_close(&b, inner);
	proto_close(&b, outer);
	struct proto_reader r = proto_read(buf_str(&b));
	uint32_t field;
	enum proto_wire_N wire;
	assert_true(proto_next(&r, &field, &wire) && field == 1 && wire == PROTO_VARINT);
	assert_int_equal(proto_varint(&r), 300);
	assert_true(proto_next(&r, &field, &wire) && field == 2);
	assert_int_equal((int64_t)proto_varint(&r), -1);
	assert_true(proto_next(&r, &field, &wire) && field == 3 && wire == PROTO_BYTES);
	struct proto_reader m = proto_read(proto_bytes(&r));
	assert_true(proto_next(&m, &field, &wire) && str_is(proto_bytes(&m), "hello"));
	assert_true(proto_next(&m, &field, &wire) && field == 2);
	struct proto_reader k = proto_read(proto_bytes(&m));
	int n = 0;
	for (; proto_next(&k, &field, &wire); n++)
		assert_int_equal(proto_varint(&k), n);
	assert_int_equal(n, 200);
	assert_true(proto_ok(&k) && proto_ok(&m) && proto_ok(&r));
	assert_false(proto_next(&r, &field, &wire));
}

static void bad_input(void **state)
{
	(void)state;
	static const struct str bad[] = {
		{"\x08", 1},         {"\x08\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", 11},
		{"\x0a\x05zz", 4},   {"\x0f", 1},
		{"\x00\x00", 2},     {"\x0d\x01\x02", 3},
		{"\x09\x01\x02", 3}, {"\x0b\x08\x01", 3}, /* a group without end */
	};
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		struct proto_reader r = proto_read(bad[i]);
		uint32_t field;
		enum proto_wire_N wire;
		while (proto_next(&r, &field, &wire))
			proto_skip(&r, wire);
		assert_false(proto_ok(&r));
	}
	struct proto_reader group = proto_read(STR("\x0b\x08\x01\x0c\x10\x05"));
	uint32_t field;
	enum proto_wire_N wire;
	assert_true(proto_next(&group, &field, &wire));
	proto_skip(&group, wire);
	assert_true(proto_next(&group, &field, &wire) && field == 2 && proto_varint(&group) == 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(round_trip),
		cmocka_unit_test(bad_input),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
