/* A private cluster on disk: where its files are, what it was asked to be, whether it runs.
 *
 *	STATE/               CORACLE_STATE; else /var/lib/coracle, or ~/.local/state/coracle for
 *	                     ordinary users
 *	  images/            unpacked images, shared by all clusters
 *	  NAME/cluster.json  what was asked for, and the API port it got
 *	  NAME/lock          held by the gate while the cluster runs; holds the gate's pid
 *	  NAME/status.json   what the gate knows, rewritten at every change
 *	  NAME/kubeconfig    the administrator's
 *	  NAME/gate.sock     image pulls
 *	  NAME/logs/         one file a process
 *	  NAME/server/       certificates and objects
 *	  NAME/nodes/NODE/   what each node keeps
 */
#pragma once
#include "base/buf.h"
#include "base/err.h"
#include "wire/text.h"

#include <sys/types.h>

#define CLUSTER_NODES_MAX    20
#define CLUSTER_PATH_BYTES   4096
#define CLUSTER_DEFAULT_NAME "coracle"

struct cluster {
	char name[64];
	char state[256];                       /* STATE */
	char id[80];                           /* name and a hash of dir: unique on the machine */
	char dir[CLUSTER_PATH_BYTES - 256];    /* STATE/NAME */
	char images[CLUSTER_PATH_BYTES - 256]; /* STATE/images */
	unsigned nodes;
	uint16_t api_port; /* 0: not chosen yet */
	bool isolated;
	bool rootless;                       /* an ordinary user's, or root of a user namespace's */
	char kubeconfig[CLUSTER_PATH_BYTES]; /* the user's, merged into; empty: none */
	char previous_context[256];     /* kubectl's before this cluster; `down` gives it back */
	char insecure_registries[1024]; /* hosts, comma separated, spoken to in plain HTTP */
};

/* Fill name, dir and images. ERR_INVALID for a name that is no DNS label. */
int cluster_locate(struct cluster *c, const char *name, struct err *e) MUST_USE;
/* Read cluster.json; ERR_NOT_FOUND when there is none. */
int cluster_load(struct cluster *c, struct err *e) MUST_USE;
/* VISIT each cluster in C's state folder, C too. */
void cluster_each(const struct cluster *c, void (*visit)(void *arg, const char *name), void *arg);
int cluster_save(const struct cluster *c, struct err *e) MUST_USE;
int cluster_make_dirs(const struct cluster *c, struct err *e) MUST_USE;
int cluster_make_image_dir(const struct cluster *c, struct err *e) MUST_USE;
void cluster_path(const struct cluster *c, const char *file, char out[static CLUSTER_PATH_BYTES]);
void cluster_node_name(unsigned i /* 0... */, char out[static 32]);
struct ip cluster_node_ip(unsigned i); /* on the underlay */

/* The gate's lock. cluster_lock: the held descriptor, or ERR_CONFLICT when the cluster runs. */
int cluster_lock(const struct cluster *c, int *ret_fd, struct err *e) MUST_USE;
/* The pid of the running gate; 0: the cluster does not run. */
pid_t cluster_gate_pid(const struct cluster *c);
int cluster_purge(const struct cluster *c, struct err *e) MUST_USE; /* remove the whole folder */

/* Addresses of every private cluster; they exist only inside its namespaces. */
#define CLUSTER_UNDERLAY     "172.30.0.0/16"
#define CLUSTER_GATEWAY      "172.30.0.1"
#define CLUSTER_POD_CIDR     "10.244.0.0/16"
#define CLUSTER_SERVICE_CIDR "10.96.0.0/16"
#define CLUSTER_DNS_IP       "10.96.0.10"
#define CLUSTER_DOMAIN       "cluster.local"
#define CLUSTER_API_PORT     6443
#define CLUSTER_AGENT_PORT   10250
