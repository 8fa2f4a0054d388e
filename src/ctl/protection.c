/* Finalizers that keep storage in use from going: kubernetes.io/pvc-protection while a pod mounts
 * the claim, kubernetes.io/pv-protection while the volume is bound. Removed as soon as nobody needs
 * what is to be deleted. Source: Kubernetes, "Storage Object in Use Protection". */
#include "ctl/impl.h"

struct protection {
	struct controller c;
	struct cache *things, *pods; /* pods: NULL for volumes */
	const char *finalizer;
	bool (*in_use)(const struct protection *self, const struct object *o);
};

/* The claim that VOLUME of POD uses: named, or made for it (generic ephemeral volumes). Empty:
 * none. */
static struct str volume_claim(const struct object *pod, const struct json *volume, struct buf *b)
{
	buf_reset(b);
	if (json_get(volume, "ephemeral"))
		buf_printf(b, "%.*s-%.*s", STR_FMT(pod->name),
			   STR_FMT(json_get_str(volume, "name")));
	else
		buf_add_str(b,
			    json_get_str(json_get(volume, "persistentVolumeClaim"), "claimName"));
	return buf_str(b);
}

static bool pod_mounts(const struct object *pod, struct str claim)
{
	AUTO_BUF b = BUF_INIT;

	JSON_EACH (json_path(pod->json, "spec.volumes"), volume) {
		if (str_eq(volume_claim(pod, volume, &b), claim))
			return true;
	}
	return false;
}

static bool claim_in_use(const struct protection *self, const struct object *claim)
{
	AUTO_BUF ns = BUF_INIT;

	buf_add_str(&ns, claim->ns);
	CACHE_EACH (self->pods, ns.p, it, pod) {
		if (!pod_ended(pod) && json_get_str(object_spec(pod), "nodeName").n &&
		    pod_mounts(pod, claim->name))
			return true;
	}
	return false;
}

static bool volume_in_use(const struct protection *self UNUSED, const struct object *volume)
{
	return str_is(json_get_str(object_status(volume), "phase"), "Bound");
}

static void sync_protected(struct pass *p)
{
	struct protection *self = container_of(p->c, struct protection, c);
	struct object *o =
		cache_get(self->things, p->ns ? str_of(p->ns) : STR_NULL, str_of(p->name));

	if (!o || !meta_deleting(o->json) || self->in_use(self, o))
		return;
	struct json *body = pass_edit(p, o);
	struct json *list = json_get(json_get(body, "metadata"), "finalizers");
	bool changed = false;

	for (uint32_t i = json_len(list); i-- > 0;)
		if (str_is(json_str(json_item(list, i)), self->finalizer)) {
			json_remove_at(list, i);
			changed = true;
		}
	if (changed)
		pass_update(p, o, body, NULL, NULL);
}

/* A pod that ended may have been the last that held its claims. */
static void on_pod(struct controller *c, struct object *now, struct object *old)
{
	struct object *pod = now ? now : old;
	AUTO_BUF b = BUF_INIT;

	if (now && !pod_ended(now))
		return;
	JSON_EACH (json_path(pod->json, "spec.volumes"), volume) {
		struct str claim = volume_claim(pod, volume, &b);

		if (claim.n)
			controller_mark_key(c, pod->ns, claim);
	}
}

struct controller *pvc_protection_controller(struct ctl *ctl)
{
	struct protection *self = xcalloc(1, sizeof(*self));

	self->finalizer = "kubernetes.io/pvc-protection";
	self->in_use = claim_in_use;
	controller_start(ctl, &self->c, "pvc-protection-controller", sync_protected);
	self->things =
		controller_watch(&self->c, "v1", "PersistentVolumeClaim", controller_mark_now);
	self->pods = controller_watch(&self->c, "v1", "Pod", on_pod);
	return &self->c;
}

struct controller *pv_protection_controller(struct ctl *ctl)
{
	struct protection *self = xcalloc(1, sizeof(*self));

	self->finalizer = "kubernetes.io/pv-protection";
	self->in_use = volume_in_use;
	controller_start(ctl, &self->c, "pv-protection-controller", sync_protected);
	self->things = controller_watch(&self->c, "v1", "PersistentVolume", controller_mark_now);
	return &self->c;
}
