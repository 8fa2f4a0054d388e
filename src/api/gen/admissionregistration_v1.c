/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_admissionregistration_v1_Rule[] = {
	{"apiGroups", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"apiVersions", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"resources", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"scope", &api_type_admissionregistration_v1_ScopeType, NULL, NULL, "v1.ScopeType", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_Rule = {.name = "Rule", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.Rule", .doc = "", .fields = f_admissionregistration_v1_Rule, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_admissionregistration_v1_ValidatingAdmissionPolicy[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_admissionregistration_v1_ValidatingAdmissionPolicySpec, NULL, NULL, "v1.ValidatingAdmissionPolicySpec", 2, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_admissionregistration_v1_ValidatingAdmissionPolicyStatus, NULL, NULL, "v1.ValidatingAdmissionPolicyStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_ValidatingAdmissionPolicy = {.name = "ValidatingAdmissionPolicy", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy", .doc = "Rules that may refuse requests.", .fields = f_admissionregistration_v1_ValidatingAdmissionPolicy, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_admissionregistration_v1_ValidatingAdmissionPolicyStatus[] = {
	{"observedGeneration", NULL, NULL, NULL, "int64", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"typeChecking", &api_type_admissionregistration_v1_TypeChecking, NULL, NULL, "v1.TypeChecking", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"conditions", &api_type_meta_v1_Condition, NULL, api_keys_type, "[]v1.Condition", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_admissionregistration_v1_ValidatingAdmissionPolicyStatus = {.name = "ValidatingAdmissionPolicyStatus", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus", .doc = "", .fields = f_admissionregistration_v1_ValidatingAdmissionPolicyStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_admissionregistration_v1_TypeChecking[] = {
	{"expressionWarnings", &api_type_admissionregistration_v1_ExpressionWarning, NULL, NULL, "[]v1.ExpressionWarning", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_TypeChecking = {.name = "TypeChecking", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.TypeChecking", .doc = "", .fields = f_admissionregistration_v1_TypeChecking, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_admissionregistration_v1_ExpressionWarning[] = {
	{"fieldRef", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"warning", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_ExpressionWarning = {.name = "ExpressionWarning", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ExpressionWarning", .doc = "", .fields = f_admissionregistration_v1_ExpressionWarning, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_admissionregistration_v1_ValidatingAdmissionPolicyList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_admissionregistration_v1_ValidatingAdmissionPolicy, NULL, NULL, "[]v1.ValidatingAdmissionPolicy", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_ValidatingAdmissionPolicyList = {.name = "ValidatingAdmissionPolicyList", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyList", .doc = "", .fields = f_admissionregistration_v1_ValidatingAdmissionPolicyList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_admissionregistration_v1_ValidatingAdmissionPolicySpec[] = {
	{"paramKind", &api_type_admissionregistration_v1_ParamKind, NULL, NULL, "v1.ParamKind", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"matchConstraints", &api_type_admissionregistration_v1_MatchResources, NULL, NULL, "v1.MatchResources", 2, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"validations", &api_type_admissionregistration_v1_Validation, NULL, NULL, "[]v1.Validation", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"failurePolicy", &api_type_admissionregistration_v1_FailurePolicyType, NULL, NULL, "v1.FailurePolicyType", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"auditAnnotations", &api_type_admissionregistration_v1_AuditAnnotation, NULL, NULL, "[]v1.AuditAnnotation", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"matchConditions", &api_type_admissionregistration_v1_MatchCondition, "name", api_keys_name, "[]v1.MatchCondition", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"variables", &api_type_admissionregistration_v1_Variable, "name", api_keys_name, "[]v1.Variable", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_admissionregistration_v1_ValidatingAdmissionPolicySpec = {.name = "ValidatingAdmissionPolicySpec", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec", .doc = "", .fields = f_admissionregistration_v1_ValidatingAdmissionPolicySpec, .fields_n = 7, .order = (const uint8_t *)"\000\001\002\003\004\005\006", .order_n = 7};
static const struct api_field f_admissionregistration_v1_ParamKind[] = {
	{"apiVersion", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kind", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_ParamKind = {.name = "ParamKind", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ParamKind", .doc = "", .fields = f_admissionregistration_v1_ParamKind, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .atomic = true};
static const struct api_field f_admissionregistration_v1_Validation[] = {
	{"expression", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reason", &api_type_meta_v1_StatusReason, NULL, NULL, "v1.StatusReason", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"messageExpression", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_Validation = {.name = "Validation", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.Validation", .doc = "", .fields = f_admissionregistration_v1_Validation, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_admissionregistration_v1_Variable[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"expression", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_Variable = {.name = "Variable", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.Variable", .doc = "", .fields = f_admissionregistration_v1_Variable, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .atomic = true};
static const struct api_field f_admissionregistration_v1_AuditAnnotation[] = {
	{"key", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"valueExpression", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_AuditAnnotation = {.name = "AuditAnnotation", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.AuditAnnotation", .doc = "", .fields = f_admissionregistration_v1_AuditAnnotation, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_admissionregistration_v1_ValidatingAdmissionPolicyBinding[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_admissionregistration_v1_ValidatingAdmissionPolicyBindingSpec, NULL, NULL, "v1.ValidatingAdmissionPolicyBindingSpec", 2, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_ValidatingAdmissionPolicyBinding = {.name = "ValidatingAdmissionPolicyBinding", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding", .doc = "Puts a policy in force.", .fields = f_admissionregistration_v1_ValidatingAdmissionPolicyBinding, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_admissionregistration_v1_ValidatingAdmissionPolicyBindingList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_admissionregistration_v1_ValidatingAdmissionPolicyBinding, NULL, NULL, "[]v1.ValidatingAdmissionPolicyBinding", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_ValidatingAdmissionPolicyBindingList = {.name = "ValidatingAdmissionPolicyBindingList", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingList", .doc = "", .fields = f_admissionregistration_v1_ValidatingAdmissionPolicyBindingList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_admissionregistration_v1_ValidatingAdmissionPolicyBindingSpec[] = {
	{"policyName", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"paramRef", &api_type_admissionregistration_v1_ParamRef, NULL, NULL, "v1.ParamRef", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"matchResources", &api_type_admissionregistration_v1_MatchResources, NULL, NULL, "v1.MatchResources", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"validationActions", &api_type_admissionregistration_v1_ValidationAction, NULL, NULL, "[]v1.ValidationAction", 4, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
};
const struct api_type api_type_admissionregistration_v1_ValidatingAdmissionPolicyBindingSpec = {.name = "ValidatingAdmissionPolicyBindingSpec", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec", .doc = "", .fields = f_admissionregistration_v1_ValidatingAdmissionPolicyBindingSpec, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_admissionregistration_v1_ParamRef[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespace", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"parameterNotFoundAction", &api_type_admissionregistration_v1_ParameterNotFoundActionType, NULL, NULL, "v1.ParameterNotFoundActionType", 4, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_ParamRef = {.name = "ParamRef", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ParamRef", .doc = "", .fields = f_admissionregistration_v1_ParamRef, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4, .atomic = true};
static const struct api_field f_admissionregistration_v1_MatchResources[] = {
	{"namespaceSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"objectSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resourceRules", &api_type_admissionregistration_v1_NamedRuleWithOperations, NULL, NULL, "[]v1.NamedRuleWithOperations", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"excludeResourceRules", &api_type_admissionregistration_v1_NamedRuleWithOperations, NULL, NULL, "[]v1.NamedRuleWithOperations", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"matchPolicy", &api_type_admissionregistration_v1_MatchPolicyType, NULL, NULL, "v1.MatchPolicyType", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_MatchResources = {.name = "MatchResources", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.MatchResources", .doc = "", .fields = f_admissionregistration_v1_MatchResources, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5, .atomic = true};
static const struct api_field f_admissionregistration_v1_NamedRuleWithOperations[] = {
	{"resourceNames", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"operations", &api_type_admissionregistration_v1_OperationType, NULL, NULL, "[]v1.OperationType", 0, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"apiGroups", NULL, NULL, NULL, "[]string", 0, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"apiVersions", NULL, NULL, NULL, "[]string", 0, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"resources", NULL, NULL, NULL, "[]string", 0, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"scope", &api_type_admissionregistration_v1_ScopeType, NULL, NULL, "v1.ScopeType", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_admissionregistration_v1_NamedRuleWithOperations[] = {{&api_type_admissionregistration_v1_RuleWithOperations, 2, false}};
const struct api_type api_type_admissionregistration_v1_NamedRuleWithOperations = {.name = "NamedRuleWithOperations", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.NamedRuleWithOperations", .doc = "", .fields = f_admissionregistration_v1_NamedRuleWithOperations, .fields_n = 6, .embeds = b_admissionregistration_v1_NamedRuleWithOperations, .embeds_n = 1, .order = (const uint8_t *)"\000\006", .order_n = 2, .atomic = true};
static const struct api_field f_admissionregistration_v1_ValidatingWebhookConfiguration[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"webhooks", &api_type_admissionregistration_v1_ValidatingWebhook, "name", api_keys_name, "[]v1.ValidatingWebhook", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_admissionregistration_v1_ValidatingWebhookConfiguration = {.name = "ValidatingWebhookConfiguration", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration", .doc = "Programs that may refuse requests.", .fields = f_admissionregistration_v1_ValidatingWebhookConfiguration, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_admissionregistration_v1_ValidatingWebhookConfigurationList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_admissionregistration_v1_ValidatingWebhookConfiguration, NULL, NULL, "[]v1.ValidatingWebhookConfiguration", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_ValidatingWebhookConfigurationList = {.name = "ValidatingWebhookConfigurationList", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingWebhookConfigurationList", .doc = "", .fields = f_admissionregistration_v1_ValidatingWebhookConfigurationList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_admissionregistration_v1_MutatingWebhookConfiguration[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"webhooks", &api_type_admissionregistration_v1_MutatingWebhook, "name", api_keys_name, "[]v1.MutatingWebhook", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_admissionregistration_v1_MutatingWebhookConfiguration = {.name = "MutatingWebhookConfiguration", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration", .doc = "Programs that may change requests.", .fields = f_admissionregistration_v1_MutatingWebhookConfiguration, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_admissionregistration_v1_MutatingWebhookConfigurationList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_admissionregistration_v1_MutatingWebhookConfiguration, NULL, NULL, "[]v1.MutatingWebhookConfiguration", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_MutatingWebhookConfigurationList = {.name = "MutatingWebhookConfigurationList", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.MutatingWebhookConfigurationList", .doc = "", .fields = f_admissionregistration_v1_MutatingWebhookConfigurationList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_admissionregistration_v1_ValidatingWebhook[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"clientConfig", &api_type_admissionregistration_v1_WebhookClientConfig, NULL, NULL, "v1.WebhookClientConfig", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"rules", &api_type_admissionregistration_v1_RuleWithOperations, NULL, NULL, "[]v1.RuleWithOperations", 3, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"failurePolicy", &api_type_admissionregistration_v1_FailurePolicyType, NULL, NULL, "v1.FailurePolicyType", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"matchPolicy", &api_type_admissionregistration_v1_MatchPolicyType, NULL, NULL, "v1.MatchPolicyType", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespaceSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"objectSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"sideEffects", &api_type_admissionregistration_v1_SideEffectClass, NULL, NULL, "v1.SideEffectClass", 6, FIELD_POINTER | FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"timeoutSeconds", NULL, NULL, NULL, "int32", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"admissionReviewVersions", NULL, NULL, NULL, "[]string", 8, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"matchConditions", &api_type_admissionregistration_v1_MatchCondition, "name", api_keys_name, "[]v1.MatchCondition", 11, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_admissionregistration_v1_ValidatingWebhook = {.name = "ValidatingWebhook", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidatingWebhook", .doc = "", .fields = f_admissionregistration_v1_ValidatingWebhook, .fields_n = 11, .order = (const uint8_t *)"\000\001\002\003\005\007\010\011\004\006\012", .order_n = 11};
static const struct api_field f_admissionregistration_v1_MutatingWebhook[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"clientConfig", &api_type_admissionregistration_v1_WebhookClientConfig, NULL, NULL, "v1.WebhookClientConfig", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"rules", &api_type_admissionregistration_v1_RuleWithOperations, NULL, NULL, "[]v1.RuleWithOperations", 3, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"failurePolicy", &api_type_admissionregistration_v1_FailurePolicyType, NULL, NULL, "v1.FailurePolicyType", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"matchPolicy", &api_type_admissionregistration_v1_MatchPolicyType, NULL, NULL, "v1.MatchPolicyType", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespaceSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"objectSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"sideEffects", &api_type_admissionregistration_v1_SideEffectClass, NULL, NULL, "v1.SideEffectClass", 6, FIELD_POINTER | FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"timeoutSeconds", NULL, NULL, NULL, "int32", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"admissionReviewVersions", NULL, NULL, NULL, "[]string", 8, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"reinvocationPolicy", &api_type_admissionregistration_v1_ReinvocationPolicyType, NULL, NULL, "v1.ReinvocationPolicyType", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"matchConditions", &api_type_admissionregistration_v1_MatchCondition, "name", api_keys_name, "[]v1.MatchCondition", 12, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_admissionregistration_v1_MutatingWebhook = {.name = "MutatingWebhook", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.MutatingWebhook", .doc = "", .fields = f_admissionregistration_v1_MutatingWebhook, .fields_n = 12, .order = (const uint8_t *)"\000\001\002\003\005\007\010\011\004\012\006\013", .order_n = 12};
static const struct api_field f_admissionregistration_v1_RuleWithOperations[] = {
	{"operations", &api_type_admissionregistration_v1_OperationType, NULL, NULL, "[]v1.OperationType", 1, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"apiGroups", NULL, NULL, NULL, "[]string", 0, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"apiVersions", NULL, NULL, NULL, "[]string", 0, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"resources", NULL, NULL, NULL, "[]string", 0, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"scope", &api_type_admissionregistration_v1_ScopeType, NULL, NULL, "v1.ScopeType", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_admissionregistration_v1_RuleWithOperations[] = {{&api_type_admissionregistration_v1_Rule, 2, false}};
const struct api_type api_type_admissionregistration_v1_RuleWithOperations = {.name = "RuleWithOperations", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.RuleWithOperations", .doc = "", .fields = f_admissionregistration_v1_RuleWithOperations, .fields_n = 5, .embeds = b_admissionregistration_v1_RuleWithOperations, .embeds_n = 1, .order = (const uint8_t *)"\000\005", .order_n = 2};
static const struct api_field f_admissionregistration_v1_WebhookClientConfig[] = {
	{"url", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"service", &api_type_admissionregistration_v1_ServiceReference, NULL, NULL, "v1.ServiceReference", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"caBundle", NULL, NULL, NULL, "[]uint8", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BYTES, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_WebhookClientConfig = {.name = "WebhookClientConfig", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.WebhookClientConfig", .doc = "", .fields = f_admissionregistration_v1_WebhookClientConfig, .fields_n = 3, .order = (const uint8_t *)"\001\002\000", .order_n = 3};
static const struct api_field f_admissionregistration_v1_ServiceReference[] = {
	{"namespace", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"path", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"port", NULL, NULL, NULL, "int32", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_ServiceReference = {.name = "ServiceReference", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ServiceReference", .doc = "", .fields = f_admissionregistration_v1_ServiceReference, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_admissionregistration_v1_MatchCondition[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"expression", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_admissionregistration_v1_MatchCondition = {.name = "MatchCondition", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.MatchCondition", .doc = "", .fields = f_admissionregistration_v1_MatchCondition, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const char *const e_admissionregistration_v1_ScopeType[] = {"Cluster", "Namespaced", "*", NULL};
const struct api_type api_type_admissionregistration_v1_ScopeType = {.name = "ScopeType", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ScopeType", .doc = "", .enums = e_admissionregistration_v1_ScopeType, .closed = false};
static const char *const e_admissionregistration_v1_FailurePolicyType[] = {"Ignore", "Fail", NULL};
const struct api_type api_type_admissionregistration_v1_FailurePolicyType = {.name = "FailurePolicyType", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.FailurePolicyType", .doc = "", .enums = e_admissionregistration_v1_FailurePolicyType, .closed = true};
static const char *const e_admissionregistration_v1_ParameterNotFoundActionType[] = {"Allow", "Deny", NULL};
const struct api_type api_type_admissionregistration_v1_ParameterNotFoundActionType = {.name = "ParameterNotFoundActionType", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ParameterNotFoundActionType", .doc = "", .enums = e_admissionregistration_v1_ParameterNotFoundActionType, .closed = false};
static const char *const e_admissionregistration_v1_MatchPolicyType[] = {"Exact", "Equivalent", NULL};
const struct api_type api_type_admissionregistration_v1_MatchPolicyType = {.name = "MatchPolicyType", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.MatchPolicyType", .doc = "", .enums = e_admissionregistration_v1_MatchPolicyType, .closed = true};
static const char *const e_admissionregistration_v1_SideEffectClass[] = {"Unknown", "None", "Some", "NoneOnDryRun", NULL};
const struct api_type api_type_admissionregistration_v1_SideEffectClass = {.name = "SideEffectClass", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.SideEffectClass", .doc = "", .enums = e_admissionregistration_v1_SideEffectClass, .closed = true};
static const char *const e_admissionregistration_v1_ValidationAction[] = {"Deny", "Warn", "Audit", NULL};
const struct api_type api_type_admissionregistration_v1_ValidationAction = {.name = "ValidationAction", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ValidationAction", .doc = "", .enums = e_admissionregistration_v1_ValidationAction, .closed = true};
static const char *const e_admissionregistration_v1_ReinvocationPolicyType[] = {"Never", "IfNeeded", NULL};
const struct api_type api_type_admissionregistration_v1_ReinvocationPolicyType = {.name = "ReinvocationPolicyType", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.ReinvocationPolicyType", .doc = "", .enums = e_admissionregistration_v1_ReinvocationPolicyType, .closed = true};
static const char *const e_admissionregistration_v1_OperationType[] = {"*", "CREATE", "UPDATE", "DELETE", "CONNECT", NULL};
const struct api_type api_type_admissionregistration_v1_OperationType = {.name = "OperationType", .go_package = "v1", .openapi = "io.k8s.api.admissionregistration.v1.OperationType", .doc = "", .enums = e_admissionregistration_v1_OperationType, .closed = true};
