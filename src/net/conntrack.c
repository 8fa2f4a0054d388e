/* Stale UDP conntrack entries. Source: libnetfilter_conntrack; Kubernetes issue class "UDP
 * blackhole after endpoint change". */
#include "net/nft.h"

#include <arpa/inet.h>
#include <errno.h>
#include <libnetfilter_conntrack/libnetfilter_conntrack.h>

struct conntrack_scan {
	const struct nft_stale *stale;
	unsigned n;
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

static int conntrack_one(enum nf_conntrack_msg_type type UNUSED, struct nf_conntrack *ct, void *arg)
{
	struct conntrack_scan *scan = arg;

	if (nfct_get_attr_u8(ct, ATTR_ORIG_L4PROTO) != DP_UDP)
		return NFCT_CB_CONTINUE;
	for (unsigned i = 0; i < scan->n; i++)
		if (conntrack_matches(&scan->stale[i], ct)) {
			if (scan->found_n == scan->found_cap) {
				scan->found_cap = scan->found_cap ? scan->found_cap * 2 : 16;
				scan->found = xrealloc(scan->found,
						       scan->found_cap * sizeof(*scan->found));
			}
			scan->found[scan->found_n++] = nfct_clone(ct);
			break;
		}
	return NFCT_CB_CONTINUE;
}

int nft_conntrack_flush(const struct nft_stale *stale, unsigned n)
{
	struct conntrack_scan scan = {.stale = stale, .n = n};
	struct nfct_handle *h = nfct_open(CONNTRACK, 0);
	uint32_t family = AF_INET;
	int r = 0;

	if (!h)
		return -errno;
	nfct_callback_register(h, NFCT_T_ALL, conntrack_one, &scan);
	if (nfct_query(h, NFCT_Q_DUMP, &family) < 0)
		r = -errno;
	nfct_callback_unregister(h);
	for (unsigned i = 0; i < scan.found_n; i++) {
		/* An entry that went by itself meanwhile is as good as deleted. */
		if (nfct_query(h, NFCT_Q_DESTROY, scan.found[i]) < 0 && errno != ENOENT && r == 0)
			r = -errno;
		nfct_destroy(scan.found[i]);
	}
	free(scan.found);
	nfct_close(h);
	return r;
}
