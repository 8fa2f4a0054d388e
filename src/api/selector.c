/* Label selectors: the text form of queries, metav1.LabelSelector, and plain maps. Source:
 * Kubernetes API concepts, "Label selectors"; the grammar and the words of its errors as recorded.
 */
#include "api/engine.h"
#include "wire/text.h"

/* A selector arrives in a URL, whose length the HTTP layer bounds; this bounds the work per
 * object. */
#define SELECTOR_REQUIREMENTS_MAX 1000

enum select_op_N {
	SELECT_INVALID,
	SELECT_EXISTS,
	SELECT_NOT_EXISTS,
	SELECT_IN,
	SELECT_NOT_IN,
	SELECT_GT,
	SELECT_LT,
};
struct requirement {
	enum select_op_N op;
	struct str key;
	struct str *values;
	unsigned values_n, values_cap;
	int64_t bound; /* of GT and LT */
};
struct selector {
	struct requirement *items;
	unsigned n, cap;
	bool nothing;
};

/* ---- the lexer ---- */
enum token_N {
	TOKEN_END,
	TOKEN_ERROR,
	TOKEN_NAME,
	TOKEN_CLOSE,
	TOKEN_OPEN,
	TOKEN_COMMA,
	TOKEN_NOT,
	TOKEN_EQ,
	TOKEN_EQEQ,
	TOKEN_NE,
	TOKEN_GT,
	TOKEN_LT,
	TOKEN_IN,
	TOKEN_NOTIN,
};
static const struct {
	const char *text;
	enum token_N token;
} marks[] = {
	/* longest first */
	{"==", TOKEN_EQEQ}, {"!=", TOKEN_NE},  {"=", TOKEN_EQ},
	{"!", TOKEN_NOT},   {"(", TOKEN_OPEN}, {")", TOKEN_CLOSE},
	{",", TOKEN_COMMA}, {">", TOKEN_GT},   {"<", TOKEN_LT},
};
struct lexer {
	struct arena *a;
	struct str rest;
	struct str text;    /* of the current token */
	enum token_N token; /* the current one, not consumed */
	struct err *e;
};

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool is_mark(char c)
{
	return c && strchr("=!(),><", c);
}

static void lexer_scan(struct lexer *x)
{
	struct str s = x->rest;
	size_t n = 0;

	while (s.n && is_space(s.p[0]))
		s = str_n(s.p + 1, s.n - 1);
	x->token = s.n == 0 ? TOKEN_END : TOKEN_NAME;
	if (s.n && is_mark(s.p[0])) {
		for (size_t i = 0; i < ARRAY_SIZE(marks); i++)
			if (str_has_prefix(s, str_of(marks[i].text))) {
				x->token = marks[i].token;
				n = strlen(marks[i].text);
				break;
			}
	} else {
		while (n < s.n && !is_space(s.p[n]) && !is_mark(s.p[n]))
			n++;
	}
	x->text = str_sub(s, 0, n);
	if (x->token == TOKEN_NAME && str_is(x->text, "in"))
		x->token = TOKEN_IN;
	if (x->token == TOKEN_NAME && str_is(x->text, "notin"))
		x->token = TOKEN_NOTIN;
	x->rest = str_from(s, n);
}

/* Where a name or value is expected, "in" and "notin" are ordinary words. */
static enum token_N lexer_peek(const struct lexer *x)
{
	return x->token == TOKEN_IN || x->token == TOKEN_NOTIN ? TOKEN_NAME : x->token;
}

/* ---- the parser ---- */
static int expected(struct lexer *x, const char *what)
{
	return err_set(x->e, ERR_BAD_REQUEST,
		       "unable to parse requirement: found '%.*s', expected: %s", STR_FMT(x->text),
		       what);
}

static void value_add(struct arena *a, struct requirement *q, struct str v)
{
	if (q->values_n == q->values_cap) {
		unsigned cap = q->values_cap ? 2 * q->values_cap : 4;
		struct str *grown = arena_array(a, struct str, cap);
		if (q->values_n)
			memcpy(grown, q->values, q->values_n * sizeof(*grown));
		q->values = grown;
		q->values_cap = cap;
	}
	q->values[q->values_n++] = arena_str(a, v);
}

/* "(a, b)", where a missing word between commas is the empty string. */
static int parse_values(struct lexer *x, struct requirement *q)
{
	if (x->token != TOKEN_OPEN)
		return expected(x, "'('");
	lexer_scan(x);
	if (x->token == TOKEN_CLOSE) {
		lexer_scan(x);
		return 0;
	}
	if (lexer_peek(x) != TOKEN_NAME && x->token != TOKEN_COMMA)
		return expected(x, "',', ')' or identifier");
	for (bool word = false;; lexer_scan(x)) {
		if (lexer_peek(x) == TOKEN_NAME) {
			if (word)
				return expected(x, "',' or ')'");
			value_add(x->a, q, x->text);
			word = true;
		} else if (x->token == TOKEN_COMMA || x->token == TOKEN_CLOSE) {
			if (!word)
				value_add(x->a, q, STR(""));
			word = false;
			if (x->token == TOKEN_CLOSE)
				break;
		} else {
			return expected(x, word ? "',' or ')'" : "',', or identifier");
		}
	}
	lexer_scan(x);
	return 0;
}

static int parse_exact(struct lexer *x, struct requirement *q)
{
	if (x->token == TOKEN_END || x->token == TOKEN_COMMA) {
		value_add(x->a, q, STR(""));
		return 0;
	}
	if (lexer_peek(x) != TOKEN_NAME)
		return expected(x, "identifier");
	value_add(x->a, q, x->text);
	lexer_scan(x);
	return 0;
}

static int check_values(const struct requirement *q, struct err *e)
{
	bool bound = q->op == SELECT_GT || q->op == SELECT_LT;
	int64_t n;

	if ((q->op == SELECT_IN || q->op == SELECT_NOT_IN) && q->values_n == 0)
		return err_set(e, ERR_BAD_REQUEST,
			       "unable to parse requirement: values: Invalid value: []: for 'in', "
			       "'notin' operators, values set can't be empty");
	for (unsigned i = 0; i < q->values_n; i++) {
		if (bound && str_to_i64(q->values[i], &n) < 0)
			return err_set(e, ERR_BAD_REQUEST,
				       "unable to parse requirement: values[%u]: Invalid value: "
				       "\"%.*s\": for 'Gt', 'Lt' operators, the value must be an "
				       "integer",
				       i, STR_FMT(q->values[i]));
		if (!label_value(q->values[i]))
			return err_set(e, ERR_BAD_REQUEST,
				       "unable to parse requirement: values[%u][%.*s]: Invalid "
				       "value: \"%.*s\": not a valid label value (at most 63 "
				       "letters, digits, '-', '_' or '.', letter or digit first "
				       "and last)",
				       i, STR_FMT(q->key), STR_FMT(q->values[i]));
	}
	return 0;
}

static int check_key(struct str key, struct err *e)
{
	if (qualified_name(key))
		return 0;
	return err_set(
		e, ERR_BAD_REQUEST,
		"unable to parse requirement: <nil>: Invalid value: \"%.*s\": not a valid label "
		"key ([DNS subdomain/]name of at most 63 letters, digits, '-', '_' or '.')",
		STR_FMT(key));
}

static int parse_operator(struct lexer *x, struct requirement *q)
{
	switch (x->token) {
	case TOKEN_IN:
	case TOKEN_EQ:
	case TOKEN_EQEQ:
		q->op = SELECT_IN;
		break;
	case TOKEN_NOTIN:
	case TOKEN_NE:
		q->op = SELECT_NOT_IN;
		break;
	case TOKEN_GT:
		q->op = SELECT_GT;
		break;
	case TOKEN_LT:
		q->op = SELECT_LT;
		break;
	default:
		return expected(x, "in, notin, =, ==, !=, gt, lt");
	}
	bool set = x->token == TOKEN_IN || x->token == TOKEN_NOTIN;
	lexer_scan(x);
	return set ? parse_values(x, q) : parse_exact(x, q);
}

static int parse_requirement(struct lexer *x, struct requirement *q)
{
	int r;
	bool not = x->token == TOKEN_NOT;

	if (not )
		lexer_scan(x);
	if (lexer_peek(x) != TOKEN_NAME)
		return expected(x, "identifier");
	r = check_key(x->text, x->e);
	if (r < 0)
		return r;
	q->key = arena_str(x->a, x->text);
	lexer_scan(x);
	q->op = not ? SELECT_NOT_EXISTS : SELECT_EXISTS;
	if (not || x->token == TOKEN_END || x->token == TOKEN_COMMA)
		return 0;
	r = parse_operator(x, q);
	if (r == 0)
		r = check_values(q, x->e);
	if (r == 0 && (q->op == SELECT_GT || q->op == SELECT_LT))
		r = str_to_i64(q->values[0], &q->bound);
	return r;
}

static struct requirement *selector_add(struct arena *a, struct selector *s)
{
	if (s->n == s->cap) {
		unsigned cap = s->cap ? 2 * s->cap : 4;
		struct requirement *grown = arena_array(a, struct requirement, cap);
		if (s->n)
			memcpy(grown, s->items, s->n * sizeof(*grown));
		s->items = grown;
		s->cap = cap;
	}
	return &s->items[s->n++];
}

int selector_parse_labels(struct arena *a, struct str text, struct selector **ret, struct err *e)
{
	struct lexer x = {.a = a, .rest = text, .e = e};
	struct selector *s = arena_new_of(a, struct selector);

	lexer_scan(&x);
	while (x.token != TOKEN_END) {
		if (lexer_peek(&x) != TOKEN_NAME && x.token != TOKEN_NOT)
			return err_set(e, ERR_BAD_REQUEST,
				       "found '%.*s', expected: !, identifier, or 'end of string'",
				       STR_FMT(x.text));
		if (s->n == SELECTOR_REQUIREMENTS_MAX)
			return err_set(e, ERR_BAD_REQUEST, "selector has more than %d requirements",
				       SELECTOR_REQUIREMENTS_MAX);
		int r = parse_requirement(&x, selector_add(a, s));
		if (r < 0)
			return r;
		if (x.token == TOKEN_END)
			break;
		if (x.token != TOKEN_COMMA)
			return err_set(e, ERR_BAD_REQUEST,
				       "found '%.*s', expected: ',' or 'end of string'",
				       STR_FMT(x.text));
		lexer_scan(&x);
		if (lexer_peek(&x) != TOKEN_NAME && x.token != TOKEN_NOT)
			return err_set(e, ERR_BAD_REQUEST,
				       "found '%.*s', expected: identifier after ','",
				       STR_FMT(x.text));
	}
	*ret = s;
	return 0;
}

/* ---- objects ---- */
static enum select_op_N expression_op(struct str op)
{
	if (str_is(op, "In"))
		return SELECT_IN;
	if (str_is(op, "NotIn"))
		return SELECT_NOT_IN;
	if (str_is(op, "Exists"))
		return SELECT_EXISTS;
	if (str_is(op, "DoesNotExist"))
		return SELECT_NOT_EXISTS;
	return SELECT_INVALID;
}

struct selector *selector_from_label_selector(struct arena *a, const struct json *ls, struct err *e)
{
	struct selector *s = arena_new_of(a, struct selector);

	if (!json_is(ls, JSON_OBJECT)) {
		s->nothing = true;
		return s;
	}
	JSON_EACH_MEMBER (json_get(ls, "matchLabels"), m) {
		struct requirement *q = selector_add(a, s);
		*q = (struct requirement){.op = SELECT_IN, .key = arena_str(a, m->key)};
		value_add(a, q, json_str(m->value));
	}
	JSON_EACH (json_get(ls, "matchExpressions"), x) {
		struct requirement *q = selector_add(a, s);
		struct str op = json_get_str(x, "operator");

		*q = (struct requirement){.op = expression_op(op),
					  .key = arena_str(a, json_get_str(x, "key"))};
		if (q->op == SELECT_INVALID) {
			(void)err_set(e, ERR_INVALID,
				      "\"%.*s\" is not a valid label selector operator",
				      STR_FMT(op));
			return NULL;
		}
		JSON_EACH (json_get(x, "values"), v)
			value_add(a, q, json_str(v));
		if (check_key(q->key, e) < 0 || check_values(q, e) < 0)
			return NULL;
	}
	return s;
}

struct selector *selector_from_map(struct arena *a, const struct json *map)
{
	struct selector *s = arena_new_of(a, struct selector);

	JSON_EACH_MEMBER (map, m) {
		struct requirement *q = selector_add(a, s);
		*q = (struct requirement){.op = SELECT_IN, .key = arena_str(a, m->key)};
		value_add(a, q, json_str(m->value));
	}
	return s;
}

/* ---- matching ---- */
static bool requirement_matches(const struct requirement *q, const struct json *labels)
{
	const struct json *v = json_get_n(labels, q->key);
	struct str text = json_str(v);
	int64_t n;

	switch (q->op) {
	case SELECT_EXISTS:
		return v;
	case SELECT_NOT_EXISTS:
		return !v;
	case SELECT_GT:
	case SELECT_LT:
		if (!v || str_to_i64(text, &n) < 0)
			return false;
		return q->op == SELECT_GT ? n > q->bound : n < q->bound;
	case SELECT_IN:
	case SELECT_NOT_IN:
		for (unsigned i = 0; v && i < q->values_n; i++)
			if (str_eq(q->values[i], text))
				return q->op == SELECT_IN;
		return q->op == SELECT_NOT_IN;
	default:
		return false;
	}
}

bool selector_matches(const struct selector *s, const struct json *labels)
{
	if (s->nothing)
		return false;
	for (unsigned i = 0; i < s->n; i++)
		if (!requirement_matches(&s->items[i], labels))
			return false;
	return true;
}

bool selector_empty(const struct selector *s)
{
	return !s->nothing && s->n == 0;
}
