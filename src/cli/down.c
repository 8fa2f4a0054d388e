/* `coracle down`, `coracle status`, `coracle shell`. */
#include "cli/commands.h"
#include "base/file.h"
#include "cli/sweep.h"
#include "cli/userns.h"

#include "wire/json.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>

#define DOWN_WAIT_MS     25000 /* longer than the gate takes for an orderly stop */
#define STATUS_BYTES_MAX (64 * 1024)

static const struct option down_options[] = {{"name", required_argument, NULL, 'n'},
					     {"purge", no_argument, NULL, 'p'},
					     {"help", no_argument, NULL, 'h'},
					     {0}};
static const struct option name_options[] = {
	{"name", required_argument, NULL, 'n'}, {"help", no_argument, NULL, 'h'}, {0}};

/* ---- down ---- */

static int down_stop(const struct cluster *c, struct err *e)
{
	pid_t gate = cluster_gate_pid(c);

	if (gate <= 0) {
		sweep_cluster(c); /* a gate that was killed may have left something */
		return 0;
	}
	if (kill(gate, SIGTERM) < 0 && errno != ESRCH)
		return err_set(e, -errno, "stop the gate (process %d): %s", (int)gate,
			       err_text(-errno));
	for (int ms = 0; ms < DOWN_WAIT_MS; ms += 10) {
		if (cluster_gate_pid(c) == 0)
			return 0;
		(void)usleep(10000);
	}
	return err_set(e, ERR_TIMEOUT,
		       "the gate (process %d) did not end in %d s; %s/logs/gate.log tells why",
		       (int)gate, DOWN_WAIT_MS / 1000, c->dir);
}

int command_down(const struct command *self, int argc, char **argv)
{
	const char *name = command_default_name();
	bool purge = false;
	struct cluster c;
	struct err e;
	int o;

	while ((o = getopt_long(argc, argv, "", down_options, NULL)) != -1)
		switch (o) {
		case 'n':
			name = optarg;
			break;
		case 'p':
			purge = true;
			break;
		default:
			return command_usage(self, o);
		}
	if (command_no_more(self, argc, argv))
		return 2;
	int r = cluster_locate(&c, name, &e);
	if (r == 0)
		r = cluster_load(&c, &e);
	if (r < 0 && !(purge && r != ERR_NOT_FOUND && r != ERR_INVALID))
		return command_fail(self, 1, "%s", e.text);
	r = down_stop(&c, &e);
	if (r == 0 && c.kubeconfig[0])
		r = kubeconfig_remove(&c, c.kubeconfig, &e);
	if (r == 0 && purge)
		r = userns_enter(&c, &e); /* pods' files may belong to ids of its range */
	if (r >= 0 && purge)
		r = cluster_purge(&c, &e);
	if (r < 0)
		return command_fail(self, 1, "%s", e.text);
	AUTO_FREE char *which = strcmp(name, command_default_name()) == 0
					? xstrdup("")
					: xasprintf(" --name %s", c.name);
	if (purge)
		fprintf(stderr, "Cluster \"%s\" is removed.\n", c.name);
	else
		fprintf(stderr,
			"Cluster \"%s\" is stopped; `coracle up%s` resumes it, `coracle down%s "
			"--purge` removes it.\n",
			c.name, which, which);
	return 0;
}

/* ---- status ---- */

static void status_print(const struct cluster *c, const struct json *status)
{
	const char *phase = json_get_cstr(status, "phase");

	printf("cluster     %s\nstate       %s\nfolder      %s\n", c->name,
	       phase ? phase : "stopped", c->dir);
	printf("API server  https://127.0.0.1:%u\nkubeconfig  %s/kubeconfig\n", c->api_port,
	       c->dir);
	JSON_EACH (json_get(status, "nodes"), n)
		printf("%-11s %s, %s\n", json_get_cstr(n, "name"), json_get_cstr(n, "address"),
		       json_get_bool(n, "ready", false) ? "ready" : "not ready");
}

int command_status(const struct command *self, int argc, char **argv)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	const char *name = command_default_name();
	char path[CLUSTER_PATH_BYTES];
	struct json *status = NULL;
	struct cluster c;
	struct err e;
	int o;

	while ((o = getopt_long(argc, argv, "", name_options, NULL)) != -1) {
		if (o != 'n')
			return command_usage(self, o);
		name = optarg;
	}
	if (command_no_more(self, argc, argv))
		return 2;
	if (cluster_locate(&c, name, &e) < 0 || cluster_load(&c, &e) < 0)
		return command_fail(self, 1, "%s", e.text);
	cluster_path(&c, "status.json", path);
	bool running = cluster_gate_pid(&c) != 0;
	if (running && file_read(path, &b, STATUS_BYTES_MAX, &e) == 0 &&
	    json_parse(a, buf_str(&b), NULL, &status) < 0)
		return command_fail(self, 1, "%s is damaged", path);
	status_print(&c, status);
	return running ? 0 : 3;
}

/* ---- shell ---- */

static int shell_enter(pid_t pid, bool rootless, struct err *e)
{
	static const struct {
		const char *name;
		int type;
	} spaces[] = {{"user", CLONE_NEWUSER}, {"pid", CLONE_NEWPID}, {"ipc", CLONE_NEWIPC},
		      {"net", CLONE_NEWNET},   {"uts", CLONE_NEWUTS}, {"mnt", CLONE_NEWNS}};
	int fds[ARRAY_SIZE(spaces)];
	char path[64];

	/* All opened first: /proc is another one inside. */
	for (unsigned i = 0; i < ARRAY_SIZE(spaces); i++) {
		snprintf(path, sizeof(path), "/proc/%d/ns/%s", (int)pid, spaces[i].name);
		fds[i] = open(path, O_RDONLY | O_CLOEXEC);
		if (fds[i] < 0)
			return err_set(e, -errno, "open %s: %s", path, err_text(-errno));
	}
	for (unsigned i = 0; i < ARRAY_SIZE(spaces); i++)
		if ((i > 0 || rootless) && setns(fds[i], spaces[i].type) < 0)
			return err_set(e, -errno, "enter the node's %s namespace: %s",
				       spaces[i].name, err_text(-errno));
	return 0;
}

static int shell_run(const struct command *self, char **argv)
{
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		(void)execvp(argv[0], argv);
		_exit(command_fail(self, errno == ENOENT ? 127 : 126, "%s: %s", argv[0],
				   err_text(-errno)));
	}
	/* The terminal's signals reach the child by themselves. */
	(void)signal(SIGINT, SIG_IGN);
	(void)signal(SIGQUIT, SIG_IGN);
	while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	if (child < 0)
		return command_fail(self, 126, "start %s: %s", argv[0], err_text(-errno));
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int command_shell(const struct command *self, int argc, char **argv)
{
	const char *name = command_default_name(), *shell = getenv("SHELL");
	char *fallback[] = {(char *)(shell && shell[0] ? shell : "/bin/sh"), NULL};
	struct cluster c;
	struct err e;
	int o;

	while ((o = getopt_long(argc, argv, "+", name_options, NULL)) != -1) {
		if (o != 'n')
			return command_usage(self, o);
		name = optarg;
	}
	if (optind >= argc)
		return command_fail(self, 2, "name a node: coracle shell NODE [-- COMMAND]");
	const char *node = argv[optind++];
	if (optind < argc && strcmp(argv[optind], "--") == 0)
		optind++;
	if (cluster_locate(&c, name, &e) < 0 || cluster_load(&c, &e) < 0)
		return command_fail(self, 1, "%s", e.text);
	if (!cluster_gate_pid(&c))
		return command_fail(self, 1,
				    "cluster \"%s\" does not run; `coracle up --name %s` starts it",
				    c.name, c.name);
	pid_t pid = sweep_node_pid(&c, node);
	if (!pid)
		return command_fail(self, 1,
				    "cluster \"%s\" has no running node \"%s\"; its nodes are "
				    "node-1 to node-%u",
				    c.name, node, c.nodes);
	AUTO_FREE char *here = getcwd(NULL, 0);
	if (shell_enter(pid, c.rootless, &e) < 0)
		return command_fail(self, 1, "%s", e.text);
	/* A mount namespace is entered at its root; where the folder is hidden, one stays there. */
	if (here)
		NEGLECT(chdir(here));
	/* No exit handlers: children that they start would be inside the node. */
	_exit(shell_run(self, optind < argc ? argv + optind : fallback));
}
