/* sim: one process a seed, so that a crash is one failed seed.
 *
 * Usage: sim [--seed N] [--seeds COUNT] [--steps M] [--jobs J] [--trace]
 */
#include "sim.h"

#include "base/log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>

#define MAIN_STEPS      60
#define MAIN_JOBS       2
#define MAIN_TAIL_BYTES 6000 /* of the trace of a failed seed */

struct options {
	uint64_t seed, seeds, steps, jobs;
	bool trace;
};

static void trace_write(struct sim *s, const char *text)
{
	char line[SIM_TRACE_LINE + 32];
	int64_t ms = s->now_ns / NS_PER_MS;
	int n = snprintf(line, sizeof(line), "%lld.%03d %s\n", (long long)(ms / 1000 % 1000000),
			 (int)(ms % 1000), text);

	NEGLECT(write(s->trace_fd, line, MIN((size_t)n, sizeof(line) - 1))); /* only a trace */
}

void sim_trace(struct sim *s, const char *fmt, ...)
{
	char text[SIM_TRACE_LINE];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	trace_write(s, text);
}

void sim_fail(struct sim *s, const char *fmt, ...)
{
	va_list ap;

	if (s->failed)
		return;
	s->failed = true;
	va_start(ap, fmt);
	vsnprintf(s->failure, sizeof(s->failure), fmt, ap);
	va_end(ap);
	sim_trace(s, "FAILED: %s", s->failure);
}

/* ---- one seed ---- */

static void main_remove_store(const char *dir)
{
	static const char *const names[] = {"store.db", "store.db-wal", "store.db-shm"};

	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		AUTO_FREE char *path = xasprintf("%s/%s", dir, names[i]);

		(void)unlink(path); /* may be absent */
	}
}

static int main_seed(uint64_t seed, const struct options *o, const char *dir, int trace_fd)
{
	static struct sim s;

	main_remove_store(dir);
	log_init(o->trace ? LOG_INFO : LOG_WARN, trace_fd, "sim");
	s.trace_fd = trace_fd;
	sim_open(&s, seed, dir);
	for (uint64_t i = 0; i < o->steps && !s.failed; i++)
		driver_step(&s);
	if (!s.failed)
		settle(&s);
	sim_close(&s);
	return s.failed;
}

/* ---- many ---- */

struct job {
	pid_t pid; /* 0: free */
	uint64_t seed;
	int trace_fd;
	char dir[64];
};

static void job_start(struct job *j, uint64_t seed, const struct options *o)
{
	j->seed = seed;
	j->trace_fd = o->trace ? dup(1) : memfd_create("trace", 0);
	j->pid = fork();
	if (j->pid != 0)
		return;
	if (dup2(j->trace_fd, 2) < 0) /* sanitizers too */
		_exit(2);
	(void)fcntl(j->trace_fd, F_SETFL, fcntl(j->trace_fd, F_GETFL) | O_APPEND);
	exit(main_seed(seed, o, j->dir, j->trace_fd));
}

static bool job_end(struct job *j, int status, const struct options *o)
{
	bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
	char text[4096];
	off_t end = lseek(j->trace_fd, 0, SEEK_END);
	ssize_t n;

	if (!good)
		printf("seed %llu failed (sim --seed %llu --steps %llu --trace)\n",
		       (unsigned long long)j->seed, (unsigned long long)j->seed,
		       (unsigned long long)o->steps);
	if (!good && !o->trace && end >= 0) {
		off_t at = MAX(end - MAIN_TAIL_BYTES, 0);

		for (; (n = pread(j->trace_fd, text, sizeof(text), at)) > 0; at += n)
			(void)fwrite(text, 1, (size_t)n, stdout);
	}
	fflush(stdout);
	close(j->trace_fd);
	j->pid = 0;
	return good;
}

static bool main_dirs(struct job *jobs, const struct options *o, char *root)
{
	if (!mkdtemp(root)) {
		perror(root);
		return false;
	}
	for (uint64_t i = 0; i < o->jobs; i++)
		snprintf(jobs[i].dir, sizeof(jobs[i].dir), "%s/%u", root, (unsigned)i);
	return true;
}

static int main_all(const struct options *o)
{
	char root[] = "/dev/shm/coracle-sim-XXXXXX";
	struct job jobs[16] = {0};
	uint64_t next = 0, running = 0, passed = 0, failed = 0;

	if (!main_dirs(jobs, o, root))
		return 2;
	while (next < o->seeds || running) {
		for (uint64_t i = 0; i < o->jobs && next < o->seeds; i++)
			if (!jobs[i].pid) {
				job_start(&jobs[i], o->seed + next++, o);
				running++;
			}
		int status;
		pid_t pid = wait(&status);
		for (uint64_t i = 0; i < o->jobs; i++)
			if (jobs[i].pid == pid) {
				running--;
				*(job_end(&jobs[i], status, o) ? &passed : &failed) += 1;
			}
	}
	AUTO_FREE char *clean = xasprintf("rm -rf %s", root);
	NEGLECT(system(clean)); /* tmpfs */
	printf("%llu passed, %llu failed\n", (unsigned long long)passed,
	       (unsigned long long)failed);
	return failed != 0;
}

static bool main_number(const char *text, uint64_t max, uint64_t *ret)
{
	return text && str_to_u64(str_of(text), ret) == 0 && *ret <= max;
}

int main(int argc, char **argv)
{
	struct options o = {.seed = 1, .seeds = 1, .steps = MAIN_STEPS, .jobs = MAIN_JOBS};
	const struct {
		const char *name;
		uint64_t *value, max;
	} all[] = {{"--seed", &o.seed, UINT64_MAX},
		   {"--seeds", &o.seeds, UINT32_MAX},
		   {"--steps", &o.steps, UINT32_MAX},
		   {"--jobs", &o.jobs, 16}};

	for (int i = 1; i < argc; i++) {
		bool known = !strcmp(argv[i], "--trace");

		o.trace = o.trace || known;
		for (size_t k = 0; !known && k < ARRAY_SIZE(all); k++)
			if (!strcmp(argv[i], all[k].name))
				known = main_number(argv[++i], all[k].max, all[k].value);
		if (!known) {
			fprintf(stderr,
				"usage: %s [--seed N] [--seeds COUNT] [--steps M] "
				"[--jobs J] [--trace]\n",
				argv[0]);
			return 2;
		}
	}
	o.jobs = MAX(o.jobs, 1);
	return main_all(&o);
}
