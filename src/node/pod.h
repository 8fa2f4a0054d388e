/* A pod on this node: its state machine and its containers. Private to node.
 *
 *	NEW → SETUP → ACTIVE → STOPPING → TEARDOWN → ENDED → REMOVING → GONE
 *	  └──────┴──────────────────────────▲   (deleted before anything ran)
 *
 *	SETUP     references read, tokens asked for, volumes and sandbox made
 *	ACTIVE    containers are started, restarted and probed as the spec says
 *	STOPPING  it is deleted, has run to its end or over its deadline: containers are
 *	          ended, those of a Ready pod once no node sends it connections any more
 *	TEARDOWN  containers, sandbox and volumes are removed
 *	ENDED     nothing is left but logs and the status, which the API server must have
 *	REMOVING  the API object is deleted with grace 0
 *
 * 1. Steps run only from the node's queue, one pass a pod; handlers only note a fact and mark.
 * 2. Whatever is asked of runtime, images, volumes or API holds the pod (pod_hold, pod_drop): the
 *    memory stays until the last answer.
 * 3. A container id is on disk before the runtime hears it.
 * 4. A phase Succeeded or Failed is told only when no container runs any more.
 */
#pragma once
#include "api/client.h"
#include "api/engine.h"
#include "node/node_priv.h"
#include "node/runtime.h"

enum pod_state_N {
	POD_INVALID,
	POD_NEW,
	POD_SETUP,
	POD_ACTIVE,
	POD_STOPPING,
	POD_TEARDOWN,
	POD_ENDED,
	POD_REMOVING,
	POD_GONE,
	POD_STATES_N
};

/* A container:
 *
 *	WAITING → IMAGE → STARTING → HOOK → RUNNING → STOPPING → EXITED → IMAGE (again) …
 *
 * IMAGE, STARTING, HOOK and STOPPING wait for an answer; WAITING and EXITED for the plan. */
enum ctr_state_N {
	CTR_INVALID,
	CTR_WAITING,
	CTR_IMAGE,
	CTR_STARTING,
	CTR_HOOK,
	CTR_RUNNING,
	CTR_STOPPING,
	CTR_EXITED
};
/* EPHEMERAL: added to a pod that runs, started once, and of no weight for what becomes of it. */
enum ctr_kind_N { CTR_KIND_INVALID, CTR_INIT, CTR_SIDECAR, CTR_MAIN, CTR_EPHEMERAL };

struct ctr_end { /* one attempt's end */
	bool set;
	int code, signal;
	char reason[32];
	char *message;
	wall_ns_t started, finished;
	char id[CONTAINER_ID_BYTES];
};

struct probe;
struct ctr {
	struct pod *pod;
	char *name;
	enum ctr_kind_N kind;
	unsigned index; /* in its list of the spec */
	enum ctr_state_N state;
	char id[CONTAINER_ID_BYTES]; /* of the newest attempt; empty before the first */
	int restarts;
	wall_ns_t started_at;
	struct ctr_end end, last; /* of the newest attempt, and of the one before */
	char wait_reason[32], *wait_message;
	bool started, ready;    /* as in the status */
	bool done;              /* an init container that has succeeded */
	bool kill_sent, hooked; /* hooked: its preStop hook was run */
	char stop_signal[16];   /* of the image */
	char end_reason[32];    /* why we ended it, when the status shall say so */
	int64_t backoff_ms;     /* before the next start; 0: at once */
	mono_ns_t backoff_set, not_before;
	int64_t pull_backoff_ms;
	mono_ns_t pull_not_before;
	char *image_ref, *image_id; /* for the status */
	char *image;                /* of the spec, as the newest attempt used it */
	struct arena *resources_arena;
	const struct json *resources; /* as the newest attempt was given them; NULL: none */
	struct image_ensure *ensure;
	struct loop_timer kill_timer;
	mono_ns_t kill_due;
	struct hook *hook;
	struct probe *probes[3]; /* startup, liveness, readiness */
};

struct pod_token {
	char *volume, *audience;
	unsigned source;
	int64_t seconds;
	char *token;
	mono_ns_t refresh_at;
	struct client_call *call;
	struct pod *pod;
};
#define POD_TOKENS_MAX 16

enum pod_part_N { PART_NEEDED, PART_BUSY, PART_READY };

struct pod {
	struct node *node;
	struct object *obj; /* newest seen; never NULL */
	bool absent;        /* gone from the API */
	char *uid, *ns, *name, *dir, *log_dir, *cgroup, *hostname;
	char *uts_name; /* what gethostname() says: the full name where the pod wants so */
	enum pod_state_N state;
	unsigned held;
	struct ctr **ctrs; /* each stays where it is; ephemeral ones may follow */
	unsigned ctrs_n, ctrs_cap;
	struct sandbox_config sandbox;
	enum pod_part_N sandbox_part, volumes_part, removal_part;
	bool volumes_stale;              /* sources changed: write again */
	struct volumes_job *volumes_job; /* on the pool */
	unsigned removals;               /* in flight */
	struct ip ip[2];
	bool adopted; /* from before a restart of this process */
	wall_ns_t start_time;
	char reason[32], *message; /* of the pod */
	bool terminal_in_api;      /* phase was final when first seen */
	bool refs_held;
	int64_t setup_backoff_ms;
	mono_ns_t setup_not_before;
	mono_ns_t stop_due; /* 0: not told yet */
	int64_t stop_grace_ms;
	enum pod_part_N drain_part; /* out of every node's tables (drain.h) */
	struct drain *drain;
	struct pod_token tokens[POD_TOKENS_MAX];
	unsigned tokens_n;
	bool tokens_known;
	/* status */
	struct arena *sent_arena;
	struct json *sent; /* what the API has, or will; NULL: unknown */
	struct client_call *status_call, *remove_call;
	bool status_ok;    /* SENT was acknowledged */
	uint64_t sent_rev; /* the API says what SENT does as of this revision */
	int64_t status_backoff_ms;
	bool removed;
};

struct pod *pod_new(struct node *n, struct object *obj);
void pod_update(struct pod *p, struct object *obj /* NULL: gone */);
void pod_mark(struct pod *p);
void pod_mark_after(struct pod *p, int64_t after_ms);
void pod_setup_failed(struct pod *p); /* tried again after a back-off */
void pod_hold(struct pod *p);
void pod_drop(struct pod *p);
/* One pass. False when the pod is gone and freed. */
bool pod_pass(struct pod *p);
void pod_free(struct pod *p);
bool pod_doomed(const struct pod *p); /* deleted, or to be */
static inline const struct json *pod_spec(const struct pod *p)
{
	return object_spec(p->obj);
}
bool pod_host_network(const struct pod *p);
int64_t pod_grace_s(const struct pod *p); /* of the spec; a deletion may say another */
void pod_event(struct pod *p, const struct ctr *c, bool warning, const char *reason,
	       const char *fmt, ...) PRINTF_LIKE(5, 6);
int pod_save(struct pod *p); /* its record on disk, before the effect */
void pod_remember(struct pod *p, const struct json *record);
struct ctr *pod_ctr(struct pod *p, struct str name);

/* pod_end.c: the steps of the states after ACTIVE */
enum pod_state_N pod_step_stopping(struct pod *p);
enum pod_state_N pod_step_teardown(struct pod *p);
enum pod_state_N pod_step_ended(struct pod *p);
enum pod_state_N pod_step_removing(struct pod *p);
void pod_erase(struct pod *p); /* its folders, in the background */

/* ctr.c */
const struct json *ctr_spec(const struct ctr *c);
void ctr_resources_set(struct ctr *c, const struct json *resources); /* copies */
/* What it was given is not what the spec says by now: it gets that when it starts again. */
bool ctr_resize_waits(const struct ctr *c);
const char *ctr_list(const struct ctr *c); /* "containers": its list in the spec */
bool ctr_active(const struct ctr *c);      /* a process runs, or is about to */
void ctr_start(struct ctr *c);
/* End it with GRACE_MS; REASON and the rest are the event's words (NULL: as upstream's default). */
void ctr_stop(struct ctr *c, int64_t grace_ms, const char *why);
void ctr_on_exit(struct ctr *c, const struct runtime_exit *e);
void ctr_wait(struct ctr *c, const char *reason, const char *fmt, ...) PRINTF_LIKE(3, 4);
void ctr_fini(struct ctr *c);
void ctr_running(struct ctr *c); /* its postStart hook is through, or it was adopted */
void ctr_probes_start(struct ctr *c);
void ctr_probes_stop(struct ctr *c);
/* image part: ctr_image.c */
void ctr_image_ensure(struct ctr *c);
void ctr_image_cancel(struct ctr *c);
void ctr_image_done(struct ctr *c); /* → ctr.c: go on and start */

/* pod_config.c: environment, volumes and the rest, put together for the runtime */
int ctr_config_build(struct ctr *c, struct container_config **ret, const char **ret_reason,
		     struct err *e) MUST_USE;

/* pod_env.c */
struct env_list {
	struct arena *a;
	struct str *names;
	const char **pairs; /* NULL-terminated */
	unsigned n, cap;
	struct map *index; /* name → place + 1: a ConfigMap may have 100,000 keys */
};
void env_set(struct env_list *l, struct str name, struct str value);
struct str env_get(const struct env_list *l, struct str name, bool *ret_found);
const char *env_expand(struct arena *a, struct str text, const struct env_list *l,
		       const struct env_list *fallback);
int env_build(struct pod *p, const struct json *spec, struct env_list *ret, struct err *e) MUST_USE;
int pod_field(struct pod *p, struct arena *a, struct str path, struct str *ret) MUST_USE;
int pod_resource_field(struct pod *p, struct arena *a, const struct json *ref,
		       const struct json *container, struct str *ret) MUST_USE;

/* pod_volume.c */
/* 0: volumes_part is BUSY; -EAGAIN: something is not known yet; else why not. */
int pod_volumes_start(struct pod *p, struct err *e) MUST_USE;
void pod_volumes_detach(struct pod *p); /* its job will not look at P any more */
int pod_mounts(struct pod *p, const struct json *container, struct env_list *env, struct arena *a,
	       struct runtime_mount **ret, size_t *ret_n, struct err *e) MUST_USE;
/* Every ConfigMap and Secret that the spec names. */
void pod_refs_each(const struct json *spec, void (*fn)(void *arg, bool secret, const char *name),
		   void *arg);

/* pod_ports.c: host ports, as the node's proxy has them. Open again and again; when the proxy comes
 * later than the pod, it asks. */
void pod_ports_open(struct pod *p);
void pod_ports_close(struct pod *p);

/* pod_token.c */
int pod_tokens_ready(struct pod *p); /* 0 or -EAGAIN (they are being asked for) */
struct str pod_token_get(struct pod *p, const char *volume, unsigned source);
void pod_tokens_stop(struct pod *p);

/* pod_status.c */
#define POD_RESIZE_PENDING "PodResizePending" /* a condition that comes and goes */
struct json *pod_status_build(struct pod *p, struct arena *a);
const char *pod_phase_now(const struct pod *p);
bool pod_finished(const struct pod *p); /* all has run to its end by the restart policy */
bool ctr_will_restart(const struct ctr *c);
/* pod_report.c */
void pod_status_report(struct pod *p); /* write it when it changed */

/* probe.c, hook.c */
enum probe_N { PROBE_STARTUP, PROBE_LIVENESS, PROBE_READINESS };
struct probe *probe_new(struct ctr *c, enum probe_N which, const struct json *spec);
struct probe *probe_free(struct probe *p);
bool probe_target(struct ctr *c, const struct json *at, struct ip *ret_ip, uint16_t *ret_port);
/* postStart, preStop: ON_DONE later, TEXT why it failed or NULL. */
struct hook *hook_start(struct ctr *c, const struct json *handler, int64_t timeout_ms,
			void (*on_done)(struct ctr *c, const char *failure));
void hook_cancel(struct ctr *c);
