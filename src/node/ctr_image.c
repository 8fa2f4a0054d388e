/* The image of a container: policy, pull, back-off, and what people are told about it. */
#include "node/pod.h"

#include <stdio.h>
#include <string.h>

/* The kubelet's: 10 s, doubled up to 5 min. */
#define PULL_BACKOFF_MS_MIN 10000
#define PULL_BACKOFF_MS_MAX 300000
#define IMAGE_AUTHS_MAX     8 /* credentials tried one after the other */

static enum image_policy_N image_policy(const struct json *spec, struct str ref)
{
	struct str policy = json_get_str(spec, "imagePullPolicy");

	if (str_is(policy, "Always"))
		return IMAGE_POLICY_ALWAYS;
	if (str_is(policy, "Never"))
		return IMAGE_POLICY_NEVER;
	if (str_is(policy, "IfNotPresent") || !image_ref_is_latest(ref))
		return IMAGE_POLICY_IF_NOT_PRESENT;
	return IMAGE_POLICY_ALWAYS;
}

static void image_failed(struct ctr *c, const struct image_ensured *r)
{
	struct pod *p = c->pod;
	const char *reason = r->reason ? r->reason : "ErrImagePull", *image = c->image;
	int64_t wait = PULL_BACKOFF_MS_MIN;

	if (!strcmp(reason, "InvalidImageName"))
		pod_event(p, c, true, "InspectFailed", "%s", r->text);
	else if (!strcmp(reason, "ErrImageNeverPull"))
		pod_event(p, c, true, "ErrImageNeverPull", "%s", r->text);
	else
		pod_event(p, c, true, "Failed", "Failed to pull image \"%s\": %s", image, r->text);
	pod_event(p, c, true, "Failed", "Error: %s", reason);
	ctr_wait(c, reason, "%s", r->text ? r->text : "");
	c->state = c->end.set ? CTR_EXITED : CTR_WAITING;
	if (!strcmp(reason, "ErrImagePull")) {
		wait = c->pull_backoff_ms ? MIN(c->pull_backoff_ms * 2, PULL_BACKOFF_MS_MAX)
					  : PULL_BACKOFF_MS_MIN;
		c->pull_backoff_ms = wait;
	}
	c->pull_not_before = loop_now(p->node->loop) + wait * NS_PER_MS;
	c->not_before = c->pull_not_before;
	pod_mark_after(p, wait);
	/* The error is seen first, then that it waits. */
	if (!strcmp(reason, "ErrImagePull"))
		pod_mark_after(p, 1000);
	pod_mark(p);
}

static void image_told(struct ctr *c, const struct image_ensured *r)
{
	struct pod *p = c->pod;

	if (r->imported_instead)
		pod_event(p, c, true, "RegistryUnreachable",
			  "Registry of image \"%s\" cannot be reached (%s); the imported image is "
			  "used",
			  c->image, r->text);
	if (r->pulled)
		pod_event(p, c, false, "Pulled",
			  "Successfully pulled image \"%s\" in %lldms (%lldms including waiting)",
			  c->image, (long long)r->took_ms, (long long)r->took_ms);
	else
		pod_event(p, c, false, "Pulled",
			  "Container image \"%s\" already present on machine", c->image);
}

static void image_on_ensured(void *arg, const struct image_ensured *r)
{
	struct ctr *c = arg;
	struct pod *p = c->pod;

	c->ensure = NULL;
	if (r->code < 0) {
		image_failed(c, r);
	} else {
		image_told(c, r);
		c->pull_backoff_ms = 0;
		ctr_image_done(c);
	}
	pod_drop(p);
}

/* The credentials that the pod's imagePullSecrets hold for the image's registry. */
static unsigned image_auths(struct pod *p, struct arena *a, const struct image_ref *ref,
			    struct image_auth out[static IMAGE_AUTHS_MAX])
{
	unsigned n = 0;

	JSON_EACH (json_get(pod_spec(p), "imagePullSecrets"), it) {
		const char *name = json_get_cstr(it, "name");
		struct object *secret = NULL;
		AUTO_BUF text = BUF_INIT;
		struct json *config;

		if (!name || n == IMAGE_AUTHS_MAX ||
		    refs_get(p->node->refs, true, p->ns, name, &secret) != 1)
			continue; /* as the kubelet: pull without; a private image then says so */
		struct str data = json_get_str(json_get(secret->json, "data"), ".dockerconfigjson");
		if (base64_decode(&text, data) == 0 &&
		    json_parse(a, buf_str(&text), NULL, &config) == 0 &&
		    image_auth_find(a, config, ref, &out[n]))
			n++;
	}
	return n;
}

void ctr_image_ensure(struct ctr *c)
{
	struct node *n = c->pod->node;
	const struct json *spec = ctr_spec(c);
	struct str ref = json_get_str(spec, "image");
	enum image_policy_N policy = image_policy(spec, ref);
	AUTO_ARENA *a = arena_new(0);
	struct image *image;

	free(c->image);
	c->image = xstrndup(ref.p ? ref.p : "", ref.n);
	c->state = CTR_IMAGE;
	if (n->fake) {
		ctr_image_done(c);
		return;
	}
	struct image_ref parsed;
	struct err e = {0};
	bool valid = image_ref_parse(ref, &parsed, &e) == 0;
	bool there = valid && image_store_lookup(n->images, a, ref, &image, &e) == 0;
	if (valid &&
	    (policy == IMAGE_POLICY_ALWAYS || (policy == IMAGE_POLICY_IF_NOT_PRESENT && !there)))
		pod_event(c->pod, c, false, "Pulling", "Pulling image \"%s\"", c->image);
	struct image_auth auths[IMAGE_AUTHS_MAX];
	unsigned auths_n = valid ? image_auths(c->pod, a, &parsed, auths) : 0;
	pod_hold(c->pod);
	c->ensure = image_ensure_start(n->loop, n->images, n->puller, c->image, policy, auths,
				       auths_n, image_on_ensured, c);
}

void ctr_image_cancel(struct ctr *c)
{
	if (!c->ensure)
		return;
	image_ensure_cancel(c->ensure);
	c->ensure = NULL;
	c->state = c->end.set ? CTR_EXITED : CTR_WAITING;
	pod_drop(c->pod);
}
