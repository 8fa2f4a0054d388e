#include "cli/userns.h"

#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <sched.h>
#include <stdio.h>
#include <sys/wait.h>

#define USERNS_IDS_MIN 65535 /* with our own: every 16-bit id, as images use them */

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
			(strcmp(who, user) == 0 || strcmp(who, number) == 0) &&
			*ret_count >= USERNS_IDS_MIN;
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

/* Whether somebody who may has mapped a range: 0, or -EPERM. */
static int map_range(pid_t helper, int go_fd)
{
	int status = 0;

	if (helper < 0 || write(go_fd, "", 1) != 1 || waitpid(helper, &status, 0) < 0)
		return -EPERM;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : -EPERM;
}

int userns_enter(const struct cluster *c, struct err *e)
{
	uid_t uid = getuid();
	gid_t gid = getgid();
	pid_t self = getpid();
	int go[2], r;

	if (geteuid() == 0)
		return 0;
	if (setenv("CORACLE_STATE", c->state, 1) < 0 || pipe2(go, O_CLOEXEC) < 0)
		return err_set(e, -errno, "make a pipe: %s", err_text(-errno));
	pid_t helper = fork();
	if (helper == 0) {
		(void)close(go[1]);
		map_helper(go[0], self);
	}
	(void)close(go[0]);
	AUTO_FD int go_fd = go[1];
	if (unshare(CLONE_NEWUSER) < 0)
		return err_set(
			e, -errno,
			"making a user namespace: %s (an administrator may allow them with "
			"sysctl kernel.unprivileged_userns_clone=1 or user.max_user_namespaces)",
			err_text(-errno));
	bool single = map_range(helper, go_fd) < 0;
	r = single ? map_single(uid, gid) : 0;
	if (r < 0)
		return err_set(e, r, "mapping the single user id %u: %s", uid, err_text(r));
	if (setresgid(0, 0, 0) < 0 || setresuid(0, 0, 0) < 0)
		return err_set(e, -errno, "becoming root of the user namespace: %s",
			       err_text(-errno));
	return single ? USERNS_SINGLE : 0;
}
