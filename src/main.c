/* `coracle COMMAND …`, and the internal roles of a cluster's processes. */
#include "cli/commands.h"
#include "cli/gate.h"
#include "cli/holder.h"
#include "cli/node_process.h"

#include <malloc.h>
#include <stdio.h>

/* Not for people: how a cluster starts its own processes. */
static const struct {
	const char *name;
	int (*run)(int argc, char **argv);
} roles[] = {{"__gate", gate_main}, {"__holder", holder_main}, {"__node", node_process_main}};

static void help(FILE *to)
{
	fputs("coracle: Kubernetes in one small program\n\n"
	      "usage: coracle COMMAND [OPTIONS]\n\n",
	      to);
	for (unsigned i = 0; i < commands_n; i++)
		fprintf(to, "  %-12s %s\n", commands[i].name, commands[i].summary);
	fputs("\n`coracle COMMAND --help` tells more.\n\n"
	      "environment:\n"
	      "  CORACLE_CLUSTER             which cluster, when no --name says so (default: "
	      "coracle)\n"
	      "  CORACLE_STATE               the folder of all clusters and images (default: "
	      "/var/lib/coracle,\n"
	      "                              or ~/.local/state/coracle for ordinary users)\n"
	      "  CORACLE_INSECURE_REGISTRIES registries that may speak plain HTTP: HOST:PORT,...\n",
	      to);
}

int main(int argc, char **argv)
{
	/* The threads allocate little; an arena each would keep what the others could use. */
	(void)mallopt(M_ARENA_MAX, 1);
	if (argc < 2) {
		help(stderr);
		return 2;
	}
	for (unsigned i = 0; i < ARRAY_SIZE(roles); i++)
		if (strcmp(argv[1], roles[i].name) == 0)
			return roles[i].run(argc - 1, argv + 1);
	for (unsigned i = 0; i < commands_n; i++)
		if (strcmp(argv[1], commands[i].name) == 0) {
			char self[32]; /* how getopt begins its complaints */

			snprintf(self, sizeof(self), "coracle %s", commands[i].name);
			argv[1] = self;
			return commands[i].run(&commands[i], argc - 1, argv + 1);
		}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
	    strcmp(argv[1], "help") == 0) {
		help(stdout);
		return 0;
	}
	if (strcmp(argv[1], "--version") == 0)
		return command_version(NULL, 1, argv);
	fprintf(stderr, "coracle: there is no command \"%s\"; see `coracle --help`\n", argv[1]);
	return 2;
}
