#include "api/engine.h"
#include "api/quantity.h"
#include "wire/json.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <zlib.h>
#include <cmocka.h>

static const struct api_kind *kind_of(const struct json *v)
{
	struct str group, version;
	api_group_version(json_get_str(v, "apiVersion"), &group, &version);
	return api_kind_find(group, version, json_get_str(v, "kind"));
}

static int decode(struct arena *a, const char *text, bool complete, struct api_decoded *d,
		  struct err *e)
{
	struct json_parse p = {.find_dups = true};
	struct json *v = NULL;
	assert_int_equal(json_parse(a, str_of(text), &p, &v), 0);
	const struct api_kind *k = kind_of(v);
	assert_non_null(k);
	int r = api_decode(a, k, v, p.dups, d, e);
	if (r == 0 && complete)
		api_complete(a, k->type, d->v);
	return r;
}

static void normal(const char *in, const char *out)
{
	AUTO_ARENA *a = arena_new(0);
	struct api_decoded d;
	struct err e = {0};
	if (decode(a, in, false, &d, &e) < 0)
		fail_msg("%s", e.text);
	AUTO_BUF b = BUF_INIT;
	json_write(&b, d.v);
	assert_string_equal(b.p, out);
}

static void refused(const char *in, const char *why)
{
	AUTO_ARENA *a = arena_new(0);
	struct api_decoded d;
	struct err e = {0};
	assert_int_equal(decode(a, in, false, &d, &e), ERR_BAD_REQUEST);
	assert_string_equal(e.text, why);
}

#define CM  "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\","
#define POD "{\"kind\":\"Pod\",\"apiVersion\":\"v1\","

static void normal_form(void **state)
{
	(void)state;
	normal("{\"metadata\":{\"name\":\"x\",\"labels\":{}},\"data\":{\"b\":null,\"a\":\"1\"},"
	       "\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"immutable\":false}",
	       "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"x\"},"
	       "\"immutable\":false,\"data\":{\"a\":\"1\",\"b\":\"\"}}");
	normal(POD "\"spec\":{\"containers\":[{\"image\":\"\",\"name\":\"c\",\"resources\":{"
		   "\"limits\":{"
		   "\"memory\":\"1024Mi\",\"cpu\":0.5}}},null],\"nodeName\":null,"
		   "\"hostNetwork\":false}}",
	       POD "\"spec\":{\"containers\":[{\"name\":\"c\",\"resources\":{\"limits\":{\"cpu\":"
		   "\"500m\",\"memory\":\"1Gi\"}}},{}]}}");
	normal(CM "\"metadata\":{\"creationTimestamp\":\"2024-01-01T02:00:00.5+02:00\"}}",
	       "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"creationTimestamp\":"
	       "\"2024-01-01T00:00:00Z\"}}");
}

static void strict_findings(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct api_decoded d;
	struct err e = {0};
	int r = decode(a,
		       POD "\"zz\":1,\"spec\":{\"containers\":[{\"Name\":\"x\"}],"
			   "\"nodeName\":\"a\",\"nodeName\":\"b\"}}",
		       false, &d, &e);
	assert_int_equal(r, 0);
	assert_string_equal(d.strict, "duplicate field \"spec.nodeName\", unknown field \"zz\", "
				      "unknown field \"spec.containers[0].Name\"");
	assert_string_equal(json_cstr(json_path(d.v, "spec.nodeName")), "b");
	assert_int_equal(api_strict_error(&d, &e), ERR_BAD_REQUEST);
	assert_memory_equal(e.text, "Pod in version \"v1\" cannot be handled as a Pod: strict", 54);
}

static void refusals(void **state)
{
	(void)state;
#define CM_NO  "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: "
#define POD_NO "Pod in version \"v1\" cannot be handled as a Pod: "
	refused(CM "\"data\":{\"a\":1}}", CM_NO "json: cannot unmarshal number into Go struct "
						"field ConfigMap.data.a of type string");
	refused(CM "\"binaryData\":{\"a\":\"x!\"}}", CM_NO "illegal base64 data at input byte 1");
	refused(POD "\"spec\":{\"containers\":[{\"ports\":[{\"containerPort\":8589934592}]}]}}",
		POD_NO "json: cannot unmarshal number 8589934592 into Go struct field "
		       "ContainerPort.spec.containers.ports.containerPort of type int32");
	refused(POD "\"spec\":{\"containers\":{}}}",
		POD_NO "json: cannot unmarshal object into Go struct field "
		       "PodSpec.spec.containers of type []v1.Container");
	refused(POD "\"metadata\":{\"creationTimestamp\":\"x\"}}",
		POD_NO "parsing time \"x\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as "
		       "\"2006\"");
}

static void quantity(const char *in, const char *out)
{
	struct quantity q;
	char text[QUANTITY_BYTES];
	int r = quantity_parse(str_of(in), &q);
	if (!out) {
		assert_true(r < 0);
		return;
	}
	assert_int_equal(r, 0);
	quantity_format(&q, text);
	assert_string_equal(text, out);
}

static void quantities(void **state)
{
	(void)state;
	static const char *const pairs[][2] = {
		{"0.5", "500m"},
		{"1024Mi", "1Gi"},
		{"1500m", "1500m"},
		{"1.5Gi", "1536Mi"},
		{"100", "100"},
		{"1000", "1k"},
		{"0", "0"},
		{"0Ki", "0"},
		{"512Ki", "512Ki"},
		{"0.1Ki", "102400m"},
		{"1e3", "1e3"},
		{"1000e3", "1e6"},
		{"0.0000000001", "1n"},
		{"-1", "-1"},
		{"+1.50", "1500m"},
		{"1E", "1E"},
		{"123456789", "123456789"},
		{"9Ei", "9223372036854775807"},
		{"-1.5Gi", "-1536Mi"},
		{"1.5.", NULL},
		{"x", NULL},
		{"", NULL},
		{"1Kx", NULL},
		{"1KiB", NULL},
		{"0.0.0.0", NULL},
		{".5", "500m"},
		{"5.", "5"},
		{"1023", "1023"},
		{"1024", "1024"},
		{"1Ki", "1Ki"},
		{"100000000000000000000000000000000000000000", "10000000000E"},
	};
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		quantity(pairs[i][0], pairs[i][1]);
	struct quantity q;
	assert_int_equal(quantity_parse(STR("1500m"), &q), 0);
	assert_int_equal(quantity_value(&q), 2);
	assert_int_equal(quantity_milli(&q), 1500);
}

/* Calls FN with each line of a recorded file, when there is one. */
static void parity(const char *file, void (*fn)(struct arena *a, const struct json *line))
{
	const char *dir = getenv("PARITY_DIR");
	if (!dir)
		skip();
	AUTO_FREE char *path = xasprintf("%s/%s", dir, file);
	gzFile f = gzopen(path, "r");
	assert_non_null(f);
	size_t size = 1 << 20;
	AUTO_FREE char *line = xmalloc(size);
	while (gzgets(f, line, (int)size)) {
		AUTO_ARENA *a = arena_new(0);
		struct json *v;
		assert_int_equal(json_parse(a, str_of(line), NULL, &v), 0);
		fn(a, v);
	}
	gzclose(f);
}

static unsigned cases, wrong;

static void mutate_case(struct arena *a, const struct json *c)
{
	struct json *body = json_path(c, "req.body");
	const struct api_kind *k = kind_of(body);
	if (!k)
		return; /* a custom resource */
	bool want = json_path(c, "res.code") && json_int(json_path(c, "res.code"), 0) == 400;
	struct api_decoded d;
	struct err e = {0};
	int r = api_decode(a, k, body, NULL, &d, &e);
	if (r == 0)
		r = api_strict_error(&d, &e);
	cases++;
	if (want == (r < 0))
		return;
	wrong++;
	printf("%s: want %s, got %s\n", json_get_cstr(c, "id"), want ? "400" : "good", e.text);
}

static void mutated_bodies(void **state)
{
	(void)state;
	cases = wrong = 0;
	parity("corpus/mutate.jsonl.gz", mutate_case);
	assert_int_equal(wrong, 0);
}

/* Kubernetes 1.34 and later leave a creationTimestamp of null out; the record is older. */
static void drop_null_times(struct json *v)
{
	JSON_EACH (v, item)
		drop_null_times(item);
	if (json_is(json_get(v, "creationTimestamp"), JSON_NULL))
		json_del(v, "creationTimestamp");
	JSON_EACH_MEMBER (v, m)
		drop_null_times(m->value);
}

static void print_difference(const char *path, const struct json *want, const struct json *got)
{
	if (json_equal(want, got))
		return;
	if (json_is(want, JSON_OBJECT) && json_is(got, JSON_OBJECT)) {
		JSON_EACH_MEMBER (want, m) {
			AUTO_FREE char *at = xasprintf("%s.%s", path, m->key.p);
			print_difference(at, m->value, json_get_n(got, m->key));
		}
		JSON_EACH_MEMBER (got, m) {
			AUTO_FREE char *at = xasprintf("%s.%s", path, m->key.p);
			if (!json_get_n(want, m->key))
				print_difference(at, NULL, m->value);
		}
		return;
	}
	AUTO_BUF w = BUF_INIT, g = BUF_INIT;
	if (want)
		json_write(&w, want);
	if (got)
		json_write(&g, got);
	printf("%s: want %s got %s\n", path, want ? w.p : "-", got ? g.p : "-");
}

/* What a server wrote is already in normal form. */
static void stable_case(struct arena *a, const struct json *c)
{
	struct json *body = json_get(c, "json");
	const struct api_kind *k = kind_of(body);
	if (!k)
		return;
	struct api_decoded d;
	struct err e = {0};
	struct json *copy = json_dup(a, body);
	cases++;
	if (api_decode(a, k, copy, NULL, &d, &e) < 0) {
		wrong++;
		printf("%s: %s\n", json_get_cstr(c, "id"), e.text);
		return;
	}
	api_complete(a, k->type, d.v);
	drop_null_times(body);
	if (json_equal(d.v, body))
		return;
	wrong++;
	print_difference(json_get_cstr(c, "id"), body, d.v);
}

static void recorded_objects(void **state)
{
	(void)state;
	cases = wrong = 0;
	parity("protobuf.jsonl.gz", stable_case);
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(normal_form),    cmocka_unit_test(strict_findings),
		cmocka_unit_test(refusals),       cmocka_unit_test(quantities),
		cmocka_unit_test(mutated_bodies), cmocka_unit_test(recorded_objects),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
