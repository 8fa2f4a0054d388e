/* `coracle image`: the image store that all clusters of a user share. */
#include "cli/commands.h"
#include "cli/userns.h"
#include "node/image.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>

static int image_open(const struct command *self, struct image_store **ret)
{
	struct image_store_options o = {0};
	struct cluster c;
	struct err e;
	int r = cluster_locate(&c, "coracle", &e);

	if (r == 0)
		r = cluster_make_image_dir(&c, &e);
	if (r == 0)
		r = userns_enter(&c, &e);
	if (r == USERNS_SINGLE)
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

static int image_list(const struct command *self, struct image_store *store)
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

static int image_remove_all(const struct command *self, struct image_store *store, char **refs)
{
	struct err e;

	for (; *refs; refs++) {
		if (image_store_remove(store, str_of(*refs), &e) < 0)
			return command_fail(self, 1, "%s", e.text);
		printf("%s removed\n", *refs);
	}
	return 0;
}

int command_image(const struct command *self, int argc, char **argv)
{
	const char *verb = argc > 1 ? argv[1] : "";
	struct image_store *store = NULL;
	bool import = strcmp(verb, "import") == 0, remove = strcmp(verb, "remove") == 0;
	bool pull = strcmp(verb, "pull") == 0;

	if (strcmp(verb, "--help") == 0 || strcmp(verb, "-h") == 0)
		return command_usage(self, 'h');
	if (!((import || remove || pull) && argc > 2) && !(strcmp(verb, "list") == 0 && argc == 2))
		return command_usage(self, '?');
	int s = image_open(self, &store);
	if (s == 0)
		s = import   ? image_import_all(self, store, argv + 2)
		    : remove ? image_remove_all(self, store, argv + 2)
		    : pull   ? image_pull_all(self, store, argv + 2)
			     : image_list(self, store);
	image_store_close(store);
	return s;
}
