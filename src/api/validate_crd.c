/* CustomResourceDefinitions. Source: apiextensions-apiserver's validation and structural schema. */
#include "api/validate.h"
#include "api/expression.h"

#define SCHEMA_DEPTH_MAX 64

void validate_crd_group(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (!v_format(x, p, v, format_dns1123_subdomain))
		return;
	if (str_find(json_str(v), '.') == json_str(v).n)
		v_invalid(x, p, v, "should be a domain with at least one dot");
}

void validate_crd_conversion(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *hook = json_get(v, "webhook");
	bool wanted = str_is(json_get_str(v, "strategy"), "Webhook");
	const struct json *config = json_get(hook, "clientConfig");
	const struct vpath *at = V_AT(p, "webhook");
	if (!wanted) {
		if (!v_is_null(hook))
			v_forbidden(x, at, "should not be set when strategy is not set to Webhook");
		return;
	}
	if (v_is_null(config))
		v_required(x, V_AT(at, "clientConfig"), "required when strategy is set to Webhook");
	else
		validate_client_config(x, V_AT(at, "clientConfig"), config);
	if (json_len(json_get(hook, "conversionReviewVersions")) == 0)
		v_required(x, V_AT(at, "conversionReviewVersions"), "");
	else
		validate_review_versions(x, V_AT(at, "conversionReviewVersions"),
					 json_get(hook, "conversionReviewVersions"));
}

/* ---- schemas ---- */

static const char *const TYPES[] = {"array",  "boolean", "integer", "null",
				    "number", "object",  "string",  NULL};

static bool is_of_type(const struct json *v, struct str type)
{
	switch (v->type) {
	case JSON_STRING:
		return str_is(type, "string");
	case JSON_BOOL:
		return str_is(type, "boolean");
	case JSON_INT:
		return str_is(type, "integer") || str_is(type, "number");
	case JSON_DOUBLE:
		return str_is(type, "number");
	case JSON_ARRAY:
		return str_is(type, "array");
	case JSON_OBJECT:
		return str_is(type, "object");
	default:
		return str_is(type, "null");
	}
}

static void validate_default(struct vctx *x, const struct vpath *p, const struct json *s)
{
	const struct json *value = json_get(s, "default"), *words = json_get(s, "enum");
	struct str type = json_get_str(s, "type");
	const struct vpath *at = V_AT(p, "default");
	if (v_is_null(value))
		return;
	if (type.n && !is_of_type(value, type))
		v_type_invalid(x, at, value, "must be of the type of the schema");
	if (!json_len(words))
		return;
	JSON_EACH (words, w)
		if (json_equal(w, value))
			return;
	v_not_supported(x, at, value, (const char *const[]){NULL});
}

static void validate_list_type(struct vctx *x, const struct vpath *p, const struct json *s)
{
	static const char *const LIST_TYPES[] = {"atomic", "map", "set", NULL};
	const struct json *type = json_get(s, "type"),
			  *list = json_get(s, "x-kubernetes-list-type");
	if (v_is_null(list))
		return;
	if (json_str(type).n == 0)
		v_required(x, V_AT(p, "type"),
			   "must be array if x-kubernetes-list-type is specified");
	else if (!str_is(json_str(type), "array"))
		v_invalid(x, V_AT(p, "type"), type,
			  "must be array if x-kubernetes-list-type is specified");
	if (!v_enum(x, V_AT(p, "x-kubernetes-list-type"), list, LIST_TYPES))
		return;
	if (str_is(json_str(list), "map") &&
	    json_len(json_get(s, "x-kubernetes-list-map-keys")) == 0)
		v_required(x, V_AT(p, "x-kubernetes-list-map-keys"),
			   "must not be empty if x-kubernetes-list-type is map");
}

static void validate_type(struct vctx *x, const struct vpath *p, const struct json *s, bool root)
{
	const struct json *type = json_get(s, "type");
	bool either = json_get_bool(s, "x-kubernetes-int-or-string", false),
	     any = json_get_bool(s, "x-kubernetes-preserve-unknown-fields", false);
	const struct vpath *at = V_AT(p, "type");
	if (json_str(type).n == 0) {
		if (!either && (root || !any))
			v_required(x, at, "must not be empty for specified object fields");
		return;
	}
	if (either)
		v_invalid(x, at, type, "must be empty if x-kubernetes-int-or-string is true");
	if (!str_in(json_str(type), TYPES))
		v_not_supported(x, at, type, TYPES);
	if (root && !str_is(json_str(type), "object")) { /* by two walks upstream */
		v_invalid(x, at, type, "must be object at the root");
		v_invalid(x, at, type, "only object is allowed at the root");
	}
}

/* A rule may only name members the schema has. */
static bool names_are_known(struct str rule, const struct json *s)
{
	const struct json *properties = json_get(s, "properties");
	if (json_get_bool(s, "x-kubernetes-preserve-unknown-fields", false) ||
	    !str_is(json_get_str(s, "type"), "object") ||
	    !v_is_null(json_get(s, "additionalProperties")))
		return true;
	for (size_t i = 0; i + 5 < rule.n; i++) {
		if (!str_has_prefix(str_from(rule, i), STR("self.")))
			continue;
		if (i > 0 && format_all(str_sub(rule, i - 1, 1), 7, "_."))
			continue;
		size_t start = i + 5, end = start;
		while (end < rule.n && format_all(str_sub(rule, end, 1), 7, "_"))
			end++;
		if (end < rule.n && rule.p[end] == '(')
			continue;
		if (!json_get_n(properties, str_sub(rule, start, end - start)))
			return false;
	}
	return true;
}

static void validate_rules(struct vctx *x, const struct vpath *p, const struct json *s)
{
	static const char *const VARIABLES[] = {"self", "oldSelf", NULL};
	const struct json *rules = json_get(s, "x-kubernetes-validations");
	JSON_EACH (rules, r) {
		struct str rule = json_get_str(r, "rule");
		const char *why = "undefined field";
		const struct vpath *at = V_AT(
			V_ITEM(V_AT(p, "x-kubernetes-validations"), JSON_INDEX(rules, r)), "rule");
		if (str_trim(rule).n == 0)
			v_required(x, at, "");
		else if (!names_are_known(rule, s) || !expression_is_bool(rule, VARIABLES, &why))
			v_invalid(x, at, json_get(r, "rule"), "compilation failed: %s", why);
	}
}

/* What a structural schema may not say. */
static void validate_forbidden(struct vctx *x, const struct vpath *p, const struct json *s)
{
	static const char *const MEMBERS[] = {
		"$ref",   "definitions", "dependencies", "patternProperties", "additionalItems",
		"$schema"};
	for (size_t i = 0; i < ARRAY_SIZE(MEMBERS); i++)
		if (json_len(json_get(s, MEMBERS[i])) || json_get_str(s, MEMBERS[i]).n)
			v_forbidden(x, V_AT(p, MEMBERS[i]), "%s is not supported", MEMBERS[i]);
	if (json_get_bool(s, "uniqueItems", false))
		v_forbidden(
			x, V_AT(p, "uniqueItems"),
			"uniqueItems cannot be set to true since the runtime complexity becomes "
			"quadratic");
	if (json_len(json_get(s, "properties")) && !v_is_null(json_get(s, "additionalProperties")))
		v_forbidden(x, V_AT(p, "additionalProperties"),
			    "additionalProperties and properties are mutual exclusive");
}

struct schema_walk {
	struct vctx *x;
	void (*visit)(struct vctx *x, const struct vpath *p, const struct json *s, bool root);
};

static void schema_each(const struct schema_walk *w, const struct vpath *p, const struct json *s,
			unsigned depth)
{
	if (!json_is(s, JSON_OBJECT) || depth > SCHEMA_DEPTH_MAX)
		return;
	w->visit(w->x, p, s, depth == 0);
	JSON_EACH_MEMBER (json_get(s, "properties"), m) {
		/* null was written: an empty schema */
		static const struct json empty = {.type = JSON_OBJECT};
		schema_each(w, V_KEY(V_AT(p, "properties"), m->key),
			    json_is(m->value, JSON_NULL) ? &empty : m->value, depth + 1);
	}
	schema_each(w, V_AT(p, "items"), json_get(s, "items"), depth + 1);
	schema_each(w, V_AT(p, "additionalProperties"), json_get(s, "additionalProperties"),
		    depth + 1);
}

static void visit_structure(struct vctx *x, const struct vpath *p, const struct json *s, bool root)
{
	validate_type(x, p, s, root);
	validate_list_type(x, p, s);
	validate_forbidden(x, p, s);
	const struct json *items = json_get(s, "items");
	bool no_items = v_is_null(items) || (items->type == JSON_ARRAY && json_len(items) == 0);
	if (str_is(json_get_str(s, "type"), "array") && no_items)
		v_required(x, V_AT(p, "items"), "must be specified");
	validate_default(x, p, s);
	JSON_EACH (json_get(s, "x-kubernetes-validations"), r)
		if (str_trim(json_get_str(r, "rule")).n == 0) {
			validate_rules(x, p, s);
			break;
		}
}

static void visit_rules(struct vctx *x, const struct vpath *p, const struct json *s, bool root)
{
	(void)root;
	validate_rules(x, p, s);
}

static void validate_schema(struct vctx *x, const struct vpath *p, const struct json *s)
{
	struct schema_walk w = {x, visit_structure};
	unsigned before = x->causes->n;
	schema_each(&w, p, s, 0);
	if (x->causes->n != before) /* rules are compiled against good schemas only */
		return;
	w.visit = visit_rules;
	schema_each(&w, p, s, 0);
}

/* ---- versions ---- */

static void validate_simple_path(struct vctx *x, const struct vpath *p, const struct json *v,
				 const char *under)
{
	struct str s = json_str(v);
	if (s.n == 0)
		v_required(x, p, "");
	else if (s.p[0] != '.')
		v_invalid(x, p, v, "must be a simple json path starting with .");
	else if (under && !str_has_prefix(s, str_of(under)))
		v_invalid(x, p, v, "should be a json path under %s", under);
}

static void validate_columns(struct vctx *x, const struct vpath *p, const struct json *columns)
{
	static const char *const COLUMN_TYPES[] = {"integer", "number", "string",
						   "boolean", "date",   NULL};
	JSON_EACH (columns, c) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(columns, c));
		const struct json *type = json_get(c, "type");
		if (json_get_str(c, "name").n == 0)
			v_required(x, V_AT(at, "name"), "");
		if (json_str(type).n == 0)
			v_required(x, V_AT(at, "type"),
				   "must be one of integer, number, string, "
				   "boolean, date");
		else if (!str_in(json_str(type), COLUMN_TYPES))
			v_invalid(x, V_AT(at, "type"), type,
				  "must be one of integer, number, string, boolean, date");
		validate_simple_path(x, V_AT(at, "JSONPath"), json_get(c, "jsonPath"), NULL);
	}
}

static void validate_scale(struct vctx *x, const struct vpath *p, const struct json *scale)
{
	const struct json *selector = json_get(scale, "labelSelectorPath");
	if (v_is_null(scale))
		return;
	validate_simple_path(x, V_AT(p, "specReplicasPath"), json_get(scale, "specReplicasPath"),
			     ".spec.");
	validate_simple_path(x, V_AT(p, "statusReplicasPath"),
			     json_get(scale, "statusReplicasPath"), ".status.");
	if (json_str(selector).n && !str_has_prefix(json_str(selector), STR(".spec.")) &&
	    !str_has_prefix(json_str(selector), STR(".status.")))
		v_invalid(x, V_AT(p, "labelSelectorPath"), selector,
			  "should be a json path under either .spec or .status");
}

static bool all_same(const struct json *versions, const char *member)
{
	const struct json *first = json_get(json_item(versions, 0), member);
	JSON_EACH (versions, v)
		if (!json_equal_empty(first, json_get(v, member)))
			return false;
	return true;
}

/* What all versions share is told once, at the top, as upstream keeps it there. */
static void validate_shared(struct vctx *x, const struct vpath *p, const struct json *versions)
{
	bool columns = all_same(versions, "additionalPrinterColumns"),
	     scale = all_same(versions, "subresources"), schema = all_same(versions, "schema");
	JSON_EACH (versions, v) {
		uint32_t i = JSON_INDEX(versions, v);
		const struct vpath *at = V_ITEM(V_AT(p, "versions"), i);
		if (!columns || i == 0)
			validate_columns(x, V_AT(columns ? p : at, "additionalPrinterColumns"),
					 json_get(v, "additionalPrinterColumns"));
		if (!scale || i == 0)
			validate_scale(x, V_AT(V_AT(scale ? p : at, "subresources"), "scale"),
				       json_path(v, "subresources.scale"));
		const struct json *s = json_path(v, "schema.openAPIV3Schema");
		if (v_is_null(s))
			v_required(x, V_AT(V_AT(at, "schema"), "openAPIV3Schema"),
				   "schemas are required");
		else if (!schema || i == 0)
			validate_schema(x,
					schema ? V_AT(V_AT(p, "validation"), "openAPIV3Schema")
					       : V_AT(V_AT(at, "schema"), "openAPIV3Schema"),
					s);
	}
}

static void validate_versions(struct vctx *x, const struct vpath *p, const struct json *versions)
{
	const struct vpath *at = V_AT(p, "versions");
	const struct vpath *stored_at = V_AT(V_AT(NULL, "status"), "storedVersions");
	struct twins names = V_TWINS(x, "name"), stores = V_TWINS(x, "name");
	unsigned stored = 0;
	bool twice = false, stored_twice = false;
	struct str first = json_get_str(json_item(versions, 0), "name");
	if (first.n)
		v_format_str(x, V_AT(p, "version"), first, format_dns1035_label);
	JSON_EACH (versions, v) {
		v_format_str(x, V_AT(V_ITEM(at, JSON_INDEX(versions, v)), "name"),
			     json_get_str(v, "name"), format_dns1035_label);
		bool store = json_get_bool(v, "storage", false);
		stored += store;
		twice = twins_add(&names, v) || twice;
		stored_twice = (store && twins_add(&stores, v)) || stored_twice;
	}
	if (twice)
		v_invalid(x, at, versions, "must contain unique version names");
	if (stored != 1)
		v_invalid(x, at, versions,
			  "must have exactly one version marked as storage version");
	if (stored == 0)
		v_invalid(x, stored_at, NULL, "must have at least one stored version");
	else if (stored_twice)
		v_invalid(x, stored_at, NULL, "must have the storage version");
}

static void validate_crd_name(struct vctx *x, const struct json *v)
{
	const struct json *name = json_path(v, "metadata.name");
	struct str have = json_str(name), plural = json_str(json_path(v, "spec.names.plural")),
		   group = json_str(json_path(v, "spec.group"));
	bool right = have.n == plural.n + 1 + group.n && str_has_prefix(have, plural) &&
		     have.p[plural.n] == '.' && str_has_suffix(have, group);
	if (have.n && !right)
		v_invalid(x, V_AT(V_AT(NULL, "metadata"), "name"), name,
			  "must be spec.names.plural+\".\"+spec.group");
}

void validate_crd(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *spec = json_get(v, "spec"), *names = json_get(spec, "names");
	const struct vpath *at = V_AT(p, "spec");
	validate_crd_name(x, v);
	validate_versions(x, at, json_get(spec, "versions"));
	validate_shared(x, at, json_get(spec, "versions"));
	if (json_get_str(names, "kind").n &&
	    json_equal_empty(json_get(names, "kind"), json_get(names, "listKind")))
		v_invalid(x, V_AT(V_AT(at, "names"), "listKind"), json_get(names, "listKind"),
			  "kind and listKind may not be the same");
}
