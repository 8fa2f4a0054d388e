/* Delete and deletecollection.
 *
 * An object goes at once unless finalizers hold it, or it is a pod that a node still runs: then it
 * is marked (deletionTimestamp) and goes with the update that removes the last finalizer, or with
 * the node's own delete of grace 0.
 */
#include "serve/core.h"
#include "base/must.h"
#include <stdio.h>

#define FINALIZER_ORPHAN     "orphan"
#define FINALIZER_FOREGROUND "foregroundDeletion"

/* Objects deleted in one turn of a deletecollection that can share a commit. */
#define COLLECTION_MAX 100000

struct returned {
	const char *group, *kind;
};
/* Kinds whose delete answers with the object, not a Status. Source: recorded answers. */
static const struct returned returned_kinds[] = {
	{"", "Pod"},
	{"", "Service"},
	{"", "ServiceAccount"},
	{"", "ResourceQuota"},
	{"", "PodTemplate"},
	{"", "PersistentVolume"},
	{"", "PersistentVolumeClaim"},
	{"storage.k8s.io", "StorageClass"},
	{"storage.k8s.io", "CSIDriver"},
	{"storage.k8s.io", "CSINode"},
	{"storage.k8s.io", "VolumeAttachment"},
};

static bool returns_object(const struct api_kind *k)
{
	for (size_t i = 0; i < ARRAY_SIZE(returned_kinds); i++)
		if (kind_is(k, returned_kinds[i].group, returned_kinds[i].kind))
			return true;
	return false;
}

bool delete_now_complete(const struct api_kind *k, const struct json *obj)
{
	const struct json *meta = json_get(obj, "metadata");

	if (json_len(json_get(meta, "finalizers")) || !json_get(meta, "deletionTimestamp"))
		return false;
	if (json_get_int(meta, "deletionGracePeriodSeconds", 0) > 0)
		return false;
	if (kind_is(k, "", "Namespace") && json_len(json_path(obj, "spec.finalizers")))
		return false;
	return true;
}

/* ---- options ---- */

static enum step_result_N options_body(struct req *r)
{
	struct json *v = r->body_tree;
	struct json_dup *dups;
	struct api_decoded d = {0};
	struct err e = {0};
	const struct api_type *t =
		api_type_find(STR("io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions"));

	if (!v && (r->body_type == BODY_NONE || r->body.n == 0))
		return STEP_NEXT;
	if (!v && body_parse(r, &v, &dups, &e) < 0)
		return fail_err(r, &e);
	if (!json_is(v, JSON_OBJECT))
		return fail(r, ERR_BAD_REQUEST, "the body of a delete must be DeleteOptions");
	struct str kind = json_get_str(v, "kind");
	if (str_set(kind) && !str_is(kind, "DeleteOptions"))
		return fail(r, ERR_BAD_REQUEST,
			    "the body of a delete must be DeleteOptions, not %.*s", STR_FMT(kind));
	if (t && api_decode_type(r->a, t, v, NULL, &d, &e) < 0)
		return fail_err(r, &e);
	if (d.v)
		v = d.v;
	struct req_options *o = &r->o;
	o->grace_s = json_get_int(v, "gracePeriodSeconds", o->grace_s);
	if (o->grace_s < -1)
		o->grace_s = 1;
	if (json_get(v, "propagationPolicy"))
		o->propagation = json_get_str(v, "propagationPolicy");
	if (json_is(json_get(v, "orphanDependents"), JSON_BOOL))
		o->orphan = json_get_bool(v, "orphanDependents", false);
	o->pre_uid = json_str(json_path(v, "preconditions.uid"));
	o->pre_rv = json_str(json_path(v, "preconditions.resourceVersion"));
	JSON_EACH (json_get(v, "dryRun"), one)
		o->dry_run_text = json_str(one);
	return STEP_NEXT;
}

static enum step_result_N options_check(struct req *r)
{
	struct causes c = {.arena = r->a};
	struct str p = r->o.propagation;

	if (str_set(p) && !str_is(p, "Orphan") && !str_is(p, "Background") &&
	    !str_is(p, "Foreground"))
		cause_add(&c, "FieldValueNotSupported", "propagationPolicy",
			  "Unsupported value: \"%.*s\": supported values: \"Foreground\", "
			  "\"Background\", \"Orphan\"",
			  STR_FMT(p));
	if (str_set(p) && r->o.orphan >= 0)
		cause_add(&c, "FieldValueInvalid", "propagationPolicy",
			  "Invalid value: \"%.*s\": orphanDependents and propagationPolicy cannot "
			  "be both set",
			  STR_FMT(p));
	if (str_set(r->o.dry_run_text) && !str_is(r->o.dry_run_text, "All"))
		cause_add(&c, "FieldValueNotSupported", "dryRun",
			  "Unsupported value: \"%.*s\": supported values: \"All\"",
			  STR_FMT(r->o.dry_run_text));
	r->o.dry_run = str_is(r->o.dry_run_text, "All");
	return c.n ? fail_options(r, "DeleteOptions", &c) : STEP_NEXT;
}

/* ---- what becomes of one object ---- */

static void finalizer_set(struct arena *a, struct json *meta, const char *name, bool on)
{
	const struct json *had = json_get(meta, "finalizers");
	struct json *list = json_new_array(a);

	JSON_EACH (had, one)
		if (!str_is(json_str(one), name))
			json_push(a, list, one);
	if (on)
		json_push(a, list, json_new_cstr(a, name));
	if (json_len(list))
		json_set(a, meta, "finalizers", list);
	else
		json_del(meta, "finalizers");
}

/* Kinds that orphan when nothing is said, as their first versions did. */
static bool orphans_by_default(const struct api_kind *k)
{
	return kind_is(k, "", "ReplicationController") || kind_is(k, "batch", "Job");
}

static void propagation_apply(struct req *r, struct json *meta)
{
	struct str p = r->o.propagation;
	bool orphan = str_is(p, "Orphan") || r->o.orphan == 1;
	bool foreground = str_is(p, "Foreground");

	if (!str_set(p) && r->o.orphan < 0) {
		/* What an earlier delete asked for stays. */
		JSON_EACH (json_get(meta, "finalizers"), f)
			if (str_is(json_str(f), FINALIZER_ORPHAN) ||
			    str_is(json_str(f), FINALIZER_FOREGROUND))
				return;
		orphan = orphans_by_default(r->kind);
	}
	finalizer_set(r->a, meta, FINALIZER_ORPHAN, orphan);
	finalizer_set(r->a, meta, FINALIZER_FOREGROUND, foreground);
}

static int64_t pod_grace(struct req *r, const struct json *pod)
{
	struct str phase = json_str(json_path(pod, "status.phase"));
	int64_t grace = json_int(json_path(pod, "spec.terminationGracePeriodSeconds"), 30);

	if (r->o.grace_s >= 0)
		grace = r->o.grace_s;
	if (!str_set(json_str(json_path(pod, "spec.nodeName"))) || str_is(phase, "Succeeded") ||
	    str_is(phase, "Failed"))
		grace = 0;
	return grace < 0 ? 1 : grace;
}

static void mark_deleting(struct req *r, struct json *meta, int64_t grace)
{
	char t[RFC3339_BYTES];

	if (!json_get(meta, "deletionTimestamp")) {
		int64_t gen = json_get_int(meta, "generation", 0);
		rfc3339_format(clock_wall() + grace * NS_PER_S, t);
		json_set_cstr(r->a, meta, "deletionTimestamp", t);
		if (gen > 0)
			json_set_int(r->a, meta, "generation", gen + 1);
	}
	json_set_int(r->a, meta, "deletionGracePeriodSeconds", grace);
}

enum fate_N { FATE_GO, FATE_MARK, FATE_PENDING };

/* A pod may be given less time than before, never more. */
static enum fate_N pod_fate(struct req *r, struct json *obj, struct json *meta)
{
	int64_t grace = pod_grace(r, obj);

	if (json_get(meta, "deletionTimestamp")) {
		int64_t had = json_get_int(meta, "deletionGracePeriodSeconds", 0);
		char t[RFC3339_BYTES];
		if (had == 0)
			return FATE_GO;
		if (r->o.grace_s < 0 || grace >= had)
			return FATE_PENDING;
		rfc3339_format(clock_wall() + grace * NS_PER_S, t);
		json_set_cstr(r->a, meta, "deletionTimestamp", t);
		json_set_int(r->a, meta, "deletionGracePeriodSeconds", grace);
	} else {
		mark_deleting(r, meta, grace);
	}
	return grace == 0 ? FATE_GO : FATE_MARK;
}

/* r->obj becomes what is to be stored or shown. */
static enum fate_N fate_of(struct req *r)
{
	r->obj = json_dup(r->a, r->was);
	struct json *meta = json_get(r->obj, "metadata");
	bool deleting = meta_deleting(r->was);
	enum fate_N fate = FATE_GO;

	if (strategy_graceful_delete(r->kind)) {
		fate = pod_fate(r, r->obj, meta);
		if (fate == FATE_PENDING)
			return fate;
	}
	propagation_apply(r, meta);
	if (kind_is(r->kind, "", "Namespace") && json_len(json_path(r->obj, "spec.finalizers"))) {
		if (deleting)
			return FATE_PENDING;
		mark_deleting(r, meta, 0);
		json_del(meta, "deletionGracePeriodSeconds");
		json_set_cstr(r->a, json_obj(r->a, r->obj, "status"), "phase", "Terminating");
		return FATE_MARK;
	}
	if (json_len(json_get(meta, "finalizers")) && fate == FATE_GO) {
		if (deleting && json_equal(json_get(r->was, "metadata"), meta))
			return FATE_PENDING;
		mark_deleting(r, meta, json_get_int(meta, "deletionGracePeriodSeconds", 0));
		return FATE_MARK;
	}
	return fate;
}

static enum step_result_N delete_check(struct req *r)
{
	const struct json *meta = json_get(r->was, "metadata");
	struct str uid = json_get_str(meta, "uid"), rv = json_get_str(meta, "resourceVersion");
	const char *why = NULL;

	if (str_set(r->o.pre_uid) && !str_eq(r->o.pre_uid, uid))
		why = arena_printf(r->a,
				   "the UID in the precondition (%.*s) does not match the UID in "
				   "record (%.*s). The object might have been deleted and then "
				   "recreated",
				   STR_FMT(r->o.pre_uid), STR_FMT(uid));
	else if (str_set(r->o.pre_rv) && !str_eq(r->o.pre_rv, rv))
		why = arena_printf(r->a,
				   "the ResourceVersion in the precondition (%.*s) does not match "
				   "the ResourceVersion in record (%.*s). The object might have "
				   "been modified",
				   STR_FMT(r->o.pre_rv), STR_FMT(rv));
	if (why) {
		return fail_conflict_kind(r, why);
	}
	if (kind_is(r->kind, "", "Namespace") &&
	    (str_is(r->name, "default") || str_is(r->name, "kube-system") ||
	     str_is(r->name, "kube-public")))
		return fail_forbidden(r, "this namespace may not be deleted");
	return STEP_NEXT;
}

static void delete_answer(struct req *r)
{
	if (returns_object(r->kind))
		(void)answer_tree(r, 200, r->obj);
	else
		(void)answer_success(r, 200, json_str(json_path(r->was, "metadata.uid")));
}

static void delete_done(struct req *r, const struct store_txn_result *res)
{
	if (res->r == ERR_CONFLICT) {
		req_again(r);
		return;
	}
	if (res->r < 0)
		(void)fail(r, res->r, "%s", res->err.text[0] ? res->err.text : err_text(res->r));
	else if (r->removing)
		delete_answer(r);
	else
		(void)answer_value(r, 200, res->values[0]);
	if (r->evicting && res->r == 0)
		(void)answer_success(r, 201, STR_NULL);
	req_answer(r);
}

/* The operations for the object loaded in r->old. */
static enum step_result_N delete_plan(struct req *r, enum fate_N *ret_fate)
{
	*ret_fate = fate_of(r);
	r->removing = *ret_fate == FATE_GO;
	if (r->removing) {
		write_op(r, STORE_DELETE, r->key, r->old->rev, STR_NULL);
		service_release(r);
	} else if (*ret_fate == FATE_MARK) {
		write_op(r, STORE_PUT, r->key, r->old->rev, value_encode(r->a, r->kind, r->obj));
	}
	return STEP_NEXT;
}

static bool delete_load(struct req *r)
{
	struct sval *v;

	r->old = sval_unref(r->old);
	r->was = NULL;
	r->ops_n = 0;
	r->key = req_storage_key(r, r->kind, r->ns, r->name);
	v = store_get(r->s->store, r->key);
	if (!v)
		return false;
	r->old = sval_ref(v);
	r->was = value_tree(r->s, r->a, r->kind, v, 0);
	return r->was != NULL;
}

enum step_result_N delete_run(struct req *r)
{
	enum step_result_N res = STEP_NEXT;
	enum fate_N fate;

	if (r->attempts == 0)
		res = options_body(r);
	if (res == STEP_NEXT)
		res = options_check(r);
	if (res != STEP_NEXT)
		return res;
	if (!delete_load(r))
		return fail_not_found(r);
	res = delete_check(r);
	if (res == STEP_NEXT && !r->who.masters && node_restrict(r) < 0)
		res = STEP_ANSWERED;
	if (res == STEP_NEXT)
		res = delete_plan(r, &fate);
	if (res != STEP_NEXT)
		return res;
	if (fate == FATE_PENDING)
		return answer_value(r, 200, r->old);
	if (r->o.dry_run) {
		if (r->removing)
			delete_answer(r);
		else
			(void)answer_tree(r, 200, r->obj);
		return STEP_ANSWERED;
	}
	return write_txn(r, delete_done);
}

/* ---- deletecollection: one object after the other, each in a commit of its own ---- */

static void collection_step(struct req *r);

static void collection_done(struct req *r, const struct store_txn_result *res)
{
	if (res->r < 0 && res->r != ERR_CONFLICT) {
		(void)fail(r, res->r, "%s", res->err.text);
		req_answer(r);
		return;
	}
	if (res->r == 0) /* else: the same object again */
		r->batch_at++;
	collection_step(r);
}

/* The object under KEY: STEP_WAIT, its commit is on its way; STEP_NEXT, there is none; else it
 * could not be written. */
static enum step_result_N collection_next(struct req *r, struct str key)
{
	enum fate_N fate;
	struct str rest = str_from(key, strlen(r->kind->storage));
	size_t slash = str_find(rest, '/');

	if (r->kind->namespaced && slash < rest.n) {
		r->ns = str_sub(rest, 0, slash);
		rest = str_from(rest, slash + 1);
	}
	r->name = rest;
	if (!delete_load(r) || r->o.dry_run || delete_check(r) != STEP_NEXT)
		return STEP_NEXT;
	(void)delete_plan(r, &fate);
	return fate == FATE_PENDING ? STEP_NEXT : write_txn(r, collection_done);
}

static void collection_step(struct req *r)
{
	struct answer kept = r->ans;

	while (r->batch_at < kept.items_n) {
		r->ans = (struct answer){0}; /* a check may put an answer of its own there */
		enum step_result_N res = collection_next(r, kept.keys[r->batch_at]);
		struct answer failure = r->ans;
		r->ans = kept;
		if (res == STEP_WAIT)
			return;
		if (res == STEP_ANSWERED) {
			answer_drop(r);
			r->ans = failure;
			req_answer(r);
			return;
		}
		r->batch_at++;
	}
	r->name = STR_NULL;
	req_answer(r);
}

enum step_result_N delete_collection(struct req *r)
{
	enum step_result_N res = options_body(r);

	if (res == STEP_NEXT)
		res = options_check(r);
	if (res != STEP_NEXT)
		return res;
	r->o.limit = r->o.limit > 0 ? r->o.limit : COLLECTION_MAX;
	(void)read_list(r);
	if (r->ans.shape != ANSWER_LIST)
		return STEP_ANSWERED;
	r->ans.cont = STR_NULL;
	collection_step(r);
	return STEP_WAIT;
}
