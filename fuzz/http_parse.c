/* Heads and chunks of HTTP/1.1 as bytes from outside. What is accepted must be sane. */
#include "base/must.h"
#include "http/h1_parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	const char *text = (const char *)p;
	size_t scanned = 0, end = h1_head_end(text, n, &scanned);
	static struct h1_head head;
	if (end > 0 && h1_request_parse(str_n(text, end), &head) == 0) {
		must(h1_token(head.method) && head.target.n > 0);
		must(!(head.chunked && head.content_length >= 0));
		for (unsigned i = 0; i < head.lines_n; i++)
			must(h1_token(head.lines[i].name) && h1_value_ok(head.lines[i].value));
	}
	if (end > 0 && h1_response_parse(str_n(text, end), &head) == 0)
		must(head.status >= 100 && head.status <= 999);
	/* In one piece and byte by byte, the body is the same. */
	struct h1_chunk whole = {0}, split = {0};
	size_t at = 0, used, whole_n = 0, split_n = 0;
	struct str data;
	while (at < n && (used = h1_chunk_next(&whole, text + at, n - at, &data)) > 0) {
		at += used;
		whole_n += data.n;
	}
	for (size_t i = 0; i < n && h1_chunk_next(&split, text + i, 1, &data) > 0; i++)
		split_n += data.n;
	must(whole_n == split_n && whole.state == split.state);
	return 0;
}
