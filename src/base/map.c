#include "base/map.h"
#include "base/clock.h"
#include "base/must.h"

#define HASH_FREE    0u
#define HASH_REMOVED 1u
#define SLOTS_MIN    8u

/* Linear probing; at most 3/4 of the slots used or removed, so that a probe always ends. */

void map_init(struct map *m)
{
	*m = (struct map)MAP_INIT;
}

void map_fini(struct map *m)
{
	MAP_EACH (m, it)
		free((void *)(uintptr_t)it->key.p); /* our own copy */
	free(m->slots);
	map_init(m);
}

static uint64_t hash_of(const struct map *m, struct str key)
{
	uint64_t h = str_hash(key, m->seed);
	return h > HASH_REMOVED ? h : h + 2;
}

static struct map_slot *find(const struct map *m, struct str key, uint64_t h)
{
	if (!m->cap)
		return NULL;
	for (size_t i = h & (m->cap - 1);; i = (i + 1) & (m->cap - 1)) {
		struct map_slot *s = &m->slots[i];
		if (s->hash == HASH_FREE)
			return NULL;
		if (s->hash == h && str_eq(s->key, key))
			return s;
	}
}

static struct map_slot *find_free(const struct map *m, uint64_t h)
{
	size_t i = h & (m->cap - 1);
	while (m->slots[i].hash > HASH_REMOVED)
		i = (i + 1) & (m->cap - 1);
	return &m->slots[i];
}

static void grow(struct map *m)
{
	struct map old = *m;
	if (!m->cap)
		m->seed = random_u64();
	/* Mostly removed slots: the same size again cleans them. */
	m->cap = old.n * 2 < old.cap ? old.cap : MAX(old.cap * 2, SLOTS_MIN);
	m->slots = xcalloc(m->cap, sizeof(*m->slots));
	m->used = m->n;
	MAP_EACH (&old, it)
		*find_free(m, it->hash) = *it;
	free(old.slots);
}

void *map_get(const struct map *m, struct str key)
{
	struct map_slot *s = m->n ? find(m, key, hash_of(m, key)) : NULL;
	return s ? s->value : NULL;
}

void *map_put(struct map *m, struct str key, void *value)
{
	must(value != NULL);
	if ((m->used + 1) * 4 > m->cap * 3)
		grow(m);
	uint64_t h = hash_of(m, key);
	struct map_slot *s = find(m, key, h);
	if (s) {
		void *before = s->value;
		s->value = value;
		return before;
	}
	s = find_free(m, h);
	if (s->hash == HASH_FREE)
		m->used++;
	m->n++;
	*s = (struct map_slot){{xstrndup(key.p, key.n), key.n}, value, h};
	return NULL;
}

void *map_del(struct map *m, struct str key)
{
	struct map_slot *s = m->n ? find(m, key, hash_of(m, key)) : NULL;
	if (!s)
		return NULL;
	void *before = s->value;
	free((void *)(uintptr_t)s->key.p); /* our own copy */
	*s = (struct map_slot){.hash = HASH_REMOVED};
	m->n--;
	return before;
}

struct map_slot *map_next(const struct map *m, struct map_slot *at)
{
	for (size_t i = at ? (size_t)(at - m->slots) + 1 : 0; i < m->cap; i++)
		if (m->slots[i].hash > HASH_REMOVED)
			return &m->slots[i];
	return NULL;
}
