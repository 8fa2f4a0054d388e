/* Devices: claims of them, their classes, the slices that offer them (resource.k8s.io). */
#include "api/validate.h"
#include <stdio.h>

/* Kubernetes' own: bytes of opaque parameters, features of a driver. */
#define PARAMETERS_MAX 10240
#define FEATURES_MAX   32

/* "request" or "request/subrequest". */
static bool request_known(const struct json *requests, struct str name)
{
	struct str rest = name, first;
	bool deep = str_cut(&rest, '/', &first) && rest.p;
	JSON_EACH (requests, r) {
		if (!str_eq(json_get_str(r, "name"), first))
			continue;
		if (!deep)
			return true;
		JSON_EACH (json_get(r, "firstAvailable"), sub)
			if (str_eq(json_get_str(sub, "name"), rest))
				return true;
	}
	return false;
}

static void validate_references(struct vctx *x, const struct vpath *p, const struct json *list,
				const struct json *requests)
{
	JSON_EACH (list, item) {
		const struct json *names = json_get(item, "requests");
		const struct vpath *at = V_AT(V_ITEM(p, JSON_INDEX(list, item)), "requests");
		JSON_EACH (names, n)
			if (!request_known(requests, json_str(n)))
				v_invalid(
					x, V_ITEM(at, JSON_INDEX(names, n)), n,
					"must be the name of a request in the claim or "
					"the name of a request and a subrequest separated by '/'");
	}
}

void validate_device_claim(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *requests = json_get(v, "requests");
	validate_references(x, V_AT(p, "constraints"), json_get(v, "constraints"), requests);
	validate_references(x, V_AT(p, "config"), json_get(v, "config"), requests);
}

void validate_device_request(struct vctx *x, const struct vpath *p, const struct json *v)
{
	bool exactly = !v_is_null(json_get(v, "exactly"));
	bool first = json_len(json_get(v, "firstAvailable")) > 0;
	if (!exactly && !first)
		v_required(x, p, "exactly one of `exactly` or `firstAvailable` is required");
	else if (exactly && first)
		v_invalid(x, p, NULL, "exactly one of `exactly` or `firstAvailable` is required");
}

void validate_device_count(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const MODES[] = {"All", "ExactCount", NULL};
	const struct json *mode = json_get(v, "allocationMode"), *count = json_get(v, "count");
	if (str_is(json_str(mode), "All")) {
		if (json_int(count, 0) != 0)
			v_invalid(x, V_AT(p, "count"), count,
				  "must not be specified when allocationMode is 'All'");
	} else if (str_is(json_str(mode), "ExactCount")) {
		if (json_int(count, 0) <= 0)
			v_invalid(x, V_AT(p, "count"), count, "must be greater than zero");
	} else {
		v_not_supported(x, V_AT(p, "allocationMode"), mode, MODES);
	}
}

void validate_device_constraint(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const KINDS[] = {"matchAttribute", "distinctAttribute"};
	unsigned n = 0;
	for (size_t i = 0; i < ARRAY_SIZE(KINDS); i++) {
		const struct json *name = json_get(v, KINDS[i]);
		if (v_is_null(name))
			continue;
		n++;
		if (str_find(json_str(name), '/') == json_str(name).n)
			v_invalid(x, V_AT(p, KINDS[i]), name, "must include a domain");
		else
			v_format(x, V_AT(p, KINDS[i]), name, format_qualified_name);
	}
	if (n == 0)
		v_required(x, p, "one of `matchAttribute` or `distinctAttribute` is required");
}

void validate_device_parameters(struct vctx *x, const struct vpath *p, const struct json *v)
{
	AUTO_BUF text = BUF_INIT;
	if (v_is_null(v)) {
		v_required(x, p, "");
		return;
	}
	if (v->type != JSON_OBJECT) {
		v_invalid(x, p, v, "must be a valid JSON object");
		return;
	}
	json_write(&text, v);
	if (text.n > PARAMETERS_MAX)
		v_too_long(x, p, PARAMETERS_MAX);
}

void validate_device_toleration(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *value = json_get(v, "value");
	if (str_is(json_get_str(v, "operator"), "Exists")) {
		if (json_str(value).n)
			v_invalid(x, V_AT(p, "value"), value,
				  "must be empty for operator `Exists`");
	} else {
		v_format(x, V_AT(p, "value"), value, format_label_value);
		if (json_get_str(v, "key").n == 0)
			v_required(x, V_AT(p, "key"), "must be set unless operator is `Exists`");
	}
}

/* Where the devices are: said once. */
void validate_resource_slice(struct vctx *x, const struct vpath *p, const struct json *v)
{
	unsigned n = json_get_str(v, "nodeName").n > 0;
	n += !v_is_null(json_get(v, "nodeSelector"));
	n += json_get_bool(v, "allNodes", false);
	n += json_get_bool(v, "perDeviceNodeSelection", false);
	if (json_get_str(v, "nodeName").n)
		v_format(x, V_AT(p, "nodeName"), json_get(v, "nodeName"), format_dns1123_subdomain);
	if (n == 0)
		v_required(x, p,
			   "exactly one of `nodeName`, `nodeSelector`, `allNodes`, "
			   "`perDeviceNodeSelection` is required");
	else if (n > 1)
		v_invalid(x, p, NULL,
			  "exactly one of `nodeName`, `nodeSelector`, `allNodes`, "
			  "`perDeviceNodeSelection` is required");
}

void validate_pool_name(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str rest = json_str(v), part;
	while (str_cut(&rest, '/', &part))
		v_format_str(x, p, part, format_dns1123_subdomain);
}

void validate_device(struct vctx *x, const struct vpath *p, const struct json *v)
{
	uint32_t n = json_len(json_get(v, "attributes")) + json_len(json_get(v, "capacity"));
	if (n > FEATURES_MAX)
		v_invalid(x, p, NULL,
			  "the total number of attributes and capacities must not exceed %d",
			  FEATURES_MAX);
}

void validate_device_attribute(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const KINDS[] = {"bool", "int", "string", "version"};
	unsigned n = 0;
	for (size_t i = 0; i < ARRAY_SIZE(KINDS); i++)
		n += !v_is_null(json_get(v, KINDS[i]));
	if (n == 0)
		v_required(x, p, "exactly one value must be specified");
	else if (n > 1)
		v_invalid(x, p, v, "exactly one value must be specified");
}
