/* A layer's tar stream into a folder.
 *
 * The stream is not trusted. Every path is resolved by the kernel below the layer's root
 * (RESOLVE_IN_ROOT), so that absolute names, ".." and links lead nowhere else; files are made with
 * O_EXCL below an opened parent, never through a last link. Folders get their mode and time at the
 * end, or one without write permission would take no files from an ordinary user. Source: OCI image
 * specification, "Image Layer Filesystem Changeset"; kernel overlayfs documentation, "whiteouts and
 * opaque directories". */
#include "node/image_priv.h"
#include "node/inside.h"
#include "node/rootfs.h"
#include "base/limits.h"
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>

#define WHITEOUT_PREFIX ".wh."
#define WHITEOUT_META   ".wh..wh."
#define WHITEOUT_OPAQUE ".wh..wh..opq"

struct untar_folder {
	char *path;
	mode_t mode;
	struct timespec mtime;
};

struct untar {
	struct archive *tar;
	int root;
	bool userxattr, privileged;
	char *parent_path; /* of the folder that PARENT is, "" is the root */
	int parent;
	struct untar_folder *folders; /* mode and time set at the end */
	size_t folders_n, folders_cap;
	uint64_t entries;
	struct err *e;
};

static int untar_fail(struct untar *u, int code, const char *what, const char *path)
{
	return err_set(u->e, code, "%s %.200s: %s", what, path, err_text(code));
}

/* PATH without leading slashes and "./", doubled slashes and a slash at the end. NULL when it has
 * "..". Heap. */
static char *untar_clean(const char *path)
{
	struct str rest = str_of(path), part;
	AUTO_FREE char *out = xmalloc(rest.n + 1);
	size_t n = 0;
	while (str_cut(&rest, '/', &part)) {
		if (part.n == 0 || str_is(part, "."))
			continue;
		if (str_is(part, ".."))
			return NULL;
		if (n)
			out[n++] = '/';
		memcpy(out + n, part.p, part.n);
		n += part.n;
	}
	out[n] = 0;
	return TAKE(out);
}

/* Opens the folder that holds PATH; RET_BASE points into PATH. The descriptor stays U's. */
static int untar_parent(struct untar *u, char *path, const char **ret_base)
{
	char *slash = strrchr(path, '/');
	*ret_base = slash ? slash + 1 : path;
	AUTO_FREE char *folder = xstrndup(path, slash ? (size_t)(slash - path) : 0);
	if (u->parent >= 0 && strcmp(folder, u->parent_path) == 0)
		return u->parent;
	int fd = inside_open(u->root, folder, O_RDONLY | O_DIRECTORY);
	if (fd == -ENOENT) {
		int r = inside_mkdirs(u->root, folder, (uid_t)-1, (gid_t)-1);
		fd = r < 0 ? r : inside_open(u->root, folder, O_RDONLY | O_DIRECTORY);
	}
	if (fd < 0)
		return fd;
	if (u->parent >= 0)
		(void)close(u->parent);
	free(u->parent_path);
	u->parent = fd;
	u->parent_path = TAKE(folder);
	return fd;
}

static void untar_remember(struct untar *u, const char *path, struct archive_entry *en)
{
	if (u->folders_n == u->folders_cap) {
		u->folders_cap = u->folders_cap ? u->folders_cap * 2 : 64;
		u->folders = xrealloc(u->folders, u->folders_cap * sizeof *u->folders);
	}
	u->folders[u->folders_n++] = (struct untar_folder){
		xstrdup(path), archive_entry_perm(en), {archive_entry_mtime(en), 0}};
}

/* An entry replaces what was there under its name, but a folder does not replace a folder. */
static int untar_clear(struct untar *u, int parent, const char *base, bool folder)
{
	struct stat st;
	if (fstatat(parent, base, &st, AT_SYMLINK_NOFOLLOW) < 0)
		return errno == ENOENT ? 0 : -errno;
	if (folder && S_ISDIR(st.st_mode))
		return 0;
	if (!S_ISDIR(st.st_mode))
		return unlinkat(parent, base, 0) < 0 ? -errno : 0;
	AUTO_FREE char *path = xasprintf("/proc/self/fd/%d/%s", parent, base);
	/* the cached parent may lie inside */
	int r = rootfs_remove_tree(path);
	(void)u;
	return r;
}

static int untar_set_xattr(const struct untar *u, const char *path, const char *name,
			   const void *value, size_t n)
{
	if (lsetxattr(path, name, value, n, 0) == 0)
		return 0;
	/* an ordinary user cannot set security.*, some disks cannot keep user.* */
	return errno == EPERM || errno == ENOTSUP || errno == EOPNOTSUPP || !u->privileged ? 0
											   : -errno;
}

/* Overlayfs' own names would be believed by the kernel. */
static bool untar_xattr_wanted(const char *name)
{
	return (strncmp(name, "user.", 5) == 0 && strncmp(name, "user.overlay.", 13) != 0) ||
	       strcmp(name, "security.capability") == 0;
}

static int untar_xattrs(struct untar *u, struct archive_entry *en, int parent, const char *base)
{
	const char *name;
	const void *value;
	size_t n;
	int r = 0;
	if (archive_entry_xattr_reset(en) == 0)
		return 0;
	AUTO_FREE char *path = xasprintf("/proc/self/fd/%d/%s", parent, base);
	while (r == 0 && archive_entry_xattr_next(en, &name, &value, &n) == ARCHIVE_OK)
		if (name && untar_xattr_wanted(name))
			r = untar_set_xattr(u, path, name, value, n);
	return r;
}

/* Owner, mode, times, attributes of anything but a folder's mode and time. */
static int untar_attributes(struct untar *u, struct archive_entry *en, int parent, const char *base)
{
	mode_t type = archive_entry_filetype(en);
	struct timespec times[2] = {{.tv_nsec = UTIME_OMIT},
				    {archive_entry_mtime(en), archive_entry_mtime_nsec(en)}};
	/* ids that this user namespace does not map stay ours */
	if (u->privileged &&
	    fchownat(parent, base, (uid_t)archive_entry_uid(en), (gid_t)archive_entry_gid(en),
		     AT_SYMLINK_NOFOLLOW) < 0 &&
	    errno != EINVAL && errno != EPERM)
		return -errno;
	if (type == AE_IFDIR)
		return untar_xattrs(u, en, parent, base);
	if (type != AE_IFLNK && fchmodat(parent, base, archive_entry_perm(en), 0) < 0)
		return -errno;
	int r = untar_xattrs(u, en, parent, base);
	(void)utimensat(parent, base, times, AT_SYMLINK_NOFOLLOW); /* a date out of range */
	return r;
}

static int untar_file(struct untar *u, struct archive_entry *en, int parent, const char *base)
{
	AUTO_FD int fd =
		openat(parent, base, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
	if (fd < 0)
		return -errno;
	const void *p;
	size_t n;
	la_int64_t at;
	for (;;) {
		int r = archive_read_data_block(u->tar, &p, &n, &at);
		if (r == ARCHIVE_EOF)
			break;
		if (r < ARCHIVE_WARN)
			return err_set(u->e, ERR_PROTOCOL, "%s", archive_error_string(u->tar));
		if (at < 0 || at > IMAGE_LAYER_BYTES_MAX)
			return ERR_LIMIT;
		while (n) {
			ssize_t w = pwrite(fd, p, n, at);
			if (w < 0 && errno != EINTR)
				return -errno;
			if (w > 0) {
				p = (const char *)p + w;
				n -= (size_t)w;
				at += w;
			}
		}
	}
	la_int64_t size = archive_entry_size(en);
	if (size > IMAGE_LAYER_BYTES_MAX)
		return ERR_LIMIT;
	/* a hole at the end of a sparse file */
	return size > 0 && ftruncate(fd, size) < 0 ? -errno : 0;
}

static int untar_hardlink(struct untar *u, const char *target, int parent, const char *base)
{
	AUTO_FREE char *to = untar_clean(target);
	if (!to || !*to)
		return -EINVAL;
	char *slash = strrchr(to, '/');
	if (slash)
		*slash = 0;
	AUTO_FD int from = inside_open(u->root, slash ? to : "", O_PATH | O_DIRECTORY);
	if (from < 0)
		return from;
	return linkat(from, slash ? slash + 1 : to, parent, base, 0) < 0 ? -errno : 0;
}

static int untar_device(struct untar *u, struct archive_entry *en, int parent, const char *base)
{
	dev_t dev = makedev((unsigned)archive_entry_rdevmajor(en),
			    (unsigned)archive_entry_rdevminor(en));
	/* 0/0 would be a whiteout; an ordinary user gets no devices, the runtime makes /dev
	 * anyway */
	if (dev == 0 || !u->privileged)
		return -ENODEV;
	if (mknodat(parent, base, archive_entry_filetype(en) | 0600, dev) < 0)
		return errno == EPERM ? -ENODEV : -errno;
	return 0;
}

/* .wh.NAME and .wh..wh..opq, told to overlayfs. */
static int untar_whiteout(struct untar *u, int parent, const char *base)
{
	const char *ns = u->userxattr ? "user" : "trusted";
	char name[64];
	if (strcmp(base, WHITEOUT_OPAQUE) == 0) {
		(void)snprintf(name, sizeof name, "%s.overlay.opaque", ns);
		return fsetxattr(parent, name, "y", 1, 0) < 0 ? -errno : 0;
	}
	/* aufs kept its own files under this prefix */
	if (strncmp(base, WHITEOUT_META, strlen(WHITEOUT_META)) == 0)
		return 0;
	base += strlen(WHITEOUT_PREFIX);
	if (!*base || strcmp(base, ".") == 0 || strcmp(base, "..") == 0)
		return -EINVAL;
	int r = untar_clear(u, parent, base, false);
	if (r < 0)
		return r;
	if (mknodat(parent, base, S_IFCHR, makedev(0, 0)) == 0)
		return 0;
	if (errno != EPERM)
		return -errno;
	/* before Linux 5.8 for an ordinary user: a marked empty file in a marked folder (6.7) */
	AUTO_FD int fd = openat(parent, base, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	(void)snprintf(name, sizeof name, "%s.overlay.whiteout", ns);
	if (fd < 0 || fsetxattr(fd, name, "y", 1, 0) < 0)
		return -errno;
	(void)snprintf(name, sizeof name, "%s.overlay.opaque", ns);
	return fsetxattr(parent, name, "x", 1, XATTR_CREATE) < 0 && errno != EEXIST ? -errno : 0;
}

static int untar_make(struct untar *u, struct archive_entry *en, char *path, int parent,
		      const char *base)
{
	const char *link = archive_entry_symlink(en);
	switch (archive_entry_filetype(en)) {
	case AE_IFREG:
		return untar_file(u, en, parent, base);
	case AE_IFDIR:
		untar_remember(u, path, en);
		return mkdirat(parent, base, 0755) < 0 && errno != EEXIST ? -errno : 0;
	case AE_IFLNK:
		return !link || symlinkat(link, parent, base) < 0 ? (link ? -errno : -EINVAL) : 0;
	case AE_IFIFO:
		return mkfifoat(parent, base, 0600) < 0 ? -errno : 0;
	case AE_IFCHR:
	case AE_IFBLK:
		return untar_device(u, en, parent, base);
	default:
		return -ENODEV; /* sockets are not in layers */
	}
}

static int untar_entry(struct untar *u, struct archive_entry *en)
{
	const char *name = archive_entry_pathname(en), *hardlink = archive_entry_hardlink(en);
	AUTO_FREE char *path = name ? untar_clean(name) : NULL;
	const char *base;
	if (!path)
		return untar_fail(u, ERR_PROTOCOL, "unsafe path in layer:", name ? name : "?");
	if (!*path) {
		untar_remember(u, "", en);
		return 0;
	}
	int parent = untar_parent(u, path, &base);
	if (parent < 0)
		return untar_fail(u, parent, "unpack", path);
	int r = 0;
	if (strncmp(base, WHITEOUT_PREFIX, strlen(WHITEOUT_PREFIX)) == 0) {
		r = untar_whiteout(u, parent, base);
		return r < 0 ? untar_fail(u, r, "whiteout", path) : 0;
	}
	bool folder = !hardlink && archive_entry_filetype(en) == AE_IFDIR;
	r = untar_clear(u, parent, base, folder);
	if (r == 0 && hardlink) {
		r = untar_hardlink(u, hardlink, parent, base);
		return r < 0 ? untar_fail(u, r, "hard link", path) : 0;
	}
	if (r == 0)
		r = untar_make(u, en, path, parent, base);
	if (r == -ENODEV)
		return 0; /* left out on purpose */
	if (r == 0)
		r = untar_attributes(u, en, parent, base);
	if (r == ERR_PROTOCOL)
		return r; /* already told */
	return r < 0 ? untar_fail(u, r, "unpack", path) : 0;
}

/* Modes and times of folders, the deepest first: setting them must not disturb the others. */
static int untar_finish(struct untar *u)
{
	for (size_t i = u->folders_n; i-- > 0;) {
		const struct untar_folder *f = &u->folders[i];
		struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}, f->mtime};
		AUTO_FD int fd = inside_open(u->root, f->path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
		if (fd == -ENOENT || fd == -ENOTDIR || fd == -ELOOP || fd == -EACCES)
			continue; /* replaced later in the stream, or listed twice */
		if (fd < 0)
			return untar_fail(u, fd, "unpack", f->path);
		if (fchmod(fd, f->mode) < 0)
			return untar_fail(u, -errno, "unpack", f->path);
		(void)futimens(fd, times); /* a date out of range */
	}
	return 0;
}

int image_untar(struct archive *tar, int root_fd, bool userxattr, struct err *e)
{
	struct untar u = {.tar = tar,
			  .root = root_fd,
			  .userxattr = userxattr,
			  .privileged = geteuid() == 0,
			  .parent = -1,
			  .e = e};
	struct archive_entry *en;
	int r = 0;
	for (;;) {
		int a = archive_read_next_header(tar, &en);
		if (a == ARCHIVE_EOF)
			break;
		if (a < ARCHIVE_WARN) {
			r = err_set(e, ERR_PROTOCOL, "layer is not a tar archive: %s",
				    archive_error_string(tar));
			break;
		}
		if (++u.entries > IMAGE_LAYER_ENTRIES_MAX) {
			r = err_set(e, ERR_LIMIT, "layer has more than %d entries",
				    IMAGE_LAYER_ENTRIES_MAX);
			break;
		}
		r = untar_entry(&u, en);
		if (r < 0)
			break;
	}
	if (r == 0)
		r = untar_finish(&u);
	if (u.parent >= 0)
		(void)close(u.parent);
	free(u.parent_path);
	for (size_t i = 0; i < u.folders_n; i++)
		free(u.folders[i].path);
	free(u.folders);
	return r;
}
