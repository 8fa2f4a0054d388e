#include "sched/state.h"
#include "base/must.h"

static struct node_state *node_state_get(struct sched *s, struct str name)
{
	struct node_state *n = map_get(&s->node_states, name);
	if (n)
		return n;
	n = xcalloc(1, sizeof(*n));
	n->name = xstrndup(name.p, name.n);
	list_init(&n->pods);
	(void)map_put(&s->node_states, name, n); /* was absent */
	return n;
}

static void node_state_free(struct node_state *n)
{
	object_unref(n->node);
	amounts_fini(&n->has);
	MAP_EACH (&n->used, it)
		free(it->value);
	map_fini(&n->used);
	free(n->name);
	free(n);
}

static void node_state_drop_if_unused(struct sched *s, struct node_state *n)
{
	if (n->node || n->pods_n)
		return;
	(void)map_del(&s->node_states, str_of(n->name)); /* it is N */
	node_state_free(n);
}

static void node_use(struct node_state *n, const struct pod_state *p, int sign)
{
	const struct amounts *asks = &p->asks;
	n->weight.cpu_milli += sign * p->weight.cpu_milli;
	n->weight.memory += sign * p->weight.memory;
	for (unsigned i = 0; i < asks->n; i++) {
		int64_t *used = map_get(&n->used, asks->items[i].name);
		if (!used) {
			used = xcalloc(1, sizeof(*used));
			(void)map_put(&n->used, asks->items[i].name, used); /* was absent */
		}
		*used += sign * asks->items[i].value;
	}
}

static void pod_add(struct sched *s, struct object *pod, struct node_state *n, bool assumed)
{
	struct pod_state *p = xcalloc(1, sizeof(*p));
	p->on = n;
	p->pod = object_ref(pod);
	p->asks = amounts_of_pod(pod);
	p->weight = weight_of_pod(pod);
	p->assumed = assumed;
	list_push_back(&n->pods, &p->node);
	n->pods_n++;
	node_use(n, p, 1);
	(void)map_put(&s->pod_states, pod->uid, p); /* was absent */
}

static void pod_remove(struct sched *s, struct pod_state *p)
{
	struct node_state *n = p->on;
	(void)map_del(&s->pod_states, p->pod->uid); /* it is P */
	node_use(n, p, -1);
	n->pods_n--;
	list_remove(&p->node);
	amounts_fini(&p->asks);
	object_unref(p->pod);
	free(p);
	node_state_drop_if_unused(s, n);
}

static bool pod_ended(const struct object *pod)
{
	struct str phase = json_get_str(object_status(pod), "phase");
	return str_is(phase, "Succeeded") || str_is(phase, "Failed");
}

void state_pod(struct sched *s, struct object *now, struct object *old)
{
	struct str node = now ? json_get_str(object_spec(now), "nodeName") : STR_NULL;
	struct pod_state *p = map_get(&s->pod_states, now ? now->uid : old->uid);
	if (now && old && !str_eq(now->uid, old->uid))
		state_forget(s, old->uid);
	/* Our own binding, which this version does not show yet. */
	if (p && p->assumed && now && !node.n)
		return;
	if (p)
		pod_remove(s, p);
	if (node.n && !pod_ended(now))
		pod_add(s, now, node_state_get(s, node), false);
}

void state_node(struct sched *s, struct object *now, struct object *old)
{
	struct node_state *n = node_state_get(s, now ? now->name : old->name);
	amounts_fini(&n->has);
	n->node = object_unref(n->node);
	if (now) {
		n->node = object_ref(now);
		n->has = amounts_of_node(now);
	}
	node_state_drop_if_unused(s, n);
}

void state_assume(struct sched *s, struct object *pod, struct node_state *n)
{
	state_forget(s, pod->uid);
	pod_add(s, pod, n, true);
}

void state_forget(struct sched *s, struct str uid)
{
	struct pod_state *p = map_get(&s->pod_states, uid);
	if (p)
		pod_remove(s, p);
}

void state_fini(struct sched *s)
{
	MAP_EACH (&s->pod_states, it) {
		struct pod_state *p = it->value;
		amounts_fini(&p->asks);
		object_unref(p->pod);
		free(p);
	}
	map_fini(&s->pod_states);
	MAP_EACH (&s->node_states, it)
		node_state_free(it->value);
	map_fini(&s->node_states);
}
