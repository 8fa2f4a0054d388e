/* YAML: any text is read or refused within the limits; what is read is written and read again
 * equal. */
#include "base/must.h"
#include "wire/yaml.h"

#define FUZZ_BYTES_MAX 16384

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size > FUZZ_BYTES_MAX)
		return 0;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *v, *again;
	struct yaml_error e;
	if (yaml_parse(a, str_n((const char *)data, size), &e, &v) < 0)
		return 0;
	yaml_write(&b, v);
	/* keys beyond a simple key's length and !!binary bytes cannot be written */
	if (!buf_ok(&b) || yaml_parse(a, buf_str(&b), &e, &again) < 0)
		return 0;
	must(json_equal(v, again));
	return 0;
}
