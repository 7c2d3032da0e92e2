/* t_when_reference.c - times read by regular expressions written from
 * crmutils(7), slowly, must be what when_parse() reads, on random bytes.
 * WHEN_STRINGS says how many (50,000). */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/random.h"
#include "base/when.h"
#include "unit.h"

/* Parts of expressions in the x syntax.  What is Chinese is matched as bytes;
 * full-width characters and other blanks have been replaced before. */
#define WORD_END "(?![A-Za-z])"
#define CHINESE "[\\x80-\\xff]"
#define DIVIDED                                                                \
	"(?: \\x20*,\\x20* | \\x20+ | (?<=" CHINESE ") | (?=" CHINESE ") )"
#define WEEKDAY(name)                                                          \
	"(?<" name "> (?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"          \
	"| Mon|Tue|Wed|Thu|Fri|Sat|Sun )" WORD_END                             \
	"| (?:星期|周|礼拜)(?:一|二|三|四|五|六|日|天) )"
#define MONTH                                                                  \
	"(?<b> (?: January|February|March|April|June|July|August|September"    \
	"| October|November|December|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Sep" \
	"| Oct|Nov|Dec )" WORD_END ")"
#define PART(name)                                                             \
	"(?<" name "> (?: AM|PM )" WORD_END "| a\\.m\\. | p\\.m\\. | 上午"   \
	"| 下午 | 凌晨 | 清晨 | 早上 | 早晨 | 中午 | 午后 | 傍晚 | 晚上 )"
#define FRACTION "(?:[.,](?<f>\\d+))?"
#define CLOCK                                                                  \
	"(?: (?<H>\\d{1,2}):(?<M>\\d\\d) (?::(?<S>\\d\\d)" FRACTION ")?"       \
	"| (?<H>\\d\\d)(?<M>\\d\\d) (?:(?<S>\\d\\d)" FRACTION ")?"             \
	"| (?<H>\\d{1,2}) \\x20* (?:时|点) (?: \\x20*(?<M>\\d{1,2})"         \
	" (?: \\x20*分 (?: \\x20*(?<S>\\d{1,2}) (?:\\x20*秒)? )? )? )? )"
#define OFFSET(hour) "(?<sign>[-+])(?<zh>" hour ")(?: :?(?<zm>\\d\\d) )?"
#define ZONE                                                                   \
	"(?<z> (?: Z|UTC|GMT )" WORD_END                                       \
	"| (?:UTC|GMT) " OFFSET("\\d{1,2}+") "|" OFFSET("\\d\\d") ")"
#define Y "(?<Y>\\d{4})"
#define M "(?<m>\\d{1,2})"
#define D "(?<d>\\d{1,2})"
#define M2 "(?<m>\\d\\d)"
#define D2 "(?<d>\\d\\d)"

static const char *const day_forms[] = {Y "-" M "-" D, Y "/" M "/" D,
	Y "\\." M "\\." D, Y M2 D2,
	Y "\\x20*年\\x20*" M "\\x20*月\\x20*" D "\\x20*(?:日|号)",
	D "-" MONTH "-" Y, D "/" MONTH "/" Y, D "\\x20+" MONTH ",?\\x20+" Y,
	MONTH "\\x20+" D ",?\\x20+" Y, MONTH "\\x20+" D "," Y, D2 MONTH Y,
	MONTH "-" D "-" Y, Y "-" MONTH "-" D, Y "\\x20+" MONTH "\\x20+" D};
static const char *const whole_forms[] = {Y M2 D2
	"(?<H>\\d\\d)(?<M>\\d\\d)(?<S>\\d\\d)(?:[.,](?<f>\\d+))?",
	D2 "/" MONTH "/" Y ":(?<H>\\d\\d):(?<M>\\d\\d):(?<S>\\d\\d)",
	D2 MONTH Y ":(?<H>\\d\\d):(?<M>\\d\\d):(?<S>\\d\\d)(?:\\.(?<f>\\d+))?",
	MONTH "\\x20+" D
	      "\\x20+(?<H>\\d{1,2}):(?<M>\\d\\d):(?<S>\\d\\d)\\x20+" Y,
	MONTH "\\x20+" D
	      "\\x20+(?<H>\\d{1,2}):(?<M>\\d\\d):(?<S>\\d\\d)\\x20+" ZONE
	      "\\x20+" Y "$"};

#define BEFORE "^(?: " WEEKDAY("w1") DIVIDED ")? "
#define BEHIND                                                                 \
	"(?: " DIVIDED WEEKDAY("w2") "|" DIVIDED "?\\(" WEEKDAY("w2") "\\) )?"
#define TIME                                                                   \
	"(?: (?: (?: [Tt] |" DIVIDED ") (?: " CLOCK "(?: \\x20*" PART(         \
		"p") ")?"                                                      \
		     "| (?<H>\\d{1,2})\\x20*" PART(                            \
			     "p") ")"                                          \
				  "|" DIVIDED PART("p") "\\x20* (?: " CLOCK    \
							"| (?<H>\\d{1,2}) ) )" \
							"(?: \\x20*" ZONE      \
							")? )?$"

enum {
	DAYS = sizeof(day_forms) / sizeof(*day_forms),
	WHOLES = sizeof(whole_forms) / sizeof(*whole_forms)
};

static pcre2_code *form[DAYS + WHOLES];
static pcre2_match_data *found;

static pcre2_code *compile(
	const char *before, const char *middle, const char *end)
{
	struct buf b = {0};
	int error;
	size_t at;

	buf_printf(&b, "%s(?: %s )%s", before, middle, end);
	pcre2_code *c = pcre2_compile((PCRE2_SPTR)b.at, b.len,
		PCRE2_EXTENDED | PCRE2_CASELESS | PCRE2_DUPNAMES |
			PCRE2_DOLLAR_ENDONLY,
		&error, &at, NULL);
	ck_assert_msg(c, "%.*s", (int)(b.len - at), b.at + at);
	pcre2_jit_compile(c, PCRE2_JIT_COMPLETE);
	buf_release(&b);
	return c;
}

static void compile_all(void)
{
	found = pcre2_match_data_create(64, NULL);
	for (int i = 0; i < WHOLES; i++)
		form[i] = compile(
			BEFORE, whole_forms[i], "(?: \\x20*" ZONE ")?$");
	for (int i = 0; i < DAYS; i++)
		form[WHOLES + i] = compile(BEFORE, day_forms[i], BEHIND TIME);
}

/* The text with full-width characters and blanks in ASCII, and no blanks at
 * the ends. */
static void simplify(struct buf *to, struct text t)
{
	static const char *const blank[] = {
		"\u00a0", "\u2009", "\u202f", "\u3000"};

	to->len = 0;
	for (size_t i = 0; i < t.len; i++) {
		char wide[4];
		size_t before = to->len;
		for (int k = 0; k < 4; k++) {
			size_t n = strlen(blank[k]);
			if (t.len - i >= n && !memcmp(t.at + i, blank[k], n)) {
				buf_byte(to, ' ');
				i += n - 1;
				break;
			}
		}
		for (unsigned c = 0xff01;
			c < 0xff5f && t.len - i > 2 && to->len == before; c++) {
			wide[0] = (char)0xef;
			wide[1] = (char)(0x80 | (c >> 6 & 63));
			wide[2] = (char)(0x80 | (c & 63));
			if (memcmp(t.at + i, wide, 3) == 0) {
				buf_byte(to, (char)(c - 0xff01 + '!'));
				i += 2;
			}
		}
		if (to->len == before)
			buf_byte(to, t.at[i]);
	}
	struct text trimmed = text_trim(buf_view(to));
	memmove(to->at, trimmed.at, trimmed.len);
	to->len = trimmed.len;
}

/* A group of the match, or "". */
static const char *group(pcre2_match_data *m, const char *name)
{
	static char room[8][128];
	static unsigned turn;
	char *to = room[turn++ % 8];
	size_t n = 128;

	if (pcre2_substring_copy_byname(
		    m, (PCRE2_SPTR)name, (PCRE2_UCHAR *)to, &n))
		to[0] = '\0';
	return to;
}

static int month_of(const char *name)
{
	static const char all[] = "janfebmaraprmayjunjulaugsepoctnovdec";

	for (int i = 0; i < 12; i++)
		if (text_same_letters((struct text){all + 3 * i, 3},
			    (struct text){name, 3}))
			return i + 1;
	return 0;
}

static int weekday_of(const char *name)
{
	static const char all[] = "montuewedthufrisatsun";
	static const char *const last[] = {
		"一", "二", "三", "四", "五", "六", "日", "天"};

	for (int i = 0; i < 7; i++)
		if (text_same_letters((struct text){all + 3 * i, 3},
			    (struct text){name, 3}))
			return i;
	for (int i = 0; i < 8; i++)
		if (!strcmp(name + strlen(name) - 3, last[i]))
			return i < 7 ? i : 6;
	return -1;
}

static int length_of(int y, int m)
{
	if (m == 2)
		return (y % 4 == 0 && y % 100) || y % 400 == 0 ? 29 : 28;
	return m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
}

/* Days since 1850-01-01, a Tuesday, counted. */
static bool count_days(int64_t *days, int y, int m, int d)
{
	if (y < 1850 || m < 1 || m > 12 || d < 1 || d > length_of(y, m))
		return false;
	*days = d - 1;
	for (int i = 1850; i < y; i++)
		*days += length_of(i, 2) == 29 ? 366 : 365;
	for (int i = 1; i < m; i++)
		*days += length_of(y, i);
	return true;
}

/* The one hour from FIRST to LAST that a clock of 24 hours or of twelve shows
 * as H. */
static int hour_of(int h, int first, int last)
{
	int one = -1, many = 0;

	for (int x = first; x <= last; x++)
		if (x == h || (h >= 1 && h <= 12 && x % 12 == h % 12)) {
			one = x;
			many++;
		}
	return many == 1 ? one : -1;
}

static int hour_in_part(int h, const char *part)
{
	static const struct {
		const char *word;
		int first, last;
	} all[] = {{"上午", 0, 11}, {"凌晨", 0, 6}, {"清晨", 4, 8},
		{"早上", 1, 11}, {"早晨", 1, 11}, {"中午", 11, 13},
		{"午后", 12, 18}, {"下午", 12, 23}, {"傍晚", 16, 19},
		{"晚上", 17, 23}};

	if (part[0] == '\0')
		return h;
	if (part[0] == 'A' || part[0] == 'a')
		return hour_of(h, 0, 11);
	if (part[0] == 'P' || part[0] == 'p')
		return hour_of(h, 12, 23);
	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (!strcmp(part, all[i].word))
			return hour_of(h, all[i].first, all[i].last);
	return -1;
}

struct answer {
	bool ok, whole_day;
	int64_t ms;
};

static struct answer add_up(int y, int mo, int d, int h, int m, int s,
	const char *fraction, int east)
{
	struct answer a = {.whole_day = false};
	int64_t days;
	double ms = 0, unit = 0.1;

	if (!count_days(&days, y, mo, d) || h < 0 || h > 23 || m > 59 || s > 59)
		return a;
	for (; *fraction && unit > 0.0005; fraction++, unit /= 10)
		ms += (*fraction - '0') * unit * 1000;
	/* 1850-01-01 is 43829 days before 1970. */
	a.ms = ((((days - 43829) * 24 + h) * 60 + m - east) * 60 + s) * 1000 +
	       (int64_t)(ms + 0.5);
	a.ok = true;
	return a;
}

/* Minutes east of Greenwich; 10000: there is no such offset. */
static int zone_of(pcre2_match_data *m)
{
	const char *sign = group(m, "sign");
	int minutes = atoi(group(m, "zh")) * 60 + atoi(group(m, "zm"));

	if (minutes % 15 || minutes > (sign[0] == '-' ? 12 : 14) * 60)
		return 10000;
	return sign[0] == '-' ? -minutes : minutes;
}

static struct answer read_groups(pcre2_match_data *m)
{
	struct answer a = {.ok = false};
	const char *w1 = group(m, "w1"), *w2 = group(m, "w2");
	int month = atoi(group(m, "m")), h = atoi(group(m, "H")), east = 60;
	int y = atoi(group(m, "Y")), d = atoi(group(m, "d"));
	int64_t days;

	if (*w1 && *w2)
		return a;
	if (*group(m, "b"))
		month = month_of(group(m, "b"));
	if (*w1 || *w2) {
		if (!count_days(&days, y, month, d) ||
			weekday_of(*w1 ? w1 : w2) != (days + 1) % 7)
			return a;
	}
	if (*group(m, "z") && (east = zone_of(m)) == 10000)
		return a;
	if (h > 23)
		return a;
	a = add_up(y, month, d, hour_in_part(h, group(m, "p")),
		atoi(group(m, "M")), atoi(group(m, "S")), group(m, "f"), east);
	a.whole_day = a.ok && !*group(m, "H");
	return a;
}

static int part(const char *s, int at, int n)
{
	char room[20] = {0};

	memcpy(room, s + at, (size_t)n);
	return atoi(room);
}

/* Digits alone, as the table of crmutils(7) has them. */
static struct answer read_digits(struct text t)
{
	bool minus = t.at[0] == '-', begins, hour;
	char s[40] = {0};
	int64_t x;
	int n = (int)t.len - minus;
	struct answer no = {.ok = false}, day, a = no;

	if (n > 17)
		return no;
	memcpy(s, t.at + minus, (size_t)n);
	strcpy(s + n, "00000000000000000");
	x = atoll(t.at + minus);
	day = add_up(part(s, 0, 4), part(s, 4, 2), part(s, 6, 2),
		n > 8 ? part(s, 8, 2) : 0, n > 10 ? part(s, 10, 2) : 0,
		n > 12 ? part(s, 12, 2) : 0, n == 17 ? s + 14 : "", 60);
	s[n] = '\0';
	day.whole_day = day.ok && n == 8;
	if (n == 8 || n == 14 || n == 17)
		return minus ? no : day;
	begins = !minus && part(s, 0, 4) >= 1970 && part(s, 0, 4) <= 2100;
	hour = begins && n >= 10 && part(s, 4, 2) >= 1 && part(s, 4, 2) <= 12 &&
	       part(s, 6, 2) >= 1 && part(s, 6, 2) <= 31 && part(s, 8, 2) <= 24;
	if (n == 10 && hour)
		return day;
	if (n == 12 && !minus && part(s, 0, 4) >= 1850 && part(s, 0, 4) <= 2100)
		return day;
	if (s[0] == '0' || ((n == 9 || n == 15) && begins) ||
		((n == 13 || n == 16) && hour))
		return no;
	x = minus ? -x : x;
	if (n == 9 || n == 10)
		a.ms = x * 1000;
	else if (n == 12 || n == 13)
		a.ms = x;
	else if (n == 15 || n == 16)
		a.ms = (x - ((x % 1000) + 1000) % 1000) / 1000;
	else
		return no;
	a.ok = a.ms >= -(int64_t)43829 * 86400000;
	return a;
}

static bool all_digits(struct text t)
{
	size_t i = t.len && t.at[0] == '-';
	bool some = i < t.len;

	for (; i < t.len; i++)
		some = some && t.at[i] >= '0' && t.at[i] <= '9';
	return some;
}

static struct answer slowly(struct text t)
{
	static struct buf b;
	struct answer a = {.ok = false};

	simplify(&b, t);
	if (all_digits(buf_view(&b))) {
		buf_byte(&b, '\0');
		b.len--;
		return read_digits(buf_view(&b));
	}
	for (int i = 0; i < DAYS + WHOLES && !a.ok; i++)
		if (pcre2_match(form[i], (PCRE2_SPTR)(b.at ? b.at : ""), b.len,
			    0, 0, found, NULL) > 0)
			a = read_groups(found);
	return a;
}

static const char *const seeds[] = {"2026-01-05 09:03:07.125 UTC",
	"2026/1/5 下午3:05", "2026年1月5日 15时03分20秒",
	"Mon, 05 Jan 2026 09:03:07 +0800", "Monday, January 5, 2026 9:03 PM",
	"2026.1.5", "20260105090307", "20260105T090307Z", "2026010509",
	"1767582187", "1767582187125", "176758218712599", "1767582187125999",
	"202601050903", "2026/1/5 星期一 9:03", "2026年1月5日(周一)凌晨12:05",
	"05-Jan-2026", "05/Jan/2026:09:03:07 +0800", "05JAN2026:09:03:07.5",
	"Mon Jan  5 09:03:07 2026", "Mon Jan 05 09:03:07 +0000 2026",
	"2026-01-05T09:03:07+08:00", "2026年01月05日 上午9点03分",
	"２０２６－０１－０５　０９：０３", "2026-Jan-05 9 PM",
	"2026 Jan 5 9:03 a.m.", "2026-01-05 晚上9:03 UTC+8",
	"2024-02-29 23:59:59,999 -03:30", "20260105", "1976010112",
	"2026-01-05 PM 3:05", "1850-01-01", "9999-12-31 23:59:59"};

static const char *const pieces[] = {"0", "1", "2", "5", "9", "12", "24", "60",
	"2026", "1849", " ", "\u00a0", "\u202f", "\u3000", "\u2009", "\u2007",
	"\t", "-", "/", ".", ":", ",", "+", "T", "Z", "t", "z", "年", "月",
	"日", "号", "时", "点", "分", "秒", "上午", "下午", "晚上", "中午",
	"凌晨", "午", "AM", "PM", "am", "p.m.", "A", "Mon", "Tue", "星期二",
	"周一", "Jan", "Feb", "May", "September", "sept", "UTC", "GMT", "CST",
	"+8", "+08:00", "-0530", "+0807", "(", ")", "（", "０", "５", "：",
	"／", "元", "\xc4\xea", "\xd4\xc2", "\xc8\xd5", "\xe5\xb9", "\xe5",
	"\xc2", "\xff", "\xef\xbc", "é", "·", "–", "丨", "\ufeff", "😀"};

/* A seed that has been mended a few times, or pieces alone. */
static size_t random_time(char room[96], struct random *r)
{
	char was[96];
	size_t n = 0;

	if (random_below(r, 8)) {
		const char *s =
			seeds[random_below(r, sizeof(seeds) / sizeof(*seeds))];
		n = strlen(s);
		memcpy(room, s, n);
	}
	for (uint64_t k = random_below(r, n ? 4 : 9); k; k--) {
		const char *p = pieces[random_below(
			r, sizeof(pieces) / sizeof(*pieces))];
		size_t at = n ? random_below(r, n + 1) : 0, len = strlen(p);
		size_t cut = random_below(r, 3);
		cut = random_below(r, 2) ? 0 : cut < n - at ? cut : n - at;
		if (random_below(r, 8) == 0)
			len = 0;
		if (n - cut + len > 80)
			break;
		memcpy(was, room + at + cut, n - at - cut);
		memcpy(room + at, p, len);
		memcpy(room + at + len, was, n - at - cut);
		n += len - cut;
	}
	return n;
}

START_TEST(random_strings_are_read_as_the_manual_says)
{
	const char *many = getenv("WHEN_STRINGS");
	int n = many ? atoi(many) : 50000, good = 0;
	struct zone z = {.east = 3600};
	struct random r;
	char room[96];

	compile_all();
	random_seed(&r, 11);
	for (int i = 0; i < n; i++) {
		struct text t = {room, random_time(room, &r)};
		struct answer want = slowly(t);
		int64_t ms = 0;
		bool ok = when_parse(&ms, t, &z);
		ck_assert_msg(ok == want.ok, "'%.*s': %s", (int)t.len, room,
			ok ? "taken" : "refused");
		ck_assert_msg(!ok || ms == want.ms, "'%.*s': %lld not %lld",
			(int)t.len, room, (long long)ms, (long long)want.ms);
		ck_assert_msg(when_is_date(t, &z) == want.whole_day, "'%.*s'",
			(int)t.len, room);
		good += ok;
	}
	ck_assert_int_gt(good, n / 10);
	ck_assert_int_lt(good, n - n / 10);
	for (int i = 0; i < DAYS + WHOLES; i++)
		pcre2_code_free(form[i]);
	pcre2_match_data_free(found);
}
END_TEST

UNIT_MAIN("when_reference", random_strings_are_read_as_the_manual_says)
