/* A layer's file into the store: decompress, verify the diff ID, unpack, make durable, rename.
 *
 * Two readers of libarchive in a row: the first only decompresses ("raw"), what it gives is hashed
 * and fed to the second, which reads tar. */
#include "node/image_priv.h"
#include "node/rootfs.h"
#include "base/limits.h"
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <sys/stat.h>

#define UNPACK_CHUNK_BYTES 65536

struct unpack {
	struct archive *raw, *tar;
	EVP_MD_CTX *sum;
	int64_t bytes;
	char chunk[UNPACK_CHUNK_BYTES];
};

static ssize_t unpack_read(struct archive *tar, void *arg, const void **ret)
{
	struct unpack *u = arg;
	ssize_t n = archive_read_data(u->raw, u->chunk, sizeof u->chunk);
	if (n < 0) {
		archive_set_error(tar, EIO, "%s", archive_error_string(u->raw));
		return -1;
	}
	u->bytes += n;
	if (u->bytes > IMAGE_LAYER_BYTES_MAX) {
		archive_set_error(tar, EFBIG, "more than %lld bytes", IMAGE_LAYER_BYTES_MAX);
		return -1;
	}
	(void)EVP_DigestUpdate(u->sum, u->chunk, (size_t)n); /* cannot fail once begun */
	*ret = u->chunk;
	return n;
}

static int unpack_open(struct unpack *u, const char *path, struct err *e)
{
	struct archive_entry *en;
	u->raw = archive_read_new();
	u->tar = archive_read_new();
	u->sum = EVP_MD_CTX_new();
	if (!u->raw || !u->tar || !u->sum || !EVP_DigestInit_ex(u->sum, EVP_sha256(), NULL))
		return err_set(e, -ENOMEM, "unpack %s: out of memory", path);
	/* no filter that would run another program */
	(void)archive_read_support_filter_gzip(u->raw);
	(void)archive_read_support_filter_zstd(u->raw);
	(void)archive_read_support_filter_xz(u->raw);
	(void)archive_read_support_filter_bzip2(u->raw);
	(void)archive_read_support_format_raw(u->raw);
	(void)archive_read_support_format_empty(u->raw);
	(void)archive_read_support_format_tar(u->tar);
	(void)archive_read_support_format_empty(u->tar);
	if (archive_read_open_filename(u->raw, path, UNPACK_CHUNK_BYTES) < ARCHIVE_WARN ||
	    archive_read_next_header(u->raw, &en) < ARCHIVE_WARN ||
	    archive_read_open(u->tar, u, NULL, unpack_read, NULL) < ARCHIVE_WARN)
		return err_set(e, ERR_PROTOCOL, "layer cannot be read: %s",
			       archive_error_string(archive_errno(u->raw) ? u->raw : u->tar));
	return 0;
}

/* What follows the archive's end counts for the digest too. */
static int unpack_drain(struct unpack *u, struct err *e)
{
	const void *p;
	ssize_t n;
	while ((n = unpack_read(u->tar, u, &p)) > 0)
		;
	if (n < 0)
		return err_set(e, ERR_PROTOCOL, "layer cannot be read: %s",
			       archive_error_string(u->tar));
	return 0;
}

static int unpack_verify(struct unpack *u, const char *diff_id, struct err *e)
{
	unsigned char sum[EVP_MAX_MD_SIZE];
	char digest[IMAGE_DIGEST_BYTES];
	(void)EVP_DigestFinal_ex(u->sum, sum, NULL); /* cannot fail once begun */
	image_digest_format(sum, digest);
	if (strcmp(digest, diff_id) != 0)
		return err_set(e, ERR_PROTOCOL,
			       "wrong diff id calculated on extraction \"%s\", expected \"%s\"",
			       digest, diff_id);
	return 0;
}

static void unpack_fini(struct unpack *u)
{
	(void)archive_read_free(u->tar); /* nothing to lose when reading */
	(void)archive_read_free(u->raw);
	EVP_MD_CTX_free(u->sum);
	free(u);
}

static int unpack_into(const struct image_store *s, const char *path, const char *diff_id,
		       const char *tmp, struct err *e)
{
	if (mkdir(tmp, 0755) < 0)
		return err_set(e, -errno, "make %s: %s", tmp, strerror(errno));
	AUTO_FD int root = open(tmp, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (root < 0)
		return err_set(e, -errno, "open %s: %s", tmp, strerror(errno));
	struct unpack *u = xcalloc(1, sizeof *u);
	int r = unpack_open(u, path, e);
	if (r == 0)
		r = image_untar(u->tar, root, s->userxattr, e);
	if (r == 0)
		r = unpack_drain(u, e);
	if (r == 0)
		r = unpack_verify(u, diff_id, e);
	unpack_fini(u);
	if (r == 0 && syncfs(root) < 0)
		r = err_set(e, -errno, "sync %s: %s", tmp, strerror(errno));
	return r;
}

int image_layer_unpack(const struct image_store *s, const char *path, const char *diff_id,
		       struct err *e)
{
	if (image_layer_present(s, diff_id))
		return 0;
	AUTO_FREE char *tmp = image_store_tmp(s);
	AUTO_FREE char *to = xasprintf("%s/%.32s", s->layers_dir, diff_id + 7);
	int r = unpack_into(s, path, diff_id, tmp, e);
	if (r == 0 && rename(tmp, to) < 0 && errno != EEXIST && errno != ENOTEMPTY)
		r = err_set(e, -errno, "rename %s: %s", to, strerror(errno));
	(void)rootfs_remove_tree(tmp); /* on failure, or when another was faster */
	AUTO_FD int dir = r == 0 ? open(s->layers_dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	if (r == 0 && (dir < 0 || fsync(dir) < 0))
		return err_set(e, -errno, "sync %s: %s", s->layers_dir, strerror(errno));
	return r;
}
