/* The forms that strings of the API have. Each returns how many complaints it has, as Kubernetes
 * counts them: every one becomes a cause. Source: apimachinery's util/validation. */
#include "api/format.h"
#include "api/gen/rules.h"
#include "base/limits.h"
#include "wire/text.h"

#define TEXT_TOO_LONG_63  "must be no more than 63 bytes"
#define TEXT_TOO_LONG_253 "must be no more than 253 bytes"
#define TEXT_LABEL                                                                               \
	"a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', " \
	"and must start and end with an alphanumeric character (e.g. 'my-name',  or "            \
	"'123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"
#define TEXT_SUBDOMAIN                                                                        \
	"a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, " \
	"'-' or '.', and must start and end with an alphanumeric character (e.g. "            \
	"'example.com', regex used for validation is "                                        \
	"'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
#define TEXT_LABEL_1035                                                                      \
	"a DNS-1035 label must consist of lower case alphanumeric characters or '-', start " \
	"with an alphabetic character, and end with an alphanumeric character (e.g. "        \
	"'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')"
#define TEXT_QUALIFIED                                                                          \
	"a name part must consist of alphanumeric characters, '-', '_' or '.', and must start " \
	"and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', " \
	"regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"

enum class_N { CLASS_INVALID, CLASS_LOWER = 1, CLASS_UPPER = 2, CLASS_DIGIT = 4 };
#define CLASS_ALNUM_LOWER (CLASS_LOWER | CLASS_DIGIT)
#define CLASS_ALNUM       (CLASS_LOWER | CLASS_UPPER | CLASS_DIGIT)

static bool in_class(char c, unsigned class, const char *also)
{
	if (c >= 'a' && c <= 'z')
		return class & CLASS_LOWER;
	if (c >= 'A' && c <= 'Z')
		return class & CLASS_UPPER;
	if (c >= '0' && c <= '9')
		return class & CLASS_DIGIT;
	return c && strchr(also, c);
}

bool format_all(struct str s, unsigned class, const char *also)
{
	for (size_t i = 0; i < s.n; i++)
		if (!in_class(s.p[i], class, also))
			return false;
	return true;
}

/* FIRST, then CLASS or INNER, and CLASS at the end; not empty. */
static bool is_word(struct str s, unsigned first, unsigned class, const char *inner)
{
	return s.n > 0 && in_class(s.p[0], first, "") && in_class(s.p[s.n - 1], class, "") &&
	       format_all(s, class, inner);
}

static bool is_dotted(struct str s)
{
	struct str label;
	if (s.n == 0)
		return false;
	while (str_cut(&s, '.', &label))
		if (!is_word(label, CLASS_ALNUM_LOWER, CLASS_ALNUM_LOWER, "-"))
			return false;
	return true;
}

static unsigned complain(const char **why, bool too_long, const char *length_text, bool good,
			 const char *text)
{
	unsigned n = 0;
	if (too_long)
		why[n++] = length_text;
	if (!good)
		why[n++] = text;
	return n;
}

unsigned format_dns1123_label(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	return complain(why, s.n > LABEL_BYTES_MAX, TEXT_TOO_LONG_63,
			is_word(s, CLASS_ALNUM_LOWER, CLASS_ALNUM_LOWER, "-"), TEXT_LABEL);
}

unsigned format_dns1123_subdomain(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	return complain(why, s.n > NAME_BYTES_MAX, TEXT_TOO_LONG_253, is_dotted(s), TEXT_SUBDOMAIN);
}

unsigned format_dns1035_label(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	return complain(why, s.n > LABEL_BYTES_MAX, TEXT_TOO_LONG_63,
			is_word(s, CLASS_LOWER, CLASS_ALNUM_LOWER, "-"), TEXT_LABEL_1035);
}

unsigned format_label_value(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	return complain(why, s.n > LABEL_BYTES_MAX, TEXT_TOO_LONG_63,
			s.n == 0 || is_word(s, CLASS_ALNUM, CLASS_ALNUM, "-_."),
			"a valid label must be empty or consist of alphanumeric characters, '-', "
			"'_' or '.', and must start and end with an alphanumeric character (e.g. "
			"'MyValue',  or 'my_value',  or '12345', regex used for validation is "
			"'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')");
}

unsigned format_qualified_name(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	unsigned n = 0;
	size_t slash = str_find(s, '/');
	struct str name = s;
	if (slash < s.n) {
		struct str prefix = str_sub(s, 0, slash);
		name = str_from(s, slash + 1);
		if (str_find(name, '/') < name.n) {
			why[0] = "a qualified name is NAME or PREFIX/NAME, with a DNS subdomain as "
				 "prefix";
			return 1;
		}
		if (prefix.n == 0)
			why[n++] = "prefix part must be non-empty";
		else
			n = format_dns1123_subdomain(prefix, why);
	}
	if (name.n == 0)
		why[n++] = "name part must be non-empty";
	else if (name.n > LABEL_BYTES_MAX)
		why[n++] = "name part must be no more than 63 bytes";
	if (!is_word(name, CLASS_ALNUM, CLASS_ALNUM, "-_."))
		why[n++] = TEXT_QUALIFIED;
	return n;
}

/* Any printable ASCII but '='. */
unsigned format_env_name(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	unsigned n = 0;
	bool good = true;
	if (s.n == 0)
		why[n++] = "environment variable name must be non-empty";
	for (size_t i = 0; i < s.n; i++)
		good = good && s.p[i] >= ' ' && s.p[i] <= '~' && s.p[i] != '=';
	if (!good)
		why[n++] = "a valid environment variable name must consist only of printable ASCII "
			   "characters other than '='";
	return n;
}

unsigned format_config_map_key(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	unsigned n = complain(why, s.n > NAME_BYTES_MAX, TEXT_TOO_LONG_253,
			      s.n && format_all(s, CLASS_ALNUM, "-._"),
			      "a valid config key must consist of alphanumeric characters, '-', "
			      "'_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex "
			      "used for validation is '[-._a-zA-Z0-9]+')");
	if (str_is(s, "."))
		why[n++] = "must not be '.'";
	else if (str_has_prefix(s, STR("..")))
		why[n++] = "must not be or start with '..'";
	return n;
}

unsigned format_ip(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	struct ip ip;
	why[0] = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";
	return ip_parse(s, &ip) < 0;
}

unsigned format_cidr(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	struct cidr c;
	why[0] = "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";
	return cidr_parse(s, &c) < 0;
}

unsigned format_port_name(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	unsigned n = 0;
	bool letter = false;
	for (size_t i = 0; i < s.n; i++)
		letter = letter || (s.p[i] >= 'a' && s.p[i] <= 'z');
	if (s.n > 15)
		why[n++] = "must be no more than 15 bytes";
	if (s.n == 0 || !format_all(s, CLASS_ALNUM_LOWER, "-"))
		why[n++] = "must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)";
	if (!letter)
		why[n++] = "must contain at least one letter (a-z)";
	if (str_contains(s, STR("--")) && n < FORMAT_COMPLAINTS)
		why[n++] = "must not contain consecutive hyphens";
	if (s.n && (s.p[0] == '-' || s.p[s.n - 1] == '-') && n < FORMAT_COMPLAINTS)
		why[n++] = "must not begin or end with a hyphen";
	return n;
}

unsigned format_path_segment(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	unsigned n = 0;
	if (str_is(s, "."))
		why[n++] = "may not be '.'";
	else if (str_is(s, ".."))
		why[n++] = "may not be '..'";
	if (n)
		return n;
	if (str_find(s, '/') < s.n)
		why[n++] = "may not contain '/'";
	if (str_find(s, '%') < s.n)
		why[n++] = "may not contain '%'";
	return n;
}

unsigned format_header_name(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	why[0] = "a valid HTTP header must consist of alphanumeric characters or '-'";
	return s.n == 0 || !format_all(s, CLASS_ALNUM, "-");
}

unsigned format_wildcard_subdomain(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	bool good = str_has_prefix(s, STR("*.")) && is_dotted(str_from(s, 2));
	return complain(why, s.n > NAME_BYTES_MAX, TEXT_TOO_LONG_253, good,
			"a wildcard DNS-1123 subdomain must start with '*.', followed by a valid "
			"DNS subdomain");
}

/* "x" of a path list: no "..", not absolute. */
unsigned format_local_path(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	struct str part;
	unsigned n = 0;
	if (str_has_prefix(s, STR("/")))
		why[n++] = "must be a relative path";
	while (str_cut(&s, '/', &part)) {
		if (str_is(part, "..")) {
			why[n++] = "must not contain '..'";
			break;
		}
	}
	return n;
}

/* As format_local_path, and not beginning with "..", which the kubelet keeps for itself. */
unsigned format_projected_path(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	unsigned n = format_local_path(s, why);
	if (str_has_prefix(s, STR("..")) && !str_has_prefix(s, STR("../")) && !str_is(s, ".."))
		why[n++] = "must not start with '..'";
	return n;
}

unsigned format_absolute_path(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	why[0] = "must be an absolute path";
	return !str_has_prefix(s, STR("/"));
}

unsigned format_no_backsteps(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	struct str part;
	why[0] = "must not contain '..'";
	while (str_cut(&s, '/', &part))
		if (str_is(part, ".."))
			return 1;
	return 0;
}

/* Labels of lower case, digits, "-" and "_" joined by "." or "/". */
unsigned format_sysctl_name(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	bool good = s.n > 0 && s.n <= NAME_BYTES_MAX;
	size_t start = 0;
	why[0] = "must be at most 253 characters of lower case alphanumeric segments joined by "
		 "'.' or '/'";
	for (size_t i = 0; good && i <= s.n; i++) {
		if (i < s.n && s.p[i] != '.' && s.p[i] != '/')
			continue;
		good = is_word(str_sub(s, start, i - start), CLASS_ALNUM_LOWER, CLASS_ALNUM_LOWER,
			       "-_");
		start = i + 1;
	}
	return !good;
}

/* "iqn.2001-04.com.example:name", "eui.16 hex digits", "naa.16 or 32 hex digits". */
unsigned format_iqn(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	why[0] = "must be an iSCSI qualified name: iqn.yyyy-mm.domain[:name], eui. or naa.";
	if (str_has_prefix(s, STR("eui.")) || str_has_prefix(s, STR("naa."))) {
		struct str hex = str_from(s, 4);
		bool size = hex.n == 16 || (s.p[0] == 'n' && hex.n == 32);
		for (size_t i = 0; i < hex.n; i++)
			size = size && ((hex.p[i] >= '0' && hex.p[i] <= '9') ||
					((hex.p[i] | 0x20) >= 'a' && (hex.p[i] | 0x20) <= 'f'));
		return !size;
	}
	if (!str_has_prefix(s, STR("iqn.")) || s.n < 13 || s.p[8] != '-' || s.p[11] != '.')
		return 1;
	bool digits = format_all(str_sub(s, 4, 4), CLASS_DIGIT, "") &&
		      format_all(str_sub(s, 9, 2), CLASS_DIGIT, "");
	struct str rest = str_from(s, 12), domain;
	size_t colon = str_find(rest, ':');
	domain = str_sub(rest, 0, colon);
	return !digits || domain.n == 0 || !format_all(domain, CLASS_ALNUM, ".-") ||
	       colon + 1 == rest.n;
}

/* A DNS search path: underscores are fine. */
unsigned format_search_domain(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	struct str rest = s, label;
	bool good = s.n > 0;
	while (good && str_cut(&rest, '.', &label))
		good = label.n > 0 && label.p[0] != '-' && label.p[label.n - 1] != '-' &&
		       format_all(label, CLASS_ALNUM_LOWER, "-_");
	return complain(why, s.n > NAME_BYTES_MAX, TEXT_TOO_LONG_253, good, TEXT_SUBDOMAIN);
}

/* ---- cron ---- */

struct cron_field {
	uint8_t min, max;
	const char *names[13];
};
static const struct cron_field CRON[5] = {
	{0, 59, {NULL}},
	{0, 23, {NULL}},
	{1, 31, {NULL}},
	{1,
	 12,
	 {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}},
	{0, 6, {"sun", "mon", "tue", "wed", "thu", "fri", "sat"}},
};

static int cron_number(const struct cron_field *f, struct str s)
{
	int64_t n;
	for (int i = 0; f->names[i]; i++)
		if (str_ieq(s, str_of(f->names[i])))
			return f->min + i;
	if (!format_all(s, CLASS_DIGIT, "") || str_to_i64(s, &n) < 0 || n > 1000)
		return -1;
	return (int)n;
}

/* "*", "?", N, A-B, each with "/STEP". */
static bool cron_range(const struct cron_field *f, struct str s)
{
	size_t slash = str_find(s, '/');
	int64_t step = 1;
	struct str range = str_sub(s, 0, slash);
	if (slash < s.n && (!format_all(str_from(s, slash + 1), CLASS_DIGIT, "") ||
			    str_to_i64(str_from(s, slash + 1), &step) < 0 || step == 0))
		return false;
	size_t dash = str_find(range, '-');
	if (str_is(str_sub(range, 0, dash), "*") || str_is(str_sub(range, 0, dash), "?"))
		return dash == range.n;
	int from = cron_number(f, str_sub(range, 0, dash)), to = from;
	if (dash < range.n)
		to = cron_number(f, str_from(range, dash + 1));
	else if (slash < s.n)
		to = f->max;
	return from >= f->min && to <= f->max && from <= to;
}

static bool cron_fields(struct str s)
{
	for (int i = 0; i < 5; i++) {
		struct str field, part;
		s = str_trim(s);
		size_t n = 0;
		while (n < s.n && s.p[n] != ' ' && s.p[n] != '\t')
			n++;
		field = str_sub(s, 0, n);
		s = str_from(s, n);
		if (field.n == 0)
			return false;
		while (str_cut(&field, ',', &part))
			if (!cron_range(&CRON[i], part))
				return false;
	}
	return str_trim(s).n == 0;
}

unsigned format_cron_schedule(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	static const char *const WORDS[] = {"@yearly", "@annually", "@monthly", "@weekly",
					    "@daily",  "@midnight", "@hourly",  NULL};
	why[0] = "expected five fields of a cron schedule, or one of @hourly, @daily, @weekly, "
		 "@monthly, @yearly, @every DURATION; without a time zone";
	for (const char *const *w = WORDS; *w; w++)
		if (str_is(s, *w))
			return 0;
	if (str_has_prefix(s, STR("@every ")))
		return s.n <= 7 || !format_all(str_from(s, 7), CLASS_DIGIT, "hmsun.");
	return !cron_fields(s);
}

unsigned format_lower_qualified_name(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	char lower[2 * NAME_BYTES_MAX];
	size_t n = MIN(s.n, sizeof lower);
	for (size_t i = 0; i < n; i++)
		lower[i] = (char)(s.p[i] >= 'A' && s.p[i] <= 'Z' ? s.p[i] + ('a' - 'A') : s.p[i]);
	return format_qualified_name(str_n(lower, n), why);
}

/* "Pod": a DNS-1035 label once in lower case. */
unsigned format_kind_name(struct str s, const char *why[static FORMAT_COMPLAINTS])
{
	return complain(why, s.n > LABEL_BYTES_MAX, TEXT_TOO_LONG_63,
			is_word(s, CLASS_LOWER | CLASS_UPPER, CLASS_ALNUM, "-"), TEXT_LABEL_1035);
}

bool format_good(format_fn format, struct str s)
{
	const char *why[FORMAT_COMPLAINTS];
	return format(s, why) == 0;
}
