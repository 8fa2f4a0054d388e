/* Answers from the snapshot. Source: Kubernetes DNS specification 1.1.0; RFC 1034 section 4.3.2;
 * RFC 2308 (negative answers); RFC 8482 does not apply: ANY gets all that is there. */
#include "dns/answer.h"
#include "base/macro.h"
#include "wire/text.h"
#include <arpa/inet.h>

struct build {
	const struct zone *z;
	const struct zone_snapshot *s;
	const struct dns_query *q;
	struct dns_writer *w;
	uint32_t rotate;
	unsigned answers, additional;
};

static bool wants(const struct dns_query *q, unsigned type)
{
	return q->type == type || q->type == DNS_ANY;
}

/* Where the zone begins in NAME: offset, or -1. */
static int zone_at(const uint8_t *name, size_t name_n, const uint8_t *apex, size_t apex_n)
{
	if (name_n < apex_n)
		return -1;
	size_t at = name_n - apex_n, label = 0;
	while (label < at)
		label += 1 + (size_t)name[label];
	return label == at && memcmp(name + at, apex, apex_n) == 0 ? (int)at : -1;
}

/* The records of one type, from a place that moves on with every answer. */
static unsigned put_type(struct build *b, const struct zone_entry *e, unsigned owner, unsigned type)
{
	unsigned first = 0, n = 0;

	while (first < e->rrs_n && e->rrs[first].type != type)
		first++;
	while (first + n < e->rrs_n && e->rrs[first + n].type == type)
		n++;
	unsigned start = n > 1 ? b->rotate % n : 0;
	for (unsigned i = 0; i < n && !b->w->over; i++) {
		const struct zone_rr *rr = &e->rrs[first + (start + i) % n];
		dns_put_rr(b->w, owner, type, DNS_TTL, e->bytes + rr->rdata, rr->rdata_n);
	}
	return n;
}

static const struct zone_rr *find_type(const struct zone_entry *e, unsigned type)
{
	for (unsigned i = 0; i < e->rrs_n; i++)
		if (e->rrs[i].type == type)
			return &e->rrs[i];
	return NULL;
}

static unsigned put_matching(struct build *b, const struct zone_entry *e, unsigned owner,
			     unsigned type)
{
	unsigned n = 0, last = 0;

	if (type != DNS_ANY)
		return put_type(b, e, owner, type);
	for (unsigned i = 0; i < e->rrs_n; i++)
		if (e->rrs[i].type != last) {
			last = e->rrs[i].type;
			n += put_type(b, e, owner, last);
		}
	return n;
}

static void soa_rdata(const struct build *b, uint8_t *out, size_t *ret_n)
{
	static const uint8_t ns[] = "\2ns\3dns", hostmaster[] = "\12hostmaster";
	size_t n = 0;

	memcpy(out, ns, sizeof(ns) - 1);
	n = sizeof(ns) - 1;
	memcpy(out + n, b->z->apex, b->z->apex_n);
	n += b->z->apex_n;
	memcpy(out + n, hostmaster, sizeof(hostmaster) - 1);
	n += sizeof(hostmaster) - 1;
	memcpy(out + n, b->z->apex, b->z->apex_n);
	n += b->z->apex_n;
	dns_set_u32(out + n, b->s->serial);
	dns_set_u32(out + n + 4, 7200);
	dns_set_u32(out + n + 8, 1800);
	dns_set_u32(out + n + 12, 86400);
	dns_set_u32(out + n + 16, DNS_TTL);
	*ret_n = n + 20;
}

/* APEX_AT: where the zone's name stands in the question. */
static void put_soa(struct build *b, int apex_at)
{
	uint8_t rdata[2 * DNS_NAME_MAX + 64];
	size_t n;

	soa_rdata(b, rdata, &n);
	dns_put_rr(b->w, 0xc000u | (unsigned)(DNS_HEADER + apex_at), DNS_SOA, DNS_TTL, rdata, n);
}

static enum answer_N done(struct build *b, int apex_at, enum dns_rcode_N rcode, struct answer *ret)
{
	if (b->answers) {
		dns_count(b->w, 1, b->answers);
		dns_count(b->w, 3, b->additional);
	} else {
		put_soa(b, apex_at);
		dns_count(b->w, 2, 1);
	}
	b->w->p[2] |= DNS_AA;
	dns_end(b->w, b->q, rcode);
	ret->rcode = rcode;
	return ANSWER_DONE;
}

/* ---- records that are not in the table ---- */
static unsigned apex_records(struct build *b)
{
	uint8_t rdata[2 * DNS_NAME_MAX + 64];
	size_t n;
	unsigned count = 0;

	if (wants(b->q, DNS_SOA)) {
		soa_rdata(b, rdata, &n);
		dns_put_rr(b->w, DNS_QUESTION_OWNER, DNS_SOA, DNS_TTL, rdata, n);
		count++;
	}
	if (wants(b->q, DNS_NS)) {
		memcpy(rdata, "\2ns\3dns", 7);
		memcpy(rdata + 7, b->z->apex, b->z->apex_n);
		dns_put_rr(b->w, DNS_QUESTION_OWNER, DNS_NS, DNS_TTL, rdata, 7u + b->z->apex_n);
		count++;
	}
	return count;
}

/* "10-0-0-7" or "fd00--7" as the address it spells. */
static bool dashed_address(const uint8_t *label, struct ip *ret)
{
	char text[DNS_LABEL_MAX + 1];
	size_t n = label[0], dashes = 0;

	for (size_t i = 0; i < n; i++) {
		text[i] = (char)label[1 + i];
		dashes += text[i] == '-';
	}
	bool v4 = dashes == 3 && !memchr(text, ':', n);
	for (size_t pass = v4 ? 0 : 1; pass < 2; pass++) {
		char sep = pass == 0 ? '.' : ':', copy[DNS_LABEL_MAX + 1];
		for (size_t i = 0; i < n; i++)
			copy[i] = text[i] == '-' ? sep : text[i];
		if (ip_parse(str_n(copy, n), ret) == 0)
			return true;
	}
	return false;
}

/* ADDRESS.NAMESPACE.pod.ZONE spells its own answer. False: no such name. */
static bool pod_record(struct build *b, size_t above)
{
	const struct dns_query *q = b->q;
	struct ip ip;

	if (above != 3 || memcmp(q->name + q->at[2], "\3pod", 4) != 0)
		return false;
	const uint8_t *parent = q->name + q->at[1];
	if (!zone_find(b->z, b->s, parent, (size_t)(q->name_n - q->at[1])) ||
	    !dashed_address(q->name, &ip))
		return false;
	unsigned type = ip.family == 4 ? DNS_A : DNS_AAAA;
	if (wants(q, type)) {
		dns_put_rr(b->w, DNS_QUESTION_OWNER, type, DNS_TTL, ip.bytes,
			   ip.family == 4 ? 4 : 16);
		b->answers++;
	}
	return true;
}

/* ---- the table ---- */
/* Addresses of the targets of the SRV records just written at FROM. */
static void put_additional(struct build *b, size_t from, unsigned n)
{
	size_t at = from;

	for (unsigned i = 0; i < n && !b->w->over; i++) {
		struct dns_rr rr;
		uint8_t name[DNS_NAME_MAX];
		if (!dns_rr_read(b->w->p, b->w->n, at, &rr))
			return;
		at = rr.end;
		size_t target = rr.rdata + 6;
		size_t name_n = dns_name_expand(b->w->p, b->w->n, target, name);
		const struct zone_entry *e = zone_find(b->z, b->s, name, name_n);
		if (!e || target > 0x3fff)
			continue;
		size_t before = b->w->n;
		unsigned more = put_type(b, e, 0xc000u | (unsigned)target, DNS_A) +
				put_type(b, e, 0xc000u | (unsigned)target, DNS_AAAA);
		if (b->w->over || b->w->n + 16 > b->w->max) {
			/* Nobody needs these: an answer that is whole is worth more. */
			b->w->over = false;
			b->w->n = before;
			return;
		}
		b->additional += more;
	}
}

/* Follow CNAMEs in the zone. True: it leads out, RET names where to. */
static bool follow(struct build *b, const struct zone_entry *e, struct answer *ret)
{
	unsigned owner = DNS_QUESTION_OWNER;

	for (unsigned i = 0; i < DNS_CHAIN_MAX; i++) {
		const struct zone_rr *alias = find_type(e, DNS_CNAME);
		if (!alias) {
			b->answers += put_matching(b, e, owner, b->q->type);
			return false;
		}
		const uint8_t *target = e->bytes + alias->rdata;
		dns_put_rr(b->w, owner, DNS_CNAME, DNS_TTL, target, alias->rdata_n);
		b->answers++;
		owner = 0xc000u | (unsigned)(b->w->n - alias->rdata_n);
		if (b->q->type != DNS_A && b->q->type != DNS_AAAA)
			return false;
		if (zone_at(target, alias->rdata_n, b->z->apex, b->z->apex_n) < 0) {
			ret->target = target;
			ret->target_n = (uint8_t)alias->rdata_n;
			return true;
		}
		e = zone_find(b->z, b->s, target, alias->rdata_n);
		if (!e)
			return false;
	}
	return false;
}

static bool is_reverse(const struct dns_query *q)
{
	static const uint8_t v4[] = "\7in-addr\4arpa", v6[] = "\3ip6\4arpa";

	return zone_at(q->name, q->name_n, v4, sizeof(v4)) >= 0 ||
	       zone_at(q->name, q->name_n, v6, sizeof(v6)) >= 0;
}

void answer_error(const struct dns_query *q, enum dns_rcode_N rcode, struct dns_writer *w)
{
	dns_begin(w, q);
	dns_end(w, q, rcode);
}

static enum answer_N refuse(const struct dns_query *q, enum dns_rcode_N rcode, struct dns_writer *w,
			    struct answer *ret)
{
	answer_error(q, rcode, w);
	ret->rcode = rcode;
	return ANSWER_DONE;
}

static enum answer_N outside(struct build *b, bool forwards, struct answer *ret)
{
	const struct zone_entry *e;

	/* Before everything was seen, whether a name is ours is not known. */
	if (is_reverse(b->q)) {
		e = zone_find(b->z, b->s, b->q->name, b->q->name_n);
		if (e) {
			b->answers = put_matching(b, e, DNS_QUESTION_OWNER, b->q->type);
			dns_count(b->w, 1, b->answers);
			b->w->p[2] |= DNS_AA;
			dns_end(b->w, b->q, DNS_NOERROR);
			ret->rcode = DNS_NOERROR;
			return ANSWER_DONE;
		}
	}
	return forwards ? ANSWER_FORWARD : refuse(b->q, DNS_SERVFAIL, b->w, ret);
}

enum answer_N answer_build(const struct zone *z, const struct zone_snapshot *s,
			   const struct dns_query *q, uint32_t rotate, bool forwards,
			   struct dns_writer *w, struct answer *ret)
{
	struct build b = {.z = z, .s = s, .q = q, .w = w, .rotate = rotate};

	*ret = (struct answer){0};
	if (q->rcode != DNS_NOERROR)
		return refuse(q, q->rcode, w, ret);
	if (q->type == DNS_AXFR || q->type == DNS_OPT)
		return refuse(q, DNS_REFUSED, w, ret);
	dns_begin(w, q);
	int apex_at = zone_at(q->name, q->name_n, z->apex, z->apex_n);
	if (apex_at < 0)
		return outside(&b, forwards, ret);
	if (!s->synced)
		return refuse(q, DNS_SERVFAIL, w, ret);
	if (apex_at == 0) {
		b.answers = apex_records(&b);
		return done(&b, apex_at, DNS_NOERROR, ret);
	}
	size_t above = 0; /* labels before the zone's */
	while (above < q->labels_n && q->at[above] < apex_at)
		above++;
	const struct zone_entry *e = zone_find(z, s, q->name, q->name_n);
	if (!e)
		return done(&b, apex_at, pod_record(&b, above) ? DNS_NOERROR : DNS_NXDOMAIN, ret);
	size_t from = w->n;
	if (follow(&b, e, ret) && forwards) {
		ret->answers = b.answers;
		return ANSWER_TARGET;
	}
	if (q->type == DNS_SRV)
		put_additional(&b, from, b.answers);
	return done(&b, apex_at, DNS_NOERROR, ret);
}
