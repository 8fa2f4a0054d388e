#include "cli/node_process.h"

#include "base/file.h"
#include "cli/cluster.h"
#include "cli/holder.h"
#include "ctl/ctl.h"
#include "dns/dns.h"
#include "http/http.h"
#include "loop/loop.h"
#include "node/node.h"
#include "node/proxy.h"
#include "sched/sched.h"
#include "serve/serve.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>

#define LOG_MODULE "main"
#include "base/log.h"

#define PEM_BYTES_MAX       (64 * 1024)
#define CREDENTIALS_WAIT_MS 20
/* Freed memory goes back to the machine this often: bursts (OpenAPI, big lists) are rare. */
#define TRIM_MS          20000
#define DNS_PORT         53
#define DNS_METRICS_PORT 9153
#define SLIRP_RESOLVER   "10.0.2.3"

struct node_process {
	struct loop *loop;
	struct cluster cluster;
	unsigned index;
	char name[32], dir[CLUSTER_PATH_BYTES - 64], gate_socket[CLUSTER_PATH_BYTES];
	char cgroup[128];
	struct ip address, resolvers[3];
	struct dp_config dataplane;
	/* Of the first node only. */
	struct serve *serve;
	struct client *ctl_client, *sched_client;
	struct ctl *ctl;
	struct sched *sched;
	/* Every node. */
	struct buf ca, cert, key;
	struct client *client;
	struct cache *services, *slices, *self;
	struct cache_handler on_self;
	struct node *node;
	struct node_proxy *proxy;
	struct dns *dns;
	bool told;
	struct loop_timer wait, trim;
	struct loop_signal term, interrupt;
};

static void process_say(struct node_process *p, const char *what)
{
	char line[600];
	int n = snprintf(line, sizeof(line), "%s %s\n", p->name, what);

	/* Without a gate there is nobody to tell. */
	if (write(HOLDER_NOTIFY_FD, line, MIN((size_t)n, sizeof(line) - 1)) < 0)
		log_debug("notify", "errno=%d", errno);
}

static int process_fail(struct node_process *p, const struct err *e)
{
	char text[ERR_TEXT_BYTES + 16];

	snprintf(text, sizeof(text), "failed %s", e->text);
	log_error("start", "name=%s err=\"%s\"", p->name, e->text);
	process_say(p, text);
	return 1;
}

/* ---- the first node: API server, controllers, scheduler ---- */

static int process_credentials(struct node_process *p, unsigned i, struct err *e)
{
	AUTO_BUF cert = BUF_INIT;
	AUTO_BUF key = BUF_INIT;
	char node[32], file[64], path[CLUSTER_PATH_BYTES];
	struct ip ip = cluster_node_ip(i);

	cluster_node_name(i, node);
	int r = serve_node_credentials(p->serve, node, &ip, 1, &cert, &key, e);
	if (r < 0)
		return r;
	snprintf(file, sizeof(file), "nodes/%s/key.pem", node);
	cluster_path(&p->cluster, file, path);
	r = file_write(path, buf_str(&key), 0600, true, e);
	if (r < 0)
		return r;
	snprintf(file, sizeof(file), "nodes/%s/ca.pem", node);
	cluster_path(&p->cluster, file, path);
	r = file_write(path, serve_ca_pem(p->serve), 0644, true, e);
	if (r < 0)
		return r;
	snprintf(file, sizeof(file), "nodes/%s/cert.pem",
		 node); /* last: who waits waits for this one */
	cluster_path(&p->cluster, file, path);
	return file_write(path, buf_str(&cert), 0644, true, e);
}

static int process_kubeconfig(struct node_process *p, struct err *e)
{
	AUTO_BUF b = BUF_INIT;
	char url[64], path[CLUSTER_PATH_BYTES];

	snprintf(url, sizeof(url), "https://127.0.0.1:%u", p->cluster.api_port);
	int r = serve_kubeconfig(p->serve, "coracle-admin", "system:masters", url, &b, e);
	if (r < 0)
		return r;
	cluster_path(&p->cluster, "kubeconfig", path);
	return file_write(path, buf_str(&b), 0600, true, e);
}

static int process_serve(struct node_process *p, struct err *e)
{
	char state[CLUSTER_PATH_BYTES];
	int fds[2] = {HOLDER_API_FD, -1};
	struct serve_config c = {.state_dir = state,
				 .listen_fds = fds,
				 .listen_fds_n = 2,
				 .san_ips = &p->address,
				 .san_ips_n = 1,
				 .node_port_min = 30000,
				 .node_port_max = 32767,
				 .advertise_ip = p->address,
				 .advertise_port = CLUSTER_API_PORT};

	(void)fcntl(HOLDER_API_FD, F_SETFD, FD_CLOEXEC);
	cluster_path(&p->cluster, "server", state);
	c.service_cidr[0] = p->dataplane.service_cidr[0];
	int r = http_listen(&p->address, CLUSTER_API_PORT, &fds[1], e);
	if (r == 0)
		r = serve_start(p->loop, &c, &p->serve, e);
	if (r == 0)
		r = process_kubeconfig(p, e);
	/* Its own too: the file is how every node gets its certificate. */
	for (unsigned i = 0; r == 0 && i < p->cluster.nodes; i++)
		r = process_credentials(p, i, e);
	if (r < 0)
		return r;
	p->ctl_client = serve_client(p->serve, "system:kube-controller-manager");
	p->sched_client = serve_client(p->serve, "system:kube-scheduler");
	struct ctl_config ctl = {.client = p->ctl_client,
				 .ca_pem = serve_ca_pem(p->serve),
				 .pod_cidr = CLUSTER_POD_CIDR};
	p->ctl = ctl_start(p->loop, &ctl);
	p->sched = sched_start(p->loop, p->sched_client);
	process_say(p, "api");
	return 0;
}

/* ---- every node ---- */

static const struct api_kind *process_kind(const char *group, const char *version,
					   const char *plural)
{
	return api_kind_resource(str_of(group), str_of(version), str_of(plural));
}

static int process_proxy_dns(struct node_process *p, struct str pod_cidr, struct err *e)
{
	int r = cidr_parse(pod_cidr, &p->dataplane.node_pod_cidr[0]);

	if (r < 0)
		return err_set(e, r, "the node's podCIDR \"%.*s\" is no address range",
			       STR_FMT(pod_cidr));
	struct node_proxy_config proxy = {.loop = p->loop,
					  .services = p->services,
					  .slices = p->slices,
					  .node_name = p->name,
					  .dataplane = p->dataplane};
	struct dns_config dns = {.client = p->client,
				 .services = p->services,
				 .slices = p->slices,
				 .zone = CLUSTER_DOMAIN,
				 .listen = {p->dataplane.dns_ip[0], p->address},
				 .port = DNS_PORT,
				 .metrics_port = DNS_METRICS_PORT};
	memcpy(dns.forward, p->resolvers, sizeof(dns.forward));
	r = node_proxy_start(&proxy, &p->proxy, e);
	if (r < 0)
		return r;
	node_use_proxy(p->node, p->proxy);
	return dns_start(p->loop, &dns, &p->dns, e);
}

/* Service rules need the node's pod range, which a controller gives; Ready is what the whole start
 * waits for. */
static void process_on_self(struct cache_handler *h, struct object *now, struct object *old UNUSED)
{
	struct node_process *p = container_of(h, struct node_process, on_self);
	struct err e;

	if (!now)
		return;
	struct str pod_cidr = json_str(json_path(now->json, "spec.podCIDR"));
	if (!p->proxy && !str_empty(pod_cidr) && process_proxy_dns(p, pod_cidr, &e) < 0) {
		process_fail(p, &e);
		loop_stop(p->loop, 1);
		return;
	}
	const struct json *ready = meta_condition(object_status(now), "Ready");
	if (p->proxy && !p->told && str_is(json_get_str(ready, "status"), "True")) {
		p->told = true;
		process_say(p, "ready");
	}
}

static int process_read_pem(struct node_process *p, const char *file, struct buf *ret,
			    struct err *e)
{
	char path[CLUSTER_PATH_BYTES];

	snprintf(path, sizeof(path), "%s/%s", p->dir, file);
	return file_read(path, ret, PEM_BYTES_MAX, e);
}

static int process_client(struct node_process *p, struct err *e)
{
	if (p->serve) {
		p->client = serve_client(p->serve, "kubelet");
		return 0;
	}
	char host[IP_TEXT_BYTES];
	struct ip server = cluster_node_ip(0);
	ip_format(&server, host);
	struct remote_config c = {.host = host,
				  .port = CLUSTER_API_PORT,
				  .ca_pem = buf_str(&p->ca),
				  .cert_pem = buf_str(&p->cert),
				  .key_pem = buf_str(&p->key),
				  .name = "kubelet"};
	return remote_client_new(p->loop, &c, &p->client, e);
}

static int process_agent(struct node_process *p, struct err *e)
{
	struct node_config c = {.name = p->name,
				.client = p->client,
				.state_dir = p->dir,
				.image_dir = p->cluster.images,
				.gate_socket = p->gate_socket,
				.address = p->address,
				.underlay_link = "eth0",
				.dns_ip = p->dataplane.dns_ip[0],
				.cluster_domain = CLUSTER_DOMAIN,
				.agent_port = CLUSTER_AGENT_PORT,
				.ca_pem = buf_str(&p->ca),
				.cert_pem = buf_str(&p->cert),
				.key_pem = buf_str(&p->key),
				.services = p->services,
				.cgroup_parent = p->cgroup,
				.rootless = p->cluster.rootless};

	memcpy(c.resolvers, p->resolvers, sizeof(c.resolvers));
	memcpy(c.pod_cidr, p->dataplane.pod_cidr, sizeof(c.pod_cidr));
	memcpy(c.service_cidr, p->dataplane.service_cidr, sizeof(c.service_cidr));
	memcpy(c.node_cidr, p->dataplane.node_cidr, sizeof(c.node_cidr));
	return node_start(p->loop, &c, &p->node, e);
}

static int process_start_node(struct node_process *p, struct err *e)
{
	char selector[64];
	int r = process_read_pem(p, "ca.pem", &p->ca, e);

	if (r == 0)
		r = process_read_pem(p, "cert.pem", &p->cert, e);
	if (r == 0)
		r = process_read_pem(p, "key.pem", &p->key, e);
	if (r == 0)
		r = process_client(p, e);
	if (r < 0)
		return r;
	struct reflect_request services = {.kind = process_kind("", "v1", "services")};
	struct reflect_request slices = {
		.kind = process_kind("discovery.k8s.io", "v1", "endpointslices")};
	snprintf(selector, sizeof(selector), "metadata.name=%s", p->name);
	struct reflect_request self = {.kind = process_kind("", "v1", "nodes"),
				       .field_selector = selector};
	p->services = cache_new(p->client, &services);
	p->slices = cache_new(p->client, &slices);
	r = process_agent(p, e);
	if (r < 0)
		return r;
	p->self = cache_new(p->client, &self);
	p->on_self.on_change = process_on_self;
	cache_handler_add(p->self, &p->on_self);
	return 0;
}

/* Nodes other than the first wait for the certificate that the first makes for them. */
static void process_on_wait(struct loop_timer *t)
{
	struct node_process *p = container_of(t, struct node_process, wait);
	char path[CLUSTER_PATH_BYTES];
	struct err e;

	snprintf(path, sizeof(path), "%s/cert.pem", p->dir);
	if (access(path, R_OK) < 0) {
		loop_timer_start(p->loop, &p->wait, CREDENTIALS_WAIT_MS, process_on_wait);
		return;
	}
	if (process_start_node(p, &e) < 0)
		loop_stop(p->loop, process_fail(p, &e));
}

static void process_on_signal(struct loop_signal *s, int signum)
{
	struct node_process *p = signum == SIGTERM
					 ? container_of(s, struct node_process, term)
					 : container_of(s, struct node_process, interrupt);

	loop_stop(p->loop, 0);
}

static void process_on_trim(struct loop_timer *t)
{
	struct node_process *p = container_of(t, struct node_process, trim);

	(void)malloc_trim(0); /* whether anything was left to give does not matter */
	loop_timer_start(p->loop, &p->trim, TRIM_MS, process_on_trim);
}

static void process_stop(struct node_process *p)
{
	loop_timer_stop(&p->trim);
	loop_signal_stop(&p->term);
	loop_signal_stop(&p->interrupt);
	loop_timer_stop(&p->wait);
	p->dns = dns_stop(p->dns);
	if (p->node)
		node_use_proxy(p->node, NULL);
	p->proxy = node_proxy_stop(p->proxy);
	p->node = node_stop(p->node);
	if (p->self)
		cache_handler_remove(&p->on_self);
	p->self = cache_free(p->self);
	p->services = cache_free(p->services);
	p->slices = cache_free(p->slices);
	p->sched = sched_stop(p->sched);
	p->ctl = ctl_stop(p->ctl);
	struct client *clients[] = {p->client, p->ctl_client, p->sched_client};
	for (unsigned i = 0; i < ARRAY_SIZE(clients); i++)
		if (clients[i])
			clients[i]->ops->free(clients[i]);
	p->serve = serve_stop(p->serve);
	buf_fini(&p->ca);
	buf_fini(&p->cert);
	buf_fini(&p->key);
}

static int process_init(struct node_process *p, const char *node, const char *name, struct err *e)
{
	char sub[64];
	int64_t number;
	int r = cluster_locate(&p->cluster, name, e);

	if (r == 0)
		r = cluster_load(&p->cluster, e);
	if (r < 0)
		return r;
	if (strncmp(node, "node-", 5) != 0 || str_to_i64(str_of(node + 5), &number) < 0 ||
	    number < 1 || number > p->cluster.nodes)
		return err_set(e, ERR_INVALID, "\"%s\" is no node of cluster \"%s\"", node, name);
	p->index = (unsigned)number - 1;
	cluster_node_name(p->index, p->name);
	p->address = cluster_node_ip(p->index);
	snprintf(sub, sizeof(sub), "nodes/%s", p->name);
	snprintf(p->dir, sizeof(p->dir), "%s/%s", p->cluster.dir, sub);
	snprintf(p->cgroup, sizeof(p->cgroup), "coracle/%s/%s", p->cluster.id, p->name);
	cluster_path(&p->cluster, "gate.sock", p->gate_socket);
	r = cidr_parse(STR(CLUSTER_POD_CIDR), &p->dataplane.pod_cidr[0]);
	if (r == 0)
		r = cidr_parse(STR(CLUSTER_SERVICE_CIDR), &p->dataplane.service_cidr[0]);
	if (r == 0)
		r = cidr_parse(STR(CLUSTER_UNDERLAY), &p->dataplane.node_cidr[0]);
	if (r == 0)
		r = ip_parse(STR(CLUSTER_DNS_IP), &p->dataplane.dns_ip[0]);
	if (r == 0 && !p->cluster.isolated)
		r = ip_parse(STR(SLIRP_RESOLVER), &p->resolvers[0]);
	p->dataplane.node_ips[0] = p->address;
	return r < 0 ? r : node_proxy_setup(&p->dataplane, e);
}

int node_process_main(int argc, char **argv)
{
	static struct node_process p;
	struct err e;

	if (argc < 4)
		return 2;
	log_init(LOG_INFO, 2, argv[2]);
	snprintf(p.name, sizeof(p.name), "%s", argv[2]);
	(void)signal(SIGPIPE, SIG_IGN);
	(void)prctl(PR_SET_NAME, "coracle-node");
	(void)umask(022);
	(void)fcntl(HOLDER_NOTIFY_FD, F_SETFD, FD_CLOEXEC);
	int r = process_init(&p, argv[2], argv[3], &e);
	if (r < 0)
		return process_fail(&p, &e);
	p.loop = loop_new();
	r = loop_signal_start(p.loop, &p.term, SIGTERM, process_on_signal);
	if (r == 0)
		r = loop_signal_start(p.loop, &p.interrupt, SIGINT, process_on_signal);
	if (r < 0)
		r = err_set(&e, r, "watch signals: %s", err_text(r));
	if (r == 0 && p.index == 0)
		r = process_serve(&p, &e);
	if (r < 0)
		return process_fail(&p, &e);
	process_on_wait(&p.wait);
	loop_timer_start(p.loop, &p.trim, TRIM_MS, process_on_trim);
	r = loop_run(p.loop);
	process_stop(&p);
	p.loop = loop_free(p.loop);
	return r;
}
