/* A pod's namespaces and network. Source: namespaces(7), veth(4); the point-to-point routing that
 * Calico made usual. */
#include "node/sandbox.h"

#include "net/net.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#define SANDBOX_PATH_MAX     512
#define SANDBOX_SYSCTL_BYTES 256 /* the API's limit is 253 */

static const struct ip next_hop4 = {4, {169, 254, 1, 1}};
static const struct ip next_hop6 = {6, {0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}};

static void sandbox_link(const char *uid, char out[static 16])
{
	snprintf(out, 16, "pod%012llx",
		 (unsigned long long)(str_hash(str_of(uid), 0x5eed) & 0xffffffffffff));
}

static int sandbox_path(const struct sandbox_config *c, const char *leaf,
			char out[static SANDBOX_PATH_MAX])
{
	int n = snprintf(out, SANDBOX_PATH_MAX, "%s/%s", c->dir, leaf);

	return n >= SANDBOX_PATH_MAX ? -ENAMETOOLONG : 0;
}

/* ---- namespaces, on a thread that ends inside them ---- */

struct sandbox_job {
	const struct sandbox_config *c;
	int netns_fd, r;
	const char *step;
};

static const struct {
	const char *name, *leaf;
	int flag;
} sandbox_spaces[] = {
	{"net", "ns/net", CLONE_NEWNET},
	{"uts", "ns/uts", CLONE_NEWUTS},
	{"ipc", "ns/ipc", CLONE_NEWIPC},
};

static bool sandbox_has(const struct sandbox_config *c, size_t i)
{
	return sandbox_spaces[i].flag == CLONE_NEWIPC ? !c->host_ipc : !c->host_network;
}

static int sandbox_pin(const struct sandbox_config *c, size_t i)
{
	char path[SANDBOX_PATH_MAX], source[64];
	int r = sandbox_path(c, sandbox_spaces[i].leaf, path);

	if (r < 0)
		return r;
	AUTO_FD int fd = open(path, O_RDONLY | O_CREAT | O_CLOEXEC, 0444);
	if (fd < 0)
		return -errno;
	snprintf(source, sizeof(source), "/proc/thread-self/ns/%s", sandbox_spaces[i].name);
	return mount(source, path, NULL, MS_BIND, NULL) < 0 ? -errno : 0;
}

/* The kubelet's safe set: of the pod's own namespaces, and harmless to its neighbours. Everything
 * else of /proc/sys is the machine's. */
static const char *const sysctls_safe[] = {
	"kernel.shm_rmid_forced",           "net.ipv4.ip_local_port_range",
	"net.ipv4.ip_local_reserved_ports", "net.ipv4.ip_unprivileged_port_start",
	"net.ipv4.ping_group_range",        "net.ipv4.tcp_fin_timeout",
	"net.ipv4.tcp_keepalive_intvl",     "net.ipv4.tcp_keepalive_probes",
	"net.ipv4.tcp_keepalive_time",      "net.ipv4.tcp_rmem",
	"net.ipv4.tcp_syncookies",          "net.ipv4.tcp_wmem",
};

/* NAME with dots; false when it is not in the safe set. */
static bool sysctl_safe(const char *name, char out[static SANDBOX_SYSCTL_BYTES])
{
	if (!name || snprintf(out, SANDBOX_SYSCTL_BYTES, "%s", name) >= SANDBOX_SYSCTL_BYTES)
		return false;
	for (char *p = out; *p; p++)
		*p = *p == '/' ? '.' : *p;
	for (size_t i = 0; i < ARRAY_SIZE(sysctls_safe); i++)
		if (strcmp(out, sysctls_safe[i]) == 0)
			return true;
	return false;
}

int sandbox_sysctls_check(const struct sandbox_config *c, struct err *e)
{
	char name[SANDBOX_SYSCTL_BYTES] = "";

	JSON_EACH (c->sysctls, it) {
		bool safe = sysctl_safe(json_get_cstr(it, "name"), name), net;

		if (!safe)
			return err_set(e, ERR_FORBIDDEN, "forbidden sysctl: \"%s\" not allowlisted",
				       name);
		net = strncmp(name, "net.", 4) == 0;
		if (net ? c->host_network : c->host_ipc)
			return err_set(
				e, ERR_FORBIDDEN,
				"forbidden sysctl: sysctl \"%s\" not allowed with host %s enabled",
				name, net ? "net" : "ipc");
	}
	return 0;
}

/* Run inside: FLAGS tells which namespaces are the pod's own. */
static void sandbox_sysctls(const struct sandbox_config *c, int flags)
{
	if (flags & CLONE_NEWNET) {
		/* Kubernetes' safe defaults since 1.22 leave these to the runtime; every runtime in
		 * use opens them. */
		NEGLECT(sysctl_write("net/ipv4/ip_unprivileged_port_start", "0"));
		NEGLECT(sysctl_write("net/ipv4/ping_group_range", "0 2147483647"));
		NEGLECT(sysctl_write("net/ipv6/conf/all/accept_dad", "0"));
		NEGLECT(sysctl_write("net/ipv6/conf/default/accept_dad", "0"));
	}
	JSON_EACH (c->sysctls, it) {
		char path[SANDBOX_SYSCTL_BYTES];
		const char *value = json_get_cstr(it, "value");

		bool own = sysctl_safe(json_get_cstr(it, "name"), path) &&
			   flags & (strncmp(path, "net.", 4) == 0 ? CLONE_NEWNET : CLONE_NEWIPC);

		if (!own || !value)
			continue; /* such a pod was refused before */
		for (char *p = path; *p; p++)
			*p = *p == '.' ? '/' : *p;
		NEGLECT(sysctl_write(path, value));
	}
}

static void *sandbox_thread(void *arg)
{
	struct sandbox_job *j = arg;
	int flags = 0;

	for (size_t i = 0; i < ARRAY_SIZE(sandbox_spaces); i++)
		flags |= sandbox_has(j->c, i) ? sandbox_spaces[i].flag : 0;
	j->step = "make namespaces";
	if (flags && unshare(flags) < 0) {
		j->r = -errno;
		return NULL;
	}
	if (flags & CLONE_NEWUTS)
		NEGLECT(sethostname(j->c->hostname, strlen(j->c->hostname)));
	if (flags & CLONE_NEWNET)
		j->netns_fd = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
	sandbox_sysctls(j->c, flags);
	j->step = "pin namespaces";
	for (size_t i = 0; i < ARRAY_SIZE(sandbox_spaces) && j->r == 0; i++)
		if (sandbox_has(j->c, i))
			j->r = sandbox_pin(j->c, i);
	return NULL;
}

/* ---- network ---- */

static struct cidr host_cidr(const struct ip *ip)
{
	return (struct cidr){*ip, ip->family == 6 ? 128 : 32};
}

static int sandbox_address_inside(struct nl *in, const struct ip *ip, const uint8_t mac[static 6])
{
	const struct ip *hop = ip->family == 6 ? &next_hop6 : &next_hop4;
	struct cidr addr = host_cidr(ip);
	struct route link = {.dst = host_cidr(hop), .link = "eth0"};
	struct route all = {.dst = {.ip = {.family = ip->family}},
			    .gateway = *hop,
			    .link = "eth0",
			    .onlink = true};
	int r = addr_add(in, "eth0", &addr);

	if (r == 0)
		r = neigh_add_permanent(in, "eth0", hop, mac);
	if (r == 0)
		r = route_add(in, &link);
	return r ? r : route_add(in, &all);
}

static int sandbox_address_outside(struct nl *out, const char *link, const struct ip *ip,
				   const struct ip *node_ip, const uint8_t mac[static 6])
{
	struct route to = {.dst = host_cidr(ip), .link = link};
	int r = neigh_add_permanent(out, link, ip, mac);

	if (node_ip->family == ip->family)
		to.source = *node_ip;
	return r ? r : route_add(out, &to);
}

static int sandbox_connect(struct nl *out, struct nl *in, const struct sandbox_config *c,
			   int netns_fd, const char **step)
{
	char link[16], path[64];
	uint32_t mtu = 1500;

	sandbox_link(c->uid, link);
	if (c->underlay)
		NEGLECT(link_mtu(out, c->underlay, &mtu)); /* 1500 is right where it fails */
	struct veth v = {.name = link, .peer = "eth0", .peer_netns_fd = netns_fd, .mtu = mtu};
	*step = "make the pod's link";
	NEGLECT(link_del(out, link)); /* of a start that was cut off */
	int r = link_add_veth(out, &v);
	/* A pod speaks in its own name only: no answers of strangers to its neighbours'
	 * questions. */
	*step = "guard the pod's link";
	snprintf(path, sizeof(path), "net/ipv4/conf/%s/rp_filter", link);
	if (r == 0)
		r = sysctl_write(path, "1");
	*step = "set up the pod's addresses";
	for (size_t i = 0; i < ARRAY_SIZE(c->ip) && r == 0; i++) {
		if (!c->ip[i].family)
			continue;
		r = sandbox_address_inside(in, &c->ip[i], v.mac);
		if (r == 0)
			r = sandbox_address_outside(out, link, &c->ip[i], &c->node_ip[i],
						    v.peer_mac);
	}
	return r;
}

static int sandbox_network(const struct sandbox_config *c, int netns_fd, const char **step)
{
	struct nl *out = NULL, *in = NULL;
	int r;

	*step = "open rtnetlink";
	r = nl_open(&out);
	if (r == 0)
		r = nl_open_in(netns_fd, &in);
	if (r == 0)
		r = link_set_up(in, "lo", true);
	if (r == 0)
		r = sandbox_connect(out, in, c, netns_fd, step);
	nl_close(in);
	nl_close(out);
	return r;
}

/* ---- the whole ---- */

static int sandbox_dirs(const struct sandbox_config *c)
{
	static const char *const leaves[] = {"ns", "shm"};
	char path[SANDBOX_PATH_MAX];

	for (size_t i = 0; i < ARRAY_SIZE(leaves); i++) {
		int r = sandbox_path(c, leaves[i], path);

		if (r < 0)
			return r;
		if (mkdir(path, 0755) < 0 && errno != EEXIST)
			return -errno;
	}
	if (mount("shm", path, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, "mode=1777,size=65536k") <
	    0)
		return -errno;
	return 0;
}

int sandbox_make(const struct sandbox_config *c, struct err *e)
{
	struct sandbox_job j = {.c = c, .netns_fd = -1, .step = "make the pod's folders"};
	pthread_t t;

	if (sandbox_alive(c))
		return 0;
	sandbox_remove(c);
	j.r = sandbox_dirs(c);
	if (j.r == 0) {
		int s = pthread_create(&t, NULL, sandbox_thread, &j);

		j.r = -s;
		if (s == 0)
			pthread_join(t, NULL);
	}
	if (j.r == 0 && !c->host_network)
		j.r = sandbox_network(c, j.netns_fd, &j.step);
	if (j.netns_fd >= 0)
		(void)close(j.netns_fd); /* pinned by now, or given up */
	if (j.r < 0) {
		sandbox_remove(c);
		return err_set(e, j.r, "%s: %s", j.step, err_text(j.r));
	}
	return 0;
}

/* The folders a runtime made for the pod in every cgroup hierarchy. */
static void sandbox_remove_cgroups(const char *cgroup)
{
	static const char *const controllers[] = {
		"",         "cpu",        "cpuacct",     "cpuset",           "memory",  "devices",
		"freezer",  "blkio",      "pids",        "systemd",          "hugetlb", "net_cls",
		"net_prio", "perf_event", "cpu,cpuacct", "net_cls,net_prio", "rdma",    "misc",
	};
	char path[SANDBOX_PATH_MAX];

	for (size_t i = 0; i < ARRAY_SIZE(controllers); i++)
		if (snprintf(path, sizeof(path), "/sys/fs/cgroup/%s%s", controllers[i], cgroup) <
		    (int)sizeof(path))
			(void)rmdir(path); /* absent in most */
}

void sandbox_remove(const struct sandbox_config *c)
{
	char path[SANDBOX_PATH_MAX], link[16];
	struct nl *out = NULL;

	if (!c->host_network && nl_open(&out) == 0) {
		sandbox_link(c->uid, link);
		NEGLECT(link_del(out, link)); /* with it go routes and neighbours */
		nl_close(out);
	}
	for (size_t i = 0; i < ARRAY_SIZE(sandbox_spaces); i++)
		if (sandbox_path(c, sandbox_spaces[i].leaf, path) == 0)
			NEGLECT(netns_unpin(path)); /* works for any namespace */
	if (sandbox_path(c, "shm", path) == 0)
		(void)umount2(path, MNT_DETACH);
	if (c->cgroup)
		sandbox_remove_cgroups(c->cgroup);
}

bool sandbox_alive(const struct sandbox_config *c)
{
	char path[SANDBOX_PATH_MAX];
	struct statfs f;

	for (size_t i = 0; i < ARRAY_SIZE(sandbox_spaces); i++)
		if (sandbox_has(c, i) && (sandbox_path(c, sandbox_spaces[i].leaf, path) < 0 ||
					  statfs(path, &f) < 0 || f.f_type != NSFS_MAGIC))
			return false;
	return sandbox_path(c, "shm", path) == 0 && statfs(path, &f) == 0 &&
	       f.f_type == TMPFS_MAGIC;
}
