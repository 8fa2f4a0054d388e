/* Answers: objects, and Status objects of failures as Kubernetes words and shapes them. */
#include "serve/core.h"
#include <stdio.h>
#include <stdarg.h>

struct json *status_new(struct arena *a, int code, const char *reason, const char *message)
{
	struct json *v = json_new_object(a);

	json_set_cstr(a, v, "kind", "Status");
	json_set_cstr(a, v, "apiVersion", "v1");
	json_set(a, v, "metadata", json_new_object(a));
	json_set_cstr(a, v, "status", code < 400 ? "Success" : "Failure");
	json_set_cstr(a, v, "message", message);
	json_set_cstr(a, v, "reason", reason);
	json_set_int(a, v, "code", code);
	return v;
}

/* An answer may take the place of another, which held what it would have shown. */
void answer_drop(struct req *r)
{
	sval_unref(r->ans.value);
	for (size_t i = 0; i < r->ans.items_n; i++)
		sval_unref(r->ans.items[i]);
	r->ans = (struct answer){.err = r->ans.err};
}

static enum step_result_N answer_status(struct req *r, int code, struct json *status)
{
	answer_drop(r);
	r->ans = (struct answer){
		.code = code, .shape = ANSWER_STATUS, .tree = status, .err = r->ans.err};
	return STEP_ANSWERED;
}

enum step_result_N answer_value(struct req *r, int code, struct sval *v)
{
	(void)sval_ref(v); /* it may be the one that goes */
	answer_drop(r);
	r->ans = (struct answer){.code = code, .shape = ANSWER_VALUE, .value = v};
	return STEP_ANSWERED;
}

enum step_result_N answer_tree(struct req *r, int code, const struct json *v)
{
	answer_drop(r);
	r->ans = (struct answer){.code = code, .shape = ANSWER_TREE, .tree = v};
	return STEP_ANSWERED;
}

struct str req_resource(const struct req *r, struct arena *a)
{
	if (r->kind->group[0])
		return arena_strf(a, "%s.%s", r->kind->plural, r->kind->group);
	return str_of(r->kind->plural);
}

static struct json *details_of(struct req *r, const char *kind)
{
	struct json *d = json_new_object(r->a);
	/* What is invalid is named by its kind, as it is stored: Events of events.k8s.io are of the
	 * core group. */
	const struct api_kind *stored = r->kind->storage_kind;
	bool by_kind = stored && strcmp(kind, r->kind->kind) == 0;
	const char *group = by_kind ? stored->group : r->kind->group;

	if (str_set(r->name))
		json_set_str(r->a, d, "name", r->name);
	if (group[0])
		json_set_cstr(r->a, d, "group", group);
	json_set_cstr(r->a, d, "kind", kind);
	return d;
}

enum step_result_N answer_success(struct req *r, int code, struct str uid)
{
	struct json *v = status_new(r->a, code, NULL, NULL), *d = details_of(r, r->kind->plural);

	/* A plain success has no code and kubectl prints the details. */
	json_del(v, "code");
	if (str_set(uid))
		json_set_str(r->a, d, "uid", uid);
	json_set(r->a, v, "details", d);
	if (!str_set(uid)) {
		json_del(v, "details");
		json_set_int(r->a, v, "code", code);
	}
	r->ans.err = 0;
	return answer_status(r, code, v);
}

static enum step_result_N fail_with(struct req *r, int err, struct json *details, const char *text)
{
	struct json *v = status_new(r->a, err_http(err), err_reason(err), text);

	/* 507 is not a status Kubernetes clients know. */
	if (err_http(err) == 507)
		json_set_int(r->a, v, "code", 500);
	if (details)
		json_set(r->a, v, "details", details);
	/* code comes last, as upstream writes it */
	struct json *code = json_get(v, "code");
	int64_t n = json_int(code, 500);
	json_del(v, "code");
	json_set_int(r->a, v, "code", n);
	r->ans.err = err;
	return answer_status(r, (int)n, v);
}

enum step_result_N fail(struct req *r, int err, const char *fmt, ...)
{
	va_list ap;
	char text[2048];

	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	return fail_with(r, err, NULL, text);
}

enum step_result_N fail_err(struct req *r, const struct err *e)
{
	int code = e->code == ERR_SYNTAX || e->code == ERR_PROTOCOL ? ERR_BAD_REQUEST : e->code;

	return fail_with(r, code, NULL, e->text[0] ? e->text : err_text(e->code));
}

enum step_result_N fail_named(struct req *r, int err, const char *fmt, ...)
{
	va_list ap;
	char text[2048];

	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	return fail_with(r, err, details_of(r, r->kind->plural), text);
}

enum step_result_N fail_not_found(struct req *r)
{
	return fail_named(r, ERR_NOT_FOUND, "%.*s \"%.*s\" not found",
			  STR_FMT(req_resource(r, r->a)), STR_FMT(r->name));
}

enum step_result_N fail_conflict(struct req *r, const char *why)
{
	return fail_named(r, ERR_CONFLICT, "Operation cannot be fulfilled on %.*s \"%.*s\": %s",
			  STR_FMT(req_resource(r, r->a)), STR_FMT(r->name),
			  why ? why
			      : "the object has been modified; please apply your changes to the "
				"latest version and try again");
}

enum step_result_N fail_conflict_kind(struct req *r, const char *why)
{
	struct json *d = details_of(r, r->kind->kind);
	const char *group = json_get_cstr(d, "group");

	return fail_with(r, ERR_CONFLICT, d,
			 arena_printf(r->a, "Operation cannot be fulfilled on %s%s%s \"%.*s\": %s",
				      r->kind->kind, group ? "." : "", group ? group : "",
				      STR_FMT(r->name), why));
}

enum step_result_N fail_forbidden(struct req *r, const char *fmt, ...)
{
	va_list ap;
	char text[1600];

	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	if (!r->kind)
		return fail(r, ERR_FORBIDDEN, "forbidden: %s", text);
	return fail_named(r, ERR_FORBIDDEN, "%.*s %s%.*s%sis forbidden: %s",
			  STR_FMT(req_resource(r, r->a)), str_set(r->name) ? "\"" : "",
			  STR_FMT(r->name), str_set(r->name) ? "\" " : "", text);
}

enum step_result_N fail_resource(struct req *r)
{
	return fail_with(r, ERR_NOT_FOUND, json_new_object(r->a),
			 "the server could not find the requested resource");
}

enum step_result_N fail_method(struct req *r)
{
	return fail_with(r, ERR_METHOD, json_new_object(r->a),
			 "the server does not allow this method on the requested resource");
}

enum step_result_N fail_code(struct req *r, int code, const char *reason, const char *fmt, ...)
{
	va_list ap;
	char text[2048];

	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	r->ans.err = err_from_http(code, reason);
	return answer_status(r, code, status_new(r->a, code, reason, text));
}

/* "field: message" of each cause, one alone or "[a, b]"; a text that comes twice is said once. */
static void causes_text(struct buf *b, const struct causes *c)
{
	unsigned said = 0;
	struct map seen = MAP_INIT;
	AUTO_BUF text = BUF_INIT;

	for (unsigned i = 0; i < c->n; i++) {
		buf_reset(&text);
		if (c->items[i].field[0])
			buf_printf(&text, "%s: ", c->items[i].field);
		buf_add_cstr(&text, c->items[i].message);
		if (map_put(&seen, buf_str(&text), b)) /* a set */
			continue;
		if (said++)
			buf_add_cstr(b, ", ");
		buf_add_str(b, buf_str(&text));
	}
	map_fini(&seen);
	if (said > 1) {
		AUTO_BUF all = BUF_INIT;
		buf_printf(&all, "[%.*s]", STR_FMT(buf_str(b)));
		buf_reset(b);
		buf_add_str(b, buf_str(&all));
	}
}

static struct json *causes_json(struct arena *a, const struct causes *c)
{
	struct json *list = json_new_array(a);

	for (unsigned i = 0; i < c->n; i++) {
		struct json *one = json_push(a, list, json_new_object(a));
		json_set_cstr(a, one, "reason", c->items[i].reason);
		json_set_cstr(a, one, "message", c->items[i].message);
		if (c->items[i].field[0])
			json_set_cstr(a, one, "field", c->items[i].field);
	}
	return list;
}

static enum step_result_N fail_causes_of(struct req *r, const struct causes *c, const char *name)
{
	AUTO_BUF b = BUF_INIT;
	struct json *d = details_of(r, name);
	struct str kind = str_of(name);

	causes_text(&b, c);
	if (r->kind->group[0])
		kind = arena_strf(r->a, "%s.%s", name, r->kind->group);
	json_set(r->a, d, "causes", causes_json(r->a, c));
	return fail_with(r, ERR_INVALID, d,
			 arena_printf(r->a, "%.*s \"%.*s\" is invalid: %.*s", STR_FMT(kind),
				      STR_FMT(r->name), STR_FMT(buf_str(&b))));
}

enum step_result_N fail_causes(struct req *r, const struct causes *c)
{
	return fail_causes_of(r, c, r->kind->kind);
}

enum step_result_N fail_causes_resource(struct req *r, const struct causes *c)
{
	return fail_causes_of(r, c, r->kind->plural);
}

enum step_result_N fail_options(struct req *r, const char *kind, const struct causes *c)
{
	AUTO_BUF b = BUF_INIT;
	struct json *d = json_new_object(r->a);

	causes_text(&b, c);
	json_set_cstr(r->a, d, "group", "meta.k8s.io");
	json_set_cstr(r->a, d, "kind", kind);
	json_set(r->a, d, "causes", causes_json(r->a, c));
	return fail_with(r, ERR_INVALID, d,
			 arena_printf(r->a, "%s.meta.k8s.io \"\" is invalid: %.*s", kind,
				      STR_FMT(buf_str(&b))));
}

const char *now_text(struct arena *a)
{
	char t[RFC3339_BYTES];

	rfc3339_format(clock_wall(), t);
	return arena_cstr(a, str_of(t));
}
