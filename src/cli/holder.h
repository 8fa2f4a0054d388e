/* The holder: PID 1 of a private cluster's PID namespace. Keeps the namespaces alive, reaps,
 * restarts node processes with back-off. No API state, no threads, no loop: a signalfd and poll.
 * Killing it ends everything inside.
 *
 * Descriptors it is given: 0-2; HOLDER_NOTIFY_FD, where it and the nodes write lines to the gate;
 * HOLDER_API_FD, the API server's socket on the host's loopback.
 *
 * Lines: "holder PID" (as the host sees it), "NODE api", "NODE ready", "NODE failed TEXT", "NODE
 * exited TEXT".
 */
#pragma once

#define HOLDER_NOTIFY_FD 3
#define HOLDER_API_FD    4

/* `coracle __holder ID NAME [ephemeral]`, exec'd by the gate. Returns an exit status. */
int holder_main(int argc, char **argv);
