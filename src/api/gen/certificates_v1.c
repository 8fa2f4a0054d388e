/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_certificates_v1_CertificateSigningRequest[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_certificates_v1_CertificateSigningRequestSpec, NULL, NULL, "v1.CertificateSigningRequestSpec", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_certificates_v1_CertificateSigningRequestStatus, NULL, NULL, "v1.CertificateSigningRequestStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_certificates_v1_CertificateSigningRequest = {.name = "CertificateSigningRequest", .go_package = "v1", .openapi = "io.k8s.api.certificates.v1.CertificateSigningRequest", .doc = "Asks for a certificate.", .fields = f_certificates_v1_CertificateSigningRequest, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_certificates_v1_CertificateSigningRequestSpec[] = {
	{"request", NULL, NULL, NULL, "[]uint8", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_BYTES, SHAPE_ONE, LIST_ATOMIC},
	{"signerName", NULL, NULL, NULL, "string", 7, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"expirationSeconds", NULL, NULL, NULL, "int32", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"usages", &api_type_certificates_v1_KeyUsage, NULL, NULL, "[]v1.KeyUsage", 5, FIELD_OMITEMPTY | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"username", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uid", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"groups", NULL, NULL, NULL, "[]string", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"extra", NULL, NULL, NULL, "map[string][]string", 6, FIELD_LIST_OF_LISTS | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_MAP, LIST_ATOMIC},
};
const struct api_type api_type_certificates_v1_CertificateSigningRequestSpec = {.name = "CertificateSigningRequestSpec", .go_package = "v1", .openapi = "io.k8s.api.certificates.v1.CertificateSigningRequestSpec", .doc = "", .fields = f_certificates_v1_CertificateSigningRequestSpec, .fields_n = 8, .order = (const uint8_t *)"\000\004\005\006\003\007\001\002", .order_n = 8};
static const struct api_field f_certificates_v1_CertificateSigningRequestStatus[] = {
	{"conditions", &api_type_certificates_v1_CertificateSigningRequestCondition, NULL, api_keys_type, "[]v1.CertificateSigningRequestCondition", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
	{"certificate", NULL, NULL, NULL, "[]uint8", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_BYTES, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_certificates_v1_CertificateSigningRequestStatus = {.name = "CertificateSigningRequestStatus", .go_package = "v1", .openapi = "io.k8s.api.certificates.v1.CertificateSigningRequestStatus", .doc = "", .fields = f_certificates_v1_CertificateSigningRequestStatus, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_certificates_v1_CertificateSigningRequestCondition[] = {
	{"type", &api_type_certificates_v1_RequestConditionType, NULL, NULL, "v1.RequestConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 6, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastUpdateTime", NULL, NULL, NULL, "v1.Time", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_certificates_v1_CertificateSigningRequestCondition = {.name = "CertificateSigningRequestCondition", .go_package = "v1", .openapi = "io.k8s.api.certificates.v1.CertificateSigningRequestCondition", .doc = "", .fields = f_certificates_v1_CertificateSigningRequestCondition, .fields_n = 6, .order = (const uint8_t *)"\000\002\003\004\005\001", .order_n = 6};
static const struct api_field f_certificates_v1_CertificateSigningRequestList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_certificates_v1_CertificateSigningRequest, NULL, NULL, "[]v1.CertificateSigningRequest", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_certificates_v1_CertificateSigningRequestList = {.name = "CertificateSigningRequestList", .go_package = "v1", .openapi = "io.k8s.api.certificates.v1.CertificateSigningRequestList", .doc = "", .fields = f_certificates_v1_CertificateSigningRequestList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const char *const e_certificates_v1_RequestConditionType[] = {"Approved", "Denied", "Failed", NULL};
const struct api_type api_type_certificates_v1_RequestConditionType = {.name = "RequestConditionType", .go_package = "v1", .openapi = "io.k8s.api.certificates.v1.RequestConditionType", .doc = "", .enums = e_certificates_v1_RequestConditionType, .closed = false};
static const char *const e_certificates_v1_KeyUsage[] = {"signing", "digital signature", "content commitment", "key encipherment", "key agreement", "data encipherment", "cert sign", "crl sign", "encipher only", "decipher only", "any", "server auth", "client auth", "code signing", "email protection", "s/mime", "ipsec end system", "ipsec tunnel", "ipsec user", "timestamping", "ocsp signing", "microsoft sgc", "netscape sgc", NULL};
const struct api_type api_type_certificates_v1_KeyUsage = {.name = "KeyUsage", .go_package = "v1", .openapi = "io.k8s.api.certificates.v1.KeyUsage", .doc = "", .enums = e_certificates_v1_KeyUsage, .closed = true};
