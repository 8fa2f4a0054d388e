#include "ctl/cluster_test.h"

static struct object *the_deployment(void)
{
	return fake_client_get(c, "apps/v1", "Deployment", "default", "web");
}

/* What the node would do: each pod that is there gets an address and becomes ready; each that goes
 * is gone. */
static void run_pods(const char *image_that_never_starts)
{
	struct object *pod;
	for (size_t i = 0; (pod = nth("v1", "Pod", i)); i++) {
		AUTO_ARENA *a = arena_new(0);
		AUTO_BUF b = BUF_INIT;
		struct json *v = json_dup(a, pod->json);
		struct str image = json_str(json_path(v, "spec.containers.0.image"));
		if (meta_deleting(v)) {
			fake_client_remove(c, "v1", "Pod", "default", arena_cstr(a, pod->name));
			i--;
			continue;
		}
		bool stuck = image_that_never_starts && str_is(image, image_that_never_starts);
		struct json *status = json_obj(a, v, "status");
		json_set_cstr(a, status, "phase", stuck ? "Pending" : "Running");
		json_set(a, status, "podIP", json_new_strf(a, "10.244.0.%zu", i + 2));
		(void)meta_condition_set(a, status, "Ready", stuck ? "False" : "True", "", "");
		json_set_cstr(a, json_obj(a, v, "spec"), "nodeName", "n1");
		if (json_equal(v, pod->json))
			continue;
		json_write(&b, v);
		fake_client_put(c, "v1", "Pod", b.p);
	}
}
static void settle(void)
{
	for (int i = 0; i < 12; i++) {
		pass_ms(50);
		run_pods("stuck");
		pass_ms(50);
	}
}

static void apply_deployment(int replicas, const char *image, const char *more)
{
	AUTO_BUF b = BUF_INIT;
	struct object *was = the_deployment();
	buf_printf(&b,
		   "{\"metadata\":{\"name\":\"web\",\"namespace\":\"default\"},\"spec\":{"
		   "\"replicas\":%d,\"selector\":{\"matchLabels\":{\"app\":\"web\"}},%s"
		   "\"template\":{\"metadata\":{\"labels\":{\"app\":\"web\"}},\"spec\":{"
		   "\"containers\":[{\"name\":\"c\",\"image\":\"%s\",\"ports\":[{\"name\":\"http\","
		   "\"containerPort\":80}]}]}}}",
		   replicas, more, image);
	if (was) {
		buf_add_cstr(&b, ",\"status\":");
		json_write(&b, object_status(was));
	}
	buf_add_char(&b, '}');
	fake_client_put(c, "apps/v1", "Deployment", b.p);
}

/* ---- tests ---- */

static void deployment_makes_pods(UNUSED void **state)
{
	apply_deployment(3, "nginx", "");
	settle();
	assert_int_equal(count("apps/v1", "ReplicaSet"), 1);
	assert_int_equal(count("v1", "Pod"), 3);
	struct object *rs = nth("apps/v1", "ReplicaSet", 0), *d = the_deployment();
	assert_int_equal(number(rs, "status.readyReplicas"), 3);
	assert_int_equal(number(d, "status.availableReplicas"), 3);
	assert_int_equal(number(d, "status.updatedReplicas"), 3);
	assert_int_equal(number(d, "status.unavailableReplicas"), 0);
	const struct json *p = meta_condition(object_status(d), "Progressing");
	assert_true(str_is(json_get_str(p, "reason"), "NewReplicaSetAvailable"));
	assert_true(str_is(meta_annotation(d->json, "deployment.kubernetes.io/revision"), "1"));
	assert_true(meta_label(rs->json, "pod-template-hash").n > 0);
	assert_true(str_eq(meta_label(rs->json, "pod-template-hash"),
			   meta_label(nth("v1", "Pod", 0)->json, "pod-template-hash")));
	assert_true(event_seen("ScalingReplicaSet", "Scaled up replica set web-"));
	assert_true(event_seen("SuccessfulCreate", "Created pod: web-"));
	/* At rest nothing is written. */
	uint64_t writes = fake_client_writes(c);
	pass_ms(3000);
	assert_int_equal(fake_client_writes(c), writes);
}

static void deployment_scales_and_heals(UNUSED void **state)
{
	apply_deployment(3, "nginx", "");
	settle();
	apply_deployment(5, "nginx", "");
	settle();
	assert_int_equal(count("v1", "Pod"), 5);
	apply_deployment(2, "nginx", "");
	settle();
	assert_int_equal(count("v1", "Pod"), 2);
	assert_int_equal(number(the_deployment(), "status.replicas"), 2);
	AUTO_FREE char *name = xstrndup(nth("v1", "Pod", 0)->name.p, nth("v1", "Pod", 0)->name.n);
	fake_client_remove(c, "v1", "Pod", "default", name);
	settle();
	assert_int_equal(count("v1", "Pod"), 2);
	assert_null(fake_client_get(c, "v1", "Pod", "default", name));
	apply_deployment(0, "nginx", "");
	settle();
	assert_int_equal(count("v1", "Pod"), 0);
}

/* Never more than replicas + surge pods, never fewer than replicas - unavailable ready. */
static void deployment_rolls(UNUSED void **state)
{
	apply_deployment(4, "nginx:1", "");
	settle();
	apply_deployment(4, "nginx:2", "");
	for (int i = 0; i < 40; i++) {
		pass_ms(20);
		size_t ready = 0, all = count("v1", "Pod");
		for (size_t n = 0; n < all; n++) {
			struct object *pod = nth("v1", "Pod", n);
			const struct json *r = meta_condition(object_status(pod), "Ready");
			ready += !meta_deleting(pod->json) && r &&
				 str_is(json_get_str(r, "status"), "True");
		}
		assert_true(ready >= 3);
		run_pods(NULL);
	}
	settle();
	assert_int_equal(count("apps/v1", "ReplicaSet"), 2);
	assert_int_equal(count("v1", "Pod"), 4);
	for (size_t n = 0; n < 4; n++)
		assert_text(nth("v1", "Pod", n), "spec.containers.0.image", "nginx:2");
	assert_true(str_is(
		meta_annotation(the_deployment()->json, "deployment.kubernetes.io/revision"), "2"));
	/* Back again: the old set gets a new revision. */
	apply_deployment(4, "nginx:1", "");
	settle();
	assert_int_equal(count("apps/v1", "ReplicaSet"), 2);
	assert_text(nth("v1", "Pod", 0), "spec.containers.0.image", "nginx:1");
	assert_true(str_is(
		meta_annotation(the_deployment()->json, "deployment.kubernetes.io/revision"), "3"));
}

static void deployment_misses_its_deadline(UNUSED void **state)
{
	apply_deployment(2, "nginx", "\"progressDeadlineSeconds\":10,");
	settle();
	apply_deployment(2, "stuck", "\"progressDeadlineSeconds\":10,");
	settle();
	assert_int_equal(count("v1", "Pod"), 3);
	pass_ms(20000);
	const struct json *p = meta_condition(object_status(the_deployment()), "Progressing");
	assert_true(str_is(json_get_str(p, "reason"), "ProgressDeadlineExceeded"));
	assert_true(str_is(json_get_str(p, "status"), "False"));
	assert_int_equal(number(the_deployment(), "status.availableReplicas"), 2);
}

/* Pods that become unready long after the rollout are waited for without asking all the time. */
static void deployment_rests_after_its_deadline(UNUSED void **state)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	apply_deployment(2, "nginx", "\"progressDeadlineSeconds\":10,");
	settle();
	pass_ms(20000);
	struct json *v = json_dup(a, nth("v1", "Pod", 0)->json);
	(void)meta_condition_set(a, json_get(v, "status"), "Ready", "False", "", "");
	json_write(&b, v);
	fake_client_put(c, "v1", "Pod", b.p);
	pass_ms(1000);
	assert_int_equal(number(the_deployment(), "status.availableReplicas"), 1);
	assert_true(loop_next_due(l) - now_ns > 100 * NS_PER_MS);
}

static void deployment_recreates(UNUSED void **state)
{
	apply_deployment(2, "nginx:1", "\"strategy\":{\"type\":\"Recreate\"},");
	settle();
	apply_deployment(2, "nginx:2", "\"strategy\":{\"type\":\"Recreate\"},");
	pass_ms(50);
	size_t fresh = 0;
	for (size_t n = 0; n < count("v1", "Pod"); n++)
		fresh += str_is(
			json_str(json_path(nth("v1", "Pod", n)->json, "spec.containers.0.image")),
			"nginx:2");
	assert_int_equal(fresh, 0);
	settle();
	assert_int_equal(count("v1", "Pod"), 2);
	assert_text(nth("v1", "Pod", 0), "spec.containers.0.image", "nginx:2");
}

static void deployment_pauses(UNUSED void **state)
{
	apply_deployment(2, "nginx:1", "");
	settle();
	apply_deployment(3, "nginx:2", "\"paused\":true,");
	settle();
	assert_int_equal(count("apps/v1", "ReplicaSet"), 1);
	assert_int_equal(count("v1", "Pod"), 3);
	apply_deployment(3, "nginx:2", "");
	settle();
	assert_text(nth("v1", "Pod", 2), "spec.containers.0.image", "nginx:2");
}

static void deployment_keeps_little_history(UNUSED void **state)
{
	char image[24];
	for (int i = 0; i < 6; i++) {
		(void)snprintf(image, sizeof(image), "nginx:%d", i); /* fits */
		apply_deployment(1, image, "\"revisionHistoryLimit\":2,");
		settle();
	}
	assert_int_equal(count("apps/v1", "ReplicaSet"), 3);
}

static void replicaset_adopts_and_releases(UNUSED void **state)
{
	fake_client_put(c, "v1", "Pod",
			"{\"metadata\":{\"name\":\"lone\",\"namespace\":\"default\",\"labels\":"
			"{\"app\":\"x\"}},\"spec\":{\"containers\":[{\"name\":\"c\"}]}}");
	fake_client_put(
		c, "apps/v1", "ReplicaSet",
		"{\"metadata\":{\"name\":\"x\",\"namespace\":\"default\"},\"spec\":{"
		"\"replicas\":2,\"selector\":{\"matchLabels\":{\"app\":\"x\"}},\"template\":"
		"{\"metadata\":{\"labels\":{\"app\":\"x\"}},\"spec\":{\"containers\":[{"
		"\"name\":\"c\"}]}}}}");
	pass_ms(200);
	assert_int_equal(count("v1", "Pod"), 2);
	struct object *lone = fake_client_get(c, "v1", "Pod", "default", "lone");
	assert_non_null(meta_controller(lone->json));
	AUTO_BUF b = BUF_INIT;
	AUTO_ARENA *a = arena_new(0);
	struct json *v = json_dup(a, lone->json);
	json_set_cstr(a, json_path(v, "metadata.labels"), "app", "y");
	json_write(&b, v);
	fake_client_put(c, "v1", "Pod", b.p);
	pass_ms(200);
	lone = fake_client_get(c, "v1", "Pod", "default", "lone");
	assert_null(meta_controller(lone->json));
	assert_int_equal(count("v1", "Pod"), 3);
}

static void replicaset_says_why_it_cannot(UNUSED void **state)
{
	fake_client_fail(c, CLIENT_CREATE, ERR_FORBIDDEN, 1);
	fake_client_put(
		c, "apps/v1", "ReplicaSet",
		"{\"metadata\":{\"name\":\"x\",\"namespace\":\"default\"},\"spec\":{"
		"\"replicas\":2,\"selector\":{\"matchLabels\":{\"app\":\"x\"}},\"template\":"
		"{\"metadata\":{\"labels\":{\"app\":\"x\"}},\"spec\":{\"containers\":[{"
		"\"name\":\"c\"}]}}}}");
	pass_ms(200);
	assert_true(event_seen("FailedCreate", "Error creating: told to fail"));
	assert_int_equal(count("v1", "Pod"), 2);
}

/* For as long as it lasts the set says it, and the Deployment repeats it. */
static void replica_failures_are_conditions(UNUSED void **state)
{
	apply_deployment(2, "nginx", "");
	settle();
	fake_client_fail(c, CLIENT_CREATE, ERR_FORBIDDEN, 1000);
	apply_deployment(3, "nginx", "");
	pass_ms(100);
	const struct json *failure =
		meta_condition(object_status(nth("apps/v1", "ReplicaSet", 0)), "ReplicaFailure");
	assert_true(str_is(json_get_str(failure, "reason"), "FailedCreate"));
	failure = meta_condition(object_status(the_deployment()), "ReplicaFailure");
	assert_true(str_is(json_get_str(failure, "message"), "told to fail"));
	fake_client_fail(c, CLIENT_CREATE, ERR_FORBIDDEN, 0);
	pass_ms(30000);
	assert_int_equal(count("v1", "Pod"), 3);
	assert_null(
		meta_condition(object_status(nth("apps/v1", "ReplicaSet", 0)), "ReplicaFailure"));
	assert_null(meta_condition(object_status(the_deployment()), "ReplicaFailure"));
}

/* ---- endpoints ---- */

#define SERVICE                                                                                  \
	"{\"metadata\":{\"name\":\"web\",\"namespace\":\"default\",\"labels\":{\"l\":\"v\"}},"   \
	"\"spec\":{\"clusterIP\":\"10.96.0.5\",\"ipFamilies\":[\"IPv4\"],\"selector\":{\"app\":" \
	"\"web\"},\"ports\":[{\"port\":80,\"protocol\":\"TCP\",\"targetPort\":\"http\"}]}}"

static void service_has_endpoints(UNUSED void **state)
{
	fake_client_put(c, "v1", "Service", SERVICE);
	pass_ms(50);
	struct object *ep = fake_client_get(c, "v1", "Endpoints", "default", "web");
	assert_non_null(ep);
	assert_int_equal(json_len(json_get(ep->json, "subsets")), 0);
	assert_int_equal(count("discovery.k8s.io/v1", "EndpointSlice"), 1);
	apply_deployment(2, "nginx", "");
	settle();
	ep = fake_client_get(c, "v1", "Endpoints", "default", "web");
	assert_int_equal(json_len(json_path(ep->json, "subsets.0.addresses")), 2);
	assert_int_equal(number(ep, "subsets.0.ports.0.port"), 80);
	assert_int_equal(count("discovery.k8s.io/v1", "EndpointSlice"), 1);
	struct object *slice = nth("discovery.k8s.io/v1", "EndpointSlice", 0);
	assert_int_equal(json_len(json_get(slice->json, "endpoints")), 2);
	assert_text(slice, "endpoints.0.nodeName", "n1");
	assert_text(slice, "endpoints.0.targetRef.kind", "Pod");
	assert_int_equal(number(slice, "ports.0.port"), 80);
	assert_true(str_is(meta_label(slice->json, "kubernetes.io/service-name"), "web"));
	/* One that goes stays as terminating in the slice, and leaves Endpoints at once. */
	apply_deployment(1, "nginx", "");
	pass_ms(30);
	ep = fake_client_get(c, "v1", "Endpoints", "default", "web");
	assert_int_equal(json_len(json_path(ep->json, "subsets.0.addresses")), 1);
	slice = nth("discovery.k8s.io/v1", "EndpointSlice", 0);
	assert_int_equal(json_len(json_get(slice->json, "endpoints")), 2);
	unsigned going = 0;
	JSON_EACH (json_get(slice->json, "endpoints"), e)
		going += json_bool(json_path(e, "conditions.terminating"), false);
	assert_int_equal(going, 1);
	apply_deployment(0, "nginx", "");
	settle();
	ep = fake_client_get(c, "v1", "Endpoints", "default", "web");
	assert_int_equal(json_len(json_get(ep->json, "subsets")), 0);
	assert_int_equal(count("discovery.k8s.io/v1", "EndpointSlice"), 1);
	fake_client_remove(c, "v1", "Service", "default", "web");
	settle();
	assert_int_equal(count("v1", "Endpoints"), 0);
	assert_int_equal(count("discovery.k8s.io/v1", "EndpointSlice"), 0);
}

static void slices_hold_a_hundred(UNUSED void **state)
{
	fake_client_put(c, "v1", "Service", SERVICE);
	apply_deployment(150, "nginx", "");
	settle();
	assert_int_equal(count("discovery.k8s.io/v1", "EndpointSlice"), 2);
	uint32_t sum = 0;
	for (size_t i = 0; i < 2; i++) {
		struct object *s = nth("discovery.k8s.io/v1", "EndpointSlice", i);
		assert_true(json_len(json_get(s->json, "endpoints")) <= 100);
		sum += json_len(json_get(s->json, "endpoints"));
	}
	assert_int_equal(sum, 150);
}

/* ---- garbage ---- */

static void ignore(UNUSED const struct client_result *res, UNUSED void *arg) {}

static void delete_deployment(const char *policy)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *options = json_new_object(a);
	json_set_cstr(a, options, "propagationPolicy", policy);
	struct client_request req = {
		.verb = CLIENT_DELETE,
		.kind = the_deployment()->kind,
		.ns = "default",
		.name = "web",
		.body = options,
	};
	client_do(c, &req, ignore, NULL);
}

static void garbage_goes_in_the_background(UNUSED void **state)
{
	apply_deployment(2, "nginx", "");
	settle();
	delete_deployment("Background");
	pass_ms(1);
	assert_null(the_deployment());
	settle();
	assert_int_equal(count("apps/v1", "ReplicaSet"), 0);
	assert_int_equal(count("v1", "Pod"), 0);
}

static void garbage_goes_first_in_the_foreground(UNUSED void **state)
{
	apply_deployment(2, "nginx", "");
	settle();
	delete_deployment("Foreground");
	pass_ms(100);
	/* Its pods are still going. */
	assert_non_null(the_deployment());
	assert_int_equal(count("v1", "Pod"), 2);
	settle();
	assert_null(the_deployment());
	assert_int_equal(count("apps/v1", "ReplicaSet"), 0);
	assert_int_equal(count("v1", "Pod"), 0);
}

/* A uid says who is meant only where the reference could lead: in its own namespace. */
static void owners_of_other_namespaces_are_none(UNUSED void **state)
{
	fake_client_put(c, "v1", "Namespace", "{\"metadata\":{\"name\":\"other\"}}");
	struct object *far =
		fake_client_put(c, "v1", "ConfigMap",
				"{\"metadata\":{\"name\":\"owner\",\"namespace\":\"other\"}}");
	AUTO_FREE char *text = xasprintf(
		"{\"metadata\":{\"name\":\"child\",\"namespace\":\"default\",\"ownerReferences\":[{"
		"\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"name\":\"owner\",\"uid\":\"%.*s\"}]"
		"}}",
		STR_FMT(far->uid));
	fake_client_put(c, "v1", "ConfigMap", text);
	pass_ms(500);
	assert_null(fake_client_get(c, "v1", "ConfigMap", "default", "child"));
	assert_non_null(fake_client_get(c, "v1", "ConfigMap", "other", "owner"));
}

static void orphans_stay(UNUSED void **state)
{
	apply_deployment(2, "nginx", "");
	settle();
	delete_deployment("Orphan");
	settle();
	assert_null(the_deployment());
	assert_int_equal(count("apps/v1", "ReplicaSet"), 1);
	assert_null(meta_controller(nth("apps/v1", "ReplicaSet", 0)->json));
	assert_int_equal(count("v1", "Pod"), 2);
}

/* ---- namespaces ---- */

static void namespaces_are_furnished(UNUSED void **state)
{
	assert_non_null(fake_client_get(c, "v1", "ServiceAccount", "default", "default"));
	struct object *cm = fake_client_get(c, "v1", "ConfigMap", "default", "kube-root-ca.crt");
	assert_non_null(cm);
	assert_true(str_is(json_get_str(json_get(cm->json, "data"), "ca.crt"), "CERTIFICATE"));
	fake_client_remove(c, "v1", "ServiceAccount", "default", "default");
	pass_ms(10);
	assert_non_null(fake_client_get(c, "v1", "ServiceAccount", "default", "default"));
}

static void namespaces_go_with_all_they_hold(UNUSED void **state)
{
	apply_deployment(2, "nginx", "");
	fake_client_put(c, "v1", "Service", SERVICE);
	settle();
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct object *ns = fake_client_get(c, "v1", "Namespace", NULL, "default");
	struct json *v = json_dup(a, ns->json);
	json_set_cstr(a, json_get(v, "metadata"), "deletionTimestamp", "2023-11-14T22:13:20Z");
	json_write(&b, v);
	fake_client_put(c, "v1", "Namespace", b.p);
	pass_ms(60);
	ns = fake_client_get(c, "v1", "Namespace", NULL, "default");
	assert_non_null(ns);
	const struct json *left = meta_condition(object_status(ns), "NamespaceContentRemaining");
	assert_true(str_is(json_get_str(left, "status"), "True"));
	for (int i = 0; i < 10; i++)
		settle();
	assert_null(fake_client_get(c, "v1", "Namespace", NULL, "default"));
	assert_int_equal(count("apps/v1", "Deployment"), 0);
	assert_int_equal(count("v1", "Pod"), 0);
	assert_int_equal(count("v1", "ConfigMap"), 0);
}

/* What keeps it is counted, name by name. */
static void namespaces_say_what_holds_them(UNUSED void **state)
{
	static const char *const held[][2] = {
		{"a", "example.com/hold"}, {"b", "example.com/hold"}, {"c", "example.com/ho"}};
	for (size_t i = 0; i < ARRAY_SIZE(held); i++) {
		AUTO_FREE char *text =
			xasprintf("{\"metadata\":{\"name\":\"%s\",\"namespace\":\"default\","
				  "\"finalizers\":[\"%s\"]}}",
				  held[i][0], held[i][1]);
		fake_client_put(c, "v1", "Secret", text);
	}
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct object *ns = fake_client_get(c, "v1", "Namespace", NULL, "default");
	struct json *v = json_dup(a, ns->json);
	json_set_cstr(a, json_get(v, "metadata"), "deletionTimestamp", "2023-11-14T22:13:20Z");
	json_write(&b, v);
	fake_client_put(c, "v1", "Namespace", b.p);
	pass_ms(3000);
	ns = fake_client_get(c, "v1", "Namespace", NULL, "default");
	const struct json *said = meta_condition(object_status(ns), "NamespaceFinalizersRemaining");
	assert_true(str_is(json_get_str(said, "message"),
			   "Some content in the namespace has finalizers remaining: "
			   "example.com/hold in 2 resource instances, "
			   "example.com/ho in 1 resource instances"));
	uint64_t writes = fake_client_writes(c);
	pass_ms(3000);
	assert_int_equal(fake_client_writes(c), writes);
}

/* ---- nodes ---- */

static void renew_lease(const char *name)
{
	char when[RFC3339_MICRO_BYTES];
	AUTO_BUF b = BUF_INIT;
	rfc3339_format_micro(now_ns, when);
	buf_printf(&b,
		   "{\"metadata\":{\"name\":\"%s\",\"namespace\":\"kube-node-lease\"},\"spec\":{"
		   "\"renewTime\":\"%s\"}}",
		   name, when);
	fake_client_put(c, "coordination.k8s.io/v1", "Lease", b.p);
}
static void make_node(const char *name)
{
	AUTO_BUF b = BUF_INIT;
	buf_printf(
		&b,
		"{\"metadata\":{\"name\":\"%s\"},\"status\":{\"conditions\":[{\"type\":\"Ready\","
		"\"status\":\"True\"}]}}",
		name);
	fake_client_put(c, "v1", "Node", b.p);
	renew_lease(name);
}
static bool tainted(const char *name, const char *key)
{
	struct object *node = fake_client_get(c, "v1", "Node", NULL, name);
	JSON_EACH (json_get(object_spec(node), "taints"), t)
		if (str_is(json_get_str(t, "key"), key) &&
		    str_is(json_get_str(t, "effect"), "NoExecute"))
			return true;
	return false;
}

static void nodes_get_ranges(UNUSED void **state)
{
	make_node("n1");
	pass_ms(10);
	make_node("n2");
	pass_ms(10);
	assert_text(fake_client_get(c, "v1", "Node", NULL, "n1"), "spec.podCIDR", "10.244.0.0/24");
	assert_text(fake_client_get(c, "v1", "Node", NULL, "n2"), "spec.podCIDR", "10.244.1.0/24");
	assert_text(fake_client_get(c, "v1", "Node", NULL, "n2"), "spec.podCIDRs.0",
		    "10.244.1.0/24");
}

static void silent_nodes_lose_their_pods(UNUSED void **state)
{
	make_node("n1");
	make_node("n2");
	fake_client_put(c, "v1", "Pod",
			"{\"metadata\":{\"name\":\"short\",\"namespace\":\"default\"},\"spec\":{"
			"\"nodeName\":\"n1\",\"containers\":[{\"name\":\"c\"}],\"tolerations\":[{"
			"\"key\":\"node.kubernetes.io/unreachable\",\"operator\":\"Exists\","
			"\"effect\":\"NoExecute\",\"tolerationSeconds\":30}]}}");
	fake_client_put(c, "v1", "Pod",
			"{\"metadata\":{\"name\":\"long\",\"namespace\":\"default\"},\"spec\":{"
			"\"nodeName\":\"n1\",\"containers\":[{\"name\":\"c\"}],\"tolerations\":[{"
			"\"operator\":\"Exists\"}]}}");
	for (int i = 0; i < 7; i++) {
		pass_ms(5000);
		renew_lease("n2");
	}
	struct object *n1 = fake_client_get(c, "v1", "Node", NULL, "n1");
	const struct json *ready = meta_condition(object_status(n1), "Ready");
	assert_true(str_is(json_get_str(ready, "status"), "Unknown"));
	assert_true(str_is(json_get_str(ready, "reason"), "NodeStatusUnknown"));
	assert_true(tainted("n1", "node.kubernetes.io/unreachable"));
	assert_false(tainted("n2", "node.kubernetes.io/unreachable"));
	assert_true(event_seen("NodeNotReady", "Node n1"));
	struct object *pod = fake_client_get(c, "v1", "Pod", "default", "short");
	assert_false(meta_deleting(pod->json));
	pass_ms(6000);
	pod = fake_client_get(c, "v1", "Pod", "default", "short");
	assert_true(meta_deleting(pod->json));
	pod = fake_client_get(c, "v1", "Pod", "default", "long");
	assert_false(meta_deleting(pod->json));
	/* It comes back. */
	make_node("n1");
	pass_ms(1000);
	assert_false(tainted("n1", "node.kubernetes.io/unreachable"));
	/* And leaves for good: its pods are garbage. */
	fake_client_remove(c, "v1", "Node", NULL, "n1");
	pass_ms(60000);
	assert_null(fake_client_get(c, "v1", "Pod", "default", "long"));
}

static struct json *silent_status(struct arena *a, const char *name)
{
	struct object *pod = fake_client_get(c, "v1", "Pod", "default", name);
	assert_non_null(pod);
	return json_dup(a, object_status(pod));
}

/* The controllers may stop between giving up a node and telling its pods. */
static void pods_of_silent_nodes_are_not_ready(UNUSED void **state)
{
	AUTO_ARENA *a = arena_new(0);
	make_node("n1");
	for (int i = 0; i < 2; i++) {
		fake_client_put(
			c, "v1", "Pod",
			"{\"metadata\":{\"name\":\"p\",\"namespace\":\"default\"},\"spec\":{"
			"\"nodeName\":\"n1\",\"containers\":[{\"name\":\"c\"}],\"tolerations\":[{"
			"\"operator\":\"Exists\"}]},\"status\":{\"phase\":\"Running\","
			"\"podIP\":\"10.244.0.9\",\"conditions\":[{\"type\":\"Ready\","
			"\"status\":\"True\"},{\"type\":\"Other\",\"status\":\"True\"}]}}");
		if (i == 1) {
			ctl = ctl_stop(ctl);
			start_ctl();
		}
		pass_ms(35000);
		struct json *status = silent_status(a, "p");
		assert_true(
			str_is(json_get_str(meta_condition(status, "Ready"), "status"), "False"));
		assert_true(
			str_is(json_get_str(meta_condition(status, "Other"), "status"), "True"));
		assert_true(str_is(json_get_str(status, "podIP"), "10.244.0.9"));
	}
}

static void flow_schemas_say_what_they_miss(UNUSED void **state)
{
	static const char *const API = "flowcontrol.apiserver.k8s.io/v1";
	fake_client_put(c, API, "FlowSchema",
			"{\"metadata\":{\"name\":\"f\"},\"spec\":{\"priorityLevelConfiguration\":{"
			"\"name\":\"p\"}}}");
	pass_ms(10);
	struct object *f = fake_client_get(c, API, "FlowSchema", NULL, "f");
	const struct json *dangling = meta_condition(object_status(f), "Dangling");
	assert_true(str_is(json_get_str(dangling, "status"), "True"));
	assert_true(str_is(json_get_str(dangling, "reason"), "NotFound"));
	assert_true(str_is(json_str(json_path(f->json, "metadata.managedFields.0.manager")),
			   "api-priority-and-fairness-config-consumer-v1"));
	fake_client_put(c, API, "PriorityLevelConfiguration", "{\"metadata\":{\"name\":\"p\"}}");
	pass_ms(10);
	f = fake_client_get(c, API, "FlowSchema", NULL, "f");
	dangling = meta_condition(object_status(f), "Dangling");
	assert_true(str_is(json_get_str(dangling, "status"), "False"));
	uint64_t writes = fake_client_writes(c);
	pass_ms(1000);
	assert_int_equal(fake_client_writes(c), writes);
}

static void roles_collect_rules(UNUSED void **state)
{
	static const char *const API = "rbac.authorization.k8s.io/v1";
	fake_client_put(
		c, API, "ClusterRole",
		"{\"metadata\":{\"name\":\"all\"},\"aggregationRule\":{"
		"\"clusterRoleSelectors\":[{\"matchLabels\":{\"to\":\"all\"}}]},\"rules\":null}");
	fake_client_put(c, API, "ClusterRole",
			"{\"metadata\":{\"name\":\"b\",\"labels\":{\"to\":\"all\"}},\"rules\":[{"
			"\"verbs\":[\"get\"],\"apiGroups\":[\"\"],\"resources\":[\"pods\"]}]}");
	fake_client_put(c, API, "ClusterRole",
			"{\"metadata\":{\"name\":\"a\",\"labels\":{\"to\":\"all\"}},\"rules\":[{"
			"\"verbs\":[\"list\"],\"apiGroups\":[\"\"],\"resources\":[\"pods\"]},{"
			"\"verbs\":[\"get\"],\"apiGroups\":[\"\"],\"resources\":[\"pods\"]}]}");
	pass_ms(10);
	struct object *all = fake_client_get(c, API, "ClusterRole", NULL, "all");
	assert_int_equal(json_len(json_get(all->json, "rules")), 2);
	assert_true(str_is(json_str(json_path(all->json, "rules.0.verbs.0")), "list"));
	/* One that is no longer selected takes its rules along. */
	fake_client_put(c, API, "ClusterRole",
			"{\"metadata\":{\"name\":\"a\"},\"rules\":[{\"verbs\":[\"list\"],"
			"\"apiGroups\":[\"\"],\"resources\":[\"pods\"]}]}");
	pass_ms(10);
	all = fake_client_get(c, API, "ClusterRole", NULL, "all");
	assert_int_equal(json_len(json_get(all->json, "rules")), 1);
	uint64_t writes = fake_client_writes(c);
	pass_ms(1000);
	assert_int_equal(fake_client_writes(c), writes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(deployment_makes_pods),
		TEST(roles_collect_rules),
		TEST(deployment_scales_and_heals),
		TEST(deployment_rolls),
		TEST(deployment_misses_its_deadline),
		TEST(deployment_rests_after_its_deadline),
		TEST(deployment_recreates),
		TEST(deployment_pauses),
		TEST(deployment_keeps_little_history),
		TEST(replicaset_adopts_and_releases),
		TEST(replicaset_says_why_it_cannot),
		TEST(replica_failures_are_conditions),
		TEST(service_has_endpoints),
		TEST(slices_hold_a_hundred),
		TEST(garbage_goes_in_the_background),
		TEST(garbage_goes_first_in_the_foreground),
		TEST(orphans_stay),
		TEST(owners_of_other_namespaces_are_none),
		TEST(namespaces_are_furnished),
		TEST(namespaces_go_with_all_they_hold),
		TEST(namespaces_say_what_holds_them),
		TEST(nodes_get_ranges),
		TEST(silent_nodes_lose_their_pods),
		TEST(pods_of_silent_nodes_are_not_ready),
		TEST(flow_schemas_say_what_they_miss),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
