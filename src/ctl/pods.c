#include "ctl/impl.h"
#include "api/quantity.h"
#include <stdio.h>

const char *pod_phase(const struct object *pod)
{
	const char *phase = json_get_cstr(object_status(pod), "phase");
	return phase ? phase : "Pending";
}

bool pod_ended(const struct object *pod)
{
	const char *phase = pod_phase(pod);
	return strcmp(phase, "Succeeded") == 0 || strcmp(phase, "Failed") == 0;
}

bool pod_active(const struct object *pod)
{
	return !pod_ended(pod) && !meta_deleting(pod->json);
}

static const struct json *ready_condition(const struct object *pod)
{
	const struct json *c = meta_condition(object_status(pod), "Ready");
	return c && str_is(json_get_str(c, "status"), "True") ? c : NULL;
}

bool pod_ready(const struct object *pod)
{
	return ready_condition(pod) != NULL;
}

wall_ns_t time_of(const struct json *v, const char *key)
{
	wall_ns_t t;
	return rfc3339_parse(json_get_str(v, key), &t) < 0 ? 0 : t;
}

bool pod_available(const struct object *pod, int64_t min_ready_s, wall_ns_t now)
{
	const struct json *c = ready_condition(pod);
	if (!c || min_ready_s <= 0)
		return c != NULL;
	wall_ns_t since = time_of(c, "lastTransitionTime");
	return since && since + min_ready_s * NS_PER_S <= now;
}

static int64_t pod_restarts(const struct object *pod)
{
	int64_t n = 0;
	JSON_EACH (json_get(object_status(pod), "containerStatuses"), c)
		n = MAX(n, json_get_int(c, "restartCount", 0));
	return n;
}

struct json *pod_from_template(struct arena *a, const struct json *template,
			       const struct object *owner)
{
	struct json *pod = json_new_object(a);
	json_set_cstr(a, pod, "kind", "Pod");
	json_set_cstr(a, pod, "apiVersion", "v1");
	struct json *meta = json_obj(a, pod, "metadata");
	json_set_str(a, meta, "namespace", owner->ns);
	static const char *const copied[] = {"labels", "annotations", "finalizers"};
	for (size_t i = 0; i < ARRAY_SIZE(copied); i++) {
		const struct json *v = json_get(json_get(template, "metadata"), copied[i]);
		if (json_len(v))
			json_set(a, meta, copied[i], json_dup(a, v));
	}
	json_push(a, json_arr(a, meta, "ownerReferences"), meta_owner_ref(a, owner, true, true));
	json_set(a, pod, "spec", json_dup(a, json_get(template, "spec")));
	return pod;
}

/* ---- whom to delete first ---- */

struct ranked {
	struct object *pod;
	bool assigned, ready;
	int phase;
	int64_t cost, neighbours, restarts;
	wall_ns_t ready_since, created;
};

static int phase_rank(const struct object *pod)
{
	const char *phase = pod_phase(pod);
	return strcmp(phase, "Pending") == 0 ? 0 : strcmp(phase, "Unknown") == 0 ? 1 : 2;
}

/* Ages compare by their order of magnitude only, so that who came first is not always the last. */
static int age_rank(wall_ns_t since, wall_ns_t now)
{
	int64_t s = (now - since) / NS_PER_S;
	return s > 0 ? 64 - __builtin_clzll((unsigned long long)s) : 0;
}

#define CMP(a, b)                                  \
	do {                                       \
		if ((a) != (b))                    \
			return (a) < (b) ? -1 : 1; \
	} while (0)

/* Source: controller_utils.go, ActivePodsWithRanks. Times of the future compare as equal. */
static int ranked_cmp(const void *left, const void *right)
{
	const struct ranked *x = left, *y = right;
	CMP(x->assigned, y->assigned);
	CMP(x->phase, y->phase);
	CMP(x->ready, y->ready);
	CMP(x->cost, y->cost);
	CMP(y->neighbours, x->neighbours);
	wall_ns_t now = clock_wall();
	if (x->ready && y->ready)
		CMP(age_rank(x->ready_since, now), age_rank(y->ready_since, now));
	CMP(y->restarts, x->restarts);
	CMP(age_rank(x->created, now), age_rank(y->created, now));
	return str_cmp(x->pod->uid, y->pod->uid);
}

static struct ranked rank(struct object *pod, struct object *const *related, size_t related_n)
{
	struct str node = json_get_str(object_spec(pod), "nodeName");
	const struct json *ready = ready_condition(pod);
	struct ranked r = {
		.pod = pod,
		.assigned = node.n > 0,
		.ready = ready != NULL,
		.phase = phase_rank(pod),
		.restarts = pod_restarts(pod),
		.ready_since = ready ? time_of(ready, "lastTransitionTime") : 0,
		.created = time_of(object_meta(pod), "creationTimestamp"),
	};
	if (str_to_i64(meta_annotation(pod->json, "controller.kubernetes.io/pod-deletion-cost"),
		       &r.cost) < 0)
		r.cost = 0;
	for (size_t i = 0; i < related_n; i++)
		if (node.n && pod_active(related[i]) &&
		    str_eq(json_get_str(object_spec(related[i]), "nodeName"), node))
			r.neighbours++;
	return r;
}

void pods_rank_for_deletion(struct arena *a, struct object **pods, size_t n,
			    struct object *const *related, size_t related_n)
{
	struct ranked *r = arena_array(a, struct ranked, n);
	for (size_t i = 0; i < n; i++)
		r[i] = rank(pods[i], related, related_n);
	qsort(r, n, sizeof(*r), ranked_cmp);
	for (size_t i = 0; i < n; i++)
		pods[i] = r[i].pod;
}

/* ---- small values ---- */

/* Letters and digits that spell no word. Source: apimachinery, rand.SafeEncodeString. */
static const char safe_letters[] = "bcdfghjklmnpqrstvwxz2456789";

char *safe_hash(struct arena *a, const struct json *v, int64_t salt)
{
	AUTO_BUF b = BUF_INIT;
	json_write(&b, v);
	buf_add_i64(&b, salt);
	uint32_t h = 2166136261u; /* FNV-1a: stable over versions and machines */
	for (size_t i = 0; i < b.n; i++)
		h = (h ^ (unsigned char)b.p[i]) * 16777619u;
	char *out = arena_printf(a, "%u", h);
	for (char *c = out; *c; c++)
		*c = safe_letters[(unsigned char)*c % (sizeof(safe_letters) - 1)];
	return out;
}

int64_t int_or_percent(const struct json *v, int64_t total, bool round_up, int64_t otherwise)
{
	struct str s = json_str(v);
	int64_t percent;
	if (!s.p)
		return json_int(v, otherwise);
	if (!str_has_suffix(s, STR("%")) || str_to_i64(str_sub(s, 0, s.n - 1), &percent) < 0)
		return otherwise;
	return round_up ? (total * percent + 99) / 100 : total * percent / 100;
}
