/* What the controllers share: caches, passes, writes that the caches must catch up with.
 *
 * A controller marks keys ("ns/name" or "name") from its caches' changes; for each key its sync
 * function runs on a struct pass, which owns an arena and the writes it starts. The pass is over
 * when sync has returned and every write was answered.
 *
 * A pass reads what its controller wrote: after a write, the key's next pass waits until the cache
 * of that kind has seen the write's revision. So no controller needs expectations of its own.
 */
#pragma once
#include "api/client.h"
#include "api/engine.h"
#include "api/recorder.h"
#include "base/map.h"
#include "ctl/ctl.h"
#include "loop/queue.h"

struct ctl_cache; /* a cache, and the highest revision it has shown */
struct controller;

struct pass {
	struct controller *c;
	struct arena *arena;
	const char *key, *ns, *name; /* ns NULL for keys without one */
	struct list calls;           /* in flight */
	bool failed, ended;
	struct list node; /* in controller.passes */
};

struct controller {
	struct ctl *ctl;
	const char *name; /* "deployment-controller" */
	struct queue *queue;
	struct recorder *recorder;
	struct list watches;
	struct list passes;
	struct map written; /* key → writes the caches have yet to show */
	void (*sync)(struct pass *p);
	void (*stop)(struct controller *c); /* frees the controller's own; may be NULL */
	struct list node;                   /* in ctl.controllers */
};

struct ctl {
	struct loop *loop;
	struct client *client;
	struct ctl_config config;
	char *ca_pem, *pod_cidr;
	struct map caches; /* "apps/v1/Deployment" → struct ctl_cache */
	struct list controllers;
};

typedef void (*watch_cb)(struct controller *c, struct object *now, struct object *old);

/* C is the first member of its owner, which is one malloc and freed with it. */
void controller_start(struct ctl *ctl, struct controller *c, const char *name,
		      void (*sync)(struct pass *p));
/* The shared cache of a kind; ON_CHANGE is called for each change (NULL: only read). */
struct cache *controller_watch(struct controller *c, const char *api_version, const char *kind,
			       watch_cb on_change);
struct cache *controller_watch_kind(struct controller *c, const struct api_kind *k,
				    watch_cb on_change);
/* NULL: nobody watches the kind. */
struct cache *controller_cache(const struct controller *c, const struct api_kind *k);
void controller_mark(struct controller *c, const struct object *o);
void controller_mark_key(struct controller *c, struct str ns, struct str name);
void controller_mark_now(struct controller *c, struct object *now, struct object *old);
/* Mark the owner of KIND that controls either version of a dependent. */
void controller_mark_owner(struct controller *c, const char *kind, struct object *now,
			   struct object *old);

/* ---- within a pass ---- */

/* Pods made or deleted in one pass; the rest in those that follow. */
#define BURST 500

void pass_hold(struct pass *p, struct object *o); /* until the pass is over */

typedef void (*pass_cb)(struct pass *p, const struct client_result *res, void *arg);
/* A failed call fails the pass, which then runs again after its back-off. THEN (may be NULL) is
 * called on success and failure. */
void pass_do(struct pass *p, const struct client_request *req, pass_cb then, void *arg);
/* As above, but these failures are as good as success (0: none). */
void pass_do_or(struct pass *p, const struct client_request *req, int tolerated, pass_cb then,
		void *arg);
void pass_again_ms(struct pass *p, int64_t after_ms);

/* A copy of the object to change and send back. */
struct json *pass_edit(struct pass *p, const struct object *o);
void pass_update(struct pass *p, const struct object *o, const struct json *body, pass_cb then,
		 void *arg);
/* UPDATE of the status subresource with STATUS in it, unless it equals what is there. */
void pass_update_status(struct pass *p, const struct object *o, struct json *status);
/* Counts are omitempty: zero is absence. */
void status_count(struct arena *a, struct json *status, const char *key, int64_t n);
void pass_delete(struct pass *p, const struct object *o, const char *propagation /* or NULL */);
void pass_patch(struct pass *p, const struct object *o, const struct json *merge_patch);
/* By the door that leaves the generation alone. */
void pass_patch_status(struct pass *p, const struct object *o, const struct json *merge_patch);
/* Sets these conditions and leaves all else: for a status that has another writer. */
void pass_patch_conditions(struct pass *p, const struct object *o, struct json *conditions,
			   pass_cb then, void *arg);

/* ---- owners: own.c ---- */

bool owned_by(const struct object *o, const struct object *owner); /* as its controller */
struct claim {
	struct object **items;
	size_t n;
};
/* Objects of CACHE in the owner's namespace that it controls; those that match SELECTOR and have no
 * controller are adopted, those that it controls and match no more are released. What is adopted
 * in this pass is not yet among them. FIT (may be NULL) says which may be adopted. */
struct claim pass_claim(struct pass *p, struct object *owner, const struct selector *selector,
			struct cache *cache, bool (*fit)(const struct object *o));

/* ---- pods: pods.c ---- */

bool pod_active(const struct object *pod); /* neither ended nor going */
bool pod_ready(const struct object *pod);
bool pod_available(const struct object *pod, int64_t min_ready_s, wall_ns_t now);
bool pod_ended(const struct object *pod);
const char *pod_phase(const struct object *pod); /* never NULL */
/* A pod made of a template, with OWNER as its controller; the caller sets name or generateName. */
struct json *pod_from_template(struct arena *a, const struct json *template,
			       const struct object *owner);
/* Those to be deleted first come first. RELATED: pods that count as neighbours on a node. */
void pods_rank_for_deletion(struct arena *a, struct object **pods, size_t n,
			    struct object *const *related, size_t related_n);
/* "bcdf…" letters only: a name part that spells nothing. */
char *safe_hash(struct arena *a, const struct json *v, int64_t salt);
/* The value of an IntOrString of TOTAL. */
int64_t int_or_percent(const struct json *v, int64_t total, bool round_up, int64_t otherwise);
wall_ns_t time_of(const struct json *v, const char *key); /* 0 when absent */

/* ---- the controllers: each allocates, starts and returns itself ---- */

struct controller *namespace_controller(struct ctl *ctl);
struct controller *serviceaccount_controller(struct ctl *ctl);
struct controller *root_ca_controller(struct ctl *ctl);
struct controller *kubedns_controller(struct ctl *ctl);
struct controller *deployment_controller(struct ctl *ctl);
struct controller *replicaset_controller(struct ctl *ctl);
struct controller *endpoints_controller(struct ctl *ctl);
struct controller *endpointslice_controller(struct ctl *ctl);
struct controller *gc_controller(struct ctl *ctl);
struct controller *node_controller(struct ctl *ctl);
struct controller *podgc_controller(struct ctl *ctl);
struct controller *job_controller(struct ctl *ctl);
struct controller *pvc_protection_controller(struct ctl *ctl);
struct controller *pv_protection_controller(struct ctl *ctl);
struct controller *flowschema_controller(struct ctl *ctl);
struct controller *clusterrole_controller(struct ctl *ctl);
