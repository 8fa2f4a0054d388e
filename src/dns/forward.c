/* Names outside the zone: asked of the resolvers in turn, over UDP and, when an answer was cut for
 * a client that can take it whole, over TCP. Source: RFC 5452 (what an answer must match), RFC
 * 7766. */
#include "dns/responder.h"
#include <errno.h>
#include <sys/epoll.h>

#define IDS 65536u

/* A question on its way. UDP until the answer is cut, then TCP. Who asks the same meanwhile waits
 * with it: a forger has one question to guess at, however often a client asks it (RFC 5452, section
 * 5). */
struct pending {
	struct list node;      /* forwarder.waiting; of a follower: its leader's followers */
	struct list followers; /* struct pending */
	bool follows;
	struct origin from;
	mono_ns_t due;
	uint16_t id, type;
	uint8_t tries, resolver, port;
	bool dnssec_ok, checking_off;
	uint8_t name_n, name[DNS_NAME_MAX]; /* that is asked for */
	/* TCP */
	struct source source; /* fd -1: UDP */
	uint8_t *stream;      /* the query, then the answer, each with its length */
	size_t stream_n, stream_at;
	/* what the client sent, and the message so far */
	size_t query_n, head_n;
	unsigned answers;
	uint8_t bytes[];
};

static unsigned flags_of(const struct dns_query *q)
{
	return (q->dnssec_ok ? 1u : 0) | (q->msg[3] & DNS_CD ? 2u : 0);
}

/* ---- the client's answer ---- */
/* MSG is a resolver's answer without OPT; AGE_S seconds old. */
static void finish_plain(const struct dns_query *q, const uint8_t *msg, size_t n, uint32_t age_s,
			 struct dns_writer *w)
{
	size_t question = dns_name_skip(msg, n, DNS_HEADER) + 4, at = DNS_HEADER + question;
	unsigned records = dns_u16(msg + 6) + dns_u16(msg + 8) + dns_u16(msg + 10);
	struct dns_rr rr;

	dns_begin(w, q);
	size_t base = w->n; /* the same as AT: questions are equal but for case */
	dns_put(w, msg + at, n - at);
	w->p[2] |= msg[2] & (DNS_AA | DNS_TC);
	w->p[3] = (uint8_t)(DNS_RA | (msg[3] & 0x30));
	if (!w->over) {
		memcpy(w->p + 6, msg + 6, 6);
		for (size_t i = at; records && age_s && dns_rr_read(msg, n, i, &rr); i = rr.end) {
			dns_set_u32(w->p + base + (rr.ttl_at - at),
				    rr.ttl > age_s ? rr.ttl - age_s : 0);
			records--;
		}
	}
	dns_end(w, q, msg[3] & 0xf);
}

/* The CNAME in HEAD, then what the resolver says of its target. */
static void finish_target(const struct dns_query *q, const uint8_t *head, size_t head_n,
			  unsigned answers, const uint8_t *msg, size_t n, uint32_t age_s,
			  struct dns_writer *w)
{
	size_t at = DNS_HEADER + dns_name_skip(msg, n, DNS_HEADER) + 4, name_n;
	unsigned records = dns_u16(msg + 6);
	uint8_t name[DNS_NAME_MAX];
	struct dns_rr rr;

	w->n = 0;
	w->over = false;
	dns_put(w, head, head_n);
	for (; records && dns_rr_read(msg, n, at, &rr); at = rr.end, records--) {
		bool alias = rr.type == DNS_CNAME;
		if (!alias && rr.type != q->type)
			continue;
		name_n = dns_name_expand(msg, n, rr.owner, name);
		if (!name_n)
			break;
		dns_put(w, name, name_n);
		dns_put_u16(w, rr.type);
		dns_put_u16(w, DNS_CLASS_IN);
		dns_put_u32(w, rr.ttl > age_s ? rr.ttl - age_s : 0);
		name_n = alias ? dns_name_expand(msg, n, rr.rdata, name) : 0;
		dns_put_u16(w, alias ? (unsigned)name_n : rr.rdata_n);
		dns_put(w, alias ? name : msg + rr.rdata, alias ? name_n : rr.rdata_n);
		answers++;
	}
	dns_count(w, 1, answers);
	dns_end(w, q, msg[3] & 0xf);
}

static void finish_failed(const struct dns_query *q, const uint8_t *head, size_t head_n,
			  unsigned answers, struct dns_writer *w)
{
	if (!head_n) {
		answer_error(q, DNS_SERVFAIL, w);
		return;
	}
	w->n = 0;
	w->over = false;
	dns_put(w, head, head_n);
	dns_count(w, 1, answers);
	dns_end(w, q, DNS_SERVFAIL);
}

/* ---- pending questions ---- */
static void pending_free(struct responder *r, struct pending *p)
{
	if (p->source.fd >= 0) {
		source_close(r, &p->source);
		r->f.tcp--;
	}
	while (!list_empty(&p->followers))
		pending_free(r, list_entry(p->followers.next, struct pending, node));
	free(p->stream);
	list_remove(&p->node);
	if (!p->follows)
		r->f.by_id[p->id] = NULL;
	r->f.pending--;
	free(p);
}

static void pending_answer(struct responder *r, struct pending *p, const uint8_t *msg, size_t n)
{
	struct dns_query q;
	struct dns_writer w = {.p = r->scratch};

	(void)dns_query_parse(&q, p->bytes, p->query_n); /* it was parsed before */
	w.max = p->from.udp ? q.udp_max : DNS_MESSAGE_MAX;
	const uint8_t *head = p->bytes + p->query_n;
	if (!msg)
		finish_failed(&q, head, p->head_n, p->answers, &w);
	else if (p->head_n)
		finish_target(&q, head, p->head_n, p->answers, msg, n, 0, &w);
	else
		finish_plain(&q, msg, n, 0, &w);
	reply(r, &p->from, w.p, w.n);
}

static void pending_reply(struct responder *r, struct pending *p, const uint8_t *msg, size_t n)
{
	list_each (it, &p->followers)
		pending_answer(r, list_entry(it, struct pending, node), msg, n);
	pending_answer(r, p, msg, n);
	pending_free(r, p);
}

static size_t question_write(const struct pending *p, uint8_t out[static QUERY_BYTES_MAX])
{
	static const uint8_t root = 0;
	struct dns_writer w = {.p = out, .max = QUERY_BYTES_MAX};
	uint8_t header[DNS_HEADER] = {0};

	dns_set_u16(header, p->id);
	header[2] = DNS_RD;
	header[3] = p->checking_off ? DNS_CD : 0;
	header[5] = 1;
	header[11] = 1;
	dns_put(&w, header, sizeof(header));
	dns_put(&w, p->name, p->name_n);
	dns_put_u16(&w, p->type);
	dns_put_u16(&w, DNS_CLASS_IN);
	dns_put(&w, &root, 1);
	dns_put_u16(&w, DNS_OPT);
	dns_put_u16(&w, DNS_UDP_MAX);
	dns_put_u32(&w, p->dnssec_ok ? 0x8000 : 0);
	dns_put_u16(&w, 0);
	return w.n;
}

/* Send it, to the next resolver at each try. */
static void pending_send(struct responder *r, struct pending *p, mono_ns_t now)
{
	uint8_t msg[QUERY_BYTES_MAX];
	size_t n = question_write(p, msg);

	p->resolver = (uint8_t)(p->tries++ % r->f.resolvers);
	p->due = now + FORWARD_TRY_MS * NS_PER_MS;
	list_remove(&p->node);
	list_push_back(&r->f.waiting, &p->node);
	/* what cannot be sent is tried again when it is due */
	(void)send(r->f.ports[p->resolver][p->port].fd, msg, n, MSG_DONTWAIT);
}

/* Resolvers that have been silent for a while are asked once each: a pod without a way out hears so
 * soon. */
static unsigned tries_max(const struct forwarder *f)
{
	return f->silent < FORWARD_SILENT ? FORWARD_TRIES : f->resolvers;
}

static void pending_again(struct responder *r, struct pending *p, mono_ns_t now)
{
	if (p->tries < tries_max(&r->f) && p->source.fd < 0) {
		pending_send(r, p, now);
		return;
	}
	r->f.silent++;
	count(r, COUNT_FORWARD_FAILED);
	pending_reply(r, p, NULL, 0);
}

static struct pending *pending_new(struct responder *r, const struct dns_query *q,
				   const struct dns_writer *head)
{
	struct forwarder *f = &r->f;
	size_t head_n = head ? head->n : 0;

	if (f->pending >= FORWARD_PENDING_MAX)
		return NULL;
	struct pending *p = xcalloc(1, sizeof(*p) + q->n + head_n);
	list_init(&p->node);
	list_init(&p->followers);
	p->source.fd = -1;
	p->query_n = q->n;
	memcpy(p->bytes, q->msg, q->n);
	p->head_n = head_n;
	if (head)
		memcpy(p->bytes + q->n, head->p, head_n);
	f->pending++;
	return p;
}

/* The question that P asks too, or NULL. Clients over TCP take answers that others cannot. */
static struct pending *pending_same(const struct forwarder *f, const struct pending *p)
{
	list_each (it, &f->waiting) {
		struct pending *o = list_entry(it, struct pending, node);

		if (o->name_n == p->name_n && o->type == p->type && o->dnssec_ok == p->dnssec_ok &&
		    o->checking_off == p->checking_off && !o->from.udp == !p->from.udp &&
		    dns_name_equal(o->name, o->name_n, p->name, p->name_n))
			return o;
	}
	return NULL;
}

static void pending_ask(struct responder *r, struct pending *p, mono_ns_t now)
{
	struct forwarder *f = &r->f;

	if (!f->by_id)
		f->by_id = xcalloc(IDS, sizeof(struct pending *));
	do
		random_kernel(&p->id, sizeof(p->id));
	while (f->by_id[p->id]);
	random_kernel(&p->port, sizeof(p->port));
	p->port %= FORWARD_PORTS;
	f->by_id[p->id] = p;
	count(r, COUNT_FORWARDED);
	pending_send(r, p, now);
}

void forward_ask(struct responder *r, const struct origin *from, const struct dns_query *q,
		 const uint8_t *name, size_t name_n, const struct dns_writer *head,
		 unsigned answers, struct dns_writer *w)
{
	mono_ns_t now = clock_mono();
	const struct cached *c = cached_find(&r->f, name, name_n, q->type, flags_of(q), now);

	if (c) {
		const uint8_t *msg = c->bytes + c->name_n;
		uint32_t age = (uint32_t)((now - c->since) / NS_PER_S);
		count(r, COUNT_CACHE_HIT);
		if (head)
			finish_target(q, head->p, head->n, answers, msg, c->n, age, w);
		else
			finish_plain(q, msg, c->n, age, w);
		return;
	}
	count(r, COUNT_CACHE_MISS);
	struct pending *p = pending_new(r, q, head);
	if (!p) {
		finish_failed(q, head ? head->p : NULL, head ? head->n : 0, answers, w);
		return;
	}
	p->from = *from;
	p->type = q->type;
	p->dnssec_ok = q->dnssec_ok;
	p->checking_off = q->msg[3] & DNS_CD;
	p->answers = answers;
	p->name_n = (uint8_t)name_n;
	memcpy(p->name, name, name_n);
	w->n = 0;
	struct pending *same = pending_same(&r->f, p);
	if (same) {
		p->follows = true;
		list_push_back(&same->followers, &p->node);
	} else {
		pending_ask(r, p, now);
	}
}

/* ---- answers of resolvers ---- */
/* OPT is between two neighbours only: taken off when it is the last record, as all write it. False:
 * the message is broken. */
static bool without_opt(uint8_t *msg, size_t *n)
{
	unsigned records = dns_u16(msg + 6) + dns_u16(msg + 8) + dns_u16(msg + 10);
	size_t name = dns_name_skip(msg, *n, DNS_HEADER), at = DNS_HEADER + name + 4;
	struct dns_rr rr = {.end = at};

	if (!name || at > *n)
		return false;
	for (unsigned i = 0; i < records; i++)
		if (!dns_rr_read(msg, *n, rr.end, &rr))
			return false;
	*n = rr.end;
	if (records && rr.type == DNS_OPT && dns_u16(msg + 10)) {
		*n = rr.owner;
		dns_set_u16(msg + 10, dns_u16(msg + 10) - 1);
	}
	return true;
}

static bool answers_question(const struct pending *p, const uint8_t *msg, size_t n)
{
	size_t end = (size_t)DNS_HEADER + p->name_n;

	return n >= end + 4 && (msg[2] & DNS_QR) && dns_u16(msg + 4) == 1 &&
	       dns_name_equal(msg + DNS_HEADER, p->name_n, p->name, p->name_n) &&
	       dns_u16(msg + end) == p->type && dns_u16(msg + end + 2) == DNS_CLASS_IN;
}

static void tcp_start(struct responder *r, struct pending *p);

static void take_answer(struct responder *r, struct pending *p, uint8_t *msg, size_t n)
{
	mono_ns_t now = clock_mono();
	unsigned rcode = msg[3] & 0xf;

	r->f.silent = 0;
	if (!without_opt(msg, &n)) {
		if (p->source.fd >= 0)
			pending_again(r, p, now);
		return; /* over UDP another may come, or it is asked again */
	}
	if ((msg[2] & DNS_TC) && !p->from.udp && p->source.fd < 0) {
		tcp_start(r, p);
		return;
	}
	if (rcode != DNS_NOERROR && rcode != DNS_NXDOMAIN && p->tries < FORWARD_TRIES &&
	    r->f.resolvers > 1 && p->source.fd < 0) {
		pending_send(r, p, now);
		return;
	}
	unsigned flags = (p->dnssec_ok ? 1u : 0) | (p->checking_off ? 2u : 0);
	cached_put(&r->f, p->name, p->name_n, p->type, flags, msg, n, now);
	pending_reply(r, p, msg, n);
}

static void on_resolver(struct responder *r, struct source *s, uint32_t events)
{
	uint8_t msg[4096];

	(void)events;
	for (int i = 0; i < UDP_BATCH; i++) {
		ssize_t n = recv(s->fd, msg, sizeof(msg), MSG_DONTWAIT);
		if (n < DNS_HEADER)
			return; /* nothing more; or refused, which the time-out finds */
		struct pending *p = r->f.by_id ? r->f.by_id[dns_u16(msg)] : NULL;
		if (p && p->source.fd < 0 && s == &r->f.ports[p->resolver][p->port] &&
		    answers_question(p, msg, (size_t)n))
			take_answer(r, p, msg, (size_t)n);
	}
}

/* ---- TCP to a resolver: one connection a question, it is rare ---- */
static void on_stream(struct responder *r, struct source *s, uint32_t events)
{
	struct pending *p = container_of(s, struct pending, source);
	ssize_t n;

	if (events & EPOLLOUT) {
		n = send(s->fd, p->stream + p->stream_at, p->stream_n - p->stream_at,
			 MSG_DONTWAIT | MSG_NOSIGNAL);
		if (n < 0 && errno != EAGAIN) {
			pending_again(r, p, clock_mono());
			return;
		}
		p->stream_at += n > 0 ? (size_t)n : 0;
		if (p->stream_at < p->stream_n)
			return;
		p->stream = xrealloc(p->stream, DNS_MESSAGE_MAX + 2);
		p->stream_n = 0;
		source_set(r, s, EPOLLIN);
		return;
	}
	n = recv(s->fd, p->stream + p->stream_n, DNS_MESSAGE_MAX + 2 - p->stream_n, MSG_DONTWAIT);
	if (n < 0 && errno == EAGAIN)
		return;
	p->stream_n += n > 0 ? (size_t)n : 0;
	size_t want = p->stream_n >= 2 ? dns_u16(p->stream) : DNS_MESSAGE_MAX;
	if (p->stream_n >= 2 + want && want >= DNS_HEADER && dns_u16(p->stream + 2) == p->id &&
	    answers_question(p, p->stream + 2, want)) {
		take_answer(r, p, p->stream + 2, want);
		return;
	}
	if (n <= 0 || p->stream_n >= 2 + want)
		pending_again(r, p, clock_mono());
}

static void tcp_start(struct responder *r, struct pending *p)
{
	struct forwarder *f = &r->f;
	uint8_t msg[QUERY_BYTES_MAX];
	const struct sockaddr_storage *sa = &f->resolver[p->resolver];
	AUTO_FD int fd = -1;

	p->tries = FORWARD_TRIES;
	if (f->tcp < FORWARD_TCP_MAX)
		fd = socket(sa->ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (fd < 0 || (connect(fd, (const struct sockaddr *)sa, f->resolver_n[p->resolver]) < 0 &&
		       errno != EINPROGRESS)) {
		pending_again(r, p, clock_mono());
		return;
	}
	size_t n = question_write(p, msg);
	p->stream = xmalloc(n + 2);
	dns_set_u16(p->stream, (unsigned)n);
	memcpy(p->stream + 2, msg, n);
	p->stream_n = n + 2;
	p->stream_at = 0;
	p->due = clock_mono() + FORWARD_TRY_MS * NS_PER_MS;
	list_remove(&p->node);
	list_push_back(&f->waiting, &p->node);
	if (source_add(r, &p->source, fd, EPOLLOUT, on_stream) < 0) {
		p->source.fd = -1;
		pending_again(r, p, clock_mono());
		return;
	}
	f->tcp++;
	(void)TAKE_FD(fd); /* the source's now */
}

/* ---- time, start, end ---- */
void forward_expire(struct responder *r, mono_ns_t now)
{
	while (!list_empty(&r->f.waiting)) {
		struct pending *p = list_entry(r->f.waiting.next, struct pending, node);
		if (p->due > now)
			return;
		pending_again(r, p, now);
	}
}

mono_ns_t forward_next(const struct responder *r)
{
	if (list_empty(&r->f.waiting))
		return INT64_MAX;
	return list_entry(r->f.waiting.next, struct pending, node)->due;
}

static int open_ports(struct responder *r, unsigned i)
{
	for (size_t k = 0; k < FORWARD_PORTS; k++) {
		const struct sockaddr_storage *sa = &r->f.resolver[i];
		AUTO_FD int fd =
			socket(sa->ss_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
		if (fd < 0 || connect(fd, (const struct sockaddr *)sa, r->f.resolver_n[i]) < 0)
			return -errno;
		int n = source_add(r, &r->f.ports[i][k], fd, EPOLLIN, on_resolver);
		if (n < 0) {
			r->f.ports[i][k].fd = -1;
			return n;
		}
		(void)TAKE_FD(fd); /* the source's now */
	}
	return 0;
}

int forward_open(struct responder *r, const struct dns_config *c, struct err *e)
{
	struct forwarder *f = &r->f;

	list_init(&f->waiting);
	random_kernel(&f->seed, sizeof(f->seed));
	for (size_t i = 0; i < FORWARD_MAX; i++)
		for (size_t k = 0; k < FORWARD_PORTS; k++)
			f->ports[i][k].fd = -1;
	for (size_t i = 0; i < FORWARD_MAX && c->forward[i].family; i++) {
		char text[IP_TEXT_BYTES];
		f->resolver_n[f->resolvers] =
			sockaddr_of(&c->forward[i], c->forward_port ? c->forward_port : 53,
				    &f->resolver[f->resolvers]);
		int n = open_ports(r, f->resolvers);
		/* No route to it now is no reason not to start: others may work. */
		if (n == -ENETUNREACH || n == -EHOSTUNREACH || n == -EADDRNOTAVAIL) {
			for (size_t k = 0; k < FORWARD_PORTS; k++)
				source_close(r, &f->ports[f->resolvers][k]);
			continue;
		}
		ip_format(&c->forward[i], text);
		if (n < 0)
			return err_set(e, n, "DNS cannot reach the resolver %s: %s", text,
				       err_text(n));
		f->resolvers++;
	}
	return 0;
}

void forward_close(struct responder *r)
{
	struct forwarder *f = &r->f;

	if (!f->waiting.next)
		return; /* never opened */
	while (!list_empty(&f->waiting))
		pending_free(r, list_entry(f->waiting.next, struct pending, node));
	for (size_t i = 0; i < FORWARD_MAX; i++)
		for (size_t k = 0; k < FORWARD_PORTS; k++)
			source_close(r, &f->ports[i][k]);
	free(f->by_id);
	cached_close(f);
}
