/* The names of the cluster's zones: an immutable snapshot that responder threads read, and the
 * writer's side that makes the next one.
 *
 *	snapshot ── shards[1024] ── slots (hash, entry) ── entry: a name and its records
 *
 * 1. A snapshot, its shards and entries never change once published; a new snapshot shares every
 *    shard it did not touch. Adding a Service costs a few shards, however many names there are.
 * 2. One atomic pointer leads to the snapshot. What a publish replaces is freed when every reader
 *    has been between two batches (a quiescent point) since: zone_reclaim.
 * 3. Writer functions: loop thread only. Readers: zone_enter … zone_leave around a batch.
 */
#pragma once
#include "dns/message.h"
#include <stdatomic.h>

#define ZONE_SHARDS      1024u
#define ZONE_READERS_MAX 16

struct zone_rr {
	uint16_t type, rdata_n;
	uint32_t rdata; /* offset in the entry's bytes */
};
/* Records are grouped by type. An entry without any only says that the name exists. */
struct zone_entry {
	uint64_t hash;
	uint8_t name_n;
	uint16_t rrs_n;
	const struct zone_rr *rrs;
	const uint8_t *name, *bytes; /* all in one piece of memory with the entry */
};
struct zone_shard;
struct zone_snapshot {
	struct zone_shard *shards[ZONE_SHARDS];
	uint32_t serial;
	bool synced; /* the whole cluster was seen once */
};
struct zone_reader {
	_Atomic uint64_t seen; /* epoch of its last quiescent point; UINT64_MAX: not reading */
};
struct zone {
	uint8_t apex[DNS_NAME_MAX];
	uint8_t apex_n;
	uint64_t seed;
	_Atomic(struct zone_snapshot *) now;
	_Atomic uint64_t epoch;
	struct zone_reader readers[ZONE_READERS_MAX];
	/* the writer's */
	struct zone_snapshot *next; /* being made; NULL: nothing changed since the last publish */
	struct zone_retired *retired;
	uint64_t batch;
	size_t names;
};

bool zone_init(struct zone *z, struct str domain); /* false: no domain name */
void zone_fini(struct zone *z);                    /* no reader left */

/* ---- readers ---- */
const struct zone_snapshot *zone_enter(struct zone *z, struct zone_reader *r);
void zone_leave(struct zone_reader *r);
/* NAME in lower case; NULL when the name does not exist. */
const struct zone_entry *zone_find(const struct zone *z, const struct zone_snapshot *s,
				   const uint8_t *name, size_t name_n);

/* ---- the writer ---- */
/* Records of a name being collected. */
struct zone_draft {
	uint8_t name[DNS_NAME_MAX];
	uint8_t name_n;
	struct draft_rr {
		uint16_t type, rdata_n;
		uint32_t rdata;
	} * rrs;
	uint32_t rrs_n, rrs_cap;
	uint8_t *bytes;
	uint32_t bytes_n, bytes_cap;
};
void zone_draft_init(struct zone_draft *d, const uint8_t *name, size_t name_n);
void zone_draft_fini(struct zone_draft *d);
/* Twice the same record is one. Beyond ZONE_RRS_MAX they are dropped. */
void zone_draft_add(struct zone_draft *d, unsigned type, const void *rdata, size_t rdata_n);
void zone_put(struct zone *z, struct zone_draft *d); /* replaces; sorts the draft */
void zone_del(struct zone *z, const uint8_t *name, size_t name_n);
void zone_set_synced(struct zone *z);
void zone_publish(struct zone *z); /* when something changed */
bool zone_reclaim(struct zone *z); /* frees what it can; false: something is left */
