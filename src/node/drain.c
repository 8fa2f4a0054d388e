#include "node/drain.h"

#include "base/limits.h"
#include "http/http.h"
#include "http/tls.h"
#include "node/proxy.h"

#include <stdio.h>

#define LOG_MODULE "node"
#include "base/log.h"

#define DRAIN_PATH_BYTES 128

struct drains {
	struct node *n;
	struct cache *nodes; /* borrowed; NULL: no other node is asked */
	struct cache_handler on_node;
	struct tls_client *tls;
	struct map peers; /* node name → struct peer */
	struct list all;  /* struct drain */
};

/* Another node's agent: connections stay open for the next pod. */
struct peer {
	struct http_client *http;
	struct ip ip;
	uint16_t port;
};

struct drain {
	struct list node;
	struct drains *drains;
	struct str pod_uid;
	struct proxy_wait own;
	bool own_waits;
	struct list asks; /* struct drain_ask: not answered yet */
	struct loop_timer due;
	void (*on_done)(void *arg);
	void *arg;
};

/* One node's answer. Outlives the drain until its stream is closed. */
struct drain_ask {
	struct list node;
	struct drain *drain; /* NULL: nobody waits any more */
	struct http_stream *st;
	struct loop_timer again;
	char name[NAME_BYTES_MAX + 1];
	char target[DRAIN_PATH_BYTES];
};

static void ask_send(struct drain_ask *a);

/* ---- the other agents ---- */

static bool peer_address(const struct object *o, struct ip *ret_ip, uint16_t *ret_port)
{
	const struct json *status = object_status(o), *ready = meta_condition(status, "Ready");
	int64_t port = json_int(json_path(status, "daemonEndpoints.kubeletEndpoint.Port"), 0);

	if (!str_is(json_get_str(ready, "status"), "True") || port < 1 || port > 65535)
		return false;
	*ret_port = (uint16_t)port;
	JSON_EACH (json_get(status, "addresses"), a)
		if (str_is(json_get_str(a, "type"), "InternalIP"))
			return ip_parse(json_get_str(a, "address"), ret_ip) == 0;
	return false;
}

static void peer_free(struct drains *s, struct str name)
{
	struct peer *p = map_del(&s->peers, name);

	if (p)
		http_client_free(p->http);
	free(p);
}

static struct peer *peer_get(struct drains *s, struct str name)
{
	struct object *o = cache_get(s->nodes, STR_NULL, name);
	char host[IP_TEXT_BYTES];
	struct ip ip;
	uint16_t port;
	struct err e;

	if (!o || !peer_address(o, &ip, &port))
		return NULL;
	struct peer *p = map_get(&s->peers, name);
	if (p && p->port == port && ip_equal(&p->ip, &ip))
		return p;
	peer_free(s, name);
	ip_format(&ip, host);
	const struct http_client_config c = {.tls = s->tls,
					     .host = host,
					     .port = port,
					     .http2 = true,
					     .connect_ms = DRAIN_MS_MAX};
	p = xcalloc(1, sizeof(*p));
	p->ip = ip;
	p->port = port;
	if (http_client_new(s->n->loop, &c, &p->http, &e) < 0) {
		log_warn("drain.client", "node=%.*s err=\"%s\"", STR_FMT(name), e.text);
		free(p);
		return NULL;
	}
	(void)map_put(&s->peers, name, p);
	return p;
}

static void drains_on_node(struct cache_handler *h, struct object *now, struct object *old)
{
	if (!now)
		peer_free(container_of(h, struct drains, on_node), old->name);
}

/* ---- one pod ---- */

static void ask_free(void *arg)
{
	free(arg);
}

static void ask_detach(struct drain_ask *a)
{
	struct loop *l = a->drain->drains->n->loop;

	list_remove(&a->node);
	loop_timer_stop(&a->again);
	a->drain = NULL;
	if (!a->st)
		loop_defer_free(l, ask_free, a);
}

static void drain_free(void *arg)
{
	free(arg);
}

struct drain *drain_stop(struct drain *d)
{
	struct drain_ask *a;

	if (!d)
		return NULL;
	while ((a = list_first(&d->asks, struct drain_ask, node))) {
		struct http_stream *st = a->st;

		ask_detach(a);
		if (st)
			http_stream_reset(st);
	}
	loop_timer_stop(&d->due);
	node_proxy_wait_stop(&d->own);
	list_remove(&d->node);
	loop_defer_free(d->drains->n->loop, drain_free, d);
	return NULL;
}

static void drain_look(struct drain *d)
{
	if (d->own_waits || !list_empty(&d->asks))
		return;
	d->on_done(d->arg);
	drain_stop(d);
}

static void drain_on_due(struct loop_timer *t)
{
	struct drain *d = container_of(t, struct drain, due);

	if (d->own_waits)
		log_warn("pod.drain", "pod=%.*s err=\"still in this node's tables\"",
			 STR_FMT(d->pod_uid));
	list_each (it, &d->asks)
		log_warn("pod.drain", "pod=%.*s node=%s err=\"no answer\"", STR_FMT(d->pod_uid),
			 list_entry(it, struct drain_ask, node)->name);
	d->on_done(d->arg);
	drain_stop(d);
}

static void drain_on_own(struct proxy_wait *w)
{
	struct drain *d = container_of(w, struct drain, own);

	d->own_waits = false;
	drain_look(d);
}

static void ask_on_response(struct http_stream *st UNUSED, const struct http_response *res,
			    void *arg)
{
	struct drain_ask *a = arg;
	struct drain *d = a->drain;

	if (!d || res->status != 200)
		return;
	ask_detach(a);
	drain_look(d);
}

static void ask_on_body(struct http_stream *st UNUSED, struct str bytes UNUSED, bool end UNUSED,
			void *arg UNUSED)
{
}

static void ask_on_writable(struct http_stream *st UNUSED, void *arg UNUSED) {}

static void ask_on_again(struct loop_timer *t)
{
	ask_send(container_of(t, struct drain_ask, again));
}

static void ask_again(struct drain_ask *a)
{
	loop_timer_start(a->drain->drains->n->loop, &a->again, DRAIN_RETRY_MS, ask_on_again);
}

static void ask_on_close(struct http_stream *st UNUSED, int r UNUSED, void *arg)
{
	struct drain_ask *a = arg;

	a->st = NULL;
	if (a->drain)
		ask_again(a);
	else
		free(a);
}

static void ask_send(struct drain_ask *a)
{
	static const struct http_client_ops ops = {
		.on_response = ask_on_response,
		.stream = {ask_on_body, ask_on_writable, ask_on_close},
	};
	const struct http_client_request req = {
		.method = "GET", .target = a->target, .timeout_ms = 2 * DRAIN_MS_MAX};
	struct peer *p = peer_get(a->drain->drains, str_of(a->name));

	a->st = p ? http_client_start(p->http, &req, &ops, a) : NULL;
	if (!a->st)
		ask_again(a);
}

static void drain_ask(struct drain *d, const struct object *o)
{
	struct drain_ask *a = xcalloc(1, sizeof(*a));

	a->drain = d;
	list_push_back(&d->asks, &a->node);
	snprintf(a->name, sizeof(a->name), "%.*s", STR_FMT(o->name));
	snprintf(a->target, sizeof(a->target), "/drained?pod=%.*s", STR_FMT(d->pod_uid));
	ask_send(a);
}

static void drain_ask_all(struct drain *d)
{
	struct drains *s = d->drains;
	struct ip ip;
	uint16_t port;

	if (!s->nodes)
		return;
	CACHE_EACH (s->nodes, NULL, it, o)
		if (!str_is(o->name, s->n->c.name) && peer_address(o, &ip, &port))
			drain_ask(d, o);
}

struct drain *drain_start(struct drains *s, struct str pod_uid, void (*on_done)(void *arg),
			  void *arg)
{
	struct node_proxy *proxy = s->n->proxy;

	if (!proxy || !node_proxy_knows(proxy, pod_uid))
		return NULL;
	struct drain *d = xcalloc(1, sizeof(*d));
	d->drains = s;
	d->pod_uid = pod_uid;
	d->on_done = on_done;
	d->arg = arg;
	list_init(&d->asks);
	list_push_back(&s->all, &d->node);
	d->own_waits = node_proxy_wait(proxy, &d->own, pod_uid, drain_on_own);
	drain_ask_all(d);
	if (!d->own_waits && list_empty(&d->asks))
		return drain_stop(d);
	loop_timer_start(s->n->loop, &d->due, DRAIN_MS_MAX, drain_on_due);
	return d;
}

/* ---- all of a node ---- */

struct drains *drains_start(struct node *n)
{
	struct drains *s = xcalloc(1, sizeof(*s));
	const struct tls_client_config tls = {.ca_pem = n->c.ca_pem,
					      .cert_pem = n->c.cert_pem,
					      .key_pem = n->c.key_pem,
					      .http2 = true};
	struct err e;

	s->n = n;
	map_init(&s->peers);
	list_init(&s->all);
	if (!n->nodes)
		return s;
	if (tls_client_new(&tls, &s->tls, &e) < 0) {
		log_warn("drain.tls", "err=\"%s\"", e.text); /* pods end without asking others */
		return s;
	}
	s->nodes = n->nodes;
	s->on_node.on_change = drains_on_node;
	cache_handler_add(s->nodes, &s->on_node);
	return s;
}

struct drains *drains_stop(struct drains *s)
{
	if (!s)
		return NULL;
	list_each_safe (it, tmp, &s->all)
		drain_stop(list_entry(it, struct drain, node));
	if (s->nodes)
		cache_handler_remove(&s->on_node);
	MAP_EACH (&s->peers, it) {
		struct peer *p = it->value;

		http_client_free(p->http);
		free(p);
	}
	map_fini(&s->peers);
	tls_client_unref(s->tls);
	free(s);
	return NULL;
}

/* ---- the node that is asked ---- */

struct held { /* a question that waits for its answer */
	struct http_stream *st;
	struct proxy_wait wait;
	struct loop_timer due;
};

static void held_stop(struct held *h)
{
	node_proxy_wait_stop(&h->wait);
	loop_timer_stop(&h->due);
}

static void held_on_done(struct proxy_wait *w)
{
	struct held *h = container_of(w, struct held, wait);

	held_stop(h);
	http_respond(h->st, 200, NULL, 0, STR("ok"));
}

static void held_on_due(struct loop_timer *t)
{
	struct held *h = container_of(t, struct held, due);

	held_stop(h);
	http_respond(h->st, 503, NULL, 0, STR("the pod is still in this node's tables"));
}

static void held_on_close(struct http_stream *st UNUSED, int r UNUSED, void *arg)
{
	held_stop(arg);
}

void drain_serve(struct node *n, struct http_stream *st, struct str query)
{
	static const struct http_stream_ops ops = {ask_on_body, ask_on_writable, held_on_close};
	struct arena *a = http_stream_arena(st); /* lives until after on_close */
	struct str key, value, pod_uid = STR_NULL;

	while (query_next(a, &query, &key, &value))
		if (str_is(key, "pod"))
			pod_uid = value;
	if (!pod_uid.n) {
		http_respond(st, 400, NULL, 0, STR("which pod? /drained?pod=UID"));
		return;
	}
	if (!n->proxy) {
		http_respond(st, 503, NULL, 0, STR("this node's tables are not there yet"));
		return;
	}
	struct held *h = arena_new_of(a, struct held);
	*h = (struct held){.st = st};
	if (!node_proxy_wait(n->proxy, &h->wait, pod_uid, held_on_done)) {
		http_respond(st, 200, NULL, 0, STR("ok"));
		return;
	}
	http_stream_accept(st, &ops, h);
	loop_timer_start(n->loop, &h->due, DRAIN_MS_MAX, held_on_due);
}
