/* sim: one process a seed, so that a crash is one failed seed; each in an empty folder of its own.
 *
 * Usage: sim [--seed N] [--seeds COUNT] [--steps M] [--jobs J] [--twice K] [--trace] [SEED …]
 *
 * The seeds named at the end go first. The first K seeds are run twice, with every line of the log,
 * and must trace the same: a seed decides everything.
 */
#include "sim.h"

#include "base/log.h"
#include "base/must.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>

#define MAIN_STEPS      60
#define MAIN_JOBS       2
#define MAIN_TAIL_BYTES 6000 /* of the trace of a failed seed */
#define MAIN_FIRST_MAX  64

struct options {
	uint64_t seed, seeds, steps, jobs, twice;
	bool trace;
	uint64_t first[MAIN_FIRST_MAX]; /* before the others */
	uint64_t first_n;
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

/* In the current folder, which is empty: what earlier runs left would decide as well. */
static int main_seed(uint64_t seed, const struct options *o, int trace_fd, bool verbose)
{
	static struct sim s;

	log_init(verbose ? LOG_DEBUG : o->trace ? LOG_INFO : LOG_WARN, trace_fd, "sim");
	s.trace_fd = trace_fd;
	sim_open(&s, seed, ".");
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
	unsigned run; /* 0, or 1: the second time */
	bool twice;
	int trace_fd[2];
	char dir[64];
};

static int main_remove(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at;
	return remove(path);
}

static void job_start(struct job *j, const struct options *o)
{
	int fd = o->trace && !j->twice ? dup(1) : memfd_create("trace", 0);

	j->trace_fd[j->run] = fd;
	must(fd >= 0 && mkdir(j->dir, 0700) == 0);
	j->pid = fork();
	if (j->pid != 0)
		return;
	if (dup2(fd, 2) < 0 || chdir(j->dir) < 0) /* 2: sanitizers too */
		_exit(2);
	(void)fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_APPEND);
	exit(main_seed(j->seed, o, fd, j->twice));
}

static void job_tail(const struct job *j)
{
	int fd = j->trace_fd[j->run];
	off_t end = lseek(fd, 0, SEEK_END);
	char text[4096];
	ssize_t n;

	for (off_t at = MAX(end - MAIN_TAIL_BYTES, 0); (n = pread(fd, text, sizeof(text), at)) > 0;
	     at += n)
		(void)fwrite(text, 1, (size_t)n, stdout);
}

/* Where the second trace is another; the first lines that differ are printed. */
static bool job_same(const struct job *j)
{
	AUTO_FREE char *a = NULL, *b = NULL;
	FILE *f[2] = {fdopen(dup(j->trace_fd[0]), "r"), fdopen(dup(j->trace_fd[1]), "r")};
	size_t a_size = 0, b_size = 0;
	bool same = true;
	uint64_t lines = 0;

	must(f[0] && f[1]);
	rewind(f[0]);
	rewind(f[1]);
	for (bool more = true; more && same; lines++) {
		ssize_t na = getline(&a, &a_size, f[0]), nb = getline(&b, &b_size, f[1]);

		more = na > 0;
		same = na == nb && (!more || !memcmp(a, b, (size_t)na));
		if (!same)
			printf("line %llu was\n%sand became\n%s", (unsigned long long)lines + 1,
			       na > 0 ? a : "(the end)\n", nb > 0 ? b : "(the end)\n");
	}
	(void)fclose(f[0]); /* only read */
	(void)fclose(f[1]);
	return same && lines > 1;
}

static void job_close(struct job *j)
{
	for (unsigned i = 0; i <= j->run; i++)
		close(j->trace_fd[i]);
	fflush(stdout);
	j->run = 0;
	j->pid = 0;
}

/* Whether the seed is done with; *RET_GOOD then. */
static bool job_end(struct job *j, int status, const struct options *o, bool *ret_good)
{
	bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0, same = true;

	must(nftw(j->dir, main_remove, 16, FTW_DEPTH | FTW_PHYS) == 0);
	if (good && j->twice && j->run == 0) {
		j->run = 1;
		job_start(j, o);
		return false;
	}
	if (good && j->run == 1)
		same = job_same(j);
	if (!good || !same)
		printf("seed %llu %s (sim --seed %llu --steps %llu --trace)\n",
		       (unsigned long long)j->seed, good ? "did not do the same twice" : "failed",
		       (unsigned long long)j->seed, (unsigned long long)o->steps);
	if (!good && (j->twice || !o->trace))
		job_tail(j);
	job_close(j);
	*ret_good = good && same;
	return true;
}

static uint64_t main_nth(const struct options *o, uint64_t n)
{
	return n < o->first_n ? o->first[n] : o->seed + n - o->first_n;
}

static int main_all(const struct options *o)
{
	char root[] = "/dev/shm/coracle-sim-XXXXXX";
	struct job jobs[16] = {0};
	uint64_t next = 0, running = 0, all = o->first_n + o->seeds, passed = 0, failed = 0;

	if (!mkdtemp(root)) {
		perror(root);
		return 2;
	}
	while (next < all || running) {
		for (uint64_t i = 0; i < o->jobs && next < all; i++) {
			struct job *j = &jobs[i];

			if (j->pid)
				continue;
			snprintf(j->dir, sizeof(j->dir), "%s/%u", root, (unsigned)i);
			j->seed = main_nth(o, next);
			j->twice = next++ < o->twice;
			job_start(j, o);
			running++;
		}
		int status;
		bool good;
		pid_t pid = wait(&status);
		for (uint64_t i = 0; i < o->jobs; i++)
			if (jobs[i].pid == pid && job_end(&jobs[i], status, o, &good)) {
				running--;
				*(good ? &passed : &failed) += 1;
			}
	}
	must(rmdir(root) == 0);
	printf("%llu passed, %llu failed\n", (unsigned long long)passed,
	       (unsigned long long)failed);
	return failed != 0;
}

static bool main_number(const char *text, uint64_t max, uint64_t *ret)
{
	return text && str_to_u64(str_of(text), ret) == 0 && *ret <= max;
}

static int main_usage(const char *name)
{
	fprintf(stderr,
		"usage: %s [--seed N] [--seeds COUNT] [--steps M] [--jobs J] [--twice K] "
		"[--trace] [SEED ...]\n",
		name);
	return 2;
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
		   {"--jobs", &o.jobs, 16},
		   {"--twice", &o.twice, UINT32_MAX}};

	for (int i = 1; i < argc; i++) {
		bool known = !strcmp(argv[i], "--trace");

		o.trace = o.trace || known;
		for (size_t k = 0; !known && k < ARRAY_SIZE(all); k++)
			if (!strcmp(argv[i], all[k].name))
				known = main_number(argv[++i], all[k].max, all[k].value);
		if (!known && o.first_n < MAIN_FIRST_MAX)
			known = main_number(argv[i], UINT64_MAX, &o.first[o.first_n++]);
		if (!known)
			return main_usage(argv[0]);
	}
	o.jobs = MAX(o.jobs, 1);
	return main_all(&o);
}
