/* Endpoints before signals: a pod that goes is out of every Ready node's tables first, then its
 * containers are told to end.
 *
 * 1. Each node knows what its kernel has (node/proxy.h). The pod's node waits for its own and asks
 *    the others' agents, all at once: GET /drained?pod=UID, with the node's certificate. The answer
 *    is held until it is 200, at most DRAIN_MS_MAX; then 503.
 * 2. A node that cannot be asked is asked again until the time is over. Nodes that are not Ready
 *    are not waited for.
 * 3. A pod of no EndpointSlice waits for nobody.
 */
#pragma once
#include "node/node_priv.h"

struct http_stream;
struct drain;

struct drains *drains_start(struct node *n);
struct drains *drains_stop(struct drains *s);

/* NULL: nothing to wait for, ON_DONE is not called. Else it is called later, once, and the drain is
 * gone then. POD_UID is borrowed. */
struct drain *drain_start(struct drains *s, struct str pod_uid, void (*on_done)(void *arg),
			  void *arg);
struct drain *drain_stop(struct drain *d); /* on_done will not be called; NULL is fine */

/* The other side: answers /drained. */
void drain_serve(struct node *n, struct http_stream *st, struct str query);
