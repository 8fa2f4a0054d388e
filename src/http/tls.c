#include "http/http_priv.h"
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

struct tls_server {
	unsigned refs;
	bool http2;
	SSL_CTX *ctx;
};
struct tls_client {
	unsigned refs;
	bool http2, insecure;
	char *server_name;
	SSL_CTX *ctx;
};

const char *tls_error_text(void)
{
	static __thread char text[256];
	unsigned long code = ERR_peek_last_error();
	if (code)
		ERR_error_string_n(code, text, sizeof(text));
	else
		(void)snprintf(text, sizeof(text), "connection closed");
	ERR_clear_error();
	return text;
}

static int ctx_fail(SSL_CTX *ctx, struct err *e, const char *what)
{
	SSL_CTX_free(ctx);
	return err_set(e, ERR_INVALID, "%s: %s", what, tls_error_text());
}

static BIO *bio_of(struct str pem)
{
	return BIO_new_mem_buf(pem.p, (int)MIN(pem.n, (size_t)INT32_MAX));
}

static SSL_CTX *ctx_new(const SSL_METHOD *method)
{
	SSL_CTX *ctx = SSL_CTX_new(method);
	must(ctx);
	must(SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) == 1);
	/* An idle connection holds no record buffers; writes may move and be partial because the
	 * output buffer grows. */
	SSL_CTX_set_mode(ctx, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
				      SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
	/* Connections are long-lived: resumption would cost memory and gain nothing. */
	SSL_CTX_set_options(ctx,
			    SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
	(void)SSL_CTX_set_num_tickets(ctx, 0); /* fails for clients only */
	SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
	return ctx;
}

/* Chain, leaf first, and its key. */
static int ctx_use(SSL_CTX *ctx, struct str cert_pem, struct str key_pem)
{
	BIO *b = bio_of(cert_pem);
	X509 *x = b ? PEM_read_bio_X509(b, NULL, NULL, NULL) : NULL;
	int ok = x && SSL_CTX_use_certificate(ctx, x) == 1;
	X509_free(x);
	while (ok && (x = PEM_read_bio_X509(b, NULL, NULL, NULL)) != NULL)
		if (SSL_CTX_add0_chain_cert(ctx, x) != 1)
			X509_free(x);
	BIO_free(b);
	if (!ok)
		return -1;
	ERR_clear_error(); /* the end of the chain is an error to PEM_read_bio */
	b = bio_of(key_pem);
	EVP_PKEY *key = b ? PEM_read_bio_PrivateKey(b, NULL, NULL, NULL) : NULL;
	ok = key && SSL_CTX_use_PrivateKey(ctx, key) == 1 && SSL_CTX_check_private_key(ctx) == 1;
	EVP_PKEY_free(key);
	BIO_free(b);
	return ok ? 0 : -1;
}

/* Trust exactly these. ANNOUNCE: also name them to the client. */
static int ctx_trust(SSL_CTX *ctx, struct str ca_pem, bool announce)
{
	BIO *b = bio_of(ca_pem);
	X509_STORE *store = SSL_CTX_get_cert_store(ctx);
	unsigned n = 0;
	X509 *x;
	while (b && (x = PEM_read_bio_X509(b, NULL, NULL, NULL)) != NULL) {
		if (X509_STORE_add_cert(store, x) == 1)
			n++;
		if (announce)
			(void)SSL_CTX_add_client_CA(ctx, x); /* a hint only */
		X509_free(x);
	}
	BIO_free(b);
	ERR_clear_error();
	return n > 0 ? 0 : -1;
}

static int alpn_select(UNUSED SSL *ssl, const unsigned char **out, unsigned char *out_n,
		       const unsigned char *in, unsigned in_n, void *arg)
{
	static const unsigned char both[] = "\x02h2\x08http/1.1", old[] = "\x08http/1.1";
	const struct tls_server *t = arg;
	int r = SSL_select_next_proto((unsigned char **)(uintptr_t)out, out_n,
				      t->http2 ? both : old, t->http2 ? 12 : 9, in, in_n);
	/* No common protocol: HTTP/1.1 without saying so, as Go's servers do. */
	return r == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

/* A client certificate that does not verify must not end the handshake: the request is answered
 * 401. tls_peer looks at the result. */
static int verify_later(UNUSED int ok, UNUSED X509_STORE_CTX *store)
{
	return 1;
}

int tls_server_new(const struct tls_server_config *c, struct tls_server **ret, struct err *e)
{
	SSL_CTX *ctx = ctx_new(TLS_server_method());
	if (ctx_use(ctx, c->cert_pem, c->key_pem) < 0)
		return ctx_fail(ctx, e, "serving certificate or key");
	if (c->client_ca_pem.n > 0) {
		if (ctx_trust(ctx, c->client_ca_pem, true) < 0)
			return ctx_fail(ctx, e, "client CA certificates");
		if (c->require_client)
			SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT,
					   NULL);
		else
			SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, verify_later);
	}
	struct tls_server *t = xcalloc(1, sizeof(*t));
	*t = (struct tls_server){.refs = 1, .http2 = c->http2, .ctx = ctx};
	SSL_CTX_set_alpn_select_cb(ctx, alpn_select, t);
	*ret = t;
	return 0;
}

struct tls_server *tls_server_ref(struct tls_server *t)
{
	t->refs++;
	return t;
}

struct tls_server *tls_server_unref(struct tls_server *t)
{
	if (t && --t->refs == 0) {
		SSL_CTX_free(t->ctx);
		free(t);
	}
	return NULL;
}

int tls_client_new(const struct tls_client_config *c, struct tls_client **ret, struct err *e)
{
	SSL_CTX *ctx = ctx_new(TLS_client_method());
	if (c->cert_pem.n > 0 && ctx_use(ctx, c->cert_pem, c->key_pem) < 0)
		return ctx_fail(ctx, e, "client certificate or key");
	if (c->ca_pem.n > 0 && ctx_trust(ctx, c->ca_pem, false) < 0)
		return ctx_fail(ctx, e, "CA certificates");
	if (c->ca_pem.n == 0 && !c->insecure && SSL_CTX_set_default_verify_paths(ctx) != 1)
		return ctx_fail(ctx, e, "the system's CA certificates");
	SSL_CTX_set_verify(ctx, c->insecure ? SSL_VERIFY_NONE : SSL_VERIFY_PEER, NULL);
	struct tls_client *t = xcalloc(1, sizeof(*t));
	*t = (struct tls_client){.refs = 1, .http2 = c->http2, .insecure = c->insecure, .ctx = ctx};
	if (c->server_name)
		t->server_name = xstrdup(c->server_name);
	*ret = t;
	return 0;
}

struct tls_client *tls_client_ref(struct tls_client *t)
{
	t->refs++;
	return t;
}

struct tls_client *tls_client_unref(struct tls_client *t)
{
	if (t && --t->refs == 0) {
		SSL_CTX_free(t->ctx);
		free(t->server_name);
		free(t);
	}
	return NULL;
}

SSL *tls_server_ssl(struct tls_server *t, int fd)
{
	SSL *ssl = SSL_new(t->ctx);
	if (!ssl || SSL_set_fd(ssl, fd) != 1) {
		SSL_free(ssl);
		return NULL;
	}
	SSL_set_accept_state(ssl);
	return ssl;
}

/* The name or the address that the server's certificate must have. */
static bool ssl_expect(SSL *ssl, const char *name)
{
	struct ip ip;
	if (ip_parse(str_of(name), &ip) == 0)
		return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), name) == 1;
	SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
	return SSL_set1_host(ssl, name) == 1 && SSL_set_tlsext_host_name(ssl, name) == 1;
}

SSL *tls_client_ssl(struct tls_client *t, int fd, const char *host, bool http2)
{
	static const unsigned char both[] = "\x02h2\x08http/1.1", old[] = "\x08http/1.1";
	bool h2 = http2 && t->http2;
	SSL *ssl = SSL_new(t->ctx);
	const char *name = t->server_name ? t->server_name : host;
	if (!ssl || SSL_set_fd(ssl, fd) != 1 || (!ssl_expect(ssl, name) && !t->insecure) ||
	    SSL_set_alpn_protos(ssl, h2 ? both : old, h2 ? 12 : 9) != 0) {
		(void)tls_error_text();
		SSL_free(ssl);
		return NULL;
	}
	SSL_set_connect_state(ssl);
	return ssl;
}

bool tls_is_h2(const SSL *ssl)
{
	const unsigned char *p;
	unsigned n;
	SSL_get0_alpn_selected(ssl, &p, &n);
	return n == 2 && memcmp(p, "h2", 2) == 0;
}

static struct str entry_dup(const X509_NAME_ENTRY *entry)
{
	unsigned char *utf8 = NULL;
	int n = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(entry));
	if (n < 0)
		return STR_NULL;
	struct str s = {xstrndup((char *)utf8, (size_t)n), (size_t)n};
	OPENSSL_free(utf8);
	return s;
}

static void fingerprint(const X509 *x, char ret[65])
{
	unsigned char digest[32];
	unsigned n = 0;
	if (X509_digest(x, EVP_sha256(), digest, &n) == 1 && n == sizeof(digest))
		hex_format(digest, n, ret);
}

void tls_peer(const SSL *ssl, struct http_peer *peer, struct str **ret_orgs)
{
	peer->tls = true;
	X509 *x = SSL_get0_peer_certificate(ssl);
	if (!x)
		return;
	if (SSL_get_verify_result(ssl) != X509_V_OK) {
		peer->cert_invalid = true;
		return;
	}
	fingerprint(x, peer->sha256);
	const X509_NAME *name = X509_get_subject_name(x);
	int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
	if (at >= 0)
		peer->common_name = entry_dup(X509_NAME_get_entry(name, at));
	int entries = X509_NAME_entry_count(name);
	*ret_orgs = xcalloc((size_t)entries + 1, sizeof(**ret_orgs));
	for (at = -1; (at = X509_NAME_get_index_by_NID(name, NID_organizationName, at)) >= 0;)
		(*ret_orgs)[peer->organizations_n++] = entry_dup(X509_NAME_get_entry(name, at));
	peer->organizations = *ret_orgs;
}

void tls_peer_free(struct http_peer *peer, struct str *orgs)
{
	free((void *)(uintptr_t)peer->common_name.p);
	for (unsigned i = 0; i < peer->organizations_n; i++)
		free((void *)(uintptr_t)orgs[i].p);
	free(orgs);
	peer->organizations_n = 0;
	peer->common_name = STR_NULL;
	peer->sha256[0] = '\0';
}
