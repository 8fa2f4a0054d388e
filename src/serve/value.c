/* Stored values: the bytes on disk, their decoded form, and what goes to readers.
 *
 * Bytes are compact JSON in this order: kind, apiVersion, metadata {name, generateName, namespace,
 * uid, …}, the rest; so that the place for the resourceVersion (behind the uid) and the part that a
 * list item leaves out (everything before metadata) are found by looking at the first bytes only.
 *
 * The decoded form hangs on the value (sval.aux). All of them together are held to
 * VALUES_BYTES_MAX; those not used for longest go first. In-process readers hold references of
 * their own to the objects they keep.
 */
#define LOG_MODULE "serve"
#include "serve/core.h"
#include "base/must.h"
#include <stdio.h>

/* Enough for what a cluster of this size looks at again and again; a list of 100,000 objects goes
 * through it without staying. */
#define VALUES_BYTES_MAX (6u * 1024 * 1024)

struct decoded {
	struct list node;
	struct serve *s;
	struct sval *v;           /* not a reference: it owns us */
	struct object *object;    /* whole; NULL: not asked for yet */
	struct object *unmanaged; /* what reflectors show; the same */
	size_t bytes;
};

static void decoded_free(void *p)
{
	struct decoded *d = p;

	d->s->values_bytes -= d->bytes;
	list_remove(&d->node);
	object_unref(d->object);
	object_unref(d->unmanaged);
	free(d);
}

static void decoded_drop(struct decoded *d)
{
	d->v->aux = NULL;
	d->v->aux_free = NULL;
	decoded_free(d);
}

void values_drop(struct serve *s)
{
	list_each_safe (it, tmp, &s->values)
		decoded_drop(list_entry(it, struct decoded, node));
}

/* The decoded form of V, now the one used last. */
static struct decoded *decoded_of(struct serve *s, struct sval *v)
{
	struct decoded *d = v->aux;

	if (d) {
		list_remove(&d->node);
	} else {
		d = xcalloc(1, sizeof(*d));
		d->s = s;
		d->v = v;
		v->aux = d;
		v->aux_free = decoded_free;
	}
	list_push_front(&s->values, &d->node);
	return d;
}

static void decoded_grow(struct serve *s, struct decoded *d, const struct object *o)
{
	size_t bytes = arena_used(o->arena) + sizeof(*o);

	d->bytes += bytes;
	s->values_bytes += bytes;
	while (s->values_bytes > VALUES_BYTES_MAX && s->values.prev != &d->node)
		decoded_drop(list_entry(s->values.prev, struct decoded, node));
}

struct object *value_pack(const struct api_kind *k, const struct sval *v, enum object_part_N part)
{
	AUTO_ARENA *a = arena_new(0);
	struct json *tree = NULL;
	char rev[24];

	if (json_parse(a, v->bytes, NULL, &tree) < 0 || !json_get(tree, "metadata")) {
		log_error("value.broken", "kind=%s rev=%llu", k->kind, (unsigned long long)v->rev);
		return NULL;
	}
	(void)snprintf(rev, sizeof(rev), "%llu", (unsigned long long)v->rev);
	json_set_cstr(a, json_get(tree, "metadata"), "resourceVersion", rev);
	return object_pack(k, tree, v->rev, part);
}

struct object *value_object(struct serve *s, const struct api_kind *k, struct sval *v)
{
	const struct decoded *have = v->aux;
	struct object *o = have && have->object ? NULL : value_pack(k, v, OBJECT_WHOLE);

	if (!o && !(have && have->object))
		return NULL;
	struct decoded *d = decoded_of(s, v);
	if (o) {
		d->object = o;
		decoded_grow(s, d, o);
	}
	return d->object;
}

struct object *value_unmanaged(struct serve *s, const struct api_kind *k, struct sval *v)
{
	const struct decoded *have = v->aux;
	struct object *o = NULL;

	if (!have || !have->unmanaged) {
		o = have && have->object
			    ? object_pack(k, have->object->json, v->rev, OBJECT_UNMANAGED)
			    : value_pack(k, v, OBJECT_UNMANAGED);
		if (!o)
			return NULL;
	}
	struct decoded *d = decoded_of(s, v);
	if (o) {
		d->unmanaged = o;
		decoded_grow(s, d, o);
	}
	return d->unmanaged;
}

static void object_unpin(void *o)
{
	object_unref(o);
}

void object_pin(struct arena *a, struct object *o)
{
	arena_on_free(a, object_unpin, o);
}

const struct json *value_tree(struct serve *s, struct arena *a, const struct api_kind *k,
			      struct sval *v, rev_t rev)
{
	const struct api_kind *sk = k->storage_kind ? k->storage_kind : k;
	struct object *o = value_object(s, sk, v);

	if (!o)
		return NULL;
	/* The request may outlive the cached tree. */
	object_pin(a, object_ref(o));
	if (sk == k && (rev == 0 || rev == v->rev))
		return o->json;
	struct json *out = convert(a, sk, k, o->json);
	if (rev && rev != v->rev) {
		struct json *meta = json_shallow(a, json_get(out, "metadata"));
		json_set(a, meta, "resourceVersion",
			 json_new_strf(a, "%llu", (unsigned long long)rev));
		json_set(a, out, "metadata", meta);
	}
	return out;
}

static const char *const meta_first[] = {"name", "generateName", "namespace", "uid"};

static bool is_meta_first(struct str key)
{
	for (size_t i = 0; i < ARRAY_SIZE(meta_first); i++)
		if (str_is(key, meta_first[i]))
			return true;
	return str_is(key, "resourceVersion");
}

struct str value_encode(struct arena *a, const struct api_kind *k, const struct json *obj)
{
	const struct api_kind *sk = k->storage_kind ? k->storage_kind : k;
	const struct json *from = sk == k ? obj : convert(a, k, sk, obj);
	const struct json *meta = json_get(from, "metadata");
	struct json *root = json_new_object(a), *m = json_new_object(a);
	AUTO_BUF b = BUF_INIT;

	json_set_cstr(a, root, "kind", sk->kind);
	json_set_str(a, root, "apiVersion", api_version_of(sk));
	json_set(a, root, "metadata", m);
	for (size_t i = 0; i < ARRAY_SIZE(meta_first); i++)
		if (json_get(meta, meta_first[i]))
			json_set(a, m, meta_first[i], json_get(meta, meta_first[i]));
	JSON_EACH_MEMBER (meta, it)
		if (!is_meta_first(it->key))
			json_set_n(a, m, it->key, it->value);
	JSON_EACH_MEMBER (from, it)
		if (!json_get_n(root, it->key))
			json_set_n(a, root, it->key, it->value);
	json_write(&b, root);
	return arena_str(a, buf_str(&b));
}

void value_write(struct buf *b, struct sval *v, rev_t rev, bool typed)
{
	static const char meta_key[] = "\"metadata\":{", uid_key[] = "\"uid\":\"";
	const char *m = memmem(v->bytes.p, v->bytes.n, meta_key, sizeof(meta_key) - 1);

	must(m != NULL);
	const char *end = v->bytes.p + v->bytes.n;
	const char *u = memmem(m, (size_t)(end - m), uid_key, sizeof(uid_key) - 1);
	const char *at =
		u ? memchr(u + sizeof(uid_key) - 1, '"', (size_t)(end - u) - (sizeof(uid_key) - 1))
		  : NULL;

	if (!typed)
		buf_add_char(b, '{');
	const char *from = typed ? v->bytes.p : m;
	if (at) {
		at++;
		buf_add(b, from, (size_t)(at - from));
		buf_printf(b, ",\"resourceVersion\":\"%llu\"",
			   (unsigned long long)(rev ? rev : v->rev));
	} else {
		at = m + sizeof(meta_key) - 1;
		buf_add(b, from, (size_t)(at - from));
		buf_printf(b, "\"resourceVersion\":\"%llu\"%s",
			   (unsigned long long)(rev ? rev : v->rev), *at == '}' ? "" : ",");
	}
	buf_add(b, at, (size_t)(end - at));
}
