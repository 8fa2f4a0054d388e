/* IP addresses and prefixes of both families. */
#include "wire/text.h"
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>

#define IP_GROUPS 8 /* of 16 bits, in an IPv6 address */

static size_t ip_bytes(const struct ip *ip)
{
	return ip->family == 4 ? 4 : 16;
}

int ip_parse(struct str s, struct ip *ret)
{
	char text[IP_TEXT_BYTES];
	if (s.n == 0 || s.n >= sizeof text || memchr(s.p, 0, s.n))
		return -EINVAL;
	memcpy(text, s.p, s.n);
	text[s.n] = 0;
	struct ip ip = {0};
	bool v6 = str_find(s, ':') < s.n;
	/* glibc's inet_pton refuses leading zeros, fewer parts and zones */
	if (inet_pton(v6 ? AF_INET6 : AF_INET, text, ip.bytes) != 1)
		return -EINVAL;
	ip.family = v6 ? 6 : 4;
	*ret = ip;
	return 0;
}

/* The longest run of at least two zero groups, the first of equals (RFC 5952, 4.2). */
static unsigned ip_zero_run(const uint16_t *groups, unsigned *ret_n)
{
	unsigned best = IP_GROUPS, best_n = 1;
	for (unsigned i = 0; i < IP_GROUPS; i++) {
		unsigned n = 0;
		while (i + n < IP_GROUPS && groups[i + n] == 0)
			n++;
		if (n > best_n) {
			best = i;
			best_n = n;
		}
	}
	*ret_n = best_n;
	return best;
}

void ip_format(const struct ip *ip, char out[static IP_TEXT_BYTES])
{
	const uint8_t *b = ip->bytes;
	static const uint8_t mapped[12] = {[10] = 0xff, [11] = 0xff};
	if (ip->family == 4) {
		(void)snprintf(out, IP_TEXT_BYTES, "%u.%u.%u.%u", b[0], b[1], b[2], b[3]);
		return;
	}
	if (ip->family != 6) {
		(void)snprintf(out, IP_TEXT_BYTES, "invalid");
		return;
	}
	if (memcmp(b, mapped, sizeof mapped) == 0) {
		(void)snprintf(out, IP_TEXT_BYTES, "::ffff:%u.%u.%u.%u", b[12], b[13], b[14],
			       b[15]);
		return;
	}
	uint16_t groups[IP_GROUPS];
	for (unsigned i = 0; i < IP_GROUPS; i++)
		groups[i] = (uint16_t)(b[2 * i] << 8 | b[2 * i + 1]);
	unsigned run_n, run = ip_zero_run(groups, &run_n);
	char *p = out;
	for (unsigned i = 0; i < IP_GROUPS; i++) {
		if (i == run) {
			p += snprintf(p, 3, "::");
			i += run_n - 1;
			continue;
		}
		p += snprintf(p, 6, i && p[-1] != ':' ? ":%x" : "%x", groups[i]);
	}
}

bool ip_equal(const struct ip *a, const struct ip *b)
{
	return a->family == b->family &&
	       (a->family == 0 || memcmp(a->bytes, b->bytes, ip_bytes(a)) == 0);
}

int cidr_parse(struct str s, struct cidr *ret)
{
	size_t slash = str_find(s, '/');
	struct str digits = str_from(s, slash + 1);
	struct cidr c;
	uint64_t prefix;
	int r = ip_parse(str_sub(s, 0, slash), &c.ip);
	if (r < 0)
		return r;
	if (digits.n == 0 || digits.n > 3 || digits.p[0] < '0' || digits.p[0] > '9' ||
	    (digits.n > 1 && digits.p[0] == '0') || str_to_u64(digits, &prefix) < 0 ||
	    prefix > ip_bytes(&c.ip) * 8)
		return -EINVAL;
	c.prefix = (uint8_t)prefix;
	*ret = c;
	return 0;
}

/* The bits of byte AT that belong to the network. */
static uint8_t cidr_mask(const struct cidr *c, size_t at)
{
	size_t bits = c->prefix > at * 8 ? c->prefix - at * 8 : 0;
	return (uint8_t)(bits >= 8 ? 0xffu : 0xff00u >> bits);
}

bool cidr_contains(const struct cidr *c, const struct ip *ip)
{
	if (c->ip.family == 0 || c->ip.family != ip->family)
		return false;
	for (size_t i = 0; i < ip_bytes(ip); i++)
		if ((c->ip.bytes[i] ^ ip->bytes[i]) & cidr_mask(c, i))
			return false;
	return true;
}

struct ip cidr_host(const struct cidr *c, uint64_t nth)
{
	struct ip ip = c->ip;
	for (size_t i = 0; i < ip_bytes(&ip); i++)
		ip.bytes[i] &= cidr_mask(c, i);
	uint64_t carry = nth;
	for (size_t i = ip_bytes(&ip); i-- > 0 && carry;) {
		carry += ip.bytes[i];
		ip.bytes[i] = (uint8_t)carry;
		carry >>= 8;
	}
	return ip;
}
