/* JSON: what is read is written and read again equal; what we read without escapes, cJSON reads the
 * same. */
#include "base/limits.h"
#include "base/must.h"
#include "wire/json.h"
#include <cjson/cJSON.h>

#define FUZZ_BYTES_MAX 65536

/* cJSON reads at most 63 characters of a number. */
static bool fuzz_comparable(struct str text)
{
	size_t digits = 0;
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.p[i];
		/* it refuses some escapes and takes bytes that are not UTF-8 */
		if (c == '\\' || c >= 0x80 || c == 0)
			return false;
		digits = strchr("0123456789+-.eE", c) ? digits + 1 : 0;
		if (digits > 60)
			return false;
	}
	return true;
}

static void fuzz_same(const struct json *a, const cJSON *b)
{
	switch (a->type) {
	case JSON_NULL:
		must(cJSON_IsNull(b));
		return;
	case JSON_BOOL:
		must(cJSON_IsBool(b) && cJSON_IsTrue(b) == a->b);
		return;
	case JSON_INT:
	case JSON_DOUBLE: {
		double x = json_double(a, 0);
		must(cJSON_IsNumber(b) && !(x < b->valuedouble) && !(x > b->valuedouble));
		return;
	}
	case JSON_STRING:
		must(cJSON_IsString(b) && str_is(json_str(a), b->valuestring));
		return;
	case JSON_ARRAY:
	case JSON_OBJECT:
		break;
	}
	const cJSON *at = b->child;
	for (uint32_t i = 0; i < a->n; i++, at = at->next) {
		must(at);
		if (a->type == JSON_OBJECT)
			must(str_is(a->members[i].key, at->string));
		fuzz_same(a->type == JSON_OBJECT ? a->members[i].value : a->items[i], at);
	}
	must(!at);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str text = {(const char *)data, size};
	if (size > FUZZ_BYTES_MAX)
		return 0;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v, *again;
	struct json_parse p = {.find_dups = true};
	int r = json_parse(a, text, &p, &v);
	if (r < 0) {
		must(p.why && p.at <= size);
		json_parse_message(&p, text, &b);
		return 0;
	}
	json_write(&b, v);
	must(json_parse(a, buf_str(&b), NULL, &again) == 0);
	must(json_equal(v, again) && json_equal_empty(v, again));
	must(json_equal(v, json_dup(a, v)));
	buf_reset(&b);
	json_write_pretty(&b, v);
	must(json_parse(a, buf_str(&b), NULL, &again) == 0 && json_equal(v, again));
	if (!p.dups && fuzz_comparable(text)) {
		cJSON *other = cJSON_ParseWithLength((const char *)data, size);
		must(other);
		fuzz_same(v, other);
		cJSON_Delete(other);
	}
	return 0;
}
