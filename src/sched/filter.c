/* Which nodes a pod fits, and which of them it fits best. Source: Kubernetes, "Scheduler
 * Configuration", the default plugins. */
#include "sched/impl.h"

static bool ports_clash(const struct json *a, const struct json *b)
{
	struct str x = json_get_str(a, "hostIP"), y = json_get_str(b, "hostIP");
	bool any = !x.n || !y.n || str_is(x, "0.0.0.0") || str_is(y, "0.0.0.0") ||
		   str_is(x, "::") || str_is(y, "::");
	return json_get_int(a, "hostPort", 0) == json_get_int(b, "hostPort", 0) &&
	       str_eq(json_get_str(a, "protocol"), json_get_str(b, "protocol")) &&
	       (any || str_eq(x, y));
}

/* Whether FN is true of a host port of the pod; those of sidecars count, of other init containers
 * not. */
static bool any_host_port(const struct json *spec,
			  bool (*fn)(const struct json *port, const void *arg), const void *arg)
{
	static const char *const lists[] = {"containers", "initContainers"};
	for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
		JSON_EACH (json_get(spec, lists[i]), c) {
			if (i == 1 && !str_is(json_get_str(c, "restartPolicy"), "Always"))
				continue;
			JSON_EACH (json_get(c, "ports"), port)
				if (json_get_int(port, "hostPort", 0) && fn(port, arg))
					return true;
		}
	return false;
}

static bool clashes_with(const struct json *port, const void *wanted)
{
	return ports_clash(port, wanted);
}

static bool port_taken(const struct json *port, const void *arg)
{
	const struct node_state *n = arg;
	list_each (p, &n->pods) {
		const struct object *pod = list_entry(p, struct pod_state, node)->pod;
		if (any_host_port(object_spec(pod), clashes_with, port))
			return true;
	}
	return false;
}

static int64_t used(const struct node_state *n, struct str name)
{
	const int64_t *v = map_get(&n->used, name);
	return v ? *v : 0;
}

/* *RET_FINAL: the node would be too small were it empty. */
static const char *resources_fit(struct attempt *t, const struct node_state *n, bool *ret_final)
{
	const char *why =
		n->pods_n + 1 > amounts_get(&n->has, STR("pods")) ? "Too many pods" : NULL;
	for (unsigned i = 0; i < t->asks.n; i++) {
		const struct amount *ask = &t->asks.items[i];
		if (ask->value > 0 &&
		    ask->value > amounts_get(&n->has, ask->name) - used(n, ask->name)) {
			*ret_final |= ask->value > amounts_get(&n->has, ask->name);
			why = arena_printf(t->a, "%s%sInsufficient %.*s", why ? why : "",
					   why ? "\n" : "", STR_FMT(ask->name));
		}
	}
	return why;
}

/* A node that is not Ready counts as tainted even before its taint is written. */
static bool node_ready(const struct object *node)
{
	const struct json *c = meta_condition(object_status(node), "Ready");
	return c && str_is(json_get_str(c, "status"), "True");
}

static bool tolerates_unready(const struct attempt *t)
{
	struct json *taint = json_new_object(t->a);
	json_set_cstr(t->a, taint, "key", "node.kubernetes.io/not-ready");
	json_set_cstr(t->a, taint, "effect", "NoSchedule");
	JSON_EACH (json_get(t->spec, "tolerations"), toleration)
		if (meta_tolerates(toleration, taint))
			return true;
	return false;
}

static const char *fixed_fit(struct attempt *t, const struct object *node)
{
	struct str wanted = json_get_str(t->spec, "nodeName");
	if (wanted.n && !str_eq(wanted, node->name))
		return "node(s) didn't match the requested node name";
	const struct json *taint = match_taint(t, node, "NoSchedule", "NoExecute");
	if (taint && str_is(json_get_str(taint, "key"), "node.kubernetes.io/unschedulable"))
		return "node(s) were unschedulable";
	if (taint || (!node_ready(node) && !tolerates_unready(t)))
		return "node(s) had untolerated taint(s)";
	if (!match_node_affinity(t, node))
		return "node(s) didn't match Pod's node affinity/selector";
	return NULL;
}

const char *filter_node(struct attempt *t, struct node_state *n, bool *ret_final)
{
	const char *why = fixed_fit(t, n->node);
	*ret_final = why != NULL;
	if (!why && any_host_port(t->spec, port_taken, n))
		why = "node(s) didn't have free ports for the requested pod ports";
	if (!why)
		why = resources_fit(t, n, ret_final);
	if (!why)
		why = spread_filter(t, n, ret_final);
	return why ? why : affinity_filter(t, n, ret_final);
}

/* ---- scores ---- */

/* 100: nothing used after this pod; 0: all. */
static int64_t free_percent(int64_t has, int64_t used, int64_t wanted)
{
	int64_t left = has - used - wanted;
	return has > 0 && left > 0 ? (int64_t)((double)left * 100 / (double)has) : 0;
}

static bool has_image(const struct attempt *t, const struct node_state *n)
{
	struct str wanted = json_get_str(json_item(json_get(t->spec, "containers"), 0), "image");
	JSON_EACH (json_get(object_status(n->node), "images"), image)
		JSON_EACH (json_get(image, "names"), name)
			if (str_has_suffix(json_str(name), wanted))
				return true;
	return false;
}

/* Weights: what was asked for explicitly counts most, then spreading replicas, then room. */
int64_t score_node(struct attempt *t, struct node_state *n)
{
	int64_t cpu = free_percent(amounts_get(&n->has, STR("cpu")), n->weight.cpu_milli,
				   t->weight.cpu_milli);
	int64_t memory = free_percent(amounts_get(&n->has, STR("memory")), n->weight.memory,
				      t->weight.memory);
	int64_t apart = cpu > memory ? cpu - memory : memory - cpu;
	int64_t score = (cpu + memory) / 2 + (100 - apart) / 2;
	score += has_image(t, n) ? 20 : 0;
	score -= 500 * MIN(siblings_on(t, n), 100);
	score -= 2000 * MIN(spread_penalty(t, n), 1000);
	score += 1000 * (match_preferred(t, n->node) + affinity_score(t, n));
	if (match_taint(t, n->node, "PreferNoSchedule", NULL))
		score -= 100000;
	return score;
}
