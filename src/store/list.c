/* Reading: now from the tree, the past by undoing the window's changes. */
#include "base/must.h"
#include "store/impl.h"

rev_t store_rev(const struct store *s)
{
	return s->rev;
}

struct sval *store_get(struct store *s, struct str key)
{
	struct value *v = tree_get(&s->live, key);
	return v ? &v->v : NULL;
}

/* The first key with the prefix that is past AFTER. */
static struct tree_node *list_start(const struct tree *t, struct str prefix, struct str after)
{
	if (str_empty(after) || str_cmp(after, prefix) < 0)
		return tree_at_least(t, prefix);
	AUTO_BUF b = BUF_INIT;
	buf_add_str(&b, after);
	buf_add_char(&b, 0);
	return tree_at_least(t, buf_str(&b));
}

static struct tree_node *within(struct tree_node *n, struct str prefix)
{
	return n && str_has_prefix(tree_key(n), prefix) ? n : NULL;
}

/* Keys changed after AT, with what they were at AT; the store itself stands for "absent". */
static void undo_collect(struct store *s, struct str prefix, rev_t at, struct tree *past)
{
	const struct window *w = &s->window;
	for (uint64_t seq = w->end, from = window_after(w, at); seq > from; seq--) {
		struct change *c = window_at(w, seq - 1);
		if (str_has_prefix(c->key, prefix))
			(void)tree_put(past, c->key, c->before ? (void *)c->before : (void *)s);
	}
}

static void list_past(struct store *s, struct str prefix, struct str after, rev_t at,
		      store_list_cb one, void *arg)
{
	struct tree past = TREE_INIT;
	undo_collect(s, prefix, at, &past);
	struct tree_node *a = within(list_start(&s->live, prefix, after), prefix);
	struct tree_node *b = within(list_start(&past, prefix, after), prefix);
	bool more = true;
	while (more && (a || b)) {
		int c = !a ? 1 : !b ? -1 : str_cmp(tree_key(a), tree_key(b));
		if (c < 0) {
			more = one(tree_key(a), &((struct value *)tree_value(a))->v, arg);
		} else if (tree_value(b) != s) {
			more = one(tree_key(b), tree_value(b), arg);
		}
		if (c <= 0)
			a = within(tree_next(a), prefix);
		if (c >= 0)
			b = within(tree_next(b), prefix);
	}
	tree_fini(&past);
}

int store_list(struct store *s, struct str prefix, struct str after, rev_t at, store_list_cb one,
	       void *arg)
{
	if (at && at < s->window.base)
		return ERR_GONE;
	if (at > s->rev)
		return ERR_TIMEOUT;
	if (at && at < s->rev) {
		list_past(s, prefix, after, at, one, arg);
		return 0;
	}
	struct tree_node *n = within(list_start(&s->live, prefix, after), prefix);
	for (; n; n = within(tree_next(n), prefix))
		if (!one(tree_key(n), &((struct value *)tree_value(n))->v, arg))
			break;
	return 0;
}

size_t store_count(struct store *s, struct str prefix, struct str after)
{
	size_t count = 0;
	for (struct tree_node *n = within(list_start(&s->live, prefix, after), prefix); n;
	     n = within(tree_next(n), prefix))
		count++;
	return count;
}
