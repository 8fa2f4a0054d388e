/* Warnings: legal, but hardly meant. Source: the warnings recorded, and Kubernetes 1.35's release
 * notes for Endpoints. */
#include "api/strategy.h"
#include "api/warning.h"
#include "wire/text.h"

void warn_add(struct warn *w, const char *fmt, ...)
{
	AUTO_BUF b = BUF_INIT;
	va_list ap;

	if (w->n == WARNINGS_MAX)
		return;
	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	w->list[w->n++] = arena_cstr(w->a, buf_str(&b));
}

static void warn_meta(struct warn *w, const struct json *meta)
{
	const struct json *list = json_get(meta, "finalizers");

	for (uint32_t i = 0; i < json_len(list); i++) {
		struct str f = json_str(json_item(list, i));
		if (!str_contains(f, STR("/")) && !str_is(f, "orphan") &&
		    !str_is(f, "foregroundDeletion") && !str_is(f, "kubernetes"))
			warn_add(w,
				 "metadata.finalizers: \"%.*s\": prefer a "
				 "domain-qualified finalizer name including a path (/) "
				 "to avoid accidental conflicts with other finalizer "
				 "writers",
				 STR_FMT(f));
	}
}

static void warn_dots(struct warn *w, const char *where, struct str name)
{
	if (!dns1123_label(name) && str_contains(name, STR(".")))
		warn_add(w,
			 "metadata.name: this is used in %s, which can result in "
			 "surprising behavior; a DNS label is recommended: [must not "
			 "contain dots]",
			 where);
}

static bool has_pem(struct arena *a, const struct json *data, const char *key)
{
	AUTO_BUF text = BUF_INIT;
	struct str rest, type, der;

	if (base64_decode(&text, json_get_str(data, key)) < 0)
		return false;
	rest = buf_str(&text);
	return pem_next(a, &rest, &type, &der) == 0;
}

static void warn_tls(struct warn *w, const struct json *data)
{
	if (!has_pem(w->a, data, "tls.crt"))
		warn_add(w, "tls: failed to find any PEM data in certificate input");
	else if (!has_pem(w->a, data, "tls.key"))
		warn_add(w, "tls: failed to find any PEM data in key input");
}

const char *strategy_warnings(struct arena *a, const struct api_kind *k, const struct json *obj,
			      const char *const **ret_list)
{
	struct warn w = {a, arena_array(a, const char *, WARNINGS_MAX + 1), 0};
	struct str name = json_get_str(json_get(obj, "metadata"), "name");
	const struct json *template = json_path(obj, "spec.template.spec");

	warn_meta(&w, json_get(obj, "metadata"));
	if (strcmp(k->kind, "Pod") == 0) {
		warn_dots(&w, "the Pod's hostname", name);
		warn_pod_spec(&w, "spec", json_get(obj, "spec"));
	} else if (json_is(template, JSON_OBJECT)) {
		if (strcmp(k->kind, "DaemonSet") != 0)
			warn_dots(&w, "Pod names and hostnames", name);
		warn_pod_spec(&w, "spec.template.spec", template);
	} else if (strcmp(k->kind, "PodTemplate") == 0) {
		warn_pod_spec(&w, "template.spec", json_path(obj, "template.spec"));
	} else if (strcmp(k->kind, "CronJob") == 0) {
		warn_dots(&w, "Pod names and hostnames", name);
		warn_pod_spec(&w, "spec.jobTemplate.spec.template.spec",
			      json_path(obj, "spec.jobTemplate.spec.template.spec"));
	} else if (strcmp(k->kind, "Endpoints") == 0) {
		warn_add(&w, "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 "
			     "EndpointSlice");
	} else if (strcmp(k->kind, "Secret") == 0 &&
		   str_is(json_get_str(obj, "type"), "kubernetes.io/tls")) {
		warn_tls(&w, json_get(obj, "data"));
	} else if (strcmp(k->kind, "EndpointSlice") == 0 &&
		   str_is(json_get_str(obj, "addressType"), "FQDN")) {
		warn_add(&w, "spec.addressType: FQDN endpoints are deprecated");
	} else if (strcmp(k->kind, "Ingress") == 0 &&
		   json_get(json_path(obj, "metadata.annotations"),
			    "kubernetes.io/ingress.class")) {
		warn_add(&w, "annotation \"kubernetes.io/ingress.class\" is deprecated, please use "
			     "'spec.ingressClassName' instead");
	}
	*ret_list = w.list;
	return w.list[0];
}
