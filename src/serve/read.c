/* Reading: get, list with pages and past revisions, and where a watch begins. */
#include "serve/core.h"
#include <stdio.h>

enum step_result_N read_get(struct req *r)
{
	struct sval *v = store_get(r->s->store, req_storage_key(r, r->kind, r->ns, r->name));
	uint64_t rv;

	if (str_set(r->o.rv) && str_to_u64(r->o.rv, &rv) < 0)
		return fail_code(r, 500, NULL, "resourceVersion \"%.*s\" is not a number",
				 STR_FMT(r->o.rv));
	if (!v)
		return fail_not_found(r);
	return answer_value(r, 200, v);
}

/* The keys that the request can be about; EXACT is set when it is one object only. */
struct str read_prefix(struct req *r, struct str *ret_exact)
{
	struct str name = r->name, ns = r->ns, v;
	const struct api_kind *k = r->kind;

	*ret_exact = STR_NULL;
	if (r->o.fields && !str_set(name) &&
	    field_selector_single(r->o.fields, "metadata.name", &v))
		name = v;
	if (k->namespaced && !str_set(ns) && r->o.fields &&
	    field_selector_single(r->o.fields, "metadata.namespace", &v))
		ns = v;
	if (k->namespaced && !str_set(ns))
		return str_of(k->storage);
	if (str_set(name)) {
		*ret_exact = req_storage_key(r, k, ns, name);
		return *ret_exact;
	}
	return k->namespaced ? arena_strf(r->a, "%s%.*s/", k->storage, STR_FMT(ns))
			     : str_of(k->storage);
}

bool read_matches(struct req *r, struct str key, struct sval *v)
{
	(void)key;
	if (!r->o.labels && !r->o.fields)
		return true;
	const struct api_kind *sk = r->kind->storage_kind ? r->kind->storage_kind : r->kind;
	struct object *o = value_object(r->s, sk, v);
	if (!o)
		return false;
	if (r->o.labels && !selector_matches(r->o.labels, json_get(object_meta(o), "labels")))
		return false;
	if (!r->o.fields)
		return true;
	if (sk == r->kind || convert_trivial(sk, r->kind))
		return field_selector_matches(r->o.fields, o->json);
	AUTO_ARENA *a = arena_new(0);
	return field_selector_matches(r->o.fields, convert(a, sk, r->kind, o->json));
}

struct page {
	struct req *r;
	struct str exact;
	size_t cap, limit;
	bool more;
};

static bool list_one(struct str key, struct sval *v, void *arg)
{
	struct page *p = arg;
	struct req *r = p->r;
	struct answer *ans = &r->ans;

	if (str_set(p->exact) && !str_eq(key, p->exact))
		return true;
	if (!read_matches(r, key, v))
		return true;
	if (p->limit && ans->items_n == p->limit) {
		p->more = true;
		return false;
	}
	if (ans->items_n == p->cap) {
		size_t cap = p->cap ? p->cap * 2 : 16;
		struct sval **items = arena_array(r->a, struct sval *, cap);
		struct str *keys = arena_array(r->a, struct str, cap);
		if (p->cap) {
			memcpy(items, ans->items, sizeof(*items) * p->cap);
			memcpy(keys, ans->keys, sizeof(*keys) * p->cap);
		}
		ans->items = items;
		ans->keys = keys;
		p->cap = cap;
	}
	ans->keys[ans->items_n] = arena_str(r->a, key);
	ans->items[ans->items_n++] = sval_ref(v);
	return true;
}

/* A continue token: base64url of {"rv":N,"start":"key behind the prefix"}. */
static struct str token_write(struct req *r, rev_t rev, struct str key)
{
	struct json *v = json_new_object(r->a);
	AUTO_BUF text = BUF_INIT;
	AUTO_BUF out = BUF_INIT;

	json_set_cstr(r->a, v, "v", "meta.k8s.io/v1");
	json_set_int(r->a, v, "rv", (int64_t)rev);
	json_set_str(r->a, v, "start", str_from(key, strlen(r->kind->storage)));
	json_write(&text, v);
	base64url_encode(&out, buf_str(&text));
	return arena_str(r->a, buf_str(&out));
}

static int token_read(struct req *r, rev_t *ret_rev, struct str *ret_after)
{
	AUTO_BUF text = BUF_INIT;
	struct json *v = NULL;

	if (base64url_decode(&text, r->o.cont) < 0 ||
	    json_parse(r->a, arena_str(r->a, buf_str(&text)), NULL, &v) < 0)
		return ERR_BAD_REQUEST;
	int64_t rev = json_get_int(v, "rv", -1);
	struct str start = json_get_str(v, "start");
	if (rev < 0 || !str_set(start) || str_contains(start, STR("..")))
		return ERR_BAD_REQUEST;
	*ret_rev = (rev_t)rev;
	*ret_after = arena_strf(r->a, "%s%.*s", r->kind->storage, STR_FMT(start));
	return 0;
}

/* Which state the list shows: 0 for now. */
static int list_at(struct req *r, rev_t *ret_at, struct str *ret_after)
{
	struct req_options *o = &r->o;
	rev_t now = store_rev(r->s->store), rv = 0;

	*ret_at = 0;
	if (str_set(o->rv) && str_to_u64(o->rv, &rv) < 0) {
		(void)fail_code(r, 500, NULL,
				"resourceVersion: Invalid value: \"%.*s\": it is not a number",
				STR_FMT(o->rv));
		return -1;
	}
	if (str_set(o->cont)) {
		if (rv > 0) {
			(void)fail(
				r, ERR_BAD_REQUEST,
				"specifying resource version is not allowed when using continue");
			return -1;
		}
		if (token_read(r, ret_at, ret_after) < 0) {
			(void)fail(r, ERR_BAD_REQUEST, "continue key is not valid");
			return -1;
		}
		return 0;
	}
	if (rv > now) {
		struct json *d = json_new_object(r->a);
		(void)fail(r, ERR_TIMEOUT, "Too large resource version: %llu, current: %llu",
			   (unsigned long long)rv, (unsigned long long)now);
		struct json *causes = json_arr(r->a, d, "causes");
		struct json *one = json_push(r->a, causes, json_new_object(r->a));
		json_set_cstr(r->a, one, "reason", "ResourceVersionTooLarge");
		json_set_cstr(r->a, one, "message", "Too large resource version");
		json_set_int(r->a, d, "retryAfterSeconds", 1);
		json_set(r->a, (struct json *)r->ans.tree, "details", d);
		r->ans.retry_after_s = 1;
		return -1;
	}
	if (rv && (str_is(o->rv_match, "Exact") || (o->limit > 0 && !str_set(o->rv_match))))
		*ret_at = rv;
	return 0;
}

static bool count_one(struct str key, struct sval *v, void *arg)
{
	(void)key;
	(void)v;
	++*(int64_t *)arg;
	return true;
}

/* What is behind LAST in the state that the list shows. */
static int64_t list_remaining(struct req *r, struct str prefix, struct str last, rev_t at)
{
	int64_t n = 0;

	if (at == 0)
		return (int64_t)store_count(r->s->store, prefix, last);
	NEGLECT(store_list(r->s->store, prefix, last, at, count_one, &n)); /* listed just now */
	return n;
}

static enum step_result_N list_expired(struct req *r)
{
	struct str again = str_set(r->o.cont)
				   ? STR("The provided continue parameter is too old")
				   : STR("The resourceVersion for the provided list is too old.");
	return fail(r, ERR_GONE, "%.*s", STR_FMT(again));
}

enum step_result_N read_list(struct req *r)
{
	struct str exact, after = STR_NULL;
	struct page p = {.r = r, .limit = r->o.limit > 0 ? (size_t)r->o.limit : 0};
	rev_t at = 0;

	if (list_at(r, &at, &after) < 0)
		return STEP_ANSWERED;
	struct str prefix = read_prefix(r, &exact);
	p.exact = exact;
	rev_t shown = at ? at : store_rev(r->s->store);
	r->ans = (struct answer){.code = 200, .shape = ANSWER_LIST, .rev = shown};
	if (at > store_rev(r->s->store) ||
	    store_list(r->s->store, prefix, after,
		       at == shown && at == store_rev(r->s->store) ? 0 : at, list_one, &p) < 0) {
		return list_expired(r);
	}
	if (p.more) {
		struct str last = r->ans.keys[r->ans.items_n - 1];
		r->ans.cont = token_write(r, shown, last);
		if (!r->o.labels && !r->o.fields)
			r->ans.remaining = list_remaining(r, prefix, last, at);
	}
	return STEP_ANSWERED;
}

/* A watch's answer says from which revision to go on; with items: the state to begin with. */
enum step_result_N read_watch(struct req *r)
{
	struct req_options *o = &r->o;
	rev_t rv = 0, now = store_rev(r->s->store);

	if (str_set(o->rv) && str_to_u64(o->rv, &rv) < 0)
		return fail_code(r, 500, NULL,
				 "resourceVersion: Invalid value: \"%.*s\": it is not a number",
				 STR_FMT(o->rv));
	bool initial = o->initial_events > 0 || (o->initial_events < 0 && rv == 0);
	r->ans = (struct answer){.code = 200, .shape = ANSWER_WATCH, .rev = rv ? rv : now};
	if (r->ans.rev > now)
		r->ans.rev = now;
	if (initial) {
		struct str exact;
		struct str prefix = read_prefix(r, &exact);
		struct page p = {.r = r, .exact = exact};
		r->ans.rev = now;
		NEGLECT(store_list(r->s->store, prefix, STR_NULL, 0, list_one,
				   &p)); /* now is never too old */
	}
	return STEP_ANSWERED;
}
