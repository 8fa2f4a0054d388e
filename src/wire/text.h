/* Small codecs: base64, hex, PEM, percent-encoding, IP addresses, DNS labels. */
#pragma once
#include "base/arena.h"
#include "base/buf.h"

void base64_encode(struct buf *b, struct str in);    /* standard alphabet, padded */
void base64url_encode(struct buf *b, struct str in); /* URL alphabet, no padding (JWT) */
/* Standard alphabet, padded, newlines ignored; -EINVAL. */
int base64_decode(struct buf *b, struct str in) MUST_USE;
int base64url_decode(struct buf *b, struct str in) MUST_USE; /* with or without padding */
/* Lower case, 2 * N bytes and a NUL. */
void hex_format(const void *p, size_t n, char *out);

/* The next PEM block of *REST: type ("CERTIFICATE") and decoded bytes in the arena. ERR_NOT_FOUND
 * at the end. */
int pem_next(struct arena *a, struct str *rest, struct str *ret_type, struct str *ret_der) MUST_USE;
void pem_write(struct buf *b, const char *type, struct str der);

int url_decode(struct buf *b, struct str in, bool plus_is_space) MUST_USE;
void url_encode(struct buf *b, struct str in); /* everything but unreserved */
/* The values of KEY in a query string "a=1&b=2&a=3"; *CURSOR starts as the query. False when there
 * is no more. */
bool query_next(struct arena *a, struct str *cursor, struct str *ret_key, struct str *ret_value);

/* Addresses of both families in 16 bytes, so that every structure holds either. */
struct ip {
	uint8_t family;    /* 0 none, 4, 6 */
	uint8_t bytes[16]; /* v4: first four */
};
#define IP_TEXT_BYTES 46
int ip_parse(struct str s, struct ip *ret) MUST_USE; /* strict: no leading zeros, no zone */
void ip_format(const struct ip *ip, char out[static IP_TEXT_BYTES]); /* RFC 5952 */
bool ip_equal(const struct ip *a, const struct ip *b);
struct cidr {
	struct ip ip;
	uint8_t prefix;
};
int cidr_parse(struct str s, struct cidr *ret) MUST_USE;
bool cidr_contains(const struct cidr *c, const struct ip *ip);
struct ip cidr_host(const struct cidr *c, uint64_t nth); /* network address + nth */

bool dns1123_label(struct str s);
bool dns1123_subdomain(struct str s);
bool qualified_name(struct str s); /* [prefix/]name, as label keys */
bool label_value(struct str s);
