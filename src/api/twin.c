#include "api/twin.h"
#include "base/buf.h"

static bool same(const struct twins *t, const struct json *a, const struct json *b)
{
	if (!t->words)
		return json_equal(a, b);
	for (const char *const *w = t->words; *w; w++) {
		const struct json *x = json_get(a, *w), *y = json_get(b, *w);
		bool empty = !json_str(x).n && !json_str(y).n && (!x || x->type == JSON_STRING) &&
			     (!y || y->type == JSON_STRING);
		if (!empty && (!x || !y || !json_equal(x, y)))
			return false;
	}
	return true;
}

static uint64_t key_hash(const struct twins *t, const struct json *item)
{
	AUTO_BUF b = BUF_INIT;
	if (!t->words)
		json_write(&b, item);
	for (const char *const *w = t->words; w && *w; w++) {
		const struct json *v = json_get(item, *w);
		buf_add_char(&b, '|');
		if (v && (v->type != JSON_STRING || v->n))
			json_write(&b, v);
	}
	return str_hash(buf_str(&b), 0);
}

static const struct json **slot_of(const struct twins *t, const struct json *item)
{
	uint32_t s = (uint32_t)key_hash(t, item) & (t->slots_n - 1);
	while (t->slots[s] && !same(t, t->slots[s], item))
		s = (s + 1) & (t->slots_n - 1);
	return &t->slots[s];
}

static void grow(struct twins *t)
{
	const struct json **old = t->slots;
	uint32_t old_n = t->slots_n;
	t->slots_n = old_n ? 4 * old_n : 8 * TWIN_COMPARED;
	t->slots = arena_array(t->arena, const struct json *, t->slots_n);
	for (uint32_t i = 0; !old_n && i < t->n; i++)
		*slot_of(t, t->near[i]) = t->near[i];
	for (uint32_t i = 0; i < old_n; i++)
		if (old[i])
			*slot_of(t, old[i]) = old[i];
}

const struct json *twins_find(const struct twins *t, const struct json *item)
{
	if (t->slots_n)
		return *slot_of(t, item);
	for (uint32_t i = 0; i < t->n; i++)
		if (same(t, t->near[i], item))
			return t->near[i];
	return NULL;
}

const struct json *twins_add(struct twins *t, const struct json *item)
{
	const struct json *before = twins_find(t, item);
	if (before)
		return before;
	if (t->n >= TWIN_COMPARED && 2 * t->n >= t->slots_n)
		grow(t);
	if (t->slots_n)
		*slot_of(t, item) = item;
	else
		t->near[t->n] = item;
	t->n++;
	return NULL;
}

#define UNSORTED_TAIL 8

const struct json *sorted_get(const struct json *map, struct str key)
{
	uint32_t n = json_members_n(map);
	const struct json_member *m = json_members(map);
	if (n <= TWIN_COMPARED)
		return json_get_n(map, key);
	uint32_t low = 0, high = n - UNSORTED_TAIL;
	for (uint32_t i = high; i < n; i++)
		if (str_eq(m[i].key, key))
			return m[i].value;
	while (low < high) {
		uint32_t mid = low + (high - low) / 2;
		int order = str_cmp(m[mid].key, key);
		if (order == 0)
			return m[mid].value;
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}
