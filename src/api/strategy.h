/* What the files of the strategies share. Private to api. */
#pragma once
#include "api/engine.h"

void service_prepare_create(struct arena *a, struct json *obj);
void service_prepare_update(struct arena *a, struct json *obj, const struct json *old);
