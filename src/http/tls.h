/* TLS 1.2 and 1.3 on OpenSSL: configurations, certificates, keys, signatures. ECDSA P-256
 * everywhere. All in PEM; keys never reach a log. */
#pragma once
#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/err.h"
#include "wire/text.h"

struct tls_server; /* refcounted; connections hold it */
struct tls_client;
struct tls_server_config {
	struct str cert_pem, key_pem; /* chain, leaf first */
	struct str client_ca_pem;     /* empty: client certificates are not asked for */
	bool require_client;          /* else optional */
	bool http2;                   /* offer h2 by ALPN */
};
int tls_server_new(const struct tls_server_config *c, struct tls_server **ret,
		   struct err *e) MUST_USE;
struct tls_server *tls_server_unref(struct tls_server *t);
struct tls_client_config {
	struct str ca_pem;            /* empty: the system's */
	struct str cert_pem, key_pem; /* empty: none */
	const char *server_name;      /* SNI and name to verify; NULL: the host */
	bool insecure;                /* do not verify */
	bool http2;
};
int tls_client_new(const struct tls_client_config *c, struct tls_client **ret,
		   struct err *e) MUST_USE;
struct tls_client *tls_client_unref(struct tls_client *t);

/* Certificates. */
struct cert_request {
	const char *common_name;
	const char *const *organizations; /* NULL-terminated or NULL */
	const char *const *dns_names;
	const struct ip *ips;
	unsigned ips_n;
	bool ca, server, client;
	wall_ns_t not_before, not_after;
};
int key_new_pem(struct buf *ret_key, struct err *e) MUST_USE;
/* Signed by CA (self-signed when ca_cert_pem is empty: then ca_key_pem is the key itself). */
int cert_issue(const struct cert_request *r, struct str key_pem, struct str ca_cert_pem,
	       struct str ca_key_pem, struct buf *ret_cert, struct err *e) MUST_USE;
int cert_not_after(struct str cert_pem, wall_ns_t *ret) MUST_USE;

/* ES256 for ServiceAccount tokens. */
int es256_sign(struct str key_pem, struct str message, struct buf *ret_raw64,
	       struct err *e) MUST_USE;
bool es256_verify(struct str key_pem /* private or public */, struct str message, struct str raw64);
void sha256(struct str in, uint8_t out[static 32]);
