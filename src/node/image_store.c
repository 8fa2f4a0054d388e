/* The image store on disk: records, references, what nothing names any more. */
#include "node/image.h"
#include "node/image_priv.h"
#include "node/rootfs.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/map.h"
#include "wire/text.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/utsname.h>

#define STORE_RECORD_BYTES_MAX (8u * 1024 * 1024)
#define STORE_MODE_FILE        "mode"

void image_digest_format(const unsigned char *sha256, char out[static IMAGE_DIGEST_BYTES])
{
	memcpy(out, "sha256:", 7);
	hex_format(sha256, 32, out + 7);
}

void image_digest(const void *p, size_t n, char out[static IMAGE_DIGEST_BYTES])
{
	unsigned char sum[EVP_MAX_MD_SIZE];
	(void)EVP_Digest(p, n, sum, NULL, EVP_sha256(), NULL); /* fails only without SHA-256 */
	image_digest_format(sum, out);
}

bool image_digest_valid(struct str s)
{
	if (s.n != IMAGE_DIGEST_BYTES - 1 || memcmp(s.p, "sha256:", 7) != 0)
		return false;
	for (size_t i = 7; i < s.n; i++)
		if (!s.p[i] || !strchr("0123456789abcdef", s.p[i]))
			return false;
	return true;
}

const char *image_platform_arch(void)
{
	static const char *const names[][2] = {
		{"x86_64", "amd64"},    {"aarch64", "arm64"},   {"armv7l", "arm"},  {"i686", "386"},
		{"riscv64", "riscv64"}, {"ppc64le", "ppc64le"}, {"s390x", "s390x"},
	};
	static _Thread_local struct utsname u;
	if (uname(&u) < 0)
		return "amd64";
	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (strcmp(u.machine, names[i][0]) == 0)
			return names[i][1];
	return u.machine;
}

int image_read_file(const char *path, size_t max, struct buf *b, struct err *e)
{
	AUTO_FD int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return err_set(e, -errno, "open %s: %s", path, strerror(errno));
	struct stat st;
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode))
		return err_set(e, ERR_INVALID, "%s is not a file", path);
	if ((uint64_t)st.st_size > max)
		return err_set(e, ERR_LIMIT, "%s has more than %zu bytes", path, max);
	char chunk[16384];
	for (ssize_t n; (n = read(fd, chunk, sizeof chunk)) != 0;) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_set(e, -errno, "read %s: %s", path, strerror(errno));
		if (b->n + (size_t)n > max)
			return err_set(e, ERR_LIMIT, "%s has more than %zu bytes", path, max);
		buf_add(b, chunk, (size_t)n);
	}
	return 0;
}

static int store_sync_dir(const char *path)
{
	AUTO_FD int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return fd < 0 || fsync(fd) < 0 ? -errno : 0;
}

char *image_store_tmp(const struct image_store *s)
{
	return xasprintf("%s/%016llx", s->tmp_dir, (unsigned long long)random_u64());
}

static int image_store_write(const struct image_store *s, const char *file, struct str content,
			     struct err *e)
{
	AUTO_FREE char *tmp = image_store_tmp(s);
	AUTO_FREE char *path = xasprintf("%s/%s", s->dir, file);
	AUTO_FREE char *parent = xstrndup(path, str_rfind(str_of(path), '/'));
	AUTO_FD int fd = open(tmp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
	int r = fd < 0 ? -errno : file_write_all(fd, content);
	if (r == 0 && (fsync(fd) < 0 || rename(tmp, path) < 0))
		r = -errno;
	if (r == 0)
		r = store_sync_dir(parent);
	if (r == 0)
		return 0;
	(void)unlink(tmp); /* the next writer's start removes it otherwise */
	return err_set(e, r, "write %s: %s", path, strerror(-r));
}

/* The lock that orders commits and removals of all processes. */
static int store_lock(const struct image_store *s, struct err *e)
{
	AUTO_FREE char *path = xasprintf("%s/lock", s->dir);
	AUTO_FD int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
	int r = -1;
	while (fd >= 0 && (r = flock(fd, LOCK_EX)) < 0 && errno == EINTR)
		;
	if (fd < 0 || r < 0)
		return err_set(e, -errno, "lock %s: %s", path, strerror(errno));
	return TAKE_FD(fd);
}

static int store_mkdir(const char *path, struct err *e)
{
	for (size_t i = 1; path[i]; i++) {
		if (path[i] != '/')
			continue;
		AUTO_FREE char *part = xstrndup(path, i);
		if (mkdir(part, 0755) < 0 && errno != EEXIST)
			return err_set(e, -errno, "make %s: %s", part, strerror(errno));
	}
	if (mkdir(path, 0755) < 0 && errno != EEXIST)
		return err_set(e, -errno, "make %s: %s", path, strerror(errno));
	return 0;
}

static int store_open_mode(struct image_store *s, struct err *e)
{
	AUTO_FREE char *path = xasprintf("%s/" STORE_MODE_FILE, s->dir);
	AUTO_BUF b = BUF_INIT;
	if (access(path, F_OK) < 0) {
		struct str mode = s->userxattr ? STR("userxattr\n") : STR("trusted\n");
		return image_store_write(s, STORE_MODE_FILE, mode, e);
	}
	int r = image_read_file(path, 64, &b, e);
	if (r == 0)
		s->userxattr = str_is(str_trim(buf_str(&b)), "userxattr");
	return r;
}

static void store_clean_tmp(const struct image_store *s)
{
	DIR *d = opendir(s->tmp_dir);
	for (struct dirent *de; d && (de = readdir(d));) {
		if (strcmp(de->d_name, ".") == 0 || strcmp(de->d_name, "..") == 0)
			continue;
		AUTO_FREE char *path = xasprintf("%s/%s", s->tmp_dir, de->d_name);
		(void)rootfs_remove_tree(path); /* only space is lost */
	}
	if (d)
		(void)closedir(d);
}

/* Holds tmp/ against cleaning; first cleans it when nobody else holds it. */
static int store_claim_tmp(struct image_store *s, bool clean, struct err *e)
{
	s->tmp_lock = open(s->tmp_dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (s->tmp_lock < 0)
		return err_set(e, -errno, "open %s: %s", s->tmp_dir, strerror(errno));
	if (clean && flock(s->tmp_lock, LOCK_EX | LOCK_NB) == 0)
		store_clean_tmp(s);
	while (flock(s->tmp_lock, LOCK_SH) < 0)
		if (errno != EINTR)
			return err_set(e, -errno, "lock %s: %s", s->tmp_dir, strerror(errno));
	return 0;
}

int image_store_open(const char *dir, const struct image_store_options *o, struct image_store **ret,
		     struct err *e)
{
	struct image_store *s = xcalloc(1, sizeof *s);
	s->dir = xstrdup(dir);
	s->layers_dir = xasprintf("%s/layers", dir);
	s->tmp_dir = xasprintf("%s/tmp", dir);
	s->userxattr = o->userxattr;
	s->tmp_lock = -1;
	static const char *const parts[] = {"layers", "images", "refs", "tmp"};
	int r = 0;
	for (size_t i = 0; i < ARRAY_SIZE(parts) && r == 0; i++) {
		AUTO_FREE char *path = xasprintf("%s/%s", dir, parts[i]);
		r = store_mkdir(path, e);
	}
	/* a reader may be without the right to write here: then the writer has been */
	if (r == 0)
		r = store_open_mode(s, e);
	if (r == 0)
		r = store_claim_tmp(s, o->writer, e);
	if (r < 0) {
		image_store_close(s);
		return r;
	}
	*ret = s;
	return 0;
}

struct image_store *image_store_close(struct image_store *s)
{
	if (!s)
		return NULL;
	free(s->dir);
	free(s->layers_dir);
	free(s->tmp_dir);
	if (s->tmp_lock >= 0)
		(void)close(s->tmp_lock); /* and unlocks */
	free(s);
	return NULL;
}

const char *image_store_layers_dir(const struct image_store *s)
{
	return s->layers_dir;
}

bool image_store_userxattr(const struct image_store *s)
{
	return s->userxattr;
}

bool image_layer_present(const struct image_store *s, const char *diff_id)
{
	AUTO_FREE char *path = xasprintf("%s/%.32s", s->layers_dir, diff_id + 7);
	return access(path, F_OK) == 0;
}

static void store_ref_file(const char *ref, char out[static 80])
{
	char digest[IMAGE_DIGEST_BYTES];
	image_digest(ref, strlen(ref), digest);
	(void)snprintf(out, 80, "refs/%s", digest + 7);
}

static int store_read_json(const struct image_store *s, struct arena *a, const char *file,
			   struct json **ret, struct err *e)
{
	AUTO_FREE char *path = xasprintf("%s/%s", s->dir, file);
	AUTO_BUF b = BUF_INIT;
	int r = image_read_file(path, STORE_RECORD_BYTES_MAX, &b, e);
	if (r < 0)
		return r;
	if (json_parse(a, buf_str(&b), NULL, ret) < 0)
		return err_set(e, ERR_STORAGE, "%s is damaged", path);
	return 0;
}

int image_config_layers(struct arena *a, struct str config, const char ***ret, unsigned *ret_n,
			struct err *e)
{
	struct json *c;
	if (json_parse(a, config, NULL, &c) < 0)
		return err_set(e, ERR_PROTOCOL, "the image's configuration is not JSON");
	const struct json *ids = json_path(c, "rootfs.diff_ids");
	const char *arch = json_get_cstr(c, "architecture");
	if (!json_is(ids, JSON_ARRAY) || json_len(ids) > IMAGE_LAYERS_MAX)
		return err_set(e, ERR_PROTOCOL,
			       "the image's configuration lists no layers or more than %d",
			       IMAGE_LAYERS_MAX);
	if (arch && *arch && strcmp(arch, image_platform_arch()) != 0)
		return err_set(e, ERR_PROTOCOL, "the image is for %s, this machine is %s", arch,
			       image_platform_arch());
	const char **list = arena_array(a, const char *, json_len(ids) + 1);
	for (uint32_t i = 0; i < json_len(ids); i++) {
		if (!image_digest_valid(json_str(json_item(ids, i))))
			return err_set(e, ERR_PROTOCOL, "a layer's diff ID is not a sha256 digest");
		list[i] = json_cstr(json_item(ids, i));
	}
	*ret = list;
	*ret_n = json_len(ids);
	return 0;
}

/* The record of an image keeps the digests it was known by. */
static struct json *store_record(struct arena *a, const struct image_store *s,
				 const struct image_commit *c, const char *file)
{
	struct json *record = NULL, *config = NULL;
	if (store_read_json(s, a, file, &record, NULL) < 0 || !json_is(record, JSON_OBJECT))
		record = json_new_object(a);
	if (json_parse(a, c->config, NULL, &config) == 0)
		json_set(a, record, "config", config);
	if (c->size_bytes)
		json_set_int(a, record, "size", c->size_bytes);
	json_set_bool(a, record, "imported", c->imported);
	if (c->digest)
		json_set_cstr(a, record, "digest", c->digest);
	return record;
}

static int store_commit_locked(struct image_store *s, const struct image_commit *c,
			       const char *const *refs, unsigned refs_n, const char *id,
			       struct err *e)
{
	AUTO_ARENA *a = arena_new(0);
	const char **layers;
	unsigned layers_n;
	int r = image_config_layers(a, c->config, &layers, &layers_n, e);
	if (r < 0)
		return r;
	for (unsigned i = 0; i < layers_n; i++)
		if (!image_layer_present(s, layers[i]))
			return err_set(e, ERR_CONFLICT, "layer %s was removed meanwhile",
				       layers[i]);
	AUTO_FREE char *file = xasprintf("images/%s.json", id + 7);
	AUTO_BUF b = BUF_INIT;
	json_write(&b, store_record(a, s, c, file));
	r = image_store_write(s, file, buf_str(&b), e);
	for (unsigned i = 0; i < refs_n && r == 0; i++) {
		char name[80];
		struct json *ref = json_new_object(a);
		json_set_cstr(a, ref, "ref", refs[i]);
		json_set_cstr(a, ref, "id", id);
		json_set_cstr(a, ref, "digest", c->digest);
		json_set_bool(a, ref, "imported", c->imported);
		buf_reset(&b);
		json_write(&b, ref);
		store_ref_file(refs[i], name);
		r = image_store_write(s, name, buf_str(&b), e);
	}
	return r;
}

int image_store_commit(struct image_store *s, const struct image_commit *c, const char *const *refs,
		       unsigned refs_n, char ret_id[static IMAGE_DIGEST_BYTES], struct err *e)
{
	AUTO_FD int lock = store_lock(s, e);
	if (lock < 0)
		return lock;
	char id[IMAGE_DIGEST_BYTES];
	image_digest(c->config.p, c->config.n, id);
	int r = store_commit_locked(s, c, refs, refs_n, id, e);
	if (r == 0)
		memcpy(ret_id, id, sizeof id);
	return r;
}

static const struct json *store_config_part(const struct json *config, const char *key,
					    enum json_type_N type)
{
	const struct json *v = json_get(config, key);
	return json_is(v, type) && json_len(v) ? v : NULL;
}

static const char *store_config_text(const struct json *config, const char *key)
{
	const char *c = json_get_cstr(config, key);
	return c ? c : "";
}

/* The image of a reference's record REF_JSON. */
static int store_image(struct image_store *s, struct arena *a, const char *ref,
		       const struct json *ref_json, struct image **ret, struct err *e)
{
	struct str id = json_get_str(ref_json, "id");
	if (!image_digest_valid(id))
		return err_set(e, ERR_STORAGE, "the record of image %s is damaged", ref);
	AUTO_FREE char *file = xasprintf("images/%s.json", id.p + 7);
	struct json *record;
	int r = store_read_json(s, a, file, &record, e);
	if (r < 0)
		return r == -ENOENT ? err_set(e, ERR_NOT_FOUND, "image %s is not here", ref) : r;
	const struct json *full = json_get(record, "config"), *c = json_get(full, "config");
	const struct json *ids = json_path(full, "rootfs.diff_ids");
	struct image *img = arena_new_of(a, struct image);
	*img = (struct image){
		.id = arena_cstr(a, id),
		.ref = arena_cstr(a, str_of(ref)),
		.repo_digest = arena_cstr(a, id),
		.size_bytes = json_get_int(record, "size", 0),
		.imported = json_get_bool(ref_json, "imported", false),
		.entrypoint = store_config_part(c, "Entrypoint", JSON_ARRAY),
		.cmd = store_config_part(c, "Cmd", JSON_ARRAY),
		.env = store_config_part(c, "Env", JSON_ARRAY),
		.exposed_ports = store_config_part(c, "ExposedPorts", JSON_OBJECT),
		.labels = store_config_part(c, "Labels", JSON_OBJECT),
		.volumes = store_config_part(c, "Volumes", JSON_OBJECT),
		.workdir = store_config_text(c, "WorkingDir"),
		.user = store_config_text(c, "User"),
		.stop_signal = store_config_text(c, "StopSignal"),
		.layers = arena_array(a, const char *, json_len(ids) + 1),
	};
	const char *digest = json_get_cstr(ref_json, "digest");
	struct image_ref parsed;
	if (digest && image_ref_parse(str_of(ref), &parsed, NULL) == 0)
		img->repo_digest =
			arena_printf(a, "%s/%s@%s", parsed.registry, parsed.repository, digest);
	JSON_EACH (ids, it)
		if (image_digest_valid(json_str(it)))
			img->layers[img->layers_n++] =
				arena_cstr(a, str_sub(json_str(it), 7, IMAGE_LAYER_NAME_BYTES - 1));
	*ret = img;
	return 0;
}

int image_store_lookup(struct image_store *s, struct arena *a, struct str ref, struct image **ret,
		       struct err *e)
{
	struct json *record;
	if (image_digest_valid(ref)) {
		record = json_new_object(a);
		json_set_str(a, record, "id", ref);
		return store_image(s, a, arena_cstr(a, ref), record, ret, e);
	}
	struct image_ref parsed;
	char name[IMAGE_REF_BYTES], file[80];
	int r = image_ref_parse(ref, &parsed, e);
	if (r < 0)
		return r;
	image_ref_format(&parsed, name);
	store_ref_file(name, file);
	r = store_read_json(s, a, file, &record, e);
	if (r == -ENOENT)
		return err_set(e, ERR_NOT_FOUND, "image %s is not here", name);
	return r < 0 ? r : store_image(s, a, name, record, ret, e);
}

static int store_by_ref(const void *x, const void *y)
{
	const struct image *const *a = x, *const *b = y;
	return strcmp((*a)->ref, (*b)->ref);
}

int image_store_list(struct image_store *s, struct arena *a, struct image ***ret, unsigned *ret_n,
		     struct err *e)
{
	AUTO_FREE char *path = xasprintf("%s/refs", s->dir);
	DIR *d = opendir(path);
	if (!d)
		return err_set(e, -errno, "open %s: %s", path, strerror(errno));
	struct image **list = NULL;
	unsigned n = 0, cap = 0;
	for (struct dirent *de; (de = readdir(d));) {
		AUTO_FREE char *file = xasprintf("refs/%s", de->d_name);
		struct json *record;
		struct image *img;
		/* what another process removes meanwhile is left out */
		if (de->d_name[0] == '.' || store_read_json(s, a, file, &record, NULL) < 0 ||
		    !json_get_cstr(record, "ref") ||
		    store_image(s, a, json_get_cstr(record, "ref"), record, &img, NULL) < 0)
			continue;
		if (n == cap) {
			cap = cap ? cap * 2 : 16;
			struct image **more = arena_alloc(a, cap * sizeof(struct image *));
			if (n)
				memcpy((void *)more, (void *)list, n * sizeof(struct image *));
			list = more;
		}
		list[n++] = img;
	}
	(void)closedir(d);
	if (n)
		qsort((void *)list, n, sizeof(struct image *), store_by_ref);
	*ret = list;
	*ret_n = n;
	return 0;
}

struct store_use {
	image_layer_user_cb user;
	void *arg;
};

static const char *store_user(const struct store_use *u, const char *layer)
{
	return u->user ? u->user(u->arg, layer) : NULL;
}

/* Remove the entries of FOLDER whose name is not a key of KEEP, nor used. */
static void store_sweep(const struct image_store *s, const char *folder, const struct map *keep,
			const struct store_use *use)
{
	AUTO_FREE char *path = xasprintf("%s/%s", s->dir, folder);
	DIR *d = opendir(path);
	for (struct dirent *de; d && (de = readdir(d));) {
		if (de->d_name[0] == '.' || map_get(keep, str_of(de->d_name)) ||
		    (use && store_user(use, de->d_name)))
			continue;
		AUTO_FREE char *entry = xasprintf("%s/%s", path, de->d_name);
		AUTO_FREE char *tmp = image_store_tmp(s);
		/* first out of sight, so that a half-removed layer is never taken for one */
		if (rename(entry, tmp) == 0)
			(void)rootfs_remove_tree(tmp); /* the rest goes at the next start */
	}
	if (d)
		(void)closedir(d);
}

/* The names of what is still needed without the reference NAME: image records and layers. RET is
 * NAME's own image, NULL when it is not there. */
static int store_needed(struct image_store *s, struct arena *a, const char *name,
			struct map *images, struct map *layers, struct image **ret, struct err *e)
{
	struct image **list;
	unsigned n;
	int r = image_store_list(s, a, &list, &n, e);

	*ret = NULL;
	for (unsigned i = 0; r == 0 && i < n; i++) {
		if (strcmp(list[i]->ref, name) == 0) {
			*ret = list[i];
			continue;
		}
		map_put(images, arena_strf(a, "%s.json", list[i]->id + 7), list[i]);
		for (unsigned k = 0; k < list[i]->layers_n; k++)
			map_put(layers, str_of(list[i]->layers[k]), list[i]);
	}
	return r;
}

static int store_remove(struct image_store *s, struct arena *a, const char *name,
			const struct store_use *use, struct map *images, struct map *layers,
			struct err *e)
{
	char file[80];
	struct image *img;
	int r = store_needed(s, a, name, images, layers, &img, e);

	if (r < 0)
		return r;
	for (unsigned k = 0; img && k < img->layers_n; k++) {
		const char *who = map_get(layers, str_of(img->layers[k]))
					  ? NULL
					  : store_user(use, img->layers[k]);

		if (who)
			return err_set(
				e, ERR_CONFLICT,
				"image %s is used by containers of %s; delete their pods first",
				name, who);
	}
	store_ref_file(name, file);
	AUTO_FREE char *path = xasprintf("%s/%s", s->dir, file);
	if (unlink(path) < 0)
		return errno == ENOENT ? err_set(e, ERR_NOT_FOUND, "image %s is not here", name)
				       : err_set(e, -errno, "remove %s: %s", path, strerror(errno));
	store_sweep(s, "images", images, NULL);
	store_sweep(s, "layers", layers, use);
	return 0;
}

int image_store_remove(struct image_store *s, struct str ref, image_layer_user_cb user, void *arg,
		       struct err *e)
{
	AUTO_ARENA *a = arena_new(0);
	const struct store_use use = {user, arg};
	struct image_ref parsed;
	char name[IMAGE_REF_BYTES];
	int r = image_ref_parse(ref, &parsed, e);
	if (r < 0)
		return r;
	AUTO_FD int lock = store_lock(s, e);
	if (lock < 0)
		return lock;
	image_ref_format(&parsed, name);
	struct map images = MAP_INIT, layers = MAP_INIT;
	r = store_remove(s, a, name, &use, &images, &layers, e);
	map_fini(&images);
	map_fini(&layers);
	return r;
}
