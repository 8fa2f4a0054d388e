#include "api/self.h"
#include "api/engine.h"
#include "base/clock.h"
#include "base/map.h"

/* Documents are kept for ever, or until the custom kinds change; then those that somebody may still
 * be sending are kept for RETIRED_NS more. */
#define RETIRED_NS (600 * NS_PER_S)

struct retired {
	struct map documents;
	mono_ns_t since;
	struct retired *next;
};

static struct map documents = MAP_INIT;
static struct retired *retired;
static const struct api_kind *const *custom;
static unsigned custom_n;

static void documents_free(struct map *m)
{
	MAP_EACH (m, it) {
		buf_fini(it->value);
		free(it->value);
	}
	map_fini(m);
}

static void retired_free(mono_ns_t before)
{
	for (struct retired **at = &retired; *at;) {
		struct retired *r = *at;
		if (r->since > before) {
			at = &r->next;
			continue;
		}
		*at = r->next;
		documents_free(&r->documents);
		free(r);
	}
}

void discovery_set_custom(const struct api_kind *const *kinds, unsigned n)
{
	mono_ns_t now = clock_mono();
	retired_free(now - RETIRED_NS);
	struct retired *r = xcalloc(1, sizeof(*r));
	*r = (struct retired){.documents = documents, .since = now, .next = retired};
	retired = r;
	map_init(&documents);
	custom = kinds;
	custom_n = n;
}

void discovery_fini(void)
{
	custom_n = 0;
	documents_free(&documents);
	map_init(&documents);
	retired_free(INT64_MAX);
}

struct str self_document(const char *key, const struct self_maker *m)
{
	struct buf *b = map_get(&documents, str_of(key));
	if (b)
		return buf_str(b);
	b = xcalloc(1, sizeof(*b));
	m->make(b, m);
	if (b->n == 0 || !buf_ok(b)) {
		buf_fini(b);
		free(b);
		return STR_NULL;
	}
	map_put(&documents, str_of(key), b);
	return buf_str(b);
}

const struct api_kind *self_kind(unsigned i)
{
	if (i < api_kinds_n)
		return api_kinds[i];
	i -= api_kinds_n;
	return i < custom_n ? custom[i] : NULL;
}

bool self_group_first(unsigned i)
{
	const struct api_kind *k = self_kind(i);
	for (unsigned j = 0; j < i; j++)
		if (strcmp(self_kind(j)->group, k->group) == 0)
			return false;
	return true;
}

bool self_version_first(unsigned i)
{
	const struct api_kind *k = self_kind(i);
	for (unsigned j = 0; j < i; j++)
		if (strcmp(self_kind(j)->api_version, k->api_version) == 0)
			return false;
	return true;
}
