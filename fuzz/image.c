/* What a registry or a file may send: references, manifests, configurations, layers. The first byte
 * chooses. Layers are unpacked for real, into a folder that is removed again. */
#include "base/must.h"
#include "node/image_priv.h"
#include "node/rootfs.h"
#include <stdio.h>
#include <sys/stat.h>

#define FUZZ_BYTES_MAX 65536

static char fuzz_dir[64];

static void fuzz_layer(struct str tar)
{
	AUTO_FREE char *path = xasprintf("%s/in", fuzz_dir);
	AUTO_FREE char *store_dir = xasprintf("%s/store", fuzz_dir);
	AUTO_FREE char *escaped = xasprintf("%s/escaped", fuzz_dir);
	struct image_store_options o = {.userxattr = true};
	struct image_store *s;
	char id[IMAGE_DIGEST_BYTES];
	FILE *f = fopen(path, "w");
	must(f && fwrite(tar.p, 1, tar.n, f) == tar.n && fclose(f) == 0);
	must(image_store_open(store_dir, &o, &s, NULL) == 0);
	image_digest(tar.p, tar.n, id); /* right for what is not compressed */
	if (image_layer_unpack(s, path, id, NULL) == 0)
		must(image_layer_present(s, id));
	image_store_close(s);
	must(access(escaped, F_OK) < 0);
	must(rootfs_remove_tree(store_dir) == 0);
}

static void fuzz_reference(struct str text)
{
	struct image_ref r, again;
	char name[IMAGE_REF_BYTES];
	if (image_ref_parse(text, &r, NULL) < 0)
		return;
	image_ref_format(&r, name);
	must(image_ref_parse(str_of(name), &again, NULL) == 0);
	must(strcmp(r.repository, again.repository) == 0);
}

static void at_end(void)
{
	(void)rootfs_remove_tree(fuzz_dir); /* what was found is elsewhere */
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 1 || size > FUZZ_BYTES_MAX)
		return 0;
	if (!fuzz_dir[0]) {
		(void)snprintf(fuzz_dir, sizeof fuzz_dir, "/tmp/fuzz-image.XXXXXX");
		must(mkdtemp(fuzz_dir) && atexit(at_end) == 0);
	}
	AUTO_ARENA *a = arena_new(0);
	struct str text = {(const char *)data + 1, size - 1};
	struct image_manifest m;
	const char **layers;
	unsigned n;
	struct err e;
	switch (data[0] % 4) {
	case 0:
		fuzz_reference(text);
		break;
	case 1:
		(void)!image_manifest_parse(a, text, &m, &e); /* any answer is right */
		break;
	case 2:
		(void)!image_config_layers(a, text, &layers, &n, &e); /* as above */
		break;
	default:
		fuzz_layer(text);
	}
	return 0;
}
