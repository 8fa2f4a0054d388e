/* Environment variables: from literals, ConfigMaps, Secrets, fields, resources and Services.
 * Source: Kubernetes "Environment variables", "Service links"; third_party/forked/golang/expansion
 * for $(VAR). */
#include "node/pod.h"
#include "node/runtime_spec.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

static void env_index_fini(void *index)
{
	map_fini(index);
}

void env_set(struct env_list *l, struct str name, struct str value)
{
	const char *pair = arena_printf(l->a, "%.*s=%.*s", STR_FMT(name), STR_FMT(value));
	struct str key = {pair, name.n};

	uintptr_t at = l->index ? (uintptr_t)map_get(l->index, name) : 0;

	if (at) {
		l->names[at - 1] = key;
		l->pairs[at - 1] = pair;
		return;
	}
	if (!l->index) {
		l->index = arena_new_of(l->a, struct map);
		map_init(l->index);
		arena_on_free(l->a, env_index_fini, l->index);
	}
	if (l->n + 1 >= l->cap) {
		unsigned cap = l->cap ? l->cap * 2 : 32;
		struct str *names = arena_array(l->a, struct str, cap);
		const char **pairs = arena_array(l->a, const char *, cap);

		if (l->n) {
			memcpy(names, l->names, l->n * sizeof(*names));
			memcpy(pairs, l->pairs, l->n * sizeof(*pairs));
		}
		l->names = names;
		l->pairs = pairs;
		l->cap = cap;
	}
	l->names[l->n] = key;
	l->pairs[l->n++] = pair;
	(void)map_put(l->index, key, (void *)(uintptr_t)l->n); /* it was not there */
	l->pairs[l->n] = NULL;
}

struct str env_get(const struct env_list *l, struct str name, bool *ret_found)
{
	uintptr_t at = l && l->index ? (uintptr_t)map_get(l->index, name) : 0;

	*ret_found = at != 0;
	return at ? str_of(l->pairs[at - 1] + name.n + 1) : STR_NULL;
}

/* $(NAME) becomes its value, or stays when there is none; $$ is one $. */
const char *env_expand(struct arena *a, struct str text, const struct env_list *l,
		       const struct env_list *fallback)
{
	AUTO_BUF b = BUF_INIT;

	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];
		size_t close;

		if (c != '$' || i + 1 == text.n) {
			buf_add_char(&b, c);
		} else if (text.p[i + 1] == '$') {
			buf_add_char(&b, '$');
			i++;
		} else if (text.p[i + 1] == '(' &&
			   (close = str_find(str_from(text, i), ')')) < text.n - i) {
			struct str name = str_sub(text, i + 2, close - 2), v;
			bool found;

			v = env_get(l, name, &found);
			if (!found)
				v = env_get(fallback, name, &found);
			buf_add_str(&b, found ? v : str_sub(text, i, close + 1));
			i += close;
		} else {
			buf_add_char(&b, c);
		}
	}
	return arena_cstr(a, buf_str(&b));
}

/* ---- Services ---- */

static struct str env_upper(struct arena *a, struct str s)
{
	char *p = arena_cstr(a, s);

	for (char *c = p; *c; c++)
		*c = *c == '-' ? '_' : (char)toupper((unsigned char)*c);
	return str_of(p);
}

static void env_setf(struct env_list *l, struct str value, const char *fmt, ...) PRINTF_LIKE(3, 4);
static void env_setf(struct env_list *l, struct str value, const char *fmt, ...)
{
	char name[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(name, sizeof(name), fmt, ap);
	va_end(ap);
	env_set(l, str_of(name), value);
}

/* The variables of one Service: its own, and those of Docker's links. */
static void env_service(struct env_list *l, const struct json *svc)
{
	const struct json *spec = json_get(svc, "spec"), *ports = json_get(spec, "ports");
	struct str name = env_upper(l->a, json_get_str(json_get(svc, "metadata"), "name"));
	struct str ip = json_get_str(spec, "clusterIP");
	bool six = str_find(ip, ':') < ip.n, first = true;
	int n = (int)name.n;
	const char *s = name.p, *host;

	env_setf(l, ip, "%.*s_SERVICE_HOST", n, s);
	host = arena_printf(l->a, six ? "[%.*s]" : "%.*s", STR_FMT(ip));
	JSON_EACH (ports, it) {
		struct str proto = json_get_str(it, "protocol");
		struct str up = env_upper(l->a, proto.n ? proto : STR("TCP"));
		struct str down = str_is(up, "UDP")    ? STR("udp")
				  : str_is(up, "SCTP") ? STR("sctp")
						       : STR("tcp");
		struct str port = arena_strf(l->a, "%lld", (long long)json_get_int(it, "port", 0));
		struct str url =
			arena_strf(l->a, "%.*s://%s:%.*s", STR_FMT(down), host, STR_FMT(port));
		struct str pname = json_get_str(it, "name");

		if (first) {
			env_setf(l, port, "%.*s_SERVICE_PORT", n, s);
			env_setf(l, url, "%.*s_PORT", n, s);
		}
		first = false;
		if (pname.n)
			env_setf(l, port, "%.*s_SERVICE_PORT_%.*s", n, s,
				 STR_FMT(env_upper(l->a, pname)));
		env_setf(l, url, "%.*s_PORT_%.*s_%.*s", n, s, STR_FMT(port), STR_FMT(up));
		env_setf(l, down, "%.*s_PORT_%.*s_%.*s_PROTO", n, s, STR_FMT(port), STR_FMT(up));
		env_setf(l, port, "%.*s_PORT_%.*s_%.*s_PORT", n, s, STR_FMT(port), STR_FMT(up));
		env_setf(l, ip, "%.*s_PORT_%.*s_%.*s_ADDR", n, s, STR_FMT(port), STR_FMT(up));
	}
}

static void env_services(struct env_list *l, struct cache *services, struct str ns,
			 struct str not_after, bool links)
{
	struct object *master =
		services ? cache_get(services, STR("default"), STR("kubernetes")) : NULL;

	if (services && links) {
		const char *key = arena_cstr(l->a, ns);

		CACHE_EACH (services, key, it, svc) {
			struct str ip = json_str(json_path(svc->json, "spec.clusterIP"));
			struct str made =
				json_str(json_path(svc->json, "metadata.creationTimestamp"));

			if (!ip.n || str_is(ip, "None") ||
			    str_is(json_str(json_path(svc->json, "spec.type")), "ExternalName"))
				continue;
			/* RFC 3339 in UTC sorts as text. */
			if (not_after.n && str_cmp(made, not_after) > 0)
				continue;
			env_service(l, svc->json);
		}
	}
	if (master)
		env_service(l, master->json);
}

/* ---- fields ---- */

static struct str field_of_map(struct arena *a, const struct json *meta, const char *map,
			       struct str path)
{
	struct str key = str_from(path, str_find(path, '[') + 1);

	while (key.n && (key.p[key.n - 1] == ']' || key.p[key.n - 1] == '\''))
		key.n--;
	if (key.n && key.p[0] == '\'')
		key = str_from(key, 1);
	return arena_str(a, json_str(json_get_n(json_get(meta, map), key)));
}

/* key="value" lines, sorted, as the downward API has them. */
static int field_map_sort(const void *x, const void *y)
{
	const struct json_member *const *m = x, *const *o = y;

	return str_cmp((*m)->key, (*o)->key);
}

static struct str field_map(struct arena *a, const struct json *map)
{
	AUTO_BUF b = BUF_INIT;
	uint32_t n = 0;
	const struct json_member **sorted =
		arena_array(a, const struct json_member *, json_len(map) + 1);

	JSON_EACH_MEMBER (map, m)
		sorted[n++] = m;
	qsort(sorted, n, sizeof(*sorted), field_map_sort);
	for (uint32_t i = 0; i < n; i++) {
		buf_printf(&b, "%s%.*s=", i ? "\n" : "", STR_FMT(sorted[i]->key));
		json_write_str(&b, json_str(sorted[i]->value));
	}
	return arena_str(a, buf_str(&b));
}

int pod_field(struct pod *p, struct arena *a, struct str path, struct str *ret)
{
	const struct json *meta = object_meta(p->obj);
	char ip[IP_TEXT_BYTES] = "", node[IP_TEXT_BYTES];

	ip_format(&p->node->c.address, node);
	if (pod_host_network(p))
		memcpy(ip, node, sizeof(ip));
	else if (p->ip[0].family)
		ip_format(&p->ip[0], ip);
	if (str_is(path, "metadata.name"))
		*ret = str_of(p->name);
	else if (str_is(path, "metadata.namespace"))
		*ret = str_of(p->ns);
	else if (str_is(path, "metadata.uid"))
		*ret = str_of(p->uid);
	else if (str_has_prefix(path, STR("metadata.labels[")))
		*ret = field_of_map(a, meta, "labels", path);
	else if (str_has_prefix(path, STR("metadata.annotations[")))
		*ret = field_of_map(a, meta, "annotations", path);
	else if (str_is(path, "metadata.labels"))
		*ret = field_map(a, json_get(meta, "labels"));
	else if (str_is(path, "metadata.annotations"))
		*ret = field_map(a, json_get(meta, "annotations"));
	else if (str_is(path, "spec.nodeName"))
		*ret = str_of(p->node->c.name);
	else if (str_is(path, "spec.serviceAccountName"))
		*ret = json_get_str(pod_spec(p), "serviceAccountName");
	else if (str_is(path, "status.hostIP") || str_is(path, "status.hostIPs"))
		*ret = arena_strf(a, "%s", node);
	else if (str_is(path, "status.podIP") || str_is(path, "status.podIPs"))
		*ret = arena_strf(a, "%s", ip);
	else
		return ERR_INVALID;
	return 0;
}

int pod_resource_field(struct pod *p, struct arena *a, const struct json *ref,
		       const struct json *container, struct str *ret)
{
	struct str resource = json_get_str(ref, "resource"), list;
	struct str divisor = json_get_str(ref, "divisor");
	struct str owner = json_get_str(ref, "containerName");

	if (owner.n && !str_eq(owner, json_get_str(container, "name"))) {
		struct ctr *c = pod_ctr(p, owner);

		container = c ? ctr_spec(c) : NULL;
	}
	if (!container || !str_cut(&resource, '.', &list))
		return ERR_INVALID;
	const char *listed = arena_cstr(a, list), *name = arena_cstr(a, resource);
	bool cpu = str_is(resource, "cpu");
	int64_t v = cpu ? resource_milli(container, listed, name)
			: resource_value(container, listed, name);
	int64_t d = cpu ? 1000 : 1;

	if (v < 0 && str_is(list, "limits")) {
		struct str all = json_get_str(node_allocatable(p->node), name);

		v = cpu ? amount_milli(all) : amount_value(all);
	}
	if (divisor.n && !str_is(divisor, "0"))
		d = cpu ? amount_milli(divisor) : amount_value(divisor);
	v = MAX(v, 0);
	d = MAX(d, 1);
	*ret = arena_strf(a, "%lld", (long long)((v + d - 1) / d));
	return 0;
}

/* ---- a container's list ---- */

/* The value of KEY in the ConfigMap or Secret that REF names. 0, 1: optional and absent. */
static int env_from_key(struct pod *p, struct arena *a, const struct json *ref, bool secret,
			struct str *ret, struct err *e)
{
	const char *name = json_get_cstr(ref, "name"), *key = json_get_cstr(ref, "key");
	bool optional = json_get_bool(ref, "optional", false);
	struct object *o = NULL;
	int r = refs_get(p->node->refs, secret, p->ns, name ? name : "", &o);

	if (r < 0)
		return r;
	if (r == 0)
		return optional ? 1
				: err_set(e, ERR_NOT_FOUND, "%s \"%s\" not found",
					  secret ? "secret" : "configmap", name ? name : "");
	const struct json *v = json_get(json_get(o->json, "data"), key ? key : "");
	if (!v)
		return optional ? 1
				: err_set(e, ERR_NOT_FOUND, "couldn't find key %s in %s %s/%s",
					  key ? key : "", secret ? "Secret" : "ConfigMap", p->ns,
					  name);
	AUTO_BUF b = BUF_INIT;
	if (secret) {
		if (base64_decode(&b, json_str(v)) < 0)
			return err_set(e, ERR_INVALID, "key %s of Secret %s is not base64", key,
				       name);
		*ret = arena_str(a, buf_str(&b));
	} else {
		*ret = json_str(v);
	}
	return 0;
}

static int env_from_source(struct pod *p, struct env_list *l, const struct json *from,
			   struct err *e)
{
	const struct json *cm = json_get(from, "configMapRef"), *sec = json_get(from, "secretRef");
	const struct json *ref = cm ? cm : sec;
	struct str prefix = json_get_str(from, "prefix");
	const char *name = json_get_cstr(ref, "name");
	struct object *o = NULL;
	int r = refs_get(p->node->refs, !cm, p->ns, name ? name : "", &o);

	if (r < 0)
		return r;
	if (r == 0)
		return json_get_bool(ref, "optional", false)
			       ? 0
			       : err_set(e, ERR_NOT_FOUND, "%s \"%s\" not found",
					 cm ? "configmap" : "secret", name ? name : "");
	JSON_EACH_MEMBER (json_get(o->json, "data"), m) {
		AUTO_BUF b = BUF_INIT;
		struct str key = arena_strf(l->a, "%.*s%.*s", STR_FMT(prefix), STR_FMT(m->key));
		struct str v = json_str(m->value);

		if (!cm && base64_decode(&b, v) == 0)
			v = buf_str(&b);
		env_set(l, key, v);
	}
	return 0;
}

static int env_value_from(struct pod *p, struct env_list *l, const struct json *spec,
			  const struct json *entry, struct err *e)
{
	const struct json *from = json_get(entry, "valueFrom"), *ref;
	struct str name = json_get_str(entry, "name"), v = STR_NULL;
	int r = 0;

	if ((ref = json_get(from, "configMapKeyRef")))
		r = env_from_key(p, l->a, ref, false, &v, e);
	else if ((ref = json_get(from, "secretKeyRef")))
		r = env_from_key(p, l->a, ref, true, &v, e);
	else if ((ref = json_get(from, "fieldRef")))
		r = pod_field(p, l->a, json_get_str(ref, "fieldPath"), &v);
	else if ((ref = json_get(from, "resourceFieldRef")))
		r = pod_resource_field(p, l->a, ref, spec, &v);
	if (r == 0)
		env_set(l, name, v);
	if (r == ERR_INVALID)
		return err_set(e, r, "unsupported field of environment variable %.*s",
			       STR_FMT(name));
	return r > 0 ? 0 : r;
}

int env_build(struct pod *p, const struct json *spec, struct env_list *ret, struct err *e)
{
	struct env_list services = {.a = ret->a};
	int r = 0;

	env_services(&services, p->node->c.services, str_of(p->ns),
		     json_get_str(object_meta(p->obj), "creationTimestamp"),
		     json_get_bool(pod_spec(p), "enableServiceLinks", true));
	if (!pod_host_network(p))
		env_set(ret, STR("HOSTNAME"), str_of(p->uts_name));
	JSON_EACH (json_get(spec, "envFrom"), from)
		if (r == 0)
			r = env_from_source(p, ret, from, e);
	JSON_EACH (json_get(spec, "env"), entry) {
		if (r == 0 && json_get(entry, "valueFrom"))
			r = env_value_from(p, ret, spec, entry, e);
		else if (r == 0)
			env_set(ret, json_get_str(entry, "name"),
				str_of(env_expand(ret->a, json_get_str(entry, "value"), ret,
						  &services)));
	}
	for (unsigned i = 0; i < services.n && r == 0; i++) {
		bool found;

		(void)env_get(ret, services.names[i], &found);
		if (!found)
			env_set(ret, services.names[i],
				str_of(services.pairs[i] + services.names[i].n + 1));
	}
	return r;
}
