/* Kinds, types and fields as tables, generated from schema/ (make gen). Everything generic is an
 * engine over these.
 *
 * A type is a struct with fields in declaration order (inlined structs flattened), or a named
 * scalar. A kind is a type served as a resource. Built-in tables are static and immutable; those of
 * CustomResourceDefinitions have the same shape. Source: Kubernetes 1.35 API types.
 */
#pragma once
#include "base/str.h"

enum field_type_N {
	FIELD_INVALID,
	FIELD_STRING,
	FIELD_BOOL,
	FIELD_INT32,
	FIELD_INT64,
	FIELD_DOUBLE,
	FIELD_BYTES,  /* base64 in JSON */
	FIELD_STRUCT, /* .type */
	FIELD_TIME,   /* metav1.Time, MicroTime, Duration */
	FIELD_MICROTIME,
	FIELD_DURATION,
	FIELD_QUANTITY,
	FIELD_INT_OR_STRING,
	FIELD_RAW,       /* RawExtension, JSON, Unknown: any value */
	FIELD_FIELDS_V1, /* managedFields' fieldsV1 */
};
enum field_shape_N { SHAPE_ONE, SHAPE_LIST, SHAPE_MAP }; /* map: string keys */
enum list_type_N { LIST_ATOMIC, LIST_SET, LIST_MAP };    /* structured merge diff */

#define FIELD_OMITEMPTY          0x1u
#define FIELD_POINTER            0x2u /* presence matters */
#define FIELD_OPTIONAL           0x4u
#define FIELD_REQUIRED           0x8u
#define FIELD_PATCH_MERGE        0x10u  /* strategic: merge this list (by patch_key, or as a set) */
#define FIELD_PATCH_REPLACE_KEYS 0x20u  /* strategic: retainKeys */
#define FIELD_ATOMIC             0x40u  /* map or struct owned as a whole */
#define FIELD_LIST_OF_LISTS      0x80u  /* the element is itself a list (e.g. ExtraValue maps) */
#define FIELD_LIST_TYPE          0x100u /* list_type is declared, not only the default */
#define FIELD_GRANULAR           0x200u /* owned by field although its type is atomic */
#define FIELD_PATCH_REPLACE      0x400u /* strategic: declared replace, which is the default too */

struct api_type;
struct api_field {
	const char *name;             /* in JSON */
	const struct api_type *type;  /* FIELD_STRUCT: the struct. Named scalars: the type with its
					 enum, else NULL */
	const char *patch_key;        /* strategic merge key, NULL: none */
	const char *const *list_keys; /* LIST_MAP: NULL-terminated */
	const char *go_type;          /* as in messages: "int32", "v1.PodSpec" */
	uint32_t number;              /* protobuf field number */
	uint16_t flags;
	uint8_t kind;      /* enum field_type_N, of the element for lists and maps */
	uint8_t shape;     /* enum field_shape_N */
	uint8_t list_type; /* enum list_type_N */
};
/* A struct that is inlined in JSON (its fields are among those of the outer type, with number 0)
 * but a message of its own in protobuf. */
struct api_embed {
	const struct api_type *type;
	uint16_t number;
	bool pointer;
};
struct api_type {
	const char *name;       /* "PodSpec" */
	const char *go_package; /* "v1", as Go messages print it: "v1.PodSpec" */
	const char *openapi;    /* "io.k8s.api.core.v1.PodSpec" */
	const char *doc;        /* one sentence of ours for explain, or "" */
	const struct api_field *fields;
	uint16_t fields_n;
	bool atomic;              /* structType=atomic */
	bool closed;              /* enums is complete: other values are invalid */
	const char *const *enums; /* named string: its values, NULL-terminated, or NULL */
	/* Protobuf: what is written, in order: a field's index, or fields_n + an embed's. */
	const uint8_t *order;
	const struct api_embed *embeds;
	uint8_t order_n, embeds_n;
	const char *unions; /* x-kubernetes-unions as JSON, or NULL */
};
/* By the exact name; NULL when there is none. */
const struct api_field *api_type_field(const struct api_type *t, struct str name);

/* Verbs, also the bits of a kind's verbs. */
#define VERB_GET              0x1u
#define VERB_LIST             0x2u
#define VERB_WATCH            0x4u
#define VERB_CREATE           0x8u
#define VERB_UPDATE           0x10u
#define VERB_PATCH            0x20u
#define VERB_DELETE           0x40u
#define VERB_DELETECOLLECTION 0x80u
#define VERB_ALL              0xffu

struct api_subresource {
	const char *name;                   /* "status", "scale", "log" */
	const char *group, *version, *kind; /* of its objects: autoscaling/v1 Scale */
	uint32_t verbs;
};
struct api_kind {
	const char *group; /* "" for core */
	const char *version;
	const char *kind, *list_kind; /* "Pod", "PodList" */
	const char *plural, *singular;
	const char *const *short_names; /* NULL-terminated or NULL */
	const char *const *categories;
	const struct api_subresource *subresources;
	uint8_t subresources_n;
	bool namespaced;
	bool virtual_; /* answered, never stored: SubjectAccessReview, TokenReview, … */
	uint32_t verbs;
	const struct api_type *type;
	const char *api_version; /* "v1", "apps/v1" */
	const char *storage; /* "/pods/": key is storage + [ns + "/"] + name. Group-versions of one
				kind share it */
	const struct api_kind *storage_kind; /* the version it is stored as (itself for most) */
	const char *storage_hash; /* discovery's storageVersionHash, NULL for virtual kinds */
	const char *deprecated;   /* the warning to who uses it, or NULL */
	uint16_t index;           /* 0..api_kinds_n-1 for built-in ones */
};
extern const struct api_kind *const api_kinds[];
extern const uint16_t api_kinds_n;
extern const struct api_type *const api_types[]; /* every struct and enum, sorted by openapi */
extern const uint16_t api_types_n;

/* For OpenAPI only, both sorted by openapi, field: a field's sentence (openapi "": of all kinds),
 * and its declared default (defaulting itself is default*.c). */
struct api_field_doc {
	const char *openapi, *field, *text;
};
struct api_field_default {
	const char *openapi, *field, *json;
};
extern const struct api_field_doc api_field_docs[];
extern const uint16_t api_field_docs_n;
extern const struct api_field_default api_field_defaults[];
extern const uint16_t api_field_defaults_n;

/* By Kind; NULL when there is none. */
const struct api_kind *api_kind_find(struct str group, struct str version, struct str kind);
/* By the plural; NULL when there is none. */
const struct api_kind *api_kind_resource(struct str group, struct str version, struct str plural);
const struct api_type *api_type_find(struct str openapi); /* any type, also not served ones */
/* By what an object says of itself: kinds, their lists, Status, DeleteOptions, Scale, …; NULL. */
const struct api_type *api_type_of(struct str api_version, struct str kind);
const struct api_subresource *api_kind_sub(const struct api_kind *k, struct str name);
/* "v1" or "apps/v1" into its parts. */
void api_group_version(struct str api_version, struct str *ret_group, struct str *ret_version);
struct str api_version_of(const struct api_kind *k); /* "v1", "apps/v1"; static memory */
