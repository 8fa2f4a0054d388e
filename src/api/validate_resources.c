/* Amounts of resources: names, values, requests against limits. */
#include "api/validate.h"

static const char *const CONTAINER_RESOURCES[] = {"cpu", "memory", "ephemeral-storage", NULL};

static bool resource_is_hugepages(struct str name)
{
	return str_has_prefix(name, STR("hugepages-"));
}

/* Of a vendor: a domain that is not Kubernetes' own. */
bool resource_is_extended(struct str name)
{
	char quota[400] = "requests.";
	size_t slash = str_find(name, '/');
	struct str domain = str_sub(name, 0, slash);
	if (slash == name.n || str_is(domain, "kubernetes.io") ||
	    str_has_suffix(domain, STR(".kubernetes.io")) ||
	    str_has_prefix(name, STR("requests.")) || name.n + 10 > sizeof quota)
		return false;
	memcpy(quota + 9, name.p, name.n);
	return format_good(format_qualified_name, str_n(quota, name.n + 9));
}

void validate_resource_name(struct vctx *x, const struct vpath *p, struct str name)
{
	struct json value = {.type = JSON_STRING, .n = (uint32_t)name.n, .s = name.p};
	if (!v_format_str(x, p, name, format_qualified_name))
		return;
	bool slash = str_find(name, '/') < name.n;
	bool standard = str_in(name, CONTAINER_RESOURCES) || resource_is_hugepages(name);
	if (!slash && !standard) {
		v_invalid(x, p, &value, "must be a standard resource type or fully qualified");
		v_invalid(x, p, &value, "must be a standard resource for containers");
	} else if (slash && str_find(str_sub(name, 0, str_find(name, '/')), '.') == 0) {
		v_invalid(x, p, &value, "doesn't follow extended resource name standard");
	} else if (slash && !resource_is_extended(name) &&
		   !str_contains(name, STR("kubernetes.io/"))) {
		v_invalid(x, p, &value, "doesn't follow extended resource name standard");
	}
}

/* Not negative, and whole where a fraction makes no sense. */
static bool validate_amount(struct vctx *x, const struct vpath *p, struct str name,
			    const struct json *v)
{
	struct quantity q;
	bool good = true;
	if (!v_quantity(v, &q))
		return true;
	if (q.nanos < 0) {
		v_invalid(x, p, v, "must be greater than or equal to 0");
		good = false;
	}
	if (resource_is_extended(name) && q.nanos % 1000000000 != 0) {
		v_invalid(x, p, v, "must be an integer");
		good = false;
	}
	return good;
}

void validate_resource_list(struct vctx *x, const struct vpath *p, const struct json *v)
{
	JSON_EACH_MEMBER (v, m) {
		validate_resource_name(x, V_KEY(p, m->key), m->key);
		validate_amount(x, V_KEY(p, m->key), m->key, m->value);
	}
}

static void validate_request(struct vctx *x, const struct vpath *p, const struct json *limits,
			     const struct json_member *m)
{
	struct quantity request, limit;
	const struct json *most = sorted_get(limits, m->key);
	bool fixed = resource_is_extended(m->key) || resource_is_hugepages(m->key);
	if (!most) {
		if (fixed)
			v_required(x, V_AT(p, "limits"),
				   "Limit must be set for non overcommitable resources");
		return;
	}
	if (!v_quantity(m->value, &request) || !v_quantity(most, &limit))
		return;
	if (fixed && request.nanos != limit.nanos)
		v_invalid(x, V_AT(p, "requests"), m->value, "must be equal to %.*s limit of %s",
			  STR_FMT(m->key), json_cstr(most) ?: "");
	else if (request.nanos > limit.nanos)
		v_invalid(x, V_AT(p, "requests"), m->value,
			  "must be less than or equal to %.*s limit of %s", STR_FMT(m->key),
			  json_cstr(most) ?: "");
}

void validate_resources(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *limits = json_get(v, "limits"), *requests = json_get(v, "requests");
	bool huge = false, plain = false;
	validate_resource_list(x, V_AT(p, "limits"), limits);
	validate_resource_list(x, V_AT(p, "requests"), requests);
	JSON_EACH_MEMBER (requests, m)
		validate_request(x, p, limits, m);
	JSON_EACH_MEMBER (limits, m)
		huge = huge || resource_is_hugepages(m->key);
	JSON_EACH_MEMBER (requests, m)
		huge = huge || resource_is_hugepages(m->key);
	plain = json_get(limits, "cpu") || json_get(limits, "memory") ||
		json_get(requests, "cpu") || json_get(requests, "memory");
	if (huge && !plain)
		v_forbidden(x, p, "HugePages require cpu or memory");
}
