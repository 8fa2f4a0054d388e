/* The garbage collector: what is owned goes when its last owner is gone.
 *
 * A graph of all objects by uid: a node for each object and each owner that somebody names, an edge
 * for each owner reference. A key of the queue is a uid; its pass looks at that one object:
 *
 *   going, finalizer "foregroundDeletion": its dependents first, then the finalizer
 *   going, finalizer "orphan":             cut its dependents loose, then the finalizer
 *   otherwise:                             delete it when all its owners are gone (or wait for it)
 *
 * An owner that no cache shows is asked for at the server before anything is deleted: caches of
 * different kinds are not in step. Source: Kubernetes, "Garbage Collection"; pkg/controller/
 * garbagecollector. */
#include "ctl/impl.h"

#define FOREGROUND "foregroundDeletion"
#define ORPHAN     "orphan"

struct edge {
	struct list in_owner, in_dependent;
	struct gc_node *owner, *dependent;
	bool block;
};
struct gc_node {
	struct list owners, dependents; /* edges */
	const struct api_kind *kind;
	char *ns, *name, *uid;
	bool observed; /* a cache shows it */
	bool going, foreground, orphan;
};
struct gc {
	struct controller c;
	struct map nodes; /* uid → struct gc_node */
};

static struct gc_node *node_get(struct gc *gc, struct str uid)
{
	struct gc_node *n = map_get(&gc->nodes, uid);
	if (n)
		return n;
	n = xcalloc(1, sizeof(*n));
	list_init(&n->owners);
	list_init(&n->dependents);
	n->uid = xstrndup(uid.p, uid.n);
	(void)map_put(&gc->nodes, uid, n); /* was absent */
	return n;
}

static void edge_free(struct edge *e)
{
	list_remove(&e->in_owner);
	list_remove(&e->in_dependent);
	free(e);
}

static void node_free_if_unused(struct gc *gc, struct gc_node *n)
{
	if (n->observed || !list_empty(&n->dependents) || !list_empty(&n->owners))
		return;
	(void)map_del(&gc->nodes, str_of(n->uid)); /* it is N */
	free(n->ns);
	free(n->name);
	free(n->uid);
	free(n);
}

static void node_mark(struct gc *gc, const struct gc_node *n)
{
	queue_mark(gc->c.queue, str_of(n->uid));
}

static void drop_owners(struct gc *gc, struct gc_node *n)
{
	while (!list_empty(&n->owners)) {
		struct edge *e = list_entry(n->owners.next, struct edge, in_dependent);
		struct gc_node *owner = e->owner;
		edge_free(e);
		/* It may have waited for just this one. */
		if (owner->going && (owner->foreground || owner->orphan))
			node_mark(gc, owner);
		node_free_if_unused(gc, owner);
	}
}

static bool refs_unchanged(const struct gc_node *n, const struct json *refs)
{
	uint32_t i = 0;
	list_each (it, &n->owners) {
		const struct edge *e = list_entry(it, struct edge, in_dependent);
		const struct json *ref = json_item(refs, i++);
		if (!str_is(json_get_str(ref, "uid"), e->owner->uid) ||
		    json_get_bool(ref, "blockOwnerDeletion", false) != e->block)
			return false;
	}
	return i == json_len(refs);
}

/* Whether the owner, known by its uid, is one that a reference in namespace NS can lead to. */
static bool within_reach(const struct gc_node *owner, const char *ns)
{
	return !owner->ns[0] || strcmp(owner->ns, ns) == 0;
}

static void set_owners(struct gc *gc, struct gc_node *n, const struct json *refs)
{
	if (refs_unchanged(n, refs))
		return;
	struct list old;
	list_init(&old); /* owners keep their nodes until the new edges are there */
	while (!list_empty(&n->owners)) {
		struct list *first = n->owners.next;
		list_remove(first);
		list_push_back(&old, first);
	}
	JSON_EACH (refs, ref) {
		struct edge *e = xcalloc(1, sizeof(*e));
		e->dependent = n;
		e->owner = node_get(gc, json_get_str(ref, "uid"));
		e->block = json_get_bool(ref, "blockOwnerDeletion", false);
		list_push_back(&e->owner->dependents, &e->in_owner);
		list_push_back(&n->owners, &e->in_dependent);
		if (!e->owner->observed || e->owner->going || !within_reach(e->owner, n->ns))
			node_mark(gc, n);
	}
	while (!list_empty(&old)) {
		struct edge *e = list_entry(old.next, struct edge, in_dependent);
		struct gc_node *owner = e->owner;
		edge_free(e);
		if (owner->going && (owner->foreground || owner->orphan))
			node_mark(gc, owner);
		node_free_if_unused(gc, owner);
	}
}

static bool has_finalizer(const struct json *obj, const char *name)
{
	JSON_EACH (json_path(obj, "metadata.finalizers"), f)
		if (str_is(json_str(f), name))
			return true;
	return false;
}

static void on_gone(struct gc *gc, struct object *old)
{
	struct gc_node *n = map_get(&gc->nodes, old->uid);
	if (!n)
		return;
	n->observed = false;
	list_each (it, &n->dependents)
		node_mark(gc, list_entry(it, struct edge, in_owner)->dependent);
	drop_owners(gc, n);
	node_free_if_unused(gc, n);
}

static void on_change(struct controller *c, struct object *now, struct object *old)
{
	struct gc *gc = container_of(c, struct gc, c);
	if (old && (!now || !str_eq(old->uid, now->uid)))
		on_gone(gc, old);
	if (!now || !now->uid.n)
		return;
	struct gc_node *n = node_get(gc, now->uid);
	if (!n->observed) {
		n->observed = true;
		n->kind = now->kind;
		n->ns = n->ns ? n->ns : xstrndup(now->ns.p, now->ns.n);
		n->name = n->name ? n->name : xstrndup(now->name.p, now->name.n);
	}
	bool was_going = n->going;
	n->going = meta_deleting(now->json);
	n->foreground = has_finalizer(now->json, FOREGROUND);
	n->orphan = has_finalizer(now->json, ORPHAN);
	set_owners(gc, n, json_path(now->json, "metadata.ownerReferences"));
	if (n->going && (n->foreground || n->orphan))
		node_mark(gc, n);
	if (n->going && !was_going && n->foreground)
		list_each (it, &n->dependents)
			node_mark(gc, list_entry(it, struct edge, in_owner)->dependent);
}

/* ---- passes ---- */

static struct object *node_object(struct gc *gc, const struct gc_node *n)
{
	struct cache *cache = controller_cache(&gc->c, n->kind);
	struct object *o = cache ? cache_get(cache, str_of(n->ns), str_of(n->name)) : NULL;
	return o && str_is(o->uid, n->uid) ? o : NULL;
}

static void remove_finalizer(struct pass *p, struct object *o, const char *name)
{
	struct arena *a = p->arena;
	struct json *patch = json_new_object(a), *meta = json_obj(a, patch, "metadata");
	json_set_str(a, meta, "resourceVersion", json_get_str(object_meta(o), "resourceVersion"));
	json_set_str(a, meta, "uid", o->uid);
	struct json *rest = json_arr(a, meta, "finalizers");
	JSON_EACH (json_get(object_meta(o), "finalizers"), f)
		if (!str_is(json_str(f), name))
			json_push(a, rest, f);
	pass_patch(p, o, patch);
}

/* Without the references to owners for which GONE says so. */
static void drop_refs(struct pass *p, struct object *o, bool (*gone)(struct str uid, void *arg),
		      void *arg)
{
	struct arena *a = p->arena;
	struct json *patch = json_new_object(a), *meta = json_obj(a, patch, "metadata");
	json_set_str(a, meta, "resourceVersion", json_get_str(object_meta(o), "resourceVersion"));
	json_set_str(a, meta, "uid", o->uid);
	struct json *rest = json_arr(a, meta, "ownerReferences");
	JSON_EACH (json_get(object_meta(o), "ownerReferences"), ref)
		if (!gone(json_get_str(ref, "uid"), arg))
			json_push(a, rest, ref);
	pass_patch(p, o, patch);
}

static bool uid_is(struct str uid, void *arg)
{
	return str_is(uid, arg);
}

static void orphan_dependents(struct pass *p, struct gc *gc, struct gc_node *n, struct object *o)
{
	/* Each cut changes a dependent, whose change marks this one again. */
	list_each (it, &n->dependents) {
		struct edge *e = list_entry(it, struct edge, in_owner);
		struct object *dependent =
			e->dependent->observed ? node_object(gc, e->dependent) : NULL;
		if (dependent)
			drop_refs(p, dependent, uid_is, n->uid);
	}
	if (list_empty(&n->dependents))
		remove_finalizer(p, o, ORPHAN);
}

static void wait_for_dependents(struct pass *p, struct gc *gc, struct gc_node *n, struct object *o)
{
	bool blocked = false;
	list_each (it, &n->dependents) {
		struct edge *e = list_entry(it, struct edge, in_owner);
		blocked |= e->block && e->dependent->observed;
		if (!e->dependent->going)
			node_mark(gc, e->dependent);
	}
	if (!blocked)
		remove_finalizer(p, o, FOREGROUND);
}

/* What is known of an object's owners, gathered from caches and, where they are silent, from the
 * server. */
struct verdict {
	struct gc *gc;
	char *uid; /* of the object */
	unsigned open, solid, waiting, absent;
	struct map gone; /* uids of owners absent or waiting */
};

static bool is_gone(struct str uid, void *arg)
{
	return map_get(&((struct verdict *)arg)->gone, uid) != NULL;
}

static void verdict_fini(void *arg)
{
	map_fini(&((struct verdict *)arg)->gone);
}

static void decide(struct pass *p, struct verdict *v)
{
	struct gc_node *n = map_get(&v->gc->nodes, str_of(v->uid));
	struct object *o = n && n->observed ? node_object(v->gc, n) : NULL;
	if (!o || n->going || !v->gone.n)
		return;
	if (v->solid) {
		drop_refs(p, o, is_gone, v);
		return;
	}
	const char *how = "Background";
	if (has_finalizer(o->json, ORPHAN))
		how = "Orphan";
	else if (has_finalizer(o->json, FOREGROUND) || (v->waiting && !list_empty(&n->dependents)))
		how = "Foreground";
	pass_delete(p, o, how);
}

struct question {
	struct verdict *v;
	struct str uid;
};

static void on_owner_answer(struct pass *p, const struct client_result *res, void *arg)
{
	struct question *q = arg;
	struct verdict *v = q->v;
	if (res->r == ERR_NOT_FOUND || (res->r == 0 && !str_eq(res->object->uid, q->uid))) {
		v->absent++;
		(void)map_put(&v->gone, q->uid, v); /* a set */
	} else {
		v->solid++; /* there, or not known: leave the object alone */
	}
	if (--v->open == 0)
		decide(p, v);
}

static void ask_for_owner(struct pass *p, struct verdict *v, const struct object *o,
			  const struct json *ref)
{
	struct str group, version;
	api_group_version(json_get_str(ref, "apiVersion"), &group, &version);
	const struct api_kind *k = api_kind_find(group, version, json_get_str(ref, "kind"));
	if (!k || (k->namespaced && !o->ns.n)) {
		v->solid++; /* a kind we do not know, or a reference that cannot be: leave it */
		return;
	}
	struct question *q = arena_new_of(p->arena, struct question);
	*q = (struct question){v, arena_str(p->arena, json_get_str(ref, "uid"))};
	struct client_request req = {
		.verb = CLIENT_GET,
		.kind = k,
		.ns = k->namespaced ? arena_cstr(p->arena, o->ns) : NULL,
		.name = arena_cstr(p->arena, json_get_str(ref, "name")),
	};
	v->open++;
	pass_do_or(p, &req, ERR_NOT_FOUND, on_owner_answer, q);
}

static void judge(struct pass *p, struct gc *gc, struct gc_node *n, struct object *o)
{
	struct verdict *v = arena_new_of(p->arena, struct verdict);
	v->gc = gc;
	v->uid = arena_cstr(p->arena, str_of(n->uid));
	arena_on_free(p->arena, verdict_fini, v);
	JSON_EACH (json_path(o->json, "metadata.ownerReferences"), ref) {
		struct str uid = json_get_str(ref, "uid");
		struct gc_node *owner = map_get(&gc->nodes, uid);
		if (!owner || !owner->observed || !within_reach(owner, n->ns)) {
			ask_for_owner(p, v, o, ref);
		} else if (owner->going && owner->foreground) {
			v->waiting++;
			(void)map_put(&v->gone, uid, v); /* a set */
		} else {
			v->solid++;
		}
	}
	if (!v->open)
		decide(p, v);
}

static void sync_key(struct pass *p)
{
	struct gc *gc = container_of(p->c, struct gc, c);
	struct gc_node *n = map_get(&gc->nodes, str_of(p->key));
	struct object *o = n && n->observed ? node_object(gc, n) : NULL;
	if (!o)
		return;
	pass_hold(p, o);
	if (n->going && n->orphan)
		orphan_dependents(p, gc, n, o);
	else if (n->going && n->foreground)
		wait_for_dependents(p, gc, n, o);
	else if (!n->going)
		judge(p, gc, n, o);
}

static void stop(struct controller *c)
{
	struct gc *gc = container_of(c, struct gc, c);
	MAP_EACH (&gc->nodes, it) {
		struct gc_node *n = it->value;
		while (!list_empty(&n->owners))
			edge_free(list_entry(n->owners.next, struct edge, in_dependent));
		while (!list_empty(&n->dependents))
			edge_free(list_entry(n->dependents.next, struct edge, in_owner));
		free(n->ns);
		free(n->name);
		free(n->uid);
		free(n);
	}
	map_fini(&gc->nodes);
}

static bool collectable(const struct api_kind *k)
{
	const uint32_t need = VERB_LIST | VERB_WATCH | VERB_DELETE;
	return !k->virtual_ && k->storage_kind == k && (k->verbs & need) == need &&
	       strcmp(k->kind, "Event") != 0;
}

struct controller *gc_controller(struct ctl *ctl)
{
	struct gc *gc = xcalloc(1, sizeof(*gc));
	controller_start(ctl, &gc->c, "garbage-collector-controller", sync_key);
	gc->c.stop = stop;
	for (uint16_t i = 0; i < api_kinds_n; i++)
		if (collectable(api_kinds[i]))
			(void)controller_watch_kind(&gc->c, api_kinds[i], on_change);
	return &gc->c;
}
