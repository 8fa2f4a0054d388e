#include "base/clock.h"
#include "base/must.h"
#include <errno.h>
#include <stdio.h>
#include <sys/random.h>
#include <time.h>

static const struct clock_ops *virtual;

void clock_use(const struct clock_ops *ops)
{
	virtual = ops;
}

bool clock_virtual(void)
{
	return virtual != NULL;
}

static int64_t read_clock(clockid_t id)
{
	struct timespec t;
	must(clock_gettime(id, &t) == 0);
	return (int64_t)t.tv_sec * NS_PER_S + t.tv_nsec;
}

mono_ns_t clock_mono(void)
{
	return virtual ? virtual->mono(virtual->arg) : read_clock(CLOCK_MONOTONIC);
}

wall_ns_t clock_wall(void)
{
	return virtual ? virtual->wall(virtual->arg) : read_clock(CLOCK_REALTIME);
}

void random_kernel(void *p, size_t n)
{
	char *at = p;
	while (n) {
		ssize_t got = getrandom(at, n, 0);
		if (got < 0 && errno == EINTR)
			continue;
		must(got > 0);
		at += got;
		n -= (size_t)got;
	}
}

void random_bytes(void *p, size_t n)
{
	if (virtual)
		virtual->random(virtual->arg, p, n);
	else
		random_kernel(p, n);
}

uint64_t random_u64(void)
{
	/* Tables ask for a seed each: a few system calls less. */
	static _Thread_local uint64_t pool[32];
	static _Thread_local unsigned left;
	uint64_t v;
	if (virtual) {
		random_bytes(&v, sizeof(v));
		return v;
	}
	if (!left) {
		random_kernel(pool, sizeof(pool));
		left = ARRAY_SIZE(pool);
	}
	v = pool[--left];
	pool[left] = 0;
	return v;
}

uint32_t random_below(uint32_t bound)
{
	must(bound > 0);
	/* Values below 2^32 mod bound would make the small results likelier. */
	uint32_t uneven = (0u - bound) % bound, v;
	do
		v = (uint32_t)random_u64();
	while (v < uneven);
	return v % bound;
}

static void format_seconds(wall_ns_t t, char *out, size_t size, struct tm *tm, int64_t *ret_ns)
{
	int64_t s = t / NS_PER_S, ns = t % NS_PER_S;
	if (ns < 0) {
		ns += NS_PER_S;
		s--;
	}
	time_t seconds = (time_t)s;
	must(gmtime_r(&seconds, tm) != NULL);
	*ret_ns = ns;
	must(strftime(out, size, "%Y-%m-%dT%H:%M:%S", tm) == 19);
}

void rfc3339_format(wall_ns_t t, char out[static RFC3339_BYTES])
{
	struct tm tm;
	int64_t ns;
	format_seconds(t, out, RFC3339_BYTES, &tm, &ns);
	memcpy(out + 19, "Z", 2);
}

void rfc3339_format_micro(wall_ns_t t, char out[static RFC3339_MICRO_BYTES])
{
	struct tm tm;
	int64_t ns;
	char fraction[16];
	format_seconds(t, out, RFC3339_MICRO_BYTES, &tm, &ns);
	(void)snprintf(fraction, sizeof(fraction), ".%06dZ", (int)(ns / NS_PER_US)); /* fits */
	memcpy(out + 19, fraction, 9);
}

/* N digits at *S, moving it on; -1 when they are not digits or outside lo..hi. */
static int take_digits(struct str *s, size_t n, int lo, int hi)
{
	int v = 0;
	if (s->n < n)
		return -1;
	for (size_t i = 0; i < n; i++) {
		if (s->p[i] < '0' || s->p[i] > '9')
			return -1;
		v = v * 10 + (s->p[i] - '0');
	}
	*s = str_n(s->p + n, s->n - n);
	return v >= lo && v <= hi ? v : -1;
}

static bool take_char(struct str *s, const char *any)
{
	if (!s->n || !s->p[0] || !strchr(any, s->p[0]))
		return false;
	*s = str_n(s->p + 1, s->n - 1);
	return true;
}

static int days_of(int year, int month)
{
	static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

static int take_zone(struct str *s, int *ret_seconds)
{
	*ret_seconds = 0;
	if (take_char(s, "Zz"))
		return 0;
	bool west = s->n && s->p[0] == '-';
	if (!take_char(s, "+-"))
		return -EINVAL;
	int h = take_digits(s, 2, 0, 23);
	if (h < 0 || !take_char(s, ":"))
		return -EINVAL;
	int m = take_digits(s, 2, 0, 59);
	if (m < 0)
		return -EINVAL;
	*ret_seconds = (h * 60 + m) * (west ? -60 : 60);
	return 0;
}

int rfc3339_parse(struct str s, wall_ns_t *ret)
{
	struct tm tm = {0};
	/* int64 nanoseconds hold the years 1678 to 2261. */
	int year = take_digits(&s, 4, 0, 9999);
	if (year < 0 || !take_char(&s, "-"))
		return -EINVAL;
	int month = take_digits(&s, 2, 1, 12);
	if (month < 0 || !take_char(&s, "-"))
		return -EINVAL;
	tm.tm_mday = take_digits(&s, 2, 1, days_of(year, month));
	if (tm.tm_mday < 0 || !take_char(&s, "Tt"))
		return -EINVAL;
	tm.tm_hour = take_digits(&s, 2, 0, 23);
	if (tm.tm_hour < 0 || !take_char(&s, ":"))
		return -EINVAL;
	tm.tm_min = take_digits(&s, 2, 0, 59);
	if (tm.tm_min < 0 || !take_char(&s, ":"))
		return -EINVAL;
	tm.tm_sec = take_digits(&s, 2, 0, 59);
	if (tm.tm_sec < 0)
		return -EINVAL;
	tm.tm_year = year - 1900;
	tm.tm_mon = month - 1;
	int64_t ns = 0;
	if (take_char(&s, ".,")) {
		if (!s.n || s.p[0] < '0' || s.p[0] > '9')
			return -EINVAL;
		int64_t unit = NS_PER_S / 10;
		for (; s.n && s.p[0] >= '0' && s.p[0] <= '9'; unit /= 10) {
			ns += (s.p[0] - '0') * unit;
			s = str_n(s.p + 1, s.n - 1);
		}
	}
	int zone;
	if (take_zone(&s, &zone) < 0 || s.n)
		return -EINVAL;
	int64_t total;
	if (__builtin_mul_overflow((int64_t)timegm(&tm) - zone, NS_PER_S, &total))
		return -EINVAL;
	return __builtin_add_overflow(total, ns, ret) ? -EINVAL : 0;
}

void uuid_v4(char out[static UUID_BYTES])
{
	uint8_t b[16];
	random_bytes(b, sizeof(b));
	b[6] = (uint8_t)((b[6] & 0x0f) | 0x40);
	b[8] = (uint8_t)((b[8] & 0x3f) | 0x80);
	size_t at = 0;
	for (size_t i = 0; i < sizeof(b); i++) {
		if (i == 4 || i == 6 || i == 8 || i == 10)
			out[at++] = '-';
		out[at++] = "0123456789abcdef"[b[i] >> 4];
		out[at++] = "0123456789abcdef"[b[i] & 15];
	}
	out[at] = 0;
}
