#include "base/log.h"
#include "base/buf.h"
#include "base/clock.h"
#include "base/limits.h"
#include <pthread.h>
#include <string.h>

/* Threads of the pool log too. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static enum log_level_N level_max = LOG_INFO;
static int out_fd = STDERR_FILENO;
static char process_name[48];

void log_init(enum log_level_N level, int fd, const char *process)
{
	level_max = level;
	out_fd = fd;
	process_name[0] = 0;
	if (process)
		strncat(process_name, process, sizeof(process_name) - 1);
}

bool log_on(enum log_level_N level)
{
	return level <= level_max;
}

static bool site_allows(struct log_site *site, uint32_t *ret_dropped)
{
	uint64_t now_s = (uint64_t)(clock_mono() / NS_PER_S) + 1;
	*ret_dropped = 0;
	if (site->window_s != now_s) {
		site->window_s = now_s;
		site->lines = 0;
		*ret_dropped = site->dropped;
		site->dropped = 0;
	}
	if (site->lines < LOG_LINES_PER_SITE_S) {
		site->lines++;
		return true;
	}
	site->dropped++;
	return false;
}

/* What came from outside must not make lines or move the cursor of a terminal. */
static void flatten(char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)p[i] < ' ' || p[i] == 0x7f)
			p[i] = ' ';
}

void log_line(struct log_site *site, enum log_level_N level, const char *module, const char *event,
	      const char *fmt, ...)
{
	static const char letters[] = "?EWID";
	AUTO_BUF b = BUF_INIT;
	char when[RFC3339_MICRO_BYTES];
	uint32_t dropped;
	pthread_mutex_lock(&lock);
	bool allowed = site_allows(site, &dropped);
	pthread_mutex_unlock(&lock);
	if (!allowed)
		return;
	rfc3339_format_micro(clock_wall(), when);
	buf_printf(&b, "%c %s %s%s%s %s ", letters[level], when, process_name,
		   process_name[0] ? "/" : "", module, event);
	va_list ap;
	va_start(ap, fmt);
	buf_vprintf(&b, fmt, ap);
	va_end(ap);
	if (dropped)
		buf_printf(&b, " dropped=%u", dropped);
	if (!b.n)
		return;
	flatten(b.p, b.n);
	buf_add_char(&b, '\n');
	ssize_t n = write(out_fd, b.p, b.n);
	(void)n; /* nowhere left to tell */
}
