/* Amounts of resources in a pod's spec. */
#include "node/runtime_spec.h"

#include "api/quantity.h"

#include <stdio.h>

int64_t amount_milli(struct str s)
{
	struct quantity q;

	return quantity_parse(s, &q) < 0 ? -1 : quantity_milli(&q);
}

int64_t amount_value(struct str s)
{
	struct quantity q;

	return quantity_parse(s, &q) < 0 ? -1 : quantity_value(&q);
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

	return s.n ? amount_milli(s) : -1;
}

int64_t resource_value(const struct json *container, const char *list, const char *name)
{
	char number[24];
	struct str s = resource_text(container, list, name, number);

	return s.n ? amount_value(s) : -1;
}

int64_t cpu_shares(int64_t milli)
{
	int64_t shares = milli <= 0 ? 2 : milli * 1024 / 1000;

	return shares < 2 ? 2 : shares > 262144 ? 262144 : shares;
}
