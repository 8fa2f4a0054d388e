/* DNS messages: the little of them that a responder reads and writes. Every function is pure and
 * takes bytes from anywhere. Source: RFC 1035 section 4, RFC 6891 (EDNS), RFC 2782 (SRV).
 */
#pragma once
#include "base/str.h"

#define DNS_NAME_MAX       255
#define DNS_LABEL_MAX      63
#define DNS_LABELS_MAX     128
#define DNS_HEADER         12
#define DNS_UDP_MIN        512  /* what every client takes */
#define DNS_UDP_MAX        1232 /* what we send: no fragments on any link */
#define DNS_MESSAGE_MAX    65535
#define DNS_POINTER_MAX    32 /* compression pointers in one name */
#define DNS_QUESTION_OWNER 0xc00c

enum dns_type_N {
	DNS_A = 1,
	DNS_NS = 2,
	DNS_CNAME = 5,
	DNS_SOA = 6,
	DNS_PTR = 12,
	DNS_TXT = 16,
	DNS_AAAA = 28,
	DNS_SRV = 33,
	DNS_OPT = 41,
	DNS_AXFR = 252,
	DNS_ANY = 255,
};
enum dns_rcode_N {
	DNS_NOERROR = 0,
	DNS_FORMERR = 1,
	DNS_SERVFAIL = 2,
	DNS_NXDOMAIN = 3,
	DNS_NOTIMP = 4,
	DNS_REFUSED = 5,
	DNS_BADVERS = 16,
};
#define DNS_CLASS_IN  1
#define DNS_CLASS_ANY 255

/* Header bytes 2 and 3. */
#define DNS_QR 0x80
#define DNS_AA 0x04
#define DNS_TC 0x02
#define DNS_RD 0x01
#define DNS_RA 0x80
#define DNS_CD 0x10

struct dns_query {
	const uint8_t *msg; /* borrowed */
	size_t n;
	uint16_t id, type, class;
	uint16_t question_n;        /* name, type and class */
	uint8_t name_n, labels_n;   /* with the root label; without it */
	uint8_t name[DNS_NAME_MAX]; /* lower case, wire form */
	uint8_t at[DNS_LABELS_MAX]; /* where each label begins in it */
	bool edns, dnssec_ok;
	uint16_t udp_max;       /* of the answer, by what the client takes */
	enum dns_rcode_N rcode; /* not NOERROR: to be answered so at once */
};
/* False: not a query, or too broken for an answer; say nothing. */
bool dns_query_parse(struct dns_query *q, const uint8_t *msg, size_t n);

/* ---- names ---- */
/* Text ("a.b", with or without the last dot) to lower-case wire form; 0 when it is none. */
size_t dns_name_from_text(struct str text, uint8_t out[static DNS_NAME_MAX]);
/* The bytes of a name at AT in MSG as it stands there, compressed or not; 0: broken. */
size_t dns_name_skip(const uint8_t *msg, size_t n, size_t at);
/* The whole name, uncompressed; its bytes, 0: broken. */
size_t dns_name_expand(const uint8_t *msg, size_t n, size_t at, uint8_t out[static DNS_NAME_MAX]);
bool dns_name_equal(const uint8_t *x, size_t xn, const uint8_t *y, size_t yn); /* any case */

/* ---- writing ---- */
struct dns_writer {
	uint8_t *p;
	size_t n, max;
	bool over; /* something did not fit; n is where it was */
};
void dns_put(struct dns_writer *w, const void *p, size_t n);
void dns_put_u16(struct dns_writer *w, unsigned v);
void dns_put_u32(struct dns_writer *w, uint32_t v);
/* An RR whose owner is a pointer to OWNER (an offset | 0xc000). */
void dns_put_rr(struct dns_writer *w, unsigned owner, unsigned type, uint32_t ttl,
		const void *rdata, size_t rdata_n);
static inline unsigned dns_u16(const uint8_t *p)
{
	return (unsigned)p[0] << 8 | p[1];
}
static inline uint32_t dns_u32(const uint8_t *p)
{
	return (uint32_t)dns_u16(p) << 16 | dns_u16(p + 2);
}
static inline void dns_set_u16(uint8_t *p, unsigned v)
{
	p[0] = (uint8_t)(v >> 8);
	p[1] = (uint8_t)v;
}
static inline void dns_set_u32(uint8_t *p, uint32_t v)
{
	dns_set_u16(p, v >> 16);
	dns_set_u16(p + 2, v & 0xffff);
}
/* Header and question of the answer to Q; counts are zero but for the question's. */
void dns_begin(struct dns_writer *w, const struct dns_query *q);
void dns_count(struct dns_writer *w, unsigned section /* 1..3 */, unsigned n);
/* The OPT record if there was one, the rcode, and TC when something did not fit. */
void dns_end(struct dns_writer *w, const struct dns_query *q, enum dns_rcode_N rcode);

/* ---- reading RRs of an answer ---- */
struct dns_rr {
	size_t owner, rdata; /* offsets */
	unsigned type, class, rdata_n;
	uint32_t ttl;
	size_t ttl_at, end;
};
bool dns_rr_read(const uint8_t *msg, size_t n, size_t at, struct dns_rr *ret);
