/* Create, update and patch: decode → load → build → admit → validate → commit.
 *
 * Everything between load and commit happens in one go on the loop, against one stored value; the
 * commit carries that value's revision. When another writer was faster, the request goes back to
 * load (req_again) unless the client had asked for a certain revision.
 */
#define LOG_MODULE "serve"
#include "serve/core.h"
#include "base/must.h"
#include <stdio.h>

/* Kubernetes' own: how long an Event lives, what generateName appends, and how often it tries. */
#define EVENT_TTL_S    3600
#define NAME_RANDOM    5
#define NAME_BASE_MAX  (63 - NAME_RANDOM)
#define GENERATE_TRIES 8

/* ---- decode ---- */

static enum step_result_N check_names(struct req *r, struct json *obj)
{
	struct json *meta = json_obj(r->a, obj, "metadata");
	struct str ns = json_get_str(meta, "namespace"), name = json_get_str(meta, "name");

	if (!r->kind->namespaced)
		json_del(meta, "namespace");
	else if (!str_set(ns))
		json_set_str(r->a, meta, "namespace", r->ns);
	else if (!str_eq(ns, r->ns))
		return fail(r, ERR_BAD_REQUEST,
			    "the namespace of the provided object does not match the namespace "
			    "sent on the request");
	if (r->verb == REQ_CREATE)
		return STEP_NEXT;
	if (!str_set(name) && r->patch == PATCH_APPLY) {
		json_set_str(r->a, meta, "name", r->name);
		name = r->name;
	}
	if (!str_set(name))
		return fail(r, ERR_BAD_REQUEST,
			    "the name of the object (%.*s based on URL) was undeterminable: name "
			    "must be provided",
			    STR_FMT(r->name));
	if (!str_eq(name, r->name))
		return fail(r, ERR_BAD_REQUEST,
			    "the name of the object (%.*s) does not match the name on the URL "
			    "(%.*s)",
			    STR_FMT(name), STR_FMT(r->name));
	return STEP_NEXT;
}

static enum step_result_N decode_patch(struct req *r)
{
	struct json_dup *dups = NULL;
	struct err e = {0};

	if (r->patch == PATCH_APPLY && r->kind->virtual_)
		return fail_method(r);
	if (!r->body_tree && body_parse(r, &r->body_tree, &dups, &e) < 0)
		return fail_err(r, &e);
	if (r->patch == PATCH_JSON ? !json_is(r->body_tree, JSON_ARRAY)
				   : !json_is(r->body_tree, JSON_OBJECT))
		return fail(r, ERR_BAD_REQUEST, "error decoding patch: it must be %s",
			    r->patch == PATCH_JSON ? "a list of operations" : "an object");
	if (r->patch != PATCH_APPLY)
		return STEP_NEXT;
	struct api_decoded d = {0};
	if (body_decode_config(r, &d, &e) < 0)
		return fail_err(r, &e);
	r->body_tree = d.v;
	enum step_result_N res = body_strict(r, &d);
	if (res != STEP_NEXT)
		return res;
	if (json_len(json_path(d.v, "metadata.managedFields")))
		return fail(r, ERR_BAD_REQUEST, "metadata.managedFields must be nil");
	return check_names(r, d.v);
}

enum step_result_N write_decode(struct req *r)
{
	struct api_decoded d = {0};
	struct err e = {0};

	if (!r->manager)
		r->manager = "unknown";
	if (r->verb == REQ_PATCH)
		return decode_patch(r);
	if (body_decode(r, &d, &e) < 0)
		return fail_err(r, &e);
	r->body_tree = d.v;
	enum step_result_N res = body_strict(r, &d);
	if (res != STEP_NEXT)
		return res;
	return check_names(r, d.v);
}

/* ---- load ---- */

static void name_generate(struct req *r, struct json *meta)
{
	static const char alphabet[] = "bcdfghjklmnpqrstvwxz2456789";
	struct str base = json_get_str(meta, "generateName");
	char tail[NAME_RANDOM + 1] = {0};

	for (int i = 0; i < NAME_RANDOM; i++)
		tail[i] = alphabet[random_below(sizeof(alphabet) - 1)];
	base = str_sub(base, 0, NAME_BASE_MAX);
	r->name = arena_strf(r->a, "%.*s%s", STR_FMT(base), tail);
}

enum step_result_N write_load(struct req *r)
{
	struct json *meta = json_get(r->body_tree, "metadata");

	r->old = sval_unref(r->old);
	r->was = NULL;
	r->ops_n = 0;
	r->removing = false;
	r->creating = r->verb == REQ_CREATE;
	if (r->creating) {
		r->name = json_get_str(meta, "name");
		bool generate = !str_set(r->name) && str_set(json_get_str(meta, "generateName"));
		for (int i = 0; i < (generate ? GENERATE_TRIES : 1); i++) {
			if (generate)
				name_generate(r, meta);
			r->key = req_storage_key(r, r->kind, r->ns, r->name);
			if (!store_get(r->s->store, r->key))
				break;
		}
		return STEP_NEXT;
	}
	r->key = req_storage_key(r, r->kind, r->ns, r->name);
	struct sval *v = store_get(r->s->store, r->key);
	if (v) {
		r->old = sval_ref(v);
		r->was = value_tree(r->s, r->a, r->kind, v, 0);
		return r->was ? STEP_NEXT
			      : fail(r, ERR_INTERNAL, "the stored object cannot be read");
	}
	bool may_create = r->patch == PATCH_APPLY ||
			  (r->verb == REQ_UPDATE && strategy_create_on_update(r->kind));
	if (!may_create || r->sub)
		return fail_not_found(r);
	if (r->verb == REQ_UPDATE && str_set(json_get_str(meta, "resourceVersion")) &&
	    !str_is(json_get_str(meta, "resourceVersion"), "0"))
		return fail_conflict(r, NULL);
	r->creating = true;
	return STEP_NEXT;
}

/* ---- build ---- */

/* Fields of metadata that only the server sets. */
static enum step_result_N build_system_fields(struct req *r, struct json *obj)
{
	struct json *meta = json_obj(r->a, obj, "metadata");
	char uid[UUID_BYTES];

	if (str_set(json_get_str(meta, "resourceVersion")) &&
	    !str_is(json_get_str(meta, "resourceVersion"), "0"))
		return fail_code(r, 500, NULL,
				 "resourceVersion should not be set on objects to be created");
	uuid_v4(uid);
	if (str_set(r->name))
		json_set_str(r->a, meta, "name", r->name);
	if (r->kind->namespaced)
		json_set_str(r->a, meta, "namespace", r->ns);
	json_set_cstr(r->a, meta, "uid", uid);
	json_set_cstr(r->a, meta, "creationTimestamp", now_text(r->a));
	json_del(meta, "resourceVersion");
	json_del(meta, "selfLink");
	json_del(meta, "deletionTimestamp");
	json_del(meta, "deletionGracePeriodSeconds");
	return STEP_NEXT;
}

static enum step_result_N apply_conflict(struct req *r, const struct causes *c, const struct err *e)
{
	struct json *d = json_new_object(r->a), *list = json_arr(r->a, d, "causes");

	(void)fail_err(r, e);
	for (unsigned i = 0; i < c->n; i++) {
		struct json *one = json_push(r->a, list, json_new_object(r->a));
		json_set_cstr(r->a, one, "reason", c->items[i].reason);
		json_set_cstr(r->a, one, "message", c->items[i].message);
		json_set_cstr(r->a, one, "field", c->items[i].field);
	}
	if (c->n)
		json_set(r->a, (struct json *)r->ans.tree, "details", d);
	return STEP_ANSWERED;
}

static enum step_result_N build_apply(struct req *r)
{
	struct causes c = {.arena = r->a};
	struct err e = {0};
	struct json *out = NULL;
	const char *sub = r->sub ? r->sub->name : "";

	if (r->was) {
		struct str want =
			json_get_str(json_get(r->body_tree, "metadata"), "resourceVersion");
		struct str have = json_get_str(json_get(r->was, "metadata"), "resourceVersion");
		struct str uid = json_get_str(json_get(r->body_tree, "metadata"), "uid");
		if (str_set(want) && !str_eq(want, have))
			return fail_conflict(r, NULL);
		if (str_set(uid) && !str_eq(uid, json_get_str(json_get(r->was, "metadata"), "uid")))
			return fail_conflict(r, "the UID of the object is another one");
	}
	if (managed_apply(r->a, r->kind, r->was, json_dup(r->a, r->body_tree), r->manager, sub,
			  r->o.force, now_text(r->a), &out, &c, &e) < 0)
		return e.code == ERR_CONFLICT ? apply_conflict(r, &c, &e) : fail_err(r, &e);
	r->obj = json_dup(r->a, out);
	if (r->creating)
		return build_system_fields(r, r->obj);
	return STEP_NEXT;
}

static enum step_result_N patch_failed(struct req *r, int n, const struct err *e)
{
	if (n == ERR_INVALID) {
		(void)fail_code(r, 422, "Invalid",
				"the server rejected our request due to an error in our request");
		json_set(r->a, (struct json *)r->ans.tree, "details", json_new_object(r->a));
		return STEP_ANSWERED;
	}
	return fail_err(r, e);
}

/* The patched object is none of its kind: told as a fault of the field "patch". */
static enum step_result_N patch_undecodable(struct req *r, const struct err *e)
{
	struct json *d = json_new_object(r->a);
	struct json *one = json_push(r->a, json_arr(r->a, d, "causes"), json_new_object(r->a));

	(void)fail_code(r, 422, "Invalid", " \"\" is invalid: patch: Invalid value: %s", e->text);
	json_set_cstr(r->a, one, "reason", "FieldValueInvalid");
	json_set(r->a, one, "message", json_new_strf(r->a, "Invalid value: %s", e->text));
	json_set_cstr(r->a, one, "field", "patch");
	json_set(r->a, (struct json *)r->ans.tree, "details", d);
	return STEP_ANSWERED;
}

static enum step_result_N build_patch(struct req *r)
{
	struct err e = {0};
	struct json *out = NULL;
	struct api_decoded d = {0};
	int n = 0;

	if (r->patch == PATCH_JSON)
		n = patch_json(r->a, r->was, r->body_tree, &out, &e);
	else if (r->patch == PATCH_MERGE)
		n = patch_merge(r->a, r->was, r->body_tree, &out, &e);
	else
		n = patch_strategic(r->a, r->kind->type, r->was, r->body_tree, &out, &e);
	if (n < 0)
		return patch_failed(r, n, &e);
	out = json_dup(r->a, out);
	if (api_decode(r->a, r->kind, out, NULL, &d, &e) < 0)
		return patch_undecodable(r, &e);
	enum step_result_N res = body_strict(r, &d);
	if (res != STEP_NEXT)
		return res;
	r->obj = d.v;
	return check_names(r, r->obj);
}

/* The revision and uid that the client saw, against what is there. */
static enum step_result_N build_preconditions(struct req *r)
{
	struct json *meta = json_get(r->obj, "metadata");
	const struct json *was = json_get(r->was, "metadata");
	struct str want = json_get_str(meta, "resourceVersion"), uid = json_get_str(meta, "uid");
	uint64_t rv = 0;

	if (str_set(uid) && !str_eq(uid, json_get_str(was, "uid")))
		return fail_conflict(
			r, arena_printf(r->a,
					"Precondition failed: UID in precondition: %.*s, UID in "
					"object meta: %.*s",
					STR_FMT(uid), STR_FMT(json_get_str(was, "uid"))));
	if (str_set(want) && str_to_u64(want, &rv) < 0)
		return fail_code(r, 500, NULL, "metadata.resourceVersion \"%.*s\" is not a number",
				 STR_FMT(want));
	if (rv == 0 && r->verb == REQ_UPDATE && !strategy_allows_unconditional_update(r->kind)) {
		struct causes c = {.arena = r->a};
		cause_add(&c, "FieldValueInvalid", "metadata.resourceVersion",
			  "Invalid value: 0x0: must be specified for an update");
		return fail_causes_resource(r, &c);
	}
	if (rv != 0 && rv != r->old->rev)
		return fail_conflict(r, NULL);
	json_set_str(r->a, meta, "resourceVersion", json_get_str(was, "resourceVersion"));
	return STEP_NEXT;
}

enum step_result_N write_build(struct req *r)
{
	const char *sub = r->sub ? r->sub->name : NULL;
	enum step_result_N res = STEP_NEXT;

	if (r->patch == PATCH_APPLY)
		res = build_apply(r);
	else if (r->verb == REQ_PATCH)
		res = build_patch(r);
	else
		r->obj = json_dup(r->a, r->body_tree);
	if (res != STEP_NEXT)
		return res;
	if (r->creating && r->patch != PATCH_APPLY)
		res = build_system_fields(r, r->obj);
	else if (!r->creating && r->patch != PATCH_APPLY)
		res = build_preconditions(r);
	if (res != STEP_NEXT)
		return res;
	api_default(r->a, r->kind, r->obj);
	if (r->patch != PATCH_APPLY)
		managed_update(r->a, r->kind, r->was, r->obj, r->manager, sub ? sub : "",
			       now_text(r->a));
	if (r->creating)
		strategy_prepare_create(r->a, r->kind, r->obj);
	else
		strategy_prepare_update(r->a, r->kind, sub, r->obj, r->was);
	return STEP_NEXT;
}

enum step_result_N write_admit(struct req *r)
{
	if (admit_mutate(r) < 0)
		return STEP_ANSWERED;
	return STEP_NEXT;
}

enum step_result_N write_validate(struct req *r)
{
	struct causes c = {.arena = r->a};
	const char *sub = r->sub ? r->sub->name : NULL;

	/* Again: admission may have changed what the generation and the class of service go by. */
	if (r->creating)
		strategy_prepare_create(r->a, r->kind, r->obj);
	else
		strategy_prepare_update(r->a, r->kind, sub, r->obj, r->was);
	if (kind_is(r->kind, "", "Service") && !sub) {
		if (service_allocate(r, &c) < 0)
			return STEP_ANSWERED;
		if (c.n)
			return fail_causes(r, &c);
	}
	if (r->creating)
		api_validate_create(&c, r->kind, r->obj);
	else
		api_validate_update(&c, r->kind, sub, r->obj, r->was);
	if (c.n)
		return fail_causes(r, &c);
	if (admit_validate(r) < 0)
		return STEP_ANSWERED;
	api_complete(r->a, r->kind->type, r->obj);
	const char *const *list = NULL;
	if (!sub)
		(void)strategy_warnings(r->a, r->kind, r->obj, r->creating ? NULL : r->was, &list);
	for (; list && *list; list++)
		req_warn(r, "%s", *list);
	return STEP_NEXT;
}

/* ---- commit ---- */

void write_op(struct req *r, enum store_op_N op, struct str key, rev_t expect, struct str value)
{
	if (!r->ops)
		r->ops = arena_array(r->a, struct store_op, STORE_TXN_OPS_MAX);
	must(r->ops_n < STORE_TXN_OPS_MAX);
	struct store_op *o = &r->ops[r->ops_n++];
	*o = (struct store_op){.op = op, .key = key, .expect = expect, .value = value};
	if (kind_is(r->kind, "", "Event") || kind_is(r->kind, "events.k8s.io", "Event")) {
		o->ttl_s = EVENT_TTL_S;
		o->relaxed = true;
	} else if (kind_is(r->kind, "coordination.k8s.io", "Lease") &&
		   str_is(r->ns, "kube-node-lease")) {
		o->relaxed = true;
	}
}

static void txn_done(const struct store_txn_result *res, void *arg)
{
	struct req *r = arg;

	r->in_txn = false;
	if (r->ended) {
		req_end(r);
		return;
	}
	r->then(r, res);
}

enum step_result_N write_txn(struct req *r,
			     void (*then)(struct req *r, const struct store_txn_result *res))
{
	r->then = then;
	r->in_txn = true;
	int n = store_txn(r->s->store, r->ops, r->ops_n, txn_done, r);
	if (n < 0) {
		r->in_txn = false;
		return fail(r, n == ERR_TOO_MANY ? ERR_TOO_MANY : ERR_LIMIT, "%s",
			    n == ERR_TOO_MANY ? "the store has too much to write; try again"
					      : "the object is too large for the store");
	}
	return STEP_WAIT;
}

/* What a reader of the new state would see; for dry runs and for objects that went. */
static void write_answer_tree(struct req *r, int code)
{
	(void)answer_tree(r, code, r->obj);
}

static void write_conflict(struct req *r, const struct store_txn_result *res)
{
	struct str rv = json_get_str(json_get(r->body_tree, "metadata"), "resourceVersion");
	bool generated = r->verb == REQ_CREATE &&
			 !str_set(json_get_str(json_get(r->body_tree, "metadata"), "name"));

	/* An address that somebody else took at the same time: another one. */
	r->crowded = res->failed_op != 0;
	if (res->failed_op != 0 || generated) {
		req_again(r);
		return;
	}
	if (r->verb == REQ_CREATE) {
		(void)fail_named(r, ERR_EXISTS, "%.*s \"%.*s\" already exists",
				 STR_FMT(req_resource(r, r->a)), STR_FMT(r->name));
		req_answer(r);
		return;
	}
	if (r->patch != PATCH_JSON && str_set(rv) && !str_is(rv, "0")) {
		(void)fail_conflict(r, NULL);
		req_answer(r);
		return;
	}
	req_again(r);
}

static void write_done(struct req *r, const struct store_txn_result *res)
{
	if (res->r == ERR_CONFLICT) {
		write_conflict(r, res);
		return;
	}
	if (res->r < 0)
		(void)fail(r, res->r, "%s", res->err.text[0] ? res->err.text : err_text(res->r));
	else if (r->removing)
		write_answer_tree(r, 200);
	else
		(void)answer_value(r, r->creating ? 201 : 200, res->values[0]);
	req_answer(r);
}

enum step_result_N write_commit(struct req *r)
{
	int code = r->creating ? 201 : 200;

	if (arena_over(r->a))
		return fail(r, ERR_LIMIT, "the request needs more memory than one may take");
	if (r->creating && store_get(r->s->store, r->key) && r->verb == REQ_CREATE)
		return fail_named(r, ERR_EXISTS, "%.*s \"%.*s\" already exists",
				  STR_FMT(req_resource(r, r->a)), STR_FMT(r->name));
	if (r->was)
		managed_settle(r->a, r->was, r->obj);
	if (r->was && json_equal(r->was, r->obj))
		return answer_value(r, 200, r->old);
	if (r->o.dry_run) {
		write_answer_tree(r, code);
		return STEP_ANSWERED;
	}
	r->removing = r->was && delete_now_complete(r->kind, r->obj) && meta_deleting(r->was);
	struct str bytes = value_encode(r->a, r->kind, r->obj);
	if (bytes.n > OBJECT_BYTES_MAX)
		return fail(r, ERR_LIMIT, "the object has %zu bytes; %d are allowed", bytes.n,
			    OBJECT_BYTES_MAX);
	/* It goes: what it was to be given is not taken. */
	if (r->removing)
		r->ops_n = 0;
	/* the object's own operation is the first: write_conflict relies on it */
	unsigned others = r->ops_n;
	write_op(r, r->removing ? STORE_DELETE : STORE_PUT, r->key, r->old ? r->old->rev : 0,
		 r->removing ? STR_NULL : bytes);
	struct store_op own = r->ops[others];
	memmove(&r->ops[1], &r->ops[0], sizeof(*r->ops) * others);
	r->ops[0] = own;
	if (r->removing)
		service_release(r);
	return write_txn(r, write_done);
}
