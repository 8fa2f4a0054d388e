#include "api/kind.h"
#include "base/macro.h"

const struct api_field *api_type_field(const struct api_type *t, struct str name)
{
	if (!t || name.n == 0)
		return NULL;
	for (unsigned i = 0; i < t->fields_n; i++) {
		const char *c = t->fields[i].name;
		if (c[0] == name.p[0] && strncmp(c, name.p, name.n) == 0 && !c[name.n])
			return &t->fields[i];
	}
	return NULL;
}

const struct api_kind *api_kind_find(struct str group, struct str version, struct str kind)
{
	for (unsigned i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		if (str_is(kind, k->kind) && str_is(group, k->group) && str_is(version, k->version))
			return k;
	}
	return NULL;
}

const struct api_kind *api_kind_resource(struct str group, struct str version, struct str plural)
{
	for (unsigned i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		if (str_is(plural, k->plural) && str_is(group, k->group) &&
		    str_is(version, k->version))
			return k;
	}
	return NULL;
}

const struct api_type *api_type_find(struct str openapi)
{
	size_t low = 0, high = api_types_n;
	while (low < high) {
		size_t mid = (low + high) / 2;
		int order = str_cmp(str_of(api_types[mid]->openapi), openapi);
		if (order == 0)
			return api_types[mid];
		if (order < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

const struct api_subresource *api_kind_sub(const struct api_kind *k, struct str name)
{
	for (unsigned i = 0; k && i < k->subresources_n; i++)
		if (str_is(name, k->subresources[i].name))
			return &k->subresources[i];
	return NULL;
}

void api_group_version(struct str api_version, struct str *ret_group, struct str *ret_version)
{
	size_t slash = str_find(api_version, '/');
	bool core = slash == api_version.n;
	*ret_group = core ? STR("") : str_sub(api_version, 0, slash);
	*ret_version = core ? api_version : str_from(api_version, slash + 1);
}

struct str api_version_of(const struct api_kind *k)
{
	return str_of(k->api_version);
}

#define META_TYPES      "io.k8s.apimachinery.pkg.apis.meta.v1."
#define TYPE_NAME_BYTES 160

static const struct api_type *type_in(struct str package, struct str kind)
{
	char name[TYPE_NAME_BYTES];
	if (package.n + kind.n >= sizeof(name))
		return NULL;
	memcpy(name, package.p, package.n);
	memcpy(name + package.n, kind.p, kind.n);
	return api_type_find(str_n(name, package.n + kind.n));
}

/* What every group-version has beside its own kinds: the options of requests and the frame of a
 * watch. Clients that speak protobuf delete a Deployment with DeleteOptions of apps/v1. */
static bool of_every_version(struct str kind)
{
	static const char *const kinds[] = {"DeleteOptions", "CreateOptions", "UpdateOptions",
					    "PatchOptions",  "GetOptions",    "ListOptions",
					    "WatchEvent"};
	for (unsigned i = 0; i < ARRAY_SIZE(kinds); i++)
		if (str_is(kind, kinds[i]))
			return true;
	return false;
}

const struct api_type *api_type_of(struct str api_version, struct str kind)
{
	for (unsigned i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		if (!str_is(api_version, k->api_version))
			continue;
		struct str openapi = str_of(k->type->openapi);
		const struct api_type *t =
			type_in(str_sub(openapi, 0, str_rfind(openapi, '.') + 1), kind);
		if (t)
			return t;
		if (of_every_version(kind))
			return type_in(STR(META_TYPES), kind);
		break; /* all kinds of a group-version are of one package */
	}
	if (str_is(api_version, "v1") || str_is(api_version, "meta.k8s.io/v1"))
		return type_in(STR(META_TYPES), kind);
	return NULL;
}
