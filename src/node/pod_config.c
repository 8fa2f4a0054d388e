/* A container's description for the runtime, put together from spec, image, environment and
 * volumes. */
#include "node/pod.h"
#include "base/file.h"
#include "node/runtime_spec.h"
#include "node/volume.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static const struct json *security_of(const struct json *pod, const struct json *spec,
				      const char *key)
{
	const struct json *v = json_get(json_get(spec, "securityContext"), key);

	return v ? v : json_get(json_get(pod, "securityContext"), key);
}

static int config_check_user(struct ctr *c, const struct json *spec, const struct image *image,
			     struct err *e)
{
	const struct json *pod = pod_spec(c->pod);
	int64_t uid = json_int(security_of(pod, spec, "runAsUser"), -1), number;
	struct str user = str_of(image ? image->user : "");

	if (!json_bool(security_of(pod, spec, "runAsNonRoot"), false) || uid > 0)
		return 0;
	user = str_sub(user, 0, str_find(user, ':'));
	if (uid == 0)
		return err_set(e, ERR_INVALID,
			       "container's runAsUser breaks non-root policy (pod: \"%s_%s(%s)\", "
			       "container: %s)",
			       c->pod->name, c->pod->ns, c->pod->uid, c->name);
	if (!user.n || (str_to_i64(user, &number) == 0 && number == 0))
		return err_set(e, ERR_INVALID,
			       "container has runAsNonRoot and image will run as root (pod: "
			       "\"%s_%s(%s)\", container: %s)",
			       c->pod->name, c->pod->ns, c->pod->uid, c->name);
	if (str_to_i64(user, &number) < 0)
		return err_set(e, ERR_INVALID,
			       "container has runAsNonRoot and image has non-numeric user (%.*s), "
			       "cannot verify user is non-root (pod: \"%s_%s(%s)\", container: %s)",
			       STR_FMT(user), c->pod->name, c->pod->ns, c->pod->uid, c->name);
	return 0;
}

/* A container that wants a profile must not run without. */
static int config_check_seccomp(const struct json *pod, const struct json *spec, struct err *e)
{
	const struct json *profile = security_of(pod, spec, "seccompProfile");

	if (!str_is(json_get_str(profile, "type"), "Localhost"))
		return 0;
	return err_set(e, ERR_INVALID,
		       "cannot load seccomp profile \"%.*s\": profiles of the node are not "
		       "supported, only RuntimeDefault and Unconfined",
		       STR_FMT(json_get_str(profile, "localhostProfile")));
}

static unsigned config_args_add(struct arena *a, const char **out, unsigned n,
				const struct json *list, const struct env_list *env)
{
	JSON_EACH (list, it)
		out[n++] =
			env ? env_expand(a, json_str(it), env, NULL) : arena_cstr(a, json_str(it));
	return n;
}

/* command replaces the image's entrypoint and its arguments; args alone replace the arguments. */
static int config_args(struct arena *a, const struct json *spec, const struct image *image,
		       const struct env_list *env, const char *const **ret, struct err *e)
{
	const struct json *command = json_get(spec, "command"), *args = json_get(spec, "args");
	const struct json *entry = image ? image->entrypoint : NULL;
	const struct json *cmd = image ? image->cmd : NULL;
	const char **out = arena_array(a, const char *,
				       json_len(command) + json_len(args) + json_len(entry) +
					       json_len(cmd) + 1);
	unsigned n = 0;

	if (json_len(command))
		n = config_args_add(a, out, n, command, env);
	else
		n = config_args_add(a, out, n, entry, NULL);
	if (json_len(args))
		n = config_args_add(a, out, n, args, env);
	else if (!json_len(command))
		n = config_args_add(a, out, n, cmd, NULL);
	if (n == 0 && image)
		return err_set(e, ERR_INVALID, "no command specified");
	*ret = out;
	return 0;
}

static int config_oom_score(struct ctr *c, const struct json *spec)
{
	struct node *n = c->pod->node;
	int64_t memory = resource_value(spec, "requests", "memory");

	switch (pod_qos(c->pod->obj->json)) {
	case QOS_GUARANTEED:
		return -997;
	case QOS_BURSTABLE: {
		int64_t adj = 1000 - 1000 * MAX(memory, 0) / MAX(n->memory_bytes, INT64_C(1) << 30);

		return (int)(adj < 3 ? 3 : adj > 999 ? 999 : adj);
	}
	default:
		return 1000;
	}
}

/* Folders and the file for the termination message: small, local, made on the loop. */
static int config_files(struct ctr *c, struct container_config *out, unsigned attempt,
			struct err *e)
{
	struct arena *a = out->arena;
	const char *log_dir = arena_printf(a, "%s/%s", c->pod->log_dir, c->name);
	const char *dir = arena_printf(a, "%s/containers/%s", c->pod->dir, c->name);
	int r;

	out->log_path = arena_printf(a, "%s/%u.log", log_dir, attempt);
	out->termination_log = arena_printf(a, "%s/termination-log", dir);
	if (c->pod->node->fake)
		return 0;
	r = dir_make(log_dir, 0755);
	if (r == 0)
		r = dir_make(dir, 0755);
	if (r == 0)
		r = file_write(out->termination_log, STR_NULL, 0666, false, NULL);
	return r < 0 ? err_set(e, r, "make the container's folders: %s", err_text(r)) : 0;
}

static int config_image(struct ctr *c, struct container_config *out, struct err *e)
{
	struct image *image = NULL;

	if (c->pod->node->fake)
		return 0;
	int r = image_store_lookup(c->pod->node->images, out->arena, str_of(c->image), &image, e);
	if (r < 0)
		return r;
	out->image = image;
	free(c->image_ref);
	free(c->image_id);
	c->image_ref = xstrdup(image->ref);
	c->image_id = xstrdup(image->repo_digest ? image->repo_digest : image->id);
	snprintf(c->stop_signal, sizeof(c->stop_signal), "%s",
		 image->stop_signal ? image->stop_signal : "");
	return 0;
}

/* The process of O when it runs, else 0. */
static int config_pid_of(const struct ctr *o)
{
	const struct runtime *rt = o->pod->node->rt;

	return o->state == CTR_RUNNING || o->state == CTR_HOOK
		       ? rt->ops->pid(o->pod->node->rt, o->id)
		       : 0;
}

/* With a shared PID namespace the containers join that of the first one that runs; an ephemeral
 * one joins that of its target. */
static int config_join_pid(struct ctr *c, struct container_config *o, struct err *e)
{
	struct pod *p = c->pod;
	struct str target = json_get_str(o->spec, "targetContainerName");
	bool shared = json_get_bool(o->pod, "shareProcessNamespace", false);
	int pid = 0;

	if (o->host_pid)
		return 0;
	for (unsigned i = 0; i < p->ctrs_n && pid == 0; i++) {
		const struct ctr *other = p->ctrs[i];

		if (other != c && (shared || str_is(target, other->name)))
			pid = config_pid_of(other);
	}
	if (pid == 0 && target.n > 0 && !shared)
		return err_set(e, ERR_INVALID, "unable to find target container \"%.*s\"",
			       STR_FMT(target));
	if (pid > 0)
		o->join_pid = arena_printf(o->arena, "/proc/%d/ns/pid", pid);
	return 0;
}

static int config_fill(struct ctr *c, struct container_config *o, struct err *e)
{
	struct pod *p = c->pod;
	struct arena *a = o->arena;
	struct env_list env = {.a = a};
	const struct json *pod = pod_spec(p);
	struct runtime_mount *mounts = NULL;

	o->pod = json_dup(a, pod);
	o->spec = json_dup(a, ctr_spec(c));
	o->id = arena_zalloc(a, CONTAINER_ID_BYTES); /* written once it is known */
	o->name = arena_cstr(a, str_of(c->name));
	o->pod_uid = p->uid;
	o->sandbox_dir = p->dir;
	o->host_network = pod_host_network(p);
	o->host_ipc = p->sandbox.host_ipc;
	o->host_pid = json_get_bool(pod, "hostPID", false);
	o->cgroup = p->cgroup;
	o->oom_score_adj = config_oom_score(c, o->spec);
	o->stdin_open = json_get_bool(o->spec, "stdin", false);
	o->stdin_once = json_get_bool(o->spec, "stdinOnce", false);
	o->tty = json_get_bool(o->spec, "tty", false);
	int r = config_check_user(c, o->spec, o->image, e);
	if (r == 0)
		r = config_join_pid(c, o, e);
	if (r == 0)
		r = config_check_seccomp(pod, o->spec, e);
	if (r == 0)
		r = env_build(p, o->spec, &env, e);
	if (r == 0)
		r = config_args(a, o->spec, o->image, &env, &o->args, e);
	if (r == 0)
		r = pod_mounts(p, o->spec, &env, a, &mounts, &o->mounts_n, e);
	o->mounts = mounts;
	o->env = env.pairs;
	return r;
}

int ctr_config_build(struct ctr *c, struct container_config **ret, const char **ret_reason,
		     struct err *e)
{
	struct arena *a = arena_new(0);
	struct container_config *o = arena_new_of(a, struct container_config);
	unsigned attempt = (unsigned)c->restarts + (c->id[0] ? 1 : 0);

	o->arena = a;
	*ret_reason = "CreateContainerConfigError";
	int r = config_image(c, o, e);
	if (r == 0)
		r = config_fill(c, o, e);
	if (r == 0) {
		*ret_reason = "CreateContainerError";
		r = config_files(c, o, attempt, e);
	}
	if (r < 0) {
		arena_free(a);
		return r;
	}
	*ret = o;
	return 0;
}
