/* Who answers for kube-dns: every Ready node, itself, at its own address. The Service has no
 * selector, so its Endpoints and EndpointSlice are made here, at the ports the responders really
 * serve. */
#include "ctl/impl.h"

#define KUBEDNS_NS "kube-system"
#define KUBEDNS    "kube-dns"

struct kubedns {
	struct controller c;
	struct cache *services, *nodes, *slices, *endpoints;
};

static void on_any(struct controller *c, struct object *now, struct object *old)
{
	struct object *o = now ? now : old;

	if (strcmp(o->kind->kind, "Node") == 0 || str_is(o->name, KUBEDNS))
		controller_mark_key(c, STR(KUBEDNS_NS), STR(KUBEDNS));
}

static bool node_ready(const struct object *node)
{
	return str_is(json_get_str(meta_condition(object_status(node), "Ready"), "status"),
		      "True") &&
	       !meta_deleting(node->json);
}

static const char *node_address(const struct object *node)
{
	JSON_EACH (json_get(object_status(node), "addresses"), address) {
		if (str_is(json_get_str(address, "type"), "InternalIP"))
			return json_get_cstr(address, "address");
	}
	return NULL;
}

static struct json *ports_new(struct arena *a, const struct object *service)
{
	struct json *ports = json_new_array(a);

	JSON_EACH (json_get(object_spec(service), "ports"), port) {
		struct json *one = json_push(a, ports, json_new_object(a));

		json_set_str(a, one, "name", json_get_str(port, "name"));
		json_set_int(a, one, "port", json_get_int(port, "port", 0));
		json_set_str(a, one, "protocol", json_get_str(port, "protocol"));
	}
	return ports;
}

static struct json *object_like(struct arena *a, const struct object *service,
				const char *api_version, const char *kind)
{
	struct json *v = json_new_object(a);

	json_set_cstr(a, v, "kind", kind);
	json_set_cstr(a, v, "apiVersion", api_version);
	struct json *meta = json_obj(a, v, "metadata");
	json_set_cstr(a, meta, "name", KUBEDNS);
	json_set_cstr(a, meta, "namespace", KUBEDNS_NS);
	struct json *labels = json_get(object_meta(service), "labels");
	json_set(a, meta, "labels", labels ? json_dup(a, labels) : json_new_object(a));
	json_push(a, json_arr(a, meta, "ownerReferences"), meta_owner_ref(a, service, true, true));
	return v;
}

static struct json *slice_new(struct kubedns *self, struct arena *a, const struct object *service)
{
	struct json *v = object_like(a, service, "discovery.k8s.io/v1", "EndpointSlice");
	struct json *labels = json_obj(a, json_obj(a, v, "metadata"), "labels");
	struct json *list = json_new_array(a);

	json_set_cstr(a, labels, "kubernetes.io/service-name", KUBEDNS);
	json_set_cstr(a, labels, "endpointslice.kubernetes.io/managed-by",
		      "kube-dns-controller.coracle");
	json_set_cstr(a, v, "addressType", "IPv4");
	CACHE_EACH (self->nodes, NULL, it, node) {
		const char *address = node_address(node);

		if (!address || !node_ready(node))
			continue;
		struct json *one = json_push(a, list, json_new_object(a));
		json_push(a, json_arr(a, one, "addresses"), json_new_cstr(a, address));
		struct json *conditions = json_obj(a, one, "conditions");
		json_set_bool(a, conditions, "ready", true);
		json_set_bool(a, conditions, "serving", true);
		json_set_bool(a, conditions, "terminating", false);
		json_set_str(a, one, "nodeName", node->name);
	}
	json_set(a, v, "endpoints", list);
	json_set(a, v, "ports", ports_new(a, service));
	return v;
}

static struct json *endpoints_new(struct kubedns *self, struct arena *a,
				  const struct object *service)
{
	struct json *v = object_like(a, service, "v1", "Endpoints");
	struct json *list = json_new_array(a);

	/* As the mirroring of slices would want it: this one has a slice of its own. */
	json_set_cstr(a, json_obj(a, json_obj(a, v, "metadata"), "labels"),
		      "endpointslice.kubernetes.io/skip-mirror", "true");
	CACHE_EACH (self->nodes, NULL, it, node) {
		const char *address = node_address(node);

		if (!address || !node_ready(node))
			continue;
		struct json *one = json_push(a, list, json_new_object(a));
		json_set_cstr(a, one, "ip", address);
		json_set_str(a, one, "nodeName", node->name);
	}
	if (json_len(list)) {
		struct json *subset = json_push(a, json_arr(a, v, "subsets"), json_new_object(a));

		json_set(a, subset, "addresses", list);
		json_set(a, subset, "ports", ports_new(a, service));
	}
	return v;
}

/* Create WANT, or change what is there in those MEMBERS that differ. */
static void put(struct pass *p, struct cache *cache, struct json *want, const struct api_kind *kind,
		const char *const *members)
{
	struct object *have = cache_get(cache, STR(KUBEDNS_NS), STR(KUBEDNS));
	bool same = true;

	if (!have) {
		struct client_request req = {
			.verb = CLIENT_CREATE, .kind = kind, .ns = KUBEDNS_NS, .body = want};

		pass_do_or(p, &req, ERR_EXISTS, NULL, NULL);
		return;
	}
	struct json *body = pass_edit(p, have);
	for (; *members; members++) {
		struct json *value = json_get(want, *members);

		same = same && json_equal_empty(value, json_get(have->json, *members));
		if (value)
			json_set(p->arena, body, *members, value);
		else
			json_del(body, *members);
	}
	if (!same)
		pass_update(p, have, body, NULL, NULL);
}

static void sync_kubedns(struct pass *p)
{
	struct kubedns *self = container_of(p->c, struct kubedns, c);
	static const char *const slice_members[] = {"endpoints", "ports", NULL};
	static const char *const endpoints_members[] = {"subsets", NULL};
	const struct object *service = cache_get(self->services, STR(KUBEDNS_NS), STR(KUBEDNS));

	if (!service || meta_deleting(service->json))
		return;
	put(p, self->slices, slice_new(self, p->arena, service),
	    api_kind_find(STR("discovery.k8s.io"), STR("v1"), STR("EndpointSlice")), slice_members);
	put(p, self->endpoints, endpoints_new(self, p->arena, service),
	    api_kind_find(STR(""), STR("v1"), STR("Endpoints")), endpoints_members);
}

struct controller *kubedns_controller(struct ctl *ctl)
{
	struct kubedns *self = xcalloc(1, sizeof(*self));

	controller_start(ctl, &self->c, "kube-dns-controller", sync_kubedns);
	self->services = controller_watch(&self->c, "v1", "Service", on_any);
	self->nodes = controller_watch(&self->c, "v1", "Node", on_any);
	self->slices = controller_watch(&self->c, "discovery.k8s.io/v1", "EndpointSlice", on_any);
	self->endpoints = controller_watch(&self->c, "v1", "Endpoints", on_any);
	return &self->c;
}
