/* A container's root file system: the layers of its image below, its own changes above.
 *
 * What works is probed once at start: overlayfs with the upper folder on the state folder's disk;
 * overlayfs with the upper folder on a tmpfs of limited size (the state folder itself lies on an
 * overlay, as in CI containers); a plain copy. Everything here blocks: for the pool.
 *
 *	DIR/rootfs   the mount point, or the copy
 *	DIR/rw       upper and work folders, or the tmpfs that holds them
 */
#pragma once
#include "node/image.h"

enum rootfs_mode_N { ROOTFS_INVALID, ROOTFS_OVERLAY, ROOTFS_OVERLAY_TMPFS, ROOTFS_COPY };

struct rootfs_driver {
	enum rootfs_mode_N mode;
	bool userxattr;
	bool appends; /* the kernel takes lower folders one by one (Linux 6.7) */
	char *layers_dir;
	uint64_t tmpfs_bytes;
	char why[256]; /* why not the better modes; "" when the best one works */
};
/* Tries the modes in STATE_DIR, best first. Run in the mount namespace that will mount. Never fails
 * for want of overlayfs; errors are those of the disk. */
int rootfs_probe(const char *state_dir, const struct image_store *s, struct rootfs_driver *ret,
		 struct err *e) MUST_USE;
void rootfs_driver_fini(struct rootfs_driver *d);
const char *rootfs_mode_name(enum rootfs_mode_N mode); /* "overlay", "overlay on tmpfs", "copy" */

/* Makes DIR/rootfs. READ_ONLY mounts are not made here: the runtime does that. What is there
 * already from before a restart of this program is kept: returns 0 when DIR/rootfs is mounted. */
int rootfs_mount(const struct rootfs_driver *d, const char *dir, const struct image *image,
		 struct err *e) MUST_USE;
/* Unmounts and removes DIR/rootfs and DIR/rw; absent is good. */
int rootfs_unmount(const struct rootfs_driver *d, const char *dir, struct err *e);

/* Remove PATH and all below without crossing a mount or following a link; absent is good. */
int rootfs_remove_tree(const char *path); /* 0 or the first -errno; goes on after errors */
