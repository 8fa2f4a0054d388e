/* Answers of resolvers, kept for their TTL. Bounded: two places a hash, the older one goes. */
#include "dns/responder.h"

#define WAYS 2

static void lower_name(const uint8_t *name, size_t n, uint8_t *out)
{
	for (size_t i = 0; i < n; i++)
		out[i] = name[i] >= 'A' && name[i] <= 'Z' ? name[i] | 0x20 : name[i];
}

static uint64_t cached_hash(const struct forwarder *f, const uint8_t *name, size_t n, unsigned type,
			    unsigned flags)
{
	return str_hash(str_n((const char *)name, n), f->seed + type * 8u + flags);
}

const struct cached *cached_find(struct forwarder *f, const uint8_t *any_case, size_t n,
				 unsigned type, unsigned flags, mono_ns_t now)
{
	uint8_t name[DNS_NAME_MAX];

	if (!f->cache)
		return NULL;
	lower_name(any_case, n, name);
	uint64_t hash = cached_hash(f, name, n, type, flags);
	struct cached **set = &f->cache[hash % CACHE_SETS * WAYS];
	for (size_t i = 0; i < WAYS; i++) {
		const struct cached *c = set[i];
		if (c && c->hash == hash && c->type == type && c->flags == flags &&
		    c->name_n == n && memcmp(c->bytes, name, n) == 0)
			return c->until > now ? c : NULL;
	}
	return NULL;
}

/* Seconds an answer may be kept; 0: not at all. Source: RFC 2308 for those without records. */
static uint32_t keep_seconds(const uint8_t *msg, size_t n)
{
	unsigned rcode = msg[3] & 0xf, answers = dns_u16(msg + 6);
	unsigned records = answers + dns_u16(msg + 8);
	size_t name = dns_name_skip(msg, n, DNS_HEADER), at = DNS_HEADER + name + 4;
	uint32_t keep = CACHE_TTL_MAX_S;
	bool soa = false;
	struct dns_rr rr;

	if (msg[2] & DNS_TC)
		return 0;
	if (rcode == DNS_SERVFAIL)
		return CACHE_FAIL_S;
	if (rcode != DNS_NOERROR && rcode != DNS_NXDOMAIN)
		return 0;
	for (unsigned i = 0; i < records; i++, at = rr.end) {
		if (!dns_rr_read(msg, n, at, &rr))
			return 0;
		keep = MIN(keep, rr.ttl);
		if (i >= answers && rr.type == DNS_SOA && rr.rdata_n >= 20) {
			soa = true;
			keep = MIN(keep, dns_u32(msg + rr.end - 4));
		}
	}
	return answers || soa ? keep : 0;
}

void cached_put(struct forwarder *f, const uint8_t *any_case, size_t n, unsigned type,
		unsigned flags, const uint8_t *msg, size_t msg_n, mono_ns_t now)
{
	uint32_t keep = keep_seconds(msg, msg_n);
	uint8_t name[DNS_NAME_MAX];

	if (keep == 0 || msg_n > CACHE_BYTES_MAX)
		return;
	if (!f->cache)
		f->cache = xcalloc(CACHE_SETS * WAYS, sizeof(struct cached *));
	lower_name(any_case, n, name);
	uint64_t hash = cached_hash(f, name, n, type, flags);
	struct cached **set = &f->cache[hash % CACHE_SETS * WAYS];
	struct cached **slot =
		set[0] && set[1] && set[1]->until < set[0]->until ? &set[1] : &set[0];
	for (size_t i = 0; i < WAYS; i++)
		if (!set[i] || (set[i]->hash == hash && set[i]->name_n == n &&
				memcmp(set[i]->bytes, name, n) == 0))
			slot = &set[i];
	free(*slot);
	struct cached *c = xmalloc(sizeof(*c) + n + msg_n);
	*c = (struct cached){.hash = hash,
			     .since = now,
			     .until = now + keep * NS_PER_S,
			     .type = (uint16_t)type,
			     .flags = (uint16_t)flags,
			     .n = (uint16_t)msg_n,
			     .name_n = (uint8_t)n};
	memcpy(c->bytes, name, n);
	memcpy(c->bytes + n, msg, msg_n);
	*slot = c;
}

void cached_close(struct forwarder *f)
{
	for (size_t i = 0; f->cache && i < CACHE_SETS * WAYS; i++)
		free(f->cache[i]);
	free(f->cache);
	f->cache = NULL;
}
