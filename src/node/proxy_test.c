/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "api/fake_client.h"
#include "node/node_priv.h"
#include "node/proxy.h"

/* The proxy over a client in memory and a fake dataplane: what it says about the kernel's state. */
struct world {
	struct loop *loop;
	struct client *client;
	struct cache *services, *slices;
	struct dataplane *dataplane;
	struct node_proxy *proxy;
	struct proxy_wait wait;
	bool done;
};

#define UID STR("u1")

static void settle(struct world *w)
{
	for (int quiet = 0; quiet < 3; quiet++)
		while (fake_client_run(w->client) || loop_busy(w->loop)) {
			(void)loop_turn(w->loop, 0);
			quiet = 0;
		}
}

/* CONDITIONS of the endpoint of pod u1; NULL: only the other pod is left. */
static void put_slice(struct world *w, const char *conditions)
{
	AUTO_FREE char *mine =
		conditions ? xasprintf("{\"addresses\":[\"10.244.0.2\"],\"targetRef\":{\"uid\":"
				       "\"u1\"},\"conditions\":{%s}},",
				       conditions)
			   : xstrdup("");
	AUTO_FREE char *text = xasprintf(
		"{\"metadata\":{\"name\":\"s-1\",\"namespace\":\"default\",\"labels\":{"
		"\"kubernetes.io/service-name\":\"s\"}},\"addressType\":\"IPv4\",\"ports\":[{"
		"\"name\":\"\",\"port\":80,\"protocol\":\"TCP\"}],\"endpoints\":[%s{\"addresses\":["
		"\"10.244.0.3\"],\"targetRef\":{\"uid\":\"u2\"},\"conditions\":{\"ready\":true}}]}",
		mine);

	assert_non_null(fake_client_put(w->client, "discovery.k8s.io/v1", "EndpointSlice", text));
}

static void on_done(struct proxy_wait *wait)
{
	container_of(wait, struct world, wait)->done = true;
}

static bool wait_for(struct world *w)
{
	w->done = false;
	return node_proxy_wait(w->proxy, &w->wait, UID, on_done);
}

static int setup(void **state)
{
	struct world *w = xcalloc(1, sizeof(*w));
	const struct reflect_request services = {.kind = node_kind("", "v1", "services")};
	const struct reflect_request slices = {
		.kind = node_kind("discovery.k8s.io", "v1", "endpointslices")};

	w->loop = loop_new();
	w->client = fake_client_new("kubelet");
	w->dataplane = dataplane_fake_new(w->loop);
	put_slice(w, "\"ready\":true");
	fake_client_put(w->client, "v1", "Service",
			"{\"metadata\":{\"name\":\"s\",\"namespace\":\"default\"},\"spec\":{"
			"\"clusterIP\":\"10.96.0.5\",\"ports\":[{\"port\":80}]}}");
	w->services = cache_new(w->client, &services);
	w->slices = cache_new(w->client, &slices);
	const struct node_proxy_config c = {.loop = w->loop,
					    .services = w->services,
					    .slices = w->slices,
					    .node_name = "n1",
					    .use = w->dataplane};
	assert_int_equal(node_proxy_start(&c, &w->proxy, NULL), 0);
	*state = w;
	return 0;
}

static int teardown(void **state)
{
	struct world *w = *state;

	node_proxy_wait_stop(&w->wait);
	w->proxy = node_proxy_stop(w->proxy);
	w->services = cache_free(w->services);
	w->slices = cache_free(w->slices);
	w->client->ops->free(w->client);
	w->loop = loop_free(w->loop);
	free(w);
	return 0;
}

static void waits_for_the_commit(void **state)
{
	struct world *w = *state;

	settle(w);
	assert_true(node_proxy_knows(w->proxy, UID));
	assert_false(node_proxy_knows(w->proxy, STR("u3")));
	assert_true(wait_for(w));
	settle(w);
	assert_false(w->done);
	dataplane_fake_hold(w->dataplane, true);
	put_slice(w, "\"ready\":false,\"serving\":true,\"terminating\":true");
	settle(w);
	assert_false(w->done); /* known, computed, not in the kernel */
	node_proxy_wait_stop(&w->wait);
	assert_true(wait_for(w)); /* one that comes later waits too */
	put_slice(w, NULL);
	settle(w);
	assert_false(w->done);
	dataplane_fake_hold(w->dataplane, false);
	settle(w);
	assert_true(w->done);
	assert_false(wait_for(w));
	assert_false(node_proxy_knows(w->proxy, UID));
}

static void slice_goes_as_a_whole(void **state)
{
	struct world *w = *state;

	settle(w);
	assert_true(wait_for(w));
	dataplane_fake_hold(w->dataplane, true);
	fake_client_remove(w->client, "v1", "Service", "default", "s");
	fake_client_remove(w->client, "discovery.k8s.io/v1", "EndpointSlice", "default", "s-1");
	settle(w);
	assert_false(w->done);
	dataplane_fake_hold(w->dataplane, false);
	settle(w);
	assert_true(w->done);
}

/* publishNotReadyAddresses: ready to the end, so there is nothing to wait for. */
static void ready_though_terminating(void **state)
{
	struct world *w = *state;

	settle(w);
	put_slice(w, "\"ready\":true,\"serving\":true,\"terminating\":true");
	settle(w);
	assert_false(wait_for(w));
}

/* What a former process left in the kernel is unknown until the first commit. */
static void nothing_is_known_before_the_first_commit(void **state)
{
	struct world *w = *state;

	put_slice(w, NULL);
	assert_true(wait_for(w));
	settle(w);
	assert_true(w->done);
}

static void proxy_stops_first(void **state)
{
	struct world *w = *state;

	settle(w);
	assert_true(wait_for(w)); /* teardown stops the wait after the proxy in this one */
	w->proxy = node_proxy_stop(w->proxy);
	settle(w);
	assert_false(w->done);
}

/* Nothing else has to change for what failed to be brought to the kernel. */
static void a_failed_flush_is_tried_again(void **state)
{
	struct world *w = *state;

	settle(w);
	assert_true(wait_for(w));
	dataplane_fake_fail(w->dataplane, 1);
	put_slice(w, NULL);
	settle(w);
	assert_false(w->done);
	for (int i = 0; i < 500 && !w->done; i++)
		(void)loop_turn(w->loop, 10);
	assert_true(w->done);
}

static bool leads(struct world *w, const char *ip, uint16_t port, const char *to)
{
	struct dp_address a = {.proto = DP_TCP, .port = port};
	struct ip want = {0};

	assert_int_equal(ip_parse(str_of(ip), &a.ip), 0);
	const struct dp_backend *b = dataplane_fake_get(w->dataplane, &a);
	if (!to)
		return !b;
	assert_int_equal(ip_parse(str_of(to), &want), 0);
	return b && ip_equal(&b->ip, &want);
}

/* Two pods, and a Service whose node port has the number of a host port. */
static void host_ports_come_and_go(void **state)
{
	struct world *w = *state;
	const struct ip one = {4, {10, 244, 0, 8}}, two = {4, {10, 244, 0, 9}};
	const struct proxy_host_port ports[] = {
		{.proto = DP_TCP, .port = 8080, .to = 80},
		{.host_ip = {4, {172, 30, 0, 11}}, .proto = DP_TCP, .port = 30080, .to = 81},
	};
	const struct proxy_host_port clash = {.proto = DP_TCP, .port = 30080, .to = 82};

	node_proxy_host_ports(w->proxy, STR("p1"), &one, ports,
			      2); /* before the caches are whole */
	settle(w);
	assert_true(leads(w, "0.0.0.0", 8080, "10.244.0.8"));
	assert_true(leads(w, "172.30.0.11", 30080, "10.244.0.8"));
	fake_client_put(
		w->client, "v1", "Service",
		"{\"metadata\":{\"name\":\"s\",\"namespace\":\"default\"},\"spec\":{"
		"\"clusterIP\":\"10.96.0.5\",\"ports\":[{\"port\":80,\"nodePort\":30080}]}}");
	settle(w);
	assert_true(leads(w, "0.0.0.0", 30080, "10.244.0.2"));
	node_proxy_host_ports(w->proxy, STR("p2"), &two, &clash, 1);
	settle(w);
	assert_true(leads(w, "0.0.0.0", 30080, "10.244.0.9"));
	put_slice(w, NULL); /* the Service changes, the host port stays */
	settle(w);
	assert_true(leads(w, "0.0.0.0", 30080, "10.244.0.9"));
	node_proxy_host_ports(w->proxy, STR("p2"), &two, NULL, 0);
	settle(w);
	assert_true(leads(w, "0.0.0.0", 30080, "10.244.0.3")); /* the node port is back */
	node_proxy_host_ports(w->proxy, STR("p1"), &one, NULL, 0);
	settle(w);
	assert_true(leads(w, "0.0.0.0", 8080, NULL));
	assert_true(leads(w, "172.30.0.11", 30080, NULL));
}

int main(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		T(waits_for_the_commit),     T(slice_goes_as_a_whole),
		T(ready_though_terminating), T(nothing_is_known_before_the_first_commit),
		T(proxy_stops_first),        T(a_failed_flush_is_tried_again),
		T(host_ports_come_and_go)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
