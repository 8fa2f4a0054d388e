#include "http/spdy.h"
#include "base/limits.h"
#include "base/list.h"
#include "base/must.h"
#include "http/spdy_dict.h"
#include <zlib.h>

/* Control frames waiting for room beneath; more means a peer that makes us answer and does not
 * read.
 */
#define CONTROL_BYTES_MAX (64 * 1024)
#define DATA_BYTES_MAX    (256 * 1024)
#define BUCKETS           64
#define HEADERS_MAX       64

enum frame_N {
	SYN_STREAM = 1,
	SYN_REPLY = 2,
	RST_STREAM = 3,
	SETTINGS = 4,
	PING = 6,
	GOAWAY = 7,
	HEADERS = 8,
	WINDOW_UPDATE = 9
};
#define FLAG_FIN 1
enum rst_N { RST_PROTOCOL_ERROR = 1, RST_REFUSED = 3, RST_CANCEL = 5 };

struct spdy_stream {
	struct list node; /* of its bucket */
	struct spdy *c;
	uint32_t id;
	bool in_done, out_done, paused, over;
	void *priv;
};

struct spdy {
	struct loop *loop;
	struct spdy_ops ops;
	void *arg, *beneath;      /* of the functions up, and down */
	struct http_stream *http; /* spdy_accept */
	struct list buckets[BUCKETS];
	unsigned streams_n, paused_n;
	uint32_t last_id;
	bool closed, freed, failed, goaway_sent;
	z_stream inflate, deflate;
	/* the frame being read */
	uint8_t head[8];
	unsigned head_n;
	bool in_frame;
	uint32_t left;
	struct buf in, out; /* a control frame; control frames that found no room */
};

static uint32_t get32(const void *at)
{
	const uint8_t *p = at;
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static void put32(uint8_t *p, uint32_t v)
{
	p[0] = (uint8_t)(v >> 24);
	p[1] = (uint8_t)(v >> 16);
	p[2] = (uint8_t)(v >> 8);
	p[3] = (uint8_t)v;
}

static const uint8_t *dictionary(void)
{
	static __thread uint8_t dict[SPDY_DICT_BYTES];
	static __thread bool made;
	if (made)
		return dict;
	size_t n = 0;
	for (size_t i = 0; i < ARRAY_SIZE(spdy_dict_words); i++) {
		size_t word = strlen(spdy_dict_words[i]);
		must(n + 4 + word < sizeof(dict));
		put32(dict + n, (uint32_t)word);
		memcpy(dict + n + 4, spdy_dict_words[i], word);
		n += 4 + word;
	}
	must(n + sizeof(spdy_dict_tail) - 1 == sizeof(dict));
	memcpy(dict + n, spdy_dict_tail, sizeof(spdy_dict_tail) - 1);
	must(adler32(1, dict, sizeof(dict)) == SPDY_DICT_ADLER);
	made = true;
	return dict;
}

/* ---- out ---- */

static void spdy_fail(struct spdy *c)
{
	if (c->failed || c->closed)
		return;
	c->failed = true;
	c->ops.close(c->beneath);
}

static void control_flush(struct spdy *c)
{
	while (c->out.n > 0) {
		size_t took = c->ops.write(c->beneath, buf_str(&c->out));
		if (took == 0)
			return;
		buf_drop_front(&c->out, took);
	}
	buf_fini(&c->out);
}

static void control_send(struct spdy *c, uint16_t type, uint8_t flags, const void *p, size_t n)
{
	if (c->closed || c->failed)
		return;
	uint8_t head[8] = {0x80, 3};
	head[3] = (uint8_t)type;
	put32(head + 4, (uint32_t)n);
	head[4] = flags;
	buf_add(&c->out, head, sizeof(head));
	buf_add(&c->out, p, n);
	if (c->out.n > CONTROL_BYTES_MAX)
		spdy_fail(c);
	else
		control_flush(c);
}

static void reset_send(struct spdy *c, uint32_t id, uint32_t why)
{
	uint8_t body[8];
	put32(body, id);
	put32(body + 4, why);
	control_send(c, RST_STREAM, 0, body, sizeof(body));
}

/* No headers, in the session's compressed stream. */
static size_t headers_none(struct spdy *c, uint8_t *out, size_t n)
{
	uint8_t none[4] = {0};
	c->deflate.next_in = none;
	c->deflate.avail_in = sizeof(none);
	c->deflate.next_out = out;
	c->deflate.avail_out = (uInt)n;
	must(deflate(&c->deflate, Z_SYNC_FLUSH) == Z_OK && c->deflate.avail_in == 0);
	return n - c->deflate.avail_out;
}

/* ---- streams ---- */

static struct spdy_stream *stream_find(struct spdy *c, uint32_t id)
{
	list_each (it, &c->buckets[id / 2 % BUCKETS]) {
		struct spdy_stream *s = list_entry(it, struct spdy_stream, node);
		if (s->id == id)
			return s;
	}
	return NULL;
}

static void pause_update(struct spdy *c, bool was)
{
	if (was != (c->paused_n > 0) && c->ops.pause && !c->closed)
		c->ops.pause(c->beneath, c->paused_n > 0);
}

static void stream_over(struct spdy_stream *s)
{
	if (s->over)
		return;
	s->over = true;
	spdy_pause(s, false);
	list_remove(&s->node);
	s->c->streams_n--;
	loop_defer_free(s->c->loop, free, s);
}

static void stream_check_over(struct spdy_stream *s)
{
	if (s->in_done && s->out_done)
		stream_over(s);
}

void spdy_reply(struct spdy_stream *s)
{
	uint8_t body[64];
	if (s->over)
		return;
	put32(body, s->id);
	size_t n = headers_none(s->c, body + 4, sizeof(body) - 4);
	control_send(s->c, SYN_REPLY, 0, body, n + 4);
}

void spdy_reset(struct spdy_stream *s)
{
	if (s->over)
		return;
	reset_send(s->c, s->id, RST_CANCEL);
	stream_over(s);
}

size_t spdy_room(const struct spdy *c)
{
	if (c->closed || c->failed || c->out.n > 0)
		return 0;
	size_t room = c->ops.write_room(c->beneath);
	return room <= 8 ? 0 : MIN(room - 8, (size_t)DATA_BYTES_MAX);
}

size_t spdy_write(struct spdy_stream *s, struct str bytes, bool fin)
{
	struct spdy *c = s->c;
	if (s->over || s->out_done || c->closed || c->failed)
		return 0;
	control_flush(c);
	size_t room = spdy_room(c);
	if (room == 0) {
		(void)c->ops.write(c->beneath, STR_NULL); /* so that it tells when there is room */
		return 0;
	}
	size_t take = MIN(bytes.n, room);
	bool last = fin && take == bytes.n;
	if (take == 0 && !last)
		return 0;
	AUTO_BUF frame = BUF_INIT;
	uint8_t head[8];
	put32(head, s->id);
	put32(head + 4, (uint32_t)take);
	head[4] = last ? FLAG_FIN : 0;
	buf_add(&frame, head, sizeof(head));
	buf_add(&frame, bytes.p, take);
	size_t took = c->ops.write(c->beneath, buf_str(&frame));
	if (!sane(took == frame.n)) {
		spdy_fail(c);
		return 0;
	}
	if (last) {
		s->out_done = true;
		stream_check_over(s);
	}
	return take;
}

void spdy_pause(struct spdy_stream *s, bool paused)
{
	bool was = s->c->paused_n > 0;
	if (s->paused == paused)
		return;
	s->paused = paused;
	s->c->paused_n += paused ? 1 : -1u;
	pause_update(s->c, was);
}

void spdy_stream_set(struct spdy_stream *s, void *priv)
{
	s->priv = priv;
}

void *spdy_stream_get(const struct spdy_stream *s)
{
	return s->priv;
}

void spdy_goaway(struct spdy *c)
{
	uint8_t body[8] = {0};
	if (c->goaway_sent)
		return;
	c->goaway_sent = true;
	put32(body, c->last_id);
	control_send(c, GOAWAY, 0, body, sizeof(body));
}

/* ---- header blocks ---- */

/* Every block goes through the one zlib stream, wanted or not. False: the session is broken. */
static bool block_inflate(struct spdy *c, struct str block, struct buf *out)
{
	z_stream *z = &c->inflate;
	z->next_in = (Bytef *)(uintptr_t)block.p;
	z->avail_in = (uInt)block.n;
	do {
		uint8_t plain[2048];
		z->next_out = plain;
		z->avail_out = sizeof(plain);
		int r = inflate(z, Z_SYNC_FLUSH);
		if (r == Z_NEED_DICT)
			r = inflateSetDictionary(z, dictionary(), SPDY_DICT_BYTES);
		else
			buf_add(out, plain, sizeof(plain) - z->avail_out);
		if (r == Z_BUF_ERROR && z->avail_in == 0)
			return true; /* all of it is out */
		if (r != Z_OK || out->n > SPDY_HEADERS_BYTES_MAX)
			return false;
	} while (z->avail_in > 0 || z->avail_out == 0);
	return true;
}

static bool block_str(struct str *rest, struct str *ret)
{
	if (rest->n < 4 || get32(rest->p) > rest->n - 4)
		return false;
	*ret = str_n(rest->p + 4, get32(rest->p));
	*rest = str_n(ret->p + ret->n, rest->n - 4 - ret->n);
	return true;
}

/* The headers of BLOCK; -1 when it is malformed. */
static int block_parse(struct str block, struct http_header *h, unsigned max)
{
	if (block.n < 4)
		return -1;
	uint32_t n = get32(block.p);
	struct str rest = str_n(block.p + 4, block.n - 4);
	if (n > max)
		return -1;
	for (uint32_t i = 0; i < n; i++)
		if (!block_str(&rest, &h[i].name) || !block_str(&rest, &h[i].value))
			return -1;
	return (int)n;
}

/* ---- in ---- */

static void on_syn_stream(struct spdy *c, uint8_t flags, struct str body)
{
	struct http_header h[HEADERS_MAX];
	AUTO_BUF block = BUF_INIT;
	if (body.n < 10 || !block_inflate(c, str_from(body, 10), &block)) {
		spdy_fail(c);
		return;
	}
	uint32_t id = get32(body.p) & 0x7fffffff;
	int n = block_parse(buf_str(&block), h, HEADERS_MAX);
	/* Numbers of a client are odd and rise. */
	if (n < 0 || id % 2 == 0 || id <= c->last_id) {
		reset_send(c, id, RST_PROTOCOL_ERROR);
		return;
	}
	c->last_id = id;
	if (c->streams_n >= SPDY_STREAMS_MAX || c->goaway_sent) {
		reset_send(c, id, RST_REFUSED);
		return;
	}
	struct spdy_stream *s = xcalloc(1, sizeof(*s));
	s->c = c;
	s->id = id;
	list_push_back(&c->buckets[id / 2 % BUCKETS], &s->node);
	c->streams_n++;
	c->ops.on_stream(c, s, h, (unsigned)n, c->arg);
	if ((flags & FLAG_FIN) && !s->over && !c->closed && !c->freed) {
		s->in_done = true;
		c->ops.on_data(c, s, STR_NULL, true, c->arg);
		stream_check_over(s);
	}
}

static void on_control(struct spdy *c, uint16_t type, uint8_t flags, struct str body)
{
	AUTO_BUF block = BUF_INIT;
	struct spdy_stream *s;
	switch (type) {
	case SYN_STREAM:
		on_syn_stream(c, flags, body);
		break;
	case SYN_REPLY:
	case HEADERS: /* nothing of ours, but the compression goes on */
		if (body.n < 4 || !block_inflate(c, str_from(body, 4), &block))
			spdy_fail(c);
		break;
	case RST_STREAM:
		s = body.n >= 8 ? stream_find(c, get32(body.p) & 0x7fffffff) : NULL;
		if (s) {
			c->ops.on_reset(c, s, c->arg);
			stream_over(s);
		}
		break;
	case PING:
		if (body.n == 4 && (get32(body.p) & 1))
			control_send(c, PING, 0, body.p, 4);
		break;
	default: /* SETTINGS, WINDOW_UPDATE, GOAWAY, unknown: nothing to do */
		break;
	}
}

static void on_data(struct spdy *c, struct str bytes)
{
	uint32_t id = get32(c->head) & 0x7fffffff;
	bool fin = (c->head[4] & FLAG_FIN) && c->left == 0;
	struct spdy_stream *s = stream_find(c, id);
	if (!s || s->in_done || (bytes.n == 0 && !fin))
		return; /* of a stream that was reset meanwhile */
	s->in_done = fin;
	c->ops.on_data(c, s, bytes, fin, c->arg);
	if (!s->over)
		stream_check_over(s);
}

/* As much of the frame as P has. */
static size_t frame_take(struct spdy *c, const char *p, size_t n)
{
	size_t take = MIN(n, (size_t)c->left);
	c->left -= (uint32_t)take;
	bool control = c->head[0] & 0x80;
	if (control)
		buf_add(&c->in, p, take);
	else
		on_data(c, str_n(p, take));
	if (c->left == 0) {
		c->in_frame = false;
		c->head_n = 0;
		if (control && !c->freed)
			on_control(c, (uint16_t)(c->head[2] << 8 | c->head[3]), c->head[4],
				   buf_str(&c->in));
		if (control)
			buf_fini(&c->in);
	}
	return take;
}

void spdy_input(struct spdy *c, struct str bytes)
{
	while (!c->closed && !c->failed && !c->freed) {
		if (c->in_frame && (bytes.n > 0 || c->left == 0)) {
			bytes = str_from(bytes, frame_take(c, bytes.p, bytes.n));
			continue;
		}
		if (bytes.n == 0)
			return;
		c->head[c->head_n++] = (uint8_t)bytes.p[0];
		bytes = str_from(bytes, 1);
		if (c->head_n < sizeof(c->head))
			continue;
		c->left = get32(c->head + 4) & 0xffffff;
		c->in_frame = true;
		bool control = c->head[0] & 0x80;
		if (control && (c->left > SPDY_FRAME_BYTES_MAX || c->head[1] != 3))
			spdy_fail(c);
	}
}

void spdy_input_end(struct spdy *c)
{
	if (c->closed)
		return;
	c->closed = true;
	if (!c->freed)
		c->ops.on_close(c, c->arg);
}

void spdy_output_ready(struct spdy *c)
{
	control_flush(c);
	if (c->out.n == 0 && !c->closed && !c->freed && !c->failed)
		c->ops.on_writable(c, c->arg);
}

/* ---- life ---- */

struct spdy *spdy_new(struct loop *l, const struct spdy_ops *ops, void *arg)
{
	struct spdy *c = xcalloc(1, sizeof(*c));
	c->loop = l;
	c->ops = *ops;
	c->arg = c->beneath = arg;
	for (int i = 0; i < BUCKETS; i++)
		list_init(&c->buckets[i]);
	/* Small windows: header blocks are a few hundred bytes, sessions may be many. */
	must(inflateInit(&c->inflate) == Z_OK);
	must(deflateInit2(&c->deflate, 1, Z_DEFLATED, 11, 1, Z_DEFAULT_STRATEGY) == Z_OK);
	must(deflateSetDictionary(&c->deflate, dictionary(), SPDY_DICT_BYTES) == Z_OK);
	return c;
}

static void spdy_free_last(void *p)
{
	struct spdy *c = p;
	(void)inflateEnd(&c->inflate); /* both only complain about unread data */
	(void)deflateEnd(&c->deflate);
	buf_fini(&c->in);
	buf_fini(&c->out);
	free(c);
}

struct spdy *spdy_free(struct spdy *c)
{
	if (!c || c->freed)
		return NULL;
	if (!c->closed) {
		control_flush(c);
		spdy_fail(c);
		c->closed = true;
	}
	if (c->http) {
		static const struct http_stream_ops none = {0};
		http_stream_accept(c->http, &none, NULL);
		http_stream_pause(c->http, false);
		(void)http_write(c->http, STR_NULL, true); /* our end, if it was not said yet */
		c->http = NULL;
	}
	c->freed = true;
	for (int i = 0; i < BUCKETS; i++)
		while (!list_empty(&c->buckets[i]))
			stream_over(list_entry(c->buckets[i].next, struct spdy_stream, node));
	loop_defer_free(c->loop, spdy_free_last, c);
	return NULL;
}

/* ---- over an upgraded stream ---- */

static void http_body(UNUSED struct http_stream *s, struct str bytes, bool end, void *arg)
{
	struct spdy *c = arg;
	spdy_input(c, bytes);
	if (end)
		spdy_input_end(c);
}

static void http_writable(UNUSED struct http_stream *s, void *arg)
{
	spdy_output_ready(arg);
}

static void http_on_close(UNUSED struct http_stream *s, UNUSED int r, void *arg)
{
	struct spdy *c = arg;
	c->http = NULL;
	spdy_input_end(c);
}

static size_t http_beneath_write(void *arg, struct str bytes)
{
	struct spdy *c = arg;
	return c->http ? http_write(c->http, bytes, false) : 0;
}

static size_t http_beneath_room(void *arg)
{
	const struct spdy *c = arg;
	return c->http ? http_write_room(c->http) : 0;
}

static void http_beneath_close(void *arg)
{
	struct spdy *c = arg;
	if (c->http)
		(void)http_write(c->http, STR_NULL, true); /* nothing to take */
}

static void http_beneath_pause(void *arg, bool paused)
{
	struct spdy *c = arg;
	if (c->http)
		http_stream_pause(c->http, paused);
}

struct spdy *spdy_accept(struct http_stream *s, const char *protocol, const struct spdy_ops *ops,
			 void *arg)
{
	static const struct http_stream_ops stream_ops = {http_body, http_writable, http_on_close};
	struct spdy *c = spdy_new(http_stream_loop(s), ops, arg);
	c->http = s;
	c->beneath = c;
	c->ops.write = http_beneath_write;
	c->ops.write_room = http_beneath_room;
	c->ops.close = http_beneath_close;
	c->ops.pause = http_beneath_pause;
	http_stream_accept(s, &stream_ops, c);
	struct http_header h[] = {
		{STR("Upgrade"), STR("SPDY/3.1")},
		{STR("X-Stream-Protocol-Version"), str_of(protocol)},
	};
	http_upgrade(s, h, protocol ? 2 : 1);
	return c;
}
