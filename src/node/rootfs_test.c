/* Every kind of root file system, in a mount namespace of the test's own. */
#include "node/rootfs.h"
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <cmocka.h>

static char dir[64];
static struct image_store *store;
static bool rootless;

static char *in_dir(const char *fmt, ...) PRINTF_LIKE(1, 2);
static char *in_dir(const char *fmt, ...)
{
	static char path[4][512];
	static unsigned at;
	va_list ap;
	at = (at + 1) % 4;
	int n = snprintf(path[at], sizeof path[at], "%s/", dir);
	va_start(ap, fmt);
	(void)vsnprintf(path[at] + n, sizeof path[at] - (size_t)n, fmt, ap);
	va_end(ap);
	return path[at];
}

static void touch(const char *path)
{
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	assert_true(fputs(path, f) > 0);
	assert_int_equal(fclose(f), 0);
}

/* Two layers: the upper one hides "gone", replaces "opaque", adds to "dir". */
static void make_layers(void)
{
	static const char *const folders[] = {"one", "one/dir", "one/opaque",
					      "two", "two/dir", "two/opaque"};
	for (size_t i = 0; i < ARRAY_SIZE(folders); i++)
		assert_int_equal(mkdir(in_dir("store/layers/%s", folders[i]), 0755), 0);
	static const char *const files[] = {"one/gone", "one/dir/a", "one/opaque/old", "two/dir/b",
					    "two/opaque/new"};
	for (size_t i = 0; i < ARRAY_SIZE(files); i++)
		touch(in_dir("store/layers/%s", files[i]));
	assert_int_equal(chmod(in_dir("store/layers/one/dir/a"), 04711), 0);
	assert_int_equal(symlink("a", in_dir("store/layers/one/dir/link")), 0);
	assert_int_equal(mknod(in_dir("store/layers/two/gone"), S_IFCHR, makedev(0, 0)), 0);
	assert_int_equal(setxattr(in_dir("store/layers/two/opaque"),
				  rootless ? "user.overlay.opaque" : "trusted.overlay.opaque", "y",
				  1, 0),
			 0);
}

static bool there(const char *path)
{
	return access(in_dir("c/rootfs/%s", path), F_OK) == 0;
}

/* The container sees the layers merged, may change all, and nothing is left. */
static void works(const struct rootfs_driver *d, const char *name)
{
	const char *layers[] = {"one", "two"};
	struct image image = {.ref = "test", .layers = layers, .layers_n = 2};
	struct err e = {0};
	struct stat st;
	assert_int_equal(mkdir(in_dir("c"), 0755), 0);
	if (rootfs_mount(d, in_dir("c"), &image, &e) < 0)
		fail_msg("%s: %s", name, e.text);
	assert_true(there("dir/a") && there("dir/b") && there("dir/link") && there("opaque/new"));
	assert_false(there("gone") || there("opaque/old"));
	assert_int_equal(stat(in_dir("c/rootfs/dir/a"), &st), 0);
	assert_int_equal(st.st_mode & 07777, 04711);
	touch(in_dir("c/rootfs/fresh"));
	assert_int_equal(unlink(in_dir("c/rootfs/dir/a")), 0);
	/* a second call finds it made, with the changes */
	assert_int_equal(rootfs_mount(d, in_dir("c"), &image, &e), 0);
	assert_true(there("fresh") && !there("dir/a"));
	assert_int_equal(access(in_dir("store/layers/one/dir/a"), F_OK), 0);
	if (rootfs_unmount(d, in_dir("c"), &e) < 0)
		fail_msg("%s: %s", name, e.text);
	assert_int_equal(rmdir(in_dir("c")), 0);
	assert_int_equal(rootfs_unmount(d, in_dir("c"), &e), 0);
}

static void every_mode(void **state)
{
	(void)state;
	struct rootfs_driver d;
	struct err e = {0};
	if (rootfs_probe(dir, store, &d, &e) < 0)
		fail_msg("%s", e.text);
	print_message("%s%s%s\n", rootfs_mode_name(d.mode), d.why[0] ? ": " : "", d.why);
	make_layers();
	works(&d, "as probed");
	bool appends = d.appends, overlay = d.mode == ROOTFS_OVERLAY;
	if (overlay) {
		d.appends = false;
		works(&d, "old mount call");
		d.appends = appends;
	}
	if (d.mode != ROOTFS_COPY) {
		d.mode = ROOTFS_OVERLAY_TMPFS;
		works(&d, "tmpfs");
	}
	d.mode = ROOTFS_COPY;
	works(&d, "copy");
	rootfs_driver_fini(&d);
}

/* An image without layers has an empty root. */
static void scratch(void **state)
{
	(void)state;
	struct rootfs_driver d;
	struct image image = {.ref = "scratch"};
	assert_int_equal(rootfs_probe(dir, store, &d, NULL), 0);
	assert_int_equal(mkdir(in_dir("c"), 0755), 0);
	assert_int_equal(rootfs_mount(&d, in_dir("c"), &image, NULL), 0);
	touch(in_dir("c/rootfs/file"));
	assert_int_equal(rootfs_unmount(&d, in_dir("c"), NULL), 0);
	rootfs_driver_fini(&d);
}

static void removing(void **state)
{
	(void)state;
	assert_int_equal(mkdir(in_dir("tree"), 0755), 0);
	assert_int_equal(mkdir(in_dir("tree/locked"), 0755), 0);
	touch(in_dir("tree/locked/file"));
	touch(in_dir("kept"));
	assert_int_equal(symlink(in_dir("kept"), in_dir("tree/link")), 0);
	assert_int_equal(chmod(in_dir("tree/locked"), 0), 0);
	assert_int_equal(rootfs_remove_tree(in_dir("tree")), 0);
	assert_int_equal(access(in_dir("tree"), F_OK), -1);
	assert_int_equal(access(in_dir("kept"), F_OK), 0);
	assert_int_equal(rootfs_remove_tree(in_dir("tree")), 0);
}

#define DEEP 20000

/* Deeper than there are descriptors, and than a path is long. */
static void removing_the_deep(void **state)
{
	(void)state;
	assert_int_equal(mkdir(in_dir("deep"), 0755), 0);
	int fd = open(in_dir("deep"), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	for (int i = 0; i < DEEP && fd >= 0; i++) {
		assert_int_equal(mkdirat(fd, "d", 0755), 0);
		int down = openat(fd, "d", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		(void)close(fd);
		fd = down;
	}
	assert_true(fd >= 0);
	(void)close(fd);
	assert_int_equal(rootfs_remove_tree(in_dir("deep")), 0);
	assert_int_equal(access(in_dir("deep"), F_OK), -1);
}

/* A bind mount has the device of what is around it. */
static void removing_beside_a_mount(void **state)
{
	(void)state;
	assert_int_equal(mkdir(in_dir("elsewhere"), 0755), 0);
	touch(in_dir("elsewhere/file"));
	assert_int_equal(mkdir(in_dir("around"), 0755), 0);
	assert_int_equal(mkdir(in_dir("around/at"), 0755), 0);
	assert_int_equal(mount(in_dir("elsewhere"), in_dir("around/at"), NULL, MS_BIND, NULL), 0);
	touch(in_dir("around/file"));
	assert_true(rootfs_remove_tree(in_dir("around")) < 0);
	assert_int_equal(access(in_dir("around/file"), F_OK), -1);
	assert_int_equal(access(in_dir("elsewhere/file"), F_OK), 0);
	assert_int_equal(umount(in_dir("around/at")), 0);
	assert_int_equal(rootfs_remove_tree(in_dir("around")), 0);
}

static void write_once(const char *path, const char *text)
{
	AUTO_FD int fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd >= 0 && write(fd, text, strlen(text)) < 0)
		print_message("%s: %s\n", path, strerror(errno));
}

/* A mount namespace, as root or in a user namespace. */
static bool own_namespace(void)
{
	unsigned uid = geteuid(), gid = getegid();
	if (unshare(CLONE_NEWNS) == 0)
		return mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
	if (unshare(CLONE_NEWUSER | CLONE_NEWNS) < 0)
		return false;
	AUTO_FREE char *uids = xasprintf("0 %u 1", uid);
	AUTO_FREE char *gids = xasprintf("0 %u 1", gid);
	write_once("/proc/self/setgroups", "deny");
	write_once("/proc/self/uid_map", uids);
	write_once("/proc/self/gid_map", gids);
	rootless = true;
	return mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static int setup(void **state)
{
	(void)state;
	(void)snprintf(dir, sizeof dir, "/tmp/rootfs_test.XXXXXX");
	if (!mkdtemp(dir))
		return -1;
	struct image_store_options o = {.writer = true, .userxattr = rootless};
	return image_store_open(in_dir("store"), &o, &store, NULL);
}

static int teardown(void **state)
{
	(void)state;
	image_store_close(store);
	return rootfs_remove_tree(dir);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_mode, setup, teardown),
		cmocka_unit_test_setup_teardown(scratch, setup, teardown),
		cmocka_unit_test_setup_teardown(removing, setup, teardown),
		cmocka_unit_test_setup_teardown(removing_the_deep, setup, teardown),
		cmocka_unit_test_setup_teardown(removing_beside_a_mount, setup, teardown),
	};
	if (!own_namespace()) {
		print_message("skipped: no mount namespace to be had here\n");
		return 0;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
