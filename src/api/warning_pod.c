/* Warnings about what a pod's spec says. Source: the warnings recorded; Kubernetes' pkg/api/pod. */
#include "api/warning.h"
#include "base/map.h"

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
			warn_add(w,
				 "%s.ports[%u]: duplicate port definition with "
				 "%s.ports[%u]",
				 path, i, path, first);
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
			warn_add(w,
				 "%s.env[%u]: hides previous definition of "
				 "\"%.*s\", which may be dropped when using apply",
				 path, i, STR_FMT(name));
	}
	map_fini(&seen);
}

/* ---- paths of volumes ---- */

/* Longer or deeper paths are not compared: nobody means them, and the work stays small. */
#define PATH_BYTES 512
#define PATH_DEPTH 32

struct paths {
	struct arena *a;
	struct map at;    /* a path → what has it, for people */
	struct map under; /* a folder → a path in it, for people */
};

static const char *path_text(struct arena *a, struct str path, const char *source)
{
	return source[0] ? arena_printf(a, "\"%.*s\" (%s)", STR_FMT(path), source)
			 : arena_printf(a, "\"%.*s\"", STR_FMT(path));
}

/* Is PATH, or a folder of it, or something in it there already? It is from now on. */
static void warn_path(struct warn *w, struct paths *p, const char *volume, struct str path,
		      const char *source)
{
	while (path.n && path.p[path.n - 1] == '/')
		path.n--;
	if (path.n == 0 || path.n > PATH_BYTES)
		return;
	path = arena_str(p->a, path);
	const char *text = path_text(p->a, path, source), *other = map_get(&p->at, path);
	if (!other)
		other = map_get(&p->under, path);
	unsigned depth = 0;
	for (size_t i = 0; i < path.n && depth < PATH_DEPTH; i++) {
		if (path.p[i] != '/')
			continue;
		struct str folder = str_sub(path, 0, i);
		if (!other)
			other = map_get(&p->at, folder);
		if (!map_get(&p->under, folder))
			(void)map_put(&p->under, folder, (void *)(uintptr_t)text);
		depth++;
	}
	if (other)
		warn_add(w, "volume %s: overlapping paths: %s with %s", volume, text, other);
	if (!map_get(&p->at, path))
		(void)map_put(&p->at, path, (void *)(uintptr_t)text);
}

static void warn_items(struct warn *w, struct paths *p, const char *volume,
		       const struct json *source, const char *what)
{
	JSON_EACH (json_get(source, "items"), item)
		warn_path(w, p, volume, json_get_str(item, "path"), what);
}

static void warn_projected(struct warn *w, struct paths *p, const char *volume,
			   const struct json *sources)
{
	JSON_EACH (sources, s) {
		const struct json *map = json_get(s, "configMap"), *secret = json_get(s, "secret"),
				  *token = json_get(s, "serviceAccountToken");
		if (json_len(s) == 0)
			warn_add(w, "volume %s has no sources provided", volume);
		if (map)
			warn_items(w, p, volume, map,
				   arena_printf(w->a, "ConfigMap \"%s\"",
						json_get_cstr(map, "name") ?: ""));
		if (secret)
			warn_items(w, p, volume, secret,
				   arena_printf(w->a, "Secret \"%s\"",
						json_get_cstr(secret, "name") ?: ""));
		warn_items(w, p, volume, json_get(s, "downwardAPI"), "DownwardAPI");
		if (token)
			warn_path(w, p, volume, json_get_str(token, "path"), "ServiceAccountToken");
	}
}

static void warn_volume(struct warn *w, const struct json *v)
{
	struct paths p = {.a = w->a, .at = MAP_INIT, .under = MAP_INIT};
	const char *name = json_get_cstr(v, "name") ?: "";
	const struct json *map = json_get(v, "configMap"), *secret = json_get(v, "secret");

	if (map)
		warn_items(w, &p,
			   arena_printf(w->a, "\"%s\" (ConfigMap \"%s\")", name,
					json_get_cstr(map, "name") ?: ""),
			   map, "");
	if (secret)
		warn_items(w, &p,
			   arena_printf(w->a, "\"%s\" (Secret \"%s\")", name,
					json_get_cstr(secret, "secretName") ?: ""),
			   secret, "");
	if (json_get(v, "downwardAPI"))
		warn_items(w, &p, arena_printf(w->a, "\"%s\" (DownwardAPI)", name),
			   json_get(v, "downwardAPI"), "");
	if (json_get(v, "projected"))
		warn_projected(w, &p, arena_printf(w->a, "\"%s\" (Projected)", name),
			       json_path(v, "projected.sources"));
	map_fini(&p.at);
	map_fini(&p.under);
}

/* ---- the rest ---- */

static void warn_host_ips(struct warn *w, const char *path, const struct json *container)
{
	const struct json *ports = json_get(container, "ports");

	for (uint32_t i = 0; i < json_len(ports); i++) {
		const struct json *p = json_item(ports, i);
		if (json_get_str(p, "hostIP").n && json_get_int(p, "hostPort", 0) == 0)
			warn_add(w, "%s.ports[%u]: hostIP set without hostPort", path, i);
	}
}

static void warn_aliases(struct warn *w, const char *path, const struct json *list)
{
	struct map seen = MAP_INIT;

	for (uint32_t i = 0; i < json_len(list); i++) {
		struct str ip = json_get_str(json_item(list, i), "ip");
		if (first_with(&seen, ip, i) != i)
			warn_add(w, "%s.hostAliases[%u].ip: duplicate ip \"%.*s\"", path, i,
				 STR_FMT(ip));
	}
	map_fini(&seen);
}

static void warn_no_selector(struct warn *w, const char *path, const struct json *term)
{
	if (!json_get(term, "labelSelector"))
		warn_add(w, "%s.labelSelector: a null labelSelector results in matching no pod",
			 path);
}

static void warn_affinity(struct warn *w, const char *path, const struct json *affinity)
{
	static const char *const sides[] = {"podAffinity", "podAntiAffinity"};
	static const char required[] = "requiredDuringSchedulingIgnoredDuringExecution",
			  preferred[] = "preferredDuringSchedulingIgnoredDuringExecution";

	for (size_t s = 0; s < ARRAY_SIZE(sides); s++) {
		const struct json *side = json_get(affinity, sides[s]);
		const struct json *must = json_get(side, required),
				  *may = json_get(side, preferred);
		for (uint32_t i = 0; i < json_len(must); i++)
			warn_no_selector(w,
					 arena_printf(w->a, "%s.affinity.%s.%s[%u]", path, sides[s],
						      required, i),
					 json_item(must, i));
		for (uint32_t i = 0; i < json_len(may); i++)
			warn_no_selector(w,
					 arena_printf(w->a, "%s.affinity.%s.%s[%u].podAffinityTerm",
						      path, sides[s], preferred, i),
					 json_get(json_item(may, i), "podAffinityTerm"));
	}
}

void warn_pod_spec(struct warn *w, const char *path, const struct json *spec)
{
	static const char *const lists[] = {"containers", "initContainers"};
	const struct json *spread = json_get(spec, "topologySpreadConstraints");

	for (size_t l = 0; l < ARRAY_SIZE(lists); l++) {
		const struct json *list = json_get(spec, lists[l]);
		for (uint32_t i = 0; i < json_len(list); i++) {
			const char *at = arena_printf(w->a, "%s.%s[%u]", path, lists[l], i);
			warn_ports(w, at, json_item(list, i));
			warn_host_ips(w, at, json_item(list, i));
			warn_env(w, at, json_item(list, i));
		}
	}
	for (uint32_t i = 0; i < json_len(spread); i++)
		if (!json_get(json_item(spread, i), "labelSelector"))
			warn_add(w,
				 "%s.topologySpreadConstraints[%u].labelSelector: a "
				 "null labelSelector results in matching no pod",
				 path, i);
	warn_affinity(w, path, json_get(spec, "affinity"));
	warn_aliases(w, path, json_get(spec, "hostAliases"));
	JSON_EACH (json_get(spec, "volumes"), v)
		warn_volume(w, v);
}
