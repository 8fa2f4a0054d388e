/* Who owns which field: metadata.managedFields after creates, updates and patches. Source:
 * Kubernetes, "Server-Side Apply", field management; the entries recorded. */
#include "api/managed.h"

/* Kubernetes' own: more updaters are merged into one, the oldest first. */
#define MANAGERS_UPDATE_MAX 10
#define MANAGER_NAME_MAX    128
#define MANAGER_ANCIENT     "ancient-changes"

/* ---- the list ---- */
void managers_read(struct arena *a, const struct json *obj, struct managers *ret)
{
	*ret = (struct managers){.a = a};
	JSON_EACH (json_path(obj, "metadata.managedFields"), e) {
		struct str op = json_get_str(e, "operation");
		if (!str_is(op, "Apply") && !str_is(op, "Update"))
			continue;
		managers_add(ret, &(struct owner){
					  .name = json_get_str(e, "manager"),
					  .api_version = json_get_str(e, "apiVersion"),
					  .sub = json_get_str(e, "subresource"),
					  .time = json_get_str(e, "time"),
					  .applied = str_is(op, "Apply"),
					  .set = fieldset_read(a, json_get(e, "fieldsV1")),
				  });
	}
}

/* An applier is the same in all versions. */
static bool same_manager(const struct owner *x, const struct owner *y)
{
	return x->applied == y->applied && str_eq(x->name, y->name) && str_eq(x->sub, y->sub) &&
	       (x->applied || str_eq(x->api_version, y->api_version));
}

struct owner *managers_find(struct managers *m, const struct owner *like)
{
	for (unsigned i = 0; i < m->n; i++)
		if (same_manager(&m->items[i], like))
			return &m->items[i];
	return NULL;
}

struct owner *managers_add(struct managers *m, const struct owner *like)
{
	if (m->n == m->cap) {
		unsigned cap = m->cap ? 2 * m->cap : 8;
		struct owner *grown = arena_array(m->a, struct owner, cap);
		if (m->n)
			memcpy(grown, m->items, m->n * sizeof(*grown));
		m->items = grown;
		m->cap = cap;
	}
	m->items[m->n] = *like;
	return &m->items[m->n++];
}

static void managers_remove(struct managers *m, unsigned at)
{
	memmove(&m->items[at], &m->items[at + 1], (m->n - 1 - at) * sizeof(*m->items));
	m->n--;
}

static void managers_drop_empty(struct managers *m)
{
	for (unsigned i = m->n; i-- > 0;)
		if (fieldset_empty(m->items[i].set))
			managers_remove(m, i);
}

static int by_order(const void *x, const void *y)
{
	const struct owner *p = x, *q = y;
	int order;

	if (p->applied != q->applied)
		return p->applied ? -1 : 1;
	/* RFC 3339 in UTC sorts as text; no time comes first */
	if ((order = str_cmp(p->time, q->time)) || (order = str_cmp(p->name, q->name)) ||
	    (order = str_cmp(p->api_version, q->api_version)))
		return order;
	return str_cmp(p->sub, q->sub);
}

void managers_write(struct managers *m, struct json *obj)
{
	struct arena *a = m->a;
	struct json *meta = json_obj(a, obj, "metadata");

	managers_drop_empty(m);
	json_del(meta, "managedFields");
	if (m->n == 0)
		return;
	qsort(m->items, m->n, sizeof(*m->items), by_order);
	struct json *list = json_arr(a, meta, "managedFields");
	for (unsigned i = 0; i < m->n; i++) {
		const struct owner *x = &m->items[i];
		struct json *e = json_push(a, list, json_new_object(a));
		if (x->name.n)
			json_set_str(a, e, "manager", x->name);
		json_set_cstr(a, e, "operation", x->applied ? "Apply" : "Update");
		json_set_str(a, e, "apiVersion", x->api_version);
		if (x->time.n)
			json_set_str(a, e, "time", x->time);
		json_set_cstr(a, e, "fieldsType", "FieldsV1");
		json_set(a, e, "fieldsV1", fieldset_write(a, x->set));
		if (x->sub.n)
			json_set_str(a, e, "subresource", x->sub);
	}
}

/* Merge the oldest updaters of a version into one until few enough are left. */
static void managers_cap(struct managers *m)
{
	unsigned updaters = 0;

	if (m->n)
		qsort(m->items, m->n, sizeof(*m->items), by_order);
	for (unsigned i = 0; i < m->n; i++)
		updaters += !m->items[i].applied;
	for (unsigned i = 0; i < m->n && updaters > MANAGERS_UPDATE_MAX;) {
		struct owner *old = &m->items[i++];
		if (old->applied)
			continue;
		for (unsigned k = i; k < m->n && updaters > MANAGERS_UPDATE_MAX;) {
			struct owner *x = &m->items[k];
			if (x->applied || !str_eq(x->api_version, old->api_version)) {
				k++;
				continue;
			}
			old->name = STR(MANAGER_ANCIENT);
			old->sub = STR_NULL;
			old->time = x->time;
			old->set = fieldset_union(m->a, old->set, x->set);
			managers_remove(m, k);
			updaters--;
		}
	}
}

void managers_take(struct managers *m, const struct owner *skip, const struct typed_diff *d)
{
	const struct fieldset *changed = fieldset_union(m->a, d->modified, d->added);

	for (unsigned i = 0; i < m->n; i++) {
		struct owner *x = &m->items[i];
		if (skip && same_manager(x, skip))
			continue;
		x->set = fieldset_difference(m->a, x->set, changed);
		x->set = fieldset_difference(m->a, x->set, d->removed);
	}
}

/* ---- what nobody owns ---- */
struct ignored_row {
	const char *group, *kind;
	const char *sub;
	const char *const *paths;
};
static const char *const nothing[] = {NULL};
static const char *const only_status[] = {"status", NULL};
static const char *const only_spec[] = {"spec", NULL};
static const char *const spec_and_status[] = {"spec", "status", NULL};
static const char *const pod_status[] = {"spec", "metadata.deletionTimestamp",
					 "metadata.ownerReferences", NULL};
static const char *const labels_and_spec[] = {"spec", "metadata.labels", NULL};
static const char *const meta_and_spec[] = {"spec", "metadata", NULL};
static const struct ignored_row ignored_rows[] = {
	{"", "Pod", "status", pod_status},
	{"certificates.k8s.io", "CertificateSigningRequest", "", spec_and_status},
	{"apps", "Deployment", "status", labels_and_spec},
	{"apiextensions.k8s.io", "CustomResourceDefinition", "status", meta_and_spec},
	{"storage.k8s.io", "VolumeAttachment", "status", meta_and_spec},
	{"apiregistration.k8s.io", "APIService", "status", meta_and_spec},
	{"networking.k8s.io", "ServiceCIDR", "", nothing},
	{"networking.k8s.io", "ServiceCIDR", "status", nothing},
	{"flowcontrol.apiserver.k8s.io", "FlowSchema", "status", meta_and_spec},
	{"flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration", "status", meta_and_spec},
};

struct fieldset *managed_ignored(struct arena *a, const struct api_kind *k, const char *sub)
{
	struct fieldset *s = fieldset_new(a);
	const char *const *paths = NULL;

	if (!sub[0])
		paths = api_kind_sub(k, STR("status")) ? only_status : NULL;
	else if (strcmp(sub, "status") == 0)
		paths = only_spec;
	for (size_t i = 0; i < ARRAY_SIZE(ignored_rows); i++) {
		const struct ignored_row *x = &ignored_rows[i];
		if (strcmp(x->kind, k->kind) == 0 && strcmp(x->group, k->group) == 0 &&
		    strcmp(x->sub, sub) == 0)
			paths = x->paths;
	}
	for (; paths && *paths; paths++)
		fieldset_add_names(a, s, *paths);
	return s;
}

struct fieldset *managed_strip(struct arena *a, const struct fieldset *s)
{
	static const char *const paths[] = {
		"apiVersion",
		"kind",
		"metadata",
		"metadata.name",
		"metadata.namespace",
		"metadata.creationTimestamp",
		"metadata.selfLink",
		"metadata.uid",
		"metadata.clusterName",
		"metadata.generation",
		"metadata.managedFields",
		"metadata.resourceVersion",
	};
	struct fieldset *gone = fieldset_new(a);

	for (size_t i = 0; i < ARRAY_SIZE(paths); i++)
		fieldset_add_names(a, gone, paths[i]);
	return fieldset_difference(a, s, gone);
}

void managed_diff(struct arena *a, const struct api_kind *k, const char *sub,
		  const struct json *old, const struct json *now, struct typed_diff *ret)
{
	struct shape s = shape_of_type(k->type);
	const struct fieldset *ignored = managed_ignored(a, k, sub);

	typed_compare(a, &s, old, now, ret);
	ret->added = fieldset_without(a, ret->added, ignored);
	ret->modified = fieldset_without(a, ret->modified, ignored);
	ret->removed = fieldset_without(a, ret->removed, ignored);
}

struct json *managed_empty(struct arena *a, const struct api_kind *k)
{
	struct json *v = json_new_object(a);

	json_set_cstr(a, v, "kind", k->kind);
	json_set_str(a, v, "apiVersion", api_version_of(k));
	api_complete(a, k->type, v);
	return v;
}

struct json *managed_bare(struct arena *a, const struct json *obj)
{
	struct json *out = json_shallow(a, obj), *meta = json_get(obj, "metadata");

	if (json_is(meta, JSON_OBJECT)) {
		meta = json_set(a, out, "metadata", json_shallow(a, meta));
		json_del(meta, "managedFields");
	}
	return out;
}

/* ---- the verbs ---- */
/* A client may send the list, which is then taken; [{}] empties it; sending none keeps it. */
static void managers_choose(struct arena *a, const struct json *old, const struct json *obj,
			    bool sub, struct managers *ret)
{
	const struct json *sent = json_path(obj, "metadata.managedFields");

	if (!sub && json_len(sent) == 1 && json_len(json_item(sent, 0)) == 0) {
		*ret = (struct managers){.a = a};
		return;
	}
	managers_read(a, sub ? old : obj, ret);
	if (ret->n == 0)
		managers_read(a, old, ret);
}

void managers_update(struct managers *m, const struct api_kind *k, const struct json *old,
		     const struct json *now, const struct owner *me)
{
	struct arena *a = m->a;
	struct typed_diff d;

	managed_diff(a, k, arena_cstr(a, me->sub), old, now, &d);
	managers_take(m, NULL, &d);
	struct fieldset *mine = managed_strip(a, fieldset_union(a, d.modified, d.added));
	struct owner *x = managers_find(m, me);
	if (!fieldset_empty(mine)) {
		if (!x)
			x = managers_add(m, me);
		x->set = fieldset_union(a, x->set, mine);
		x->time = me->time;
	}
	managers_drop_empty(m);
}

void managed_update(struct arena *a, const struct api_kind *k, const struct json *old,
		    struct json *obj, const char *owner, const char *sub, const char *now)
{
	struct managers m;
	struct owner me = {.name = str_sub(str_of(owner), 0, MANAGER_NAME_MAX),
			   .api_version = api_version_of(k),
			   .sub = str_of(sub),
			   .time = str_of(now)};

	api_complete_sent(a, k->type, obj);
	managers_choose(a, old, obj, sub[0], &m);
	/* An object that nobody tracks from its creation on is not tracked before its first
	 * apply. */
	if (m.n || !old) {
		managers_update(&m, k, old ? managed_bare(a, old) : managed_empty(a, k),
				managed_bare(a, obj), &me);
		managers_cap(&m);
	}
	managers_write(&m, obj);
}

static bool same_but_times(const struct json *x, const struct json *y)
{
	const struct json *xs = json_path(x, "metadata.managedFields");
	const struct json *ys = json_path(y, "metadata.managedFields");

	if (json_len(xs) != json_len(ys))
		return false;
	for (uint32_t i = 0; i < json_len(xs); i++) {
		const struct json *p = json_item(xs, i), *q = json_item(ys, i);
		if (json_len(p) != json_len(q))
			return false;
		JSON_EACH_MEMBER (p, e)
			if (!str_is(e->key, "time") &&
			    !json_equal_empty(e->value, json_get_n(q, e->key)))
				return false;
	}
	return true;
}

void managed_settle(struct arena *a, const struct json *old, struct json *obj)
{
	const struct json *was = json_path(old, "metadata.managedFields");
	/* without any there are no times to keep */
	if (was && same_but_times(old, obj) &&
	    json_equal_empty(managed_bare(a, old), managed_bare(a, obj)))
		json_set(a, json_get(obj, "metadata"), "managedFields", json_dup(a, was));
}
