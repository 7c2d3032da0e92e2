/* days.c - when customers are looked at: a list of days, or the rows of a file.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "base/sort.h"
#include "cust-profile/parts.h"

/* Days begin with a digit, and no letters but those of times are in them. */
bool days_listed(const struct config *c)
{
	const char *t = c->as_of;

	if (!t || !*t)
		return true;
	return t[strspn(t, "0123456789-:,.+/ TZ")] == '\0' && *t >= '0' &&
	       *t <= '9';
}

struct measure_when days_of(struct config *c, int64_t day)
{
	struct zone *zone = setup_zone(c->setup);

	return (struct measure_when){
		.end = zone_time(zone, (day + 1) * WHEN_DAY_MS), .day = day};
}

/* A day is included, a moment is not. */
static const char *read_when(
	struct measure_when *to, struct config *c, struct text t)
{
	struct zone *zone = setup_zone(c->setup);
	int64_t ms;

	if (!when_parse(&ms, t, zone))
		return fail_text(
			"'%s' is not %s", text_show(t), when_wrong(t, zone));
	*to = (struct measure_when){.end = ms, .day = zone_day(zone, ms)};
	if (when_is_date(t, zone))
		*to = days_of(c, to->day);
	return NULL;
}

static const char *add_when(struct config *c, struct text t)
{
	struct when w = {.text = t};
	const char *why = read_when(&w.as_of, c, t);

	if (why)
		return fail_text("--as-of: %s", why);
	for (size_t i = 0; i < c->whens; i++)
		if (c->when[i].as_of.end == w.as_of.end)
			return fail_text(
				"--as-of has '%s' twice", text_show(t));
	mem_grow(&c->when, &c->cap_whens, c->whens + 1, sizeof(*c->when));
	c->when[c->whens++] = w;
	return NULL;
}

static int by_time(const void *a, const void *b, void *arg)
{
	const struct when *x = a, *y = b;

	(void)arg;
	return (x->as_of.end > y->as_of.end) - (x->as_of.end < y->as_of.end);
}

const char *days_read(struct config *c)
{
	if (!c->as_of || !days_listed(c))
		return NULL;
	struct text rest = text_of(c->as_of);
	while (rest.at)
		TRY(add_when(c, text_split(&rest, ',')));
	sort_with(c->when, c->whens, sizeof(*c->when), by_time, NULL);
	return NULL;
}

/* A row of the file, as it is sorted by time. */
struct spine_row {
	struct measure_when when;
	size_t row;
};

static int by_end(const void *a, const void *b, void *arg)
{
	const struct spine_row *x = a, *y = b;

	(void)arg;
	return (x->when.end > y->when.end) - (x->when.end < y->when.end);
}

/* Rows of one time are looked at together. */
static void share_whens(struct config *c, struct spine_row *row, size_t n)
{
	sort_with(row, n, sizeof(*row), by_end, NULL);
	c->spine_when = mem_array(n, sizeof(*c->spine_when));
	c->when = mem_array(n, sizeof(*c->when));
	for (size_t i = 0; i < n; i++) {
		if (i == 0 || row[i].when.end != row[i - 1].when.end)
			c->when[c->whens++] =
				(struct when){.as_of = row[i].when};
		c->spine_when[row[i].row] = c->whens - 1;
	}
}

static const char *read_spine_row(struct config *c, struct spine_row *to,
	size_t i, int customer, int time)
{
	struct side *s = &c->spine_file;
	struct text *key = &s->cell[i * s->columns + (size_t)customer];
	const char *why = setup_identifier(c->setup, key);

	if (!why)
		why = read_when(&to->when, c, side_cell(s, i, (size_t)time));
	to->row = i;
	return why ? side_fault(s, i, why) : NULL;
}

const char *days_read_spine(struct config *c)
{
	struct side *s = &c->spine_file;
	const char *why = NULL;
	int time;

	c->spine = !days_listed(c);
	if (!c->spine)
		return NULL;
	TRY(setup_side(c->setup, s, c->as_of, NULL));
	TRY(side_column(&c->spine_customer, s, "customer", true));
	TRY(side_column(&time, s, "time", true));
	struct spine_row *row = mem_array(s->n + 1, sizeof(*row));
	for (size_t i = 0; i < s->n && !why; i++)
		why = read_spine_row(c, &row[i], i, c->spine_customer, time);
	if (!why && s->n)
		share_whens(c, row, s->n);
	free(row);
	return why;
}
