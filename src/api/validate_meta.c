/* ObjectMeta, labels, annotations and selectors. Source: apimachinery's api/validation and
 * apis/meta/v1/validation. */
#include "api/validate.h"
#include "base/limits.h"
#include <stdio.h>

/* Kinds whose names are not DNS subdomains. */
struct name_row {
	const char *group, *kind;
	format_fn format; /* format_anything: only what a URL needs, see validate_meta_last */
};

static unsigned format_anything(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	(void)s;
	(void)why;
	return 0;
}

#define RBAC "rbac.authorization.k8s.io"
static const struct name_row NAMES[] = {
	{"", "Namespace", format_dns1123_label},
	{"", "Service", format_dns1035_label},
	{RBAC, "Role", format_path_segment},
	{RBAC, "RoleBinding", format_path_segment},
	{RBAC, "ClusterRole", format_path_segment},
	{RBAC, "ClusterRoleBinding", format_path_segment},
	{"certificates.k8s.io", "CertificateSigningRequest", format_anything},
	{"networking.k8s.io", "IPAddress", format_ip},
	{"apiregistration.k8s.io", "APIService", format_anything},
	{"policy", "PodDisruptionBudget", format_anything},
	{"", "Event", format_anything},
};

static format_fn name_format(const struct api_kind *k)
{
	for (size_t i = 0; i < ARRAY_SIZE(NAMES); i++)
		if (strcmp(NAMES[i].kind, k->kind) == 0 && strcmp(NAMES[i].group, k->group) == 0)
			return NAMES[i].format;
	return format_dns1123_subdomain;
}

void validate_labels_map(struct vctx *x, const struct vpath *p, const struct json *labels)
{
	JSON_EACH_MEMBER (labels, m) {
		v_format_str(x, p, m->key, format_qualified_name);
		v_format(x, p, m->value, format_label_value);
	}
}

static struct str lower(struct str s, char *out, size_t size)
{
	size_t n = MIN(s.n, size);
	for (size_t i = 0; i < n; i++)
		out[i] = (char)(s.p[i] >= 'A' && s.p[i] <= 'Z' ? s.p[i] + ('a' - 'A') : s.p[i]);
	return str_n(out, n);
}

void validate_annotations_map(struct vctx *x, const struct vpath *p, const struct json *annotations)
{
	size_t total = 0;
	JSON_EACH_MEMBER (annotations, m) {
		char key[NAME_BYTES_MAX + LABEL_BYTES_MAX + 8];
		v_format_str(x, p, lower(m->key, key, sizeof key), format_qualified_name);
		total += m->key.n + json_str(m->value).n;
	}
	if (total > ANNOTATIONS_BYTES_MAX)
		v_too_long(x, p, ANNOTATIONS_BYTES_MAX);
}

static void validate_owner(struct vctx *x, const struct vpath *p, const struct json *o)
{
	static const char *const NEEDED[] = {"kind", "name", "uid"};
	struct str group, version;
	api_group_version(json_get_str(o, "apiVersion"), &group, &version);
	if (version.n == 0)
		v_invalid(x, V_AT(p, "apiVersion"), json_get(o, "apiVersion"),
			  "version must not be empty");
	for (size_t i = 0; i < ARRAY_SIZE(NEEDED); i++)
		if (json_get_str(o, NEEDED[i]).n == 0)
			v_invalid(x, V_AT(p, NEEDED[i]), json_get(o, NEEDED[i]),
				  "must not be empty");
	if (str_is(version, "v1") && group.n == 0 && str_is(json_get_str(o, "kind"), "Event"))
		v_invalid(x, p, o, "an Event is disallowed from being an owner");
}

static void validate_owners(struct vctx *x, const struct vpath *p, const struct json *owners)
{
	bool controller = false;
	JSON_EACH (owners, o) {
		validate_owner(x, p, o);
		if (!json_get_bool(o, "controller", false))
			continue;
		if (controller)
			v_invalid(x, p, owners,
				  "only one reference can have controller set to true");
		controller = true;
	}
}

static bool finalizer_is_standard(struct str s)
{
	static const char *const STANDARD[] = {"kubernetes", "orphan", "foregroundDeletion", NULL};
	return str_in(s, STANDARD);
}

static void finalizer_known(struct vctx *x, const struct vpath *p, const struct json *f)
{
	if (str_find(json_str(f), '/') == json_str(f).n && !finalizer_is_standard(json_str(f)))
		v_invalid(x, p, f,
			  "name is neither a standard finalizer name nor is it fully qualified");
}

/* Of a namespace's spec. */
void validate_finalizers(struct vctx *x, const struct vpath *p, const struct json *list)
{
	JSON_EACH (list, f) {
		const struct vpath *at = x->old ? V_ITEM(p, JSON_INDEX(list, f)) : p;
		if (v_format(x, at, f, format_qualified_name))
			finalizer_known(x, at, f);
	}
}

/* Their form is looked at once, when the object is made. */
static void meta_finalizers(struct vctx *x, const struct vpath *p, const struct json *list)
{
	bool orphan = false, foreground = false;
	JSON_EACH (list, f) {
		if (!x->old)
			v_format(x, p, f, format_qualified_name);
		finalizer_known(x, V_ITEM(p, JSON_INDEX(list, f)), f);
		orphan = orphan || str_is(json_str(f), "orphan");
		foreground = foreground || str_is(json_str(f), "foregroundDeletion");
	}
	if (!x->old && orphan && foreground)
		v_invalid(x, p, list, "orphan and foregroundDeletion cannot be both set");
}

/* What create and update have in common. */
static void validate_meta_parts(struct vctx *x, const struct vpath *p, const struct json *meta)
{
	v_non_negative(x, V_AT(p, "generation"), json_get(meta, "generation"));
	/* The labels of a Job may be those of its template, copied by default: they are told
	 * there. */
	if (strcmp(x->kind->kind, "Job") != 0 ||
	    !json_equal_empty(json_get(meta, "labels"),
			      json_path(x->obj, "spec.template.metadata.labels")))
		validate_labels_map(x, V_AT(p, "labels"), json_get(meta, "labels"));
	validate_annotations_map(x, V_AT(p, "annotations"), json_get(meta, "annotations"));
	validate_owners(x, V_AT(p, "ownerReferences"), json_get(meta, "ownerReferences"));
}

static void validate_names(struct vctx *x, const struct vpath *p, const struct json *meta)
{
	format_fn format = name_format(x->kind);
	struct str prefix = json_get_str(meta, "generateName");
	struct str name = json_get_str(meta, "name");
	if (prefix.n) {
		char masked[NAME_BYTES_MAX + 8];
		struct str s = prefix;
		if (s.n > 1 && s.n < sizeof masked && s.p[s.n - 1] == '-') {
			memcpy(masked, s.p, s.n - 2);
			masked[s.n - 2] = 'a';
			s = str_n(masked, s.n - 1);
		}
		v_format_str(x, V_AT(p, "generateName"), s, format);
	}
	if (name.n == 0)
		v_required(x, V_AT(p, "name"), "name or generateName is required");
	else
		v_format(x, V_AT(p, "name"), json_get(meta, "name"), format);
	struct str ns = json_get_str(meta, "namespace");
	if (!x->kind->namespaced && ns.n)
		v_forbidden(x, V_AT(p, "namespace"), "not allowed on this type");
	else if (x->kind->namespaced && ns.n == 0)
		v_required(x, V_AT(p, "namespace"), "");
	else if (x->kind->namespaced)
		v_format(x, V_AT(p, "namespace"), json_get(meta, "namespace"),
			 format_dns1123_label);
}

void validate_meta(struct vctx *x)
{
	const struct json *meta = json_get(x->obj, "metadata");
	const struct vpath *p = V_AT(NULL, "metadata");
	validate_names(x, p, meta);
	validate_meta_parts(x, p, meta);
	meta_finalizers(x, V_AT(p, "finalizers"), json_get(meta, "finalizers"));
}

/* Whatever a kind says of its names, they are path segments. Told only when all else is good. */
void validate_meta_last(struct vctx *x)
{
	const struct json *name = json_path(x->obj, "metadata.name");
	if (x->causes->n == 0)
		v_format(x, V_AT(V_AT(NULL, "metadata"), "name"), name, format_path_segment);
}

static bool list_has(const struct json *list, const struct json *item)
{
	JSON_EACH (list, i)
		if (json_equal(i, item))
			return true;
	return false;
}

/* Without a version nothing else is looked at. Kinds that allow it have it filled in before. */
bool validate_meta_version(struct vctx *x)
{
	const struct json *version = json_path(x->obj, "metadata.resourceVersion");
	if (json_str(version).n)
		return true;
	v_invalid(x, V_AT(V_AT(NULL, "metadata"), "resourceVersion"), version,
		  "must be specified for an update");
	return false;
}

/* How often upstream looks at the metadata of an update, beside the two looks every kind gets from
 * the registry: its kind's validation of the whole object, and that of what changed. Each look
 * tells its faults anew. Source: ValidateUpdate of the registry strategies. */
struct look_row {
	const char *group, *kind;
	int whole, changed;
};

static const struct look_row LOOKS[] = {
	{"", "ConfigMap", 1, 1},
	{"", "Secret", 1, 1},
	{"", "ServiceAccount", 1, 1},
	{"", "Pod", 1, 1},
	{"", "Service", 1, 1},
	{"", "Endpoints", 1, 1},
	{"", "PersistentVolume", 1, 1},
	{"", "PersistentVolumeClaim", 1, 1},
	{"", "Namespace", 1, 1},
	{"", "Node", 1, 1},
	{"", "ReplicationController", 1, 1},
	{"", "PodTemplate", 1, 0},
	{"", "LimitRange", 1, 0},
	{"", "Event", 0, 0},
	{"apps", "ReplicaSet", 1, 1},
	{"apps", "DaemonSet", 1, 1},
	{"apps", "ControllerRevision", 1, 1},
	{"batch", "Job", 1, 1},
	{"discovery.k8s.io", "EndpointSlice", 1, 0},
	{"networking.k8s.io", "IngressClass", 1, 1},
	{"networking.k8s.io", "NetworkPolicy", 1, 1},
	{"networking.k8s.io", "ServiceCIDR", 1, 1},
	{"networking.k8s.io", "IPAddress", 1, 1},
	{"policy", "PodDisruptionBudget", 0, 0},
	{RBAC, "Role", 2, 1},
	{RBAC, "RoleBinding", 2, 1},
	{RBAC, "ClusterRole", 2, 1},
	{RBAC, "ClusterRoleBinding", 2, 1},
	{"storage.k8s.io", "StorageClass", 1, 1},
	{"storage.k8s.io", "VolumeAttachment", 2, 0},
	{"storage.k8s.io", "VolumeAttributesClass", 1, 1},
	{"storage.k8s.io", "CSINode", 2, 0},
	{"storage.k8s.io", "CSIStorageCapacity", 1, 0},
	{"node.k8s.io", "RuntimeClass", 1, 1},
	{"certificates.k8s.io", "CertificateSigningRequest", 1, 1},
	{"apiregistration.k8s.io", "APIService", 1, 1},
	{"resource.k8s.io", "ResourceClaim", 1, 1},
	{"resource.k8s.io", "ResourceClaimTemplate", 1, 1},
	{"resource.k8s.io", "DeviceClass", 1, 1},
	{"resource.k8s.io", "ResourceSlice", 1, 1},
};

static struct look_row looks_of(const struct vctx *x)
{
	for (size_t i = 0; !x->sub && i < ARRAY_SIZE(LOOKS); i++)
		if (strcmp(LOOKS[i].kind, x->kind->kind) == 0 &&
		    strcmp(LOOKS[i].group, x->kind->group) == 0)
			return LOOKS[i];
	return (struct look_row){.whole = 0, .changed = 1};
}

void validate_meta_update(struct vctx *x)
{
	static const char *const FIXED[] = {"name",
					    "namespace",
					    "uid",
					    "creationTimestamp",
					    "deletionTimestamp",
					    "deletionGracePeriodSeconds"};
	const struct json *meta = json_get(x->obj, "metadata"), *old = json_get(x->old, "metadata");
	const struct vpath *p = V_AT(NULL, "metadata");
	struct look_row looks = looks_of(x);
	for (int n = 2 + looks.whole + looks.changed; n > 0; n--)
		validate_meta_parts(x, p, meta);
	for (int n = 1 + looks.whole; n > 0; n--)
		meta_finalizers(x, V_AT(p, "finalizers"), json_get(meta, "finalizers"));
	for (size_t i = 0; i < ARRAY_SIZE(FIXED); i++)
		v_immutable(x, V_AT(p, FIXED[i]), json_get(meta, FIXED[i]),
			    json_get(old, FIXED[i]));
	if (json_get_int(meta, "generation", 0) < json_get_int(old, "generation", 0))
		v_invalid(x, V_AT(p, "generation"), json_get(meta, "generation"),
			  "must not be decremented");
	if (!json_get(old, "deletionTimestamp"))
		return;
	JSON_EACH (json_get(meta, "finalizers"), f)
		if (!list_has(json_get(old, "finalizers"), f))
			v_forbidden(
				x, V_AT(p, "finalizers"),
				"no new finalizers can be added if the object is being deleted");
}

bool validate_selector_empty(const struct json *v)
{
	return json_len(json_get(v, "matchLabels")) == 0 &&
	       json_len(json_get(v, "matchExpressions")) == 0;
}

static void validate_requirement(struct vctx *x, const struct vpath *p, const struct json *r)
{
	static const char *const SETS[] = {"In", "NotIn", NULL};
	static const char *const EXISTENCE[] = {"Exists", "DoesNotExist", NULL};
	struct str op = json_get_str(r, "operator");
	const struct json *values = json_get(r, "values");
	if (str_in(op, SETS)) {
		if (json_len(values) == 0)
			v_required(x, V_AT(p, "values"),
				   "must be specified when `operator` is 'In' or 'NotIn'");
	} else if (str_in(op, EXISTENCE)) {
		if (json_len(values))
			v_forbidden(x, V_AT(p, "values"),
				    "may not be specified when `operator` is 'Exists' or "
				    "'DoesNotExist'");
	} else {
		v_invalid(x, V_AT(p, "operator"), json_get(r, "operator"),
			  "not a valid selector operator");
	}
	v_format_str(x, V_AT(p, "key"), json_get_str(r, "key"), format_qualified_name);
	JSON_EACH (values, v)
		v_format(x, V_ITEM(V_AT(p, "values"), JSON_INDEX(values, v)), v,
			 format_label_value);
}

void validate_selector(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_labels_map(x, V_AT(p, "matchLabels"), json_get(v, "matchLabels"));
	const struct json *list = json_get(v, "matchExpressions");
	JSON_EACH (list, r)
		validate_requirement(x, V_ITEM(V_AT(p, "matchExpressions"), JSON_INDEX(list, r)),
				     r);
}
