/* The gate: the one process of a private cluster that stays in the host's namespaces. It owns the
 * API socket, so that the port survives restarts; starts the holder again when it ends; attaches
 * the way out (slirp4netns); pulls images; removes cgroups; and tells the command that started it
 * how far things are.
 *
 * It writes one line an event to the progress descriptor: "step TEXT", then "ready TEXT" or "error
 * TEXT".
 */
#pragma once

#define GATE_PROGRESS_FD 3
#define GATE_LIFELINE_FD 4

/* `coracle __gate NAME [ephemeral]`. Ephemeral: ends, and removes the cluster, when
 * GATE_LIFELINE_FD closes. */
int gate_main(int argc, char **argv);
