/* Volumes, as root or in a user namespace of its own (bind mounts). */
/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "base/buf.h"
#include "base/file.h"
#include "node/rootfs.h"
#include "node/volume.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/stat.h>

static char folder[32];

static const char *in(const char *path)
{
	static char full[4][256];
	static unsigned next;
	char *out = full[next++ % 4];

	snprintf(out, sizeof(full[0]), "%s/%s", folder, path);
	return out;
}

static bool there(const char *path)
{
	struct stat st;

	return lstat(in(path), &st) == 0;
}

static void put(const char *path, const char *text)
{
	assert_int_equal(file_write(in(path), str_of(text), 0644, false, NULL), 0);
}

static void holds(const char *path, const char *text)
{
	char got[64];
	AUTO_FD int fd = open(in(path), O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : read(fd, got, sizeof(got) - 1);

	assert_true(n >= 0);
	got[n] = 0;
	assert_string_equal(got, text);
}

static int setup(UNUSED void **state)
{
	snprintf(folder, sizeof(folder), "/tmp/volume.XXXXXX");
	assert_non_null(mkdtemp(folder));
	assert_int_equal(dir_make(in("pod/volumes/v"), 0755), 0);
	assert_int_equal(dir_make(in("outside/keep"), 0755), 0);
	put("outside/file", "precious");
	return 0;
}

static int teardown(UNUSED void **state)
{
	volume_remove_all(in("pod"));
	return rootfs_remove_tree(folder);
}

static int make_files(const char *name, const char *content)
{
	const struct volume_file files[] = {{str_of(name), str_of(content), 0644, 0},
					    {STR("deep/er"), STR("x"), 0400, 0}};
	const struct volume v = {.name = "v",
				 .path = in("pod/volumes/v"),
				 .kind = VOLUME_FILES,
				 .files = files,
				 .files_n = 2,
				 .gid = -1};
	struct err e;

	return volume_make(&v, &e);
}

static void files_change_as_a_whole(UNUSED void **state)
{
	assert_int_equal(make_files("a", "1"), 0);
	holds("pod/volumes/v/a", "1");
	holds("pod/volumes/v/deep/er", "x");
	assert_int_equal(make_files("b", "2"), 0);
	holds("pod/volumes/v/b", "2");
	assert_false(there("pod/volumes/v/a")); /* the link that leads nowhere went */
}

static void a_file_may_have_an_owner(UNUSED void **state)
{
	const struct volume_file files[] = {{STR("token"), STR("x"), 0600, 1000},
					    {STR("other"), STR("y"), 0640, 0}};
	struct volume v = {.name = "v",
			   .path = in("pod/volumes/v"),
			   .kind = VOLUME_FILES,
			   .files = files,
			   .files_n = 2,
			   .gid = -1};
	struct stat st;
	struct err e;

	if (geteuid() != 0)
		skip(); /* nobody else may give files away */
	assert_int_equal(volume_make(&v, &e), 0);
	assert_int_equal(stat(in("pod/volumes/v/token"), &st), 0);
	assert_true(st.st_uid == 1000 && (st.st_mode & 0777) == 0600);
	assert_int_equal(stat(in("pod/volumes/v/other"), &st), 0);
	assert_true(st.st_uid == 0 && (st.st_mode & 0777) == 0640);
	volume_remove_all(in("pod"));
	v.gid = 2000;
	assert_int_equal(volume_make(&v, &e), 0);
	assert_int_equal(stat(in("pod/volumes/v/token"), &st), 0);
	assert_true(st.st_uid == 1000 && st.st_gid == 2000 && (st.st_mode & 0777) == 0640);
}

/* ..data of another hand must not choose what is removed. */
static void a_foreign_link_is_not_followed(UNUSED void **state)
{
	assert_int_equal(make_files("a", "1"), 0);
	assert_int_equal(unlink(in("pod/volumes/v/..data")), 0);
	assert_int_equal(symlink("../../../outside", in("pod/volumes/v/..data")), 0);
	assert_int_equal(make_files("a", "2"), 0);
	holds("outside/file", "precious");
	holds("pod/volumes/v/a", "2");
}

#define AT "pod/" VOLUME_SUBPATHS "/c.0"

static int subpath(const char *sub)
{
	struct err e;

	return volume_subpath(in("pod/volumes/v"), sub, in(AT), &e);
}

static void subpath_is_made_and_bound(UNUSED void **state)
{
	assert_int_equal(subpath("a/b"), 0);
	put(AT "/file", "1");
	holds("pod/volumes/v/a/b/file", "1");
	assert_int_equal(subpath("a/b/file"),
			 0); /* instead of the folder: a restart with another */
	holds(AT, "1");
	assert_int_equal(subpath("../x"), ERR_INVALID);
	assert_int_equal(subpath("/x"), ERR_INVALID);
}

static void subpath_stays_inside(UNUSED void **state)
{
	assert_int_equal(symlink(in("outside"), in("pod/volumes/v/out")), 0);
	assert_int_equal(symlink("../../../outside", in("pod/volumes/v/up")), 0);
	assert_true(subpath("out/made") < 0);
	assert_true(subpath("up/made") < 0);
	assert_true(subpath("out") < 0);
	assert_false(there("outside/made"));
}

/* What is bound stays what it was, whatever the container does to the names afterwards. */
static void subpath_is_not_looked_up_again(UNUSED void **state)
{
	assert_int_equal(subpath("d"), 0);
	assert_int_equal(rename(in("pod/volumes/v/d"), in("pod/volumes/v/e")), 0);
	assert_int_equal(symlink(in("outside"), in("pod/volumes/v/d")), 0);
	put(AT "/file", "1");
	holds("pod/volumes/v/e/file", "1");
	holds("outside/file", "precious");
}

static void what_is_bound_is_not_emptied(UNUSED void **state)
{
	struct err e;

	assert_int_equal(volume_subpath(in("outside"), "keep", in(AT), &e), 0);
	put("outside/keep/it", "1");
	NEGLECT(rootfs_remove_tree(in("pod"))); /* a sweep that forgot to unmount */
	holds("outside/keep/it", "1");
	volume_remove_all(in("pod"));
	holds("outside/keep/it", "1");
	assert_int_equal(rootfs_remove_tree(in("pod")), 0);
	assert_false(there("pod"));
}

static void map_write(const char *path, const char *text)
{
	AUTO_FD int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (fd < 0 || write(fd, text, strlen(text)) < 0)
		fprintf(stderr, "%s: %s\n", path, err_text(-errno));
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(a_file_may_have_an_owner),       TEST(files_change_as_a_whole),
		TEST(a_foreign_link_is_not_followed), TEST(subpath_is_made_and_bound),
		TEST(subpath_stays_inside),           TEST(subpath_is_not_looked_up_again),
		TEST(what_is_bound_is_not_emptied),
	};
	bool root = geteuid() == 0;
	char map[32];

	snprintf(map, sizeof(map), "0 %u 1", geteuid());
	if (unshare(root ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) < 0) {
		fprintf(stderr, "no mount namespace here: %s\n", err_text(-errno));
		return 1;
	}
	if (!root)
		map_write("/proc/self/uid_map", map);
	if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
