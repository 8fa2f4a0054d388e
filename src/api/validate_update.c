/* What may not change, where that is more than a row: one table of functions by kind. */
#include "api/strategy.h"
#include "api/validate.h"
#include "wire/text.h"

typedef void (*update_fn)(struct vctx *x);
struct update_row {
	const char *group, *kind;
	const char *sub; /* NULL: main */
	update_fn fn;
};

/* A copy of the spec without some members, to compare the rest. Members are shared. */
static struct json *without(struct vctx *x, const struct json *v, const char *const *members)
{
	struct json *copy = json_is(v, JSON_OBJECT) ? json_shallow(x->causes->arena, v)
						    : json_new_object(x->causes->arena);
	for (; *members; members++)
		json_del(copy, *members);
	return copy;
}

static bool same_without(struct vctx *x, const struct json *a, const struct json *b,
			 const char *const *members)
{
	if (json_equal_empty(a, b))
		return true;
	return json_equal_empty(without(x, a, members), without(x, b, members));
}

/* ---- configuration ---- */

static void update_frozen(struct vctx *x)
{
	static const char *const MEMBERS[] = {"data", "binaryData"};
	if (!json_get_bool(x->old, "immutable", false))
		return;
	if (!json_get_bool(x->obj, "immutable", false))
		v_forbidden(x, V_AT(NULL, "immutable"),
			    "field is immutable when `immutable` is set");
	for (size_t i = 0; i < ARRAY_SIZE(MEMBERS); i++)
		if (!json_equal_empty(json_get(x->obj, MEMBERS[i]), json_get(x->old, MEMBERS[i])))
			v_forbidden(x, V_AT(NULL, MEMBERS[i]),
				    "field is immutable when `immutable` is set");
}

/* ---- pods ---- */

/* False when nothing more should be said. */
static bool update_deadline(struct vctx *x, const struct vpath *p, const struct json *now,
			    const struct json *old)
{
	const struct vpath *at = V_AT(p, "activeDeadlineSeconds");
	if (json_is(now, JSON_INT)) {
		if (!json_is(old, JSON_INT) || now->i <= old->i)
			return true;
		v_invalid(x, at, now, "must be less than or equal to previous value");
		return false;
	}
	if (!json_is(old, JSON_INT))
		return true;
	v_invalid(x, at, now, "must not update from a positive integer to nil value");
	return false;
}

/* The new spec as it would be had only what may change changed. */
static struct json *with_images(struct vctx *x, const struct json *list, const struct json *old)
{
	struct arena *a = x->causes->arena;
	struct json *out = json_new_array(a);
	JSON_EACH (list, c) {
		const struct json *was = json_item(old, JSON_INDEX(list, c));
		struct json *copy = json_shallow(a, c);
		if (json_get(was, "image"))
			json_set(a, copy, "image", json_dup(a, json_get(was, "image")));
		json_push(a, out, copy);
	}
	return out;
}

static bool gates_only_removed(struct vctx *x, const struct json *now, const struct json *old)
{
	struct twins had = V_TWINS(x, "name");
	JSON_EACH (old, o)
		(void)twins_add(&had, o);
	JSON_EACH (now, g)
		if (!twins_find(&had, g))
			return false;
	return true;
}

static void update_pod_rest(struct vctx *x, const struct vpath *p, const struct json *now,
			    const struct json *old)
{
	static const char *const FREE[] = {"activeDeadlineSeconds", "tolerations",
					   "schedulingGates", NULL};
	struct arena *a = x->causes->arena;
	struct json *copy = without(x, now, FREE);
	static const char *const LISTS[] = {"containers", "initContainers"};
	for (size_t i = 0; i < ARRAY_SIZE(LISTS); i++)
		if (json_get(now, LISTS[i]))
			json_set(a, copy, LISTS[i],
				 with_images(x, json_get(now, LISTS[i]), json_get(old, LISTS[i])));
	/* A gated pod may still be steered. */
	if (json_len(json_get(old, "schedulingGates"))) {
		json_del(copy, "nodeSelector");
		json_del(copy, "affinity");
	}
	struct json *was = without(x, old, FREE);
	if (json_len(json_get(old, "schedulingGates"))) {
		json_del(was, "nodeSelector");
		json_del(was, "affinity");
	}
	if (json_get_int(old, "terminationGracePeriodSeconds", 0) < 0 &&
	    json_get_int(now, "terminationGracePeriodSeconds", 0) == 1)
		json_set_int(a, copy, "terminationGracePeriodSeconds",
			     json_get_int(old, "terminationGracePeriodSeconds", 0));
	if (!json_equal_empty(copy, was))
		v_forbidden(x, p,
			    "pod updates may not change fields other than "
			    "`spec.containers[*].image`,`spec.initContainers[*].image`,`spec."
			    "activeDeadlineSeconds`,`spec.tolerations` (only additions to existing "
			    "tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set "
			    "to 1 if it was previously negative)");
}

/* Told here again, beside what every pod must satisfy. */
static void update_images(struct vctx *x, const struct vpath *p, const struct json *list)
{
	JSON_EACH (list, c)
		if (json_get_str(c, "image").n == 0)
			v_required(x, V_AT(V_ITEM(p, JSON_INDEX(list, c)), "image"), "");
}

static void update_pod(struct vctx *x)
{
	const struct json *now = json_get(x->obj, "spec"), *old = json_get(x->old, "spec");
	const struct vpath *p = V_AT(NULL, "spec");
	static const char *const LISTS[] = {"containers", "initContainers"};
	bool stop = false;
	if (json_equal_empty(now, old))
		return;
	for (size_t i = 0; i < ARRAY_SIZE(LISTS); i++) {
		if (json_len(json_get(now, LISTS[i])) == json_len(json_get(old, LISTS[i]))) {
			update_images(x, V_AT(p, LISTS[i]), json_get(now, LISTS[i]));
			continue;
		}
		v_forbidden(x, V_AT(p, LISTS[i]), "pod updates may not add or remove containers");
		stop = true;
	}
	if (stop || !update_deadline(x, p, json_get(now, "activeDeadlineSeconds"),
				     json_get(old, "activeDeadlineSeconds")))
		return;
	struct twins kept = V_TWINS(x, "key", "operator", "value", "effect");
	JSON_EACH (json_get(now, "tolerations"), t)
		(void)twins_add(&kept, t);
	JSON_EACH (json_get(old, "tolerations"), t) {
		if (twins_find(&kept, t))
			continue;
		v_forbidden(x, V_AT(p, "tolerations"),
			    "existing toleration can not be modified except its tolerationSeconds");
		break;
	}
	if (!gates_only_removed(x, json_get(now, "schedulingGates"),
				json_get(old, "schedulingGates")))
		v_forbidden(x, V_AT(p, "schedulingGates"),
			    "only deletion is allowed, but found new scheduling gate");
	update_pod_rest(x, p, now, old);
}

/* Only names that are new; what is there stays as it is. */
static void update_ephemeral(struct vctx *x)
{
	const struct json *now = json_path(x->obj, "spec.ephemeralContainers"),
			  *old = json_path(x->old, "spec.ephemeralContainers");
	const struct vpath *p = V_AT(V_AT(NULL, "spec"), "ephemeralContainers");
	struct twins there = V_TWINS(x, "name");
	JSON_EACH (now, c)
		(void)twins_add(&there, c);
	JSON_EACH (old, o) {
		const struct json *same = twins_find(&there, o);
		if (!same)
			v_forbidden(x, p, "existing ephemeral containers \"%s\" may not be removed",
				    json_get_cstr(o, "name") ?: "");
		else if (!json_equal_empty(same, o))
			v_forbidden(x, p, "existing ephemeral containers \"%s\" may not be changed",
				    json_get_cstr(o, "name") ?: "");
	}
}

/* What a pod is to the node's memory is settled when it is made. */
static void update_resize(struct vctx *x)
{
	enum qos_N now = pod_qos(x->obj);
	AUTO_ARENA *a = arena_new(0);
	if (now != pod_qos(x->old))
		v_invalid(x, V_AT(NULL, "spec"), json_new_cstr(a, qos_name(now)),
			  "Pod QOS Class may not change as a result of resizing");
}

/* ---- workloads ---- */

static void update_stateful_set(struct vctx *x)
{
	static const char *const FREE[] = {"replicas",
					   "ordinals",
					   "template",
					   "updateStrategy",
					   "revisionHistoryLimit",
					   "persistentVolumeClaimRetentionPolicy",
					   "minReadySeconds",
					   NULL};
	if (!same_without(x, json_get(x->obj, "spec"), json_get(x->old, "spec"), FREE))
		v_forbidden(x, V_AT(NULL, "spec"),
			    "updates to statefulset spec for fields other than 'replicas', "
			    "'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', "
			    "'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are "
			    "forbidden");
}

static bool job_template_same(struct vctx *x, const struct json *now, const struct json *old)
{
	static const char *const FREE[] = {"nodeSelector", "affinity", "tolerations",
					   "schedulingGates", NULL};
	static const char *const PARTS[] = {"metadata", "spec", NULL};
	const struct json *a = json_path(now, "template"), *b = json_path(old, "template");
	bool waiting = json_get_bool(old, "suspend", false) &&
		       v_is_null(json_path(x->old, "status.startTime"));
	if (!waiting)
		return json_equal_empty(a, b);
	return same_without(x, json_get(a, "spec"), json_get(b, "spec"), FREE) &&
	       same_without(x, a, b, PARTS);
}

static void update_job(struct vctx *x)
{
	const struct json *now = json_get(x->obj, "spec"), *old = json_get(x->old, "spec");
	const struct json *completions = json_get(now, "completions");
	const struct vpath *p = V_AT(NULL, "spec");
	bool elastic = str_is(json_get_str(now, "completionMode"), "Indexed") &&
		       json_equal_empty(completions, json_get(now, "parallelism")) &&
		       json_equal_empty(json_get(old, "completions"), json_get(old, "parallelism"));
	if (!elastic)
		v_immutable(x, V_AT(p, "completions"), completions, json_get(old, "completions"));
	if (!job_template_same(x, now, old))
		v_invalid(x, V_AT(p, "template"), json_get(now, "template"), "field is immutable");
}

/* ---- services, volumes, nodes, events ---- */

static void update_service(struct vctx *x)
{
	const struct json *now = json_get(x->obj, "spec"), *old = json_get(x->old, "spec");
	const struct vpath *p = V_AT(NULL, "spec");
	const struct json *ip = json_item(json_get(now, "clusterIPs"), 0),
			  *was = json_item(json_get(old, "clusterIPs"), 0);
	bool named = str_is(json_get_str(now, "type"), "ExternalName") ||
		     str_is(json_get_str(old, "type"), "ExternalName");
	struct ip parsed;
	bool readable = str_is(json_str(ip), "None") || ip_parse(json_str(ip), &parsed) == 0;
	if (!named && ip && was && readable && !json_equal(ip, was))
		v_invalid(x, V_ITEM(V_AT(p, "clusterIPs"), 0), json_get(now, "clusterIPs"),
			  "may not change once set");
	const struct json *family = json_item(json_get(now, "ipFamilies"), 0),
			  *old_family = json_item(json_get(old, "ipFamilies"), 0);
	if (!named && family && old_family && !json_equal(family, old_family))
		v_invalid(x, V_ITEM(V_AT(p, "ipFamilies"), 0), family, "may not change once set");
	if (str_is(json_get_str(now, "type"), "LoadBalancer") &&
	    str_is(json_get_str(old, "type"), "LoadBalancer") &&
	    !json_equal_empty(json_get(now, "loadBalancerClass"),
			      json_get(old, "loadBalancerClass")))
		v_invalid(x, V_AT(p, "loadBalancerClass"), json_get(now, "loadBalancerClass"),
			  "may not change once set");
}

static void update_claim(struct vctx *x)
{
	static const char *const BOUND_FREE[] = {"resources", "volumeAttributesClassName", NULL};
	static const char *const NAME_FREE[] = {"volumeName", NULL};
	const struct json *now = json_get(x->obj, "spec"), *old = json_get(x->old, "spec");
	const struct json *was = json_path(json_get(old, "resources"), "requests.storage"),
			  *wants = json_path(json_get(now, "resources"), "requests.storage");
	bool bound = str_is(json_str(json_path(x->old, "status.phase")), "Bound");
	bool unnamed = json_get_str(old, "volumeName").n == 0;
	struct quantity before, after = {0}, given = {0};
	(void)v_quantity(wants, &after); /* unset counts as none */
	(void)v_quantity(json_path(x->old, "status.capacity.storage"), &given);
	bool same = bound     ? same_without(x, now, old, BOUND_FREE)
		    : unnamed ? same_without(x, now, old, NAME_FREE)
			      : json_equal_empty(now, old);
	if (!same)
		v_forbidden(x, V_AT(NULL, "spec"),
			    "spec is immutable after creation except resources.requests and "
			    "volumeAttributesClassName for bound claims");
	if (v_quantity(was, &before) && after.nanos < before.nanos && after.nanos <= given.nanos)
		v_forbidden(
			x, V_AT(V_AT(V_AT(V_AT(NULL, "spec"), "resources"), "requests"), "storage"),
			"field can not be less than status.capacity");
}

/* The label a beta label became; a key that is missing was told of already. */
static bool renamed(struct str now, struct str old)
{
	static const char *const NAMES[][2] = {
		{"failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"},
		{"failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"},
		{"beta.kubernetes.io/os", "kubernetes.io/os"},
		{"beta.kubernetes.io/arch", "kubernetes.io/arch"},
		{"beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"},
	};
	for (size_t i = 0; i < ARRAY_SIZE(NAMES); i++)
		if (str_is(old, NAMES[i][0]))
			return str_is(now, NAMES[i][1]);
	return now.n == 0;
}

/* NOW with the keys of OLD where only the name of the label differs. */
static const struct json *with_old_names(struct vctx *x, const struct json *now,
					 const struct json *old)
{
	const struct json *were = json_path(old, "required.nodeSelectorTerms");
	struct json *copy = now ? json_dup(x->causes->arena, now) : NULL;
	struct json *terms = json_path(copy, "required.nodeSelectorTerms");
	JSON_EACH (terms, t) {
		struct json *was =
			json_get(json_item(were, JSON_INDEX(terms, t)), "matchExpressions");
		struct json *list = json_get(t, "matchExpressions");
		JSON_EACH (list, e) {
			const struct json *key =
				json_get(json_item(was, JSON_INDEX(list, e)), "key");
			if (key && renamed(json_get_str(e, "key"), json_str(key)))
				json_set(x->causes->arena, e, "key",
					 json_dup(x->causes->arena, key));
		}
	}
	return copy;
}

static void update_volume(struct vctx *x)
{
	const struct json *now = json_get(x->obj, "spec"), *old = json_get(x->old, "spec");
	if (!same_without(x, now, old, pv_not_sources))
		v_forbidden(x, V_AT(V_AT(NULL, "spec"), "persistentvolumesource"),
			    "spec.persistentvolumesource is immutable after creation");
	v_immutable(x, V_AT(NULL, "volumeMode"), json_get(now, "volumeMode"),
		    json_get(old, "volumeMode"));
	if (!v_is_null(json_get(old, "nodeAffinity")) &&
	    !json_equal_empty(
		    with_old_names(x, json_get(now, "nodeAffinity"), json_get(old, "nodeAffinity")),
		    json_get(old, "nodeAffinity")))
		v_invalid(x, V_AT(NULL, "nodeAffinity"), json_get(now, "nodeAffinity"),
			  "field is immutable");
}

static void update_node(struct vctx *x)
{
	static const char *const ONCE[] = {"podCIDRs", "providerID"};
	for (size_t i = 0; i < ARRAY_SIZE(ONCE); i++) {
		const struct json *now = json_get(json_get(x->obj, "spec"), ONCE[i]),
				  *old = json_get(json_get(x->old, "spec"), ONCE[i]);
		if ((json_len(old) || json_str(old).n) && !json_equal_empty(now, old))
			v_forbidden(x, V_AT(V_AT(NULL, "spec"), ONCE[i]),
				    "node updates may not change %s except from \"\" to valid",
				    ONCE[i]);
	}
}

static void update_event(struct vctx *x)
{
	/* told by the names of the core group */
	v_immutable(x, V_AT(NULL, "involvedObject"), json_get(x->obj, "regarding"),
		    json_get(x->old, "regarding"));
	v_immutable(x, V_AT(NULL, "message"), json_get(x->obj, "note"), json_get(x->old, "note"));
	v_immutable(x, V_AT(NULL, "eventTime"), json_get(x->obj, "eventTime"),
		    json_get(x->old, "eventTime"));
}

/* By both doors: what was decided, each once, and not both ways. */
static void update_signing_request(struct vctx *x)
{
	static const char *const DECISIONS[] = {"Approved", "Denied", "Failed", NULL};
	static const char *const ANY[] = {"True", "False", "Unknown", NULL};
	static const char *const TRUE_ONLY[] = {"True", NULL};
	const struct json *list = json_path(x->obj, "status.conditions");
	const struct vpath *p = V_AT(V_AT(NULL, "status"), "conditions");
	struct twins seen = V_TWINS(x, "type");
	bool approved = false, denied = false;
	JSON_EACH (list, c) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(list, c));
		struct str type = json_get_str(c, "type");
		const struct json *status = json_get(c, "status");
		approved = approved || str_is(type, "Approved");
		denied = denied || str_is(type, "Denied");
		if (type.n == 0)
			v_required(x, V_AT(at, "type"), "");
		else if (twins_add(&seen, c))
			v_duplicate(x, V_AT(at, "type"), json_get(c, "type"));
		if (json_str(status).n == 0)
			v_required(x, V_AT(at, "status"), "");
		else
			v_enum(x, V_AT(at, "status"), status,
			       str_in(type, DECISIONS) ? TRUE_ONLY : ANY);
		if (approved && denied && (str_is(type, "Approved") || str_is(type, "Denied")))
			v_invalid(x, V_AT(at, "type"), json_get(c, "type"),
				  "Approved and Denied conditions are mutually exclusive");
	}
	JSON_EACH (json_path(x->old, "status.conditions"), o)
		if (str_in(json_get_str(o, "type"), DECISIONS) && !twins_find(&seen, o))
			v_forbidden(x, p, "updates may not remove a condition of type \"%s\"",
				    json_get_cstr(o, "type"));
}

/* A namespace is Terminating when it is being deleted, and only then. */
static void update_namespace(struct vctx *x)
{
	const struct vpath *p = V_AT(V_AT(NULL, "status"), "phase");
	const struct json *phase = json_path(x->obj, "status.phase");
	const char *only = meta_deleting(x->old) ? "Terminating" : "Active";

	if (!str_is(json_str(phase), only))
		v_invalid(x, p, phase, "may only be '%s' if `deletionTimestamp` is %s", only,
			  meta_deleting(x->old) ? "not empty" : "empty");
}

/* The error speaks of a field by the name it never had. */
static void update_csi_driver(struct vctx *x)
{
	v_immutable(x, V_AT(V_AT(NULL, "spec"), "attachedRequired"),
		    json_path(x->obj, "spec.attachRequired"),
		    json_path(x->old, "spec.attachRequired"));
}

/* What a driver said of a node may go, or change in what can be allocated. */
static void update_csi_node(struct vctx *x)
{
	static const char *const SAME[] = {"nodeID", "topologyKeys"};
	const struct json *list = json_path(x->obj, "spec.drivers");

	JSON_EACH (json_path(x->old, "spec.drivers"), old)
		JSON_EACH (list, now) {
			bool same = true;
			if (!str_eq(json_get_str(now, "name"), json_get_str(old, "name")))
				continue;
			for (size_t i = 0; i < ARRAY_SIZE(SAME); i++)
				same = same && json_equal_empty(json_get(now, SAME[i]),
								json_get(old, SAME[i]));
			if (!same)
				v_invalid(x, V_AT(V_AT(NULL, "spec"), "drivers"), now,
					  "field is immutable");
		}
}

static const struct update_row UPDATES[] = {
	{"", "Namespace", "status", update_namespace},
	{"storage.k8s.io", "CSIDriver", NULL, update_csi_driver},
	{"storage.k8s.io", "CSINode", NULL, update_csi_node},
	{"", "ConfigMap", NULL, update_frozen},
	{"", "Secret", NULL, update_frozen},
	{"", "Pod", NULL, update_pod},
	{"", "Pod", "ephemeralcontainers", update_ephemeral},
	{"", "Pod", "resize", update_resize},
	{"", "Service", NULL, update_service},
	{"", "PersistentVolumeClaim", NULL, update_claim},
	{"", "PersistentVolume", NULL, update_volume},
	{"", "Node", NULL, update_node},
	{"apps", "StatefulSet", NULL, update_stateful_set},
	{"batch", "Job", NULL, update_job},
	{"events.k8s.io", "Event", NULL, update_event},
	{"certificates.k8s.io", "CertificateSigningRequest", "approval", update_signing_request},
	{"certificates.k8s.io", "CertificateSigningRequest", "status", update_signing_request},
};

void validate_update_kind(struct vctx *x)
{
	for (size_t i = 0; i < ARRAY_SIZE(UPDATES); i++) {
		const struct update_row *r = &UPDATES[i];
		if (strcmp(r->kind, x->kind->kind) != 0 || strcmp(r->group, x->kind->group) != 0)
			continue;
		if ((!r->sub && !x->sub) || (r->sub && x->sub && strcmp(r->sub, x->sub) == 0))
			r->fn(x);
	}
}

/* Kinds whose updates upstream validates both as objects and as updates: each fault counts
 * twice. */
bool validate_update_is_twice(const struct api_kind *k)
{
	static const char *const TWICE[] = {"ReplicaSet",
					    "DaemonSet",
					    "Job",
					    "ReplicationController",
					    "NetworkPolicy",
					    "RoleBinding",
					    "Role",
					    "ClusterRole",
					    "ClusterRoleBinding",
					    "PersistentVolume",
					    "PersistentVolumeClaim",
					    "VolumeAttachment",
					    NULL};
	return str_in(str_of(k->kind), TWICE);
}
