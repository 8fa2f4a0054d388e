/* The JSON parser: one pass, recursive with a bounded depth.
 *
 * Every decoded string is at most as long as its text with quotes, so one pool of the text's length
 * holds them all with their NULs; only strings with invalid UTF-8 (which grow, a byte becoming
 * three) are allocated on their own. Values come from blocks. Items and members gather on a scratch
 * stack and are copied to the arena, exactly sized, when their container closes. */
#include "wire/json.h"
#include "wire/json_priv.h"
#include "base/err.h"
#include "base/limits.h"
#include "base/must.h"
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define PARSE_SCRATCH_N 192 /* members open at once in a usual Pod: about 60 */
#define PARSE_BLOCK_MAX 256 /* values allocated together */
#define PARSE_DUPS_MAX  100 /* what sigs.k8s.io/json reports at most */
/* Duplicates looked at for that: a text can have hundreds of thousands, each of which would have
 * its path made and compared. */
#define PARSE_DUPS_TRIES_MAX 1000
#define PARSE_PATH_BYTES_MAX 1024 /* of one; keys may be megabytes long */
#define PARSE_SMALL_N        24   /* members up to which a filter and linear search beat a table */
#define PARSE_POOL_SLACK     16   /* strings are copied 16 bytes at a time */
#define PARSE_STRING_MAX     UINT32_MAX
#define PARSE_END_OF_TEXT    "unexpected end of JSON input"

struct parse_frame {
	struct parse_frame *up;
	struct str key; /* the member being read, when in an object */
	uint32_t item;  /* the item being read, when in an array */
	bool array;
	uint32_t base; /* of this container on the scratch stack */
	uint64_t filter;
	struct json_index index; /* of the keys, once there are many */
};

struct parse {
	struct arena *a;
	const char *p, *end, *start;
	char *pool; /* next free byte for strings */
	struct json *block, *block_end;
	uint32_t block_n;
	struct json_member *scratch;
	uint32_t n, cap;
	uint32_t depth_left;
	struct json_parse *out;
	struct json_dup **dups_tail;
	uint32_t dups_n, dups_tries;
	struct parse_frame *top;
	int error;
	const char *why;
	struct json_member fixed[PARSE_SCRATCH_N];
};

static bool parse_fail(struct parse *s, const char *why)
{
	s->error = ERR_SYNTAX;
	s->why = s->p >= s->end ? PARSE_END_OF_TEXT : why;
	return false;
}

static bool parse_over(struct parse *s, const char *why)
{
	s->error = ERR_LIMIT;
	s->why = why;
	return false;
}

/* More values to hand out. */
static bool parse_block(struct parse *s)
{
	struct json *b = arena_try_alloc(s->a, s->block_n * sizeof *b);
	if (!b)
		return parse_over(s, "the document needs more memory than a request may use");
	s->block = b;
	s->block_end = b + s->block_n;
	s->block_n = MIN(s->block_n * 2, (uint32_t)PARSE_BLOCK_MAX);
	return true;
}

static inline struct json *parse_new(struct parse *s, enum json_type_N type)
{
	if (__builtin_expect(s->block == s->block_end, 0) && !parse_block(s))
		return NULL;
	struct json *v = s->block++;
	*v = (struct json){.type = type};
	return v;
}

static inline void parse_space(struct parse *s)
{
	const char *p = s->p;
	while (p < s->end && (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r'))
		p++;
	s->p = p;
}

static int parse_hex4(const char *p)
{
	int v = 0;
	for (int i = 0; i < 4; i++) {
		int c = (unsigned char)p[i], d;
		if (c >= '0' && c <= '9')
			d = c - '0';
		else if ((c | 32) >= 'a' && (c | 32) <= 'f')
			d = (c | 32) - 'a' + 10;
		else
			return -1 - i;
		v = v << 4 | d;
	}
	return v;
}

static bool parse_unicode_escape(struct parse *s, int *ret)
{
	/* s->p is after the 'u' */
	if (s->end - s->p < 4) {
		s->p = s->end;
		return parse_fail(s, PARSE_END_OF_TEXT);
	}
	int v = parse_hex4(s->p);
	if (v < 0) {
		s->p += -1 - v;
		return parse_fail(s, "in \\u hexadecimal character escape");
	}
	s->p += 4;
	*ret = v;
	return true;
}

/* One escape; s->p is after the backslash. */
static bool parse_escape(struct parse *s, char **dst)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	if (s->p >= s->end)
		return parse_fail(s, PARSE_END_OF_TEXT);
	const char *f = *s->p ? strchr(from, *s->p) : NULL;
	if (f) {
		s->p++;
		*(*dst)++ = to[f - from];
		return true;
	}
	if (*s->p != 'u')
		return parse_fail(s, "in string escape code");
	s->p++;
	int v = 0, low = 0;
	if (!parse_unicode_escape(s, &v))
		return false;
	uint32_t rune = (uint32_t)v;
	if (rune >= 0xd800 && rune < 0xdc00 && s->end - s->p >= 6 && s->p[0] == '\\' &&
	    s->p[1] == 'u' && (low = parse_hex4(s->p + 2)) >= 0xdc00 && low < 0xe000) {
		rune = 0x10000 + ((rune - 0xd800) << 10) + ((uint32_t)low - 0xdc00);
		s->p += 6;
	} else if (rune >= 0xd800 && rune < 0xe000) {
		rune = 0xfffd;
	}
	*dst += utf8_put(*dst, rune);
	return true;
}

/* Copies plain ASCII up to the next byte that needs a look. The pool has room for 16 bytes more
 * than the string can need. */
static inline void parse_run(struct parse *s, char **dst)
{
	const char *p = s->p;
	char *d = *dst;
#ifdef __SSE2__
	const __m128i quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\'),
		      space = _mm_set1_epi8(' ');
	while (s->end - p >= 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
		_mm_storeu_si128((__m128i *)(void *)d, v);
		/* signed comparison: below the space are control bytes and those >= 0x80 */
		int stop = _mm_movemask_epi8(_mm_or_si128(
			_mm_or_si128(_mm_cmpeq_epi8(v, quote), _mm_cmpeq_epi8(v, slash)),
			_mm_cmplt_epi8(v, space)));
		if (stop) {
			int n = __builtin_ctz((unsigned)stop);
			s->p = p + n;
			*dst = d + n;
			return;
		}
		p += 16;
		d += 16;
	}
#endif
	while (p < s->end && *p != '"' && *p != '\\' && (signed char)*p >= ' ')
		*d++ = *p++;
	s->p = p;
	*dst = d;
}

/* The rest of a string with bytes that are not UTF-8: what is decoded so far moves to memory of its
 * own, three bytes for each that is left. */
static bool parse_grow(struct parse *s, char **start, char **dst)
{
	size_t have = (size_t)(*dst - *start), left = 0;
	for (const char *q = s->p; q < s->end && *q != '"'; q++, left++)
		if (*q == '\\')
			q++;
	left += 2; /* a last escape may straddle the end */
	char *own = arena_try_alloc(s->a, have + 3 * 2 * left + PARSE_POOL_SLACK);
	if (!own)
		return parse_over(s, "the document needs more memory than a request may use");
	memcpy(own, *start, have);
	*start = own;
	*dst = own + have;
	return true;
}

/* s->p is after the opening quote. */
static inline bool parse_string(struct parse *s, struct str *ret)
{
	char *start = s->pool, *d = start;
	bool own = false;
	for (;;) {
		parse_run(s, &d);
		if (s->p >= s->end)
			return parse_fail(s, PARSE_END_OF_TEXT);
		unsigned char c = (unsigned char)*s->p;
		if (c == '"')
			break;
		if (c == '\\') {
			s->p++;
			if (!parse_escape(s, &d))
				return false;
		} else if (c < ' ') {
			return parse_fail(s, "in string literal");
		} else {
			size_t n = utf8_length(str_n(s->p, (size_t)(s->end - s->p)));
			if (n == 0) {
				if (!own && !parse_grow(s, &start, &d))
					return false;
				own = true;
				memcpy(d, "\xef\xbf\xbd", 3);
				d += 3;
				s->p++;
				continue;
			}
			memcpy(d, s->p, n);
			d += n;
			s->p += n;
		}
	}
	s->p++;
	*d = 0;
	if (d - start > PARSE_STRING_MAX)
		return parse_over(s, "a string is too long");
	*ret = str_n(start, (size_t)(d - start));
	if (!own)
		s->pool = d + 1;
	return true;
}

static inline bool parse_digits(struct parse *s, const char *why)
{
	const char *from = s->p;
	while (s->p < s->end && (unsigned)(*s->p - '0') < 10)
		s->p++;
	return s->p > from || parse_fail(s, why);
}

static struct json *parse_number(struct parse *s)
{
	const char *from = s->p;
	bool minus = *s->p == '-', integral = true;
	s->p += minus;
	if (s->p < s->end && *s->p == '0')
		s->p++;
	else if (!parse_digits(s, "in numeric literal"))
		return NULL;
	if (s->p < s->end && *s->p == '.') {
		s->p++;
		integral = false;
		if (!parse_digits(s, "after decimal point in numeric literal"))
			return NULL;
	}
	if (s->p < s->end && (*s->p | 32) == 'e') {
		s->p++;
		integral = false;
		if (s->p < s->end && (*s->p == '+' || *s->p == '-'))
			s->p++;
		if (!parse_digits(s, "in exponent of numeric literal"))
			return NULL;
	}
	size_t n = (size_t)(s->p - from);
	int64_t i = 0;
	if (integral && n <= 18) {
		for (const char *q = from + minus; q < s->p; q++)
			i = i * 10 + (*q - '0');
		i = minus ? -i : i;
	} else if (integral && str_to_i64(str_n(from, n), &i) < 0) {
		integral = false;
	}
	struct json *v = parse_new(s, integral ? JSON_INT : JSON_DOUBLE);
	if (!v)
		return NULL;
	if (integral) {
		v->i = i;
		return v;
	}
	if (n > PARSE_STRING_MAX) {
		parse_over(s, "a number is too long");
		return NULL;
	}
	memcpy(s->pool, from, n);
	s->pool[n] = 0;
	v->s = s->pool;
	v->n = (uint32_t)n;
	s->pool += n + 1;
	return v;
}

static struct json *parse_word(struct parse *s)
{
	static const struct {
		struct str word;
		const char *why;
	} words[] = {
		{{"true", 4}, "in literal true"},
		{{"false", 5}, "in literal false"},
		{{"null", 4}, "in literal null"},
	};
	for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
		struct str w = words[i].word;
		if (*s->p != w.p[0])
			continue;
		for (size_t k = 0; k < w.n; k++, s->p++)
			if (s->p >= s->end || *s->p != w.p[k]) {
				parse_fail(s, words[i].why);
				return NULL;
			}
		struct json *v = parse_new(s, i == 2 ? JSON_NULL : JSON_BOOL);
		if (v)
			v->b = i == 0;
		return v;
	}
	parse_fail(s, "looking for beginning of value");
	return NULL;
}

static void parse_grow_scratch(struct parse *s)
{
	uint32_t cap = s->cap * 2;
	bool fixed = s->scratch == s->fixed;
	struct json_member *m = xrealloc(fixed ? NULL : s->scratch, cap * sizeof *s->scratch);
	if (fixed)
		memcpy(m, s->fixed, sizeof s->fixed);
	s->scratch = m;
	s->cap = cap;
}

static inline void parse_push(struct parse *s, struct str key, struct json *v)
{
	if (__builtin_expect(s->n == s->cap, 0))
		parse_grow_scratch(s);
	s->scratch[s->n++] = (struct json_member){key, v};
}

/* Cut where it becomes too long. */
static void parse_path(struct buf *b, const struct parse_frame *f)
{
	if (f->up)
		parse_path(b, f->up);
	if (b->n >= PARSE_PATH_BYTES_MAX)
		return;
	if (f->array) {
		buf_printf(b, "[%u]", f->item);
		return;
	}
	if (b->n)
		buf_add_char(b, '.');
	buf_add_str(b, str_sub(f->key, 0, PARSE_PATH_BYTES_MAX));
}

static void parse_report_dup(struct parse *s)
{
	if (!s->out || !s->out->find_dups || s->dups_n >= PARSE_DUPS_MAX ||
	    ++s->dups_tries > PARSE_DUPS_TRIES_MAX)
		return;
	AUTO_BUF b = BUF_INIT;
	parse_path(&b, s->top);
	for (const struct json_dup *d = s->out->dups; d; d = d->next)
		if (str_is(buf_str(&b), d->path))
			return;
	struct json_dup *d = arena_new_of(s->a, struct json_dup);
	d->path = arena_cstr(s->a, buf_str(&b));
	*s->dups_tail = d;
	s->dups_tail = &d->next;
	s->dups_n++;
}

/* The place on the scratch stack of the open object's member KEY, or UINT32_MAX. Notes the key. */
static uint32_t parse_find(struct parse *s, struct parse_frame *f, struct str key)
{
	struct json_member *members = s->scratch + f->base;
	uint32_t n = s->n - f->base;
	if (n >= PARSE_SMALL_N) {
		if (!f->index.slots)
			json_index_init(&f->index, members, n);
		return json_index_add(&f->index, members, n, key);
	}
	uint64_t bit = UINT64_C(1)
		       << ((key.n * 7 + (key.n ? (unsigned char)key.p[0] * 3u +
							 (unsigned char)key.p[key.n / 2] +
							 (unsigned char)key.p[key.n - 1]
					       : 0u)) &
			   63);
	bool maybe = f->filter & bit;
	f->filter |= bit;
	for (uint32_t i = 0; maybe && i < n; i++)
		if (str_eq(members[i].key, key))
			return i;
	return UINT32_MAX;
}

static struct json *parse_value(struct parse *s);

static inline bool parse_member(struct parse *s, struct parse_frame *f)
{
	parse_space(s);
	if (s->p >= s->end || *s->p != '"')
		return parse_fail(s, "looking for beginning of object key string");
	s->p++;
	if (!parse_string(s, &f->key))
		return false;
	parse_space(s);
	if (s->p >= s->end || *s->p != ':')
		return parse_fail(s, "after object key");
	s->p++;
	uint32_t before = parse_find(s, f, f->key);
	if (before != UINT32_MAX)
		parse_report_dup(s);
	struct str key = f->key;
	struct json *v = parse_value(s);
	if (!v)
		return false;
	if (before == UINT32_MAX)
		parse_push(s, key, v);
	else
		s->scratch[f->base + before].value = v;
	return true;
}

static bool parse_item(struct parse *s, struct parse_frame *f)
{
	struct json *v = parse_value(s);
	if (!v)
		return false;
	parse_push(s, STR_NULL, v);
	f->item++;
	return true;
}

static bool parse_list(struct parse *s, struct parse_frame *f)
{
	const char close = f->array ? ']' : '}';
	parse_space(s);
	if (s->p < s->end && *s->p == close) {
		s->p++;
		return true;
	}
	for (;;) {
		if (!(f->array ? parse_item(s, f) : parse_member(s, f)))
			return false;
		parse_space(s);
		if (s->p >= s->end || (*s->p != ',' && *s->p != close))
			return parse_fail(s, f->array ? "after array element"
						      : "after object key:value pair");
		if (*s->p++ == close)
			return true;
	}
}

/* Big maps are mostly ours, and written sorted: then they are searched in halves. */
static bool parse_ascends(const struct json_member *m, uint32_t n)
{
	for (uint32_t i = 1; i < n; i++)
		if (str_cmp(m[i - 1].key, m[i].key) >= 0)
			return false;
	return true;
}

/* Moves the open container's entries from the scratch stack to the arena. */
static bool parse_close(struct parse *s, const struct parse_frame *f, struct json *v)
{
	uint32_t n = s->n - f->base;
	struct json_member *from = s->scratch + f->base;
	s->n = f->base;
	v->n = n;
	v->sorted = false;
	v->items = NULL;
	if (n == 0)
		return true;
	void *mem = arena_try_alloc(s->a, n * (f->array ? sizeof *v->items : sizeof *from));
	if (!mem)
		return parse_over(s, "the document needs more memory than a request may use");
	if (!f->array) {
		v->members = memcpy(mem, from, n * sizeof *from);
		v->sorted = n > PARSE_SMALL_N && parse_ascends(from, n);
		return true;
	}
	v->items = mem;
	for (uint32_t i = 0; i < n; i++)
		v->items[i] = from[i].value;
	return true;
}

static struct json *parse_container(struct parse *s)
{
	if (s->depth_left == 0) {
		parse_over(s, "exceeded max depth");
		return NULL;
	}
	struct parse_frame f = {.up = s->top, .array = *s->p == '[', .base = s->n};
	struct json *v = parse_new(s, f.array ? JSON_ARRAY : JSON_OBJECT);
	if (!v)
		return NULL;
	s->p++;
	s->depth_left--;
	s->top = &f;
	bool good = parse_list(s, &f) && parse_close(s, &f, v);
	s->top = f.up;
	s->depth_left++;
	if (f.index.slots)
		json_index_fini(&f.index);
	return good ? v : NULL;
}

static struct json *parse_value(struct parse *s)
{
	parse_space(s);
	if (s->p >= s->end) {
		parse_fail(s, PARSE_END_OF_TEXT);
		return NULL;
	}
	char c = *s->p;
	if (c == '"') {
		struct str text;
		s->p++;
		if (!parse_string(s, &text))
			return NULL;
		struct json *v = parse_new(s, JSON_STRING);
		if (v) {
			v->s = text.p;
			v->n = (uint32_t)text.n;
		}
		return v;
	}
	if (c == '{' || c == '[')
		return parse_container(s);
	if (c == '-' || (unsigned)(c - '0') < 10)
		return parse_number(s);
	return parse_word(s);
}

int json_parse(struct arena *a, struct str text, struct json_parse *p, struct json **ret)
{
	struct parse s;
	s.a = a;
	s.p = s.start = text.p ? text.p : "";
	s.end = s.p + text.n;
	s.block = s.block_end = NULL;
	s.block_n = (uint32_t)MIN(text.n / 24 + 1, (size_t)PARSE_BLOCK_MAX);
	s.scratch = s.fixed;
	s.n = 0;
	s.cap = PARSE_SCRATCH_N;
	s.depth_left = p && p->depth_max ? p->depth_max : JSON_DEPTH_MAX;
	s.out = p;
	s.dups_n = s.dups_tries = 0;
	s.top = NULL;
	s.error = 0;
	s.why = NULL;
	if (p) {
		p->at = 0;
		p->why = NULL;
		p->dups = NULL;
		s.dups_tail = &p->dups;
	}
	struct json *v = NULL;
	s.pool = arena_try_alloc(a, text.n + 1 + PARSE_POOL_SLACK);
	if (!s.pool)
		parse_over(&s, "the document is larger than a request may be");
	else
		v = parse_value(&s);
	if (v) {
		parse_space(&s);
		if (s.p < s.end) {
			parse_fail(&s, "after top-level value");
			v = NULL;
		}
	}
	if (s.scratch != s.fixed)
		free(s.scratch);
	if (v) {
		*ret = v;
		return 0;
	}
	if (p) {
		p->at = (size_t)(s.p - s.start);
		p->why = s.why;
	}
	must(s.error < 0);
	return s.error;
}

void json_parse_message(const struct json_parse *p, struct str text, struct buf *b)
{
	/* Full sentences are written as they are; the others tell where a character was wrong. */
	bool place =
		p->why && (strncmp(p->why, "in ", 3) == 0 || strncmp(p->why, "after ", 6) == 0 ||
			   strncmp(p->why, "looking ", 8) == 0);
	if (!place || p->at >= text.n) {
		buf_add_cstr(b, p->why ? p->why : "no error");
		return;
	}
	unsigned char c = (unsigned char)text.p[p->at];
	buf_add_cstr(b, "invalid character ");
	if (c == '\'')
		buf_add_cstr(b, "'\\''");
	else if (c == '"')
		buf_add_cstr(b, "'\"'");
	else if (c == '\n' || c == '\t' || c == '\r' || c == '\\')
		buf_printf(b, "'\\%c'", c == '\n' ? 'n' : c == '\t' ? 't' : c == '\r' ? 'r' : '\\');
	else if (c < ' ' || c == 0x7f)
		buf_printf(b, "'\\x%02x'", c);
	else if (c < 0x80)
		buf_printf(b, "'%c'", c);
	else
		/* the decoder looks at bytes: Go prints the byte as a Latin-1 character */
		buf_printf(b, "'%c%c'", 0xc0 | c >> 6, 0x80 | (c & 0x3f));
	buf_add_char(b, ' ');
	buf_add_cstr(b, p->why);
}
