#include "cli/commands.h"

#include <stdarg.h>
#include <stdio.h>

#ifndef CORACLE_VERSION
#define CORACLE_VERSION "0.1.0"
#endif
#define KUBERNETES_VERSION "1.35"

#define USAGE_NAME "  --name NAME            which cluster (default: coracle)\n"
#define USAGE_START                                                                     \
	"  --nodes N              how many nodes, 1 to 20 (default: 1)\n"               \
	"  --isolated             no way out: pods reach nothing outside the cluster\n" \
	"  --insecure-registry H  pull from registry host H in plain HTTP; may be repeated\n"

const struct command commands[] = {
	{"up", command_up, "start a private cluster on this machine, or resume a stopped one",
	 "usage: coracle up [OPTIONS]\n\n"
	 "Start a private cluster and return when kubectl can use it. As root or as any user; "
	 "nothing of the\n"
	 "machine's own network is touched.\n\n" USAGE_NAME USAGE_START
	 "  --kubeconfig FILE      put the cluster into FILE (default: $KUBECONFIG or "
	 "~/.kube/config)\n"
	 "  --quiet                print nothing but errors\n"},
	{"down", command_down, "stop a cluster; its objects are kept",
	 "usage: coracle down [OPTIONS]\n\n"
	 "Stop a cluster. Nothing is left but its folder, from which `coracle up` resumes "
	 "it.\n\n" USAGE_NAME "  --purge                remove the folder as well\n"},
	{"status", command_status, "say whether a cluster runs, and its nodes",
	 "usage: coracle status [--name NAME]\n\n"
	 "Exit status: 0 it runs, 3 it is stopped, 1 there is none.\n\n" USAGE_NAME},
	{"shell", command_shell, "run a command, or a shell, on a node",
	 "usage: coracle shell [--name NAME] NODE [-- COMMAND [ARGUMENTS]]\n\n"
	 "The command sees the node's network and processes, and this machine's "
	 "files.\n\n" USAGE_NAME},
	{"run", command_run, "give one command a cluster, and take it away again",
	 "usage: coracle run [OPTIONS] -- COMMAND [ARGUMENTS]\n\n"
	 "Start a cluster, run the command with KUBECONFIG set, remove the cluster, however either "
	 "ends.\n"
	 "Exit status: the command's; 125 when the cluster could not be started.\n\n" USAGE_START},
	{"kubeconfig", command_kubeconfig, "print a cluster's kubeconfig",
	 "usage: coracle kubeconfig [--name NAME]\n\n" USAGE_NAME},
	{"image", command_image, "import, pull, list and remove images",
	 "usage: coracle image import FILE...\n"
	 "       coracle image pull IMAGE...\n"
	 "       coracle image list\n"
	 "       coracle image remove IMAGE...\n\n"
	 "FILE is an OCI layout (folder or archive) or an archive of `docker save`. Images are "
	 "shared by all\n"
	 "clusters of this user. CORACLE_INSECURE_REGISTRIES lists registries (host:port) that "
	 "speak "
	 "plain HTTP\n"
	 "or have unknown certificates; those on the loopback always may.\n"},
	{"version", command_version, "print the version", "usage: coracle version\n"},
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
	bool asked = option == 'h';

	fputs(self->usage, asked ? stdout : stderr);
	return asked ? 0 : 2;
}

int command_version(const struct command *self, int argc, char **argv)
{
	if (argc > 1)
		return command_usage(self, strcmp(argv[1], "--help") == 0 ? 'h' : '?');
	printf("coracle %s (Kubernetes %s API)\n", CORACLE_VERSION, KUBERNETES_VERSION);
	return 0;
}
