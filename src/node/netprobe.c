/* TCP and HTTP questions to a pod. A connection of its own each, as the kubelet does. Source:
 * Kubernetes "Configure Liveness, Readiness and Startup Probes". */
#include "node/netprobe.h"

#include "http/tls.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>

static void netprobe_release(struct netprobe *n)
{
	loop_timer_stop(&n->timer);
	loop_io_stop(&n->io);
	if (n->fd >= 0)
		(void)close(n->fd); /* the answer is known */
	n->fd = -1;
	n->client = http_client_free(n->client);
	n->tls = tls_client_unref(n->tls);
}

static void netprobe_late(struct loop_call *c)
{
	struct netprobe *n = container_of(c, struct netprobe, late);
	bool ok = n->ok;

	netprobe_release(n);
	buf_fini(&n->out);
	free(n->url);
	n->url = NULL;
	n->loop = NULL;
	n->on_done(n, ok, n->text);
}

static void netprobe_end(struct netprobe *n, bool ok, const char *fmt, ...) PRINTF_LIKE(3, 4);
static void netprobe_end(struct netprobe *n, bool ok, const char *fmt, ...)
{
	va_list ap;

	if (n->done)
		return;
	n->done = true;
	n->ok = ok;
	va_start(ap, fmt);
	vsnprintf(n->text, sizeof(n->text), fmt, ap);
	va_end(ap);
	loop_call_soon(n->loop, &n->late);
}

static void netprobe_address(const struct netprobe *n, char out[static 64])
{
	char ip[IP_TEXT_BYTES];

	ip_format(&n->ip, ip);
	snprintf(out, 64, n->ip.family == 6 ? "[%s]:%u" : "%s:%u", ip, n->port);
}

static void netprobe_dial_failed(struct netprobe *n, int error)
{
	char to[64];
	const char *why = error == ECONNREFUSED   ? "connection refused"
			  : error == EHOSTUNREACH ? "no route to host"
			  : error == ENETUNREACH  ? "network is unreachable"
						  : err_text(-error);

	netprobe_address(n, to);
	if (n->http)
		netprobe_end(n, false, "Get \"%s\": dial tcp %s: connect: %s", n->url, to, why);
	else
		netprobe_end(n, false, "dial tcp %s: connect: %s", to, why);
}

static void netprobe_on_due(struct loop_timer *t)
{
	struct netprobe *n = container_of(t, struct netprobe, timer);
	char to[64];

	netprobe_address(n, to);
	if (n->http)
		netprobe_end(n, false,
			     "Get \"%s\": context deadline exceeded (Client.Timeout exceeded while "
			     "awaiting headers)",
			     n->url);
	else
		netprobe_end(n, false, "dial tcp %s: i/o timeout", to);
}

static void netprobe_status(struct netprobe *n, int64_t status)
{
	if (status >= 200 && status < 400)
		netprobe_end(n, true, "OK");
	else
		netprobe_end(n, false, "HTTP probe failed with statuscode: %lld",
			     (long long)status);
}

/* "HTTP/1.1 200 OK": the first line is all that counts. */
static void netprobe_read(struct netprobe *n)
{
	ssize_t got = read(n->fd, n->head + n->head_n, sizeof(n->head) - n->head_n);
	int64_t status;

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	n->head_n += got > 0 ? (size_t)got : 0;
	if (n->head_n >= 12) {
		if (memcmp(n->head, "HTTP/1.", 7) != 0 ||
		    str_to_i64(str_n(n->head + 9, 3), &status) < 0)
			netprobe_end(n, false, "Get \"%s\": malformed HTTP response", n->url);
		else
			netprobe_status(n, status);
		return;
	}
	if (got <= 0)
		netprobe_end(n, false, "Get \"%s\": %s", n->url,
			     got == 0 ? "EOF" : err_text(-errno));
}

static void netprobe_on_ready(struct loop_io *io, unsigned events)
{
	struct netprobe *n = container_of(io, struct netprobe, io);
	int error = 0;
	socklen_t len = sizeof(error);

	if (n->done)
		return;
	if (!(events & LOOP_WRITE) || n->sent) {
		netprobe_read(n);
		return;
	}
	if (getsockopt(n->fd, SOL_SOCKET, SO_ERROR, &error, &len) < 0 || error) {
		netprobe_dial_failed(n, error ? error : errno);
		return;
	}
	if (!n->http) {
		netprobe_end(n, true, "OK");
		return;
	}
	/* A request is far smaller than an empty socket buffer. */
	ssize_t put = send(n->fd, n->out.p, n->out.n, MSG_NOSIGNAL);
	if (put != (ssize_t)n->out.n) {
		netprobe_end(n, false, "Get \"%s\": write: %s", n->url, err_text(-errno));
		return;
	}
	n->sent = n->out.n;
	loop_io_set(io, LOOP_READ);
}

static void netprobe_connect(struct netprobe *n)
{
	struct sockaddr_in v4 = {.sin_family = AF_INET, .sin_port = htons(n->port)};
	struct sockaddr_in6 v6 = {.sin6_family = AF_INET6, .sin6_port = htons(n->port)};
	bool six = n->ip.family == 6;

	memcpy(&v4.sin_addr, n->ip.bytes, 4);
	memcpy(&v6.sin6_addr, n->ip.bytes, 16);
	n->fd = socket(six ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (n->fd < 0 || (connect(n->fd, six ? (struct sockaddr *)&v6 : (struct sockaddr *)&v4,
				  six ? sizeof(v6) : sizeof(v4)) < 0 &&
			  errno != EINPROGRESS)) {
		netprobe_dial_failed(n, errno);
		return;
	}
	int r = loop_io_start(n->loop, &n->io, n->fd, LOOP_WRITE, netprobe_on_ready);
	if (r < 0)
		netprobe_dial_failed(n, -r);
}

/* ---- HTTPS ---- */

static void netprobe_on_response(struct http_stream *s, const struct http_response *res, void *arg)
{
	(void)s;
	netprobe_status(arg, res->status);
}

static void netprobe_on_body(struct http_stream *s, struct str bytes, bool end, void *arg)
{
	(void)s, (void)bytes, (void)end, (void)arg;
}

static void netprobe_on_writable(struct http_stream *s, void *arg)
{
	(void)s, (void)arg;
}

static void netprobe_on_close(struct http_stream *s, int r, void *arg)
{
	struct netprobe *n = arg;

	(void)s;
	n->stream = NULL;
	netprobe_end(n, false, "Get \"%s\": %s", n->url, r < 0 ? err_text(r) : "EOF");
}

static void netprobe_https(struct netprobe *n, const char *path)
{
	static const struct http_client_ops ops = {
		.on_response = netprobe_on_response,
		.stream = {netprobe_on_body, netprobe_on_writable, netprobe_on_close},
	};
	const struct tls_client_config tls = {.insecure = true};
	const struct http_client_request req = {.method = "GET", .target = path};
	char ip[IP_TEXT_BYTES];
	struct err e = {0};

	ip_format(&n->ip, ip);
	if (tls_client_new(&tls, &n->tls, &e) < 0) {
		netprobe_end(n, false, "%s", e.text);
		return;
	}
	const struct http_client_config c = {.tls = n->tls, .host = ip, .port = n->port};
	if (http_client_new(n->loop, &c, &n->client, &e) < 0 ||
	    !(n->stream = http_client_start(n->client, &req, &ops, n)))
		netprobe_end(n, false, "%s", e.text);
}

static void netprobe_request(struct netprobe *n, const struct json *get, const char *path)
{
	char to[64];
	const char *host = json_get_cstr(get, "host");
	bool has_host = false, has_agent = false;

	netprobe_address(n, to);
	buf_printf(&n->out, "GET %s HTTP/1.1\r\n", path);
	JSON_EACH (json_get(get, "httpHeaders"), h) {
		struct str name = json_get_str(h, "name");

		has_host = has_host || str_ieq(name, STR("host"));
		has_agent = has_agent || str_ieq(name, STR("user-agent"));
		buf_printf(&n->out, "%.*s: %.*s\r\n", STR_FMT(name),
			   STR_FMT(json_get_str(h, "value")));
	}
	if (!has_host)
		buf_printf(&n->out, "Host: %s\r\n", host && *host ? host : to);
	if (!has_agent)
		buf_add_cstr(&n->out, "User-Agent: kube-probe/1.35\r\n");
	buf_add_cstr(&n->out, "Accept: */*\r\nConnection: close\r\n\r\n");
}

void netprobe_start(struct loop *l, struct netprobe *n, const struct ip *ip, uint16_t port,
		    const struct json *get, int64_t timeout_ms,
		    void (*on_done)(struct netprobe *n, bool ok, const char *text))
{
	const char *path = json_get_cstr(get, "path");
	bool https = str_is(json_get_str(get, "scheme"), "HTTPS");
	char to[64];

	*n = (struct netprobe){
		.loop = l, .ip = *ip, .port = port, .fd = -1, .http = get, .on_done = on_done};
	loop_call_init(&n->late, netprobe_late);
	buf_init(&n->out, 64 * 1024);
	path = path && *path ? path : "/";
	netprobe_address(n, to);
	if (get)
		n->url = xasprintf("%s://%s%s%s", https ? "https" : "http", to,
				   *path == '/' ? "" : "/", path);
	AUTO_FREE char *target = xasprintf("%s%s", *path == '/' ? "" : "/", path);
	loop_timer_start(l, &n->timer, timeout_ms, netprobe_on_due);
	if (https) {
		netprobe_https(n, target);
		return;
	}
	if (get)
		netprobe_request(n, get, target);
	netprobe_connect(n);
}

void netprobe_stop(struct netprobe *n)
{
	if (!n->loop)
		return;
	n->done = true;
	loop_call_cancel(&n->late);
	netprobe_release(n);
	buf_fini(&n->out);
	free(n->url);
	n->url = NULL;
	n->loop = NULL;
}
