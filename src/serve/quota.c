/* ResourceQuota. What a new object uses is added to the quota's status.used in the transaction that
 * makes the object, so two writers cannot both take the last of it. What is freed by deletes and by
 * pods that end is found by counting anew, a moment later.
 */
#define LOG_MODULE "serve"
#include "serve/usage.h"

/* How soon what was freed can be used again. */
#define QUOTA_RESYNC_MS 1000

static const struct api_kind *quota_kind(void)
{
	return api_kind_find(STR(""), STR("v1"), STR("ResourceQuota"));
}

struct quota_walk {
	struct req *r;
	const struct api_kind *kind;
	bool failed;
};

/* "pods=1,requests.cpu=2" of the names in ONLY. */
static void usage_text(struct buf *b, const struct usage *u, const struct usage *only)
{
	char text[QUANTITY_BYTES];

	for (unsigned i = 0; i < only->n; i++) {
		const struct quantity *q = usage_get(u, only->items[i].name);
		struct quantity zero = {0};
		quantity_format(q ? q : &zero, text);
		buf_printf(b, "%s%.*s=%s", i ? "," : "", STR_FMT(only->items[i].name), text);
	}
}

static void usage_read(struct usage *u, const struct json *list)
{
	struct quantity q;

	JSON_EACH_MEMBER (list, m)
		if (quantity_parse(json_str(m->value), &q) == 0)
			usage_add(u, m->key, &q);
}

static int quota_exceeded(struct req *r, struct str quota, const struct usage *asked,
			  const struct usage *used, const struct usage *hard,
			  const struct usage *over)
{
	AUTO_BUF a = BUF_INIT;
	AUTO_BUF b = BUF_INIT;
	AUTO_BUF c = BUF_INIT;

	usage_text(&a, asked, over);
	usage_text(&b, used, over);
	usage_text(&c, hard, over);
	(void)fail_forbidden(r, "exceeded quota: %.*s, requested: %.*s, used: %.*s, limited: %.*s",
			     STR_FMT(quota), STR_FMT(buf_str(&a)), STR_FMT(buf_str(&b)),
			     STR_FMT(buf_str(&c)));
	return -1;
}

/* A quota on cpu or memory wants every container to say how much. */
static void unsaid_one(struct req *r, const char *name, struct buf *b)
{
	struct str res = str_of(name);
	const char *what = str_has_prefix(res, STR("limits.")) ? "limits" : "requests";
	size_t dot = str_find(res, '.');
	AUTO_BUF who = BUF_INIT;

	res = dot < res.n ? str_from(res, dot + 1) : res;
	JSON_EACH (json_path(r->obj, "spec.containers"), c)
		if (!json_get_n(json_get(json_get(c, "resources"), what), res))
			buf_printf(&who, "%s%.*s", who.n ? "," : "",
				   STR_FMT(json_get_str(c, "name")));
	if (who.n)
		buf_printf(b, "%smust specify %s for: %.*s", b->n ? "; " : "", name,
			   STR_FMT(buf_str(&who)));
}

static int quota_unsaid(struct req *r, const struct object *quota)
{
	static const char *const names[] = {"cpu",    "limits.cpu",   "limits.memory",
					    "memory", "requests.cpu", "requests.memory"};
	const struct json *hard = json_path(quota->json, "spec.hard");
	AUTO_BUF b = BUF_INIT;

	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		if (json_get(hard, names[i]))
			unsaid_one(r, names[i], &b);
	if (b.n == 0)
		return 0;
	(void)fail_forbidden(r, "failed quota: %.*s: %.*s", STR_FMT(quota->name),
			     STR_FMT(buf_str(&b)));
	return -1;
}

static int quota_charge(struct req *r, const struct object *quota, struct sval *v)
{
	const struct json *spec = object_spec(quota);
	struct usage asked = {.a = r->a}, used = {.a = r->a}, hard = {.a = r->a},
		     over = {.a = r->a};
	char text[QUANTITY_BYTES];
	bool any = false;

	quota_usage_of(&asked, r->kind, r->obj, spec);
	usage_read(&hard, json_get(spec, "hard"));
	usage_read(&used, json_path(quota->json, "status.used"));
	struct json *now = json_dup(r->a, quota->json);
	struct json *sum = json_obj(r->a, json_obj(r->a, now, "status"), "used");
	for (unsigned i = 0; i < asked.n; i++) {
		struct str name = asked.items[i].name;
		const struct quantity *limit = usage_get(&hard, name),
				      *had = usage_get(&used, name);
		struct quantity q = asked.items[i].q;
		if (!limit || q.nanos == 0)
			continue;
		any = true;
		if (had)
			q.nanos += had->nanos;
		if (q.nanos > limit->nanos)
			usage_add(&over, name, &asked.items[i].q);
		quantity_format(&q, text);
		json_set_n(r->a, sum, name, json_new_cstr(r->a, text));
	}
	if (over.n)
		return quota_exceeded(r, quota->name, &asked, &used, &hard, &over);
	if (any && kind_is(r->kind, "", "Pod") && quota_unsaid(r, quota) < 0)
		return -1;
	if (any && !r->o.dry_run && r->ops_n < STORE_TXN_OPS_MAX - 8)
		write_op(r, STORE_PUT, req_storage_key(r, quota_kind(), r->ns, quota->name), v->rev,
			 value_encode(r->a, quota_kind(), now));
	return 0;
}

static bool quota_one(struct str key, struct sval *v, void *arg)
{
	struct quota_walk *w = arg;
	struct object *o = value_object(w->r->s, w->kind, v);
	(void)key;

	if (!o)
		return true;
	object_pin(w->r->a, object_ref(o));
	w->failed = quota_charge(w->r, o, v) < 0;
	return !w->failed;
}

int quota_check(struct req *r)
{
	struct quota_walk w = {.r = r, .kind = quota_kind()};

	if (kind_is(r->kind, "", "ResourceQuota") && !r->sub)
		json_set(r->a, r->obj, "status",
			 quota_status(r->s, r->a, r->ns, json_get(r->obj, "spec")));
	if (!r->creating || !r->kind->namespaced || !w.kind)
		return 0;
	NEGLECT(store_list(r->s->store,
			   arena_strf(r->a, "%s%.*s/", w.kind->storage, STR_FMT(r->ns)), STR_NULL,
			   0, quota_one, &w)); /* now is never too old */
	return w.failed ? -1 : 0;
}

/* ---- counting anew ---- */

struct resync {
	struct serve *s;
	struct arena *a;
};

static void resync_done(const struct store_txn_result *res, void *arg)
{
	(void)res; /* a conflict: the next round sees it */
	(void)arg;
}

static bool resync_one(struct str key, struct sval *v, void *arg)
{
	struct resync *q = arg;
	struct object *o = value_object(q->s, quota_kind(), v);

	if (!o)
		return true;
	(void)object_ref(o); /* counting may drop it from the cache */
	struct json *status = quota_status(q->s, q->a, o->ns, object_spec(o));
	if (!json_equal_empty(status, object_status(o))) {
		struct json *now = json_shallow(q->a, o->json);
		json_set(q->a, now, "status", status);
		struct store_op op = {.op = STORE_PUT,
				      .key = arena_str(q->a, key),
				      .expect = v->rev,
				      .value = value_encode(q->a, quota_kind(), now)};
		NEGLECT(store_txn(q->s->store, &op, 1, resync_done, NULL)); /* next round */
	}
	object_unref(o);
	return true;
}

static void on_resync(struct loop_timer *t)
{
	struct serve *s = container_of(t, struct serve, quota_timer);
	struct resync q = {.s = s};

	loop_timer_start(s->loop, t, QUOTA_RESYNC_MS, on_resync);
	if (s->quota_rev == store_rev(s->store))
		return;
	s->quota_rev = store_rev(s->store);
	if (store_count(s->store, str_of(quota_kind()->storage), STR_NULL) == 0)
		return;
	q.a = arena_new(0);
	NEGLECT(store_list(s->store, str_of(quota_kind()->storage), STR_NULL, 0, resync_one,
			   &q)); /* now is never too old */
	arena_free(q.a);
}

void quota_start(struct serve *s)
{
	loop_timer_start(s->loop, &s->quota_timer, QUOTA_RESYNC_MS, on_resync);
}

void quota_stop(struct serve *s)
{
	loop_timer_stop(&s->quota_timer);
}
