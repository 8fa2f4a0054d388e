/* Roles and bindings. */
#include "api/validate.h"

#define RBAC "rbac.authorization.k8s.io"
static const char *const GROUP[] = {RBAC, NULL};
static const char *const NO_GROUP[] = {"", NULL};

void validate_policy_rule(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const NEEDED[] = {"apiGroups", "resources"};
	const struct json *urls = json_get(v, "nonResourceURLs");
	if (json_len(urls)) {
		if (x->kind->namespaced)
			v_invalid(x, V_AT(p, "nonResourceURLs"), urls,
				  "namespaced rules cannot apply to non-resource URLs");
		if (json_len(json_get(v, "apiGroups")) || json_len(json_get(v, "resources")) ||
		    json_len(json_get(v, "resourceNames")))
			v_invalid(x, V_AT(p, "nonResourceURLs"), urls,
				  "rules cannot apply to both regular resources and non-resource "
				  "URLs");
		return;
	}
	for (size_t i = 0; i < ARRAY_SIZE(NEEDED); i++)
		if (json_len(json_get(v, NEEDED[i])) == 0)
			v_required(x, V_AT(p, NEEDED[i]),
				   "resource rules must supply at least one");
}

void validate_aggregation(struct vctx *x, const struct vpath *p, const struct json *v)
{
	JSON_EACH (v, selector) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(v, selector));
		unsigned before = x->causes->n;
		validate_selector(x, at, selector);
		if (x->causes->n != before)
			v_invalid(x, at, selector, "invalid label selector");
	}
}

void validate_role_ref(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const KINDS[] = {"ClusterRole", "Role", NULL};
	static const char *const CLUSTER[] = {"ClusterRole", NULL};
	const struct json *name = json_get(v, "name");
	v_enum(x, V_AT(p, "apiGroup"), json_get(v, "apiGroup"), GROUP);
	v_enum(x, V_AT(p, "kind"), json_get(v, "kind"), x->kind->namespaced ? KINDS : CLUSTER);
	if (json_str(name).n == 0)
		v_required(x, V_AT(p, "name"), "");
	else
		v_format(x, V_AT(p, "name"), name, format_path_segment);
}

void validate_subject(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const KINDS[] = {"ServiceAccount", "User", "Group", NULL};
	const struct json *kind = json_get(v, "kind"), *name = json_get(v, "name"),
			  *group = json_get(v, "apiGroup");
	if (str_is(json_str(kind), "ServiceAccount")) {
		if (json_str(name).n)
			v_format(x, V_AT(p, "name"), name, format_dns1123_subdomain);
		if (json_str(group).n)
			v_not_supported(x, V_AT(p, "apiGroup"), group, NO_GROUP);
		if (!x->kind->namespaced && json_get_str(v, "namespace").n == 0)
			v_required(x, V_AT(p, "namespace"), "");
	} else if (str_is(json_str(kind), "User") || str_is(json_str(kind), "Group")) {
		v_enum(x, V_AT(p, "apiGroup"), group, GROUP);
	} else {
		v_not_supported(x, V_AT(p, "kind"), kind, KINDS);
	}
}

/* ---- reviews ---- */

void validate_self_access_review(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *resource = json_get(v, "resourceAttributes"),
			  *url = json_get(v, "nonResourceAttributes");
	if (v_is_null(resource) == v_is_null(url))
		v_invalid(x, V_AT(p, "resourceAttributes"), resource,
			  "exactly one of nonResourceAttributes or resourceAttributes must be "
			  "specified");
}

void validate_access_review(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *in = json_path(v, "resourceAttributes.namespace"),
			  *ns = json_path(x->obj, "metadata.namespace");
	validate_self_access_review(x, p, v);
	if (json_get_str(v, "user").n == 0 && json_len(json_get(v, "groups")) == 0)
		v_invalid(x, V_AT(p, "user"), json_get(v, "user"),
			  "at least one of user or group must be specified");
	if (x->kind->namespaced && !str_eq(json_str(in), json_str(ns)))
		v_invalid(x, V_AT(V_AT(p, "resourceAttributes"), "namespace"), in,
			  "must match metadata.namespace");
}
