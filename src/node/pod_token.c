/* ServiceAccount tokens of projected volumes: asked for by TokenRequest, bound to the pod, asked
 * again when four fifths of their time are over. */
#define LOG_MODULE "node"
#include "node/pod.h"

#include "base/log.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define TOKEN_SECONDS_DEFAULT 3600
#define TOKEN_RETRY_MS        1000

static void tokens_find(struct pod *p)
{
	p->tokens_known = true;
	JSON_EACH (json_get(pod_spec(p), "volumes"), v) {
		unsigned i = 0;

		JSON_EACH (json_path(v, "projected.sources"), s) {
			const struct json *t = json_get(s, "serviceAccountToken");

			if (t && p->tokens_n < POD_TOKENS_MAX) {
				struct str name = json_get_str(v, "name");
				struct str audience = json_get_str(t, "audience");

				p->tokens[p->tokens_n++] = (struct pod_token){
					.volume = xstrndup(name.p, name.n),
					.audience = audience.n ? xstrndup(audience.p, audience.n)
							       : NULL,
					.source = i,
					.seconds = json_get_int(t, "expirationSeconds",
								TOKEN_SECONDS_DEFAULT),
					.pod = p,
				};
			}
			i++;
		}
	}
}

static void token_on_answer(const struct client_result *res, void *arg)
{
	struct pod_token *t = arg;
	struct pod *p = t->pod;
	struct str token = res->r < 0 ? STR_NULL
				      : json_str(json_path(res->object ? res->object->json : NULL,
							   "status.token"));

	t->call = NULL;
	if (token.n) {
		free(t->token);
		t->token = xstrndup(token.p, token.n);
		t->refresh_at = loop_now(p->node->loop) + t->seconds * NS_PER_S / 5 * 4;
		p->volumes_stale = true;
		pod_mark(p);
	} else {
		pod_event(p, NULL, true, "FailedMount",
			  "MountVolume.SetUp failed for volume \"%s\" : failed to fetch token: %s",
			  t->volume, res->r < 0 ? res->err.text : "no token in the answer");
		t->refresh_at = loop_now(p->node->loop) + TOKEN_RETRY_MS * NS_PER_MS;
		pod_mark_after(p, TOKEN_RETRY_MS);
	}
	pod_drop(p);
}

static void token_ask(struct pod_token *t)
{
	AUTO_ARENA *a = arena_new(0);
	struct pod *p = t->pod;
	struct json *o = json_new_object(a), *spec = json_obj(a, o, "spec"), *bound;
	const char *account = json_get_cstr(pod_spec(p), "serviceAccountName");

	json_set_cstr(a, o, "apiVersion", "authentication.k8s.io/v1");
	json_set_cstr(a, o, "kind", "TokenRequest");
	struct json *audiences = json_arr(a, spec, "audiences");
	if (t->audience)
		json_push(a, audiences, json_new_cstr(a, t->audience));
	json_set_int(a, spec, "expirationSeconds", t->seconds);
	bound = json_obj(a, spec, "boundObjectRef");
	json_set_cstr(a, bound, "apiVersion", "v1");
	json_set_cstr(a, bound, "kind", "Pod");
	json_set_cstr(a, bound, "name", p->name);
	json_set_cstr(a, bound, "uid", p->uid);
	struct client_request req = {.verb = CLIENT_CREATE,
				     .kind = node_kind("", "v1", "serviceaccounts"),
				     .ns = p->ns,
				     .name = account && *account ? account : "default",
				     .subresource = "token",
				     .body = o};
	pod_hold(p);
	t->call = client_do(p->node->client, &req, token_on_answer, t);
}

int pod_tokens_ready(struct pod *p)
{
	mono_ns_t now = loop_now(p->node->loop);
	int r = 0;

	if (!p->tokens_known)
		tokens_find(p);
	for (unsigned i = 0; i < p->tokens_n; i++) {
		struct pod_token *t = &p->tokens[i];

		if (!t->call && now >= t->refresh_at)
			token_ask(t);
		if (!t->token)
			r = -EAGAIN;
	}
	return r;
}

struct str pod_token_get(struct pod *p, const char *volume, unsigned source)
{
	for (unsigned i = 0; i < p->tokens_n; i++)
		if (p->tokens[i].source == source && !strcmp(p->tokens[i].volume, volume))
			return str_of(p->tokens[i].token);
	return STR_NULL;
}

void pod_tokens_stop(struct pod *p)
{
	for (unsigned i = 0; i < p->tokens_n; i++) {
		struct pod_token *t = &p->tokens[i];

		if (t->call) {
			client_cancel(t->call, p->node->client);
			t->call = NULL;
			pod_drop(p);
		}
		free(t->volume);
		free(t->audience);
		free(t->token);
	}
	p->tokens_n = 0;
}
