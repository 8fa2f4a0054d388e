/* What Go's encoder would write of an object: the empty values that stay and those that go. */
#include "api/decode.h"
#include "api/engine.h"

bool field_omits(const struct api_field *f, const struct json *v)
{
	if (v->type == JSON_NULL)
		return true;
	if (!(f->flags & FIELD_OMITEMPTY))
		return false;
	if (f->shape != SHAPE_ONE)
		return json_len(v) == 0;
	if (f->flags & FIELD_POINTER)
		return false;
	switch ((enum field_type_N)f->kind) {
	case FIELD_STRING:
	case FIELD_BYTES:
	case FIELD_DURATION:
		return json_str(v).n == 0;
	case FIELD_BOOL:
		return !json_bool(v, true);
	case FIELD_INT32:
	case FIELD_INT64:
		return v->type == JSON_INT && v->i == 0;
	case FIELD_DOUBLE:
		return json_double(v, 1) == 0;
	default:
		return false;
	}
}

struct json *struct_of_slots(struct arena *a, const struct api_type *t, struct json *const *slots,
			     uint32_t n)
{
	struct json *obj = json_new_object(a);
	if (n == 0)
		return obj;
	obj->members = arena_alloc(a, n * sizeof(*obj->members));
	for (unsigned i = 0; i < t->fields_n && obj->n < n; i++)
		if (slots[i])
			obj->members[obj->n++] = (struct json_member){
				.key = str_of(t->fields[i].name), .value = slots[i]};
	return obj;
}

void json_set_first(struct arena *a, struct json *obj, const char *key, const char *value)
{
	bool present = json_get(obj, key) != NULL;
	json_set_cstr(a, obj, key, value);
	if (present)
		return;
	struct json_member last = obj->members[obj->n - 1];
	memmove(&obj->members[1], &obj->members[0], (obj->n - 1) * sizeof(last));
	obj->members[0] = last;
	obj->sorted = false;
}

/* AS_STORED: empty lists and maps that Go writes become null. */
static void complete_struct(struct arena *a, const struct api_type *t, struct json *v,
			    bool as_stored);

/* What Go writes for a field that holds nothing; NULL: nothing. */
static struct json *absent_value(struct arena *a, const struct api_field *f)
{
	bool omit = f->flags & FIELD_OMITEMPTY;
	if (f->shape != SHAPE_ONE || (f->flags & FIELD_POINTER))
		return omit ? NULL : json_new_null(a);
	switch ((enum field_type_N)f->kind) {
	case FIELD_STRUCT: {
		struct json *obj = json_new_object(a);
		complete_struct(a, f->type, obj, true);
		return obj;
	}
	case FIELD_STRING:
		return omit ? NULL : json_new_str(a, STR(""));
	case FIELD_BOOL:
		return omit ? NULL : json_new_bool(a, false);
	case FIELD_INT32:
	case FIELD_INT64:
	case FIELD_DOUBLE:
		return omit ? NULL : json_new_int(a, 0);
	case FIELD_INT_OR_STRING:
		return json_new_int(a, 0);
	case FIELD_QUANTITY:
		return json_new_cstr(a, "0");
	case FIELD_DURATION:
		return json_new_cstr(a, "0s");
	case FIELD_TIME:
	case FIELD_MICROTIME:
		/* omitzero, which Kubernetes 1.34 gave this one field alone */
		return strcmp(f->name, "creationTimestamp") == 0 ? NULL : json_new_null(a);
	case FIELD_BYTES:
		return omit ? NULL : json_new_null(a);
	case FIELD_RAW:
		/* a struct with an encoding of its own: omitempty does not touch it */
		return json_new_null(a);
	default:
		return NULL;
	}
}

/* Applied configurations reach here as they were written. */
static struct json *canonical(struct arena *a, const struct api_field *f, struct json *v)
{
	struct json *done = v;
	if (f->kind == FIELD_QUANTITY)
		done = quantity_of_json(a, v);
	else if (f->kind == FIELD_TIME || f->kind == FIELD_MICROTIME)
		done = time_of_json(a, v, f->kind == FIELD_MICROTIME);
	/* not to write where nothing changes: the tree may share parts with a frozen one */
	return done && !json_equal(done, v) ? done : v;
}

static void complete_element(struct arena *a, const struct api_field *f, struct json **v,
			     bool as_stored)
{
	if (f->kind == FIELD_STRUCT) {
		complete_struct(a, f->type, *v, as_stored);
		return;
	}
	struct json *done = canonical(a, f, *v);
	if (done != *v)
		*v = done;
}

static void complete_value(struct arena *a, const struct api_field *f, struct json **v,
			   bool as_stored)
{
	if (f->shape == SHAPE_ONE)
		complete_element(a, f, v, as_stored);
	for (uint32_t i = 0; f->shape == SHAPE_LIST && i < json_items_n(*v); i++)
		complete_element(a, f, &(*v)->items[i], as_stored);
	if (f->shape != SHAPE_MAP || (*v)->type != JSON_OBJECT)
		return;
	json_sort_keys(*v);
	JSON_EACH_MEMBER (*v, m)
		complete_element(a, f, &m->value, as_stored);
}

/* Kubernetes keeps objects in protobuf, where an empty list is none at all: it comes back as null.
 * The items of a List are not kept. */
static bool is_stored_as_nil(const struct api_field *f, const struct json *v)
{
	return f->shape != SHAPE_ONE && json_len(v) == 0 && strcmp(f->name, "items") != 0;
}

/* Writes to V only when something is to change: a tree may share complete parts with an object. */
static void complete_struct(struct arena *a, const struct api_type *t, struct json *v,
			    bool as_stored)
{
	if (!json_is(v, JSON_OBJECT))
		return;
	struct json **slots = arena_array(a, struct json *, t->fields_n + 1u);
	uint32_t n = 0, next = 0;
	bool changed = false;
	JSON_EACH_MEMBER (v, m) {
		const struct api_field *f = api_type_field(t, m->key);
		bool nil = as_stored && f && is_stored_as_nil(f, m->value);
		bool null_stays =
			f && m->value->type == JSON_NULL && json_is(absent_value(a, f), JSON_NULL);
		if (!f || (!null_stays && (nil || field_omits(f, m->value)))) {
			changed = true;
			continue;
		}
		if (!null_stays)
			complete_value(a, f, &m->value, as_stored);
		uint32_t at = (uint32_t)(f - t->fields);
		changed |= at < next;
		next = at;
		slots[at] = m->value;
	}
	for (unsigned i = 0; i < t->fields_n; i++) {
		if (!slots[i]) {
			slots[i] = absent_value(a, &t->fields[i]);
			changed |= slots[i] != NULL;
		}
		n += slots[i] != NULL;
	}
	if (changed)
		*v = *struct_of_slots(a, t, slots, n);
}

void api_complete(struct arena *a, const struct api_type *t, struct json *v)
{
	complete_struct(a, t, v, true);
}

void api_complete_sent(struct arena *a, const struct api_type *t, struct json *v)
{
	complete_struct(a, t, v, false);
}
