/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_coordination_v1_Lease[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_coordination_v1_LeaseSpec, NULL, NULL, "v1.LeaseSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_coordination_v1_Lease = {.name = "Lease", .go_package = "v1", .openapi = "io.k8s.api.coordination.v1.Lease", .doc = "A lock with a time limit.", .fields = f_coordination_v1_Lease, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_coordination_v1_LeaseSpec[] = {
	{"holderIdentity", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"leaseDurationSeconds", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"acquireTime", NULL, NULL, NULL, "v1.MicroTime", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_MICROTIME, SHAPE_ONE, LIST_ATOMIC},
	{"renewTime", NULL, NULL, NULL, "v1.MicroTime", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_MICROTIME, SHAPE_ONE, LIST_ATOMIC},
	{"leaseTransitions", NULL, NULL, NULL, "int32", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"strategy", &api_type_coordination_v1_CoordinatedLeaseStrategy, NULL, NULL, "v1.CoordinatedLeaseStrategy", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"preferredHolder", NULL, NULL, NULL, "string", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_coordination_v1_LeaseSpec = {.name = "LeaseSpec", .go_package = "v1", .openapi = "io.k8s.api.coordination.v1.LeaseSpec", .doc = "", .fields = f_coordination_v1_LeaseSpec, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7};
static const struct api_field f_coordination_v1_LeaseList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_coordination_v1_Lease, NULL, NULL, "[]v1.Lease", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_coordination_v1_LeaseList = {.name = "LeaseList", .go_package = "v1", .openapi = "io.k8s.api.coordination.v1.LeaseList", .doc = "", .fields = f_coordination_v1_LeaseList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const char *const e_coordination_v1_CoordinatedLeaseStrategy[] = {"OldestEmulationVersion", NULL};
const struct api_type api_type_coordination_v1_CoordinatedLeaseStrategy = {.name = "CoordinatedLeaseStrategy", .go_package = "v1", .openapi = "io.k8s.api.coordination.v1.CoordinatedLeaseStrategy", .doc = "", .enums = e_coordination_v1_CoordinatedLeaseStrategy, .closed = false};
