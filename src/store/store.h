/* A revisioned key-value log with watch cursors. Knows no Kubernetes: keys, bytes, revisions.
 *
 * 1. One counter of revisions for all keys; a transaction gets the next one when it commits. A
 *    stored value never contains its revision.
 * 2. Readers and watchers see committed state only: what is on disk. A later writer of a key in
 *    flight waits.
 * 3. The transactions that a loop turn gathered go to the committer thread as one batch and one
 *    fsync. Relaxed writes (Events, leases) are seen at once and reach the disk with the next
 *    batch, at most STORE_RELAXED_MS later; a crash may lose them, but never reuses their
 *    revisions.
 * 4. Watchers are cursors into one window of recent changes (old and new value), bounded by
 *    STORE_WINDOW_BYTES; a cursor that falls out of it ends with ERR_GONE. After a clean stop a
 *    watch from exactly the current revision is served.
 * 5. All calls and callbacks on the loop thread. Callbacks never run inside the call that caused
 *    them.
 *
 *	store_txn(s, ops, 1, on_committed, req);
 *	store_list(s, STR("/pods/default/"), …);
 */
#pragma once
#include "base/err.h"
#include "base/str.h"
#include "loop/loop.h"

typedef uint64_t rev_t;

/* An immutable value, shared. `aux` is the upper layer's decoded form of it, freed with it. */
struct sval {
	uint32_t refs;
	rev_t rev;     /* of the change that wrote it */
	rev_t created; /* of the change that created the key */
	struct str bytes;
	void *aux;
	void (*aux_free)(void *aux);
};
struct sval *sval_ref(struct sval *v);
struct sval *sval_unref(struct sval *v); /* NULL ok; returns NULL */

enum store_op_N { STORE_OP_INVALID, STORE_PUT, STORE_DELETE, STORE_CHECK };
#define STORE_ANY UINT64_MAX /* no expectation */
struct store_op {
	enum store_op_N op;
	struct str key;
	rev_t expect;     /* 0: the key must not exist; STORE_ANY; else its revision */
	struct str value; /* STORE_PUT; copied */
	int64_t ttl_s;    /* 0: none */
	bool relaxed;     /* may be acknowledged before the disk (Events, node leases) */
};
struct store_txn_result {
	int r;                      /* 0, ERR_CONFLICT, ERR_STORAGE (nothing was written) */
	rev_t rev;                  /* of the transaction */
	unsigned failed_op;         /* ERR_CONFLICT: whose expectation failed */
	struct sval *present;       /* ERR_CONFLICT: the value there; NULL: none. Borrowed */
	struct sval *const *values; /* the new one of each PUT; NULL on failure. Borrowed */
	struct err err;
};
typedef void (*store_txn_cb)(const struct store_txn_result *res, void *arg);

struct store;
struct store_config {
	const char *path;    /* SQLite file; ":memory:" for tests without a disk */
	size_t window_bytes; /* 0: STORE_WINDOW_BYTES */
	/* For tests and simulation: called before each commit, on the committer's thread; a
	 * negative result fails the commit as a full disk would. NULL: none. */
	int (*fault)(void *arg);
	void *fault_arg;
};
/* Opens or creates. Reads every live value. Errors name the file and what to do. */
int store_open(struct loop *l, const struct store_config *c, struct store **ret,
	       struct err *e) MUST_USE;
struct store *store_close(struct store *s); /* commits what is queued, without callbacks */
struct store *store_crash(struct store *s); /* for simulation: forgets what is not on disk */

/* 1 <= n <= STORE_TXN_OPS_MAX; the ops are copied. ERR_LIMIT, ERR_TOO_MANY (queue full) at once,
 * without callback. */
int store_txn(struct store *s, const struct store_op *ops, unsigned n, store_txn_cb cb,
	      void *arg) MUST_USE;

rev_t store_rev(const struct store *s); /* last committed */
/* Borrowed until the loop runs on; NULL: absent. */
struct sval *store_get(struct store *s, struct str key);

/* Committed values with the prefix in key order, starting after `after` (STR_NULL: from the start),
 * state as of `at` (0: now). Calls ONE for each until it returns false. ERR_GONE when `at` is older
 * than the window, ERR_TIMEOUT when it is yet to come. */
typedef bool (*store_list_cb)(struct str key, struct sval *v, void *arg);
int store_list(struct store *s, struct str prefix, struct str after, rev_t at, store_list_cb one,
	       void *arg) MUST_USE;
size_t store_count(struct store *s, struct str prefix, struct str after); /* now */

struct store_event {
	rev_t rev;
	struct str key;
	struct sval *now;    /* NULL: deleted */
	struct sval *before; /* NULL: created */
};
struct store_watch;
struct store_watch_ops {
	/* Something new is in the window past the cursor: call store_watch_next until it returns
	 * false. */
	void (*on_ready)(struct store_watch *w, void *arg);
	/* The cursor fell out of the window; the watch is over (stop it). */
	void (*on_gone)(struct store_watch *w, void *arg);
};
/* Events after revision FROM with the prefix. ERR_GONE when FROM is older than the window. */
int store_watch(struct store *s, struct str prefix, rev_t from, const struct store_watch_ops *ops,
		void *arg, struct store_watch **ret) MUST_USE;
/* False: nothing more for now. *RET is borrowed until the next call. */
bool store_watch_next(struct store_watch *w, struct store_event *ret);
/* Everything up to here was seen (progress, bookmarks). */
rev_t store_watch_rev(const struct store_watch *w);
struct store_watch *store_watch_stop(struct store_watch *w);
struct store_stats {
	uint64_t commits, txns, conflicts, bytes, fsync_ns_total;
	size_t window_bytes, keys, watches;
	bool failing; /* the last commit did not reach the disk */
};
void store_stats(const struct store *s, struct store_stats *ret);
