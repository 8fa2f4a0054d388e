/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_apps_v1_StatefulSet[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_apps_v1_StatefulSetSpec, NULL, NULL, "v1.StatefulSetSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_apps_v1_StatefulSetStatus, NULL, NULL, "v1.StatefulSetStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_StatefulSet = {.name = "StatefulSet", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.StatefulSet", .doc = "Pods with a name, a place in order and storage of their own.", .fields = f_apps_v1_StatefulSet, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_apps_v1_StatefulSetUpdateStrategy[] = {
	{"type", &api_type_apps_v1_StatefulSetUpdateStrategyType, NULL, NULL, "v1.StatefulSetUpdateStrategyType", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"rollingUpdate", &api_type_apps_v1_RollingUpdateStatefulSetStrategy, NULL, NULL, "v1.RollingUpdateStatefulSetStrategy", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_StatefulSetUpdateStrategy = {.name = "StatefulSetUpdateStrategy", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.StatefulSetUpdateStrategy", .doc = "", .fields = f_apps_v1_StatefulSetUpdateStrategy, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apps_v1_RollingUpdateStatefulSetStrategy[] = {
	{"partition", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"maxUnavailable", NULL, NULL, NULL, "intstr.IntOrString", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_RollingUpdateStatefulSetStrategy = {.name = "RollingUpdateStatefulSetStrategy", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy", .doc = "", .fields = f_apps_v1_RollingUpdateStatefulSetStrategy, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apps_v1_StatefulSetPersistentVolumeClaimRetentionPolicy[] = {
	{"whenDeleted", &api_type_apps_v1_PersistentVolumeClaimRetentionPolicyType, NULL, NULL, "v1.PersistentVolumeClaimRetentionPolicyType", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"whenScaled", &api_type_apps_v1_PersistentVolumeClaimRetentionPolicyType, NULL, NULL, "v1.PersistentVolumeClaimRetentionPolicyType", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_StatefulSetPersistentVolumeClaimRetentionPolicy = {.name = "StatefulSetPersistentVolumeClaimRetentionPolicy", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy", .doc = "", .fields = f_apps_v1_StatefulSetPersistentVolumeClaimRetentionPolicy, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apps_v1_StatefulSetOrdinals[] = {
	{"start", NULL, NULL, NULL, "int32", 1, FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_StatefulSetOrdinals = {.name = "StatefulSetOrdinals", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.StatefulSetOrdinals", .doc = "", .fields = f_apps_v1_StatefulSetOrdinals, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_apps_v1_StatefulSetSpec[] = {
	{"replicas", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"template", &api_type_core_v1_PodTemplateSpec, NULL, NULL, "v1.PodTemplateSpec", 3, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"volumeClaimTemplates", &api_type_core_v1_PersistentVolumeClaim, NULL, NULL, "[]v1.PersistentVolumeClaim", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"serviceName", NULL, NULL, NULL, "string", 5, FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"podManagementPolicy", &api_type_apps_v1_PodManagementPolicyType, NULL, NULL, "v1.PodManagementPolicyType", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"updateStrategy", &api_type_apps_v1_StatefulSetUpdateStrategy, NULL, NULL, "v1.StatefulSetUpdateStrategy", 7, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"revisionHistoryLimit", NULL, NULL, NULL, "int32", 8, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"minReadySeconds", NULL, NULL, NULL, "int32", 9, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"persistentVolumeClaimRetentionPolicy", &api_type_apps_v1_StatefulSetPersistentVolumeClaimRetentionPolicy, NULL, NULL, "v1.StatefulSetPersistentVolumeClaimRetentionPolicy", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"ordinals", &api_type_apps_v1_StatefulSetOrdinals, NULL, NULL, "v1.StatefulSetOrdinals", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_StatefulSetSpec = {.name = "StatefulSetSpec", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.StatefulSetSpec", .doc = "How many Pods, of which template and storage.", .fields = f_apps_v1_StatefulSetSpec, .fields_n = 11, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011\012", .order_n = 11};
static const struct api_field f_apps_v1_StatefulSetStatus[] = {
	{"observedGeneration", NULL, NULL, NULL, "int64", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"replicas", NULL, NULL, NULL, "int32", 2, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"readyReplicas", NULL, NULL, NULL, "int32", 3, FIELD_OMITEMPTY, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"currentReplicas", NULL, NULL, NULL, "int32", 4, FIELD_OMITEMPTY, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"updatedReplicas", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"currentRevision", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"updateRevision", NULL, NULL, NULL, "string", 7, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"collisionCount", NULL, NULL, NULL, "int32", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_apps_v1_StatefulSetCondition, "type", api_keys_type, "[]v1.StatefulSetCondition", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"availableReplicas", NULL, NULL, NULL, "int32", 11, FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_StatefulSetStatus = {.name = "StatefulSetStatus", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.StatefulSetStatus", .doc = "How far a StatefulSet has come.", .fields = f_apps_v1_StatefulSetStatus, .fields_n = 10, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011", .order_n = 10};
static const struct api_field f_apps_v1_StatefulSetCondition[] = {
	{"type", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_StatefulSetCondition = {.name = "StatefulSetCondition", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.StatefulSetCondition", .doc = "", .fields = f_apps_v1_StatefulSetCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_apps_v1_StatefulSetList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_apps_v1_StatefulSet, NULL, NULL, "[]v1.StatefulSet", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_StatefulSetList = {.name = "StatefulSetList", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.StatefulSetList", .doc = "", .fields = f_apps_v1_StatefulSetList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_apps_v1_Deployment[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_apps_v1_DeploymentSpec, NULL, NULL, "v1.DeploymentSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_apps_v1_DeploymentStatus, NULL, NULL, "v1.DeploymentStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_Deployment = {.name = "Deployment", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.Deployment", .doc = "Keeps Pods of a template running and replaces them step by step.", .fields = f_apps_v1_Deployment, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_apps_v1_DeploymentSpec[] = {
	{"replicas", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"template", &api_type_core_v1_PodTemplateSpec, NULL, NULL, "v1.PodTemplateSpec", 3, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"strategy", &api_type_apps_v1_DeploymentStrategy, NULL, NULL, "v1.DeploymentStrategy", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_REPLACE_KEYS, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"minReadySeconds", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"revisionHistoryLimit", NULL, NULL, NULL, "int32", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"paused", NULL, NULL, NULL, "bool", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"progressDeadlineSeconds", NULL, NULL, NULL, "int32", 9, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DeploymentSpec = {.name = "DeploymentSpec", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DeploymentSpec", .doc = "How many Pods, of which template, and how they are replaced.", .fields = f_apps_v1_DeploymentSpec, .fields_n = 8, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007", .order_n = 8};
static const struct api_field f_apps_v1_DeploymentStrategy[] = {
	{"type", &api_type_apps_v1_DeploymentStrategyType, NULL, NULL, "v1.DeploymentStrategyType", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"rollingUpdate", &api_type_apps_v1_RollingUpdateDeployment, NULL, NULL, "v1.RollingUpdateDeployment", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DeploymentStrategy = {.name = "DeploymentStrategy", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DeploymentStrategy", .doc = "How old Pods give way to new ones.", .fields = f_apps_v1_DeploymentStrategy, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apps_v1_RollingUpdateDeployment[] = {
	{"maxUnavailable", NULL, NULL, NULL, "intstr.IntOrString", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"maxSurge", NULL, NULL, NULL, "intstr.IntOrString", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_RollingUpdateDeployment = {.name = "RollingUpdateDeployment", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.RollingUpdateDeployment", .doc = "How many Pods may be missing or too many during an update.", .fields = f_apps_v1_RollingUpdateDeployment, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apps_v1_DeploymentStatus[] = {
	{"observedGeneration", NULL, NULL, NULL, "int64", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"replicas", NULL, NULL, NULL, "int32", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"updatedReplicas", NULL, NULL, NULL, "int32", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"readyReplicas", NULL, NULL, NULL, "int32", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"availableReplicas", NULL, NULL, NULL, "int32", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"unavailableReplicas", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"terminatingReplicas", NULL, NULL, NULL, "int32", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_apps_v1_DeploymentCondition, "type", api_keys_type, "[]v1.DeploymentCondition", 6, FIELD_OMITEMPTY | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"collisionCount", NULL, NULL, NULL, "int32", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DeploymentStatus = {.name = "DeploymentStatus", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DeploymentStatus", .doc = "How far a Deployment has come.", .fields = f_apps_v1_DeploymentStatus, .fields_n = 9, .order = (const uint8_t *)"\000\001\002\004\005\007\003\010\006", .order_n = 9};
static const struct api_field f_apps_v1_DeploymentCondition[] = {
	{"type", &api_type_apps_v1_DeploymentConditionType, NULL, NULL, "v1.DeploymentConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastUpdateTime", NULL, NULL, NULL, "v1.Time", 6, FIELD_OMITEMPTY, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 7, FIELD_OMITEMPTY, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DeploymentCondition = {.name = "DeploymentCondition", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DeploymentCondition", .doc = "", .fields = f_apps_v1_DeploymentCondition, .fields_n = 6, .order = (const uint8_t *)"\000\001\004\005\002\003", .order_n = 6};
static const struct api_field f_apps_v1_DeploymentList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_apps_v1_Deployment, NULL, NULL, "[]v1.Deployment", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DeploymentList = {.name = "DeploymentList", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DeploymentList", .doc = "", .fields = f_apps_v1_DeploymentList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_apps_v1_DaemonSetUpdateStrategy[] = {
	{"type", &api_type_apps_v1_DaemonSetUpdateStrategyType, NULL, NULL, "v1.DaemonSetUpdateStrategyType", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"rollingUpdate", &api_type_apps_v1_RollingUpdateDaemonSet, NULL, NULL, "v1.RollingUpdateDaemonSet", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DaemonSetUpdateStrategy = {.name = "DaemonSetUpdateStrategy", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DaemonSetUpdateStrategy", .doc = "", .fields = f_apps_v1_DaemonSetUpdateStrategy, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apps_v1_RollingUpdateDaemonSet[] = {
	{"maxUnavailable", NULL, NULL, NULL, "intstr.IntOrString", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"maxSurge", NULL, NULL, NULL, "intstr.IntOrString", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_RollingUpdateDaemonSet = {.name = "RollingUpdateDaemonSet", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.RollingUpdateDaemonSet", .doc = "", .fields = f_apps_v1_RollingUpdateDaemonSet, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_apps_v1_DaemonSetSpec[] = {
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 1, FIELD_POINTER | FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"template", &api_type_core_v1_PodTemplateSpec, NULL, NULL, "v1.PodTemplateSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"updateStrategy", &api_type_apps_v1_DaemonSetUpdateStrategy, NULL, NULL, "v1.DaemonSetUpdateStrategy", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"minReadySeconds", NULL, NULL, NULL, "int32", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"revisionHistoryLimit", NULL, NULL, NULL, "int32", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DaemonSetSpec = {.name = "DaemonSetSpec", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DaemonSetSpec", .doc = "The Pods, and how they are replaced.", .fields = f_apps_v1_DaemonSetSpec, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_apps_v1_DaemonSetStatus[] = {
	{"currentNumberScheduled", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"numberMisscheduled", NULL, NULL, NULL, "int32", 2, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"desiredNumberScheduled", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"numberReady", NULL, NULL, NULL, "int32", 4, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"observedGeneration", NULL, NULL, NULL, "int64", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"updatedNumberScheduled", NULL, NULL, NULL, "int32", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"numberAvailable", NULL, NULL, NULL, "int32", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"numberUnavailable", NULL, NULL, NULL, "int32", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"collisionCount", NULL, NULL, NULL, "int32", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_apps_v1_DaemonSetCondition, "type", api_keys_type, "[]v1.DaemonSetCondition", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_apps_v1_DaemonSetStatus = {.name = "DaemonSetStatus", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DaemonSetStatus", .doc = "On how many nodes the Pods run.", .fields = f_apps_v1_DaemonSetStatus, .fields_n = 10, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010\011", .order_n = 10};
static const struct api_field f_apps_v1_DaemonSetCondition[] = {
	{"type", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DaemonSetCondition = {.name = "DaemonSetCondition", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DaemonSetCondition", .doc = "", .fields = f_apps_v1_DaemonSetCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_apps_v1_DaemonSet[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_apps_v1_DaemonSetSpec, NULL, NULL, "v1.DaemonSetSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_apps_v1_DaemonSetStatus, NULL, NULL, "v1.DaemonSetStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DaemonSet = {.name = "DaemonSet", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DaemonSet", .doc = "One Pod on every node.", .fields = f_apps_v1_DaemonSet, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_apps_v1_DaemonSetList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_apps_v1_DaemonSet, NULL, NULL, "[]v1.DaemonSet", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_DaemonSetList = {.name = "DaemonSetList", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DaemonSetList", .doc = "", .fields = f_apps_v1_DaemonSetList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_apps_v1_ReplicaSet[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_apps_v1_ReplicaSetSpec, NULL, NULL, "v1.ReplicaSetSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_apps_v1_ReplicaSetStatus, NULL, NULL, "v1.ReplicaSetStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_ReplicaSet = {.name = "ReplicaSet", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.ReplicaSet", .doc = "Keeps a number of equal Pods running.", .fields = f_apps_v1_ReplicaSet, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_apps_v1_ReplicaSetList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_apps_v1_ReplicaSet, NULL, NULL, "[]v1.ReplicaSet", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_ReplicaSetList = {.name = "ReplicaSetList", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.ReplicaSetList", .doc = "", .fields = f_apps_v1_ReplicaSetList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_apps_v1_ReplicaSetSpec[] = {
	{"replicas", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"minReadySeconds", NULL, NULL, NULL, "int32", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"template", &api_type_core_v1_PodTemplateSpec, NULL, NULL, "v1.PodTemplateSpec", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_ReplicaSetSpec = {.name = "ReplicaSetSpec", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.ReplicaSetSpec", .doc = "How many Pods, and of which template.", .fields = f_apps_v1_ReplicaSetSpec, .fields_n = 4, .order = (const uint8_t *)"\000\002\003\001", .order_n = 4};
static const struct api_field f_apps_v1_ReplicaSetStatus[] = {
	{"replicas", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"fullyLabeledReplicas", NULL, NULL, NULL, "int32", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"readyReplicas", NULL, NULL, NULL, "int32", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"availableReplicas", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"terminatingReplicas", NULL, NULL, NULL, "int32", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"observedGeneration", NULL, NULL, NULL, "int64", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_apps_v1_ReplicaSetCondition, "type", api_keys_type, "[]v1.ReplicaSetCondition", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_apps_v1_ReplicaSetStatus = {.name = "ReplicaSetStatus", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.ReplicaSetStatus", .doc = "How many Pods there are.", .fields = f_apps_v1_ReplicaSetStatus, .fields_n = 7, .order = (const uint8_t *)"\000\001\005\002\003\006\004", .order_n = 7};
static const struct api_field f_apps_v1_ReplicaSetCondition[] = {
	{"type", &api_type_apps_v1_ReplicaSetConditionType, NULL, NULL, "v1.ReplicaSetConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_ReplicaSetCondition = {.name = "ReplicaSetCondition", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.ReplicaSetCondition", .doc = "", .fields = f_apps_v1_ReplicaSetCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_apps_v1_ControllerRevision[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"data", NULL, NULL, NULL, "runtime.RawExtension", 2, FIELD_OMITEMPTY, FIELD_RAW, SHAPE_ONE, LIST_ATOMIC},
	{"revision", NULL, NULL, NULL, "int64", 3, FIELD_REQUIRED, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_ControllerRevision = {.name = "ControllerRevision", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.ControllerRevision", .doc = "A former state, to go back to.", .fields = f_apps_v1_ControllerRevision, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_apps_v1_ControllerRevisionList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_apps_v1_ControllerRevision, NULL, NULL, "[]v1.ControllerRevision", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_apps_v1_ControllerRevisionList = {.name = "ControllerRevisionList", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.ControllerRevisionList", .doc = "", .fields = f_apps_v1_ControllerRevisionList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const char *const e_apps_v1_PodManagementPolicyType[] = {"OrderedReady", "Parallel", NULL};
const struct api_type api_type_apps_v1_PodManagementPolicyType = {.name = "PodManagementPolicyType", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.PodManagementPolicyType", .doc = "", .enums = e_apps_v1_PodManagementPolicyType, .closed = true};
static const char *const e_apps_v1_StatefulSetUpdateStrategyType[] = {"RollingUpdate", "OnDelete", NULL};
const struct api_type api_type_apps_v1_StatefulSetUpdateStrategyType = {.name = "StatefulSetUpdateStrategyType", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.StatefulSetUpdateStrategyType", .doc = "", .enums = e_apps_v1_StatefulSetUpdateStrategyType, .closed = true};
static const char *const e_apps_v1_PersistentVolumeClaimRetentionPolicyType[] = {"Retain", "Delete", NULL};
const struct api_type api_type_apps_v1_PersistentVolumeClaimRetentionPolicyType = {.name = "PersistentVolumeClaimRetentionPolicyType", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.PersistentVolumeClaimRetentionPolicyType", .doc = "", .enums = e_apps_v1_PersistentVolumeClaimRetentionPolicyType, .closed = false};
static const char *const e_apps_v1_DeploymentStrategyType[] = {"Recreate", "RollingUpdate", NULL};
const struct api_type api_type_apps_v1_DeploymentStrategyType = {.name = "DeploymentStrategyType", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DeploymentStrategyType", .doc = "", .enums = e_apps_v1_DeploymentStrategyType, .closed = true};
static const char *const e_apps_v1_DeploymentConditionType[] = {"Available", "Progressing", "ReplicaFailure", NULL};
const struct api_type api_type_apps_v1_DeploymentConditionType = {.name = "DeploymentConditionType", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DeploymentConditionType", .doc = "", .enums = e_apps_v1_DeploymentConditionType, .closed = false};
static const char *const e_apps_v1_DaemonSetUpdateStrategyType[] = {"RollingUpdate", "OnDelete", NULL};
const struct api_type api_type_apps_v1_DaemonSetUpdateStrategyType = {.name = "DaemonSetUpdateStrategyType", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.DaemonSetUpdateStrategyType", .doc = "", .enums = e_apps_v1_DaemonSetUpdateStrategyType, .closed = true};
static const char *const e_apps_v1_ReplicaSetConditionType[] = {"ReplicaFailure", NULL};
const struct api_type api_type_apps_v1_ReplicaSetConditionType = {.name = "ReplicaSetConditionType", .go_package = "v1", .openapi = "io.k8s.api.apps.v1.ReplicaSetConditionType", .doc = "", .enums = e_apps_v1_ReplicaSetConditionType, .closed = false};
