/* What the files of the scheduler share: what it knows of nodes and pods, and one attempt.
 *
 * Filters and scores are pure: they read struct attempt and struct node_state and write nothing
 * but their result. */
#pragma once
#include "api/engine.h"
#include "api/recorder.h"
#include "base/clock.h"
#include "base/map.h"
#include "loop/queue.h"
#include "sched/sched.h"

/* Amounts by resource name; cpu in thousandths, the rest in units. */
struct amount {
	struct str name; /* view into an object that the owner holds */
	int64_t value;
};
struct amounts {
	struct amount *items;
	unsigned n;
};
int64_t amounts_get(const struct amounts *m, struct str name);
/* What a pod is taken to use when nodes are compared: a container that asks for nothing is not
 * free. */
struct weight {
	int64_t cpu_milli, memory;
};
struct weight weight_of_pod(const struct object *pod);
/* What a pod asks of a node. The array is on the heap; amounts_fini. */
struct amounts amounts_of_pod(const struct object *pod);
struct amounts amounts_of_node(const struct object *node); /* allocatable */
void amounts_fini(struct amounts *m);

struct pod_state {
	struct list node; /* in node_state.pods */
	struct node_state *on;
	struct object *pod; /* held */
	struct amounts asks;
	struct weight weight;
	bool assumed; /* bound by us, not yet seen so */
};
struct node_state {
	struct object *node; /* held; NULL while only pods name it */
	char *name;
	struct amounts has;
	struct map used;      /* resource name → int64_t on the heap */
	struct weight weight; /* of its pods */
	struct list pods;
	unsigned pods_n;
};

struct sched {
	struct loop *loop;
	struct client *client;
	struct queue *queue;
	struct recorder *recorder;
	struct cache *pods, *nodes, *namespaces;
	struct cache_handler on_pods, on_nodes, on_namespaces;
	struct map node_states;   /* name → struct node_state */
	struct map pod_states;    /* uid → struct pod_state, of pods that have a node */
	struct map unschedulable; /* keys to look at again; value: what it waits for (sched.c) */
	struct list bindings;     /* in flight */
};

/* One pod looking for a node. */
struct attempt {
	struct sched *s;
	struct arena *a;
	struct object *pod;
	struct amounts asks;
	struct weight weight;
	const struct json *spec, *affinity;
	struct affinity_terms *terms;
	struct spread_terms *spreads;
};

/* A filter's refusal: static or arena text, a reason a line; NULL: fits. *RET_FINAL: taking other
 * pods away would not help. */
const char *filter_node(struct attempt *t, struct node_state *n, bool *ret_final);
int64_t score_node(struct attempt *t, struct node_state *n); /* more is better */

/* ---- affinity.c ---- */
void affinity_prepare(struct attempt *t);
const char *affinity_filter(struct attempt *t, struct node_state *n, bool *ret_final);
int64_t affinity_score(struct attempt *t, struct node_state *n); /* may be negative */

/* ---- spread.c ---- */
void spread_prepare(struct attempt *t);
const char *spread_filter(struct attempt *t, struct node_state *n, bool *ret_final);
int64_t spread_penalty(struct attempt *t, struct node_state *n); /* 0: best */
int64_t siblings_on(struct attempt *t, struct node_state *n);    /* pods of the same controller */

/* ---- match.c ---- */
bool match_node_affinity(struct attempt *t, const struct object *node); /* selector, required */
int64_t match_preferred(struct attempt *t, const struct object *node);  /* sum of weights */
/* The first taint with one of the effects that is not tolerated, or NULL. */
const struct json *match_taint(const struct attempt *t, const struct object *node,
			       const char *effect, const char *effect2);
struct str node_label(const struct node_state *n, struct str key);
