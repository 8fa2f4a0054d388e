/* Protocol buffer primitives: a cursor to read, helpers to write. The schema-driven codec is in
 * api. Errors are sticky: after the first, every read returns zero and proto_ok() is false. Source:
 * protobuf encoding guide; the Kubernetes envelope "k8s\0" + runtime.Unknown. */
#pragma once
#include "base/buf.h"

enum proto_wire_N { PROTO_VARINT = 0, PROTO_I64 = 1, PROTO_BYTES = 2, PROTO_I32 = 5 };

struct proto_reader {
	const uint8_t *p, *end;
	bool bad;
};
static inline struct proto_reader proto_read(struct str s)
{
	const uint8_t *p = (const uint8_t *)(s.p ? s.p : ""); /* NULL + 0 is undefined */
	return (struct proto_reader){p, p + s.n, false};
}
/* False at the end or on error. */
bool proto_next(struct proto_reader *r, uint32_t *ret_field, enum proto_wire_N *ret_wire);
uint64_t proto_varint(struct proto_reader *r);
uint64_t proto_fixed64(struct proto_reader *r);
uint32_t proto_fixed32(struct proto_reader *r);
struct str proto_bytes(struct proto_reader *r); /* borrowed */
void proto_skip(struct proto_reader *r, enum proto_wire_N wire);
static inline bool proto_ok(const struct proto_reader *r)
{
	return !r->bad;
}

void proto_put_varint(struct buf *b, uint64_t v);
void proto_put_tag(struct buf *b, uint32_t field, enum proto_wire_N wire);
void proto_put_int(struct buf *b, uint32_t field, int64_t v);      /* tag + varint */
void proto_put_bytes(struct buf *b, uint32_t field, struct str s); /* tag + length + bytes */
/* A message of unknown length: open remembers where, close moves the bytes and writes the
 * length. */
size_t proto_open(struct buf *b, uint32_t field);
void proto_close(struct buf *b, size_t mark);
