/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "base/buf.h"
#include "base/clock.h"
#include "base/limits.h"
#include "base/must.h"
#include "store/store.h"
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>

static struct loop *l;
static struct store *s;
static char dir[] = "/tmp/coracle-store-XXXXXX";
static char path[64];
static int disk_full;

static int fault(UNUSED void *arg)
{
	return __atomic_load_n(&disk_full, __ATOMIC_RELAXED) ? -1 : 0;
}

static void open_store(const char *file, size_t window_bytes)
{
	struct err e = {0};
	struct store_config c = {.path = file, .window_bytes = window_bytes, .fault = fault};
	if (store_open(l, &c, &s, &e) < 0)
		fail_msg("%s", e.text);
}

static int setup(UNUSED void **state)
{
	l = loop_new();
	open_store(":memory:", 0);
	return 0;
}
static int teardown(UNUSED void **state)
{
	s = store_close(s);
	l = loop_free(l);
	return 0;
}

/* ---- one transaction, waited for ---- */

static struct store_txn_result last;
static char present[64];
static int answers;
static void on_txn(const struct store_txn_result *res, UNUSED void *arg)
{
	last = *res;
	present[0] = 0;
	if (res->present)
		(void)snprintf(present, sizeof(present), "%.*s", STR_FMT(res->present->bytes));
	answers++;
}
static int wait_txn(const struct store_op *ops, unsigned n)
{
	int want = answers + 1;
	assert_int_equal(store_txn(s, ops, n, on_txn, NULL), 0);
	assert_int_equal(answers, want - 1);
	while (answers < want)
		(void)loop_turn(l, 1000); /* ends with the answer */
	return last.r;
}
static int put(const char *key, const char *value, rev_t expect)
{
	struct store_op op = {
		.op = STORE_PUT, .key = str_of(key), .expect = expect, .value = str_of(value)};
	return wait_txn(&op, 1);
}
static int del(const char *key, rev_t expect)
{
	struct store_op op = {.op = STORE_DELETE, .key = str_of(key), .expect = expect};
	return wait_txn(&op, 1);
}

static bool list_one(struct str key, struct sval *v, void *arg)
{
	buf_printf(arg, "%.*s=%.*s ", STR_FMT(key), STR_FMT(v->bytes));
	return true;
}
static void assert_list(const char *prefix, const char *after, rev_t at, const char *want)
{
	AUTO_BUF b = BUF_INIT;
	assert_int_equal(store_list(s, str_of(prefix), str_of(after), at, list_one, &b), 0);
	buf_add_cstr(&b, "");
	assert_string_equal(b.p, want);
}

static void reads_what_was_written(UNUSED void **state)
{
	assert_int_equal(put("/a/1", "x", 0), 0);
	rev_t first = last.rev;
	assert_int_equal(put("/a/2", "y", STORE_ANY), 0);
	assert_int_equal(last.rev, first + 1);
	assert_int_equal(put("/b/1", "z", 0), 0);
	assert_int_equal(store_rev(s), first + 2);
	assert_true(str_is(store_get(s, STR("/a/1"))->bytes, "x"));
	assert_int_equal(store_get(s, STR("/a/1"))->rev, first);
	assert_null(store_get(s, STR("/a")));
	assert_list("/a/", "", 0, "/a/1=x /a/2=y ");
	assert_list("/a/", "/a/1", 0, "/a/2=y ");
	assert_int_equal(store_count(s, STR("/"), STR_NULL), 3);
	assert_int_equal(put("/a/1", "X", first), 0);
	assert_int_equal(store_get(s, STR("/a/1"))->created, first);
	assert_int_equal(del("/a/2", STORE_ANY), 0);
	/* The past. */
	assert_list("/", "", first + 2, "/a/1=x /a/2=y /b/1=z ");
	assert_list("/", "/a/1", first + 1, "/a/2=y ");
	assert_list("/", "", 0, "/a/1=X /b/1=z ");
	assert_int_equal(store_list(s, STR("/"), STR_NULL, 999999, list_one, NULL), ERR_TIMEOUT);
}

static void refuses_conflicts(UNUSED void **state)
{
	assert_int_equal(put("k", "1", 0), 0);
	rev_t rev = last.rev;
	assert_int_equal(put("k", "2", 0), ERR_CONFLICT);
	assert_string_equal(present, "1");
	assert_int_equal(put("k", "2", rev + 5), ERR_CONFLICT);
	assert_int_equal(put("none", "2", rev), ERR_CONFLICT);
	assert_string_equal(present, "");
	struct store_op two[] = {
		{.op = STORE_PUT, .key = STR("n"), .expect = 0, .value = STR("v")},
		{.op = STORE_CHECK, .key = STR("k"), .expect = 0},
	};
	assert_int_equal(wait_txn(two, 2), ERR_CONFLICT);
	assert_int_equal(last.failed_op, 1);
	assert_null(store_get(s, STR("n")));
	two[1].expect = rev;
	assert_int_equal(wait_txn(two, 2), 0);
	assert_int_equal(store_get(s, STR("n"))->rev, last.rev);
	assert_int_equal(del("gone", STORE_ANY), 0);
	assert_int_equal(last.rev, store_rev(s));
	assert_int_equal(store_txn(s, two, STORE_TXN_OPS_MAX + 1, NULL, NULL), ERR_LIMIT);
}

/* Many writers of one key in one turn: each sees what the one before it wrote. */
static void on_race(const struct store_txn_result *res, void *arg)
{
	int *won = arg;
	*won += res->r == 0;
	answers++;
}
static void one_of_many_writers_wins(UNUSED void **state)
{
	int won = 0, want = answers + 50;
	for (int i = 0; i < 50; i++) {
		struct store_op op = {.op = STORE_PUT, .key = STR("race"), .value = STR("v")};
		assert_int_equal(store_txn(s, &op, 1, on_race, &won), 0);
	}
	while (answers < want)
		(void)loop_turn(l, 1000); /* ends with the answers */
	assert_int_equal(won, 1);
}

/* ---- watches ---- */

struct seen {
	struct buf log;
	bool gone;
};
static void on_ready(struct store_watch *w, void *arg)
{
	struct seen *seen = arg;
	struct store_event ev;
	while (store_watch_next(w, &ev))
		buf_printf(&seen->log, "%.*s:%.*s>%.*s ", STR_FMT(ev.key),
			   STR_FMT(ev.before ? ev.before->bytes : STR_NULL),
			   STR_FMT(ev.now ? ev.now->bytes : STR_NULL));
}
static void on_gone(UNUSED struct store_watch *w, void *arg)
{
	((struct seen *)arg)->gone = true;
}
static const struct store_watch_ops watch_ops = {on_ready, on_gone};
static void settle(void)
{
	for (int i = 0; i < 3; i++)
		(void)loop_turn(l, 0); /* deferred calls run */
}

static void watches_see_changes(UNUSED void **state)
{
	struct seen all = {.log = BUF_INIT}, late = all, other = all;
	struct store_watch *wa, *wl, *wo;
	rev_t start = store_rev(s);
	assert_int_equal(store_watch(s, STR("/w/"), start, &watch_ops, &all, &wa), 0);
	assert_int_equal(store_watch(s, STR("/o/"), start, &watch_ops, &other, &wo), 0);
	put("/w/1", "a", 0);
	rev_t mid = last.rev;
	put("/w/1", "b", STORE_ANY);
	put("/x", "q", STORE_ANY);
	del("/w/1", STORE_ANY);
	settle();
	assert_string_equal(all.log.p, "/w/1:>a /w/1:a>b /w/1:b> ");
	assert_int_equal(store_watch_rev(wa), store_rev(s));
	assert_int_equal(store_watch(s, STR("/w/"), mid, &watch_ops, &late, &wl), 0);
	assert_null(late.log.p);
	settle();
	assert_string_equal(late.log.p, "/w/1:a>b /w/1:b> ");
	assert_null(other.log.p);
	store_watch_stop(wa);
	store_watch_stop(wl);
	store_watch_stop(wo);
	buf_fini(&all.log);
	buf_fini(&late.log);
}

static void on_ready_never(UNUSED struct store_watch *w, UNUSED void *arg) {}
static void slow_watches_fall_out(UNUSED void **state)
{
	static const struct store_watch_ops lazy = {on_ready_never, on_gone};
	struct seen slow = {.log = BUF_INIT}, idle = slow;
	struct store_watch *ws, *wi;
	s = store_close(s);
	open_store(":memory:", 4096);
	rev_t start = store_rev(s);
	assert_int_equal(store_watch(s, STR("/w/"), start, &lazy, &slow, &ws), 0);
	assert_int_equal(store_watch(s, STR("/i/"), start, &watch_ops, &idle, &wi), 0);
	for (int i = 0; i < 100; i++)
		put("/w/1", "value", STORE_ANY);
	settle();
	assert_true(slow.gone);
	assert_false(idle.gone);
	assert_int_equal(store_watch_rev(wi), store_rev(s));
	store_watch_stop(ws);
	assert_int_equal(store_watch(s, STR("/w/"), start, &lazy, &slow, &ws), ERR_GONE);
	assert_int_equal(store_list(s, STR("/"), STR_NULL, start + 1, list_one, NULL), ERR_GONE);
	struct store_stats st;
	store_stats(s, &st);
	assert_true(st.window_bytes <= 4096);
	store_watch_stop(wi);
}

/* ---- disk ---- */

static void survives_a_restart(UNUSED void **state)
{
	s = store_close(s);
	open_store(path, 0);
	put("/p", "1", STORE_ANY);
	put("/q", "1", STORE_ANY);
	del("/q", STORE_ANY);
	rev_t rev = store_rev(s);
	struct store_op op = {.op = STORE_PUT, .key = STR("/closing"), .expect = STORE_ANY};
	assert_int_equal(store_txn(s, &op, 1, on_txn, NULL), 0);
	s = store_close(s);
	open_store(path, 0);
	assert_int_equal(store_rev(s), rev + 1);
	assert_non_null(store_get(s, STR("/p")));
	assert_non_null(store_get(s, STR("/closing")));
	assert_null(store_get(s, STR("/q")));
	struct store_watch *w;
	struct seen seen = {.log = BUF_INIT};
	assert_int_equal(store_watch(s, STR("/"), rev, &watch_ops, &seen, &w), ERR_GONE);
	assert_int_equal(store_watch(s, STR("/"), rev + 1, &watch_ops, &seen, &w), 0);
	store_watch_stop(w);
	struct store_config c = {.path = path};
	struct store *second;
	struct err e;
	assert_int_equal(store_open(l, &c, &second, &e), ERR_STORAGE);
	assert_non_null(strstr(e.text, "in use"));
}

static void refuses_what_it_cannot_read(UNUSED void **state)
{
	struct err e;
	struct store *x;
	struct store_config c = {.path = "/nonexistent/dir/store.db"};
	assert_int_equal(store_open(l, &c, &x, &e), ERR_STORAGE);
	char junk[96];
	(void)snprintf(junk, sizeof(junk), "%s/junk", dir);
	int fd = open(junk, O_CREAT | O_WRONLY, 0600);
	for (int i = 0; i < 500; i++)
		assert_int_equal(write(fd, "this is no database ", 20), 20);
	close(fd);
	c.path = junk;
	assert_int_equal(store_open(l, &c, &x, &e), ERR_STORAGE);
	assert_non_null(strstr(e.text, junk));
	(void)unlink(junk); /* a temporary */
}

static void relaxed_writes_keep_their_revisions(UNUSED void **state)
{
	s = store_close(s);
	open_store(path, 0);
	put("/strict", "1", STORE_ANY);
	struct store_op op = {.op = STORE_PUT, .key = STR("/lease"), .expect = STORE_ANY};
	op.relaxed = true;
	struct store_stats a, b;
	store_stats(s, &a);
	for (int i = 0; i < 10; i++)
		assert_int_equal(wait_txn(&op, 1), 0);
	store_stats(s, &b);
	assert_int_equal(a.commits, b.commits);
	assert_non_null(store_get(s, STR("/lease")));
	rev_t seen = store_rev(s);
	s = store_crash(s);
	open_store(path, 0);
	assert_true(store_rev(s) >= seen);
	assert_non_null(store_get(s, STR("/strict")));
	/* And they reach the disk with the next strict one. */
	assert_int_equal(wait_txn(&op, 1), 0);
	put("/strict", "2", STORE_ANY);
	s = store_crash(s);
	open_store(path, 0);
	assert_non_null(store_get(s, STR("/lease")));
}

static void full_disk_refuses_and_recovers(UNUSED void **state)
{
	put("/full", "1", STORE_ANY);
	__atomic_store_n(&disk_full, 1, __ATOMIC_RELAXED);
	rev_t rev = store_rev(s);
	assert_int_equal(put("/full", "2", STORE_ANY), ERR_STORAGE);
	assert_non_null(strstr(last.err.text, "full"));
	assert_true(str_is(store_get(s, STR("/full"))->bytes, "1"));
	assert_int_equal(store_rev(s), rev);
	__atomic_store_n(&disk_full, 0, __ATOMIC_RELAXED);
	assert_int_equal(put("/full", "3", STORE_ANY), 0);
	assert_int_equal(last.rev, rev + 1);
}

/* ---- expiry, on a clock of our own ---- */

static int64_t fake_ns = 1000 * NS_PER_S;
static int64_t fake_read(UNUSED void *arg)
{
	return fake_ns;
}
static void fake_random(UNUSED void *arg, void *p, size_t n)
{
	memset(p, 1, n);
}
static void keys_expire(UNUSED void **state)
{
	static const struct clock_ops ops = {fake_read, fake_read, fake_random, NULL};
	teardown(NULL);
	clock_use(&ops);
	setup(NULL);
	struct store_op op = {.op = STORE_PUT, .key = STR("/ev"), .expect = STORE_ANY, .ttl_s = 60};
	assert_int_equal(wait_txn(&op, 1), 0);
	for (int i = 0; i < 200; i++) {
		fake_ns += NS_PER_S / 2;
		(void)loop_turn(l, 0); /* timers fire as time passes */
		assert_true((store_get(s, STR("/ev")) != NULL) == (i < 119) || i == 119 ||
			    i == 120 || i == 121 || i == 122);
	}
	assert_null(store_get(s, STR("/ev")));
	teardown(NULL);
	clock_use(NULL);
	setup(NULL);
}

/* ---- kill -9: no acknowledged write is lost ---- */

#define WRITER_KEYS 16
struct writer {
	int out;
	uint64_t n[WRITER_KEYS];
};
static void writer_next(struct writer *w, unsigned i);
struct writer_slot {
	struct writer *w;
	unsigned i;
};
static void on_written(const struct store_txn_result *res, void *arg)
{
	struct writer_slot *slot = arg;
	uint64_t ack[2] = {slot->i, slot->w->n[slot->i]};
	if (res->r < 0 || write(slot->w->out, ack, sizeof(ack)) != sizeof(ack))
		_exit(1);
	writer_next(slot->w, slot->i);
}
static void writer_next(struct writer *w, unsigned i)
{
	static struct writer_slot slots[WRITER_KEYS];
	char key[16], value[600] = {0};
	slots[i] = (struct writer_slot){w, i};
	w->n[i]++;
	(void)snprintf(key, sizeof(key), "/k/%u", i); /* fits */
	memcpy(value, &w->n[i], sizeof(w->n[i]));
	struct store_op op = {.op = STORE_PUT,
			      .key = str_of(key),
			      .expect = STORE_ANY,
			      .value = str_n(value, sizeof(value))};
	if (store_txn(s, &op, 1, on_written, &slots[i]) < 0)
		_exit(1);
}
static int writer_main(const char *file, uint64_t base)
{
	struct writer w = {.out = STDOUT_FILENO};
	struct store_config c = {.path = file};
	l = loop_new();
	if (store_open(l, &c, &s, NULL) < 0)
		return 1;
	for (unsigned i = 0; i < WRITER_KEYS; i++) {
		w.n[i] = base;
		writer_next(&w, i);
	}
	return loop_run(l);
}

static pid_t start_writer(uint64_t base, int *ret_fd)
{
	int fds[2];
	char number[24];
	assert_int_equal(pipe2(fds, O_CLOEXEC), 0);
	(void)snprintf(number, sizeof(number), "%llu", (unsigned long long)base); /* fits */
	pid_t pid = fork();
	if (pid == 0) {
		dup2(fds[1], STDOUT_FILENO);
		execl("/proc/self/exe", "store_test", "writer", path, number, NULL);
		_exit(127);
	}
	close(fds[1]);
	*ret_fd = fds[0];
	return pid;
}

static void no_acknowledged_write_is_lost(UNUSED void **state)
{
	uint64_t acked[WRITER_KEYS] = {0}, total = 0;
	(void)unlink(path); /* of the tests before */
	for (int round = 0; round < 20; round++) {
		int fd;
		uint64_t base = (uint64_t)round << 32, ack[2];
		pid_t pid = start_writer(base, &fd);
		/* Let it come up, then end it anywhere. */
		for (uint32_t n = 1 + random_below(400); n; n--) {
			if (read(fd, ack, sizeof(ack)) != sizeof(ack))
				break;
			acked[ack[0]] = ack[1];
			total++;
		}
		assert_int_equal(kill(pid, SIGKILL), 0);
		while (read(fd, ack, sizeof(ack)) == sizeof(ack)) {
			acked[ack[0]] = ack[1];
			total++;
		}
		close(fd);
		assert_int_equal(waitpid(pid, NULL, 0), pid);
		s = store_close(s);
		open_store(path, 0);
		for (unsigned i = 0; i < WRITER_KEYS; i++) {
			char key[16];
			uint64_t n = 0;
			(void)snprintf(key, sizeof(key), "/k/%u", i); /* fits */
			struct sval *v = store_get(s, str_of(key));
			if (v)
				memcpy(&n, v->bytes.p, sizeof(n));
			assert_true(n >= acked[i]);
		}
		s = store_crash(s);
		open_store(":memory:", 0);
	}
	assert_true(total > 100);
}

static int make_dir(UNUSED void **state)
{
	if (!mkdtemp(dir))
		return -1;
	(void)snprintf(path, sizeof(path), "%s/store.db", dir); /* fits */
	return 0;
}
static int remove_dir(UNUSED void **state)
{
	static const char *const tails[] = {"", "-wal", "-shm", "-journal"};
	for (size_t i = 0; i < ARRAY_SIZE(tails); i++) {
		char file[80];
		(void)snprintf(file, sizeof(file), "%s%s", path, tails[i]); /* fits */
		(void)unlink(file);                                         /* may be absent */
	}
	return rmdir(dir);
}

#define TEST(fn) cmocka_unit_test_setup_teardown(fn, setup, teardown)
int main(int argc, char **argv)
{
	if (argc == 4 && strcmp(argv[1], "writer") == 0)
		return writer_main(argv[2], strtoull(argv[3], NULL, 10));
	const struct CMUnitTest tests[] = {
		TEST(reads_what_was_written),         TEST(refuses_conflicts),
		TEST(one_of_many_writers_wins),       TEST(watches_see_changes),
		TEST(slow_watches_fall_out),          TEST(survives_a_restart),
		TEST(refuses_what_it_cannot_read),    TEST(relaxed_writes_keep_their_revisions),
		TEST(full_disk_refuses_and_recovers), TEST(keys_expire),
		TEST(no_acknowledged_write_is_lost),
	};
	return cmocka_run_group_tests(tests, make_dir, remove_dir);
}
