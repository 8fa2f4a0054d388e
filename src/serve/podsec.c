/* PodSecurity: the labels of a namespace say which level its pods must keep (enforce), and for
 * which a client is warned (warn). Privileged, the default, allows everything. Source: Kubernetes,
 * Pod Security Standards, levels baseline and restricted.
 */
#include "serve/core.h"
#include <stdio.h>

enum level_N { LEVEL_PRIVILEGED, LEVEL_BASELINE, LEVEL_RESTRICTED };
#define LABEL "pod-security.kubernetes.io/"

struct check {
	const struct json *pod, *spec, *sc; /* sc: the pod's securityContext */
	struct buf found;
};

static enum level_N level_of(const struct json *ns, const char *mode)
{
	char key[64];
	struct str v;

	(void)snprintf(key, sizeof(key), LABEL "%s", mode);
	v = meta_label(ns, key);
	return str_is(v, "restricted") ? LEVEL_RESTRICTED
	       : str_is(v, "baseline") ? LEVEL_BASELINE
				       : LEVEL_PRIVILEGED;
}

static void found(struct check *c, const char *what, struct str who)
{
	buf_printf(&c->found, "%s%s", c->found.n ? ", " : "", what);
	if (str_set(who))
		buf_printf(&c->found, " (container \"%.*s\")", STR_FMT(who));
}

/* ---- baseline ---- */

static bool listed(struct str s, const char *const *list)
{
	for (; *list; list++)
		if (str_is(s, *list))
			return true;
	return false;
}

static void capabilities(struct check *c, const struct json *sc, struct str name)
{
	static const char *const ok[] = {
		"AUDIT_WRITE", "CHOWN",  "DAC_OVERRIDE",     "FOWNER",  "FSETID",
		"KILL",        "MKNOD",  "NET_BIND_SERVICE", "SETFCAP", "SETGID",
		"SETPCAP",     "SETUID", "SYS_CHROOT",       NULL};

	JSON_EACH (json_path(sc, "capabilities.add"), cap)
		if (!listed(json_str(cap), ok)) {
			found(c, "non-default capabilities", name);
			return;
		}
}

static void se_linux(struct check *c, const struct json *sc, struct str name)
{
	static const char *const ok[] = {
		"",  "container_t", "container_init_t", "container_kvm_t", "container_engine_t",
		NULL};
	const struct json *se = json_get(sc, "seLinuxOptions");

	if (!listed(json_get_str(se, "type"), ok) || str_set(json_get_str(se, "user")) ||
	    str_set(json_get_str(se, "role")))
		found(c, "seLinuxOptions", name);
}

static void baseline_context(struct check *c, const struct json *sc, struct str name)
{
	struct str proc = json_get_str(sc, "procMount");

	if (json_get_bool(sc, "privileged", false))
		found(c, "privileged", name);
	if (json_bool(json_path(sc, "windowsOptions.hostProcess"), false))
		found(c, "hostProcess", name);
	if (str_is(json_str(json_path(sc, "seccompProfile.type")), "Unconfined"))
		found(c, "seccompProfile", name);
	if (str_is(json_str(json_path(sc, "appArmorProfile.type")), "Unconfined"))
		found(c, "forbidden AppArmor profile", name);
	if (str_set(proc) && !str_is(proc, "Default"))
		found(c, "procMount", name);
	se_linux(c, sc, name);
	capabilities(c, sc, name);
}

static void host_ports(struct check *c, const struct json *container)
{
	JSON_EACH (json_get(container, "ports"), p)
		if (json_get_int(p, "hostPort", 0)) {
			found(c, "hostPort", json_get_str(container, "name"));
			return;
		}
}

static void baseline_pod(struct check *c)
{
	static const char *const hosts[] = {"hostNetwork", "hostPID", "hostIPC"};
	static const char *const sysctls[] = {"kernel.shm_rmid_forced",
					      "net.ipv4.ip_local_port_range",
					      "net.ipv4.ip_unprivileged_port_start",
					      "net.ipv4.tcp_syncookies",
					      "net.ipv4.ping_group_range",
					      "net.ipv4.ip_local_reserved_ports",
					      "net.ipv4.tcp_keepalive_time",
					      "net.ipv4.tcp_fin_timeout",
					      "net.ipv4.tcp_keepalive_intvl",
					      "net.ipv4.tcp_keepalive_probes",
					      "net.ipv4.tcp_rmem",
					      "net.ipv4.tcp_wmem",
					      NULL};

	for (size_t i = 0; i < ARRAY_SIZE(hosts); i++)
		if (json_get_bool(c->spec, hosts[i], false))
			found(c, "host namespaces", STR_NULL);
	JSON_EACH (json_get(c->spec, "volumes"), v)
		if (json_get(v, "hostPath"))
			found(c, "hostPath volumes", STR_NULL);
	JSON_EACH (json_get(c->sc, "sysctls"), s)
		if (!listed(json_get_str(s, "name"), sysctls))
			found(c, "forbidden sysctls", STR_NULL);
}

/* ---- restricted ---- */

static void restricted_pod(struct check *c)
{
	static const char *const ok[] = {"name",
					 "configMap",
					 "csi",
					 "downwardAPI",
					 "emptyDir",
					 "ephemeral",
					 "persistentVolumeClaim",
					 "projected",
					 "secret",
					 NULL};

	JSON_EACH (json_get(c->spec, "volumes"), v)
		JSON_EACH_MEMBER (v, m)
			if (!listed(m->key, ok))
				found(c, "restricted volume types", STR_NULL);
	if (json_get(c->sc, "runAsUser") && json_get_int(c->sc, "runAsUser", 1) == 0)
		found(c, "runAsUser=0", STR_NULL);
}

static bool drops_all(const struct json *sc)
{
	JSON_EACH (json_path(sc, "capabilities.drop"), cap)
		if (str_is(json_str(cap), "ALL"))
			return true;
	return false;
}

static void restricted_context(struct check *c, const struct json *sc, struct str name)
{
	const struct json *pod_root = json_get(c->sc, "runAsNonRoot");
	struct str seccomp = json_str(json_path(sc, "seccompProfile.type"));

	if (!str_set(seccomp))
		seccomp = json_str(json_path(c->sc, "seccompProfile.type"));
	if (json_get_bool(sc, "allowPrivilegeEscalation", true))
		found(c, "allowPrivilegeEscalation != false", name);
	bool others = false;
	JSON_EACH (json_path(sc, "capabilities.add"), cap)
		others = others || !str_is(json_str(cap), "NET_BIND_SERVICE");
	if (!drops_all(sc) || others)
		found(c, "unrestricted capabilities", name);
	if (!json_bool(json_get(sc, "runAsNonRoot"), json_bool(pod_root, false)))
		found(c, "runAsNonRoot != true", name);
	if (json_get(sc, "runAsUser") && json_get_int(sc, "runAsUser", 1) == 0)
		found(c, "runAsUser=0", name);
	if (!str_is(seccomp, "RuntimeDefault") && !str_is(seccomp, "Localhost"))
		found(c, "seccompProfile", name);
}

static void check_level(struct check *c, enum level_N level)
{
	static const char *const lists[] = {"initContainers", "containers", "ephemeralContainers"};

	c->spec = json_get(c->pod, "spec");
	c->sc = json_get(c->spec, "securityContext");
	if (level == LEVEL_PRIVILEGED)
		return;
	baseline_pod(c);
	baseline_context(c, c->sc, STR_NULL);
	if (level == LEVEL_RESTRICTED)
		restricted_pod(c);
	for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
		JSON_EACH (json_get(c->spec, lists[i]), one) {
			const struct json *sc = json_get(one, "securityContext");
			baseline_context(c, sc, json_get_str(one, "name"));
			host_ports(c, one);
			if (level == LEVEL_RESTRICTED)
				restricted_context(c, sc, json_get_str(one, "name"));
		}
}

/* ---- where it applies ---- */

static const struct json *template_of(struct req *r)
{
	const char *k = r->kind->kind;

	if (strcmp(k, "Pod") == 0)
		return r->obj;
	if (strcmp(k, "CronJob") == 0)
		return json_path(r->obj, "spec.jobTemplate.spec.template");
	if (strcmp(k, "PodTemplate") == 0)
		return json_get(r->obj, "template");
	if (strcmp(r->kind->group, "apps") == 0 || strcmp(k, "Job") == 0 ||
	    strcmp(k, "ReplicationController") == 0)
		return json_path(r->obj, "spec.template");
	return NULL;
}

static const char *level_text(enum level_N l)
{
	return l == LEVEL_RESTRICTED ? "restricted" : "baseline";
}

int pod_security_check(struct req *r)
{
	const struct api_kind *nk = api_kind_find(STR(""), STR("v1"), STR("Namespace"));
	const struct json *pod = r->kind->namespaced ? template_of(r) : NULL;
	bool ephemeral = r->sub && strcmp(r->sub->name, "ephemeralcontainers") == 0;

	if (!pod || (r->sub && !ephemeral))
		return 0;
	struct sval *v = store_get(r->s->store, req_storage_key(r, nk, STR_NULL, r->ns));
	struct object *ns = v ? value_object(r->s, nk, v) : NULL;
	if (!ns || !json_len(json_get(object_meta(ns), "labels")))
		return 0;
	bool is_pod = strcmp(r->kind->kind, "Pod") == 0;
	/* An update that leaves the spec as it is has been looked at before. */
	if (is_pod && r->was && json_equal(json_get(r->was, "spec"), json_get(r->obj, "spec")))
		return 0;
	enum level_N enforce = level_of(ns->json, "enforce"), warn = level_of(ns->json, "warn");
	struct check c = {.pod = pod};
	int n = 0;
	if (is_pod && enforce) {
		check_level(&c, enforce);
		if (c.found.n) {
			(void)fail_forbidden(r, "violates PodSecurity \"%s:latest\": %.*s",
					     level_text(enforce), STR_FMT(buf_str(&c.found)));
			n = -1;
		}
		buf_reset(&c.found);
	}
	if (n == 0 && warn) {
		check_level(&c, warn);
		if (c.found.n)
			req_warn(r, "would violate PodSecurity \"%s:latest\": %.*s",
				 level_text(warn), STR_FMT(buf_str(&c.found)));
	}
	buf_fini(&c.found);
	return n;
}
