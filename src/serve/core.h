/* What the files of serve share: the server itself, a request on its way through the steps, and
 * its answer. Private to serve.
 *
 * A request knows nothing of HTTP. The HTTP front end (front.c) and the in-process client (local.c)
 * both fill one, run it with req_run and read the answer when on_answer is called.
 */
#pragma once
#include "api/engine.h"
#include "base/limits.h"
#include "base/log.h"
#include "base/map.h"
#include "http/http.h"
#include "http/tls.h"
#include "serve/serve.h"
#include "store/store.h"

/* ---- who asks ---- */
struct caller {
	struct str user, uid;
	struct str *groups;
	unsigned groups_n;
	struct json *extra; /* {"key":["value"]} or NULL */
	struct str node;    /* NAME of system:node:NAME in group system:nodes; else empty */
	bool masters;       /* in system:masters: everything is allowed */
	bool anonymous;
};

/* ---- the server ---- */
#define KEY_ID_BYTES 10 /* of the SHA-256 of a key, in hexadecimal: enough to tell keys apart */
struct serve_counters {
	uint64_t requests[6]; /* by first digit of the status code */
	uint64_t by_verb[10]; /* enum req_verb_N */
	uint64_t watches_total;
	unsigned in_flight, watches;
};
struct serve {
	struct loop *loop;
	struct store *store;
	char *state_dir;
	struct serve_config c; /* its pointers are not kept */
	/* PEM, made or read by pki.c */
	struct buf ca_cert, ca_key, cert, key, sa_key;
	struct buf client_cert, client_key; /* of the server itself, towards nodes */
	char sa_key_id[2 * KEY_ID_BYTES + 1];
	struct tls_server *tls;
	struct http_server **http;
	unsigned http_n;
	struct http_server_config http_config;
	/* decoded values, most recently used first (value.c) */
	struct list values;
	size_t values_bytes;
	struct list requests; /* struct req.node */
	struct list watchers; /* struct watcher.node */
	struct list clients;  /* struct local_client.node, owned by whoever asked for them */
	struct serve_counters n;
	struct proxy *proxy; /* streams to nodes: proxy.c */
	struct loop_timer boot_timer, quota_timer;
	rev_t quota_rev; /* when quotas were last counted */
	wall_ns_t started_wall;
	bool booted, stopping;
};

/* ---- a request ---- */
enum req_verb_N {
	REQ_INVALID,
	REQ_GET,
	REQ_LIST,
	REQ_WATCH,
	REQ_CREATE,
	REQ_UPDATE,
	REQ_PATCH,
	REQ_DELETE,
	REQ_DELETECOLLECTION,
	REQ_CONNECT,
};
const char *req_verb_name(enum req_verb_N v); /* as RBAC names it */
enum patch_N { PATCH_NONE, PATCH_JSON, PATCH_MERGE, PATCH_STRATEGIC, PATCH_APPLY };
enum body_N { BODY_NONE, BODY_JSON, BODY_YAML, BODY_PROTO, BODY_OTHER };

struct req_options {
	struct str label_selector, field_selector;
	struct selector *labels;       /* parsed by step options; NULL: all */
	struct field_selector *fields; /* the same */
	int64_t limit, timeout_s;      /* 0: not given */
	struct str cont, rv, rv_match;
	bool watch, bookmarks, dry_run, force, force_set;
	int8_t initial_events; /* -1: not given */
	struct str field_manager, field_validation, dry_run_text;
	/* DELETE: from the query, then the body */
	int64_t grace_s; /* -1: not given */
	struct str propagation, pre_uid, pre_rv;
	int8_t orphan; /* -1: not given */
	bool pretty;
};

enum answer_N {
	ANSWER_NONE,
	ANSWER_VALUE,
	ANSWER_TREE,
	ANSWER_LIST,
	ANSWER_STATUS,
	ANSWER_WATCH,
	/* authorised and there: the front end hands the stream to proxy_start */
	ANSWER_CONNECT
};
struct answer {
	int code; /* HTTP */
	enum answer_N shape;
	struct sval *value; /* VALUE: the stored object as it is; the request holds a reference */
	const struct json *tree; /* TREE: an object in the version asked for; STATUS */
	struct sval **items;     /* LIST: references are held */
	struct str *keys;        /* LIST: of the same */
	size_t items_n;
	rev_t rev;       /* LIST: its resourceVersion; WATCH: where to start */
	struct str cont; /* LIST: next page */
	int64_t remaining;
	int64_t retry_after_s;
	int err; /* the failure as an error code, 0: none */
};

struct req;
enum step_result_N { STEP_NEXT, STEP_WAIT, STEP_ANSWERED };
typedef enum step_result_N (*step_cb)(struct req *r);

struct req {
	struct serve *s;
	struct arena *a;
	struct list node;
	unsigned step;
	struct caller who;
	enum req_verb_N verb;
	enum req_verb_N method;      /* CONNECT: what the HTTP method alone would be */
	const struct api_kind *kind; /* version as asked for */
	const struct api_subresource *sub;
	struct str ns, name, rest; /* rest: path behind a proxy subresource */
	struct req_options o;
	enum patch_N patch;
	/* the body: bytes to decode, or a tree (in-process) */
	enum body_N body_type;
	struct str body;
	struct json *body_tree;
	bool body_due; /* it is still coming */
	/* a write on its way */
	enum field_validation_N validation;
	const char *manager;
	struct sval *old;       /* held */
	struct str key;         /* of the object in the store */
	const struct json *was; /* old in the version asked for; not to be changed */
	struct json *obj;       /* what is to be written, in the version asked for */
	struct store_op *ops;
	unsigned ops_n;
	unsigned attempts;
	bool creating, removing, evicting, in_txn;
	bool crowded; /* the last race was about something beside the object */
	void (*then)(struct req *r, const struct store_txn_result *res); /* after the commit */
	size_t batch_at; /* deletecollection: which item is next */
	const char **warnings;
	unsigned warnings_n;
	struct answer ans;
	mono_ns_t started;
	bool internal; /* by the server itself: no admission of names it reserves */
	bool ended;    /* owner is gone: free when the store has answered */
	void (*on_answer)(struct req *r);
	void *owner;
};

/* A request with an arena of its own. req_run calls on_answer once, maybe inside. */
struct req *req_new(struct serve *s);
void req_run(struct req *r);
void req_answer(struct req *r); /* after a wait: r->ans is set */
/* Back to the load step, as another writer was faster. Answers when that happened too often. */
void req_again(struct req *r);
void req_end(struct req *r); /* the owner has done with it; freed now or when the store answers */
struct str req_storage_key(struct req *r, const struct api_kind *k, struct str ns, struct str name);
void req_warn(struct req *r, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* ---- answers (status.c). All return STEP_ANSWERED. ---- */
enum step_result_N answer_value(struct req *r, int code, struct sval *v);
void answer_drop(struct req *r); /* lets go of what r->ans holds */
enum step_result_N answer_tree(struct req *r, int code, const struct json *v);
enum step_result_N answer_success(struct req *r, int code, struct str uid);
/* A Status of failure with the reason and code of ERR; no details. */
enum step_result_N fail(struct req *r, int err, const char *fmt, ...) PRINTF_LIKE(3, 4);
enum step_result_N fail_err(struct req *r, const struct err *e);
/* With details naming the object asked for (resource name, as NotFound and Conflict do). */
enum step_result_N fail_named(struct req *r, int err, const char *fmt, ...) PRINTF_LIKE(3, 4);
enum step_result_N fail_not_found(struct req *r);
enum step_result_N fail_conflict(struct req *r, const char *why);
enum step_result_N fail_conflict_kind(struct req *r, const char *why); /* tells the kind */
enum step_result_N fail_forbidden(struct req *r, const char *fmt, ...) PRINTF_LIKE(2, 3);
enum step_result_N fail_resource(struct req *r); /* 404 without a name */
enum step_result_N fail_method(struct req *r);
enum step_result_N fail_causes(struct req *r, const struct causes *c);
/* Named by the resource, as the store refuses. */
enum step_result_N fail_causes_resource(struct req *r, const struct causes *c);
enum step_result_N fail_options(struct req *r, const char *kind, const struct causes *c);
enum step_result_N fail_code(struct req *r, int code, const char *reason, const char *fmt, ...)
	PRINTF_LIKE(4, 5);
struct json *status_new(struct arena *a, int code, const char *reason, const char *message);
struct str req_resource(const struct req *r, struct arena *a); /* "pods", "deployments.apps" */

/* ---- stored values (value.c, convert.c) ---- */
/* Canonical bytes of OBJ without its resourceVersion, in its storage version. */
struct str value_encode(struct arena *a, const struct api_kind *k, const struct json *obj);
/* The decoded object, complete; borrowed until the loop runs on. Cached in the value. NULL: the
 * bytes are broken (logged). */
struct object *value_object(struct serve *s, const struct api_kind *k, struct sval *v);
/* The same without metadata.managedFields. */
struct object *value_unmanaged(struct serve *s, const struct api_kind *k, struct sval *v);
/* PART of V as an object of the caller's, decoded anew and cached nowhere. NULL: broken
 * (logged). */
struct object *value_pack(const struct api_kind *k, const struct sval *v, enum object_part_N part);
/* The tree in the version K, with resourceVersion REV (0: the value's own); lives as long as both
 * the arena and the value. */
const struct json *value_tree(struct serve *s, struct arena *a, const struct api_kind *k,
			      struct sval *v, rev_t rev);
/* Bytes with the resourceVersion in place (REV, 0: the value's). TYPED false leaves out kind and
 * apiVersion, as in list items. Only when K is its own storage version. */
void value_write(struct buf *b, struct sval *v, rev_t rev, bool typed);
void values_drop(struct serve *s); /* all decoded trees */
/* Keeps O until the arena is freed. */
void object_pin(struct arena *a, struct object *o /* the reference is taken over */);
/* OBJ (a tree nobody else changes) in the version of TO. */
struct json *convert(struct arena *a, const struct api_kind *from, const struct api_kind *to,
		     const struct json *obj);
bool convert_trivial(const struct api_kind *from, const struct api_kind *to);

/* ---- steps of the verbs (read.c, write.c, delete.c, sub*.c, review.c) ---- */
enum step_result_N read_get(struct req *r);
enum step_result_N read_list(struct req *r);
enum step_result_N read_watch(struct req *r);
bool read_matches(struct req *r, struct str key, struct sval *v);
struct str read_prefix(struct req *r, struct str *ret_exact);
enum step_result_N write_decode(struct req *r);
enum step_result_N write_load(struct req *r);
enum step_result_N write_build(struct req *r);
enum step_result_N write_admit(struct req *r);
enum step_result_N write_validate(struct req *r);
enum step_result_N write_commit(struct req *r);
/* Submits r->ops; THEN is called with the result (never for a dry run: do not call it). */
enum step_result_N write_txn(struct req *r,
			     void (*then)(struct req *r, const struct store_txn_result *res));
void write_op(struct req *r, enum store_op_N op, struct str key, rev_t expect, struct str value);
enum step_result_N delete_run(struct req *r);
enum step_result_N delete_collection(struct req *r);
bool delete_now_complete(const struct api_kind *k, const struct json *obj);
/* NULL: the subresource is written like the object itself. */
step_cb sub_handler(const struct req *r);
enum step_result_N review_run(struct req *r); /* kinds that are answered, never stored */
enum step_result_N sub_binding(struct req *r);
enum step_result_N token_create(struct req *r);
int body_decode(struct req *r, struct api_decoded *ret, struct err *e) MUST_USE;
int body_decode_config(struct req *r, struct api_decoded *ret, struct err *e) MUST_USE;
int body_parse(struct req *r, struct json **ret, struct json_dup **ret_dups,
	       struct err *e) MUST_USE;
/* The body as TYPE (its full name), which is no kind of its own path: Scale, TokenRequest. */
int body_decode_as(struct req *r, const char *type, struct json **ret, struct err *e) MUST_USE;
enum step_result_N body_strict(struct req *r, const struct api_decoded *d);

/* ---- admission (admit*.c, service.c, quota.c) ---- */
int admit_mutate(struct req *r);                       /* < 0: the answer is set */
int admit_validate(struct req *r);                     /* the same */
int service_allocate(struct req *r, struct causes *c); /* adds ops; < 0: the answer is set */
void service_release(struct req *r);                   /* ops that free what OLD held */
int quota_check(struct req *r);
void quota_start(struct serve *s);
void quota_stop(struct serve *s);
int limit_ranger(struct req *r); /* defaults and bounds of LimitRanges; < 0: the answer is set */
int pod_security_check(struct req *r);

/* ---- authentication and authorisation ---- */
/* 0; ERR_UNAUTHORIZED. */
int authn_request(struct serve *s, struct arena *a, const struct http_request *h,
		  struct caller *ret, struct err *e) MUST_USE;
int authn_token(struct serve *s, struct arena *a, struct str token, const char *audience,
		struct caller *ret, struct json **ret_claims, struct err *e) MUST_USE;
void caller_init(struct arena *a, struct caller *c, struct str user, const struct str *groups,
		 unsigned n);
struct access {
	const char *verb;
	struct str group, version, resource, sub, ns, name;
	struct str field_selector; /* of a list or watch, as it came */
	struct str path;           /* not empty: a non-resource request */
};
bool authz_allows(struct serve *s, struct arena *a, const struct caller *who,
		  const struct access *x, const char **ret_why);
struct json *authz_rules(struct serve *s, struct arena *a, const struct caller *who, struct str ns);
/* Does LIST (of a rule) name WHAT, or everything by "*"? */
bool authz_list_has(const struct json *list, struct str what);
/* The RBAC rules that apply to WHO, in NS and cluster-wide, until CB returns true. RULE lives
 * during the call only. */
typedef bool (*rule_cb)(const struct json *rule, const struct str source, void *arg);
void authz_each_rule(struct serve *s, struct arena *a, const struct caller *who, struct str ns,
		     rule_cb cb, void *arg);
bool node_allows(struct serve *s, const struct caller *who, const struct access *x);
int node_restrict(struct req *r);    /* admission; < 0: the answer is set */
int escalation_check(struct req *r); /* of RBAC objects; the same */

/* ---- tokens (token.c) ---- */
struct str token_jwks(struct serve *s, struct arena *a);
#define TOKEN_ISSUER "https://kubernetes.default.svc.cluster.local"

/* ---- keys and certificates (pki.c) ---- */
int pki_open(struct serve *s, const struct serve_config *c, struct err *e) MUST_USE;
void pki_close(struct serve *s);

/* ---- first start (boot.c): makes what is missing; again after a failure ---- */
void boot_start(struct serve *s);

/* ---- HTTP (front.c, pages.c, media.c, watch.c) ---- */
void front_request(struct http_stream *st, const struct http_request *h, void *arg);

/* ---- little things ---- */
const char *now_text(struct arena *a); /* RFC 3339 */
static inline bool str_set(struct str s)
{
	return s.n != 0;
}
#define kind_is(k, g, name) (strcmp((k)->kind, (name)) == 0 && strcmp((k)->group, (g)) == 0)
