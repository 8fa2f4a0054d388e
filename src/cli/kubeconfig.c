#include "cli/commands.h"

#include "base/file.h"
#include "wire/json.h"
#include "wire/yaml.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define KUBECONFIG_BYTES_MAX (4 * 1024 * 1024)
/* Others hold a file's lock for milliseconds; one that stays was left by something that died. */
#define KUBECONFIG_LOCK_MS     2000
#define KUBECONFIG_LOCK_TRY_MS 10

static const char *const kubeconfig_lists[] = {"clusters", "users", "contexts"};

void kubeconfig_context(const struct cluster *c, char out[static 80])
{
	if (strcmp(c->name, CLUSTER_DEFAULT_NAME) == 0)
		snprintf(out, 80, CLUSTER_DEFAULT_NAME);
	else
		snprintf(out, 80, "coracle-%s", c->name);
}

int kubeconfig_default(char out[static CLUSTER_PATH_BYTES], struct err *e)
{
	const char *set = getenv("KUBECONFIG"), *home = getenv("HOME");
	struct str first = str_of(set), rest = first;

	if (set && str_cut(&rest, ':', &first) && first.n) {
		snprintf(out, CLUSTER_PATH_BYTES, "%.*s", STR_FMT(first));
		return 0;
	}
	if (!home || !home[0])
		return err_set(e, ERR_INVALID, "HOME is not set; name a file with --kubeconfig");
	snprintf(out, CLUSTER_PATH_BYTES, "%s/.kube", home);
	if (mkdir(out, 0755) < 0 && errno != EEXIST)
		return err_set(e, -errno, "make the folder %s: %s", out, err_text(-errno));
	snprintf(out, CLUSTER_PATH_BYTES, "%s/.kube/config", home);
	return 0;
}

static int kubeconfig_read(struct arena *a, const char *path, struct json **ret, struct err *e)
{
	AUTO_BUF b = BUF_INIT;
	struct yaml_error ye;
	int r = file_read(path, &b, KUBECONFIG_BYTES_MAX, e);

	if (r == ERR_NOT_FOUND || (r == 0 && str_empty(str_trim(buf_str(&b))))) {
		*ret = json_new_object(a);
		return 0;
	}
	if (r < 0)
		return r;
	r = yaml_parse(a, buf_str(&b), &ye, ret);
	if (r < 0)
		return err_set(e, r, "%s, line %u: %s", path, ye.line, ye.why);
	if (!json_is(*ret, JSON_OBJECT))
		return err_set(e, ERR_INVALID, "%s is no kubeconfig", path);
	return 0;
}

static void kubeconfig_drop(struct arena *a, struct json *config, const char *list,
			    const char *name)
{
	struct json *items = json_arr(a, config, list);

	for (uint32_t i = json_len(items); items && i-- > 0;)
		if (str_is(json_get_str(json_item(items, i), "name"), name))
			json_remove_at(items, i);
}

static int kubeconfig_write(const char *path, const struct json *config, struct err *e)
{
	AUTO_BUF b = BUF_INIT;
	/* A link to where people keep such files stays one. */
	AUTO_FREE char *real = realpath(path, NULL);

	yaml_write(&b, config);
	return file_write(real ? real : path, buf_str(&b), 0600, true, e);
}

/* kubectl's way: whoever makes the file PATH.lock may change PATH, and removes it then. */
static int kubeconfig_lock(const char *path, char **ret, struct err *e)
{
	AUTO_FREE char *lock = xasprintf("%s.lock", path);
	const struct timespec pause = {.tv_nsec = KUBECONFIG_LOCK_TRY_MS * 1000000};
	int fd = -1;

	for (int ms = 0; fd < 0 && ms < KUBECONFIG_LOCK_MS; ms += KUBECONFIG_LOCK_TRY_MS) {
		fd = open(lock, O_CREAT | O_EXCL | O_CLOEXEC | O_WRONLY, 0600);
		if (fd < 0 && errno != EEXIST)
			return err_set(e, -errno, "make %s: %s", lock, err_text(-errno));
		if (fd < 0)
			(void)nanosleep(&pause, NULL); /* a shorter one is tried again as well */
	}
	if (fd < 0)
		return err_set(e, ERR_CONFLICT,
			       "%s is there: another program is changing the file. If none is, "
			       "remove it",
			       lock);
	(void)close(fd); /* nothing was written */
	*ret = TAKE(lock);
	return 0;
}

/* For scopes: the lock goes with its name. */
static void kubeconfig_unlockp(char **lock)
{
	if (*lock)
		(void)unlink(*lock); /* if it stays, the next one says so */
	free(*lock);
}

int kubeconfig_check(struct cluster *c, const char *path, struct err *e)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *config;
	int r = kubeconfig_read(a, path, &config, e);

	if (r < 0)
		return r;
	struct str now = json_get_str(config, "current-context");
	char name[80];
	const char *slash = strrchr(path, '/');
	AUTO_FREE char *folder = slash ? xstrndup(path, (size_t)(slash + 1 - path)) : xstrdup("./");
	AUTO_FREE char *real = realpath(folder, NULL);
	if (!real || access(real, W_OK | X_OK) < 0)
		return err_set(e, -errno, "write %s: %s", path, err_text(-errno));
	snprintf(c->kubeconfig, sizeof(c->kubeconfig), "%s/%s", strcmp(real, "/") == 0 ? "" : real,
		 slash ? slash + 1 : path);
	kubeconfig_context(c, name);
	if (!str_is(now, name))
		snprintf(c->previous_context, sizeof(c->previous_context), "%.*s", STR_FMT(now));
	return 0;
}

/* Entry 0 of each list of OURS, under the context's name. */
static void kubeconfig_take(struct arena *a, struct json *config, const struct json *ours,
			    const char *name)
{
	for (unsigned i = 0; i < ARRAY_SIZE(kubeconfig_lists); i++) {
		struct json *entry = json_dup(a, json_item(json_get(ours, kubeconfig_lists[i]), 0));

		if (!entry)
			continue;
		json_set_cstr(a, entry, "name", name);
		struct json *context = json_get(entry, "context");
		if (context) {
			json_set_cstr(a, context, "cluster", name);
			json_set_cstr(a, context, "user", name);
		}
		kubeconfig_drop(a, config, kubeconfig_lists[i], name);
		json_push(a, json_arr(a, config, kubeconfig_lists[i]), entry);
	}
}

int kubeconfig_add(const struct cluster *c, const char *path, struct err *e)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *config, *ours;
	char own[CLUSTER_PATH_BYTES], name[80];

	cluster_path(c, "kubeconfig", own);
	kubeconfig_context(c, name);
	AUTO(kubeconfig_unlockp) char *lock = NULL;
	int r = kubeconfig_read(a, own, &ours, e);
	if (r == 0)
		r = kubeconfig_lock(path, &lock, e);
	if (r == 0)
		r = kubeconfig_read(a, path, &config, e);
	if (r < 0)
		return r;
	json_set_cstr(a, config, "apiVersion", "v1");
	json_set_cstr(a, config, "kind", "Config");
	kubeconfig_take(a, config, ours, name);
	json_set_cstr(a, config, "current-context", name);
	return kubeconfig_write(path, config, e);
}

int kubeconfig_remove(const struct cluster *c, const char *path, struct err *e)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *config;
	char name[80];

	if (access(path, F_OK) < 0)
		return 0;
	kubeconfig_context(c, name);
	AUTO(kubeconfig_unlockp) char *lock = NULL;
	int r = kubeconfig_lock(path, &lock, e);
	if (r == 0)
		r = kubeconfig_read(a, path, &config, e);
	if (r < 0)
		return r;
	for (unsigned i = 0; i < ARRAY_SIZE(kubeconfig_lists); i++)
		kubeconfig_drop(a, config, kubeconfig_lists[i], name);
	if (str_is(json_get_str(config, "current-context"), name)) {
		bool there = false;

		JSON_EACH (json_get(config, "contexts"), it)
			there = there || str_is(json_get_str(it, "name"), c->previous_context);
		json_set_cstr(a, config, "current-context", there ? c->previous_context : "");
	}
	return kubeconfig_write(path, config, e);
}

int command_kubeconfig(const struct command *self, int argc, char **argv)
{
	static const struct option options[] = {
		{"name", required_argument, NULL, 'n'}, {"help", no_argument, NULL, 'h'}, {0}};
	const char *name = command_default_name();
	struct cluster c;
	struct err e;
	AUTO_BUF b = BUF_INIT;
	char path[CLUSTER_PATH_BYTES];
	int o;

	while ((o = getopt_long(argc, argv, "", options, NULL)) != -1) {
		if (o != 'n')
			return command_usage(self, o);
		name = optarg;
	}
	if (command_no_more(self, argc, argv))
		return 2;
	if (cluster_locate(&c, name, &e) < 0 || cluster_load(&c, &e) < 0)
		return command_fail(self, 1, "%s", e.text);
	cluster_path(&c, "kubeconfig", path);
	if (file_read(path, &b, KUBECONFIG_BYTES_MAX, &e) < 0)
		return command_fail(self, 1, "%s", e.text);
	return fwrite(b.p, 1, b.n, stdout) == b.n ? 0 : 1;
}
