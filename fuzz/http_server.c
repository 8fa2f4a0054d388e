/* A whole connection to a server: the first byte picks what it begins with (nothing, a WebSocket or
 * SPDY handshake, HTTP/2's preface), the rest is what the client sends. */
#include "base/must.h"
#include "http/http.h"
#include "http/spdy.h"
#include "http/ws.h"
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static struct loop *loop;
static struct http_server *server;
static struct sockaddr_un address = {.sun_family = AF_UNIX};
static socklen_t address_n;

static void ws_message(struct ws *w, struct str bytes, bool text, UNUSED bool end, UNUSED void *arg)
{
	(void)ws_send(w, STR("e"), bytes, text);
}
static void ws_over(UNUSED struct ws *w, UNUSED int code, UNUSED void *arg) {}
static void on_stream(UNUSED struct spdy *c, struct spdy_stream *s, const struct http_header *h,
		      unsigned h_n, UNUSED void *arg)
{
	size_t sum = 0;
	for (unsigned i = 0; i < h_n; i++)
		sum += str_hash(h[i].name, 0) ^ str_hash(h[i].value, 1);
	if (sum % 7 == 0)
		spdy_reset(s);
	else
		spdy_reply(s);
}
static void on_data(UNUSED struct spdy *c, struct spdy_stream *s, struct str bytes, bool fin,
		    UNUSED void *arg)
{
	(void)spdy_write(s, bytes, fin);
}
static void on_reset(UNUSED struct spdy *c, UNUSED struct spdy_stream *s, UNUSED void *arg) {}
static void on_writable(UNUSED struct spdy *c, UNUSED void *arg) {}
static void on_spdy_close(struct spdy *c, UNUSED void *arg)
{
	(void)spdy_free(c);
}
static void on_body(struct http_stream *s, struct str bytes, bool end, UNUSED void *arg)
{
	(void)http_write(s, bytes, end);
}

static void on_request(struct http_stream *s, const struct http_request *q, UNUSED void *arg)
{
	static const struct ws_ops ws = {.on_message = ws_message, .on_close = ws_over};
	static const struct spdy_ops spdy = {.on_stream = on_stream,
					     .on_data = on_data,
					     .on_reset = on_reset,
					     .on_writable = on_writable,
					     .on_close = on_spdy_close};
	static const struct http_stream_ops echo = {.on_body = on_body};
	static const char *const protocols[] = {"a", "b", NULL};
	must(q->path.n > 0 && q->path.p[0] == '/');
	if (ws_negotiate(q, protocols) > -3)
		(void)ws_accept(s, q, NULL, &ws, NULL);
	else if (str_is(q->upgrade, "SPDY/3.1"))
		(void)spdy_accept(s, "x", &spdy, NULL);
	else {
		http_stream_accept(s, &echo, NULL);
		http_respond_start(s, 200, NULL, 0);
	}
}

static void setup(void)
{
	loop = loop_new();
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	int length = snprintf(address.sun_path + 1, sizeof(address.sun_path) - 1, "fuzz-%d",
			      (int)getpid());
	address_n = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)length);
	must(bind(fd, (struct sockaddr *)&address, address_n) == 0 && listen(fd, 8) == 0);
	struct http_server_config c = {.on_request = on_request};
	must(http_server_start(loop, fd, &c, &server, NULL) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	static const char websocket[] =
		"GET /w HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
		"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: 0123456789012345678901==\r\n\r\n";
	static const char spdy[] =
		"POST /s HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\n\r\n";
	static const char *const begin[] = {"", websocket, spdy,
					    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"};
	if (!loop)
		setup();
	if (n == 0 || n > 60000)
		return 0;
	const char *first = begin[p[0] % ARRAY_SIZE(begin)];
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
	must(connect(fd, (struct sockaddr *)&address, address_n) == 0);
	(void)!write(fd, first, strlen(first));
	(void)!write(fd, p + 1, n - 1);
	for (int i = 0; i < 4; i++)
		(void)loop_turn(loop, 0);
	char answer[65536];
	while (read(fd, answer, sizeof(answer)) > 0)
		;
	(void)close(fd);
	for (int i = 0; i < 20 && http_server_connections(server) > 0; i++)
		(void)loop_turn(loop, 0);
	must(http_server_connections(server) == 0);
	return 0;
}
