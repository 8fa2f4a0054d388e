/* The API server as raw HTTP: what no well-behaved client sends, and who may do what. */
#include "http/http.h"
#include "http/tls.h"
#include "serve/serve.h"
#include "wire/yaml.h"
#include <arpa/inet.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

struct world {
	struct loop *loop;
	struct serve *serve;
	struct arena *a;
	char dir[64];
	uint16_t port;
};
static struct world w;

#define TURNS_MAX 3000
/* Under a clock of ours turns do not sleep, and the disk needs a moment. */
#define TURN_UNTIL(cond)                                            \
	do {                                                        \
		for (int n_ = 0; n_ < TURNS_MAX && !(cond); n_++) { \
			(void)loop_turn(w.loop, 10);                \
			if (clock_virtual())                        \
				(void)usleep(1000);                 \
		}                                                   \
		assert_true(cond);                                  \
	} while (0)

/* ---- a client of one user ---- */

struct user {
	struct http_client *http;
	const char *header, *value; /* one more of every request */
};

struct reply {
	int status, r;
	bool done, packed;
	struct buf body;
	struct json *v;
};

static void on_response(struct http_stream *s, const struct http_response *h, void *arg)
{
	struct reply *p = arg;
	(void)s;
	p->status = h->status;
	p->packed = str_is(http_response_header(h, "content-encoding"), "gzip");
}

static void on_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	(void)s;
	(void)end;
	buf_add_str(&((struct reply *)arg)->body, bytes);
}

static void on_close(struct http_stream *s, int r, void *arg)
{
	struct reply *p = arg;
	(void)s;

	p->r = r;
	p->done = true;
}
static const struct http_client_ops ops = {on_response, {on_body, NULL, on_close}};

static struct http_stream *send_request(const struct user *u, const char *method,
					const char *target, const char *type, const char *body,
					struct reply *p)
{
	struct http_header h[] = {{STR("content-type"), str_of(type ? type : "application/json")},
				  {str_of(u->header), str_of(u->value)}};
	struct http_client_request q = {.method = method,
					.target = target,
					.headers = h,
					.headers_n = u->header ? 2 : 1,
					.body = str_of(body)};

	*p = (struct reply){.body = BUF_INIT};
	struct http_stream *s = http_client_start(u->http, &q, &ops, p);
	assert_non_null(s);
	return s;
}

static struct reply ask_as(const struct user *u, const char *method, const char *target,
			   const char *type, const char *body)
{
	struct reply p;

	(void)send_request(u, method, target, type, body, &p);
	TURN_UNTIL(p.done);
	if (p.r == 0 && p.body.n && json_parse(w.a, buf_str(&p.body), NULL, &p.v) < 0)
		p.v = NULL; /* text */
	buf_fini(&p.body);
	return p;
}

static struct reply ask(const struct user *u, const char *method, const char *target,
			const char *body)
{
	return ask_as(u, method, target, NULL, body);
}

static int status_of(const struct user *u, const char *method, const char *target, const char *body)
{
	return ask(u, method, target, body).status;
}

static struct user connect_with(struct str cert, struct str key)
{
	struct tls_client_config t = {
		.ca_pem = serve_ca_pem(w.serve), .cert_pem = cert, .key_pem = key, .http2 = true};
	struct tls_client *tls;
	struct user u = {0};
	struct err e = {0};

	assert_int_equal(tls_client_new(&t, &tls, &e), 0);
	struct http_client_config c = {
		.tls = tls, .host = "127.0.0.1", .port = w.port, .http2 = true};
	assert_int_equal(http_client_new(w.loop, &c, &u.http, &e), 0);
	(void)tls_client_unref(tls);
	return u;
}

/* The PEM that a kubeconfig holds under KEY. */
static struct str pem_of(const struct json *config, const char *key)
{
	AUTO_BUF b = BUF_INIT;
	const struct json *user = json_get(json_item(json_get(config, "users"), 0), "user");

	assert_int_equal(base64_decode(&b, json_get_str(user, key)), 0);
	return arena_str(w.a, buf_str(&b));
}

static struct user connect_as(const char *name, const char *group)
{
	AUTO_BUF text = BUF_INIT;
	struct yaml_error ye = {0};
	struct json *v = NULL;
	struct err e = {0};

	if (!name)
		return connect_with(STR_NULL, STR_NULL);
	assert_int_equal(serve_kubeconfig(w.serve, name, group, "https://x", &text, &e), 0);
	assert_int_equal(yaml_parse(w.a, buf_str(&text), &ye, &v), 0);
	return connect_with(pem_of(v, "client-certificate-data"), pem_of(v, "client-key-data"));
}

/* ---- the world ---- */

static struct user admin;

static int listen_on(uint16_t *port)
{
	struct sockaddr_in a = {.sin_family = AF_INET};
	socklen_t n = sizeof(a);
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	assert_int_equal(bind(fd, (struct sockaddr *)&a, n), 0);
	assert_int_equal(listen(fd, 64), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&a, &n), 0);
	*port = ntohs(a.sin_port);
	return fd;
}

static void make(const char *target, const char *body)
{
	struct reply p = ask(&admin, "POST", target, body);

	if (p.status != 201)
		fail_msg("%s: %d %s", target, p.status, json_get_cstr(p.v, "message"));
}

static bool disk_full;

static int on_commit(void *arg)
{
	(void)arg;
	return disk_full ? -1 : 0;
}

static int world_open(void **state)
{
	struct err e = {0};
	(void)state;

	(void)snprintf(w.dir, sizeof(w.dir), "/tmp/serve-http-test-%d", (int)getpid());
	w.loop = loop_new();
	w.a = arena_new(0);
	int fd = listen_on(&w.port);
	struct serve_config c = {
		.state_dir = w.dir, .listen_fds = &fd, .listen_fds_n = 1, .store_fault = on_commit};
	assert_int_equal(ip_parse(STR("192.0.2.1"), &c.advertise_ip), 0);
	if (serve_start(w.loop, &c, &w.serve, &e) < 0)
		fail_msg("%s", e.text);
	admin = connect_as("admin", "system:masters");
	TURN_UNTIL(status_of(&admin, "GET", "/readyz", NULL) == 200);
	make("/api/v1/namespaces/default/serviceaccounts", "{\"metadata\":{\"name\":\"default\"}}");
	return 0;
}

static int world_close(void **state)
{
	char command[128];
	(void)state;

	http_client_free(admin.http);
	w.serve = serve_stop(w.serve);
	for (int i = 0; i < 20; i++)
		(void)loop_turn(w.loop, 5);
	loop_free(w.loop);
	arena_free(w.a);
	(void)snprintf(command, sizeof(command), "rm -rf %s", w.dir);
	return system(command);
}

#define NS   "/api/v1/namespaces/default"
#define RBAC "/apis/rbac.authorization.k8s.io/v1"

/* ---- bodies that are none ---- */

static void test_bodies(void **state)
{
	static const char *const bodies[] = {"[]", "1", "null", "\"x\"", "{\"spec\":[]}", "[[[["};
	static const char *const targets[] = {
		NS "/serviceaccounts/default/token",
		NS "/pods/nosuch/binding",
		NS "/pods/nosuch/eviction",
		NS "/bindings",
		NS "/pods",
		"/apis/authentication.k8s.io/v1/tokenreviews",
		"/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
	};
	(void)state;

	for (size_t i = 0; i < ARRAY_SIZE(bodies); i++)
		for (size_t k = 0; k < ARRAY_SIZE(targets); k++) {
			int n = status_of(&admin, "POST", targets[k], bodies[i]);
			assert_in_range(n, 400, 499);
		}
	struct reply p = ask(&admin, "POST", NS "/pods", "{\"a\":}");
	assert_int_equal(p.status, 400);
	assert_string_equal(json_get_cstr(p.v, "message"),
			    "couldn't get version/kind; json parse error: invalid character '}' "
			    "looking for beginning of value");
}

/* A Scale that cannot be read changes nothing. */
static void test_scale(void **state)
{
	static const char rs[] = "/apis/apps/v1/namespaces/default/replicasets";
	static const char scale[] = "/apis/apps/v1/namespaces/default/replicasets/r/scale";
	static const char *const broken[] = {"[]", "{\"spec\":{\"replicas\":\"many\"}}",
					     "{\"spec\":3}"};
	(void)state;

	make(rs, "{\"metadata\":{\"name\":\"r\"},\"spec\":{\"replicas\":3,\"selector\":{"
		 "\"matchLabels\":{\"a\":\"b\"}},\"template\":{\"metadata\":{\"labels\":{\"a\":"
		 "\"b\"}},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}}}");
	for (size_t i = 0; i < ARRAY_SIZE(broken); i++) {
		assert_in_range(status_of(&admin, "PUT", scale, broken[i]), 400, 422);
		struct reply p =
			ask_as(&admin, "PATCH", scale, "application/merge-patch+json", broken[i]);
		assert_in_range(p.status, 400, 422);
	}
	assert_int_equal(json_int(json_path(ask(&admin, "GET", scale, NULL).v, "spec.replicas"), 0),
			 3);
	struct reply p = ask_as(&admin, "PATCH", scale, "application/merge-patch+json",
				"{\"spec\":{\"replicas\":4}}");
	assert_int_equal(p.status, 200);
	assert_int_equal(json_int(json_path(p.v, "spec.replicas"), 0), 4);
	/* As a table it has a Scale's columns, not a ReplicaSet's. */
	struct user table = admin;
	table.header = "accept";
	table.value = "application/json;as=Table;v=v1;g=meta.k8s.io";
	p = ask(&table, "GET", scale, NULL);
	const struct json *cells = json_get(json_item(json_get(p.v, "rows"), 0), "cells");
	assert_int_equal(json_len(json_get(p.v, "columnDefinitions")), 4);
	assert_string_equal(json_get_cstr(json_item(json_get(p.v, "columnDefinitions"), 1), "name"),
			    "Desired");
	assert_int_equal(json_int(json_item(cells, 1), 0), 4);
	char query[160];
	(void)snprintf(query, sizeof(query), "%s?includeObject=None", scale);
	p = ask(&table, "GET", query, NULL);
	assert_int_equal(json_get(json_item(json_get(p.v, "rows"), 0), "object")->type, JSON_NULL);
	(void)snprintf(query, sizeof(query), "%s?includeObject=Nothing", scale);
	assert_int_equal(status_of(&table, "GET", query, NULL), 400);
	assert_int_equal(status_of(&admin, "GET", query, NULL), 200);
}

/* A resize leaves the pod in its class. */
static void test_resize(void **state)
{
	static const struct {
		const char *name, *had;
		int status;
	} cases[] = {{"burstable", "{\"requests\":{\"cpu\":\"1\"}}", 200}, {"best", "{}", 422}};
	(void)state;

	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		AUTO_FREE char *pod = xasprintf("{\"metadata\":{\"name\":\"%s\"},\"spec\":{"
						"\"containers\":[{\"name\":\"c\",\"image\":\"i\","
						"\"resources\":%s}]}}",
						cases[i].name, cases[i].had);
		AUTO_FREE char *target = xasprintf(NS "/pods/%s/resize", cases[i].name);
		make(NS "/pods", pod);
		struct reply p =
			ask_as(&admin, "PATCH", target, "application/strategic-merge-patch+json",
			       "{\"spec\":{\"containers\":[{\"name\":\"c\",\"resources\":{"
			       "\"requests\":{\"cpu\":\"2\"}}}]}}");
		assert_int_equal(p.status, cases[i].status);
	}
}

/* ---- tokens ---- */

#define BOUND(KIND, NAME, MORE)                                                 \
	"{\"spec\":{\"boundObjectRef\":{\"apiVersion\":\"v1\",\"kind\":\"" KIND \
	"\",\"name\":\"" NAME "\"" MORE "}}}"

/* Whether the API server knows TOKEN's bearer; what it says of them. */
static const struct json *token_holder(const char *token)
{
	AUTO_FREE char *body = xasprintf("{\"spec\":{\"token\":\"%s\"}}", token);
	struct reply p = ask(&admin, "POST", "/apis/authentication.k8s.io/v1/tokenreviews", body);
	const struct json *v = json_get(p.v, "status");

	assert_int_equal(p.status, 201);
	return json_get_bool(v, "authenticated", false) ? json_get(v, "user") : NULL;
}

static void test_bound_tokens(void **state)
{
	static const char asks[] = NS "/serviceaccounts/default/token";
	static const char *const objects[][2] = {{"/api/v1/nodes", "/api/v1/nodes/bound"},
						 {NS "/secrets", NS "/secrets/bound"}};
	static const char *const bodies[] = {BOUND("Node", "bound", ""),
					     BOUND("Secret", "bound", "")};
	(void)state;

	for (size_t i = 0; i < ARRAY_SIZE(objects); i++) {
		make(objects[i][0], "{\"metadata\":{\"name\":\"bound\"}}");
		struct reply p = ask(&admin, "POST", asks, bodies[i]);
		assert_int_equal(p.status, 201);
		const char *token = json_cstr(json_path(p.v, "status.token"));
		const struct json *user = token_holder(token);
		assert_string_equal(json_get_cstr(user, "username"),
				    "system:serviceaccount:default:default");
		const struct json *node =
			json_get(json_get(user, "extra"), "authentication.kubernetes.io/node-name");
		assert_int_equal(json_len(node), i == 0);
		assert_int_equal(status_of(&admin, "DELETE", objects[i][1], NULL), 200);
		assert_null(token_holder(token));
		assert_int_equal(status_of(&admin, "POST", asks, bodies[i]), 404);
	}
	make(NS "/secrets", "{\"metadata\":{\"name\":\"bound\"}}");
	assert_int_equal(
		status_of(&admin, "POST", asks, BOUND("Secret", "bound", ",\"uid\":\"another\"")),
		409);
	assert_int_equal(status_of(&admin, "POST", asks, BOUND("ConfigMap", "bound", "")), 400);
}

/* An answer that another replaces lets go of what it held (the sanitizer sees). */
static void test_evictions(void **state)
{
	static const char evict[] = "{\"metadata\":{\"name\":\"ev\"}}";
	(void)state;

	make(NS "/pods",
	     "{\"metadata\":{\"name\":\"ev\"},\"spec\":{\"containers\":[{\"name\":\"c\","
	     "\"image\":\"i\"}]}}");
	make(NS "/pods/ev/binding", "{\"target\":{\"kind\":\"Node\",\"name\":\"n\"}}");
	for (int i = 0; i < 2; i++) /* the second finds it going */
		make(NS "/pods/ev/eviction", evict);
	assert_int_equal(status_of(&admin, "DELETE", NS "/pods/ev?gracePeriodSeconds=0", NULL),
			 200);
	assert_int_equal(status_of(&admin, "GET", NS "/pods/ev", NULL), 404);
}

/* However many warnings there are, a packed answer says that it is. */
static void test_warnings_and_gzip(void **state)
{
	struct user u = admin;
	AUTO_BUF b = BUF_INIT;
	(void)state;

	u.header = "accept-encoding";
	u.value = "gzip";
	buf_add_cstr(&b, "{\"metadata\":{\"name\":\"packed\"},\"data\":{\"a\":\"");
	for (int i = 0; i < 200000; i++)
		buf_add_char(&b, 'x');
	buf_add_cstr(&b, "\"}");
	for (int i = 0; i < 30; i++)
		buf_printf(&b, ",\"unknown%d\":1", i);
	buf_add_char(&b, '}');
	struct reply p = ask(&u, "POST", NS "/configmaps?dryRun=All", b.p);
	assert_int_equal(p.status, 201);
	assert_true(p.packed);
	assert_null(p.v); /* the bytes are no JSON */
}

/* ---- names and addresses ---- */

static unsigned fixed_left;

static mono_ns_t on_mono(void *arg)
{
	struct timespec t;
	(void)arg;
	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * NS_PER_S + t.tv_nsec;
}

static wall_ns_t on_wall(void *arg)
{
	struct timespec t;
	(void)arg;
	(void)clock_gettime(CLOCK_REALTIME, &t);
	return t.tv_sec * NS_PER_S + t.tv_nsec;
}

static void on_random(void *arg, void *p, size_t n)
{
	(void)arg;
	if (fixed_left == 0 || n != sizeof(uint64_t)) { /* uids stay unique */
		random_kernel(p, n);
		return;
	}
	fixed_left--;
	memset(p, 0x77, n); /* random_below draws zeros again */
}

/* A generated name that is taken is not the client's trouble. */
static void test_generated_names(void **state)
{
	static const struct clock_ops ops_of_chance = {on_mono, on_wall, on_random, NULL};
	static const char body[] = "{\"metadata\":{\"generateName\":\"g-\"}}";
	struct str first;
	(void)state;

	clock_use(&ops_of_chance);
	fixed_left = 1000;
	struct reply p = ask(&admin, "POST", NS "/configmaps", body);
	first = json_str(json_path(p.v, "metadata.name"));
	assert_int_equal(first.n, 7);
	/* Others draw too, so it is not known which draws are the name's. */
	for (unsigned fixed = 5; fixed < 25; fixed++) {
		fixed_left = fixed;
		p = ask(&admin, "POST", NS "/configmaps", body);
		assert_int_equal(p.status, 201);
		assert_false(str_eq(first, json_str(json_path(p.v, "metadata.name"))));
	}
	fixed_left = 0;
	clock_use(NULL);
}

/* A Service that goes with its last finalizer takes nothing along, whatever else that update asks
 * for. */
static void test_last_finalizer(void **state)
{
	(void)state;

	make(NS "/services",
	     "{\"metadata\":{\"name\":\"fin\",\"finalizers\":[\"x.y/z\"]},\"spec\":{"
	     "\"type\":\"NodePort\",\"ports\":[{\"port\":1,\"nodePort\":30001}]}}");
	assert_int_equal(status_of(&admin, "DELETE", NS "/services/fin", NULL), 200);
	struct reply p = ask_as(&admin, "PATCH", NS "/services/fin", "application/merge-patch+json",
				"{\"metadata\":{\"finalizers\":null},\"spec\":{\"ports\":["
				"{\"port\":1,\"nodePort\":30002}]}}");
	assert_int_equal(p.status, 200);
	assert_int_equal(status_of(&admin, "GET", NS "/services/fin", NULL), 404);
	for (int port = 30001; port <= 30002; port++)
		make(NS "/services",
		     arena_printf(
			     w.a,
			     "{\"metadata\":{\"name\":\"s%d\"},\"spec\":{\"type\":\"NodePort\","
			     "\"ports\":[{\"port\":1,\"nodePort\":%d}]}}",
			     port, port));
}

/* Many at once under one quota: each waits for its turn, none is told of a conflict. */
static void test_crowded_quota(void **state)
{
	static struct reply p[60];
	(void)state;

	make("/api/v1/namespaces", "{\"metadata\":{\"name\":\"crowd\"}}");
	make("/api/v1/namespaces/crowd/resourcequotas",
	     "{\"metadata\":{\"name\":\"q\"},\"spec\":{\"hard\":{\"count/configmaps\":\"50\"}}}");
	for (size_t i = 0; i < ARRAY_SIZE(p); i++)
		(void)send_request(&admin, "POST", "/api/v1/namespaces/crowd/configmaps", NULL,
				   arena_printf(w.a, "{\"metadata\":{\"name\":\"c%zu\"}}", i),
				   &p[i]);
	unsigned made = 0, refused = 0;
	for (size_t i = 0; i < ARRAY_SIZE(p); i++) {
		TURN_UNTIL(p[i].done);
		made += p[i].status == 201;
		refused += p[i].status == 403;
		buf_fini(&p[i].body);
	}
	assert_int_equal(made, 50);
	assert_int_equal(refused, ARRAY_SIZE(p) - 50);
}

/* ---- health ---- */

static void test_health(void **state)
{
	static const struct {
		const char *path;
		int good, full;
	} rows[] = {
		{"/readyz", 200, 500},        {"/healthz", 200, 500},
		{"/livez", 200, 200},         {"/readyz/etcd", 200, 500},
		{"/readyz/ping", 200, 200},   {"/readyz?exclude=etcd", 200, 200},
		{"/readyz/nosuch", 404, 404}, {"/readyz/poststarthook/bootstrap", 200, 200},
	};
	(void)state;

	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		assert_int_equal(status_of(&admin, "GET", rows[i].path, NULL), rows[i].good);
	disk_full = true;
	assert_int_equal(
		status_of(&admin, "POST", NS "/configmaps", "{\"metadata\":{\"name\":\"full\"}}"),
		500);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		assert_int_equal(status_of(&admin, "GET", rows[i].path, NULL), rows[i].full);
	disk_full = false;
	make(NS "/configmaps", "{\"metadata\":{\"name\":\"full\"}}");
	assert_int_equal(status_of(&admin, "GET", "/readyz", NULL), 200);
}

/* ---- watches and pages ---- */

/* What a watch that ends after a second has to tell. */
static const char *watched(const char *query)
{
	struct reply p;

	(void)send_request(&admin, "GET", arena_printf(w.a, NS "/configmaps?watch=1&%s", query),
			   NULL, NULL, &p);
	TURN_UNTIL(p.done);
	assert_int_equal(p.status, 200);
	const char *text = arena_cstr(w.a, buf_str(&p.body));
	buf_fini(&p.body);
	return text;
}

/* A watch without the state to begin with goes on from the revision it names. */
static void test_watch_from(void **state)
{
	struct reply p = ask(&admin, "GET", NS "/configmaps", NULL);
	const char *rv = json_cstr(json_path(p.v, "metadata.resourceVersion"));
	(void)state;

	make(NS "/configmaps", "{\"metadata\":{\"name\":\"w1\"}}");
	const char *plain = watched(arena_printf(w.a, "timeoutSeconds=1&resourceVersion=%s", rv));
	assert_non_null(strstr(plain, "\"w1\""));
	const char *stream = watched(arena_printf(w.a,
						  "timeoutSeconds=1&resourceVersion=%s&"
						  "sendInitialEvents=false&"
						  "resourceVersionMatch=NotOlderThan",
						  rv));
	assert_string_equal(plain, stream);
}

static void test_watch_timeouts(void **state)
{
	static const char *const odd[] = {"9223372036854775807", "9223372036854775", "-1"};
	(void)state;

	for (size_t i = 0; i < ARRAY_SIZE(odd); i++) {
		struct reply p;
		struct http_stream *s = send_request(
			&admin, "GET",
			arena_printf(w.a, NS "/configmaps?watch=1&timeoutSeconds=%s", odd[i]), NULL,
			NULL, &p);
		TURN_UNTIL(p.body.n > 0 || p.done);
		for (int n = 0; n < 5; n++)
			(void)loop_turn(w.loop, 10);
		assert_false(p.done);
		http_stream_reset(s);
		TURN_UNTIL(p.done);
		buf_fini(&p.body);
	}
}

/* How many are left is said of the state that the pages show. */
static void test_pages(void **state)
{
	(void)state;

	for (int i = 0; i < 6; i++)
		make(NS "/endpoints", arena_printf(w.a, "{\"metadata\":{\"name\":\"e%d\"}}", i));
	struct reply p = ask(&admin, "GET", NS "/endpoints?limit=2", NULL);
	int64_t all = json_int(json_path(p.v, "metadata.remainingItemCount"), 0) + 2;
	const char *next = json_cstr(json_path(p.v, "metadata.continue"));
	assert_true(all >= 6);
	for (int i = 3; i < 6; i++)
		assert_int_equal(status_of(&admin, "DELETE",
					   arena_printf(w.a, NS "/endpoints/e%d", i), NULL),
				 200);
	p = ask(&admin, "GET", arena_printf(w.a, NS "/endpoints?limit=2&continue=%s", next), NULL);
	assert_int_equal(json_len(json_get(p.v, "items")), 2);
	assert_int_equal(json_int(json_path(p.v, "metadata.remainingItemCount"), 0), all - 4);
}

/* ---- who may do what ---- */

/* NAME gets the rules (JSON) in the namespace default. */
static struct user user_with(const char *name, const char *rules)
{
	make(RBAC "/namespaces/default/roles",
	     arena_printf(w.a, "{\"metadata\":{\"name\":\"%s\"},\"rules\":%s}", name, rules));
	make(RBAC "/namespaces/default/rolebindings",
	     arena_printf(w.a,
			  "{\"metadata\":{\"name\":\"%s\"},\"subjects\":[{\"kind\":\"User\","
			  "\"name\":\"%s\"}],\"roleRef\":{\"apiGroup\":"
			  "\"rbac.authorization.k8s.io\",\"kind\":\"Role\",\"name\":\"%s\"}}",
			  name, name, name));
	return connect_as(name, NULL);
}

/* A rule for one name does not let others be made, whatever the query says. */
static void test_names(void **state)
{
	struct user u = user_with("namer", "[{\"apiGroups\":[\"\"],\"resources\":[\"configmaps\"],"
					   "\"verbs\":[\"*\"],\"resourceNames\":[\"mine\"]}]");
	static const char selected[] = NS "/configmaps?fieldSelector=metadata.name%3Dmine";
	(void)state;

	assert_int_equal(status_of(&u, "GET", NS "/configmaps", NULL), 403);
	assert_int_equal(status_of(&u, "GET", selected, NULL), 200);
	assert_int_equal(status_of(&u, "POST", selected, "{\"metadata\":{\"name\":\"other\"}}"),
			 403);
	http_client_free(u.http);
}

/* Who may not is told so before he has sent his body. */
static void test_early_refusal(void **state)
{
	struct user u = connect_as(NULL, NULL);
	struct reply p = {.body = BUF_INIT};
	struct http_header h[] = {{STR("content-type"), STR("application/json")},
				  {STR("content-length"), STR("1000000")}};
	struct http_client_request q = {.method = "POST",
					.target = NS "/configmaps",
					.headers = h,
					.headers_n = 2,
					.body_more = true};
	(void)state;

	struct http_stream *s = http_client_start(u.http, &q, &ops, &p);
	assert_non_null(s);
	TURN_UNTIL(p.status != 0 || p.done);
	assert_int_equal(p.status, 403);
	if (!p.done)
		http_stream_reset(s);
	TURN_UNTIL(p.done);
	buf_fini(&p.body);
	/* What is allowed waits for the rest. */
	q.headers_n = 1;
	p = (struct reply){.body = BUF_INIT};
	s = http_client_start(admin.http, &q, &ops, &p);
	assert_non_null(s);
	for (int n = 0; n < 10; n++)
		(void)loop_turn(w.loop, 5);
	assert_int_equal(p.status, 0);
	struct str rest = STR("{\"metadata\":{\"name\":\"late\"}}");
	assert_int_equal(http_write(s, rest, true), rest.n);
	TURN_UNTIL(p.done);
	assert_int_equal(p.status, 201);
	buf_fini(&p.body);
	http_client_free(u.http);
}

/* Reading through a proxy is reading. */
static void test_proxy_verbs(void **state)
{
	struct user u = user_with("reader", "[{\"apiGroups\":[\"\"],\"verbs\":[\"get\"],"
					    "\"resources\":[\"services/proxy\",\"pods/exec\"]}]");
	(void)state;

	assert_int_equal(status_of(&u, "GET", NS "/services/nosuch/proxy/x", NULL), 404);
	assert_int_equal(status_of(&u, "POST", NS "/services/nosuch/proxy/x", "{}"), 403);
	assert_int_equal(status_of(&u, "DELETE", NS "/services/nosuch/proxy/x", NULL), 403);
	assert_int_equal(status_of(&u, "GET", NS "/pods/nosuch/exec", NULL), 403);
	http_client_free(u.http);
}

static const char *rule_of(const char *resource, const char *verbs)
{
	return arena_printf(
		w.a,
		"[{\"apiGroups\":[\"\",\"rbac.authorization.k8s.io\"],\"resources\":[%s],"
		"\"verbs\":[%s]}]",
		resource, verbs);
}

static const char *role_json(const char *name, const char *rules)
{
	return arena_printf(w.a, "{\"metadata\":{\"name\":\"%s\"},\"rules\":%s}", name, rules);
}

static const char *binding_json(const char *name, const char *kind, const char *role)
{
	return arena_printf(w.a,
			    "{\"metadata\":{\"name\":\"%s\"},\"subjects\":[{\"kind\":\"User\","
			    "\"name\":\"keeper\"}],\"roleRef\":{\"apiGroup\":"
			    "\"rbac.authorization.k8s.io\",\"kind\":\"%s\",\"name\":\"%s\"}}",
			    name, kind, role);
}

/* Rights are handed on only by who has them. */
static void test_escalation(void **state)
{
	static const char roles[] = RBAC "/namespaces/default/roles",
			  bindings[] = RBAC "/namespaces/default/rolebindings";
	struct user u =
		user_with("keeper", rule_of("\"roles\",\"rolebindings\",\"pods\"",
					    "\"get\",\"list\",\"create\",\"update\",\"patch\""));
	(void)state;

	struct {
		const char *target, *body;
		int status;
	} rows[] = {
		{roles, role_json("less", rule_of("\"pods\"", "\"get\"")), 201},
		{roles, role_json("more", rule_of("\"secrets\"", "\"get\"")), 403},
		{roles, role_json("all", rule_of("\"*\"", "\"*\"")), 403},
		{roles, role_json("verb", rule_of("\"pods\"", "\"delete\"")), 403},
		{bindings, binding_json("b1", "Role", "less"), 201},
		{bindings, binding_json("b2", "ClusterRole", "cluster-admin"), 403},
		{bindings, binding_json("b3", "Role", "nosuch"), 404},
	};
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		struct reply p = ask(&u, "POST", rows[i].target, rows[i].body);
		if (p.status != rows[i].status)
			fail_msg("row %zu: %d %s", i, p.status, json_get_cstr(p.v, "message"));
	}
	/* An update that adds no right is none; one that does is. */
	const char *less = RBAC "/namespaces/default/roles/less";
	struct reply p = ask_as(&u, "PATCH", less, "application/merge-patch+json",
				"{\"metadata\":{\"labels\":{\"a\":\"b\"}}}");
	assert_int_equal(p.status, 200);
	p = ask_as(&u, "PATCH", less, "application/merge-patch+json",
		   arena_printf(w.a, "{\"rules\":%s}", rule_of("\"secrets\"", "\"get\"")));
	assert_int_equal(p.status, 403);
	http_client_free(u.http);

	/* With the verbs made for it. */
	u = user_with("grantor", rule_of("\"roles\",\"clusterroles\",\"rolebindings\"",
					 "\"create\",\"escalate\",\"bind\""));
	assert_int_equal(status_of(&u, "POST", roles, role_json("g", rule_of("\"*\"", "\"*\""))),
			 201);
	assert_int_equal(
		status_of(&u, "POST", bindings, binding_json("g", "ClusterRole", "cluster-admin")),
		201);
	http_client_free(u.http);
}

/* Whoever may write a pod's status does not reach the API server's own machine through it. */
static void test_proxy_addresses(void **state)
{
	static const char *const addresses[] = {"127.0.0.1", "169.254.169.254", "::1", "0.0.0.0"};
	(void)state;

	make(NS "/pods",
	     "{\"metadata\":{\"name\":\"aim\"},\"spec\":{\"containers\":[{\"name\":\"c\","
	     "\"image\":\"i\"}]}}");
	for (size_t i = 0; i < ARRAY_SIZE(addresses); i++) {
		struct reply p = ask_as(
			&admin, "PATCH", NS "/pods/aim/status", "application/merge-patch+json",
			arena_printf(w.a,
				     "{\"status\":{\"podIP\":\"%s\",\"podIPs\":[{\"ip\":\"%s\"}]}}",
				     addresses[i], addresses[i]));
		if (p.status != 200)
			continue; /* refused earlier */
		char *target = arena_printf(w.a, NS "/pods/aim:%u/proxy/version", w.port);
		assert_int_equal(status_of(&admin, "GET", target, NULL), 400);
	}
}

#define WHO "/apis/authentication.k8s.io/v1/selfsubjectreviews"

/* A certificate of another authority is refused, not taken for nobody's. */
static void test_strange_certificate(void **state)
{
	AUTO_BUF key = BUF_INIT;
	AUTO_BUF cert = BUF_INIT;
	struct err e = {0};
	struct cert_request q = {.common_name = "admin",
				 .client = true,
				 .not_before = clock_wall() - NS_PER_S,
				 .not_after = clock_wall() + 3600 * NS_PER_S};
	(void)state;

	assert_int_equal(key_new_pem(&key, &e), 0);
	assert_int_equal(cert_issue(&q, buf_str(&key), STR_NULL, buf_str(&key), &cert, &e), 0);
	struct user u = connect_with(buf_str(&cert), buf_str(&key));
	assert_int_equal(status_of(&u, "GET", "/version", NULL), 401);
	http_client_free(u.http);
	u = connect_as(NULL, NULL);
	assert_int_equal(status_of(&u, "GET", "/version", NULL), 200);
	assert_int_equal(status_of(&u, "GET", NS "/pods", NULL), 403);
	http_client_free(u.http);
}

static struct reply as(const struct user *u, const char *header, const char *value)
{
	struct user x = *u;
	struct http_header h[] = {{STR("content-type"), STR("application/json")},
				  {STR("impersonate-user"), STR("jane")},
				  {str_of(header), str_of(value)}};
	struct http_client_request q = {
		.method = "POST", .target = WHO, .headers = h, .headers_n = 3, .body = STR("{}")};
	struct reply p = {.body = BUF_INIT};

	assert_non_null(http_client_start(x.http, &q, &ops, &p));
	TURN_UNTIL(p.done);
	assert_int_equal(json_parse(w.a, buf_str(&p.body), NULL, &p.v), 0);
	buf_fini(&p.body);
	return p;
}

static void test_impersonation(void **state)
{
	struct user u = connect_as("imp", NULL), half = admin;
	struct reply p;
	(void)state;

	make(RBAC "/clusterroles",
	     "{\"metadata\":{\"name\":\"imp\"},\"rules\":[{\"apiGroups\":[\"\"],\"resources\":["
	     "\"users\"],\"verbs\":[\"impersonate\"]},{\"apiGroups\":[\"authentication.k8s.io\"],"
	     "\"resources\":[\"userextras/scopes\",\"uids\"],\"verbs\":[\"impersonate\"],"
	     "\"resourceNames\":[\"view\",\"u1\"]}]}");
	make(RBAC "/clusterrolebindings",
	     "{\"metadata\":{\"name\":\"imp\"},\"subjects\":[{\"kind\":\"User\",\"name\":"
	     "\"imp\"}],\"roleRef\":{\"apiGroup\":\"rbac.authorization.k8s.io\",\"kind\":"
	     "\"ClusterRole\",\"name\":\"imp\"}}");
	assert_int_equal(as(&u, "impersonate-group", "system:masters").status, 403);
	assert_int_equal(as(&u, "impersonate-uid", "u2").status, 403);
	assert_int_equal(as(&u, "impersonate-extra-scopes", "write").status, 403);
	assert_int_equal(as(&u, "impersonate-extra-other", "view").status, 403);
	p = as(&u, "impersonate-extra-scopes", "view");
	assert_int_equal(p.status, 201);
	const struct json *info = json_path(p.v, "status.userInfo");
	assert_true(str_is(json_get_str(info, "username"), "jane"));
	assert_true(str_is(json_str(json_item(json_path(info, "extra.scopes"), 0)), "view"));
	p = as(&u, "impersonate-uid", "u1");
	assert_true(str_is(json_str(json_path(p.v, "status.userInfo.uid")), "u1"));
	http_client_free(u.http);
	half.header = "impersonate-uid";
	half.value = "u1";
	assert_int_equal(status_of(&half, "POST", WHO, "{}"), 400);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bodies),
		cmocka_unit_test(test_scale),
		cmocka_unit_test(test_bound_tokens),
		cmocka_unit_test(test_resize),
		cmocka_unit_test(test_evictions),
		cmocka_unit_test(test_warnings_and_gzip),
		cmocka_unit_test(test_generated_names),
		cmocka_unit_test(test_last_finalizer),
		cmocka_unit_test(test_crowded_quota),
		cmocka_unit_test(test_health),
		cmocka_unit_test(test_watch_from),
		cmocka_unit_test(test_watch_timeouts),
		cmocka_unit_test(test_pages),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_early_refusal),
		cmocka_unit_test(test_proxy_verbs),
		cmocka_unit_test(test_escalation),
		cmocka_unit_test(test_proxy_addresses),
		cmocka_unit_test(test_strange_certificate),
		cmocka_unit_test(test_impersonation),
	};

	return cmocka_run_group_tests(tests, world_open, world_close);
}
