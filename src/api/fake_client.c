#include "api/fake_client.h"
#include "api/engine.h"
#include "base/clock.h"
#include "base/map.h"
#include "base/must.h"
#include <stdio.h>

struct client_call {
	struct list node;
	struct fake *fake;
	client_done_cb cb;
	void *arg;
	struct client_result res;
	struct object *object; /* held */
	struct object **items;
};
struct change {
	struct list node;
	struct object *now, *old; /* held */
};
struct reflector {
	struct list node;
	struct fake *fake;
	struct reflect_request req;
	char *ns, *labels, *fields;
	struct reflect_ops ops;
	void *arg;
	struct list changes;
	bool started;
};
struct fake {
	struct client client;
	struct tree objects; /* "storage ns/name" → struct object */
	struct list calls, reflectors;
	uint64_t rev;
	enum client_verb_N fail_verb;
	int fail_code;
	unsigned fail_n;
};

static struct fake *fake_of(struct client *c)
{
	return container_of(c, struct fake, client);
}

static const char *object_path(struct arena *a, const struct api_kind *k, const char *ns,
			       const char *name)
{
	return arena_printf(a, "%s %s/%s", k->storage, k->namespaced && ns ? ns : "", name);
}

/* ---- selection ---- */

static bool selected(struct object *o, const char *ns, const char *labels, const char *fields)
{
	AUTO_ARENA *a = arena_new(0);
	struct selector *ls;
	struct field_selector *fs;
	if (!o || (ns && !str_is(o->ns, ns)))
		return false;
	if (labels && selector_parse_labels(a, str_of(labels), &ls, NULL) == 0 &&
	    !selector_matches(ls, json_path(o->json, "metadata.labels")))
		return false;
	return !fields || field_selector_parse(a, o->kind, str_of(fields), &fs, NULL) < 0 ||
	       field_selector_matches(fs, o->json);
}

static void tell_reflectors(struct fake *f, struct object *now, struct object *old)
{
	const struct api_kind *k = now ? now->kind : old->kind;
	list_each (it, &f->reflectors) {
		struct reflector *r = list_entry(it, struct reflector, node);
		bool is = selected(now, r->ns, r->labels, r->fields);
		bool was = selected(old, r->ns, r->labels, r->fields);
		if (strcmp(r->req.kind->storage, k->storage) != 0 || !r->started || (!is && !was))
			continue;
		struct change *c = xcalloc(1, sizeof(*c));
		c->now = is ? object_ref(now) : NULL;
		c->old = was ? object_ref(old) : NULL;
		list_push_back(&r->changes, &c->node);
	}
}

static void store(struct fake *f, const char *path, struct object *now)
{
	struct object *old = now ? tree_put(&f->objects, str_of(path), now)
				 : tree_del(&f->objects, str_of(path));
	if (now || old)
		tell_reflectors(f, now, old);
	object_unref(old);
}

/* ---- writing ---- */

static struct object *make_object(struct fake *f, const struct api_kind *k, const struct json *v)
{
	AUTO_BUF b = BUF_INIT;
	AUTO_ARENA *a = arena_new(0);
	struct json *copy = json_dup(a, v);
	json_set(a, json_obj(a, copy, "metadata"), "resourceVersion",
		 json_new_strf(a, "%llu", (unsigned long long)++f->rev));
	json_write(&b, copy);
	struct object *o = object_parse(k, buf_str(&b), f->rev);
	must(o != NULL);
	return o;
}

static struct object *put(struct fake *f, const struct api_kind *k, const struct json *v)
{
	AUTO_ARENA *a = arena_new(0);
	struct object *o = make_object(f, k, v);
	store(f, object_path(a, k, o->ns.n ? arena_cstr(a, o->ns) : NULL, arena_cstr(a, o->name)),
	      o);
	return o;
}

static struct json *complete(struct fake *f, struct arena *a, const struct api_kind *k,
			     const struct json *body, const char *ns)
{
	char now[RFC3339_BYTES], uid[UUID_BYTES];
	struct json *v = json_dup(a, body);
	json_set_cstr(a, v, "kind", k->kind);
	json_set_str(a, v, "apiVersion", api_version_of(k));
	struct json *meta = json_obj(a, v, "metadata");
	struct str prefix = json_get_str(meta, "generateName");
	if (!json_get_str(meta, "name").n && prefix.n)
		json_set(a, meta, "name",
			 json_new_strf(a, "%.*s%05llu", STR_FMT(prefix),
				       (unsigned long long)f->rev + 1));
	if (k->namespaced)
		json_set_cstr(a, meta, "namespace", ns ? ns : "default");
	rfc3339_format(clock_wall(), now);
	uuid_v4(uid);
	if (!json_get_str(meta, "uid").n)
		json_set_cstr(a, meta, "uid", uid);
	if (!json_get_str(meta, "creationTimestamp").n)
		json_set_cstr(a, meta, "creationTimestamp", now);
	json_set_int(a, meta, "generation", 1);
	api_default(a, k, v);
	return v;
}

struct write {
	struct fake *f;
	struct arena *a;
	const struct client_request *req;
	const char *path;
	struct object *old;
	struct client_result *res;
};

static struct object *do_create(struct write *w)
{
	struct json *v = complete(w->f, w->a, w->req->kind, w->req->body, w->req->ns);
	const char *name = json_cstr(json_path(v, "metadata.name"));
	struct object *ns = fake_client_get(&w->f->client, "v1", "Namespace", NULL,
					    w->req->ns ? w->req->ns : "");
	if (ns && w->req->kind->namespaced && meta_deleting(ns->json)) {
		w->res->r = err_set(&w->res->err, ERR_FORBIDDEN, "the namespace is going");
		return NULL;
	}
	const char *path =
		object_path(w->a, w->req->kind, json_cstr(json_path(v, "metadata.namespace")),
			    name ? name : "");
	if (tree_get(&w->f->objects, str_of(path))) {
		w->res->r = err_set(&w->res->err, ERR_EXISTS, "%s \"%s\" already exists",
				    w->req->kind->plural, name);
		return NULL;
	}
	return put(w->f, w->req->kind, v);
}

static void unref_object(void *o)
{
	object_unref(o);
}

/* What the door (main or status) may not change comes from OLD. */
static struct object *do_replace(struct write *w, struct json *v)
{
	static const char *const kept[] = {"uid",
					   "creationTimestamp",
					   "deletionTimestamp",
					   "deletionGracePeriodSeconds",
					   "generation",
					   "name",
					   "namespace"};
	const struct json *old = w->old->json;
	struct arena *a = w->a;
	bool status = w->req->subresource && strcmp(w->req->subresource, "status") == 0;
	struct str rev = json_str(json_path(v, "metadata.resourceVersion"));
	struct str uid = json_str(json_path(v, "metadata.uid"));
	if ((rev.n && !str_eq(rev, json_str(json_path(old, "metadata.resourceVersion")))) ||
	    (uid.n && !str_eq(uid, w->old->uid))) {
		w->res->r = err_set(&w->res->err, ERR_CONFLICT, "changed meanwhile");
		return NULL;
	}
	if (status) {
		/* Labels and annotations may change by this door too. */
		if (json_get(old, "spec"))
			json_set(a, v, "spec", json_dup(a, json_get(old, "spec")));
	} else if (json_get(old, "status") && w->req->kind->subresources_n) {
		json_set(a, v, "status", json_dup(a, json_get(old, "status")));
	}
	struct json *meta = json_obj(a, v, "metadata");
	for (size_t i = 0; i < ARRAY_SIZE(kept); i++) {
		const struct json *was = json_get(json_get(old, "metadata"), kept[i]);
		if (was)
			json_set(a, meta, kept[i], json_dup(a, was));
	}
	if (!json_equal_empty(json_get(v, "spec"), json_get(old, "spec")))
		json_set_int(a, meta, "generation", json_get_int(meta, "generation", 0) + 1);
	json_set_str(a, meta, "resourceVersion",
		     json_str(json_path(old, "metadata.resourceVersion")));
	if (json_equal_empty(v, old))
		return w->old;
	/* The last finalizer is gone. */
	bool spec_final = json_len(json_path(v, "spec.finalizers"));
	if (meta_deleting(v) && !json_len(json_get(meta, "finalizers")) && !spec_final &&
	    json_get_int(meta, "deletionGracePeriodSeconds", 0) == 0) {
		struct object *last = object_ref(w->old);
		store(w->f, w->path, NULL);
		arena_on_free(a, unref_object, last);
		return last;
	}
	return put(w->f, w->req->kind, v);
}

static int do_apply(struct write *w, struct json **ret)
{
	struct causes conflicts = {.arena = w->a};
	char now[RFC3339_BYTES];
	rfc3339_format(clock_wall(), now);
	return managed_apply(w->a, w->req->kind, w->old->json, w->req->body,
			     w->req->field_manager ? w->req->field_manager : w->f->client.name,
			     w->req->subresource ? w->req->subresource : "", w->req->force, now,
			     ret, &conflicts, &w->res->err);
}

static struct object *do_patch(struct write *w)
{
	struct json *v = NULL;
	struct err *e = &w->res->err;
	const struct json *old = w->old->json;
	int r = ERR_BAD_REQUEST;
	if (w->req->verb == CLIENT_PATCH_MERGE)
		r = patch_merge(w->a, old, w->req->body, &v, e);
	else if (w->req->verb == CLIENT_PATCH_STRATEGIC)
		r = patch_strategic(w->a, w->req->kind->type, old, w->req->body, &v, e);
	else if (w->req->verb == CLIENT_PATCH_JSON)
		r = patch_json(w->a, old, w->req->body, &v, e);
	else if (w->req->verb == CLIENT_APPLY)
		r = do_apply(w, &v);
	if (r < 0) {
		w->res->r = r;
		return NULL;
	}
	return do_replace(w, v);
}

static const char *policy_finalizer(const struct json *options)
{
	struct str policy = json_get_str(options, "propagationPolicy");
	if (str_is(policy, "Foreground"))
		return "foregroundDeletion";
	return str_is(policy, "Orphan") ? "orphan" : NULL;
}

static struct object *do_delete(struct write *w)
{
	struct arena *a = w->a;
	struct str uid = json_str(json_path(w->req->body, "preconditions.uid"));
	const char *finalizer = policy_finalizer(w->req->body);
	char now[RFC3339_BYTES];
	if (uid.n && !str_eq(uid, w->old->uid)) {
		w->res->r = err_set(&w->res->err, ERR_CONFLICT, "another uid");
		return NULL;
	}
	struct json *v = json_dup(a, w->old->json), *meta = json_obj(a, v, "metadata");
	bool has_node = json_str(json_path(v, "spec.nodeName")).n > 0;
	int64_t grace = has_node ? json_get_int(w->req->body, "gracePeriodSeconds", 30) : 0;
	if (finalizer)
		json_push(a, json_arr(a, meta, "finalizers"), json_new_cstr(a, finalizer));
	if (!json_len(json_get(meta, "finalizers")) && !json_len(json_path(v, "spec.finalizers")) &&
	    (grace == 0 || strcmp(w->req->kind->kind, "Pod") != 0)) {
		store(w->f, w->path, NULL);
		return NULL;
	}
	rfc3339_format(clock_wall(), now);
	if (!meta_deleting(v))
		json_set_cstr(a, meta, "deletionTimestamp", now);
	json_set_int(a, meta, "deletionGracePeriodSeconds",
		     strcmp(w->req->kind->kind, "Pod") == 0 ? grace : 0);
	return put(w->f, w->req->kind, v);
}

static struct object *do_bind(struct write *w)
{
	struct json *v = json_dup(w->a, w->old->json);
	struct json *spec = json_obj(w->a, v, "spec");
	if (json_get_str(spec, "nodeName").n) {
		w->res->r = err_set(&w->res->err, ERR_CONFLICT, "already bound");
		return NULL;
	}
	json_set_str(w->a, spec, "nodeName", json_str(json_path(w->req->body, "target.name")));
	(void)meta_condition_set(w->a, json_obj(w->a, v, "status"), "PodScheduled", "True", "",
				 ""); /* it changes */
	return put(w->f, w->req->kind, v);
}

/* ---- reading ---- */

static struct object **collect(struct fake *f, const struct client_request *req, size_t *ret_n)
{
	AUTO_ARENA *a = arena_new(0);
	struct str prefix = str_of(arena_printf(a, "%s ", req->kind->storage));
	struct object **items = xcalloc(f->objects.n, sizeof(struct object *));
	size_t n = 0;
	for (struct tree_node *t = tree_at_least(&f->objects, prefix);
	     t && str_has_prefix(tree_key(t), prefix); t = tree_next(t)) {
		struct object *o = tree_value(t);
		if (selected(o, req->ns, req->label_selector, req->field_selector))
			items[n++] = object_ref(o);
	}
	*ret_n = n;
	return items;
}

static void do_delete_collection(struct write *w)
{
	size_t n;
	struct object **items = collect(w->f, w->req, &n);
	for (size_t i = 0; i < n; i++) {
		struct write one = *w;
		one.old = items[i];
		one.path = object_path(w->a, w->req->kind, w->req->ns,
				       arena_cstr(w->a, items[i]->name));
		(void)do_delete(&one); /* each for itself */
		object_unref(items[i]);
	}
	free(items);
}

static void perform(struct fake *f, const struct client_request *req, struct client_call *call)
{
	AUTO_ARENA *a = arena_new(0);
	struct write w = {.f = f, .a = a, .req = req, .res = &call->res};
	struct object *result = NULL;
	bool binding = req->subresource && strcmp(req->subresource, "binding") == 0;
	if (f->fail_n && f->fail_verb == req->verb) {
		f->fail_n--;
		call->res.r = err_set(&call->res.err, f->fail_code, "told to fail");
		return;
	}
	if (req->verb == CLIENT_LIST) {
		call->items = collect(f, req, &call->res.items_n);
		call->res.items = call->items;
		call->res.rev = f->rev;
		return;
	}
	if (req->verb == CLIENT_DELETECOLLECTION) {
		do_delete_collection(&w);
		return;
	}
	w.path = req->name ? object_path(a, req->kind, req->ns, req->name) : NULL;
	w.old = w.path ? tree_get(&f->objects, str_of(w.path)) : NULL;
	if (!w.old && (req->verb != CLIENT_CREATE || binding)) {
		call->res.r = err_set(&call->res.err, ERR_NOT_FOUND, "%s \"%s\" not found",
				      req->kind->plural, req->name ? req->name : "");
		return;
	}
	if (req->verb == CLIENT_CREATE)
		result = binding ? do_bind(&w) : do_create(&w);
	else if (req->verb == CLIENT_GET)
		result = w.old;
	else if (req->verb == CLIENT_UPDATE)
		result = do_replace(&w, json_dup(a, req->body));
	else if (req->verb == CLIENT_DELETE)
		result = do_delete(&w);
	else
		result = do_patch(&w);
	call->object = result ? object_ref(result) : NULL;
	call->res.object = call->object;
}

/* ---- the client ---- */

static struct client_call *on_call(struct client *c, const struct client_request *req,
				   client_done_cb cb, void *arg)
{
	struct fake *f = fake_of(c);
	struct client_call *call = xcalloc(1, sizeof(*call));
	call->fake = f;
	call->cb = cb;
	call->arg = arg;
	perform(f, req, call);
	list_push_back(&f->calls, &call->node);
	return call;
}

static void call_free(struct client_call *call)
{
	list_remove(&call->node);
	object_unref(call->object);
	for (size_t i = 0; i < call->res.items_n; i++)
		object_unref(call->items[i]);
	free(call->items);
	free(call);
}

static void change_free(struct change *c)
{
	list_remove(&c->node);
	object_unref(c->now);
	object_unref(c->old);
	free(c);
}

static struct reflector *on_reflect(struct client *c, const struct reflect_request *req,
				    const struct reflect_ops *ops, void *arg)
{
	struct fake *f = fake_of(c);
	struct reflector *r = xcalloc(1, sizeof(*r));
	r->fake = f;
	r->req = *req;
	r->ns = req->ns ? xstrdup(req->ns) : NULL;
	r->labels = req->label_selector ? xstrdup(req->label_selector) : NULL;
	r->fields = req->field_selector ? xstrdup(req->field_selector) : NULL;
	r->ops = *ops;
	r->arg = arg;
	list_init(&r->changes);
	list_push_back(&f->reflectors, &r->node);
	return r;
}

static void on_reflect_stop(struct reflector *r)
{
	while (!list_empty(&r->changes))
		change_free(list_entry(r->changes.next, struct change, node));
	list_remove(&r->node);
	free(r->ns);
	free(r->labels);
	free(r->fields);
	free(r);
}

static void on_free(struct client *c)
{
	struct fake *f = fake_of(c);
	while (!list_empty(&f->calls))
		call_free(list_entry(f->calls.next, struct client_call, node));
	while (!list_empty(&f->reflectors))
		on_reflect_stop(list_entry(f->reflectors.next, struct reflector, node));
	for (struct tree_node *n = tree_at_least(&f->objects, STR("")); n; n = tree_next(n))
		object_unref(tree_value(n));
	tree_fini(&f->objects);
	free(f);
}

struct client *fake_client_new(const char *name)
{
	static const struct client_ops ops = {on_call, call_free, on_reflect, on_reflect_stop,
					      on_free};
	struct fake *f = xcalloc(1, sizeof(*f));
	f->client = (struct client){&ops, name};
	f->rev = 100;
	list_init(&f->calls);
	list_init(&f->reflectors);
	return &f->client;
}

static void start_reflector(struct fake *f, struct reflector *r)
{
	struct client_request all = {
		.kind = r->req.kind,
		.ns = r->ns,
		.label_selector = r->labels,
		.field_selector = r->fields,
	};
	size_t n;
	struct object **items = collect(f, &all, &n);
	r->started = true;
	for (size_t i = 0; i < n; i++) {
		r->ops.on_change(r->arg, items[i], NULL);
		object_unref(items[i]);
	}
	free(items);
	if (r->ops.on_synced)
		r->ops.on_synced(r->arg);
}

static bool deliver_changes(struct fake *f)
{
	bool any = false;
	list_each_safe (it, next, &f->reflectors) {
		struct reflector *r = list_entry(it, struct reflector, node);
		if (!r->started) {
			start_reflector(f, r);
			any = true;
		}
		while (!list_empty(&r->changes)) {
			struct change *c = list_entry(r->changes.next, struct change, node);
			r->ops.on_change(r->arg, c->now, c->old);
			change_free(c);
			any = true;
		}
	}
	return any;
}

bool fake_client_run(struct client *c)
{
	struct fake *f = fake_of(c);
	bool any = false;
	while (!list_empty(&f->calls)) {
		struct client_call *call = list_entry(f->calls.next, struct client_call, node);
		list_remove(&call->node);
		call->cb(&call->res, call->arg);
		call_free(call);
		any = true;
	}
	return deliver_changes(f) || any;
}

/* ---- for the test ---- */

static const struct api_kind *kind_of(const char *api_version, const char *kind)
{
	struct str group, version;
	api_group_version(str_of(api_version), &group, &version);
	const struct api_kind *k = api_kind_find(group, version, str_of(kind));
	must(k != NULL);
	return k;
}

struct object *fake_client_put(struct client *c, const char *api_version, const char *kind,
			       const char *text)
{
	struct fake *f = fake_of(c);
	AUTO_ARENA *a = arena_new(0);
	const struct api_kind *k = kind_of(api_version, kind);
	struct json *v;
	must(json_parse(a, str_of(text), NULL, &v) == 0);
	const char *ns = json_cstr(json_path(v, "metadata.namespace"));
	const char *name = json_cstr(json_path(v, "metadata.name"));
	const char *path = object_path(a, k, ns ? ns : "default", name ? name : "");
	struct object *old = tree_get(&f->objects, str_of(path));
	if (old)
		json_set_str(a, json_obj(a, v, "metadata"), "uid", old->uid);
	return put(f, k, complete(f, a, k, v, ns));
}

struct object *fake_client_get(struct client *c, const char *api_version, const char *kind,
			       const char *ns, const char *name)
{
	AUTO_ARENA *a = arena_new(0);
	return tree_get(&fake_of(c)->objects,
			str_of(object_path(a, kind_of(api_version, kind), ns, name)));
}

void fake_client_remove(struct client *c, const char *api_version, const char *kind, const char *ns,
			const char *name)
{
	AUTO_ARENA *a = arena_new(0);
	store(fake_of(c), object_path(a, kind_of(api_version, kind), ns, name), NULL);
}

struct object *fake_client_nth(struct client *c, const char *api_version, const char *kind,
			       const char *ns, size_t nth)
{
	struct client_request req = {.kind = kind_of(api_version, kind), .ns = ns};
	size_t n;
	struct object **items = collect(fake_of(c), &req, &n);
	struct object *found = nth < n ? items[nth] : NULL;
	for (size_t i = 0; i < n; i++)
		object_unref(items[i]); /* the tree holds them too */
	free(items);
	return found;
}

size_t fake_client_count(struct client *c, const char *api_version, const char *kind,
			 const char *ns)
{
	size_t n = 0;
	while (fake_client_nth(c, api_version, kind, ns, n))
		n++;
	return n;
}

void fake_client_fail(struct client *c, enum client_verb_N verb, int code, unsigned n)
{
	struct fake *f = fake_of(c);
	f->fail_verb = verb;
	f->fail_code = code;
	f->fail_n = n;
}

uint64_t fake_client_writes(struct client *c)
{
	return fake_of(c)->rev;
}
