/* The engines over the tables, as the API server calls them. Each is pure: trees in, trees out, in
 * the request's arena.
 *
 * A write goes: api_decode → (patch → api_decode) → api_default → managed_update →
 * strategy_prepare_* → admission → strategy_prepare_* → api_validate_* → api_complete → store.
 * Whoever writes owns what it sent and what was defaulted, not what admission and allocation add;
 * so managed_update comes first. What admission changed is prepared again (the generation goes by
 * it). A server-side apply reads its configuration with api_decode_config instead; managed_apply
 * merges, then it goes on with api_default and has no managed_update.
 */
#pragma once
#include "api/kind.h"
#include "api/object.h"
#include "base/err.h"

/* ---- bodies: decode.c, complete.c, proto_decode.c, proto_encode.c ---- */
enum field_validation_N {
	VALIDATION_INVALID,
	VALIDATION_IGNORE,
	VALIDATION_WARN,
	VALIDATION_STRICT
};
struct api_decoded {
	const struct api_kind *kind; /* of the body */
	struct json *v;              /* normal form: see api_decode */
	const char *strict; /* "unknown field \"spec.x\", duplicate field \"data.a\""; NULL: none */
	const char *const *warnings; /* the same one by one, NULL-terminated; never NULL */
};
/* Bring a parsed tree to the normal form of kind K: unknown fields dropped, members in the order of
 * the tables and map keys sorted, nulls gone (in lists: zero values), empty values gone where Go's
 * omitempty would, quantities and times canonical, kind and apiVersion set. Fields that Go always
 * writes are not yet filled in: api_complete.
 *
 * dups    of the parser; may be NULL
 * Errors  ERR_BAD_REQUEST with the text Kubernetes would give ('Deployment in version "v1" cannot
 *         be handled as a Deployment: json: cannot unmarshal …'). Strict findings are no error
 *         here: the caller that is strict answers api_strict_error.
 */
int api_decode(struct arena *a, const struct api_kind *k, struct json *v,
	       const struct json_dup *dups, struct api_decoded *ret, struct err *e) MUST_USE;
/* The same, but empty values stay, and quantities and times as they were written: what an applied
 * configuration names, it owns, and conflicts are found by what is written. api_complete makes the
 * outcome canonical. */
int api_decode_config(struct arena *a, const struct api_kind *k, struct json *v,
		      const struct json_dup *dups, struct api_decoded *ret, struct err *e) MUST_USE;
/* Of any type: DeleteOptions, Scale, Binding, … */
int api_decode_type(struct arena *a, const struct api_type *t, struct json *v,
		    const struct json_dup *dups, struct api_decoded *ret, struct err *e) MUST_USE;
int api_strict_error(const struct api_decoded *d, struct err *e); /* 0 when there is nothing */
/* Make V what Go would write: fields without omitempty are there ("status": {}, "rules": null),
 * empty ones with it are not, order as in the tables. Every object passes here before it is stored;
 * idempotent. */
void api_complete(struct arena *a, const struct api_type *t, struct json *v);
/* The same before it is stored: an empty list that was sent is one, not null. */
void api_complete_sent(struct arena *a, const struct api_type *t, struct json *v);
/* With the "k8s\0" envelope. Decoded is already in normal form. */
int proto_decode(struct arena *a, struct str body, const char **ret_api_version,
		 const char **ret_kind, struct json **ret, struct err *e) MUST_USE;
/* Any object, list, Status, Table-less meta type by its apiVersion and kind; ERR_NOT_ACCEPTABLE
 * when the type is unknown. */
int proto_encode(struct buf *b, const struct json *v, struct err *e) MUST_USE;
/* A WatchEvent around an object that proto_encode wrote. Events have no envelope themselves; on the
 * wire each follows its length in four bytes, big-endian. */
void proto_encode_event(struct buf *b, const char *type /* "ADDED" */, struct str object);

/* The annotation of DaemonSets in which Kubernetes keeps a field of an old version. */
#define TEMPLATE_GENERATION "deprecated.daemonset.template.generation"

/* ---- defaults, preparation, validation: default*.c, strategy*.c, validate*.c ---- */
void api_default(struct arena *a, const struct api_kind *k, struct json *obj);
/* After defaults and once name, namespace and uid are set: clear status and system fields;
 * generation 1 where kinds have it. */
void strategy_prepare_create(struct arena *a, const struct api_kind *k, struct json *obj);
/* After defaults, before validation on update: carry over what this door may not change (main:
 * status; "status": all but status; system metadata always), bump generation when the spec changed.
 */
void strategy_prepare_update(struct arena *a, const struct api_kind *k,
			     const char *sub /* NULL: main */, struct json *obj,
			     const struct json *old);
/* A PUT of an absent object creates it (Lease, Endpoints, …). */
bool strategy_create_on_update(const struct api_kind *k);
bool strategy_allows_unconditional_update(const struct api_kind *k);
bool strategy_graceful_delete(const struct api_kind *k); /* Pods */
/* A pod's class of service, by the requests and limits of cpu and memory. */
enum qos_N { QOS_INVALID, QOS_GUARANTEED, QOS_BURSTABLE, QOS_BEST_EFFORT, QOS_N };
enum qos_N pod_qos(const struct json *pod);
const char *qos_name(enum qos_N q); /* "Guaranteed" */
/* What the answer's Warning headers say. OLD: NULL for a new object. */
const char *strategy_warnings(struct arena *a, const struct api_kind *k, const struct json *obj,
			      const struct json *old, const char *const **ret_list);

struct cause {
	const char *reason, *message, *field;
}; /* FieldValueRequired, … ; as in Status.details.causes */
struct causes {
	struct arena *arena;
	struct cause *items;
	unsigned n, cap;
};
void cause_add(struct causes *c, const char *reason, const char *field, const char *fmt, ...)
	PRINTF_LIKE(4, 5);
void api_validate_create(struct causes *c, const struct api_kind *k, const struct json *obj);
void api_validate_update(struct causes *c, const struct api_kind *k, const char *sub,
			 const struct json *obj, const struct json *old);

/* ---- patches: patch.c, strategic.c ---- */
/* RFC 6902. */
int patch_json(struct arena *a, const struct json *target, const struct json *patch,
	       struct json **ret, struct err *e) MUST_USE;
/* RFC 7386. */
int patch_merge(struct arena *a, const struct json *target, const struct json *patch,
		struct json **ret, struct err *e) MUST_USE;
int patch_strategic(struct arena *a, const struct api_type *t, const struct json *target,
		    const struct json *patch, struct json **ret, struct err *e) MUST_USE;

/* ---- field ownership: managed.c, apply.c, fieldset.c ---- */
/* After create, update or patch: sets metadata.managedFields of OBJ from OLD's (NULL on create) and
 * what changed. SUB: "" or the subresource. NOW: RFC 3339. */
void managed_update(struct arena *a, const struct api_kind *k, const struct json *old,
		    struct json *obj, const char *owner, const char *sub, const char *now);
/* When OBJ differs from OLD in nothing but the times of managedFields, it gets OLD's: the write
 * changes nothing then. Before the comparison that decides on that. */
void managed_settle(struct arena *a, const struct json *old, struct json *obj);
/* Server-side apply of CONFIG (normal form) onto LIVE (NULL: create). Conflicts: ERR_CONFLICT with
 * causes FieldManagerConflict, unless FORCE. Result has its managedFields set. */
int managed_apply(struct arena *a, const struct api_kind *k, const struct json *live,
		  const struct json *config, const char *owner, const char *sub, bool force,
		  const char *now, struct json **ret, struct causes *conflicts,
		  struct err *e) MUST_USE;

/* ---- selectors: selector.c ---- */
struct selector;
int selector_parse_labels(struct arena *a, struct str text, struct selector **ret,
			  struct err *e) MUST_USE;
/* Of a metav1.LabelSelector: {} selects all, NULL nothing. */
struct selector *selector_from_label_selector(struct arena *a, const struct json *label_selector,
					      struct err *e);
/* Of a map of labels, as Service.spec.selector. */
struct selector *selector_from_map(struct arena *a, const struct json *map);
/* LABELS: the object's metadata.labels, or NULL. */
bool selector_matches(const struct selector *s, const struct json *labels);
bool selector_empty(const struct selector *s);
struct field_selector;
/* ERR_BAD_REQUEST for a field the kind does not index. */
int field_selector_parse(struct arena *a, const struct api_kind *k, struct str text,
			 struct field_selector **ret, struct err *e) MUST_USE;
bool field_selector_matches(const struct field_selector *s, const struct json *obj);
/* Whether S requires FIELD to be one value. */
bool field_selector_single(const struct field_selector *s, const char *field,
			   struct str *ret_value);

/* ---- printing: table*.c ---- */
enum table_object_N {
	TABLE_OBJECT_METADATA,
	TABLE_OBJECT_NONE,
	TABLE_OBJECT_WHOLE,
	TABLE_OBJECT_UNKNOWN, /* what a client may ask for, but not be given */
};
struct json *table_columns(struct arena *a, const struct api_kind *k); /* columnDefinitions */
struct json *table_row(struct arena *a, const struct api_kind *k, const struct json *obj,
		       enum table_object_N include, int64_t now_s);
/* The rows of a list, in the order in which its kind is printed. */
void table_sort(const struct api_kind *k, struct json *rows);
/* PartialObjectMetadata */
struct json *partial_metadata(struct arena *a, const struct api_kind *k, const struct json *obj);

/* ---- self-description: discovery.c, openapi*.c. Bytes are made once, cached, borrowed. ---- */
/* The kinds of CustomResourceDefinitions beside the built-in ones, the preferred version of a group
 * first. Borrowed until the next call. Documents handed out before stay valid for ten minutes. */
void discovery_set_custom(const struct api_kind *const *kinds, unsigned n);
void discovery_fini(void);                                            /* frees all documents */
struct str discovery_api_versions(const char *server_address);        /* /api */
struct str discovery_group_list(void);                                /* /apis */
struct str discovery_group(struct str group);                         /* /apis/G; empty: unknown */
struct str discovery_resources(struct str group, struct str version); /* /api/v1, /apis/G/V */
struct str discovery_aggregated(bool core, bool v2);                  /* v2 or v2beta1 */
struct str openapi_v2(bool protobuf);
struct str openapi_v3_index(void);
struct str openapi_v3(struct str path); /* "api/v1", "apis/apps/v1", "version"; empty: unknown */
