/* ServiceAccount tokens: JWTs signed with ES256. Made by the token subresource, checked for
 * signature, issuer, audience and expiry, and that the ServiceAccount and what they are bound to (a
 * Pod, a Secret, a Node) are still the same ones. Source: RFC 7515, 7519; Kubernetes "bound service
 * account tokens".
 */
#include "serve/core.h"
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

/* Far above any token's; below what a head of HTTP may hold. */
#define TOKEN_BYTES_MAX 16384

static struct str token_sign(struct serve *s, struct arena *a, const struct json *claims,
			     struct err *e)
{
	struct json *head = json_new_object(a);
	AUTO_BUF text = BUF_INIT;
	AUTO_BUF b = BUF_INIT;
	AUTO_BUF raw = BUF_INIT;

	json_set_cstr(a, head, "alg", "ES256");
	json_set_cstr(a, head, "kid", s->sa_key_id);
	json_write(&text, head);
	base64url_encode(&b, buf_str(&text));
	buf_add_char(&b, '.');
	buf_reset(&text);
	json_write(&text, claims);
	base64url_encode(&b, buf_str(&text));
	if (es256_sign(buf_str(&s->sa_key), buf_str(&b), &raw, e) < 0)
		return STR_NULL;
	buf_add_char(&b, '.');
	base64url_encode(&b, buf_str(&raw));
	return arena_str(a, buf_str(&b));
}

static int token_open(struct serve *s, struct arena *a, struct str token, struct json **ret)
{
	size_t dot = str_rfind(token, '.');
	struct str signed_part = str_sub(token, 0, dot), head, rest = signed_part, body;
	AUTO_BUF raw = BUF_INIT;
	AUTO_BUF text = BUF_INIT;

	if (token.n > TOKEN_BYTES_MAX || dot >= token.n || !str_cut(&rest, '.', &head) ||
	    !str_cut(&rest, '.', &body))
		return ERR_UNAUTHORIZED;
	if (base64url_decode(&raw, str_from(token, dot + 1)) < 0 ||
	    !es256_verify(buf_str(&s->sa_key), signed_part, buf_str(&raw)))
		return ERR_UNAUTHORIZED;
	if (base64url_decode(&text, body) < 0 ||
	    json_parse(a, arena_str(a, buf_str(&text)), NULL, ret) < 0)
		return ERR_UNAUTHORIZED;
	return 0;
}

static bool audience_ok(const struct json *claims, const char *audience)
{
	const struct json *aud = json_get(claims, "aud");

	if (str_is(json_str(aud), audience))
		return true;
	JSON_EACH (aud, one)
		if (str_is(json_str(one), audience))
			return true;
	return false;
}

/* What a token may be bound to, and the claim that names it. */
static const struct binding {
	const char *kind, *claim;
} bindings[] = {{"Pod", "pod"}, {"Secret", "secret"}, {"Node", "node"}};

/* Whether KIND NS/NAME exists with this uid. */
static bool alive(struct serve *s, struct arena *a, const char *kind, struct str ns,
		  const struct json *ref)
{
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), str_of(kind));
	struct str key = k->namespaced ? arena_strf(a, "%s%.*s/%.*s", k->storage, STR_FMT(ns),
						    STR_FMT(json_get_str(ref, "name")))
				       : arena_strf(a, "%s%.*s", k->storage,
						    STR_FMT(json_get_str(ref, "name")));
	struct sval *v = store_get(s->store, key);
	struct object *o = v ? value_object(s, k, v) : NULL;

	return o && str_eq(o->uid, json_get_str(ref, "uid")) && str_set(o->uid);
}

/* The node of a token that is bound to its pod is told, not looked at. */
static bool bound_alive(struct serve *s, struct arena *a, struct str ns, const struct json *k8s)
{
	bool of_pod = json_get(k8s, "pod") != NULL;

	for (size_t i = 0; i < ARRAY_SIZE(bindings); i++) {
		const struct json *ref = json_get(k8s, bindings[i].claim);
		if (!ref || (of_pod && strcmp(bindings[i].kind, "Node") == 0))
			continue;
		if (!alive(s, a, bindings[i].kind, ns, ref))
			return false;
	}
	return true;
}

static void extra_set(struct arena *a, struct json *extra, const char *key, struct str value)
{
	if (str_set(value))
		json_push(a, json_arr(a, extra, key), json_new_str(a, value));
}

int authn_token(struct serve *s, struct arena *a, struct str token, const char *audience,
		struct caller *ret, struct json **ret_claims, struct err *e)
{
	struct json *claims = NULL;

	if (token_open(s, a, token, &claims) < 0)
		return err_set(e, ERR_UNAUTHORIZED, "the token is not one of ours");
	const struct json *k8s = json_get(claims, "kubernetes.io");
	const struct json *sa = json_get(k8s, "serviceaccount"), *pod = json_get(k8s, "pod");
	const struct json *node = json_get(k8s, "node");
	struct str ns = json_get_str(k8s, "namespace");
	int64_t now = clock_wall() / NS_PER_S;

	if (!str_is(json_get_str(claims, "iss"), TOKEN_ISSUER) || !audience_ok(claims, audience))
		return err_set(e, ERR_UNAUTHORIZED, "the token is meant for somebody else");
	if (now >= json_get_int(claims, "exp", 0) || now < json_get_int(claims, "nbf", 0) - 60)
		return err_set(e, ERR_UNAUTHORIZED, "the token has expired");
	if (!alive(s, a, "ServiceAccount", ns, sa) || !bound_alive(s, a, ns, k8s))
		return err_set(e, ERR_UNAUTHORIZED, "what the token is bound to is gone");
	struct str groups[] = {STR("system:serviceaccounts"),
			       arena_strf(a, "system:serviceaccounts:%.*s", STR_FMT(ns)),
			       STR("system:authenticated")};
	caller_init(a, ret,
		    arena_strf(a, "system:serviceaccount:%.*s:%.*s", STR_FMT(ns),
			       STR_FMT(json_get_str(sa, "name"))),
		    groups, ARRAY_SIZE(groups));
	ret->uid = json_get_str(sa, "uid");
	ret->extra = json_new_object(a);
	extra_set(a, ret->extra, "authentication.kubernetes.io/pod-name",
		  json_get_str(pod, "name"));
	extra_set(a, ret->extra, "authentication.kubernetes.io/pod-uid", json_get_str(pod, "uid"));
	extra_set(a, ret->extra, "authentication.kubernetes.io/node-name",
		  json_get_str(node, "name"));
	extra_set(a, ret->extra, "authentication.kubernetes.io/node-uid",
		  json_get_str(node, "uid"));
	extra_set(a, ret->extra, "authentication.kubernetes.io/credential-id",
		  str_set(json_get_str(claims, "jti"))
			  ? arena_strf(a, "JTI=%.*s", STR_FMT(json_get_str(claims, "jti")))
			  : STR_NULL);
	*ret_claims = claims;
	return 0;
}

static void coordinate(struct buf *b, EVP_PKEY *key, const char *param)
{
	BIGNUM *n = NULL;
	unsigned char raw[32];

	if (EVP_PKEY_get_bn_param(key, param, &n) == 1 &&
	    BN_bn2binpad(n, raw, sizeof(raw)) == sizeof(raw))
		base64url_encode(b, str_n((const char *)raw, sizeof(raw)));
	BN_free(n);
}

struct str token_jwks(struct serve *s, struct arena *a)
{
	BIO *bio = BIO_new_mem_buf(s->sa_key.p, (int)s->sa_key.n);
	EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, NULL, NULL, NULL);
	AUTO_BUF b = BUF_INIT;

	buf_printf(&b,
		   "{\"keys\":[{\"use\":\"sig\",\"kty\":\"EC\",\"kid\":\"%s\",\"crv\":\"P-256\","
		   "\"alg\":\"ES256\",\"x\":\"",
		   s->sa_key_id);
	if (key)
		coordinate(&b, key, OSSL_PKEY_PARAM_EC_PUB_X);
	buf_add_cstr(&b, "\",\"y\":\"");
	if (key)
		coordinate(&b, key, OSSL_PKEY_PARAM_EC_PUB_Y);
	buf_add_cstr(&b, "\"}]}");
	EVP_PKEY_free(key);
	BIO_free(bio);
	return arena_str(a, buf_str(&b));
}

/* ---- TokenRequest ---- */

/* Kubernetes' own, as are the words that refuse what lies outside. */
#define TOKEN_S_MIN     600
#define TOKEN_S_MAX     (1LL << 32)
#define TOKEN_S_DEFAULT 3600

static struct json *claim_ref(struct arena *a, const struct object *o)
{
	struct json *v = json_new_object(a);

	json_set_str(a, v, "name", o->name);
	json_set_str(a, v, "uid", o->uid);
	return v;
}

static struct object *token_object(struct req *r, const char *kind, struct str name)
{
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), str_of(kind));
	struct sval *v = store_get(r->s->store, req_storage_key(r, k, r->ns, name));
	struct object *o = v ? value_object(r->s, k, v) : NULL;

	if (o)
		object_pin(r->a, object_ref(o));
	return o;
}

/* What a token is to be bound to; NULL with the answer set when it does not fit. */
static struct object *token_bound(struct req *r, const struct json *ref, const struct binding **ret)
{
	struct str kind = json_get_str(ref, "kind"), version = json_get_str(ref, "apiVersion");
	struct str name = json_get_str(ref, "name"), uid = json_get_str(ref, "uid"), group, v;
	const struct binding *b = NULL;

	api_group_version(version, &group, &v);
	for (size_t i = 0; i < ARRAY_SIZE(bindings) && group.n == 0; i++)
		if (str_is(kind, bindings[i].kind))
			b = &bindings[i];
	if (!b) {
		(void)fail(r, ERR_BAD_REQUEST,
			   "cannot bind token to object of type %.*s/%.*s, Kind=%.*s",
			   STR_FMT(group), STR_FMT(v), STR_FMT(kind));
		return NULL;
	}
	struct object *o = token_object(r, b->kind, name);
	*ret = b;
	if (!o) {
		(void)fail(r, ERR_NOT_FOUND, "%s \"%.*s\" not found",
			   api_kind_find(STR(""), STR("v1"), str_of(b->kind))->plural,
			   STR_FMT(name));
		return NULL;
	}
	struct str of = json_str(json_path(o->json, "spec.serviceAccountName"));
	if (strcmp(b->kind, "Pod") == 0 && !str_eq(of, r->name)) {
		(void)fail(r, ERR_BAD_REQUEST,
			   "cannot bind token for serviceaccount \"%.*s\" to pod running with "
			   "different serviceaccount name.",
			   STR_FMT(r->name));
		return NULL;
	}
	if (str_set(uid) && !str_eq(uid, o->uid)) {
		(void)fail_conflict(
			r, arena_printf(r->a,
					"the UID in the bound object reference (%.*s) does not "
					"match the UID in record. The object might have been "
					"deleted and then recreated",
					STR_FMT(uid)));
		return NULL;
	}
	return o;
}

/* A node asks for its pods only. */
static bool token_of_node(struct req *r, const struct object *bound, const struct binding *b)
{
	const struct object *pod = b && strcmp(b->kind, "Pod") == 0 ? bound : NULL;

	if (pod && str_eq(json_str(json_path(pod->json, "spec.nodeName")), r->who.node))
		return true;
	(void)fail_forbidden(r, "node \"%.*s\" may request tokens bound to its own pods only",
			     STR_FMT(r->who.node));
	return false;
}

static struct json *token_claims(struct req *r, const struct object *sa, const struct object *bound,
				 const struct binding *b, const struct json *audiences, int64_t now,
				 int64_t lasts)
{
	struct arena *a = r->a;
	struct json *c = json_new_object(a), *k8s;
	char jti[UUID_BYTES];

	uuid_v4(jti);
	json_set(a, c, "aud", json_dup(a, audiences));
	json_set_int(a, c, "exp", now + lasts);
	json_set_int(a, c, "iat", now);
	json_set_cstr(a, c, "iss", TOKEN_ISSUER);
	json_set_cstr(a, c, "jti", jti);
	k8s = json_obj(a, c, "kubernetes.io");
	json_set_str(a, k8s, "namespace", r->ns);
	if (bound)
		json_set(a, k8s, b->claim, claim_ref(a, bound));
	if (bound && strcmp(b->kind, "Pod") == 0) {
		struct str name = json_str(json_path(bound->json, "spec.nodeName"));
		struct object *node = str_set(name) ? token_object(r, "Node", name) : NULL;
		if (node)
			json_set(a, k8s, "node", claim_ref(a, node));
	}
	json_set(a, k8s, "serviceaccount", claim_ref(a, sa));
	json_set_int(a, c, "nbf", now);
	json_set(a, c, "sub",
		 json_new_strf(a, "system:serviceaccount:%.*s:%.*s", STR_FMT(r->ns),
			       STR_FMT(r->name)));
	return c;
}

enum step_result_N token_create(struct req *r)
{
	struct json *v = NULL;
	struct err e = {0};
	struct sval *val = store_get(r->s->store, req_storage_key(r, r->kind, r->ns, r->name));
	struct object *sa = val ? value_object(r->s, r->kind, val) : NULL, *bound = NULL;
	const struct binding *binding = NULL;
	char t[RFC3339_BYTES];

	if (body_decode_as(r, "io.k8s.api.authentication.v1.TokenRequest", &v, &e) < 0)
		return fail_err(r, &e);
	if (!sa)
		return fail_not_found(r);
	object_pin(r->a, object_ref(sa));
	v = json_dup(r->a, v);
	struct json *spec = json_obj(r->a, v, "spec");
	int64_t lasts = json_get_int(spec, "expirationSeconds", TOKEN_S_DEFAULT);
	if (lasts < TOKEN_S_MIN || lasts > TOKEN_S_MAX) {
		struct causes c = {.arena = r->a};
		cause_add(&c, "FieldValueInvalid", "spec.expirationSeconds",
			  "Invalid value: %lld: may not specify a duration less than 10 minutes",
			  (long long)lasts);
		(void)fail_options(r, "TokenRequest", &c);
		json_set_cstr(r->a, json_get(r->ans.tree, "details"), "group",
			      "authentication.k8s.io");
		return STEP_ANSWERED;
	}
	if (json_len(json_get(spec, "audiences")) == 0)
		json_push(r->a, json_set(r->a, spec, "audiences", json_new_array(r->a)),
			  json_new_cstr(r->a, TOKEN_ISSUER));
	json_set_int(r->a, spec, "expirationSeconds", lasts);
	if (json_is(json_get(spec, "boundObjectRef"), JSON_OBJECT)) {
		bound = token_bound(r, json_get(spec, "boundObjectRef"), &binding);
		if (!bound)
			return STEP_ANSWERED;
	} else {
		json_set(r->a, spec, "boundObjectRef", json_new_null(r->a));
	}
	if (str_set(r->who.node) && !token_of_node(r, bound, binding))
		return STEP_ANSWERED;
	int64_t now = clock_wall() / NS_PER_S;
	struct str token = token_sign(
		r->s, r->a,
		token_claims(r, sa, bound, binding, json_get(spec, "audiences"), now, lasts), &e);
	if (!str_set(token))
		return fail_err(r, &e);
	rfc3339_format((now + lasts) * NS_PER_S, t);
	struct json *meta = json_obj(r->a, v, "metadata"), *status = json_new_object(r->a);
	json_set_str(r->a, meta, "name", r->name);
	json_set_str(r->a, meta, "namespace", r->ns);
	json_set_cstr(r->a, meta, "creationTimestamp", now_text(r->a));
	json_set_cstr(r->a, v, "kind", "TokenRequest");
	json_set_cstr(r->a, v, "apiVersion", "authentication.k8s.io/v1");
	json_set_str(r->a, status, "token", token);
	json_set_cstr(r->a, status, "expirationTimestamp", t);
	json_set(r->a, v, "status", status);
	return answer_tree(r, 201, v);
}
