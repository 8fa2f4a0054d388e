/* Warnings that several kinds share. Source: Kubernetes' pkg/api and the warnings recorded. */
#include "api/warning.h"
#include "api/quantity.h"
#include "wire/text.h"

void warn_add(struct warn *w, const char *fmt, ...)
{
	AUTO_BUF b = BUF_INIT;
	va_list ap;

	if (w->n == WARNINGS_MAX)
		return;
	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	w->list[w->n++] = arena_cstr(w->a, buf_str(&b));
}

void warn_annotations(struct warn *w, const char *path, const struct json *annotations,
		      const struct warn_annotation *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (json_get(annotations, rows[i].key))
			warn_add(w, "%s[%s]: %s", path, rows[i].key, rows[i].text);
}

/* ---- labels of nodes ---- */

const char *warn_node_label(struct str key)
{
	static const char *const rows[][2] = {
		{"beta.kubernetes.io/arch",
		 "deprecated since v1.14; use \"kubernetes.io/arch\" instead"},
		{"beta.kubernetes.io/os",
		 "deprecated since v1.14; use \"kubernetes.io/os\" instead"},
		{"failure-domain.beta.kubernetes.io/region",
		 "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead"},
		{"failure-domain.beta.kubernetes.io/zone",
		 "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead"},
		{"beta.kubernetes.io/instance-type",
		 "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead"},
	};

	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		if (str_is(key, rows[i][0]))
			return rows[i][1];
	return NULL;
}

void warn_node_terms(struct warn *w, const char *path, const struct json *terms)
{
	for (uint32_t t = 0; t < json_len(terms); t++) {
		const struct json *list = json_get(json_item(terms, t), "matchExpressions");
		for (uint32_t i = 0; i < json_len(list); i++) {
			struct str key = json_get_str(json_item(list, i), "key");
			const char *text = warn_node_label(key);
			if (text)
				warn_add(w, "%s[%u].matchExpressions[%u].key: %.*s is %s", path, t,
					 i, STR_FMT(key), text);
		}
	}
}

/* ---- quantities ---- */

void warn_fraction(struct warn *w, const char *path, const struct json *list, const char *key)
{
	struct quantity q;
	struct str text = json_get_str(list, key);

	if (text.n && quantity_parse(text, &q) == 0 && quantity_milli(&q) % 1000 != 0)
		warn_add(w,
			 "%s[%s]: fractional byte value \"%.*s\" is invalid, must be an "
			 "integer",
			 path, key, STR_FMT(text));
}

void warn_claim(struct warn *w, const char *path, const struct json *spec)
{
	static const char *const lists[] = {"limits", "requests"};

	for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
		warn_fraction(w, arena_printf(w->a, "%s.resources.%s", path, lists[i]),
			      json_get(json_get(spec, "resources"), lists[i]), "storage");
}

/* ---- addresses ---- */

void warn_ip(struct warn *w, const char *path, struct str text)
{
	struct ip ip;
	char usual[IP_TEXT_BYTES];

	if (!str_contains(text, STR(":")) || ip_parse(text, &ip) < 0)
		return;
	ip_format(&ip, usual);
	if (str_contains(str_of(usual), STR(".")))
		warn_add(w,
			 "%s: non-standard IP address \"%.*s\" will be considered invalid in a "
			 "future Kubernetes release: use \"%s\"",
			 path, STR_FMT(text), strrchr(usual, ':') + 1);
	else if (!str_is(text, usual))
		warn_add(w,
			 "%s: IPv6 address \"%.*s\" should be in RFC 5952 canonical format "
			 "(\"%s\")",
			 path, STR_FMT(text), usual);
}

void warn_ips(struct warn *w, const char *path, const struct json *list)
{
	for (uint32_t i = 0; i < json_len(list); i++)
		warn_ip(w, arena_printf(w->a, "%s[%u]", path, i), json_str(json_item(list, i)));
}

void warn_cidr(struct warn *w, const char *path, struct str text)
{
	struct cidr c;
	char own[IP_TEXT_BYTES], net[IP_TEXT_BYTES];

	if (cidr_parse(text, &c) < 0)
		return;
	struct ip first = cidr_host(&c, 0);
	ip_format(&c.ip, own);
	ip_format(&first, net);
	bool v6 = str_contains(text, STR(":"));
	const char *usual = arena_printf(w->a, "%s/%u", net, c.prefix);
	if (!ip_equal(&c.ip, &first))
		warn_add(w,
			 "%s: CIDR value \"%.*s\" is ambiguous in this context (should be \"%s\" "
			 "or \"%s/%d\"?)",
			 path, STR_FMT(text), usual, own, v6 ? 128 : 32);
	else if (v6 && !str_is(text, usual))
		warn_add(w,
			 "%s: IPv6 CIDR value \"%.*s\" should be in RFC 5952 canonical format "
			 "(\"%s\")",
			 path, STR_FMT(text), usual);
}
