/* The OCI configuration of a container. Source: OCI runtime specification 1.0.2; the container
 * defaults that containerd and Docker agree on; the kubelet's mapping of securityContext and
 * resources. */
#include "node/runtime_spec.h"

#include "base/limits.h"

#include <assert.h>
#include <errno.h>
#include <linux/capability.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>

/* ---- capabilities ---- */

static const char *const caps_default[] = {
	"CAP_CHOWN",   "CAP_DAC_OVERRIDE", "CAP_FSETID",           "CAP_FOWNER",
	"CAP_MKNOD",   "CAP_NET_RAW",      "CAP_SETGID",           "CAP_SETUID",
	"CAP_SETFCAP", "CAP_SETPCAP",      "CAP_NET_BIND_SERVICE", "CAP_SYS_CHROOT",
	"CAP_KILL",    "CAP_AUDIT_WRITE",
};
/* In the kernel's order: the index is the capability's number. */
static const char *const caps_all[] = {
	"CAP_CHOWN",
	"CAP_DAC_OVERRIDE",
	"CAP_DAC_READ_SEARCH",
	"CAP_FOWNER",
	"CAP_FSETID",
	"CAP_KILL",
	"CAP_SETGID",
	"CAP_SETUID",
	"CAP_SETPCAP",
	"CAP_LINUX_IMMUTABLE",
	"CAP_NET_BIND_SERVICE",
	"CAP_NET_BROADCAST",
	"CAP_NET_ADMIN",
	"CAP_NET_RAW",
	"CAP_IPC_LOCK",
	"CAP_IPC_OWNER",
	"CAP_SYS_MODULE",
	"CAP_SYS_RAWIO",
	"CAP_SYS_CHROOT",
	"CAP_SYS_PTRACE",
	"CAP_SYS_PACCT",
	"CAP_SYS_ADMIN",
	"CAP_SYS_BOOT",
	"CAP_SYS_NICE",
	"CAP_SYS_RESOURCE",
	"CAP_SYS_TIME",
	"CAP_SYS_TTY_CONFIG",
	"CAP_MKNOD",
	"CAP_LEASE",
	"CAP_AUDIT_WRITE",
	"CAP_AUDIT_CONTROL",
	"CAP_SETFCAP",
	"CAP_MAC_OVERRIDE",
	"CAP_MAC_ADMIN",
	"CAP_SYSLOG",
	"CAP_WAKE_ALARM",
	"CAP_BLOCK_SUSPEND",
	"CAP_AUDIT_READ",
	"CAP_PERFMON",
	"CAP_BPF",
	"CAP_CHECKPOINT_RESTORE",
};
static_assert(ARRAY_SIZE(caps_all) == CAP_CHECKPOINT_RESTORE + 1, "every capability");
#define CAPS_EVERY ((UINT64_C(1) << ARRAY_SIZE(caps_all)) - 1)

static int cap_index(struct str name)
{
	if (str_has_prefix(name, STR("CAP_")))
		name = str_from(name, 4);
	for (size_t i = 0; i < ARRAY_SIZE(caps_all); i++)
		if (str_ieq(name, str_of(caps_all[i] + 4)))
			return (int)i;
	return -1;
}

/* All that this process may hand on: a machine's root may lack some. */
static uint64_t caps_held(void)
{
	uint64_t bits = 0;

	for (size_t i = 0; i < ARRAY_SIZE(caps_all); i++)
		if (prctl(PR_CAPBSET_READ, i) == 1)
			bits |= UINT64_C(1) << i;
	return bits;
}

/* The bits that LIST ("add", "drop") names; ALL: what that word means there. */
static uint64_t caps_listed(const struct json *list, uint64_t all)
{
	uint64_t bits = 0;

	JSON_EACH (list, it) {
		struct str name = json_str(it);
		int i = cap_index(name);

		if (str_ieq(name, STR("ALL")))
			bits |= all;
		else if (i >= 0)
			bits |= UINT64_C(1) << i;
	}
	return bits;
}

static void spec_capabilities(struct arena *a, struct json *process, const struct json *security)
{
	static const char *const sets[] = {"bounding", "effective", "permitted"};
	const struct json *caps = json_get(security, "capabilities");
	uint64_t bits = 0, add = caps_listed(json_get(caps, "add"), caps_held());
	uint64_t drop = caps_listed(json_get(caps, "drop"), CAPS_EVERY);

	for (size_t i = 0; i < ARRAY_SIZE(caps_default); i++)
		bits |= UINT64_C(1) << cap_index(str_of(caps_default[i]));
	if (json_get_bool(security, "privileged", false))
		bits = caps_held();
	bits = (bits & ~drop) | add;
	struct json *out = json_obj(a, process, "capabilities");
	for (size_t s = 0; s < ARRAY_SIZE(sets); s++) {
		struct json *list = json_arr(a, out, sets[s]);

		for (size_t i = 0; i < ARRAY_SIZE(caps_all); i++)
			if (bits >> i & 1)
				json_push(a, list, json_new_cstr(a, caps_all[i]));
	}
}

/* ---- user ---- */

/* Field AT of a line "a:b:c". */
static struct str passwd_field(struct str line, unsigned at)
{
	struct str part = STR_NULL;

	for (unsigned i = 0; i <= at; i++)
		if (!str_cut(&line, ':', &part))
			return STR_NULL;
	return part;
}

/* The line of FILE whose field AT is KEY. */
static struct str passwd_line(struct str file, unsigned at, struct str key)
{
	struct str line;

	while (str_cut(&file, '\n', &line))
		if (line.n && str_eq(passwd_field(line, at), key))
			return line;
	return STR_NULL;
}

static void user_group_add(struct spec_user *u, int64_t gid)
{
	for (unsigned i = 0; i < u->groups_n; i++)
		if (u->groups[i] == gid)
			return;
	if (u->groups_n < SPEC_GROUPS_MAX)
		u->groups[u->groups_n++] = gid;
}

/* Groups of FILE that name USER as a member. */
static void user_groups_of(struct spec_user *u, struct str file, struct str user)
{
	struct str line, member;

	while (str_cut(&file, '\n', &line)) {
		struct str members = passwd_field(line, 3);
		int64_t gid;

		while (members.n && str_cut(&members, ',', &member))
			if (str_eq(member, user) && !str_to_i64(passwd_field(line, 2), &gid))
				user_group_add(u, gid);
	}
}

/* The image's "user[:group]". */
static int user_of_image(struct str text, struct str passwd, struct str group, struct spec_user *u,
			 struct err *e)
{
	size_t colon = str_find(text, ':');
	struct str name = str_sub(text, 0, colon), gname = str_from(text, colon + 1), line;

	if (!name.n)
		return 0;
	bool numeric = !str_to_i64(name, &u->uid);
	line = passwd_line(passwd, numeric ? 2 : 0, name);
	if (!line.p && !numeric)
		return err_set(e, ERR_INVALID,
			       "unable to find user %.*s: no matching entries in passwd file",
			       STR_FMT(name));
	if (line.p && str_to_i64(passwd_field(line, 2), &u->uid) < 0)
		return err_set(e, ERR_INVALID, "passwd entry of user %.*s is broken",
			       STR_FMT(name));
	if (gname.n && str_to_i64(gname, &u->gid) < 0) {
		struct str g = passwd_line(group, 0, gname);

		if (!g.p || str_to_i64(passwd_field(g, 2), &u->gid) < 0)
			return err_set(
				e, ERR_INVALID,
				"unable to find group %.*s: no matching entries in group file",
				STR_FMT(gname));
	}
	return 0;
}

static const struct json *security_field(const struct container_config *c, const char *key)
{
	const struct json *v = json_get(json_get(c->spec, "securityContext"), key);

	return v ? v : json_get(json_get(c->pod, "securityContext"), key);
}

int spec_user_resolve(const struct container_config *c, struct str passwd, struct str group,
		      struct spec_user *ret, struct err *e)
{
	const struct json *pod = json_get(c->pod, "securityContext");
	struct spec_user u = {.gid = -1};
	int64_t uid = json_int(security_field(c, "runAsUser"), -1), gid;
	char number[24];

	if (uid >= 0) {
		u.uid = uid;
	} else {
		int r = user_of_image(c->image ? str_of(c->image->user) : STR_NULL, passwd, group,
				      &u, e);

		if (r < 0)
			return r;
	}
	gid = json_int(security_field(c, "runAsGroup"), -1);
	snprintf(number, sizeof(number), "%lld", (long long)u.uid);
	struct str line = passwd_line(passwd, 2, str_of(number));
	if (gid >= 0)
		u.gid = gid;
	else if (u.gid < 0 && (!line.p || str_to_i64(passwd_field(line, 3), &u.gid) < 0))
		u.gid = 0;
	user_group_add(&u, u.gid);
	if (line.p && !str_is(json_get_str(pod, "supplementalGroupsPolicy"), "Strict"))
		user_groups_of(&u, group, passwd_field(line, 0));
	if (json_get(pod, "fsGroup"))
		user_group_add(&u, json_get_int(pod, "fsGroup", 0));
	JSON_EACH (json_get(pod, "supplementalGroups"), it)
		user_group_add(&u, json_int(it, 0));
	u.home = line.p && passwd_field(line, 5).n ? arena_cstr(c->arena, passwd_field(line, 5))
						   : "/";
	*ret = u;
	return 0;
}

/* ---- process ---- */

/* The name of "NAME=value" is in LIST, ended by NULL. */
static bool env_has(const char *const *list, struct str name)
{
	for (; list && *list; list++)
		if (!strncmp(*list, name.p, name.n) && (*list)[name.n] == '=')
			return true;
	return false;
}

static void spec_env(struct arena *a, struct json *process, const struct container_config *c,
		     const char *home)
{
	struct json *env = json_arr(a, process, "env");
	bool path = env_has(c->env, STR("PATH")), homed = env_has(c->env, STR("HOME"));

	JSON_EACH (c->image ? c->image->env : NULL, it) {
		struct str kv = json_str(it), name = str_sub(kv, 0, str_find(kv, '='));

		path = path || str_is(name, "PATH");
		homed = homed || str_is(name, "HOME");
		if (!env_has(c->env, name))
			json_push(a, env, json_new_str(a, kv));
	}
	if (!path)
		json_push(a, env,
			  json_new_cstr(a, "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:"
					   "/sbin:/bin"));
	if (c->tty && !env_has(c->env, STR("TERM")))
		json_push(a, env, json_new_cstr(a, "TERM=xterm"));
	for (const char *const *it = c->env; it && *it; it++)
		json_push(a, env, json_new_cstr(a, *it));
	if (!homed)
		json_push(a, env, json_new_strf(a, "HOME=%s", home));
}

static void spec_process(struct arena *a, struct json *root, const struct container_config *c,
			 const struct spec_user *u, const struct spec_host *host)
{
	struct json *p = json_obj(a, root, "process"), *user = json_obj(a, p, "user");
	const struct json *security = json_get(c->spec, "securityContext");
	struct str cwd = json_get_str(c->spec, "workingDir");
	bool privileged = json_get_bool(security, "privileged", false);

	json_set_bool(a, p, "terminal", c->tty);
	json_set_int(a, user, "uid", u->uid);
	json_set_int(a, user, "gid", u->gid);
	if (!host->rootless || u->groups_n > 1) {
		struct json *groups = json_arr(a, user, "additionalGids");

		for (unsigned i = 0; i < u->groups_n; i++)
			json_push(a, groups, json_new_int(a, u->groups[i]));
	}
	struct json *args = json_arr(a, p, "args");
	for (const char *const *it = c->args; it && *it; it++)
		json_push(a, args, json_new_cstr(a, *it));
	spec_env(a, p, c, u->home);
	if (!cwd.n && c->image)
		cwd = str_of(c->image->workdir);
	/* Neither the API nor an image's author is kept from a relative one. */
	json_set(a, p, "cwd",
		 json_new_strf(a, "%s%.*s", cwd.n && cwd.p[0] == '/' ? "" : "/", STR_FMT(cwd)));
	spec_capabilities(a, p, security);
	json_set_bool(a, p, "noNewPrivileges",
		      !privileged && !json_get_bool(security, "allowPrivilegeEscalation", true));
	json_set_int(a, p, "oomScoreAdj", MAX(c->oom_score_adj, host->oom_score_adj_min));
}

/* ---- mounts ---- */

static void spec_mount(struct arena *a, struct json *mounts, const char *destination,
		       const char *type, const char *source, const char *options)
{
	struct json *m = json_push(a, mounts, json_new_object(a));
	struct str rest = str_of(options), one;

	json_set_cstr(a, m, "destination", destination);
	json_set_cstr(a, m, "type", type);
	json_set_cstr(a, m, "source", source);
	struct json *list = json_arr(a, m, "options");
	while (str_cut(&rest, ',', &one))
		json_push(a, list, json_new_str(a, one));
}

static void spec_mounts(struct arena *a, struct json *root, const struct container_config *c,
			const struct spec_host *host)
{
	struct json *m = json_arr(a, root, "mounts");
	bool privileged = json_get_bool(json_get(c->spec, "securityContext"), "privileged", false);
	const char *sys_options = privileged ? "nosuid,noexec,nodev,rw" : "nosuid,noexec,nodev,ro";

	spec_mount(a, m, "/proc", "proc", "proc", "nosuid,noexec,nodev");
	spec_mount(a, m, "/dev", "tmpfs", "tmpfs", "nosuid,strictatime,mode=755,size=65536k");
	spec_mount(a, m, "/dev/pts", "devpts", "devpts",
		   host->rootless ? "nosuid,noexec,newinstance,ptmxmode=0666,mode=0620"
				  : "nosuid,noexec,newinstance,ptmxmode=0666,mode=0620,gid=5");
	if (!host->rootless && !c->host_ipc)
		spec_mount(a, m, "/dev/mqueue", "mqueue", "mqueue", "nosuid,noexec,nodev");
	/* sysfs shows the network namespace that mounts it; with the node's own it cannot be
	 * mounted from a user namespace, only bound. */
	if (host->rootless && c->host_network)
		spec_mount(a, m, "/sys", "none", "/sys", "rbind,nosuid,noexec,nodev,ro");
	else
		spec_mount(a, m, "/sys", "sysfs", "sysfs", sys_options);
	if (host->cgroups)
		spec_mount(a, m, "/sys/fs/cgroup", "cgroup", "cgroup",
			   privileged ? "nosuid,noexec,nodev,relatime,rw"
				      : "nosuid,noexec,nodev,relatime,ro");
	for (size_t i = 0; i < c->mounts_n; i++) {
		const struct runtime_mount *v = &c->mounts[i];

		spec_mount(a, m, v->destination, "bind", v->source,
			   arena_printf(a, "rbind,%s,%s",
					v->propagation ? v->propagation : "rprivate",
					v->readonly ? "ro" : "rw"));
	}
	if (c->termination_log) {
		struct str path = json_get_str(c->spec, "terminationMessagePath");

		spec_mount(a, m, path.n ? arena_cstr(a, path) : "/dev/termination-log", "bind",
			   c->termination_log, "rbind,rprivate,rw");
	}
}

/* ---- linux ---- */

static void spec_namespaces(struct arena *a, struct json *linux_, const struct container_config *c,
			    const char *join_pid_path)
{
	struct json *list = json_arr(a, linux_, "namespaces"), *n;
	static const struct {
		const char *type, *file;
	} shared[] = {{"network", "net"}, {"ipc", "ipc"}, {"uts", "uts"}};

	n = json_push(a, list, json_new_object(a));
	json_set_cstr(a, n, "type", "mount");
	if (!c->host_pid) {
		n = json_push(a, list, json_new_object(a));
		json_set_cstr(a, n, "type", "pid");
		json_set_cstr(a, n, "path", join_pid_path);
	}
	for (size_t i = 0; i < ARRAY_SIZE(shared); i++) {
		if (c->host_network && i != 1)
			continue;
		if (c->host_ipc && i == 1)
			continue;
		n = json_push(a, list, json_new_object(a));
		json_set_cstr(a, n, "type", shared[i].type);
		json_set_cstr(a, n, "path",
			      arena_printf(a, "%s/ns/%s", c->sandbox_dir, shared[i].file));
	}
}

static void spec_resources(struct arena *a, struct json *linux_, const struct container_config *c,
			   const struct spec_host *host)
{
	struct json *r = json_obj(a, linux_, "resources");
	int64_t request = resource_milli(c->spec, "requests", "cpu");
	int64_t limit = resource_milli(c->spec, "limits", "cpu");
	int64_t memory = resource_value(c->spec, "limits", "memory");

	struct json *cpu = host->cpu ? json_obj(a, r, "cpu") : NULL;
	if (cpu)
		json_set_int(a, cpu, "shares", cpu_shares(request < 0 ? limit : request));
	if (cpu && limit > 0) {
		json_set_int(a, cpu, "period", 100000);
		json_set_int(a, cpu, "quota", MAX(limit * 100, 1000));
	}
	if (host->memory && memory > 0)
		json_set_int(a, json_obj(a, r, "memory"), "limit", memory);
	if (host->pids)
		json_set_int(a, json_obj(a, r, "pids"), "limit", CONTAINER_PIDS_MAX);
	struct json *devices = json_arr(a, r, "devices");
	struct json *d = json_push(a, devices, json_new_object(a));
	json_set_bool(a, d, "allow",
		      json_get_bool(json_get(c->spec, "securityContext"), "privileged", false));
	json_set_cstr(a, d, "access", "rwm");
}

/* What a container never needs and the kernel's holes were in. Everything else is allowed: a list
 * of the forbidden stays right when the kernel learns new calls. */
static const char *const seccomp_denied[] = {
	"acct",
	"add_key",
	"bpf",
	"clock_adjtime",
	"clock_settime",
	"create_module",
	"delete_module",
	"finit_module",
	"fsconfig",
	"fsmount",
	"fsopen",
	"fspick",
	"get_kernel_syms",
	"get_mempolicy",
	"init_module",
	"io_uring_enter",
	"io_uring_register",
	"io_uring_setup",
	"ioperm",
	"iopl",
	"kcmp",
	"kexec_file_load",
	"kexec_load",
	"keyctl",
	"lookup_dcookie",
	"mbind",
	"mount",
	"mount_setattr",
	"move_mount",
	"move_pages",
	"name_to_handle_at",
	"nfsservctl",
	"open_by_handle_at",
	"open_tree",
	"perf_event_open",
	"pivot_root",
	"process_vm_readv",
	"process_vm_writev",
	"quotactl",
	"quotactl_fd",
	"reboot",
	"request_key",
	"set_mempolicy",
	"setns",
	"settimeofday",
	"stime",
	"swapoff",
	"swapon",
	"sysfs",
	"_sysctl",
	"umount",
	"umount2",
	"unshare",
	"uselib",
	"userfaultfd",
	"ustat",
	"vm86",
	"vm86old",
};

static void spec_seccomp(struct arena *a, struct json *linux_)
{
	struct json *s = json_obj(a, linux_, "seccomp");

	json_set_cstr(a, s, "defaultAction", "SCMP_ACT_ALLOW");
	struct json *call = json_push(a, json_arr(a, s, "syscalls"), json_new_object(a));
	struct json *names = json_arr(a, call, "names");
	for (size_t i = 0; i < ARRAY_SIZE(seccomp_denied); i++)
		json_push(a, names, json_new_cstr(a, seccomp_denied[i]));
	json_set_cstr(a, call, "action", "SCMP_ACT_ERRNO");
	json_set_int(a, call, "errnoRet", EPERM);
}

static void spec_paths(struct arena *a, struct json *linux_)
{
	static const char *const masked[] = {
		"/proc/asound",
		"/proc/acpi",
		"/proc/kcore",
		"/proc/keys",
		"/proc/latency_stats",
		"/proc/timer_list",
		"/proc/timer_stats",
		"/proc/sched_debug",
		"/proc/scsi",
		"/sys/firmware",
		"/sys/devices/virtual/powercap",
	};
	static const char *const readonly[] = {
		"/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger",
	};
	struct json *m = json_arr(a, linux_, "maskedPaths");

	for (size_t i = 0; i < ARRAY_SIZE(masked); i++)
		json_push(a, m, json_new_cstr(a, masked[i]));
	m = json_arr(a, linux_, "readonlyPaths");
	for (size_t i = 0; i < ARRAY_SIZE(readonly); i++)
		json_push(a, m, json_new_cstr(a, readonly[i]));
}

static void spec_linux(struct arena *a, struct json *root, const struct container_config *c,
		       const struct spec_host *host)
{
	struct json *l = json_obj(a, root, "linux");
	const struct json *security = json_get(c->spec, "securityContext");
	bool privileged = json_get_bool(security, "privileged", false);
	struct str profile = json_get_str(security_field(c, "seccompProfile"), "type");

	spec_namespaces(a, l, c, c->join_pid);
	if (host->cgroups && c->cgroup) {
		json_set(a, l, "cgroupsPath", json_new_strf(a, "%s/%s", c->cgroup, c->id));
		spec_resources(a, l, c, host);
	}
	if (privileged)
		return;
	if (!str_is(json_get_str(security, "procMount"), "Unmasked"))
		spec_paths(a, l);
	if (str_is(profile, "RuntimeDefault"))
		spec_seccomp(a, l);
}

struct json *spec_build(struct arena *a, const struct container_config *c,
			const struct spec_user *user, const struct spec_host *host,
			const char *rootfs)
{
	struct json *root = json_new_object(a), *fs;

	json_set_cstr(a, root, "ociVersion", "1.0.2");
	spec_process(a, root, c, user, host);
	fs = json_obj(a, root, "root");
	json_set_cstr(a, fs, "path", rootfs);
	json_set_bool(a, fs, "readonly",
		      json_get_bool(json_get(c->spec, "securityContext"), "readOnlyRootFilesystem",
				    false));
	spec_mounts(a, root, c, host);
	spec_linux(a, root, c, host);
	return root;
}
