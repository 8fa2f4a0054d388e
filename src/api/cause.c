/* Field errors: paths and texts as Kubernetes' field package forms them. */
#include "api/validate.h"
#include <stdio.h>
#include <stdlib.h>

void cause_add(struct causes *c, const char *reason, const char *field, const char *fmt, ...)
{
	if (c->n == c->cap) {
		unsigned cap = c->cap ? c->cap * 2 : 8;
		struct cause *items = arena_array(c->arena, struct cause, cap);
		if (c->n)
			memcpy(items, c->items, c->n * sizeof *items);
		c->items = items;
		c->cap = cap;
	}
	AUTO_BUF b = BUF_INIT;
	va_list ap;
	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	c->items[c->n++] = (struct cause){arena_cstr(c->arena, str_of(reason)),
					  arena_cstr(c->arena, buf_str(&b)),
					  arena_cstr(c->arena, str_of(field))};
}

void v_path_write(struct buf *b, const struct vpath *p)
{
	if (!p)
		return;
	v_path_write(b, p->up);
	if (p->name) {
		if (b->n)
			buf_add_char(b, '.');
		buf_add_cstr(b, p->name);
	} else if (p->key.p) {
		buf_printf(b, "[%.*s]", STR_FMT(p->key));
	} else {
		buf_printf(b, "[%u]", p->index);
	}
}

static void add(struct vctx *x, const struct vpath *p, const char *reason, const char *text)
{
	AUTO_BUF path = BUF_INIT;
	v_path_write(&path, p);
	cause_add(x->causes, reason, path.p ? path.p : "", "%s", text);
}

/* A value as %#v-like text: strings quoted, the rest as JSON. */
static void value_write(struct buf *b, const struct json *v)
{
	if (v_is_null(v))
		buf_add_cstr(b, "null");
	else
		json_write(b, v);
}

static void add_value(struct vctx *x, const struct vpath *p, const char *reason, const char *head,
		      const struct json *v, const char *why)
{
	AUTO_BUF b = BUF_INIT;
	buf_add_cstr(&b, head);
	value_write(&b, v);
	if (why && *why)
		buf_printf(&b, ": %s", why);
	add(x, p, reason, b.p);
}

void v_required(struct vctx *x, const struct vpath *p, const char *why)
{
	AUTO_BUF b = BUF_INIT;
	buf_printf(&b, "Required value%s%s", *why ? ": " : "", why);
	add(x, p, "FieldValueRequired", b.p);
}

void v_invalid(struct vctx *x, const struct vpath *p, const struct json *value, const char *fmt,
	       ...)
{
	AUTO_BUF b = BUF_INIT;
	va_list ap;
	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	add_value(x, p, "FieldValueInvalid", "Invalid value: ", value, b.p);
}

void v_type_invalid(struct vctx *x, const struct vpath *p, const struct json *value,
		    const char *why)
{
	add_value(x, p, "FieldValueTypeInvalid", "Invalid value: ", value, why);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void v_not_supported(struct vctx *x, const struct vpath *p, const struct json *value,
		     const char *const *words)
{
	AUTO_BUF b = BUF_INIT;
	size_t n = 0;
	while (words[n])
		n++;
	const char **sorted = arena_array(x->causes->arena, const char *, n + 1);
	if (n)
		memcpy(sorted, words, n * sizeof *sorted);
	qsort(sorted, n, sizeof *sorted, by_name);
	for (size_t i = 0; i < n; i++)
		buf_printf(&b, "%s\"%s\"", i == 0 ? "supported values: " : ", ", sorted[i]);
	add_value(x, p, "FieldValueNotSupported", "Unsupported value: ", value, b.p);
}

void v_duplicate(struct vctx *x, const struct vpath *p, const struct json *value)
{
	add_value(x, p, "FieldValueDuplicate", "Duplicate value: ", value, NULL);
}

void v_not_found(struct vctx *x, const struct vpath *p, const struct json *value)
{
	add_value(x, p, "FieldValueNotFound", "Not found: ", value, NULL);
}

void v_forbidden(struct vctx *x, const struct vpath *p, const char *fmt, ...)
{
	AUTO_BUF b = BUF_INIT;
	va_list ap;
	va_start(ap, fmt);
	buf_add_cstr(&b, "Forbidden: ");
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	add(x, p, "FieldValueForbidden", b.p);
}

void v_too_long(struct vctx *x, const struct vpath *p, int64_t max)
{
	char text[64];
	(void)snprintf(text, sizeof text, "Too long: may not be more than %lld bytes",
		       (long long)max);
	add(x, p, "FieldValueTooLong", text);
}

void v_too_many(struct vctx *x, const struct vpath *p, uint32_t n, int64_t max)
{
	char text[80];
	(void)snprintf(text, sizeof text, "Too many: %u: must have at most %lld items", n,
		       (long long)max);
	add(x, p, "FieldValueTooMany", text);
}

static bool complain(struct vctx *x, const struct vpath *p, const struct json *value, struct str s,
		     format_fn format)
{
	const char *why[FORMAT_COMPLAINTS];
	unsigned n = format(s, why);
	for (unsigned i = 0; i < n; i++)
		v_invalid(x, p, value, "%s", why[i]);
	return n == 0;
}

bool v_format(struct vctx *x, const struct vpath *p, const struct json *value, format_fn format)
{
	struct str s = json_str(value);
	return complain(x, p, value, s, format);
}

bool v_format_str(struct vctx *x, const struct vpath *p, struct str s, format_fn format)
{
	struct json value = {.type = JSON_STRING, .n = (uint32_t)s.n, .s = s.p ? s.p : ""};
	return complain(x, p, &value, s, format);
}

bool v_non_negative(struct vctx *x, const struct vpath *p, const struct json *value)
{
	if (json_int(value, 0) >= 0)
		return true;
	v_invalid(x, p, value, "must be greater than or equal to 0");
	return false;
}

bool v_enum(struct vctx *x, const struct vpath *p, const struct json *value,
	    const char *const *words)
{
	if (str_in(json_str(value), words))
		return true;
	v_not_supported(x, p, value, words);
	return false;
}

bool v_immutable(struct vctx *x, const struct vpath *p, const struct json *now,
		 const struct json *old)
{
	if (json_equal_empty(now, old))
		return true;
	v_invalid(x, p, now, "field is immutable");
	return false;
}
