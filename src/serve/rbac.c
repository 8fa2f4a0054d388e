/* Role based access control, read from the stored roles and bindings at each question: there are
 * about a hundred of them and their decoded forms are cached. Nodes have their own rules
 * (node_auth.c); system:masters never gets here.
 */
#include "serve/core.h"

struct search {
	struct serve *s;
	struct arena *a;
	const struct caller *who;
	const struct api_kind *binding;
	rule_cb cb;
	void *arg;
	bool stop;
};

static const struct api_kind *rbac_kind(const char *kind)
{
	return api_kind_find(STR("rbac.authorization.k8s.io"), STR("v1"), str_of(kind));
}

static bool subject_is(struct arena *a, const struct json *sub, const struct caller *who)
{
	struct str kind = json_get_str(sub, "kind"), name = json_get_str(sub, "name");

	if (str_is(kind, "User"))
		return str_eq(name, who->user);
	if (str_is(kind, "Group")) {
		for (unsigned i = 0; i < who->groups_n; i++)
			if (str_eq(who->groups[i], name))
				return true;
		return false;
	}
	if (str_is(kind, "ServiceAccount") &&
	    str_has_prefix(who->user, STR("system:serviceaccount:")))
		return str_eq(who->user,
			      arena_strf(a, "system:serviceaccount:%.*s:%.*s",
					 STR_FMT(json_get_str(sub, "namespace")), STR_FMT(name)));
	return false;
}

static const struct json *role_rules(struct search *q, const struct object *binding)
{
	const struct json *ref = json_get(binding->json, "roleRef");
	struct str kind = json_get_str(ref, "kind"), name = json_get_str(ref, "name"), key;
	bool cluster = str_is(kind, "ClusterRole");
	const struct api_kind *k = rbac_kind(cluster ? "ClusterRole" : "Role");

	if (cluster)
		key = arena_strf(q->a, "%s%.*s", k->storage, STR_FMT(name));
	else
		key = arena_strf(q->a, "%s%.*s/%.*s", k->storage, STR_FMT(binding->ns),
				 STR_FMT(name));
	struct sval *v = store_get(q->s->store, key);
	struct object *role = v ? value_object(q->s, k, v) : NULL;
	return role ? json_get(role->json, "rules") : NULL;
}

static bool binding_one(struct str key, struct sval *v, void *arg)
{
	struct search *q = arg;
	struct object *b = value_object(q->s, q->binding, v);
	bool mine = false;
	(void)key;

	if (!b)
		return true;
	JSON_EACH (json_get(b->json, "subjects"), sub) {
		mine = subject_is(q->a, sub, q->who);
		if (mine)
			break;
	}
	if (!mine)
		return true;
	(void)object_ref(b); /* reading the role may drop it from the cache */
	const struct json *rules = role_rules(q, b);
	JSON_EACH (rules, rule)
		if (q->cb(rule, b->name, q->arg)) {
			q->stop = true;
			break;
		}
	object_unref(b);
	return !q->stop;
}

static bool rules_each(struct serve *s, struct arena *a, const struct caller *who, struct str ns,
		       rule_cb cb, void *arg)
{
	struct search q = {.s = s, .a = a, .who = who, .cb = cb, .arg = arg};

	q.binding = rbac_kind("ClusterRoleBinding");
	NEGLECT(store_list(s->store, str_of(q.binding->storage), STR_NULL, 0, binding_one,
			   &q)); /* now is never too old */
	if (q.stop || !str_set(ns))
		return q.stop;
	q.binding = rbac_kind("RoleBinding");
	NEGLECT(store_list(s->store, arena_strf(a, "%s%.*s/", q.binding->storage, STR_FMT(ns)),
			   STR_NULL, 0, binding_one, &q)); /* the same */
	return q.stop;
}

bool authz_list_has(const struct json *list, struct str what)
{
	JSON_EACH (list, one)
		if (str_is(json_str(one), "*") || str_eq(json_str(one), what))
			return true;
	return false;
}

static bool path_allowed(const struct json *urls, struct str path)
{
	JSON_EACH (urls, one) {
		struct str u = json_str(one);
		if (str_is(u, "*") || str_eq(u, path))
			return true;
		if (u.n && u.p[u.n - 1] == '*' && str_has_prefix(path, str_sub(u, 0, u.n - 1)))
			return true;
	}
	return false;
}

static bool resource_allowed(const struct json *list, const struct access *x)
{
	JSON_EACH (list, one) {
		struct str res = json_str(one), sub = STR_NULL, base = res;
		size_t slash = str_find(res, '/');
		if (str_is(res, "*"))
			return true;
		base = str_sub(res, 0, slash);
		if (slash < res.n)
			sub = str_from(res, slash + 1);
		if (str_eq(sub, x->sub) && (str_eq(base, x->resource) || str_is(base, "*")))
			return true;
	}
	return false;
}

static bool rule_allows(const struct json *rule, const struct str source, void *arg)
{
	const struct access *x = arg;
	const struct json *names = json_get(rule, "resourceNames");
	(void)source;

	if (!authz_list_has(json_get(rule, "verbs"), str_of(x->verb)))
		return false;
	if (str_set(x->path))
		return path_allowed(json_get(rule, "nonResourceURLs"), x->path);
	if (!authz_list_has(json_get(rule, "apiGroups"), x->group) ||
	    !resource_allowed(json_get(rule, "resources"), x))
		return false;
	if (json_len(names) == 0)
		return true;
	JSON_EACH (names, one)
		if (str_eq(json_str(one), x->name))
			return true;
	return false;
}

bool authz_allows(struct serve *s, struct arena *a, const struct caller *who,
		  const struct access *x, const char **ret_why)
{
	*ret_why = NULL;
	if (who->masters)
		return true;
	if (str_set(who->node) && node_allows(s, who, x))
		return true;
	return rules_each(s, a, who, x->ns, rule_allows, (void *)(uintptr_t)x);
}

void authz_each_rule(struct serve *s, struct arena *a, const struct caller *who, struct str ns,
		     rule_cb cb, void *arg)
{
	(void)rules_each(s, a, who, ns, cb, arg);
}

/* ---- SelfSubjectRulesReview ---- */

struct rules {
	struct arena *a;
	struct json *resources, *paths;
};

static void copy_list(struct arena *a, struct json *to, const struct json *from, const char *key)
{
	if (json_len(json_get(from, key)))
		json_set(a, to, key, json_dup(a, json_get(from, key)));
}

static bool rule_collect(const struct json *rule, const struct str source, void *arg)
{
	struct rules *c = arg;
	struct json *one = json_new_object(c->a);
	bool paths = json_len(json_get(rule, "nonResourceURLs")) > 0;
	(void)source;

	copy_list(c->a, one, rule, "verbs");
	if (paths) {
		copy_list(c->a, one, rule, "nonResourceURLs");
	} else {
		copy_list(c->a, one, rule, "apiGroups");
		copy_list(c->a, one, rule, "resources");
		copy_list(c->a, one, rule, "resourceNames");
	}
	json_push(c->a, paths ? c->paths : c->resources, one);
	return false;
}

struct json *authz_rules(struct serve *s, struct arena *a, const struct caller *who, struct str ns)
{
	struct rules c = {.a = a, .resources = json_new_array(a), .paths = json_new_array(a)};
	struct json *status = json_new_object(a);

	if (who->masters) {
		struct json *all = json_new_object(a);
		static const char *const keys[] = {"verbs", "apiGroups", "resources"};
		for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
			json_push(a, json_arr(a, all, keys[i]), json_new_cstr(a, "*"));
		json_push(a, c.resources, all);
		all = json_new_object(a);
		json_push(a, json_arr(a, all, "verbs"), json_new_cstr(a, "*"));
		json_push(a, json_arr(a, all, "nonResourceURLs"), json_new_cstr(a, "*"));
		json_push(a, c.paths, all);
	}
	(void)rules_each(s, a, who, ns, rule_collect, &c);
	json_set(a, status, "resourceRules", c.resources);
	json_set(a, status, "nonResourceRules", c.paths);
	json_set_bool(a, status, "incomplete", false);
	return status;
}
