/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/err.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/list.h"
#include "base/log.h"
#include "base/map.h"
#include "base/must.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

/* ---- strings ---- */

static void strings_are_cut_and_compared(UNUSED void **state)
{
	struct str rest = STR("a//b"), part;
	assert_true(str_cut(&rest, '/', &part) && str_is(part, "a"));
	assert_true(str_cut(&rest, '/', &part) && str_is(part, ""));
	assert_true(str_cut(&rest, '/', &part) && str_is(part, "b"));
	assert_false(str_cut(&rest, '/', &part));
	rest = STR("");
	assert_true(str_cut(&rest, '/', &part) && part.n == 0);
	assert_false(str_cut(&rest, '/', &part));
	assert_true(str_cmp(STR("a"), STR("ab")) < 0);
	assert_true(str_cmp(STR("b"), STR("ab")) > 0);
	assert_true(str_ieq(STR("Content-Type"), STR("content-tYPE")));
	assert_false(str_ieq(STR("["), STR("{")));
	assert_true(str_is(str_trim(STR(" \t x y\r\n")), "x y"));
	assert_true(str_contains(STR("haystack"), STR("st")));
	assert_false(str_contains(STR("h"), STR("hay")));
	assert_int_equal(str_rfind(STR("a.b.c"), '.'), 3);
	assert_int_equal(str_find(STR("abc"), '.'), 3);
	assert_true(str_has_suffix(STR("pod.yaml"), STR(".yaml")));
	assert_false(str_has_suffix(STR("l"), STR(".yaml")));
}

static void numbers_are_exact(UNUSED void **state)
{
	int64_t i;
	uint64_t u;
	assert_int_equal(str_to_i64(STR("-9223372036854775808"), &i), 0);
	assert_true(i == INT64_MIN);
	assert_int_equal(str_to_i64(STR("9223372036854775808"), &i), -ERANGE);
	assert_int_equal(str_to_u64(STR("18446744073709551615"), &u), 0);
	assert_true(u == UINT64_MAX);
	assert_int_equal(str_to_u64(STR("18446744073709551616"), &u), -ERANGE);
	static const char *const bad[] = {"", "-", "+", "1x", " 1", "1 ", "--1", "0x1"};
	for (size_t n = 0; n < ARRAY_SIZE(bad); n++)
		assert_int_equal(str_to_i64(str_of(bad[n]), &i), -EINVAL);
	assert_int_equal(str_to_u64(STR("-1"), &u), -EINVAL);
}

/* ---- memory ---- */

static void buffers_grow_to_their_bound(UNUSED void **state)
{
	AUTO_BUF b = BUF_INIT;
	b.max = 10;
	buf_add_cstr(&b, "12345");
	buf_printf(&b, "%d", 67890);
	assert_true(buf_ok(&b));
	assert_string_equal(b.p, "1234567890");
	buf_add_char(&b, 'x');
	assert_false(buf_ok(&b));
	assert_string_equal(b.p, "1234567890");
	buf_reset(&b);
	assert_true(buf_ok(&b));
	buf_add_i64(&b, INT64_MIN);
	assert_false(buf_ok(&b));
	buf_reset(&b);
	b.max = 0;
	buf_add_i64(&b, INT64_MIN);
	assert_string_equal(b.p, "-9223372036854775808");
	buf_drop_front(&b, 1);
	buf_truncate(&b, 3);
	assert_string_equal(b.p, "922");
	AUTO_FREE char *p = buf_detach(&b);
	assert_string_equal(p, "922");
	AUTO_FREE char *empty = buf_detach(&b);
	assert_string_equal(empty, "");
}

static int hooks;
static void on_free(void *arg)
{
	hooks = hooks * 10 + *(int *)arg;
}
static void arenas_keep_their_budget(UNUSED void **state)
{
	static int one = 1, two = 2;
	struct arena *a = arena_new(100000);
	char *all[200];
	for (int i = 0; i < 200; i++) {
		size_t n = (size_t)(i % 7) * 97 + (i % 50 == 0 ? 9000 : 0) + 1;
		all[i] = arena_alloc(a, n);
		assert_int_equal((uintptr_t)all[i] % 16, 0);
		memset(all[i], i, n);
	}
	for (int i = 0; i < 200; i++)
		assert_int_equal((unsigned char)all[i][0], i & 0xff);
	assert_null(arena_try_alloc(a, 100000));
	assert_true(arena_over(a));
	arena_on_free(a, on_free, &one);
	arena_on_free(a, on_free, &two);
	hooks = 0;
	arena_reset(a);
	assert_int_equal(hooks, 21);
	assert_false(arena_over(a));
	assert_int_equal(arena_used(a), 0);
	assert_string_equal(arena_printf(a, "%0500d", 7) + 499, "7");
	assert_true(str_is(arena_strf(a, "%s-%d", "x", 1), "x-1"));
	assert_null(arena_free(a));
	assert_null(arena_free(NULL));
}

/* ---- containers, against a naive twin ---- */

#define KEYS 300
static void key_of(unsigned i, char out[static 16])
{
	(void)snprintf(out, 16, "key-%u", i * 7919 % KEYS); /* fits */
}

static void map_and_tree_agree_with_an_array(UNUSED void **state)
{
	struct map m = MAP_INIT;
	struct tree t = TREE_INIT;
	int values[KEYS], *twin[KEYS] = {NULL};
	for (unsigned step = 0; step < 20000; step++) {
		char key[16];
		unsigned i = random_below(KEYS);
		(void)snprintf(key, sizeof(key), "key-%u", i); /* fits */
		if (random_below(3)) {
			assert_ptr_equal(map_put(&m, str_of(key), &values[i]), twin[i]);
			assert_ptr_equal(tree_put(&t, str_of(key), &values[i]), twin[i]);
			twin[i] = &values[i];
		} else {
			assert_ptr_equal(map_del(&m, str_of(key)), twin[i]);
			assert_ptr_equal(tree_del(&t, str_of(key)), twin[i]);
			twin[i] = NULL;
		}
	}
	size_t n = 0, seen = 0;
	for (unsigned i = 0; i < KEYS; i++) {
		char key[16];
		(void)snprintf(key, sizeof(key), "key-%u", i); /* fits */
		assert_ptr_equal(map_get(&m, str_of(key)), twin[i]);
		assert_ptr_equal(tree_get(&t, str_of(key)), twin[i]);
		n += twin[i] != NULL;
	}
	assert_int_equal(m.n, n);
	assert_int_equal(t.n, n);
	struct str last = STR_NULL;
	for (struct tree_node *at = tree_at_least(&t, STR("")); at; at = tree_next(at), seen++) {
		assert_true(!last.p || str_cmp(last, tree_key(at)) < 0);
		last = tree_key(at);
	}
	assert_int_equal(seen, n);
	MAP_EACH (&m, it)
		(void)map_del(&m, it->key); /* removing the current entry is allowed */
	assert_int_equal(m.n, 0);
	map_fini(&m);
	tree_fini(&t);
}

static void tree_finds_the_next_key(UNUSED void **state)
{
	struct tree t = TREE_INIT;
	int v;
	for (unsigned i = 0; i < KEYS; i++) {
		char key[16];
		key_of(i, key);
		(void)tree_put(&t, str_of(key), &v); /* all different */
	}
	assert_true(str_is(tree_key(tree_at_least(&t, STR("key-1"))), "key-1"));
	assert_true(str_is(tree_key(tree_at_least(&t, STR("key-1!"))), "key-10"));
	assert_null(tree_at_least(&t, STR("kez")));
	tree_fini(&t);
	assert_null(t.root);
}

static void lists_are_walked_while_they_shrink(UNUSED void **state)
{
	struct item {
		struct list node;
		int n;
	} items[4];
	struct list head;
	int sum = 0;
	list_init(&head);
	for (int i = 0; i < 4; i++) {
		items[i].n = i + 1;
		list_push_back(&head, &items[i].node);
	}
	list_each_safe (it, next, &head) {
		sum = sum * 10 + list_entry(it, struct item, node)->n;
		list_remove(it);
	}
	assert_int_equal(sum, 1234);
	assert_true(list_empty(&head));
}

/* ---- errors ---- */

static void files_are_whole(UNUSED void **state)
{
	char dir[] = "/tmp/base_test.XXXXXX", path[64], link[64];
	AUTO_BUF b = BUF_INIT;
	struct err e;
	struct stat st;

	assert_non_null(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/file", dir);
	snprintf(link, sizeof(link), "%s/link", dir);
	assert_int_equal(file_read(path, &b, 0, &e), ERR_NOT_FOUND);
	assert_non_null(strstr(e.text, path));
	assert_int_equal(file_write(path, STR("old and long"), 0600, true, &e), 0);
	assert_int_equal(file_write(path, STR("new"), 0644, false, &e), 0);
	assert_int_equal(file_read(path, &b, 3, &e), 0);
	assert_true(str_is(buf_str(&b), "new"));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0644);
	buf_fini(&b);
	assert_int_equal(file_read(path, &b, 2, &e), ERR_LIMIT);
	assert_int_equal(symlink(path, link), 0);
	assert_int_equal(file_fill(link, STR("x"), 0644), -ELOOP);
	assert_int_equal(file_write(link, STR("x"), 0644, false, &e), 0); /* replaces the link */
	assert_int_equal(unlink(link) | unlink(path), 0);
	assert_int_equal(rmdir(dir), 0); /* nothing is left beside them */
	assert_int_equal(file_write(path, STR("x"), 0644, false, &e), -ENOENT);
}

static void errors_carry_their_way(UNUSED void **state)
{
	struct err e;
	assert_int_equal(err_set(&e, ERR_NOT_FOUND, "pods \"%s\" not found", "x"), ERR_NOT_FOUND);
	assert_int_equal(err_wrap(&e, ERR_NOT_FOUND, "start"), ERR_NOT_FOUND);
	assert_string_equal(e.text, "start: pods \"x\" not found");
	assert_int_equal(err_http(ERR_NOT_FOUND), 404);
	assert_string_equal(err_reason(ERR_CONFLICT), "Conflict");
	assert_int_equal(err_http(-ENOENT), 500);
	assert_string_equal(err_text(-ENOENT), "No such file or directory");
	assert_int_equal(err_from_http(409, "AlreadyExists"), ERR_EXISTS);
	assert_int_equal(err_from_http(409, "Conflict"), ERR_CONFLICT);
	assert_int_equal(err_from_http(418, NULL), ERR_BAD_REQUEST);
	assert_int_equal(err_set(NULL, ERR_LIMIT, "nobody listens"), ERR_LIMIT);
	/* Too long: cut between characters. */
	char text[1000];
	memset(text, 'a', sizeof(text));
	for (size_t i = 0; i + 2 < sizeof(text); i += 2)
		memcpy(text + i, "\xc3\xa4", 2);
	text[999] = 0;
	err_set(&e, ERR_INTERNAL, "%s", text);
	assert_int_equal(strcmp(e.text + strlen(e.text) - 3, "…"), 0);
	assert_int_equal((strlen(e.text) - 3) % 2, 0);
}

/* ---- time ---- */

static void times_are_read_and_written(UNUSED void **state)
{
	char out[RFC3339_BYTES], micro[RFC3339_MICRO_BYTES];
	wall_ns_t t;
	assert_int_equal(rfc3339_parse(STR("2024-02-29T12:34:56Z"), &t), 0);
	rfc3339_format(t, out);
	assert_string_equal(out, "2024-02-29T12:34:56Z");
	assert_int_equal(rfc3339_parse(STR("2024-02-29T12:34:56.123456789+01:30"), &t), 0);
	rfc3339_format_micro(t, micro);
	assert_string_equal(micro, "2024-02-29T11:04:56.123456Z");
	assert_int_equal(rfc3339_parse(STR("1969-12-31T23:59:59.5Z"), &t), 0);
	assert_true(t == -NS_PER_S / 2);
	rfc3339_format(t, out);
	assert_string_equal(out, "1969-12-31T23:59:59Z");
	static const char *const bad[] = {
		"",
		"2024",
		"2023-02-29T00:00:00Z",
		"2024-13-01T00:00:00Z",
		"2024-01-01T24:00:00Z",
		"2024-01-01T00:00:00",
		"2024-01-01 00:00:00Z",
		"2024-01-01T00:00:00.Z",
		"2024-01-01T00:00:00Z ",
		"9999-01-01T00:00:00Z",
	};
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++)
		assert_int_equal(rfc3339_parse(str_of(bad[i]), &t), -EINVAL);
}

static void random_is_even_and_uuids_are_valid(UNUSED void **state)
{
	unsigned hits[5] = {0};
	char uuid[UUID_BYTES];
	for (int i = 0; i < 5000; i++)
		hits[random_below(5)]++;
	for (int i = 0; i < 5; i++)
		assert_in_range(hits[i], 800, 1200);
	uuid_v4(uuid);
	assert_int_equal(strlen(uuid), 36);
	assert_int_equal(uuid[14], '4');
	assert_non_null(strchr("89ab", uuid[19]));
}

/* ---- log ---- */

static void log_is_flat_and_limited(UNUSED void **state)
{
	int fds[2];
	char text[16384];
	assert_int_equal(pipe2(fds, O_NONBLOCK), 0);
	log_init(LOG_INFO, fds[1], "test");
	static struct log_site site;
	log_line(&site, LOG_WARN, "base", "event", "a=\"%s\"", "x\ny\x1b[2J");
	ssize_t n = read(fds[0], text, sizeof(text) - 1);
	assert_true(n > 0);
	text[n] = 0;
	assert_int_equal(strncmp(text, "W ", 2), 0);
	assert_non_null(strstr(text, "test/base event a=\"x y [2J\"\n"));
	for (int i = 0; i < 1000; i++)
		log_line(&site, LOG_WARN, "base", "event", "%d", i);
	n = read(fds[0], text, sizeof(text) - 1);
	unsigned lines = 0;
	for (ssize_t i = 0; i < n; i++)
		lines += text[i] == '\n';
	assert_in_range(lines, 1, 2 * LOG_LINES_PER_SITE_S);
	assert_false(log_on(LOG_DEBUG));
	log_init(LOG_INFO, STDERR_FILENO, NULL);
	close(fds[0]);
	close(fds[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strings_are_cut_and_compared),
		cmocka_unit_test(numbers_are_exact),
		cmocka_unit_test(buffers_grow_to_their_bound),
		cmocka_unit_test(arenas_keep_their_budget),
		cmocka_unit_test(map_and_tree_agree_with_an_array),
		cmocka_unit_test(tree_finds_the_next_key),
		cmocka_unit_test(lists_are_walked_while_they_shrink),
		cmocka_unit_test(files_are_whole),
		cmocka_unit_test(errors_carry_their_way),
		cmocka_unit_test(times_are_read_and_written),
		cmocka_unit_test(random_is_even_and_uuids_are_valid),
		cmocka_unit_test(log_is_flat_and_limited),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
