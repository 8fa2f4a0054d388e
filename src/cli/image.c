/* `coracle image`: the image store that all clusters of a user share. */
#include "cli/commands.h"
#include "base/file.h"
#include "cli/sweep.h"
#include "cli/userns.h"
#include "node/image.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <sys/stat.h>

/* Running clusters of one user that `image remove` looks at. */
#define IMAGE_CLUSTERS_MAX 64

static int image_open(const struct command *self, bool unpacks, struct image_store **ret)
{
	struct image_store_options o = {0};
	struct cluster c;
	struct err e;
	int r = cluster_locate(&c, CLUSTER_DEFAULT_NAME, &e);

	if (r == 0)
		r = cluster_make_image_dir(&c, &e);
	if (r == 0)
		r = userns_enter(&c, &e);
	if (r == USERNS_SINGLE && unpacks)
		fprintf(stderr, "%s\n", USERNS_SINGLE_TEXT);
	o.userxattr = c.rootless;
	if (r < 0 || image_store_open(c.images, &o, ret, &e) < 0)
		return command_fail(self, 1, "%s", e.text);
	return 0;
}

static void image_imported(void *arg UNUSED, const char *ref, const char *id)
{
	printf("%s %.19s\n", ref, id);
}

static int image_import_all(const struct command *self, struct image_store *store, char **files)
{
	struct err e;

	for (; *files; files++)
		if (image_import(store, *files, image_imported, NULL, &e) < 0)
			return command_fail(self, 1, "%s", e.text);
	return 0;
}

/* Pulls as the gate does, but on this thread and with no credentials. */
static int image_pull_all(const struct command *self, struct image_store *store, char **refs)
{
	struct image_pull_options o = {.insecure = getenv(IMAGE_INSECURE_ENV)};
	char id[IMAGE_DIGEST_BYTES];
	struct err e;

	for (; *refs; refs++) {
		if (image_pull_blocking(store, str_of(*refs), &o, id, &e) < 0)
			return command_fail(self, 1, "%s", e.text);
		printf("%s %.19s\n", *refs, id);
	}
	return 0;
}

static int image_list(const struct command *self, struct image_store *store, char **none UNUSED)
{
	AUTO_ARENA *a = arena_new(0);
	struct image **list;
	unsigned n;
	struct err e;

	if (image_store_list(store, a, &list, &n, &e) < 0)
		return command_fail(self, 1, "%s", e.text);
	printf("%-50s %-20s %s\n", "IMAGE", "ID", "SIZE");
	for (unsigned i = 0; i < n; i++)
		printf("%-50s %-20.19s %.1f MB\n", list[i]->ref, list[i]->id,
		       (double)list[i]->size_bytes / 1e6);
	return 0;
}

/* ---- remove: not what containers run on ---- */

/* What the nodes of running clusters have mounted: overlay names its layers there. */
struct image_users {
	struct buf mounts[IMAGE_CLUSTERS_MAX];
	char names[IMAGE_CLUSTERS_MAX][96];
	unsigned n;
	bool full;
};

static void image_users_add(void *arg, const char *name)
{
	struct image_users *u = arg;
	struct cluster c;

	if (cluster_locate(&c, name, NULL) < 0 || cluster_load(&c, NULL) < 0 ||
	    !cluster_gate_pid(&c))
		return;
	if (u->n == IMAGE_CLUSTERS_MAX) {
		u->full = true;
		return;
	}
	struct buf *all = &u->mounts[u->n];
	snprintf(u->names[u->n++], sizeof(u->names[0]), "cluster \"%s\"", c.name);
	for (unsigned i = 0; i < c.nodes; i++) {
		AUTO_BUF one = BUF_INIT;
		char node[32], path[64];

		cluster_node_name(i, node);
		snprintf(path, sizeof(path), "/proc/%d/mountinfo", (int)sweep_node_pid(&c, node));
		/* A node that ended meanwhile has no mounts that matter. */
		if (file_read(path, &one, 0, NULL) == 0)
			buf_add_str(all, buf_str(&one));
	}
}

static const char *image_user(void *arg, const char *layer)
{
	const struct image_users *u = arg;

	for (unsigned i = 0; i < u->n; i++)
		if (str_contains(buf_str(&u->mounts[i]), str_of(layer)))
			return u->names[i];
	return u->full ? "some cluster" : NULL;
}

static int image_remove_all(const struct command *self, struct image_store *store, char **refs)
{
	struct image_users *users = xcalloc(1, sizeof(*users));
	struct cluster c;
	struct err e;
	int r = cluster_locate(&c, CLUSTER_DEFAULT_NAME, &e);

	if (r == 0)
		cluster_each(&c, image_users_add, users);
	for (; r == 0 && *refs; refs++) {
		r = image_store_remove(store, str_of(*refs), image_user, users, &e);
		if (r == 0)
			printf("%s removed\n", *refs);
	}
	for (unsigned i = 0; i < users->n; i++)
		buf_fini(&users->mounts[i]);
	free(users);
	return r < 0 ? command_fail(self, 1, "%s", e.text) : 0;
}

static const struct image_verb {
	const char *name, *operand; /* NULL: none */
	bool unpacks;
	int (*run)(const struct command *self, struct image_store *store, char **operands);
} image_verbs[] = {{"import", "FILE", true, image_import_all},
		   {"pull", "IMAGE", true, image_pull_all},
		   {"list", NULL, false, image_list},
		   {"remove", "IMAGE", false, image_remove_all}};

static const struct image_verb *image_verb_find(const char *name)
{
	for (unsigned i = 0; i < ARRAY_SIZE(image_verbs); i++)
		if (strcmp(image_verbs[i].name, name) == 0)
			return &image_verbs[i];
	return NULL;
}

int command_image(const struct command *self, int argc, char **argv)
{
	static const struct option options[] = {{"help", no_argument, NULL, 'h'}, {0}};
	struct image_store *store = NULL;
	int o = getopt_long(argc, argv, "", options, NULL);

	if (o != -1)
		return command_usage(self, o);
	if (optind >= argc)
		return command_fail(self, 2,
				    "import, pull, list or remove? `coracle image --help` "
				    "tells more");
	const struct image_verb *verb = image_verb_find(argv[optind]);
	if (!verb)
		return command_no_more(self, argc, argv);
	optind++;
	if (!verb->operand && command_no_more(self, argc, argv))
		return 2;
	if (verb->operand && optind >= argc)
		return command_fail(self, 2, "name what to %s: coracle image %s %s...", verb->name,
				    verb->name, verb->operand);
	int s = image_open(self, verb->unpacks, &store);
	if (s == 0)
		s = verb->run(self, store, argv + optind);
	image_store_close(store);
	return s;
}
