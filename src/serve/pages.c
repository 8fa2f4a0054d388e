/* What is no resource: discovery, OpenAPI, health, version, metrics, token keys. */
#include "serve/front.h"
#include <stdio.h>

#define VERSION_TEXT                                                                   \
	"{\n  \"major\": \"1\",\n  \"minor\": \"35\",\n"                               \
	"  \"gitVersion\": \"v1.35.0+coracle\",\n  \"gitCommit\": \"\",\n"             \
	"  \"gitTreeState\": \"clean\",\n  \"buildDate\": \"1970-01-01T00:00:00Z\",\n" \
	"  \"goVersion\": \"none\",\n  \"compiler\": \"cc\",\n"                        \
	"  \"platform\": \"linux/" PLATFORM "\"\n}"
#ifdef __aarch64__
#define PLATFORM "arm64"
#else
#define PLATFORM "amd64"
#endif

static void page_json(struct exchange *x, struct str body)
{
	exchange_respond(x, 200, "application/json", body);
}

static void page_not_found(struct exchange *x)
{
	exchange_respond(x, 404, "text/plain; charset=utf-8", STR("404 page not found\n"));
}

/* ---- health ---- */

/* What is looked at. livez leaves out what passes by itself: who is restarted for it comes back to
 * the same. */
static bool health_store(const struct serve *s)
{
	struct store_stats st;

	store_stats(s->store, &st);
	return !st.failing;
}

static bool health_boot(const struct serve *s)
{
	return s->booted;
}

static bool health_running(const struct serve *s)
{
	return !s->stopping;
}

static const struct health_check {
	const char *name;
	bool (*good)(const struct serve *s); /* NULL: whoever answers is */
	bool live;
} health_checks[] = {
	{"ping", NULL, true},
	{"log", NULL, true},
	{"etcd", health_store, false},
	{"poststarthook/bootstrap", health_boot, false},
	{"shutdown", health_running, false},
};

/* "/readyz", "/readyz/etcd", "/readyz?verbose&exclude=etcd". PAGE without the slash. */
static void page_health(struct exchange *x, const char *page)
{
	struct str one = str_from(x->h->path, strlen(page) + 2), key, value;
	struct arena *a = http_stream_arena(x->st);
	bool live = strcmp(page, "livez") == 0, ok = true, found = false, verbose = false;
	AUTO_BUF b = BUF_INIT;

	for (struct str q = x->h->query; query_next(a, &q, &key, &value);)
		verbose = verbose || str_is(key, "verbose");
	for (size_t i = 0; i < ARRAY_SIZE(health_checks); i++) {
		const struct health_check *c = &health_checks[i];
		bool skip = live && !c->live;
		if (str_set(one) ? !str_is(one, c->name) : skip)
			continue;
		found = true;
		for (struct str q = x->h->query; query_next(a, &q, &key, &value);)
			skip = skip || (str_is(key, "exclude") && str_is(value, c->name));
		if (skip && !str_set(one)) {
			buf_printf(&b, "[+]%s excluded: ok\n", c->name);
			continue;
		}
		bool good = !c->good || c->good(x->s);
		ok = ok && good;
		buf_printf(&b, "[%s]%s %s\n", good ? "+" : "-", c->name,
			   good ? "ok" : "failed: reason withheld");
	}
	if (!found) {
		page_not_found(x);
		return;
	}
	buf_printf(&b, "%s check %s\n", page, ok ? "passed" : "failed");
	exchange_respond(x, ok ? 200 : 500, "text/plain; charset=utf-8",
			 ok && !verbose ? STR("ok") : buf_str(&b));
}

/* ---- metrics ---- */

static void metric(struct buf *b, const char *name, const char *type, const char *help)
{
	buf_printf(b, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, type);
}

static void page_metrics(struct exchange *x)
{
	struct serve *s = x->s;
	struct store_stats st;
	AUTO_BUF b = BUF_INIT;

	store_stats(s->store, &st);
	metric(&b, "apiserver_request_total", "counter", "Requests answered, by class of status.");
	for (unsigned i = 1; i < 6; i++)
		buf_printf(&b, "apiserver_request_total{code=\"%uxx\"} %llu\n", i,
			   (unsigned long long)s->n.requests[i]);
	metric(&b, "coracle_request_verb_total", "counter", "Requests answered, by verb.");
	for (unsigned i = 1; i < ARRAY_SIZE(s->n.by_verb); i++)
		buf_printf(&b, "coracle_request_verb_total{verb=\"%s\"} %llu\n",
			   req_verb_name((enum req_verb_N)i), (unsigned long long)s->n.by_verb[i]);
	metric(&b, "apiserver_current_inflight_requests", "gauge", "Requests at work.");
	buf_printf(&b, "apiserver_current_inflight_requests %u\n", s->n.in_flight);
	metric(&b, "apiserver_registered_watchers", "gauge", "Open watches.");
	buf_printf(&b, "apiserver_registered_watchers %u\n", s->n.watches);
	metric(&b, "coracle_store_commits_total", "counter", "Commits to disk.");
	buf_printf(&b, "coracle_store_commits_total %llu\n", (unsigned long long)st.commits);
	metric(&b, "coracle_store_transactions_total", "counter", "Transactions.");
	buf_printf(&b, "coracle_store_transactions_total %llu\n", (unsigned long long)st.txns);
	metric(&b, "coracle_store_conflicts_total", "counter", "Transactions that lost a race.");
	buf_printf(&b, "coracle_store_conflicts_total %llu\n", (unsigned long long)st.conflicts);
	metric(&b, "coracle_store_commit_seconds_total", "counter", "Time spent in commits.");
	buf_printf(&b, "coracle_store_commit_seconds_total %.6f\n",
		   (double)st.fsync_ns_total / (double)NS_PER_S);
	metric(&b, "coracle_store_keys", "gauge", "Live keys.");
	buf_printf(&b, "coracle_store_keys %zu\n", st.keys);
	metric(&b, "coracle_store_revision", "gauge", "Last committed revision.");
	buf_printf(&b, "coracle_store_revision %llu\n", (unsigned long long)store_rev(s->store));
	metric(&b, "coracle_store_window_bytes", "gauge", "Bytes of recent changes in memory.");
	buf_printf(&b, "coracle_store_window_bytes %zu\n", st.window_bytes);
	metric(&b, "coracle_decoded_bytes", "gauge", "Bytes of decoded objects in memory.");
	buf_printf(&b, "coracle_decoded_bytes %zu\n", s->values_bytes);
	metric(&b, "process_start_time_seconds", "gauge", "When the process started.");
	buf_printf(&b, "process_start_time_seconds %lld\n",
		   (long long)(s->started_wall / NS_PER_S));
	exchange_respond(x, 200, "text/plain; version=0.0.4; charset=utf-8", buf_str(&b));
}

/* ---- discovery ---- */

static bool aggregated(struct exchange *x, bool core)
{
	struct str accept = http_request_header(x->h, "accept"), part;

	while (str_cut(&accept, ',', &part)) {
		if (!str_contains(part, STR("as=APIGroupDiscoveryList")))
			continue;
		bool v2 = str_contains(part, STR("v=v2;")) || str_has_suffix(part, STR("v=v2"));
		bool beta = str_contains(part, STR("v=v2beta1"));
		if (!v2 && !beta)
			continue;
		exchange_respond(x, 200,
				 v2 ? "application/json;g=apidiscovery.k8s.io;v=v2;"
				      "as=APIGroupDiscoveryList"
				    : "application/json;g=apidiscovery.k8s.io;v=v2beta1;"
				      "as=APIGroupDiscoveryList",
				 discovery_aggregated(core, v2));
		return true;
	}
	return false;
}

static void page_discovery(struct exchange *x, struct str path)
{
	struct arena *a = http_stream_arena(x->st);
	struct str rest = path, seg, group = STR(""), body = STR_NULL;
	struct str segs[4];
	unsigned n = 0;

	while (rest.p && str_cut(&rest, '/', &seg))
		if (seg.n && n < 4)
			segs[n++] = seg;
	bool core = str_is(segs[0], "api");
	if (n == 1) {
		if (aggregated(x, core))
			return;
		char ip[IP_TEXT_BYTES];
		ip_format(&x->s->c.advertise_ip, ip);
		body = core ? discovery_api_versions(
				      arena_printf(a, "%s:%u", ip, x->s->c.advertise_port))
			    : discovery_group_list();
	} else if (core && n == 2) {
		body = discovery_resources(group, segs[1]);
	} else if (!core && n == 2) {
		body = discovery_group(segs[1]);
	} else if (!core && n == 3) {
		body = discovery_resources(segs[1], segs[2]);
	}
	if (!str_empty(body))
		page_json(x, body);
	else if (core || (n > 2 && !str_empty(discovery_group(segs[1]))))
		exchange_status(x, 404, "NotFound",
				"the server could not find the requested resource");
	else
		page_not_found(x);
}

/* ---- OpenAPI ---- */

static void page_openapi(struct exchange *x, struct str path)
{
	static const char v3[] = "/openapi/v3/";
	struct str accept = http_request_header(x->h, "accept"), body;

	if (str_is(path, "/openapi/v2")) {
		bool proto = str_contains(accept, STR("proto-openapi.spec.v2"));
		exchange_respond(
			x, 200,
			proto ? "application/com.github.proto-openapi.spec.v2.v1.0+protobuf"
			      : "application/json",
			openapi_v2(proto));
		return;
	}
	if (str_is(path, "/openapi/v3")) {
		page_json(x, openapi_v3_index());
		return;
	}
	body = openapi_v3(str_from(path, sizeof(v3) - 1));
	if (str_empty(body))
		page_not_found(x);
	else
		page_json(x, body);
}

/* ---- all of them ---- */

static void page_root(struct exchange *x)
{
	static const char *const paths[] = {"/.well-known/openid-configuration",
					    "/api",
					    "/api/v1",
					    "/apis",
					    "/healthz",
					    "/livez",
					    "/metrics",
					    "/openapi/v2",
					    "/openapi/v3",
					    "/openid/v1/jwks",
					    "/readyz",
					    "/version"};
	AUTO_BUF b = BUF_INIT;

	buf_add_cstr(&b, "{\n  \"paths\": [\n");
	for (size_t i = 0; i < ARRAY_SIZE(paths); i++)
		buf_printf(&b, "    \"%s\"%s\n", paths[i], i + 1 < ARRAY_SIZE(paths) ? "," : "");
	buf_add_cstr(&b, "  ]\n}");
	page_json(x, buf_str(&b));
}

static void page_openid(struct exchange *x)
{
	page_json(x, STR("{\"issuer\":\"" TOKEN_ISSUER "\",\"jwks_uri\":\"" TOKEN_ISSUER
			 "/openid/v1/jwks\",\"response_types_supported\":[\"id_token\"],"
			 "\"subject_types_supported\":[\"public\"],"
			 "\"id_token_signing_alg_values_supported\":[\"ES256\"]}"));
}

static void page_route(struct exchange *x, struct str path)
{
	struct arena *a = http_stream_arena(x->st);

	if (str_is(path, "/"))
		page_root(x);
	else if (str_is(path, "/version") || str_is(path, "/version/"))
		page_json(x, STR(VERSION_TEXT));
	else if (str_is(path, "/healthz") || str_has_prefix(path, STR("/healthz/")))
		page_health(x, "healthz");
	else if (str_is(path, "/livez") || str_has_prefix(path, STR("/livez/")))
		page_health(x, "livez");
	else if (str_is(path, "/readyz") || str_has_prefix(path, STR("/readyz/")))
		page_health(x, "readyz");
	else if (str_is(path, "/metrics"))
		page_metrics(x);
	else if (str_is(path, "/.well-known/openid-configuration"))
		page_openid(x);
	else if (str_is(path, "/openid/v1/jwks"))
		exchange_respond(x, 200, "application/jwk-set+json", token_jwks(x->s, a));
	else if (str_has_prefix(path, STR("/openapi/")))
		page_openapi(x, path);
	else if (str_is(path, "/api") || str_has_prefix(path, STR("/api/")) ||
		 str_is(path, "/apis") || str_has_prefix(path, STR("/apis/")))
		page_discovery(x, path);
	else
		page_not_found(x);
}

void page_answer(struct exchange *x)
{
	struct str path = x->h->path;
	struct arena *a = http_stream_arena(x->st);
	const char *why = NULL;
	bool get = str_is(x->h->method, "GET"), head = str_is(x->h->method, "HEAD");
	struct access q = {.verb = "get", .path = path};
	AUTO_FREE char *lower = NULL;

	if (!get && !head) {
		lower = xstrndup(x->h->method.p, x->h->method.n);
		for (char *c = lower; *c; c++)
			*c = (char)(*c >= 'A' && *c <= 'Z' ? *c + 32 : *c);
		q.verb = lower;
	}
	if (!x->who.masters && !authz_allows(x->s, a, &x->who, &q, &why)) {
		exchange_status(x, 403, "Forbidden",
				arena_printf(a, "forbidden: User \"%.*s\" cannot %s path \"%.*s\"",
					     STR_FMT(x->who.user), q.verb, STR_FMT(path)));
		return;
	}
	if (!get && !head) {
		exchange_status(x, 405, "MethodNotAllowed",
				"the server does not allow this method on the requested resource");
		return;
	}
	while (path.n > 1 && path.p[path.n - 1] == '/')
		path.n--;
	page_route(x, path);
}
