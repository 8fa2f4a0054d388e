/* Addresses and node ports of Services. Each is a key of its own in the store, written in the same
 * transaction as the Service, so two servers or two requests can never give out one twice:
 * ClusterIPs are IPAddress objects (networking.k8s.io), node ports plain keys. Free ones are chosen
 * at random and tried; nothing about them is kept in memory.
 */
#include "serve/core.h"
#include <stdio.h>

#define PORT_PREFIX "/allocations/nodeports/"
/* Tries at random before the range is walked. */
#define RANDOM_TRIES 32

struct want {
	struct req *r;
	struct json *spec;
	const struct json *was; /* old spec or NULL */
	struct causes *c;
	struct str taken[STORE_TXN_OPS_MAX]; /* chosen by this request, not written yet */
	unsigned taken_n;
};

static bool has_cluster_ip(const struct json *spec)
{
	return spec && !str_is(json_get_str(spec, "type"), "ExternalName");
}

static bool headless(const struct json *spec)
{
	return str_is(json_get_str(spec, "clusterIP"), "None");
}

static bool has_node_ports(const struct json *spec)
{
	struct str type = json_get_str(spec, "type");

	return str_is(type, "NodePort") ||
	       (str_is(type, "LoadBalancer") &&
		json_get_bool(spec, "allocateLoadBalancerNodePorts", true));
}

static bool has_health_port(const struct json *spec)
{
	return str_is(json_get_str(spec, "type"), "LoadBalancer") &&
	       str_is(json_get_str(spec, "externalTrafficPolicy"), "Local");
}

static const struct api_kind *ip_kind(void)
{
	return api_kind_find(STR("networking.k8s.io"), STR("v1"), STR("IPAddress"));
}

static struct str ip_key(struct req *r, struct str ip)
{
	const struct api_kind *k = ip_kind();

	return arena_strf(r->a, "%s%.*s", k ? k->storage : "/ipaddresses/", STR_FMT(ip));
}

static struct str port_key(struct req *r, int64_t port)
{
	return arena_strf(r->a, PORT_PREFIX "%lld", (long long)port);
}

static bool key_free(struct want *w, struct str key)
{
	for (unsigned i = 0; i < w->taken_n; i++)
		if (str_eq(w->taken[i], key))
			return false;
	return !store_get(w->r->s->store, key);
}

static void take_key(struct want *w, struct str key, struct str value)
{
	w->taken[w->taken_n++] = key;
	write_op(w->r, STORE_PUT, key, 0, value);
}

/* ---- families ---- */

static const char *family_name(const struct cidr *c)
{
	return c->ip.family == 6 ? "IPv6" : "IPv4";
}

static const struct cidr *range_of(struct serve *s, struct str family)
{
	for (int i = 0; i < 2; i++)
		if (s->c.service_cidr[i].ip.family &&
		    str_is(family, family_name(&s->c.service_cidr[i])))
			return &s->c.service_cidr[i];
	return NULL;
}

static bool dual(const struct serve *s)
{
	return s->c.service_cidr[0].ip.family && s->c.service_cidr[1].ip.family;
}

static void families_check(struct want *w)
{
	struct json *list = json_get(w->spec, "ipFamilies");
	struct req *r = w->r;
	unsigned i = 0;

	JSON_EACH (list, f) {
		struct str name = json_str(f);
		if ((str_is(name, "IPv4") || str_is(name, "IPv6")) && !range_of(r->s, name) &&
		    !headless(w->spec))
			cause_add(w->c, "FieldValueInvalid",
				  arena_printf(r->a, "spec.ipFamilies[%u]", i),
				  "Invalid value: \"%.*s\": not configured on this cluster",
				  STR_FMT(name));
		i++;
	}
	i = 0;
	JSON_EACH (json_get(w->spec, "clusterIPs"), one) {
		struct ip ip;
		bool is_ip = ip_parse(json_str(one), &ip) == 0;
		if (is_ip && !range_of(r->s, ip.family == 6 ? STR("IPv6") : STR("IPv4")))
			cause_add(w->c, "FieldValueInvalid",
				  arena_printf(r->a, "spec.clusterIPs[%u]", i),
				  "Invalid value: \"%.*s\": may only be used on clusters with that "
				  "address family",
				  STR_FMT(json_str(one)));
		i++;
	}
	if (str_is(json_get_str(w->spec, "ipFamilyPolicy"), "RequireDualStack") && !dual(r->s) &&
	    !(headless(w->spec) && !json_len(json_get(w->spec, "selector"))))
		cause_add(w->c, "FieldValueInvalid", "spec.ipFamilyPolicy",
			  "Invalid value: \"RequireDualStack\": this cluster is not configured for "
			  "dual-stack services");
}

static const char *const family_fields[] = {"ipFamilyPolicy", "ipFamilies"};

static void families_default(struct want *w)
{
	struct req *r = w->r;
	struct json *spec = w->spec;
	bool free_form = headless(spec) && json_len(json_get(spec, "selector")) == 0;
	struct ip given;

	/* What an update does not mention stays. */
	if (w->was && !json_get(spec, "ipFamilyPolicy") && !json_len(json_get(spec, "ipFamilies")))
		for (size_t i = 0; i < ARRAY_SIZE(family_fields); i++)
			if (json_get(w->was, family_fields[i]))
				json_set(r->a, spec, family_fields[i],
					 json_dup(r->a, json_get(w->was, family_fields[i])));
	if (!json_get(spec, "ipFamilyPolicy"))
		json_set_cstr(r->a, spec, "ipFamilyPolicy",
			      json_len(json_get(spec, "ipFamilies")) > 1 ||
					      json_len(json_get(spec, "clusterIPs")) > 1 ||
					      free_form
				      ? "RequireDualStack"
				      : "SingleStack");
	struct str policy = json_get_str(spec, "ipFamilyPolicy");
	struct json *list = json_arr(r->a, spec, "ipFamilies");
	if (json_len(list) == 0) {
		struct str first = json_str(json_item(json_get(spec, "clusterIPs"), 0));
		const char *family = family_name(&r->s->c.service_cidr[0]);
		if (ip_parse(first, &given) == 0 &&
		    range_of(r->s, given.family == 6 ? STR("IPv6") : STR("IPv4")))
			family = given.family == 6 ? "IPv6" : "IPv4";
		json_push(r->a, list, json_new_cstr(r->a, family));
	}
	bool want_two = str_is(policy, "RequireDualStack") || str_is(policy, "PreferDualStack");
	if (want_two && json_len(list) == 1 && (dual(r->s) || free_form)) {
		bool six = str_is(json_str(json_item(list, 0)), "IPv6");
		json_push(r->a, list, json_new_cstr(r->a, six ? "IPv4" : "IPv6"));
	}
}

/* ---- ClusterIPs ---- */

static struct str ip_object(struct req *r, struct str ip, bool six)
{
	struct json *v = json_new_object(r->a), *meta, *ref;
	const struct api_kind *k = ip_kind();
	char uid[UUID_BYTES];

	uuid_v4(uid);
	json_set_cstr(r->a, v, "kind", "IPAddress");
	json_set_cstr(r->a, v, "apiVersion", "networking.k8s.io/v1");
	meta = json_obj(r->a, v, "metadata");
	json_set_str(r->a, meta, "name", ip);
	json_set_cstr(r->a, meta, "uid", uid);
	json_set_cstr(r->a, meta, "creationTimestamp", now_text(r->a));
	struct json *labels = json_obj(r->a, meta, "labels");
	json_set_cstr(r->a, labels, "ipaddress.kubernetes.io/ip-family", six ? "IPv6" : "IPv4");
	json_set_cstr(r->a, labels, "ipaddress.kubernetes.io/managed-by", "ipallocator.k8s.io");
	ref = json_obj(r->a, json_obj(r->a, v, "spec"), "parentRef");
	json_set_cstr(r->a, ref, "resource", "services");
	json_set_str(r->a, ref, "namespace", r->ns);
	json_set_str(r->a, ref, "name", r->name);
	if (!k)
		return STR("{}");
	return value_encode(r->a, k, v);
}

static bool old_has_ip(const struct want *w, struct str ip)
{
	JSON_EACH (json_get(w->was, "clusterIPs"), one)
		if (str_eq(json_str(one), ip))
			return true;
	return str_eq(json_get_str(w->was, "clusterIP"), ip) && str_set(ip);
}

static uint64_t range_size(const struct cidr *c)
{
	unsigned bits = (c->ip.family == 6 ? 128u : 32u) - c->prefix;

	return bits > 20 ? 1u << 20 : (uint64_t)1 << bits;
}

static struct str ip_at(struct req *r, const struct cidr *c, uint64_t nth)
{
	char text[IP_TEXT_BYTES];
	struct ip ip = cidr_host(c, nth);

	ip_format(&ip, text);
	return arena_str(r->a, str_of(text));
}

/* The low part of the range is left to addresses that people choose. */
static uint64_t reserved_low(uint64_t size)
{
	uint64_t band = size / 16;

	return band < 16 ? MIN(size / 2, 1u) + 1 : MIN(band, 256);
}

static struct str ip_choose(struct want *w, const struct cidr *c)
{
	uint64_t size = range_size(c), low = reserved_low(size), top = size - 1;

	for (int i = 0; i < RANDOM_TRIES && top > low; i++) {
		struct str ip = ip_at(w->r, c, low + random_below((uint32_t)(top - low)));
		if (key_free(w, ip_key(w->r, ip)))
			return ip;
	}
	for (uint64_t n = 1; n < top; n++) {
		struct str ip = ip_at(w->r, c, n);
		if (key_free(w, ip_key(w->r, ip)))
			return ip;
	}
	return STR_NULL;
}

static void ip_given(struct want *w, const struct cidr *c, struct str text, const struct ip *ip)
{
	uint64_t size = range_size(c);
	struct ip first = cidr_host(c, 0), last = cidr_host(c, size - 1);
	const char *why = NULL;

	if (!cidr_contains(c, ip)) {
		why = "the provided network does not match the current range";
	} else if (ip_equal(ip, &first) || (size > 2 && ip_equal(ip, &last))) {
		char network[IP_TEXT_BYTES];
		ip_format(&first, network);
		why = arena_printf(w->r->a,
				   "the provided IP (%.*s) is not in the valid range. The range of "
				   "valid IPs is %s/%u",
				   STR_FMT(text), network, c->prefix);
	} else if (!key_free(w, ip_key(w->r, text))) {
		why = "provided IP is already allocated";
	}
	if (why)
		cause_add(w->c, "FieldValueInvalid", "spec.clusterIPs",
			  "Invalid value: [\"%.*s\"]: failed to allocate IP %.*s: %s",
			  STR_FMT(text), STR_FMT(text), why);
	else
		take_key(w, ip_key(w->r, text), ip_object(w->r, text, ip->family == 6));
}

static void ips_allocate(struct want *w)
{
	struct req *r = w->r;
	struct json *ips = json_arr(r->a, w->spec, "clusterIPs");
	uint32_t i = 0;

	JSON_EACH (json_get(w->spec, "ipFamilies"), f) {
		const struct cidr *c = range_of(r->s, json_str(f));
		struct str text = json_str(json_item(ips, i++));
		struct ip ip;
		if (!c || i > 2)
			continue;
		if (str_set(text)) {
			if (old_has_ip(w, text) || ip_parse(text, &ip) < 0)
				continue; /* ours, or validation speaks of it */
			ip_given(w, c, text, &ip);
			continue;
		}
		text = ip_choose(w, c);
		if (!str_set(text)) {
			cause_add(w->c, "FieldValueInvalid", "spec.clusterIPs",
				  "Invalid value: []: failed to allocate an IP: range is full");
			continue;
		}
		take_key(w, ip_key(r, text), ip_object(r, text, c->ip.family == 6));
		json_push(r->a, ips, json_new_str(r->a, text));
	}
	struct str first = json_str(json_item(ips, 0));
	if (str_set(first) && !str_set(json_get_str(w->spec, "clusterIP")))
		json_set_str(r->a, w->spec, "clusterIP", first);
}

/* ---- node ports ---- */

static bool old_has_port(const struct want *w, int64_t port)
{
	JSON_EACH (json_get(w->was, "ports"), p)
		if (json_get_int(p, "nodePort", 0) == port)
			return true;
	return json_get_int(w->was, "healthCheckNodePort", 0) == port;
}

static int64_t port_choose(struct want *w)
{
	struct serve *s = w->r->s;
	uint32_t n = (uint32_t)(s->c.node_port_max - s->c.node_port_min) + 1;

	for (int i = 0; i < RANDOM_TRIES; i++) {
		int64_t port = s->c.node_port_min + random_below(n);
		if (key_free(w, port_key(w->r, port)))
			return port;
	}
	for (int64_t port = s->c.node_port_min; port <= s->c.node_port_max; port++)
		if (key_free(w, port_key(w->r, port)))
			return port;
	return 0;
}

static struct str port_value(struct req *r)
{
	return arena_strf(r->a, "{\"service\":\"%.*s/%.*s\"}", STR_FMT(r->ns), STR_FMT(r->name));
}

/* Two ports of one Service may share a number when their protocols differ. */
static bool own_port(struct want *w, int64_t port)
{
	struct str key = port_key(w->r, port);

	for (unsigned i = 0; i < w->taken_n; i++)
		if (str_eq(w->taken[i], key))
			return true;
	return false;
}

static void port_given(struct want *w, int64_t port, const char *field)
{
	struct serve *s = w->r->s;

	if (old_has_port(w, port) || w->r->o.dry_run || own_port(w, port))
		return;
	if (port < s->c.node_port_min || port > s->c.node_port_max)
		cause_add(w->c, "FieldValueInvalid", field,
			  "Invalid value: %lld: provided port is not in the valid range. The range "
			  "of valid ports is %u-%u",
			  (long long)port, s->c.node_port_min, s->c.node_port_max);
	else if (!key_free(w, port_key(w->r, port)))
		cause_add(w->c, "FieldValueInvalid", field,
			  "Invalid value: %lld: provided port is already allocated",
			  (long long)port);
	else
		take_key(w, port_key(w->r, port), port_value(w->r));
}

/* Ports of one number (53/TCP, 53/UDP) get one node port. */
static int64_t port_sibling(const struct want *w, const struct json *in)
{
	int64_t number = json_get_int(in, "port", 0);

	JSON_EACH (json_get(w->spec, "ports"), p)
		if (number && p != in && json_get_int(p, "port", 0) == number)
			return json_get_int(p, "nodePort", 0);
	return 0;
}

static void port_allocate(struct want *w, struct json *in, const char *key, const char *field)
{
	int64_t port = json_get_int(in, key, 0), shared = port ? 0 : port_sibling(w, in);

	if (shared) {
		json_set_int(w->r->a, in, key, shared);
		return;
	}
	if (port) {
		port_given(w, port, field);
		return;
	}
	port = port_choose(w);
	if (!port) {
		cause_add(w->c, "FieldValueInvalid", field,
			  "Invalid value: 0: failed to allocate a nodePort: range is full");
		return;
	}
	take_key(w, port_key(w->r, port), port_value(w->r));
	json_set_int(w->r->a, in, key, port);
}

/* ---- release ---- */

static bool list_has_ip(const struct json *spec, struct str ip)
{
	JSON_EACH (json_get(spec, "clusterIPs"), one)
		if (str_eq(json_str(one), ip))
			return true;
	return false;
}

static bool list_has_port(const struct json *spec, int64_t port)
{
	JSON_EACH (json_get(spec, "ports"), p)
		if (json_get_int(p, "nodePort", 0) == port)
			return true;
	return json_get_int(spec, "healthCheckNodePort", 0) == port;
}

static void release_port(struct req *r, int64_t port, const struct json *spec)
{
	struct str key = port_key(r, port);

	if (port == 0 || (spec && list_has_port(spec, port)))
		return;
	for (unsigned i = 0; i < r->ops_n; i++)
		if (str_eq(r->ops[i].key, key))
			return;
	if (store_get(r->s->store, key) && r->ops_n < STORE_TXN_OPS_MAX - 1)
		write_op(r, STORE_DELETE, key, STORE_ANY, STR_NULL);
}

/* What WAS held and SPEC (NULL: nothing) does not. */
static void release(struct req *r, const struct json *was, const struct json *spec)
{
	JSON_EACH (json_get(was, "clusterIPs"), one) {
		struct str ip = json_str(one), key = ip_key(r, ip);
		if (!str_is(ip, "None") && (!spec || !list_has_ip(spec, ip)) &&
		    store_get(r->s->store, key))
			write_op(r, STORE_DELETE, key, STORE_ANY, STR_NULL);
	}
	JSON_EACH (json_get(was, "ports"), p)
		release_port(r, json_get_int(p, "nodePort", 0), spec);
	release_port(r, json_get_int(was, "healthCheckNodePort", 0), spec);
}

void service_release(struct req *r)
{
	if (kind_is(r->kind, "", "Service") && r->was)
		release(r, json_get(r->was, "spec"), NULL);
}

/* More ports than this could not be written in one transaction. */
#define PORTS_MAX ((STORE_TXN_OPS_MAX - 8) / 2)

int service_allocate(struct req *r, struct causes *c)
{
	struct want w = {.r = r, .spec = json_obj(r->a, r->obj, "spec"), .c = c};
	uint32_t i = 0;

	if (r->was && has_cluster_ip(json_get(r->was, "spec")))
		w.was = json_get(r->was, "spec");
	if (json_len(json_get(w.spec, "ports")) > PORTS_MAX) {
		(void)fail(r, ERR_LIMIT, "a Service may have %d ports here", PORTS_MAX);
		return -1;
	}
	if (has_cluster_ip(w.spec)) {
		families_default(&w);
		families_check(&w);
		if (c->n)
			return 0;
		if (!headless(w.spec))
			ips_allocate(&w);
	}
	if (has_node_ports(w.spec))
		JSON_EACH (json_get(w.spec, "ports"), p)
			port_allocate(&w, p, "nodePort",
				      arena_printf(r->a, "spec.ports[%u].nodePort", i++));
	if (has_health_port(w.spec))
		port_allocate(&w, w.spec, "healthCheckNodePort", "spec.healthCheckNodePort");
	if (r->was)
		release(r, json_get(r->was, "spec"), w.spec);
	return 0;
}
