/* `coracle up` and `coracle run`: start a gate and show how far it is. */
#include "cli/commands.h"
#include "cli/gate.h"

#include "base/clock.h"
#include "loop/loop.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>

extern char **environ;

struct up {
	const struct command *self;
	struct cluster cluster;
	const char *name;
	const char *kubeconfig; /* where kubectl shall find the cluster; NULL: nowhere */
	int64_t nodes;          /* 0: not said */
	bool isolated, quiet;
	char insecure[1024];
};

/* ---- the gate process ---- */

static int up_spawn_gate(struct up *u, bool ephemeral, int *ret_progress, int *ret_lifeline,
			 struct err *e)
{
	char log[CLUSTER_PATH_BYTES],
		*argv[] = {(char *)"coracle", (char *)"__gate", u->cluster.name,
			   ephemeral ? (char *)"ephemeral" : NULL, NULL};
	int progress[2], lifeline[2];
	posix_spawn_file_actions_t fa;
	posix_spawnattr_t at;
	pid_t pid;

	if (pipe2(progress, O_CLOEXEC) < 0 || pipe2(lifeline, O_CLOEXEC) < 0)
		return err_set(e, -errno, "make a pipe: %s", err_text(-errno));
	cluster_path(&u->cluster, "logs/gate.log", log);
	/* Above the numbers they get, so that no dup2 overwrites the other. */
	int out = fcntl(progress[1], F_DUPFD_CLOEXEC, 10),
	    life = fcntl(lifeline[0], F_DUPFD_CLOEXEC, 10);
	posix_spawn_file_actions_init(&fa);
	posix_spawn_file_actions_addopen(&fa, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&fa, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0644);
	posix_spawn_file_actions_adddup2(&fa, 1, 2);
	posix_spawn_file_actions_adddup2(&fa, out, GATE_PROGRESS_FD);
	if (ephemeral)
		posix_spawn_file_actions_adddup2(&fa, life, GATE_LIFELINE_FD);
	posix_spawnattr_init(&at);
	posix_spawnattr_setflags(&at, POSIX_SPAWN_SETSID);
	int s = posix_spawn(&pid, "/proc/self/exe", &fa, &at, argv, environ);
	posix_spawn_file_actions_destroy(&fa);
	posix_spawnattr_destroy(&at);
	(void)close(out);
	(void)close(life);
	(void)close(progress[1]);
	(void)close(lifeline[0]);
	*ret_progress = progress[0];
	*ret_lifeline = lifeline[1];
	return s ? err_set(e, -s, "start the gate: %s", err_text(-s)) : 0;
}

/* Lines of the gate until "ready" or "error". */
static int up_follow(struct up *u, int progress, struct err *e)
{
	mono_ns_t began = clock_mono();
	FILE *f = fdopen(progress, "r");
	char line[1024];

	while (f && fgets(line, sizeof(line), f)) {
		line[strcspn(line, "\n")] = '\0';
		double s = (double)(clock_mono() - began) / 1e9;

		if (strncmp(line, "step ", 5) == 0 && !u->quiet)
			fprintf(stderr, "%6.2f s  %s\n", s, line + 5);
		if (strncmp(line, "error ", 6) == 0) {
			(void)fclose(f);
			return err_set(e, ERR_UNAVAILABLE, "%s", line + 6);
		}
		if (strncmp(line, "ready", 5) == 0) {
			(void)fclose(f);
			return 0;
		}
	}
	if (f)
		(void)fclose(f);
	return err_set(e, ERR_UNAVAILABLE,
		       "the gate ended while starting; %s/logs/gate.log tells why", u->cluster.dir);
}

/* ---- options ---- */

static const struct option up_options[] = {{"name", required_argument, NULL, 'n'},
					   {"nodes", required_argument, NULL, 'N'},
					   {"kubeconfig", required_argument, NULL, 'k'},
					   {"isolated", no_argument, NULL, 'i'},
					   {"insecure-registry", required_argument, NULL, 'r'},
					   {"quiet", no_argument, NULL, 'q'},
					   {"help", no_argument, NULL, 'h'},
					   {0}};
static const struct option run_options[] = {
	{"name", required_argument, NULL, 'n'}, {"nodes", required_argument, NULL, 'N'},
	{"isolated", no_argument, NULL, 'i'},   {"insecure-registry", required_argument, NULL, 'r'},
	{"help", no_argument, NULL, 'h'},       {0}};

/* -1: go on; else the exit status. */
static int up_parse(struct up *u, int argc, char **argv, const char *shorts,
		    const struct option *options)
{
	int o;

	while ((o = getopt_long(argc, argv, shorts, options, NULL)) != -1)
		switch (o) {
		case 'n':
			u->name = optarg;
			break;
		case 'N':
			if (str_to_i64(str_of(optarg), &u->nodes) < 0 || u->nodes < 1 ||
			    u->nodes > CLUSTER_NODES_MAX)
				return command_fail(
					u->self, 2,
					"--nodes takes a number from 1 to %d, not \"%s\"",
					CLUSTER_NODES_MAX, optarg);
			break;
		case 'k':
			u->kubeconfig = optarg;
			break;
		case 'i':
			u->isolated = true;
			break;
		case 'r': {
			size_t n = strlen(u->insecure);

			if (n + strlen(optarg) + 2 > sizeof(u->insecure))
				return command_fail(u->self, 2,
						    "--insecure-registry: all together have more "
						    "than %zu letters",
						    sizeof(u->insecure) - 1);
			snprintf(u->insecure + n, sizeof(u->insecure) - n, "%s%s", n ? "," : "",
				 optarg);
			break;
		}
		case 'q':
			u->quiet = true;
			break;
		default:
			return command_usage(u->self, o);
		}
	return -1;
}

/* cluster.json as the options want it: a new cluster, or one that is resumed. */
static int up_prepare(struct up *u, struct err *e)
{
	struct cluster *c = &u->cluster;
	int r = cluster_locate(c, u->name, e);
	pid_t gate = r == 0 ? cluster_gate_pid(c) : 0;

	if (r == 0 && gate)
		return err_set(
			e, ERR_CONFLICT,
			"cluster \"%s\" is running already (gate process %d). Use it with `kubectl "
			"--kubeconfig %s/kubeconfig`, or end it with `coracle down --name %s`",
			c->name, (int)gate, c->dir, c->name);
	if (r < 0)
		return r;
	r = cluster_load(c, e);
	if (r == ERR_NOT_FOUND)
		r = 0;
	else if (r == 0 && u->nodes && c->nodes != u->nodes)
		return err_set(e, ERR_INVALID,
			       "cluster \"%s\" has %u node%s; to have %lld, remove it first: "
			       "`coracle down "
			       "--name %s --purge`",
			       c->name, c->nodes, c->nodes == 1 ? "" : "s", (long long)u->nodes,
			       c->name);
	if (r < 0)
		return r;
	if (u->nodes)
		c->nodes = (unsigned)u->nodes;
	if (u->isolated)
		c->isolated = true;
	if (u->insecure[0])
		snprintf(c->insecure_registries, sizeof(c->insecure_registries), "%s", u->insecure);
	r = requirements_check(c, e);
	if (r == 0 && u->kubeconfig)
		r = kubeconfig_check(c, u->kubeconfig, e);
	if (r == 0)
		r = cluster_make_dirs(c, e);
	return r == 0 ? cluster_save(c, e) : r;
}

static int up_kubeconfig(struct up *u, struct err *e)
{
	struct cluster *c = &u->cluster;
	int r = cluster_load(c, e); /* the gate chose the port */

	return r == 0 ? kubeconfig_add(c, c->kubeconfig, e) : r;
}

int command_up(const struct command *self, int argc, char **argv)
{
	struct up u = {.self = self, .name = command_default_name()};
	char context[80], path[CLUSTER_PATH_BYTES];
	struct err e;
	int progress, lifeline, s = up_parse(&u, argc, argv, "", up_options);

	if (s < 0 && command_no_more(self, argc, argv))
		s = 2;
	if (s >= 0)
		return s;
	if (!u.kubeconfig) {
		if (kubeconfig_default(path, &e) < 0)
			return command_fail(self, 1, "%s", e.text);
		u.kubeconfig = path;
	}
	if (up_prepare(&u, &e) < 0)
		return command_fail(self, 1, "%s", e.text);
	if (!u.quiet)
		fprintf(stderr, "Starting cluster \"%s\" (%u node%s)\n", u.cluster.name,
			u.cluster.nodes, u.cluster.nodes == 1 ? "" : "s");
	if (up_spawn_gate(&u, false, &progress, &lifeline, &e) < 0 ||
	    up_follow(&u, progress, &e) < 0)
		return command_fail(self, 1, "%s", e.text);
	if (up_kubeconfig(&u, &e) < 0)
		return command_fail(self, 1, "the cluster runs, but: %s", e.text);
	kubeconfig_context(&u.cluster, context);
	if (!u.quiet)
		fprintf(stderr, "Ready. kubectl uses it now: context \"%s\" in %s\n", context,
			u.cluster.kubeconfig);
	return 0;
}

/* ---- run ---- */

static volatile sig_atomic_t run_child;

static void run_on_signal(int signum)
{
	if (run_child > 0)
		(void)kill((pid_t)run_child, signum);
}

/* The command, with KUBECONFIG set; its exit status, 128 + signal, or 126/127. */
static int run_command(const struct up *u, char **argv)
{
	char path[CLUSTER_PATH_BYTES];
	int status = 0;

	cluster_path(&u->cluster, "kubeconfig", path);
	if (setenv("KUBECONFIG", path, 1) < 0 || setenv("CORACLE_CLUSTER", u->cluster.name, 1) < 0)
		return 126;
	pid_t pid;
	int s = posix_spawnp(&pid, argv[0], NULL, NULL, argv, environ);
	if (s)
		return command_fail(u->self, s == ENOENT ? 127 : 126, "%s: %s", argv[0],
				    err_text(-s));
	run_child = pid;
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	run_child = 0;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

/* The gate ends the cluster when the lifeline closes; wait until its folder is gone. */
static void run_finish(const struct up *u, int lifeline)
{
	(void)close(lifeline);
	for (int i = 0; i < 2000 && access(u->cluster.dir, F_OK) == 0; i++)
		(void)usleep(10000);
}

int command_run(const struct command *self, int argc, char **argv)
{
	struct up u = {.self = self, .quiet = true};
	char name[32];
	struct err e;
	int progress, lifeline = -1, s = up_parse(&u, argc, argv, "+", run_options);

	if (s >= 0)
		return s;
	if (optind >= argc)
		return command_fail(
			self, 2, "name a command: coracle run [--nodes N] -- COMMAND [ARGUMENTS]");
	snprintf(name, sizeof(name), "run-%d-%04x", (int)getpid(), random_below(0x10000));
	if (!u.name)
		u.name = name;
	if (up_prepare(&u, &e) < 0)
		return command_fail(self, 125, "%s", e.text);
	struct sigaction sa = {.sa_handler = run_on_signal};
	(void)sigaction(SIGINT, &sa, NULL);
	(void)sigaction(SIGTERM, &sa, NULL);
	(void)sigaction(SIGHUP, &sa, NULL);
	int r = up_spawn_gate(&u, true, &progress, &lifeline, &e);
	if (r == 0)
		r = up_follow(&u, progress, &e);
	s = r < 0 ? command_fail(self, 125, "%s", e.text) : run_command(&u, argv + optind);
	run_finish(&u, lifeline);
	return s;
}
