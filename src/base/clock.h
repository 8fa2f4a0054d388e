/* Time and randomness, through one table so that a simulation drives both. */
#pragma once
#include "base/macro.h"
#include "base/str.h"

typedef int64_t mono_ns_t; /* monotonic, for intervals */
typedef int64_t wall_ns_t; /* since 1970-01-01T00:00:00Z, for what people and the API see */

#define NS_PER_US INT64_C(1000)
#define NS_PER_MS INT64_C(1000000)
#define NS_PER_S  INT64_C(1000000000)

mono_ns_t clock_mono(void);
wall_ns_t clock_wall(void);

/* The clock of a simulation; NULL restores the machine's. */
struct clock_ops {
	mono_ns_t (*mono)(void *arg);
	wall_ns_t (*wall)(void *arg);
	void (*random)(void *arg, void *p, size_t n);
	void *arg;
};
void clock_use(const struct clock_ops *ops);
bool clock_virtual(void); /* one is in use: nobody may sleep */

void random_bytes(void *p, size_t n);  /* from the kernel; aborts when it cannot */
void random_kernel(void *p, size_t n); /* also in a simulation: keys, seeds of hashes */
uint64_t random_u64(void);
uint32_t random_below(uint32_t bound); /* 0..bound-1, uniform; bound > 0 */

/* RFC 3339 as Kubernetes writes it: "2006-01-02T15:04:05Z"; micro: "2006-01-02T15:04:05.000000Z".
 */
#define RFC3339_BYTES       21
#define RFC3339_MICRO_BYTES 28
void rfc3339_format(wall_ns_t t, char out[static RFC3339_BYTES]);
void rfc3339_format_micro(wall_ns_t t, char out[static RFC3339_MICRO_BYTES]);
int rfc3339_parse(struct str s, wall_ns_t *ret) MUST_USE; /* with fraction and offset; -EINVAL */

#define UUID_BYTES 37
void uuid_v4(char out[static UUID_BYTES]);
