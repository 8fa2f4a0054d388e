/* Quantities as resources use them: a decimal number with a binary, decimal or exponent suffix.
 * Source: k8s.io/apimachinery resource.Quantity. */
#include "node/runtime_spec.h"

#include <math.h>
#include <stdio.h>

static bool quantity_suffix(struct str s, double *ret)
{
	static const struct {
		const char *suffix;
		double factor;
	} table[] = {
		{"", 1},        {"n", 1e-9},    {"u", 1e-6},    {"m", 1e-3},
		{"k", 1e3},     {"M", 1e6},     {"G", 1e9},     {"T", 1e12},
		{"P", 1e15},    {"E", 1e18},    {"Ki", 0x1p10}, {"Mi", 0x1p20},
		{"Gi", 0x1p30}, {"Ti", 0x1p40}, {"Pi", 0x1p50}, {"Ei", 0x1p60},
	};

	for (size_t i = 0; i < ARRAY_SIZE(table); i++)
		if (str_is(s, table[i].suffix)) {
			*ret = table[i].factor;
			return true;
		}
	if (s.n > 1 && (s.p[0] == 'e' || s.p[0] == 'E')) {
		int64_t exponent;
		struct str digits = str_from(s, s.p[1] == '+' ? 2 : 1);

		if (str_to_i64(digits, &exponent) < 0 || exponent > 18 || exponent < -18)
			return false;
		*ret = pow(10, (double)exponent);
		return true;
	}
	return false;
}

/* The value times SCALE, rounded up; -1 when it is none. */
static int64_t quantity_scaled(struct str s, double scale)
{
	size_t at = 0;
	double whole = 0, place = 1;
	bool fraction = false, digits = false;

	if (at < s.n && s.p[at] == '+')
		at++;
	for (; at < s.n; at++) {
		char c = s.p[at];

		if (c == '.' && !fraction) {
			fraction = true;
		} else if (c >= '0' && c <= '9') {
			digits = true;
			whole = whole * 10 + (c - '0');
			place = fraction ? place * 10 : place;
		} else {
			break;
		}
	}
	double factor = 1;
	if (!digits || !quantity_suffix(str_from(s, at), &factor))
		return -1;
	double v = whole / place * factor * scale;
	double up = ceil(v - 1e-9 * fabs(v));
	return up >= 9.2e18 ? INT64_MAX : (int64_t)up;
}

int64_t quantity_milli(struct str s)
{
	return quantity_scaled(s, 1000);
}

int64_t quantity_value(struct str s)
{
	return quantity_scaled(s, 1);
}

static struct str resource_text(const struct json *container, const char *list, const char *name,
				char number[static 24])
{
	const struct json *v = json_get(json_get(json_get(container, "resources"), list), name);

	if (json_is(v, JSON_INT)) { /* a quantity may be written as a number */
		snprintf(number, 24, "%lld", (long long)json_int(v, 0));
		return str_of(number);
	}
	return json_str(v);
}

int64_t resource_milli(const struct json *container, const char *list, const char *name)
{
	char number[24];
	struct str s = resource_text(container, list, name, number);

	return s.n ? quantity_milli(s) : -1;
}

int64_t resource_value(const struct json *container, const char *list, const char *name)
{
	char number[24];
	struct str s = resource_text(container, list, name, number);

	return s.n ? quantity_value(s) : -1;
}

int64_t cpu_shares(int64_t milli)
{
	int64_t shares = milli <= 0 ? 2 : milli * 1024 / 1000;

	return shares < 2 ? 2 : shares > 262144 ? 262144 : shares;
}
