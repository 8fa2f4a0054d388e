/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "api/fake_client.h"
#include "loop/virtual_test.h"
#include "sched/sched.h"
#include "wire/json.h"
#include <stdio.h>

static struct client *c;
static struct sched *s;

static bool deliver(void)
{
	return fake_client_run(c);
}

/* Long enough for a binding and what follows it, too short for another attempt. */
static void settle(void)
{
	virtual_pass(200, deliver);
}

static void node(const char *name, const char *spec, const char *labels, const char *cpu)
{
	AUTO_BUF b = BUF_INIT;
	buf_printf(
		&b,
		"{\"metadata\":{\"name\":\"%s\",\"labels\":{\"kubernetes.io/hostname\":\"%s\"%s}},"
		"\"spec\":{%s},\"status\":{\"allocatable\":{\"cpu\":\"%s\",\"memory\":\"1Gi\","
		"\"pods\":\"10\"},\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}}",
		name, name, labels, spec, cpu);
	fake_client_put(c, "v1", "Node", b.p);
}
static void pod_of(const char *name, const char *meta, const char *container, const char *spec)
{
	AUTO_BUF b = BUF_INIT;
	buf_printf(&b,
		   "{\"metadata\":{\"name\":\"%s\",\"namespace\":\"default\"%s},\"spec\":{"
		   "\"containers\":[{\"name\":\"c\"%s}]%s}}",
		   name, meta, container, spec);
	fake_client_put(c, "v1", "Pod", b.p);
}
static void pod(const char *name, const char *spec)
{
	pod_of(name, "", "", spec);
}
static struct str node_of(const char *name)
{
	return json_str(
		json_path(fake_client_get(c, "v1", "Pod", "default", name)->json, "spec.nodeName"));
}
static void assert_on(const char *name, const char *want)
{
	struct str is = node_of(name);
	if (!str_is(is, want))
		fail_msg("%s is on \"%.*s\", not \"%s\"", name, STR_FMT(is), want);
}
static void assert_event(const char *reason, const char *message)
{
	struct object *ev;
	AUTO_BUF b = BUF_INIT;
	for (size_t i = 0; (ev = fake_client_nth(c, "v1", "Event", NULL, i)); i++) {
		if (!str_is(json_get_str(ev->json, "reason"), reason))
			continue;
		if (str_has_prefix(json_get_str(ev->json, "message"), str_of(message)))
			return;
		buf_printf(&b, "\n%.*s", STR_FMT(json_get_str(ev->json, "message")));
	}
	fail_msg("no %s \"%s\" among:%s", reason, message, b.p ? b.p : "");
}

static int setup(UNUSED void **state)
{
	virtual_start(7);
	c = fake_client_new("test");
	fake_client_put(c, "v1", "Namespace", "{\"metadata\":{\"name\":\"default\"}}");
	s = sched_start(l, c);
	node("a", "", ",\"zone\":\"z1\"", "2");
	node("b", "", ",\"zone\":\"z2\",\"disk\":\"ssd\"", "4");
	settle();
	return 0;
}
static int teardown(UNUSED void **state)
{
	s = sched_stop(s);
	c->ops->free(c);
	virtual_stop();
	return 0;
}

#define OWNER                                                                                    \
	",\"labels\":{\"app\":\"x\"},\"ownerReferences\":[{\"apiVersion\":\"apps/v1\",\"kind\":" \
	"\"ReplicaSet\",\"name\":\"x\",\"uid\":\"u\",\"controller\":true}]"
#define CPU(n) ",\"resources\":{\"requests\":{\"cpu\":\"" n "\"}}"

static void replicas_spread(UNUSED void **state)
{
	pod_of("p1", OWNER, "", "");
	pod_of("p2", OWNER, "", "");
	settle();
	assert_true(node_of("p1").n && node_of("p2").n);
	assert_false(str_eq(node_of("p1"), node_of("p2")));
	assert_event("Scheduled", "Successfully assigned default/p1 to ");
}

static unsigned pods_on(const char *name)
{
	unsigned n = 0;
	struct object *p;
	for (size_t i = 0; (p = fake_client_nth(c, "v1", "Pod", NULL, i)); i++)
		n += str_is(json_get_str(object_spec(p), "nodeName"), name);
	return n;
}

/* Pods that ask for nothing share the nodes by their size, not by the requests of others. */
static void best_effort_pods_spread(UNUSED void **state)
{
	node("a", "", "", "4");
	pod_of("limited", "", CPU("50m"), "");
	settle();
	for (int i = 0; i < 9; i++) {
		char name[16];
		(void)snprintf(name, sizeof(name), "p%d", i); /* fits */
		pod(name, "");
		settle();
	}
	assert_int_equal(pods_on("a"), 5);
	assert_int_equal(pods_on("b"), 5);
}

static void what_fits_no_empty_node(UNUSED void **state)
{
	pod_of("half", "", CPU("3"), "");
	settle();
	assert_on("half", "b");
	pod_of("big", "", CPU("3"), "");
	settle();
	/* Node a would be too small were it empty; b is full. */
	assert_event("FailedScheduling",
		     "0/2 nodes are available: 2 Insufficient cpu. no new claims to deallocate, "
		     "preemption: 0/2 nodes are available: 1 No preemption victims found for "
		     "incoming pod, 1 Preemption is not helpful for scheduling.");
}

/* Every resource that a node lacks is told. */
static void all_that_is_lacking(UNUSED void **state)
{
	pod_of("big", "", ",\"resources\":{\"requests\":{\"cpu\":\"3\",\"memory\":\"2Gi\"}}", "");
	settle();
	assert_event("FailedScheduling",
		     "0/2 nodes are available: 1 Insufficient cpu, 2 Insufficient memory. no new "
		     "claims to deallocate, preemption: 0/2 nodes are available: 2 Preemption is "
		     "not helpful for scheduling.");
}

/* A pod's own wish is told before the wishes of others; far from its own kind both hold. */
static void own_anti_affinity_is_told(UNUSED void **state)
{
	static const char far[] =
		",\"affinity\":{\"podAntiAffinity\":{"
		"\"requiredDuringSchedulingIgnoredDuringExecution\":[{\"topologyKey\":"
		"\"kubernetes.io/"
		"hostname\",\"labelSelector\":{\"matchLabels\":{\"app\":\"x\"}}}]}}";
	static const char near[] =
		",\"affinity\":{\"podAffinity\":{"
		"\"requiredDuringSchedulingIgnoredDuringExecution\":[{\"topologyKey\":"
		"\"zone\",\"labelSelector\":{\"matchLabels\":{\"app\":\"nobody\"}}}]}}";
	for (int i = 0; i < 3; i++) {
		char name[16];
		(void)snprintf(name, sizeof(name), "p%d", i); /* fits */
		pod_of(name, ",\"labels\":{\"app\":\"x\"}", "", far);
		settle();
	}
	assert_event("FailedScheduling",
		     "0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules. no "
		     "new claims to deallocate, preemption: 0/2 nodes are available: 2 No "
		     "preemption victims found for incoming pod.");
	pod_of("lonely", "", "", near);
	settle();
	assert_event("FailedScheduling",
		     "0/2 nodes are available: 2 node(s) didn't match pod affinity rules. no new "
		     "claims to deallocate, preemption: 0/2 nodes are available: 2 Preemption is "
		     "not helpful for scheduling.");
}

static unsigned refusals_of(const char *name)
{
	struct object *ev;
	for (size_t i = 0; (ev = fake_client_nth(c, "v1", "Event", NULL, i)); i++)
		if (str_is(json_get_str(ev->json, "reason"), "FailedScheduling") &&
		    str_is(json_str(json_path(ev->json, "involvedObject.name")), name))
			return (unsigned)json_get_int(ev->json, "count", 0);
	return 0;
}

/* Who lacks room is not looked at again because others found theirs. */
static void others_pods_do_not_help(UNUSED void **state)
{
	pod_of("big", "", CPU("30"), "");
	settle();
	assert_int_equal(refusals_of("big"), 1);
	for (int i = 0; i < 4; i++) {
		char name[16];
		(void)snprintf(name, sizeof(name), "p%d", i); /* fits */
		pod(name, "");
		settle();
	}
	assert_int_equal(refusals_of("big"), 1);
	fake_client_remove(c, "v1", "Pod", "default", "p0");
	settle();
	assert_int_equal(refusals_of("big"), 2);
}

static void resources_are_counted(UNUSED void **state)
{
	pod_of("big", "", CPU("3"), "");
	settle();
	assert_on("big", "b");
	pod_of("big2", "", CPU("3"), "");
	settle();
	assert_on("big2", "");
	assert_event("FailedScheduling", "0/2 nodes are available: 2 Insufficient cpu. ");
	struct object *p = fake_client_get(c, "v1", "Pod", "default", "big2");
	const struct json *cond = meta_condition(object_status(p), "PodScheduled");
	assert_true(str_is(json_get_str(cond, "status"), "False"));
	assert_true(str_is(json_get_str(cond, "reason"), "Unschedulable"));
	/* Room is made: it goes there at once. */
	fake_client_remove(c, "v1", "Pod", "default", "big");
	settle();
	assert_on("big2", "b");
	/* An init container counts by its peak. */
	pod("init", ",\"initContainers\":[{\"name\":\"i\"" CPU("1500m") "}]");
	settle();
	assert_on("init", "a");
	pod_of("full", "", CPU("600m"), "");
	settle();
	assert_on("full", "b");
}

static void many_at_once_do_not_overfill(UNUSED void **state)
{
	char name[24];
	unsigned placed = 0;
	for (int i = 0; i < 30; i++) {
		(void)snprintf(name, sizeof(name), "p%d", i); /* fits */
		pod(name, "");
	}
	settle();
	for (int i = 0; i < 30; i++) {
		(void)snprintf(name, sizeof(name), "p%d", i); /* fits */
		placed += node_of(name).n > 0;
	}
	assert_int_equal(placed, 20);
	assert_event("FailedScheduling", "0/2 nodes are available: 2 Too many pods.");
}

static void selectors_and_affinity(UNUSED void **state)
{
	pod("sel", ",\"nodeSelector\":{\"disk\":\"ssd\"}");
	pod("aff", ",\"affinity\":{\"nodeAffinity\":{"
		   "\"requiredDuringSchedulingIgnoredDuringExecution\":{\"nodeSelectorTerms\":[{"
		   "\"matchExpressions\":[{\"key\":\"zone\",\"operator\":\"In\",\"values\":[\"z1\"]"
		   "}]}]}}}");
	pod("pref", ",\"affinity\":{\"nodeAffinity\":{"
		    "\"preferredDuringSchedulingIgnoredDuringExecution\":[{\"weight\":1,"
		    "\"preference\":{\"matchExpressions\":[{\"key\":\"zone\",\"operator\":\"In\","
		    "\"values\":[\"z1\"]}]}}]}}");
	pod("none", ",\"nodeSelector\":{\"disk\":\"tape\"}");
	settle();
	assert_on("sel", "b");
	assert_on("aff", "a");
	assert_on("pref", "a");
	assert_on("none", "");
	assert_event("FailedScheduling", "0/2 nodes are available: 2 node(s) didn't match Pod's "
					 "node affinity/selector. no new claims to "
					 "deallocate, preemption: 0/2 nodes are available: "
					 "2 Preemption is not helpful for scheduling.");
	/* A label appears: it goes there. */
	node("a", "", ",\"disk\":\"tape\"", "2");
	settle();
	assert_on("none", "a");
}

static void taints_keep_away(UNUSED void **state)
{
	node("a", "\"taints\":[{\"key\":\"k\",\"value\":\"v\",\"effect\":\"NoSchedule\"}]", "",
	     "2");
	node("b",
	     "\"unschedulable\":true,\"taints\":[{\"key\":\"node.kubernetes.io/unschedulable\","
	     "\"effect\":\"NoSchedule\"}]",
	     "", "4");
	pod("plain", "");
	pod("tolerant",
	    ",\"tolerations\":[{\"key\":\"k\",\"operator\":\"Equal\",\"value\":\"v\"}]");
	settle();
	assert_on("plain", "");
	assert_on("tolerant", "a");
	assert_event("FailedScheduling", "0/2 nodes are available: 1 node(s) had untolerated "
					 "taint(s), 1 node(s) were unschedulable.");
	node("b", "", "", "4");
	settle();
	assert_on("plain", "b");
}

static void ports_clash(UNUSED void **state)
{
	static const char port[] = ",\"ports\":[{\"containerPort\":80,\"hostPort\":80,"
				   "\"protocol\":\"TCP\"}]";
	pod_of("p1", "", port, "");
	pod_of("p2", "", port, "");
	pod_of("p3", "", "",
	       ",\"initContainers\":[{\"name\":\"s\",\"restartPolicy\":\"Always\",\"ports\":[{"
	       "\"containerPort\":80,\"hostPort\":80,\"protocol\":\"TCP\"}]}]");
	settle();
	unsigned placed = (node_of("p1").n > 0) + (node_of("p2").n > 0) + (node_of("p3").n > 0);
	assert_int_equal(placed, 2);
	assert_event("FailedScheduling",
		     "0/2 nodes are available: 2 node(s) didn't have free ports");
}

#define TERM                                                                    \
	"{\"labelSelector\":{\"matchLabels\":{\"app\":\"x\"}},\"topologyKey\":" \
	"\"kubernetes.io/hostname\"}"
#define LABEL ",\"labels\":{\"app\":\"x\"}"

static void pods_keep_apart_or_together(UNUSED void **state)
{
	static const char apart[] =
		",\"affinity\":{\"podAntiAffinity\":{"
		"\"requiredDuringSchedulingIgnoredDuringExecution\":[" TERM "]}}";
	static const char near[] =
		",\"affinity\":{\"podAffinity\":{"
		"\"requiredDuringSchedulingIgnoredDuringExecution\":[" TERM "]}}";
	pod("friend", near);
	settle();
	assert_on("friend", "");
	pod_of("x1", LABEL, "", apart);
	settle();
	assert_true(node_of("x1").n > 0);
	assert_true(str_eq(node_of("friend"), node_of("x1")));
	pod_of("x2", LABEL, "", apart);
	settle();
	assert_true(node_of("x2").n && !str_eq(node_of("x1"), node_of("x2")));
	pod_of("x3", LABEL, "", apart);
	pod_of("x4", LABEL, "", "");
	settle();
	assert_on("x3", "");
	assert_on("x4", "");
	assert_event("FailedScheduling",
		     "0/2 nodes are available: 2 node(s) didn't satisfy existing pods");
}

static void the_first_of_a_group_may_start(UNUSED void **state)
{
	static const char near[] =
		",\"affinity\":{\"podAffinity\":{"
		"\"requiredDuringSchedulingIgnoredDuringExecution\":[" TERM "]}}";
	pod_of("x1", LABEL, "", near);
	pod_of("x2", LABEL, "", near);
	settle();
	assert_true(node_of("x1").n && str_eq(node_of("x1"), node_of("x2")));
}

static void topology_is_kept_even(UNUSED void **state)
{
	static const char even[] = ",\"topologySpreadConstraints\":[{\"maxSkew\":1,\"topologyKey\":"
				   "\"zone\",\"whenUnsatisfiable\":\"DoNotSchedule\","
				   "\"labelSelector\":{\"matchLabels\":{\"app\":\"x\"}}}]";
	char name[24];
	unsigned on_a = 0;
	for (int i = 0; i < 6; i++) {
		(void)snprintf(name, sizeof(name), "x%d", i); /* fits */
		pod_of(name, LABEL, "", even);
		settle();
		on_a += str_is(node_of(name), "a");
	}
	assert_int_equal(on_a, 3);
}

static void gates_and_strangers_wait(UNUSED void **state)
{
	pod("gated", ",\"schedulingGates\":[{\"name\":\"g\"}]");
	pod("other", ",\"schedulerName\":\"mine\"");
	settle();
	assert_on("gated", "");
	assert_on("other", "");
	pod("gated", "");
	settle();
	assert_true(node_of("gated").n > 0);
}

static void failed_bindings_are_repeated(UNUSED void **state)
{
	fake_client_fail(c, CLIENT_CREATE, ERR_UNAVAILABLE, 1);
	pod("p", "");
	settle();
	assert_true(node_of("p").n > 0);
}

static void without_nodes_it_says_so(UNUSED void **state)
{
	fake_client_remove(c, "v1", "Node", NULL, "a");
	fake_client_remove(c, "v1", "Node", NULL, "b");
	pod("p", "");
	settle();
	assert_event("FailedScheduling", "no nodes available to schedule pods");
}

#define TEST(fn) cmocka_unit_test_setup_teardown(fn, setup, teardown)
int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(replicas_spread),
		TEST(resources_are_counted),
		TEST(best_effort_pods_spread),
		TEST(what_fits_no_empty_node),
		TEST(others_pods_do_not_help),
		TEST(all_that_is_lacking),
		TEST(own_anti_affinity_is_told),
		TEST(many_at_once_do_not_overfill),
		TEST(selectors_and_affinity),
		TEST(taints_keep_away),
		TEST(ports_clash),
		TEST(pods_keep_apart_or_together),
		TEST(the_first_of_a_group_may_start),
		TEST(topology_is_kept_even),
		TEST(gates_and_strangers_wait),
		TEST(failed_bindings_are_repeated),
		TEST(without_nodes_it_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
