#include "api/quantity.h"
#include <errno.h>
#include <stdio.h>

typedef __int128 i128;

#define NANO INT64_C(1000000000)
/* 10^28 units: beyond what any suffix can name, and its nanos still fit. */
static const i128 NANOS_MAX = (i128)INT64_C(10000000000) * NANO * NANO * NANO;

struct suffix {
	const char *text;
	enum quantity_format_N format;
	int exponent; /* of 10, or of 2 */
};
static const struct suffix SUFFIXES[] = {
	{"", QUANTITY_DECIMAL_SI, 0},   {"n", QUANTITY_DECIMAL_SI, -9},
	{"u", QUANTITY_DECIMAL_SI, -6}, {"m", QUANTITY_DECIMAL_SI, -3},
	{"k", QUANTITY_DECIMAL_SI, 3},  {"M", QUANTITY_DECIMAL_SI, 6},
	{"G", QUANTITY_DECIMAL_SI, 9},  {"T", QUANTITY_DECIMAL_SI, 12},
	{"P", QUANTITY_DECIMAL_SI, 15}, {"E", QUANTITY_DECIMAL_SI, 18},
	{"Ki", QUANTITY_BINARY_SI, 10}, {"Mi", QUANTITY_BINARY_SI, 20},
	{"Gi", QUANTITY_BINARY_SI, 30}, {"Ti", QUANTITY_BINARY_SI, 40},
	{"Pi", QUANTITY_BINARY_SI, 50}, {"Ei", QUANTITY_BINARY_SI, 60},
};

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

static int suffix_parse(struct str s, struct suffix *ret)
{
	for (size_t i = 0; i < sizeof(SUFFIXES) / sizeof(SUFFIXES[0]); i++) {
		if (str_is(s, SUFFIXES[i].text)) {
			*ret = SUFFIXES[i];
			return 0;
		}
	}
	if (s.n < 2 || (s.p[0] != 'e' && s.p[0] != 'E'))
		return -ERANGE;
	struct str number = str_from(s, 1);
	if (number.p[0] == '+')
		number = str_from(number, 1);
	int64_t e;
	if (str_to_i64(number, &e) < 0)
		return -ERANGE;
	*ret = (struct suffix){"", QUANTITY_DECIMAL_EXPONENT,
			       (int)(e > 99    ? 99
				     : e < -99 ? -99
					       : e)};
	return 0;
}

/* The digits of INTEGER and FRACTION as a number times 10^RET_SCALE. Digits beyond what fits in 36
 * are dropped; RET_LOST says whether they were not all zero. */
static i128 mantissa(struct str integer, struct str fraction, int *ret_scale, bool *ret_lost)
{
	i128 v = 0;
	int scale = 0, used = 0;
	*ret_lost = false;
	for (size_t i = 0; i < integer.n + fraction.n; i++) {
		bool whole = i < integer.n;
		int d = (whole ? integer.p[i] : fraction.p[i - integer.n]) - '0';
		if (used < 36) {
			v = v * 10 + d;
			used += v != 0;
			scale -= !whole;
		} else {
			*ret_lost |= d != 0;
			scale += whole;
			if (scale > 99)
				scale = 99;
		}
	}
	*ret_scale = scale;
	return v;
}

/* V * 10^SCALE, rounded up, at most NANOS_MAX. */
static i128 scale10(i128 v, int scale, bool lost)
{
	for (; scale > 0 && v != 0; scale--) {
		if (v > NANOS_MAX / 10)
			return NANOS_MAX;
		v *= 10;
	}
	for (; scale < 0 && v != 0; scale++) {
		lost |= v % 10 != 0;
		v /= 10;
	}
	v += lost;
	return v > NANOS_MAX ? NANOS_MAX : v;
}

/* In nanos; at most what an int64 of units holds. */
static i128 scale2(i128 v, int scale, int exponent, bool lost)
{
	const i128 most = (i128)INT64_MAX * NANO;
	if (scale < -9 && v < ((i128)1 << 66)) /* finer than a nano before the suffix is applied */
		return scale10(v << exponent, scale + 9, lost);
	v = scale10(v, scale + 9, lost);
	return v > most >> exponent ? most : v << exponent;
}

int quantity_parse(struct str s, struct quantity *ret)
{
	size_t at = 0;
	if (s.n == 0)
		return -EINVAL;
	bool negative = s.p[0] == '-';
	if (negative || s.p[0] == '+')
		at++;
	size_t start = at;
	while (at < s.n && digit(s.p[at]))
		at++;
	struct str integer = str_sub(s, start, at - start), fraction = STR("");
	if (at < s.n && s.p[at] == '.') {
		start = ++at;
		while (at < s.n && digit(s.p[at]))
			at++;
		fraction = str_sub(s, start, at - start);
	}
	size_t suffix_at = at;
	while (at < s.n && strchr("eEinumkKMGTP", s.p[at]))
		at++;
	if (at < s.n && (s.p[at] == '-' || s.p[at] == '+'))
		at++;
	while (at < s.n && digit(s.p[at]))
		at++;
	if (at < s.n)
		return -EINVAL;
	struct suffix suffix;
	int r = suffix_parse(suffix_at < s.n ? str_from(s, suffix_at) : STR(""), &suffix);
	if (r < 0)
		return r;
	int scale;
	bool lost;
	i128 v = mantissa(integer, fraction, &scale, &lost);
	if (suffix.format == QUANTITY_BINARY_SI) {
		v = scale2(v, scale, suffix.exponent, lost);
		if (v < NANO)
			suffix.format = QUANTITY_DECIMAL_SI;
	} else {
		v = scale10(v, scale + suffix.exponent + 9, lost);
	}
	ret->nanos = negative ? -v : v;
	ret->format = suffix.format;
	return 0;
}

static const char *suffix_text(enum quantity_format_N format, int exponent)
{
	for (size_t i = 0; i < sizeof(SUFFIXES) / sizeof(SUFFIXES[0]); i++)
		if (SUFFIXES[i].format == format && SUFFIXES[i].exponent == exponent)
			return SUFFIXES[i].text;
	return "";
}

static void number_write(i128 v, bool negative, const char *suffix, char out[static QUANTITY_BYTES])
{
	char digits[44];
	size_t n = sizeof(digits);
	digits[--n] = 0;
	do {
		digits[--n] = (char)('0' + (int)(v % 10));
		v /= 10;
	} while (v != 0);
	(void)snprintf(out, QUANTITY_BYTES, "%s%s%s", negative ? "-" : "", digits + n, suffix);
}

void quantity_format(const struct quantity *q, char out[static QUANTITY_BYTES])
{
	bool negative = q->nanos < 0;
	i128 v = negative ? -q->nanos : q->nanos;
	if (v == 0) {
		memcpy(out, "0", 2);
		return;
	}
	int exponent;
	if (q->format == QUANTITY_BINARY_SI && v >= (i128)1024 * NANO && v % NANO == 0) {
		v /= NANO;
		for (exponent = 0; exponent < 60 && v % 1024 == 0; exponent += 10)
			v /= 1024;
		number_write(v, negative, exponent ? suffix_text(QUANTITY_BINARY_SI, exponent) : "",
			     out);
		return;
	}
	for (exponent = -9; exponent < 18 && v % 1000 == 0; exponent += 3)
		v /= 1000;
	char e[16] = "";
	const char *suffix = e;
	if (q->format != QUANTITY_DECIMAL_EXPONENT)
		suffix = suffix_text(QUANTITY_DECIMAL_SI, exponent);
	else if (exponent)
		(void)snprintf(e, sizeof(e), "e%d", exponent);
	number_write(v, negative, suffix, out);
}

static int64_t rounded_up(i128 v, i128 unit)
{
	i128 r = v / unit + (v > 0 && v % unit != 0) - (v < 0 && v % unit != 0);
	return r > INT64_MAX ? INT64_MAX : r < INT64_MIN ? INT64_MIN : (int64_t)r;
}

int64_t quantity_value(const struct quantity *q)
{
	return rounded_up(q->nanos, NANO);
}

int64_t quantity_milli(const struct quantity *q)
{
	return rounded_up(q->nanos, 1000000);
}
