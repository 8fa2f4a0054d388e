/* Image references. Source: the distribution project's reference grammar and its normalisation of
 * Docker Hub's short names; kubelet's wording of errors. */
#include "node/image.h"
#include "wire/text.h"
#include <stdio.h>

#define REF_HUB        "docker.io"
#define REF_HUB_OLD    "index.docker.io"
#define REF_HUB_PREFIX "library/"
#define REF_TAG        "latest"
#define REF_NAME_MAX   255
#define SHA256_HEX     64

static bool ref_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Runs of lower-case letters and digits, between them ".", "_", "__" or any number of "-". */
static bool ref_component(struct str s)
{
	if (s.n == 0 || !ref_alnum(s.p[0]) || !ref_alnum(s.p[s.n - 1]))
		return false;
	for (size_t i = 0; i < s.n;) {
		size_t n = 0;
		while (!ref_alnum(s.p[i + n]))
			n++; /* ends: the last character is one */
		struct str between = str_sub(s, i, n);
		bool dashes = n > 0;
		for (size_t k = 0; k < n; k++)
			dashes &= between.p[k] == '-';
		if (n && !dashes && !str_is(between, ".") && !str_is(between, "_") &&
		    !str_is(between, "__"))
			return false;
		i += n + 1;
	}
	return true;
}

static bool ref_repository(struct str s)
{
	struct str rest = s, part;
	if (s.n == 0)
		return false;
	while (str_cut(&rest, '/', &part))
		if (!ref_component(part))
			return false;
	return true;
}

static bool ref_word(char c)
{
	return ref_alnum(c) || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool ref_tag(struct str s)
{
	if (s.n == 0 || s.n > 128 || !ref_word(s.p[0]))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (!ref_word(s.p[i]) && s.p[i] != '.' && s.p[i] != '-')
			return false;
	return true;
}

static bool ref_digest(struct str s)
{
	struct str hex = str_from(s, 7);
	if (!str_has_prefix(s, STR("sha256:")) || hex.n != SHA256_HEX)
		return false;
	for (size_t i = 0; i < hex.n; i++)
		if (!((hex.p[i] >= '0' && hex.p[i] <= '9') || (hex.p[i] >= 'a' && hex.p[i] <= 'f')))
			return false;
	return true;
}

/* host, host:port or [v6]:port */
static bool ref_registry(struct str s)
{
	if (s.n && s.p[0] == '[') {
		size_t close = str_find(s, ']');
		for (size_t i = 1; i < close; i++)
			if (!strchr("0123456789abcdefABCDEF:.", s.p[i]))
				return false;
		s = close < s.n ? str_from(s, close + 1) : STR("!");
	} else {
		size_t colon = str_find(s, ':');
		struct str host = str_sub(s, 0, colon);
		if (host.n == 0 || !(ref_word(host.p[0]) && host.p[0] != '_'))
			return false;
		for (size_t i = 0; i < host.n; i++)
			if ((!ref_word(host.p[i]) || host.p[i] == '_') && host.p[i] != '.' &&
			    host.p[i] != '-')
				return false;
		s = str_from(s, colon);
	}
	uint64_t port;
	return s.n == 0 || (s.p[0] == ':' && str_to_u64(str_from(s, 1), &port) == 0 && port > 0 &&
			    port <= UINT16_MAX);
}

static bool ref_names_registry(struct str first)
{
	bool upper = false;
	for (size_t i = 0; i < first.n; i++)
		upper |= first.p[i] >= 'A' && first.p[i] <= 'Z';
	return str_find(first, '.') < first.n || str_find(first, ':') < first.n || upper ||
	       str_is(first, "localhost");
}

static bool ref_copy(char *to, size_t size, struct str s)
{
	if (s.n >= size)
		return false;
	if (s.n)
		memcpy(to, s.p, s.n);
	to[s.n] = 0;
	return true;
}

static bool ref_has_upper(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] >= 'A' && s.p[i] <= 'Z')
			return true;
	return false;
}

static const char *ref_parse(struct str s, struct image_ref *r)
{
	*r = (struct image_ref){0};
	if (str_find(s, 0) < s.n)
		return "invalid reference format";
	size_t at = str_find(s, '@');
	if (at < s.n) {
		struct str digest = str_from(s, at + 1);
		if (!ref_digest(digest) || !ref_copy(r->digest, sizeof r->digest, digest))
			return "invalid reference format";
		s = str_sub(s, 0, at);
	}
	/* a colon after the last slash begins the tag */
	size_t slash = str_rfind(s, '/'), colon = str_rfind(s, ':');
	if (colon < s.n && (slash == s.n || colon > slash)) {
		struct str tag = str_from(s, colon + 1);
		if (!ref_tag(tag) || !ref_copy(r->tag, sizeof r->tag, tag))
			return "invalid reference format";
		s = str_sub(s, 0, colon);
	} else if (!r->digest[0]) {
		(void)ref_copy(r->tag, sizeof r->tag, STR(REF_TAG));
	}
	struct str registry = STR(REF_HUB), path = s;
	slash = str_find(s, '/');
	if (slash < s.n && ref_names_registry(str_sub(s, 0, slash))) {
		registry = str_sub(s, 0, slash);
		path = str_from(s, slash + 1);
	}
	if (str_is(registry, REF_HUB_OLD))
		registry = STR(REF_HUB);
	bool official = str_is(registry, REF_HUB) && str_find(path, '/') == path.n;
	/* the limit is that of the completed name */
	size_t n = registry.n + 1 + (official ? strlen(REF_HUB_PREFIX) : 0) + path.n;
	if (!ref_registry(registry) || n > REF_NAME_MAX ||
	    !ref_copy(r->registry, sizeof r->registry, registry))
		return "invalid reference format";
	(void)snprintf(r->repository, sizeof r->repository, "%s%.*s",
		       official ? REF_HUB_PREFIX : "", STR_FMT(path));
	return ref_repository(str_of(r->repository)) ? NULL : "invalid reference format";
}

int image_ref_parse(struct str s, struct image_ref *ret, struct err *e)
{
	struct image_ref r;
	const char *why = ref_parse(s, &r);
	if (!why) {
		*ret = r;
		return 0;
	}
	if (ref_has_upper(str_of(r.repository)))
		return err_set(e, ERR_INVALID,
			       "couldn't parse image name \"%.*s\": invalid reference format: "
			       "repository name (%s) must be lowercase",
			       STR_FMT(s), r.repository);
	return err_set(e, ERR_INVALID, "couldn't parse image name \"%.*s\": %s", STR_FMT(s), why);
}

void image_ref_format(const struct image_ref *r, char out[static IMAGE_REF_BYTES])
{
	if (r->digest[0])
		(void)snprintf(out, IMAGE_REF_BYTES, "%s/%s@%s", r->registry, r->repository,
			       r->digest);
	else
		(void)snprintf(out, IMAGE_REF_BYTES, "%s/%s:%s", r->registry, r->repository,
			       r->tag);
}

bool image_ref_is_latest(struct str s)
{
	struct image_ref r;
	return image_ref_parse(s, &r, NULL) == 0 && !r.digest[0] && strcmp(r.tag, REF_TAG) == 0;
}

/* "https://index.docker.io/v1/" → docker.io; others without scheme and path. */
static struct str ref_auth_host(struct str key)
{
	if (str_has_prefix(key, STR("https://")))
		key = str_from(key, 8);
	else if (str_has_prefix(key, STR("http://")))
		key = str_from(key, 7);
	key = str_sub(key, 0, str_find(key, '/'));
	if (str_is(key, REF_HUB_OLD) || str_is(key, "registry-1.docker.io"))
		return STR(REF_HUB);
	return key;
}

bool image_auth_find(struct arena *a, const struct json *docker_config, const struct image_ref *ref,
		     struct image_auth *ret)
{
	const struct json *auths = json_get(docker_config, "auths");
	/* .dockercfg, the older form, has no "auths" around */
	JSON_EACH_MEMBER (auths ? auths : docker_config, m) {
		if (!str_is(ref_auth_host(m->key), ref->registry))
			continue;
		const char *user = json_get_cstr(m->value, "username");
		const char *password = json_get_cstr(m->value, "password");
		struct str auth = json_get_str(m->value, "auth");
		AUTO_BUF plain = BUF_INIT;
		if (auth.n && base64_decode(&plain, auth) == 0) {
			struct str both = buf_str(&plain);
			size_t colon = str_find(both, ':');
			user = arena_cstr(a, str_sub(both, 0, colon));
			password = arena_cstr(a, str_trim(str_from(both, colon + 1)));
		}
		if (user && password) {
			*ret = (struct image_auth){user, password};
			return true;
		}
	}
	return false;
}
