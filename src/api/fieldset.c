/* Sets of field paths; see fieldset.h. */
#include "api/fieldset.h"

struct fieldset *fieldset_new(struct arena *a)
{
	return arena_new_of(a, struct fieldset);
}

bool fieldset_empty(const struct fieldset *s)
{
	for (uint32_t i = 0; s && i < s->n; i++)
		if (s->nodes[i].member || !fieldset_empty(s->nodes[i].below))
			return false;
	return true;
}

/* Numbers in keys sort as numbers: {"port":80} before {"port":8080}. */
static int compare_keys(struct str x, struct str y)
{
	size_t i = 0, j = 0;

	while (i < x.n && j < y.n) {
		bool number = i && x.p[i - 1] == ':' && x.p[i] >= '0' && x.p[i] <= '9' &&
			      y.p[j] >= '0' && y.p[j] <= '9';
		if (number) {
			size_t nx = strspn(x.p + i, "0123456789"),
			       ny = strspn(y.p + j, "0123456789");
			if (nx != ny)
				return nx < ny ? -1 : 1;
		}
		if (x.p[i] != y.p[j])
			return (unsigned char)x.p[i] < (unsigned char)y.p[j] ? -1 : 1;
		i++;
		j++;
	}
	return x.n - i == y.n - j ? 0 : x.n - i < y.n - j ? -1 : 1;
}

static int compare(struct path_element x, struct path_element y)
{
	static const char order[] = "fkvi";

	if (x.kind != y.kind)
		return strchr(order, x.kind) < strchr(order, y.kind) ? -1 : 1;
	return x.kind == 'k' ? compare_keys(x.text, y.text) : str_cmp(x.text, y.text);
}

/* The place of AT, or where it belongs. */
static uint32_t place(const struct fieldset *s, struct path_element at, bool *ret_found)
{
	uint32_t low = 0, high = s->n;

	*ret_found = false;
	while (low < high) {
		uint32_t mid = (low + high) / 2;
		int order = compare(s->nodes[mid].at, at);
		if (order == 0) {
			*ret_found = true;
			return mid;
		}
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static struct fieldset_node *node_append(struct arena *a, struct fieldset *s)
{
	if (s->n == s->cap) {
		uint32_t cap = s->cap ? 2 * s->cap : 4;
		struct fieldset_node *grown = arena_array(a, struct fieldset_node, cap);
		if (s->n)
			memcpy(grown, s->nodes, s->n * sizeof(*grown));
		s->nodes = grown;
		s->cap = cap;
	}
	s->nodes[s->n] = (struct fieldset_node){0};
	return &s->nodes[s->n++];
}

static struct fieldset_node *node_get(struct arena *a, struct fieldset *s, struct path_element at)
{
	bool found;
	uint32_t i = place(s, at, &found);

	if (found)
		return &s->nodes[i];
	node_append(a, s);
	memmove(&s->nodes[i + 1], &s->nodes[i], (s->n - 1 - i) * sizeof(*s->nodes));
	s->nodes[i] = (struct fieldset_node){.at = at};
	return &s->nodes[i];
}

static struct fieldset *insert_up_to(struct arena *a, struct fieldset *s, const struct fieldpath *p)
{
	if (!p || !p->up)
		return s;
	struct fieldset_node *n = node_get(a, insert_up_to(a, s, p->up), p->at);
	if (!n->below)
		n->below = fieldset_new(a);
	return n->below;
}

void fieldset_insert(struct arena *a, struct fieldset *s, const struct fieldpath *p)
{
	if (p && p->up)
		node_get(a, insert_up_to(a, s, p->up), p->at)->member = true;
}

const struct fieldset_node *fieldset_find(const struct fieldset *s, struct path_element at)
{
	bool found = false;
	uint32_t i = s ? place(s, at, &found) : 0;

	return found ? &s->nodes[i] : NULL;
}

bool fieldset_has(const struct fieldset *s, struct path_element at)
{
	const struct fieldset_node *n = fieldset_find(s, at);
	return n && n->member;
}

const struct fieldset *fieldset_below(const struct fieldset *s, struct path_element at)
{
	const struct fieldset_node *n = fieldset_find(s, at);
	return n ? n->below : NULL;
}

bool fieldset_equal(const struct fieldset *x, const struct fieldset *y)
{
	uint32_t i = 0, k = 0, nx = x ? x->n : 0, ny = y ? y->n : 0;

	while (i < nx || k < ny) {
		const struct fieldset_node *p = i < nx ? &x->nodes[i] : NULL;
		const struct fieldset_node *q = k < ny ? &y->nodes[k] : NULL;
		int order = !p ? 1 : !q ? -1 : compare(p->at, q->at);
		const struct fieldset_node *one = order < 0 ? p : q;
		if (order == 0 && (p->member != q->member || !fieldset_equal(p->below, q->below)))
			return false;
		if (order != 0 && (one->member || !fieldset_empty(one->below)))
			return false;
		i += order <= 0;
		k += order >= 0;
	}
	return true;
}

/* ---- algebra: one walk over both, NODE decides about each pair ---- */
enum set_op_N { SET_UNION, SET_INTERSECTION, SET_DIFFERENCE, SET_WITHOUT };

static struct fieldset *combine(struct arena *a, enum set_op_N op, const struct fieldset *x,
				const struct fieldset *y)
{
	uint32_t i = 0, k = 0, nx = x ? x->n : 0, ny = y ? y->n : 0;
	struct fieldset *out = fieldset_new(a);

	while (i < nx || k < ny) {
		const struct fieldset_node *p = i < nx ? &x->nodes[i] : NULL;
		const struct fieldset_node *q = k < ny ? &y->nodes[k] : NULL;
		int order = !p ? 1 : !q ? -1 : compare(p->at, q->at);
		i += order <= 0;
		k += order >= 0;
		if (order < 0 && op != SET_INTERSECTION)
			*node_append(a, out) = *p;
		if (order > 0 && op == SET_UNION)
			*node_append(a, out) = *q;
		if (order != 0)
			continue;
		struct fieldset_node n = {.at = p->at};
		if (op == SET_UNION)
			n.member = p->member || q->member;
		else if (op == SET_INTERSECTION)
			n.member = p->member && q->member;
		else
			n.member = p->member && !q->member;
		if (!(op == SET_WITHOUT && q->member))
			n.below = combine(a, op, p->below, q->below);
		if (n.member || !fieldset_empty(n.below))
			*node_append(a, out) = n;
	}
	return out;
}

struct fieldset *fieldset_union(struct arena *a, const struct fieldset *x, const struct fieldset *y)
{
	return combine(a, SET_UNION, x, y);
}

struct fieldset *fieldset_intersection(struct arena *a, const struct fieldset *x,
				       const struct fieldset *y)
{
	return combine(a, SET_INTERSECTION, x, y);
}

struct fieldset *fieldset_difference(struct arena *a, const struct fieldset *x,
				     const struct fieldset *y)
{
	return combine(a, SET_DIFFERENCE, x, y);
}

struct fieldset *fieldset_without(struct arena *a, const struct fieldset *x,
				  const struct fieldset *y)
{
	return combine(a, SET_WITHOUT, x, y);
}

/* ---- FieldsV1 ---- */
static int by_place(const void *x, const void *y)
{
	return compare(((const struct fieldset_node *)x)->at,
		       ((const struct fieldset_node *)y)->at);
}

/* Nodes in any order, which is anybody's who sends them, become a set. */
static void nodes_settle(struct arena *a, struct fieldset *s)
{
	uint32_t n = 0;

	for (uint32_t i = 1; i < s->n; i++)
		if (by_place(&s->nodes[i - 1], &s->nodes[i]) >= 0) {
			qsort(s->nodes, s->n, sizeof(*s->nodes), by_place);
			break;
		}
	for (uint32_t i = 0; i < s->n; i++) {
		struct fieldset_node *x = &s->nodes[i];
		if (n && by_place(&s->nodes[n - 1], x) == 0) {
			s->nodes[n - 1].member |= x->member;
			s->nodes[n - 1].below = fieldset_union(a, s->nodes[n - 1].below, x->below);
		} else {
			s->nodes[n++] = *x;
		}
	}
	s->n = n;
}

struct fieldset *fieldset_read(struct arena *a, const struct json *v)
{
	struct fieldset *s = fieldset_new(a);

	JSON_EACH_MEMBER (v, m) {
		if (m->key.n < 2 || m->key.p[1] != ':' || !strchr("fkvi", m->key.p[0]))
			continue;
		struct path_element at = {m->key.p[0], str_from(m->key, 2)};
		if (!at.text.p)
			at.text = STR("");
		bool leaf = json_len(m->value) == 0;
		*node_append(a, s) =
			(struct fieldset_node){.at = at,
					       .member = leaf || json_get(m->value, "."),
					       .below = leaf ? NULL : fieldset_read(a, m->value)};
	}
	nodes_settle(a, s);
	return s;
}

struct json *fieldset_write(struct arena *a, const struct fieldset *s)
{
	struct json *out = json_new_object(a);

	for (uint32_t i = 0; s && i < s->n; i++) {
		const struct fieldset_node *n = &s->nodes[i];
		if (!n->member && fieldset_empty(n->below))
			continue;
		struct json *v = fieldset_write(a, n->below);
		if (n->member && json_len(v)) {
			struct json *with = json_new_object(a);
			json_set(a, with, ".", json_new_object(a));
			JSON_EACH_MEMBER (v, m)
				json_append_n(a, with, m->key, m->value);
			v = with;
		}
		json_append_n(a, out, arena_strf(a, "%c:%.*s", n->at.kind, STR_FMT(n->at.text)), v);
	}
	return out;
}

void fieldset_add_names(struct arena *a, struct fieldset *s, const char *dotted)
{
	struct str rest = str_of(dotted), part;
	struct fieldset *at = s;

	while (str_cut(&rest, '.', &part)) {
		struct fieldset_node *n = node_get(a, at, (struct path_element){'f', part});
		if (!rest.p) {
			n->member = true;
			return;
		}
		if (!n->below)
			n->below = fieldset_new(a);
		at = n->below;
	}
}

/* ---- paths as text ---- */
static void element_text(struct arena *a, struct buf *b, struct path_element at)
{
	struct json *v;
	bool first = true;

	if (at.kind == 'f') {
		buf_printf(b, ".%.*s", STR_FMT(at.text));
	} else if (at.kind == 'k' && json_parse(a, at.text, NULL, &v) == 0) {
		JSON_EACH_MEMBER (v, m) {
			buf_printf(b, "%s%.*s=", first ? "[" : ",", STR_FMT(m->key));
			json_write(b, m->value);
			first = false;
		}
		buf_add_char(b, ']');
	} else {
		buf_printf(b, "[%s%.*s]", at.kind == 'v' ? "=" : "", STR_FMT(at.text));
	}
}

static void each(struct arena *a, const struct fieldset *s, struct buf *path, fieldset_cb cb,
		 void *arg)
{
	for (uint32_t i = 0; s && i < s->n; i++) {
		size_t n = path->n;
		element_text(a, path, s->nodes[i].at);
		if (s->nodes[i].member)
			cb(buf_str(path), arg);
		each(a, s->nodes[i].below, path, cb, arg);
		buf_truncate(path, n);
	}
}

void fieldset_each(struct arena *a, const struct fieldset *s, fieldset_cb cb, void *arg)
{
	AUTO_BUF path = BUF_INIT;

	each(a, s, &path, cb, arg);
}
