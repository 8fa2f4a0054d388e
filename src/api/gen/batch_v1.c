/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_batch_v1_Job[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_batch_v1_JobSpec, NULL, NULL, "v1.JobSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_batch_v1_JobStatus, NULL, NULL, "v1.JobStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_Job = {.name = "Job", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.Job", .doc = "Pods that run to their end.", .fields = f_batch_v1_Job, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_batch_v1_JobList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_batch_v1_Job, NULL, NULL, "[]v1.Job", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_JobList = {.name = "JobList", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.JobList", .doc = "", .fields = f_batch_v1_JobList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_batch_v1_PodFailurePolicyOnExitCodesRequirement[] = {
	{"containerName", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"operator", &api_type_batch_v1_PodFailurePolicyOnExitCodesOperator, NULL, NULL, "v1.PodFailurePolicyOnExitCodesOperator", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"values", NULL, NULL, NULL, "[]int32", 3, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_INT32, SHAPE_LIST, LIST_SET},
};
const struct api_type api_type_batch_v1_PodFailurePolicyOnExitCodesRequirement = {.name = "PodFailurePolicyOnExitCodesRequirement", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement", .doc = "", .fields = f_batch_v1_PodFailurePolicyOnExitCodesRequirement, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_batch_v1_PodFailurePolicyOnPodConditionsPattern[] = {
	{"type", &api_type_core_v1_PodConditionType, NULL, NULL, "v1.PodConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_PodFailurePolicyOnPodConditionsPattern = {.name = "PodFailurePolicyOnPodConditionsPattern", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern", .doc = "", .fields = f_batch_v1_PodFailurePolicyOnPodConditionsPattern, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_batch_v1_PodFailurePolicyRule[] = {
	{"action", &api_type_batch_v1_PodFailurePolicyAction, NULL, NULL, "v1.PodFailurePolicyAction", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"onExitCodes", &api_type_batch_v1_PodFailurePolicyOnExitCodesRequirement, NULL, NULL, "v1.PodFailurePolicyOnExitCodesRequirement", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"onPodConditions", &api_type_batch_v1_PodFailurePolicyOnPodConditionsPattern, NULL, NULL, "[]v1.PodFailurePolicyOnPodConditionsPattern", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_PodFailurePolicyRule = {.name = "PodFailurePolicyRule", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.PodFailurePolicyRule", .doc = "", .fields = f_batch_v1_PodFailurePolicyRule, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const struct api_field f_batch_v1_PodFailurePolicy[] = {
	{"rules", &api_type_batch_v1_PodFailurePolicyRule, NULL, NULL, "[]v1.PodFailurePolicyRule", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_PodFailurePolicy = {.name = "PodFailurePolicy", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.PodFailurePolicy", .doc = "", .fields = f_batch_v1_PodFailurePolicy, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_batch_v1_SuccessPolicy[] = {
	{"rules", &api_type_batch_v1_SuccessPolicyRule, NULL, NULL, "[]v1.SuccessPolicyRule", 1, FIELD_REQUIRED | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_SuccessPolicy = {.name = "SuccessPolicy", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.SuccessPolicy", .doc = "", .fields = f_batch_v1_SuccessPolicy, .fields_n = 1, .order = (const uint8_t *)"\000", .order_n = 1};
static const struct api_field f_batch_v1_SuccessPolicyRule[] = {
	{"succeededIndexes", NULL, NULL, NULL, "string", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"succeededCount", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_SuccessPolicyRule = {.name = "SuccessPolicyRule", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.SuccessPolicyRule", .doc = "", .fields = f_batch_v1_SuccessPolicyRule, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_batch_v1_JobSpec[] = {
	{"parallelism", NULL, NULL, NULL, "int32", 1, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"completions", NULL, NULL, NULL, "int32", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"activeDeadlineSeconds", NULL, NULL, NULL, "int64", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"podFailurePolicy", &api_type_batch_v1_PodFailurePolicy, NULL, NULL, "v1.PodFailurePolicy", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"successPolicy", &api_type_batch_v1_SuccessPolicy, NULL, NULL, "v1.SuccessPolicy", 16, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"backoffLimit", NULL, NULL, NULL, "int32", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"backoffLimitPerIndex", NULL, NULL, NULL, "int32", 12, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"maxFailedIndexes", NULL, NULL, NULL, "int32", 13, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"selector", &api_type_meta_v1_LabelSelector, NULL, NULL, "v1.LabelSelector", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"manualSelector", NULL, NULL, NULL, "bool", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"template", &api_type_core_v1_PodTemplateSpec, NULL, NULL, "v1.PodTemplateSpec", 6, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"ttlSecondsAfterFinished", NULL, NULL, NULL, "int32", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"completionMode", &api_type_batch_v1_CompletionMode, NULL, NULL, "v1.CompletionMode", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"suspend", NULL, NULL, NULL, "bool", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"podReplacementPolicy", &api_type_batch_v1_PodReplacementPolicy, NULL, NULL, "v1.PodReplacementPolicy", 14, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"managedBy", NULL, NULL, NULL, "string", 15, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_JobSpec = {.name = "JobSpec", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.JobSpec", .doc = "What runs, how often and how long.", .fields = f_batch_v1_JobSpec, .fields_n = 16, .order = (const uint8_t *)"\000\001\002\010\011\012\005\013\014\015\003\006\007\016\017\004", .order_n = 16};
static const struct api_field f_batch_v1_JobStatus[] = {
	{"conditions", &api_type_batch_v1_JobCondition, "type", NULL, "[]v1.JobCondition", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_PATCH_MERGE | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"startTime", NULL, NULL, NULL, "v1.Time", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"completionTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"active", NULL, NULL, NULL, "int32", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"succeeded", NULL, NULL, NULL, "int32", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"failed", NULL, NULL, NULL, "int32", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"terminating", NULL, NULL, NULL, "int32", 11, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"completedIndexes", NULL, NULL, NULL, "string", 7, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"failedIndexes", NULL, NULL, NULL, "string", 10, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"uncountedTerminatedPods", &api_type_batch_v1_UncountedTerminatedPods, NULL, NULL, "v1.UncountedTerminatedPods", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"ready", NULL, NULL, NULL, "int32", 9, FIELD_POINTER | FIELD_OMITEMPTY, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_JobStatus = {.name = "JobStatus", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.JobStatus", .doc = "How far a Job has come.", .fields = f_batch_v1_JobStatus, .fields_n = 11, .order = (const uint8_t *)"\000\001\002\003\004\005\007\011\012\010\006", .order_n = 11};
static const struct api_field f_batch_v1_UncountedTerminatedPods[] = {
	{"succeeded", NULL, NULL, NULL, "[]string", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
	{"failed", NULL, NULL, NULL, "[]string", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRING, SHAPE_LIST, LIST_SET},
};
const struct api_type api_type_batch_v1_UncountedTerminatedPods = {.name = "UncountedTerminatedPods", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.UncountedTerminatedPods", .doc = "", .fields = f_batch_v1_UncountedTerminatedPods, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_batch_v1_JobCondition[] = {
	{"type", &api_type_batch_v1_JobConditionType, NULL, NULL, "v1.JobConditionType", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_core_v1_ConditionStatus, NULL, NULL, "v1.ConditionStatus", 2, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"lastProbeTime", NULL, NULL, NULL, "v1.Time", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"lastTransitionTime", NULL, NULL, NULL, "v1.Time", 4, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"message", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_JobCondition = {.name = "JobCondition", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.JobCondition", .doc = "", .fields = f_batch_v1_JobCondition, .fields_n = 6, .order = (const uint8_t *)"\000\001\002\003\004\005", .order_n = 6};
static const struct api_field f_batch_v1_JobTemplateSpec[] = {
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_batch_v1_JobSpec, NULL, NULL, "v1.JobSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_JobTemplateSpec = {.name = "JobTemplateSpec", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.JobTemplateSpec", .doc = "Metadata and specification of Jobs to be made.", .fields = f_batch_v1_JobTemplateSpec, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_batch_v1_CronJob[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"spec", &api_type_batch_v1_CronJobSpec, NULL, NULL, "v1.CronJobSpec", 2, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"status", &api_type_batch_v1_CronJobStatus, NULL, NULL, "v1.CronJobStatus", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_CronJob = {.name = "CronJob", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.CronJob", .doc = "Makes Jobs by the clock.", .fields = f_batch_v1_CronJob, .fields_n = 5, .order = (const uint8_t *)"\002\003\004", .order_n = 3};
static const struct api_field f_batch_v1_CronJobList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_batch_v1_CronJob, NULL, NULL, "[]v1.CronJob", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_CronJobList = {.name = "CronJobList", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.CronJobList", .doc = "", .fields = f_batch_v1_CronJobList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
static const struct api_field f_batch_v1_CronJobSpec[] = {
	{"schedule", NULL, NULL, NULL, "string", 1, FIELD_REQUIRED, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"timeZone", NULL, NULL, NULL, "string", 8, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"startingDeadlineSeconds", NULL, NULL, NULL, "int64", 2, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT64, SHAPE_ONE, LIST_ATOMIC},
	{"concurrencyPolicy", &api_type_batch_v1_ConcurrencyPolicy, NULL, NULL, "v1.ConcurrencyPolicy", 3, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"suspend", NULL, NULL, NULL, "bool", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_BOOL, SHAPE_ONE, LIST_ATOMIC},
	{"jobTemplate", &api_type_batch_v1_JobTemplateSpec, NULL, NULL, "v1.JobTemplateSpec", 5, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"successfulJobsHistoryLimit", NULL, NULL, NULL, "int32", 6, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"failedJobsHistoryLimit", NULL, NULL, NULL, "int32", 7, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_CronJobSpec = {.name = "CronJobSpec", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.CronJobSpec", .doc = "When, and which Jobs.", .fields = f_batch_v1_CronJobSpec, .fields_n = 8, .order = (const uint8_t *)"\000\002\003\004\005\006\007\001", .order_n = 8};
static const struct api_field f_batch_v1_CronJobStatus[] = {
	{"active", &api_type_core_v1_ObjectReference, NULL, NULL, "[]v1.ObjectReference", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL | FIELD_LIST_TYPE, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
	{"lastScheduleTime", NULL, NULL, NULL, "v1.Time", 4, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"lastSuccessfulTime", NULL, NULL, NULL, "v1.Time", 5, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_batch_v1_CronJobStatus = {.name = "CronJobStatus", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.CronJobStatus", .doc = "Jobs that run, and when the last was made.", .fields = f_batch_v1_CronJobStatus, .fields_n = 3, .order = (const uint8_t *)"\000\001\002", .order_n = 3};
static const char *const e_batch_v1_CompletionMode[] = {"NonIndexed", "Indexed", NULL};
const struct api_type api_type_batch_v1_CompletionMode = {.name = "CompletionMode", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.CompletionMode", .doc = "", .enums = e_batch_v1_CompletionMode, .closed = true};
static const char *const e_batch_v1_PodFailurePolicyAction[] = {"FailJob", "FailIndex", "Ignore", "Count", NULL};
const struct api_type api_type_batch_v1_PodFailurePolicyAction = {.name = "PodFailurePolicyAction", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.PodFailurePolicyAction", .doc = "", .enums = e_batch_v1_PodFailurePolicyAction, .closed = true};
static const char *const e_batch_v1_PodFailurePolicyOnExitCodesOperator[] = {"In", "NotIn", NULL};
const struct api_type api_type_batch_v1_PodFailurePolicyOnExitCodesOperator = {.name = "PodFailurePolicyOnExitCodesOperator", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesOperator", .doc = "", .enums = e_batch_v1_PodFailurePolicyOnExitCodesOperator, .closed = true};
static const char *const e_batch_v1_PodReplacementPolicy[] = {"TerminatingOrFailed", "Failed", NULL};
const struct api_type api_type_batch_v1_PodReplacementPolicy = {.name = "PodReplacementPolicy", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.PodReplacementPolicy", .doc = "", .enums = e_batch_v1_PodReplacementPolicy, .closed = true};
static const char *const e_batch_v1_JobConditionType[] = {"Suspended", "Complete", "Failed", "FailureTarget", "SuccessCriteriaMet", NULL};
const struct api_type api_type_batch_v1_JobConditionType = {.name = "JobConditionType", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.JobConditionType", .doc = "", .enums = e_batch_v1_JobConditionType, .closed = false};
static const char *const e_batch_v1_ConcurrencyPolicy[] = {"Allow", "Forbid", "Replace", NULL};
const struct api_type api_type_batch_v1_ConcurrencyPolicy = {.name = "ConcurrencyPolicy", .go_package = "v1", .openapi = "io.k8s.api.batch.v1.ConcurrencyPolicy", .doc = "", .enums = e_batch_v1_ConcurrencyPolicy, .closed = true};
