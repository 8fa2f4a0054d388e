/* Warnings: legal, but hardly meant. Source: the warnings recorded, and Kubernetes 1.35's release
 * notes for Endpoints. */
#include "api/strategy.h"
#include "base/map.h"
#include "wire/text.h"

#define WARNINGS_MAX 50

struct warn {
	struct arena *a;
	const char **list;
	unsigned n;
};

static void warn_add(struct warn *w, const char *text)
{
	if (w->n < WARNINGS_MAX)
		w->list[w->n++] = text;
}

/* The first item that had KEY, which is I itself when none had. */
static uint32_t first_with(struct map *seen, struct str key, uint32_t i)
{
	const void *before = map_get(seen, key);

	if (before)
		return (uint32_t)(uintptr_t)before - 1;
	(void)map_put(seen, key, (void *)(uintptr_t)(i + 1u)); /* it was not there */
	return i;
}

static void warn_ports(struct warn *w, const char *path, const struct json *container)
{
	const struct json *ports = json_get(container, "ports");
	struct map seen = MAP_INIT;
	AUTO_BUF key = BUF_INIT;

	for (uint32_t i = 0; i < json_len(ports); i++) {
		const struct json *p = json_item(ports, i);
		struct str protocol = json_get_str(p, "protocol"), ip = json_get_str(p, "hostIP");
		buf_reset(&key);
		buf_printf(
			&key, "%lld %lld %.*s %.*s", (long long)json_get_int(p, "containerPort", 0),
			(long long)json_get_int(p, "hostPort", 0), STR_FMT(protocol), STR_FMT(ip));
		uint32_t first = first_with(&seen, buf_str(&key), i);
		if (first != i)
			warn_add(w, arena_printf(w->a,
						 "%s.ports[%u]: duplicate port definition with "
						 "%s.ports[%u]",
						 path, i, path, first));
	}
	map_fini(&seen);
}

static void warn_env(struct warn *w, const char *path, const struct json *container)
{
	const struct json *env = json_get(container, "env");
	struct map seen = MAP_INIT;

	for (uint32_t i = 0; i < json_len(env); i++) {
		struct str name = json_get_str(json_item(env, i), "name");
		if (first_with(&seen, name, i) != i)
			warn_add(w, arena_printf(w->a,
						 "%s.env[%u]: hides previous definition of "
						 "\"%.*s\", which may be dropped when using apply",
						 path, i, STR_FMT(name)));
	}
	map_fini(&seen);
}

static void warn_pod_spec(struct warn *w, const char *path, const struct json *spec)
{
	static const char *const lists[] = {"containers", "initContainers"};
	const struct json *spread = json_get(spec, "topologySpreadConstraints");

	for (size_t l = 0; l < ARRAY_SIZE(lists); l++) {
		const struct json *list = json_get(spec, lists[l]);
		for (uint32_t i = 0; i < json_len(list); i++) {
			const char *at = arena_printf(w->a, "%s.%s[%u]", path, lists[l], i);
			warn_ports(w, at, json_item(list, i));
			warn_env(w, at, json_item(list, i));
		}
	}
	for (uint32_t i = 0; i < json_len(spread); i++)
		if (!json_get(json_item(spread, i), "labelSelector"))
			warn_add(w,
				 arena_printf(w->a,
					      "%s.topologySpreadConstraints[%u].labelSelector: a "
					      "null labelSelector results in matching no pod",
					      path, i));
}

static void warn_meta(struct warn *w, const struct json *meta)
{
	const struct json *list = json_get(meta, "finalizers");

	for (uint32_t i = 0; i < json_len(list); i++) {
		struct str f = json_str(json_item(list, i));
		if (!str_contains(f, STR("/")) && !str_is(f, "orphan") &&
		    !str_is(f, "foregroundDeletion") && !str_is(f, "kubernetes"))
			warn_add(w, arena_printf(
					    w->a,
					    "metadata.finalizers: \"%.*s\": prefer a "
					    "domain-qualified finalizer name including a path (/) "
					    "to avoid accidental conflicts with other finalizer "
					    "writers",
					    STR_FMT(f)));
	}
}

static void warn_dots(struct warn *w, const char *where, struct str name)
{
	if (!dns1123_label(name) && str_contains(name, STR(".")))
		warn_add(w,
			 arena_printf(w->a,
				      "metadata.name: this is used in %s, which can result in "
				      "surprising behavior; a DNS label is recommended: [must not "
				      "contain dots]",
				      where));
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
		warn_dots(&w, "Pod names and hostnames", name);
		warn_pod_spec(&w, "spec.template.spec", template);
	} else if (strcmp(k->kind, "CronJob") == 0) {
		warn_pod_spec(&w, "spec.jobTemplate.spec.template.spec",
			      json_path(obj, "spec.jobTemplate.spec.template.spec"));
	} else if (strcmp(k->kind, "Endpoints") == 0) {
		warn_add(&w, "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 "
			     "EndpointSlice");
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
