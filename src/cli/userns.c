#include "cli/userns.h"

#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <sched.h>
#include <stdio.h>
#include <sys/wait.h>

#define LOG_MODULE "userns"
#include "base/log.h"

/* The first range of USER in FILE ("name:first:count" or "uid:first:count"). */
static bool subid_find(const char *file, const char *user, uid_t uid, unsigned long *ret_first,
		       unsigned long *ret_count)
{
	FILE *f = fopen(file, "re");
	char line[256], who[128], number[32];
	bool found = false;

	if (!f)
		return false;
	snprintf(number, sizeof(number), "%u", uid);
	while (!found && fgets(line, sizeof(line), f))
		found = sscanf(line, "%127[^:]:%lu:%lu", who, ret_first, ret_count) == 3 &&
			(strcmp(who, user) == 0 || strcmp(who, number) == 0) && *ret_count >= 65535;
	(void)fclose(f);
	return found;
}

static int map_run(const char *tool, pid_t pid, unsigned id, unsigned long first,
		   unsigned long count)
{
	char args[5][24];
	pid_t child = fork();
	int status;

	if (child == 0) {
		snprintf(args[0], 24, "%d", (int)pid);
		snprintf(args[1], 24, "%u", id);
		snprintf(args[2], 24, "%lu", first);
		snprintf(args[3], 24, "%lu", count);
		execlp(tool, tool, args[0], "0", args[1], "1", "1", args[2], args[3], NULL);
		_exit(127);
	}
	if (child < 0 || waitpid(child, &status, 0) < 0)
		return -errno;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -EPERM;
}

/* The helper, outside the new namespace: maps ranges onto PID. Exit status 0: done. */
static NORETURN void map_helper(int go_fd, pid_t pid)
{
	unsigned long uid_first, uid_n, gid_first, gid_n;
	const struct passwd *pw = getpwuid(getuid());
	const char *user = pw ? pw->pw_name : "";
	char go;

	if (read(go_fd, &go, 1) != 1)
		_exit(1);
	if (!subid_find("/etc/subuid", user, getuid(), &uid_first, &uid_n) ||
	    !subid_find("/etc/subgid", user, getuid(), &gid_first, &gid_n))
		_exit(2);
	if (map_run("newuidmap", pid, getuid(), uid_first, uid_n) < 0 ||
	    map_run("newgidmap", pid, getgid(), gid_first, gid_n) < 0)
		_exit(3);
	_exit(0);
}

static int map_write(const char *path, const char *text)
{
	AUTO_FD int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		return -errno;
	return write(fd, text, strlen(text)) < 0 ? -errno : 0;
}

static int map_single(uid_t uid, gid_t gid)
{
	char text[64];
	int r = map_write("/proc/self/setgroups", "deny");

	snprintf(text, sizeof(text), "0 %u 1\n", uid);
	if (r == 0)
		r = map_write("/proc/self/uid_map", text);
	snprintf(text, sizeof(text), "0 %u 1\n", gid);
	if (r == 0)
		r = map_write("/proc/self/gid_map", text);
	return r;
}

int userns_enter(struct err *e)
{
	uid_t uid = getuid();
	gid_t gid = getgid();
	pid_t self = getpid();
	int go[2], status = 0;

	if (pipe2(go, O_CLOEXEC) < 0)
		return err_set(e, -errno, "make a pipe: %s", err_text(-errno));
	pid_t helper = fork();
	if (helper == 0) {
		(void)close(go[1]);
		map_helper(go[0], self);
	}
	if (unshare(CLONE_NEWUSER) < 0)
		return err_set(
			e, -errno,
			"making a user namespace: %s (an administrator may allow them with "
			"sysctl kernel.unprivileged_userns_clone=1 or user.max_user_namespaces)",
			err_text(-errno));
	if (write(go[1], "", 1) != 1 || waitpid(helper, &status, 0) < 0)
		return err_set(e, -errno, "mapping user ids: %s", err_text(-errno));
	(void)close(go[0]);
	(void)close(go[1]);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		int r = map_single(uid, gid);

		if (r < 0)
			return err_set(e, r, "mapping the single user id %u: %s", uid, err_text(r));
		log_warn("ids",
			 "only one user id is mapped: images that need more will fail; install the "
			 "package uidmap and give this user a range in /etc/subuid and "
			 "/etc/subgid%s",
			 "");
	}
	if (setresgid(0, 0, 0) < 0 || setresuid(0, 0, 0) < 0)
		return err_set(e, -errno, "becoming root of the user namespace: %s",
			       err_text(-errno));
	return 0;
}
