/* An image under a pull policy.
 *
 *	begin ── present and policy allows ──────────────────────────────→ done
 *	  └─ ask ─→ pull with the next credentials ─┬─ good ─────────────→ done
 *	              ↑  refused, more credentials ─┤
 *	              └─────────────────────────────┤
 *	                 unreachable, imported here ┼────────────────────→ done, imported_instead
 *	                                            └─ anything else ────→ failed
 * Suspension points: before begin (so that on_done is never called inside start), and the pull.
 */
#include "node/image_priv.h"
#include "base/limits.h"
#include "base/must.h"
#include <stdio.h>

struct image_ensure {
	struct loop *loop;
	struct image_store *store;
	struct image_puller *puller;
	struct loop_call begin;
	char *ref;
	enum image_policy_N policy;
	struct arena *a;
	struct image_auth *auths;
	unsigned auths_n, next;
	uint64_t ticket; /* of the pull in progress; 0: none */
	mono_ns_t started;
	struct image_ref parsed;
	bool imported;  /* here, from a file */
	struct err err; /* of the last pull */
	image_ensured_cb on_done;
	void *arg;
};

static void ensure_free(void *p)
{
	struct image_ensure *x = p;
	arena_free(x->a);
	free(x->ref);
	free(x);
}

static void ensure_done(struct image_ensure *x, struct image_ensured *r)
{
	r->took_ms = (clock_mono() - x->started) / NS_PER_MS;
	x->on_done(x->arg, r);
	loop_defer_free(x->loop, ensure_free, x);
}

static void ensure_fail(struct image_ensure *x, int code, const char *reason, const char *text)
{
	struct image_ensured r = {.code = code, .reason = reason, .text = text};
	ensure_done(x, &r);
}

/* The image, when it is here. */
static struct image *ensure_lookup(struct image_ensure *x)
{
	struct image *img;
	return image_store_lookup(x->store, x->a, str_of(x->ref), &img, NULL) == 0 ? img : NULL;
}

static void ensure_pull(struct image_ensure *x);

/* The pull failed for good. */
static void ensure_give_up(struct image_ensure *x)
{
	struct image *img = x->err.code == ERR_UNAVAILABLE && x->imported ? ensure_lookup(x) : NULL;
	if (!img) {
		ensure_fail(x, x->err.code, "ErrImagePull", x->err.text);
		return;
	}
	struct image_ensured r = {.id = img->id, .imported_instead = true, .text = x->err.text};
	ensure_done(x, &r);
}

static void ensure_on_pulled(void *arg, int code, const char *id, const char *text)
{
	struct image_ensure *x = arg;
	x->ticket = 0;
	if (code == 0) {
		struct image_ensured r = {.id = id, .pulled = true};
		ensure_done(x, &r);
		return;
	}
	(void)err_set(&x->err, code, "%s", text);
	if (code == ERR_UNAVAILABLE) {
		(void)snprintf(x->puller->unreachable, sizeof x->puller->unreachable, "%s",
			       x->parsed.registry);
		x->puller->unreachable_until = clock_mono() + IMAGE_UNREACHABLE_S * NS_PER_S;
	}
	bool refused = code == ERR_UNAUTHORIZED || code == ERR_FORBIDDEN || code == ERR_NOT_FOUND;
	/* after the last credentials comes one try without any */
	if (refused && x->next <= x->auths_n)
		ensure_pull(x);
	else
		ensure_give_up(x);
}

static void ensure_pull(struct image_ensure *x)
{
	struct image_request r = {.ref = x->ref,
				  .connect_ms = x->imported ? IMAGE_CONNECT_IMPORTED_MS : 0};
	if (x->next < x->auths_n)
		r.auth = x->auths[x->next];
	x->next++;
	x->ticket = x->puller->ops->pull(x->puller, &r, ensure_on_pulled, x);
}

static void ensure_begin(struct loop_call *c)
{
	struct image_ensure *x = container_of(c, struct image_ensure, begin);
	struct err e;
	if (image_ref_parse(str_of(x->ref), &x->parsed, &e) < 0) {
		AUTO_FREE char *text =
			xasprintf("Failed to apply default image tag \"%s\": %s", x->ref, e.text);
		ensure_fail(x, ERR_INVALID, "InvalidImageName", text);
		return;
	}
	struct image *img = ensure_lookup(x);
	if (img && x->policy != IMAGE_POLICY_ALWAYS) {
		struct image_ensured r = {.id = img->id};
		ensure_done(x, &r);
		return;
	}
	if (x->policy == IMAGE_POLICY_NEVER) {
		AUTO_FREE char *text = xasprintf(
			"Container image \"%s\" is not present with pull policy of Never", x->ref);
		ensure_fail(x, ERR_NOT_FOUND, "ErrImageNeverPull", text);
		return;
	}
	x->imported = img && img->imported;
	const struct image_puller *p = x->puller;
	if (x->imported && strcmp(p->unreachable, x->parsed.registry) == 0 &&
	    clock_mono() < p->unreachable_until) {
		(void)err_set(&x->err, ERR_UNAVAILABLE, "registry %s was not reachable just now",
			      x->parsed.registry);
		ensure_give_up(x);
		return;
	}
	ensure_pull(x);
}

struct image_ensure *image_ensure_start(struct loop *l, struct image_store *s,
					struct image_puller *p, const char *ref,
					enum image_policy_N policy, const struct image_auth *auths,
					unsigned auths_n, image_ensured_cb on_done, void *arg)
{
	struct image_ensure *x = xcalloc(1, sizeof *x);
	must(policy != IMAGE_POLICY_INVALID);
	x->loop = l;
	x->store = s;
	x->puller = p;
	x->ref = xstrdup(ref);
	x->policy = policy;
	x->a = arena_new(0);
	x->auths = arena_array(x->a, struct image_auth, auths_n + 1);
	x->auths_n = auths_n;
	for (unsigned i = 0; i < auths_n; i++)
		x->auths[i] = (struct image_auth){arena_cstr(x->a, str_of(auths[i].username)),
						  arena_cstr(x->a, str_of(auths[i].password))};
	x->started = clock_mono();
	x->on_done = on_done;
	x->arg = arg;
	loop_call_init(&x->begin, ensure_begin);
	loop_call_soon(l, &x->begin);
	return x;
}

void image_ensure_cancel(struct image_ensure *x)
{
	if (!x)
		return;
	loop_call_cancel(&x->begin);
	if (x->ticket)
		x->puller->ops->cancel(x->puller, x->ticket);
	ensure_free(x);
}
