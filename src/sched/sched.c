/* The scheduler: one pod a pass. A node is chosen from what is known in memory and counted as taken
 * at once ("assumed"); the binding goes to the API meanwhile, so passes do not wait for each other.
 * A pod that fits nowhere is looked at again when a node changes or a pod goes. */
#include "sched/sched.h"
#include "base/must.h"
#include "sched/state.h"
#include <stdio.h>
#define LOG_MODULE "sched"
#include "base/log.h"

/* Bindings in flight: enough to fill batches of the store's. */
#define WIDTH 64
/* Unschedulable pods are looked at again after this, should a change have been overlooked. */
#define FLUSH_MS 60000
/* Caches that have not shown everything yet. */
#define SYNC_AGAIN_MS 5
#define SCHEDULER     "default-scheduler"

/* What an unschedulable pod waits for: another pod on a node may help one with affinities or
 * spread constraints; one that lacks room it does not. */
static const char for_room, for_company;

struct binding {
	struct list node; /* in sched.bindings */
	struct sched *s;
	struct client_call *call;
	struct object *pod; /* held */
	char *key, *node_name;
};

/* ---- binding ---- */

static void binding_free(struct binding *b)
{
	list_remove(&b->node);
	object_unref(b->pod);
	free(b->key);
	free(b->node_name);
	free(b);
}

static void on_bound(const struct client_result *res, void *arg)
{
	struct binding *b = arg;
	struct sched *s = b->s;
	enum queue_result_N result = QUEUE_DONE;
	if (res->r == 0) {
		recorder_event(s->recorder, b->pod, EVENT_NORMAL, "Scheduled",
			       "Successfully assigned %.*s/%.*s to %s", STR_FMT(b->pod->ns),
			       STR_FMT(b->pod->name), b->node_name);
	} else {
		state_forget(s, b->pod->uid);
		/* Gone, or bound by somebody else: its next version tells. */
		if (res->r != ERR_NOT_FOUND && res->r != ERR_CONFLICT) {
			log_warn("bind", "kind=Pod ns=%.*s name=%.*s node=%s err=\"%s\"",
				 STR_FMT(b->pod->ns), STR_FMT(b->pod->name), b->node_name,
				 res->err.text);
			result = QUEUE_ERROR;
		}
	}
	AUTO_FREE char *key = TAKE(b->key);
	binding_free(b);
	queue_done(s->queue, str_of(key), result);
}

static void bind(struct attempt *t, struct node_state *n, struct str key)
{
	struct sched *s = t->s;
	struct arena *a = t->a;
	struct binding *b = xcalloc(1, sizeof(*b));
	b->s = s;
	b->pod = object_ref(t->pod);
	b->key = xstrndup(key.p, key.n);
	b->node_name = xstrdup(n->name);
	list_push_back(&s->bindings, &b->node);
	struct json *body = json_new_object(a);
	json_set_cstr(a, body, "kind", "Binding");
	json_set_cstr(a, body, "apiVersion", "v1");
	struct json *meta = json_obj(a, body, "metadata");
	json_set_str(a, meta, "name", t->pod->name);
	json_set_str(a, meta, "namespace", t->pod->ns);
	json_set_str(a, meta, "uid", t->pod->uid);
	struct json *target = json_obj(a, body, "target");
	json_set_cstr(a, target, "kind", "Node");
	json_set_cstr(a, target, "name", n->name);
	struct client_request req = {
		.verb = CLIENT_CREATE,
		.kind = t->pod->kind,
		.ns = arena_cstr(a, t->pod->ns),
		.name = arena_cstr(a, t->pod->name),
		.subresource = "binding",
		.body = body,
	};
	state_assume(s, t->pod, n);
	b->call = client_do(s->client, &req, on_bound, b);
}

/* ---- saying why not ---- */

struct reason {
	const char *text;
	unsigned nodes;
};
struct refusals {
	struct reason *items;
	unsigned n, nodes, final; /* final: nodes where taking pods away would not help */
};

static void refusals_count(struct attempt *t, struct refusals *r, const char *why)
{
	for (unsigned i = 0; i < r->n; i++)
		if (strcmp(r->items[i].text, why) == 0) {
			r->items[i].nodes++;
			return;
		}
	struct reason *items = arena_array(t->a, struct reason, r->n + 1);
	if (r->n)
		memcpy(items, r->items, r->n * sizeof(*items));
	items[r->n++] = (struct reason){why, 1};
	r->items = items;
}

static void refusals_add(struct attempt *t, struct refusals *r, const char *why, bool final)
{
	struct str left = str_of(why), line;
	r->nodes++;
	r->final += final;
	while (str_cut(&left, '\n', &line))
		refusals_count(t, r, arena_cstr(t->a, line));
}

static int by_text(const void *x, const void *y)
{
	char left[256], right[256];
	const struct reason *a = x, *b = y;
	(void)snprintf(left, sizeof(left), "%u %s", a->nodes, a->text); /* cut is good enough */
	(void)snprintf(right, sizeof(right), "%u %s", b->nodes, b->text);
	return strcmp(left, right);
}

static void refusals_list(struct buf *b, unsigned nodes, struct reason *items, size_t n)
{
	const char *comma = "";
	qsort(items, n, sizeof(*items), by_text);
	buf_printf(b, "0/%u nodes are available: ", nodes);
	for (size_t i = 0; i < n; i++) {
		if (!items[i].nodes)
			continue;
		buf_printf(b, "%s%u %s", comma, items[i].nodes, items[i].text);
		comma = ", ";
	}
}

static const char *refusals_text(struct attempt *t, struct refusals *r)
{
	AUTO_BUF b = BUF_INIT;
	struct reason preemption[] = {
		{"No preemption victims found for incoming pod", r->nodes - r->final},
		{"Preemption is not helpful for scheduling", r->final},
	};
	if (!r->nodes)
		return "no nodes available to schedule pods";
	refusals_list(&b, r->nodes, r->items, r->n);
	buf_printf(&b, ". no new claims to deallocate, preemption: ");
	refusals_list(&b, r->nodes, preemption, ARRAY_SIZE(preemption));
	buf_add_char(&b, '.');
	return arena_cstr(t->a, buf_str(&b));
}

/* Nobody waits for the answer: the condition only informs, and is written anew with the next
 * attempt's reason. */
static void on_condition_written(UNUSED const struct client_result *res, void *arg)
{
	struct binding *b = arg;
	binding_free(b);
}

static void write_condition(struct attempt *t, const char *message)
{
	struct arena *a = t->a;
	const struct json *was = meta_condition(object_status(t->pod), "PodScheduled");
	if (was && str_is(json_get_str(was, "message"), message) &&
	    str_is(json_get_str(was, "status"), "False"))
		return;
	struct json *c = json_new_object(a);
	char now[RFC3339_BYTES];
	rfc3339_format(clock_wall(), now);
	json_set_cstr(a, c, "type", "PodScheduled");
	json_set_cstr(a, c, "status", "False");
	json_set_cstr(a, c, "reason", "Unschedulable");
	json_set_cstr(a, c, "message", message);
	if (!was || !str_is(json_get_str(was, "status"), "False"))
		json_set_cstr(a, c, "lastTransitionTime", now);
	struct json *patch = json_new_object(a);
	json_set_str(a, json_obj(a, patch, "metadata"), "uid", t->pod->uid);
	json_push(a, json_arr(a, json_obj(a, patch, "status"), "conditions"), c);
	struct client_request req = {
		.verb = CLIENT_PATCH_STRATEGIC,
		.kind = t->pod->kind,
		.ns = arena_cstr(a, t->pod->ns),
		.name = arena_cstr(a, t->pod->name),
		.subresource = "status",
		.body = patch,
	};
	struct binding *b = xcalloc(1, sizeof(*b));
	b->s = t->s;
	b->pod = object_ref(t->pod);
	list_push_back(&t->s->bindings, &b->node);
	b->call = client_do(t->s->client, &req, on_condition_written, b);
}

static void refuse(struct attempt *t, struct refusals *r, struct str key)
{
	const char *message = refusals_text(t, r);
	recorder_event(t->s->recorder, t->pod, EVENT_WARNING, "FailedScheduling", "%s", message);
	write_condition(t, message);
	bool company = t->affinity || t->spreads;
	(void)map_put(&t->s->unschedulable, key, (void *)(company ? &for_company : &for_room));
	queue_mark_after(t->s->queue, key, FLUSH_MS);
}

/* ---- one pod ---- */

static bool ended(const struct object *pod)
{
	struct str phase = json_get_str(object_status(pod), "phase");
	return str_is(phase, "Succeeded") || str_is(phase, "Failed");
}

static bool has_node(const struct object *pod)
{
	return json_get_str(object_spec(pod), "nodeName").n > 0;
}

static bool wants_us(const struct object *pod)
{
	const struct json *spec = object_spec(pod);
	struct str scheduler = json_get_str(spec, "schedulerName");
	return !has_node(pod) && !meta_deleting(pod->json) && !ended(pod) &&
	       (!scheduler.n || str_is(scheduler, SCHEDULER)) &&
	       !json_len(json_get(spec, "schedulingGates"));
}

static struct node_state *choose(struct attempt *t, struct refusals *refusals)
{
	struct node_state *best = NULL;
	int64_t best_score = 0;
	unsigned equals = 0;
	MAP_EACH (&t->s->node_states, it) {
		struct node_state *n = it->value;
		bool final = false;
		if (!n->node)
			continue;
		const char *why = filter_node(t, n, &final);
		if (why) {
			refusals_add(t, refusals, why, final);
			continue;
		}
		int64_t score = score_node(t, n);
		if (!best || score > best_score) {
			best = n;
			best_score = score;
			equals = 1;
		} else if (score == best_score && random_below(++equals) == 0) {
			best = n; /* equals share alike */
		}
	}
	return best;
}

static enum queue_result_N on_pass(struct queue *q, struct str key, void *arg)
{
	struct sched *s = arg;
	if (!cache_synced(s->pods) || !cache_synced(s->nodes) || !cache_synced(s->namespaces)) {
		queue_mark_after(q, key, SYNC_AGAIN_MS);
		return QUEUE_DONE;
	}
	size_t slash = str_find(key, '/');
	struct object *pod = cache_get(s->pods, str_sub(key, 0, slash), str_from(key, slash + 1));
	(void)map_del(&s->unschedulable, key); /* may be absent */
	struct pod_state *known = pod ? map_get(&s->pod_states, pod->uid) : NULL;
	if (!pod || !wants_us(pod) || (known && known->assumed))
		return QUEUE_DONE;
	AUTO_ARENA *a = arena_new(0);
	struct attempt t = {.s = s, .a = a, .pod = pod, .spec = object_spec(pod)};
	struct refusals refusals = {0};
	t.affinity = json_get(t.spec, "affinity");
	t.asks = amounts_of_pod(pod);
	t.weight = weight_of_pod(pod);
	affinity_prepare(&t);
	spread_prepare(&t);
	struct node_state *n = choose(&t, &refusals);
	if (n)
		bind(&t, n, key);
	else
		refuse(&t, &refusals, key);
	amounts_fini(&t.asks);
	return n ? QUEUE_PENDING : QUEUE_DONE;
}

/* ---- changes ---- */

static void try_again(struct sched *s, bool room)
{
	MAP_EACH (&s->unschedulable, it)
		if (room || it->value == &for_company)
			queue_mark(s->queue, it->key);
}

static bool same_wishes(const struct object *now, const struct object *old)
{
	return json_equal(object_spec(now), object_spec(old)) &&
	       json_equal_empty(json_get(object_meta(now), "labels"),
				json_get(object_meta(old), "labels"));
}

static void on_pod_change(struct cache_handler *h, struct object *now, struct object *old)
{
	struct sched *s = container_of(h, struct sched, on_pods);
	state_pod(s, now, old);
	/* Our own word on its status is no reason to look again. */
	if (now && wants_us(now) && (!old || !same_wishes(now, old)))
		queue_mark(s->queue, object_key(now));
	/* Room, ports, and neighbours' wishes may have changed. */
	bool had = old && has_node(old) && !ended(old), has = now && has_node(now) && !ended(now);
	if (had != has)
		try_again(s, had);
}

static bool node_matters(const struct object *now, const struct object *old)
{
	static const char *const paths[] = {"metadata.labels", "spec.taints", "spec.unschedulable",
					    "status.allocatable"};
	if (!now || !old)
		return true;
	for (size_t i = 0; i < ARRAY_SIZE(paths); i++)
		if (!json_equal_empty(json_path(now->json, paths[i]),
				      json_path(old->json, paths[i])))
			return true;
	return !json_equal_empty(json_get(meta_condition(object_status(now), "Ready"), "status"),
				 json_get(meta_condition(object_status(old), "Ready"), "status"));
}

static void on_node_change(struct cache_handler *h, struct object *now, struct object *old)
{
	struct sched *s = container_of(h, struct sched, on_nodes);
	state_node(s, now, old);
	if (node_matters(now, old))
		try_again(s, true);
}

static void on_namespace_change(struct cache_handler *h, UNUSED struct object *now,
				UNUSED struct object *old)
{
	(void)h; /* only read */
}

static struct cache *watch(struct sched *s, const char *kind, struct cache_handler *h,
			   void (*on_change)(struct cache_handler *h, struct object *now,
					     struct object *old))
{
	struct reflect_request req = {.kind = api_kind_find(STR(""), STR("v1"), str_of(kind))};
	struct cache *c = cache_new(s->client, &req);
	h->on_change = on_change;
	cache_handler_add(c, h);
	return c;
}

struct sched *sched_start(struct loop *l, struct client *c)
{
	struct sched *s = xcalloc(1, sizeof(*s));
	s->loop = l;
	s->client = c;
	list_init(&s->bindings);
	s->recorder = recorder_new(c, SCHEDULER, NULL);
	s->queue = queue_new(l, "sched", WIDTH, on_pass, s);
	s->nodes = watch(s, "Node", &s->on_nodes, on_node_change);
	s->namespaces = watch(s, "Namespace", &s->on_namespaces, on_namespace_change);
	s->pods = watch(s, "Pod", &s->on_pods, on_pod_change);
	return s;
}

struct sched *sched_stop(struct sched *s)
{
	if (!s)
		return NULL;
	while (!list_empty(&s->bindings)) {
		struct binding *b = list_entry(s->bindings.next, struct binding, node);
		client_cancel(b->call, s->client);
		binding_free(b);
	}
	cache_handler_remove(&s->on_pods);
	cache_handler_remove(&s->on_nodes);
	cache_handler_remove(&s->on_namespaces);
	cache_free(s->pods);
	cache_free(s->nodes);
	cache_free(s->namespaces);
	queue_free(s->queue);
	recorder_free(s->recorder);
	map_fini(&s->unschedulable);
	state_fini(s);
	free(s);
	return NULL;
}
