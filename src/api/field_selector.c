/* Field selectors: which fields a kind indexes, as a table, and the matching of requirements.
 * Source: Kubernetes API concepts, "Field selectors", and the answers recorded. */
#include "api/engine.h"
#include <stdio.h>

#define FIELD_TERMS_MAX 100

enum index_form_N { INDEX_TEXT, INDEX_BOOL, INDEX_INT, INDEX_FIRST };
struct field_index {
	const char *group, *kind;
	const char *label; /* as asked for */
	const char *path;  /* in the object */
	enum index_form_N form;
	const char *otherwise; /* path when the first is empty */
};
static const struct field_index indexes[] = {
	{"", "Pod", "spec.nodeName", "spec.nodeName", INDEX_TEXT, NULL},
	{"", "Pod", "spec.host", "spec.nodeName", INDEX_TEXT, NULL},
	{"", "Pod", "spec.restartPolicy", "spec.restartPolicy", INDEX_TEXT, NULL},
	{"", "Pod", "spec.schedulerName", "spec.schedulerName", INDEX_TEXT, NULL},
	{"", "Pod", "spec.serviceAccountName", "spec.serviceAccountName", INDEX_TEXT, NULL},
	{"", "Pod", "spec.hostNetwork", "spec.hostNetwork", INDEX_BOOL, NULL},
	{"", "Pod", "status.phase", "status.phase", INDEX_TEXT, NULL},
	{"", "Pod", "status.podIP", "status.podIPs", INDEX_FIRST, "status.podIP"},
	{"", "Pod", "status.podIPs", "status.podIPs", INDEX_FIRST, "status.podIP"},
	{"", "Pod", "status.nominatedNodeName", "status.nominatedNodeName", INDEX_TEXT, NULL},
	{"", "Node", "spec.unschedulable", "spec.unschedulable", INDEX_BOOL, NULL},
	{"", "Namespace", "status.phase", "status.phase", INDEX_TEXT, NULL},
	{"", "Secret", "type", "type", INDEX_TEXT, NULL},
	{"", "Service", "spec.clusterIP", "spec.clusterIP", INDEX_TEXT, NULL},
	{"", "Service", "spec.type", "spec.type", INDEX_TEXT, NULL},
	{"", "ReplicationController", "status.replicas", "status.replicas", INDEX_INT, NULL},
	{"batch", "Job", "status.successful", "status.succeeded", INDEX_INT, NULL},
	{"certificates.k8s.io", "CertificateSigningRequest", "spec.signerName", "spec.signerName",
	 INDEX_TEXT, NULL},
	{"resource.k8s.io", "ResourceSlice", "spec.nodeName", "spec.nodeName", INDEX_TEXT, NULL},
	{"resource.k8s.io", "ResourceSlice", "spec.driver", "spec.driver", INDEX_TEXT, NULL},
	{"", "Event", "involvedObject.kind", "involvedObject.kind", INDEX_TEXT, NULL},
	{"", "Event", "involvedObject.namespace", "involvedObject.namespace", INDEX_TEXT, NULL},
	{"", "Event", "involvedObject.name", "involvedObject.name", INDEX_TEXT, NULL},
	{"", "Event", "involvedObject.uid", "involvedObject.uid", INDEX_TEXT, NULL},
	{"", "Event", "involvedObject.apiVersion", "involvedObject.apiVersion", INDEX_TEXT, NULL},
	{"", "Event", "involvedObject.resourceVersion", "involvedObject.resourceVersion",
	 INDEX_TEXT, NULL},
	{"", "Event", "involvedObject.fieldPath", "involvedObject.fieldPath", INDEX_TEXT, NULL},
	{"", "Event", "reason", "reason", INDEX_TEXT, NULL},
	{"", "Event", "reportingComponent", "reportingComponent", INDEX_TEXT, NULL},
	{"", "Event", "source", "source.component", INDEX_TEXT, "reportingComponent"},
	{"", "Event", "type", "type", INDEX_TEXT, NULL},
	{"events.k8s.io", "Event", "regarding.kind", "regarding.kind", INDEX_TEXT, NULL},
	{"events.k8s.io", "Event", "regarding.namespace", "regarding.namespace", INDEX_TEXT, NULL},
	{"events.k8s.io", "Event", "regarding.name", "regarding.name", INDEX_TEXT, NULL},
	{"events.k8s.io", "Event", "regarding.uid", "regarding.uid", INDEX_TEXT, NULL},
	{"events.k8s.io", "Event", "regarding.apiVersion", "regarding.apiVersion", INDEX_TEXT,
	 NULL},
	{"events.k8s.io", "Event", "regarding.resourceVersion", "regarding.resourceVersion",
	 INDEX_TEXT, NULL},
	{"events.k8s.io", "Event", "regarding.fieldPath", "regarding.fieldPath", INDEX_TEXT, NULL},
	{"events.k8s.io", "Event", "reason", "reason", INDEX_TEXT, NULL},
	{"events.k8s.io", "Event", "reportingController", "reportingController", INDEX_TEXT, NULL},
	{"events.k8s.io", "Event", "type", "type", INDEX_TEXT, NULL},
};
/* Of every kind; a cluster's kind with fields of its own has no namespace. */
static const struct field_index always[] = {
	{NULL, NULL, "metadata.name", "metadata.name", INDEX_TEXT, NULL},
	{NULL, NULL, "metadata.namespace", "metadata.namespace", INDEX_TEXT, NULL},
};

struct term {
	const struct field_index *index;
	struct str value;
	bool not ;
};
struct field_selector {
	struct term *terms;
	unsigned n;
};

static const struct field_index *index_find(const struct api_kind *k, struct str label,
					    bool *ret_own)
{
	*ret_own = false;
	for (size_t i = 0; i < ARRAY_SIZE(indexes); i++) {
		const struct field_index *x = &indexes[i];
		if (strcmp(x->kind, k->kind) != 0 || strcmp(x->group, k->group) != 0)
			continue;
		*ret_own = true;
		if (str_is(label, x->label))
			return x;
	}
	for (size_t i = 0; i < ARRAY_SIZE(always); i++)
		if (str_is(label, always[i].label) && (i == 0 || k->namespaced || !*ret_own))
			return &always[i];
	return NULL;
}

/* The part of *REST before a comma that no backslash protects. */
static struct str term_cut(struct str *rest)
{
	struct str s = *rest;
	size_t i = 0;

	while (i < s.n && s.p[i] != ',')
		i += s.p[i] == '\\' && i + 1 < s.n ? 2 : 1;
	*rest = i < s.n ? str_n(s.p + i + 1, s.n - i - 1) : STR_NULL;
	return str_sub(s, 0, i);
}

static int unescape(struct arena *a, struct str s, struct str *ret, struct err *e)
{
	char *out = arena_alloc(a, s.n + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		if (c == '\\') {
			if (++i == s.n || !strchr("\\,=", s.p[i]))
				return err_set(e, ERR_BAD_REQUEST,
					       "invalid field selector: invalid escape sequence in "
					       "%.*s",
					       STR_FMT(s));
			c = s.p[i];
		} else if (c == ',' || c == '=') {
			return err_set(e, ERR_BAD_REQUEST,
				       "invalid field selector: unescaped character in value: %c",
				       c);
		}
		out[n++] = c;
	}
	out[n] = '\0';
	*ret = str_n(out, n);
	return 0;
}

static int term_parse(struct arena *a, const struct api_kind *k, struct str all, struct str text,
		      struct term *t, struct err *e)
{
	size_t at = 0, op = 0;
	bool own;

	for (; at < text.n && !op; at += op ? 0 : 1) {
		struct str s = str_from(text, at);
		if (str_has_prefix(s, STR("!=")) || str_has_prefix(s, STR("==")))
			op = 2;
		else if (s.p[0] == '=')
			op = 1;
	}
	if (!op)
		return err_set(e, ERR_BAD_REQUEST,
			       "invalid selector: '%.*s'; can't understand '%.*s'", STR_FMT(all),
			       STR_FMT(text));
	struct str label = str_sub(text, 0, at), value = str_from(text, at + op);
	t->not = text.p[at] == '!';
	int r = unescape(a, value, &t->value, e);
	if (r < 0)
		return r;
	t->index = index_find(k, label, &own);
	if (t->index)
		return 0;
	if (own)
		return err_set(e, ERR_BAD_REQUEST, "field label not supported: %.*s",
			       STR_FMT(label));
	return err_set(e, ERR_BAD_REQUEST,
		       "\"%.*s\" is not a known field selector: only \"metadata.name\", "
		       "\"metadata.namespace\"",
		       STR_FMT(label));
}

int field_selector_parse(struct arena *a, const struct api_kind *k, struct str text,
			 struct field_selector **ret, struct err *e)
{
	struct field_selector *s = arena_new_of(a, struct field_selector);
	struct str rest = text;

	s->terms = arena_array(a, struct term, FIELD_TERMS_MAX);
	while (rest.n) {
		struct str part = term_cut(&rest);
		if (part.n == 0)
			continue;
		if (s->n == FIELD_TERMS_MAX)
			return err_set(e, ERR_BAD_REQUEST,
				       "field selector has more than %d requirements",
				       FIELD_TERMS_MAX);
		int r = term_parse(a, k, text, part, &s->terms[s->n], e);
		if (r < 0)
			return r;
		s->n++;
	}
	*ret = s;
	return 0;
}

static bool term_equals(const struct term *t, const struct json *obj)
{
	const struct field_index *x = t->index;
	const struct json *v = json_path(obj, x->path);
	char text[24];

	switch (x->form) {
	case INDEX_BOOL:
		return str_is(t->value, json_bool(v, false) ? "true" : "false");
	case INDEX_INT:
		(void)snprintf(text, sizeof(text), "%lld", (long long)json_int(v, 0));
		return str_is(t->value, text);
	case INDEX_FIRST:
		v = json_get(json_item(v, 0), "ip");
		break;
	default:
		break;
	}
	if (json_str(v).n == 0 && x->otherwise)
		v = json_path(obj, x->otherwise);
	return str_eq(json_str(v), t->value);
}

bool field_selector_matches(const struct field_selector *s, const struct json *obj)
{
	for (unsigned i = 0; i < s->n; i++)
		if (term_equals(&s->terms[i], obj) == s->terms[i].not )
			return false;
	return true;
}

bool field_selector_single(const struct field_selector *s, const char *field, struct str *ret_value)
{
	for (unsigned i = 0; s && i < s->n; i++)
		if (!s->terms[i].not &&strcmp(s->terms[i].index->label, field) == 0) {
			*ret_value = s->terms[i].value;
			return true;
		}
	return false;
}
