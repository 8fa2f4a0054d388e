/* base64, hex, PEM, percent-encoding and query strings. */
#include "wire/text.h"
#include "base/err.h"
#include <errno.h>

#define PEM_LINE_CHARS 64 /* RFC 7468 */

static const char base64_std[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char base64_url[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static void base64_put(struct buf *b, struct str in, const char *alphabet, bool pad)
{
	const uint8_t *p = (const uint8_t *)in.p;
	if (!buf_reserve(b, (in.n + 2) / 3 * 4 + 1))
		return;
	for (size_t i = 0; i < in.n; i += 3) {
		size_t n = MIN(in.n - i, (size_t)3);
		uint32_t v = (uint32_t)p[i] << 16 | (n > 1 ? (uint32_t)p[i + 1] << 8 : 0u) |
			     (n > 2 ? p[i + 2] : 0u);
		char out[4] = {alphabet[v >> 18], alphabet[v >> 12 & 63],
			       n > 1 ? alphabet[v >> 6 & 63] : '=', n > 2 ? alphabet[v & 63] : '='};
		buf_add(b, out, pad ? 4 : n + 1);
	}
}

void base64_encode(struct buf *b, struct str in)
{
	base64_put(b, in, base64_std, true);
}

void base64url_encode(struct buf *b, struct str in)
{
	base64_put(b, in, base64_url, false);
}

static int base64_digit(unsigned char c, bool url)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	if (c == (url ? '-' : '+'))
		return 62;
	return c == (url ? '_' : '/') ? 63 : -1;
}

static int base64_get(struct buf *b, struct str in, bool url)
{
	size_t start = b->n, digits = 0, pads = 0;
	uint32_t v = 0;
	for (size_t i = 0; i < in.n; i++) {
		unsigned char c = (unsigned char)in.p[i];
		if (!url && (c == '\n' || c == '\r'))
			continue;
		if (c == '=') {
			pads++;
			continue;
		}
		int d = base64_digit(c, url);
		if (d < 0 || pads) {
			buf_truncate(b, start);
			return -EINVAL;
		}
		v = v << 6 | (uint32_t)d;
		if (++digits % 4 == 0) {
			char out[3] = {(char)(v >> 16), (char)(v >> 8), (char)v};
			buf_add(b, out, 3);
			v = 0;
		}
	}
	size_t left = digits % 4, pads_wanted = left ? 4 - left : 0;
	if (left == 1 || (pads != pads_wanted && !(url && pads == 0))) {
		buf_truncate(b, start);
		return -EINVAL;
	}
	if (left >= 2)
		buf_add_char(b, (char)(v >> (left == 2 ? 4 : 10)));
	if (left == 3)
		buf_add_char(b, (char)(v >> 2));
	return 0;
}

int base64_decode(struct buf *b, struct str in)
{
	return base64_get(b, in, false);
}

int base64url_decode(struct buf *b, struct str in)
{
	return base64_get(b, in, true);
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 32);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

void hex_format(const void *p, size_t n, char *out)
{
	static const char digits[] = "0123456789abcdef";
	const uint8_t *bytes = p;

	for (size_t i = 0; i < n; i++) {
		*out++ = digits[bytes[i] >> 4];
		*out++ = digits[bytes[i] & 15];
	}
	*out = 0;
}

/* The place of PART in S, or s.n. */
static size_t text_find(struct str s, struct str part)
{
	for (size_t i = 0; i + part.n <= s.n; i++)
		if (memcmp(s.p + i, part.p, part.n) == 0)
			return i;
	return s.n;
}

/* Headers (RFC 1421, in encrypted keys) end with an empty line. */
static struct str pem_without_headers(struct str body)
{
	struct str rest = body, line;
	bool headers = false;
	while (str_cut(&rest, '\n', &line)) {
		line = str_trim(line);
		if (line.n == 0 && headers)
			return rest;
		if (str_find(line, ':') < line.n)
			headers = true;
		else if (!headers && line.n)
			break;
	}
	return body;
}

int pem_next(struct arena *a, struct str *rest, struct str *ret_type, struct str *ret_der)
{
	static const struct str begin = {"-----BEGIN ", 11}, end = {"-----END ", 9},
				dashes = {"-----", 5};
	size_t at = text_find(*rest, begin);
	if (at == rest->n)
		return ERR_NOT_FOUND;
	struct str s = str_from(*rest, at + begin.n);
	at = text_find(s, dashes);
	struct str type = str_sub(s, 0, at);
	s = str_from(s, at + dashes.n);
	at = text_find(s, end);
	struct str body = str_sub(s, 0, at), tail = str_from(s, at + end.n);
	if (type.n == 0 || !str_has_prefix(tail, type) ||
	    !str_has_prefix(str_from(tail, type.n), dashes))
		return ERR_SYNTAX;
	AUTO_BUF text = BUF_INIT;
	AUTO_BUF der = BUF_INIT;
	body = pem_without_headers(body);
	for (size_t i = 0; i < body.n; i++)
		if (body.p[i] != ' ' && body.p[i] != '\t')
			buf_add_char(&text, body.p[i]);
	if (base64_decode(&der, buf_str(&text)) < 0 || !buf_ok(&der))
		return ERR_SYNTAX;
	*ret_type = type;
	*ret_der = arena_str(a, buf_str(&der));
	*rest = str_from(tail, type.n + dashes.n);
	return 0;
}

void pem_write(struct buf *b, const char *type, struct str der)
{
	AUTO_BUF text = BUF_INIT;
	base64_encode(&text, der);
	buf_printf(b, "-----BEGIN %s-----\n", type);
	for (size_t i = 0; i < text.n; i += PEM_LINE_CHARS) {
		buf_add_str(b, str_sub(buf_str(&text), i, PEM_LINE_CHARS));
		buf_add_char(b, '\n');
	}
	buf_printf(b, "-----END %s-----\n", type);
}

int url_decode(struct buf *b, struct str in, bool plus_is_space)
{
	size_t start = b->n;
	for (size_t i = 0; i < in.n; i++) {
		char c = in.p[i];
		if (c == '+' && plus_is_space) {
			buf_add_char(b, ' ');
		} else if (c != '%') {
			buf_add_char(b, c);
		} else {
			int high = i + 2 < in.n ? hex_digit(in.p[i + 1]) : -1;
			int low = high >= 0 ? hex_digit(in.p[i + 2]) : -1;
			if (low < 0) {
				buf_truncate(b, start);
				return -EINVAL;
			}
			buf_add_char(b, (char)(high << 4 | low));
			i += 2;
		}
	}
	return 0;
}

static bool url_unreserved(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '-' ||
	       c == '_' || c == '.' || c == '~';
}

void url_encode(struct buf *b, struct str in)
{
	for (size_t i = 0; i < in.n; i++) {
		if (url_unreserved(in.p[i]))
			buf_add_char(b, in.p[i]);
		else
			buf_printf(b, "%%%02X", (unsigned char)in.p[i]);
	}
}

/* DECODED gets the text; an empty one is not STR_NULL. */
static int query_part(struct arena *a, struct str in, struct str *decoded)
{
	AUTO_BUF b = BUF_INIT;
	int r = url_decode(&b, in, true);
	if (r < 0)
		return r;
	*decoded = b.n ? arena_str(a, buf_str(&b)) : STR("");
	return 0;
}

bool query_next(struct arena *a, struct str *cursor, struct str *ret_key, struct str *ret_value)
{
	struct str pair;
	while (str_cut(cursor, '&', &pair)) {
		/* url.ParseQuery drops what is malformed and goes on. */
		if (pair.n == 0 || str_find(pair, ';') < pair.n)
			continue;
		size_t eq = str_find(pair, '=');
		struct str key, value;
		if (query_part(a, str_sub(pair, 0, eq), &key) < 0 ||
		    query_part(a, str_from(pair, eq + 1), &value) < 0)
			continue;
		*ret_key = key;
		*ret_value = value;
		return true;
	}
	return false;
}
