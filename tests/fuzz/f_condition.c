/* f_condition.c - any bytes as a condition, and the cells of a row behind it.
 * It is one or there is a message; a row is left as it is; a test that holds
 * does not hold when its operator is turned round. */
#include <stdio.h>
#include <stdlib.h>

#include "base/condition.h"
#include "fuzz.h"

static struct text cell(void *arg, size_t i)
{
	const struct text *cells = arg;

	return cells[i % 4];
}

static bool holds(struct text t, struct condition_view *view, bool *is_one)
{
	struct condition *c;
	const char *why = condition_read(&c, t,
		CONDITION_PATTERNS | CONDITION_MOMENT | CONDITION_QUANTILES,
		&view->zone);
	bool does = false;

	*is_one = !why;
	if (!why)
		does = condition_holds(c, view);
	condition_free(c);
	return does;
}

/* NAME OP VALUE, turned round, cannot hold of the same row; and if the cell is
 * there and VALUE is a text in quotes, one of both holds. */
static void turn_round(struct text value, struct condition_view *view)
{
	struct buf same = {0}, other = {0};
	bool one, two, is_one;

	for (size_t i = 0; i < value.len; i++)
		if (value.at[i] == '\'')
			return;
	buf_printf(&same, "x='%.*s'", (int)value.len, value.at);
	buf_printf(&other, "x!='%.*s'", (int)value.len, value.at);
	one = holds(buf_view(&same), view, &is_one);
	two = holds(buf_view(&other), view, &is_one);
	if ((one && two) || (((const struct text *)view->arg)[0].len &&
				    is_one && !one && !two))
		abort();
	buf_release(&same);
	buf_release(&other);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct condition_view view;
	struct text rest = {size ? (const char *)data : "", size}, cells[4];
	bool is_one;

	if (!view.cell) {
		static struct zone zone;
		if (zone_open(&zone, "+08:00"))
			abort();
		condition_view_init(
			&view, &zone, (struct number_style){'.', ','});
		view.cell = cell;
		view.moment_known = true;
	}
	struct text condition = text_split(&rest, '\n');
	for (int i = 0; i < 4; i++)
		cells[i] = rest.at ? text_split(&rest, '\n')
				   : (struct text){"", 0};
	view.arg = cells;
	(void)holds(condition, &view, &is_one);
	if (!memchr(cells[1].at, '\0', cells[1].len))
		turn_round(cells[1], &view);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char *const piece[] = {"a", "'a b'", "=", "!=", "<",
		"<=", ">", ">=", "~", "!~", "'", "''", "'^p'", "'(a+)+$'", "|",
		";", " or ", " ", "$b", "$", "@", "@-30d",
		"@+9999999999999999h", "90%", "*", "12.5", "007", "-0", "1,234",
		"2026-11-01", "2026-11-01T10:00", "99999999999999999999999",
		"北京", "\xff", "\n", "\n12.5\n", "\nb\n2026-11-01\n",
		"aaaaaaaaaaaaaaaaaaaa!", "(", "1e3"};
	size_t n = 0;

	for (size_t k = random_below(r, 24); k && n + 32 < room; k--) {
		const char *p =
			piece[random_below(r, sizeof(piece) / sizeof(*piece))];
		memcpy(to + n, p, strlen(p));
		n += strlen(p);
	}
	return n;
}
