/* What the files of the strategies share. Private to api. */
#pragma once
#include "api/engine.h"

/* Guaranteed, Burstable or BestEffort, by the requests and limits of cpu and memory. */
const char *pod_qos_class(const struct json *pod);
void service_prepare_create(struct arena *a, struct json *obj);
void service_prepare_update(struct arena *a, struct json *obj, const struct json *old);
