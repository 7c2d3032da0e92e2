/* expect_row.c - what is plainly as --expect has it, seen at a glance.
 *
 * Most cells of most rows are as they were yesterday.  A few instructions say
 * so of a cell that is no longer than it should be: digits below a bound, a
 * time in the form of ISO 8601, a value of a list that has come before.  Any
 * other cell goes to expect_cell(), which has the word.
 */
#include <stdlib.h>

#include "base/iso.h"
#include "base/mem.h"
#include "filter/contract.h"
#include "filter/run.h"

enum { MOST_DIGITS = 9, MOST_DECIMALS = 4, SHORT = 3 };

/* How many digits before the point any number may have that is no smaller and
 * no larger than E allows; 0: that is not all. */
static unsigned digits_within(const struct contract_expected *e)
{
	unsigned n = 0;

	if (e->has_low && e->low > 0)
		return 0;
	if (!e->has_high)
		return MOST_DIGITS;
	for (amount a = e->high / 10; a >= AMOUNT_UNIT && n < MOST_DIGITS;
		a /= 10)
		n++;
	return n;
}

/* What is looked for in a column that E is about; false: it has to be looked at
 * closely, cell by cell. */
static bool plan(struct contract_glance *g, const struct contract_expected *e)
{
	bool bounds = e->has_low || e->has_high;

	g->is = GLANCE_ANY;
	if (e->type == CONTRACT_NUMBER && !e->listed) {
		g->is = GLANCE_NUMBER;
		g->digits = digits_within(e);
		return true;
	}
	if (e->type == CONTRACT_TIME && !e->listed)
		g->is = GLANCE_TIME;
	else if (e->listed)
		g->is = GLANCE_LISTED;
	return !bounds && (!e->listed || e->type == CONTRACT_TEXT ||
				  e->type == CONTRACT_IDENTIFIER);
}

/* The columns that are looked for, those of kind ANY or the others. */
static void add(struct run *run, const struct binding *b, bool any)
{
	struct contract *c = &run->contract;

	for (size_t i = 0; i < b->fields && c->glancing; i++) {
		const struct contract_expected *e = c->column[c->at[i]].want;
		struct contract_glance *g = &c->glance[c->glances];
		bool day = (int)i == c->time && c->daily;
		*g = (struct contract_glance){.field = (unsigned)i,
			.column = c->at[i],
			.is = GLANCE_ANY};
		c->glancing = !e || plan(g, e);
		if (day && (g->is == GLANCE_NUMBER || g->is == GLANCE_LISTED))
			c->glancing = false;
		if (day)
			g->is = GLANCE_DAY;
		if ((e || day) && (g->is == GLANCE_ANY) == any)
			c->glances++;
	}
}

void expect_glances(struct run *run, const struct binding *b)
{
	struct contract *c = &run->contract;

	free(c->glance);
	c->glance = mem_zero(b->fields + 1, sizeof(*c->glance));
	c->glances = 0;
	c->glancing = !c->out && !run->common.ids && !run->common.forget &&
		      !run->zone.first && run->reading[0].na->n == 0;
	add(run, b, true);
	c->whole = c->glances;
	add(run, b, false);
}

static bool is_digits(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)(p[i] - '0') > 9)
			return false;
	return true;
}

/* 12, 12.50: without a sign, and of no more digits than there may be. */
static bool is_plain_number(
	const struct contract_glance *g, struct text t, char point)
{
	size_t n = 0, most = g->digits < t.len ? g->digits : t.len;

	while (n < most && (unsigned char)(t.at[n] - '0') <= 9)
		n++;
	if (n == 0 || (t.at[0] == '0' && n > 1))
		return false;
	if (n == t.len)
		return true;
	size_t rest = t.len - n - 1;
	return t.at[n] == point && rest > 0 && rest <= MOST_DECIMALS &&
	       is_digits(t.at + n + 1, rest);
}

static struct contract_seen *slot(struct contract_glance *g, struct text t)
{
	unsigned at = (unsigned char)t.at[0] * 7u +
		      (unsigned char)t.at[t.len - 1] + (unsigned)t.len * 5u;

	return &g->seen[at % CONTRACT_SEEN];
}

static bool was_seen(struct contract_glance *g, struct text t)
{
	const struct contract_seen *s = slot(g, t);

	return s->len == t.len && memcmp(s->text, t.at, t.len) == 0;
}

static void see(struct contract_glance *g, struct text t)
{
	struct contract_seen *s = slot(g, t);

	if (t.len > sizeof(s->text))
		return;
	s->len = (unsigned char)t.len;
	memcpy(s->text, t.at, t.len);
}

static void count_day(struct contract *c, int64_t day)
{
	struct contract_day *d = &c->day[(uint64_t)day % CONTRACT_NEAR];

	if (!d->known || d->day != day) {
		d->day = day;
		d->known = true;
		d->at = table_put(
			&c->days, (struct text){(char *)&day, sizeof(day)});
	}
	++*(uint64_t *)table_value(&c->days, d->at);
}

/* A time as of most logs; *DAY is that of its zone. */
static bool is_plain_time(struct row *row, struct text t, int64_t *day)
{
	struct zone *zone = &row->reading->zone;
	int64_t local;

	if (!iso_read(&local, &zone->date, t))
		return false;
	*day = zone->named ? zone_day(zone, zone_time(zone, local))
			   : zone->date.day;
	return true;
}

static bool is_fine(struct contract *c, struct contract_glance *g,
	struct row *row, struct text t)
{
	int64_t day;

	switch (g->is) {
	case GLANCE_NUMBER:
		return is_plain_number(g, t, row->reading->style.decimal);
	case GLANCE_LISTED:
		return was_seen(g, t);
	case GLANCE_TIME:
		return is_plain_time(row, t, &day);
	case GLANCE_DAY:
		if (!is_plain_time(row, t, &day))
			return false;
		count_day(c, day);
		return true;
	case GLANCE_ANY:
		break;
	}
	return true;
}

static void look(struct run *run, struct contract_glance *g, struct row *row)
{
	struct contract *c = &run->contract;
	struct contract_column *column = &c->column[g->column];
	const struct contract_expected *e = column->want;
	struct text t = row_value(row, g->field);
	unsigned decimals;
	amount a = 0;
	int64_t ms = 0;

	bool number = e && t.len && e->type == CONTRACT_NUMBER &&
		      amount_parse(&a, &decimals, t, &row->reading->style);
	bool time = t.len && (g->is == GLANCE_DAY || g->is == GLANCE_TIME) &&
		    when_parse(&ms, t, &row->reading->zone);
	if (time && g->is == GLANCE_DAY)
		count_day(c, zone_day(&row->reading->zone, ms));
	if (e)
		expect_cell(run, column, row, t, number, a, time);
	if (g->is == GLANCE_LISTED && t.len &&
		table_find(&e->values, t) != (size_t)TABLE_NONE)
		see(g, t);
}

/* Columns of which only empty cells count, which stand first. */
static void count_empty(struct run *run, const uint32_t *cut, struct row *row)
{
	struct contract *c = &run->contract;

	for (size_t i = 0; i < c->whole; i++) {
		unsigned f = c->glance[i].field;
		uint32_t at = f ? cut[f - 1] + 1 : row->record->at;
		if (cut[f] - at <= SHORT)
			look(run, &c->glance[i], row);
	}
}

bool expect_row(struct run *run, struct row *row)
{
	struct contract *c = &run->contract;
	const struct batch *b = row->batch;

	if (!c->glancing || row->record->kind != RECORD_PLAIN ||
		(b->marked && b->quoting == QUOTE_TSV))
		return false;
	count_empty(run, b->cut + row->record->first, row);
	for (size_t i = c->whole; i < c->glances; i++) {
		struct contract_glance *g = &c->glance[i];
		struct text t = batch_plain(b, row->record, g->field);
		if (t.len == 0 || t.at[0] == '"' || t.at[0] == '=' ||
			!is_fine(c, g, row, t))
			look(run, g, row);
	}
	c->glanced++;
	return true;
}

void expect_counted(struct run *run)
{
	struct contract *c = &run->contract;

	for (size_t i = 0; c->bound && i < c->bound->fields && c->glanced; i++)
		c->column[c->at[i]].rows += c->glanced;
	c->glanced = 0;
}
