/* The streaming server over a fake backend: kubectl's WebSocket forms, refusals, logs. (SPDY's
 * frames: http/spdy_test.c.) */
#include "node/stream.h"
#include "http/http.h"
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <cmocka.h>

struct world {
	struct loop *loop;
	struct stream_server *server;
	struct http_client *client;
	char log[64];
	bool log_runs;
	/* of the exec */
	struct stream_session *session;
	int in, out, err; /* the command's ends */
	bool tty, attach, canceled;
	bool pod_here;
	int ports[2]; /* the pod's ends of what was dialled: of ports 80 and 81 */
	char argv0[32];
	/* of the client */
	struct http_stream *st;
	struct buf got; /* WebSocket frames as they came, or the body */
	char protocol[64];
	int status;
	bool closed;
};

/* ---- backend ---- */

static void fake_exec(void *arg, struct stream_session *s, const struct stream_exec *req)
{
	struct world *w = arg;
	int in[2], out[2], err[2];
	assert_int_equal(pipe2(in, O_CLOEXEC) | pipe2(out, O_CLOEXEC) | pipe2(err, O_CLOEXEC), 0);
	w->session = s;
	w->tty = req->tty;
	w->attach = req->attach;
	(void)snprintf(w->argv0, sizeof(w->argv0), "%s", req->argv[0] ? req->argv[0] : "");
	w->in = in[0];
	w->out = out[1];
	w->err = err[1];
	struct stream_fds fds = {in[1], out[0], err[0], -1, -1};
	stream_session_started(s, &fds);
}

static void fake_cancel(void *arg, struct stream_session *s)
{
	struct world *w = arg;
	(void)s;
	w->canceled = true;
}

static int fake_check(void *arg, const struct stream_target *t, struct err *e)
{
	const struct world *w = arg;
	return w->pod_here ? 0 : err_set(e, ERR_NOT_FOUND, "pods \"%s\" not found", t->pod);
}

static int fake_dial(void *arg, const struct stream_target *t, uint16_t port, bool v6)
{
	struct world *w = arg;
	int pair[2];
	(void)t;
	(void)v6;
	if (port != 80 && port != 81)
		return -ECONNREFUSED;
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair), 0);
	w->ports[port - 80] = pair[0];
	return pair[1];
}

static int fake_log(void *arg, const struct stream_target *t, bool previous, struct stream_log *ret,
		    struct err *e)
{
	struct world *w = arg;
	if (previous)
		return err_set(e, ERR_BAD_REQUEST, "previous terminated container \"%s\" not found",
			       t->container);
	(void)snprintf(ret->path, sizeof(ret->path), "%s", w->log);
	ret->running = w->log_runs;
	return 0;
}

static bool fake_log_running(void *arg, const struct stream_target *t)
{
	struct world *w = arg;
	(void)t;
	return w->log_runs;
}

/* ---- client ---- */

static void on_response(struct http_stream *s, const struct http_response *res, void *arg)
{
	struct world *w = arg;
	struct str p = http_response_header(res, "sec-websocket-protocol");
	(void)s;
	w->status = res->status;
	(void)snprintf(w->protocol, sizeof(w->protocol), "%.*s", STR_FMT(p));
}

static void on_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct world *w = arg;
	(void)s;
	(void)end;
	buf_add_str(&w->got, bytes);
}

static void on_close(struct http_stream *s, int r, void *arg)
{
	struct world *w = arg;
	(void)s;
	(void)r;
	w->closed = true;
}

static void turns(struct world *w, int n)
{
	for (int i = 0; i < n; i++)
		(void)loop_turn(w->loop, 5);
}

static void ask(struct world *w, const char *target, const char *protocol)
{
	static const struct http_client_ops ops = {on_response, {on_body, NULL, on_close}};
	struct http_header h[] = {
		{STR("Upgrade"), STR("websocket")},
		{STR("Sec-WebSocket-Version"), STR("13")},
		{STR("Sec-WebSocket-Key"), STR("dGhlIHNhbXBsZSBub25jZQ==")},
		{STR("Sec-WebSocket-Protocol"), str_of(protocol)},
	};
	struct http_client_request q = {.method = "GET",
					.target = target,
					.headers = h,
					.headers_n = protocol ? 4 : 0,
					.upgrade = protocol != NULL};
	buf_reset(&w->got);
	w->closed = false;
	w->status = 0;
	w->st = http_client_start(w->client, &q, &ops, w);
	assert_non_null(w->st);
	for (int i = 0; i < 100 && !w->status; i++)
		turns(w, 1);
	turns(w, 5);
}

/* A masked frame of at most 125 bytes. */
static void say(struct world *w, uint8_t op, const char *bytes, size_t n)
{
	uint8_t f[131] = {(uint8_t)(0x80 | op), (uint8_t)(0x80 | n), 9, 8, 7, 6};
	for (size_t i = 0; i < n; i++)
		f[6 + i] = (uint8_t)bytes[i] ^ f[2 + (i & 3)];
	assert_int_equal(http_write(w->st, str_n((char *)f, n + 6), false), n + 6);
	turns(w, 5);
}

static bool got(const struct world *w, const char *bytes, size_t n)
{
	return str_contains(buf_str(&w->got), str_n(bytes, n));
}

static void world_start(struct world *w)
{
	*w = (struct world){.loop = loop_new(), .in = -1, .out = -1, .err = -1, .ports = {-1, -1}};
	w->got = (struct buf)BUF_INIT;
	(void)snprintf(w->log, sizeof(w->log), "/tmp/stream-test-%d/0.log", (int)getpid());
	struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t n = sizeof(a);
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&a, n) | listen(fd, 8), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&a, &n), 0);
	struct stream_server_config c = {.listen_fd = fd,
					 .backend = {.exec = fake_exec,
						     .cancel = fake_cancel,
						     .pod_check = fake_check,
						     .dial = fake_dial,
						     .log = fake_log,
						     .log_running = fake_log_running,
						     .arg = w}};
	assert_int_equal(stream_server_start(w->loop, &c, &w->server, NULL), 0);
	struct http_client_config client = {.host = "127.0.0.1", .port = ntohs(a.sin_port)};
	assert_int_equal(http_client_new(w->loop, &client, &w->client, NULL), 0);
}

static void world_stop(struct world *w)
{
	int fds[] = {w->in, w->out, w->err, w->ports[0], w->ports[1]};
	for (size_t i = 0; i < ARRAY_SIZE(fds); i++)
		if (fds[i] >= 0)
			(void)close(fds[i]);
	(void)http_client_free(w->client);
	(void)stream_server_stop(w->server);
	turns(w, 3);
	(void)loop_free(w->loop);
	buf_fini(&w->got);
}

/* ---- tests ---- */

static void test_exec_v5(void **state)
{
	(void)state;
	struct world w;
	char in[100];
	world_start(&w);
	ask(&w, "/exec/ns/p/c?command=cat&stdin=true&stdout=true&stderr=true", "v5.channel.k8s.io");
	assert_int_equal(w.status, 101);
	assert_string_equal(w.protocol, "v5.channel.k8s.io");
	assert_string_equal(w.argv0, "cat");
	say(&w, 2, "\0hello", 6);
	say(&w, 2, "\xff\0", 2);
	assert_int_equal(read(w.in, in, sizeof(in)), 5);
	assert_memory_equal(in, "hello", 5);
	assert_int_equal(read(w.in, in, sizeof(in)), 0); /* half closed */
	assert_int_equal(write(w.out, "out", 3) + write(w.err, "err", 3), 6);
	turns(&w, 5);
	assert_true(got(&w, "\x82\4\1out", 6) && got(&w, "\x82\4\2err", 6));
	stream_session_exited(w.session, 3);
	(void)close(w.out);
	(void)close(w.err);
	w.out = w.err = -1;
	turns(&w, 10);
	static const char why[] = "\"reason\":\"NonZeroExitCode\"";
	static const char code[] = "{\"reason\":\"ExitCode\",\"message\":\"3\"}";
	assert_true(got(&w, why, sizeof(why) - 1) && got(&w, code, sizeof(code) - 1));
	assert_true(got(&w, "\x88\2\3\xe8", 4)); /* Close 1000 */
	assert_false(w.canceled);
	world_stop(&w);
}

static void test_exec_old(void **state)
{
	(void)state;
	struct world w;
	char in[100];
	world_start(&w);
	ask(&w, "/attach/ns/p/c?stdin=true&stdout=true", "base64.channel.k8s.io");
	assert_int_equal(w.status, 101);
	assert_true(w.attach);
	assert_true(got(&w,
			"\x81\1"
			"1",
			3)); /* the connection is there */
	say(&w, 1, "0aGVsbG8=", 9);
	assert_int_equal(read(w.in, in, sizeof(in)), 5);
	assert_int_equal(write(w.out, "out", 3), 3);
	turns(&w, 5);
	assert_true(got(&w,
			"\x81\5"
			"1b3V0",
			7));
	http_stream_reset(w.st); /* the client leaves */
	turns(&w, 10);
	assert_true(w.canceled);
	world_stop(&w);
}

static void test_failed_start(void **state)
{
	(void)state;
	struct world w;
	struct err e;
	world_start(&w);
	ask(&w, "/exec/ns/p/c?command=x&stdout=true", "v4.channel.k8s.io");
	(void)err_set(&e, ERR_INTERNAL, "no such file");
	stream_session_failed(w.session, &e);
	turns(&w, 10);
	static const char why[] = "Internal error occurred: no such file";
	assert_true(got(&w, why, sizeof(why) - 1));
	world_stop(&w);
}

/* What the runtime writes where the command would have is not the command's. */
static void test_complaint(void **state)
{
	(void)state;
	struct world w;
	struct err e;
	world_start(&w);
	ask(&w, "/exec/ns/p/c?command=x&stdout=true&stderr=true", "v4.channel.k8s.io");
	assert_int_equal(write(w.err, "oops", 4), 4);
	turns(&w, 3);
	(void)err_set(&e, ERR_INTERNAL, "no such file");
	stream_session_failed(w.session, &e);
	turns(&w, 10);
	assert_true(got(&w, "no such file", 12));
	assert_false(got(&w, "oops", 4));
	/* The command's own comes, even when it is all. */
	ask(&w, "/exec/ns/p/c?command=x&stdout=true&stderr=true", "v4.channel.k8s.io");
	assert_int_equal(write(w.err, "oops", 4), 4);
	turns(&w, 3);
	(void)close(w.out);
	(void)close(w.err);
	w.out = w.err = -1;
	stream_session_exited(w.session, 0);
	turns(&w, 10);
	assert_true(got(&w, "\x82\5\2oops", 7));
	assert_true(got(&w, "Success", 7));
	world_stop(&w);
}

/* Two channels a port; the connection lasts as long as one of them. */
static void test_forward_channels(void **state)
{
	(void)state;
	struct world w;
	char in[100];
	world_start(&w);
	w.pod_here = true;
	ask(&w, "/portForward/ns/p?ports=80&port=82,81", "v4.channel.k8s.io");
	assert_int_equal(w.status, 101);
	assert_string_equal(w.protocol, "v4.channel.k8s.io");
	assert_true(got(&w, "\x82\3\0\x50\0\x82\3\1\x50\0", 10));
	assert_true(got(&w, "\x82\3\4\x51\0\x82\3\5\x51\0", 10));
	static const char why[] = "\3error forwarding port 82 to pod p: failed to connect";
	assert_true(got(&w, why, sizeof(why) - 1));
	say(&w, 2, "\0eighty", 7);
	say(&w, 2, "\4eighty-one", 11);
	say(&w, 2, "\1no", 3); /* the error channels are ours */
	say(&w, 2, "\2no", 3); /* over */
	assert_int_equal(recv(w.ports[0], in, sizeof(in), MSG_DONTWAIT), 6);
	assert_memory_equal(in, "eighty", 6);
	assert_int_equal(recv(w.ports[1], in, sizeof(in), MSG_DONTWAIT), 10);
	assert_int_equal(write(w.ports[1], "back", 4), 4);
	turns(&w, 5);
	assert_true(got(&w, "\x82\5\4back", 7));
	for (int i = 0; i < 2; i++) {
		assert_false(got(&w, "\x88\2\3\xe8", 4));
		(void)close(w.ports[i]);
		w.ports[i] = -1;
		turns(&w, 5);
	}
	assert_true(got(&w, "\x88\2\3\xe8", 4)); /* Close 1000, with the last of them */
	/* base64; the client leaves */
	ask(&w, "/portForward/ns/p?port=80", "v4.base64.channel.k8s.io");
	assert_true(got(&w,
			"\x81\5"
			"0UAA="
			"\x81\5"
			"1UAA=",
			14));
	say(&w, 1, "0aGVsbG8=", 9);
	assert_int_equal(recv(w.ports[0], in, sizeof(in), MSG_DONTWAIT), 5);
	http_stream_reset(w.st);
	turns(&w, 10);
	assert_int_equal(recv(w.ports[0], in, sizeof(in), MSG_DONTWAIT), 0);
	world_stop(&w);
}

static void test_forward_ports(void **state)
{
	(void)state;
	static const char *const queries[] = {"",           "?port=",   "?port=0", "?ports=65536",
					      "?port=80,x", "?port=80,"};
	for (size_t i = 0; i < ARRAY_SIZE(queries); i++) {
		struct world w;
		AUTO_FREE char *target = xasprintf("/portForward/ns/p%s", queries[i]);
		world_start(&w);
		w.pod_here = true;
		ask(&w, target, "v4.channel.k8s.io");
		assert_int_equal(w.status, 400);
		assert_int_equal(w.ports[0], -1);
		world_stop(&w);
	}
}

static void test_refusals(void **state)
{
	(void)state;
	static const struct {
		const char *target, *protocol;
		int status;
	} cases[] = {
		{"/healthz", NULL, 200},
		{"/nothing", NULL, 404},
		{"/exec/ns/p/c?command=x&stdout=true", NULL, 400},
		{"/exec/ns/p/c?stdout=true", "v5.channel.k8s.io", 400},
		{"/exec/ns/p/c?command=x", "v5.channel.k8s.io", 400},
		{"/exec/ns/p/c?command=x&stdout=true", "v9", 400},
		{"/portForward/ns/p", "SPDY/3.1+portforward.k8s.io", 404},
		{"/portForward/ns/p?port=80", "v4.channel.k8s.io", 404},
		{"/containerLogs/ns/p/c?previous=true", NULL, 400},
		{"/containerLogs/ns/p/c?tailLines=x", NULL, 400},
	};
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct world w;
		world_start(&w);
		ask(&w, cases[i].target, cases[i].protocol);
		assert_int_equal(w.status, cases[i].status);
		assert_true(w.closed);
		world_stop(&w);
	}
}

static void log_add(const struct world *w, const char *text)
{
	AUTO_FD int fd = open(w->log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
}

static void log_expect(struct world *w, const char *query, const char *want)
{
	AUTO_FREE char *target = xasprintf("/containerLogs/ns/p/c%s", query);
	ask(w, target, NULL);
	assert_int_equal(w->status, 200);
	assert_true(w->closed);
	assert_true(str_is(buf_str(&w->got), want));
}

static void test_logs(void **state)
{
	(void)state;
	struct world w;
	world_start(&w);
	AUTO_FREE char *dir = xstrndup(w.log, strlen(w.log) - strlen("/0.log"));
	AUTO_FREE char *old = xasprintf("%s.old", w.log);
	assert_int_equal(mkdir(dir, 0700), 0);
	log_add(&w,
		"2026-01-01T00:00:00.1Z stdout F one\n2026-01-01T00:00:01.1Z stderr F two\n"
		"2026-01-01T00:00:02.1+00:00 stdout P thr\n2026-01-01T00:00:02.2Z stdout F ee\n");
	log_expect(&w, "", "one\ntwo\nthree\n");
	log_expect(&w, "?tailLines=3", "two\nthree\n");
	log_expect(&w, "?tailLines=0", "");
	log_expect(&w, "?limitBytes=5", "one\nt");
	log_expect(&w, "?sinceTime=2026-01-01T00:00:02Z&timestamps=true",
		   "2026-01-01T00:00:02.1Z three\n");
	log_expect(&w, "?stream=Stderr", "two\n");
	/* Followed over a rotation, to the container's end. */
	w.log_runs = true;
	ask(&w, "/containerLogs/ns/p/c?follow=true&tailLines=0", NULL);
	log_add(&w, "2026-01-01T00:00:03Z stdout F four\n");
	turns(&w, 10);
	assert_int_equal(rename(w.log, old), 0);
	log_add(&w, "2026-01-01T00:00:04Z stdout F five\n");
	turns(&w, 10);
	assert_true(str_is(buf_str(&w.got), "four\nfive\n"));
	assert_false(w.closed);
	w.log_runs = false;
	log_add(&w, "2026-01-01T00:00:05Z stdout F six\n");
	turns(&w, 10);
	assert_true(w.closed && str_is(buf_str(&w.got), "four\nfive\nsix\n"));
	assert_int_equal(unlink(w.log) | unlink(old) | rmdir(dir), 0);
	world_stop(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_exec_v5),          cmocka_unit_test(test_exec_old),
		cmocka_unit_test(test_failed_start),     cmocka_unit_test(test_complaint),
		cmocka_unit_test(test_forward_channels), cmocka_unit_test(test_forward_ports),
		cmocka_unit_test(test_refusals),         cmocka_unit_test(test_logs)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
