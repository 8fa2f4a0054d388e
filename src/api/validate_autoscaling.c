/* HorizontalPodAutoscalers. */
#include "api/validate.h"

static void validate_replicas(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *min = json_get(v, "minReplicas"), *max = json_get(v, "maxReplicas");
	if (json_is(min, JSON_INT) && min->i < 1)
		v_invalid(x, V_AT(p, "minReplicas"), min, "must be greater than or equal to 1");
	if (json_int(max, 0) < 1)
		v_invalid(x, V_AT(p, "maxReplicas"), max, "must be greater than 0");
	if (json_is(min, JSON_INT) && json_int(max, 0) < min->i)
		v_invalid(x, V_AT(p, "maxReplicas"), max,
			  "must be greater than or equal to `minReplicas`");
}

void validate_hpa_v1(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *cpu = json_get(v, "targetCPUUtilizationPercentage");
	validate_replicas(x, p, v);
	/* told where the converted metric would be */
	if (json_is(cpu, JSON_INT) && cpu->i < 1)
		v_invalid(x, V_AT(p, "metrics[0].resource.target.averageUtilization"), cpu,
			  "must be greater than 0");
}

void validate_hpa(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_replicas(x, p, v);
}

struct metric_row {
	const char *type, *member;
};
static const struct metric_row METRICS[] = {{"Object", "object"},
					    {"Pods", "pods"},
					    {"Resource", "resource"},
					    {"External", "external"},
					    {"ContainerResource", "containerResource"}};
static const char *const METRIC_TYPES[] = {"ContainerResource", "External", "Object", "Pods",
					   "Resource",          NULL};

void validate_metric(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *type = json_get(v, "type");
	const struct metric_row *row = NULL;
	if (json_str(type).n == 0)
		v_required(x, V_AT(p, "type"), "must specify a metric source type");
	for (size_t i = 0; i < ARRAY_SIZE(METRICS); i++)
		if (str_is(json_str(type), METRICS[i].type))
			row = &METRICS[i];
	if (!row) { /* upstream looks twice */
		v_not_supported(x, V_AT(p, "type"), type, METRIC_TYPES);
		v_not_supported(x, V_AT(p, "type"), type, METRIC_TYPES);
		return;
	}
	if (v_is_null(json_get(v, row->member)))
		v_required(x, V_AT(p, row->member),
			   "must populate information for the given metric "
			   "source");
	for (size_t i = 0; i < ARRAY_SIZE(METRICS); i++)
		if (&METRICS[i] != row && !v_is_null(json_get(v, METRICS[i].member)))
			v_forbidden(x, V_AT(p, METRICS[i].member),
				    "must populate the given metric source only");
}

static void validate_positive(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct quantity q;
	if (v_quantity(v, &q) && q.nanos <= 0)
		v_invalid(x, p, v, "must be positive");
}

void validate_metric_target(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const TYPES[] = {"Utilization", "Value", "AverageValue", NULL};
	const struct json *type = json_get(v, "type"), *use = json_get(v, "averageUtilization");
	if (json_str(type).n == 0)
		v_required(x, V_AT(p, "type"), "must specify a metric target type");
	if (!str_in(json_str(type), TYPES))
		v_invalid(x, V_AT(p, "type"), type,
			  "must be either Utilization, Value, or AverageValue");
	validate_positive(x, V_AT(p, "value"), json_get(v, "value"));
	validate_positive(x, V_AT(p, "averageValue"), json_get(v, "averageValue"));
	if (json_is(use, JSON_INT) && use->i < 1)
		v_invalid(x, V_AT(p, "averageUtilization"), use, "must be greater than 0");
}

void validate_resource_metric(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *target = json_get(v, "target");
	bool use = !v_is_null(json_get(target, "averageUtilization")),
	     value = !v_is_null(json_get(target, "averageValue"));
	const struct vpath *at = V_AT(p, "target");
	if (!use && !value)
		v_required(x, V_AT(at, "averageUtilization"),
			   "must set either a target raw value or a target utilization");
	if (use && value)
		v_forbidden(x, V_AT(at, "averageValue"),
			    "may not set both a target raw value and a target utilization");
}

void validate_pods_metric(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (v_is_null(json_get(json_get(v, "target"), "averageValue")))
		v_required(x, V_AT(V_AT(p, "target"), "averageValue"),
			   "must specify a positive target averageValue");
}

static void validate_value_or_average(struct vctx *x, const struct vpath *p, const struct json *v,
				      bool exclusive)
{
	const struct json *target = json_get(v, "target");
	bool value = !v_is_null(json_get(target, "value")),
	     average = !v_is_null(json_get(target, "averageValue"));
	const struct vpath *at = V_AT(V_AT(p, "target"), "averageValue");
	if (!value && !average)
		v_required(x, at, "must set either a target value or averageValue");
	if (value && average && exclusive)
		v_forbidden(x, V_AT(V_AT(p, "target"), "value"),
			    "may not set both a target value and averageValue");
}

void validate_object_metric(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_value_or_average(x, p, v, false);
}

void validate_external_metric(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_value_or_average(x, p, v, true);
}
