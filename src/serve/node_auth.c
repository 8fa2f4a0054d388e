/* What a node may do: read what every node needs, and touch what is its own: its Node and Lease,
 * the pods bound to it, the Secrets and ConfigMaps those pods refer to, tokens for them. The first
 * half answers before the body is known (Node authoriser), the second afterwards (NodeRestriction).
 */
#include "serve/core.h"

static bool one_of(struct str s, const char *const *list)
{
	for (; *list; list++)
		if (str_is(s, *list))
			return true;
	return false;
}

static bool verb_reads(const char *verb)
{
	return strcmp(verb, "get") == 0 || strcmp(verb, "list") == 0 || strcmp(verb, "watch") == 0;
}

/* ---- what a pod refers to ---- */

static bool names(const struct json *ref, const char *key, struct str name)
{
	return ref && str_eq(json_get_str(ref, key), name);
}

static bool volume_refers(const struct json *v, bool secret, struct str name)
{
	if (secret ? names(json_get(v, "secret"), "secretName", name)
		   : names(json_get(v, "configMap"), "name", name))
		return true;
	JSON_EACH (json_path(v, "projected.sources"), src)
		if (names(json_get(src, secret ? "secret" : "configMap"), "name", name))
			return true;
	return false;
}

static bool container_refers(const struct json *c, bool secret, struct str name)
{
	JSON_EACH (json_get(c, "env"), env)
		if (names(json_path(env, secret ? "valueFrom.secretKeyRef"
						: "valueFrom.configMapKeyRef"),
			  "name", name))
			return true;
	JSON_EACH (json_get(c, "envFrom"), from)
		if (names(json_get(from, secret ? "secretRef" : "configMapRef"), "name", name))
			return true;
	return false;
}

static bool pod_refers(const struct json *pod, const char *resource, struct str name)
{
	static const char *const lists[] = {"containers", "initContainers", "ephemeralContainers"};
	const struct json *spec = json_get(pod, "spec");
	bool secret = strcmp(resource, "secrets") == 0;

	if (strcmp(resource, "serviceaccounts") == 0)
		return str_eq(json_get_str(spec, "serviceAccountName"), name);
	JSON_EACH (json_get(spec, "volumes"), v)
		if (volume_refers(v, secret, name))
			return true;
	for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
		JSON_EACH (json_get(spec, lists[i]), c)
			if (container_refers(c, secret, name))
				return true;
	if (secret)
		JSON_EACH (json_get(spec, "imagePullSecrets"), ref)
			if (names(ref, "name", name))
				return true;
	return false;
}

struct refers {
	struct serve *s;
	const struct caller *who;
	const char *resource;
	struct str name;
	bool found;
};

static bool pod_one(struct str key, struct sval *v, void *arg)
{
	struct refers *q = arg;
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("Pod"));
	struct object *o = value_object(q->s, k, v);
	(void)key;

	if (o && str_eq(json_str(json_path(o->json, "spec.nodeName")), q->who->node) &&
	    pod_refers(o->json, q->resource, q->name))
		q->found = true;
	return !q->found;
}

static bool node_pods_refer(struct serve *s, const struct caller *who, const char *resource,
			    struct str ns, struct str name)
{
	struct refers q = {.s = s, .who = who, .resource = resource, .name = name};
	AUTO_BUF prefix = BUF_INIT;

	buf_printf(&prefix, "/pods/%.*s/", STR_FMT(ns));
	if (!str_set(ns) || !str_set(name))
		return false;
	NEGLECT(store_list(s->store, buf_str(&prefix), STR_NULL, 0, pod_one,
			   &q)); /* now is never too old */
	return q.found;
}

/* ---- before the body ---- */

/* Its own: one that is bound to it, or all that are, selected as such. What the others are given is
 * none of its business. */
static bool reads_pods(struct serve *s, const struct caller *who, const struct access *x)
{
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("Pod"));
	struct str rest = x->field_selector, term;
	AUTO_BUF text = BUF_INIT;

	if (str_set(x->name) && str_set(x->ns)) {
		buf_printf(&text, "%s%.*s/%.*s", k->storage, STR_FMT(x->ns), STR_FMT(x->name));
		struct sval *v = store_get(s->store, buf_str(&text));
		struct object *o = v ? value_object(s, k, v) : NULL;
		/* One that is gone is told so: it may have been the node's. A watch would see who
		 * comes by that name next. */
		if (!v)
			return strcmp(x->verb, "get") == 0;
		return o && str_eq(json_str(json_path(o->json, "spec.nodeName")), who->node);
	}
	buf_printf(&text, "spec.nodeName=%.*s", STR_FMT(who->node));
	while (str_cut(&rest, ',', &term))
		if (str_eq(term, buf_str(&text)))
			return true;
	return false;
}

static bool reads(struct serve *s, const struct caller *who, const struct access *x)
{
	static const char *const open[] = {"services",
					   "endpoints",
					   "nodes",
					   "endpointslices",
					   "namespaces",
					   "runtimeclasses",
					   "csidrivers",
					   "csinodes",
					   "persistentvolumes",
					   "persistentvolumeclaims",
					   "volumeattachments",
					   "networkpolicies",
					   "priorityclasses",
					   "certificatesigningrequests",
					   NULL};

	/* A subresource that is read is more than its object: logs, streams. */
	if (str_set(x->sub) && !str_is(x->sub, "status"))
		return false;
	if (one_of(x->resource, open))
		return true;
	if (str_is(x->resource, "pods"))
		return reads_pods(s, who, x);
	if (str_is(x->resource, "leases"))
		return str_is(x->ns, "kube-node-lease");
	if (str_is(x->resource, "secrets"))
		return node_pods_refer(s, who, "secrets", x->ns, x->name);
	if (str_is(x->resource, "configmaps"))
		return node_pods_refer(s, who, "configmaps", x->ns, x->name);
	if (str_is(x->resource, "serviceaccounts"))
		return node_pods_refer(s, who, "serviceaccounts", x->ns, x->name);
	return false;
}

bool node_allows(struct serve *s, const struct caller *who, const struct access *x)
{
	static const char *const reviews[] = {"tokenreviews",
					      "subjectaccessreviews",
					      "localsubjectaccessreviews",
					      "selfsubjectreviews",
					      "selfsubjectaccessreviews",
					      "certificatesigningrequests",
					      NULL};

	if (str_set(x->path))
		return false;
	if (verb_reads(x->verb))
		return reads(s, who, x);
	if (one_of(x->resource, reviews))
		return strcmp(x->verb, "create") == 0;
	if (strcmp(x->verb, "deletecollection") == 0)
		return false;
	if (str_is(x->resource, "events"))
		return strcmp(x->verb, "delete") != 0;
	if (str_is(x->resource, "nodes"))
		return !str_set(x->name) || str_eq(x->name, who->node);
	if (str_is(x->resource, "leases"))
		return str_is(x->ns, "kube-node-lease") &&
		       (!str_set(x->name) || str_eq(x->name, who->node));
	if (str_is(x->resource, "csinodes"))
		return !str_set(x->name) || str_eq(x->name, who->node);
	/* Which pod: node_restrict. None is made: a pod of a node's own making would name any
	 * Secret, and so open it. */
	if (str_is(x->resource, "pods"))
		return str_is(x->sub, "status") || str_is(x->sub, "eviction") ||
		       (!str_set(x->sub) && strcmp(x->verb, "delete") == 0);
	if (str_is(x->resource, "serviceaccounts") && str_is(x->sub, "token"))
		return node_pods_refer(s, who, "serviceaccounts", x->ns, x->name);
	return false;
}

/* ---- with the body ---- */

static bool same(const struct json *x, const struct json *y)
{
	if (json_len(x) == 0 || json_len(y) == 0)
		return json_len(x) == json_len(y);
	return json_equal(x, y);
}

static int forbid(struct req *r, const char *what)
{
	(void)fail_forbidden(r, "node \"%.*s\" may %s", STR_FMT(r->who.node), what);
	return -1;
}

static int restrict_pod(struct req *r)
{
	const struct json *pod = r->was;

	if (r->creating)
		return forbid(r, "not create pods");
	if (!str_eq(json_str(json_path(pod, "spec.nodeName")), r->who.node))
		return forbid(r, "touch only pods with spec.nodeName set to itself");
	/* Services and network policies select by label. */
	if (r->obj &&
	    !same(json_path(pod, "metadata.labels"), json_path(r->obj, "metadata.labels")))
		return forbid(r, "not change a pod's labels through its status");
	return 0;
}

static int restrict_own(struct req *r, const char *what)
{
	struct str name = r->name;

	if (str_eq(name, r->who.node))
		return 0;
	(void)fail_forbidden(r, "node \"%.*s\" is not allowed to modify %s \"%.*s\"",
			     STR_FMT(r->who.node), what, STR_FMT(name));
	return -1;
}

/* Labels that say which workloads a node may be given are the administrator's. */
static bool reserved_labels_differ(const struct json *labels, const struct json *than)
{
	JSON_EACH_MEMBER (labels, m) {
		const struct json *other = json_get_n(than, m->key);
		if (str_contains(m->key, STR("node-restriction.kubernetes.io/")) &&
		    (!other || !json_equal(m->value, other)))
			return true;
	}
	return false;
}

static int restrict_node(struct req *r)
{
	const struct json *now = json_path(r->obj, "metadata.labels"),
			  *was = json_path(r->was, "metadata.labels");

	if (restrict_own(r, "node") < 0)
		return -1;
	if (!r->obj)
		return 0;
	if (reserved_labels_differ(now, was) || reserved_labels_differ(was, now))
		return forbid(r, "not change its labels of node-restriction.kubernetes.io");
	if (!r->creating &&
	    !same(json_path(r->was, "spec.taints"), json_path(r->obj, "spec.taints")))
		return forbid(r, "not change its taints");
	return 0;
}

int node_restrict(struct req *r)
{
	if (!str_set(r->who.node) || r->who.masters)
		return 0;
	if (kind_is(r->kind, "", "Pod"))
		return restrict_pod(r);
	if (kind_is(r->kind, "", "Node"))
		return restrict_node(r);
	if (kind_is(r->kind, "storage.k8s.io", "CSINode"))
		return restrict_own(r, "CSINode");
	if (kind_is(r->kind, "coordination.k8s.io", "Lease"))
		return restrict_own(r, "lease");
	return 0;
}
