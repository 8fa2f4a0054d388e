/* How a pod ends: nobody sends it connections any more, its containers end, what it had is removed,
 * the API server hears of it. The states are in pod.h. */
#define LOG_MODULE "node"
#include "node/drain.h"
#include "node/pod.h"
#include "node/volume.h"

#include "base/log.h"

#include <stdio.h>

#define REMOVE_RETRY_MS 500

/* ---- STOPPING ---- */

static int64_t pod_grace_ms(const struct pod *p)
{
	const struct json *meta = object_meta(p->obj);
	int64_t seconds = pod_grace_s(p);

	if (meta_deleting(p->obj->json))
		seconds = json_get_int(meta, "deletionGracePeriodSeconds", seconds);
	if (p->absent)
		seconds = MIN(seconds, 1);
	return MAX(seconds, 0) * 1000;
}

static bool pod_was_ready(const struct pod *p)
{
	const struct json *c = p->sent ? meta_condition(p->sent, "Ready")
				       : meta_condition(object_status(p->obj), "Ready");

	return str_is(json_get_str(c, "status"), "True");
}

/* Main containers first, then sidecars, the last one first. */
static bool pod_stop_ctrs(struct pod *p, int64_t grace_ms)
{
	bool mains = false;

	for (unsigned i = 0; i < p->ctrs_n; i++) {
		struct ctr *c = p->ctrs[i];

		if (c->kind == CTR_SIDECAR)
			continue;
		ctr_stop(c, grace_ms, NULL);
		mains = mains || ctr_active(c);
	}
	if (mains)
		return true;
	for (unsigned i = p->ctrs_n; i-- > 0;) {
		struct ctr *c = p->ctrs[i];

		ctr_stop(c, MAX(grace_ms, 1), NULL);
		if (ctr_active(c))
			return true;
	}
	return false;
}

static void pod_on_drained(void *arg)
{
	struct pod *p = arg;

	p->drain = NULL;
	p->drain_part = PART_READY;
	pod_mark(p);
}

/* Whether nobody sends the pod new connections, or that does not matter. */
static bool pod_drained(struct pod *p, int64_t grace_ms)
{
	if (p->absent || grace_ms == 0) {
		p->drain = drain_stop(p->drain);
		p->drain_part = PART_READY;
	} else if (p->drain_part == PART_NEEDED) {
		if (pod_was_ready(p) && !p->reason[0] && meta_deleting(p->obj->json))
			p->drain = drain_start(p->node->drains, str_of(p->uid), pod_on_drained, p);
		p->drain_part = p->drain ? PART_BUSY : PART_READY;
	}
	return p->drain_part == PART_READY;
}

enum pod_state_N pod_step_stopping(struct pod *p)
{
	mono_ns_t now = loop_now(p->node->loop);
	int64_t grace = pod_grace_ms(p);

	if (!pod_drained(p, grace))
		return POD_STOPPING;
	if (!p->stop_due || grace < p->stop_grace_ms) {
		p->stop_grace_ms = grace;
		p->stop_due = now + grace * NS_PER_MS;
	}
	if (pod_stop_ctrs(p, MAX((p->stop_due - now) / NS_PER_MS, 0)))
		return POD_STOPPING;
	return p->volumes_part == PART_BUSY ? POD_STOPPING : POD_TEARDOWN;
}

/* ---- TEARDOWN ---- */

static void pod_on_ctr_removed(void *arg, int r, const struct err *e)
{
	struct pod *p = arg;

	(void)e;
	if (r < 0)
		log_warn("container.remove", "ns=%s name=%s err=\"%s\"", p->ns, p->name,
			 err_text(r));
	p->removals--;
	pod_mark(p);
	pod_drop(p);
}

static void pod_on_sandbox_stopped(void *arg, int r, const struct err *e)
{
	struct pod *p = arg;

	(void)r, (void)e; /* what could not be removed is swept at the next start */
	p->sandbox_part = PART_NEEDED;
	p->removal_part = PART_READY;
	pod_mark(p);
	pod_drop(p);
}

enum pod_state_N pod_step_teardown(struct pod *p)
{
	struct runtime *rt = p->node->rt;

	if (p->removal_part == PART_READY)
		return POD_ENDED;
	if (p->removal_part == PART_NEEDED) {
		p->removal_part = PART_BUSY;
		pod_ports_close(p);
		for (unsigned i = 0; i < p->ctrs_n; i++) {
			struct ctr *c = p->ctrs[i];

			if (!c->id[0])
				continue;
			map_del(&p->node->by_container, str_of(c->id));
			p->removals++;
			pod_hold(p);
			rt->ops->remove(rt, c->id, pod_on_ctr_removed, p);
		}
	}
	if (p->removals || p->sandbox_part == PART_BUSY)
		return POD_TEARDOWN;
	p->sandbox_part = PART_BUSY;
	pod_hold(p);
	rt->ops->sandbox_stop(rt, &p->sandbox, pod_on_sandbox_stopped, p);
	return POD_TEARDOWN;
}

/* ---- ENDED, REMOVING, GONE ---- */

enum pod_state_N pod_step_ended(struct pod *p)
{
	if (p->ip[0].family)
		node_address_give(p->node, p);
	if (p->absent)
		return POD_GONE;
	/* The last status must be there before the object goes. */
	if (!p->status_ok || p->status_call)
		return POD_ENDED;
	return meta_deleting(p->obj->json) ? POD_REMOVING : POD_ENDED;
}

static void pod_on_removed(const struct client_result *res, void *arg)
{
	struct pod *p = arg;

	p->remove_call = NULL;
	p->removed = res->r == 0 || res->r == ERR_NOT_FOUND || res->r == ERR_CONFLICT;
	if (!p->removed) {
		log_warn("pod.delete", "ns=%s name=%s err=\"%s\"", p->ns, p->name, res->err.text);
		pod_mark_after(p, REMOVE_RETRY_MS);
	} else {
		pod_mark(p);
	}
	pod_drop(p);
}

enum pod_state_N pod_step_removing(struct pod *p)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *options = json_new_object(a);

	/* Finalizers may keep the object; it is gone when the watch says so. */
	if (p->absent)
		return POD_GONE;
	if (p->remove_call || p->removed)
		return POD_REMOVING;
	json_set_cstr(a, options, "apiVersion", "v1");
	json_set_cstr(a, options, "kind", "DeleteOptions");
	json_set_int(a, options, "gracePeriodSeconds", 0);
	json_set_cstr(a, json_obj(a, options, "preconditions"), "uid", p->uid);
	struct client_request req = {.verb = CLIENT_DELETE,
				     .kind = node_kind("", "v1", "pods"),
				     .ns = p->ns,
				     .name = p->name,
				     .body = options};
	pod_hold(p);
	p->remove_call = client_do(p->node->client, &req, pod_on_removed, p);
	return POD_REMOVING;
}

struct pod_erase {
	struct loop_work work;
	char *dir, *log_dir;
};

static void pod_erase_work(struct loop_work *w)
{
	struct pod_erase *x = container_of(w, struct pod_erase, work);

	volume_remove_all(x->dir);
	NEGLECT(rootfs_remove_tree(x->dir)); /* swept again at the next start */
	NEGLECT(rootfs_remove_tree(x->log_dir));
}

static void pod_erase_done(struct loop_work *w)
{
	struct pod_erase *x = container_of(w, struct pod_erase, work);

	free(x->dir);
	free(x->log_dir);
	free(x);
}

void pod_erase(struct pod *p)
{
	struct pod_erase *x = xcalloc(1, sizeof(*x));

	x->dir = xstrdup(p->dir);
	x->log_dir = xstrdup(p->log_dir);
	loop_work_start(p->node->loop, &x->work, pod_erase_work, pod_erase_done);
}
