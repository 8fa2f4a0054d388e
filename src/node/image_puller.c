/* Pulls on this process's pool. A job is one image under one set of credentials; those who want it
 * wait on it. IMAGE_PULLS_MAX jobs run, the others queue in order. */
#include "node/image_priv.h"
#include "base/limits.h"
#include <stdatomic.h>

struct puller_wait {
	struct list node;
	uint64_t ticket;
	image_pulled_cb on_done;
	void *arg;
};

struct puller_local;
struct puller_job {
	struct list node;
	struct loop_work work;
	struct puller_local *p;
	struct list waits;
	char *ref, *username, *password;
	unsigned connect_ms;
	bool running;
	volatile bool cancel;
	_Atomic int64_t done, total;
	/* out */
	int code;
	char id[IMAGE_DIGEST_BYTES];
	struct err err;
};

struct puller_local {
	struct image_puller base;
	struct loop *loop;
	struct image_store *store;
	char *insecure;
	struct list jobs;
	unsigned running;
	uint64_t ticket;
	bool closed; /* freed when the last running job has ended */
};

static struct puller_local *puller_of(struct image_puller *p)
{
	return container_of(p, struct puller_local, base);
}

static void puller_job_free(struct puller_job *j)
{
	list_remove(&j->node);
	free(j->ref);
	free(j->username);
	free(j->password);
	free(j);
}

static void puller_fini(struct puller_local *p)
{
	free(p->insecure);
	free(p);
}

static void puller_on_progress(void *arg, int64_t done, int64_t total)
{
	struct puller_job *j = arg;
	atomic_store(&j->done, done);
	atomic_store(&j->total, total);
}

static void puller_work(struct loop_work *w)
{
	struct puller_job *j = container_of(w, struct puller_job, work);
	struct image_pull_options o = {
		.auth = {j->username, j->password},
		.insecure = j->p->insecure,
		.on_progress = puller_on_progress,
		.progress_arg = j,
		.cancel = &j->cancel,
		.connect_ms = j->connect_ms,
	};
	j->code = image_pull_blocking(j->p->store, str_of(j->ref), &o, j->id, &j->err);
}

static void puller_start(struct puller_local *p);

static void puller_done(struct loop_work *w)
{
	struct puller_job *j = container_of(w, struct puller_job, work);
	struct puller_local *p = j->p;
	p->running--;
	/* a callback may ask for the same image again: it must not find this job */
	list_remove(&j->node);
	while (!list_empty(&j->waits)) {
		struct puller_wait *wait = list_first(&j->waits, struct puller_wait, node);
		list_remove(&wait->node);
		wait->on_done(wait->arg, j->code, j->id, j->err.text);
		free(wait);
	}
	puller_job_free(j);
	if (!p->closed)
		puller_start(p);
	else if (p->running == 0)
		puller_fini(p);
}

static void puller_start(struct puller_local *p)
{
	list_each (it, &p->jobs) {
		struct puller_job *j = list_entry(it, struct puller_job, node);
		if (p->running >= IMAGE_PULLS_MAX)
			return;
		if (j->running)
			continue;
		j->running = true;
		p->running++;
		loop_work_start(p->loop, &j->work, puller_work, puller_done);
	}
}

static bool puller_same(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

static struct puller_job *puller_job(struct puller_local *p, const struct image_request *r)
{
	list_each (it, &p->jobs) {
		struct puller_job *j = list_entry(it, struct puller_job, node);
		if (!j->cancel && strcmp(j->ref, r->ref) == 0 &&
		    puller_same(j->username, r->auth.username) &&
		    puller_same(j->password, r->auth.password))
			return j;
	}
	struct puller_job *j = xcalloc(1, sizeof *j);
	j->p = p;
	j->ref = xstrdup(r->ref);
	j->username = r->auth.username ? xstrdup(r->auth.username) : NULL;
	j->password = r->auth.password ? xstrdup(r->auth.password) : NULL;
	j->connect_ms = r->connect_ms;
	list_init(&j->waits);
	list_push_back(&p->jobs, &j->node);
	return j;
}

static uint64_t puller_pull(struct image_puller *base, const struct image_request *r,
			    image_pulled_cb on_done, void *arg)
{
	struct puller_local *p = puller_of(base);
	struct puller_job *j = puller_job(p, r);
	struct puller_wait *w = xcalloc(1, sizeof *w);
	*w = (struct puller_wait){.ticket = ++p->ticket, .on_done = on_done, .arg = arg};
	list_push_back(&j->waits, &w->node);
	puller_start(p);
	return w->ticket;
}

static struct puller_wait *puller_find(const struct puller_local *p, uint64_t ticket,
				       struct puller_job **ret_job)
{
	list_each (it, &p->jobs) {
		struct puller_job *j = list_entry(it, struct puller_job, node);
		list_each (at, &j->waits) {
			struct puller_wait *w = list_entry(at, struct puller_wait, node);
			if (w->ticket == ticket) {
				*ret_job = j;
				return w;
			}
		}
	}
	return NULL;
}

static void puller_cancel(struct image_puller *base, uint64_t ticket)
{
	struct puller_job *j;
	struct puller_wait *w = puller_find(puller_of(base), ticket, &j);
	if (!w)
		return;
	list_remove(&w->node);
	free(w);
	if (!list_empty(&j->waits))
		return;
	j->cancel = true;
	if (!j->running)
		puller_job_free(j);
}

bool image_puller_local_progress(const struct image_puller *base, uint64_t ticket,
				 int64_t *ret_done, int64_t *ret_total)
{
	const struct puller_local *p = container_of(base, struct puller_local, base);
	struct puller_job *j;
	if (!puller_find(p, ticket, &j))
		return false;
	*ret_done = atomic_load(&j->done);
	*ret_total = atomic_load(&j->total);
	return true;
}

static struct image_puller *puller_free(struct image_puller *base)
{
	struct puller_local *p = puller_of(base);
	list_each_safe (it, next, &p->jobs) {
		struct puller_job *j = list_entry(it, struct puller_job, node);
		while (!list_empty(&j->waits)) {
			struct puller_wait *w = list_first(&j->waits, struct puller_wait, node);
			list_remove(&w->node);
			free(w);
		}
		j->cancel = true;
		/* a running one is freed by its completion, on no list any more */
		list_remove(&j->node);
		if (!j->running)
			puller_job_free(j);
	}
	p->closed = true;
	if (p->running == 0)
		puller_fini(p);
	return NULL;
}

struct image_puller *image_puller_local_new(struct loop *l, struct image_store *s,
					    const char *insecure)
{
	static const struct image_puller_ops ops = {puller_pull, puller_cancel, puller_free};
	struct puller_local *p = xcalloc(1, sizeof *p);
	p->base.ops = &ops;
	p->loop = l;
	p->store = s;
	p->insecure = insecure ? xstrdup(insecure) : NULL;
	list_init(&p->jobs);
	return &p->base;
}
