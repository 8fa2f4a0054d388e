/* Node and pod affinity. */
#include "api/validate.h"

static const char *const SET[] = {"In", "NotIn", NULL};
static const char *const EXISTENCE[] = {"Exists", "DoesNotExist", NULL};
static const char *const ORDER[] = {"Gt", "Lt", NULL};

void validate_node_expression(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str op = json_get_str(v, "operator");
	uint32_t n = json_len(json_get(v, "values"));
	if (str_in(op, SET) && n == 0)
		v_required(x, V_AT(p, "values"),
			   "must be specified when `operator` is 'In' or 'NotIn'");
	else if (str_in(op, EXISTENCE) && n > 0)
		v_forbidden(x, V_AT(p, "values"),
			    "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
	else if (str_in(op, ORDER) && n != 1)
		v_required(x, V_AT(p, "values"),
			   "must be specified single value when `operator` is 'Lt' or 'Gt'");
	else if (!str_in(op, SET) && !str_in(op, EXISTENCE) && !str_in(op, ORDER))
		v_invalid(x, V_AT(p, "operator"), json_get(v, "operator"),
			  "not a valid selector operator");
	v_format_str(x, V_AT(p, "key"), json_get_str(v, "key"), format_qualified_name);
}

void validate_node_field(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *values = json_get(v, "values");
	if (!str_in(json_get_str(v, "operator"), SET))
		v_invalid(x, V_AT(p, "operator"), json_get(v, "operator"),
			  "not a valid selector operator");
	else if (json_len(values) != 1)
		v_required(x, V_AT(p, "values"),
			   "must be only one value when `operator` is 'In' or 'NotIn' for node "
			   "field selector");
	if (!str_is(json_get_str(v, "key"), "metadata.name")) {
		v_invalid(x, V_AT(p, "key"), json_get(v, "key"), "not a valid field selector key");
		return;
	}
	JSON_EACH (values, name)
		v_format_str(x, V_ITEM(V_AT(p, "values"), JSON_INDEX(values, name)), json_str(name),
			     format_dns1123_subdomain);
}

void validate_weight(struct vctx *x, const struct vpath *p, const struct json *v)
{
	int64_t w = json_int(v, 0);
	if (w <= 0 || w > 100)
		v_invalid(x, p, v, "must be in the range 1-100");
}

void validate_affinity_term(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *key = json_get(v, "topologyKey");
	validate_match_keys(x, p, v, "matchLabelKeys");
	validate_match_keys(x, p, v, "mismatchLabelKeys");
	JSON_EACH (json_get(v, "namespaces"), ns)
		v_format_str(x, V_AT(p, "namespace"), json_str(ns), format_dns1123_label);
	if (json_str(key).n == 0)
		v_required(x, V_AT(p, "topologyKey"), "can not be empty");
	v_format_str(x, V_AT(p, "topologyKey"), json_str(key), format_qualified_name);
}
