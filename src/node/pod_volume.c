/* The volumes of a pod: from the spec, its references and tokens to plain volumes, made on the
 * pool; and where they are mounted. */
#define LOG_MODULE "node"
#include "node/pod.h"
#include "node/runtime_spec.h"
#include "node/volume.h"

#include "base/log.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define VOLUME_FILES_MAX 1024

struct volumes_job {
	struct loop_work work;
	struct pod *pod;
	struct arena *a;
	struct volume *volumes;
	unsigned n;
	const char *failed; /* name of the volume */
	int r;
	struct err err;
};

/* Files of a volume while they are gathered. */
struct gather {
	struct pod *p;
	struct arena *a;
	struct volume_file *files;
	unsigned n;
	unsigned mode;
	struct err *e;
};

static int gather_add(struct gather *g, struct str path, struct str content, unsigned mode)
{
	if (g->n == VOLUME_FILES_MAX)
		return err_set(g->e, ERR_LIMIT, "more than %d files", VOLUME_FILES_MAX);
	if (!volume_file_path_ok(path))
		return err_set(g->e, ERR_INVALID, "\"%.*s\" is no path below the volume",
			       STR_FMT(path));
	g->files[g->n++] = (struct volume_file){arena_str(g->a, path), content, mode, 0};
	return 0;
}

/* ---- ConfigMap, Secret ---- */

static int gather_value(struct gather *g, const struct json *v, bool base64, struct str *ret)
{
	AUTO_BUF b = BUF_INIT;

	if (!base64) {
		*ret = arena_str(g->a, json_str(v));
		return 0;
	}
	if (base64_decode(&b, json_str(v)) < 0)
		return err_set(g->e, ERR_INVALID, "a value is not base64");
	*ret = arena_str(g->a, buf_str(&b));
	return 0;
}

static int gather_map(struct gather *g, const struct json *map, bool base64)
{
	JSON_EACH_MEMBER (map, m) {
		struct str v;
		int r = gather_value(g, m->value, base64, &v);

		if (r == 0)
			r = gather_add(g, m->key, v, g->mode);
		if (r < 0)
			return r;
	}
	return 0;
}

static int gather_items(struct gather *g, const struct json *obj, const struct json *items,
			bool secret, const char *name, bool optional)
{
	JSON_EACH (items, it) {
		struct str key = json_get_str(it, "key"), v;
		const struct json *plain = json_get_n(json_get(obj, "data"), key);
		const struct json *binary =
			secret ? NULL : json_get_n(json_get(obj, "binaryData"), key);

		if (!plain && !binary && optional)
			continue;
		if (!plain && !binary)
			return err_set(g->e, ERR_NOT_FOUND, "references non-existent %s key: %.*s",
				       secret ? "secret" : "config", STR_FMT(key));
		int r = gather_value(g, plain ? plain : binary, secret || !plain, &v);
		if (r == 0)
			r = gather_add(g, json_get_str(it, "path"), v,
				       (unsigned)json_get_int(it, "mode", g->mode));
		if (r < 0)
			return r;
	}
	(void)name;
	return 0;
}

static int gather_object(struct gather *g, const struct json *source, bool secret,
			 const char *name_key)
{
	const char *name = json_get_cstr(source, name_key);
	bool optional = json_get_bool(source, "optional", false);
	const struct json *items = json_get(source, "items");
	struct object *o = NULL;
	int r = refs_get(g->p->node->refs, secret, g->p->ns, name ? name : "", &o);

	if (r < 0)
		return r;
	if (r == 0)
		return optional ? 0
				: err_set(g->e, ERR_NOT_FOUND, "%s \"%s\" not found",
					  secret ? "secret" : "configmap", name ? name : "");
	if (json_len(items))
		return gather_items(g, o->json, items, secret, name, optional);
	r = gather_map(g, json_get(o->json, "data"), secret);
	return r || secret ? r : gather_map(g, json_get(o->json, "binaryData"), true);
}

static int gather_downward(struct gather *g, const struct json *items)
{
	JSON_EACH (items, it) {
		const struct json *field = json_get(it, "fieldRef");
		const struct json *resource = json_get(it, "resourceFieldRef");
		struct str v = STR_NULL;
		int r = field ? pod_field(g->p, g->a, json_get_str(field, "fieldPath"), &v)
			      : pod_resource_field(g->p, g->a, resource, NULL, &v);

		if (r < 0)
			return err_set(g->e, r, "unsupported field for %.*s",
				       STR_FMT(json_get_str(it, "path")));
		r = gather_add(g, json_get_str(it, "path"), arena_str(g->a, v),
			       (unsigned)json_get_int(it, "mode", g->mode));
		if (r < 0)
			return r;
	}
	return 0;
}

/* The one user of all containers, as far as the pod says, or -1. */
static int64_t fs_user(const struct json *spec)
{
	static const char *const lists[] = {"containers", "initContainers"};
	int64_t all = json_int(json_path(spec, "securityContext.runAsUser"), -1), user = -1;
	bool first = true;

	for (size_t i = 0; i < ARRAY_SIZE(lists); i++)
		JSON_EACH (json_get(spec, lists[i]), c) {
			int64_t at = json_int(json_path(c, "securityContext.runAsUser"), all);

			if (!first && at != user)
				return -1;
			user = at;
			first = false;
		}
	return user;
}

/* A token is for whom the pod's volumes are for, where it says whom. */
static int gather_token(struct gather *g, const struct json *token, struct str content)
{
	const struct json *spec = pod_spec(g->p);
	int64_t user = fs_user(spec);
	bool group = json_path(spec, "securityContext.fsGroup") != NULL;
	int r = gather_add(g, json_get_str(token, "path"), content,
			   user >= 0 || group ? 0600 : g->mode);

	if (r == 0 && user > 0)
		g->files[g->n - 1].uid = (uint32_t)user;
	return r;
}

static int gather_projected(struct gather *g, const char *volume, const struct json *sources)
{
	unsigned i = 0;

	JSON_EACH (sources, it) {
		const struct json *s, *token = json_get(it, "serviceAccountToken");
		int r = 0;

		if ((s = json_get(it, "configMap")))
			r = gather_object(g, s, false, "name");
		else if ((s = json_get(it, "secret")))
			r = gather_object(g, s, true, "name");
		else if ((s = json_get(it, "downwardAPI")))
			r = gather_downward(g, json_get(s, "items"));
		else if (token)
			r = gather_token(g, token, arena_str(g->a, pod_token_get(g->p, volume, i)));
		if (r < 0)
			return r;
		i++;
	}
	return 0;
}

/* ---- one volume ---- */

static int volume_files_from(struct pod *p, struct arena *a, const struct json *v,
			     struct volume *out, struct err *e)
{
	struct gather g = {.p = p, .a = a, .e = e};
	const struct json *s;
	int r = 0;

	g.files = arena_array(a, struct volume_file, VOLUME_FILES_MAX);
	out->kind = VOLUME_FILES;
	if ((s = json_get(v, "configMap"))) {
		g.mode = (unsigned)json_get_int(s, "defaultMode", 0644);
		r = gather_object(&g, s, false, "name");
	} else if ((s = json_get(v, "secret"))) {
		g.mode = (unsigned)json_get_int(s, "defaultMode", 0644);
		r = gather_object(&g, s, true, "secretName");
	} else if ((s = json_get(v, "downwardAPI"))) {
		g.mode = (unsigned)json_get_int(s, "defaultMode", 0644);
		r = gather_downward(&g, json_get(s, "items"));
	} else if ((s = json_get(v, "projected"))) {
		g.mode = (unsigned)json_get_int(s, "defaultMode", 0644);
		r = gather_projected(&g, out->name, json_get(s, "sources"));
	} else {
		out->kind = VOLUME_INVALID;
	}
	out->files = g.files;
	out->files_n = g.n;
	return r;
}

static int volume_build(struct pod *p, struct arena *a, const struct json *v, struct volume *out,
			struct err *e)
{
	const struct json *empty = json_get(v, "emptyDir"), *host = json_get(v, "hostPath");
	const char *name = json_get_cstr(v, "name"), *path = json_get_cstr(host, "path");

	*out = (struct volume){.name = arena_cstr(a, str_of(name ? name : ""))};
	out->path = arena_printf(a, "%s/volumes/%s", p->dir, out->name);
	out->gid = json_int(json_path(pod_spec(p), "securityContext.fsGroup"), -1);
	if (empty) {
		struct str size = json_get_str(empty, "sizeLimit");

		out->kind = str_is(json_get_str(empty, "medium"), "Memory") ? VOLUME_MEMORY
									    : VOLUME_EMPTY;
		out->size_bytes = size.n ? amount_value(size) : 0;
		return 0;
	}
	if (host) {
		const char *type = json_get_cstr(host, "type");

		out->kind = VOLUME_HOST;
		out->path = arena_cstr(a, str_of(path ? path : "/"));
		out->host_type = arena_cstr(a, str_of(type ? type : ""));
		return 0;
	}
	return volume_files_from(p, a, v, out, e);
}

/* ---- hosts, hostname, resolv.conf ---- */

static struct str etc_hosts(struct pod *p, struct arena *a)
{
	AUTO_BUF b = BUF_INIT;
	char ip[IP_TEXT_BYTES];
	struct str sub = json_get_str(pod_spec(p), "subdomain");

	buf_add_cstr(&b,
		     "# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n"
		     "::1\tlocalhost ip6-localhost ip6-loopback\nfe00::0\tip6-localnet\n"
		     "fe00::0\tip6-mcastprefix\nfe00::1\tip6-allnodes\nfe00::2\tip6-allrouters\n");
	for (size_t i = 0; i < ARRAY_SIZE(p->ip); i++) {
		struct ip *at = &p->ip[i];

		if (pod_host_network(p) || !at->family)
			continue;
		ip_format(at, ip);
		if (sub.n)
			buf_printf(&b, "%s\t%s.%.*s.%s.svc.%s\t%s\n", ip, p->hostname, STR_FMT(sub),
				   p->ns, p->node->c.cluster_domain, p->hostname);
		else
			buf_printf(&b, "%s\t%s\n", ip, p->hostname);
	}
	if (json_len(json_get(pod_spec(p), "hostAliases")))
		buf_add_cstr(&b, "\n# Entries added by HostAliases.\n");
	JSON_EACH (json_get(pod_spec(p), "hostAliases"), it) {
		buf_add_str(&b, json_get_str(it, "ip"));
		JSON_EACH (json_get(it, "hostnames"), name)
			buf_printf(&b, "\t%.*s", STR_FMT(json_str(name)));
		buf_add_char(&b, '\n');
	}
	return arena_str(a, buf_str(&b));
}

static void resolv_options(struct buf *b, const struct json *config, bool cluster)
{
	bool ndots = false;
	size_t head = b->n;

	buf_add_cstr(b, "options");
	size_t empty = b->n;
	JSON_EACH (json_get(config, "options"), o) {
		struct str name = json_get_str(o, "name"), v = json_get_str(o, "value");

		ndots = ndots || str_is(name, "ndots");
		buf_printf(b, " %.*s%s%.*s", STR_FMT(name), v.n ? ":" : "", STR_FMT(v));
	}
	if (cluster && !ndots)
		buf_add_cstr(b, " ndots:5");
	if (b->n == empty)
		buf_truncate(b, head);
	else
		buf_add_char(b, '\n');
}

static struct str etc_resolv(struct pod *p, struct arena *a)
{
	AUTO_BUF b = BUF_INIT;
	const struct json *config = json_get(pod_spec(p), "dnsConfig");
	struct str policy = json_get_str(pod_spec(p), "dnsPolicy");
	const char *domain = p->node->c.cluster_domain;
	char ip[IP_TEXT_BYTES];
	bool none = str_is(policy, "None");
	bool cluster = str_is(policy, "ClusterFirstWithHostNet") ||
		       (!pod_host_network(p) && !none && !str_is(policy, "Default"));

	buf_add_cstr(&b, "search");
	size_t empty = b.n;
	if (cluster)
		buf_printf(&b, " %s.svc.%s svc.%s %s", p->ns, domain, domain, domain);
	JSON_EACH (json_get(config, "searches"), s)
		buf_printf(&b, " %.*s", STR_FMT(json_str(s)));
	if (b.n == empty)
		buf_reset(&b);
	else
		buf_add_char(&b, '\n');
	if (cluster) {
		ip_format(&p->node->c.dns_ip, ip);
		buf_printf(&b, "nameserver %s\n", ip);
	}
	for (unsigned i = 0; !cluster && !none && node_resolver(p->node, i, ip); i++)
		buf_printf(&b, "nameserver %s\n", ip);
	JSON_EACH (json_get(config, "nameservers"), s)
		buf_printf(&b, "nameserver %.*s\n", STR_FMT(json_str(s)));
	resolv_options(&b, config, cluster);
	return arena_str(a, buf_str(&b));
}

static void volume_etc(struct pod *p, struct arena *a, struct volume *out)
{
	struct volume_file *f = arena_array(a, struct volume_file, 3);

	f[0] = (struct volume_file){STR("hosts"), etc_hosts(p, a), 0644, 0};
	f[1] = (struct volume_file){STR("hostname"), arena_strf(a, "%s\n", p->uts_name), 0644, 0};
	f[2] = (struct volume_file){STR("resolv.conf"), etc_resolv(p, a), 0644, 0};
	*out = (struct volume){.name = "etc",
			       .path = arena_printf(a, "%s/etc", p->dir),
			       .kind = VOLUME_FILES,
			       .files = f,
			       .files_n = 3,
			       .gid = -1};
}

/* ---- the job ---- */

static void volumes_work(struct loop_work *w)
{
	struct volumes_job *j = container_of(w, struct volumes_job, work);

	for (unsigned i = 0; i < j->n && j->r == 0; i++) {
		j->r = volume_make(&j->volumes[i], &j->err);
		j->failed = j->r < 0 ? j->volumes[i].name : NULL;
	}
}

static void volumes_done(struct loop_work *w)
{
	struct volumes_job *j = container_of(w, struct volumes_job, work);
	struct pod *p = j->pod;

	if (!p) { /* freed meanwhile */
		arena_free(j->a);
		free(j);
		return;
	}
	p->volumes_job = NULL;
	p->volumes_part = j->r < 0 ? PART_NEEDED : PART_READY;
	if (j->r < 0) {
		pod_event(p, NULL, true, "FailedMount",
			  "MountVolume.SetUp failed for volume \"%s\" : %s", j->failed,
			  j->err.text);
		pod_setup_failed(p);
	}
	pod_mark(p);
	arena_free(j->a);
	free(j);
	pod_drop(p);
}

void pod_volumes_detach(struct pod *p)
{
	if (p->volumes_job)
		p->volumes_job->pod = NULL;
	p->volumes_job = NULL;
}

int pod_volumes_start(struct pod *p, struct err *e)
{
	const struct json *list = json_get(pod_spec(p), "volumes");
	struct volumes_job *j;
	int r = p->node->fake ? 0 : pod_tokens_ready(p);

	if (r < 0)
		return r;
	j = xcalloc(1, sizeof(*j));
	j->pod = p;
	j->a = arena_new(0);
	j->volumes = arena_array(j->a, struct volume, json_len(list) + 1);
	volume_etc(p, j->a, &j->volumes[j->n++]);
	JSON_EACH (list, v) {
		r = volume_build(p, j->a, v, &j->volumes[j->n], e);
		if (r < 0) {
			if (r != -EAGAIN)
				err_wrap(e, r, "MountVolume.SetUp failed for volume \"%s\" ",
					 j->volumes[j->n].name);
			arena_free(j->a);
			free(j);
			return r;
		}
		j->n++;
	}
	p->volumes_stale = false;
	if (p->node->fake) { /* the references were checked; nothing is written */
		p->volumes_part = PART_READY;
		pod_mark(p); /* as the end of the work would */
		arena_free(j->a);
		free(j);
		return 0;
	}
	p->volumes_part = PART_BUSY;
	p->volumes_job = j;
	pod_hold(p);
	loop_work_start(p->node->loop, &j->work, volumes_work, volumes_done);
	return 0;
}

/* ---- mounts of a container ---- */

static const struct json *volume_of(const struct pod *p, struct str name)
{
	JSON_EACH (json_get(pod_spec(p), "volumes"), v)
		if (str_eq(json_get_str(v, "name"), name))
			return v;
	return NULL;
}

/* Sets of files are ours to change. */
static bool volume_is_files(const struct json *v)
{
	return json_get(v, "configMap") || json_get(v, "secret") || json_get(v, "downwardAPI") ||
	       json_get(v, "projected");
}

/* Where a part of a volume is bound for mount AT of a container. */
static const char *subpath_at(struct pod *p, struct arena *a, const struct json *container,
			      size_t at)
{
	return arena_printf(a, "%s/" VOLUME_SUBPATHS "/%.*s.%zu", p->dir,
			    STR_FMT(json_get_str(container, "name")), at);
}

static int mount_one(struct pod *p, const struct json *container, size_t at, struct arena *a,
		     struct env_list *env, struct runtime_mount *out, struct err *e)
{
	const struct json *m = json_item(json_get(container, "volumeMounts"), (uint32_t)at);
	struct str sub = json_get_str(m, "subPath"), expr = json_get_str(m, "subPathExpr");
	struct str propagation = json_get_str(m, "mountPropagation");
	struct str to = json_get_str(m, "mountPath");
	const struct json *v = volume_of(p, json_get_str(m, "name"));
	const char *host = json_cstr(json_path(v, "hostPath.path"));
	const char *source =
		host ? arena_cstr(a, str_of(host))
		     : arena_printf(a, "%s/volumes/%.*s", p->dir, STR_FMT(json_get_str(m, "name")));

	if (!v)
		return err_set(e, ERR_INVALID, "volume \"%.*s\" is not in the pod",
			       STR_FMT(json_get_str(m, "name")));
	if (expr.n)
		sub = str_of(env_expand(a, expr, env, NULL));
	if (sub.n) {
		const char *whole = source;
		int r = 0;

		source = subpath_at(p, a, container, at);
		if (!p->node->fake)
			r = volume_subpath(whole, arena_cstr(a, sub), source, e);
		if (r < 0)
			return r;
	}
	*out = (struct runtime_mount){
		.source = source,
		.destination = to.n && to.p[0] == '/' ? arena_cstr(a, to)
						      : arena_printf(a, "/%.*s", STR_FMT(to)),
		.readonly = json_get_bool(m, "readOnly", false) || volume_is_files(v),
		.propagation = str_is(propagation, "Bidirectional")     ? "rshared"
			       : str_is(propagation, "HostToContainer") ? "rslave"
									: "rprivate"};
	return 0;
}

static bool mounts_have(const struct runtime_mount *m, size_t n, const char *destination)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(m[i].destination, destination))
			return true;
	return false;
}

int pod_mounts(struct pod *p, const struct json *container, struct env_list *env, struct arena *a,
	       struct runtime_mount **ret, size_t *ret_n, struct err *e)
{
	static const char *const etc[] = {"hosts", "hostname", "resolv.conf"};
	const struct json *list = json_get(container, "volumeMounts");
	struct runtime_mount *m = arena_array(a, struct runtime_mount, json_len(list) + 5);
	size_t n = 0;

	for (; n < json_len(list); n++) {
		int r = mount_one(p, container, n, a, env, &m[n], e);

		if (r < 0)
			return r;
	}
	for (size_t i = 0; i < ARRAY_SIZE(etc); i++) {
		const char *to = arena_printf(a, "/etc/%s", etc[i]);

		if (!mounts_have(m, n, to))
			m[n++] = (struct runtime_mount){
				.source = arena_printf(a, "%s/etc/..data/%s", p->dir, etc[i]),
				.destination = to};
	}
	if (!mounts_have(m, n, "/dev/shm"))
		m[n++] = (struct runtime_mount){.source = arena_printf(a, "%s/shm", p->dir),
						.destination = "/dev/shm"};
	*ret = m;
	*ret_n = n;
	return 0;
}

/* ---- references ---- */

static void ref_call(void (*fn)(void *arg, bool secret, const char *name), void *arg, bool secret,
		     const struct json *ref, const char *key)
{
	const char *name = json_get_cstr(ref, key);

	if (name && *name)
		fn(arg, secret, name);
}

static void refs_of_container(const struct json *c,
			      void (*fn)(void *arg, bool secret, const char *name), void *arg)
{
	JSON_EACH (json_get(c, "envFrom"), it) {
		ref_call(fn, arg, false, json_get(it, "configMapRef"), "name");
		ref_call(fn, arg, true, json_get(it, "secretRef"), "name");
	}
	JSON_EACH (json_get(c, "env"), it) {
		const struct json *from = json_get(it, "valueFrom");

		ref_call(fn, arg, false, json_get(from, "configMapKeyRef"), "name");
		ref_call(fn, arg, true, json_get(from, "secretKeyRef"), "name");
	}
}

void pod_refs_each(const struct json *spec, void (*fn)(void *arg, bool secret, const char *name),
		   void *arg)
{
	JSON_EACH (json_get(spec, "volumes"), v) {
		ref_call(fn, arg, false, json_get(v, "configMap"), "name");
		ref_call(fn, arg, true, json_get(v, "secret"), "secretName");
		JSON_EACH (json_path(v, "projected.sources"), s) {
			ref_call(fn, arg, false, json_get(s, "configMap"), "name");
			ref_call(fn, arg, true, json_get(s, "secret"), "name");
		}
	}
	JSON_EACH (json_get(spec, "initContainers"), c)
		refs_of_container(c, fn, arg);
	JSON_EACH (json_get(spec, "containers"), c)
		refs_of_container(c, fn, arg);
	JSON_EACH (json_get(spec, "ephemeralContainers"), c)
		refs_of_container(c, fn, arg);
	JSON_EACH (json_get(spec, "imagePullSecrets"), s)
		ref_call(fn, arg, true, s, "name");
}
