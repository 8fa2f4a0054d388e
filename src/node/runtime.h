/* What runs containers, as a table of functions: crun and conmon (runtime_crun.c), or a fake with
 * scripted exits on virtual time (runtime_fake.c). The pod machine knows only this table.
 *
 * 1. Everything is called on the loop thread and answers there, later, exactly once, never inside
 *    the call.
 * 2. A container's config is the runtime's from the call to start, which frees its arena; a
 *    sandbox's is borrowed until its call has answered. Ids are the caller's and on disk before the
 *    call (a crash in between is found again by runtime_ops.adopt).
 * 3. on_exit comes once for every container that was started or adopted running, after its log is
 *    complete.
 * 4. Containers and sandboxes outlive the process; runtime_free leaves them alone.
 */
#pragma once
#include "base/err.h"
#include "loop/loop.h"
#include "node/image.h"
#include "wire/json.h"
#include "wire/text.h"

#define CONTAINER_ID_BYTES 65 /* 64 hex digits, as every runtime has them */
#define EXIT_UNKNOWN       (-1)
#define RUNTIME_LEAF_BYTES 24 /* of files in a bundle that belong to one command */

/* The namespaces and the network of a pod. All strings live in the caller's memory. */
struct sandbox_config {
	const char *uid;
	const char *dir;      /* the pod's folder; pins and /dev/shm are made below it */
	const char *hostname; /* in the UTS namespace */
	bool host_network, host_ipc;
	struct ip ip[2];            /* family 0: none. Not used with host_network */
	struct ip node_ip[2];       /* the source of what the node sends to the pod */
	const char *underlay;       /* its MTU is the pod's; NULL: 1500 */
	const struct json *sysctls; /* spec.securityContext.sysctls, or NULL */
	const char *cgroup; /* cgroups path of the pod, removed with the sandbox; NULL: none */
};

struct runtime_mount {
	const char *source, *destination;
	bool readonly;
	const char *propagation; /* "rprivate", "rslave", "rshared" */
};

/* One container, complete: nothing is looked up later. */
struct container_config {
	struct arena *arena; /* of everything below */
	const char *id, *name, *pod_uid;
	const char *dir;           /* bundle: config.json, ctl, exit status; made by the runtime */
	const char *log_path;      /* CRI log format */
	const struct json *pod;    /* spec of the pod */
	const struct json *spec;   /* the container in it */
	const struct image *image; /* in the arena; NULL: none (a fake) */
	const char *const *args;   /* expanded command line, NULL-terminated */
	const char *const *env;    /* "K=V", without what the image says; NULL-terminated */
	const struct runtime_mount *mounts;
	size_t mounts_n;
	const char *sandbox_dir; /* sandbox_config.dir */
	bool host_network, host_ipc, host_pid;
	const char *join_pid; /* /proc/N/ns/pid to join; NULL: a PID namespace of its own */
	const char *cgroup;   /* "/…/kubepods/burstable/podUID"; the id is appended. NULL: none */
	int oom_score_adj;
	const char *termination_log; /* host file bound into the container; NULL: none */
	bool stdin_open, stdin_once, tty;
};

typedef void (*runtime_done_cb)(void *arg, int r, const struct err *e);

enum runtime_found_N { FOUND_INVALID, FOUND_NONE, FOUND_RUNNING, FOUND_EXITED };
struct runtime_exit {
	int code; /* 0..255, 128+N for a signal, EXIT_UNKNOWN */
	bool oom;
	wall_ns_t at;
};

/* A command in a running container, to its end. */
struct runtime_exec {
	const char *id;
	const char *const *argv;
	int64_t timeout_ms;
	size_t out_bytes_max;
	void *priv;
	/* the runtime's own */
	struct loop_command command;
	struct runtime *rt;
	char leaf[RUNTIME_LEAF_BYTES];
	/* the caller's again */
	/* status 0..255; -ETIMEDOUT; other < 0: could not be run */
	void (*on_done)(struct runtime_exec *x, int status, struct str out);
};

/* A command with streams: the caller's descriptors become its stdin, stdout, stderr. With tty none
 * are given: the pty's master is handed over by on_console. */
struct runtime_stream {
	const char *id;
	const char *const *argv;
	bool tty;
	int fds[3]; /* borrowed until the call returns; -1: none */
	void *priv;
	void (*on_console)(struct runtime_stream *x, int pty_fd); /* the caller's from then on */
	/* TEXT: why the command could not be run; empty when it ran, and CODE is then its own. */
	void (*on_exit)(struct runtime_stream *x, int code, struct str text);
	/* the runtime's own */
	struct loop *loop;
	struct loop_child child;
	struct loop_io console_io;
	int console_fd, said_fd;
	char *console_path, *process_path;
	char leaf[RUNTIME_LEAF_BYTES];
};

struct runtime;
struct runtime_ops {
	void (*sandbox_start)(struct runtime *rt, const struct sandbox_config *c,
			      runtime_done_cb cb, void *arg);
	void (*sandbox_stop)(struct runtime *rt, const struct sandbox_config *c, runtime_done_cb cb,
			     void *arg);
	/* Whether the sandbox is still there after a restart of the process or machine. Quick. */
	bool (*sandbox_alive)(struct runtime *rt, const struct sandbox_config *c);
	/* Create and start. Errors: -ENOENT and text when the command is not there, others. */
	void (*start)(struct runtime *rt, const struct container_config *c, runtime_done_cb cb,
		      void *arg);
	void (*signal)(struct runtime *rt, const char *id, int signum, runtime_done_cb cb,
		       void *arg);
	/* Remove a container that has ended, or never started; kills what still runs. */
	void (*remove)(struct runtime *rt, const char *id, runtime_done_cb cb, void *arg);
	/* After a restart: find a container again; a running one is watched from now on. */
	enum runtime_found_N (*adopt)(struct runtime *rt, const char *id, struct runtime_exit *ret);
	/* Ids of every container on disk, whoever's; for the sweep after a restart. */
	void (*each)(struct runtime *rt, void (*fn)(void *arg, const char *id), void *arg);
	int (*exec)(struct runtime *rt, struct runtime_exec *x) MUST_USE;
	void (*exec_cancel)(struct runtime *rt, struct runtime_exec *x);
	int (*exec_stream)(struct runtime *rt, struct runtime_stream *x) MUST_USE;
	void (*exec_stream_cancel)(struct runtime *rt, struct runtime_stream *x);
	/* A connected SOCK_SEQPACKET to the container's stdio, or -errno. */
	int (*attach)(struct runtime *rt, const char *id);
	int (*resize)(struct runtime *rt, const char *id, unsigned rows, unsigned columns);
	int (*pid)(struct runtime *rt, const char *id); /* of its init; 0: none */
	int (*log_reopen)(struct runtime *rt, const char *id);
	/* Something on the pool or in a command is not answered yet. */
	bool (*busy)(const struct runtime *rt);
	struct runtime *(*free)(struct runtime *rt);
};
struct runtime { /* embedded in its implementation */
	const struct runtime_ops *ops;
	const char *version; /* "crun://1.8.1" */
	void (*on_exit)(void *arg, const char *id, const struct runtime_exit *e);
	void *arg;
};

struct rootfs_driver;
struct runtime_crun_config {
	const char *state_dir;
	bool rootless;
	const struct rootfs_driver *rootfs; /* borrowed for as long as the runtime lives */
};
int runtime_crun_new(struct loop *l, const struct runtime_crun_config *c, struct runtime **ret,
		     struct err *e) MUST_USE;
