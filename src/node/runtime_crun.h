/* Private to the crun runtime's files. */
#pragma once
#include "base/map.h"
#include "node/image.h"
#include "node/runtime.h"
#include "node/runtime_spec.h"

#include <limits.h>

#define CRUN_PATH_MAX 1024
#define CRUN_TEXT_MAX 4096 /* what a tool may print before it is cut */

struct crun {
	struct runtime rt;
	struct loop *loop;
	struct runtime_crun_config c;
	struct spec_host host;
	char *state_dir, *root; /* root: crun's own state */
	char *version;
	const char *cgroup_manager;
	struct map containers; /* id → struct crun_container: those that run */
	unsigned jobs; /* on the pool or in commands; the last one frees a stopped runtime */
	bool stopped;
};

/* One that runs: its monitor is watched, its init is held by pidfd. */
struct crun_container {
	struct crun *rt;
	char id[CONTAINER_ID_BYTES];
	struct loop_child monitor;
	int pidfd;
};

/* Around everything that answers later. False: the runtime was freed meanwhile, nobody wants the
 * answer any more. */
void crun_job_begin(struct crun *rt);
bool crun_job_end(struct crun *rt) MUST_USE;
/* STATE/containers/ID/LEAF, STATE/exits/ID and so on. */
void crun_path(const struct crun *rt, char out[static CRUN_PATH_MAX], const char *fmt, ...)
	PRINTF_LIKE(3, 4);
struct crun_container *crun_watch(struct crun *rt, const char *id, pid_t monitor, pid_t init);
int crun_read_small(const char *path, char *out, size_t out_bytes); /* bytes, or -errno */
int64_t crun_read_number(const char *path);                         /* -1 */
/* What crun said of a command that cannot be run, in the words that runc made known. COMMAND: where
 * crun does not name it; may be NULL. */
struct str crun_words(struct arena *a, struct str message, const char *command);

/* runtime_machine.c. What is missing is said in the log. */
struct spec_host crun_machine(bool rootless);
char *crun_version(void); /* "crun://1.8.1"; the caller's */
/* runtime_start.c */
void crun_start(struct runtime *r, const struct container_config *c, runtime_done_cb cb, void *arg);
/* runtime_exec.c */
int crun_exec(struct runtime *r, struct runtime_exec *x);
void crun_exec_cancel(struct runtime *r, struct runtime_exec *x);
int crun_exec_stream(struct runtime *r, struct runtime_stream *x);
void crun_exec_stream_cancel(struct runtime *r, struct runtime_stream *x);
int crun_attach(struct runtime *r, const char *id);
int crun_resize(struct runtime *r, const char *id, unsigned rows, unsigned columns);
int crun_log_reopen(struct runtime *r, const char *id);
