#include "cli/holder.h"

#include "cli/cluster.h"
#include "base/buf.h"
#include "base/clock.h"
#include "net/dataplane.h"
#include "net/net.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/wait.h>

#define LOG_MODULE "holder"
#include "base/log.h"

#define HOLDER_BRIDGE         "under0"
#define HOLDER_RESTART_MS_MIN 100
#define HOLDER_RESTART_MS_MAX 30000
#define HOLDER_STEADY_S       10 /* a node that ran this long starts anew without delay */
#define HOLDER_NODES_STOP_S   5
#define HOLDER_PODS_STOP_S    3
#define CGROUP2_MAGIC         0x63677270 /* linux/magic.h, CGROUP2_SUPER_MAGIC */

struct holder_node {
	char name[32];
	int net_fd, mnt_fd, uts_fd; /* -1 until made */
	pid_t pid;                  /* 0: not running */
	mono_ns_t started, restart_at;
	int64_t delay_ms;
};

struct holder {
	struct cluster cluster;
	struct holder_node nodes[CLUSTER_NODES_MAX];
	struct nl *nl;
	bool ephemeral, stopping;
	int signal_fd;
};

static void holder_say(const char *fmt, ...) PRINTF_LIKE(1, 2);
static void holder_say(const char *fmt, ...)
{
	char line[512];
	va_list ap;

	va_start(ap, fmt);
	int n = vsnprintf(line, sizeof(line), fmt, ap);
	va_end(ap);
	/* A gate that is gone does not hear; the nodes go on. */
	if (n > 0 && write(HOLDER_NOTIFY_FD, line, MIN((size_t)n, sizeof(line) - 1)) < 0)
		log_debug("gate.gone", "line=\"%s\"", line);
}

/* ---- mounts ---- */

/* crun refuses a v2 hierarchy beside v1; ordinary users may not touch any. Give the nodes a view
 * that it accepts. */
static int holder_cgroup_view(const struct holder *h)
{
	struct statfs fs;

	if (statfs("/sys/fs/cgroup", &fs) < 0)
		return 0;
	if (fs.f_type == CGROUP2_MAGIC && !h->cluster.rootless)
		return 0;
	if (h->cluster.rootless)
		return mount("none", "/sys/fs/cgroup", "tmpfs", 0, "size=64k,mode=755") < 0 ? -errno
											    : 0;
	if (umount2("/sys/fs/cgroup/unified", MNT_DETACH) < 0 && errno != EINVAL && errno != ENOENT)
		return -errno;
	return 0;
}

static int holder_mounts(const struct holder *h)
{
	if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0)
		return -errno;
	if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL) < 0)
		return -errno;
	return holder_cgroup_view(h);
}

/* ---- the underlay: a bridge in the holder's own network namespace, a veth pair a node ---- */

static int holder_underlay(struct holder *h)
{
	struct cidr net, address;
	int r = nl_open(&h->nl);

	if (r == 0)
		r = link_set_up(h->nl, "lo", true);
	if (r == 0)
		r = link_add_bridge(h->nl, HOLDER_BRIDGE);
	if (r == 0)
		r = link_set_up(h->nl, HOLDER_BRIDGE, true);
	if (r == 0)
		r = cidr_parse(STR(CLUSTER_UNDERLAY), &net);
	if (r == 0) {
		address = (struct cidr){.prefix = net.prefix};
		r = ip_parse(STR(CLUSTER_GATEWAY), &address.ip);
	}
	if (r == 0)
		r = addr_add(h->nl, HOLDER_BRIDGE, &address);
	if (r == 0)
		r = sysctl_write("net/ipv4/ip_forward", "1");
	if (r == 0 && !h->cluster.isolated)
		r = underlay_masquerade(&net, HOLDER_BRIDGE, NULL);
	return r;
}

static int holder_node_inside(struct nl *n, unsigned i)
{
	struct cidr address = {.ip = cluster_node_ip(i), .prefix = 16};
	struct route out = {.dst = {.ip = {.family = 4}}};
	int r = link_set_up(n, "lo", true);

	if (r == 0)
		r = addr_add(n, "eth0", &address);
	if (r == 0)
		r = ip_parse(STR(CLUSTER_GATEWAY), &out.gateway);
	return r == 0 ? route_add(n, &out) : r;
}

static int holder_node_network(struct holder *h, unsigned i)
{
	struct holder_node *node = &h->nodes[i];
	char link[16];
	struct nl *inside = NULL;
	int r = netns_new(&node->net_fd);

	if (r < 0)
		return r;
	snprintf(link, sizeof(link), "u%u", i + 1);
	struct veth v = {.name = link, .peer = "eth0", .peer_netns_fd = node->net_fd};
	r = link_add_veth(h->nl, &v);
	if (r == 0)
		r = link_set_master(h->nl, link, HOLDER_BRIDGE);
	if (r == 0)
		r = nl_open_in(node->net_fd, &inside);
	if (r == 0)
		r = holder_node_inside(inside, i);
	nl_close(inside);
	return r;
}

/* ---- node processes ---- */

static NORETURN void node_exec(const struct holder *h, const struct holder_node *node, unsigned i)
{
	char log[CLUSTER_PATH_BYTES], file[64];
	sigset_t none;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	snprintf(file, sizeof(file), "logs/%s.log", node->name);
	cluster_path(&h->cluster, file, log);
	int fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
	if (fd >= 0 && (dup2(fd, 1) < 0 || dup2(fd, 2) < 0))
		_exit(126);
	if (i > 0)
		(void)close(HOLDER_API_FD); /* the first node's alone */
	execl("/proc/self/exe", "coracle", "__node", h->cluster.id, node->name, h->cluster.name,
	      NULL);
	_exit(127);
}

/* In the child: into the node's namespaces, made on the first start. */
static int node_enter(const struct holder_node *node)
{
	if (setsid() < 0 || setns(node->net_fd, CLONE_NEWNET) < 0)
		return -errno;
	if (node->mnt_fd >= 0)
		return setns(node->mnt_fd, CLONE_NEWNS) < 0 || setns(node->uts_fd, CLONE_NEWUTS) < 0
			       ? -errno
			       : 0;
	if (unshare(CLONE_NEWNS | CLONE_NEWUTS) < 0 ||
	    sethostname(node->name, strlen(node->name)) < 0 ||
	    mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0)
		return -errno;
	return 0;
}

static void node_keep_namespaces(struct holder_node *node)
{
	char path[64];

	snprintf(path, sizeof(path), "/proc/%d/ns/mnt", (int)node->pid);
	node->mnt_fd = open(path, O_RDONLY | O_CLOEXEC);
	snprintf(path, sizeof(path), "/proc/%d/ns/uts", (int)node->pid);
	node->uts_fd = open(path, O_RDONLY | O_CLOEXEC);
}

/* The child says over the pipe that it is inside, and goes on when the holder has the
 * namespaces. */
static int node_start_process(struct holder *h, unsigned i)
{
	struct holder_node *node = &h->nodes[i];
	int there[2], back[2];
	char go = 0;

	if (pipe2(there, O_CLOEXEC) < 0 || pipe2(back, O_CLOEXEC) < 0)
		return -errno;
	node->pid = fork();
	if (node->pid == 0) {
		int r = node_enter(node);

		if (r < 0 || write(there[1], &go, 1) != 1 || read(back[0], &go, 1) != 1) {
			holder_say("%s failed entering its namespaces: %s\n", node->name,
				   err_text(r));
			_exit(125);
		}
		node_exec(h, node, i);
	}
	int r = node->pid < 0 ? -errno : 0;
	(void)close(there[1]);
	(void)close(back[0]);
	if (r == 0 && read(there[0], &go, 1) == 1) {
		if (node->mnt_fd < 0)
			node_keep_namespaces(node);
		if (write(back[1], &go, 1) != 1)
			r = -EPIPE;
	}
	(void)close(there[0]);
	(void)close(back[1]);
	node->started = clock_mono();
	if (r < 0)
		node->pid = 0;
	return r;
}

static void node_exited(struct holder *h, struct holder_node *node, int status)
{
	mono_ns_t now = clock_mono();

	node->pid = 0;
	if (h->stopping)
		return;
	if (now - node->started > HOLDER_STEADY_S * NS_PER_S)
		node->delay_ms = 0;
	node->restart_at = now + node->delay_ms * NS_PER_MS;
	holder_say("%s exited %s %d, again in %lld ms\n", node->name,
		   WIFSIGNALED(status) ? "by signal" : "with status",
		   WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status),
		   (long long)node->delay_ms);
	node->delay_ms = node->delay_ms ? MIN(node->delay_ms * 2, HOLDER_RESTART_MS_MAX)
					: HOLDER_RESTART_MS_MIN;
}

static void holder_reap(struct holder *h)
{
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
		for (unsigned i = 0; i < h->cluster.nodes; i++)
			if (h->nodes[i].pid == pid)
				node_exited(h, &h->nodes[i], status);
}

/* Start what is due; the milliseconds until the next, -1: nothing is. */
static int holder_restart(struct holder *h)
{
	mono_ns_t now = clock_mono();
	int64_t wait_ms = -1;

	for (unsigned i = 0; i < h->cluster.nodes; i++) {
		struct holder_node *node = &h->nodes[i];

		if (node->pid)
			continue;
		if (node->restart_at <= now && node_start_process(h, i) == 0)
			continue;
		node->restart_at = MAX(node->restart_at, now + HOLDER_RESTART_MS_MIN * NS_PER_MS);
		int64_t ms = (node->restart_at - now) / NS_PER_MS + 1;
		wait_ms = wait_ms < 0 ? ms : MIN(wait_ms, ms);
	}
	return (int)wait_ms;
}

static bool holder_nodes_run(const struct holder *h)
{
	for (unsigned i = 0; i < h->cluster.nodes; i++)
		if (h->nodes[i].pid)
			return true;
	return false;
}

/* Wait until DONE or no process but us is left, at most SECONDS. */
static void holder_wait(struct holder *h, int64_t seconds, bool nodes_only)
{
	mono_ns_t end = clock_mono() + seconds * NS_PER_S;

	while (clock_mono() < end) {
		struct pollfd p = {.fd = h->signal_fd, .events = POLLIN};

		holder_reap(h);
		if (nodes_only ? !holder_nodes_run(h) : waitpid(-1, NULL, WNOHANG) < 0)
			return;
		if (poll(&p, 1, 20) > 0) {
			struct signalfd_siginfo si;

			if (read(h->signal_fd, &si, sizeof(si)) < 0)
				return;
		}
	}
}

/* Node processes first, so that what was acknowledged is on disk; then the pods' processes; then
 * whatever is left. */
static void holder_stop(struct holder *h)
{
	h->stopping = true;
	for (unsigned i = 0; i < h->cluster.nodes; i++)
		if (h->nodes[i].pid)
			(void)kill(h->nodes[i].pid, SIGTERM);
	holder_wait(h, HOLDER_NODES_STOP_S, true);
	(void)kill(-1, SIGTERM);
	holder_wait(h, HOLDER_PODS_STOP_S, false);
	(void)kill(-1, SIGKILL);
}

static void holder_run(struct holder *h)
{
	for (;;) {
		struct pollfd p[2] = {{.fd = h->signal_fd, .events = POLLIN},
				      {.fd = HOLDER_NOTIFY_FD, .events = 0}};
		/* poll reports POLLERR on a pipe nobody reads any more: the gate is gone. Only an
		 * ephemeral cluster goes with it. */
		int n = poll(p, h->ephemeral ? 2 : 1, holder_restart(h));

		if (n > 0 && p[1].revents && h->ephemeral)
			return;
		if (n > 0 && p[0].revents) {
			struct signalfd_siginfo si;

			if (read(h->signal_fd, &si, sizeof(si)) == sizeof(si) &&
			    si.ssi_signo != SIGCHLD)
				return;
		}
		holder_reap(h);
	}
}

static int holder_init(struct holder *h, const char **ret_step)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	sigprocmask(SIG_BLOCK, &set, NULL);
	(void)signal(SIGPIPE, SIG_IGN);
	h->signal_fd = signalfd(-1, &set, SFD_CLOEXEC);
	*ret_step = "watching signals";
	int r = h->signal_fd < 0 ? -errno : 0;
	if (r == 0) {
		*ret_step = "mounting /proc and the cgroup view";
		r = holder_mounts(h);
	}
	if (r == 0) {
		*ret_step = "making the underlay bridge";
		r = holder_underlay(h);
	}
	for (unsigned i = 0; r == 0 && i < h->cluster.nodes; i++) {
		struct holder_node *node = &h->nodes[i];

		cluster_node_name(i, node->name);
		node->net_fd = node->mnt_fd = node->uts_fd = -1;
		*ret_step = "making a node's network";
		r = holder_node_network(h, i);
	}
	return r;
}

static int holder_pid1(struct holder *h)
{
	const char *step = "";
	(void)prctl(PR_SET_NAME, "coracle-holder");
	int r = holder_init(h, &step);

	if (r < 0) {
		holder_say("holder failed %s: %s\n", step, err_text(r));
		return 1;
	}
	holder_run(h);
	holder_stop(h);
	return 0;
}

int holder_main(int argc, char **argv)
{
	static struct holder h;
	struct err e;

	if (argc < 3 || cluster_locate(&h.cluster, argv[2], &e) < 0 ||
	    cluster_load(&h.cluster, &e) < 0)
		return 2;
	h.ephemeral = argc > 3 && strcmp(argv[3], "ephemeral") == 0;
	if (fcntl(HOLDER_NOTIFY_FD, F_GETFD) < 0 || fcntl(HOLDER_API_FD, F_GETFD) < 0)
		return 2;
	if (unshare(CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC) < 0) {
		holder_say("holder failed making its namespaces: %s\n", err_text(-errno));
		return 1;
	}
	pid_t pid = fork();
	if (pid == 0)
		_exit(holder_pid1(&h));
	if (pid < 0) {
		holder_say("holder failed starting its first process: %s\n", err_text(-errno));
		return 1;
	}
	holder_say("holder %d\n", (int)pid);
	_exit(0); /* exit handlers could start children, and they would be inside */
}
