/* The zone against a model, with a reader that looks all the while. */
#include "dns/zone.h"
#include "base/clock.h"
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <cmocka.h>

#define NAMES 2000
#define STEPS 20000

static size_t wire_of(unsigned i, uint8_t out[static DNS_NAME_MAX])
{
	char text[64];
	snprintf(text, sizeof(text), "svc-%u.ns.svc.cluster.local", i);
	return dns_name_from_text(str_of(text), out);
}

static void put(struct zone *z, unsigned i, uint32_t value)
{
	uint8_t name[DNS_NAME_MAX];
	size_t n = wire_of(i, name);
	struct zone_draft d;
	zone_draft_init(&d, name, n);
	zone_draft_add(&d, DNS_A, &value, 4);
	zone_draft_add(&d, DNS_A, &value, 4);
	zone_put(z, &d);
	zone_draft_fini(&d);
}

struct reading {
	struct zone *z;
	atomic_bool stop;
	uint64_t found;
};

/* Whatever is read is whole: the address says which name it belongs to. */
static void *read_on(void *arg)
{
	struct reading *r = arg;
	uint8_t name[DNS_NAME_MAX];
	for (unsigned i = 0; !atomic_load(&r->stop); i = (i + 1) % NAMES) {
		const struct zone_snapshot *s = zone_enter(r->z, &r->z->readers[0]);
		size_t n = wire_of(i, name);
		const struct zone_entry *e = zone_find(r->z, s, name, n);
		uint32_t value = 0;
		if (e) {
			memcpy(&value, e->bytes + e->rrs[0].rdata, 4);
			if (value % NAMES != i || e->rrs_n != 1)
				abort();
			r->found++;
		}
		zone_leave(&r->z->readers[0]);
	}
	return NULL;
}

static void model(void **state)
{
	(void)state;
	static uint32_t want[NAMES]; /* 0: absent */
	struct zone z;
	struct reading r = {.z = &z};
	pthread_t t;
	uint8_t name[DNS_NAME_MAX];

	assert_true(zone_init(&z, STR("cluster.local")));
	assert_int_equal(pthread_create(&t, NULL, read_on, &r), 0);
	for (unsigned step = 0; step < STEPS; step++) {
		unsigned i = random_below(NAMES);
		if (random_below(3)) {
			want[i] = (1 + random_below(1000)) * NAMES + i;
			put(&z, i, want[i]);
		} else {
			want[i] = 0;
			zone_del(&z, name, wire_of(i, name));
		}
		if (random_below(8) == 0)
			zone_publish(&z);
		if (random_below(32) == 0)
			(void)zone_reclaim(&z);
	}
	zone_publish(&z);
	atomic_store(&r.stop, true);
	pthread_join(t, NULL);
	size_t names = 0;
	const struct zone_snapshot *s = zone_enter(&z, &z.readers[0]);
	for (unsigned i = 0; i < NAMES; i++) {
		const struct zone_entry *e = zone_find(&z, s, name, wire_of(i, name));
		assert_int_equal(e != NULL, want[i] != 0);
		if (e)
			assert_memory_equal(e->bytes + e->rrs[0].rdata, &want[i], 4);
		names += want[i] != 0;
	}
	zone_leave(&z.readers[0]);
	assert_int_equal(z.names, names);
	assert_true(zone_reclaim(&z));
	zone_fini(&z);
}

/* What a reader may still see is kept. */
static void reclaim(void **state)
{
	(void)state;
	struct zone z;
	assert_true(zone_init(&z, STR("cluster.local")));
	put(&z, 1, 1);
	zone_publish(&z);
	zone_enter(&z, &z.readers[0]);
	put(&z, 1, NAMES + 1);
	zone_publish(&z);
	assert_false(zone_reclaim(&z));
	zone_leave(&z.readers[0]);
	assert_true(zone_reclaim(&z));
	zone_fini(&z);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(model), cmocka_unit_test(reclaim)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
