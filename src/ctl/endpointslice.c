/* EndpointSlices: at most 100 endpoints each, grouped by address family and ports. Full slices stay
 * as they are when one endpoint changes. Source: Kubernetes, "EndpointSlices";
 * staging/src/k8s.io/endpointslice. */
#include "ctl/service.h"

#define SLICE_ENDPOINTS_MAX 100 /* maxEndpointsPerSlice's default */
#define MANAGED_BY_LABEL    "endpointslice.kubernetes.io/managed-by"
#define MANAGED_BY          "endpointslice-controller.k8s.io"

struct slices {
	struct controller c;
	struct service_view view;
	struct cache *slices, *nodes;
};

/* The endpoints of one family and one set of ports, and the slices they go into. */
struct group {
	struct group *next;
	bool ipv6;
	struct str key; /* its ports, encoded */
	struct json *ports;
	struct map wanted; /* pod uid → endpoint; taken out as slices keep it */
};
struct work {
	struct pass *p;
	struct slices *self;
	struct object *svc;
	struct arena *a;
	struct group *groups;
	struct json *labels;
	unsigned kept; /* slices that stay or come */
};

static struct str encode(struct arena *a, const struct json *v)
{
	AUTO_BUF b = BUF_INIT;
	json_write(&b, v);
	return arena_str(a, buf_str(&b));
}

static void group_fini(void *arg)
{
	map_fini(&((struct group *)arg)->wanted);
}

static struct group *group_get(struct work *w, bool ipv6, struct json *ports)
{
	struct str key = encode(w->a, ports);
	for (struct group *g = w->groups; g; g = g->next)
		if (g->ipv6 == ipv6 && str_eq(g->key, key))
			return g;
	struct group *g = arena_new_of(w->a, struct group);
	*g = (struct group){.next = w->groups, .ipv6 = ipv6, .key = key, .ports = ports};
	arena_on_free(w->a, group_fini, g);
	w->groups = g;
	return g;
}

static struct json *endpoint_of(struct work *w, struct object *pod, struct str address)
{
	struct arena *a = w->a;
	struct json *e = json_new_object(a);
	json_push(a, json_arr(a, e, "addresses"), json_new_str(a, address));
	bool serving = pod_ready(pod), going = meta_deleting(pod->json);
	bool unready_too = json_get_bool(object_spec(w->svc), "publishNotReadyAddresses", false);
	struct json *conditions = json_obj(a, e, "conditions");
	json_set_bool(a, conditions, "ready", unready_too || (serving && !going));
	json_set_bool(a, conditions, "serving", serving);
	json_set_bool(a, conditions, "terminating", going);
	struct str hostname = pod_hostname(pod, w->svc);
	if (hostname.n)
		json_set_str(a, e, "hostname", hostname);
	json_set(a, e, "targetRef", pod_reference(a, pod));
	struct str node_name = json_get_str(object_spec(pod), "nodeName");
	if (!node_name.n)
		return e;
	json_set_str(a, e, "nodeName", node_name);
	struct object *node = cache_get(w->self->nodes, STR_NULL, node_name);
	struct str zone = node ? meta_label(node->json, "topology.kubernetes.io/zone") : STR_NULL;
	if (zone.n)
		json_set_str(a, e, "zone", zone);
	return e;
}

static void collect(struct work *w, struct selector *s, bool ipv6)
{
	CACHE_EACH (w->self->view.pods, w->p->ns, it, pod) {
		struct str address = pod_address(pod, ipv6);
		if (!address.n || !pod_is_endpoint(pod, true) ||
		    !selector_matches(s, json_path(pod->json, "metadata.labels")))
			continue;
		struct group *g = group_get(w, ipv6, service_ports(w->a, w->svc, pod, true));
		(void)map_put(&g->wanted, pod->uid, endpoint_of(w, pod, address)); /* uids differ */
	}
}

/* ---- slices ---- */

static struct json *labels_of(struct arena *a, const struct object *svc)
{
	struct json *labels = json_new_object(a);
	JSON_EACH_MEMBER (json_get(object_meta(svc), "labels"), m)
		json_set_n(a, labels, m->key, json_dup(a, m->value));
	(void)json_del(labels, HEADLESS_LABEL); /* may be absent */
	json_set_cstr(a, labels, MANAGED_BY_LABEL, MANAGED_BY);
	json_set_str(a, labels, SERVICE_NAME_LABEL, svc->name);
	if (service_headless(svc))
		json_set_cstr(a, labels, HEADLESS_LABEL, "");
	return labels;
}

static bool slice_ours(const struct work *w, const struct object *slice)
{
	return str_eq(meta_label(slice->json, SERVICE_NAME_LABEL), w->svc->name) &&
	       str_is(meta_label(slice->json, MANAGED_BY_LABEL), MANAGED_BY) &&
	       !meta_deleting(slice->json);
}

static void slice_create(struct work *w, const struct group *g, bool ipv6, struct json *endpoints)
{
	struct arena *a = w->a;
	struct json *slice = json_new_object(a);
	json_set_cstr(a, slice, "kind", "EndpointSlice");
	json_set_cstr(a, slice, "apiVersion", "discovery.k8s.io/v1");
	struct json *meta = json_obj(a, slice, "metadata");
	json_set(a, meta, "generateName",
		 json_new_strf(a, "%.*s-", (int)MIN(w->svc->name.n, 57u), w->svc->name.p));
	json_set_str(a, meta, "namespace", w->svc->ns);
	json_set(a, meta, "labels", w->labels);
	json_push(a, json_arr(a, meta, "ownerReferences"), meta_owner_ref(a, w->svc, true, true));
	json_set_cstr(a, slice, "addressType", ipv6 ? "IPv6" : "IPv4");
	json_set(a, slice, "endpoints", endpoints);
	json_set(a, slice, "ports", g ? g->ports : json_new_null(a));
	struct client_request req = {
		.verb = CLIENT_CREATE,
		.kind = api_kind_find(STR("discovery.k8s.io"), STR("v1"), STR("EndpointSlice")),
		.ns = w->p->ns,
		.body = slice,
	};
	pass_do(w->p, &req, NULL, NULL);
	w->kept++;
}

static void slice_update(struct work *w, struct object *slice, struct json *endpoints)
{
	struct json *body = pass_edit(w->p, slice);
	json_set(w->a, body, "endpoints", endpoints);
	json_set(w->a, json_obj(w->a, body, "metadata"), "labels", w->labels);
	pass_update(w->p, slice, body, NULL, NULL);
}

/* What is still wanted of a slice's endpoints, as it is now; each taken from GROUP. */
static struct json *slice_keep(struct work *w, struct group *g, struct object *slice,
			       bool *ret_changed)
{
	struct json *kept = json_new_array(w->a);
	*ret_changed = !json_equal_empty(json_get(object_meta(slice), "labels"), w->labels);
	JSON_EACH (json_get(slice->json, "endpoints"), e) {
		struct json *now =
			map_del(&g->wanted, json_get_str(json_get(e, "targetRef"), "uid"));
		*ret_changed |= !now || !json_equal(now, e);
		if (now)
			json_push(w->a, kept, now);
	}
	return kept;
}

static void fill(struct work *w, struct group *g, struct json *endpoints)
{
	MAP_EACH (&g->wanted, it) {
		if (json_len(endpoints) >= SLICE_ENDPOINTS_MAX)
			return;
		json_push(w->a, endpoints, it->value);
		(void)map_del(&g->wanted, it->key); /* its value was just used */
	}
}

static struct group *group_of_slice(struct work *w, struct object *slice)
{
	bool ipv6 = str_is(json_get_str(slice->json, "addressType"), "IPv6");
	const struct json *ports = json_get(slice->json, "ports");
	for (struct group *g = w->groups; g; g = g->next)
		if (g->ipv6 == ipv6 && json_equal_empty(g->ports, ports))
			return g;
	return NULL;
}

struct kept_slice {
	struct object *slice;
	struct group *group;
	struct json *endpoints;
	bool changed;
};

/* Existing slices keep what they can; then new endpoints fill those with room; then new slices. */
static void reconcile(struct work *w)
{
	size_t n = 0;
	struct kept_slice *all = arena_array(w->a, struct kept_slice, cache_count(w->self->slices));
	CACHE_EACH (w->self->slices, w->p->ns, it, slice) {
		if (!slice_ours(w, slice))
			continue;
		struct kept_slice *k = &all[n++];
		k->slice = slice;
		k->group = group_of_slice(w, slice);
		if (k->group)
			k->endpoints = slice_keep(w, k->group, slice, &k->changed);
	}
	for (size_t i = 0; i < n; i++) {
		struct kept_slice *k = &all[i];
		uint32_t before = json_len(k->endpoints);
		if (k->group)
			fill(w, k->group, k->endpoints);
		k->changed |= json_len(k->endpoints) != before;
	}
	for (struct group *g = w->groups; g; g = g->next)
		while (g->wanted.n) {
			struct json *endpoints = json_new_array(w->a);
			fill(w, g, endpoints);
			slice_create(w, g, g->ipv6, endpoints);
		}
	for (size_t i = 0; i < n; i++) {
		if (!json_len(all[i].endpoints))
			continue;
		w->kept++;
		if (all[i].changed)
			slice_update(w, all[i].slice, all[i].endpoints);
	}
	/* A Service without endpoints keeps one empty slice, so that it is seen to have none. */
	bool spare = w->kept == 0, ipv6 = false;
	for (size_t i = 0; i < n; i++) {
		if (json_len(all[i].endpoints))
			continue;
		if (spare && !json_len(json_get(all[i].slice->json, "ports"))) {
			spare = false;
			if (json_len(json_get(all[i].slice->json, "endpoints")) || all[i].changed)
				slice_update(w, all[i].slice, json_new_array(w->a));
			continue;
		}
		pass_delete(w->p, all[i].slice, NULL);
	}
	(void)service_ipv6(w->svc, 0, &ipv6); /* there is always a first */
	if (spare)
		slice_create(w, NULL, ipv6, json_new_array(w->a));
}

static void sync_key(struct pass *p)
{
	struct slices *self = container_of(p->c, struct slices, c);
	struct work w = {.p = p, .self = self, .a = p->arena};
	/* Slices of a deleted Service go by their owner reference. */
	w.svc = cache_get(self->view.services, str_of(p->ns), str_of(p->name));
	struct selector *s = w.svc ? service_selector(p->arena, w.svc) : NULL;
	if (!s || meta_deleting(w.svc->json))
		return;
	w.labels = labels_of(p->arena, w.svc);
	bool ipv6;
	for (unsigned nth = 0; service_ipv6(w.svc, nth, &ipv6); nth++)
		collect(&w, s, ipv6);
	reconcile(&w);
}

static void on_pod(struct controller *c, struct object *now, struct object *old)
{
	service_pod_changed(&container_of(c, struct slices, c)->view, now, old);
}

static void on_slice(struct controller *c, struct object *now, struct object *old)
{
	struct object *slice = now ? now : old;
	struct str name = meta_label(slice->json, SERVICE_NAME_LABEL);
	if (name.n && str_is(meta_label(slice->json, MANAGED_BY_LABEL), MANAGED_BY))
		controller_mark_key(c, slice->ns, name);
}

struct controller *endpointslice_controller(struct ctl *ctl)
{
	struct slices *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "endpoint-slice-controller", sync_key);
	service_view_start(&self->view, &self->c);
	self->view.pods = controller_watch(&self->c, "v1", "Pod", on_pod);
	self->slices = controller_watch(&self->c, "discovery.k8s.io/v1", "EndpointSlice", on_slice);
	self->nodes = controller_watch(&self->c, "v1", "Node", NULL);
	return &self->c;
}
