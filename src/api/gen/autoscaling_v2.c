/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_autoscaling_v2_HorizontalPodAutoscaler[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_autoscaling_v2_HorizontalPodAutoscalerSpec, NULL, NULL, "v2.HorizontalPodAutoscalerSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_autoscaling_v2_HorizontalPodAutoscalerStatus, NULL, NULL, "v2.HorizontalPodAutoscalerStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_HorizontalPodAutoscaler = {.name = "HorizontalPodAutoscaler", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler", .doc = "Changes the number of Pods with their load.", .fields = f_autoscaling_v2_HorizontalPodAutoscaler, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_autoscaling_v2_HorizontalPodAutoscalerSpec[] = {
	{"scaleTargetRef", &api_type_autoscaling_v2_CrossVersionObjectReference, NULL, NULL, "v2.CrossVersionObjectReference", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"minReplicas", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"maxReplicas", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"metrics", &api_type_autoscaling_v2_MetricSpec, NULL, NULL, "[]v2.MetricSpec", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"behavior", &api_type_autoscaling_v2_HorizontalPodAutoscalerBehavior, NULL, NULL, "v2.HorizontalPodAutoscalerBehavior", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_HorizontalPodAutoscalerSpec = {.name = "HorizontalPodAutoscalerSpec", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec", .doc = "", .fields = f_autoscaling_v2_HorizontalPodAutoscalerSpec, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_autoscaling_v2_CrossVersionObjectReference[] = {
	{"kind", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_CrossVersionObjectReference = {.name = "CrossVersionObjectReference", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.CrossVersionObjectReference", .doc = "", .fields = f_autoscaling_v2_CrossVersionObjectReference, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v2_MetricSpec[] = {
	{"type", &api_type_autoscaling_v2_MetricSourceType, NULL, NULL, "v2.MetricSourceType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"object", &api_type_autoscaling_v2_ObjectMetricSource, NULL, NULL, "v2.ObjectMetricSource", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"pods", &api_type_autoscaling_v2_PodsMetricSource, NULL, NULL, "v2.PodsMetricSource", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resource", &api_type_autoscaling_v2_ResourceMetricSource, NULL, NULL, "v2.ResourceMetricSource", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"containerResource", &api_type_autoscaling_v2_ContainerResourceMetricSource, NULL, NULL, "v2.ContainerResourceMetricSource", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"external", &api_type_autoscaling_v2_ExternalMetricSource, NULL, NULL, "v2.ExternalMetricSource", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_MetricSpec = {.name = "MetricSpec", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.MetricSpec", .doc = "", .fields = f_autoscaling_v2_MetricSpec, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\005\004", .order_n = 6};
static const struct api_field f_autoscaling_v2_HorizontalPodAutoscalerBehavior[] = {
	{"scaleUp", &api_type_autoscaling_v2_HPAScalingRules, NULL, NULL, "v2.HPAScalingRules", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"scaleDown", &api_type_autoscaling_v2_HPAScalingRules, NULL, NULL, "v2.HPAScalingRules", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_HorizontalPodAutoscalerBehavior = {.name = "HorizontalPodAutoscalerBehavior", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior", .doc = "", .fields = f_autoscaling_v2_HorizontalPodAutoscalerBehavior, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_autoscaling_v2_HPAScalingRules[] = {
	{"stabilizationWindowSeconds", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"selectPolicy", &api_type_autoscaling_v2_ScalingPolicySelect, NULL, NULL, "v2.ScalingPolicySelect", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"policies", &api_type_autoscaling_v2_HPAScalingPolicy, NULL, NULL, "[]v2.HPAScalingPolicy", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"tolerance", NULL, NULL, NULL, "resource.Quantity", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_HPAScalingRules = {.name = "HPAScalingRules", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HPAScalingRules", .doc = "", .fields = f_autoscaling_v2_HPAScalingRules, .fields_n = 4, .order = (const uint8_t *)"\001\002\000\003", .order_n = 4};
static const struct api_field f_autoscaling_v2_HPAScalingPolicy[] = {
	{"type", &api_type_autoscaling_v2_HPAScalingPolicyType, NULL, NULL, "v2.HPAScalingPolicyType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "int32", 2, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"periodSeconds", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_HPAScalingPolicy = {.name = "HPAScalingPolicy", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HPAScalingPolicy", .doc = "", .fields = f_autoscaling_v2_HPAScalingPolicy, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v2_ObjectMetricSource[] = {
	{"describedObject", &api_type_autoscaling_v2_CrossVersionObjectReference, NULL, NULL, "v2.CrossVersionObjectReference", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"target", &api_type_autoscaling_v2_MetricTarget, NULL, NULL, "v2.MetricTarget", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"metric", &api_type_autoscaling_v2_MetricIdentifier, NULL, NULL, "v2.MetricIdentifier", 3, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_ObjectMetricSource = {.name = "ObjectMetricSource", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.ObjectMetricSource", .doc = "", .fields = f_autoscaling_v2_ObjectMetricSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v2_PodsMetricSource[] = {
	{"metric", &api_type_autoscaling_v2_MetricIdentifier, NULL, NULL, "v2.MetricIdentifier", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"target", &api_type_autoscaling_v2_MetricTarget, NULL, NULL, "v2.MetricTarget", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_PodsMetricSource = {.name = "PodsMetricSource", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.PodsMetricSource", .doc = "", .fields = f_autoscaling_v2_PodsMetricSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_autoscaling_v2_ResourceMetricSource[] = {
	{"name", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"target", &api_type_autoscaling_v2_MetricTarget, NULL, NULL, "v2.MetricTarget", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_ResourceMetricSource = {.name = "ResourceMetricSource", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.ResourceMetricSource", .doc = "", .fields = f_autoscaling_v2_ResourceMetricSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_autoscaling_v2_ContainerResourceMetricSource[] = {
	{"name", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"target", &api_type_autoscaling_v2_MetricTarget, NULL, NULL, "v2.MetricTarget", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"container", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_ContainerResourceMetricSource = {.name = "ContainerResourceMetricSource", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.ContainerResourceMetricSource", .doc = "", .fields = f_autoscaling_v2_ContainerResourceMetricSource, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v2_ExternalMetricSource[] = {
	{"metric", &api_type_autoscaling_v2_MetricIdentifier, NULL, NULL, "v2.MetricIdentifier", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"target", &api_type_autoscaling_v2_MetricTarget, NULL, NULL, "v2.MetricTarget", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_ExternalMetricSource = {.name = "ExternalMetricSource", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.ExternalMetricSource", .doc = "", .fields = f_autoscaling_v2_ExternalMetricSource, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_autoscaling_v2_MetricIdentifier[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_MetricIdentifier = {.name = "MetricIdentifier", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.MetricIdentifier", .doc = "", .fields = f_autoscaling_v2_MetricIdentifier, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_autoscaling_v2_MetricTarget[] = {
	{"type", &api_type_autoscaling_v2_MetricTargetType, NULL, NULL, "v2.MetricTargetType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"value", NULL, NULL, NULL, "resource.Quantity", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"averageValue", NULL, NULL, NULL, "resource.Quantity", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"averageUtilization", NULL, NULL, NULL, "int32", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_MetricTarget = {.name = "MetricTarget", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.MetricTarget", .doc = "", .fields = f_autoscaling_v2_MetricTarget, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_autoscaling_v2_HorizontalPodAutoscalerStatus[] = {
	{"observedGeneration", NULL, NULL, NULL, "int64", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"lastScaleTime", NULL, NULL, NULL, "v1.Time", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"currentReplicas", NULL, NULL, NULL, "int32", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"desiredReplicas", NULL, NULL, NULL, "int32", 4, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"currentMetrics", &api_type_autoscaling_v2_MetricStatus, NULL, NULL, "[]v2.MetricStatus", 5, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"conditions", &api_type_autoscaling_v2_HorizontalPodAutoscalerCondition, "type", api_keys_type, "[]v2.HorizontalPodAutoscalerCondition", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_autoscaling_v2_HorizontalPodAutoscalerStatus = {.name = "HorizontalPodAutoscalerStatus", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus", .doc = "", .fields = f_autoscaling_v2_HorizontalPodAutoscalerStatus, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_autoscaling_v2_HorizontalPodAutoscalerCondition[] = {
	{"type", &api_type_autoscaling_v2_HorizontalPodAutoscalerConditionType, NULL, NULL, "v2.HorizontalPodAutoscalerConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_HorizontalPodAutoscalerCondition = {.name = "HorizontalPodAutoscalerCondition", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition", .doc = "", .fields = f_autoscaling_v2_HorizontalPodAutoscalerCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_autoscaling_v2_MetricStatus[] = {
	{"type", &api_type_autoscaling_v2_MetricSourceType, NULL, NULL, "v2.MetricSourceType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"object", &api_type_autoscaling_v2_ObjectMetricStatus, NULL, NULL, "v2.ObjectMetricStatus", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"pods", &api_type_autoscaling_v2_PodsMetricStatus, NULL, NULL, "v2.PodsMetricStatus", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resource", &api_type_autoscaling_v2_ResourceMetricStatus, NULL, NULL, "v2.ResourceMetricStatus", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"containerResource", &api_type_autoscaling_v2_ContainerResourceMetricStatus, NULL, NULL, "v2.ContainerResourceMetricStatus", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"external", &api_type_autoscaling_v2_ExternalMetricStatus, NULL, NULL, "v2.ExternalMetricStatus", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_MetricStatus = {.name = "MetricStatus", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.MetricStatus", .doc = "", .fields = f_autoscaling_v2_MetricStatus, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\005\004", .order_n = 6};
static const struct api_field f_autoscaling_v2_ObjectMetricStatus[] = {
	{"metric", &api_type_autoscaling_v2_MetricIdentifier, NULL, NULL, "v2.MetricIdentifier", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"current", &api_type_autoscaling_v2_MetricValueStatus, NULL, NULL, "v2.MetricValueStatus", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"describedObject", &api_type_autoscaling_v2_CrossVersionObjectReference, NULL, NULL, "v2.CrossVersionObjectReference", 3, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_ObjectMetricStatus = {.name = "ObjectMetricStatus", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.ObjectMetricStatus", .doc = "", .fields = f_autoscaling_v2_ObjectMetricStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v2_PodsMetricStatus[] = {
	{"metric", &api_type_autoscaling_v2_MetricIdentifier, NULL, NULL, "v2.MetricIdentifier", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"current", &api_type_autoscaling_v2_MetricValueStatus, NULL, NULL, "v2.MetricValueStatus", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_PodsMetricStatus = {.name = "PodsMetricStatus", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.PodsMetricStatus", .doc = "", .fields = f_autoscaling_v2_PodsMetricStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_autoscaling_v2_ResourceMetricStatus[] = {
	{"name", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"current", &api_type_autoscaling_v2_MetricValueStatus, NULL, NULL, "v2.MetricValueStatus", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_ResourceMetricStatus = {.name = "ResourceMetricStatus", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.ResourceMetricStatus", .doc = "", .fields = f_autoscaling_v2_ResourceMetricStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_autoscaling_v2_ContainerResourceMetricStatus[] = {
	{"name", &api_type_core_v1_ResourceName, NULL, NULL, "v1.ResourceName", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"current", &api_type_autoscaling_v2_MetricValueStatus, NULL, NULL, "v2.MetricValueStatus", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"container", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_ContainerResourceMetricStatus = {.name = "ContainerResourceMetricStatus", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus", .doc = "", .fields = f_autoscaling_v2_ContainerResourceMetricStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v2_ExternalMetricStatus[] = {
	{"metric", &api_type_autoscaling_v2_MetricIdentifier, NULL, NULL, "v2.MetricIdentifier", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"current", &api_type_autoscaling_v2_MetricValueStatus, NULL, NULL, "v2.MetricValueStatus", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_ExternalMetricStatus = {.name = "ExternalMetricStatus", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.ExternalMetricStatus", .doc = "", .fields = f_autoscaling_v2_ExternalMetricStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_autoscaling_v2_MetricValueStatus[] = {
	{"value", NULL, NULL, NULL, "resource.Quantity", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"averageValue", NULL, NULL, NULL, "resource.Quantity", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_QUANTITY, SHAPE_ONE, LIST_ATOMIC},
	{"averageUtilization", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_MetricValueStatus = {.name = "MetricValueStatus", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.MetricValueStatus", .doc = "", .fields = f_autoscaling_v2_MetricValueStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_autoscaling_v2_HorizontalPodAutoscalerList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_autoscaling_v2_HorizontalPodAutoscaler, NULL, NULL, "[]v2.HorizontalPodAutoscaler", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_autoscaling_v2_HorizontalPodAutoscalerList = {.name = "HorizontalPodAutoscalerList", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerList", .doc = "", .fields = f_autoscaling_v2_HorizontalPodAutoscalerList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const char *const e_autoscaling_v2_ScalingPolicySelect[] = {"Max", "Min", "Disabled", NULL};
const struct api_type api_type_autoscaling_v2_ScalingPolicySelect = {.name = "ScalingPolicySelect", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.ScalingPolicySelect", .doc = "", .enums = e_autoscaling_v2_ScalingPolicySelect, .closed = false};
static const char *const e_autoscaling_v2_HPAScalingPolicyType[] = {"Pods", "Percent", NULL};
const struct api_type api_type_autoscaling_v2_HPAScalingPolicyType = {.name = "HPAScalingPolicyType", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HPAScalingPolicyType", .doc = "", .enums = e_autoscaling_v2_HPAScalingPolicyType, .closed = false};
static const char *const e_autoscaling_v2_MetricSourceType[] = {"Object", "Pods", "Resource", "ContainerResource", "External", NULL};
const struct api_type api_type_autoscaling_v2_MetricSourceType = {.name = "MetricSourceType", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.MetricSourceType", .doc = "", .enums = e_autoscaling_v2_MetricSourceType, .closed = false};
static const char *const e_autoscaling_v2_MetricTargetType[] = {"Utilization", "Value", "AverageValue", NULL};
const struct api_type api_type_autoscaling_v2_MetricTargetType = {.name = "MetricTargetType", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.MetricTargetType", .doc = "", .enums = e_autoscaling_v2_MetricTargetType, .closed = false};
static const char *const e_autoscaling_v2_HorizontalPodAutoscalerConditionType[] = {"ScalingActive", "AbleToScale", "ScalingLimited", NULL};
const struct api_type api_type_autoscaling_v2_HorizontalPodAutoscalerConditionType = {.name = "HorizontalPodAutoscalerConditionType", .go_package = "v2", .openapi = "io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerConditionType", .doc = "", .enums = e_autoscaling_v2_HorizontalPodAutoscalerConditionType, .closed = false};
