/* The SQLite file: objects in place, WAL, one fsync a batch.
 * Source: sqlite.org/wal.html, sqlite.org/pragma.html; figures in ARCHITECTURE.md, "The store". */
#include "base/limits.h"
#include "base/must.h"
#include "store/impl.h"

/* 1: obj, meta. A change of the schema raises it. */
#define SCHEMA_VERSION           1
#define FREE_PAGES_CHECK_COMMITS 1024

struct disk {
	sqlite3 *db;
	sqlite3_stmt *put, *del, *set_rev, *begin, *commit, *rollback;
	char *path;
	int (*fault)(void *arg);
	void *fault_arg;
	unsigned commits;
};

static const char setup_sql[] =
	"PRAGMA page_size=4096; PRAGMA auto_vacuum=INCREMENTAL;"
	"PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
	"PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-1024; PRAGMA temp_store=MEMORY;";
static const char schema_sql[] =
	"BEGIN IMMEDIATE;"
	"CREATE TABLE IF NOT EXISTS obj(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,"
	" rev INTEGER NOT NULL, created INTEGER NOT NULL, expires INTEGER NOT NULL,"
	" value BLOB NOT NULL);"
	"CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value INTEGER NOT NULL);"
	"INSERT OR IGNORE INTO meta VALUES('rev', 0), ('clean', 1);"
	"COMMIT;";

static int disk_error(struct disk *d, struct err *e, const char *what)
{
	int code = sqlite3_extended_errcode(d->db);
	if ((code & 0xff) == SQLITE_FULL)
		return err_set(e, ERR_STORAGE,
			       "the disk of %s is full: nothing was written; reading goes on, free "
			       "some space to write again",
			       d->path);
	if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
		return err_set(e, ERR_STORAGE, "%s is in use by another process", d->path);
	return err_set(e, ERR_STORAGE, "%s: %s: %s", d->path, what, sqlite3_errmsg(d->db));
}

static int exec(struct disk *d, const char *sql, const char *what, struct err *e)
{
	return sqlite3_exec(d->db, sql, NULL, NULL, NULL) == SQLITE_OK ? 0 : disk_error(d, e, what);
}

static int number(struct disk *d, const char *sql, int64_t *ret, struct err *e)
{
	sqlite3_stmt *st = NULL;
	int r = 0;
	if (sqlite3_prepare_v2(d->db, sql, -1, &st, NULL) == SQLITE_OK &&
	    sqlite3_step(st) == SQLITE_ROW)
		*ret = sqlite3_column_int64(st, 0);
	else
		r = disk_error(d, e, "read");
	(void)sqlite3_finalize(st); /* repeats the step's error */
	return r;
}

static int check_version(struct disk *d, struct err *e)
{
	int64_t version;
	int r = number(d, "PRAGMA user_version", &version, e);
	if (r < 0)
		return r;
	if (version > SCHEMA_VERSION)
		return err_set(
			e, ERR_STORAGE,
			"%s was written by a newer Coracle (schema %lld, this one knows %d): "
			"use that version, or start with another state folder",
			d->path, (long long)version, SCHEMA_VERSION);
	r = exec(d, schema_sql, "make the tables", e);
	if (r < 0)
		return r;
	return version == SCHEMA_VERSION ? 0 : exec(d, "PRAGMA user_version=1", "set version", e);
}

static int load_rows(struct disk *d, disk_load_cb load, void *arg, struct err *e)
{
	sqlite3_stmt *st = NULL;
	if (sqlite3_prepare_v2(d->db, "SELECT key, rev, created, expires, value FROM obj", -1, &st,
			       NULL) != SQLITE_OK)
		return disk_error(d, e, "read");
	int rc;
	while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
		const char *key = (const char *)sqlite3_column_text(st, 0);
		struct str k = {key, (size_t)sqlite3_column_bytes(st, 0)};
		const char *bytes = sqlite3_column_blob(st, 4);
		struct value *v = value_new(str_n(bytes, (size_t)sqlite3_column_bytes(st, 4)));
		v->v.rev = (rev_t)sqlite3_column_int64(st, 1);
		v->v.created = (rev_t)sqlite3_column_int64(st, 2);
		v->expires_s = sqlite3_column_int64(st, 3);
		load(arg, k, v);
	}
	int r = rc == SQLITE_DONE ? 0 : disk_error(d, e, "read");
	(void)sqlite3_finalize(st); /* repeats the step's error */
	return r;
}

static int prepare(struct disk *d, struct err *e)
{
	const struct {
		const char *sql;
		sqlite3_stmt **st;
	} all[] = {
		{"INSERT INTO obj(key, rev, created, expires, value) VALUES(?1,?2,?3,?4,?5) "
		 "ON CONFLICT(key) DO UPDATE SET rev=?2, created=?3, expires=?4, value=?5",
		 &d->put},
		{"DELETE FROM obj WHERE key=?1", &d->del},
		{"UPDATE meta SET value=?1 WHERE name='rev'", &d->set_rev},
		{"BEGIN IMMEDIATE", &d->begin},
		{"COMMIT", &d->commit},
		{"ROLLBACK", &d->rollback},
	};
	for (size_t i = 0; i < ARRAY_SIZE(all); i++)
		if (sqlite3_prepare_v3(d->db, all[i].sql, -1, SQLITE_PREPARE_PERSISTENT, all[i].st,
				       NULL) != SQLITE_OK)
			return disk_error(d, e, "prepare");
	return 0;
}

static int run(sqlite3_stmt *st)
{
	int rc = sqlite3_step(st);
	(void)sqlite3_reset(st); /* repeats the step's error */
	return rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc;
}

static int set_rev(struct disk *d, rev_t rev)
{
	int rc = sqlite3_bind_int64(d->set_rev, 1, (sqlite3_int64)rev);
	return rc == SQLITE_OK ? run(d->set_rev) : rc;
}

/* The revision to go on from. After a crash, relaxed writes with revisions past the last one on
 * disk may have been seen: those numbers are not used again. */
static int next_rev(struct disk *d, rev_t *ret, struct err *e)
{
	int64_t rev, clean;
	int r = number(d, "SELECT value FROM meta WHERE name='rev'", &rev, e);
	if (!r)
		r = number(d, "SELECT value FROM meta WHERE name='clean'", &clean, e);
	if (r < 0)
		return r;
	*ret = (rev_t)rev + (clean ? 0 : STORE_RELAXED_REVS_MAX);
	r = exec(d, "BEGIN IMMEDIATE; UPDATE meta SET value=0 WHERE name='clean'", "mark open", e);
	if (!r && set_rev(d, *ret) != SQLITE_OK)
		r = disk_error(d, e, "mark open");
	return r < 0 ? r : exec(d, "COMMIT", "mark open", e);
}

int disk_open(const struct store_config *c, disk_load_cb load, void *arg, struct disk **ret,
	      rev_t *ret_rev, struct err *e)
{
	struct disk *d = xcalloc(1, sizeof(*d));
	d->path = xstrdup(c->path);
	d->fault = c->fault;
	d->fault_arg = c->fault_arg;
	int rc = sqlite3_open_v2(c->path, &d->db,
				 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
				 NULL);
	int r = rc == SQLITE_OK ? 0 : disk_error(d, e, "open");
	if (!r)
		(void)sqlite3_busy_timeout(d->db, 500); /* cannot fail */
	if (!r)
		r = exec(d, setup_sql, "open", e);
	if (!r)
		r = check_version(d, e);
	if (!r)
		r = prepare(d, e);
	if (!r)
		r = load_rows(d, load, arg, e);
	if (!r)
		r = next_rev(d, ret_rev, e);
	if (r < 0) {
		disk_close(d, 0, false);
		return r;
	}
	*ret = d;
	return 0;
}

struct disk *disk_close(struct disk *d, rev_t rev, bool clean)
{
	if (!d)
		return NULL;
	/* When this fails, the next start skips revisions as after a crash. */
	if (clean && run(d->begin) == SQLITE_OK) {
		(void)set_rev(d, rev);
		(void)sqlite3_exec(d->db, "UPDATE meta SET value=1 WHERE name='clean'", NULL, NULL,
				   NULL);
		(void)run(d->commit);
	}
	sqlite3_stmt *all[] = {d->put, d->del, d->set_rev, d->begin, d->commit, d->rollback};
	for (size_t i = 0; i < ARRAY_SIZE(all); i++)
		(void)sqlite3_finalize(all[i]); /* repeats an old error */
	must(sqlite3_close(d->db) == SQLITE_OK);
	free(d->path);
	free(d);
	return NULL;
}

static int write_one(struct disk *d, const struct write *w)
{
	sqlite3_stmt *st = w->value ? d->put : d->del;
	int rc = sqlite3_bind_text(st, 1, w->key.p, (int)w->key.n, SQLITE_STATIC);
	if (rc == SQLITE_OK && w->value) {
		struct value *v = w->value;
		rc = sqlite3_bind_int64(st, 2, (sqlite3_int64)v->v.rev);
		if (rc == SQLITE_OK)
			rc = sqlite3_bind_int64(st, 3, (sqlite3_int64)v->v.created);
		if (rc == SQLITE_OK)
			rc = sqlite3_bind_int64(st, 4, v->expires_s);
		if (rc == SQLITE_OK)
			rc = sqlite3_bind_blob(st, 5, v->v.bytes.n ? v->v.bytes.p : "",
					       (int)v->v.bytes.n, SQLITE_STATIC);
	}
	if (rc == SQLITE_OK)
		rc = run(st);
	(void)sqlite3_clear_bindings(st); /* cannot fail */
	return rc;
}

/* Deleted rows leave free pages; give some back now and then. */
static void give_back(struct disk *d)
{
	if (++d->commits % FREE_PAGES_CHECK_COMMITS == 0) /* failing costs nothing but space */
		(void)sqlite3_exec(d->db, "PRAGMA incremental_vacuum(64)", NULL, NULL, NULL);
}

void disk_commit(struct disk *d, struct batch *b)
{
	mono_ns_t start = clock_mono();
	if (d->fault && d->fault(d->fault_arg) < 0) {
		b->r = err_set(&b->err, ERR_STORAGE, "the disk of %s is full: nothing was written",
			       d->path);
		return;
	}
	int rc = run(d->begin);
	for (size_t i = 0; i < b->writes_n && rc == SQLITE_OK; i++)
		rc = write_one(d, &b->writes[i]);
	if (rc == SQLITE_OK)
		rc = set_rev(d, b->rev);
	if (rc == SQLITE_OK)
		rc = run(d->commit);
	b->r = rc == SQLITE_OK ? 0 : disk_error(d, &b->err, "write");
	if (rc != SQLITE_OK && !sqlite3_get_autocommit(d->db))
		(void)run(d->rollback); /* SQLite rolled back by itself, or the next start does */
	else
		give_back(d);
	b->commit_ns = clock_mono() - start;
}
