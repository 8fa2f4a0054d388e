/* Links, addresses, routes and neighbours by rtnetlink. Source: rtnetlink(7), linux/if_link.h. */
#include "net/nl.h"

#include <errno.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>

struct link_found {
	int index;
	uint32_t mtu;
	uint8_t mac[6];
};

static int link_parse_attr(const struct nlattr *at, void *arg)
{
	struct link_found *f = arg;

	if (mnl_attr_get_type(at) == IFLA_MTU && mnl_attr_get_payload_len(at) >= 4)
		f->mtu = mnl_attr_get_u32(at);
	if (mnl_attr_get_type(at) == IFLA_ADDRESS && mnl_attr_get_payload_len(at) == 6)
		memcpy(f->mac, mnl_attr_get_payload(at), 6);
	return MNL_CB_OK;
}

static int link_parse(const struct nlmsghdr *h, void *arg)
{
	struct link_found *f = arg;
	const struct ifinfomsg *ifi = mnl_nlmsg_get_payload(h);

	f->index = ifi->ifi_index;
	return mnl_attr_parse(h, sizeof(*ifi), link_parse_attr, f);
}

static int link_find(struct nl *n, const char *name, struct link_found *ret)
{
	struct nl_request r;
	struct ifinfomsg *ifi = nl_request_init(&r, RTM_GETLINK, 0, sizeof(*ifi));

	*ret = (struct link_found){0};
	mnl_attr_put_strz(r.h, IFLA_IFNAME, name);
	return nl_talk(n, &r, link_parse, ret);
}

int link_index(struct nl *n, const char *name, int *ret)
{
	struct link_found f;
	int r = link_find(n, name, &f);

	if (r < 0)
		return r;
	*ret = f.index;
	return 0;
}

int link_mtu(struct nl *n, const char *name, uint32_t *ret)
{
	struct link_found f;
	int r = link_find(n, name, &f);

	if (r < 0)
		return r;
	*ret = f.mtu;
	return 0;
}

/* A change request to the link NAME, ready for attributes. */
static int link_change_init(struct nl *n, struct nl_request *r, const char *name,
			    struct ifinfomsg **ret)
{
	int index, s = link_index(n, name, &index);

	if (s < 0)
		return s;
	*ret = nl_request_init(r, RTM_NEWLINK, 0, sizeof(**ret));
	(*ret)->ifi_index = index;
	return 0;
}

int link_set_up(struct nl *n, const char *name, bool up)
{
	struct nl_request r;
	struct ifinfomsg *ifi;
	int s = link_change_init(n, &r, name, &ifi);

	if (s < 0)
		return s;
	ifi->ifi_change = IFF_UP;
	ifi->ifi_flags = up ? IFF_UP : 0;
	return nl_talk(n, &r, NULL, NULL);
}

int link_set_master(struct nl *n, const char *name, const char *master)
{
	struct nl_request r;
	struct ifinfomsg *ifi;
	int index, s = link_index(n, master, &index);

	if (s < 0)
		return s;
	s = link_change_init(n, &r, name, &ifi);
	if (s < 0)
		return s;
	mnl_attr_put_u32(r.h, IFLA_MASTER, (uint32_t)index);
	return nl_talk(n, &r, NULL, NULL);
}

int link_del(struct nl *n, const char *name)
{
	struct nl_request r;

	(void)nl_request_init(&r, RTM_DELLINK, 0, sizeof(struct ifinfomsg));
	mnl_attr_put_strz(r.h, IFLA_IFNAME, name);
	return nl_ignore(nl_talk(n, &r, NULL, NULL), -ENODEV);
}

static int link_add(struct nl *n, const char *name, const char *kind)
{
	struct nl_request r;

	(void)nl_request_init(&r, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, sizeof(struct ifinfomsg));
	mnl_attr_put_strz(r.h, IFLA_IFNAME, name);
	struct nlattr *li = mnl_attr_nest_start(r.h, IFLA_LINKINFO);
	mnl_attr_put_strz(r.h, IFLA_INFO_KIND, kind);
	mnl_attr_nest_end(r.h, li);
	return nl_ignore(nl_talk(n, &r, NULL, NULL), -EEXIST);
}

int link_add_bridge(struct nl *n, const char *name)
{
	return link_add(n, name, "bridge");
}

static int link_add_veth_pair(struct nl *n, const struct veth *v)
{
	struct nl_request r;

	(void)nl_request_init(&r, RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, sizeof(struct ifinfomsg));
	mnl_attr_put_strz(r.h, IFLA_IFNAME, v->name);
	if (v->mtu)
		mnl_attr_put_u32(r.h, IFLA_MTU, v->mtu);
	struct nlattr *li = mnl_attr_nest_start(r.h, IFLA_LINKINFO);
	mnl_attr_put_strz(r.h, IFLA_INFO_KIND, "veth");
	struct nlattr *kind = mnl_attr_nest_start(r.h, IFLA_INFO_DATA);
	struct nlattr *peer = mnl_attr_nest_start(r.h, VETH_INFO_PEER);
	struct ifinfomsg *ifi = mnl_nlmsg_put_extra_header(r.h, sizeof(*ifi));
	memset(ifi, 0, sizeof(*ifi));
	mnl_attr_put_strz(r.h, IFLA_IFNAME, v->peer);
	if (v->mtu)
		mnl_attr_put_u32(r.h, IFLA_MTU, v->mtu);
	if (v->peer_netns_fd >= 0)
		mnl_attr_put_u32(r.h, IFLA_NET_NS_FD, (uint32_t)v->peer_netns_fd);
	mnl_attr_nest_end(r.h, peer);
	mnl_attr_nest_end(r.h, kind);
	mnl_attr_nest_end(r.h, li);
	return nl_talk(n, &r, NULL, NULL);
}

int link_add_veth(struct nl *n, struct veth *v)
{
	struct nl *there = NULL;
	struct link_found f;
	int s = link_add_veth_pair(n, v);

	if (s < 0)
		return s;
	s = link_find(n, v->name, &f);
	if (s == 0) {
		memcpy(v->mac, f.mac, 6);
		s = link_set_up(n, v->name, true);
	}
	if (s == 0)
		s = v->peer_netns_fd >= 0 ? nl_open_in(v->peer_netns_fd, &there) : 0;
	if (s == 0)
		s = link_find(there ? there : n, v->peer, &f);
	if (s == 0) {
		memcpy(v->peer_mac, f.mac, 6);
		s = link_set_up(there ? there : n, v->peer, true);
	}
	nl_close(there);
	if (s < 0)
		NEGLECT(link_del(n, v->name)); /* the error that led here is the one to report */
	return s;
}

static int addr_change(struct nl *n, const char *link, const struct cidr *addr, uint16_t type,
		       uint16_t flags)
{
	struct nl_request r;
	int index, s = link_index(n, link, &index);

	if (s < 0)
		return s;
	struct ifaddrmsg *ifa = nl_request_init(&r, type, flags, sizeof(*ifa));
	ifa->ifa_family = ip_af(&addr->ip);
	ifa->ifa_prefixlen = addr->prefix;
	ifa->ifa_flags = addr->ip.family == 6 ? IFA_F_NODAD : 0;
	ifa->ifa_index = (uint32_t)index;
	/* Never the source the kernel picks for links that have no address of their own. */
	ifa->ifa_scope = strcmp(link, "lo") == 0 ? RT_SCOPE_HOST : RT_SCOPE_UNIVERSE;
	nl_put_ip(&r, IFA_LOCAL, &addr->ip);
	nl_put_ip(&r, IFA_ADDRESS, &addr->ip);
	return nl_talk(n, &r, NULL, NULL);
}

int addr_add(struct nl *n, const char *link, const struct cidr *addr)
{
	return nl_ignore(addr_change(n, link, addr, RTM_NEWADDR, NLM_F_CREATE | NLM_F_REPLACE),
			 -EEXIST);
}

static int route_change(struct nl *n, const struct route *rt, uint16_t type, uint16_t flags)
{
	struct nl_request r;
	int index = 0;

	if (rt->link) {
		int s = link_index(n, rt->link, &index);

		if (s < 0)
			return s;
	}
	struct rtmsg *m = nl_request_init(&r, type, flags, sizeof(*m));
	m->rtm_family = ip_af(&rt->dst.ip);
	m->rtm_dst_len = rt->dst.prefix;
	m->rtm_table = RT_TABLE_MAIN;
	m->rtm_protocol = RTPROT_STATIC;
	m->rtm_type = rt->blackhole ? RTN_BLACKHOLE : RTN_UNICAST;
	m->rtm_scope = rt->gateway.family || rt->blackhole ? RT_SCOPE_UNIVERSE : RT_SCOPE_LINK;
	m->rtm_flags = rt->onlink ? RTNH_F_ONLINK : 0;
	if (type == RTM_DELROUTE)
		m->rtm_scope = RT_SCOPE_NOWHERE;
	nl_put_ip(&r, RTA_DST, &rt->dst.ip);
	if (rt->gateway.family)
		nl_put_ip(&r, RTA_GATEWAY, &rt->gateway);
	if (rt->source.family)
		nl_put_ip(&r, RTA_PREFSRC, &rt->source);
	if (index)
		mnl_attr_put_u32(r.h, RTA_OIF, (uint32_t)index);
	return nl_talk(n, &r, NULL, NULL);
}

int route_add(struct nl *n, const struct route *rt)
{
	return route_change(n, rt, RTM_NEWROUTE, NLM_F_CREATE | NLM_F_REPLACE);
}

int route_del(struct nl *n, const struct route *rt)
{
	return nl_ignore(route_change(n, rt, RTM_DELROUTE, 0), -ESRCH);
}

int neigh_add_permanent(struct nl *n, const char *link, const struct ip *ip,
			const uint8_t mac[static 6])
{
	struct nl_request r;
	int index, s = link_index(n, link, &index);

	if (s < 0)
		return s;
	struct ndmsg *m =
		nl_request_init(&r, RTM_NEWNEIGH, NLM_F_CREATE | NLM_F_REPLACE, sizeof(*m));
	m->ndm_family = ip_af(ip);
	m->ndm_ifindex = index;
	m->ndm_state = NUD_PERMANENT;
	nl_put_ip(&r, NDA_DST, ip);
	mnl_attr_put(r.h, NDA_LLADDR, 6, mac);
	return nl_talk(n, &r, NULL, NULL);
}
