/* The fake dataplane of simulations: remembers, and says done. */
#include "net/dataplane.h"

#include "base/list.h"
#include "base/map.h"
#include "base/str.h"

#include <stdio.h>

struct dp_fake {
	struct dataplane base;
	struct loop *loop;
	struct loop_call soon;
	struct list waiting; /* struct dp_fake_done, in order */
	struct map wanted;   /* address → its first back end */
	bool held;
	unsigned fail; /* so many flushes */
};

struct dp_fake_done {
	struct list node;
	void (*done)(void *arg, int r, const struct err *e);
	void *arg;
};

static struct str dp_fake_key(const struct dp_address *a, char key[static IP_TEXT_BYTES + 16])
{
	char ip[IP_TEXT_BYTES];

	ip_format(&a->ip, ip);
	snprintf(key, IP_TEXT_BYTES + 16, "%s/%d/%u", ip, (int)a->proto, a->port);
	return str_of(key);
}

static int dp_fake_del(struct dataplane *base, const struct dp_address *a)
{
	char key[IP_TEXT_BYTES + 16];

	free(map_del(&container_of(base, struct dp_fake, base)->wanted, dp_fake_key(a, key)));
	return 0;
}

static int dp_fake_set(struct dataplane *base, const struct dp_service *s)
{
	char key[IP_TEXT_BYTES + 16];
	struct dp_backend *first = s->backends_n ? xmalloc(sizeof(*first)) : NULL;

	(void)dp_fake_del(base, &s->address); /* cannot fail */
	if (!first)
		return 0;
	*first = s->backends[0];
	(void)map_put(&container_of(base, struct dp_fake, base)->wanted,
		      dp_fake_key(&s->address, key), first); /* was absent */
	return 0;
}

const struct dp_backend *dataplane_fake_get(struct dataplane *base, const struct dp_address *a)
{
	char key[IP_TEXT_BYTES + 16];

	return map_get(&container_of(base, struct dp_fake, base)->wanted, dp_fake_key(a, key));
}

static void dp_fake_commit(struct loop_call *c)
{
	struct dp_fake *d = container_of(c, struct dp_fake, soon);
	struct dp_fake_done *f;

	while (!d->held && (f = list_first(&d->waiting, struct dp_fake_done, node))) {
		list_remove(&f->node);
		struct err e;
		int r = d->fail ? err_set(&e, ERR_INTERNAL, "a failure that was asked for") : 0;

		d->fail -= r < 0;
		if (f->done)
			f->done(f->arg, r, r < 0 ? &e : NULL);
		free(f);
	}
}

static void dp_fake_flush(struct dataplane *base,
			  void (*done)(void *arg, int r, const struct err *e), void *arg)
{
	struct dp_fake *d = container_of(base, struct dp_fake, base);
	struct dp_fake_done *f = xcalloc(1, sizeof(*f));

	f->done = done;
	f->arg = arg;
	list_push_back(&d->waiting, &f->node);
	loop_call_soon(d->loop, &d->soon);
}

static void dp_fake_free(struct dataplane *base)
{
	struct dp_fake *d = container_of(base, struct dp_fake, base);

	loop_call_cancel(&d->soon);
	list_each_safe (it, tmp, &d->waiting)
		free(list_entry(it, struct dp_fake_done, node));
	MAP_EACH (&d->wanted, it)
		free(it->value);
	map_fini(&d->wanted);
	free(d);
}

static const struct dataplane_ops dp_fake_ops = {dp_fake_set, dp_fake_del, dp_fake_flush,
						 dp_fake_free};

struct dataplane *dataplane_fake_new(struct loop *l)
{
	struct dp_fake *d = xcalloc(1, sizeof(*d));

	d->base.ops = &dp_fake_ops;
	d->loop = l;
	list_init(&d->waiting);
	map_init(&d->wanted);
	loop_call_init(&d->soon, dp_fake_commit);
	return &d->base;
}

void dataplane_fake_fail(struct dataplane *base, unsigned n)
{
	container_of(base, struct dp_fake, base)->fail = n;
}

void dataplane_fake_hold(struct dataplane *base, bool held)
{
	struct dp_fake *d = container_of(base, struct dp_fake, base);

	d->held = held;
	loop_call_soon(d->loop, &d->soon);
}
