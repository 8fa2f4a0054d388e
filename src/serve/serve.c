/* Start and stop of the API server. */
#define LOG_MODULE "serve"
#include "serve/front.h"
#include "serve/local.h"
#include "serve/proxy.h"
#include <stdio.h>

static int serve_start_tls(struct serve *s, struct err *e)
{
	struct tls_server_config t = {
		.cert_pem = buf_str(&s->cert),
		.key_pem = buf_str(&s->key),
		.client_ca_pem = buf_str(&s->ca_cert),
		.http2 = true,
	};

	return tls_server_new(&t, &s->tls, e);
}

static int serve_start_listeners(struct serve *s, const struct serve_config *c, struct err *e)
{
	s->http = xcalloc(c->listen_fds_n + 1, sizeof(*s->http));
	s->http_config = (struct http_server_config){
		.tls = s->tls,
		.body_bytes_max = BODY_BYTES_MAX,
		.on_request = front_request,
		.arg = s,
	};
	for (unsigned i = 0; i < c->listen_fds_n; i++) {
		int r = http_server_start(s->loop, c->listen_fds[i], &s->http_config, &s->http[i],
					  e);
		if (r < 0)
			return err_wrap(e, r, "listen");
		s->http_n++;
	}
	return 0;
}

static void serve_defaults(struct serve *s)
{
	struct serve_config *c = &s->c;

	if (!c->service_cidr[0].ip.family)
		NEGLECT(cidr_parse(STR("10.96.0.0/16"), &c->service_cidr[0])); /* a constant */
	if (!c->node_port_min) {
		c->node_port_min = 30000;
		c->node_port_max = 32767;
	}
	if (!c->advertise_ip.family)
		NEGLECT(ip_parse(STR("127.0.0.1"), &c->advertise_ip)); /* a constant */
	if (!c->advertise_port)
		c->advertise_port = 6443;
}

static struct serve *serve_end(struct serve *s, bool crash)
{
	if (!s)
		return NULL;
	s->stopping = true;
	loop_timer_stop(&s->boot_timer);
	quota_stop(s);
	local_clients_stop(s);
	/* Streams that are passed on to a node close with their connection, and tell the proxy. */
	for (unsigned i = 0; i < s->http_n; i++)
		s->http[i] = http_server_stop(s->http[i]);
	if (s->proxy)
		s->proxy = proxy_free(s->proxy);
	free(s->http);
	if (s->store)
		s->store = crash ? store_crash(s->store) : store_close(s->store);
	values_drop(s);
	list_each_safe (it, tmp, &s->requests) {
		struct req *r = list_entry(it, struct req, node);
		r->in_txn = false;
		req_end(r);
	}
	s->tls = tls_server_unref(s->tls);
	pki_close(s);
	free(s->state_dir);
	free(s);
	return NULL;
}

int serve_start(struct loop *l, const struct serve_config *c, struct serve **ret, struct err *e)
{
	struct serve *s = xcalloc(1, sizeof(*s));
	AUTO_FREE char *path = NULL;

	s->loop = l;
	s->c = *c;
	s->state_dir = xstrdup(c->state_dir);
	s->started_wall = clock_wall();
	list_init(&s->values);
	list_init(&s->requests);
	list_init(&s->watchers);
	list_init(&s->clients);
	serve_defaults(s);
	path = xasprintf("%s/store.db", s->state_dir);
	struct store_config sc = {
		.path = path, .fault = c->store_fault, .fault_arg = c->store_fault_arg};
	int r = pki_open(s, &s->c, e);
	if (r == 0)
		r = store_open(l, &sc, &s->store, e);
	if (r == 0)
		r = serve_start_tls(s, e);
	if (r == 0) {
		s->proxy = proxy_new(s);
		r = serve_start_listeners(s, c, e);
	}
	if (r < 0) {
		serve_end(s, false);
		return err_wrap(e, r, "API server");
	}
	s->c.listen_fds = NULL;
	s->c.san_ips = NULL;
	s->c.state_dir = s->state_dir;
	boot_start(s);
	quota_start(s);
	*ret = s;
	return 0;
}

struct serve *serve_stop(struct serve *s)
{
	return serve_end(s, false);
}

struct serve *serve_crash(struct serve *s)
{
	return serve_end(s, true);
}
