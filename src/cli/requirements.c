/* What a private cluster needs of the machine, checked before anything is made. */
#include "cli/commands.h"

#include <stdio.h>
#include <sys/utsname.h>

#define KERNEL_MAJOR_MIN 5
#define KERNEL_MINOR_MIN 11 /* overlay mounts in a user namespace */

static const struct requirement {
	const char *program, *package, *why;
	bool only_with_way_out;
} requirements[] = {
	{"crun", "crun", "runs containers", false},
	{"conmon", "conmon", "watches containers", false},
	{"slirp4netns", "slirp4netns", "is the pods' way out (not needed with --isolated)", true},
};

static bool program_found(const char *name)
{
	const char *path = getenv("PATH");
	struct str rest = str_of(path && path[0] ? path : "/usr/local/bin:/usr/bin:/bin"), dir;
	char file[512];

	while (str_cut(&rest, ':', &dir)) {
		snprintf(file, sizeof(file), "%.*s/%s", STR_FMT(dir), name);
		if (access(file, X_OK) == 0)
			return true;
	}
	snprintf(file, sizeof(file), "/usr/sbin/%s", name);
	return access(file, X_OK) == 0;
}

static int kernel_check(struct err *e)
{
	static const char *const needed[] = {"/proc/self/ns/net", "/proc/self/ns/pid",
					     "/proc/self/ns/mnt", "/proc/self/ns/user"};
	struct utsname u;
	unsigned major, minor;

	if (uname(&u) == 0 && sscanf(u.release, "%u.%u", &major, &minor) == 2 &&
	    (major < KERNEL_MAJOR_MIN || (major == KERNEL_MAJOR_MIN && minor < KERNEL_MINOR_MIN)))
		return err_set(e, ERR_UNAVAILABLE, "this kernel is %s; %u.%u or newer is needed",
			       u.release, KERNEL_MAJOR_MIN, KERNEL_MINOR_MIN);
	for (unsigned i = 0; i < ARRAY_SIZE(needed); i++)
		if (access(needed[i], F_OK) < 0)
			return err_set(e, ERR_UNAVAILABLE,
				       "this kernel has no %s: namespaces are needed", needed[i]);
	return 0;
}

int requirements_check(const struct cluster *c, struct err *e)
{
	AUTO_BUF missing = BUF_INIT;
	AUTO_BUF packages = BUF_INIT;
	int r = kernel_check(e);

	if (r < 0)
		return r;
	for (unsigned i = 0; i < ARRAY_SIZE(requirements); i++) {
		const struct requirement *q = &requirements[i];

		if ((q->only_with_way_out && c->isolated) || program_found(q->program))
			continue;
		buf_printf(&missing, "%s%s, which %s", missing.n ? "; " : "", q->program, q->why);
		buf_printf(&packages, " %s", q->package);
	}
	if (missing.n)
		return err_set(e, ERR_UNAVAILABLE,
			       "missing on this machine: %s. On Debian: apt install%s", missing.p,
			       packages.p);
	return 0;
}
