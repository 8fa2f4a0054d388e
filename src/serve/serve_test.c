/* A server on a loopback port with a store on disk, asked by both clients. */
#include "serve/serve.h"
#include <arpa/inet.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>
#include <cmocka.h>

struct world {
	struct loop *loop;
	struct serve *serve;
	struct client *local, *remote;
	char dir[64];
	uint16_t port;
};
static struct world w;

struct seen {
	unsigned added, changed, gone, synced;
	char last[64];
};

static void on_change(void *arg, struct object *now, struct object *old)
{
	struct seen *s = arg;
	const struct object *o = now ? now : old;

	s->added += now && !old;
	s->changed += now && old;
	s->gone += !now;
	(void)snprintf(s->last, sizeof(s->last), "%.*s", STR_FMT(o->name));
}

static void on_synced(void *arg)
{
	((struct seen *)arg)->synced++;
}
static const struct reflect_ops reflect_ops = {on_change, on_synced};

struct answer {
	int r;
	bool done;
	char name[64], text[ERR_TEXT_BYTES];
	size_t items;
};

static void on_done(const struct client_result *res, void *arg)
{
	struct answer *a = arg;

	a->done = true;
	a->r = res->r;
	a->items = res->items_n;
	(void)snprintf(a->text, sizeof(a->text), "%s", res->err.text);
	if (res->object)
		(void)snprintf(a->name, sizeof(a->name), "%.*s", STR_FMT(res->object->name));
}

#define TURNS_MAX 3000
#define TURN_UNTIL(cond)                                          \
	do {                                                      \
		for (int n_ = 0; n_ < TURNS_MAX && !(cond); n_++) \
			(void)loop_turn(w.loop, 10);              \
		assert_true(cond);                                \
	} while (0)

static int listen_on(uint16_t *port)
{
	struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(*port)};
	socklen_t n = sizeof(a);
	int one = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	assert_int_equal(setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one)), 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&a, n), 0);
	assert_int_equal(listen(fd, 16), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&a, &n), 0);
	*port = ntohs(a.sin_port);
	return fd;
}

static void server_start(void)
{
	int fd = listen_on(&w.port);
	struct serve_config c = {.state_dir = w.dir, .listen_fds = &fd, .listen_fds_n = 1};
	struct err e = {0};

	assert_int_equal(ip_parse(STR("192.0.2.1"), &c.advertise_ip), 0);
	c.advertise_port = w.port;
	if (serve_start(w.loop, &c, &w.serve, &e) < 0)
		fail_msg("%s", e.text);
	w.local = serve_client(w.serve, "test");
}

static int world_open(void **state)
{
	(void)state;
	(void)snprintf(w.dir, sizeof(w.dir), "/tmp/serve-test-%d", (int)getpid());
	w.loop = loop_new();
	server_start();
	return 0;
}

static int world_close(void **state)
{
	char command[128];
	(void)state;

	if (w.remote)
		w.remote->ops->free(w.remote);
	w.local->ops->free(w.local);
	w.serve = serve_stop(w.serve);
	for (int i = 0; i < 20; i++)
		(void)loop_turn(w.loop, 5);
	loop_free(w.loop);
	(void)snprintf(command, sizeof(command), "rm -rf %s", w.dir);
	return system(command);
}

static struct answer ask(struct client *c, enum client_verb_N verb, const char *resource,
			 const char *ns, const char *name, const char *text)
{
	AUTO_ARENA *a = arena_new(0);
	struct answer ans = {0};
	struct client_request q = {
		.verb = verb,
		.kind = api_kind_resource(STR(""), STR("v1"), str_of(resource)),
		.ns = ns,
		.name = name,
	};
	struct json *v = NULL;

	if (text) {
		assert_int_equal(json_parse(a, str_of(text), NULL, &v), 0);
		q.body = v;
	}
	(void)client_do(c, &q, on_done, &ans);
	assert_false(ans.done); /* never inside the call */
	TURN_UNTIL(ans.done);
	return ans;
}

static struct answer ask_selected(struct client *c, const char *resource, const char *selector)
{
	struct answer ans = {0};
	struct client_request q = {.verb = CLIENT_LIST,
				   .kind = api_kind_resource(STR(""), STR("v1"), str_of(resource)),
				   .field_selector = selector};

	(void)client_do(c, &q, on_done, &ans);
	TURN_UNTIL(ans.done);
	return ans;
}

static void remote_open(void)
{
	AUTO_BUF cert = BUF_INIT;
	AUTO_BUF key = BUF_INIT;
	struct err e = {0};

	assert_int_equal(serve_node_credentials(w.serve, "n1", NULL, 0, &cert, &key, &e), 0);
	struct remote_config c = {.host = "127.0.0.1",
				  .port = w.port,
				  .ca_pem = serve_ca_pem(w.serve),
				  .cert_pem = buf_str(&cert),
				  .key_pem = buf_str(&key),
				  .name = "kubelet"};
	assert_int_equal(remote_client_new(w.loop, &c, &w.remote, &e), 0);
}

static void test_boot(void **state)
{
	(void)state;
	TURN_UNTIL(ask(w.local, CLIENT_GET, "services", "default", "kubernetes", NULL).r == 0);
	assert_int_equal(ask(w.local, CLIENT_GET, "services", "kube-system", "kube-dns", NULL).r,
			 0);
	assert_int_equal(ask(w.local, CLIENT_LIST, "namespaces", NULL, NULL, NULL).items, 4);
}

static void test_write(void **state)
{
	struct answer a;
	(void)state;

	a = ask(w.local, CLIENT_CREATE, "configmaps", "default", NULL,
		"{\"metadata\":{\"generateName\":\"x-\"},\"data\":{\"a\":\"b\"}}");
	assert_int_equal(a.r, 0);
	assert_int_equal(strlen(a.name), 7);
	a = ask(w.local, CLIENT_CREATE, "configmaps", "nosuch", NULL,
		"{\"metadata\":{\"name\":\"x\"}}");
	assert_int_equal(a.r, ERR_NOT_FOUND);
	assert_string_equal(a.text, "namespaces \"nosuch\" not found");
	a = ask(w.local, CLIENT_CREATE, "configmaps", "default", NULL,
		"{\"metadata\":{\"name\":\"Bad_Name\"}}");
	assert_int_equal(a.r, ERR_INVALID);
	a = ask(w.local, CLIENT_CREATE, "configmaps", "default", NULL,
		"{\"metadata\":{\"name\":\"c\"}}");
	assert_int_equal(a.r, 0);
	a = ask(w.local, CLIENT_CREATE, "configmaps", "default", NULL,
		"{\"metadata\":{\"name\":\"c\"}}");
	assert_int_equal(a.r, ERR_EXISTS);
	a = ask(w.local, CLIENT_UPDATE, "configmaps", "default", "c",
		"{\"metadata\":{\"name\":\"c\",\"resourceVersion\":\"1\"}}");
	assert_int_equal(a.r, ERR_CONFLICT);
	a = ask(w.local, CLIENT_PATCH_MERGE, "configmaps", "default", "c",
		"{\"data\":{\"k\":\"v\"}}");
	assert_int_equal(a.r, 0);
	a = ask(w.local, CLIENT_DELETE, "configmaps", "default", "c", NULL);
	assert_int_equal(a.r, 0);
	a = ask(w.local, CLIENT_GET, "configmaps", "default", "c", NULL);
	assert_int_equal(a.r, ERR_NOT_FOUND);
}

static void test_reflect(void **state)
{
	struct seen near = {0}, far = {0};
	struct reflect_request q = {.kind = api_kind_resource(STR(""), STR("v1"), STR("services")),
				    .ns = "default"};
	(void)state;

	remote_open();
	struct reflector *a = w.local->ops->reflect(w.local, &q, &reflect_ops, &near);
	struct reflector *b = w.remote->ops->reflect(w.remote, &q, &reflect_ops, &far);
	TURN_UNTIL(near.synced && far.synced);
	assert_int_equal(near.added, far.added);
	assert_int_equal(ask(w.local, CLIENT_CREATE, "services", "default", NULL,
			     "{\"metadata\":{\"name\":\"s\"},\"spec\":{\"ports\":[{\"port\":1}]}}")
				 .r,
			 0);
	TURN_UNTIL(far.added == 2 && near.added == 2);
	assert_string_equal(far.last, "s");
	assert_int_equal(ask(w.local, CLIENT_PATCH_MERGE, "services", "default", "s",
			     "{\"metadata\":{\"labels\":{\"a\":\"b\"}}}")
				 .r,
			 0);
	TURN_UNTIL(far.changed == 1 && near.changed == 1);
	assert_int_equal(ask(w.local, CLIENT_DELETE, "services", "default", "s", NULL).r, 0);
	TURN_UNTIL(far.gone == 1 && near.gone == 1);
	w.local->ops->reflect_stop(a);
	w.remote->ops->reflect_stop(b);
}

/* A node reads Services and may not touch what is not its own. */
static void test_node_rights(void **state)
{
	struct answer a;
	(void)state;

	a = ask(w.remote, CLIENT_LIST, "services", NULL, NULL, NULL);
	assert_int_equal(a.r, 0);
	assert_true(a.items >= 2);
	a = ask(w.remote, CLIENT_CREATE, "nodes", NULL, NULL, "{\"metadata\":{\"name\":\"n1\"}}");
	assert_int_equal(a.r, 0);
	a = ask(w.remote, CLIENT_CREATE, "nodes", NULL, NULL, "{\"metadata\":{\"name\":\"n2\"}}");
	assert_int_equal(a.r, ERR_FORBIDDEN);
	/* Pods: its own, and one that is not there any more. */
	a = ask(w.remote, CLIENT_LIST, "pods", NULL, NULL, NULL);
	assert_int_equal(a.r, ERR_FORBIDDEN);
	a = ask_selected(w.remote, "pods", "spec.nodeName=n2");
	assert_int_equal(a.r, ERR_FORBIDDEN);
	a = ask_selected(w.remote, "pods", "spec.nodeName=n1");
	assert_int_equal(a.r, 0);
	a = ask(w.local, CLIENT_CREATE, "serviceaccounts", "default", NULL,
		"{\"metadata\":{\"name\":\"default\"}}");
	assert_int_equal(a.r, 0);
	for (int i = 1; i < 3; i++) {
		char name[16], body[200];
		(void)snprintf(name, sizeof(name), "p%d", i);
		(void)snprintf(body, sizeof(body),
			       "{\"metadata\":{\"name\":\"%s\"},\"spec\":{\"nodeName\":\"n%d\","
			       "\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}",
			       name, i);
		a = ask(w.local, CLIENT_CREATE, "pods", "default", NULL, body);
		assert_int_equal(a.r, 0);
		a = ask(w.remote, CLIENT_GET, "pods", "default", name, NULL);
		assert_int_equal(a.r, i == 1 ? 0 : ERR_FORBIDDEN);
	}
	a = ask(w.remote, CLIENT_GET, "pods", "default", "p3", NULL);
	assert_int_equal(a.r, ERR_NOT_FOUND);
	a = ask(w.remote, CLIENT_GET, "secrets", "default", "x", NULL);
	assert_int_equal(a.r, ERR_FORBIDDEN);
	a = ask(w.remote, CLIENT_DELETE, "services", "default", "kubernetes", NULL);
	assert_int_equal(a.r, ERR_FORBIDDEN);
}

/* The server goes and comes back on the same port and state: the far reflector reports what
 * changed, once. */
static void test_restart(void **state)
{
	struct seen far = {0};
	struct reflect_request q = {.kind = api_kind_resource(STR(""), STR("v1"), STR("services")),
				    .ns = "default"};
	(void)state;

	struct reflector *r = w.remote->ops->reflect(w.remote, &q, &reflect_ops, &far);
	TURN_UNTIL(far.synced);
	unsigned before = far.added;
	w.local->ops->free(w.local);
	w.serve = serve_stop(w.serve);
	server_start();
	assert_int_equal(ask(w.local, CLIENT_CREATE, "services", "default", NULL,
			     "{\"metadata\":{\"name\":\"t\"},\"spec\":{\"ports\":[{\"port\":1}]}}")
				 .r,
			 0);
	TURN_UNTIL(far.added == before + 1);
	assert_int_equal(far.gone, 0);
	assert_int_equal(far.synced, 1);
	w.remote->ops->reflect_stop(r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_boot),    cmocka_unit_test(test_write),
		cmocka_unit_test(test_reflect), cmocka_unit_test(test_node_rights),
		cmocka_unit_test(test_restart),
	};

	return cmocka_run_group_tests(tests, world_open, world_close);
}
