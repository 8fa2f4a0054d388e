/* A repository in a registry: requests with authorisation, whole blobs to files. Everything
 * blocks. */
#pragma once
#include "node/image_priv.h"

struct registry;

/* HOST, maybe with a port, is this machine by its loopback: it may speak plain HTTP. */
bool registry_is_local(const char *host);
/* REF decides host and repository. O is borrowed. */
struct registry *registry_new(const struct image_ref *ref, const struct image_pull_options *o);
struct registry *registry_free(struct registry *r);

/* A manifest by tag or digest. */
int registry_manifest(struct registry *r, const char *reference, struct buf *body,
		      struct err *e) MUST_USE;
/* A small blob, verified. */
int registry_blob(struct registry *r, const struct image_blob *b, size_t max, struct buf *body,
		  struct err *e) MUST_USE;
/* A blob to a file, verified; several at once. An entry without PATH is left out. */
struct registry_file {
	struct image_blob blob;
	char *path;
};
int registry_files(struct registry *r, struct registry_file *files, unsigned n,
		   struct err *e) MUST_USE;
