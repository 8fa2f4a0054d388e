/* WebSocket against a hand-written client on a plain socket, whole and byte by byte. */
#include "http/ws.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <cmocka.h>

struct world {
	struct loop *loop;
	struct http_server *server;
	int fd;
	struct buf got; /* messages, '|' after each */
	int closed;
};

static void on_message(struct ws *w, struct str bytes, bool text, bool end, void *arg)
{
	static char much[32768];
	struct world *x = arg;
	if (end && str_is(bytes, "fill")) { /* until nothing fits any more */
		size_t room;
		while ((room = ws_room(w)) > 0)
			assert_true(
				ws_send(w, STR_NULL, str_n(much, MIN(room, sizeof(much))), false));
		return;
	}
	buf_add_str(&x->got, bytes);
	if (end) {
		buf_add_char(&x->got, '|');
		assert_true(ws_send(w, STR("\x01"), STR("ok"), text));
	}
}

static void on_close(struct ws *w, int code, void *arg)
{
	struct world *x = arg;
	(void)w;
	x->closed = code;
}

static void on_request(struct http_stream *s, const struct http_request *q, void *arg)
{
	static const char *const ours[] = {"v5", "v4", NULL};
	static const struct ws_ops ops = {.on_message = on_message, .on_close = on_close};
	int at = ws_negotiate(q, ours);
	if (at < 0)
		http_respond(s, 400, NULL, 0, arena_strf(http_stream_arena(s), "%d", at));
	else
		(void)ws_accept(s, q, ours[at], &ops, arg);
}

static void turns(struct world *w, int n)
{
	for (int i = 0; i < n; i++)
		(void)loop_turn(w->loop, 0);
}

static void world_start(struct world *w)
{
	struct sockaddr_un a = {.sun_family = AF_UNIX};
	int n = snprintf(a.sun_path + 1, sizeof(a.sun_path) - 1, "ws-test-%d", (int)getpid());
	socklen_t len = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)n);
	*w = (struct world){.loop = loop_new(), .got = BUF_INIT};
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&a, len), 0);
	assert_int_equal(listen(fd, 8), 0);
	struct http_server_config c = {.on_request = on_request, .arg = w};
	assert_int_equal(http_server_start(w->loop, fd, &c, &w->server, NULL), 0);
	w->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
	assert_int_equal(connect(w->fd, (struct sockaddr *)&a, len), 0);
}

static void world_stop(struct world *w)
{
	(void)close(w->fd);
	(void)http_server_stop(w->server);
	turns(w, 3);
	(void)loop_free(w->loop);
	buf_fini(&w->got);
}

static void send_all(struct world *w, const void *p, size_t n)
{
	assert_int_equal(write(w->fd, p, n), n);
	turns(w, 3);
}

static size_t receive(struct world *w, char *out, size_t n)
{
	ssize_t got = read(w->fd, out, n);
	return got > 0 ? (size_t)got : 0;
}

static void shake_hands(struct world *w, const char *protocols)
{
	char text[600], *p = text;
	/* The key and answer of RFC 6455 1.3. */
	int n = snprintf(text, sizeof(text),
			 "GET /x HTTP/1.1\r\nHost: h\r\nConnection: keep-alive, Upgrade\r\n"
			 "Upgrade: WebSocket\r\nSec-WebSocket-Version: 13\r\n"
			 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
			 "Sec-WebSocket-Protocol: %s\r\n\r\n",
			 protocols);
	send_all(w, p, (size_t)n);
}

static size_t frame(uint8_t *out, uint8_t first, const char *payload)
{
	static const uint8_t mask[4] = {1, 2, 3, 4};
	size_t n = strlen(payload);
	out[0] = first;
	out[1] = (uint8_t)(0x80 | n);
	memcpy(out + 2, mask, 4);
	for (size_t i = 0; i < n; i++)
		out[6 + i] = (uint8_t)payload[i] ^ mask[i & 3];
	return n + 6;
}

static void test_handshake(void **state)
{
	(void)state;
	struct world w;
	char out[1000];
	world_start(&w);
	shake_hands(&w, "other, v4");
	size_t n = receive(&w, out, sizeof(out));
	struct str head = str_n(out, n);
	assert_true(str_has_prefix(head, STR("HTTP/1.1 101 ")));
	assert_true(
		str_contains(head, STR("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")));
	assert_true(str_contains(head, STR("Sec-WebSocket-Protocol: v4\r\n")));
	world_stop(&w);
	world_start(&w);
	shake_hands(&w, "v9");
	n = receive(&w, out, sizeof(out));
	assert_true(str_has_prefix(str_n(out, n), STR("HTTP/1.1 400 ")));
	assert_true(str_has_suffix(str_n(out, n), STR("-1")));
	world_stop(&w);
}

/* Fragments with a ping between, then Close: whole, and byte by byte. */
static void test_messages(void **state)
{
	(void)state;
	for (int split = 0; split < 2; split++) {
		struct world w;
		char out[1000];
		uint8_t in[200];
		world_start(&w);
		shake_hands(&w, "v5");
		(void)receive(&w, out, sizeof(out));
		size_t n = frame(in, 0x02, "one ");
		n += frame(in + n, 0x89, "ping");
		n += frame(in + n, 0x80, "two");
		n += frame(in + n, 0x82, "");
		n += frame(in + n, 0x88, "\x03\xe8");
		if (!split)
			send_all(&w, in, n);
		for (size_t i = 0; split && i < n; i++)
			send_all(&w, in + i, 1);
		assert_true(str_is(buf_str(&w.got), "one two||"));
		n = receive(&w, out, sizeof(out));
		static const char want[] =
			"\x8a\x04ping\x82\x03\x01ok\x82\x03\x01ok\x88\x02\x03\xe8";
		assert_int_equal(n, sizeof(want) - 1);
		assert_memory_equal(out, want, n);
		(void)shutdown(w.fd, SHUT_WR);
		turns(&w, 4);
		assert_int_equal(w.closed, 1000);
		assert_int_equal(http_server_connections(w.server), 0);
		world_stop(&w);
	}
}

static void test_bad_frames(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		size_t n;
		int code;
	} bad[] = {
		{"\x82\x02hi", 4, 1002},                          /* not masked */
		{"\xc2\x82\1\2\3\4ab", 8, 1002},                  /* reserved bit */
		{"\x80\x82\1\2\3\4ab", 8, 1002},                  /* continues nothing */
		{"\x09\x81\1\2\3\4a", 7, 1002},                   /* a ping in pieces */
		{"\x83\x81\1\2\3\4a", 7, 1002},                   /* unknown */
		{"\x82\xff\0\0\0\0\x7f\0\0\0\1\2\3\4", 14, 1009}, /* 2 GiB */
	};
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		struct world w;
		char out[1000];
		world_start(&w);
		shake_hands(&w, "v5");
		(void)receive(&w, out, sizeof(out));
		send_all(&w, bad[i].bytes, bad[i].n);
		size_t n = receive(&w, out, sizeof(out));
		assert_true(n >= 4 && (uint8_t)out[0] == 0x88);
		assert_int_equal((uint8_t)out[2] << 8 | (uint8_t)out[3], bad[i].code);
		(void)close(w.fd);
		w.fd = -1;
		turns(&w, 4);
		assert_int_equal(w.closed, bad[i].code);
		world_stop(&w);
	}
}

/* A peer that goes without a Close while an answer to its Ping still waits for room. */
static void test_gone_while_full(void **state)
{
	static char bytes[65536];
	uint8_t out[32];
	struct world w;
	(void)state;
	world_start(&w);
	shake_hands(&w, "v5");
	for (int i = 0; i < 8; i++) /* the socket's buffer too */
		send_all(&w, out, frame(out, 0x82, "fill"));
	send_all(&w, out, frame(out, 0x89, "more than is left"));
	assert_int_equal(shutdown(w.fd, SHUT_WR), 0);
	turns(&w, 5);
	ssize_t n = 1;
	for (int i = 0; i < 1000 && n != 0; i++) {
		n = read(w.fd, bytes, sizeof(bytes));
		turns(&w, 2);
	}
	assert_int_equal(n, 0);
	assert_int_equal(w.closed, 1006);
	world_stop(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_handshake),
		cmocka_unit_test(test_messages),
		cmocka_unit_test(test_bad_frames),
		cmocka_unit_test(test_gone_while_full),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
