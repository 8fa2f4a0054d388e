/* Load on an API server of its own: api [--server PROGRAM] [--seconds N] [--out FILE.json].
 *
 * Starts test/tools/apiserver of the same build with its state on disk ($TMPDIR, else /var/tmp), so
 * every write is as durable as in a cluster, and measures it over TLS: each client is one
 * connection with one request in flight. Client and server share the machine's processors. */
#include "base/arena.h"
#include "http/http.h"
#include "http/tls.h"
#include "loop/loop.h"
#include "wire/json.h"
#include "wire/text.h"
#include "wire/yaml.h"
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define CLIENTS_MAX   64
#define SAMPLES_MAX   (1u << 20)
#define LISTED        5000
#define WATCHERS      1000
#define WATCHES_EACH  50 /* on one connection */
#define LATENCY_TURNS 50

enum job_N { JOB_INVALID, JOB_CREATE, JOB_UPDATE, JOB_GET, JOB_LIST };

struct worker {
	struct http_client *client;
	unsigned number, made, at;
	mono_ns_t started;
	bool busy;
};

struct watcher {
	struct http_stream *stream;
	uint64_t events;
	bool open;
};

static struct bench {
	struct loop *loop;
	struct tls_client *tls;
	uint16_t port;
	pid_t server;
	char state[256];
	struct worker workers[CLIENTS_MAX];
	struct watcher watchers[WATCHERS];
	struct http_client *watch_clients[WATCHERS / WATCHES_EACH];
	const char *ns;
	enum job_N job;
	mono_ns_t until; /* no new request after this */
	unsigned left;   /* requests still to be sent; only if counted */
	bool counted;
	unsigned failed, busy;
	uint32_t *samples; /* µs */
	unsigned samples_n;
	uint64_t events;
	mono_ns_t sent; /* of the event whose way is timed */
	bool timing;
	FILE *out;
	bool second; /* a comma is due */
	char filler[1025];
} b;

static void die(const char *what, const char *why)
{
	fprintf(stderr, "api: %s: %s\n", what, why);
	if (b.server > 0)
		(void)kill(b.server, SIGTERM);
	exit(1);
}

/* ---- the server ---- */

static char *file_read(const char *path, size_t *ret_n)
{
	struct stat st;
	AUTO_FD int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0 || fstat(fd, &st) < 0 || st.st_size == 0)
		return NULL;
	char *p = xmalloc((size_t)st.st_size + 1);
	ssize_t n = read(fd, p, (size_t)st.st_size);
	*ret_n = n > 0 ? (size_t)n : 0;
	return p;
}

static struct str field_decoded(struct buf *to, const struct json *v, const char *name)
{
	if (base64_decode(to, json_get_str(v, name)) < 0)
		die("kubeconfig", name);
	return buf_str(to);
}

static void config_read(const char *path)
{
	size_t n = 0;
	char *text = file_read(path, &n);
	struct arena *a = arena_new(1u << 20);
	struct json *v = NULL;
	AUTO_BUF ca = BUF_INIT, cert = BUF_INIT, key = BUF_INIT;
	struct err e = {0};

	if (!text || yaml_parse(a, str_n(text, n), NULL, &v) < 0)
		die(path, "cannot be read");
	const struct json *cluster = json_get(json_item(json_get(v, "clusters"), 0), "cluster");
	const struct json *user = json_get(json_item(json_get(v, "users"), 0), "user");
	struct str url = json_get_str(cluster, "server");
	size_t colon = url.n;
	while (colon > 0 && url.p[colon - 1] != ':')
		colon--;
	b.port = (uint16_t)atoi(url.p + colon);
	const struct tls_client_config config = {
		.ca_pem = field_decoded(&ca, cluster, "certificate-authority-data"),
		.cert_pem = field_decoded(&cert, user, "client-certificate-data"),
		.key_pem = field_decoded(&key, user, "client-key-data"),
		.http2 = true};
	if (tls_client_new(&config, &b.tls, &e) < 0)
		die("TLS", e.text);
	arena_free(a);
	free(text);
}

static void server_start(const char *program)
{
	const char *dir = getenv("TMPDIR") ?: "/var/tmp";
	char kubeconfig[300], state[] = "--state", port[] = "--port", any[] = "0";
	char *const argv[] = {(char *)(uintptr_t)program, state, b.state, port, any, NULL};
	posix_spawn_file_actions_t quiet;

	(void)snprintf(b.state, sizeof b.state, "%s/bench-api.XXXXXX", dir);
	if (!mkdtemp(b.state))
		die(b.state, strerror(errno));
	(void)snprintf(kubeconfig, sizeof kubeconfig, "%s/kubeconfig", b.state);
	posix_spawn_file_actions_init(&quiet);
	posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);
	if (posix_spawn(&b.server, program, &quiet, NULL, argv, environ) != 0)
		die(program, "cannot be started");
	posix_spawn_file_actions_destroy(&quiet);
	for (int i = 0; access(kubeconfig, R_OK) < 0; i++) {
		if (i == 200)
			die(program, "has not started in 10 s");
		(void)usleep(50000);
	}
	(void)usleep(200000); /* it may be writing it */
	config_read(kubeconfig);
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *f)
{
	(void)st;
	(void)type;
	(void)f;
	return remove(path);
}

static void server_stop(void)
{
	(void)kill(b.server, SIGTERM);
	(void)waitpid(b.server, NULL, 0); /* how it ended is not measured */
	(void)nftw(b.state, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* CPU time of the server in ms. */
static double server_cpu(void)
{
	char path[64], line[1024] = "";
	unsigned long user = 0, sys = 0;
	(void)snprintf(path, sizeof path, "/proc/%d/stat", (int)b.server);
	FILE *f = fopen(path, "r");
	if (!f)
		return 0;
	size_t n = fread(line, 1, sizeof line - 1, f);
	(void)fclose(f);
	line[n] = 0;
	const char *after = strrchr(line, ')');
	if (after)
		(void)sscanf(after + 2, "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu",
			     &user, &sys);
	return (double)(user + sys) * 1000 / (double)sysconf(_SC_CLK_TCK);
}

static long server_rss_kb(void)
{
	char path[64];
	long pages = 0;
	(void)snprintf(path, sizeof path, "/proc/%d/statm", (int)b.server);
	FILE *f = fopen(path, "r");
	if (!f)
		return 0;
	(void)!fscanf(f, "%*d %ld", &pages);
	(void)fclose(f);
	return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

/* ---- requests ---- */

static struct http_client *client_open(bool http2)
{
	struct http_client_config c = {
		.tls = b.tls, .host = "127.0.0.1", .port = b.port, .http2 = http2};
	struct http_client *ret = NULL;
	struct err e = {0};
	if (http_client_new(b.loop, &c, &ret, &e) < 0)
		die("client", e.text);
	return ret;
}

static void worker_next(struct worker *w);

static void on_head(struct http_stream *s, const struct http_response *res, void *arg)
{
	(void)s;
	(void)arg;
	if (res->status >= 300)
		b.failed++;
}

static void on_bytes(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	(void)s;
	(void)bytes;
	(void)end;
	(void)arg;
}

static void on_end(struct http_stream *s, int r, void *arg)
{
	struct worker *w = arg;
	(void)s;
	if (r < 0)
		b.failed++;
	if (b.samples_n < SAMPLES_MAX)
		b.samples[b.samples_n++] = (uint32_t)((clock_mono() - w->started) / 1000);
	w->busy = false;
	b.busy--;
	worker_next(w);
}

static const struct http_client_ops worker_ops = {
	.on_response = on_head,
	.stream = {.on_body = on_bytes, .on_close = on_end},
};

static void worker_request(struct worker *w)
{
	static const struct http_header HEADERS[] = {{STR("content-type"), STR("application/json")},
						     {STR("accept"), STR("application/json")}};
	char target[200], body[1500];
	int n = 0;
	unsigned object = b.job == JOB_CREATE ? w->made++ : w->at++ % MAX(w->made, 1u);
	bool one = b.job == JOB_UPDATE || b.job == JOB_GET;

	(void)snprintf(target, sizeof target, "/api/v1/namespaces/%s/configmaps", b.ns);
	if (one)
		(void)snprintf(target + strlen(target), sizeof target - strlen(target), "/cm-%u-%u",
			       w->number, object);
	if (b.job == JOB_CREATE || b.job == JOB_UPDATE)
		n = snprintf(body, sizeof body,
			     "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":"
			     "\"cm-%u-%u\"},\"data\":{\"n\":\"%u\",\"d\":\"%s\"}}",
			     w->number, object, w->at, b.filler);
	struct http_client_request q = {.method = b.job == JOB_CREATE   ? "POST"
						  : b.job == JOB_UPDATE ? "PUT"
									: "GET",
					.target = target,
					.headers = HEADERS,
					.headers_n = ARRAY_SIZE(HEADERS),
					.body = str_n(body, (size_t)n)};
	w->started = clock_mono();
	w->busy = true;
	b.busy++;
	if (!http_client_start(w->client, &q, &worker_ops, w))
		die("request", "out of limits");
}

static void worker_next(struct worker *w)
{
	if (b.counted ? b.left == 0 : clock_mono() >= b.until)
		return;
	if (b.counted)
		b.left--;
	worker_request(w);
}

/* Run JOB with CLIENTS until SECONDS are over, or COUNT requests are answered. Returns the seconds
 * it took. */
static double run(enum job_N job, const char *ns, unsigned clients, unsigned seconds,
		  unsigned count)
{
	mono_ns_t start = clock_mono();
	b.job = job;
	b.ns = ns;
	b.samples_n = b.failed = 0;
	b.until = start + (mono_ns_t)seconds * NS_PER_S;
	b.counted = count != 0;
	b.left = count;
	for (unsigned i = 0; i < clients; i++)
		worker_next(&b.workers[i]);
	while (b.busy)
		(void)loop_turn(b.loop, 100);
	return (double)(clock_mono() - start) / NS_PER_S;
}

/* ---- figures ---- */

static int by_size(const void *x, const void *y)
{
	uint32_t p = *(const uint32_t *)x, q = *(const uint32_t *)y;
	return (p > q) - (p < q);
}

static double quantile_ms(double q)
{
	if (b.samples_n == 0)
		return 0;
	qsort(b.samples, b.samples_n, sizeof *b.samples, by_size);
	return b.samples[(unsigned)(q * (b.samples_n - 1))] / 1000.0;
}

static void report(const char *what, unsigned clients, double rate, double cpu_ms)
{
	double p50 = quantile_ms(0.5), p99 = quantile_ms(0.99);
	printf("%-22s %7u %10.0f/s %9.2f %9.2f %10.3f %7u\n", what, clients, rate, p50, p99, cpu_ms,
	       b.failed);
	(void)fflush(stdout);
	if (b.out)
		fprintf(b.out,
			"%s{\"what\":\"%s\",\"clients\":%u,\"per_second\":%.1f,\"p50_ms\":%.3f,"
			"\"p99_ms\":%.3f,\"server_cpu_ms_each\":%.4f,\"failed\":%u}",
			b.second ? ",\n" : "", what, clients, rate, p50, p99, cpu_ms, b.failed);
	b.second = true;
}

static void measure(const char *what, enum job_N job, const char *ns, unsigned clients,
		    unsigned seconds, unsigned count)
{
	double cpu = server_cpu(), took = run(job, ns, clients, seconds, count);
	unsigned n = b.samples_n;
	report(what, clients, n / took, n ? (server_cpu() - cpu) / n : 0);
}

/* ---- watches ---- */

static void on_watch_head(struct http_stream *s, const struct http_response *res, void *arg)
{
	struct watcher *w = arg;
	(void)s;
	if (res->status != 200)
		b.failed++;
	w->open = true;
}

static void on_watch_bytes(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct watcher *w = arg;
	uint64_t lines = 0;
	(void)s;
	(void)end;
	for (const char *p = bytes.p, *last = bytes.p + bytes.n;
	     p < last && (p = memchr(p, '\n', (size_t)(last - p))); p++)
		lines++;
	w->events += lines;
	b.events += lines;
	for (; b.timing && lines && b.samples_n < SAMPLES_MAX; lines--)
		b.samples[b.samples_n++] = (uint32_t)((clock_mono() - b.sent) / 1000);
}

static void on_watch_end(struct http_stream *s, int r, void *arg)
{
	struct watcher *w = arg;
	(void)s;
	(void)r;
	w->open = false;
}

static void watchers_open(bool http2)
{
	static const struct http_client_ops ops = {
		.on_response = on_watch_head,
		.stream = {.on_body = on_watch_bytes, .on_close = on_watch_end}};
	struct http_client_request q = {
		.method = "GET",
		.target = "/api/v1/namespaces/kube-public/configmaps?watch=1&timeoutSeconds=600"};
	mono_ns_t give_up = clock_mono() + 30 * NS_PER_S;
	unsigned open = 0;

	for (unsigned i = 0; i < ARRAY_SIZE(b.watch_clients); i++)
		b.watch_clients[i] = client_open(http2);
	for (unsigned i = 0; i < WATCHERS; i++)
		b.watchers[i].stream = http_client_start(b.watch_clients[i / WATCHES_EACH], &q,
							 &ops, &b.watchers[i]);
	while (open < WATCHERS && clock_mono() < give_up) {
		(void)loop_turn(b.loop, 20);
		open = 0;
		for (unsigned i = 0; i < WATCHERS; i++)
			open += b.watchers[i].open;
	}
	if (open < WATCHERS)
		die("watchers", "not all could be opened");
	for (mono_ns_t calm = clock_mono() + NS_PER_S / 2; clock_mono() < calm;)
		(void)loop_turn(b.loop, 20); /* what is there already comes first */
}

static void watchers_close(void)
{
	for (unsigned i = 0; i < ARRAY_SIZE(b.watch_clients); i++)
		b.watch_clients[i] = http_client_free(b.watch_clients[i]);
	memset(b.watchers, 0, sizeof b.watchers);
	for (int i = 0; i < 50; i++)
		(void)loop_turn(b.loop, 10);
}

/* What a watch that waits costs the server, its share of a connection with it. */
static void measure_idle_watches(bool http2)
{
	long before = server_rss_kb();
	watchers_open(http2);
	long each = MAX(server_rss_kb() - before, 0) * 1024 / WATCHERS;
	printf("idle watch over HTTP/%s: %ld bytes each of %d\n", http2 ? "2" : "1.1", each,
	       WATCHERS);
	if (b.out)
		fprintf(b.out, "%s{\"what\":\"idle watch, HTTP/%s\",\"clients\":%d,\"bytes\":%ld}",
			b.second ? ",\n" : "", http2 ? "2" : "1.1", WATCHERS, each);
	b.second = true;
	watchers_close();
}

static void events_await(uint64_t want)
{
	mono_ns_t give_up = clock_mono() + 30 * NS_PER_S;
	while (b.events < want && clock_mono() < give_up)
		(void)loop_turn(b.loop, 20);
	if (b.events < want)
		b.failed++;
}

static void measure_watch(unsigned seconds)
{
	for (unsigned i = 0; i < CLIENTS_MAX; i++)
		b.workers[i].made = 0;
	(void)run(JOB_CREATE, "kube-public", 8, 0, 8);
	watchers_open(true);
	/* full speed */
	b.events = 0;
	double cpu = server_cpu();
	mono_ns_t start = clock_mono();
	(void)run(JOB_UPDATE, "kube-public", 8, seconds, 0);
	uint64_t written = b.samples_n;
	events_await(written * WATCHERS);
	double took = (double)(clock_mono() - start) / NS_PER_S;
	b.samples_n = 0; /* these were the writers' */
	double each = b.events ? (server_cpu() - cpu) / (double)b.events : 0;
	report("watch events", WATCHERS, (double)b.events / took, each);
	/* one event at a time: how long until each watcher has it */
	uint32_t *all = b.samples, kept = 0;
	unsigned total = 0;
	(void)kept;
	mono_ns_t began = clock_mono();
	uint32_t *ways = xcalloc((size_t)LATENCY_TURNS * WATCHERS, sizeof *ways);
	for (unsigned i = 0; i < LATENCY_TURNS; i++) {
		b.events = 0;
		b.sent = clock_mono();
		b.timing = true;
		(void)run(JOB_UPDATE, "kube-public", 1, 0, 1);
		events_await(WATCHERS);
		b.timing = false;
		unsigned n = MIN(b.samples_n, WATCHERS);
		memcpy(ways + total, all + (b.samples_n - n), n * sizeof *ways);
		total += n;
	}
	memcpy(all, ways, total * sizeof *ways);
	b.samples_n = total;
	free(ways);
	report("watch, one by one", WATCHERS, total / ((double)(clock_mono() - began) / NS_PER_S),
	       0);
}

static const char *option(int argc, char **argv, const char *name, const char *otherwise)
{
	for (int i = 1; i + 1 < argc; i++)
		if (strcmp(argv[i], name) == 0)
			return argv[i + 1];
	return otherwise;
}

int main(int argc, char **argv)
{
	static const unsigned CLIENTS[] = {1, 16, 64};
	char beside[300];
	const char *slash = strrchr(argv[0], '/');
	unsigned seconds = (unsigned)atoi(option(argc, argv, "--seconds", "4"));
	const char *out = option(argc, argv, "--out", NULL);

	if (argc % 2 == 0 || seconds == 0) {
		fprintf(stderr, "usage: api [--server PROGRAM] [--seconds N] [--out FILE.json]\n");
		return 2;
	}
	(void)snprintf(beside, sizeof beside, "%.*s/../test/tools/apiserver",
		       slash ? (int)(slash - argv[0]) : 1, slash ? argv[0] : ".");
	memset(b.filler, 'x', sizeof b.filler - 1);
	b.samples = xcalloc(SAMPLES_MAX, sizeof *b.samples);
	b.loop = loop_new();
	b.out = out ? fopen(out, "w") : NULL;
	if (b.out)
		fputs("[", b.out);
	server_start(option(argc, argv, "--server", beside));
	for (unsigned i = 0; i < CLIENTS_MAX; i++)
		b.workers[i] = (struct worker){.client = client_open(true), .number = i};
	(void)run(JOB_LIST, "default", CLIENTS_MAX, 0, CLIENTS_MAX); /* connect */
	/* First, while the server's memory holds nothing else; HTTP/1.1 takes a connection a
	 * watch. */
	measure_idle_watches(true);
	measure_idle_watches(false);
	printf("%-22s %7s %12s %9s %9s %10s %7s\n", "", "clients", "rate", "p50 ms", "p99 ms",
	       "CPU ms", "failed");
	for (size_t i = 0; i < ARRAY_SIZE(CLIENTS); i++)
		measure("create 1 KiB", JOB_CREATE, "default", CLIENTS[i], seconds, 0);
	for (size_t i = 0; i < ARRAY_SIZE(CLIENTS); i++)
		measure("update 1 KiB", JOB_UPDATE, "default", CLIENTS[i], seconds, 0);
	for (size_t i = 0; i < ARRAY_SIZE(CLIENTS); i++)
		measure("get", JOB_GET, "default", CLIENTS[i], seconds, 0);
	unsigned stored = 0;
	for (unsigned i = 0; i < CLIENTS_MAX; i++) {
		stored += b.workers[i].made;
		b.workers[i].made = 0;
	}
	printf("resident with %u ConfigMaps: %ld MB\n", stored, server_rss_kb() / 1024);
	(void)run(JOB_CREATE, "kube-system", 16, 0, LISTED);
	measure("list of 5000", JOB_LIST, "kube-system", 1, seconds, 20);
	measure_watch(seconds);
	if (b.out) {
		fputs("]\n", b.out);
		(void)fclose(b.out);
	}
	server_stop();
	return 0;
}
