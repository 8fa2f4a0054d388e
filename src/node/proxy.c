#include "node/proxy.h"

#include "base/limits.h"
#include "base/map.h"
#include "loop/queue.h"
#include "net/net.h"

#include <stdio.h>

#define LOG_MODULE "proxy"
#include "base/log.h"

#define SERVICE_LABEL "kubernetes.io/service-name"
/* Every node has it, and a route there is as good as any: what is not translated is refused. */
#define PROXY_LINK         "lo"
#define PROXY_PASSES       64
#define PROXY_AGAIN_MS_MIN 500
#define PROXY_AGAIN_MS_MAX 30000

struct proxy_service {
	struct object *service; /* NULL: only slices are known */
	struct object **slices;
	unsigned slices_n;
	struct dp_address *applied;
	unsigned applied_n;
	struct list former; /* struct proxy_former: changes of its slices not yet computed */
};

/* A slice as the kernel may still have it. */
struct proxy_former {
	struct list node;
	struct object *slice;
	uint64_t flush; /* the one after which it is history */
};

struct node_proxy {
	struct loop *loop;
	struct dataplane *dataplane;
	struct cache *services, *slices;
	struct cache_handler on_service, on_slice;
	struct queue *queue;
	struct map table;      /* "ns/name" → struct proxy_service */
	struct map host_ports; /* pod uid → struct host_ports */
	const char *node_name;
	struct ip dns_ip;
	bool synced;
	struct list former;  /* struct proxy_former, computed, by flush */
	struct list waiting; /* struct proxy_wait */
	uint64_t flushes, flushed, committed;
	struct loop_timer again; /* after a flush that failed */
	int64_t again_ms;
};

/* The addresses that lead to one pod. */
struct host_ports {
	struct dp_address *addresses;
	unsigned n;
};

/* What is wanted for one Service, gathered in the pass' arena. */
struct proxy_plan {
	struct arena *arena;
	struct node_proxy *proxy;
	const struct proxy_service *of;
	struct dp_address *addresses;
	unsigned n, cap;
};

static struct proxy_service *proxy_service(struct node_proxy *p, struct str ns, struct str name,
					   bool make, char *key, size_t key_n)
{
	snprintf(key, key_n, "%.*s/%.*s", STR_FMT(ns), STR_FMT(name));
	struct proxy_service *s = map_get(&p->table, str_of(key));
	if (!s && make) {
		s = xcalloc(1, sizeof(*s));
		list_init(&s->former);
		(void)map_put(&p->table, str_of(key), s);
	}
	return s;
}

/* ---- back ends ---- */

enum proxy_scope_N { SCOPE_ALL, SCOPE_LOCAL };

static bool endpoint_usable(const struct json *endpoint, bool terminating)
{
	const struct json *c = json_get(endpoint, "conditions");

	if (!terminating)
		return json_get_bool(c, "ready", true);
	return json_get_bool(c, "serving", true) && json_get_bool(c, "terminating", false);
}

static unsigned slice_collect(const struct proxy_plan *plan, const struct object *slice,
			      const char *port_name, const char *protocol, enum proxy_scope_N scope,
			      bool terminating, struct dp_backend *out, unsigned n)
{
	JSON_EACH (json_get(slice->json, "ports"), port) {
		const char *name = json_get_cstr(port, "name"),
			   *proto = json_get_cstr(port, "protocol");
		int64_t number = json_get_int(port, "port", 0);

		if (strcmp(name ? name : "", port_name) != 0 ||
		    strcmp(proto ? proto : "TCP", protocol) != 0 || number < 1 || number > 65535)
			continue;
		JSON_EACH (json_get(slice->json, "endpoints"), endpoint) {
			struct dp_backend b = {.port = (uint16_t)number};

			if (!endpoint_usable(endpoint, terminating) ||
			    (scope == SCOPE_LOCAL &&
			     !str_is(json_get_str(endpoint, "nodeName"), plan->proxy->node_name)))
				continue;
			if (ip_parse(json_str(json_item(json_get(endpoint, "addresses"), 0)),
				     &b.ip) < 0)
				continue;
			bool seen = false;
			for (unsigned i = 0; i < n && !seen; i++)
				seen = ip_equal(&out[i].ip, &b.ip) && out[i].port == b.port;
			if (!seen)
				out[n++] = b;
		}
	}
	return n;
}

static size_t plan_endpoints_max(const struct proxy_plan *plan)
{
	size_t max = 0;

	for (unsigned i = 0; i < plan->of->slices_n; i++)
		max += (size_t)json_len(json_get(plan->of->slices[i]->json, "endpoints")) *
		       MAX(1u, json_len(json_get(plan->of->slices[i]->json, "ports")));
	return max;
}

static struct dp_backend *plan_backends(struct proxy_plan *plan, const struct json *port,
					enum proxy_scope_N scope, unsigned *ret_n)
{
	const char *name = json_get_cstr(port, "name"), *protocol = json_get_cstr(port, "protocol");
	struct dp_backend *out =
		arena_array(plan->arena, struct dp_backend, plan_endpoints_max(plan) + 1);
	unsigned n = 0;

	for (int terminating = 0; terminating < 2 && n == 0; terminating++)
		for (unsigned i = 0; i < plan->of->slices_n; i++)
			if (str_is(json_get_str(plan->of->slices[i]->json, "addressType"), "IPv4"))
				n = slice_collect(plan, plan->of->slices[i], name ? name : "",
						  protocol ? protocol : "TCP", scope, terminating,
						  out, n);
	*ret_n = n;
	return out;
}

/* ---- addresses ---- */

static enum dp_proto_N proxy_proto(const struct json *port)
{
	struct str p = json_get_str(port, "protocol");

	return str_is(p, "UDP") ? DP_UDP : str_is(p, "SCTP") ? DP_SCTP : DP_TCP;
}

static bool address_equal(const struct dp_address *a, const struct dp_address *b)
{
	return a->proto == b->proto && a->port == b->port && ip_equal(&a->ip, &b->ip);
}

static bool host_ports_hold(const struct node_proxy *p, const struct dp_address *a)
{
	MAP_EACH (&p->host_ports, it) {
		const struct host_ports *h = it->value;

		for (unsigned i = 0; i < h->n; i++)
			if (address_equal(&h->addresses[i], a))
				return true;
	}
	return false;
}

static void plan_address(struct proxy_plan *plan, const struct ip *ip, int64_t number,
			 const struct json *port, enum proxy_scope_N scope)
{
	const struct json *spec = object_spec(plan->of->service);
	struct dp_service s = {.address = {*ip, proxy_proto(port), (uint16_t)number}};

	if (ip->family != 4 || number < 1 || number > 65535 ||
	    host_ports_hold(plan->proxy, &s.address))
		return;
	s.backends = plan_backends(plan, port, scope, &s.backends_n);
	s.local_only = scope == SCOPE_LOCAL;
	s.drop_empty = scope == SCOPE_LOCAL;
	if (str_is(json_get_str(spec, "sessionAffinity"), "ClientIP"))
		s.affinity_s = (uint32_t)json_int(
			json_path(spec, "sessionAffinityConfig.clientIP.timeoutSeconds"), 10800);
	int r = plan->proxy->dataplane->ops->set(plan->proxy->dataplane, &s);
	if (r < 0)
		log_warn("service.set", "ns=%.*s name=%.*s err=\"%s\"",
			 STR_FMT(plan->of->service->ns), STR_FMT(plan->of->service->name),
			 err_text(r));
	if (plan->n == plan->cap) {
		struct dp_address *more =
			arena_array(plan->arena, struct dp_address, plan->cap * 2 + 8);
		if (plan->n)
			memcpy(more, plan->addresses, plan->n * sizeof(*more));
		plan->addresses = more;
		plan->cap = plan->cap * 2 + 8;
	}
	plan->addresses[plan->n++] = s.address;
}

static void plan_external(struct proxy_plan *plan, const struct json *list, const char *member,
			  const struct json *port, enum proxy_scope_N scope)
{
	JSON_EACH (list, item) {
		struct ip ip;

		if (ip_parse(member ? json_get_str(item, member) : json_str(item), &ip) == 0)
			plan_address(plan, &ip, json_get_int(port, "port", 0), port, scope);
	}
}

static void plan_service(struct proxy_plan *plan)
{
	const struct json *spec = object_spec(plan->of->service);
	enum proxy_scope_N inside = str_is(json_get_str(spec, "internalTrafficPolicy"), "Local")
					    ? SCOPE_LOCAL
					    : SCOPE_ALL;
	enum proxy_scope_N outside = str_is(json_get_str(spec, "externalTrafficPolicy"), "Local")
					     ? SCOPE_LOCAL
					     : SCOPE_ALL;
	const struct ip any = {.family = 4};
	struct ip ip;

	if (str_is(json_get_str(spec, "type"), "ExternalName") ||
	    ip_parse(json_get_str(spec, "clusterIP"), &ip) < 0 ||
	    ip_equal(&ip, &plan->proxy->dns_ip))
		return;
	JSON_EACH (json_get(spec, "ports"), port) {
		int64_t node_port = json_get_int(port, "nodePort", 0);

		plan_address(plan, &ip, json_get_int(port, "port", 0), port, inside);
		if (node_port)
			plan_address(plan, &any, node_port, port, outside);
		plan_external(plan, json_get(spec, "externalIPs"), NULL, port, outside);
		plan_external(plan,
			      json_path(object_status(plan->of->service), "loadBalancer.ingress"),
			      "ip", port, outside);
	}
}

static void proxy_apply(struct node_proxy *p, struct proxy_service *s,
			const struct proxy_plan *plan)
{
	for (unsigned i = 0; i < s->applied_n; i++) {
		bool still = false;

		for (unsigned k = 0; k < plan->n && !still; k++)
			still = address_equal(&s->applied[i], &plan->addresses[k]);
		still = still || host_ports_hold(p, &s->applied[i]);
		if (!still && p->dataplane->ops->del(p->dataplane, &s->applied[i]) < 0)
			log_warn("service.del", "port=%u", s->applied[i].port);
	}
	free(s->applied);
	s->applied_n = plan->n;
	s->applied = plan->n ? xmalloc(plan->n * sizeof(*s->applied)) : NULL;
	if (plan->n)
		memcpy(s->applied, plan->addresses, plan->n * sizeof(*s->applied));
}

/* ---- what the kernel has ---- */

/* ANY: in whatever condition; else only as a ready endpoint. */
static bool slice_has_pod(const struct object *slice, struct str pod_uid, bool any)
{
	JSON_EACH (json_get(slice->json, "endpoints"), endpoint)
		if (str_eq(json_get_str(json_get(endpoint, "targetRef"), "uid"), pod_uid) &&
		    (any ||
		     (endpoint_usable(endpoint, false) &&
		      !json_get_bool(json_get(endpoint, "conditions"), "terminating", false))))
			return true;
	return false;
}

static bool former_have_pod(const struct list *former, struct str pod_uid)
{
	list_each (it, former)
		if (slice_has_pod(list_entry(it, struct proxy_former, node)->slice, pod_uid, false))
			return true;
	return false;
}

static bool proxy_has_pod(const struct node_proxy *p, struct str pod_uid, bool any)
{
	MAP_EACH (&p->table, it) {
		const struct proxy_service *s = it->value;

		for (unsigned i = 0; i < s->slices_n; i++)
			if (slice_has_pod(s->slices[i], pod_uid, any))
				return true;
		if (former_have_pod(&s->former, pod_uid))
			return true;
	}
	return former_have_pod(&p->former, pod_uid);
}

static void former_free(struct list *former)
{
	struct proxy_former *f;

	while ((f = list_first(former, struct proxy_former, node))) {
		list_remove(&f->node);
		object_unref(f->slice);
		free(f);
	}
}

/* F is history: whoever waits for its pods looks again. */
static void proxy_forget(struct node_proxy *p, struct proxy_former *f)
{
	list_each (it, &p->waiting) {
		struct proxy_wait *w = list_entry(it, struct proxy_wait, node);

		w->look = w->look || slice_has_pod(f->slice, w->pod_uid, false);
	}
	list_remove(&f->node);
	object_unref(f->slice);
	free(f);
}

static void proxy_tell(struct node_proxy *p)
{
	struct list done = LIST_INIT(done);
	struct proxy_wait *w;

	list_each_safe (it, tmp, &p->waiting) {
		w = list_entry(it, struct proxy_wait, node);
		if (!w->look || proxy_has_pod(p, w->pod_uid, false)) {
			w->look = false;
			continue;
		}
		list_remove(&w->node);
		list_push_back(&done, &w->node);
	}
	while ((w = list_first(&done, struct proxy_wait, node))) {
		list_remove(&w->node);
		w->on_done(w);
	}
}

static void proxy_on_flushed(void *arg, int r, const struct err *e);

static void proxy_flush(struct node_proxy *p)
{
	p->flushes++;
	p->dataplane->ops->flush(p->dataplane, proxy_on_flushed, p);
}

static void proxy_on_again(struct loop_timer *t)
{
	proxy_flush(container_of(t, struct node_proxy, again));
}

/* After a failure the next flush that succeeds brings what this one should have. */
static void proxy_on_flushed(void *arg, int r, const struct err *e UNUSED)
{
	struct node_proxy *p = arg;
	struct proxy_former *f;

	p->flushed++;
	if (r < 0) {
		p->again_ms = MIN(MAX(p->again_ms * 2, PROXY_AGAIN_MS_MIN), PROXY_AGAIN_MS_MAX);
		loop_timer_start(p->loop, &p->again, p->again_ms, proxy_on_again);
		return;
	}
	loop_timer_stop(&p->again);
	p->again_ms = 0;
	p->committed = p->flushed;
	while ((f = list_first(&p->former, struct proxy_former, node)) && f->flush <= p->committed)
		proxy_forget(p, f);
	proxy_tell(p);
}

bool node_proxy_knows(const struct node_proxy *p, struct str pod_uid)
{
	return proxy_has_pod(p, pod_uid, true);
}

bool node_proxy_wait(struct node_proxy *p, struct proxy_wait *w, struct str pod_uid,
		     void (*on_done)(struct proxy_wait *w))
{
	*w = (struct proxy_wait){.pod_uid = pod_uid, .on_done = on_done};
	list_init(&w->node);
	if (p->committed && !proxy_has_pod(p, pod_uid, false))
		return false;
	w->look = !p->committed; /* what a former process left is not known: the first commit */
	list_push_back(&p->waiting, &w->node);
	return true;
}

void node_proxy_wait_stop(struct proxy_wait *w)
{
	if (w->on_done)
		list_remove(&w->node);
	w->on_done = NULL;
}

static void service_computed(struct node_proxy *p, struct proxy_service *s)
{
	struct proxy_former *f;

	while ((f = list_first(&s->former, struct proxy_former, node))) {
		f->flush = p->flushes + 1;
		list_remove(&f->node);
		list_push_back(&p->former, &f->node);
	}
}

static enum queue_result_N proxy_pass(struct queue *q UNUSED, struct str key, void *arg)
{
	struct node_proxy *p = arg;
	struct proxy_service *s = map_get(&p->table, key);

	if (!s)
		return QUEUE_DONE;
	AUTO_ARENA *a = arena_new(0);
	struct proxy_plan plan = {.arena = a, .proxy = p, .of = s};

	if (s->service)
		plan_service(&plan);
	proxy_apply(p, s, &plan);
	service_computed(p, s);
	if (!s->service && !s->slices_n) {
		(void)map_del(&p->table, key);
		free(s->applied);
		free(s->slices);
		free(s);
	}
	proxy_flush(p);
	return QUEUE_DONE;
}

/* ---- host ports ---- */

/* Nobody but the pods left in the map holds the addresses of H any more. */
static void host_ports_free(struct node_proxy *p, struct host_ports *h)
{
	for (unsigned i = 0; h && i < h->n; i++)
		if (!host_ports_hold(p, &h->addresses[i]) &&
		    p->dataplane->ops->del(p->dataplane, &h->addresses[i]) < 0)
			log_warn("hostport.del", "port=%u", h->addresses[i].port);
	if (h)
		free(h->addresses);
	free(h);
}

static struct host_ports *host_ports_set(struct node_proxy *p, const struct ip *pod_ip,
					 const struct proxy_host_port *ports, unsigned n)
{
	struct host_ports *h = xcalloc(1, sizeof(*h));

	h->addresses = xcalloc(n, sizeof(*h->addresses));
	for (unsigned i = 0; i < n; i++) {
		const struct proxy_host_port *port = &ports[i];
		const struct dp_backend to = {*pod_ip, port->to};
		struct dp_service s = {.address = {port->host_ip, port->proto, port->port},
				       .backends = &to,
				       .backends_n = 1,
				       .local_only = true};

		if (!s.address.ip.family)
			s.address.ip.family = pod_ip->family;
		int r = p->dataplane->ops->set(p->dataplane, &s);
		if (r < 0)
			log_warn("hostport.set", "port=%u err=\"%s\"", port->port, err_text(r));
		else
			h->addresses[h->n++] = s.address;
	}
	return h;
}

/* Node ports of the same number give way, or come back. */
static void host_ports_touch(struct node_proxy *p, const struct host_ports *h)
{
	MAP_EACH (&p->table, it) {
		const struct proxy_service *s = it->value;

		JSON_EACH (s->service ? json_get(object_spec(s->service), "ports") : NULL, port)
			for (unsigned i = 0; h && i < h->n; i++)
				if (json_get_int(port, "nodePort", 0) == h->addresses[i].port)
					queue_mark(p->queue, it->key);
	}
}

void node_proxy_host_ports(struct node_proxy *p, struct str pod_uid, const struct ip *pod_ip,
			   const struct proxy_host_port *ports, unsigned n)
{
	struct host_ports *old = map_del(&p->host_ports, pod_uid), *now = NULL;

	if (!old && !n)
		return;
	if (n) {
		now = host_ports_set(p, pod_ip, ports, n);
		(void)map_put(&p->host_ports, pod_uid, now); /* was absent */
	}
	if (p->synced) {
		host_ports_touch(p, old);
		host_ports_touch(p, now);
	}
	host_ports_free(p, old);
	if (p->synced)
		proxy_flush(p);
}

/* ---- what happens ---- */

/* Nothing is written before both collections are whole: the first flush replaces what a former
 * process left. */
static void proxy_mark(struct node_proxy *p, const char *key)
{
	if (p->synced)
		queue_mark(p->queue, str_of(key));
}

static void proxy_on_service(struct cache_handler *h, struct object *now, struct object *old)
{
	struct node_proxy *p = container_of(h, struct node_proxy, on_service);
	struct object *o = now ? now : old;
	char key[2 * NAME_BYTES_MAX + 2];
	struct proxy_service *s = proxy_service(p, o->ns, o->name, true, key, sizeof(key));

	object_unref(s->service);
	s->service = now ? object_ref(now) : NULL;
	proxy_mark(p, key);
}

static void proxy_slice_drop(struct node_proxy *p, const struct object *slice)
{
	char key[2 * NAME_BYTES_MAX + 2];
	struct proxy_service *s = proxy_service(
		p, slice->ns, meta_label(slice->json, SERVICE_LABEL), false, key, sizeof(key));

	for (unsigned i = 0; s && i < s->slices_n; i++)
		if (str_eq(s->slices[i]->name, slice->name)) {
			struct proxy_former *f = xcalloc(1, sizeof(*f));

			f->slice = s->slices[i];
			list_push_back(&s->former, &f->node);
			s->slices[i] = s->slices[--s->slices_n];
			proxy_mark(p, key);
			return;
		}
}

static void proxy_on_slice(struct cache_handler *h, struct object *now, struct object *old)
{
	struct node_proxy *p = container_of(h, struct node_proxy, on_slice);
	char key[2 * NAME_BYTES_MAX + 2];

	if (old)
		proxy_slice_drop(p, old);
	if (!now || str_empty(meta_label(now->json, SERVICE_LABEL)))
		return;
	struct proxy_service *s = proxy_service(p, now->ns, meta_label(now->json, SERVICE_LABEL),
						true, key, sizeof(key));
	s->slices = xrealloc(s->slices, (s->slices_n + 1) * sizeof(*s->slices));
	s->slices[s->slices_n++] = object_ref(now);
	proxy_mark(p, key);
}

static void proxy_synced(struct node_proxy *p)
{
	if (p->synced || !cache_synced(p->services) || !cache_synced(p->slices))
		return;
	p->synced = true;
	MAP_EACH (&p->table, it)
		queue_mark(p->queue, it->key);
	proxy_flush(p);
}

static void proxy_on_service_synced(struct cache_handler *h)
{
	proxy_synced(container_of(h, struct node_proxy, on_service));
}

static void proxy_on_slice_synced(struct cache_handler *h)
{
	proxy_synced(container_of(h, struct node_proxy, on_slice));
}

int node_proxy_start(const struct node_proxy_config *c, struct node_proxy **ret, struct err *e)
{
	struct dataplane *dataplane = c->use;
	int r = dataplane ? 0 : dataplane_nft_new(c->loop, &c->dataplane, &dataplane, e);

	if (r < 0)
		return r;
	struct node_proxy *p = xcalloc(1, sizeof(*p));
	p->loop = c->loop;
	p->dataplane = dataplane;
	p->services = c->services;
	p->slices = c->slices;
	p->node_name = c->node_name;
	p->dns_ip = c->dataplane.dns_ip[0];
	map_init(&p->table);
	map_init(&p->host_ports);
	list_init(&p->former);
	list_init(&p->waiting);
	p->queue = queue_new(c->loop, "proxy", PROXY_PASSES, proxy_pass, p);
	p->on_service.on_change = proxy_on_service;
	p->on_service.on_synced = proxy_on_service_synced;
	p->on_slice.on_change = proxy_on_slice;
	p->on_slice.on_synced = proxy_on_slice_synced;
	cache_handler_add(c->services, &p->on_service);
	cache_handler_add(c->slices, &p->on_slice);
	*ret = p;
	return 0;
}

struct node_proxy *node_proxy_stop(struct node_proxy *p)
{
	if (!p)
		return NULL;
	cache_handler_remove(&p->on_service);
	cache_handler_remove(&p->on_slice);
	queue_free(p->queue);
	loop_timer_stop(&p->again);
	MAP_EACH (&p->table, it) {
		struct proxy_service *s = it->value;

		object_unref(s->service);
		for (unsigned i = 0; i < s->slices_n; i++)
			object_unref(s->slices[i]);
		free(s->slices);
		free(s->applied);
		former_free(&s->former);
		free(s);
	}
	former_free(&p->former);
	list_each_safe (it, tmp, &p->waiting)
		list_remove(it);
	map_fini(&p->table);
	MAP_EACH (&p->host_ports, it) {
		struct host_ports *h = it->value;

		free(h->addresses);
		free(h);
	}
	map_fini(&p->host_ports);
	p->dataplane->ops->free(p->dataplane);
	free(p);
	return NULL;
}

/* ---- the node's own part ---- */

static const struct {
	const char *path, *value;
} proxy_sysctls[] = {
	{"net/ipv4/ip_forward", "1"},
	{"net/ipv4/conf/all/send_redirects", "0"},
	{"net/ipv4/conf/default/send_redirects", "0"},
	{"net/ipv4/conf/all/rp_filter", "0"},
	{"net/ipv4/conf/default/rp_filter", "0"},
};

static int proxy_setup_link(struct nl *n, const struct dp_config *c)
{
	int r = link_set_up(n, PROXY_LINK, true);

	for (unsigned i = 0; r == 0 && i < ARRAY_SIZE(c->dns_ip); i++)
		if (c->dns_ip[i].family) {
			struct cidr one = {c->dns_ip[i], c->dns_ip[i].family == 6 ? 128 : 32};

			r = addr_add(n, PROXY_LINK, &one);
		}
	for (unsigned i = 0; r == 0 && i < ARRAY_SIZE(c->service_cidr); i++)
		if (c->service_cidr[i].ip.family) {
			struct route rt = {.dst = c->service_cidr[i],
					   .link = PROXY_LINK,
					   .source = c->node_ips[0].family ==
								     c->service_cidr[i].ip.family
							     ? c->node_ips[0]
							     : (struct ip){0}};

			r = route_add(n, &rt);
		}
	return r;
}

int node_proxy_setup(const struct dp_config *c, struct err *e)
{
	struct nl *n = NULL;
	int r = nl_open(&n);

	if (r == 0)
		r = proxy_setup_link(n, c);
	nl_close(n);
	if (r < 0)
		return err_set(e, r, "set up the Service ranges on link " PROXY_LINK ": %s",
			       err_text(r));
	for (unsigned i = 0; i < ARRAY_SIZE(proxy_sysctls); i++) {
		r = sysctl_write(proxy_sysctls[i].path, proxy_sysctls[i].value);
		if (r < 0)
			return err_set(e, r, "write /proc/sys/%s: %s", proxy_sysctls[i].path,
				       err_text(r));
	}
	return 0;
}
