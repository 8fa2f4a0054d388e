/* Request bodies: JSON, YAML or protobuf into a tree, and a tree into an object of the kind asked
 * for.
 */
#include "serve/core.h"
#include "base/must.h"
#include "wire/yaml.h"
#include <stdio.h>

int body_parse(struct req *r, struct json **ret, struct json_dup **ret_dups, struct err *e)
{
	struct json_parse p = {.find_dups = true};
	struct yaml_error ye = {0};
	int n;

	*ret_dups = NULL;
	switch (r->body_type) {
	case BODY_YAML:
		n = yaml_parse(r->a, r->body, &ye, ret);
		if (n < 0)
			return err_set(e, n == ERR_LIMIT ? ERR_LIMIT : ERR_BAD_REQUEST,
				       "error parsing YAML: line %u: %s", ye.line, ye.why);
		return 0;
	case BODY_JSON:
		n = json_parse(r->a, r->body, &p, ret);
		if (n == ERR_LIMIT)
			return err_set(e, ERR_LIMIT, "the body is too deep or too big");
		if (n < 0) {
			AUTO_BUF why = BUF_INIT;

			json_parse_message(&p, r->body, &why);
			return err_set(e, ERR_BAD_REQUEST,
				       "couldn't get version/kind; json parse error: %s", why.p);
		}
		*ret_dups = p.dups;
		return 0;
	case BODY_PROTO: {
		const char *version = NULL, *kind = NULL;
		n = proto_decode(r->a, r->body, &version, &kind, ret, e);
		if (n < 0)
			return n;
		if (version && version[0])
			json_set_cstr(r->a, *ret, "apiVersion", version);
		if (kind && kind[0])
			json_set_cstr(r->a, *ret, "kind", kind);
		return 0;
	}
	default:
		return err_set(e, ERR_MEDIA_TYPE,
			       "the body of the request was in an unknown format - accepted media "
			       "types include: application/json, application/yaml, "
			       "application/vnd.kubernetes.protobuf");
	}
}

/* What the body says it is, against what the path says. Missing is filled in. */
static int body_kind(struct req *r, struct json *v, const struct api_kind *k, struct err *e)
{
	struct str version = json_get_str(v, "apiVersion"), kind = json_get_str(v, "kind");
	struct str want = api_version_of(k), group, ver;

	if (!str_set(version))
		version = want;
	if (!str_set(kind))
		kind = str_of(k->kind);
	api_group_version(version, &group, &ver);
	if (!str_eq(version, want) || !str_is(kind, k->kind)) {
		if (!api_kind_find(group, ver, kind))
			return err_set(e, ERR_BAD_REQUEST,
				       "no kind \"%.*s\" is registered for version \"%.*s\"",
				       STR_FMT(kind), STR_FMT(version));
		if (str_is(kind, k->kind))
			return err_set(e, ERR_BAD_REQUEST,
				       "the API version in the data (%.*s) does not match the "
				       "expected API version (%.*s)",
				       STR_FMT(version), STR_FMT(want));
		return err_set(e, ERR_BAD_REQUEST,
			       "%.*s in version \"%.*s\" cannot be handled as a %s: converting "
			       "(%.*s.%.*s) to (%s.%s): unknown conversion",
			       STR_FMT(kind), STR_FMT(version), k->kind, STR_FMT(ver),
			       STR_FMT(kind), k->group[0] ? k->group : "core", k->kind);
	}
	json_set_str(r->a, v, "apiVersion", version);
	json_set_str(r->a, v, "kind", kind);
	return 0;
}

static int body_read(struct req *r, bool config, struct api_decoded *ret, struct err *e)
{
	struct json *v = r->body_tree;
	struct json_dup *dups = NULL;
	int n = 0;

	if (!v)
		n = body_parse(r, &v, &dups, e);
	if (n < 0)
		return n;
	if (!json_is(v, JSON_OBJECT))
		return err_set(e, ERR_BAD_REQUEST,
			       "couldn't get version/kind; json parse error: the body is not an "
			       "object");
	n = body_kind(r, v, r->kind, e);
	if (n < 0)
		return n;
	return config ? api_decode_config(r->a, r->kind, v, dups, ret, e)
		      : api_decode(r->a, r->kind, v, dups, ret, e);
}

int body_decode(struct req *r, struct api_decoded *ret, struct err *e)
{
	return body_read(r, false, ret, e);
}

int body_decode_config(struct req *r, struct api_decoded *ret, struct err *e)
{
	return body_read(r, true, ret, e);
}

enum step_result_N body_strict(struct req *r, const struct api_decoded *d)
{
	if (!d->strict || r->validation == VALIDATION_IGNORE)
		return STEP_NEXT;
	if (r->validation == VALIDATION_STRICT) {
		struct err e = {0};
		if (api_strict_error(d, &e) < 0)
			return fail_err(r, &e);
	}
	for (const char *const *w = d->warnings; w && *w; w++)
		req_warn(r, "%s", *w);
	return STEP_NEXT;
}

int body_decode_as(struct req *r, const char *type, struct json **ret, struct err *e)
{
	const struct api_type *t = api_type_find(str_of(type));
	struct api_decoded d = {0};
	struct json *v = r->body_tree;
	struct json_dup *dups;
	int n = v ? 0 : body_parse(r, &v, &dups, e);

	must(t != NULL);
	if (n < 0)
		return n;
	if (!json_is(v, JSON_OBJECT))
		return err_set(e, ERR_BAD_REQUEST, "the body is not an object");
	n = api_decode_type(r->a, t, v, NULL, &d, e);
	if (n == 0)
		*ret = d.v;
	return n;
}
