/* The fake machine: a table of containers with timers. */
#include "node/runtime_fake.h"

#include "base/map.h"
#include "base/must.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

struct fake_runtime;
struct fake_machine {
	struct loop *loop;
	struct map containers;   /* id → struct fake_container */
	struct map sandboxes;    /* uid → itself */
	struct fake_runtime *rt; /* the agent that looks now; NULL: none */
	void (*fate)(void *arg, const struct container_config *c, struct fake_fate *f);
	void *fate_arg;
	int (*answer)(void *arg, const char *id, const char *const *argv);
	void *answer_arg;
};

struct fake_container {
	struct fake_machine *m;
	char id[CONTAINER_ID_BYTES];
	char *what; /* "pod uid/name" */
	struct fake_fate fate;
	bool running, ended;
	int code;
	wall_ns_t ended_at;
	struct loop_timer timer; /* its start, then its end */
	runtime_done_cb cb;
	void *arg;
	struct fake_runtime *asked; /* who waits for the start */
};

struct fake_runtime {
	struct runtime rt;
	struct fake_machine *m;
	struct list answers; /* struct fake_answer: not yet given */
};

struct fake_answer {
	struct list node;
	struct loop_call call;
	runtime_done_cb cb;
	void *arg;
	int r;
	struct runtime_exec *exec;
};

/* ---- answers, later ---- */

static void fake_answer_call(struct loop_call *c)
{
	struct fake_answer *a = container_of(c, struct fake_answer, call);
	struct err e = {.code = a->r};

	list_remove(&a->node);
	if (a->exec) {
		a->exec->on_done(a->exec, a->r, STR_NULL);
	} else {
		snprintf(e.text, sizeof(e.text), "%s", a->r < 0 ? err_text(a->r) : "");
		a->cb(a->arg, a->r, a->r < 0 ? &e : NULL);
	}
	free(a);
}

static struct fake_answer *fake_answer(struct fake_runtime *f, runtime_done_cb cb, void *arg, int r)
{
	struct fake_answer *a = xcalloc(1, sizeof(*a));

	a->cb = cb;
	a->arg = arg;
	a->r = r;
	loop_call_init(&a->call, fake_answer_call);
	list_push_back(&f->answers, &a->node);
	loop_call_soon(f->m->loop, &a->call);
	return a;
}

/* ---- containers ---- */

static void fake_end(struct fake_container *c, int code)
{
	struct fake_runtime *f = c->m->rt;

	loop_timer_stop(&c->timer);
	c->running = false;
	c->ended = true;
	c->code = code;
	c->ended_at = clock_wall();
	if (f) {
		const struct runtime_exit e = {.code = code, .at = c->ended_at};

		f->rt.on_exit(f->rt.arg, c->id, &e);
	}
}

static void fake_on_end(struct loop_timer *t)
{
	struct fake_container *c = container_of(t, struct fake_container, timer);

	fake_end(c, c->code);
}

static void fake_on_start(struct loop_timer *t)
{
	struct fake_container *c = container_of(t, struct fake_container, timer);
	int r = c->fate.start_error;

	c->running = r == 0;
	c->ended = r < 0;
	c->code = c->fate.code;
	if (c->running && c->fate.run_ms >= 0)
		loop_timer_start(c->m->loop, &c->timer, c->fate.run_ms, fake_on_end);
	if (c->asked && c->asked == c->m->rt)
		fake_answer(c->asked, c->cb, c->arg, r);
	c->asked = NULL;
}

static void fake_start(struct runtime *r, const struct container_config *config, runtime_done_cb cb,
		       void *arg)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);
	struct fake_container *c = xcalloc(1, sizeof(*c));

	c->m = f->m;
	c->fate = (struct fake_fate){.start_ms = 1, .run_ms = -1, .term_ms = 1};
	snprintf(c->id, sizeof(c->id), "%s", config->id);
	if (f->m->fate)
		f->m->fate(f->m->fate_arg, config, &c->fate);
	c->cb = cb;
	c->arg = arg;
	c->asked = f;
	c->what = xasprintf("%s/%s", config->pod_uid, config->name);
	arena_free(config->arena);
	must(!map_put(&f->m->containers, str_of(c->id), c));
	loop_timer_start(f->m->loop, &c->timer, c->fate.start_ms, fake_on_start);
}

static void fake_signal(struct runtime *r, const char *id, int signum, runtime_done_cb cb,
			void *arg)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);
	struct fake_container *c = map_get(&f->m->containers, str_of(id));

	if (c && c->running && (signum == SIGKILL || !c->fate.ignores_term)) {
		c->code = 128 + signum;
		loop_timer_start(f->m->loop, &c->timer, signum == SIGKILL ? 0 : c->fate.term_ms,
				 fake_on_end);
	}
	fake_answer(f, cb, arg, c && c->running ? 0 : -ESRCH);
}

static void fake_container_free(struct fake_container *c)
{
	loop_timer_stop(&c->timer);
	free(c->what);
	free(c);
}

static void fake_remove(struct runtime *r, const char *id, runtime_done_cb cb, void *arg)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);
	struct fake_container *c = map_del(&f->m->containers, str_of(id));

	if (c)
		fake_container_free(c);
	fake_answer(f, cb, arg, 0);
}

static enum runtime_found_N fake_adopt(struct runtime *r, const char *id, struct runtime_exit *ret)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);
	struct fake_container *c = map_get(&f->m->containers, str_of(id));

	if (!c)
		return FOUND_NONE;
	if (!c->ended) /* or about to start */
		return FOUND_RUNNING;
	*ret = (struct runtime_exit){.code = c->code, .at = c->ended_at};
	return FOUND_EXITED;
}

static void fake_each(struct runtime *r, void (*fn)(void *arg, const char *id), void *arg)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);
	struct map_slot *next;

	for (struct map_slot *it = map_next(&f->m->containers, NULL); it; it = next) {
		char id[CONTAINER_ID_BYTES];

		snprintf(id, sizeof(id), "%.*s", STR_FMT(it->key));
		next = map_next(&f->m->containers, it);
		fn(arg, id);
	}
}

/* ---- sandboxes ---- */

static void fake_sandbox_start(struct runtime *r, const struct sandbox_config *c,
			       runtime_done_cb cb, void *arg)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);

	(void)map_put(&f->m->sandboxes, str_of(c->uid), f->m);
	fake_answer(f, cb, arg, 0);
}

static void fake_sandbox_stop(struct runtime *r, const struct sandbox_config *c, runtime_done_cb cb,
			      void *arg)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);

	(void)map_del(&f->m->sandboxes, str_of(c->uid));
	fake_answer(f, cb, arg, 0);
}

static bool fake_sandbox_alive(struct runtime *r, const struct sandbox_config *c)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);

	return map_get(&f->m->sandboxes, str_of(c->uid)) != NULL;
}

/* ---- exec ---- */

static int fake_exec(struct runtime *r, struct runtime_exec *x)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);
	int status = f->m->answer ? f->m->answer(f->m->answer_arg, x->id, x->argv) : 0;

	fake_answer(f, NULL, NULL, status)->exec = x;
	return 0;
}

static void fake_exec_cancel(struct runtime *r, struct runtime_exec *x)
{
	(void)r, (void)x; /* its answer is on the way */
}

static int fake_exec_stream(struct runtime *r, struct runtime_stream *x)
{
	(void)r, (void)x;
	return -ENOSYS;
}

static void fake_exec_stream_cancel(struct runtime *r, struct runtime_stream *x)
{
	(void)r, (void)x;
}

static int fake_attach(struct runtime *r, const char *id)
{
	(void)r, (void)id;
	return -ENOSYS;
}

static int fake_resize(struct runtime *r, const char *id, unsigned rows, unsigned columns)
{
	(void)r, (void)id, (void)rows, (void)columns;
	return 0;
}

static int fake_none(struct runtime *r, const char *id)
{
	(void)r, (void)id;
	return 0;
}

static bool fake_busy(const struct runtime *r)
{
	(void)r; /* what it has under way is memory only */
	return false;
}

static struct runtime *fake_free(struct runtime *r)
{
	struct fake_runtime *f = container_of(r, struct fake_runtime, rt);

	list_each_safe (it, tmp, &f->answers) {
		struct fake_answer *a = list_entry(it, struct fake_answer, node);

		loop_call_cancel(&a->call);
		list_remove(&a->node);
		free(a);
	}
	MAP_EACH (&f->m->containers, it) {
		struct fake_container *c = it->value;

		c->asked = NULL;
	}
	if (f->m->rt == f)
		f->m->rt = NULL;
	free(f);
	return NULL;
}

static const struct runtime_ops fake_ops = {
	.sandbox_start = fake_sandbox_start,
	.sandbox_stop = fake_sandbox_stop,
	.sandbox_alive = fake_sandbox_alive,
	.start = fake_start,
	.signal = fake_signal,
	.remove = fake_remove,
	.adopt = fake_adopt,
	.each = fake_each,
	.exec = fake_exec,
	.exec_cancel = fake_exec_cancel,
	.exec_stream = fake_exec_stream,
	.exec_stream_cancel = fake_exec_stream_cancel,
	.attach = fake_attach,
	.resize = fake_resize,
	.pid = fake_none,
	.log_reopen = fake_none,
	.busy = fake_busy,
	.free = fake_free,
};

struct runtime *runtime_fake_new(struct fake_machine *m)
{
	struct fake_runtime *f = xcalloc(1, sizeof(*f));

	f->rt.ops = &fake_ops;
	f->rt.version = "fake://1";
	f->m = m;
	list_init(&f->answers);
	m->rt = f;
	return &f->rt;
}

/* ---- the machine ---- */

struct fake_machine *fake_machine_new(struct loop *l)
{
	struct fake_machine *m = xcalloc(1, sizeof(*m));

	m->loop = l;
	return m;
}

void fake_machine_crash(struct fake_machine *m)
{
	MAP_EACH (&m->containers, it)
		fake_container_free(it->value);
	map_fini(&m->containers);
	map_init(&m->containers);
	map_fini(&m->sandboxes);
	map_init(&m->sandboxes);
}

struct fake_machine *fake_machine_free(struct fake_machine *m)
{
	if (!m)
		return NULL;
	fake_machine_crash(m);
	map_fini(&m->containers);
	map_fini(&m->sandboxes);
	free(m);
	return NULL;
}

void fake_machine_script(struct fake_machine *m,
			 void (*fate)(void *arg, const struct container_config *c,
				      struct fake_fate *f),
			 void *arg)
{
	m->fate = fate;
	m->fate_arg = arg;
}

void fake_machine_exec(struct fake_machine *m,
		       int (*answer)(void *arg, const char *id, const char *const *argv), void *arg)
{
	m->answer = answer;
	m->answer_arg = arg;
}

size_t fake_machine_running(const struct fake_machine *m)
{
	size_t n = 0;

	MAP_EACH (&m->containers, it)
		n += ((struct fake_container *)it->value)->running;
	return n;
}

bool fake_machine_twice(const struct fake_machine *m)
{
	struct map seen = MAP_INIT;
	bool twice = false;

	MAP_EACH (&m->containers, it) {
		struct fake_container *c = it->value;

		if (c->running && map_put(&seen, str_of(c->what), c))
			twice = true;
	}
	map_fini(&seen);
	return twice;
}

size_t fake_machine_containers(const struct fake_machine *m)
{
	return m->containers.n;
}

size_t fake_machine_sandboxes(const struct fake_machine *m)
{
	return m->sandboxes.n;
}
