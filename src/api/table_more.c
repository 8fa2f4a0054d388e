/* Tables of the other groups: access, storage, scheduling, admission, devices. */
#include "api/object.h"
#include "api/table.h"

/* ---- access ---- */

static struct json *cell_role(const struct cell *c)
{
	const struct json *ref = json_get(c->obj, "roleRef");
	return json_new_strf(c->a, "%.*s/%.*s", STR_FMT(json_get_str(ref, "kind")),
			     STR_FMT(json_get_str(ref, "name")));
}
static struct json *cell_subjects(const struct cell *c)
{
	AUTO_BUF b = BUF_INIT;
	JSON_EACH (json_get(c->obj, "subjects"), s) {
		struct str ns = json_get_str(s, "namespace");
		if (!str_is(json_get_str(s, "kind"), c->arg))
			continue;
		if (b.n)
			buf_add_cstr(&b, ", ");
		if (strcmp(c->arg, "ServiceAccount") == 0)
			buf_printf(&b, "%.*s/", STR_FMT(ns));
		buf_add_str(&b, json_get_str(s, "name"));
	}
	return cell_of(c, &b);
}
static const struct column BINDING[] = {
	COL_NAME,
	COL("Role", cell_role, NULL, "Role that is given"),
	COL_AGE,
	COL_WIDE("Users", cell_subjects, "User", "Users it is given to"),
	COL_WIDE("Groups", cell_subjects, "Group", "Groups it is given to"),
	COL_WIDE("ServiceAccounts", cell_subjects, "ServiceAccount", "Accounts it is given to"),
};

static struct json *cell_csr_condition(const struct cell *c)
{
	bool approved = false, denied = false, failed = false;
	JSON_EACH (json_path(c->obj, "status.conditions"), v) {
		struct str type = json_get_str(v, "type");
		approved |= str_is(type, "Approved");
		denied |= str_is(type, "Denied");
		failed |= str_is(type, "Failed");
	}
	bool issued = json_str(json_path(c->obj, "status.certificate")).n > 0;
	return json_new_strf(c->a, "%s%s%s",
			     denied     ? "Denied"
			     : approved ? "Approved"
					: "Pending",
			     failed ? ",Failed" : "", issued ? ",Issued" : "");
}
static struct json *cell_csr_duration(const struct cell *c)
{
	const struct json *v = cell_at(c, "spec.expirationSeconds");
	AUTO_BUF b = BUF_INIT;
	if (!v)
		return json_new_cstr(c->a, "<none>");
	put_duration(&b, json_int(v, 0));
	return cell_of(c, &b);
}
static const struct column CSR[] = {
	COL_NAME,
	COL_AGE,
	COL("SignerName", cell_text, "spec.signerName", "Who shall sign"),
	COL("Requestor", cell_text, "spec.username", "Who asks"),
	COL("RequestedDuration", cell_csr_duration, NULL, "For how long"),
	COL("Condition", cell_csr_condition, NULL, "What became of it"),
};

/* ---- scheduling, leases ---- */

static const struct column PRIORITY_CLASS[] = {
	COL_NAME,
	COL_INT("Value", "value", "Priority of the pods"),
	COL_BOOL("Global-Default", "globalDefault", "Whether pods without class have it"),
	COL_AGE,
	COL("PreemptionPolicy", cell_text, "preemptionPolicy", "Whether its pods displace others"),
};
static const struct column LEASE[] = {
	COL_NAME,
	COL("Holder", cell_text, "spec.holderIdentity", "Who holds it"),
	COL_AGE,
};
static const struct column RUNTIME_CLASS[] = {
	COL_NAME,
	COL("Handler", cell_text, "handler", "Runtime of the node that is used"),
	COL_AGE,
};

/* ---- storage ---- */

static struct json *cell_class_name(const struct cell *c)
{
	static const char *const keys[] = {"storageclass.kubernetes.io/is-default-class",
					   "storageclass.beta.kubernetes.io/is-default-class"};
	struct str name = json_str(json_path(c->obj, "metadata.name"));
	for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
		if (str_is(meta_annotation(c->obj, keys[i]), "true"))
			return json_new_strf(c->a, "%.*s (default)", STR_FMT(name));
	return json_new_str(c->a, name);
}
static struct json *cell_reclaim(const struct cell *c)
{
	return cell_at(c, c->arg) ? cell_text(c) : json_new_cstr(c->a, "Delete");
}
static struct json *cell_binding_mode(const struct cell *c)
{
	return cell_at(c, c->arg) ? cell_text(c) : json_new_cstr(c->a, "Immediate");
}
static const struct column STORAGE_CLASS[] = {
	{"Name", "string", "name", 0, cell_class_name, NULL, "Name of the object"},
	COL("Provisioner", cell_text, "provisioner", "Who makes the volumes"),
	COL("ReclaimPolicy", cell_reclaim, "reclaimPolicy", "What becomes of them"),
	COL("VolumeBindingMode", cell_binding_mode, "volumeBindingMode", "When they are bound"),
	COL("AllowVolumeExpansion", cell_bool, "allowVolumeExpansion", "Whether they may grow"),
	COL_AGE,
};
static const struct column ATTRIBUTES_CLASS[] = {
	COL_NAME,
	COL("DriverName", cell_text, "driverName", "Driver the attributes are for"),
	COL_AGE,
};
static struct json *cell_true_unless(const struct cell *c)
{
	return json_new_bool(c->a, json_bool(cell_at(c, c->arg), true));
}
static struct json *cell_audiences(const struct cell *c)
{
	AUTO_BUF b = BUF_INIT;
	JSON_EACH (cell_at(c, c->arg), r)
		put_list(&b, ",", json_get_str(r, "audience"));
	return b.n ? cell_of(c, &b) : json_new_cstr(c->a, "<unset>");
}
static struct json *cell_modes(const struct cell *c)
{
	return json_len(cell_at(c, c->arg)) ? cell_join(c) : json_new_cstr(c->a, "<none>");
}
static const struct column CSI_DRIVER[] = {
	COL_NAME,
	{"AttachRequired", "boolean", "", 0, cell_true_unless, "spec.attachRequired",
	 "Whether volumes are attached first"},
	COL_BOOL("PodInfoOnMount", "spec.podInfoOnMount", "Whether the driver is told of the pod"),
	COL_BOOL("StorageCapacity", "spec.storageCapacity", "Whether capacity is published"),
	COL("TokenRequests", cell_audiences, "spec.tokenRequests", "Tokens the driver is given"),
	COL_BOOL("RequiresRepublish", "spec.requiresRepublish", "Whether mounts are repeated"),
	COL("Modes", cell_modes, "spec.volumeLifecycleModes", "Kinds of volumes"),
	COL_AGE,
};
static const struct column CSI_NODE[] = {
	COL_NAME,
	{"Drivers", "integer", "", 0, cell_len, "spec.drivers", "Number of drivers"},
	COL_AGE,
};
static const struct column ATTACHMENT[] = {
	COL_NAME,
	{"Attacher", "string", "name", 0, cell_text, "spec.attacher", "Driver that attaches"},
	COL("PV", cell_text, "spec.source.persistentVolumeName", "Volume"),
	COL("Node", cell_text, "spec.nodeName", "Node it is attached to"),
	COL_BOOL("Attached", "status.attached", "Whether it is"),
	COL_AGE,
};

/* ---- admission, extensions ---- */

static const struct column WEBHOOKS[] = {
	COL_NAME,
	{"Webhooks", "integer", "", 0, cell_len, "webhooks", "Number of webhooks"},
	COL_AGE,
};
static struct json *cell_param_kind(const struct cell *c)
{
	const struct json *v = json_path(c->obj, "spec.paramKind");
	if (!json_is(v, JSON_OBJECT))
		return json_new_cstr(c->a, "<unset>");
	return json_new_strf(c->a, "%.*s/%.*s", STR_FMT(json_get_str(v, "apiVersion")),
			     STR_FMT(json_get_str(v, "kind")));
}
static const struct column POLICY[] = {
	COL_NAME,
	{"Validations", "integer", "", 0, cell_len, "spec.validations", "Number of rules"},
	COL("ParamKind", cell_param_kind, NULL, "Kind of its parameters"),
	COL_AGE,
};
/* A selector as Go prints it: parameters may be chosen by labels instead of by name. */
static struct json *selector_as_go(const struct cell *c, const struct json *selector)
{
	AUTO_BUF b = BUF_INIT;
	struct json *labels = json_dup(c->a, json_get(selector, "matchLabels"));
	if (json_is(labels, JSON_OBJECT))
		json_sort_keys(labels);
	buf_add_cstr(&b, "&LabelSelector{MatchLabels:map[string]string{");
	JSON_EACH_MEMBER (labels, m)
		buf_printf(&b, "%.*s: %.*s,", STR_FMT(m->key), STR_FMT(json_str(m->value)));
	buf_add_cstr(&b, "},MatchExpressions:[]LabelSelectorRequirement{");
	JSON_EACH (json_get(selector, "matchExpressions"), r) {
		const char *space = "";
		buf_printf(&b, "LabelSelectorRequirement{Key:%.*s,Operator:%.*s,Values:[",
			   STR_FMT(json_get_str(r, "key")), STR_FMT(json_get_str(r, "operator")));
		JSON_EACH (json_get(r, "values"), v) {
			buf_printf(&b, "%s%.*s", space, STR_FMT(json_str(v)));
			space = " ";
		}
		buf_add_cstr(&b, "],},");
	}
	buf_add_cstr(&b, "},}");
	return cell_of(c, &b);
}
static struct json *cell_param_ref(const struct cell *c)
{
	const struct json *v = json_path(c->obj, "spec.paramRef");
	const struct json *selector = json_get(v, "selector");
	struct str ns = json_get_str(v, "namespace"), name = json_get_str(v, "name");
	if (name.n)
		return json_new_strf(c->a, "%.*s/%.*s", STR_FMT(ns.n ? ns : STR("*")),
				     STR_FMT(name));
	return selector ? selector_as_go(c, selector) : json_new_cstr(c->a, "<unset>");
}
static const struct column POLICY_BINDING[] = {
	COL_NAME,
	COL("PolicyName", cell_text, "spec.policyName", "Policy that is bound"),
	COL("ParamRef", cell_param_ref, NULL, "Its parameters"),
	COL_AGE,
};
static struct json *cell_api_service(const struct cell *c)
{
	const struct json *s = json_path(c->obj, "spec.service");
	if (!json_is(s, JSON_OBJECT))
		return json_new_cstr(c->a, "Local");
	return json_new_strf(c->a, "%.*s/%.*s", STR_FMT(json_get_str(s, "namespace")),
			     STR_FMT(json_get_str(s, "name")));
}
static struct json *cell_api_available(const struct cell *c)
{
	const struct json *v = meta_condition(json_get(c->obj, "status"), "Available");
	struct str status = json_get_str(v, "status");
	if (!v)
		return json_new_cstr(c->a, "Unknown");
	if (str_is(status, "True"))
		return json_new_str(c->a, status);
	return json_new_strf(c->a, "%.*s (%.*s)", STR_FMT(status),
			     STR_FMT(json_get_str(v, "reason")));
}
static const struct column API_SERVICE[] = {
	COL_NAME,
	COL("Service", cell_api_service, NULL, "Service that answers, or Local"),
	COL("Available", cell_api_available, NULL, "Whether it answers"),
	COL_AGE,
};

/* ---- flow control ---- */

static struct json *cell_missing_level(const struct cell *c)
{
	const struct json *v = meta_condition(json_get(c->obj, "status"), "Dangling");
	return v ? json_new_str(c->a, json_get_str(v, "status")) : json_new_cstr(c->a, "?");
}
static const struct column FLOW_SCHEMA[] = {
	COL_NAME,
	COL("PriorityLevel", cell_text, "spec.priorityLevelConfiguration.name",
	    "Level its requests are of"),
	COL_NUMBER("MatchingPrecedence", "spec.matchingPrecedence", "Which comes first"),
	COL("DistinguisherMethod", cell_text_none, "spec.distinguisherMethod.type",
	    "What makes a flow"),
	COL_AGE,
	COL("MissingPL", cell_missing_level, NULL, "Whether that level is missing"),
};
static const struct column PRIORITY_LEVEL[] = {
	COL_NAME,
	COL("Type", cell_text, "spec.type", "Limited or Exempt"),
	COL("NominalConcurrencyShares", cell_int_none, "spec.limited.nominalConcurrencyShares",
	    "Share of the server"),
	COL("Queues", cell_int_none, "spec.limited.limitResponse.queuing.queues", "Queues"),
	COL("HandSize", cell_int_none, "spec.limited.limitResponse.queuing.handSize",
	    "Queues a flow may use"),
	COL("QueueLengthLimit", cell_int_none,
	    "spec.limited.limitResponse.queuing.queueLengthLimit", "Requests in a queue"),
	COL_AGE,
};

/* ---- devices ---- */

static struct json *cell_claim_state(const struct cell *c)
{
	AUTO_BUF b = BUF_INIT;
	if (meta_deleting(c->obj))
		put_list(&b, ",", STR("deleted"));
	if (cell_at(c, "status.allocation")) {
		put_list(&b, ",", STR("allocated"));
		if (json_len(cell_at(c, "status.reservedFor")))
			put_list(&b, ",", STR("reserved"));
	} else if (b.n == 0) {
		put_list(&b, ",", STR("pending"));
	}
	return cell_of(c, &b);
}
static const struct column CLAIM[] = {
	COL_NAME,
	COL("State", cell_claim_state, NULL, "What became of it"),
	COL_AGE,
};
static const struct column NAME_AGE[] = {COL_NAME, COL_AGE};
static const struct column RESOURCE_SLICE[] = {
	COL_NAME,
	COL("Node", cell_text, "spec.nodeName", "Node that has the devices"),
	COL("Driver", cell_text, "spec.driver", "Driver of the devices"),
	COL("Pool", cell_text, "spec.pool.name", "Pool they are of"),
	COL_AGE,
};

#define RBAC      "rbac.authorization.k8s.io"
#define ADMISSION "admissionregistration.k8s.io"
const struct table TABLES_MORE[] = {
	TABLE_OF(RBAC, "RoleBinding", BINDING),
	TABLE_OF(RBAC, "ClusterRoleBinding", BINDING),
	TABLE_OF("certificates.k8s.io", "CertificateSigningRequest", CSR),
	TABLE_OF("scheduling.k8s.io", "PriorityClass", PRIORITY_CLASS),
	TABLE_OF("coordination.k8s.io", "Lease", LEASE),
	TABLE_OF("node.k8s.io", "RuntimeClass", RUNTIME_CLASS),
	TABLE_OF("storage.k8s.io", "StorageClass", STORAGE_CLASS),
	TABLE_OF("storage.k8s.io", "VolumeAttributesClass", ATTRIBUTES_CLASS),
	TABLE_OF("storage.k8s.io", "CSIDriver", CSI_DRIVER),
	TABLE_OF("storage.k8s.io", "CSINode", CSI_NODE),
	TABLE_OF("storage.k8s.io", "VolumeAttachment", ATTACHMENT),
	TABLE_OF(ADMISSION, "ValidatingWebhookConfiguration", WEBHOOKS),
	TABLE_OF(ADMISSION, "MutatingWebhookConfiguration", WEBHOOKS),
	TABLE_OF(ADMISSION, "ValidatingAdmissionPolicy", POLICY),
	TABLE_OF(ADMISSION, "ValidatingAdmissionPolicyBinding", POLICY_BINDING),
	TABLE_OF("apiregistration.k8s.io", "APIService", API_SERVICE),
	TABLE_SORTED("flowcontrol.apiserver.k8s.io", "FlowSchema", FLOW_SCHEMA, 2),
	TABLE_OF("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration", PRIORITY_LEVEL),
	TABLE_OF("resource.k8s.io", "ResourceClaim", CLAIM),
	TABLE_OF("resource.k8s.io", "ResourceClaimTemplate", NAME_AGE),
	TABLE_OF("resource.k8s.io", "DeviceClass", NAME_AGE),
	TABLE_OF("resource.k8s.io", "ResourceSlice", RESOURCE_SLICE),
};
const unsigned TABLES_MORE_N = ARRAY_SIZE(TABLES_MORE);
