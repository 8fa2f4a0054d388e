/* ConfigMaps, Secrets, and other small kinds of the core group. */
#include "api/validate.h"
#include "base/limits.h"
#include "wire/text.h"

/* Of a ConfigMap or Secret, Kubernetes' own. */
#define DATA_BYTES_MAX (1024 * 1024)

static size_t bytes_of(const struct json *v, bool base64)
{
	struct str s = json_str(v);
	size_t pad = 0;
	while (base64 && pad < 2 && s.n > pad && s.p[s.n - 1 - pad] == '=')
		pad++;
	return base64 ? s.n / 4 * 3 - (s.n >= 4 ? pad : 0) : s.n;
}

static size_t validate_keys(struct vctx *x, const struct vpath *p, const struct json *map,
			    bool base64)
{
	size_t total = 0;
	JSON_EACH_MEMBER (map, m) {
		v_format_str(x, V_KEY(p, m->key), m->key, format_config_map_key);
		total += bytes_of(m->value, base64);
	}
	return total;
}

void validate_config_map(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *data = json_get(v, "data"), *binary = json_get(v, "binaryData");
	size_t total = validate_keys(x, V_AT(p, "data"), data, false);
	JSON_EACH_MEMBER (data, m)
		if (sorted_get(binary, m->key))
			v_invalid(x, V_KEY(V_AT(p, "data"), m->key), m->value,
				  "duplicate of key present in binaryData");
	total += validate_keys(x, V_AT(p, "binaryData"), binary, true);
	if (total > DATA_BYTES_MAX)
		v_too_long(x, NULL, DATA_BYTES_MAX);
}

/* ---- secrets ---- */

static bool json_holds_object(struct vctx *x, const struct json *encoded)
{
	AUTO_BUF b = BUF_INIT;
	struct json *parsed;
	if (base64_decode(&b, json_str(encoded)) < 0)
		return false;
	return json_parse(x->causes->arena, buf_str(&b), NULL, &parsed) == 0 &&
	       (parsed->type == JSON_OBJECT || parsed->type == JSON_NULL);
}

static void validate_docker(struct vctx *x, const struct vpath *data, const struct json *v,
			    const char *key)
{
	const struct json *value = json_get(json_get(v, "data"), key);
	static const struct json hidden = {
		.type = JSON_STRING, .n = 26, .s = "<secret contents redacted>"};
	if (v_is_null(value))
		v_required(x, V_KEY(data, str_of(key)), "");
	else if (!json_holds_object(x, value))
		v_invalid(x, V_KEY(data, str_of(key)), &hidden, "must hold a JSON object");
}

static void validate_token_secret(struct vctx *x, const struct json *v)
{
	struct str key = STR("kubernetes.io/service-account.name");
	const struct json *annotations = json_path(v, "metadata.annotations");
	if (json_str(json_get_n(annotations, key)).n == 0)
		v_required(x, V_KEY(V_AT(V_AT(NULL, "metadata"), "annotations"), key), "");
}

static void require_key(struct vctx *x, const struct vpath *data, const struct json *v,
			const char *key)
{
	if (v_is_null(json_get(json_get(v, "data"), key)))
		v_required(x, V_KEY(data, str_of(key)), "");
}

void validate_secret(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str type = json_get_str(v, "type");
	const struct vpath *at = V_AT(p, "data");
	const struct json *data = json_get(v, "data");
	if (validate_keys(x, at, data, true) > DATA_BYTES_MAX)
		v_too_long(x, at, DATA_BYTES_MAX);
	if (str_is(type, "kubernetes.io/service-account-token")) {
		validate_token_secret(x, v);
	} else if (str_is(type, "kubernetes.io/dockercfg")) {
		validate_docker(x, at, v, ".dockercfg");
	} else if (str_is(type, "kubernetes.io/dockerconfigjson")) {
		validate_docker(x, at, v, ".dockerconfigjson");
	} else if (str_is(type, "kubernetes.io/basic-auth")) {
		if (!json_get(data, "username") && !json_get(data, "password")) {
			require_key(x, at, v, "username");
			require_key(x, at, v, "password");
		}
	} else if (str_is(type, "kubernetes.io/ssh-auth")) {
		if (json_str(json_get(data, "ssh-privatekey")).n == 0)
			v_required(x, V_KEY(at, STR("ssh-privatekey")), "");
	} else if (str_is(type, "kubernetes.io/tls")) {
		require_key(x, at, v, "tls.crt");
		require_key(x, at, v, "tls.key");
	}
}
