/* Pods and their templates: what rows cannot say about the spec as a whole. */
#include "api/validate.h"
#include <stdio.h>

static bool is_pod(const struct vctx *x)
{
	return strcmp(x->kind->kind, "Pod") == 0 && x->kind->group[0] == 0;
}

void validate_pod_template(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *meta = json_get(v, "metadata");
	/* not below "metadata": so upstream has it */
	validate_labels_map(x, V_AT(p, "labels"), json_get(meta, "labels"));
	validate_annotations_map(x, V_AT(p, "annotations"), json_get(meta, "annotations"));
	const struct json *spec = json_get(v, "spec");
	if (json_len(json_get(spec, "ephemeralContainers")))
		v_forbidden(x, V_AT(V_AT(p, "spec"), "ephemeralContainers"),
			    "ephemeral containers not allowed in pod template");
}

/* Admission names an account when there is none; without one nobody can ask for a token. */
static void validate_tokens(struct vctx *x, const struct vpath *p, const struct json *volumes)
{
	JSON_EACH (volumes, volume) {
		const struct json *sources = json_path(volume, "projected.sources");
		const struct vpath *at =
			V_AT(V_AT(V_ITEM(p, JSON_INDEX(volumes, volume)), "projected"), "sources");
		JSON_EACH (sources, s)
			if (!v_is_null(json_get(s, "serviceAccountToken")))
				v_forbidden(x,
					    V_AT(V_ITEM(at, JSON_INDEX(sources, s)),
						 "serviceAccountToken"),
					    "needs serviceAccountName to be set");
	}
}

void validate_pod(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *spec = json_get(v, "spec");
	const struct vpath *s = V_AT(p, "spec");
	if (!x->old && json_len(json_get(spec, "ephemeralContainers")))
		v_forbidden(x, V_AT(s, "ephemeralContainers"), "cannot be set on create");
	if (!x->old && json_len(json_get(spec, "schedulingGates")) &&
	    json_get_str(spec, "nodeName").n)
		v_forbidden(x, V_AT(s, "nodeName"),
			    "cannot be set until all schedulingGates have been cleared");
	if (json_get_str(spec, "serviceAccountName").n == 0)
		validate_tokens(x, V_AT(s, "volumes"), json_get(spec, "volumes"));
}

/* ---- DNS ---- */

void validate_dns_config(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *servers = json_get(v, "nameservers"),
			  *searches = json_get(v, "searches");
	size_t chars = 0;
	if (json_len(servers) > 3)
		v_invalid(x, V_AT(p, "nameservers"), servers,
			  "must not have more than 3 nameservers");
	if (json_len(searches) > 32)
		v_invalid(x, V_AT(p, "searches"), searches,
			  "must not have more than 32 search paths");
	JSON_EACH (searches, s) {
		struct str name = json_str(s);
		chars += name.n + 1;
		if (str_is(name, "."))
			continue;
		if (name.n && name.p[name.n - 1] == '.')
			name = str_sub(name, 0, name.n - 1);
		v_format_str(x, V_ITEM(V_AT(p, "searches"), JSON_INDEX(searches, s)), name,
			     format_search_domain);
	}
	if (chars > 2049)
		v_invalid(x, V_AT(p, "searches"), searches,
			  "must not have more than 2048 characters, including spaces");
	const struct json *options = json_get(v, "options");
	JSON_EACH (options, o)
		if (json_get_str(o, "name").n == 0)
			v_required(x, V_ITEM(V_AT(p, "options"), JSON_INDEX(options, o)),
				   "must not be empty");
}

static void validate_dns_none(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	const struct json *config = json_get(spec, "dnsConfig");
	if (!str_is(json_get_str(spec, "dnsPolicy"), "None"))
		return;
	if (v_is_null(config))
		v_required(x, V_AT(p, "dnsConfig"),
			   "must provide `dnsConfig` when `dnsPolicy` is None");
	else if (json_len(json_get(config, "nameservers")) == 0)
		v_required(x, V_AT(V_AT(p, "dnsConfig"), "nameservers"),
			   "must provide at least one DNS nameserver when `dnsPolicy` is None");
}

/* ---- spread, tolerations ---- */

void validate_spread_pairs(struct vctx *x, const struct vpath *p, const struct json *v)
{
	struct twins seen = V_TWINS(x, "topologyKey", "whenUnsatisfiable");
	/* from behind: the earlier one of a pair is blamed */
	for (uint32_t i = json_items_n(v); i-- > 0;)
		if (twins_add(&seen, json_item(v, i)))
			v_duplicate(x, V_AT(V_ITEM(p, i), "{topologyKey, whenUnsatisfiable}"),
				    json_item(v, i));
}

void validate_when_unsatisfiable(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const WORDS[] = {"DoNotSchedule", "ScheduleAnyway", NULL};
	v_enum(x, p, v, WORDS);
}

/* Also of pod affinity terms: keys taken from the pod's own labels. */
void validate_match_keys(struct vctx *x, const struct vpath *p, const struct json *v,
			 const char *member)
{
	const struct json *keys = json_get(v, member);
	if (json_len(keys) && v_is_null(json_get(v, "labelSelector")))
		v_forbidden(x, V_AT(p, member),
			    "must not be specified when labelSelector is not set");
	JSON_EACH (keys, k)
		v_format(x, V_ITEM(V_AT(p, member), JSON_INDEX(keys, k)), k, format_qualified_name);
}

void validate_spread(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *domains = json_get(v, "minDomains");
	if (json_is(domains, JSON_INT)) {
		if (domains->i <= 0)
			v_invalid(x, V_AT(p, "minDomains"), domains, "must be greater than 0");
		if (!str_is(json_get_str(v, "whenUnsatisfiable"), "DoNotSchedule"))
			v_invalid(x, V_AT(p, "minDomains"), domains,
				  "can only use minDomains if whenUnsatisfiable=DoNotSchedule");
	}
	validate_match_keys(x, p, v, "matchLabelKeys");
}

void validate_toleration(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const OPERATORS[] = {"Equal", "Exists", NULL};
	static const char *const EFFECTS[] = {"NoSchedule", "PreferNoSchedule", "NoExecute", NULL};
	struct str key = json_get_str(v, "key"), op = json_get_str(v, "operator"),
		   effect = json_get_str(v, "effect");
	const struct json *value = json_get(v, "value"), *operator= json_get(v, "operator");
	if (key.n)
		v_format(x, V_AT(p, "key"), json_get(v, "key"), format_qualified_name);
	if (key.n == 0 && !str_is(op, "Exists"))
		v_invalid(x, V_AT(p, "operator"), operator,
			  "operator must be Exists when `key` is empty, which means \"match all "
			  "values and all keys\"");
	if (json_is(json_get(v, "tolerationSeconds"), JSON_INT) && !str_is(effect, "NoExecute"))
		v_invalid(x, V_AT(p, "effect"), json_get(v, "effect"),
			  "effect must be 'NoExecute' when `tolerationSeconds` is set");
	if (op.n == 0 || str_is(op, "Equal")) {
		const char *why[FORMAT_COMPLAINTS];
		if (format_label_value(json_str(value), why))
			v_invalid(x, V_AT(p, "operator"), value, "%s", why[0]);
	} else if (str_is(op, "Exists")) {
		if (json_str(value).n)
			v_invalid(x, V_AT(p, "operator"), v,
				  "value must be empty when `operator` is 'Exists'");
	} else {
		v_not_supported(x, V_AT(p, "operator"), operator, OPERATORS);
	}
	if (effect.n)
		v_enum(x, V_AT(p, "effect"), json_get(v, "effect"), EFFECTS);
}

/* ---- security ---- */

static bool sysctl_is(struct str name, const char *prefix)
{
	size_t n = strlen(prefix);
	if (name.n < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if ((name.p[i] == '/' ? '.' : name.p[i]) != prefix[i])
			return false;
	return true;
}

static void validate_sysctls(struct vctx *x, const struct vpath *p, const struct json *list,
			     const struct json *spec)
{
	static const char *const IPC[] = {"kernel.shm", "kernel.msg", "kernel.sem", "fs.mqueue."};
	struct json **items = json_items(list);
	struct twins seen = V_TWINS(x, "name");
	for (uint32_t i = 0; i < json_items_n(list); i++) {
		struct str name = json_get_str(items[i], "name");
		const struct vpath *at = V_AT(V_ITEM(p, i), "name");
		if (name.n && twins_add(&seen, items[i]))
			v_duplicate(x, at, json_get(items[i], "name"));
		if (json_get_bool(spec, "hostNetwork", false) && sysctl_is(name, "net."))
			v_invalid(x, at, json_get(items[i], "name"),
				  "may not be specified when 'hostNetwork' is true");
		for (size_t k = 0; k < ARRAY_SIZE(IPC); k++)
			if (json_get_bool(spec, "hostIPC", false) && sysctl_is(name, IPC[k]))
				v_invalid(x, at, json_get(items[i], "name"),
					  "may not be specified when 'hostIPC' is true");
	}
}

void validate_pod_security(struct vctx *x, const struct vpath *p, const struct json *v)
{
	static const char *const FS[] = {"OnRootMismatch", "Always", NULL};
	static const char *const GROUPS[] = {"Merge", "Strict", NULL};
	static const char *const SELINUX[] = {"MountOption", "Recursive", NULL};
	static const struct {
		const char *member;
		const char *const *words;
	} ENUMS[] = {{"fsGroupChangePolicy", FS},
		     {"supplementalGroupsPolicy", GROUPS},
		     {"seLinuxChangePolicy", SELINUX}};
	for (size_t i = 0; i < ARRAY_SIZE(ENUMS); i++) {
		const struct json *value = json_get(v, ENUMS[i].member);
		if (!v_is_null(value))
			v_enum(x, V_AT(p, ENUMS[i].member), value, ENUMS[i].words);
	}
}

void validate_security(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *escalation = json_get(v, "allowPrivilegeEscalation");
	if (!json_is(escalation, JSON_BOOL) || escalation->b)
		return;
	if (json_get_bool(v, "privileged", false))
		v_invalid(
			x, p, v,
			"cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
	JSON_EACH (json_path(v, "capabilities.add"), c)
		if (str_is(json_str(c), "CAP_SYS_ADMIN"))
			v_invalid(x, p, v,
				  "cannot set `allowPrivilegeEscalation` to false and "
				  "`capabilities.Add` CAP_SYS_ADMIN");
}

static void validate_profile(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *local = json_get(v, "localhostProfile");
	bool is_local = str_is(json_get_str(v, "type"), "Localhost");
	if (is_local && json_str(local).n == 0)
		v_required(x, V_AT(p, "localhostProfile"), "must be set when type is Localhost");
	else if (!is_local && !v_is_null(local))
		v_invalid(x, V_AT(p, "localhostProfile"), local,
			  "can only be set when type is Localhost");
	else if (is_local)
		v_format(x, V_AT(p, "localhostProfile"), local, format_local_path);
}

void validate_seccomp(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_profile(x, p, v);
}

void validate_apparmor(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *local = json_get(v, "localhostProfile");
	validate_profile(x, p, v);
	if (json_str(local).n > 4095)
		v_too_long(x, V_AT(p, "localhostProfile"), 4095);
}

static void validate_host_sharing(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	static const char *const SHARED[] = {"hostNetwork", "hostPID", "hostIPC"};
	const struct json *users = json_get(spec, "hostUsers");
	if (json_get_bool(spec, "shareProcessNamespace", false) &&
	    json_get_bool(spec, "hostPID", false))
		v_invalid(x, V_AT(p, "shareProcessNamespace"),
			  json_get(spec, "shareProcessNamespace"),
			  "ShareProcessNamespace and HostPID cannot both be enabled");
	for (size_t i = 0; i < ARRAY_SIZE(SHARED) && json_is(users, JSON_BOOL) && !users->b; i++)
		if (json_get_bool(spec, SHARED[i], false))
			v_forbidden(x, V_AT(p, SHARED[i]), "when `hostUsers` is false");
}

/* ---- containers as a list ---- */

static const char *const LISTS[] = {"initContainers", "containers", "ephemeralContainers"};

static void validate_container_names(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	struct twins seen = V_TWINS(x, "name");
	for (size_t l = 0; l < ARRAY_SIZE(LISTS); l++) {
		const struct json *list = json_get(spec, LISTS[l]);
		JSON_EACH (list, c)
			if (json_get_str(c, "name").n && twins_add(&seen, c))
				v_duplicate(x,
					    V_AT(V_ITEM(V_AT(p, LISTS[l]), JSON_INDEX(list, c)),
						 "name"),
					    json_get(c, "name"));
	}
}

static void validate_host_ports(struct vctx *x, const struct vpath *p, const struct json *spec,
				const char *member, bool conflicts)
{
	const struct json *list = json_get(spec, member);
	bool host = json_get_bool(spec, "hostNetwork", false);
	struct twins seen = V_TWINS(x, "hostPort", "protocol", "hostIP");
	JSON_EACH (list, c) {
		const struct json *ports = json_get(c, "ports");
		JSON_EACH (ports, port) {
			const struct vpath *at = V_AT(
				V_ITEM(V_AT(V_ITEM(V_AT(p, member), JSON_INDEX(list, c)), "ports"),
				       JSON_INDEX(ports, port)),
				"hostPort");
			const struct json *hp = json_get(port, "hostPort");
			if (conflicts && json_int(hp, 0) && twins_add(&seen, port))
				v_duplicate(x, at, hp);
			if (host && (is_pod(x) || json_int(hp, 0)) &&
			    json_int(hp, 0) != json_get_int(port, "containerPort", 0))
				v_invalid(x, at, hp,
					  "must match `containerPort` when `hostNetwork` is true");
		}
	}
}

/* An init container that does not restart runs alone and is done: no probes, no hooks. */
static void validate_init_containers(struct vctx *x, const struct vpath *p, const struct json *list)
{
	static const char *const ONLY_RUNNING[] = {"lifecycle", "livenessProbe", "readinessProbe",
						   "startupProbe"};
	JSON_EACH (list, c) {
		if (str_is(json_get_str(c, "restartPolicy"), "Always"))
			continue;
		for (size_t i = 0; i < ARRAY_SIZE(ONLY_RUNNING); i++)
			if (!v_is_null(json_get(c, ONLY_RUNNING[i])))
				v_forbidden(x,
					    V_AT(V_ITEM(p, JSON_INDEX(list, c)), ONLY_RUNNING[i]),
					    "may not be set for init containers without "
					    "restartPolicy=Always");
	}
}

static bool sleep_too_long(const struct json *hook, int64_t grace)
{
	const struct json *s = json_path(hook, "sleep.seconds");
	if (!json_is(json_get(hook, "sleep"), JSON_OBJECT))
		return false;
	return json_int(s, 0) < 0 || json_int(s, 0) > grace;
}

static void validate_sleeps(struct vctx *x, const struct vpath *p, const struct json *spec)
{
	static const char *const HOOKS[] = {"postStart", "preStop"};
	int64_t grace = json_get_int(spec, "terminationGracePeriodSeconds", 30);
	for (size_t l = 0; l < 2; l++) {
		const struct json *list = json_get(spec, LISTS[l]);
		JSON_EACH (list, c) {
			const struct json *hooks = json_get(c, "lifecycle");
			for (size_t h = 0; hooks && h < ARRAY_SIZE(HOOKS); h++) {
				const struct json *hook = json_get(hooks, HOOKS[h]);
				if (!sleep_too_long(hook, grace))
					continue;
				const struct vpath *at =
					V_AT(V_ITEM(V_AT(p, LISTS[l]), JSON_INDEX(list, c)),
					     "lifecycle");
				v_invalid(x, V_AT(V_AT(at, HOOKS[h]), "sleep"),
					  json_path(hook, "sleep.seconds"),
					  "must be non-negative and at most "
					  "terminationGracePeriodSeconds (%lld)",
					  (long long)grace);
			}
		}
	}
}

void validate_pod_spec(struct vctx *x, const struct vpath *p, const struct json *v)
{
	validate_dns_none(x, p, v);
	validate_host_sharing(x, p, v);
	validate_sysctls(x, V_AT(V_AT(p, "securityContext"), "sysctls"),
			 json_path(v, "securityContext.sysctls"), v);
	validate_container_names(x, p, v);
	validate_host_ports(x, p, v, "containers", true);
	validate_host_ports(x, p, v, "initContainers", false);
	validate_init_containers(x, V_AT(p, "initContainers"), json_get(v, "initContainers"));
	validate_sleeps(x, p, v);
}

/* ---- mounts against volumes ---- */

/* The volumes a container may mount. Those with faults of their own count as missing; their faults
 * were recorded just before. */
static void collect_volumes(struct vctx *x, const struct vpath *p, const struct json *volumes,
			    struct twins *good)
{
	AUTO_BUF prefix = BUF_INIT;
	uint32_t n = json_len(volumes);
	bool *bad = NULL;
	if (x->causes->n && n) {
		bad = arena_array(x->causes->arena, bool, n);
		v_path_write(&prefix, V_AT(p, "volumes"));
		buf_add_char(&prefix, '[');
	}
	for (unsigned i = 0; bad && i < x->causes->n; i++) {
		const char *f = x->causes->items[i].field;
		unsigned long at = n;
		if (strncmp(f, prefix.p, prefix.n) == 0)
			at = strtoul(f + prefix.n, NULL, 10);
		if (at < n)
			bad[at] = true;
	}
	JSON_EACH (volumes, v)
		if (!bad || !bad[JSON_INDEX(volumes, v)])
			(void)twins_add(good, v); /* twice: told already */
}

static void validate_mounts_of(struct vctx *x, const struct vpath *p, const struct json *c,
			       const struct twins *volumes)
{
	const struct json *mounts = json_get(c, "volumeMounts"),
			  *devices = json_get(c, "volumeDevices");
	JSON_EACH (mounts, m)
		if (!twins_find(volumes, m))
			v_not_found(x,
				    V_AT(V_ITEM(V_AT(p, "volumeMounts"), JSON_INDEX(mounts, m)),
					 "name"),
				    json_get(m, "name"));
	JSON_EACH (devices, d) {
		const struct json *vol = twins_find(volumes, d);
		const struct vpath *at =
			V_AT(V_ITEM(V_AT(p, "volumeDevices"), JSON_INDEX(devices, d)), "name");
		if (!vol)
			v_not_found(x, at, json_get(d, "name"));
		else if (!json_get(vol, "persistentVolumeClaim") && !json_get(vol, "ephemeral"))
			v_invalid(x, at, json_get(d, "name"),
				  "can only use volume source type of PersistentVolumeClaim or "
				  "Ephemeral for block mode");
	}
}

/* A claim made for an ephemeral volume is named POD-VOLUME. */
static void validate_ephemeral_name(struct vctx *x, const struct vpath *p, const struct json *v)
{
	char name[600];
	struct str pod = json_str(json_path(x->obj, "metadata.name"));
	if (!is_pod(x) || !json_get(v, "ephemeral") || pod.n == 0)
		return;
	int n = snprintf(name, sizeof name, "%.*s-%s", STR_FMT(pod),
			 json_get_cstr(v, "name") ?: "");
	if (n > 0 && (size_t)n < sizeof name && json_get_str(v, "name").n)
		v_format_str(x, V_AT(p, "name"), str_n(name, (size_t)n), format_dns1123_subdomain);
}

void validate_pod_mounts(struct vctx *x, const struct vpath *p, const struct json *v)
{
	const struct json *volumes = json_get(v, "volumes");
	struct twins names = V_TWINS(x, "name"), good = V_TWINS(x, "name");
	JSON_EACH (volumes, vol) {
		const struct vpath *at = V_ITEM(V_AT(p, "volumes"), JSON_INDEX(volumes, vol));
		if (json_get_str(vol, "name").n && twins_add(&names, vol))
			v_duplicate(x, V_AT(at, "name"), json_get(vol, "name"));
		validate_ephemeral_name(x, at, vol);
	}
	collect_volumes(x, p, volumes, &good);
	for (size_t l = 0; l < ARRAY_SIZE(LISTS); l++) {
		const struct json *list = json_get(v, LISTS[l]);
		JSON_EACH (list, c)
			validate_mounts_of(x, V_ITEM(V_AT(p, LISTS[l]), JSON_INDEX(list, c)), c,
					   &good);
	}
}
