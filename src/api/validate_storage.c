/* The storage group and certificate requests. */
#include "api/validate.h"
#include "base/limits.h"
#include "wire/text.h"

void validate_csi_driver(struct vctx *x, const struct vpath *p, const struct json *v)
{
	char lower[NAME_BYTES_MAX + 2];
	struct str s = json_str(v);
	if (s.n == 0)
		v_required(x, p, "");
	if (s.n > LABEL_BYTES_MAX)
		v_too_long(x, p, LABEL_BYTES_MAX);
	size_t n = MIN(s.n, sizeof lower);
	for (size_t i = 0; i < n; i++)
		lower[i] = (char)(s.p[i] >= 'A' && s.p[i] <= 'Z' ? s.p[i] + ('a' - 'A') : s.p[i]);
	v_format_str(x, p, str_n(lower, n), format_dns1123_subdomain);
}

void validate_node_id(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (json_str(v).n > 192)
		v_invalid(x, p, v, "must be 192 characters or less");
}

void validate_topology_keys(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct twins seen = {.arena = x->causes->arena};
	/* told at the driver */
	JSON_EACH (v, key) {
		if (json_str(key).n == 0)
			v_required(x, p->up, "");
		v_format_str(x, p->up, json_str(key), format_qualified_name);
		if (twins_add(&seen, key))
			v_duplicate(x, p->up, key);
	}
}

void validate_attachment(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *source = json_get(v, "source"),
			  *name = json_get(source, "persistentVolumeName"),
			  *inline_ = json_get(source, "inlineVolumeSpec");
	const struct vpath *at = V_AT(p, "source");
	if (!x->old) /* what is stored may be older than this rule */
		validate_csi_driver(x, V_AT(p, "attacher"), json_get(v, "attacher"));
	if (v_is_null(name) && v_is_null(inline_))
		v_required(x, at,
			   "must specify exactly one of inlineVolumeSpec and "
			   "persistentVolumeName");
	else if (!v_is_null(name) && !v_is_null(inline_))
		v_forbidden(x, at,
			    "must specify exactly one of inlineVolumeSpec and "
			    "persistentVolumeName");
	else if (!v_is_null(name) && json_str(name).n == 0)
		v_required(x, V_AT(at, "persistentVolumeName"), "must be non-empty");
	else if (!v_is_null(name))
		v_format(x, V_AT(at, "persistentVolumeName"), name, format_dns1123_subdomain);
}

/* ---- certificates ---- */

void validate_csr_request(struct vctx *x, const struct vpath *p, const struct json *v)
{
	AUTO_BUF b = BUF_INIT;
	struct str type, der;
	bool good = base64_decode(&b, json_str(v)) == 0;
	struct str rest = buf_str(&b);
	good = good && pem_next(x->causes->arena, &rest, &type, &der) == 0 &&
	       str_is(type, "CERTIFICATE REQUEST");
	if (!good)
		v_invalid(x, p, v, "PEM block type must be CERTIFICATE REQUEST");
}

void validate_signer_name(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str s = json_str(v);
	size_t slash = str_find(s, '/');
	struct str domain = str_sub(s, 0, slash), path = str_from(s, slash + 1);
	if (slash == s.n || str_find(path, '/') < path.n) {
		v_invalid(x, p, v,
			  "must be a fully qualified domain and path of the form "
			  "'example.com/signer-name'");
		return;
	}
	if (s.n > 571)
		v_too_long(x, p, 571);
	v_format_str(x, p, domain, format_dns1123_subdomain);
	if (str_find(domain, '.') == domain.n)
		v_invalid(x, p, v,
			  "should be a domain with at least two segments separated by dots");
	v_format_str(x, p, path, format_dns1123_subdomain);
}

void validate_usage(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const USAGES[] = {"any",
					     "cert sign",
					     "client auth",
					     "code signing",
					     "content commitment",
					     "crl sign",
					     "data encipherment",
					     "decipher only",
					     "digital signature",
					     "email protection",
					     "encipher only",
					     "ipsec end system",
					     "ipsec tunnel",
					     "ipsec user",
					     "key agreement",
					     "key encipherment",
					     "microsoft sgc",
					     "netscape sgc",
					     "ocsp signing",
					     "s/mime",
					     "server auth",
					     "signing",
					     "timestamping",
					     NULL};
	v_enum(x, p, v, USAGES);
}
