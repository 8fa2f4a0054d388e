/* Topology spread constraints, and the spreading of a controller's pods that needs no constraint.
 * Source: Kubernetes, "Pod Topology Spread Constraints". */
#include "base/must.h"
#include "sched/impl.h"

struct spread_terms {
	struct spread_terms *next;
	struct str key;
	struct map counts; /* domain → int64_t in the arena */
	int64_t max_skew, least, min_domains;
	bool hard, self;
};

static void spread_fini(void *arg)
{
	map_fini(&((struct spread_terms *)arg)->counts);
}

static int64_t *count_at(struct attempt *t, struct spread_terms *c, struct str domain)
{
	int64_t *n = map_get(&c->counts, domain);
	if (n)
		return n;
	n = arena_new_of(t->a, int64_t);
	(void)map_put(&c->counts, domain, n); /* was absent */
	return n;
}

static struct selector *selector_of(struct attempt *t, const struct json *json)
{
	const struct json *given = json_get(json, "labelSelector");
	struct json *selector = given ? json_dup(t->a, given) : NULL;
	JSON_EACH (json_get(json, "matchLabelKeys"), key) {
		struct str value = meta_label(t->pod->json, json_cstr(key));
		if (selector && value.p)
			json_set_n(t->a, json_obj(t->a, selector, "matchLabels"), json_str(key),
				   json_new_str(t->a, value));
	}
	return selector ? selector_from_label_selector(t->a, selector, NULL) : NULL;
}

static bool node_counts(struct attempt *t, const struct json *json, const struct node_state *n)
{
	bool affinity = !str_is(json_get_str(json, "nodeAffinityPolicy"), "Ignore");
	bool taints = str_is(json_get_str(json, "nodeTaintsPolicy"), "Honor");
	return (!affinity || match_node_affinity(t, n->node)) &&
	       (!taints || !match_taint(t, n->node, "NoSchedule", "NoExecute"));
}

static void count_pods(struct attempt *t, struct spread_terms *c, struct selector *s,
		       const struct json *json)
{
	MAP_EACH (&t->s->node_states, it) {
		struct node_state *n = it->value;
		struct str domain = n->node ? node_label(n, c->key) : STR_NULL;
		if (!domain.p || !node_counts(t, json, n))
			continue;
		int64_t *count = count_at(t, c, domain);
		list_each (p, &n->pods) {
			const struct object *pod = list_entry(p, struct pod_state, node)->pod;
			*count += str_eq(pod->ns, t->pod->ns) && !meta_deleting(pod->json) &&
				  selector_matches(s, json_path(pod->json, "metadata.labels"));
		}
	}
	c->least = INT64_MAX;
	MAP_EACH (&c->counts, it)
		c->least = MIN(c->least, *(int64_t *)it->value);
	if (!c->counts.n || (int64_t)c->counts.n < c->min_domains)
		c->least = 0;
}

void spread_prepare(struct attempt *t)
{
	JSON_EACH (json_get(t->spec, "topologySpreadConstraints"), json) {
		struct selector *s = selector_of(t, json);
		if (!s)
			continue;
		struct spread_terms *c = arena_new_of(t->a, struct spread_terms);
		c->next = t->spreads;
		t->spreads = c;
		arena_on_free(t->a, spread_fini, c);
		c->key = json_get_str(json, "topologyKey");
		c->max_skew = json_get_int(json, "maxSkew", 1);
		c->min_domains = json_get_int(json, "minDomains", 1);
		c->hard = str_is(json_get_str(json, "whenUnsatisfiable"), "DoNotSchedule");
		c->self = selector_matches(s, json_path(t->pod->json, "metadata.labels"));
		count_pods(t, c, s, json);
	}
}

const char *spread_filter(struct attempt *t, struct node_state *n, bool *ret_final)
{
	for (const struct spread_terms *c = t->spreads; c; c = c->next) {
		struct str domain = node_label(n, c->key);
		if (!c->hard)
			continue;
		if (!domain.p) {
			*ret_final = true;
			return "node(s) didn't match pod topology spread constraints (missing "
			       "required label)";
		}
		const int64_t *count = map_get(&c->counts, domain);
		if ((count ? *count : 0) + c->self - c->least > c->max_skew)
			return "node(s) didn't match pod topology spread constraints";
	}
	return NULL;
}

int64_t spread_penalty(struct attempt *t, struct node_state *n)
{
	int64_t sum = 0;
	for (const struct spread_terms *c = t->spreads; c; c = c->next) {
		struct str domain = node_label(n, c->key);
		const int64_t *count = domain.p ? map_get(&c->counts, domain) : NULL;
		if (!c->hard)
			sum += count ? *count : 1000; /* without the label: last */
	}
	return sum;
}

int64_t siblings_on(struct attempt *t, struct node_state *n)
{
	const struct json *owner = meta_controller(t->pod->json);
	int64_t count = 0;
	if (!owner)
		return 0;
	list_each (p, &n->pods) {
		const struct object *pod = list_entry(p, struct pod_state, node)->pod;
		const struct json *other = meta_controller(pod->json);
		count += other && !meta_deleting(pod->json) &&
			 str_eq(json_get_str(other, "uid"), json_get_str(owner, "uid"));
	}
	return count;
}
