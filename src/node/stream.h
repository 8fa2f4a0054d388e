/* The node's streaming server: logs, exec, attach, port-forward on the agent port, for the API
 * server.
 *
 * It ends the WebSocket and SPDY protocols of kubectl and connects them to file descriptors that
 * the backend (the agent's pods) makes. Paths, with the API server's own query names:
 *
 *	GET,POST /exec/NS/POD/CONTAINER?command=A&command=B&stdin=true&stdout=true&
 *	         stderr=true&tty=true
 *	GET,POST /attach/NS/POD/CONTAINER?stdin=true&stdout=true&stderr=true&tty=true
 *	GET,POST /portForward/NS/POD[?port=80]
 *	GET      /containerLogs/NS/POD/CONTAINER?follow=true&tailLines=N&limitBytes=N&
 *	         sinceSeconds=N&sinceTime=T&timestamps=true&previous=true&stream=Stdout|Stderr|All
 *	GET      /healthz · /stats/summary (backend's) · /drained?pod=UID (drain.h)
 *
 * The API server proxies an upgrade as raw bytes: method, Upgrade, Connection, Sec-WebSocket-*,
 * X-Stream-Protocol-Version headers and everything after the 101 unchanged.
 *
 * 1. Only a peer with a client certificate of the cluster's CA whose CN is "kube-apiserver" or one
 *    of whose O is "system:masters" is served; /healthz needs only a valid certificate; other nodes
 *    (O "system:nodes") may ask /drained.
 * 2. The backend never blocks: exec and attach answer later with stream_session_started or _failed.
 * 3. A session belongs to the server. The backend holds the pointer until it has called
 *    stream_session_exited or _failed, or was told `cancel` (client gone): after that never again.
 * 4. Descriptors given to stream_session_started belong to the session, which closes them.
 * Source: k8s.io/kubelet remotecommand and portforward.
 */
#pragma once
#include "base/err.h"
#include "loop/loop.h"
#include "wire/json.h"
#include "wire/text.h"

struct http_stream;
struct stream_session;
struct stream_server;

struct stream_target {
	const char *ns, *pod, *container; /* container "": port-forward */
};
struct stream_exec {
	struct stream_target target;
	bool attach;             /* to the container's own process; argv is then empty */
	const char *const *argv; /* NULL-terminated */
	bool stdin_on, stdout_on, stderr_on, tty;
};

/* What runs, as descriptors; -1: not there. Either tty_fd, or in/out/err, or attach_fd. They are
 * made nonblocking here. */
struct stream_fds {
	int in_fd, out_fd, err_fd; /* our ends of pipes: write, read, read */
	int tty_fd;                /* pty master: both ways; resized here by TIOCSWINSZ */
	int attach_fd; /* conmon's attach socket, connected SOCK_SEQPACKET: packets to us begin with
			  2 (stdout) or 3 (stderr); what we write is stdin */
};
#define STREAM_FDS_NONE            \
	{                          \
		-1, -1, -1, -1, -1 \
	}

/* Where the log of a container is: CRI format ("TIME stdout F text"). Rotated by rename; PATH is
 * always the newest. */
struct stream_log {
	char path[512];
	bool running; /* follow goes on */
};

struct stream_backend {
	/* Begin; never calls back inside. The request lives until the session ends. */
	void (*exec)(void *arg, struct stream_session *s, const struct stream_exec *req);
	/* The client left, or the server stops: kill an exec, detach an attach. Not called after
	 * exited/failed. */
	void (*cancel)(void *arg, struct stream_session *s);
	/* Resize where there is no tty_fd (attach: conmon's control fifo). May be NULL. */
	void (*resize)(void *arg, struct stream_session *s, uint16_t width, uint16_t height);
	/* Connect to 127.0.0.1:PORT, or with V6 to [::1]:PORT, in the pod's network namespace: a
	 * connected or connecting nonblocking socket, or an error. */
	int (*dial)(void *arg, const struct stream_target *t, uint16_t port, bool v6);
	/* Is the pod here and running: checked before a port-forward is accepted. */
	int (*pod_check)(void *arg, const struct stream_target *t, struct err *e);
	/* ERR_NOT_FOUND, ERR_BAD_REQUEST ("container \"x\" in pod \"y\" is waiting to start:
	 * ContainerCreating") as the kubelet says it. PREVIOUS: of the run before. */
	int (*log)(void *arg, const struct stream_target *t, bool previous, struct stream_log *ret,
		   struct err *e);
	/* Asked again while following: has the container (that run) ended? */
	bool (*log_running)(void *arg, const struct stream_target *t);
	/* /stats/summary and others: a JSON tree in A, or NULL for 404. May be NULL. */
	struct json *(*get)(void *arg, struct arena *a, struct str path);
	/* Answers, now or later, whether a pod is out of this node's tables. May be NULL. */
	void (*drained)(void *arg, struct http_stream *st, struct str query);
	void *arg;
};

/* Backend → session. */
void stream_session_started(struct stream_session *s, const struct stream_fds *fds);
void stream_session_failed(struct stream_session *s, const struct err *e); /* could not start */
/* STATUS: exit code 0..255, or -SIGNAL. What is still in the descriptors is delivered first. For an
 * attach: the container ended. */
void stream_session_exited(struct stream_session *s, int status);
void stream_session_set(struct stream_session *s, void *priv);
void *stream_session_get(const struct stream_session *s);

struct stream_server_config {
	int listen_fd;                        /* taken over */
	struct str cert_pem, key_pem, ca_pem; /* empty cert: plain and unauthenticated, for tests */
	struct stream_backend backend;
};
int stream_server_start(struct loop *l, const struct stream_server_config *c,
			struct stream_server **ret, struct err *e) MUST_USE;
struct stream_server *stream_server_stop(struct stream_server *s);
