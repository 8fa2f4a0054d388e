/* What managed.c and apply.c share: the managers of an object. Private to api. */
#pragma once
#include "api/engine.h"
#include "api/typed.h"

struct owner {
	struct str name, api_version, sub;
	struct str time; /* empty: none */
	bool applied;    /* by server-side apply; else by any other write */
	struct fieldset *set;
};
struct managers {
	struct arena *a;
	struct owner *items;
	unsigned n, cap;
};

void managers_read(struct arena *a, const struct json *obj, struct managers *ret);
void managers_write(struct managers *m, struct json *obj);
struct owner *managers_find(struct managers *m, const struct owner *like); /* NULL */
struct owner *managers_add(struct managers *m, const struct owner *like);
/* Everybody but the manager SKIP (may be NULL) loses what changed hands and what is gone. */
void managers_take(struct managers *m, const struct owner *skip, const struct typed_diff *d);
/* NOW instead of OLD was written by ME: what changed becomes his, on top of what he had. */
void managers_update(struct managers *m, const struct api_kind *k, const struct json *old,
		     const struct json *now, const struct owner *me);

/* Fields a write through this door cannot change, and so does not own. */
struct fieldset *managed_ignored(struct arena *a, const struct api_kind *k, const char *sub);
/* Without the members nobody owns: names, revision, … */
struct fieldset *managed_strip(struct arena *a, const struct fieldset *s);
void managed_diff(struct arena *a, const struct api_kind *k, const char *sub,
		  const struct json *old, const struct json *now, struct typed_diff *ret);
/* An object of the kind as it is before anything is set. */
struct json *managed_empty(struct arena *a, const struct api_kind *k);
/* A copy of two levels without managedFields. */
struct json *managed_bare(struct arena *a, const struct json *obj);
