/* Shared by the files of the image store: paths, digests, unpacking, committing an image. */
#pragma once
#include "node/image.h"
#include "base/buf.h"

#define IMAGE_LAYER_NAME_BYTES 33 /* half a SHA-256 in hex, and NUL */

struct image_store {
	char *dir, *layers_dir, *tmp_dir;
	bool userxattr;
	int tmp_lock; /* shared: what is in tmp/ is in use */
};

/* "sha256:…" of P. */
void image_digest(const void *p, size_t n, char out[static IMAGE_DIGEST_BYTES]);
void image_digest_format(const unsigned char *sha256, char out[static IMAGE_DIGEST_BYTES]);
bool image_digest_valid(struct str s);

/* A fresh path under tmp/, for a file or folder to be made. Heap. */
char *image_store_tmp(const struct image_store *s);
/* Write FILE (relative to the store) whole and durably. */
bool image_layer_present(const struct image_store *s, const char *diff_id);
/* Unpack the tar file at PATH (plain or compressed) as layer DIFF_ID, whose digest is verified;
 * there already: nothing to do. */
int image_layer_unpack(const struct image_store *s, const char *path, const char *diff_id,
		       struct err *e) MUST_USE;

/* Tar bytes of an uncompressed stream into a folder (image_untar.c). */
struct archive;
int image_untar(struct archive *tar, int root_fd, bool userxattr, struct err *e) MUST_USE;

/* An image whose layers are all in the store. */
struct image_commit {
	struct str config;  /* its JSON text */
	const char *digest; /* of the manifest; NULL: none known (docker archives) */
	int64_t size_bytes;
	bool imported;
};
/* Write the image's record, and name it by each of REFS (canonical). RET_ID gets the id. */
int image_store_commit(struct image_store *s, const struct image_commit *c, const char *const *refs,
		       unsigned refs_n, char ret_id[static IMAGE_DIGEST_BYTES],
		       struct err *e) MUST_USE;
/* Checks CONFIG and lists its diff IDs: rootfs.diff_ids. The platform is checked too. */
int image_config_layers(struct arena *a, struct str config, const char ***ret, unsigned *ret_n,
			struct err *e) MUST_USE;
/* Read a whole regular file, at most MAX bytes. */
int image_read_file(const char *path, size_t max, struct buf *b, struct err *e) MUST_USE;
const char *image_platform_arch(void); /* GOARCH of this machine: "amd64" */

/* Manifests and indexes of the OCI and Docker formats (image_manifest.c). */
struct image_blob {
	const char *digest; /* valid */
	int64_t size;
};
struct image_manifest {
	struct image_blob config;
	struct image_blob *layers;
	unsigned layers_n;
	/* of an index instead: the manifest for this machine */
	struct image_blob chosen;
};
/* Errors: ERR_PROTOCOL, ERR_NOT_FOUND (an index without this machine's platform). */
int image_manifest_parse(struct arena *a, struct str text, struct image_manifest *ret,
			 struct err *e) MUST_USE;
