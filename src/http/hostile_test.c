/* Peers that mean no good, or are gone: bytes by hand, minutes on a virtual clock. */
#include "http/http.h"
#include "base/limits.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>
#include <cmocka.h>

#define BIG_BYTES (32 * 1024 * 1024)

struct world {
	struct loop *loop;
	struct http_server *server;
	struct clock_ops clock;
	mono_ns_t now;
	uint16_t port;
	unsigned requests, closes;
	int last_close;
};

/* ---- a clock of our own ---- */

static mono_ns_t on_mono(void *arg)
{
	return ((struct world *)arg)->now;
}

static wall_ns_t on_wall(void *arg)
{
	return INT64_C(1700000000) * NS_PER_S + ((struct world *)arg)->now;
}

static void on_random(void *arg, void *p, size_t n)
{
	(void)arg;
	random_kernel(p, n);
}

static void turns(struct world *w, int n)
{
	for (int i = 0; i < n; i++)
		(void)loop_turn(w->loop, 0);
}

/* Sockets need real time to carry bytes; a few turns of it are enough on loopback. */
static void settle(struct world *w)
{
	for (int i = 0; i < 20; i++) {
		turns(w, 5);
		(void)usleep(500);
	}
}

static void advance(struct world *w, int64_t s)
{
	for (; s > 0; s--) {
		w->now += NS_PER_S;
		turns(w, 2);
	}
}

/* ---- the server ---- */

static void on_close(struct http_stream *s, int r, void *arg)
{
	struct world *w = arg;
	(void)s;
	w->closes++;
	w->last_close = r;
}

static void on_request(struct http_stream *s, const struct http_request *q, void *arg)
{
	static const struct http_stream_ops ops = {.on_close = on_close};
	static char big[BIG_BYTES];
	struct world *w = arg;
	w->requests++;
	http_stream_accept(s, &ops, w);
	if (str_is(q->path, "/big"))
		http_respond(s, 200, NULL, 0, str_n(big, sizeof(big)));
	else if (str_is(q->path, "/watch"))
		http_respond_start(s, 200, NULL, 0);
}

static void world_start(struct world *w)
{
	struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t n = sizeof(a);
	*w = (struct world){.now = NS_PER_S};
	w->clock = (struct clock_ops){on_mono, on_wall, on_random, w};
	clock_use(&w->clock);
	w->loop = loop_new();
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&a, n), 0);
	assert_int_equal(listen(fd, 64), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&a, &n), 0);
	w->port = ntohs(a.sin_port);
	struct http_server_config c = {.on_request = on_request, .arg = w};
	assert_int_equal(http_server_start(w->loop, fd, &c, &w->server, NULL), 0);
}

static void world_stop(struct world *w)
{
	(void)http_server_stop(w->server);
	turns(w, 3);
	(void)loop_free(w->loop);
	clock_use(NULL);
}

/* ---- the peer ---- */

static int peer_open(struct world *w)
{
	struct sockaddr_in a = {.sin_family = AF_INET,
				.sin_port = htons(w->port),
				.sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), small = 262144;
	assert_int_equal(setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof(small)), 0);
	assert_int_equal(connect(fd, (struct sockaddr *)&a, sizeof(a)), 0);
	assert_int_equal(fcntl(fd, F_SETFL, O_NONBLOCK), 0);
	return fd;
}

static void peer_send(struct world *w, int fd, const void *p, size_t n)
{
	assert_int_equal(write(fd, p, n), n);
	turns(w, 5);
}

/* Up to about MAX of what has come. */
static size_t peer_read(int fd, size_t max)
{
	static char bytes[65536];
	ssize_t n;
	size_t all = 0;
	while (all < max && (n = read(fd, bytes, sizeof(bytes))) > 0)
		all += (size_t)n;
	return all;
}

#define GET(path) "GET " path " HTTP/1.1\r\nHost: x\r\n\r\n"

/* An answer that nobody fetches does not stay; one that is fetched slowly does. */
static void test_unread_answer(void **state)
{
	static const char *const requests[] = {GET("/big"),
					       "GET /big HTTP/1.0\r\n\r\n" /* and close */};
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(requests); i++) {
		struct world w;
		world_start(&w);
		int fd = peer_open(&w);
		peer_send(&w, fd, requests[i], strlen(requests[i]));
		settle(&w);
		for (int k = 0; k < 4; k++) {
			advance(&w, 50);
			assert_int_equal(http_server_connections(w.server), 1);
			assert_true(peer_read(fd, 1000000) > 0);
			settle(&w);
		}
		advance(&w, 2 * HTTP_STALL_MS / 1000 + 2); /* progress is seen at the next look */
		assert_int_equal(http_server_connections(w.server), 0);
		(void)close(fd);
		world_stop(&w);
	}
}

/* What goes on being written may wait for its reader. */
static void test_idle_watch(void **state)
{
	struct world w;
	(void)state;
	world_start(&w);
	int fd = peer_open(&w);
	peer_send(&w, fd, GET("/watch"), strlen(GET("/watch")));
	advance(&w, 3600);
	assert_int_equal(http_server_connections(w.server), 1);
	assert_int_equal(w.closes, 0);
	(void)close(fd);
	settle(&w);
	assert_int_equal(w.closes, 1);
	world_stop(&w);
}

/* ---- HTTP/2 by hand ---- */

enum { H2_HEADERS = 1, H2_SETTINGS = 4, H2_WINDOW = 8 };
#define END_STREAM  1
#define END_HEADERS 4

static void h2_frame(struct buf *b, uint8_t type, uint8_t flags, uint32_t id, const void *p,
		     size_t n)
{
	uint8_t head[9] = {
		(uint8_t)(n >> 16),  (uint8_t)(n >> 8),   (uint8_t)n,         type,       flags,
		(uint8_t)(id >> 24), (uint8_t)(id >> 16), (uint8_t)(id >> 8), (uint8_t)id};
	buf_add(b, head, sizeof(head));
	buf_add(b, p, n);
}

static void h2_hello(struct buf *b, bool no_window)
{
	static const uint8_t window[] = {0, 4, 0, 0, 0, 0};
	buf_add_cstr(b, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
	h2_frame(b, H2_SETTINGS, 0, 0, window, no_window ? sizeof(window) : 0);
}

/* :method (2 GET, 3 POST of the static table), :scheme http, :path as a literal. */
static void h2_request(struct buf *b, uint32_t id, bool post, const char *path, uint8_t flags)
{
	AUTO_BUF block = BUF_INIT;
	buf_add_char(&block, (char)(post ? 0x83 : 0x82));
	buf_add_char(&block, (char)0x86);
	buf_add_char(&block, 0x04);
	buf_add_char(&block, (char)strlen(path));
	buf_add_cstr(&block, path);
	buf_add(&block, "\x01\x01x", 3); /* :authority */
	h2_frame(b, H2_HEADERS, flags, id, block.p, block.n);
}

/* With a window for all of it the peer has nothing more to say, and still gets all of it. */
static void test_h2_large_window(void **state)
{
	static const uint8_t window[] = {0, 4, 0x7f, 0xff, 0xff, 0xff}, more[] = {0x70, 0, 0, 0};
	struct world w;
	AUTO_BUF b = BUF_INIT;
	size_t got = 0;
	(void)state;
	world_start(&w);
	int fd = peer_open(&w);
	buf_add_cstr(&b, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
	h2_frame(&b, H2_SETTINGS, 0, 0, window, sizeof(window));
	h2_frame(&b, H2_WINDOW, 0, 0, more, sizeof(more));
	h2_request(&b, 1, false, "/big", END_HEADERS | END_STREAM);
	peer_send(&w, fd, b.p, b.n);
	for (int i = 0; i < 4000 && got < BIG_BYTES; i++) {
		got += peer_read(fd, SIZE_MAX);
		turns(&w, 2);
		(void)usleep(i % 64 ? 0 : 500);
	}
	assert_true(got >= BIG_BYTES);
	(void)close(fd);
	world_stop(&w);
}

/* A request that begins and never ends; a head that never ends; an answer without a window. */
static void test_h2_owed(void **state)
{
	static const struct {
		const char *path;
		bool post, no_window;
		uint8_t flags;
		unsigned requests;
		int64_t wait_s;
	} rows[] = {
		{"/never", true, false, END_HEADERS, 1, HTTP_IDLE_MS / 1000},
		{"/never", true, false, 0, 0, HTTP_IDLE_MS / 1000},
		{"/big", false, true, END_HEADERS | END_STREAM, 1, HTTP_STALL_MS / 1000},
	};
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct world w;
		AUTO_BUF b = BUF_INIT;
		world_start(&w);
		int fd = peer_open(&w);
		h2_hello(&b, rows[i].no_window);
		h2_request(&b, 1, rows[i].post, rows[i].path, rows[i].flags);
		peer_send(&w, fd, b.p, b.n);
		settle(&w);
		assert_int_equal(w.requests, rows[i].requests);
		advance(&w, rows[i].wait_s - 5);
		assert_int_equal(http_server_connections(w.server), 1);
		assert_int_equal(w.closes, 0);
		advance(&w, 40);
		assert_int_equal(w.closes, rows[i].requests);
		/* then the connection is idle, and goes as such */
		advance(&w, HTTP_IDLE_MS / 1000 + HTTP_STALL_MS / 1000);
		settle(&w);
		advance(&w, 5);
		assert_int_equal(http_server_connections(w.server), 0);
		(void)close(fd);
		world_stop(&w);
	}
}

/* Streams that the peer makes the server reset are counted as those that it resets itself. */
static void test_h2_made_reset(void **state)
{
	static const uint8_t most[] = {0x7f, 0xff, 0xff, 0xff};
	struct world w;
	AUTO_BUF b = BUF_INIT;
	(void)state;
	world_start(&w);
	int fd = peer_open(&w);
	h2_hello(&b, false);
	for (uint32_t i = 0; i < 2 * HTTP2_CONTROL_BURST && http_server_connections(w.server) <= 1;
	     i++) {
		h2_request(&b, 2 * i + 1, false, "/never", END_HEADERS | END_STREAM);
		h2_frame(&b, H2_WINDOW, 0, 2 * i + 1, most, sizeof(most));
		if (write(fd, b.p, b.n) != (ssize_t)b.n)
			break; /* the server has had enough */
		buf_reset(&b);
		turns(&w, 3);
		(void)peer_read(fd, SIZE_MAX);
	}
	assert_in_range(w.requests, HTTP2_CONTROL_BURST / 2, HTTP2_CONTROL_BURST + 10);
	(void)close(fd);
	world_stop(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_unread_answer),   cmocka_unit_test(test_idle_watch),
		cmocka_unit_test(test_h2_large_window), cmocka_unit_test(test_h2_owed),
		cmocka_unit_test(test_h2_made_reset),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
