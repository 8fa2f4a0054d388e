/* Tables of workloads, autoscaling, policy and networking. */
#include "api/object.h"
#include "api/table.h"
#include <stdio.h>

/* "2/3": ready of wanted. */
static struct json *cell_ready_of(const struct cell *c)
{
	return json_new_strf(c->a, "%lld/%lld",
			     (long long)json_int(json_path(c->obj, "status.readyReplicas"), 0),
			     (long long)json_int(json_path(c->obj, "spec.replicas"), 0));
}

#define COL_CONTAINERS \
	COL_WIDE("Containers", cell_containers, "spec.template.spec", "Names of the containers")
#define COL_IMAGES   COL_WIDE("Images", cell_images, "spec.template.spec", "Their images")
#define COL_SELECTOR COL_WIDE("Selector", cell_selector, "spec.selector", "Labels of the pods")

static const struct column DEPLOYMENT[] = {
	COL_NAME,
	COL("Ready", cell_ready_of, NULL, "Pods ready, of those wanted"),
	COL_NUMBER("Up-to-date", "status.updatedReplicas", "Pods of the present template"),
	COL_NUMBER("Available", "status.availableReplicas", "Pods ready for long enough"),
	COL_AGE,
	COL_CONTAINERS,
	COL_IMAGES,
	COL_SELECTOR,
};
static const struct column REPLICA_SET[] = {
	COL_NAME,
	COL_INT("Desired", "spec.replicas", "Pods wanted"),
	COL_INT("Current", "status.replicas", "Pods there"),
	COL_INT("Ready", "status.readyReplicas", "Pods ready"),
	COL_AGE,
	COL_CONTAINERS,
	COL_IMAGES,
	COL_SELECTOR,
};
static const struct column STATEFUL_SET[] = {
	COL_NAME,   COL("Ready", cell_ready_of, NULL, "Pods ready, of those wanted"),
	COL_AGE,    COL_CONTAINERS,
	COL_IMAGES,
};
static const struct column DAEMON_SET[] = {
	COL_NAME,
	COL_INT("Desired", "status.desiredNumberScheduled", "Nodes that should run a pod"),
	COL_INT("Current", "status.currentNumberScheduled", "Nodes that run one"),
	COL_INT("Ready", "status.numberReady", "Nodes whose pod is ready"),
	COL_INT("Up-to-date", "status.updatedNumberScheduled", "Pods of the present template"),
	COL_INT("Available", "status.numberAvailable", "Pods ready for long enough"),
	COL("Node Selector", cell_labels, "spec.template.spec.nodeSelector", "Labels of the nodes"),
	COL_AGE,
	COL_CONTAINERS,
	COL_IMAGES,
	COL_SELECTOR,
};

/* "daemonset.apps/web". */
static struct json *cell_controller(const struct cell *c)
{
	const struct json *ref = meta_controller(c->obj);
	if (!ref)
		return json_new_cstr(c->a, "<none>");
	struct str group, version;
	api_group_version(json_get_str(ref, "apiVersion"), &group, &version);
	char *kind = arena_cstr(c->a, json_get_str(ref, "kind"));
	for (char *p = kind; *p; p++)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p + 'a' - 'A');
	return json_new_strf(c->a, "%s%s%.*s/%.*s", kind, group.n ? "." : "", STR_FMT(group),
			     STR_FMT(json_get_str(ref, "name")));
}
static const struct column REVISION[] = {
	COL_NAME,
	COL("Controller", cell_controller, NULL, "Whose revision it is"),
	COL_NUMBER("Revision", "revision", "Its number"),
	COL_AGE,
};

/* ---- jobs ---- */

static struct json *cell_job_status(const struct cell *c)
{
	const char *word = "Running";
	if (condition_is(c->obj, "Complete", "True"))
		word = "Complete";
	else if (condition_is(c->obj, "Failed", "True"))
		word = "Failed";
	else if (meta_deleting(c->obj))
		word = "Terminating";
	else if (condition_is(c->obj, "Suspended", "True"))
		word = "Suspended";
	else if (condition_is(c->obj, "FailureTarget", "True"))
		word = "FailureTarget";
	else if (condition_is(c->obj, "SuccessCriteriaMet", "True"))
		word = "SuccessCriteriaMet";
	return json_new_cstr(c->a, word);
}

static struct json *cell_job_completions(const struct cell *c)
{
	long long done = json_int(json_path(c->obj, "status.succeeded"), 0);
	const struct json *wanted = cell_at(c, "spec.completions");
	long long parallel = json_int(json_path(c->obj, "spec.parallelism"), 0);
	if (wanted)
		return json_new_strf(c->a, "%lld/%lld", done, (long long)json_int(wanted, 0));
	if (parallel > 1)
		return json_new_strf(c->a, "%lld/1 of %lld", done, parallel);
	return json_new_strf(c->a, "%lld/1", done);
}

static struct json *cell_job_duration(const struct cell *c)
{
	wall_ns_t from, to;
	AUTO_BUF b = BUF_INIT;
	if (rfc3339_parse(json_str(json_path(c->obj, "status.startTime")), &from) < 0)
		return json_new_cstr(c->a, "");
	if (rfc3339_parse(json_str(json_path(c->obj, "status.completionTime")), &to) < 0)
		to = c->now_s * NS_PER_S;
	put_duration(&b, (to - from) / NS_PER_S);
	return cell_of(c, &b);
}

static const struct column JOB[] = {
	COL_NAME,
	COL("Status", cell_job_status, NULL, "What the Job is doing"),
	COL("Completions", cell_job_completions, NULL, "Pods that succeeded, of those wanted"),
	COL("Duration", cell_job_duration, NULL, "Time it ran"),
	COL_AGE,
	COL_CONTAINERS,
	COL_IMAGES,
	COL_SELECTOR,
};

static struct json *cell_bool_word(const struct cell *c)
{
	const struct json *v = cell_at(c, c->arg);
	return json_new_cstr(c->a, !v ? "<unset>" : json_bool(v, false) ? "True" : "False");
}
static struct json *cell_last_schedule(const struct cell *c)
{
	return cell_at(c, c->arg) ? cell_age(c) : json_new_cstr(c->a, "<none>");
}
static const struct column CRON_JOB[] = {
	COL_NAME,
	COL("Schedule", cell_text, "spec.schedule", "When it runs"),
	COL("Timezone", cell_text_none, "spec.timeZone", "In which time zone"),
	{"Suspend", "boolean", "", 0, cell_bool_word, "spec.suspend", "Whether it is held back"},
	{"Active", "integer", "", 0, cell_len, "status.active", "Jobs that run now"},
	COL("Last Schedule", cell_last_schedule, "status.lastScheduleTime",
	    "Time since it last ran"),
	COL_AGE,
	COL_WIDE("Containers", cell_containers, "spec.jobTemplate.spec.template.spec",
		 "Names of the containers"),
	COL_WIDE("Images", cell_images, "spec.jobTemplate.spec.template.spec", "Their images"),
	COL_WIDE("Selector", cell_selector, "spec.jobTemplate.spec.selector", "Labels of the pods"),
};

/* ---- autoscaling ---- */

static struct json *cell_hpa_reference(const struct cell *c)
{
	const struct json *ref = json_path(c->obj, "spec.scaleTargetRef");
	return json_new_strf(c->a, "%.*s/%.*s", STR_FMT(json_get_str(ref, "kind")),
			     STR_FMT(json_get_str(ref, "name")));
}

/* "12%" or "100m", OTHERWISE when there is neither. */
static void put_metric_value(struct buf *b, const struct json *v, bool percent,
			     const char *otherwise)
{
	const struct json *n = json_get(v, "averageUtilization");
	struct str text = json_get_str(v, "averageValue");
	if (text.n == 0)
		text = json_get_str(v, "value");
	if (percent && n)
		buf_printf(b, "%lld%%", (long long)json_int(n, 0));
	else if (!percent && text.n)
		buf_add_str(b, text);
	else
		buf_add_cstr(b, otherwise);
}

static void put_metric(struct buf *b, const struct json *spec, const struct json *status)
{
	static const struct {
		const char *type, *member;
		bool named, average;
	} forms[] = {
		{"Resource", "resource", true, false},
		{"ContainerResource", "containerResource", true, false},
		{"Pods", "pods", false, false},
		{"Object", "object", false, true},
		{"External", "external", false, true},
	};
	for (size_t i = 0; i < ARRAY_SIZE(forms); i++) {
		if (!str_is(json_get_str(spec, "type"), forms[i].type))
			continue;
		const struct json *s = json_get(spec, forms[i].member);
		const struct json *target = json_get(s, "target");
		const struct json *current = json_get(json_get(status, forms[i].member), "current");
		bool average = json_get_str(target, "averageValue").n > 0;
		bool percent = forms[i].named && !average;
		if (forms[i].named)
			buf_printf(b, "%.*s: ", STR_FMT(json_get_str(s, "name")));
		put_metric_value(b, current, percent, "<unknown>");
		buf_add_char(b, '/');
		put_metric_value(b, target, percent, percent ? "<auto>" : "<unknown>");
		if (forms[i].average && average)
			buf_add_cstr(b, " (avg)");
		return;
	}
	buf_add_cstr(b, "<unknown type>");
}

/* autoscaling/v1 knows CPU only. */
static struct json *hpa_v1_targets(const struct cell *c)
{
	const struct json *target = cell_at(c, "spec.targetCPUUtilizationPercentage");
	const struct json *now = cell_at(c, "status.currentCPUUtilizationPercentage");
	AUTO_BUF b = BUF_INIT;
	if (!target)
		return json_new_cstr(c->a, "<none>");
	buf_add_cstr(&b, "cpu: ");
	if (now)
		buf_printf(&b, "%lld%%", (long long)json_int(now, 0));
	else
		buf_add_cstr(&b, "<unknown>");
	buf_printf(&b, "/%lld%%", (long long)json_int(target, 0));
	return cell_of(c, &b);
}

static struct json *cell_hpa_targets(const struct cell *c)
{
	const struct json *specs = json_path(c->obj, "spec.metrics");
	const struct json *statuses = json_path(c->obj, "status.currentMetrics");
	struct shown s = {.b = BUF_INIT, .max = 2};
	if (!specs)
		return hpa_v1_targets(c);
	for (uint32_t i = 0; i < json_len(specs); i++) {
		AUTO_BUF b = BUF_INIT;
		put_metric(&b, json_item(specs, i), json_item(statuses, i));
		shown_add(&s, ", ", buf_str(&b));
	}
	return shown_end(c, &s, "<none>");
}
static const struct column HPA[] = {
	COL_NAME,
	COL("Reference", cell_hpa_reference, NULL, "What is scaled"),
	COL("Targets", cell_hpa_targets, NULL, "Measured and wanted"),
	COL("MinPods", cell_text_unset, "spec.minReplicas", "Fewest pods"),
	COL_NUMBER("MaxPods", "spec.maxReplicas", "Most pods"),
	COL_NUMBER("Replicas", "status.currentReplicas", "Pods there"),
	COL_AGE,
};
static const struct column SCALE[] = {
	COL("Name", cell_text, "metadata.name", "Name of what is scaled"),
	COL_INT("Desired", "spec.replicas", "Pods wanted"),
	COL_INT("Available", "status.replicas", "Pods there"),
	COL_AGE,
};

static struct json *cell_not_available(const struct cell *c)
{
	return cell_at(c, c->arg) ? cell_text(c) : json_new_cstr(c->a, "N/A");
}
static const struct column PDB[] = {
	COL_NAME,
	COL("Min Available", cell_not_available, "spec.minAvailable", "Pods that must stay"),
	COL("Max Unavailable", cell_not_available, "spec.maxUnavailable", "Pods that may go"),
	COL_INT("Allowed Disruptions", "status.disruptionsAllowed", "Pods that may go now"),
	COL_AGE,
};

/* ---- networking ---- */

static struct json *cell_slice_ports(const struct cell *c)
{
	struct shown s = {.b = BUF_INIT, .max = 3};
	JSON_EACH (json_get(c->obj, "ports"), p) {
		const struct json *port = json_get(p, "port");
		struct str name = json_get_str(p, "name");
		char text[24];
		int n = snprintf(text, sizeof(text), "%lld", (long long)json_int(port, 0));
		bool known = json_is(port, JSON_INT);
		shown_add(&s, ",", known ? str_n(text, (size_t)n) : name.n ? name : STR("*"));
	}
	return shown_end(c, &s, "<unset>");
}
static struct json *cell_slice_endpoints(const struct cell *c)
{
	struct shown s = {.b = BUF_INIT, .max = 3};
	JSON_EACH (json_get(c->obj, "endpoints"), e)
		JSON_EACH (json_get(e, "addresses"), address)
			shown_add(&s, ",", json_str(address));
	return shown_end(c, &s, "<unset>");
}
static const struct column SLICE[] = {
	COL_NAME,
	COL("AddressType", cell_text, "addressType", "IPv4, IPv6 or FQDN"),
	COL("Ports", cell_slice_ports, NULL, "Ports"),
	COL("Endpoints", cell_slice_endpoints, NULL, "Addresses"),
	COL_AGE,
};

static struct json *cell_ingress_hosts(const struct cell *c)
{
	const struct json *rules = json_path(c->obj, "spec.rules");
	AUTO_BUF b = BUF_INIT;
	unsigned n = 0;
	bool more = false;
	JSON_EACH (rules, r) {
		struct str host = json_get_str(r, "host");
		more |= n == 3;
		if (!more && host.n) {
			put_list(&b, ",", host);
			n++;
		}
	}
	if (more)
		buf_printf(&b, " + %u more...", json_len(rules) - 3);
	return n ? cell_of(c, &b) : json_new_cstr(c->a, "*");
}
static struct json *cell_ingress_ports(const struct cell *c)
{
	return json_new_cstr(c->a, json_len(json_path(c->obj, "spec.tls")) ? "80, 443" : "80");
}
static const struct column INGRESS[] = {
	COL_NAME,
	COL("Class", cell_text_none, "spec.ingressClassName", "Who serves it"),
	COL("Hosts", cell_ingress_hosts, NULL, "Names it answers for"),
	COL("Address", cell_balancer, NULL, "Where it is reached"),
	COL("Ports", cell_ingress_ports, NULL, "Ports it listens on"),
	COL_AGE,
};
static struct json *cell_class_parameters(const struct cell *c)
{
	const struct json *p = json_path(c->obj, "spec.parameters");
	struct str group = json_get_str(p, "apiGroup");
	if (!json_is(p, JSON_OBJECT))
		return json_new_cstr(c->a, "<none>");
	return json_new_strf(c->a, "%.*s%s%.*s/%.*s", STR_FMT(json_get_str(p, "kind")),
			     group.n ? "." : "", STR_FMT(group), STR_FMT(json_get_str(p, "name")));
}
static const struct column INGRESS_CLASS[] = {
	COL_NAME,
	COL("Controller", cell_text, "spec.controller", "Program that serves the class"),
	COL("Parameters", cell_class_parameters, NULL, "Its configuration"),
	COL_AGE,
};
static const struct column NETWORK_POLICY[] = {
	COL_NAME,
	COL("Pod-Selector", cell_selector, "spec.podSelector", "Pods it is about"),
	COL_AGE,
};
static const struct column SERVICE_CIDR[] = {
	COL_NAME,
	COL("CIDRs", cell_join, "spec.cidrs", "Ranges of Service addresses"),
	COL_AGE,
};
static struct json *cell_parent(const struct cell *c)
{
	const struct json *ref = json_path(c->obj, "spec.parentRef");
	struct str group = json_get_str(ref, "group"), ns = json_get_str(ref, "namespace");
	if (!json_is(ref, JSON_OBJECT))
		return json_new_cstr(c->a, "<none>");
	return json_new_strf(c->a, "%.*s%s%.*s/%.*s%s%.*s", STR_FMT(json_get_str(ref, "resource")),
			     group.n ? "." : "", STR_FMT(group), STR_FMT(ns), ns.n ? "/" : "",
			     STR_FMT(json_get_str(ref, "name")));
}
static const struct column IP_ADDRESS[] = {
	COL_NAME,
	COL("ParentRef", cell_parent, NULL, "Object that holds the address"),
};

const struct table TABLES_APPS[] = {
	TABLE_OF("apps", "Deployment", DEPLOYMENT),
	TABLE_OF("apps", "ReplicaSet", REPLICA_SET),
	TABLE_OF("apps", "StatefulSet", STATEFUL_SET),
	TABLE_OF("apps", "DaemonSet", DAEMON_SET),
	TABLE_OF("apps", "ControllerRevision", REVISION),
	TABLE_OF("batch", "Job", JOB),
	TABLE_OF("batch", "CronJob", CRON_JOB),
	TABLE_OF("autoscaling", "HorizontalPodAutoscaler", HPA),
	TABLE_OF("autoscaling", "Scale", SCALE),
	TABLE_OF("policy", "PodDisruptionBudget", PDB),
	TABLE_OF("discovery.k8s.io", "EndpointSlice", SLICE),
	TABLE_OF("networking.k8s.io", "Ingress", INGRESS),
	TABLE_OF("networking.k8s.io", "IngressClass", INGRESS_CLASS),
	TABLE_OF("networking.k8s.io", "NetworkPolicy", NETWORK_POLICY),
	TABLE_OF("networking.k8s.io", "ServiceCIDR", SERVICE_CIDR),
	TABLE_OF("networking.k8s.io", "IPAddress", IP_ADDRESS),
};
const unsigned TABLES_APPS_N = ARRAY_SIZE(TABLES_APPS);
