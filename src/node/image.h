/* Container images: names, the store on disk, pulling, importing.
 *
 * The store is a folder shared by the nodes of a private cluster and written by whoever pulls (the
 * gate, or a node itself). Readers need no lock: every file and folder appears whole, by rename.
 *
 *	layers/<32 hex>/     one unpacked layer, named by the start of its diff ID; whiteouts in
 *	                     overlayfs' form
 *	images/<64 hex>.json configuration, layers, digests of one image
 *	refs/<64 hex>.json   name → image; the file's name is the SHA-256 of the reference
 *	tmp/                 what is being made; emptied at open by the one that writes
 *
 * 1. An image is there when its record is; then all its layers are complete and on disk.
 * 2. Layers are not stacked on each other: any image may use any layer.
 * 3. Nothing here depends on the node; the gate links it alone.
 *
 *	struct image *img;
 *	if (image_store_lookup(store, arena, STR("nginx"), &img, &e) < 0) …
 *	for (unsigned i = 0; i < img->layers_n; i++) use(img->layers[i]);
 */
#pragma once
#include "base/arena.h"
#include "base/err.h"
#include "loop/loop.h"
#include "wire/json.h"

#define IMAGE_DIGEST_BYTES 72 /* "sha256:" + 64 hex + NUL */

/* A reference, taken apart and completed: "nginx" → docker.io, library/nginx, latest. */
struct image_ref {
	char registry[256];              /* "docker.io", "127.0.0.1:5000", "[::1]:5000" */
	char repository[256];            /* "library/nginx" */
	char tag[129];                   /* "" when only a digest was given */
	char digest[IMAGE_DIGEST_BYTES]; /* "" or "sha256:…" */
};
/* Errors: ERR_INVALID, worded as Kubernetes' InvalidImageName. */
int image_ref_parse(struct str s, struct image_ref *ret, struct err *e) MUST_USE;
#define IMAGE_REF_BYTES 720
/* "docker.io/library/nginx:latest"; with a digest "…@sha256:…" (the tag is then dropped). */
void image_ref_format(const struct image_ref *r, char out[static IMAGE_REF_BYTES]);
/* Whether imagePullPolicy defaults to Always: tag latest and no digest. False for what is
 * invalid. */
bool image_ref_is_latest(struct str s);

/* An image, as the runtime needs it. Everything lives in the arena given. */
struct image {
	const char *id;          /* "sha256:…": digest of the configuration */
	const char *ref;         /* the canonical reference asked for */
	const char *repo_digest; /* "docker.io/library/nginx@sha256:…", or the id when imported */
	int64_t size_bytes;      /* of the compressed layers, as registries tell it */
	bool imported;           /* from a file: its registry may never have been asked */
	const struct json *entrypoint, *cmd, *env;           /* arrays of strings, or NULL */
	const struct json *exposed_ports, *labels, *volumes; /* objects, or NULL */
	const char *workdir, *user, *stop_signal;            /* "" when not set */
	const char **layers; /* lowest first: names of folders in image_store_layers_dir() */
	unsigned layers_n;
};

struct image_store;
struct image_store_options {
	bool writer;    /* clean what a crash left, if nobody else has the store open */
	bool userxattr; /* whiteouts and opaque folders as user.overlay.*, for mounts in a user
			   namespace. Kept in the store: the first opener decides. */
};
int image_store_open(const char *dir, const struct image_store_options *o, struct image_store **ret,
		     struct err *e) MUST_USE;
struct image_store *image_store_close(struct image_store *s);
const char *image_store_layers_dir(const struct image_store *s); /* absolute */
bool image_store_userxattr(const struct image_store *s);

/* Reads two small files. REF may also be an image id ("sha256:…"). Errors: ERR_NOT_FOUND,
 * ERR_INVALID. Context: any thread. */
int image_store_lookup(struct image_store *s, struct arena *a, struct str ref, struct image **ret,
		       struct err *e) MUST_USE;
/* Every reference with its image, sorted by name. */
int image_store_list(struct image_store *s, struct arena *a, struct image ***ret, unsigned *ret_n,
		     struct err *e) MUST_USE;
/* Who runs containers on LAYER, in words ("cluster \"a\""); NULL: nobody. */
typedef const char *(*image_layer_user_cb)(void *arg, const char *layer);
/* Forget REF; the image and the layers that nothing names any more go too, but for those that
 * USER (may be NULL) says are used. Errors: ERR_NOT_FOUND; ERR_CONFLICT when containers run on what
 * only REF names. Context: blocks (pool). */
int image_store_remove(struct image_store *s, struct str ref, image_layer_user_cb user, void *arg,
		       struct err *e) MUST_USE;

/* What a registry asks for. NULL or "" where not given. */
struct image_auth {
	const char *username, *password;
};
/* The credentials in a .dockerconfigjson for REF's registry; false when there are none. */
bool image_auth_find(struct arena *a, const struct json *docker_config, const struct image_ref *ref,
		     struct image_auth *ret);

/* The environment variable from which commands and the gate take the list of insecure
 * registries. */
#define IMAGE_INSECURE_ENV "CORACLE_INSECURE_REGISTRIES"
struct image_pull_options {
	struct image_auth auth;
	const char *insecure; /* registries that may be plain HTTP or have unknown certificates:
				 "host:port host2", separated by spaces or commas */
	void (*on_progress)(void *arg, int64_t done_bytes, int64_t total_bytes); /* pool thread */
	void *progress_arg;
	const volatile bool *cancel; /* looked at a few times a second; may be NULL */
	unsigned connect_ms;         /* 0: IMAGE_CONNECT_S */
};
/* Pull REF into the store; RET_ID gets the image's id. Context: blocks for as long as it takes.
 * Errors, with texts as containerd words them: ERR_NOT_FOUND, ERR_UNAUTHORIZED, ERR_FORBIDDEN,
 * ERR_UNAVAILABLE (no such host, refused, timeout: the registry could not be asked), ERR_PROTOCOL
 * (digest or format wrong), ERR_LIMIT, -errno of the disk. */
int image_pull_blocking(struct image_store *s, struct str ref, const struct image_pull_options *o,
			char ret_id[static IMAGE_DIGEST_BYTES], struct err *e) MUST_USE;
/* Import an OCI layout (folder or tar) or a `docker save` archive, also compressed. Each name found
 * is given to ON_NAME (may be NULL). Context: blocks. */
int image_import(struct image_store *s, const char *path,
		 void (*on_name)(void *arg, const char *ref, const char *id), void *arg,
		 struct err *e) MUST_USE;

/* Pulling without blocking, here or through the gate. Pulls of one image under the same credentials
 * are done once. */
struct image_request {
	const char *ref;
	struct image_auth auth;
	unsigned connect_ms; /* until the registry answers at all; 0: IMAGE_CONNECT_S */
};
/* code 0 and the id, or < 0 and the text; on the loop's thread, never inside pull(). */
typedef void (*image_pulled_cb)(void *arg, int code, const char *id, const char *text);
struct image_puller;
struct image_puller_ops {
	/* Returns a ticket, never 0. REQUEST is copied. */
	uint64_t (*pull)(struct image_puller *p, const struct image_request *request,
			 image_pulled_cb on_done, void *arg);
	/* ON_DONE is not called any more. */
	void (*cancel)(struct image_puller *p, uint64_t ticket);
	struct image_puller *(*free)(struct image_puller *p); /* cancels all */
};
struct image_puller {
	const struct image_puller_ops *ops;
	/* The registry that could not be reached last, and until when that is believed. */
	char unreachable[256];
	mono_ns_t unreachable_until;
};
/* INSECURE as in image_pull_options; copied. */
struct image_puller *image_puller_local_new(struct loop *l, struct image_store *s,
					    const char *insecure);
/* Bytes of a pull in progress; false when the ticket is unknown. */
bool image_puller_local_progress(const struct image_puller *p, uint64_t ticket, int64_t *ret_done,
				 int64_t *ret_total);
struct image_puller *image_puller_gate_new(struct loop *l, const char *socket_path);
static inline struct image_puller *image_puller_free(struct image_puller *p)
{
	return p ? p->ops->free(p) : NULL;
}

/* Have REF in the store under a pull policy: what a container's start waits for. */
enum image_policy_N {
	IMAGE_POLICY_INVALID,
	IMAGE_POLICY_ALWAYS,
	IMAGE_POLICY_IF_NOT_PRESENT,
	IMAGE_POLICY_NEVER
};
struct image_ensured {
	int code;         /* 0, or < 0 with text */
	const char *text; /* why it failed; or, with imported_instead, why the pull did */
	/* Of a failure: "ErrImagePull", "ErrImageNeverPull", "InvalidImageName". */
	const char *reason;
	const char *id;
	bool pulled;           /* the registry was asked now */
	bool imported_instead; /* Always, registry out of reach, an imported image serves */
	int64_t took_ms;
};
struct image_ensure; /* in progress */
typedef void (*image_ensured_cb)(void *arg, const struct image_ensured *r);
/* AUTHS are tried in turn, then without; copied. ON_DONE is called later, never inside. Returns
 * what image_ensure_cancel takes; it is gone once ON_DONE was called. */
struct image_ensure *image_ensure_start(struct loop *l, struct image_store *s,
					struct image_puller *p, const char *ref,
					enum image_policy_N policy, const struct image_auth *auths,
					unsigned auths_n, image_ensured_cb on_done, void *arg);
void image_ensure_cancel(struct image_ensure *x);
