/* Controllers: one file each, all on the reconcile queue, all through the client interface.
 * ctl_start starts every one of them; loop thread only. */
#pragma once
#include "api/client.h"
#include "loop/loop.h"

struct ctl;
struct ctl_config {
	struct client *client;
	struct str ca_pem;     /* published as kube-root-ca.crt */
	const char *pod_cidr;  /* "10.244.0.0/16"; each node gets a /24 of it */
	int64_t node_grace_ms; /* lease older than this: NotReady. 0: 40 s */
};
struct ctl *ctl_start(struct loop *l, const struct ctl_config *c);
struct ctl *ctl_stop(struct ctl *c);
