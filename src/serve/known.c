#include "serve/known.h"

void known_fini(struct known *k)
{
	for (struct tree_node *n = tree_at_least(&k->objects, STR_NULL); n; n = tree_next(n))
		object_unref(tree_value(n));
	tree_fini(&k->objects);
}

void known_set(struct known *k, struct str key, struct object *now)
{
	struct object *old = tree_get(&k->objects, key);

	if ((!now && !old) || (now && old && now->rev == old->rev)) {
		object_unref(now);
		return;
	}
	if (now)
		(void)tree_put(&k->objects, key,
			       object_ref(now)); /* one for us, one for the call */
	else
		(void)tree_del(&k->objects, key);
	k->ops.on_change(k->arg, now, old);
	object_unref(now);
	object_unref(old);
}

void known_sweep(struct known *k, const struct tree *seen)
{
	AUTO_ARENA *a = arena_new(0);
	struct tree_node *n = tree_at_least(&k->objects, STR_NULL);

	while (n && !k->stopped) {
		struct str key = arena_str(a, tree_key(n));
		n = tree_next(n);
		if (!tree_get(seen, key))
			known_set(k, key, NULL);
	}
}
