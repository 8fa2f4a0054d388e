/* Links, addresses, routes, network namespaces by rtnetlink (libmnl). Plain dataplane verbs; knows
 * no Kubernetes.
 *
 * Every call acts in the network namespace that its `struct nl` socket was opened in. Blocking: for
 * the pool, the network thread or start-up, never the loop. 0 or -errno; adding what exists and
 * removing what is absent is 0. Source: rtnetlink(7), linux/if_link.h, linux/rtnetlink.h.
 */
#pragma once
#include "base/err.h"
#include "wire/text.h"

struct nl;                             /* one rtnetlink socket */
int nl_open(struct nl **ret) MUST_USE; /* in the caller's namespace */
/* In another: a thread made for it enters the namespace and hands the socket back. */
int nl_open_in(int netns_fd, struct nl **ret) MUST_USE;
struct nl *nl_close(struct nl *n);

int netns_new(int *ret_fd) MUST_USE; /* unnamed; lives as long as the fd or a process in it */
/* Runs FN on a fresh thread inside; returns its value. */
int netns_run(int netns_fd, int (*fn)(void *arg), void *arg) MUST_USE;
/* Take away a bind mount of a namespace, and the file that it was on. */
int netns_unpin(const char *path) MUST_USE;

int link_index(struct nl *n, const char *name, int *ret) MUST_USE; /* -ENODEV */
int link_set_up(struct nl *n, const char *name, bool up) MUST_USE;
int link_mtu(struct nl *n, const char *name, uint32_t *ret) MUST_USE;
int link_del(struct nl *n, const char *name) MUST_USE;
int link_add_bridge(struct nl *n, const char *name) MUST_USE;
int link_set_master(struct nl *n, const char *name, const char *master) MUST_USE;
/* A veth pair: NAME here, PEER in namespace PEER_NETNS_FD (-1: here), up on both ends. Hardware
 * addresses are returned.
 */
struct veth {
	const char *name, *peer;
	int peer_netns_fd;
	uint32_t mtu;
	uint8_t mac[6], peer_mac[6];
};
int link_add_veth(struct nl *n, struct veth *v) MUST_USE;

/* IPv6 without duplicate address detection; on "lo" of host scope. */
int addr_add(struct nl *n, const char *link, const struct cidr *addr) MUST_USE;
/* DST via GATEWAY (family 0: none) dev LINK (NULL: by gateway); scope link when no gateway;
 * replaces. */
struct route {
	struct cidr dst;
	struct ip gateway;
	const char *link;
	struct ip source;
	bool onlink;
	bool blackhole;
};
int route_add(struct nl *n, const struct route *r) MUST_USE;
int route_del(struct nl *n, const struct route *r) MUST_USE;
int neigh_add_permanent(struct nl *n, const char *link, const struct ip *ip,
			const uint8_t mac[static 6]) MUST_USE;
/* In the caller's namespaces. */
int sysctl_write(const char *path /* "net/ipv4/ip_forward" */, const char *value) MUST_USE;
