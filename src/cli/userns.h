/* A user namespace for an ordinary user: with a subordinate id range when newuidmap and /etc/subuid
 * give one, else with the single own id. Images and pods' files belong to ids of that range, so
 * whoever makes or removes them enters one first: the gate (the whole cluster is inside its), the
 * image command, `down --purge`. Source: user_namespaces(7), newuidmap(1).
 */
#pragma once
#include "cli/cluster.h"

#define USERNS_SINGLE 1 /* only the own id is mapped */
#define USERNS_SINGLE_TEXT                                                                    \
	"note: only one user id is mapped, so programs in images cannot become other users; " \
	"install the package uidmap and give this user 65536 ids in /etc/subuid and /etc/subgid"

/* Become root of a user namespace unless we are root already; CORACLE_STATE is set to C's state
 * folder, since an ordinary user's default is no more to be seen inside.
 *
 * Returns  0, or USERNS_SINGLE
 * Errors   a kernel that refuses user namespaces
 * Context  before the first thread
 */
int userns_enter(const struct cluster *c, struct err *e) MUST_USE;
