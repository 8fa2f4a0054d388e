/* Events on objects ("ScalingReplicaSet", "FailedScheduling"), for controllers, scheduler, node.
 *
 * 1. The same event on the same object again raises its count instead of making another.
 * 2. Best effort: a failed write is dropped, nothing waits for it.
 * 3. Names what was remembered of at most RECORDER_ENTRIES_MAX events; older ones start anew.
 *
 *	recorder_event(r, pod, EVENT_WARNING, "FailedScheduling", "0/%d nodes are available", n);
 */
#pragma once
#include "api/client.h"
#include "api/object.h"

#define EVENT_NORMAL  "Normal"
#define EVENT_WARNING "Warning"

struct recorder;
struct recorder *recorder_new(struct client *c, const char *component,
			      const char *host /* node name, or NULL */);
struct recorder *recorder_free(struct recorder *r);

void recorder_event(struct recorder *r, const struct object *about, const char *type,
		    const char *reason, const char *fmt, ...) PRINTF_LIKE(5, 6);
/* Of a part: field_path is "spec.containers{nginx}"; NULL: the whole. */
void recorder_event_part(struct recorder *r, const struct object *about, const char *field_path,
			 const char *type, const char *reason, const char *fmt, ...)
	PRINTF_LIKE(6, 7);
