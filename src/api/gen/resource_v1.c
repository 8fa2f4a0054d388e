/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_resource_v1_ResourceSlice[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_resource_v1_ResourceSliceSpec, NULL, NULL, "v1.ResourceSliceSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceSlice = {.name = "ResourceSlice", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceSlice", .doc = "Devices that a driver offers.", .fields = f_resource_v1_ResourceSlice, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_resource_v1_ResourceSliceSpec[] = {
	{"driver", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"pool", &api_type_resource_v1_ResourcePool, NULL, NULL, "v1.ResourcePool", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nodeName", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"nodeSelector", &api_type_core_v1_NodeSelector, NULL, NULL, "v1.NodeSelector", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"allNodes", NULL, NULL, NULL, "bool", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"devices", &api_type_resource_v1_Device, NULL, NULL, "[]v1.Device", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"perDeviceNodeSelection", NULL, NULL, NULL, "bool", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"sharedCounters", &api_type_resource_v1_CounterSet, NULL, NULL, "[]v1.CounterSet", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceSliceSpec = {.name = "ResourceSliceSpec", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceSliceSpec", .doc = "", .fields = f_resource_v1_ResourceSliceSpec, .fields_n = 8, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007", .order_n = 8};
static const struct api_field f_resource_v1_CounterSet[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"counters", &api_type_resource_v1_Counter, NULL, NULL, "map[string]v1.Counter", 2, FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_STRUCT, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_CounterSet = {.name = "CounterSet", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.CounterSet", .doc = "", .fields = f_resource_v1_CounterSet, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_resource_v1_ResourcePool[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"generation", NULL, NULL, NULL, "int64", 2, FIELD_REQUIRED, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"resourceSliceCount", NULL, NULL, NULL, "int64", 3, FIELD_REQUIRED, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourcePool = {.name = "ResourcePool", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourcePool", .doc = "", .fields = f_resource_v1_ResourcePool, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_resource_v1_Device[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"attributes", &api_type_resource_v1_DeviceAttribute, NULL, NULL, "map[string]v1.DeviceAttribute", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_MAP, LIST_ATOMIC},
	{"capacity", &api_type_resource_v1_DeviceCapacity, NULL, NULL, "map[string]v1.DeviceCapacity", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_MAP, LIST_ATOMIC},
	{"consumesCounters", &api_type_resource_v1_DeviceCounterConsumption, NULL, NULL, "[]v1.DeviceCounterConsumption", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"nodeName", NULL, NULL, NULL, "string", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"nodeSelector", &api_type_core_v1_NodeSelector, NULL, NULL, "v1.NodeSelector", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"allNodes", NULL, NULL, NULL, "bool", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"taints", &api_type_resource_v1_DeviceTaint, NULL, NULL, "[]v1.DeviceTaint", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"bindsToNode", NULL, NULL, NULL, "bool", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"bindingConditions", NULL, NULL, NULL, "[]string", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"bindingFailureConditions", NULL, NULL, NULL, "[]string", 11, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"allowMultipleAllocations", NULL, NULL, NULL, "bool", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_Device = {.name = "Device", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.Device", .doc = "", .fields = f_resource_v1_Device, .fields_n = 12, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011\012\013", .order_n = 12};
static const struct api_field f_resource_v1_DeviceCounterConsumption[] = {
	{"counterSet", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"counters", &api_type_resource_v1_Counter, NULL, NULL, "map[string]v1.Counter", 2, FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_STRUCT, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceCounterConsumption = {.name = "DeviceCounterConsumption", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceCounterConsumption", .doc = "", .fields = f_resource_v1_DeviceCounterConsumption, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_resource_v1_DeviceCapacity[] = {
	{"value", NULL, NULL, NULL, "resource.Quantity", 1, FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"requestPolicy", &api_type_resource_v1_CapacityRequestPolicy, NULL, NULL, "v1.CapacityRequestPolicy", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceCapacity = {.name = "DeviceCapacity", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceCapacity", .doc = "", .fields = f_resource_v1_DeviceCapacity, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_resource_v1_Counter[] = {
	{"value", NULL, NULL, NULL, "resource.Quantity", 1, FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_Counter = {.name = "Counter", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.Counter", .doc = "", .fields = f_resource_v1_Counter, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_resource_v1_CapacityRequestPolicy[] = {
	{"default", NULL, NULL, NULL, "resource.Quantity", 1, FIELD_POINTER | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"validValues", NULL, NULL, NULL, "[]resource.Quantity", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_QUANTITY, SHAPE_LIST, LIST_ATOMIC},
	{"validRange", &api_type_resource_v1_CapacityRequestPolicyRange, NULL, NULL, "v1.CapacityRequestPolicyRange", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_CapacityRequestPolicy = {.name = "CapacityRequestPolicy", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.CapacityRequestPolicy", .doc = "", .fields = f_resource_v1_CapacityRequestPolicy, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_resource_v1_CapacityRequestPolicyRange[] = {
	{"min", NULL, NULL, NULL, "resource.Quantity", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"max", NULL, NULL, NULL, "resource.Quantity", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"step", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_CapacityRequestPolicyRange = {.name = "CapacityRequestPolicyRange", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.CapacityRequestPolicyRange", .doc = "", .fields = f_resource_v1_CapacityRequestPolicyRange, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_resource_v1_DeviceAttribute[] = {
	{"int", NULL, NULL, NULL, "int64", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"bool", NULL, NULL, NULL, "bool", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"string", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"version", NULL, NULL, NULL, "string", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceAttribute = {.name = "DeviceAttribute", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceAttribute", .doc = "", .fields = f_resource_v1_DeviceAttribute, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_resource_v1_DeviceTaint[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"effect", &api_type_resource_v1_DeviceTaintEffect, NULL, NULL, "v1.DeviceTaintEffect", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"timeAdded", NULL, NULL, NULL, "v1.Time", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceTaint = {.name = "DeviceTaint", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceTaint", .doc = "", .fields = f_resource_v1_DeviceTaint, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_resource_v1_ResourceSliceList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_resource_v1_ResourceSlice, NULL, NULL, "[]v1.ResourceSlice", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceSliceList = {.name = "ResourceSliceList", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceSliceList", .doc = "", .fields = f_resource_v1_ResourceSliceList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_resource_v1_ResourceClaim[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_resource_v1_ResourceClaimSpec, NULL, NULL, "v1.ResourceClaimSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_resource_v1_ResourceClaimStatus, NULL, NULL, "v1.ResourceClaimStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceClaim = {.name = "ResourceClaim", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceClaim", .doc = "A request for devices.", .fields = f_resource_v1_ResourceClaim, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_resource_v1_ResourceClaimSpec[] = {
	{"devices", &api_type_resource_v1_DeviceClaim, NULL, NULL, "v1.DeviceClaim", 1, FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceClaimSpec = {.name = "ResourceClaimSpec", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceClaimSpec", .doc = "", .fields = f_resource_v1_ResourceClaimSpec, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_resource_v1_DeviceClaim[] = {
	{"requests", &api_type_resource_v1_DeviceRequest, NULL, NULL, "[]v1.DeviceRequest", 1, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"constraints", &api_type_resource_v1_DeviceConstraint, NULL, NULL, "[]v1.DeviceConstraint", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"config", &api_type_resource_v1_DeviceClaimConfiguration, NULL, NULL, "[]v1.DeviceClaimConfiguration", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceClaim = {.name = "DeviceClaim", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceClaim", .doc = "", .fields = f_resource_v1_DeviceClaim, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_resource_v1_DeviceRequest[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"exactly", &api_type_resource_v1_ExactDeviceRequest, NULL, NULL, "v1.ExactDeviceRequest", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"firstAvailable", &api_type_resource_v1_DeviceSubRequest, NULL, NULL, "[]v1.DeviceSubRequest", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceRequest = {.name = "DeviceRequest", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceRequest", .doc = "", .fields = f_resource_v1_DeviceRequest, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_resource_v1_ExactDeviceRequest[] = {
	{"deviceClassName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"selectors", &api_type_resource_v1_DeviceSelector, NULL, NULL, "[]v1.DeviceSelector", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"allocationMode", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"count", NULL, NULL, NULL, "int64", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"adminAccess", NULL, NULL, NULL, "bool", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"tolerations", &api_type_resource_v1_DeviceToleration, NULL, NULL, "[]v1.DeviceToleration", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"capacity", &api_type_resource_v1_CapacityRequirements, NULL, NULL, "v1.CapacityRequirements", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ExactDeviceRequest = {.name = "ExactDeviceRequest", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ExactDeviceRequest", .doc = "", .fields = f_resource_v1_ExactDeviceRequest, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7};
static const struct api_field f_resource_v1_DeviceSubRequest[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"deviceClassName", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"selectors", &api_type_resource_v1_DeviceSelector, NULL, NULL, "[]v1.DeviceSelector", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"allocationMode", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"count", NULL, NULL, NULL, "int64", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"tolerations", &api_type_resource_v1_DeviceToleration, NULL, NULL, "[]v1.DeviceToleration", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"capacity", &api_type_resource_v1_CapacityRequirements, NULL, NULL, "v1.CapacityRequirements", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceSubRequest = {.name = "DeviceSubRequest", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceSubRequest", .doc = "", .fields = f_resource_v1_DeviceSubRequest, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7};
static const struct api_field f_resource_v1_CapacityRequirements[] = {
	{"requests", NULL, NULL, NULL, "map[string]resource.Quantity", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_CapacityRequirements = {.name = "CapacityRequirements", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.CapacityRequirements", .doc = "", .fields = f_resource_v1_CapacityRequirements, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_resource_v1_DeviceSelector[] = {
	{"cel", &api_type_resource_v1_CELDeviceSelector, NULL, NULL, "v1.CELDeviceSelector", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceSelector = {.name = "DeviceSelector", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceSelector", .doc = "", .fields = f_resource_v1_DeviceSelector, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_resource_v1_CELDeviceSelector[] = {
	{"expression", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_CELDeviceSelector = {.name = "CELDeviceSelector", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.CELDeviceSelector", .doc = "", .fields = f_resource_v1_CELDeviceSelector, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_resource_v1_DeviceConstraint[] = {
	{"requests", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"matchAttribute", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"distinctAttribute", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceConstraint = {.name = "DeviceConstraint", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceConstraint", .doc = "", .fields = f_resource_v1_DeviceConstraint, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_resource_v1_DeviceClaimConfiguration[] = {
	{"requests", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"opaque", &api_type_resource_v1_OpaqueDeviceConfiguration, NULL, NULL, "v1.OpaqueDeviceConfiguration", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_resource_v1_DeviceClaimConfiguration[] = {{&api_type_resource_v1_DeviceConfiguration, 2, false}};
const struct api_type api_type_resource_v1_DeviceClaimConfiguration = {.name = "DeviceClaimConfiguration", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceClaimConfiguration", .doc = "", .fields = f_resource_v1_DeviceClaimConfiguration, .fields_n = 2, .embeds = b_resource_v1_DeviceClaimConfiguration, .embeds_n = 1, .order = (const uint8_t *)"\000\002", .order_n = 2};
static const struct api_field f_resource_v1_DeviceConfiguration[] = {
	{"opaque", &api_type_resource_v1_OpaqueDeviceConfiguration, NULL, NULL, "v1.OpaqueDeviceConfiguration", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceConfiguration = {.name = "DeviceConfiguration", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceConfiguration", .doc = "", .fields = f_resource_v1_DeviceConfiguration, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_resource_v1_OpaqueDeviceConfiguration[] = {
	{"driver", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"parameters", NULL, NULL, NULL, "runtime.RawExtension", 2, FIELD_REQUIRED, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_OpaqueDeviceConfiguration = {.name = "OpaqueDeviceConfiguration", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.OpaqueDeviceConfiguration", .doc = "", .fields = f_resource_v1_OpaqueDeviceConfiguration, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_resource_v1_DeviceToleration[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"operator", &api_type_resource_v1_DeviceTolerationOperator, NULL, NULL, "v1.DeviceTolerationOperator", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"effect", &api_type_resource_v1_DeviceTaintEffect, NULL, NULL, "v1.DeviceTaintEffect", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"tolerationSeconds", NULL, NULL, NULL, "int64", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceToleration = {.name = "DeviceToleration", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceToleration", .doc = "", .fields = f_resource_v1_DeviceToleration, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_resource_v1_ResourceClaimStatus[] = {
	{"allocation", &api_type_resource_v1_AllocationResult, NULL, NULL, "v1.AllocationResult", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"reservedFor", &api_type_resource_v1_ResourceClaimConsumerReference, "uid", api_keys_uid, "[]v1.ResourceClaimConsumerReference", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"devices", &api_type_resource_v1_AllocatedDeviceStatus, NULL, api_keys_driver_device_pool_shareID, "[]v1.AllocatedDeviceStatus", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_resource_v1_ResourceClaimStatus = {.name = "ResourceClaimStatus", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceClaimStatus", .doc = "", .fields = f_resource_v1_ResourceClaimStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_resource_v1_ResourceClaimConsumerReference[] = {
	{"apiGroup", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resource", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 5, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceClaimConsumerReference = {.name = "ResourceClaimConsumerReference", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceClaimConsumerReference", .doc = "", .fields = f_resource_v1_ResourceClaimConsumerReference, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_resource_v1_AllocationResult[] = {
	{"devices", &api_type_resource_v1_DeviceAllocationResult, NULL, NULL, "v1.DeviceAllocationResult", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nodeSelector", &api_type_core_v1_NodeSelector, NULL, NULL, "v1.NodeSelector", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"allocationTimestamp", NULL, NULL, NULL, "v1.Time", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_AllocationResult = {.name = "AllocationResult", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.AllocationResult", .doc = "", .fields = f_resource_v1_AllocationResult, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_resource_v1_DeviceAllocationResult[] = {
	{"results", &api_type_resource_v1_DeviceRequestAllocationResult, NULL, NULL, "[]v1.DeviceRequestAllocationResult", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"config", &api_type_resource_v1_DeviceAllocationConfiguration, NULL, NULL, "[]v1.DeviceAllocationConfiguration", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceAllocationResult = {.name = "DeviceAllocationResult", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceAllocationResult", .doc = "", .fields = f_resource_v1_DeviceAllocationResult, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_resource_v1_DeviceRequestAllocationResult[] = {
	{"request", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"driver", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"pool", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"device", NULL, NULL, NULL, "string", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"adminAccess", NULL, NULL, NULL, "bool", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"tolerations", &api_type_resource_v1_DeviceToleration, NULL, NULL, "[]v1.DeviceToleration", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"bindingConditions", NULL, NULL, NULL, "[]string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"bindingFailureConditions", NULL, NULL, NULL, "[]string", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"shareID", NULL, NULL, NULL, "string", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"consumedCapacity", NULL, NULL, NULL, "map[string]resource.Quantity", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceRequestAllocationResult = {.name = "DeviceRequestAllocationResult", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceRequestAllocationResult", .doc = "", .fields = f_resource_v1_DeviceRequestAllocationResult, .fields_n = 10, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011", .order_n = 10};
static const struct api_field f_resource_v1_DeviceAllocationConfiguration[] = {
	{"source", &api_type_resource_v1_AllocationConfigSource, NULL, NULL, "v1.AllocationConfigSource", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"requests", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"opaque", &api_type_resource_v1_OpaqueDeviceConfiguration, NULL, NULL, "v1.OpaqueDeviceConfiguration", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_resource_v1_DeviceAllocationConfiguration[] = {{&api_type_resource_v1_DeviceConfiguration, 3, false}};
const struct api_type api_type_resource_v1_DeviceAllocationConfiguration = {.name = "DeviceAllocationConfiguration", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceAllocationConfiguration", .doc = "", .fields = f_resource_v1_DeviceAllocationConfiguration, .fields_n = 3, .embeds = b_resource_v1_DeviceAllocationConfiguration, .embeds_n = 1, .order = (const uint8_t *)"\000\001\003", .order_n = 3};
static const struct api_field f_resource_v1_ResourceClaimList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_resource_v1_ResourceClaim, NULL, NULL, "[]v1.ResourceClaim", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceClaimList = {.name = "ResourceClaimList", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceClaimList", .doc = "", .fields = f_resource_v1_ResourceClaimList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_resource_v1_DeviceClass[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_resource_v1_DeviceClassSpec, NULL, NULL, "v1.DeviceClassSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceClass = {.name = "DeviceClass", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceClass", .doc = "A kind of devices.", .fields = f_resource_v1_DeviceClass, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_resource_v1_DeviceClassSpec[] = {
	{"selectors", &api_type_resource_v1_DeviceSelector, NULL, NULL, "[]v1.DeviceSelector", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"config", &api_type_resource_v1_DeviceClassConfiguration, NULL, NULL, "[]v1.DeviceClassConfiguration", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"extendedResourceName", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceClassSpec = {.name = "DeviceClassSpec", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceClassSpec", .doc = "", .fields = f_resource_v1_DeviceClassSpec, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_resource_v1_DeviceClassConfiguration[] = {
	{"opaque", &api_type_resource_v1_OpaqueDeviceConfiguration, NULL, NULL, "v1.OpaqueDeviceConfiguration", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_resource_v1_DeviceClassConfiguration[] = {{&api_type_resource_v1_DeviceConfiguration, 1, false}};
const struct api_type api_type_resource_v1_DeviceClassConfiguration = {.name = "DeviceClassConfiguration", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceClassConfiguration", .doc = "", .fields = f_resource_v1_DeviceClassConfiguration, .fields_n = 1, .embeds = b_resource_v1_DeviceClassConfiguration, .embeds_n = 1, .order = (const uint8_t *)"\001", .order_n = 1};
static const struct api_field f_resource_v1_DeviceClassList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_resource_v1_DeviceClass, NULL, NULL, "[]v1.DeviceClass", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_DeviceClassList = {.name = "DeviceClassList", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceClassList", .doc = "", .fields = f_resource_v1_DeviceClassList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_resource_v1_ResourceClaimTemplate[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_resource_v1_ResourceClaimTemplateSpec, NULL, NULL, "v1.ResourceClaimTemplateSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceClaimTemplate = {.name = "ResourceClaimTemplate", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceClaimTemplate", .doc = "A template for claims.", .fields = f_resource_v1_ResourceClaimTemplate, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_resource_v1_ResourceClaimTemplateSpec[] = {
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_resource_v1_ResourceClaimSpec, NULL, NULL, "v1.ResourceClaimSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceClaimTemplateSpec = {.name = "ResourceClaimTemplateSpec", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceClaimTemplateSpec", .doc = "", .fields = f_resource_v1_ResourceClaimTemplateSpec, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_resource_v1_ResourceClaimTemplateList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_resource_v1_ResourceClaimTemplate, NULL, NULL, "[]v1.ResourceClaimTemplate", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_ResourceClaimTemplateList = {.name = "ResourceClaimTemplateList", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.ResourceClaimTemplateList", .doc = "", .fields = f_resource_v1_ResourceClaimTemplateList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_resource_v1_AllocatedDeviceStatus[] = {
	{"driver", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"pool", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"device", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"shareID", NULL, NULL, NULL, "string", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_meta_v1_Condition, NULL, api_keys_type, "[]v1.Condition", 4, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"data", NULL, NULL, NULL, "runtime.RawExtension", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
	{"networkData", &api_type_resource_v1_NetworkDeviceData, NULL, NULL, "v1.NetworkDeviceData", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_AllocatedDeviceStatus = {.name = "AllocatedDeviceStatus", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.AllocatedDeviceStatus", .doc = "", .fields = f_resource_v1_AllocatedDeviceStatus, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\004\005\006\003", .order_n = 7};
static const struct api_field f_resource_v1_NetworkDeviceData[] = {
	{"interfaceName", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"ips", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"hardwareAddress", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_resource_v1_NetworkDeviceData = {.name = "NetworkDeviceData", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.NetworkDeviceData", .doc = "", .fields = f_resource_v1_NetworkDeviceData, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const char *const e_resource_v1_DeviceTaintEffect[] = {"None", "NoSchedule", "NoExecute", NULL};
const struct api_type api_type_resource_v1_DeviceTaintEffect = {.name = "DeviceTaintEffect", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceTaintEffect", .doc = "", .enums = e_resource_v1_DeviceTaintEffect, .closed = true};
static const char *const e_resource_v1_DeviceTolerationOperator[] = {"Exists", "Equal", NULL};
const struct api_type api_type_resource_v1_DeviceTolerationOperator = {.name = "DeviceTolerationOperator", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.DeviceTolerationOperator", .doc = "", .enums = e_resource_v1_DeviceTolerationOperator, .closed = true};
static const char *const e_resource_v1_AllocationConfigSource[] = {"FromClass", "FromClaim", NULL};
const struct api_type api_type_resource_v1_AllocationConfigSource = {.name = "AllocationConfigSource", .go_package = "v1", .openapi = "io.k8s.api.resource.v1.AllocationConfigSource", .doc = "", .enums = e_resource_v1_AllocationConfigSource, .closed = true};
