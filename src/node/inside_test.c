/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "node/inside.h"
#include "node/rootfs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

static char folder[32], root[64];
static int fd;

static int setup(UNUSED void **state)
{
	snprintf(folder, sizeof(folder), "/tmp/inside.XXXXXX");
	assert_non_null(mkdtemp(folder));
	snprintf(root, sizeof(root), "%s/root", folder);
	assert_int_equal(mkdir(root, 0755), 0);
	fd = open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);
	assert_true(fd >= 0);
	return 0;
}

static int teardown(UNUSED void **state)
{
	(void)close(fd);
	return rootfs_remove_tree(folder);
}

static bool there(const char *path)
{
	AUTO_FREE char *full = xasprintf("%s/%s", folder, path);
	struct stat st;

	return stat(full, &st) == 0;
}

static int mkdirs(const char *path)
{
	return inside_mkdirs(fd, path, (uid_t)-1, (gid_t)-1);
}

static void makes_what_is_missing(UNUSED void **state)
{
	assert_int_equal(mkdirs("a/b"), 0);
	assert_int_equal(mkdirs("a/b"), 0);
	assert_int_equal(mkdirs("/c//d/"), 0);
	assert_int_equal(mkdirs("e"), 0);
	assert_int_equal(mkdirs(""), 0);
	assert_int_equal(mkdirs("../f"), 0); /* ".." of the root is the root */
	assert_true(there("root/a/b") && there("root/c/d") && there("root/e") && there("root/f"));
	assert_false(there("f"));
	assert_int_equal(symlinkat("nowhere", fd, "dangling"), 0);
	assert_int_equal(mkdirs("dangling/x"), -ENOENT);
	assert_false(there("root/nowhere"));
}

static void links_do_not_lead_out(UNUSED void **state)
{
	AUTO_FREE char *outside = xasprintf("%s/outside", folder);

	assert_int_equal(mkdir(outside, 0755), 0);
	assert_int_equal(symlinkat("../outside", fd, "up"), 0);
	assert_int_equal(symlinkat(outside, fd, "absolute"), 0);
	assert_true(mkdirs("up/x") < 0);
	assert_true(mkdirs("absolute/x") < 0);
	assert_false(there("outside/x"));
	assert_int_equal(inside_open(fd, "up", O_PATH), -ENOENT);
}

static void only_files_are_read(UNUSED void **state)
{
	assert_int_equal(mkfifoat(fd, "pipe", 0600), 0);
	assert_int_equal(inside_open_file(fd, "pipe"),
			 -EINVAL); /* and does not wait for a writer */
	assert_int_equal(inside_open_file(fd, "."), -EINVAL);
	assert_int_equal(inside_open_file(fd, "none"), -ENOENT);
	AUTO_FREE char *file = xasprintf("%s/file", root);
	AUTO_FD int made = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	assert_true(made >= 0);
	AUTO_FD int opened = inside_open_file(fd, "/../file");
	assert_true(opened >= 0);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(makes_what_is_missing),
		TEST(links_do_not_lead_out),
		TEST(only_files_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
