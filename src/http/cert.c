/* Keys, certificates and signatures: ECDSA P-256. */
#include "http/http_priv.h"
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

static EVP_PKEY *key_read(struct str pem)
{
	BIO *b = BIO_new_mem_buf(pem.p, (int)MIN(pem.n, (size_t)INT32_MAX));
	EVP_PKEY *key = b ? PEM_read_bio_PrivateKey(b, NULL, NULL, NULL) : NULL;
	BIO_free(b);
	if (key)
		return key;
	b = BIO_new_mem_buf(pem.p, (int)MIN(pem.n, (size_t)INT32_MAX));
	key = b ? PEM_read_bio_PUBKEY(b, NULL, NULL, NULL) : NULL;
	BIO_free(b);
	return key;
}

static X509 *cert_read(struct str pem)
{
	BIO *b = BIO_new_mem_buf(pem.p, (int)MIN(pem.n, (size_t)INT32_MAX));
	X509 *x = b ? PEM_read_bio_X509(b, NULL, NULL, NULL) : NULL;
	BIO_free(b);
	return x;
}

static void bio_take(BIO *b, struct buf *ret)
{
	char *p;
	long n = BIO_get_mem_data(b, &p);
	buf_add(ret, p, n > 0 ? (size_t)n : 0);
}

int key_new_pem(struct buf *ret_key, struct err *e)
{
	EVP_PKEY *key = EVP_EC_gen("P-256");
	BIO *b = BIO_new(BIO_s_mem());
	int r = 0;
	if (key && b && PEM_write_bio_PrivateKey(b, key, NULL, NULL, 0, NULL, NULL) == 1)
		bio_take(b, ret_key);
	else
		r = err_set(e, ERR_INTERNAL, "make a P-256 key: %s", tls_error_text());
	BIO_free(b);
	EVP_PKEY_free(key);
	return r;
}

static bool subject_set(X509 *x, const struct cert_request *r)
{
	X509_NAME *name = X509_get_subject_name(x);
	bool ok = true;
	for (const char *const *o = r->organizations; ok && o && *o; o++)
		ok = X509_NAME_add_entry_by_NID(name, NID_organizationName, MBSTRING_UTF8,
						(const unsigned char *)*o, -1, -1, 0) == 1;
	if (ok && r->common_name)
		ok = X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
						(const unsigned char *)r->common_name, -1, -1,
						0) == 1;
	return ok;
}

/* 16 random bytes, positive. */
static bool serial_set(X509 *x)
{
	uint8_t bytes[16];
	random_bytes(bytes, sizeof(bytes));
	bytes[0] = (uint8_t)((bytes[0] & 0x7f) | 0x40);
	BIGNUM *n = BN_bin2bn(bytes, sizeof(bytes), NULL);
	bool ok = n && BN_to_ASN1_INTEGER(n, X509_get_serialNumber(x));
	BN_free(n);
	return ok;
}

static bool times_set(X509 *x, const struct cert_request *r)
{
	return ASN1_TIME_set(X509_getm_notBefore(x), (time_t)(r->not_before / NS_PER_S)) &&
	       ASN1_TIME_set(X509_getm_notAfter(x), (time_t)(r->not_after / NS_PER_S));
}

static bool extension_add(X509 *x, X509V3_CTX *ctx, int nid, const char *value)
{
	X509_EXTENSION *ext = X509V3_EXT_conf_nid(NULL, ctx, nid, value);
	bool ok = ext && X509_add_ext(x, ext, -1) == 1;
	X509_EXTENSION_free(ext);
	return ok;
}

static bool usage_add(X509 *x, X509V3_CTX *ctx, const struct cert_request *r)
{
	if (r->ca)
		return extension_add(x, ctx, NID_basic_constraints, "critical,CA:TRUE") &&
		       extension_add(
			       x, ctx, NID_key_usage,
			       "critical,digitalSignature,keyEncipherment,keyCertSign,cRLSign");
	const char *ext = r->server && r->client ? "serverAuth,clientAuth"
			  : r->server            ? "serverAuth"
						 : "clientAuth";
	return extension_add(x, ctx, NID_basic_constraints, "critical,CA:FALSE") &&
	       extension_add(x, ctx, NID_key_usage, "critical,digitalSignature,keyEncipherment") &&
	       extension_add(x, ctx, NID_ext_key_usage, ext);
}

static bool names_add(X509 *x, X509V3_CTX *ctx, const struct cert_request *r)
{
	AUTO_BUF b = BUF_INIT;
	for (const char *const *d = r->dns_names; d && *d; d++)
		buf_printf(&b, "%sDNS:%s", b.n ? "," : "", *d);
	for (unsigned i = 0; i < r->ips_n; i++) {
		char text[IP_TEXT_BYTES];
		ip_format(&r->ips[i], text);
		buf_printf(&b, "%sIP:%s", b.n ? "," : "", text);
	}
	return b.n == 0 || extension_add(x, ctx, NID_subject_alt_name, b.p);
}

/* DNS names go into OpenSSL's configuration syntax, where a comma would begin another entry. */
static bool names_sane(const struct cert_request *r)
{
	for (const char *const *d = r->dns_names; d && *d; d++)
		if (strpbrk(*d, ",;:@ \t\r\n"))
			return false;
	return true;
}

struct issue {
	X509 *x, *ca;
	EVP_PKEY *ca_key;
	X509V3_CTX ctx;
};

static void issue_fini(struct issue *i)
{
	X509_free(i->x);
	X509_free(i->ca);
	EVP_PKEY_free(i->ca_key);
}

/* An empty certificate of KEY, with issuer, serial number and times. */
static bool issue_begin(struct issue *i, const struct cert_request *r, EVP_PKEY *key,
			struct str ca_cert_pem, struct str ca_key_pem)
{
	i->x = X509_new();
	i->ca_key = key_read(ca_key_pem.n ? ca_key_pem : STR_NULL);
	i->ca = ca_cert_pem.n ? cert_read(ca_cert_pem) : NULL;
	if (ca_cert_pem.n == 0 && !i->ca_key && key) {
		EVP_PKEY_up_ref(key);
		i->ca_key = key;
	}
	bool ok = i->x && key && i->ca_key && (ca_cert_pem.n == 0 || i->ca) &&
		  X509_set_version(i->x, X509_VERSION_3) == 1 && serial_set(i->x) &&
		  times_set(i->x, r) && X509_set_pubkey(i->x, key) == 1;
	X509V3_set_ctx(&i->ctx, i->ca ? i->ca : i->x, i->x, NULL, NULL, 0);
	return ok;
}

static bool issue_end(struct issue *i, struct buf *ret)
{
	X509_NAME *issuer = X509_get_subject_name(i->ca ? i->ca : i->x);
	bool ok = X509_set_issuer_name(i->x, issuer) == 1 &&
		  extension_add(i->x, &i->ctx, NID_subject_key_identifier, "hash") &&
		  (!i->ca || extension_add(i->x, &i->ctx, NID_authority_key_identifier, "keyid")) &&
		  X509_sign(i->x, i->ca_key, EVP_sha256()) > 0;
	BIO *b = BIO_new(BIO_s_mem());
	ok = ok && b && PEM_write_bio_X509(b, i->x) == 1;
	if (ok)
		bio_take(b, ret);
	BIO_free(b);
	return ok;
}

int cert_issue(const struct cert_request *r, struct str key_pem, struct str ca_cert_pem,
	       struct str ca_key_pem, struct buf *ret_cert, struct err *e)
{
	AUTO(issue_fini) struct issue i = {0};
	EVP_PKEY *key = key_read(key_pem);
	bool ok = names_sane(r) && issue_begin(&i, r, key, ca_cert_pem, ca_key_pem) &&
		  subject_set(i.x, r) && usage_add(i.x, &i.ctx, r) && names_add(i.x, &i.ctx, r) &&
		  issue_end(&i, ret_cert);
	EVP_PKEY_free(key);
	if (!ok)
		return err_set(e, ERR_INVALID, "issue a certificate for %s: %s",
			       r->common_name ? r->common_name : "(no name)", tls_error_text());
	return 0;
}

int cert_not_after(struct str cert_pem, wall_ns_t *ret)
{
	X509 *x = cert_read(cert_pem);
	struct tm tm;
	int r = x && ASN1_TIME_to_tm(X509_get0_notAfter(x), &tm) == 1 ? 0 : ERR_INVALID;
	if (r == 0)
		*ret = (wall_ns_t)timegm(&tm) * NS_PER_S;
	else
		(void)tls_error_text();
	X509_free(x);
	return r;
}

/* ---- signatures: JOSE wants r and s as 32 bytes each, OpenSSL speaks DER ---- */

static bool der_to_raw(const unsigned char *der, size_t n, uint8_t raw[static 64])
{
	ECDSA_SIG *sig = d2i_ECDSA_SIG(NULL, &der, (long)n);
	bool ok = sig && BN_bn2binpad(ECDSA_SIG_get0_r(sig), raw, 32) == 32 &&
		  BN_bn2binpad(ECDSA_SIG_get0_s(sig), raw + 32, 32) == 32;
	ECDSA_SIG_free(sig);
	return ok;
}

int es256_sign(struct str key_pem, struct str message, struct buf *ret_raw64, struct err *e)
{
	EVP_PKEY *key = key_read(key_pem);
	EVP_MD_CTX *md = EVP_MD_CTX_new();
	unsigned char der[128];
	uint8_t raw[64];
	size_t n = sizeof(der);
	bool ok = key && md && EVP_DigestSignInit(md, NULL, EVP_sha256(), NULL, key) == 1 &&
		  EVP_DigestSign(md, der, &n, (const unsigned char *)message.p, message.n) == 1 &&
		  der_to_raw(der, n, raw);
	EVP_MD_CTX_free(md);
	EVP_PKEY_free(key);
	if (!ok)
		return err_set(e, ERR_INTERNAL, "sign with ES256: %s", tls_error_text());
	buf_add(ret_raw64, raw, sizeof(raw));
	return 0;
}

bool es256_verify(struct str key_pem, struct str message, struct str raw64)
{
	if (raw64.n != 64)
		return false;
	EVP_PKEY *key = key_read(key_pem);
	EVP_MD_CTX *md = EVP_MD_CTX_new();
	ECDSA_SIG *sig = ECDSA_SIG_new();
	BIGNUM *r = BN_bin2bn((const unsigned char *)raw64.p, 32, NULL);
	BIGNUM *s = BN_bin2bn((const unsigned char *)raw64.p + 32, 32, NULL);
	unsigned char *der = NULL;
	int n = 0;
	if (sig && r && s && ECDSA_SIG_set0(sig, r, s) == 1)
		n = i2d_ECDSA_SIG(sig, &der);
	bool ok = n > 0 && key && md &&
		  EVP_DigestVerifyInit(md, NULL, EVP_sha256(), NULL, key) == 1 &&
		  EVP_DigestVerify(md, der, (size_t)n, (const unsigned char *)message.p,
				   message.n) == 1;
	OPENSSL_free(der);
	ECDSA_SIG_free(sig);
	EVP_MD_CTX_free(md);
	EVP_PKEY_free(key);
	(void)tls_error_text();
	return ok;
}

void sha256(struct str in, uint8_t out[static 32])
{
	must(EVP_Digest(in.p, in.n, out, NULL, EVP_sha256(), NULL) == 1);
}
