/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_version_Info[] = {
	{"major", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"minor", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"emulationMajor", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"emulationMinor", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"minCompatibilityMajor", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"minCompatibilityMinor", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"gitVersion", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"gitCommit", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"gitTreeState", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"buildDate", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"goVersion", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"compiler", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"platform", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_version_Info = {.name = "Info", .go_package = "version", .openapi = "io.k8s.apimachinery.pkg.version.Info", .doc = "", .fields = f_version_Info, .fields_n = 13};
