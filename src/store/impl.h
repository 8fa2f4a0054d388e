/* What the files of this module share. */
#pragma once
#include "base/buf.h"
#include "base/clock.h"
#include "base/list.h"
#include "base/map.h"
#include "loop/loop.h"
#include "store/store.h"
#include <pthread.h>
#include <sqlite3.h>

struct value {
	struct sval v;
	int64_t expires_s; /* wall clock; 0: never */
	int64_t ttl_s;
};

/* ---- disk.c: SQLite; after open on the committer's side only ---- */

struct write {
	struct str key;
	struct value *value; /* NULL: delete */
};
struct batch {
	struct list txns;
	struct write *writes;
	size_t writes_n, writes_cap;
	size_t dirty_n; /* the first writes are relaxed ones, already visible */
	size_t bytes;
	rev_t rev; /* of the last transaction */
	int r;
	struct err err;
	int64_t commit_ns;
};
struct disk;
typedef void (*disk_load_cb)(void *arg, struct str key, struct value *v /* taken */);
int disk_open(const struct store_config *c, disk_load_cb load, void *arg, struct disk **ret,
	      rev_t *ret_rev, struct err *e) MUST_USE;
struct disk *disk_close(struct disk *d, rev_t rev, bool clean);
void disk_commit(struct disk *d, struct batch *b); /* sets r and err */

struct value *value_new(struct str bytes);

/* ---- window.c: recent changes and the cursors into them ---- */

struct change {
	rev_t rev;
	struct str key;
	struct sval *now, *before;
};
struct window {
	struct change *ring;
	size_t cap;              /* a power of two */
	uint64_t first_seq, end; /* sequence numbers; ring[seq & (cap - 1)] */
	size_t bytes, bytes_max;
	rev_t base; /* every change after this revision is here */
	struct list idle, active;
	size_t watches;
};
void window_init(struct window *w, rev_t base, size_t bytes_max);
void window_fini(struct window *w);
void window_add(struct store *s, rev_t rev, struct str key, struct sval *now, struct sval *before);
struct change *window_at(const struct window *w, uint64_t seq);
uint64_t window_after(const struct window *w, rev_t rev); /* first change past REV */

/* ---- store.c ---- */

struct store {
	struct loop *loop;
	struct disk *disk;
	struct tree live;     /* key → struct value */
	struct tree expiring; /* be64(expires_s) + key → struct value, borrowed */
	struct map dirty;     /* keys of relaxed writes that are not on disk */
	struct window window;
	rev_t rev;
	unsigned relaxed_revs; /* since the last commit */
	struct list pending;
	size_t pending_bytes;
	struct batch *batch; /* in flight */
	struct committed *committed;
	struct loop_hook hook;
	struct loop_call again;
	struct loop_timer relaxed_timer, expire_timer;
	bool relaxed_due, closing;
	struct store_stats stats;

	pthread_t thread;
	bool threaded;
	pthread_mutex_t lock; /* of the next three */
	pthread_cond_t wake;
	struct batch *handed;
	bool stop;
};
