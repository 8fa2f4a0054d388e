#include "api/table.h"
#include "api/engine.h"

const struct json *cell_at(const struct cell *c, const char *path)
{
	struct str rest = str_of(path), part;
	while (str_cut(&rest, '|', &part)) {
		const struct json *v = json_path(c->obj, arena_cstr(c->a, part));
		if (v && v->type != JSON_NULL)
			return v;
	}
	return NULL;
}

struct json *cell_of(const struct cell *c, const struct buf *b)
{
	return json_new_str(c->a, b->n ? buf_str(b) : STR(""));
}

static struct json *text_or(const struct cell *c, const char *otherwise)
{
	const struct json *v = cell_at(c, c->arg);
	if (v && v->type != JSON_STRING) {
		AUTO_BUF b = BUF_INIT;
		json_write(&b, v);
		return cell_of(c, &b);
	}
	struct str s = json_str(v);
	return s.n ? json_new_str(c->a, s) : json_new_cstr(c->a, otherwise);
}

struct json *cell_text(const struct cell *c)
{
	return text_or(c, "");
}

struct json *cell_text_none(const struct cell *c)
{
	return text_or(c, "<none>");
}

struct json *cell_text_unset(const struct cell *c)
{
	return text_or(c, "<unset>");
}

struct json *cell_text_unknown(const struct cell *c)
{
	return text_or(c, "<unknown>");
}

struct json *cell_int(const struct cell *c)
{
	return json_new_int(c->a, json_int(cell_at(c, c->arg), 0));
}

struct json *cell_int_none(const struct cell *c)
{
	return cell_at(c, c->arg) ? cell_int(c) : json_new_cstr(c->a, "<none>");
}

struct json *cell_bool(const struct cell *c)
{
	return json_new_bool(c->a, json_bool(cell_at(c, c->arg), false));
}

struct json *cell_len(const struct cell *c)
{
	return json_new_int(c->a, json_len(cell_at(c, c->arg)));
}

void put_list(struct buf *b, const char *separator, struct str s)
{
	if (b->n)
		buf_add_cstr(b, separator);
	buf_add_str(b, s);
}

int str_order(const void *x, const void *y)
{
	return str_cmp(*(const struct str *)x, *(const struct str *)y);
}

/* Addresses of a load balancer, or names where there is none. */
struct json *cell_balancer(const struct cell *c)
{
	const struct json *ingress = json_path(c->obj, "status.loadBalancer.ingress");
	struct str *all = arena_array(c->a, struct str, json_len(ingress) + 1);
	uint32_t n = 0;
	AUTO_BUF b = BUF_INIT;
	JSON_EACH (ingress, i) {
		struct str ip = json_get_str(i, "ip");
		all[n] = ip.n ? ip : json_get_str(i, "hostname");
		n += all[n].n > 0;
	}
	qsort(all, n, sizeof(*all), str_order);
	for (uint32_t i = 0; i < n; i++)
		if (i == 0 || !str_eq(all[i], all[i - 1]))
			put_list(&b, ",", all[i]);
	return cell_of(c, &b);
}

struct json *cell_join(const struct cell *c)
{
	AUTO_BUF b = BUF_INIT;
	JSON_EACH (cell_at(c, c->arg), s)
		put_list(&b, ",", json_str(s));
	return cell_of(c, &b);
}

/* Two numbers at most, coarser with time. Source: apimachinery, duration.HumanDuration. */
void put_duration(struct buf *b, int64_t s)
{
	int64_t m = s / 60, h = m / 60, d = h / 24;
	if (s < -1)
		buf_add_cstr(b, "<invalid>");
	else if (s < 0)
		buf_add_cstr(b, "0s");
	else if (s < 120)
		buf_printf(b, "%llds", (long long)s);
	else if (m < 10 && s % 60)
		buf_printf(b, "%lldm%llds", (long long)m, (long long)(s % 60));
	else if (m < 180)
		buf_printf(b, "%lldm", (long long)m);
	else if (h < 8 && m % 60)
		buf_printf(b, "%lldh%lldm", (long long)h, (long long)(m % 60));
	else if (h < 48)
		buf_printf(b, "%lldh", (long long)h);
	else if (h < 192 && h % 24)
		buf_printf(b, "%lldd%lldh", (long long)d, (long long)(h % 24));
	else if (d < 730)
		buf_printf(b, "%lldd", (long long)d);
	else if (d < 2920 && d % 365)
		buf_printf(b, "%lldy%lldd", (long long)(d / 365), (long long)(d % 365));
	else
		buf_printf(b, "%lldy", (long long)(d / 365));
}

void put_since(struct buf *b, const struct cell *c, const struct json *time)
{
	wall_ns_t t;
	if (rfc3339_parse(json_str(time), &t) < 0)
		buf_add_cstr(b, "<unknown>");
	else
		put_duration(b, c->now_s - t / NS_PER_S);
}

struct json *cell_age(const struct cell *c)
{
	AUTO_BUF b = BUF_INIT;
	put_since(&b, c, cell_at(c, c->arg));
	return cell_of(c, &b);
}

static int member_cmp(const void *x, const void *y)
{
	const struct json_member *a = x, *b = y;
	return str_cmp(a->key, b->key);
}

void put_labels(struct buf *b, const struct json *labels)
{
	uint32_t n = json_members_n(labels);
	if (n == 0) {
		buf_add_cstr(b, "<none>");
		return;
	}
	AUTO_FREE struct json_member *sorted = xmalloc(n * sizeof(*sorted));
	memcpy(sorted, json_members(labels), n * sizeof(*sorted));
	qsort(sorted, n, sizeof(*sorted), member_cmp);
	for (uint32_t i = 0; i < n; i++)
		buf_printf(b, "%s%.*s=%.*s", i ? "," : "", STR_FMT(sorted[i].key),
			   STR_FMT(json_str(sorted[i].value)));
}

struct json *cell_labels(const struct cell *c)
{
	AUTO_BUF b = BUF_INIT;
	put_labels(&b, cell_at(c, c->arg));
	return cell_of(c, &b);
}

/* The strings of a list, sorted. */
static struct str *sorted_strings(struct arena *a, const struct json *list)
{
	struct str *s = arena_array(a, struct str, json_len(list) + 1);
	for (uint32_t i = 0; i < json_len(list); i++)
		s[i] = json_str(json_item(list, i));
	qsort(s, json_len(list), sizeof(*s), str_order);
	return s;
}

static struct str requirement_text(struct arena *a, const struct json *r)
{
	struct str key = json_get_str(r, "key"), op = json_get_str(r, "operator");
	const char *form = str_is(op, "In") ? " in (" : str_is(op, "NotIn") ? " notin (" : "";
	const struct json *values = json_get(r, "values");
	AUTO_BUF b = BUF_INIT;
	buf_printf(&b, "%s%.*s%s", str_is(op, "DoesNotExist") ? "!" : "", STR_FMT(key), form);
	struct str *sorted = sorted_strings(a, values);
	for (uint32_t i = 0; *form && i < json_len(values); i++)
		buf_printf(&b, "%s%.*s", i ? "," : "", STR_FMT(sorted[i]));
	if (*form)
		buf_add_char(&b, ')');
	return arena_str(a, buf_str(&b));
}

struct requirement {
	struct str key, text;
	uint32_t at; /* as written, for requirements of one key */
};
static int requirement_cmp(const void *x, const void *y)
{
	const struct requirement *a = x, *b = y;
	int d = str_cmp(a->key, b->key);
	return d ? d : (a->at > b->at) - (a->at < b->at);
}

/* Labels and expressions, sorted by their keys. */
struct json *cell_selector(const struct cell *c)
{
	const struct json *selector = cell_at(c, c->arg);
	const struct json *labels = json_get(selector, "matchLabels");
	const struct json *expressions = json_get(selector, "matchExpressions");
	uint32_t n = 0, max = json_members_n(labels) + json_len(expressions);
	struct requirement *all = arena_array(c->a, struct requirement, max + 1);
	AUTO_BUF b = BUF_INIT;
	JSON_EACH_MEMBER (labels, m) {
		struct json *text = json_new_strf(c->a, "%.*s=%.*s", STR_FMT(m->key),
						  STR_FMT(json_str(m->value)));
		all[n] = (struct requirement){m->key, json_str(text), n};
		n++;
	}
	JSON_EACH (expressions, r) {
		all[n] = (struct requirement){json_get_str(r, "key"), requirement_text(c->a, r), n};
		n++;
	}
	qsort(all, n, sizeof(*all), requirement_cmp);
	for (uint32_t i = 0; i < n; i++)
		put_list(&b, ",", all[i].text);
	return b.n ? cell_of(c, &b) : json_new_cstr(c->a, "<none>");
}

static struct json *containers(const struct cell *c, const char *member)
{
	AUTO_BUF b = BUF_INIT;
	JSON_EACH (json_get(cell_at(c, c->arg), "containers"), container)
		put_list(&b, ",", json_get_str(container, member));
	return cell_of(c, &b);
}

struct json *cell_containers(const struct cell *c)
{
	return containers(c, "name");
}

struct json *cell_images(const struct cell *c)
{
	return containers(c, "image");
}

void shown_add(struct shown *s, const char *separator, struct str text)
{
	if (s->count++ < s->max)
		put_list(&s->b, separator, text);
}

struct json *shown_end(const struct cell *c, struct shown *s, const char *when_empty)
{
	if (s->count > s->max)
		buf_printf(&s->b, " + %u more...", s->count - s->max);
	if (s->b.n == 0)
		buf_add_cstr(&s->b, when_empty);
	struct json *v = cell_of(c, &s->b);
	buf_fini(&s->b);
	return v;
}

bool condition_is(const struct json *obj, const char *type, const char *status)
{
	const struct json *c = meta_condition(json_get(obj, "status"), type);
	return c && str_is(json_get_str(c, "status"), status);
}

/* ---- the tables ---- */

/* Of kinds that have none of their own. */
static const struct column DEFAULT_COLUMNS[] = {
	COL_NAME,
	{"Created At", "date", "", 0, cell_text, "metadata.creationTimestamp",
	 "When the object was made"},
};
static const struct table DEFAULT_TABLE = TABLE_OF("", "", DEFAULT_COLUMNS);
/* Of custom kinds that declare no columns. */
static const struct column CUSTOM_COLUMNS[] = {
	COL_NAME,
	{"Age", "date", "", 0, cell_age, "metadata.creationTimestamp",
	 "Time since the object was made"},
};
static const struct table CUSTOM_TABLE = TABLE_OF("", "", CUSTOM_COLUMNS);

static const struct table *table_in(const struct table *tables, unsigned n,
				    const struct api_kind *k)
{
	for (unsigned i = 0; i < n; i++)
		if (strcmp(tables[i].kind, k->kind) == 0 && strcmp(tables[i].group, k->group) == 0)
			return &tables[i];
	return NULL;
}

static const struct table *table_of(const struct api_kind *k)
{
	const struct table *t = table_in(TABLES_CORE, TABLES_CORE_N, k);
	t = t ? t : table_in(TABLES_APPS, TABLES_APPS_N, k);
	t = t ? t : table_in(TABLES_MORE, TABLES_MORE_N, k);
	if (t)
		return t;
	bool built_in = k->index < api_kinds_n && api_kinds[k->index] == k;
	return built_in ? &DEFAULT_TABLE : &CUSTOM_TABLE;
}

struct json *table_columns(struct arena *a, const struct api_kind *k)
{
	const struct table *t = table_of(k);
	struct json *list = json_new_array(a);
	for (unsigned i = 0; i < t->columns_n; i++) {
		const struct column *col = &t->columns[i];
		struct json *v = json_push(a, list, json_new_object(a));
		json_set_cstr(a, v, "name", col->name);
		json_set_cstr(a, v, "type", col->type);
		json_set_cstr(a, v, "format", col->format);
		json_set_cstr(a, v, "description", col->doc);
		json_set_int(a, v, "priority", col->priority);
	}
	return list;
}

/* Annotations that the versioned form of a kind carries for a field of the internal one: metadata
 * alone does not have them. */
static struct json *metadata_alone(struct arena *a, const struct api_kind *k, struct json *meta)
{
	const struct json *annotations = json_get(meta, "annotations");
	if (strcmp(k->kind, "DaemonSet") != 0 || !json_get(annotations, TEMPLATE_GENERATION))
		return meta;
	struct json *copy = json_shallow(a, meta), *rest = json_shallow(a, annotations);
	json_del(rest, TEMPLATE_GENERATION);
	if (json_len(rest))
		json_set(a, copy, "annotations", rest);
	else
		json_del(copy, "annotations");
	return copy;
}

struct json *partial_metadata(struct arena *a, const struct api_kind *k, const struct json *obj)
{
	struct json *v = json_new_object(a);
	json_set_cstr(a, v, "kind", "PartialObjectMetadata");
	json_set_cstr(a, v, "apiVersion", "meta.k8s.io/v1");
	struct json *meta = json_get(obj, "metadata");
	json_set(a, v, "metadata", meta ? metadata_alone(a, k, meta) : json_new_object(a));
	return v;
}

/* kubectl greys out pods that have ended. */
static void row_conditions(struct arena *a, struct json *row, const struct api_kind *k,
			   const struct json *obj)
{
	if (strcmp(k->kind, "Pod") != 0 || k->group[0])
		return;
	struct str phase = json_get_str(json_get(obj, "status"), "phase");
	bool failed = str_is(phase, "Failed");
	if (!failed && !str_is(phase, "Succeeded"))
		return;
	struct json *c = json_push(a, json_arr(a, row, "conditions"), json_new_object(a));
	json_set_cstr(a, c, "type", "Completed");
	json_set_cstr(a, c, "status", "True");
	json_set_str(a, c, "reason", phase);
	json_set_cstr(a, c, "message", failed ? "The pod failed." : "The pod has run to its end.");
}

static int row_cmp(const void *x, const void *y, void *table)
{
	const struct table *t = table;
	const struct json *a = json_get(*(struct json *const *)x, "cells");
	const struct json *b = json_get(*(struct json *const *)y, "cells");
	int64_t m = json_int(json_item(a, t->sorted_by), 0);
	int64_t n = json_int(json_item(b, t->sorted_by), 0);
	int d = (m > n) - (m < n);
	return d ? d : str_cmp(json_str(json_item(a, 0)), json_str(json_item(b, 0)));
}

void table_sort(const struct api_kind *k, struct json *rows)
{
	const struct table *t = table_of(k);
	if (t->sorted_by && json_len(rows))
		qsort_r((void *)json_items(rows), json_len(rows), sizeof(struct json *), row_cmp,
			(void *)(uintptr_t)t);
}

struct json *table_row(struct arena *a, const struct api_kind *k, const struct json *obj,
		       enum table_object_N include, int64_t now_s)
{
	const struct table *t = table_of(k);
	struct json *row = json_new_object(a), *cells = json_arr(a, row, "cells");
	struct cell c = {.a = a, .obj = obj, .now_s = now_s};
	for (unsigned i = 0; i < t->columns_n; i++) {
		c.arg = t->columns[i].arg;
		json_push(a, cells, t->columns[i].fn(&c));
	}
	row_conditions(a, row, k, obj);
	if (include == TABLE_OBJECT_METADATA)
		json_set(a, row, "object", partial_metadata(a, k, obj));
	else if (include == TABLE_OBJECT_WHOLE)
		json_set(a, row, "object", json_shallow(a, obj));
	else
		json_set(a, row, "object", json_new_null(a));
	return row;
}
