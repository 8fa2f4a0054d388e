/* Writing JSON, byte for byte as Go's encoding/json with HTML escaping on. */
#include "wire/json.h"
#include "wire/json_priv.h"

#define WRITE_INDENT 2

/* Bytes that cannot be copied as they are: controls, the quote, the backslash, <, >, &, all beyond
 * ASCII. */
static inline bool write_plain(unsigned char c)
{
	static const bool special[128] = {
		[0 ... 31] = true, ['"'] = true, ['\\'] = true,
		['<'] = true,      ['>'] = true, ['&'] = true,
	};
	return c < 0x80 && !special[c];
}

#define WRITE_ESCAPE_BYTES 6 /* the longest: \u001f */

static char *write_escape(char *d, unsigned char c)
{
	static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt", hex[] = "0123456789abcdef";
	const char *f = c ? strchr(from, c) : NULL;
	*d++ = '\\';
	if (f) {
		*d++ = to[f - from];
		return d;
	}
	memcpy(d, "u00", 3);
	d[3] = hex[c >> 4];
	d[4] = hex[c & 15];
	return d + 5;
}

/* The character at S that is not plain; adds its bytes to *I. */
static char *write_special(char *d, struct str s, size_t *i)
{
	unsigned char c = (unsigned char)s.p[*i];
	if (c < 0x80) {
		++*i;
		return write_escape(d, c);
	}
	size_t n = utf8_length(str_from(s, *i));
	if (n == 0) {
		++*i;
		return (char *)memcpy(d, "\\ufffd", 6) + 6;
	}
	/* U+2028 and U+2029 end a line in JavaScript */
	if (n == 3 && memcmp(s.p + *i, "\xe2\x80", 2) == 0 && (s.p[*i + 2] & 0xfe) == 0xa8) {
		*i += n;
		return (char *)memcpy(d, s.p[*i - 1] & 1 ? "\\u2029" : "\\u2028", 6) + 6;
	}
	memcpy(d, s.p + *i, n);
	*i += n;
	return d + n;
}

/* The first piece of S that is plain. */
static size_t write_plain_n(struct str s)
{
	size_t i = 0;
	while (i < s.n && write_plain((unsigned char)s.p[i]))
		i++;
	return i;
}

void json_write_str(struct buf *b, struct str s)
{
	/* the usual: nothing to escape */
	size_t i = write_plain_n(s);
	if (!buf_reserve(b, s.n + 2 + (s.n - i) * (WRITE_ESCAPE_BYTES - 1)))
		return;
	char *d = b->p + b->n;
	*d++ = '"';
	if (i)
		memcpy(d, s.p, i);
	d += i;
	while (i < s.n) {
		unsigned char c = (unsigned char)s.p[i];
		if (write_plain(c)) {
			*d++ = (char)c;
			i++;
		} else {
			d = write_special(d, s, &i);
		}
	}
	*d++ = '"';
	*d = 0;
	b->n = (size_t)(d - b->p);
}

static inline void write_char(struct buf *b, char c)
{
	if (b->n + 1 < b->cap && !b->failed) {
		b->p[b->n++] = c;
		b->p[b->n] = 0;
	} else {
		buf_add_char(b, c);
	}
}

static void write_line(struct buf *b, unsigned indent)
{
	static const char spaces[] = "                                ";
	buf_add_char(b, '\n');
	for (indent *= WRITE_INDENT; indent > 0;) {
		unsigned n = MIN(indent, (unsigned)sizeof spaces - 1);
		buf_add(b, spaces, n);
		indent -= n;
	}
}

/* LEVEL is the depth for pretty output, -1 for compact. */
static void write_value(struct buf *b, const struct json *v, int level)
{
	bool pretty = level >= 0;
	int inner = pretty ? level + 1 : -1;
	switch (v ? v->type : JSON_NULL) {
	case JSON_NULL:
		buf_add(b, "null", 4);
		return;
	case JSON_BOOL:
		buf_add_str(b, v->b ? STR("true") : STR("false"));
		return;
	case JSON_INT:
		buf_add_i64(b, v->i);
		return;
	case JSON_DOUBLE:
		buf_add(b, v->s, v->n);
		return;
	case JSON_STRING:
		json_write_str(b, str_n(v->s, v->n));
		return;
	case JSON_ARRAY:
	case JSON_OBJECT:
		break;
	}
	bool array = v->type == JSON_ARRAY;
	write_char(b, array ? '[' : '{');
	for (uint32_t i = 0; i < v->n; i++) {
		if (i)
			write_char(b, ',');
		if (pretty)
			write_line(b, (unsigned)inner);
		if (!array) {
			json_write_str(b, v->members[i].key);
			write_char(b, ':');
			if (pretty)
				write_char(b, ' ');
		}
		write_value(b, array ? v->items[i] : v->members[i].value, inner);
	}
	if (pretty && v->n)
		write_line(b, (unsigned)level);
	write_char(b, array ? ']' : '}');
}

void json_write(struct buf *b, const struct json *v)
{
	write_value(b, v, -1);
}

void json_write_pretty(struct buf *b, const struct json *v)
{
	write_value(b, v, 0);
}
