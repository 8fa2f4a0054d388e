/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_rbac_v1_PolicyRule[] = {
	{"verbs", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"apiGroups", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"resources", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"resourceNames", NULL, NULL, NULL, "[]string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"nonResourceURLs", NULL, NULL, NULL, "[]string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_PolicyRule = {.name = "PolicyRule", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.PolicyRule", .doc = "Verbs on resources.", .fields = f_rbac_v1_PolicyRule, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_rbac_v1_Subject[] = {
	{"kind", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiGroup", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespace", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_Subject = {.name = "Subject", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.Subject", .doc = "A user, group or ServiceAccount.", .fields = f_rbac_v1_Subject, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4, .atomic = true};
static const struct api_field f_rbac_v1_RoleRef[] = {
	{"apiGroup", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kind", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_RoleRef = {.name = "RoleRef", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.RoleRef", .doc = "The role that is given.", .fields = f_rbac_v1_RoleRef, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3, .atomic = true};
static const struct api_field f_rbac_v1_Role[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"rules", &api_type_rbac_v1_PolicyRule, NULL, NULL, "[]v1.PolicyRule", 2, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_Role = {.name = "Role", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.Role", .doc = "Rights in one namespace.", .fields = f_rbac_v1_Role, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_rbac_v1_RoleBinding[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"subjects", &api_type_rbac_v1_Subject, NULL, NULL, "[]v1.Subject", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"roleRef", &api_type_rbac_v1_RoleRef, NULL, NULL, "v1.RoleRef", 3, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_RoleBinding = {.name = "RoleBinding", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.RoleBinding", .doc = "Gives a role to subjects in one namespace.", .fields = f_rbac_v1_RoleBinding, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_rbac_v1_RoleBindingList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_rbac_v1_RoleBinding, NULL, NULL, "[]v1.RoleBinding", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_RoleBindingList = {.name = "RoleBindingList", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.RoleBindingList", .doc = "", .fields = f_rbac_v1_RoleBindingList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_rbac_v1_RoleList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_rbac_v1_Role, NULL, NULL, "[]v1.Role", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_RoleList = {.name = "RoleList", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.RoleList", .doc = "", .fields = f_rbac_v1_RoleList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_rbac_v1_ClusterRole[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"rules", &api_type_rbac_v1_PolicyRule, NULL, NULL, "[]v1.PolicyRule", 2, FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"aggregationRule", &api_type_rbac_v1_AggregationRule, NULL, NULL, "v1.AggregationRule", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_ClusterRole = {.name = "ClusterRole", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.ClusterRole", .doc = "Rights everywhere.", .fields = f_rbac_v1_ClusterRole, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_rbac_v1_AggregationRule[] = {
	{"clusterRoleSelectors", &api_type_meta_v1_LabelSelector, NULL, NULL, "[]v1.LabelSelector", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_AggregationRule = {.name = "AggregationRule", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.AggregationRule", .doc = "", .fields = f_rbac_v1_AggregationRule, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_rbac_v1_ClusterRoleBinding[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"subjects", &api_type_rbac_v1_Subject, NULL, NULL, "[]v1.Subject", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"roleRef", &api_type_rbac_v1_RoleRef, NULL, NULL, "v1.RoleRef", 3, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_ClusterRoleBinding = {.name = "ClusterRoleBinding", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.ClusterRoleBinding", .doc = "Gives a role to subjects everywhere.", .fields = f_rbac_v1_ClusterRoleBinding, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_rbac_v1_ClusterRoleBindingList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_rbac_v1_ClusterRoleBinding, NULL, NULL, "[]v1.ClusterRoleBinding", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_ClusterRoleBindingList = {.name = "ClusterRoleBindingList", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.ClusterRoleBindingList", .doc = "", .fields = f_rbac_v1_ClusterRoleBindingList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_rbac_v1_ClusterRoleList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_rbac_v1_ClusterRole, NULL, NULL, "[]v1.ClusterRole", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_rbac_v1_ClusterRoleList = {.name = "ClusterRoleList", .go_package = "v1", .openapi = "io.k8s.api.rbac.v1.ClusterRoleList", .doc = "", .fields = f_rbac_v1_ClusterRoleList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
