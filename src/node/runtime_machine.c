/* What the machine lets crun do, found once when the runtime starts: which limits, how dear a
 * container may be to the kernel, and crun itself. */
#define LOG_MODULE "node"
#include "node/runtime_crun.h"

#include "base/log.h"
#include "base/must.h"

#include <linux/capability.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/vfs.h>
#include <unistd.h>

#define CGROUP_ROOT "/sys/fs/cgroup"

static bool machine_may_raise_limits(void)
{
	char status[CRUN_TEXT_MAX];
	const char *caps;

	return geteuid() == 0 && crun_read_small("/proc/self/status", status, sizeof(status)) > 0 &&
	       (caps = strstr(status, "CapEff:\t")) &&
	       strtoull(caps + 8, NULL, 16) >> CAP_SYS_RESOURCE & 1;
}

/* Without CAP_SYS_RESOURCE over the machine a process cannot make itself less likely to be killed
 * than its parent is: crun would fail. */
static int machine_oom_score_adj_min(bool rootless)
{
	if (machine_may_raise_limits() && !rootless)
		return -1000;
	int64_t own = crun_read_number("/proc/self/oom_score_adj");
	return own < 0 ? 0 : (int)own;
}

/* A folder of its own (v1), or a word of the list (v2). */
static bool machine_has_controller(const char *name, struct str v2)
{
	char path[64];
	struct str word;

	(void)snprintf(path, sizeof(path), CGROUP_ROOT "/%s", name);
	if (!v2.p)
		return access(path, F_OK) == 0;
	while (str_cut(&v2, ' ', &word))
		if (str_is(str_trim(word), name))
			return true;
	return false;
}

/* On v2, crun says which devices a container may use by a program in the kernel, and first lifts
 * its own limit of locked memory. */
static bool machine_may_load_programs(void)
{
	struct rlimit locked;

	return machine_may_raise_limits() ||
	       (getrlimit(RLIMIT_MEMLOCK, &locked) == 0 && locked.rlim_max == RLIM_INFINITY);
}

static void machine_cgroups(struct spec_host *host)
{
	const struct {
		const char *name, *limits;
		bool *has;
	} controllers[] = {{"cpu", "processor time", &host->cpu},
			   {"memory", "memory", &host->memory},
			   {"pids", "processes", &host->pids}};
	char list[CRUN_TEXT_MAX];
	struct statfs fs;
	struct str v2 = STR_NULL;

	if (statfs(CGROUP_ROOT, &fs) == 0 && fs.f_type == CGROUP2_SUPER_MAGIC) {
		int n = crun_read_small(CGROUP_ROOT "/cgroup.controllers", list, sizeof(list));

		v2 = str_n(list, n > 0 ? (size_t)n : 0);
		host->cgroups = machine_may_load_programs();
	} else {
		host->cgroups = access(CGROUP_ROOT "/devices", F_OK) == 0;
	}
	if (!host->cgroups) {
		log_warn("cgroups", "err=\"cgroups cannot be used here: limits are not enforced\"");
		return;
	}
	for (size_t i = 0; i < ARRAY_SIZE(controllers); i++) {
		*controllers[i].has = machine_has_controller(controllers[i].name, v2);
		if (!*controllers[i].has)
			log_warn("cgroups",
				 "err=\"no controller %s here: limits of %s are not enforced\"",
				 controllers[i].name, controllers[i].limits);
	}
}

char *crun_version(void)
{
	char line[64] = "";
	const char *at;
	FILE *p = popen("exec crun --version", "re");

	if (p && !fgets(line, sizeof(line), p))
		line[0] = 0;
	if (p)
		(void)pclose(p); /* only its first line is asked for */
	at = strstr(line, "version ");
	return at ? xasprintf("crun://%.*s", STR_FMT(str_trim(str_of(at + 8))))
		  : xstrdup("crun://unknown");
}

struct spec_host crun_machine(bool rootless)
{
	struct spec_host host = {.rootless = rootless,
				 .oom_score_adj_min = machine_oom_score_adj_min(rootless)};

	if (rootless)
		log_warn("cgroups", "err=\"no delegated cgroup: limits of cpu and memory are not "
				    "enforced\"");
	else
		machine_cgroups(&host);
	return host;
}
