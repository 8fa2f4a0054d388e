/* Protocol buffer primitives: a walk over any bytes ends, in bounds, and errors are sticky. */
#include "base/must.h"
#include "wire/proto.h"

#define FUZZ_DEPTH_MAX 20

static void fuzz_walk(struct str s, unsigned depth)
{
	struct proto_reader r = proto_read(s);
	uint32_t field;
	enum proto_wire_N wire;
	while (proto_next(&r, &field, &wire)) {
		must(field > 0);
		if (wire == PROTO_BYTES && depth < FUZZ_DEPTH_MAX)
			fuzz_walk(proto_bytes(&r), depth + 1);
		else
			proto_skip(&r, wire);
	}
	must(!proto_ok(&r) || r.p == r.end);
	if (!proto_ok(&r))
		must(proto_varint(&r) == 0 && proto_bytes(&r).n == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_walk(str_n((const char *)data, size), 0);
	return 0;
}
