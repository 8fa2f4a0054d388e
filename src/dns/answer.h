/* The answer to a query from the snapshot: a pure function, for every responder and for fuzzing. */
#pragma once
#include "dns/zone.h"

#define DNS_TTL       5 /* of everything in the zone: changes are seen soon */
#define DNS_CHAIN_MAX 8 /* CNAMEs within the zone */

enum answer_N {
	ANSWER_DONE,    /* W holds the message */
	ANSWER_FORWARD, /* outside the zone: ask a resolver */
	ANSWER_TARGET,  /* a CNAME to outside: W holds the message so far, without its end */
};
struct answer {
	enum dns_rcode_N rcode; /* DONE */
	const uint8_t *target;  /* TARGET: in the snapshot */
	uint8_t target_n;
	unsigned answers; /* records in the answer section so far */
};
/* ROTATE: where to begin in sets of addresses. FORWARDS: is there a resolver. */
enum answer_N answer_build(const struct zone *z, const struct zone_snapshot *s,
			   const struct dns_query *q, uint32_t rotate, bool forwards,
			   struct dns_writer *w, struct answer *ret);
/* A message without records. */
void answer_error(const struct dns_query *q, enum dns_rcode_N rcode, struct dns_writer *w);
