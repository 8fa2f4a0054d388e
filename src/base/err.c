#include "base/err.h"
#include "base/str.h"
#include <stdio.h>
#include <string.h>

static const struct row {
	const char *text, *reason;
	int http;
} rows[] = {
#define X(name, number, text, http, reason) [number] = {text, reason, http},
	ERR_TABLE(X)
#undef X
};

static const struct row *row_of(int code)
{
	int at = ERR_BASE - code;
	return at >= 0 && (size_t)at < ARRAY_SIZE(rows) ? &rows[at] : NULL;
}

/* Format into TEXT; what does not fit ends in "…", cut at a UTF-8 boundary. */
PRINTF_LIKE(3, 0) static size_t format_cut(char *text, size_t size, const char *fmt, va_list ap)
{
	static const char ellipsis[] = "…";
	int n = vsnprintf(text, size, fmt, ap);
	if (n < 0) {
		text[0] = 0;
		return 0;
	}
	if ((size_t)n < size)
		return (size_t)n;
	size_t at = size - sizeof(ellipsis);
	while (at > 0 && ((unsigned char)text[at] & 0xc0) == 0x80)
		at--;
	memcpy(text + at, ellipsis, sizeof(ellipsis));
	return at + sizeof(ellipsis) - 1;
}

int err_set(struct err *e, int code, const char *fmt, ...)
{
	if (!e)
		return code;
	/* An argument may be the former text of the same record. */
	char text[ERR_TEXT_BYTES];
	va_list ap;
	va_start(ap, fmt);
	size_t n = format_cut(text, sizeof(text), fmt, ap);
	va_end(ap);
	e->code = code;
	memcpy(e->text, text, n + 1);
	return code;
}

int err_wrap(struct err *e, int code, const char *fmt, ...)
{
	if (!e)
		return code;
	char what[ERR_TEXT_BYTES];
	va_list ap;
	va_start(ap, fmt);
	(void)format_cut(what, sizeof(what), fmt, ap); /* cut is good enough */
	va_end(ap);
	return err_set(e, code, "%s: %s", what,
		       e->code == code && e->text[0] ? e->text : err_text(code));
}

const char *err_text(int code)
{
	const struct row *row = row_of(code);
	if (row)
		return row->text;
	const char *text = strerrordesc_np(code < 0 ? -code : code);
	return text ? text : "unknown error";
}

int err_http(int code)
{
	const struct row *row = row_of(code);
	return row ? row->http : 500;
}

const char *err_reason(int code)
{
	const struct row *row = row_of(code);
	return row ? row->reason : "InternalError";
}

int err_from_http(int status, const char *reason)
{
	if (reason && reason[0])
		for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
			if (strcmp(rows[i].reason, reason) == 0 && rows[i].http == status)
				return ERR_BASE - (int)i;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		if (rows[i].http == status)
			return ERR_BASE - (int)i;
	return status >= 400 && status < 500 ? ERR_BAD_REQUEST : ERR_INTERNAL;
}
