/* What the files of the responder threads share. Private to dns.
 *
 * A responder is one thread with its own sockets (SO_REUSEPORT: the kernel spreads clients), its
 * own forwarder and its own cache of outside names; it shares nothing with the others but the
 * zone's snapshot. Its counters are written by it and read by the loop thread.
 */
#pragma once
#include "base/clock.h"
#include "base/list.h"
#include "dns/answer.h"
#include "dns/dns.h"
#include <pthread.h>
#include <sys/socket.h>

#define RESPONDERS_MAX 4
#define LISTEN_MAX     4
#define FORWARD_MAX    3
/* Messages taken from a socket at once. */
#define UDP_BATCH 32
/* A query is a name and an OPT record; what is longer is no query of a resolver. */
#define QUERY_BYTES_MAX 1232
/* Connections of one thread, and how long one may be quiet. */
#define TCP_CONNS_MAX 64
#define TCP_IDLE_MS   10000
#define TCP_OUT_MAX   (256 * 1024)
/* Outside names being asked for by one thread; beyond, SERVFAIL. */
#define FORWARD_PENDING_MAX 1000
#define FORWARD_TCP_MAX     16
#define FORWARD_TRY_MS      1500
#define FORWARD_TRIES       3
/* So many questions without an answer, and resolvers count as silent until they give one. */
#define FORWARD_SILENT 4
/* Ports an answer may come back to, for each resolver: what a forger must guess besides the id. */
#define FORWARD_PORTS 4
/* Cached answers of one thread: sets of two, none larger than this; a TTL at most this long. */
#define CACHE_SETS      2048
#define CACHE_BYTES_MAX 2048
#define CACHE_TTL_MAX_S 30
#define CACHE_FAIL_S    5

enum counter_N {
	COUNT_UDP,
	COUNT_TCP,
	COUNT_TYPE_A,
	COUNT_TYPE_AAAA,
	COUNT_TYPE_SRV,
	COUNT_TYPE_PTR,
	COUNT_TYPE_OTHER,
	COUNT_RCODE, /* 0..5, others */
	COUNT_RCODE_OTHER = COUNT_RCODE + 6,
	COUNT_FORWARDED,
	COUNT_FORWARD_FAILED,
	COUNT_CACHE_HIT,
	COUNT_CACHE_MISS,
	COUNT_DROPPED,
	COUNT_N,
};

struct responder;
/* Something in the thread's epoll set. */
struct source {
	int fd;
	void (*on_ready)(struct responder *r, struct source *s, uint32_t events);
};
/* Where an answer goes. */
struct origin {
	struct source *udp; /* NULL: TCP */
	struct sockaddr_storage addr;
	socklen_t addr_n;
	unsigned conn;
	uint32_t generation; /* of the connection: it may be another one by now */
};
struct tcp_conn {
	struct source source; /* fd -1: free */
	uint32_t generation;
	mono_ns_t quiet_since;
	uint8_t in[2 + QUERY_BYTES_MAX];
	size_t in_n;
	uint8_t *out;
	size_t out_n, out_at;
};
struct cached;
struct pending;
struct forwarder {
	struct source ports[FORWARD_MAX][FORWARD_PORTS];
	struct sockaddr_storage resolver[FORWARD_MAX];
	socklen_t resolver_n[FORWARD_MAX];
	unsigned resolvers, silent;
	struct pending **by_id; /* 65,536 */
	struct list waiting;    /* struct pending.node, by deadline */
	unsigned pending, tcp;
	struct cached **cache; /* CACHE_SETS × 2 */
	uint64_t seed;
};
struct udp_batch;
struct responder {
	struct zone *zone;
	struct zone_reader *reader;
	pthread_t thread;
	bool started;
	int epoll;
	struct source wake; /* an eventfd: stop */
	struct source udp[LISTEN_MAX], tcp[LISTEN_MAX];
	unsigned listeners;
	atomic_bool stopping;
	struct udp_batch *batch;
	struct tcp_conn *conns;
	unsigned conns_n; /* used */
	uint32_t rotate;
	struct forwarder f;
	_Atomic uint64_t counters[COUNT_N];
	uint8_t scratch[DNS_MESSAGE_MAX + 2];
};

static inline void count(struct responder *r, unsigned which)
{
	_Atomic uint64_t *c = &r->counters[which];
	atomic_store_explicit(c, atomic_load_explicit(c, memory_order_relaxed) + 1,
			      memory_order_relaxed);
}

/* responder.c */
int responder_open(struct responder *r, struct zone *z, struct zone_reader *reader,
		   const struct dns_config *c, struct err *e) MUST_USE;
int responder_start(struct responder *r, struct err *e) MUST_USE;
void responder_close(struct responder *r); /* stops it first; also a half open one */
int source_add(struct responder *r, struct source *s, int fd, uint32_t events,
	       void (*on_ready)(struct responder *r, struct source *s, uint32_t events)) MUST_USE;
void source_set(struct responder *r, struct source *s, uint32_t events);
void source_close(struct responder *r, struct source *s);
socklen_t sockaddr_of(const struct ip *ip, uint16_t port, struct sockaddr_storage *ret);
/* The answer to one message into W, whose max is set here; its bytes are 0 when there is none
 * (yet).
 */
void respond(struct responder *r, const struct zone_snapshot *s, const struct origin *from,
	     const uint8_t *msg, size_t n, struct dns_writer *w);
void reply(struct responder *r, const struct origin *to, const uint8_t *msg, size_t n);

/* tcp.c */
void tcp_accept(struct responder *r, struct source *s, uint32_t events);
void tcp_reply(struct responder *r, const struct origin *to, const uint8_t *msg, size_t n);
void tcp_expire(struct responder *r, mono_ns_t now);
void tcp_close_all(struct responder *r);

/* forward.c */
int forward_open(struct responder *r, const struct dns_config *c, struct err *e) MUST_USE;
void forward_close(struct responder *r);
/* Ask for NAME. HEAD: the message so far (a CNAME to it) with ANSWERS records, or NULL. W gets the
 * answer when it is there at once; else it comes with reply(). */
void forward_ask(struct responder *r, const struct origin *from, const struct dns_query *q,
		 const uint8_t *name, size_t name_n, const struct dns_writer *head,
		 unsigned answers, struct dns_writer *w);
void forward_expire(struct responder *r, mono_ns_t now);
mono_ns_t forward_next(const struct responder *r); /* INT64_MAX: nothing waits */

/* cached.c: answers of resolvers, without their OPT record */
struct cached {
	uint64_t hash;
	mono_ns_t since, until;
	uint16_t type, flags, n;
	uint8_t name_n;
	uint8_t bytes[]; /* the name, then the message */
};
const struct cached *cached_find(struct forwarder *f, const uint8_t *name, size_t n, unsigned type,
				 unsigned flags, mono_ns_t now);
void cached_put(struct forwarder *f, const uint8_t *name, size_t n, unsigned type, unsigned flags,
		const uint8_t *msg, size_t msg_n, mono_ns_t now);
void cached_close(struct forwarder *f);
