/* Node selectors, node affinity, taints. Source: Kubernetes, "Assigning Pods to Nodes", "Taints and
 * Tolerations". */
#include "sched/impl.h"

struct str node_label(const struct node_state *n, struct str key)
{
	return json_str(json_get_n(json_path(n->node->json, "metadata.labels"), key));
}

static bool among(const struct json *values, struct str value)
{
	JSON_EACH (values, v)
		if (str_eq(json_str(v), value))
			return true;
	return false;
}

static bool expression_matches(const struct json *e, const struct json *value)
{
	struct str op = json_get_str(e, "operator");
	const struct json *values = json_get(e, "values");
	if (str_is(op, "Exists"))
		return value != NULL;
	if (str_is(op, "DoesNotExist"))
		return value == NULL;
	if (str_is(op, "NotIn"))
		return !value || !among(values, json_str(value));
	if (!value)
		return false;
	if (str_is(op, "In"))
		return among(values, json_str(value));
	int64_t left, right;
	if (str_to_i64(json_str(value), &left) < 0 ||
	    str_to_i64(json_str(json_item(values, 0)), &right) < 0)
		return false;
	return str_is(op, "Gt") ? left > right : str_is(op, "Lt") && left < right;
}

static bool term_matches(const struct json *term, const struct object *node)
{
	const struct json *labels = json_get(object_meta(node), "labels");
	const struct json *expressions = json_get(term, "matchExpressions");
	const struct json *fields = json_get(term, "matchFields");
	if (!json_len(expressions) && !json_len(fields))
		return false; /* an empty term matches nothing */
	JSON_EACH (expressions, e)
		if (!expression_matches(e, json_get_n(labels, json_get_str(e, "key"))))
			return false;
	JSON_EACH (fields, e)
		if (!str_is(json_get_str(e, "key"), "metadata.name") ||
		    !expression_matches(e, json_get(object_meta(node), "name")))
			return false;
	return true;
}

bool match_node_affinity(struct attempt *t, const struct object *node)
{
	const struct json *labels = json_get(object_meta(node), "labels");
	JSON_EACH_MEMBER (json_get(t->spec, "nodeSelector"), m) {
		const struct json *label = json_get_n(labels, m->key);
		if (!label || !str_eq(json_str(label), json_str(m->value)))
			return false;
	}
	const struct json *required = json_path(
		t->affinity, "nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution");
	if (!required)
		return true;
	JSON_EACH (json_get(required, "nodeSelectorTerms"), term)
		if (term_matches(term, node))
			return true;
	return false;
}

int64_t match_preferred(struct attempt *t, const struct object *node)
{
	int64_t sum = 0;
	JSON_EACH (json_path(t->affinity,
			     "nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution"),
		   p)
		if (term_matches(json_get(p, "preference"), node))
			sum += json_get_int(p, "weight", 0);
	return sum;
}

const struct json *match_taint(const struct attempt *t, const struct object *node,
			       const char *effect, const char *effect2)
{
	JSON_EACH (json_get(object_spec(node), "taints"), taint) {
		bool tolerated = false;
		struct str is = json_get_str(taint, "effect");
		if (!str_is(is, effect) && !(effect2 && str_is(is, effect2)))
			continue;
		JSON_EACH (json_get(t->spec, "tolerations"), toleration)
			tolerated |= meta_tolerates(toleration, taint);
		if (!tolerated)
			return taint;
	}
	return NULL;
}
