/* A user namespace for an ordinary user: with a subordinate id range when newuidmap and /etc/subuid
 * give one, else with the single own id. Before the first thread. Source: user_namespaces(7),
 * newuidmap(1). */
#pragma once
#include "base/err.h"

int userns_enter(struct err *e) MUST_USE;
