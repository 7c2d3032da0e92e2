/* expect_glances.c - what is plainly as --expect has it, seen at a glance.
 *
 * Most cells of most rows are as they were yesterday, and glance.h says so of
 * them at little cost.  Any other cell goes to expect_cell(), which has the
 * word.
 *
 * Rows wait until their batch ends, or one comes that is not plain, and are
 * then looked at column by column.  What is said of a column is about its first
 * odd cell, so the order between columns does not show.
 */
#include <stdlib.h>

#include "base/iso.h"
#include "base/mem.h"
#include "filter/contract.h"
#include "filter/run.h"

enum { SHORT = 3, MANY_ODD = 1000, SELDOM = 8 };

/* What is looked for in a column that E is about; false: it has to be looked at
 * closely, cell by cell. */
static bool plan(struct contract_glance *g, const struct contract_expected *e,
	char point)
{
	bool bounds = e->has_low || e->has_high;

	g->is = GLANCE_ANY;
	if (e->type == CONTRACT_NUMBER && !e->listed) {
		g->is = GLANCE_NUMBER;
		glance_number_init(&g->number,
			e->has_low ? e->low : -AMOUNT_MAX,
			e->has_high ? e->high : AMOUNT_MAX, point);
		return true;
	}
	if (e->type == CONTRACT_TIME && !e->listed)
		g->is = GLANCE_TIME;
	else if (e->listed)
		g->is = GLANCE_LISTED;
	return !bounds && (!e->listed || e->type == CONTRACT_TEXT ||
				  e->type == CONTRACT_IDENTIFIER);
}

/* If the command may read column I of the file itself. */
static void know(struct run *run, struct contract_glance *g, size_t i)
{
	struct contract *c = &run->contract;
	struct contract_known *k = &c->known;
	const struct contract_expected *e = c->column[c->at[i]].want;

	if (g->is == GLANCE_DAY && !run->zone.named) {
		k->time = (int)i + 1;
		k->time_glance = g;
	}
	if (g->is == GLANCE_NUMBER && k->amount < 0 &&
		contract_role(run, c->bound, i)) {
		k->amount = (int)i + 1;
		k->amount_glance = g;
		amount low = e->has_low ? e->low : -AMOUNT_MAX;
		amount high = e->has_high ? e->high : AMOUNT_MAX;
		k->low = (wide_unsigned)low;
		k->span = (wide_unsigned)high - k->low;
	}
	if (e && g->is == GLANCE_ANY && k->key < 0 &&
		contract_role(run, c->bound, i)) {
		k->key = (int)i + 1;
		k->key_glance = g;
	}
}

/* Column I of the file: whether it has to be looked at, and how. */
static void add(struct run *run, size_t i)
{
	struct contract *c = &run->contract;
	const struct contract_expected *e = c->column[c->at[i]].want;
	struct contract_glance *g = &c->glance[c->glances];
	bool day = (int)i == c->time && c->daily;

	*g = (struct contract_glance){
		.field = i, .column = c->at[i], .is = GLANCE_ANY};
	c->glancing = !e || plan(g, e, run->reading[0].style.decimal);
	if (day && (g->is == GLANCE_NUMBER || g->is == GLANCE_LISTED))
		c->glancing = false;
	if (day)
		g->is = GLANCE_DAY;
	know(run, g, i);
	c->glances += e || day;
}

/* How many columns from I on have lists, one beside the other. */
static size_t lists_from(const struct contract *c, size_t i, size_t fields)
{
	size_t n = 0;

	for (; i + n < fields; n++) {
		const struct contract_expected *e =
			c->column[c->at[i + n]].want;
		if (!e || !e->listed)
			break;
	}
	return n;
}

/* Where a run of lists begins they are to be seen together. */
static void add_joint(struct contract *c, size_t i, size_t fields)
{
	bool within = i > 0 && lists_from(c, i - 1, fields);
	size_t n = lists_from(c, i, fields);

	if (!within && n > 1)
		c->glance[c->glances++] = (struct contract_glance){
			.field = i, .is = GLANCE_JOINT, .more = n - 1};
}

static void begin_known(struct run *run)
{
	struct contract_known *k = &run->contract.known;

	if (!k->day)
		k->day = mem_zero(KNOWN_DAYS, sizeof(*k->day));
	k->time = k->amount = k->key = ROLE_NONE;
	k->east = (int64_t)run->reading[0].zone.east * 1000;
	k->midnight = -k->east;
	k->today = k->day;
}

void expect_glances(struct run *run, const struct binding *b)
{
	struct contract *c = &run->contract;

	if (!c->dates)
		c->dates = mem_zero(1, sizeof(*c->dates));
	free(c->glance);
	c->glance = mem_zero(2 * b->fields + 1, sizeof(*c->glance));
	c->glances = 0;
	begin_known(run);
	c->glancing = !c->out && !run->common.ids && !run->common.forget &&
		      !run->zone.first && run->reading[0].na->n == 0;
	for (size_t i = 0; i < b->fields && c->glancing; i++) {
		add_joint(c, i, b->fields);
		add(run, i);
	}
}

static void count_day(struct contract *c, int64_t day, uint64_t rows)
{
	size_t at =
		table_put(&c->days, (struct text){(char *)&day, sizeof(day)});

	*(uint64_t *)table_value(&c->days, at) += rows;
}

/* A time as of most logs; *DAY is that of its zone. */
static bool is_plain_time(struct zone *zone, struct text t, int64_t *day)
{
	int64_t local;

	if (!iso_read(&local, &zone->date, t))
		return false;
	*day = zone->named ? zone_day(zone, zone_time(zone, local))
			   : zone->date.day;
	return true;
}

/* The cell of the record R, closely. */
static void look(
	struct run *run, struct contract_glance *g, const struct record *r)
{
	struct contract *c = &run->contract;
	struct contract_column *column = &c->column[g->column];
	struct row of = {.batch = c->batch,
			   .record = r,
			   .binding = c->bound,
			   .reading = &run->reading[0]},
		   *row = &of;
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
		count_day(c, zone_day(&row->reading->zone, ms), 1);
	if (e)
		expect_cell(run, column, row, t, number, a, time);
	if (g->is == GLANCE_LISTED && t.len &&
		table_find(&e->values, t) != (size_t)TABLE_NONE)
		glance_list_add(&g->list, t);
}

/* A time that no date is known of, or the day of one in a zone by name, which
 * has to be asked for each time; elsewhere a date is a day. */
static void look_at_time(
	struct run *run, struct contract_glance *g, const struct record *r)
{
	struct contract *c = &run->contract;
	struct zone *zone = &run->reading[0].zone;
	struct text t = batch_plain(c->batch, r, (unsigned)g->field);
	bool counts = g->is == GLANCE_DAY;
	int64_t day;

	if (!is_plain_time(zone, t, &day)) {
		look(run, g, r);
		return;
	}
	if (counts)
		count_day(c, day, 1);
	if (zone->named && counts)
		return;
	struct glance_date before = glance_dates_add(c->dates, t.at, day);
	if (before.rows)
		count_day(c, before.day, before.rows);
}

/* The first cell that has to be looked at. */
static const struct record *find_odd(
	struct run *run, struct contract_glance *g, const struct glance_span *s)
{
	struct contract *c = &run->contract;
	bool day = g->is == GLANCE_DAY;

	if (day && run->reading[0].zone.named)
		return s->from;
	switch (g->is) {
	case GLANCE_NUMBER:
		return glance_numbers(s, &g->number);
	case GLANCE_LISTED:
		return glance_listed(s, &g->list);
	case GLANCE_TIME:
	case GLANCE_DAY:
		return glance_times(s, c->dates, day);
	case GLANCE_ANY:
	case GLANCE_JOINT:
		break;
	}
	/* Where there are quotes, up to three bytes may be an empty cell. */
	return glance_filled(s, c->batch->marked ? SHORT : 0);
}

/* The rows from FROM to TO, whose cuts lie one behind the other. */
static void look_at_column(struct run *run, struct contract_glance *g,
	const struct record *from, const struct record *to)
{
	struct contract *c = &run->contract;
	bool time = g->is == GLANCE_DAY || g->is == GLANCE_TIME;
	struct glance_span s = {.bytes = c->batch->bytes,
		.cut = c->batch->cut,
		.from = from,
		.to = to,
		.field = g->field,
		.fields = from->fields};

	while ((s.from = find_odd(run, g, &s)) < s.to) {
		if (time)
			look_at_time(run, g, s.from);
		else
			look(run, g, s.from);
		s.from++;
	}
}

/* Whether the cell of R is in the list of G, and known to be. */
static bool is_listed(struct contract *c, const struct contract_glance *g,
	const struct record *r)
{
	struct glance_span s = {.bytes = c->batch->bytes,
		.cut = c->batch->cut,
		.from = r,
		.to = r + 1,
		.field = g->field,
		.fields = r->fields};

	return glance_listed(&s, &g->list) > r;
}

/* The cells of a row that are not known together: each apart.  Bytes without
 * quotes in which all were fine are fine again. */
static void look_apart(
	struct run *run, struct contract_glance *g, const struct record *r)
{
	struct contract *c = &run->contract;
	bool fine = true;

	for (struct contract_glance *one = g + 1; one <= g + 1 + g->more;
		one++) {
		look_at_column(run, one, r, r + 1);
		fine = fine && is_listed(c, one, r);
	}
	struct text from = batch_plain(c->batch, r, (unsigned)g->field),
		    last = batch_plain(
			    c->batch, r, (unsigned)(g->field + g->more));
	from.len = (size_t)(last.at + last.len - from.at);
	if (fine)
		glance_list_add(&g->list, from);
	g->odd++;
}

static void look_together(struct run *run, struct contract_glance *g,
	const struct record *from, const struct record *to)
{
	struct contract *c = &run->contract;
	struct glance_span s = {.bytes = c->batch->bytes,
		.cut = c->batch->cut,
		.from = from,
		.to = to,
		.field = g->field,
		.fields = from->fields,
		.more = g->more};

	while ((s.from = glance_listed(&s, &g->list)) < s.to)
		look_apart(run, g, s.from++);
	g->seen += (size_t)(to - from);
}

/* Whether so many values come together that it is no use to know which. */
static bool is_apart(const struct contract_glance *g)
{
	return g->odd > MANY_ODD && g->odd > g->seen / SELDOM;
}

/* Whether the command reads the column itself. */
static bool is_known(const struct contract *c, const struct contract_glance *g)
{
	int column = (int)g->field + 1;

	return column == c->known.time || column == c->known.amount ||
	       column == c->known.key;
}

static void look_at_rows(
	struct run *run, const struct record *from, const struct record *to)
{
	struct contract *c = &run->contract;

	for (size_t i = 0; i < c->glances; i++) {
		struct contract_glance *g = &c->glance[i];
		if (g->is == GLANCE_JOINT && !is_apart(g)) {
			look_together(run, g, from, to);
			i += g->more + 1;
		} else if (g->is != GLANCE_JOINT && !is_known(c, g)) {
			look_at_column(run, g, from, to);
		}
	}
}

void expect_other_day(struct contract *c, const struct row_read *r)
{
	struct contract_known *k = &c->known;
	uint64_t day = (uint64_t)(r->ms + k->east) / WHEN_DAY_MS;

	if (r->time_from != k->time || day >= KNOWN_DAYS) {
		k->times_missed++;
		look_at_time(c->run, k->time_glance, c->next);
		return;
	}
	k->midnight = (int64_t)day * WHEN_DAY_MS - k->east;
	k->today = &k->day[day];
	++*k->today;
}

void expect_unknown_amount(struct contract *c)
{
	c->known.amounts_missed++;
	look(c->run, c->known.amount_glance, c->next);
}

void expect_unknown_key(struct contract *c)
{
	c->known.keys_missed++;
	look(c->run, c->known.key_glance, c->next);
}

/* Of ROWS that waited: what the command seldom reads is looked at again. */
static void forget_unread(struct contract_known *k, uint64_t rows)
{
	if (k->times_missed > rows / 2)
		k->time = ROLE_NONE;
	if (k->amounts_missed > rows / 2)
		k->amount = ROLE_NONE;
	if (k->keys_missed > rows / 2)
		k->key = ROLE_NONE;
	k->times_missed = k->amounts_missed = k->keys_missed = 0;
}

bool expect_may_wait(const struct contract *c, const struct row *row)
{
	const struct batch *b = row->batch;

	return c->glancing && row->record->kind == RECORD_PLAIN &&
	       !(b->marked && b->quoting == QUOTE_TSV);
}

void expect_rows(struct run *run)
{
	struct contract *c = &run->contract;
	const struct record *r = c->from;

	if (glance_is_even(r, c->next, r->fields))
		look_at_rows(run, r, c->next);
	else
		for (; r < c->next; r++)
			look_at_rows(run, r, r + 1);
	forget_unread(&c->known, (uint64_t)(c->next - c->from));
	c->glanced += (uint64_t)(c->next - c->from);
}

void expect_counted(struct run *run)
{
	struct contract *c = &run->contract;

	for (size_t i = 0; c->bound && i < c->bound->fields && c->glanced; i++)
		c->column[c->at[i]].rows += c->glanced;
	c->glanced = 0;
	for (int64_t i = 0; c->known.day && i < KNOWN_DAYS; i++) {
		if (c->known.day[i])
			count_day(c, i, c->known.day[i]);
		c->known.day[i] = 0;
	}
	for (size_t i = 0; c->dates && i < GLANCE_DATES; i++) {
		struct glance_date *d = &c->dates->date[i];
		if (d->rows)
			count_day(c, d->day, d->rows);
		d->rows = 0;
	}
}
