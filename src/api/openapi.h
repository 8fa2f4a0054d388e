/* Shared by the OpenAPI generator's files: paths and types as small trees, one after the other, so
 * that a document is never in memory as a whole tree; openapi.c writes them as JSON,
 * openapi_gnostic.c as protobuf. Private to api. */
#pragma once
#include "api/kind.h"
#include "base/arena.h"
#include "base/map.h"
#include "wire/json.h"

struct openapi {
	bool v3;
	struct arena *a; /* scratch: emptied after each path and each type */
	struct map refs; /* names of schemas that something refers to */
	void (*on_path)(struct openapi *o, const char *path, const struct json *item);
};

/* {"$ref": …}; notes the name. */
struct json *openapi_ref(struct openapi *o, const char *name);
/* Every path of the kinds of a group-version; the versions and groups themselves. */
void openapi_paths_of(struct openapi *o, const char *api_version);
/* PATH: "/api/", "/apis/apps/", "/version/". */
void openapi_paths_root(struct openapi *o, const char *path);
/* The schema of a type, with notes of what it refers to. */
/* Everything that is referred to, directly or not, in order. */
typedef void (*openapi_schema_cb)(const char *name, const struct json *schema, void *arg);
void openapi_schemas(struct openapi *o, openapi_schema_cb cb, void *arg);
/* Parameters that version 2 shares: (key, parameter) pairs. */
void openapi_shared_parameters(struct openapi *o, openapi_schema_cb cb, void *arg);
/* "rbac.authorization.k8s.io" → "rbacAuthorization"; upper: "RbacAuthorization". Core: "core". */

#define OPENAPI_META "io.k8s.apimachinery.pkg.apis.meta.v1."
struct buf;
void gnostic_document_open(struct buf *b);
void gnostic_path(struct buf *b, const char *path, const struct json *item); /* of Paths */
/* Of Definitions. */
void gnostic_schema(struct buf *b, const char *name, const struct json *schema);
void gnostic_parameter(struct buf *b, const char *name, const struct json *p);
void gnostic_document_close(struct buf *b);
