/* A Pod's class of service. Source: Kubernetes, "Pod Quality of Service Classes". */
#include "api/quantity.h"
#include "api/strategy.h"

static const char *const qos_resources[] = {"cpu", "memory"};
#define QOS_RESOURCES ARRAY_SIZE(qos_resources)
struct qos_sums {
	__int128 requests[QOS_RESOURCES], limits[QOS_RESOURCES];
	bool guaranteed;
};

static __int128 amount(const struct json *list, const char *name)
{
	struct quantity q;

	return quantity_parse(json_get_str(list, name), &q) == 0 ? q.nanos : 0;
}

static void qos_add(struct qos_sums *q, const struct json *resources)
{
	for (size_t i = 0; i < QOS_RESOURCES; i++) {
		__int128 limit = amount(json_get(resources, "limits"), qos_resources[i]);
		q->requests[i] += amount(json_get(resources, "requests"), qos_resources[i]);
		q->limits[i] += limit;
		if (limit <= 0)
			q->guaranteed = false;
	}
}

enum qos_N pod_qos(const struct json *pod)
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
	for (size_t i = 0; i < QOS_RESOURCES; i++) {
		any = any || q.requests[i] > 0 || q.limits[i] > 0;
		if (q.requests[i] != q.limits[i])
			q.guaranteed = false;
	}
	if (!any)
		return QOS_BEST_EFFORT;
	return q.guaranteed ? QOS_GUARANTEED : QOS_BURSTABLE;
}

const char *qos_name(enum qos_N q)
{
	static const char *const names[QOS_N] = {"", "Guaranteed", "Burstable", "BestEffort"};

	return names[q];
}
