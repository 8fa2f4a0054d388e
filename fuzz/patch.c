/* Patches and ownership: "HOW TARGET PATCH", where HOW is one byte and the rest a JSON array of two
 * objects; and selectors, where the rest is their text. */
#include "api/engine.h"
#include "base/must.h"

static void patches(struct arena *a, unsigned how, const struct json *both)
{
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("Pod"));
	const struct json *target = json_item(both, 0), *patch = json_item(both, 1);
	struct json *out = NULL;
	struct err e = {0};
	int r;

	if (!json_is(target, JSON_OBJECT) || !patch)
		return;
	if (how == 0)
		r = patch_json(a, target, patch, &out, &e);
	else if (how == 1)
		r = patch_merge(a, target, patch, &out, &e);
	else
		r = patch_strategic(a, k->type, target, patch, &out, &e);
	must(r < 0 || out);
	must(r == 0 || e.code == r);
}

/* TARGET is written, then PATCH, then TARGET applied on it. */
static void ownership(struct arena *a, const struct json *both)
{
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("Pod"));
	struct causes c = {.arena = a};
	struct api_decoded x = {0}, y = {0}, config = {0};
	struct json *out = NULL;
	struct err e = {0};

	if (!json_item(both, 1) ||
	    api_decode(a, k, json_dup(a, json_item(both, 0)), NULL, &x, &e) < 0 ||
	    api_decode(a, k, json_dup(a, json_item(both, 1)), NULL, &y, &e) < 0 ||
	    api_decode_config(a, k, json_dup(a, json_item(both, 0)), NULL, &config, &e) < 0)
		return;
	managed_update(a, k, NULL, x.v, "one", "", "2026-01-01T00:00:00Z");
	strategy_prepare_create(a, k, x.v);
	managed_update(a, k, x.v, y.v, "two", "", "2026-01-02T00:00:00Z");
	strategy_prepare_update(a, k, NULL, y.v, x.v);
	if (managed_apply(a, k, y.v, config.v, "three", "", false, "2026-01-03T00:00:00Z", &out, &c,
			  &e) == ERR_CONFLICT)
		must(c.n > 0);
	c.n = 0;
	if (managed_apply(a, k, y.v, config.v, "three", "", true, "2026-01-03T00:00:00Z", &out, &c,
			  &e) == 0)
		must(out && c.n == 0);
}

static void selectors(struct arena *a, struct str text)
{
	const struct api_kind *k = api_kind_find(STR(""), STR("v1"), STR("Pod"));
	struct selector *s = NULL;
	struct field_selector *f = NULL;
	struct json *v = json_new_object(a);
	struct err e = {0};

	json_set_cstr(a, v, "a", "1");
	if (selector_parse_labels(a, text, &s, &e) == 0)
		(void)selector_matches(s, v);
	if (field_selector_parse(a, k, text, &f, &e) == 0)
		(void)field_selector_matches(f, v);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	AUTO_ARENA *a = arena_new(16u << 20);
	struct json *both = NULL;
	struct str text = str_n((const char *)data + 1, n ? n - 1 : 0);

	if (n == 0 || n > 65536)
		return 0;
	if (data[0] % 5 == 4)
		selectors(a, text);
	else if (json_parse(a, text, NULL, &both) < 0)
		return 0;
	else if (data[0] % 5 == 3)
		ownership(a, both);
	else
		patches(a, data[0] % 5, both);
	return 0;
}
