/* The process of one node: the agent, Service rules and DNS; on the first node also the API server,
 * the controllers and the scheduler. Started by the holder inside the node's namespaces. */
#pragma once

/* `coracle __node ID NODE NAME`. */
int node_process_main(int argc, char **argv);
