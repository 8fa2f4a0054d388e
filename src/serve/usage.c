#include "serve/usage.h"

void usage_add(struct usage *u, struct str name, const struct quantity *q)
{
	for (unsigned i = 0; i < u->n; i++)
		if (str_eq(u->items[i].name, name)) {
			u->items[i].q.nanos += q->nanos;
			return;
		}
	if (u->n == u->cap) {
		unsigned cap = u->cap ? u->cap * 2 : 16;
		struct usage_item *grown = arena_array(u->a, struct usage_item, cap);
		if (u->n)
			memcpy(grown, u->items, sizeof(*grown) * u->n);
		u->items = grown;
		u->cap = cap;
	}
	u->items[u->n++] = (struct usage_item){arena_str(u->a, name), *q};
}

static void usage_add_int(struct usage *u, const char *name, int64_t n)
{
	struct quantity q = {.nanos = (__int128)n * 1000000000};

	usage_add(u, str_of(name), &q);
}

const struct quantity *usage_get(const struct usage *u, struct str name)
{
	for (unsigned i = 0; i < u->n; i++)
		if (str_eq(u->items[i].name, name))
			return &u->items[i].q;
	return NULL;
}

/* ---- pods ---- */

bool container_resource(const struct json *c, const char *what, struct str name,
			struct quantity *ret)
{
	const struct json *v = json_get_n(json_get(json_get(c, "resources"), what), name);

	return v && quantity_parse(json_str(v), ret) == 0;
}

bool pod_resource(const struct json *pod, const char *what, struct str name, struct quantity *ret)
{
	const struct json *spec = json_get(pod, "spec");
	struct quantity sum = {0}, sidecars = {0}, peak = {0}, q;
	bool said = false;

	JSON_EACH (json_get(spec, "initContainers"), c) {
		if (!container_resource(c, what, name, &q))
			continue;
		said = true;
		if (str_is(json_get_str(c, "restartPolicy"), "Always")) {
			sidecars.nanos += q.nanos;
			q.nanos = 0;
		}
		sum.format = q.format;
		if (sidecars.nanos + q.nanos > peak.nanos)
			peak.nanos = sidecars.nanos + q.nanos;
	}
	sum.nanos = sidecars.nanos;
	JSON_EACH (json_get(spec, "containers"), c)
		if (container_resource(c, what, name, &q)) {
			said = true;
			sum.format = q.format;
			sum.nanos += q.nanos;
		}
	if (peak.nanos > sum.nanos)
		sum.nanos = peak.nanos;
	const struct json *over = json_get_n(json_path(spec, "overhead"), name);
	if (said && over && quantity_parse(json_str(over), &q) == 0)
		sum.nanos += q.nanos;
	*ret = sum;
	return said;
}

/* ---- quotas ---- */

static bool pod_terminal(const struct json *pod)
{
	struct str phase = json_str(json_path(pod, "status.phase"));

	return str_is(phase, "Succeeded") || str_is(phase, "Failed");
}

static bool pod_best_effort(const struct json *pod)
{
	static const char *const lists[] = {"containers", "initContainers"};

	for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
		JSON_EACH (json_get(json_get(pod, "spec"), lists[i]), c)
			if (json_len(json_path(c, "resources.requests")) ||
			    json_len(json_path(c, "resources.limits")))
				return false;
	return true;
}

static bool scope_class(const struct json *pod, const struct json *term)
{
	struct str class = json_str(json_path(pod, "spec.priorityClassName"));
	struct str op = json_get_str(term, "operator");
	bool in = false;

	JSON_EACH (json_get(term, "values"), v)
		in = in || str_eq(json_str(v), class);
	if (str_is(op, "Exists") || str_empty(op))
		return str_set(class);
	if (str_is(op, "DoesNotExist"))
		return !str_set(class);
	return str_is(op, "In") ? in : !in;
}

static bool scope_matches(const struct json *pod, struct str scope, const struct json *term)
{
	bool ends = json_get(json_get(pod, "spec"), "activeDeadlineSeconds") != NULL;

	if (str_is(scope, "BestEffort"))
		return pod_best_effort(pod);
	if (str_is(scope, "NotBestEffort"))
		return !pod_best_effort(pod);
	if (str_is(scope, "Terminating"))
		return ends;
	if (str_is(scope, "NotTerminating"))
		return !ends;
	if (str_is(scope, "PriorityClass"))
		return scope_class(pod, term);
	return true;
}

static bool scopes_match(const struct json *pod, const struct json *spec)
{
	JSON_EACH (json_get(spec, "scopes"), s)
		if (!scope_matches(pod, json_str(s), NULL))
			return false;
	JSON_EACH (json_path(spec, "scopeSelector.matchExpressions"), t)
		if (!scope_matches(pod, json_get_str(t, "scopeName"), t))
			return false;
	return true;
}

static void usage_pod(struct usage *u, const struct json *pod, const struct json *spec)
{
	if (pod_terminal(pod) || !scopes_match(pod, spec))
		return;
	usage_add_int(u, "pods", 1);
	JSON_EACH_MEMBER (json_get(spec, "hard"), m) {
		struct str name = m->key, res = m->key;
		const char *what = "requests";
		struct quantity q;
		if (str_has_prefix(name, STR("requests."))) {
			res = str_from(name, 9);
		} else if (str_has_prefix(name, STR("limits."))) {
			what = "limits";
			res = str_from(name, 7);
		} else if (!str_is(name, "cpu") && !str_is(name, "memory") &&
			   !str_is(name, "ephemeral-storage")) {
			continue;
		}
		if (pod_resource(pod, what, res, &q))
			usage_add(u, name, &q);
	}
}

static void usage_service(struct usage *u, const struct json *spec)
{
	struct str type = json_get_str(spec, "type");
	bool balanced = str_is(type, "LoadBalancer");
	int64_t ports = 0;

	usage_add_int(u, "services", 1);
	if (balanced)
		usage_add_int(u, "services.loadbalancers", 1);
	if (balanced || str_is(type, "NodePort"))
		JSON_EACH (json_get(spec, "ports"), p)
			ports += !balanced || json_get_int(p, "nodePort", 0) > 0;
	if (ports)
		usage_add_int(u, "services.nodeports", ports);
}

static void usage_claim(struct usage *u, const struct json *claim)
{
	struct str text = json_str(json_path(claim, "spec.resources.requests.storage"));
	struct str class = json_str(json_path(claim, "spec.storageClassName"));
	struct quantity q;

	usage_add_int(u, "persistentvolumeclaims", 1);
	if (quantity_parse(text, &q) < 0)
		return;
	usage_add(u, STR("requests.storage"), &q);
	if (!str_set(class))
		return;
	const char *prefix =
		arena_printf(u->a, "%.*s.storageclass.storage.k8s.io/", STR_FMT(class));
	usage_add_int(u, arena_printf(u->a, "%spersistentvolumeclaims", prefix), 1);
	usage_add(u, arena_strf(u->a, "%srequests.storage", prefix), &q);
}

static bool counted_by_name(const struct api_kind *k)
{
	static const char *const names[] = {"configmaps", "secrets", "replicationcontrollers",
					    "resourcequotas"};

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (!k->group[0] && strcmp(k->plural, names[i]) == 0)
			return true;
	return false;
}

void quota_usage_of(struct usage *u, const struct api_kind *k, const struct json *obj,
		    const struct json *spec)
{
	bool scoped = json_len(json_get(spec, "scopes")) ||
		      json_len(json_path(spec, "scopeSelector.matchExpressions"));
	bool pod = kind_is(k, "", "Pod");

	if (scoped && !pod)
		return;
	if (!pod || scopes_match(obj, spec))
		usage_add_int(u,
			      k->group[0] ? arena_printf(u->a, "count/%s.%s", k->plural, k->group)
					  : arena_printf(u->a, "count/%s", k->plural),
			      1);
	if (pod)
		usage_pod(u, obj, spec);
	else if (kind_is(k, "", "Service"))
		usage_service(u, json_get(obj, "spec"));
	else if (kind_is(k, "", "PersistentVolumeClaim"))
		usage_claim(u, obj);
	else if (counted_by_name(k))
		usage_add_int(u, k->plural, 1);
}

struct count {
	struct serve *s;
	struct usage *u;
	const struct api_kind *kind;
	const struct json *spec;
};

static bool count_one(struct str key, struct sval *v, void *arg)
{
	struct count *c = arg;
	struct object *o = value_object(c->s, c->kind, v);
	(void)key;

	if (o)
		quota_usage_of(c->u, c->kind, o->json, c->spec);
	return true;
}

/* The kind that a resource name of a quota is about; NULL: no kind that is stored. */
static const struct api_kind *kind_of_name(struct str name)
{
	struct str group = STR(""), plural = STR("pods");

	if (str_has_prefix(name, STR("count/"))) {
		plural = str_from(name, 6);
		size_t dot = str_find(plural, '.');
		group = str_from(plural, dot + 1);
		plural = str_sub(plural, 0, dot);
	} else if (str_has_prefix(name, STR("services"))) {
		plural = STR("services");
	} else if (str_is(name, "requests.storage") || str_contains(name, STR(".storageclass."))) {
		plural = STR("persistentvolumeclaims");
	} else if (!str_contains(name, STR(".")) && api_kind_resource(group, STR("v1"), name)) {
		plural = name;
	}
	for (uint16_t i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		if (str_is(group, k->group) && str_is(plural, k->plural) && !k->virtual_ &&
		    k->namespaced)
			return k->storage_kind ? k->storage_kind : k;
	}
	return NULL;
}

static void quota_usage_all(struct serve *s, struct usage *u, struct str ns,
			    const struct json *spec)
{
	const struct api_kind *done[32];
	unsigned n = 0;

	JSON_EACH_MEMBER (json_get(spec, "hard"), m) {
		const struct api_kind *k = kind_of_name(m->key);
		bool again = !k || n == ARRAY_SIZE(done);
		for (unsigned i = 0; i < n && !again; i++)
			again = done[i] == k;
		if (again)
			continue;
		done[n++] = k;
		struct count c = {.s = s, .u = u, .kind = k, .spec = spec};
		NEGLECT(store_list(s->store, arena_strf(u->a, "%s%.*s/", k->storage, STR_FMT(ns)),
				   STR_NULL, 0, count_one, &c)); /* now is never too old */
	}
}

struct json *quota_status(struct serve *s, struct arena *a, struct str ns, const struct json *spec)
{
	struct usage u = {.a = a};
	struct json *status = json_new_object(a), *used;
	const struct json *hard = json_get(spec, "hard");
	char text[QUANTITY_BYTES];

	quota_usage_all(s, &u, ns, spec);
	json_set(a, status, "hard", hard ? json_dup(a, hard) : json_new_object(a));
	used = json_obj(a, status, "used");
	JSON_EACH_MEMBER (hard, m) {
		const struct quantity *q = usage_get(&u, m->key);
		struct quantity zero = {0};
		quantity_format(q ? q : &zero, text);
		json_set_n(a, used, m->key, json_new_cstr(a, text));
	}
	return status;
}
