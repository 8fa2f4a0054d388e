/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_networking_v1_NetworkPolicy[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_networking_v1_NetworkPolicySpec, NULL, NULL, "v1.NetworkPolicySpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_NetworkPolicy = {.name = "NetworkPolicy", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.NetworkPolicy", .doc = "Which traffic of Pods is allowed.", .fields = f_networking_v1_NetworkPolicy, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_networking_v1_NetworkPolicySpec[] = {
	{"podSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 1, FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"ingress", &api_type_networking_v1_NetworkPolicyIngressRule, NULL, NULL, "[]v1.NetworkPolicyIngressRule", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"egress", &api_type_networking_v1_NetworkPolicyEgressRule, NULL, NULL, "[]v1.NetworkPolicyEgressRule", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"policyTypes", &api_type_networking_v1_PolicyType, NULL, NULL, "[]v1.PolicyType", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_NetworkPolicySpec = {.name = "NetworkPolicySpec", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.NetworkPolicySpec", .doc = "Pods it is about, and allowed traffic.", .fields = f_networking_v1_NetworkPolicySpec, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_networking_v1_NetworkPolicyIngressRule[] = {
	{"ports", &api_type_networking_v1_NetworkPolicyPort, NULL, NULL, "[]v1.NetworkPolicyPort", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"from", &api_type_networking_v1_NetworkPolicyPeer, NULL, NULL, "[]v1.NetworkPolicyPeer", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_NetworkPolicyIngressRule = {.name = "NetworkPolicyIngressRule", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.NetworkPolicyIngressRule", .doc = "", .fields = f_networking_v1_NetworkPolicyIngressRule, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_networking_v1_NetworkPolicyEgressRule[] = {
	{"ports", &api_type_networking_v1_NetworkPolicyPort, NULL, NULL, "[]v1.NetworkPolicyPort", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"to", &api_type_networking_v1_NetworkPolicyPeer, NULL, NULL, "[]v1.NetworkPolicyPeer", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_NetworkPolicyEgressRule = {.name = "NetworkPolicyEgressRule", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.NetworkPolicyEgressRule", .doc = "", .fields = f_networking_v1_NetworkPolicyEgressRule, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_networking_v1_NetworkPolicyPort[] = {
	{"protocol", &api_type_core_v1_Protocol, NULL, NULL, "v1.Protocol", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"port", NULL, NULL, NULL, "intstr.IntOrString", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT_OR_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"endPort", NULL, NULL, NULL, "int32", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_NetworkPolicyPort = {.name = "NetworkPolicyPort", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.NetworkPolicyPort", .doc = "", .fields = f_networking_v1_NetworkPolicyPort, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_networking_v1_IPBlock[] = {
	{"cidr", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"except", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IPBlock = {.name = "IPBlock", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IPBlock", .doc = "", .fields = f_networking_v1_IPBlock, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_networking_v1_NetworkPolicyPeer[] = {
	{"podSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"namespaceSelector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"ipBlock", &api_type_networking_v1_IPBlock, NULL, NULL, "v1.IPBlock", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_NetworkPolicyPeer = {.name = "NetworkPolicyPeer", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.NetworkPolicyPeer", .doc = "", .fields = f_networking_v1_NetworkPolicyPeer, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_networking_v1_NetworkPolicyList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_networking_v1_NetworkPolicy, NULL, NULL, "[]v1.NetworkPolicy", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_NetworkPolicyList = {.name = "NetworkPolicyList", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.NetworkPolicyList", .doc = "", .fields = f_networking_v1_NetworkPolicyList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_networking_v1_Ingress[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_networking_v1_IngressSpec, NULL, NULL, "v1.IngressSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_networking_v1_IngressStatus, NULL, NULL, "v1.IngressStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_Ingress = {.name = "Ingress", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.Ingress", .doc = "HTTP routes from outside to Services.", .fields = f_networking_v1_Ingress, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_networking_v1_IngressList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_networking_v1_Ingress, NULL, NULL, "[]v1.Ingress", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressList = {.name = "IngressList", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressList", .doc = "", .fields = f_networking_v1_IngressList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_networking_v1_IngressSpec[] = {
	{"ingressClassName", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"defaultBackend", &api_type_networking_v1_IngressBackend, NULL, NULL, "v1.IngressBackend", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"tls", &api_type_networking_v1_IngressTLS, NULL, NULL, "[]v1.IngressTLS", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"rules", &api_type_networking_v1_IngressRule, NULL, NULL, "[]v1.IngressRule", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressSpec = {.name = "IngressSpec", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressSpec", .doc = "Hosts, paths and the Services behind them.", .fields = f_networking_v1_IngressSpec, .fields_n = 4, .order = (const uint8_t *)"\001\002\003\000", .order_n = 4};
static const struct api_field f_networking_v1_IngressTLS[] = {
	{"hosts", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
	{"secretName", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressTLS = {.name = "IngressTLS", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressTLS", .doc = "", .fields = f_networking_v1_IngressTLS, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_networking_v1_IngressStatus[] = {
	{"loadBalancer", &api_type_networking_v1_IngressLoadBalancerStatus, NULL, NULL, "v1.IngressLoadBalancerStatus", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressStatus = {.name = "IngressStatus", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressStatus", .doc = "", .fields = f_networking_v1_IngressStatus, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_networking_v1_IngressLoadBalancerStatus[] = {
	{"ingress", &api_type_networking_v1_IngressLoadBalancerIngress, NULL, NULL, "[]v1.IngressLoadBalancerIngress", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressLoadBalancerStatus = {.name = "IngressLoadBalancerStatus", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressLoadBalancerStatus", .doc = "", .fields = f_networking_v1_IngressLoadBalancerStatus, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_networking_v1_IngressLoadBalancerIngress[] = {
	{"ip", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"hostname", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"ports", &api_type_networking_v1_IngressPortStatus, NULL, NULL, "[]v1.IngressPortStatus", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressLoadBalancerIngress = {.name = "IngressLoadBalancerIngress", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressLoadBalancerIngress", .doc = "", .fields = f_networking_v1_IngressLoadBalancerIngress, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_networking_v1_IngressPortStatus[] = {
	{"port", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"protocol", &api_type_core_v1_Protocol, NULL, NULL, "v1.Protocol", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"error", NULL, NULL, NULL, "string", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressPortStatus = {.name = "IngressPortStatus", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressPortStatus", .doc = "", .fields = f_networking_v1_IngressPortStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_networking_v1_IngressRule[] = {
	{"host", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"http", &api_type_networking_v1_HTTPIngressRuleValue, NULL, NULL, "v1.HTTPIngressRuleValue", 0, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
static const struct api_embed b_networking_v1_IngressRule[] = {{&api_type_networking_v1_IngressRuleValue, 2, false}};
const struct api_type api_type_networking_v1_IngressRule = {.name = "IngressRule", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressRule", .doc = "", .fields = f_networking_v1_IngressRule, .fields_n = 2, .embeds = b_networking_v1_IngressRule, .embeds_n = 1, .order = (const uint8_t *)"\000\002", .order_n = 2};
static const struct api_field f_networking_v1_IngressRuleValue[] = {
	{"http", &api_type_networking_v1_HTTPIngressRuleValue, NULL, NULL, "v1.HTTPIngressRuleValue", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressRuleValue = {.name = "IngressRuleValue", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressRuleValue", .doc = "", .fields = f_networking_v1_IngressRuleValue, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_networking_v1_HTTPIngressRuleValue[] = {
	{"paths", &api_type_networking_v1_HTTPIngressPath, NULL, NULL, "[]v1.HTTPIngressPath", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_HTTPIngressRuleValue = {.name = "HTTPIngressRuleValue", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.HTTPIngressRuleValue", .doc = "", .fields = f_networking_v1_HTTPIngressRuleValue, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_networking_v1_HTTPIngressPath[] = {
	{"path", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"pathType", &api_type_networking_v1_PathType, NULL, NULL, "v1.PathType", 3, FIELD_POINTER | FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"backend", &api_type_networking_v1_IngressBackend, NULL, NULL, "v1.IngressBackend", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_HTTPIngressPath = {.name = "HTTPIngressPath", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.HTTPIngressPath", .doc = "", .fields = f_networking_v1_HTTPIngressPath, .fields_n = 3, .order = (const uint8_t *)"\000\002\001", .order_n = 3};
static const struct api_field f_networking_v1_IngressBackend[] = {
	{"service", &api_type_networking_v1_IngressServiceBackend, NULL, NULL, "v1.IngressServiceBackend", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"resource", &api_type_core_v1_TypedLocalObjectReference, NULL, NULL, "v1.TypedLocalObjectReference", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressBackend = {.name = "IngressBackend", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressBackend", .doc = "", .fields = f_networking_v1_IngressBackend, .fields_n = 2, .order = (const uint8_t *)"\001\000", .order_n = 2};
static const struct api_field f_networking_v1_IngressServiceBackend[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"port", &api_type_networking_v1_ServiceBackendPort, NULL, NULL, "v1.ServiceBackendPort", 2, FIELD_OMITEMPTY, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressServiceBackend = {.name = "IngressServiceBackend", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressServiceBackend", .doc = "", .fields = f_networking_v1_IngressServiceBackend, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_networking_v1_ServiceBackendPort[] = {
	{"name", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"number", NULL, NULL, NULL, "int32", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_ServiceBackendPort = {.name = "ServiceBackendPort", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.ServiceBackendPort", .doc = "", .fields = f_networking_v1_ServiceBackendPort, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2, .atomic = true};
static const struct api_field f_networking_v1_IngressClass[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_networking_v1_IngressClassSpec, NULL, NULL, "v1.IngressClassSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressClass = {.name = "IngressClass", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressClass", .doc = "A program that serves Ingresses.", .fields = f_networking_v1_IngressClass, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_networking_v1_IngressClassSpec[] = {
	{"controller", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"parameters", &api_type_networking_v1_IngressClassParametersReference, NULL, NULL, "v1.IngressClassParametersReference", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressClassSpec = {.name = "IngressClassSpec", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressClassSpec", .doc = "", .fields = f_networking_v1_IngressClassSpec, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_networking_v1_IngressClassParametersReference[] = {
	{"apiGroup", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"kind", NULL, NULL, NULL, "string", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 3, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"scope", NULL, NULL, NULL, "string", 4, FIELD_POINTER | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespace", NULL, NULL, NULL, "string", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressClassParametersReference = {.name = "IngressClassParametersReference", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressClassParametersReference", .doc = "", .fields = f_networking_v1_IngressClassParametersReference, .fields_n = 5, .order = (const uint8_t *)"\000\001\002\003\004", .order_n = 5};
static const struct api_field f_networking_v1_IngressClassList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_networking_v1_IngressClass, NULL, NULL, "[]v1.IngressClass", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IngressClassList = {.name = "IngressClassList", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IngressClassList", .doc = "", .fields = f_networking_v1_IngressClassList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_networking_v1_IPAddress[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_networking_v1_IPAddressSpec, NULL, NULL, "v1.IPAddressSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IPAddress = {.name = "IPAddress", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IPAddress", .doc = "A Service address in use.", .fields = f_networking_v1_IPAddress, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_networking_v1_IPAddressSpec[] = {
	{"parentRef", &api_type_networking_v1_ParentReference, NULL, NULL, "v1.ParentReference", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IPAddressSpec = {.name = "IPAddressSpec", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IPAddressSpec", .doc = "", .fields = f_networking_v1_IPAddressSpec, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_networking_v1_ParentReference[] = {
	{"group", NULL, NULL, NULL, "string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"resource", NULL, NULL, NULL, "string", 2, FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"namespace", NULL, NULL, NULL, "string", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"name", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY | FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_ParentReference = {.name = "ParentReference", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.ParentReference", .doc = "", .fields = f_networking_v1_ParentReference, .fields_n = 4, .order = (const uint8_t *)"\000\001\002\003", .order_n = 4};
static const struct api_field f_networking_v1_IPAddressList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_networking_v1_IPAddress, NULL, NULL, "[]v1.IPAddress", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_IPAddressList = {.name = "IPAddressList", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.IPAddressList", .doc = "", .fields = f_networking_v1_IPAddressList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_networking_v1_ServiceCIDR[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_networking_v1_ServiceCIDRSpec, NULL, NULL, "v1.ServiceCIDRSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_networking_v1_ServiceCIDRStatus, NULL, NULL, "v1.ServiceCIDRStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_ServiceCIDR = {.name = "ServiceCIDR", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.ServiceCIDR", .doc = "A range of Service addresses.", .fields = f_networking_v1_ServiceCIDR, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_networking_v1_ServiceCIDRSpec[] = {
	{"cidrs", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_ServiceCIDRSpec = {.name = "ServiceCIDRSpec", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.ServiceCIDRSpec", .doc = "", .fields = f_networking_v1_ServiceCIDRSpec, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_networking_v1_ServiceCIDRStatus[] = {
	{"conditions", &api_type_meta_v1_Condition, "type", api_keys_type, "[]v1.Condition", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_MAP},
};
const struct api_type api_type_networking_v1_ServiceCIDRStatus = {.name = "ServiceCIDRStatus", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.ServiceCIDRStatus", .doc = "", .fields = f_networking_v1_ServiceCIDRStatus, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_networking_v1_ServiceCIDRList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_networking_v1_ServiceCIDR, NULL, NULL, "[]v1.ServiceCIDR", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_networking_v1_ServiceCIDRList = {.name = "ServiceCIDRList", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.ServiceCIDRList", .doc = "", .fields = f_networking_v1_ServiceCIDRList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const char *const e_networking_v1_PolicyType[] = {"Ingress", "Egress", NULL};
const struct api_type api_type_networking_v1_PolicyType = {.name = "PolicyType", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.PolicyType", .doc = "", .enums = e_networking_v1_PolicyType, .closed = true};
static const char *const e_networking_v1_PathType[] = {"Exact", "Prefix", "ImplementationSpecific", NULL};
const struct api_type api_type_networking_v1_PathType = {.name = "PathType", .go_package = "v1", .openapi = "io.k8s.api.networking.v1.PathType", .doc = "", .enums = e_networking_v1_PathType, .closed = true};
