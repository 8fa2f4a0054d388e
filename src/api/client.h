/* The one door to the API, for controllers, scheduler, node and DNS. Two implementations:
 * in-process and HTTPS (serve).
 *
 * 1. Everything is asynchronous: the callback runs later on the loop thread, exactly once, never
 *    inside the call. client_cancel makes sure it does not run any more.
 * 2. A reflector keeps a collection: the whole state, then every change, over reconnects and
 *    restarts, for ever. After a gap it compares and reports what changed, so handlers only ever
 *    see add, change, delete.
 * 3. What a reflector shows has no metadata.managedFields: an update that sends none keeps them.
 * 4. Nothing here blocks or retries writes; the reconcile queue does.
 */
#pragma once
#include "api/object.h"
#include "base/err.h"
#include "base/list.h"

enum client_verb_N {
	CLIENT_INVALID,
	CLIENT_GET,
	CLIENT_LIST,
	CLIENT_CREATE,
	CLIENT_UPDATE,
	CLIENT_DELETE,
	CLIENT_DELETECOLLECTION,
	CLIENT_PATCH_JSON,
	CLIENT_PATCH_MERGE,
	CLIENT_PATCH_STRATEGIC,
	CLIENT_APPLY,
};

struct client_request {
	enum client_verb_N verb;
	const struct api_kind *kind;
	const char *ns, *name;   /* NULL where they do not apply */
	const char *subresource; /* "status", "binding", "eviction", "token"; NULL: none */
	const struct json *body; /* object, patch or DeleteOptions; only read during the call */
	const char *label_selector, *field_selector;
	const char *field_manager; /* NULL: the client's own name */
	bool force;                /* apply */
};
struct client_result {
	int r;                 /* 0 or ERR_*; err is set then */
	struct object *object; /* GET, writes; borrowed. NULL for a DELETE answered with Status */
	struct object *const *items; /* LIST; borrowed */
	size_t items_n;
	uint64_t rev;              /* of the list */
	const struct json *status; /* the Status of a failure, if there is one; borrowed */
	struct err err;
};
typedef void (*client_done_cb)(const struct client_result *res, void *arg);

struct client_call; /* in flight */
struct reflector;
struct reflect_ops {
	/* OLD is NULL when added, NOW is NULL when deleted. Both borrowed. */
	void (*on_change)(void *arg, struct object *now, struct object *old);
	void (*on_synced)(
		void *arg); /* once, after the first whole state was delivered; may be NULL */
};
struct reflect_request {
	const struct api_kind *kind;
	const char *ns; /* NULL: all */
	const char *label_selector, *field_selector;
	bool metadata_only; /* kind, apiVersion and metadata are enough (selectors see all) */
};

struct client;
struct client_ops {
	struct client_call *(*call)(struct client *c, const struct client_request *req,
				    client_done_cb cb, void *arg);
	void (*cancel)(struct client_call *call);
	struct reflector *(*reflect)(struct client *c, const struct reflect_request *req,
				     const struct reflect_ops *ops, void *arg);
	void (*reflect_stop)(struct reflector *r);
	void (*free)(struct client *c);
};
struct client { /* embedded in its implementation */
	const struct client_ops *ops;
	const char *name; /* field manager and user agent: "kube-scheduler" */
};

static inline struct client_call *client_do(struct client *c, const struct client_request *req,
					    client_done_cb cb, void *arg)
{
	return c->ops->call(c, req, cb, arg);
}
static inline void client_cancel(struct client_call *call, struct client *c)
{
	c->ops->cancel(call);
}

/* struct cache: a reflector and what it has seen, by "ns/name". The informer of client-go.
 * One cache per kind and process, shared by everything in it; handlers are called in order of
 * registration, for what is already there too (within cache_handler_add, OLD is NULL). A handler
 * may remove itself or another; it may not free the cache. When a handler runs, the cache holds NOW
 * already. */
struct cache;
struct cache_handler {
	struct list node;
	void (*on_change)(struct cache_handler *h, struct object *now, struct object *old);
	void (*on_synced)(struct cache_handler *h); /* may be NULL */
};
struct cache *cache_new(struct client *c, const struct reflect_request *req);
struct cache *cache_free(struct cache *c);
void cache_handler_add(struct cache *c, struct cache_handler *h);
void cache_handler_remove(struct cache_handler *h);
bool cache_synced(const struct cache *c);
/* Borrowed; NULL when absent. */
struct object *cache_get(const struct cache *c, struct str ns, struct str name);
size_t cache_count(const struct cache *c);
/* Every object (of one namespace: ns != NULL), in key order. Do not change the cache inside. */
struct tree_node;
struct tree_node *cache_first(const struct cache *c, const char *ns);
struct tree_node *cache_next(const struct cache *c, struct tree_node *n, const char *ns);
struct object *cache_object(const struct tree_node *n);
#define CACHE_EACH(c, ns, it, obj)                                                              \
	for (struct tree_node *it = cache_first((c), (ns)); it; it = cache_next((c), it, (ns))) \
		for (struct object *obj = cache_object(it); obj; obj = NULL)
