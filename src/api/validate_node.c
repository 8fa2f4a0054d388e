/* Nodes, PersistentVolumes, Events, PriorityClasses, RuntimeClasses. */
#include "api/validate.h"

static void validate_taints(struct vctx *x, const struct vpath *p, const struct json *taints)
{
	static const char *const EFFECTS[] = {"NoSchedule", "PreferNoSchedule", "NoExecute", NULL};
	struct twins seen = V_TWINS(x, "key", "effect");
	JSON_EACH (taints, t) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(taints, t));
		const struct json *effect = json_get(t, "effect"), *value = json_get(t, "value");
		v_format_str(x, V_AT(at, "key"), json_get_str(t, "key"), format_qualified_name);
		if (json_str(value).n)
			v_format(x, V_AT(at, "value"), value, format_label_value);
		if (json_str(effect).n == 0)
			v_required(x, V_AT(at, "effect"), "");
		else
			v_enum(x, V_AT(at, "effect"), effect, EFFECTS);
		if (twins_add(&seen, t))
			v_duplicate(x, at, t);
	}
}

void validate_node(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *cidrs = json_get(v, "podCIDRs");
	const struct vpath *at = V_AT(p, "podCIDRs");
	struct twins seen = {.arena = x->causes->arena};
	validate_taints(x, V_AT(V_AT(NULL, "metadata"), "taints"), json_get(v, "taints"));
	JSON_EACH (cidrs, c) {
		v_format_str(x, V_ITEM(at, JSON_INDEX(cidrs, c)), json_str(c), format_cidr);
		if (twins_add(&seen, c))
			v_duplicate(x, V_ITEM(at, JSON_INDEX(cidrs, c)), c);
	}
	if (json_len(cidrs) > 1) {
		bool six[2] = {str_contains(json_str(json_item(cidrs, 0)), STR(":")),
			       str_contains(json_str(json_item(cidrs, 1)), STR(":"))};
		if (json_len(cidrs) > 2 || six[0] == six[1])
			v_invalid(x, at, cidrs,
				  "may specify no more than one CIDR for each IP family");
	}
}

/* ---- volumes ---- */

static void validate_capacity(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const STORAGE[] = {"storage", NULL};
	if (json_len(v) == 0)
		v_required(x, p, "");
	if (!json_get(v, "storage") || json_len(v) > 1)
		v_not_supported(x, p, v, STORAGE);
	JSON_EACH_MEMBER (v, m) {
		struct quantity q;
		if (v_quantity(m->value, &q) && q.nanos <= 0)
			v_invalid(x, V_KEY(p, m->key), m->value, "must be greater than zero");
	}
}

const char *const pv_not_sources[] = {"capacity",
				      "accessModes",
				      "claimRef",
				      "persistentVolumeReclaimPolicy",
				      "storageClassName",
				      "mountOptions",
				      "volumeMode",
				      "nodeAffinity",
				      "volumeAttributesClassName",
				      NULL};

void validate_pv(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *local = json_get(v, "local"), *affinity = json_get(v, "nodeAffinity");
	validate_capacity(x, V_AT(p, "capacity"), json_get(v, "capacity"));
	validate_access_modes(x, V_AT(p, "accessModes"), json_get(v, "accessModes"));
	/* upstream names the top here */
	if (validate_one_source(x, p, v, pv_not_sources) == 0)
		v_required(x, p, "must specify a volume type");
	if (local && v_is_null(affinity))
		v_required(x, V_AT(p, "nodeAffinity"), "Local volume requires node affinity");
	if (str_is(json_str(json_path(v, "hostPath.path")), "/") &&
	    str_is(json_get_str(v, "persistentVolumeReclaimPolicy"), "Recycle"))
		v_forbidden(x, V_AT(p, "persistentVolumeReclaimPolicy"),
			    "may not be 'recycle' for a hostPath mount of '/'");
}

/* ---- events ---- */

static void require_at_most(struct vctx *x, const struct vpath *p, const struct json *v,
			    const char *member, size_t max)
{
	struct str s = json_get_str(v, member);
	if (s.n == 0)
		v_required(x, V_AT(p, member), "");
	else if (s.n > max)
		v_invalid(x, V_AT(p, member), json_get(v, member),
			  "can have at most %zu characters", max);
}

/* Events of the newer group, and those of the core group that have an event time. */
static void validate_new_event(struct vctx *x, const struct vpath *p, const struct json *v,
			       bool core)
{
	const char *controller = core ? "reportingComponent" : "reportingController";
	const struct json *type = json_get(v, "type"),
			  *note = json_get(v, core ? "message" : "note");
	if (json_get_str(v, controller).n == 0)
		v_required(x, V_AT(p, "reportingController"), "");
	v_format_str(x, V_AT(p, "reportingController"), json_get_str(v, controller),
		     format_qualified_name);
	require_at_most(x, p, v, "reportingInstance", 128);
	require_at_most(x, p, v, "action", 128);
	require_at_most(x, p, v, "reason", 128);
	if (json_str(note).n > 1024)
		v_invalid(x, V_AT(p, "message"), note, "can have at most 1024 characters");
	if (!str_is(json_str(type), "Normal") && !str_is(json_str(type), "Warning"))
		v_invalid(x, V_AT(p, "type"), type, "has invalid value: must be Normal or Warning");
}

static void validate_no_legacy(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const struct {
		const char *member, *said;
	} OLD[] = {{"deprecatedFirstTimestamp", "firstTimestamp"},
		   {"deprecatedLastTimestamp", "lastTimestamp"},
		   {"deprecatedCount", "count"}};
	for (size_t i = 0; i < ARRAY_SIZE(OLD); i++)
		if (!v_is_null(json_get(v, OLD[i].member)))
			v_invalid(x, V_AT(p, OLD[i].said), json_get(v, OLD[i].member),
				  "needs to be unset");
	if (json_len(json_get(v, "deprecatedSource")))
		v_invalid(x, V_AT(p, "source"), json_get(v, "deprecatedSource"),
			  "needs to be unset");
}

void validate_event(struct vctx *x, const struct vpath *p, const struct json *v)
{
	bool core = x->kind->group[0] == 0;
	const struct json *about = json_get(v, core ? "involvedObject" : "regarding");
	struct str ns = json_str(json_path(v, "metadata.namespace")),
		   its = json_get_str(about, "namespace");
	bool timed = json_is(json_get(v, "eventTime"), JSON_STRING);
	bool wrong = timed || !core
			     ? its.n == 0 && !str_is(ns, "kube-system") && !str_is(ns, "default")
		     : its.n == 0 ? !str_is(ns, "default")
				  : !str_eq(its, ns);
	if (wrong)
		v_invalid(x, V_AT(V_AT(p, "involvedObject"), "namespace"),
			  json_get(about, "namespace"), "does not match event.namespace");
	if (!core && !timed && !x->old) /* an update may not change it at all */
		v_required(x, V_AT(p, "eventTime"), "");
	if (!core)
		validate_no_legacy(x, p, v);
	if (timed)
		validate_new_event(x, p, v, core);
}

/* ---- classes ---- */

void validate_priority_class(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str name = json_str(json_path(v, "metadata.name"));
	if (str_has_prefix(name, STR("system-"))) {
		if (!str_is(name, "system-cluster-critical") &&
		    !str_is(name, "system-node-critical"))
			v_forbidden(x, V_AT(V_AT(p, "metadata"), "name"),
				    "priority class names with 'system-' prefix are reserved for "
				    "system use only");
	} else if (json_get_int(v, "value", 0) > 1000000000) {
		v_forbidden(x, V_AT(p, "value"),
			    "maximum allowed value of a user defined priority is 1000000000");
	}
}

void validate_overhead(struct vctx *x, const struct vpath *p, const struct json *v)
{
	/* told as the limits of a container */
	validate_resource_list(x, V_AT(p->up, "limits"), v);
}
