/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_apiregistration_v1_APIServiceList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_apiregistration_v1_APIService, NULL, NULL, "[]v1.APIService", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apiregistration_v1_APIServiceList = {.name = "APIServiceList", .go_package = "v1", .openapi = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceList", .doc = "", .fields = f_apiregistration_v1_APIServiceList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_apiregistration_v1_ServiceReference[] = {
	{"namespace", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"port", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiregistration_v1_ServiceReference = {.name = "ServiceReference", .go_package = "v1", .openapi = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference", .doc = "", .fields = f_apiregistration_v1_ServiceReference, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_apiregistration_v1_APIServiceSpec[] = {
	{"service", &api_type_apiregistration_v1_ServiceReference, NULL, NULL, "v1.ServiceReference", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"group", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"version", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"insecureSkipTLSVerify", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"caBundle", NULL, NULL, NULL, "[]uint8", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_BYTES, SHAPE_ONE, LIST_ATOMIC},
	{"groupPriorityMinimum", NULL, NULL, NULL, "int32", 7, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"versionPriority", NULL, NULL, NULL, "int32", 8, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiregistration_v1_APIServiceSpec = {.name = "APIServiceSpec", .go_package = "v1", .openapi = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec", .doc = "", .fields = f_apiregistration_v1_APIServiceSpec, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7};
static const struct api_field f_apiregistration_v1_APIServiceCondition[] = {
	{"type", &api_type_apiregistration_v1_APIServiceConditionType, NULL, NULL, "v1.APIServiceConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_apiregistration_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiregistration_v1_APIServiceCondition = {.name = "APIServiceCondition", .go_package = "v1", .openapi = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceCondition", .doc = "", .fields = f_apiregistration_v1_APIServiceCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_apiregistration_v1_APIServiceStatus[] = {
	{"conditions", &api_type_apiregistration_v1_APIServiceCondition, "type", api_keys_type, "[]v1.APIServiceCondition", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_apiregistration_v1_APIServiceStatus = {.name = "APIServiceStatus", .go_package = "v1", .openapi = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus", .doc = "", .fields = f_apiregistration_v1_APIServiceStatus, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_apiregistration_v1_APIService[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_apiregistration_v1_APIServiceSpec, NULL, NULL, "v1.APIServiceSpec", 2, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_apiregistration_v1_APIServiceStatus, NULL, NULL, "v1.APIServiceStatus", 3, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiregistration_v1_APIService = {.name = "APIService", .go_package = "v1", .openapi = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService", .doc = "A group and version of the API, and who answers for it.", .fields = f_apiregistration_v1_APIService, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const char *const e_apiregistration_v1_ConditionStatus[] = {"True", "False", "Unknown", NULL};
const struct api_type api_type_apiregistration_v1_ConditionStatus = {.name = "ConditionStatus", .go_package = "v1", .openapi = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ConditionStatus", .doc = "", .enums = e_apiregistration_v1_ConditionStatus, .closed = false};
static const char *const e_apiregistration_v1_APIServiceConditionType[] = {"Available", NULL};
const struct api_type api_type_apiregistration_v1_APIServiceConditionType = {.name = "APIServiceConditionType", .go_package = "v1", .openapi = "io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceConditionType", .doc = "", .enums = e_apiregistration_v1_APIServiceConditionType, .closed = false};
