/* Between the versions of one kind. Most share their JSON form and differ in apiVersion only;
 * Events (core/v1 and events.k8s.io/v1) name fields differently, autoscaling/v1 is a narrower form
 * of v2.
 */
#include "serve/core.h"

struct rename {
	const char *core, *events;
};
static const struct rename event_fields[] = {
	{"involvedObject", "regarding"},
	{"message", "note"},
	{"source", "deprecatedSource"},
	{"firstTimestamp", "deprecatedFirstTimestamp"},
	{"lastTimestamp", "deprecatedLastTimestamp"},
	{"count", "deprecatedCount"},
	{"reportingComponent", "reportingController"},
};

static const char *event_name(struct str key, bool to_core)
{
	for (size_t i = 0; i < ARRAY_SIZE(event_fields); i++) {
		const struct rename *f = &event_fields[i];
		if (str_is(key, to_core ? f->events : f->core))
			return to_core ? f->core : f->events;
	}
	return NULL;
}

/* Fields without omitempty in one of the two: written even when empty. */
static void event_fill(struct arena *a, struct json *out, bool core)
{
	static const char *const nulls_core[] = {"firstTimestamp", "lastTimestamp", "eventTime"};
	static const char *const nulls_events[] = {"deprecatedFirstTimestamp",
						   "deprecatedLastTimestamp", "eventTime"};
	const char *const *nulls = core ? nulls_core : nulls_events;

	for (int i = 0; i < 3; i++)
		if (!json_get(out, nulls[i]))
			json_set(a, out, nulls[i], json_new_null(a));
	if (core) {
		if (!json_get(out, "source"))
			json_set(a, out, "source", json_new_object(a));
		if (!json_get(out, "involvedObject"))
			json_set(a, out, "involvedObject", json_new_object(a));
		if (!json_get(out, "reportingComponent"))
			json_set_cstr(a, out, "reportingComponent", "");
		if (!json_get(out, "reportingInstance"))
			json_set_cstr(a, out, "reportingInstance", "");
		return;
	}
	if (!json_get(out, "deprecatedSource"))
		json_set(a, out, "deprecatedSource", json_new_object(a));
	if (!json_get(out, "regarding"))
		json_set(a, out, "regarding", json_new_object(a));
	/* The core form writes these even when empty, this one does not. */
	if (json_str(json_get(out, "reportingController")).n == 0)
		json_del(out, "reportingController");
	if (json_str(json_get(out, "reportingInstance")).n == 0)
		json_del(out, "reportingInstance");
}

static struct json *event_convert(struct arena *a, bool to_core, const struct json *obj)
{
	struct json *out = json_new_object(a);

	JSON_EACH_MEMBER (obj, m) {
		const char *to = event_name(m->key, to_core);
		if (to)
			json_set(a, out, to, m->value);
		else
			json_set_n(a, out, m->key, m->value);
	}
	event_fill(a, out, to_core);
	return out;
}

#define HPA_CPU "targetCPUUtilizationPercentage"

/* autoscaling/v1 has one metric of its own; what else v2 says travels in annotations. */
static struct json *hpa_up(struct arena *a, const struct json *obj)
{
	struct json *out = json_shallow(a, obj);
	struct json *spec = json_shallow(a, json_get(obj, "spec"));
	const struct json *cpu = json_get(spec, HPA_CPU);

	json_set(a, out, "spec", spec);
	if (cpu) {
		struct json *metrics = json_arr(a, spec, "metrics");
		struct json *m = json_push(a, metrics, json_new_object(a));
		json_set_cstr(a, m, "type", "Resource");
		struct json *res = json_obj(a, m, "resource");
		json_set_cstr(a, res, "name", "cpu");
		struct json *target = json_obj(a, res, "target");
		json_set_cstr(a, target, "type", "Utilization");
		json_set_int(a, target, "averageUtilization", json_int(cpu, 0));
		json_del(spec, HPA_CPU);
	}
	const struct json *status = json_get(obj, "status");
	if (json_is(status, JSON_OBJECT)) {
		struct json *st = json_shallow(a, status);
		json_del(st, "currentCPUUtilizationPercentage");
		if (!json_get(st, "currentMetrics"))
			json_set(a, st, "currentMetrics", json_new_null(a));
		json_set(a, out, "status", st);
	}
	return out;
}

static struct json *hpa_down(struct arena *a, const struct json *obj)
{
	struct json *out = json_shallow(a, obj);
	struct json *spec = json_shallow(a, json_get(obj, "spec"));
	const struct json *metrics = json_get(spec, "metrics");

	json_set(a, out, "spec", spec);
	json_del(spec, "metrics");
	json_del(spec, "behavior");
	JSON_EACH (metrics, m) {
		const struct json *util = json_path(m, "resource.target.averageUtilization");
		if (util && str_is(json_str(json_path(m, "resource.name")), "cpu"))
			json_set_int(a, spec, HPA_CPU, json_int(util, 0));
	}
	const struct json *status = json_get(obj, "status");
	if (json_is(status, JSON_OBJECT)) {
		struct json *st = json_shallow(a, status);
		json_del(st, "currentMetrics");
		json_del(st, "conditions");
		if (!json_get(st, "currentReplicas"))
			json_set_int(a, st, "currentReplicas", 0);
		json_set(a, out, "status", st);
	}
	return out;
}

bool convert_trivial(const struct api_kind *from, const struct api_kind *to)
{
	return strcmp(from->group, to->group) == 0 &&
	       (strcmp(from->version, to->version) == 0 ||
		strcmp(from->kind, "HorizontalPodAutoscaler") != 0);
}

struct json *convert(struct arena *a, const struct api_kind *from, const struct api_kind *to,
		     const struct json *obj)
{
	struct json *out;

	if (strcmp(to->kind, "Event") == 0 && strcmp(from->group, to->group) != 0)
		out = event_convert(a, to->group[0] == '\0', obj);
	else if (strcmp(to->kind, "HorizontalPodAutoscaler") == 0 &&
		 strcmp(from->version, to->version) != 0)
		out = strcmp(to->version, "v1") == 0 ? hpa_down(a, obj) : hpa_up(a, obj);
	else
		out = json_shallow(a, obj);
	json_set_cstr(a, out, "kind", to->kind);
	json_set_str(a, out, "apiVersion", api_version_of(to));
	return out;
}
