/* measure_rows.c - which events a feature is of: by window, by condition, and
 * what is made of an event for that. */
#include <stdio.h>
#include <stdlib.h>

#include "base/floor.h"
#include "base/mem.h"
#include "base/sort.h"
#include "profile/measure_parts.h"

/* What is known of a condition for all events of a tuple, or of a tuple and an
 * hour of a weekday. */
enum { UNKNOWN, HOLDS_NOT, HOLDS, BY_EVENT, BY_HOUR };
enum { HOURS = 7 * 24, FEW_TUPLES = 4096 };

void measure_rows_days(struct measure *m)
{
	if (m->has_days)
		return;
	m->has_days = true;
	mem_grow(&m->day, &m->cap_day, m->all, sizeof(*m->day));
	for (size_t i = 0; i < m->all; i++)
		m->day[i] = zone_day(&m->zone, m->deed[i].ms);
}

int64_t measure_rows_period(enum profile_per per, int64_t day)
{
	int year, month, mday;

	if (per == PER_DAY)
		return day;
	if (per == PER_WEEK) /* from Monday; 1970-01-01 was a Thursday */
		return floor_div(day + 3, 7);
	when_date(day, &year, &month, &mday);
	return (int64_t)year * 12 + month - 1;
}

/* "2026-06-10T09:30:00", of midnight the day alone; with its zone where a
 * change of the clock makes that unclear. */
static void print_time(struct measure *m, struct buf *to, int64_t ms)
{
	int32_t east = zone_east(&m->zone, ms);
	int64_t local = ms + (int64_t)east * 1000,
		clock = floor_mod(local, WHEN_DAY_MS);

	when_print_day(to, floor_div(local, WHEN_DAY_MS));
	if (clock)
		buf_printf(to, "T%02d:%02d:%02d", (int)(clock / 3600000),
			(int)(clock / 60000 % 60), (int)(clock / 1000 % 60));
	if (clock % 1000)
		buf_printf(to, ".%03d", (int)(clock % 1000));
	if (clock && zone_time(&m->zone, local) != ms)
		buf_printf(to, "%c%02d:%02d", east < 0 ? '-' : '+',
			abs(east) / 3600, abs(east) / 60 % 60);
}

static struct text made_cell(
	struct measure *m, struct buf *room, size_t i, int column)
{
	static const char *const parts[] = {
		"night", "morning", "afternoon", "evening"};
	int64_t ms = m->deed[i].ms,
		local = ms + (int64_t)zone_east(&m->zone, ms) * 1000,
		day = floor_div(local, WHEN_DAY_MS),
		hour = floor_mod(local, WHEN_DAY_MS) / 3600000;
	int year, month, mday;

	room->len = 0;
	switch (column) {
	case MADE_CUSTOMER:
		return m->customer;
	case MADE_TIME:
		print_time(m, room, ms);
		break;
	case MADE_HOUR:
		int_print(room, hour);
		break;
	case MADE_WEEKDAY:
		int_print(room, floor_mod(day + 3, 7) + 1);
		break;
	case MADE_PART:
		return text_of(parts[hour / 6]);
	default:
		when_date(day, &year, &month, &mday);
		int_print(room, column == MADE_MONTH ? month : mday);
	}
	return buf_view(room);
}

struct text measure_rows_cell(
	struct measure *m, struct buf *room, size_t i, int column)
{
	return column < 0 ? made_cell(m, room, i, column)
			  : deeds_cell(room, &m->list, m->d, &m->deed[i],
				    (unsigned)column);
}

/* What is known of condition W for all events of TUPLE without looking at one:
 * BY_EVENT if it looks at what is the event's own. */
static unsigned char by_tuple(
	const struct measure *m, const struct profile_where *w, uint32_t tuple)
{
	const uint32_t *code = tuples_codes(&m->d->tuples, tuple);

	if (w->of_row || w->of_moment)
		return BY_EVENT;
	for (size_t i = 0; i < condition_columns(w->condition); i++)
		if (w->column[i] >= 0 &&
			(code[w->column[i]] == TUPLES_NUMBER ||
				code[w->column[i]] == TUPLES_BYTES))
			return BY_EVENT;
	if (w->of_clock)
		return m->d->tuples.tuples.n <= FEW_TUPLES ? BY_HOUR : BY_EVENT;
	return UNKNOWN;
}

void measure_rows_least(char **least, struct text cell)
{
	if (*least && text_compare(cell, text_of(*least)) >= 0)
		return;
	free(*least);
	*least = mem_copy(cell.at, cell.len);
}

static bool holds(struct measure *m, size_t i, int where)
{
	m->at_event = i;
	m->at_where = where;
	m->view.odd = m->view.gave_up = 0;
	m->view.seen = m->seen[where];
	m->view.moment = m->as_of.end;
	m->view.moment_known = true;
	bool yes = condition_holds(m->p->where[where].condition, &m->view);
	if (m->view.odd)
		measure_rows_least(&m->odd[where], m->view.odd_cell);
	m->gave_up[where] |= m->view.gave_up > 0;
	return yes;
}

/* The same, asked once for each hour of a weekday. */
static bool holds_by_hour(struct measure *m, size_t i, int where)
{
	int64_t ms = m->deed[i].ms,
		local = ms + (int64_t)zone_east(&m->zone, ms) * 1000,
		hours = floor_div(local, 3600000);
	unsigned char **all = &m->of_hour[where], *k;

	if (!*all)
		*all = mem_zero(m->d->tuples.tuples.n * HOURS, 1);
	k = *all + m->deed[i].tuple * (size_t)HOURS + floor_mod(hours, HOURS);
	if (*k == UNKNOWN)
		*k = holds(m, i, where) ? HOLDS : HOLDS_NOT;
	return *k == HOLDS;
}

const unsigned char *measure_rows_hold(struct measure *m, int where)
{
	unsigned char *to = m->holds + (size_t)where * m->stride;
	size_t tuples = m->d->tuples.tuples.n;
	unsigned char *known = m->of_tuple + (size_t)where * tuples;

	if (m->has_holds[where])
		return to;
	m->has_holds[where] = true;
	for (size_t i = 0; i < m->all; i++) {
		unsigned char *k = &known[m->deed[i].tuple];
		if (*k == UNKNOWN)
			*k = by_tuple(m, &m->p->where[where], m->deed[i].tuple);
		if (*k == UNKNOWN)
			*k = holds(m, i, where) ? HOLDS : HOLDS_NOT;
		to[i] = *k == BY_EVENT	? holds(m, i, where)
			: *k == BY_HOUR ? holds_by_hour(m, i, where)
					: *k == HOLDS;
	}
	return to;
}

void measure_rows_values(struct measure *m, int column)
{
	amount *value = m->value + (size_t)column * m->stride;
	bool *is = m->is_value + (size_t)column * m->stride;

	if (m->has_values[column])
		return;
	m->has_values[column] = true;
	for (size_t i = 0; i < m->all; i++) {
		bool odd = false;
		is[i] = deeds_amount(&value[i], &odd, &m->list, m->d,
			&m->deed[i], (unsigned)column);
		if (odd)
			measure_rows_least(&m->no_amount[column],
				measure_rows_cell(m, &m->cells[0], i, column));
	}
}

/* The first event of day DAY or later. */
static size_t first_of(const struct measure *m, int64_t day)
{
	size_t low = 0, n = m->n;

	while (n) {
		size_t half = n / 2;
		if (m->day[low + half] < day) {
			low += half + 1;
			n -= half + 1;
		} else {
			n = half;
		}
	}
	return low;
}

void measure_rows_window(const struct measure *m,
	const struct profile_feature *f, size_t *from, size_t *behind)
{
	*from = 0;
	*behind = m->n;
	if (f->window.kind != WINDOW_DAYS)
		return;
	*from = first_of(m, m->as_of.day - f->window.behind + 1);
	if (f->window.from > 0)
		*behind = first_of(m, m->as_of.day - f->window.from + 1);
}

/* Where rows of one time stand at the beginning of the last N, those with the
 * greater cell of the feature's column are later. */
static int by_cell(const void *a, const void *b, void *arg)
{
	struct measure *m = arg;
	const struct profile_feature *f = m->p->feature + m->at_where;

	return text_compare(measure_rows_cell(m, &m->cells[0],
				    *(const uint32_t *)a, f->column),
		measure_rows_cell(
			m, &m->cells[1], *(const uint32_t *)b, f->column));
}

static void settle_ties(
	struct measure *m, const struct profile_feature *f, size_t last)
{
	size_t cut = m->picks - last, from = cut, behind = cut;
	int64_t ms = m->deed[m->pick[cut]].ms;

	while (from > 0 && m->deed[m->pick[from - 1]].ms == ms)
		from--;
	while (behind < m->picks && m->deed[m->pick[behind]].ms == ms)
		behind++;
	if (from == cut || f->column == MADE_NONE)
		return;
	m->at_where = (int)(f - m->p->feature);
	sort_with(m->pick + from, behind - from, sizeof(*m->pick), by_cell, m);
}

/* The last rows of those picked. */
void measure_rows_pick_last(struct measure *m, const struct profile_feature *f)
{
	size_t last = (size_t)f->window.last;

	if (m->picks <= last)
		return;
	settle_ties(m, f, last);
	m->picks -= last;
	memmove(m->pick, m->pick + m->picks, last * sizeof(*m->pick));
	m->picks = last;
}

void measure_rows_pick(struct measure *m, const struct profile_feature *f)
{
	const unsigned char *hold = NULL;
	size_t from, behind;

	measure_rows_window(m, f, &from, &behind);
	if (f->where >= 0)
		hold = measure_rows_hold(m, f->where);
	m->picks = 0;
	for (size_t i = from; i < behind; i++) {
		m->pick[m->picks] = (uint32_t)i;
		m->picks += hold ? hold[i] : 1;
	}
	if (f->window.kind == WINDOW_LAST)
		measure_rows_pick_last(m, f);
}
