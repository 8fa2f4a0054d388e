/* What a fresh cluster has: namespaces, priority classes, RBAC and flow control defaults, the
 * Services kubernetes and kube-dns. Made through the same steps as anybody's requests; what is
 * there already is left alone, except the addresses of the API server itself. In two rounds, as
 * objects in a namespace need it to be on disk.
 */
#define LOG_MODULE "serve"
#include "serve/boot.h"
#include "serve/core.h"

#define BOOT_RETRY_MS 500

struct boot {
	struct serve *s;
	unsigned pending, failed, round;
};

static void boot_round(struct boot *b);

static void on_boot_timer(struct loop_timer *t)
{
	struct serve *s = container_of(t, struct serve, boot_timer);

	boot_start(s);
}

static void boot_settled(struct boot *b)
{
	struct serve *s = b->s;

	if (b->pending)
		return;
	if (b->failed) {
		free(b);
		loop_timer_start(s->loop, &s->boot_timer, BOOT_RETRY_MS, on_boot_timer);
		return;
	}
	if (++b->round < 2) {
		boot_round(b);
		return;
	}
	s->booted = true;
	log_info("boot.done", "rev=%llu", (unsigned long long)store_rev(s->store));
	free(b);
}

static void on_boot_answer(struct req *r)
{
	struct boot *b = r->owner;

	if (r->ans.code >= 400 && r->ans.code != 409) {
		b->failed++;
		log_error("boot.object", "kind=%s ns=%.*s name=%.*s code=%d err=\"%.*s\"",
			  r->kind->kind, STR_FMT(r->ns), STR_FMT(r->name), r->ans.code,
			  STR_FMT(json_get_str(r->ans.tree, "message")));
	}
	req_end(r);
	b->pending--;
	if (!b->s->stopping)
		boot_settled(b);
}

/* UPDATE: bring what is there to this; else only make what is missing. */
static void boot_object(struct boot *b, struct json *v, struct req *r, bool update)
{
	struct str group, version;
	const struct json *meta = json_get(v, "metadata");

	api_group_version(json_get_str(v, "apiVersion"), &group, &version);
	r->kind = api_kind_find(group, version, json_get_str(v, "kind"));
	r->owner = b;
	r->on_answer = on_boot_answer;
	bool second = r->kind && r->kind->namespaced;
	if (!r->kind || second != (b->round == 1)) {
		req_end(r);
		return;
	}
	struct str masters[] = {STR("system:masters"), STR("system:authenticated")};
	caller_init(r->a, &r->who, STR("system:apiserver"), masters, 2);
	r->verb = REQ_CREATE;
	r->manager = "coracle";
	r->internal = true;
	r->ns = json_get_str(meta, "namespace");
	r->body_tree = v;
	struct str key = req_storage_key(r, r->kind, r->ns, json_get_str(meta, "name"));
	bool there = store_get(b->s->store, key) != NULL;
	if (there && !update) {
		req_end(r);
		return;
	}
	if (there) {
		r->verb = REQ_UPDATE;
		r->name = json_get_str(meta, "name");
	}
	b->pending++;
	req_run(r);
}

static void boot_text(struct boot *b, const char *text, bool update)
{
	struct req *r = req_new(b->s);
	struct json *v = NULL;

	if (json_parse(r->a, str_of(text), NULL, &v) < 0) {
		log_error("boot.text", "text=\"%.80s\"", text);
		req_end(r);
		return;
	}
	boot_object(b, v, r, update);
}

/* Where the API server itself is reached. A loopback address is of no use to pods, and the API
 * refuses it. */
static void boot_endpoints(struct boot *b, const char *own, unsigned port)
{
	AUTO_BUF t = BUF_INIT;

	if (b->s->c.advertise_ip.family == 4 && b->s->c.advertise_ip.bytes[0] == 127)
		return;
	buf_printf(
		&t,
		"{\"apiVersion\":\"v1\",\"kind\":\"Endpoints\",\"metadata\":{\"name\":"
		"\"kubernetes\",\"namespace\":\"default\",\"labels\":{"
		"\"endpointslice.kubernetes.io/skip-mirror\":\"true\"}},\"subsets\":[{"
		"\"addresses\":[{\"ip\":\"%s\"}],\"ports\":[{\"name\":\"https\",\"port\":%u}]}]}",
		own, port);
	boot_text(b, t.p, true);
	buf_reset(&t);
	buf_printf(
		&t,
		"{\"apiVersion\":\"discovery.k8s.io/v1\",\"kind\":\"EndpointSlice\",\"metadata\":"
		"{\"name\":\"kubernetes\",\"namespace\":\"default\",\"labels\":{"
		"\"kubernetes.io/service-name\":\"kubernetes\"}},\"addressType\":\"%s\","
		"\"endpoints\":[{\"addresses\":[\"%s\"],\"conditions\":{\"ready\":true}}],"
		"\"ports\":[{\"name\":\"https\",\"port\":%u,\"protocol\":\"TCP\"}]}",
		b->s->c.advertise_ip.family == 6 ? "IPv6" : "IPv4", own, port);
	boot_text(b, t.p, true);
}

static void boot_services(struct boot *b)
{
	struct serve *s = b->s;
	char own[IP_TEXT_BYTES], first[IP_TEXT_BYTES], dns[IP_TEXT_BYTES];
	struct ip ip = cidr_host(&s->c.service_cidr[0], 1);
	AUTO_BUF t = BUF_INIT;
	unsigned port = s->c.advertise_port;

	ip_format(&ip, first);
	ip = cidr_host(&s->c.service_cidr[0], 10);
	ip_format(&ip, dns);
	ip_format(&s->c.advertise_ip, own);
	buf_printf(
		&t,
		"{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"kubernetes\","
		"\"namespace\":\"default\",\"labels\":{\"component\":\"apiserver\","
		"\"provider\":\"kubernetes\"}},\"spec\":{\"clusterIP\":\"%s\",\"ports\":[{"
		"\"name\":\"https\",\"port\":443,\"targetPort\":%u}]}}",
		first, port);
	boot_text(b, t.p, false);
	boot_endpoints(b, own, port);
	buf_reset(&t);
	buf_printf(
		&t,
		"{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"kube-dns\","
		"\"namespace\":\"kube-system\",\"labels\":{\"k8s-app\":\"kube-dns\","
		"\"kubernetes.io/cluster-service\":\"true\",\"kubernetes.io/name\":\"CoreDNS\"}},"
		"\"spec\":{\"clusterIP\":\"%s\",\"ports\":[{\"name\":\"dns\",\"port\":53,"
		"\"protocol\":\"UDP\"},{\"name\":\"dns-tcp\",\"port\":53,\"protocol\":\"TCP\"},{"
		"\"name\":\"metrics\",\"port\":9153,\"protocol\":\"TCP\"}]}}",
		dns);
	boot_text(b, t.p, false);
}

static void boot_ranges(struct boot *b)
{
	AUTO_BUF list = BUF_INIT;
	AUTO_BUF t = BUF_INIT;
	char text[IP_TEXT_BYTES];

	for (int i = 0; i < 2; i++) {
		const struct cidr *c = &b->s->c.service_cidr[i];
		if (!c->ip.family)
			continue;
		ip_format(&c->ip, text);
		buf_printf(&list, "%s\"%s/%u\"", list.n ? "," : "", text, c->prefix);
	}
	buf_printf(&t,
		   "{\"apiVersion\":\"networking.k8s.io/v1\",\"kind\":\"ServiceCIDR\",\"metadata\":"
		   "{\"name\":\"kubernetes\"},\"spec\":{\"cidrs\":[%.*s]}}",
		   STR_FMT(buf_str(&list)));
	boot_text(b, t.p, false);
}

static void boot_round(struct boot *b)
{
	b->pending++; /* until all are started */
	for (const char *const *t = boot_defaults; *t; t++)
		boot_text(b, *t, false);
	boot_ranges(b);
	if (b->round == 1)
		boot_services(b);
	b->pending--;
	boot_settled(b);
}

void boot_start(struct serve *s)
{
	struct boot *b = xcalloc(1, sizeof(*b));

	b->s = s;
	boot_round(b);
}
