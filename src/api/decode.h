/* Shared by what builds normal forms: decode.c, complete.c, proto*.c. */
#pragma once
#include "api/kind.h"
#include "wire/json.h"

/* Whether Go's omitempty leaves V out. A null counts as absent: pointers and structs too. */
bool field_omits(const struct api_field *f, const struct json *v);
/* An object of the N values in SLOTS (one for each field of T, NULL: absent), in the tables'
 * order. */
struct json *struct_of_slots(struct arena *a, const struct api_type *t, struct json *const *slots,
			     uint32_t n);
/* Sets a string member at the front; a present one stays where it is. */
void json_set_first(struct arena *a, struct json *obj, const char *key, const char *value);
/* The canonical form; NULL: V is none. */
struct json *quantity_of_json(struct arena *a, const struct json *v);
struct json *time_of_json(struct arena *a, const struct json *v, bool micro);
