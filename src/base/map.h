/* struct map: string keys to pointers, in no order (open addressing, a seeded hash).
 * struct tree: the same, in byte order of the keys (a treap). Both copy their keys; values are the
 * caller's.
 *
 *	struct map m = MAP_INIT;
 *	map_put(&m, name, pod);
 *	MAP_EACH(&m, it) use(it->key, it->value);
 */
#pragma once
#include "base/macro.h"
#include "base/str.h"

struct map_slot {
	struct str key; /* NUL-terminated */
	void *value;
	uint64_t hash; /* 0: never used; 1: removed */
};

struct map {
	struct map_slot *slots;
	size_t n, used, cap;
	uint64_t seed; /* of the hash, drawn with the first slots */
};

#define MAP_INIT                 \
	{                        \
		NULL, 0, 0, 0, 0 \
	}
void map_init(struct map *m);
void map_fini(struct map *m);                       /* frees keys, not values */
void *map_get(const struct map *m, struct str key); /* NULL when absent */
/* VALUE is not NULL. Returns the value it replaced, or NULL. */
void *map_put(struct map *m, struct str key, void *value);
void *map_del(struct map *m, struct str key); /* returns the removed value, or NULL */
struct map_slot *map_next(const struct map *m, struct map_slot *at); /* at NULL: first; NULL: end */
/* Removing the current entry inside is allowed; adding is not. */
#define MAP_EACH(m, it) for (struct map_slot *it = map_next((m), NULL); it; it = map_next((m), it))

struct tree_node;
struct tree {
	struct tree_node *root;
	size_t n;
};
#define TREE_INIT       \
	{               \
		NULL, 0 \
	}
void tree_fini(struct tree *t); /* frees keys and nodes, not values */
void *tree_get(const struct tree *t, struct str key);
/* VALUE is not NULL. Returns the value it replaced, or NULL. */
void *tree_put(struct tree *t, struct str key, void *value);
void *tree_del(struct tree *t, struct str key);
/* The first node whose key is not below KEY, or NULL. */
struct tree_node *tree_at_least(const struct tree *t, struct str key);
struct tree_node *tree_next(const struct tree_node *n);
struct str tree_key(const struct tree_node *n);
void *tree_value(const struct tree_node *n);
