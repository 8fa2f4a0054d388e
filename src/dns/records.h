/* From Services, EndpointSlices and Namespaces to names in the zone. Loop thread.
 *
 * A change only marks its Service; all marked ones are rebuilt together, later in the same turn,
 * and published once. What a Service owns is remembered, so that a change costs that Service's
 * names and nothing else.
 */
#pragma once
#include "api/client.h"
#include "dns/dns.h"
#include "dns/zone.h"

struct records;
/* Z outlives it. */
struct records *records_start(struct loop *l, struct zone *z, const struct dns_config *c);
struct records *records_stop(struct records *r);
