/* The paths of the API as OpenAPI path items. Parameters that all operations of a path have stand
 * at the path; version 2 refers to those that are shared. Source: the documents of a real server,
 * as recorded. */
#include "api/engine.h"
#include "api/openapi.h"
#include <assert.h>
#include <ctype.h>

/* Parameters in the order of their names. suffix: of the shared definition in version 2. */
#define PARAMS(X)                                                                           \
	X(BOOKMARKS, "allowWatchBookmarks", "boolean", "query", "HC2hJt-J")                 \
	X(BODY, "body", "", "body", NULL)                                                   \
	X(BODY_DELETE, "body", "", "body", "2Y1dVQaQ")                                      \
	X(BODY_PATCH, "body", "", "body", "78PwaGsr")                                       \
	X(COMMAND, "command", "string", "query", "Py3eQybp")                                \
	X(CONTAINER_LOG, "container", "string", "query", "1GeXxFDC")                        \
	X(CONTAINER_ATTACH, "container", "string", "query", "_Q-EJ3nR")                     \
	X(CONTAINER_EXEC, "container", "string", "query", "i5dOmRiM")                       \
	X(CONTINUE, "continue", "string", "query", "QfD61s0i")                              \
	X(DRY_RUN, "dryRun", "string", "query", NULL)                                       \
	X(MANAGER_PATCH, "fieldManager", "string", "query", "7c6nTn1T")                     \
	X(MANAGER, "fieldManager", "string", "query", "Qy4HdaTW")                           \
	X(FIELD_SELECTOR, "fieldSelector", "string", "query", "xIcQKXFG")                   \
	X(VALIDATION, "fieldValidation", "string", "query", NULL)                           \
	X(FOLLOW, "follow", "boolean", "query", "9OIXh_2R")                                 \
	X(FORCE, "force", "boolean", "query", "tOGGb0Yi")                                   \
	X(GRACE, "gracePeriodSeconds", "integer", "query", "-K5HaBOS")                      \
	X(IGNORE_READ_ERROR, "ignoreStoreReadErrorWithClusterBreakingPotential", "boolean", \
	  "query", "QbNkfIqj")                                                              \
	X(INSECURE, "insecureSkipTLSVerifyBackend", "boolean", "query", "gM00jVbe")         \
	X(LABEL_SELECTOR, "labelSelector", "string", "query", "5Zw57w4C")                   \
	X(LIMIT, "limit", "integer", "query", "1NfNmdNH")                                   \
	X(LIMIT_BYTES, "limitBytes", "integer", "query", "zwd1RXuc")                        \
	X(NAME, "name", "string", "path", NULL)                                             \
	X(NAMESPACE, "namespace", "string", "path", "vgWSWtn3")                             \
	X(ORPHAN, "orphanDependents", "boolean", "query", "uRB25kX5")                       \
	X(PATH, "path", "string", "path", "z6Ciiujn")                                       \
	X(PATH_SERVICE, "path", "string", "query", "QCf0eosM")                              \
	X(PATH_POD, "path", "string", "query", "oPbzgLUj")                                  \
	X(PATH_NODE, "path", "string", "query", "rFDtV0x9")                                 \
	X(PORTS, "ports", "integer", "query", "91KROJmm")                                   \
	X(PRETTY, "pretty", "string", "query", "tJGM1-ng")                                  \
	X(PREVIOUS, "previous", "boolean", "query", "1jxDPu3y")                             \
	X(PROPAGATION, "propagationPolicy", "string", "query", "6jk3prlO")                  \
	X(VERSION, "resourceVersion", "string", "query", "5WAnf1kx")                        \
	X(VERSION_MATCH, "resourceVersionMatch", "string", "query", "t8XhRHeC")             \
	X(INITIAL_EVENTS, "sendInitialEvents", "boolean", "query", "rLXlEK_k")              \
	X(SINCE, "sinceSeconds", "integer", "query", "vE2NLdnP")                            \
	X(STDERR_ATTACH, "stderr", "boolean", "query", "26jJhFUR")                          \
	X(STDERR_EXEC, "stderr", "boolean", "query", "W_1TNlWc")                            \
	X(STDIN_EXEC, "stdin", "boolean", "query", "PSzNhyUC")                              \
	X(STDIN_ATTACH, "stdin", "boolean", "query", "sEFnN3IS")                            \
	X(STDOUT_EXEC, "stdout", "boolean", "query", "-EZLRwV1")                            \
	X(STDOUT_ATTACH, "stdout", "boolean", "query", "005YMKE6")                          \
	X(STREAM, "stream", "string", "query", "l-48cgXv")                                  \
	X(TAIL, "tailLines", "integer", "query", "9xQLWHMV")                                \
	X(TIMEOUT, "timeoutSeconds", "integer", "query", "yvYezaOC")                        \
	X(TIMESTAMPS, "timestamps", "boolean", "query", "c17fW1w_")                         \
	X(TTY_ATTACH, "tty", "boolean", "query", "g7MlET_l")                                \
	X(TTY_EXEC, "tty", "boolean", "query", "s0flW37O")                                  \
	X(WATCH, "watch", "boolean", "query", "XNNPZGbK")

enum param_N {
#define X(id, name, type, in, suffix) PARAM_##id,
	PARAMS(X)
#undef X
		PARAM_COUNT
};
static_assert(PARAM_COUNT <= 64, "a set of parameters is one word");
static const struct {
	const char *name, *type, *in, *suffix;
} PARAM[] = {
#define X(id, name, type, in, suffix) {name, type, in, suffix},
	PARAMS(X)
#undef X
};
#define P(id) (UINT64_C(1) << PARAM_##id)
static const uint64_t P_BODIES = P(BODY) | P(BODY_DELETE) | P(BODY_PATCH);
static const uint64_t P_LIST = P(CONTINUE) | P(FIELD_SELECTOR) | P(LABEL_SELECTOR) | P(LIMIT) |
			       P(VERSION) | P(VERSION_MATCH) | P(INITIAL_EVENTS) | P(TIMEOUT) |
			       P(PRETTY);
static const uint64_t P_WATCH = P_LIST | P(BOOKMARKS) | P(WATCH);
static const uint64_t P_WRITE = P(BODY) | P(DRY_RUN) | P(MANAGER) | P(VALIDATION) | P(PRETTY);
static const uint64_t P_PATCH =
	P(BODY_PATCH) | P(DRY_RUN) | P(MANAGER_PATCH) | P(VALIDATION) | P(FORCE) | P(PRETTY);
static const uint64_t P_DELETE = P(BODY_DELETE) | P(DRY_RUN) | P(GRACE) | P(IGNORE_READ_ERROR) |
				 P(ORPHAN) | P(PROPAGATION) | P(PRETTY);
static const uint64_t P_LOG = P(CONTAINER_LOG) | P(FOLLOW) | P(INSECURE) | P(LIMIT_BYTES) |
			      P(PREVIOUS) | P(SINCE) | P(STREAM) | P(TAIL) | P(TIMESTAMPS) |
			      P(PRETTY);

enum body_form_N { FORM_API, FORM_STREAM, FORM_ANY, FORM_LOG, FORM_DISCOVERY, FORM_JSON };

struct operation {
	const char *method, *action, *id;
	uint64_t params;
	const char *body;    /* its schema */
	const char *answer;  /* its schema; NULL: text */
	const char *also[2]; /* answered with the same beside 200 */
	enum body_form_N form;
	const char *tag;
	const char *group, *version, *kind; /* NULL group: none */
};
#define OPERATIONS_MAX 8
struct path_item {
	struct openapi *o;
	struct operation ops[OPERATIONS_MAX];
	unsigned n;
	const struct api_kind *kind;
	const char *tag, *title; /* "core_v1", "CoreV1" */
	uint64_t params;         /* of the path itself */
};

static struct str openapi_group_title(struct arena *a, const char *group, bool upper)
{
	struct str s = str_of(*group ? group : "core");
	if (str_has_suffix(s, STR(".k8s.io")))
		s.n -= sizeof(".k8s.io") - 1;
	char *out = arena_alloc(a, s.n + 1);
	size_t n = 0;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '.' || s.p[i] == '-')
			upper = true;
		else {
			out[n++] = (char)(upper ? toupper((unsigned char)s.p[i]) : s.p[i]);
			upper = false;
		}
	}
	out[n] = 0;
	return str_n(out, n);
}

static struct json *list_of(struct arena *a, const char *const *words)
{
	struct json *v = json_new_array(a);
	for (; *words; words++)
		json_push(a, v, json_new_cstr(a, *words));
	return v;
}

#define M_JSON   "application/json"
#define M_YAML   "application/yaml"
#define M_PROTO  "application/vnd.kubernetes.protobuf"
#define M_STREAM ";stream=watch"

static const char *const *media_types(enum body_form_N form)
{
	static const char *const api[] = {M_JSON, M_YAML, M_PROTO, NULL};
	static const char *const stream[] = {M_JSON,          M_YAML,           M_PROTO,
					     M_JSON M_STREAM, M_PROTO M_STREAM, NULL};
	static const char *const any[] = {"*/*", NULL};
	static const char *const log[] = {"text/plain", M_JSON, M_YAML, M_PROTO, NULL};
	static const char *const json[] = {M_JSON, NULL};
	switch (form) {
	case FORM_STREAM:
		return stream;
	case FORM_ANY:
		return any;
	case FORM_LOG:
		return log;
	case FORM_JSON:
		return json;
	case FORM_API:
	case FORM_DISCOVERY:
		return api;
	}
	return api;
}

static const char *const PATCH_TYPES[] = {
	"application/json-patch+json", "application/merge-patch+json",
	"application/strategic-merge-patch+json", "application/apply-patch+yaml", NULL};

static struct json *schema_of(struct openapi *o, const char *name)
{
	if (name)
		return openapi_ref(o, name);
	struct json *v = json_new_object(o->a);
	json_set_cstr(o->a, v, "type", "string");
	return v;
}

/* The parameter itself; BODY: the schema of an own body. */
static struct json *parameter(struct openapi *o, unsigned id, const char *body)
{
	struct arena *a = o->a;
	struct json *v = json_new_object(a), *schema = v;
	bool in_body = PARAM[id].type[0] == 0;
	if (o->v3)
		schema = json_new_object(a);
	if (!in_body) {
		json_set_bool(a, schema, "uniqueItems", true);
		json_set_cstr(a, schema, "type", PARAM[id].type);
	}
	json_set_cstr(a, v, "name", PARAM[id].name);
	json_set_cstr(a, v, "in", PARAM[id].in);
	if (id == PARAM_BODY || id == PARAM_BODY_PATCH || PARAM[id].in[0] == 'p')
		json_set_bool(a, v, "required", true);
	if (in_body) {
		const char *of = id == PARAM_BODY_DELETE  ? OPENAPI_META "DeleteOptions"
				 : id == PARAM_BODY_PATCH ? OPENAPI_META "Patch"
							  : body;
		json_set(a, v, "schema", openapi_ref(o, of));
	} else if (o->v3) {
		json_set(a, v, "schema", schema);
	}
	return v;
}

void openapi_shared_parameters(struct openapi *o, openapi_schema_cb cb, void *arg)
{
	for (unsigned i = 0; i < PARAM_COUNT; i++) {
		if (!PARAM[i].suffix)
			continue;
		const char *key = arena_printf(o->a, "%s-%s", PARAM[i].name, PARAM[i].suffix);
		cb(key, parameter(o, i, NULL), arg);
	}
	arena_reset(o->a);
}

static void set_parameters(struct openapi *o, struct json *to, uint64_t set, const char *body)
{
	struct arena *a = o->a;
	if (o->v3)
		set &= ~P_BODIES;
	for (unsigned i = 0; i < PARAM_COUNT; i++) {
		if (!(set & UINT64_C(1) << i))
			continue;
		struct json *v;
		if (!o->v3 && PARAM[i].suffix) {
			v = json_new_object(a);
			json_set(a, v, "$ref",
				 json_new_strf(a, "#/parameters/%s-%s", PARAM[i].name,
					       PARAM[i].suffix));
		} else {
			v = parameter(o, i, body);
		}
		json_push(a, json_arr(a, to, "parameters"), v);
	}
}

static struct json *content(struct openapi *o, const char *const *types, const char *schema)
{
	struct json *v = json_new_object(o->a);
	for (; *types; types++)
		json_set(o->a, json_obj(o->a, v, *types), "schema", schema_of(o, schema));
	return v;
}

static void set_request_body(struct openapi *o, struct json *to, const struct operation *op)
{
	static const char *const any[] = {"*/*", NULL};
	struct arena *a = o->a;
	if (!(op->params & P_BODIES))
		return;
	struct json *body = json_obj(a, to, "requestBody");
	bool patch = op->params & P(BODY_PATCH);
	json_set(a, body, "content",
		 content(o, patch ? PATCH_TYPES : any,
			 patch                         ? OPENAPI_META "Patch"
			 : op->params & P(BODY_DELETE) ? OPENAPI_META "DeleteOptions"
						       : op->body));
	if (!(op->params & P(BODY_DELETE)))
		json_set_bool(a, body, "required", true);
}

static void set_response(struct openapi *o, struct json *to, const char *code, const char *text,
			 const struct operation *op)
{
	struct arena *a = o->a;
	struct json *r = json_obj(a, to, code);
	json_set_cstr(a, r, "description", text);
	if (!op)
		return;
	if (o->v3)
		json_set(a, r, "content", content(o, media_types(op->form), op->answer));
	else
		json_set(a, r, "schema", schema_of(o, op->answer));
}

static void set_operation(struct openapi *o, struct json *item, const struct operation *op,
			  uint64_t common)
{
	struct arena *a = o->a;
	struct json *v = json_obj(a, item, op->method);
	static const char *const any[] = {"*/*", NULL}, *const https[] = {"https", NULL};
	if (!o->v3) {
		bool plain = op->form == FORM_DISCOVERY || op->form == FORM_JSON;
		json_set(a, v, "consumes",
			 list_of(a, op->params & P(BODY_PATCH) ? PATCH_TYPES
				    : plain                    ? media_types(op->form)
							       : any));
		json_set(a, v, "produces", list_of(a, media_types(op->form)));
		json_set(a, v, "schemes", list_of(a, https));
	}
	json_push(a, json_arr(a, v, "tags"), json_new_cstr(a, op->tag));
	json_set_cstr(a, v, "operationId", op->id);
	set_parameters(o, v, op->params & ~common, op->body);
	if (o->v3)
		set_request_body(o, v, op);
	struct json *r = json_obj(a, v, "responses");
	set_response(o, r, "200", "OK", op);
	for (size_t i = 0; i < ARRAY_SIZE(op->also); i++)
		if (op->also[i])
			set_response(o, r, op->also[i],
				     op->also[i][2] == '1' ? "Created" : "Accepted", op);
	set_response(o, r, "401", "Unauthorized", NULL);
	json_set_cstr(a, v, "x-kubernetes-action", op->action);
	if (!op->group)
		return;
	struct json *gvk = json_obj(a, v, "x-kubernetes-group-version-kind");
	json_set_cstr(a, gvk, "group", op->group);
	json_set_cstr(a, gvk, "kind", op->kind);
	json_set_cstr(a, gvk, "version", op->version);
}

static void emit(struct path_item *p, const char *path)
{
	struct openapi *o = p->o;
	uint64_t common = ~P_BODIES;
	struct json *item = json_new_object(o->a);
	if (p->n == 0)
		return;
	for (unsigned i = 0; i < p->n; i++) {
		p->ops[i].params |= p->params;
		common &= p->ops[i].params;
	}
	for (unsigned i = 0; i < p->n; i++)
		set_operation(o, item, &p->ops[i], common);
	set_parameters(o, item, common, NULL);
	o->on_path(o, path, item);
	p->n = 0;
	arena_reset(o->a);
}

static struct operation *add(struct path_item *p, const char *method, const char *action,
			     uint64_t params)
{
	const struct api_kind *k = p->kind;
	struct operation *op = &p->ops[p->n++];
	*op = (struct operation){
		.method = method,
		.action = action,
		.params = params,
		.tag = p->tag,
		.answer = k->type->openapi,
		.group = k->group,
		.version = k->version,
		.kind = k->kind,
	};
	return op;
}

static const char *list_name(struct path_item *p)
{
	return arena_printf(p->o->a, "%sList", p->kind->type->openapi);
}

/* "readCoreV1NamespacedPodStatus". */
static const char *operation_id(struct path_item *p, const char *verb, const char *middle,
				const char *tail)
{
	return arena_printf(p->o->a, "%s%s%s%s%s%s", verb, p->title, middle,
			    p->kind->namespaced ? "Namespaced" : "", p->kind->kind, tail);
}

static const char *path_of(struct path_item *p, const char *prefix, const char *tail, bool in_ns)
{
	const struct api_kind *k = p->kind;
	return arena_printf(p->o->a, "%s%s/%s%s%s%s", k->group[0] ? "/apis/" : "/api/",
			    k->api_version, prefix, in_ns ? "namespaces/{namespace}/" : "",
			    k->plural, tail);
}

static void collection_ops(struct path_item *p)
{
	const struct api_kind *k = p->kind;
	if (k->verbs & VERB_LIST) {
		struct operation *op = add(p, "get", "list", P_WATCH);
		op->id = operation_id(p, "list", "", "");
		op->answer = list_name(p);
		op->form = FORM_STREAM;
	}
	if (k->verbs & VERB_CREATE) {
		struct operation *op = add(p, "post", "post", P_WRITE);
		op->id = operation_id(p, "create", "", "");
		op->body = k->type->openapi;
		op->also[0] = "201";
		op->also[1] = "202";
	}
	if (k->verbs & VERB_DELETECOLLECTION) {
		struct operation *op = add(p, "delete", "deletecollection", P_LIST | P_DELETE);
		op->id = operation_id(p, "delete", "Collection", "");
		op->answer = OPENAPI_META "Status";
	}
}

/* Kinds whose DELETE answers the object. */
static bool delete_answers_object(const struct api_kind *k)
{
	static const char *const plurals[] = {"persistentvolumeclaims",
					      "pods",
					      "podtemplates",
					      "resourcequotas",
					      "serviceaccounts",
					      "services",
					      "persistentvolumes",
					      "csidrivers",
					      "csinodes",
					      "storageclasses",
					      "volumeattachments",
					      "volumeattributesclasses",
					      "deviceclasses",
					      "resourceclaims",
					      "resourceclaimtemplates",
					      "resourceslices"};
	for (size_t i = 0; i < ARRAY_SIZE(plurals); i++)
		if (strcmp(plurals[i], k->plural) == 0)
			return true;
	return false;
}

static void object_ops(struct path_item *p, uint32_t verbs, const char *tail, const char *type)
{
	if (verbs & VERB_GET) {
		struct operation *op = add(p, "get", "get", P(PRETTY));
		op->id = operation_id(p, "read", "", tail);
		op->answer = type;
	}
	if (verbs & VERB_UPDATE) {
		struct operation *op = add(p, "put", "put", P_WRITE);
		op->id = operation_id(p, "replace", "", tail);
		op->body = op->answer = type;
		op->also[0] = "201";
	}
	if (verbs & VERB_CREATE) {
		struct operation *op = add(p, "post", "post", P_WRITE);
		op->id = operation_id(p, "create", "", tail);
		op->body = op->answer = type;
		op->also[0] = "201";
		op->also[1] = "202";
	}
	if (verbs & VERB_DELETE) {
		struct operation *op = add(p, "delete", "delete", P_DELETE);
		op->id = operation_id(p, "delete", "", tail);
		op->answer = delete_answers_object(p->kind) ? type : OPENAPI_META "Status";
		op->also[0] = "202";
	}
	if (verbs & VERB_PATCH) {
		struct operation *op = add(p, "patch", "patch", P_PATCH);
		op->id = operation_id(p, "patch", "", tail);
		op->answer = type;
		op->also[0] = "201";
	}
}

/* Streams and proxies: what the client asks is passed on. */
static uint64_t connect_params(const struct api_kind *k, const char *sub)
{
	if (strcmp(sub, "exec") == 0)
		return P(COMMAND) | P(CONTAINER_EXEC) | P(STDERR_EXEC) | P(STDIN_EXEC) |
		       P(STDOUT_EXEC) | P(TTY_EXEC);
	if (strcmp(sub, "attach") == 0)
		return P(CONTAINER_ATTACH) | P(STDERR_ATTACH) | P(STDIN_ATTACH) | P(STDOUT_ATTACH) |
		       P(TTY_ATTACH);
	if (strcmp(sub, "portforward") == 0)
		return P(PORTS);
	return k->plural[0] == 'n'   ? P(PATH_NODE)
	       : k->plural[0] == 'p' ? P(PATH_POD)
				     : P(PATH_SERVICE);
}

static void connect_paths(struct path_item *p, const struct api_subresource *s, const char *title,
			  const char *path)
{
	static const char *const methods[][2] = {
		{"get", "Get"},         {"put", "Put"},   {"post", "Post"},  {"delete", "Delete"},
		{"options", "Options"}, {"head", "Head"}, {"patch", "Patch"}};
	bool proxy = strcmp(s->name, "proxy") == 0;
	uint64_t own = p->params;
	for (int with_path = 0; with_path <= proxy; with_path++) {
		/* the paths below are gone after emit */
		const char *at = arena_printf(p->o->a, "%s%s", path, with_path ? "/{path}" : "");
		AUTO_FREE char *keep = xstrdup(path);
		AUTO_FREE char *keep_title = xstrdup(title);
		p->params = own | connect_params(p->kind, s->name) | (with_path ? P(PATH) : 0);
		for (size_t i = 0; i < ARRAY_SIZE(methods); i++) {
			if (!proxy && i != 0 && i != 2)
				continue;
			struct operation *op = add(p, methods[i][0], "connect", 0);
			op->id =
				arena_printf(p->o->a, "connect%s%s%s%s%s%s", p->title,
					     methods[i][1], p->kind->namespaced ? "Namespaced" : "",
					     p->kind->kind, title, with_path ? "WithPath" : "");
			op->answer = NULL;
			op->form = FORM_ANY;
			op->kind = s->kind;
		}
		emit(p, at);
		path = arena_cstr(p->o->a, str_of(keep));
		title = arena_cstr(p->o->a, str_of(keep_title));
	}
	p->params = own;
}

static void subresource_paths(struct path_item *p, const struct api_subresource *s)
{
	struct arena *a = p->o->a;
	const struct api_kind *k = p->kind;
	char *title = arena_cstr(a, str_of(s->name));
	title[0] = (char)toupper((unsigned char)title[0]);
	const char *path = path_of(p, "", arena_printf(a, "/{name}/%s", s->name), k->namespaced);
	size_t n = strlen(s->kind);
	if (n > 7 && strcmp(s->kind + n - 7, "Options") == 0) {
		connect_paths(p, s, title, path);
		return;
	}
	const struct api_type *t = api_type_of(
		str_of(arena_printf(a, "%s%s%s", s->group, s->group[0] ? "/" : "", s->version)),
		str_of(s->kind));
	object_ops(p, s->verbs, title, t ? t->openapi : k->type->openapi);
	for (unsigned i = 0; i < p->n; i++) {
		p->ops[i].group = s->group;
		p->ops[i].version = s->version;
		p->ops[i].kind = s->kind;
	}
	if (strcmp(s->name, "log") == 0) {
		p->ops[0].params = P_LOG;
		p->ops[0].answer = NULL;
		p->ops[0].form = FORM_LOG;
	}
	emit(p, path);
}

static void watch_path(struct path_item *p, const char *tail, const char *id_tail, bool in_ns)
{
	bool one = tail[0];
	struct operation *op = add(p, "get", one ? "watch" : "watchlist", P_WATCH);
	const struct api_kind *k = p->kind;
	op->id = arena_printf(p->o->a, "watch%s%s%s%s", p->title, in_ns ? "Namespaced" : "",
			      k->kind, id_tail);
	op->answer = OPENAPI_META "WatchEvent";
	op->form = FORM_STREAM;
	p->params = (in_ns ? P(NAMESPACE) : 0) | (one ? P(NAME) : 0);
	emit(p, path_of(p, "watch/", tail, in_ns));
}

static void kind_paths(struct path_item *p)
{
	const struct api_kind *k = p->kind;
	if (k->namespaced && k->verbs & VERB_LIST) {
		struct operation *op = add(p, "get", "list", P_WATCH);
		op->id = arena_printf(p->o->a, "list%s%sForAllNamespaces", p->title, k->kind);
		op->answer = list_name(p);
		op->form = FORM_STREAM;
		p->params = 0;
		emit(p, path_of(p, "", "", false));
	}
	p->params = k->namespaced ? P(NAMESPACE) : 0;
	collection_ops(p);
	emit(p, path_of(p, "", "", k->namespaced));
	p->params |= P(NAME);
	object_ops(p, k->verbs & ~VERB_CREATE, "", k->type->openapi);
	emit(p, path_of(p, "", "/{name}", k->namespaced));
	uint64_t params = p->params;
	for (unsigned i = 0; i < k->subresources_n; i++) {
		p->params = params;
		subresource_paths(p, &k->subresources[i]);
	}
	if (!(k->verbs & VERB_WATCH))
		return;
	watch_path(p, "", k->namespaced ? "ListForAllNamespaces" : "List", false);
	if (k->namespaced)
		watch_path(p, "", "List", true);
	watch_path(p, "/{name}", "", k->namespaced);
}

static void discovery_path(struct openapi *o, const char *path, const char *tag, const char *id,
			   const char *answer, enum body_form_N form)
{
	struct json *item = json_new_object(o->a);
	struct operation op = {
		.method = "get", .id = id, .tag = tag, .answer = answer, .form = form};
	set_operation(o, item, &op, 0);
	o->on_path(o, path, item);
	arena_reset(o->a);
}

void openapi_paths_of(struct openapi *o, const char *api_version)
{
	AUTO_ARENA *names = arena_new(0);
	struct path_item p = {.o = o};
	for (unsigned i = 0; i < api_kinds_n; i++) {
		const struct api_kind *k = api_kinds[i];
		if (strcmp(k->api_version, api_version) != 0)
			continue;
		if (!p.tag) {
			struct str low = openapi_group_title(names, k->group, false);
			struct str up = openapi_group_title(names, k->group, true);
			char *version = arena_cstr(names, str_of(k->version));
			p.tag = arena_printf(names, "%s_%s", low.p, version);
			version[0] = (char)toupper((unsigned char)version[0]);
			p.title = arena_printf(names, "%s%s", up.p, version);
			discovery_path(o,
				       arena_printf(o->a, "/%s/%s/", k->group[0] ? "apis" : "api",
						    api_version),
				       p.tag, arena_printf(o->a, "get%sAPIResources", p.title),
				       OPENAPI_META "APIResourceList", FORM_DISCOVERY);
		}
		p.kind = k;
		kind_paths(&p);
	}
}

void openapi_paths_root(struct openapi *o, const char *path)
{
	if (strcmp(path, "/version/") == 0) {
		discovery_path(o, path, "version", "getCodeVersion",
			       "io.k8s.apimachinery.pkg.version.Info", FORM_JSON);
	} else if (strcmp(path, "/api/") == 0) {
		discovery_path(o, path, "core", "getCoreAPIVersions", OPENAPI_META "APIVersions",
			       FORM_DISCOVERY);
	} else if (strcmp(path, "/apis/") == 0) {
		discovery_path(o, path, "apis", "getAPIVersions", OPENAPI_META "APIGroupList",
			       FORM_DISCOVERY);
	} else {
		struct str group = str_sub(str_of(path), 6, strlen(path) - 7);
		const char *name = arena_cstr(o->a, group);
		discovery_path(o, path, openapi_group_title(o->a, name, false).p,
			       arena_printf(o->a, "get%sAPIGroup",
					    openapi_group_title(o->a, name, true).p),
			       OPENAPI_META "APIGroup", FORM_DISCOVERY);
	}
}
