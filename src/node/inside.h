/* Paths below a folder that somebody else fills: an image, a container. The kernel resolves them as
 * if the folder were the root (openat2, RESOLVE_IN_ROOT), so that absolute names, ".." and links
 * lead nowhere else, also while they are being changed. Blocking, any thread. Source: openat2(2).
 */
#pragma once
#include "base/err.h"

#include <stdint.h>
#include <sys/types.h>

/* A descriptor, close-on-exec; "" is the root itself. -errno. */
int inside_open(int root_fd, const char *path, uint64_t flags) MUST_USE;
/* A regular file, for reading; a device or a pipe in its place is -EINVAL and not opened. */
int inside_open_file(int root_fd, const char *path) MUST_USE;
/* Make the missing folders of PATH, mode 0755, owned by UID and GID (-1: as they are made). What is
 * there stays as it is. */
int inside_mkdirs(int root_fd, const char *path, uid_t uid, gid_t gid) MUST_USE;
