/* f_cell.c - any bytes as a cell: number, time, name of a column; what is read
 * prints and reads back the same. */
#include <stdio.h>
#include <stdlib.h>

#include "base/number.h"
#include "base/when.h"
#include "fuzz.h"

static void must(bool ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "%s does not come back the same\n", what);
	abort();
}

static void try_amount(struct text t, const struct number_style *style)
{
	static const struct number_style plain = {'.', 0};
	amount a, b;
	unsigned decimals, again;
	struct buf out = {0};

	if (!amount_parse(&a, &decimals, t, style))
		return;
	amount_print(&out, a, decimals);
	must(amount_parse(&b, &again, buf_view(&out), &plain) && a == b &&
			again == decimals,
		"amount");
	out.len = 0;
	amount_print_units(&out, a);
	must(amount_parse_units(&b, buf_view(&out)) && a == b, "units");
	buf_release(&out);
}

static void try_real(struct text t, const struct number_style *style)
{
	static const struct number_style plain = {'.', 0};
	struct buf out = {0};
	double x, y;

	if (!real_parse(&x, t, style))
		return;
	real_print(&out, x);
	must(real_parse(&y, buf_view(&out), &plain) && x == y, "real");
	buf_release(&out);
}

static void try_time(struct text t, const char *name)
{
	struct zone zone;
	struct buf out = {0};
	int64_t ms, again;

	if (zone_open(&zone, name) || !when_parse(&ms, t, &zone))
		return;
	zone_day(&zone, ms);
	if (ms < when_day(1, 1, 2) * WHEN_DAY_MS ||
		ms >= when_day(9999, 12, 31) * WHEN_DAY_MS)
		return; /* epoch numbers reach beyond four-digit years */
	when_print(&out, ms);
	must(when_parse(&again, buf_view(&out), &zone) && ms == again, "time");
	buf_release(&out);
}

/* The cell by one more form, and as a form. */
static void try_form(struct text t, unsigned how)
{
	static const char *const form[] = {
		"dmy", "%Y%d%m", "%d.%m.%Y %I:%M:%S.%f %p", "[%b|%y] %d%%"};
	struct zone zone;
	char copy[80] = {0};
	int64_t ms;

	must(!zone_open(&zone, "UTC") && !when_format(&zone, form[how]),
		"form");
	if (!when_parse(&ms, t, &zone))
		when_wrong(t, &zone);
	memcpy(copy, t.at, t.len < sizeof(copy) ? t.len : sizeof(copy) - 1);
	if (!zone_open(&zone, "UTC") && !when_format(&zone, copy))
		when_parse(&ms, t, &zone);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct number_style style[] = {
		{'.', 0}, {'.', ','}, {',', '.'}, {',', ' '}};
	static const char *const zone[] = {
		"UTC", "+08:00", "Asia/Shanghai", "America/New_York"};
	unsigned how = size ? data[0] % 4 : 0;
	struct text t = {
		size ? (const char *)data + 1 : "", size ? size - 1 : 0};

	try_amount(t, &style[how]);
	try_real(t, &style[how]);
	try_time(t, zone[how]);
	try_form(t, how);
	text_utf8(t);
	text_show(t);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char *const piece[] = {"2026", "-", "01", "05", "年", "月",
		"日", " ", "T", "9:03", ":07", ".125", "Z", "+08:00", "/", "1",
		"12", ",", ".", "234", "５", "０", "e5", "-0", "99999999999",
		"20260105", "1700000000", "\xc2\xa0", "\xe3\x80\x80", "时",
		"点", "分", "秒", "下午", "上午", "晚上", "PM", "a.m.",
		"星期一", "Mon", "%Y", "%m", "%d", "%H", "[", "|", "%p", "Jan",
		"UTC", "\xc4\xea", "\xe5"};
	size_t n = 0;

	to[n++] = (uint8_t)random_next(r);
	for (size_t k = random_below(r, 10); k && n + 16 < room; k--) {
		const char *p =
			piece[random_below(r, sizeof(piece) / sizeof(*piece))];
		memcpy(to + n, p, strlen(p));
		n += strlen(p);
	}
	return n;
}
