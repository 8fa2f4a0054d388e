/* Server-side apply: merge a configuration into an object, take away what its manager applied
 * before and no longer does, and report what others own. Source: Kubernetes, "Server-Side Apply";
 * structured merge diff. */
#include "api/managed.h"

#define MANAGER_BEFORE "before-first-apply"
/* kubectl's own, kept in step so that one can go back to client-side apply. */
#define LAST_APPLIED "kubectl.kubernetes.io/last-applied-configuration"

struct apply {
	struct arena *a;
	const struct api_kind *k;
	struct shape shape;
	const struct json *live, *config; /* without managedFields */
	struct managers m;
	struct owner me;
	const char *sub;
	bool force;
	struct causes *conflicts;
	struct err *e;
};

/* ---- removal of what is no longer applied ---- */
/* Take from PRUNED what its manager dropped, but not what somebody else still owns, and nothing
 * that he had not applied himself. */
static struct json *prune(struct apply *p, struct json *merged, const struct fieldset *last)
{
	struct arena *a = p->a;
	const struct shape *s = &p->shape;
	struct fieldset *owned = fieldset_new(a);

	if (fieldset_empty(last))
		return merged;
	const struct fieldset *last_all = typed_with_parents(a, s, last);
	struct json *pruned = typed_remove(a, s, merged, last_all);
	for (unsigned i = 0; i < p->m.n; i++)
		owned = fieldset_union(a, owned, p->m.items[i].set);
	const struct fieldset *whole = typed_with_parents(a, s, typed_fields(a, s, merged));
	const struct fieldset *left = typed_with_parents(a, s, typed_fields(a, s, pruned));
	const struct fieldset *stay = fieldset_union(a, left, typed_with_parents(a, s, owned));
	pruned = typed_remove(a, s, merged, fieldset_difference(a, whole, stay));
	left = typed_with_parents(a, s, typed_fields(a, s, pruned));
	const struct fieldset *gone = fieldset_difference(a, whole, left);
	return typed_remove(a, s, merged, fieldset_intersection(a, gone, last_all));
}

/* ---- conflicts ---- */
static struct str manager_text(struct arena *a, const struct owner *x)
{
	AUTO_BUF b = BUF_INIT;

	json_write_str(&b, x->name);
	if (x->sub.n) {
		buf_add_cstr(&b, " with subresource ");
		json_write_str(&b, x->sub);
	}
	if (!x->applied) {
		buf_printf(&b, " using %.*s", STR_FMT(x->api_version));
		if (x->time.n)
			buf_printf(&b, " at %.*s", STR_FMT(x->time));
	}
	return arena_str(a, buf_str(&b));
}

struct conflict_list {
	struct causes *causes;
	struct str who;
	unsigned n;
	struct buf text; /* "\n- .path" of each */
	struct str only; /* the last path */
};

static void conflict_add(struct str path, void *arg)
{
	struct conflict_list *c = arg;

	cause_add(c->causes, "FieldManagerConflict",
		  arena_printf(c->causes->arena, "%.*s", STR_FMT(path)), "conflict with %.*s",
		  STR_FMT(c->who));
	buf_printf(&c->text, "\n- %.*s", STR_FMT(path));
	c->only = arena_str(c->causes->arena, path);
	c->n++;
}

/* What others own of what would change. 0, or ERR_CONFLICT with the causes set. */
static int find_conflicts(struct apply *p, const struct typed_diff *d,
			  const struct fieldset *allowed)
{
	struct arena *a = p->a;
	const struct fieldset *changed = fieldset_union(a, d->modified, d->added);
	AUTO_BUF all = BUF_INIT;
	struct conflict_list c = {.causes = p->conflicts, .text = BUF_INIT};
	struct str who = STR_NULL;

	for (unsigned i = 0; i < p->m.n; i++) {
		const struct owner *x = &p->m.items[i];
		if (x == managers_find(&p->m, &p->me))
			continue;
		const struct fieldset *theirs = fieldset_intersection(a, x->set, changed);
		theirs = fieldset_difference(a, theirs, allowed);
		if (fieldset_empty(theirs))
			continue;
		c.who = who = manager_text(a, x);
		buf_reset(&c.text);
		fieldset_each(a, theirs, conflict_add, &c);
		buf_printf(&all, "%sconflicts with %.*s:%.*s", all.n ? "\n" : "", STR_FMT(who),
			   STR_FMT(buf_str(&c.text)));
	}
	buf_fini(&c.text);
	if (c.n == 0)
		return 0;
	if (c.n == 1)
		return err_set(p->e, ERR_CONFLICT,
			       "Apply failed with 1 conflict: conflict with %.*s: %.*s",
			       STR_FMT(who), STR_FMT(c.only));
	return err_set(p->e, ERR_CONFLICT, "Apply failed with %u conflicts: %.*s", c.n,
		       STR_FMT(buf_str(&all)));
}

/* kubectl may take over from itself: fields that its last client-side apply set and that nobody
 * changed since are no conflict. */
static const struct fieldset *last_applied_fields(struct apply *p)
{
	struct arena *a = p->a;
	struct str text =
		json_str(json_get(json_path(p->live, "metadata.annotations"), LAST_APPLIED));
	struct api_decoded d = {0};
	struct typed_diff diff;
	struct json *v;

	if (!str_is(p->me.name, "kubectl") || text.n == 0 || json_parse(a, text, NULL, &v) < 0 ||
	    api_decode(a, p->k, v, NULL, &d, NULL) < 0)
		return NULL;
	typed_compare(a, &p->shape, d.v, p->live, &diff);
	const struct fieldset *s = typed_fields(a, &p->shape, d.v);
	s = fieldset_difference(a, s, diff.modified);
	s = fieldset_difference(a, s, diff.added);
	return fieldset_difference(a, s, diff.removed);
}

static void keep_last_applied(struct apply *p, struct json *out)
{
	struct json *notes = json_path(out, "metadata.annotations");
	AUTO_BUF b = BUF_INIT;

	if (!str_is(p->me.name, "kubectl") ||
	    !json_get(json_path(p->live, "metadata.annotations"), LAST_APPLIED) || !notes)
		return;
	json_write(&b, p->config);
	buf_add_char(&b, '\n');
	json_set_str(p->a, notes, LAST_APPLIED, buf_str(&b));
}

static int apply_run(struct apply *p, const char *now, struct json **ret)
{
	struct arena *a = p->a;
	struct typed_diff d;
	struct owner *x = managers_find(&p->m, &p->me);
	const struct fieldset *last = x ? x->set : NULL;

	if (!x)
		x = managers_add(&p->m, &p->me);
	x->set = fieldset_without(a, typed_fields(a, &p->shape, p->config),
				  managed_ignored(a, p->k, p->sub));
	x->api_version = p->me.api_version;
	struct json *merged = prune(p, typed_merge(a, &p->shape, p->live, p->config), last);
	managed_diff(a, p->k, p->sub, p->live, merged, &d);
	if (!p->force) {
		int r = find_conflicts(p, &d, last_applied_fields(p));
		if (r < 0)
			return r;
	}
	managers_take(&p->m, &p->me, &d);
	x->set = managed_strip(a, x->set);
	bool same =
		fieldset_empty(d.added) && fieldset_empty(d.modified) && fieldset_empty(d.removed);
	if (!same || x->time.n == 0 || !fieldset_equal(x->set, last))
		x->time = str_of(now);
	struct json *out = json_dup(a, merged);
	keep_last_applied(p, out);
	managers_write(&p->m, out);
	api_complete(a, p->k->type, out);
	*ret = out;
	return 0;
}

int managed_apply(struct arena *a, const struct api_kind *k, const struct json *live,
		  const struct json *config, const char *owner, const char *sub, bool force,
		  const char *now, struct json **ret, struct causes *conflicts, struct err *e)
{
	struct apply p = {
		.a = a,
		.k = k,
		.shape = shape_of_type(k->type),
		.live = live ? managed_bare(a, live) : managed_empty(a, k),
		.config = managed_bare(a, config),
		.me = {.name = str_of(owner),
		       .api_version = api_version_of(k),
		       .sub = str_of(sub),
		       .applied = true},
		.sub = sub,
		.force = force,
		.conflicts = conflicts,
		.e = e,
	};
	const char *why = typed_check(a, &p.shape, p.config);

	if (why)
		return err_set(e, ERR_INTERNAL,
			       "failed to create typed patch object (%.*s/%.*s; %s, Kind=%s): %s",
			       STR_FMT(json_get_str(json_get(config, "metadata"), "namespace")),
			       STR_FMT(json_get_str(json_get(config, "metadata"), "name")),
			       k->api_version, k->kind, why);
	managers_read(a, live, &p.m);
	if (p.m.n == 0 && live) {
		struct owner before = p.me;
		before.name = STR(MANAGER_BEFORE);
		before.applied = false;
		before.time = str_of(now);
		managers_update(&p.m, k, managed_empty(a, k), p.live, &before);
	}
	return apply_run(&p, now, ret);
}
