/* Runs writes through decode, preparation, defaults and validation without a server: one case a
 * line on standard input, one answer a line on standard output. See offline.py.
 *
 * Case: {"group","version","plural","namespace","object","old"?,"sub"?,"strict"?} */
#include "api/engine.h"
#include <stdio.h>

/* Fill in what the server does between decoding and preparation. */
static void identify(struct arena *a, const struct api_kind *k, struct json *obj, const char *ns)
{
	struct json *meta = json_obj(a, obj, "metadata");
	struct str prefix = json_get_str(meta, "generateName");
	if (k->namespaced && json_get_str(meta, "namespace").n == 0)
		json_set_cstr(a, meta, "namespace", ns);
	if (json_get_str(meta, "name").n == 0 && prefix.n)
		json_set(a, meta, "name", json_new_strf(a, "%.*sabcde", STR_FMT(prefix)));
	if (!json_get(meta, "uid"))
		json_set_cstr(a, meta, "uid", "11111111-2222-3333-4444-555555555555");
}

static void answer_causes(struct arena *a, struct json *out, const struct causes *c)
{
	struct json *list = json_set(a, out, "causes", json_new_array(a));
	for (unsigned i = 0; i < c->n; i++) {
		struct json *one = json_push(a, list, json_new_array(a));
		json_push(a, one, json_new_cstr(a, c->items[i].field));
		json_push(a, one, json_new_cstr(a, c->items[i].reason));
		json_push(a, one, json_new_cstr(a, c->items[i].message));
	}
	json_set_int(a, out, "code", c->n ? 422 : 201);
}

static int decode(struct arena *a, const struct api_kind *k, struct json *in, bool strict,
		  struct json **ret, struct err *e)
{
	struct api_decoded d = {0};
	int r = api_decode(a, k, in, NULL, &d, e);
	if (r < 0)
		return r;
	if (strict && d.strict)
		return err_set(e, ERR_BAD_REQUEST, "strict decoding error: %s", d.strict);
	*ret = d.v;
	return 0;
}

static void run(struct arena *a, struct json *c, struct json *out)
{
	struct err e = {0};
	struct json *obj = NULL;
	const struct json *old = json_get(c, "old");
	const struct api_kind *k = api_kind_resource(
		json_get_str(c, "group"), json_get_str(c, "version"), json_get_str(c, "plural"));
	if (!k) {
		json_set_int(a, out, "code", 404);
		return;
	}
	int r = decode(a, k, json_get(c, "object"), json_get_bool(c, "strict", true), &obj, &e);
	if (r < 0) {
		json_set_int(a, out, "code", err_http(r));
		json_set_cstr(a, out, "message", e.text);
		return;
	}
	const char *sub = json_get_cstr(c, "sub");
	identify(a, k, obj, json_get_cstr(c, "namespace"));
	struct causes causes = {.arena = a};
	if (old) {
		struct json *meta = json_obj(a, obj, "metadata");
		const struct json *rv = json_path(old, "metadata.resourceVersion");
		if (rv && !json_get(meta, "resourceVersion") &&
		    strategy_allows_unconditional_update(k))
			json_set(a, meta, "resourceVersion", json_dup(a, rv));
		api_default(a, k, obj);
		strategy_prepare_update(a, k, sub, obj, old);
		api_validate_update(&causes, k, sub, obj, old);
	} else {
		api_default(a, k, obj);
		strategy_prepare_create(a, k, obj);
		api_validate_create(&causes, k, obj);
	}
	answer_causes(a, out, &causes);
	api_complete(a, k->type, obj);
	json_set(a, out, "body", obj);
}

int main(void)
{
	char *line = NULL;
	size_t cap = 0;
	ssize_t n;
	while ((n = getline(&line, &cap, stdin)) > 0) {
		AUTO_ARENA *a = arena_new(0);
		AUTO_BUF b = BUF_INIT;
		struct json *c = NULL, *out = json_new_object(a);
		if (json_parse(a, str_n(line, (size_t)n), NULL, &c) == 0)
			run(a, c, out);
		else
			json_set_int(a, out, "code", 400);
		json_write(&b, out);
		puts(b.p);
	}
	free(line);
	return 0;
}
