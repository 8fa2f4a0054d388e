#include "http/h1_parse.h"

/* Extensions and trailers are legal, useless to us, and bounded. */
#define CHUNK_EXTRA_MAX 4096
/* Names the longest target we read: the head's bound less the headers of any real client. */
#define METHOD_BYTES_MAX 32

static bool token_char(unsigned char ch)
{
	if ((ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9'))
		return true;
	return ch != 0 && strchr("!#$%&'*+-.^_`|~", ch) != NULL;
}

bool h1_token(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!token_char((unsigned char)s.p[i]))
			return false;
	return s.n > 0;
}

bool h1_value_ok(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char ch = (unsigned char)s.p[i];
		if ((ch < 0x20 && ch != '\t') || ch == 0x7f)
			return false;
	}
	return true;
}

static bool h1_list_has(struct str list, struct str token)
{
	struct str part;
	while (str_cut(&list, ',', &part))
		if (str_ieq(str_trim(part), token))
			return true;
	return false;
}

size_t h1_head_end(const char *p, size_t n, size_t *scanned)
{
	size_t at = *scanned > 3 ? *scanned - 3 : 0;
	if (at > n)
		at = 0;
	const char *end = n - at >= 4 ? memmem(p + at, n - at, "\r\n\r\n", 4) : NULL;
	*scanned = n;
	return end ? (size_t)(end - p) + 4 : 0;
}

/* The line up to CRLF; false when there is none or a bare CR or LF is in it. */
static bool line_cut(struct str *rest, struct str *ret)
{
	const char *lf = memchr(rest->p, '\n', rest->n);
	if (!lf || lf == rest->p || lf[-1] != '\r')
		return false;
	size_t n = (size_t)(lf - rest->p) - 1;
	if (memchr(rest->p, '\r', n))
		return false;
	*ret = str_n(rest->p, n);
	*rest = str_n(lf + 1, rest->n - n - 2);
	return true;
}

static int length_parse(struct str v, struct h1_head *h)
{
	if (h->content_length >= 0 || v.n == 0 || v.n > 18)
		return 400;
	int64_t length = 0;
	for (size_t i = 0; i < v.n; i++) {
		if (v.p[i] < '0' || v.p[i] > '9')
			return 400;
		length = length * 10 + (v.p[i] - '0');
	}
	h->content_length = length;
	return 0;
}

/* What the line means for framing. */
static int header_apply(struct h1_head *h, struct str name, struct str value)
{
	if (str_ieq(name, STR("content-length")))
		return length_parse(value, h);
	if (str_ieq(name, STR("transfer-encoding"))) {
		if (h->chunked || !str_ieq(value, STR("chunked")))
			return 501;
		h->chunked = true;
	} else if (str_ieq(name, STR("host"))) {
		h->host = value;
		h->host_n++;
	} else if (str_ieq(name, STR("connection"))) {
		if (h1_list_has(value, STR("close")))
			h->keep_alive = false;
		else if (h->minor == 0 && h1_list_has(value, STR("keep-alive")))
			h->keep_alive = true;
		if (h1_list_has(value, STR("upgrade")))
			h->upgrade = true;
	} else if (str_ieq(name, STR("upgrade"))) {
		h->upgrade_to = value;
	} else if (str_ieq(name, STR("expect"))) {
		if (!str_ieq(value, STR("100-continue")))
			return 417;
		h->expect_continue = h->minor >= 1;
	}
	return 0;
}

static int headers_parse(struct str rest, struct h1_head *h)
{
	h->content_length = -1;
	h->keep_alive = h->minor >= 1;
	for (;;) {
		struct str line;
		if (!line_cut(&rest, &line))
			return 400;
		if (line.n == 0)
			break;
		size_t colon = str_find(line, ':');
		struct str name = str_sub(line, 0, colon);
		struct str value = str_trim(str_from(line, colon + 1));
		if (colon == line.n || !h1_token(name) || !h1_value_ok(value))
			return 400;
		if (h->lines_n == HTTP_HEADERS_MAX)
			return 431;
		h->lines[h->lines_n++] = (struct h1_line){name, value};
		int r = header_apply(h, name, value);
		if (r)
			return r;
	}
	if (rest.n > 0 || (h->chunked && (h->content_length >= 0 || h->minor == 0)))
		return 400;
	if (!h->upgrade)
		h->upgrade_to = STR_NULL;
	return 0;
}

static int version_parse(struct str v, struct h1_head *h)
{
	if (v.n != 8 || memcmp(v.p, "HTTP/", 5) != 0 || v.p[6] != '.')
		return 400;
	if (v.p[5] != '1' || (v.p[7] != '0' && v.p[7] != '1'))
		return 505;
	h->minor = v.p[7] == '1';
	return 0;
}

int h1_request_parse(struct str head, struct h1_head *ret)
{
	ret->lines_n = ret->host_n = 0;
	ret->chunked = ret->upgrade = ret->expect_continue = false;
	ret->host = ret->upgrade_to = STR_NULL;
	ret->status = 0;
	struct str line;
	if (!line_cut(&head, &line))
		return 400;
	size_t sp = str_find(line, ' ');
	ret->method = str_sub(line, 0, sp);
	struct str rest = str_from(line, sp + 1);
	sp = str_find(rest, ' ');
	ret->target = str_sub(rest, 0, sp);
	if (!h1_token(ret->method) || ret->method.n > METHOD_BYTES_MAX || ret->target.n == 0)
		return 400;
	for (size_t i = 0; i < ret->target.n; i++)
		if ((unsigned char)ret->target.p[i] <= 0x20 || ret->target.p[i] == 0x7f)
			return 400;
	int r = version_parse(str_from(rest, sp + 1), ret);
	if (!r)
		r = headers_parse(head, ret);
	if (!r && (ret->host_n > 1 || (ret->host_n == 0 && ret->minor >= 1)))
		r = 400;
	return r;
}

int h1_response_parse(struct str head, struct h1_head *ret)
{
	ret->lines_n = ret->host_n = 0;
	ret->chunked = ret->upgrade = ret->expect_continue = false;
	ret->host = ret->upgrade_to = ret->method = ret->target = STR_NULL;
	struct str line;
	if (!line_cut(&head, &line) || line.n < 12 || line.p[8] != ' ')
		return 400;
	int r = version_parse(str_sub(line, 0, 8), ret);
	int64_t status;
	if (r || str_to_i64(str_sub(line, 9, 3), &status) < 0 || status < 100 || status > 999)
		return 400;
	if (line.n > 12 && line.p[12] != ' ')
		return 400;
	ret->status = (int)status;
	return headers_parse(head, ret);
}

static int hex_digit(char ch)
{
	if (ch >= '0' && ch <= '9')
		return ch - '0';
	if (ch >= 'a' && ch <= 'f')
		return ch - 'a' + 10;
	return ch >= 'A' && ch <= 'F' ? ch - 'A' + 10 : -1;
}

/* Lines after the last chunk: skipped, until an empty one. */
static void chunk_trailer(struct h1_chunk *c, char ch)
{
	if (ch == '\n') {
		if (!c->cr)
			c->state = H1_CHUNK_BAD;
		else if (c->line == 0)
			c->state = H1_CHUNK_END;
		c->line = 0;
		c->cr = false;
	} else if (c->cr) {
		c->state = H1_CHUNK_BAD;
	} else if (ch == '\r') {
		c->cr = true;
	} else {
		c->line++;
	}
}

static void chunk_size(struct h1_chunk *c, char ch)
{
	int digit = hex_digit(ch);
	if (digit >= 0 && c->digits < 15) {
		c->left = c->left * 16 + (unsigned)digit;
		c->digits++;
	} else if (digit >= 0 || c->digits == 0) {
		c->state = H1_CHUNK_BAD;
	} else if (ch == '\r') {
		c->state = H1_CHUNK_SIZE_LF;
	} else {
		c->state = ch == ';' || ch == ' ' || ch == '\t' ? H1_CHUNK_EXT : H1_CHUNK_BAD;
	}
}

static void chunk_char(struct h1_chunk *c, char ch)
{
	switch (c->state) {
	case H1_CHUNK_SIZE:
		chunk_size(c, ch);
		break;
	case H1_CHUNK_EXT:
		if (ch == '\r')
			c->state = H1_CHUNK_SIZE_LF;
		else if (ch == '\n')
			c->state = H1_CHUNK_BAD;
		break;
	case H1_CHUNK_SIZE_LF:
		c->state = ch != '\n' ? H1_CHUNK_BAD : c->left ? H1_CHUNK_BYTES : H1_CHUNK_TRAILER;
		c->cr = false;
		c->line = 0;
		break;
	case H1_CHUNK_CR:
		c->state = ch == '\r' ? H1_CHUNK_LF : H1_CHUNK_BAD;
		break;
	case H1_CHUNK_LF:
		c->state = ch == '\n' ? H1_CHUNK_SIZE : H1_CHUNK_BAD;
		c->digits = 0;
		c->left = 0;
		c->extra = 0;
		break;
	default:
		chunk_trailer(c, ch);
	}
}

size_t h1_chunk_next(struct h1_chunk *c, const char *p, size_t n, struct str *ret_data)
{
	*ret_data = STR_NULL;
	for (size_t i = 0; i < n; i++) {
		if (c->state == H1_CHUNK_END || c->state == H1_CHUNK_BAD)
			return i;
		if (c->state == H1_CHUNK_BYTES) {
			size_t take = c->left < n - i ? (size_t)c->left : n - i;
			*ret_data = str_n(p + i, take);
			c->left -= take;
			if (c->left == 0)
				c->state = H1_CHUNK_CR;
			return i + take;
		}
		if ((c->state == H1_CHUNK_EXT || c->state == H1_CHUNK_TRAILER) &&
		    ++c->extra > CHUNK_EXTRA_MAX)
			c->state = H1_CHUNK_BAD;
		else
			chunk_char(c, p[i]);
	}
	return n;
}
