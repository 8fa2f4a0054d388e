#include "api/object.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/must.h"
#include <stdio.h>

struct object *object_new(const struct api_kind *k, struct arena *a, const struct json *v,
			  uint64_t rev)
{
	const struct json *meta = json_get(v, "metadata");
	struct object *o = xcalloc(1, sizeof(*o));
	*o = (struct object){
		.refs = 1,
		.rev = rev,
		.kind = k,
		.arena = a,
		.json = v,
		.ns = json_get_str(meta, "namespace"),
		.name = json_get_str(meta, "name"),
		.uid = json_get_str(meta, "uid"),
	};
	return o;
}

static const struct json *object_part(struct arena *a, const struct json *v,
				      enum object_part_N part)
{
	const struct json *meta = json_get(v, "metadata");
	if (part == OBJECT_WHOLE || (part == OBJECT_UNMANAGED && !json_get(meta, "managedFields")))
		return v;
	struct json *out = part == OBJECT_UNMANAGED ? json_shallow(a, v) : json_new_object(a);
	if (part == OBJECT_METADATA) {
		JSON_EACH_MEMBER (v, m)
			if (str_is(m->key, "kind") || str_is(m->key, "apiVersion"))
				json_append_n(a, out, m->key, m->value);
	}
	if (json_is(meta, JSON_OBJECT)) {
		struct json *own = json_set(a, out, "metadata", json_shallow(a, meta));
		(void)json_del(own, "managedFields"); /* may be absent */
	}
	return out;
}

struct object *object_pack(const struct api_kind *k, const struct json *v, uint64_t rev,
			   enum object_part_N part)
{
	AUTO_ARENA *scratch = arena_new(0);
	v = object_part(scratch, v, part);
	const struct json *meta = json_get(v, "metadata");
	/* with room for object_key */
	size_t key = json_get_str(meta, "namespace").n + json_get_str(meta, "name").n + 2;
	struct arena *a = arena_new_exact(json_dup_bytes(v) + key);
	return object_new(k, a, json_dup(a, v), rev);
}

/* Where Kubernetes writes it: after the uid. */
static void object_set_rev(struct arena *a, struct json *meta, uint64_t rev)
{
	char text[24];
	int n = snprintf(text, sizeof(text), "%llu", (unsigned long long)rev);
	bool present = json_get(meta, "resourceVersion") != NULL;
	json_set_str(a, meta, "resourceVersion", str_n(text, (size_t)n));
	if (present)
		return;
	uint32_t last = meta->n - 1, at = 0;
	for (uint32_t i = 0; i < last; i++)
		if (str_is(meta->members[i].key, "uid"))
			at = i + 1;
	if (at == 0)
		return;
	struct json_member m = meta->members[last];
	memmove(&meta->members[at + 1], &meta->members[at], (last - at) * sizeof(m));
	meta->members[at] = m;
	meta->sorted = false;
}

struct object *object_parse(const struct api_kind *k, struct str text, uint64_t rev)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v;
	if (json_parse(a, text, NULL, &v) < 0 || v->type != JSON_OBJECT)
		return NULL;
	if (!json_get(v, "kind"))
		json_set_cstr(a, v, "kind", k->kind);
	if (!json_get(v, "apiVersion"))
		json_set_cstr(a, v, "apiVersion", k->api_version);
	struct json *meta = json_obj(a, v, "metadata");
	if (rev != 0)
		object_set_rev(a, meta, rev);
	else if (str_to_u64(json_get_str(meta, "resourceVersion"), &rev) < 0)
		rev = 0;
	return object_new(k, TAKE(a), v, rev);
}

struct object *object_ref(struct object *o)
{
	must(o->refs > 0);
	o->refs++;
	return o;
}

struct object *object_unref(struct object *o)
{
	if (!o)
		return NULL;
	must(o->refs > 0);
	if (--o->refs > 0)
		return NULL;
	arena_free(o->arena);
	free(o);
	return NULL;
}

void object_unrefp(struct object **o)
{
	*o = object_unref(*o);
}

struct str object_key(struct object *o)
{
	if (!o->key.p)
		o->key = o->ns.n ? arena_strf(o->arena, "%.*s/%.*s", STR_FMT(o->ns),
					      STR_FMT(o->name))
				 : arena_str(o->arena, o->name);
	return o->key;
}

static struct str meta_map_value(const struct json *obj, const char *map, const char *key)
{
	return json_get_str(json_get(json_get(obj, "metadata"), map), key);
}

struct str meta_label(const struct json *obj, const char *key)
{
	return meta_map_value(obj, "labels", key);
}

struct str meta_annotation(const struct json *obj, const char *key)
{
	return meta_map_value(obj, "annotations", key);
}

bool meta_deleting(const struct json *obj)
{
	return json_get_str(json_get(obj, "metadata"), "deletionTimestamp").n > 0;
}

const struct json *meta_controller(const struct json *obj)
{
	JSON_EACH (json_get(json_get(obj, "metadata"), "ownerReferences"), ref)
		if (json_get_bool(ref, "controller", false))
			return ref;
	return NULL;
}

const struct json *meta_condition(const struct json *status, const char *type)
{
	JSON_EACH (json_get(status, "conditions"), c)
		if (str_is(json_get_str(c, "type"), type))
			return c;
	return NULL;
}

/* Sets a string member; an empty value removes it, as omitempty would. */
static bool condition_set_text(struct arena *a, struct json *c, const char *key, const char *value)
{
	struct str want = str_of(value ? value : "");
	if (str_eq(json_get_str(c, key), want))
		return false;
	if (want.n)
		json_set_str(a, c, key, want);
	else
		json_del(c, key);
	return true;
}

bool meta_tolerates(const struct json *toleration, const struct json *taint)
{
	struct str effect = json_get_str(toleration, "effect");
	struct str key = json_get_str(toleration, "key");
	if (effect.n && !str_eq(effect, json_get_str(taint, "effect")))
		return false;
	if (key.n && !str_eq(key, json_get_str(taint, "key")))
		return false;
	if (str_is(json_get_str(toleration, "operator"), "Exists"))
		return true;
	return key.n && str_eq(json_get_str(toleration, "value"), json_get_str(taint, "value"));
}

bool meta_condition_set(struct arena *a, struct json *status, const char *type, const char *value,
			const char *reason, const char *message)
{
	char now[RFC3339_BYTES];
	rfc3339_format(clock_wall(), now);
	struct json *c = (struct json *)meta_condition(status, type);
	if (!c) {
		c = json_push(a, json_arr(a, status, "conditions"), json_new_object(a));
		json_set_cstr(a, c, "type", type);
	}
	bool changed = condition_set_text(a, c, "status", value);
	if (changed || !json_get(c, "lastTransitionTime"))
		json_set_cstr(a, c, "lastTransitionTime", now);
	changed |= condition_set_text(a, c, "reason", reason);
	changed |= condition_set_text(a, c, "message", message);
	return changed;
}

struct json *meta_owner_ref(struct arena *a, const struct object *owner, bool controller,
			    bool block)
{
	struct json *ref = json_new_object(a);
	json_set_str(a, ref, "apiVersion", api_version_of(owner->kind));
	json_set_cstr(a, ref, "kind", owner->kind->kind);
	json_set_str(a, ref, "name", owner->name);
	json_set_str(a, ref, "uid", owner->uid);
	if (controller)
		json_set_bool(a, ref, "controller", true);
	if (block)
		json_set_bool(a, ref, "blockOwnerDeletion", true);
	return ref;
}
