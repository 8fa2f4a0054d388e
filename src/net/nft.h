/* Private to net: the nftables side of the dataplane. nft_table.c writes the table as text, once;
 * nft_batch.c changes elements of its maps by netlink; nft.c decides which. */
#pragma once
#include "base/buf.h"
#include "net/dataplane.h"
#include <libmnl/libmnl.h>

#define NFT_TABLE "coracle"
/* Marks: number of endpoints, and above it the class of affinity (0: none). */
#define NFT_AFFINITY_SHIFT       16
#define NFT_AFFINITY_CLASSES_MAX 64
#define NFT_BACKENDS_MAX         0xffff

/* One address as the kernel has it. */
struct nft_entry {
	struct ip ip;
	uint16_t port;
	uint8_t proto;
	bool drop_empty;
	bool outside;                /* not in the service range: needs a refusal of its own */
	uint32_t mark;               /* 0: no backends */
	struct dp_backend *backends; /* by slot */
	unsigned backends_n;
};

/* The table without elements of services: chains, hooks, sets. */
void nft_table_begin(struct buf *b, const struct dp_config *c);
/* The chain lb_MARK and its dispatch element. */
void nft_table_class(struct buf *b, uint32_t mark, uint32_t affinity_s);
void nft_table_elements(struct buf *b, const struct nft_entry *e);
int nft_table_run(const struct buf *b, struct err *e) MUST_USE; /* blocking */

/* A batch of element changes: one kernel transaction. */
struct nft_batch;
struct nft_batch *nft_batch_new(void);
struct nft_batch *nft_batch_free(struct nft_batch *b);
/* The entry's address element. */
void nft_batch_entry(struct nft_batch *b, const struct nft_entry *e, bool add);
void nft_batch_slot(struct nft_batch *b, const struct nft_entry *e, uint32_t slot,
		    const struct dp_backend *to, bool add);
bool nft_batch_empty(const struct nft_batch *b);
int nft_batch_commit(struct nft_batch *b, struct err *e) MUST_USE; /* blocking; all or nothing */

/* Conntrack entries of UDP addresses whose back ends changed. TO family 0: every entry of the
 * address. Blocking. */
struct nft_stale {
	struct ip ip;
	uint16_t port;
	struct dp_backend to;
};
int nft_conntrack_flush(const struct nft_stale *stale, unsigned n) MUST_USE;
/* The same when it is not known what changed: every translated entry of a virtual address that is
 * not in KNOWN (sorted by nft_entry_cmp), or leads to none of its back ends. Blocking. */
int nft_conntrack_check(const struct nft_entry *const *known, unsigned n,
			const struct dp_config *c) MUST_USE;
int nft_entry_cmp(const void *a, const void *b); /* of struct nft_entry pointers: by address */
