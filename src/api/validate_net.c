/* NetworkPolicies, Ingresses, IngressClasses, PodDisruptionBudgets. */
#include "api/validate.h"
#include "wire/text.h"

void validate_pdb(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const AMOUNTS[] = {"minAvailable", "maxUnavailable"};
	if (!v_is_null(json_get(v, AMOUNTS[0])) && !v_is_null(json_get(v, AMOUNTS[1])))
		v_invalid(x, p, v, "minAvailable and maxUnavailable cannot be both set");
	for (size_t i = 0; i < ARRAY_SIZE(AMOUNTS); i++) {
		const struct json *amount = json_get(v, AMOUNTS[i]);
		if (v_is_null(amount))
			continue;
		validate_int_or_percent(x, V_AT(p, AMOUNTS[i]), amount);
		validate_not_over_100(x, V_AT(p, AMOUNTS[i]), amount);
	}
}

/* ---- network policies ---- */

void validate_policy_port(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *port = json_get(v, "port"), *end = json_get(v, "endPort");
	const struct vpath *at = V_AT(p, "endPort");
	bool has_end = json_is(end, JSON_INT);
	if (v_is_null(port)) {
		if (has_end)
			v_invalid(x, at, end, "may not be specified when `port` is not specified");
		return;
	}
	validate_port_or_name(x, V_AT(p, "port"), port);
	if (!has_end)
		return;
	if (json_is(port, JSON_STRING)) {
		v_invalid(x, at, end, "may not be specified when `port` is non-numeric");
		return;
	}
	if (end->i < json_int(port, 0))
		v_invalid(x, at, end, "must be greater than or equal to `port`");
	validate_port_number(x, at, end);
}

void validate_policy_peer(struct vctx *x, const struct vpath *p, const struct json *v)
{
	bool block = !v_is_null(json_get(v, "ipBlock")),
	     select = !v_is_null(json_get(v, "podSelector")) ||
		      !v_is_null(json_get(v, "namespaceSelector"));
	if (!block && !select)
		v_required(x, p, "must specify a peer");
	if (block && select)
		v_forbidden(x, p, "may not specify both ipBlock and another peer");
}

void validate_ip_block(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct cidr all, part;
	const struct json *except = json_get(v, "except");
	if (cidr_parse(json_get_str(v, "cidr"), &all) < 0)
		return;
	JSON_EACH (except, e)
		if (cidr_parse(json_str(e), &part) == 0 &&
		    (!cidr_contains(&all, &part.ip) || part.prefix <= all.prefix))
			v_invalid(x, V_ITEM(V_AT(p, "except"), JSON_INDEX(except, e)), e,
				  "must be a strict subset of `cidr`");
}

/* ---- ingresses ---- */

static void validate_segment(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (json_str(v).n == 0)
		v_required(x, p, "");
	else
		v_format(x, p, v, format_path_segment);
}

static void validate_backend_resource(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (!v_is_null(json_get(v, "apiGroup")))
		v_format(x, V_AT(p, "apiGroup"), json_get(v, "apiGroup"), format_dns1123_subdomain);
	validate_segment(x, V_AT(p, "kind"), json_get(v, "kind"));
	validate_segment(x, V_AT(p, "name"), json_get(v, "name"));
}

static void validate_backend_service(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct vpath *at = V_AT(p, "service");
	const struct json *name = json_path(v, "port.name"), *number = json_path(v, "port.number");
	bool has_name = json_str(name).n > 0, has_number = json_int(number, 0) != 0;
	if (json_get_str(v, "name").n == 0)
		v_required(x, V_AT(at, "name"), "");
	else
		v_format(x, V_AT(at, "name"), json_get(v, "name"), format_dns1035_label);
	if (has_name && has_number)
		v_invalid(x, p, v, "cannot set both port name & port number");
	else if (has_name)
		v_format(x, V_AT(V_AT(at, "port"), "name"), name, format_port_name);
	else if (has_number)
		validate_port_number(x, V_AT(V_AT(at, "port"), "number"), number);
	else
		v_required(x, p, "port name or number is required");
}

static void validate_backend(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *service = json_get(v, "service"), *resource = json_get(v, "resource");
	bool has_service = !v_is_null(service), has_resource = !v_is_null(resource);
	if (has_service && has_resource)
		v_invalid(x, p, v, "cannot set both resource and service backends");
	else if (has_resource)
		validate_backend_resource(x, V_AT(p, "resource"), resource);
	else if (has_service)
		validate_backend_service(x, p, service);
	else
		v_invalid(x, p, v, "resource or service backend is required");
}

static bool path_is_odd(struct str s)
{
	static const char *const PARTS[] = {"//", "/./", "/../", "%2f", "%2F"};
	for (size_t i = 0; i < ARRAY_SIZE(PARTS); i++)
		if (str_contains(s, str_of(PARTS[i])))
			return true;
	return str_has_suffix(s, STR("/..")) || str_has_suffix(s, STR("/."));
}

static void validate_ingress_path(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const TYPES[] = {"Exact", "ImplementationSpecific", "Prefix", NULL};
	const struct json *type = json_get(v, "pathType"), *path = json_get(v, "path");
	struct str t = json_str(type), s = json_str(path);
	bool absolute = str_has_prefix(s, STR("/"));
	if (v_is_null(type)) {
		v_required(x, V_AT(p, "pathType"), "pathType must be specified");
		return;
	}
	if (str_is(t, "Exact") || str_is(t, "Prefix")) {
		if (!absolute)
			v_invalid(x, V_AT(p, "path"), path, "must be an absolute path");
		else if (path_is_odd(s))
			v_invalid(x, V_AT(p, "path"), path,
				  "must not contain '//', '/./', '/../' or an encoded '/'");
	} else if (str_is(t, "ImplementationSpecific")) {
		if (s.n && !absolute)
			v_invalid(x, V_AT(p, "path"), path, "must be an absolute path");
	} else {
		v_not_supported(x, V_AT(p, "pathType"), type, TYPES);
	}
	validate_backend(x, V_AT(p, "backend"), json_get(v, "backend"));
}

void validate_ingress(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *backend = json_get(v, "defaultBackend");
	if (json_len(json_get(v, "rules")) == 0 && v_is_null(backend))
		v_invalid(x, p, v, "either `defaultBackend` or `rules` must be specified");
	if (!v_is_null(backend))
		validate_backend(x, V_AT(p, "defaultBackend"), backend);
}

static void validate_host_name(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str s = json_str(v);
	v_format_str(x, p, s,
		     str_find(s, '*') < s.n ? format_wildcard_subdomain : format_dns1123_subdomain);
}

void validate_tls_host(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_host_name(x, p, v);
}

void validate_ingress_host(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct ip ip;
	if (json_str(v).n == 0)
		return;
	if (ip_parse(json_str(v), &ip) == 0)
		v_invalid(x, p, v, "must be a DNS name, not an IP address");
	validate_host_name(x, p, v);
}

void validate_ingress_rule(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *http = json_get(v, "http"), *paths = json_get(http, "paths");
	const struct vpath *at = V_AT(V_AT(p, "http"), "paths");
	if (v_is_null(http))
		return;
	if (json_len(paths) == 0)
		v_required(x, at, "");
	JSON_EACH (paths, one)
		validate_ingress_path(x, V_ITEM(at, JSON_INDEX(paths, one)), one);
}

/* "example.com/path" */
static void validate_domain_path(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str s = json_str(v);
	size_t slash = str_find(s, '/');
	if (slash == 0 || slash + 1 >= s.n) {
		v_invalid(x, p, v, "must be a domain-prefixed path (such as \"acme.io/foo\")");
		return;
	}
	v_format_str(x, p, str_sub(s, 0, slash), format_dns1123_subdomain);
	if (!format_all(str_from(s, slash + 1), 7, "/-._~%!$&'()*+,;=:"))
		v_invalid(x, p, v, "invalid path");
}

void validate_controller_name(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (json_str(v).n > 250)
		v_too_long(x, p, 250);
	validate_domain_path(x, p, v);
}

void validate_class_parameters(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *ns = json_get(v, "namespace");
	struct str scope = json_get_str(v, "scope");
	if (str_is(scope, "Namespace")) {
		if (json_str(ns).n == 0)
			v_required(x, V_AT(p, "namespace"),
				   "`parameters.scope` is set to 'Namespace'");
		else
			v_format(x, V_AT(p, "namespace"), ns, format_dns1123_label);
	}
	if (str_is(scope, "Cluster") && !v_is_null(ns))
		v_forbidden(x, V_AT(p, "namespace"), "`parameters.scope` is set to 'Cluster'");
}

void validate_ip_address(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *parent = json_path(v, "spec.parentRef");
	const struct vpath *at = V_AT(V_AT(p, "spec"), "parentRef");
	if (v_is_null(parent)) {
		v_required(x, at, "");
		return;
	}
	validate_segment(x, V_AT(at, "resource"), json_get(parent, "resource"));
	validate_segment(x, V_AT(at, "name"), json_get(parent, "name"));
}
