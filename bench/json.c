/* Speed of the JSON parser and writer on a usual Pod, beside cJSON. Usage: json POD.json [SECONDS]
 *
 *	apt install libcjson-dev; make build/release/bench/json LIBS_BENCH=-lcjson
 */
#include "base/clock.h"
#include "base/must.h"
#include "wire/json.h"
#include <stdio.h>
#if __has_include(<cjson/cJSON.h>)
#include <cjson/cJSON.h>
#define HAVE_CJSON 1
#endif

static struct str bench_read(const char *path)
{
	AUTO_BUF b = BUF_INIT;
	char chunk[4096];
	FILE *f = fopen(path, "r");
	if (!f) {
		perror(path);
		exit(1);
	}
	for (size_t n; (n = fread(chunk, 1, sizeof chunk, f)) > 0;)
		buf_add(&b, chunk, n);
	(void)fclose(f);
	struct str s = buf_str(&b);
	(void)buf_detach(&b);
	return s;
}

static void bench_parse(struct str text, struct arena *a)
{
	struct json *v;
	arena_reset(a);
	must(json_parse(a, text, NULL, &v) == 0);
}

static struct json *bench_tree;
static struct buf bench_out;

static void bench_write(struct str text, struct arena *a)
{
	(void)text;
	(void)a;
	buf_reset(&bench_out);
	json_write(&bench_out, bench_tree);
}

#ifdef HAVE_CJSON
static void bench_cjson(struct str text, struct arena *a)
{
	(void)a;
	cJSON_Delete(cJSON_ParseWithLength(text.p, text.n));
}
#endif

static void bench_run(const char *name, void (*fn)(struct str, struct arena *), struct str text,
		      double seconds)
{
	struct arena *a = arena_new(0);
	mono_ns_t start = clock_mono(), now;
	uint64_t n = 0;
	do {
		for (int i = 0; i < 100; i++)
			fn(text, a);
		n += 100;
		now = clock_mono();
	} while ((double)(now - start) < seconds * 1e9);
	double ns = (double)(now - start) / (double)n;
	printf("%-8s %8.0f ns  %7.0f MB/s\n", name, ns, (double)text.n / ns * 1000);
	arena_free(a);
}

int main(int argc, char **argv)
{
	if (argc < 2)
		return 2;
	struct str text = bench_read(argv[1]);
	double seconds = argc > 2 ? atof(argv[2]) : 1;
	struct arena *a = arena_new(0);
	must(json_parse(a, text, NULL, &bench_tree) == 0);
	printf("%zu bytes\n", text.n);
	bench_run("parse", bench_parse, text, seconds);
	bench_run("write", bench_write, text, seconds);
#ifdef HAVE_CJSON
	bench_run("cjson", bench_cjson, text, seconds);
#endif
	return 0;
}
