/* Private to node: the agent's parts. */
#pragma once
#include "api/recorder.h"
#include "base/map.h"
#include "loop/queue.h"
#include "node/image.h"
#include "node/node.h"
#include "node/rootfs.h"
#include "node/runtime.h"

#define NAME_SELECTOR_BYTES 320 /* a field name and an object name */

struct pod;
struct drains;
struct node_proxy;
struct refs;
struct stream_server;
struct node_routes;
struct node_status;

struct node {
	struct loop *loop;
	struct node_config c; /* strings live in ARENA */
	struct arena *arena;
	struct client *client;
	struct runtime *rt;
	bool fake; /* the runtime is one: no images, volumes, network */
	bool disk; /* pods have folders and records below state_dir */
	struct image_store *images;
	struct image_puller *puller;
	struct rootfs_driver rootfs;
	struct cache *pods, *nodes; /* of this node; all (NULL with a fake runtime) */
	struct cache_handler on_pod, on_services;
	struct queue *queue; /* of pod uids */
	struct map by_uid, by_container;
	struct list orphans; /* pods of records that the API does not know, while their parts go */
	struct map records;  /* uid → struct json: pods before the restart, not yet seen again */
	struct arena *records_arena;
	struct refs *refs;
	struct recorder *recorder;
	struct stream_server *stream;
	struct list live; /* exec and attach sessions */
	struct node_routes *routes;
	struct node_proxy *proxy; /* borrowed; NULL: not yet */
	struct drains *drains;
	struct node_status *status;
	struct cidr pod_cidr[2]; /* this node's; family 0: not known yet */
	uint64_t next_address;
	struct map addresses; /* text → struct pod */
	struct loop_timer log_timer;
	bool swept, stopping;
	int64_t memory_bytes, cpu_milli; /* of the machine */
};

/* node.c */
int node_address_take(struct node *n, struct pod *p); /* -EAGAIN: no range yet; -EADDRNOTAVAIL */
void node_address_give(struct node *n, struct pod *p);
void node_address_claim(struct node *n, struct pod *p); /* one from the record */
void node_on_cidr(struct node *n, struct str cidr);
const char *node_resolver(const struct node *n, unsigned i, char out[static IP_TEXT_BYTES]);

/* node_refs.c: the ConfigMaps and Secrets that pods name, each watched on its own. */
struct refs *refs_new(struct node *n);
struct refs *refs_free(struct refs *r);
void refs_hold(struct refs *r, bool secret, const char *ns, const char *name, struct pod *p);
void refs_drop_pod(struct refs *r, struct pod *p);
/* 1 and the object, 0: there is none, -EAGAIN: not known yet. */
int refs_get(struct refs *r, bool secret, const char *ns, const char *name,
	     struct object **ret) MUST_USE;

/* node_status.c */
struct node_status *node_status_start(struct node *n);
struct node_status *node_status_stop(struct node_status *s);
const struct json *node_allocatable(const struct node *n);

/* node_routes.c */
struct node_routes *node_routes_start(struct node *n);
struct node_routes *node_routes_stop(struct node_routes *r);

/* node_stream.c */
int node_stream_start(struct node *n, struct err *e) MUST_USE;
void node_stream_exited(struct node *n, const char *id, int code); /* ends attaches */

/* node_logs.c */
void node_logs_start(struct node *n);
void node_logs_shift(const char *path);  /* makes room for a fresh one at PATH */
void node_logs_remove(const char *path); /* a log with what was rotated */
const struct api_kind *node_kind(const char *group, const char *version, const char *plural);
