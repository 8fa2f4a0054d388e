/* Resource arithmetic. Source: Kubernetes, "Resource Management", "Sidecar Containers", "Pod
 * Overhead". */
#include "api/quantity.h"
#include "base/must.h"
#include "sched/impl.h"

static int64_t amount_of(struct str name, const struct json *v)
{
	struct quantity q;
	struct str text = json_str(v);
	if (!text.p)
		return json_int(v, 0) * (str_is(name, "cpu") ? 1000 : 1);
	if (quantity_parse(text, &q) < 0)
		return 0;
	return str_is(name, "cpu") ? quantity_milli(&q) : quantity_value(&q);
}

int64_t amounts_get(const struct amounts *m, struct str name)
{
	for (unsigned i = 0; i < m->n; i++)
		if (str_eq(m->items[i].name, name))
			return m->items[i].value;
	return 0;
}

static int64_t *amounts_at(struct amounts *m, struct str name)
{
	for (unsigned i = 0; i < m->n; i++)
		if (str_eq(m->items[i].name, name))
			return &m->items[i].value;
	m->items = xrealloc(m->items, (m->n + 1) * sizeof(*m->items));
	m->items[m->n] = (struct amount){name, 0};
	return &m->items[m->n++].value;
}

void amounts_fini(struct amounts *m)
{
	free(m->items);
	*m = (struct amounts){NULL, 0};
}

static void add_list(struct amounts *m, const struct json *list)
{
	JSON_EACH_MEMBER (list, r) {
		int64_t *at = amounts_at(m, r->key);
		if (__builtin_add_overflow(*at, amount_of(r->key, r->value), at))
			*at = INT64_MAX;
	}
}

static void add(struct amounts *m, const struct amounts *more)
{
	for (unsigned i = 0; i < more->n; i++) {
		int64_t *at = amounts_at(m, more->items[i].name);
		if (__builtin_add_overflow(*at, more->items[i].value, at))
			*at = INT64_MAX;
	}
}

static void raise(struct amounts *m, const struct amounts *least)
{
	for (unsigned i = 0; i < least->n; i++) {
		int64_t *at = amounts_at(m, least->items[i].name);
		*at = MAX(*at, least->items[i].value);
	}
}

static const struct json *requests(const struct json *container)
{
	return json_get(json_get(container, "resources"), "requests");
}

/* What best-effort containers count for. Source: Kubernetes, "Scheduler Configuration". */
static const struct weight assumed = {100, 200L << 20};

static void add_requests(struct amounts *m, const struct json *container, bool assume)
{
	const struct json *list = requests(container);
	add_list(m, list);
	if (assume && !json_get(list, "cpu"))
		*amounts_at(m, STR("cpu")) += assumed.cpu_milli;
	if (assume && !json_get(list, "memory"))
		*amounts_at(m, STR("memory")) += assumed.memory;
}

/* ASSUME: containers that ask for no cpu or memory count as if they did. */
static struct amounts sum_of_pod(const struct object *pod, bool assume)
{
	const struct json *spec = object_spec(pod);
	struct amounts sum = {NULL, 0}, sidecars = {NULL, 0}, peak = {NULL, 0};
	JSON_EACH (json_get(spec, "containers"), c)
		add_requests(&sum, c, assume);
	JSON_EACH (json_get(spec, "initContainers"), c) {
		/* An init container runs beside the sidecars before it. */
		struct amounts now = {NULL, 0};
		bool sidecar = str_is(json_get_str(c, "restartPolicy"), "Always");
		if (sidecar)
			add_requests(&sidecars, c, assume);
		else
			add_requests(&now, c, assume);
		add(&now, &sidecars);
		raise(&peak, &now);
		amounts_fini(&now);
	}
	add(&sum, &sidecars);
	raise(&sum, &peak);
	amounts_fini(&sidecars);
	amounts_fini(&peak);
	/* Resources of the pod as a whole, where set, are what counts. */
	JSON_EACH_MEMBER (requests(spec), r)
		*amounts_at(&sum, r->key) = amount_of(r->key, r->value);
	add_list(&sum, json_get(spec, "overhead"));
	return sum;
}

struct amounts amounts_of_pod(const struct object *pod)
{
	return sum_of_pod(pod, false);
}

struct weight weight_of_pod(const struct object *pod)
{
	struct amounts sum = sum_of_pod(pod, true);
	struct weight w = {amounts_get(&sum, STR("cpu")), amounts_get(&sum, STR("memory"))};
	amounts_fini(&sum);
	return w;
}

struct amounts amounts_of_node(const struct object *node)
{
	struct amounts m = {NULL, 0};
	const struct json *list = json_get(object_status(node), "allocatable");
	add_list(&m, json_len(list) ? list : json_get(object_status(node), "capacity"));
	return m;
}
