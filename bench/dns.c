/* A DNS server with the names of a hosts file ("10.96.1.0 svc-0.ns-0.svc.cluster.local" a line) as
 * Services, for a load generator: dns ADDRESS PORT THREADS HOSTS [RESOLVER PORT]. The names come
 * from a client in memory, so what is measured is the responders. SIGTERM ends it. */
#include "api/fake_client.h"
#include "dns/dns.h"
#include <stdio.h>

static void put_service(struct client *c, struct str name, struct str ns, struct str ip)
{
	char text[1024];

	snprintf(text, sizeof(text),
		 "{\"metadata\":{\"name\":\"%.*s\",\"namespace\":\"%.*s\"},\"spec\":{\"clusterIP\":"
		 "\"%.*s\",\"ports\":[{\"name\":\"http\",\"protocol\":\"TCP\",\"port\":80}]}}",
		 STR_FMT(name), STR_FMT(ns), STR_FMT(ip));
	fake_client_put(c, "v1", "Service", text);
	snprintf(text, sizeof(text), "{\"metadata\":{\"name\":\"%.*s\"}}", STR_FMT(ns));
	fake_client_put(c, "v1", "Namespace", text);
}

static bool read_hosts(struct client *c, const char *file)
{
	FILE *f = fopen(file, "r");
	char line[512];

	if (!f)
		return false;
	while (fgets(line, sizeof(line), f)) {
		struct str rest = str_trim(str_of(line)), ip, name, ns;
		if (str_cut(&rest, ' ', &ip) && str_cut(&rest, '.', &name) &&
		    str_cut(&rest, '.', &ns))
			put_service(c, name, ns, ip);
	}
	(void)fclose(f); /* it was only read */
	return true;
}

int main(int argc, char **argv)
{
	struct dns_config config = {.zone = "cluster.local"};
	struct err e = {0};
	struct dns *d;

	if (argc < 5 || ip_parse(str_of(argv[1]), &config.listen[0]) < 0) {
		fprintf(stderr, "usage: dns ADDRESS PORT THREADS HOSTS [RESOLVER PORT]\n");
		return 2;
	}
	config.port = (uint16_t)atoi(argv[2]);
	config.threads = (unsigned)atoi(argv[3]);
	if (argc > 6 && ip_parse(str_of(argv[5]), &config.forward[0]) == 0)
		config.forward_port = (uint16_t)atoi(argv[6]);
	struct loop *l = loop_new();
	config.client = fake_client_new("bench");
	if (!read_hosts(config.client, argv[4])) {
		fprintf(stderr, "dns: cannot read %s\n", argv[4]);
		return 1;
	}
	const struct reflect_request services = {
		.kind = api_kind_find(STR(""), STR("v1"), STR("Service"))};
	const struct reflect_request slices = {
		.kind = api_kind_find(STR("discovery.k8s.io"), STR("v1"), STR("EndpointSlice"))};
	config.services = cache_new(config.client, &services);
	config.slices = cache_new(config.client, &slices);
	if (dns_start(l, &config, &d, &e) < 0) {
		fprintf(stderr, "dns: %s\n", e.text);
		return 1;
	}
	while (fake_client_run(config.client) || loop_turn(l, 0))
		;
	return loop_run(l);
}
