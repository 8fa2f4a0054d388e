/* Resolution of plain YAML scalars. Source: YAML 1.1 type repository; go-yaml v2's behaviour, which
 * Kubernetes' clients and server share. */
#include "wire/yaml_priv.h"
#include <math.h>
#include <stdlib.h>

/* A number with more characters than this is taken as a string. */
#define YAML_NUMBER_CHARS_MAX 400

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits_at(struct str s, size_t at)
{
	size_t n = 0;
	while (at + n < s.n && is_digit(s.p[at + n]))
		n++;
	return n;
}

/* The words that stand for values. */
static bool resolve_word(struct str s, struct yaml_scalar *v)
{
	static const struct {
		const char *word;
		enum yaml_tag_N tag;
		bool b;
		double d;
	} words[] = {
		{"", YAML_TAG_NULL, false, 0},
		{"~", YAML_TAG_NULL, false, 0},
		{"null", YAML_TAG_NULL, false, 0},
		{"true", YAML_TAG_BOOL, true, 0},
		{"y", YAML_TAG_BOOL, true, 0},
		{"yes", YAML_TAG_BOOL, true, 0},
		{"on", YAML_TAG_BOOL, true, 0},
		{"false", YAML_TAG_BOOL, false, 0},
		{"n", YAML_TAG_BOOL, false, 0},
		{"no", YAML_TAG_BOOL, false, 0},
		{"off", YAML_TAG_BOOL, false, 0},
		{".inf", YAML_TAG_FLOAT, false, INFINITY},
		{"+.inf", YAML_TAG_FLOAT, false, INFINITY},
		{"-.inf", YAML_TAG_FLOAT, false, -INFINITY},
	};
	if (str_is(s, ".nan") || str_is(s, ".NaN") || str_is(s, ".NAN")) {
		*v = (struct yaml_scalar){.tag = YAML_TAG_FLOAT, .d = NAN};
		return true;
	}
	/* lower case, Capitalised or UPPER CASE, nothing between */
	bool upper = true, lower_rest = true;
	size_t first = s.n > 1 && (s.p[0] == '.') ? 1 : s.n > 2 && s.p[1] == '.' ? 2 : 0;
	for (size_t i = first; i < s.n; i++) {
		upper &= !(s.p[i] >= 'a' && s.p[i] <= 'z');
		lower_rest &= i == first || !(s.p[i] >= 'A' && s.p[i] <= 'Z');
	}
	if (!upper && !lower_rest)
		return false;
	for (size_t i = 0; i < ARRAY_SIZE(words); i++)
		if (str_ieq(s, str_of(words[i].word))) {
			*v = (struct yaml_scalar){
				.tag = words[i].tag, .b = words[i].b, .d = words[i].d};
			return true;
		}
	return false;
}

/* [-+]? then a Go integer literal: 0x, 0o, 0b, 0 (octal) or decimal. */
static bool resolve_int(struct str s, struct yaml_scalar *v)
{
	bool sign = s.n && (s.p[0] == '-' || s.p[0] == '+'), minus = sign && s.p[0] == '-';
	size_t i = sign;
	unsigned base = 10;
	if (s.n - i > 1 && s.p[i] == '0') {
		char c = (char)(s.p[i + 1] | 32);
		base = c == 'x' ? 16 : c == 'b' ? 2 : 8;
		i += c == 'x' || c == 'b' || c == 'o' ? 2 : 1;
	}
	if (i >= s.n)
		return false;
	uint64_t n = 0;
	for (; i < s.n; i++) {
		char c = (char)(s.p[i] | 32);
		unsigned d = is_digit(s.p[i])       ? (unsigned)(s.p[i] - '0')
			     : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10
						    : 99;
		if (d >= base || __builtin_mul_overflow(n, base, &n) ||
		    __builtin_add_overflow(n, d, &n))
			return false;
	}
	/* only without a sign may it be more than an int64 */
	if (sign && n > (uint64_t)INT64_MAX + minus)
		return false;
	*v = (struct yaml_scalar){.tag = YAML_TAG_INT, .b = minus, .abs = n};
	return true;
}

/* [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)? */
static bool resolve_float(struct str s, struct yaml_scalar *v)
{
	size_t i = s.n && (s.p[0] == '-' || s.p[0] == '+');
	size_t whole = digits_at(s, i);
	i += whole;
	if (i < s.n && s.p[i] == '.') {
		size_t fraction = digits_at(s, i + 1);
		if (whole + fraction == 0)
			return false;
		i += 1 + fraction;
	} else if (whole == 0) {
		return false;
	}
	if (i < s.n && (s.p[i] | 32) == 'e') {
		i++;
		i += i < s.n && (s.p[i] == '-' || s.p[i] == '+');
		size_t n = digits_at(s, i);
		if (n == 0)
			return false;
		i += n;
	}
	if (i != s.n)
		return false;
	char text[YAML_NUMBER_CHARS_MAX + 1];
	memcpy(text, s.p, s.n);
	text[s.n] = 0;
	double d = strtod(text, NULL);
	if (!isfinite(d))
		return false;
	*v = (struct yaml_scalar){.tag = YAML_TAG_FLOAT, .d = d};
	return true;
}

/* N digits, at most MAX, at *AT; moves behind them. */
static bool skip_digits(struct str s, size_t *at, size_t min, size_t max)
{
	size_t n = digits_at(s, *at);
	*at += n;
	return n >= min && n <= max;
}

static bool skip_char(struct str s, size_t *at, const char *one_of)
{
	if (*at >= s.n || !s.p[*at] || !strchr(one_of, s.p[*at]))
		return false;
	++*at;
	return true;
}

/* 2006-1-2, 2006-1-2T15:4:5.9Z07:00, 2006-1-2 15:4:5.9 */
static bool resolve_timestamp(struct str s)
{
	size_t i = 0;
	if (!skip_digits(s, &i, 4, 4) || !skip_char(s, &i, "-") || !skip_digits(s, &i, 1, 2) ||
	    !skip_char(s, &i, "-") || !skip_digits(s, &i, 1, 2))
		return false;
	if (i == s.n)
		return true;
	bool space = s.p[i] == ' ';
	if (!skip_char(s, &i, "Tt ") || !skip_digits(s, &i, 1, 2) || !skip_char(s, &i, ":") ||
	    !skip_digits(s, &i, 1, 2) || !skip_char(s, &i, ":") || !skip_digits(s, &i, 1, 2))
		return false;
	if (skip_char(s, &i, ".") && !skip_digits(s, &i, 1, 9))
		return false;
	if (space || (i < s.n && s.p[i] == 'Z'))
		return i + !space == s.n;
	return skip_char(s, &i, "+-") && skip_digits(s, &i, 2, 2) && skip_char(s, &i, ":") &&
	       skip_digits(s, &i, 2, 2) && i == s.n;
}

struct yaml_scalar yaml_resolve(struct str s)
{
	struct yaml_scalar v = {.tag = YAML_TAG_STR};
	if (resolve_word(s, &v))
		return v;
	if (s.p[0] == '.') {
		if (s.n <= YAML_NUMBER_CHARS_MAX)
			(void)resolve_float(s, &v); /* else a string */
		return v;
	}
	if (!is_digit(s.p[0]) && s.p[0] != '+' && s.p[0] != '-')
		return v;
	if (resolve_timestamp(s)) {
		v.tag = YAML_TAG_TIMESTAMP;
		return v;
	}
	char plain[YAML_NUMBER_CHARS_MAX];
	size_t n = 0;
	if (s.n > sizeof plain)
		return v;
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] != '_')
			plain[n++] = s.p[i];
	if (!resolve_int(str_n(plain, n), &v))
		(void)resolve_float(str_n(plain, n), &v); /* else a string */
	return v;
}

bool yaml_base60(struct str s)
{
	/* [-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)? */
	size_t i = 0, parts = 0;
	(void)skip_char(s, &i, "+-");
	if (digits_at(s, i) == 0)
		return false;
	while (i < s.n && (is_digit(s.p[i]) || s.p[i] == '_'))
		i++;
	for (; i < s.n && s.p[i] == ':'; parts++) {
		size_t n = digits_at(s, ++i);
		if (n == 0 || n > 2 || (n == 2 && s.p[i] > '5'))
			return false;
		i += n;
	}
	if (skip_char(s, &i, "."))
		while (i < s.n && (is_digit(s.p[i]) || s.p[i] == '_'))
			i++;
	return parts > 0 && i == s.n;
}
