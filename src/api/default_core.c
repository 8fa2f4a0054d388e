/* Defaults of the core group that depend on more than one member. */
#include "api/gen/rules.h"
#include "api/image.h"
#include "api/twin.h"
#include "wire/text.h"

/* The port a container listens on is the node's when the pod shares the node's network. */
static void default_host_ports(struct arena *a, struct json *containers)
{
	JSON_EACH (containers, c) {
		JSON_EACH (json_get(c, "ports"), p) {
			if (json_get_int(p, "hostPort", 0) == 0 && json_get(p, "containerPort"))
				json_set_int(a, p, "hostPort", json_get_int(p, "containerPort", 0));
		}
	}
}

static void default_requests_of(struct arena *a, struct json *resources)
{
	/* those that were there, not those added here: limits are a map, each comes once */
	const struct json *was = json_get(resources, "requests");
	const struct json *given = was ? json_shallow(a, was) : NULL;
	JSON_EACH_MEMBER (json_get(resources, "limits"), limit) {
		struct json *requests = json_obj(a, resources, "requests");
		if (!sorted_get(given, limit->key))
			json_set_n(a, requests, limit->key, limit->value);
	}
}

static void default_requests(struct arena *a, struct json *containers)
{
	JSON_EACH (containers, c) {
		struct json *resources = json_get(c, "resources");
		if (json_len(json_get(resources, "limits")))
			default_requests_of(a, resources);
	}
}

void default_pod(struct arena *a, struct json *v)
{
	struct json *spec = json_get(v, "spec");
	if (!json_is(spec, JSON_OBJECT))
		return;
	struct json *containers = json_get(spec, "containers");
	struct json *init = json_get(spec, "initContainers");
	default_requests(a, containers);
	default_requests(a, init);
	if (!rules_is_set(NULL, json_get(spec, "enableServiceLinks")) &&
	    !json_is(json_get(spec, "enableServiceLinks"), JSON_BOOL))
		json_set_bool(a, spec, "enableServiceLinks", true);
	if (json_get_bool(spec, "hostNetwork", false)) {
		default_host_ports(a, containers);
		default_host_ports(a, init);
	}
}

void default_container(struct arena *a, struct json *v)
{
	if (str_empty(json_get_str(v, "imagePullPolicy")))
		json_set_cstr(a, v, "imagePullPolicy",
			      image_is_latest(json_get_str(v, "image")) ? "Always"
									: "IfNotPresent");
}

/* A volume without a source is an emptyDir. */
void default_volume(struct arena *a, struct json *v)
{
	JSON_EACH_MEMBER (v, m)
		if (!str_is(m->key, "name") && !json_is(m->value, JSON_NULL))
			return;
	json_set(a, v, "emptyDir", json_new_object(a));
}

static bool service_is_external(const struct json *spec, struct str type)
{
	return str_is(type, "NodePort") || str_is(type, "LoadBalancer") ||
	       (str_is(type, "ClusterIP") && json_len(json_get(spec, "externalIPs")) > 0);
}

static void default_session_affinity(struct arena *a, struct json *spec)
{
	if (str_is(json_get_str(spec, "sessionAffinity"), "ClientIP")) {
		struct json *ip =
			json_obj(a, json_obj(a, spec, "sessionAffinityConfig"), "clientIP");
		if (!json_is(json_get(ip, "timeoutSeconds"), JSON_INT))
			json_set_int(a, ip, "timeoutSeconds", 10800);
	} else if (str_is(json_get_str(spec, "sessionAffinity"), "None")) {
		json_del(spec, "sessionAffinityConfig");
	}
}

static void default_target_ports(struct arena *a, struct json *ports)
{
	JSON_EACH (ports, p) {
		const struct json *t = json_get(p, "targetPort");
		bool unset = !t || t->type == JSON_NULL || (t->type == JSON_STRING && t->n == 0) ||
			     (t->type == JSON_INT && t->i == 0);
		if (unset && json_get(p, "port"))
			json_set_int(a, p, "targetPort", json_get_int(p, "port", 0));
	}
}

void default_service(struct arena *a, struct json *v)
{
	struct json *spec = json_obj(a, v, "spec");
	if (str_empty(json_get_str(spec, "sessionAffinity")))
		json_set_cstr(a, spec, "sessionAffinity", "None");
	if (str_empty(json_get_str(spec, "type")))
		json_set_cstr(a, spec, "type", "ClusterIP");
	struct str type = json_get_str(spec, "type");
	default_session_affinity(a, spec);
	default_target_ports(a, json_get(spec, "ports"));
	if (service_is_external(spec, type) &&
	    str_empty(json_get_str(spec, "externalTrafficPolicy")))
		json_set_cstr(a, spec, "externalTrafficPolicy", "Cluster");
	bool routed = str_is(type, "NodePort") || str_is(type, "LoadBalancer") ||
		      str_is(type, "ClusterIP");
	if (routed && !json_is(json_get(spec, "internalTrafficPolicy"), JSON_STRING))
		json_set_cstr(a, spec, "internalTrafficPolicy", "Cluster");
	if (!str_is(type, "LoadBalancer"))
		return;
	if (!json_is(json_get(spec, "allocateLoadBalancerNodePorts"), JSON_BOOL))
		json_set_bool(a, spec, "allocateLoadBalancerNodePorts", true);
	JSON_EACH (json_path(v, "status.loadBalancer.ingress"), in)
		if (json_is(json_get(in, "ip"), JSON_STRING) && !json_get(in, "ipMode"))
			json_set_cstr(a, in, "ipMode", "VIP");
}

/* stringData is written only, never stored. */
void default_secret(struct arena *a, struct json *v)
{
	const struct json *text = json_get(v, "stringData");
	if (!text)
		return;
	JSON_EACH_MEMBER (text, m) {
		AUTO_BUF b = BUF_INIT;
		base64_encode(&b, json_str(m->value));
		json_set_n(a, json_obj(a, v, "data"), m->key, json_new_str(a, buf_str(&b)));
	}
	json_del(v, "stringData");
}

void default_namespace(struct arena *a, struct json *v)
{
	struct json *meta = json_obj(a, v, "metadata");
	struct str name = json_get_str(meta, "name");
	if (name.n > 0)
		json_set_str(a, json_obj(a, meta, "labels"), "kubernetes.io/metadata.name", name);
}

void default_node(struct arena *a, struct json *v)
{
	struct json *spec = json_get(v, "spec");
	const struct json *cidr = json_get(spec, "podCIDR");
	const struct json *first = json_item(json_get(spec, "podCIDRs"), 0);
	/* The older of the two members wins, and is then the first of the list. */
	if (json_str(cidr).n && (!first || !json_equal(cidr, first))) {
		struct json *list = json_set(a, spec, "podCIDRs", json_new_array(a));
		json_push(a, list, json_dup(a, cidr));
	} else if (!json_str(cidr).n && json_len(json_get(spec, "podCIDRs"))) {
		json_set_str(a, spec, "podCIDR",
			     json_str(json_item(json_get(spec, "podCIDRs"), 0)));
	}
	struct json *status = json_get(v, "status");
	const struct json *capacity = json_get(status, "capacity");
	if (capacity && !json_get(status, "allocatable"))
		json_set(a, status, "allocatable", json_dup(a, capacity));
}

static void default_amounts(struct arena *a, struct json *item, const char *to, const char *from)
{
	JSON_EACH_MEMBER (json_get(item, from), m) {
		struct json *into = json_obj(a, item, to);
		if (!json_get_n(into, m->key))
			json_set_n(a, into, m->key, m->value);
	}
}

void default_limit_range_item(struct arena *a, struct json *v)
{
	if (!str_is(json_get_str(v, "type"), "Container"))
		return;
	default_amounts(a, v, "default", "max");
	default_amounts(a, v, "defaultRequest", "default");
	default_amounts(a, v, "defaultRequest", "min");
}

/* Labels, and the selector where there is none, follow the template. */
void default_labels_from_template(struct arena *a, struct json *v)
{
	const struct json *labels = json_path(v, "spec.template.metadata.labels");
	if (!json_len(labels))
		return;
	struct json *spec = json_get(v, "spec");
	if (!json_len(json_get(spec, "selector")))
		json_set(a, spec, "selector", json_dup(a, labels));
	struct json *meta = json_obj(a, v, "metadata");
	if (!json_len(json_get(meta, "labels")))
		json_set(a, meta, "labels", json_dup(a, labels));
}
