/* What a write may change: per kind, as rows, what is cleared on create, carried over on update,
 * when the generation rises, and which verbs are lenient. Source: Kubernetes API conventions
 * (metadata, spec and status) and the behaviour recorded. */
#include "api/strategy.h"
#include "base/clock.h"

#define CREATE_ON_UPDATE 0x1u   /* PUT of an absent object creates it */
#define CONDITIONAL      0x2u   /* PUT must name the resourceVersion */
#define KEEPS_STATUS     0x4u   /* a create may bring its status */
#define STATUS_META      0x8u   /* the status door changes no metadata at all */
#define STATUS_LABELS    0x10u  /* … no labels */
#define STATUS_OWNERS    0x20u  /* … no owners */
#define FROZEN_SPEC      0x40u  /* the main door changes no spec */
#define OPEN_STATUS      0x80u  /* the main door writes status too */
#define UNNUMBERED       0x100u /* a new object has no generation, its first change makes it 1 */

static const char *const gen_spec[] = {"spec", NULL};
static const char *const gen_spec_annotations[] = {"spec", "metadata.annotations", NULL};
static const char *const gen_template[] = {"template", NULL};
static const char *const gen_webhooks[] = {"webhooks", NULL};
static const char *const gen_slice[] = {"endpoints", "ports", "addressType", "metadata.labels",
					NULL};
static const char *const gen_once[] = {NULL};
static const char *const gen_driver[] = {"spec.tokenRequests", "spec.requiresRepublish",
					 "spec.seLinuxMount",
					 "spec.nodeAllocatableUpdatePeriodSeconds", NULL};

struct strategy_row {
	const char *group, *kind;
	unsigned flags;
	const char *const *generation; /* paths whose change raises it; NULL: the kind has none */
	const char *phase;             /* status.phase on create */
};
static const struct strategy_row rows[] = {
	{"", "Pod", STATUS_OWNERS, gen_spec, "Pending"},
	{"", "Namespace", 0, NULL, "Active"},
	{"", "Node", KEEPS_STATUS, NULL, NULL},
	{"", "PersistentVolume", 0, NULL, "Pending"},
	{"", "PersistentVolumeClaim", 0, NULL, "Pending"},
	{"", "ReplicationController", 0, gen_spec, NULL},
	{"", "PodTemplate", 0, gen_template, NULL},
	{"", "Service", CREATE_ON_UPDATE, NULL, NULL},
	{"", "Endpoints", CREATE_ON_UPDATE, NULL, NULL},
	{"", "Event", CREATE_ON_UPDATE, NULL, NULL},
	{"events.k8s.io", "Event", CREATE_ON_UPDATE, NULL, NULL},
	{"", "LimitRange", CREATE_ON_UPDATE, NULL, NULL},
	{"apps", "Deployment", STATUS_LABELS, gen_spec_annotations, NULL},
	{"apps", "ReplicaSet", 0, gen_spec, NULL},
	{"apps", "DaemonSet", 0, gen_spec, NULL},
	{"apps", "StatefulSet", 0, gen_spec, NULL},
	{"batch", "Job", 0, gen_spec, NULL},
	{"batch", "CronJob", 0, gen_spec, NULL},
	{"policy", "PodDisruptionBudget", CONDITIONAL, gen_spec, NULL},
	{"discovery.k8s.io", "EndpointSlice", 0, gen_slice, NULL},
	{"networking.k8s.io", "Ingress", 0, gen_spec, NULL},
	{"networking.k8s.io", "IngressClass", 0, gen_spec, NULL},
	{"networking.k8s.io", "NetworkPolicy", 0, gen_spec, NULL},
	{"networking.k8s.io", "ServiceCIDR", KEEPS_STATUS | OPEN_STATUS | STATUS_META, NULL, NULL},
	{"resource.k8s.io", "DeviceClass", 0, gen_spec, NULL},
	{"resource.k8s.io", "ResourceClaim", STATUS_META, NULL, NULL},
	{"resource.k8s.io", "ResourceSlice", 0, gen_spec, NULL},
	{"rbac.authorization.k8s.io", "Role", CREATE_ON_UPDATE, NULL, NULL},
	{"rbac.authorization.k8s.io", "RoleBinding", CREATE_ON_UPDATE, NULL, NULL},
	{"rbac.authorization.k8s.io", "ClusterRole", CREATE_ON_UPDATE, NULL, NULL},
	{"rbac.authorization.k8s.io", "ClusterRoleBinding", CREATE_ON_UPDATE, NULL, NULL},
	{"scheduling.k8s.io", "PriorityClass", 0, gen_once, NULL},
	{"coordination.k8s.io", "Lease", CREATE_ON_UPDATE | CONDITIONAL, NULL, NULL},
	{"storage.k8s.io", "CSINode", CONDITIONAL, NULL, NULL},
	{"storage.k8s.io", "CSIDriver", CONDITIONAL | UNNUMBERED, gen_driver, NULL},
	{"storage.k8s.io", "VolumeAttachment", CONDITIONAL | STATUS_META, NULL, NULL},
	{"storage.k8s.io", "CSIStorageCapacity", CONDITIONAL, NULL, NULL},
	{"node.k8s.io", "RuntimeClass", CONDITIONAL, NULL, NULL},
	{"certificates.k8s.io", "CertificateSigningRequest", FROZEN_SPEC, NULL, NULL},
	{"admissionregistration.k8s.io", "ValidatingWebhookConfiguration", CONDITIONAL,
	 gen_webhooks, NULL},
	{"admissionregistration.k8s.io", "MutatingWebhookConfiguration", CONDITIONAL, gen_webhooks,
	 NULL},
	{"admissionregistration.k8s.io", "ValidatingAdmissionPolicy", CONDITIONAL | STATUS_META,
	 gen_spec, NULL},
	{"admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding", CONDITIONAL, gen_spec,
	 NULL},
	{"admissionregistration.k8s.io", "MutatingAdmissionPolicy", CONDITIONAL, gen_spec, NULL},
	{"admissionregistration.k8s.io", "MutatingAdmissionPolicyBinding", CONDITIONAL, gen_spec,
	 NULL},
	{"apiextensions.k8s.io", "CustomResourceDefinition", CONDITIONAL, gen_spec, NULL},
	{"apiregistration.k8s.io", "APIService", CONDITIONAL | STATUS_META, NULL, NULL},
	{"flowcontrol.apiserver.k8s.io", "FlowSchema", STATUS_META, gen_spec, NULL},
	{"flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration", STATUS_META, gen_spec, NULL},
};
/* Kinds without a row, custom resources among them. */
static const struct strategy_row plain = {"", "", 0, NULL, NULL};
static const struct strategy_row custom = {"", "", CONDITIONAL | STATUS_META, gen_spec, NULL};

static const struct strategy_row *row_of(const struct api_kind *k)
{
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		if (strcmp(rows[i].kind, k->kind) == 0 && strcmp(rows[i].group, k->group) == 0)
			return &rows[i];
	bool built_in = k->index < api_kinds_n && api_kinds[k->index] == k;
	return built_in ? &plain : &custom;
}

static bool is_kind(const struct api_kind *k, const char *group, const char *kind)
{
	return strcmp(k->kind, kind) == 0 && strcmp(k->group, group) == 0;
}

static bool has_status(const struct api_kind *k)
{
	return api_kind_sub(k, STR("status"));
}

/* The member of OLD in its place in OBJ. */
static void carry(struct arena *a, struct json *obj, const struct json *old, const char *key)
{
	const struct json *v = json_get(old, key);

	if (v)
		json_set(a, obj, key, json_dup(a, v));
	else
		json_del(obj, key);
}

/* ---- create ---- */
static void namespace_create(struct arena *a, struct json *obj)
{
	struct json *spec = json_obj(a, obj, "spec"), *list = json_arr(a, spec, "finalizers");

	JSON_EACH (list, f)
		if (str_is(json_str(f), "kubernetes"))
			return;
	json_push(a, list, json_new_cstr(a, "kubernetes"));
}

static void label_default(struct arena *a, struct json *labels, const char *key, struct str value)
{
	if (!json_get(labels, key))
		json_set_str(a, labels, key, value);
}

/* A Job selects its pods by its own uid, unless its maker does that by hand. */
static void job_create(struct arena *a, struct json *obj)
{
	struct json *meta = json_obj(a, obj, "metadata"), *spec = json_obj(a, obj, "spec");
	struct str uid = json_get_str(meta, "uid"), name = json_get_str(meta, "name");

	if (json_get_bool(spec, "manualSelector", false))
		return;
	struct json *labels =
		json_obj(a, json_obj(a, json_obj(a, spec, "template"), "metadata"), "labels");
	label_default(a, labels, "job-name", name);
	label_default(a, labels, "batch.kubernetes.io/job-name", name);
	label_default(a, labels, "controller-uid", uid);
	label_default(a, labels, "batch.kubernetes.io/controller-uid", uid);
	struct json *match = json_obj(a, json_obj(a, spec, "selector"), "matchLabels");
	label_default(a, match, "batch.kubernetes.io/controller-uid", uid);
	if (json_len(json_get(meta, "labels")) == 0)
		json_set(a, meta, "labels", json_dup(a, labels));
}

static void daemonset_generation(struct arena *a, struct json *obj, int64_t n)
{
	struct json *meta = json_obj(a, obj, "metadata");

	json_set(a, json_obj(a, meta, "annotations"), TEMPLATE_GENERATION,
		 json_new_strf(a, "%lld", (long long)n));
}

static void crd_stored(struct arena *a, struct json *obj)
{
	JSON_EACH (json_path(obj, "spec.versions"), v) {
		bool there = false;
		if (!json_get_bool(v, "storage", false))
			continue;
		struct json *list = json_arr(a, json_obj(a, obj, "status"), "storedVersions");
		JSON_EACH (list, s)
			there = there || str_eq(json_str(s), json_get_str(v, "name"));
		if (!there)
			json_push(a, list, json_new_str(a, json_get_str(v, "name")));
		return;
	}
}

/* dataSource and dataSourceRef say the same for the two kinds the former knows. */
static void claim_sources(struct arena *a, struct json *obj)
{
	struct json *spec = json_get(obj, "spec");
	const struct json *from = json_get(spec, "dataSource"),
			  *ref = json_get(spec, "dataSourceRef");

	if (from && !ref)
		json_set(a, spec, "dataSourceRef", json_dup(a, from));
	if (from || !ref || json_get(ref, "namespace"))
		return;
	struct str group = json_get_str(ref, "apiGroup"), kind = json_get_str(ref, "kind");
	if ((group.n == 0 && str_is(kind, "PersistentVolumeClaim")) ||
	    (str_is(group, "snapshot.storage.k8s.io") && str_is(kind, "VolumeSnapshot")))
		json_set(a, spec, "dataSource", json_dup(a, ref));
}

/* Of discovery's beta: new objects do not begin with it. */
static void slice_create(struct json *obj)
{
	JSON_EACH (json_get(obj, "endpoints"), e)
		json_del(e, "deprecatedTopology");
}

/* The one kind that names itself. */
static void limit_range_create(struct arena *a, struct json *meta)
{
	char name[UUID_BYTES];

	if (json_get_str(meta, "name").n)
		return;
	uuid_v4(name);
	json_set_cstr(a, meta, "name", name);
}

/* A volume says since when it is in its phase, unless a client knows better. OLD: NULL at first. */
static void volume_since(struct arena *a, struct json *obj, const struct json *old)
{
	static const char key[] = "lastPhaseTransitionTime";
	const struct json *now = json_get(obj, "status"), *was = json_get(old, "status");
	struct str since = json_get_str(now, key), before = json_get_str(was, key);
	bool same = old && str_eq(json_get_str(now, "phase"), json_get_str(was, "phase"));
	char text[RFC3339_BYTES];

	if (same ? since.n > 0 || before.n == 0 : since.n > 0 && !str_eq(since, before))
		return;
	rfc3339_format(clock_wall(), text);
	struct json *status = now ? json_shallow(a, now) : json_new_object(a);
	json_set_str(a, json_set(a, obj, "status", status), key, same ? before : str_of(text));
}

static void pod_create(struct arena *a, struct json *obj)
{
	struct json *status = json_get(obj, "status");

	json_set_cstr(a, status, "qosClass", qos_name(pod_qos(obj)));
	if (!json_len(json_path(obj, "spec.schedulingGates")))
		return;
	struct json *c = json_new_object(a);
	json_set_cstr(a, c, "type", "PodScheduled");
	json_set_cstr(a, c, "status", "False");
	json_set_cstr(a, c, "reason", "SchedulingGated");
	json_set_cstr(a, c, "message", "Scheduling is blocked due to non-empty scheduling gates");
	json_push(a, json_arr(a, status, "conditions"), c);
}

void strategy_prepare_create(struct arena *a, const struct api_kind *k, struct json *obj)
{
	const struct strategy_row *row = row_of(k);
	struct json *meta = json_obj(a, obj, "metadata");

	json_del(meta, "deletionTimestamp");
	json_del(meta, "deletionGracePeriodSeconds");
	if (has_status(k) && !(row->flags & KEEPS_STATUS))
		json_del(obj, "status");
	if (row->phase)
		json_set_cstr(a, json_obj(a, obj, "status"), "phase", row->phase);
	if (row->generation && !(row->flags & UNNUMBERED))
		json_set_int(a, meta, "generation", 1);
	if (is_kind(k, "", "Namespace"))
		namespace_create(a, obj);
	else if (is_kind(k, "", "Pod"))
		pod_create(a, obj);
	else if (is_kind(k, "", "PersistentVolumeClaim"))
		claim_sources(a, obj);
	else if (is_kind(k, "", "PersistentVolume"))
		volume_since(a, obj, NULL);
	else if (is_kind(k, "", "Service"))
		service_prepare_create(a, obj);
	else if (is_kind(k, "batch", "Job"))
		job_create(a, obj);
	else if (is_kind(k, "", "LimitRange"))
		limit_range_create(a, meta);
	else if (is_kind(k, "discovery.k8s.io", "EndpointSlice"))
		slice_create(obj);
	else if (is_kind(k, "apps", "DaemonSet"))
		daemonset_generation(a, obj, 1);
	else if (is_kind(k, "apiextensions.k8s.io", "CustomResourceDefinition"))
		crd_stored(a, obj);
}

/* ---- update ---- */
static void carry_absent(struct arena *a, struct json *meta, const struct json *was,
			 const char *key)
{
	const struct json *v = json_get(meta, key);

	if (!v || v->type == JSON_NULL || (v->type == JSON_STRING && v->n == 0))
		carry(a, meta, was, key);
}

/* What no door may change or forget. What a client sets to another value stays, for validation to
 * complain about. */
static void carry_metadata(struct arena *a, struct json *obj, const struct json *old)
{
	static const char *const keys[] = {"name",
					   "namespace",
					   "uid",
					   "creationTimestamp",
					   "deletionTimestamp",
					   "deletionGracePeriodSeconds"};
	struct json *meta = json_obj(a, obj, "metadata");
	const struct json *was = json_get(old, "metadata");

	for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
		carry_absent(a, meta, was, keys[i]);
	carry(a, meta, was, "generation");
	json_del(meta, "selfLink");
}

static void raise_generation(struct arena *a, const struct strategy_row *row, struct json *obj,
			     const struct json *old)
{
	const struct json *was = json_get(old, "metadata");
	int64_t n = json_get_int(was, "generation", 0);

	for (const char *const *p = row->generation; p && *p; p++)
		if (!json_equal_empty(json_path(obj, *p), json_path(old, *p))) {
			json_set_int(a, json_get(obj, "metadata"), "generation", n + 1);
			return;
		}
}

static void daemonset_update(struct arena *a, struct json *obj, const struct json *old)
{
	struct str was =
		json_str(json_get(json_path(old, "metadata.annotations"), TEMPLATE_GENERATION));
	int64_t n = 1;

	if (str_to_i64(was, &n) < 0)
		n = 1;
	if (!json_equal_empty(json_path(obj, "spec.template"), json_path(old, "spec.template")))
		n++;
	daemonset_generation(a, obj, n);
}

static void update_main(struct arena *a, const struct api_kind *k, const struct strategy_row *row,
			struct json *obj, const struct json *old)
{
	if (has_status(k) && !(row->flags & OPEN_STATUS))
		carry(a, obj, old, "status");
	if (row->flags & FROZEN_SPEC)
		carry(a, obj, old, "spec");
	if (is_kind(k, "", "Namespace"))
		carry(a, json_obj(a, obj, "spec"), json_get(old, "spec"), "finalizers");
	else if (is_kind(k, "", "PersistentVolumeClaim"))
		claim_sources(a, obj);
	else if (is_kind(k, "", "Service"))
		service_prepare_update(a, obj, old);
	else if (is_kind(k, "apps", "DaemonSet"))
		daemonset_update(a, obj, old);
	else if (is_kind(k, "apiextensions.k8s.io", "CustomResourceDefinition"))
		crd_stored(a, obj);
}

/* OBJ becomes OLD but for its metadata and what KEEP (a member, or NULL) says. */
static void carry_all_but(struct arena *a, struct json *obj, const struct json *old,
			  const char *keep)
{
	uint32_t i = 0;

	while (i < json_members_n(obj)) {
		struct json_member *m = &json_members(obj)[i];
		if (str_is(m->key, "metadata") || str_is(m->key, "kind") ||
		    str_is(m->key, "apiVersion") || (keep && str_is(m->key, keep)) ||
		    !json_del_n(obj, m->key))
			i++;
	}
	JSON_EACH_MEMBER (old, m)
		if (!json_get_n(obj, m->key) && !(keep && str_is(m->key, keep)))
			json_set_n(a, obj, m->key, json_dup(a, m->value));
}

static bool same_device(const struct json *x, const struct json *y)
{
	static const char *const keys[] = {"driver", "pool", "device"};

	for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
		if (!str_eq(json_get_str(x, keys[i]), json_get_str(y, keys[i])))
			return false;
	return true;
}

static bool is_allocated(const struct json *claim, const struct json *device)
{
	JSON_EACH (json_path(claim, "status.allocation.devices.results"), result)
		if (same_device(result, device))
			return true;
	return false;
}

/* What a driver says of a device goes with its allocation. */
static void claim_devices(struct arena *a, struct json *obj, const struct json *old)
{
	const struct json *devices = json_path(obj, "status.devices");
	struct json *kept = json_new_array(a);

	if (!json_len(devices))
		return;
	JSON_EACH (devices, d)
		if (is_allocated(obj, d) || !is_allocated(old, d))
			json_push(a, kept, json_dup(a, d));
	struct json *status = json_set(a, obj, "status", json_shallow(a, json_get(obj, "status")));
	json_set(a, status, "devices", kept);
}

static void update_status(struct arena *a, const struct api_kind *k, const struct strategy_row *row,
			  struct json *obj, const struct json *old)
{
	struct json *meta = json_get(obj, "metadata");
	const struct json *was = json_get(old, "metadata");

	carry_all_but(a, obj, old, "status");
	if (row->flags & STATUS_META) {
		const struct json *managed = json_get(meta, "managedFields");
		struct json *fresh = json_dup(a, was);
		json_del(fresh, "managedFields");
		if (managed)
			json_set(a, fresh, "managedFields", json_dup(a, managed));
		json_set(a, obj, "metadata", fresh);
	}
	if (row->flags & STATUS_LABELS)
		carry(a, meta, was, "labels");
	if (row->flags & STATUS_OWNERS) {
		carry(a, meta, was, "ownerReferences");
		carry(a, meta, was, "deletionTimestamp");
		carry(a, meta, was, "deletionGracePeriodSeconds");
		const struct json *qos = json_path(old, "status.qosClass");
		if (qos && !json_path(obj, "status.qosClass"))
			json_set(a, json_obj(a, obj, "status"), "qosClass", json_dup(a, qos));
	}
	if (is_kind(k, "resource.k8s.io", "ResourceClaim"))
		claim_devices(a, obj, old);
	else if (is_kind(k, "", "PersistentVolume"))
		volume_since(a, obj, old);
}

/* One member below spec or status, the rest as it was. */
static void update_one(struct arena *a, struct json *obj, const struct json *old, const char *part,
		       const char *member)
{
	const struct json *now = json_get(json_get(obj, part), member);

	carry_all_but(a, obj, old, NULL);
	struct json *into = json_obj(a, obj, part);
	if (now)
		json_set(a, into, member, json_dup(a, now));
	else
		json_del(into, member);
}

static void resize_containers(struct arena *a, struct json *list, const struct json *asked)
{
	JSON_EACH (list, c)
		JSON_EACH (asked, n) {
			if (!str_eq(json_get_str(c, "name"), json_get_str(n, "name")))
				continue;
			carry(a, c, n, "resources");
			carry(a, c, n, "resizePolicy");
		}
}

static void update_resize(struct arena *a, struct json *obj, const struct json *old)
{
	static const char *const lists[] = {"containers", "initContainers"};
	struct json *asked = json_dup(a, json_get(obj, "spec"));

	carry_all_but(a, obj, old, NULL);
	for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
		resize_containers(a, json_get(json_get(obj, "spec"), lists[i]),
				  json_get(asked, lists[i]));
}

/* A decision on a signing request that says no times was made now. */
static void signing_request_times(struct arena *a, struct json *obj, const struct json *old)
{
	char now[RFC3339_BYTES];

	rfc3339_format(clock_wall(), now);
	if (!json_len(json_path(obj, "status.conditions")))
		return;
	struct json *status = json_set(a, obj, "status", json_shallow(a, json_get(obj, "status")));
	json_set(a, status, "conditions", json_dup(a, json_get(status, "conditions")));
	JSON_EACH (json_get(status, "conditions"), c) {
		const struct json *was =
			meta_condition(json_get(old, "status"), json_get_cstr(c, "type") ?: "");
		bool same = was && str_eq(json_get_str(was, "status"), json_get_str(c, "status"));
		struct str since = same ? json_get_str(was, "lastTransitionTime") : STR_NULL;
		if (json_get_str(c, "lastUpdateTime").n == 0)
			json_set_cstr(a, c, "lastUpdateTime", now);
		if (json_get_str(c, "lastTransitionTime").n == 0)
			json_set_str(a, c, "lastTransitionTime", since.n ? since : str_of(now));
	}
}

void strategy_prepare_update(struct arena *a, const struct api_kind *k, const char *sub,
			     struct json *obj, const struct json *old)
{
	const struct strategy_row *row = row_of(k);

	carry_metadata(a, obj, old);
	if (!sub || !*sub)
		update_main(a, k, row, obj, old);
	else if (strcmp(sub, "status") == 0)
		update_status(a, k, row, obj, old);
	else if (strcmp(sub, "ephemeralcontainers") == 0)
		update_one(a, obj, old, "spec", "ephemeralContainers");
	else if (strcmp(sub, "finalize") == 0)
		update_one(a, obj, old, "spec", "finalizers");
	else if (strcmp(sub, "approval") == 0)
		update_one(a, obj, old, "status", "conditions");
	else if (strcmp(sub, "resize") == 0)
		update_resize(a, obj, old);
	if (sub && *sub && is_kind(k, "certificates.k8s.io", "CertificateSigningRequest"))
		signing_request_times(a, obj, old);
	if (row->generation && !(sub && strcmp(sub, "status") == 0)) {
		api_complete(a, k->type, obj);
		raise_generation(a, row, obj, old);
	}
}

bool strategy_create_on_update(const struct api_kind *k)
{
	return row_of(k)->flags & CREATE_ON_UPDATE;
}

bool strategy_allows_unconditional_update(const struct api_kind *k)
{
	return !(row_of(k)->flags & CONDITIONAL);
}

bool strategy_graceful_delete(const struct api_kind *k)
{
	return is_kind(k, "", "Pod");
}
