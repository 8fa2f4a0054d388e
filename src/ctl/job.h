/* Job, in two files: job.c decides and writes pods, job_count.c counts. */
#pragma once
#include "ctl/impl.h"

#define TRACKING       "batch.kubernetes.io/job-tracking"
#define INDEX_KEY      "batch.kubernetes.io/job-completion-index"
#define INDEXES_MAX    100000
#define JOB_BACKOFF_S  10
#define JOB_BACKOFF_MS (INT64_C(10) * 60 * 1000)

struct jobs {
	struct controller c;
	struct cache *jobs, *pods;
};
struct job {
	struct jobs *self;
	struct pass *p;
	struct arena *a;
	struct object *o;
	const struct json *spec;
	struct json *status; /* being built */
	struct claim pods;
	bool indexed;
	int64_t completions; /* -1: not given */
	int64_t active, ready, terminating;
	int64_t succeeded, failed; /* with those that are not in the status' counts yet */
	bool *index_done;          /* of completions, when indexed */
	wall_ns_t last_failure;
	int64_t failures_in_row;
};

bool job_pod_tracked(const struct object *pod);
int64_t job_pod_index(const struct object *pod); /* -1: none */
void job_untrack(struct pass *p, struct object *pod);
/* Count pods into J and its status: what ended is first written down by uid, then let go (its
 * finalizer removed), then counted; so each counts once, whatever is lost in between. */
void job_count(struct job *j);
