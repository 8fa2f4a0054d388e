/* Volumes and claims. */
#include "api/validate.h"

/* A volume, or a persistent one, has exactly one source: every member that is not SKIPPED. */
unsigned validate_one_source(struct vctx *x, const struct vpath *p, const struct json *v,
			     const char *const *skipped)
{
	unsigned n = 0;
	JSON_EACH_MEMBER (v, m) {
		if (str_in(m->key, skipped) || v_is_null(m->value))
			continue;
		if (n++ > 0)
			v_forbidden(x, V_AT(p, m->key.p),
				    "may not specify more than 1 volume type");
	}
	return n;
}

void validate_volume(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const NOT_SOURCES[] = {"name", NULL};
	struct quantity q;
	const struct json *limit = json_path(v, "emptyDir.sizeLimit");
	if (validate_one_source(x, p, v, NOT_SOURCES) == 0)
		v_required(x, p, "must specify a volume type");
	if (limit && v_quantity(limit, &q) && q.nanos < 0)
		v_forbidden(x, V_AT(V_AT(p, "emptyDir"), "sizeLimit"),
			    "SizeLimit field must be a valid resource quantity");
}

static void validate_downward_item(struct vctx *x, const struct vpath *p, const struct json *item)
{
	const struct json *field = json_get(item, "fieldRef"),
			  *resource = json_get(item, "resourceFieldRef"),
			  *mode = json_get(item, "mode");
	if (json_get_str(item, "path").n == 0)
		v_required(x, V_AT(p, "path"), "");
	else
		v_format(x, V_AT(p, "path"), json_get(item, "path"), format_projected_path);
	if (field) {
		validate_field_ref(x, V_AT(p, "fieldRef"), field, true);
		if (resource)
			v_invalid(x, p, resource,
				  "fieldRef and resourceFieldRef can not be specified "
				  "simultaneously");
	} else if (resource) {
		validate_resource_ref(x, V_AT(p, "resourceFieldRef"), resource, true);
	} else {
		v_required(x, p, "one of fieldRef and resourceFieldRef is required");
	}
	if (json_is(mode, JSON_INT) && (mode->i < 0 || mode->i > 511))
		v_invalid(x, V_AT(p, "mode"), mode,
			  "must be a number between 0 and 0777 (octal), both inclusive");
}

void validate_downward_volume(struct vctx *x, const struct vpath *p, const struct json *v)
{
	JSON_EACH (json_get(v, "items"), item)
		validate_downward_item(x, p, item);
}

/* ---- projected ---- */

static void validate_source(struct vctx *x, const struct vpath *p, const struct vpath *at,
			    struct twins *paths, const struct json *s)
{
	const struct json *downward = json_get(s, "downwardAPI"),
			  *token = json_get(s, "serviceAccountToken");
	unsigned n = 0;
	JSON_EACH_MEMBER (s, m) {
		if (v_is_null(m->value))
			continue;
		if (n++ > 0)
			v_forbidden(x, V_AT(at, m->key.p),
				    "may not specify more than 1 volume type per source");
		JSON_EACH (json_get(m->value, "items"), item)
			if (json_get_str(item, "path").n && twins_add(paths, item))
				v_invalid(x, p, json_get(item, "path"),
					  "conflicting duplicate paths");
	}
	JSON_EACH (json_get(downward, "items"), item)
		validate_downward_item(x, V_AT(at, "downwardAPI"), item);
	if (token) {
		if (json_get_str(token, "path").n == 0)
			v_required(x, V_AT(p, "path"), "");
		else
			v_format(x, V_AT(p, "path"), json_get(token, "path"),
				 format_projected_path);
	}
}

void validate_projected_volume(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *sources = json_get(v, "sources");
	struct twins paths = V_TWINS(x, "path");
	JSON_EACH (sources, s)
		validate_source(x, p, V_ITEM(V_AT(p, "sources"), JSON_INDEX(sources, s)), &paths,
				s);
}

void validate_nfs_path(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (json_str(v).n == 0)
		v_required(x, p, "");
	v_format_str(x, p, json_str(v), format_absolute_path);
}

void validate_iscsi(struct vctx *x, const struct vpath *p, const struct json *v)
{
	bool chap = json_get_bool(v, "chapAuthDiscovery", false) ||
		    json_get_bool(v, "chapAuthSession", false);
	if (chap && v_is_null(json_get(v, "secretRef")))
		v_required(x, V_AT(p, "secretRef"), "");
	const struct json *initiator = json_get(v, "initiatorName");
	if (!v_is_null(initiator))
		v_format(x, V_AT(p, "initiatorname"), initiator, format_iqn);
}

/* ---- claims ---- */

void validate_claim_template(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *meta = json_get(v, "metadata");
	const struct vpath *m = V_AT(p, "metadata");
	validate_labels_map(x, V_AT(m, "labels"), json_get(meta, "labels"));
	validate_annotations_map(x, V_AT(m, "annotations"), json_get(meta, "annotations"));
}

void validate_access_modes(struct vctx *x, const struct vpath *p, const struct json *modes)
{
	static const char *const MODES[] = {"ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany",
					    "ReadWriteOncePod", NULL};
	bool pod = false, other = false;
	if (json_len(modes) == 0)
		v_required(x, p, "at least 1 access mode is required");
	JSON_EACH (modes, m) {
		if (!str_in(json_str(m), MODES))
			v_not_supported(x, p, m, MODES);
		pod = pod || str_is(json_str(m), "ReadWriteOncePod");
		other = other || !str_is(json_str(m), "ReadWriteOncePod");
	}
	if (pod && other)
		v_forbidden(x, p, "may not use ReadWriteOncePod with other access modes");
}

/* A claim's own resources: storage is required, CPU and the like are not asked for. */
static void validate_claim_resources(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *storage = json_path(json_get(v, "resources"), "requests.storage");
	const struct vpath *at = V_KEY(V_AT(p, "resources"), STR("storage"));
	struct quantity q;
	if (!storage)
		v_required(x, at, "");
	else if (v_quantity(storage, &q) && q.nanos <= 0)
		v_invalid(x, at, storage, "must be greater than zero");
}

static void validate_data_source(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (v_is_null(v))
		return;
	if (json_get_str(v, "name").n == 0)
		v_required(x, V_AT(p, "name"), "");
	if (json_get_str(v, "kind").n == 0)
		v_required(x, V_AT(p, "kind"), "");
	struct str group = json_get_str(v, "apiGroup");
	if (group.n == 0 && json_get_str(v, "kind").n &&
	    !str_is(json_get_str(v, "kind"), "PersistentVolumeClaim"))
		v_invalid(x, p, json_get(v, "kind"),
			  "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
	if (group.n)
		v_format(x, V_AT(p, "apiGroup"), json_get(v, "apiGroup"), format_dns1123_subdomain);
}

void validate_claim_spec(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const MODES[] = {"Block", "Filesystem", NULL};
	const struct json *class = json_get(v, "storageClassName"),
			  *mode = json_get(v, "volumeMode"),
			  *attributes = json_get(v, "volumeAttributesClassName"),
			  *selector = json_get(v, "selector");
	validate_access_modes(x, V_AT(p, "accessModes"), json_get(v, "accessModes"));
	if (selector)
		validate_selector(x, V_AT(p, "selector"), selector);
	validate_claim_resources(x, p, v);
	if (json_str(class).n)
		v_format(x, V_AT(p, "storageClassName"), class, format_dns1123_subdomain);
	if (!v_is_null(mode))
		v_enum(x, V_AT(p, "volumeMode"), mode, MODES);
	if (json_str(attributes).n)
		v_format(x, V_AT(p, "volumeAttributesClassName"), attributes,
			 format_dns1123_subdomain);
	validate_data_source(x, V_AT(p, "dataSource"), json_get(v, "dataSource"));
	validate_data_source(x, V_AT(p, "dataSourceRef"), json_get(v, "dataSourceRef"));
}
