/* The Node object and its Lease: made at start, kept fresh. A Lease is renewed every 10 s; the
 * status is written when it changed, and every 5 minutes. Source: Kubernetes "Node Status",
 * "Heartbeats". */
#define LOG_MODULE "node"
#include "base/limits.h"
#include "base/log.h"
#include "node/node_priv.h"
#include "node/pod.h"

#include <stdio.h>
#include <string.h>
#include <sys/statvfs.h>
#include <sys/utsname.h>

/* The kubelet's: a Lease of 40 s renewed every 10, a status every 5 min though nothing changed. */
#define LEASE_MS            10000
#define LEASE_SECONDS       40
#define STATUS_MS           300000
#define STATUS_RETRY_MS     200
#define STATUS_RETRY_MS_MAX 5000
#define DISK_PRESSURE_FREE  15 /* percent, as the kubelet's imagefs.available */
#define NODE_IMAGES_MAX     50 /* nodeStatusMaxImages' default */
#define KUBELET_VERSION     "v1.35.0"
#define STATUS_CONDITIONS   4

struct node_status {
	struct node *n;
	struct arena *a; /* of allocatable */
	struct json *allocatable;
	struct cache *self;
	struct cache_handler on_self;
	struct loop_timer lease_timer, status_timer;
	struct client_call *create_call, *status_call, *lease_call;
	bool lease_made, began;
	const char *told[STATUS_CONDITIONS]; /* the last event of each condition */
	int64_t retry_ms;
	uint64_t written_rev; /* of the Node as the last write left it; 0: unknown */
};

const struct json *node_allocatable(const struct node *n)
{
	return n->status ? n->status->allocatable : NULL;
}

static void status_read_line(const char *path, char *out, size_t out_bytes)
{
	FILE *f = fopen(path, "re");

	*out = 0;
	if (f && fgets(out, (int)out_bytes, f))
		out[strcspn(out, "\n")] = 0;
	if (f)
		(void)fclose(f); /* read only */
}

static void status_os_image(char *out, size_t out_bytes)
{
	FILE *f = fopen("/etc/os-release", "re");
	char line[120];

	snprintf(out, out_bytes, "Linux");
	while (f && fgets(line, sizeof(line), f))
		if (!strncmp(line, "PRETTY_NAME=\"", 13)) {
			line[strcspn(line, "\n")] = 0;
			line[strlen(line) - 1] = 0;
			snprintf(out, out_bytes, "%.100s", line + 13);
		}
	if (f)
		(void)fclose(f); /* read only */
}

static const char *status_arch(const char *machine)
{
	return !strcmp(machine, "x86_64")    ? "amd64"
	       : !strcmp(machine, "aarch64") ? "arm64"
					     : machine;
}

static struct json *status_resources(struct node *n, struct arena *a)
{
	struct json *o = json_new_object(a);
	struct statvfs fs;

	json_set(a, o, "cpu", json_new_strf(a, "%lld", (long long)(n->cpu_milli / 1000)));
	if (!n->fake && statvfs(n->c.state_dir, &fs) == 0)
		json_set(a, o, "ephemeral-storage",
			 json_new_strf(a, "%lldKi", (long long)(fs.f_blocks * fs.f_frsize / 1024)));
	json_set_cstr(a, o, "hugepages-1Gi", "0");
	json_set_cstr(a, o, "hugepages-2Mi", "0");
	json_set(a, o, "memory", json_new_strf(a, "%lldKi", (long long)(n->memory_bytes / 1024)));
	json_set(a, o, "pods", json_new_strf(a, "%d", NODE_PODS_MAX));
	return o;
}

/* A fake's machine is the same everywhere. */
static void status_uname(const struct node *n, struct utsname *ret)
{
	static const struct utsname fake = {.machine = "x86_64", .release = "fake"};

	if (n->fake)
		*ret = fake;
	else
		(void)uname(ret); /* cannot fail with a valid pointer */
}

static struct json *status_info(struct node *n, struct arena *a)
{
	struct json *o = json_new_object(a);
	struct utsname u;
	char id[64] = "", os[128] = "";

	status_uname(n, &u);
	json_set_cstr(a, o, "architecture", status_arch(u.machine));
	if (!n->fake)
		status_read_line("/proc/sys/kernel/random/boot_id", id, sizeof(id));
	json_set_cstr(a, o, "bootID", id);
	json_set_cstr(a, o, "containerRuntimeVersion", n->rt->version);
	json_set_cstr(a, o, "kernelVersion", u.release);
	json_set_cstr(a, o, "kubeProxyVersion", "");
	json_set_cstr(a, o, "kubeletVersion", KUBELET_VERSION);
	if (!n->fake)
		status_read_line("/etc/machine-id", id, sizeof(id));
	json_set_cstr(a, o, "machineID", id);
	json_set_cstr(a, o, "operatingSystem", "linux");
	if (!n->fake)
		status_os_image(os, sizeof(os));
	json_set_cstr(a, o, "osImage", os);
	json_set_cstr(a, o, "systemUUID", id);
	return o;
}

static void status_images(struct node *n, struct arena *a, struct json *status)
{
	struct image **list = NULL;
	unsigned count = 0;
	struct err e;

	if (n->fake || image_store_list(n->images, a, &list, &count, &e) < 0)
		return;
	struct json *images = json_arr(a, status, "images");
	for (unsigned i = 0; i < count && i < NODE_IMAGES_MAX; i++) {
		struct json *o = json_push(a, images, json_new_object(a));
		struct json *names = json_arr(a, o, "names");

		if (list[i]->repo_digest && strchr(list[i]->repo_digest, '@'))
			json_push(a, names, json_new_cstr(a, list[i]->repo_digest));
		json_push(a, names, json_new_cstr(a, list[i]->ref));
		json_set_int(a, o, "sizeBytes", list[i]->size_bytes);
	}
}

static void status_condition(struct arena *a, struct json *list, const struct json *old,
			     const char *type, bool value, const char *reason, const char *message)
{
	struct json *c = json_push(a, list, json_new_object(a));
	const struct json *was = old ? meta_condition(old, type) : NULL;
	struct str since = json_get_str(was, "lastTransitionTime");
	const char *text = value ? "True" : "False";
	char now[RFC3339_BYTES];

	rfc3339_format(clock_wall(), now);
	if (!str_is(json_get_str(was, "status"), text) || !since.n)
		since = str_of(now);
	json_set_cstr(a, c, "type", type);
	json_set_cstr(a, c, "status", text);
	json_set_cstr(a, c, "lastHeartbeatTime", now);
	json_set_str(a, c, "lastTransitionTime", since);
	json_set_cstr(a, c, "reason", reason);
	json_set_cstr(a, c, "message", message);
}

static bool status_disk_pressure(struct node *n)
{
	struct statvfs fs;

	return !n->fake && statvfs(n->c.state_dir, &fs) == 0 && fs.f_blocks > 0 &&
	       fs.f_bavail * 100 / fs.f_blocks < DISK_PRESSURE_FREE &&
	       fs.f_bavail * fs.f_frsize < (UINT64_C(1) << 30);
}

static struct json *status_build(struct node_status *s, struct arena *a, const struct json *old)
{
	struct node *n = s->n;
	struct json *o = json_new_object(a), *list, *t;
	char ip[IP_TEXT_BYTES];
	bool disk = status_disk_pressure(n);

	ip_format(&n->c.address, ip);
	list = json_arr(a, o, "addresses");
	t = json_push(a, list, json_new_object(a));
	json_set_cstr(a, t, "type", "InternalIP");
	json_set_cstr(a, t, "address", ip);
	t = json_push(a, list, json_new_object(a));
	json_set_cstr(a, t, "type", "Hostname");
	json_set_cstr(a, t, "address", n->c.name);
	json_set(a, o, "allocatable", status_resources(n, a));
	json_set(a, o, "capacity", status_resources(n, a));
	list = json_arr(a, o, "conditions");
	status_condition(a, list, old, "MemoryPressure", false, "KubeletHasSufficientMemory",
			 "kubelet has sufficient memory available");
	status_condition(a, list, old, "DiskPressure", disk,
			 disk ? "KubeletHasDiskPressure" : "KubeletHasNoDiskPressure",
			 disk ? "kubelet has disk pressure" : "kubelet has no disk pressure");
	status_condition(a, list, old, "PIDPressure", false, "KubeletHasSufficientPID",
			 "kubelet has sufficient PID available");
	status_condition(a, list, old, "Ready", true, "KubeletReady",
			 "kubelet is posting ready status");
	t = json_obj(a, json_obj(a, o, "daemonEndpoints"), "kubeletEndpoint");
	json_set_int(a, t, "Port", n->c.agent_port);
	status_images(n, a, o);
	json_set(a, o, "nodeInfo", status_info(n, a));
	return o;
}

/* ---- the object ---- */

static void status_write(struct node_status *s);
static void status_check(struct node_status *s);
static void lease_write(struct node_status *s);

static void status_on_due(struct loop_timer *t)
{
	status_write(container_of(t, struct node_status, status_timer));
}

static void status_again(struct node_status *s, bool good)
{
	s->retry_ms = good          ? 0
		      : s->retry_ms ? MIN(s->retry_ms * 2, STATUS_RETRY_MS_MAX)
				    : STATUS_RETRY_MS;
	loop_timer_start(s->n->loop, &s->status_timer, good ? STATUS_MS : s->retry_ms,
			 status_on_due);
}

static const struct {
	const char *type, *events[2]; /* when it is False, True */
} status_told[STATUS_CONDITIONS] = {
	{"MemoryPressure", {"NodeHasSufficientMemory", "NodeHasInsufficientMemory"}},
	{"DiskPressure", {"NodeHasNoDiskPressure", "NodeHasDiskPressure"}},
	{"PIDPressure", {"NodeHasSufficientPID", "NodeHasInsufficientPID"}},
	{"Ready", {"NodeNotReady", "NodeReady"}},
};

/* An event for each condition that is another than this process told last; one that it began. */
static void status_tell(struct node_status *s, const struct object *node)
{
	if (!s->told[0])
		recorder_event(s->n->recorder, node, EVENT_NORMAL, "Starting", "Starting kubelet.");
	for (unsigned i = 0; i < STATUS_CONDITIONS; i++) {
		const struct json *c = meta_condition(object_status(node), status_told[i].type);
		const char *value = c ? json_get_cstr(c, "status") : NULL;
		const char *event =
			value ? status_told[i].events[strcmp(value, "True") == 0] : NULL;

		if (event && event != s->told[i])
			recorder_event(s->n->recorder, node, EVENT_NORMAL, event,
				       "Node %s status is now: %s", s->n->c.name, event);
		s->told[i] = event ? event : s->told[i];
	}
}

static void status_on_written(const struct client_result *res, void *arg)
{
	struct node_status *s = arg;

	s->status_call = NULL;
	if (res->r < 0)
		log_warn("node.status", "name=%s err=\"%s\"", s->n->c.name, res->err.text);
	else if (res->object)
		status_tell(s, res->object);
	s->written_rev = res->r == 0 && res->object ? res->object->rev : 0;
	status_again(s, res->r == 0);
	if (res->r == 0)
		status_check(s);
}

static struct object *status_self(struct node_status *s)
{
	return s->self ? cache_get(s->self, STR_NULL, str_of(s->n->c.name)) : NULL;
}

/* A node that was silent is said to be in an unknown state: it lives, and says so at once, with its
 * lease first, which is what it was judged by. */
static void status_check(struct node_status *s)
{
	const struct object *self = status_self(s);
	const struct json *ready = self ? meta_condition(object_status(self), "Ready") : NULL;

	if (s->status_call || s->create_call || !ready || self->rev <= s->written_rev ||
	    str_is(json_get_str(ready, "status"), "True"))
		return;
	loop_timer_stop(&s->lease_timer);
	lease_write(s);
	loop_timer_start(s->n->loop, &s->status_timer, STATUS_RETRY_MS, status_on_due);
}

static void status_write(struct node_status *s)
{
	AUTO_ARENA *a = arena_new(0);
	struct object *self = status_self(s);
	struct json *body = json_new_object(a);

	if (s->status_call)
		return;
	json_set(a, body, "status", status_build(s, a, self ? object_status(self) : NULL));
	struct client_request req = {.verb = CLIENT_PATCH_STRATEGIC,
				     .kind = node_kind("", "v1", "nodes"),
				     .name = s->n->c.name,
				     .subresource = "status",
				     .body = body};
	s->status_call = client_do(s->n->client, &req, status_on_written, s);
}

static void status_create(struct node_status *s);

static void status_on_created(const struct client_result *res, void *arg)
{
	struct node_status *s = arg;

	s->create_call = NULL;
	if (res->r < 0 && res->r != ERR_EXISTS) {
		log_warn("node.register", "name=%s err=\"%s\"", s->n->c.name, res->err.text);
		s->began = false;
		status_again(s, false);
		return;
	}
	status_write(s);
}

static void status_create(struct node_status *s)
{
	AUTO_ARENA *a = arena_new(0);
	struct node *n = s->n;
	struct json *o = json_new_object(a), *meta = json_obj(a, o, "metadata"), *labels;
	struct utsname u;

	status_uname(n, &u);
	s->began = true;
	json_set_cstr(a, o, "apiVersion", "v1");
	json_set_cstr(a, o, "kind", "Node");
	json_set_cstr(a, meta, "name", n->c.name);
	labels = json_obj(a, meta, "labels");
	json_set_cstr(a, labels, "beta.kubernetes.io/arch", status_arch(u.machine));
	json_set_cstr(a, labels, "beta.kubernetes.io/os", "linux");
	json_set_cstr(a, labels, "kubernetes.io/arch", status_arch(u.machine));
	json_set_cstr(a, labels, "kubernetes.io/hostname", n->c.name);
	json_set_cstr(a, labels, "kubernetes.io/os", "linux");
	json_obj(a, o, "spec");
	json_set(a, o, "status", status_build(s, a, NULL));
	struct client_request req = {
		.verb = CLIENT_CREATE, .kind = node_kind("", "v1", "nodes"), .body = o};
	s->create_call = client_do(n->client, &req, status_on_created, s);
}

/* ---- the lease ---- */

static void lease_on_due(struct loop_timer *t)
{
	lease_write(container_of(t, struct node_status, lease_timer));
}

static void lease_on_written(const struct client_result *res, void *arg)
{
	struct node_status *s = arg;
	int64_t again = LEASE_MS;

	s->lease_call = NULL;
	if (res->r == ERR_NOT_FOUND)
		s->lease_made = false;
	else if (res->r == 0 || res->r == ERR_EXISTS)
		s->lease_made = true;
	if (res->r < 0)
		again = STATUS_RETRY_MS * 5;
	loop_timer_start(s->n->loop, &s->lease_timer, again, lease_on_due);
}

static void lease_write(struct node_status *s)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *o = json_new_object(a), *meta = json_obj(a, o, "metadata");
	struct json *spec = json_obj(a, o, "spec");
	struct object *self = status_self(s);
	char now[RFC3339_MICRO_BYTES];

	if (s->lease_call)
		return;
	rfc3339_format_micro(clock_wall(), now);
	json_set_cstr(a, spec, "holderIdentity", s->n->c.name);
	json_set_int(a, spec, "leaseDurationSeconds", LEASE_SECONDS);
	json_set_cstr(a, spec, "renewTime", now);
	json_set_cstr(a, o, "apiVersion", "coordination.k8s.io/v1");
	json_set_cstr(a, o, "kind", "Lease");
	struct client_request req = {.verb = CLIENT_PATCH_MERGE,
				     .kind = node_kind("coordination.k8s.io", "v1", "leases"),
				     .ns = "kube-node-lease",
				     .name = s->n->c.name,
				     .body = o};
	if (!s->lease_made) {
		json_set_cstr(a, meta, "name", s->n->c.name);
		json_set_cstr(a, meta, "namespace", "kube-node-lease");
		if (self)
			json_push(a, json_arr(a, meta, "ownerReferences"),
				  meta_owner_ref(a, self, false, false));
		req.verb = CLIENT_CREATE;
		req.name = NULL;
	}
	s->lease_call = client_do(s->n->client, &req, lease_on_written, s);
}

/* ---- start ---- */

static void status_on_self(struct cache_handler *h, struct object *now, struct object *old)
{
	struct node_status *s = container_of(h, struct node_status, on_self);

	(void)old;
	if (!now) { /* someone removed it: it lives, so it is there again */
		if (s->began && !s->create_call)
			status_create(s);
		return;
	}
	struct str cidr = json_str(json_path(now->json, "spec.podCIDR"));
	if (cidr.n)
		node_on_cidr(s->n, cidr);
	status_check(s);
}

struct node_status *node_status_start(struct node *n)
{
	struct node_status *s = xcalloc(1, sizeof(*s));
	char selector[NAME_SELECTOR_BYTES];

	s->n = n;
	s->a = arena_new(0);
	s->allocatable = status_resources(n, s->a);
	n->status = s;
	snprintf(selector, sizeof(selector), "metadata.name=%s", n->c.name);
	const struct reflect_request req = {.kind = node_kind("", "v1", "nodes"),
					    .field_selector = selector};
	s->self = cache_new(n->client, &req);
	s->on_self.on_change = status_on_self;
	cache_handler_add(s->self, &s->on_self);
	status_create(s);
	lease_write(s);
	return s;
}

struct node_status *node_status_stop(struct node_status *s)
{
	if (!s)
		return NULL;
	struct client_call *calls[] = {s->create_call, s->status_call, s->lease_call};
	for (size_t i = 0; i < ARRAY_SIZE(calls); i++)
		if (calls[i])
			client_cancel(calls[i], s->n->client);
	loop_timer_stop(&s->lease_timer);
	loop_timer_stop(&s->status_timer);
	cache_handler_remove(&s->on_self);
	cache_free(s->self);
	arena_free(s->a);
	free(s);
	return NULL;
}
