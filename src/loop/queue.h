/* The keyed reconcile queue: events only mark a key; work happens at our pace.
 *
 * A key is in the queue at most once; marking a key that is being worked on makes it run again
 * afterwards. Errors back off exponentially per key (QUEUE_RETRY_MS_MIN..MAX) and success forgets
 * the count. Passes may be asynchronous: return QUEUE_PENDING and call queue_done later; at most
 * `width` keys are in flight, one pass a key.
 */
#pragma once
#include "base/err.h"
#include "base/map.h"
#include "loop/loop.h"

enum queue_result_N {
	QUEUE_INVALID,
	QUEUE_DONE,    /* forget the key's failures */
	QUEUE_ERROR,   /* again after its back-off */
	QUEUE_PENDING, /* queue_done(q, key, …) follows */
};

struct queue;
typedef enum queue_result_N (*queue_pass_cb)(struct queue *q, struct str key, void *arg);

struct queue *queue_new(struct loop *l, const char *name, unsigned width, queue_pass_cb pass,
			void *arg);
struct queue *queue_free(struct queue *q);
void queue_mark(struct queue *q, struct str key);
/* Of several, the earliest wins. */
void queue_mark_after(struct queue *q, struct str key, int64_t after_ms);
void queue_done(struct queue *q, struct str key, enum queue_result_N result);
size_t queue_length(const struct queue *q); /* waiting and in flight */
unsigned queue_failures(const struct queue *q, struct str key);
