/* Server and client of both versions against each other, over loopback. */
#include "http/http.h"
#include "http/tls.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/socket.h>
#include <cmocka.h>

#define BODY_BYTES (3000 * 1000)

struct world {
	struct loop *loop;
	struct tls_server *tls_server;
	struct tls_client *tls_client;
	struct http_server *server;
	struct http_client *client;
	uint16_t port;
	struct buf ca, cert, key, admin_cert, admin_key;
	unsigned server_closes, over;
	int last_close;
};

struct mode {
	bool tls, http2;
};

/* ---- the server's side ---- */

struct echo {
	struct world *w;
	struct http_stream *s;
	struct buf bytes;
	bool ended, streaming, silent;
};

static void echo_pump(struct echo *x)
{
	size_t took = http_write(x->s, buf_str(&x->bytes), x->ended);
	buf_drop_front(&x->bytes, took);
	http_stream_pause(x->s, x->bytes.n > 65536);
}

static void echo_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct echo *x = arg;
	buf_add_str(&x->bytes, bytes);
	x->ended |= end;
	if (x->streaming)
		echo_pump(x);
	else if (end && !x->silent)
		http_respond(s, 200, NULL, 0, buf_str(&x->bytes));
}

static void echo_writable(struct http_stream *s, void *arg)
{
	(void)s;
	echo_pump(arg);
}

static void echo_close(struct http_stream *s, int r, void *arg)
{
	struct echo *x = arg;
	(void)s;
	x->w->server_closes++;
	x->w->last_close = r;
	buf_fini(&x->bytes);
	free(x);
}

static void on_request(struct http_stream *s, const struct http_request *q, void *arg)
{
	static const struct http_stream_ops ops = {echo_body, echo_writable, echo_close};
	struct echo *x = xcalloc(1, sizeof(*x));
	*x = (struct echo){.w = arg, .s = s, .bytes = BUF_INIT};
	http_stream_accept(s, &ops, x);
	if (str_is(q->path, "/stream")) {
		x->streaming = true;
		http_stream_body_max(s, SIZE_MAX);
		http_respond_start(s, 201, NULL, 0);
	} else if (str_is(q->path, "/never")) {
		x->silent = true;
	} else if (str_is(q->path, "/upgrade")) {
		x->streaming = true;
		http_upgrade(s, NULL, 0);
	} else if (str_is(q->path, "/who")) {
		http_respond(s, 200, NULL, 0,
			     arena_strf(http_stream_arena(s), "%.*s of %.*s by %u",
					STR_FMT(q->peer->common_name),
					STR_FMT(q->peer->organizations_n ? q->peer->organizations[0]
									 : STR_NULL),
					q->version));
	}
}

/* ---- the client's side ---- */

struct call {
	struct world *w;
	struct http_stream *s;
	int status, r;
	bool closed, ended, frees; /* frees: the client, when it is over */
	struct buf body;
	size_t to_send, sent, got;
};

static void call_response(struct http_stream *s, const struct http_response *res, void *arg)
{
	struct call *c = arg;
	(void)s;
	c->status = res->status;
}

static void call_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct call *c = arg;
	(void)s;
	c->got += bytes.n;
	if (c->body.n < 4096)
		buf_add_str(&c->body, bytes);
	c->ended |= end;
}

static void call_pump(struct http_stream *s, void *arg)
{
	static const char zeros[10000];
	struct call *c = arg;
	while (c->sent < c->to_send) {
		size_t n = MIN(sizeof(zeros), c->to_send - c->sent);
		size_t took = http_write(s, str_n(zeros, n), c->sent + n == c->to_send);
		c->sent += took;
		if (took < n)
			return;
	}
}

static void call_close(struct http_stream *s, int r, void *arg)
{
	struct call *c = arg;
	(void)s;
	c->closed = true;
	c->r = r;
	if (c->frees)
		c->w->client = http_client_free(c->w->client);
	c->w->over++;
}

static const struct http_client_ops call_ops = {call_response, {call_body, call_pump, call_close}};

static void call_start(struct world *w, struct call *c, const char *target, size_t body_n,
		       bool more, int64_t timeout_ms)
{
	static char body[BODY_BYTES + 1000000];
	struct http_client_request q = {.method = body_n || more ? "POST" : "GET",
					.target = target,
					.body = str_n(body, more ? 0 : body_n),
					.body_more = more,
					.timeout_ms = timeout_ms};
	*c = (struct call){.w = w, .to_send = more ? body_n : 0, .body = BUF_INIT};
	c->s = http_client_start(w->client, &q, &call_ops, c);
	assert_non_null(c->s);
	if (more)
		call_pump(c->s, c);
}

static void until_over(struct world *w, unsigned n)
{
	for (int i = 0; i < 20000 && w->over < n; i++)
		(void)loop_turn(w->loop, 100);
	assert_int_equal(w->over, n);
}

static void call_fini(struct call *c)
{
	buf_fini(&c->body);
}

/* ---- setting up ---- */

static void make_certs(struct world *w, struct buf *ca_key)
{
	wall_ns_t now = clock_wall();
	struct ip ip;
	assert_int_equal(ip_parse(STR("127.0.0.1"), &ip), 0);
	static const char *const masters[] = {"system:masters", NULL};
	struct cert_request ca = {.common_name = "ca", .ca = true, .not_before = now - NS_PER_S};
	struct cert_request leaf = {
		.common_name = "server", .server = true, .ips = &ip, .ips_n = 1};
	struct cert_request admin = {
		.common_name = "admin", .client = true, .organizations = masters};
	ca.not_after = leaf.not_after = admin.not_after = now + 3600 * NS_PER_S;
	leaf.not_before = admin.not_before = ca.not_before;
	assert_int_equal(key_new_pem(ca_key, NULL), 0);
	assert_int_equal(key_new_pem(&w->key, NULL), 0);
	assert_int_equal(key_new_pem(&w->admin_key, NULL), 0);
	assert_int_equal(cert_issue(&ca, buf_str(ca_key), STR_NULL, buf_str(ca_key), &w->ca, NULL),
			 0);
	assert_int_equal(cert_issue(&leaf, buf_str(&w->key), buf_str(&w->ca), buf_str(ca_key),
				    &w->cert, NULL),
			 0);
	assert_int_equal(cert_issue(&admin, buf_str(&w->admin_key), buf_str(&w->ca),
				    buf_str(ca_key), &w->admin_cert, NULL),
			 0);
}

static int listen_loopback(uint16_t *ret_port)
{
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	struct sockaddr_in a = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t n = sizeof(a);
	assert_int_equal(bind(fd, (struct sockaddr *)&a, n), 0);
	assert_int_equal(listen(fd, 64), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&a, &n), 0);
	*ret_port = ntohs(a.sin_port);
	return fd;
}

static void world_start(struct world *w, struct mode m)
{
	AUTO_BUF ca_key = BUF_INIT;
	*w = (struct world){.loop = loop_new()};
	make_certs(w, &ca_key);
	struct tls_server_config sc = {.cert_pem = buf_str(&w->cert),
				       .key_pem = buf_str(&w->key),
				       .client_ca_pem = buf_str(&w->ca),
				       .http2 = m.http2};
	struct tls_client_config cc = {.cert_pem = buf_str(&w->admin_cert),
				       .key_pem = buf_str(&w->admin_key),
				       .ca_pem = buf_str(&w->ca),
				       .http2 = m.http2};
	if (m.tls) {
		assert_int_equal(tls_server_new(&sc, &w->tls_server, NULL), 0);
		assert_int_equal(tls_client_new(&cc, &w->tls_client, NULL), 0);
	}
	struct http_server_config server = {
		.tls = w->tls_server, .on_request = on_request, .arg = w};
	assert_int_equal(
		http_server_start(w->loop, listen_loopback(&w->port), &server, &w->server, NULL),
		0);
	struct http_client_config client = {
		.tls = w->tls_client, .host = "127.0.0.1", .port = w->port, .http2 = m.http2};
	assert_int_equal(http_client_new(w->loop, &client, &w->client, NULL), 0);
}

static void world_stop(struct world *w)
{
	(void)http_client_free(w->client);
	(void)http_server_stop(w->server);
	(void)tls_server_unref(w->tls_server);
	(void)tls_client_unref(w->tls_client);
	for (int i = 0; i < 3; i++)
		(void)loop_turn(w->loop, 0);
	(void)loop_free(w->loop);
	struct buf *all[] = {&w->ca, &w->cert, &w->key, &w->admin_cert, &w->admin_key};
	for (size_t i = 0; i < ARRAY_SIZE(all); i++)
		buf_fini(all[i]);
}

static const struct mode modes[] = {{false, false}, {true, false}, {false, true}, {true, true}};

/* ---- tests ---- */

static void test_exchanges(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(modes); i++) {
		struct world w;
		struct call c[4];
		world_start(&w, modes[i]);
		call_start(&w, &c[0], "/who", 0, false, 0);
		call_start(&w, &c[1], "/echo", BODY_BYTES, false, 0);
		call_start(&w, &c[2], "/stream", BODY_BYTES, true, 0);
		call_start(&w, &c[3], "/echo", BODY_BYTES + 1000000, false, 0);
		until_over(&w, 4);
		assert_int_equal(c[0].status, 200);
		const char *who = modes[i].tls ? modes[i].http2 ? "admin of system:masters by 20"
								: "admin of system:masters by 11"
				  : modes[i].http2 ? " of  by 20"
						   : " of  by 11";
		assert_true(str_is(buf_str(&c[0].body), who));
		assert_int_equal(c[1].status, 200);
		assert_int_equal(c[1].got, BODY_BYTES);
		assert_int_equal(c[2].status, 201);
		assert_int_equal(c[2].got, BODY_BYTES);
		assert_true(c[2].ended);
		for (int k = 0; k < 3; k++)
			assert_int_equal(c[k].r, 0);
		/* Too large: told so, or cut while still sending. */
		assert_true(c[3].status == 413 || c[3].r < 0);
		for (int k = 0; k < 4; k++)
			call_fini(&c[k]);
		world_stop(&w);
	}
}

static void test_many(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(modes); i++) {
		struct world w;
		static struct call c[200];
		world_start(&w, modes[i]);
		for (size_t k = 0; k < ARRAY_SIZE(c); k++)
			call_start(&w, &c[k], "/echo", 100 + k, false, 0);
		until_over(&w, ARRAY_SIZE(c));
		for (size_t k = 0; k < ARRAY_SIZE(c); k++) {
			assert_int_equal(c[k].r, 0);
			assert_int_equal(c[k].got, 100 + k);
			call_fini(&c[k]);
		}
		if (modes[i].http2)
			assert_int_equal(http_server_connections(w.server), 1);
		world_stop(&w);
	}
}

static void test_cancel_timeout_stop(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(modes); i++) {
		struct world w;
		struct call c[3];
		world_start(&w, modes[i]);
		call_start(&w, &c[0], "/stream", 1000, true, 0);
		call_start(&w, &c[1], "/never", 0, false, 50);
		call_start(&w, &c[2], "/never", 0, false, 0);
		until_over(&w, 2); /* c[0] completes, c[1] times out */
		assert_int_equal(c[0].r, 0);
		assert_int_equal(c[1].r, -ETIMEDOUT);
		http_stream_reset(c[2].s);
		until_over(&w, 3);
		assert_int_equal(c[2].r, -ECANCELED);
		for (int k = 0; k < 200 && w.server_closes < 3; k++)
			(void)loop_turn(w.loop, 10);
		assert_int_equal(w.server_closes, 3);
		call_fini(&c[0]);
		call_start(&w, &c[0], "/never", 0, false, 0);
		for (int k = 0; k < 20; k++)
			(void)loop_turn(w.loop, 5);
		(void)http_client_free(w.client);
		w.client = NULL;
		assert_int_equal(w.over, 4);
		assert_int_equal(c[0].r, ERR_CLOSED);
		for (int k = 0; k < 3; k++)
			call_fini(&c[k]);
		world_stop(&w);
	}
}

/* As a proxy does, whose client is for one request. */
static void test_client_freed_by_its_end(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(modes); i++) {
		struct world w;
		struct call c[2];
		world_start(&w, modes[i]);
		call_start(&w, &c[0], "/never", 0, false, 0);
		call_start(&w, &c[1], "/never", 0, false, 0);
		c[0].frees = true;
		for (int k = 0; k < 20; k++)
			(void)loop_turn(w.loop, 5);
		w.server = http_server_stop(w.server); /* breaks the connection */
		until_over(&w, 2);
		assert_null(w.client);
		call_fini(&c[0]);
		call_fini(&c[1]);
		world_stop(&w);
	}
}

static void upgraded_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct call *c = arg;
	(void)s;
	c->got += bytes.n;
	c->ended |= end;
}

static void upgraded_response(struct http_stream *s, const struct http_response *res, void *arg)
{
	struct call *c = arg;
	c->status = res->status;
	call_pump(s, c);
}

static void test_upgrade(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(modes); i++) {
		struct world w;
		world_start(&w, modes[i]);
		struct http_client_ops ops = {upgraded_response,
					      {upgraded_body, call_pump, call_close}};
		struct http_header up = {STR("Upgrade"), STR("test/1")};
		struct http_client_request q = {.method = "POST",
						.target = "/upgrade",
						.headers = &up,
						.headers_n = 1,
						.upgrade = true};
		struct call c = {.w = &w, .to_send = BODY_BYTES, .body = BUF_INIT};
		c.s = http_client_start(w.client, &q, &ops, &c);
		until_over(&w, 1);
		assert_int_equal(c.status, 101);
		assert_int_equal(c.r, 0);
		assert_int_equal(c.got, BODY_BYTES);
		assert_true(c.ended);
		world_stop(&w);
	}
}

static void test_refused(void **state)
{
	(void)state;
	struct world w;
	struct call c;
	world_start(&w, modes[1]);
	(void)http_server_stop(w.server);
	w.server = NULL;
	call_start(&w, &c, "/who", 0, false, 0);
	until_over(&w, 1);
	assert_int_equal(c.r, -ECONNREFUSED);
	world_stop(&w);
}

static void test_signatures(void **state)
{
	(void)state;
	AUTO_BUF key = BUF_INIT;
	AUTO_BUF sig = BUF_INIT;
	assert_int_equal(key_new_pem(&key, NULL), 0);
	assert_int_equal(es256_sign(buf_str(&key), STR("a.b"), &sig, NULL), 0);
	assert_int_equal(sig.n, 64);
	assert_true(es256_verify(buf_str(&key), STR("a.b"), buf_str(&sig)));
	assert_false(es256_verify(buf_str(&key), STR("a.c"), buf_str(&sig)));
	sig.p[5] = (char)(sig.p[5] ^ 1);
	assert_false(es256_verify(buf_str(&key), STR("a.b"), buf_str(&sig)));
	assert_false(es256_verify(STR("no key"), STR("a.b"), buf_str(&sig)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_exchanges),
					   cmocka_unit_test(test_many),
					   cmocka_unit_test(test_cancel_timeout_stop),
					   cmocka_unit_test(test_client_freed_by_its_end),
					   cmocka_unit_test(test_upgrade),
					   cmocka_unit_test(test_refused),
					   cmocka_unit_test(test_signatures)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
