/* A pod's namespaces and its place in the network, made and removed by blocking calls (pool).
 *
 * No process holds the namespaces: they are bind mounts below DIR/ns (net, ipc, uts). The pod has
 * eth0 with its address as /32 (/128), a default route through the link-local 169.254.1.1
 * (fe80::1), and permanent neighbours on both ends, so that nothing is ever resolved. DIR/shm is
 * its /dev/shm. Making is idempotent; removing what is absent is 0. The picture: ARCHITECTURE.md,
 * "The network". Source: namespaces(7), veth(4).
 */
#pragma once
#include "node/runtime.h"

int sandbox_make(const struct sandbox_config *c, struct err *e) MUST_USE;
void sandbox_remove(const struct sandbox_config *c);
bool sandbox_alive(const struct sandbox_config *c);
/* Whether the pod asks only for sysctls of its own namespaces that the kubelet counts as safe;
 * others would change the machine. ERR_FORBIDDEN with the kubelet's words. */
int sandbox_sysctls_check(const struct sandbox_config *c, struct err *e) MUST_USE;
/* Name of the node's end of the pod's link. out: 16 bytes. */
