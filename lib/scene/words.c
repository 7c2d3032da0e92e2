/* words.c - cells of rules that hold one thing: spans, shares, caps, hours. */
#include "base/decimal.h"
#include "base/mem.h"
#include "scene/rules.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t digits(struct text t)
{
	size_t n = 0;

	while (n < t.len && is_digit(t.at[n]))
		n++;
	return n;
}

static struct text behind(struct text t, size_t n)
{
	return (struct text){t.at + n, t.len - n};
}

size_t scene_name_length(struct text t)
{
	size_t n = 0;

	for (; n < t.len; n++) {
		unsigned char c = (unsigned char)t.at[n];
		bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
		if (!letter && c != '_' && c < 0x80 &&
			!(n && (is_digit((char)c) || c == '.')))
			break;
	}
	return n;
}

bool scene_is_name(struct text t)
{
	return t.len && scene_name_length(t) == t.len;
}

const char *scene_read_span(int64_t *ms, struct text t)
{
	static const struct {
		const char *unit;
		int64_t ms;
	} units[] = {{"ms", 1}, {"s", 1000}, {"m", 60000}, {"h", 3600000},
		{"d", WHEN_DAY_MS}, {"w", 7 * (int64_t)WHEN_DAY_MS}};
	size_t n = digits(t);

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++)
		if (n >= 1 && n <= 9 && text_is(behind(t, n), units[i].unit) &&
			int_parse(ms, (struct text){t.at, n})) {
			*ms *= units[i].ms;
			return NULL;
		}
	return fail_text("'%s' is not a span of time (want 15m, 1h or 7d)",
		text_show(t));
}

/* The number T, of hundredths where PERCENT. */
static bool read_number(double *to, struct text t, bool percent)
{
	static const struct number_style plain = {'.', 0};
	struct buf digits = {0};

	if (!decimal_is_plain(t, '.'))
		return false;
	buf_text(&digits, t);
	if (percent)
		buf_string(&digits, "e-2");
	bool is = real_parse(to, buf_view(&digits), &plain);
	buf_release(&digits);
	return is;
}

const char *scene_read_share(double *to, struct text t)
{
	bool percent = t.len && t.at[t.len - 1] == '%';

	*to = 0;
	if (t.len == 0 ||
		(read_number(to,
			 text_trim((struct text){t.at, t.len - percent}),
			 percent) &&
			*to >= 0 && *to <= 1))
		return NULL;
	return fail_text(
		"'%s' is not a share (want 0 to 1, or 10%%)", text_show(t));
}

static bool find_unit(struct scene_cap *to, struct text t)
{
	static const char *const words[] = {"day", "week", "month"};

	for (int i = 0; i < 3; i++)
		if (text_is(t, words[i])) {
			to->unit = (enum scene_unit)(SCENE_DAY + i);
			return true;
		}
	to->unit = SCENE_SPAN;
	return !scene_read_span(&to->span, t);
}

const char *scene_read_caps(struct scene_caps *to, struct text t)
{
	struct text rest = t;

	while (t.len && rest.at) {
		struct text part = text_trim(text_split(&rest, ';'));
		size_t n = digits(part);
		struct scene_cap cap = {0};
		if (n == 0 || n > 9 || n == part.len || part.at[n] != '/' ||
			!int_parse(&cap.most, (struct text){part.at, n}) ||
			cap.most < 1 || !find_unit(&cap, behind(part, n + 1)))
			return fail_text(
				"'%s' is not a cap (want 3/day, 1/week, "
				"5/month or 10/7d, and ; between two)",
				text_show(part));
		mem_grow(&to->cap, &to->room, to->n + 1, sizeof(*to->cap));
		to->cap[to->n++] = cap;
		if (cap.most > to->most)
			to->most = cap.most;
	}
	return NULL;
}

/* "22:00" at the beginning of T, in minutes; -1: it is none. */
static int clock_time(struct text t)
{
	if (t.len < 5 || digits(t) != 2 || t.at[2] != ':' ||
		digits(behind(t, 3)) != 2)
		return -1;
	int hour = (t.at[0] - '0') * 10 + t.at[1] - '0',
	    minute = (t.at[3] - '0') * 10 + t.at[4] - '0';
	return hour > 23 || minute > 59 ? -1 : hour * 60 + minute;
}

const char *scene_read_quiet(struct scene_quiet *to, struct text t)
{
	if (t.len == 0)
		return NULL;
	to->begin = clock_time(t);
	to->end = t.len >= 11 && t.at[5] == '-' ? clock_time(behind(t, 6)) : -1;
	struct text how = to->end < 0 ? t : behind(t, 11);
	to->drops = text_is(how, " drop");
	to->given = true;
	if (to->begin >= 0 && to->end >= 0 && to->begin != to->end &&
		(how.len == 0 || to->drops || text_is(how, " hold")))
		return NULL;
	return fail_text("'%s' is not quiet hours (want 22:00-08:00, and "
			 "\" hold\" or \" drop\" behind it)",
		text_show(t));
}

const char *scene_read_wait(
	struct scene_rules *r, struct scene_rule *to, struct text t)
{
	struct text rest = t;
	static const char yearly[] = " yearly";

	if (t.len == 0)
		return NULL;
	if (is_digit(t.at[0])) {
		to->wait = SCENE_WAIT_SPAN;
		return scene_read_span(&to->offset, t);
	}
	to->wait = SCENE_WAIT_COLUMN;
	if (rest.len > sizeof(yearly) - 1 &&
		text_is(behind(rest, rest.len - (sizeof(yearly) - 1)),
			yearly)) {
		to->wait = SCENE_WAIT_YEARLY;
		rest.len -= sizeof(yearly) - 1;
	}
	struct text name = {rest.at, scene_name_length(rest)};
	rest = behind(rest, name.len);
	if (name.len == 0 ||
		(rest.len && rest.at[0] != '+' && rest.at[0] != '-'))
		return fail_text("'%s' is not a wait (want 3d, matures-7d, "
				 "opened+30d or birth yearly)",
			text_show(t));
	to->wait_column = scene_rules_column(r, name);
	if (rest.len == 0)
		return NULL;
	TRY(scene_read_span(&to->offset, behind(rest, 1)));
	if (rest.at[0] == '-')
		to->offset = -to->offset;
	return NULL;
}
