/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

const char *const api_keys_containerPort_protocol[] = {"containerPort", "protocol", NULL};
const char *const api_keys_devicePath[] = {"devicePath", NULL};
const char *const api_keys_driver_device_pool_shareID[] = {"driver", "device", "pool", "shareID", NULL};
const char *const api_keys_ip[] = {"ip", NULL};
const char *const api_keys_mountPath[] = {"mountPath", NULL};
const char *const api_keys_name[] = {"name", NULL};
const char *const api_keys_port_protocol[] = {"port", "protocol", NULL};
const char *const api_keys_resourceID[] = {"resourceID", NULL};
const char *const api_keys_rule[] = {"rule", NULL};
const char *const api_keys_topologyKey_whenUnsatisfiable[] = {"topologyKey", "whenUnsatisfiable", NULL};
const char *const api_keys_type[] = {"type", NULL};
const char *const api_keys_uid[] = {"uid", NULL};
const struct api_type api_type_JSON = {.name = "JSON", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON", .doc = ""};
const struct api_type api_type_JSONSchemaPropsOrArray = {.name = "JSONSchemaPropsOrArray", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrArray", .doc = ""};
const struct api_type api_type_JSONSchemaPropsOrBool = {.name = "JSONSchemaPropsOrBool", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrBool", .doc = ""};
const struct api_type api_type_JSONSchemaPropsOrStringArray = {.name = "JSONSchemaPropsOrStringArray", .go_package = "v1", .openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOrStringArray", .doc = ""};
const struct api_type *const api_types[] = {
	&api_type_admissionregistration_v1_AuditAnnotation,
	&api_type_admissionregistration_v1_ExpressionWarning,
	&api_type_admissionregistration_v1_FailurePolicyType,
	&api_type_admissionregistration_v1_MatchCondition,
	&api_type_admissionregistration_v1_MatchPolicyType,
	&api_type_admissionregistration_v1_MatchResources,
	&api_type_admissionregistration_v1_MutatingWebhook,
	&api_type_admissionregistration_v1_MutatingWebhookConfiguration,
	&api_type_admissionregistration_v1_MutatingWebhookConfigurationList,
	&api_type_admissionregistration_v1_NamedRuleWithOperations,
	&api_type_admissionregistration_v1_OperationType,
	&api_type_admissionregistration_v1_ParamKind,
	&api_type_admissionregistration_v1_ParamRef,
	&api_type_admissionregistration_v1_ParameterNotFoundActionType,
	&api_type_admissionregistration_v1_ReinvocationPolicyType,
	&api_type_admissionregistration_v1_Rule,
	&api_type_admissionregistration_v1_RuleWithOperations,
	&api_type_admissionregistration_v1_ScopeType,
	&api_type_admissionregistration_v1_ServiceReference,
	&api_type_admissionregistration_v1_SideEffectClass,
	&api_type_admissionregistration_v1_TypeChecking,
	&api_type_admissionregistration_v1_ValidatingAdmissionPolicy,
	&api_type_admissionregistration_v1_ValidatingAdmissionPolicyBinding,
	&api_type_admissionregistration_v1_ValidatingAdmissionPolicyBindingList,
	&api_type_admissionregistration_v1_ValidatingAdmissionPolicyBindingSpec,
	&api_type_admissionregistration_v1_ValidatingAdmissionPolicyList,
	&api_type_admissionregistration_v1_ValidatingAdmissionPolicySpec,
	&api_type_admissionregistration_v1_ValidatingAdmissionPolicyStatus,
	&api_type_admissionregistration_v1_ValidatingWebhook,
	&api_type_admissionregistration_v1_ValidatingWebhookConfiguration,
	&api_type_admissionregistration_v1_ValidatingWebhookConfigurationList,
	&api_type_admissionregistration_v1_Validation,
	&api_type_admissionregistration_v1_ValidationAction,
	&api_type_admissionregistration_v1_Variable,
	&api_type_admissionregistration_v1_WebhookClientConfig,
	&api_type_apps_v1_ControllerRevision,
	&api_type_apps_v1_ControllerRevisionList,
	&api_type_apps_v1_DaemonSet,
	&api_type_apps_v1_DaemonSetCondition,
	&api_type_apps_v1_DaemonSetList,
	&api_type_apps_v1_DaemonSetSpec,
	&api_type_apps_v1_DaemonSetStatus,
	&api_type_apps_v1_DaemonSetUpdateStrategy,
	&api_type_apps_v1_DaemonSetUpdateStrategyType,
	&api_type_apps_v1_Deployment,
	&api_type_apps_v1_DeploymentCondition,
	&api_type_apps_v1_DeploymentConditionType,
	&api_type_apps_v1_DeploymentList,
	&api_type_apps_v1_DeploymentSpec,
	&api_type_apps_v1_DeploymentStatus,
	&api_type_apps_v1_DeploymentStrategy,
	&api_type_apps_v1_DeploymentStrategyType,
	&api_type_apps_v1_PersistentVolumeClaimRetentionPolicyType,
	&api_type_apps_v1_PodManagementPolicyType,
	&api_type_apps_v1_ReplicaSet,
	&api_type_apps_v1_ReplicaSetCondition,
	&api_type_apps_v1_ReplicaSetConditionType,
	&api_type_apps_v1_ReplicaSetList,
	&api_type_apps_v1_ReplicaSetSpec,
	&api_type_apps_v1_ReplicaSetStatus,
	&api_type_apps_v1_RollingUpdateDaemonSet,
	&api_type_apps_v1_RollingUpdateDeployment,
	&api_type_apps_v1_RollingUpdateStatefulSetStrategy,
	&api_type_apps_v1_StatefulSet,
	&api_type_apps_v1_StatefulSetCondition,
	&api_type_apps_v1_StatefulSetList,
	&api_type_apps_v1_StatefulSetOrdinals,
	&api_type_apps_v1_StatefulSetPersistentVolumeClaimRetentionPolicy,
	&api_type_apps_v1_StatefulSetSpec,
	&api_type_apps_v1_StatefulSetStatus,
	&api_type_apps_v1_StatefulSetUpdateStrategy,
	&api_type_apps_v1_StatefulSetUpdateStrategyType,
	&api_type_authentication_v1_BoundObjectReference,
	&api_type_authentication_v1_SelfSubjectReview,
	&api_type_authentication_v1_SelfSubjectReviewStatus,
	&api_type_authentication_v1_TokenRequest,
	&api_type_authentication_v1_TokenRequestSpec,
	&api_type_authentication_v1_TokenRequestStatus,
	&api_type_authentication_v1_TokenReview,
	&api_type_authentication_v1_TokenReviewSpec,
	&api_type_authentication_v1_TokenReviewStatus,
	&api_type_authentication_v1_UserInfo,
	&api_type_authorization_v1_FieldSelectorAttributes,
	&api_type_authorization_v1_LabelSelectorAttributes,
	&api_type_authorization_v1_LocalSubjectAccessReview,
	&api_type_authorization_v1_NonResourceAttributes,
	&api_type_authorization_v1_NonResourceRule,
	&api_type_authorization_v1_ResourceAttributes,
	&api_type_authorization_v1_ResourceRule,
	&api_type_authorization_v1_SelfSubjectAccessReview,
	&api_type_authorization_v1_SelfSubjectAccessReviewSpec,
	&api_type_authorization_v1_SelfSubjectRulesReview,
	&api_type_authorization_v1_SelfSubjectRulesReviewSpec,
	&api_type_authorization_v1_SubjectAccessReview,
	&api_type_authorization_v1_SubjectAccessReviewSpec,
	&api_type_authorization_v1_SubjectAccessReviewStatus,
	&api_type_authorization_v1_SubjectRulesReviewStatus,
	&api_type_autoscaling_v1_ContainerResourceMetricSource,
	&api_type_autoscaling_v1_ContainerResourceMetricStatus,
	&api_type_autoscaling_v1_CrossVersionObjectReference,
	&api_type_autoscaling_v1_ExternalMetricSource,
	&api_type_autoscaling_v1_ExternalMetricStatus,
	&api_type_autoscaling_v1_HorizontalPodAutoscaler,
	&api_type_autoscaling_v1_HorizontalPodAutoscalerCondition,
	&api_type_autoscaling_v1_HorizontalPodAutoscalerConditionType,
	&api_type_autoscaling_v1_HorizontalPodAutoscalerList,
	&api_type_autoscaling_v1_HorizontalPodAutoscalerSpec,
	&api_type_autoscaling_v1_HorizontalPodAutoscalerStatus,
	&api_type_autoscaling_v1_MetricSourceType,
	&api_type_autoscaling_v1_MetricSpec,
	&api_type_autoscaling_v1_MetricStatus,
	&api_type_autoscaling_v1_ObjectMetricSource,
	&api_type_autoscaling_v1_ObjectMetricStatus,
	&api_type_autoscaling_v1_PodsMetricSource,
	&api_type_autoscaling_v1_PodsMetricStatus,
	&api_type_autoscaling_v1_ResourceMetricSource,
	&api_type_autoscaling_v1_ResourceMetricStatus,
	&api_type_autoscaling_v1_Scale,
	&api_type_autoscaling_v1_ScaleSpec,
	&api_type_autoscaling_v1_ScaleStatus,
	&api_type_autoscaling_v2_ContainerResourceMetricSource,
	&api_type_autoscaling_v2_ContainerResourceMetricStatus,
	&api_type_autoscaling_v2_CrossVersionObjectReference,
	&api_type_autoscaling_v2_ExternalMetricSource,
	&api_type_autoscaling_v2_ExternalMetricStatus,
	&api_type_autoscaling_v2_HPAScalingPolicy,
	&api_type_autoscaling_v2_HPAScalingPolicyType,
	&api_type_autoscaling_v2_HPAScalingRules,
	&api_type_autoscaling_v2_HorizontalPodAutoscaler,
	&api_type_autoscaling_v2_HorizontalPodAutoscalerBehavior,
	&api_type_autoscaling_v2_HorizontalPodAutoscalerCondition,
	&api_type_autoscaling_v2_HorizontalPodAutoscalerConditionType,
	&api_type_autoscaling_v2_HorizontalPodAutoscalerList,
	&api_type_autoscaling_v2_HorizontalPodAutoscalerSpec,
	&api_type_autoscaling_v2_HorizontalPodAutoscalerStatus,
	&api_type_autoscaling_v2_MetricIdentifier,
	&api_type_autoscaling_v2_MetricSourceType,
	&api_type_autoscaling_v2_MetricSpec,
	&api_type_autoscaling_v2_MetricStatus,
	&api_type_autoscaling_v2_MetricTarget,
	&api_type_autoscaling_v2_MetricTargetType,
	&api_type_autoscaling_v2_MetricValueStatus,
	&api_type_autoscaling_v2_ObjectMetricSource,
	&api_type_autoscaling_v2_ObjectMetricStatus,
	&api_type_autoscaling_v2_PodsMetricSource,
	&api_type_autoscaling_v2_PodsMetricStatus,
	&api_type_autoscaling_v2_ResourceMetricSource,
	&api_type_autoscaling_v2_ResourceMetricStatus,
	&api_type_autoscaling_v2_ScalingPolicySelect,
	&api_type_batch_v1_CompletionMode,
	&api_type_batch_v1_ConcurrencyPolicy,
	&api_type_batch_v1_CronJob,
	&api_type_batch_v1_CronJobList,
	&api_type_batch_v1_CronJobSpec,
	&api_type_batch_v1_CronJobStatus,
	&api_type_batch_v1_Job,
	&api_type_batch_v1_JobCondition,
	&api_type_batch_v1_JobConditionType,
	&api_type_batch_v1_JobList,
	&api_type_batch_v1_JobSpec,
	&api_type_batch_v1_JobStatus,
	&api_type_batch_v1_JobTemplateSpec,
	&api_type_batch_v1_PodFailurePolicy,
	&api_type_batch_v1_PodFailurePolicyAction,
	&api_type_batch_v1_PodFailurePolicyOnExitCodesOperator,
	&api_type_batch_v1_PodFailurePolicyOnExitCodesRequirement,
	&api_type_batch_v1_PodFailurePolicyOnPodConditionsPattern,
	&api_type_batch_v1_PodFailurePolicyRule,
	&api_type_batch_v1_PodReplacementPolicy,
	&api_type_batch_v1_SuccessPolicy,
	&api_type_batch_v1_SuccessPolicyRule,
	&api_type_batch_v1_UncountedTerminatedPods,
	&api_type_certificates_v1_CertificateSigningRequest,
	&api_type_certificates_v1_CertificateSigningRequestCondition,
	&api_type_certificates_v1_CertificateSigningRequestList,
	&api_type_certificates_v1_CertificateSigningRequestSpec,
	&api_type_certificates_v1_CertificateSigningRequestStatus,
	&api_type_certificates_v1_KeyUsage,
	&api_type_certificates_v1_RequestConditionType,
	&api_type_coordination_v1_CoordinatedLeaseStrategy,
	&api_type_coordination_v1_Lease,
	&api_type_coordination_v1_LeaseList,
	&api_type_coordination_v1_LeaseSpec,
	&api_type_core_v1_AWSElasticBlockStoreVolumeSource,
	&api_type_core_v1_Affinity,
	&api_type_core_v1_AppArmorProfile,
	&api_type_core_v1_AppArmorProfileType,
	&api_type_core_v1_AttachedVolume,
	&api_type_core_v1_AvoidPods,
	&api_type_core_v1_AzureDataDiskCachingMode,
	&api_type_core_v1_AzureDataDiskKind,
	&api_type_core_v1_AzureDiskVolumeSource,
	&api_type_core_v1_AzureFilePersistentVolumeSource,
	&api_type_core_v1_AzureFileVolumeSource,
	&api_type_core_v1_Binding,
	&api_type_core_v1_CSIPersistentVolumeSource,
	&api_type_core_v1_CSIVolumeSource,
	&api_type_core_v1_Capabilities,
	&api_type_core_v1_CephFSPersistentVolumeSource,
	&api_type_core_v1_CephFSVolumeSource,
	&api_type_core_v1_CinderPersistentVolumeSource,
	&api_type_core_v1_CinderVolumeSource,
	&api_type_core_v1_ClaimResourceStatus,
	&api_type_core_v1_ClientIPConfig,
	&api_type_core_v1_ClusterTrustBundleProjection,
	&api_type_core_v1_ComponentCondition,
	&api_type_core_v1_ComponentConditionType,
	&api_type_core_v1_ComponentStatus,
	&api_type_core_v1_ComponentStatusList,
	&api_type_core_v1_ConditionStatus,
	&api_type_core_v1_ConfigMap,
	&api_type_core_v1_ConfigMapEnvSource,
	&api_type_core_v1_ConfigMapKeySelector,
	&api_type_core_v1_ConfigMapList,
	&api_type_core_v1_ConfigMapNodeConfigSource,
	&api_type_core_v1_ConfigMapProjection,
	&api_type_core_v1_ConfigMapVolumeSource,
	&api_type_core_v1_Container,
	&api_type_core_v1_ContainerExtendedResourceRequest,
	&api_type_core_v1_ContainerImage,
	&api_type_core_v1_ContainerPort,
	&api_type_core_v1_ContainerResizePolicy,
	&api_type_core_v1_ContainerRestartPolicy,
	&api_type_core_v1_ContainerRestartRule,
	&api_type_core_v1_ContainerRestartRuleAction,
	&api_type_core_v1_ContainerRestartRuleOnExitCodes,
	&api_type_core_v1_ContainerRestartRuleOnExitCodesOperator,
	&api_type_core_v1_ContainerState,
	&api_type_core_v1_ContainerStateRunning,
	&api_type_core_v1_ContainerStateTerminated,
	&api_type_core_v1_ContainerStateWaiting,
	&api_type_core_v1_ContainerStatus,
	&api_type_core_v1_ContainerUser,
	&api_type_core_v1_DNSPolicy,
	&api_type_core_v1_DaemonEndpoint,
	&api_type_core_v1_DownwardAPIProjection,
	&api_type_core_v1_DownwardAPIVolumeFile,
	&api_type_core_v1_DownwardAPIVolumeSource,
	&api_type_core_v1_EmptyDirVolumeSource,
	&api_type_core_v1_EndpointAddress,
	&api_type_core_v1_EndpointPort,
	&api_type_core_v1_EndpointSubset,
	&api_type_core_v1_Endpoints,
	&api_type_core_v1_EndpointsList,
	&api_type_core_v1_EnvFromSource,
	&api_type_core_v1_EnvVar,
	&api_type_core_v1_EnvVarSource,
	&api_type_core_v1_EphemeralContainer,
	&api_type_core_v1_EphemeralContainerCommon,
	&api_type_core_v1_EphemeralVolumeSource,
	&api_type_core_v1_Event,
	&api_type_core_v1_EventList,
	&api_type_core_v1_EventSeries,
	&api_type_core_v1_EventSource,
	&api_type_core_v1_ExecAction,
	&api_type_core_v1_FCVolumeSource,
	&api_type_core_v1_FileKeySelector,
	&api_type_core_v1_FinalizerName,
	&api_type_core_v1_FlexPersistentVolumeSource,
	&api_type_core_v1_FlexVolumeSource,
	&api_type_core_v1_FlockerVolumeSource,
	&api_type_core_v1_GCEPersistentDiskVolumeSource,
	&api_type_core_v1_GRPCAction,
	&api_type_core_v1_GitRepoVolumeSource,
	&api_type_core_v1_GlusterfsPersistentVolumeSource,
	&api_type_core_v1_GlusterfsVolumeSource,
	&api_type_core_v1_HTTPGetAction,
	&api_type_core_v1_HTTPHeader,
	&api_type_core_v1_HostAlias,
	&api_type_core_v1_HostIP,
	&api_type_core_v1_HostPathType,
	&api_type_core_v1_HostPathVolumeSource,
	&api_type_core_v1_IPFamily,
	&api_type_core_v1_IPFamilyPolicy,
	&api_type_core_v1_ISCSIPersistentVolumeSource,
	&api_type_core_v1_ISCSIVolumeSource,
	&api_type_core_v1_ImageVolumeSource,
	&api_type_core_v1_KeyToPath,
	&api_type_core_v1_Lifecycle,
	&api_type_core_v1_LifecycleHandler,
	&api_type_core_v1_LimitRange,
	&api_type_core_v1_LimitRangeItem,
	&api_type_core_v1_LimitRangeList,
	&api_type_core_v1_LimitRangeSpec,
	&api_type_core_v1_LimitType,
	&api_type_core_v1_LinuxContainerUser,
	&api_type_core_v1_LoadBalancerIPMode,
	&api_type_core_v1_LoadBalancerIngress,
	&api_type_core_v1_LoadBalancerStatus,
	&api_type_core_v1_LocalObjectReference,
	&api_type_core_v1_LocalVolumeSource,
	&api_type_core_v1_ModifyVolumeStatus,
	&api_type_core_v1_MountPropagationMode,
	&api_type_core_v1_NFSVolumeSource,
	&api_type_core_v1_Namespace,
	&api_type_core_v1_NamespaceCondition,
	&api_type_core_v1_NamespaceConditionType,
	&api_type_core_v1_NamespaceList,
	&api_type_core_v1_NamespacePhase,
	&api_type_core_v1_NamespaceSpec,
	&api_type_core_v1_NamespaceStatus,
	&api_type_core_v1_Node,
	&api_type_core_v1_NodeAddress,
	&api_type_core_v1_NodeAddressType,
	&api_type_core_v1_NodeAffinity,
	&api_type_core_v1_NodeCondition,
	&api_type_core_v1_NodeConditionType,
	&api_type_core_v1_NodeConfigSource,
	&api_type_core_v1_NodeConfigStatus,
	&api_type_core_v1_NodeDaemonEndpoints,
	&api_type_core_v1_NodeFeatures,
	&api_type_core_v1_NodeInclusionPolicy,
	&api_type_core_v1_NodeList,
	&api_type_core_v1_NodePhase,
	&api_type_core_v1_NodeProxyOptions,
	&api_type_core_v1_NodeRuntimeHandler,
	&api_type_core_v1_NodeRuntimeHandlerFeatures,
	&api_type_core_v1_NodeSelector,
	&api_type_core_v1_NodeSelectorOperator,
	&api_type_core_v1_NodeSelectorRequirement,
	&api_type_core_v1_NodeSelectorTerm,
	&api_type_core_v1_NodeSpec,
	&api_type_core_v1_NodeStatus,
	&api_type_core_v1_NodeSwapStatus,
	&api_type_core_v1_NodeSystemInfo,
	&api_type_core_v1_OSName,
	&api_type_core_v1_ObjectFieldSelector,
	&api_type_core_v1_ObjectReference,
	&api_type_core_v1_PersistentVolume,
	&api_type_core_v1_PersistentVolumeAccessMode,
	&api_type_core_v1_PersistentVolumeClaim,
	&api_type_core_v1_PersistentVolumeClaimCondition,
	&api_type_core_v1_PersistentVolumeClaimConditionType,
	&api_type_core_v1_PersistentVolumeClaimList,
	&api_type_core_v1_PersistentVolumeClaimModifyVolumeStatus,
	&api_type_core_v1_PersistentVolumeClaimPhase,
	&api_type_core_v1_PersistentVolumeClaimSpec,
	&api_type_core_v1_PersistentVolumeClaimStatus,
	&api_type_core_v1_PersistentVolumeClaimTemplate,
	&api_type_core_v1_PersistentVolumeClaimVolumeSource,
	&api_type_core_v1_PersistentVolumeList,
	&api_type_core_v1_PersistentVolumeMode,
	&api_type_core_v1_PersistentVolumePhase,
	&api_type_core_v1_PersistentVolumeReclaimPolicy,
	&api_type_core_v1_PersistentVolumeSource,
	&api_type_core_v1_PersistentVolumeSpec,
	&api_type_core_v1_PersistentVolumeStatus,
	&api_type_core_v1_PhotonPersistentDiskVolumeSource,
	&api_type_core_v1_Pod,
	&api_type_core_v1_PodAffinity,
	&api_type_core_v1_PodAffinityTerm,
	&api_type_core_v1_PodAntiAffinity,
	&api_type_core_v1_PodAttachOptions,
	&api_type_core_v1_PodCertificateProjection,
	&api_type_core_v1_PodCondition,
	&api_type_core_v1_PodConditionType,
	&api_type_core_v1_PodDNSConfig,
	&api_type_core_v1_PodDNSConfigOption,
	&api_type_core_v1_PodExecOptions,
	&api_type_core_v1_PodExtendedResourceClaimStatus,
	&api_type_core_v1_PodFSGroupChangePolicy,
	&api_type_core_v1_PodIP,
	&api_type_core_v1_PodList,
	&api_type_core_v1_PodLogOptions,
	&api_type_core_v1_PodOS,
	&api_type_core_v1_PodPhase,
	&api_type_core_v1_PodPortForwardOptions,
	&api_type_core_v1_PodProxyOptions,
	&api_type_core_v1_PodQOSClass,
	&api_type_core_v1_PodReadinessGate,
	&api_type_core_v1_PodResizeStatus,
	&api_type_core_v1_PodResourceClaim,
	&api_type_core_v1_PodResourceClaimStatus,
	&api_type_core_v1_PodSELinuxChangePolicy,
	&api_type_core_v1_PodSchedulingGate,
	&api_type_core_v1_PodSecurityContext,
	&api_type_core_v1_PodSignature,
	&api_type_core_v1_PodSpec,
	&api_type_core_v1_PodStatus,
	&api_type_core_v1_PodStatusResult,
	&api_type_core_v1_PodTemplate,
	&api_type_core_v1_PodTemplateList,
	&api_type_core_v1_PodTemplateSpec,
	&api_type_core_v1_PortStatus,
	&api_type_core_v1_PortworxVolumeSource,
	&api_type_core_v1_Preconditions,
	&api_type_core_v1_PreemptionPolicy,
	&api_type_core_v1_PreferAvoidPodsEntry,
	&api_type_core_v1_PreferredSchedulingTerm,
	&api_type_core_v1_Probe,
	&api_type_core_v1_ProbeHandler,
	&api_type_core_v1_ProcMountType,
	&api_type_core_v1_ProjectedVolumeSource,
	&api_type_core_v1_Protocol,
	&api_type_core_v1_PullPolicy,
	&api_type_core_v1_QuobyteVolumeSource,
	&api_type_core_v1_RBDPersistentVolumeSource,
	&api_type_core_v1_RBDVolumeSource,
	&api_type_core_v1_RangeAllocation,
	&api_type_core_v1_RecursiveReadOnlyMode,
	&api_type_core_v1_ReplicationController,
	&api_type_core_v1_ReplicationControllerCondition,
	&api_type_core_v1_ReplicationControllerConditionType,
	&api_type_core_v1_ReplicationControllerList,
	&api_type_core_v1_ReplicationControllerSpec,
	&api_type_core_v1_ReplicationControllerStatus,
	&api_type_core_v1_ResourceClaim,
	&api_type_core_v1_ResourceFieldSelector,
	&api_type_core_v1_ResourceHealth,
	&api_type_core_v1_ResourceHealthStatus,
	&api_type_core_v1_ResourceName,
	&api_type_core_v1_ResourceQuota,
	&api_type_core_v1_ResourceQuotaList,
	&api_type_core_v1_ResourceQuotaScope,
	&api_type_core_v1_ResourceQuotaSpec,
	&api_type_core_v1_ResourceQuotaStatus,
	&api_type_core_v1_ResourceRequirements,
	&api_type_core_v1_ResourceResizeRestartPolicy,
	&api_type_core_v1_ResourceStatus,
	&api_type_core_v1_RestartPolicy,
	&api_type_core_v1_SELinuxOptions,
	&api_type_core_v1_ScaleIOPersistentVolumeSource,
	&api_type_core_v1_ScaleIOVolumeSource,
	&api_type_core_v1_ScopeSelector,
	&api_type_core_v1_ScopeSelectorOperator,
	&api_type_core_v1_ScopedResourceSelectorRequirement,
	&api_type_core_v1_SeccompProfile,
	&api_type_core_v1_SeccompProfileType,
	&api_type_core_v1_Secret,
	&api_type_core_v1_SecretEnvSource,
	&api_type_core_v1_SecretKeySelector,
	&api_type_core_v1_SecretList,
	&api_type_core_v1_SecretProjection,
	&api_type_core_v1_SecretReference,
	&api_type_core_v1_SecretType,
	&api_type_core_v1_SecretVolumeSource,
	&api_type_core_v1_SecurityContext,
	&api_type_core_v1_SerializedReference,
	&api_type_core_v1_Service,
	&api_type_core_v1_ServiceAccount,
	&api_type_core_v1_ServiceAccountList,
	&api_type_core_v1_ServiceAccountTokenProjection,
	&api_type_core_v1_ServiceAffinity,
	&api_type_core_v1_ServiceExternalTrafficPolicy,
	&api_type_core_v1_ServiceInternalTrafficPolicy,
	&api_type_core_v1_ServiceList,
	&api_type_core_v1_ServicePort,
	&api_type_core_v1_ServiceProxyOptions,
	&api_type_core_v1_ServiceSpec,
	&api_type_core_v1_ServiceStatus,
	&api_type_core_v1_ServiceType,
	&api_type_core_v1_SessionAffinityConfig,
	&api_type_core_v1_Signal,
	&api_type_core_v1_SleepAction,
	&api_type_core_v1_StorageMedium,
	&api_type_core_v1_StorageOSPersistentVolumeSource,
	&api_type_core_v1_StorageOSVolumeSource,
	&api_type_core_v1_SupplementalGroupsPolicy,
	&api_type_core_v1_Sysctl,
	&api_type_core_v1_TCPSocketAction,
	&api_type_core_v1_Taint,
	&api_type_core_v1_TaintEffect,
	&api_type_core_v1_TerminationMessagePolicy,
	&api_type_core_v1_Toleration,
	&api_type_core_v1_TolerationOperator,
	&api_type_core_v1_TopologySelectorLabelRequirement,
	&api_type_core_v1_TopologySelectorTerm,
	&api_type_core_v1_TopologySpreadConstraint,
	&api_type_core_v1_TypedLocalObjectReference,
	&api_type_core_v1_TypedObjectReference,
	&api_type_core_v1_URIScheme,
	&api_type_core_v1_UnsatisfiableConstraintAction,
	&api_type_core_v1_Volume,
	&api_type_core_v1_VolumeDevice,
	&api_type_core_v1_VolumeMount,
	&api_type_core_v1_VolumeMountStatus,
	&api_type_core_v1_VolumeNodeAffinity,
	&api_type_core_v1_VolumeProjection,
	&api_type_core_v1_VolumeResourceRequirements,
	&api_type_core_v1_VolumeSource,
	&api_type_core_v1_VsphereVirtualDiskVolumeSource,
	&api_type_core_v1_WeightedPodAffinityTerm,
	&api_type_core_v1_WindowsSecurityContextOptions,
	&api_type_core_v1_WorkloadReference,
	&api_type_discovery_v1_AddressType,
	&api_type_discovery_v1_Endpoint,
	&api_type_discovery_v1_EndpointConditions,
	&api_type_discovery_v1_EndpointHints,
	&api_type_discovery_v1_EndpointPort,
	&api_type_discovery_v1_EndpointSlice,
	&api_type_discovery_v1_EndpointSliceList,
	&api_type_discovery_v1_ForNode,
	&api_type_discovery_v1_ForZone,
	&api_type_events_v1_Event,
	&api_type_events_v1_EventList,
	&api_type_events_v1_EventSeries,
	&api_type_flowcontrol_v1_ConditionStatus,
	&api_type_flowcontrol_v1_ExemptPriorityLevelConfiguration,
	&api_type_flowcontrol_v1_FlowDistinguisherMethod,
	&api_type_flowcontrol_v1_FlowDistinguisherMethodType,
	&api_type_flowcontrol_v1_FlowSchema,
	&api_type_flowcontrol_v1_FlowSchemaCondition,
	&api_type_flowcontrol_v1_FlowSchemaList,
	&api_type_flowcontrol_v1_FlowSchemaSpec,
	&api_type_flowcontrol_v1_FlowSchemaStatus,
	&api_type_flowcontrol_v1_GroupSubject,
	&api_type_flowcontrol_v1_LimitResponse,
	&api_type_flowcontrol_v1_LimitResponseType,
	&api_type_flowcontrol_v1_LimitedPriorityLevelConfiguration,
	&api_type_flowcontrol_v1_NonResourcePolicyRule,
	&api_type_flowcontrol_v1_PolicyRulesWithSubjects,
	&api_type_flowcontrol_v1_PriorityLevelConfiguration,
	&api_type_flowcontrol_v1_PriorityLevelConfigurationCondition,
	&api_type_flowcontrol_v1_PriorityLevelConfigurationList,
	&api_type_flowcontrol_v1_PriorityLevelConfigurationReference,
	&api_type_flowcontrol_v1_PriorityLevelConfigurationSpec,
	&api_type_flowcontrol_v1_PriorityLevelConfigurationStatus,
	&api_type_flowcontrol_v1_PriorityLevelEnablement,
	&api_type_flowcontrol_v1_QueuingConfiguration,
	&api_type_flowcontrol_v1_ResourcePolicyRule,
	&api_type_flowcontrol_v1_ServiceAccountSubject,
	&api_type_flowcontrol_v1_Subject,
	&api_type_flowcontrol_v1_SubjectKind,
	&api_type_flowcontrol_v1_UserSubject,
	&api_type_networking_v1_HTTPIngressPath,
	&api_type_networking_v1_HTTPIngressRuleValue,
	&api_type_networking_v1_IPAddress,
	&api_type_networking_v1_IPAddressList,
	&api_type_networking_v1_IPAddressSpec,
	&api_type_networking_v1_IPBlock,
	&api_type_networking_v1_Ingress,
	&api_type_networking_v1_IngressBackend,
	&api_type_networking_v1_IngressClass,
	&api_type_networking_v1_IngressClassList,
	&api_type_networking_v1_IngressClassParametersReference,
	&api_type_networking_v1_IngressClassSpec,
	&api_type_networking_v1_IngressList,
	&api_type_networking_v1_IngressLoadBalancerIngress,
	&api_type_networking_v1_IngressLoadBalancerStatus,
	&api_type_networking_v1_IngressPortStatus,
	&api_type_networking_v1_IngressRule,
	&api_type_networking_v1_IngressRuleValue,
	&api_type_networking_v1_IngressServiceBackend,
	&api_type_networking_v1_IngressSpec,
	&api_type_networking_v1_IngressStatus,
	&api_type_networking_v1_IngressTLS,
	&api_type_networking_v1_NetworkPolicy,
	&api_type_networking_v1_NetworkPolicyEgressRule,
	&api_type_networking_v1_NetworkPolicyIngressRule,
	&api_type_networking_v1_NetworkPolicyList,
	&api_type_networking_v1_NetworkPolicyPeer,
	&api_type_networking_v1_NetworkPolicyPort,
	&api_type_networking_v1_NetworkPolicySpec,
	&api_type_networking_v1_ParentReference,
	&api_type_networking_v1_PathType,
	&api_type_networking_v1_PolicyType,
	&api_type_networking_v1_ServiceBackendPort,
	&api_type_networking_v1_ServiceCIDR,
	&api_type_networking_v1_ServiceCIDRList,
	&api_type_networking_v1_ServiceCIDRSpec,
	&api_type_networking_v1_ServiceCIDRStatus,
	&api_type_node_v1_Overhead,
	&api_type_node_v1_RuntimeClass,
	&api_type_node_v1_RuntimeClassList,
	&api_type_node_v1_Scheduling,
	&api_type_policy_v1_Eviction,
	&api_type_policy_v1_PodDisruptionBudget,
	&api_type_policy_v1_PodDisruptionBudgetList,
	&api_type_policy_v1_PodDisruptionBudgetSpec,
	&api_type_policy_v1_PodDisruptionBudgetStatus,
	&api_type_policy_v1_UnhealthyPodEvictionPolicyType,
	&api_type_rbac_v1_AggregationRule,
	&api_type_rbac_v1_ClusterRole,
	&api_type_rbac_v1_ClusterRoleBinding,
	&api_type_rbac_v1_ClusterRoleBindingList,
	&api_type_rbac_v1_ClusterRoleList,
	&api_type_rbac_v1_PolicyRule,
	&api_type_rbac_v1_Role,
	&api_type_rbac_v1_RoleBinding,
	&api_type_rbac_v1_RoleBindingList,
	&api_type_rbac_v1_RoleList,
	&api_type_rbac_v1_RoleRef,
	&api_type_rbac_v1_Subject,
	&api_type_resource_v1_AllocatedDeviceStatus,
	&api_type_resource_v1_AllocationConfigSource,
	&api_type_resource_v1_AllocationResult,
	&api_type_resource_v1_CELDeviceSelector,
	&api_type_resource_v1_CapacityRequestPolicy,
	&api_type_resource_v1_CapacityRequestPolicyRange,
	&api_type_resource_v1_CapacityRequirements,
	&api_type_resource_v1_Counter,
	&api_type_resource_v1_CounterSet,
	&api_type_resource_v1_Device,
	&api_type_resource_v1_DeviceAllocationConfiguration,
	&api_type_resource_v1_DeviceAllocationResult,
	&api_type_resource_v1_DeviceAttribute,
	&api_type_resource_v1_DeviceCapacity,
	&api_type_resource_v1_DeviceClaim,
	&api_type_resource_v1_DeviceClaimConfiguration,
	&api_type_resource_v1_DeviceClass,
	&api_type_resource_v1_DeviceClassConfiguration,
	&api_type_resource_v1_DeviceClassList,
	&api_type_resource_v1_DeviceClassSpec,
	&api_type_resource_v1_DeviceConfiguration,
	&api_type_resource_v1_DeviceConstraint,
	&api_type_resource_v1_DeviceCounterConsumption,
	&api_type_resource_v1_DeviceRequest,
	&api_type_resource_v1_DeviceRequestAllocationResult,
	&api_type_resource_v1_DeviceSelector,
	&api_type_resource_v1_DeviceSubRequest,
	&api_type_resource_v1_DeviceTaint,
	&api_type_resource_v1_DeviceTaintEffect,
	&api_type_resource_v1_DeviceToleration,
	&api_type_resource_v1_DeviceTolerationOperator,
	&api_type_resource_v1_ExactDeviceRequest,
	&api_type_resource_v1_NetworkDeviceData,
	&api_type_resource_v1_OpaqueDeviceConfiguration,
	&api_type_resource_v1_ResourceClaim,
	&api_type_resource_v1_ResourceClaimConsumerReference,
	&api_type_resource_v1_ResourceClaimList,
	&api_type_resource_v1_ResourceClaimSpec,
	&api_type_resource_v1_ResourceClaimStatus,
	&api_type_resource_v1_ResourceClaimTemplate,
	&api_type_resource_v1_ResourceClaimTemplateList,
	&api_type_resource_v1_ResourceClaimTemplateSpec,
	&api_type_resource_v1_ResourcePool,
	&api_type_resource_v1_ResourceSlice,
	&api_type_resource_v1_ResourceSliceList,
	&api_type_resource_v1_ResourceSliceSpec,
	&api_type_scheduling_v1_PriorityClass,
	&api_type_scheduling_v1_PriorityClassList,
	&api_type_storage_v1_CSIDriver,
	&api_type_storage_v1_CSIDriverList,
	&api_type_storage_v1_CSIDriverSpec,
	&api_type_storage_v1_CSINode,
	&api_type_storage_v1_CSINodeDriver,
	&api_type_storage_v1_CSINodeList,
	&api_type_storage_v1_CSINodeSpec,
	&api_type_storage_v1_CSIStorageCapacity,
	&api_type_storage_v1_CSIStorageCapacityList,
	&api_type_storage_v1_FSGroupPolicy,
	&api_type_storage_v1_StorageClass,
	&api_type_storage_v1_StorageClassList,
	&api_type_storage_v1_TokenRequest,
	&api_type_storage_v1_VolumeAttachment,
	&api_type_storage_v1_VolumeAttachmentList,
	&api_type_storage_v1_VolumeAttachmentSource,
	&api_type_storage_v1_VolumeAttachmentSpec,
	&api_type_storage_v1_VolumeAttachmentStatus,
	&api_type_storage_v1_VolumeAttributesClass,
	&api_type_storage_v1_VolumeAttributesClassList,
	&api_type_storage_v1_VolumeBindingMode,
	&api_type_storage_v1_VolumeError,
	&api_type_storage_v1_VolumeLifecycleMode,
	&api_type_storage_v1_VolumeNodeResources,
	&api_type_apiextensions_v1_ConditionStatus,
	&api_type_apiextensions_v1_ConversionRequest,
	&api_type_apiextensions_v1_ConversionResponse,
	&api_type_apiextensions_v1_ConversionReview,
	&api_type_apiextensions_v1_ConversionStrategyType,
	&api_type_apiextensions_v1_CustomResourceColumnDefinition,
	&api_type_apiextensions_v1_CustomResourceConversion,
	&api_type_apiextensions_v1_CustomResourceDefinition,
	&api_type_apiextensions_v1_CustomResourceDefinitionCondition,
	&api_type_apiextensions_v1_CustomResourceDefinitionConditionType,
	&api_type_apiextensions_v1_CustomResourceDefinitionList,
	&api_type_apiextensions_v1_CustomResourceDefinitionNames,
	&api_type_apiextensions_v1_CustomResourceDefinitionSpec,
	&api_type_apiextensions_v1_CustomResourceDefinitionStatus,
	&api_type_apiextensions_v1_CustomResourceDefinitionVersion,
	&api_type_apiextensions_v1_CustomResourceSubresourceScale,
	&api_type_apiextensions_v1_CustomResourceSubresourceStatus,
	&api_type_apiextensions_v1_CustomResourceSubresources,
	&api_type_apiextensions_v1_CustomResourceValidation,
	&api_type_apiextensions_v1_ExternalDocumentation,
	&api_type_apiextensions_v1_FieldValueErrorReason,
	&api_type_apiextensions_v1_JSONSchemaProps,
	&api_type_apiextensions_v1_ResourceScope,
	&api_type_apiextensions_v1_SelectableField,
	&api_type_apiextensions_v1_ServiceReference,
	&api_type_apiextensions_v1_ValidationRule,
	&api_type_apiextensions_v1_WebhookClientConfig,
	&api_type_apiextensions_v1_WebhookConversion,
	&api_type_meta_v1_APIGroup,
	&api_type_meta_v1_APIGroupList,
	&api_type_meta_v1_APIResource,
	&api_type_meta_v1_APIResourceList,
	&api_type_meta_v1_APIVersions,
	&api_type_meta_v1_CauseType,
	&api_type_meta_v1_Condition,
	&api_type_meta_v1_ConditionStatus,
	&api_type_meta_v1_CreateOptions,
	&api_type_meta_v1_DeleteOptions,
	&api_type_meta_v1_DeletionPropagation,
	&api_type_meta_v1_FieldSelectorOperator,
	&api_type_meta_v1_FieldSelectorRequirement,
	&api_type_meta_v1_GetOptions,
	&api_type_meta_v1_GroupVersionForDiscovery,
	&api_type_meta_v1_IncludeObjectPolicy,
	&api_type_meta_v1_LabelSelector,
	&api_type_meta_v1_LabelSelectorOperator,
	&api_type_meta_v1_LabelSelectorRequirement,
	&api_type_meta_v1_List,
	&api_type_meta_v1_ListMeta,
	&api_type_meta_v1_ListOptions,
	&api_type_meta_v1_ManagedFieldsEntry,
	&api_type_meta_v1_ManagedFieldsOperationType,
	&api_type_meta_v1_ObjectMeta,
	&api_type_meta_v1_OwnerReference,
	&api_type_meta_v1_PartialObjectMetadata,
	&api_type_meta_v1_PartialObjectMetadataList,
	&api_type_meta_v1_PatchOptions,
	&api_type_meta_v1_Preconditions,
	&api_type_meta_v1_ResourceVersionMatch,
	&api_type_meta_v1_RootPaths,
	&api_type_meta_v1_RowConditionType,
	&api_type_meta_v1_ServerAddressByClientCIDR,
	&api_type_meta_v1_Status,
	&api_type_meta_v1_StatusCause,
	&api_type_meta_v1_StatusDetails,
	&api_type_meta_v1_StatusReason,
	&api_type_meta_v1_Table,
	&api_type_meta_v1_TableColumnDefinition,
	&api_type_meta_v1_TableOptions,
	&api_type_meta_v1_TableRow,
	&api_type_meta_v1_TableRowCondition,
	&api_type_meta_v1_UpdateOptions,
	&api_type_meta_v1_WatchEvent,
	&api_type_version_Info,
	&api_type_apiregistration_v1_APIService,
	&api_type_apiregistration_v1_APIServiceCondition,
	&api_type_apiregistration_v1_APIServiceConditionType,
	&api_type_apiregistration_v1_APIServiceList,
	&api_type_apiregistration_v1_APIServiceSpec,
	&api_type_apiregistration_v1_APIServiceStatus,
	&api_type_apiregistration_v1_ConditionStatus,
	&api_type_apiregistration_v1_ServiceReference,
};
const uint16_t api_types_n = 737;
const struct api_field_default api_field_defaults[] = {
	{"io.k8s.api.autoscaling.v1.ScaleSpec", "replicas", "0"},
	{"io.k8s.api.core.v1.AzureDiskVolumeSource", "cachingMode", "\"ReadWrite\""},
	{"io.k8s.api.core.v1.AzureDiskVolumeSource", "fsType", "\"ext4\""},
	{"io.k8s.api.core.v1.AzureDiskVolumeSource", "kind", "\"Shared\""},
	{"io.k8s.api.core.v1.AzureDiskVolumeSource", "readOnly", "false"},
	{"io.k8s.api.core.v1.ConfigMapEnvSource", "name", "\"\""},
	{"io.k8s.api.core.v1.ConfigMapKeySelector", "name", "\"\""},
	{"io.k8s.api.core.v1.ConfigMapProjection", "name", "\"\""},
	{"io.k8s.api.core.v1.ConfigMapVolumeSource", "name", "\"\""},
	{"io.k8s.api.core.v1.ContainerPort", "protocol", "\"TCP\""},
	{"io.k8s.api.core.v1.FileKeySelector", "optional", "false"},
	{"io.k8s.api.core.v1.GRPCAction", "service", "\"\""},
	{"io.k8s.api.core.v1.ISCSIPersistentVolumeSource", "iscsiInterface", "\"default\""},
	{"io.k8s.api.core.v1.ISCSIVolumeSource", "iscsiInterface", "\"default\""},
	{"io.k8s.api.core.v1.LocalObjectReference", "name", "\"\""},
	{"io.k8s.api.core.v1.RBDPersistentVolumeSource", "keyring", "\"/etc/ceph/keyring\""},
	{"io.k8s.api.core.v1.RBDPersistentVolumeSource", "pool", "\"rbd\""},
	{"io.k8s.api.core.v1.RBDPersistentVolumeSource", "user", "\"admin\""},
	{"io.k8s.api.core.v1.RBDVolumeSource", "keyring", "\"/etc/ceph/keyring\""},
	{"io.k8s.api.core.v1.RBDVolumeSource", "pool", "\"rbd\""},
	{"io.k8s.api.core.v1.RBDVolumeSource", "user", "\"admin\""},
	{"io.k8s.api.core.v1.ReplicationControllerSpec", "minReadySeconds", "0"},
	{"io.k8s.api.core.v1.ReplicationControllerSpec", "replicas", "1"},
	{"io.k8s.api.core.v1.ScaleIOPersistentVolumeSource", "fsType", "\"xfs\""},
	{"io.k8s.api.core.v1.ScaleIOPersistentVolumeSource", "storageMode", "\"ThinProvisioned\""},
	{"io.k8s.api.core.v1.ScaleIOVolumeSource", "fsType", "\"xfs\""},
	{"io.k8s.api.core.v1.ScaleIOVolumeSource", "storageMode", "\"ThinProvisioned\""},
	{"io.k8s.api.core.v1.SecretEnvSource", "name", "\"\""},
	{"io.k8s.api.core.v1.SecretKeySelector", "name", "\"\""},
	{"io.k8s.api.core.v1.SecretProjection", "name", "\"\""},
	{"io.k8s.api.core.v1.ServicePort", "protocol", "\"TCP\""},
	{"io.k8s.api.resource.v1.DeviceToleration", "operator", "\"Equal\""},
};
const uint16_t api_field_defaults_n = 32;
const struct api_field_doc api_field_docs[] = {
	{"", "apiVersion", "The group and version of the API that the object is written in, such as apps/v1."},
	{"", "kind", "What the object is, such as Pod."},
	{"", "metadata", "Name, labels and what else all objects have."},
	{"", "spec", "What is wanted."},
	{"", "status", "What is so, written by the cluster."},
	{"io.k8s.api.apps.v1.DeploymentSpec", "minReadySeconds", "How long a Pod must be ready to count as available."},
	{"io.k8s.api.apps.v1.DeploymentSpec", "paused", "Whether changes of the template wait."},
	{"io.k8s.api.apps.v1.DeploymentSpec", "progressDeadlineSeconds", "Time without progress after which a rollout is called failed; 600 when not said."},
	{"io.k8s.api.apps.v1.DeploymentSpec", "replicas", "How many Pods; 1 when not said."},
	{"io.k8s.api.apps.v1.DeploymentSpec", "revisionHistoryLimit", "How many old ReplicaSets are kept for rollout undo; 10 when not said."},
	{"io.k8s.api.apps.v1.DeploymentSpec", "selector", "Which Pods are its own; must match the template's labels, and does not change."},
	{"io.k8s.api.apps.v1.DeploymentSpec", "strategy", "How old Pods are replaced by new ones."},
	{"io.k8s.api.apps.v1.DeploymentSpec", "template", "The Pods to make."},
	{"io.k8s.api.apps.v1.DeploymentStatus", "availableReplicas", "Pods that have been ready for minReadySeconds."},
	{"io.k8s.api.apps.v1.DeploymentStatus", "collisionCount", "How often the name of a new ReplicaSet was taken."},
	{"io.k8s.api.apps.v1.DeploymentStatus", "conditions", "Whether it is available and makes progress."},
	{"io.k8s.api.apps.v1.DeploymentStatus", "observedGeneration", "The generation this status speaks of."},
	{"io.k8s.api.apps.v1.DeploymentStatus", "readyReplicas", "Pods that are ready."},
	{"io.k8s.api.apps.v1.DeploymentStatus", "replicas", "Pods there are."},
	{"io.k8s.api.apps.v1.DeploymentStatus", "terminatingReplicas", "Pods that are ending."},
	{"io.k8s.api.apps.v1.DeploymentStatus", "unavailableReplicas", "Pods that are still missing."},
	{"io.k8s.api.apps.v1.DeploymentStatus", "updatedReplicas", "Pods made from the template as it is now."},
	{"io.k8s.api.apps.v1.DeploymentStrategy", "rollingUpdate", "How many Pods may be missing or too many meanwhile."},
	{"io.k8s.api.apps.v1.DeploymentStrategy", "type", "RollingUpdate (the default) or Recreate, which ends all old Pods first."},
	{"io.k8s.api.apps.v1.ReplicaSetSpec", "minReadySeconds", "How long a Pod must be ready to count as available."},
	{"io.k8s.api.apps.v1.ReplicaSetSpec", "replicas", "How many Pods; 1 when not said."},
	{"io.k8s.api.apps.v1.ReplicaSetSpec", "selector", "Which Pods are its own; must match the template's labels."},
	{"io.k8s.api.apps.v1.ReplicaSetSpec", "template", "The Pods to make."},
	{"io.k8s.api.apps.v1.RollingUpdateDeployment", "maxSurge", "How many Pods, or what part, may be too many; 25% when not said."},
	{"io.k8s.api.apps.v1.RollingUpdateDeployment", "maxUnavailable", "How many Pods, or what part, may be missing; 25% when not said."},
	{"io.k8s.api.batch.v1.JobSpec", "activeDeadlineSeconds", "Time after which the Job is failed and ended."},
	{"io.k8s.api.batch.v1.JobSpec", "backoffLimit", "How many failures are accepted; 6 when not said."},
	{"io.k8s.api.batch.v1.JobSpec", "completions", "How many Pods must succeed; 1 when not said."},
	{"io.k8s.api.batch.v1.JobSpec", "parallelism", "How many Pods run at once; 1 when not said."},
	{"io.k8s.api.batch.v1.JobSpec", "selector", "Chosen by the server."},
	{"io.k8s.api.batch.v1.JobSpec", "suspend", "Whether no Pods run for now."},
	{"io.k8s.api.batch.v1.JobSpec", "template", "The Pods to make; their restartPolicy is OnFailure or Never."},
	{"io.k8s.api.batch.v1.JobSpec", "ttlSecondsAfterFinished", "Time after which the finished Job is deleted."},
	{"io.k8s.api.core.v1.ConfigMap", "binaryData", "Keys and values that are no text."},
	{"io.k8s.api.core.v1.ConfigMap", "data", "Keys and values, as text."},
	{"io.k8s.api.core.v1.ConfigMap", "immutable", "Whether the content can never be changed."},
	{"io.k8s.api.core.v1.Container", "args", "Arguments, in place of the image's."},
	{"io.k8s.api.core.v1.Container", "command", "The program and its first arguments, in place of the image's entry point; not run by a shell."},
	{"io.k8s.api.core.v1.Container", "env", "Environment variables."},
	{"io.k8s.api.core.v1.Container", "envFrom", "ConfigMaps and Secrets of which every key becomes an environment variable."},
	{"io.k8s.api.core.v1.Container", "image", "What runs: [registry/]name[:tag][@digest]."},
	{"io.k8s.api.core.v1.Container", "imagePullPolicy", "When to ask the registry: Always (the default for tag latest), IfNotPresent or Never."},
	{"io.k8s.api.core.v1.Container", "lifecycle", "What to do after the start and before the end."},
	{"io.k8s.api.core.v1.Container", "livenessProbe", "Asked again and again; the container is restarted when it fails."},
	{"io.k8s.api.core.v1.Container", "name", "Unique in the Pod; a DNS label."},
	{"io.k8s.api.core.v1.Container", "ports", "Ports the container listens on. For people and tools: others are reachable too."},
	{"io.k8s.api.core.v1.Container", "readinessProbe", "Asked again and again; Services send nothing to the Pod while it fails."},
	{"io.k8s.api.core.v1.Container", "resizePolicy", "Whether the container restarts when its resources are changed."},
	{"io.k8s.api.core.v1.Container", "resources", "Processor and memory: what is set aside (requests) and what is the most (limits)."},
	{"io.k8s.api.core.v1.Container", "restartPolicy", "Always, of an init container: it goes on beside the others (a sidecar). Else the Pod's."},
	{"io.k8s.api.core.v1.Container", "restartPolicyRules", "Exit codes after which the container is started again."},
	{"io.k8s.api.core.v1.Container", "securityContext", "User, capabilities and other rights of this container."},
	{"io.k8s.api.core.v1.Container", "startupProbe", "Until it succeeds the other probes wait; the container is restarted when it never does."},
	{"io.k8s.api.core.v1.Container", "stdin", "Whether standard input is kept open, for attach."},
	{"io.k8s.api.core.v1.Container", "stdinOnce", "Whether it is closed after the first client that attached is gone."},
	{"io.k8s.api.core.v1.Container", "terminationMessagePath", "A file whose content is kept as the message of how the container ended."},
	{"io.k8s.api.core.v1.Container", "terminationMessagePolicy", "Whether the last log lines serve when that file is empty."},
	{"io.k8s.api.core.v1.Container", "tty", "Whether the container gets a terminal."},
	{"io.k8s.api.core.v1.Container", "volumeDevices", "Block devices in the container."},
	{"io.k8s.api.core.v1.Container", "volumeMounts", "Where volumes appear in the container."},
	{"io.k8s.api.core.v1.Container", "workingDir", "The current folder; the image's when not said."},
	{"io.k8s.api.core.v1.ContainerPort", "containerPort", "1 to 65535."},
	{"io.k8s.api.core.v1.ContainerPort", "hostIP", "The node's address for hostPort."},
	{"io.k8s.api.core.v1.ContainerPort", "hostPort", "The node's port that leads here."},
	{"io.k8s.api.core.v1.ContainerPort", "name", "Unique in the Pod; Services may use it as their targetPort."},
	{"io.k8s.api.core.v1.ContainerPort", "protocol", "TCP (the default), UDP or SCTP."},
	{"io.k8s.api.core.v1.EnvVar", "name", "The variable's name."},
	{"io.k8s.api.core.v1.EnvVar", "value", "Its value; $(NAME) stands for a variable before this one."},
	{"io.k8s.api.core.v1.EnvVar", "valueFrom", "Where its value comes from instead."},
	{"io.k8s.api.core.v1.EnvVarSource", "configMapKeyRef", "A key of a ConfigMap."},
	{"io.k8s.api.core.v1.EnvVarSource", "fieldRef", "A field of the Pod, such as metadata.name or status.podIP."},
	{"io.k8s.api.core.v1.EnvVarSource", "fileKeyRef", "A variable in a file of a volume."},
	{"io.k8s.api.core.v1.EnvVarSource", "resourceFieldRef", "A request or limit of a container."},
	{"io.k8s.api.core.v1.EnvVarSource", "secretKeyRef", "A key of a Secret."},
	{"io.k8s.api.core.v1.HTTPGetAction", "host", "The host to ask; the Pod's address when not said."},
	{"io.k8s.api.core.v1.HTTPGetAction", "httpHeaders", "Headers to send."},
	{"io.k8s.api.core.v1.HTTPGetAction", "path", "The path to ask for; / when not said."},
	{"io.k8s.api.core.v1.HTTPGetAction", "port", "The port, or the name of one of the container's."},
	{"io.k8s.api.core.v1.HTTPGetAction", "scheme", "HTTP (the default) or HTTPS, whose certificate is not checked."},
	{"io.k8s.api.core.v1.Lifecycle", "postStart", "Done right after the container started; a failure ends it."},
	{"io.k8s.api.core.v1.Lifecycle", "preStop", "Done before the stop signal; the grace period goes on meanwhile."},
	{"io.k8s.api.core.v1.Lifecycle", "stopSignal", "The signal that asks the container to end; the image's when not said."},
	{"io.k8s.api.core.v1.NodeSpec", "configSource", "Not used any more."},
	{"io.k8s.api.core.v1.NodeSpec", "externalID", "Not used any more."},
	{"io.k8s.api.core.v1.NodeSpec", "podCIDR", "The range of its Pods' addresses."},
	{"io.k8s.api.core.v1.NodeSpec", "podCIDRs", "The same for each family of addresses."},
	{"io.k8s.api.core.v1.NodeSpec", "providerID", "The machine's name at its provider."},
	{"io.k8s.api.core.v1.NodeSpec", "taints", "What keeps Pods away that do not tolerate it."},
	{"io.k8s.api.core.v1.NodeSpec", "unschedulable", "Whether it takes no new Pods (kubectl cordon)."},
	{"io.k8s.api.core.v1.PodSpec", "activeDeadlineSeconds", "Time after which the Pod is failed and ended."},
	{"io.k8s.api.core.v1.PodSpec", "affinity", "Which nodes and which neighbours are wanted or avoided."},
	{"io.k8s.api.core.v1.PodSpec", "automountServiceAccountToken", "Whether the token is mounted."},
	{"io.k8s.api.core.v1.PodSpec", "containers", "The containers, which start together and share the network; at least one."},
	{"io.k8s.api.core.v1.PodSpec", "dnsConfig", "Servers, search domains and options for /etc/resolv.conf, beside those of dnsPolicy."},
	{"io.k8s.api.core.v1.PodSpec", "dnsPolicy", "Which resolver containers use; ClusterFirst (the default) is the cluster's."},
	{"io.k8s.api.core.v1.PodSpec", "enableServiceLinks", "Whether containers get environment variables for the Services of the namespace; true when not said."},
	{"io.k8s.api.core.v1.PodSpec", "ephemeralContainers", "Containers added to a running Pod to look at it; never part of a manifest."},
	{"io.k8s.api.core.v1.PodSpec", "hostAliases", "Lines for /etc/hosts."},
	{"io.k8s.api.core.v1.PodSpec", "hostIPC", "Whether its containers share the node's System V IPC."},
	{"io.k8s.api.core.v1.PodSpec", "hostNetwork", "Whether the Pod uses the node's own network instead of one of its own."},
	{"io.k8s.api.core.v1.PodSpec", "hostPID", "Whether its containers see the node's processes."},
	{"io.k8s.api.core.v1.PodSpec", "hostUsers", "Whether user ids are the node's own."},
	{"io.k8s.api.core.v1.PodSpec", "hostname", "What the Pod calls itself; its name when not said."},
	{"io.k8s.api.core.v1.PodSpec", "hostnameOverride", "A host name with no bearing on DNS."},
	{"io.k8s.api.core.v1.PodSpec", "imagePullSecrets", "Secrets with the passwords of registries."},
	{"io.k8s.api.core.v1.PodSpec", "initContainers", "Containers that run one after the other, each to its end, before the others start."},
	{"io.k8s.api.core.v1.PodSpec", "nodeName", "The node the Pod is on; set by the scheduler, or by hand to go around it."},
	{"io.k8s.api.core.v1.PodSpec", "nodeSelector", "Labels that a node must have for the Pod to run there."},
	{"io.k8s.api.core.v1.PodSpec", "os", "The operating system the Pod is made for."},
	{"io.k8s.api.core.v1.PodSpec", "overhead", "What running the Pod costs beside its containers; from the RuntimeClass."},
	{"io.k8s.api.core.v1.PodSpec", "preemptionPolicy", "Whether the Pod may push out those of lower priority."},
	{"io.k8s.api.core.v1.PodSpec", "priority", "How important the Pod is to the scheduler; from the class."},
	{"io.k8s.api.core.v1.PodSpec", "priorityClassName", "Name of the PriorityClass that gives the priority."},
	{"io.k8s.api.core.v1.PodSpec", "readinessGates", "Further conditions that must be True for the Pod to be Ready."},
	{"io.k8s.api.core.v1.PodSpec", "resourceClaims", "Devices that must be there before the Pod starts."},
	{"io.k8s.api.core.v1.PodSpec", "resources", "Processor and memory of the Pod as a whole."},
	{"io.k8s.api.core.v1.PodSpec", "restartPolicy", "Whether containers that ended are started again: Always (the default), OnFailure or Never."},
	{"io.k8s.api.core.v1.PodSpec", "runtimeClassName", "The RuntimeClass to run under."},
	{"io.k8s.api.core.v1.PodSpec", "schedulerName", "Who assigns the node; \"default-scheduler\" when not said."},
	{"io.k8s.api.core.v1.PodSpec", "schedulingGates", "What must be removed before the Pod is looked at by the scheduler."},
	{"io.k8s.api.core.v1.PodSpec", "securityContext", "User, groups and other rights for all of its containers."},
	{"io.k8s.api.core.v1.PodSpec", "serviceAccount", "Old name of serviceAccountName."},
	{"io.k8s.api.core.v1.PodSpec", "serviceAccountName", "The ServiceAccount whose token the Pod gets; \"default\" when not said."},
	{"io.k8s.api.core.v1.PodSpec", "setHostnameAsFQDN", "Whether the host name is the full DNS name."},
	{"io.k8s.api.core.v1.PodSpec", "shareProcessNamespace", "Whether its containers see each other's processes."},
	{"io.k8s.api.core.v1.PodSpec", "subdomain", "With hostname, gives the Pod a DNS name below the headless Service of this name."},
	{"io.k8s.api.core.v1.PodSpec", "terminationGracePeriodSeconds", "Time between the stop signal and the kill; 30 when not said, 0 kills at once."},
	{"io.k8s.api.core.v1.PodSpec", "tolerations", "Taints of nodes that do not keep the Pod away."},
	{"io.k8s.api.core.v1.PodSpec", "topologySpreadConstraints", "How like Pods are spread over zones, nodes and other parts."},
	{"io.k8s.api.core.v1.PodSpec", "volumes", "Folders and files that containers may mount."},
	{"io.k8s.api.core.v1.PodStatus", "conditions", "Whether it is scheduled, initialized, ready, and since when."},
	{"io.k8s.api.core.v1.PodStatus", "containerStatuses", "State of each container."},
	{"io.k8s.api.core.v1.PodStatus", "ephemeralContainerStatuses", "State of each ephemeral container."},
	{"io.k8s.api.core.v1.PodStatus", "hostIP", "Address of its node."},
	{"io.k8s.api.core.v1.PodStatus", "hostIPs", "All addresses of its node."},
	{"io.k8s.api.core.v1.PodStatus", "initContainerStatuses", "State of each init container."},
	{"io.k8s.api.core.v1.PodStatus", "message", "Why the Pod is as it is, for people."},
	{"io.k8s.api.core.v1.PodStatus", "nominatedNodeName", "Where room is being made for the Pod."},
	{"io.k8s.api.core.v1.PodStatus", "observedGeneration", "The generation this status speaks of."},
	{"io.k8s.api.core.v1.PodStatus", "phase", "Pending, Running, Succeeded, Failed or Unknown: a summary."},
	{"io.k8s.api.core.v1.PodStatus", "podIP", "Its address."},
	{"io.k8s.api.core.v1.PodStatus", "podIPs", "All its addresses, the first being podIP."},
	{"io.k8s.api.core.v1.PodStatus", "qosClass", "Guaranteed, Burstable or BestEffort, from requests and limits."},
	{"io.k8s.api.core.v1.PodStatus", "reason", "The same in one word."},
	{"io.k8s.api.core.v1.PodStatus", "resize", "State of a change of resources; now a condition."},
	{"io.k8s.api.core.v1.PodStatus", "startTime", "When its node took it."},
	{"io.k8s.api.core.v1.PodTemplateSpec", "metadata", "Labels and annotations of the Pods."},
	{"io.k8s.api.core.v1.PodTemplateSpec", "spec", "What is wanted of the Pods."},
	{"io.k8s.api.core.v1.Probe", "exec", "A command in the container; 0 is success."},
	{"io.k8s.api.core.v1.Probe", "failureThreshold", "Failures in a row that are needed; 3 when not said."},
	{"io.k8s.api.core.v1.Probe", "grpc", "A request to the gRPC health service."},
	{"io.k8s.api.core.v1.Probe", "httpGet", "An HTTP request; 200 to 399 is success."},
	{"io.k8s.api.core.v1.Probe", "initialDelaySeconds", "Time after the start before the first check."},
	{"io.k8s.api.core.v1.Probe", "periodSeconds", "Time between checks; 10 when not said."},
	{"io.k8s.api.core.v1.Probe", "successThreshold", "Successes in a row that are needed after a failure; 1 when not said."},
	{"io.k8s.api.core.v1.Probe", "tcpSocket", "A connection to a port; opening it is success."},
	{"io.k8s.api.core.v1.Probe", "terminationGracePeriodSeconds", "Time to end when this probe ends the container; the Pod's when not said."},
	{"io.k8s.api.core.v1.Probe", "timeoutSeconds", "Time a check may take; 1 when not said."},
	{"io.k8s.api.core.v1.ResourceRequirements", "claims", "Devices, by the names in the Pod's resourceClaims."},
	{"io.k8s.api.core.v1.ResourceRequirements", "limits", "The most a container may use."},
	{"io.k8s.api.core.v1.ResourceRequirements", "requests", "What the scheduler sets aside for it; the limits when not said."},
	{"io.k8s.api.core.v1.Secret", "data", "Keys and values, in base64."},
	{"io.k8s.api.core.v1.Secret", "immutable", "Whether the content can never be changed."},
	{"io.k8s.api.core.v1.Secret", "stringData", "Keys and values as text, for writing only."},
	{"io.k8s.api.core.v1.Secret", "type", "What the Secret is for, such as kubernetes.io/tls; Opaque when not said."},
	{"io.k8s.api.core.v1.SecurityContext", "allowPrivilegeEscalation", "Whether a process may get more rights than its parent."},
	{"io.k8s.api.core.v1.SecurityContext", "appArmorProfile", "The AppArmor profile to run under."},
	{"io.k8s.api.core.v1.SecurityContext", "capabilities", "Capabilities to add and to drop."},
	{"io.k8s.api.core.v1.SecurityContext", "privileged", "Whether the container may do what root may on the node."},
	{"io.k8s.api.core.v1.SecurityContext", "procMount", "How /proc is mounted."},
	{"io.k8s.api.core.v1.SecurityContext", "readOnlyRootFilesystem", "Whether the container's own files cannot be written."},
	{"io.k8s.api.core.v1.SecurityContext", "runAsGroup", "Group id of the first process."},
	{"io.k8s.api.core.v1.SecurityContext", "runAsNonRoot", "Whether to refuse to start as root."},
	{"io.k8s.api.core.v1.SecurityContext", "runAsUser", "User id of the first process; the image's when not said."},
	{"io.k8s.api.core.v1.SecurityContext", "seLinuxOptions", "The SELinux label to run under."},
	{"io.k8s.api.core.v1.SecurityContext", "seccompProfile", "Which system calls are allowed."},
	{"io.k8s.api.core.v1.SecurityContext", "windowsOptions", "For Windows only."},
	{"io.k8s.api.core.v1.ServicePort", "appProtocol", "What is spoken, as a hint."},
	{"io.k8s.api.core.v1.ServicePort", "name", "Needed when there are several; part of DNS SRV records."},
	{"io.k8s.api.core.v1.ServicePort", "nodePort", "The nodes' port, for NodePort and LoadBalancer; chosen when not said."},
	{"io.k8s.api.core.v1.ServicePort", "port", "The port of the Service."},
	{"io.k8s.api.core.v1.ServicePort", "protocol", "TCP (the default), UDP or SCTP."},
	{"io.k8s.api.core.v1.ServicePort", "targetPort", "The Pods' port, by number or by the name in their containers; port when not said."},
	{"io.k8s.api.core.v1.ServiceSpec", "allocateLoadBalancerNodePorts", "Whether a LoadBalancer gets node ports."},
	{"io.k8s.api.core.v1.ServiceSpec", "clusterIP", "Its address in the cluster; None for a headless Service, whose name leads to the Pods themselves."},
	{"io.k8s.api.core.v1.ServiceSpec", "clusterIPs", "The same for each family of addresses."},
	{"io.k8s.api.core.v1.ServiceSpec", "externalIPs", "Further addresses at which nodes take its traffic."},
	{"io.k8s.api.core.v1.ServiceSpec", "externalName", "The DNS name it stands for, when its type is ExternalName."},
	{"io.k8s.api.core.v1.ServiceSpec", "externalTrafficPolicy", "Local keeps outside traffic on the node it came to, and its source address; Cluster is the default."},
	{"io.k8s.api.core.v1.ServiceSpec", "healthCheckNodePort", "A node's port that says whether it has Pods, for Local."},
	{"io.k8s.api.core.v1.ServiceSpec", "internalTrafficPolicy", "Local keeps the cluster's own traffic on its node; Cluster is the default."},
	{"io.k8s.api.core.v1.ServiceSpec", "ipFamilies", "IPv4, IPv6 or both."},
	{"io.k8s.api.core.v1.ServiceSpec", "ipFamilyPolicy", "SingleStack, PreferDualStack or RequireDualStack."},
	{"io.k8s.api.core.v1.ServiceSpec", "loadBalancerClass", "Who makes the load balancer."},
	{"io.k8s.api.core.v1.ServiceSpec", "loadBalancerIP", "Not used any more."},
	{"io.k8s.api.core.v1.ServiceSpec", "loadBalancerSourceRanges", "Who may use the load balancer."},
	{"io.k8s.api.core.v1.ServiceSpec", "ports", "The ports it serves."},
	{"io.k8s.api.core.v1.ServiceSpec", "publishNotReadyAddresses", "Whether Pods that are not ready count too."},
	{"io.k8s.api.core.v1.ServiceSpec", "selector", "Labels of the Pods behind it. None: its endpoints are made by somebody else."},
	{"io.k8s.api.core.v1.ServiceSpec", "sessionAffinity", "ClientIP keeps a client with one Pod; None is the default."},
	{"io.k8s.api.core.v1.ServiceSpec", "sessionAffinityConfig", "How long a client is kept."},
	{"io.k8s.api.core.v1.ServiceSpec", "trafficDistribution", "Whether near Pods are preferred."},
	{"io.k8s.api.core.v1.ServiceSpec", "type", "ClusterIP (the default), NodePort (also a port of every node), LoadBalancer, or ExternalName."},
	{"io.k8s.api.core.v1.Taint", "effect", "NoSchedule, PreferNoSchedule or NoExecute, which also ends Pods that are there."},
	{"io.k8s.api.core.v1.Taint", "key", "The taint's key."},
	{"io.k8s.api.core.v1.Taint", "timeAdded", "Since when, for NoExecute."},
	{"io.k8s.api.core.v1.Taint", "value", "Its value."},
	{"io.k8s.api.core.v1.Toleration", "effect", "The taint's effect; none tolerates all of that key."},
	{"io.k8s.api.core.v1.Toleration", "key", "The taint's key; none tolerates all."},
	{"io.k8s.api.core.v1.Toleration", "operator", "Equal (the default) or Exists."},
	{"io.k8s.api.core.v1.Toleration", "tolerationSeconds", "How long a NoExecute taint is tolerated."},
	{"io.k8s.api.core.v1.Toleration", "value", "The taint's value, for Equal."},
	{"io.k8s.api.core.v1.VolumeMount", "mountPath", "Where it appears in the container."},
	{"io.k8s.api.core.v1.VolumeMount", "mountPropagation", "Whether mounts made later are seen on the other side."},
	{"io.k8s.api.core.v1.VolumeMount", "name", "Name of the volume in the Pod."},
	{"io.k8s.api.core.v1.VolumeMount", "readOnly", "Whether it cannot be written to."},
	{"io.k8s.api.core.v1.VolumeMount", "recursiveReadOnly", "Whether mounts below it cannot either."},
	{"io.k8s.api.core.v1.VolumeMount", "subPath", "A path in the volume to mount instead of all of it."},
	{"io.k8s.api.core.v1.VolumeMount", "subPathExpr", "As subPath, with $(NAME) for environment variables."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector", "matchExpressions", "Conditions on labels, all of which must hold."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector", "matchLabels", "Labels that must all be there, with these values."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement", "key", "The label's key."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement", "operator", "In, NotIn, Exists or DoesNotExist."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement", "values", "Values for In and NotIn; none for the others."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "annotations", "Keys and values for tools and people; nothing selects by them."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "creationTimestamp", "When the server made the object."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "deletionGracePeriodSeconds", "How long the object may take to end, once it is being deleted."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "deletionTimestamp", "Set when deletion was asked for: the time by which the object should be gone."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "finalizers", "Who still has to do something before the object may go; an object being deleted stays until none is left."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "generateName", "Beginning of a name whose rest the server makes up, when there is no name."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "generation", "Counts the changes of what is wanted."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "labels", "Keys and values by which selectors find objects."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "managedFields", "Which client set which fields; kept by the server."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "name", "Unique among the objects of its kind in its namespace; does not change."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "namespace", "The namespace the object is in; \"default\" when not said, none for kinds of the whole cluster."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "ownerReferences", "Objects this one belongs to: when all of them are gone, it goes too."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "resourceVersion", "Changes with every write; opaque. Sent back, it makes an update fail when somebody was faster."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "selfLink", "Not used any more."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta", "uid", "Made by the server: no other object, past or future, has the same."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", "apiVersion", "Group and version of the owner."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", "blockOwnerDeletion", "Whether an owner deleted in the foreground waits for this object."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", "controller", "Whether this owner is the one that manages the object."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", "kind", "Kind of the owner."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", "name", "Name of the owner, in the same namespace or of the whole cluster."},
	{"io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference", "uid", "The owner's uid: another object of that name is not meant."},
};
const uint16_t api_field_docs_n = 250;
static const struct api_kind k_core_v1_bindings;
static const struct api_kind k_core_v1_componentstatuses;
static const struct api_kind k_core_v1_configmaps;
static const struct api_kind k_core_v1_endpoints;
static const struct api_kind k_core_v1_events;
static const struct api_kind k_core_v1_limitranges;
static const struct api_kind k_core_v1_namespaces;
static const struct api_kind k_core_v1_nodes;
static const struct api_kind k_core_v1_persistentvolumeclaims;
static const struct api_kind k_core_v1_persistentvolumes;
static const struct api_kind k_core_v1_pods;
static const struct api_kind k_core_v1_podtemplates;
static const struct api_kind k_core_v1_replicationcontrollers;
static const struct api_kind k_core_v1_resourcequotas;
static const struct api_kind k_core_v1_secrets;
static const struct api_kind k_core_v1_serviceaccounts;
static const struct api_kind k_core_v1_services;
static const struct api_kind k_apiregistration_v1_apiservices;
static const struct api_kind k_apps_v1_controllerrevisions;
static const struct api_kind k_apps_v1_daemonsets;
static const struct api_kind k_apps_v1_deployments;
static const struct api_kind k_apps_v1_replicasets;
static const struct api_kind k_apps_v1_statefulsets;
static const struct api_kind k_events_v1_events;
static const struct api_kind k_authentication_v1_selfsubjectreviews;
static const struct api_kind k_authentication_v1_tokenreviews;
static const struct api_kind k_authorization_v1_localsubjectaccessreviews;
static const struct api_kind k_authorization_v1_selfsubjectaccessreviews;
static const struct api_kind k_authorization_v1_selfsubjectrulesreviews;
static const struct api_kind k_authorization_v1_subjectaccessreviews;
static const struct api_kind k_autoscaling_v2_horizontalpodautoscalers;
static const struct api_kind k_autoscaling_v1_horizontalpodautoscalers;
static const struct api_kind k_batch_v1_cronjobs;
static const struct api_kind k_batch_v1_jobs;
static const struct api_kind k_certificates_v1_certificatesigningrequests;
static const struct api_kind k_networking_v1_ingressclasses;
static const struct api_kind k_networking_v1_ingresses;
static const struct api_kind k_networking_v1_ipaddresses;
static const struct api_kind k_networking_v1_networkpolicies;
static const struct api_kind k_networking_v1_servicecidrs;
static const struct api_kind k_policy_v1_poddisruptionbudgets;
static const struct api_kind k_rbac_v1_clusterrolebindings;
static const struct api_kind k_rbac_v1_clusterroles;
static const struct api_kind k_rbac_v1_rolebindings;
static const struct api_kind k_rbac_v1_roles;
static const struct api_kind k_storage_v1_csidrivers;
static const struct api_kind k_storage_v1_csinodes;
static const struct api_kind k_storage_v1_csistoragecapacities;
static const struct api_kind k_storage_v1_storageclasses;
static const struct api_kind k_storage_v1_volumeattachments;
static const struct api_kind k_storage_v1_volumeattributesclasses;
static const struct api_kind k_admissionregistration_v1_mutatingwebhookconfigurations;
static const struct api_kind k_admissionregistration_v1_validatingadmissionpolicies;
static const struct api_kind k_admissionregistration_v1_validatingadmissionpolicybindings;
static const struct api_kind k_admissionregistration_v1_validatingwebhookconfigurations;
static const struct api_kind k_apiextensions_v1_customresourcedefinitions;
static const struct api_kind k_scheduling_v1_priorityclasses;
static const struct api_kind k_coordination_v1_leases;
static const struct api_kind k_node_v1_runtimeclasses;
static const struct api_kind k_discovery_v1_endpointslices;
static const struct api_kind k_flowcontrol_v1_flowschemas;
static const struct api_kind k_flowcontrol_v1_prioritylevelconfigurations;
static const struct api_kind k_resource_v1_deviceclasses;
static const struct api_kind k_resource_v1_resourceclaims;
static const struct api_kind k_resource_v1_resourceclaimtemplates;
static const struct api_kind k_resource_v1_resourceslices;
static const struct api_kind k_core_v1_bindings = {.group = "", .version = "v1", .api_version = "v1", .kind = "Binding", .list_kind = "BindingList", .plural = "bindings", .singular = "binding", .verbs = VERB_CREATE, .virtual_ = true, .namespaced = true, .type = &api_type_core_v1_Binding, .storage_kind = &k_core_v1_bindings, .index = 0};
static const char *const short_k_core_v1_componentstatuses[] = {"cs", NULL};
static const struct api_kind k_core_v1_componentstatuses = {.group = "", .version = "v1", .api_version = "v1", .kind = "ComponentStatus", .list_kind = "ComponentStatusList", .plural = "componentstatuses", .singular = "componentstatus", .verbs = VERB_GET | VERB_LIST, .short_names = short_k_core_v1_componentstatuses, .virtual_ = true, .deprecated = "v1 ComponentStatus is deprecated in v1.19+", .type = &api_type_core_v1_ComponentStatus, .storage_kind = &k_core_v1_componentstatuses, .index = 1};
static const char *const short_k_core_v1_configmaps[] = {"cm", NULL};
static const struct api_kind k_core_v1_configmaps = {.group = "", .version = "v1", .api_version = "v1", .kind = "ConfigMap", .list_kind = "ConfigMapList", .plural = "configmaps", .singular = "configmap", .verbs = VERB_ALL, .short_names = short_k_core_v1_configmaps, .storage = "/configmaps/", .namespaced = true, .type = &api_type_core_v1_ConfigMap, .storage_kind = &k_core_v1_configmaps, .index = 2, .storage_hash = "qFsyl6wFWjQ="};
static const char *const short_k_core_v1_endpoints[] = {"ep", NULL};
static const struct api_kind k_core_v1_endpoints = {.group = "", .version = "v1", .api_version = "v1", .kind = "Endpoints", .list_kind = "EndpointsList", .plural = "endpoints", .singular = "endpoints", .verbs = VERB_ALL, .short_names = short_k_core_v1_endpoints, .storage = "/endpoints/", .deprecated = "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice", .namespaced = true, .type = &api_type_core_v1_Endpoints, .storage_kind = &k_core_v1_endpoints, .index = 3, .storage_hash = "fWeeMqaN/OA="};
static const char *const short_k_core_v1_events[] = {"ev", NULL};
static const struct api_kind k_core_v1_events = {.group = "", .version = "v1", .api_version = "v1", .kind = "Event", .list_kind = "EventList", .plural = "events", .singular = "event", .verbs = VERB_ALL, .short_names = short_k_core_v1_events, .storage = "/events/", .namespaced = true, .type = &api_type_core_v1_Event, .storage_kind = &k_core_v1_events, .index = 4, .storage_hash = "r2yiGXH7wu8="};
static const char *const short_k_core_v1_limitranges[] = {"limits", NULL};
static const struct api_kind k_core_v1_limitranges = {.group = "", .version = "v1", .api_version = "v1", .kind = "LimitRange", .list_kind = "LimitRangeList", .plural = "limitranges", .singular = "limitrange", .verbs = VERB_ALL, .short_names = short_k_core_v1_limitranges, .storage = "/limitranges/", .namespaced = true, .type = &api_type_core_v1_LimitRange, .storage_kind = &k_core_v1_limitranges, .index = 5, .storage_hash = "EBKMFVe6cwo="};
static const char *const short_k_core_v1_namespaces[] = {"ns", NULL};
static const struct api_subresource s_k_core_v1_namespaces[] = {
	{"finalize", "", "v1", "Namespace", VERB_UPDATE},
	{"status", "", "v1", "Namespace", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_core_v1_namespaces = {.group = "", .version = "v1", .api_version = "v1", .kind = "Namespace", .list_kind = "NamespaceList", .plural = "namespaces", .singular = "namespace", .verbs = VERB_GET | VERB_LIST | VERB_WATCH | VERB_CREATE | VERB_UPDATE | VERB_PATCH | VERB_DELETE, .short_names = short_k_core_v1_namespaces, .storage = "/namespaces/", .subresources = s_k_core_v1_namespaces, .subresources_n = 2, .type = &api_type_core_v1_Namespace, .storage_kind = &k_core_v1_namespaces, .index = 6, .storage_hash = "Q3oi5N2YM8M="};
static const char *const short_k_core_v1_nodes[] = {"no", NULL};
static const struct api_subresource s_k_core_v1_nodes[] = {
	{"proxy", "", "v1", "NodeProxyOptions", VERB_GET | VERB_CREATE | VERB_UPDATE | VERB_PATCH | VERB_DELETE},
	{"status", "", "v1", "Node", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_core_v1_nodes = {.group = "", .version = "v1", .api_version = "v1", .kind = "Node", .list_kind = "NodeList", .plural = "nodes", .singular = "node", .verbs = VERB_ALL, .short_names = short_k_core_v1_nodes, .storage = "/nodes/", .subresources = s_k_core_v1_nodes, .subresources_n = 2, .type = &api_type_core_v1_Node, .storage_kind = &k_core_v1_nodes, .index = 7, .storage_hash = "XwShjMxG9Fs="};
static const char *const short_k_core_v1_persistentvolumeclaims[] = {"pvc", NULL};
static const struct api_subresource s_k_core_v1_persistentvolumeclaims[] = {
	{"status", "", "v1", "PersistentVolumeClaim", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_core_v1_persistentvolumeclaims = {.group = "", .version = "v1", .api_version = "v1", .kind = "PersistentVolumeClaim", .list_kind = "PersistentVolumeClaimList", .plural = "persistentvolumeclaims", .singular = "persistentvolumeclaim", .verbs = VERB_ALL, .short_names = short_k_core_v1_persistentvolumeclaims, .storage = "/persistentvolumeclaims/", .subresources = s_k_core_v1_persistentvolumeclaims, .subresources_n = 1, .namespaced = true, .type = &api_type_core_v1_PersistentVolumeClaim, .storage_kind = &k_core_v1_persistentvolumeclaims, .index = 8, .storage_hash = "QWTyNDq0dC4="};
static const char *const short_k_core_v1_persistentvolumes[] = {"pv", NULL};
static const struct api_subresource s_k_core_v1_persistentvolumes[] = {
	{"status", "", "v1", "PersistentVolume", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_core_v1_persistentvolumes = {.group = "", .version = "v1", .api_version = "v1", .kind = "PersistentVolume", .list_kind = "PersistentVolumeList", .plural = "persistentvolumes", .singular = "persistentvolume", .verbs = VERB_ALL, .short_names = short_k_core_v1_persistentvolumes, .storage = "/persistentvolumes/", .subresources = s_k_core_v1_persistentvolumes, .subresources_n = 1, .type = &api_type_core_v1_PersistentVolume, .storage_kind = &k_core_v1_persistentvolumes, .index = 9, .storage_hash = "HN/zwEC+JgM="};
static const char *const short_k_core_v1_pods[] = {"po", NULL};
static const char *const categories_k_core_v1_pods[] = {"all", NULL};
static const struct api_subresource s_k_core_v1_pods[] = {
	{"attach", "", "v1", "PodAttachOptions", VERB_GET | VERB_CREATE},
	{"binding", "", "v1", "Binding", VERB_CREATE},
	{"ephemeralcontainers", "", "v1", "Pod", VERB_GET | VERB_UPDATE | VERB_PATCH},
	{"eviction", "policy", "v1", "Eviction", VERB_CREATE},
	{"exec", "", "v1", "PodExecOptions", VERB_GET | VERB_CREATE},
	{"log", "", "v1", "Pod", VERB_GET},
	{"portforward", "", "v1", "PodPortForwardOptions", VERB_GET | VERB_CREATE},
	{"proxy", "", "v1", "PodProxyOptions", VERB_GET | VERB_CREATE | VERB_UPDATE | VERB_PATCH | VERB_DELETE},
	{"resize", "", "v1", "Pod", VERB_GET | VERB_UPDATE | VERB_PATCH},
	{"status", "", "v1", "Pod", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_core_v1_pods = {.group = "", .version = "v1", .api_version = "v1", .kind = "Pod", .list_kind = "PodList", .plural = "pods", .singular = "pod", .verbs = VERB_ALL, .short_names = short_k_core_v1_pods, .categories = categories_k_core_v1_pods, .storage = "/pods/", .subresources = s_k_core_v1_pods, .subresources_n = 10, .namespaced = true, .type = &api_type_core_v1_Pod, .storage_kind = &k_core_v1_pods, .index = 10, .storage_hash = "xPOwRZ+Yhw8="};
static const struct api_kind k_core_v1_podtemplates = {.group = "", .version = "v1", .api_version = "v1", .kind = "PodTemplate", .list_kind = "PodTemplateList", .plural = "podtemplates", .singular = "podtemplate", .verbs = VERB_ALL, .storage = "/podtemplates/", .namespaced = true, .type = &api_type_core_v1_PodTemplate, .storage_kind = &k_core_v1_podtemplates, .index = 11, .storage_hash = "LIXB2x4IFpk="};
static const char *const short_k_core_v1_replicationcontrollers[] = {"rc", NULL};
static const char *const categories_k_core_v1_replicationcontrollers[] = {"all", NULL};
static const struct api_subresource s_k_core_v1_replicationcontrollers[] = {
	{"scale", "autoscaling", "v1", "Scale", VERB_GET | VERB_UPDATE | VERB_PATCH},
	{"status", "", "v1", "ReplicationController", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_core_v1_replicationcontrollers = {.group = "", .version = "v1", .api_version = "v1", .kind = "ReplicationController", .list_kind = "ReplicationControllerList", .plural = "replicationcontrollers", .singular = "replicationcontroller", .verbs = VERB_ALL, .short_names = short_k_core_v1_replicationcontrollers, .categories = categories_k_core_v1_replicationcontrollers, .storage = "/replicationcontrollers/", .subresources = s_k_core_v1_replicationcontrollers, .subresources_n = 2, .namespaced = true, .type = &api_type_core_v1_ReplicationController, .storage_kind = &k_core_v1_replicationcontrollers, .index = 12, .storage_hash = "Jond2If31h0="};
static const char *const short_k_core_v1_resourcequotas[] = {"quota", NULL};
static const struct api_subresource s_k_core_v1_resourcequotas[] = {
	{"status", "", "v1", "ResourceQuota", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_core_v1_resourcequotas = {.group = "", .version = "v1", .api_version = "v1", .kind = "ResourceQuota", .list_kind = "ResourceQuotaList", .plural = "resourcequotas", .singular = "resourcequota", .verbs = VERB_ALL, .short_names = short_k_core_v1_resourcequotas, .storage = "/resourcequotas/", .subresources = s_k_core_v1_resourcequotas, .subresources_n = 1, .namespaced = true, .type = &api_type_core_v1_ResourceQuota, .storage_kind = &k_core_v1_resourcequotas, .index = 13, .storage_hash = "8uhSgffRX6w="};
static const struct api_kind k_core_v1_secrets = {.group = "", .version = "v1", .api_version = "v1", .kind = "Secret", .list_kind = "SecretList", .plural = "secrets", .singular = "secret", .verbs = VERB_ALL, .storage = "/secrets/", .namespaced = true, .type = &api_type_core_v1_Secret, .storage_kind = &k_core_v1_secrets, .index = 14, .storage_hash = "S6u1pOWzb84="};
static const char *const short_k_core_v1_serviceaccounts[] = {"sa", NULL};
static const struct api_subresource s_k_core_v1_serviceaccounts[] = {
	{"token", "authentication.k8s.io", "v1", "TokenRequest", VERB_CREATE},
};
static const struct api_kind k_core_v1_serviceaccounts = {.group = "", .version = "v1", .api_version = "v1", .kind = "ServiceAccount", .list_kind = "ServiceAccountList", .plural = "serviceaccounts", .singular = "serviceaccount", .verbs = VERB_ALL, .short_names = short_k_core_v1_serviceaccounts, .storage = "/serviceaccounts/", .subresources = s_k_core_v1_serviceaccounts, .subresources_n = 1, .namespaced = true, .type = &api_type_core_v1_ServiceAccount, .storage_kind = &k_core_v1_serviceaccounts, .index = 15, .storage_hash = "pbx9ZvyFpBE="};
static const char *const short_k_core_v1_services[] = {"svc", NULL};
static const char *const categories_k_core_v1_services[] = {"all", NULL};
static const struct api_subresource s_k_core_v1_services[] = {
	{"proxy", "", "v1", "ServiceProxyOptions", VERB_GET | VERB_CREATE | VERB_UPDATE | VERB_PATCH | VERB_DELETE},
	{"status", "", "v1", "Service", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_core_v1_services = {.group = "", .version = "v1", .api_version = "v1", .kind = "Service", .list_kind = "ServiceList", .plural = "services", .singular = "service", .verbs = VERB_ALL, .short_names = short_k_core_v1_services, .categories = categories_k_core_v1_services, .storage = "/services/", .subresources = s_k_core_v1_services, .subresources_n = 2, .namespaced = true, .type = &api_type_core_v1_Service, .storage_kind = &k_core_v1_services, .index = 16, .storage_hash = "0/CO1lhkEBI="};
static const char *const categories_k_apiregistration_v1_apiservices[] = {"api-extensions", NULL};
static const struct api_subresource s_k_apiregistration_v1_apiservices[] = {
	{"status", "apiregistration.k8s.io", "v1", "APIService", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_apiregistration_v1_apiservices = {.group = "apiregistration.k8s.io", .version = "v1", .api_version = "apiregistration.k8s.io/v1", .kind = "APIService", .list_kind = "APIServiceList", .plural = "apiservices", .singular = "apiservice", .verbs = VERB_ALL, .categories = categories_k_apiregistration_v1_apiservices, .storage = "/apiservices/", .subresources = s_k_apiregistration_v1_apiservices, .subresources_n = 1, .type = &api_type_apiregistration_v1_APIService, .storage_kind = &k_apiregistration_v1_apiservices, .index = 17, .storage_hash = "InPBPD7+PqM="};
static const struct api_kind k_apps_v1_controllerrevisions = {.group = "apps", .version = "v1", .api_version = "apps/v1", .kind = "ControllerRevision", .list_kind = "ControllerRevisionList", .plural = "controllerrevisions", .singular = "controllerrevision", .verbs = VERB_ALL, .storage = "/controllerrevisions/", .namespaced = true, .type = &api_type_apps_v1_ControllerRevision, .storage_kind = &k_apps_v1_controllerrevisions, .index = 18, .storage_hash = "85nkx63pcBU="};
static const char *const short_k_apps_v1_daemonsets[] = {"ds", NULL};
static const char *const categories_k_apps_v1_daemonsets[] = {"all", NULL};
static const struct api_subresource s_k_apps_v1_daemonsets[] = {
	{"status", "apps", "v1", "DaemonSet", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_apps_v1_daemonsets = {.group = "apps", .version = "v1", .api_version = "apps/v1", .kind = "DaemonSet", .list_kind = "DaemonSetList", .plural = "daemonsets", .singular = "daemonset", .verbs = VERB_ALL, .short_names = short_k_apps_v1_daemonsets, .categories = categories_k_apps_v1_daemonsets, .storage = "/daemonsets/", .subresources = s_k_apps_v1_daemonsets, .subresources_n = 1, .namespaced = true, .type = &api_type_apps_v1_DaemonSet, .storage_kind = &k_apps_v1_daemonsets, .index = 19, .storage_hash = "dd7pWHUlMKQ="};
static const char *const short_k_apps_v1_deployments[] = {"deploy", NULL};
static const char *const categories_k_apps_v1_deployments[] = {"all", NULL};
static const struct api_subresource s_k_apps_v1_deployments[] = {
	{"scale", "autoscaling", "v1", "Scale", VERB_GET | VERB_UPDATE | VERB_PATCH},
	{"status", "apps", "v1", "Deployment", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_apps_v1_deployments = {.group = "apps", .version = "v1", .api_version = "apps/v1", .kind = "Deployment", .list_kind = "DeploymentList", .plural = "deployments", .singular = "deployment", .verbs = VERB_ALL, .short_names = short_k_apps_v1_deployments, .categories = categories_k_apps_v1_deployments, .storage = "/deployments/", .subresources = s_k_apps_v1_deployments, .subresources_n = 2, .namespaced = true, .type = &api_type_apps_v1_Deployment, .storage_kind = &k_apps_v1_deployments, .index = 20, .storage_hash = "8aSe+NMegvE="};
static const char *const short_k_apps_v1_replicasets[] = {"rs", NULL};
static const char *const categories_k_apps_v1_replicasets[] = {"all", NULL};
static const struct api_subresource s_k_apps_v1_replicasets[] = {
	{"scale", "autoscaling", "v1", "Scale", VERB_GET | VERB_UPDATE | VERB_PATCH},
	{"status", "apps", "v1", "ReplicaSet", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_apps_v1_replicasets = {.group = "apps", .version = "v1", .api_version = "apps/v1", .kind = "ReplicaSet", .list_kind = "ReplicaSetList", .plural = "replicasets", .singular = "replicaset", .verbs = VERB_ALL, .short_names = short_k_apps_v1_replicasets, .categories = categories_k_apps_v1_replicasets, .storage = "/replicasets/", .subresources = s_k_apps_v1_replicasets, .subresources_n = 2, .namespaced = true, .type = &api_type_apps_v1_ReplicaSet, .storage_kind = &k_apps_v1_replicasets, .index = 21, .storage_hash = "P1RzHs8/mWQ="};
static const char *const short_k_apps_v1_statefulsets[] = {"sts", NULL};
static const char *const categories_k_apps_v1_statefulsets[] = {"all", NULL};
static const struct api_subresource s_k_apps_v1_statefulsets[] = {
	{"scale", "autoscaling", "v1", "Scale", VERB_GET | VERB_UPDATE | VERB_PATCH},
	{"status", "apps", "v1", "StatefulSet", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_apps_v1_statefulsets = {.group = "apps", .version = "v1", .api_version = "apps/v1", .kind = "StatefulSet", .list_kind = "StatefulSetList", .plural = "statefulsets", .singular = "statefulset", .verbs = VERB_ALL, .short_names = short_k_apps_v1_statefulsets, .categories = categories_k_apps_v1_statefulsets, .storage = "/statefulsets/", .subresources = s_k_apps_v1_statefulsets, .subresources_n = 2, .namespaced = true, .type = &api_type_apps_v1_StatefulSet, .storage_kind = &k_apps_v1_statefulsets, .index = 22, .storage_hash = "H+vl74LkKdo="};
static const char *const short_k_events_v1_events[] = {"ev", NULL};
static const struct api_kind k_events_v1_events = {.group = "events.k8s.io", .version = "v1", .api_version = "events.k8s.io/v1", .kind = "Event", .list_kind = "EventList", .plural = "events", .singular = "event", .verbs = VERB_ALL, .short_names = short_k_events_v1_events, .storage = "/events/", .namespaced = true, .type = &api_type_events_v1_Event, .storage_kind = &k_core_v1_events, .index = 23, .storage_hash = "r2yiGXH7wu8="};
static const struct api_kind k_authentication_v1_selfsubjectreviews = {.group = "authentication.k8s.io", .version = "v1", .api_version = "authentication.k8s.io/v1", .kind = "SelfSubjectReview", .list_kind = "SelfSubjectReviewList", .plural = "selfsubjectreviews", .singular = "selfsubjectreview", .verbs = VERB_CREATE, .virtual_ = true, .type = &api_type_authentication_v1_SelfSubjectReview, .storage_kind = &k_authentication_v1_selfsubjectreviews, .index = 24};
static const struct api_kind k_authentication_v1_tokenreviews = {.group = "authentication.k8s.io", .version = "v1", .api_version = "authentication.k8s.io/v1", .kind = "TokenReview", .list_kind = "TokenReviewList", .plural = "tokenreviews", .singular = "tokenreview", .verbs = VERB_CREATE, .virtual_ = true, .type = &api_type_authentication_v1_TokenReview, .storage_kind = &k_authentication_v1_tokenreviews, .index = 25};
static const struct api_kind k_authorization_v1_localsubjectaccessreviews = {.group = "authorization.k8s.io", .version = "v1", .api_version = "authorization.k8s.io/v1", .kind = "LocalSubjectAccessReview", .list_kind = "LocalSubjectAccessReviewList", .plural = "localsubjectaccessreviews", .singular = "localsubjectaccessreview", .verbs = VERB_CREATE, .virtual_ = true, .namespaced = true, .type = &api_type_authorization_v1_LocalSubjectAccessReview, .storage_kind = &k_authorization_v1_localsubjectaccessreviews, .index = 26};
static const struct api_kind k_authorization_v1_selfsubjectaccessreviews = {.group = "authorization.k8s.io", .version = "v1", .api_version = "authorization.k8s.io/v1", .kind = "SelfSubjectAccessReview", .list_kind = "SelfSubjectAccessReviewList", .plural = "selfsubjectaccessreviews", .singular = "selfsubjectaccessreview", .verbs = VERB_CREATE, .virtual_ = true, .type = &api_type_authorization_v1_SelfSubjectAccessReview, .storage_kind = &k_authorization_v1_selfsubjectaccessreviews, .index = 27};
static const struct api_kind k_authorization_v1_selfsubjectrulesreviews = {.group = "authorization.k8s.io", .version = "v1", .api_version = "authorization.k8s.io/v1", .kind = "SelfSubjectRulesReview", .list_kind = "SelfSubjectRulesReviewList", .plural = "selfsubjectrulesreviews", .singular = "selfsubjectrulesreview", .verbs = VERB_CREATE, .virtual_ = true, .type = &api_type_authorization_v1_SelfSubjectRulesReview, .storage_kind = &k_authorization_v1_selfsubjectrulesreviews, .index = 28};
static const struct api_kind k_authorization_v1_subjectaccessreviews = {.group = "authorization.k8s.io", .version = "v1", .api_version = "authorization.k8s.io/v1", .kind = "SubjectAccessReview", .list_kind = "SubjectAccessReviewList", .plural = "subjectaccessreviews", .singular = "subjectaccessreview", .verbs = VERB_CREATE, .virtual_ = true, .type = &api_type_authorization_v1_SubjectAccessReview, .storage_kind = &k_authorization_v1_subjectaccessreviews, .index = 29};
static const char *const short_k_autoscaling_v2_horizontalpodautoscalers[] = {"hpa", NULL};
static const char *const categories_k_autoscaling_v2_horizontalpodautoscalers[] = {"all", NULL};
static const struct api_subresource s_k_autoscaling_v2_horizontalpodautoscalers[] = {
	{"status", "autoscaling", "v2", "HorizontalPodAutoscaler", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_autoscaling_v2_horizontalpodautoscalers = {.group = "autoscaling", .version = "v2", .api_version = "autoscaling/v2", .kind = "HorizontalPodAutoscaler", .list_kind = "HorizontalPodAutoscalerList", .plural = "horizontalpodautoscalers", .singular = "horizontalpodautoscaler", .verbs = VERB_ALL, .short_names = short_k_autoscaling_v2_horizontalpodautoscalers, .categories = categories_k_autoscaling_v2_horizontalpodautoscalers, .storage = "/horizontalpodautoscalers/", .subresources = s_k_autoscaling_v2_horizontalpodautoscalers, .subresources_n = 1, .namespaced = true, .type = &api_type_autoscaling_v2_HorizontalPodAutoscaler, .storage_kind = &k_autoscaling_v2_horizontalpodautoscalers, .index = 30, .storage_hash = "qwQve8ut294="};
static const char *const short_k_autoscaling_v1_horizontalpodautoscalers[] = {"hpa", NULL};
static const char *const categories_k_autoscaling_v1_horizontalpodautoscalers[] = {"all", NULL};
static const struct api_subresource s_k_autoscaling_v1_horizontalpodautoscalers[] = {
	{"status", "autoscaling", "v1", "HorizontalPodAutoscaler", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_autoscaling_v1_horizontalpodautoscalers = {.group = "autoscaling", .version = "v1", .api_version = "autoscaling/v1", .kind = "HorizontalPodAutoscaler", .list_kind = "HorizontalPodAutoscalerList", .plural = "horizontalpodautoscalers", .singular = "horizontalpodautoscaler", .verbs = VERB_ALL, .short_names = short_k_autoscaling_v1_horizontalpodautoscalers, .categories = categories_k_autoscaling_v1_horizontalpodautoscalers, .storage = "/horizontalpodautoscalers/", .subresources = s_k_autoscaling_v1_horizontalpodautoscalers, .subresources_n = 1, .namespaced = true, .type = &api_type_autoscaling_v1_HorizontalPodAutoscaler, .storage_kind = &k_autoscaling_v2_horizontalpodautoscalers, .index = 31, .storage_hash = "qwQve8ut294="};
static const char *const short_k_batch_v1_cronjobs[] = {"cj", NULL};
static const char *const categories_k_batch_v1_cronjobs[] = {"all", NULL};
static const struct api_subresource s_k_batch_v1_cronjobs[] = {
	{"status", "batch", "v1", "CronJob", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_batch_v1_cronjobs = {.group = "batch", .version = "v1", .api_version = "batch/v1", .kind = "CronJob", .list_kind = "CronJobList", .plural = "cronjobs", .singular = "cronjob", .verbs = VERB_ALL, .short_names = short_k_batch_v1_cronjobs, .categories = categories_k_batch_v1_cronjobs, .storage = "/cronjobs/", .subresources = s_k_batch_v1_cronjobs, .subresources_n = 1, .namespaced = true, .type = &api_type_batch_v1_CronJob, .storage_kind = &k_batch_v1_cronjobs, .index = 32, .storage_hash = "sd5LIXh4Fjs="};
static const char *const categories_k_batch_v1_jobs[] = {"all", NULL};
static const struct api_subresource s_k_batch_v1_jobs[] = {
	{"status", "batch", "v1", "Job", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_batch_v1_jobs = {.group = "batch", .version = "v1", .api_version = "batch/v1", .kind = "Job", .list_kind = "JobList", .plural = "jobs", .singular = "job", .verbs = VERB_ALL, .categories = categories_k_batch_v1_jobs, .storage = "/jobs/", .subresources = s_k_batch_v1_jobs, .subresources_n = 1, .namespaced = true, .type = &api_type_batch_v1_Job, .storage_kind = &k_batch_v1_jobs, .index = 33, .storage_hash = "mudhfqk/qZY="};
static const char *const short_k_certificates_v1_certificatesigningrequests[] = {"csr", NULL};
static const struct api_subresource s_k_certificates_v1_certificatesigningrequests[] = {
	{"approval", "certificates.k8s.io", "v1", "CertificateSigningRequest", VERB_GET | VERB_UPDATE | VERB_PATCH},
	{"status", "certificates.k8s.io", "v1", "CertificateSigningRequest", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_certificates_v1_certificatesigningrequests = {.group = "certificates.k8s.io", .version = "v1", .api_version = "certificates.k8s.io/v1", .kind = "CertificateSigningRequest", .list_kind = "CertificateSigningRequestList", .plural = "certificatesigningrequests", .singular = "certificatesigningrequest", .verbs = VERB_ALL, .short_names = short_k_certificates_v1_certificatesigningrequests, .storage = "/certificatesigningrequests/", .subresources = s_k_certificates_v1_certificatesigningrequests, .subresources_n = 2, .type = &api_type_certificates_v1_CertificateSigningRequest, .storage_kind = &k_certificates_v1_certificatesigningrequests, .index = 34, .storage_hash = "95fRKMXA+00="};
static const struct api_kind k_networking_v1_ingressclasses = {.group = "networking.k8s.io", .version = "v1", .api_version = "networking.k8s.io/v1", .kind = "IngressClass", .list_kind = "IngressClassList", .plural = "ingressclasses", .singular = "ingressclass", .verbs = VERB_ALL, .storage = "/ingressclasses/", .type = &api_type_networking_v1_IngressClass, .storage_kind = &k_networking_v1_ingressclasses, .index = 35, .storage_hash = "l/iqIbDgFyQ="};
static const char *const short_k_networking_v1_ingresses[] = {"ing", NULL};
static const struct api_subresource s_k_networking_v1_ingresses[] = {
	{"status", "networking.k8s.io", "v1", "Ingress", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_networking_v1_ingresses = {.group = "networking.k8s.io", .version = "v1", .api_version = "networking.k8s.io/v1", .kind = "Ingress", .list_kind = "IngressList", .plural = "ingresses", .singular = "ingress", .verbs = VERB_ALL, .short_names = short_k_networking_v1_ingresses, .storage = "/ingresses/", .subresources = s_k_networking_v1_ingresses, .subresources_n = 1, .namespaced = true, .type = &api_type_networking_v1_Ingress, .storage_kind = &k_networking_v1_ingresses, .index = 36, .storage_hash = "39NQlfNR+bo="};
static const char *const short_k_networking_v1_ipaddresses[] = {"ip", NULL};
static const struct api_kind k_networking_v1_ipaddresses = {.group = "networking.k8s.io", .version = "v1", .api_version = "networking.k8s.io/v1", .kind = "IPAddress", .list_kind = "IPAddressList", .plural = "ipaddresses", .singular = "ipaddress", .verbs = VERB_ALL, .short_names = short_k_networking_v1_ipaddresses, .storage = "/ipaddresses/", .type = &api_type_networking_v1_IPAddress, .storage_kind = &k_networking_v1_ipaddresses, .index = 37, .storage_hash = "3f/plJFChNE="};
static const char *const short_k_networking_v1_networkpolicies[] = {"netpol", NULL};
static const struct api_kind k_networking_v1_networkpolicies = {.group = "networking.k8s.io", .version = "v1", .api_version = "networking.k8s.io/v1", .kind = "NetworkPolicy", .list_kind = "NetworkPolicyList", .plural = "networkpolicies", .singular = "networkpolicy", .verbs = VERB_ALL, .short_names = short_k_networking_v1_networkpolicies, .storage = "/networkpolicies/", .namespaced = true, .type = &api_type_networking_v1_NetworkPolicy, .storage_kind = &k_networking_v1_networkpolicies, .index = 38, .storage_hash = "YpfwF18m1G8="};
static const struct api_subresource s_k_networking_v1_servicecidrs[] = {
	{"status", "networking.k8s.io", "v1", "ServiceCIDR", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_networking_v1_servicecidrs = {.group = "networking.k8s.io", .version = "v1", .api_version = "networking.k8s.io/v1", .kind = "ServiceCIDR", .list_kind = "ServiceCIDRList", .plural = "servicecidrs", .singular = "servicecidr", .verbs = VERB_ALL, .storage = "/servicecidrs/", .subresources = s_k_networking_v1_servicecidrs, .subresources_n = 1, .type = &api_type_networking_v1_ServiceCIDR, .storage_kind = &k_networking_v1_servicecidrs, .index = 39, .storage_hash = "gNLvruQhW2g="};
static const char *const short_k_policy_v1_poddisruptionbudgets[] = {"pdb", NULL};
static const struct api_subresource s_k_policy_v1_poddisruptionbudgets[] = {
	{"status", "policy", "v1", "PodDisruptionBudget", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_policy_v1_poddisruptionbudgets = {.group = "policy", .version = "v1", .api_version = "policy/v1", .kind = "PodDisruptionBudget", .list_kind = "PodDisruptionBudgetList", .plural = "poddisruptionbudgets", .singular = "poddisruptionbudget", .verbs = VERB_ALL, .short_names = short_k_policy_v1_poddisruptionbudgets, .storage = "/poddisruptionbudgets/", .subresources = s_k_policy_v1_poddisruptionbudgets, .subresources_n = 1, .namespaced = true, .type = &api_type_policy_v1_PodDisruptionBudget, .storage_kind = &k_policy_v1_poddisruptionbudgets, .index = 40, .storage_hash = "EVWiDmWqyJw="};
static const struct api_kind k_rbac_v1_clusterrolebindings = {.group = "rbac.authorization.k8s.io", .version = "v1", .api_version = "rbac.authorization.k8s.io/v1", .kind = "ClusterRoleBinding", .list_kind = "ClusterRoleBindingList", .plural = "clusterrolebindings", .singular = "clusterrolebinding", .verbs = VERB_ALL, .storage = "/clusterrolebindings/", .type = &api_type_rbac_v1_ClusterRoleBinding, .storage_kind = &k_rbac_v1_clusterrolebindings, .index = 41, .storage_hash = "48tpQ8gZHFc="};
static const struct api_kind k_rbac_v1_clusterroles = {.group = "rbac.authorization.k8s.io", .version = "v1", .api_version = "rbac.authorization.k8s.io/v1", .kind = "ClusterRole", .list_kind = "ClusterRoleList", .plural = "clusterroles", .singular = "clusterrole", .verbs = VERB_ALL, .storage = "/clusterroles/", .type = &api_type_rbac_v1_ClusterRole, .storage_kind = &k_rbac_v1_clusterroles, .index = 42, .storage_hash = "bYE5ZWDrJ44="};
static const struct api_kind k_rbac_v1_rolebindings = {.group = "rbac.authorization.k8s.io", .version = "v1", .api_version = "rbac.authorization.k8s.io/v1", .kind = "RoleBinding", .list_kind = "RoleBindingList", .plural = "rolebindings", .singular = "rolebinding", .verbs = VERB_ALL, .storage = "/rolebindings/", .namespaced = true, .type = &api_type_rbac_v1_RoleBinding, .storage_kind = &k_rbac_v1_rolebindings, .index = 43, .storage_hash = "eGsCzGH6b1g="};
static const struct api_kind k_rbac_v1_roles = {.group = "rbac.authorization.k8s.io", .version = "v1", .api_version = "rbac.authorization.k8s.io/v1", .kind = "Role", .list_kind = "RoleList", .plural = "roles", .singular = "role", .verbs = VERB_ALL, .storage = "/roles/", .namespaced = true, .type = &api_type_rbac_v1_Role, .storage_kind = &k_rbac_v1_roles, .index = 44, .storage_hash = "7FuwZcIIItM="};
static const struct api_kind k_storage_v1_csidrivers = {.group = "storage.k8s.io", .version = "v1", .api_version = "storage.k8s.io/v1", .kind = "CSIDriver", .list_kind = "CSIDriverList", .plural = "csidrivers", .singular = "csidriver", .verbs = VERB_ALL, .storage = "/csidrivers/", .type = &api_type_storage_v1_CSIDriver, .storage_kind = &k_storage_v1_csidrivers, .index = 45, .storage_hash = "hL6j/rwBV5w="};
static const struct api_kind k_storage_v1_csinodes = {.group = "storage.k8s.io", .version = "v1", .api_version = "storage.k8s.io/v1", .kind = "CSINode", .list_kind = "CSINodeList", .plural = "csinodes", .singular = "csinode", .verbs = VERB_ALL, .storage = "/csinodes/", .type = &api_type_storage_v1_CSINode, .storage_kind = &k_storage_v1_csinodes, .index = 46, .storage_hash = "Pe62DkZtjuo="};
static const struct api_kind k_storage_v1_csistoragecapacities = {.group = "storage.k8s.io", .version = "v1", .api_version = "storage.k8s.io/v1", .kind = "CSIStorageCapacity", .list_kind = "CSIStorageCapacityList", .plural = "csistoragecapacities", .singular = "csistoragecapacity", .verbs = VERB_ALL, .storage = "/csistoragecapacities/", .namespaced = true, .type = &api_type_storage_v1_CSIStorageCapacity, .storage_kind = &k_storage_v1_csistoragecapacities, .index = 47, .storage_hash = "xeVl+2Ly1kE="};
static const char *const short_k_storage_v1_storageclasses[] = {"sc", NULL};
static const struct api_kind k_storage_v1_storageclasses = {.group = "storage.k8s.io", .version = "v1", .api_version = "storage.k8s.io/v1", .kind = "StorageClass", .list_kind = "StorageClassList", .plural = "storageclasses", .singular = "storageclass", .verbs = VERB_ALL, .short_names = short_k_storage_v1_storageclasses, .storage = "/storageclasses/", .type = &api_type_storage_v1_StorageClass, .storage_kind = &k_storage_v1_storageclasses, .index = 48, .storage_hash = "K+m6uJwbjGY="};
static const struct api_subresource s_k_storage_v1_volumeattachments[] = {
	{"status", "storage.k8s.io", "v1", "VolumeAttachment", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_storage_v1_volumeattachments = {.group = "storage.k8s.io", .version = "v1", .api_version = "storage.k8s.io/v1", .kind = "VolumeAttachment", .list_kind = "VolumeAttachmentList", .plural = "volumeattachments", .singular = "volumeattachment", .verbs = VERB_ALL, .storage = "/volumeattachments/", .subresources = s_k_storage_v1_volumeattachments, .subresources_n = 1, .type = &api_type_storage_v1_VolumeAttachment, .storage_kind = &k_storage_v1_volumeattachments, .index = 49, .storage_hash = "tJx/ezt6UDU="};
static const char *const short_k_storage_v1_volumeattributesclasses[] = {"vac", NULL};
static const struct api_kind k_storage_v1_volumeattributesclasses = {.group = "storage.k8s.io", .version = "v1", .api_version = "storage.k8s.io/v1", .kind = "VolumeAttributesClass", .list_kind = "VolumeAttributesClassList", .plural = "volumeattributesclasses", .singular = "volumeattributesclass", .verbs = VERB_ALL, .short_names = short_k_storage_v1_volumeattributesclasses, .storage = "/volumeattributesclasses/", .type = &api_type_storage_v1_VolumeAttributesClass, .storage_kind = &k_storage_v1_volumeattributesclasses, .index = 50, .storage_hash = "tIjydgKBC5w="};
static const char *const categories_k_admissionregistration_v1_mutatingwebhookconfigurations[] = {"api-extensions", NULL};
static const struct api_kind k_admissionregistration_v1_mutatingwebhookconfigurations = {.group = "admissionregistration.k8s.io", .version = "v1", .api_version = "admissionregistration.k8s.io/v1", .kind = "MutatingWebhookConfiguration", .list_kind = "MutatingWebhookConfigurationList", .plural = "mutatingwebhookconfigurations", .singular = "mutatingwebhookconfiguration", .verbs = VERB_ALL, .categories = categories_k_admissionregistration_v1_mutatingwebhookconfigurations, .storage = "/mutatingwebhookconfigurations/", .type = &api_type_admissionregistration_v1_MutatingWebhookConfiguration, .storage_kind = &k_admissionregistration_v1_mutatingwebhookconfigurations, .index = 51, .storage_hash = "Sqi0GUgDaX0="};
static const char *const categories_k_admissionregistration_v1_validatingadmissionpolicies[] = {"api-extensions", NULL};
static const struct api_subresource s_k_admissionregistration_v1_validatingadmissionpolicies[] = {
	{"status", "admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_admissionregistration_v1_validatingadmissionpolicies = {.group = "admissionregistration.k8s.io", .version = "v1", .api_version = "admissionregistration.k8s.io/v1", .kind = "ValidatingAdmissionPolicy", .list_kind = "ValidatingAdmissionPolicyList", .plural = "validatingadmissionpolicies", .singular = "validatingadmissionpolicy", .verbs = VERB_ALL, .categories = categories_k_admissionregistration_v1_validatingadmissionpolicies, .storage = "/validatingadmissionpolicies/", .subresources = s_k_admissionregistration_v1_validatingadmissionpolicies, .subresources_n = 1, .type = &api_type_admissionregistration_v1_ValidatingAdmissionPolicy, .storage_kind = &k_admissionregistration_v1_validatingadmissionpolicies, .index = 52, .storage_hash = "6OxvlMmQ6is="};
static const char *const categories_k_admissionregistration_v1_validatingadmissionpolicybindings[] = {"api-extensions", NULL};
static const struct api_kind k_admissionregistration_v1_validatingadmissionpolicybindings = {.group = "admissionregistration.k8s.io", .version = "v1", .api_version = "admissionregistration.k8s.io/v1", .kind = "ValidatingAdmissionPolicyBinding", .list_kind = "ValidatingAdmissionPolicyBindingList", .plural = "validatingadmissionpolicybindings", .singular = "validatingadmissionpolicybinding", .verbs = VERB_ALL, .categories = categories_k_admissionregistration_v1_validatingadmissionpolicybindings, .storage = "/validatingadmissionpolicybindings/", .type = &api_type_admissionregistration_v1_ValidatingAdmissionPolicyBinding, .storage_kind = &k_admissionregistration_v1_validatingadmissionpolicybindings, .index = 53, .storage_hash = "v9715VZqakg="};
static const char *const categories_k_admissionregistration_v1_validatingwebhookconfigurations[] = {"api-extensions", NULL};
static const struct api_kind k_admissionregistration_v1_validatingwebhookconfigurations = {.group = "admissionregistration.k8s.io", .version = "v1", .api_version = "admissionregistration.k8s.io/v1", .kind = "ValidatingWebhookConfiguration", .list_kind = "ValidatingWebhookConfigurationList", .plural = "validatingwebhookconfigurations", .singular = "validatingwebhookconfiguration", .verbs = VERB_ALL, .categories = categories_k_admissionregistration_v1_validatingwebhookconfigurations, .storage = "/validatingwebhookconfigurations/", .type = &api_type_admissionregistration_v1_ValidatingWebhookConfiguration, .storage_kind = &k_admissionregistration_v1_validatingwebhookconfigurations, .index = 54, .storage_hash = "B0wHjQmsGNk="};
static const char *const short_k_apiextensions_v1_customresourcedefinitions[] = {"crd", "crds", NULL};
static const char *const categories_k_apiextensions_v1_customresourcedefinitions[] = {"api-extensions", NULL};
static const struct api_subresource s_k_apiextensions_v1_customresourcedefinitions[] = {
	{"status", "apiextensions.k8s.io", "v1", "CustomResourceDefinition", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_apiextensions_v1_customresourcedefinitions = {.group = "apiextensions.k8s.io", .version = "v1", .api_version = "apiextensions.k8s.io/v1", .kind = "CustomResourceDefinition", .list_kind = "CustomResourceDefinitionList", .plural = "customresourcedefinitions", .singular = "customresourcedefinition", .verbs = VERB_ALL, .short_names = short_k_apiextensions_v1_customresourcedefinitions, .categories = categories_k_apiextensions_v1_customresourcedefinitions, .storage = "/customresourcedefinitions/", .subresources = s_k_apiextensions_v1_customresourcedefinitions, .subresources_n = 1, .type = &api_type_apiextensions_v1_CustomResourceDefinition, .storage_kind = &k_apiextensions_v1_customresourcedefinitions, .index = 55, .storage_hash = "M5uH+AlWATY="};
static const char *const short_k_scheduling_v1_priorityclasses[] = {"pc", NULL};
static const struct api_kind k_scheduling_v1_priorityclasses = {.group = "scheduling.k8s.io", .version = "v1", .api_version = "scheduling.k8s.io/v1", .kind = "PriorityClass", .list_kind = "PriorityClassList", .plural = "priorityclasses", .singular = "priorityclass", .verbs = VERB_ALL, .short_names = short_k_scheduling_v1_priorityclasses, .storage = "/priorityclasses/", .type = &api_type_scheduling_v1_PriorityClass, .storage_kind = &k_scheduling_v1_priorityclasses, .index = 56, .storage_hash = "1QwjyaZjj3Y="};
static const struct api_kind k_coordination_v1_leases = {.group = "coordination.k8s.io", .version = "v1", .api_version = "coordination.k8s.io/v1", .kind = "Lease", .list_kind = "LeaseList", .plural = "leases", .singular = "lease", .verbs = VERB_ALL, .storage = "/leases/", .namespaced = true, .type = &api_type_coordination_v1_Lease, .storage_kind = &k_coordination_v1_leases, .index = 57, .storage_hash = "gqkMMb/YqFM="};
static const struct api_kind k_node_v1_runtimeclasses = {.group = "node.k8s.io", .version = "v1", .api_version = "node.k8s.io/v1", .kind = "RuntimeClass", .list_kind = "RuntimeClassList", .plural = "runtimeclasses", .singular = "runtimeclass", .verbs = VERB_ALL, .storage = "/runtimeclasses/", .type = &api_type_node_v1_RuntimeClass, .storage_kind = &k_node_v1_runtimeclasses, .index = 58, .storage_hash = "WQTu1GL3T2Q="};
static const struct api_kind k_discovery_v1_endpointslices = {.group = "discovery.k8s.io", .version = "v1", .api_version = "discovery.k8s.io/v1", .kind = "EndpointSlice", .list_kind = "EndpointSliceList", .plural = "endpointslices", .singular = "endpointslice", .verbs = VERB_ALL, .storage = "/endpointslices/", .namespaced = true, .type = &api_type_discovery_v1_EndpointSlice, .storage_kind = &k_discovery_v1_endpointslices, .index = 59, .storage_hash = "qgS0xkrxYAI="};
static const struct api_subresource s_k_flowcontrol_v1_flowschemas[] = {
	{"status", "flowcontrol.apiserver.k8s.io", "v1", "FlowSchema", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_flowcontrol_v1_flowschemas = {.group = "flowcontrol.apiserver.k8s.io", .version = "v1", .api_version = "flowcontrol.apiserver.k8s.io/v1", .kind = "FlowSchema", .list_kind = "FlowSchemaList", .plural = "flowschemas", .singular = "flowschema", .verbs = VERB_ALL, .storage = "/flowschemas/", .subresources = s_k_flowcontrol_v1_flowschemas, .subresources_n = 1, .type = &api_type_flowcontrol_v1_FlowSchema, .storage_kind = &k_flowcontrol_v1_flowschemas, .index = 60, .storage_hash = "GJVAJZSZBIw="};
static const struct api_subresource s_k_flowcontrol_v1_prioritylevelconfigurations[] = {
	{"status", "flowcontrol.apiserver.k8s.io", "v1", "PriorityLevelConfiguration", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_flowcontrol_v1_prioritylevelconfigurations = {.group = "flowcontrol.apiserver.k8s.io", .version = "v1", .api_version = "flowcontrol.apiserver.k8s.io/v1", .kind = "PriorityLevelConfiguration", .list_kind = "PriorityLevelConfigurationList", .plural = "prioritylevelconfigurations", .singular = "prioritylevelconfiguration", .verbs = VERB_ALL, .storage = "/prioritylevelconfigurations/", .subresources = s_k_flowcontrol_v1_prioritylevelconfigurations, .subresources_n = 1, .type = &api_type_flowcontrol_v1_PriorityLevelConfiguration, .storage_kind = &k_flowcontrol_v1_prioritylevelconfigurations, .index = 61, .storage_hash = "Kir5PVfvNeI="};
static const struct api_kind k_resource_v1_deviceclasses = {.group = "resource.k8s.io", .version = "v1", .api_version = "resource.k8s.io/v1", .kind = "DeviceClass", .list_kind = "DeviceClassList", .plural = "deviceclasses", .singular = "deviceclass", .verbs = VERB_ALL, .storage = "/deviceclasses/", .type = &api_type_resource_v1_DeviceClass, .storage_kind = &k_resource_v1_deviceclasses, .index = 62, .storage_hash = "Yk2PTc1Ybxk="};
static const struct api_subresource s_k_resource_v1_resourceclaims[] = {
	{"status", "resource.k8s.io", "v1", "ResourceClaim", VERB_GET | VERB_UPDATE | VERB_PATCH},
};
static const struct api_kind k_resource_v1_resourceclaims = {.group = "resource.k8s.io", .version = "v1", .api_version = "resource.k8s.io/v1", .kind = "ResourceClaim", .list_kind = "ResourceClaimList", .plural = "resourceclaims", .singular = "resourceclaim", .verbs = VERB_ALL, .storage = "/resourceclaims/", .subresources = s_k_resource_v1_resourceclaims, .subresources_n = 1, .namespaced = true, .type = &api_type_resource_v1_ResourceClaim, .storage_kind = &k_resource_v1_resourceclaims, .index = 63, .storage_hash = "wgAZaHcZxUg="};
static const struct api_kind k_resource_v1_resourceclaimtemplates = {.group = "resource.k8s.io", .version = "v1", .api_version = "resource.k8s.io/v1", .kind = "ResourceClaimTemplate", .list_kind = "ResourceClaimTemplateList", .plural = "resourceclaimtemplates", .singular = "resourceclaimtemplate", .verbs = VERB_ALL, .storage = "/resourceclaimtemplates/", .namespaced = true, .type = &api_type_resource_v1_ResourceClaimTemplate, .storage_kind = &k_resource_v1_resourceclaimtemplates, .index = 64, .storage_hash = "TuzjC49aUfM="};
static const struct api_kind k_resource_v1_resourceslices = {.group = "resource.k8s.io", .version = "v1", .api_version = "resource.k8s.io/v1", .kind = "ResourceSlice", .list_kind = "ResourceSliceList", .plural = "resourceslices", .singular = "resourceslice", .verbs = VERB_ALL, .storage = "/resourceslices/", .type = &api_type_resource_v1_ResourceSlice, .storage_kind = &k_resource_v1_resourceslices, .index = 65, .storage_hash = "KsC072WgaEY="};
const struct api_kind *const api_kinds[] = {&k_core_v1_bindings, &k_core_v1_componentstatuses, &k_core_v1_configmaps, &k_core_v1_endpoints, &k_core_v1_events, &k_core_v1_limitranges, &k_core_v1_namespaces, &k_core_v1_nodes, &k_core_v1_persistentvolumeclaims, &k_core_v1_persistentvolumes, &k_core_v1_pods, &k_core_v1_podtemplates, &k_core_v1_replicationcontrollers, &k_core_v1_resourcequotas, &k_core_v1_secrets, &k_core_v1_serviceaccounts, &k_core_v1_services, &k_apiregistration_v1_apiservices, &k_apps_v1_controllerrevisions, &k_apps_v1_daemonsets, &k_apps_v1_deployments, &k_apps_v1_replicasets, &k_apps_v1_statefulsets, &k_events_v1_events, &k_authentication_v1_selfsubjectreviews, &k_authentication_v1_tokenreviews, &k_authorization_v1_localsubjectaccessreviews, &k_authorization_v1_selfsubjectaccessreviews, &k_authorization_v1_selfsubjectrulesreviews, &k_authorization_v1_subjectaccessreviews, &k_autoscaling_v2_horizontalpodautoscalers, &k_autoscaling_v1_horizontalpodautoscalers, &k_batch_v1_cronjobs, &k_batch_v1_jobs, &k_certificates_v1_certificatesigningrequests, &k_networking_v1_ingressclasses, &k_networking_v1_ingresses, &k_networking_v1_ipaddresses, &k_networking_v1_networkpolicies, &k_networking_v1_servicecidrs, &k_policy_v1_poddisruptionbudgets, &k_rbac_v1_clusterrolebindings, &k_rbac_v1_clusterroles, &k_rbac_v1_rolebindings, &k_rbac_v1_roles, &k_storage_v1_csidrivers, &k_storage_v1_csinodes, &k_storage_v1_csistoragecapacities, &k_storage_v1_storageclasses, &k_storage_v1_volumeattachments, &k_storage_v1_volumeattributesclasses, &k_admissionregistration_v1_mutatingwebhookconfigurations, &k_admissionregistration_v1_validatingadmissionpolicies, &k_admissionregistration_v1_validatingadmissionpolicybindings, &k_admissionregistration_v1_validatingwebhookconfigurations, &k_apiextensions_v1_customresourcedefinitions, &k_scheduling_v1_priorityclasses, &k_coordination_v1_leases, &k_node_v1_runtimeclasses, &k_discovery_v1_endpointslices, &k_flowcontrol_v1_flowschemas, &k_flowcontrol_v1_prioritylevelconfigurations, &k_resource_v1_deviceclasses, &k_resource_v1_resourceclaims, &k_resource_v1_resourceclaimtemplates, &k_resource_v1_resourceslices};
const uint16_t api_kinds_n = 66;
