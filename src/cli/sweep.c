#include "cli/sweep.h"

#include "wire/json.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>

#define LOG_MODULE "sweep"
#include "base/log.h"

#define SWEEP_DEPTH_MAX  12
#define SWEEP_WAIT_STEPS 100

/* Arguments of PID joined by spaces; empty when it is gone. */
static void proc_cmdline(pid_t pid, char *out, size_t n)
{
	char path[64];

	out[0] = '\0';
	snprintf(path, sizeof(path), "/proc/%d/cmdline", (int)pid);
	AUTO_FD int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t got = fd < 0 ? -1 : read(fd, out, n - 1);
	if (got <= 0)
		return;
	for (ssize_t i = 0; i < got - 1; i++)
		if (!out[i])
			out[i] = ' ';
	out[got] = '\0';
}

/* The parent of PID; 0 when it is gone. */
static pid_t proc_parent(pid_t pid)
{
	char path[64], line[512];

	snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
	AUTO_FD int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : read(fd, line, sizeof(line) - 1);
	line[n > 0 ? n : 0] = '\0';
	/* The name may hold anything, parentheses and spaces too: the last one ends it. */
	const char *at = strrchr(line, ')');
	int parent = 0;
	return at && sscanf(at, ") %*c %d", &parent) == 1 ? parent : 0;
}

/* A process whose arguments are "… VERB NAME …": ours, whatever the binary was called. ANCESTOR: it
 * must be a grandchild of that one; 0: any. */
static pid_t proc_find(const char *tail, pid_t ancestor)
{
	DIR *d = opendir("/proc");
	struct dirent *de;
	pid_t found = 0;

	while (d && !found && (de = readdir(d))) {
		char line[512];
		pid_t pid = (pid_t)strtol(de->d_name, NULL, 10);

		if (pid <= 1)
			continue;
		proc_cmdline(pid, line, sizeof(line));
		const char *at = strchr(line, ' ');
		size_t n = strlen(tail);
		if (at && strncmp(at + 1, tail, n) == 0 &&
		    (at[1 + n] == '\0' || at[1 + n] == ' ') &&
		    (!ancestor || proc_parent(proc_parent(pid)) == ancestor))
			found = pid;
	}
	if (d)
		(void)closedir(d);
	return found;
}

pid_t sweep_node_pid(const struct cluster *c, const char *node)
{
	char tail[160];

	/* Anybody in a container may bear these arguments; the holder, and so the gate, are no
	 * parents of theirs. */
	snprintf(tail, sizeof(tail), "__node %s %s", c->id, node);
	return proc_find(tail, cluster_gate_pid(c));
}

/* The kernel ends the nodes with the holder, which may have lost its name by then. */
static void sweep_holder(const struct cluster *c)
{
	char tail[160], node[160];
	pid_t pid;

	snprintf(tail, sizeof(tail), "__holder %s", c->id);
	snprintf(node, sizeof(node), "__node %s", c->id);
	for (int i = 0; i < SWEEP_WAIT_STEPS &&
			((pid = proc_find(tail, 0)) > 0 || (pid = proc_find(node, 0)) > 0);
	     i++) {
		if (i == 0)
			log_warn("holder.left", "pid=%d cluster=%s", (int)pid, c->name);
		(void)kill(pid, SIGKILL);
		(void)usleep(10000);
	}
}

/* Remove a cgroup folder with its children; what still has processes stays, and says so. */
static void cgroup_remove(int parent_fd, const char *name, unsigned depth)
{
	int fd = openat(parent_fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
	DIR *d = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *de;

	if (!d) {
		if (fd >= 0)
			(void)close(fd);
		return;
	}
	while (depth < SWEEP_DEPTH_MAX && (de = readdir(d)))
		if (de->d_type == DT_DIR && de->d_name[0] != '.')
			cgroup_remove(fd, de->d_name, depth + 1);
	(void)closedir(d);
	if (unlinkat(parent_fd, name, AT_REMOVEDIR) < 0 && errno != ENOENT)
		log_warn("cgroup.left", "name=%s err=\"%s\"", name, err_text(-errno));
}

/* Both layouts: one hierarchy (v2), or one folder a controller (v1). */
static void sweep_cgroups(const struct cluster *c)
{
	DIR *d = opendir("/sys/fs/cgroup");
	struct dirent *de;
	char path[128];

	if (!d)
		return;
	snprintf(path, sizeof(path), "coracle/%s", c->id);
	cgroup_remove(dirfd(d), path, 0);
	while ((de = readdir(d))) {
		int fd = de->d_type == DT_DIR && de->d_name[0] != '.'
				 ? openat(dirfd(d), de->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
				 : -1;

		if (fd < 0)
			continue;
		cgroup_remove(fd, path, 0);
		/* The shared parent goes with the last cluster. */
		(void)unlinkat(fd, "coracle", AT_REMOVEDIR);
		(void)close(fd);
	}
	(void)unlinkat(dirfd(d), "coracle", AT_REMOVEDIR);
	(void)closedir(d);
}

void sweep_inside(const struct cluster *c)
{
	sweep_holder(c);
	if (!c->rootless)
		sweep_cgroups(c);
}

void sweep_cluster(const struct cluster *c)
{
	char path[CLUSTER_PATH_BYTES];

	sweep_inside(c);
	cluster_path(c, "gate.sock", path);
	(void)unlink(path);
	cluster_path(c, "status.json", path);
	(void)unlink(path);
}
