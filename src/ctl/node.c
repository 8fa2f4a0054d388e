/* Nodes: whose lease is not renewed becomes Unknown, conditions become taints, each gets a range
 * for its pods. Source: Kubernetes, "Nodes"; pkg/controller/nodelifecycle, nodeipam. */
#include "ctl/node.h"
#include <stdio.h>
#define LOG_MODULE "ctl"
#include "base/log.h"

#define LEASE_NAMESPACE  "kube-node-lease"
#define GRACE_MS_DEFAULT 40000 /* four renewals of its Lease missed */
#define LOOKS_A_GRACE    8     /* looked at this often, while all is well */

#define NOT_READY   "node.kubernetes.io/not-ready"
#define UNREACHABLE "node.kubernetes.io/unreachable"

/* Renewals are timed by our own clock: nodes' clocks may differ. */
struct node_seen {
	mono_ns_t at;
	char renewed[48];
	bool looked, was_ready;
	bool unready_due; /* its pods are to be told */
};

static int64_t grace_ms(const struct nodes *self)
{
	int64_t ms = self->c.ctl->config.node_grace_ms;
	return ms > 0 ? ms : GRACE_MS_DEFAULT;
}

static struct node_seen *node_seen(struct nodes *self, const struct object *node)
{
	struct node_seen *seen = map_get(&self->seen, node->name);
	struct object *lease = cache_get(self->leases, STR(LEASE_NAMESPACE), node->name);
	struct str renewed = lease ? json_get_str(object_spec(lease), "renewTime") : STR_NULL;
	if (!seen) {
		seen = xcalloc(1, sizeof(*seen));
		seen->at = clock_mono();
		(void)map_put(&self->seen, node->name, seen); /* was absent */
	}
	if (!str_is(renewed, seen->renewed)) {
		size_t n = MIN(renewed.n, sizeof(seen->renewed) - 1);
		if (n)
			memcpy(seen->renewed, renewed.p, n);
		seen->renewed[n] = 0;
		seen->at = clock_mono();
	}
	return seen;
}

void nodes_pods_unready_again(struct nodes *self, const char *node_name)
{
	struct node_seen *seen = map_get(&self->seen, str_of(node_name));
	if (seen)
		seen->unready_due = true;
}

static void on_node(struct controller *c, struct object *now, struct object *old)
{
	struct nodes *self = container_of(c, struct nodes, c);
	if (!now)
		free(map_del(&self->seen, old->name));
	else if (!old)
		recorder_event(c->recorder, now, EVENT_NORMAL, "RegisteredNode",
			       "Node %.*s event: Registered Node %.*s in Controller",
			       STR_FMT(now->name), STR_FMT(now->name));
	controller_mark_now(c, now, old);
}

static void on_lease(struct controller *c, struct object *now, UNUSED struct object *old)
{
	struct nodes *self = container_of(c, struct nodes, c);
	if (!now || !str_is(now->ns, LEASE_NAMESPACE))
		return;
	/* A renewal needs no pass, but for a node that was given up. */
	struct object *node = cache_get(self->nodes, STR_NULL, now->name);
	if (!node)
		return;
	(void)node_seen(self, node); /* notes the time */
	const struct json *ready = meta_condition(object_status(node), "Ready");
	if (!ready || str_is(json_get_str(ready, "status"), "Unknown"))
		controller_mark(c, node);
}

/* ---- conditions ---- */

static const char *const pressure[][2] = {
	{"MemoryPressure", "node.kubernetes.io/memory-pressure"},
	{"DiskPressure", "node.kubernetes.io/disk-pressure"},
	{"PIDPressure", "node.kubernetes.io/pid-pressure"},
	{"NetworkUnavailable", "node.kubernetes.io/network-unavailable"},
};

/* True when the node has been given up, now or before. */
static bool give_up(struct pass *p, struct nodes *self, struct object *node)
{
	struct arena *a = p->arena;
	int64_t silent_ms = (clock_mono() - node_seen(self, node)->at) / NS_PER_MS;
	if (silent_ms < grace_ms(self)) {
		pass_again_ms(p,
			      MIN(grace_ms(self) - silent_ms + 1, grace_ms(self) / LOOKS_A_GRACE));
		return false;
	}
	struct json *status = json_new_object(a), *was = json_arr(a, status, "conditions");
	static const char *const types[] = {"Ready", "MemoryPressure", "DiskPressure",
					    "PIDPressure"};
	for (size_t i = 0; i < ARRAY_SIZE(types); i++) {
		const struct json *c = meta_condition(object_status(node), types[i]);
		if (c)
			json_push(a, was, json_dup(a, c));
	}
	bool changed = false;
	for (size_t i = 0; i < ARRAY_SIZE(types); i++) {
		bool posted = meta_condition(status, types[i]) != NULL;
		changed |=
			meta_condition_set(a, status, types[i], "Unknown",
					   posted ? "NodeStatusUnknown" : "NodeStatusNeverUpdated",
					   posted ? "Kubelet stopped posting node status."
						  : "Kubelet never posted node status.");
	}
	if (changed) {
		log_warn("node.silent", "kind=Node name=%s silent_ms=%lld", p->name,
			 (long long)silent_ms);
		/* The agent may be back this very moment, and write the rest. */
		pass_patch_conditions(p, node, json_get(status, "conditions"), NULL, NULL);
	}
	return true;
}

/* ---- taints ---- */

static void taint(struct arena *a, struct json *taints, const struct json *was, const char *key,
		  const char *effect)
{
	JSON_EACH (was, t)
		if (str_is(json_get_str(t, "key"), key) &&
		    str_is(json_get_str(t, "effect"), effect)) {
			json_push(a, taints, t);
			return;
		}
	struct json *t = json_push(a, taints, json_new_object(a));
	json_set_cstr(a, t, "key", key);
	json_set_cstr(a, t, "effect", effect);
	if (strcmp(effect, "NoExecute") == 0) {
		char now[RFC3339_BYTES];
		rfc3339_format(clock_wall(), now);
		json_set_cstr(a, t, "timeAdded", now);
	}
}

static bool taint_ours(const struct json *t)
{
	static const char *const keys[] = {NOT_READY, UNREACHABLE,
					   "node.kubernetes.io/unschedulable"};
	struct str key = json_get_str(t, "key");
	for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
		if (str_is(key, keys[i]))
			return true;
	for (size_t i = 0; i < ARRAY_SIZE(pressure); i++)
		if (str_is(key, pressure[i][1]))
			return true;
	return false;
}

static struct json *taints_of(struct arena *a, const struct object *node, const char *ready)
{
	const struct json *was = json_get(object_spec(node), "taints");
	struct json *taints = json_new_array(a);
	JSON_EACH (was, t)
		if (!taint_ours(t))
			json_push(a, taints, t);
	const char *key = strcmp(ready, "Unknown") == 0 ? UNREACHABLE : NOT_READY;
	if (strcmp(ready, "True") != 0) {
		taint(a, taints, was, key, "NoSchedule");
		/* A node that has never been heard of holds no pods to be moved. */
		if (meta_condition(object_status(node), "Ready"))
			taint(a, taints, was, key, "NoExecute");
	}
	for (size_t i = 0; i < ARRAY_SIZE(pressure); i++) {
		const struct json *c = meta_condition(object_status(node), pressure[i][0]);
		if (c && str_is(json_get_str(c, "status"), "True"))
			taint(a, taints, was, pressure[i][1], "NoSchedule");
	}
	if (json_get_bool(object_spec(node), "unschedulable", false))
		taint(a, taints, was, "node.kubernetes.io/unschedulable", "NoSchedule");
	return taints;
}

/* ---- pod ranges: a /24 (or /64) each, the lowest that is free ---- */

/* What was given to another node counts too: the cache may not have shown it yet. */
static bool range_taken(const struct nodes *self, const char *range, const char *node_name)
{
	const char *given = map_get(&self->given, str_of(range));

	if (given && strcmp(given, node_name) != 0 &&
	    cache_get(self->nodes, STR_NULL, str_of(given)))
		return true;
	CACHE_EACH (self->nodes, NULL, it, node)
		if (str_is(json_get_str(object_spec(node), "podCIDR"), range))
			return true;
	return false;
}

static bool next_range(const struct nodes *self, const char *node_name, char *out, size_t size)
{
	unsigned prefix = self->pod_range.ip.family == 4 ? 24 : 64;
	if (self->pod_range.prefix > prefix)
		return false;
	uint64_t ranges = UINT64_C(1) << MIN(prefix - self->pod_range.prefix, 16u);
	for (uint64_t i = 0; i < ranges; i++) {
		char ip[IP_TEXT_BYTES];
		struct ip first = self->pod_range.ip;
		/* Count in the bits just above the node's own part. */
		size_t last = prefix / 8 - 1;
		unsigned low = first.bytes[last] + (unsigned)(i & 0xff);
		first.bytes[last] = (uint8_t)low;
		if (last)
			first.bytes[last - 1] =
				(uint8_t)(first.bytes[last - 1] + (i >> 8) + (low >> 8));
		ip_format(&first, ip);
		(void)snprintf(out, size, "%s/%u", ip, prefix); /* fits */
		if (!range_taken(self, out, node_name))
			return true;
	}
	return false;
}

static bool give_range(struct pass *p, struct nodes *self, struct object *node, struct json *body)
{
	char range[IP_TEXT_BYTES + 8];
	if (!self->ranges || json_get_str(object_spec(node), "podCIDR").n)
		return false;
	if (!next_range(self, p->name, range, sizeof(range))) {
		recorder_event(p->c->recorder, node, EVENT_WARNING, "CIDRNotAvailable",
			       "Node %s status is now: CIDRNotAvailable", p->name);
		return false;
	}
	free(map_put(&self->given, str_of(range), xstrdup(p->name)));
	struct json *spec = json_obj(p->arena, body, "spec");
	json_set_cstr(p->arena, spec, "podCIDR", range);
	json_push(p->arena, json_arr(p->arena, spec, "podCIDRs"), json_new_cstr(p->arena, range));
	return true;
}

static void sync_key(struct pass *p)
{
	struct nodes *self = container_of(p->c, struct nodes, c);
	struct object *node = cache_get(self->nodes, STR_NULL, str_of(p->name));
	if (!node || meta_deleting(node->json))
		return;
	pass_hold(p, node);
	struct node_seen *seen = node_seen(self, node);
	bool silent = give_up(p, self, node);
	const struct json *c = meta_condition(object_status(node), "Ready");
	const char *ready = silent || !c ? "Unknown" : json_get_cstr(c, "status");
	if (!c && !silent)
		ready = "False"; /* it has just come, and has not said anything yet */
	struct json *body = pass_edit(p, node);
	struct json *taints = taints_of(p->arena, node, ready ? ready : "Unknown");
	bool changed = !json_equal_empty(json_get(object_spec(node), "taints"), taints);
	if (changed)
		json_set(p->arena, json_obj(p->arena, body, "spec"), "taints", taints);
	changed |= give_range(p, self, node, body);
	/* Silent: the status just written is another version; the next pass taints. */
	if (changed && list_empty(&p->calls))
		pass_update(p, node, body, NULL, NULL);
	bool is_ready = ready && strcmp(ready, "True") == 0;
	if (seen->was_ready && !is_ready)
		recorder_event(p->c->recorder, node, EVENT_NORMAL, "NodeNotReady",
			       "Node %s status is now: NodeNotReady", p->name);
	/* Who has just begun does not know whether the one before him got that far. */
	if (seen->was_ready || !seen->looked)
		seen->unready_due = true;
	if (seen->unready_due && !is_ready)
		nodes_pods_unready(p, self, node);
	seen->unready_due = false; /* a write that fails sets it again */
	seen->looked = true;
	seen->was_ready = is_ready;
	nodes_evict(p, self, node);
}

/* A pod that comes to a tainted node, or whose tolerations run out, is the node's business. */
static void on_pod(struct controller *c, struct object *now, struct object *old)
{
	struct nodes *self = container_of(c, struct nodes, c);
	struct str name = now ? json_get_str(object_spec(now), "nodeName") : STR_NULL;
	if (!name.n || (old && str_eq(json_get_str(object_spec(old), "nodeName"), name)))
		return;
	struct object *node = cache_get(self->nodes, STR_NULL, name);
	if (node && json_len(json_get(object_spec(node), "taints")))
		controller_mark(c, node);
}

static void stop(struct controller *c)
{
	struct nodes *self = container_of(c, struct nodes, c);
	MAP_EACH (&self->seen, it)
		free(it->value);
	map_fini(&self->seen);
	MAP_EACH (&self->given, it)
		free(it->value);
	map_fini(&self->given);
}

struct controller *node_controller(struct ctl *ctl)
{
	struct nodes *self = xcalloc(1, sizeof(*self));
	controller_start(ctl, &self->c, "node-controller", sync_key);
	self->c.stop = stop;
	self->ranges = cidr_parse(str_of(ctl->pod_cidr), &self->pod_range) == 0;
	self->nodes = controller_watch(&self->c, "v1", "Node", on_node);
	self->leases = controller_watch(&self->c, "coordination.k8s.io/v1", "Lease", on_lease);
	self->pods = controller_watch(&self->c, "v1", "Pod", on_pod);
	return &self->c;
}
