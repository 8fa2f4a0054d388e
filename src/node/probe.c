/* Probes of a container. Before its first success a readiness or startup probe is asked again after
 * a moment instead of a whole period, so that a pod is Ready as soon as it is; these early misses
 * do not count. Source: Kubernetes "Configure Probes"; kubelet prober. */
#include "node/netprobe.h"
#include "node/pod.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define PROBE_OUTPUT_BYTES 1024
#define PROBE_EARLY_MS_MIN 50

struct probe {
	struct ctr *c;
	enum probe_N which;
	struct arena *a;
	const struct json *spec;
	int64_t period_ms, timeout_ms, early_ms;
	int success_threshold, failure_threshold, successes, failures;
	bool ever, in_exec, in_net, freed, told, idle;
	struct loop_timer timer;
	struct runtime_exec exec;
	struct netprobe net;
};

static const char *const probe_names[] = {"Startup", "Liveness", "Readiness"};

static void probe_ask(struct loop_timer *t);

static void probe_free_late(void *arg)
{
	struct probe *p = arg;

	arena_free(p->a);
	free(p);
}

/* The address and port that an action means. */
bool probe_target(struct ctr *c, const struct json *at, struct ip *ret_ip, uint16_t *ret_port)
{
	const struct json *port = json_get(at, "port");
	struct str name = json_str(port), host = json_get_str(at, "host");
	int64_t number = json_int(port, 0);

	if (name.n && str_to_i64(name, &number) < 0)
		JSON_EACH (json_get(ctr_spec(c), "ports"), it)
			if (str_eq(json_get_str(it, "name"), name))
				number = json_get_int(it, "containerPort", 0);
	*ret_ip = pod_host_network(c->pod) ? c->pod->node->c.address : c->pod->ip[0];
	if (host.n && ip_parse(host, ret_ip) < 0)
		return false;
	*ret_port = (uint16_t)number;
	return number > 0 && number < 65536;
}

static void probe_good(struct probe *p)
{
	struct ctr *c = p->c;

	p->failures = 0;
	p->ever = true;
	if (++p->successes < p->success_threshold)
		return;
	if (p->which == PROBE_STARTUP && !c->started) {
		c->started = true;
		ctr_probes_start(c);
		pod_mark(c->pod);
	} else if (p->which == PROBE_READINESS && !c->ready) {
		c->ready = true;
		pod_mark(c->pod);
	}
}

static int64_t probe_grace_ms(const struct probe *p)
{
	int64_t own = json_get_int(p->spec, "terminationGracePeriodSeconds", -1);

	return (own >= 0 ? own : pod_grace_s(p->c->pod)) * 1000;
}

static void probe_bad(struct probe *p, const char *text)
{
	struct ctr *c = p->c;
	bool early = !p->ever && p->which != PROBE_LIVENESS && p->early_ms < p->period_ms;

	p->successes = 0;
	if (!early || !p->told)
		pod_event(c->pod, c, true, "Unhealthy", "%s probe failed: %s",
			  probe_names[p->which], text);
	p->told = true;
	if (early || ++p->failures < p->failure_threshold)
		return;
	if (p->which == PROBE_READINESS) {
		if (c->ready)
			pod_mark(c->pod);
		c->ready = false;
		return;
	}
	char why[256];
	snprintf(why, sizeof(why), "Container %s failed %s probe, will be restarted", c->name,
		 p->which == PROBE_STARTUP ? "startup" : "liveness");
	ctr_stop(c, probe_grace_ms(p), why);
	pod_mark(c->pod);
}

static void probe_again(struct probe *p)
{
	int64_t wait = p->period_ms;

	if (p->which == PROBE_STARTUP && p->c->started) {
		p->idle = true; /* it has done its work */
		return;
	}
	if (!p->ever && p->which != PROBE_LIVENESS && p->early_ms < p->period_ms) {
		wait = p->early_ms;
		p->early_ms *= 2;
	}
	loop_timer_start(p->c->pod->node->loop, &p->timer, wait, probe_ask);
}

static void probe_answer(struct probe *p, bool ok, const char *text)
{
	struct pod *pod = p->c->pod;

	p->in_exec = p->in_net = false;
	if (p->freed) {
		loop_defer_free(pod->node->loop, probe_free_late, p);
		pod_drop(pod);
		return;
	}
	if (ok)
		probe_good(p);
	else
		probe_bad(p, text);
	/* The container may be ending now; then the probe was freed meanwhile. */
	if (!p->freed)
		probe_again(p);
	else
		loop_defer_free(pod->node->loop, probe_free_late, p);
	pod_drop(pod);
}

static void probe_timeout_text(const struct probe *p, char *text, size_t n)
{
	AUTO_BUF b = BUF_INIT;

	JSON_EACH (json_path(p->spec, "exec.command"), word)
		buf_printf(&b, "%s%.*s", b.n ? " " : "", STR_FMT(json_str(word)));
	snprintf(text, n, "command timed out: \"%s\" timed out after %llds", b.p ? b.p : "",
		 (long long)(p->timeout_ms / 1000));
}

static void probe_on_exec(struct runtime_exec *x, int status, struct str out)
{
	struct probe *p = container_of(x, struct probe, exec);
	char text[PROBE_OUTPUT_BYTES + 1];

	snprintf(text, sizeof(text), "%.*s", STR_FMT(out));
	if (status == -ETIMEDOUT)
		probe_timeout_text(p, text, sizeof(text));
	probe_answer(p, status == 0, text);
}

static void probe_on_net(struct netprobe *n, bool ok, const char *text)
{
	probe_answer(container_of(n, struct probe, net), ok, text);
}

static int probe_ask_exec(struct probe *p)
{
	const struct json *command = json_path(p->spec, "exec.command");
	struct runtime *rt = p->c->pod->node->rt;
	uint32_t n = 0;

	if (!p->exec.argv) {
		const char **argv = arena_array(p->a, const char *, json_len(command) + 1);

		JSON_EACH (command, it)
			argv[n++] = json_cstr(it);
		p->exec.argv = argv;
	}
	p->exec.id = p->c->id;
	p->exec.timeout_ms = p->timeout_ms;
	p->exec.out_bytes_max = PROBE_OUTPUT_BYTES;
	p->exec.on_done = probe_on_exec;
	return rt->ops->exec(rt, &p->exec);
}

static void probe_ask(struct loop_timer *t)
{
	struct probe *p = container_of(t, struct probe, timer);
	const struct json *get = json_get(p->spec, "httpGet"), *at = get;
	struct pod *pod = p->c->pod;
	struct ip ip;
	uint16_t port;

	at = at ? at : json_get(p->spec, "tcpSocket");
	if (!at)
		at = json_get(p->spec, "grpc"); /* that the port answers is all we can tell */
	if (at && probe_target(p->c, at, &ip, &port)) {
		pod_hold(pod);
		p->in_net = true;
		netprobe_start(pod->node->loop, &p->net, &ip, port, get, p->timeout_ms,
			       probe_on_net);
	} else if (json_get(p->spec, "exec") && probe_ask_exec(p) == 0) {
		pod_hold(pod);
		p->in_exec = true;
	} else {
		probe_bad(p, "the probe cannot be run");
		if (!p->freed)
			probe_again(p);
		else
			loop_defer_free(pod->node->loop, probe_free_late, p);
	}
}

struct probe *probe_new(struct ctr *c, enum probe_N which, const struct json *spec)
{
	struct probe *p = xcalloc(1, sizeof(*p));

	p->c = c;
	p->which = which;
	p->a = arena_new(0);
	p->spec = json_dup(p->a, spec);
	p->period_ms = MAX(json_get_int(spec, "periodSeconds", 10), 1) * 1000;
	p->timeout_ms = MAX(json_get_int(spec, "timeoutSeconds", 1), 1) * 1000;
	p->success_threshold = (int)MAX(json_get_int(spec, "successThreshold", 1), 1);
	p->failure_threshold = (int)MAX(json_get_int(spec, "failureThreshold", 3), 1);
	p->early_ms = PROBE_EARLY_MS_MIN;
	int64_t age_ms = c->started_at ? (clock_wall() - c->started_at) / NS_PER_MS : 0;
	int64_t delay_ms = json_get_int(spec, "initialDelaySeconds", 0) * 1000 - age_ms;
	loop_timer_start(c->pod->node->loop, &p->timer, MAX(delay_ms, 0), probe_ask);
	return p;
}

struct probe *probe_free(struct probe *p)
{
	if (!p)
		return NULL;
	struct pod *pod = p->c->pod;
	bool asking = !p->idle && !loop_timer_active(&p->timer);

	loop_timer_stop(&p->timer);
	p->freed = true;
	if (p->in_net) {
		p->in_net = false;
		netprobe_stop(&p->net);
		loop_defer_free(pod->node->loop, probe_free_late, p);
		pod_drop(pod);
	} else if (p->in_exec) {
		pod->node->rt->ops->exec_cancel(pod->node->rt, &p->exec); /* freed by its answer */
	} else if (!asking) {
		loop_defer_free(pod->node->loop, probe_free_late, p);
	} /* else: freed by who is in probe_good or probe_bad now */
	return NULL;
}
