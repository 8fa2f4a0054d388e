/* Lifecycle hooks: exec, httpGet, tcpSocket, sleep. */
#include "node/netprobe.h"
#include "node/pod.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

struct hook {
	struct ctr *c;
	struct arena *a;
	void (*on_done)(struct ctr *c, const char *failure);
	struct runtime_exec exec;
	struct netprobe net;
	struct loop_timer sleep;
	bool in_exec, cancelled;
	struct loop_call late;
	char failure[256];
};

static void hook_free(void *arg)
{
	struct hook *h = arg;

	arena_free(h->a);
	free(h);
}

static void hook_end(struct hook *h, const char *failure)
{
	struct ctr *c = h->c;
	struct pod *p = c->pod;

	if (!h->cancelled) {
		c->hook = NULL;
		h->on_done(c, failure);
	}
	loop_defer_free(p->node->loop, hook_free, h);
	pod_drop(p);
}

static void hook_on_exec(struct runtime_exec *x, int status, struct str out)
{
	struct hook *h = container_of(x, struct hook, exec);

	(void)out;
	if (status == -ETIMEDOUT)
		snprintf(h->failure, sizeof(h->failure), "command timed out");
	else if (status)
		snprintf(h->failure, sizeof(h->failure), "Exec lifecycle hook failed - exit %d",
			 status);
	hook_end(h, h->failure[0] ? h->failure : NULL);
}

static void hook_on_net(struct netprobe *n, bool ok, const char *text)
{
	hook_end(container_of(n, struct hook, net), ok ? NULL : text);
}

static void hook_on_sleep(struct loop_timer *t)
{
	hook_end(container_of(t, struct hook, sleep), NULL);
}

static void hook_on_late(struct loop_call *c)
{
	struct hook *h = container_of(c, struct hook, late);

	hook_end(h, h->failure[0] ? h->failure : NULL);
}

static void hook_exec(struct hook *h, const struct json *exec, int64_t timeout_ms)
{
	const struct json *command = json_get(exec, "command");
	const char **argv = arena_array(h->a, const char *, json_len(command) + 1);
	uint32_t n = 0;

	JSON_EACH (command, it)
		argv[n++] = arena_cstr(h->a, json_str(it));
	h->exec = (struct runtime_exec){.id = h->c->id,
					.argv = argv,
					.timeout_ms = timeout_ms,
					.out_bytes_max = 1024,
					.on_done = hook_on_exec};
	struct runtime *rt = h->c->pod->node->rt;
	int r = n ? rt->ops->exec(rt, &h->exec) : -EINVAL;
	if (r == 0) {
		h->in_exec = true;
		return;
	}
	snprintf(h->failure, sizeof(h->failure), "run the command: %s", err_text(r));
	loop_call_soon(h->c->pod->node->loop, &h->late);
}

struct hook *hook_start(struct ctr *c, const struct json *handler, int64_t timeout_ms,
			void (*on_done)(struct ctr *c, const char *failure))
{
	struct hook *h = xcalloc(1, sizeof(*h));
	struct loop *l = c->pod->node->loop;
	const struct json *get = json_get(handler, "httpGet"), *at = get;
	struct ip ip;
	uint16_t port;

	h->c = c;
	h->a = arena_new(0);
	h->on_done = on_done;
	loop_call_init(&h->late, hook_on_late);
	pod_hold(c->pod);
	at = at ? at : json_get(handler, "tcpSocket");
	if (json_get(handler, "exec")) {
		hook_exec(h, json_get(handler, "exec"), timeout_ms);
	} else if (json_get(handler, "sleep")) {
		int64_t s = json_get_int(json_get(handler, "sleep"), "seconds", 0);

		loop_timer_start(l, &h->sleep, MIN(s * 1000, timeout_ms), hook_on_sleep);
	} else if (at && probe_target(c, at, &ip, &port)) {
		netprobe_start(l, &h->net, &ip, port, get, timeout_ms, hook_on_net);
	} else {
		snprintf(h->failure, sizeof(h->failure), "invalid handler");
		loop_call_soon(l, &h->late);
	}
	return h;
}

void hook_cancel(struct ctr *c)
{
	struct hook *h = c->hook;

	if (!h)
		return;
	c->hook = NULL;
	h->cancelled = true;
	if (h->in_exec) { /* its answer comes when the command has ended */
		c->pod->node->rt->ops->exec_cancel(c->pod->node->rt, &h->exec);
		return;
	}
	netprobe_stop(&h->net);
	loop_timer_stop(&h->sleep);
	loop_call_cancel(&h->late);
	hook_end(h, NULL);
}
