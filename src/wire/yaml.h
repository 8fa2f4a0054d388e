/* YAML 1.1 as sigs.k8s.io/yaml reads it (libyaml beneath), into a JSON tree. One document: more is
 * ERR_SYNTAX. Anchors and merges count against YAML_NODES_MAX. */
#pragma once
#include "wire/json.h"

struct yaml_error {
	unsigned line; /* 0: not told (go-yaml then prints none) */
	char why[120];
};
int yaml_parse(struct arena *a, struct str text, struct yaml_error *e, struct json **ret) MUST_USE;
/* Block style, keys in their order, quoted as kubectl prints. A string that is not UTF-8 makes B
 * failed. */
void yaml_write(struct buf *b, const struct json *v);
