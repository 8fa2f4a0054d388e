/* Containers: ports, environment, probes and hooks, mounts. */
#include "api/validate.h"

void validate_trimmed(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct str s = json_str(v);
	if (str_trim(s).n != s.n)
		v_invalid(x, p, v, "must not have leading or trailing whitespace");
}

static void validate_restart(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const POLICIES[] = {"Always", "OnFailure", "Never", NULL};
	const struct json *policy = json_get(v, "restartPolicy");
	if (!v_is_null(policy))
		v_enum(x, V_AT(p, "restartPolicy"), policy, POLICIES);
}

/* Liveness and startup have no notion of several successes. */
static void validate_successes(struct vctx *x, const struct vpath *p, const struct json *v,
			       const char *probe)
{
	const struct json *n = json_path(json_get(v, probe), "successThreshold");
	if (json_is(n, JSON_INT) && n->i != 1 && n->i >= 0)
		v_invalid(x, V_AT(V_AT(p, probe), "successThreshold"), n, "must be 1");
}

void validate_container(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_restart(x, p, v);
	validate_successes(x, p, v, "livenessProbe");
	validate_successes(x, p, v, "startupProbe");
	if (!v_is_null(json_path(json_get(v, "readinessProbe"), "terminationGracePeriodSeconds")))
		v_invalid(x, V_AT(V_AT(p, "readinessProbe"), "terminationGracePeriodSeconds"),
			  json_path(json_get(v, "readinessProbe"), "terminationGracePeriodSeconds"),
			  "must not be set for readinessProbes");
}

/* ---- ports ---- */

void validate_port_number(struct vctx *x, const struct vpath *p, const struct json *v)
{
	int64_t n = json_int(v, 0);
	if (n < 1 || n > 65535)
		v_invalid(x, p, v, "must be between 1 and 65535, inclusive");
}

void validate_container_port(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (json_int(v, 0) == 0)
		v_required(x, p, "");
	else
		validate_port_number(x, p, v);
}

void validate_port_or_name(struct vctx *x, const struct vpath *p, const struct json *v)
{
	if (json_is(v, JSON_STRING))
		v_format(x, p, v, format_port_name);
	else
		validate_port_number(x, p, v);
}

void validate_port_names(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct twins seen = V_TWINS(x, "name");
	JSON_EACH (v, port) {
		const struct json *name = json_get(port, "name");
		const struct vpath *at = V_AT(V_ITEM(p, JSON_INDEX(v, port)), "name");
		if (json_str(name).n && v_format(x, at, name, format_port_name) &&
		    twins_add(&seen, port))
			v_duplicate(x, at, name);
	}
}

/* ---- environment ---- */

static const char *const LABEL_PATHS[] = {"metadata.annotations", "metadata.labels", NULL};
/* What the downward API reads: every name its conversion knows, then those of the two uses. */
static const char *const FIELDS[] = {
	"metadata.name",        "metadata.namespace",      "metadata.uid",       "spec.nodeName",
	"spec.restartPolicy",   "spec.serviceAccountName", "spec.schedulerName", "status.phase",
	"status.hostIP",        "status.hostIPs",          "status.podIP",       "status.podIPs",
	"metadata.annotations", "metadata.labels",         "spec.host",          NULL};
static const char *const ENV_FIELDS[] = {"metadata.name",
					 "metadata.namespace",
					 "metadata.uid",
					 "spec.nodeName",
					 "spec.serviceAccountName",
					 "status.hostIP",
					 "status.hostIPs",
					 "status.podIP",
					 "status.podIPs",
					 NULL};
static const char *const VOLUME_FIELDS[] = {"metadata.name",   "metadata.namespace",
					    "metadata.labels", "metadata.annotations",
					    "metadata.uid",    NULL};

/* "metadata.labels['key']" into its parts. */
static bool field_subscript(struct str path, struct str *ret_path, struct str *ret_key)
{
	size_t open = str_find(path, '[');
	struct str key = str_from(path, open);
	if (open == path.n || key.n < 4 || !str_has_prefix(key, STR("['")) ||
	    !str_has_suffix(key, STR("']")))
		return false;
	*ret_path = str_sub(path, 0, open);
	*ret_key = str_sub(key, 2, key.n - 4);
	return true;
}

void validate_field_ref(struct vctx *x, const struct vpath *p, const struct json *v, bool volume)
{
	const struct json *field = json_get(v, "fieldPath");
	const struct vpath *at = V_AT(p, "fieldPath");
	struct str path = json_str(field), key;
	if (json_get_str(v, "apiVersion").n == 0) {
		v_required(x, V_AT(p, "apiVersion"), "");
		return;
	}
	if (path.n == 0) {
		v_required(x, at, "");
		return;
	}
	if (field_subscript(path, &path, &key)) {
		if (!str_in(path, LABEL_PATHS)) {
			v_invalid(x, at, field, "does not support subscript");
			return;
		}
		v_format_str(x, at, key, format_qualified_name);
		return;
	}
	if (!str_is(json_get_str(v, "apiVersion"), "v1") || !str_in(path, FIELDS))
		v_invalid(x, at, field, "error converting fieldPath: field label not supported");
	else if (!str_in(path, volume ? VOLUME_FIELDS : ENV_FIELDS))
		v_not_supported(x, at, field, volume ? VOLUME_FIELDS : ENV_FIELDS);
}

static bool divisor_is(struct str divisor, const char *const *words)
{
	return str_in(divisor, words);
}

static void validate_divisor(struct vctx *x, const struct vpath *p, struct str resource,
			     const struct json *v)
{
	static const char *const CPU[] = {"1m", "1", NULL};
	static const char *const BYTES[] = {"1",   "1k",  "1M",  "1G",  "1T",  "1P",  "1E",
					    "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei", NULL};
	struct quantity q;
	size_t dot = str_find(resource, '.');
	struct str what = str_from(resource, dot + 1);
	if (v_is_null(v) || (v_quantity(v, &q) && q.nanos == 0))
		return;
	if (!divisor_is(json_str(v), str_is(what, "cpu") ? CPU : BYTES))
		v_invalid(x, V_AT(p, "divisor"), v,
			  str_is(what, "cpu") ? "only divisor's values 1m and 1 are supported with "
						"the cpu resource"
					      : "only divisor's values 1, 1k, 1M … 1E, 1Ki … 1Ei "
						"are supported with this resource");
}

void validate_resource_ref(struct vctx *x, const struct vpath *p, const struct json *v, bool volume)
{
	static const char *const RESOURCES[] = {"limits.cpu",
						"limits.ephemeral-storage",
						"limits.memory",
						"requests.cpu",
						"requests.ephemeral-storage",
						"requests.memory",
						NULL};
	struct str resource = json_get_str(v, "resource");
	if (volume && json_get_str(v, "containerName").n == 0) {
		v_required(x, V_AT(p, "containerName"), "");
		return;
	}
	if (resource.n == 0) {
		v_required(x, V_AT(p, "resource"), "");
		return;
	}
	if (!str_in(resource, RESOURCES) && !str_has_prefix(resource, STR("limits.hugepages-")) &&
	    !str_has_prefix(resource, STR("requests.hugepages-"))) {
		v_not_supported(x, V_AT(p, "resource"), json_get(v, "resource"), RESOURCES);
		return;
	}
	validate_divisor(x, p, resource, json_get(v, "divisor"));
}

void validate_env_value(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *from = json_get(v, "valueFrom");
	const struct vpath *at = V_AT(p, "valueFrom");
	const struct json *field = json_get(from, "fieldRef"),
			  *resource = json_get(from, "resourceFieldRef");
	unsigned n = 0;
	if (!json_is(from, JSON_OBJECT))
		return;
	JSON_EACH_MEMBER (from, m)
		n += !v_is_null(m->value);
	if (field)
		validate_field_ref(x, V_AT(at, "fieldRef"), field, false);
	if (resource)
		validate_resource_ref(x, V_AT(at, "resourceFieldRef"), resource, false);
	if (n == 0)
		v_invalid(x, at, NULL,
			  "must specify one of: `fieldRef`, `resourceFieldRef`, "
			  "`configMapKeyRef`, `secretKeyRef` or `fileKeyRef`");
	else if (json_get_str(v, "value").n)
		v_invalid(x, at, NULL, "may not be specified when `value` is not empty");
	else if (n > 1)
		v_invalid(x, at, NULL, "may not have more than one field specified at a time");
}

void validate_env_from(struct vctx *x, const struct vpath *p, const struct json *v)
{
	JSON_EACH (v, from) {
		unsigned n = (unsigned)!v_is_null(json_get(from, "configMapRef")) +
			     (unsigned)!v_is_null(json_get(from, "secretRef"));
		if (n == 0)
			v_invalid(x, p, NULL, "must specify one of: `configMapRef` or `secretRef`");
		else if (n > 1)
			v_invalid(x, p, NULL,
				  "may not have more than one field specified at a time");
	}
}

/* The name of a Secret or ConfigMap whose absence is a bad name, not a missing one. */
void validate_reference_name(struct vctx *x, const struct vpath *p, const struct json *v)
{
	v_format_str(x, p, json_str(v), format_dns1123_subdomain);
}

/* ---- mounts ---- */

void validate_mount_paths(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct twins seen = V_TWINS(x, "mountPath");
	JSON_EACH (v, m) {
		const struct vpath *at = V_ITEM(p, JSON_INDEX(v, m));
		const struct json *sub = json_get(m, "subPath"), *expr = json_get(m, "subPathExpr");
		if (json_get_str(m, "mountPath").n && twins_add(&seen, m))
			v_invalid(x, V_AT(at, "mountPath"), json_get(m, "mountPath"),
				  "must be unique");
		/* without the index, as upstream has them */
		if (json_str(sub).n)
			v_format(x, V_AT(p, "subPath"), sub, format_local_path);
		if (json_str(expr).n && json_str(sub).n)
			v_invalid(x, V_AT(at, "subPathExpr"), expr,
				  "subPathExpr and subPath are mutually exclusive");
		if (json_str(expr).n)
			v_format(x, V_AT(p, "subPathExpr"), expr, format_local_path);
	}
}

/* ---- probes and hooks ---- */

void validate_headers(struct vctx *x, const struct vpath *p, const struct json *v)
{
	JSON_EACH (v, h)
		v_format_str(x, p, json_get_str(h, "name"), format_header_name);
}

void validate_handler(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const HANDLERS[] = {"exec", "httpGet", "tcpSocket", "grpc", "sleep"};
	unsigned n = 0;
	for (size_t i = 0; i < ARRAY_SIZE(HANDLERS); i++) {
		if (v_is_null(json_get(v, HANDLERS[i])))
			continue;
		if (n++ > 0)
			v_forbidden(x, V_AT(p, HANDLERS[i]),
				    "may not specify more than 1 handler type");
	}
	if (n == 0)
		v_required(x, p, "must specify a handler type");
}
