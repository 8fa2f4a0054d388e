/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_flowcontrol_v1_FlowSchema[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_flowcontrol_v1_FlowSchemaSpec, NULL, NULL, "v1.FlowSchemaSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_flowcontrol_v1_FlowSchemaStatus, NULL, NULL, "v1.FlowSchemaStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_FlowSchema = {.name = "FlowSchema", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.FlowSchema", .doc = "Which requests are of which priority level.", .fields = f_flowcontrol_v1_FlowSchema, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_flowcontrol_v1_FlowSchemaList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_flowcontrol_v1_FlowSchema, NULL, NULL, "[]v1.FlowSchema", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_FlowSchemaList = {.name = "FlowSchemaList", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.FlowSchemaList", .doc = "", .fields = f_flowcontrol_v1_FlowSchemaList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_flowcontrol_v1_FlowSchemaSpec[] = {
	{"priorityLevelConfiguration", &api_type_flowcontrol_v1_PriorityLevelConfigurationReference, NULL, NULL, "v1.PriorityLevelConfigurationReference", 1, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"matchingPrecedence", NULL, NULL, NULL, "int32", 2, FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"distinguisherMethod", &api_type_flowcontrol_v1_FlowDistinguisherMethod, NULL, NULL, "v1.FlowDistinguisherMethod", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"rules", &api_type_flowcontrol_v1_PolicyRulesWithSubjects, NULL, NULL, "[]v1.PolicyRulesWithSubjects", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_FlowSchemaSpec = {.name = "FlowSchemaSpec", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.FlowSchemaSpec", .doc = "", .fields = f_flowcontrol_v1_FlowSchemaSpec, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_flowcontrol_v1_FlowDistinguisherMethod[] = {
	{"type", &api_type_flowcontrol_v1_FlowDistinguisherMethodType, NULL, NULL, "v1.FlowDistinguisherMethodType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_FlowDistinguisherMethod = {.name = "FlowDistinguisherMethod", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod", .doc = "", .fields = f_flowcontrol_v1_FlowDistinguisherMethod, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_flowcontrol_v1_PriorityLevelConfigurationReference[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_PriorityLevelConfigurationReference = {.name = "PriorityLevelConfigurationReference", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationReference", .doc = "", .fields = f_flowcontrol_v1_PriorityLevelConfigurationReference, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_flowcontrol_v1_PolicyRulesWithSubjects[] = {
	{"subjects", &api_type_flowcontrol_v1_Subject, NULL, NULL, "[]v1.Subject", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"resourceRules", &api_type_flowcontrol_v1_ResourcePolicyRule, NULL, NULL, "[]v1.ResourcePolicyRule", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"nonResourceRules", &api_type_flowcontrol_v1_NonResourcePolicyRule, NULL, NULL, "[]v1.NonResourcePolicyRule", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_PolicyRulesWithSubjects = {.name = "PolicyRulesWithSubjects", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects", .doc = "", .fields = f_flowcontrol_v1_PolicyRulesWithSubjects, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_flowcontrol_v1_Subject[] = {
	{"kind", &api_type_flowcontrol_v1_SubjectKind, NULL, NULL, "v1.SubjectKind", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"user", &api_type_flowcontrol_v1_UserSubject, NULL, NULL, "v1.UserSubject", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"group", &api_type_flowcontrol_v1_GroupSubject, NULL, NULL, "v1.GroupSubject", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"serviceAccount", &api_type_flowcontrol_v1_ServiceAccountSubject, NULL, NULL, "v1.ServiceAccountSubject", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_Subject = {.name = "Subject", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.Subject", .doc = "", .fields = f_flowcontrol_v1_Subject, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4, .unions = "[{\"discriminator\":\"kind\",\"fields-to-discriminateBy\":{\"group\":\"Group\",\"serviceAccount\":\"ServiceAccount\",\"user\":\"User\"}}]"};
static const struct api_field f_flowcontrol_v1_UserSubject[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_UserSubject = {.name = "UserSubject", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.UserSubject", .doc = "", .fields = f_flowcontrol_v1_UserSubject, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_flowcontrol_v1_GroupSubject[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_GroupSubject = {.name = "GroupSubject", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.GroupSubject", .doc = "", .fields = f_flowcontrol_v1_GroupSubject, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_flowcontrol_v1_ServiceAccountSubject[] = {
	{"namespace", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_ServiceAccountSubject = {.name = "ServiceAccountSubject", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.ServiceAccountSubject", .doc = "", .fields = f_flowcontrol_v1_ServiceAccountSubject, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_flowcontrol_v1_ResourcePolicyRule[] = {
	{"verbs", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
	{"apiGroups", NULL, NULL, NULL, "[]string", 2, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
	{"resources", NULL, NULL, NULL, "[]string", 3, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
	{"clusterScope", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"namespaces", NULL, NULL, NULL, "[]string", 5, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
};
const struct api_type api_type_flowcontrol_v1_ResourcePolicyRule = {.name = "ResourcePolicyRule", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.ResourcePolicyRule", .doc = "", .fields = f_flowcontrol_v1_ResourcePolicyRule, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_flowcontrol_v1_NonResourcePolicyRule[] = {
	{"verbs", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
	{"nonResourceURLs", NULL, NULL, NULL, "[]string", 6, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
};
const struct api_type api_type_flowcontrol_v1_NonResourcePolicyRule = {.name = "NonResourcePolicyRule", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.NonResourcePolicyRule", .doc = "", .fields = f_flowcontrol_v1_NonResourcePolicyRule, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_flowcontrol_v1_FlowSchemaStatus[] = {
	{"conditions", &api_type_flowcontrol_v1_FlowSchemaCondition, "type", api_keys_type, "[]v1.FlowSchemaCondition", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_flowcontrol_v1_FlowSchemaStatus = {.name = "FlowSchemaStatus", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.FlowSchemaStatus", .doc = "", .fields = f_flowcontrol_v1_FlowSchemaStatus, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_flowcontrol_v1_FlowSchemaCondition[] = {
	{"type", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_flowcontrol_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_FlowSchemaCondition = {.name = "FlowSchemaCondition", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.FlowSchemaCondition", .doc = "", .fields = f_flowcontrol_v1_FlowSchemaCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_flowcontrol_v1_PriorityLevelConfiguration[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_flowcontrol_v1_PriorityLevelConfigurationSpec, NULL, NULL, "v1.PriorityLevelConfigurationSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_flowcontrol_v1_PriorityLevelConfigurationStatus, NULL, NULL, "v1.PriorityLevelConfigurationStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_PriorityLevelConfiguration = {.name = "PriorityLevelConfiguration", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration", .doc = "A share of the server for some requests.", .fields = f_flowcontrol_v1_PriorityLevelConfiguration, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_flowcontrol_v1_PriorityLevelConfigurationList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_flowcontrol_v1_PriorityLevelConfiguration, NULL, NULL, "[]v1.PriorityLevelConfiguration", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_PriorityLevelConfigurationList = {.name = "PriorityLevelConfigurationList", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationList", .doc = "", .fields = f_flowcontrol_v1_PriorityLevelConfigurationList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_flowcontrol_v1_PriorityLevelConfigurationSpec[] = {
	{"type", &api_type_flowcontrol_v1_PriorityLevelEnablement, NULL, NULL, "v1.PriorityLevelEnablement", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"limited", &api_type_flowcontrol_v1_LimitedPriorityLevelConfiguration, NULL, NULL, "v1.LimitedPriorityLevelConfiguration", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"exempt", &api_type_flowcontrol_v1_ExemptPriorityLevelConfiguration, NULL, NULL, "v1.ExemptPriorityLevelConfiguration", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_PriorityLevelConfigurationSpec = {.name = "PriorityLevelConfigurationSpec", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec", .doc = "", .fields = f_flowcontrol_v1_PriorityLevelConfigurationSpec, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3, .unions = "[{\"discriminator\":\"type\",\"fields-to-discriminateBy\":{\"exempt\":\"Exempt\",\"limited\":\"Limited\"}}]"};
static const struct api_field f_flowcontrol_v1_LimitedPriorityLevelConfiguration[] = {
	{"nominalConcurrencyShares", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"limitResponse", &api_type_flowcontrol_v1_LimitResponse, NULL, NULL, "v1.LimitResponse", 2, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"lendablePercent", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"borrowingLimitPercent", NULL, NULL, NULL, "int32", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_LimitedPriorityLevelConfiguration = {.name = "LimitedPriorityLevelConfiguration", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration", .doc = "", .fields = f_flowcontrol_v1_LimitedPriorityLevelConfiguration, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_flowcontrol_v1_ExemptPriorityLevelConfiguration[] = {
	{"nominalConcurrencyShares", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"lendablePercent", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_ExemptPriorityLevelConfiguration = {.name = "ExemptPriorityLevelConfiguration", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration", .doc = "", .fields = f_flowcontrol_v1_ExemptPriorityLevelConfiguration, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_flowcontrol_v1_LimitResponse[] = {
	{"type", &api_type_flowcontrol_v1_LimitResponseType, NULL, NULL, "v1.LimitResponseType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"queuing", &api_type_flowcontrol_v1_QueuingConfiguration, NULL, NULL, "v1.QueuingConfiguration", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_LimitResponse = {.name = "LimitResponse", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.LimitResponse", .doc = "", .fields = f_flowcontrol_v1_LimitResponse, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .unions = "[{\"discriminator\":\"type\",\"fields-to-discriminateBy\":{\"queuing\":\"Queuing\"}}]"};
static const struct api_field f_flowcontrol_v1_QueuingConfiguration[] = {
	{"queues", NULL, NULL, NULL, "int32", 1, FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"handSize", NULL, NULL, NULL, "int32", 2, FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"queueLengthLimit", NULL, NULL, NULL, "int32", 3, FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_QueuingConfiguration = {.name = "QueuingConfiguration", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.QueuingConfiguration", .doc = "", .fields = f_flowcontrol_v1_QueuingConfiguration, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_flowcontrol_v1_PriorityLevelConfigurationStatus[] = {
	{"conditions", &api_type_flowcontrol_v1_PriorityLevelConfigurationCondition, "type", api_keys_type, "[]v1.PriorityLevelConfigurationCondition", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_flowcontrol_v1_PriorityLevelConfigurationStatus = {.name = "PriorityLevelConfigurationStatus", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationStatus", .doc = "", .fields = f_flowcontrol_v1_PriorityLevelConfigurationStatus, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_flowcontrol_v1_PriorityLevelConfigurationCondition[] = {
	{"type", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_flowcontrol_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_flowcontrol_v1_PriorityLevelConfigurationCondition = {.name = "PriorityLevelConfigurationCondition", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition", .doc = "", .fields = f_flowcontrol_v1_PriorityLevelConfigurationCondition, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const char *const e_flowcontrol_v1_FlowDistinguisherMethodType[] = {"ByUser", "ByNamespace", NULL};
const struct api_type api_type_flowcontrol_v1_FlowDistinguisherMethodType = {.name = "FlowDistinguisherMethodType", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.FlowDistinguisherMethodType", .doc = "", .enums = e_flowcontrol_v1_FlowDistinguisherMethodType, .closed = false};
static const char *const e_flowcontrol_v1_SubjectKind[] = {"User", "Group", "ServiceAccount", NULL};
const struct api_type api_type_flowcontrol_v1_SubjectKind = {.name = "SubjectKind", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.SubjectKind", .doc = "", .enums = e_flowcontrol_v1_SubjectKind, .closed = false};
static const char *const e_flowcontrol_v1_PriorityLevelEnablement[] = {"Exempt", "Limited", NULL};
const struct api_type api_type_flowcontrol_v1_PriorityLevelEnablement = {.name = "PriorityLevelEnablement", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.PriorityLevelEnablement", .doc = "", .enums = e_flowcontrol_v1_PriorityLevelEnablement, .closed = false};
static const char *const e_flowcontrol_v1_LimitResponseType[] = {"Queue", "Reject", NULL};
const struct api_type api_type_flowcontrol_v1_LimitResponseType = {.name = "LimitResponseType", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.LimitResponseType", .doc = "", .enums = e_flowcontrol_v1_LimitResponseType, .closed = false};
static const char *const e_flowcontrol_v1_ConditionStatus[] = {"True", "False", "Unknown", NULL};
const struct api_type api_type_flowcontrol_v1_ConditionStatus = {.name = "ConditionStatus", .go_package = "v1", .openapi = "io.k8s.api.flowcontrol.v1.ConditionStatus", .doc = "", .enums = e_flowcontrol_v1_ConditionStatus, .closed = false};
