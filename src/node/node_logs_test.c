/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "node/node_priv.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define MIB (1024 * 1024)

static char folder[32], path[64];

static int setup(UNUSED void **state)
{
	snprintf(folder, sizeof(folder), "/tmp/logs.XXXXXX");
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof(path), "%s/0.log", folder);
	return 0;
}

static int teardown(UNUSED void **state)
{
	return rootfs_remove_tree(folder);
}

static void put(off_t bytes)
{
	AUTO_FD int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	assert_true(fd >= 0 && ftruncate(fd, bytes) == 0);
}

/* Size of the N-th rotated file; -1: not there. */
static off_t size(int n)
{
	AUTO_FREE char *file = xasprintf("%s.%d", path, n);
	struct stat st;

	return stat(file, &st) < 0 ? -1 : st.st_size;
}

static void five_files_are_kept(UNUSED void **state)
{
	for (int i = 1; i <= 7; i++) {
		put(i);
		node_logs_shift(path);
		assert_int_equal(access(path, F_OK), -1);
	}
	for (int i = 1; i <= 4; i++)
		assert_int_equal(size(i), 8 - i);
	assert_int_equal(size(5), -1);
}

static void a_flood_makes_room(UNUSED void **state)
{
	for (int i = 0; i < 4; i++) {
		put(10 * MIB);
		node_logs_shift(path);
	}
	assert_int_equal(size(4), 10 * MIB);
	put(300 * MIB); /* between two looks */
	node_logs_shift(path);
	assert_int_equal(size(1), 300 * MIB);
	for (int i = 2; i <= 4; i++)
		assert_int_equal(size(i), -1);
}

static void an_attempt_goes_whole(UNUSED void **state)
{
	for (int i = 0; i < 4; i++) {
		put(1);
		node_logs_shift(path);
	}
	put(1);
	node_logs_remove(path);
	assert_int_equal(rmdir(folder), 0);
	assert_int_equal(mkdir(folder, 0700), 0);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(five_files_are_kept),
		TEST(a_flood_makes_room),
		TEST(an_attempt_goes_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
