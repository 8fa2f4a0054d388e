/* A pull, from the reference to the committed image. Blocks. */
#include "node/image_priv.h"
#include "node/image_registry.h"
#include "node/rootfs.h"
#include "base/limits.h"
#include <errno.h>
#include <stdio.h>

#define PULL_CONFIG_BYTES_MAX (8u * 1024 * 1024)
#define PULL_INDEX_DEPTH_MAX  3
#define PULL_TRIES            3 /* when a layer is removed under our hands */

struct pull {
	struct image_store *s;
	struct arena *a;
	struct registry *registry;
	struct image_ref ref;
	char name[IMAGE_REF_BYTES];
	char digest[IMAGE_DIGEST_BYTES]; /* of what the reference points to: an index or a manifest
					  */
	struct image_manifest manifest;
	struct buf config;
	struct err *e;
};

/* The manifest, through indexes. */
static int pull_manifest(struct pull *p)
{
	const char *reference = p->ref.digest[0] ? p->ref.digest : p->ref.tag;
	for (int depth = 0;; depth++) {
		AUTO_BUF text = BUF_INIT;
		char is[IMAGE_DIGEST_BYTES];
		int r = registry_manifest(p->registry, reference, &text, p->e);
		if (r < 0)
			return depth == 0 ? err_wrap(p->e, r, "failed to resolve reference \"%s\"",
						     p->name)
					  : r;
		image_digest(text.p ? text.p : "", text.n, is);
		if (strncmp(reference, "sha256:", 7) == 0 && strcmp(reference, is) != 0)
			return err_set(p->e, ERR_PROTOCOL,
				       "manifest has digest %s, expected %s: failed precondition",
				       is, reference);
		if (depth == 0)
			memcpy(p->digest, is, sizeof is);
		r = image_manifest_parse(p->a, buf_str(&text), &p->manifest, p->e);
		if (r < 0 || !p->manifest.chosen.digest)
			return r;
		if (depth == PULL_INDEX_DEPTH_MAX)
			return err_set(p->e, ERR_LIMIT, "indexes are nested too deeply");
		reference = p->manifest.chosen.digest;
	}
}

static int pull_unpack(struct pull *p, const struct registry_file *files,
		       const char *const *diff_ids)
{
	for (unsigned i = 0; i < p->manifest.layers_n; i++) {
		if (!files[i].path)
			continue;
		int r = image_layer_unpack(p->s, files[i].path, diff_ids[i], p->e);
		(void)unlink(files[i].path); /* the next start removes it otherwise */
		if (r < 0)
			return err_wrap(p->e, r, "failed to extract layer %s", diff_ids[i]);
	}
	return 0;
}

/* The layers that are not here yet. */
static int pull_layers(struct pull *p)
{
	const char **diff_ids;
	unsigned n = p->manifest.layers_n, diff_ids_n;
	int r = image_config_layers(p->a, buf_str(&p->config), &diff_ids, &diff_ids_n, p->e);
	if (r < 0)
		return r;
	if (diff_ids_n != n)
		return err_set(p->e, ERR_PROTOCOL, "manifest and configuration differ in layers");
	AUTO_FREE struct registry_file *files = xcalloc(n + 1, sizeof *files);
	for (unsigned i = 0; i < n; i++) {
		bool twin = false;
		for (unsigned k = 0; k < i; k++)
			twin |= strcmp(diff_ids[i], diff_ids[k]) == 0;
		files[i].blob = p->manifest.layers[i];
		if (!twin && !image_layer_present(p->s, diff_ids[i]))
			files[i].path = image_store_tmp(p->s);
	}
	r = registry_files(p->registry, files, n, p->e);
	if (r == 0)
		r = pull_unpack(p, files, diff_ids);
	for (unsigned i = 0; i < n; i++) {
		if (files[i].path)
			(void)unlink(files[i].path); /* also a half-made one */
		free(files[i].path);
	}
	return r;
}

static int pull_commit(struct pull *p, char *ret_id)
{
	const char *refs[] = {p->name};
	struct image_commit c = {.config = buf_str(&p->config), .digest = p->digest};
	for (unsigned i = 0; i < p->manifest.layers_n; i++)
		c.size_bytes += p->manifest.layers[i].size;
	return image_store_commit(p->s, &c, refs, 1, ret_id, p->e);
}

static int pull_run(struct pull *p, char *ret_id)
{
	int r = pull_manifest(p);
	if (r < 0)
		return r;
	r = registry_blob(p->registry, &p->manifest.config, PULL_CONFIG_BYTES_MAX, &p->config,
			  p->e);
	for (int tries = 0; r == 0 && tries < PULL_TRIES; tries++) {
		r = pull_layers(p);
		if (r == 0)
			r = pull_commit(p, ret_id);
		if (r != ERR_CONFLICT)
			break;
		r = tries + 1 < PULL_TRIES ? 0 : r;
	}
	return r;
}

int image_pull_blocking(struct image_store *s, struct str ref, const struct image_pull_options *o,
			char ret_id[static IMAGE_DIGEST_BYTES], struct err *e)
{
	static const struct image_pull_options none;
	struct err local;
	struct pull p = {.s = s, .e = e ? e : &local};
	int r = image_ref_parse(ref, &p.ref, p.e);
	if (r < 0)
		return r;
	image_ref_format(&p.ref, p.name);
	p.a = arena_new(0);
	p.registry = registry_new(&p.ref, o ? o : &none);
	r = pull_run(&p, ret_id);
	registry_free(p.registry);
	buf_fini(&p.config);
	arena_free(p.a);
	if (r < 0 && r != -ECANCELED)
		return err_wrap(p.e, r, "failed to pull and unpack image \"%s\"", p.name);
	return r;
}
