/* The nftables dataplane: what is wanted, what the kernel has, and the difference between them.
 *
 * set and del change the wanted state and put the entry on the dirty list. flush takes the dirty
 * list, builds one batch and commits it on the pool. The first flush, and the one after a failed
 * batch, writes the whole table instead, in one transaction, so that nothing is half there.
 */
#include "net/nft.h"

#include "base/list.h"
#include "base/map.h"

#include <errno.h>

#define LOG_MODULE "net"
#include "base/log.h"

struct dp_wanted { /* one concrete address */
	struct list dirty;
	char key[IP_TEXT_BYTES + 16];
	struct nft_entry now; /* in the kernel, once in_kernel */
	struct nft_entry next;
	bool in_kernel, gone;
};

struct dp_done {
	struct list node;
	void (*done)(void *arg, int r, const struct err *e);
	void *arg;
};

struct dp_nft {
	struct dataplane base;
	struct loop *loop;
	struct dp_config config;
	struct map entries;                     /* key → struct dp_wanted */
	struct list dirty, waiting, committing; /* dp_wanted, dp_done, dp_done */
	struct map classes;                     /* marks whose chain exists, by text */
	uint32_t affinity_s[NFT_AFFINITY_CLASSES_MAX];
	unsigned affinity_n;
	bool whole, busy, freed;
	struct loop_work work;
	struct loop_call soon;
	/* The commit in flight; the pool borrows it. */
	struct buf text;
	struct nft_batch *batch;
	struct nft_stale *stale;
	unsigned stale_n, stale_cap;
	const struct nft_entry **known; /* with the whole table: its UDP addresses */
	unsigned known_n;
	bool check; /* the whole table: what is stale must be found */
	int r;
	struct err err;
};

static void dp_flush_begin(struct dp_nft *d);

static void entry_copy(struct nft_entry *to, const struct nft_entry *from)
{
	free(to->backends);
	*to = *from;
	to->backends = from->backends_n ? xmalloc(from->backends_n * sizeof(*to->backends)) : NULL;
	if (from->backends_n)
		memcpy(to->backends, from->backends, from->backends_n * sizeof(*to->backends));
}

static bool backend_equal(const struct dp_backend *a, const struct dp_backend *b)
{
	return a->port == b->port && ip_equal(&a->ip, &b->ip);
}

static void wanted_key(const struct ip *ip, const struct dp_address *a, char *key, size_t n)
{
	char text[IP_TEXT_BYTES];

	ip_format(ip, text);
	snprintf(key, n, "%s/%d/%u", text, (int)a->proto, a->port);
}

/* The class of an affinity timeout: 0 without, else 1... */
static uint32_t dp_affinity_class(struct dp_nft *d, uint32_t affinity_s)
{
	if (!affinity_s)
		return 0;
	for (unsigned i = 0; i < d->affinity_n; i++)
		if (d->affinity_s[i] == affinity_s)
			return i + 1;
	if (d->affinity_n == NFT_AFFINITY_CLASSES_MAX)
		return NFT_AFFINITY_CLASSES_MAX; /* the last one's timeout: sticky, though not to
						    the second */
	d->affinity_s[d->affinity_n++] = affinity_s;
	return d->affinity_n;
}

/* Back ends keep their slots where they can, so that affinity and the kernel's elements change
 * least. */
static void entry_assign(struct nft_entry *e, const struct nft_entry *old,
			 const struct dp_backend *backends, unsigned n)
{
	AUTO_FREE bool *placed = xcalloc(n + 1, sizeof(bool));
	AUTO_FREE bool *taken = xcalloc(n + 1, sizeof(bool));

	e->backends = n ? xcalloc(n, sizeof(*e->backends)) : NULL;
	e->backends_n = n;
	for (unsigned slot = 0; slot < MIN(n, old->backends_n); slot++)
		for (unsigned i = 0; i < n && !taken[slot]; i++)
			if (!placed[i] && backend_equal(&backends[i], &old->backends[slot])) {
				e->backends[slot] = backends[i];
				placed[i] = taken[slot] = true;
			}
	for (unsigned i = 0, slot = 0; i < n; i++) {
		if (placed[i])
			continue;
		while (taken[slot])
			slot++;
		e->backends[slot++] = backends[i];
	}
}

static void dp_mark_dirty(struct dp_nft *d, struct dp_wanted *w)
{
	if (list_empty(&w->dirty))
		list_push_back(&d->dirty, &w->dirty);
}

static void dp_set_one(struct dp_nft *d, const struct ip *ip, const struct dp_service *s)
{
	char key[sizeof(((struct dp_wanted *)0)->key)];
	struct nft_entry e = {
		.ip = *ip, .port = s->address.port, .proto = (uint8_t)s->address.proto};

	wanted_key(ip, &s->address, key, sizeof(key));
	struct dp_wanted *w = map_get(&d->entries, str_of(key));
	if (!w) {
		w = xcalloc(1, sizeof(*w));
		list_init(&w->dirty);
		snprintf(w->key, sizeof(w->key), "%s", key);
		(void)map_put(&d->entries, str_of(key), w);
	}
	unsigned n = MIN(s->backends_n, NFT_BACKENDS_MAX);
	e.drop_empty = s->drop_empty;
	e.outside = !cidr_contains(&d->config.service_cidr[0], ip);
	e.mark = n ? n | dp_affinity_class(d, s->affinity_s) << NFT_AFFINITY_SHIFT : 0;
	entry_assign(&e, w->gone ? &w->now : &w->next, s->backends, n);
	free(w->next.backends);
	w->next = e;
	w->gone = false;
	dp_mark_dirty(d, w);
}

static int dp_nft_set(struct dataplane *base, const struct dp_service *s)
{
	struct dp_nft *d = container_of(base, struct dp_nft, base);

	static const uint8_t zero[16];

	if (s->address.ip.family != 4)
		return -EAFNOSUPPORT;
	for (unsigned i = 0; i < s->backends_n; i++)
		if (s->backends[i].ip.family != 4)
			return -EAFNOSUPPORT;
	if (memcmp(s->address.ip.bytes, zero, 4) != 0) {
		dp_set_one(d, &s->address.ip, s);
		return 0;
	}
	for (unsigned i = 0; i < ARRAY_SIZE(d->config.node_ips); i++)
		if (d->config.node_ips[i].family == 4)
			dp_set_one(d, &d->config.node_ips[i], s);
	return 0;
}

static void dp_del_one(struct dp_nft *d, const struct ip *ip, const struct dp_address *a)
{
	char key[sizeof(((struct dp_wanted *)0)->key)];

	wanted_key(ip, a, key, sizeof(key));
	struct dp_wanted *w = map_get(&d->entries, str_of(key));
	if (!w)
		return;
	w->gone = true;
	dp_mark_dirty(d, w);
}

static int dp_nft_del(struct dataplane *base, const struct dp_address *a)
{
	struct dp_nft *d = container_of(base, struct dp_nft, base);
	static const uint8_t zero[16];

	if (memcmp(a->ip.bytes, zero, 4) != 0) {
		dp_del_one(d, &a->ip, a);
		return 0;
	}
	for (unsigned i = 0; i < ARRAY_SIZE(d->config.node_ips); i++)
		if (d->config.node_ips[i].family == 4)
			dp_del_one(d, &d->config.node_ips[i], a);
	return 0;
}

static void wanted_free(struct dp_nft *d, struct dp_wanted *w)
{
	(void)map_del(&d->entries, str_of(w->key));
	list_remove(&w->dirty);
	free(w->now.backends);
	free(w->next.backends);
	free(w);
}

/* ---- one commit ---- */

static void dp_stale(struct dp_nft *d, const struct nft_entry *e, const struct dp_backend *to)
{
	if (e->proto != DP_UDP)
		return;
	if (d->stale_n == d->stale_cap) {
		d->stale_cap = d->stale_cap ? d->stale_cap * 2 : 16;
		d->stale = xrealloc(d->stale, d->stale_cap * sizeof(*d->stale));
	}
	struct nft_stale *stale = &d->stale[d->stale_n++];

	*stale = (struct nft_stale){.ip = e->ip, .port = e->port};
	if (to)
		stale->to = *to;
}

static bool entry_has(const struct nft_entry *e, const struct dp_backend *b)
{
	for (unsigned i = 0; i < e->backends_n; i++)
		if (backend_equal(&e->backends[i], b))
			return true;
	return false;
}

static void dp_stale_of(struct dp_nft *d, const struct nft_entry *old, const struct nft_entry *new)
{
	if (!old->backends_n && new->backends_n)
		dp_stale(d, new, NULL); /* what was sent while nobody answered */
	for (unsigned i = 0; i < old->backends_n; i++)
		if (!entry_has(new, &old->backends[i]))
			dp_stale(d, old, &old->backends[i]);
}

static void dp_class(struct dp_nft *d, uint32_t mark)
{
	char key[16];

	if (!mark)
		return;
	snprintf(key, sizeof(key), "%x", mark);
	if (map_get(&d->classes, str_of(key)))
		return;
	(void)map_put(&d->classes, str_of(key), d);
	uint32_t class = mark >> NFT_AFFINITY_SHIFT;
	nft_table_class(&d->text, mark, class ? d->affinity_s[class - 1] : 0);
}

/* What a former process had, or a batch that failed was to change, is not known: every entry of the
 * kernel is to be compared with what is wanted. The entries stay as they are until the commit ends.
 */
static void dp_build_known(struct dp_nft *d)
{
	d->check = true;
	d->known_n = 0;
	d->known = xrealloc(d->known, (d->entries.n + 1) * sizeof(*d->known));
	MAP_EACH (&d->entries, it) {
		const struct dp_wanted *w = it->value;

		if (w->in_kernel && w->now.proto == DP_UDP)
			d->known[d->known_n++] = &w->now;
	}
	qsort(d->known, d->known_n, sizeof(*d->known), nft_entry_cmp);
}

static void dp_build_whole(struct dp_nft *d)
{
	map_fini(&d->classes);
	map_init(&d->classes);
	nft_table_begin(&d->text, &d->config);
	MAP_EACH (&d->entries, it) {
		struct dp_wanted *w = it->value;

		if (w->gone)
			continue;
		dp_class(d, w->next.mark);
		nft_table_elements(&d->text, &w->next);
	}
}

static void dp_build_entry(struct dp_nft *d, const struct nft_entry *old,
			   const struct nft_entry *new)
{
	static const struct nft_entry none;

	if (!old)
		old = &none;
	if (!new)
		new = &none;
	if (old->mark != new->mark || old->drop_empty != new->drop_empty || old == &none ||
	    new == &none) {
		if (old != &none)
			nft_batch_entry(d->batch, old, false);
		if (new != &none)
			nft_batch_entry(d->batch, new, true);
	}
	for (unsigned i = 0; i < MAX(old->backends_n, new->backends_n); i++) {
		const struct dp_backend *was = i < old->backends_n ? &old->backends[i] : NULL;
		const struct dp_backend *is = i < new->backends_n ? &new->backends[i] : NULL;

		if (was && is && backend_equal(was, is))
			continue;
		if (was)
			nft_batch_slot(d->batch, old, i, was, false);
		if (is)
			nft_batch_slot(d->batch, new, i, is, true);
	}
	dp_class(d, new->mark);
	dp_stale_of(d, old, new);
}

/* The kernel will have what is wanted now: remembered before the commit, and made whole again when
 * it fails. */
static void dp_take_dirty(struct dp_nft *d)
{
	list_each_safe (it, tmp, &d->dirty) {
		struct dp_wanted *w = list_entry(it, struct dp_wanted, dirty);

		list_remove(&w->dirty);
		if (!d->whole)
			dp_build_entry(d, w->in_kernel ? &w->now : NULL, w->gone ? NULL : &w->next);
		if (w->gone) {
			wanted_free(d, w);
			continue;
		}
		entry_copy(&w->now, &w->next);
		w->in_kernel = true;
	}
}

static void dp_commit_work(struct loop_work *work)
{
	struct dp_nft *d = container_of(work, struct dp_nft, work);

	d->r = 0;
	if (d->text.n)
		d->r = nft_table_run(&d->text, &d->err);
	if (d->r == 0 && d->batch && !nft_batch_empty(d->batch))
		d->r = nft_batch_commit(d->batch, &d->err);
	/* Not a reason to write the table again: the entries time out by themselves. */
	if (d->r == 0 && (d->stale_n || d->check)) {
		int r = d->check ? nft_conntrack_check(d->known, d->known_n, &d->config)
				 : nft_conntrack_flush(d->stale, d->stale_n);

		if (r < 0)
			log_warn("conntrack.flush", "err=\"%s\"", err_text(r));
	}
}

static void dp_nft_fini(struct dp_nft *d)
{
	MAP_EACH (&d->entries, it)
		wanted_free(d, it->value);
	map_fini(&d->entries);
	map_fini(&d->classes);
	list_each_safe (it, tmp, &d->waiting) {
		list_remove(it);
		free(list_entry(it, struct dp_done, node));
	}
	buf_fini(&d->text);
	free(d->stale);
	free(d->known);
	free(d);
}

static void dp_commit_done(struct loop_work *work)
{
	struct dp_nft *d = container_of(work, struct dp_nft, work);

	bool changed_only = d->batch != NULL;

	d->busy = false;
	d->batch = nft_batch_free(d->batch);
	d->whole = d->r < 0;
	if (d->whole && changed_only && !d->freed) {
		/* Somebody else changed our table: write it again before anybody is told. */
		log_warn("service.rules.rewrite", "err=\"%s\"", d->err.text);
		dp_flush_begin(d);
		return;
	}
	if (d->r < 0)
		log_error("service.rules", "err=\"%s\"", d->err.text);
	list_each_safe (it, tmp, &d->committing) {
		struct dp_done *done = list_entry(it, struct dp_done, node);

		list_remove(it);
		if (!d->freed && done->done)
			done->done(done->arg, d->r, &d->err);
		free(done);
	}
	if (d->freed)
		dp_nft_fini(d);
	else if (!list_empty(&d->waiting))
		dp_flush_begin(d);
}

static void dp_flush_begin(struct dp_nft *d)
{
	if (d->busy || d->freed)
		return;
	d->busy = true;
	list_each_safe (it, tmp, &d->waiting) {
		list_remove(it);
		list_push_back(&d->committing, it);
	}
	buf_reset(&d->text);
	d->stale_n = 0;
	d->check = false;
	if (d->whole) {
		dp_take_dirty(d);
		dp_build_whole(d);
		dp_build_known(d);
	} else {
		d->batch = nft_batch_new();
		dp_take_dirty(d);
	}
	loop_work_start(d->loop, &d->work, dp_commit_work, dp_commit_done);
}

static void dp_flush_soon(struct loop_call *c)
{
	dp_flush_begin(container_of(c, struct dp_nft, soon));
}

static void dp_nft_flush(struct dataplane *base,
			 void (*done)(void *arg, int r, const struct err *e), void *arg)
{
	struct dp_nft *d = container_of(base, struct dp_nft, base);
	struct dp_done *w = xcalloc(1, sizeof(*w));

	w->done = done;
	w->arg = arg;
	list_push_back(&d->waiting, &w->node);
	loop_call_soon(d->loop, &d->soon);
}

static void dp_nft_free(struct dataplane *base)
{
	struct dp_nft *d = container_of(base, struct dp_nft, base);

	loop_call_cancel(&d->soon);
	d->freed = true;
	if (!d->busy)
		dp_nft_fini(d);
}

static const struct dataplane_ops dp_nft_ops = {dp_nft_set, dp_nft_del, dp_nft_flush, dp_nft_free};

int dataplane_nft_new(struct loop *l, const struct dp_config *c, struct dataplane **ret,
		      struct err *e)
{
	if (c->pod_cidr[0].ip.family != 4 || c->service_cidr[0].ip.family != 4)
		return err_set(e, -EAFNOSUPPORT, "the pod and Service ranges need an IPv4 part");
	struct dp_nft *d = xcalloc(1, sizeof(*d));

	d->base.ops = &dp_nft_ops;
	d->loop = l;
	d->config = *c;
	d->whole = true;
	map_init(&d->entries);
	map_init(&d->classes);
	list_init(&d->dirty);
	list_init(&d->waiting);
	list_init(&d->committing);
	loop_call_init(&d->soon, dp_flush_soon);
	*ret = &d->base;
	return 0;
}
