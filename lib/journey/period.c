/* period.c - from days to the first day of their period. */
#include "journey/period.h"

#include "base/floor.h"

int32_t period_of_day(enum period period, int64_t day)
{
	int year, month, mday;

	switch (period) {
	case PERIOD_DAY:
		return (int32_t)day;
	case PERIOD_WEEK: /* 1970-01-01 was a Thursday */
		return (int32_t)(day - floor_mod(day + 3, 7));
	case PERIOD_MONTH:
		when_date(day, &year, &month, &mday);
		return (int32_t)(day - (mday - 1));
	default:
		return 0;
	}
}

/* The number that T begins with, of at most MOST digits; T is what is behind.
 */
static int digits(struct text *t, size_t most)
{
	int x = 0;

	for (; most && t->len && t->at[0] >= '0' && t->at[0] <= '9'; most--) {
		x = x * 10 + (t->at[0] - '0');
		t->at++;
		t->len--;
	}
	return x;
}

/* What may stand behind the year, and with it behind the month. */
static const struct {
	const char *year, *month;
} marks[] = {{"-", ""}, {"/", ""}, {".", ""}, {"", ""}, {"\u5e74", "\u6708"}};

/* Whether T begins with MARK, which is taken away. */
static bool takes(struct text *t, const char *mark)
{
	size_t n = strlen(mark);

	if (t->len < n || memcmp(t->at, mark, n) != 0)
		return false;
	t->at += n;
	t->len -= n;
	return true;
}

bool period_month(int32_t *from, int32_t *end, struct text t)
{
	size_t all = t.len;
	int year = digits(&t, 4), month = 0;

	if (all - t.len != 4 || year < WHEN_FIRST_YEAR)
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		struct text rest = t;
		bool joined = !*marks[i].year;
		if (!takes(&rest, marks[i].year) || (joined && rest.len != 2))
			continue;
		month = digits(&rest, 2);
		if (!takes(&rest, marks[i].month) || rest.len)
			return false;
		break;
	}
	if (month < 1 || month > 12)
		return false;
	*from = (int32_t)when_day(year, month, 1);
	*end = (int32_t)when_day(year + month / 12, month % 12 + 1, 1);
	return true;
}

void period_print(struct buf *to, enum period period, int32_t first)
{
	when_print_day(to, first);
	if (period == PERIOD_MONTH)
		to->len -= 3; /* the day */
}
