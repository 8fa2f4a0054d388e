/* The OCI distribution API on libcurl. Source: OCI distribution specification 1.1; Docker's token
 * authentication; RFC 7235 (challenges). Errors are worded as containerd words them, because that
 * is what people search for. */
#include "node/image_registry.h"
#include "node/image_http.h"
#include "wire/text.h"
#include "base/limits.h"
#include <errno.h>
#include <stdio.h>

#define REGISTRY_TOKEN_BYTES_MAX (64u * 1024)
#define REGISTRY_HUB             "docker.io"
#define REGISTRY_HUB_HOST        "registry-1.docker.io"
#define REGISTRY_ACCEPT                                               \
	"Accept: application/vnd.oci.image.index.v1+json, "           \
	"application/vnd.oci.image.manifest.v1+json, "                \
	"application/vnd.docker.distribution.manifest.list.v2+json, " \
	"application/vnd.docker.distribution.manifest.v2+json"

struct registry {
	const struct image_ref *ref;
	const struct image_pull_options *o;
	char *base;          /* "https://registry-1.docker.io" */
	char *other;         /* the other scheme, to try when the first does not answer; or NULL */
	char *challenge;     /* of the last 401; a token may expire and be asked for again */
	char *authorization; /* header line, or NULL */
	bool insecure;
};

/* Whether HOST (with port) is in the list of registries that need no TLS. */
static bool registry_listed(const char *list, const char *host)
{
	while (list && *list) {
		size_t n = strcspn(list, " ,");
		if (n && n == strlen(host) && memcmp(list, host, n) == 0)
			return true;
		list += n + (list[n] != 0);
	}
	return false;
}

bool registry_is_local(const char *host)
{
	struct str name = str_of(host);
	size_t end = *host == '[' ? str_find(name, ']') + 1 : str_find(name, ':');
	struct ip ip;

	if (end < name.n && name.p[end] != ':')
		return false;
	name = str_sub(name, 0, end);
	if (str_is(name, "localhost") || str_is(name, "[::1]"))
		return true;
	return ip_parse(name, &ip) == 0 && ip.family == 4 && ip.bytes[0] == 127;
}

struct registry *registry_new(const struct image_ref *ref, const struct image_pull_options *o)
{
	struct registry *r = xcalloc(1, sizeof *r);
	const char *host =
		strcmp(ref->registry, REGISTRY_HUB) == 0 ? REGISTRY_HUB_HOST : ref->registry;
	bool local = registry_is_local(host);
	r->ref = ref;
	r->o = o;
	r->insecure = local || registry_listed(o->insecure, host);
	r->base = xasprintf("%s://%s", local ? "http" : "https", host);
	if (r->insecure)
		r->other = xasprintf("%s://%s", local ? "https" : "http", host);
	return r;
}

struct registry *registry_free(struct registry *r)
{
	if (!r)
		return NULL;
	free(r->base);
	free(r->other);
	free(r->challenge);
	free(r->authorization);
	free(r);
	return NULL;
}

static struct http_way registry_way(const struct registry *r, const char *authorization)
{
	return (struct http_way){.headers = {authorization},
				 .insecure = r->insecure,
				 .connect_ms = r->o->connect_ms,
				 .cancel = r->o->cancel};
}

/* ---- authorisation ---- */

/* NAME="value" in a challenge. Heap, or NULL. */
static char *challenge_part(const char *challenge, const char *name)
{
	AUTO_BUF b = BUF_INIT;
	size_t n = strlen(name);
	for (const char *p = challenge; (p = strcasestr(p, name)); p += n) {
		if ((p > challenge && p[-1] != ' ' && p[-1] != ',') || p[n] != '=')
			continue;
		p += n + 1;
		bool quoted = *p == '"';
		for (p += quoted; *p && *p != (quoted ? '"' : ','); p++) {
			if (quoted && *p == '\\' && p[1])
				p++;
			buf_add_char(&b, *p);
		}
		return b.n ? buf_detach(&b) : NULL;
	}
	return NULL;
}

static void registry_use_basic(struct registry *r, char **header)
{
	AUTO_BUF plain = BUF_INIT;
	AUTO_BUF b = BUF_INIT;
	buf_printf(&plain, "%s:%s", r->o->auth.username, r->o->auth.password);
	buf_add_cstr(&b, "Authorization: Basic ");
	base64_encode(&b, buf_str(&plain));
	free(*header);
	*header = buf_detach(&b);
}

static bool registry_has_credentials(const struct registry *r)
{
	return r->o->auth.username && *r->o->auth.username && r->o->auth.password;
}

static int registry_token_parse(struct registry *r, struct str body, struct err *e)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v;
	if (json_parse(a, body, NULL, &v) < 0)
		return err_set(e, ERR_PROTOCOL, "failed to authorize: the token is not JSON");
	const char *token = json_get_cstr(v, "token");
	if (!token)
		token = json_get_cstr(v, "access_token");
	if (!token || strpbrk(token, "\r\n"))
		return err_set(e, ERR_PROTOCOL, "failed to authorize: no token in the answer");
	free(r->authorization);
	r->authorization = xasprintf("Authorization: Bearer %s", token);
	return 0;
}

static int registry_token(struct registry *r, struct err *e)
{
	AUTO_FREE char *realm = challenge_part(r->challenge, "realm");
	AUTO_FREE char *service = challenge_part(r->challenge, "service");
	AUTO_FREE char *scope = challenge_part(r->challenge, "scope");
	AUTO_FREE char *basic = NULL;
	AUTO_BUF url = BUF_INIT;
	AUTO_BUF body = BUF_INIT;
	if (!realm)
		return err_set(e, ERR_UNAUTHORIZED, "failed to authorize: no realm in \"%.100s\"",
			       r->challenge);
	/* a password is not sent in the clear because a registry says so */
	bool secure = strncmp(realm, "https://", 8) == 0;
	if (registry_has_credentials(r) && !secure && !r->insecure)
		return err_set(e, ERR_UNAUTHORIZED, "failed to authorize: realm %s is not https",
			       realm);
	if (registry_has_credentials(r))
		registry_use_basic(r, &basic);
	buf_printf(&url, "%s%sscope=", realm, strchr(realm, '?') ? "&" : "?");
	AUTO_FREE char *usual = xasprintf("repository:%s:pull", r->ref->repository);
	url_encode(&url, str_of(scope ? scope : usual));
	if (service) {
		buf_add_cstr(&url, "&service=");
		url_encode(&url, str_of(service));
	}
	struct http_fetch f = {.url = url.p,
			       .way = registry_way(r, basic),
			       .body = &body,
			       .body_max = REGISTRY_TOKEN_BYTES_MAX};
	int rc = http_fetch(&f, e);
	if (rc < 0)
		return err_wrap(e, rc, "failed to authorize: failed to fetch anonymous token");
	if (f.status != 200)
		return err_set(
			e, f.status == 401 || f.status == 403 ? ERR_UNAUTHORIZED : ERR_UNAVAILABLE,
			"failed to authorize: failed to fetch %s token: unexpected status "
			"from GET request to %s: %ld",
			basic ? "oauth" : "anonymous", url.p, f.status);
	return registry_token_parse(r, buf_str(&body), e);
}

/* Answers the challenge of a 401. */
static int registry_authorize(struct registry *r, struct err *e)
{
	const char *c = r->challenge ? r->challenge : "";
	if (strncasecmp(c, "bearer", 6) == 0)
		return registry_token(r, e);
	if (strncasecmp(c, "basic", 5) == 0 && registry_has_credentials(r) && !r->authorization) {
		registry_use_basic(r, &r->authorization);
		return 0;
	}
	return err_set(e, ERR_UNAUTHORIZED,
		       "pull access denied, repository does not exist or may require "
		       "authorization: %s",
		       *c ? "authorization failed: no basic auth credentials"
			  : "server message: unauthorized");
}

/* ---- requests ---- */

/* The registry's own words in an error's body: {"errors":[{"code","message"}]}. */
static void registry_message(struct str body, char out[static 160])
{
	AUTO_ARENA *a = arena_new(0);
	struct json *v;
	out[0] = 0;
	if (json_parse(a, body, NULL, &v) < 0)
		return;
	const char *message = json_cstr(json_path(v, "errors.0.message"));
	if (message)
		(void)snprintf(out, 160, ": %s", message); /* cut is fine */
}

static int registry_status(const struct registry *r, const char *what, const struct http_fetch *f,
			   struct err *e)
{
	char message[160];
	switch (f->status) {
	case 200:
		return 0;
	case 404:
		return err_set(e, ERR_NOT_FOUND, "%s: not found", what);
	case 401:
	case 403:
		return err_set(e, f->status == 401 ? ERR_UNAUTHORIZED : ERR_FORBIDDEN,
			       "pull access denied, repository does not exist or may require "
			       "authorization: server message: insufficient_scope: authorization "
			       "failed");
	case 429:
		registry_message(buf_str(f->body), message);
		return err_set(e, ERR_TOO_MANY,
			       "unexpected status from GET request to %s: 429 Too Many Requests%s",
			       f->url, message);
	default:
		(void)r;
		registry_message(buf_str(f->body), message);
		return err_set(e, f->status >= 500 ? ERR_UNAVAILABLE : ERR_PROTOCOL,
			       "unexpected status from GET request to %s: %ld%s", f->url, f->status,
			       message);
	}
}

/* GET base + PATH, answering one challenge. WHAT names it in errors. */
static int registry_get(struct registry *r, const char *path, const char *accept, const char *what,
			size_t max, struct buf *body, struct err *e)
{
	AUTO_FREE char *url = xasprintf("%s%s", r->base, path);
	for (int tries = 0;; tries++) {
		struct http_way way = registry_way(r, r->authorization);
		way.headers[1] = accept;
		struct http_fetch f = {.url = url, .way = way, .body = body, .body_max = max};
		buf_reset(body);
		int rc = http_fetch(&f, e);
		if (rc == 0 && f.status == 401 && tries == 0) {
			free(r->challenge);
			r->challenge = TAKE(f.challenge);
			rc = registry_authorize(r, e);
			if (rc == 0)
				continue;
		}
		free(f.challenge);
		return rc < 0 ? rc : registry_status(r, what, &f, e);
	}
}

int registry_manifest(struct registry *r, const char *reference, struct buf *body, struct err *e)
{
	AUTO_FREE char *path = xasprintf("/v2/%s/manifests/%s", r->ref->repository, reference);
	AUTO_FREE char *what =
		xasprintf("%s/%s%c%s", r->ref->registry, r->ref->repository,
			  strncmp(reference, "sha256:", 7) == 0 ? '@' : ':', reference);
	struct err err, other;
	int rc = registry_get(r, path, REGISTRY_ACCEPT, what, IMAGE_MANIFEST_BYTES_MAX, body, &err);
	if (rc == ERR_UNAVAILABLE && r->other) {
		/* a registry of the local kind may speak either scheme; the one that answers is
		 * kept */
		char *was = r->base;
		r->base = r->other;
		r->other = was;
		rc = registry_get(r, path, REGISTRY_ACCEPT, what, IMAGE_MANIFEST_BYTES_MAX, body,
				  &other);
		if (rc != ERR_UNAVAILABLE)
			err = other;
	}
	if (rc < 0)
		return err_set(e, rc, "%s", err.text);
	free(r->other);
	r->other = NULL;
	return 0;
}

int registry_blob(struct registry *r, const struct image_blob *b, size_t max, struct buf *body,
		  struct err *e)
{
	AUTO_FREE char *path = xasprintf("/v2/%s/blobs/%s", r->ref->repository, b->digest);
	char is[IMAGE_DIGEST_BYTES];
	if ((uint64_t)b->size > max)
		return err_set(e, ERR_LIMIT, "blob %s has more than %zu bytes", b->digest, max);
	int rc = registry_get(r, path, NULL, b->digest, max, body, e);
	if (rc < 0)
		return rc;
	image_digest(body->p, body->n, is);
	return strcmp(is, b->digest) == 0
		       ? 0
		       : err_set(e, ERR_PROTOCOL, "unexpected commit digest %s, expected %s", is,
				 b->digest);
}

/* ---- blobs to files ---- */

struct registry_transfer {
	struct registry *r;
	struct registry_file *files;
	int64_t total;
};

static void registry_progress(void *arg, int64_t done)
{
	struct registry_transfer *t = arg;
	const struct image_pull_options *o = t->r->o;
	if (o->on_progress)
		o->on_progress(o->progress_arg, done, t->total);
}

int registry_files(struct registry *r, struct registry_file *files, unsigned n, struct err *e)
{
	struct registry_transfer t = {r, files, 0};
	AUTO_FREE struct http_file *list = xcalloc(n + 1, sizeof *list);
	unsigned wanted = 0;
	int rc = 0;
	for (unsigned i = 0; i < n; i++) {
		if (!files[i].path)
			continue;
		list[wanted++] = (struct http_file){
			.url = xasprintf("%s/v2/%s/blobs/%s", r->base, r->ref->repository,
					 files[i].blob.digest),
			.path = files[i].path,
			.digest = files[i].blob.digest,
			.size = files[i].blob.size,
		};
		t.total += files[i].blob.size;
	}
	/* a long download outlives a token: what was refused is asked for again with a new one */
	for (int tries = 0; tries < 3; tries++) {
		struct http_files f = {.files = list,
				       .n = wanted,
				       .way = registry_way(r, r->authorization),
				       .on_progress = registry_progress,
				       .arg = &t};
		rc = http_files(&f, e);
		if (rc != ERR_UNAUTHORIZED || !r->challenge || registry_authorize(r, e) < 0)
			break;
	}
	for (unsigned i = 0; i < wanted; i++)
		free(list[i].url);
	return rc;
}
