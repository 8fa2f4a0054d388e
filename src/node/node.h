/* The node agent: registers the node, runs its pods, programs Services, answers the API server's
 * logs, exec, attach and port-forward on its own port. Sees the API only through the client
 * interface. Runs in the node's network and mount namespaces. Loop thread. */
#pragma once
#include "api/client.h"
#include "base/err.h"
#include "loop/loop.h"
#include "wire/text.h"

struct node;
struct runtime;
struct node_config {
	const char *name;
	struct client *client;
	const char *state_dir;   /* pods, logs, containers, images of this node */
	const char *image_dir;   /* the image store, shared by a private cluster's nodes */
	const char *gate_socket; /* image pulls are asked of the gate here; NULL: pull in process */
	struct ip address;       /* InternalIP */
	const char *underlay_link; /* "eth0": where other nodes are reached */
	struct cidr pod_cidr[2], service_cidr[2], node_cidr[2]; /* cluster-wide ranges */
	struct ip dns_ip;                                       /* 10.96.0.10 */
	const char *cluster_domain;
	struct ip resolvers[3];               /* for dnsPolicy Default and the DNS forwarder */
	uint16_t agent_port;                  /* 10250 */
	struct str ca_pem, cert_pem, key_pem; /* of the agent port; clients must be of this CA */
	const char *cgroup_parent; /* "coracle/NAME/node-1": everything of this node's pods is below
				      it */
	struct cache *services;    /* all namespaces; shared with the proxy and DNS, borrowed */
	bool rootless;
	/* With a runtime given: pods' folders and records are below state_dir all the same. */
	bool keep_records;
	/* Instead of crun: a fake. Then no disk, image or network is touched. Taken over. */
	struct runtime *runtime;
};
int node_start(struct loop *l, const struct node_config *c, struct node **ret,
	       struct err *e) MUST_USE;
struct node *node_stop(struct node *n); /* leaves containers running */
/* The proxy whose kernel state pods wait for before they are told to end, and that other nodes ask
 * about; NULL before it goes. Borrowed. */
struct node_proxy;
void node_use_proxy(struct node *n, struct node_proxy *p);
bool node_in_userns(void); /* this process is in a user namespace of somebody's */
