/* What may not change, where that is more than a row: one table of functions by kind. */
#include "api/validate.h"

typedef void (*update_fn)(struct vctx *x);
struct update_row {
	const char *group, *kind;
	const char *sub; /* NULL: main */
	update_fn fn;
};

static const struct update_row UPDATES[] = {
	{NULL, NULL, NULL, NULL},
};

void validate_update_kind(struct vctx *x)
{
	for (size_t i = 0; i < ARRAY_SIZE(UPDATES); i++) {
		const struct update_row *r = &UPDATES[i];
		if (!r->fn || strcmp(r->kind, x->kind->kind) != 0 ||
		    strcmp(r->group, x->kind->group) != 0)
			continue;
		if ((!r->sub && !x->sub) || (r->sub && x->sub && strcmp(r->sub, x->sub) == 0))
			r->fn(x);
	}
}
