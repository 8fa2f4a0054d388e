/* Images from files: OCI layouts and docker archives. An archive is unpacked under tmp/ by the same
 * code as layers, so that nothing in it can point outside; then both forms are folders. */
#include "node/image_priv.h"
#include "node/inside.h"
#include "node/rootfs.h"
#include "base/limits.h"
#include <archive.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

#define IMPORT_CONFIG_BYTES_MAX (8u * 1024 * 1024)
#define IMPORT_INDEX_DEPTH_MAX  3
#define IMPORT_NAMES_MAX        64
#define IMPORT_CHUNK_BYTES      65536

struct import {
	struct image_store *s;
	struct arena *a;
	int root;
	const char *path; /* as the user gave it */
	void (*on_name)(void *arg, const char *ref, const char *id);
	void *arg;
	unsigned images;
	struct err *e;
};

/* A path through which NAME, inside the root, can be opened; FD holds it. */
#define IMPORT_FD_PATH 32
static int import_open(struct import *im, const char *name, char path[static IMPORT_FD_PATH])
{
	int fd = inside_open_file(im->root, name);
	if (fd < 0)
		return err_set(im->e, fd == -ENOENT ? ERR_NOT_FOUND : fd, "%s in %s: %s", name,
			       im->path, fd == -EINVAL ? "not a file" : strerror(-fd));
	(void)snprintf(path, IMPORT_FD_PATH, "/proc/self/fd/%d", fd);
	return fd;
}

static int import_read(struct import *im, const char *name, size_t max, struct buf *b)
{
	char path[IMPORT_FD_PATH];
	AUTO_FD int fd = import_open(im, name, path);
	return fd < 0 ? fd : image_read_file(path, max, b, im->e);
}

static int import_read_blob(struct import *im, const char *digest, size_t max, struct buf *b)
{
	char name[IMAGE_DIGEST_BYTES + 16], is[IMAGE_DIGEST_BYTES];
	(void)snprintf(name, sizeof name, "blobs/sha256/%s", digest + 7);
	int r = import_read(im, name, max, b);
	if (r < 0)
		return r;
	image_digest(b->p, b->n, is);
	if (strcmp(is, digest) != 0)
		return err_set(im->e, ERR_PROTOCOL, "%s in %s has digest %s", name, im->path, is);
	return 0;
}

static int import_layer(struct import *im, const char *name, const char *diff_id)
{
	char path[IMPORT_FD_PATH];
	AUTO_FD int fd = import_open(im, name, path);
	return fd < 0 ? fd : image_layer_unpack(im->s, path, diff_id, im->e);
}

/* Commits an image under NAMES (as written in the archive). */
static int import_commit(struct import *im, struct image_commit *c, const char *const *names,
			 unsigned names_n)
{
	char canonical[IMPORT_NAMES_MAX][IMAGE_REF_BYTES], id[IMAGE_DIGEST_BYTES];
	const char *refs[IMPORT_NAMES_MAX] = {NULL};
	unsigned n = 0;
	for (unsigned i = 0; i < names_n && n < IMPORT_NAMES_MAX; i++) {
		struct image_ref ref;
		int r = image_ref_parse(str_of(names[i]), &ref, im->e);
		if (r < 0)
			return r;
		image_ref_format(&ref, canonical[n]);
		refs[n] = canonical[n];
		n++;
	}
	c->imported = true;
	int r = image_store_commit(im->s, c, refs, n, id, im->e);
	if (r < 0)
		return r;
	im->images++;
	for (unsigned i = 0; i < n && im->on_name; i++)
		im->on_name(im->arg, refs[i], id);
	return 0;
}

/* The name in an OCI layout's descriptor; a bare tag is completed with the file's name. */
static const char *import_oci_name(struct import *im, const struct json *descriptor)
{
	const struct json *notes = json_get(descriptor, "annotations");
	const char *full = json_get_cstr(notes, "io.containerd.image.name");
	struct str name = json_get_str(notes, "org.opencontainers.image.ref.name");
	if (full)
		return full;
	if (!name.n)
		return NULL;
	if (str_find(name, ':') < name.n || str_find(name, '/') < name.n)
		return name.p;
	struct str file = str_of(im->path);
	while (file.n > 1 && file.p[file.n - 1] == '/')
		file.n--;
	size_t slash = str_rfind(file, '/');
	file = slash < file.n ? str_from(file, slash + 1) : file;
	file = str_sub(file, 0, str_find(file, '.'));
	return arena_printf(im->a, "%.*s:%s", STR_FMT(file), name.p);
}

static int import_oci_manifest(struct import *im, const char *digest, const char *name)
{
	struct image_manifest m;
	const char **diff_ids;
	unsigned diff_ids_n;
	AUTO_BUF config = BUF_INIT;
	int r = 0;
	for (int depth = 0;; depth++) {
		AUTO_BUF text = BUF_INIT;
		r = import_read_blob(im, digest, IMAGE_MANIFEST_BYTES_MAX, &text);
		if (r == 0)
			r = image_manifest_parse(im->a, buf_str(&text), &m, im->e);
		if (r < 0)
			return r;
		if (!m.chosen.digest)
			break;
		if (depth == IMPORT_INDEX_DEPTH_MAX)
			return err_set(im->e, ERR_LIMIT, "indexes in %s are nested too deeply",
				       im->path);
		digest = m.chosen.digest;
	}
	r = import_read_blob(im, m.config.digest, IMPORT_CONFIG_BYTES_MAX, &config);
	if (r == 0)
		r = image_config_layers(im->a, buf_str(&config), &diff_ids, &diff_ids_n, im->e);
	if (r == 0 && diff_ids_n != m.layers_n)
		r = err_set(im->e, ERR_PROTOCOL, "%s: manifest and configuration differ in layers",
			    im->path);
	struct image_commit c = {.digest = digest, .config = buf_str(&config)};
	for (unsigned i = 0; i < m.layers_n && r == 0; i++) {
		char file[IMAGE_DIGEST_BYTES + 16];
		(void)snprintf(file, sizeof file, "blobs/sha256/%s", m.layers[i].digest + 7);
		c.size_bytes += m.layers[i].size;
		r = import_layer(im, file, diff_ids[i]);
	}
	return r < 0 ? r : import_commit(im, &c, &name, name ? 1 : 0);
}

static int import_oci(struct import *im)
{
	AUTO_BUF b = BUF_INIT;
	struct json *index;
	int r = import_read(im, "index.json", IMAGE_MANIFEST_BYTES_MAX, &b);
	if (r < 0)
		return r;
	if (json_parse(im->a, buf_str(&b), NULL, &index) < 0)
		return err_set(im->e, ERR_PROTOCOL, "index.json in %s is not JSON", im->path);
	JSON_EACH (json_get(index, "manifests"), it) {
		const char *name = import_oci_name(im, it);
		const char *digest = json_get_cstr(it, "digest");
		if (!name)
			continue; /* an image nothing can name */
		if (!image_digest_valid(str_of(digest)))
			return err_set(im->e, ERR_PROTOCOL, "index.json in %s has a bad digest",
				       im->path);
		r = import_oci_manifest(im, digest, name);
		if (r < 0)
			return r;
	}
	return 0;
}

static int import_docker_image(struct import *im, const struct json *v)
{
	const char *config_name = json_get_cstr(v, "Config");
	const struct json *layers = json_get(v, "Layers");
	const char **diff_ids, *names[IMPORT_NAMES_MAX];
	unsigned diff_ids_n, names_n = 0;
	AUTO_BUF config = BUF_INIT;
	JSON_EACH (json_get(v, "RepoTags"), it)
		if (json_cstr(it) && names_n < IMPORT_NAMES_MAX)
			names[names_n++] = json_cstr(it);
	if (!config_name || names_n == 0)
		return 0; /* an image nothing can name */
	int r = import_read(im, config_name, IMPORT_CONFIG_BYTES_MAX, &config);
	if (r == 0)
		r = image_config_layers(im->a, buf_str(&config), &diff_ids, &diff_ids_n, im->e);
	if (r == 0 && diff_ids_n != json_len(layers))
		r = err_set(im->e, ERR_PROTOCOL, "%s: manifest and configuration differ in layers",
			    im->path);
	struct image_commit c = {.config = buf_str(&config)};
	for (unsigned i = 0; r == 0 && i < diff_ids_n; i++) {
		struct stat st;
		char path[IMPORT_FD_PATH];
		const char *name = json_cstr(json_item(layers, i));
		AUTO_FD int fd = import_open(im, name ? name : "?", path);
		if (fd < 0)
			return fd;
		c.size_bytes += fstat(fd, &st) == 0 ? st.st_size : 0;
		r = image_layer_unpack(im->s, path, diff_ids[i], im->e);
	}
	return r < 0 ? r : import_commit(im, &c, names, names_n);
}

static int import_docker(struct import *im)
{
	AUTO_BUF b = BUF_INIT;
	struct json *list;
	int r = import_read(im, "manifest.json", IMAGE_MANIFEST_BYTES_MAX, &b);
	if (r < 0)
		return r;
	if (json_parse(im->a, buf_str(&b), NULL, &list) < 0)
		return err_set(im->e, ERR_PROTOCOL, "manifest.json in %s is not JSON", im->path);
	JSON_EACH (list, it)
		if ((r = import_docker_image(im, it)) < 0)
			break;
	return r;
}

static int import_folder(struct import *im)
{
	bool oci = faccessat(im->root, "index.json", F_OK, AT_SYMLINK_NOFOLLOW) == 0;
	bool docker = faccessat(im->root, "manifest.json", F_OK, AT_SYMLINK_NOFOLLOW) == 0;
	if (!oci && !docker)
		return err_set(
			im->e, ERR_INVALID,
			"%s is neither an OCI layout nor a docker archive: no index.json, no "
			"manifest.json",
			im->path);
	int r = oci ? import_oci(im) : 0;
	/* newer docker archives are both; the names may be only in the older file */
	if (r == 0 && im->images == 0 && docker)
		r = import_docker(im);
	if (r == 0 && im->images == 0)
		r = err_set(im->e, ERR_INVALID, "%s holds no image with a name", im->path);
	return r;
}

static int import_extract(struct import *im, const char *to)
{
	struct archive *ar = archive_read_new();
	int r = 0;
	(void)archive_read_support_filter_gzip(ar);
	(void)archive_read_support_filter_zstd(ar);
	(void)archive_read_support_filter_xz(ar);
	(void)archive_read_support_filter_bzip2(ar);
	(void)archive_read_support_format_tar(ar);
	if (archive_read_open_filename(ar, im->path, IMPORT_CHUNK_BYTES) < ARCHIVE_WARN)
		r = err_set(im->e, ERR_INVALID, "%s cannot be read: %s", im->path,
			    archive_error_string(ar));
	if (r == 0 && mkdir(to, 0700) < 0)
		r = err_set(im->e, -errno, "make %s: %s", to, strerror(errno));
	if (r == 0) {
		im->root = open(to, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		r = im->root < 0 ? err_set(im->e, -errno, "open %s: %s", to, strerror(errno))
				 : image_untar(ar, im->root, im->s->userxattr, im->e);
		if (r < 0)
			r = err_wrap(im->e, r, "%s", im->path);
	}
	(void)archive_read_free(ar); /* nothing to lose when reading */
	return r;
}

int image_import(struct image_store *s, const char *path,
		 void (*on_name)(void *arg, const char *ref, const char *id), void *arg,
		 struct err *e)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_FREE char *tmp = image_store_tmp(s);
	struct import im = {
		.s = s, .a = a, .root = -1, .path = path, .on_name = on_name, .arg = arg, .e = e};
	struct stat st;
	if (stat(path, &st) < 0)
		return err_set(e, errno == ENOENT ? ERR_NOT_FOUND : -errno, "%s: %s", path,
			       strerror(errno));
	int r = 0;
	if (S_ISDIR(st.st_mode)) {
		im.root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		if (im.root < 0)
			r = err_set(e, -errno, "open %s: %s", path, strerror(errno));
	} else {
		r = import_extract(&im, tmp);
	}
	if (r == 0)
		r = import_folder(&im);
	if (im.root >= 0)
		(void)close(im.root);
	(void)rootfs_remove_tree(tmp); /* the next start removes it otherwise */
	return r;
}
