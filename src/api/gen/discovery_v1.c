/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_discovery_v1_EndpointSlice[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"addressType", &api_type_discovery_v1_AddressType, NULL, NULL, "v1.AddressType", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"endpoints", &api_type_discovery_v1_Endpoint, NULL, NULL, "[]v1.Endpoint", 2, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"ports", &api_type_discovery_v1_EndpointPort, NULL, NULL, "[]v1.EndpointPort", 3, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_discovery_v1_EndpointSlice = {.name = "EndpointSlice", .go_package = "v1", .openapi = "io.k8s.api.discovery.v1.EndpointSlice", .doc = "Some of the addresses behind a Service.", .fields = f_discovery_v1_EndpointSlice, .fields_n = 6, .order = (const uint8_t *)"\002\004\005\003", .order_n = 4};
static const struct api_field f_discovery_v1_Endpoint[] = {
	{"addresses", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
	{"conditions", &api_type_discovery_v1_EndpointConditions, NULL, NULL, "v1.EndpointConditions", 2, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"hostname", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"targetRef", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"deprecatedTopology", NULL, NULL, NULL, "map[string]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"nodeName", NULL, NULL, NULL, "string", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"zone", NULL, NULL, NULL, "string", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hints", &api_type_discovery_v1_EndpointHints, NULL, NULL, "v1.EndpointHints", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_discovery_v1_Endpoint = {.name = "Endpoint", .go_package = "v1", .openapi = "io.k8s.api.discovery.v1.Endpoint", .doc = "One backend: addresses and condition.", .fields = f_discovery_v1_Endpoint, .fields_n = 8, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007", .order_n = 8};
static const struct api_field f_discovery_v1_EndpointConditions[] = {
	{"ready", NULL, NULL, NULL, "bool", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"serving", NULL, NULL, NULL, "bool", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"terminating", NULL, NULL, NULL, "bool", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_discovery_v1_EndpointConditions = {.name = "EndpointConditions", .go_package = "v1", .openapi = "io.k8s.api.discovery.v1.EndpointConditions", .doc = "Whether a backend is ready, serving, terminating.", .fields = f_discovery_v1_EndpointConditions, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_discovery_v1_EndpointHints[] = {
	{"forZones", &api_type_discovery_v1_ForZone, NULL, NULL, "[]v1.ForZone", 1, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"forNodes", &api_type_discovery_v1_ForNode, NULL, NULL, "[]v1.ForNode", 2, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_discovery_v1_EndpointHints = {.name = "EndpointHints", .go_package = "v1", .openapi = "io.k8s.api.discovery.v1.EndpointHints", .doc = "", .fields = f_discovery_v1_EndpointHints, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_discovery_v1_ForZone[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_discovery_v1_ForZone = {.name = "ForZone", .go_package = "v1", .openapi = "io.k8s.api.discovery.v1.ForZone", .doc = "", .fields = f_discovery_v1_ForZone, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_discovery_v1_ForNode[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_discovery_v1_ForNode = {.name = "ForNode", .go_package = "v1", .openapi = "io.k8s.api.discovery.v1.ForNode", .doc = "", .fields = f_discovery_v1_ForNode, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_discovery_v1_EndpointPort[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"protocol", &api_type_core_v1_Protocol, NULL, NULL, "v1.Protocol", 2, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"port", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"appProtocol", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_discovery_v1_EndpointPort = {.name = "EndpointPort", .go_package = "v1", .openapi = "io.k8s.api.discovery.v1.EndpointPort", .doc = "A port of the backends.", .fields = f_discovery_v1_EndpointPort, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4, .atomic = true};
static const struct api_field f_discovery_v1_EndpointSliceList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_discovery_v1_EndpointSlice, NULL, NULL, "[]v1.EndpointSlice", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_discovery_v1_EndpointSliceList = {.name = "EndpointSliceList", .go_package = "v1", .openapi = "io.k8s.api.discovery.v1.EndpointSliceList", .doc = "", .fields = f_discovery_v1_EndpointSliceList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const char *const e_discovery_v1_AddressType[] = {"IPv4", "IPv6", "FQDN", NULL};
const struct api_type api_type_discovery_v1_AddressType = {.name = "AddressType", .go_package = "v1", .openapi = "io.k8s.api.discovery.v1.AddressType", .doc = "", .enums = e_discovery_v1_AddressType, .closed = true};
