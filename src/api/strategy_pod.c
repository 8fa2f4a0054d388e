/* A Pod's class of service. Source: Kubernetes, "Pod Quality of Service Classes". */
#include "api/quantity.h"
#include "api/strategy.h"

enum { QOS_CPU, QOS_MEMORY, QOS_N };
static const char *const qos_names[QOS_N] = {"cpu", "memory"};
struct qos_sums {
	__int128 requests[QOS_N], limits[QOS_N];
	bool guaranteed;
};

static __int128 amount(const struct json *list, const char *name)
{
	struct quantity q;

	return quantity_parse(json_get_str(list, name), &q) == 0 ? q.nanos : 0;
}

static void qos_add(struct qos_sums *q, const struct json *resources)
{
	for (int i = 0; i < QOS_N; i++) {
		__int128 limit = amount(json_get(resources, "limits"), qos_names[i]);
		q->requests[i] += amount(json_get(resources, "requests"), qos_names[i]);
		q->limits[i] += limit;
		if (limit <= 0)
			q->guaranteed = false;
	}
}

const char *pod_qos_class(const struct json *pod)
{
	static const char *const lists[] = {"containers", "initContainers"};
	const struct json *spec = json_get(pod, "spec");
	const struct json *whole = json_get(spec, "resources");
	struct qos_sums q = {.guaranteed = true};
	bool any = false;

	if (json_len(json_get(whole, "requests")) || json_len(json_get(whole, "limits")))
		qos_add(&q, whole);
	else
		for (size_t l = 0; l < ARRAY_SIZE(lists); l++)
			JSON_EACH (json_get(spec, lists[l]), c)
				qos_add(&q, json_get(c, "resources"));
	for (int i = 0; i < QOS_N; i++) {
		any = any || q.requests[i] > 0 || q.limits[i] > 0;
		if (q.requests[i] != q.limits[i])
			q.guaranteed = false;
	}
	if (!any)
		return "BestEffort";
	return q.guaranteed ? "Guaranteed" : "Burstable";
}
