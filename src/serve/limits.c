/* LimitRange: defaults and bounds for the containers, pods and claims of a namespace. */
#include "serve/usage.h"

struct limits {
	struct req *r;
	const struct api_kind *kind;
	struct buf notes;    /* what was set, for the annotation */
	struct buf problems; /* what is out of bounds */
};

static const struct json *of_type(const struct object *range, const char *type, uint32_t *at)
{
	const struct json *list = json_path(range->json, "spec.limits");

	for (; *at < json_len(list); (*at)++) {
		const struct json *one = json_item(list, *at);
		if (str_is(json_get_str(one, "type"), type)) {
			(*at)++;
			return one;
		}
	}
	return NULL;
}

/* ---- defaults ---- */

static void default_one(struct limits *l, struct json *c, const char *what,
			const struct json *values, bool init)
{
	struct arena *a = l->r->a;
	AUTO_BUF set = BUF_INIT;

	JSON_EACH_MEMBER (values, m) {
		struct json *res = json_obj(a, json_obj(a, c, "resources"), what);
		if (json_get_n(res, m->key))
			continue;
		json_set_n(a, res, m->key, json_dup(a, m->value));
		buf_printf(&set, "%s%.*s", set.n ? ", " : "", STR_FMT(m->key));
	}
	if (set.n)
		buf_printf(&l->notes, "%s%.*s %s for %scontainer %.*s", l->notes.n ? "; " : "",
			   STR_FMT(buf_str(&set)),
			   strcmp(what, "limits") == 0 ? "limit" : "request", init ? "init " : "",
			   STR_FMT(json_get_str(c, "name")));
}

static void defaults(struct limits *l, const struct object *range)
{
	const struct json *spec = json_get(l->r->obj, "spec"), *limit;

	for (uint32_t at = 0; (limit = of_type(range, "Container", &at));) {
		JSON_EACH (json_get(spec, "initContainers"), c) {
			default_one(l, c, "requests", json_get(limit, "defaultRequest"), true);
			default_one(l, c, "limits", json_get(limit, "default"), true);
		}
		JSON_EACH (json_get(spec, "containers"), c) {
			default_one(l, c, "requests", json_get(limit, "defaultRequest"), false);
			default_one(l, c, "limits", json_get(limit, "default"), false);
		}
	}
}

/* ---- bounds ---- */

static void problem(struct limits *l, const char *bound, struct str res, const char *type,
		    struct str want, const char *what, const struct quantity *q)
{
	char text[QUANTITY_BYTES] = "";

	if (q)
		quantity_format(q, text);
	buf_printf(&l->problems, "%s%s %.*s usage per %s is %.*s, but %s%s%s",
		   l->problems.n ? ", " : "", bound, STR_FMT(res), type, STR_FMT(want),
		   q ? what : "no ", q ? " is " : what, q ? text : " is specified");
}

typedef bool (*resource_cb)(const struct json *v, const char *what, struct str name,
			    struct quantity *ret);

static void bounds(struct limits *l, const struct json *limit, const char *type,
		   const struct json *v, resource_cb get)
{
	struct quantity q, bound;

	JSON_EACH_MEMBER (json_get(limit, "min"), m) {
		struct str want = json_str(m->value);
		if (quantity_parse(want, &bound) < 0)
			continue;
		if (!get(v, "requests", m->key, &q))
			problem(l, "minimum", m->key, type, want, "request", NULL);
		else if (q.nanos < bound.nanos)
			problem(l, "minimum", m->key, type, want, "request", &q);
	}
	JSON_EACH_MEMBER (json_get(limit, "max"), m) {
		struct str want = json_str(m->value);
		if (quantity_parse(want, &bound) < 0)
			continue;
		if (!get(v, "limits", m->key, &q))
			problem(l, "maximum", m->key, type, want, "limit", NULL);
		else if (q.nanos > bound.nanos)
			problem(l, "maximum", m->key, type, want, "limit", &q);
	}
	JSON_EACH_MEMBER (json_get(limit, "maxLimitRequestRatio"), m) {
		struct quantity req, ratio;
		if (quantity_parse(json_str(m->value), &ratio) < 0 ||
		    !get(v, "limits", m->key, &q) || !get(v, "requests", m->key, &req) ||
		    req.nanos <= 0)
			continue;
		if (q.nanos / (req.nanos / 1000 + 1) > ratio.nanos / 1000000)
			problem(l, "limit to request ratio: maximum", m->key, type,
				json_str(m->value), "limit", &q);
	}
}

static void check_pod(struct limits *l, const struct object *range)
{
	const struct json *spec = json_get(l->r->obj, "spec"), *limit;

	for (uint32_t at = 0; (limit = of_type(range, "Container", &at));) {
		JSON_EACH (json_get(spec, "initContainers"), c)
			bounds(l, limit, "Container", c, container_resource);
		JSON_EACH (json_get(spec, "containers"), c)
			bounds(l, limit, "Container", c, container_resource);
	}
	for (uint32_t at = 0; (limit = of_type(range, "Pod", &at));)
		bounds(l, limit, "Pod", l->r->obj, pod_resource);
}

static bool claim_resource(const struct json *claim, const char *what, struct str name,
			   struct quantity *ret)
{
	(void)what; /* a claim only requests */
	return container_resource(json_get(claim, "spec"), "requests", name, ret);
}

static bool range_one(struct str key, struct sval *v, void *arg)
{
	struct limits *l = arg;
	struct object *o = value_object(l->r->s, l->kind, v);
	const struct json *limit;
	(void)key;

	if (!o)
		return true;
	object_pin(l->r->a, object_ref(o));
	if (kind_is(l->r->kind, "", "Pod")) {
		defaults(l, o);
		check_pod(l, o);
		return true;
	}
	for (uint32_t at = 0; (limit = of_type(o, "PersistentVolumeClaim", &at));)
		bounds(l, limit, "PersistentVolumeClaim", l->r->obj, claim_resource);
	return true;
}

int limit_ranger(struct req *r)
{
	struct limits l = {.r = r, .kind = api_kind_find(STR(""), STR("v1"), STR("LimitRange"))};
	int n = 0;

	if (!r->creating || !l.kind)
		return 0;
	NEGLECT(store_list(r->s->store,
			   arena_strf(r->a, "%s%.*s/", l.kind->storage, STR_FMT(r->ns)), STR_NULL,
			   0, range_one, &l)); /* now is never too old */
	if (l.notes.n)
		json_set(r->a, json_obj(r->a, json_obj(r->a, r->obj, "metadata"), "annotations"),
			 "kubernetes.io/limit-ranger",
			 json_new_strf(r->a, "LimitRanger plugin set: %.*s",
				       STR_FMT(buf_str(&l.notes))));
	if (l.problems.n) {
		(void)fail_forbidden(r, "%.*s", STR_FMT(buf_str(&l.problems)));
		n = -1;
	}
	buf_fini(&l.notes);
	buf_fini(&l.problems);
	return n;
}
