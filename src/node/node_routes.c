/* Routes to the other nodes' pods: podCIDR via InternalIP, as Node objects come and go. Netlink is
 * fast and local, but may block: it runs on the pool, one job at a time, in order. */
#define LOG_MODULE "node"
#include "base/log.h"
#include "net/net.h"
#include "node/node_priv.h"

#include <stdio.h>
#include <string.h>

#define ROUTES_AGAIN_MS 1000

struct route_change {
	struct list node;
	struct route route; /* its link is LINK: the pool may outlive the node */
	char link[16];
	bool add;
};

struct node_routes {
	struct node *n;
	struct cache_handler on_node;
	struct list waiting; /* struct route_change */
	struct list failed;  /* likewise; tried again */
	struct loop_timer again;
	struct route_change *now;
	struct loop_work work;
	bool busy, stopped;
	int r;
};

static void routes_next(struct node_routes *r);

static void routes_work(struct loop_work *w)
{
	struct node_routes *r = container_of(w, struct node_routes, work);
	struct nl *nl = NULL;

	r->r = nl_open(&nl);
	if (r->r == 0)
		r->r = r->now->add ? route_add(nl, &r->now->route) : route_del(nl, &r->now->route);
	nl_close(nl);
}

static void routes_drop(struct list *changes)
{
	list_each_safe (it, tmp, changes) {
		list_remove(it);
		free(list_entry(it, struct route_change, node));
	}
}

static void routes_free(struct node_routes *r)
{
	routes_drop(&r->waiting);
	routes_drop(&r->failed);
	free(r);
}

static bool route_same_dst(const struct route *a, const struct route *b)
{
	return ip_equal(&a->dst.ip, &b->dst.ip) && a->dst.prefix == b->dst.prefix;
}

/* The change of DST in LIST, or NULL. */
static struct route_change *routes_find(const struct list *list, const struct route *dst)
{
	list_each (it, list) {
		struct route_change *c = list_entry(it, struct route_change, node);

		if (route_same_dst(&c->route, dst))
			return c;
	}
	return NULL;
}

static void routes_on_again(struct loop_timer *t)
{
	struct node_routes *r = container_of(t, struct node_routes, again);

	list_each_safe (it, tmp, &r->failed) {
		list_remove(it);
		list_push_back(&r->waiting, it);
	}
	routes_next(r);
}

/* What came meanwhile for the same pods counts; else it is tried again. */
static void routes_failed(struct node_routes *r, struct route_change *c)
{
	if (r->stopped || routes_find(&r->waiting, &c->route)) {
		free(c);
		return;
	}
	list_push_back(&r->failed, &c->node);
	loop_timer_start(r->n->loop, &r->again, ROUTES_AGAIN_MS, routes_on_again);
}

static void routes_done(struct loop_work *w)
{
	struct node_routes *r = container_of(w, struct node_routes, work);

	struct route_change *now = TAKE(r->now);

	r->busy = false;
	if (r->r < 0) {
		log_warn("route", "add=%d err=\"%s\"", now->add, err_text(r->r));
		routes_failed(r, now);
	} else {
		free(now);
	}
	if (r->stopped)
		routes_free(r);
	else
		routes_next(r);
}

static void routes_next(struct node_routes *r)
{
	struct route_change *c = list_first(&r->waiting, struct route_change, node);

	if (r->busy || !c)
		return;
	list_remove(&c->node);
	r->now = c;
	r->busy = true;
	loop_work_start(r->n->loop, &r->work, routes_work, routes_done);
}

static bool routes_of(struct node_routes *r, const struct object *o, struct route *ret)
{
	*ret = (struct route){.link = r->n->c.underlay_link};
	if (!o || str_is(o->name, r->n->c.name) ||
	    cidr_parse(json_str(json_path(o->json, "spec.podCIDR")), &ret->dst) < 0)
		return false;
	JSON_EACH (json_get(object_status(o), "addresses"), a)
		if (str_is(json_get_str(a, "type"), "InternalIP"))
			return ip_parse(json_get_str(a, "address"), &ret->gateway) == 0;
	return false;
}

static void routes_add(struct node_routes *r, const struct route *route, bool add)
{
	struct route_change *c = xcalloc(1, sizeof(*c));

	struct route_change *old = routes_find(&r->failed, route);

	if (old) {
		list_remove(&old->node);
		free(old);
	}
	c->route = *route;
	snprintf(c->link, sizeof(c->link), "%s", route->link ? route->link : "");
	c->route.link = route->link ? c->link : NULL;
	c->add = add;
	list_push_back(&r->waiting, &c->node);
	routes_next(r);
}

static void routes_on_node(struct cache_handler *h, struct object *now, struct object *old)
{
	struct node_routes *r = container_of(h, struct node_routes, on_node);
	struct route was, is;
	bool had = routes_of(r, old, &was), has = routes_of(r, now, &is);

	if (had && has && ip_equal(&was.gateway, &is.gateway) && route_same_dst(&was, &is))
		return;
	if (had && !has)
		routes_add(r, &was, false);
	if (has)
		routes_add(r, &is, true);
}

struct node_routes *node_routes_start(struct node *n)
{
	struct node_routes *r = xcalloc(1, sizeof(*r));

	r->n = n;
	list_init(&r->waiting);
	list_init(&r->failed);
	r->on_node.on_change = routes_on_node;
	cache_handler_add(n->nodes, &r->on_node);
	return r;
}

struct node_routes *node_routes_stop(struct node_routes *r)
{
	if (!r)
		return NULL;
	cache_handler_remove(&r->on_node);
	loop_timer_stop(&r->again);
	r->stopped = true;
	if (!r->busy)
		routes_free(r);
	return NULL;
}
