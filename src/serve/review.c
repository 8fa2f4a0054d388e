/* Kinds that are answered and never stored: access reviews, token reviews, who am I; Binding as a
 * kind of its own.
 */
#include "serve/core.h"

static struct json *review_decode(struct req *r)
{
	struct api_decoded d = {0};
	struct err e = {0};

	if (body_decode(r, &d, &e) < 0) {
		(void)fail_err(r, &e);
		return NULL;
	}
	if (body_strict(r, &d) != STEP_NEXT)
		return NULL;
	json_obj(r->a, d.v, "metadata");
	api_default(r->a, r->kind, d.v);
	return d.v;
}

static struct json *user_json(struct arena *a, const struct caller *who)
{
	struct json *u = json_new_object(a), *groups = json_new_array(a);

	json_set_str(a, u, "username", who->user);
	if (str_set(who->uid))
		json_set_str(a, u, "uid", who->uid);
	for (unsigned i = 0; i < who->groups_n; i++)
		json_push(a, groups, json_new_str(a, who->groups[i]));
	json_set(a, u, "groups", groups);
	if (who->extra)
		json_set(a, u, "extra", who->extra);
	return u;
}

static void access_of(const struct json *spec, struct access *x)
{
	const struct json *res = json_get(spec, "resourceAttributes"),
			  *non = json_get(spec, "nonResourceAttributes");

	*x = (struct access){
		.verb = json_get_cstr(res ? res : non, "verb"),
		.group = json_get_str(res, "group"),
		.version = json_get_str(res, "version"),
		.resource = json_get_str(res, "resource"),
		.sub = json_get_str(res, "subresource"),
		.ns = json_get_str(res, "namespace"),
		.name = json_get_str(res, "name"),
		.path = res ? STR_NULL : json_get_str(non, "path"),
	};
	if (!x->verb)
		x->verb = "";
}

static enum step_result_N review_access(struct req *r, struct json *v, const struct caller *who)
{
	const struct json *spec = json_get(v, "spec");
	struct json *status = json_new_object(r->a);
	struct causes c = {.arena = r->a};
	const char *why = NULL;
	struct access x;

	if (!json_get(spec, "resourceAttributes") && !json_get(spec, "nonResourceAttributes"))
		cause_add(&c, "FieldValueInvalid", "spec.resourceAttributes",
			  "Invalid value: null: exactly one of nonResourceAttributes or "
			  "resourceAttributes must be specified");
	if (json_get(spec, "resourceAttributes") && json_get(spec, "nonResourceAttributes"))
		cause_add(&c, "FieldValueInvalid", "spec.nonResourceAttributes",
			  "Invalid value: cannot be specified in combination with "
			  "resourceAttributes");
	if (who != &r->who && !str_set(who->user) && who->groups_n == 0)
		cause_add(&c, "FieldValueInvalid", "spec.user",
			  "Invalid value: \"\": at least one of user or group must be specified");
	if (c.n)
		return fail_causes(r, &c);
	access_of(spec, &x);
	bool ok = authz_allows(r->s, r->a, who, &x, &why);
	json_set_bool(r->a, status, "allowed", ok);
	if (ok && who->masters)
		json_set_cstr(r->a, status, "reason", "");
	json_del(status, "reason");
	json_set(r->a, v, "status", status);
	return answer_tree(r, 201, v);
}

#define REVIEW_GROUPS_MAX 256

static enum step_result_N review_subject(struct req *r, struct json *v)
{
	const struct json *spec = json_get(v, "spec");
	struct str groups[REVIEW_GROUPS_MAX];
	unsigned n = 0;
	struct caller who;

	JSON_EACH (json_get(spec, "groups"), g)
		if (n < REVIEW_GROUPS_MAX)
			groups[n++] = json_str(g);
	caller_init(r->a, &who, json_get_str(spec, "user"), groups, n);
	struct str ns = json_str(json_path(spec, "resourceAttributes.namespace"));
	if (r->kind->namespaced && str_set(r->ns) && !str_eq(ns, r->ns)) {
		struct causes c = {.arena = r->a};
		cause_add(&c, "FieldValueInvalid", "spec.resourceAttributes.namespace",
			  "Invalid value: \"%.*s\": must match metadata.namespace", STR_FMT(ns));
		return fail_causes(r, &c);
	}
	return review_access(r, v, &who);
}

static enum step_result_N review_token(struct req *r, struct json *v)
{
	const struct json *auds = json_path(v, "spec.audiences");
	struct str token = json_str(json_path(v, "spec.token"));
	struct json *status = json_new_object(r->a), *claims = NULL;
	const char *audience = TOKEN_ISSUER;
	struct caller who;
	struct err e = {0};

	if (!str_set(token))
		return fail(r, ERR_BAD_REQUEST,
			    "token is required for TokenReview in authentication");
	if (json_len(auds))
		audience = json_cstr(json_item(auds, 0));
	if (authn_token(r->s, r->a, token, audience ? audience : "", &who, &claims, &e) == 0) {
		json_set_bool(r->a, status, "authenticated", true);
		json_set(r->a, status, "user", user_json(r->a, &who));
		json_push(r->a, json_arr(r->a, status, "audiences"), json_new_cstr(r->a, audience));
	} else {
		json_set(r->a, status, "user", json_new_object(r->a));
		json_set_cstr(r->a, status, "error", "invalid bearer token");
	}
	json_set(r->a, v, "status", status);
	return answer_tree(r, 201, v);
}

enum step_result_N review_run(struct req *r)
{
	struct json *v;

	if (r->verb != REQ_CREATE)
		return fail_method(r);
	if (kind_is(r->kind, "", "Binding"))
		return sub_binding(r);
	v = review_decode(r);
	if (!v)
		return STEP_ANSWERED;
	struct json *meta = json_get(v, "metadata");
	const char *k = r->kind->kind;
	if (strcmp(k, "SelfSubjectReview") == 0) {
		json_set_cstr(r->a, meta, "creationTimestamp", now_text(r->a));
		json_set(r->a, json_obj(r->a, v, "status"), "userInfo", user_json(r->a, &r->who));
		return answer_tree(r, 201, v);
	}
	if (strcmp(k, "SelfSubjectAccessReview") == 0)
		return review_access(r, v, &r->who);
	if (strcmp(k, "SubjectAccessReview") == 0 || strcmp(k, "LocalSubjectAccessReview") == 0)
		return review_subject(r, v);
	if (strcmp(k, "TokenReview") == 0)
		return review_token(r, v);
	if (strcmp(k, "SelfSubjectRulesReview") == 0) {
		struct str ns = json_str(json_path(v, "spec.namespace"));
		json_set(r->a, v, "status", authz_rules(r->s, r->a, &r->who, ns));
		return answer_tree(r, 201, v);
	}
	return fail_resource(r);
}
