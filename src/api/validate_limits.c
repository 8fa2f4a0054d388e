/* LimitRanges and ResourceQuotas. */
#include "api/validate.h"

/* ---- limits ---- */

static void validate_limit_type(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const TYPES[] = {"Pod", "Container", "PersistentVolumeClaim", NULL};
	struct str s = json_str(v);
	if (!v_format_str(x, p, s, format_qualified_name))
		return;
	if (str_find(s, '/') == s.n && !str_in(s, TYPES))
		v_invalid(x, p, v, "must be a standard limit type or fully qualified");
}

static const char *const LIMITS[] = {"max", "min", "default", "defaultRequest",
				     "maxLimitRequestRatio"};
enum limit_N { LIMIT_MAX, LIMIT_MIN, LIMIT_DEFAULT, LIMIT_REQUEST, LIMIT_RATIO, LIMIT_N };

struct limit_values {
	struct quantity q[LIMIT_N];
	bool set[LIMIT_N];
};

static void more_than(struct vctx *x, const struct vpath *p, struct str key,
		      const struct limit_values *l, const struct json *item, enum limit_N small,
		      enum limit_N big, enum limit_N blamed)
{
	if (!l->set[small] || !l->set[big] || l->q[small].nanos <= l->q[big].nanos)
		return;
	v_invalid(x, V_KEY(V_AT(p, LIMITS[blamed]), key),
		  sorted_get(json_get(item, LIMITS[blamed]), key),
		  "%s value is greater than %s value", LIMITS[small], LIMITS[big]);
}

static void validate_limit_key(struct vctx *x, const struct vpath *p, const struct json *item,
			       struct str key)
{
	struct limit_values l = {0};
	for (size_t i = 0; i < LIMIT_N; i++)
		l.set[i] = v_quantity(sorted_get(json_get(item, LIMITS[i]), key), &l.q[i]);
	more_than(x, p, key, &l, item, LIMIT_MIN, LIMIT_MAX, LIMIT_MIN);
	more_than(x, p, key, &l, item, LIMIT_MIN, LIMIT_REQUEST, LIMIT_REQUEST);
	more_than(x, p, key, &l, item, LIMIT_REQUEST, LIMIT_MAX, LIMIT_REQUEST);
	more_than(x, p, key, &l, item, LIMIT_REQUEST, LIMIT_DEFAULT, LIMIT_REQUEST);
	more_than(x, p, key, &l, item, LIMIT_MIN, LIMIT_DEFAULT, LIMIT_DEFAULT);
	more_than(x, p, key, &l, item, LIMIT_DEFAULT, LIMIT_MAX, LIMIT_DEFAULT);
	if (!l.set[LIMIT_RATIO])
		return;
	const struct vpath *at = V_KEY(V_AT(p, LIMITS[LIMIT_RATIO]), key);
	const struct json *ratio = sorted_get(json_get(item, LIMITS[LIMIT_RATIO]), key);
	if (l.q[LIMIT_RATIO].nanos < 1000000000)
		v_invalid(x, at, ratio, "ratio is less than 1");
	if (l.set[LIMIT_MIN] && l.set[LIMIT_MAX] &&
	    (double)l.q[LIMIT_RATIO].nanos / 1e9 * (double)l.q[LIMIT_MIN].nanos >
		    (double)l.q[LIMIT_MAX].nanos)
		v_invalid(x, at, ratio, "ratio is greater than max/min");
}

static bool key_seen(const struct json *item, size_t list, struct str key)
{
	for (size_t i = 0; i < list; i++)
		if (sorted_get(json_get(item, LIMITS[i]), key))
			return true;
	return false;
}

void validate_limit(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str type = json_get_str(v, "type");
	bool of_pods = str_is(type, "Pod") || str_is(type, "Container");
	validate_limit_type(x, V_AT(p, "type"), json_get(v, "type"));
	for (size_t i = 0; i < LIMIT_N; i++) {
		const struct json *list = json_get(v, LIMITS[i]);
		if (str_is(type, "Pod") && (i == LIMIT_DEFAULT || i == LIMIT_REQUEST) &&
		    json_len(list)) {
			v_forbidden(x, V_AT(p, LIMITS[i]),
				    "may not be specified when `type` is 'Pod'");
			continue;
		}
		JSON_EACH_MEMBER (list, m) {
			if (of_pods)
				validate_resource_name(x, V_KEY(V_AT(p, LIMITS[i]), m->key),
						       m->key);
			if (!key_seen(v, i, m->key))
				validate_limit_key(x, p, v, m->key);
		}
	}
	if (str_is(type, "PersistentVolumeClaim") && !json_path(v, "min.storage") &&
	    !json_path(v, "max.storage"))
		v_required(x, V_AT(p, "limits"),
			   "either minimum or maximum storage value is "
			   "required, but neither was provided");
}

/* ---- quotas ---- */

static const char *const COMPUTE[] = {
	"cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory", NULL};
static const char *const WHOLE[] = {"pods",
				    "resourcequotas",
				    "services",
				    "replicationcontrollers",
				    "secrets",
				    "persistentvolumeclaims",
				    "configmaps",
				    "services.nodeports",
				    "services.loadbalancers",
				    NULL};
static const char *const OTHER[] = {"ephemeral-storage", "requests.ephemeral-storage",
				    "limits.ephemeral-storage", "requests.storage", NULL};

static bool is_quota_name(struct str s)
{
	return str_in(s, COMPUTE) || str_in(s, WHOLE) || str_in(s, OTHER) ||
	       str_has_prefix(s, STR("requests.hugepages-")) ||
	       str_has_prefix(s, STR("hugepages-"));
}

static void validate_quota_key(struct vctx *x, const struct vpath *p, const struct json_member *m)
{
	struct quantity q;
	struct json key = {.type = JSON_STRING, .n = (uint32_t)m->key.n, .s = m->key.p};
	bool slash = str_find(m->key, '/') < m->key.n;
	if (v_format_str(x, p, m->key, format_qualified_name) && !slash && !is_quota_name(m->key)) {
		v_invalid(x, p, &key, "must be a standard resource type or fully qualified");
		v_invalid(x, p, &key, "must be a standard resource for quota");
	}
	if (!v_quantity(m->value, &q))
		return;
	if (q.nanos < 0)
		v_invalid(x, p, m->value, "must be greater than or equal to 0");
	if ((str_in(m->key, WHOLE) || resource_is_extended(m->key)) && q.nanos % 1000000000 != 0)
		v_invalid(x, p, m->value, "must be an integer");
}

static const char *const SCOPES[] = {"Terminating",
				     "NotTerminating",
				     "BestEffort",
				     "NotBestEffort",
				     "PriorityClass",
				     "CrossNamespacePodAffinity",
				     "VolumeAttributesClass",
				     NULL};

static bool scope_suits(struct str scope, struct str resource)
{
	bool pods = str_is(resource, "pods");
	if (!is_quota_name(resource))
		return true;
	if (str_is(scope, "BestEffort"))
		return pods;
	if (str_is(scope, "VolumeAttributesClass"))
		return str_is(resource, "requests.storage") ||
		       str_is(resource, "persistentvolumeclaims");
	if (str_in(scope, SCOPES))
		return pods || str_in(resource, COMPUTE);
	return true;
}

static bool has_scope(const struct json *scopes, const char *name)
{
	JSON_EACH (scopes, s)
		if (str_is(json_str(s), name))
			return true;
	return false;
}

static void validate_scopes(struct vctx *x, const struct vpath *p, const struct json *scopes,
			    const struct json *hard)
{
	JSON_EACH (scopes, s) {
		if (!str_in(json_str(s), SCOPES))
			v_invalid(x, p, scopes, "unsupported scope");
		JSON_EACH_MEMBER (hard, m)
			if (!scope_suits(json_str(s), m->key))
				v_invalid(x, p, scopes, "unsupported scope applied to resource");
	}
	if ((has_scope(scopes, "BestEffort") && has_scope(scopes, "NotBestEffort")) ||
	    (has_scope(scopes, "Terminating") && has_scope(scopes, "NotTerminating")))
		v_invalid(x, p, scopes, "conflicting scopes");
}

static void validate_scope_requirement(struct vctx *x, const struct vpath *p, const struct json *r,
				       const struct json *hard)
{
	static const char *const EXISTS_ONLY[] = {"BestEffort",
						  "NotBestEffort",
						  "Terminating",
						  "NotTerminating",
						  "CrossNamespacePodAffinity",
						  NULL};
	const struct json *scope = json_get(r, "scopeName"), *operator= json_get(r, "operator"),
			  *values = json_get(r, "values");
	struct str op = json_str(operator);
	if (!str_in(json_str(scope), SCOPES))
		v_invalid(x, V_AT(p, "scopeName"), scope, "unsupported scope");
	JSON_EACH_MEMBER (hard, m)
		if (!scope_suits(json_str(scope), m->key))
			v_invalid(x, p, r, "unsupported scope applied to resource");
	if (str_in(json_str(scope), EXISTS_ONLY) && !str_is(op, "Exists"))
		v_invalid(x, V_AT(p, "operator"), operator, "must be 'Exist' with this scope");
	if (str_is(op, "In") || str_is(op, "NotIn")) {
		if (json_len(values) == 0)
			v_required(x, V_AT(p, "values"), "must be at least one value");
	} else if (str_is(op, "Exists") || str_is(op, "DoesNotExist")) {
		if (json_len(values))
			v_invalid(x, V_AT(p, "values"), values,
				  "must be no value when `operator` is 'Exist' or 'DoesNotExist'");
	} else {
		v_invalid(x, V_AT(p, "operator"), operator, "not a valid selector operator");
	}
}

void validate_quota(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *hard = json_get(v, "hard");
	JSON_EACH_MEMBER (hard, m)
		validate_quota_key(x, V_KEY(V_AT(p, "hard"), m->key), m);
	validate_scopes(x, V_AT(p, "scopes"), json_get(v, "scopes"), hard);
	JSON_EACH (json_path(v, "scopeSelector.matchExpressions"), r)
		validate_scope_requirement(x, V_AT(V_AT(p, "scopeSelector"), "matchExpressions"), r,
					   hard);
}
