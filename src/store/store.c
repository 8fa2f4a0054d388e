/* Transactions: gathered when the committer is free, checked against what is committed, written in
 * one batch, made visible when the batch is on disk.
 *
 *	store_txn ─▶ pending ─gather─▶ batch ─thread: commit─▶ apply: live, window ─▶ callbacks
 *	                └─relaxed, or nothing to write, or conflict─▶ at once ─────────▲
 *
 * While a batch is in flight nothing is gathered; so the revision of a relaxed write, which is
 * visible at once, is always behind that of everything visible before it. */
#include "base/limits.h"
#include "base/must.h"
#include "store/impl.h"
#include <endian.h>
#define LOG_MODULE "store"
#include "base/log.h"

struct txn_op {
	enum store_op_N op;
	struct str key;
	rev_t expect;
	struct value *value; /* PUT */
};
struct txn {
	struct list node; /* in store.pending, batch.txns or a list of finished ones */
	store_txn_cb cb;
	void *arg;
	size_t bytes;
	bool relaxed;
	struct store_txn_result res;
	struct sval **values;
	struct sval *present; /* held */
	unsigned n;
	struct txn_op ops[];
};
/* The committer's answer on its way to the loop; the store may close meanwhile. */
struct committed {
	struct store *store;
};

struct value *value_new(struct str bytes)
{
	struct value *v = xcalloc(1, sizeof(*v) + bytes.n + 1);
	char *p = (char *)(v + 1);
	if (bytes.n)
		memcpy(p, bytes.p, bytes.n);
	v->v.refs = 1;
	v->v.bytes = str_n(p, bytes.n);
	return v;
}

struct sval *sval_ref(struct sval *v)
{
	v->refs++;
	return v;
}

struct sval *sval_unref(struct sval *v)
{
	if (!v || --v->refs)
		return NULL;
	if (v->aux_free)
		v->aux_free(v->aux);
	free(container_of(v, struct value, v));
	return NULL;
}

static struct value *live_get(const struct store *s, struct str key)
{
	return tree_get(&s->live, key);
}

/* ---- expiry ---- */

static void expiring_key(struct buf *b, const struct value *v, struct str key)
{
	uint64_t be = htobe64((uint64_t)v->expires_s);
	buf_add(b, &be, sizeof(be));
	buf_add_str(b, key);
}

static void expiring_set(struct store *s, struct str key, struct value *v, bool on)
{
	if (!v || !v->expires_s)
		return;
	AUTO_BUF b = BUF_INIT;
	expiring_key(&b, v, key);
	if (on)
		(void)tree_put(&s->expiring, buf_str(&b),
			       v); /* one value a key: nothing replaced */
	else
		(void)tree_del(&s->expiring, buf_str(&b));
}

static void on_expire(struct loop_timer *t)
{
	struct store *s = container_of(t, struct store, expire_timer);
	int64_t now_s = clock_wall() / NS_PER_S;
	struct tree_node *n = tree_at_least(&s->expiring, STR(""));
	for (unsigned i = 0; n && i < STORE_EXPIRE_MAX; i++, n = tree_next(n)) {
		struct value *v = tree_value(n);
		if (v->expires_s > now_s)
			break;
		struct store_op op = {.op = STORE_DELETE,
				      .key = str_from(tree_key(n), 8),
				      .expect = v->v.rev,
				      .relaxed = true};
		/* A full queue, or a writer that came first: seen again next time. */
		(void)(store_txn(s, &op, 1, NULL, NULL) < 0);
	}
	if (s->expiring.n)
		loop_timer_start(s->loop, t, 1000, on_expire);
}

/* ---- visible state ---- */

static void live_set(struct store *s, rev_t rev, struct str key, struct value *v)
{
	struct value *before = live_get(s, key);
	if (!before && !v)
		return;
	expiring_set(s, key, before, false);
	if (v) {
		(void)sval_ref(&v->v); /* the tree's */
		(void)tree_put(&s->live, key, v);
		expiring_set(s, key, v, true);
	} else {
		(void)tree_del(&s->live, key);
	}
	window_add(s, rev, key, v ? &v->v : NULL, before ? &before->v : NULL);
	if (before)
		sval_unref(&before->v);
	if (s->expiring.n && !loop_timer_active(&s->expire_timer) && !s->closing)
		loop_timer_start(s->loop, &s->expire_timer, 1000, on_expire);
}

static void txn_apply(struct store *s, struct txn *t)
{
	for (unsigned i = 0; i < t->n; i++) {
		if (t->ops[i].op == STORE_CHECK)
			continue;
		live_set(s, t->res.rev, t->ops[i].key, t->ops[i].value);
		if (t->relaxed)
			(void)map_put(&s->dirty, t->ops[i].key, s); /* a set */
	}
	s->rev = MAX(s->rev, t->res.rev);
}

/* ---- transactions ---- */

static void txn_free(struct txn *t)
{
	list_remove(&t->node);
	for (unsigned i = 0; i < t->n; i++) {
		free((void *)(uintptr_t)t->ops[i].key.p); /* our own copy */
		sval_unref(t->ops[i].value ? &t->ops[i].value->v : NULL);
	}
	sval_unref(t->present);
	free(t->values);
	free(t);
}

static void txn_finish(struct store *s, struct txn *t)
{
	if (t->res.r == ERR_CONFLICT)
		s->stats.conflicts++;
	if (t->res.r == 0) {
		t->values = xcalloc(t->n, sizeof(struct sval *));
		for (unsigned i = 0; i < t->n; i++)
			t->values[i] = t->ops[i].value ? &t->ops[i].value->v : NULL;
		t->res.values = t->values;
	}
	if (t->cb && !s->closing)
		t->cb(&t->res, t->arg);
	txn_free(t);
}

static void finish_all(struct store *s, struct list *finished)
{
	while (!list_empty(finished))
		txn_finish(s, list_entry(finished->next, struct txn, node));
}

static void on_again(struct loop_call *c)
{
	/* Its purpose is the turn: the hook at the turn's end gathers. */
	(void)c;
}

int store_txn(struct store *s, const struct store_op *ops, unsigned n, store_txn_cb cb, void *arg)
{
	if (n < 1 || n > STORE_TXN_OPS_MAX)
		return ERR_LIMIT;
	if (s->pending_bytes > STORE_QUEUE_BYTES_MAX)
		return ERR_TOO_MANY;
	struct txn *t = xcalloc(1, sizeof(*t) + n * sizeof(t->ops[0]));
	list_init(&t->node);
	t->cb = cb;
	t->arg = arg;
	t->n = n;
	t->relaxed = true;
	for (unsigned i = 0; i < n; i++) {
		struct txn_op *op = &t->ops[i];
		*op = (struct txn_op){ops[i].op, ops[i].key, ops[i].expect, NULL};
		op->key.p = xstrndup(ops[i].key.p, ops[i].key.n);
		if (op->op == STORE_PUT) {
			op->value = value_new(ops[i].value);
			op->value->ttl_s = ops[i].ttl_s;
		}
		if (op->op != STORE_CHECK && !ops[i].relaxed)
			t->relaxed = false;
		t->bytes += op->key.n + (op->op == STORE_PUT ? ops[i].value.n : 0) + 64;
	}
	s->pending_bytes += t->bytes;
	list_push_back(&s->pending, &t->node);
	loop_call_soon(s->loop, &s->again);
	return 0;
}

static bool txn_blocked(const struct txn *t, const struct map *blocked)
{
	for (unsigned i = 0; i < t->n; i++)
		if (map_get(blocked, t->ops[i].key))
			return true;
	return false;
}

static void txn_block(const struct txn *t, struct map *blocked)
{
	for (unsigned i = 0; i < t->n; i++)
		(void)map_put(blocked, t->ops[i].key, blocked); /* a set */
}

static bool txn_check(struct store *s, struct txn *t)
{
	for (unsigned i = 0; i < t->n; i++) {
		struct value *v = live_get(s, t->ops[i].key);
		rev_t rev = v ? v->v.rev : 0;
		if (t->ops[i].expect == STORE_ANY || t->ops[i].expect == rev)
			continue;
		t->present = v ? sval_ref(&v->v) : NULL;
		t->res.present = t->present;
		t->res.failed_op = i;
		t->res.r = err_set(&t->res.err, ERR_CONFLICT, "changed meanwhile");
		return false;
	}
	return true;
}

static bool txn_writes(const struct store *s, const struct txn *t)
{
	for (unsigned i = 0; i < t->n; i++)
		if (t->ops[i].op == STORE_PUT ||
		    (t->ops[i].op == STORE_DELETE && live_get(s, t->ops[i].key)))
			return true;
	return false;
}

/* Give its values their revision and times. */
static void txn_stamp(struct store *s, struct txn *t, rev_t rev)
{
	t->res.rev = rev;
	for (unsigned i = 0; i < t->n; i++) {
		struct value *v = t->ops[i].value, *before = live_get(s, t->ops[i].key);
		if (!v)
			continue;
		v->v.rev = rev;
		v->v.created = before ? before->v.created : rev;
		v->expires_s = v->ttl_s > 0 ? clock_wall() / NS_PER_S + v->ttl_s : 0;
	}
}

static void batch_write(struct batch *b, struct str key, struct value *v)
{
	if (b->writes_n == b->writes_cap) {
		b->writes_cap = MAX(b->writes_cap * 2, 16);
		b->writes = xrealloc(b->writes, b->writes_cap * sizeof(*b->writes));
	}
	b->writes[b->writes_n++] = (struct write){key, v};
	b->bytes += key.n + (v ? v->v.bytes.n : 0);
}

static void batch_add_dirty(struct store *s, struct batch *b)
{
	MAP_EACH (&s->dirty, it) {
		struct value *v = live_get(s, it->key);
		if (v)
			(void)sval_ref(&v->v); /* the batch's */
		batch_write(b, str_n(xstrndup(it->key.p, it->key.n), it->key.n), v);
	}
	map_fini(&s->dirty);
	b->dirty_n = b->writes_n;
}

static struct batch *batch_free(struct batch *b)
{
	if (!b)
		return NULL;
	for (size_t i = 0; i < b->dirty_n; i++) {
		free((void *)(uintptr_t)b->writes[i].key.p); /* our own copy */
		sval_unref(b->writes[i].value ? &b->writes[i].value->v : NULL);
	}
	while (!list_empty(&b->txns))
		txn_free(list_entry(b->txns.next, struct txn, node));
	free(b->writes);
	free(b);
	return NULL;
}

static void on_relaxed_due(struct loop_timer *t)
{
	struct store *s = container_of(t, struct store, relaxed_timer);
	s->relaxed_due = true;
	loop_call_soon(s->loop, &s->again);
}

static void accept_at_once(struct store *s, struct txn *t)
{
	if (txn_writes(s, t)) {
		s->relaxed_revs++;
		txn_stamp(s, t, s->rev + 1);
		txn_apply(s, t);
		if (!loop_timer_active(&s->relaxed_timer) && !s->closing)
			loop_timer_start(s->loop, &s->relaxed_timer, STORE_RELAXED_MS,
					 on_relaxed_due);
	} else {
		t->res.rev = s->rev;
	}
}

/* Move what can go from pending to B or to FINISHED, in order; a transaction waits for an earlier
 * one that shares a key. */
static void gather_pending(struct store *s, struct batch *b, struct list *finished)
{
	struct map blocked = MAP_INIT;
	size_t writes = 0, bytes = 0;
	list_each_safe (it, next, &s->pending) {
		struct txn *t = list_entry(it, struct txn, node);
		bool full = writes && (writes + t->n > STORE_COMMIT_WRITES_MAX ||
				       bytes + t->bytes > STORE_COMMIT_BYTES_MAX);
		if (full)
			break;
		if (txn_blocked(t, &blocked)) {
			txn_block(t, &blocked);
			continue;
		}
		list_remove(&t->node);
		s->pending_bytes -= t->bytes;
		bool ok = txn_check(s, t), room = s->relaxed_revs < STORE_RELAXED_REVS_MAX;
		if (!ok || (t->relaxed && room) || !txn_writes(s, t)) {
			if (ok)
				accept_at_once(s, t);
			list_push_back(finished, &t->node);
			continue;
		}
		txn_block(t, &blocked);
		list_push_back(&b->txns, &t->node);
		writes += t->n;
		bytes += t->bytes;
	}
	map_fini(&blocked);
}

/* The next batch, or NULL. */
static struct batch *gather(struct store *s, struct list *finished)
{
	struct batch *b = xcalloc(1, sizeof(*b));
	list_init(&b->txns);
	gather_pending(s, b, finished);
	if (list_empty(&b->txns) && !(s->relaxed_due && s->dirty.n))
		return batch_free(b);
	s->relaxed_due = false;
	loop_timer_stop(&s->relaxed_timer);
	batch_add_dirty(s, b);
	b->rev = s->rev;
	list_each (it, &b->txns) {
		struct txn *t = list_entry(it, struct txn, node);
		txn_stamp(s, t, ++b->rev);
		for (unsigned i = 0; i < t->n; i++)
			if (t->ops[i].op != STORE_CHECK)
				batch_write(b, t->ops[i].key, t->ops[i].value);
	}
	return b;
}

static void batch_failed(struct store *s, struct batch *b)
{
	log_error("commit", "err=\"%s\"", b->err.text);
	for (size_t i = 0; i < b->dirty_n; i++)
		(void)map_put(&s->dirty, b->writes[i].key, s); /* a set */
	if (s->dirty.n && !s->closing)
		loop_timer_start(s->loop, &s->relaxed_timer, STORE_RELAXED_MS, on_relaxed_due);
	list_each (it, &b->txns) {
		struct txn *t = list_entry(it, struct txn, node);
		t->res.r = b->r;
		t->res.err = b->err;
	}
}

static void batch_over(struct store *s, struct batch *b)
{
	struct list finished;
	list_init(&finished);
	s->stats.failing = b->r < 0;
	if (b->r < 0) {
		batch_failed(s, b);
	} else {
		s->relaxed_revs = 0;
		s->stats.commits++;
		s->stats.bytes += b->bytes;
		s->stats.fsync_ns_total += (uint64_t)b->commit_ns;
		list_each (it, &b->txns) {
			txn_apply(s, list_entry(it, struct txn, node));
			s->stats.txns++;
		}
	}
	while (!list_empty(&b->txns)) {
		struct list *n = b->txns.next;
		list_remove(n);
		list_push_back(&finished, n);
	}
	batch_free(b);
	finish_all(s, &finished);
}

static void start_batch(struct store *s);

static void on_committed(void *arg)
{
	struct committed *c = arg;
	struct store *s = c->store;
	free(c);
	if (!s)
		return;
	s->committed = NULL;
	struct batch *b = s->batch;
	s->batch = NULL;
	batch_over(s, b);
	start_batch(s);
}

static void *committer(void *arg)
{
	struct store *s = arg;
	pthread_mutex_lock(&s->lock);
	for (;;) {
		while (!s->handed && !s->stop)
			pthread_cond_wait(&s->wake, &s->lock);
		if (!s->handed)
			break;
		struct batch *b = s->handed;
		struct committed *c = s->committed;
		s->handed = NULL;
		pthread_mutex_unlock(&s->lock);
		disk_commit(s->disk, b);
		loop_post(s->loop, on_committed, c);
		pthread_mutex_lock(&s->lock);
	}
	pthread_mutex_unlock(&s->lock);
	return NULL;
}

static void start_batch(struct store *s)
{
	struct list finished;
	list_init(&finished);
	if (s->batch)
		return;
	s->batch = gather(s, &finished);
	if (s->batch) {
		s->committed = xcalloc(1, sizeof(*s->committed));
		s->committed->store = s;
		if (s->threaded) {
			pthread_mutex_lock(&s->lock);
			s->handed = s->batch;
			pthread_cond_signal(&s->wake);
			pthread_mutex_unlock(&s->lock);
		} else {
			disk_commit(s->disk, s->batch);
			loop_post(s->loop, on_committed, s->committed);
		}
	}
	finish_all(s, &finished);
}

static void on_sleep(struct loop_hook *h)
{
	start_batch(container_of(h, struct store, hook));
}

/* ---- opening and closing ---- */

static void on_load(void *arg, struct str key, struct value *v)
{
	struct store *s = arg;
	(void)tree_put(&s->live, key, v); /* keys are unique on disk */
	expiring_set(s, key, v, true);
}

static struct store *store_free(struct store *s)
{
	window_fini(&s->window);
	tree_fini(&s->expiring);
	for (struct tree_node *n = tree_at_least(&s->live, STR("")); n; n = tree_next(n))
		sval_unref(&((struct value *)tree_value(n))->v);
	tree_fini(&s->live);
	map_fini(&s->dirty);
	pthread_cond_destroy(&s->wake);
	pthread_mutex_destroy(&s->lock);
	free(s);
	return NULL;
}

int store_open(struct loop *l, const struct store_config *c, struct store **ret, struct err *e)
{
	struct store *s = xcalloc(1, sizeof(*s));
	s->loop = l;
	list_init(&s->pending);
	loop_call_init(&s->again, on_again);
	must(pthread_mutex_init(&s->lock, NULL) == 0);
	must(pthread_cond_init(&s->wake, NULL) == 0);
	int r = disk_open(c, on_load, s, &s->disk, &s->rev, e);
	if (r < 0) {
		store_free(s);
		return r;
	}
	window_init(&s->window, s->rev, c->window_bytes ? c->window_bytes : STORE_WINDOW_BYTES);
	loop_hook_start(l, &s->hook, on_sleep);
	if (s->expiring.n)
		loop_timer_start(l, &s->expire_timer, 0, on_expire);
	s->threaded = !clock_virtual();
	if (s->threaded)
		must(pthread_create(&s->thread, NULL, committer, s) == 0);
	*ret = s;
	return 0;
}

static void stop_thread(struct store *s)
{
	if (s->threaded) {
		pthread_mutex_lock(&s->lock);
		s->stop = true;
		pthread_cond_signal(&s->wake);
		pthread_mutex_unlock(&s->lock);
		pthread_join(s->thread, NULL);
		s->threaded = false;
	}
	if (s->committed)
		s->committed->store = NULL; /* its post will find nobody */
	loop_hook_stop(&s->hook);
	loop_call_cancel(&s->again);
	loop_timer_stop(&s->relaxed_timer);
	loop_timer_stop(&s->expire_timer);
	s->closing = true;
}

struct store *store_close(struct store *s)
{
	struct list finished;
	if (!s)
		return NULL;
	list_init(&finished);
	stop_thread(s);
	if (s->batch)
		batch_over(s, TAKE(s->batch));
	bool clean = true;
	while (clean) {
		s->relaxed_due = true;
		struct batch *b = gather(s, &finished);
		finish_all(s, &finished);
		if (!b)
			break;
		disk_commit(s->disk, b);
		clean = b->r == 0;
		batch_over(s, b);
	}
	while (!list_empty(&s->pending))
		txn_free(list_entry(s->pending.next, struct txn, node));
	disk_close(s->disk, s->rev, clean);
	return store_free(s);
}

struct store *store_crash(struct store *s)
{
	stop_thread(s);
	batch_free(s->batch);
	while (!list_empty(&s->pending))
		txn_free(list_entry(s->pending.next, struct txn, node));
	disk_close(s->disk, 0, false);
	return store_free(s);
}

void store_stats(const struct store *s, struct store_stats *ret)
{
	*ret = s->stats;
	ret->window_bytes = s->window.bytes;
	ret->keys = s->live.n;
	ret->watches = s->window.watches;
}
