#include "ctl/service.h"

bool service_headless(const struct object *svc)
{
	return str_is(json_get_str(object_spec(svc), "clusterIP"), "None");
}

static bool is_ipv6(struct str address)
{
	return str_find(address, ':') < address.n;
}

struct str pod_address(const struct object *pod, bool ipv6)
{
	JSON_EACH (json_get(object_status(pod), "podIPs"), ip)
		if (is_ipv6(json_get_str(ip, "ip")) == ipv6)
			return json_get_str(ip, "ip");
	struct str one = json_get_str(object_status(pod), "podIP");
	return one.n && is_ipv6(one) == ipv6 ? one : STR_NULL;
}

bool pod_is_endpoint(const struct object *pod, bool terminating_too)
{
	if (pod_ended(pod) || (!terminating_too && meta_deleting(pod->json)))
		return false;
	return json_get_str(object_status(pod), "podIP").n > 0;
}

static int64_t named_port(const struct json *containers, struct str name, struct str protocol)
{
	JSON_EACH (containers, c)
		JSON_EACH (json_get(c, "ports"), port)
			if (str_eq(json_get_str(port, "name"), name) &&
			    str_eq(json_get_str(port, "protocol"), protocol))
				return json_get_int(port, "containerPort", -1);
	return -1;
}

int64_t pod_target_port(const struct object *pod, const struct json *service_port)
{
	const struct json *target = json_get(service_port, "targetPort");
	struct str name = json_str(target);
	if (!name.n)
		return json_int(target, 0) ? json_int(target, 0)
					   : json_get_int(service_port, "port", -1);
	struct str protocol = json_get_str(service_port, "protocol");
	int64_t n = named_port(json_get(object_spec(pod), "containers"), name, protocol);
	if (n > 0)
		return n;
	/* Sidecars serve too. */
	JSON_EACH (json_get(object_spec(pod), "initContainers"), c) {
		if (!str_is(json_get_str(c, "restartPolicy"), "Always"))
			continue;
		JSON_EACH (json_get(c, "ports"), port)
			if (str_eq(json_get_str(port, "name"), name) &&
			    str_eq(json_get_str(port, "protocol"), protocol))
				return json_get_int(port, "containerPort", -1);
	}
	return -1;
}

struct json *service_ports(struct arena *a, const struct object *svc, const struct object *pod,
			   bool named)
{
	struct json *ports = json_new_array(a);

	JSON_EACH (json_get(object_spec(svc), "ports"), sp) {
		struct str name = json_get_str(sp, "name");
		int64_t n = pod_target_port(pod, sp);

		if (n <= 0)
			continue;
		struct json *port = json_push(a, ports, json_new_object(a));
		if (name.n || named)
			json_set_str(a, port, "name", name.n ? name : STR(""));
		json_set_str(a, port, "protocol", json_get_str(sp, "protocol"));
		json_set_int(a, port, "port", n);
		if (json_get_str(sp, "appProtocol").n)
			json_set_str(a, port, "appProtocol", json_get_str(sp, "appProtocol"));
	}
	return ports;
}

struct json *pod_reference(struct arena *a, const struct object *pod)
{
	struct json *ref = json_new_object(a);
	json_set_cstr(a, ref, "kind", "Pod");
	json_set_str(a, ref, "namespace", pod->ns);
	json_set_str(a, ref, "name", pod->name);
	json_set_str(a, ref, "uid", pod->uid);
	return ref;
}

struct str pod_hostname(const struct object *pod, const struct object *svc)
{
	const struct json *spec = object_spec(pod);
	return str_eq(json_get_str(spec, "subdomain"), svc->name) && str_eq(pod->ns, svc->ns)
		       ? json_get_str(spec, "hostname")
		       : STR_NULL;
}

bool service_ipv6(const struct object *svc, unsigned nth, bool *ret_ipv6)
{
	const struct json *families = json_get(object_spec(svc), "ipFamilies");
	if (nth < json_len(families)) {
		*ret_ipv6 = str_is(json_str(json_item(families, nth)), "IPv6");
		return true;
	}
	*ret_ipv6 = is_ipv6(json_get_str(object_spec(svc), "clusterIP"));
	return nth == 0;
}

struct selector *service_selector(struct arena *a, const struct object *svc)
{
	const struct json *map = json_get(object_spec(svc), "selector");
	if (!json_len(map) || str_is(json_get_str(object_spec(svc), "type"), "ExternalName"))
		return NULL;
	return selector_from_map(a, map);
}

/* ---- which Services a pod's change concerns ---- */

static bool endpoint_changed(const struct object *now, const struct object *old)
{
	if (!now || !old)
		return true;
	return pod_ready(now) != pod_ready(old) || pod_ended(now) != pod_ended(old) ||
	       meta_deleting(now->json) != meta_deleting(old->json) ||
	       !json_equal(json_get(object_status(now), "podIPs"),
			   json_get(object_status(old), "podIPs")) ||
	       !json_equal_empty(json_get(object_meta(now), "labels"),
				 json_get(object_meta(old), "labels")) ||
	       !json_equal_empty(json_get(object_spec(now), "nodeName"),
				 json_get(object_spec(old), "nodeName"));
}

static bool selects(const struct selector *s, const struct object *pod)
{
	return pod && selector_matches(s, json_path(pod->json, "metadata.labels"));
}

void service_pod_changed(struct service_view *v, struct object *now, struct object *old)
{
	if (!endpoint_changed(now, old))
		return;
	AUTO_ARENA *a = arena_new(0);
	const char *ns = arena_cstr(a, now ? now->ns : old->ns);
	CACHE_EACH (v->services, ns, it, svc) {
		struct selector *s = service_selector(a, svc);
		if (s && (selects(s, now) || selects(s, old)))
			controller_mark(v->c, svc);
	}
}

void service_view_start(struct service_view *v, struct controller *c)
{
	v->c = c;
	v->services = controller_watch(c, "v1", "Service", controller_mark_now);
}
