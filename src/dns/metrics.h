/* Counters over HTTP, for Prometheus: GET anything, get them all. On the loop. Private to dns. */
#pragma once
#include "dns/responder.h"

struct metrics;
int metrics_start(struct loop *l, const struct dns_config *c, const struct responder *responders,
		  unsigned n, const struct zone *z, struct metrics **ret, struct err *e) MUST_USE;
struct metrics *metrics_stop(struct metrics *m); /* NULL ok */
