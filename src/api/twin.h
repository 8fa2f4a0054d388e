/* struct twins: items seen so far, by some of their members, to find those that come again. The
 * first TWIN_COMPARED are compared one by one and cost no memory; a longer list, which only a
 * hostile or broken client sends, gets a table, so that nothing here is quadratic.
 *
 *	struct twins seen = {.arena = a, .words = NAME};
 *	JSON_EACH(list, item)
 *		if (twins_add(&seen, item)) …twice
 */
#pragma once
#include "base/arena.h"
#include "wire/json.h"

#define TWIN_COMPARED 64

struct twins {
	struct arena *arena;      /* for what does not fit here */
	const char *const *words; /* members that make the key; NULL: the whole item */
	const struct json *near[TWIN_COMPARED];
	const struct json **slots; /* all items, once there are more */
	uint32_t n, slots_n;
};
/* The earlier item with the same key, or NULL: then ITEM is remembered. An absent member and an
 * empty string are the same. */
const struct json *twins_add(struct twins *t, const struct json *item);
const struct json *twins_find(const struct twins *t, const struct json *item);

/* The value of KEY in a map whose keys are sorted but for a few at the end, as in normal form. */
const struct json *sorted_get(const struct json *map, struct str key);
