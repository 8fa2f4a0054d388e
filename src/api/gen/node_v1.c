/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_node_v1_RuntimeClass[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"handler", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"overhead", &api_type_node_v1_Overhead, NULL, NULL, "v1.Overhead", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"scheduling", &api_type_node_v1_Scheduling, NULL, NULL, "v1.Scheduling", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_node_v1_RuntimeClass = {.name = "RuntimeClass", .go_package = "v1", .openapi = "io.k8s.api.node.v1.RuntimeClass", .doc = "A container runtime that Pods can ask for.", .fields = f_node_v1_RuntimeClass, .fields_n = 6, .order = (const uint8_t *)"\002\003\004\005", .order_n = 4};
static const struct api_field f_node_v1_Overhead[] = {
	{"podFixed", NULL, NULL, NULL, "map[string]resource.Quantity", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_node_v1_Overhead = {.name = "Overhead", .go_package = "v1", .openapi = "io.k8s.api.node.v1.Overhead", .doc = "", .fields = f_node_v1_Overhead, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_node_v1_Scheduling[] = {
	{"nodeSelector", NULL, NULL, NULL, "map[string]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_ATOMIC, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"tolerations", &api_type_core_v1_Toleration, NULL, NULL, "[]v1.Toleration", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_node_v1_Scheduling = {.name = "Scheduling", .go_package = "v1", .openapi = "io.k8s.api.node.v1.Scheduling", .doc = "", .fields = f_node_v1_Scheduling, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_node_v1_RuntimeClassList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_node_v1_RuntimeClass, NULL, NULL, "[]v1.RuntimeClass", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_node_v1_RuntimeClassList = {.name = "RuntimeClassList", .go_package = "v1", .openapi = "io.k8s.api.node.v1.RuntimeClassList", .doc = "", .fields = f_node_v1_RuntimeClassList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
