/* Container logs: rotated at 10 MiB, five files. The monitor opens its file anew when it is
 * told. */
#define LOG_MODULE "node"
#include "base/log.h"
#include "node/node_priv.h"
#include "node/pod.h"

#include <stdio.h>
#include <sys/stat.h>

/* The kubelet's containerLogMaxSize and containerLogMaxFiles. */
#define LOG_BYTES_MAX (10 * 1024 * 1024)
#define LOG_FILES_MAX 5
/* A flood fills the disk between two looks; one look is a stat(2) a container. */
#define LOG_LOOK_MS 2000

/* What a flood wrote in one go counts for several files: the older ones make room. */
static void log_trim(const char *path)
{
	off_t all = 0;

	for (int i = 1; i < LOG_FILES_MAX; i++) {
		AUTO_FREE char *file = xasprintf("%s.%d", path, i);
		struct stat st;

		if (stat(file, &st) < 0)
			continue;
		all += st.st_size;
		if (i > 1 && all > (off_t)LOG_BYTES_MAX * LOG_FILES_MAX)
			(void)unlink(file); /* it was there just now */
	}
}

/* N.log → N.log.1 → … → N.log.4 */
void node_logs_shift(const char *path)
{
	for (int i = LOG_FILES_MAX - 1; i > 0; i--) {
		AUTO_FREE char *to = xasprintf("%s.%d", path, i);
		AUTO_FREE char *from = i > 1 ? xasprintf("%s.%d", path, i - 1) : xstrdup(path);

		(void)rename(from, to); /* fewer files than that are there at first */
	}
	log_trim(path);
}

static void log_rotate(struct ctr *c, const char *path)
{
	struct runtime *rt = c->pod->node->rt;

	node_logs_shift(path);
	int r = rt->ops->log_reopen(rt, c->id);
	if (r < 0)
		log_warn("log.rotate", "id=%s err=\"%s\"", c->id, err_text(r));
}

void node_logs_remove(const char *path)
{
	for (int i = 0; i < LOG_FILES_MAX; i++) {
		AUTO_FREE char *file = i ? xasprintf("%s.%d", path, i) : xstrdup(path);

		(void)unlink(file); /* most were never rotated */
	}
}

static void logs_look(struct loop_timer *t)
{
	struct node *n = container_of(t, struct node, log_timer);

	MAP_EACH (&n->by_container, it) {
		struct ctr *c = it->value;
		struct stat st;

		if (c->state != CTR_RUNNING)
			continue;
		AUTO_FREE char *path =
			xasprintf("%s/%s/%d.log", c->pod->log_dir, c->name, c->restarts);
		if (stat(path, &st) == 0 && st.st_size > LOG_BYTES_MAX)
			log_rotate(c, path);
	}
	loop_timer_start(n->loop, &n->log_timer, LOG_LOOK_MS, logs_look);
}

void node_logs_start(struct node *n)
{
	loop_timer_start(n->loop, &n->log_timer, LOG_LOOK_MS, logs_look);
}
