/* clang-format off */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
/* clang-format on */
#include "base/must.h"
#include "base/str.h"
#include "loop/loop.h"
#include "loop/queue.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>

static char trace[256];
static void note(const char *s)
{
	strncat(trace, s, sizeof(trace) - strlen(trace) - 1);
}

struct named_timer {
	struct loop_timer t;
	const char *name;
	struct loop *loop;
	int64_t again_ms;
};
static void on_named(struct loop_timer *t)
{
	struct named_timer *n = container_of(t, struct named_timer, t);
	note(n->name);
	if (n->again_ms >= 0) {
		int64_t ms = n->again_ms;
		n->again_ms = -1;
		loop_timer_start(n->loop, t, ms, on_named);
	}
}

static void timers_fire_in_order(UNUSED void **state)
{
	struct loop *l = loop_new();
	struct named_timer a = {.name = "a", .loop = l, .again_ms = -1}, b = a, c = a, d = a;
	b.name = "b";
	c.name = "c";
	d.name = "d";
	b.again_ms = 15;
	trace[0] = 0;
	loop_timer_start(l, &c.t, 10, on_named);
	loop_timer_start(l, &a.t, 0, on_named);
	loop_timer_start(l, &d.t, 12, on_named);
	loop_timer_start(l, &b.t, 5, on_named);
	loop_timer_stop(&d.t);
	loop_timer_stop(&d.t);
	mono_ns_t start = clock_mono();
	while (loop_turn(l, 1000))
		;
	assert_string_equal(trace, "abcb");
	assert_in_range((clock_mono() - start) / NS_PER_MS, 20, 500);
	loop_free(l);
}

static mono_ns_t fake_now = NS_PER_S;
static int64_t fake_read(UNUSED void *arg)
{
	return fake_now;
}
static void fake_random(UNUSED void *arg, void *p, size_t n)
{
	memset(p, 7, n);
}
static void work_now(struct loop_work *w)
{
	assert_non_null(w->loop);
	note("w");
}
static void work_over(UNUSED struct loop_work *w)
{
	note("d");
}

static void virtual_time_never_sleeps(UNUSED void **state)
{
	static const struct clock_ops ops = {fake_read, fake_read, fake_random, NULL};
	clock_use(&ops);
	struct loop *l = loop_new();
	struct named_timer a = {.name = "a", .loop = l, .again_ms = -1};
	struct loop_work w;
	trace[0] = 0;
	loop_timer_start(l, &a.t, 3600 * 1000, on_named);
	loop_work_start(l, &w, work_now, work_over);
	assert_true(loop_busy(l));
	assert_true(loop_turn(l, 100000));
	assert_string_equal(trace, "wd");
	assert_false(loop_busy(l));
	assert_int_equal(loop_next_due(l), fake_now + 3600 * NS_PER_S);
	fake_now = loop_next_due(l);
	assert_false(loop_turn(l, 100000));
	assert_string_equal(trace, "wda");
	loop_free(l);
	clock_use(NULL);
}

static int pipe_fds[2];
static void on_readable(struct loop_io *io, unsigned events)
{
	char c;
	assert_true(events & LOOP_READ);
	if (read(io->fd, &c, 1) == 1)
		note("r");
	else
		loop_io_stop(io);
}

static void descriptors_report(UNUSED void **state)
{
	struct loop *l = loop_new();
	struct loop_io io;
	trace[0] = 0;
	assert_int_equal(pipe(pipe_fds), 0);
	assert_int_equal(loop_io_start(l, &io, pipe_fds[0], LOOP_READ, on_readable), 0);
	assert_int_equal(write(pipe_fds[1], "xy", 2), 2);
	close(pipe_fds[1]);
	while (loop_turn(l, 1000))
		;
	assert_string_equal(trace, "rr");
	close(pipe_fds[0]);
	assert_true(loop_io_start(l, &io, 9999, LOOP_READ, on_readable) < 0);
	loop_free(l);
}

struct pool_job {
	struct loop_work w;
	int in, out;
	pthread_t thread;
};
static void job_work(struct loop_work *w)
{
	struct pool_job *j = container_of(w, struct pool_job, w);
	j->thread = pthread_self();
	j->out = j->in * 2;
}
static int jobs_left;
static void job_done(struct loop_work *w)
{
	struct pool_job *j = container_of(w, struct pool_job, w);
	assert_int_equal(j->out, j->in * 2);
	assert_false(pthread_equal(j->thread, pthread_self()));
	jobs_left--;
}
static int posts;
static void count_post(void *arg)
{
	assert_int_equal(*(int *)arg, posts);
	posts++;
}

static void *poster(void *arg)
{
	static int numbers[1000];
	struct loop *l = *(struct loop **)arg;
	for (int i = 0; i < 1000; i++) {
		numbers[i] = i;
		loop_post(l, count_post, &numbers[i]);
	}
	return NULL;
}

static void threads_meet_the_loop(UNUSED void **state)
{
	struct loop *l = loop_new();
	struct pool_job jobs[20] = {0};
	pthread_t t;
	for (int i = 0; i < 20; i++) {
		jobs[i].in = i;
		loop_work_start(l, &jobs[i].w, job_work, job_done);
	}
	jobs_left = 20;
	assert_int_equal(pthread_create(&t, NULL, poster, &l), 0);
	while (jobs_left || posts < 1000)
		(void)loop_turn(l, 10); /* liveness is seen by the counters */
	pthread_join(t, NULL);
	loop_free(l);
}

struct my_call {
	struct loop_call c;
	struct loop *loop;
	int times;
};
static void on_call(struct loop_call *c)
{
	struct my_call *m = container_of(c, struct my_call, c);
	if (--m->times)
		loop_call_soon(m->loop, c);
	note("c");
}
static struct loop_hook hook_a, hook_b;
static void on_hook_a(UNUSED struct loop_hook *h)
{
	note("A");
	loop_hook_stop(&hook_b);
}
static void on_hook_b(UNUSED struct loop_hook *h)
{
	note("B");
}

static void calls_and_hooks(UNUSED void **state)
{
	struct loop *l = loop_new();
	struct my_call m = {.loop = l, .times = 2};
	trace[0] = 0;
	loop_call_init(&m.c, on_call);
	loop_hook_start(l, &hook_a, on_hook_a);
	loop_hook_start(l, &hook_b, on_hook_b);
	loop_call_soon(l, &m.c);
	loop_call_soon(l, &m.c);
	while (loop_turn(l, 0))
		;
	assert_string_equal(trace, "cAcA");
	loop_defer_free(l, free, malloc(10));
	loop_free(l);
}

static int exit_status, exits;
static void on_exit_note(UNUSED struct loop_child *c, int status)
{
	exit_status = status;
	exits++;
}
static void run_child(struct loop *l, const char *script, int kill_with)
{
	const char *argv[] = {"sh", "-c", script, NULL};
	struct loop_spawn s = {.argv = argv};
	struct loop_child c = {0};
	exits = 0;
	assert_int_equal(loop_child_start(l, &c, &s, on_exit_note), 0);
	assert_true(c.pid > 0);
	if (kill_with)
		loop_child_kill(&c, kill_with);
	while (!exits)
		(void)loop_turn(l, 1000); /* ends with the child */
	assert_int_equal(c.pid, 0);
	loop_child_kill(&c, SIGTERM);
}

static void children_are_watched(UNUSED void **state)
{
	struct loop *l = loop_new();
	struct loop_child c = {0};
	run_child(l, "exit 7", 0);
	assert_int_equal(exit_status, 7);
	run_child(l, "kill -9 $$", 0);
	assert_int_equal(exit_status, -SIGKILL);
	run_child(l, "exec sleep 100", SIGTERM);
	assert_int_equal(exit_status, -SIGTERM);
	/* Nothing of ours is open in it but the three it was given. */
	int spare = open("/dev/null", O_RDONLY);
	run_child(l, "test \"$(cd /proc/self/fd && echo *)\" = '0 1 2 3'", 0);
	assert_int_equal(exit_status, 0);
	close(spare);
	const char *argv[] = {"/nonexistent/program", NULL};
	struct loop_spawn s = {.argv = argv};
	assert_int_equal(loop_child_start(l, &c, &s, on_exit_note), -ENOENT);
	assert_int_equal(loop_child_watch(l, &c, getpid(), on_exit_note), 0);
	loop_child_forget(&c);
	const char *argv2[] = {"true", NULL};
	struct loop_spawn s2 = {.argv = argv2};
	assert_int_equal(loop_child_start(l, &c, &s2, on_exit_note), 0);
	exits = 0;
	loop_child_forget(&c);
	while (loop_turn(l, 1000))
		;
	assert_int_equal(exits, 0);
	loop_free(l);
}

static char got_out[64];
static size_t got_out_n;
static void on_command(UNUSED struct loop_command *c, int status, const char *out, size_t out_n,
		       const char *err, size_t err_n)
{
	exit_status = status;
	got_out_n = out_n;
	(void)snprintf(got_out, sizeof(got_out), "%.*s|%.*s", (int)MIN(out_n, 20u), out,
		       (int)MIN(err_n, 20u), err);
	exits++;
}
static void run_command(struct loop *l, const char *script, const char *in, int64_t timeout_ms)
{
	const char *argv[] = {"sh", "-c", script, NULL};
	struct loop_spawn s = {.argv = argv, .cwd = "/"};
	struct loop_command c = {0};
	exits = 0;
	assert_int_equal(
		loop_command_start(l, &c, &s, in, strlen(in), timeout_ms, 1000, on_command), 0);
	while (!exits)
		(void)loop_turn(l, 1000); /* ends with the command */
	assert_null(c.run);
}

static void commands_are_collected(UNUSED void **state)
{
	struct loop *l = loop_new();
	run_command(l, "cat; pwd >&2; exit 3", "hello", 0);
	assert_int_equal(exit_status, 3);
	assert_string_equal(got_out, "hello|/\n");
	run_command(l, "head -c 100000 /dev/zero | tr '\\0' x", "", 0);
	assert_int_equal(exit_status, 0);
	assert_int_equal(got_out_n, 1000);
	run_command(l, "exec sleep 100", "", 30);
	assert_int_equal(exit_status, -ETIMEDOUT);
	/* Nor does a flood: the others have their turn, among them the limit. */
	mono_ns_t start = clock_mono();
	run_command(l, "cat /dev/zero & cat /dev/zero & cat /dev/zero & exec cat /dev/zero", "",
		    100);
	assert_int_equal(exit_status, -ETIMEDOUT);
	assert_int_equal(got_out_n, 1000);
	assert_true(clock_mono() - start < 3 * NS_PER_S);
	/* A grandchild that keeps the pipe open holds nothing up. */
	run_command(l, "echo on; sleep 100 & echo $!", "", 0);
	assert_int_equal(exit_status, 0);
	assert_int_equal(strncmp(got_out, "on\n", 3), 0);
	(void)kill(atoi(got_out + 3), SIGKILL); /* the grandchild */
	const char *argv[] = {"sleep", "100", NULL};
	struct loop_spawn s = {.argv = argv};
	struct loop_command c = {0};
	assert_int_equal(loop_command_start(l, &c, &s, NULL, 0, 0, 10, on_command), 0);
	loop_command_cancel(&c);
	loop_command_cancel(&c);
	while (loop_turn(l, 1000))
		;
	loop_free(l);
}

static void on_signal_stop(struct loop_signal *s, UNUSED int signum)
{
	note("s");
	loop_stop(s->loop, 5);
}
static void signals_arrive(UNUSED void **state)
{
	struct loop *l = loop_new();
	struct loop_signal s;
	trace[0] = 0;
	assert_int_equal(loop_signal_start(l, &s, SIGUSR1, on_signal_stop), 0);
	(void)raise(SIGUSR1); /* caught */
	assert_int_equal(loop_run(l), 5);
	assert_string_equal(trace, "s");
	loop_signal_stop(&s);
	loop_signal_stop(&s);
	loop_free(l);
}

/* ---- queue ---- */

static enum queue_result_N pass_note(struct queue *q, struct str key, void *arg)
{
	int *fails = arg;
	note(key.p);
	if (str_is(key, "self") && !(*fails)++)
		queue_mark(q, key);
	if (str_is(key, "bad") && (*fails)++ < 3)
		return QUEUE_ERROR;
	return str_is(key, "wait") ? QUEUE_PENDING : QUEUE_DONE;
}

static void queue_runs_each_key_once(UNUSED void **state)
{
	struct loop *l = loop_new();
	int fails = 0;
	struct queue *q = queue_new(l, "test", 1, pass_note, &fails);
	trace[0] = 0;
	queue_mark(q, STR("a"));
	queue_mark(q, STR("b"));
	queue_mark(q, STR("a"));
	queue_mark_after(q, STR("c"), 5);
	queue_mark_after(q, STR("c"), 100000);
	while (loop_turn(l, 1000))
		;
	assert_string_equal(trace, "abc");
	assert_int_equal(queue_length(q), 0);
	trace[0] = 0;
	queue_mark(q, STR("self"));
	while (loop_turn(l, 1000))
		;
	assert_string_equal(trace, "selfself");
	queue_free(q);
	loop_free(l);
}

static void queue_backs_off(UNUSED void **state)
{
	struct loop *l = loop_new();
	int fails = 0;
	struct queue *q = queue_new(l, "test", 1, pass_note, &fails);
	trace[0] = 0;
	mono_ns_t start = clock_mono();
	queue_mark(q, STR("bad"));
	while (loop_turn(l, 1000))
		if (fails == 2)
			assert_true(queue_failures(q, STR("bad")) <= 2);
	assert_string_equal(trace, "badbadbadbad");
	assert_in_range((clock_mono() - start) / NS_PER_MS, 5 + 10 + 20, 1000);
	assert_int_equal(queue_failures(q, STR("bad")), 0);
	queue_free(q);
	loop_free(l);
}

static void queue_waits_for_pending(UNUSED void **state)
{
	struct loop *l = loop_new();
	int fails = 0;
	struct queue *q = queue_new(l, "test", 1, pass_note, &fails);
	trace[0] = 0;
	queue_mark(q, STR("wait"));
	queue_mark(q, STR("x"));
	(void)loop_turn(l, 0); /* the pass is in flight */
	(void)loop_turn(l, 0);
	assert_string_equal(trace, "wait");
	queue_mark(q, STR("wait"));
	queue_done(q, STR("wait"), QUEUE_DONE);
	(void)loop_turn(l, 0); /* x, then wait again */
	assert_string_equal(trace, "waitxwait");
	queue_free(q);
	loop_free(l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(timers_fire_in_order),
		cmocka_unit_test(virtual_time_never_sleeps),
		cmocka_unit_test(descriptors_report),
		cmocka_unit_test(threads_meet_the_loop),
		cmocka_unit_test(calls_and_hooks),
		cmocka_unit_test(children_are_watched),
		cmocka_unit_test(commands_are_collected),
		cmocka_unit_test(signals_arrive),
		cmocka_unit_test(queue_runs_each_key_once),
		cmocka_unit_test(queue_backs_off),
		cmocka_unit_test(queue_waits_for_pending),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
