/* Shared by the files of the JSON implementation: a hash index of an object's keys, UTF-8. */
#pragma once
#include "wire/json.h"

void json_index_init(struct json_index *x, const struct json_member *m, uint32_t n);
void json_index_fini(struct json_index *x); /* also when zeroed */
/* The place of KEY, or UINT32_MAX. */
uint32_t json_index_get(const struct json_index *x, const struct json_member *m, struct str key);
/* The place of KEY; when absent it is noted at AT and UINT32_MAX returned. */
uint32_t json_index_add(struct json_index *x, const struct json_member *m, uint32_t at,
			struct str key);

/* Bytes of the well-formed character at the start of S (not ASCII only), 0 when it is none. Source:
 * Unicode 15, table 3-7. */
size_t utf8_length(struct str s);
size_t utf8_put(char *out, uint32_t rune); /* at most 4 bytes; RUNE is a scalar value */
