/* Sums of resources: what objects use of quotas and limits. Private to serve. */
#pragma once
#include "api/quantity.h"
#include "serve/core.h"

/* Quantities by name: "cpu", "requests.memory", "count/pods". */
struct usage {
	struct arena *a;
	struct usage_item {
		struct str name;
		struct quantity q;
	} * items;
	unsigned n, cap;
};
void usage_add(struct usage *u, struct str name, const struct quantity *q);
const struct quantity *usage_get(const struct usage *u, struct str name); /* NULL: none */
/* One resource of a container (or of anything with .resources). */
bool container_resource(const struct json *c, const char *what, struct str name,
			struct quantity *ret);
/* One resource of a pod as the scheduler counts it: containers together, or the largest init
 * container with the sidecars before it. WHAT: "requests" or "limits". False: nobody says. */
bool pod_resource(const struct json *pod, const char *what, struct str name, struct quantity *ret);
/* What OBJ of kind K uses of the quota SPEC (its scopes are looked at); only what it limits. */
void quota_usage_of(struct usage *u, const struct api_kind *k, const struct json *obj,
		    const struct json *spec);
/* What is used in the namespace NS of everything SPEC limits, counted. */
struct json *quota_status(struct serve *s, struct arena *a, struct str ns, const struct json *spec);
