/* A body of any kind, the first byte of the input choosing it: JSON, then normal form, completed,
 * written, printed. What was completed must not change when it is decoded again. */
#include "api/engine.h"
#include "base/must.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 2 || size > 65536)
		return 0;
	AUTO_ARENA *a = arena_new(0);
	const struct api_kind *k = api_kinds[data[0] % api_kinds_n];
	struct json_parse p = {.find_dups = true};
	struct json *v;
	if (json_parse(a, str_n((const char *)data + 1, size - 1), &p, &v) < 0)
		return 0;
	struct api_decoded d, again;
	struct err e;
	if (api_decode(a, k, v, p.dups, &d, &e) < 0)
		return 0;
	api_complete(a, k->type, d.v);
	struct json *copy = json_dup(a, d.v);
	must(api_decode(a, k, copy, NULL, &again, &e) == 0);
	api_complete(a, k->type, again.v);
	must(json_equal(d.v, again.v));
	(void)table_row(a, k, d.v, TABLE_OBJECT_METADATA, 0);
	return 0;
}
