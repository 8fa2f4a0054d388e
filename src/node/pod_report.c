/* Telling the API server: the status, when it has changed and no write is under way; the pod's
 * removal; its events; its record on disk. */
#define LOG_MODULE "node"
#include "node/pod.h"
#include "node/volume.h"

#include "api/engine.h"

#include "base/file.h"
#include "base/log.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define STATUS_BACKOFF_MS_MIN 100
#define STATUS_BACKOFF_MS_MAX 10000

void pod_event(struct pod *p, const struct ctr *c, bool warning, const char *reason,
	       const char *fmt, ...)
{
	char text[1024], path[128];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	if (c)
		snprintf(path, sizeof(path), "spec.%s{%s}", ctr_list(c), c->name);
	recorder_event_part(p->node->recorder, p->obj, c ? path : NULL,
			    warning ? EVENT_WARNING : EVENT_NORMAL, reason, "%s", text);
}

/* ---- status ---- */

static void status_on_written(const struct client_result *res, void *arg)
{
	struct pod *p = arg;

	p->status_call = NULL;
	p->status_ok = res->r == 0;
	if (res->r == 0 || res->r == ERR_NOT_FOUND) {
		p->status_backoff_ms = 0;
		p->status_ok = true;
		p->sent_rev = res->object ? res->object->rev : 0;
	} else {
		log_debug("pod.status", "ns=%s name=%s err=\"%s\"", p->ns, p->name, res->err.text);
		p->sent_arena = arena_free(p->sent_arena); /* what it has is not known any more */
		p->sent = NULL;
		p->status_backoff_ms =
			p->status_backoff_ms ? MIN(p->status_backoff_ms * 2, STATUS_BACKOFF_MS_MAX)
					     : STATUS_BACKOFF_MS_MIN;
		pod_mark_after(p, p->status_backoff_ms);
	}
	if (p->status_ok)
		pod_mark(p);
	pod_drop(p);
}

/* STATUS as a strategic merge patch of HAS that leaves nothing of ours behind: what is not said any
 * more is null, and the lists that would be merged are replaced. Conditions are merged, since some
 * are others'. */
static struct json *status_patch(struct arena *a, const struct json *has, const struct json *status)
{
	static const char *const fields[] = {"reason", "message", "podIP"};
	static const char *const lists[] = {"podIPs", "hostIPs"};
	struct json *patch = json_shallow(a, status);

	if (meta_condition(has, POD_RESIZE_PENDING) &&
	    !meta_condition(status, POD_RESIZE_PENDING)) {
		struct json *conditions = json_dup(a, json_get(status, "conditions"));
		struct json *gone = json_push(a, conditions, json_new_object(a));

		json_set_cstr(a, gone, "$patch", "delete");
		json_set_cstr(a, gone, "type", POD_RESIZE_PENDING);
		json_set(a, patch, "conditions", conditions);
	}

	for (size_t i = 0; i < ARRAY_SIZE(fields); i++)
		if (!json_get(status, fields[i]))
			json_set(a, patch, fields[i], json_new_null(a));
	for (size_t i = 0; i < ARRAY_SIZE(lists); i++) {
		struct json *list = json_new_array(a);

		if (!json_get(status, lists[i]))
			json_set(a, patch, lists[i], json_new_null(a));
		if (!json_get(status, lists[i]) || !json_len(json_get(has, lists[i])))
			continue; /* there is nothing to merge with */
		json_set_cstr(a, json_push(a, list, json_new_object(a)), "$patch", "replace");
		JSON_EACH (json_get(status, lists[i]), it)
			json_push(a, list, it);
		json_set(a, patch, lists[i], list);
	}
	return patch;
}

/* Whether the object still says what was told. Others write here too: the pods of a node that
 * seemed dead are not ready, until the node says otherwise. */
static bool status_stands(const struct pod *p)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *patch = json_new_object(a), *told = NULL;
	struct err e;

	json_set(a, patch, "status", status_patch(a, object_status(p->obj), p->sent));
	if (patch_strategic(a, p->obj->kind->type, p->obj->json, patch, &told, &e) < 0)
		return false;
	return json_equal_empty(json_get(told, "status"), object_status(p->obj));
}

void pod_status_report(struct pod *p)
{
	if (p->absent || p->status_call)
		return;
	if (p->terminal_in_api) { /* its story was told before this process began */
		p->status_ok = true;
		return;
	}
	if (p->sent && p->status_ok && p->obj->rev > p->sent_rev) {
		p->sent_rev = p->obj->rev;
		if (!status_stands(p)) {
			p->sent_arena = arena_free(p->sent_arena);
			p->sent = NULL;
		}
	}
	/* A start is answered in a moment, and then there is more to tell. */
	for (unsigned i = 0; p->sent && p->state == POD_ACTIVE && i < p->ctrs_n; i++)
		if (p->ctrs[i]->state == CTR_STARTING)
			return;
	struct arena *a = arena_new(0);
	struct json *status = pod_status_build(p, a);

	if (p->sent && json_equal(p->sent, status)) {
		arena_free(a);
		return;
	}
	struct json *body = json_new_object(a);
	json_set_cstr(a, json_obj(a, body, "metadata"), "uid", p->uid);
	const struct json *has = p->sent ? p->sent : object_status(p->obj);
	json_set(a, body, "status", status_patch(a, has, status));
	struct client_request req = {.verb = CLIENT_PATCH_STRATEGIC,
				     .kind = node_kind("", "v1", "pods"),
				     .ns = p->ns,
				     .name = p->name,
				     .subresource = "status",
				     .body = body};
	arena_free(p->sent_arena);
	p->sent_arena = a;
	p->sent = status;
	p->status_ok = false;
	pod_hold(p);
	p->status_call = client_do(p->node->client, &req, status_on_written, p);
}

/* ---- the record: what a restart of this process must know ---- */

static void record_end(struct arena *a, struct json *o, const char *key, const struct ctr_end *e)
{
	if (!e->set)
		return;
	struct json *t = json_obj(a, o, key);

	json_set_int(a, t, "code", e->code);
	json_set_cstr(a, t, "reason", e->reason);
	json_set_cstr(a, t, "message", e->message);
	json_set_int(a, t, "started", e->started);
	json_set_int(a, t, "finished", e->finished);
	json_set_cstr(a, t, "id", e->id);
}

static void record_end_read(const struct json *t, struct ctr_end *e)
{
	const char *message = json_get_cstr(t, "message");

	if (!t)
		return;
	e->set = true;
	e->code = (int)json_get_int(t, "code", 0);
	snprintf(e->reason, sizeof(e->reason), "%.*s", STR_FMT(json_get_str(t, "reason")));
	e->message = message ? xstrdup(message) : NULL;
	e->started = json_get_int(t, "started", 0);
	e->finished = json_get_int(t, "finished", 0);
	snprintf(e->id, sizeof(e->id), "%.*s", STR_FMT(json_get_str(t, "id")));
}

/* No fsync: after a power cut nothing of it runs any more, and a killed process loses no page. */
int pod_save(struct pod *p)
{
	AUTO_ARENA *a = arena_new(0);
	AUTO_BUF b = BUF_INIT;
	struct json *o = json_new_object(a);
	char ip[IP_TEXT_BYTES];

	json_set_cstr(a, o, "uid", p->uid);
	json_set_cstr(a, o, "namespace", p->ns);
	json_set_cstr(a, o, "name", p->name);
	json_set_cstr(a, o, "cgroup", p->cgroup);
	json_set_bool(a, o, "hostNetwork", pod_host_network(p));
	json_set_int(a, o, "startTime", p->start_time);
	for (size_t i = 0; i < ARRAY_SIZE(p->ip); i++)
		if (p->ip[i].family) {
			ip_format(&p->ip[i], ip);
			json_push(a, json_arr(a, o, "ips"), json_new_cstr(a, ip));
		}
	for (unsigned i = 0; i < p->ctrs_n; i++) {
		struct ctr *c = p->ctrs[i];
		struct json *t = json_push(a, json_arr(a, o, "containers"), json_new_object(a));

		json_set_cstr(a, t, "name", c->name);
		json_set_cstr(a, t, "id", c->id);
		json_set_int(a, t, "restarts", c->restarts);
		json_set_int(a, t, "startedAt", c->started_at);
		json_set_bool(a, t, "done", c->done);
		json_set_int(a, t, "backoff", c->backoff_ms);
		json_set_cstr(a, t, "image", c->image_ref);
		json_set_cstr(a, t, "imageID", c->image_id);
		json_set_cstr(a, t, "stopSignal", c->stop_signal);
		if (c->resources)
			json_set(a, t, "resources", json_dup(a, c->resources));
		record_end(a, t, "end", &c->end);
		record_end(a, t, "last", &c->last);
	}
	json_write(&b, o);
	AUTO_FREE char *path = xasprintf("%s/pod.json", p->dir);
	return file_write(path, buf_str(&b), 0600, false, NULL);
}

static void record_ctr(struct pod *p, struct ctr *c, const struct json *t)
{
	struct node *n = p->node;
	struct runtime_exit e;
	const char *image = json_get_cstr(t, "image"), *id = json_get_cstr(t, "imageID");

	snprintf(c->id, sizeof(c->id), "%.*s", STR_FMT(json_get_str(t, "id")));
	c->restarts = (int)json_get_int(t, "restarts", 0);
	c->started_at = json_get_int(t, "startedAt", 0);
	c->done = json_get_bool(t, "done", false);
	c->ready = c->done;
	c->backoff_ms = json_get_int(t, "backoff", 0);
	c->image_ref = image ? xstrdup(image) : NULL;
	c->image_id = id ? xstrdup(id) : NULL;
	snprintf(c->stop_signal, sizeof(c->stop_signal), "%.*s",
		 STR_FMT(json_get_str(t, "stopSignal")));
	if (json_get(t, "resources"))
		ctr_resources_set(c, json_get(t, "resources"));
	record_end_read(json_get(t, "end"), &c->end);
	record_end_read(json_get(t, "last"), &c->last);
	c->state = c->end.set ? CTR_EXITED : CTR_WAITING;
	if (!c->id[0])
		return;
	map_put(&n->by_container, str_of(c->id), c);
	if (c->end.set)
		return;
	enum runtime_found_N found = n->rt->ops->adopt(n->rt, c->id, &e);
	if (found == FOUND_RUNNING && c->started_at) {
		ctr_running(c);
		return;
	}
	/* Made but never started, or ended while nobody looked. */
	if (found != FOUND_EXITED)
		e = (struct runtime_exit){.code = EXIT_UNKNOWN, .at = clock_wall()};
	ctr_on_exit(c, &e);
}

void pod_remember(struct pod *p, const struct json *record)
{
	size_t i = 0;

	p->adopted = true;
	p->start_time = json_get_int(record, "startTime", p->start_time);
	JSON_EACH (json_get(record, "ips"), it)
		if (i < ARRAY_SIZE(p->ip) && ip_parse(json_str(it), &p->ip[i]) == 0)
			i++;
	memcpy(p->sandbox.ip, p->ip, sizeof(p->ip));
	node_address_claim(p->node, p);
	JSON_EACH (json_get(record, "containers"), t) {
		struct ctr *c = pod_ctr(p, json_get_str(t, "name"));

		if (c)
			record_ctr(p, c, t);
	}
}
