/* Manifests and indexes. Source: OCI image specification 1.1; Docker image manifest v2, schema
 * 2. */
#include "node/image_priv.h"
#include "base/limits.h"

/* The ARM variants that run on this machine, the best first; NULL for others: any variant. */
static int manifest_variant_rank(const char *arch, const char *variant)
{
	static const char *const arm[] = {"v7", "v6", "v5", ""};
	if (strcmp(arch, "arm") != 0)
		return 0;
	for (int i = 0; i < (int)ARRAY_SIZE(arm); i++)
		if (strcmp(variant, arm[i]) == 0)
			return i;
	return -1;
}

static int manifest_blob(const struct json *v, struct image_blob *ret)
{
	struct str digest = json_get_str(v, "digest");
	int64_t size = json_get_int(v, "size", -1);
	if (!image_digest_valid(digest) || size < 0 || size > IMAGE_LAYER_BYTES_MAX)
		return ERR_PROTOCOL;
	*ret = (struct image_blob){digest.p, size};
	return 0;
}

static int manifest_choose(const struct json *list, struct image_manifest *m, struct err *e)
{
	const char *arch = image_platform_arch();
	int best = -1;
	JSON_EACH (list, it) {
		const struct json *p = json_get(it, "platform");
		const char *variant = json_get_cstr(p, "variant");
		/* an index of one image may leave the platform out */
		bool fits = !p || (str_is(json_get_str(p, "os"), "linux") &&
				   str_is(json_get_str(p, "architecture"), arch));
		int rank = fits ? manifest_variant_rank(arch, variant ? variant : "") : -1;
		if (rank >= 0 && (best < 0 || rank < best) && manifest_blob(it, &m->chosen) == 0)
			best = rank;
	}
	return best >= 0 ? 0
			 : err_set(e, ERR_NOT_FOUND,
				   "no match for platform in manifest: linux/%s not found", arch);
}

int image_manifest_parse(struct arena *a, struct str text, struct image_manifest *ret,
			 struct err *e)
{
	struct json *v;
	struct image_manifest m = {0};
	if (text.n > IMAGE_MANIFEST_BYTES_MAX || json_parse(a, text, NULL, &v) < 0)
		return err_set(e, ERR_PROTOCOL, "manifest is not JSON");
	const struct json *list = json_get(v, "manifests"), *layers = json_get(v, "layers");
	if (json_get_int(v, "schemaVersion", 0) == 1)
		return err_set(e, ERR_PROTOCOL, "manifest of schema version 1 is not supported");
	if (json_is(list, JSON_ARRAY)) {
		int r = manifest_choose(list, &m, e);
		if (r == 0)
			*ret = m;
		return r;
	}
	if (!json_is(layers, JSON_ARRAY) || json_len(layers) > IMAGE_LAYERS_MAX ||
	    manifest_blob(json_get(v, "config"), &m.config) < 0)
		return err_set(e, ERR_PROTOCOL,
			       "manifest lists no configuration or more than %d layers",
			       IMAGE_LAYERS_MAX);
	m.layers = arena_array(a, struct image_blob, json_len(layers) + 1);
	JSON_EACH (layers, it)
		if (manifest_blob(it, &m.layers[m.layers_n++]) < 0)
			return err_set(e, ERR_PROTOCOL,
				       "manifest has a layer without digest or size");
	*ret = m;
	return 0;
}
