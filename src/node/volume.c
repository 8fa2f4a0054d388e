/* Volumes on disk. Source: Kubernetes "Volumes"; the kubelet's atomic writer. */
#include "node/volume.h"

#include "base/buf.h"
#include "base/clock.h"
#include "base/file.h"
#include "node/inside.h"
#include "node/rootfs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <time.h>

int dir_make(const char *path, unsigned mode)
{
	AUTO_FREE char *p = xstrdup(path);

	for (char *s = p + 1;; s++) {
		if (*s && *s != '/')
			continue;
		char keep = *s;
		*s = 0;
		if (mkdir(p, mode) < 0 && errno != EEXIST)
			return -errno;
		*s = keep;
		if (!keep)
			return 0;
	}
}

bool volume_file_path_ok(struct str path)
{
	struct str part;

	if (!path.n || path.p[0] == '/' || str_has_prefix(path, STR("..")))
		return false;
	while (str_cut(&path, '/', &part))
		if (!part.n || str_is(part, "..") || str_is(part, "."))
			return false;
	return true;
}

/* ---- sets of files ---- */

static uint64_t files_hash(const struct volume *v)
{
	uint64_t h = 0xc0ac1e;

	for (unsigned i = 0; i < v->files_n; i++) {
		h = str_hash(v->files[i].path, h + v->files[i].mode + v->files[i].uid);
		h = str_hash(v->files[i].content, h);
	}
	return h;
}

static int files_write(const struct volume *v, const char *dir)
{
	for (unsigned i = 0; i < v->files_n; i++) {
		const struct volume_file *f = &v->files[i];
		AUTO_FREE char *path = xasprintf("%s/%.*s", dir, STR_FMT(f->path));
		char *slash = strrchr(path, '/');

		*slash = 0;
		int r = dir_make(path, 0755);
		*slash = '/';
		unsigned mode = v->gid >= 0 ? f->mode | 0440u : f->mode;
		if (r == 0)
			r = file_fill(path, f->content, mode);
		bool own = v->gid >= 0 || f->uid;
		if (r == 0 && own && chown(path, f->uid, v->gid >= 0 ? (gid_t)v->gid : 0) < 0)
			r = -errno;
		if (r < 0)
			return r;
	}
	return 0;
}

static int files_link(const char *target, const char *path)
{
	AUTO_FREE char *fresh = xasprintf("%s.new", path);

	(void)unlink(fresh); /* of a write that was cut off */
	if (symlink(target, fresh) < 0 || rename(fresh, path) < 0)
		return -errno;
	return 0;
}

/* Links to the first folder or file of every path; links that lead nowhere any more go. */
static int files_links(const struct volume *v)
{
	struct dirent *de;

	for (unsigned i = 0; i < v->files_n; i++) {
		struct str first = str_sub(v->files[i].path, 0, str_find(v->files[i].path, '/'));
		AUTO_FREE char *path = xasprintf("%s/%.*s", v->path, STR_FMT(first));
		AUTO_FREE char *target = xasprintf("..data/%.*s", STR_FMT(first));
		struct stat st;

		if (lstat(path, &st) == 0)
			continue;
		int r = files_link(target, path);
		if (r < 0)
			return r;
	}
	DIR *d = opendir(v->path);
	while (d && (de = readdir(d))) {
		struct stat st;

		if (strncmp(de->d_name, "..", 2) != 0 && strcmp(de->d_name, ".") != 0 &&
		    fstatat(dirfd(d), de->d_name, &st, 0) < 0 && errno == ENOENT)
			(void)unlinkat(dirfd(d), de->d_name, 0); /* tried again at the next write */
	}
	if (d)
		closedir(d);
	return 0;
}

static int volume_files(const struct volume *v)
{
	char stamp[40], old[64] = "", fresh[80];
	time_t now = (time_t)(clock_wall() / NS_PER_S);
	struct tm tm;
	int r = dir_make(v->path, 0755);

	if (r < 0)
		return r;
	AUTO_FREE char *data = xasprintf("%s/..data", v->path);
	ssize_t n = readlink(data, old, sizeof(old) - 1);
	old[n > 0 ? n : 0] = 0;
	if (strchr(old, '/')) /* not of ours */
		old[0] = 0;
	gmtime_r(&now, &tm);
	strftime(stamp, sizeof(stamp), "..%Y_%m_%d_%H_%M_%S", &tm);
	snprintf(fresh, sizeof(fresh), "%s.%020llu", stamp, (unsigned long long)files_hash(v));
	/* The same set: its folder's name ends in the same hash. */
	if (strlen(old) > 20 && !strcmp(old + strlen(old) - 20, fresh + strlen(fresh) - 20))
		return 0;
	AUTO_FREE char *dir = xasprintf("%s/%s", v->path, fresh);
	r = dir_make(dir, 0755);
	if (r == 0)
		r = files_write(v, dir);
	if (r == 0)
		r = files_link(fresh, data);
	if (r == 0)
		r = files_links(v);
	if (r == 0 && old[0]) {
		AUTO_FREE char *gone = xasprintf("%s/%s", v->path, old);

		NEGLECT(rootfs_remove_tree(gone)); /* goes with the volume at the latest */
	}
	return r;
}

/* ---- folders ---- */

static int volume_folder(const struct volume *v)
{
	int r = dir_make(v->path, 0755);
	struct stat st, up;

	if (r < 0)
		return r;
	AUTO_FREE char *parent = xasprintf("%s/..", v->path);
	if (v->kind == VOLUME_MEMORY && stat(v->path, &st) == 0 && stat(parent, &up) == 0 &&
	    st.st_dev == up.st_dev) {
		char options[64] = "mode=0777";

		if (v->size_bytes > 0)
			snprintf(options, sizeof(options), "mode=0777,size=%lld",
				 (long long)v->size_bytes);
		if (mount("tmpfs", v->path, "tmpfs", 0, options) < 0)
			return -errno;
	}
	if (v->gid >= 0 && chown(v->path, (uid_t)-1, (gid_t)v->gid) < 0)
		return -errno;
	return chmod(v->path, v->gid >= 0 ? 02777 : 0777) < 0 ? -errno : 0;
}

static int volume_host(const struct volume *v, struct err *e)
{
	static const struct {
		const char *type;
		mode_t mode;
		bool make;
	} types[] = {
		{"DirectoryOrCreate", S_IFDIR, true}, {"Directory", S_IFDIR, false},
		{"FileOrCreate", S_IFREG, true},      {"File", S_IFREG, false},
		{"Socket", S_IFSOCK, false},          {"CharDevice", S_IFCHR, false},
		{"BlockDevice", S_IFBLK, false},
	};
	struct stat st;
	bool there = stat(v->path, &st) == 0;

	if (!*v->host_type)
		return there ? 0 : dir_make(v->path, 0755);
	for (size_t i = 0; i < ARRAY_SIZE(types); i++) {
		if (strcmp(v->host_type, types[i].type) != 0)
			continue;
		if (!there && types[i].make)
			return types[i].mode == S_IFDIR ? dir_make(v->path, 0755)
							: file_fill(v->path, STR_NULL, 0644);
		if (there && (st.st_mode & S_IFMT) == types[i].mode)
			return 0;
	}
	return err_set(e, ERR_INVALID, "hostPath type check failed: %s is not a %s", v->path,
		       v->host_type);
}

/* ---- a part of a volume ---- */

/* A mount point for what FD is, at AT; what a former start bound there goes. */
static int subpath_place(int fd, const char *at)
{
	AUTO_FREE char *dir = xstrdup(at);
	struct stat st;

	*strrchr(dir, '/') = 0;
	while (umount2(at, MNT_DETACH | UMOUNT_NOFOLLOW) == 0)
		;
	int r = dir_make(dir, 0755);
	if (r < 0)
		return r;
	if (fstat(fd, &st) < 0)
		return -errno;
	if (S_ISDIR(st.st_mode)) {
		(void)unlink(at); /* it was a file before */
		return mkdir(at, 0755) < 0 && errno != EEXIST ? -errno : 0;
	}
	(void)rmdir(at); /* it was a folder before */
	return file_fill(at, STR_NULL, 0644);
}

int volume_subpath(const char *volume, const char *sub, const char *at, struct err *e)
{
	char self[32];
	AUTO_FD int root = open(volume, O_PATH | O_DIRECTORY | O_CLOEXEC);

	if (!volume_file_path_ok(str_of(sub)) || root < 0)
		return err_set(e, ERR_INVALID, "subPath \"%s\" is no path below the volume", sub);
	AUTO_FD int fd = inside_open(root, sub, O_PATH);
	if (fd == -ENOENT) {
		int r = inside_mkdirs(root, sub, (uid_t)-1, (gid_t)-1);

		fd = r < 0 ? r : inside_open(root, sub, O_PATH);
	}
	int r = fd < 0 ? fd : subpath_place(fd, at);
	snprintf(self, sizeof(self), "/proc/self/fd/%d", fd);
	if (r == 0 && mount(self, at, NULL, MS_BIND | MS_REC, NULL) < 0)
		r = -errno;
	return r < 0 ? err_set(e, r, "failed to prepare subPath \"%s\": %s", sub, err_text(r)) : 0;
}

int volume_make(const struct volume *v, struct err *e)
{
	int r;

	switch (v->kind) {
	case VOLUME_EMPTY:
	case VOLUME_MEMORY:
		r = volume_folder(v);
		break;
	case VOLUME_HOST:
		r = volume_host(v, e);
		if (r == ERR_INVALID)
			return r;
		break;
	case VOLUME_FILES:
		r = volume_files(v);
		break;
	default:
		return err_set(e, ERR_INVALID, "volume %s is of a kind that is not supported",
			       v->name);
	}
	return r < 0 ? err_set(e, r, "%s: %s", v->path, err_text(r)) : 0;
}

static void volume_remove_below(const char *dir)
{
	DIR *d = opendir(dir);
	struct dirent *de;

	while (d && (de = readdir(d))) {
		AUTO_FREE char *path = xasprintf("%s/%s", dir, de->d_name);

		if (de->d_name[0] != '.') /* most are no mounts */
			while (umount2(path, MNT_DETACH | UMOUNT_NOFOLLOW) == 0)
				;
	}
	if (d)
		closedir(d);
	NEGLECT(rootfs_remove_tree(dir)); /* swept again at the next start */
}

void volume_remove_all(const char *dir)
{
	static const char *const parts[] = {VOLUME_SUBPATHS, "volumes"};

	for (size_t i = 0; i < ARRAY_SIZE(parts); i++) {
		AUTO_FREE char *path = xasprintf("%s/%s", dir, parts[i]);

		volume_remove_below(path);
	}
}
