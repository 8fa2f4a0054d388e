/* The layers of an image copied over each other, where no overlay can be mounted. */
#include "node/rootfs_priv.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>

#define COPY_DEPTH_MAX 1000
#define COPY_DONE      ".complete"

static bool copy_opaque(int dir, bool userxattr)
{
	char value[4];
	return fgetxattr(dir, userxattr ? "user.overlay.opaque" : "trusted.overlay.opaque", value,
			 sizeof value) == 1 &&
	       value[0] == 'y';
}

static int copy_data(int from_dir, int to_dir, const char *name, off_t size)
{
	AUTO_FD int in = openat(from_dir, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	AUTO_FD int out = openat(to_dir, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (in < 0 || out < 0)
		return -errno;
	while (size > 0) {
		ssize_t n = copy_file_range(in, NULL, out, NULL, (size_t)size, 0);
		if (n < 0)
			return -errno;
		if (n == 0)
			break;
		size -= n;
	}
	return 0;
}

/* The capability of a file; others are not worth a copy. */
static void copy_capability(int from_dir, int to_dir, const char *name)
{
	char value[256];
	AUTO_FREE char *from = xasprintf("/proc/self/fd/%d/%s", from_dir, name);
	AUTO_FREE char *to = xasprintf("/proc/self/fd/%d/%s", to_dir, name);
	ssize_t n = lgetxattr(from, "security.capability", value, sizeof value);
	if (n > 0)
		(void)lsetxattr(to, "security.capability", value, (size_t)n, 0); /* needs root */
}

static int copy_attributes(int from_dir, int to_dir, const char *name, const struct stat *st)
{
	struct timespec times[2] = {st->st_atim, st->st_mtim};
	if (geteuid() == 0 &&
	    fchownat(to_dir, name, st->st_uid, st->st_gid, AT_SYMLINK_NOFOLLOW) < 0 &&
	    errno != EINVAL && errno != EPERM)
		return -errno;
	if (!S_ISLNK(st->st_mode) && fchmodat(to_dir, name, st->st_mode & 07777, 0) < 0)
		return -errno;
	copy_capability(from_dir, to_dir, name);
	return utimensat(to_dir, name, times, AT_SYMLINK_NOFOLLOW) < 0 ? -errno : 0;
}

static int copy_link(int from_dir, int to_dir, const char *name)
{
	char target[4096];
	ssize_t n = readlinkat(from_dir, name, target, sizeof target - 1);
	if (n < 0)
		return -errno;
	target[n] = 0;
	return symlinkat(target, to_dir, name) < 0 ? -errno : 0;
}

static int copy_clear(int to_dir, const char *name, bool folder)
{
	struct stat st;
	if (fstatat(to_dir, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return errno == ENOENT ? 0 : -errno;
	if (folder && S_ISDIR(st.st_mode))
		return 0;
	AUTO_FREE char *path = xasprintf("/proc/self/fd/%d/%s", to_dir, name);
	return rootfs_remove_tree(path);
}

static int copy_below(const struct rootfs_driver *d, int from, int to, unsigned depth);

static int copy_folder(const struct rootfs_driver *d, int from_dir, int to_dir, const char *name,
		       unsigned depth)
{
	AUTO_FD int from = openat(from_dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (from < 0)
		return -errno;
	if (copy_opaque(from, d->userxattr)) {
		int r = copy_clear(to_dir, name, false);
		if (r < 0)
			return r;
	}
	if (mkdirat(to_dir, name, 0755) < 0 && errno != EEXIST)
		return -errno;
	AUTO_FD int to = openat(to_dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (to < 0)
		return -errno;
	return copy_below(d, from, to, depth + 1);
}

static int copy_entry(const struct rootfs_driver *d, int from_dir, int to_dir, const char *name,
		      unsigned depth)
{
	struct stat st;
	if (fstatat(from_dir, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return -errno;
	bool whiteout = S_ISCHR(st.st_mode) && st.st_rdev == makedev(0, 0);
	int r = copy_clear(to_dir, name, S_ISDIR(st.st_mode));
	if (r < 0 || whiteout)
		return r;
	switch (st.st_mode & S_IFMT) {
	case S_IFREG:
		r = copy_data(from_dir, to_dir, name, st.st_size);
		break;
	case S_IFDIR:
		r = copy_folder(d, from_dir, to_dir, name, depth);
		break;
	case S_IFLNK:
		r = copy_link(from_dir, to_dir, name);
		break;
	default:
		if (mknodat(to_dir, name, st.st_mode, st.st_rdev) < 0)
			return errno == EPERM ? 0 : -errno;
	}
	return r < 0 ? r : copy_attributes(from_dir, to_dir, name, &st);
}

static int copy_below(const struct rootfs_driver *d, int from, int to, unsigned depth)
{
	if (depth > COPY_DEPTH_MAX)
		return -ELOOP;
	int again = openat(from, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *dir = again < 0 ? NULL : fdopendir(again);
	int r = dir ? 0 : -errno;
	for (struct dirent *de; r == 0 && (de = readdir(dir));)
		if (strcmp(de->d_name, ".") != 0 && strcmp(de->d_name, "..") != 0)
			r = copy_entry(d, from, to, de->d_name, depth);
	if (dir)
		(void)closedir(dir);
	return r;
}

int rootfs_copy(const struct rootfs_driver *d, const char *dir, const struct image *image,
		struct err *e)
{
	AUTO_FREE char *path = xasprintf("%s/rootfs", dir);
	AUTO_FREE char *rw = xasprintf("%s/rw", dir);
	AUTO_FREE char *done = xasprintf("%s/rw/" COPY_DONE, dir);
	if (access(done, F_OK) == 0)
		return 0;
	/* half a copy from before a crash */
	(void)rootfs_remove_tree(path);
	if ((mkdir(path, 0755) < 0 || mkdir(rw, 0755) < 0) && errno != EEXIST)
		return err_set(e, -errno, "make %s: %s", path, strerror(errno));
	int r = 0;
	AUTO_FD int to = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	for (unsigned i = 0; i < image->layers_n && r == 0 && to >= 0; i++) {
		AUTO_FREE char *layer = xasprintf("%s/%s", d->layers_dir, image->layers[i]);
		AUTO_FD int from = open(layer, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		r = from < 0 ? -errno : copy_below(d, from, to, 0);
	}
	AUTO_FD int mark =
		r == 0 && to >= 0 ? open(done, O_WRONLY | O_CREAT | O_CLOEXEC, 0600) : -1;
	if (r == 0 && mark < 0)
		r = -errno;
	if (r < 0)
		return err_set(e, r, "copy image %s to %s: %s", image->ref, path, strerror(-r));
	return 0;
}
