/* The pod's state machine. The picture and the rules are in pod.h; here is the table of states, the
 * step of each, and the plan that decides about containers. Suspension points: every PART_BUSY,
 * every container state that waits, status_call and remove_call. */
#define LOG_MODULE "node"
#include "node/pod.h"
#include "node/drain.h"
#include "node/sandbox.h"
#include "node/volume.h"

#include "base/log.h"
#include "base/must.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

#define SETUP_RETRY_MS_MIN 500
#define SETUP_RETRY_MS_MAX 60000
#define POD_GRACE_DEFAULT  30    /* seconds; Kubernetes' default */
#define VOLUMES_RETRY_MS   10000 /* contents that could not be renewed: the old ones stay */
#define PULL_SHOWN_MS      900   /* how long the pull's error is shown before the back-off */

/* ---- small things ---- */

void pod_mark(struct pod *p)
{
	queue_mark(p->node->queue, str_of(p->uid));
}

void pod_mark_after(struct pod *p, int64_t after_ms)
{
	queue_mark_after(p->node->queue, str_of(p->uid), MAX(after_ms, 1));
}

void pod_hold(struct pod *p)
{
	p->held++;
}

void pod_drop(struct pod *p)
{
	must(p->held > 0);
	if (--p->held == 0 && p->state == POD_GONE)
		pod_mark(p);
}

bool pod_host_network(const struct pod *p)
{
	return json_get_bool(pod_spec(p), "hostNetwork", false);
}

int64_t pod_grace_s(const struct pod *p)
{
	return json_get_int(pod_spec(p), "terminationGracePeriodSeconds", POD_GRACE_DEFAULT);
}

bool pod_doomed(const struct pod *p)
{
	return p->absent || p->terminal_in_api || p->reason[0] || meta_deleting(p->obj->json);
}

struct ctr *pod_ctr(struct pod *p, struct str name)
{
	for (unsigned i = 0; i < p->ctrs_n; i++)
		if (str_is(name, p->ctrs[i]->name))
			return p->ctrs[i];
	return NULL;
}

static bool pod_any_active(const struct pod *p)
{
	for (unsigned i = 0; i < p->ctrs_n; i++)
		if (ctr_active(p->ctrs[i]) || p->ctrs[i]->state == CTR_IMAGE)
			return true;
	return false;
}

/* ---- making ---- */

static void pod_add_ctr(struct pod *p, struct str name, enum ctr_kind_N kind, unsigned index)
{
	struct ctr *c = xcalloc(1, sizeof(*c));

	if (p->ctrs_n == p->ctrs_cap) {
		p->ctrs_cap = p->ctrs_cap ? 2 * p->ctrs_cap : 4;
		p->ctrs = xrealloc(p->ctrs, p->ctrs_cap * sizeof(struct ctr *));
	}
	p->ctrs[p->ctrs_n++] = c;
	c->pod = p;
	c->name = xstrndup(name.p ? name.p : "", name.n);
	c->kind = kind;
	c->index = index;
	c->state = CTR_WAITING;
}

static void pod_add_ctrs(struct pod *p)
{
	unsigned inits = 0, mains = 0;

	JSON_EACH (json_get(pod_spec(p), "initContainers"), it)
		pod_add_ctr(p, json_get_str(it, "name"),
			    str_is(json_get_str(it, "restartPolicy"), "Always") ? CTR_SIDECAR
										: CTR_INIT,
			    inits++);
	JSON_EACH (json_get(pod_spec(p), "containers"), it)
		pod_add_ctr(p, json_get_str(it, "name"), CTR_MAIN, mains++);
}

static void pod_ref_hold(void *arg, bool secret, const char *name)
{
	struct pod *p = arg;

	refs_hold(p->node->refs, secret, p->ns, name, p);
}

/* Those that the spec has and we do not: any number, at any time of the pod's life. */
static void pod_add_ephemeral(struct pod *p)
{
	unsigned before = p->ctrs_n, i = 0;

	JSON_EACH (json_get(pod_spec(p), "ephemeralContainers"), it) {
		struct str name = json_get_str(it, "name");

		if (!pod_ctr(p, name))
			pod_add_ctr(p, name, CTR_EPHEMERAL, i);
		i++;
	}
	if (p->ctrs_n > before && p->refs_held)
		pod_refs_each(pod_spec(p), pod_ref_hold, p);
}

static void pod_names(struct pod *p)
{
	struct node *n = p->node;
	static const char *const qos[] = {[QOS_GUARANTEED] = "",
					  [QOS_BURSTABLE] = "/burstable",
					  [QOS_BEST_EFFORT] = "/besteffort"};
	struct str hostname = json_get_str(pod_spec(p), "hostname");
	struct str subdomain = json_get_str(pod_spec(p), "subdomain");

	if (!hostname.n)
		hostname = str_sub(str_of(p->name), 0, 63);
	p->dir = xasprintf("%s/pods/%s", n->c.state_dir, p->uid);
	p->log_dir = xasprintf("%s/logs/%s_%s_%s", n->c.state_dir, p->ns, p->name, p->uid);
	p->hostname = pod_host_network(p) ? xstrdup(n->c.name) : xstrndup(hostname.p, hostname.n);
	p->uts_name = json_get_bool(pod_spec(p), "setHostnameAsFQDN", false) && subdomain.n &&
				      !pod_host_network(p)
			      ? xasprintf("%s.%.*s.%s.svc.%s", p->hostname, STR_FMT(subdomain),
					  p->ns, n->c.cluster_domain)
			      : xstrdup(p->hostname);
	p->cgroup = xasprintf("/%s/kubepods%s/pod%s",
			      n->c.cgroup_parent ? n->c.cgroup_parent : "coracle",
			      qos[pod_qos(p->obj->json)], p->uid);
}

static void pod_sandbox_config(struct pod *p)
{
	const struct json *spec = pod_spec(p);

	p->sandbox = (struct sandbox_config){
		.uid = p->uid,
		.dir = p->dir,
		.hostname = p->uts_name,
		.host_network = pod_host_network(p),
		.host_ipc = json_get_bool(spec, "hostIPC", false),
		.node_ip = {p->node->c.address},
		.underlay = p->node->c.underlay_link,
		.sysctls = json_path(spec, "securityContext.sysctls"),
		.cgroup = p->node->c.rootless ? NULL : p->cgroup,
	};
	memcpy(p->sandbox.ip, p->ip, sizeof(p->ip));
}

struct pod *pod_new(struct node *n, struct object *obj)
{
	struct pod *p = xcalloc(1, sizeof(*p));
	struct str phase = json_get_str(object_status(obj), "phase");
	struct str started = json_get_str(object_status(obj), "startTime");

	p->node = n;
	p->obj = object_ref(obj);
	p->state = POD_NEW;
	p->uid = xstrndup(obj->uid.p, obj->uid.n);
	p->ns = xstrndup(obj->ns.p, obj->ns.n);
	p->name = xstrndup(obj->name.p, obj->name.n);
	p->sandbox_part = p->volumes_part = p->removal_part = p->drain_part = PART_NEEDED;
	pod_names(p);
	pod_sandbox_config(p);
	pod_add_ctrs(p);
	pod_add_ephemeral(p);
	p->terminal_in_api = str_is(phase, "Succeeded") || str_is(phase, "Failed");
	if (!started.n || rfc3339_parse(started, &p->start_time) < 0)
		p->start_time = clock_wall();
	return p;
}

void pod_update(struct pod *p, struct object *obj)
{
	if (!obj) {
		p->absent = true;
	} else {
		const struct json *was = object_meta(p->obj), *now = object_meta(obj);

		/* A volume may show them. */
		if (!json_equal_empty(json_get(was, "labels"), json_get(now, "labels")) ||
		    !json_equal_empty(json_get(was, "annotations"), json_get(now, "annotations")))
			p->volumes_stale = true;
		object_ref(obj);
		object_unref(p->obj);
		p->obj = obj;
		p->sandbox.sysctls = json_path(pod_spec(p), "securityContext.sysctls");
		pod_add_ephemeral(p);
	}
	pod_mark(p);
}

void pod_free(struct pod *p)
{
	struct node *n = p->node;

	p->drain = drain_stop(p->drain);
	pod_tokens_stop(p);
	pod_volumes_detach(p);
	struct client_call *calls[] = {p->status_call, p->remove_call};
	for (size_t i = 0; i < ARRAY_SIZE(calls); i++)
		if (calls[i])
			client_cancel(calls[i], n->client);
	if (n->refs)
		refs_drop_pod(n->refs, p);
	for (unsigned i = 0; i < p->ctrs_n; i++) {
		if (p->ctrs[i]->id[0])
			map_del(&n->by_container, str_of(p->ctrs[i]->id));
		ctr_fini(p->ctrs[i]);
		free(p->ctrs[i]);
	}
	map_del(&n->by_uid, str_of(p->uid));
	arena_free(p->sent_arena);
	object_unref(p->obj);
	free(p->ctrs);
	free(p->uid);
	free(p->ns);
	free(p->name);
	free(p->dir);
	free(p->log_dir);
	free(p->hostname);
	free(p->uts_name);
	free(p->cgroup);
	free(p->message);
	free(p);
}

/* ---- SETUP ---- */

void pod_setup_failed(struct pod *p)
{
	p->setup_backoff_ms = p->setup_backoff_ms ? MIN(p->setup_backoff_ms * 2, SETUP_RETRY_MS_MAX)
						  : SETUP_RETRY_MS_MIN;
	p->setup_not_before = loop_now(p->node->loop) + p->setup_backoff_ms * NS_PER_MS;
}

static void pod_on_sandbox(void *arg, int r, const struct err *e)
{
	struct pod *p = arg;

	p->sandbox_part = r < 0 ? PART_NEEDED : PART_READY;
	if (r < 0) {
		pod_event(p, NULL, true, "FailedCreatePodSandBox",
			  "Failed to create pod sandbox: %s", e->text);
		log_warn("pod.sandbox", "ns=%s name=%s err=\"%s\"", p->ns, p->name, e->text);
		pod_setup_failed(p);
	} else {
		pod_ports_open(p);
	}
	pod_mark(p);
	pod_drop(p);
}

static int pod_setup_name(struct pod *p, struct err *e)
{
	size_t n = strlen(p->uts_name);

	if (n <= HOST_NAME_MAX)
		return 0;
	return err_set(e, ERR_INVALID,
		       "failed to construct FQDN from pod hostname and cluster domain, FQDN %s is "
		       "too long (%d characters is the max, %zu characters requested)",
		       p->uts_name, HOST_NAME_MAX, n);
}

static int pod_setup_dir(struct pod *p)
{
	if (!p->node->disk)
		return 0;
	int r = dir_make(p->dir, 0755);
	return r ? r : dir_make(p->log_dir, 0755);
}

static int pod_setup_address(struct pod *p)
{
	int r = 0;

	if (!pod_host_network(p) && !p->ip[0].family)
		r = node_address_take(p->node, p);
	memcpy(p->sandbox.ip, p->ip, sizeof(p->ip));
	return r;
}

static void pod_setup_volumes(struct pod *p)
{
	struct err e = {0};
	int r = pod_volumes_start(p, &e);

	if (r < 0 && r != -EAGAIN) {
		pod_event(p, NULL, true, "FailedMount", "%s", e.text);
		pod_setup_failed(p);
	}
}

static enum pod_state_N pod_step_setup(struct pod *p)
{
	struct err e = {0};
	int r;

	if (p->volumes_part == PART_BUSY || p->sandbox_part == PART_BUSY)
		return POD_SETUP;
	if (pod_doomed(p))
		return pod_any_active(p) ? POD_STOPPING : POD_TEARDOWN;
	if (loop_now(p->node->loop) < p->setup_not_before)
		return POD_SETUP;
	r = pod_setup_address(p);
	if (r == -EAGAIN)
		return POD_SETUP; /* the node's range comes with its Node object, which marks all */
	if (r == 0)
		r = pod_setup_name(p, &e);
	if (r == 0 && p->volumes_part == PART_NEEDED)
		r = pod_setup_dir(p);
	if (r == 0 && p->node->disk && p->volumes_part == PART_NEEDED)
		r = pod_save(p); /* rule 3, for the address */
	if (r < 0) {
		pod_event(p, NULL, true, "FailedCreatePodSandBox",
			  "Failed to create pod sandbox: %s", e.text[0] ? e.text : err_text(r));
		pod_setup_failed(p);
		return POD_SETUP;
	}
	if (p->volumes_part == PART_NEEDED)
		pod_setup_volumes(p);
	if (p->volumes_part != PART_READY)
		return POD_SETUP;
	if (p->sandbox_part == PART_READY)
		return POD_ACTIVE;
	p->sandbox_part = PART_BUSY;
	pod_hold(p);
	p->node->rt->ops->sandbox_start(p->node->rt, &p->sandbox, pod_on_sandbox, p);
	return POD_SETUP;
}

/* What the kubelet refuses when it first sees a pod. */
static void pod_admit(struct pod *p)
{
	struct err e;

	if (pod_doomed(p) || sandbox_sysctls_check(&p->sandbox, &e) == 0)
		return;
	snprintf(p->reason, sizeof(p->reason), "SysctlForbidden");
	free(p->message);
	p->message = xasprintf("Pod was rejected: %s", e.text);
	pod_event(p, NULL, true, p->reason, "%s", e.text);
}

static enum pod_state_N pod_step_new(struct pod *p)
{
	if (!p->adopted)
		pod_admit(p);
	if (!p->refs_held) {
		pod_refs_each(pod_spec(p), pod_ref_hold, p);
		p->refs_held = true;
	}
	if (p->adopted && p->node->rt->ops->sandbox_alive(p->node->rt, &p->sandbox)) {
		/* Everything is as it was; volumes are looked at again in ACTIVE. */
		p->sandbox_part = PART_READY;
		p->volumes_part = PART_READY;
		p->volumes_stale = true;
		pod_ports_open(p);
		return pod_doomed(p) ? POD_STOPPING : POD_ACTIVE;
	}
	return pod_doomed(p) ? (pod_any_active(p) ? POD_STOPPING : POD_TEARDOWN) : POD_SETUP;
}

/* ---- ACTIVE: the plan ---- */

/* The pull has failed; after a moment that is told as a back-off. */
static void ctr_plan_pull(struct ctr *c, mono_ns_t now)
{
	if (strcmp(c->wait_reason, "ErrImagePull") != 0 ||
	    c->pull_not_before - now > (c->pull_backoff_ms - PULL_SHOWN_MS) * NS_PER_MS)
		return;
	AUTO_FREE char *why = xstrdup(c->wait_message ? c->wait_message : "");
	pod_event(c->pod, c, false, "BackOff", "Back-off pulling image \"%s\"", c->image);
	pod_event(c->pod, c, true, "Failed", "Error: ImagePullBackOff");
	ctr_wait(c, "ImagePullBackOff", "Back-off pulling image \"%s\": ErrImagePull: %s", c->image,
		 why);
}

/* With a shared PID namespace the first that runs makes it: the others wait for him. */
static bool ctr_awaits_first(const struct ctr *c)
{
	const struct pod *p = c->pod;
	bool coming = false;

	if (!json_get_bool(pod_spec(p), "shareProcessNamespace", false))
		return false;
	for (unsigned i = 0; i < p->ctrs_n; i++) {
		enum ctr_state_N state = p->ctrs[i]->state;

		if (state == CTR_RUNNING || state == CTR_HOOK)
			return false;
		coming |= state == CTR_IMAGE || state == CTR_STARTING;
	}
	return coming; /* what becomes of it marks the pod */
}

/* Start C if it is time and the policy wants it. */
static void ctr_plan(struct ctr *c)
{
	mono_ns_t now = loop_now(c->pod->node->loop);
	bool wanted = c->state == CTR_WAITING || (c->state == CTR_EXITED && ctr_will_restart(c));

	if (!wanted || ctr_awaits_first(c))
		return;
	if (now < c->not_before)
		ctr_plan_pull(c, now);
	else
		ctr_start(c);
}

/* An edited image means another container. */
static void ctr_plan_image(struct ctr *c)
{
	struct str image = json_get_str(ctr_spec(c), "image");
	char why[256];

	if (c->state != CTR_RUNNING || !c->image || str_is(image, c->image))
		return;
	snprintf(why, sizeof(why), "Container %s definition changed, will be restarted", c->name);
	ctr_stop(c, pod_grace_s(c->pod) * 1000, why);
}

static void pod_plan(struct pod *p)
{
	bool before_done = true;

	for (unsigned i = 0; i < p->ctrs_n; i++)
		if (p->ctrs[i]->kind == CTR_EPHEMERAL)
			ctr_plan(p->ctrs[i]); /* whatever the others do */
	for (unsigned i = 0; i < p->ctrs_n; i++) {
		struct ctr *c = p->ctrs[i];

		if (c->kind == CTR_EPHEMERAL || (c->kind == CTR_INIT && c->done))
			continue;
		if (c->kind == CTR_MAIN && !before_done)
			break;
		if (c->kind == CTR_INIT && !before_done)
			break;
		if (before_done || c->last.set || c->end.set)
			ctr_plan(c);
		ctr_plan_image(c);
		if (c->kind == CTR_INIT ||
		    (c->kind == CTR_SIDECAR && !c->started && !c->last.set && !c->end.set))
			before_done = false; /* its successors wait for it */
	}
}

static void pod_deadline(struct pod *p)
{
	int64_t seconds = json_get_int(pod_spec(p), "activeDeadlineSeconds", 0);

	if (seconds <= 0 || clock_wall() - p->start_time < seconds * NS_PER_S)
		return;
	snprintf(p->reason, sizeof(p->reason), "DeadlineExceeded");
	free(p->message);
	p->message = xstrdup("Pod was active on the node longer than the specified deadline");
	pod_event(p, NULL, false, "DeadlineExceeded", "%s", p->message);
}

static enum pod_state_N pod_step_active(struct pod *p)
{
	if (!p->reason[0])
		pod_deadline(p);
	if (pod_doomed(p) || pod_finished(p))
		return POD_STOPPING;
	if (p->volumes_part == PART_READY && p->tokens_n)
		(void)pod_tokens_ready(p); /* asks for those that grow old */
	if (p->volumes_stale && p->volumes_part == PART_READY) {
		struct err e = {0};
		int r = pod_volumes_start(p, &e);

		if (r < 0 && r != -EAGAIN) { /* what comes later marks the pod, what is wrong not */
			pod_event(p, NULL, true, "FailedMount", "%s", e.text);
			pod_mark_after(p, VOLUMES_RETRY_MS);
		}
		return POD_ACTIVE; /* what is started now would see the old ones */
	}
	if (p->volumes_part == PART_NEEDED) /* a refresh failed: the old set is still there */
		p->volumes_part = PART_READY;
	if (p->volumes_part == PART_READY)
		pod_plan(p);
	return POD_ACTIVE;
}

static enum pod_state_N pod_step_gone(struct pod *p)
{
	(void)p;
	return POD_GONE;
}

/* ---- the table ---- */

#define TO(state) (1u << (state))
static const struct {
	const char *name;
	enum pod_state_N (*step)(struct pod *p);
	unsigned next; /* allowed successors */
} pod_states[POD_STATES_N] = {
	[POD_NEW] = {"new", pod_step_new,
		     TO(POD_SETUP) | TO(POD_ACTIVE) | TO(POD_STOPPING) | TO(POD_TEARDOWN)},
	[POD_SETUP] = {"setup", pod_step_setup,
		       TO(POD_ACTIVE) | TO(POD_STOPPING) | TO(POD_TEARDOWN)},
	[POD_ACTIVE] = {"active", pod_step_active, TO(POD_STOPPING)},
	[POD_STOPPING] = {"stopping", pod_step_stopping, TO(POD_TEARDOWN)},
	[POD_TEARDOWN] = {"teardown", pod_step_teardown, TO(POD_ENDED)},
	[POD_ENDED] = {"ended", pod_step_ended, TO(POD_REMOVING) | TO(POD_GONE)},
	[POD_REMOVING] = {"removing", pod_step_removing, TO(POD_GONE)},
	[POD_GONE] = {"gone", pod_step_gone, 0},
};

/* When something is due without anything happening. */
static void pod_wake(struct pod *p)
{
	mono_ns_t now = loop_now(p->node->loop), due = INT64_MAX;
	int64_t deadline = json_get_int(pod_spec(p), "activeDeadlineSeconds", 0);

	if (p->state == POD_SETUP && p->setup_not_before > now)
		due = MIN(due, p->setup_not_before);
	if (p->state == POD_ACTIVE && deadline > 0)
		due = MIN(due, now + p->start_time + deadline * NS_PER_S - clock_wall());
	for (unsigned i = 0; p->state == POD_ACTIVE && i < p->ctrs_n; i++) {
		const struct ctr *c = p->ctrs[i];

		if (c->state != CTR_WAITING && c->state != CTR_EXITED)
			continue;
		if (c->not_before > now)
			due = MIN(due, c->not_before);
		if (!strcmp(c->wait_reason, "ErrImagePull"))
			due = MIN(due, c->pull_not_before -
					       (c->pull_backoff_ms - PULL_SHOWN_MS) * NS_PER_MS);
	}
	for (unsigned i = 0; p->state == POD_ACTIVE && i < p->tokens_n; i++)
		if (p->tokens[i].refresh_at > now)
			due = MIN(due, p->tokens[i].refresh_at);
	if (due != INT64_MAX)
		pod_mark_after(p, (MAX(due - now, 0) + NS_PER_MS - 1) / NS_PER_MS);
}

bool pod_pass(struct pod *p)
{
	for (;;) {
		enum pod_state_N next = pod_states[p->state].step(p);

		if (next == p->state)
			break;
		must(pod_states[p->state].next & TO(next));
		log_debug("pod.state", "ns=%s name=%s from=%s to=%s", p->ns, p->name,
			  pod_states[p->state].name, pod_states[next].name);
		p->state = next;
		/* ENDED: the end must be told before its step looks whether it was. */
		pod_status_report(p);
	}
	if (p->state == POD_GONE) {
		if (p->held)
			return true; /* the last answer marks it */
		if (p->node->disk)
			pod_erase(p);
		pod_free(p);
		return false;
	}
	pod_status_report(p);
	pod_wake(p);
	return true;
}
