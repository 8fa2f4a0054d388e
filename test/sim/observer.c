/* Watches every kind straight off the server, as a client without a network between would, and
 * checks after each step what must hold at any moment. */
#include "sim.h"

#include "base/buf.h"
#include "base/must.h"
#include "serve/core.h"

#include <stdio.h>
#include <string.h>

static const struct {
	const char *group, *plural;
	bool relaxed;
} observer_kinds[SIM_KINDS] = {
	{"", "namespaces", false},
	{"", "nodes", false},
	{"", "pods", false},
	{"", "services", false},
	{"", "endpoints", false},
	{"", "serviceaccounts", false},
	{"", "configmaps", false},
	{"", "events", true},
	{"apps", "deployments", false},
	{"apps", "replicasets", false},
	{"batch", "jobs", false},
	{"discovery.k8s.io", "endpointslices", false},
	{"coordination.k8s.io", "leases", true},
};

/* ---- one change ---- */

/* FNV-1a over the whole object: two traces that agree saw the same objects, to the byte. */
static uint32_t observer_sum(const struct object *o)
{
	AUTO_BUF b = BUF_INIT;
	uint32_t h = UINT32_C(2166136261);

	json_write(&b, o->json);
	for (size_t i = 0; i < b.n; i++)
		h = (h ^ (uint8_t)b.p[i]) * UINT32_C(16777619);
	return h;
}

static const char *observer_path(const struct object *o, const char *path)
{
	const char *v = json_cstr(json_path(o->json, path));

	return v ? v : "";
}

/* What tells most in a trace. */
static const char *observer_note(const struct object *o)
{
	static char text[128];
	const char *node = observer_path(o, "spec.nodeName");
	const struct json *status = object_status(o);

	if (!*node)
		return "";
	snprintf(text, sizeof(text), "%s %s%s %s", node, observer_path(o, "status.phase"),
		 str_is(json_get_str(meta_condition(status, "Ready"), "status"), "True") ? "+Ready"
											 : "",
		 observer_path(o, "status.podIP"));
	return text;
}

/* What only grows, and what is final. */
static void observer_forward(struct observed *w, const struct object *now, const struct object *old)
{
	static const char *const counts[] = {"metadata.generation",
					     "status.containerStatuses.0.restartCount",
					     "status.succeeded", "status.failed"};
	const char *was = observer_path(old, "status.phase");

	for (size_t i = 0; i < ARRAY_SIZE(counts); i++)
		if (json_int(json_path(now->json, counts[i]), 0) <
		    json_int(json_path(old->json, counts[i]), 0))
			sim_fail(w->sim, "%s %.*s: %s went back", w->kind->kind, STR_FMT(now->name),
				 counts[i]);
	if ((!strcmp(was, "Succeeded") || !strcmp(was, "Failed")) &&
	    strcmp(was, observer_path(now, "status.phase")))
		sim_fail(w->sim, "%s %.*s: was %s and is %s", w->kind->kind, STR_FMT(now->name),
			 was, observer_path(now, "status.phase"));
}

/* What never changes in the life of an object. */
static void observer_same(struct observed *w, const struct object *now, const struct object *old)
{
	static const char *const paths[] = {"metadata.creationTimestamp", "metadata.name",
					    "metadata.namespace"};
	const char *node = observer_path(old, "spec.nodeName");
	struct sim *s = w->sim;

	for (size_t i = 0; i < ARRAY_SIZE(paths); i++)
		if (strcmp(observer_path(now, paths[i]), observer_path(old, paths[i])))
			sim_fail(s, "%s %.*s: %s changed", w->kind->kind, STR_FMT(now->name),
				 paths[i]);
	if (meta_deleting(old->json) && !meta_deleting(now->json))
		sim_fail(s, "%s %.*s: deletionTimestamp was taken back", w->kind->kind,
			 STR_FMT(now->name));
	if (str_is(str_of(w->kind->plural), "pods") && *node &&
	    strcmp(node, observer_path(now, "spec.nodeName")))
		sim_fail(s, "pod %.*s moved from %s to %s", STR_FMT(now->name), node,
			 observer_path(now, "spec.nodeName"));
}

static void observer_on_change(void *arg, struct object *now, struct object *old)
{
	struct observed *w = arg;
	struct object *o = now ? now : old;
	struct object *had = tree_get(&w->objects, object_key(o));

	if (had != old)
		sim_fail(w->sim, "%s %.*s: the watch's old object is not the one it gave before",
			 w->kind->kind, STR_FMT(object_key(o)));
	if (now && now->rev <= w->rev && w->reflector)
		sim_fail(w->sim, "%s %.*s: revision %llu after %llu", w->kind->kind,
			 STR_FMT(object_key(o)), (unsigned long long)now->rev,
			 (unsigned long long)w->rev);
	if (now && old && str_eq(now->uid, old->uid)) {
		observer_same(w, now, old);
		observer_forward(w, now, old);
	}
	if (!w->relaxed)
		sim_trace(w->sim, "  %s %s %.*s rev %llu sum %08x %s%s",
			  now ? old ? "change" : "add" : "gone", w->kind->plural,
			  STR_FMT(object_key(o)), (unsigned long long)(now ? now->rev : 0),
			  observer_sum(o), observer_note(o),
			  meta_deleting(o->json) ? " going" : "");
	if (now)
		(void)tree_put(&w->objects, object_key(o), object_ref(now));
	else
		(void)tree_del(&w->objects, object_key(o));
	object_unref(had);
}

/* ---- over a restart ---- */

static void observer_drop(struct tree *t)
{
	for (struct tree_node *n = tree_at_least(t, STR_NULL); n; n = tree_next(n))
		object_unref(tree_value(n));
	tree_fini(t);
	*t = (struct tree)TREE_INIT;
}

/* What was seen was on disk: nothing seen may be older afterwards. */
static void observer_survived(struct observed *w)
{
	for (struct tree_node *n = tree_at_least(&w->before, STR_NULL); n; n = tree_next(n)) {
		const struct object *was = tree_value(n);
		const struct object *is = tree_get(&w->objects, tree_key(n));

		if (is && is->rev < was->rev && !w->relaxed)
			sim_fail(w->sim, "%s %.*s: revision %llu became %llu over a restart",
				 w->kind->kind, STR_FMT(tree_key(n)), (unsigned long long)was->rev,
				 (unsigned long long)is->rev);
	}
	observer_drop(&w->before);
}

static void observer_on_synced(void *arg)
{
	struct observed *w = arg;

	observer_survived(w);
	OBSERVED_EACH(w, it, o)
	w->rev = MAX(w->rev, o->rev);
}

void observer_start(struct sim *s)
{
	static const struct reflect_ops ops = {observer_on_change, observer_on_synced};

	s->watch_client = serve_client(s->serve, "observer");
	for (unsigned i = 0; i < SIM_KINDS; i++) {
		struct observed *w = &s->observed[i];

		w->sim = s;
		w->kind = api_kind_resource(str_of(observer_kinds[i].group), STR("v1"),
					    str_of(observer_kinds[i].plural));
		must(w->kind);
		w->relaxed = observer_kinds[i].relaxed;
		w->rev = 0;
		const struct reflect_request q = {.kind = w->kind};
		w->reflector = s->watch_client->ops->reflect(s->watch_client, &q, &ops, w);
	}
}

void observer_stop(struct sim *s)
{
	for (unsigned i = 0; i < SIM_KINDS; i++) {
		struct observed *w = &s->observed[i];

		s->watch_client->ops->reflect_stop(TAKE(w->reflector));
		observer_drop(&w->before);
		w->before = w->objects;
		w->objects = (struct tree)TREE_INIT;
	}
	s->watch_client->ops->free(s->watch_client);
	s->watch_client = NULL;
}

void observer_fini(struct sim *s)
{
	for (unsigned i = 0; i < SIM_KINDS; i++) {
		observer_drop(&s->observed[i].objects);
		observer_drop(&s->observed[i].before);
	}
}

struct observed *observed_of(struct sim *s, const char *plural)
{
	for (unsigned i = 0; i < SIM_KINDS; i++)
		if (!strcmp(observer_kinds[i].plural, plural))
			return &s->observed[i];
	must(!"a kind that is watched");
	return NULL;
}

struct object *observed_get(struct sim *s, const char *plural, struct str ns, struct str name)
{
	AUTO_FREE char *key = ns.n ? xasprintf("%.*s/%.*s", STR_FMT(ns), STR_FMT(name))
				   : xasprintf("%.*s", STR_FMT(name));

	return tree_get(&observed_of(s, plural)->objects, str_of(key));
}

/* ---- what holds at any moment ---- */

struct observer_list {
	struct observed *w;
	size_t n;
};

static bool observer_listed(struct str key, struct sval *v, void *arg)
{
	struct observer_list *l = arg;
	struct str rest = str_from(key, strlen(l->w->kind->storage));
	const struct object *o = tree_get(&l->w->objects, rest);

	l->n++;
	if (!o || o->rev != v->rev)
		sim_fail(l->w->sim, "%s %.*s: the store has revision %llu, the watch gave %llu",
			 l->w->kind->kind, STR_FMT(rest), (unsigned long long)v->rev,
			 (unsigned long long)(o ? o->rev : 0));
	/* A reflector does not show them. An object of which nothing was set, as ServiceAccounts,
	 * has none in Kubernetes either. */
	const struct object *whole = value_object(l->w->sim->serve, l->w->kind, v);
	if (strcmp(l->w->kind->plural, "serviceaccounts") &&
	    (!whole || json_len(json_path(whole->json, "metadata.managedFields")) == 0))
		sim_fail(l->w->sim, "%s %.*s has no managedFields", l->w->kind->kind,
			 STR_FMT(rest));
	return true;
}

static void observer_replay(struct observed *w)
{
	struct observer_list l = {.w = w};

	if (store_list(w->sim->serve->store, str_of(w->kind->storage), STR_NULL, 0, observer_listed,
		       &l) < 0 ||
	    l.n != w->objects.n)
		sim_fail(w->sim, "%s: %zu in the store, %zu by the watch", w->kind->kind, l.n,
			 w->objects.n);
}

/* VALUE belongs to one object only. */
static void observer_once(struct sim *s, struct map *seen, const char *what, struct str value,
			  struct object *o)
{
	struct object *other = value.n ? map_put(seen, value, o) : NULL;

	if (other)
		sim_fail(s, "%s %.*s has both %.*s and %.*s", what, STR_FMT(value),
			 STR_FMT(object_key(o)), STR_FMT(object_key(other)));
}

static void observer_pods(struct sim *s)
{
	struct map seen = MAP_INIT;

	OBSERVED_EACH(observed_of(s, "pods"), it, o)
	{
		const char *phase = observer_path(o, "status.phase");
		const struct json *ips = json_path(o->json, "status.podIPs");
		const char *ip = observer_path(o, "status.podIP");

		if (json_len(ips) != (*ip != 0) ||
		    (*ip && !str_is(json_get_str(json_item(ips, 0), "ip"), ip)))
			sim_fail(s, "pod %.*s: podIP is \"%s\", podIPs are %u others",
				 STR_FMT(object_key(o)), ip, json_len(ips));

		if (!strcmp(phase, "Running"))
			observer_once(s, &seen, "pod address", str_of(ip), o);
	}
	map_fini(&seen);
}

static void observer_services(struct sim *s)
{
	struct map ips = MAP_INIT, ports = MAP_INIT;

	OBSERVED_EACH(observed_of(s, "services"), it, o)
	{
		const char *ip = observer_path(o, "spec.clusterIP");

		if (strcmp(ip, "None"))
			observer_once(s, &ips, "ClusterIP", str_of(ip), o);
		JSON_EACH (json_path(o->json, "spec.ports"), p) {
			char text[16];
			int64_t port = json_get_int(p, "nodePort", 0);

			snprintf(text, sizeof(text), "%d", (int)port);
			observer_once(s, &ports, "NodePort", port ? str_of(text) : STR_NULL, o);
		}
	}
	map_fini(&ips);
	map_fini(&ports);
}

static void observer_machines(struct sim *s)
{
	for (unsigned i = 0; i < SIM_NODES; i++)
		if (fake_machine_twice(s->agents[i].machine))
			sim_fail(s, "%s runs a container of a pod twice", s->agents[i].name);
}

/* ---- what Services hold ---- */

struct observer_held {
	struct sim *sim;
	size_t ips, ports;
};

static void observer_holds(struct observer_held *h, const struct object *svc, const char *prefix,
			   const char *what, size_t *n)
{
	AUTO_FREE char *key = xasprintf("%s%s", prefix, what);

	*n += 1;
	if (!store_get(h->sim->serve->store, str_of(key)))
		sim_fail(h->sim, "Service %.*s: %s is not held for it", STR_FMT(svc->key), key);
}

/* Each address and node port is held in the store while its Service is there, and not longer. */
static void observer_allocations(struct sim *s)
{
	static const char ports[] = "/allocations/nodeports/";
	const struct api_kind *ip_kind =
		api_kind_resource(STR("networking.k8s.io"), STR("v1"), STR("ipaddresses"));
	struct observer_held h = {.sim = s};

	OBSERVED_EACH(observed_of(s, "services"), it, o)
	{
		const char *ip = observer_path(o, "spec.clusterIP");

		(void)object_key(o); /* so that it is there to be printed */
		if (*ip && strcmp(ip, "None"))
			observer_holds(&h, o, ip_kind->storage, ip, &h.ips);
		JSON_EACH (json_path(o->json, "spec.ports"), p) {
			char text[16];
			int64_t port = json_get_int(p, "nodePort", 0);

			snprintf(text, sizeof(text), "%d", (int)port);
			if (port)
				observer_holds(&h, o, ports, text, &h.ports);
		}
	}
	size_t ips = store_count(s->serve->store, str_of(ip_kind->storage), STR_NULL);
	size_t held = store_count(s->serve->store, STR(ports), STR_NULL);
	if (ips != h.ips || held != h.ports)
		sim_fail(s, "Services have %zu addresses and %zu node ports, %zu and %zu are held",
			 h.ips, h.ports, ips, held);
}

void observer_check(struct sim *s)
{
	if (!s->serve)
		return;
	for (unsigned i = 0; i < SIM_KINDS; i++)
		observer_replay(&s->observed[i]);
	observer_pods(s);
	observer_services(s);
	observer_allocations(s);
	observer_machines(s);
}
