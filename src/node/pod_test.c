/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "api/fake_client.h"
#include "loop/virtual_test.h"
#include "node/node.h"
#include "node/pod.h"
#include "node/proxy.h"
#include "node/runtime_fake.h"
#include <errno.h>
#include <stdio.h>

/* A node on a virtual clock, over a client in memory and a machine in name only. */
static struct client *c;
static struct fake_machine *machine;
static struct node *node;
static int exec_status;

static bool deliver(void)
{
	return fake_client_run(c);
}

static void pass_ms(int64_t ms)
{
	virtual_pass(ms, deliver);
}

/* The command says what becomes of the container: run, exit CODE, stubborn, missing, for MS
 * CODE. */
static void fate(UNUSED void *arg, const struct container_config *config, struct fake_fate *f)
{
	const char *const *argv = config->args;
	int64_t v = 0;

	if (argv[0] && argv[1])
		(void)!str_to_i64(str_of(argv[1]), &v);
	if (!strcmp(argv[0], "exit")) {
		f->run_ms = 0;
		f->code = (int)v;
	} else if (!strcmp(argv[0], "for")) {
		f->run_ms = v;
	} else if (!strcmp(argv[0], "stubborn")) {
		f->ignores_term = true;
	} else if (!strcmp(argv[0], "missing")) {
		f->start_error = -ENOENT;
	}
}

static int answer(UNUSED void *arg, UNUSED const char *id, UNUSED const char *const *argv)
{
	return exec_status;
}

static const char *records; /* a folder for them, or NULL */

static void start_node(void)
{
	struct err e;
	struct node_config config = {.name = "n1",
				     .client = c,
				     .state_dir = records ? records : "/nowhere",
				     .keep_records = records,
				     .address = {4, {172, 30, 0, 1}},
				     .runtime = runtime_fake_new(machine)};

	assert_int_equal(node_start(l, &config, &node, &e), 0);
	pass_ms(50);
}

static int setup(UNUSED void **state)
{
	exec_status = 0;
	records = NULL;
	virtual_start(1);
	c = fake_client_new("kubelet");
	machine = fake_machine_new(l);
	fake_machine_script(machine, fate, NULL);
	fake_machine_exec(machine, answer, NULL);
	fake_client_put(
		c, "v1", "Node",
		"{\"metadata\":{\"name\":\"n1\"},\"spec\":{\"podCIDR\":\"10.244.1.0/24\"}}");
	start_node();
	return 0;
}

static int teardown(UNUSED void **state)
{
	node = node_stop(node);
	machine = fake_machine_free(machine);
	c->ops->free(c);
	virtual_stop();
	return 0;
}

/* SPEC: members of the spec beside nodeName. */
static void put_pod(const char *name, const char *spec)
{
	AUTO_FREE char *text =
		xasprintf("{\"metadata\":{\"name\":\"%s\",\"namespace\":\"default\"},"
			  "\"spec\":{\"nodeName\":\"n1\",%s}}",
			  name, spec);

	assert_non_null(fake_client_put(c, "v1", "Pod", text));
}

static struct object *get_pod(const char *name)
{
	return fake_client_get(c, "v1", "Pod", "default", name);
}

static const char *text(const char *name, const char *path)
{
	struct object *o = get_pod(name);
	const char *v = o ? json_cstr(json_path(o->json, path)) : NULL;

	return v ? v : "";
}

static int64_t number(const char *name, const char *path)
{
	struct object *o = get_pod(name);

	assert_non_null(o);
	return json_int(json_path(o->json, path), -1);
}

static const char *condition(const char *name, const char *type)
{
	struct object *o = get_pod(name);
	const struct json *v = o ? meta_condition(object_status(o), type) : NULL;
	const char *s = json_get_cstr(v, "status");

	return s ? s : "";
}

static void delete_done(UNUSED const struct client_result *res, UNUSED void *arg) {}

static void delete_pod(const char *name, int64_t grace_s)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *options = json_new_object(a);
	struct client_request req = {.verb = CLIENT_DELETE,
				     .kind = node_kind("", "v1", "pods"),
				     .ns = "default",
				     .name = name,
				     .body = options};

	json_set_int(a, options, "gracePeriodSeconds", grace_s);
	(void)client_do(c, &req, delete_done, NULL);
}

#define STATE0 "status.containerStatuses.0."

static void runs_and_is_ready(UNUSED void **state)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	pass_ms(100);
	assert_string_equal(text("a", "status.phase"), "Running");
	assert_string_equal(text("a", "status.podIP"), "10.244.1.2");
	assert_string_equal(condition("a", "Ready"), "True");
	assert_string_equal(text("a", "status.qosClass"), "BestEffort");
	assert_int_equal(fake_machine_running(machine), 1);
}

static void ends_by_policy(UNUSED void **state)
{
	put_pod("ok", "\"restartPolicy\":\"Never\",\"containers\":[{\"name\":\"c\",\"image\":\"i\","
		      "\"command\":[\"exit\",\"0\"]}]");
	put_pod("bad",
		"\"restartPolicy\":\"Never\",\"containers\":[{\"name\":\"c\",\"image\":\"i\","
		"\"command\":[\"exit\",\"3\"]}]");
	pass_ms(1000);
	assert_string_equal(text("ok", "status.phase"), "Succeeded");
	assert_string_equal(text("bad", "status.phase"), "Failed");
	assert_int_equal(number("bad", STATE0 "state.terminated.exitCode"), 3);
	assert_string_equal(text("ok", STATE0 "state.terminated.reason"), "Completed");
	assert_string_equal(condition("ok", "PodReadyToStartContainers"), "False");
	assert_int_equal(fake_machine_containers(machine), 0);
	assert_int_equal(fake_machine_sandboxes(machine), 0);
}

/* At once, then after 10, 20, 40 s. */
static void backs_off(UNUSED void **state)
{
	static const struct {
		int64_t at_s, restarts;
	} way[] = {{1, 1}, {9, 1}, {12, 2}, {29, 2}, {33, 3}, {70, 3}, {75, 4}};
	int64_t at = 0;

	put_pod("a",
		"\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"exit\",\"1\"]}]");
	for (size_t i = 0; i < ARRAY_SIZE(way); i++) {
		pass_ms((way[i].at_s - at) * 1000);
		at = way[i].at_s;
		assert_int_equal(number("a", STATE0 "restartCount"), way[i].restarts);
	}
	assert_string_equal(text("a", STATE0 "state.waiting.reason"), "CrashLoopBackOff");
	assert_string_equal(text("a", "status.phase"), "Running");
	assert_string_equal(condition("a", "Ready"), "False");
}

static void missing_command(UNUSED void **state)
{
	put_pod("a", "\"restartPolicy\":\"Never\",\"containers\":[{\"name\":\"c\",\"image\":\"i\","
		     "\"command\":[\"missing\"]}]");
	pass_ms(1000);
	assert_string_equal(text("a", "status.phase"), "Failed");
	assert_string_equal(text("a", STATE0 "state.terminated.reason"), "StartError");
	assert_int_equal(number("a", STATE0 "state.terminated.exitCode"), 128);
}

static void deleted_gracefully(UNUSED void **state)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	put_pod("b",
		"\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"stubborn\"]}]");
	pass_ms(100);
	delete_pod("a", 5);
	delete_pod("b", 5);
	pass_ms(1000);
	assert_null(get_pod("a"));
	assert_non_null(get_pod("b"));
	pass_ms(5000);
	assert_null(get_pod("b"));
	assert_int_equal(fake_machine_containers(machine), 0);
	assert_int_equal(fake_machine_sandboxes(machine), 0);
}

/* ---- endpoints before signals ---- */

static struct cache *services, *slices;
static struct dataplane *dataplane;
static struct node_proxy *proxy;

static void start_proxy(void)
{
	const struct reflect_request all_services = {.kind = node_kind("", "v1", "services")};
	const struct reflect_request all_slices = {
		.kind = node_kind("discovery.k8s.io", "v1", "endpointslices")};

	dataplane = dataplane_fake_new(l);
	services = cache_new(c, &all_services);
	slices = cache_new(c, &all_slices);
	const struct node_proxy_config config = {.loop = l,
						 .services = services,
						 .slices = slices,
						 .node_name = "n1",
						 .use = dataplane};
	assert_int_equal(node_proxy_start(&config, &proxy, NULL), 0);
	node_use_proxy(node, proxy);
}

static void stop_proxy(void)
{
	node_use_proxy(node, NULL);
	proxy = node_proxy_stop(proxy);
	services = cache_free(services);
	slices = cache_free(slices);
}

static void put_endpoint(const char *uid, bool going)
{
	AUTO_FREE char *slice = xasprintf(
		"{\"metadata\":{\"name\":\"s-1\",\"namespace\":\"default\",\"labels\":{"
		"\"kubernetes.io/service-name\":\"s\"}},\"addressType\":\"IPv4\",\"endpoints\":[{"
		"\"addresses\":[\"10.244.1.2\"],\"targetRef\":{\"uid\":\"%s\"},\"conditions\":{"
		"\"ready\":%s,\"serving\":true,\"terminating\":%s}}]}",
		uid, going ? "false" : "true", going ? "true" : "false");

	fake_client_put(c, "discovery.k8s.io/v1", "EndpointSlice", slice);
}

/* A pod behind a Service, deleted with a grace period of 5 s; its end comes 1 ms after the
 * signal. */
static void delete_behind_service(void)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	start_proxy();
	pass_ms(100);
	put_endpoint(text("a", "metadata.uid"), false);
	pass_ms(100);
	delete_pod("a", 5);
}

static void signalled_when_out_of_the_tables(UNUSED void **state)
{
	delete_behind_service();
	pass_ms(300);
	assert_int_equal(fake_machine_running(machine), 1); /* still an endpoint */
	dataplane_fake_hold(dataplane, true);
	put_endpoint(text("a", "metadata.uid"), true);
	pass_ms(300);
	assert_int_equal(fake_machine_running(machine), 1); /* not committed */
	dataplane_fake_hold(dataplane, false);
	pass_ms(5);
	assert_int_equal(fake_machine_running(machine), 0);
	stop_proxy();
}

static void drain_is_bounded(UNUSED void **state)
{
	delete_behind_service();
	pass_ms(990);
	assert_int_equal(fake_machine_running(machine), 1);
	pass_ms(50);
	assert_int_equal(fake_machine_running(machine), 0);
	stop_proxy();
}

static void drain_without_slices_or_by_force(UNUSED void **state)
{
	start_proxy();
	put_pod("b", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	pass_ms(100);
	delete_pod("b", 5);
	pass_ms(5);
	assert_int_equal(fake_machine_running(machine), 0);
	stop_proxy();
	delete_behind_service();
	pass_ms(300);
	assert_int_equal(fake_machine_running(machine), 1);
	delete_pod("a", 0);
	pass_ms(5);
	assert_int_equal(fake_machine_running(machine), 0);
	stop_proxy();
}

#define HOST_PORT                                                                            \
	"\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"],\"ports\":[{" \
	"\"containerPort\":80,\"hostPort\":8080,\"protocol\":\"TCP\"}]}]"

/* For as long as the pod has its sandbox; also when the rules come later. */
static void host_port_leads_to_the_pod(UNUSED void **state)
{
	const struct dp_address at = {{.family = 4}, DP_TCP, 8080};

	put_pod("a", HOST_PORT);
	pass_ms(100);
	start_proxy();
	pass_ms(100);
	const struct dp_backend *b = dataplane_fake_get(dataplane, &at);
	assert_non_null(b);
	assert_int_equal(b->port, 80);
	assert_int_equal(b->ip.bytes[3], 2);
	delete_pod("a", 0);
	pass_ms(500);
	assert_null(dataplane_fake_get(dataplane, &at));
	put_pod("b", HOST_PORT);
	put_pod("own", "\"hostNetwork\":true," HOST_PORT);
	pass_ms(100);
	b = dataplane_fake_get(dataplane, &at);
	assert_non_null(b);
	assert_int_equal(b->ip.bytes[3], 3);
	stop_proxy();
}

static void init_containers_in_order(UNUSED void **state)
{
	put_pod("a",
		"\"initContainers\":[{\"name\":\"i1\",\"image\":\"i\",\"command\":[\"for\","
		"\"1000\"]},"
		"{\"name\":\"s\",\"image\":\"i\",\"command\":[\"run\"],\"restartPolicy\":"
		"\"Always\"}],"
		"\"restartPolicy\":\"Never\","
		"\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"for\",\"2000\"]}]");
	pass_ms(500);
	assert_string_equal(text("a", "status.phase"), "Pending");
	assert_string_equal(text("a", STATE0 "state.waiting.reason"), "PodInitializing");
	assert_int_equal(fake_machine_running(machine), 1);
	pass_ms(1000);
	assert_string_equal(text("a", "status.phase"), "Running");
	assert_int_equal(fake_machine_running(machine), 2);
	pass_ms(2000);
	assert_string_equal(text("a", "status.phase"), "Succeeded");
	assert_int_equal(fake_machine_running(machine), 0);
}

static void waits_for_references(UNUSED void **state)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"],"
		     "\"env\":[{\"name\":\"A\",\"valueFrom\":{\"configMapKeyRef\":"
		     "{\"name\":\"m\",\"key\":\"k\"}}}]}]");
	pass_ms(200);
	assert_string_equal(text("a", STATE0 "state.waiting.reason"), "CreateContainerConfigError");
	assert_string_equal(text("a", STATE0 "state.waiting.message"), "configmap \"m\" not found");
	fake_client_put(c, "v1", "ConfigMap",
			"{\"metadata\":{\"name\":\"m\",\"namespace\":\"default\"},"
			"\"data\":{\"k\":\"v\"}}");
	pass_ms(11000);
	assert_string_equal(text("a", "status.phase"), "Running");
}

static void liveness_restarts(UNUSED void **state)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"],"
		     "\"livenessProbe\":{\"exec\":{\"command\":[\"x\"]},\"periodSeconds\":1,"
		     "\"failureThreshold\":2}}]");
	pass_ms(5000);
	assert_int_equal(number("a", STATE0 "restartCount"), 0);
	exec_status = 1;
	pass_ms(3000);
	assert_int_equal(number("a", STATE0 "restartCount"), 1);
}

static void readiness_follows(UNUSED void **state)
{
	exec_status = 1;
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"],"
		     "\"readinessProbe\":{\"exec\":{\"command\":[\"x\"]},\"periodSeconds\":5}}]");
	pass_ms(3000);
	assert_string_equal(condition("a", "Ready"), "False");
	exec_status = 0;
	pass_ms(5000);
	assert_string_equal(condition("a", "Ready"), "True");
	exec_status = 1;
	pass_ms(16000);
	assert_string_equal(condition("a", "Ready"), "False");
}

static void survives_restart(UNUSED void **state)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	pass_ms(100);
	node = node_stop(node);
	fake_machine_crash(machine);
	start_node();
	pass_ms(500);
	assert_string_equal(text("a", "status.phase"), "Running");
	assert_int_equal(fake_machine_running(machine), 1);
	assert_int_equal(fake_machine_containers(machine), 1);
}

/* LIST replaces what the pod has. */
static void put_ephemeral(const char *name, const char *list)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v = json_dup(a, get_pod(name)->json), *ephemeral = NULL;

	assert_int_equal(json_parse(a, str_of(list), NULL, &ephemeral), 0);
	json_set(a, json_get(v, "spec"), "ephemeralContainers", ephemeral);
	json_write(&b, v);
	assert_non_null(fake_client_put(c, "v1", "Pod", b.p));
	pass_ms(100);
}

#define EPHEMERAL0 "status.ephemeralContainerStatuses.0."
#define EPHEMERAL1 "status.ephemeralContainerStatuses.1."
#define EXITS      "{\"name\":\"e\",\"image\":\"i\",\"command\":[\"exit\",\"3\"]}"
#define RUNS       "{\"name\":\"f\",\"image\":\"i\",\"command\":[\"run\"]}"
#define LOST                                                                             \
	"{\"name\":\"g\",\"image\":\"i\",\"command\":[\"run\"],\"targetContainerName\":" \
	"\"nosuch\"}"

/* Ephemeral containers are started in a pod that runs, once, and change nothing for it. */
static void ephemeral_containers(UNUSED void **state)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	pass_ms(100);
	put_ephemeral("a", "[" EXITS "]");
	assert_int_equal(number("a", EPHEMERAL0 "state.terminated.exitCode"), 3);
	put_ephemeral("a", "[" RUNS "," EXITS "," LOST "]"); /* in whatever order */
	pass_ms(60000);
	assert_int_equal(number("a", EPHEMERAL0 "state.terminated.exitCode"), 3);
	assert_int_equal(number("a", EPHEMERAL0 "restartCount"), 0);
	assert_true(text("a", EPHEMERAL1 "state.running.startedAt")[0] != 0);
	assert_string_equal(text("a", EPHEMERAL1 "name"), "f");
	assert_string_equal(text("a", "status.ephemeralContainerStatuses.2.state.waiting.reason"),
			    "CreateContainerConfigError");
	assert_string_equal(text("a", "status.phase"), "Running");
	assert_string_equal(condition("a", "Ready"), "True");
	assert_int_equal(fake_machine_running(machine), 2);
	delete_pod("a", 1);
	pass_ms(2000);
	assert_null(get_pod("a"));
	assert_int_equal(fake_machine_containers(machine), 0);
}

/* A running container keeps what it was given; the status tells that, not what was asked. */
static void resized_at_the_next_start(UNUSED void **state)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;

	put_pod("a",
		"\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"for\",\"5000\"],"
		"\"resources\":{\"limits\":{\"cpu\":\"1\"},\"requests\":{\"cpu\":\"1\"}}}]");
	pass_ms(100);
	assert_string_equal(condition("a", "PodResizePending"), "");
	struct json *v = json_dup(a, get_pod("a")->json);
	json_set_cstr(a, json_path(v, "spec.containers.0.resources.limits"), "cpu", "2");
	json_write(&b, v);
	fake_client_put(c, "v1", "Pod", b.p);
	pass_ms(100);
	assert_string_equal(condition("a", "PodResizePending"), "True");
	assert_string_equal(text("a", STATE0 "resources.limits.cpu"), "1");
	assert_string_equal(condition("a", "Ready"), "True");
	pass_ms(6000);
	assert_int_equal(number("a", STATE0 "restartCount"), 1);
	assert_string_equal(text("a", STATE0 "resources.limits.cpu"), "2");
	assert_string_equal(condition("a", "PodResizePending"), "");
}

/* What the others come to ends them. */
static void ephemeral_ends_with_the_rest(UNUSED void **state)
{
	put_pod("a", "\"restartPolicy\":\"Never\",\"containers\":[{\"name\":\"c\",\"image\":\"i\","
		     "\"command\":[\"for\",\"1000\"]}]");
	pass_ms(100);
	put_ephemeral("a", "[" RUNS "]");
	assert_int_equal(fake_machine_running(machine), 2);
	pass_ms(2000);
	assert_string_equal(text("a", "status.phase"), "Succeeded");
	assert_int_equal(fake_machine_containers(machine), 0);
}

/* Others write pods' statuses too; what the node knows better is said again. */
static void says_again_what_others_changed(UNUSED void **state)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	pass_ms(100);
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v = json_dup(a, get_pod("a")->json);
	(void)meta_condition_set(a, json_get(v, "status"), "Ready", "False", "", "");
	(void)meta_condition_set(a, json_get(v, "status"), "Theirs", "True", "", "");
	json_write(&b, v);
	fake_client_put(c, "v1", "Pod", b.p);
	assert_string_equal(condition("a", "Ready"), "False");
	pass_ms(100);
	assert_string_equal(condition("a", "Ready"), "True");
	assert_string_equal(condition("a", "Theirs"), "True");
	/* Once: what is not ours, or as we say, is no reason to write. */
	uint64_t writes = fake_client_writes(c);
	pass_ms(5000);
	assert_int_equal(fake_client_writes(c), writes);
}

static void one_address_after_another(UNUSED void **state)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	put_pod("b", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	pass_ms(100);
	assert_string_equal(text("b", "status.podIP"), "10.244.1.3");
	fake_client_remove(c, "v1", "Pod", "default", "a");
	node = node_stop(node);
	fake_machine_crash(machine);
	start_node(); /* of a's address nobody remembers */
	pass_ms(500);
	assert_string_equal(text("b", "status.podIP"), "10.244.1.2");
	assert_string_equal(text("b", "status.podIPs.0.ip"), "10.244.1.2");
	assert_string_equal(text("b", "status.podIPs.1.ip"), "");
}

/* A record holds its addresses until its pod is seen again, or gone with its sandbox. */
static void records_hold_addresses(UNUSED void **state)
{
	char dir[] = "/tmp/pod_test.XXXXXX";
	AUTO_FREE char *clean = NULL;

	assert_non_null(mkdtemp(dir));
	node = node_stop(node);
	records = dir;
	start_node();
	put_pod("z", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	put_pod("y", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	pass_ms(100);
	assert_string_equal(text("z", "status.podIP"), "10.244.1.2");
	node = node_stop(node);
	fake_client_remove(c, "v1", "Pod", "default", "y");
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	start_node();
	pass_ms(500);
	assert_string_equal(text("z", "status.podIP"), "10.244.1.2");
	assert_int_equal(number("z", STATE0 "restartCount"), 0); /* adopted, not started anew */
	assert_string_equal(text("a", "status.podIP"), "10.244.1.4");
	assert_int_equal(fake_machine_running(machine), 2);
	assert_int_equal(fake_machine_sandboxes(machine), 2);
	delete_pod("z", 0);
	delete_pod("a", 0);
	pass_ms(500);
	clean = xasprintf("%s/pods", dir);
	assert_int_equal(rmdir(clean), 0); /* nothing of any pod is left */
	free(clean);
	clean = xasprintf("%s/logs", dir);
	assert_int_equal(rmdir(clean), 0);
	assert_int_equal(rmdir(dir), 0);
}

static void addresses_rest(UNUSED void **state)
{
	put_pod("a", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	pass_ms(100);
	delete_pod("a", 0);
	pass_ms(500);
	assert_null(get_pod("a"));
	put_pod("b", "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]");
	pass_ms(100);
	assert_string_equal(text("b", "status.podIP"), "10.244.1.3");
}

static void deadline_fails(UNUSED void **state)
{
	put_pod("a",
		"\"activeDeadlineSeconds\":4,\"terminationGracePeriodSeconds\":1,"
		"\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"stubborn\"]}]");
	pass_ms(3000);
	assert_string_equal(text("a", "status.phase"), "Running");
	pass_ms(4000);
	assert_string_equal(text("a", "status.phase"), "Failed");
	assert_string_equal(text("a", "status.reason"), "DeadlineExceeded");
	assert_int_equal(number("a", STATE0 "state.terminated.exitCode"), 137);
}

/* The machine's own /proc/sys is not a pod's to change. */
static void sysctls_of_the_machine_are_refused(UNUSED void **state)
{
#define ONE_CONTAINER "\"containers\":[{\"name\":\"c\",\"image\":\"i\",\"command\":[\"run\"]}]"
#define SYSCTL(name)  "\"securityContext\":{\"sysctls\":[{\"name\":\"" name "\",\"value\":\"1\"}]},"
	put_pod("core", SYSCTL("kernel.core_pattern") ONE_CONTAINER);
	put_pod("slash", SYSCTL("kernel/core_pattern") ONE_CONTAINER);
	put_pod("host", SYSCTL("net.ipv4.tcp_syncookies") "\"hostNetwork\":true," ONE_CONTAINER);
	put_pod("fine", SYSCTL("kernel/shm_rmid_forced") ONE_CONTAINER);
	pass_ms(1000);
	assert_string_equal(text("core", "status.phase"), "Failed");
	assert_string_equal(text("core", "status.reason"), "SysctlForbidden");
	assert_string_equal(
		text("core", "status.message"),
		"Pod was rejected: forbidden sysctl: \"kernel.core_pattern\" not allowlisted");
	assert_string_equal(text("slash", "status.reason"), "SysctlForbidden");
	assert_string_equal(text("host", "status.reason"), "SysctlForbidden");
	assert_string_equal(text("fine", "status.phase"), "Running");
	assert_int_equal(fake_machine_running(machine), 1);
}

static bool has_event(const char *reason, const char *message)
{
	for (size_t i = 0; i < fake_client_count(c, "v1", "Event", "default"); i++) {
		struct object *o = fake_client_nth(c, "v1", "Event", "default", i);

		if (str_is(json_get_str(o->json, "reason"), reason) &&
		    str_contains(json_get_str(o->json, "message"), str_of(message)))
			return true;
	}
	return false;
}

/* The containers go on with what they have; people are told. */
static void a_lost_volume_source_is_told(UNUSED void **state)
{
	static const char map[] = "{\"metadata\":{\"name\":\"m\",\"namespace\":\"default\"},"
				  "\"data\":{\"k\":\"v\"}}";

	fake_client_put(c, "v1", "ConfigMap", map);
	put_pod("a",
		"\"volumes\":[{\"name\":\"v\",\"configMap\":{\"name\":\"m\"}}]," ONE_CONTAINER);
	pass_ms(200);
	assert_string_equal(text("a", "status.phase"), "Running");
	fake_client_remove(c, "v1", "ConfigMap", "default", "m");
	pass_ms(5000);
	assert_true(has_event("FailedMount", "configmap \"m\" not found"));
	assert_int_equal(fake_machine_running(machine), 1);
	fake_client_put(c, "v1", "ConfigMap", map);
	pass_ms(5000);
	assert_string_equal(condition("a", "Ready"), "True");
}

static void a_name_too_long_is_told(UNUSED void **state)
{
	put_pod("a", "\"hostname\":\"a-host-name-of-forty-letters-or-so-by-count\",\"subdomain\":"
		     "\"s\",\"setHostnameAsFQDN\":true," ONE_CONTAINER);
	pass_ms(1000);
	assert_int_equal(fake_machine_running(machine), 0);
	assert_true(
		has_event("FailedCreatePodSandBox",
			  "Failed to create pod sandbox: failed to construct FQDN from pod "
			  "hostname and cluster domain, FQDN a-host-name-of-forty-letters-or-so-"
			  "by-count.s.default.svc.cluster.local is too long (64 characters is "
			  "the max, 71 characters requested)"));
}

static void a_probe_out_of_time_is_told(UNUSED void **state)
{
	exec_status = -ETIMEDOUT;
	put_pod("a",
		"\"containers\":[{\"name\":\"main\",\"image\":\"x\",\"command\":[\"run\"],"
		"\"readinessProbe\":{\"exec\":{\"command\":[\"is\",\"it\"]},\"timeoutSeconds\":2,"
		"\"periodSeconds\":1}}]");
	pass_ms(5000);
	assert_true(has_event("Unhealthy", "Readiness probe failed: command timed out: \"is it\" "
					   "timed out after 2s"));
}

static void a_profile_is_not_left_out(UNUSED void **state)
{
	put_pod("a", "\"securityContext\":{\"seccompProfile\":{\"type\":\"Localhost\","
		     "\"localhostProfile\":\"p.json\"}}," ONE_CONTAINER);
	pass_ms(1000);
	assert_int_equal(fake_machine_running(machine), 0);
	assert_string_equal(text("a", STATE0 "state.waiting.reason"), "CreateContainerConfigError");
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(runs_and_is_ready),
		TEST(a_name_too_long_is_told),
		TEST(a_probe_out_of_time_is_told),
		TEST(ends_by_policy),
		TEST(backs_off),
		TEST(missing_command),
		TEST(deleted_gracefully),
		TEST(signalled_when_out_of_the_tables),
		TEST(drain_is_bounded),
		TEST(drain_without_slices_or_by_force),
		TEST(host_port_leads_to_the_pod),
		TEST(init_containers_in_order),
		TEST(waits_for_references),
		TEST(liveness_restarts),
		TEST(readiness_follows),
		TEST(survives_restart),
		TEST(ephemeral_containers),
		TEST(resized_at_the_next_start),
		TEST(ephemeral_ends_with_the_rest),
		TEST(says_again_what_others_changed),
		TEST(one_address_after_another),
		TEST(records_hold_addresses),
		TEST(addresses_rest),
		TEST(deadline_fails),
		TEST(sysctls_of_the_machine_are_refused),
		TEST(a_lost_volume_source_is_told),
		TEST(a_profile_is_not_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
