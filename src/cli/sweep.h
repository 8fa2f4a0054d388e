/* Removing what a cluster's processes may have left when they were killed. Idempotent; only things
 * that carry the cluster's own name or hold its lock are touched. */
#pragma once
#include "cli/cluster.h"

/* The holder of a dead gate (found by its arguments), the cgroups under coracle/ID, sockets. */
void sweep_cluster(const struct cluster *c);
/* Only processes and cgroups: the gate goes on, and with it its socket. */
void sweep_inside(const struct cluster *c);

/* The host's pid of a node's process; 0 when it does not run. */
pid_t sweep_node_pid(const struct cluster *c, const char *node);
