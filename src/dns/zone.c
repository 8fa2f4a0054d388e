/* The snapshot of names; see zone.h. */
#include "dns/zone.h"
#include "base/clock.h"
#include "base/macro.h"
#include "base/must.h"

/* Records of one name: a headless Service of this size fills a message of 64 KiB several times. */
#define ZONE_RRS_MAX 10000

struct zone_slot {
	uint64_t hash;
	struct zone_entry *entry; /* NULL: free */
};
/* Open addressing; small, because it is copied whole when one name changes. */
struct zone_shard {
	uint64_t batch; /* that made it: the unpublished may be changed in place */
	uint32_t n, mask;
	struct zone_slot slots[];
};
/* What a publish replaced, to be freed at EPOCH. */
struct zone_retired {
	struct zone_retired *next;
	uint64_t epoch; /* 0: of the batch that is being made */
	void *p;
};

static void retire(struct zone *z, void *p)
{
	struct zone_retired *r;

	if (!p)
		return;
	r = xmalloc(sizeof(*r));
	*r = (struct zone_retired){z->retired, 0, p};
	z->retired = r;
}

static uint64_t hash_of(const struct zone *z, const uint8_t *name, size_t n)
{
	return str_hash(str_n((const char *)name, n), z->seed);
}

bool zone_init(struct zone *z, struct str domain)
{
	*z = (struct zone){.batch = 1};
	z->apex_n = (uint8_t)dns_name_from_text(domain, z->apex);
	random_kernel(&z->seed, sizeof(z->seed));
	for (size_t i = 0; i < ZONE_READERS_MAX; i++)
		atomic_init(&z->readers[i].seen, UINT64_MAX);
	atomic_init(&z->epoch, 1);
	atomic_init(&z->now, xcalloc(1, sizeof(struct zone_snapshot)));
	return z->apex_n != 0;
}

void zone_fini(struct zone *z)
{
	struct zone_snapshot *s;

	zone_publish(z);
	s = atomic_load(&z->now);
	while (!zone_reclaim(z))
		;
	for (size_t i = 0; s && i < ZONE_SHARDS; i++) {
		struct zone_shard *sh = s->shards[i];
		for (uint32_t k = 0; sh && k <= sh->mask; k++)
			free(sh->slots[k].entry);
		free(sh);
	}
	free(s);
	atomic_store(&z->now, NULL);
}

/* ---- readers ----
 * The order is what makes it safe: a reader says which epoch it has seen before it loads the
 * pointer, the writer stores the pointer before it raises the epoch and looks at the readers. */
const struct zone_snapshot *zone_enter(struct zone *z, struct zone_reader *r)
{
	atomic_store(&r->seen, atomic_load(&z->epoch));
	return atomic_load(&z->now);
}

void zone_leave(struct zone_reader *r)
{
	atomic_store(&r->seen, UINT64_MAX);
}

static const struct zone_slot *slot_find(const struct zone_shard *sh, uint64_t hash,
					 const uint8_t *name, size_t n)
{
	if (!sh)
		return NULL;
	for (uint32_t i = (uint32_t)hash & sh->mask;; i = (i + 1) & sh->mask) {
		const struct zone_slot *s = &sh->slots[i];
		if (!s->entry)
			return NULL;
		if (s->hash == hash && s->entry->name_n == n &&
		    memcmp(s->entry->name, name, n) == 0)
			return s;
	}
}

static uint32_t shard_of(uint64_t hash)
{
	return (uint32_t)(hash >> 32) % ZONE_SHARDS;
}

const struct zone_entry *zone_find(const struct zone *z, const struct zone_snapshot *s,
				   const uint8_t *name, size_t n)
{
	uint64_t hash = hash_of(z, name, n);
	const struct zone_slot *slot = slot_find(s->shards[shard_of(hash)], hash, name, n);

	return slot ? slot->entry : NULL;
}

/* ---- drafts ---- */
void zone_draft_init(struct zone_draft *d, const uint8_t *name, size_t n)
{
	*d = (struct zone_draft){.name_n = (uint8_t)n};
	memcpy(d->name, name, n);
}

void zone_draft_fini(struct zone_draft *d)
{
	free(d->rrs);
	free(d->bytes);
	d->rrs = NULL;
	d->bytes = NULL;
}

void zone_draft_add(struct zone_draft *d, unsigned type, const void *rdata, size_t n)
{
	if (d->rrs_n >= ZONE_RRS_MAX)
		return;
	if (d->rrs_n == d->rrs_cap) {
		d->rrs_cap = d->rrs_cap ? 2 * d->rrs_cap : 4;
		d->rrs = xrealloc(d->rrs, d->rrs_cap * sizeof(*d->rrs));
	}
	if (d->bytes_n + n > d->bytes_cap) {
		d->bytes_cap = (uint32_t)(2 * d->bytes_cap + n + 32);
		d->bytes = xrealloc(d->bytes, d->bytes_cap);
	}
	memcpy(d->bytes + d->bytes_n, rdata, n);
	d->rrs[d->rrs_n++] = (struct draft_rr){(uint16_t)type, (uint16_t)n, d->bytes_n};
	d->bytes_n += (uint32_t)n;
}

static int by_type_and_bytes(const void *x, const void *y, void *bytes)
{
	const struct draft_rr *p = x, *q = y;

	if (p->type != q->type)
		return p->type < q->type ? -1 : 1;
	int order = memcmp((uint8_t *)bytes + p->rdata, (uint8_t *)bytes + q->rdata,
			   MIN(p->rdata_n, q->rdata_n));
	return order ? order : (int)p->rdata_n - (int)q->rdata_n;
}

static void draft_sort(struct zone_draft *d)
{
	uint32_t n = 0;

	if (d->rrs_n == 0)
		return;
	qsort_r(d->rrs, d->rrs_n, sizeof(*d->rrs), by_type_and_bytes, d->bytes);
	for (uint32_t i = 1; i < d->rrs_n; i++)
		if (by_type_and_bytes(&d->rrs[n], &d->rrs[i], d->bytes) != 0)
			d->rrs[++n] = d->rrs[i];
	d->rrs_n = n + 1;
}

static struct zone_entry *entry_new(const struct zone *z, const struct zone_draft *d)
{
	size_t rrs = sizeof(struct zone_rr) * d->rrs_n;
	struct zone_entry *e = xmalloc(sizeof(*e) + rrs + d->name_n + d->bytes_n);
	struct zone_rr *list = (struct zone_rr *)(e + 1);
	uint8_t *name = (uint8_t *)list + rrs, *bytes = name + d->name_n;

	for (uint32_t i = 0; i < d->rrs_n; i++)
		list[i] = (struct zone_rr){d->rrs[i].type, d->rrs[i].rdata_n, d->rrs[i].rdata};
	memcpy(name, d->name, d->name_n);
	if (d->bytes_n)
		memcpy(bytes, d->bytes, d->bytes_n);
	*e = (struct zone_entry){.hash = hash_of(z, d->name, d->name_n),
				 .name_n = d->name_n,
				 .rrs_n = (uint16_t)d->rrs_n,
				 .rrs = list,
				 .name = name,
				 .bytes = bytes};
	return e;
}

static bool entry_is(const struct zone_entry *e, const struct zone_draft *d)
{
	if (e->rrs_n != d->rrs_n)
		return false;
	for (uint32_t i = 0; i < d->rrs_n; i++) {
		const struct zone_rr *x = &e->rrs[i];
		const struct draft_rr *y = &d->rrs[i];
		if (x->type != y->type || x->rdata_n != y->rdata_n ||
		    memcmp(e->bytes + x->rdata, d->bytes + y->rdata, x->rdata_n) != 0)
			return false;
	}
	return true;
}

/* ---- changes ---- */
static struct zone_snapshot *next_of(struct zone *z)
{
	if (!z->next) {
		z->next = xmalloc(sizeof(*z->next));
		*z->next = *atomic_load(&z->now);
	}
	return z->next;
}

static void slot_put(struct zone_shard *sh, struct zone_slot s)
{
	uint32_t i = (uint32_t)s.hash & sh->mask;

	while (sh->slots[i].entry)
		i = (i + 1) & sh->mask;
	sh->slots[i] = s;
	sh->n++;
}

/* The shard of this batch with room for one more and without DROP. */
static struct zone_shard *shard_edit(struct zone *z, uint32_t at, const struct zone_entry *drop)
{
	struct zone_snapshot *s = next_of(z);
	struct zone_shard *was = s->shards[at];
	uint32_t n = was ? was->n : 0, cap = 4;

	if (was && was->batch == z->batch && !drop && 3 * (n + 1) <= 2 * (was->mask + 1))
		return was;
	while (2 * cap < 3 * (n + 1))
		cap *= 2;
	struct zone_shard *sh = xcalloc(1, sizeof(*sh) + cap * sizeof(struct zone_slot));
	sh->batch = z->batch;
	sh->mask = cap - 1;
	for (uint32_t i = 0; was && i <= was->mask; i++)
		if (was->slots[i].entry && was->slots[i].entry != drop)
			slot_put(sh, was->slots[i]);
	if (was && was->batch == z->batch)
		free(was); /* nobody has seen it */
	else
		retire(z, was);
	s->shards[at] = sh;
	return sh;
}

static const struct zone_entry *find_next(const struct zone *z, const uint8_t *name, size_t n)
{
	return zone_find(z, z->next ? z->next : atomic_load(&z->now), name, n);
}

void zone_put(struct zone *z, struct zone_draft *d)
{
	const struct zone_entry *was = find_next(z, d->name, d->name_n);

	draft_sort(d);
	if (was && entry_is(was, d))
		return;
	struct zone_entry *e = entry_new(z, d);
	struct zone_shard *sh = shard_edit(z, shard_of(e->hash), was);
	slot_put(sh, (struct zone_slot){e->hash, e});
	if (was)
		retire(z, (void *)was);
	else
		z->names++;
}

void zone_del(struct zone *z, const uint8_t *name, size_t n)
{
	const struct zone_entry *was = find_next(z, name, n);

	if (!was)
		return;
	shard_edit(z, shard_of(was->hash), was);
	retire(z, (void *)was);
	z->names--;
}

void zone_set_synced(struct zone *z)
{
	next_of(z)->synced = true;
}

void zone_publish(struct zone *z)
{
	struct zone_snapshot *was = atomic_load(&z->now);

	if (!z->next)
		return;
	z->next->serial = was->serial + 1;
	retire(z, was);
	atomic_store(&z->now, z->next);
	uint64_t epoch = atomic_fetch_add(&z->epoch, 1) + 1;
	for (struct zone_retired *r = z->retired; r && r->epoch == 0; r = r->next)
		r->epoch = epoch;
	z->next = NULL;
	z->batch++;
}

bool zone_reclaim(struct zone *z)
{
	uint64_t oldest = UINT64_MAX;
	struct zone_retired **link = &z->retired;

	for (size_t i = 0; i < ZONE_READERS_MAX; i++)
		oldest = MIN(oldest, atomic_load(&z->readers[i].seen));
	while (*link) {
		struct zone_retired *r = *link;
		if (r->epoch == 0 || r->epoch > oldest) {
			link = &r->next;
			continue;
		}
		*link = r->next;
		free(r->p);
		free(r);
	}
	return !z->retired;
}
