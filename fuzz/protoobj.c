/* A protobuf body: decoded, then encoded and decoded again, which must give the same tree. */
#include "api/engine.h"
#include "base/must.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size > 65536)
		return 0;
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	const char *version, *kind;
	struct json *v, *again;
	struct err e;
	if (proto_decode(a, str_n((const char *)data, size), &version, &kind, &v, &e) < 0)
		return 0;
	must(proto_encode(&b, v, &e) == 0);
	must(proto_decode(a, buf_str(&b), &version, &kind, &again, &e) == 0);
	must(json_equal(v, again));
	return 0;
}
