/* Nodes, in two files: node.c watches over them (leases, conditions, taints, pod ranges),
 * node_evict.c over the pods on those that are tainted. */
#pragma once
#include "ctl/impl.h"
#include "wire/text.h"

struct nodes {
	struct controller c;
	struct cache *nodes, *leases, *pods;
	struct map seen;  /* node name → struct node_seen */
	struct map given; /* pod range → the name of the node it was given to */
	struct cidr pod_range;
	bool ranges;
};

void nodes_evict(struct pass *p, struct nodes *self, struct object *node);
/* Ready is no longer True: neither are its pods. What could not be written is due again. */
void nodes_pods_unready(struct pass *p, struct nodes *self, struct object *node);
void nodes_pods_unready_again(struct nodes *self, const char *node_name);
