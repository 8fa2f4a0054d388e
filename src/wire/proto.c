/* Protocol buffer primitives. Source: protobuf encoding guide. */
#include "wire/proto.h"

#define PROTO_VARINT_BYTES_MAX 10
#define PROTO_FIELD_MAX        ((UINT32_C(1) << 29) - 1)
#define PROTO_GROUP_START      3
#define PROTO_GROUP_END        4
#define PROTO_GROUPS_MAX       32 /* old clients never send groups: only skipped */

static size_t proto_left(const struct proto_reader *r)
{
	return (size_t)(r->end - r->p);
}

static uint64_t proto_fail(struct proto_reader *r)
{
	r->bad = true;
	r->p = r->end;
	return 0;
}

uint64_t proto_varint(struct proto_reader *r)
{
	uint64_t v = 0;
	for (unsigned i = 0; i < PROTO_VARINT_BYTES_MAX && r->p < r->end; i++) {
		uint8_t c = *r->p++;
		/* the tenth byte holds bit 63 only */
		if (i == PROTO_VARINT_BYTES_MAX - 1 && c > 1)
			break;
		v |= (uint64_t)(c & 0x7f) << (7 * i);
		if (c < 0x80)
			return v;
	}
	return proto_fail(r);
}

bool proto_next(struct proto_reader *r, uint32_t *ret_field, enum proto_wire_N *ret_wire)
{
	if (r->bad || r->p == r->end)
		return false;
	uint64_t tag = proto_varint(r);
	unsigned wire = tag & 7;
	if (r->bad || tag >> 3 == 0 || tag >> 3 > PROTO_FIELD_MAX || wire > PROTO_I32) {
		proto_fail(r);
		return false;
	}
	*ret_field = (uint32_t)(tag >> 3);
	*ret_wire = (enum proto_wire_N)wire;
	return true;
}

static uint64_t proto_little(struct proto_reader *r, size_t n)
{
	if (proto_left(r) < n)
		return proto_fail(r);
	uint64_t v = 0;
	for (size_t i = n; i-- > 0;)
		v = v << 8 | r->p[i];
	r->p += n;
	return v;
}

uint64_t proto_fixed64(struct proto_reader *r)
{
	return proto_little(r, 8);
}

uint32_t proto_fixed32(struct proto_reader *r)
{
	return (uint32_t)proto_little(r, 4);
}

struct str proto_bytes(struct proto_reader *r)
{
	uint64_t n = proto_varint(r);
	if (r->bad || n > proto_left(r)) {
		proto_fail(r);
		return STR("");
	}
	struct str s = str_n((const char *)r->p, (size_t)n);
	r->p += n;
	return s;
}

static void proto_skip_group(struct proto_reader *r)
{
	for (unsigned depth = 1; depth > 0 && !r->bad;) {
		uint32_t field;
		enum proto_wire_N wire;
		if (!proto_next(r, &field, &wire) || depth > PROTO_GROUPS_MAX)
			proto_fail(r);
		else if ((int)wire == PROTO_GROUP_START)
			depth++;
		else if ((int)wire == PROTO_GROUP_END)
			depth--;
		else
			proto_skip(r, wire);
	}
}

void proto_skip(struct proto_reader *r, enum proto_wire_N wire)
{
	switch ((int)wire) {
	case PROTO_VARINT:
		(void)proto_varint(r);
		break;
	case PROTO_I64:
		(void)proto_fixed64(r);
		break;
	case PROTO_BYTES:
		(void)proto_bytes(r);
		break;
	case PROTO_I32:
		(void)proto_fixed32(r);
		break;
	case PROTO_GROUP_START:
		proto_skip_group(r);
		break;
	default:
		proto_fail(r);
	}
}

static size_t proto_varint_encode(uint8_t out[static PROTO_VARINT_BYTES_MAX], uint64_t v)
{
	size_t n = 0;
	for (; v >= 0x80; v >>= 7)
		out[n++] = (uint8_t)(v | 0x80);
	out[n++] = (uint8_t)v;
	return n;
}

void proto_put_varint(struct buf *b, uint64_t v)
{
	uint8_t out[PROTO_VARINT_BYTES_MAX];
	buf_add(b, out, proto_varint_encode(out, v));
}

void proto_put_tag(struct buf *b, uint32_t field, enum proto_wire_N wire)
{
	proto_put_varint(b, (uint64_t)field << 3 | (unsigned)wire);
}

void proto_put_int(struct buf *b, uint32_t field, int64_t v)
{
	proto_put_tag(b, field, PROTO_VARINT);
	proto_put_varint(b, (uint64_t)v);
}

void proto_put_bytes(struct buf *b, uint32_t field, struct str s)
{
	proto_put_tag(b, field, PROTO_BYTES);
	proto_put_varint(b, s.n);
	buf_add_str(b, s);
}

size_t proto_open(struct buf *b, uint32_t field)
{
	proto_put_tag(b, field, PROTO_BYTES);
	return b->n;
}

void proto_close(struct buf *b, size_t mark)
{
	uint8_t out[PROTO_VARINT_BYTES_MAX];
	if (!buf_ok(b))
		return;
	size_t body = b->n - mark, n = proto_varint_encode(out, body);
	buf_add(b, out, n);
	if (!buf_ok(b))
		return;
	memmove(b->p + mark + n, b->p + mark, body);
	memcpy(b->p + mark, out, n);
}
