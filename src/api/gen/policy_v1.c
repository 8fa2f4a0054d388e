/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_policy_v1_PodDisruptionBudgetSpec[] = {
	{"minAvailable", NULL, NULL, NULL, "intstr.IntOrString", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_REPLACE, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"maxUnavailable", NULL, NULL, NULL, "intstr.IntOrString", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"unhealthyPodEvictionPolicy", &api_type_policy_v1_UnhealthyPodEvictionPolicyType, NULL, NULL, "v1.UnhealthyPodEvictionPolicyType", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_policy_v1_PodDisruptionBudgetSpec = {.name = "PodDisruptionBudgetSpec", .go_package = "v1", .openapi = "io.k8s.api.policy.v1.PodDisruptionBudgetSpec", .doc = "", .fields = f_policy_v1_PodDisruptionBudgetSpec, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_policy_v1_PodDisruptionBudgetStatus[] = {
	{"observedGeneration", NULL, NULL, NULL, "int64", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"disruptedPods", NULL, NULL, NULL, "map[string]v1.Time", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_MAP, LIST_ATOMIC},
	{"disruptionsAllowed", NULL, NULL, NULL, "int32", 3, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"currentHealthy", NULL, NULL, NULL, "int32", 4, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"desiredHealthy", NULL, NULL, NULL, "int32", 5, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"expectedPods", NULL, NULL, NULL, "int32", 6, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_meta_v1_Condition, "type", api_keys_type, "[]v1.Condition", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_policy_v1_PodDisruptionBudgetStatus = {.name = "PodDisruptionBudgetStatus", .go_package = "v1", .openapi = "io.k8s.api.policy.v1.PodDisruptionBudgetStatus", .doc = "", .fields = f_policy_v1_PodDisruptionBudgetStatus, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7};
static const struct api_field f_policy_v1_PodDisruptionBudget[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_policy_v1_PodDisruptionBudgetSpec, NULL, NULL, "v1.PodDisruptionBudgetSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_policy_v1_PodDisruptionBudgetStatus, NULL, NULL, "v1.PodDisruptionBudgetStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_policy_v1_PodDisruptionBudget = {.name = "PodDisruptionBudget", .go_package = "v1", .openapi = "io.k8s.api.policy.v1.PodDisruptionBudget", .doc = "How many Pods may be taken away at once.", .fields = f_policy_v1_PodDisruptionBudget, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_policy_v1_PodDisruptionBudgetList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_policy_v1_PodDisruptionBudget, NULL, NULL, "[]v1.PodDisruptionBudget", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_policy_v1_PodDisruptionBudgetList = {.name = "PodDisruptionBudgetList", .go_package = "v1", .openapi = "io.k8s.api.policy.v1.PodDisruptionBudgetList", .doc = "", .fields = f_policy_v1_PodDisruptionBudgetList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_policy_v1_Eviction[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"deleteOptions", &api_type_meta_v1_DeleteOptions, NULL, NULL, "v1.DeleteOptions", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_policy_v1_Eviction = {.name = "Eviction", .go_package = "v1", .openapi = "io.k8s.api.policy.v1.Eviction", .doc = "Asks to take a Pod away, within the budgets.", .fields = f_policy_v1_Eviction, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const char *const e_policy_v1_UnhealthyPodEvictionPolicyType[] = {"IfHealthyBudget", "AlwaysAllow", NULL};
const struct api_type api_type_policy_v1_UnhealthyPodEvictionPolicyType = {.name = "UnhealthyPodEvictionPolicyType", .go_package = "v1", .openapi = "io.k8s.api.policy.v1.UnhealthyPodEvictionPolicyType", .doc = "", .enums = e_policy_v1_UnhealthyPodEvictionPolicyType, .closed = true};
