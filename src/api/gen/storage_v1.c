/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_storage_v1_StorageClass[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"provisioner", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"parameters", NULL, NULL, NULL, "map[string]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"reclaimPolicy", &api_type_core_v1_PersistentVolumeReclaimPolicy, NULL, NULL, "v1.PersistentVolumeReclaimPolicy", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"mountOptions", NULL, NULL, NULL, "[]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"allowVolumeExpansion", NULL, NULL, NULL, "bool", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"volumeBindingMode", &api_type_storage_v1_VolumeBindingMode, NULL, NULL, "v1.VolumeBindingMode", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"allowedTopologies", &api_type_core_v1_TopologySelectorTerm, NULL, NULL, "[]v1.TopologySelectorTerm", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_StorageClass = {.name = "StorageClass", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.StorageClass", .doc = "A kind of storage that volumes are made of.", .fields = f_storage_v1_StorageClass, .fields_n = 10, .order = (const uint8_t *)"\002\003\004\005\006\007\010\011", .order_n = 8};
static const struct api_field f_storage_v1_StorageClassList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_storage_v1_StorageClass, NULL, NULL, "[]v1.StorageClass", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_StorageClassList = {.name = "StorageClassList", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.StorageClassList", .doc = "", .fields = f_storage_v1_StorageClassList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_storage_v1_VolumeAttachment[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_storage_v1_VolumeAttachmentSpec, NULL, NULL, "v1.VolumeAttachmentSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_storage_v1_VolumeAttachmentStatus, NULL, NULL, "v1.VolumeAttachmentStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_VolumeAttachment = {.name = "VolumeAttachment", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeAttachment", .doc = "A volume attached to a node.", .fields = f_storage_v1_VolumeAttachment, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_storage_v1_VolumeAttachmentList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_storage_v1_VolumeAttachment, NULL, NULL, "[]v1.VolumeAttachment", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_VolumeAttachmentList = {.name = "VolumeAttachmentList", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeAttachmentList", .doc = "", .fields = f_storage_v1_VolumeAttachmentList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_storage_v1_VolumeAttachmentSpec[] = {
	{"attacher", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"source", &api_type_storage_v1_VolumeAttachmentSource, NULL, NULL, "v1.VolumeAttachmentSource", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nodeName", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_VolumeAttachmentSpec = {.name = "VolumeAttachmentSpec", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeAttachmentSpec", .doc = "", .fields = f_storage_v1_VolumeAttachmentSpec, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_storage_v1_VolumeAttachmentSource[] = {
	{"persistentVolumeName", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"inlineVolumeSpec", &api_type_core_v1_PersistentVolumeSpec, NULL, NULL, "v1.PersistentVolumeSpec", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_VolumeAttachmentSource = {.name = "VolumeAttachmentSource", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeAttachmentSource", .doc = "", .fields = f_storage_v1_VolumeAttachmentSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_storage_v1_VolumeAttachmentStatus[] = {
	{"attached", NULL, NULL, NULL, "bool", 1, FIELD_REQUIRED, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"attachmentMetadata", NULL, NULL, NULL, "map[string]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"attachError", &api_type_storage_v1_VolumeError, NULL, NULL, "v1.VolumeError", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"detachError", &api_type_storage_v1_VolumeError, NULL, NULL, "v1.VolumeError", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_VolumeAttachmentStatus = {.name = "VolumeAttachmentStatus", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeAttachmentStatus", .doc = "", .fields = f_storage_v1_VolumeAttachmentStatus, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_storage_v1_VolumeError[] = {
	{"time", NULL, NULL, NULL, "v1.Time", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"errorCode", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_VolumeError = {.name = "VolumeError", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeError", .doc = "", .fields = f_storage_v1_VolumeError, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_storage_v1_CSIDriver[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_storage_v1_CSIDriverSpec, NULL, NULL, "v1.CSIDriverSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_CSIDriver = {.name = "CSIDriver", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.CSIDriver", .doc = "A storage driver.", .fields = f_storage_v1_CSIDriver, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_storage_v1_CSIDriverList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_storage_v1_CSIDriver, NULL, NULL, "[]v1.CSIDriver", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_CSIDriverList = {.name = "CSIDriverList", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.CSIDriverList", .doc = "", .fields = f_storage_v1_CSIDriverList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_storage_v1_CSIDriverSpec[] = {
	{"attachRequired", NULL, NULL, NULL, "bool", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"podInfoOnMount", NULL, NULL, NULL, "bool", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"volumeLifecycleModes", &api_type_storage_v1_VolumeLifecycleMode, NULL, NULL, "[]v1.VolumeLifecycleMode", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
	{"storageCapacity", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"fsGroupPolicy", &api_type_storage_v1_FSGroupPolicy, NULL, NULL, "v1.FSGroupPolicy", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"tokenRequests", &api_type_storage_v1_TokenRequest, NULL, NULL, "[]v1.TokenRequest", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"requiresRepublish", NULL, NULL, NULL, "bool", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"seLinuxMount", NULL, NULL, NULL, "bool", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"nodeAllocatableUpdatePeriodSeconds", NULL, NULL, NULL, "int64", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"serviceAccountTokenInSecrets", NULL, NULL, NULL, "bool", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_CSIDriverSpec = {.name = "CSIDriverSpec", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.CSIDriverSpec", .doc = "", .fields = f_storage_v1_CSIDriverSpec, .fields_n = 10, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011", .order_n = 10};
static const struct api_field f_storage_v1_TokenRequest[] = {
	{"audience", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"expirationSeconds", NULL, NULL, NULL, "int64", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_TokenRequest = {.name = "TokenRequest", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.TokenRequest", .doc = "", .fields = f_storage_v1_TokenRequest, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_storage_v1_CSINode[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_storage_v1_CSINodeSpec, NULL, NULL, "v1.CSINodeSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_CSINode = {.name = "CSINode", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.CSINode", .doc = "Storage drivers of a node.", .fields = f_storage_v1_CSINode, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_storage_v1_CSINodeSpec[] = {
	{"drivers", &api_type_storage_v1_CSINodeDriver, "name", api_keys_name, "[]v1.CSINodeDriver", 1, FIELD_REQUIRED | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_storage_v1_CSINodeSpec = {.name = "CSINodeSpec", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.CSINodeSpec", .doc = "", .fields = f_storage_v1_CSINodeSpec, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_storage_v1_CSINodeDriver[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"nodeID", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"topologyKeys", NULL, NULL, NULL, "[]string", 3, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"allocatable", &api_type_storage_v1_VolumeNodeResources, NULL, NULL, "v1.VolumeNodeResources", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_CSINodeDriver = {.name = "CSINodeDriver", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.CSINodeDriver", .doc = "", .fields = f_storage_v1_CSINodeDriver, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_storage_v1_VolumeNodeResources[] = {
	{"count", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_VolumeNodeResources = {.name = "VolumeNodeResources", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeNodeResources", .doc = "", .fields = f_storage_v1_VolumeNodeResources, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_storage_v1_CSINodeList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_storage_v1_CSINode, NULL, NULL, "[]v1.CSINode", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_CSINodeList = {.name = "CSINodeList", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.CSINodeList", .doc = "", .fields = f_storage_v1_CSINodeList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_storage_v1_CSIStorageCapacity[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nodeTopology", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"storageClassName", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"capacity", NULL, NULL, NULL, "resource.Quantity", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"maximumVolumeSize", NULL, NULL, NULL, "resource.Quantity", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_CSIStorageCapacity = {.name = "CSIStorageCapacity", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.CSIStorageCapacity", .doc = "Storage that is left.", .fields = f_storage_v1_CSIStorageCapacity, .fields_n = 7, .order = (const uint8_t *)"\002\003\004\005\006", .order_n = 5};
static const struct api_field f_storage_v1_CSIStorageCapacityList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_storage_v1_CSIStorageCapacity, NULL, NULL, "[]v1.CSIStorageCapacity", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_CSIStorageCapacityList = {.name = "CSIStorageCapacityList", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.CSIStorageCapacityList", .doc = "", .fields = f_storage_v1_CSIStorageCapacityList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_storage_v1_VolumeAttributesClass[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"driverName", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"parameters", NULL, NULL, NULL, "map[string]string", 3, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_VolumeAttributesClass = {.name = "VolumeAttributesClass", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeAttributesClass", .doc = "Attributes that volumes may be changed to.", .fields = f_storage_v1_VolumeAttributesClass, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_storage_v1_VolumeAttributesClassList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_storage_v1_VolumeAttributesClass, NULL, NULL, "[]v1.VolumeAttributesClass", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_storage_v1_VolumeAttributesClassList = {.name = "VolumeAttributesClassList", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeAttributesClassList", .doc = "", .fields = f_storage_v1_VolumeAttributesClassList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const char *const e_storage_v1_VolumeBindingMode[] = {"Immediate", "WaitForFirstConsumer", NULL};
const struct api_type api_type_storage_v1_VolumeBindingMode = {.name = "VolumeBindingMode", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeBindingMode", .doc = "", .enums = e_storage_v1_VolumeBindingMode, .closed = true};
static const char *const e_storage_v1_FSGroupPolicy[] = {"ReadWriteOnceWithFSType", "File", "None", NULL};
const struct api_type api_type_storage_v1_FSGroupPolicy = {.name = "FSGroupPolicy", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.FSGroupPolicy", .doc = "", .enums = e_storage_v1_FSGroupPolicy, .closed = false};
static const char *const e_storage_v1_VolumeLifecycleMode[] = {"Persistent", "Ephemeral", NULL};
const struct api_type api_type_storage_v1_VolumeLifecycleMode = {.name = "VolumeLifecycleMode", .go_package = "v1", .openapi = "io.k8s.api.storage.v1.VolumeLifecycleMode", .doc = "", .enums = e_storage_v1_VolumeLifecycleMode, .closed = false};
