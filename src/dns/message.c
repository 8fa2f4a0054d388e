/* DNS messages; see message.h. */
#include "dns/message.h"
#include "base/macro.h"

static uint8_t lower(uint8_t c)
{
	return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

/* ---- queries ---- */
/* Questions are not compressed: there is nothing to point at. */
static bool question_name(struct dns_query *q)
{
	size_t at = DNS_HEADER, out = 0;

	for (;;) {
		if (at >= q->n)
			return false;
		size_t len = q->msg[at];
		if (len > DNS_LABEL_MAX || at + 1 + len > q->n || out + 1 + len >= DNS_NAME_MAX + 1)
			return false;
		if (len && q->labels_n < DNS_LABELS_MAX)
			q->at[q->labels_n++] = (uint8_t)out;
		q->name[out++] = (uint8_t)len;
		for (size_t i = 0; i < len; i++)
			q->name[out++] = lower(q->msg[at + 1 + i]);
		at += 1 + len;
		if (len == 0)
			break;
	}
	q->name_n = (uint8_t)out;
	if (at + 4 > q->n)
		return false;
	q->type = (uint16_t)dns_u16(q->msg + at);
	q->class = (uint16_t)dns_u16(q->msg + at + 2);
	q->question_n = (uint16_t)(at + 4 - DNS_HEADER);
	return true;
}

/* OPT is the only record a query has for us. False: broken. */
static bool query_options(struct dns_query *q)
{
	size_t at = DNS_HEADER + q->question_n;
	unsigned n = dns_u16(q->msg + 6) + dns_u16(q->msg + 8) + dns_u16(q->msg + 10);
	struct dns_rr rr;

	for (; n; n--, at = rr.end) {
		if (!dns_rr_read(q->msg, q->n, at, &rr))
			return false;
		if (rr.type != DNS_OPT)
			continue;
		if (q->edns || q->msg[rr.owner] != 0)
			return false;
		q->edns = true;
		q->udp_max = (uint16_t)MIN(MAX(rr.class, DNS_UDP_MIN), DNS_UDP_MAX);
		q->dnssec_ok = rr.ttl & 0x8000;
		if (rr.ttl >> 16 & 0xff)
			q->rcode = DNS_BADVERS;
	}
	return true;
}

bool dns_query_parse(struct dns_query *q, const uint8_t *msg, size_t n)
{
	q->msg = msg;
	q->n = n;
	if (n < DNS_HEADER || (msg[2] & DNS_QR))
		return false;
	q->id = (uint16_t)dns_u16(msg);
	q->rcode = DNS_NOERROR;
	q->question_n = 0;
	q->name_n = q->labels_n = 0;
	q->edns = q->dnssec_ok = false;
	q->udp_max = DNS_UDP_MIN;
	q->type = q->class = 0;
	if (msg[2] & 0x78) {
		q->rcode = DNS_NOTIMP;
		return true;
	}
	if (dns_u16(msg + 4) != 1 || !question_name(q)) {
		q->question_n = 0;
		q->rcode = DNS_FORMERR;
		return true;
	}
	if ((size_t)DNS_HEADER + q->question_n < n && !query_options(q))
		q->rcode = DNS_FORMERR;
	else if (q->rcode == DNS_NOERROR && q->class != DNS_CLASS_IN && q->class != DNS_CLASS_ANY)
		q->rcode = DNS_REFUSED;
	return true;
}

/* ---- names ---- */
size_t dns_name_from_text(struct str text, uint8_t out[static DNS_NAME_MAX])
{
	size_t n = 0;
	struct str label;

	if (str_has_suffix(text, STR(".")))
		text.n--;
	if (text.n == 0)
		return 0;
	while (str_cut(&text, '.', &label)) {
		if (label.n == 0 || label.n > DNS_LABEL_MAX || n + label.n + 2 > DNS_NAME_MAX)
			return 0;
		out[n++] = (uint8_t)label.n;
		for (size_t i = 0; i < label.n; i++)
			out[n++] = lower((uint8_t)label.p[i]);
	}
	out[n++] = 0;
	return n;
}

size_t dns_name_skip(const uint8_t *msg, size_t n, size_t at)
{
	size_t start = at;

	for (;;) {
		if (at >= n)
			return 0;
		unsigned len = msg[at];
		if (len >= 0xc0)
			return at + 2 <= n ? at + 2 - start : 0;
		if (len > DNS_LABEL_MAX)
			return 0;
		at += 1 + len;
		if (len == 0)
			return at - start;
	}
}

size_t dns_name_expand(const uint8_t *msg, size_t n, size_t at, uint8_t out[static DNS_NAME_MAX])
{
	size_t done = 0;

	for (unsigned jumps = 0;;) {
		if (at >= n)
			return 0;
		size_t len = msg[at];
		if (len >= 0xc0) {
			if (at + 2 > n || ++jumps > DNS_POINTER_MAX)
				return 0;
			at = dns_u16(msg + at) & 0x3fff;
			continue;
		}
		if (len > DNS_LABEL_MAX || at + 1 + len > n || done + 1 + len > DNS_NAME_MAX)
			return 0;
		memcpy(out + done, msg + at, 1 + len);
		done += 1 + len;
		at += 1 + len;
		if (len == 0)
			return done;
	}
}

bool dns_name_equal(const uint8_t *x, size_t xn, const uint8_t *y, size_t yn)
{
	if (xn != yn)
		return false;
	for (size_t i = 0; i < xn; i++)
		if (lower(x[i]) != lower(y[i]))
			return false;
	return true;
}

/* ---- writing ---- */
void dns_put(struct dns_writer *w, const void *p, size_t n)
{
	if (w->over || w->n + n > w->max) {
		w->over = true;
		return;
	}
	memcpy(w->p + w->n, p, n);
	w->n += n;
}

void dns_put_u16(struct dns_writer *w, unsigned v)
{
	uint8_t b[2];

	dns_set_u16(b, v);
	dns_put(w, b, 2);
}

void dns_put_u32(struct dns_writer *w, uint32_t v)
{
	uint8_t b[4];

	dns_set_u32(b, v);
	dns_put(w, b, 4);
}

void dns_put_rr(struct dns_writer *w, unsigned owner, unsigned type, uint32_t ttl,
		const void *rdata, size_t rdata_n)
{
	uint8_t b[12];
	size_t before = w->n;

	dns_set_u16(b, owner);
	dns_set_u16(b + 2, type);
	dns_set_u16(b + 4, DNS_CLASS_IN);
	dns_set_u32(b + 6, ttl);
	dns_set_u16(b + 10, (unsigned)rdata_n);
	dns_put(w, b, sizeof(b));
	dns_put(w, rdata, rdata_n);
	if (w->over)
		w->n = before;
}

void dns_begin(struct dns_writer *w, const struct dns_query *q)
{
	uint8_t header[DNS_HEADER] = {0};

	w->n = 0;
	w->over = false;
	dns_set_u16(header, q->id);
	header[2] = (uint8_t)(DNS_QR | (q->msg[2] & (0x78 | DNS_RD)));
	header[3] = (uint8_t)(DNS_RA | (q->msg[3] & DNS_CD));
	header[5] = q->question_n != 0;
	dns_put(w, header, sizeof(header));
	dns_put(w, q->msg + DNS_HEADER, q->question_n);
}

void dns_count(struct dns_writer *w, unsigned section, unsigned n)
{
	dns_set_u16(w->p + 4 + 2 * section, n);
}

#define OPT_BYTES 11

void dns_end(struct dns_writer *w, const struct dns_query *q, enum dns_rcode_N rcode)
{
	bool cut = w->over;
	size_t question_end = (size_t)DNS_HEADER + q->question_n;

	w->over = false;
	if (cut || (q->edns && w->n + OPT_BYTES > w->max)) {
		/* The client asks again over TCP, so half an answer helps nobody. */
		w->p[2] |= DNS_TC;
		w->n = question_end;
		memset(w->p + 6, 0, 6);
	}
	w->p[3] = (uint8_t)((w->p[3] & 0xf0) | ((unsigned)rcode & 0xf));
	if (!q->edns)
		return;
	const uint8_t opt[OPT_BYTES] = {0,
					0,
					DNS_OPT,
					DNS_UDP_MAX >> 8,
					DNS_UDP_MAX & 0xff,
					(uint8_t)((unsigned)rcode >> 4),
					0,
					q->dnssec_ok ? 0x80 : 0};
	dns_put(w, opt, sizeof(opt));
	dns_count(w, 3, dns_u16(w->p + 10) + 1);
}

bool dns_rr_read(const uint8_t *msg, size_t n, size_t at, struct dns_rr *ret)
{
	size_t name = dns_name_skip(msg, n, at);

	if (!name || at + name + 10 > n)
		return false;
	const uint8_t *p = msg + at + name;
	*ret = (struct dns_rr){
		.owner = at,
		.type = dns_u16(p),
		.class = dns_u16(p + 2),
		.ttl = dns_u32(p + 4),
		.ttl_at = at + name + 4,
		.rdata_n = dns_u16(p + 8),
		.rdata = at + name + 10,
	};
	ret->end = ret->rdata + ret->rdata_n;
	return ret->end <= n;
}
