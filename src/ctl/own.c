#include "ctl/impl.h"

bool owned_by(const struct object *o, const struct object *owner)
{
	const struct json *ref = meta_controller(o->json);
	return ref && str_eq(json_get_str(ref, "uid"), owner->uid);
}

/* The strategic patch of an owner reference, so that other references stay. */
static void patch_refs(struct pass *p, struct object *o, struct json *ref)
{
	struct arena *a = p->arena;
	struct json *patch = json_new_object(a), *meta = json_obj(a, patch, "metadata");
	json_set_str(a, meta, "uid", o->uid);
	json_push(a, json_arr(a, meta, "ownerReferences"), ref);
	struct client_request req = {
		.verb = CLIENT_PATCH_STRATEGIC,
		.kind = o->kind,
		.ns = arena_cstr(a, o->ns),
		.name = arena_cstr(a, o->name),
		.body = patch,
	};
	pass_do_or(p, &req, ERR_NOT_FOUND, NULL, NULL);
}

static void adopt(struct pass *p, struct object *owner, struct object *o)
{
	patch_refs(p, o, meta_owner_ref(p->arena, owner, true, true));
}

static void release(struct pass *p, struct object *owner, struct object *o)
{
	struct json *ref = json_new_object(p->arena);
	json_set_cstr(p->arena, ref, "$patch", "delete");
	json_set_str(p->arena, ref, "uid", owner->uid);
	patch_refs(p, o, ref);
}

struct claim pass_claim(struct pass *p, struct object *owner, const struct selector *selector,
			struct cache *cache, bool (*fit)(const struct object *o))
{
	struct claim claim = {NULL, 0};
	size_t cap = 0;
	bool going = meta_deleting(owner->json);
	CACHE_EACH (cache, p->ns, it, o) {
		bool matches = selector_matches(selector, json_path(o->json, "metadata.labels"));
		if (!meta_controller(o->json)) {
			if (matches && !going && !meta_deleting(o->json) && (!fit || fit(o)))
				adopt(p, owner, o);
			continue;
		}
		if (!owned_by(o, owner))
			continue;
		if (!matches) {
			if (!going && !meta_deleting(o->json))
				release(p, owner, o);
			continue;
		}
		if (claim.n == cap) {
			cap = cap ? cap * 2 : 16;
			struct object **items = arena_array(p->arena, struct object *, cap);
			if (claim.n)
				memcpy(items, claim.items, claim.n * sizeof(*items));
			claim.items = items;
		}
		claim.items[claim.n++] = o;
	}
	return claim;
}
