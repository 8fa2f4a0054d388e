/* The copying root file system; used by rootfs.c. */
#pragma once
#include "node/rootfs.h"

int rootfs_copy(const struct rootfs_driver *d, const char *dir, const struct image *image,
		struct err *e) MUST_USE;
