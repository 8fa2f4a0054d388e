#include "cli/cluster.h"

#include "base/arena.h"
#include "base/file.h"
#include "node/node.h"
#include "wire/json.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>

#define CLUSTER_JSON_BYTES_MAX (64 * 1024)
#define CLUSTER_PURGE_FDS      32

static int state_root(char *out, size_t n, struct err *e)
{
	const char *set = getenv("CORACLE_STATE"), *xdg = getenv("XDG_STATE_HOME"),
		   *home = getenv("HOME");
	int len;

	if (set && set[0])
		len = snprintf(out, n, "%s", set);
	else if (geteuid() == 0)
		len = snprintf(out, n, "/var/lib/coracle");
	else if (xdg && xdg[0])
		len = snprintf(out, n, "%s/coracle", xdg);
	else if (home && home[0])
		len = snprintf(out, n, "%s/.local/state/coracle", home);
	else
		return err_set(e, ERR_INVALID, "HOME is not set; set CORACLE_STATE to a folder");
	/* Unix sockets below have 108 bytes for their whole name. */
	if (len < 0 || (size_t)len >= n || len > 60)
		return err_set(e, ERR_INVALID,
			       "the state folder's name \"%.80s\" is longer than 60 bytes; set "
			       "CORACLE_STATE to a shorter one",
			       out);
	if (out[0] != '/')
		return err_set(e, ERR_INVALID, "CORACLE_STATE must be an absolute path, not \"%s\"",
			       out);
	return 0;
}

int cluster_locate(struct cluster *c, const char *name, struct err *e)
{
	char root[256];
	int r = state_root(root, sizeof(root), e);

	if (r < 0)
		return r;
	if (!dns1123_label(str_of(name)) || strlen(name) > 30 || strcmp(name, "images") == 0)
		return err_set(
			e, ERR_INVALID,
			"\"%s\" cannot name a cluster: at most 30 lower-case letters, digits "
			"and '-', not \"images\"",
			name);
	memset(c, 0, sizeof(*c));
	c->nodes = 1;
	c->rootless = geteuid() != 0 || node_in_userns();
	snprintf(c->state, sizeof(c->state), "%s", root);
	snprintf(c->name, sizeof(c->name), "%s", name);
	snprintf(c->dir, sizeof(c->dir), "%s/%s", root, name);
	snprintf(c->id, sizeof(c->id), "%s-%08x", name, (unsigned)str_hash(str_of(c->dir), 0));
	snprintf(c->images, sizeof(c->images), "%s/images", root);
	return 0;
}

void cluster_path(const struct cluster *c, const char *file, char out[static CLUSTER_PATH_BYTES])
{
	snprintf(out, CLUSTER_PATH_BYTES, "%s/%s", c->dir, file);
}

void cluster_node_name(unsigned i, char out[static 32])
{
	snprintf(out, 32, "node-%u", i + 1);
}

struct ip cluster_node_ip(unsigned i)
{
	return (struct ip){.family = 4, .bytes = {172, 30, 1, (uint8_t)(i + 1)}};
}

static int make_dir(const char *path, struct err *e)
{
	char part[CLUSTER_PATH_BYTES];

	for (size_t i = 1; path[i - 1]; i++) {
		if (path[i] != '/' && path[i] != '\0')
			continue;
		snprintf(part, sizeof(part), "%.*s", (int)i, path);
		/* 0711: containers with other user ids must be able to pass through. */
		if (mkdir(part, 0711) < 0 && errno != EEXIST)
			return err_set(e, -errno, "make the folder %s: %s", part, err_text(-errno));
		if (!path[i])
			break;
	}
	return 0;
}

int cluster_make_image_dir(const struct cluster *c, struct err *e)
{
	return make_dir(c->images, e);
}

int cluster_make_dirs(const struct cluster *c, struct err *e)
{
	static const char *const dirs[] = {"logs", "server", "nodes"};
	char path[CLUSTER_PATH_BYTES];
	int r = cluster_make_image_dir(c, e);

	for (unsigned i = 0; r == 0 && i < ARRAY_SIZE(dirs); i++) {
		cluster_path(c, dirs[i], path);
		r = make_dir(path, e);
	}
	for (unsigned i = 0; r == 0 && i < c->nodes; i++) {
		char node[32], sub[64];

		cluster_node_name(i, node);
		snprintf(sub, sizeof(sub), "nodes/%s", node);
		cluster_path(c, sub, path);
		r = make_dir(path, e);
	}
	cluster_path(c, "server", path);
	if (r == 0 && chmod(path, 0700) < 0)
		r = err_set(e, -errno, "protect %s: %s", path, err_text(-errno));
	return r;
}

/* ---- cluster.json ---- */

int cluster_save(const struct cluster *c, struct err *e)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *o = json_new_object(a);
	char path[CLUSTER_PATH_BYTES];

	json_set_cstr(a, o, "name", c->name);
	json_set_int(a, o, "nodes", c->nodes);
	json_set_int(a, o, "apiPort", c->api_port);
	json_set_bool(a, o, "isolated", c->isolated);
	json_set_cstr(a, o, "kubeconfig", c->kubeconfig);
	json_set_cstr(a, o, "previousContext", c->previous_context);
	json_set_cstr(a, o, "insecureRegistries", c->insecure_registries);
	json_write_pretty(&b, o);
	cluster_path(c, "cluster.json", path);
	return file_write(path, buf_str(&b), 0644, true, e);
}

void cluster_each(const struct cluster *c, void (*visit)(void *arg, const char *name), void *arg)
{
	DIR *d = opendir(c->state);

	for (struct dirent *de; d && (de = readdir(d));) {
		AUTO_FREE char *file = xasprintf("%s/%s/cluster.json", c->state, de->d_name);

		if (de->d_name[0] != '.' && access(file, F_OK) == 0)
			visit(arg, de->d_name);
	}
	if (d)
		(void)closedir(d);
}

static void cluster_add_name(void *arg, const char *name)
{
	struct buf *b = arg;

	buf_printf(b, "%s\"%s\"", b->n ? ", " : "", name);
}

int cluster_load(struct cluster *c, struct err *e)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	char path[CLUSTER_PATH_BYTES];
	struct json *o;

	cluster_path(c, "cluster.json", path);
	int r = file_read(path, &b, CLUSTER_JSON_BYTES_MAX, e);
	if (r == ERR_NOT_FOUND) {
		AUTO_BUF others = BUF_INIT;

		cluster_each(c, cluster_add_name, &others);
		return err_set(
			e, r, "there is no cluster \"%s\"; `coracle up --name %s` makes it%s%.*s",
			c->name, c->name, others.n ? "; there is " : "", STR_FMT(buf_str(&others)));
	}
	if (r < 0)
		return r;
	r = json_parse(a, buf_str(&b), NULL, &o);
	if (r < 0)
		return err_set(
			e, r, "%s is damaged; `coracle down --name %s --purge` removes the cluster",
			path, c->name);
	int64_t nodes = json_get_int(o, "nodes", 1);
	c->nodes = nodes < 1 || nodes > CLUSTER_NODES_MAX ? 1 : (unsigned)nodes;
	c->api_port = (uint16_t)json_get_int(o, "apiPort", 0);
	c->isolated = json_get_bool(o, "isolated", false);
	snprintf(c->kubeconfig, sizeof(c->kubeconfig), "%.*s",
		 STR_FMT(json_get_str(o, "kubeconfig")));
	snprintf(c->previous_context, sizeof(c->previous_context), "%.*s",
		 STR_FMT(json_get_str(o, "previousContext")));
	snprintf(c->insecure_registries, sizeof(c->insecure_registries), "%.*s",
		 STR_FMT(json_get_str(o, "insecureRegistries")));
	return 0;
}

/* ---- running or not ---- */

int cluster_lock(const struct cluster *c, int *ret_fd, struct err *e)
{
	char path[CLUSTER_PATH_BYTES], pid[32];

	cluster_path(c, "lock", path);
	AUTO_FD int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
	if (fd < 0)
		return err_set(e, -errno, "open %s: %s", path, err_text(-errno));
	if (flock(fd, LOCK_EX | LOCK_NB) < 0)
		return err_set(e, ERR_CONFLICT,
			       "cluster \"%s\" is running already (gate process %d); use it with "
			       "`kubectl --kubeconfig %s/kubeconfig`, or end it with `coracle down "
			       "--name %s`",
			       c->name, (int)cluster_gate_pid(c), c->dir, c->name);
	int n = snprintf(pid, sizeof(pid), "%d\n", (int)getpid());
	if (ftruncate(fd, 0) < 0 || pwrite(fd, pid, (size_t)n, 0) != n)
		return err_set(e, -errno, "write %s: %s", path, err_text(-errno));
	*ret_fd = TAKE_FD(fd);
	return 0;
}

pid_t cluster_gate_pid(const struct cluster *c)
{
	char path[CLUSTER_PATH_BYTES], text[32] = "";

	cluster_path(c, "lock", path);
	AUTO_FD int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0 || flock(fd, LOCK_SH | LOCK_NB) == 0)
		return 0;
	ssize_t n = pread(fd, text, sizeof(text) - 1, 0);
	return n > 0 ? (pid_t)strtol(text, NULL, 10) : 0;
}

static int purge_one(const char *path, const struct stat *st UNUSED, int what UNUSED,
		     struct FTW *at UNUSED)
{
	return remove(path);
}

int cluster_purge(const struct cluster *c, struct err *e)
{
	if (nftw(c->dir, purge_one, CLUSTER_PURGE_FDS, FTW_DEPTH | FTW_PHYS | FTW_MOUNT) < 0 &&
	    errno != ENOENT)
		return err_set(e, -errno, "remove %s: %s", c->dir, err_text(-errno));
	return 0;
}
