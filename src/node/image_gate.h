/* The gate's side of image pulls: a Unix socket on which nodes ask, because only the gate reaches
 * what the host reaches.
 *
 * One pull a connection, one JSON object a line. Request:
 *	{"op":"pull","image":"nginx","auth":{"username":"u","password":"p"},"connect_ms":1500}
 * Answers: any number of {"progress":{"done":1048576,"total":9437184}}, about one a second, then
 *	{"done":true,"id":"sha256:…"}  or  {"error":"failed to pull …","code":-5003}
 * Closing the connection cancels. The socket's file is the gate's user's alone (0600). */
#pragma once
#include "node/image.h"

struct image_gate;
/* Listen at PATH, which is made anew. INSECURE as in image_pull_options. */
int image_gate_start(struct loop *l, const char *path, struct image_store *s, const char *insecure,
		     struct image_gate **ret, struct err *e) MUST_USE;
struct image_gate *image_gate_stop(struct image_gate *g);
