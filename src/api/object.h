/* struct object: one API object, immutable and shared.
 *
 * 1. `json` is complete: kind, apiVersion, metadata.resourceVersion are set. Nobody changes it. To
 *    change an object, json_dup its tree into your own arena, change that, and send it with the
 *    client.
 * 2. References are counted with plain integers, on the loop thread only.
 */
#pragma once
#include "api/kind.h"
#include "base/arena.h"
#include "wire/json.h"

struct object {
	uint32_t refs;
	uint64_t rev; /* resourceVersion; 0: not stored */
	const struct api_kind *kind;
	struct arena *arena; /* owns json and the strings below */
	const struct json *json;
	struct str ns, name, uid; /* views into json; empty when absent */
	struct str key;           /* lazily; see object_key */
};

struct object *object_new(const struct api_kind *k, struct arena *a /* taken over */,
			  const struct json *v, uint64_t rev);
enum object_part_N {
	OBJECT_WHOLE,
	OBJECT_UNMANAGED, /* without metadata.managedFields */
	OBJECT_METADATA,  /* kind, apiVersion and metadata, without managedFields */
};
/* A copy of V that holds no more memory than it must: for what is kept. */
struct object *object_pack(const struct api_kind *k, const struct json *v, uint64_t rev,
			   enum object_part_N part);
/* From our own bytes, which need not hold kind, apiVersion and resourceVersion (stored values do
 * not hold the last). REV 0: what the text says. NULL when broken. */
struct object *object_parse(const struct api_kind *k, struct str text, uint64_t rev);
struct object *object_ref(struct object *o);
struct object *object_unref(struct object *o); /* NULL ok; returns NULL */
void object_unrefp(struct object **o);
#define AUTO_OBJECT AUTO(object_unrefp) struct object
struct str object_key(struct object *o); /* "ns/name" or "name"; borrowed */

/* Accessors used everywhere. */
static inline const struct json *object_meta(const struct object *o)
{
	return json_get(o->json, "metadata");
}
static inline const struct json *object_spec(const struct object *o)
{
	return json_get(o->json, "spec");
}
static inline const struct json *object_status(const struct object *o)
{
	return json_get(o->json, "status");
}
struct str meta_label(const struct json *obj, const char *key);
struct str meta_annotation(const struct json *obj, const char *key);
bool meta_deleting(const struct json *obj); /* metadata.deletionTimestamp is set */
/* The ownerReference with controller=true, or NULL. */
const struct json *meta_controller(const struct json *obj);
/* In status.conditions, or NULL. */
const struct json *meta_condition(const struct json *status, const char *type);
/* Sets or replaces conditions[type]; lastTransitionTime changes only with the status. Returns
 * whether anything changed.
 */
bool meta_condition_set(struct arena *a, struct json *status, const char *type, const char *value,
			const char *reason, const char *message);
/* Whether a toleration of a pod applies to a taint of a node. Source: Kubernetes, "Taints and
 * Tolerations". */
bool meta_tolerates(const struct json *toleration, const struct json *taint);
/* An ownerReference to OWNER. */
struct json *meta_owner_ref(struct arena *a, const struct object *owner, bool controller,
			    bool block);
