/* Deployment, in three files: deployment.c decides, deployment_sets.c knows revisions and replica
 * sets, deployment_status.c reports. */
#pragma once
#include "ctl/impl.h"

struct deployment {
	struct controller c;
	struct cache *deployments, *sets, *pods;
};
/* One pass over one Deployment. */
struct rollout {
	struct deployment *self;
	struct pass *p;
	struct object *d;
	struct arena *a;
	struct object **sets; /* all of it, oldest first */
	size_t sets_n;
	struct object *fresh; /* the set of the present template, or NULL */
	struct object **old;  /* the others, oldest first */
	size_t old_n;
	int64_t replicas, surge, unavailable;
	bool rolling;
	struct json *status; /* being built; NULL: as stored */
};

#define REVISION    "deployment.kubernetes.io/revision"
#define DESIRED     "deployment.kubernetes.io/desired-replicas"
#define DESIRED_MAX "deployment.kubernetes.io/max-replicas"

int64_t set_replicas(const struct object *rs);  /* wanted */
int64_t set_present(const struct object *rs);   /* status.replicas */
int64_t set_available(const struct object *rs); /* status.availableReplicas */

void rollout_find_sets(struct rollout *r);
/* Bring revision and annotations of the fresh set up to date, or make it. True when it waits for
 * the write. */
bool rollout_renew(struct rollout *r, bool create);
/* UPDATE its replicas and the annotations that go with them; true when there was something to
 * do. */
bool rollout_scale(struct rollout *r, struct object *rs, int64_t n);
void rollout_clean(struct rollout *r); /* beyond revisionHistoryLimit */

struct json *rollout_status(struct rollout *r); /* to be changed */
void rollout_condition(struct rollout *r, const char *type, const char *value, const char *reason,
		       const char *message);
bool rollout_complete(const struct rollout *r, const struct json *status);
void rollout_report(struct rollout *r, bool progress);
bool rollout_has_deadline(const struct rollout *r);
