/* Who asks: client certificate, then bearer token, else anonymous; then impersonation. */
#include "serve/core.h"

bool caller_in(const struct caller *c, const char *group)
{
	for (unsigned i = 0; i < c->groups_n; i++)
		if (str_is(c->groups[i], group))
			return true;
	return false;
}

void caller_init(struct arena *a, struct caller *c, struct str user, const struct str *groups,
		 unsigned n)
{
	static const char node[] = "system:node:";

	*c = (struct caller){.user = arena_str(a, user), .groups_n = n};
	c->groups = arena_array(a, struct str, n + 1);
	for (unsigned i = 0; i < n; i++)
		c->groups[i] = arena_str(a, groups[i]);
	c->masters = caller_in(c, "system:masters");
	c->anonymous = str_is(user, "system:anonymous");
	if (caller_in(c, "system:nodes") && str_has_prefix(c->user, STR("system:node:")))
		c->node = str_from(c->user, sizeof(node) - 1);
}

#define GROUPS_MAX 64

static bool may_impersonate(struct serve *s, struct arena *a, const struct caller *who,
			    const char *resource, struct str name)
{
	struct str ns = STR_NULL;

	if (strcmp(resource, "serviceaccounts") == 0) {
		struct str rest = str_from(name, strlen("system:serviceaccount:"));
		(void)str_cut(&rest, ':', &ns);
		name = rest;
	}
	struct access x = {.verb = "impersonate",
			   .resource = str_of(resource),
			   .version = STR("v1"),
			   .ns = ns,
			   .name = name};
	const char *why = NULL;
	return who->masters || authz_allows(s, a, who, &x, &why);
}

static int impersonate(struct serve *s, struct arena *a, const struct http_request *h,
		       struct caller *who, struct err *e)
{
	struct str user = http_request_header(h, "impersonate-user"), groups[GROUPS_MAX];
	bool sa = str_has_prefix(user, STR("system:serviceaccount:"));
	unsigned n = 0;

	for (unsigned i = 0; i < h->headers_n && n < GROUPS_MAX - 4; i++)
		if (str_is(h->headers[i].name, "impersonate-group"))
			groups[n++] = h->headers[i].value;
	if (!str_set(user)) {
		if (n == 0)
			return 0;
		return err_set(e, ERR_BAD_REQUEST, "impersonating a group needs a user");
	}
	if (!may_impersonate(s, a, who, sa ? "serviceaccounts" : "users", user))
		return err_set(e, ERR_FORBIDDEN,
			       "%s \"%.*s\" is forbidden: User \"%.*s\" cannot impersonate it",
			       sa ? "serviceaccounts" : "users", STR_FMT(user), STR_FMT(who->user));
	for (unsigned i = 0; i < n; i++)
		if (!may_impersonate(s, a, who, "groups", groups[i]))
			return err_set(e, ERR_FORBIDDEN,
				       "groups \"%.*s\" is forbidden: User \"%.*s\" cannot "
				       "impersonate it",
				       STR_FMT(groups[i]), STR_FMT(who->user));
	if (sa && n == 0) {
		struct str rest = str_from(user, strlen("system:serviceaccount:")), ns;
		(void)str_cut(&rest, ':', &ns);
		groups[n++] = STR("system:serviceaccounts");
		groups[n++] = arena_strf(a, "system:serviceaccounts:%.*s", STR_FMT(ns));
	}
	if (!str_is(user, "system:anonymous"))
		groups[n++] = STR("system:authenticated");
	else
		groups[n++] = STR("system:unauthenticated");
	caller_init(a, who, user, groups, n);
	return 0;
}

static void from_certificate(struct arena *a, const struct http_peer *p, struct caller *ret)
{
	struct str groups[GROUPS_MAX];
	unsigned n = 0;

	for (unsigned i = 0; i < p->organizations_n && n < GROUPS_MAX - 1; i++)
		groups[n++] = p->organizations[i];
	groups[n++] = STR("system:authenticated");
	caller_init(a, ret, p->common_name, groups, n);
}

int authn_request(struct serve *s, struct arena *a, const struct http_request *h,
		  struct caller *ret, struct err *e)
{
	struct str auth = http_request_header(h, "authorization"),
		   unknown[] = {STR("system:unauthenticated")};
	struct json *claims = NULL;

	if (str_set(h->peer->common_name)) {
		from_certificate(a, h->peer, ret);
	} else if (str_set(auth)) {
		if (auth.n < 7 || !str_ieq(str_sub(auth, 0, 7), STR("Bearer ")))
			return err_set(e, ERR_UNAUTHORIZED, "only bearer tokens are known");
		int n = authn_token(s, a, str_trim(str_from(auth, 7)), TOKEN_ISSUER, ret, &claims,
				    e);
		if (n < 0)
			return n;
	} else {
		caller_init(a, ret, STR("system:anonymous"), unknown, 1);
	}
	return impersonate(s, a, h, ret, e);
}
