/* Stale UDP conntrack entries. Source: libnetfilter_conntrack; Kubernetes issue class "UDP
 * blackhole after endpoint change". */
#include "net/nft.h"

#include <arpa/inet.h>
#include <errno.h>
#include <libnetfilter_conntrack/libnetfilter_conntrack.h>
#include <linux/netfilter/nf_conntrack_common.h>
#include <stdlib.h>

struct conntrack_scan {
	bool (*is_stale)(const struct conntrack_scan *scan, const struct nf_conntrack *ct);
	const struct nft_stale *stale;
	const struct nft_entry *const *known;
	unsigned n;
	const struct dp_config *config;
	struct nf_conntrack **found;
	unsigned found_n, found_cap;
};

static bool conntrack_matches(const struct nft_stale *s, const struct nf_conntrack *ct)
{
	uint32_t dst = nfct_get_attr_u32(ct, ATTR_ORIG_IPV4_DST);
	uint32_t from = nfct_get_attr_u32(ct, ATTR_REPL_IPV4_SRC);

	return memcmp(&dst, s->ip.bytes, 4) == 0 &&
	       nfct_get_attr_u16(ct, ATTR_ORIG_PORT_DST) == htons(s->port) &&
	       (!s->to.ip.family ||
		(memcmp(&from, s->to.ip.bytes, 4) == 0 &&
		 nfct_get_attr_u16(ct, ATTR_REPL_PORT_SRC) == htons(s->to.port)));
}

static bool conntrack_listed(const struct conntrack_scan *scan, const struct nf_conntrack *ct)
{
	for (unsigned i = 0; i < scan->n; i++)
		if (conntrack_matches(&scan->stale[i], ct))
			return true;
	return false;
}

int nft_entry_cmp(const void *a, const void *b)
{
	const struct nft_entry *const *x = a, *const *y = b;
	int c = memcmp((*x)->ip.bytes, (*y)->ip.bytes, 4);

	return c ? c : (*x)->port - (*y)->port;
}

static bool conntrack_virtual(const struct dp_config *c, const struct ip *ip)
{
	for (size_t i = 0; i < ARRAY_SIZE(c->node_ips); i++)
		if (c->node_ips[i].family == 4 && ip_equal(&c->node_ips[i], ip))
			return true;
	return cidr_contains(&c->service_cidr[0], ip);
}

static bool conntrack_leads_elsewhere(const struct conntrack_scan *scan,
				      const struct nf_conntrack *ct)
{
	uint32_t dst = nfct_get_attr_u32(ct, ATTR_ORIG_IPV4_DST);
	uint32_t from = nfct_get_attr_u32(ct, ATTR_REPL_IPV4_SRC);
	uint16_t port = nfct_get_attr_u16(ct, ATTR_REPL_PORT_SRC);
	struct nft_entry asked = {.ip.family = 4,
				  .port = ntohs(nfct_get_attr_u16(ct, ATTR_ORIG_PORT_DST))};
	const struct nft_entry *key = &asked, *const * found;

	memcpy(asked.ip.bytes, &dst, 4);
	found = bsearch(&key, scan->known, scan->n, sizeof(*scan->known), nft_entry_cmp);
	if (!found)
		return nfct_get_attr_u32(ct, ATTR_STATUS) & IPS_DST_NAT &&
		       conntrack_virtual(scan->config, &asked.ip);
	for (unsigned i = 0; i < (*found)->backends_n; i++)
		if (memcmp(&from, (*found)->backends[i].ip.bytes, 4) == 0 &&
		    port == htons((*found)->backends[i].port))
			return false;
	return true;
}

static int conntrack_one(enum nf_conntrack_msg_type type UNUSED, struct nf_conntrack *ct, void *arg)
{
	struct conntrack_scan *scan = arg;

	if (nfct_get_attr_u8(ct, ATTR_ORIG_L4PROTO) != DP_UDP)
		return NFCT_CB_CONTINUE;
	if (!scan->is_stale(scan, ct))
		return NFCT_CB_CONTINUE;
	if (scan->found_n == scan->found_cap) {
		scan->found_cap = scan->found_cap ? scan->found_cap * 2 : 16;
		scan->found = xrealloc(scan->found, scan->found_cap * sizeof(*scan->found));
	}
	scan->found[scan->found_n++] = nfct_clone(ct);
	return NFCT_CB_CONTINUE;
}

static int conntrack_scan(struct conntrack_scan *scan)
{
	struct nfct_handle *h = nfct_open(CONNTRACK, 0);
	uint32_t family = AF_INET;
	int r = 0;

	if (!h)
		return -errno;
	nfct_callback_register(h, NFCT_T_ALL, conntrack_one, scan);
	if (nfct_query(h, NFCT_Q_DUMP, &family) < 0)
		r = -errno;
	nfct_callback_unregister(h);
	for (unsigned i = 0; i < scan->found_n; i++) {
		/* An entry that went by itself meanwhile is as good as deleted. */
		if (nfct_query(h, NFCT_Q_DESTROY, scan->found[i]) < 0 && errno != ENOENT && r == 0)
			r = -errno;
		nfct_destroy(scan->found[i]);
	}
	free(scan->found);
	nfct_close(h);
	return r;
}

int nft_conntrack_flush(const struct nft_stale *stale, unsigned n)
{
	struct conntrack_scan scan = {.is_stale = conntrack_listed, .stale = stale, .n = n};

	return conntrack_scan(&scan);
}

int nft_conntrack_check(const struct nft_entry *const *known, unsigned n, const struct dp_config *c)
{
	struct conntrack_scan scan = {
		.is_stale = conntrack_leads_elsewhere, .known = known, .n = n, .config = c};

	return conntrack_scan(&scan);
}
