/* Types of the tables as OpenAPI schemas. Source: kube-openapi's output, as recorded. */
#include "api/engine.h"
#include "api/openapi.h"

#define RUNTIME "io.k8s.apimachinery.pkg."
#define CRD     "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1."
#define REF_V2  "#/definitions/"
#define REF_V3  "#/components/schemas/"

/* What is no struct of the tables. */
static const struct {
	const char *name, *v2, *v3;
} SPECIAL[] = {
	{RUNTIME "api.resource.Quantity", "{\"type\":\"string\"}",
	 "{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"number\"}]}"},
	{OPENAPI_META "Duration", "{\"type\":\"string\"}", "{\"type\":\"string\"}"},
	{OPENAPI_META "FieldsV1", "{\"type\":\"object\"}", "{\"type\":\"object\"}"},
	{OPENAPI_META "MicroTime", "{\"type\":\"string\",\"format\":\"date-time\"}",
	 "{\"type\":\"string\",\"format\":\"date-time\"}"},
	{OPENAPI_META "Patch", "{\"type\":\"object\"}", "{\"type\":\"object\"}"},
	{OPENAPI_META "Time", "{\"type\":\"string\",\"format\":\"date-time\"}",
	 "{\"type\":\"string\",\"format\":\"date-time\"}"},
	{RUNTIME "runtime.RawExtension", "{\"type\":\"object\"}", "{\"type\":\"object\"}"},
	{RUNTIME "util.intstr.IntOrString", "{\"type\":\"string\",\"format\":\"int-or-string\"}",
	 "{\"format\":\"int-or-string\",\"oneOf\":[{\"type\":\"integer\"},{\"type\":\"string\"}]}"},
	{CRD "JSON", "{}", "{}"},
	{CRD "JSONSchemaPropsOrArray", "{}", "{}"},
	{CRD "JSONSchemaPropsOrBool", "{}", "{}"},
	{CRD "JSONSchemaPropsOrStringArray", "{}", "{}"},
};

struct json *openapi_ref(struct openapi *o, const char *name)
{
	map_put(&o->refs, str_of(name), o);
	struct json *v = json_new_object(o->a);
	json_set(o->a, v, "$ref", json_new_strf(o->a, "%s%s", o->v3 ? REF_V3 : REF_V2, name));
	return v;
}

/* The schema that a field's element refers to by name; NULL: it is written in place. */
static const char *ref_name(const struct api_field *f)
{
	switch ((enum field_type_N)f->kind) {
	case FIELD_STRUCT:
		return f->type->openapi;
	case FIELD_TIME:
		return OPENAPI_META "Time";
	case FIELD_MICROTIME:
		return OPENAPI_META "MicroTime";
	case FIELD_DURATION:
		return OPENAPI_META "Duration";
	case FIELD_QUANTITY:
		return RUNTIME "api.resource.Quantity";
	case FIELD_INT_OR_STRING:
		return RUNTIME "util.intstr.IntOrString";
	case FIELD_FIELDS_V1:
		return OPENAPI_META "FieldsV1";
	case FIELD_RAW:
		return f->type ? f->type->openapi : RUNTIME "runtime.RawExtension";
	default:
		return NULL;
	}
}

static void set_scalar(struct arena *a, struct json *v, const struct api_field *f)
{
	static const struct {
		const char *type, *format;
	} forms[] = {
		[FIELD_STRING] = {"string", NULL},     [FIELD_BOOL] = {"boolean", NULL},
		[FIELD_INT32] = {"integer", "int32"},  [FIELD_INT64] = {"integer", "int64"},
		[FIELD_DOUBLE] = {"number", "double"}, [FIELD_BYTES] = {"string", "byte"},
	};
	if (f->kind >= ARRAY_SIZE(forms) || !forms[f->kind].type)
		return;
	json_set_cstr(a, v, "type", forms[f->kind].type);
	json_set_cstr(a, v, "format", forms[f->kind].format);
}

static int value_cmp(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

static void set_enum(struct arena *a, struct json *v, const struct api_field *f)
{
	if (f->kind != FIELD_STRING || !f->type || !f->type->closed)
		return;
	const char *values[64];
	size_t n = 0;
	for (const char *const *e = f->type->enums; *e && n < ARRAY_SIZE(values); e++)
		values[n++] = *e;
	qsort(values, n, sizeof(values[0]), value_cmp);
	struct json *list = json_arr(a, v, "enum");
	for (size_t i = 0; i < n; i++)
		json_push(a, list, json_new_cstr(a, values[i]));
}

/* Go's zero value, which version 3 gives as the default of what is never absent. */
static struct json *zero_default(struct arena *a, const struct api_field *f)
{
	switch ((enum field_type_N)f->kind) {
	case FIELD_STRUCT:
		return json_new_object(a);
	case FIELD_STRING:
		return json_new_cstr(a, "");
	case FIELD_BOOL:
		return json_new_bool(a, false);
	case FIELD_INT32:
	case FIELD_INT64:
	case FIELD_DOUBLE:
		return json_new_int(a, 0);
	default:
		return NULL;
	}
}

/* One element: a field's own value, or what is in its list or map. */
static struct json *element_schema(struct openapi *o, const struct api_field *f, struct json *dflt)
{
	struct arena *a = o->a;
	const char *ref = ref_name(f);
	struct json *v;
	if (ref && (!o->v3 || !dflt)) {
		v = openapi_ref(o, ref);
		if (!o->v3 || f->shape != SHAPE_ONE)
			return v;
		struct json *wrapped = json_new_object(a);
		json_push(a, json_arr(a, wrapped, "allOf"), v);
		return wrapped;
	}
	v = json_new_object(a);
	if (ref) {
		json_set(a, v, "default", dflt);
		json_push(a, json_arr(a, v, "allOf"), openapi_ref(o, ref));
		return v;
	}
	set_scalar(a, v, f);
	if (dflt && o->v3)
		json_set(a, v, "default", dflt);
	set_enum(a, v, f);
	return v;
}

static const struct api_field_default *declared_default(const struct api_type *t,
							const struct api_field *f)
{
	for (unsigned i = 0; i < api_field_defaults_n; i++)
		if (strcmp(api_field_defaults[i].field, f->name) == 0 &&
		    strcmp(api_field_defaults[i].openapi, t->openapi) == 0)
			return &api_field_defaults[i];
	return NULL;
}

static struct json *field_default(struct openapi *o, const struct api_type *t,
				  const struct api_field *f)
{
	const struct api_field_default *d = declared_default(t, f);
	struct json *v = NULL;
	if (d && json_parse(o->a, str_of(d->json), NULL, &v) == 0)
		return v;
	if (f->flags & FIELD_POINTER)
		return NULL;
	if (f->kind != FIELD_STRUCT && f->flags & FIELD_OMITEMPTY)
		return NULL;
	return zero_default(o->a, f);
}

static void set_extensions(struct arena *a, struct json *v, const struct api_field *f)
{
	static const char *const lists[] = {"atomic", "set", "map"};
	if (f->list_keys) {
		struct json *keys = json_arr(a, v, "x-kubernetes-list-map-keys");
		for (const char *const *k = f->list_keys; *k; k++)
			json_push(a, keys, json_new_cstr(a, *k));
	}
	if (f->flags & FIELD_LIST_TYPE)
		json_set_cstr(a, v, "x-kubernetes-list-type", lists[f->list_type]);
	if (f->flags & (FIELD_ATOMIC | FIELD_GRANULAR))
		json_set_cstr(a, v, "x-kubernetes-map-type",
			      f->flags & FIELD_ATOMIC ? "atomic" : "granular");
	json_set_cstr(a, v, "x-kubernetes-patch-merge-key", f->patch_key);
	const char *merge = f->flags & FIELD_PATCH_MERGE ? "merge" : "";
	const char *retain = f->flags & FIELD_PATCH_REPLACE_KEYS ? "retainKeys"
			     : f->flags & FIELD_PATCH_REPLACE    ? "replace"
								 : "";
	if (*merge || *retain)
		json_set(a, v, "x-kubernetes-patch-strategy",
			 json_new_strf(a, "%s%s%s", merge, *merge && *retain ? "," : "", retain));
}

static int doc_cmp(const void *x, const void *y)
{
	const struct api_field_doc *a = x, *b = y;
	int d = strcmp(a->openapi, b->openapi);

	return d ? d : strcmp(a->field, b->field);
}

/* What explain says of F; a kind's own words go before those of all kinds. */
static const char *field_doc(const struct api_type *t, const struct api_field *f)
{
	struct api_field_doc key = {.openapi = t->openapi, .field = f->name};
	const struct api_field_doc *d =
		bsearch(&key, api_field_docs, api_field_docs_n, sizeof(key), doc_cmp);

	if (!d && api_type_field(t, STR("kind")) && api_type_field(t, STR("metadata")) &&
	    !api_type_field(t, STR("items"))) {
		key.openapi = "";
		d = bsearch(&key, api_field_docs, api_field_docs_n, sizeof(key), doc_cmp);
	}
	return d ? d->text : NULL;
}

static struct json *field_schema(struct openapi *o, const struct api_type *t,
				 const struct api_field *f)
{
	struct arena *a = o->a;
	struct json *v;
	if (f->shape == SHAPE_ONE) {
		v = element_schema(o, f, field_default(o, t, f));
		set_extensions(a, v, f);
		return v;
	}
	struct json *item = element_schema(o, f, o->v3 ? zero_default(a, f) : NULL);
	if (f->flags & FIELD_LIST_OF_LISTS) {
		struct json *list = json_new_object(a);
		json_set_cstr(a, list, "type", "array");
		json_set(a, list, "items", item);
		item = list;
	}
	v = json_new_object(a);
	bool list = f->shape == SHAPE_LIST;
	json_set_cstr(a, v, "type", list ? "array" : "object");
	json_set(a, v, list ? "items" : "additionalProperties", item);
	set_extensions(a, v, f);
	return v;
}

static void push_gvk(struct arena *a, struct json *list, struct str group, struct str version,
		     const char *kind)
{
	struct json *v = json_push(a, list, json_new_object(a));
	json_set_str(a, v, "group", group);
	json_set_cstr(a, v, "kind", kind);
	json_set_str(a, v, "version", version);
}

/* Kinds and lists say which they are; some meta types are of every group-version. */
static void set_gvk(struct arena *a, struct json *schema, const struct api_type *t)
{
	const char *key = "x-kubernetes-group-version-kind";
	if (strcmp(t->name, "DeleteOptions") == 0 || strcmp(t->name, "WatchEvent") == 0) {
		const char *last = "";
		for (unsigned i = 0; i < api_kinds_n; i++) {
			const struct api_kind *k = api_kinds[i];
			if (strcmp(last, k->api_version) != 0)
				push_gvk(a, json_arr(a, schema, key), str_of(k->group),
					 str_of(k->version), t->name);
			last = k->api_version;
		}
		return;
	}
	static const char *const meta[] = {"Status", "APIVersions", "APIGroup", "APIGroupList",
					   "APIResourceList"};
	for (size_t i = 0; i < ARRAY_SIZE(meta); i++)
		if (strcmp(t->name, meta[i]) == 0)
			push_gvk(a, json_arr(a, schema, key), STR(""), STR("v1"), t->name);
	if (!api_type_field(t, STR("apiVersion")) || !api_type_field(t, STR("metadata")))
		return;
	for (unsigned i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		if (api_type_of(str_of(k->api_version), str_of(t->name)) != t)
			continue;
		if (strncmp(t->openapi, OPENAPI_META, sizeof(OPENAPI_META) - 1) == 0)
			return;
		push_gvk(a, json_arr(a, schema, key), str_of(k->group), str_of(k->version),
			 t->name);
		return;
	}
}

static struct json *openapi_type_schema(struct openapi *o, const struct api_type *t)
{
	struct arena *a = o->a;
	struct json *v = json_new_object(a), *required = NULL;
	if (t->doc && t->doc[0])
		json_set_cstr(a, v, "description", t->doc);
	json_set_cstr(a, v, "type", "object");
	for (unsigned i = 0; i < t->fields_n; i++)
		if (t->fields[i].flags & FIELD_REQUIRED) {
			required = json_arr(a, v, "required");
			json_push(a, required, json_new_cstr(a, t->fields[i].name));
		}
	if (t->fields_n) {
		struct json *properties = json_obj(a, v, "properties");
		for (unsigned i = 0; i < t->fields_n; i++) {
			struct json *field = field_schema(o, t, &t->fields[i]);

			json_set_cstr(a, field, "description", field_doc(t, &t->fields[i]));
			json_set(a, properties, t->fields[i].name, field);
		}
	}
	set_gvk(a, v, t);
	if (t->atomic)
		json_set_cstr(a, v, "x-kubernetes-map-type", "atomic");
	struct json *unions;
	if (t->unions && json_parse(a, str_of(t->unions), NULL, &unions) == 0)
		json_set(a, v, "x-kubernetes-unions", unions);
	return v;
}

/* Notes what the noted types refer to, until nothing is new. */
static void refs_close(struct openapi *o)
{
	size_t n;
	do {
		n = o->refs.n;
		for (unsigned i = 0; i < api_types_n; i++) {
			const struct api_type *t = api_types[i];
			if (!map_get(&o->refs, str_of(t->openapi)))
				continue;
			for (unsigned j = 0; j < t->fields_n; j++) {
				const char *ref = ref_name(&t->fields[j]);
				if (ref)
					map_put(&o->refs, str_of(ref), o);
			}
		}
	} while (o->refs.n != n);
}

void openapi_schemas(struct openapi *o, openapi_schema_cb cb, void *arg)
{
	refs_close(o);
	for (unsigned i = 0; i < api_types_n; i++) {
		const struct api_type *t = api_types[i];
		if (!map_get(&o->refs, str_of(t->openapi)))
			continue;
		cb(t->openapi, openapi_type_schema(o, t), arg);
		arena_reset(o->a);
	}
	for (size_t i = 0; i < ARRAY_SIZE(SPECIAL); i++) {
		struct json *v;
		const char *text = o->v3 ? SPECIAL[i].v3 : SPECIAL[i].v2;
		if (map_get(&o->refs, str_of(SPECIAL[i].name)) &&
		    json_parse(o->a, str_of(text), NULL, &v) == 0)
			cb(SPECIAL[i].name, v, arg);
	}
	arena_reset(o->a);
}
