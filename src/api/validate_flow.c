/* Flow control and API services. */
#include "api/validate.h"
#include <math.h>

/* ---- flow schemas ---- */

void validate_flow_rule(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (json_len(json_get(v, "resourceRules")) == 0 &&
	    json_len(json_get(v, "nonResourceRules")) == 0)
		v_required(
			x, p,
			"at least one of resourceRules and nonResourceRules has to be non-empty");
}

static void validate_account(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *name = json_get(v, "name"), *ns = json_get(v, "namespace");
	if (json_str(name).n == 0)
		v_required(x, V_AT(p, "name"), "");
	else if (!str_is(json_str(name), "*"))
		v_format(x, V_AT(p, "name"), name, format_dns1123_subdomain);
	if (json_str(ns).n == 0)
		v_required(x, V_AT(p, "namespace"), "must specify namespace for service account");
	else
		v_format(x, V_AT(p, "namespace"), ns, format_dns1123_label);
}

void validate_flow_subject(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const KINDS[] = {"Group", "ServiceAccount", "User", NULL};
	static const char *const MEMBERS[] = {"group", "serviceAccount", "user"};
	const struct json *kind = json_get(v, "kind");
	if (!v_enum(x, V_AT(p, "kind"), kind, KINDS))
		return;
	for (size_t i = 0; i < ARRAY_SIZE(MEMBERS); i++) {
		const struct json *m = json_get(v, MEMBERS[i]);
		const struct vpath *at = V_AT(p, MEMBERS[i]);
		bool mine = str_is(json_str(kind), KINDS[i]);
		if (!mine) {
			if (!v_is_null(m))
				v_forbidden(x, at, "%s is forbidden when subject kind is not '%s'",
					    MEMBERS[i], KINDS[i]);
		} else if (v_is_null(m)) {
			v_required(x, at, "is required for this subject kind");
		} else if (i == 1) {
			validate_account(x, at, m);
		} else if (json_get_str(m, "name").n == 0) {
			v_required(x, V_AT(at, "name"), "");
		}
	}
}

static void validate_verbs(struct vctx *x, const struct vpath *p, const struct json *verbs,
			   const char *const *known)
{
	bool bad = false, star = false;
	JSON_EACH (verbs, v) {
		star = star || str_is(json_str(v), "*");
		bad = bad || (!str_is(json_str(v), "*") && !str_in(json_str(v), known));
	}
	if (json_len(verbs) == 0)
		v_required(x, p, "verbs list must be non-empty");
	else if (star && json_len(verbs) > 1)
		v_invalid(x, p, verbs, "if '*' is present, must not specify other verbs");
	else if (bad)
		v_not_supported(x, p, verbs, known);
}

static void validate_set(struct vctx *x, const struct vpath *p, const struct json *list)
{
	bool star = false;
	JSON_EACH (list, v)
		star = star || str_is(json_str(v), "*");
	if (json_len(list) == 0)
		v_required(x, p, "");
	else if (star && json_len(list) > 1)
		v_invalid(x, p, list, "if '*' is present, must not specify other values");
}

void validate_flow_resources(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const VERBS[] = {"get",   "list",   "create",           "update",
					    "patch", "delete", "deletecollection", "watch",
					    "proxy", NULL};
	const struct json *namespaces = json_get(v, "namespaces");
	const struct vpath *at = V_AT(p, "namespaces");
	validate_verbs(x, V_AT(p, "verbs"), json_get(v, "verbs"), VERBS);
	validate_set(x, V_AT(p, "apiGroups"), json_get(v, "apiGroups"));
	validate_set(x, V_AT(p, "resources"), json_get(v, "resources"));
	if (json_len(namespaces) == 0) {
		if (!json_get_bool(v, "clusterScope", false))
			v_required(x, at,
				   "resource rules that are not cluster scoped must supply at "
				   "least one namespace");
		return;
	}
	validate_set(x, at, namespaces);
	JSON_EACH (namespaces, ns)
		if (!str_is(json_str(ns), "*"))
			v_format_str(x, V_ITEM(at, JSON_INDEX(namespaces, ns)), json_str(ns),
				     format_dns1123_label);
}

void validate_flow_urls(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const VERBS[] = {"connect", "delete", "get", "head",  "options",
					    "patch",   "post",   "put", "trace", NULL};
	const struct json *urls = json_get(v, "nonResourceURLs");
	const struct vpath *at = V_AT(p, "nonResourceURLs");
	validate_verbs(x, V_AT(p, "verbs"), json_get(v, "verbs"), VERBS);
	validate_set(x, at, urls);
	JSON_EACH (urls, u)
		if (!str_is(json_str(u), "*") && !str_has_prefix(json_str(u), STR("/")))
			v_invalid(x, V_ITEM(at, JSON_INDEX(urls, u)), u, "must start with '/'");
}

/* ---- priority levels ---- */

void validate_priority_level(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const TYPES[] = {"Exempt", "Limited", NULL};
	static const char *const MEMBERS[] = {"exempt", "limited"};
	const struct json *type = json_get(v, "type");
	if (!v_enum(x, V_AT(p, "type"), type, TYPES))
		return;
	for (size_t i = 0; i < ARRAY_SIZE(MEMBERS); i++) {
		bool mine = str_is(json_str(type), TYPES[i]);
		bool set = !v_is_null(json_get(v, MEMBERS[i]));
		if (set && !mine)
			v_forbidden(x, V_AT(p, MEMBERS[i]), "must be nil if the type is not %s",
				    TYPES[i]);
		if (!set && mine && i == 1)
			v_required(x, V_AT(p, MEMBERS[i]),
				   "must not be empty when type is Limited");
	}
}

static void validate_queuing(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *queues = json_get(v, "queues"), *hand = json_get(v, "handSize"),
			  *length = json_get(v, "queueLengthLimit");
	int64_t n = json_int(queues, 0), cards = json_int(hand, 0);
	double bits = 0;
	if (json_int(length, 0) <= 0)
		v_invalid(x, V_AT(p, "queueLengthLimit"), length, "must be positive");
	if (n <= 0)
		v_invalid(x, V_AT(p, "queues"), queues, "must be positive");
	else if (n > 10000000)
		v_invalid(x, V_AT(p, "queues"), queues, "must not be greater than 10000000");
	if (cards <= 0) {
		v_invalid(x, V_AT(p, "handSize"), hand, "must be positive");
		return;
	}
	for (int64_t i = 0; i < cards && i < n && bits <= 100; i++)
		bits += log2((double)(n - i));
	if (cards > n)
		v_invalid(x, V_AT(p, "handSize"), hand, "should not be greater than queues");
	else if (ceil(bits) > 60)
		v_invalid(x, V_AT(p, "handSize"), hand,
			  "handSize and queues need more than 60 bits of a hash");
}

void validate_limit_response(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const TYPES[] = {"Queue", "Reject", NULL};
	const struct json *type = json_get(v, "type"), *queuing = json_get(v, "queuing");
	if (!v_enum(x, V_AT(p, "type"), type, TYPES))
		return;
	bool queue = str_is(json_str(type), "Queue");
	if (queue && v_is_null(queuing))
		v_required(x, V_AT(p, "queuing"), "must not be empty if limit type is Queue");
	else if (queue)
		validate_queuing(x, V_AT(p, "queuing"), queuing);
	else if (!v_is_null(queuing))
		v_forbidden(x, V_AT(p, "queuing"),
			    "must be nil if limited.limitResponse.type is "
			    "not Queue");
}

/* ---- API services ---- */

static void in_range(struct vctx *x, const struct vpath *p, const struct json *v, int64_t max)
{
	if (json_int(v, 0) < 1 || json_int(v, 0) > max)
		v_invalid(x, p, v, "must be between 1 and %lld", (long long)max);
}

static void validate_api_service_at(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	const struct json *service = json_get(spec, "service");
	bool insecure = json_get_bool(spec, "insecureSkipTLSVerify", false),
	     bundle = json_get_str(spec, "caBundle").n > 0;
	const struct vpath *at = V_AT(p, "service");
	if (v_is_null(service)) {
		if (bundle)
			v_invalid(x, V_AT(p, "caBundle"), NULL,
				  "local APIServices may not have a caBundle");
		if (insecure)
			v_invalid(x, V_AT(p, "insecureSkipTLSVerify"),
				  json_get(spec, "insecureSkipTLSVerify"),
				  "local APIServices may not have insecureSkipTLSVerify");
		return;
	}
	if (json_get_str(service, "namespace").n == 0)
		v_required(x, V_AT(at, "namespace"), "");
	if (json_get_str(service, "name").n == 0)
		v_required(x, V_AT(at, "name"), "");
	if (json_is(json_get(service, "port"), JSON_INT))
		validate_port_number(x, V_AT(at, "port"), json_get(service, "port"));
	if (insecure && bundle)
		v_invalid(x, V_AT(p, "insecureSkipTLSVerify"),
			  json_get(spec, "insecureSkipTLSVerify"),
			  "may not be true if caBundle is present");
}

void validate_api_service(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *spec = json_get(v, "spec"), *name = json_path(v, "metadata.name");
	struct str group = json_get_str(spec, "group"), version = json_get_str(spec, "version"),
		   have = json_str(name);
	const struct vpath *at = V_AT(p, "spec");
	bool right = have.n == version.n + 1 + group.n && str_has_prefix(have, version) &&
		     have.p[version.n] == '.' && str_has_suffix(have, group);
	if (have.n && !right)
		v_invalid(x, V_AT(V_AT(p, "metadata"), "name"), name,
			  "must be `spec.version+\".\"+spec.group`: \"%.*s.%.*s\"",
			  STR_FMT(version), STR_FMT(group));
	if (group.n)
		v_format(x, V_AT(at, "group"), json_get(spec, "group"), format_dns1123_subdomain);
	else if (!str_is(version, "v1"))
		v_required(x, V_AT(at, "group"),
			   "only v1 may have an empty group and it better be "
			   "legacy kube");
	v_format_str(x, V_AT(at, "version"), version, format_dns1035_label);
	in_range(x, V_AT(at, "groupPriorityMinimum"), json_get(spec, "groupPriorityMinimum"),
		 20000);
	in_range(x, V_AT(at, "versionPriority"), json_get(spec, "versionPriority"), 1000);
	validate_api_service_at(x, at, spec);
}
