/* daysonly.c - which rows have a date alone, and what is said of them. */
#include "filter/daysonly.h"

#include "base/when.h"
#include "filter/notices.h"

/* Zones are quarters of an hour apart, so no day begins between them. */
enum { QUARTER_MS = 15 * 60 * 1000 };

static bool has_day_only(struct row *row, struct text t, int64_t ms)
{
	return ms % QUARTER_MS == 0 && !memchr(t.at, ':', t.len) &&
	       when_is_date(t, &row->reading->zone);
}

void daysonly_see(
	struct daysonly *d, struct row *row, unsigned role, int64_t ms)
{
	if (has_day_only(row, row_text(row, role), ms))
		notice_row(&d->rows, row);
	else
		d->timed = true;
}

void daysonly_merge(struct daysonly *into, const struct daysonly *from)
{
	notice_merge(&into->rows, &from->rows);
	into->timed |= from->timed;
}

void daysonly_tell(const struct daysonly *d, struct setup *s)
{
	const struct notice none = {0};

	setup_notice(s, "days_only", d->timed ? &d->rows : &none,
		"this row has a date and no time of day, where others have "
		"one: it stands at the beginning of its day, before them");
}

void daysonly_tell_window(const struct daysonly *d, struct setup *s,
	const char *whose, int64_t ms)
{
	bool blind = d->rows.n > 0 && !d->timed && ms > 0 && ms < WHEN_DAY_MS;

	setup_first(s, "window_short", blind, text_of(whose),
		"has a window of less than a day, and no row has a time of day: little but "
		"the same day is within it (m is minutes)");
}
