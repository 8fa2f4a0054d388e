/* The whole API server behind its TLS: the input is what an administrator's client sends on one
 * HTTP/1.1 connection, so paths, queries, selectors, continue tokens, media types and bodies of
 * every kind come to everything that a request passes, down to a store on disk. What an input
 * makes stays for those after it, until there is much. */
#include "base/must.h"
#include "serve/front.h"
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>

/* Objects are found again by later inputs; a store that grows makes lists slow. */
#define INPUTS_A_STORE 20000
#define KEYS_MAX       2000
#define TURNS          40

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);

static struct loop *loop;
static struct serve *serve;
static struct http_server *server;
static struct sockaddr_un address = {.sun_family = AF_UNIX};
static socklen_t address_n;
static char dir[64];
static mono_ns_t now = NS_PER_S;
static unsigned inputs;
static uint64_t drawn;

/* ---- a world without chance ---- */

static mono_ns_t on_mono(UNUSED void *arg)
{
	return now;
}

static wall_ns_t on_wall(UNUSED void *arg)
{
	return INT64_C(1700000000) * NS_PER_S + now;
}

static void on_random(UNUSED void *arg, void *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		drawn = drawn * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
		((uint8_t *)p)[i] = (uint8_t)(drawn >> 56);
	}
}

/* ---- the server ---- */

/* Behind TLS the peer would have shown a certificate. */
static void on_request(struct http_stream *st, const struct http_request *h, void *arg)
{
	static struct str masters[] = {{"system:masters", 14}};
	static const struct http_peer peer = {.common_name = {"admin", 5},
					      .organizations = masters,
					      .organizations_n = 1,
					      .tls = true};
	struct http_request *q = arena_new_of(http_stream_arena(st), struct http_request);
	*q = *h;
	q->peer = &peer;
	front_request(st, q, arg);
}

static int remove_one(const char *path, UNUSED const struct stat *st, UNUSED int kind,
		      UNUSED struct FTW *at)
{
	return remove(path);
}

static void stop(void)
{
	server = http_server_stop(server);
	serve = serve_stop(serve);
	for (int i = 0; i < 5; i++)
		(void)loop_turn(loop, 0);
	loop = loop_free(loop);
	(void)nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS); /* another run of this process id */
}

static void start(void)
{
	static const struct clock_ops clock = {on_mono, on_wall, on_random, NULL};
	struct serve_config c = {.state_dir = dir};
	struct err e = {0};

	(void)snprintf(dir, sizeof(dir), "%s/fuzz-serve-%d",
		       access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp", (int)getpid());
	log_init(LOG_ERROR, open("/dev/null", O_WRONLY | O_CLOEXEC), NULL);
	clock_use(&clock);
	loop = loop_new();
	must(serve_start(loop, &c, &serve, &e) == 0);
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	int length = snprintf(address.sun_path + 1, sizeof(address.sun_path) - 1, "%s", dir);
	address_n = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)length);
	must(bind(fd, (struct sockaddr *)&address, address_n) == 0 && listen(fd, 8) == 0);
	struct http_server_config h = {.on_request = on_request, .arg = serve};
	must(http_server_start(loop, fd, &h, &server, &e) == 0);
	for (int i = 0; i < 100; i++)
		(void)loop_turn(loop, 0);
	must(serve->booted);
}

static void at_end(void)
{
	if (serve)
		stop();
}

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct store_stats st;

	if (!serve) {
		start();
		if (inputs == 0)
			must(atexit(at_end) == 0);
	}
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	must(connect(fd, (struct sockaddr *)&address, address_n) == 0);
	ssize_t sent = write(fd, p, n); /* what does not fit is not sent */
	(void)sent;
	for (int i = 0; i < TURNS; i++) {
		now += NS_PER_MS;
		(void)loop_turn(loop, 0);
	}
	(void)close(fd);
	for (int i = 0; i < 3; i++)
		(void)loop_turn(loop, 0);
	must(http_server_connections(server) == 0);
	must(serve->n.in_flight == 0 && serve->n.watches == 0);
	store_stats(serve->store, &st);
	if (++inputs % INPUTS_A_STORE == 0 || st.keys > KEYS_MAX)
		stop();
	return 0;
}
