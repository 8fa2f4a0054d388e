/* The node agent: start, the pods that are its own, their addresses, and the sweep of what an
 * earlier life left. */
#define LOG_MODULE "node"
#include "node/node.h"

#include "base/file.h"
#include "base/log.h"
#include "base/must.h"
#include "node/drain.h"
#include "node/node_priv.h"
#include "node/pod.h"
#include "node/sandbox.h"
#include "node/stream.h"
#include "node/volume.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysinfo.h>

/* Pods worked on at once: passes are short, what they start is bounded by pool and processes. */
#define NODE_QUEUE_WIDTH 64
/* What a fake's machine has, wherever it is simulated. */
#define NODE_FAKE_CPU_MILLI 8000
#define NODE_FAKE_MEMORY    (INT64_C(16) << 30)
#define NODE_RECORD_BYTES   (256 * 1024)
/* A stop waits for what is under way (a container half started), this long. */
#define NODE_STOP_TURNS   200
#define NODE_STOP_TURN_MS 10
/* Not given to pods: the network's own address, and the first, which tools use for a gateway. */
#define NODE_ADDRESSES_SKIP 2

const struct api_kind *node_kind(const char *group, const char *version, const char *plural)
{
	const struct api_kind *k =
		api_kind_resource(str_of(group), str_of(version), str_of(plural));

	must(k);
	return k;
}

const char *node_resolver(const struct node *n, unsigned i, char out[static IP_TEXT_BYTES])
{
	if (i >= ARRAY_SIZE(n->c.resolvers) || !n->c.resolvers[i].family)
		return NULL;
	ip_format(&n->c.resolvers[i], out);
	return out;
}

/* ---- addresses ---- */

static uint64_t address_count(const struct cidr *c)
{
	unsigned bits = (c->ip.family == 6 ? 128u : 32u) - c->prefix;

	return UINT64_C(1) << MIN(bits, 16u); /* far more than a node has pods */
}

/* Round robin, so that an address rests as long as possible before it is someone else's. */
int node_address_take(struct node *n, struct pod *p)
{
	const struct cidr *range = &n->pod_cidr[0];
	char text[IP_TEXT_BYTES];

	if (!range->ip.family)
		return -EAGAIN;
	uint64_t all = address_count(range);
	uint64_t usable = all - MIN(all, (uint64_t)NODE_ADDRESSES_SKIP + 1);
	for (uint64_t tried = 0; tried < usable; tried++) {
		uint64_t at = NODE_ADDRESSES_SKIP + n->next_address++ % usable;
		struct ip ip = cidr_host(range, at);

		ip_format(&ip, text);
		if (map_get(&n->addresses, str_of(text)))
			continue;
		map_put(&n->addresses, str_of(text), p);
		p->ip[0] = ip;
		return 0;
	}
	return -EADDRNOTAVAIL;
}

void node_address_claim(struct node *n, struct pod *p)
{
	char text[IP_TEXT_BYTES];

	if (!p->ip[0].family)
		return;
	ip_format(&p->ip[0], text);
	map_put(&n->addresses, str_of(text), p);
	/* Go on after the newest; the last byte tells within a /24. */
	n->next_address = MAX(n->next_address, (uint64_t)p->ip[0].bytes[3]);
}

void node_address_give(struct node *n, struct pod *p)
{
	char text[IP_TEXT_BYTES];

	ip_format(&p->ip[0], text);
	if (map_get(&n->addresses, str_of(text)) == p)
		map_del(&n->addresses, str_of(text));
}

static void node_mark_all(struct node *n)
{
	MAP_EACH (&n->by_uid, it)
		pod_mark(it->value);
}

void node_on_cidr(struct node *n, struct str cidr)
{
	struct cidr range;

	if (n->pod_cidr[0].ip.family)
		return; /* it never changes */
	if (cidr_parse(cidr, &range) < 0) {
		log_error("node.cidr", "podCIDR=\"%.*s\" err=\"no address range\"", STR_FMT(cidr));
		return;
	}
	n->pod_cidr[0] = range;
	node_mark_all(n);
}

/* ---- pods ---- */

static enum queue_result_N node_pass(struct queue *q, struct str key, void *arg)
{
	struct node *n = arg;
	struct pod *p = map_get(&n->by_uid, key);

	(void)q;
	if (p && !n->stopping)
		(void)pod_pass(p); /* false: it is gone, and out of the map */
	return QUEUE_DONE;
}

static void node_pod_gone(struct node *n, struct str uid)
{
	struct pod *p = map_get(&n->by_uid, uid);

	if (p)
		pod_update(p, NULL);
}

static void node_pod_seen(struct node *n, struct object *obj)
{
	struct pod *p = map_get(&n->by_uid, obj->uid);
	struct json *record;

	if (p) {
		pod_update(p, obj);
		return;
	}
	p = pod_new(n, obj);
	map_put(&n->by_uid, str_of(p->uid), p);
	record = map_del(&n->records, str_of(p->uid));
	if (record)
		pod_remember(p, record);
	pod_mark(p);
}

static void node_on_pod(struct cache_handler *h, struct object *now, struct object *old)
{
	struct node *n = container_of(h, struct node, on_pod);

	/* A pod of the same name may have followed within one look of the reflector. */
	if (old && (!now || !str_eq(now->uid, old->uid)))
		node_pod_gone(n, old->uid);
	if (now)
		node_pod_seen(n, now);
}

static void node_on_exit(void *arg, const char *id, const struct runtime_exit *e)
{
	struct node *n = arg;
	struct ctr *c = map_get(&n->by_container, str_of(id));

	node_stream_exited(n, id, e->code);
	if (c && ctr_active(c))
		ctr_on_exit(c, e);
}

/* ---- what an earlier life left ---- */

static struct json *node_record_read(struct node *n, const char *path)
{
	AUTO_BUF b = BUF_INIT;
	struct json *v;

	if (file_read(path, &b, NODE_RECORD_BYTES, NULL) < 0 ||
	    json_parse(n->records_arena, buf_str(&b), NULL, &v) < 0)
		return NULL;
	return v;
}

/* Addresses of pods not seen again yet, or on their way out, are not for others. */
static void node_record_addresses(struct node *n, struct json *record, bool taken)
{
	JSON_EACH (json_get(record, "ips"), it) {
		struct str ip = json_str(it);

		if (taken)
			(void)map_put(&n->addresses, ip, record);
		else if (map_get(&n->addresses, ip) == record)
			(void)map_del(&n->addresses, ip);
	}
}

static void node_records_read(struct node *n)
{
	AUTO_FREE char *dir = xasprintf("%s/pods", n->c.state_dir);
	struct dirent **all = NULL;
	int count = scandir(dir, &all, NULL, alphasort); /* in an order of their own */

	for (int i = 0; i < count; i++) {
		AUTO_FREE struct dirent *de = all[i];
		AUTO_FREE char *path = xasprintf("%s/%s/pod.json", dir, de->d_name);

		if (de->d_name[0] == '.')
			continue;
		struct json *v = node_record_read(n, path);
		if (!v) {
			v = json_new_object(n->records_arena);
			json_set_cstr(n->records_arena, v, "uid", de->d_name);
		}
		map_put(&n->records, str_of(de->d_name), v);
		node_record_addresses(n, v, true);
	}
	free(all);
}

/* A pod that the API does not know any more: everything of it goes. */
struct orphan {
	struct node *n;
	struct list node; /* in node.orphans until the files' turn */
	struct loop_work work;
	struct sandbox_config sandbox;
	struct json *record;
	char *uid, *dir, *log_dir, *cgroup;
	unsigned left;
};

static void orphan_work(struct loop_work *w)
{
	struct orphan *o = container_of(w, struct orphan, work);

	volume_remove_all(o->dir);
	NEGLECT(rootfs_remove_tree(o->dir)); /* the next start tries again */
	if (o->log_dir)
		NEGLECT(rootfs_remove_tree(o->log_dir));
}

static void orphan_free(struct orphan *o)
{
	list_remove(&o->node);
	free(o->uid);
	free(o->dir);
	free(o->log_dir);
	free(o->cgroup);
	free(o);
}

static void orphan_done(struct loop_work *w)
{
	orphan_free(container_of(w, struct orphan, work));
}

/* The files last: while they are there, the next start tries again. */
static void orphan_on_sandbox_stopped(void *arg, int r, const struct err *e)
{
	struct orphan *o = arg;

	(void)r, (void)e;
	node_record_addresses(o->n, o->record, false);
	list_remove(&o->node); /* the work is not taken back by a stop */
	list_init(&o->node);
	loop_work_start(o->n->loop, &o->work, orphan_work, orphan_done);
}

static void orphan_on_removed(void *arg, int r, const struct err *e)
{
	struct orphan *o = arg;
	struct runtime *rt = o->n->rt;

	(void)r, (void)e;
	if (--o->left == 0)
		rt->ops->sandbox_stop(rt, &o->sandbox, orphan_on_sandbox_stopped, o);
}

static void node_orphan(struct node *n, struct str uid, struct json *record)
{
	struct orphan *o = xcalloc(1, sizeof(*o));
	const char *ns = json_get_cstr(record, "namespace"), *name = json_get_cstr(record, "name");
	const char *cgroup = json_get_cstr(record, "cgroup");

	o->n = n;
	o->record = record;
	list_push_back(&n->orphans, &o->node);
	o->uid = xstrndup(uid.p, uid.n);
	o->dir = xasprintf("%s/pods/%s", n->c.state_dir, o->uid);
	o->log_dir =
		ns && name ? xasprintf("%s/logs/%s_%s_%s", n->c.state_dir, ns, name, o->uid) : NULL;
	o->cgroup = cgroup && !n->c.rootless ? xstrdup(cgroup) : NULL;
	o->sandbox = (struct sandbox_config){.uid = o->uid,
					     .dir = o->dir,
					     .cgroup = o->cgroup,
					     .host_network =
						     json_get_bool(record, "hostNetwork", false)};
	o->left = 1;
	JSON_EACH (json_get(record, "containers"), t) {
		const char *id = json_get_cstr(t, "id");

		if (!id || !*id)
			continue;
		o->left++;
		n->rt->ops->remove(n->rt, id, orphan_on_removed, o);
	}
	log_info("pod.orphan", "uid=%s containers=%u", o->uid, o->left - 1);
	orphan_on_removed(o, 0, NULL);
}

static void node_stray_done(void *arg, int r, const struct err *e)
{
	(void)arg, (void)r, (void)e;
}

static void node_stray(void *arg, const char *id)
{
	struct node *n = arg;

	if (map_get(&n->by_container, str_of(id)))
		return;
	n->rt->ops->remove(n->rt, id, node_stray_done, n);
}

static void node_on_synced(struct cache_handler *h)
{
	struct node *n = container_of(h, struct node, on_pod);

	if (n->swept)
		return;
	n->swept = true;
	MAP_EACH (&n->records, it)
		node_orphan(n, it->key, it->value);
	map_fini(&n->records);
	map_init(&n->records);
	n->rt->ops->each(n->rt, node_stray, n);
}

/* ---- start ---- */

static const char *node_dup(struct node *n, const char *s)
{
	return s ? arena_cstr(n->arena, str_of(s)) : NULL;
}

static void node_config_dup(struct node *n, const struct node_config *c)
{
	const char **strings[] = {&n->c.name,         &n->c.state_dir,     &n->c.image_dir,
				  &n->c.gate_socket,  &n->c.underlay_link, &n->c.cluster_domain,
				  &n->c.cgroup_parent};

	n->c = *c;
	for (size_t i = 0; i < ARRAY_SIZE(strings); i++)
		*strings[i] = node_dup(n, *strings[i]);
	n->c.ca_pem = arena_str(n->arena, c->ca_pem);
	n->c.cert_pem = arena_str(n->arena, c->cert_pem);
	n->c.key_pem = arena_str(n->arena, c->key_pem);
	if (!n->c.cluster_domain)
		n->c.cluster_domain = "cluster.local";
}

/* In a user namespace of its own a process looks like root; its map of ids tells. */
bool node_in_userns(void)
{
	char map[128] = "";
	AUTO_FD int fd = open("/proc/self/uid_map", O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? 0 : read(fd, map, sizeof(map) - 1);
	unsigned long inside, outside, count;

	return n > 0 && sscanf(map, "%lu %lu %lu", &inside, &outside, &count) == 3 &&
	       count != UINT32_MAX;
}

static void node_machine(struct node *n)
{
	struct sysinfo s;
	long cpus = sysconf(_SC_NPROCESSORS_ONLN);

	if (n->fake) {
		n->cpu_milli = NODE_FAKE_CPU_MILLI;
		n->memory_bytes = NODE_FAKE_MEMORY;
		return;
	}
	n->cpu_milli = MAX(cpus, 1) * 1000;
	n->memory_bytes = sysinfo(&s) == 0 ? (int64_t)s.totalram * s.mem_unit : INT64_C(1) << 30;
}

static int node_start_dirs(struct node *n, struct err *e)
{
	static const char *const dirs[] = {"pods", "logs", "runtime"};

	for (size_t i = 0; i < ARRAY_SIZE(dirs); i++) {
		AUTO_FREE char *path = xasprintf("%s/%s", n->c.state_dir, dirs[i]);
		int r = dir_make(path, 0755);

		if (r < 0)
			return err_set(e, r, "make folder %s: %s", path, err_text(r));
	}
	return 0;
}

static int node_start_runtime(struct node *n, struct err *e)
{
	const struct image_store_options options = {.userxattr = n->c.rootless};
	AUTO_FREE char *dir = xasprintf("%s/runtime", n->c.state_dir);
	int r = node_start_dirs(n, e);

	if (r == 0)
		r = image_store_open(n->c.image_dir, &options, &n->images, e);
	if (r == 0)
		r = rootfs_probe(n->c.state_dir, n->images, &n->rootfs, e);
	if (r < 0)
		return r;
	if (n->rootfs.why[0])
		log_info("rootfs", "mode=\"%s\" why=\"%s\"", rootfs_mode_name(n->rootfs.mode),
			 n->rootfs.why);
	n->puller = n->c.gate_socket ? image_puller_gate_new(n->loop, n->c.gate_socket)
				     : image_puller_local_new(n->loop, n->images, NULL);
	const struct runtime_crun_config rc = {
		.state_dir = dir, .rootless = n->c.rootless, .rootfs = &n->rootfs};
	return runtime_crun_new(n->loop, &rc, &n->rt, e);
}

static void node_watch_pods(struct node *n)
{
	char selector[NAME_SELECTOR_BYTES];

	snprintf(selector, sizeof(selector), "spec.nodeName=%s", n->c.name);
	const struct reflect_request req = {.kind = node_kind("", "v1", "pods"),
					    .field_selector = selector};
	n->pods = cache_new(n->client, &req);
	n->on_pod.on_change = node_on_pod;
	n->on_pod.on_synced = node_on_synced;
	cache_handler_add(n->pods, &n->on_pod);
}

void node_use_proxy(struct node *n, struct node_proxy *p)
{
	n->proxy = p;
	MAP_EACH (&n->by_uid, it)
		pod_ports_open(it->value);
}

static void node_on_service_change(struct cache_handler *h, struct object *now, struct object *old)
{
	(void)h, (void)now, (void)old; /* they are read when a container starts */
}

static void node_on_services(struct cache_handler *h)
{
	node_mark_all(container_of(h, struct node, on_services));
}

int node_start(struct loop *l, const struct node_config *c, struct node **ret, struct err *e)
{
	struct node *n = xcalloc(1, sizeof(*n));
	int r = 0;

	n->loop = l;
	n->arena = arena_new(0);
	n->client = c->client;
	list_init(&n->live);
	list_init(&n->orphans);
	node_config_dup(n, c);
	n->c.rootless = n->c.rootless || node_in_userns();
	n->fake = c->runtime;
	n->disk = !n->fake || c->keep_records;
	node_machine(n);
	n->rt = c->runtime;
	if (!n->fake)
		r = node_start_runtime(n, e);
	if (r < 0) {
		node_stop(n);
		return r;
	}
	n->rt->on_exit = node_on_exit;
	n->rt->arg = n;
	n->queue = queue_new(l, "pods", NODE_QUEUE_WIDTH, node_pass, n);
	n->recorder = recorder_new(n->client, "kubelet", n->c.name);
	n->refs = refs_new(n);
	n->records_arena = arena_new(0);
	if (n->disk)
		node_records_read(n);
	if (n->c.services) {
		n->on_services.on_change = node_on_service_change;
		n->on_services.on_synced = node_on_services;
		cache_handler_add(n->c.services, &n->on_services);
	}
	n->status = node_status_start(n);
	if (!n->fake) {
		const struct reflect_request nodes = {.kind = node_kind("", "v1", "nodes")};

		n->nodes = cache_new(n->client, &nodes);
	}
	n->drains = drains_start(n);
	node_watch_pods(n);
	if (!n->fake) {
		n->routes = node_routes_start(n);
		node_logs_start(n);
		r = node_stream_start(n, e);
	}
	if (r < 0) {
		node_stop(n);
		return r;
	}
	*ret = n;
	return 0;
}

struct node *node_stop(struct node *n)
{
	if (!n)
		return NULL;
	n->stopping = true;
	for (int i = 0; n->rt && n->rt->ops->busy(n->rt) && i < NODE_STOP_TURNS; i++) {
		(void)loop_turn(n->loop, 0);
		(void)usleep(NODE_STOP_TURN_MS * 1000); /* a stopped loop does not wait */
	}
	loop_timer_stop(&n->log_timer);
	if (n->stream)
		n->stream = stream_server_stop(n->stream);
	n->routes = node_routes_stop(n->routes);
	n->status = node_status_stop(n->status);
	if (n->pods)
		cache_handler_remove(&n->on_pod);
	if (n->on_services.on_change)
		cache_handler_remove(&n->on_services);
	MAP_EACH (&n->by_uid, it)
		pod_free(it->value);
	n->drains = drains_stop(n->drains);
	n->pods = cache_free(n->pods);
	n->nodes = cache_free(n->nodes);
	n->refs = refs_free(n->refs);
	n->recorder = recorder_free(n->recorder);
	n->queue = queue_free(n->queue);
	if (n->rt)
		n->rt = n->rt->ops->free(n->rt);
	list_each_safe (it, tmp, &n->orphans)
		orphan_free(list_entry(it, struct orphan, node)); /* no answer comes any more */
	image_puller_free(n->puller);
	rootfs_driver_fini(&n->rootfs);
	if (n->images)
		n->images = image_store_close(n->images);
	map_fini(&n->by_uid);
	map_fini(&n->by_container);
	map_fini(&n->records);
	map_fini(&n->addresses);
	arena_free(n->records_arena);
	arena_free(n->arena);
	free(n);
	return NULL;
}
