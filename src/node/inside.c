#include "node/inside.h"

#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>

/* EAGAIN: something was renamed elsewhere while the ".." of a link was followed. */
#define INSIDE_TRIES 32

int inside_open(int root_fd, const char *path, uint64_t flags)
{
	struct open_how how = {.flags = flags | O_CLOEXEC,
			       .resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS};
	long fd = -1;

	for (int i = 0; i < INSIDE_TRIES; i++) {
		fd = syscall(SYS_openat2, root_fd, *path ? path : ".", &how, sizeof(how));
		if (fd >= 0 || errno != EAGAIN)
			break;
	}
	return fd < 0 ? -errno : (int)fd;
}

int inside_open_file(int root_fd, const char *path)
{
	char self[32];
	struct stat st;
	AUTO_FD int fd = inside_open(root_fd, path, O_PATH);

	if (fd < 0)
		return fd;
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode))
		return -EINVAL;
	snprintf(self, sizeof(self), "/proc/self/fd/%d", fd);
	int file = open(self, O_RDONLY | O_CLOEXEC);
	return file < 0 ? -errno : file;
}

/* PATH ends in a name that is not there. */
static int inside_mkdir(int root_fd, char *path, uid_t uid, gid_t gid)
{
	char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;

	if (slash)
		*slash = 0;
	AUTO_FD int up = inside_open(root_fd, slash ? path : "", O_PATH | O_DIRECTORY);
	if (slash)
		*slash = '/';
	if (up < 0)
		return up;
	if (mkdirat(up, name, 0755) < 0)
		return errno == EEXIST ? 0 : -errno;
	if (uid == (uid_t)-1 && gid == (gid_t)-1)
		return 0;
	return fchownat(up, name, uid, gid, AT_SYMLINK_NOFOLLOW) < 0 ? -errno : 0;
}

int inside_mkdirs(int root_fd, const char *path, uid_t uid, gid_t gid)
{
	AUTO_FREE char *copy = xstrdup(path);

	for (char *p = copy;; p++) {
		if (*p && *p != '/')
			continue;
		char was = *p;
		*p = 0;
		if (p > copy && p[-1] != '/') {
			AUTO_FD int fd = inside_open(root_fd, copy, O_PATH | O_DIRECTORY);
			int r = fd == -ENOENT ? inside_mkdir(root_fd, copy, uid, gid) : MIN(fd, 0);

			if (r < 0)
				return r;
		}
		*p = was;
		if (!was)
			return 0;
	}
}
