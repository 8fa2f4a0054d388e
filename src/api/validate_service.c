/* Services, Endpoints and EndpointSlices. */
#include "api/validate.h"
#include "wire/text.h"

static bool service_is(const struct json *spec, const char *type)
{
	return str_is(json_get_str(spec, "type"), type);
}

static bool service_is_external(const struct json *spec)
{
	return service_is(spec, "NodePort") || service_is(spec, "LoadBalancer") ||
	       (service_is(spec, "ClusterIP") && json_len(json_get(spec, "externalIPs")));
}

static bool service_is_headless(const struct json *spec)
{
	return str_is(json_get_str(spec, "clusterIP"), "None") ||
	       str_is(json_str(json_item(json_get(spec, "clusterIPs"), 0)), "None");
}

/* ---- ports ---- */

/* No name, number or node port twice; TCP and UDP may share a number. */
static void validate_ports_differ(struct vctx *x, const struct vpath *p, const struct json *ports)
{
	struct twins names = V_TWINS(x, "name"), numbers = V_TWINS(x, "port", "protocol"),
		     nodes = V_TWINS(x, "nodePort", "protocol");
	JSON_EACH (ports, port) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(ports, port));
		if (json_get_str(port, "name").n && twins_add(&names, port))
			v_duplicate(x, V_AT(at, "name"), json_get(port, "name"));
		if (twins_add(&numbers, port))
			v_duplicate(x, at, port);
		if (json_get_int(port, "nodePort", 0) && twins_add(&nodes, port))
			v_duplicate(x, V_AT(at, "nodePort"), json_get(port, "nodePort"));
	}
}

static void validate_ports(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	const struct json *ports = json_get(spec, "ports");
	if (json_len(ports) == 0 && !service_is_headless(spec) && !service_is(spec, "ExternalName"))
		v_required(x, p, "");
	JSON_EACH (ports, port) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(ports, port));
		if (json_len(ports) > 1 && json_get_str(port, "name").n == 0)
			v_required(x, V_AT(at, "name"), "");
		if (service_is(spec, "ClusterIP") && json_get_int(port, "nodePort", 0))
			v_forbidden(x, V_AT(at, "nodePort"),
				    "may not be used when `type` is 'ClusterIP'");
		if (service_is(spec, "LoadBalancer") && json_get_int(port, "port", 0) == 10250)
			v_invalid(
				x, V_AT(at, "port"), json_get(port, "port"),
				"may not expose port 10250 externally since it is used by kubelet");
	}
	validate_ports_differ(x, p, ports);
}

/* ---- addresses ---- */

static bool ip_is_special(const struct ip *ip)
{
	static const uint8_t ZERO[16];
	const uint8_t *b = ip->bytes;
	if (ip->family == 4)
		return memcmp(b, ZERO, 4) == 0 || b[0] == 127 || (b[0] == 169 && b[1] == 254) ||
		       (b[0] == 224 && b[1] == 0 && b[2] == 0);
	bool loopback = memcmp(b, ZERO, 15) == 0 && b[15] <= 1;
	return loopback || (b[0] == 0xfe && (b[1] & 0xc0) == 0x80) ||
	       (b[0] == 0xff && (b[1] & 0x0f) == 2);
}

static void validate_not_special(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct ip ip;
	if (ip_parse(json_str(v), &ip) < 0)
		v_invalid(x, p, v, "must be a valid IP address");
	else if (ip_is_special(&ip))
		v_invalid(x, p, v,
			  "may not be unspecified, or in the loopback, link-local or link-local "
			  "multicast range");
}

void validate_public_ip(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (v_format_str(x, p, json_str(v), format_ip))
		validate_not_special(x, p, v);
}

void validate_ip_family_policy(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const POLICIES[] = {"SingleStack", "PreferDualStack", "RequireDualStack",
					       NULL};
	if (!v_is_null(v))
		v_enum(x, p, v, POLICIES);
}

void validate_traffic_distribution(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const WORDS[] = {"PreferClose", "PreferSameZone", "PreferSameNode",
					    NULL};
	if (!v_is_null(v))
		v_enum(x, p, v, WORDS);
}

void validate_ip_families(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const FAMILIES[] = {"IPv4", "IPv6", NULL};
	if (json_len(v) > 2)
		v_invalid(x, p, v, "may only hold up to 2 values");
	JSON_EACH (v, f) {
		uint32_t i = JSON_INDEX(v, f);
		v_enum(x, V_ITEM(p, i), f, FAMILIES);
		if (i == 1 && json_equal(f, json_item(v, 0)))
			v_duplicate(x, V_ITEM(p, i), f);
	}
}

static void validate_cluster_ip(struct vctx *x, const struct vpath *p, const struct json *ips,
				uint32_t i, const struct json *ip, const struct json *families)
{
	struct ip parsed;
	if (str_is(json_str(ip), "None")) {
		if (i > 0 || json_len(ips) > 1)
			v_invalid(x, p, ips, "'None' must be the first and only value");
		return;
	}
	if (ip_parse(json_str(ip), &parsed) < 0) {
		v_invalid(x, V_ITEM(p, i), ip,
			  "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)");
		return;
	}
	const struct json *family = json_item(families, i);
	if (family && (parsed.family == 6) != str_is(json_str(family), "IPv6"))
		v_invalid(x, V_ITEM(p, i), ip,
			  "expected an %s value as indicated by `ipFamilies[%u]`",
			  json_cstr(family) ?: "", i);
}

static void validate_cluster_ips(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	const struct json *first = json_get(spec, "clusterIP"), *ips = json_get(spec, "clusterIPs"),
			  *families = json_get(spec, "ipFamilies");
	const struct vpath *at = V_AT(p, "clusterIPs");
	if (service_is(spec, "ExternalName"))
		return;
	if (json_len(ips) == 0) {
		if (json_str(first).n)
			validate_cluster_ip(x, at, NULL, 0, first, families);
		return;
	}
	if (json_str(first).n && !json_equal(first, json_item(ips, 0)))
		v_invalid(x, at, ips, "first value must match `clusterIP`");
	if (json_len(ips) > 2)
		v_invalid(x, at, ips, "may only hold up to 2 values");
	JSON_EACH (ips, ip)
		validate_cluster_ip(x, at, ips, JSON_INDEX(ips, ip), ip, families);
}

/* An address that is none is told alone: upstream's allocator looks at it before validation. */
static bool cluster_ips_unreadable(const struct json *spec)
{
	struct ip ip;
	struct str first = json_get_str(spec, "clusterIP");
	if (service_is(spec, "ExternalName"))
		return false;
	if (first.n && !str_is(first, "None") && ip_parse(first, &ip) < 0)
		return true;
	JSON_EACH (json_get(spec, "clusterIPs"), s)
		if (!str_is(json_str(s), "None") && ip_parse(json_str(s), &ip) < 0)
			return true;
	return false;
}

static void validate_external_name(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	static const char *const EMPTY[] = {"clusterIPs", "ipFamilies", "ipFamilyPolicy"};
	struct str name = json_get_str(spec, "externalName");
	if (!service_is(spec, "ExternalName"))
		return;
	for (size_t i = 0; i < ARRAY_SIZE(EMPTY); i++)
		if (json_len(json_get(spec, EMPTY[i])) || json_get_str(spec, EMPTY[i]).n)
			v_forbidden(x, V_AT(p, EMPTY[i]),
				    "may not be set for ExternalName services");
	if (name.n && name.p[name.n - 1] == '.')
		name = str_sub(name, 0, name.n - 1);
	if (name.n)
		v_format_str(x, V_AT(p, "externalName"), name, format_dns1123_subdomain);
	else
		v_required(x, V_AT(p, "externalName"), "");
}

/* ---- traffic ---- */

static void validate_external_traffic(struct vctx *x, const struct vpath *p,
				      const struct json *spec)
{
	static const char *const POLICIES[] = {"Cluster", "Local", NULL};
	const struct json *policy = json_get(spec, "externalTrafficPolicy"),
			  *health = json_get(spec, "healthCheckNodePort");
	bool local = str_is(json_str(policy), "Local");
	if (!service_is_external(spec)) {
		if (json_str(policy).n)
			v_invalid(x, V_AT(p, "externalTrafficPolicy"), policy,
				  "may only be set for externally-accessible services");
	} else if (json_str(policy).n == 0) {
		v_required(x, V_AT(p, "externalTrafficPolicy"), "");
	} else {
		v_enum(x, V_AT(p, "externalTrafficPolicy"), policy, POLICIES);
	}
	if (json_int(health, 0) == 0)
		return;
	if (!service_is(spec, "LoadBalancer") || !local)
		v_invalid(x, V_AT(p, "healthCheckNodePort"), health,
			  "may only be set when `type` is 'LoadBalancer' and "
			  "`externalTrafficPolicy` is 'Local'");
	else if (health->i < 1 || health->i > 65535)
		v_invalid(x, V_AT(p, "healthCheckNodePort"), health,
			  "must be between 1 and 65535, inclusive");
}

static void validate_internal_traffic(struct vctx *x, const struct vpath *p,
				      const struct json *spec)
{
	static const char *const POLICIES[] = {"Cluster", "Local", NULL};
	const struct json *policy = json_get(spec, "internalTrafficPolicy");
	bool routed = service_is(spec, "NodePort") || service_is(spec, "LoadBalancer") ||
		      service_is(spec, "ClusterIP");
	if (v_is_null(policy) && routed)
		v_required(x, V_AT(p, "internalTrafficPolicy"), "");
	else if (!v_is_null(policy))
		v_enum(x, V_AT(p, "internalTrafficPolicy"), policy, POLICIES);
}

static void validate_affinity_config(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	struct str affinity = json_get_str(spec, "sessionAffinity");
	const struct json *config = json_get(spec, "sessionAffinityConfig");
	const struct vpath *at = V_AT(p, "sessionAffinityConfig");
	if (str_is(affinity, "None") && !v_is_null(config))
		v_forbidden(x, at, "must not be set when session affinity is None");
	if (!str_is(affinity, "ClientIP"))
		return;
	if (v_is_null(config))
		v_required(x, at, "when session affinity type is ClientIP");
	else if (v_is_null(json_get(config, "clientIP")))
		v_required(x, V_AT(at, "clientIP"), "when session affinity type is ClientIP");
}

static void validate_load_balancer(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	bool balanced = service_is(spec, "LoadBalancer");
	const struct json *ranges = json_get(spec, "loadBalancerSourceRanges"),
			  *allocate = json_get(spec, "allocateLoadBalancerNodePorts");
	const struct vpath *at = V_AT(p, "LoadBalancerSourceRanges"); /* upstream's spelling */
	if (json_len(ranges) && !balanced)
		v_forbidden(x, at, "may only be used when `type` is 'LoadBalancer'");
	JSON_EACH (ranges, r)
		v_format_str(x, V_ITEM(at, JSON_INDEX(ranges, r)), str_trim(json_str(r)),
			     format_cidr);
	if (balanced && v_is_null(allocate))
		v_required(x, V_AT(p, "allocateLoadBalancerNodePorts"), "");
	if (!balanced && !v_is_null(allocate))
		v_forbidden(x, V_AT(p, "allocateLoadBalancerNodePorts"),
			    "may only be used when `type` is 'LoadBalancer'");
	if (!balanced && !v_is_null(json_get(spec, "loadBalancerClass")))
		v_forbidden(x, V_AT(p, "loadBalancerClass"),
			    "may only be used when `type` is 'LoadBalancer'");
	if ((balanced || service_is(spec, "NodePort")) && service_is_headless(spec))
		v_invalid(x, V_ITEM(V_AT(p, "clusterIPs"), 0), json_get(spec, "clusterIP"),
			  "may not be set to 'None' for %s services",
			  balanced ? "LoadBalancer" : "NodePort");
}

void validate_service(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *spec = json_get(v, "spec");
	const struct vpath *at = V_AT(p, "spec");
	validate_cluster_ips(x, at, spec);
	if (cluster_ips_unreadable(spec))
		return;
	validate_ports(x, V_AT(at, "ports"), spec);
	validate_external_name(x, at, spec);
	validate_external_traffic(x, at, spec);
	validate_internal_traffic(x, at, spec);
	validate_affinity_config(x, at, spec);
	validate_load_balancer(x, at, spec);
}

/* ---- endpoints ---- */

void validate_subset(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *ports = json_get(v, "ports");
	if (json_len(json_get(v, "addresses")) == 0 &&
	    json_len(json_get(v, "notReadyAddresses")) == 0)
		v_required(x, p, "must specify `addresses` or `notReadyAddresses`");
	JSON_EACH (ports, port)
		if (json_len(ports) > 1 && json_get_str(port, "name").n == 0)
			v_required(x,
				   V_AT(V_ITEM(V_AT(p, "ports"), JSON_INDEX(ports, port)), "name"),
				   "");
}

void validate_endpoint_ip(struct vctx *x, const struct vpath *p, const struct json *v)
{
	v_format_str(x, p, json_str(v), format_ip);
	validate_not_special(x, p, v);
}

/* ---- slices ---- */

static void validate_fqdn(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str name = json_str(v), rest, label;
	unsigned labels = 0;
	if (name.n == 0) {
		v_required(x, p, "");
		return;
	}
	if (name.p[name.n - 1] == '.')
		name = str_sub(name, 0, name.n - 1);
	if (!v_format_str(x, p, name, format_dns1123_subdomain))
		return;
	rest = name;
	while (str_cut(&rest, '.', &label)) {
		labels++;
		v_format_str(x, p, label, format_dns1123_label);
	}
	if (labels < 2)
		v_invalid(x, p, v,
			  "should be a domain with at least two segments separated by dots");
}

void validate_slice_addresses(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str type = json_get_str(x->obj, "addressType");
	bool fqdn = str_is(type, "FQDN"), four = str_is(type, "IPv4"), six = str_is(type, "IPv6");
	JSON_EACH (v, address) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(v, address));
		struct ip ip;
		if (fqdn) {
			validate_fqdn(x, at, address);
			continue;
		}
		if (!four && !six)
			continue;
		if (ip_parse(json_str(address), &ip) < 0 || ip.family != (four ? 4 : 6))
			v_invalid(x, at, address, "must be an %s address", four ? "IPv4" : "IPv6");
		validate_not_special(x, at, address);
	}
}

void validate_slice_ports(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct twins seen = V_TWINS(x, "name");
	JSON_EACH (v, port)
		if (twins_add(&seen, port))
			v_duplicate(x, V_AT(V_ITEM(p, JSON_INDEX(v, port)), "name"),
				    json_get(port, "name"));
}

void validate_hints(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const HINTS[] = {"forZones", "forNodes"};
	for (size_t i = 0; i < ARRAY_SIZE(HINTS); i++) {
		const struct json *list = json_get(v, HINTS[i]);
		struct twins seen = V_TWINS(x, "name");
		if (json_len(list) > 8)
			v_too_many(x, V_AT(p, HINTS[i]), json_len(list), 8);
		JSON_EACH (list, h) {
			const struct vpath *at =
				V_AT(V_ITEM(V_AT(p, HINTS[i]), JSON_INDEX(list, h)), "name");
			v_format_str(x, at, json_get_str(h, "name"),
				     i ? format_dns1123_subdomain : format_label_value);
			if (twins_add(&seen, h))
				v_duplicate(x, at, json_get(h, "name"));
		}
	}
}
