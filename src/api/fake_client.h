/* A client on a store in memory, for unit tests of whatever sees the API through struct client.
 *
 * 1. Answers and changes are delivered by fake_client_run, never inside a call, in order.
 * 2. It defaults, counts revisions and generations, keeps status apart, honours resourceVersion,
 *    finalizers and graceful deletion of pods that have a node. It validates nothing.
 *
 *	struct client *c = fake_client_new("test");
 *	fake_client_put(c, "v1", "Node", "{\"metadata\":{\"name\":\"n1\"}}");
 *	while (fake_client_run(c) || loop_turn(l, 0)) …
 */
#pragma once
#include "api/client.h"

struct client *fake_client_new(const char *name);
/* Deliver what is pending; false when there was nothing. */
bool fake_client_run(struct client *c);

/* Behind the back of whoever is tested. NS NULL for what has none. */
/* Creates or replaces, status and all. Borrowed. */
struct object *fake_client_put(struct client *c, const char *api_version, const char *kind,
			       const char *json);
/* Borrowed; NULL when absent. */
struct object *fake_client_get(struct client *c, const char *api_version, const char *kind,
			       const char *ns, const char *name);
void fake_client_remove(struct client *c, const char *api_version, const char *kind, const char *ns,
			const char *name);
size_t fake_client_count(struct client *c, const char *api_version, const char *kind,
			 const char *ns);
/* The n-th of a kind, in key order; NULL. */
struct object *fake_client_nth(struct client *c, const char *api_version, const char *kind,
			       const char *ns, size_t nth);
/* The next N calls of VERB fail with CODE. */
void fake_client_fail(struct client *c, enum client_verb_N verb, int code, unsigned n);
uint64_t fake_client_writes(struct client *c); /* revisions given so far */
