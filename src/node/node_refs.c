/* ConfigMaps and Secrets that pods of this node name. Each is watched on its own, by name, as the
 * kubelet does: a node sees nothing that none of its pods needs, and a change comes at once. */
#include "node/node_priv.h"
#include "node/pod.h"

#include <errno.h>
#include <stdio.h>

struct ref {
	struct refs *refs;
	struct cache *cache;
	struct cache_handler handler;
	char *key, *ns, *name;
	struct map users; /* pod uid → struct pod */
};

struct refs {
	struct node *node;
	struct map by_key; /* "c/ns/name", "s/ns/name" → struct ref */
};

static void ref_mark(struct ref *f)
{
	MAP_EACH (&f->users, it) {
		struct pod *p = it->value;

		p->volumes_stale = true;
		pod_mark(p);
	}
}

static void ref_on_change(struct cache_handler *h, struct object *now, struct object *old)
{
	(void)now, (void)old;
	ref_mark(container_of(h, struct ref, handler));
}

static void ref_on_synced(struct cache_handler *h)
{
	ref_mark(container_of(h, struct ref, handler));
}

static char *ref_key(bool secret, const char *ns, const char *name)
{
	return xasprintf("%c/%s/%s", secret ? 's' : 'c', ns, name);
}

void refs_hold(struct refs *r, bool secret, const char *ns, const char *name, struct pod *p)
{
	AUTO_FREE char *key = ref_key(secret, ns, name);
	struct ref *f = map_get(&r->by_key, str_of(key));
	bool fresh = !f;

	if (fresh) {
		f = xcalloc(1, sizeof(*f));
		f->refs = r;
		f->key = xstrdup(key);
		f->ns = xstrdup(ns);
		f->name = xstrdup(name);
		f->handler.on_change = ref_on_change;
		f->handler.on_synced = ref_on_synced;
		map_put(&r->by_key, str_of(key), f);
	}
	(void)map_put(&f->users, str_of(p->uid), p); /* once, however often it names it */
	if (fresh) {
		AUTO_FREE char *selector = xasprintf("metadata.name=%s", name);
		struct reflect_request req = {
			.kind = node_kind("", "v1", secret ? "secrets" : "configmaps"),
			.ns = f->ns,
			.field_selector = selector,
		};

		f->cache = cache_new(r->node->client, &req);
		cache_handler_add(f->cache, &f->handler);
	}
}

static void ref_free(struct ref *f)
{
	cache_handler_remove(&f->handler);
	cache_free(f->cache);
	map_fini(&f->users);
	free(f->key);
	free(f->ns);
	free(f->name);
	free(f);
}

void refs_drop_pod(struct refs *r, struct pod *p)
{
	MAP_EACH (&r->by_key, it) {
		struct ref *f = it->value;

		if (map_del(&f->users, str_of(p->uid)) && f->users.n == 0) {
			map_del(&r->by_key, str_of(f->key));
			ref_free(f);
		}
	}
}

int refs_get(struct refs *r, bool secret, const char *ns, const char *name, struct object **ret)
{
	AUTO_FREE char *key = ref_key(secret, ns, name);
	struct ref *f = map_get(&r->by_key, str_of(key));

	if (!f || !f->cache || !cache_synced(f->cache))
		return -EAGAIN;
	*ret = cache_get(f->cache, str_of(ns), str_of(name));
	return *ret ? 1 : 0;
}

struct refs *refs_new(struct node *n)
{
	struct refs *r = xcalloc(1, sizeof(*r));

	r->node = n;
	return r;
}

struct refs *refs_free(struct refs *r)
{
	if (!r)
		return NULL;
	MAP_EACH (&r->by_key, it)
		ref_free(it->value);
	map_fini(&r->by_key);
	free(r);
	return NULL;
}
