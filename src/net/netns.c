/* Network namespaces. A namespace is only ever entered by a thread made for it, which ends inside:
 * no thread of ours can forget to come back. Source: setns(2), namespaces(7). */
#include "net/net.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/stat.h>

struct netns_job {
	int netns_fd; /* -1: a new one */
	int (*fn)(void *arg);
	void *arg;
	int r;
};

static void *netns_thread(void *arg)
{
	struct netns_job *j = arg;

	if (j->netns_fd < 0 ? unshare(CLONE_NEWNET) < 0 : setns(j->netns_fd, CLONE_NEWNET) < 0)
		j->r = -errno;
	else
		j->r = j->fn(j->arg);
	return NULL;
}

static int netns_thread_run(int netns_fd, int (*fn)(void *arg), void *arg)
{
	struct netns_job j = {.netns_fd = netns_fd, .fn = fn, .arg = arg};
	pthread_t t;
	int s = pthread_create(&t, NULL, netns_thread, &j);

	if (s)
		return -s;
	pthread_join(t, NULL);
	return j.r;
}

int netns_run(int netns_fd, int (*fn)(void *arg), void *arg)
{
	if (netns_fd < 0)
		return -EBADF;
	return netns_thread_run(netns_fd, fn, arg);
}

static int netns_open_self(void *arg)
{
	int fd = open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return -errno;
	*(int *)arg = fd;
	return 0;
}

int netns_new(int *ret_fd)
{
	return netns_thread_run(-1, netns_open_self, ret_fd);
}

int netns_unpin(const char *path)
{
	if (umount2(path, MNT_DETACH) < 0 && errno != EINVAL && errno != ENOENT)
		return -errno;
	if (unlink(path) < 0 && errno != ENOENT)
		return -errno;
	return 0;
}

int sysctl_write(const char *path, const char *value)
{
	char file[256];

	if (snprintf(file, sizeof(file), "/proc/sys/%s", path) >= (int)sizeof(file))
		return -ENAMETOOLONG;
	AUTO_FD int fd = open(file, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return -errno;
	ssize_t n = write(fd, value, strlen(value));
	return n < 0 ? -errno : 0;
}
