/* Admission: what is filled in or refused because of other objects. Order: the namespace exists and
 * is not going; ServiceAccount and its token volume; tolerations every pod gets; priority; limits;
 * storage class; node restriction. After validation: PodSecurity, rights that are handed on, then
 * quota.
 */
#include "serve/core.h"

static const struct api_kind *core_kind(const char *kind)
{
	return api_kind_find(STR(""), STR("v1"), str_of(kind));
}

static struct object *peek(struct req *r, const struct api_kind *k, struct str ns, struct str name)
{
	struct sval *v = store_get(r->s->store, req_storage_key(r, k, ns, name));

	return v ? value_object(r->s, k, v) : NULL;
}

/* ---- NamespaceLifecycle ---- */

static int admit_namespace(struct req *r)
{
	if (!r->creating || !r->kind->namespaced)
		return 0;
	struct object *ns = peek(r, core_kind("Namespace"), STR_NULL, r->ns);
	if (!ns) {
		const struct api_kind *k = r->kind;
		struct str name = r->name;
		r->kind = core_kind("Namespace");
		r->name = r->ns;
		(void)fail_not_found(r);
		r->kind = k;
		r->name = name;
		return -1;
	}
	if (!meta_deleting(ns->json))
		return 0;
	(void)fail_forbidden(r,
			     "unable to create new content in namespace %.*s because it is being "
			     "terminated",
			     STR_FMT(r->ns));
	struct json *d = json_get(r->ans.tree, "details");
	struct json *one = json_push(r->a, json_arr(r->a, d, "causes"), json_new_object(r->a));
	json_set_cstr(r->a, one, "reason", "NamespaceTerminating");
	json_set(r->a, one, "message",
		 json_new_strf(r->a, "namespace %.*s is being terminated", STR_FMT(r->ns)));
	json_set_cstr(r->a, one, "field", "metadata.namespace");
	return -1;
}

static void admit_namespace_object(struct req *r)
{
	struct json *meta = json_get(r->obj, "metadata");

	if (!kind_is(r->kind, "", "Namespace") || r->sub)
		return;
	json_set_str(r->a, json_obj(r->a, meta, "labels"), "kubernetes.io/metadata.name", r->name);
	if (r->creating) {
		struct json *list = json_arr(r->a, json_obj(r->a, r->obj, "spec"), "finalizers");
		bool has = false;
		JSON_EACH (list, f)
			has = has || str_is(json_str(f), "kubernetes");
		if (!has)
			json_push(r->a, list, json_new_cstr(r->a, "kubernetes"));
		json_set_cstr(r->a, json_obj(r->a, r->obj, "status"), "phase", "Active");
	}
}

/* ---- ServiceAccount ---- */

#define TOKEN_MOUNT   "/var/run/secrets/kubernetes.io/serviceaccount"
#define TOKEN_VOLUME  "kube-api-access-"
#define TOKEN_SECONDS 3607 /* Kubernetes': an odd number, known by it */

static bool mounts_token(const struct json *c)
{
	JSON_EACH (json_get(c, "volumeMounts"), m)
		if (str_is(json_get_str(m, "mountPath"), TOKEN_MOUNT))
			return true;
	return false;
}

static void mount_token(struct req *r, struct json *containers, const char *volume)
{
	JSON_EACH (containers, c) {
		if (mounts_token(c))
			continue;
		struct json *m =
			json_push(r->a, json_arr(r->a, c, "volumeMounts"), json_new_object(r->a));
		json_set_cstr(r->a, m, "name", volume);
		json_set_bool(r->a, m, "readOnly", true);
		json_set_cstr(r->a, m, "mountPath", TOKEN_MOUNT);
	}
}

static struct json *projected_item(struct arena *a, struct json *sources, const char *source)
{
	return json_obj(a, json_push(a, sources, json_new_object(a)), source);
}

static void token_volume(struct req *r, struct json *spec, const char *name)
{
	struct arena *a = r->a;
	struct json *v = json_push(a, json_arr(a, spec, "volumes"), json_new_object(a)), *src, *one;

	json_set_cstr(a, v, "name", name);
	struct json *p = json_obj(a, v, "projected");
	src = json_arr(a, p, "sources");
	one = projected_item(a, src, "serviceAccountToken");
	json_set_int(a, one, "expirationSeconds", TOKEN_SECONDS);
	json_set_cstr(a, one, "path", "token");
	one = projected_item(a, src, "configMap");
	json_set_cstr(a, one, "name", "kube-root-ca.crt");
	one = json_push(a, json_arr(a, one, "items"), json_new_object(a));
	json_set_cstr(a, one, "key", "ca.crt");
	json_set_cstr(a, one, "path", "ca.crt");
	one = projected_item(a, src, "downwardAPI");
	one = json_push(a, json_arr(a, one, "items"), json_new_object(a));
	json_set_cstr(a, one, "path", "namespace");
	one = json_obj(a, one, "fieldRef");
	json_set_cstr(a, one, "apiVersion", "v1");
	json_set_cstr(a, one, "fieldPath", "metadata.namespace");
	json_set_int(a, p, "defaultMode", 420);
}

static bool automounts(const struct json *spec, const struct json *sa)
{
	const struct json *own = json_get(spec, "automountServiceAccountToken");

	return json_bool(own, json_get_bool(sa, "automountServiceAccountToken", true));
}

static void add_token(struct req *r, struct json *spec)
{
	char tail[6] = {0};
	static const char alphabet[] = "bcdfghjklmnpqrstvwxz2456789";
	static const char *const lists[] = {"initContainers", "containers"};
	bool wanted = false;

	for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
		JSON_EACH (json_get(spec, lists[i]), c)
			wanted = wanted || !mounts_token(c);
	if (!wanted)
		return;
	for (int i = 0; i < 5; i++)
		tail[i] = alphabet[random_below(sizeof(alphabet) - 1)];
	const char *name = arena_printf(r->a, TOKEN_VOLUME "%s", tail);
	for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
		mount_token(r, json_get(spec, lists[i]), name);
	token_volume(r, spec, name);
}

static int admit_service_account(struct req *r)
{
	struct json *spec = json_obj(r->a, r->obj, "spec");
	struct str name = json_get_str(spec, "serviceAccountName");
	const struct api_kind *k = core_kind("ServiceAccount");

	if (str_set(meta_annotation(r->obj, "kubernetes.io/config.mirror")))
		return 0;
	if (!str_set(name))
		name = STR("default");
	json_set_str(r->a, spec, "serviceAccountName", name);
	json_set_str(r->a, spec, "serviceAccount", name);
	struct object *sa = peek(r, k, r->ns, name);
	if (!sa) {
		(void)fail_forbidden(r,
				     "error looking up service account %.*s/%.*s: serviceaccount "
				     "\"%.*s\" not found",
				     STR_FMT(r->ns), STR_FMT(name), STR_FMT(name));
		return -1;
	}
	if (automounts(spec, sa->json))
		add_token(r, spec);
	const struct json *pull = json_get(sa->json, "imagePullSecrets");
	if (json_len(json_get(spec, "imagePullSecrets")) == 0 && json_len(pull))
		json_set(r->a, spec, "imagePullSecrets", json_dup(r->a, pull));
	return 0;
}

/* ---- DefaultTolerationSeconds ---- */

static void tolerate(struct req *r, struct json *spec, const char *key)
{
	struct json *list = json_get(spec, "tolerations");

	JSON_EACH (list, t) {
		struct str k = json_get_str(t, "key"), effect = json_get_str(t, "effect");
		if ((str_is(k, key) || !str_set(k)) &&
		    (str_is(effect, "NoExecute") || !str_set(effect)))
			return;
	}
	list = json_arr(r->a, spec, "tolerations");
	struct json *t = json_push(r->a, list, json_new_object(r->a));
	json_set_cstr(r->a, t, "key", key);
	json_set_cstr(r->a, t, "operator", "Exists");
	json_set_cstr(r->a, t, "effect", "NoExecute");
	json_set_int(r->a, t, "tolerationSeconds", 300);
}

/* ---- Priority ---- */

struct default_class {
	struct serve *s;
	const struct api_kind *kind;
	const char *flag;
	struct object *found;
};

static bool class_one(struct str key, struct sval *v, void *arg)
{
	struct default_class *q = arg;
	struct object *o = value_object(q->s, q->kind, v);
	(void)key;

	if (o && json_get_bool(o->json, "globalDefault", false))
		q->found = o;
	if (o && q->flag && str_is(meta_annotation(o->json, q->flag), "true"))
		q->found = o;
	return !q->found;
}

static int admit_priority(struct req *r)
{
	struct json *spec = json_obj(r->a, r->obj, "spec");
	struct str name = json_get_str(spec, "priorityClassName");
	const struct api_kind *k =
		api_kind_find(STR("scheduling.k8s.io"), STR("v1"), STR("PriorityClass"));
	struct object *class = NULL;

	if (str_set(name)) {
		class = peek(r, k, STR_NULL, name);
		if (!class) {
			(void)fail_forbidden(r, "no PriorityClass with name %.*s was found",
					     STR_FMT(name));
			return -1;
		}
	} else {
		struct default_class q = {.s = r->s, .kind = k};
		NEGLECT(store_list(r->s->store, str_of(k->storage), STR_NULL, 0, class_one,
				   &q)); /* now is never too old */
		class = q.found;
		if (class)
			json_set_str(r->a, spec, "priorityClassName", class->name);
	}
	int64_t value = class ? json_get_int(class->json, "value", 0) : 0;
	const struct json *given = json_get(spec, "priority");
	if (given && json_int(given, value) != value) {
		(void)fail_forbidden(
			r,
			"the integer value of priority (%lld) must not be provided in "
			"pod spec; priority admission controller computed %lld from the "
			"given PriorityClass name",
			(long long)json_int(given, 0), (long long)value);
		return -1;
	}
	json_set_int(r->a, spec, "priority", value);
	struct str policy = class ? json_get_str(class->json, "preemptionPolicy") : STR_NULL;
	if (!json_get(spec, "preemptionPolicy"))
		json_set_str(r->a, spec, "preemptionPolicy",
			     str_set(policy) ? policy : STR("PreemptLowerPriority"));
	return 0;
}

static int admit_pod(struct req *r)
{
	struct json *spec;

	if (r->sub)
		return 0;
	spec = json_obj(r->a, r->obj, "spec");
	if (!r->creating) {
		/* Tolerations may be added to; the defaults stay. */
		tolerate(r, spec, "node.kubernetes.io/not-ready");
		tolerate(r, spec, "node.kubernetes.io/unreachable");
		return 0;
	}
	if (limit_ranger(r) < 0 || admit_service_account(r) < 0)
		return -1;
	tolerate(r, spec, "node.kubernetes.io/not-ready");
	tolerate(r, spec, "node.kubernetes.io/unreachable");
	return admit_priority(r);
}

/* ---- the rest ---- */

static void admit_claim(struct req *r)
{
	struct default_class q = {.s = r->s, .flag = "storageclass.kubernetes.io/is-default-class"};
	struct json *spec = json_obj(r->a, r->obj, "spec");

	q.kind = api_kind_find(STR("storage.k8s.io"), STR("v1"), STR("StorageClass"));
	if (!r->creating || !q.kind || json_get(spec, "storageClassName") ||
	    json_get(json_path(r->obj, "metadata.annotations"),
		     "volume.beta.kubernetes.io/storage-class"))
		return;
	NEGLECT(store_list(r->s->store, str_of(q.kind->storage), STR_NULL, 0, class_one,
			   &q)); /* now is never too old */
	if (q.found)
		json_set_str(r->a, spec, "storageClassName", q.found->name);
}

/* In-use protection: what is bound or used is not taken away. */
static void admit_protection(struct req *r, const char *finalizer)
{
	struct json *meta = json_get(r->obj, "metadata");

	if (!r->creating)
		return;
	JSON_EACH (json_get(meta, "finalizers"), f)
		if (str_is(json_str(f), finalizer))
			return;
	json_push(r->a, json_arr(r->a, meta, "finalizers"), json_new_cstr(r->a, finalizer));
}

/* A new node takes no pods until the node controller has seen it ready. */
static void admit_node(struct req *r)
{
	struct json *list = json_arr(r->a, json_obj(r->a, r->obj, "spec"), "taints"), *one;

	JSON_EACH (list, t)
		if (str_is(json_get_str(t, "key"), "node.kubernetes.io/not-ready") &&
		    str_is(json_get_str(t, "effect"), "NoSchedule"))
			return;
	one = json_push(r->a, list, json_new_object(r->a));
	json_set_cstr(r->a, one, "key", "node.kubernetes.io/not-ready");
	json_set_cstr(r->a, one, "effect", "NoSchedule");
}

int admit_mutate(struct req *r)
{
	if (admit_namespace(r) < 0)
		return -1;
	admit_namespace_object(r);
	if (kind_is(r->kind, "", "Pod") && admit_pod(r) < 0)
		return -1;
	if (kind_is(r->kind, "", "Node") && r->creating)
		admit_node(r);
	if (kind_is(r->kind, "", "PersistentVolumeClaim") && !r->sub) {
		admit_claim(r);
		if (limit_ranger(r) < 0)
			return -1;
		admit_protection(r, "kubernetes.io/pvc-protection");
	}
	if (kind_is(r->kind, "", "PersistentVolume") && !r->sub)
		admit_protection(r, "kubernetes.io/pv-protection");
	if (kind_is(r->kind, "certificates.k8s.io", "CertificateSigningRequest") && r->creating) {
		struct json *spec = json_obj(r->a, r->obj, "spec");
		json_set_str(r->a, spec, "username", r->who.user);
		struct json *groups = json_new_array(r->a);
		for (unsigned i = 0; i < r->who.groups_n; i++)
			json_push(r->a, groups, json_new_str(r->a, r->who.groups[i]));
		json_set(r->a, spec, "groups", groups);
		/* Who asked is what the server saw, never what the request says. */
		json_del(spec, "extra");
		json_del(spec, "uid");
		if (r->who.extra)
			json_set(r->a, spec, "extra", r->who.extra);
	}
	return node_restrict(r);
}

int admit_validate(struct req *r)
{
	if (pod_security_check(r) < 0 || escalation_check(r) < 0)
		return -1;
	return quota_check(r);
}
