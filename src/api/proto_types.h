/* Shared by proto_decode.c and proto_encode.c. */
#pragma once
#include "api/kind.h"

#define PROTO_MAGIC "k8s\0"

/* The unions of CustomResourceDefinitions' schemas, which JSON writes without a wrapper. */
enum schema_or_N { SCHEMA_OR_NOTHING, SCHEMA_OR_ARRAY, SCHEMA_OR_BOOL, SCHEMA_OR_STRINGS };
static inline enum schema_or_N schema_or(const struct api_field *f)
{
	if (!f->type)
		return SCHEMA_OR_NOTHING;
	if (strcmp(f->type->name, "JSONSchemaPropsOrArray") == 0)
		return SCHEMA_OR_ARRAY;
	if (strcmp(f->type->name, "JSONSchemaPropsOrBool") == 0)
		return SCHEMA_OR_BOOL;
	if (strcmp(f->type->name, "JSONSchemaPropsOrStringArray") == 0)
		return SCHEMA_OR_STRINGS;
	return SCHEMA_OR_NOTHING;
}
