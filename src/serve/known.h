/* What a reflector has told its reader: the last object under each key. Private to serve. */
#pragma once
#include "api/client.h"
#include "base/map.h"

struct known {
	struct tree objects; /* key → struct object, referenced */
	struct reflect_ops ops;
	void *arg;
	bool stopped; /* the reader wants no more; set by its handler, maybe inside a call */
};
void known_fini(struct known *k);
/* Tell the reader that KEY is now NOW (taken over; NULL: gone). Silent when it knows already. */
void known_set(struct known *k, struct str key, struct object *now);
/* Everything whose key is not in SEEN is gone. */
void known_sweep(struct known *k, const struct tree *seen);
