#include "cli/commands.h"

#include <getopt.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#ifndef CORACLE_VERSION
#define CORACLE_VERSION "0.1.0"
#endif
#define KUBERNETES_VERSION "1.35"

#define USAGE_NAME \
	"  --name NAME            which cluster (default: $CORACLE_CLUSTER, or coracle)\n"
#define USAGE_START                                                                     \
	"  --nodes N              how many nodes, 1 to 20 (default: 1)\n"               \
	"  --isolated             no way out: pods reach nothing outside the cluster\n" \
	"  --insecure-registry H  pull from registry host H in plain HTTP; may be repeated\n"
#define USAGE_HELP "  --help                 this text\n"

const struct command commands[] = {
	{"up", command_up, "start a private cluster on this machine, or resume a stopped one",
	 "usage: coracle up [OPTIONS]\n\n"
	 "Start a private cluster and return when kubectl can use it. As root or as any user; "
	 "nothing of the\n"
	 "machine's own network is touched. A stopped cluster is resumed as it was.\n\n" USAGE_NAME
		 USAGE_START
	 "  --kubeconfig FILE      put the cluster into FILE (default: $KUBECONFIG or "
	 "~/.kube/config)\n"
	 "  --quiet                print nothing but errors\n" USAGE_HELP},
	{"down", command_down, "stop a cluster; its objects are kept",
	 "usage: coracle down [OPTIONS]\n\n"
	 "Stop a cluster. Nothing is left but its folder, from which `coracle up` resumes it. "
	 "Containers\n"
	 "are told to end and have 3 s to do so.\n\n" USAGE_NAME
	 "  --purge                remove the folder as well\n" USAGE_HELP},
	{"status", command_status, "say whether a cluster runs, and its nodes",
	 "usage: coracle status [OPTIONS]\n\n"
	 "Print whether a cluster runs, where its files and its API are, and its nodes.\n"
	 "Exit status: 0 it runs, 3 it is stopped, 1 there is none.\n\n" USAGE_NAME USAGE_HELP},
	{"shell", command_shell, "run a command, or a shell, on a node",
	 "usage: coracle shell [OPTIONS] NODE [-- COMMAND [ARGUMENTS]]\n\n"
	 "Run COMMAND, or $SHELL, on node-1, node-2 ...: it sees the node's network and processes, "
	 "and this\n"
	 "machine's files, from the folder you are in. Exit status: the command's.\n\n" USAGE_NAME
		 USAGE_HELP},
	{"run", command_run, "give one command a cluster, and take it away again",
	 "usage: coracle run [OPTIONS] -- COMMAND [ARGUMENTS]\n\n"
	 "Start a cluster, run the command with KUBECONFIG and CORACLE_CLUSTER set, remove the "
	 "cluster,\n"
	 "however either ends. Exit status: the command's; 125 when the cluster could not be "
	 "started.\n\n"
	 "  --name NAME            its name (default: one of its own)\n" USAGE_START USAGE_HELP},
	{"kubeconfig", command_kubeconfig, "print a cluster's kubeconfig",
	 "usage: coracle kubeconfig [OPTIONS]\n\n"
	 "Print a kubeconfig that holds this cluster alone, with the administrator's "
	 "key.\n\n" USAGE_NAME USAGE_HELP},
	{"image", command_image, "import, pull, list and remove images",
	 "usage: coracle image import FILE...\n"
	 "       coracle image pull IMAGE...\n"
	 "       coracle image list\n"
	 "       coracle image remove IMAGE...\n\n"
	 "FILE is an OCI layout (folder or archive) or an archive of `docker save`. Images are "
	 "shared by all\n"
	 "clusters of this user; one that containers run on is not removed. "
	 "CORACLE_INSECURE_REGISTRIES\n"
	 "lists registries (host:port) that speak plain HTTP or have unknown certificates; those "
	 "on the\n"
	 "loopback always may.\n"},
	{"version", command_version, "print the version",
	 "usage: coracle version\n\n"
	 "Print this program's version, and that of the Kubernetes API it serves.\n"},
};
const unsigned commands_n = ARRAY_SIZE(commands);

int command_fail(const struct command *self, int status, const char *fmt, ...)
{
	va_list ap;

	fprintf(stderr, "coracle %s: ", self->name);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	return status;
}

int command_usage(const struct command *self, int option)
{
	if (option == 'h') {
		fputs(self->usage, stdout);
		return 0;
	}
	fprintf(stderr, "`coracle %s --help` tells what there is.\n", self->name);
	return 2;
}

int command_no_more(const struct command *self, int argc, char **argv)
{
	return optind < argc
		       ? command_fail(self, 2, "\"%s\" is not understood; see `coracle %s --help`",
				      argv[optind], self->name)
		       : 0;
}

const char *command_default_name(void)
{
	const char *name = getenv("CORACLE_CLUSTER");

	return name && name[0] ? name : CLUSTER_DEFAULT_NAME;
}

int command_version(const struct command *self, int argc, char **argv)
{
	static const struct option options[] = {{"help", no_argument, NULL, 'h'}, {0}};
	int o = getopt_long(argc, argv, "", options, NULL);

	if (o != -1)
		return command_usage(self, o);
	if (command_no_more(self, argc, argv))
		return 2;
	printf("coracle %s (Kubernetes %s API)\n", CORACLE_VERSION, KUBERNETES_VERSION);
	return 0;
}
