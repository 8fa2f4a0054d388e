#include "api/client.h"
#include "base/limits.h"
#include "base/map.h"
#include "base/must.h"
#include <stdio.h>

/* "ns/name": both parts of the largest size, the slash and NUL. */
#define CACHE_KEY_BYTES (2 * NAME_BYTES_MAX + 2)

struct cache {
	struct client *client;
	struct reflector *reflector;
	struct tree objects; /* "ns/name" → struct object, one reference each */
	struct list handlers;
	bool synced;
};

/* Calls every handler although one may remove itself or another: MARK stands in the list behind the
 * one that is being called. */
static struct cache_handler *handler_after(struct list *mark, const struct list *head)
{
	struct list *next = mark->next;
	if (next == head)
		return NULL;
	list_remove(mark);
	list_insert_before(next->next, mark);
	return list_entry(next, struct cache_handler, node);
}

static void on_change(void *arg, struct object *now, struct object *old)
{
	struct cache *c = arg;
	struct object *was;
	if (now)
		was = tree_put(&c->objects, object_key(now), object_ref(now));
	else
		was = tree_del(&c->objects, object_key(old));
	if (!now && !was)
		return;
	struct list mark;
	list_push_front(&c->handlers, &mark);
	for (struct cache_handler *h; (h = handler_after(&mark, &c->handlers));)
		h->on_change(h, now, was);
	list_remove(&mark);
	object_unref(was);
}

static void on_synced(void *arg)
{
	struct cache *c = arg;
	c->synced = true;
	struct list mark;
	list_push_front(&c->handlers, &mark);
	for (struct cache_handler *h; (h = handler_after(&mark, &c->handlers));)
		if (h->on_synced)
			h->on_synced(h);
	list_remove(&mark);
}

static const struct reflect_ops CACHE_REFLECT = {.on_change = on_change, .on_synced = on_synced};

struct cache *cache_new(struct client *client, const struct reflect_request *req)
{
	struct cache *c = xcalloc(1, sizeof(*c));
	c->client = client;
	list_init(&c->handlers);
	c->reflector = client->ops->reflect(client, req, &CACHE_REFLECT, c);
	return c;
}

struct cache *cache_free(struct cache *c)
{
	if (!c)
		return NULL;
	if (c->reflector)
		c->client->ops->reflect_stop(c->reflector);
	while (!list_empty(&c->handlers))
		list_remove(c->handlers.next);
	for (struct tree_node *n = tree_at_least(&c->objects, STR("")); n; n = tree_next(n))
		object_unref(tree_value(n));
	tree_fini(&c->objects);
	free(c);
	return NULL;
}

void cache_handler_add(struct cache *c, struct cache_handler *h)
{
	list_push_back(&c->handlers, &h->node);
	CACHE_EACH (c, NULL, it, o)
		h->on_change(h, o, NULL);
	if (c->synced && h->on_synced)
		h->on_synced(h);
}

void cache_handler_remove(struct cache_handler *h)
{
	list_remove(&h->node);
}

bool cache_synced(const struct cache *c)
{
	return c->synced;
}

struct object *cache_get(const struct cache *c, struct str ns, struct str name)
{
	char key[CACHE_KEY_BYTES];
	if (str_empty(ns))
		return tree_get(&c->objects, name);
	if (ns.n + name.n + 2 > sizeof(key))
		return NULL; /* no object has such a name */
	int n = snprintf(key, sizeof(key), "%.*s/%.*s", STR_FMT(ns), STR_FMT(name));
	return tree_get(&c->objects, str_n(key, (size_t)n));
}

size_t cache_count(const struct cache *c)
{
	return c->objects.n;
}

/* N when it is of namespace NS, or NS is NULL. */
static struct tree_node *node_in(struct tree_node *n, const char *ns)
{
	if (!n || !ns)
		return n;
	struct str key = tree_key(n);
	size_t len = strlen(ns);
	return key.n > len && key.p[len] == '/' && memcmp(key.p, ns, len) == 0 ? n : NULL;
}

struct tree_node *cache_first(const struct cache *c, const char *ns)
{
	char key[CACHE_KEY_BYTES];
	if (!ns)
		return tree_at_least(&c->objects, STR(""));
	if (strlen(ns) > NAME_BYTES_MAX)
		return NULL;
	int n = snprintf(key, sizeof(key), "%s/", ns);
	return node_in(tree_at_least(&c->objects, str_n(key, (size_t)n)), ns);
}

struct tree_node *cache_next(const struct cache *c, struct tree_node *n, const char *ns)
{
	(void)c;
	return node_in(tree_next(n), ns);
}

struct object *cache_object(const struct tree_node *n)
{
	return tree_value(n);
}
