/* Paths and queries. Source: Kubernetes API concepts, "Resource URIs"; RequestInfo's rules for
 * namespaces as a kind and as a part of the path.
 */
#include "serve/front.h"

static bool next_segment(struct str *rest, struct str *ret)
{
	while (rest->p && str_cut(rest, '/', ret))
		if (ret->n)
			return true;
	*ret = STR_NULL;
	return false;
}

static bool is_connect(const struct api_kind *k, struct str sub)
{
	if (kind_is(k, "", "Pod"))
		return str_is(sub, "exec") || str_is(sub, "attach") || str_is(sub, "portforward") ||
		       str_is(sub, "proxy") || str_is(sub, "log");
	return (kind_is(k, "", "Service") || kind_is(k, "", "Node")) && str_is(sub, "proxy");
}

static enum req_verb_N verb_of(struct str method, bool named, bool watch)
{
	if (str_is(method, "GET"))
		return watch ? REQ_WATCH : named ? REQ_GET : REQ_LIST;
	if (str_is(method, "POST"))
		return REQ_CREATE;
	if (str_is(method, "PUT"))
		return named ? REQ_UPDATE : REQ_INVALID;
	if (str_is(method, "PATCH"))
		return named ? REQ_PATCH : REQ_INVALID;
	if (str_is(method, "DELETE"))
		return named ? REQ_DELETE : REQ_DELETECOLLECTION;
	return REQ_INVALID;
}

/* Behind /namespaces/NS: the namespace itself, its subresources, or a kind inside it. */
static int route_namespace(struct str *rest, struct str group, struct str version, struct req *r)
{
	const struct api_kind *nk = api_kind_resource(STR(""), STR("v1"), STR("namespaces"));
	struct str seg, after;

	if (!next_segment(rest, &r->ns))
		return 0;
	if (!next_segment(rest, &seg)) {
		r->kind = group.n ? NULL : nk;
		r->name = r->ns;
		r->ns = STR_NULL;
		return r->kind ? 0 : ERR_INVALID;
	}
	after = *rest;
	if (group.n == 0 && api_kind_sub(nk, seg) && !str_set(str_trim(after))) {
		r->kind = nk;
		r->sub = api_kind_sub(nk, seg);
		r->name = r->ns;
		r->ns = STR_NULL;
		return 0;
	}
	r->kind = api_kind_resource(group, version, seg);
	return r->kind && r->kind->namespaced ? 0 : ERR_INVALID;
}

/* A group that is not served has no page; a version of one that is served is no resource. */
static int version_known(struct str group, struct str version)
{
	int n = group.n ? ERR_NOT_FOUND : ERR_INVALID;

	for (uint16_t i = 0; i < api_kinds_n; i++) {
		if (!str_is(group, api_kinds[i]->group))
			continue;
		if (str_is(version, api_kinds[i]->version))
			return 0;
		n = ERR_INVALID;
	}
	return n;
}

static int route_rest(struct str rest, struct str method, bool watch, struct req *r)
{
	struct str sub;

	if (!r->name.p && next_segment(&rest, &r->name) && next_segment(&rest, &sub)) {
		r->sub = api_kind_sub(r->kind, sub);
		r->rest = rest;
		if (!r->sub)
			return ERR_INVALID;
		if (is_connect(r->kind, sub)) {
			r->verb = REQ_CONNECT;
			r->method =
				verb_of(str_is(method, "HEAD") ? STR("GET") : method, true, false);
			return 0;
		}
		if (rest.p && str_set(str_trim(rest)))
			return ERR_INVALID;
	}
	/* A POST to a name is for subresources only. */
	r->verb = verb_of(method, str_set(r->name), watch);
	if (r->verb == REQ_CREATE && str_set(r->name) && !r->sub)
		r->verb = REQ_INVALID;
	return 0;
}

int route_parse(struct serve *s, struct arena *a, struct str method, struct str path, bool watch,
		struct req *r)
{
	struct str rest = path, seg, group = STR(""), version;
	(void)s;
	(void)a;

	next_segment(&rest, &seg);
	if (str_is(seg, "apis") && !next_segment(&rest, &group))
		return ERR_NOT_FOUND;
	if (!next_segment(&rest, &version))
		return ERR_NOT_FOUND;
	int n = version_known(group, version);
	if (n < 0)
		return n;
	if (!next_segment(&rest, &seg))
		return ERR_NOT_FOUND;
	if (str_is(seg, "watch") && str_is(method, "GET")) {
		watch = true;
		if (!next_segment(&rest, &seg))
			return ERR_INVALID;
	}
	if (str_is(seg, "namespaces"))
		n = route_namespace(&rest, group, version, r);
	if (n < 0)
		return n;
	if (!r->kind && !r->ns.p)
		r->kind = api_kind_resource(group, version, seg);
	if (!r->kind)
		return ERR_INVALID;
	return route_rest(rest, method, watch, r);
}

/* ---- queries ---- */

/* As the query conversion of Kubernetes: only "false" and "0" are false, no value is true. */
static bool query_bool(struct str v)
{
	return !str_ieq(v, STR("false")) && !str_is(v, "0");
}

static void query_int(struct str v, int64_t *ret, struct str *bad)
{
	if (str_set(v) && str_to_i64(v, ret) < 0)
		*bad = v;
}

static void option_one(struct req_options *o, struct str key, struct str v, struct media *m,
		       struct str *bad)
{
	if (str_is(key, "labelSelector"))
		o->label_selector = v;
	else if (str_is(key, "fieldSelector"))
		o->field_selector = v;
	else if (str_is(key, "limit"))
		query_int(v, &o->limit, bad);
	else if (str_is(key, "timeoutSeconds"))
		query_int(v, &o->timeout_s, bad);
	else if (str_is(key, "continue"))
		o->cont = v;
	else if (str_is(key, "resourceVersion"))
		o->rv = v;
	else if (str_is(key, "resourceVersionMatch"))
		o->rv_match = v;
	else if (str_is(key, "watch"))
		o->watch = query_bool(v);
	else if (str_is(key, "allowWatchBookmarks"))
		o->bookmarks = query_bool(v);
	else if (str_is(key, "sendInitialEvents"))
		o->initial_events = query_bool(v);
	else if (str_is(key, "dryRun"))
		o->dry_run_text = v;
	else if (str_is(key, "fieldManager"))
		o->field_manager = v;
	else if (str_is(key, "fieldValidation"))
		o->field_validation = v;
	else if (str_is(key, "force")) {
		o->force_set = true;
		o->force = query_bool(v);
	} else if (str_is(key, "gracePeriodSeconds")) {
		query_int(v, &o->grace_s, bad);
		if (o->grace_s < 0)
			o->grace_s = 1;
	} else if (str_is(key, "propagationPolicy"))
		o->propagation = v;
	else if (str_is(key, "orphanDependents"))
		o->orphan = query_bool(v);
	else if (str_is(key, "pretty"))
		m->pretty = query_bool(v);
	else if (str_is(key, "includeObject"))
		m->include = str_is(v, "Object")                 ? TABLE_OBJECT_WHOLE
			     : str_is(v, "None")                 ? TABLE_OBJECT_NONE
			     : v.n == 0 || str_is(v, "Metadata") ? TABLE_OBJECT_METADATA
								 : TABLE_OBJECT_UNKNOWN;
}

void options_parse(struct arena *a, struct req *r, struct str query, struct media *m,
		   struct str *ret_bad)
{
	struct str key, value;

	while (query_next(a, &query, &key, &value))
		option_one(&r->o, key, value, m, ret_bad);
}
