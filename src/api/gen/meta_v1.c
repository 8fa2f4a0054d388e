/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_meta_v1_ListMeta[] = {
	{"selfLink", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceVersion", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"continue", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"remainingItemCount", NULL, NULL, NULL, "int64", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_ListMeta = {.name = "ListMeta", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta", .doc = "What all lists have.", .fields = f_meta_v1_ListMeta, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_meta_v1_ObjectMeta[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"generateName", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespace", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"selfLink", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceVersion", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"generation", NULL, NULL, NULL, "int64", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"creationTimestamp", NULL, NULL, NULL, "v1.Time", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"deletionTimestamp", NULL, NULL, NULL, "v1.Time", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"deletionGracePeriodSeconds", NULL, NULL, NULL, "int64", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"labels", NULL, NULL, NULL, "map[string]string", 11, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"annotations", NULL, NULL, NULL, "map[string]string", 12, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"ownerReferences", &api_type_meta_v1_OwnerReference, "uid", api_keys_uid, "[]v1.OwnerReference", 13, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"finalizers", NULL, NULL, NULL, "[]string", 14, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
	{"managedFields", &api_type_meta_v1_ManagedFieldsEntry, NULL, NULL, "[]v1.ManagedFieldsEntry", 17, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_ObjectMeta = {.name = "ObjectMeta", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", .doc = "What all objects have: names, labels, owners, times.", .fields = f_meta_v1_ObjectMeta, .fields_n = 15, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011\012\013\014\015\016", .order_n = 15};
static const struct api_field f_meta_v1_OwnerReference[] = {
	{"apiVersion", NULL, NULL, NULL, "string", 5, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kind", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"controller", NULL, NULL, NULL, "bool", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"blockOwnerDeletion", NULL, NULL, NULL, "bool", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_OwnerReference = {.name = "OwnerReference", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", .doc = "Names the object that this one belongs to.", .fields = f_meta_v1_OwnerReference, .fields_n = 6, .order = (const uint8_t *)"\001\002\003\000\004\005", .order_n = 6, .atomic = true};
static const struct api_field f_meta_v1_ListOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"labelSelector", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldSelector", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"watch", NULL, NULL, NULL, "bool", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"allowWatchBookmarks", NULL, NULL, NULL, "bool", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"resourceVersion", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceVersionMatch", &api_type_meta_v1_ResourceVersionMatch, NULL, NULL, "v1.ResourceVersionMatch", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"timeoutSeconds", NULL, NULL, NULL, "int64", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"limit", NULL, NULL, NULL, "int64", 7, FIELD_OMITEMPTY, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"continue", NULL, NULL, NULL, "string", 8, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"sendInitialEvents", NULL, NULL, NULL, "bool", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_ListOptions = {.name = "ListOptions", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions", .doc = "", .fields = f_meta_v1_ListOptions, .fields_n = 12, .order = (const uint8_t *)"\002\003\004\006\010\011\012\005\007\013", .order_n = 10};
static const struct api_field f_meta_v1_GetOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceVersion", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_GetOptions = {.name = "GetOptions", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.GetOptions", .doc = "", .fields = f_meta_v1_GetOptions, .fields_n = 3, .order = (const uint8_t *)"\002", .order_n = 1};
static const struct api_field f_meta_v1_DeleteOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"gracePeriodSeconds", NULL, NULL, NULL, "int64", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"preconditions", &api_type_meta_v1_Preconditions, NULL, NULL, "v1.Preconditions", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"orphanDependents", NULL, NULL, NULL, "bool", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"propagationPolicy", &api_type_meta_v1_DeletionPropagation, NULL, NULL, "v1.DeletionPropagation", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"dryRun", NULL, NULL, NULL, "[]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"ignoreStoreReadErrorWithClusterBreakingPotential", NULL, NULL, NULL, "bool", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_DeleteOptions = {.name = "DeleteOptions", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions", .doc = "How an object is deleted.", .fields = f_meta_v1_DeleteOptions, .fields_n = 8, .order = (const uint8_t *)"\002\003\004\005\006\007", .order_n = 6};
static const struct api_field f_meta_v1_CreateOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"dryRun", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"fieldManager", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldValidation", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_CreateOptions = {.name = "CreateOptions", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.CreateOptions", .doc = "", .fields = f_meta_v1_CreateOptions, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_meta_v1_PatchOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"dryRun", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"force", NULL, NULL, NULL, "bool", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"fieldManager", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldValidation", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_PatchOptions = {.name = "PatchOptions", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.PatchOptions", .doc = "", .fields = f_meta_v1_PatchOptions, .fields_n = 6, .order = (const uint8_t *)"\002\003\004\005", .order_n = 4};
static const struct api_field f_meta_v1_UpdateOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"dryRun", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"fieldManager", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldValidation", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_UpdateOptions = {.name = "UpdateOptions", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.UpdateOptions", .doc = "", .fields = f_meta_v1_UpdateOptions, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_meta_v1_Preconditions[] = {
	{"uid", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resourceVersion", NULL, NULL, NULL, "string", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_Preconditions = {.name = "Preconditions", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions", .doc = "", .fields = f_meta_v1_Preconditions, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_meta_v1_Status[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reason", &api_type_meta_v1_StatusReason, NULL, NULL, "v1.StatusReason", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"details", &api_type_meta_v1_StatusDetails, NULL, NULL, "v1.StatusDetails", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"code", NULL, NULL, NULL, "int32", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_Status = {.name = "Status", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.Status", .doc = "The outcome of a request.", .fields = f_meta_v1_Status, .fields_n = 8, .order = (const uint8_t *)"\002\003\004\005\006\007", .order_n = 6};
static const struct api_field f_meta_v1_StatusDetails[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"group", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kind", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"causes", &api_type_meta_v1_StatusCause, NULL, NULL, "[]v1.StatusCause", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"retryAfterSeconds", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_StatusDetails = {.name = "StatusDetails", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.StatusDetails", .doc = "", .fields = f_meta_v1_StatusDetails, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\004\005\003", .order_n = 6};
static const struct api_field f_meta_v1_StatusCause[] = {
	{"reason", &api_type_meta_v1_CauseType, NULL, NULL, "v1.CauseType", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"field", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_StatusCause = {.name = "StatusCause", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause", .doc = "", .fields = f_meta_v1_StatusCause, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_meta_v1_List[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", NULL, NULL, NULL, "[]runtime.RawExtension", 2, FIELD_REQUIRED, FIELD_RAW, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_List = {.name = "List", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.List", .doc = "", .fields = f_meta_v1_List, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_meta_v1_APIVersions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"versions", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"serverAddressByClientCIDRs", &api_type_meta_v1_ServerAddressByClientCIDR, NULL, NULL, "[]v1.ServerAddressByClientCIDR", 2, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_APIVersions = {.name = "APIVersions", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions", .doc = "", .fields = f_meta_v1_APIVersions, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_meta_v1_APIGroupList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"groups", &api_type_meta_v1_APIGroup, NULL, NULL, "[]v1.APIGroup", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_APIGroupList = {.name = "APIGroupList", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.APIGroupList", .doc = "", .fields = f_meta_v1_APIGroupList, .fields_n = 3, .order = (const uint8_t *)"\002", .order_n = 1};
static const struct api_field f_meta_v1_APIGroup[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"versions", &api_type_meta_v1_GroupVersionForDiscovery, NULL, NULL, "[]v1.GroupVersionForDiscovery", 2, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"preferredVersion", &api_type_meta_v1_GroupVersionForDiscovery, NULL, NULL, "v1.GroupVersionForDiscovery", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"serverAddressByClientCIDRs", &api_type_meta_v1_ServerAddressByClientCIDR, NULL, NULL, "[]v1.ServerAddressByClientCIDR", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_APIGroup = {.name = "APIGroup", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup", .doc = "", .fields = f_meta_v1_APIGroup, .fields_n = 6, .order = (const uint8_t *)"\002\003\004\005", .order_n = 4};
static const struct api_field f_meta_v1_ServerAddressByClientCIDR[] = {
	{"clientCIDR", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"serverAddress", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_ServerAddressByClientCIDR = {.name = "ServerAddressByClientCIDR", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.ServerAddressByClientCIDR", .doc = "", .fields = f_meta_v1_ServerAddressByClientCIDR, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_meta_v1_GroupVersionForDiscovery[] = {
	{"groupVersion", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"version", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_GroupVersionForDiscovery = {.name = "GroupVersionForDiscovery", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery", .doc = "", .fields = f_meta_v1_GroupVersionForDiscovery, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_meta_v1_APIResource[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"singularName", NULL, NULL, NULL, "string", 6, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespaced", NULL, NULL, NULL, "bool", 2, FIELD_REQUIRED, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"group", NULL, NULL, NULL, "string", 8, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"version", NULL, NULL, NULL, "string", 9, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kind", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"verbs", NULL, NULL, NULL, "[]string", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"shortNames", NULL, NULL, NULL, "[]string", 5, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"categories", NULL, NULL, NULL, "[]string", 7, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"storageVersionHash", NULL, NULL, NULL, "string", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_APIResource = {.name = "APIResource", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.APIResource", .doc = "", .fields = f_meta_v1_APIResource, .fields_n = 10, .order = (const uint8_t *)"\000\002\005\006\007\001\010\003\004\011", .order_n = 10};
static const struct api_field f_meta_v1_APIResourceList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"groupVersion", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resources", &api_type_meta_v1_APIResource, NULL, NULL, "[]v1.APIResource", 2, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_APIResourceList = {.name = "APIResourceList", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.APIResourceList", .doc = "", .fields = f_meta_v1_APIResourceList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_meta_v1_RootPaths[] = {
	{"paths", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_RootPaths = {.name = "RootPaths", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.RootPaths", .doc = "", .fields = f_meta_v1_RootPaths, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_meta_v1_LabelSelector[] = {
	{"matchLabels", NULL, NULL, NULL, "map[string]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"matchExpressions", &api_type_meta_v1_LabelSelectorRequirement, NULL, NULL, "[]v1.LabelSelectorRequirement", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_LabelSelector = {.name = "LabelSelector", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector", .doc = "Chooses objects by their labels.", .fields = f_meta_v1_LabelSelector, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .atomic = true};
static const struct api_field f_meta_v1_LabelSelectorRequirement[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"operator", &api_type_meta_v1_LabelSelectorOperator, NULL, NULL, "v1.LabelSelectorOperator", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"values", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_LabelSelectorRequirement = {.name = "LabelSelectorRequirement", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement", .doc = "One condition on a label.", .fields = f_meta_v1_LabelSelectorRequirement, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_meta_v1_FieldSelectorRequirement[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"operator", &api_type_meta_v1_FieldSelectorOperator, NULL, NULL, "v1.FieldSelectorOperator", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"values", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_FieldSelectorRequirement = {.name = "FieldSelectorRequirement", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement", .doc = "", .fields = f_meta_v1_FieldSelectorRequirement, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_meta_v1_ManagedFieldsEntry[] = {
	{"manager", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"operation", &api_type_meta_v1_ManagedFieldsOperationType, NULL, NULL, "v1.ManagedFieldsOperationType", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"time", NULL, NULL, NULL, "v1.Time", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"fieldsType", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldsV1", NULL, NULL, NULL, "v1.FieldsV1", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_FIELDS_V1, SHAPE_ONE, LIST_ATOMIC},
	{"subresource", NULL, NULL, NULL, "string", 8, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_ManagedFieldsEntry = {.name = "ManagedFieldsEntry", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry", .doc = "Fields that one manager set.", .fields = f_meta_v1_ManagedFieldsEntry, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7};
static const struct api_field f_meta_v1_Table[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"columnDefinitions", &api_type_meta_v1_TableColumnDefinition, NULL, NULL, "[]v1.TableColumnDefinition", 0, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"rows", &api_type_meta_v1_TableRow, NULL, NULL, "[]v1.TableRow", 0, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_Table = {.name = "Table", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.Table", .doc = "", .fields = f_meta_v1_Table, .fields_n = 5};
static const struct api_field f_meta_v1_TableColumnDefinition[] = {
	{"name", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"type", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"format", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"description", NULL, NULL, NULL, "string", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"priority", NULL, NULL, NULL, "int32", 0, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_TableColumnDefinition = {.name = "TableColumnDefinition", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.TableColumnDefinition", .doc = "", .fields = f_meta_v1_TableColumnDefinition, .fields_n = 5};
static const struct api_field f_meta_v1_TableRow[] = {
	{"conditions", &api_type_meta_v1_TableRowCondition, NULL, NULL, "[]v1.TableRowCondition", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"object", NULL, NULL, NULL, "runtime.RawExtension", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_TableRow = {.name = "TableRow", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.TableRow", .doc = "", .fields = f_meta_v1_TableRow, .fields_n = 2};
static const struct api_field f_meta_v1_TableRowCondition[] = {
	{"type", &api_type_meta_v1_RowConditionType, NULL, NULL, "v1.RowConditionType", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_meta_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 0, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_TableRowCondition = {.name = "TableRowCondition", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.TableRowCondition", .doc = "", .fields = f_meta_v1_TableRowCondition, .fields_n = 4};
static const struct api_field f_meta_v1_TableOptions[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"includeObject", &api_type_meta_v1_IncludeObjectPolicy, NULL, NULL, "v1.IncludeObjectPolicy", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_TableOptions = {.name = "TableOptions", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.TableOptions", .doc = "", .fields = f_meta_v1_TableOptions, .fields_n = 3, .order = (const uint8_t *)"\002", .order_n = 1};
static const struct api_field f_meta_v1_PartialObjectMetadata[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_PartialObjectMetadata = {.name = "PartialObjectMetadata", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadata", .doc = "", .fields = f_meta_v1_PartialObjectMetadata, .fields_n = 3, .order = (const uint8_t *)"\002", .order_n = 1};
static const struct api_field f_meta_v1_PartialObjectMetadataList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_meta_v1_PartialObjectMetadata, NULL, NULL, "[]v1.PartialObjectMetadata", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_PartialObjectMetadataList = {.name = "PartialObjectMetadataList", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.PartialObjectMetadataList", .doc = "", .fields = f_meta_v1_PartialObjectMetadataList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_meta_v1_Condition[] = {
	{"type", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_meta_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"observedGeneration", NULL, NULL, NULL, "int64", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 4, FIELD_REQUIRED, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 5, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 6, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_Condition = {.name = "Condition", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.Condition", .doc = "One thing that is true of an object, or not.", .fields = f_meta_v1_Condition, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const char *const e_meta_v1_ResourceVersionMatch[] = {"NotOlderThan", "Exact", NULL};
const struct api_type api_type_meta_v1_ResourceVersionMatch = {.name = "ResourceVersionMatch", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.ResourceVersionMatch", .doc = "", .enums = e_meta_v1_ResourceVersionMatch, .closed = false};
static const char *const e_meta_v1_DeletionPropagation[] = {"Orphan", "Background", "Foreground", NULL};
const struct api_type api_type_meta_v1_DeletionPropagation = {.name = "DeletionPropagation", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.DeletionPropagation", .doc = "", .enums = e_meta_v1_DeletionPropagation, .closed = false};
static const char *const e_meta_v1_StatusReason[] = {"", "Unauthorized", "Forbidden", "NotFound", "AlreadyExists", "Conflict", "Gone", "Invalid", "ServerTimeout", "StorageReadError", "Timeout", "TooManyRequests", "BadRequest", "MethodNotAllowed", "NotAcceptable", "RequestEntityTooLarge", "UnsupportedMediaType", "InternalError", "Expired", "ServiceUnavailable", NULL};
const struct api_type api_type_meta_v1_StatusReason = {.name = "StatusReason", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.StatusReason", .doc = "", .enums = e_meta_v1_StatusReason, .closed = false};
static const char *const e_meta_v1_CauseType[] = {"FieldValueNotFound", "FieldValueRequired", "FieldValueDuplicate", "FieldValueInvalid", "FieldValueNotSupported", "FieldValueForbidden", "FieldValueTooLong", "FieldValueTooMany", "InternalError", "FieldValueTypeInvalid", "UnexpectedServerResponse", "FieldManagerConflict", "ResourceVersionTooLarge", NULL};
const struct api_type api_type_meta_v1_CauseType = {.name = "CauseType", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.CauseType", .doc = "", .enums = e_meta_v1_CauseType, .closed = false};
static const char *const e_meta_v1_LabelSelectorOperator[] = {"In", "NotIn", "Exists", "DoesNotExist", NULL};
const struct api_type api_type_meta_v1_LabelSelectorOperator = {.name = "LabelSelectorOperator", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorOperator", .doc = "", .enums = e_meta_v1_LabelSelectorOperator, .closed = false};
static const char *const e_meta_v1_FieldSelectorOperator[] = {"In", "NotIn", "Exists", "DoesNotExist", NULL};
const struct api_type api_type_meta_v1_FieldSelectorOperator = {.name = "FieldSelectorOperator", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorOperator", .doc = "", .enums = e_meta_v1_FieldSelectorOperator, .closed = false};
static const char *const e_meta_v1_ManagedFieldsOperationType[] = {"Apply", "Update", NULL};
const struct api_type api_type_meta_v1_ManagedFieldsOperationType = {.name = "ManagedFieldsOperationType", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsOperationType", .doc = "", .enums = e_meta_v1_ManagedFieldsOperationType, .closed = false};
static const char *const e_meta_v1_RowConditionType[] = {"Completed", NULL};
const struct api_type api_type_meta_v1_RowConditionType = {.name = "RowConditionType", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.RowConditionType", .doc = "", .enums = e_meta_v1_RowConditionType, .closed = false};
static const char *const e_meta_v1_ConditionStatus[] = {"True", "False", "Unknown", NULL};
const struct api_type api_type_meta_v1_ConditionStatus = {.name = "ConditionStatus", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.ConditionStatus", .doc = "", .enums = e_meta_v1_ConditionStatus, .closed = false};
static const char *const e_meta_v1_IncludeObjectPolicy[] = {"None", "Metadata", "Object", NULL};
const struct api_type api_type_meta_v1_IncludeObjectPolicy = {.name = "IncludeObjectPolicy", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.IncludeObjectPolicy", .doc = "", .enums = e_meta_v1_IncludeObjectPolicy, .closed = false};
static const struct api_field f_meta_v1_WatchEvent[] = {
	{"type", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"object", NULL, NULL, NULL, "runtime.RawExtension", 2, FIELD_REQUIRED, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_meta_v1_WatchEvent = {.name = "WatchEvent", .go_package = "v1", .openapi = "io.k8s.apimachinery.pkg.apis.meta.v1.WatchEvent", .doc = "One change of a watched collection.", .fields = f_meta_v1_WatchEvent, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
