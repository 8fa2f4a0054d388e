/* Requests to registries on libcurl. */
#include "node/image_http.h"
#include "node/image_priv.h"
#include "base/limits.h"
#include <curl/curl.h>
#include <errno.h>
#include <fcntl.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <stdio.h>

#define HTTP_AGENT   "coracle"
#define HTTP_POLL_MS 200 /* how soon a cancelled pull stops */
#define HTTP_TRIES   3   /* of a download that broke */

static pthread_once_t http_once = PTHREAD_ONCE_INIT;

static void http_global(void)
{
	(void)curl_global_init(CURL_GLOBAL_DEFAULT); /* fails only without memory */
}

static int http_on_progress(void *arg, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d)
{
	const volatile bool *cancel = arg;
	(void)a, (void)b, (void)c, (void)d;
	return cancel && *cancel;
}

/* What every request has. The header list is freed by the caller, after the handle. */
static CURL *http_easy(const char *url, const struct http_way *way, struct curl_slist **ret_headers)
{
	(void)pthread_once(&http_once, http_global);
	CURL *c = curl_easy_init();
	struct curl_slist *list = NULL;
	for (int i = 0; i < HTTP_FETCH_HEADERS; i++)
		if (way->headers[i])
			list = curl_slist_append(list, way->headers[i]);
	/* curl drops these headers itself when a redirect leads to another host */
	(void)curl_easy_setopt(c, CURLOPT_HTTPHEADER, list);
	(void)curl_easy_setopt(c, CURLOPT_URL, url);
	(void)curl_easy_setopt(c, CURLOPT_USERAGENT, HTTP_AGENT);
	(void)curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
	(void)curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 1L);
	(void)curl_easy_setopt(c, CURLOPT_MAXREDIRS, (long)IMAGE_REDIRECTS_MAX);
	(void)curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https");
	(void)curl_easy_setopt(c, CURLOPT_REDIR_PROTOCOLS_STR,
			       way->insecure ? "http,https" : "https");
	(void)curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT_MS,
			       way->connect_ms ? (long)way->connect_ms : IMAGE_CONNECT_S * 1000L);
	(void)curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, 1L);
	(void)curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, (long)IMAGE_STALL_S);
	if (way->insecure) {
		(void)curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 0L);
		(void)curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 0L);
	}
	(void)curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
	(void)curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, http_on_progress);
	(void)curl_easy_setopt(c, CURLOPT_XFERINFODATA, (void *)(uintptr_t)way->cancel);
	*ret_headers = list;
	return c;
}

/* HOST or HOST:PORT of a URL, as Go prints them in its errors. */
static struct str http_host(const char *url)
{
	const char *p = strstr(url, "://");
	p = p ? p + 3 : url;
	return str_n(p, strcspn(p, "/?"));
}

/* A failed transfer in Go's words. */
static int http_fail(CURL *c, CURLcode code, const char *url, const char *detail, struct err *e)
{
	struct str host = http_host(url);
	long os = 0, port = 0;
	char *ip = NULL;
	(void)curl_easy_getinfo(c, CURLINFO_OS_ERRNO, &os);
	(void)curl_easy_getinfo(c, CURLINFO_PRIMARY_IP, &ip);
	(void)curl_easy_getinfo(c, CURLINFO_PRIMARY_PORT, &port);
	switch (code) {
	case CURLE_ABORTED_BY_CALLBACK:
		return err_set(e, -ECANCELED, "canceled");
	case CURLE_COULDNT_RESOLVE_HOST:
		return err_set(
			e, ERR_UNAVAILABLE,
			"failed to do request: Get \"%s\": dial tcp: lookup %.*s: no such host",
			url, (int)strcspn(host.p, ":/?"), host.p);
	case CURLE_COULDNT_CONNECT: {
		const char *why = os == ECONNREFUSED   ? "connection refused"
				  : os == ENETUNREACH  ? "network is unreachable"
				  : os == EHOSTUNREACH ? "no route to host"
						       : "connection refused";
		if (ip && *ip)
			return err_set(
				e, ERR_UNAVAILABLE,
				"failed to do request: Get \"%s\": dial tcp %s:%ld: connect: %s",
				url, ip, port, why);
		return err_set(e, ERR_UNAVAILABLE,
			       "failed to do request: Get \"%s\": dial tcp %.*s: connect: %s", url,
			       STR_FMT(host), why);
	}
	case CURLE_OPERATION_TIMEDOUT:
		return err_set(e, ERR_UNAVAILABLE,
			       "failed to do request: Get \"%s\": dial tcp %.*s: i/o timeout", url,
			       STR_FMT(host));
	default:
		return err_set(e, ERR_UNAVAILABLE, "failed to do request: Get \"%s\": %s", url,
			       *detail ? detail : curl_easy_strerror(code));
	}
}

/* ---- one small answer ---- */

static size_t fetch_on_body(char *p, size_t size, size_t n, void *arg)
{
	struct http_fetch *f = arg;
	n *= size;
	if (f->body->n + n > f->body_max)
		return 0;
	buf_add(f->body, p, n);
	return n;
}

static size_t fetch_on_header(char *p, size_t size, size_t n, void *arg)
{
	struct http_fetch *f = arg;
	struct str line = str_n(p, n * size), name = STR("www-authenticate:");
	/* a new answer (after a redirect) starts without */
	if (str_has_prefix(line, STR("HTTP/"))) {
		free(f->challenge);
		f->challenge = NULL;
		buf_reset(f->body);
	}
	if (line.n <= name.n || !str_ieq(str_sub(line, 0, name.n), name))
		return line.n;
	struct str value = str_trim(str_from(line, name.n));
	bool bearer = value.n > 6 && str_ieq(str_sub(value, 0, 6), STR("bearer"));
	if (!f->challenge || bearer) {
		free(f->challenge);
		f->challenge = xstrndup(value.p, value.n);
	}
	return line.n;
}

int http_fetch(struct http_fetch *f, struct err *e)
{
	char detail[CURL_ERROR_SIZE] = "";
	struct curl_slist *headers;
	CURL *c = http_easy(f->url, &f->way, &headers);
	(void)curl_easy_setopt(c, CURLOPT_ERRORBUFFER, detail);
	(void)curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, fetch_on_body);
	(void)curl_easy_setopt(c, CURLOPT_WRITEDATA, f);
	(void)curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, fetch_on_header);
	(void)curl_easy_setopt(c, CURLOPT_HEADERDATA, f);
	CURLcode code = curl_easy_perform(c);
	int r = 0;
	if (code == CURLE_WRITE_ERROR)
		r = err_set(e, ERR_LIMIT, "%s answered more than %zu bytes", f->url, f->body_max);
	else if (code != CURLE_OK)
		r = http_fail(c, code, f->url, detail, e);
	else
		(void)curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &f->status);
	curl_easy_cleanup(c);
	curl_slist_free_all(headers);
	return r;
}

/* ---- files ---- */

struct download {
	struct http_file *file;
	CURL *easy;
	struct curl_slist *headers;
	EVP_MD_CTX *sum;
	int fd;
	int64_t got;
	int error; /* -errno of the disk, ERR_PROTOCOL: more than it should be */
	int tries;
	char detail[CURL_ERROR_SIZE];
};

struct downloads {
	struct http_files *f;
	CURLM *multi;
	struct download slots[IMAGE_DOWNLOADS_MAX];
	unsigned next; /* the file to start next */
	int64_t finished_bytes;
	struct err *e;
};

static size_t download_on_body(char *p, size_t size, size_t n, void *arg)
{
	struct download *d = arg;
	long status = 0;
	n *= size;
	(void)curl_easy_getinfo(d->easy, CURLINFO_RESPONSE_CODE, &status);
	if (status != 200)
		return n; /* the status tells enough */
	if (d->got + (int64_t)n > d->file->size) {
		d->error = ERR_PROTOCOL;
		return 0;
	}
	(void)EVP_DigestUpdate(d->sum, p, n); /* cannot fail once begun */
	for (size_t at = 0; at < n;) {
		ssize_t w = write(d->fd, p + at, n - at);
		if (w < 0 && errno != EINTR) {
			d->error = -errno;
			return 0;
		}
		at += w > 0 ? (size_t)w : 0;
	}
	d->got += (int64_t)n;
	return n;
}

static void download_stop(struct downloads *s, struct download *d)
{
	if (!d->easy)
		return;
	(void)curl_multi_remove_handle(s->multi, d->easy);
	curl_easy_cleanup(d->easy);
	curl_slist_free_all(d->headers);
	EVP_MD_CTX_free(d->sum);
	(void)close(d->fd);
	d->easy = NULL;
}

static int download_start(struct downloads *s, struct download *d, struct http_file *file)
{
	int tries = d->file == file ? d->tries + 1 : 0;
	*d = (struct download){.file = file, .tries = tries};
	d->fd = open(file->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (d->fd < 0)
		return err_set(s->e, -errno, "make %s: %s", file->path, strerror(errno));
	d->sum = EVP_MD_CTX_new();
	if (!d->sum || !EVP_DigestInit_ex(d->sum, EVP_sha256(), NULL)) {
		(void)close(d->fd);
		EVP_MD_CTX_free(d->sum);
		return err_set(s->e, -ENOMEM, "out of memory");
	}
	d->easy = http_easy(file->url, &s->f->way, &d->headers);
	(void)curl_easy_setopt(d->easy, CURLOPT_ERRORBUFFER, d->detail);
	(void)curl_easy_setopt(d->easy, CURLOPT_WRITEFUNCTION, download_on_body);
	(void)curl_easy_setopt(d->easy, CURLOPT_WRITEDATA, d);
	(void)curl_easy_setopt(d->easy, CURLOPT_PRIVATE, d);
	(void)curl_multi_add_handle(s->multi, d->easy);
	return 0;
}

static int download_status(struct downloads *s, const struct download *d)
{
	long status = 0;
	(void)curl_easy_getinfo(d->easy, CURLINFO_RESPONSE_CODE, &status);
	if (status == 200)
		return 0;
	int code = status == 401   ? ERR_UNAUTHORIZED
		   : status == 403 ? ERR_FORBIDDEN
		   : status == 404 ? ERR_NOT_FOUND
		   : status == 429 ? ERR_TOO_MANY
		   : status >= 500 ? ERR_UNAVAILABLE
				   : ERR_PROTOCOL;
	return err_set(
		s->e, code,
		"failed to copy: httpReadSeeker: failed open: unexpected status code %s: %ld",
		d->file->url, status);
}

static int download_verify(struct downloads *s, struct download *d)
{
	unsigned char sum[EVP_MAX_MD_SIZE];
	char digest[IMAGE_DIGEST_BYTES];
	if (d->got != d->file->size)
		return err_set(s->e, ERR_PROTOCOL,
			       "failed size validation: %lld != %lld: failed precondition",
			       (long long)d->got, (long long)d->file->size);
	(void)EVP_DigestFinal_ex(d->sum, sum, NULL); /* cannot fail once begun */
	image_digest_format(sum, digest);
	if (strcmp(digest, d->file->digest) != 0)
		return err_set(s->e, ERR_PROTOCOL,
			       "unexpected commit digest %s, expected %s: failed precondition",
			       digest, d->file->digest);
	return 0;
}

/* A transfer ended. > 0: it is worth another try. */
static int download_ended(struct downloads *s, struct download *d, CURLcode code)
{
	int r = 0;
	if (d->error == ERR_PROTOCOL)
		return err_set(s->e, ERR_PROTOCOL, "blob %s is longer than its %lld bytes",
			       d->file->digest, (long long)d->file->size);
	if (d->error < 0)
		return err_set(s->e, d->error, "write %s: %s", d->file->path, strerror(-d->error));
	if (code != CURLE_OK)
		r = http_fail(d->easy, code, d->file->url, d->detail, s->e);
	else
		r = download_status(s, d);
	if (r == ERR_UNAVAILABLE && d->tries + 1 < HTTP_TRIES)
		return 1;
	return r < 0 ? r : download_verify(s, d);
}

/* Fills idle slots. */
static int downloads_start(struct downloads *s)
{
	for (unsigned i = 0; i < IMAGE_DOWNLOADS_MAX; i++) {
		if (s->slots[i].easy)
			continue;
		while (s->next < s->f->n && s->f->files[s->next].done)
			s->next++;
		if (s->next == s->f->n)
			return 0;
		int r = download_start(s, &s->slots[i], &s->f->files[s->next++]);
		if (r < 0)
			return r;
	}
	return 0;
}

static int downloads_collect(struct downloads *s)
{
	CURLMsg *msg;
	int left;
	while ((msg = curl_multi_info_read(s->multi, &left))) {
		struct download *d = NULL;
		if (msg->msg != CURLMSG_DONE)
			continue;
		CURLcode code = msg->data.result;
		(void)curl_easy_getinfo(msg->easy_handle, CURLINFO_PRIVATE, &d);
		int r = download_ended(s, d, code);
		struct http_file *file = d->file;
		if (r == 0) {
			file->done = true;
			s->finished_bytes += file->size;
		}
		download_stop(s, d);
		if (r > 0)
			r = download_start(s, d, file);
		if (r < 0)
			return r;
	}
	return 0;
}

static bool downloads_running(const struct downloads *s, int64_t *ret_bytes)
{
	bool running = false;
	*ret_bytes = s->finished_bytes;
	for (unsigned i = 0; i < IMAGE_DOWNLOADS_MAX; i++)
		if (s->slots[i].easy) {
			running = true;
			*ret_bytes += s->slots[i].got;
		}
	return running;
}

int http_files(struct http_files *f, struct err *e)
{
	struct downloads s = {.f = f, .e = e};
	int r = 0;
	(void)pthread_once(&http_once, http_global);
	s.multi = curl_multi_init();
	for (unsigned i = 0; i < f->n; i++)
		s.finished_bytes += f->files[i].done ? f->files[i].size : 0;
	for (;;) {
		int64_t bytes;
		int active;
		r = downloads_start(&s);
		if (r < 0 || !downloads_running(&s, &bytes))
			break;
		if (f->on_progress)
			f->on_progress(f->arg, bytes);
		if (curl_multi_perform(s.multi, &active) != CURLM_OK ||
		    curl_multi_poll(s.multi, NULL, 0, HTTP_POLL_MS, NULL) != CURLM_OK) {
			r = err_set(e, ERR_INTERNAL, "download failed inside libcurl");
			break;
		}
		r = downloads_collect(&s);
		if (r < 0)
			break;
	}
	for (unsigned i = 0; i < IMAGE_DOWNLOADS_MAX; i++)
		download_stop(&s, &s.slots[i]);
	(void)curl_multi_cleanup(s.multi); /* nothing left in it */
	return r;
}
