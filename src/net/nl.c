#include "net/nl.h"

#include <errno.h>
#include <linux/rtnetlink.h>
#include <time.h>

static int nl_from_socket(struct mnl_socket *sock, struct nl **ret)
{
	struct nl *n = xcalloc(1, sizeof(*n));

	n->sock = sock;
	n->seq = (uint32_t)time(NULL);
	n->port = mnl_socket_get_portid(sock);
	*ret = n;
	return 0;
}

int nl_open(struct nl **ret)
{
	struct mnl_socket *sock = mnl_socket_open2(NETLINK_ROUTE, SOCK_CLOEXEC);

	if (!sock)
		return -errno;
	if (mnl_socket_bind(sock, 0, MNL_SOCKET_AUTOPID) < 0) {
		int r = -errno;

		mnl_socket_close(sock);
		return r;
	}
	return nl_from_socket(sock, ret);
}

static int nl_open_inside(void *arg)
{
	return nl_open(arg);
}

int nl_open_in(int netns_fd, struct nl **ret)
{
	return netns_run(netns_fd, nl_open_inside, ret);
}

struct nl *nl_close(struct nl *n)
{
	if (!n)
		return NULL;
	mnl_socket_close(n->sock);
	free(n);
	return NULL;
}

void *nl_request_init(struct nl_request *r, uint16_t type, uint16_t flags, size_t extra)
{
	r->h = mnl_nlmsg_put_header(r->bytes);
	r->h->nlmsg_type = type;
	r->h->nlmsg_flags = (uint16_t)(NLM_F_REQUEST | NLM_F_ACK | flags);
	void *fixed = mnl_nlmsg_put_extra_header(r->h, extra);
	memset(fixed, 0, extra);
	return fixed;
}

void nl_put_ip(struct nl_request *r, uint16_t attr, const struct ip *ip)
{
	mnl_attr_put(r->h, attr, ip_bytes(ip), ip->bytes);
}

int nl_talk(struct nl *n, struct nl_request *r, int (*parse)(const struct nlmsghdr *h, void *arg),
	    void *arg)
{
	char answer[16 * 1024] __attribute__((aligned(8)));

	r->h->nlmsg_seq = ++n->seq;
	if (mnl_socket_sendto(n->sock, r->h, r->h->nlmsg_len) < 0)
		return -errno;
	for (;;) {
		ssize_t got = mnl_socket_recvfrom(n->sock, answer, sizeof(answer));

		if (got < 0) {
			if (errno == EINTR)
				continue;
			return -errno;
		}
		errno = 0;
		int s = mnl_cb_run(answer, (size_t)got, n->seq, n->port, parse, arg);
		if (s < 0)
			return errno ? -errno : -EPROTO;
		if (s == MNL_CB_STOP)
			return 0;
	}
}
