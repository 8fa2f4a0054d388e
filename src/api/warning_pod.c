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

/* ---- ports ---- */

/* With so many others of its number a port is compared. */
#define PORTS_COMPARED 64

struct port {
	const char *at;
	int64_t port, host;
	struct str protocol, ip;
	struct port *next; /* of the same number and protocol */
};

static void warn_same_port(struct warn *w, const struct port *p, const struct port *other)
{
	bool same_ip = str_eq(p->ip, other->ip);

	if (same_ip && p->host == other->host)
		warn_add(w, "%s: duplicate port definition with %s", p->at, other->at);
	else if (p->host == 0 || other->host == 0)
		warn_add(w, "%s: overlapping port definition with %s", p->at, other->at);
	else if (p->host == other->host && (p->ip.n == 0) != (other->ip.n == 0))
		warn_add(w, "%s: dangerously ambiguous port definition with %s", p->at, other->at);
}

/* SEEN: number and protocol → the first port that has them. */
static void warn_port(struct warn *w, struct map *seen, struct port *p)
{
	AUTO_BUF key = BUF_INIT;
	buf_printf(&key, "%lld/%.*s", (long long)p->port, STR_FMT(p->protocol));
	struct port *o = map_get(seen, buf_str(&key));

	if (!o) {
		(void)map_put(seen, buf_str(&key), p);
		return;
	}
	for (unsigned n = 0; o && n < PORTS_COMPARED && w->n < WARNINGS_MAX; n++) {
		warn_same_port(w, p, o);
		if (!o->next && n + 1 < PORTS_COMPARED) {
			o->next = p;
			break;
		}
		o = o->next;
	}
}

static void warn_ports(struct warn *w, struct map *seen, const char *path,
		       const struct json *container)
{
	const struct json *list = json_get(container, "ports");

	for (uint32_t i = 0; i < json_len(list); i++) {
		const struct json *v = json_item(list, i);
		struct port *p = arena_new_of(w->a, struct port);
		*p = (struct port){.at = arena_printf(w->a, "%s.ports[%u]", path, i),
				   .port = json_get_int(v, "containerPort", 0),
				   .host = json_get_int(v, "hostPort", 0),
				   .protocol = json_get_str(v, "protocol"),
				   .ip = json_get_str(v, "hostIP")};
		if (p->ip.n && p->host == 0)
			warn_add(w,
				 "%s: hostIP set without hostPort: {Name:%.*s HostPort:0 "
				 "ContainerPort:%lld Protocol:%.*s HostIP:%.*s}",
				 p->at, STR_FMT(json_get_str(v, "name")), (long long)p->port,
				 STR_FMT(p->protocol), STR_FMT(p->ip));
		warn_port(w, seen, p);
	}
}

/* ---- containers ---- */

/* "$(A)b" adds to an earlier A: whoever writes that knows of it. */
static bool extends(struct arena *a, const struct json *env)
{
	const char *ref = arena_printf(a, "$(%s)", json_get_cstr(env, "name") ?: "");
	struct str value = json_get_str(env, "value");

	return !json_get(env, "valueFrom") && !str_is(value, ref) &&
	       str_contains(value, str_of(ref));
}

static void warn_env(struct warn *w, const char *path, const struct json *container)
{
	const struct json *env = json_get(container, "env");
	struct map seen = MAP_INIT;

	for (uint32_t i = 0; i < json_len(env); i++) {
		struct str name = json_get_str(json_item(env, i), "name");
		if (first_with(&seen, name, i) != i && !extends(w->a, json_item(env, i)))
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

#define SECCOMP_POD       "seccomp.security.alpha.kubernetes.io/pod"
#define SECCOMP_CONTAINER "container.seccomp.security.alpha.kubernetes.io/"
#define APPARMOR          "container.apparmor.security.beta.kubernetes.io/"

static const struct warn_annotation annotations_gone[] = {
	{"scheduler.alpha.kubernetes.io/critical-pod",
	 "non-functional in v1.16+; use the \"priorityClassName\" field instead"},
	{"security.alpha.kubernetes.io/sysctls",
	 "non-functional in v1.11+; use the \"sysctls\" field instead"},
	{"security.alpha.kubernetes.io/unsafe-sysctls",
	 "non-functional in v1.11+; use the \"sysctls\" field instead"},
};

/* Sources of volumes that are gone, or go. */
static void warn_volume_sources(struct warn *w, const char *path, const struct json *list)
{
	static const char *const rows[][3] = {
		{"photonPersistentDisk", "photonPersistentDisk",
		 "deprecated in v1.11, non-functional in v1.16+"},
		{"gitRepo", "gitRepo", "deprecated in v1.11, and disabled by default in v1.33+"},
		{"scaleIO", "scaleIO", "deprecated in v1.16, non-functional in v1.22+"},
		{"flocker", "flocker", "deprecated in v1.22, non-functional in v1.25+"},
		{"storageos", "storageOS", "deprecated in v1.22, non-functional in v1.25+"},
		{"quobyte", "quobyte", "deprecated in v1.22, non-functional in v1.25+"},
		{"glusterfs", "glusterfs", "deprecated in v1.25, non-functional in v1.26+"},
		{"cephfs", "cephfs", "deprecated in v1.28, non-functional in v1.31+"},
		{"rbd", "rbd", "deprecated in v1.28, non-functional in v1.31+"},
	};

	for (uint32_t i = 0; i < json_len(list); i++) {
		const struct json *v = json_item(list, i);
		for (size_t r = 0; r < ARRAY_SIZE(rows); r++)
			if (json_get(v, rows[r][0]))
				warn_add(w, "%s.volumes[%u].%s: %s", path, i, rows[r][1],
					 rows[r][2]);
		const struct json *claim = json_path(v, "ephemeral.volumeClaimTemplate");
		if (claim)
			warn_claim(w,
				   arena_printf(w->a,
						"%s.volumes[%u].ephemeral.volumeClaimTemplate.spec",
						path, i),
				   json_get(claim, "spec"));
	}
}

static void warn_nodes(struct warn *w, const char *path, const struct json *spec)
{
	const struct json *affinity = json_path(spec, "affinity.nodeAffinity");
	const struct json *may =
		json_get(affinity, "preferredDuringSchedulingIgnoredDuringExecution");

	JSON_EACH_MEMBER (json_get(spec, "nodeSelector"), m) {
		const char *text = warn_node_label(m->key);
		if (text)
			warn_add(w, "%s.nodeSelector[%.*s]: %s", path, STR_FMT(m->key), text);
	}
	warn_node_terms(w,
			arena_printf(w->a,
				     "%s.affinity.nodeAffinity."
				     "requiredDuringSchedulingIgnoredDuringExecution."
				     "nodeSelectorTerms",
				     path),
			json_path(affinity, "requiredDuringSchedulingIgnoredDuringExecution."
					    "nodeSelectorTerms"));
	for (uint32_t i = 0; i < json_len(may); i++) {
		const struct json *list =
			json_path(json_item(may, i), "preference.matchExpressions");
		for (uint32_t e = 0; e < json_len(list); e++) {
			struct str key = json_get_str(json_item(list, e), "key");
			const char *text = warn_node_label(key);
			if (text)
				warn_add(w,
					 "%s.affinity.nodeAffinity."
					 "preferredDuringSchedulingIgnoredDuringExecution[%u]."
					 "preference.matchExpressions[%u].key: %.*s is %s",
					 path, i, e, STR_FMT(key), text);
		}
	}
}

static void warn_spread(struct warn *w, const char *path, const struct json *list)
{
	for (uint32_t i = 0; i < json_len(list); i++) {
		const struct json *v = json_item(list, i);
		struct str key = json_get_str(v, "topologyKey");
		const char *text = warn_node_label(key);
		if (text)
			warn_add(w, "%s.topologySpreadConstraints[%u].topologyKey: %.*s is %s",
				 path, i, STR_FMT(key), text);
		if (!json_get(v, "labelSelector"))
			warn_add(w,
				 "%s.topologySpreadConstraints[%u].labelSelector: a null "
				 "labelSelector results in matching no pod",
				 path, i);
	}
}

static void warn_pull_secrets(struct warn *w, const char *path, const struct json *list)
{
	struct map seen = MAP_INIT;

	for (uint32_t i = 0; i < json_len(list); i++) {
		struct str name = json_get_str(json_item(list, i), "name");
		if (name.n == 0)
			warn_add(w, "%s.imagePullSecrets[%u].name: invalid empty name \"\"", path,
				 i);
		else if (first_with(&seen, name, i) != i)
			warn_add(w, "%s.imagePullSecrets[%u].name: duplicate name \"%.*s\"", path,
				 i, STR_FMT(name));
	}
	map_fini(&seen);
}

/* Profiles were annotations once. */
static void warn_profiles(struct warn *w, const char *at, const struct json *pod,
			  const struct json *container)
{
	const struct json *annotations = json_path(pod, "metadata.annotations");
	const char *name = json_get_cstr(container, "name") ?: "";
	const char *seccomp = arena_printf(w->a, SECCOMP_CONTAINER "%s", name);
	const char *apparmor = arena_printf(w->a, APPARMOR "%s", name);

	if (!json_path(container, "securityContext.seccompProfile") &&
	    json_get(annotations, seccomp))
		warn_add(w,
			 "%smetadata.annotations[%s]: non-functional in v1.27+; use the "
			 "\"seccompProfile\" field instead",
			 at, seccomp);
	if (!json_path(pod, "spec.securityContext.appArmorProfile") &&
	    !json_path(container, "securityContext.appArmorProfile") &&
	    json_get(annotations, apparmor))
		warn_add(w,
			 "%smetadata.annotations[%s]: deprecated since v1.30; use the "
			 "\"appArmorProfile\" field instead",
			 at, apparmor);
}

static void warn_bytes(struct warn *w, const char *path, const struct json *resources)
{
	static const char *const keys[] = {"memory", "ephemeral-storage"};
	static const char *const lists[] = {"limits", "requests"};

	for (size_t k = 0; k < ARRAY_SIZE(keys); k++)
		for (size_t l = 0; l < ARRAY_SIZE(lists); l++)
			warn_fraction(w, arena_printf(w->a, "%s.resources.%s", path, lists[l]),
				      json_get(resources, lists[l]), keys[k]);
}

static void warn_containers(struct warn *w, const char *at, const struct json *pod, bool ports)
{
	static const char *const lists[] = {"initContainers", "containers", "ephemeralContainers"};
	struct map seen = MAP_INIT;

	for (size_t l = 0; l < ARRAY_SIZE(lists); l++) {
		const struct json *list = json_get(json_get(pod, "spec"), lists[l]);
		for (uint32_t i = 0; i < json_len(list); i++) {
			const struct json *c = json_item(list, i);
			const char *path = arena_printf(w->a, "%sspec.%s[%u]", at, lists[l], i);
			if (ports) {
				warn_ports(w, &seen, path, c);
				continue;
			}
			warn_profiles(w, at, pod, c);
			warn_bytes(w, path, json_get(c, "resources"));
			warn_env(w, path, c);
		}
	}
	map_fini(&seen);
}

void warn_pod(struct warn *w, const char *at, const struct json *pod)
{
	const struct json *spec = json_get(pod, "spec"), *aliases = json_get(spec, "hostAliases");
	const char *path = arena_printf(w->a, "%sspec", at);
	const struct json *annotations = json_path(pod, "metadata.annotations");
	const struct json *overhead = json_get(spec, "overhead");

	warn_nodes(w, path, spec);
	warn_spread(w, path, json_get(spec, "topologySpreadConstraints"));
	warn_annotations(w, arena_printf(w->a, "%smetadata.annotations", at), annotations,
			 annotations_gone, ARRAY_SIZE(annotations_gone));
	warn_volume_sources(w, path, json_get(spec, "volumes"));
	JSON_EACH (json_get(spec, "volumes"), v)
		warn_volume(w, v);
	warn_aliases(w, path, aliases);
	warn_pull_secrets(w, path, json_get(spec, "imagePullSecrets"));
	warn_fraction(w, arena_printf(w->a, "%s.overhead", path), overhead, "memory");
	warn_fraction(w, arena_printf(w->a, "%s.overhead", path), overhead, "ephemeral-storage");
	if (!json_path(spec, "securityContext.seccompProfile") &&
	    json_get(annotations, SECCOMP_POD))
		warn_add(w,
			 "%smetadata.annotations[" SECCOMP_POD "]: non-functional in v1.27+; use "
			 "the \"seccompProfile\" field instead",
			 at);
	warn_containers(w, at, pod, false);
	warn_containers(w, at, pod, true);
	if (json_get_int(spec, "terminationGracePeriodSeconds", 0) < 0)
		warn_add(w,
			 "%s.terminationGracePeriodSeconds: must be >= 0; negative values are "
			 "invalid and will be treated as 1",
			 path);
	warn_affinity(w, path, json_get(spec, "affinity"));
	warn_ips(w, arena_printf(w->a, "%s.dnsConfig.nameservers", path),
		 json_path(spec, "dnsConfig.nameservers"));
	for (uint32_t i = 0; i < json_len(aliases); i++)
		warn_ip(w, arena_printf(w->a, "%s.hostAliases[%u].ip", path, i),
			json_get_str(json_item(aliases, i), "ip"));
}
