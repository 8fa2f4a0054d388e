/* Chance: one stream of numbers a seed, and another for OpenSSL, so that keys and certificates (and
 * with them the sizes of what is stored) are the seed's too. */
#define OPENSSL_SUPPRESS_DEPRECATED /* the table of functions behind RAND_bytes */
#include "sim.h"

#include "base/must.h"

#include <openssl/rand.h>

/* SplitMix64: small, and every seed gives another stream. */
static uint64_t chance_next(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

uint64_t sim_random(struct sim *s)
{
	return chance_next(&s->random);
}

uint32_t sim_below(struct sim *s, uint32_t n)
{
	return (uint32_t)(sim_random(s) >> 32) % n;
}

bool sim_chance(struct sim *s, uint32_t percent)
{
	return sim_below(s, 100) < percent;
}

/* ---- OpenSSL's ---- */

static uint64_t chance_keys;

static int chance_bytes(unsigned char *p, int n)
{
	for (int i = 0; i < n; i++)
		p[i] = (unsigned char)chance_next(&chance_keys);
	return 1;
}

static int chance_status(void)
{
	return 1;
}

void sim_keys(struct sim *s)
{
	static const RAND_METHOD method = {
		.bytes = chance_bytes, .pseudorand = chance_bytes, .status = chance_status};

	chance_keys = ~s->seed;
	must(RAND_set_rand_method(&method) == 1);
}
