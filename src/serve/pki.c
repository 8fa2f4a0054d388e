/* Keys and certificates under state_dir/pki, made at first start: the cluster's CA (10 years), the
 * serving certificate (1 year, renewed at a start when less than 30 days are left), a client
 * certificate towards nodes, and the key that signs ServiceAccount tokens.
 */
#define LOG_MODULE "serve"
#include "serve/core.h"
#include "base/file.h"
#include "wire/text.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

#define DAY_NS   (86400 * NS_PER_S)
#define YEAR_NS  (365 * DAY_NS)
#define RENEW_NS (30 * DAY_NS)
/* Clocks differ a little between machines, and a fresh certificate must be valid at once. */
#define BACK_NS     (3600 * NS_PER_S)
#define FILE_MAX    (64 * 1024)
#define SAN_IPS_MAX 32

static char *pki_path(const struct serve *s, const char *name)
{
	return xasprintf("%s/pki/%s", s->state_dir, name);
}

static int key_open(struct serve *s, const char *name, struct buf *key, struct err *e)
{
	AUTO_FREE char *path = pki_path(s, name);
	int r = file_read(path, key, FILE_MAX, e);

	if (r == 0 && key->n > 0)
		return 0;
	if (r < 0 && r != ERR_NOT_FOUND)
		return r;
	buf_reset(key);
	r = key_new_pem(key, e);
	return r < 0 ? r : file_write(path, buf_str(key), 0600, true, e);
}

static bool cert_fresh(struct str pem)
{
	wall_ns_t end;

	return pem.n && cert_not_after(pem, &end) == 0 && end - clock_wall() > RENEW_NS;
}

static int ca_open(struct serve *s, struct err *e)
{
	AUTO_FREE char *path = pki_path(s, "ca.crt");
	struct cert_request q = {
		.common_name = "coracle-ca",
		.ca = true,
		.not_before = clock_wall() - BACK_NS,
		.not_after = clock_wall() + 10 * YEAR_NS,
	};
	int r = key_open(s, "ca.key", &s->ca_key, e);

	if (r < 0)
		return r;
	if (file_read(path, &s->ca_cert, FILE_MAX, NULL) == 0 && s->ca_cert.n)
		return 0;
	buf_reset(&s->ca_cert);
	r = cert_issue(&q, buf_str(&s->ca_key), STR_NULL, buf_str(&s->ca_key), &s->ca_cert, e);
	return r < 0 ? r : file_write(path, buf_str(&s->ca_cert), 0600, true, e);
}

static int leaf_open(struct serve *s, const char *name, struct cert_request *q, struct buf *key,
		     struct buf *cert, bool again, struct err *e)
{
	AUTO_FREE char *key_name = xasprintf("%s.key", name);
	AUTO_FREE char *cert_name = xasprintf("%s.crt", name);
	AUTO_FREE char *path = pki_path(s, cert_name);
	int r = key_open(s, key_name, key, e);

	if (r < 0)
		return r;
	if (!again && file_read(path, cert, FILE_MAX, NULL) == 0 && cert_fresh(buf_str(cert)))
		return 0;
	buf_reset(cert);
	q->not_before = clock_wall() - BACK_NS;
	q->not_after = clock_wall() + YEAR_NS;
	r = cert_issue(q, buf_str(key), buf_str(&s->ca_cert), buf_str(&s->ca_key), cert, e);
	return r < 0 ? r : file_write(path, buf_str(cert), 0600, true, e);
}

/* The addresses may differ from start to start, so the serving certificate is made each time. */
static int serving_open(struct serve *s, const struct serve_config *c, struct err *e)
{
	static const char *const names[] = {"kubernetes",
					    "kubernetes.default",
					    "kubernetes.default.svc",
					    "kubernetes.default.svc.cluster.local",
					    "localhost",
					    NULL};
	struct ip ips[SAN_IPS_MAX];
	unsigned n = 0;

	(void)!ip_parse(STR("127.0.0.1"), &ips[n++]); /* constants */
	(void)!ip_parse(STR("::1"), &ips[n++]);
	if (c->advertise_ip.family)
		ips[n++] = c->advertise_ip;
	for (unsigned i = 0; i < 2; i++)
		if (c->service_cidr[i].ip.family)
			ips[n++] = cidr_host(&c->service_cidr[i], 1);
	for (unsigned i = 0; i < c->san_ips_n && n < SAN_IPS_MAX; i++)
		ips[n++] = c->san_ips[i];
	struct cert_request q = {.common_name = "kube-apiserver",
				 .dns_names = names,
				 .ips = ips,
				 .ips_n = n,
				 .server = true};
	return leaf_open(s, "server", &q, &s->key, &s->cert, true, e);
}

int pki_open(struct serve *s, const struct serve_config *c, struct err *e)
{
	static const char *const masters[] = {"system:masters", NULL};
	AUTO_FREE char *dir = xasprintf("%s/pki", s->state_dir);
	struct cert_request q = {.common_name = "kube-apiserver-kubelet-client",
				 .organizations = masters,
				 .client = true};
	uint8_t sum[32];

	if (mkdir(s->state_dir, 0700) < 0 && errno != EEXIST)
		return err_set(e, -errno, "make folder %s: %s", s->state_dir, err_text(-errno));
	if (mkdir(dir, 0700) < 0 && errno != EEXIST)
		return err_set(e, -errno, "make folder %s: %s", dir, err_text(-errno));
	int r = ca_open(s, e);
	if (r == 0)
		r = serving_open(s, c, e);
	if (r == 0)
		r = leaf_open(s, "client", &q, &s->client_key, &s->client_cert, false, e);
	if (r == 0)
		r = key_open(s, "sa.key", &s->sa_key, e);
	if (r < 0)
		return err_wrap(e, r, "keys and certificates");
	sha256(buf_str(&s->sa_key), sum);
	hex_format(sum, KEY_ID_BYTES, s->sa_key_id);
	return 0;
}

void pki_close(struct serve *s)
{
	buf_fini(&s->ca_cert);
	buf_fini(&s->ca_key);
	buf_fini(&s->cert);
	buf_fini(&s->key);
	buf_fini(&s->sa_key);
	buf_fini(&s->client_cert);
	buf_fini(&s->client_key);
}

static void base64_line(struct buf *b, const char *key, struct str pem)
{
	buf_printf(b, "%s", key);
	base64_encode(b, pem);
	buf_add_char(b, '\n');
}

int serve_kubeconfig(struct serve *s, const char *user, const char *group, const char *server_url,
		     struct buf *ret, struct err *e)
{
	const char *const groups[] = {group, NULL};
	AUTO_BUF key = BUF_INIT;
	AUTO_BUF cert = BUF_INIT;
	struct cert_request q = {
		.common_name = user,
		.organizations = group ? groups : NULL,
		.client = true,
		.not_before = clock_wall() - BACK_NS,
		.not_after = clock_wall() + YEAR_NS,
	};
	int r = key_new_pem(&key, e);

	if (r == 0)
		r = cert_issue(&q, buf_str(&key), buf_str(&s->ca_cert), buf_str(&s->ca_key), &cert,
			       e);
	if (r < 0)
		return err_wrap(e, r, "kubeconfig of %s", user);
	buf_add_cstr(ret, "apiVersion: v1\nkind: Config\nclusters:\n- name: coracle\n  cluster:\n");
	buf_printf(ret, "    server: %s\n", server_url);
	base64_line(ret, "    certificate-authority-data: ", buf_str(&s->ca_cert));
	buf_printf(ret, "users:\n- name: %s\n  user:\n", user);
	base64_line(ret, "    client-certificate-data: ", buf_str(&cert));
	base64_line(ret, "    client-key-data: ", buf_str(&key));
	buf_printf(ret,
		   "contexts:\n- name: coracle\n  context:\n    cluster: coracle\n    user: %s\n"
		   "current-context: coracle\npreferences: {}\n",
		   user);
	return 0;
}

int serve_node_credentials(struct serve *s, const char *name, const struct ip *ips, unsigned ips_n,
			   struct buf *ret_cert, struct buf *ret_key, struct err *e)
{
	static const char *const nodes[] = {"system:nodes", NULL};
	const char *const dns[] = {name, NULL};
	AUTO_FREE char *cn = xasprintf("system:node:%s", name);
	struct cert_request q = {
		.common_name = cn,
		.organizations = nodes,
		.dns_names = dns,
		.ips = ips,
		.ips_n = ips_n,
		.server = true,
		.client = true,
		.not_before = clock_wall() - BACK_NS,
		.not_after = clock_wall() + YEAR_NS,
	};
	int r = key_new_pem(ret_key, e);

	if (r == 0)
		r = cert_issue(&q, buf_str(ret_key), buf_str(&s->ca_cert), buf_str(&s->ca_key),
			       ret_cert, e);
	return r < 0 ? err_wrap(e, r, "credentials of node %s", name) : 0;
}

struct str serve_ca_pem(const struct serve *s)
{
	return buf_str(&s->ca_cert);
}
