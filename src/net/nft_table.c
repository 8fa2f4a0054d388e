/* The table as nft text: readable, loaded whole in one transaction by libnftables, at start and
 * after a failure.
 *
 * Way of a new connection: services: address.proto.port → mark (number of endpoints); dispatch:
 * mark → shared chain; lb_N: mark = random slot; lb: address.proto.port.slot → endpoint, DNAT. No
 * chain and no verdict element a Service.
 */
#include "net/nft.h"

#include "base/limits.h"

#include <errno.h>
#include <nftables/libnftables.h>
#include <pthread.h>

#define NFT_UNDERLAY_TABLE "coracle_underlay"
#define KEY                "ip daddr . meta l4proto . th dport"

static void put_cidr(struct buf *b, const struct cidr *c)
{
	char text[IP_TEXT_BYTES];

	ip_format(&c->ip, text);
	buf_printf(b, "%s/%u", text, c->prefix);
}

static void put_cidrs(struct buf *b, const struct cidr *const *list, unsigned n)
{
	const char *comma = "";

	buf_add_cstr(b, "{ ");
	for (unsigned i = 0; i < n; i++)
		if (list[i]->ip.family == 4) {
			buf_add_cstr(b, comma);
			put_cidr(b, list[i]);
			comma = ", ";
		}
	buf_add_cstr(b, " }");
}

static void put_sets(struct buf *b)
{
	buf_add_cstr(b,
		     "map services { type ipv4_addr . inet_proto . inet_service : mark; }\n"
		     "map endpoints { type ipv4_addr . inet_proto . inet_service . mark"
		     " : ipv4_addr . inet_service; }\n"
		     "map affinity { type ipv4_addr . ipv4_addr . inet_proto . inet_service : mark;"
		     " size 65536; flags dynamic,timeout; timeout 10800s; }\n"
		     "set empty { type ipv4_addr . inet_proto . inet_service; }\n"
		     "set empty_drop { type ipv4_addr . inet_proto . inet_service; }\n"
		     "map dispatch { type mark : verdict; }\n");
}

/* Every address of the node's pod range with itself: a pod that reaches itself through a
 * Service. */
static void put_hairpin(struct buf *b, const struct cidr *pods)
{
	uint64_t n =
		pods->ip.family == 4 && pods->prefix >= 20 ? UINT64_C(1) << (32 - pods->prefix) : 0;

	buf_add_cstr(b, "set hairpin { type ipv4_addr . ipv4_addr;");
	for (uint64_t i = 0; i < n; i++) {
		char text[IP_TEXT_BYTES];
		struct ip ip = cidr_host(pods, i);

		ip_format(&ip, text);
		buf_printf(b, "%s %s . %s", i ? "," : " elements = {", text, text);
	}
	buf_add_cstr(b, n ? " } }\n" : " }\n");
}

static void put_nat(struct buf *b, const struct dp_config *c)
{
	const struct cidr *inside[] = {&c->pod_cidr[0], &c->service_cidr[0], &c->node_cidr[0]};

	buf_add_cstr(b,
		     "chain lb {\n dnat ip addr . port to " KEY " . meta mark map @endpoints\n}\n"
		     "chain pick {\n meta mark set " KEY " map @services\n"
		     " meta mark vmap @dispatch\n}\n"
		     "chain prerouting { type nat hook prerouting priority dstnat; jump pick; }\n"
		     "chain output { type nat hook output priority -100; jump pick; }\n"
		     "chain postrouting { type nat hook postrouting priority srcnat;\n ip saddr ");
	put_cidr(b, &c->pod_cidr[0]);
	buf_add_cstr(b, " ip daddr != ");
	put_cidrs(b, inside, ARRAY_SIZE(inside));
	buf_add_cstr(b, " masquerade\n"
			" ct status dnat ip saddr . ip daddr @hairpin masquerade\n"
			" ct status dnat ip saddr != ");
	/* Sent on to another node: the answer must come back here to be translated, and not go
	 * straight to who asked, were it a pod of that very node. */
	const struct cidr *own = c->node_pod_cidr[0].ip.family == 4 ? &c->node_pod_cidr[0] : NULL;
	put_cidr(b, own ? own : &c->pod_cidr[0]);
	if (own) {
		buf_add_cstr(b, " ip daddr != ");
		put_cidr(b, own);
	}
	buf_add_cstr(b, " oifname != \"lo\" masquerade\n}\n");
}

static void put_dns(struct buf *b, const struct ip *dns)
{
	char text[IP_TEXT_BYTES];

	if (dns->family != 4)
		return;
	ip_format(dns, text);
	buf_printf(b,
		   "chain raw_in { type filter hook prerouting priority raw;\n"
		   " ip daddr %s meta l4proto { tcp, udp } th dport 53 notrack\n}\n"
		   "chain raw_out { type filter hook output priority raw;\n"
		   " ip daddr %s meta l4proto { tcp, udp } th dport 53 notrack\n"
		   " ip saddr %s meta l4proto { tcp, udp } th sport 53 notrack\n}\n",
		   text, text, text);
}

static void put_filter(struct buf *b, const struct dp_config *c)
{
	char dns[IP_TEXT_BYTES] = "0.0.0.0";

	if (c->dns_ip[0].family == 4)
		ip_format(&c->dns_ip[0], dns);
	buf_printf(b,
		   "chain refuse_it { meta l4proto tcp reject with tcp reset\n reject\n}\n"
		   "chain refuse {\n " KEY " @empty_drop drop\n " KEY " @empty jump refuse_it\n"
		   " ip daddr != %s ip daddr ",
		   dns);
	put_cidr(b, &c->service_cidr[0]);
	buf_add_cstr(
		b, " jump refuse_it\n}\n"
		   "chain filter_in { type filter hook input priority filter; jump refuse; }\n"
		   "chain forward { type filter hook forward priority filter; jump refuse; }\n"
		   "chain filter_out { type filter hook output priority filter; jump refuse; }\n");
}

void nft_table_begin(struct buf *b, const struct dp_config *c)
{
	buf_add_cstr(b, "table ip " NFT_TABLE "\ndelete table ip " NFT_TABLE "\n"
			"table ip " NFT_TABLE " {\n");
	put_sets(b);
	put_hairpin(b, &c->node_pod_cidr[0]);
	put_nat(b, c);
	put_dns(b, &c->dns_ip[0]);
	put_filter(b, c);
	buf_add_cstr(b, "}\n");
}

void nft_table_class(struct buf *b, uint32_t mark, uint32_t affinity_s)
{
	unsigned n = mark & NFT_BACKENDS_MAX;

	buf_printf(b, "add chain ip " NFT_TABLE " lb_%x\n", mark);
	if (affinity_s) {
		char keep[200];

		snprintf(keep, sizeof(keep),
			 "update @affinity { ip saddr . " KEY " timeout %us : meta mark }",
			 affinity_s);
		/* A remembered slot replaces the mark; the marks of classes are above all slots. */
		buf_printf(b,
			   "add rule ip " NFT_TABLE " lb_%x meta mark set ip saddr . " KEY
			   " map @affinity\n",
			   mark);
		buf_printf(b,
			   "add rule ip " NFT_TABLE " lb_%x meta mark >= 0x%x meta mark set"
			   " numgen random mod %u\n",
			   mark, 1u << NFT_AFFINITY_SHIFT, n);
		buf_printf(b, "add rule ip " NFT_TABLE " lb_%x %s\n", mark, keep);
		/* The remembered slot may be gone: then lb comes back, and another is chosen. */
		buf_printf(b, "add rule ip " NFT_TABLE " lb_%x jump lb\n", mark);
		buf_printf(b,
			   "add rule ip " NFT_TABLE " lb_%x meta mark set numgen random mod %u\n",
			   mark, n);
		buf_printf(b, "add rule ip " NFT_TABLE " lb_%x %s\n", mark, keep);
	} else {
		buf_printf(b,
			   "add rule ip " NFT_TABLE " lb_%x meta mark set numgen random mod %u\n",
			   mark, n);
	}
	buf_printf(b, "add rule ip " NFT_TABLE " lb_%x goto lb\n", mark);
	buf_printf(b, "add element ip " NFT_TABLE " dispatch { 0x%x : goto lb_%x }\n", mark, mark);
}

void nft_table_elements(struct buf *b, const struct nft_entry *e)
{
	char ip[IP_TEXT_BYTES], to[IP_TEXT_BYTES];

	ip_format(&e->ip, ip);
	if (!e->mark) {
		if (e->drop_empty || e->outside)
			buf_printf(b, "add element ip " NFT_TABLE " %s { %s . %u . %u }\n",
				   e->drop_empty ? "empty_drop" : "empty", ip, e->proto, e->port);
		return;
	}
	buf_printf(b, "add element ip " NFT_TABLE " services { %s . %u . %u : 0x%x }\n", ip,
		   e->proto, e->port, e->mark);
	buf_add_cstr(b, "add element ip " NFT_TABLE " endpoints {");
	for (unsigned i = 0; i < e->backends_n; i++) {
		ip_format(&e->backends[i].ip, to);
		buf_printf(b, "%s %s . %u . %u . %u : %s . %u", i ? "," : "", ip, e->proto, e->port,
			   i, to, e->backends[i].port);
	}
	buf_add_cstr(b, " }\n");
}

/* libnftables keeps state a context, and its parser is not promised to be reentrant. */
static pthread_mutex_t nft_table_lock = PTHREAD_MUTEX_INITIALIZER;

int nft_table_run(const struct buf *b, struct err *e)
{
	if (!buf_ok(b))
		return err_set(e, ERR_LIMIT, "the Service rules are larger than %u bytes",
			       BUF_BYTES_MAX);
	pthread_mutex_lock(&nft_table_lock);
	struct nft_ctx *nft = nft_ctx_new(NFT_CTX_DEFAULT);
	int r = 0;
	if (!nft) {
		r = err_set(e, -ENOMEM, "nftables could not be started");
	} else {
		nft_ctx_buffer_error(nft);
		if (nft_run_cmd_from_buffer(nft, b->p) != 0)
			r = err_set(e, ERR_INTERNAL, "nftables refused the Service rules: %s",
				    nft_ctx_get_error_buffer(nft));
		nft_ctx_free(nft);
	}
	pthread_mutex_unlock(&nft_table_lock);
	return r;
}

int dataplane_nft_remove(void)
{
	AUTO_BUF b = BUF_INIT;

	buf_add_cstr(&b, "table ip " NFT_TABLE "\ndelete table ip " NFT_TABLE "\n");
	return nft_table_run(&b, NULL);
}

int underlay_masquerade(const struct cidr *inside, const char *link, struct err *e)
{
	AUTO_BUF b = BUF_INIT;

	buf_add_cstr(&b,
		     "table ip " NFT_UNDERLAY_TABLE "\ndelete table ip " NFT_UNDERLAY_TABLE "\n"
		     "table ip " NFT_UNDERLAY_TABLE " {\n"
		     "chain postrouting { type nat hook postrouting priority srcnat;\n ip saddr ");
	put_cidr(&b, inside);
	/* What the bridge passes from node to node may run through here too (br_netfilter). */
	buf_printf(&b, " oifname != \"%s\" masquerade\n}\n}\n", link);
	return nft_table_run(&b, e);
}
