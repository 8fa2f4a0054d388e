/* Endpoints: the old form of EndpointSlices, one object a Service. Source: Kubernetes, "Services";
 * pkg/controller/endpoint. */
#include "ctl/service.h"

/* Upstream's: more are left out, and an annotation says so. */
#define ADDRESSES_MAX 1000
#define OVER_CAPACITY "endpoints.kubernetes.io/over-capacity"

struct endpoints {
	struct controller c;
	struct service_view view;
	struct cache *endpoints;
};

struct address {
	struct object *pod;
	struct str ip;
	const char *ports; /* encoded: what subsets are grouped by */
	struct json *ports_json;
	bool ready;
};

static int by_ports(const void *left, const void *right)
{
	const struct address *x = left, *y = right;
	int c = strcmp(x->ports, y->ports);
	return c ? c : str_cmp(x->ip, y->ip);
}

static struct address *collect(struct pass *p, struct endpoints *self, struct object *svc,
			       struct selector *s, size_t *ret_n)
{
	struct arena *a = p->arena;
	bool unready_too = json_get_bool(object_spec(svc), "publishNotReadyAddresses", false);
	bool ipv6;
	size_t n = 0;
	(void)service_ipv6(svc, 0, &ipv6); /* there is always a first */
	struct address *all = arena_array(a, struct address, cache_count(self->view.pods));
	CACHE_EACH (self->view.pods, p->ns, it, pod) {
		struct str ip = pod_address(pod, ipv6);
		if (!ip.n || !selector_matches(s, json_path(pod->json, "metadata.labels")) ||
		    !pod_is_endpoint(pod, unready_too))
			continue;
		struct json *ports = service_ports(a, svc, pod, false);
		/* Without ports only a headless Service has something to say. */
		if (!json_len(ports) && !service_headless(svc))
			continue;
		AUTO_BUF b = BUF_INIT;
		json_write(&b, ports);
		all[n++] = (struct address){pod, ip, arena_cstr(a, buf_str(&b)), ports,
					    unready_too || pod_ready(pod)};
	}
	qsort(all, n, sizeof(*all), by_ports);
	*ret_n = n;
	return all;
}

static struct json *address_json(struct arena *a, const struct address *at,
				 const struct object *svc)
{
	struct json *v = json_new_object(a);
	json_set_str(a, v, "ip", at->ip);
	struct str hostname = pod_hostname(at->pod, svc);
	if (hostname.n)
		json_set_str(a, v, "hostname", hostname);
	struct str node = json_get_str(object_spec(at->pod), "nodeName");
	if (node.n)
		json_set_str(a, v, "nodeName", node);
	json_set(a, v, "targetRef", pod_reference(a, at->pod));
	return v;
}

static struct json *subsets_of(struct arena *a, const struct address *all, size_t n,
			       const struct object *svc)
{
	struct json *subsets = json_new_array(a), *subset = NULL;
	for (size_t i = 0; i < n; i++) {
		if (!i || strcmp(all[i].ports, all[i - 1].ports) != 0)
			subset = json_push(a, subsets, json_new_object(a));
		json_push(a, json_arr(a, subset, all[i].ready ? "addresses" : "notReadyAddresses"),
			  address_json(a, &all[i], svc));
		if (json_len(all[i].ports_json) && !json_get(subset, "ports"))
			json_set(a, subset, "ports", all[i].ports_json);
	}
	/* Members in their order, so that the object reads as upstream's. */
	JSON_EACH (subsets, s) {
		struct json *ports = json_get(s, "ports");
		if (!ports)
			continue;
		(void)json_del(s, "ports"); /* it is there */
		json_set(a, s, "ports", ports);
	}
	return subsets;
}

static struct json *labels_of(struct arena *a, const struct object *svc)
{
	const struct json *own = json_get(object_meta(svc), "labels");
	struct json *labels = own ? json_dup(a, own) : json_new_object(a);
	if (service_headless(svc))
		json_set_cstr(a, labels, HEADLESS_LABEL, "");
	else
		(void)json_del(labels, HEADLESS_LABEL); /* may be absent */
	json_set_cstr(a, labels, "endpoints.kubernetes.io/managed-by", "endpoint-controller");
	return labels;
}

static void write_endpoints(struct pass *p, struct endpoints *self, struct object *svc,
			    struct json *subsets, bool over)
{
	struct arena *a = p->arena;
	struct object *now = cache_get(self->endpoints, svc->ns, svc->name);
	struct json *labels = labels_of(a, svc);
	if (now && json_equal_empty(json_get(now->json, "subsets"), subsets) &&
	    json_equal_empty(json_get(object_meta(now), "labels"), labels) &&
	    (meta_annotation(now->json, OVER_CAPACITY).n > 0) == over)
		return;
	struct json *body = now ? pass_edit(p, now) : json_new_object(a);
	json_set_cstr(a, body, "kind", "Endpoints");
	json_set_cstr(a, body, "apiVersion", "v1");
	struct json *meta = json_obj(a, body, "metadata");
	json_set_str(a, meta, "name", svc->name);
	json_set_str(a, meta, "namespace", svc->ns);
	json_set(a, meta, "labels", labels);
	if (over)
		json_set_cstr(a, json_obj(a, meta, "annotations"), OVER_CAPACITY, "truncated");
	else
		(void)json_del(json_get(meta, "annotations"), OVER_CAPACITY); /* may be absent */
	json_set(a, body, "subsets", subsets);
	struct client_request req = {
		.verb = now ? CLIENT_UPDATE : CLIENT_CREATE,
		.kind = api_kind_find(STR(""), STR("v1"), STR("Endpoints")),
		.ns = p->ns,
		.name = now ? p->name : NULL,
		.body = body,
	};
	pass_do(p, &req, NULL, NULL);
}

static void sync_key(struct pass *p)
{
	struct endpoints *self = container_of(p->c, struct endpoints, c);
	struct object *svc = cache_get(self->view.services, str_of(p->ns), str_of(p->name));
	if (!svc) {
		struct object *ep = cache_get(self->endpoints, str_of(p->ns), str_of(p->name));
		/* Those without a Service that nobody of ours made may stay. */
		if (ep && meta_label(ep->json, "endpoints.kubernetes.io/managed-by").n)
			pass_delete(p, ep, NULL);
		return;
	}
	struct selector *s = service_selector(p->arena, svc);
	if (!s || meta_deleting(svc->json))
		return;
	size_t n;
	struct address *all = collect(p, self, svc, s, &n);
	bool over = n > ADDRESSES_MAX;
	write_endpoints(p, self, svc, subsets_of(p->arena, all, MIN(n, ADDRESSES_MAX), svc), over);
}

static void on_pod(struct controller *c, struct object *now, struct object *old)
{
	service_pod_changed(&container_of(c, struct endpoints, c)->view, now, old);
}

struct controller *endpoints_controller(struct ctl *ctl)
{
	struct endpoints *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "endpoint-controller", sync_key);
	service_view_start(&self->view, &self->c);
	self->view.pods = controller_watch(&self->c, "v1", "Pod", on_pod);
	self->endpoints = controller_watch(&self->c, "v1", "Endpoints", controller_mark_now);
	return &self->c;
}
