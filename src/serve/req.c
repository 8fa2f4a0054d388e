/* A request's way: a table of steps, run one after the other until one answers or waits.
 *
 *	authorise → method → options → body → dispatch ┬ get, list, watch, virtual kinds → answer
 *	                                               ├ delete, subresources with ways of their own
 *	                                               └ decode → load → build → admit
 *	                                                           ↑      → validate → commit
 *	                                                           └ another writer was faster ┘
 *
 * Steps wait at two places: until the body is here (who may not is told before he sends it), and
 * for the store's commit (write_txn). What follows a commit is the `then` of the request. A request
 * whose owner left while the store works is freed by the store's answer.
 */
#define LOG_MODULE "serve"
#include "serve/core.h"
#include "base/must.h"
#include <stdarg.h>
#include <stdio.h>

/* A write that lost this many races in a row is told so. In-process controllers may meet on one
 * object a few times; more than this is a loop. */
#define REQ_ATTEMPTS_MAX 12
/* Races about what an object shares with others (a quota, an address): each that is lost was won by
 * somebody, so as many as there can be others. */
#define REQ_CROWD_MAX 1000

static enum step_result_N step_authorise(struct req *r);
static enum step_result_N step_method(struct req *r);
static enum step_result_N step_options(struct req *r);
static enum step_result_N step_body(struct req *r);
static enum step_result_N step_dispatch(struct req *r);

enum step_N { AT_AUTHORISE, AT_METHOD, AT_OPTIONS, AT_BODY, AT_DISPATCH, AT_DECODE, AT_LOAD };
static const struct {
	const char *name;
	step_cb run;
} steps[] = {
	[AT_AUTHORISE] = {"authorise", step_authorise},
	[AT_METHOD] = {"method", step_method},
	[AT_OPTIONS] = {"options", step_options},
	[AT_BODY] = {"body", step_body},
	[AT_DISPATCH] = {"dispatch", step_dispatch},
	[AT_DECODE] = {"decode", write_decode},
	[AT_LOAD] = {"load", write_load},
	{"build", write_build},
	{"admit", write_admit},
	{"validate", write_validate},
	{"commit", write_commit},
};

const char *req_verb_name(enum req_verb_N v)
{
	static const char *const names[] = {
		"invalid",          "get",     "list",  "watch",
		"create",           "update",  "patch", "delete",
		"deletecollection", "connect",
	};
	return names[v];
}

struct req *req_new(struct serve *s)
{
	struct arena *a = arena_new(0);
	struct req *r = arena_new_of(a, struct req);

	r->s = s;
	r->a = a;
	r->o.initial_events = r->o.orphan = -1;
	r->o.grace_s = -1;
	r->started = loop_now(s->loop);
	list_push_back(&s->requests, &r->node);
	return r;
}

static void req_free(struct req *r)
{
	struct arena *a = r->a;

	list_remove(&r->node);
	sval_unref(r->old);
	answer_drop(r);
	arena_free(a); /* holds r itself */
}

void req_end(struct req *r)
{
	if (r->in_txn) {
		r->ended = true;
		r->on_answer = NULL;
		return;
	}
	req_free(r);
}

void req_answer(struct req *r)
{
	must(r->ans.shape != ANSWER_NONE);
	unsigned first = (unsigned)r->ans.code / 100;
	r->s->n.requests[first < 6 ? first : 5]++;
	r->s->n.by_verb[r->verb]++;
	if (arena_over(r->a) && r->ans.code < 400)
		(void)fail(r, ERR_LIMIT, "the request needs more memory than one may take");
	r->on_answer(r);
}

void req_run(struct req *r)
{
	for (;;) {
		must(r->step < ARRAY_SIZE(steps));
		switch (steps[r->step].run(r)) {
		case STEP_NEXT:
			r->step++;
			continue;
		case STEP_WAIT:
			return;
		case STEP_ANSWERED:
			req_answer(r);
			return;
		}
	}
}

void req_again(struct req *r)
{
	if (++r->attempts > (r->crowded ? REQ_CROWD_MAX : REQ_ATTEMPTS_MAX)) {
		(void)fail_conflict(r, NULL);
		req_answer(r);
		return;
	}
	if (r->step > AT_LOAD)
		r->step = AT_LOAD;
	req_run(r);
}

void req_warn(struct req *r, const char *fmt, ...)
{
	va_list ap;
	char text[512];

	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	for (unsigned i = 0; i < r->warnings_n; i++)
		if (strcmp(r->warnings[i], text) == 0)
			return;
	const char **grown = arena_array(r->a, const char *, r->warnings_n + 1);
	if (r->warnings_n)
		memcpy(grown, r->warnings, sizeof(*grown) * r->warnings_n);
	grown[r->warnings_n++] = arena_cstr(r->a, str_of(text));
	r->warnings = grown;
}

struct str req_storage_key(struct req *r, const struct api_kind *k, struct str ns, struct str name)
{
	return k->namespaced
		       ? arena_strf(r->a, "%s%.*s/%.*s", k->storage, STR_FMT(ns), STR_FMT(name))
		       : arena_strf(r->a, "%s%.*s", k->storage, STR_FMT(name));
}

/* ---- the steps before the verbs part ---- */

/* A proxy is asked by the method, a log is read; exec and the like are made, also where a WebSocket
 * client has to say GET. */
static const char *connect_verb(const struct req *r)
{
	if (strcmp(r->sub->name, "log") == 0)
		return "get";
	return strcmp(r->sub->name, "proxy") == 0 ? req_verb_name(r->method) : "create";
}

static enum step_result_N step_authorise(struct req *r)
{
	const char *why = NULL;
	struct access x = {
		.verb = req_verb_name(r->verb),
		.group = str_of(r->kind->group),
		.version = str_of(r->kind->version),
		.resource = str_of(r->kind->plural),
		.sub = r->sub ? str_of(r->sub->name) : STR_NULL,
		.ns = r->ns,
		.name = r->name,
	};

	/* One name picked by a field selector is asked for by name: where objects are selected. A
	 * create has no name, whatever its query says. */
	static const char by_name[] = "metadata.name=";
	bool many = r->verb == REQ_LIST || r->verb == REQ_WATCH || r->verb == REQ_DELETECOLLECTION;
	if (many && !str_set(x.name) && str_has_prefix(r->o.field_selector, str_of(by_name)) &&
	    str_find(r->o.field_selector, ',') == r->o.field_selector.n)
		x.name = str_from(r->o.field_selector, sizeof(by_name) - 1);
	if (many)
		x.field_selector = r->o.field_selector;
	if (r->verb == REQ_CONNECT)
		x.verb = connect_verb(r);
	if (r->who.masters || authz_allows(r->s, r->a, &r->who, &x, &why))
		return STEP_NEXT;
	struct str where = str_set(r->ns)
				   ? arena_strf(r->a, "in the namespace \"%.*s\"", STR_FMT(r->ns))
				   : STR("at the cluster scope");
	return fail_forbidden(r,
			      "User \"%.*s\" cannot %s resource \"%.*s%s%.*s\" in API group "
			      "\"%.*s\" %.*s%s%s",
			      STR_FMT(r->who.user), x.verb, STR_FMT(x.resource),
			      str_set(x.sub) ? "/" : "", STR_FMT(x.sub), STR_FMT(x.group),
			      STR_FMT(where), why ? ": " : "", why ? why : "");
}

static uint32_t verb_bit(enum req_verb_N v)
{
	static const uint32_t bits[] = {
		0,          VERB_GET,    VERB_LIST,
		VERB_WATCH, VERB_CREATE, VERB_UPDATE,
		VERB_PATCH, VERB_DELETE, VERB_DELETECOLLECTION,
		0,
	};
	return bits[v];
}

static enum step_result_N step_method(struct req *r)
{
	uint32_t verbs = r->sub ? r->sub->verbs : r->kind->verbs, bit = verb_bit(r->verb);

	if (r->verb != REQ_CONNECT && (verbs & bit) == 0)
		return fail_method(r);
	/* Only reading goes over all namespaces. */
	if (r->kind->namespaced && !str_set(r->ns) && r->verb != REQ_LIST && r->verb != REQ_WATCH &&
	    !r->kind->virtual_)
		return str_set(r->name) ? fail_resource(r) : fail_method(r);
	if (r->kind->deprecated)
		req_warn(r, "%s", r->kind->deprecated);
	return STEP_NEXT;
}

static enum step_result_N options_list(struct req *r)
{
	struct req_options *o = &r->o;
	struct causes c = {.arena = r->a};
	bool match = str_set(o->rv_match), watch = r->verb == REQ_WATCH;

	if (match && !watch && !str_set(o->rv))
		cause_add(&c, "FieldValueForbidden", "resourceVersionMatch",
			  "Forbidden: resourceVersionMatch needs a resourceVersion");
	if (match && str_set(o->cont))
		cause_add(&c, "FieldValueForbidden", "resourceVersionMatch",
			  "Forbidden: resourceVersionMatch does not go with continue");
	if (match && watch && o->initial_events < 0)
		cause_add(&c, "FieldValueForbidden", "resourceVersionMatch",
			  "Forbidden: resourceVersionMatch needs sendInitialEvents in a watch");
	if (match && !str_is(o->rv_match, "NotOlderThan") &&
	    (watch || !str_is(o->rv_match, "Exact")))
		cause_add(&c, "FieldValueNotSupported", "resourceVersionMatch",
			  "Unsupported value: \"%.*s\": supported values: \"Exact\", "
			  "\"NotOlderThan\"",
			  STR_FMT(o->rv_match));
	if (!watch && str_is(o->rv_match, "Exact") && str_is(o->rv, "0"))
		cause_add(&c, "FieldValueForbidden", "resourceVersionMatch",
			  "Forbidden: Exact does not go with resourceVersion \"0\"");
	if (o->initial_events >= 0 && !watch)
		cause_add(&c, "FieldValueForbidden", "sendInitialEvents",
			  "Forbidden: sendInitialEvents is for watches only");
	if (o->initial_events >= 0 && watch && !str_is(o->rv_match, "NotOlderThan"))
		cause_add(&c, "FieldValueForbidden", "resourceVersionMatch",
			  "Forbidden: sendInitialEvents needs resourceVersionMatch NotOlderThan");
	return c.n ? fail_options(r, "ListOptions", &c) : STEP_NEXT;
}

static const char *options_kind(const struct req *r)
{
	switch (r->verb) {
	case REQ_CREATE:
		return "CreateOptions";
	case REQ_UPDATE:
		return "UpdateOptions";
	case REQ_PATCH:
		return "PatchOptions";
	default:
		return "DeleteOptions";
	}
}

static void options_manager(struct req *r, struct causes *c)
{
	struct str m = r->o.field_manager;

	if (m.n > 128)
		cause_add(c, "FieldValueTooLong", "fieldManager",
			  "Too long: may not be more than 128 bytes");
	for (size_t i = 0; i < m.n; i++)
		if ((unsigned char)m.p[i] < 0x20 || m.p[i] == 0x7f) {
			cause_add(
				c, "FieldValueInvalid", "fieldManager",
				"Invalid value: \"%.*s\": should only contain printable characters",
				STR_FMT(m));
			break;
		}
	if (r->patch == PATCH_APPLY && m.n == 0)
		cause_add(c, "FieldValueRequired", "fieldManager",
			  "Required value: is required for apply patch");
	if (r->verb == REQ_PATCH && r->patch != PATCH_APPLY && r->o.force_set)
		cause_add(c, "FieldValueForbidden", "force",
			  "Forbidden: may not be specified for non-apply patch");
}

static enum step_result_N options_write(struct req *r)
{
	struct req_options *o = &r->o;
	struct causes c = {.arena = r->a};

	if (str_set(o->dry_run_text) && !str_is(o->dry_run_text, "All"))
		cause_add(&c, "FieldValueNotSupported", "dryRun",
			  "Unsupported value: \"%.*s\": supported values: \"All\"",
			  STR_FMT(o->dry_run_text));
	options_manager(r, &c);
	r->validation = VALIDATION_WARN;
	if (str_is(o->field_validation, "Strict"))
		r->validation = VALIDATION_STRICT;
	else if (str_is(o->field_validation, "Ignore"))
		r->validation = VALIDATION_IGNORE;
	else if (str_set(o->field_validation) && !str_is(o->field_validation, "Warn"))
		cause_add(&c, "FieldValueNotSupported", "fieldValidation",
			  "Unsupported value: \"%.*s\": supported values: \"Ignore\", \"Warn\", "
			  "\"Strict\"",
			  STR_FMT(o->field_validation));
	o->dry_run = str_is(o->dry_run_text, "All");
	if (str_set(o->field_manager))
		r->manager = arena_cstr(r->a, o->field_manager);
	return c.n ? fail_options(r, options_kind(r), &c) : STEP_NEXT;
}

static enum step_result_N step_options(struct req *r)
{
	struct err e = {0};
	bool many = r->verb == REQ_LIST || r->verb == REQ_WATCH || r->verb == REQ_DELETECOLLECTION;

	if (many && str_set(r->o.label_selector) &&
	    selector_parse_labels(r->a, r->o.label_selector, &r->o.labels, &e) < 0)
		return fail_err(r, &e);
	if (many && str_set(r->o.field_selector) &&
	    field_selector_parse(r->a, r->kind, r->o.field_selector, &r->o.fields, &e) < 0)
		return fail_err(r, &e);
	if (many && r->verb != REQ_DELETECOLLECTION)
		return options_list(r);
	if (r->verb == REQ_GET || r->verb == REQ_CONNECT)
		return STEP_NEXT;
	return options_write(r);
}

/* The owner says body_due before it runs the request, and resumes it when the body is here. */
static enum step_result_N step_body(struct req *r)
{
	return r->body_due ? STEP_WAIT : STEP_NEXT;
}

static enum step_result_N step_dispatch(struct req *r)
{
	step_cb sub = sub_handler(r);

	if (sub)
		return sub(r);
	if (r->kind->virtual_)
		return review_run(r);
	switch (r->verb) {
	case REQ_GET:
		return read_get(r);
	case REQ_LIST:
		return read_list(r);
	case REQ_WATCH:
		return read_watch(r);
	case REQ_DELETE:
		return delete_run(r);
	case REQ_DELETECOLLECTION:
		return delete_collection(r);
	default:
		return STEP_NEXT;
	}
}
