/* Namespaces that go take everything in them along: pods first, then the rest, then the finalizer.
 * Source: Kubernetes, "Namespaces"; pkg/controller/namespace/deletion. */
#include "ctl/impl.h"

/* Content that goes gracefully (pods) is looked at again this often. */
#define LOOK_AGAIN_MS 100

struct namespaces {
	struct controller c;
	struct cache *namespaces;
};

struct held_back { /* by a finalizer */
	struct held_back *next;
	struct str finalizer;
	unsigned n;
};
struct sweep {
	struct object *ns;
	struct buf remaining;        /* "pods. has 2 resource instances, …" */
	struct held_back *held_back; /* as they were met: the same text for the same content */
	unsigned open, kinds_left;
	bool failed, pods_left, pods_only;
};

static void sweep_next(struct pass *p, struct sweep *s);

static void sweep_fini(void *arg)
{
	struct sweep *s = arg;
	buf_fini(&s->remaining);
}

static bool sweepable(const struct api_kind *k)
{
	const uint32_t need = VERB_LIST | VERB_DELETE;
	return k->namespaced && !k->virtual_ && k->storage_kind == k && (k->verbs & need) == need;
}

static bool is_pods(const struct api_kind *k)
{
	return strcmp(k->plural, "pods") == 0 && !k->group[0];
}

static void note_finalizer(struct pass *p, struct sweep *s, struct str finalizer)
{
	struct held_back **at = &s->held_back;
	while (*at && !str_eq((*at)->finalizer, finalizer))
		at = &(*at)->next;
	if (!*at) {
		*at = arena_new_of(p->arena, struct held_back);
		**at = (struct held_back){.finalizer = arena_str(p->arena, finalizer)};
	}
	(*at)->n++;
}

static void note_remaining(struct pass *p, struct sweep *s, const struct api_kind *k,
			   const struct client_result *res)
{
	buf_printf(&s->remaining, "%s%s.%s has %zu resource instances", s->remaining.n ? ", " : "",
		   k->plural, k->group, res->items_n);
	s->kinds_left++;
	for (size_t i = 0; i < res->items_n; i++)
		JSON_EACH (json_path(res->items[i]->json, "metadata.finalizers"), f)
			note_finalizer(p, s, json_str(f));
}

struct sweep_kind {
	struct sweep *s;
	const struct api_kind *kind;
	bool swept;
};

static void list_kind(struct pass *p, struct sweep_kind *k);

static void sweep_settle(struct pass *p, struct sweep *s)
{
	if (--s->open == 0)
		sweep_next(p, s);
}

static void on_swept(struct pass *p, const struct client_result *res, void *arg)
{
	struct sweep_kind *k = arg;
	if (res->r < 0) {
		k->s->failed = true;
		sweep_settle(p, k->s);
		return;
	}
	k->swept = true;
	list_kind(p, k);
}

static bool some_stay(const struct client_result *res)
{
	for (size_t i = 0; i < res->items_n; i++)
		if (!meta_deleting(res->items[i]->json))
			return true;
	return false;
}

static void on_listed(struct pass *p, const struct client_result *res, void *arg)
{
	struct sweep_kind *k = arg;
	struct sweep *s = k->s;
	if (res->r == 0 && some_stay(res) && !k->swept) {
		struct client_request req = {
			.verb = CLIENT_DELETECOLLECTION, .kind = k->kind, .ns = p->name};
		pass_do(p, &req, on_swept, k);
		return;
	}
	if (res->r < 0)
		s->failed = true;
	else if (res->items_n)
		note_remaining(p, s, k->kind, res);
	s->pods_left |= is_pods(k->kind) && (res->r < 0 || res->items_n);
	sweep_settle(p, s);
}

static void list_kind(struct pass *p, struct sweep_kind *k)
{
	struct client_request req = {.verb = CLIENT_LIST, .kind = k->kind, .ns = p->name};
	pass_do(p, &req, on_listed, k);
}

static void sweep_kinds(struct pass *p, struct sweep *s, bool pods)
{
	s->open = 1; /* so that it does not settle while kinds are added */
	for (uint16_t i = 0; i < api_kinds_n; i++) {
		if (!sweepable(api_kinds[i]) || is_pods(api_kinds[i]) != pods)
			continue;
		struct sweep_kind *k = arena_new_of(p->arena, struct sweep_kind);
		*k = (struct sweep_kind){.s = s, .kind = api_kinds[i]};
		s->open++;
		list_kind(p, k);
	}
	sweep_settle(p, s);
}

static void finalize(struct pass *p, struct sweep *s)
{
	struct json *body = pass_edit(p, s->ns);
	struct json *rest = json_new_array(p->arena);
	JSON_EACH (json_path(body, "spec.finalizers"), f)
		if (!str_is(json_str(f), "kubernetes"))
			json_push(p->arena, rest, f);
	json_set(p->arena, json_obj(p->arena, body, "spec"), "finalizers", rest);
	(void)json_del(json_get(body, "metadata"), "resourceVersion"); /* every object has it */
	struct client_request req = {
		.verb = CLIENT_UPDATE,
		.kind = s->ns->kind,
		.name = p->name,
		.subresource = "finalize",
		.body = body,
	};
	pass_do_or(p, &req, ERR_NOT_FOUND, NULL, NULL);
}

static void report(struct pass *p, struct sweep *s)
{
	struct arena *a = p->arena;
	struct json *status =
		object_status(s->ns) ? json_dup(a, object_status(s->ns)) : json_new_object(a);
	const char *left = s->remaining.p ? s->remaining.p : "";
	AUTO_BUF finalizers = BUF_INIT;
	for (const struct held_back *h = s->held_back; h; h = h->next)
		buf_printf(&finalizers, "%s%.*s in %u resource instances", finalizers.n ? ", " : "",
			   STR_FMT(h->finalizer), h->n);
	json_set_cstr(a, status, "phase", "Terminating");
	(void)meta_condition_set(a, status, "NamespaceDeletionDiscoveryFailure", "False",
				 "ResourcesDiscovered", "All resources successfully discovered");
	(void)meta_condition_set(a, status, "NamespaceDeletionGroupVersionParsingFailure", "False",
				 "ParsedGroupVersions",
				 "All legacy kube types successfully parsed");
	if (s->failed)
		(void)meta_condition_set(a, status, "NamespaceDeletionContentFailure", "True",
					 "ContentDeletionFailed", "some content was not deleted");
	else
		(void)meta_condition_set(
			a, status, "NamespaceDeletionContentFailure", "False", "ContentDeleted",
			"All content successfully deleted, may be waiting on finalization");
	bool some = s->kinds_left > 0;
	(void)meta_condition_set(a, status, "NamespaceContentRemaining", some ? "True" : "False",
				 some ? "SomeResourcesRemain" : "ContentRemoved",
				 some ? arena_printf(a, "Some resources are remaining: %s", left)
				      : "All content successfully removed");
	some = finalizers.n > 0;
	(void)meta_condition_set(
		a, status, "NamespaceFinalizersRemaining", some ? "True" : "False",
		some ? "SomeFinalizersRemain" : "ContentHasNoFinalizers",
		some ? arena_printf(a, "Some content in the namespace has finalizers remaining: %s",
				    finalizers.p)
		     : "All content-preserving finalizers finished");
	pass_update_status(p, s->ns, status);
}

static void sweep_next(struct pass *p, struct sweep *s)
{
	if (s->pods_only && !s->pods_left && !s->failed) {
		s->pods_only = false;
		sweep_kinds(p, s, false);
		return;
	}
	if (!s->kinds_left && !s->failed) {
		finalize(p, s);
		return;
	}
	report(p, s);
	pass_again_ms(p, LOOK_AGAIN_MS);
}

static bool has_our_finalizer(const struct object *ns)
{
	JSON_EACH (json_get(object_spec(ns), "finalizers"), f)
		if (str_is(json_str(f), "kubernetes"))
			return true;
	return false;
}

static void sync_key(struct pass *p)
{
	struct namespaces *self = container_of(p->c, struct namespaces, c);
	struct object *ns = cache_get(self->namespaces, STR_NULL, str_of(p->key));
	if (!ns || !meta_deleting(ns->json) || !has_our_finalizer(ns))
		return;
	pass_hold(p, ns);
	struct sweep *s = arena_new_of(p->arena, struct sweep);
	s->ns = ns;
	s->pods_only = true;
	arena_on_free(p->arena, sweep_fini, s);
	sweep_kinds(p, s, true);
}

/* Our own reports are no reason to look again. */
static void on_namespace(struct controller *c, struct object *now, struct object *old)
{
	if (now && meta_deleting(now->json) &&
	    (!old || !meta_deleting(old->json) || !has_our_finalizer(now)))
		controller_mark(c, now);
}

struct controller *namespace_controller(struct ctl *ctl)
{
	struct namespaces *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "namespace-controller", sync_key);
	self->namespaces = controller_watch(&self->c, "v1", "Namespace", on_namespace);
	return &self->c;
}
