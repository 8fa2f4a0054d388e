/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_apiextensions_v1_CustomResourceDefinitionSpec[] = {
	{"group", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"names", &api_type_apiextensions_v1_CustomResourceDefinitionNames, NULL, NULL, "v1.CustomResourceDefinitionNames", 3, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"scope", &api_type_apiextensions_v1_ResourceScope, NULL, NULL, "v1.ResourceScope", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"versions", &api_type_apiextensions_v1_CustomResourceDefinitionVersion, NULL, NULL, "[]v1.CustomResourceDefinitionVersion", 7, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"conversion", &api_type_apiextensions_v1_CustomResourceConversion, NULL, NULL, "v1.CustomResourceConversion", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"preserveUnknownFields", NULL, NULL, NULL, "bool", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceDefinitionSpec = {.name = "CustomResourceDefinitionSpec", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec", .doc = "", .fields = f_apiextensions_v1_CustomResourceDefinitionSpec, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_apiextensions_v1_CustomResourceConversion[] = {
	{"strategy", &api_type_apiextensions_v1_ConversionStrategyType, NULL, NULL, "v1.ConversionStrategyType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"webhook", &api_type_apiextensions_v1_WebhookConversion, NULL, NULL, "v1.WebhookConversion", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceConversion = {.name = "CustomResourceConversion", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion", .doc = "", .fields = f_apiextensions_v1_CustomResourceConversion, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apiextensions_v1_WebhookConversion[] = {
	{"clientConfig", &api_type_apiextensions_v1_WebhookClientConfig, NULL, NULL, "v1.WebhookClientConfig", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"conversionReviewVersions", NULL, NULL, NULL, "[]string", 3, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_WebhookConversion = {.name = "WebhookConversion", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion", .doc = "", .fields = f_apiextensions_v1_WebhookConversion, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apiextensions_v1_WebhookClientConfig[] = {
	{"url", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"service", &api_type_apiextensions_v1_ServiceReference, NULL, NULL, "v1.ServiceReference", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"caBundle", NULL, NULL, NULL, "[]uint8", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BYTES, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_WebhookClientConfig = {.name = "WebhookClientConfig", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig", .doc = "", .fields = f_apiextensions_v1_WebhookClientConfig, .fields_n = 3, .order = (const uint8_t *)"\001\002\000", .order_n = 3};
static const struct api_field f_apiextensions_v1_ServiceReference[] = {
	{"namespace", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"port", NULL, NULL, NULL, "int32", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_ServiceReference = {.name = "ServiceReference", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference", .doc = "", .fields = f_apiextensions_v1_ServiceReference, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_apiextensions_v1_CustomResourceDefinitionVersion[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"served", NULL, NULL, NULL, "bool", 2, FIELD_REQUIRED, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"storage", NULL, NULL, NULL, "bool", 3, FIELD_REQUIRED, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"deprecated", NULL, NULL, NULL, "bool", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"deprecationWarning", NULL, NULL, NULL, "string", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"schema", &api_type_apiextensions_v1_CustomResourceValidation, NULL, NULL, "v1.CustomResourceValidation", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"subresources", &api_type_apiextensions_v1_CustomResourceSubresources, NULL, NULL, "v1.CustomResourceSubresources", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"additionalPrinterColumns", &api_type_apiextensions_v1_CustomResourceColumnDefinition, NULL, NULL, "[]v1.CustomResourceColumnDefinition", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"selectableFields", &api_type_apiextensions_v1_SelectableField, NULL, NULL, "[]v1.SelectableField", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceDefinitionVersion = {.name = "CustomResourceDefinitionVersion", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion", .doc = "", .fields = f_apiextensions_v1_CustomResourceDefinitionVersion, .fields_n = 9, .order = (const uint8_t *)"\000\001\002\005\006\007\003\004\010", .order_n = 9};
static const struct api_field f_apiextensions_v1_SelectableField[] = {
	{"jsonPath", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_SelectableField = {.name = "SelectableField", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField", .doc = "", .fields = f_apiextensions_v1_SelectableField, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_apiextensions_v1_CustomResourceColumnDefinition[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"type", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"format", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"description", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"priority", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"jsonPath", NULL, NULL, NULL, "string", 6, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceColumnDefinition = {.name = "CustomResourceColumnDefinition", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition", .doc = "", .fields = f_apiextensions_v1_CustomResourceColumnDefinition, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_apiextensions_v1_CustomResourceDefinitionNames[] = {
	{"plural", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"singular", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"shortNames", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"kind", NULL, NULL, NULL, "string", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"listKind", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"categories", NULL, NULL, NULL, "[]string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceDefinitionNames = {.name = "CustomResourceDefinitionNames", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames", .doc = "", .fields = f_apiextensions_v1_CustomResourceDefinitionNames, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_apiextensions_v1_CustomResourceDefinitionCondition[] = {
	{"type", &api_type_apiextensions_v1_CustomResourceDefinitionConditionType, NULL, NULL, "v1.CustomResourceDefinitionConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_apiextensions_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"observedGeneration", NULL, NULL, NULL, "int64", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceDefinitionCondition = {.name = "CustomResourceDefinitionCondition", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition", .doc = "", .fields = f_apiextensions_v1_CustomResourceDefinitionCondition, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_apiextensions_v1_CustomResourceDefinitionStatus[] = {
	{"conditions", &api_type_apiextensions_v1_CustomResourceDefinitionCondition, NULL, api_keys_type, "[]v1.CustomResourceDefinitionCondition", 1, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"acceptedNames", &api_type_apiextensions_v1_CustomResourceDefinitionNames, NULL, NULL, "v1.CustomResourceDefinitionNames", 2, FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"storedVersions", NULL, NULL, NULL, "[]string", 3, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"observedGeneration", NULL, NULL, NULL, "int64", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceDefinitionStatus = {.name = "CustomResourceDefinitionStatus", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus", .doc = "", .fields = f_apiextensions_v1_CustomResourceDefinitionStatus, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_apiextensions_v1_CustomResourceDefinition[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_apiextensions_v1_CustomResourceDefinitionSpec, NULL, NULL, "v1.CustomResourceDefinitionSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_apiextensions_v1_CustomResourceDefinitionStatus, NULL, NULL, "v1.CustomResourceDefinitionStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceDefinition = {.name = "CustomResourceDefinition", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition", .doc = "A kind of object defined by users.", .fields = f_apiextensions_v1_CustomResourceDefinition, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_apiextensions_v1_CustomResourceDefinitionList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_apiextensions_v1_CustomResourceDefinition, NULL, NULL, "[]v1.CustomResourceDefinition", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceDefinitionList = {.name = "CustomResourceDefinitionList", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionList", .doc = "", .fields = f_apiextensions_v1_CustomResourceDefinitionList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_apiextensions_v1_CustomResourceValidation[] = {
	{"openAPIV3Schema", &api_type_apiextensions_v1_JSONSchemaProps, NULL, NULL, "v1.JSONSchemaProps", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceValidation = {.name = "CustomResourceValidation", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation", .doc = "", .fields = f_apiextensions_v1_CustomResourceValidation, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_apiextensions_v1_CustomResourceSubresources[] = {
	{"status", &api_type_apiextensions_v1_CustomResourceSubresourceStatus, NULL, NULL, "v1.CustomResourceSubresourceStatus", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"scale", &api_type_apiextensions_v1_CustomResourceSubresourceScale, NULL, NULL, "v1.CustomResourceSubresourceScale", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceSubresources = {.name = "CustomResourceSubresources", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources", .doc = "", .fields = f_apiextensions_v1_CustomResourceSubresources, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apiextensions_v1_CustomResourceSubresourceScale[] = {
	{"specReplicasPath", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"statusReplicasPath", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"labelSelectorPath", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_CustomResourceSubresourceScale = {.name = "CustomResourceSubresourceScale", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale", .doc = "", .fields = f_apiextensions_v1_CustomResourceSubresourceScale, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_apiextensions_v1_ConversionReview[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"request", &api_type_apiextensions_v1_ConversionRequest, NULL, NULL, "v1.ConversionRequest", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"response", &api_type_apiextensions_v1_ConversionResponse, NULL, NULL, "v1.ConversionResponse", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_ConversionReview = {.name = "ConversionReview", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionReview", .doc = "", .fields = f_apiextensions_v1_ConversionReview, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_apiextensions_v1_ConversionRequest[] = {
	{"uid", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"desiredAPIVersion", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"objects", NULL, NULL, NULL, "[]runtime.RawExtension", 3, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_RAW, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_ConversionRequest = {.name = "ConversionRequest", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionRequest", .doc = "", .fields = f_apiextensions_v1_ConversionRequest, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_apiextensions_v1_ConversionResponse[] = {
	{"uid", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"convertedObjects", NULL, NULL, NULL, "[]runtime.RawExtension", 2, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_RAW, SHAPE_LIST, LIST_ATOMIC},
	{"result", &api_type_meta_v1_Status, NULL, NULL, "v1.Status", 3, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_ConversionResponse = {.name = "ConversionResponse", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionResponse", .doc = "", .fields = f_apiextensions_v1_ConversionResponse, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_apiextensions_v1_JSONSchemaProps[] = {
	{"id", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"$schema", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"$ref", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"description", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"type", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"format", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"title", NULL, NULL, NULL, "string", 7, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"default", &api_type_JSON, NULL, NULL, "v1.JSON", 8, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
	{"maximum", NULL, NULL, NULL, "float64", 9, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_DOUBLE, SHAPE_ONE, LIST_ATOMIC},
	{"exclusiveMaximum", NULL, NULL, NULL, "bool", 10, FIELD_OMITEMPTY, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"minimum", NULL, NULL, NULL, "float64", 11, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_DOUBLE, SHAPE_ONE, LIST_ATOMIC},
	{"exclusiveMinimum", NULL, NULL, NULL, "bool", 12, FIELD_OMITEMPTY, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"maxLength", NULL, NULL, NULL, "int64", 13, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"minLength", NULL, NULL, NULL, "int64", 14, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"pattern", NULL, NULL, NULL, "string", 15, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"maxItems", NULL, NULL, NULL, "int64", 16, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"minItems", NULL, NULL, NULL, "int64", 17, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"uniqueItems", NULL, NULL, NULL, "bool", 18, FIELD_OMITEMPTY, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"multipleOf", NULL, NULL, NULL, "float64", 19, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_DOUBLE, SHAPE_ONE, LIST_ATOMIC},
	{"enum", &api_type_JSON, NULL, NULL, "[]v1.JSON", 20, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_RAW, SHAPE_LIST, LIST_ATOMIC},
	{"maxProperties", NULL, NULL, NULL, "int64", 21, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"minProperties", NULL, NULL, NULL, "int64", 22, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"required", NULL, NULL, NULL, "[]string", 23, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"items", &api_type_JSONSchemaPropsOrArray, NULL, NULL, "v1.JSONSchemaPropsOrArray", 24, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
	{"allOf", &api_type_apiextensions_v1_JSONSchemaProps, NULL, NULL, "[]v1.JSONSchemaProps", 25, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"oneOf", &api_type_apiextensions_v1_JSONSchemaProps, NULL, NULL, "[]v1.JSONSchemaProps", 26, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"anyOf", &api_type_apiextensions_v1_JSONSchemaProps, NULL, NULL, "[]v1.JSONSchemaProps", 27, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"not", &api_type_apiextensions_v1_JSONSchemaProps, NULL, NULL, "v1.JSONSchemaProps", 28, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"properties", &api_type_apiextensions_v1_JSONSchemaProps, NULL, NULL, "map[string]v1.JSONSchemaProps", 29, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_MAP, LIST_ATOMIC},
	{"additionalProperties", &api_type_JSONSchemaPropsOrBool, NULL, NULL, "v1.JSONSchemaPropsOrBool", 30, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
	{"patternProperties", &api_type_apiextensions_v1_JSONSchemaProps, NULL, NULL, "map[string]v1.JSONSchemaProps", 31, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_MAP, LIST_ATOMIC},
	{"dependencies", &api_type_JSONSchemaPropsOrStringArray, NULL, NULL, "map[string]v1.JSONSchemaPropsOrStringArray", 32, FIELD_OMITEMPTY, FIELD_RAW, SHAPE_MAP, LIST_ATOMIC},
	{"additionalItems", &api_type_JSONSchemaPropsOrBool, NULL, NULL, "v1.JSONSchemaPropsOrBool", 33, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
	{"definitions", &api_type_apiextensions_v1_JSONSchemaProps, NULL, NULL, "map[string]v1.JSONSchemaProps", 34, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_MAP, LIST_ATOMIC},
	{"externalDocs", &api_type_apiextensions_v1_ExternalDocumentation, NULL, NULL, "v1.ExternalDocumentation", 35, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"example", &api_type_JSON, NULL, NULL, "v1.JSON", 36, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
	{"nullable", NULL, NULL, NULL, "bool", 37, FIELD_OMITEMPTY, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"x-kubernetes-preserve-unknown-fields", NULL, NULL, NULL, "bool", 38, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"x-kubernetes-embedded-resource", NULL, NULL, NULL, "bool", 39, FIELD_OMITEMPTY, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"x-kubernetes-int-or-string", NULL, NULL, NULL, "bool", 40, FIELD_OMITEMPTY, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"x-kubernetes-list-map-keys", NULL, NULL, NULL, "[]string", 41, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"x-kubernetes-list-type", NULL, NULL, NULL, "string", 42, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"x-kubernetes-map-type", NULL, NULL, NULL, "string", 43, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"x-kubernetes-validations", &api_type_apiextensions_v1_ValidationRule, "rule", api_keys_rule, "[]v1.ValidationRule", 44, FIELD_OMITEMPTY | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_apiextensions_v1_JSONSchemaProps = {.name = "JSONSchemaProps", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps", .doc = "", .fields = f_apiextensions_v1_JSONSchemaProps, .fields_n = 44, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020\021\022\023\024\025\026\027\030\031\032\033\034\035\036\037\040\041\042\043\044\045\046\047\050\051\052\053", .order_n = 44};
static const struct api_field f_apiextensions_v1_ValidationRule[] = {
	{"rule", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"messageExpression", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reason", &api_type_apiextensions_v1_FieldValueErrorReason, NULL, NULL, "v1.FieldValueErrorReason", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldPath", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"optionalOldSelf", NULL, NULL, NULL, "bool", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_ValidationRule = {.name = "ValidationRule", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule", .doc = "", .fields = f_apiextensions_v1_ValidationRule, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_apiextensions_v1_ExternalDocumentation[] = {
	{"description", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"url", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apiextensions_v1_ExternalDocumentation = {.name = "ExternalDocumentation", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation", .doc = "", .fields = f_apiextensions_v1_ExternalDocumentation, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
const struct api_type api_type_apiextensions_v1_CustomResourceSubresourceStatus = {.name = "CustomResourceSubresourceStatus", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus", .doc = ""};
static const char *const e_apiextensions_v1_ConversionStrategyType[] = {"None", "Webhook", NULL};
const struct api_type api_type_apiextensions_v1_ConversionStrategyType = {.name = "ConversionStrategyType", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConversionStrategyType", .doc = "", .enums = e_apiextensions_v1_ConversionStrategyType, .closed = false};
static const char *const e_apiextensions_v1_ResourceScope[] = {"Cluster", "Namespaced", NULL};
const struct api_type api_type_apiextensions_v1_ResourceScope = {.name = "ResourceScope", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ResourceScope", .doc = "", .enums = e_apiextensions_v1_ResourceScope, .closed = false};
static const char *const e_apiextensions_v1_ConditionStatus[] = {"True", "False", "Unknown", NULL};
const struct api_type api_type_apiextensions_v1_ConditionStatus = {.name = "ConditionStatus", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ConditionStatus", .doc = "", .enums = e_apiextensions_v1_ConditionStatus, .closed = false};
static const char *const e_apiextensions_v1_CustomResourceDefinitionConditionType[] = {"Established", "NamesAccepted", "NonStructuralSchema", "Terminating", "KubernetesAPIApprovalPolicyConformant", NULL};
const struct api_type api_type_apiextensions_v1_CustomResourceDefinitionConditionType = {.name = "CustomResourceDefinitionConditionType", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionConditionType", .doc = "", .enums = e_apiextensions_v1_CustomResourceDefinitionConditionType, .closed = false};
static const char *const e_apiextensions_v1_FieldValueErrorReason[] = {"FieldValueRequired", "FieldValueDuplicate", "FieldValueInvalid", "FieldValueForbidden", NULL};
const struct api_type api_type_apiextensions_v1_FieldValueErrorReason = {.name = "FieldValueErrorReason", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.FieldValueErrorReason", .doc = "", .enums = e_apiextensions_v1_FieldValueErrorReason, .closed = true};
