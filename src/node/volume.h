/* Volumes on disk, by blocking calls (pool): folders, memory, host paths, and sets of files that
 * change as a whole. Knows nothing of pods.
 *
 * A set of files is written as the kubelet does: a fresh folder beside, then the link ..data is
 * renamed onto it, and links NAME → ..data/NAME lead in; a reader sees the old set or the new one.
 * Containers get it read only: a link of theirs in its place would be followed by the next write.
 */
#pragma once
#include "base/err.h"
#include "base/str.h"

enum volume_N { VOLUME_INVALID, VOLUME_EMPTY, VOLUME_MEMORY, VOLUME_HOST, VOLUME_FILES };
struct volume_file {
	struct str path, content; /* path: relative, no ".." */
	unsigned mode;
	uint32_t uid; /* owner */
};
struct volume {
	const char *name, *path; /* path: the folder; of a host path: what is bound */
	enum volume_N kind;
	const struct volume_file *files;
	unsigned files_n;
	int64_t size_bytes;    /* of memory; 0: half of the machine's */
	const char *host_type; /* "", "Directory", "FileOrCreate", … */
	int64_t gid;           /* fsGroup; -1: none */
};
int volume_make(const struct volume *v, struct err *e) MUST_USE; /* idempotent */
#define VOLUME_SUBPATHS "subpaths" /* where parts of volumes are bound, below a pod's folder */
/* Unmounts and removes every volume, and parts of volumes, of the pod whose folder is DIR. */
void volume_remove_all(const char *dir);
bool volume_file_path_ok(struct str path);
/* Bind SUB of the folder VOLUME at AT, making what is missing. Links in the volume are followed
 * below it only, and AT keeps what was found: its containers may change links at any time.
 * Errors: ERR_INVALID (SUB is no path below a volume), -errno. */
int volume_subpath(const char *volume, const char *sub, const char *at, struct err *e) MUST_USE;
int dir_make(const char *path, unsigned mode) MUST_USE; /* with parents; there is good */
