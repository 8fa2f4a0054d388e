/* Pods that want to be near others, or far from them. The terms are resolved once an attempt into
 * sets of topology domains ("zone=a"), so that a node is judged by its labels alone.
 * Source: Kubernetes, "Inter-pod affinity and anti-affinity". */
#include "sched/impl.h"

struct domains { /* of one term */
	struct domains *next;
	struct str key;    /* topologyKey */
	struct map counts; /* label values where a match is: a set */
	int64_t weight;
	bool any, self; /* a pod matches at all; the incoming one does */
};
struct affinity_terms {
	struct domains *near, *far; /* required */
	struct domains *guarded;    /* where pods are that do not want this one near */
	struct domains *preferred;  /* weight < 0: far */
};
/* What one term selects. */
struct term {
	struct selector *selector;
	const struct json *namespaces, *namespace_selector;
	struct selector *in_namespaces; /* compiled namespace_selector; NULL: none */
	struct str own_ns;
};

static void domains_fini(void *arg)
{
	map_fini(&((struct domains *)arg)->counts);
}

static struct domains *domains_new(struct attempt *t, struct domains **list, struct str key)
{
	struct domains *d = arena_new_of(t->a, struct domains);
	d->next = *list;
	d->key = key;
	arena_on_free(t->a, domains_fini, d);
	return *list = d;
}

static void domains_note(struct domains *d, const struct node_state *n)
{
	struct str value = n->node ? node_label(n, d->key) : STR_NULL;
	d->any = true;
	if (value.p)
		(void)map_put(&d->counts, value, d); /* a set */
}

static bool domains_have(const struct domains *d, const struct node_state *n)
{
	struct str value = node_label(n, d->key);
	return value.p && map_get(&d->counts, value);
}

/* matchLabelKeys and mismatchLabelKeys: the values of the term's own pod. */
static struct json *label_selector_of(struct arena *a, const struct json *term,
				      const struct object *owner)
{
	static const char *const fields[][2] = {{"matchLabelKeys", "In"},
						{"mismatchLabelKeys", "NotIn"}};
	const struct json *given = json_get(term, "labelSelector");
	struct json *selector = given ? json_dup(a, given) : NULL;
	for (size_t i = 0; selector && i < ARRAY_SIZE(fields); i++)
		JSON_EACH (json_get(term, fields[i][0]), key) {
			struct str value = meta_label(owner->json, json_cstr(key));
			if (!value.p)
				continue;
			struct json *e = json_push(a, json_arr(a, selector, "matchExpressions"),
						   json_new_object(a));
			json_set_str(a, e, "key", json_str(key));
			json_set_cstr(a, e, "operator", fields[i][1]);
			json_push(a, json_arr(a, e, "values"), json_new_str(a, value));
		}
	return selector;
}

static struct term term_of(struct attempt *t, const struct json *json, const struct object *owner)
{
	struct term term = {
		.selector = selector_from_label_selector(t->a, label_selector_of(t->a, json, owner),
							 NULL),
		.namespaces = json_get(json, "namespaces"),
		.namespace_selector = json_get(json, "namespaceSelector"),
		.own_ns = owner->ns,
	};
	if (term.namespace_selector)
		term.in_namespaces =
			selector_from_label_selector(t->a, term.namespace_selector, NULL);
	return term;
}

static bool term_covers_namespace(const struct attempt *t, const struct term *term, struct str ns)
{
	if (!json_len(term->namespaces) && !term->namespace_selector)
		return str_eq(ns, term->own_ns);
	JSON_EACH (term->namespaces, n)
		if (str_eq(json_str(n), ns))
			return true;
	struct object *o = cache_get(t->s->namespaces, STR_NULL, ns);
	return term->in_namespaces && o &&
	       selector_matches(term->in_namespaces, json_path(o->json, "metadata.labels"));
}

static bool term_matches(const struct attempt *t, const struct term *term, const struct object *pod)
{
	return term->selector && term_covers_namespace(t, term, pod->ns) &&
	       selector_matches(term->selector, json_path(pod->json, "metadata.labels"));
}

static void find_matching(struct attempt *t, struct domains *d, const struct term *term)
{
	d->self = term_matches(t, term, t->pod);
	MAP_EACH (&t->s->node_states, it) {
		struct node_state *n = it->value;
		list_each (p, &n->pods) {
			const struct object *pod = list_entry(p, struct pod_state, node)->pod;
			if (term_matches(t, term, pod))
				domains_note(d, n);
		}
	}
}

#define REQUIRED  "requiredDuringSchedulingIgnoredDuringExecution"
#define PREFERRED "preferredDuringSchedulingIgnoredDuringExecution"

static void add_required(struct attempt *t, struct domains **list, const char *path)
{
	JSON_EACH (json_path(t->affinity, path), json) {
		struct term term = term_of(t, json, t->pod);
		find_matching(t, domains_new(t, list, json_get_str(json, "topologyKey")), &term);
	}
}

static void add_preferred(struct attempt *t, const char *path, int sign)
{
	JSON_EACH (json_path(t->affinity, path), p) {
		const struct json *json = json_get(p, "podAffinityTerm");
		struct term term = term_of(t, json, t->pod);
		struct domains *d =
			domains_new(t, &t->terms->preferred, json_get_str(json, "topologyKey"));
		d->weight = sign * json_get_int(p, "weight", 0);
		find_matching(t, d, &term);
	}
}

/* Pods already there may not want the newcomer. */
static void add_guarded(struct attempt *t)
{
	MAP_EACH (&t->s->node_states, it) {
		struct node_state *n = it->value;
		list_each (p, &n->pods) {
			const struct object *pod = list_entry(p, struct pod_state, node)->pod;
			JSON_EACH (json_path(pod->json, "spec.affinity.podAntiAffinity." REQUIRED),
				   json) {
				struct term term = term_of(t, json, pod);
				if (term_matches(t, &term, t->pod))
					domains_note(domains_new(t, &t->terms->guarded,
								 json_get_str(json, "topologyKey")),
						     n);
			}
		}
	}
}

void affinity_prepare(struct attempt *t)
{
	t->terms = arena_new_of(t->a, struct affinity_terms);
	add_required(t, &t->terms->near, "podAffinity." REQUIRED);
	add_required(t, &t->terms->far, "podAntiAffinity." REQUIRED);
	add_preferred(t, "podAffinity." PREFERRED, 1);
	add_preferred(t, "podAntiAffinity." PREFERRED, -1);
	add_guarded(t);
}

/* The first of a group that wants to be together has nobody to be near. */
static bool first_of_its_kind(const struct affinity_terms *terms)
{
	for (const struct domains *d = terms->near; d; d = d->next)
		if (d->any || !d->self)
			return false;
	return true;
}

const char *affinity_filter(struct attempt *t, struct node_state *n, bool *ret_final)
{
	bool first = first_of_its_kind(t->terms);
	for (const struct domains *d = t->terms->near; d; d = d->next)
		if (first ? !node_label(n, d->key).p : !domains_have(d, n)) {
			*ret_final = true;
			return "node(s) didn't match pod affinity rules";
		}
	for (const struct domains *d = t->terms->far; d; d = d->next)
		if (domains_have(d, n))
			return "node(s) didn't match pod anti-affinity rules";
	for (const struct domains *d = t->terms->guarded; d; d = d->next)
		if (domains_have(d, n))
			return "node(s) didn't satisfy existing pods anti-affinity rules";
	return NULL;
}

int64_t affinity_score(struct attempt *t, struct node_state *n)
{
	int64_t sum = 0;
	for (const struct domains *d = t->terms->preferred; d; d = d->next)
		if (domains_have(d, n))
			sum += d->weight;
	return sum;
}
