/* Services: what was allocated for one is kept when a client leaves it out, and dropped when the
 * type no longer has it. Source: Kubernetes, Service, and the behaviour recorded. */
#include "api/strategy.h"

static bool has_cluster_ip(const struct json *spec)
{
	return !str_is(json_get_str(spec, "type"), "ExternalName");
}

static bool is_balanced(const struct json *spec)
{
	return str_is(json_get_str(spec, "type"), "LoadBalancer");
}

static bool has_node_ports(const struct json *spec)
{
	if (is_balanced(spec))
		return json_get_bool(spec, "allocateLoadBalancerNodePorts", true);
	return str_is(json_get_str(spec, "type"), "NodePort");
}

static bool has_health_port(const struct json *spec)
{
	return is_balanced(spec) && str_is(json_get_str(spec, "externalTrafficPolicy"), "Local");
}

static bool is_external(const struct json *spec)
{
	return is_balanced(spec) || str_is(json_get_str(spec, "type"), "NodePort") ||
	       (has_cluster_ip(spec) && json_len(json_get(spec, "externalIPs")));
}

static bool same(const struct json *a, const struct json *b, const char *key)
{
	return json_equal_empty(json_get(a, key), json_get(b, key));
}

/* clusterIP and the first of clusterIPs are one thing with two names; a client may know the older
 * only. */
static void normalize_ips(struct arena *a, struct json *spec, const struct json *was)
{
	struct str ip = json_get_str(spec, "clusterIP"), old_ip = json_get_str(was, "clusterIP");
	bool stale = was && json_len(json_get(was, "clusterIPs")) && same(spec, was, "clusterIPs");

	if (stale && !str_eq(ip, old_ip))
		json_del(spec, "clusterIPs");
	if (ip.n && json_len(json_get(spec, "clusterIPs")) == 0)
		json_push(a, json_arr(a, spec, "clusterIPs"), json_new_str(a, ip));
}

static bool port_used(const struct json *spec, int64_t node_port)
{
	JSON_EACH (json_get(spec, "ports"), p)
		if (json_get_int(p, "nodePort", 0) == node_port)
			return true;
	return false;
}

static void keep_node_ports(struct arena *a, struct json *spec, const struct json *was)
{
	JSON_EACH (json_get(spec, "ports"), p) {
		if (json_get_int(p, "nodePort", 0))
			continue;
		JSON_EACH (json_get(was, "ports"), q) {
			int64_t n = json_get_int(q, "nodePort", 0);
			if (n && str_eq(json_get_str(p, "name"), json_get_str(q, "name")) &&
			    !port_used(spec, n))
				json_set_int(a, p, "nodePort", n);
		}
	}
}

static void keep(struct arena *a, struct json *spec, const struct json *was, const char *key)
{
	const struct json *v = json_get(was, key), *now = json_get(spec, key);

	if (v && (json_str(now).n == 0 && json_int(now, 0) == 0 && json_len(now) == 0))
		json_set(a, spec, key, json_dup(a, v));
}

static void keep_allocated(struct arena *a, struct json *spec, const struct json *was)
{
	if (has_cluster_ip(was) && has_cluster_ip(spec)) {
		keep(a, spec, was, "clusterIP");
		if (same(spec, was, "clusterIP"))
			keep(a, spec, was, "clusterIPs");
	}
	if (has_node_ports(was) && has_node_ports(spec))
		keep_node_ports(a, spec, was);
	if (has_health_port(was) && has_health_port(spec))
		keep(a, spec, was, "healthCheckNodePort");
}

static bool same_node_ports(const struct json *spec, const struct json *was)
{
	JSON_EACH (json_get(spec, "ports"), p) {
		int64_t n = json_get_int(p, "nodePort", 0);
		if (n && !port_used(was, n))
			return false;
	}
	return true;
}

static void drop_same(struct json *spec, const struct json *was, const char *key)
{
	if (same(spec, was, key))
		json_del(spec, key);
}

/* What the old type had, the new one has not, and the client did not set anew. */
static void drop_by_type(struct json *spec, const struct json *was)
{
	if (has_cluster_ip(was) && !has_cluster_ip(spec)) {
		bool same_ips = same(spec, was, "clusterIP") && same(spec, was, "clusterIPs");
		if (same_ips) {
			json_del(spec, "clusterIP");
			json_del(spec, "clusterIPs");
		}
		drop_same(spec, was, "ipFamilies");
		drop_same(spec, was, "ipFamilyPolicy");
		drop_same(spec, was, "internalTrafficPolicy");
	}
	if (has_node_ports(was) && !has_node_ports(spec) && same_node_ports(spec, was))
		JSON_EACH (json_get(spec, "ports"), p)
			json_del(p, "nodePort");
	if (has_health_port(was) && !has_health_port(spec))
		drop_same(spec, was, "healthCheckNodePort");
	if (is_balanced(was) && !is_balanced(spec)) {
		drop_same(spec, was, "allocateLoadBalancerNodePorts");
		drop_same(spec, was, "loadBalancerClass");
	}
	if (is_external(was) && !is_external(spec))
		drop_same(spec, was, "externalTrafficPolicy");
}

void service_prepare_create(struct arena *a, struct json *obj)
{
	struct json *spec = json_get(obj, "spec");

	if (json_is(spec, JSON_OBJECT))
		normalize_ips(a, spec, NULL);
}

void service_prepare_update(struct arena *a, struct json *obj, const struct json *old)
{
	struct json *spec = json_get(obj, "spec");
	const struct json *was = json_get(old, "spec");

	if (!json_is(spec, JSON_OBJECT))
		return;
	keep_allocated(a, spec, was);
	normalize_ips(a, spec, was);
	drop_by_type(spec, was);
	if (!is_balanced(spec) && json_path(obj, "status.loadBalancer"))
		json_set(a, json_obj(a, obj, "status"), "loadBalancer", json_new_object(a));
}
