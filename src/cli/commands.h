/* The commands of the `coracle` program. Each gets its own arguments (argv[0] is "coracle NAME",
 * for getopt's complaints) and returns the exit status: 0 good, 1 failed, 2 used wrongly; `run` and
 * `shell` pass on the status of what they ran. */
#pragma once
#include "base/err.h"
#include "cli/cluster.h"

struct command {
	const char *name;
	int (*run)(const struct command *self, int argc, char **argv);
	const char *summary; /* one line */
	const char *usage;   /* what --help prints */
};
extern const struct command commands[];
extern const unsigned commands_n;

int command_up(const struct command *self, int argc, char **argv);
int command_down(const struct command *self, int argc, char **argv);
int command_status(const struct command *self, int argc, char **argv);
int command_shell(const struct command *self, int argc, char **argv);
int command_run(const struct command *self, int argc, char **argv);
int command_kubeconfig(const struct command *self, int argc, char **argv);
int command_image(const struct command *self, int argc, char **argv);
int command_version(const struct command *self, int argc, char **argv);

/* "coracle up: TEXT" on stderr; returns STATUS. */
int command_fail(const struct command *self, int status, const char *fmt, ...) PRINTF_LIKE(3, 4);
/* For --help ('h'), or an option that getopt complained about: prints what is right, returns the
 * status. */
int command_usage(const struct command *self, int option);
/* What is left of the arguments after its options: 0 when nothing is, else 2, having said so. */
int command_no_more(const struct command *self, int argc, char **argv);
/* The cluster meant when no --name is given: CORACLE_CLUSTER, else "coracle". */
const char *command_default_name(void);

/* Is what a cluster needs here? Otherwise names what is missing, and the Debian package that has
 * it. */
int requirements_check(const struct cluster *c, struct err *e) MUST_USE;

/* Whether PATH can become or remain a kubeconfig; C remembers its absolute name, and which context
 * is the current one. Makes nothing. */
int kubeconfig_check(struct cluster *c, const char *path, struct err *e) MUST_USE;
/* Put the cluster into a kubeconfig file as context "coracle" or "coracle-NAME", and make it the
 * current one; take it out again, and give back the one before. Other entries are kept. */
int kubeconfig_add(const struct cluster *c, const char *path, struct err *e) MUST_USE;
int kubeconfig_remove(const struct cluster *c, const char *path, struct err *e) MUST_USE;
void kubeconfig_context(const struct cluster *c, char out[static 80]);
/* KUBECONFIG's first file, or ~/.kube/config. */
int kubeconfig_default(char out[static CLUSTER_PATH_BYTES], struct err *e) MUST_USE;
