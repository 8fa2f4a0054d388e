/* Host ports: the node's addresses lead to the pod, by the rules of Services (node/proxy.h).
 * Source: Kubernetes, ContainerPort; the portmap plugin that most networks use. */
#include "node/pod.h"
#include "node/proxy.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static bool port_parse(const struct json *port, struct proxy_host_port *ret)
{
	struct str proto = json_get_str(port, "protocol"), ip = json_get_str(port, "hostIP");
	static const struct ip any4 = {.family = 4}, any6 = {.family = 6};
	int64_t host = json_get_int(port, "hostPort", 0);
	int64_t to = json_get_int(port, "containerPort", 0);

	*ret = (struct proxy_host_port){
		.proto = str_is(proto, "UDP")    ? DP_UDP
			 : str_is(proto, "SCTP") ? DP_SCTP
						 : DP_TCP,
		.port = (uint16_t)host,
		.to = (uint16_t)to,
	};
	if (ip.n && ip_parse(ip, &ret->host_ip) < 0)
		return false;
	if (ip_equal(&ret->host_ip, &any4) || ip_equal(&ret->host_ip, &any6))
		ret->host_ip = (struct ip){0};
	return host > 0 && host < 65536 && to > 0 && to < 65536;
}

/* A process of the node has the port: what it serves must not be taken from it. */
static bool port_busy(const struct pod *p, const struct proxy_host_port *port)
{
	struct sockaddr_in sa = {.sin_family = AF_INET, .sin_port = htons(port->port)};
	int type = port->proto == DP_UDP ? SOCK_DGRAM : SOCK_STREAM, on = 1;

	if (p->node->fake || port->proto == DP_SCTP || p->node->c.address.family != 4)
		return false;
	memcpy(&sa.sin_addr, p->node->c.address.bytes, 4);
	AUTO_FD int fd = socket(AF_INET, type | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return false;
	/* connections that are over do not count */
	if (type == SOCK_STREAM && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) < 0)
		return false;
	return bind(fd, (struct sockaddr *)&sa, sizeof(sa)) < 0 && errno == EADDRINUSE;
}

static unsigned ports_of(struct pod *p, const struct json *containers, struct proxy_host_port *out,
			 unsigned n)
{
	JSON_EACH (containers, c)
		JSON_EACH (json_get(c, "ports"), port) {
			if (!port_parse(port, &out[n]))
				continue;
			if (!port_busy(p, &out[n]))
				n++;
			else
				pod_event(p, NULL, true, "HostPortConflict",
					  "Host port %u is in use by the node itself", out[n].port);
		}
	return n;
}

static unsigned ports_count(const struct json *containers)
{
	unsigned n = 0;

	JSON_EACH (containers, c)
		n += json_len(json_get(c, "ports"));
	return n;
}

void pod_ports_open(struct pod *p)
{
	const struct json *inits = json_get(pod_spec(p), "initContainers");
	const struct json *mains = json_get(pod_spec(p), "containers");
	AUTO_ARENA *a = arena_new(0);

	if (!p->node->proxy || p->sandbox_part != PART_READY || pod_host_network(p) ||
	    p->removal_part != PART_NEEDED)
		return;
	struct proxy_host_port *ports =
		arena_array(a, struct proxy_host_port, ports_count(inits) + ports_count(mains) + 1);
	unsigned n = ports_of(p, inits, ports, 0);
	n = ports_of(p, mains, ports, n);
	if (n)
		node_proxy_host_ports(p->node->proxy, str_of(p->uid), &p->ip[0], ports, n);
}

void pod_ports_close(struct pod *p)
{
	if (p->node->proxy)
		node_proxy_host_ports(p->node->proxy, str_of(p->uid), &p->ip[0], NULL, 0);
}
