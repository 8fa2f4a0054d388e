/* Webhook configurations and admission policies. */
#include "api/validate.h"
#include "api/expression.h"

void validate_webhook_name(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str rest = json_str(v), label;
	unsigned labels = 0;
	if (!v_format(x, p, v, format_dns1123_subdomain))
		return;
	while (str_cut(&rest, '.', &label))
		labels++;
	if (labels < 3)
		v_invalid(x, p, v,
			  "should be a domain with at least three segments separated by dots");
}

void validate_review_versions(struct vctx *x, const struct vpath *p, const struct json *v)
{
	bool known = false;
	struct twins seen = {.arena = x->causes->arena};
	JSON_EACH (v, version) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(v, version));
		v_format_str(x, at, json_str(version), format_dns1035_label);
		known = known || str_is(json_str(version), "v1") ||
			str_is(json_str(version), "v1beta1");
		if (twins_add(&seen, version))
			v_invalid(x, at, version, "duplicate version");
	}
	if (!known)
		v_invalid(x, p, v, "must include at least one of v1, v1beta1");
}

/* ---- where a webhook is ---- */

static void validate_webhook_url(struct vctx *x, const struct vpath *p, const struct json *v,
				 bool https)
{
	struct str s = json_str(v), host;
	size_t colon = str_find(s, ':');
	/* A scheme that begins with a colon is no URL at all. */
	if (colon == 0) {
		v_required(x, p, "url must be a valid URL: missing protocol scheme");
		return;
	}
	size_t sep = str_contains(s, STR("://")) ? colon : s.n;
	host = sep < s.n ? str_from(s, sep + 3) : STR_NULL;
	size_t end = 0;
	while (end < host.n && host.p[end] != '/' && host.p[end] != '?' && host.p[end] != '#')
		end++;
	if (https && !str_ieq(str_sub(s, 0, sep + 3), STR("https://")))
		v_invalid(x, p, v, "'https' is the only allowed URL scheme");
	if (end == 0)
		v_invalid(x, p, v, "host must be specified");
	if (str_find(str_sub(host, 0, end), '@') < end)
		v_invalid(x, p, v, "user information is not permitted in URL");
	if (str_find(s, '#') < s.n)
		v_invalid(x, p, v, "fragments are not permitted in URL");
	if (str_find(str_sub(s, 0, str_find(s, '#')), '?') < str_find(s, '#'))
		v_invalid(x, p, v, "query parameters are not permitted in URL");
}

static void validate_webhook_service(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *path = json_get(v, "path"), *port = json_get(v, "port");
	/* upstream has the two the wrong way round */
	if (json_get_str(v, "name").n == 0)
		v_required(x, V_AT(p, "namespace"), "service namespace is required");
	if (json_get_str(v, "namespace").n == 0)
		v_required(x, V_AT(p, "name"), "service name is required");
	if (json_is(port, JSON_INT) && (port->i < 1 || port->i > 65535))
		v_invalid(x, V_AT(p, "port"), port,
			  "port is not valid: must be between 1 and 65535");
	if (json_str(path).n && !str_has_prefix(json_str(path), STR("/")))
		v_invalid(x, V_AT(p, "path"), path, "must start with a '/'");
	else if (str_contains(json_str(path), STR("//")))
		v_invalid(x, V_AT(p, "path"), path, "segment may not be empty");
}

void validate_client_config(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *url = json_get(v, "url"), *service = json_get(v, "service");
	bool has_url = !v_is_null(url), has_service = !v_is_null(service);
	if (has_url == has_service)
		v_required(x, p, "exactly one of url or service is required");
	else if (has_url)
		validate_webhook_url(x, V_AT(p, "url"), url, true);
	else
		validate_webhook_service(x, V_AT(p, "service"), service);
}

/* ---- rules ---- */

static bool has_star(const struct json *list, const char *star)
{
	JSON_EACH (list, s)
		if (str_is(json_str(s), star))
			return true;
	return false;
}

static void validate_wide_list(struct vctx *x, const struct vpath *p, const struct json *list,
			       bool empty_good)
{
	if (json_len(list) == 0)
		v_required(x, p, "");
	else if (has_star(list, "*") && json_len(list) > 1)
		v_invalid(x, p, list, "if '*' is present, must not specify other values");
	JSON_EACH (list, s)
		if (!empty_good && json_str(s).n == 0)
			v_required(x, V_ITEM(p, JSON_INDEX(list, s)), "");
}

static void validate_rule_resources(struct vctx *x, const struct vpath *p, const struct json *list)
{
	if (json_len(list) == 0)
		v_required(x, p, "");
	JSON_EACH (list, s)
		if (json_str(s).n == 0)
			v_required(x, V_ITEM(p, JSON_INDEX(list, s)), "");
	if (has_star(list, "*/*") && json_len(list) > 1)
		v_invalid(x, p, list, "if '*/*' is present, must not specify other resources");
	else if (has_star(list, "*"))
		JSON_EACH (list, s)
			if (!str_is(json_str(s), "*") &&
			    str_find(json_str(s), '/') == json_str(s).n && json_str(s).n)
				v_invalid(x, V_ITEM(p, JSON_INDEX(list, s)), s,
					  "if '*' is present, must not specify other resources "
					  "without "
					  "subresources");
}

void validate_webhook_rule(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const OPERATIONS[] = {"*",      "CREATE",  "UPDATE",
						 "DELETE", "CONNECT", NULL};
	static const char *const SCOPES[] = {"*", "Cluster", "Namespaced", NULL};
	const struct json *operations = json_get(v, "operations"), *scope = json_get(v, "scope");
	validate_wide_list(x, V_AT(p, "operations"), operations, true);
	JSON_EACH (operations, o)
		v_enum(x, V_ITEM(V_AT(p, "operations"), JSON_INDEX(operations, o)), o, OPERATIONS);
	validate_wide_list(x, V_AT(p, "apiGroups"), json_get(v, "apiGroups"), true);
	validate_wide_list(x, V_AT(p, "apiVersions"), json_get(v, "apiVersions"), false);
	validate_rule_resources(x, V_AT(p, "resources"), json_get(v, "resources"));
	if (!v_is_null(scope))
		v_enum(x, V_AT(p, "scope"), scope, SCOPES);
}

void validate_expression(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const VARIABLES[] = {"object",    "oldObject",  "request",
						"params",    "authorizer", "namespaceObject",
						"variables", NULL};
	const char *why = NULL;
	if (str_trim(json_str(v)).n == 0)
		v_required(x, p, "");
	else if (!expression_is_bool(json_str(v), VARIABLES, &why))
		v_invalid(x, p, v, "compilation failed: %s", why);
}

/* ---- policies ---- */

void validate_policy(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (json_len(json_get(v, "validations")) || json_len(json_get(v, "auditAnnotations")))
		return;
	v_required(x, V_AT(p, "validations"),
		   "validations or auditAnnotations must contain at least one item");
	v_required(x, V_AT(p, "auditAnnotations"),
		   "validations or auditAnnotations must contain at least one item");
}

void validate_match_resources(struct vctx *x, const struct vpath *p, const struct json *v)
{
	/* A binding may leave the resources to its policy. */
	bool policy = strcmp(x->kind->kind, "ValidatingAdmissionPolicy") == 0 ||
		      strcmp(x->kind->kind, "MutatingAdmissionPolicy") == 0;
	if (policy && json_len(json_get(v, "resourceRules")) == 0)
		v_required(x, V_AT(p, "resourceRules"), "");
}
