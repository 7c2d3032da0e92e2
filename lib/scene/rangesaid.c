/* rangesaid.c - ranges as texts write them. */
#include "scene/rangesaid.h"

#include <string.h>

#include "scene/daysaid.h"
#include "scene/moneyunit.h"
#include "scene/plain.h"

static bool is_digit(struct text t, size_t at)
{
	return at < t.len && t.at[at] >= '0' && t.at[at] <= '9';
}

size_t rangesaid_mark(struct text t, size_t at)
{
	static const char *const marks[] = {
		"-", "~", "至", "到", "——", "–", "—", "−", "～", "－", "〜"};
	size_t from = moneyunit_blanks(t, at);

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (plain_begins(t, from, marks[i]))
			return moneyunit_blanks(t, from + strlen(marks[i])) -
			       at;
	return 0;
}

/* Whether the number at AT goes on from what stands before it: a letter, or
 * digits and a mark, as of 400-820-8888 and 18:30; or begins as 010 does. */
static bool is_inner(struct text t, size_t at)
{
	char c = at ? t.at[at - 1] : ' ';

	if ((t.at[at] == '0' && is_digit(t, at + 1)) ||
		((c | 32) >= 'a' && (c | 32) <= 'z'))
		return true;
	return at > 1 && memchr("-/:.", c, 4) && is_digit(t, at - 2);
}

/* Whether a third number follows the one at AT. */
static bool goes_on(struct text t, size_t at)
{
	while (is_digit(t, at) ||
		(at < t.len && t.at[at] == '.' && is_digit(t, at + 1)))
		at++;
	size_t n = rangesaid_mark(t, at);
	return n && is_digit(t, at + n);
}

size_t rangesaid_high(struct text t, size_t low, size_t end)
{
	size_t n = rangesaid_mark(t, end), high = end + n;
	struct daysaid d;

	if (n && plain_begins(t, high, "-")) /* of -5~-3% */
		high++;
	return n && is_digit(t, high) && !is_inner(t, low) &&
			       !goes_on(t, high) && !daysaid_read(&d, t, high)
		       ? high
		       : 0;
}
