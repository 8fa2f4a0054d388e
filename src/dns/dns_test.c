/* The whole of it over real sockets on the loopback: names from a client in memory, answers of the
 * responder threads, a resolver played by the test. */
#include "dns/dns.h"
#include "api/fake_client.h"
#include "dns/message.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/socket.h>
#include <cmocka.h>

struct world {
	struct loop *l;
	struct client *c;
	struct cache *services, *slices;
	struct dns *d;
	int udp, resolver;
	uint16_t port;
};

static void settle(struct world *w)
{
	for (int i = 0; i < 200; i++)
		if (!fake_client_run(w->c) && !loop_turn(w->l, 0) && i > 3)
			break;
}

static int bound(int type, uint16_t *ret_port)
{
	struct sockaddr_in sa = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t n = sizeof(sa);
	int fd = socket(AF_INET, type, 0);
	assert_true(fd >= 0);
	assert_int_equal(bind(fd, (struct sockaddr *)&sa, n), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&sa, &n), 0);
	*ret_port = ntohs(sa.sin_port);
	return fd;
}

static int to(uint16_t port, int type)
{
	struct sockaddr_in sa = {.sin_family = AF_INET,
				 .sin_port = htons(port),
				 .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	int fd = socket(AF_INET, type, 0);
	assert_int_equal(connect(fd, (struct sockaddr *)&sa, sizeof(sa)), 0);
	return fd;
}

static void put_service(struct world *w, const char *name, const char *spec)
{
	char text[2000];
	snprintf(text, sizeof(text),
		 "{\"metadata\":{\"name\":\"%s\",\"namespace\":\"default\"},\"spec\":{%s}}", name,
		 spec);
	fake_client_put(w->c, "v1", "Service", text);
}

static void put_slice(struct world *w, const char *service, const char *endpoints)
{
	char text[2000];
	snprintf(text, sizeof(text),
		 "{\"metadata\":{\"name\":\"%s-1\",\"namespace\":\"default\",\"labels\":{"
		 "\"kubernetes.io/"
		 "service-name\":\"%s\"}},\"addressType\":\"IPv4\",\"endpoints\":[%s],"
		 "\"ports\":[{\"name\":\"http\",\"protocol\":\"TCP\",\"port\":8080}]}",
		 service, service, endpoints);
	fake_client_put(w->c, "discovery.k8s.io/v1", "EndpointSlice", text);
}

#define PORTS "\"ports\":[{\"name\":\"http\",\"protocol\":\"TCP\",\"port\":80}]"

#define PORT_TRIES 20

static void *world_new(bool resolver)
{
	struct world *w = xcalloc(1, sizeof(*w));
	struct err e = {0};
	uint16_t forward = 0;
	struct dns_config c = {.zone = "cluster.local", .threads = 2};

	w->l = loop_new();
	w->c = fake_client_new("dns");
	fake_client_put(w->c, "v1", "Namespace", "{\"metadata\":{\"name\":\"default\"}}");
	put_service(w, "web", "\"clusterIP\":\"10.96.0.7\"," PORTS);
	put_service(w, "pets", "\"clusterIP\":\"None\"," PORTS);
	put_service(w, "out", "\"type\":\"ExternalName\",\"externalName\":\"www.example.com\"");
	put_service(w, "alias",
		    "\"type\":\"ExternalName\",\"externalName\":\"web.default.svc.cluster.local\"");
	put_slice(w, "pets",
		  "{\"addresses\":[\"10.1.0.1\"],\"hostname\":\"rex\",\"conditions\":{\"ready\":"
		  "true}},"
		  "{\"addresses\":[\"10.1.0.2\"],\"conditions\":{\"ready\":true}},"
		  "{\"addresses\":[\"10.1.0.3\"],\"conditions\":{\"ready\":false}}");
	const struct reflect_request services = {
		.kind = api_kind_find(STR(""), STR("v1"), STR("Service"))};
	const struct reflect_request slices = {
		.kind = api_kind_find(STR("discovery.k8s.io"), STR("v1"), STR("EndpointSlice"))};
	w->services = cache_new(w->c, &services);
	w->slices = cache_new(w->c, &slices);
	w->resolver = bound(SOCK_DGRAM, &forward);
	c.client = w->c;
	c.services = w->services;
	c.slices = w->slices;
	c.forward_port = forward;
	assert_int_equal(ip_parse(STR("127.0.0.1"), &c.listen[0]), 0);
	if (resolver)
		c.forward[0] = c.listen[0];
	int r = -EADDRINUSE;
	/* A port that UDP has free may be taken in TCP, or be taken meanwhile. */
	for (unsigned i = 0; r == -EADDRINUSE && i < PORT_TRIES; i++) {
		close(bound(SOCK_DGRAM, &w->port));
		c.port = w->port;
		r = dns_start(w->l, &c, &w->d, &e);
	}
	if (r < 0)
		fail_msg("%s", e.text);
	w->udp = to(w->port, SOCK_DGRAM);
	settle(w);
	return w;
}

static void world_free(struct world *w)
{
	dns_stop(w->d);
	cache_free(w->services);
	cache_free(w->slices);
	w->c->ops->free(w->c);
	close(w->udp);
	close(w->resolver);
	loop_free(w->l);
	free(w);
}

/* ---- asking ---- */
static size_t query(uint8_t *out, const char *name, unsigned type, bool edns)
{
	struct dns_writer w = {.p = out, .max = 512};
	uint8_t wire[DNS_NAME_MAX];
	const uint8_t header[12] = {0x12, 0x34, DNS_RD, 0, 0, 1, 0, 0, 0, 0, 0, edns};
	size_t n = dns_name_from_text(str_of(name), wire);
	for (size_t i = 0; name[i]; i++) /* the case as it was written */
		if (name[i] != '.')
			wire[i + 1] = (uint8_t)name[i];
	dns_put(&w, header, 12);
	dns_put(&w, wire, n);
	dns_put_u16(&w, type);
	dns_put_u16(&w, DNS_CLASS_IN);
	if (edns)
		dns_put(&w, "\0\0\51\4\xd0\0\0\0\0\0\0", 11);
	return w.n;
}

static size_t receive(int fd, uint8_t *out, size_t max)
{
	struct pollfd p = {.fd = fd, .events = POLLIN};
	if (poll(&p, 1, 5000) != 1)
		return 0;
	ssize_t n = recv(fd, out, max, 0);
	return n > 0 ? (size_t)n : 0;
}

static void text_name(struct buf *b, const uint8_t *msg, size_t n, size_t at)
{
	uint8_t name[DNS_NAME_MAX];
	size_t len = dns_name_expand(msg, n, at, name);
	assert_true(len > 0);
	for (size_t i = 0; name[i]; i += 1 + (size_t)name[i])
		buf_printf(b, "%s%.*s", i ? "." : "", name[i], (char *)name + i + 1);
}

/* "RCODE[ aa][ tc]: type value, …" of the answer section. */
static void show(const uint8_t *m, size_t n, struct buf *b)
{
	char ip[INET6_ADDRSTRLEN];
	size_t at = DNS_HEADER + dns_name_skip(m, n, DNS_HEADER) + 4;
	struct dns_rr rr;
	buf_reset(b);
	buf_printf(b, "%d%s%s", m[3] & 15, m[2] & DNS_AA ? " aa" : "", m[2] & DNS_TC ? " tc" : "");
	for (unsigned i = 0; i < dns_u16(m + 6); i++, at = rr.end) {
		assert_true(dns_rr_read(m, n, at, &rr));
		buf_add_cstr(b, i ? ", " : ": ");
		if (rr.type == DNS_A)
			buf_printf(b, "A %s", inet_ntop(AF_INET, m + rr.rdata, ip, sizeof(ip)));
		else if (rr.type == DNS_TXT)
			buf_printf(b, "TXT %.*s", m[rr.rdata], (const char *)m + rr.rdata + 1);
		else if (rr.type == DNS_SRV) {
			buf_printf(b, "SRV %u ", dns_u16(m + rr.rdata + 4));
			text_name(b, m, n, rr.rdata + 6);
		} else if (rr.type == DNS_PTR || rr.type == DNS_CNAME) {
			buf_add_cstr(b, rr.type == DNS_PTR ? "PTR " : "CNAME ");
			text_name(b, m, n, rr.rdata);
		} else {
			buf_printf(b, "%u", rr.type);
		}
	}
	if (dns_u16(m + 6) == 0 && dns_u16(m + 8))
		buf_add_cstr(b, " soa");
}

static void ask(struct world *w, const char *name, unsigned type, const char *want)
{
	uint8_t q[512], m[4096];
	AUTO_BUF b = BUF_INIT;
	size_t n = query(q, name, type, false);
	assert_int_equal(send(w->udp, q, n, 0), n);
	n = receive(w->udp, m, sizeof(m));
	if (n < 12)
		fail_msg("%s: no answer", name);
	assert_memory_equal(m, q, 2);
	assert_memory_equal(m + 12, q + 12, strlen(name)); /* case is kept */
	show(m, n, &b);
	if (strcmp(b.p, want) != 0)
		fail_msg("%s %u: %s, wanted %s", name, type, b.p, want);
}

static void names(void **state)
{
	(void)state;
	struct world *w = world_new(false);
	ask(w, "web.default.svc.cluster.local", DNS_A, "0 aa: A 10.96.0.7");
	ask(w, "WeB.Default.svc.CLUSTER.local", DNS_A, "0 aa: A 10.96.0.7");
	ask(w, "web.default.svc.cluster.local", DNS_AAAA, "0 aa soa");
	ask(w, "nope.default.svc.cluster.local", DNS_A, "3 aa soa");
	ask(w, "web.nope.svc.cluster.local", DNS_A, "3 aa soa");
	ask(w, "default.svc.cluster.local", DNS_A, "0 aa soa");
	ask(w, "svc.cluster.local", DNS_A, "0 aa soa");
	ask(w, "cluster.local", DNS_NS, "0 aa: 2");
	ask(w, "dns-version.cluster.local", DNS_TXT, "0 aa: TXT 1.1.0");
	ask(w, "_http._tcp.web.default.svc.cluster.local", DNS_SRV,
	    "0 aa: SRV 80 web.default.svc.cluster.local");
	ask(w, "_tcp.web.default.svc.cluster.local", DNS_SRV, "0 aa soa");
	ask(w, "7.0.96.10.in-addr.arpa", DNS_PTR, "0 aa: PTR web.default.svc.cluster.local");
	ask(w, "alias.default.svc.cluster.local", DNS_A,
	    "0 aa: CNAME web.default.svc.cluster.local, A 10.96.0.7");
	ask(w, "out.default.svc.cluster.local", DNS_A, "0 aa: CNAME www.example.com");
	ask(w, "1-2-3-4.default.pod.cluster.local", DNS_A, "0 aa: A 1.2.3.4");
	ask(w, "1-2-3-4.nope.pod.cluster.local", DNS_A, "3 aa soa");
	ask(w, "x.default.pod.cluster.local", DNS_A, "3 aa soa");
	ask(w, "www.example.com", DNS_A, "2"); /* no resolver: at once */
	world_free(w);
}

static void headless(void **state)
{
	(void)state;
	struct world *w = world_new(false);
	ask(w, "rex.pets.default.svc.cluster.local", DNS_A, "0 aa: A 10.1.0.1");
	ask(w, "10-1-0-2.pets.default.svc.cluster.local", DNS_A, "0 aa: A 10.1.0.2");
	ask(w, "10-1-0-3.pets.default.svc.cluster.local", DNS_A, "3 aa soa");
	ask(w, "1.0.1.10.in-addr.arpa", DNS_PTR, "0 aa: PTR rex.pets.default.svc.cluster.local");
	put_slice(w, "pets", "{\"addresses\":[\"10.1.0.3\"],\"hostname\":\"max\"}");
	settle(w);
	ask(w, "pets.default.svc.cluster.local", DNS_A, "0 aa: A 10.1.0.3");
	ask(w, "_http._tcp.pets.default.svc.cluster.local", DNS_SRV,
	    "0 aa: SRV 8080 max.pets.default.svc.cluster.local");
	ask(w, "rex.pets.default.svc.cluster.local", DNS_A, "3 aa soa");
	ask(w, "1.0.1.10.in-addr.arpa", DNS_PTR, "2");
	put_slice(w, "pets", "");
	settle(w);
	ask(w, "pets.default.svc.cluster.local", DNS_A, "3 aa soa");
	fake_client_remove(w->c, "v1", "Service", "default", "web");
	settle(w);
	ask(w, "web.default.svc.cluster.local", DNS_A, "3 aa soa");
	world_free(w);
}

/* The resolver's part: take one question, answer it with ADDRESS under the name it asked. */
static void resolve(struct world *w, const char *address, bool opt)
{
	uint8_t m[1500];
	struct sockaddr_in from;
	socklen_t from_n = sizeof(from);
	struct pollfd p = {.fd = w->resolver, .events = POLLIN};
	assert_int_equal(poll(&p, 1, 5000), 1);
	ssize_t n = recvfrom(w->resolver, m, sizeof(m), 0, (struct sockaddr *)&from, &from_n);
	assert_true(n > 12);
	struct dns_writer out = {.p = m, .max = sizeof(m)};
	out.n = DNS_HEADER + dns_name_skip(m, (size_t)n, DNS_HEADER) + 4;
	m[2] |= DNS_QR;
	m[3] = DNS_RA;
	dns_set_u16(m + 6, 1);
	dns_set_u16(m + 10, opt);
	in_addr_t ip = inet_addr(address);
	dns_put_rr(&out, DNS_QUESTION_OWNER, DNS_A, 60, &ip, 4);
	if (opt)
		dns_put(&out, "\0\0\51\4\xd0\0\0\0\0\0\0", 11);
	(void)!sendto(w->resolver, m, out.n, 0, (struct sockaddr *)&from, from_n);
}

static void forwarded(void **state)
{
	(void)state;
	struct world *w = world_new(true);
	uint8_t q[512], m[4096];
	AUTO_BUF b = BUF_INIT;
	size_t n = query(q, "www.Example.com", DNS_A, false);
	assert_int_equal(send(w->udp, q, n, 0), n);
	resolve(w, "192.0.2.1", true);
	n = receive(w->udp, m, sizeof(m));
	show(m, n, &b);
	assert_string_equal(b.p, "0: A 192.0.2.1");
	assert_int_equal(dns_u16(m + 10), 0); /* no OPT to who sent none */
	assert_memory_equal(m + 12, q + 12, 17);
	ask(w, "www.example.com", DNS_A, "0: A 192.0.2.1"); /* cached: nobody is asked */
	n = query(q, "out.default.svc.cluster.local", DNS_A, false);
	assert_int_equal(send(w->udp, q, n, 0), n);
	n = receive(w->udp, m, sizeof(m));
	show(m, n, &b);
	assert_string_equal(b.p, "0: CNAME www.example.com, A 192.0.2.1");
	/* lost once, asked again */
	n = query(q, "lost.example.com", DNS_A, true);
	assert_int_equal(send(w->udp, q, n, 0), n);
	(void)!recv(w->resolver, m, sizeof(m), 0);
	resolve(w, "192.0.2.2", false);
	n = receive(w->udp, m, sizeof(m));
	show(m, n, &b);
	assert_string_equal(b.p, "0: A 192.0.2.2");
	assert_int_equal(dns_u16(m + 10), 1);
	world_free(w);
}

/* The same question, in whatever case, is under way once. */
static void asked_once(void **state)
{
	(void)state;
	struct world *w = world_new(true);
	static const char *const names[] = {"one.example.com", "ONE.example.com",
					    "two.example.com"};
	uint8_t q[512], m[4096];
	AUTO_BUF b = BUF_INIT;
	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		size_t n = query(q, names[i], DNS_A, i == 1);
		assert_int_equal(send(w->udp, q, n, 0), n);
	}
	resolve(w, "192.0.2.1", true);
	resolve(w, "192.0.2.2", true);
	bool seen[ARRAY_SIZE(names)] = {false};
	for (size_t k = 0; k < ARRAY_SIZE(names); k++) {
		size_t n = receive(w->udp, m, sizeof(m));
		assert_true(n > 12);
		show(m, n, &b);
		for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
			if (memcmp(m + 13, names[i], 3) != 0)
				continue;
			seen[i] = true;
			assert_string_equal(b.p, i == 2 ? "0: A 192.0.2.2" : "0: A 192.0.2.1");
			assert_int_equal(dns_u16(m + 10), i == 1); /* each with its own OPT */
		}
	}
	assert_true(seen[0] && seen[1] && seen[2]);
	struct pollfd p = {.fd = w->resolver, .events = POLLIN};
	assert_int_equal(poll(&p, 1, 100), 0); /* and no third question came */
	world_free(w);
}

/* Connections that say nothing do not keep out one that asks. */
static void tcp_is_not_held(void **state)
{
	(void)state;
	struct world *w = world_new(false);
	int held[300], fd;
	uint8_t q[600], m[600];
	for (size_t i = 0; i < ARRAY_SIZE(held); i++) {
		held[i] = to(w->port, SOCK_STREAM);
		assert_int_equal(send(held[i], "\0", 1, MSG_NOSIGNAL), 1);
	}
	fd = to(w->port, SOCK_STREAM);
	size_t n = query(q + 2, "web.default.svc.cluster.local", DNS_A, false);
	dns_set_u16(q, (unsigned)n);
	assert_int_equal(send(fd, q, n + 2, 0), n + 2);
	assert_true(receive(fd, m, sizeof(m)) > 12);
	close(fd);
	for (size_t i = 0; i < ARRAY_SIZE(held); i++)
		close(held[i]);
	world_free(w);
}

static void tcp_and_size(void **state)
{
	(void)state;
	struct world *w = world_new(false);
	AUTO_BUF endpoints = BUF_INIT, b = BUF_INIT;
	uint8_t q[600], m[8192];
	for (int i = 0; i < 100; i++)
		buf_printf(&endpoints, "%s{\"addresses\":[\"10.2.0.%d\"]}", i ? "," : "", i + 1);
	AUTO_BUF slice = BUF_INIT;
	buf_printf(&slice,
		   "{\"metadata\":{\"name\":\"pets-1\",\"namespace\":\"default\",\"labels\":{"
		   "\"kubernetes.io/service-name\":\"pets\"}},\"addressType\":\"IPv4\","
		   "\"endpoints\":[%s]}",
		   endpoints.p);
	fake_client_put(w->c, "discovery.k8s.io/v1", "EndpointSlice", slice.p);
	settle(w);
	ask(w, "pets.default.svc.cluster.local", DNS_A, "0 aa tc");
	int fd = to(w->port, SOCK_STREAM);
	size_t n = query(q + 2, "pets.default.svc.cluster.local", DNS_A, false);
	dns_set_u16(q, (unsigned)n);
	/* in two pieces, and two questions at once */
	assert_int_equal(send(fd, q, 5, 0), 5);
	assert_int_equal(send(fd, q + 5, n - 3, 0), n - 3);
	assert_int_equal(send(fd, q, n + 2, 0), n + 2);
	size_t got = 0, want = 0;
	while (got < 2 || got < 2 * (want = 2 + dns_u16(m))) {
		size_t more = receive(fd, m + got, sizeof(m) - got);
		assert_true(more > 0);
		got += more;
	}
	assert_int_equal(dns_u16(m + 2 + 6), 100);
	assert_int_equal(dns_u16(m + want + 2 + 6), 100);
	close(fd);
	/* broken messages */
	ask(w, "cluster.local", DNS_AXFR, "5");
	assert_int_equal(send(w->udp, "\1\2\1\0\0\2\0\0\0\0\0\0", 12, 0), 12);
	n = receive(w->udp, m, sizeof(m));
	assert_int_equal(m[3] & 15, DNS_FORMERR);
	assert_int_equal(send(w->udp, "\1\2\x28\0\0\1\0\0\0\0\0\0", 12, 0), 12);
	n = receive(w->udp, m, sizeof(m));
	assert_int_equal(m[3] & 15, DNS_NOTIMP);
	world_free(w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names),           cmocka_unit_test(headless),
		cmocka_unit_test(forwarded),       cmocka_unit_test(asked_once),
		cmocka_unit_test(tcp_is_not_held), cmocka_unit_test(tcp_and_size),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
