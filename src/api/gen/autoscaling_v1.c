/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_autoscaling_v1_CrossVersionObjectReference[] = {
	{"kind", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_CrossVersionObjectReference = {.name = "CrossVersionObjectReference", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.CrossVersionObjectReference", .doc = "", .fields = f_autoscaling_v1_CrossVersionObjectReference, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3, .atomic = true};
static const struct api_field f_autoscaling_v1_HorizontalPodAutoscalerSpec[] = {
	{"scaleTargetRef", &api_type_autoscaling_v1_CrossVersionObjectReference, NULL, NULL, "v1.CrossVersionObjectReference", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"minReplicas", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"maxReplicas", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"targetCPUUtilizationPercentage", NULL, NULL, NULL, "int32", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_HorizontalPodAutoscalerSpec = {.name = "HorizontalPodAutoscalerSpec", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec", .doc = "", .fields = f_autoscaling_v1_HorizontalPodAutoscalerSpec, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_autoscaling_v1_HorizontalPodAutoscalerStatus[] = {
	{"observedGeneration", NULL, NULL, NULL, "int64", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"lastScaleTime", NULL, NULL, NULL, "v1.Time", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"currentReplicas", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"desiredReplicas", NULL, NULL, NULL, "int32", 4, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"currentCPUUtilizationPercentage", NULL, NULL, NULL, "int32", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_HorizontalPodAutoscalerStatus = {.name = "HorizontalPodAutoscalerStatus", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus", .doc = "", .fields = f_autoscaling_v1_HorizontalPodAutoscalerStatus, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_autoscaling_v1_HorizontalPodAutoscaler[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_autoscaling_v1_HorizontalPodAutoscalerSpec, NULL, NULL, "v1.HorizontalPodAutoscalerSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_autoscaling_v1_HorizontalPodAutoscalerStatus, NULL, NULL, "v1.HorizontalPodAutoscalerStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_HorizontalPodAutoscaler = {.name = "HorizontalPodAutoscaler", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler", .doc = "Changes the number of Pods with their load.", .fields = f_autoscaling_v1_HorizontalPodAutoscaler, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_autoscaling_v1_HorizontalPodAutoscalerList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_autoscaling_v1_HorizontalPodAutoscaler, NULL, NULL, "[]v1.HorizontalPodAutoscaler", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_HorizontalPodAutoscalerList = {.name = "HorizontalPodAutoscalerList", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerList", .doc = "", .fields = f_autoscaling_v1_HorizontalPodAutoscalerList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_autoscaling_v1_Scale[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_autoscaling_v1_ScaleSpec, NULL, NULL, "v1.ScaleSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_autoscaling_v1_ScaleStatus, NULL, NULL, "v1.ScaleStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_Scale = {.name = "Scale", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.Scale", .doc = "The number of replicas of an object.", .fields = f_autoscaling_v1_Scale, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_autoscaling_v1_ScaleSpec[] = {
	{"replicas", NULL, NULL, NULL, "int32", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ScaleSpec = {.name = "ScaleSpec", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ScaleSpec", .doc = "", .fields = f_autoscaling_v1_ScaleSpec, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_autoscaling_v1_ScaleStatus[] = {
	{"replicas", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"selector", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ScaleStatus = {.name = "ScaleStatus", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ScaleStatus", .doc = "", .fields = f_autoscaling_v1_ScaleStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_autoscaling_v1_MetricSpec[] = {
	{"type", &api_type_autoscaling_v1_MetricSourceType, NULL, NULL, "v1.MetricSourceType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"object", &api_type_autoscaling_v1_ObjectMetricSource, NULL, NULL, "v1.ObjectMetricSource", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"pods", &api_type_autoscaling_v1_PodsMetricSource, NULL, NULL, "v1.PodsMetricSource", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resource", &api_type_autoscaling_v1_ResourceMetricSource, NULL, NULL, "v1.ResourceMetricSource", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"containerResource", &api_type_autoscaling_v1_ContainerResourceMetricSource, NULL, NULL, "v1.ContainerResourceMetricSource", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"external", &api_type_autoscaling_v1_ExternalMetricSource, NULL, NULL, "v1.ExternalMetricSource", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_MetricSpec = {.name = "MetricSpec", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.MetricSpec", .doc = "", .fields = f_autoscaling_v1_MetricSpec, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\005\004", .order_n = 6};
static const struct api_field f_autoscaling_v1_ObjectMetricSource[] = {
	{"target", &api_type_autoscaling_v1_CrossVersionObjectReference, NULL, NULL, "v1.CrossVersionObjectReference", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"metricName", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"targetValue", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"averageValue", NULL, NULL, NULL, "resource.Quantity", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ObjectMetricSource = {.name = "ObjectMetricSource", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ObjectMetricSource", .doc = "", .fields = f_autoscaling_v1_ObjectMetricSource, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_autoscaling_v1_PodsMetricSource[] = {
	{"metricName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"targetAverageValue", NULL, NULL, NULL, "resource.Quantity", 2, FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_PodsMetricSource = {.name = "PodsMetricSource", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.PodsMetricSource", .doc = "", .fields = f_autoscaling_v1_PodsMetricSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v1_ResourceMetricSource[] = {
	{"name", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"targetAverageUtilization", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"targetAverageValue", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ResourceMetricSource = {.name = "ResourceMetricSource", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ResourceMetricSource", .doc = "", .fields = f_autoscaling_v1_ResourceMetricSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v1_ContainerResourceMetricSource[] = {
	{"name", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"targetAverageUtilization", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"targetAverageValue", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"container", NULL, NULL, NULL, "string", 5, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ContainerResourceMetricSource = {.name = "ContainerResourceMetricSource", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ContainerResourceMetricSource", .doc = "", .fields = f_autoscaling_v1_ContainerResourceMetricSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_autoscaling_v1_ExternalMetricSource[] = {
	{"metricName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metricSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"targetValue", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"targetAverageValue", NULL, NULL, NULL, "resource.Quantity", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ExternalMetricSource = {.name = "ExternalMetricSource", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ExternalMetricSource", .doc = "", .fields = f_autoscaling_v1_ExternalMetricSource, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_autoscaling_v1_MetricStatus[] = {
	{"type", &api_type_autoscaling_v1_MetricSourceType, NULL, NULL, "v1.MetricSourceType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"object", &api_type_autoscaling_v1_ObjectMetricStatus, NULL, NULL, "v1.ObjectMetricStatus", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"pods", &api_type_autoscaling_v1_PodsMetricStatus, NULL, NULL, "v1.PodsMetricStatus", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resource", &api_type_autoscaling_v1_ResourceMetricStatus, NULL, NULL, "v1.ResourceMetricStatus", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"containerResource", &api_type_autoscaling_v1_ContainerResourceMetricStatus, NULL, NULL, "v1.ContainerResourceMetricStatus", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"external", &api_type_autoscaling_v1_ExternalMetricStatus, NULL, NULL, "v1.ExternalMetricStatus", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_MetricStatus = {.name = "MetricStatus", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.MetricStatus", .doc = "", .fields = f_autoscaling_v1_MetricStatus, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\005\004", .order_n = 6};
static const struct api_field f_autoscaling_v1_HorizontalPodAutoscalerCondition[] = {
	{"type", &api_type_autoscaling_v1_HorizontalPodAutoscalerConditionType, NULL, NULL, "v1.HorizontalPodAutoscalerConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_HorizontalPodAutoscalerCondition = {.name = "HorizontalPodAutoscalerCondition", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerCondition", .doc = "", .fields = f_autoscaling_v1_HorizontalPodAutoscalerCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_autoscaling_v1_ObjectMetricStatus[] = {
	{"target", &api_type_autoscaling_v1_CrossVersionObjectReference, NULL, NULL, "v1.CrossVersionObjectReference", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"metricName", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"currentValue", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"averageValue", NULL, NULL, NULL, "resource.Quantity", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ObjectMetricStatus = {.name = "ObjectMetricStatus", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ObjectMetricStatus", .doc = "", .fields = f_autoscaling_v1_ObjectMetricStatus, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_autoscaling_v1_PodsMetricStatus[] = {
	{"metricName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"currentAverageValue", NULL, NULL, NULL, "resource.Quantity", 2, FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_PodsMetricStatus = {.name = "PodsMetricStatus", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.PodsMetricStatus", .doc = "", .fields = f_autoscaling_v1_PodsMetricStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v1_ResourceMetricStatus[] = {
	{"name", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"currentAverageUtilization", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"currentAverageValue", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ResourceMetricStatus = {.name = "ResourceMetricStatus", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ResourceMetricStatus", .doc = "", .fields = f_autoscaling_v1_ResourceMetricStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v1_ContainerResourceMetricStatus[] = {
	{"name", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"currentAverageUtilization", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"currentAverageValue", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"container", NULL, NULL, NULL, "string", 4, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ContainerResourceMetricStatus = {.name = "ContainerResourceMetricStatus", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ContainerResourceMetricStatus", .doc = "", .fields = f_autoscaling_v1_ContainerResourceMetricStatus, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_autoscaling_v1_ExternalMetricStatus[] = {
	{"metricName", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metricSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"currentValue", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_REQUIRED, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"currentAverageValue", NULL, NULL, NULL, "resource.Quantity", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v1_ExternalMetricStatus = {.name = "ExternalMetricStatus", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.ExternalMetricStatus", .doc = "", .fields = f_autoscaling_v1_ExternalMetricStatus, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const char *const e_autoscaling_v1_MetricSourceType[] = {"Object", "Pods", "Resource", "ContainerResource", "External", NULL};
const struct api_type api_type_autoscaling_v1_MetricSourceType = {.name = "MetricSourceType", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.MetricSourceType", .doc = "", .enums = e_autoscaling_v1_MetricSourceType, .closed = false};
static const char *const e_autoscaling_v1_HorizontalPodAutoscalerConditionType[] = {"ScalingActive", "AbleToScale", "ScalingLimited", NULL};
const struct api_type api_type_autoscaling_v1_HorizontalPodAutoscalerConditionType = {.name = "HorizontalPodAutoscalerConditionType", .go_package = "v1", .openapi = "io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerConditionType", .doc = "", .enums = e_autoscaling_v1_HorizontalPodAutoscalerConditionType, .closed = false};
