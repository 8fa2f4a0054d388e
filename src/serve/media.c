/* What an answer looks like: JSON, YAML or protobuf; the object, a Table or its metadata only. */
#include "serve/front.h"
#include "wire/yaml.h"

const char *media_type_text(enum media_N t)
{
	static const char *const types[] = {"application/json", "application/yaml",
					    "application/vnd.kubernetes.protobuf"};

	return types[t];
}

enum body_N media_body(struct str content_type)
{
	struct str type, rest = content_type;

	if (!str_cut(&rest, ';', &type) || !str_set(str_trim(type)))
		return BODY_JSON;
	type = str_trim(type);
	if (str_ieq(type, STR("application/json")) || str_ieq(type, STR("*/*")))
		return BODY_JSON;
	if (str_ieq(type, STR("application/yaml")))
		return BODY_YAML;
	if (str_ieq(type, STR("application/vnd.kubernetes.protobuf")))
		return BODY_PROTO;
	return BODY_OTHER;
}

struct clause {
	struct str type, as, version, group;
	int q; /* thousandths */
};

static int q_parse(struct str v)
{
	int q = 0, digit = 1000;

	for (size_t i = 0; i < v.n && i < 5; i++) {
		if (v.p[i] == '.')
			continue;
		if (v.p[i] < '0' || v.p[i] > '9')
			return 1000;
		q += (v.p[i] - '0') * digit;
		digit /= 10;
	}
	return q;
}

static struct clause clause_parse(struct str text)
{
	struct clause c = {.q = 1000};
	struct str part;
	bool first = true;

	while (str_cut(&text, ';', &part)) {
		part = str_trim(part);
		size_t eq = str_find(part, '=');
		struct str key = str_sub(part, 0, eq), value = str_from(part, eq + 1);
		if (first)
			c.type = part;
		else if (str_is(key, "as"))
			c.as = value;
		else if (str_is(key, "v"))
			c.version = value;
		else if (str_is(key, "g"))
			c.group = value;
		else if (str_is(key, "q"))
			c.q = q_parse(value);
		first = false;
	}
	return c;
}

static bool clause_serves(const struct clause *c, struct media *ret)
{
	struct media m = {.meta_version = "meta.k8s.io/v1", .include = TABLE_OBJECT_METADATA};

	if (str_ieq(c->type, STR("application/json")) || str_is(c->type, "*/*") ||
	    str_is(c->type, "application/*"))
		m.type = MEDIA_JSON;
	else if (str_ieq(c->type, STR("application/yaml")))
		m.type = MEDIA_YAML;
	else if (str_ieq(c->type, STR("application/vnd.kubernetes.protobuf")))
		m.type = MEDIA_PROTO;
	else
		return false;
	if (str_set(c->as)) {
		if (!str_is(c->group, "meta.k8s.io"))
			return false;
		if (str_is(c->version, "v1beta1"))
			m.meta_version = "meta.k8s.io/v1beta1";
		else if (!str_is(c->version, "v1"))
			return false;
		if (str_is(c->as, "Table"))
			m.form = FORM_TABLE;
		else if (str_is(c->as, "PartialObjectMetadata") ||
			 str_is(c->as, "PartialObjectMetadataList"))
			m.form = FORM_PARTIAL;
		else
			return false;
		if (m.type == MEDIA_PROTO && m.form == FORM_TABLE)
			return false;
	}
	*ret = m;
	return true;
}

int media_accept(struct arena *a, struct str accept, struct media *ret)
{
	struct str part;
	int best = -1;
	(void)a;

	if (!str_set(str_trim(accept)))
		accept = STR("*/*");
	while (str_cut(&accept, ',', &part)) {
		struct clause c = clause_parse(str_trim(part));
		struct media m;
		if (c.q > best && clause_serves(&c, &m)) {
			*ret = m;
			best = c.q;
		}
	}
	return best >= 0 ? 0 : ERR_NOT_ACCEPTABLE;
}

/* ---- objects ---- */

static int64_t now_s(void)
{
	return clock_wall() / NS_PER_S;
}

/* The kind of what is answered: a subresource may have objects of its own (Scale). */
static const struct api_kind *shown_kind(const struct req *r, struct arena *a)
{
	const struct api_subresource *sub = r->sub;

	if (!sub ||
	    (strcmp(sub->kind, r->kind->kind) == 0 && strcmp(sub->group, r->kind->group) == 0))
		return r->kind;
	struct api_kind *k = arena_new_of(a, struct api_kind);
	*k = *r->kind;
	k->group = sub->group;
	k->version = sub->version;
	k->kind = sub->kind;
	return k;
}

static struct json *table_new(struct req *r, const struct media *m, struct arena *a, bool columns)
{
	struct json *t = json_new_object(a);

	json_set_cstr(a, t, "kind", "Table");
	json_set_cstr(a, t, "apiVersion", m->meta_version);
	json_set(a, t, "metadata", json_new_object(a));
	json_set(a, t, "columnDefinitions",
		 columns ? table_columns(a, shown_kind(r, a)) : json_new_array(a));
	json_set(a, t, "rows", json_new_array(a));
	return t;
}

static struct json *partial(const struct req *r, const struct media *m, struct arena *a,
			    const struct json *obj)
{
	struct json *p = partial_metadata(a, r->kind, obj);

	json_set_cstr(a, p, "apiVersion", m->meta_version);
	return p;
}

struct json *media_object(struct req *r, const struct media *m, struct arena *a,
			  const struct json *obj, bool columns)
{
	if (m->form == FORM_PARTIAL)
		return partial(r, m, a, obj);
	if (m->form != FORM_TABLE)
		return (struct json *)obj;
	struct json *t = table_new(r, m, a, columns);
	json_set_str(a, json_get(t, "metadata"), "resourceVersion",
		     json_str(json_path(obj, "metadata.resourceVersion")));
	struct json *row = table_row(a, shown_kind(r, a), obj, m->include, now_s());
	if (row)
		json_push(a, json_get(t, "rows"), row);
	return t;
}

static struct json *list_metadata(struct req *r, struct arena *a)
{
	struct json *meta = json_new_object(a);

	json_set(a, meta, "resourceVersion",
		 json_new_strf(a, "%llu", (unsigned long long)r->ans.rev));
	if (str_set(r->ans.cont)) {
		json_set_str(a, meta, "continue", r->ans.cont);
		if (r->ans.remaining > 0)
			json_set_int(a, meta, "remainingItemCount", r->ans.remaining);
	}
	return meta;
}

/* The tree of a list in any form; for what cannot be written from the stored bytes. */
static struct json *list_tree(struct req *r, const struct media *m, struct arena *a)
{
	struct json *v = m->form == FORM_TABLE ? table_new(r, m, a, true) : json_new_object(a);
	const char *member = m->form == FORM_TABLE ? "rows" : "items";

	if (m->form == FORM_PARTIAL) {
		json_set_cstr(a, v, "kind", "PartialObjectMetadataList");
		json_set_cstr(a, v, "apiVersion", m->meta_version);
	} else if (m->form == FORM_OBJECT) {
		json_set_cstr(a, v, "kind", r->kind->list_kind);
		json_set_str(a, v, "apiVersion", api_version_of(r->kind));
	}
	json_set(a, v, "metadata", list_metadata(r, a));
	struct json *items = json_arr(a, v, member);
	for (size_t i = 0; i < r->ans.items_n; i++) {
		const struct json *obj = value_tree(r->s, a, r->kind, r->ans.items[i], 0);
		if (!obj)
			continue;
		if (m->form == FORM_TABLE) {
			struct json *row = table_row(a, r->kind, obj, m->include, now_s());
			if (row)
				json_push(a, items, row);
			continue;
		}
		struct json *one =
			m->form == FORM_PARTIAL ? partial(r, m, a, obj) : json_shallow(a, obj);
		if (m->form == FORM_OBJECT) {
			json_del(one, "kind");
			json_del(one, "apiVersion");
		}
		json_push(a, items, one);
	}
	if (m->form == FORM_TABLE)
		table_sort(r->kind, items);
	return v;
}

static bool from_bytes(const struct req *r, const struct media *m)
{
	return m->type == MEDIA_JSON && m->form == FORM_OBJECT && !m->pretty &&
	       (!r->kind->storage_kind || r->kind->storage_kind == r->kind);
}

static void list_bytes(struct req *r, struct buf *b)
{
	buf_printf(b, "{\"kind\":\"%s\",\"apiVersion\":\"%.*s\",\"metadata\":", r->kind->list_kind,
		   STR_FMT(api_version_of(r->kind)));
	json_write(b, list_metadata(r, r->a));
	buf_add_cstr(b, ",\"items\":[");
	for (size_t i = 0; i < r->ans.items_n; i++) {
		if (i)
			buf_add_char(b, ',');
		value_write(b, r->ans.items[i], 0, false);
	}
	buf_add_cstr(b, "]}\n");
}

static int tree_encode(const struct media *m, const struct json *v, struct buf *b, struct err *e)
{
	switch (m->type) {
	case MEDIA_YAML:
		yaml_write(b, v);
		break;
	case MEDIA_PROTO:
		return proto_encode(b, v, e);
	default:
		if (m->pretty)
			json_write_pretty(b, v);
		else
			json_write(b, v);
		buf_add_char(b, '\n');
	}
	return 0;
}

static int list_encode(struct req *r, const struct media *m, struct buf *b, struct err *e)
{
	AUTO_ARENA *a = arena_new(0);

	return tree_encode(m, list_tree(r, m, a), b, e);
}

int media_encode(struct req *r, const struct media *m, struct buf *b, struct err *e)
{
	const struct json *v = r->ans.tree;

	switch (r->ans.shape) {
	case ANSWER_LIST:
		if (from_bytes(r, m)) {
			list_bytes(r, b);
			return 0;
		}
		return list_encode(r, m, b, e);
	case ANSWER_VALUE:
		if (from_bytes(r, m)) {
			value_write(b, r->ans.value, 0, true);
			buf_add_char(b, '\n');
			return 0;
		}
		v = value_tree(r->s, r->a, r->kind, r->ans.value, 0);
		if (!v)
			return err_set(e, ERR_INTERNAL, "the stored object cannot be read");
		return tree_encode(m, media_object(r, m, r->a, v, true), b, e);
	case ANSWER_TREE:
		if (json_get(v, "metadata") &&
		    str_is(json_get_str(v, "kind"), shown_kind(r, r->a)->kind))
			v = media_object(r, m, r->a, v, true);
		return tree_encode(m, v, b, e);
	default:
		return tree_encode(m, v, b, e);
	}
}
