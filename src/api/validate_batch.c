/* Jobs and CronJobs. */
#include "api/validate.h"
#include <stdio.h>
#include <unistd.h>

static bool is_indexed(const struct json *spec)
{
	return str_is(json_get_str(spec, "completionMode"), "Indexed");
}

static void validate_indexes(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const MODES[] = {"NonIndexed", "Indexed", NULL};
	static const char *const PER_INDEX[] = {"backoffLimitPerIndex", "maxFailedIndexes"};
	const struct json *mode = json_get(v, "completionMode"),
			  *completions = json_get(v, "completions"),
			  *failed = json_get(v, "maxFailedIndexes");
	if (!v_is_null(mode))
		v_enum(x, V_AT(p, "completionMode"), mode, MODES);
	if (!v_is_null(failed) && v_is_null(json_get(v, "backoffLimitPerIndex")))
		v_required(x, V_AT(p, "backoffLimitPerIndex"),
			   "when maxFailedIndexes is specified");
	if (v_is_null(mode) || str_is(json_str(mode), "NonIndexed")) {
		for (size_t i = 0; i < ARRAY_SIZE(PER_INDEX); i++)
			if (!v_is_null(json_get(v, PER_INDEX[i])))
				v_invalid(x, V_AT(p, PER_INDEX[i]), json_get(v, PER_INDEX[i]),
					  "requires indexed completion mode");
		if (!v_is_null(json_get(v, "successPolicy")))
			v_invalid(x, V_AT(p, "successPolicy"), json_get(v, "successPolicy"),
				  "requires indexed completion mode");
	}
	if (!is_indexed(v))
		return;
	if (v_is_null(completions))
		v_required(x, V_AT(p, "completions"), "when completion mode is Indexed");
	else if (json_is(failed, JSON_INT) && failed->i > json_int(completions, 0))
		v_invalid(x, V_AT(p, "maxFailedIndexes"), failed,
			  "must be less than or equal to completions");
	if (json_get_int(v, "parallelism", 0) > 100000)
		v_invalid(x, V_AT(p, "parallelism"), json_get(v, "parallelism"),
			  "must be less than or equal to 100000 when completion mode is Indexed");
}

static bool container_exists(const struct json *spec, struct str name)
{
	static const char *const LISTS[] = {"containers", "initContainers"};
	for (size_t i = 0; i < ARRAY_SIZE(LISTS); i++)
		JSON_EACH (json_get(spec, LISTS[i]), c)
			if (str_eq(json_get_str(c, "name"), name))
				return true;
	return false;
}

static void validate_failure_rule(struct vctx *x, const struct vpath *p, const struct json *rule,
				  const struct json *spec)
{
	static const char *const ACTIONS[] = {"Count", "FailIndex", "FailJob", "Ignore", NULL};
	const struct json *action = json_get(rule, "action"),
			  *codes = json_get(rule, "onExitCodes"),
			  *conditions = json_get(rule, "onPodConditions"),
			  *name = json_get(codes, "containerName");
	bool by_code = !v_is_null(codes), by_condition = json_len(conditions) > 0;
	if (json_str(action).n == 0)
		v_required(x, V_AT(p, "action"), "");
	else if (v_enum(x, V_AT(p, "action"), action, ACTIONS) &&
		 str_is(json_str(action), "FailIndex") &&
		 v_is_null(json_get(spec, "backoffLimitPerIndex")))
		v_invalid(x, V_AT(p, "action"), action, "requires the backoffLimitPerIndex");
	if (by_code == by_condition)
		v_invalid(
			x, p, rule,
			by_code ? "specifying both OnExitCodes and OnPodConditions is not "
				  "supported"
				: "specifying one of OnExitCodes and OnPodConditions is required");
	if (!v_is_null(name) && !container_exists(json_path(spec, "template.spec"), json_str(name)))
		v_invalid(
			x, V_AT(V_AT(p, "onExitCodes"), "containerName"), name,
			"must be one of the container or initContainer names in the pod template");
}

void validate_exit_codes(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *values = json_get(v, "values"), *before = NULL;
	const struct vpath *at = V_AT(p, "values");
	bool in = str_is(json_get_str(v, "operator"), "In");
	if (json_len(values) == 0)
		v_invalid(x, at, values, "at least one value is required");
	if (json_len(values) > 255)
		v_too_many(x, at, json_len(values), 255);
	JSON_EACH (values, code) {
		const struct vpath *one = V_ITEM(at, JSON_INDEX(values, code));
		if (in && json_int(code, 0) == 0)
			v_invalid(x, one, code, "must not be 0 for the In operator");
		if (before && json_int(before, 0) == json_int(code, 0))
			v_duplicate(x, one, code);
		else if (before && json_int(before, 0) > json_int(code, 0))
			v_invalid(x, at, values, "must be ordered");
		before = code;
	}
}

static void validate_job_template(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const POLICIES[] = {"OnFailure", "Never", NULL};
	const struct json *policy = json_path(v, "template.spec.restartPolicy");
	const struct vpath *at = V_AT(V_AT(V_AT(p, "template"), "spec"), "restartPolicy");
	struct str s = json_str(policy);
	if (s.n == 0 || str_is(s, "Always"))
		v_required(x, at, "valid values: \"OnFailure\", \"Never\"");
	else if (!str_in(s, POLICIES))
		v_not_supported(x, at, policy, POLICIES);
	else if (str_is(s, "OnFailure") && !v_is_null(json_get(v, "podFailurePolicy")))
		v_invalid(x, at, policy,
			  "only \"Never\" is supported when podFailurePolicy is specified");
}

static void validate_replacement(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const ANY[] = {"TerminatingOrFailed", "Failed", NULL};
	const struct json *policy = json_get(v, "podReplacementPolicy");
	if (v_is_null(policy))
		return;
	bool failure = !v_is_null(json_get(v, "podFailurePolicy"));
	v_enum(x, V_AT(p, "podReplacementPolicy"), policy, failure ? ANY + 1 : ANY);
}

void validate_job_spec(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *rules = json_path(v, "podFailurePolicy.rules");
	validate_indexes(x, p, v);
	/* the rest is too many anyway */
	for (uint32_t i = 0; i < MIN(json_len(rules), 20u); i++)
		validate_failure_rule(x, V_ITEM(V_AT(V_AT(p, "podFailurePolicy"), "rules"), i),
				      json_item(rules, i), v);
	validate_job_template(x, p, v);
	validate_replacement(x, p, v);
}

/* The pods of an indexed job are named NAME-INDEX. */
static void validate_pod_names(struct vctx *x, const struct json *v)
{
	char name[400];
	const struct json *spec = json_get(v, "spec");
	int64_t n = json_get_int(spec, "completions", 0);
	const char *job = json_cstr(json_path(v, "metadata.name")) ?: "";
	if (!is_indexed(spec) || n <= 0)
		return;
	int len = snprintf(name, sizeof name, "%s-%lld", job, (long long)(n - 1));
	if (len <= 0 || (size_t)len >= sizeof name)
		len = (int)sizeof name - 1;
	v_format_str(x, V_AT(V_AT(NULL, "metadata"), "name"), str_n(name, (size_t)len),
		     format_dns1123_label);
}

/* Selector and labels are made by the server; what is here must be that. */
static void validate_job_selector(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	const struct json *selector = json_get(spec, "selector"),
			  *labels = json_path(spec, "template.metadata.labels");
	if (v_is_null(selector))
		v_required(x, V_AT(p, "selector"), "");
	else
		validate_selector(x, V_AT(p, "selector"), selector);
	if (!validate_selector_matches(selector, labels))
		v_invalid(x, V_AT(V_AT(V_AT(p, "template"), "metadata"), "labels"), labels,
			  "`selector` does not match template `labels`");
}

void validate_job(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_pod_names(x, v);
	validate_job_selector(x, V_AT(p, "spec"), json_get(v, "spec"));
}

void validate_cron_job(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *name = json_path(v, "metadata.name");
	const struct json *manual = json_path(v, "spec.jobTemplate.spec.manualSelector");
	(void)p;
	/* Its jobs get eleven characters more. */
	if (json_str(name).n > 52)
		v_invalid(x, V_AT(V_AT(NULL, "metadata"), "name"), name,
			  "must be no more than 52 characters");
	if (json_bool(manual, false))
		v_not_supported(x,
				V_AT(V_AT(V_AT(V_AT(NULL, "spec"), "jobTemplate"), "spec"),
				     "manualSelector"),
				manual, (const char *const[]){"nil", "false", NULL});
}

void validate_time_zone(struct vctx *x, const struct vpath *p, const struct json *v)
{
	char path[300];
	struct str s = json_str(v);
	const char *folder = "/usr/share/zoneinfo";
	if (v_is_null(v))
		return;
	bool good = s.n > 0 && s.n < 200 && s.p[0] != '/' && !str_contains(s, STR("..")) &&
		    format_all(s, 7, "/_+-") && !str_ieq(s, STR("local"));
	if (good && !str_is(s, "UTC") && access(folder, R_OK) == 0) {
		(void)snprintf(path, sizeof path, "%s/%.*s", folder, STR_FMT(s));
		good = access(path, R_OK) == 0;
	}
	if (!good)
		v_invalid(x, p, v, "unknown time zone");
}
