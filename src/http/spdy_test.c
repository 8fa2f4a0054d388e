/* SPDY sessions over a byte channel in memory, fed with frames as kubectl makes them. */
#include "http/spdy.h"
#include "http/spdy_dict.h"
#include <setjmp.h>
#include <stdarg.h>
#include <zlib.h>
#include <cmocka.h>

struct world {
	struct loop *loop;
	struct spdy *spdy;
	struct buf out, seen; /* what was written; what was told */
	size_t room;
	struct spdy_stream *last;
	bool closed, paused;
	z_stream z;
};

static void on_stream(struct spdy *c, struct spdy_stream *s, const struct http_header *h,
		      unsigned h_n, void *arg)
{
	struct world *w = arg;
	(void)c;
	buf_add_cstr(&w->seen, "stream");
	for (unsigned i = 0; i < h_n; i++)
		buf_printf(&w->seen, " %.*s=%.*s", STR_FMT(h[i].name), STR_FMT(h[i].value));
	buf_add_char(&w->seen, ';');
	w->last = s;
	spdy_reply(s);
}

static void on_data(struct spdy *c, struct spdy_stream *s, struct str bytes, bool fin, void *arg)
{
	struct world *w = arg;
	(void)c;
	buf_printf(&w->seen, "%.*s%s", STR_FMT(bytes), fin ? " fin;" : "");
	if (fin)
		(void)spdy_write(s, STR("bye"), true);
}

static void on_reset(struct spdy *c, struct spdy_stream *s, void *arg)
{
	struct world *w = arg;
	(void)c;
	(void)s;
	buf_add_cstr(&w->seen, "reset;");
}

static void on_writable(struct spdy *c, void *arg)
{
	(void)c;
	(void)arg;
}

static void on_close(struct spdy *c, void *arg)
{
	struct world *w = arg;
	(void)c;
	w->closed = true;
}

static size_t beneath_write(void *arg, struct str bytes)
{
	struct world *w = arg;
	size_t take = MIN(bytes.n, w->room);
	buf_add(&w->out, bytes.p, take);
	w->room -= take;
	return take;
}

static size_t beneath_room(void *arg)
{
	const struct world *w = arg;
	return w->room;
}

static void beneath_close(void *arg)
{
	struct world *w = arg;
	w->closed = true;
}

static void beneath_pause(void *arg, bool paused)
{
	struct world *w = arg;
	w->paused = paused;
}

static size_t dictionary(uint8_t *out)
{
	size_t n = 0;
	for (size_t i = 0; i < ARRAY_SIZE(spdy_dict_words); i++) {
		size_t word = strlen(spdy_dict_words[i]);
		memset(out + n, 0, 4);
		out[n + 3] = (uint8_t)word;
		memcpy(out + n + 4, spdy_dict_words[i], word);
		n += 4 + word;
	}
	memcpy(out + n, spdy_dict_tail, sizeof(spdy_dict_tail) - 1);
	return n + sizeof(spdy_dict_tail) - 1;
}

static void world_start(struct world *w)
{
	static const struct spdy_ops ops = {.on_stream = on_stream,
					    .on_data = on_data,
					    .on_reset = on_reset,
					    .on_writable = on_writable,
					    .on_close = on_close,
					    .write = beneath_write,
					    .write_room = beneath_room,
					    .close = beneath_close,
					    .pause = beneath_pause};
	uint8_t dict[SPDY_DICT_BYTES];
	*w = (struct world){.loop = loop_new(), .out = BUF_INIT, .seen = BUF_INIT, .room = 1 << 20};
	w->spdy = spdy_new(w->loop, &ops, w);
	assert_int_equal(dictionary(dict), SPDY_DICT_BYTES);
	assert_int_equal(deflateInit(&w->z, 6), Z_OK);
	assert_int_equal(deflateSetDictionary(&w->z, dict, sizeof(dict)), Z_OK);
}

static void world_stop(struct world *w)
{
	w->spdy = spdy_free(w->spdy);
	(void)loop_turn(w->loop, 0);
	(void)loop_free(w->loop);
	(void)deflateEnd(&w->z);
	buf_fini(&w->out);
	buf_fini(&w->seen);
}

static void put_text(struct buf *b, const char *s)
{
	char n[4] = {0, 0, 0, (char)strlen(s)};
	buf_add(b, n, 4);
	buf_add_cstr(b, s);
}

static void add_syn(struct world *w, struct buf *out, uint8_t id, uint8_t flags, const char *type)
{
	AUTO_BUF plain = BUF_INIT;
	buf_add(&plain, "\0\0\0\2", 4);
	put_text(&plain, "streamtype");
	put_text(&plain, type);
	put_text(&plain, "port");
	put_text(&plain, "80");
	uint8_t packed[300];
	w->z.next_in = (Bytef *)plain.p;
	w->z.avail_in = (uInt)plain.n;
	w->z.next_out = packed;
	w->z.avail_out = sizeof(packed);
	assert_int_equal(deflate(&w->z, Z_SYNC_FLUSH), Z_OK);
	size_t n = sizeof(packed) - w->z.avail_out;
	char head[18] = {(char)0x80, 3, 0, 1, (char)flags, 0, 0, (char)(n + 10), 0, 0, 0, (char)id};
	buf_add(out, head, sizeof(head));
	buf_add(out, packed, n);
}

static void add_data(struct buf *out, uint8_t id, uint8_t flags, const char *text)
{
	char head[8] = {0, 0, 0, (char)id, (char)flags, 0, 0, (char)strlen(text)};
	buf_add(out, head, sizeof(head));
	buf_add_cstr(out, text);
}

static void test_session(void **state)
{
	(void)state;
	for (int split = 0; split < 2; split++) {
		struct world w;
		AUTO_BUF in = BUF_INIT;
		world_start(&w);
		add_syn(&w, &in, 1, 1, "error");
		add_syn(&w, &in, 3, 0, "data");
		buf_add(&in, "\x80\3\0\6\0\0\0\4\0\0\0\7", 12); /* PING 7 */
		add_data(&in, 3, 0, "hello");
		add_data(&in, 3, 1, "");
		add_data(&in, 3, 0, "late"); /* of a stream that is over */
		add_syn(&w, &in, 5, 0, "data");
		buf_add(&in, "\x80\3\0\3\0\0\0\x08\0\0\0\5\0\0\0\5", 16); /* RST_STREAM 5 */
		if (!split)
			spdy_input(w.spdy, buf_str(&in));
		for (size_t i = 0; split && i < in.n; i++)
			spdy_input(w.spdy, str_n(in.p + i, 1));
		assert_string_equal(w.seen.p, "stream streamtype=error port=80; fin;"
					      "stream streamtype=data port=80;hello fin;"
					      "stream streamtype=data port=80;reset;");
		static const char ping[] = "\x80\3\0\6\0\0\0\4\0\0\0\7";
		assert_true(str_contains(buf_str(&w.out), str_n(ping, 12)));
		static const char bye[] = "\0\0\0\3\1\0\0\3bye";
		assert_true(str_contains(buf_str(&w.out), str_n(bye, 11)));
		assert_false(w.closed);
		world_stop(&w);
		assert_true(w.closed);
	}
}

static void test_room(void **state)
{
	(void)state;
	struct world w;
	AUTO_BUF in = BUF_INIT;
	world_start(&w);
	add_syn(&w, &in, 1, 0, "data");
	spdy_input(w.spdy, buf_str(&in));
	w.room = 20;
	assert_int_equal(spdy_room(w.spdy), 12);
	assert_int_equal(spdy_write(w.last, STR("0123456789abcdef"), true), 12);
	assert_int_equal(spdy_write(w.last, STR("x"), true), 0);
	spdy_reset(w.last); /* waits for room */
	size_t before = w.out.n;
	w.room = 1000;
	spdy_output_ready(w.spdy);
	assert_int_equal(w.out.n - before, 16);
	world_stop(&w);
}

static void test_pause(void **state)
{
	(void)state;
	struct world w;
	AUTO_BUF in = BUF_INIT;
	world_start(&w);
	add_syn(&w, &in, 1, 0, "data");
	spdy_input(w.spdy, buf_str(&in));
	spdy_pause(w.last, true);
	assert_true(w.paused);
	spdy_reset(w.last);
	assert_false(w.paused);
	world_stop(&w);
}

static void test_broken(void **state)
{
	(void)state;
	static const struct str bad[] = {
		{"\x80\2\0\1\0\0\0\0", 8},    /* version 2 */
		{"\x80\3\0\1\0\0\0\2ab", 10}, /* too short */
		{"\x80\3\0\1\0\0\0\x0e\0\0\0\1\0\0\0\0\0\0"
		 "junk",
		 22},                            /* no zlib */
		{"\x80\3\0\1\0\xff\xff\xff", 8}, /* 16 MiB of control */
	};
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		struct world w;
		world_start(&w);
		spdy_input(w.spdy, bad[i]);
		assert_true(w.closed);
		world_stop(&w);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_session), cmocka_unit_test(test_room),
		cmocka_unit_test(test_pause), cmocka_unit_test(test_broken)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
