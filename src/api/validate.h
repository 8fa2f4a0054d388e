/* What validation functions see: the object, where they are in it, and how to complain.
 *
 * 1. Paths are links on the stack; text is made only when something is wrong, so a good object
 *    costs no memory.
 * 2. Complaints carry the reasons and forms of Kubernetes' field errors.
 *
 *	JSON_EACH(json_get(v, "ports"), port)
 *		v_invalid(x, V_AT(V_ITEM(V_AT(p, "ports"), port_i), "port"), value, "must be …");
 */
#pragma once
#include "api/engine.h"
#include "api/gen/rules.h"
#include "api/quantity.h"
#include "api/twin.h"

struct vctx {
	struct causes *causes;
	const struct api_kind *kind;
	const char *sub;        /* NULL: main */
	const struct json *obj; /* the whole object */
	const struct json *old; /* NULL on create */
};
struct vpath {
	const struct vpath *up;
	const char *name; /* a member; else key, when it has bytes, else index */
	struct str key;
	uint32_t index;
};
/* Items seen so far in this validation; members that make the key, none for the whole item. */
#define V_TWINS(x, ...)                                                     \
	{                                                                   \
		.arena = (x)->causes->arena, .words = (const char *const[]) \
		{                                                           \
			__VA_ARGS__, NULL                                   \
		}                                                           \
	}
#define V_AT(p, member)     (&(const struct vpath){(p), (member), STR_NULL, 0})
#define V_ITEM(p, i)        (&(const struct vpath){(p), NULL, STR_NULL, (i)})
#define V_KEY(p, key_)      (&(const struct vpath){(p), NULL, (key_), 0})
#define JSON_INDEX(arr, it) ((uint32_t)(it##_p - json_items(arr)))

void v_required(struct vctx *x, const struct vpath *p, const char *why /* may be "" */);
void v_invalid(struct vctx *x, const struct vpath *p, const struct json *value, const char *fmt,
	       ...) PRINTF_LIKE(4, 5);
void v_type_invalid(struct vctx *x, const struct vpath *p, const struct json *value,
		    const char *why);
void v_not_supported(struct vctx *x, const struct vpath *p, const struct json *value,
		     const char *const *words);
void v_duplicate(struct vctx *x, const struct vpath *p, const struct json *value);
void v_forbidden(struct vctx *x, const struct vpath *p, const char *fmt, ...) PRINTF_LIKE(3, 4);
void v_too_long(struct vctx *x, const struct vpath *p, int64_t max);
void v_too_many(struct vctx *x, const struct vpath *p, uint32_t n, int64_t max);
void v_not_found(struct vctx *x, const struct vpath *p, const struct json *value);

/* A string in one of the forms; the empty string is looked at too. False after a complaint. */
bool v_format(struct vctx *x, const struct vpath *p, const struct json *value, format_fn format);
bool v_format_str(struct vctx *x, const struct vpath *p, struct str s, format_fn format);
bool v_non_negative(struct vctx *x, const struct vpath *p, const struct json *value);
bool v_enum(struct vctx *x, const struct vpath *p, const struct json *value,
	    const char *const *words);
/* FieldValueInvalid "field is immutable" unless equal; absent and empty are the same. */
bool v_immutable(struct vctx *x, const struct vpath *p, const struct json *now,
		 const struct json *old);

void v_path_write(struct buf *b, const struct vpath *p);
bool str_in(struct str s, const char *const *words);
bool v_is_null(const struct json *v);                        /* absent or null */
bool v_quantity(const struct json *v, struct quantity *ret); /* false: absent or none */

/* validate_meta.c */
void validate_meta(struct vctx *x);
void validate_meta_last(struct vctx *x);
bool validate_meta_version(struct vctx *x);
void validate_meta_update(struct vctx *x);
void validate_labels_map(struct vctx *x, const struct vpath *p, const struct json *labels);
void validate_annotations_map(struct vctx *x, const struct vpath *p, const struct json *m);
/* Of metav1.LabelSelector; errors are where Kubernetes puts them. */
void validate_selector(struct vctx *x, const struct vpath *p, const struct json *v);
bool validate_selector_empty(const struct json *v);
/* validate_pod.c */
void validate_match_keys(struct vctx *x, const struct vpath *p, const struct json *v,
			 const char *member);
/* validate_container.c: references of the downward API, in the environment or a volume */
void validate_field_ref(struct vctx *x, const struct vpath *p, const struct json *v, bool volume);
void validate_resource_ref(struct vctx *x, const struct vpath *p, const struct json *v,
			   bool volume);
/* validate_node.c: the members of a PersistentVolume's spec that are no source */
extern const char *const pv_not_sources[];
/* validate_volume.c */
unsigned validate_one_source(struct vctx *x, const struct vpath *p, const struct json *v,
			     const char *const *skipped);
void validate_access_modes(struct vctx *x, const struct vpath *p, const struct json *modes);
/* validate_resources.c: amounts by resource name, as of a container; of a claim. */
void validate_resource_name(struct vctx *x, const struct vpath *p, struct str name);
bool resource_is_extended(struct str name);

/* validate_apps.c */
bool validate_selector_matches(const struct json *selector, const struct json *labels);
void validate_int_or_percent(struct vctx *x, const struct vpath *p, const struct json *v);
void validate_not_over_100(struct vctx *x, const struct vpath *p, const struct json *v);

/* validate_net.c: "example.com/path" */
/* validate_admission.c: where a webhook is */

/* Update rules that are no rows, by kind: validate_update.c. */
void validate_update_kind(struct vctx *x);
bool validate_update_is_twice(const struct api_kind *k);
