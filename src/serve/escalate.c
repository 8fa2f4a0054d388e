/* Nobody hands out rights that he does not have: who writes a role needs every right in it, or the
 * verb "escalate" on it; who binds one needs what the role allows, or the verb "bind".
 * Source: Kubernetes, "Using RBAC Authorization", privilege escalation prevention and
 * bootstrapping; registry/rbac/validation/rule.go for what covers what.
 */
#include "serve/core.h"

#define RBAC_GROUP "rbac.authorization.k8s.io"
/* Rights looked at one by one: rules multiply verbs, groups, resources and names. */
#define RIGHTS_MAX 20000
/* Of those that are missing, so many are told. */
#define TOLD_MAX 16

struct escalation {
	struct req *r;
	struct json *held; /* the caller's rules */
	struct buf missing;
	unsigned rights, told;
};

/* One right: a verb on a resource (of one name, or of all) or on a path. */
struct right {
	struct str verb, group, resource, name, url;
};

static bool hold_one(const struct json *rule, UNUSED const struct str source, void *arg)
{
	struct escalation *x = arg;

	json_push(x->r->a, x->held, json_dup(x->r->a, rule));
	return false;
}

static bool resource_covered(const struct json *list, struct str resource)
{
	size_t slash = str_find(resource, '/');

	if (authz_list_has(list, resource))
		return true;
	JSON_EACH (list, one) {
		struct str any = json_str(one);
		if (slash < resource.n && str_has_prefix(any, STR("*/")) &&
		    str_eq(str_from(any, 1), str_from(resource, slash)))
			return true;
	}
	return false;
}

static bool url_covered(const struct json *list, struct str url)
{
	JSON_EACH (list, one) {
		struct str u = json_str(one);
		bool open = u.n && u.p[u.n - 1] == '*';
		if (str_eq(u, url) || (open && str_has_prefix(url, str_sub(u, 0, u.n - 1))))
			return true;
	}
	return false;
}

static bool rule_covers(const struct json *rule, const struct right *q)
{
	const struct json *names = json_get(rule, "resourceNames");

	if (!authz_list_has(json_get(rule, "verbs"), q->verb))
		return false;
	if (str_set(q->url))
		return url_covered(json_get(rule, "nonResourceURLs"), q->url);
	if (!authz_list_has(json_get(rule, "apiGroups"), q->group) ||
	    !resource_covered(json_get(rule, "resources"), q->resource))
		return false;
	if (json_len(names) == 0)
		return true;
	JSON_EACH (names, one)
		if (str_set(q->name) && str_eq(json_str(one), q->name))
			return true;
	return false;
}

static bool covered(struct escalation *x, const struct right *q)
{
	if (++x->rights > RIGHTS_MAX)
		return false;
	JSON_EACH (x->held, rule)
		if (rule_covers(rule, q))
			return true;
	return false;
}

/* All verbs of RULE on what Q names; those that are not held are told together. */
static void verbs_check(struct escalation *x, const struct json *rule, struct right q)
{
	AUTO_BUF verbs = BUF_INIT;

	JSON_EACH (json_get(rule, "verbs"), verb) {
		q.verb = json_str(verb);
		if (!covered(x, &q))
			buf_printf(&verbs, "%s\"%.*s\"", verbs.n ? " " : "", STR_FMT(q.verb));
	}
	if (verbs.n == 0 || x->told++ >= TOLD_MAX)
		return;
	buf_add_cstr(&x->missing, "\n{");
	if (str_set(q.url))
		buf_printf(&x->missing, "NonResourceURLs:[\"%.*s\"]", STR_FMT(q.url));
	else
		buf_printf(&x->missing, "APIGroups:[\"%.*s\"], Resources:[\"%.*s\"]",
			   STR_FMT(q.group), STR_FMT(q.resource));
	if (str_set(q.name))
		buf_printf(&x->missing, ", ResourceNames:[\"%.*s\"]", STR_FMT(q.name));
	buf_printf(&x->missing, ", Verbs:[%.*s]}", STR_FMT(buf_str(&verbs)));
}

static void names_check(struct escalation *x, const struct json *rule, struct right q)
{
	const struct json *names = json_get(rule, "resourceNames");

	if (json_len(names) == 0)
		verbs_check(x, rule, q);
	JSON_EACH (names, name) {
		q.name = json_str(name);
		verbs_check(x, rule, q);
		if (x->rights > RIGHTS_MAX)
			return;
	}
}

static void rule_check(struct escalation *x, const struct json *rule)
{
	JSON_EACH (json_get(rule, "nonResourceURLs"), url)
		verbs_check(x, rule, (struct right){.url = json_str(url)});
	JSON_EACH (json_get(rule, "apiGroups"), group)
		JSON_EACH (json_get(rule, "resources"), resource) {
			names_check(x, rule,
				    (struct right){.group = json_str(group),
						   .resource = json_str(resource)});
			if (x->rights > RIGHTS_MAX)
				return;
		}
}

/* 0 when the caller holds all of RULES himself, in the namespace the request is about. */
static int rules_check(struct req *r, const struct json *rules)
{
	struct escalation x = {.r = r, .held = json_new_array(r->a)};
	int n = 0;

	authz_each_rule(r->s, r->a, &r->who, r->kind->namespaced ? r->ns : STR_NULL, hold_one, &x);
	JSON_EACH (rules, rule)
		rule_check(&x, rule);
	if (x.rights > RIGHTS_MAX || x.told > 0) {
		(void)fail_forbidden(r,
				     "user \"%.*s\" is attempting to grant RBAC permissions not "
				     "currently held:%.*s",
				     STR_FMT(r->who.user), STR_FMT(buf_str(&x.missing)));
		n = -1;
	}
	buf_fini(&x.missing);
	return n;
}

static bool may(struct req *r, const char *verb, const char *resource, struct str name)
{
	const char *why = NULL;
	struct access q = {.verb = verb,
			   .group = STR(RBAC_GROUP),
			   .version = STR("v1"),
			   .resource = str_of(resource),
			   .ns = r->kind->namespaced ? r->ns : STR_NULL,
			   .name = name};

	return authz_allows(r->s, r->a, &r->who, &q, &why);
}

static int role_check(struct req *r)
{
	static const char everything[] =
		"[{\"verbs\":[\"*\"],\"apiGroups\":[\"*\"],\"resources\":[\"*\"]},"
		"{\"verbs\":[\"*\"],\"nonResourceURLs\":[\"*\"]}]";
	const struct json *rules = json_get(r->obj, "rules"),
			  *collected = json_get(r->obj, "aggregationRule");
	struct json *all = NULL;

	if (r->was && json_equal_empty(json_get(r->was, "rules"), rules) &&
	    json_equal_empty(json_get(r->was, "aggregationRule"), collected))
		return 0;
	if (may(r, "escalate", r->kind->plural, r->name))
		return 0;
	/* What it will collect nobody knows yet. */
	if (collected) {
		NEGLECT(json_parse(r->a, STR(everything), NULL, &all)); /* a constant */
		if (rules_check(r, all) < 0) {
			(void)fail_forbidden(
				r, "must have cluster-admin privileges to use an aggregationRule");
			return -1;
		}
	}
	return rules_check(r, rules);
}

static int binding_check(struct req *r)
{
	const struct json *ref = json_get(r->obj, "roleRef");
	bool cluster = str_is(json_get_str(ref, "kind"), "ClusterRole");
	struct str name = json_get_str(ref, "name");
	const struct api_kind *k = api_kind_find(STR(RBAC_GROUP), STR("v1"),
						 cluster ? STR("ClusterRole") : STR("Role"));

	if (r->was && json_equal_empty(json_get(r->was, "roleRef"), ref) &&
	    json_equal_empty(json_get(r->was, "subjects"), json_get(r->obj, "subjects")))
		return 0;
	if (may(r, "bind", k->plural, name))
		return 0;
	struct sval *v = store_get(r->s->store, req_storage_key(r, k, r->ns, name));
	if (!v) {
		(void)fail(r, ERR_NOT_FOUND, "%s.%s \"%.*s\" not found", k->plural, k->group,
			   STR_FMT(name));
		return -1;
	}
	const struct json *role = value_tree(r->s, r->a, k, v, 0);
	return rules_check(r, json_get(role, "rules"));
}

int escalation_check(struct req *r)
{
	if (r->internal || r->who.masters || strcmp(r->kind->group, RBAC_GROUP) != 0)
		return 0;
	return strstr(r->kind->kind, "Binding") ? binding_check(r) : role_check(r);
}
