/* An API server alone, for development and for the comparisons in test/record: no nodes.
 *
 * Usage: apiserver --state DIR [--port N] [--kubeconfig FILE]
 * CTL=1 in the environment starts the controllers beside it.
 */
#include "ctl/ctl.h"
#include "base/log.h"
#include "serve/serve.h"
#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>

struct app {
	struct loop *loop;
	struct loop_signal term, interrupt;
};
static struct app app;

static void on_signal(struct loop_signal *s, int signum)
{
	(void)s;
	(void)signum;
	loop_stop(app.loop, 0);
}

static int listen_on(uint16_t port, uint16_t *ret_port)
{
	struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(port)};
	socklen_t n = sizeof(a);
	int one = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof(one)) < 0 ||
	    bind(fd, (struct sockaddr *)&a, n) < 0 || listen(fd, 512) < 0 ||
	    getsockname(fd, (struct sockaddr *)&a, &n) < 0) {
		perror("listen");
		exit(1);
	}
	*ret_port = ntohs(a.sin_port);
	return fd;
}

static const char *option(int argc, char **argv, const char *name, const char *otherwise)
{
	for (int i = 1; i + 1 < argc; i++)
		if (strcmp(argv[i], name) == 0)
			return argv[i + 1];
	return otherwise;
}

static void write_kubeconfig(struct serve *s, const char *path, uint16_t port)
{
	AUTO_BUF b = BUF_INIT;
	char url[64];
	struct err e = {0};

	(void)snprintf(url, sizeof(url), "https://127.0.0.1:%u", port);
	if (serve_kubeconfig(s, "kubernetes-admin", "system:masters", url, &b, &e) < 0) {
		fprintf(stderr, "%s\n", e.text);
		exit(1);
	}
	AUTO_FD int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd < 0 || write(fd, b.p, b.n) != (ssize_t)b.n) {
		perror(path);
		exit(1);
	}
}

int main(int argc, char **argv)
{
	const char *state = option(argc, argv, "--state", NULL);
	uint16_t port = (uint16_t)atoi(option(argc, argv, "--port", "0"));
	struct serve *s = NULL;
	struct ctl *ctl = NULL;
	struct err e = {0};

	if (!state) {
		fprintf(stderr, "usage: %s --state DIR [--port N] [--kubeconfig FILE]\n", argv[0]);
		return 2;
	}
	(void)signal(SIGPIPE, SIG_IGN);
	log_init(getenv("DEBUG") ? LOG_DEBUG : LOG_INFO, 2, "apiserver");
	app.loop = loop_new();
	int fd = listen_on(port, &port);
	struct serve_config c = {
		.state_dir = state, .listen_fds = &fd, .listen_fds_n = 1, .advertise_port = port};
	/* Pods are told an address that is nobody's: documentation range. */
	(void)!ip_parse(STR("192.0.2.1"), &c.advertise_ip);
	if (serve_start(app.loop, &c, &s, &e) < 0) {
		fprintf(stderr, "%s\n", e.text);
		return 1;
	}
	AUTO_FREE char *path = xasprintf("%s/kubeconfig", state);
	write_kubeconfig(s, option(argc, argv, "--kubeconfig", path), port);
	if (getenv("CTL")) {
		struct ctl_config cc = {.client = serve_client(s, "kube-controller-manager"),
					.ca_pem = serve_ca_pem(s),
					.pod_cidr = "10.244.0.0/16"};
		ctl = ctl_start(app.loop, &cc);
	}
	(void)!loop_signal_start(app.loop, &app.term, SIGTERM, on_signal);
	(void)!loop_signal_start(app.loop, &app.interrupt, SIGINT, on_signal);
	printf("listening on 127.0.0.1:%u\n", port);
	fflush(stdout);
	int r = loop_run(app.loop);
	if (ctl)
		ctl_stop(ctl);
	serve_stop(s);
	loop_signal_stop(&app.term);
	loop_signal_stop(&app.interrupt);
	loop_free(app.loop);
	return r;
}
