/* Whole small files, read and written by blocking calls.
 *
 * 1. A file is written beside and renamed: readers see the former bytes or the new ones, and so
 *    does a restart after a crash. DURABLE: also after a power cut.
 * 2. Errors are -errno, ERR_NOT_FOUND for a file that is not there, ERR_LIMIT; the sentence names
 *    the file. E may be NULL.
 */
#pragma once
#include "base/buf.h"
#include "base/err.h"
#include <sys/types.h>

/* RET is made anew, for at most BYTES_MAX (0: BUF_BYTES_MAX); the caller's, also after an error. */
int file_read(const char *path, struct buf *ret, size_t bytes_max, struct err *e) MUST_USE;
/* MODE is what the file has then, whatever the umask. */
int file_write(const char *path, struct str bytes, mode_t mode, bool durable,
	       struct err *e) MUST_USE;
/* In place: for a file in a folder that nobody reads yet. A link in its place is -ELOOP. */
int file_fill(const char *path, struct str bytes, mode_t mode) MUST_USE;
int file_write_all(int fd, struct str bytes) MUST_USE; /* -errno */
