#include "base/file.h"
#include "base/limits.h"
#include "base/str.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

#define FILE_READ_BYTES 4096

int file_read(const char *path, struct buf *ret, size_t bytes_max, struct err *e)
{
	AUTO_FD int fd = open(path, O_RDONLY | O_CLOEXEC);
	char part[FILE_READ_BYTES];

	buf_init(ret, bytes_max);
	if (fd < 0)
		return err_set(e, errno == ENOENT ? ERR_NOT_FOUND : -errno, "read %s: %s", path,
			       err_text(-errno));
	for (;;) {
		ssize_t n = read(fd, part, sizeof(part));
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_set(e, -errno, "read %s: %s", path, err_text(-errno));
		if (n == 0)
			return 0;
		buf_add(ret, part, (size_t)n);
		if (!buf_ok(ret))
			return err_set(e, ERR_LIMIT, "%s is larger than %zu bytes", path,
				       bytes_max ? bytes_max : (size_t)BUF_BYTES_MAX);
	}
}

int file_write_all(int fd, struct str bytes)
{
	while (bytes.n) {
		ssize_t n = write(fd, bytes.p, bytes.n);

		if (n < 0 && errno != EINTR)
			return -errno;
		bytes = n > 0 ? str_from(bytes, (size_t)n) : bytes;
	}
	return 0;
}

static int file_make(const char *path, struct str bytes, mode_t mode, bool durable)
{
	AUTO_FD int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
	int r = fd < 0 ? -errno : file_write_all(fd, bytes);

	if (r == 0 && (fchmod(fd, mode) < 0 || (durable && fsync(fd) < 0)))
		r = -errno;
	return r;
}

int file_fill(const char *path, struct str bytes, mode_t mode)
{
	return file_make(path, bytes, mode, false);
}

int file_write(const char *path, struct str bytes, mode_t mode, bool durable, struct err *e)
{
	AUTO_FREE char *fresh = xasprintf("%s.%d.tmp", path, (int)getpid());
	int r = file_make(fresh, bytes, mode, durable);

	if (r == 0 && rename(fresh, path) < 0)
		r = -errno;
	if (r == 0)
		return 0;
	(void)unlink(fresh); /* may not be there */
	return err_set(e, r, "write %s: %s", path, err_text(r));
}
