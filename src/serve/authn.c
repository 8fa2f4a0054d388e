/* Who asks: client certificate, then bearer token, else anonymous; then impersonation. */
#include "serve/core.h"

static bool caller_in(const struct caller *c, const char *group)
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

/* What is to be impersonated; NAME of RESOURCE in GROUP. */
static int may_impersonate(struct serve *s, struct arena *a, const struct caller *who,
			   const struct access *x, struct err *e)
{
	struct access q = *x;
	const char *why = NULL;

	q.verb = "impersonate";
	q.version = STR("v1");
	if (who->masters || authz_allows(s, a, who, &q, &why))
		return 0;
	return err_set(e, ERR_FORBIDDEN,
		       "%.*s%s%.*s \"%.*s\" is forbidden: User \"%.*s\" cannot impersonate it",
		       STR_FMT(q.resource), str_set(q.sub) ? "/" : "", STR_FMT(q.sub),
		       STR_FMT(q.name), STR_FMT(who->user));
}

/* "system:serviceaccount:NS:NAME" in its two parts. */
static bool service_account(struct str user, struct str *ret_ns, struct str *ret_name)
{
	struct str prefix = STR("system:serviceaccount:"), rest = str_from(user, prefix.n);

	if (!str_has_prefix(user, prefix) || !str_cut(&rest, ':', ret_ns))
		return false;
	*ret_name = rest;
	return str_set(*ret_ns) && str_set(rest) && str_find(rest, ':') == rest.n;
}

struct impersonation {
	struct str user, uid, groups[GROUPS_MAX];
	unsigned groups_n;
	struct json *extra; /* {"key": ["value"]} */
	bool any;
};

static int impersonation_read(struct arena *a, const struct http_request *h,
			      struct impersonation *im, struct err *e)
{
	struct str extra = STR("impersonate-extra-");

	for (unsigned i = 0; i < h->headers_n; i++) {
		struct str name = h->headers[i].name, value = h->headers[i].value;
		if (!str_has_prefix(name, STR("impersonate-")))
			continue;
		im->any = true;
		if (str_is(name, "impersonate-user")) {
			im->user = value;
		} else if (str_is(name, "impersonate-uid")) {
			im->uid = value;
		} else if (str_is(name, "impersonate-group")) {
			/* Room for those that are added. */
			if (im->groups_n == GROUPS_MAX - 4)
				return err_set(e, ERR_BAD_REQUEST,
					       "too many groups to impersonate");
			im->groups[im->groups_n++] = value;
		} else if (str_has_prefix(name, extra)) {
			AUTO_BUF key = BUF_INIT;
			if (url_decode(&key, str_from(name, extra.n), false) < 0 || key.n == 0)
				return err_set(e, ERR_BAD_REQUEST, "\"%.*s\" names no extra field",
					       STR_FMT(name));
			im->extra = im->extra ? im->extra : json_new_object(a);
			json_push(a, json_arr(a, im->extra, key.p), json_new_str(a, value));
		}
	}
	if (im->any && !str_set(im->user))
		return err_set(e, ERR_BAD_REQUEST,
			       "impersonating groups, a uid or extra fields needs a user");
	return 0;
}

static int impersonation_allowed(struct serve *s, struct arena *a, const struct caller *who,
				 const struct impersonation *im, struct err *e)
{
	struct str ns, name;
	bool sa = service_account(im->user, &ns, &name);
	struct access x = {.resource = sa ? STR("serviceaccounts") : STR("users"),
			   .ns = sa ? ns : STR_NULL,
			   .name = sa ? name : im->user};
	struct str own = STR("authentication.k8s.io");
	int r = may_impersonate(s, a, who, &x, e);

	for (unsigned i = 0; i < im->groups_n && r == 0; i++) {
		x = (struct access){.resource = STR("groups"), .name = im->groups[i]};
		r = may_impersonate(s, a, who, &x, e);
	}
	if (r == 0 && str_set(im->uid)) {
		x = (struct access){.group = own, .resource = STR("uids"), .name = im->uid};
		r = may_impersonate(s, a, who, &x, e);
	}
	JSON_EACH_MEMBER (im->extra, m)
		JSON_EACH (m->value, v) {
			x = (struct access){.group = own,
					    .resource = STR("userextras"),
					    .sub = m->key,
					    .name = json_str(v)};
			r = r < 0 ? r : may_impersonate(s, a, who, &x, e);
		}
	return r;
}

static int impersonate(struct serve *s, struct arena *a, const struct http_request *h,
		       struct caller *who, struct err *e)
{
	struct impersonation im = {0};
	struct str ns, name;
	int r = impersonation_read(a, h, &im, e);

	if (r < 0 || !im.any)
		return r;
	r = impersonation_allowed(s, a, who, &im, e);
	if (r < 0)
		return r;
	if (service_account(im.user, &ns, &name) && im.groups_n == 0) {
		im.groups[im.groups_n++] = STR("system:serviceaccounts");
		im.groups[im.groups_n++] =
			arena_strf(a, "system:serviceaccounts:%.*s", STR_FMT(ns));
	}
	im.groups[im.groups_n++] = str_is(im.user, "system:anonymous")
					   ? STR("system:unauthenticated")
					   : STR("system:authenticated");
	caller_init(a, who, im.user, im.groups, im.groups_n);
	who->uid = arena_str(a, im.uid);
	who->extra = im.extra;
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
	ret->extra = json_new_object(a);
	json_push(a, json_arr(a, ret->extra, "authentication.kubernetes.io/credential-id"),
		  json_new_strf(a, "X509SHA256=%s", p->sha256));
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
	} else if (h->peer->cert_invalid) {
		return err_set(e, ERR_UNAUTHORIZED, "the client certificate does not verify");
	} else {
		caller_init(a, ret, STR("system:anonymous"), unknown, 1);
	}
	return impersonate(s, a, h, ret, e);
}
