/* What the self-descriptions share: documents made at first use and kept, and the list of kinds
 * they speak of (built-in, then custom). */
#pragma once
#include "api/kind.h"
#include "base/buf.h"

struct self_maker {
	void (*make)(struct buf *b, const struct self_maker *m);
	struct str group, version, text;
	bool flag;
};
/* The document KEY, made by M the first time; what M writes nothing for is not kept: empty. */
struct str self_document(const char *key, const struct self_maker *m);

const struct api_kind *self_kind(unsigned i); /* NULL at the end */
/* The groups in order, each once: the first kind of a group that no earlier kind has. */
bool self_group_first(unsigned i);
/* The same for a group-version. */
bool self_version_first(unsigned i);
