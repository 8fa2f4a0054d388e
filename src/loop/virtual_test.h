/* For unit tests: a loop on a virtual clock, on which only time that is let pass passes, and whose
 * randomness comes from a seed. Include it behind cmocka. */
#pragma once
#include "base/clock.h"
#include "loop/loop.h"

static int64_t now_ns;
static uint64_t seed;
static struct loop *l;

static int64_t virtual_now(UNUSED void *arg)
{
	return now_ns;
}

static void virtual_random(UNUSED void *arg, void *p, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u; /* Knuth's MMIX */
		((uint8_t *)p)[i] = (uint8_t)(seed >> 56);
	}
}

static void virtual_start(uint64_t with_seed)
{
	static const struct clock_ops ops = {virtual_now, virtual_now, virtual_random, NULL};

	now_ns = INT64_C(1700000000) * NS_PER_S;
	seed = with_seed;
	clock_use(&ops);
	l = loop_new();
}

static void virtual_stop(void)
{
	l = loop_free(l);
	clock_use(NULL);
}

/* Everything that can happen without time passing, and what is due within MS. DELIVER hands over
 * what waits outside the loop; false: nothing did. */
static void virtual_pass(int64_t ms, bool (*deliver)(void))
{
	int64_t until = now_ns + ms * NS_PER_MS;

	for (;;) {
		while (deliver() || loop_busy(l))
			(void)loop_turn(l, 0);
		if (loop_next_due(l) > until)
			break;
		now_ns = MAX(now_ns, loop_next_due(l));
		(void)loop_turn(l, 0);
	}
	now_ns = until;
}
