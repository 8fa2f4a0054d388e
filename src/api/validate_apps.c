/* Deployments, ReplicaSets, DaemonSets, StatefulSets, ReplicationControllers. */
#include "api/validate.h"

/* Of a template whose pods run for ever. */
void validate_always_template(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const ALWAYS[] = {"Always", NULL};
	const struct json *spec = json_get(v, "spec");
	const struct json *policy = json_get(spec, "restartPolicy");
	const struct vpath *at = V_AT(p, "spec");
	if (json_str(policy).n && !str_is(json_str(policy), "Always"))
		v_not_supported(x, V_AT(at, "restartPolicy"), policy, ALWAYS);
	if (!v_is_null(json_get(spec, "activeDeadlineSeconds")))
		v_forbidden(
			x, V_AT(at, "activeDeadlineSeconds"),
			"activeDeadlineSeconds in a pod template that restarts is not supported");
}

static bool requirement_holds(const struct json *r, const struct json *labels)
{
	struct str op = json_get_str(r, "operator");
	const struct json *value = sorted_get(labels, json_get_str(r, "key"));
	bool listed = false;
	JSON_EACH (json_get(r, "values"), v)
		listed = listed || (value && json_equal(v, value));
	if (str_is(op, "In"))
		return listed;
	if (str_is(op, "NotIn"))
		return !listed;
	return str_is(op, "Exists") ? value != NULL : value == NULL;
}

static bool labels_hold(const struct json *wanted, const struct json *labels)
{
	JSON_EACH_MEMBER (wanted, m)
		if (!json_equal(m->value, sorted_get(labels, m->key) ?: &(struct json){0}))
			return false;
	return true;
}

bool validate_selector_matches(const struct json *selector, const struct json *labels)
{
	if (v_is_null(selector) || !labels_hold(json_get(selector, "matchLabels"), labels))
		return false;
	JSON_EACH (json_get(selector, "matchExpressions"), r)
		if (!requirement_holds(r, labels))
			return false;
	return true;
}

/* A selector that chooses something, and chooses the template's pods. */
static void validate_chooses(struct vctx *x, const struct vpath *p, const struct json *spec,
			     bool required, bool say_invalid)
{
	const struct json *selector = json_get(spec, "selector");
	const struct json *labels = json_path(spec, "template.metadata.labels");
	const struct vpath *at = V_AT(p, "selector");
	unsigned before = x->causes->n;
	if (v_is_null(selector)) {
		if (required)
			v_required(x, at, "");
	} else {
		validate_selector(x, at, selector);
		bool bad = x->causes->n != before;
		if (validate_selector_empty(selector))
			v_invalid(x, at, selector, "empty selector is invalid");
		if (bad && say_invalid)
			v_invalid(x, at, selector, "invalid label selector");
		if (bad)
			return;
	}
	if (!validate_selector_matches(selector, labels))
		v_invalid(x, V_AT(V_AT(V_AT(p, "template"), "metadata"), "labels"), labels,
			  "`selector` does not match template `labels`");
}

/* ---- rolling updates ---- */

static int percent_of(struct str s)
{
	int64_t n;
	if (s.n < 2 || s.p[s.n - 1] != '%' || !format_all(str_sub(s, 0, s.n - 1), 4, ""))
		return -1;
	return str_to_i64(str_sub(s, 0, s.n - 1), &n) < 0 || n > INT32_MAX ? -1 : (int)n;
}

/* Kubernetes' IntValue: what is no number counts as 0. */
static int64_t int_or_percent(const struct json *v)
{
	int64_t n = 0;
	if (!json_is(v, JSON_STRING))
		return json_int(v, 0);
	if (percent_of(json_str(v)) >= 0)
		return percent_of(json_str(v));
	return str_to_i64(json_str(v), &n) < 0 ? 0 : n;
}

void validate_int_or_percent(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (json_is(v, JSON_STRING)) {
		if (percent_of(json_str(v)) < 0)
			v_invalid(x, p, v,
				  "a valid percent string must be a numeric string followed by an "
				  "ending '%%'");
	} else {
		v_non_negative(x, p, v);
	}
}

void validate_not_over_100(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (percent_of(json_str(v)) > 100)
		v_invalid(x, p, v, "must not be greater than 100%%");
}

void validate_positive_int_or_percent(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (v_is_null(v))
		return;
	validate_int_or_percent(x, p, v);
	if (int_or_percent(v) == 0)
		v_invalid(x, p, v, "cannot be 0");
	validate_not_over_100(x, p, v);
}

static void validate_rolling(struct vctx *x, const struct vpath *p, const struct json *rolling,
			     const char *both_zero)
{
	const struct json *unavailable = json_get(rolling, "maxUnavailable"),
			  *surge = json_get(rolling, "maxSurge");
	validate_int_or_percent(x, V_AT(p, "maxUnavailable"), unavailable);
	validate_int_or_percent(x, V_AT(p, "maxSurge"), surge);
	if (int_or_percent(unavailable) == 0 && int_or_percent(surge) == 0)
		v_invalid(x, V_AT(p, "maxUnavailable"), unavailable, "%s", both_zero);
	validate_not_over_100(x, V_AT(p, "maxUnavailable"), unavailable);
}

/* ---- kinds ---- */

static void validate_strategy(struct vctx *x, const struct vpath *p, const struct json *s)
{
	static const char *const TYPES[] = {"Recreate", "RollingUpdate", NULL};
	struct str type = json_get_str(s, "type");
	const struct json *rolling = json_get(s, "rollingUpdate");
	const struct vpath *at = V_AT(p, "rollingUpdate");
	if (str_is(type, "Recreate")) {
		if (!v_is_null(rolling))
			v_forbidden(x, at,
				    "may not be specified when strategy `type` is 'Recreate'");
	} else if (!str_is(type, "RollingUpdate")) {
		v_not_supported(x, p, s, TYPES);
	} else if (v_is_null(rolling)) {
		v_required(x, at, "this should be defaulted and never be nil");
	} else {
		validate_rolling(x, at, rolling, "may not be 0 when `maxSurge` is 0");
	}
}

void validate_deployment(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *deadline = json_get(v, "progressDeadlineSeconds");
	validate_chooses(x, p, v, true, true);
	validate_strategy(x, V_AT(p, "strategy"), json_get(v, "strategy"));
	if (!json_is(deadline, JSON_INT))
		return;
	v_non_negative(x, V_AT(p, "progressDeadlineSeconds"), deadline);
	if (deadline->i <= json_get_int(v, "minReadySeconds", 0))
		v_invalid(x, V_AT(p, "progressDeadlineSeconds"), deadline,
			  "must be greater than minReadySeconds");
}

void validate_replica_set(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_chooses(x, p, v, true, true);
}

void validate_rc_match(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *selector = json_get(v, "selector"),
			  *labels = json_path(v, "template.metadata.labels");
	if (json_len(selector) && !v_is_null(json_get(v, "template")) &&
	    !labels_hold(selector, labels))
		v_invalid(x, V_AT(V_AT(V_AT(p, "template"), "metadata"), "labels"), labels,
			  "`selector` does not match template `labels`");
}

void validate_daemon_set(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const TYPES[] = {"RollingUpdate", "OnDelete", NULL};
	const struct json *s = json_get(v, "updateStrategy");
	const struct vpath *at = V_AT(p, "updateStrategy");
	const struct json *rolling = json_get(s, "rollingUpdate");
	struct str type = json_get_str(s, "type");
	validate_chooses(x, p, v, false, false);
	if (str_is(type, "OnDelete"))
		return;
	if (!str_is(type, "RollingUpdate"))
		v_not_supported(x, at, s, TYPES);
	else if (v_is_null(rolling))
		v_required(x, V_AT(at, "rollingUpdate"), "");
	else
		validate_rolling(x, V_AT(at, "rollingUpdate"), rolling,
				 "cannot be 0 when maxSurge is 0");
}

static void validate_set_strategy(struct vctx *x, const struct vpath *p, const struct json *s)
{
	struct str type = json_get_str(s, "type");
	const struct json *rolling = json_get(s, "rollingUpdate");
	if (type.n == 0)
		v_required(x, p, "");
	else if (str_is(type, "OnDelete") && !v_is_null(rolling))
		v_invalid(x, V_AT(p, "rollingUpdate"), rolling,
			  "only allowed for updateStrategy 'RollingUpdate'");
	else if (!str_is(type, "OnDelete") && !str_is(type, "RollingUpdate"))
		v_invalid(x, p, s, "must be 'RollingUpdate' or 'OnDelete'");
}

void validate_stateful_set(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *policy = json_get(v, "podManagementPolicy");
	const struct json *template = json_get(v, "template");
	validate_chooses(x, p, v, true, true);
	if (json_str(policy).n == 0)
		v_required(x, V_AT(p, "podManagementPolicy"), "");
	else if (!str_is(json_str(policy), "OrderedReady") && !str_is(json_str(policy), "Parallel"))
		v_invalid(x, V_AT(p, "podManagementPolicy"), policy,
			  "must be 'OrderedReady' or 'Parallel'");
	validate_set_strategy(x, V_AT(p, "updateStrategy"), json_get(v, "updateStrategy"));
	/* The pod itself is looked at when it is made: its claims are not volumes yet. */
	validate_always_template(x, V_AT(p, "template"), template);
	validate_labels_map(x, V_AT(V_AT(p, "template"), "labels"),
			    json_path(template, "metadata.labels"));
	validate_annotations_map(x, V_AT(V_AT(p, "template"), "annotations"),
				 json_path(template, "metadata.annotations"));
}

void validate_retention(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const POLICIES[] = {"Retain", "Delete", NULL};
	v_enum(x, p, v, POLICIES);
}

void validate_revision_data(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (!json_is(v, JSON_OBJECT))
		v_required(x, p, "data is mandatory");
}

/* Of a status: a part is never more than the whole. */
void validate_replica_counts(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const PARTS[] = {"updatedReplicas", "readyReplicas", "availableReplicas",
					    "fullyLabeledReplicas", "currentReplicas"};
	int64_t all = json_get_int(v, "replicas", 0), ready = json_get_int(v, "readyReplicas", 0);
	for (size_t i = 0; i < ARRAY_SIZE(PARTS); i++)
		if (json_get_int(v, PARTS[i], 0) > all)
			v_invalid(x, V_AT(p, PARTS[i]), json_get(v, PARTS[i]),
				  "cannot be greater than status.replicas");
	if (json_get_int(v, "availableReplicas", 0) > ready)
		v_invalid(x, V_AT(p, "availableReplicas"), json_get(v, "availableReplicas"),
			  "cannot be greater than status.readyReplicas");
}
