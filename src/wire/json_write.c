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

static void write_escape(struct buf *b, unsigned char c)
{
	static const char from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt", hex[] = "0123456789abcdef";
	const char *f = c ? strchr(from, c) : NULL;
	char out[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};
	if (f) {
		out[1] = to[f - from];
		buf_add(b, out, 2);
	} else {
		buf_add(b, out, sizeof out);
	}
}

void json_write_str(struct buf *b, struct str s)
{
	buf_add_char(b, '"');
	size_t from = 0, i = 0;
	while (i < s.n) {
		unsigned char c = (unsigned char)s.p[i];
		if (write_plain(c)) {
			i++;
			continue;
		}
		size_t n = c < 0x80 ? 1 : utf8_length(str_from(s, i));
		/* U+2028 and U+2029 end a line in JavaScript */
		bool line_end = n == 3 && c == 0xe2 && s.p[i + 1] == (char)0x80 &&
				(s.p[i + 2] & 0xfe) == 0xa8;
		if (n > 1 && !line_end) {
			i += n;
			continue;
		}
		buf_add(b, s.p + from, i - from);
		if (n == 0)
			buf_add(b, "\\ufffd", 6);
		else if (line_end)
			buf_add(b, s.p[i + 2] & 1 ? "\\u2029" : "\\u2028", 6);
		else
			write_escape(b, c);
		i += MAX(n, (size_t)1);
		from = i;
	}
	if (i > from)
		buf_add(b, s.p + from, i - from);
	buf_add_char(b, '"');
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
	buf_add_char(b, array ? '[' : '{');
	for (uint32_t i = 0; i < v->n; i++) {
		if (i)
			buf_add_char(b, ',');
		if (pretty)
			write_line(b, (unsigned)inner);
		if (!array) {
			json_write_str(b, v->members[i].key);
			buf_add(b, ": ", pretty ? 2 : 1);
		}
		write_value(b, array ? v->items[i] : v->members[i].value, inner);
	}
	if (pretty && v->n)
		write_line(b, (unsigned)level);
	buf_add_char(b, array ? ']' : '}');
}

void json_write(struct buf *b, const struct json *v)
{
	write_value(b, v, -1);
}

void json_write_pretty(struct buf *b, const struct json *v)
{
	write_value(b, v, 0);
}
