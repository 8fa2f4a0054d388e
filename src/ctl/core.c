#include "ctl/impl.h"
#include "base/limits.h"
#include "base/must.h"
#define LOG_MODULE "ctl"
#include "base/log.h"

/* A cache that has not shown a write after this long was reconnected meanwhile, or what was written
 * is gone again: go on with what it shows. */
#define CATCH_UP_MS    5000
#define CATCH_UP_AGAIN 3

struct ctl_cache {
	struct cache *cache;
	struct cache_handler handler;
	uint64_t rev;
};
struct watch {
	struct list node; /* in controller.watches */
	struct cache_handler handler;
	struct controller *c;
	struct ctl_cache *cache;
	watch_cb on_change;
};
struct write {
	struct write *next;
	struct ctl_cache *cache;
	uint64_t rev; /* 0: a deletion */
	char *ns, *name, *uid;
	mono_ns_t at;
};
struct pass_call {
	struct list node;
	struct pass *pass;
	struct client_call *call;
	struct ctl_cache *cache;
	enum client_verb_N verb;
	const char *ns, *name; /* in the pass' arena */
	int tolerated;
	pass_cb then;
	void *arg;
};

/* ---- caches ---- */

static void on_cache_change(struct cache_handler *h, struct object *now, UNUSED struct object *old)
{
	struct ctl_cache *cc = container_of(h, struct ctl_cache, handler);
	if (now && now->rev > cc->rev)
		cc->rev = now->rev;
}

static const char *cache_key(struct buf *b, const struct api_kind *k)
{
	buf_printf(b, "%s/%s/%s", k->group, k->version, k->kind);
	return b->p;
}

static struct ctl_cache *ctl_cache_find(const struct ctl *ctl, const struct api_kind *k)
{
	AUTO_BUF b = BUF_INIT;
	return map_get(&ctl->caches, str_of(cache_key(&b, k)));
}

static struct ctl_cache *ctl_cache_get(struct ctl *ctl, const struct api_kind *k)
{
	struct ctl_cache *cc = ctl_cache_find(ctl, k);
	if (cc)
		return cc;
	AUTO_BUF b = BUF_INIT;
	struct reflect_request req = {.kind = k};
	cc = xcalloc(1, sizeof(*cc));
	cc->cache = cache_new(ctl->client, &req);
	cc->handler.on_change = on_cache_change;
	cache_handler_add(cc->cache, &cc->handler);
	(void)map_put(&ctl->caches, str_of(cache_key(&b, k)), cc); /* was absent */
	return cc;
}

static void on_watch_change(struct cache_handler *h, struct object *now, struct object *old)
{
	struct watch *w = container_of(h, struct watch, handler);
	w->on_change(w->c, now, old);
}

static void on_change_ignored(UNUSED struct controller *c, UNUSED struct object *now,
			      UNUSED struct object *old)
{
	/* The pass reads the cache; its changes alone are no reason for one. */
}

struct cache *controller_watch_kind(struct controller *c, const struct api_kind *k,
				    watch_cb on_change)
{
	struct watch *w = xcalloc(1, sizeof(*w));
	w->c = c;
	w->cache = ctl_cache_get(c->ctl, k);
	w->on_change = on_change ? on_change : on_change_ignored;
	w->handler.on_change = on_watch_change;
	list_push_back(&c->watches, &w->node);
	cache_handler_add(w->cache->cache, &w->handler);
	return w->cache->cache;
}

struct cache *controller_watch(struct controller *c, const char *api_version, const char *kind,
			       watch_cb on_change)
{
	struct str group, version;
	api_group_version(str_of(api_version), &group, &version);
	const struct api_kind *k = api_kind_find(group, version, str_of(kind));
	must(k != NULL);
	return controller_watch_kind(c, k, on_change);
}

struct cache *controller_cache(const struct controller *c, const struct api_kind *k)
{
	struct ctl_cache *cc = ctl_cache_find(c->ctl, k);
	return cc ? cc->cache : NULL;
}

static bool controller_synced(const struct controller *c)
{
	list_each (it, &c->watches)
		if (!cache_synced(list_entry(it, struct watch, node)->cache->cache))
			return false;
	return true;
}

void controller_mark_key(struct controller *c, struct str ns, struct str name)
{
	AUTO_BUF b = BUF_INIT;
	if (ns.n)
		buf_printf(&b, "%.*s/", STR_FMT(ns));
	buf_add_str(&b, name);
	queue_mark(c->queue, buf_str(&b));
}

void controller_mark(struct controller *c, const struct object *o)
{
	controller_mark_key(c, o->ns, o->name);
}

void controller_mark_now(struct controller *c, struct object *now, struct object *old)
{
	controller_mark(c, now ? now : old);
}

static struct str controlling_name(const struct object *o, const char *kind)
{
	const struct json *ref = o ? meta_controller(o->json) : NULL;
	return ref && str_is(json_get_str(ref, "kind"), kind) ? json_get_str(ref, "name")
							      : STR_NULL;
}

void controller_mark_owner(struct controller *c, const char *kind, struct object *now,
			   struct object *old)
{
	struct str a = controlling_name(now, kind), b = controlling_name(old, kind);
	if (a.n)
		controller_mark_key(c, now->ns, a);
	if (b.n && !str_eq(a, b))
		controller_mark_key(c, old->ns, b);
}

/* ---- writes to catch up with ---- */

static struct write *write_free(struct write *w)
{
	struct write *next = w->next;
	free(w->ns);
	free(w->name);
	free(w->uid);
	free(w);
	return next;
}

static bool write_shown(const struct write *w)
{
	if (w->rev)
		return w->cache->rev >= w->rev;
	struct object *o = cache_get(w->cache->cache, str_of(w->ns), str_of(w->name));
	return !o || !str_is(o->uid, w->uid) || meta_deleting(o->json);
}

static bool caught_up(struct controller *c, struct str key)
{
	struct write *w = map_get(&c->written, key);
	if (!w)
		return true;
	mono_ns_t now = clock_mono();
	while (w) {
		bool late = now - w->at > CATCH_UP_MS * NS_PER_MS;
		if (late)
			log_debug("late", "controller=%s key=%.*s", c->name, STR_FMT(key));
		if (!late && !write_shown(w))
			break;
		w = write_free(w);
	}
	if (w)
		(void)map_put(&c->written, key, w); /* the rest of the same list */
	else
		(void)map_del(&c->written, key); /* its nodes are freed */
	return !w;
}

static void remember_write(struct pass_call *call, const struct client_result *res)
{
	struct controller *c = call->pass->c;
	struct str key = str_of(call->pass->key);
	if (!call->cache || call->verb == CLIENT_GET || call->verb == CLIENT_LIST ||
	    call->verb == CLIENT_DELETECOLLECTION || !call->name)
		return;
	struct write *w = xcalloc(1, sizeof(*w));
	w->cache = call->cache;
	w->at = clock_mono();
	w->ns = xstrdup(call->ns ? call->ns : "");
	w->name = xstrdup(call->name);
	if (call->verb == CLIENT_DELETE) {
		struct object *o = cache_get(w->cache->cache, str_of(w->ns), str_of(w->name));
		w->uid = o ? xstrndup(o->uid.p, o->uid.n) : xstrdup("");
	} else {
		w->uid = xstrdup("");
		w->rev = res->object ? res->object->rev : 1;
	}
	w->next = map_get(&c->written, key);
	(void)map_put(&c->written, key, w); /* now the head of the same list */
}

/* ---- passes ---- */

static void pass_free(struct pass *p)
{
	list_remove(&p->node);
	arena_free(p->arena);
}

static enum queue_result_N pass_result(const struct pass *p)
{
	return p->failed ? QUEUE_ERROR : QUEUE_DONE;
}

static void pass_call_free(struct pass_call *call)
{
	list_remove(&call->node);
	free(call);
}

static void pass_settle(struct pass *p)
{
	if (!p->ended || !list_empty(&p->calls))
		return;
	struct controller *c = p->c;
	AUTO_FREE char *key = xstrdup(p->key);
	enum queue_result_N result = pass_result(p);
	pass_free(p);
	queue_done(c->queue, str_of(key), result);
}

static void on_call_done(const struct client_result *res, void *arg)
{
	struct pass_call *call = arg;
	struct pass *p = call->pass;
	if (res->r == 0) {
		remember_write(call, res);
	} else if (res->r != call->tolerated) {
		/* A conflict is everyday: somebody else wrote first, the next pass reads that. */
		if (res->r != ERR_CONFLICT)
			log_info("write", "controller=%s key=%s err=\"%s\"", p->c->name, p->key,
				 res->err.text);
		p->failed = true;
	}
	if (call->then)
		call->then(p, res, call->arg);
	pass_call_free(call);
	pass_settle(p);
}

void pass_do_or(struct pass *p, const struct client_request *req, int tolerated, pass_cb then,
		void *arg)
{
	struct pass_call *call = xcalloc(1, sizeof(*call));
	call->pass = p;
	call->cache = ctl_cache_find(p->c->ctl, req->kind);
	call->verb = req->verb;
	call->ns = req->ns ? arena_cstr(p->arena, str_of(req->ns)) : NULL;
	call->name = req->name ? arena_cstr(p->arena, str_of(req->name))
		     : req->body
			     ? arena_cstr(p->arena, json_str(json_path(req->body, "metadata.name")))
			     : NULL;
	call->tolerated = tolerated;
	call->then = then;
	call->arg = arg;
	list_push_back(&p->calls, &call->node);
	call->call = client_do(p->c->ctl->client, req, on_call_done, call);
}

void pass_do(struct pass *p, const struct client_request *req, pass_cb then, void *arg)
{
	pass_do_or(p, req, 0, then, arg);
}

void pass_again_ms(struct pass *p, int64_t after_ms)
{
	queue_mark_after(p->c->queue, str_of(p->key), MAX(after_ms, 1));
}

static struct pass *pass_new(struct controller *c, struct str key)
{
	struct arena *a = arena_new(0);
	struct pass *p = arena_new_of(a, struct pass);
	p->c = c;
	p->arena = a;
	p->key = arena_cstr(a, key);
	size_t slash = str_find(key, '/');
	if (slash < key.n)
		p->ns = arena_cstr(a, str_sub(key, 0, slash));
	p->name = slash < key.n ? p->key + slash + 1 : p->key;
	list_init(&p->calls);
	list_init(&p->node);
	list_push_back(&c->passes, &p->node);
	return p;
}

static enum queue_result_N on_pass(struct queue *q, struct str key, void *arg)
{
	struct controller *c = arg;
	if (!controller_synced(c) || !caught_up(c, key)) {
		queue_mark_after(q, key, CATCH_UP_AGAIN);
		return QUEUE_DONE;
	}
	struct pass *p = pass_new(c, key);
	c->sync(p);
	p->ended = true;
	if (!list_empty(&p->calls))
		return QUEUE_PENDING;
	enum queue_result_N result = pass_result(p);
	pass_free(p);
	return result;
}

static void unref_object(void *o)
{
	object_unref(o);
}

void pass_hold(struct pass *p, struct object *o)
{
	arena_on_free(p->arena, unref_object, object_ref(o));
}

void status_count(struct arena *a, struct json *status, const char *key, int64_t n)
{
	if (n)
		json_set_int(a, status, key, n);
	else
		(void)json_del(status, key); /* may be absent already */
}

struct json *pass_edit(struct pass *p, const struct object *o)
{
	return json_dup(p->arena, o->json);
}

static struct client_request request_of(struct pass *p, enum client_verb_N verb,
					const struct object *o)
{
	return (struct client_request){
		.verb = verb,
		.kind = o->kind,
		.ns = o->ns.n ? arena_cstr(p->arena, o->ns) : NULL,
		.name = arena_cstr(p->arena, o->name),
	};
}

void pass_update(struct pass *p, const struct object *o, const struct json *body, pass_cb then,
		 void *arg)
{
	struct client_request req = request_of(p, CLIENT_UPDATE, o);
	req.body = body;
	pass_do(p, &req, then, arg);
}

void pass_update_status(struct pass *p, const struct object *o, struct json *status)
{
	if (json_equal_empty(object_status(o), status))
		return;
	/* Each status has one writer: whatever else changed meanwhile stays as it is. The uid says
	 * that it is still the same object. */
	struct json *body = json_new_array(p->arena);
	struct json *op = json_push(p->arena, body, json_new_object(p->arena));
	json_set_cstr(p->arena, op, "op", "test");
	json_set_cstr(p->arena, op, "path", "/metadata/uid");
	json_set_str(p->arena, op, "value", o->uid);
	op = json_push(p->arena, body, json_new_object(p->arena));
	json_set_cstr(p->arena, op, "op", "add");
	json_set_cstr(p->arena, op, "path", "/status");
	json_set(p->arena, op, "value", status);
	struct client_request req = request_of(p, CLIENT_PATCH_JSON, o);
	req.subresource = "status";
	req.body = body;
	pass_do_or(p, &req, ERR_NOT_FOUND, NULL, NULL);
}

void pass_delete(struct pass *p, const struct object *o, const char *propagation)
{
	struct client_request req = request_of(p, CLIENT_DELETE, o);
	struct json *options = json_new_object(p->arena);
	json_set_cstr(p->arena, options, "kind", "DeleteOptions");
	json_set_cstr(p->arena, options, "apiVersion", "v1");
	json_set_str(p->arena, json_obj(p->arena, options, "preconditions"), "uid", o->uid);
	if (propagation)
		json_set_cstr(p->arena, options, "propagationPolicy", propagation);
	req.body = options;
	pass_do_or(p, &req, ERR_NOT_FOUND, NULL, NULL);
}

void pass_patch(struct pass *p, const struct object *o, const struct json *merge_patch)
{
	struct client_request req = request_of(p, CLIENT_PATCH_MERGE, o);
	req.body = merge_patch;
	pass_do_or(p, &req, ERR_NOT_FOUND, NULL, NULL);
}

void pass_patch_status(struct pass *p, const struct object *o, const struct json *merge_patch)
{
	struct client_request req = request_of(p, CLIENT_PATCH_MERGE, o);
	req.subresource = "status";
	req.body = merge_patch;
	pass_do_or(p, &req, ERR_NOT_FOUND, NULL, NULL);
}

void pass_patch_conditions(struct pass *p, const struct object *o, struct json *conditions,
			   pass_cb then, void *arg)
{
	struct json *patch = json_new_object(p->arena);
	json_set_str(p->arena, json_obj(p->arena, patch, "metadata"), "uid", o->uid);
	json_set(p->arena, json_obj(p->arena, patch, "status"), "conditions", conditions);
	struct client_request req = request_of(p, CLIENT_PATCH_STRATEGIC, o);
	req.subresource = "status";
	req.body = patch;
	pass_do_or(p, &req, ERR_NOT_FOUND, then, arg);
}

/* ---- controllers ---- */

/* Keys of one controller in flight together: enough to hide the disk, few enough to be fair. */
#define PASS_WIDTH 32

void controller_start(struct ctl *ctl, struct controller *c, const char *name,
		      void (*sync)(struct pass *p))
{
	c->ctl = ctl;
	c->name = name;
	c->sync = sync;
	c->recorder = recorder_new(ctl->client, name, NULL);
	c->queue = queue_new(ctl->loop, name, PASS_WIDTH, on_pass, c);
	list_init(&c->watches);
	list_init(&c->passes);
	list_push_back(&ctl->controllers, &c->node);
}

static void controller_stop(struct controller *c)
{
	while (!list_empty(&c->watches)) {
		struct watch *w = list_entry(c->watches.next, struct watch, node);
		cache_handler_remove(&w->handler);
		list_remove(&w->node);
		free(w);
	}
	while (!list_empty(&c->passes)) {
		struct pass *p = list_entry(c->passes.next, struct pass, node);
		while (!list_empty(&p->calls)) {
			struct pass_call *call = list_entry(p->calls.next, struct pass_call, node);
			client_cancel(call->call, c->ctl->client);
			pass_call_free(call);
		}
		pass_free(p);
	}
	queue_free(c->queue);
	recorder_free(c->recorder);
	MAP_EACH (&c->written, it)
		for (struct write *w = it->value; w;)
			w = write_free(w);
	map_fini(&c->written);
	list_remove(&c->node);
	if (c->stop)
		c->stop(c);
	free(c);
}

static struct controller *(*const controllers[])(struct ctl *ctl) = {
	namespace_controller,      serviceaccount_controller, root_ca_controller,
	kubedns_controller,        deployment_controller,     replicaset_controller,
	endpoints_controller,      endpointslice_controller,  gc_controller,
	node_controller,           podgc_controller,          job_controller,
	pvc_protection_controller, pv_protection_controller,  flowschema_controller,
	clusterrole_controller,
};

struct ctl *ctl_start(struct loop *l, const struct ctl_config *config)
{
	struct ctl *ctl = xcalloc(1, sizeof(*ctl));
	ctl->loop = l;
	ctl->client = config->client;
	ctl->config = *config;
	ctl->ca_pem = xstrndup(config->ca_pem.p, config->ca_pem.n);
	ctl->pod_cidr = xstrdup(config->pod_cidr ? config->pod_cidr : "");
	ctl->config.ca_pem = str_of(ctl->ca_pem);
	ctl->config.pod_cidr = ctl->pod_cidr;
	list_init(&ctl->controllers);
	for (size_t i = 0; i < ARRAY_SIZE(controllers); i++)
		(void)controllers[i](ctl); /* it is on the list */
	return ctl;
}

struct ctl *ctl_stop(struct ctl *ctl)
{
	if (!ctl)
		return NULL;
	while (!list_empty(&ctl->controllers))
		controller_stop(list_entry(ctl->controllers.next, struct controller, node));
	MAP_EACH (&ctl->caches, it) {
		struct ctl_cache *cc = it->value;
		cache_handler_remove(&cc->handler);
		cache_free(cc->cache);
		free(cc);
	}
	map_fini(&ctl->caches);
	free(ctl->ca_pem);
	free(ctl->pod_cidr);
	free(ctl);
	return NULL;
}
