/* A pod's cells; see table_pod.c. */
#pragma once
#include "api/table.h"

struct json *cell_pod_ready(const struct cell *c);
struct json *cell_pod_status(const struct cell *c);
struct json *cell_pod_restarts(const struct cell *c);
struct json *cell_pod_gates(const struct cell *c);
