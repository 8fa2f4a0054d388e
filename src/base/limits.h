/* The bounds of the program, each with its reason; one that a single file uses may stand there
 * instead. A queue, cache, recursion or retry without a limit does not pass review. Sizes are in
 * bytes unless the name says otherwise. */
#pragma once

/* Kubernetes' own: etcd's request limit, and the API server's body limit. */
#define OBJECT_BYTES_MAX      (1536 * 1024)
#define BODY_BYTES_MAX        (3 * 1024 * 1024)
#define ANNOTATIONS_BYTES_MAX (256 * 1024)
#define NAME_BYTES_MAX        253
#define LABEL_BYTES_MAX       63

/* A buffer nobody bounded: larger than any legal body or list page, small enough not to swap. */
#define BUF_BYTES_MAX (256u * 1024 * 1024)
/* One request: the body, its tree (about 10 times) and the answer. */
#define ARENA_BUDGET_BYTES (96u * 1024 * 1024)
/* First chunk: what a small object needs, so that most arenas are one malloc. */
#define ARENA_CHUNK_BYTES 2048

/* encoding/json's limit is 10,000; Kubernetes' deepest legal document (a CRD schema) is under
 * 100. */
#define JSON_DEPTH_MAX 200
#define YAML_DEPTH_MAX 100
/* A YAML alias may be repeated, so a small text could make a huge tree. */
#define YAML_NODES_MAX 1000000

/* A line that repeats faster than this hides the others. */
#define LOG_LINES_PER_SITE_S 20

/* Blocking work: disk, images, crun. More threads than this only wait for the same disk. */
#define LOOP_POOL_THREADS 4
/* A loop turn longer than this is logged with the place that registered the handler. */
#define LOOP_SLOW_MS 20

/* HTTP. Names chosen after RFC 9113's settings. A head of kubectl's is under 4 KiB, a token or a
 * certificate's worth of headers included; streams as in Go's servers; an idle connection costs
 * 3 KiB, with TLS 17. */
#define HTTP_HEADER_BYTES_MAX (64 * 1024)
#define HTTP_HEADERS_MAX      128
#define HTTP_STREAMS_MAX      250
#define HTTP_CONNECTIONS_MAX  10000
/* A client that sends nothing before its first request ends. */
#define HTTP_HANDSHAKE_MS 10000
#define HTTP_IDLE_MS      180000
/* An answer that is all here and of which the peer takes nothing: it holds our memory. */
#define HTTP_STALL_MS 60000
/* Output waiting on a stream: enough to fill a fast link between two turns; on_writable below
 * LOW. */
#define HTTP_OUT_BYTES_MAX (128 * 1024)
#define HTTP_OUT_BYTES_LOW (32 * 1024)
/* One read of a connection; also what a pipelining client may send ahead. */
#define HTTP_READ_BYTES (64 * 1024)
/* Request body read and thrown away after an early answer, to keep the connection. */
#define HTTP_DISCARD_BYTES_MAX (256 * 1024)
/* Connections of one client pool: every HTTP/1.1 watch holds one. */
#define HTTP_CLIENT_CONNECTIONS_MAX 256
#define HTTP_CLIENT_WAITING_MAX     1000
/* Below the server's HTTP_IDLE_MS, so that the client closes first. */
#define HTTP_CLIENT_IDLE_MS 90000
/* HTTP/2 frames that make us work and carry nothing (RST_STREAM, PING, SETTINGS, empty DATA): a
 * burst of this many, refilled at the rate below. A client that cancels 250 watches is far under
 * it. */
#define HTTP2_CONTROL_BURST 2000
#define HTTP2_CONTROL_PER_S 200
/* What a peer may send ahead: on a stream as much as we hold of output, on a connection enough that
 * a stream nobody reads does not stop the others. */
#define HTTP2_STREAM_WINDOW (128 * 1024)
#define HTTP2_CONN_WINDOW   (16 * 1024 * 1024)

/* WebSocket and SPDY, as kubectl uses them: messages up to 32 KiB, under ten streams a command; one
 * port-forward has two streams a TCP connection. */
#define WS_MESSAGE_BYTES_MAX   (16 * 1024 * 1024)
#define SPDY_FRAME_BYTES_MAX   (1024 * 1024)
#define SPDY_HEADERS_BYTES_MAX (64 * 1024)
#define SPDY_STREAMS_MAX       2048

/* Store: see ARCHITECTURE.md, "The store". */
#define STORE_TXN_OPS_MAX       128
#define STORE_COMMIT_WRITES_MAX 256
#define STORE_COMMIT_BYTES_MAX  (256 * 1024)
#define STORE_WINDOW_BYTES      (8u * 1024 * 1024)
#define STORE_QUEUE_BYTES_MAX   (64u * 1024 * 1024)
/* Relaxed writes wait this long for company on their way to the disk (wear, wake-ups); after so
 * many revisions without a commit they are written as the others, so that a start after a crash
 * knows how far to skip. */
#define STORE_RELAXED_MS       2000
#define STORE_RELAXED_REVS_MAX 1024
/* Expired keys deleted in one go. */
#define STORE_EXPIRE_MAX 64

/* The reconcile queue: first and last delay after an error. */
#define QUEUE_RETRY_MS_MIN 5
#define QUEUE_RETRY_MS_MAX 60000
/* Reconciles a loop turn, so that input is looked at in between. */
#define QUEUE_TURN_MAX 64

/* Pods of a node, which it advertises: more than the kubelet's default of 110, and no more than a
 * node's /24 has addresses for. */
#define NODE_PODS_MAX 250
/* Processes and threads of a container: what large Java programs need, and far below what a machine
 * gives to all. A fork bomb ends here. */
#define CONTAINER_PIDS_MAX 4096

/* A pod that goes waits at most this long until every Ready node has it out of its tables. A node
 * that could not be asked is asked again every DRAIN_RETRY_MS. Kubernetes' users write preStop
 * sleeps of seconds for the same. */
#define DRAIN_MS_MAX   1000
#define DRAIN_RETRY_MS 100

/* Images. A manifest is 4 MiB at most by the distribution specification; a configuration holds the
 * history of every layer; overlayfs takes 500 lower layers, Docker makes 127. */
#define IMAGE_MANIFEST_BYTES_MAX (4u * 1024 * 1024)
#define IMAGE_LAYERS_MAX         200
/* One layer unpacked, and what a registry may send for it: a full CUDA image is 10 GiB, in some
 * 100,000 files. */
#define IMAGE_LAYER_BYTES_MAX   (32ll * 1024 * 1024 * 1024)
#define IMAGE_LAYER_ENTRIES_MAX 2000000
/* Layers of one image downloaded at once, as containerd does. */
#define IMAGE_DOWNLOADS_MAX 3
/* Images pulled at once; each takes a thread of the pool for as long as it lasts. */
#define IMAGE_PULLS_MAX 2
/* With an imported image at hand, a registry has this long to be reached; one that was not is not
 * asked again for a while, or each of a hundred pods would wait. */
#define IMAGE_CONNECT_IMPORTED_MS 1500
#define IMAGE_UNREACHABLE_S       30
/* A registry that sends nothing for this long has failed; one that redirects more often loops. */
#define IMAGE_STALL_S       60
#define IMAGE_CONNECT_S     30
#define IMAGE_REDIRECTS_MAX 10
/* A request line to the gate: a reference and its credentials. */
#define IMAGE_GATE_LINE_MAX    16384
#define IMAGE_GATE_CLIENTS_MAX 512

/* Events remembered for counting, a recorder: as client-go's cache. */
#define RECORDER_ENTRIES_MAX 4096
