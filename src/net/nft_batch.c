/* Element changes by netlink, in one transaction, without reading anything back. Source:
 * linux/netfilter/nf_tables.h. */
#include "net/nft.h"

#include <arpa/inet.h>
#include <errno.h>
#include <libnftnl/common.h>
#include <libnftnl/set.h>
#include <linux/netfilter.h>
#include <linux/netfilter/nf_tables.h>
#include <sys/time.h>
#include <time.h>

/* One message: a list attribute of at most 64 KiB, the element that did not fit any more, and
 * headers. */
#define BATCH_MESSAGE_BYTES (80 * 1024)

enum batch_part_N { PART_DEL, PART_ADD, PART_N };
static const char *const batch_sets[] = {"services", "endpoints", "empty", "empty_drop"};
enum batch_set_N { SET_SERVICES, SET_ENDPOINTS, SET_EMPTY, SET_EMPTY_DROP, SET_N };

struct nft_batch {
	struct nftnl_set *sets[PART_N][SET_N];
	unsigned counts[PART_N][SET_N];
	struct buf bytes;
	uint32_t seq;
};

/* Concatenated keys: each part in words of four bytes. */
struct batch_key {
	uint8_t ip[4];
	uint8_t proto[4];
	uint16_t port, pad;
	uint32_t slot;
};

static struct batch_key batch_key(const struct nft_entry *e, uint32_t slot)
{
	struct batch_key k = {.proto = {e->proto}, .port = htons(e->port), .slot = slot};

	memcpy(k.ip, e->ip.bytes, 4);
	return k;
}

struct nft_batch *nft_batch_new(void)
{
	struct nft_batch *b = xcalloc(1, sizeof(*b));

	b->seq = (uint32_t)time(NULL);
	return b;
}

struct nft_batch *nft_batch_free(struct nft_batch *b)
{
	if (!b)
		return NULL;
	for (unsigned p = 0; p < PART_N; p++)
		for (unsigned s = 0; s < SET_N; s++)
			if (b->sets[p][s])
				nftnl_set_free(b->sets[p][s]);
	buf_fini(&b->bytes);
	free(b);
	return NULL;
}

bool nft_batch_empty(const struct nft_batch *b)
{
	for (unsigned s = 0; s < SET_N; s++)
		if (b->counts[PART_DEL][s] || b->counts[PART_ADD][s])
			return false;
	return true;
}

static void batch_element(struct nft_batch *b, bool add, enum batch_set_N set, const void *key,
			  uint32_t key_n, const void *value, uint32_t value_n)
{
	struct nftnl_set **s = &b->sets[add ? PART_ADD : PART_DEL][set];
	struct nftnl_set_elem *el = nftnl_set_elem_alloc();

	if (!*s) {
		*s = nftnl_set_alloc();
		nftnl_set_set_str(*s, NFTNL_SET_TABLE, NFT_TABLE);
		nftnl_set_set_str(*s, NFTNL_SET_NAME, batch_sets[set]);
	}
	nftnl_set_elem_set(el, NFTNL_SET_ELEM_KEY, key, key_n);
	if (add && value_n)
		nftnl_set_elem_set(el, NFTNL_SET_ELEM_DATA, value, value_n);
	nftnl_set_elem_add(*s, el);
	b->counts[add ? PART_ADD : PART_DEL][set]++;
}

void nft_batch_entry(struct nft_batch *b, const struct nft_entry *e, bool add)
{
	struct batch_key k = batch_key(e, 0);

	if (e->mark)
		batch_element(b, add, SET_SERVICES, &k, 12, &e->mark, 4);
	else if (e->drop_empty || e->outside)
		batch_element(b, add, e->drop_empty ? SET_EMPTY_DROP : SET_EMPTY, &k, 12, NULL, 0);
}

void nft_batch_slot(struct nft_batch *b, const struct nft_entry *e, uint32_t slot,
		    const struct dp_backend *to, bool add)
{
	struct batch_key k = batch_key(e, slot);
	struct {
		uint8_t ip[4];
		uint16_t port, pad;
	} v = {.port = htons(to->port)};

	memcpy(v.ip, to->ip.bytes, 4);
	batch_element(b, add, SET_ENDPOINTS, &k, 16, &v, 8);
}

static void batch_put_messages(struct nft_batch *b, struct nftnl_set *s, bool add)
{
	struct nftnl_set_elems_iter *it = nftnl_set_elems_iter_create(s);
	bool more = true;

	while (more) {
		if (!buf_reserve(&b->bytes, BATCH_MESSAGE_BYTES))
			break;
		struct nlmsghdr *h = nftnl_nlmsg_build_hdr(
			b->bytes.p + b->bytes.n, add ? NFT_MSG_NEWSETELEM : NFT_MSG_DELSETELEM,
			NFPROTO_IPV4, NLM_F_ACK | (add ? NLM_F_CREATE | NLM_F_EXCL : 0), ++b->seq);
		/* Fills one message up to a page and says whether elements are left. */
		more = nftnl_set_elems_nlmsg_build_payload_iter(h, it) > 0;
		b->bytes.n += h->nlmsg_len;
	}
	nftnl_set_elems_iter_destroy(it);
}

static void batch_put_edge(struct nft_batch *b, bool begin)
{
	if (!buf_reserve(&b->bytes, 64))
		return;
	char *at = b->bytes.p + b->bytes.n;
	struct nlmsghdr *h =
		begin ? nftnl_batch_begin(at, ++b->seq) : nftnl_batch_end(at, ++b->seq);
	b->bytes.n += h->nlmsg_len;
}

/* Acknowledgements up to the last element message; the first error counts. */
static int batch_receive(struct mnl_socket *sock, uint32_t last)
{
	char answer[16 * 1024] __attribute__((aligned(8)));
	int first_error = 0;

	for (;;) {
		ssize_t got = mnl_socket_recvfrom(sock, answer, sizeof(answer));
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return first_error ? first_error : -errno;
		int left = (int)got;
		for (struct nlmsghdr *h = (void *)answer; mnl_nlmsg_ok(h, left);
		     h = mnl_nlmsg_next(h, &left)) {
			const struct nlmsgerr *ne = mnl_nlmsg_get_payload(h);

			if (h->nlmsg_type != NLMSG_ERROR)
				continue;
			if (ne->error && !first_error)
				first_error = ne->error;
			if (h->nlmsg_seq >= last || ne->error)
				return first_error;
		}
	}
}

static int batch_send(struct nft_batch *b, uint32_t last)
{
	struct mnl_socket *sock = mnl_socket_open2(NETLINK_NETFILTER, SOCK_CLOEXEC);
	int r = 0, size = (int)b->bytes.n + 65536;
	struct timeval tv = {.tv_sec = 5};

	if (!sock)
		return -errno;
	if (mnl_socket_bind(sock, 0, MNL_SOCKET_AUTOPID) < 0)
		r = -errno;
	int fd = mnl_socket_get_fd(sock);
	/* Without the privilege the plain limit stays, and the send says so. */
	if (setsockopt(fd, SOL_SOCKET, SO_SNDBUFFORCE, &size, sizeof(size)) < 0)
		(void)setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
	if (setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &size, sizeof(size)) < 0)
		(void)setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, sizeof(size));
	(void)setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof(tv));
	if (r == 0 && mnl_socket_sendto(sock, b->bytes.p, b->bytes.n) < 0)
		r = -errno;
	if (r == 0)
		r = batch_receive(sock, last);
	mnl_socket_close(sock);
	return r;
}

int nft_batch_commit(struct nft_batch *b, struct err *e)
{
	buf_reset(&b->bytes);
	batch_put_edge(b, true);
	for (unsigned p = 0; p < PART_N; p++)
		for (unsigned s = 0; s < SET_N; s++)
			if (b->sets[p][s])
				batch_put_messages(b, b->sets[p][s], p == PART_ADD);
	uint32_t last = b->seq;
	batch_put_edge(b, false);
	if (!buf_ok(&b->bytes))
		return err_set(e, ERR_LIMIT, "a change of Service rules is too large");
	int r = batch_send(b, last);
	return r < 0 ? err_set(e, r, "change Service rules: %s", err_text(r)) : 0;
}
