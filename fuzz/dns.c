/* Queries from anybody, against a small zone; answers of resolvers are read by the same
 * functions. */
#include "dns/answer.h"
#include "base/must.h"

static struct zone zone;
static struct zone_reader reader;

static void add(const char *text, unsigned type, const void *rdata, size_t n)
{
	uint8_t name[DNS_NAME_MAX];
	struct zone_draft d;
	zone_draft_init(&d, name, dns_name_from_text(str_of(text), name));
	memcpy(d.name, name, d.name_n);
	for (int i = 0; n && i < (type == DNS_A ? 200 : 1); i++) {
		uint8_t copy[64];
		memcpy(copy, rdata, n);
		copy[3] = (uint8_t)(copy[3] + i);
		zone_draft_add(&d, type, type == DNS_A ? copy : rdata, n);
	}
	zone_put(&zone, &d);
	zone_draft_fini(&d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static bool made;
	static uint8_t out[DNS_MESSAGE_MAX];
	struct dns_query q;
	struct answer a;
	struct dns_rr rr;

	if (!made) {
		must(zone_init(&zone, STR("a.b")));
		atomic_init(&reader.seen, UINT64_MAX);
		add("c.a.b", DNS_A, "\1\2\3\4", 4);
		add("d.a.b", DNS_CNAME, "\1c\1a\1b", 7);
		add("e.a.b", DNS_SRV, "\0\0\0\1\0\120\1c\1a\1b", 13);
		add("f.a.b", DNS_CNAME, "\1f\1a\1b", 7);
		add("n.pod.a.b", 0, NULL, 0);
		zone_set_synced(&zone);
		zone_publish(&zone);
		made = true;
	}
	for (size_t at = DNS_HEADER; at < n && dns_rr_read(data, n, at, &rr); at = rr.end) {
		uint8_t name[DNS_NAME_MAX];
		(void)dns_name_expand(data, n, rr.rdata, name);
	}
	if (n > 4096 || !dns_query_parse(&q, data, n))
		return 0;
	for (int tcp = 0; tcp < 2; tcp++) {
		struct dns_writer w = {.p = out, .max = tcp ? DNS_MESSAGE_MAX : q.udp_max};
		const struct zone_snapshot *s = zone_enter(&zone, &reader);
		if (answer_build(&zone, s, &q, (uint32_t)n, tcp, &w, &a) == ANSWER_DONE) {
			must(w.n >= DNS_HEADER && w.n <= w.max && (out[2] & DNS_QR));
			size_t at = (size_t)DNS_HEADER + q.question_n;
			unsigned rrs = dns_u16(out + 6) + dns_u16(out + 8) + dns_u16(out + 10);
			for (; rrs; rrs--, at = rr.end)
				must(dns_rr_read(out, w.n, at, &rr));
			must(at == w.n);
		}
		zone_leave(&reader);
	}
	return 0;
}
