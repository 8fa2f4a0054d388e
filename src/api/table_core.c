/* Tables of the core group's kinds. */
#include "api/object.h"
#include "api/table_pod.h"
#include <ctype.h>

/* ---- nodes ---- */

static struct json *cell_node_status(const struct cell *c)
{
	const struct json *ready = meta_condition(json_get(c->obj, "status"), "Ready");
	const char *word = !ready                                          ? "Unknown"
			   : str_is(json_get_str(ready, "status"), "True") ? "Ready"
									   : "NotReady";
	bool closed = json_bool(json_path(c->obj, "spec.unschedulable"), false);
	return json_new_strf(c->a, "%s%s", word, closed ? ",SchedulingDisabled" : "");
}

static struct json *cell_node_roles(const struct cell *c)
{
	const struct str prefix = STR("node-role.kubernetes.io/");
	struct str roles[16];
	size_t n = 0;
	JSON_EACH_MEMBER (json_path(c->obj, "metadata.labels"), m) {
		struct str role = STR_NULL;
		if (str_has_prefix(m->key, prefix))
			role = str_from(m->key, prefix.n);
		else if (str_is(m->key, "kubernetes.io/role"))
			role = json_str(m->value);
		if (role.n && n < ARRAY_SIZE(roles))
			roles[n++] = role;
	}
	qsort(roles, n, sizeof(roles[0]), str_order);
	AUTO_BUF b = BUF_INIT;
	for (size_t i = 0; i < n; i++)
		if (i == 0 || !str_eq(roles[i], roles[i - 1]))
			put_list(&b, ",", roles[i]);
	return n ? cell_of(c, &b) : json_new_cstr(c->a, "<none>");
}

static struct json *cell_node_address(const struct cell *c)
{
	JSON_EACH (json_path(c->obj, "status.addresses"), address)
		if (str_is(json_get_str(address, "type"), c->arg))
			return json_new_str(c->a, json_get_str(address, "address"));
	return json_new_cstr(c->a, "<none>");
}

static const struct column NODE[] = {
	COL_NAME,
	COL("Status", cell_node_status, NULL, "Whether the node is ready"),
	COL("Roles", cell_node_roles, NULL, "Roles from the node's labels"),
	COL_AGE,
	COL("Version", cell_text, "status.nodeInfo.kubeletVersion", "Version of the node agent"),
	COL_WIDE("Internal-IP", cell_node_address, "InternalIP", "First internal address"),
	COL_WIDE("External-IP", cell_node_address, "ExternalIP", "First external address"),
	COL_WIDE("OS-Image", cell_text_unknown, "status.nodeInfo.osImage", "Operating system"),
	COL_WIDE("Kernel-Version", cell_text_unknown, "status.nodeInfo.kernelVersion", "Kernel"),
	COL_WIDE("Container-Runtime", cell_text_unknown, "status.nodeInfo.containerRuntimeVersion",
		 "Container runtime"),
};

/* ---- pods and what makes them ---- */

static const struct column POD[] = {
	COL_NAME,
	COL("Ready", cell_pod_ready, NULL, "Ready containers, of all"),
	COL("Status", cell_pod_status, NULL, "What the pod is doing, in one word"),
	COL("Restarts", cell_pod_restarts, NULL, "Restarts of all containers, and the last"),
	COL_AGE,
	COL_WIDE("IP", cell_text_none, "status.podIPs.0.ip|status.podIP", "First address"),
	COL_WIDE("Node", cell_text_none, "spec.nodeName", "Node it runs on"),
	COL_WIDE("Nominated Node", cell_text_none, "status.nominatedNodeName",
		 "Node on which room is being made"),
	COL_WIDE("Readiness Gates", cell_pod_gates, NULL, "Gates passed, of all"),
};
static const struct column POD_TEMPLATE[] = {
	COL_NAME,
	COL("Containers", cell_containers, "template.spec", "Names of the containers"),
	COL("Images", cell_images, "template.spec", "Their images"),
	COL("Pod Labels", cell_labels, "template.metadata.labels", "Labels of the pods"),
};
static const struct column RC[] = {
	COL_NAME,
	COL_INT("Desired", "spec.replicas", "Pods wanted"),
	COL_INT("Current", "status.replicas", "Pods there"),
	COL_INT("Ready", "status.readyReplicas", "Pods ready"),
	COL_AGE,
	COL_WIDE("Containers", cell_containers, "spec.template.spec", "Names of the containers"),
	COL_WIDE("Images", cell_images, "spec.template.spec", "Their images"),
	COL_WIDE("Selector", cell_labels, "spec.selector", "Labels of the pods"),
};

/* ---- Services ---- */

static void put_external_ips(struct buf *b, const struct cell *c)
{
	JSON_EACH (json_path(c->obj, "spec.externalIPs"), ip)
		put_list(b, ",", json_str(ip));
}

static struct json *cell_service_external(const struct cell *c)
{
	struct str type = json_str(json_path(c->obj, "spec.type"));
	AUTO_BUF b = BUF_INIT;
	if (str_is(type, "ExternalName"))
		return json_new_str(c->a, json_str(json_path(c->obj, "spec.externalName")));
	if (str_is(type, "LoadBalancer"))
		buf_add_str(&b, json_str(cell_balancer(c)));
	put_external_ips(&b, c);
	if (b.n == 0)
		buf_add_cstr(&b, str_is(type, "LoadBalancer") ? "<pending>" : "<none>");
	return cell_of(c, &b);
}

static struct json *cell_service_ports(const struct cell *c)
{
	AUTO_BUF b = BUF_INIT;
	JSON_EACH (json_path(c->obj, "spec.ports"), p) {
		int64_t node_port = json_get_int(p, "nodePort", 0);
		buf_printf(&b, "%s%lld", b.n ? "," : "", (long long)json_get_int(p, "port", 0));
		if (node_port > 0)
			buf_printf(&b, ":%lld", (long long)node_port);
		buf_printf(&b, "/%.*s", STR_FMT(json_get_str(p, "protocol")));
	}
	return b.n ? cell_of(c, &b) : json_new_cstr(c->a, "<none>");
}

static const struct column SERVICE[] = {
	COL_NAME,
	COL("Type", cell_text, "spec.type", "How the Service is reached"),
	COL("Cluster-IP", cell_text_none, "spec.clusterIPs.0|spec.clusterIP",
	    "First address in the cluster"),
	COL("External-IP", cell_service_external, NULL, "Addresses outside of the cluster"),
	COL("Port(s)", cell_service_ports, NULL, "Ports, and ports on the nodes"),
	COL_AGE,
	COL_WIDE("Selector", cell_labels, "spec.selector", "Labels of the pods behind it"),
};

static void put_host_port(struct buf *b, struct str ip, int64_t port)
{
	bool v6 = str_find(ip, ':') < ip.n;
	buf_printf(b, v6 ? "[%.*s]:%lld" : "%.*s:%lld", STR_FMT(ip), (long long)port);
}

static void add_endpoints(struct shown *s, const struct json *addresses, const struct json *port)
{
	JSON_EACH (addresses, address) {
		AUTO_BUF text = BUF_INIT;
		struct str ip = json_get_str(address, "ip");
		if (port)
			put_host_port(&text, ip, json_get_int(port, "port", 0));
		else
			buf_add_str(&text, ip);
		shown_add(s, ",", buf_str(&text));
	}
}

static struct json *cell_endpoints(const struct cell *c)
{
	struct shown s = {.b = BUF_INIT, .max = 3};
	const struct json *subsets = json_get(c->obj, "subsets");
	JSON_EACH (subsets, subset) {
		const struct json *addresses = json_get(subset, "addresses");
		const struct json *ports = json_get(subset, "ports");
		if (json_len(ports) == 0)
			add_endpoints(&s, addresses, NULL);
		JSON_EACH (ports, port)
			add_endpoints(&s, addresses, port);
	}
	return shown_end(c, &s, json_len(subsets) ? "" : "<none>");
}

static const struct column ENDPOINTS[] = {
	COL_NAME,
	COL("Endpoints", cell_endpoints, NULL, "Ready addresses and ports"),
	COL_AGE,
};

/* ---- Events, of both groups ---- */

static const struct json *first_seen(const struct cell *c)
{
	return cell_at(c, "firstTimestamp|deprecatedFirstTimestamp|eventTime");
}

static struct json *cell_event_last(const struct cell *c)
{
	AUTO_BUF b = BUF_INIT;
	const struct json *t = cell_at(c, "lastTimestamp|deprecatedLastTimestamp");
	t = t ? t : first_seen(c);
	put_since(&b, c, cell_at(c, "series") ? cell_at(c, "series.lastObservedTime") : t);
	return cell_of(c, &b);
}

static struct json *cell_event_first(const struct cell *c)
{
	AUTO_BUF b = BUF_INIT;
	put_since(&b, c, first_seen(c));
	return cell_of(c, &b);
}

static struct json *cell_event_object(const struct cell *c)
{
	const struct json *o = cell_at(c, "involvedObject|regarding");
	char *kind = arena_cstr(c->a, json_get_str(o, "kind"));
	for (char *p = kind; *p; p++)
		*p = (char)tolower((unsigned char)*p);
	struct str name = json_get_str(o, "name");
	return json_new_strf(c->a, "%s%s%.*s", kind, name.n ? "/" : "", STR_FMT(name));
}

static struct json *cell_event_source(const struct cell *c)
{
	struct str component = json_str(cell_at(c, "source.component|deprecatedSource.component|"
						   "reportingComponent|reportingController"));
	struct str instance =
		json_str(cell_at(c, "source.host|deprecatedSource.host|reportingInstance"));
	if (instance.n == 0)
		return json_new_str(c->a, component.n ? component : STR(""));
	return json_new_strf(c->a, "%.*s, %.*s", STR_FMT(component), STR_FMT(instance));
}

static struct json *cell_event_message(const struct cell *c)
{
	struct str text = str_trim(json_str(cell_at(c, "message|note")));
	return json_new_str(c->a, text.n ? text : STR(""));
}

static struct json *cell_event_count(const struct cell *c)
{
	int64_t n = json_int(cell_at(c, "count|deprecatedCount"), 1);
	const struct json *series = cell_at(c, "series");
	return json_new_int(c->a, series ? json_get_int(series, "count", 0) : n ? n : 1);
}

static const struct column EVENT[] = {
	COL("Last Seen", cell_event_last, NULL, "Time since it last happened"),
	COL("Type", cell_text, "type", "Normal or Warning"),
	COL("Reason", cell_text, "reason", "One word for programs"),
	COL("Object", cell_event_object, NULL, "What it is about"),
	COL_WIDE("Subobject", cell_text, "involvedObject.fieldPath|regarding.fieldPath",
		 "Which part of that"),
	COL_WIDE("Source", cell_event_source, NULL, "Who reports it"),
	COL("Message", cell_event_message, NULL, "What happened, for people"),
	COL_WIDE("First Seen", cell_event_first, NULL, "Time since it first happened"),
	COL_WIDE("Count", cell_event_count, NULL, "How often it happened"),
	{"Name", "string", "name", 1, cell_text, "metadata.name", "Name of the Event"},
};

/* ---- configuration ---- */

static struct json *cell_phase(const struct cell *c)
{
	if (meta_deleting(c->obj))
		return json_new_cstr(c->a, "Terminating");
	return cell_text(c);
}

static const struct column NAMESPACE[] = {
	COL_NAME,
	COL("Status", cell_text, "status.phase", "Active or Terminating"),
	COL_AGE,
};
static const struct column SECRET[] = {
	COL_NAME,
	COL("Type", cell_text, "type", "What the Secret is for"),
	COL("Data", cell_len, "data", "Number of keys"),
	COL_AGE,
};
static struct json *cell_config_data(const struct cell *c)
{
	return json_new_int(c->a, (int64_t)json_len(json_get(c->obj, "data")) +
					  json_len(json_get(c->obj, "binaryData")));
}
static const struct column CONFIG_MAP[] = {
	COL_NAME,
	COL("Data", cell_config_data, NULL, "Number of keys"),
	COL_AGE,
};
/* Without the number of its secrets since 1.35. */
static const struct column SERVICE_ACCOUNT[] = {COL_NAME, COL_AGE};

/* "pods: 1/5, requests.cpu: 0/2", of those that are limits or that are none. */
static struct json *cell_quota(const struct cell *c)
{
	bool limits = c->arg != NULL;
	const struct json *hard = json_path(c->obj, "status.hard");
	const struct json *used = json_path(c->obj, "status.used");
	struct str *names = arena_array(c->a, struct str, json_members_n(hard) + 1);
	size_t n = 0;
	JSON_EACH_MEMBER (hard, m)
		if (str_has_prefix(m->key, STR("limits.")) == limits)
			names[n++] = m->key;
	qsort(names, n, sizeof(names[0]), str_order);
	AUTO_BUF b = BUF_INIT;
	for (size_t i = 0; i < n; i++) {
		struct str u = json_str(json_get_n(used, names[i]));
		buf_printf(&b, "%s%.*s: %.*s/%.*s", i ? ", " : "", STR_FMT(names[i]),
			   STR_FMT(u.n ? u : STR("0")),
			   STR_FMT(json_str(json_get_n(hard, names[i]))));
	}
	return cell_of(c, &b);
}
static const struct column QUOTA[] = {
	COL_NAME,
	COL("Request", cell_quota, NULL, "Used and allowed"),
	COL("Limit", cell_quota, "limits", "Limits used and allowed"),
	COL_AGE,
};

static struct json *cell_component(const struct cell *c)
{
	JSON_EACH (json_get(c->obj, "conditions"), v) {
		if (!str_is(json_get_str(v, "type"), "Healthy"))
			continue;
		if (strcmp(c->arg, "status") != 0)
			return json_new_str(c->a, json_get_str(v, c->arg));
		struct str status = json_get_str(v, "status");
		return json_new_cstr(c->a, str_is(status, "True") ? "Healthy" : "Unhealthy");
	}
	return json_new_cstr(c->a, strcmp(c->arg, "status") == 0 ? "Unknown" : "");
}
static const struct column COMPONENT[] = {
	COL_NAME,
	COL("Status", cell_component, "status", "Healthy or not"),
	COL("Message", cell_component, "message", "What it says"),
	COL("Error", cell_component, "error", "What is wrong"),
};

/* ---- volumes ---- */

static struct json *cell_access_modes(const struct cell *c)
{
	static const char *const names[][2] = {{"ReadWriteOnce", "RWO"},
					       {"ReadOnlyMany", "ROX"},
					       {"ReadWriteMany", "RWX"},
					       {"ReadWriteOncePod", "RWOP"}};
	const struct json *modes = cell_at(c, c->arg);
	AUTO_BUF b = BUF_INIT;
	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		bool has = false;
		JSON_EACH (modes, m)
			has |= str_is(json_str(m), names[i][0]);
		if (has)
			put_list(&b, ",", str_of(names[i][1]));
	}
	return cell_of(c, &b);
}

/* A quantity: 0 where there is none. */
static struct json *cell_text_zero(const struct cell *c)
{
	return cell_at(c, c->arg) ? cell_text(c) : json_new_cstr(c->a, "0");
}

static struct json *cell_claim(const struct cell *c)
{
	const struct json *ref = json_path(c->obj, "spec.claimRef");
	if (!json_is(ref, JSON_OBJECT))
		return json_new_cstr(c->a, "");
	return json_new_strf(c->a, "%.*s/%.*s", STR_FMT(json_get_str(ref, "namespace")),
			     STR_FMT(json_get_str(ref, "name")));
}

static struct json *cell_storage_class(const struct cell *c)
{
	struct str old = meta_annotation(c->obj, "volume.beta.kubernetes.io/storage-class");
	if (old.n)
		return json_new_str(c->a, old);
	return cell_text(c);
}

static const struct column PV[] = {
	COL_NAME,
	COL("Capacity", cell_text_zero, "spec.capacity.storage", "Size"),
	COL("Access Modes", cell_access_modes, "spec.accessModes", "How it may be mounted"),
	COL("Reclaim Policy", cell_text, "spec.persistentVolumeReclaimPolicy",
	    "What becomes of it after its claim"),
	COL("Status", cell_phase, "status.phase", "Bound or not"),
	COL("Claim", cell_claim, NULL, "Claim it is bound to"),
	COL("StorageClass", cell_storage_class, "spec.storageClassName", "Class it is of"),
	COL("VolumeAttributesClass", cell_text_unset, "spec.volumeAttributesClassName",
	    "Class of its attributes"),
	COL("Reason", cell_text, "status.reason", "Why it failed"),
	COL_AGE,
	COL_WIDE("VolumeMode", cell_text_unset, "spec.volumeMode", "Filesystem or Block"),
};
static struct json *cell_if_bound(const struct cell *c)
{
	if (json_str(json_path(c->obj, "spec.volumeName")).n == 0)
		return json_new_cstr(c->a, "");
	if (strcmp(c->arg, "status.accessModes") == 0)
		return cell_access_modes(c);
	return cell_text_zero(c);
}
static const struct column PVC[] = {
	COL_NAME,
	COL("Status", cell_phase, "status.phase", "Bound or not"),
	COL("Volume", cell_text, "spec.volumeName", "Volume it is bound to"),
	COL("Capacity", cell_if_bound, "status.capacity.storage", "Size"),
	COL("Access Modes", cell_if_bound, "status.accessModes", "How it may be mounted"),
	COL("StorageClass", cell_storage_class, "spec.storageClassName", "Class it asks for"),
	COL("VolumeAttributesClass", cell_text_unset, "spec.volumeAttributesClassName",
	    "Class of its attributes"),
	COL_AGE,
	COL_WIDE("VolumeMode", cell_text_unset, "spec.volumeMode", "Filesystem or Block"),
};

const struct table TABLES_CORE[] = {
	TABLE_OF("", "Pod", POD),
	TABLE_OF("", "Service", SERVICE),
	TABLE_OF("", "Endpoints", ENDPOINTS),
	TABLE_OF("", "Node", NODE),
	TABLE_OF("", "Namespace", NAMESPACE),
	TABLE_OF("", "ConfigMap", CONFIG_MAP),
	TABLE_OF("", "Secret", SECRET),
	TABLE_OF("", "ServiceAccount", SERVICE_ACCOUNT),
	TABLE_OF("", "Event", EVENT),
	TABLE_OF("events.k8s.io", "Event", EVENT),
	TABLE_OF("", "ReplicationController", RC),
	TABLE_OF("", "PodTemplate", POD_TEMPLATE),
	TABLE_OF("", "ResourceQuota", QUOTA),
	TABLE_OF("", "PersistentVolume", PV),
	TABLE_OF("", "PersistentVolumeClaim", PVC),
	TABLE_OF("", "ComponentStatus", COMPONENT),
};
const unsigned TABLES_CORE_N = ARRAY_SIZE(TABLES_CORE);
