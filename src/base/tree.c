/* struct tree as a treap: a search tree by key that is a heap by a priority hashed from the key. */
#include "base/clock.h"
#include "base/map.h"
#include "base/must.h"
#include <pthread.h>

struct tree_node {
	struct tree_node *parent, *child[2];
	void *value;
	uint64_t priority;
	size_t key_n;
	char key[];
};

/* Priorities are seeded a process, so that nobody outside can choose keys that make a list of the
 * tree. The order of iteration does not depend on it. */
static uint64_t seed;
static pthread_once_t seed_once = PTHREAD_ONCE_INIT;
static void seed_make(void)
{
	random_kernel(&seed, sizeof(seed));
}

struct str tree_key(const struct tree_node *n)
{
	return str_n(n->key, n->key_n);
}

void *tree_value(const struct tree_node *n)
{
	return n->value;
}

/* The link that holds N: in its parent, or the root. */
static struct tree_node **link_of(struct tree *t, struct tree_node *n)
{
	return n->parent ? &n->parent->child[n->parent->child[1] == n] : &t->root;
}

/* N changes places with its parent; order is kept. */
static void rotate_up(struct tree *t, struct tree_node *n)
{
	struct tree_node *p = n->parent;
	int side = p->child[1] == n;
	struct tree_node *inner = n->child[!side];
	*link_of(t, p) = n;
	n->parent = p->parent;
	n->child[!side] = p;
	p->parent = n;
	p->child[side] = inner;
	if (inner)
		inner->parent = p;
}

static struct tree_node *find(const struct tree *t, struct str key)
{
	struct tree_node *n = t->root;
	while (n) {
		int c = str_cmp(key, tree_key(n));
		if (!c)
			return n;
		n = n->child[c > 0];
	}
	return NULL;
}

void *tree_get(const struct tree *t, struct str key)
{
	struct tree_node *n = find(t, key);
	return n ? n->value : NULL;
}

void *tree_put(struct tree *t, struct str key, void *value)
{
	must(value != NULL);
	struct tree_node **at = &t->root, *parent = NULL;
	while (*at) {
		parent = *at;
		int c = str_cmp(key, tree_key(parent));
		if (!c) {
			void *before = parent->value;
			parent->value = value;
			return before;
		}
		at = &parent->child[c > 0];
	}
	(void)pthread_once(&seed_once, seed_make); /* cannot fail */
	struct tree_node *n = xcalloc(1, sizeof(*n) + key.n + 1);
	n->parent = parent;
	n->value = value;
	n->priority = str_hash(key, seed);
	n->key_n = key.n;
	if (key.n)
		memcpy(n->key, key.p, key.n);
	*at = n;
	t->n++;
	while (n->parent && n->priority > n->parent->priority)
		rotate_up(t, n);
	return NULL;
}

void *tree_del(struct tree *t, struct str key)
{
	struct tree_node *n = find(t, key);
	if (!n)
		return NULL;
	while (n->child[0] && n->child[1])
		rotate_up(t, n->child[n->child[1]->priority > n->child[0]->priority]);
	struct tree_node *child = n->child[0] ? n->child[0] : n->child[1];
	*link_of(t, n) = child;
	if (child)
		child->parent = n->parent;
	void *value = n->value;
	free(n);
	t->n--;
	return value;
}

struct tree_node *tree_at_least(const struct tree *t, struct str key)
{
	struct tree_node *n = t->root, *best = NULL;
	while (n) {
		int c = str_cmp(key, tree_key(n));
		if (!c)
			return n;
		if (c < 0)
			best = n;
		n = n->child[c > 0];
	}
	return best;
}

struct tree_node *tree_next(const struct tree_node *n)
{
	if (n->child[1]) {
		struct tree_node *next = n->child[1];
		while (next->child[0])
			next = next->child[0];
		return next;
	}
	struct tree_node *p = n->parent;
	while (p && p->child[1] == n) {
		n = p;
		p = p->parent;
	}
	return p;
}

void tree_fini(struct tree *t)
{
	struct tree_node *n = t->root;
	while (n) {
		if (n->child[0] || n->child[1]) {
			n = n->child[0] ? n->child[0] : n->child[1];
			continue;
		}
		struct tree_node *p = n->parent;
		*link_of(t, n) = NULL;
		free(n);
		n = p;
	}
	*t = (struct tree)TREE_INIT;
}
