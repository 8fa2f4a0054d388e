/* A Service's pods as endpoints: what Endpoints and EndpointSlices are made of. */
#pragma once
#include "ctl/impl.h"

#define SERVICE_NAME_LABEL "kubernetes.io/service-name"
#define HEADLESS_LABEL     "service.kubernetes.io/headless"

struct service_view {
	struct controller *c; /* with watches on the three below */
	struct cache *services, *pods;
};
void service_view_start(struct service_view *v, struct controller *c);
/* True when the change touches what endpoints are made of; marks the Services concerned. */
void service_pod_changed(struct service_view *v, struct object *now, struct object *old);

bool service_headless(const struct object *svc);
/* Address of the pod in the family ("IPv4", "IPv6"); empty: none. */
struct str pod_address(const struct object *pod, bool ipv6);
bool pod_is_endpoint(const struct object *pod, bool terminating_too);
/* The container port that a Service's port leads to on this pod; -1: none. */
int64_t pod_target_port(const struct object *pod, const struct json *service_port);
/* The ports of the Service that lead somewhere on this pod, as endpoints list them. NAMED: those
 * without a name get "", as EndpointSlices have it. */
struct json *service_ports(struct arena *a, const struct object *svc, const struct object *pod,
			   bool named);
struct json *pod_reference(struct arena *a, const struct object *pod);
/* spec.hostname when the pod has a name of its own below this Service. */
struct str pod_hostname(const struct object *pod, const struct object *svc);
/* False: there is no nth family. */
bool service_ipv6(const struct object *svc, unsigned nth, bool *ret_ipv6);
struct selector *service_selector(struct arena *a, const struct object *svc); /* NULL: none */
