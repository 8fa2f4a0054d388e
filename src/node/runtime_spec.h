/* The OCI configuration of a container, from its description. Pure: trees in, tree out. */
#pragma once
#include "node/runtime.h"

/* Who the process is, once the image's passwd has been read. */
#define SPEC_GROUPS_MAX 64
struct spec_user {
	int64_t uid, gid;
	int64_t groups[SPEC_GROUPS_MAX];
	unsigned groups_n;
	const char *home;
};

/* What the machine allows; found once by the runtime. */
struct spec_host {
	bool rootless;          /* in a user namespace: no cgroups, no mqueue */
	bool cgroups;           /* containers have cgroups of their own */
	bool cpu, memory, pids; /* and these controllers limit them */
	int oom_score_adj_min;  /* lower values are refused by the kernel here */
};

/* Resolve securityContext.runAs*, fsGroup, supplementalGroups and the image's User against the
 * texts of /etc/passwd and /etc/group of the image (may be empty).
 * Errors ERR_INVALID: a user or group name that is not there. */
int spec_user_resolve(const struct container_config *c, struct str passwd, struct str group,
		      struct spec_user *ret, struct err *e) MUST_USE;

/* config.json of the bundle. ROOTFS absolute. */
struct json *spec_build(struct arena *a, const struct container_config *c,
			const struct spec_user *user, const struct spec_host *host,
			const char *rootfs);

/* "250m" → 250, "1" → 1000; "32Mi" → bytes. -1 when absent or not a quantity. Rounded up. */
int64_t amount_milli(struct str s);
int64_t amount_value(struct str s);
/* resources.limits.cpu and so on; -1 when absent. */
int64_t resource_milli(const struct json *container, const char *list, const char *name);
int64_t resource_value(const struct json *container, const char *list, const char *name);
int64_t cpu_shares(int64_t milli);
