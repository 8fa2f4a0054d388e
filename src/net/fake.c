/* The fake dataplane of simulations: remembers, and says done. */
#include "net/dataplane.h"

#include "base/str.h"

struct dp_fake {
	struct dataplane base;
	struct loop *loop;
};

struct dp_fake_done {
	struct loop_call call;
	void (*done)(void *arg, int r, const struct err *e);
	void *arg;
};

static int dp_fake_set(struct dataplane *d UNUSED, const struct dp_service *s UNUSED)
{
	return 0;
}

static int dp_fake_del(struct dataplane *d UNUSED, const struct dp_address *a UNUSED)
{
	return 0;
}

static void dp_fake_call(struct loop_call *c)
{
	struct dp_fake_done *f = container_of(c, struct dp_fake_done, call);

	if (f->done)
		f->done(f->arg, 0, NULL);
	free(f);
}

static void dp_fake_flush(struct dataplane *base,
			  void (*done)(void *arg, int r, const struct err *e), void *arg)
{
	struct dp_fake *d = container_of(base, struct dp_fake, base);
	struct dp_fake_done *f = xcalloc(1, sizeof(*f));

	f->done = done;
	f->arg = arg;
	loop_call_init(&f->call, dp_fake_call);
	loop_call_soon(d->loop, &f->call);
}

static void dp_fake_free(struct dataplane *base)
{
	free(container_of(base, struct dp_fake, base));
}

static const struct dataplane_ops dp_fake_ops = {dp_fake_set, dp_fake_del, dp_fake_flush,
						 dp_fake_free};

struct dataplane *dataplane_fake_new(struct loop *l)
{
	struct dp_fake *d = xcalloc(1, sizeof(*d));

	d->base.ops = &dp_fake_ops;
	d->loop = l;
	return &d->base;
}
