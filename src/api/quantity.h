/* Quantities as Kubernetes writes them: "100m", "1.5Gi", "2e3". Exact to a billionth; what is finer
 * is rounded away from zero, as resource.Quantity does. Source: apimachinery, resource.Quantity. */
#pragma once
#include "base/str.h"

enum quantity_format_N {
	QUANTITY_DECIMAL_SI,       /* n u m k M G T P E */
	QUANTITY_BINARY_SI,        /* Ki Mi Gi Ti Pi Ei */
	QUANTITY_DECIMAL_EXPONENT, /* e3 */
};
struct quantity {
	__int128 nanos;
	enum quantity_format_N format;
};

/* 0; -EINVAL: not a quantity; -ERANGE: the suffix is none. */
int quantity_parse(struct str s, struct quantity *ret) MUST_USE;
/* The canonical form; the family of the suffix is kept. */
#define QUANTITY_BYTES 48
void quantity_format(const struct quantity *q, char out[static QUANTITY_BYTES]);
/* Whole units and thousandths, rounded up; saturating. */
int64_t quantity_value(const struct quantity *q);
int64_t quantity_milli(const struct quantity *q);
