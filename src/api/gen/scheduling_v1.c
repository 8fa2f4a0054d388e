/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_scheduling_v1_PriorityClass[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "int32", 2, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"globalDefault", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"description", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"preemptionPolicy", &api_type_core_v1_PreemptionPolicy, NULL, NULL, "v1.PreemptionPolicy", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_scheduling_v1_PriorityClass = {.name = "PriorityClass", .go_package = "v1", .openapi = "io.k8s.api.scheduling.v1.PriorityClass", .doc = "A name for a priority of Pods.", .fields = f_scheduling_v1_PriorityClass, .fields_n = 7, .order = (const uint8_t *)"\002\003\004\005\006", .order_n = 5};
static const struct api_field f_scheduling_v1_PriorityClassList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_scheduling_v1_PriorityClass, NULL, NULL, "[]v1.PriorityClass", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_scheduling_v1_PriorityClassList = {.name = "PriorityClassList", .go_package = "v1", .openapi = "io.k8s.api.scheduling.v1.PriorityClassList", .doc = "", .fields = f_scheduling_v1_PriorityClassList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
