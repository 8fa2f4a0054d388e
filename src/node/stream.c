#include "node/stream_priv.h"
#define LOG_MODULE "stream"
#include "base/log.h"

#define ARGV_MAX 4096

void stream_refuse(struct http_stream *st, const struct err *e)
{
	struct arena *a = http_stream_arena(st);
	struct json *v = json_new_object(a);
	int status = err_http(e->code);
	json_set_cstr(a, v, "kind", "Status");
	json_set_cstr(a, v, "apiVersion", "v1");
	(void)json_obj(a, v, "metadata");
	json_set_cstr(a, v, "status", "Failure");
	json_set_cstr(a, v, "message", e->text);
	json_set_cstr(a, v, "reason", err_reason(e->code));
	json_set_int(a, v, "code", status);
	AUTO_BUF b = BUF_INIT;
	json_write(&b, v);
	const struct http_header type = {STR("content-type"), STR("application/json")};
	http_respond(st, status, &type, 1, buf_str(&b));
}

static void refuse(struct http_stream *st, int code, const char *why)
{
	struct err e;
	(void)err_set(&e, code, "%s", why);
	stream_refuse(st, &e);
}

static bool peer_in(const struct http_peer *p, const char *organization)
{
	for (unsigned i = 0; i < p->organizations_n; i++)
		if (str_is(p->organizations[i], organization))
			return true;
	return false;
}

static bool peer_allowed(const struct http_peer *p, bool nodes_too)
{
	return str_is(p->common_name, "kube-apiserver") || peer_in(p, "system:masters") ||
	       (nodes_too && peer_in(p, "system:nodes"));
}

/* Query parameters of exec and attach; the names of both the API server and the kubelet. */
static void exec_parse(struct arena *a, struct str query, struct stream_exec *x)
{
	const char **argv = arena_array(a, const char *, ARGV_MAX + 1);
	unsigned n = 0;
	struct str key, value;
	while (query_next(a, &query, &key, &value)) {
		bool on = str_is(value, "true") || str_is(value, "1");
		if (str_is(key, "command") && n < ARGV_MAX)
			argv[n++] = arena_cstr(a, value);
		else if (str_is(key, "stdin") || str_is(key, "input"))
			x->stdin_on = on;
		else if (str_is(key, "stdout") || str_is(key, "output"))
			x->stdout_on = on;
		else if (str_is(key, "stderr") || str_is(key, "error"))
			x->stderr_on = on;
		else if (str_is(key, "tty"))
			x->tty = on;
	}
	x->argv = argv;
	if (x->tty)
		x->stderr_on = false; /* a terminal has one output */
}

static void exec_start(struct stream_server *s, struct http_stream *st,
		       const struct http_request *q, const struct stream_target *t, bool attach)
{
	struct arena *a = arena_new(0);
	struct stream_exec x = {.attach = attach};
	x.target =
		(struct stream_target){arena_cstr(a, str_of(t->ns)), arena_cstr(a, str_of(t->pod)),
				       arena_cstr(a, str_of(t->container))};
	exec_parse(a, q->query, &x);
	const char *why = NULL;
	if (!attach && !x.argv[0])
		why = "you must specify at least 1 command for the container";
	else if (!x.stdin_on && !x.stdout_on && !x.stderr_on)
		why = "you must specify at least 1 of stdin, stdout, stderr";
	else if (q->upgrade.n == 0)
		why = "Upgrade request required";
	if (why) {
		arena_free(a);
		refuse(st, ERR_BAD_REQUEST, why);
	} else if (str_ieq(q->upgrade, STR("websocket"))) {
		stream_ws_start(s, st, q, a, &x);
	} else if (str_ieq(q->upgrade, STR("SPDY/3.1"))) {
		stream_spdy_start(s, st, q, a, &x);
	} else {
		arena_free(a);
		refuse(st, ERR_BAD_REQUEST, "Upgrade to SPDY/3.1 or websocket required");
	}
}

static void other_get(struct stream_server *s, struct http_stream *st, const struct http_request *q)
{
	struct json *v = s->backend.get
				 ? s->backend.get(s->backend.arg, http_stream_arena(st), q->path)
				 : NULL;
	if (!v) {
		refuse(st, ERR_NOT_FOUND, "the server could not find the requested resource");
		return;
	}
	AUTO_BUF b = BUF_INIT;
	json_write(&b, v);
	const struct http_header type = {STR("content-type"), STR("application/json")};
	http_respond(st, 200, &type, 1, buf_str(&b));
}

/* "/exec/NS/POD/CONTAINER" → its parts; how many there are after the first. */
static unsigned path_split(struct arena *a, struct str path, const char *parts[static 4])
{
	struct str rest = str_from(path, 1), part;
	unsigned n = 0;
	while (n < 5 && str_cut(&rest, '/', &part)) {
		if (n < 4)
			parts[n] = arena_cstr(a, part);
		n++;
	}
	return n;
}

static void on_request(struct http_stream *st, const struct http_request *q, void *arg)
{
	struct stream_server *s = arg;
	const char *parts[4] = {"", "", "", ""};
	if (s->authenticate && (q->peer->common_name.n == 0 || q->peer->cert_invalid)) {
		refuse(st, ERR_UNAUTHORIZED, "Unauthorized");
		return;
	}
	if (str_is(q->path, "/healthz")) {
		http_respond(st, 200, NULL, 0, STR("ok"));
		return;
	}
	bool drained = str_is(q->path, "/drained") && s->backend.drained;
	if (s->authenticate && !peer_allowed(q->peer, drained)) {
		refuse(st, ERR_FORBIDDEN, "only the API server may ask this of a node");
		return;
	}
	if (!str_is(q->method, "GET") && !str_is(q->method, "POST")) {
		refuse(st, ERR_METHOD, "method not allowed");
		return;
	}
	if (drained) {
		s->backend.drained(s->backend.arg, st, q->query);
		return;
	}
	unsigned n = path_split(http_stream_arena(st), q->path, parts);
	struct stream_target t = {parts[1], parts[2], parts[3]};
	struct str what = str_of(parts[0]);
	if (s->active_n >= STREAM_SESSIONS_MAX)
		refuse(st, ERR_TOO_MANY, "too many streams on this node, try again later");
	else if (n == 4 && str_is(what, "exec"))
		exec_start(s, st, q, &t, false);
	else if (n == 4 && str_is(what, "attach"))
		exec_start(s, st, q, &t, true);
	else if (n == 3 && str_is(what, "portForward"))
		stream_forward_start(s, st, q, &t);
	else if (n == 4 && str_is(what, "containerLogs"))
		stream_log_start(s, st, q, &t);
	else
		other_get(s, st, q);
}

int stream_server_start(struct loop *l, const struct stream_server_config *c,
			struct stream_server **ret, struct err *e)
{
	struct stream_server *s = xcalloc(1, sizeof(*s));
	s->loop = l;
	s->backend = c->backend;
	s->authenticate = c->cert_pem.n > 0;
	list_init(&s->sessions);
	list_init(&s->forwards);
	list_init(&s->logs);
	int r = 0;
	if (s->authenticate) {
		struct tls_server_config tls = {.cert_pem = c->cert_pem,
						.key_pem = c->key_pem,
						.client_ca_pem = c->ca_pem,
						.http2 = true};
		r = tls_server_new(&tls, &s->tls, e);
	}
	struct http_server_config http = {.tls = s->tls, .on_request = on_request, .arg = s};
	if (r == 0)
		r = http_server_start(l, c->listen_fd, &http, &s->http, e);
	if (r < 0) {
		(void)tls_server_unref(s->tls);
		free(s);
		return err_wrap(e, r, "start the node's streaming server");
	}
	*ret = s;
	return 0;
}

static void server_free_last(void *p)
{
	free(p);
}

struct stream_server *stream_server_stop(struct stream_server *s)
{
	if (!s)
		return NULL;
	stream_forward_stop(s);
	/* Ends every stream, and with it every session. */
	s->http = http_server_stop(s->http);
	s->tls = tls_server_unref(s->tls);
	loop_defer_free(s->loop, server_free_last, s);
	return NULL;
}
