/* The in-process client: the same steps as for HTTP, trees in and objects out; reflectors straight
 * off the store's changes.
 */
#define LOG_MODULE "serve"
#include "serve/local.h"
#include "serve/known.h"
#include "base/must.h"
#include <stdio.h>

struct local_client {
	struct client base;
	struct list node;
	struct serve *s; /* NULL: the server has stopped */
	struct list calls, reflectors;
	char *name;
	unsigned refs; /* calls and reflectors */
	bool freed;
};

struct client_call {
	struct list node;
	struct local_client *c;
	struct req *r;
	struct loop_call soon;
	client_done_cb cb;
	void *arg;
};

/* ---- calls ---- */

static void call_free(struct client_call *call)
{
	list_remove(&call->node);
	loop_call_cancel(&call->soon);
	if (call->r)
		req_end(call->r);
	free(call);
}

static struct object *object_of(struct req *r)
{
	struct answer *ans = &r->ans;
	const struct api_kind *k = r->kind, *sk = k->storage_kind ? k->storage_kind : k;

	if (ans->shape == ANSWER_VALUE && sk == k) {
		struct object *o = value_object(r->s, k, ans->value);
		return o ? object_ref(o) : NULL;
	}
	struct arena *a = arena_new(0);
	const struct json *v = ans->tree;
	uint64_t rev = 0;
	if (ans->shape == ANSWER_VALUE) {
		v = value_tree(r->s, r->a, k, ans->value, 0);
		rev = ans->value->rev;
	}
	return object_new(k, a, json_dup(a, v), rev);
}

static void result_list(struct req *r, struct client_result *res)
{
	const struct api_kind *k = r->kind, *sk = k->storage_kind ? k->storage_kind : k;
	struct object **items = arena_array(r->a, struct object *, r->ans.items_n + 1);

	for (size_t i = 0; i < r->ans.items_n; i++) {
		struct object *o = value_object(r->s, sk, r->ans.items[i]);
		if (!o)
			continue;
		if (sk != k) {
			struct arena *a = arena_new(0);
			o = object_new(k, a, json_dup(a, convert(r->a, sk, k, o->json)), o->rev);
		} else {
			(void)object_ref(o);
		}
		object_pin(r->a, o);
		items[res->items_n++] = o;
	}
	res->items = items;
	res->rev = r->ans.rev;
}

static void on_answer(struct req *r)
{
	struct client_call *call = r->owner;
	struct client_result res = {0};
	struct object *o = NULL;

	if (r->ans.err) {
		struct str text = json_get_str(r->ans.tree, "message");
		res.r = err_set(&res.err, r->ans.err, "%.*s", STR_FMT(text));
		res.status = r->ans.tree;
	} else if (r->ans.shape == ANSWER_LIST) {
		result_list(r, &res);
	} else if (r->ans.shape != ANSWER_STATUS) {
		res.object = o = object_of(r);
	}
	client_done_cb cb = call->cb;
	void *arg = call->arg;
	call->r = NULL;
	call_free(call);
	cb(&res, arg);
	object_unref(o);
	req_end(r);
}

static void call_run(struct loop_call *c)
{
	struct client_call *call = container_of(c, struct client_call, soon);

	req_run(call->r);
}

static void verb_set(struct req *r, enum client_verb_N verb)
{
	static const struct {
		enum req_verb_N verb;
		enum patch_N patch;
	} verbs[] = {
		[CLIENT_GET] = {REQ_GET, PATCH_NONE},
		[CLIENT_LIST] = {REQ_LIST, PATCH_NONE},
		[CLIENT_CREATE] = {REQ_CREATE, PATCH_NONE},
		[CLIENT_UPDATE] = {REQ_UPDATE, PATCH_NONE},
		[CLIENT_DELETE] = {REQ_DELETE, PATCH_NONE},
		[CLIENT_DELETECOLLECTION] = {REQ_DELETECOLLECTION, PATCH_NONE},
		[CLIENT_PATCH_JSON] = {REQ_PATCH, PATCH_JSON},
		[CLIENT_PATCH_MERGE] = {REQ_PATCH, PATCH_MERGE},
		[CLIENT_PATCH_STRATEGIC] = {REQ_PATCH, PATCH_STRATEGIC},
		[CLIENT_APPLY] = {REQ_PATCH, PATCH_APPLY},
	};

	must((size_t)verb < ARRAY_SIZE(verbs) && verbs[verb].verb != REQ_INVALID);
	r->verb = verbs[verb].verb;
	r->patch = verbs[verb].patch;
}

/* Field managers are named as the components are, without the "system:" of their users. */
static const char *local_manager(const char *user)
{
	return strncmp(user, "system:", 7) == 0 ? user + 7 : user;
}

static struct req *call_request(struct local_client *c, const struct client_request *q)
{
	struct req *r = req_new(c->s);
	struct str groups[] = {STR("system:masters"), STR("system:authenticated")};

	caller_init(r->a, &r->who, str_of(c->name), groups, ARRAY_SIZE(groups));
	verb_set(r, q->verb);
	r->kind = q->kind;
	r->ns = q->ns ? arena_str(r->a, str_of(q->ns)) : STR_NULL;
	r->name = q->name ? arena_str(r->a, str_of(q->name)) : STR_NULL;
	if (q->subresource)
		r->sub = api_kind_sub(q->kind, str_of(q->subresource));
	if (q->label_selector)
		r->o.label_selector = arena_str(r->a, str_of(q->label_selector));
	if (q->field_selector)
		r->o.field_selector = arena_str(r->a, str_of(q->field_selector));
	r->manager = arena_cstr(
		r->a, str_of(q->field_manager ? q->field_manager : local_manager(c->name)));
	if (r->patch == PATCH_APPLY) {
		r->o.field_manager = str_of(r->manager);
		r->o.force = r->o.force_set = q->force;
	}
	if (q->body)
		r->body_tree = json_dup(r->a, q->body);
	r->on_answer = on_answer;
	return r;
}

static struct client_call *local_call(struct client *base, const struct client_request *q,
				      client_done_cb cb, void *arg)
{
	struct local_client *c = container_of(base, struct local_client, base);
	struct client_call *call = xcalloc(1, sizeof(*call));

	call->c = c;
	call->cb = cb;
	call->arg = arg;
	loop_call_init(&call->soon, call_run);
	list_push_back(&c->calls, &call->node);
	if (!c->s)
		return call; /* the server is going: nothing will come */
	call->r = call_request(c, q);
	call->r->owner = call;
	if (q->subresource && !call->r->sub)
		log_warn("client.subresource", "kind=%s sub=%s", q->kind->kind, q->subresource);
	loop_call_soon(c->s->loop, &call->soon);
	return call;
}

static void local_cancel(struct client_call *call)
{
	call_free(call);
}

/* ---- reflectors ---- */

struct reflector {
	struct list node;
	struct local_client *c;
	const struct api_kind *kind;
	struct arena *a;
	struct str prefix;
	struct selector *labels;
	struct field_selector *fields;
	struct store_watch *watch;
	struct known known; /* by storage key */
	struct loop_call start;
	unsigned depth;
	bool synced, metadata_only;
};

static void reflector_free(struct reflector *r)
{
	known_fini(&r->known);
	arena_free(r->a);
	free(r);
}

static bool reflector_matches(struct reflector *r, const struct object *o)
{
	if (r->labels && !selector_matches(r->labels, json_get(object_meta(o), "labels")))
		return false;
	return !r->fields || field_selector_matches(r->fields, o->json);
}

static struct object *reflector_object(struct reflector *r, struct sval *v)
{
	const struct api_kind *k = r->kind, *sk = k->storage_kind ? k->storage_kind : k;
	struct object *o = NULL;

	if (!v)
		return NULL;
	/* Selectors look at more than metadata. */
	if (r->metadata_only && sk == k && !r->labels && !r->fields)
		return value_pack(k, v, OBJECT_METADATA);
	o = value_unmanaged(r->c->s, sk, v);
	if (!o || sk == k)
		return o ? object_ref(o) : NULL;
	AUTO_ARENA *a = arena_new(0);
	return object_pack(k, convert(a, sk, k, o->json), o->rev, OBJECT_UNMANAGED);
}

/* Brings what the reader knows of KEY to V. The handler may stop the reflector. */
static void reflector_apply(struct reflector *r, struct str key, struct sval *v)
{
	struct object *now = reflector_object(r, v);

	if (now && !reflector_matches(r, now))
		now = object_unref(now);
	known_set(&r->known, key, now);
}

static void reflector_leave(struct reflector *r)
{
	if (--r->depth == 0 && r->known.stopped)
		reflector_free(r);
}

struct relist {
	struct reflector *r;
	struct tree seen;
};

static bool relist_one(struct str key, struct sval *v, void *arg)
{
	struct relist *q = arg;

	if (q->r->known.stopped)
		return false;
	(void)tree_put(&q->seen, key, q);
	reflector_apply(q->r, key, v);
	return true;
}

static void reflector_ready(struct store_watch *w, void *arg);
static void reflector_gone(struct store_watch *w, void *arg);

static void reflector_list(struct reflector *r)
{
	static const struct store_watch_ops ops = {.on_ready = reflector_ready,
						   .on_gone = reflector_gone};
	struct relist q = {.r = r, .seen = TREE_INIT};
	struct serve *s = r->c->s;
	rev_t rev = store_rev(s->store);

	NEGLECT(store_list(s->store, r->prefix, STR_NULL, 0, relist_one,
			   &q)); /* now is never too old */
	known_sweep(&r->known, &q.seen);
	tree_fini(&q.seen);
	if (r->known.stopped)
		return;
	NEGLECT(store_watch(s->store, r->prefix, rev, &ops, r, &r->watch)); /* the same */
	if (!r->synced) {
		r->synced = true;
		if (r->known.ops.on_synced)
			r->known.ops.on_synced(r->known.arg);
	}
}

static void reflector_ready(struct store_watch *w, void *arg)
{
	struct reflector *r = arg;
	struct store_event ev;
	(void)w;

	r->depth++;
	while (!r->known.stopped && r->watch && store_watch_next(r->watch, &ev))
		reflector_apply(r, ev.key, ev.now);
	reflector_leave(r);
}

static void reflector_gone(struct store_watch *w, void *arg)
{
	struct reflector *r = arg;
	(void)w;

	log_warn("reflector.relist", "client=%s kind=%s", r->c->name, r->kind->kind);
	r->watch = store_watch_stop(r->watch);
	r->depth++;
	reflector_list(r);
	reflector_leave(r);
}

static void reflector_start(struct loop_call *c)
{
	struct reflector *r = container_of(c, struct reflector, start);

	r->depth++;
	reflector_list(r);
	reflector_leave(r);
}

static struct reflector *local_reflect(struct client *base, const struct reflect_request *q,
				       const struct reflect_ops *ops, void *arg)
{
	struct local_client *c = container_of(base, struct local_client, base);
	struct reflector *r = xcalloc(1, sizeof(*r));
	struct err e = {0};

	r->c = c;
	r->kind = q->kind;
	r->metadata_only = q->metadata_only;
	r->known.ops = *ops;
	r->known.arg = arg;
	r->a = arena_new(0);
	r->prefix = q->ns && q->kind->namespaced
			    ? arena_strf(r->a, "%s%s/", q->kind->storage, q->ns)
			    : str_of(q->kind->storage);
	if (q->label_selector &&
	    selector_parse_labels(r->a, arena_str(r->a, str_of(q->label_selector)), &r->labels,
				  &e) < 0)
		log_error("reflector.selector", "client=%s err=\"%s\"", c->name, e.text);
	if (q->field_selector &&
	    field_selector_parse(r->a, q->kind, arena_str(r->a, str_of(q->field_selector)),
				 &r->fields, &e) < 0)
		log_error("reflector.selector", "client=%s err=\"%s\"", c->name, e.text);
	loop_call_init(&r->start, reflector_start);
	list_push_back(&c->reflectors, &r->node);
	if (c->s)
		loop_call_soon(c->s->loop, &r->start);
	return r;
}

static void local_reflect_stop(struct reflector *r)
{
	if (!r)
		return;
	list_remove(&r->node);
	loop_call_cancel(&r->start);
	if (r->watch)
		r->watch = store_watch_stop(r->watch);
	r->known.stopped = true;
	if (r->depth == 0)
		reflector_free(r);
}

/* ---- the client ---- */

static void local_quiet(struct local_client *c)
{
	list_each_safe (it, tmp, &c->calls) {
		struct client_call *call = list_entry(it, struct client_call, node);
		loop_call_cancel(&call->soon);
		if (call->r)
			req_end(call->r);
		call->r = NULL;
	}
	list_each_safe (it, tmp, &c->reflectors) {
		struct reflector *r = list_entry(it, struct reflector, node);
		loop_call_cancel(&r->start);
		if (r->watch)
			r->watch = store_watch_stop(r->watch);
	}
	c->s = NULL;
}

void local_clients_stop(struct serve *s)
{
	list_each_safe (it, tmp, &s->clients) {
		struct local_client *c = list_entry(it, struct local_client, node);
		local_quiet(c);
		list_remove(&c->node);
	}
}

static void local_free(struct client *base)
{
	struct local_client *c = container_of(base, struct local_client, base);

	list_each_safe (it, tmp, &c->calls)
		call_free(list_entry(it, struct client_call, node));
	list_each_safe (it, tmp, &c->reflectors)
		local_reflect_stop(list_entry(it, struct reflector, node));
	list_remove(&c->node);
	free(c->name);
	free(c);
}

struct client *serve_client(struct serve *s, const char *name)
{
	static const struct client_ops ops = {
		.call = local_call,
		.cancel = local_cancel,
		.reflect = local_reflect,
		.reflect_stop = local_reflect_stop,
		.free = local_free,
	};
	struct local_client *c = xcalloc(1, sizeof(*c));

	c->s = s;
	c->name = xstrdup(name);
	c->base = (struct client){.ops = &ops, .name = c->name};
	list_init(&c->calls);
	list_init(&c->reflectors);
	list_push_back(&s->clients, &c->node);
	return &c->base;
}
