/* Service load balancing: virtual addresses, their back ends, affinity. Two implementations:
 * nftables and a fake.
 *
 * 1. The caller describes the whole wanted state of one virtual address at a time; the dataplane
 *    computes the difference and applies it in one kernel transaction per flush. Cost is O(change).
 * 2. One nftables table of our own, data maps only (ARCHITECTURE.md, "Service rules"). Foreign
 *    rules are left alone.
 * 3. Stale UDP conntrack entries of removed back ends (and of addresses that had none) go with the
 *    flush.
 * 4. flush is asynchronous: DONE on the loop, in the order of the calls, once everything set before
 *    is committed.
 */
#pragma once
#include "base/err.h"
#include "loop/loop.h"
#include "wire/text.h"

enum dp_proto_N { DP_PROTO_INVALID, DP_TCP = 6, DP_UDP = 17, DP_SCTP = 132 };
struct dp_address {   /* identity of a virtual address */
	struct ip ip; /* family 4 with 0.0.0.0 (6 with ::): any address of this node (NodePort) */
	enum dp_proto_N proto;
	uint16_t port;
};
struct dp_backend {
	struct ip ip;
	uint16_t port;
};
struct dp_service {
	struct dp_address address;
	/* None: refuse at once (TCP RST, ICMP port unreachable). */
	const struct dp_backend *backends;
	unsigned backends_n;
	uint32_t affinity_s; /* 0: none; client address affinity */
	bool local_only;     /* backends are this node's; keep the source address */
	bool drop_empty;     /* drop instead of refusing when without backends */
};
struct dp_config {
	/* v4, v6; family 0: absent. */
	struct cidr pod_cidr[2], node_pod_cidr[2], service_cidr[2], node_cidr[2];
	struct ip dns_ip[2]; /* answered on this node, untracked */
	/* This node's own addresses, where node ports answer; family 0 ends. */
	struct ip node_ips[4];
};
struct dataplane;
struct dataplane_ops {
	int (*set)(struct dataplane *d, const struct dp_service *s); /* remembers; copied */
	int (*del)(struct dataplane *d, const struct dp_address *a);
	void (*flush)(struct dataplane *d, void (*done)(void *arg, int r, const struct err *e),
		      void *arg);
	/* Leaves the kernel's rules in place; no DONE after it. */
	void (*free)(struct dataplane *d);
};
struct dataplane {
	const struct dataplane_ops *ops;
};
/* In the caller's network namespace. Makes the table, or takes over one left by a former process
 * (then the first flush removes what was not set). */
int dataplane_nft_new(struct loop *l, const struct dp_config *c, struct dataplane **ret,
		      struct err *e) MUST_USE;
/* Remove the table. Blocking. */
int dataplane_nft_remove(void) MUST_USE;
/* The way out of a private cluster's underlay, in the caller's network namespace (the gateway's):
 * what comes from INSIDE and leaves by another link than LINK gets that link's address. A
 * table of its own; replaces what a former call made. Blocking, start-up only.
 *
 * Errors  -ENOMEM, ERR_INTERNAL with nftables' words
 */
int underlay_masquerade(const struct cidr *inside, const char *link, struct err *e) MUST_USE;
struct dataplane *dataplane_fake_new(struct loop *l);
/* The first back end of the address as it was set last; NULL: it has none, or is not set.
 * Borrowed. */
const struct dp_backend *dataplane_fake_get(struct dataplane *d, const struct dp_address *a);
void dataplane_fake_fail(struct dataplane *d, unsigned n); /* the next N flushes fail */
void dataplane_fake_hold(struct dataplane *d, bool held);  /* while held no flush is done */
