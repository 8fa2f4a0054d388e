/* Streams to nodes, pods and Services.
 * Source: kubernetes/pkg/registry/core/pod/strategy.go and rest/subresources.go for the words. */
#define LOG_MODULE "serve"
#include "serve/proxy.h"
#include "serve/proxy_pipe.h"
#include <stdio.h>

#define NODE_PORT_DEFAULT 10250 /* the kubelet's */
/* One a node; a node that goes leaves its client until the next start. */
#define CLIENTS_MAX 5000

struct proxy {
	struct serve *s;
	struct tls_client *tls;
	struct map clients; /* "address:port" → struct http_client */
	struct list pipes;
};

struct proxy *proxy_new(struct serve *s)
{
	struct proxy *p = xcalloc(1, sizeof(*p));

	p->s = s;
	map_init(&p->clients);
	list_init(&p->pipes);
	return p;
}

struct proxy *proxy_free(struct proxy *p)
{
	if (!p)
		return NULL;
	pipe_stop_all(&p->pipes);
	MAP_EACH (&p->clients, it)
		(void)http_client_free(it->value);
	map_fini(&p->clients);
	(void)tls_client_unref(p->tls);
	free(p);
	return NULL;
}

/* ---- nodes ---- */

/* The client of the node at HOST:PORT, with our certificate. */
static struct http_client *node_client(struct proxy *p, const char *host, uint16_t port,
				       struct err *e)
{
	char key[80];
	struct http_client *c;
	int r = 0;

	(void)snprintf(key, sizeof(key), "%s:%u", host, port);
	c = map_get(&p->clients, str_of(key));
	if (c)
		return c;
	if (p->clients.n >= CLIENTS_MAX) {
		(void)err_set(e, ERR_LIMIT, "connections to more than %d nodes", CLIENTS_MAX);
		return NULL;
	}
	if (!p->tls) {
		struct tls_client_config t = {.ca_pem = buf_str(&p->s->ca_cert),
					      .cert_pem = buf_str(&p->s->client_cert),
					      .key_pem = buf_str(&p->s->client_key)};
		r = tls_client_new(&t, &p->tls, e);
	}
	struct http_client_config cfg = {.tls = p->tls, .host = host, .port = port};
	if (r < 0 || http_client_new(p->s->loop, &cfg, &c, e) < 0)
		return NULL;
	(void)map_put(&p->clients, str_of(key), c);
	return c;
}

/* InternalIP before any other address. */
static const char *node_address(const struct json *node)
{
	const char *any = NULL;

	JSON_EACH (json_path(node, "status.addresses"), one) {
		const char *type = json_get_cstr(one, "type");
		if (type && strcmp(type, "InternalIP") == 0)
			return json_get_cstr(one, "address");
		if (!any)
			any = json_get_cstr(one, "address");
	}
	return any;
}

static struct http_client *node_reach(struct proxy *p, const struct json *node, struct err *e)
{
	const char *host = node_address(node);
	int64_t port = json_int(json_path(node, "status.daemonEndpoints.kubeletEndpoint.Port"),
				NODE_PORT_DEFAULT);

	if (!host || port <= 0 || port > UINT16_MAX) {
		(void)err_set(e, ERR_UNAVAILABLE, "node %s has no address yet",
			      json_cstr(json_path(node, "metadata.name")));
		return NULL;
	}
	return node_client(p, host, (uint16_t)port, e);
}

static struct http_client *node_of_pod(struct proxy *p, struct arena *a, const struct json *pod,
				       struct err *e)
{
	struct str name = json_str(json_path(pod, "spec.nodeName"));
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("Node"));

	if (name.n == 0) {
		(void)err_set(e, ERR_BAD_REQUEST, "pod %s does not have a host assigned",
			      json_cstr(json_path(pod, "metadata.name")));
		return NULL;
	}
	struct sval *v = store_get(p->s->store, arena_strf(a, "%s%.*s", k->storage, STR_FMT(name)));
	if (!v) {
		(void)err_set(e, ERR_NOT_FOUND, "nodes \"%.*s\" not found", STR_FMT(name));
		return NULL;
	}
	return node_reach(p, value_tree(p->s, a, k, v, 0), e);
}

/* ---- pods: log, exec, attach, portforward ---- */

static bool container_is(const struct json *pod, const char *list, struct str name)
{
	JSON_EACH (json_get(json_get(pod, "spec"), list), c)
		if (str_eq(json_get_str(c, "name"), name))
			return true;
	return false;
}

static int container_pick(struct arena *a, const struct json *pod, struct str query,
			  struct str *ret, struct err *e)
{
	const struct json *list = json_path(pod, "spec.containers");
	const char *pod_name = json_cstr(json_path(pod, "metadata.name"));
	struct str key, value;

	*ret = STR_NULL;
	while (query_next(a, &query, &key, &value))
		if (str_is(key, "container") && value.n)
			*ret = value;
	if (ret->n) {
		if (container_is(pod, "containers", *ret) ||
		    container_is(pod, "initContainers", *ret) ||
		    container_is(pod, "ephemeralContainers", *ret))
			return 0;
		return err_set(e, ERR_BAD_REQUEST, "container %.*s is not valid for pod %s",
			       STR_FMT(*ret), pod_name);
	}
	if (json_len(list) == 1) {
		*ret = json_get_str(json_item(list, 0), "name");
		return 0;
	}
	AUTO_BUF names = BUF_INIT;
	JSON_EACH (list, c)
		buf_printf(&names, "%s%.*s", names.n ? " " : "", STR_FMT(json_get_str(c, "name")));
	return err_set(e, ERR_BAD_REQUEST,
		       "a container name must be specified for pod %s, choose one of: [%s]",
		       pod_name, names.p ? names.p : "");
}

/* The node's path for the subresource; see node/stream.h. */
static const char *node_path(const char *sub)
{
	static const char *const paths[][2] = {{"log", "containerLogs"},
					       {"exec", "exec"},
					       {"attach", "attach"},
					       {"portforward", "portForward"}};

	for (size_t i = 0; i < ARRAY_SIZE(paths); i++)
		if (strcmp(sub, paths[i][0]) == 0)
			return paths[i][1];
	return NULL;
}

static int pod_stream(struct proxy *p, struct http_stream *st, const struct http_request *h,
		      const struct req *r, struct err *e)
{
	struct arena *a = http_stream_arena(st);
	const char *sub = r->sub->name;
	bool log = strcmp(sub, "log") == 0, forward = strcmp(sub, "portforward") == 0;
	struct str container = STR_NULL;
	int n = forward ? 0 : container_pick(a, r->was, h->query, &container, e);

	if (n < 0)
		return n;
	if (!log && h->upgrade.n == 0)
		return err_set(e, ERR_BAD_REQUEST, "Upgrade request required");
	struct http_client *c = node_of_pod(p, a, r->was, e);
	if (!c)
		return -1;
	AUTO_BUF target = BUF_INIT;
	buf_printf(&target, "/%s/%.*s/%.*s", node_path(sub), STR_FMT(r->ns), STR_FMT(r->name));
	if (!forward)
		buf_printf(&target, "/%.*s", STR_FMT(container));
	if (h->query.n)
		buf_printf(&target, "?%.*s", STR_FMT(h->query));
	struct pipe_request q = {.client = c,
				 .target = target.p,
				 .upgrade = !log,
				 .failure = log ? "reading the log from the node"
						: "error dialing backend",
				 .failure_status = 500};
	pipe_start(&p->pipes, st, h, &q);
	return 0;
}

/* ---- pods/proxy, services/proxy, nodes/proxy ---- */

/* Of "http:NAME:PORT", NAME:PORT and NAME the port, empty when there is none. */
static struct str name_port(struct str name, bool *ret_https)
{
	struct str part, rest = name;

	*ret_https = str_has_prefix(name, STR("https:"));
	if (*ret_https || str_has_prefix(name, STR("http:")))
		(void)str_cut(&rest, ':', &part);
	(void)str_cut(&rest, ':', &part);
	return rest.p ? rest : STR_NULL;
}

static struct str name_bare(struct str name)
{
	struct str part, rest = name;

	if (str_has_prefix(name, STR("https:")) || str_has_prefix(name, STR("http:")))
		(void)str_cut(&rest, ':', &part);
	(void)str_cut(&rest, ':', &part);
	return part;
}

/* The path behind ".../proxy", as it came, and the query. */
static const char *proxy_target(struct arena *a, const struct http_request *h, bool namespaced)
{
	struct str rest = h->target, part;
	int segments = namespaced ? 8 : 6; /* "", api, v1, [namespaces, NS,] pods, NAME, proxy */

	for (int i = 0; i < segments; i++) {
		size_t end = str_find(rest, '/');
		size_t mark = str_find(rest, '?');
		if (mark < end) { /* no path behind */
			rest = str_from(rest, mark);
			break;
		}
		(void)str_cut(&rest, '/', &part);
	}
	return arena_printf(a, "/%.*s", STR_FMT(rest));
}

struct endpoint_list {
	struct proxy *p;
	struct arena *a;
	struct str service, port_name;
	const char *address;
	uint16_t port;
	uint32_t seen;
};

static bool slice_ready(const struct json *endpoint)
{
	return json_bool(json_path(endpoint, "conditions.ready"), true);
}

/* Each ready endpoint with the same chance. */
static bool slice_look(UNUSED struct str key, struct sval *v, void *arg)
{
	struct endpoint_list *l = arg;
	const struct api_kind *k =
		api_kind_find(STR("discovery.k8s.io"), STR("v1"), STR("EndpointSlice"));
	const struct json *slice = value_tree(l->p->s, l->a, k, v, 0);
	int64_t port = 0;

	if (!str_eq(json_get_str(json_path(slice, "metadata.labels"), "kubernetes.io/service-name"),
		    l->service))
		return true;
	JSON_EACH (json_get(slice, "ports"), one)
		if (str_eq(json_get_str(one, "name"), l->port_name))
			port = json_get_int(one, "port", 0);
	if (port <= 0 || port > UINT16_MAX)
		return true;
	JSON_EACH (json_get(slice, "endpoints"), one)
		if (slice_ready(one) && random_below(++l->seen) == 0) {
			l->address = json_cstr(json_item(json_get(one, "addresses"), 0));
			l->port = (uint16_t)port;
		}
	return true;
}

static int service_endpoint(struct proxy *p, struct arena *a, const struct req *r, struct str port,
			    struct endpoint_list *l, struct err *e)
{
	const struct api_kind *k =
		api_kind_find(STR("discovery.k8s.io"), STR("v1"), STR("EndpointSlice"));
	const struct json *ports = json_path(r->was, "spec.ports");
	const struct json *found = NULL;
	uint64_t number = 0;
	int n = port.n ? str_to_u64(port, &number) : 0;

	JSON_EACH (ports, one)
		if ((!port.n && json_len(ports) == 1) ||
		    (n == 0 && number && json_get_int(one, "port", 0) == (int64_t)number) ||
		    (port.n && str_eq(json_get_str(one, "name"), port)))
			found = one;
	if (!found)
		return err_set(e, ERR_UNAVAILABLE,
			       "no service port \"%.*s\" found for service \"%.*s\"", STR_FMT(port),
			       STR_FMT(name_bare(r->name)));
	*l = (struct endpoint_list){.p = p,
				    .a = a,
				    .service = name_bare(r->name),
				    .port_name = json_get_str(found, "name")};
	n = store_list(p->s->store, arena_strf(a, "%s%.*s/", k->storage, STR_FMT(r->ns)), STR_NULL,
		       0, slice_look, l);
	if (n < 0 || !l->address)
		return err_set(e, ERR_UNAVAILABLE, "no endpoints available for service \"%.*s\"",
			       STR_FMT(l->service));
	return 0;
}

static int pod_endpoint(const struct req *r, struct str port, struct endpoint_list *l,
			struct err *e)
{
	uint64_t number = 80;

	if (port.n && str_to_u64(port, &number) < 0)
		return err_set(e, ERR_BAD_REQUEST, "port \"%.*s\" is not a number", STR_FMT(port));
	if (!port.n)
		JSON_EACH (json_path(r->was, "spec.containers"), c) {
			const struct json *first = json_item(json_get(c, "ports"), 0);
			if (first && number == 80)
				number = (uint64_t)json_get_int(first, "containerPort", 80);
		}
	*l = (struct endpoint_list){.address = json_cstr(json_path(r->was, "status.podIP"))};
	if (!l->address || number == 0 || number > UINT16_MAX)
		return err_set(e, ERR_BAD_REQUEST, "address not allowed");
	l->port = (uint16_t)number;
	return 0;
}

/* An object says where to connect to, and whoever may write its status says what it likes: nothing
 * of this machine's own, nothing that means more than one. */
static bool proxyable(const char *address)
{
	static const char *const own[] = {"127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4",
					  "0.0.0.0/8",   "::/127",         "fe80::/10",
					  "ff00::/8",    "::ffff:0:0/96"};
	struct ip ip;
	struct cidr c;

	if (ip_parse(str_of(address), &ip) < 0)
		return false;
	for (size_t i = 0; i < ARRAY_SIZE(own); i++)
		if (cidr_parse(str_of(own[i]), &c) == 0 && cidr_contains(&c, &ip))
			return false;
	return true;
}

static int http_proxy(struct proxy *p, struct http_stream *st, const struct http_request *h,
		      const struct req *r, struct err *e)
{
	struct arena *a = http_stream_arena(st);
	struct endpoint_list l = {0};
	struct pipe_request q = {.target = proxy_target(a, h, r->kind->namespaced),
				 .upgrade = h->upgrade.n > 0,
				 .pass_headers = true,
				 .failure = "error trying to reach service",
				 .failure_status = 503};
	bool https = false;
	struct str port = name_port(r->name, &https);

	if (kind_is(r->kind, "", "Node")) {
		q.client = node_reach(p, r->was, e);
		if (!q.client)
			return -1;
		pipe_start(&p->pipes, st, h, &q);
		return 0;
	}
	int n = kind_is(r->kind, "", "Service") ? service_endpoint(p, a, r, port, &l, e)
						: pod_endpoint(r, port, &l, e);
	if (n == 0 && !proxyable(l.address))
		n = err_set(e, ERR_BAD_REQUEST, "address not allowed");
	if (n < 0)
		return n;
	struct tls_client *tls = NULL;
	/* As Kubernetes: what a pod serves is not verified. */
	struct tls_client_config t = {.insecure = true, .ca_pem = buf_str(&p->s->ca_cert)};
	if (https && (n = tls_client_new(&t, &tls, e)) < 0)
		return n;
	struct http_client_config cfg = {.tls = tls, .host = l.address, .port = l.port};
	n = http_client_new(p->s->loop, &cfg, &q.client, e);
	(void)tls_client_unref(tls);
	if (n < 0)
		return n;
	q.own_client = true;
	pipe_start(&p->pipes, st, h, &q);
	return 0;
}

void proxy_start(struct serve *s, struct http_stream *st, const struct http_request *h,
		 const struct req *r)
{
	struct err e = {0};
	int n = strcmp(r->sub->name, "proxy") == 0 ? http_proxy(s->proxy, st, h, r, &e)
						   : pod_stream(s->proxy, st, h, r, &e);

	if (n < 0) {
		int code = e.code ? e.code : ERR_INTERNAL;
		pipe_refuse(st, err_http(code), err_reason(code), e.text);
	}
}
