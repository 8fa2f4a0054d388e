#include "node/image.h"
#include "node/image_gate.h"
#include "node/image_priv.h"
#include "node/image_registry.h"
#include "node/rootfs.h"
#include "wire/text.h"
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <cmocka.h>

static char dir[64];

static char *in_dir(const char *name)
{
	static char path[4][512];
	static unsigned at;
	at = (at + 1) % 4;
	(void)snprintf(path[at], sizeof path[at], "%s/%s", dir, name);
	return path[at];
}

static void write_file(const char *path, struct str s)
{
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(s.p, 1, s.n, f), s.n);
	assert_int_equal(fclose(f), 0);
}

/* ---- references ---- */

static void ref_is(const char *in, const char *out)
{
	struct image_ref r;
	char text[IMAGE_REF_BYTES];
	assert_int_equal(image_ref_parse(str_of(in), &r, NULL), 0);
	image_ref_format(&r, text);
	assert_string_equal(text, out);
}

#define HEX64 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static void references(void **state)
{
	(void)state;
	ref_is("nginx", "docker.io/library/nginx:latest");
	ref_is("radial/busyboxplus:curl", "docker.io/radial/busyboxplus:curl");
	ref_is("index.docker.io/nginx", "docker.io/library/nginx:latest");
	ref_is("docker.io/nginx:1", "docker.io/library/nginx:1");
	ref_is("localhost/a/b", "localhost/a/b:latest");
	ref_is("localhost:5000/a", "localhost:5000/a:latest");
	ref_is("127.0.0.1:5000/a:b", "127.0.0.1:5000/a:b");
	ref_is("[::1]:5000/a", "[::1]:5000/a:latest");
	ref_is("registry.k8s.io/e2e-test-images/agnhost:2.53",
	       "registry.k8s.io/e2e-test-images/agnhost:2.53");
	ref_is("a__b/c-d--e.f", "docker.io/a__b/c-d--e.f:latest");
	ref_is("nginx:1@sha256:" HEX64, "docker.io/library/nginx@sha256:" HEX64);
	static const char *bad[] = {
		"",          "NGINX",   "a//b", "/a",   "a/",         "a:",
		"a:b:c",     "a___b/c", "-a",   "a-",   "a@sha256:0", ("a@md5:" HEX64),
		"x:99999/a", "h.x:0/a", "a b",  "a\nb", "[::g]/a",    "[::1/a",
		"../etc",    "a/../b",  "é",
	};
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		struct image_ref r;
		if (image_ref_parse(str_of(bad[i]), &r, NULL) != ERR_INVALID)
			fail_msg("\"%s\" was taken", bad[i]);
	}
	struct err e;
	struct image_ref r;
	assert_int_equal(image_ref_parse(STR("NGINX"), &r, &e), ERR_INVALID);
	assert_string_equal(e.text,
			    "couldn't parse image name \"NGINX\": invalid reference format: "
			    "repository name (library/NGINX) must be lowercase");
	assert_true(image_ref_is_latest(STR("nginx")) && image_ref_is_latest(STR("a:latest")));
	assert_false(image_ref_is_latest(STR("nginx:1")) ||
		     image_ref_is_latest(STR("nginx@sha256:" HEX64)));
}

static void credentials(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct json *v;
	struct image_ref r;
	struct image_auth auth;
	const char *text = "{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"dTpwOnE=\"},"
			   "\"reg.example:5000\":{\"username\":\"x\",\"password\":\"y\"}}}";
	assert_int_equal(json_parse(a, str_of(text), NULL, &v), 0);
	assert_int_equal(image_ref_parse(STR("nginx"), &r, NULL), 0);
	assert_true(image_auth_find(a, v, &r, &auth));
	assert_string_equal(auth.username, "u");
	assert_string_equal(auth.password, "p:q");
	assert_int_equal(image_ref_parse(STR("reg.example:5000/a"), &r, NULL), 0);
	assert_true(image_auth_find(a, v, &r, &auth) && strcmp(auth.password, "y") == 0);
	assert_int_equal(image_ref_parse(STR("reg.example/a"), &r, NULL), 0);
	assert_false(image_auth_find(a, v, &r, &auth));
}

/* ---- layers ---- */

struct entry {
	const char *path;
	mode_t mode; /* with the type; 0: a hard link to LINK */
	const char *link, *content;
};

/* A tar of ENTRIES at PATH; DIFF_ID gets its digest. */
static void make_tar(const char *path, const struct entry *entries, size_t n, bool gzip,
		     char diff_id[static IMAGE_DIGEST_BYTES])
{
	struct archive *ar = archive_write_new();
	size_t size = 1 << 20, used = 0;
	AUTO_FREE char *mem = xmalloc(size);
	(void)archive_write_set_format_pax_restricted(ar);
	assert_int_equal(archive_write_open_memory(ar, mem, size, &used), ARCHIVE_OK);
	for (size_t i = 0; i < n; i++) {
		struct archive_entry *en = archive_entry_new();
		const char *content = entries[i].content ? entries[i].content : "";
		archive_entry_set_pathname(en, entries[i].path);
		archive_entry_set_mode(en, entries[i].mode ? entries[i].mode : S_IFREG | 0644);
		archive_entry_set_mtime(en, 1000000000, 0);
		archive_entry_set_size(en, (la_int64_t)strlen(content));
		if (entries[i].link && entries[i].mode)
			archive_entry_set_symlink(en, entries[i].link);
		else if (entries[i].link)
			archive_entry_set_hardlink(en, entries[i].link);
		assert_int_equal(archive_write_header(ar, en), ARCHIVE_OK);
		(void)archive_write_data(ar, content, strlen(content));
		archive_entry_free(en);
	}
	assert_int_equal(archive_write_close(ar), ARCHIVE_OK);
	(void)archive_write_free(ar);
	image_digest(mem, used, diff_id);
	write_file(path, str_n(mem, used));
	if (gzip) {
		AUTO_FREE char *command = xasprintf("gzip -f %s && mv %s.gz %s", path, path, path);
		assert_int_equal(system(command), 0); // NOLINT: a test
	}
}

static struct image_store *open_store(void)
{
	struct image_store *s;
	struct image_store_options o = {.writer = true, .userxattr = true};
	assert_int_equal(image_store_open(in_dir("store"), &o, &s, NULL), 0);
	return s;
}

static char *in_layer(const struct image_store *s, const char *diff_id, const char *name)
{
	static char path[512];
	(void)snprintf(path, sizeof path, "%s/%.32s/%s", image_store_layers_dir(s), diff_id + 7,
		       name);
	return path;
}

static void unpacking(void **state)
{
	(void)state;
	static const struct entry entries[] = {
		{"./", S_IFDIR | 0755, NULL, NULL},
		{"locked/", S_IFDIR | 0555, NULL, NULL},
		{"locked/file", S_IFREG | 04755, NULL, "hello"},
		{"locked/twin", 0, "locked/file", NULL},
		{"/absolute", S_IFREG | 0600, NULL, "in"},
		{"link", S_IFLNK | 0777, "/locked", NULL},
		{"link/through", S_IFREG | 0644, NULL, "inside"},
		{"deep/er/file", S_IFREG | 0644, NULL, "x"},
		{"deep/.wh.gone", S_IFREG | 0644, NULL, NULL},
		{"deep/.wh..wh..opq", S_IFREG | 0644, NULL, NULL},
		{"changes", S_IFREG | 0644, NULL, "first"},
		{"changes", S_IFDIR | 0700, NULL, NULL},
		{"changes/now", S_IFREG | 0644, NULL, "a folder"},
	};
	struct image_store *s = open_store();
	char id[IMAGE_DIGEST_BYTES], value[4];
	struct stat st, twin;
	for (int gzip = 0; gzip < 2; gzip++) {
		make_tar(in_dir("l.tar"), entries, ARRAY_SIZE(entries), gzip, id);
		struct err e = {0};
		if (image_layer_unpack(s, in_dir("l.tar"), id, &e) < 0)
			fail_msg("%s", e.text);
		assert_int_equal(lstat(in_layer(s, id, "locked"), &st), 0);
		assert_int_equal(st.st_mode & 07777, 0555);
		assert_int_equal(st.st_mtime, 1000000000);
		assert_int_equal(lstat(in_layer(s, id, "locked/file"), &st), 0);
		assert_int_equal(st.st_mode & 07777, 04755);
		assert_int_equal(lstat(in_layer(s, id, "locked/twin"), &twin), 0);
		assert_int_equal(st.st_ino, twin.st_ino);
		assert_int_equal(lstat(in_layer(s, id, "absolute"), &st), 0);
		assert_int_equal(lstat(in_layer(s, id, "locked/through"), &st), 0);
		assert_int_equal(lstat(in_layer(s, id, "changes/now"), &st), 0);
		assert_int_equal(lstat(in_layer(s, id, "deep/gone"), &st), 0);
		assert_true(S_ISCHR(st.st_mode) && st.st_rdev == makedev(0, 0));
		if (getxattr(in_layer(s, id, "deep"), "user.overlay.opaque", value, sizeof value) <
		    0)
			assert_int_equal(errno, ENOTSUP);
		assert_int_equal(rootfs_remove_tree(in_layer(s, id, "")), 0);
	}
	image_store_close(s);
}

static void hostile_layers(void **state)
{
	(void)state;
	static const struct entry attacks[][3] = {
		{{"../../escaped", S_IFREG | 0644, NULL, "x"}},
		{{"a/../../escaped", S_IFREG | 0644, NULL, "x"}},
		{{"out", S_IFLNK | 0777, "../../../..", NULL},
		 {"out/escaped", S_IFREG | 0644, NULL, "x"}},
		{{"h", 0, "../../victim", NULL}},
		{{"out", S_IFLNK | 0777, "../../..", NULL}, {"h", 0, "out/victim", NULL}},
		{{".wh...", S_IFREG | 0644, NULL, NULL}},
		{{".wh.", S_IFREG | 0644, NULL, NULL}},
	};
	struct image_store *s = open_store();
	write_file(in_dir("victim"), STR("secret"));
	for (size_t i = 0; i < ARRAY_SIZE(attacks); i++) {
		char id[IMAGE_DIGEST_BYTES];
		struct stat st;
		size_t n = 0;
		while (n < 3 && attacks[i][n].path)
			n++;
		make_tar(in_dir("l.tar"), attacks[i], n, false, id);
		(void)!image_layer_unpack(s, in_dir("l.tar"), id, NULL); /* either is right */
		assert_int_equal(access(in_dir("escaped"), F_OK), -1);
		assert_int_equal(access(in_dir("store/escaped"), F_OK), -1);
		assert_int_equal(access(in_dir("store/tmp/escaped"), F_OK), -1);
		assert_int_equal(stat(in_dir("victim"), &st), 0);
		assert_int_equal(st.st_nlink, 1);
	}
	/* a digest that does not fit leaves nothing */
	char id[IMAGE_DIGEST_BYTES], other[IMAGE_DIGEST_BYTES];
	make_tar(in_dir("l.tar"), attacks[2], 1, false, id);
	image_digest("x", 1, other);
	assert_int_equal(image_layer_unpack(s, in_dir("l.tar"), other, NULL), ERR_PROTOCOL);
	assert_false(image_layer_present(s, other));
	write_file(in_dir("l.tar"), STR("this is not a tar archive at all"));
	image_digest("this is not a tar archive at all", 32, id);
	assert_int_equal(image_layer_unpack(s, in_dir("l.tar"), id, NULL), ERR_PROTOCOL);
	image_store_close(s);
}

/* ---- import ---- */

static struct json *blob(struct arena *a, struct str content)
{
	char digest[IMAGE_DIGEST_BYTES];
	image_digest(content.p, content.n, digest);
	AUTO_FREE char *path = xasprintf("%s/layout/blobs/sha256/%s", dir, digest + 7);
	write_file(path, content);
	struct json *v = json_new_object(a);
	json_set_cstr(a, v, "digest", digest);
	json_set_int(a, v, "size", (int64_t)content.n);
	return v;
}

/* An OCI layout with one image of one layer, named NAME. */
static void make_layout(const char *name, const char *content)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	char id[IMAGE_DIGEST_BYTES];
	const struct entry entries[] = {{"file", S_IFREG | 0644, NULL, content}};
	(void)mkdir(in_dir("layout"), 0755);
	(void)mkdir(in_dir("layout/blobs"), 0755);
	(void)mkdir(in_dir("layout/blobs/sha256"), 0755);
	make_tar(in_dir("l.tar"), entries, 1, true, id);
	assert_int_equal(image_read_file(in_dir("l.tar"), 1 << 20, &b, NULL), 0);
	struct json *layer = blob(a, buf_str(&b));
	buf_reset(&b);
	buf_printf(
		&b,
		"{\"os\":\"linux\",\"architecture\":\"%s\",\"config\":{\"Cmd\":[\"run\"],\"Env\":["
		"\"A=b\"],\"StopSignal\":\"SIGQUIT\"},\"rootfs\":{\"diff_ids\":[\"%s\"]}}",
		image_platform_arch(), id);
	struct json *config = blob(a, buf_str(&b)), *m = json_new_object(a);
	json_set_int(a, m, "schemaVersion", 2);
	json_set(a, m, "config", config);
	json_push(a, json_arr(a, m, "layers"), layer);
	buf_reset(&b);
	json_write(&b, m);
	struct json *ref = blob(a, buf_str(&b)), *index = json_new_object(a);
	json_set_cstr(a, json_obj(a, ref, "annotations"), "org.opencontainers.image.ref.name",
		      name);
	json_push(a, json_arr(a, index, "manifests"), ref);
	buf_reset(&b);
	json_write(&b, index);
	write_file(in_dir("layout/index.json"), buf_str(&b));
}

static const char *used_by(void *arg, const char *layer)
{
	return strcmp(layer, arg) == 0 ? "cluster \"a\"" : NULL;
}

static void importing(void **state)
{
	(void)state;
	AUTO_ARENA *a = arena_new(0);
	struct image_store *s = open_store();
	struct image *one, **list;
	unsigned n;
	struct err e = {0};
	make_layout("nginx:latest", "one");
	if (image_import(s, in_dir("layout"), NULL, NULL, &e) < 0)
		fail_msg("%s", e.text);
	make_layout("example.com/two:v2", "two");
	AUTO_FREE char *tar = xasprintf("tar -C %s/layout -czf %s/layout.tgz .", dir, dir);
	assert_int_equal(system(tar), 0); // NOLINT: a test
	if (image_import(s, in_dir("layout.tgz"), NULL, NULL, &e) < 0)
		fail_msg("%s", e.text);
	assert_int_equal(image_store_lookup(s, a, STR("nginx"), &one, NULL), 0);
	assert_int_equal(one->layers_n, 1);
	assert_true(one->imported);
	assert_string_equal(one->stop_signal, "SIGQUIT");
	assert_string_equal(json_cstr(json_item(one->cmd, 0)), "run");
	assert_null(one->entrypoint);
	AUTO_FREE char *layer = xasprintf("%s/%s/file", image_store_layers_dir(s), one->layers[0]);
	assert_int_equal(access(layer, F_OK), 0);
	assert_int_equal(image_store_lookup(s, a, str_of(one->id), &one, NULL), 0);
	assert_int_equal(image_store_list(s, a, &list, &n, NULL), 0);
	assert_int_equal(n, 2);
	assert_string_equal(list[1]->ref, "example.com/two:v2");
	/* One that containers run on stays, by name, and when another goes; a second name may
	 * go. */
	AUTO_FREE char *used = xstrdup(one->layers[0]);
	assert_int_equal(image_store_remove(s, STR("nginx"), used_by, used, &e), ERR_CONFLICT);
	assert_non_null(strstr(e.text, "used by containers of cluster \"a\""));
	assert_int_equal(access(layer, F_OK), 0);
	assert_int_equal(image_store_remove(s, STR("nginx"), NULL, NULL, NULL), 0);
	assert_int_equal(access(layer, F_OK), -1);
	assert_int_equal(image_store_lookup(s, a, STR("nginx"), &one, NULL), ERR_NOT_FOUND);
	assert_int_equal(image_store_remove(s, STR("nginx"), NULL, NULL, NULL), ERR_NOT_FOUND);
	assert_int_equal(image_store_lookup(s, a, STR("example.com/two:v2"), &one, NULL), 0);
	assert_int_equal(image_import(s, in_dir("absent"), NULL, NULL, NULL), ERR_NOT_FOUND);
	write_file(in_dir("junk"), STR("junk"));
	assert_true(image_import(s, in_dir("junk"), NULL, NULL, NULL) < 0);
	image_store_close(s);
}

/* ---- policies ---- */

struct fake_puller {
	struct image_puller base;
	int code;
	unsigned pulls, connect_ms;
	const char *username; /* who is let in; NULL: everyone */
	char users[64];
};

static uint64_t fake_pull(struct image_puller *p, const struct image_request *r,
			  image_pulled_cb on_done, void *arg)
{
	struct fake_puller *f = container_of(p, struct fake_puller, base);
	const char *user = r->auth.username ? r->auth.username : "-";
	f->pulls++;
	f->connect_ms = r->connect_ms;
	(void)strncat(f->users, user, sizeof f->users - strlen(f->users) - 1);
	bool refused = f->username && strcmp(f->username, user) != 0;
	on_done(arg, refused ? ERR_UNAUTHORIZED : f->code, "sha256:x", "why");
	return 1;
}

static const struct image_puller_ops fake_ops = {fake_pull, NULL, NULL};

static struct image_ensured got;
static char got_text[200];
static bool got_it;

static void on_ensured(void *arg, const struct image_ensured *r)
{
	(void)arg;
	got = *r;
	(void)snprintf(got_text, sizeof got_text, "%s", r->text ? r->text : "");
	got_it = true;
}

static void ensure(struct image_store *s, struct fake_puller *f, const char *ref,
		   enum image_policy_N policy, unsigned auths_n)
{
	static const struct image_auth auths[] = {{"a", "1"}, {"b", "2"}};
	struct loop *l = loop_new();
	got_it = false;
	image_ensure_start(l, s, &f->base, ref, policy, auths, auths_n, on_ensured, NULL);
	assert_false(got_it);
	while (!got_it)
		(void)loop_turn(l, 10);
	(void)loop_turn(l, 0);
	loop_free(l);
}

static void policies(void **state)
{
	(void)state;
	struct image_store *s = open_store();
	struct fake_puller f = {.base = {.ops = &fake_ops}};
	make_layout("here", "here");
	assert_int_equal(image_import(s, in_dir("layout"), NULL, NULL, NULL), 0);
	ensure(s, &f, "layout:here", IMAGE_POLICY_NEVER, 0);
	assert_int_equal(got.code, 0);
	ensure(s, &f, "layout:here", IMAGE_POLICY_IF_NOT_PRESENT, 0);
	assert_true(got.code == 0 && !got.pulled && f.pulls == 0);
	ensure(s, &f, "absent", IMAGE_POLICY_NEVER, 0);
	assert_string_equal(got.reason, "ErrImageNeverPull");
	ensure(s, &f, "ABSENT", IMAGE_POLICY_ALWAYS, 0);
	assert_string_equal(got.reason, "InvalidImageName");
	ensure(s, &f, "layout:here", IMAGE_POLICY_ALWAYS, 0);
	assert_true(got.pulled && f.pulls == 1 && f.connect_ms > 0);
	f.code = ERR_UNAVAILABLE;
	ensure(s, &f, "absent", IMAGE_POLICY_ALWAYS, 0);
	assert_string_equal(got.reason, "ErrImagePull");
	assert_string_equal(got_text, "why");
	/* out of reach: the imported one serves, and the next does not wait */
	ensure(s, &f, "layout:here", IMAGE_POLICY_ALWAYS, 0);
	assert_true(got.code == 0 && got.imported_instead && f.pulls == 2);
	f.code = 0;
	f.base.unreachable_until = 0;
	f.username = "b";
	ensure(s, &f, "private", IMAGE_POLICY_ALWAYS, 2);
	assert_true(got.pulled);
	f.username = "nobody";
	f.users[0] = 0;
	ensure(s, &f, "private", IMAGE_POLICY_ALWAYS, 2);
	assert_int_equal(got.code, ERR_UNAUTHORIZED);
	assert_string_equal(f.users, "ab-");
	image_store_close(s);
}

/* ---- the gate ---- */

static int pulled_code;
static char pulled_text[400];

static void on_pulled(void *arg, int code, const char *id, const char *text)
{
	(void)id;
	++*(int *)arg;
	pulled_code = code;
	(void)snprintf(pulled_text, sizeof pulled_text, "%s", text);
}

static void gate(void **state)
{
	(void)state;
	struct image_store *s = open_store();
	struct loop *l = loop_new();
	struct image_gate *g;
	int done = 0;
	assert_int_equal(image_gate_start(l, in_dir("gate.sock"), s, NULL, &g, NULL), 0);
	struct image_puller *p = image_puller_gate_new(l, in_dir("gate.sock"));
	struct image_request r = {.ref = "127.0.0.1:1/x"}; /* nothing listens there */
	(void)p->ops->pull(p, &r, on_pulled, &done);
	uint64_t second = p->ops->pull(p, &r, on_pulled, &done);
	p->ops->cancel(p, second);
	while (!done)
		(void)loop_turn(l, 10);
	assert_int_equal(pulled_code, ERR_UNAVAILABLE);
	assert_non_null(strstr(pulled_text, "connection refused"));
	r.ref = "Not A Name";
	(void)p->ops->pull(p, &r, on_pulled, &done);
	while (done < 2)
		(void)loop_turn(l, 10);
	assert_int_equal(pulled_code, ERR_INVALID);
	image_gate_stop(g);
	(void)p->ops->pull(p, &r, on_pulled, &done);
	while (done < 3)
		(void)loop_turn(l, 10);
	assert_int_equal(pulled_code, ERR_CLOSED);
	image_puller_free(p);
	for (int i = 0; i < 20; i++)
		(void)loop_turn(l, 1);
	loop_free(l);
	image_store_close(s);
}

static int setup(void **state)
{
	(void)state;
	(void)snprintf(dir, sizeof dir, "/tmp/image_test.XXXXXX");
	return mkdtemp(dir) ? 0 : -1;
}

static int teardown(void **state)
{
	(void)state;
	return rootfs_remove_tree(dir);
}

/* Plain HTTP is for this machine alone, not for a name that begins like it. */
static void loopback_registries(void **state)
{
	static const char *const local[] = {"localhost",    "localhost:5000", "127.0.0.1",
					    "127.9.8.7:80", "[::1]",          "[::1]:5000"};
	static const char *const other[] = {"127.example.com",
					    "127.0.0.1.example.com:5000",
					    "localhost.example.com",
					    "localhost5000",
					    "[::1]x",
					    "[::2]:5000",
					    "docker.io",
					    "10.0.0.1:5000",
					    ""};
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(local); i++)
		assert_true(registry_is_local(local[i]));
	for (size_t i = 0; i < ARRAY_SIZE(other); i++)
		assert_false(registry_is_local(other[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(references),
		cmocka_unit_test(credentials),
		cmocka_unit_test(loopback_registries),
		cmocka_unit_test_setup_teardown(unpacking, setup, teardown),
		cmocka_unit_test_setup_teardown(hostile_layers, setup, teardown),
		cmocka_unit_test_setup_teardown(importing, setup, teardown),
		cmocka_unit_test_setup_teardown(policies, setup, teardown),
		cmocka_unit_test_setup_teardown(gate, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
