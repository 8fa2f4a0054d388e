/* Warnings: legal, but hardly meant. Source: Kubernetes 1.35's registry strategies and pkg/api, and
 * the warnings recorded. */
#include "api/strategy.h"
#include "api/warning.h"
#include "wire/text.h"

#define BETA_CLASS "volume.beta.kubernetes.io/storage-class"

/* ---- names ---- */

static void warn_finalizers(struct warn *w, const struct json *meta)
{
	const struct json *list = json_get(meta, "finalizers");

	for (uint32_t i = 0; i < json_len(list); i++) {
		struct str f = json_str(json_item(list, i));
		if (!str_contains(f, STR("/")) && !str_is(f, "orphan") &&
		    !str_is(f, "foregroundDeletion") && !str_is(f, "kubernetes"))
			warn_add(w,
				 "metadata.finalizers: \"%.*s\": prefer a "
				 "domain-qualified finalizer name including a path (/) "
				 "to avoid accidental conflicts with other finalizer "
				 "writers",
				 STR_FMT(f));
	}
}

#define LABEL_BYTES 63
static void warn_name(struct warn *w, const char *where, const struct json *obj)
{
	struct str name = json_str(json_path(obj, "metadata.name"));
	bool dots = str_contains(name, STR("."));

	if (dots || name.n > LABEL_BYTES)
		warn_add(w,
			 "metadata.name: this is used in %s, which can result in "
			 "surprising behavior; a DNS label is recommended: [%s%s%s]",
			 where, name.n > LABEL_BYTES ? "must be no more than 63 characters" : "",
			 dots && name.n > LABEL_BYTES ? " " : "",
			 dots ? "must not contain dots" : "");
}

/* ---- Secrets, accounts, nodes ---- */

static bool has_pem(struct arena *a, const struct json *data, const char *key)
{
	AUTO_BUF text = BUF_INIT;
	struct str rest, type, der;

	if (base64_decode(&text, json_get_str(data, key)) < 0)
		return false;
	rest = buf_str(&text);
	return pem_next(a, &rest, &type, &der) == 0;
}

static void warn_secret(struct warn *w, const struct json *obj)
{
	const struct json *data = json_get(obj, "data");

	if (!str_is(json_get_str(obj, "type"), "kubernetes.io/tls"))
		return;
	if (!has_pem(w->a, data, "tls.crt"))
		warn_add(w, "tls: failed to find any PEM data in certificate input");
	else if (!has_pem(w->a, data, "tls.key"))
		warn_add(w, "tls: failed to find any PEM data in key input");
}

static void warn_account(struct warn *w, const struct json *obj, const struct json *old)
{
	static const struct warn_annotation row = {
		"kubernetes.io/enforce-mountable-secrets",
		"deprecated in v1.32+; prefer separate namespaces to isolate access to mounted "
		"secrets"};

	if (!json_get(json_path(old, "metadata.annotations"), row.key))
		warn_annotations(w, "metadata.annotations", json_path(obj, "metadata.annotations"),
				 &row, 1);
}

static void warn_node(struct warn *w, const struct json *obj)
{
	if (json_path(obj, "spec.configSource"))
		warn_add(w, "spec.configSource: the feature is removed");
	if (json_str(json_path(obj, "spec.externalID")).n)
		warn_add(w, "spec.externalID: this field is deprecated, and is unused by "
			    "Kubernetes");
}

/* ---- volumes ---- */

static const struct warn_annotation volume_annotations[] = {
	{BETA_CLASS, "deprecated since v1.8; use \"storageClassName\" attribute instead"},
	{"volume.beta.kubernetes.io/mount-options",
	 "deprecated since v1.31; use \"mountOptions\" attribute instead"},
};

static void warn_persistent_claim(struct warn *w, const struct json *obj)
{
	warn_annotations(w, "metadata.annotations", json_path(obj, "metadata.annotations"),
			 volume_annotations, 1);
	warn_claim(w, "spec", json_get(obj, "spec"));
}

static void warn_volume(struct warn *w, const struct json *obj)
{
	static const char *const gone[][2] = {
		{"photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"},
		{"scaleIO", "deprecated in v1.16, non-functional in v1.22+"},
		{"storageos", "deprecated in v1.22, non-functional in v1.25+"},
		{"glusterfs", "deprecated in v1.25, non-functional in v1.26+"},
		{"quobyte", "deprecated in v1.22, non-functional in v1.25+"},
		{"cephfs", "deprecated in v1.28, non-functional in v1.31+"},
		{"rbd", "deprecated in v1.28, non-functional in v1.31+"},
	};
	const struct json *spec = json_get(obj, "spec");

	warn_annotations(w, "metadata.annotations", json_path(obj, "metadata.annotations"),
			 volume_annotations, ARRAY_SIZE(volume_annotations));
	if (str_is(json_get_str(spec, "persistentVolumeReclaimPolicy"), "Recycle"))
		warn_add(w, "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is "
			    "deprecated. Instead, the recommended approach is to use dynamic "
			    "provisioning.");
	warn_node_terms(w, "spec.nodeAffinity.required.nodeSelectorTerms",
			json_path(spec, "nodeAffinity.required.nodeSelectorTerms"));
	for (size_t i = 0; i < ARRAY_SIZE(gone); i++)
		if (json_get(spec, gone[i][0]))
			warn_add(w, "spec.%s: %s", gone[i][0], gone[i][1]);
}

static void warn_storage_class(struct warn *w, const struct json *obj)
{
	const struct json *list = json_get(obj, "allowedTopologies");

	for (uint32_t i = 0; i < json_len(list); i++) {
		const struct json *labels = json_get(json_item(list, i), "matchLabelExpressions");
		for (uint32_t l = 0; l < json_len(labels); l++) {
			struct str key = json_get_str(json_item(labels, l), "key");
			const char *text = warn_node_label(key);
			if (text)
				warn_add(w,
					 "allowedTopologies[%u].matchLabelExpressions[%u].key: "
					 "%.*s is %s",
					 i, l, STR_FMT(key), text);
		}
	}
}

static void warn_runtime_class(struct warn *w, const struct json *obj)
{
	JSON_EACH_MEMBER (json_path(obj, "scheduling.nodeSelector"), m) {
		const char *text = warn_node_label(m->key);
		if (text)
			warn_add(w, "scheduling.nodeSelector: %s", text);
	}
}

/* ---- networking ---- */

static bool is_headless(const struct json *spec)
{
	return str_is(json_get_str(spec, "type"), "ClusterIP") &&
	       str_is(json_get_str(spec, "clusterIP"), "None");
}

static void warn_ignored(struct warn *w, const struct json *spec)
{
	bool named = str_is(json_get_str(spec, "type"), "ExternalName");
	struct str affinity = json_get_str(spec, "sessionAffinity");

	if (is_headless(spec)) {
		if (json_get_str(spec, "loadBalancerIP").n)
			warn_add(w, "spec.loadBalancerIP is ignored for headless services");
		if (json_len(json_get(spec, "externalIPs")))
			warn_add(w, "spec.externalIPs is ignored for headless services");
		if (affinity.n && !str_is(affinity, "None"))
			warn_add(w, "spec.SessionAffinity is ignored for headless services");
	}
	if (named && json_len(json_get(spec, "externalIPs")))
		warn_add(w, "spec.externalIPs is ignored when spec.type is \"ExternalName\"");
	if (!named && json_get_str(spec, "externalName").n)
		warn_add(w, "spec.externalName is ignored when spec.type is not \"ExternalName\"");
}

static void warn_service(struct warn *w, const struct json *obj)
{
	const struct json *spec = json_get(obj, "spec");
	const struct json *ranges = json_get(spec, "loadBalancerSourceRanges");

	if (json_get(json_path(obj, "metadata.annotations"),
		     "service.kubernetes.io/topology-aware-hints"))
		warn_add(w, "annotation service.kubernetes.io/topology-aware-hints is deprecated, "
			    "please use service.kubernetes.io/topology-mode instead");
	warn_ips(w, "spec.clusterIPs", json_get(spec, "clusterIPs"));
	warn_ignored(w, spec);
	warn_ips(w, "spec.externalIPs", json_get(spec, "externalIPs"));
	warn_ip(w, "spec.loadBalancerIP", json_get_str(spec, "loadBalancerIP"));
	for (uint32_t i = 0; i < json_len(ranges); i++)
		warn_cidr(w, arena_printf(w->a, "spec.loadBalancerSourceRanges[%u]", i),
			  json_str(json_item(ranges, i)));
	if (str_is(json_get_str(spec, "trafficDistribution"), "PreferClose"))
		warn_add(w, "spec.trafficDistribution: \"PreferClose\" is deprecated; use "
			    "\"PreferSameZone\"");
}

static void warn_endpoints(struct warn *w, const struct json *obj)
{
	static const char *const lists[] = {"addresses", "notReadyAddresses"};
	const struct json *subsets = json_get(obj, "subsets");

	warn_add(w, "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 "
		    "EndpointSlice");
	for (uint32_t s = 0; s < json_len(subsets); s++)
		for (size_t l = 0; l < ARRAY_SIZE(lists); l++) {
			const struct json *list = json_get(json_item(subsets, s), lists[l]);
			for (uint32_t i = 0; i < json_len(list); i++)
				warn_ip(w,
					arena_printf(w->a, "subsets[%u].%s[%u].ip", s, lists[l], i),
					json_get_str(json_item(list, i), "ip"));
		}
}

static void warn_slice(struct warn *w, const struct json *obj)
{
	const struct json *list = json_get(obj, "endpoints");

	if (str_is(json_get_str(obj, "addressType"), "FQDN"))
		warn_add(w, "spec.addressType: FQDN endpoints are deprecated");
	for (uint32_t i = 0; i < json_len(list); i++)
		warn_ips(w, arena_printf(w->a, "endpoints[%u].addresses", i),
			 json_get(json_item(list, i), "addresses"));
}

static void warn_peers(struct warn *w, const char *way, const char *side, const struct json *rules)
{
	for (uint32_t r = 0; r < json_len(rules); r++) {
		const struct json *peers = json_get(json_item(rules, r), side);
		for (uint32_t p = 0; p < json_len(peers); p++) {
			const struct json *block = json_get(json_item(peers, p), "ipBlock");
			const struct json *except = json_get(block, "except");
			const char *at =
				arena_printf(w->a, "spec.%s[%u].%s[%u].ipBlock", way, r, side, p);
			warn_cidr(w, arena_printf(w->a, "%s.cidr", at),
				  json_get_str(block, "cidr"));
			for (uint32_t i = 0; i < json_len(except); i++)
				warn_cidr(w, arena_printf(w->a, "%s.except[%u]", at, i),
					  json_str(json_item(except, i)));
		}
	}
}

static void warn_policy(struct warn *w, const struct json *obj)
{
	warn_peers(w, "ingress", "from", json_path(obj, "spec.ingress"));
	warn_peers(w, "egress", "to", json_path(obj, "spec.egress"));
}

/* ---- workloads ---- */

#define JOB_COMPLETIONS_FEW 100000
#define JOB_PARALLELISM_FEW 10000
static void warn_job(struct warn *w, const struct json *obj)
{
	const struct json *spec = json_get(obj, "spec");

	if (str_is(json_get_str(spec, "completionMode"), "Indexed") &&
	    json_get_int(spec, "completions", 0) > JOB_COMPLETIONS_FEW &&
	    json_get_int(spec, "parallelism", 0) > JOB_PARALLELISM_FEW)
		warn_add(w, "In Indexed Jobs with a number of completions higher than 10^5 and a "
			    "parallelism higher than 10^4, Kubernetes might not be able to track "
			    "completedIndexes when a big number of indexes fail");
}

static void warn_stateful_set(struct warn *w, const struct json *obj)
{
	const struct json *claims = json_path(obj, "spec.volumeClaimTemplates");

	if (json_int(json_path(obj, "spec.revisionHistoryLimit"), 0) < 0)
		warn_add(w, "spec.revisionHistoryLimit: a negative value retains all historical "
			    "revisions; a value >= 0 is recommended");
	for (uint32_t i = 0; i < json_len(claims); i++)
		warn_claim(w, arena_printf(w->a, "spec.volumeClaimTemplates[%u].spec", i),
			   json_get(json_item(claims, i), "spec"));
}

static void warn_cron_job(struct warn *w, const struct json *obj)
{
	if (str_contains(json_str(json_path(obj, "spec.schedule")), STR("TZ")))
		warn_add(w, "cannot use TZ or CRON_TZ in spec.schedule, use timeZone instead, see "
			    "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs "
			    "for more details");
}

static void warn_ingress(struct warn *w, const struct json *obj)
{
	if (!json_path(obj, "spec.ingressClassName") &&
	    json_get(json_path(obj, "metadata.annotations"), "kubernetes.io/ingress.class"))
		warn_add(w, "annotation \"kubernetes.io/ingress.class\" is deprecated, please use "
			    "'spec.ingressClassName' instead");
}

struct row {
	const char *kind;
	void (*fn)(struct warn *w, const struct json *obj);
	const char *template; /* of pods: where; NULL: none */
	const char *named;    /* what the name is used in, NULL: nothing */
	bool once;            /* fn is for new objects */
};
#define PODS "Pod names and hostnames"
static const struct row rows[] = {
	{"Deployment", NULL, "spec.template", PODS, false},
	{"ReplicaSet", NULL, "spec.template", PODS, false},
	{"ReplicationController", NULL, "spec.template", PODS, false},
	{"DaemonSet", NULL, "spec.template", NULL, false},
	{"StatefulSet", warn_stateful_set, "spec.template", PODS, false},
	{"Job", warn_job, "spec.template", PODS, false},
	{"CronJob", warn_cron_job, "spec.jobTemplate.spec.template", PODS, false},
	{"PodTemplate", NULL, "template", NULL, false},
	{"Secret", warn_secret, NULL, NULL, false},
	{"Node", warn_node, NULL, NULL, false},
	{"PersistentVolumeClaim", warn_persistent_claim, NULL, NULL, false},
	{"PersistentVolume", warn_volume, NULL, NULL, false},
	{"StorageClass", warn_storage_class, NULL, NULL, false},
	{"RuntimeClass", warn_runtime_class, NULL, NULL, false},
	{"Service", warn_service, NULL, NULL, false},
	{"Endpoints", warn_endpoints, NULL, NULL, false},
	{"EndpointSlice", warn_slice, NULL, NULL, false},
	{"NetworkPolicy", warn_policy, NULL, NULL, false},
	{"Ingress", warn_ingress, NULL, NULL, true},
};

static void warn_row(struct warn *w, const struct row *row, const struct json *obj,
		     const struct json *old)
{
	const struct json *template = row->template ? json_path(obj, row->template) : NULL;
	bool changed = !old || !json_equal_empty(template, json_path(old, row->template ?: ""));

	if (row->named && !old)
		warn_name(w, row->named, obj);
	if (json_is(template, JSON_OBJECT) && changed)
		warn_pod(w, arena_printf(w->a, "%s.", row->template), template);
	if (row->fn && !(row->once && old))
		row->fn(w, obj);
}

static bool is_built_in(const struct api_kind *k)
{
	return k->index < api_kinds_n && api_kinds[k->index] == k;
}

const char *strategy_warnings(struct arena *a, const struct api_kind *k, const struct json *obj,
			      const struct json *old, const char *const **ret_list)
{
	struct warn w = {a, arena_array(a, const char *, WARNINGS_MAX + 1), 0};

	warn_finalizers(&w, json_get(obj, "metadata"));
	if (is_built_in(k) && strcmp(k->kind, "Pod") == 0 && !old) {
		/* Controllers and nodes change pods, and read no warnings. */
		warn_name(&w, "the Pod's hostname", obj);
		warn_pod(&w, "", obj);
	} else if (is_built_in(k) && strcmp(k->kind, "ServiceAccount") == 0) {
		warn_account(&w, obj, old);
	}
	for (size_t i = 0; is_built_in(k) && i < ARRAY_SIZE(rows); i++)
		if (strcmp(rows[i].kind, k->kind) == 0)
			warn_row(&w, &rows[i], obj, old);
	*ret_list = w.list;
	return w.list[0];
}
