/* The client's pool: streams wait in order until a connection can take them.
 *
 * HTTP/2: one connection takes all. HTTP/1.1: one stream a connection; idle ones are kept. Which it
 * will be is known only after the first handshake, so at first one connection is made; once a peer
 * turned out to speak HTTP/1.1, one is made for every stream that waits. */
#include "http/http_priv.h"
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>

#define REQUEST_MS_DEFAULT 30000
#define CONNECT_MS_DEFAULT 10000
/* A connection without a byte for so long while one of its requests ran into its limit is dead. */
#define SILENT_MS 5000

struct http_client {
	struct loop *loop;
	struct http_client_config cfg;
	char *host;
	char *host_header;
	struct list conns, waiting, done;
	struct loop_call work;
	unsigned conns_n, waiting_n, resolving;
	bool h1_seen, freed;
};

/* A name being looked up, on the pool. */
struct resolve {
	struct loop_work work;
	struct http_client *client; /* NULL: gone meanwhile */
	struct list node;
	char *host;
	uint16_t port;
	bool dedicated;
	int r;
	struct sockaddr_storage address;
	socklen_t address_n;
};

static void client_work(struct loop_call *call);

int http_client_new(struct loop *l, const struct http_client_config *cfg, struct http_client **ret,
		    struct err *e)
{
	if (!cfg->host || !*cfg->host)
		return err_set(e, ERR_INVALID, "HTTP client without a host");
	(void)signal(SIGPIPE, SIG_IGN); /* OpenSSL writes without MSG_NOSIGNAL */
	struct http_client *c = xcalloc(1, sizeof(*c));
	c->loop = l;
	c->cfg = *cfg;
	c->host = xstrdup(cfg->host);
	c->cfg.host = c->host;
	bool v6 = strchr(c->host, ':') != NULL;
	c->host_header = xasprintf("%s%s%s:%u", v6 ? "[" : "", c->host, v6 ? "]" : "", cfg->port);
	if (c->cfg.connect_ms == 0)
		c->cfg.connect_ms = CONNECT_MS_DEFAULT;
	list_init(&c->conns);
	list_init(&c->waiting);
	list_init(&c->done);
	loop_call_init(&c->work, client_work);
	if (cfg->tls)
		(void)tls_client_ref(cfg->tls);
	*ret = c;
	return 0;
}

static void client_kick(struct http_client *c)
{
	if (!c->freed)
		loop_call_soon(c->loop, &c->work);
}

/* ---- streams without a connection ---- */

void client_stream_done(struct http_stream *s, int r)
{
	s->done = true;
	s->done_r = r;
	list_remove(&s->node);
	s->client->waiting_n--;
	list_push_back(&s->client->done, &s->node);
	client_kick(s->client);
}

static void client_finalize(struct http_client *c)
{
	while (!list_empty(&c->done)) {
		struct http_stream *s = list_entry(c->done.next, struct http_stream, node);
		list_remove(&s->node);
		loop_timer_stop(&s->timer);
		if (s->ops.on_close)
			s->ops.on_close(s, s->done_r, s->arg);
		stream_free(s);
	}
}

/* Those that wait have nothing to wait for. */
static void client_fail_waiting(struct http_client *c, int r, bool dedicated)
{
	list_each_safe (it, next, &c->waiting) {
		struct http_stream *s = list_entry(it, struct http_stream, node);
		if (s->upgrade_wanted == dedicated)
			stream_done(s, r);
	}
}

/* ---- connecting ---- */

static void client_on_setup_due(struct loop_timer *t)
{
	struct conn *conn = container_of(t, struct conn, timer);
	conn_fail(conn, -ETIMEDOUT);
}

bool client_plain_h2(const struct conn *conn)
{
	return conn->client->cfg.http2 && !conn->dedicated;
}

static int client_take_fd(struct http_client *c, int fd, bool dedicated)
{
	SSL *ssl = NULL;
	conn_socket_tune(fd);
	if (c->cfg.tls) {
		ssl = tls_client_ssl(c->cfg.tls, fd, c->host, c->cfg.http2 && !dedicated);
		if (!ssl) {
			(void)close(fd); /* never used */
			return -ENOMEM;
		}
	}
	struct conn *conn = conn_new(c->loop, fd, ssl, CONN_CONNECTING);
	conn->client = c;
	conn->dedicated = dedicated;
	list_push_back(&c->conns, &conn->node);
	c->conns_n++;
	int r = conn_io_start(conn);
	if (r < 0)
		conn_fail(conn, r);
	loop_timer_start(c->loop, &conn->timer, c->cfg.connect_ms, client_on_setup_due);
	return 0;
}

static int client_connect_to(struct http_client *c, const struct sockaddr_storage *a, socklen_t n,
			     bool dedicated)
{
	int fd = socket(a->ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return -errno;
	if (connect(fd, (const struct sockaddr *)a, n) < 0 && errno != EINPROGRESS) {
		int r = -errno;
		(void)close(fd); /* never used */
		return r;
	}
	return client_take_fd(c, fd, dedicated);
}

static void resolve_work(struct loop_work *w)
{
	struct resolve *q = container_of(w, struct resolve, work);
	struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *list = NULL;
	char port[8];
	(void)snprintf(port, sizeof(port), "%u", q->port);
	q->r = -EHOSTUNREACH;
	if (getaddrinfo(q->host, port, &hints, &list) != 0 || !list)
		return;
	memcpy(&q->address, list->ai_addr, list->ai_addrlen);
	q->address_n = list->ai_addrlen;
	q->r = 0;
	freeaddrinfo(list);
}

static void client_free_last(void *p);

static void resolve_done(struct loop_work *w)
{
	struct resolve *q = container_of(w, struct resolve, work);
	struct http_client *c = q->client;
	c->resolving--;
	if (c->freed) {
		if (c->resolving == 0)
			client_free_last(c);
	} else {
		int r = q->r ? q->r : client_connect_to(c, &q->address, q->address_n, q->dedicated);
		if (r < 0)
			client_fail_waiting(c, r, q->dedicated);
	}
	free(q->host);
	free(q);
}

static int client_connect(struct http_client *c, bool dedicated)
{
	if (c->cfg.dial) {
		int fd = c->cfg.dial(c->cfg.dial_arg, c->host, c->cfg.port);
		return fd < 0 ? fd : client_take_fd(c, fd, dedicated);
	}
	struct ip ip;
	struct sockaddr_storage a = {0};
	if (ip_parse(str_of(c->host), &ip) == 0 && ip.family == 4) {
		struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = htons(c->cfg.port)};
		memcpy(&in.sin_addr, ip.bytes, 4);
		memcpy(&a, &in, sizeof(in));
		return client_connect_to(c, &a, sizeof(in), dedicated);
	}
	if (ip_parse(str_of(c->host), &ip) == 0) {
		struct sockaddr_in6 in = {.sin6_family = AF_INET6, .sin6_port = htons(c->cfg.port)};
		memcpy(&in.sin6_addr, ip.bytes, 16);
		memcpy(&a, &in, sizeof(in));
		return client_connect_to(c, &a, sizeof(in), dedicated);
	}
	struct resolve *q = xcalloc(1, sizeof(*q));
	q->client = c;
	q->host = xstrdup(c->host);
	q->port = c->cfg.port;
	q->dedicated = dedicated;
	c->resolving++;
	loop_work_start(c->loop, &q->work, resolve_work, resolve_done);
	return 0;
}

/* ---- matching streams and connections ---- */

static bool conn_takes(const struct conn *conn, const struct http_stream *s)
{
	if (conn->dead || conn->freed || conn->close_flushed || conn->eof ||
	    conn->dedicated != s->upgrade_wanted)
		return false;
	if (conn->proto == CONN_H2)
		return !conn->h2.goaway && conn->streams_n < HTTP_STREAMS_MAX && !h2_full(conn);
	return conn->proto == CONN_H1 && !conn->h1.s && conn->streams_n == 0;
}

static void client_attach(struct http_client *c, struct conn *conn, struct http_stream *s)
{
	list_remove(&s->node);
	c->waiting_n--;
	s->conn = conn;
	list_push_back(&conn->streams, &s->node);
	conn->streams_n++;
	if (conn->proto == CONN_H2)
		h2_start(s);
	else
		h1_start(s);
	conn_kick(conn);
}

static bool client_attach_any(struct http_client *c, struct http_stream *s)
{
	list_each (it, &c->conns) {
		struct conn *conn = list_entry(it, struct conn, node);
		if (conn_takes(conn, s)) {
			client_attach(c, conn, s);
			return true;
		}
	}
	return false;
}

static unsigned setting_up(const struct http_client *c, bool dedicated)
{
	unsigned n = 0;
	list_each (it, (struct list *)(uintptr_t)&c->conns) {
		const struct conn *conn = list_entry(it, struct conn, node);
		n += conn->proto < CONN_H1 && !conn->dead && conn->dedicated == dedicated;
	}
	return n + c->resolving;
}

/* Is there an HTTP/2 connection that may yet take what waits? */
static bool client_unsettled(const struct http_client *c)
{
	list_each (it, (struct list *)(uintptr_t)&c->conns) {
		const struct conn *conn = list_entry(it, struct conn, node);
		if (conn->proto == CONN_H2 && !conn->h2.settled && !conn->dead)
			return true;
	}
	return false;
}

/* Make what connections those that wait need. */
static void client_grow(struct http_client *c)
{
	unsigned want[2] = {0, 0};
	list_each (it, &c->waiting)
		want[list_entry(it, struct http_stream, node)->upgrade_wanted]++;
	bool may_h2 = c->cfg.http2 && !c->h1_seen;
	if (may_h2)
		want[0] = MIN(want[0], client_unsettled(c) ? 0u : 1u);
	for (int dedicated = 0; dedicated < 2; dedicated++) {
		unsigned have = setting_up(c, dedicated);
		for (; have < want[dedicated] && c->conns_n < HTTP_CLIENT_CONNECTIONS_MAX; have++) {
			int r = client_connect(c, dedicated);
			if (r < 0) {
				client_fail_waiting(c, r, dedicated);
				break;
			}
		}
	}
}

static void client_work(struct loop_call *call)
{
	struct http_client *c = container_of(call, struct http_client, work);
	list_each_safe (it, next, &c->waiting)
		(void)client_attach_any(c, list_entry(it, struct http_stream, node));
	if (!list_empty(&c->waiting))
		client_grow(c);
	client_finalize(c);
}

void client_conn_ready(struct conn *conn)
{
	struct http_client *c = conn->client;
	loop_timer_stop(&conn->timer);
	if (conn->proto == CONN_H1 && !conn->dedicated)
		c->h1_seen = true;
	client_kick(c);
}

void client_conn_gone(struct conn *conn)
{
	struct http_client *c = conn->client;
	c->conns_n--;
	if (conn->proto < CONN_H1) {
		client_fail_waiting(c, conn->dead, conn->dedicated);
	}
	client_kick(c);
}

void client_stream_over(struct conn *conn)
{
	client_kick(conn->client);
}

/* ---- requests ---- */

static int64_t request_ms(const struct http_client_request *q)
{
	return q->timeout_ms ? q->timeout_ms : REQUEST_MS_DEFAULT;
}

static void stream_on_due(struct loop_timer *t)
{
	struct http_stream *s = container_of(t, struct http_stream, timer);
	struct conn *conn = s->conn;
	if (s->done)
		return;
	/* Nothing at all came meanwhile: the server is gone, whatever TCP still hopes for. */
	int64_t quiet_ms = conn ? (loop_now(conn->loop) - conn->last_input) / NS_PER_MS : 0;
	bool silent = MIN(quiet_ms, request_ms(&s->creq)) >= SILENT_MS;
	if (conn && conn->proto == CONN_H2 && !silent)
		h2_reset(s, -ETIMEDOUT);
	else if (conn)
		conn_fail(conn, -ETIMEDOUT);
	stream_done(s, -ETIMEDOUT);
}

void client_head(struct http_stream *s)
{
	loop_timer_stop(&s->timer);
	s->responded = true;
	if (s->on_response)
		s->on_response(s, &s->res, s->arg);
}

bool client_retry(struct http_stream *s)
{
	struct conn *conn = s->conn;
	struct http_client *c = conn->client;
	const char *m = s->creq.method;
	bool safe = strcmp(m, "POST") != 0 && strcmp(m, "PATCH") != 0;
	bool unused = conn->proto == CONN_H1 && conn->h1.reused && !conn->h1.answer_begun && safe;
	if (conn->proto == CONN_H2)
		unused = s->refused;
	if (!unused || s->retried || s->responded || s->creq.body_more || c->freed ||
	    s->done_r == -ECANCELED || s->done_r == -ETIMEDOUT)
		return false;
	if (conn->proto == CONN_H1 && conn->h1.s == s)
		conn->h1.s = NULL;
	s->retried = true;
	s->refused = s->done = s->in_done = s->out_done = s->out_end = false;
	s->done_r = 0;
	s->conn = NULL;
	s->id = 0;
	buf_fini(&s->out);
	s->out_at = 0;
	list_push_back(&c->waiting, &s->node);
	c->waiting_n++;
	client_kick(c);
	return true;
}

static void request_copy(struct http_stream *s, const struct http_client_request *q)
{
	struct arena *a = s->arena;
	struct http_header *h = arena_array(a, struct http_header, q->headers_n + 1);
	for (unsigned i = 0; i < q->headers_n; i++) {
		h[i].name = arena_str(a, q->headers[i].name);
		h[i].value = arena_str(a, q->headers[i].value);
	}
	s->creq = *q;
	s->creq.method = arena_cstr(a, str_of(q->method));
	s->creq.target = arena_cstr(a, str_of(q->target));
	s->creq.headers = h;
	s->creq.body = arena_str(a, q->body);
}

struct http_stream *http_client_start(struct http_client *c, const struct http_client_request *q,
				      const struct http_client_ops *ops, void *arg)
{
	bool sane_text = h1_token(str_of(q->method)) && q->target[0] == '/' &&
			 !strpbrk(q->target, " \t\r\n");
	if (c->freed || c->waiting_n >= HTTP_CLIENT_WAITING_MAX || !sane(sane_text))
		return NULL;
	struct http_stream *s = stream_new(NULL);
	s->loop = c->loop;
	s->client = c;
	s->is_client = true;
	s->body_max = SIZE_MAX;
	s->ops = ops->stream;
	s->on_response = ops->on_response;
	s->arg = arg;
	s->head_request = strcmp(q->method, "HEAD") == 0;
	s->upgrade_wanted = q->upgrade;
	request_copy(s, q);
	s->req.host = arena_str(s->arena, str_of(c->host_header));
	loop_timer_start(c->loop, &s->timer, request_ms(q), stream_on_due);
	list_push_back(&c->waiting, &s->node);
	c->waiting_n++;
	client_kick(c);
	return s;
}

static void client_free_last(void *p)
{
	struct http_client *c = p;
	free(c->host);
	free(c->host_header);
	free(c);
}

struct http_client *http_client_free(struct http_client *c)
{
	if (!c || c->freed)
		return NULL;
	c->freed = true;
	loop_call_cancel(&c->work);
	while (!list_empty(&c->conns))
		conn_close_now(list_entry(c->conns.next, struct conn, node), ERR_CLOSED);
	while (!list_empty(&c->waiting))
		client_stream_done(list_entry(c->waiting.next, struct http_stream, node),
				   ERR_CLOSED);
	client_finalize(c);
	(void)tls_client_unref(c->cfg.tls);
	if (c->resolving == 0)
		loop_defer_free(c->loop, client_free_last, c);
	return NULL;
}
