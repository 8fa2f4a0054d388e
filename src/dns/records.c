/* Names from Services and their endpoints; see records.h. Source: Kubernetes DNS specification
 * 1.1.0; what is beyond it (endpoint names without hostname, PTR of every endpoint, SRV at the
 * Service's own name) is as CoreDNS answers. */
#include "dns/records.h"
#include "base/map.h"
#include "base/must.h"
#include "loop/loop.h"
#include <stdarg.h>
#include <stdio.h>

#define SERVICE_LABEL "kubernetes.io/service-name"
/* How soon what a publish replaced is tried to be freed, and again while a reader is busy. */
#define RECLAIM_MS 20
#define NAME_TEXT  (DNS_NAME_MAX + 2)

struct wire_name {
	uint8_t n;
	uint8_t bytes[DNS_NAME_MAX];
};
/* One Service as the zone has it. */
struct service {
	char *key;            /* "ns/name" */
	struct object *svc;   /* NULL: not there (slices may come first) */
	struct map slices;    /* name → struct object, a reference each */
	struct map names;     /* wire name → zone_draft of the last build (emptied) */
	struct list marked;   /* in records.marked; unlinked: up to date */
	struct list pointers; /* struct pointer.of_service */
};
/* One PTR record: that ADDRESS is called TARGET, says SERVICE. */
struct pointer {
	struct list of_service, of_reverse;
	struct reverse *reverse;
	struct wire_name target;
};
/* An address' name, with the records of all Services. */
struct reverse {
	struct wire_name name;
	struct list pointers; /* struct pointer.of_reverse */
	struct list touched;
};
struct records {
	struct loop *loop;
	struct zone *z;
	struct dns_config c;
	char zone[NAME_TEXT];
	struct cache *namespaces;
	struct cache_handler on_service, on_slice, on_namespace;
	struct map services, reverses;
	struct list marked, touched;
	struct loop_call rebuild;
	struct loop_timer reclaim;
	bool announced;
};

/* ---- names ---- */
PRINTF_LIKE(2, 3) static bool name_of(struct wire_name *ret, const char *fmt, ...)
{
	char text[2 * NAME_TEXT];
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	if (n < 0 || (size_t)n >= sizeof(text))
		return false;
	ret->n = (uint8_t)dns_name_from_text(str_n(text, (size_t)n), ret->bytes);
	return ret->n != 0;
}

static bool reverse_name(struct wire_name *ret, const struct ip *ip)
{
	char text[80];
	size_t n = 0;

	if (ip->family == 4)
		return name_of(ret, "%u.%u.%u.%u.in-addr.arpa", ip->bytes[3], ip->bytes[2],
			       ip->bytes[1], ip->bytes[0]);
	for (int i = 15; i >= 0; i--)
		n += (size_t)snprintf(text + n, sizeof(text) - n, "%x.%x.", ip->bytes[i] & 0xf,
				      ip->bytes[i] >> 4);
	return name_of(ret, "%sip6.arpa", text);
}

static struct str wire_str(const struct wire_name *n)
{
	return str_n((const char *)n->bytes, n->n);
}

/* ---- drafts of one Service ---- */
struct build {
	struct records *r;
	struct service *s;
	struct map drafts; /* wire name → zone_draft */
	struct str ns, name;
};

static struct zone_draft *draft_get(struct build *b, const struct wire_name *n)
{
	struct zone_draft *d = map_get(&b->drafts, wire_str(n));

	if (!d) {
		d = xmalloc(sizeof(*d));
		zone_draft_init(d, n->bytes, n->n);
		(void)map_put(&b->drafts, wire_str(n), d); /* it was not there */
	}
	return d;
}

static void add_address(struct build *b, const struct wire_name *n, const struct ip *ip)
{
	if (ip->family == 4)
		zone_draft_add(draft_get(b, n), DNS_A, ip->bytes, 4);
	else
		zone_draft_add(draft_get(b, n), DNS_AAAA, ip->bytes, 16);
}

static void add_srv(struct build *b, const struct wire_name *n, unsigned weight, int64_t port,
		    const struct wire_name *target)
{
	uint8_t rdata[6 + DNS_NAME_MAX];

	dns_set_u16(rdata, 0);
	dns_set_u16(rdata + 2, weight);
	dns_set_u16(rdata + 4, (unsigned)port & 0xffff);
	memcpy(rdata + 6, target->bytes, target->n);
	zone_draft_add(draft_get(b, n), DNS_SRV, rdata, 6u + target->n);
}

/* At the Service's own name, and at _PORT._PROTO below it where the port has a name; _PROTO alone
 * then exists without records. */
static void add_port(struct build *b, const struct wire_name *own, const struct json *port,
		     unsigned weight, const struct wire_name *target)
{
	struct str name = json_get_str(port, "name"), proto = json_get_str(port, "protocol");
	int64_t n = json_get_int(port, "port", 0);
	struct wire_name full, between;

	if (!proto.n)
		proto = STR("TCP");
	add_srv(b, own, weight, n, target);
	if (!name.n ||
	    !name_of(&full, "_%.*s._%.*s.%.*s.%.*s.svc.%s", STR_FMT(name), STR_FMT(proto),
		     STR_FMT(b->name), STR_FMT(b->ns), b->r->zone) ||
	    !name_of(&between, "_%.*s.%.*s.%.*s.svc.%s", STR_FMT(proto), STR_FMT(b->name),
		     STR_FMT(b->ns), b->r->zone))
		return;
	draft_get(b, &between);
	add_srv(b, &full, weight, n, target);
}

static void add_pointer(struct build *b, const struct ip *ip, const struct wire_name *target)
{
	struct records *r = b->r;
	struct wire_name name;

	if (!reverse_name(&name, ip))
		return;
	struct reverse *v = map_get(&r->reverses, wire_str(&name));
	if (!v) {
		v = xcalloc(1, sizeof(*v));
		v->name = name;
		list_init(&v->pointers);
		list_init(&v->touched);
		(void)map_put(&r->reverses, wire_str(&name), v); /* it was not there */
	}
	struct pointer *p = xmalloc(sizeof(*p));
	p->reverse = v;
	p->target = *target;
	list_push_back(&b->s->pointers, &p->of_service);
	list_push_back(&v->pointers, &p->of_reverse);
	if (list_empty(&v->touched))
		list_push_back(&r->touched, &v->touched);
}

/* ---- endpoints ---- */
static bool endpoint_counts(const struct build *b, const struct json *e)
{
	if (json_get_bool(json_get(b->s->svc->json, "spec"), "publishNotReadyAddresses", false))
		return true;
	return json_get_bool(json_get(e, "conditions"), "ready", true);
}

static bool endpoint_name(struct build *b, const struct json *e, const struct ip *ip,
			  struct wire_name *ret)
{
	char label[IP_TEXT_BYTES + 2];
	struct str hostname = json_get_str(e, "hostname");

	if (!hostname.n) {
		ip_format(ip, label);
		size_t n = strlen(label);
		for (size_t i = 0; i < n; i++)
			if (label[i] == '.' || label[i] == ':')
				label[i] = '-';
		if (label[n - 1] == '-') { /* no label ends in one */
			label[n] = '0';
			label[n + 1] = '\0';
		}
		hostname = str_of(label);
	}
	return name_of(ret, "%.*s.%.*s.%.*s.svc.%s", STR_FMT(hostname), STR_FMT(b->name),
		       STR_FMT(b->ns), b->r->zone);
}

static unsigned endpoints_count(struct build *b)
{
	unsigned n = 0;

	MAP_EACH (&b->s->slices, it) {
		const struct object *slice = it->value;
		JSON_EACH (json_get(slice->json, "endpoints"), e)
			n += endpoint_counts(b, e);
	}
	return n;
}

static void add_endpoint(struct build *b, const struct object *slice, const struct json *e,
			 bool headless, const struct wire_name *own, unsigned weight)
{
	struct wire_name name;
	struct ip ip;
	bool named = false;

	JSON_EACH (json_get(e, "addresses"), address) {
		if (ip_parse(json_str(address), &ip) < 0 || !endpoint_name(b, e, &ip, &name))
			continue;
		named = true;
		add_address(b, &name, &ip);
		add_pointer(b, &ip, &name);
		if (headless)
			add_address(b, own, &ip);
	}
	if (headless && named)
		JSON_EACH (json_get(slice->json, "ports"), port)
			if (json_get_int(port, "port", 0) > 0)
				add_port(b, own, port, weight, &name);
}

static void add_endpoints(struct build *b, bool headless, const struct wire_name *own)
{
	unsigned n = endpoints_count(b), weight = n && n < 100 ? 100 / n : 1;

	MAP_EACH (&b->s->slices, it) {
		const struct object *slice = it->value;
		JSON_EACH (json_get(slice->json, "endpoints"), e)
			if (endpoint_counts(b, e))
				add_endpoint(b, slice, e, headless, own, weight);
	}
}

/* ---- Services ---- */
static void add_external(struct build *b, const struct wire_name *own, struct str target)
{
	struct wire_name name;
	struct ip ip;

	/* An address is no name to point at. */
	if (ip_parse(target, &ip) == 0 || !name_of(&name, "%.*s", STR_FMT(target)))
		return;
	zone_draft_add(draft_get(b, own), DNS_CNAME, name.bytes, name.n);
}

static void add_cluster_ips(struct build *b, const struct wire_name *own, const struct json *spec)
{
	const struct json *ips = json_get(spec, "clusterIPs");
	struct ip ip;

	draft_get(b, own);
	if (json_len(ips) == 0 && ip_parse(json_get_str(spec, "clusterIP"), &ip) == 0) {
		add_address(b, own, &ip);
		add_pointer(b, &ip, own);
	}
	JSON_EACH (ips, text)
		if (ip_parse(json_str(text), &ip) == 0) {
			add_address(b, own, &ip);
			add_pointer(b, &ip, own);
		}
	JSON_EACH (json_get(spec, "ports"), port)
		add_port(b, own, port, 100 / json_len(json_get(spec, "ports")) ?: 1, own);
}

static void build_service(struct build *b)
{
	const struct json *spec = json_get(b->s->svc->json, "spec");
	struct wire_name own;

	b->ns = b->s->svc->ns;
	b->name = b->s->svc->name;
	if (!name_of(&own, "%.*s.%.*s.svc.%s", STR_FMT(b->name), STR_FMT(b->ns), b->r->zone))
		return;
	if (str_is(json_get_str(spec, "type"), "ExternalName")) {
		add_external(b, &own, json_get_str(spec, "externalName"));
		return;
	}
	bool headless = str_is(json_get_str(spec, "clusterIP"), "None");
	if (!headless && !json_get_str(spec, "clusterIP").n)
		return; /* no address yet */
	if (!headless)
		add_cluster_ips(b, &own, spec);
	add_endpoints(b, headless, &own);
}

/* ---- applying ---- */
static void pointers_drop(struct records *r, struct service *s)
{
	while (!list_empty(&s->pointers)) {
		struct pointer *p = list_entry(s->pointers.next, struct pointer, of_service);
		list_remove(&p->of_service);
		list_remove(&p->of_reverse);
		if (list_empty(&p->reverse->touched))
			list_push_back(&r->touched, &p->reverse->touched);
		free(p);
	}
}

static void drafts_fini(struct map *drafts)
{
	MAP_EACH (drafts, it) {
		zone_draft_fini(it->value);
		free(it->value);
	}
	map_fini(drafts);
}

static void service_free(struct service *s)
{
	MAP_EACH (&s->slices, it)
		object_unref(it->value);
	map_fini(&s->slices);
	drafts_fini(&s->names);
	object_unref(s->svc);
	list_remove(&s->marked);
	free(s->key);
	free(s);
}

static void service_rebuild(struct records *r, struct service *s)
{
	struct build b = {.r = r, .s = s};

	map_init(&b.drafts);
	pointers_drop(r, s);
	if (s->svc)
		build_service(&b);
	MAP_EACH (&s->names, it)
		if (!map_get(&b.drafts, it->key))
			zone_del(r->z, (const uint8_t *)it->key.p, it->key.n);
	MAP_EACH (&b.drafts, it) {
		zone_put(r->z, it->value);
		zone_draft_fini(it->value); /* the name is remembered, not the records */
	}
	drafts_fini(&s->names);
	s->names = b.drafts;
	if (!s->svc && s->slices.n == 0) {
		(void)map_del(&r->services, str_of(s->key)); /* freed here */
		service_free(s);
	}
}

static void reverse_rebuild(struct records *r, struct reverse *v)
{
	struct zone_draft d;

	list_remove(&v->touched);
	if (list_empty(&v->pointers)) {
		zone_del(r->z, v->name.bytes, v->name.n);
		(void)map_del(&r->reverses, wire_str(&v->name));
		free(v);
		return;
	}
	zone_draft_init(&d, v->name.bytes, v->name.n);
	list_each (it, &v->pointers) {
		const struct pointer *p = list_entry(it, struct pointer, of_reverse);
		zone_draft_add(&d, DNS_PTR, p->target.bytes, p->target.n);
	}
	zone_put(r->z, &d);
	zone_draft_fini(&d);
}

static void on_reclaim(struct loop_timer *t)
{
	struct records *r = container_of(t, struct records, reclaim);

	if (!zone_reclaim(r->z))
		loop_timer_start(r->loop, t, RECLAIM_MS, on_reclaim);
}

static void on_rebuild(struct loop_call *call)
{
	struct records *r = container_of(call, struct records, rebuild);

	while (!list_empty(&r->marked)) {
		struct service *s = list_entry(r->marked.next, struct service, marked);
		list_remove(&s->marked);
		service_rebuild(r, s);
	}
	while (!list_empty(&r->touched))
		reverse_rebuild(r, list_entry(r->touched.next, struct reverse, touched));
	if (!r->announced && cache_synced(r->c.services) && cache_synced(r->c.slices) &&
	    cache_synced(r->namespaces)) {
		r->announced = true;
		zone_set_synced(r->z);
	}
	zone_publish(r->z);
	if (!loop_timer_active(&r->reclaim))
		loop_timer_start(r->loop, &r->reclaim, RECLAIM_MS, on_reclaim);
}

/* ---- changes ---- */
static struct service *service_get(struct records *r, struct str ns, struct str name)
{
	char key[2 * NAME_TEXT];
	int n = snprintf(key, sizeof(key), "%.*s/%.*s", STR_FMT(ns), STR_FMT(name));

	if (n < 0 || (size_t)n >= sizeof(key))
		return NULL;
	struct service *s = map_get(&r->services, str_n(key, (size_t)n));
	if (!s) {
		s = xcalloc(1, sizeof(*s));
		map_init(&s->slices);
		map_init(&s->names);
		list_init(&s->marked);
		list_init(&s->pointers);
		s->key = xstrndup(key, (size_t)n);
		(void)map_put(&r->services, str_of(s->key), s); /* it was not there */
	}
	return s;
}

static void service_mark(struct records *r, struct service *s)
{
	if (list_empty(&s->marked))
		list_push_back(&r->marked, &s->marked);
	loop_call_soon(r->loop, &r->rebuild);
}

static void on_service(struct cache_handler *h, struct object *now, struct object *old)
{
	struct records *r = container_of(h, struct records, on_service);
	const struct object *o = now ? now : old;
	struct service *s = service_get(r, o->ns, o->name);

	if (!s)
		return;
	object_unref(s->svc);
	s->svc = now ? object_ref(now) : NULL;
	service_mark(r, s);
}

static struct str slice_service(const struct object *o)
{
	return json_get_str(json_path(o->json, "metadata.labels"), SERVICE_LABEL);
}

static void slice_set(struct records *r, const struct object *o, struct object *now)
{
	struct str name = slice_service(o);
	struct service *s = name.n ? service_get(r, o->ns, name) : NULL;

	if (!s)
		return;
	object_unref(now ? map_put(&s->slices, o->name, object_ref(now))
			 : map_del(&s->slices, o->name));
	service_mark(r, s);
}

static void on_slice(struct cache_handler *h, struct object *now, struct object *old)
{
	struct records *r = container_of(h, struct records, on_slice);

	if (old && (!now || !str_eq(slice_service(old), slice_service(now))))
		slice_set(r, old, NULL);
	if (now)
		slice_set(r, now, now);
}

static void exists(struct records *r, const struct wire_name *n, bool there)
{
	struct zone_draft d;

	if (!there) {
		zone_del(r->z, n->bytes, n->n);
		return;
	}
	zone_draft_init(&d, n->bytes, n->n);
	zone_put(r->z, &d);
	zone_draft_fini(&d);
}

static void on_namespace(struct cache_handler *h, struct object *now, struct object *old)
{
	struct records *r = container_of(h, struct records, on_namespace);
	const struct object *o = now ? now : old;
	struct wire_name n;

	if (now && old)
		return;
	if (name_of(&n, "%.*s.svc.%s", STR_FMT(o->name), r->zone))
		exists(r, &n, now);
	if (name_of(&n, "%.*s.pod.%s", STR_FMT(o->name), r->zone))
		exists(r, &n, now);
	loop_call_soon(r->loop, &r->rebuild);
}

#define ON_SYNCED(handler)                                                    \
	static void handler##_synced(struct cache_handler *h)                 \
	{                                                                     \
		struct records *r = container_of(h, struct records, handler); \
		loop_call_soon(r->loop, &r->rebuild);                         \
	}
ON_SYNCED(on_service)
ON_SYNCED(on_slice)
ON_SYNCED(on_namespace)

/* Names that are there from the start. */
static void add_fixed(struct records *r)
{
	static const char *const empty[] = {"svc", "pod", "dns"};
	struct wire_name n;
	struct zone_draft d;

	for (size_t i = 0; i < ARRAY_SIZE(empty); i++)
		if (name_of(&n, "%s.%s", empty[i], r->zone))
			exists(r, &n, true);
	if (name_of(&n, "dns-version.%s", r->zone)) {
		zone_draft_init(&d, n.bytes, n.n);
		zone_draft_add(&d, DNS_TXT, "\0051.1.0", 6);
		zone_put(r->z, &d);
		zone_draft_fini(&d);
	}
	if (!name_of(&n, "ns.dns.%s", r->zone))
		return;
	zone_draft_init(&d, n.bytes, n.n);
	for (size_t i = 0; i < ARRAY_SIZE(r->c.listen) && r->c.listen[i].family; i++)
		zone_draft_add(&d, r->c.listen[i].family == 4 ? DNS_A : DNS_AAAA,
			       r->c.listen[i].bytes, r->c.listen[i].family == 4 ? 4 : 16);
	zone_put(r->z, &d);
	zone_draft_fini(&d);
}

struct records *records_start(struct loop *l, struct zone *z, const struct dns_config *c)
{
	struct records *r = xcalloc(1, sizeof(*r));
	const struct reflect_request namespaces = {
		.kind = api_kind_find(STR(""), STR("v1"), STR("Namespace"))};

	r->loop = l;
	r->z = z;
	r->c = *c;
	snprintf(r->zone, sizeof(r->zone), "%s", c->zone);
	map_init(&r->services);
	map_init(&r->reverses);
	list_init(&r->marked);
	list_init(&r->touched);
	loop_call_init(&r->rebuild, on_rebuild);
	add_fixed(r);
	r->on_service =
		(struct cache_handler){.on_change = on_service, .on_synced = on_service_synced};
	r->on_slice = (struct cache_handler){.on_change = on_slice, .on_synced = on_slice_synced};
	r->on_namespace =
		(struct cache_handler){.on_change = on_namespace, .on_synced = on_namespace_synced};
	r->namespaces = cache_new(c->client, &namespaces);
	cache_handler_add(r->namespaces, &r->on_namespace);
	cache_handler_add(c->services, &r->on_service);
	cache_handler_add(c->slices, &r->on_slice);
	loop_call_soon(l, &r->rebuild);
	return r;
}

struct records *records_stop(struct records *r)
{
	if (!r)
		return NULL;
	cache_handler_remove(&r->on_service);
	cache_handler_remove(&r->on_slice);
	cache_handler_remove(&r->on_namespace);
	cache_free(r->namespaces);
	loop_call_cancel(&r->rebuild);
	loop_timer_stop(&r->reclaim);
	MAP_EACH (&r->services, it) {
		struct service *s = it->value;
		pointers_drop(r, s);
		service_free(s);
	}
	map_fini(&r->services);
	MAP_EACH (&r->reverses, it)
		free(it->value);
	map_fini(&r->reverses);
	free(r);
	return NULL;
}
