/* Services and EndpointSlices → the node's dataplane: which virtual addresses, with which back
 * ends.
 *
 * 1. A Service's rules are computed whole when it or one of its slices changes; the dataplane finds
 *    the difference.
 * 2. Ready endpoints serve; when there are none, terminating ones that still serve do. Local
 *    policies look at this node's endpoints only.
 * 3. kube-dns is left out: this node answers its address itself.
 * 4. A slice's former version is kept until the kernel has the new one: so it is known whether a
 *    pod still gets new connections from this node (node_proxy_wait).
 * Source: Kubernetes "Virtual IPs and Service Proxies"; KEP-1669 (terminating endpoints).
 */
#pragma once
#include "api/client.h"
#include "net/dataplane.h"

struct node_proxy;
struct node_proxy_config {
	struct loop *loop;
	struct cache *services, *slices; /* all namespaces; shared with others, borrowed */
	const char *node_name;
	struct dp_config dataplane;
	struct dataplane *use; /* a dataplane to use instead (a fake); NULL: nftables */
};
int node_proxy_start(const struct node_proxy_config *c, struct node_proxy **ret,
		     struct err *e) MUST_USE;
struct node_proxy *node_proxy_stop(struct node_proxy *p); /* the kernel's rules stay */

/* Whether some EndpointSlice that this node knows has the pod, in whatever condition. */
bool node_proxy_knows(const struct node_proxy *p, struct str pod_uid);
/* Until the kernel has a state in which the pod is no ready endpoint any more. A terminating
 * endpoint counts as out: it gets connections only where no other is left. */
struct proxy_wait {
	struct list node;
	struct str pod_uid; /* borrowed */
	bool look;
	void (*on_done)(struct proxy_wait *w);
};
/* False: it is so already, and on_done is not called; else it is called later, once, unless the
 * proxy stops before. */
bool node_proxy_wait(struct node_proxy *p, struct proxy_wait *w, struct str pod_uid,
		     void (*on_done)(struct proxy_wait *w)) MUST_USE;
void node_proxy_wait_stop(struct proxy_wait *w); /* also when zeroed or done */

/* Host ports: this node's addresses lead to its pod, through the same rules as node ports. All of
 * one pod, again and again; N 0: it has none any more. A Service's node port of the same number
 * waits. */
struct proxy_host_port {
	struct ip host_ip; /* family 0: every address of the node */
	enum dp_proto_N proto;
	uint16_t port, to;
};
void node_proxy_host_ports(struct node_proxy *p, struct str pod_uid, const struct ip *pod_ip,
			   const struct proxy_host_port *ports, unsigned n);

/* The node's own part of Services, once at start, blocking: a link that carries the DNS address and
 * the Service ranges' routes, forwarding on, redirects off. In the caller's network namespace. */
int node_proxy_setup(const struct dp_config *c, struct err *e) MUST_USE;
