/* Watches over HTTP: one event after the other, as fast as the reader takes them.
 *
 * A watcher holds a cursor into the store's window and one encoded event that did not fit yet;
 * nothing else is queued for it. When its cursor falls out of the window it ends with an ERROR
 * event of 410.
 */
#define LOG_MODULE "serve"
#include "serve/front.h"

/* As often as Kubernetes sends bookmarks; a reader resumes from the last. */
#define BOOKMARK_MS 55000
/* A watch without timeoutSeconds ends after 30 to 60 minutes, so that load spreads. */
#define WATCH_MS_MIN 1800000
/* Nobody means more than this; milliseconds of it fit. */
#define WATCH_S_MAX (366 * 86400)
/* What a watcher keeps of its buffer between two events: thousands of them wait. */
#define WATCH_KEEP_BYTES 2048

struct watcher {
	struct list node;
	struct exchange *x;
	struct req *r;
	struct store_watch *sw;
	struct str exact;
	size_t initial_at;
	struct buf out;
	size_t out_at;
	rev_t bookmarked;
	bool columns_sent, initial_done, ending, bookmark_due;
	struct loop_timer bookmark, end;
};

static void watch_pump(struct watcher *w);
static void on_bookmark(struct loop_timer *t);

/* ---- encoding ---- */

static void frame_json(struct watcher *w, const char *type, const struct json *obj)
{
	buf_printf(&w->out, "{\"type\":\"%s\",\"object\":", type);
	json_write(&w->out, obj);
	buf_add_cstr(&w->out, "}\n");
}

/* A length, then the event. */
static void frame_proto(struct watcher *w, const char *type, const struct json *obj)
{
	AUTO_BUF body = BUF_INIT;
	AUTO_BUF event = BUF_INIT;
	struct err e = {0};

	if (proto_encode(&body, obj, &e) < 0) {
		log_warn("watch.encode", "err=\"%s\"", e.text);
		return;
	}
	proto_encode_event(&event, type, buf_str(&body));
	uint32_t n = (uint32_t)event.n;
	char head[4] = {(char)(n >> 24), (char)(n >> 16), (char)(n >> 8), (char)n};
	buf_add(&w->out, head, sizeof(head));
	buf_add_str(&w->out, buf_str(&event));
}

static void frame(struct watcher *w, const char *type, const struct json *obj)
{
	if (w->x->media.type == MEDIA_PROTO)
		frame_proto(w, type, obj);
	else
		frame_json(w, type, obj);
}

static void frame_value(struct watcher *w, const char *type, struct sval *v, rev_t rev)
{
	struct req *r = w->r;
	const struct media *m = &w->x->media;

	if (m->type == MEDIA_JSON && m->form == FORM_OBJECT &&
	    (!r->kind->storage_kind || r->kind->storage_kind == r->kind)) {
		buf_printf(&w->out, "{\"type\":\"%s\",\"object\":", type);
		value_write(&w->out, v, rev, true);
		buf_add_cstr(&w->out, "}\n");
		return;
	}
	AUTO_ARENA *a = arena_new(0);
	const struct json *tree = value_tree(r->s, a, r->kind, v, rev);
	if (!tree)
		return;
	frame(w, type, media_object(r, m, a, tree, !w->columns_sent));
	w->columns_sent = true;
}

static void frame_bookmark(struct watcher *w, rev_t rev, bool initial_end)
{
	AUTO_ARENA *a = arena_new(0);
	const struct media *m = &w->x->media;
	struct json *obj = json_new_object(a), *meta;

	json_set_cstr(a, obj, "kind", w->r->kind->kind);
	json_set_str(a, obj, "apiVersion", api_version_of(w->r->kind));
	meta = json_obj(a, obj, "metadata");
	json_set(a, meta, "resourceVersion", json_new_strf(a, "%llu", (unsigned long long)rev));
	if (initial_end)
		json_set_cstr(a, json_obj(a, meta, "annotations"), "k8s.io/initial-events-end",
			      "true");
	if (m->form == FORM_TABLE) {
		struct json *t = media_object(w->r, m, a, obj, !w->columns_sent);
		json_set(a, t, "rows", json_new_array(a));
		json_set(a, t, "metadata", meta);
		obj = t;
	} else if (m->form == FORM_PARTIAL) {
		obj = media_object(w->r, m, a, obj, false);
	}
	frame(w, "BOOKMARK", obj);
	w->bookmarked = rev;
}

static void frame_gone(struct watcher *w)
{
	AUTO_ARENA *a = arena_new(0);

	frame(w, "ERROR",
	      status_new(a, 410, "Expired",
			 "too old resource version: the changes asked for are gone"));
	w->ending = true;
}

/* ---- events ---- */

static void event_frame(struct watcher *w, const struct store_event *ev)
{
	struct req *r = w->r;

	if (str_set(w->exact) && !str_eq(ev->key, w->exact))
		return;
	bool now = ev->now && read_matches(r, ev->key, ev->now);
	bool before = ev->before && read_matches(r, ev->key, ev->before);
	if (now && before)
		frame_value(w, "MODIFIED", ev->now, ev->rev);
	else if (now)
		frame_value(w, "ADDED", ev->now, ev->rev);
	else if (before)
		frame_value(w, "DELETED", ev->before, ev->rev);
}

/* True when there is something in w->out to send. */
static bool watch_next(struct watcher *w)
{
	struct answer *ans = &w->r->ans;
	struct store_event ev;

	if (w->initial_at < ans->items_n) {
		frame_value(w, "ADDED", ans->items[w->initial_at], 0);
		ans->items[w->initial_at] = sval_unref(ans->items[w->initial_at]);
		w->initial_at++;
		return true;
	}
	if (!w->initial_done) {
		w->initial_done = true;
		if (w->r->o.initial_events > 0 && w->r->o.bookmarks) {
			frame_bookmark(w, ans->rev, true);
			return true;
		}
	}
	if (w->ending || !w->sw)
		return false;
	if (store_watch_next(w->sw, &ev)) {
		event_frame(w, &ev);
		return true; /* maybe nothing to send; the loop asks again */
	}
	if (w->bookmark_due) {
		w->bookmark_due = false;
		frame_bookmark(w, store_watch_rev(w->sw), false);
		return true;
	}
	return false;
}

static void watch_finish(struct watcher *w)
{
	struct exchange *x = w->x;

	(void)http_write(x->st, STR_NULL, true);
	watch_stop(x);
}

/* Events a turn for one reader, so that the others get theirs. */
#define PUMP_EVENTS_MAX 512

static void watch_pump(struct watcher *w)
{
	for (int i = 0; i < PUMP_EVENTS_MAX;) {
		if (w->out_at < w->out.n) {
			struct str rest = str_from(buf_str(&w->out), w->out_at);
			w->out_at += http_write(w->x->st, rest, false);
			if (w->out_at < w->out.n)
				return; /* on_writable goes on */
		}
		if (w->out.cap > WATCH_KEEP_BYTES)
			buf_fini(&w->out);
		buf_reset(&w->out);
		w->out_at = 0;
		if (!watch_next(w)) {
			if (w->ending)
				watch_finish(w);
			return;
		}
		i += w->out.n > 0;
	}
	/* More is there: the other readers first. */
	loop_timer_start(w->r->s->loop, &w->bookmark, 0, on_bookmark);
}

static void on_ready(struct store_watch *sw, void *arg)
{
	(void)sw;
	watch_pump(arg);
}

static void on_gone(struct store_watch *sw, void *arg)
{
	struct watcher *w = arg;
	(void)sw;

	w->sw = store_watch_stop(w->sw);
	frame_gone(w);
	watch_pump(w);
}

static void on_bookmark(struct loop_timer *t)
{
	struct watcher *w = container_of(t, struct watcher, bookmark);

	loop_timer_start(w->r->s->loop, t, BOOKMARK_MS + random_below(5000), on_bookmark);
	if (w->r->o.bookmarks && w->sw && store_watch_rev(w->sw) > w->bookmarked)
		w->bookmark_due = true;
	watch_pump(w);
}

static void on_end(struct loop_timer *t)
{
	struct watcher *w = container_of(t, struct watcher, end);

	if (w->r->o.bookmarks && w->sw && w->out_at >= w->out.n)
		w->bookmark_due = true;
	watch_pump(w);
	if (w->x->watcher != w)
		return;
	w->ending = true;
	watch_pump(w);
}

void watch_start(struct exchange *x)
{
	static const struct store_watch_ops ops = {.on_ready = on_ready, .on_gone = on_gone};
	struct req *r = x->r;
	struct watcher *w = xcalloc(1, sizeof(*w));
	struct http_header h[] = {
		{STR("content-type"),
		 x->media.type == MEDIA_PROTO
			 ? STR("application/vnd.kubernetes.protobuf;stream=watch")
			 : STR("application/json")},
		{STR("cache-control"), STR("no-cache, private")},
	};

	w->x = x;
	w->r = r;
	x->watcher = w;
	list_push_back(&r->s->watchers, &w->node);
	r->s->n.watches++;
	r->s->n.watches_total++;
	if (x->media.type == MEDIA_YAML)
		x->media.type = MEDIA_JSON;
	struct str prefix = read_prefix(r, &w->exact);
	http_respond_start(x->st, 200, h, ARRAY_SIZE(h));
	if (store_watch(r->s->store, prefix, r->ans.rev, &ops, w, &w->sw) < 0) {
		w->sw = NULL;
		frame_gone(w);
	}
	int64_t end_ms = r->o.timeout_s > 0 ? MIN(r->o.timeout_s, WATCH_S_MAX) * 1000
					    : WATCH_MS_MIN + random_below(WATCH_MS_MIN);
	loop_timer_start(r->s->loop, &w->bookmark, BOOKMARK_MS + random_below(5000), on_bookmark);
	loop_timer_start(r->s->loop, &w->end, end_ms, on_end);
	watch_pump(w);
}

void watch_writable(struct exchange *x)
{
	watch_pump(x->watcher);
}

static void watcher_free(void *p)
{
	struct watcher *w = p;

	buf_fini(&w->out);
	free(w);
}

void watch_stop(struct exchange *x)
{
	struct watcher *w = x->watcher;

	if (!w)
		return;
	x->watcher = NULL;
	list_remove(&w->node);
	w->r->s->n.watches--;
	loop_timer_stop(&w->bookmark);
	loop_timer_stop(&w->end);
	w->sw = w->sw ? store_watch_stop(w->sw) : NULL;
	loop_defer_free(w->r->s->loop, watcher_free, w);
}
