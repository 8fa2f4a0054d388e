/* Root file systems: overlay mounts, and the probe that finds which kind works. The plain copy is
 * rootfs_copy.c. Source: kernel documentation, filesystems/overlayfs; mount API (fsopen(2)). */
#include "node/rootfs.h"
#include "node/rootfs_priv.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>

#define ROOTFS_OPTION_BYTES_MAX 4000 /* a page, less what the kernel adds */
/* What a container may write where its changes have to live in memory. */
#define ROOTFS_TMPFS_BYTES (256ull * 1024 * 1024)
#define REMOVE_DEPTH_MAX   64

const char *rootfs_mode_name(enum rootfs_mode_N mode)
{
	static const char *const names[] = {"invalid", "overlay", "overlay on tmpfs", "copy"};
	return mode <= ROOTFS_COPY ? names[mode] : names[0];
}

/* Whether something is mounted at DIR, or at PATH below it. */
static bool mount_at(int dir, const char *path)
{
	struct statx x;
	return statx(dir, path, AT_SYMLINK_NOFOLLOW | AT_EMPTY_PATH, STATX_BASIC_STATS, &x) == 0 &&
	       (x.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) &&
	       (x.stx_attributes & STATX_ATTR_MOUNT_ROOT);
}

/* ---- removing ---- */

struct removal {
	dev_t dev;
	int top;        /* the folder that is removed */
	unsigned moved; /* folders moved up to it, which are still to be removed */
};

static int remove_below(int dir, struct removal *r, unsigned depth);

static int remove_open(int dir, const char *name)
{
	int fd = openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (fd < 0 && errno == EACCES && fchmodat(dir, name, 0700, 0) == 0)
		fd = openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	return fd < 0 ? -errno : fd;
}

/* Every level costs a descriptor and stack, and a container nests as deep as it likes. */
static int remove_later(int dir, const char *name, struct removal *r)
{
	char up[32];
	(void)snprintf(up, sizeof up, ".deep-%016llx", (unsigned long long)random_u64());
	if (renameat(dir, name, r->top, up) < 0)
		return -errno;
	r->moved++;
	return 0;
}

static int remove_entry(int dir, const char *name, struct removal *r, unsigned depth)
{
	if (unlinkat(dir, name, 0) == 0 || errno == ENOENT)
		return 0;
	if (errno != EISDIR && errno != EPERM)
		return -errno;
	int fd = remove_open(dir, name);
	if (fd < 0)
		return fd;
	if (depth >= REMOVE_DEPTH_MAX && !mount_at(fd, "")) {
		(void)close(fd);
		return remove_later(dir, name, r);
	}
	int first = remove_below(fd, r, depth + 1); /* closes fd */
	if (unlinkat(dir, name, AT_REMOVEDIR) < 0 && errno != ENOENT && first == 0)
		first = -errno;
	return first;
}

/* Removes everything in DIR, which it closes. */
static int remove_below(int dir, struct removal *r, unsigned depth)
{
	struct stat st;
	int first = 0;
	/* a bind mount may be of the same device */
	if (fstat(dir, &st) < 0 || st.st_dev != r->dev || mount_at(dir, "")) {
		(void)close(dir);
		return -EXDEV; /* a mount: not ours to empty */
	}
	/* an ordinary user needs the right to change it */
	if ((st.st_mode & 0700) != 0700)
		(void)fchmod(dir, 0700);
	DIR *d = fdopendir(dir);
	if (!d) {
		(void)close(dir);
		return -ENOMEM;
	}
	for (struct dirent *de; (de = readdir(d));) {
		if (strcmp(de->d_name, ".") == 0 || strcmp(de->d_name, "..") == 0)
			continue;
		int e = remove_entry(dir, de->d_name, r, depth);
		first = first ? first : e;
	}
	(void)closedir(d);
	return first;
}

int rootfs_remove_tree(const char *path)
{
	struct stat st;
	if (lstat(path, &st) < 0)
		return errno == ENOENT ? 0 : -errno;
	if (!S_ISDIR(st.st_mode))
		return unlink(path) < 0 && errno != ENOENT ? -errno : 0;
	AUTO_FD int top = remove_open(AT_FDCWD, path);
	if (top < 0)
		return top;
	struct removal r = {.dev = st.st_dev, .top = top};
	int first;
	do {
		r.moved = 0;
		int fd = remove_open(top, ".");
		first = fd < 0 ? fd : remove_below(fd, &r, 0);
	} while (r.moved && first == 0);
	if (rmdir(path) < 0 && errno != ENOENT && first == 0)
		first = -errno;
	return first;
}

/* ---- mounting ---- */

static int mount_new_set(int fs, const char *key, const char *value)
{
	return fsconfig(fs, value ? FSCONFIG_SET_STRING : FSCONFIG_SET_FLAG, key, value, 0) < 0
		       ? -errno
		       : 0;
}

/* fsopen and friends: no limit on the length of names, lower folders one by one. The first is the
 * uppermost. */
static int mount_overlay_new(const struct rootfs_driver *d, const char *const *lower,
			     unsigned lower_n, const char *upper, const char *work, const char *at)
{
	AUTO_FD int fs = fsopen("overlay", FSOPEN_CLOEXEC);
	if (fs < 0)
		return -errno;
	int r = mount_new_set(fs, "source", "overlay");
	for (unsigned i = 0; i < lower_n && r == 0; i++) {
		AUTO_FREE char *path = xasprintf("%s/%s", d->layers_dir, lower[i]);
		r = mount_new_set(fs, "lowerdir+", path);
	}
	if (r == 0)
		r = mount_new_set(fs, "upperdir", upper);
	if (r == 0)
		r = mount_new_set(fs, "workdir", work);
	if (r == 0 && d->userxattr)
		r = mount_new_set(fs, "userxattr", NULL);
	if (r == 0 && fsconfig(fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0) < 0)
		r = -errno;
	if (r < 0)
		return r;
	AUTO_FD int mnt = fsmount(fs, FSMOUNT_CLOEXEC, 0);
	if (mnt < 0)
		return -errno;
	return move_mount(mnt, "", AT_FDCWD, at, MOVE_MOUNT_F_EMPTY_PATH) < 0 ? -errno : 0;
}

/* Commas and colons separate in the old form. */
static void mount_escape(struct buf *b, const char *path)
{
	for (; *path; path++) {
		if (*path == ',' || *path == ':' || *path == '\\')
			buf_add_char(b, '\\');
		buf_add_char(b, *path);
	}
}

static int mount_overlay_old(const struct rootfs_driver *d, const char *const *lower,
			     unsigned lower_n, const char *upper, const char *work, const char *at)
{
	AUTO_BUF options = BUF_INIT;
	buf_add_cstr(&options, "lowerdir=");
	for (unsigned i = 0; i < lower_n; i++)
		buf_printf(&options, "%s%s", i ? ":" : "", lower[i]);
	buf_add_cstr(&options, ",upperdir=");
	mount_escape(&options, upper);
	buf_add_cstr(&options, ",workdir=");
	mount_escape(&options, work);
	if (d->userxattr)
		buf_add_cstr(&options, ",userxattr");
	if (options.n > ROOTFS_OPTION_BYTES_MAX)
		return -ENAMETOOLONG;
	/* The lower names are relative to the layers' folder. The working folder is this thread's
	 * own from now on; nothing else in the process depends on it. */
	if (unshare(CLONE_FS) < 0)
		return -errno;
	AUTO_FD int back = open(".", O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (chdir(d->layers_dir) < 0)
		return -errno;
	int r = mount("overlay", at, "overlay", 0, options.p) < 0 ? -errno : 0;
	if (back >= 0 && fchdir(back) < 0)
		return -errno;
	return r;
}

static int mount_make_dirs(const char *const *paths, unsigned n, struct err *e)
{
	for (unsigned i = 0; i < n; i++)
		if (mkdir(paths[i], 0755) < 0 && errno != EEXIST)
			return err_set(e, -errno, "make %s: %s", paths[i], strerror(errno));
	return 0;
}

static bool mount_is(const char *path)
{
	return mount_at(AT_FDCWD, path);
}

static int mount_tmpfs(const char *at, uint64_t bytes, struct err *e)
{
	AUTO_FREE char *options = xasprintf("mode=0755,size=%llu", (unsigned long long)bytes);
	if (mount_is(at))
		return 0;
	if (mount("tmpfs", at, "tmpfs", MS_NODEV, options) < 0)
		return err_set(e, -errno, "mount a tmpfs at %s: %s", at, strerror(errno));
	return 0;
}

/* The overlay of LOWER (uppermost first) at DIR/rootfs, its changes under DIR/rw. */
static int mount_overlay(const struct rootfs_driver *d, const char *dir, const char *const *lower,
			 unsigned lower_n, struct err *e)
{
	AUTO_FREE char *at = xasprintf("%s/rootfs", dir);
	AUTO_FREE char *rw = xasprintf("%s/rw", dir);
	AUTO_FREE char *upper = xasprintf("%s/rw/upper", dir);
	AUTO_FREE char *work = xasprintf("%s/rw/work", dir);
	int r = mount_make_dirs((const char *[]){at, rw}, 2, e);
	if (r < 0 || mount_is(at))
		return r;
	if (d->mode == ROOTFS_OVERLAY_TMPFS)
		r = mount_tmpfs(rw, d->tmpfs_bytes, e);
	if (r == 0)
		r = mount_make_dirs((const char *[]){upper, work}, 2, e);
	if (r < 0)
		return r;
	r = d->appends ? mount_overlay_new(d, lower, lower_n, upper, work, at)
		       : mount_overlay_old(d, lower, lower_n, upper, work, at);
	if (r < 0)
		return err_set(e, r, "mount an overlay of %u layers at %s: %s", lower_n, at,
			       strerror(-r));
	return 0;
}

/* An overlay without layers is refused by the kernel: an image from scratch gets this one. */
static int rootfs_empty_layer(const struct rootfs_driver *d, struct err *e)
{
	AUTO_FREE char *path = xasprintf("%s/empty", d->layers_dir);
	return mount_make_dirs((const char *[]){path}, 1, e);
}

int rootfs_mount(const struct rootfs_driver *d, const char *dir, const struct image *image,
		 struct err *e)
{
	if (d->mode == ROOTFS_COPY)
		return rootfs_copy(d, dir, image, e);
	unsigned n = image->layers_n;
	AUTO_FREE const char **lower = xcalloc(n + 1, sizeof *lower);
	for (unsigned i = 0; i < n; i++)
		lower[i] = image->layers[n - 1 - i];
	if (n == 0) {
		int r = rootfs_empty_layer(d, e);
		if (r < 0)
			return r;
		lower[n++] = "empty";
	}
	int r = mount_overlay(d, dir, lower, n, e);
	if (r < 0)
		(void)rootfs_unmount(d, dir, NULL); /* the first error is told */
	return r;
}

int rootfs_unmount(const struct rootfs_driver *d, const char *dir, struct err *e)
{
	static const char *const parts[] = {"rootfs", "rw"};
	int first = 0;
	(void)d;
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++) {
		AUTO_FREE char *path = xasprintf("%s/%s", dir, parts[i]);
		/* lazily: a process of the container may still be leaving */
		while (mount_is(path) && umount2(path, MNT_DETACH | UMOUNT_NOFOLLOW) == 0)
			;
		int r = mount_is(path) ? -EBUSY : rootfs_remove_tree(path);
		if (r < 0 && first == 0)
			first = err_set(e, r, "remove %s: %s", path, strerror(-r));
	}
	return first;
}

/* ---- probing ---- */

/* Mounts an overlay, writes to it and removes a lower file, which makes a whiteout. */
static int probe_overlay(const struct rootfs_driver *d, const char *dir)
{
	struct err e = {0};
	const char *const lower[] = {"lower"};
	AUTO_FREE char *victim = xasprintf("%s/rootfs/file", dir);
	AUTO_FREE char *fresh = xasprintf("%s/rootfs/new", dir);
	int r = mount_overlay(d, dir, lower, 1, &e);
	if (r == 0) {
		AUTO_FD int fd = open(fresh, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
		if (fd < 0 || unlink(victim) < 0)
			r = -errno;
	}
	(void)rootfs_unmount(d, dir, NULL); /* the whole folder is removed below */
	return r;
}

static int probe_try(struct rootfs_driver *d, const char *dir, enum rootfs_mode_N mode)
{
	int r = -ENOSYS;
	d->mode = mode;
	for (int appends = 1; appends >= 0 && r < 0; appends--) {
		d->appends = appends;
		r = probe_overlay(d, dir);
	}
	return r;
}

static int probe_modes(struct rootfs_driver *d, const char *dir, struct err *e)
{
	AUTO_FREE char *lower = xasprintf("%s/lower", dir);
	AUTO_FREE char *file = xasprintf("%s/lower/file", dir);
	int r = mount_make_dirs((const char *[]){dir, lower}, 2, e);
	if (r < 0)
		return r;
	AUTO_FD int fd = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0)
		return err_set(e, -errno, "make %s: %s", file, strerror(errno));
	char *layers_dir = d->layers_dir;
	d->layers_dir = (char *)dir; /* the probe's only layer is here */
	int disk = probe_try(d, dir, ROOTFS_OVERLAY), memory = 0;
	if (disk < 0)
		memory = probe_try(d, dir, ROOTFS_OVERLAY_TMPFS);
	d->layers_dir = layers_dir;
	if (memory < 0)
		d->mode = ROOTFS_COPY;
	if (disk < 0)
		(void)snprintf(d->why, sizeof d->why, "overlay on %s: %s%s%s", dir, strerror(-disk),
			       memory < 0 ? "; on tmpfs: " : "",
			       memory < 0 ? strerror(-memory) : "");
	return 0;
}

int rootfs_probe(const char *state_dir, const struct image_store *s, struct rootfs_driver *ret,
		 struct err *e)
{
	AUTO_FREE char *dir = xasprintf("%s/.probe-%08x", state_dir, random_below(UINT32_MAX));
	*ret = (struct rootfs_driver){
		.userxattr = image_store_userxattr(s),
		.layers_dir = xstrdup(image_store_layers_dir(s)),
		.tmpfs_bytes = ROOTFS_TMPFS_BYTES,
	};
	int r = probe_modes(ret, dir, e);
	(void)rootfs_remove_tree(dir); /* an empty folder more does no harm */
	if (r < 0)
		rootfs_driver_fini(ret);
	return r;
}

void rootfs_driver_fini(struct rootfs_driver *d)
{
	free(d->layers_dir);
	d->layers_dir = NULL;
}
