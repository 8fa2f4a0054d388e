/* What a plain YAML scalar means; shared by reader and writer. */
#pragma once
#include "wire/yaml.h"

enum yaml_tag_N {
	YAML_TAG_INVALID,
	YAML_TAG_STR,
	YAML_TAG_NULL,
	YAML_TAG_BOOL,
	YAML_TAG_INT,
	YAML_TAG_FLOAT,
	YAML_TAG_TIMESTAMP,
	YAML_TAG_BINARY,
	YAML_TAG_OTHER, /* a tag of an application */
};

struct yaml_scalar {
	enum yaml_tag_N tag;
	bool b;       /* of a BOOL; of an INT: it is negative */
	uint64_t abs; /* of an INT */
	double d;     /* of a FLOAT; may be infinite or no number */
};

/* YAML 1.1 with go-yaml v2's choices: y, yes, on and their opposites are booleans, 0777 is octal,
 * 1_000 a number, base 60 a string. */
struct yaml_scalar yaml_resolve(struct str plain);
bool yaml_base60(struct str s); /* a number to other YAML 1.1 readers: must be quoted */
