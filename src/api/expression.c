#include "api/expression.h"
#include "base/limits.h"

#define EXPRESSION_DEPTH_MAX 64
#define EXPRESSION_BOUND_MAX 8

/* What is known of a value: enough to tell "-1" and "'x'" from a condition. */
enum expr_N { EXPR_INVALID, EXPR_ANY, EXPR_BOOL, EXPR_NUMBER, EXPR_STRING, EXPR_OTHER };

struct parser {
	struct str s;
	size_t at;
	const char *const *variables;
	struct str bound[EXPRESSION_BOUND_MAX]; /* of macros: x in list.all(x, …) */
	unsigned bound_n, depth;
	const char *why;
};

static enum expr_N parse_ternary(struct parser *p);

static enum expr_N fail(struct parser *p, const char *why)
{
	if (!p->why)
		p->why = why;
	return EXPR_INVALID;
}

static void skip_space(struct parser *p)
{
	while (p->at < p->s.n && strchr(" \t\r\n", p->s.p[p->at]))
		p->at++;
}

static bool take(struct parser *p, const char *token)
{
	size_t n = strlen(token);
	skip_space(p);
	if (!str_has_prefix(str_from(p->s, p->at), str_n(token, n)))
		return false;
	p->at += n;
	return true;
}

static char peek(struct parser *p)
{
	skip_space(p);
	return p->at < p->s.n ? p->s.p[p->at] : 0;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static struct str take_name(struct parser *p)
{
	skip_space(p);
	size_t start = p->at;
	if (p->at >= p->s.n || !is_letter(p->s.p[p->at]))
		return STR_NULL;
	while (p->at < p->s.n && (is_letter(p->s.p[p->at]) || is_digit(p->s.p[p->at])))
		p->at++;
	return str_sub(p->s, start, p->at - start);
}

static bool is_known(const struct parser *p, struct str name)
{
	for (const char *const *v = p->variables; *v; v++)
		if (str_is(name, *v))
			return true;
	for (unsigned i = 0; i < p->bound_n; i++)
		if (str_eq(name, p->bound[i]))
			return true;
	return false;
}

static bool is_function(struct str name)
{
	static const char *const FUNCTIONS[] = {
		"has",      "size",       "int",      "uint",     "double",    "string", "bool",
		"bytes",    "type",       "dyn",      "duration", "timestamp", "url",    "isURL",
		"quantity", "isQuantity", "matches",  "ip",       "isIP",      "cidr",   "isCIDR",
		"format",   "semver",     "isSemver", NULL};
	for (const char *const *f = FUNCTIONS; *f; f++)
		if (str_is(name, *f))
			return true;
	return false;
}

/* Arguments up to the closing parenthesis; a macro's first binds a name for the rest. */
static bool parse_arguments(struct parser *p, bool macro)
{
	unsigned before = p->bound_n;
	if (take(p, ")"))
		return true;
	if (macro) {
		size_t start = p->at;
		struct str name = take_name(p);
		if (name.n && peek(p) == ',' && p->bound_n < EXPRESSION_BOUND_MAX)
			p->bound[p->bound_n++] = name;
		else
			p->at = start;
	}
	do {
		if (macro && p->bound_n > before && p->s.p[p->at] == ',')
			continue;
		if (parse_ternary(p) == EXPR_INVALID)
			return false;
	} while (take(p, ","));
	p->bound_n = before;
	if (!take(p, ")")) {
		(void)fail(p, "missing ')'");
		return false;
	}
	return true;
}

static enum expr_N parse_string(struct parser *p)
{
	char quote = p->s.p[p->at++];
	while (p->at < p->s.n && p->s.p[p->at] != quote)
		p->at += p->s.p[p->at] == '\\' ? 2 : 1;
	if (p->at >= p->s.n)
		return fail(p, "string without end");
	p->at++;
	return EXPR_STRING;
}

static enum expr_N parse_number(struct parser *p)
{
	size_t start = p->at;
	bool hex = str_has_prefix(str_from(p->s, start), STR("0x"));
	p->at += hex ? 2 : 0;
	while (p->at < p->s.n && (is_digit(p->s.p[p->at]) || (hex && is_letter(p->s.p[p->at]))))
		p->at++;
	if (!hex && p->at + 1 < p->s.n && p->s.p[p->at] == '.' && is_digit(p->s.p[p->at + 1]))
		for (p->at++; p->at < p->s.n && is_digit(p->s.p[p->at]);)
			p->at++;
	if (p->at < p->s.n && p->s.p[p->at] == 'u')
		p->at++;
	return EXPR_NUMBER;
}

static enum expr_N parse_list(struct parser *p, const char *end, bool map)
{
	if (take(p, end))
		return EXPR_OTHER;
	do {
		if (peek(p) == *end)
			break;
		if (parse_ternary(p) == EXPR_INVALID)
			return EXPR_INVALID;
		if (map && (!take(p, ":") || parse_ternary(p) == EXPR_INVALID))
			return fail(p, "expected KEY: VALUE");
	} while (take(p, ","));
	return take(p, end) ? EXPR_OTHER : fail(p, "list or map without end");
}

static enum expr_N parse_name(struct parser *p)
{
	struct str name = take_name(p);
	if (str_is(name, "true") || str_is(name, "false"))
		return EXPR_BOOL;
	if (str_is(name, "null"))
		return EXPR_OTHER;
	if (peek(p) == '(') {
		p->at++;
		if (!is_function(name))
			return fail(p, "undeclared reference to a function");
		if (!parse_arguments(p, false))
			return EXPR_INVALID;
		return str_is(name, "has") ? EXPR_BOOL : EXPR_ANY;
	}
	return is_known(p, name) ? EXPR_ANY : fail(p, "undeclared reference to a variable");
}

static enum expr_N parse_primary(struct parser *p)
{
	char c = peek(p);
	enum expr_N v;
	if (c == '(') {
		p->at++;
		v = parse_ternary(p);
		return v == EXPR_INVALID || take(p, ")") ? v : fail(p, "missing ')'");
	}
	if (c == '\'' || c == '"')
		return parse_string(p);
	if (is_digit(c))
		return parse_number(p);
	if (c == '[' || c == '{') {
		p->at++;
		return parse_list(p, c == '[' ? "]" : "}", c == '{');
	}
	return is_letter(c) ? parse_name(p) : fail(p, "syntax error");
}

static bool is_macro(struct str name)
{
	return str_is(name, "all") || str_is(name, "exists") || str_is(name, "exists_one") ||
	       str_is(name, "map") || str_is(name, "filter");
}

static enum expr_N parse_postfix(struct parser *p)
{
	enum expr_N v = parse_primary(p);
	while (v != EXPR_INVALID) {
		if (take(p, ".")) {
			(void)take(p, "?");
			struct str name = take_name(p);
			if (name.n == 0)
				return fail(p, "syntax error after '.'");
			if (v == EXPR_NUMBER && peek(p) != '(')
				return fail(p, "a number has no fields");
			v = EXPR_ANY;
			if (peek(p) == '(') {
				p->at++;
				if (!parse_arguments(p, is_macro(name)))
					return EXPR_INVALID;
			}
		} else if (take(p, "[")) {
			if (parse_ternary(p) == EXPR_INVALID || !take(p, "]"))
				return fail(p, "missing ']'");
			v = EXPR_ANY;
		} else {
			return v;
		}
	}
	return v;
}

static enum expr_N parse_unary(struct parser *p)
{
	if (++p->depth > EXPRESSION_DEPTH_MAX)
		return fail(p, "nested too deeply");
	enum expr_N v;
	if (peek(p) == '!' && !str_has_prefix(str_from(p->s, p->at), STR("!="))) {
		p->at++;
		v = parse_unary(p);
		if (v == EXPR_NUMBER || v == EXPR_STRING)
			v = fail(p, "'!' wants a truth value");
		else if (v != EXPR_INVALID)
			v = EXPR_BOOL;
	} else if (take(p, "-")) {
		v = parse_unary(p);
		if (v == EXPR_STRING || v == EXPR_BOOL)
			v = fail(p, "'-' wants a number");
	} else {
		v = parse_postfix(p);
	}
	p->depth--;
	return v;
}

static enum expr_N parse_chain(struct parser *p, enum expr_N (*next)(struct parser *),
			       const char *const *operators, enum expr_N result)
{
	enum expr_N v = next(p);
	while (v != EXPR_INVALID) {
		const char *const *o = operators;
		while (*o && !take(p, *o))
			o++;
		if (!*o)
			return v;
		enum expr_N right = next(p);
		if (right == EXPR_INVALID)
			return right;
		v = result != EXPR_ANY ? result : v == EXPR_ANY ? right : v;
	}
	return v;
}

static enum expr_N parse_product(struct parser *p)
{
	return parse_chain(p, parse_unary, (const char *const[]){"*", "/", "%", NULL}, EXPR_ANY);
}

static enum expr_N parse_sum(struct parser *p)
{
	return parse_chain(p, parse_product, (const char *const[]){"+", "-", NULL}, EXPR_ANY);
}

static enum expr_N parse_relation(struct parser *p)
{
	return parse_chain(p, parse_sum,
			   (const char *const[]){"==", "!=", "<=", ">=", "<", ">", "in ", NULL},
			   EXPR_BOOL);
}

static enum expr_N parse_and(struct parser *p)
{
	return parse_chain(p, parse_relation, (const char *const[]){"&&", NULL}, EXPR_BOOL);
}

static enum expr_N parse_or(struct parser *p)
{
	return parse_chain(p, parse_and, (const char *const[]){"||", NULL}, EXPR_BOOL);
}

static enum expr_N parse_ternary(struct parser *p)
{
	if (++p->depth > EXPRESSION_DEPTH_MAX)
		return fail(p, "nested too deeply");
	enum expr_N v = parse_or(p);
	if (v != EXPR_INVALID && take(p, "?")) {
		v = parse_or(p);
		if (v != EXPR_INVALID && (!take(p, ":") || parse_ternary(p) == EXPR_INVALID))
			v = fail(p, "expected ':'");
	}
	p->depth--;
	return v;
}

bool expression_is_bool(struct str text, const char *const *variables, const char **ret_why)
{
	struct parser p = {.s = text, .variables = variables};
	enum expr_N v = parse_ternary(&p);
	skip_space(&p);
	if (v != EXPR_INVALID && p.at < text.n)
		v = fail(&p, "syntax error");
	if (v == EXPR_NUMBER || v == EXPR_STRING || v == EXPR_OTHER)
		v = fail(&p, "must evaluate to bool");
	*ret_why = p.why;
	return v != EXPR_INVALID;
}
