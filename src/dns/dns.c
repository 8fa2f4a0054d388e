/* Cluster DNS as a whole: the zone, its writer, the responders, the metrics. */
#define LOG_MODULE "dns"
#include "dns/dns.h"
#include "base/log.h"
#include "dns/metrics.h"
#include "dns/records.h"
#include "dns/responder.h"
#include <errno.h>
#include <sched.h>

struct dns {
	struct zone zone;
	struct records *records;
	struct responder *responders; /* RESPONDERS_MAX, also when fewer run */
	unsigned responders_n;
	struct metrics *metrics;
};

/* Two answer more than a node of this size asks; each costs its buffers only when used. */
static unsigned threads_of(const struct dns_config *c)
{
	cpu_set_t set;
	unsigned n = 1;

	if (c->threads)
		return MIN(c->threads, RESPONDERS_MAX);
	if (sched_getaffinity(0, sizeof(set), &set) == 0)
		n = (unsigned)CPU_COUNT(&set);
	return MAX(MIN(n, 2), 1);
}

static int dns_open(struct dns *d, struct loop *l, const struct dns_config *c, struct err *e)
{
	unsigned n = threads_of(c);
	int r;

	for (unsigned i = 0; i < n; i++) {
		d->responders_n = i + 1;
		r = responder_open(&d->responders[i], &d->zone, &d->zone.readers[i], c, e);
		if (r < 0)
			return r;
	}
	d->records = records_start(l, &d->zone, c);
	for (unsigned i = 0; i < n; i++) {
		r = responder_start(&d->responders[i], e);
		if (r < 0)
			return r;
	}
	if (!c->metrics_port)
		return 0;
	return metrics_start(l, c, d->responders, n, &d->zone, &d->metrics, e);
}

int dns_start(struct loop *l, const struct dns_config *c, struct dns **ret, struct err *e)
{
	struct dns *d = xcalloc(1, sizeof(*d));

	d->responders = xcalloc(RESPONDERS_MAX, sizeof(*d->responders));
	bool good = zone_init(&d->zone, str_of(c->zone));
	int r = good ? dns_open(d, l, c, e)
		     : err_set(e, -EINVAL, "the cluster domain \"%s\" is no DNS name", c->zone);
	if (r < 0) {
		dns_stop(d);
		return r;
	}
	*ret = d;
	return 0;
}

struct dns *dns_stop(struct dns *d)
{
	if (!d)
		return NULL;
	metrics_stop(d->metrics);
	for (unsigned i = 0; i < d->responders_n; i++)
		responder_close(&d->responders[i]);
	records_stop(d->records);
	zone_fini(&d->zone);
	free(d->responders);
	free(d);
	return NULL;
}
