/* Cluster DNS: a snapshot of names built from Services and EndpointSlices on the loop thread,
 * answered by responder threads over UDP and TCP; what is outside the zone is forwarded and cached.
 * The sockets are opened in the caller's network namespace, on the given addresses.
 * Source: Kubernetes DNS specification 1.1.0. */
#pragma once
#include "api/client.h"
#include "loop/loop.h"
#include "wire/text.h"

struct dns;
struct dns_config {
	struct client *client;
	struct cache *services, *slices; /* shared caches of the process (all namespaces) */
	const char *zone;                /* "cluster.local" */
	struct ip listen[4];             /* kube-dns ClusterIP(s), node address; family 0 ends */
	uint16_t port, metrics_port;     /* 53, 9153 */
	struct ip forward[3];            /* resolvers; none: SERVFAIL at once */
	uint16_t forward_port;           /* 0: 53 */
	unsigned threads;                /* responders; 0: by the machine */
};
int dns_start(struct loop *l, const struct dns_config *c, struct dns **ret, struct err *e) MUST_USE;
struct dns *dns_stop(struct dns *d);
