/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_authentication_v1_TokenReview[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_authentication_v1_TokenReviewSpec, NULL, NULL, "v1.TokenReviewSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_authentication_v1_TokenReviewStatus, NULL, NULL, "v1.TokenReviewStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_TokenReview = {.name = "TokenReview", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.TokenReview", .doc = "Asks who a token belongs to.", .fields = f_authentication_v1_TokenReview, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_authentication_v1_TokenReviewSpec[] = {
	{"token", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"audiences", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_TokenReviewSpec = {.name = "TokenReviewSpec", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.TokenReviewSpec", .doc = "", .fields = f_authentication_v1_TokenReviewSpec, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_authentication_v1_TokenReviewStatus[] = {
	{"authenticated", NULL, NULL, NULL, "bool", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"user", &api_type_authentication_v1_UserInfo, NULL, NULL, "v1.UserInfo", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"audiences", NULL, NULL, NULL, "[]string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"error", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_TokenReviewStatus = {.name = "TokenReviewStatus", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.TokenReviewStatus", .doc = "", .fields = f_authentication_v1_TokenReviewStatus, .fields_n = 4, .order = (const uint8_t *)"\000\001\003\002", .order_n = 4};
static const struct api_field f_authentication_v1_UserInfo[] = {
	{"username", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"groups", NULL, NULL, NULL, "[]string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"extra", NULL, NULL, NULL, "map[string][]string", 4, FIELD_LIST_OF_LISTS | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_UserInfo = {.name = "UserInfo", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.UserInfo", .doc = "", .fields = f_authentication_v1_UserInfo, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_authentication_v1_TokenRequest[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_authentication_v1_TokenRequestSpec, NULL, NULL, "v1.TokenRequestSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_authentication_v1_TokenRequestStatus, NULL, NULL, "v1.TokenRequestStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_TokenRequest = {.name = "TokenRequest", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.TokenRequest", .doc = "Asks for a token of a ServiceAccount.", .fields = f_authentication_v1_TokenRequest, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_authentication_v1_TokenRequestSpec[] = {
	{"audiences", NULL, NULL, NULL, "[]string", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"expirationSeconds", NULL, NULL, NULL, "int64", 4, FIELD_POINTER | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"boundObjectRef", &api_type_authentication_v1_BoundObjectReference, NULL, NULL, "v1.BoundObjectReference", 3, FIELD_POINTER | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_TokenRequestSpec = {.name = "TokenRequestSpec", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.TokenRequestSpec", .doc = "", .fields = f_authentication_v1_TokenRequestSpec, .fields_n = 3, .order = (const uint8_t *)"\000\002\001", .order_n = 3};
static const struct api_field f_authentication_v1_TokenRequestStatus[] = {
	{"token", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"expirationTimestamp", NULL, NULL, NULL, "v1.Time", 2, FIELD_REQUIRED, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_TokenRequestStatus = {.name = "TokenRequestStatus", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.TokenRequestStatus", .doc = "", .fields = f_authentication_v1_TokenRequestStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_authentication_v1_BoundObjectReference[] = {
	{"kind", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_BoundObjectReference = {.name = "BoundObjectReference", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.BoundObjectReference", .doc = "", .fields = f_authentication_v1_BoundObjectReference, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_authentication_v1_SelfSubjectReview[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_authentication_v1_SelfSubjectReviewStatus, NULL, NULL, "v1.SelfSubjectReviewStatus", 2, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_SelfSubjectReview = {.name = "SelfSubjectReview", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.SelfSubjectReview", .doc = "Asks who the caller is.", .fields = f_authentication_v1_SelfSubjectReview, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_authentication_v1_SelfSubjectReviewStatus[] = {
	{"userInfo", &api_type_authentication_v1_UserInfo, NULL, NULL, "v1.UserInfo", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_authentication_v1_SelfSubjectReviewStatus = {.name = "SelfSubjectReviewStatus", .go_package = "v1", .openapi = "io.k8s.api.authentication.v1.SelfSubjectReviewStatus", .doc = "", .fields = f_authentication_v1_SelfSubjectReviewStatus, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
