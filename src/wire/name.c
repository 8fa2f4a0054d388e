/* Names as Kubernetes allows them. Source: RFC 1123; apimachinery's validation rules. */
#include "wire/text.h"
#include "base/limits.h"

enum name_char_N { NAME_OTHER = 0, NAME_LOWER = 1, NAME_UPPER = 2, NAME_DIGIT = 4, NAME_INNER = 8 };

static unsigned name_char(char c, const char *inner)
{
	if (c >= 'a' && c <= 'z')
		return NAME_LOWER;
	if (c >= 'A' && c <= 'Z')
		return NAME_UPPER;
	if (c >= '0' && c <= '9')
		return NAME_DIGIT;
	return c && strchr(inner, c) ? NAME_INNER : NAME_OTHER;
}

/* FIRST, then any of LAST or INNER, then LAST. */
static bool name_matches(struct str s, unsigned first, unsigned last, const char *inner, size_t max)
{
	if (s.n == 0 || s.n > max || !(name_char(s.p[0], inner) & first) ||
	    !(name_char(s.p[s.n - 1], inner) & last))
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (!(name_char(s.p[i], inner) & (last | NAME_INNER)))
			return false;
	return true;
}

bool dns1123_label(struct str s)
{
	return name_matches(s, NAME_LOWER | NAME_DIGIT, NAME_LOWER | NAME_DIGIT, "-",
			    LABEL_BYTES_MAX);
}

bool dns1123_subdomain(struct str s)
{
	struct str rest = s, label;
	if (s.n == 0 || s.n > NAME_BYTES_MAX)
		return false;
	/* the labels of a subdomain may be longer than 63: only the whole is limited */
	while (str_cut(&rest, '.', &label))
		if (!name_matches(label, NAME_LOWER | NAME_DIGIT, NAME_LOWER | NAME_DIGIT, "-",
				  NAME_BYTES_MAX))
			return false;
	return true;
}

static bool name_of_label(struct str s)
{
	unsigned ends = NAME_LOWER | NAME_UPPER | NAME_DIGIT;
	return name_matches(s, ends, ends, "-_.", LABEL_BYTES_MAX);
}

bool qualified_name(struct str s)
{
	size_t slash = str_find(s, '/');
	if (slash == s.n)
		return name_of_label(s);
	return dns1123_subdomain(str_sub(s, 0, slash)) && name_of_label(str_from(s, slash + 1));
}

bool label_value(struct str s)
{
	return s.n == 0 || name_of_label(s);
}
