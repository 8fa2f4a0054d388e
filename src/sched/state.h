/* The scheduler's picture of the cluster: nodes, and the pods that have one. */
#pragma once
#include "sched/impl.h"

void state_pod(struct sched *s, struct object *now, struct object *old);
void state_node(struct sched *s, struct object *now, struct object *old);
/* Count the pod on the node before the API says so; undone by state_forget, confirmed by
 * state_pod. */
void state_assume(struct sched *s, struct object *pod, struct node_state *n);
void state_forget(struct sched *s, struct str uid);
void state_fini(struct sched *s);
