/* The API server. Builds its own store, certificates and tokens under state_dir; serves on the
 * given sockets; hands out in-process clients. Also the HTTPS client for nodes on other machines.
 */
#pragma once
#include "api/client.h"
#include "base/err.h"
#include "loop/loop.h"
#include "wire/text.h"

struct serve;
struct serve_config {
	const char *state_dir; /* certificates, keys, store.db */
	const int *listen_fds; /* listening TCP sockets, taken over: the host's loopback, the node
				  address */
	unsigned listen_fds_n;
	const struct ip *san_ips; /* further addresses of the serving certificate */
	unsigned san_ips_n;
	struct cidr service_cidr[2];           /* 10.96.0.0/16 */
	uint16_t node_port_min, node_port_max; /* 30000..32767 */
	struct ip advertise_ip;                /* endpoint of default/kubernetes */
	uint16_t advertise_port;
	/* For simulation: see store_config.fault. */
	int (*store_fault)(void *arg);
	void *store_fault_arg;
};
int serve_start(struct loop *l, const struct serve_config *c, struct serve **ret,
		struct err *e) MUST_USE;
struct serve *serve_stop(struct serve *s);  /* drains, commits */
struct serve *serve_crash(struct serve *s); /* for simulation: forgets what is not on disk */
/* In-process client with the rights of system:masters under the user name NAME
 * ("system:kube-scheduler"). */
struct client *serve_client(struct serve *s, const char *name);
struct str serve_ca_pem(const struct serve *s);
/* A kubeconfig for USER/GROUP with a fresh client certificate. server_url e.g.
 * "https://127.0.0.1:6443". */
int serve_kubeconfig(struct serve *s, const char *user, const char *group, const char *server_url,
		     struct buf *ret, struct err *e) MUST_USE;

/* HTTPS client: for agents. Certificates in PEM. */
struct remote_config {
	const char *host;
	uint16_t port;
	struct str ca_pem, cert_pem, key_pem;
	const char *name;
};
int remote_client_new(struct loop *l, const struct remote_config *c, struct client **ret,
		      struct err *e) MUST_USE;
/* Make certificate files for the node NAME (system:node:NAME, O=system:nodes), client and serving
 * in one. */
int serve_node_credentials(struct serve *s, const char *name, const struct ip *ips, unsigned ips_n,
			   struct buf *ret_cert, struct buf *ret_key, struct err *e) MUST_USE;
