/* Defaults and validation: that the rows name what exists, and the behaviour of each engine on
 * small objects. The whole record is compared by test/record/run. */
#include "api/validate.h"
#include "base/must.h"
#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

struct fixture {
	struct arena *a;
	struct causes causes;
};

static int setup(void **state)
{
	struct fixture *f = xcalloc(1, sizeof *f);
	f->a = arena_new(0);
	f->causes.arena = f->a;
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_free(f->a);
	free(f);
	return 0;
}

static struct json *parse(struct fixture *f, const char *text)
{
	struct json *v = NULL;
	assert_int_equal(json_parse(f->a, str_of(text), NULL, &v), 0);
	return v;
}

static const struct api_kind *kind(const char *group, const char *plural)
{
	const struct api_kind *k = api_kind_resource(str_of(group), STR("v1"), str_of(plural));
	assert_non_null(k);
	return k;
}

static struct json *made(struct fixture *f, const struct api_kind *k, const char *text)
{
	struct json *v = parse(f, text);
	api_default(f->a, k, v);
	return v;
}

static bool has(const struct causes *c, const char *field, const char *reason)
{
	for (unsigned i = 0; i < c->n; i++)
		if (strcmp(c->items[i].field, field) == 0 &&
		    strcmp(c->items[i].reason, reason) == 0)
			return true;
	return false;
}

/* ---- the tables ---- */

static void rows_name_what_exists(void **state)
{
	(void)state;
	for (unsigned i = 0; i < api_type_rows_n; i++) {
		const struct type_rows *rows = &api_type_rows[i];
		const struct api_type *t = api_type_find(str_of(rows->type));
		if (!t)
			fail_msg("no type %s", rows->type);
		for (unsigned r = 0; r < rows->rules_n; r++)
			if (rows->rules[r].field &&
			    !api_type_field(t, str_of(rows->rules[r].field)))
				fail_msg("no member %s.%s", rows->type, rows->rules[r].field);
		for (unsigned d = 0; d < rows->defaults_n; d++)
			if (rows->defaults[d].field &&
			    !api_type_field(t, str_of(rows->defaults[d].field)))
				fail_msg("no member %s.%s", rows->type, rows->defaults[d].field);
	}
	for (unsigned i = 0; i < api_immutable_n; i++)
		if (!api_kind_find(str_of(api_immutable[i].group), STR("v1"),
				   str_of(api_immutable[i].kind)))
			fail_msg("no kind %s", api_immutable[i].kind);
}

static void rows_find_their_words(void **state)
{
	(void)state;
	for (unsigned i = 0; i < api_type_rows_n; i++) {
		for (unsigned r = 0; r < api_type_rows[i].rules_n; r++) {
			const struct rule *rule = &api_type_rows[i].rules[r];
			const struct api_type *t = api_type_find(str_of(api_type_rows[i].type));
			for (const char *const *w = rule->words;
			     rule->op == RULE_UNIQUE && rule->field && w && *w; w++) {
				const struct api_field *list =
					api_type_field(t, str_of(rule->field));
				assert_non_null(list->type);
				assert_non_null(api_type_field(list->type, str_of(*w)));
			}
		}
	}
}

/* ---- defaults ---- */

static const char POD[] = "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"p\","
			  "\"namespace\":\"n\"},\"spec\":{\"containers\":[{\"name\":\"c\","
			  "\"image\":\"nginx\"}]}}";

static void pod_gets_its_defaults(void **state)
{
	struct fixture *f = *state;
	struct json *v = made(f, kind("", "pods"), POD);
	assert_string_equal(json_cstr(json_path(v, "spec.restartPolicy")), "Always");
	assert_string_equal(json_cstr(json_path(v, "spec.containers.0.imagePullPolicy")), "Always");
	assert_int_equal(json_int(json_path(v, "spec.terminationGracePeriodSeconds"), 0), 30);
	assert_true(json_bool(json_path(v, "spec.enableServiceLinks"), false));
	assert_non_null(json_path(v, "spec.securityContext"));
}

static void defaults_keep_what_is_set(void **state)
{
	struct fixture *f = *state;
	struct json *v = made(
		f, kind("apps", "deployments"),
		"{\"metadata\":{\"name\":\"d\"},\"spec\":{\"replicas\":0,\"strategy\":{\"type\":"
		"\"Recreate\"},\"template\":{\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":"
		"\"a:1\"}]}}}}");
	assert_int_equal(json_int(json_path(v, "spec.replicas"), -1), 0);
	assert_null(json_path(v, "spec.strategy.rollingUpdate"));
	assert_int_equal(json_int(json_path(v, "spec.revisionHistoryLimit"), -1), 10);
	assert_string_equal(
		json_cstr(json_path(v, "spec.template.spec.containers.0.imagePullPolicy")),
		"IfNotPresent");
	/* of Pods alone */
	assert_null(json_path(v, "spec.template.spec.enableServiceLinks"));
}

static void defaults_are_stable(void **state)
{
	struct fixture *f = *state;
	struct json *v = made(f, kind("", "pods"), POD), *again = json_dup(f->a, v);
	api_default(f->a, kind("", "pods"), again);
	assert_true(json_equal(v, again));
}

static void service_target_is_its_port(void **state)
{
	struct fixture *f = *state;
	struct json *v =
		made(f, kind("", "services"),
		     "{\"metadata\":{\"name\":\"s\"},\"spec\":{\"ports\":[{\"port\":80}]}}");
	assert_int_equal(json_int(json_path(v, "spec.ports.0.targetPort"), 0), 80);
	assert_string_equal(json_cstr(json_path(v, "spec.type")), "ClusterIP");
	assert_null(json_path(v, "spec.externalTrafficPolicy"));
}

/* ---- validation ---- */

static void good_pod_costs_nothing(void **state)
{
	struct fixture *f = *state;
	struct json *v = made(f, kind("", "pods"), POD);
	size_t used = arena_used(f->a);
	api_validate_create(&f->causes, kind("", "pods"), v);
	assert_int_equal(f->causes.n, 0);
	assert_int_equal(arena_used(f->a), used);
}

static void faults_are_told_where_they_are(void **state)
{
	struct fixture *f = *state;
	struct json *v = made(
		f, kind("", "pods"),
		"{\"metadata\":{\"name\":\"Bad_Name\",\"namespace\":\"n\"},\"spec\":{\"volumes\":[{"
		"\"name\":\"v\",\"secret\":{}}],\"containers\":[{\"name\":\"c\",\"ports\":[{"
		"\"containerPort\":99999}],\"volumeMounts\":[{\"name\":\"v\",\"mountPath\":\"/"
		"x\"}]},{\"name\":\"c\",\"image\":\"i\"}]}}");
	api_validate_create(&f->causes, kind("", "pods"), v);
	assert_true(has(&f->causes, "metadata.name", "FieldValueInvalid"));
	assert_true(has(&f->causes, "spec.containers[0].image", "FieldValueRequired"));
	assert_true(has(&f->causes, "spec.containers[1].name", "FieldValueDuplicate"));
	assert_true(
		has(&f->causes, "spec.containers[0].ports[0].containerPort", "FieldValueInvalid"));
	assert_true(has(&f->causes, "spec.volumes[0].secret.secretName", "FieldValueRequired"));
	/* a volume with a fault counts as missing */
	assert_true(
		has(&f->causes, "spec.containers[0].volumeMounts[0].name", "FieldValueNotFound"));
	assert_int_equal(f->causes.n, 6);
}

static void messages_look_like_kubernetes(void **state)
{
	struct fixture *f = *state;
	struct json *v =
		made(f, kind("", "services"),
		     "{\"metadata\":{\"name\":\"s\",\"namespace\":\"n\"},\"spec\":{\"type\":"
		     "\"Nope\",\"ports\":[{\"port\":80}]}}");
	api_validate_create(&f->causes, kind("", "services"), v);
	assert_int_equal(f->causes.n, 1);
	assert_string_equal(f->causes.items[0].message,
			    "Unsupported value: \"Nope\": supported values: \"ClusterIP\", "
			    "\"ExternalName\", \"LoadBalancer\", \"NodePort\"");
}

static const char DEPLOYMENT[] =
	"{\"metadata\":{\"name\":\"d\",\"namespace\":\"n\",\"resourceVersion\":\"1\"},\"spec\":{"
	"\"selector\":{\"matchLabels\":{\"a\":\"%s\"}},\"template\":{\"metadata\":{\"labels\":{"
	"\"a\":\"%s\"}},\"spec\":{\"containers\":[{\"name\":\"c\",\"image\":\"i\"}]}}}}";

static void selectors_match_and_stay(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *k = kind("apps", "deployments");
	struct json *x = made(f, k, arena_printf(f->a, DEPLOYMENT, "x", "x")),
		    *y = made(f, k, arena_printf(f->a, DEPLOYMENT, "y", "y")),
		    *mixed = made(f, k, arena_printf(f->a, DEPLOYMENT, "x", "y"));
	api_validate_create(&f->causes, k, mixed);
	assert_true(has(&f->causes, "spec.template.metadata.labels", "FieldValueInvalid"));
	f->causes.n = 0;
	api_validate_update(&f->causes, k, NULL, y, x);
	assert_int_equal(f->causes.n, 1);
	assert_true(has(&f->causes, "spec.selector", "FieldValueInvalid"));
}

static void only_some_of_a_pod_changes(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *k = kind("", "pods");
	struct json *old = made(f, k, POD), *now = json_dup(f->a, old);
	json_set_cstr(f->a, json_get(old, "metadata"), "resourceVersion", "1");
	json_set_cstr(f->a, json_get(now, "metadata"), "resourceVersion", "1");
	json_set_cstr(f->a, json_item(json_path(now, "spec.containers"), 0), "image", "other");
	api_validate_update(&f->causes, k, NULL, now, old);
	assert_int_equal(f->causes.n, 0);
	json_set_cstr(f->a, json_get(now, "spec"), "hostname", "h");
	api_validate_update(&f->causes, k, NULL, now, old);
	assert_true(has(&f->causes, "spec", "FieldValueForbidden"));
}

/* The whole of an update is refused, causes in order. */
static void refused(struct fixture *f, const struct api_kind *k, const char *old, const char *now,
		    const char *field, const char *reason)
{
	f->causes.n = 0;
	api_validate_update(&f->causes, k, NULL, made(f, k, now), made(f, k, old));
	if (!field) {
		assert_int_equal(f->causes.n, 0);
		return;
	}
	assert_true(has(&f->causes, field, reason));
}

#define META(rest) "{\"metadata\":{\"name\":\"x\",\"resourceVersion\":\"1\"" rest "}"
#define AFFINITY(key)                                                                      \
	META("")                                                                           \
	",\"spec\":{\"capacity\":{\"storage\":\"1\"},\"accessModes\":[\"ReadWriteOnce\"]," \
	"\"local\":{"                                                                      \
	"\"path\":\"/a\"},\"nodeAffinity\":{\"required\":{\"nodeSelectorTerms\":[{"        \
	"\"matchExpressions\":[{\"key\":\"" key "\",\"operator\":\"Exists\"}]}]}}}}"

static void what_does_not_change(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *quotas = kind("", "resourcequotas"),
			      *volumes = kind("", "persistentvolumes"),
			      *classes = kind("scheduling.k8s.io", "priorityclasses");
	refused(f, quotas, META(",\"namespace\":\"n\"") ",\"spec\":{\"scopes\":[\"BestEffort\"]}}",
		META(",\"namespace\":\"n\"") ",\"spec\":{}}", "spec.scopes", "FieldValueInvalid");
	refused(f, volumes, AFFINITY("failure-domain.beta.kubernetes.io/zone"),
		AFFINITY("topology.kubernetes.io/zone"), NULL, NULL);
	refused(f, volumes, AFFINITY("topology.kubernetes.io/zone"),
		AFFINITY("failure-domain.beta.kubernetes.io/zone"), "nodeAffinity",
		"FieldValueInvalid");
	refused(f, classes, META("") ",\"value\":1}",
		META(",\"finalizers\":[\"a.b/c\",\"orphan\",\"mine\"]") ",\"value\":1}",
		"metadata.finalizers[2]", "FieldValueInvalid");
	assert_int_equal(f->causes.n, 1);
}

#define CLAIM(devices) \
	"{\"metadata\":{\"name\":\"c\",\"namespace\":\"n\"},\"spec\":{\"devices\":{" devices "}}}"

static void claims_of_devices(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *k = kind("resource.k8s.io", "resourceclaims");
	api_validate_create(
		&f->causes, k,
		made(f, k,
		     CLAIM("\"requests\":[{\"name\":\"a\",\"firstAvailable\":[{\"name\":"
			   "\"x\",\"deviceClassName\":\"gpu\"}]}],\"constraints\":[{"
			   "\"requests\":[\"a\",\"a/x\"],\"matchAttribute\":\"e.com/m\"}]")));
	assert_int_equal(f->causes.n, 0);
	api_validate_create(
		&f->causes, k,
		made(f, k,
		     CLAIM("\"requests\":[{\"name\":\"a\"},{\"name\":\"a\",\"exactly\":{"
			   "\"deviceClassName\":\"g\",\"allocationMode\":\"All\",\"count\":1}}],"
			   "\"config\":[{\"requests\":[\"a/x\"]}]")));
	assert_int_equal(f->causes.n, 5);
	assert_true(has(&f->causes, "spec.devices.requests[0]", "FieldValueRequired"));
	assert_true(has(&f->causes, "spec.devices.requests[1].name", "FieldValueDuplicate"));
	assert_true(has(&f->causes, "spec.devices.requests[1].exactly.count", "FieldValueInvalid"));
	assert_true(has(&f->causes, "spec.devices.config[0].requests[0]", "FieldValueInvalid"));
	assert_true(has(&f->causes, "spec.devices.config[0].opaque", "FieldValueRequired"));
}

static void statuses_add_up(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *sets = kind("apps", "replicasets"),
			      *csr = kind("certificates.k8s.io", "certificatesigningrequests");
	const char *old = META(",\"namespace\":\"n\"") "}";
	api_validate_update(&f->causes, sets, "status",
			    parse(f, META(",\"namespace\":\"n\"") ",\"status\":{\"replicas\":1,"
								  "\"readyReplicas\":2}}"),
			    parse(f, old));
	assert_int_equal(f->causes.n, 1);
	assert_true(has(&f->causes, "status.readyReplicas", "FieldValueInvalid"));
	f->causes.n = 0;
	old = META(
		"") ",\"status\":{\"conditions\":[{\"type\":\"Approved\",\"status\":\"True\"}]}}";
	api_validate_update(&f->causes, csr, "approval", parse(f, META("") "}"), parse(f, old));
	assert_true(has(&f->causes, "status.conditions", "FieldValueForbidden"));
}

static void updates_of_drivers(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *nodes = kind("storage.k8s.io", "csinodes"),
			      *drivers = kind("storage.k8s.io", "csidrivers"),
			      *spaces = kind("", "namespaces");
#define CSI_NODE(id, count)                                        \
	META("")                                                   \
	",\"spec\":{\"drivers\":[{\"name\":\"d\",\"nodeID\":\"" id \
	"\",\"topologyKeys\":null,\"allocatable\":{\"count\":" count "}}]}}"
	const char *old = CSI_NODE("n", "1");
	api_validate_update(&f->causes, nodes, NULL, parse(f, CSI_NODE("n", "2")), parse(f, old));
	assert_int_equal(f->causes.n, 0);
	api_validate_update(&f->causes, nodes, NULL, parse(f, CSI_NODE("m", "1")), parse(f, old));
	assert_true(has(&f->causes, "spec.drivers", "FieldValueInvalid"));
	f->causes.n = 0;
	api_validate_update(&f->causes, drivers, NULL,
			    made(f, drivers, META("") ",\"spec\":{\"attachRequired\":false}}"),
			    made(f, drivers, META("") ",\"spec\":{\"attachRequired\":true}}"));
	assert_true(has(&f->causes, "spec.attachedRequired", "FieldValueInvalid"));
	f->causes.n = 0;
	old = META("") ",\"status\":{\"phase\":\"Active\"}}";
	api_validate_update(&f->causes, spaces, "status", parse(f, old), parse(f, old));
	assert_int_equal(f->causes.n, 0);
	api_validate_update(&f->causes, spaces, "status",
			    parse(f, META("") ",\"status\":{\"phase\":\"Terminating\"}}"),
			    parse(f, old));
	assert_true(has(&f->causes, "status.phase", "FieldValueInvalid"));
}

static void warned(struct fixture *f, const struct api_kind *k, const char *text, const char *want)
{
	const char *const *list;
	(void)strategy_warnings(f->a, k, made(f, k, text), NULL, &list);
	if (!want)
		assert_null(list[0]);
	for (; want && *list; list++)
		if (strcmp(*list, want) == 0)
			return;
	if (want)
		fail_msg("no warning: %s", want);
}

#define VOLUME(v) "{\"metadata\":{\"name\":\"p\"},\"spec\":{\"volumes\":[{\"name\":\"v\"," v "}]}}"

static void warnings_of_pods(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *pods = kind("", "pods"), *secrets = kind("", "secrets");
	warned(f, pods,
	       VOLUME("\"projected\":{\"sources\":[{\"downwardAPI\":{\"items\":[{\"path\":\"a\"}]}}"
		      ",{"
		      "\"secret\":{\"name\":\"s\"}}]}"),
	       NULL);
	warned(f, pods,
	       VOLUME("\"projected\":{\"sources\":[{\"downwardAPI\":{\"items\":[{\"path\":\"a/"
		      "b\"}]}},{"
		      "\"secret\":{\"name\":\"s\",\"items\":[{\"path\":\"a\"}]}}]}"),
	       "volume \"v\" (Projected): overlapping paths: \"a\" (Secret \"s\") with \"a/b\" "
	       "(DownwardAPI)");
	warned(f, pods,
	       VOLUME("\"secret\":{\"secretName\":\"s\",\"items\":[{\"path\":\"a\"},{\"path\":\"a/"
		      "c\"}]}"),
	       "volume \"v\" (Secret \"s\"): overlapping paths: \"a/c\" with \"a\"");
	warned(f, secrets,
	       "{\"metadata\":{\"name\":\"s\"},\"type\":\"kubernetes.io/"
	       "tls\",\"data\":{\"tls.crt\":"
	       "\"eA==\"}}",
	       "tls: failed to find any PEM data in certificate input");
}

#define POD_WITH(v) "{\"metadata\":{\"name\":\"p\"},\"spec\":{" v "}}"
#define ONE(v)      POD_WITH("\"containers\":[{\"name\":\"c\"," v "}]")

static void warnings_of_containers(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *pods = kind("", "pods");
	warned(f, pods,
	       ONE("\"env\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"A\",\"value\":"
		   "\"$(A)2\"}]"),
	       NULL);
	warned(f, pods,
	       ONE("\"env\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"A\",\"value\":"
		   "\"$(A)\"}]"),
	       "spec.containers[0].env[1]: hides previous definition of \"A\", which may be "
	       "dropped when using apply");
	warned(f, pods,
	       ONE("\"ports\":[{\"containerPort\":80},{\"containerPort\":80,\"hostPort\":8}]"),
	       "spec.containers[0].ports[1]: overlapping port definition with "
	       "spec.containers[0].ports[0]");
	warned(f, pods,
	       ONE("\"ports\":[{\"containerPort\":80,\"hostPort\":8,\"hostIP\":\"1.1.1.1\"},"
		   "{\"containerPort\":80,\"hostPort\":8}]"),
	       "spec.containers[0].ports[1]: dangerously ambiguous port definition with "
	       "spec.containers[0].ports[0]");
	warned(f, pods,
	       POD_WITH("\"initContainers\":[{\"name\":\"i\",\"ports\":[{\"containerPort\":80}]}"
			"],\"containers\":[{\"name\":\"c\",\"ports\":[{\"containerPort\":80}]}]"),
	       "spec.containers[0].ports[0]: duplicate port definition with "
	       "spec.initContainers[0].ports[0]");
	warned(f, pods,
	       ONE("\"ports\":[{\"name\":\"dns\",\"containerPort\":53,\"protocol\":\"UDP\","
		   "\"hostIP\":\"127.0.0.1\"}]"),
	       "spec.containers[0].ports[0]: hostIP set without hostPort: {Name:dns HostPort:0 "
	       "ContainerPort:53 Protocol:UDP HostIP:127.0.0.1}");
	warned(f, pods, ONE("\"resources\":{\"limits\":{\"memory\":\"100m\"}}"),
	       "spec.containers[0].resources.limits[memory]: fractional byte value \"100m\" is "
	       "invalid, must be an integer");
}

static void warnings_of_old_forms(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *pods = kind("", "pods"), *sets = kind("apps", "daemonsets");
	warned(f, pods, POD_WITH("\"nodeSelector\":{\"beta.kubernetes.io/os\":\"linux\"}"),
	       "spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use "
	       "\"kubernetes.io/os\" instead");
	warned(f, pods, VOLUME("\"gitRepo\":{\"repository\":\"x\"}"),
	       "spec.volumes[0].gitRepo: deprecated in v1.11, and disabled by default in v1.33+");
	warned(f, pods, POD_WITH("\"imagePullSecrets\":[{\"name\":\"a\"},{\"name\":\"a\"}]"),
	       "spec.imagePullSecrets[1].name: duplicate name \"a\"");
	warned(f, pods, POD_WITH("\"terminationGracePeriodSeconds\":-1"),
	       "spec.terminationGracePeriodSeconds: must be >= 0; negative values are invalid and "
	       "will be treated as 1");
	warned(f, sets,
	       "{\"metadata\":{\"name\":\"d.x\"},\"spec\":{\"template\":{\"metadata\":{"
	       "\"annotations\":{\"container.apparmor.security.beta.kubernetes.io/c\":\"x\"}},"
	       "\"spec\":{\"containers\":[{\"name\":\"c\"}]}}}}",
	       "spec.template.metadata.annotations[container.apparmor.security.beta.kubernetes.io/"
	       "c]: deprecated since v1.30; use the \"appArmorProfile\" field instead");
	warned(f, kind("", "persistentvolumes"),
	       "{\"metadata\":{\"name\":\"v\"},\"spec\":{\"persistentVolumeReclaimPolicy\":"
	       "\"Recycle\"}}",
	       "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. "
	       "Instead, the recommended approach is to use dynamic provisioning.");
}

#define SERVICE(v) "{\"metadata\":{\"name\":\"s\"},\"spec\":{" v "}}"
static void warnings_of_services(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *services = kind("", "services");
	const char *const *list;
	warned(f, services, SERVICE("\"type\":\"ClusterIP\",\"clusterIP\":\"10.0.0.1\""), NULL);
	warned(f, services, SERVICE("\"clusterIP\":\"None\",\"sessionAffinity\":\"ClientIP\""),
	       "spec.SessionAffinity is ignored for headless services");
	warned(f, services, SERVICE("\"externalIPs\":[\"2001:DB8::1\"]"),
	       "spec.externalIPs[0]: IPv6 address \"2001:DB8::1\" should be in RFC 5952 canonical "
	       "format (\"2001:db8::1\")");
	warned(f, services, SERVICE("\"loadBalancerIP\":\"::ffff:1.2.3.4\""),
	       "spec.loadBalancerIP: non-standard IP address \"::ffff:1.2.3.4\" will be "
	       "considered invalid in a future Kubernetes release: use \"1.2.3.4\"");
	warned(f, services, SERVICE("\"loadBalancerSourceRanges\":[\"10.0.0.1/8\"]"),
	       "spec.loadBalancerSourceRanges[0]: CIDR value \"10.0.0.1/8\" is ambiguous in this "
	       "context (should be \"10.0.0.0/8\" or \"10.0.0.1/32\"?)");
	/* Of names and templates only what is new is told. */
	const struct api_kind *sets = kind("apps", "deployments");
	struct json *v = parse(f, "{\"metadata\":{\"name\":\"a.b\"},\"spec\":{\"template\":{"
				  "\"spec\":{\"terminationGracePeriodSeconds\":-1}}}}");
	assert_null(strategy_warnings(f->a, sets, v, v, &list));
	assert_non_null(strategy_warnings(f->a, sets, v, NULL, &list));
	assert_non_null(list[1]);
	assert_null(list[2]);
}

static void updates_need_a_version(void **state)
{
	struct fixture *f = *state;
	const struct api_kind *k = kind("", "pods");
	struct json *v = made(f, k, POD);
	api_validate_update(&f->causes, k, NULL, v, v);
	assert_int_equal(f->causes.n, 1);
	assert_true(has(&f->causes, "metadata.resourceVersion", "FieldValueInvalid"));
}

/* Anything may come: wrong types and missing parts must only be told. */
static void odd_trees_are_survived(void **state)
{
	static const char *const ODD[] = {"{}", "{\"spec\":1,\"metadata\":[]}",
					  "{\"spec\":{\"containers\":{},\"volumes\":\"x\"}}",
					  "{\"spec\":{\"template\":[1,null,{}],\"ports\":[[]]}}",
					  "{\"webhooks\":[1],\"rules\":[null],\"subsets\":[{}]}"};
	struct fixture *f = *state;
	for (unsigned i = 0; i < api_kinds_n; i++) {
		for (size_t o = 0; o < ARRAY_SIZE(ODD); o++) {
			struct json *v = parse(f, ODD[o]);
			api_default(f->a, api_kinds[i], v);
			api_validate_create(&f->causes, api_kinds[i], v);
			api_validate_update(&f->causes, api_kinds[i], NULL, v, parse(f, ODD[o]));
			f->causes.n = 0;
		}
	}
}

/* ---- forms ---- */

static void forms(void **state)
{
	const char *why[FORMAT_COMPLAINTS];
	(void)state;
	assert_int_equal(format_dns1123_label(STR("a-b"), why), 0);
	assert_int_equal(format_dns1123_label(STR("a.b"), why), 1);
	assert_int_equal(format_qualified_name(STR(""), why), 2);
	assert_int_equal(format_qualified_name(STR("a/b/c"), why), 1);
	assert_int_equal(format_qualified_name(STR("k8s.io/x"), why), 0);
	assert_int_equal(format_port_name(STR("-1"), why), 2);
	assert_int_equal(format_config_map_key(STR("../x"), why), 2);
	assert_int_equal(format_cron_schedule(STR("*/5 * * * *"), why), 0);
	assert_int_equal(format_cron_schedule(STR("0 0 1 jan mon-fri"), why), 0);
	assert_int_equal(format_cron_schedule(STR("60 * * * *"), why), 1);
	assert_int_equal(format_iqn(STR("iqn.2001-04.com.example:a"), why), 0);
	assert_int_equal(format_iqn(STR("iqn.2001"), why), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_name_what_exists),
		cmocka_unit_test(rows_find_their_words),
		cmocka_unit_test_setup_teardown(pod_gets_its_defaults, setup, teardown),
		cmocka_unit_test_setup_teardown(defaults_keep_what_is_set, setup, teardown),
		cmocka_unit_test_setup_teardown(defaults_are_stable, setup, teardown),
		cmocka_unit_test_setup_teardown(service_target_is_its_port, setup, teardown),
		cmocka_unit_test_setup_teardown(good_pod_costs_nothing, setup, teardown),
		cmocka_unit_test_setup_teardown(faults_are_told_where_they_are, setup, teardown),
		cmocka_unit_test_setup_teardown(messages_look_like_kubernetes, setup, teardown),
		cmocka_unit_test_setup_teardown(selectors_match_and_stay, setup, teardown),
		cmocka_unit_test_setup_teardown(only_some_of_a_pod_changes, setup, teardown),
		cmocka_unit_test_setup_teardown(what_does_not_change, setup, teardown),
		cmocka_unit_test_setup_teardown(claims_of_devices, setup, teardown),
		cmocka_unit_test_setup_teardown(statuses_add_up, setup, teardown),
		cmocka_unit_test_setup_teardown(updates_of_drivers, setup, teardown),
		cmocka_unit_test_setup_teardown(warnings_of_pods, setup, teardown),
		cmocka_unit_test_setup_teardown(warnings_of_containers, setup, teardown),
		cmocka_unit_test_setup_teardown(warnings_of_old_forms, setup, teardown),
		cmocka_unit_test_setup_teardown(warnings_of_services, setup, teardown),
		cmocka_unit_test_setup_teardown(updates_need_a_version, setup, teardown),
		cmocka_unit_test_setup_teardown(odd_trees_are_survived, setup, teardown),
		cmocka_unit_test(forms),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
