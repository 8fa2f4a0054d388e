/* One container of a pod: starting, ending, what is kept of its ends. The states are in pod.h. */
#define LOG_MODULE "node"
#include "node/pod.h"

#include "base/log.h"
#include "base/must.h"
#include "wire/text.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

/* The kubelet's: 10 s, doubled up to 5 min. */
#define BACKOFF_MS_MIN    10000
#define BACKOFF_MS_MAX    300000
#define BACKOFF_FORGET_MS 600000 /* twice the longest: it has run well in between */
#define KILL_AGAIN_MS     2000   /* until SIGKILL is sent again */
#define HOOK_GRACE_MS_MIN 2000   /* a container whose hook ate its grace still gets this */
#define CONFIG_RETRY_MS   10000  /* a ConfigMap that is not there may come */
#define MESSAGE_BYTES_MAX 4096   /* as the kubelet's */
#define MESSAGE_LOG_BYTES 2048 /* of the log, where it stands for the message; the kubelet's too */

const char *ctr_list(const struct ctr *c)
{
	return c->kind == CTR_MAIN        ? "containers"
	       : c->kind == CTR_EPHEMERAL ? "ephemeralContainers"
					  : "initContainers";
}

const struct json *ctr_spec(const struct ctr *c)
{
	const struct json *list = json_get(pod_spec(c->pod), ctr_list(c));

	/* The others keep their places for the pod's life. */
	if (c->kind == CTR_EPHEMERAL)
		JSON_EACH (list, it)
			if (str_is(json_get_str(it, "name"), c->name))
				return it;
	return json_item(list, c->index);
}

void ctr_resources_set(struct ctr *c, const struct json *resources)
{
	arena_free(c->resources_arena);
	c->resources_arena = arena_new(0);
	c->resources = resources ? json_dup(c->resources_arena, resources)
				 : json_new_object(c->resources_arena);
}

bool ctr_resize_waits(const struct ctr *c)
{
	return c->kind != CTR_INIT && ctr_active(c) && c->resources &&
	       !json_equal_empty(c->resources, json_get(ctr_spec(c), "resources"));
}

bool ctr_active(const struct ctr *c)
{
	return c->state == CTR_STARTING || c->state == CTR_HOOK || c->state == CTR_RUNNING ||
	       c->state == CTR_STOPPING;
}

void ctr_wait(struct ctr *c, const char *reason, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	snprintf(c->wait_reason, sizeof(c->wait_reason), "%s", reason);
	free(c->wait_message);
	c->wait_message = xstrdup(text);
}

static void ctr_end_fini(struct ctr_end *e)
{
	free(e->message);
	*e = (struct ctr_end){0};
}

void ctr_fini(struct ctr *c)
{
	ctr_image_cancel(c);
	ctr_probes_stop(c);
	hook_cancel(c);
	loop_timer_stop(&c->kill_timer);
	ctr_end_fini(&c->end);
	ctr_end_fini(&c->last);
	free(c->name);
	free(c->wait_message);
	free(c->image_ref);
	free(c->image_id);
	free(c->image);
	arena_free(c->resources_arena);
}

/* ---- probes ---- */

void ctr_probes_start(struct ctr *c)
{
	static const char *const fields[] = {"startupProbe", "livenessProbe", "readinessProbe"};
	const struct json *spec = ctr_spec(c);

	if (c->kind == CTR_EPHEMERAL)
		return; /* has none, and is never ready */
	for (unsigned i = c->started ? PROBE_LIVENESS : PROBE_STARTUP; i <= PROBE_READINESS; i++) {
		const struct json *probe = json_get(spec, fields[i]);

		if (probe && !c->probes[i])
			c->probes[i] = probe_new(c, i, probe);
		if (i == PROBE_STARTUP && probe)
			return; /* the others begin when it has succeeded */
		c->started = true;
		if (i == PROBE_READINESS && !probe)
			c->ready = true;
	}
}

void ctr_probes_stop(struct ctr *c)
{
	for (unsigned i = 0; i < ARRAY_SIZE(c->probes); i++)
		c->probes[i] = probe_free(c->probes[i]);
}

/* ---- the end ---- */

/* The last lines of the newest log, without the runtime's columns. */
static char *ctr_message_from_log(struct ctr *c)
{
	char text[3 * MESSAGE_LOG_BYTES];
	AUTO_FREE char *path = xasprintf("%s/%s/%d.log", c->pod->log_dir, c->name, c->restarts);
	AUTO_FD int fd = open(path, O_RDONLY | O_CLOEXEC);
	AUTO_BUF b = BUF_INIT;

	if (fd < 0)
		return NULL;
	off_t size = lseek(fd, 0, SEEK_END);
	off_t from = size > (off_t)sizeof(text) ? size - (off_t)sizeof(text) : 0;
	ssize_t n = pread(fd, text, sizeof(text), from);
	struct str rest = str_n(text, n > 0 ? (size_t)n : 0), line;
	if (from && !str_cut(&rest, '\n', &line)) /* the first is cut */
		return NULL;
	while (str_cut(&rest, '\n', &line)) {
		struct str column;

		for (int i = 0; i < 3; i++)
			if (!str_cut(&line, ' ', &column))
				break;
		if (line.p)
			buf_printf(&b, "%.*s\n", STR_FMT(line));
	}
	if (b.n > MESSAGE_LOG_BYTES)
		buf_drop_front(&b, b.n - MESSAGE_LOG_BYTES);
	return b.n ? buf_detach(&b) : NULL;
}

/* Small local files, just written: read on the loop. */
static char *ctr_message(struct ctr *c)
{
	char text[MESSAGE_BYTES_MAX + 1];
	AUTO_FREE char *path = xasprintf("%s/containers/%s/termination-log", c->pod->dir, c->name);
	bool fall_back = str_is(json_get_str(ctr_spec(c), "terminationMessagePolicy"),
				"FallbackToLogsOnError");
	AUTO_FD int fd = -1;

	if (c->pod->node->fake)
		return NULL;
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	ssize_t n = fd < 0 ? 0 : read(fd, text, MESSAGE_BYTES_MAX);
	if (n > 0)
		return xstrndup(text, (size_t)n);
	return fall_back && c->end.code != 0 ? ctr_message_from_log(c) : NULL;
}

/* A container that ends again and again is started ever later. */
static void ctr_back_off(struct ctr *c)
{
	struct pod *p = c->pod;
	mono_ns_t now = loop_now(p->node->loop);
	int64_t ms = c->backoff_ms;
	char delay[32];

	if (c->backoff_set && now - c->backoff_set > BACKOFF_FORGET_MS * NS_PER_MS)
		ms = c->backoff_ms = 0;
	c->not_before = now + ms * NS_PER_MS;
	if (!ctr_will_restart(c) || ms == 0)
		return;
	if (ms >= 60000)
		snprintf(delay, sizeof(delay), "%lldm%llds", (long long)(ms / 60000),
			 (long long)(ms / 1000 % 60));
	else
		snprintf(delay, sizeof(delay), "%llds", (long long)(ms / 1000));
	ctr_wait(c, "CrashLoopBackOff", "back-off %s restarting failed container=%s pod=%s_%s(%s)",
		 delay, c->name, p->name, p->ns, p->uid);
	if (!pod_doomed(p))
		pod_event(p, c, true, "BackOff",
			  "Back-off restarting failed container %s in pod %s_%s(%s)", c->name,
			  p->name, p->ns, p->uid);
	pod_mark_after(p, ms);
}

static void ctr_ended(struct ctr *c, int code, const char *reason, char *message, wall_ns_t at)
{
	c->end.set = true;
	c->end.code = code;
	snprintf(c->end.reason, sizeof(c->end.reason), "%s", reason);
	free(c->end.message);
	c->end.message = message;
	c->end.started = c->started_at ? c->started_at : at;
	c->end.finished = at;
	memcpy(c->end.id, c->id, sizeof(c->end.id));
	c->state = CTR_EXITED;
	c->started = false;
	c->done = c->kind == CTR_INIT && code == 0;
	c->ready = c->done;
	ctr_back_off(c);
	if (c->pod->node->disk && pod_save(c->pod) < 0)
		log_warn("pod.save", "ns=%s name=%s", c->pod->ns, c->pod->name);
	pod_mark(c->pod);
}

void ctr_on_exit(struct ctr *c, const struct runtime_exit *e)
{
	char hooked[32];

	loop_timer_stop(&c->kill_timer);
	ctr_probes_stop(c);
	hook_cancel(c);
	memcpy(hooked, c->end_reason, sizeof(hooked));
	c->end_reason[0] = 0;
	c->wait_reason[0] = 0;
	c->end.code = e->code;
	if (e->code == EXIT_UNKNOWN) {
		ctr_ended(c, 137, "ContainerStatusUnknown",
			  xstrdup("The container could not be located when the pod was terminated"),
			  e->at);
		return;
	}
	ctr_ended(c, e->code,
		  e->oom    ? "OOMKilled"
		  : e->code ? "Error"
			    : "Completed",
		  ctr_message(c), e->at);
	if (hooked[0] && !strcmp(c->wait_reason, ""))
		ctr_wait(c, hooked, "%s", "");
}

/* ---- stopping ---- */

static void ctr_ignore(void *arg, int r, const struct err *e)
{
	struct ctr *c = arg;

	(void)e;
	if (r < 0)
		log_debug("container.signal", "id=%s err=\"%s\"", c->id, err_text(r));
	pod_drop(c->pod);
}

static void ctr_signal(struct ctr *c, int signum)
{
	struct runtime *rt = c->pod->node->rt;

	pod_hold(c->pod);
	rt->ops->signal(rt, c->id, signum, ctr_ignore, c);
}

static void ctr_on_kill_due(struct loop_timer *t)
{
	struct ctr *c = container_of(t, struct ctr, kill_timer);

	if (c->state != CTR_STOPPING)
		return;
	hook_cancel(c);
	c->kill_sent = true;
	ctr_signal(c, SIGKILL);
	/* A process in uninterruptible sleep hears it later; the monitor may have been slow. */
	loop_timer_start(c->pod->node->loop, &c->kill_timer, KILL_AGAIN_MS, ctr_on_kill_due);
}

static int ctr_stop_signal(const struct ctr *c)
{
	const char *name = json_cstr(json_path(ctr_spec(c), "lifecycle.stopSignal"));

	if (!name)
		name = c->stop_signal;
	int64_t number;
	if (name && str_to_i64(str_of(name), &number) == 0 && number > 0 && number < 65)
		return (int)number;
	for (int i = 1; name && !strncmp(name, "SIG", 3) && i < 32; i++) {
		const char *abbreviation = sigabbrev_np(i);

		if (abbreviation && !strcmp(abbreviation, name + 3))
			return i;
	}
	return SIGTERM;
}

static void ctr_term(struct ctr *c)
{
	int64_t left = (c->kill_due - loop_now(c->pod->node->loop)) / NS_PER_MS;

	if (left < HOOK_GRACE_MS_MIN && c->hooked)
		loop_timer_start(c->pod->node->loop, &c->kill_timer, HOOK_GRACE_MS_MIN,
				 ctr_on_kill_due);
	ctr_signal(c, ctr_stop_signal(c));
}

static void ctr_on_pre_stop(struct ctr *c, const char *failure)
{
	if (failure)
		pod_event(c->pod, c, true, "FailedPreStopHook", "PreStopHook failed: %s", failure);
	if (c->state == CTR_STOPPING && !c->kill_sent)
		ctr_term(c);
}

static void ctr_stop_sooner(struct ctr *c, int64_t grace_ms)
{
	mono_ns_t due = loop_now(c->pod->node->loop) + grace_ms * NS_PER_MS;

	if (c->kill_sent || due >= c->kill_due)
		return;
	c->kill_due = due;
	loop_timer_start(c->pod->node->loop, &c->kill_timer, grace_ms, ctr_on_kill_due);
}

void ctr_stop(struct ctr *c, int64_t grace_ms, const char *why)
{
	const struct json *pre_stop = json_path(ctr_spec(c), "lifecycle.preStop");
	struct loop *l = c->pod->node->loop;

	if (c->state == CTR_IMAGE)
		ctr_image_cancel(c);
	if (c->state == CTR_STOPPING)
		ctr_stop_sooner(c, grace_ms);
	if (c->state != CTR_RUNNING && c->state != CTR_HOOK)
		return;
	bool was_hook = c->state == CTR_HOOK;
	hook_cancel(c);
	ctr_probes_stop(c);
	c->state = CTR_STOPPING;
	c->kill_sent = c->hooked = false;
	if (why)
		pod_event(c->pod, c, false, "Killing", "%s", why);
	else
		pod_event(c->pod, c, false, "Killing", "Stopping container %s", c->name);
	c->kill_due = loop_now(l) + grace_ms * NS_PER_MS;
	loop_timer_start(l, &c->kill_timer, grace_ms, ctr_on_kill_due);
	if (pre_stop && grace_ms > 0 && !was_hook) {
		c->hooked = true;
		c->hook = hook_start(c, pre_stop, grace_ms, ctr_on_pre_stop);
	} else if (grace_ms > 0) {
		ctr_term(c);
	}
}

/* ---- starting ---- */

void ctr_running(struct ctr *c)
{
	c->state = CTR_RUNNING;
	c->wait_reason[0] = 0;
	ctr_probes_start(c);
	pod_mark(c->pod);
}

static void ctr_on_post_start(struct ctr *c, const char *failure)
{
	if (!failure) {
		ctr_running(c);
		return;
	}
	/* The hook's own words may hold secrets: they are in the status alone. */
	pod_event(c->pod, c, true, "FailedPostStartHook", "PostStartHook failed");
	snprintf(c->end_reason, sizeof(c->end_reason), "PostStartHookError");
	ctr_wait(c, "PostStartHookError", "PostStart hook failed: %s", failure);
	ctr_stop(c, pod_grace_s(c->pod) * 1000, "FailedPostStartHook");
	pod_mark(c->pod);
}

static void ctr_start_failed(struct ctr *c, const struct err *e)
{
	char wait[1024];

	pod_event(c->pod, c, true, "Failed", "Error: %s", e->text);
	c->wait_reason[0] = 0;
	ctr_ended(c, 128, "StartError", xstrdup(e->text), clock_wall());
	snprintf(wait, sizeof(wait), "%s", e->text);
	if (!c->wait_reason[0])
		ctr_wait(c, "RunContainerError", "%s", wait);
}

static void ctr_on_started(void *arg, int r, const struct err *e)
{
	struct ctr *c = arg;
	struct pod *p = c->pod;
	const struct json *hook = json_path(ctr_spec(c), "lifecycle.postStart");

	if (r < 0) {
		ctr_start_failed(c, e);
	} else {
		c->started_at = clock_wall();
		pod_event(p, c, false, "Started", "Started container %s", c->name);
		if (hook && c->kind != CTR_INIT) {
			c->state = CTR_HOOK;
			c->hook = hook_start(c, hook, BACKOFF_FORGET_MS, ctr_on_post_start);
		} else {
			ctr_running(c);
		}
		if (p->node->disk && pod_save(p) < 0)
			log_warn("pod.save", "ns=%s name=%s", p->ns, p->name);
	}
	pod_mark(p);
	pod_drop(p);
}

static void ctr_removed(void *arg, int r, const struct err *e)
{
	(void)r, (void)e;
	pod_drop(arg);
}

/* The attempt before makes room: its status and its log stay. */
static void ctr_retire(struct ctr *c)
{
	struct node *n = c->pod->node;

	if (!c->id[0])
		return;
	map_del(&n->by_container, str_of(c->id));
	pod_hold(c->pod);
	n->rt->ops->remove(n->rt, c->id, ctr_removed, c->pod);
	ctr_end_fini(&c->last);
	c->last = c->end;
	c->end = (struct ctr_end){0};
	c->restarts++;
	c->id[0] = 0;
	c->backoff_ms = c->backoff_ms ? MIN(c->backoff_ms * 2, BACKOFF_MS_MAX) : BACKOFF_MS_MIN;
	c->backoff_set = loop_now(n->loop);
	if (c->restarts >= 2 && !n->fake) { /* the newest and the one before are kept */
		AUTO_FREE char *old =
			xasprintf("%s/%s/%d.log", c->pod->log_dir, c->name, c->restarts - 2);
		node_logs_remove(old);
	}
}

static void ctr_new_id(char out[static CONTAINER_ID_BYTES])
{
	uint8_t raw[(CONTAINER_ID_BYTES - 1) / 2];

	random_bytes(raw, sizeof(raw));
	hex_format(raw, sizeof(raw), out);
}

static void ctr_config_failed(struct ctr *c, const char *reason, const struct err *e)
{
	pod_event(c->pod, c, true, "Failed", "Error: %s", e->text);
	ctr_wait(c, reason, "%s", e->text);
	c->state = c->end.set ? CTR_EXITED : CTR_WAITING;
	c->not_before = loop_now(c->pod->node->loop) + CONFIG_RETRY_MS * NS_PER_MS;
	pod_mark_after(c->pod, CONFIG_RETRY_MS);
	pod_mark(c->pod);
}

/* The image is there: describe the container and hand it to the runtime. */
void ctr_image_done(struct ctr *c)
{
	struct pod *p = c->pod;
	struct node *n = p->node;
	const char *reason = NULL;
	struct container_config *config = NULL;
	struct err e = {0};
	int r = p->state == POD_ACTIVE ? ctr_config_build(c, &config, &reason, &e) : -EAGAIN;

	if (r == -EAGAIN) { /* a reference is not known yet: its arrival marks the pod */
		c->state = c->end.set ? CTR_EXITED : CTR_WAITING;
		pod_mark(p);
		return;
	}
	if (r < 0) {
		ctr_config_failed(c, reason, &e);
		return;
	}
	ctr_retire(c);
	ctr_resources_set(c, json_get(config->spec, "resources"));
	ctr_new_id(c->id);
	memcpy((char *)(uintptr_t)config->id, c->id, sizeof(c->id));
	c->started_at = 0;
	c->started = c->ready = false;
	c->state = CTR_STARTING;
	map_put(&n->by_container, str_of(c->id), c);
	r = n->disk ? pod_save(p) : 0;
	if (r < 0) {
		err_set(&e, r, "write the pod's record: %s", err_text(r));
		arena_free(config->arena);
		ctr_start_failed(c, &e);
		return;
	}
	pod_event(p, c, false, "Created", "Created container: %s", c->name);
	pod_hold(p);
	n->rt->ops->start(n->rt, config, ctr_on_started, c);
}

void ctr_start(struct ctr *c)
{
	struct pod *p = c->pod;

	must(c->state == CTR_WAITING || c->state == CTR_EXITED);
	if (p->node->c.services && !cache_synced(p->node->c.services))
		return; /* its variables are not known yet; the arrival marks every pod */
	if (c->pull_backoff_ms && loop_now(p->node->loop) < c->pull_not_before)
		return;
	ctr_image_ensure(c);
}
