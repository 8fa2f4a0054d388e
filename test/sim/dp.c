/* A dataplane that remembers what it was told, so that it can be compared with the endpoints. */
#include "sim.h"

#include "base/buf.h"

#include <stdio.h>
#include <string.h>

struct dp_record {
	struct dataplane base;
	struct agent *agent;
	struct list flushes;
};
struct dp_flush {
	struct list node;
	struct loop_call call;
	void (*done)(void *arg, int r, const struct err *e);
	void *arg;
};

static void dp_address_text(const struct dp_address *a, char *out, size_t n)
{
	char ip[IP_TEXT_BYTES];

	ip_format(&a->ip, ip);
	snprintf(out, n, "%s:%u/%d", ip, a->port, (int)a->proto);
}

static int dp_backend_order(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct dp_backend));
}

static int dp_record_set(struct dataplane *d, const struct dp_service *s)
{
	struct agent *a = container_of(d, struct dp_record, base)->agent;
	AUTO_BUF b = BUF_INIT;
	AUTO_FREE struct dp_backend *sorted = xcalloc(s->backends_n + 1, sizeof(*sorted));
	char key[96], ip[IP_TEXT_BYTES];

	if (s->backends_n)
		memcpy(sorted, s->backends, s->backends_n * sizeof(*sorted));
	qsort(sorted, s->backends_n, sizeof(*sorted), dp_backend_order);
	for (unsigned i = 0; i < s->backends_n; i++) {
		ip_format(&sorted[i].ip, ip);
		buf_printf(&b, "%s:%u ", ip, sorted[i].port);
	}
	dp_address_text(&s->address, key, sizeof(key));
	free(map_put(&a->rules, str_of(key), buf_detach(&b)));
	return 0;
}

static int dp_record_del(struct dataplane *d, const struct dp_address *address)
{
	struct agent *a = container_of(d, struct dp_record, base)->agent;
	char key[96];

	dp_address_text(address, key, sizeof(key));
	free(map_del(&a->rules, str_of(key)));
	return 0;
}

static void dp_flushed(struct loop_call *c)
{
	struct dp_flush *f = container_of(c, struct dp_flush, call);

	list_remove(&f->node);
	if (f->done)
		f->done(f->arg, 0, NULL);
	free(f);
}

static void dp_record_flush(struct dataplane *d,
			    void (*done)(void *arg, int r, const struct err *e), void *arg)
{
	struct dp_record *r = container_of(d, struct dp_record, base);
	struct dp_flush *f = xcalloc(1, sizeof(*f));

	f->done = done;
	f->arg = arg;
	loop_call_init(&f->call, dp_flushed);
	list_push_back(&r->flushes, &f->node);
	loop_call_soon(r->agent->sim->loop, &f->call);
}

static void dp_record_free(struct dataplane *d)
{
	struct dp_record *r = container_of(d, struct dp_record, base);

	list_each_safe (it, tmp, &r->flushes) {
		struct dp_flush *f = list_entry(it, struct dp_flush, node);

		loop_call_cancel(&f->call);
		list_remove(&f->node);
		free(f);
	}
	MAP_EACH (&r->agent->rules, it)
		free(it->value);
	map_fini(&r->agent->rules);
	free(r);
}

struct dataplane *dp_record_new(struct agent *a)
{
	static const struct dataplane_ops ops = {dp_record_set, dp_record_del, dp_record_flush,
						 dp_record_free};
	struct dp_record *r = xcalloc(1, sizeof(*r));

	r->base.ops = &ops;
	r->agent = a;
	list_init(&r->flushes);
	map_init(&a->rules);
	return &r->base;
}
