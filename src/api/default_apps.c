/* Defaults outside the core group that depend on more than one member. */
#include "api/gen/rules.h"

void default_stateful_set_rolling(struct arena *a, struct json *v)
{
	struct json *rolling = json_get(v, "rollingUpdate");
	if (!json_is(rolling, JSON_OBJECT))
		return;
	if (!json_is(json_get(rolling, "partition"), JSON_INT))
		json_set_int(a, rolling, "partition", 0);
	if (!rules_is_set(NULL, json_get(rolling, "maxUnavailable")))
		json_set_int(a, rolling, "maxUnavailable", 1);
}

void default_stateful_set_templates(struct arena *a, struct json *v)
{
	JSON_EACH (json_get(v, "volumeClaimTemplates"), t) {
		if (!json_is(t, JSON_OBJECT))
			continue;
		json_set_cstr(a, t, "apiVersion", "v1");
		json_set_cstr(a, t, "kind", "PersistentVolumeClaim");
	}
}

static void set_int_if_absent(struct arena *a, struct json *o, const char *key, int64_t value)
{
	if (!json_is(json_get(o, key), JSON_INT))
		json_set_int(a, o, key, value);
}

static void set_bool_if_absent(struct arena *a, struct json *o, const char *key, bool value)
{
	if (!json_is(json_get(o, key), JSON_BOOL))
		json_set_bool(a, o, key, value);
}

static void set_str_if_absent(struct arena *a, struct json *o, const char *key, const char *value)
{
	if (!json_is(json_get(o, key), JSON_STRING))
		json_set_cstr(a, o, key, value);
}

void default_job(struct arena *a, struct json *v)
{
	struct json *spec = json_obj(a, v, "spec"); /* left out, its defaults hold */
	bool parallelism = json_is(json_get(spec, "parallelism"), JSON_INT);
	if (!parallelism && !json_is(json_get(spec, "completions"), JSON_INT))
		json_set_int(a, spec, "completions", 1);
	set_int_if_absent(a, spec, "parallelism", 1);
	bool per_index = json_is(json_get(spec, "backoffLimitPerIndex"), JSON_INT);
	set_int_if_absent(a, spec, "backoffLimit", per_index ? INT32_MAX : 6);
	set_str_if_absent(a, spec, "completionMode", "NonIndexed");
	set_bool_if_absent(a, spec, "suspend", false);
	set_bool_if_absent(a, spec, "manualSelector", false);
	const struct json *policy = json_get(spec, "podFailurePolicy");
	bool has_policy = json_is(policy, JSON_OBJECT);
	set_str_if_absent(a, spec, "podReplacementPolicy",
			  has_policy ? "Failed" : "TerminatingOrFailed");
	JSON_EACH (json_get(policy, "rules"), rule)
		JSON_EACH (json_get(rule, "onPodConditions"), c)
			if (json_is(c, JSON_OBJECT) && str_empty(json_get_str(c, "status")))
				json_set_cstr(a, c, "status", "True");
	const struct json *labels = json_path(spec, "template.metadata.labels");
	struct json *meta = json_obj(a, v, "metadata");
	if (json_len(labels) && !json_len(json_get(meta, "labels")))
		json_set(a, meta, "labels", json_dup(a, labels));
}

static void default_hpa_policy(struct arena *a, struct json *list, const char *type, int64_t value)
{
	struct json *p = json_push(a, list, json_new_object(a));
	json_set_cstr(a, p, "type", type);
	json_set_int(a, p, "value", value);
	json_set_int(a, p, "periodSeconds", 15);
}

void default_hpa_behavior(struct arena *a, struct json *v)
{
	struct json *up = json_obj(a, v, "scaleUp"), *down = json_obj(a, v, "scaleDown");
	set_int_if_absent(a, up, "stabilizationWindowSeconds", 0);
	set_str_if_absent(a, up, "selectPolicy", "Max");
	if (!json_get(up, "policies")) {
		default_hpa_policy(a, json_arr(a, up, "policies"), "Pods", 4);
		default_hpa_policy(a, json_get(up, "policies"), "Percent", 100);
	}
	set_str_if_absent(a, down, "selectPolicy", "Max");
	if (!json_get(down, "policies"))
		default_hpa_policy(a, json_arr(a, down, "policies"), "Percent", 100);
}

void default_network_policy(struct arena *a, struct json *v)
{
	if (json_len(json_get(v, "policyTypes")))
		return;
	struct json *types = json_set(a, v, "policyTypes", json_new_array(a));
	json_push(a, types, json_new_cstr(a, "Ingress"));
	if (json_len(json_get(v, "egress")))
		json_push(a, types, json_new_cstr(a, "Egress"));
}

void default_crd_names(struct arena *a, struct json *v)
{
	struct json *names = json_get(v, "names");
	struct str kind = json_get_str(names, "kind");
	if (!json_is(names, JSON_OBJECT))
		return;
	if (str_empty(json_get_str(names, "listKind")) && kind.n)
		json_set(a, names, "listKind", json_new_strf(a, "%.*sList", STR_FMT(kind)));
	if (str_empty(json_get_str(names, "singular")) && kind.n) {
		struct json *s = json_new_str(a, kind);
		char *p = arena_cstr(a, kind);
		for (size_t i = 0; i < kind.n; i++)
			p[i] = (char)(p[i] >= 'A' && p[i] <= 'Z' ? p[i] + 'a' - 'A' : p[i]);
		s->s = p;
		json_set(a, names, "singular", s);
	}
}
