#include "api/image.h"

static bool is_alnum_lower(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool is_word(char c)
{
	return is_alnum_lower(c) || (c >= 'A' && c <= 'Z') || c == '_';
}

/* [a-z0-9]+ joined by ".", "_", "__" or any number of "-". */
static bool component_ok(struct str s)
{
	size_t i = 0;
	if (s.n == 0)
		return false;
	for (;;) {
		size_t start = i;
		while (i < s.n && is_alnum_lower(s.p[i]))
			i++;
		if (i == start)
			return false;
		if (i == s.n)
			return true;
		start = i;
		while (i < s.n && !is_alnum_lower(s.p[i]))
			i++;
		struct str sep = str_sub(s, start, i - start);
		bool dashes = true;
		for (size_t k = 0; k < sep.n; k++)
			dashes = dashes && sep.p[k] == '-';
		if (!dashes && !str_is(sep, ".") && !str_is(sep, "_") && !str_is(sep, "__"))
			return false;
	}
}

static bool domain_label_ok(struct str s)
{
	if (s.n == 0 || s.p[0] == '-' || s.p[s.n - 1] == '-')
		return false;
	for (size_t i = 0; i < s.n; i++)
		if ((!is_word(s.p[i]) || s.p[i] == '_') && s.p[i] != '-')
			return false;
	return true;
}

static bool domain_ok(struct str s)
{
	size_t colon = str_rfind(s, ':');
	if (colon < s.n && s.p[0] != '[') {
		struct str port = str_from(s, colon + 1);
		if (port.n == 0)
			return false;
		for (size_t i = 0; i < port.n; i++)
			if (port.p[i] < '0' || port.p[i] > '9')
				return false;
		s = str_sub(s, 0, colon);
	}
	if (s.n > 2 && s.p[0] == '[') /* an IPv6 address; the resolver looks closer */
		return true;
	struct str part;
	while (str_cut(&s, '.', &part))
		if (!domain_label_ok(part))
			return false;
	return true;
}

static bool tag_ok(struct str s)
{
	if (s.n == 0 || s.n > 128 || s.p[0] == '.' || s.p[0] == '-')
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (!is_word(s.p[i]) && s.p[i] != '.' && s.p[i] != '-')
			return false;
	return true;
}

static bool looks_like_domain(struct str first)
{
	bool upper = false;
	for (size_t i = 0; i < first.n; i++)
		upper = upper || (first.p[i] >= 'A' && first.p[i] <= 'Z');
	return upper || str_find(first, '.') < first.n || str_find(first, ':') < first.n ||
	       str_is(first, "localhost");
}

bool image_is_latest(struct str s)
{
	size_t at = str_find(s, '@');
	struct str tag = at < s.n ? STR_NULL : STR("latest");
	s = str_sub(s, 0, at);
	size_t slash = str_rfind(s, '/'), from = slash < s.n ? slash + 1 : 0;
	size_t colon = str_find(str_from(s, from), ':');
	struct str name = s;
	if (from + colon < s.n) {
		name = str_sub(s, 0, from + colon);
		tag = str_from(s, from + colon + 1);
		if (!tag_ok(tag))
			return false;
	}
	size_t first = str_find(name, '/');
	if (name.n == 0 || name.n > 255)
		return false;
	if (first < name.n && looks_like_domain(str_sub(name, 0, first))) {
		if (!domain_ok(str_sub(name, 0, first)))
			return false;
		name = str_from(name, first + 1);
	}
	struct str part;
	bool any = false;
	while (str_cut(&name, '/', &part)) {
		if (!component_ok(part))
			return false;
		any = true;
	}
	return any && str_is(tag, "latest");
}
