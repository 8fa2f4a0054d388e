/* In network namespaces of its own (needs root, or a user namespace): links and Service rules,
 * checked with packets. */
#include "base/must.h"
#include "net/dataplane.h"
#include "net/net.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <sched.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/socket.h>
// clang-format off
#include <cmocka.h>
// clang-format on

/* One process, three namespaces: this one is the node; "pod" holds the back ends; "peer" is another
 * node, with a pod of its own. */
struct world {
	struct loop *loop;
	struct dataplane *dataplane;
	struct dp_config config;
	int pod_fd, peer_fd;
	bool flushed;
	int r;
};

static struct ip ip4(const char *text)
{
	struct ip ip;

	assert_int_equal(ip_parse(str_of(text), &ip), 0);
	return ip;
}

static struct cidr net4(const char *text)
{
	struct cidr c;

	assert_int_equal(cidr_parse(str_of(text), &c), 0);
	return c;
}

static int world_pod_inside(void *arg UNUSED)
{
	struct nl *n;
	const struct cidr one = {ip4("10.244.0.2"), 32}, two = {ip4("10.244.0.3"), 32};
	const struct route via = {.dst = {ip4("169.254.1.1"), 32}, .link = "eth0"};
	const struct route out = {
		.dst = {{.family = 4}, 0}, .gateway = ip4("169.254.1.1"), .link = "eth0"};
	int r = nl_open(&n);

	if (r == 0)
		r = link_set_up(n, "lo", true);
	if (r == 0)
		r = addr_add(n, "eth0", &one);
	if (r == 0)
		r = addr_add(n, "eth0", &two);
	if (r == 0)
		r = route_add(n, &via);
	if (r == 0)
		r = route_add(n, &out);
	nl_close(n);
	return r;
}

static int world_peer_inside(void *arg UNUSED)
{
	struct nl *n;
	const struct cidr node = {ip4("172.30.0.12"), 16}, pod = {ip4("10.244.1.2"), 32},
			  other = {ip4("10.244.1.3"), 32};
	const struct route pods = {.dst = net4("10.244.0.0/24"), .gateway = ip4("172.30.0.11")};
	int r = nl_open(&n);

	if (r == 0)
		r = link_set_up(n, "lo", true);
	if (r == 0)
		r = addr_add(n, "eth0", &node);
	if (r == 0)
		r = addr_add(n, "lo", &pod);
	if (r == 0)
		r = addr_add(n, "lo", &other);
	if (r == 0)
		r = route_add(n, &pods);
	nl_close(n);
	return r;
}

static void world_peer(struct world *w, struct nl *n)
{
	const struct cidr node = {ip4("172.30.0.11"), 16};
	const struct route pods = {.dst = net4("10.244.1.0/24"), .gateway = ip4("172.30.0.12")};
	struct veth v = {.name = "under0", .peer = "eth0"};

	assert_int_equal(netns_new(&w->peer_fd), 0);
	v.peer_netns_fd = w->peer_fd;
	assert_int_equal(link_add_veth(n, &v), 0);
	assert_int_equal(addr_add(n, "under0", &node), 0);
	assert_int_equal(netns_run(w->peer_fd, world_peer_inside, NULL), 0);
	assert_int_equal(route_add(n, &pods), 0);
}

static int world_setup(void **state)
{
	static struct world w;
	static const struct cidr gate = {{.family = 4, .bytes = {169, 254, 1, 1}}, 32};
	struct dp_config c = {.pod_cidr = {net4("10.244.0.0/16")},
			      .node_pod_cidr = {net4("10.244.0.0/24")},
			      .service_cidr = {net4("10.96.0.0/16")},
			      .node_cidr = {net4("172.30.0.0/16")},
			      .dns_ip = {ip4("10.96.0.10")},
			      .node_ips = {ip4("172.30.0.11")}};
	const struct route pods = {.dst = net4("10.244.0.0/24"), .link = "veth0"};
	struct nl *n;

	w.config = c;
	w.loop = loop_new();
	assert_int_equal(netns_new(&w.pod_fd), 0);
	assert_int_equal(nl_open(&n), 0);
	struct veth v = {.name = "veth0", .peer = "eth0", .peer_netns_fd = w.pod_fd};
	assert_int_equal(link_set_up(n, "lo", true), 0);
	assert_int_equal(link_add_veth(n, &v), 0);
	assert_int_equal(addr_add(n, "veth0", &gate), 0);
	const struct route services = {.dst = net4("10.96.0.0/16"), .link = "lo"};
	assert_int_equal(route_add(n, &services), 0);
	assert_int_equal(route_add(n, &pods), 0);
	assert_int_equal(netns_run(w.pod_fd, world_pod_inside, NULL), 0);
	assert_int_equal(sysctl_write("net/ipv4/ip_forward", "1"), 0);
	world_peer(&w, n);
	nl_close(n);
	assert_int_equal(dataplane_nft_new(w.loop, &c, &w.dataplane, NULL), 0);
	*state = &w;
	return 0;
}

static int world_teardown(void **state)
{
	struct world *w = *state;

	w->dataplane->ops->free(w->dataplane);
	(void)close(w->pod_fd);
	(void)close(w->peer_fd);
	loop_free(w->loop);
	return 0;
}

static void world_on_flush(void *arg, int r, const struct err *e)
{
	struct world *w = arg;

	if (r < 0)
		print_message("flush: %s\n", e->text);
	w->flushed = true;
	w->r = r;
}

static void world_flush(struct world *w)
{
	w->flushed = false;
	w->dataplane->ops->flush(w->dataplane, world_on_flush, w);
	for (int i = 0; i < 500 && !w->flushed; i++)
		(void)loop_turn(w->loop, 10);
	assert_true(w->flushed);
	assert_int_equal(w->r, 0);
}

static void world_set(struct world *w, const char *ip, uint16_t port, const struct dp_backend *b,
		      unsigned n)
{
	struct dp_service s = {.address = {ip4(ip), DP_TCP, port}, .backends = b, .backends_n = n};

	assert_int_equal(w->dataplane->ops->set(w->dataplane, &s), 0);
}

struct listener {
	const char *ip;
	uint16_t port;
	int fd;
};

static int listener_open(void *arg)
{
	struct listener *l = arg;
	struct sockaddr_in sa = {.sin_family = AF_INET, .sin_port = htons(l->port)};

	l->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (inet_pton(AF_INET, l->ip, &sa.sin_addr) != 1 ||
	    bind(l->fd, (struct sockaddr *)&sa, sizeof(sa)) < 0 || listen(l->fd, 64) < 0)
		return -errno;
	return 0;
}

/* 0 or the errno of connect. The address that accepted is not seen; the listeners' queues tell. */
static int try_connect(const char *ip, uint16_t port)
{
	struct sockaddr_in sa = {.sin_family = AF_INET, .sin_port = htons(port)};
	struct timeval tv = {.tv_sec = 2};
	AUTO_FD int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	must(inet_pton(AF_INET, ip, &sa.sin_addr) == 1);
	(void)setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &tv, sizeof(tv));
	return connect(fd, (struct sockaddr *)&sa, sizeof(sa)) < 0 ? errno : 0;
}

static unsigned listener_count(const struct listener *l)
{
	unsigned n = 0;

	for (;;) {
		int fd = accept4(l->fd, NULL, NULL, SOCK_CLOEXEC);

		if (fd < 0)
			return n;
		(void)close(fd);
		n++;
	}
}

static void listener_start_in(int netns_fd, struct listener *l)
{
	struct timeval tv = {.tv_usec = 1000};

	assert_int_equal(netns_run(netns_fd, listener_open, l), 0);
	(void)setsockopt(l->fd, SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof(tv));
}

static void listener_start(struct world *w, struct listener *l)
{
	listener_start_in(w->pod_fd, l);
}

static void test_spread_change_refuse(void **state)
{
	struct world *w = *state;
	struct listener a = {"10.244.0.2", 80, -1}, b = {"10.244.0.3", 8080, -1};
	const struct dp_backend both[] = {{ip4("10.244.0.2"), 80}, {ip4("10.244.0.3"), 8080}};

	listener_start(w, &a);
	listener_start(w, &b);
	world_flush(w); /* the table, without Services */
	assert_int_equal(try_connect("10.96.0.5", 80), ECONNREFUSED); /* unallocated */
	world_set(w, "10.96.0.5", 80, both, 2);
	world_set(w, "0.0.0.0", 30080, both, 2); /* a node port */
	world_flush(w);
	for (int i = 0; i < 40; i++)
		assert_int_equal(try_connect("10.96.0.5", 80), 0);
	unsigned at_a = listener_count(&a), at_b = listener_count(&b);
	assert_int_equal(at_a + at_b, 40);
	assert_true(at_a > 5 && at_b > 5);
	assert_int_equal(try_connect("172.30.0.11", 30080), 0);
	assert_int_equal(listener_count(&a) + listener_count(&b), 1);
	world_set(w, "10.96.0.5", 80, both + 1, 1); /* one leaves */
	world_flush(w);
	for (int i = 0; i < 10; i++)
		assert_int_equal(try_connect("10.96.0.5", 80), 0);
	assert_int_equal(listener_count(&a), 0);
	assert_int_equal(listener_count(&b), 10);
	world_set(w, "10.96.0.5", 80, NULL, 0); /* nobody left: refused at once */
	world_flush(w);
	assert_int_equal(try_connect("10.96.0.5", 80), ECONNREFUSED);
	const struct dp_address gone = {ip4("10.96.0.5"), DP_TCP, 80},
				port = {{.family = 4}, DP_TCP, 30080};
	assert_int_equal(w->dataplane->ops->del(w->dataplane, &gone), 0);
	assert_int_equal(w->dataplane->ops->del(w->dataplane, &port), 0);
	world_flush(w);
	assert_int_equal(try_connect("172.30.0.11", 30080), ECONNREFUSED);
	(void)close(a.fd);
	(void)close(b.fd);
}

static void test_affinity(void **state)
{
	struct world *w = *state;
	struct listener a = {"10.244.0.2", 81, -1}, b = {"10.244.0.3", 81, -1};
	const struct dp_backend both[] = {{ip4("10.244.0.2"), 81}, {ip4("10.244.0.3"), 81}};
	struct dp_service s = {.address = {ip4("10.96.0.6"), DP_TCP, 81},
			       .backends = both,
			       .backends_n = 2,
			       .affinity_s = 60};

	listener_start(w, &a);
	listener_start(w, &b);
	assert_int_equal(w->dataplane->ops->set(w->dataplane, &s), 0);
	world_flush(w);
	for (int i = 0; i < 20; i++)
		assert_int_equal(try_connect("10.96.0.6", 81), 0);
	unsigned at_a = listener_count(&a), at_b = listener_count(&b);
	assert_true((at_a == 20 && at_b == 0) || (at_a == 0 && at_b == 20));
	s.backends = at_a ? both + 1 : both; /* the one it stuck to leaves */
	s.backends_n = 1;
	assert_int_equal(w->dataplane->ops->set(w->dataplane, &s), 0);
	world_flush(w);
	assert_int_equal(try_connect("10.96.0.6", 81), 0);
	assert_int_equal(listener_count(at_a ? &b : &a), 1);
	(void)close(a.fd);
	(void)close(b.fd);
}

/* What a foreign hand removed is put back whole. */
static void test_heals(void **state)
{
	struct world *w = *state;
	struct listener a = {"10.244.0.2", 82, -1};
	const struct dp_backend one[] = {{ip4("10.244.0.2"), 82}, {ip4("10.244.0.2"), 82}};

	listener_start(w, &a);
	world_set(w, "10.96.0.7", 82, one, 1);
	world_flush(w);
	assert_int_equal(dataplane_nft_remove(), 0);
	const struct dp_backend other[] = {{ip4("10.244.0.3"), 82}};
	world_set(w, "10.96.0.7", 83, other, 1);
	world_set(w, "10.96.0.7", 82, one, 1);
	world_flush(w);
	assert_int_equal(try_connect("10.96.0.7", 82), 0);
	(void)close(a.fd);
}

struct caller { /* a connection from another node */
	const char *from, *to;
	uint16_t port;
};

static int caller_connect(void *arg)
{
	const struct caller *c = arg;
	struct sockaddr_in from = {.sin_family = AF_INET},
			   to = {.sin_family = AF_INET, .sin_port = htons(c->port)};
	struct timeval tv = {.tv_sec = 1};
	AUTO_FD int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	must(inet_pton(AF_INET, c->from, &from.sin_addr) == 1);
	must(inet_pton(AF_INET, c->to, &to.sin_addr) == 1);
	(void)setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &tv, sizeof(tv));
	if (bind(fd, (struct sockaddr *)&from, sizeof(from)) < 0)
		return -errno;
	return connect(fd, (struct sockaddr *)&to, sizeof(to)) < 0 ? -errno : 0;
}

static int call_from_peer(struct world *w, const char *from, uint16_t port)
{
	struct caller c = {from, "172.30.0.11", port};

	return netns_run(w->peer_fd, caller_connect, &c);
}

/* Who accepted saw this source. */
static void accepted_from(const struct listener *l, const char *source)
{
	struct sockaddr_in sa;
	socklen_t n = sizeof(sa);
	char text[INET_ADDRSTRLEN];
	AUTO_FD int fd = accept4(l->fd, (struct sockaddr *)&sa, &n, SOCK_CLOEXEC);

	assert_true(fd >= 0);
	assert_string_equal(inet_ntop(AF_INET, &sa.sin_addr, text, sizeof(text)), source);
}

/* A node port of this node, asked from another: the way back leads through here, whoever asked and
 * wherever the back end is, or answers would come from a stranger. */
static void test_node_port_from_elsewhere(void **state)
{
	struct world *w = *state;
	struct listener here = {"10.244.0.2", 90, -1}, there = {"10.244.1.3", 90, -1},
			host = {"172.30.0.12", 90, -1};
	const struct dp_backend at[] = {
		{ip4("10.244.0.2"), 90}, {ip4("10.244.1.3"), 90}, {ip4("172.30.0.12"), 90}};
	static const char *const sources[] = {"172.30.0.12", "10.244.1.2"};

	listener_start(w, &here);
	listener_start_in(w->peer_fd, &there);
	listener_start_in(w->peer_fd, &host);
	for (uint16_t i = 0; i < ARRAY_SIZE(at); i++)
		world_set(w, "0.0.0.0", 30090 + i, &at[i], 1);
	world_flush(w);
	for (size_t i = 0; i < ARRAY_SIZE(sources); i++) {
		assert_int_equal(call_from_peer(w, sources[i], 30090), 0);
		accepted_from(&here, sources[i]); /* a pod of this node sees who asked */
		assert_int_equal(call_from_peer(w, sources[i], 30091), 0);
		accepted_from(&there, "172.30.0.11");
		assert_int_equal(call_from_peer(w, sources[i], 30092), 0);
		accepted_from(&host, "172.30.0.11");
	}
	(void)close(here.fd);
	(void)close(there.fd);
	(void)close(host.fd);
}

/* Without back ends: refused; under policy Local dropped, since other nodes may have some. */
static void test_empty_from_elsewhere(void **state)
{
	struct world *w = *state;
	struct dp_service s = {.address = {{.family = 4}, DP_TCP, 30095}, .drop_empty = true};

	assert_int_equal(w->dataplane->ops->set(w->dataplane, &s), 0);
	world_set(w, "0.0.0.0", 30096, NULL, 0);
	world_flush(w);
	assert_int_equal(call_from_peer(w, "172.30.0.12", 30095), -EINPROGRESS);
	assert_int_equal(call_from_peer(w, "172.30.0.12", 30096), -ECONNREFUSED);
}

/* ---- UDP ---- */

static int udp_open(void *arg)
{
	struct listener *l = arg;
	struct sockaddr_in sa = {.sin_family = AF_INET, .sin_port = htons(l->port)};
	struct timeval tv = {.tv_usec = 500000};

	l->fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (inet_pton(AF_INET, l->ip, &sa.sin_addr) != 1 ||
	    bind(l->fd, (struct sockaddr *)&sa, sizeof(sa)) < 0)
		return -errno;
	return setsockopt(l->fd, SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof(tv)) < 0 ? -errno : 0;
}

static bool udp_arrives(int from, const struct listener *to)
{
	char byte = 'x';

	assert_int_equal(send(from, &byte, 1, 0), 1);
	return recv(to->fd, &byte, 1, 0) == 1;
}

static void udp_set(struct world *w, const char *ip, const struct dp_backend *b)
{
	struct dp_service s = {
		.address = {ip4(ip), DP_UDP, 53}, .backends = b, .backends_n = b ? 1 : 0};

	assert_int_equal(w->dataplane->ops->set(w->dataplane, &s), 0);
}

/* A client that keeps its socket follows every change of the back ends: one that is seen, one whose
 * batch fails, one that happened while no process looked. */
static void test_udp_follows(void **state)
{
	struct world *w = *state;
	struct listener a = {"10.244.0.2", 53, -1}, b = {"10.244.0.3", 53, -1};
	const struct dp_backend at[] = {{ip4("10.244.0.2"), 53}, {ip4("10.244.0.3"), 53}};
	struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(53)};
	AUTO_FD int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	assert_int_equal(netns_run(w->pod_fd, udp_open, &a), 0);
	assert_int_equal(netns_run(w->pod_fd, udp_open, &b), 0);
	must(inet_pton(AF_INET, "10.96.0.8", &to.sin_addr) == 1);
	assert_int_equal(connect(fd, (struct sockaddr *)&to, sizeof(to)), 0);
	udp_set(w, "10.96.0.8", &at[0]);
	world_flush(w);
	assert_true(udp_arrives(fd, &a));
	udp_set(w, "10.96.0.8", &at[1]);
	world_flush(w);
	assert_true(udp_arrives(fd, &b));
	assert_int_equal(dataplane_nft_remove(), 0); /* the next batch fails, and heals */
	udp_set(w, "10.96.0.8", &at[0]);
	world_flush(w);
	assert_true(udp_arrives(fd, &a));
	w->dataplane->ops->free(w->dataplane);
	assert_int_equal(dataplane_nft_new(w->loop, &w->config, &w->dataplane, NULL), 0);
	udp_set(w, "10.96.0.8", &at[1]);
	world_flush(w);
	assert_true(udp_arrives(fd, &b));
	(void)close(a.fd);
	(void)close(b.fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_spread_change_refuse),
					   cmocka_unit_test(test_affinity),
					   cmocka_unit_test(test_heals),
					   cmocka_unit_test(test_node_port_from_elsewhere),
					   cmocka_unit_test(test_empty_from_elsewhere),
					   cmocka_unit_test(test_udp_follows)};

	if (unshare(geteuid() == 0 ? CLONE_NEWNET : CLONE_NEWUSER | CLONE_NEWNET) < 0) {
		fprintf(stderr, "no network namespace here: %s\n", err_text(-errno));
		return 1;
	}
	return cmocka_run_group_tests(tests, world_setup, world_teardown);
}
