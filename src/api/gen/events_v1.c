/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */
#include "api/gen/tables.h"

static const struct api_field f_events_v1_Event[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ObjectMeta, NULL, NULL, "v1.ObjectMeta", 1, FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"eventTime", NULL, NULL, NULL, "v1.MicroTime", 2, FIELD_REQUIRED, FIELD_MICROTIME, SHAPE_ONE, LIST_ATOMIC},
	{"series", &api_type_events_v1_EventSeries, NULL, NULL, "v1.EventSeries", 3, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"reportingController", NULL, NULL, NULL, "string", 4, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reportingInstance", NULL, NULL, NULL, "string", 5, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"action", NULL, NULL, NULL, "string", 6, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"reason", NULL, NULL, NULL, "string", 7, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"regarding", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 8, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"related", &api_type_core_v1_ObjectReference, NULL, NULL, "v1.ObjectReference", 9, FIELD_POINTER | FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"note", NULL, NULL, NULL, "string", 10, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"type", NULL, NULL, NULL, "string", 11, FIELD_OMITEMPTY, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"deprecatedSource", &api_type_core_v1_EventSource, NULL, NULL, "v1.EventSource", 12, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"deprecatedFirstTimestamp", NULL, NULL, NULL, "v1.Time", 13, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"deprecatedLastTimestamp", NULL, NULL, NULL, "v1.Time", 14, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_TIME, SHAPE_ONE, LIST_ATOMIC},
	{"deprecatedCount", NULL, NULL, NULL, "int32", 15, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_events_v1_Event = {.name = "Event", .go_package = "v1", .openapi = "io.k8s.api.events.v1.Event", .doc = "Something that happened to an object.", .fields = f_events_v1_Event, .fields_n = 17, .order = (const uint8_t *)"\002\003\004\005\006\007\010\011\012\013\014\015\016\017\020", .order_n = 15};
static const struct api_field f_events_v1_EventSeries[] = {
	{"count", NULL, NULL, NULL, "int32", 1, FIELD_REQUIRED, FIELD_INT32, SHAPE_ONE, LIST_ATOMIC},
	{"lastObservedTime", NULL, NULL, NULL, "v1.MicroTime", 2, FIELD_REQUIRED, FIELD_MICROTIME, SHAPE_ONE, LIST_ATOMIC},
};
const struct api_type api_type_events_v1_EventSeries = {.name = "EventSeries", .go_package = "v1", .openapi = "io.k8s.api.events.v1.EventSeries", .doc = "", .fields = f_events_v1_EventSeries, .fields_n = 2, .order = (const uint8_t *)"\000\001", .order_n = 2};
static const struct api_field f_events_v1_EventList[] = {
	{"kind", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"apiVersion", NULL, NULL, NULL, "string", 0, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRING, SHAPE_ONE, LIST_ATOMIC},
	{"metadata", &api_type_meta_v1_ListMeta, NULL, NULL, "v1.ListMeta", 1, FIELD_OMITEMPTY | FIELD_OPTIONAL, FIELD_STRUCT, SHAPE_ONE, LIST_ATOMIC},
	{"items", &api_type_events_v1_Event, NULL, NULL, "[]v1.Event", 2, FIELD_REQUIRED, FIELD_STRUCT, SHAPE_LIST, LIST_ATOMIC},
};
const struct api_type api_type_events_v1_EventList = {.name = "EventList", .go_package = "v1", .openapi = "io.k8s.api.events.v1.EventList", .doc = "", .fields = f_events_v1_EventList, .fields_n = 4, .order = (const uint8_t *)"\002\003", .order_n = 2};
