/* Subresources with ways of their own: scale, binding, eviction, token, and the streams to nodes.
 * The others (status, finalize, approval, ephemeralcontainers, resize) are written like the object
 * itself; strategy_prepare_update knows what each may change.
 */
#include "serve/core.h"

/* ---- streams ---- */

static enum step_result_N sub_connect(struct req *r)
{
	struct str name = r->name;
	struct sval *v;

	/* services/http:NAME:PORT/proxy */
	if (kind_is(r->kind, "", "Service") || str_is(str_of(r->sub->name), "proxy")) {
		struct str part, rest = name;
		if (str_has_prefix(name, STR("http:")) || str_has_prefix(name, STR("https:")))
			(void)str_cut(&rest, ':', &part);
		if (str_cut(&rest, ':', &part))
			name = part;
	}
	v = store_get(r->s->store, req_storage_key(r, r->kind, r->ns, name));
	if (!v)
		return fail_not_found(r);
	r->was = value_tree(r->s, r->a, r->kind, v, 0);
	r->ans = (struct answer){.code = 101, .shape = ANSWER_CONNECT};
	return STEP_ANSWERED;
}

/* ---- scale ---- */

struct scale_paths {
	const char *group, *kind;
	bool map_selector;
};
static const struct scale_paths scaled[] = {
	{"apps", "Deployment", false},
	{"apps", "ReplicaSet", false},
	{"apps", "StatefulSet", false},
	{"", "ReplicationController", true},
};

static const struct scale_paths *scale_paths(const struct api_kind *k)
{
	for (size_t i = 0; i < ARRAY_SIZE(scaled); i++)
		if (kind_is(k, scaled[i].group, scaled[i].kind))
			return &scaled[i];
	return NULL;
}

static void selector_text(struct buf *b, const struct json *map)
{
	JSON_EACH_MEMBER (map, m)
		buf_printf(b, "%s%.*s=%.*s", b->n ? "," : "", STR_FMT(m->key),
			   STR_FMT(json_str(m->value)));
}

static void expressions_text(struct buf *b, const struct json *list)
{
	JSON_EACH (list, one) {
		struct str key = json_get_str(one, "key"), op = json_get_str(one, "operator");
		buf_add_cstr(b, b->n ? "," : "");
		if (str_is(op, "Exists") || str_is(op, "DoesNotExist")) {
			buf_printf(b, "%s%.*s", str_is(op, "Exists") ? "" : "!", STR_FMT(key));
			continue;
		}
		buf_printf(b, "%.*s %s (", STR_FMT(key), str_is(op, "In") ? "in" : "notin");
		bool first = true;
		JSON_EACH (json_get(one, "values"), v) {
			buf_printf(b, "%s%.*s", first ? "" : ",", STR_FMT(json_str(v)));
			first = false;
		}
		buf_add_char(b, ')');
	}
}

static struct json *scale_of(struct req *r, const struct json *obj)
{
	struct arena *a = r->a;
	struct json *v = json_new_object(a), *m = json_new_object(a), *st = json_new_object(a);
	const struct json *meta = json_get(obj, "metadata"), *sel = json_path(obj, "spec.selector");
	static const char *const keep[] = {"name", "namespace", "uid", "resourceVersion",
					   "creationTimestamp"};
	AUTO_BUF text = BUF_INIT;

	json_set_cstr(a, v, "kind", "Scale");
	json_set_cstr(a, v, "apiVersion", "autoscaling/v1");
	for (size_t i = 0; i < ARRAY_SIZE(keep); i++)
		if (json_get(meta, keep[i]))
			json_set(a, m, keep[i], json_get(meta, keep[i]));
	json_set(a, v, "metadata", m);
	int64_t want = json_int(json_path(obj, "spec.replicas"), 0);
	json_set(a, v, "spec", json_new_object(a));
	if (want)
		json_set_int(a, json_get(v, "spec"), "replicas", want);
	json_set_int(a, st, "replicas", json_int(json_path(obj, "status.replicas"), 0));
	if (scale_paths(r->kind)->map_selector) {
		selector_text(&text, sel);
	} else {
		selector_text(&text, json_get(sel, "matchLabels"));
		expressions_text(&text, json_get(sel, "matchExpressions"));
	}
	if (text.n)
		json_set_str(a, st, "selector", buf_str(&text));
	json_set(a, v, "status", st);
	return v;
}

#define SCALE_TYPE "io.k8s.api.autoscaling.v1.Scale"

static int scale_patch(struct req *r, const struct json *scale, struct json **ret, struct err *e)
{
	struct json_dup *dups;
	struct json *v = NULL;
	struct api_decoded d = {0};
	const struct api_type *t = api_type_find(STR(SCALE_TYPE));
	int n;

	if (!r->body_tree && body_parse(r, &r->body_tree, &dups, e) < 0)
		return e->code;
	if (r->patch == PATCH_JSON)
		n = patch_json(r->a, scale, r->body_tree, &v, e);
	else if (r->patch == PATCH_STRATEGIC)
		n = patch_strategic(r->a, t, scale, r->body_tree, &v, e);
	else
		n = patch_merge(r->a, scale, r->body_tree, &v, e);
	if (n == 0)
		n = api_decode_type(r->a, t, v, NULL, &d, e);
	*ret = d.v;
	return n;
}

/* The Scale the client wants. */
static enum step_result_N scale_wanted(struct req *r, const struct json *scale, struct json **ret)
{
	struct err e = {0};
	int n;

	if (r->verb == REQ_PATCH) {
		n = scale_patch(r, scale, ret, &e);
		if (n == ERR_INVALID)
			return fail_code(r, 422, "Invalid", "the patch does not apply: %s", e.text);
	} else {
		n = body_decode_as(r, SCALE_TYPE, ret, &e);
	}
	if (n < 0)
		return fail_err(r, &e);
	struct str rv = json_str(json_path(*ret, "metadata.resourceVersion"));
	struct str name = json_str(json_path(*ret, "metadata.name"));
	if (str_set(name) && !str_eq(name, r->name))
		return fail(r, ERR_BAD_REQUEST,
			    "the name of the object (%.*s) does not match the name on the URL "
			    "(%.*s)",
			    STR_FMT(name), STR_FMT(r->name));
	if (str_set(rv) && !str_eq(rv, json_str(json_path(scale, "metadata.resourceVersion"))))
		return fail_conflict(r, NULL);
	int64_t replicas = json_int(json_path(*ret, "spec.replicas"), 0);
	if (replicas < 0) {
		struct causes c = {.arena = r->a};
		cause_add(&c, "FieldValueInvalid", "spec.replicas",
			  "Invalid value: %lld: must be greater than or equal to 0",
			  (long long)replicas);
		return fail_causes(r, &c);
	}
	return STEP_NEXT;
}

static void scale_done(struct req *r, const struct store_txn_result *res)
{
	if (res->r == ERR_CONFLICT) {
		req_again(r);
		return;
	}
	if (res->r < 0)
		(void)fail(r, res->r, "%s", res->err.text);
	else
		(void)answer_tree(r, 200,
				  scale_of(r, value_tree(r->s, r->a, r->kind, res->values[0], 0)));
	req_answer(r);
}

static enum step_result_N sub_scale(struct req *r)
{
	struct json *want = NULL;

	if (!scale_paths(r->kind))
		return fail_resource(r);
	enum step_result_N res = write_load(r);
	if (!r->was)
		return r->ans.shape ? STEP_ANSWERED : fail_not_found(r);
	struct json *scale = scale_of(r, r->was);
	if (r->verb == REQ_GET)
		return answer_tree(r, 200, scale);
	res = scale_wanted(r, scale, &want);
	if (res != STEP_NEXT)
		return res;
	r->obj = json_dup(r->a, r->was);
	json_set_int(r->a, json_obj(r->a, r->obj, "spec"), "replicas",
		     json_int(json_path(want, "spec.replicas"), 0));
	strategy_prepare_update(r->a, r->kind, NULL, r->obj, r->was);
	managed_update(r->a, r->kind, r->was, r->obj, r->manager ? r->manager : "unknown", "scale",
		       now_text(r->a));
	if (r->o.dry_run || json_equal(r->was, r->obj))
		return answer_tree(r, 200, scale_of(r, r->obj));
	write_op(r, STORE_PUT, r->key, r->old->rev, value_encode(r->a, r->kind, r->obj));
	return write_txn(r, scale_done);
}

/* ---- binding ---- */

static void bound(struct req *r, const struct store_txn_result *res)
{
	if (res->r == ERR_CONFLICT) {
		req_again(r);
		return;
	}
	if (res->r < 0)
		(void)fail(r, res->r, "%s", res->err.text);
	else
		(void)answer_success(r, 201, STR_NULL);
	req_answer(r);
}

enum step_result_N sub_binding(struct req *r)
{
	const struct api_kind *pods = api_kind_find(STR(""), STR("v1"), STR("Pod"));
	struct json_dup *dups;
	struct err e = {0};

	if (!r->body_tree && body_parse(r, &r->body_tree, &dups, &e) < 0)
		return fail_err(r, &e);
	struct str node = json_str(json_path(r->body_tree, "target.name"));
	struct str uid = json_str(json_path(r->body_tree, "metadata.uid"));
	if (!str_set(r->name))
		r->name = json_str(json_path(r->body_tree, "metadata.name"));
	r->kind = pods;
	if (!str_set(node)) {
		struct causes c = {.arena = r->a};
		cause_add(&c, "FieldValueRequired", "target.name", "Required value");
		return fail_causes(r, &c);
	}
	r->key = req_storage_key(r, pods, r->ns, r->name);
	r->old = sval_unref(r->old);
	r->ops_n = 0;
	struct sval *v = store_get(r->s->store, r->key);
	if (!v)
		return fail_not_found(r);
	r->old = sval_ref(v);
	r->was = value_tree(r->s, r->a, pods, v, 0);
	if (str_set(uid) && !str_eq(uid, json_str(json_path(r->was, "metadata.uid"))))
		return fail_conflict(r, "Precondition failed: the pod is another one");
	if (meta_deleting(r->was))
		return fail_conflict(r, "the pod is being deleted, cannot be assigned to a node");
	struct str on = json_str(json_path(r->was, "spec.nodeName"));
	if (str_set(on))
		return fail_conflict(
			r, arena_printf(r->a, "pod %.*s is already assigned to node \"%.*s\"",
					STR_FMT(r->name), STR_FMT(on)));
	r->obj = json_dup(r->a, r->was);
	json_set_str(r->a, json_obj(r->a, r->obj, "spec"), "nodeName", node);
	JSON_EACH_MEMBER (json_path(r->body_tree, "metadata.annotations"), m)
		json_set_n(r->a, json_obj(r->a, json_get(r->obj, "metadata"), "annotations"),
			   m->key, json_dup(r->a, m->value));
	(void)meta_condition_set(r->a, json_obj(r->a, r->obj, "status"), "PodScheduled", "True",
				 NULL, NULL);
	if (r->o.dry_run)
		return answer_success(r, 201, STR_NULL);
	write_op(r, STORE_PUT, r->key, r->old->rev, value_encode(r->a, pods, r->obj));
	return write_txn(r, bound);
}

/* ---- eviction ---- */

struct budgets {
	struct req *r;
	const struct api_kind *kind;
	struct object *hit;
	unsigned n;
};

static bool budget_one(struct str key, struct sval *v, void *arg)
{
	struct budgets *q = arg;
	struct object *o = value_object(q->r->s, q->kind, v);
	(void)key;

	if (!o)
		return true;
	struct selector *sel =
		selector_from_label_selector(q->r->a, json_path(o->json, "spec.selector"), NULL);
	if (!sel || !selector_matches(sel, json_path(q->r->was, "metadata.labels")))
		return true;
	q->n++;
	q->hit = o;
	object_pin(q->r->a, object_ref(o));
	return true;
}

/* Pods that are gone or never ran do not count. */
static bool budget_ignores(const struct json *pod)
{
	struct str phase = json_str(json_path(pod, "status.phase"));

	return str_is(phase, "Succeeded") || str_is(phase, "Failed") || str_is(phase, "Pending") ||
	       meta_deleting(pod);
}

static enum step_result_N eviction_budget(struct req *r)
{
	struct budgets q = {.r = r};

	q.kind = api_kind_find(STR("policy"), STR("v1"), STR("PodDisruptionBudget"));
	if (!q.kind || budget_ignores(r->was))
		return STEP_NEXT;
	NEGLECT(store_list(r->s->store,
			   arena_strf(r->a, "%s%.*s/", q.kind->storage, STR_FMT(r->ns)), STR_NULL,
			   0, budget_one, &q)); /* now is never too old */
	if (q.n > 1)
		return fail(r, ERR_INTERNAL,
			    "This pod has more than one PodDisruptionBudget, which the eviction "
			    "subresource does not support.");
	if (q.n == 1 && json_int(json_path(q.hit->json, "status.disruptionsAllowed"), 0) <= 0) {
		(void)fail(r, ERR_TOO_MANY,
			   "Cannot evict pod as it would violate the pod's disruption budget.");
		struct json *d = json_new_object(r->a), *causes = json_arr(r->a, d, "causes");
		struct json *one = json_push(r->a, causes, json_new_object(r->a));
		json_set_cstr(r->a, one, "reason", "DisruptionBudget");
		json_set(r->a, one, "message",
			 json_new_strf(r->a, "The disruption budget %.*s allows no disruption now",
				       STR_FMT(q.hit->name)));
		json_set(r->a, (struct json *)r->ans.tree, "details", d);
		return STEP_ANSWERED;
	}
	return STEP_NEXT;
}

static enum step_result_N sub_eviction(struct req *r)
{
	struct json_dup *dups;
	struct err e = {0};

	if (r->attempts == 0) {
		struct json *body = r->body_tree;
		if (!body && body_parse(r, &body, &dups, &e) < 0)
			return fail_err(r, &e);
		struct str kind = json_get_str(body, "kind");
		if (str_set(kind) && !str_is(kind, "Eviction"))
			return fail(r, ERR_BAD_REQUEST, "the body must be an Eviction, not %.*s",
				    STR_FMT(kind));
		r->body_tree = json_get(body, "deleteOptions");
		r->body_type = BODY_NONE;
		if (r->body_tree)
			r->body_tree = json_dup(r->a, r->body_tree);
	}
	struct sval *v = store_get(r->s->store, req_storage_key(r, r->kind, r->ns, r->name));
	if (!v)
		return fail_not_found(r);
	r->was = value_tree(r->s, r->a, r->kind, v, 0);
	enum step_result_N res = eviction_budget(r);
	if (res != STEP_NEXT)
		return res;
	r->evicting = true;
	res = delete_run(r);
	if (res == STEP_ANSWERED && r->ans.code == 200)
		(void)answer_success(r, 201, STR_NULL);
	return res;
}

step_cb sub_handler(const struct req *r)
{
	const char *name = r->sub ? r->sub->name : "";

	if (r->verb == REQ_CONNECT)
		return sub_connect;
	if (strcmp(name, "scale") == 0)
		return sub_scale;
	if (strcmp(name, "binding") == 0)
		return sub_binding;
	if (strcmp(name, "eviction") == 0)
		return sub_eviction;
	if (strcmp(name, "token") == 0)
		return token_create;
	return NULL;
}
