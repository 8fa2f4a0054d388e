/* /api, /apis and below, in both forms. Source: Kubernetes API concepts, "Discovery API". */
#include "api/engine.h"
#include "api/self.h"

/* Alphabetical, as a server lists them. */
static const struct {
	uint32_t bit;
	const char *name;
} VERBS[] = {
	{VERB_CREATE, "create"},
	{VERB_DELETE, "delete"},
	{VERB_DELETECOLLECTION, "deletecollection"},
	{VERB_GET, "get"},
	{VERB_LIST, "list"},
	{VERB_PATCH, "patch"},
	{VERB_UPDATE, "update"},
	{VERB_WATCH, "watch"},
};

static void add_verbs(struct arena *a, struct json *to, uint32_t verbs)
{
	struct json *list = json_arr(a, to, "verbs");
	for (size_t i = 0; i < ARRAY_SIZE(VERBS); i++)
		if (verbs & VERBS[i].bit)
			json_push(a, list, json_new_cstr(a, VERBS[i].name));
}

static void add_strings(struct arena *a, struct json *to, const char *key, const char *const *s)
{
	if (!s || !*s)
		return;
	struct json *list = json_arr(a, to, key);
	for (; *s; s++)
		json_push(a, list, json_new_cstr(a, *s));
}

static struct json *new_doc(struct arena *a, const char *kind, const char *api_version)
{
	struct json *v = json_new_object(a);
	json_set_cstr(a, v, "kind", kind);
	json_set_cstr(a, v, "apiVersion", api_version);
	return v;
}

static bool same_group(const struct api_kind *k, struct str group)
{
	return str_is(group, k->group);
}

/* ---- the plain form ---- */

static void make_api_versions(struct buf *b, const struct self_maker *m)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v = json_new_object(a);
	json_set_cstr(a, v, "kind", "APIVersions");
	json_push(a, json_arr(a, v, "versions"), json_new_cstr(a, "v1"));
	struct json *address =
		json_push(a, json_arr(a, v, "serverAddressByClientCIDRs"), json_new_object(a));
	json_set_cstr(a, address, "clientCIDR", "0.0.0.0/0");
	json_set_str(a, address, "serverAddress", m->text);
	json_write(b, v);
}

struct str discovery_api_versions(const char *server_address)
{
	AUTO_FREE char *key = xasprintf("api %s", server_address);
	return self_document(key, &(struct self_maker){.make = make_api_versions,
						       .text = str_of(server_address)});
}

static struct json *version_entry(struct arena *a, const struct api_kind *k)
{
	struct json *v = json_new_object(a);
	json_set_cstr(a, v, "groupVersion", k->api_version);
	json_set_cstr(a, v, "version", k->version);
	return v;
}

/* The members of an APIGroup; false when there is no such group. */
static bool fill_group(struct arena *a, struct json *to, struct str group)
{
	const struct api_kind *first = NULL;
	for (unsigned i = 0; self_kind(i); i++) {
		const struct api_kind *k = self_kind(i);
		if (!same_group(k, group) || !self_version_first(i))
			continue;
		if (!first)
			json_set_str(a, to, "name", group);
		first = first ? first : k;
		json_push(a, json_arr(a, to, "versions"), version_entry(a, k));
	}
	if (first)
		json_set(a, to, "preferredVersion", version_entry(a, first));
	return first;
}

static void make_group_list(struct buf *b, const struct self_maker *m)
{
	(void)m;
	AUTO_ARENA *a = arena_new(0);
	struct json *v = new_doc(a, "APIGroupList", "v1");
	struct json *groups = json_arr(a, v, "groups");
	for (unsigned i = 0; self_kind(i); i++)
		if (self_kind(i)->group[0] && self_group_first(i))
			fill_group(a, json_push(a, groups, json_new_object(a)),
				   str_of(self_kind(i)->group));
	json_write(b, v);
}

struct str discovery_group_list(void)
{
	return self_document("apis", &(struct self_maker){.make = make_group_list});
}

static void make_group(struct buf *b, const struct self_maker *m)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v = new_doc(a, "APIGroup", "v1");
	if (fill_group(a, v, m->group))
		json_write(b, v);
}

struct str discovery_group(struct str group)
{
	if (group.n == 0 || group.n > 253)
		return STR_NULL;
	AUTO_FREE char *key = xasprintf("group %.*s", STR_FMT(group));
	return self_document(key, &(struct self_maker){.make = make_group, .group = group});
}

static void add_resource(struct arena *a, struct json *list, const struct api_kind *k)
{
	struct json *r = json_push(a, list, json_new_object(a));
	json_set_cstr(a, r, "name", k->plural);
	json_set_cstr(a, r, "singularName", k->singular);
	json_set_bool(a, r, "namespaced", k->namespaced);
	json_set_cstr(a, r, "kind", k->kind);
	add_verbs(a, r, k->verbs);
	add_strings(a, r, "shortNames", k->short_names);
	add_strings(a, r, "categories", k->categories);
	json_set_cstr(a, r, "storageVersionHash", k->storage_hash);
	for (unsigned i = 0; i < k->subresources_n; i++) {
		const struct api_subresource *s = &k->subresources[i];
		r = json_push(a, list, json_new_object(a));
		json_set(a, r, "name", json_new_strf(a, "%s/%s", k->plural, s->name));
		json_set_cstr(a, r, "singularName", "");
		json_set_bool(a, r, "namespaced", k->namespaced);
		if (strcmp(s->group, k->group) != 0 || strcmp(s->version, k->version) != 0) {
			json_set_cstr(a, r, "group", s->group);
			json_set_cstr(a, r, "version", s->version);
		}
		json_set_cstr(a, r, "kind", s->kind);
		add_verbs(a, r, s->verbs);
	}
}

static void make_resources(struct buf *b, const struct self_maker *m)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v = json_new_object(a), *list = NULL;
	json_set_cstr(a, v, "kind", "APIResourceList");
	if (m->group.n) /* the core group's list has none */
		json_set_cstr(a, v, "apiVersion", "v1");
	for (unsigned i = 0; self_kind(i); i++) {
		const struct api_kind *k = self_kind(i);
		if (!same_group(k, m->group) || !str_is(m->version, k->version))
			continue;
		json_set_cstr(a, v, "groupVersion", k->api_version);
		list = json_arr(a, v, "resources");
		add_resource(a, list, k);
	}
	if (list)
		json_write(b, v);
}

struct str discovery_resources(struct str group, struct str version)
{
	if (group.n > 253 || version.n > 63)
		return STR_NULL;
	AUTO_FREE char *key = xasprintf("resources %.*s/%.*s", STR_FMT(group), STR_FMT(version));
	return self_document(
		key,
		&(struct self_maker){.make = make_resources, .group = group, .version = version});
}

/* ---- the aggregated form ---- */

static void add_response_kind(struct arena *a, struct json *to, const struct api_kind *of,
			      const char *group, const char *version, const char *kind)
{
	/* empty where it is that of the group-version itself */
	bool own = strcmp(group, of->group) == 0 && strcmp(version, of->version) == 0;
	struct json *r = json_obj(a, to, "responseKind");
	json_set_cstr(a, r, "group", own ? "" : group);
	json_set_cstr(a, r, "version", own ? "" : version);
	json_set_cstr(a, r, "kind", kind);
}

static void add_aggregated(struct arena *a, struct json *list, const struct api_kind *k)
{
	struct json *r = json_push(a, list, json_new_object(a));
	json_set_cstr(a, r, "resource", k->plural);
	add_response_kind(a, r, k, k->group, k->version, k->kind);
	json_set_cstr(a, r, "scope", k->namespaced ? "Namespaced" : "Cluster");
	json_set_cstr(a, r, "singularResource", k->singular);
	add_verbs(a, r, k->verbs);
	add_strings(a, r, "shortNames", k->short_names);
	add_strings(a, r, "categories", k->categories);
	for (unsigned i = 0; i < k->subresources_n; i++) {
		const struct api_subresource *s = &k->subresources[i];
		struct json *sub = json_push(a, json_arr(a, r, "subresources"), json_new_object(a));
		json_set_cstr(a, sub, "subresource", s->name);
		add_response_kind(a, sub, k, s->group, s->version, s->kind);
		add_verbs(a, sub, s->verbs);
	}
}

static void add_version(struct arena *a, struct json *versions, const struct api_kind *of)
{
	struct json *v = json_push(a, versions, json_new_object(a));
	json_set_cstr(a, v, "version", of->version);
	struct json *list = json_arr(a, v, "resources");
	for (unsigned i = 0; self_kind(i); i++)
		if (strcmp(self_kind(i)->api_version, of->api_version) == 0)
			add_aggregated(a, list, self_kind(i));
	json_set_cstr(a, v, "freshness", "Current");
}

static void add_group(struct arena *a, struct json *items, const char *group)
{
	struct json *item = json_push(a, items, json_new_object(a));
	struct json *meta = json_obj(a, item, "metadata");
	if (group[0])
		json_set_cstr(a, meta, "name", group);
	struct json *versions = json_arr(a, item, "versions");
	for (unsigned i = 0; self_kind(i); i++)
		if (strcmp(self_kind(i)->group, group) == 0 && self_version_first(i))
			add_version(a, versions, self_kind(i));
}

static void make_aggregated(struct buf *b, const struct self_maker *m)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v = new_doc(a, "APIGroupDiscoveryList", m->text.p);
	json_obj(a, v, "metadata");
	struct json *items = json_arr(a, v, "items");
	for (unsigned i = 0; self_kind(i); i++) {
		bool core = self_kind(i)->group[0] == 0;
		if (core == m->flag && self_group_first(i))
			add_group(a, items, self_kind(i)->group);
	}
	json_write(b, v);
}

struct str discovery_aggregated(bool core, bool v2)
{
	const char *version = v2 ? "apidiscovery.k8s.io/v2" : "apidiscovery.k8s.io/v2beta1";
	AUTO_FREE char *key = xasprintf("%s of %s", version, core ? "api" : "apis");
	return self_document(key, &(struct self_maker){.make = make_aggregated,
						       .text = str_of(version),
						       .flag = core});
}
