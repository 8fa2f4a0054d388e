/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_authorization_v1_SubjectAccessReview[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_authorization_v1_SubjectAccessReviewSpec, NULL, NULL, "v1.SubjectAccessReviewSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_authorization_v1_SubjectAccessReviewStatus, NULL, NULL, "v1.SubjectAccessReviewStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_SubjectAccessReview = {.name = "SubjectAccessReview", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.SubjectAccessReview", .doc = "Asks whether somebody may do something.", .fields = f_authorization_v1_SubjectAccessReview, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_authorization_v1_SelfSubjectAccessReview[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_authorization_v1_SelfSubjectAccessReviewSpec, NULL, NULL, "v1.SelfSubjectAccessReviewSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_authorization_v1_SubjectAccessReviewStatus, NULL, NULL, "v1.SubjectAccessReviewStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_SelfSubjectAccessReview = {.name = "SelfSubjectAccessReview", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.SelfSubjectAccessReview", .doc = "Asks whether the caller may do something.", .fields = f_authorization_v1_SelfSubjectAccessReview, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_authorization_v1_LocalSubjectAccessReview[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_authorization_v1_SubjectAccessReviewSpec, NULL, NULL, "v1.SubjectAccessReviewSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_authorization_v1_SubjectAccessReviewStatus, NULL, NULL, "v1.SubjectAccessReviewStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_LocalSubjectAccessReview = {.name = "LocalSubjectAccessReview", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.LocalSubjectAccessReview", .doc = "Asks whether somebody may do something in a namespace.", .fields = f_authorization_v1_LocalSubjectAccessReview, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_authorization_v1_ResourceAttributes[] = {
	{"namespace", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"verb", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"group", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"version", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resource", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"subresource", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"fieldSelector", &api_type_authorization_v1_FieldSelectorAttributes, NULL, NULL, "v1.FieldSelectorAttributes", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"labelSelector", &api_type_authorization_v1_LabelSelectorAttributes, NULL, NULL, "v1.LabelSelectorAttributes", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_ResourceAttributes = {.name = "ResourceAttributes", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.ResourceAttributes", .doc = "", .fields = f_authorization_v1_ResourceAttributes, .fields_n = 9, .order = (const uint8_t *)"\000\001\002\003\004\005\006\007\010", .order_n = 9};
static const struct api_field f_authorization_v1_LabelSelectorAttributes[] = {
	{"rawSelector", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"requirements", &api_type_meta_v1_LabelSelectorRequirement, NULL, NULL, "[]v1.LabelSelectorRequirement", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_LabelSelectorAttributes = {.name = "LabelSelectorAttributes", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.LabelSelectorAttributes", .doc = "", .fields = f_authorization_v1_LabelSelectorAttributes, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_authorization_v1_FieldSelectorAttributes[] = {
	{"rawSelector", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"requirements", &api_type_meta_v1_FieldSelectorRequirement, NULL, NULL, "[]v1.FieldSelectorRequirement", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_FieldSelectorAttributes = {.name = "FieldSelectorAttributes", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.FieldSelectorAttributes", .doc = "", .fields = f_authorization_v1_FieldSelectorAttributes, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_authorization_v1_NonResourceAttributes[] = {
	{"path", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"verb", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_NonResourceAttributes = {.name = "NonResourceAttributes", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.NonResourceAttributes", .doc = "", .fields = f_authorization_v1_NonResourceAttributes, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_authorization_v1_SubjectAccessReviewSpec[] = {
	{"resourceAttributes", &api_type_authorization_v1_ResourceAttributes, NULL, NULL, "v1.ResourceAttributes", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nonResourceAttributes", &api_type_authorization_v1_NonResourceAttributes, NULL, NULL, "v1.NonResourceAttributes", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"user", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"groups", NULL, NULL, NULL, "[]string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"extra", NULL, NULL, NULL, "map[string][]string", 5, FIELD_LIST_OF_LISTS | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_SubjectAccessReviewSpec = {.name = "SubjectAccessReviewSpec", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.SubjectAccessReviewSpec", .doc = "", .fields = f_authorization_v1_SubjectAccessReviewSpec, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_authorization_v1_SelfSubjectAccessReviewSpec[] = {
	{"resourceAttributes", &api_type_authorization_v1_ResourceAttributes, NULL, NULL, "v1.ResourceAttributes", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"nonResourceAttributes", &api_type_authorization_v1_NonResourceAttributes, NULL, NULL, "v1.NonResourceAttributes", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_SelfSubjectAccessReviewSpec = {.name = "SelfSubjectAccessReviewSpec", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec", .doc = "", .fields = f_authorization_v1_SelfSubjectAccessReviewSpec, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_authorization_v1_SubjectAccessReviewStatus[] = {
	{"allowed", NULL, NULL, NULL, "bool", 1, FIELD_REQUIRED, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"denied", NULL, NULL, NULL, "bool", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"evaluationError", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_SubjectAccessReviewStatus = {.name = "SubjectAccessReviewStatus", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.SubjectAccessReviewStatus", .doc = "", .fields = f_authorization_v1_SubjectAccessReviewStatus, .fields_n = 4, .order = (const uint8_t *)"\000\002\003\001", .order_n = 4};
static const struct api_field f_authorization_v1_SelfSubjectRulesReview[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_authorization_v1_SelfSubjectRulesReviewSpec, NULL, NULL, "v1.SelfSubjectRulesReviewSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_authorization_v1_SubjectRulesReviewStatus, NULL, NULL, "v1.SubjectRulesReviewStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_SelfSubjectRulesReview = {.name = "SelfSubjectRulesReview", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.SelfSubjectRulesReview", .doc = "Asks what the caller may do.", .fields = f_authorization_v1_SelfSubjectRulesReview, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_authorization_v1_SelfSubjectRulesReviewSpec[] = {
	{"namespace", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_SelfSubjectRulesReviewSpec = {.name = "SelfSubjectRulesReviewSpec", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec", .doc = "", .fields = f_authorization_v1_SelfSubjectRulesReviewSpec, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_authorization_v1_SubjectRulesReviewStatus[] = {
	{"resourceRules", &api_type_authorization_v1_ResourceRule, NULL, NULL, "[]v1.ResourceRule", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"nonResourceRules", &api_type_authorization_v1_NonResourceRule, NULL, NULL, "[]v1.NonResourceRule", 2, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"incomplete", NULL, NULL, NULL, "bool", 3, FIELD_REQUIRED, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"evaluationError", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_SubjectRulesReviewStatus = {.name = "SubjectRulesReviewStatus", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.SubjectRulesReviewStatus", .doc = "", .fields = f_authorization_v1_SubjectRulesReviewStatus, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_authorization_v1_ResourceRule[] = {
	{"verbs", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"apiGroups", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"resources", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"resourceNames", NULL, NULL, NULL, "[]string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_ResourceRule = {.name = "ResourceRule", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.ResourceRule", .doc = "", .fields = f_authorization_v1_ResourceRule, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_authorization_v1_NonResourceRule[] = {
	{"verbs", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"nonResourceURLs", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_authorization_v1_NonResourceRule = {.name = "NonResourceRule", .go_package = "v1", .openapi = "io.k8s.api.authorization.v1.NonResourceRule", .doc = "", .fields = f_authorization_v1_NonResourceRule, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
