/* Private to net: one rtnetlink request and its acknowledgement. */
#pragma once
#include "net/net.h"
#include <libmnl/libmnl.h>
#include <sys/socket.h>

struct nl {
	struct mnl_socket *sock;
	uint32_t seq, port;
};

#define NL_REQUEST_BYTES 1024
struct nl_request {
	char bytes[NL_REQUEST_BYTES] __attribute__((aligned(8)));
	struct nlmsghdr *h;
};

/* A request of TYPE with FLAGS beside NLM_F_REQUEST; its fixed header of EXTRA bytes is returned
 * zeroed. */
void *nl_request_init(struct nl_request *r, uint16_t type, uint16_t flags, size_t extra);
void nl_put_ip(struct nl_request *r, uint16_t attr, const struct ip *ip);

/* Send, wait for the acknowledgement. PARSE (may be NULL) sees each data message. 0 or -errno. */
int nl_talk(struct nl *n, struct nl_request *r, int (*parse)(const struct nlmsghdr *h, void *arg),
	    void *arg) MUST_USE;

/* An acknowledgement that says that there was nothing to do. */
static inline int nl_ignore(int r, int harmless)
{
	return r == harmless ? 0 : r;
}
static inline uint8_t ip_af(const struct ip *ip)
{
	return ip->family == 6 ? AF_INET6 : AF_INET;
}
static inline size_t ip_bytes(const struct ip *ip)
{
	return ip->family == 6 ? 16 : 4;
}
