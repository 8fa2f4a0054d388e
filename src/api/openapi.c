/* The OpenAPI documents: version 2 whole, in JSON and in protobuf; version 3 one for each
 * group-version. Source: OpenAPI 2.0 and 3.0. */
#include "api/openapi.h"
#include "api/engine.h"
#include "api/self.h"
#include "wire/proto.h"

#define INFO "\"info\":{\"title\":\"Kubernetes\",\"version\":\"1.35.0\"}"
#define TOKEN                                                                   \
	"{\"BearerToken\":{\"type\":\"apiKey\",\"description\":\"Bearer Token " \
	"authentication\",\"name\":\"authorization\",\"in\":\"header\"}}"

/* A generator whose parts go into a buffer, as JSON members or protobuf messages. */
struct doc {
	struct openapi o;
	struct buf *b;
	bool protobuf, first;
};

static void doc_open(struct doc *d, struct buf *b, bool v3,
		     void (*on_path)(struct openapi *o, const char *path, const struct json *item))
{
	*d = (struct doc){.b = b, .first = true};
	d->o = (struct openapi){.v3 = v3, .a = arena_new(0), .on_path = on_path};
	map_init(&d->o.refs);
}

static void doc_close(struct doc *d)
{
	map_fini(&d->o.refs);
	arena_free(d->o.a);
}

static void put_member(const char *name, const struct json *v, void *arg)
{
	struct doc *d = arg;
	if (!d->first)
		buf_add_char(d->b, ',');
	d->first = false;
	json_write_str(d->b, str_of(name));
	buf_add_char(d->b, ':');
	json_write(d->b, v);
}

static void put_path(struct openapi *o, const char *path, const struct json *item)
{
	struct doc *d = container_of(o, struct doc, o);
	if (d->protobuf)
		gnostic_path(d->b, path, item);
	else
		put_member(path, item, d);
}

static void put_gnostic_schema(const char *name, const struct json *v, void *arg)
{
	struct doc *d = arg;
	gnostic_schema(d->b, name, v);
}

static void put_gnostic_parameter(const char *name, const struct json *v, void *arg)
{
	struct doc *d = arg;
	gnostic_parameter(d->b, name, v);
}

static void all_paths(struct openapi *o)
{
	openapi_paths_root(o, "/api/");
	openapi_paths_root(o, "/apis/");
	for (unsigned i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		if (k->group[0] && self_group_first(i)) {
			AUTO_FREE char *path = xasprintf("/apis/%s/", k->group);
			openapi_paths_root(o, path);
		}
		if (self_version_first(i))
			openapi_paths_of(o, k->api_version);
	}
	openapi_paths_root(o, "/version/");
	/* the shared parameters, which come last, refer to these */
	(void)openapi_ref(o, OPENAPI_META "Patch");
	(void)openapi_ref(o, OPENAPI_META "DeleteOptions");
}

static void make_v2(struct buf *b, const struct self_maker *m)
{
	(void)m;
	struct doc d;
	doc_open(&d, b, false, put_path);
	buf_add_cstr(b, "{\"swagger\":\"2.0\"," INFO ",\"paths\":{");
	all_paths(&d.o);
	buf_add_cstr(b, "},\"definitions\":{");
	d.first = true;
	openapi_schemas(&d.o, put_member, &d);
	buf_add_cstr(b, "},\"parameters\":{");
	d.first = true;
	openapi_shared_parameters(&d.o, put_member, &d);
	buf_add_cstr(b, "},\"securityDefinitions\":" TOKEN ",\"security\":[{\"BearerToken\":[]}]}");
	doc_close(&d);
}

static void make_v2_protobuf(struct buf *b, const struct self_maker *m)
{
	(void)m;
	struct doc d;
	doc_open(&d, b, false, put_path);
	d.protobuf = true;
	gnostic_document_open(b);
	size_t mark = proto_open(b, 8);
	all_paths(&d.o);
	proto_close(b, mark);
	mark = proto_open(b, 9);
	openapi_schemas(&d.o, put_gnostic_schema, &d);
	proto_close(b, mark);
	mark = proto_open(b, 10);
	openapi_shared_parameters(&d.o, put_gnostic_parameter, &d);
	proto_close(b, mark);
	gnostic_document_close(b);
	doc_close(&d);
}

struct str openapi_v2(bool protobuf)
{
	return self_document(protobuf ? "openapi v2 protobuf" : "openapi v2",
			     &(struct self_maker){.make = protobuf ? make_v2_protobuf : make_v2});
}

/* ---- version 3 ---- */

/* Of everything a document is made from, so that clients notice when it changes. */
static uint64_t version_hash(const char *api_version)
{
	uint64_t h = UINT64_C(0xcbf29ce484222325);
	for (unsigned i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		if (strcmp(k->api_version, api_version) != 0)
			continue;
		const char *parts[] = {k->kind, k->plural, k->type->openapi};
		for (size_t j = 0; j < ARRAY_SIZE(parts); j++)
			for (const char *c = parts[j]; *c; c++)
				h = (h ^ (uint8_t)*c) * UINT64_C(0x100000001b3);
		h = (h ^ k->verbs ^ (uint64_t)k->type->fields_n << 16) * UINT64_C(0x100000001b3);
	}
	return h;
}

static void index_entry(struct arena *a, struct json *paths, const char *path,
			const char *api_version)
{
	struct json *entry = json_obj(a, paths, path);
	json_set(a, entry, "serverRelativeURL",
		 json_new_strf(a, "/openapi/v3/%s?hash=%016llX", path,
			       (unsigned long long)version_hash(api_version)));
}

static void make_v3_index(struct buf *b, const struct self_maker *m)
{
	(void)m;
	AUTO_ARENA *a = arena_new(0);
	struct json *v = json_new_object(a), *paths = json_obj(a, v, "paths");
	index_entry(a, paths, "api", "");
	index_entry(a, paths, "apis", "");
	for (unsigned i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		const char *root = k->group[0] ? "apis" : "api";
		if (k->group[0] && self_group_first(i))
			index_entry(a, paths, arena_printf(a, "%s/%s", root, k->group), "");
		if (self_version_first(i))
			index_entry(a, paths, arena_printf(a, "%s/%s", root, k->api_version),
				    k->api_version);
	}
	index_entry(a, paths, "version", "");
	json_write(b, v);
}

struct str openapi_v3_index(void)
{
	return self_document("openapi v3", &(struct self_maker){.make = make_v3_index});
}

/* The paths of one document; false when there is none of that name. */
static bool v3_paths(struct openapi *o, struct str path)
{
	if (str_is(path, "api") || str_is(path, "apis") || str_is(path, "version")) {
		AUTO_FREE char *root = xasprintf("/%.*s/", STR_FMT(path));
		openapi_paths_root(o, root);
		return true;
	}
	bool core = str_has_prefix(path, STR("api/"));
	if (!core && !str_has_prefix(path, STR("apis/")))
		return false;
	struct str rest = str_from(path, core ? 4 : 5);
	for (unsigned i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		if (core != !k->group[0])
			continue;
		if (str_is(rest, k->api_version)) {
			openapi_paths_of(o, k->api_version);
			return true;
		}
		if (str_is(rest, k->group)) {
			AUTO_FREE char *root = xasprintf("/apis/%s/", k->group);
			openapi_paths_root(o, root);
			return true;
		}
	}
	return false;
}

static void make_v3(struct buf *b, const struct self_maker *m)
{
	struct doc d;
	doc_open(&d, b, true, put_path);
	buf_add_cstr(b, "{\"openapi\":\"3.0.0\"," INFO ",\"paths\":{");
	if (v3_paths(&d.o, m->text)) {
		buf_add_cstr(b, "},\"components\":{\"schemas\":{");
		d.first = true;
		openapi_schemas(&d.o, put_member, &d);
		buf_add_cstr(b, "},\"securitySchemes\":" TOKEN "}}");
	} else {
		buf_reset(b);
	}
	doc_close(&d);
}

struct str openapi_v3(struct str path)
{
	if (path.n == 0 || path.n > 320)
		return STR_NULL;
	AUTO_FREE char *key = xasprintf("openapi v3 %.*s", STR_FMT(path));
	return self_document(key, &(struct self_maker){.make = make_v3, .text = path});
}
