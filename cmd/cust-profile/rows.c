/* rows.c - rows of logs: their cells into events. */
#include <stddef.h>
#include <stdlib.h>

#include "base/parts.h"
#include "cells/transactions.h"
#include "cust-profile/parts.h"
#include "io/place.h"

/* The name of the log, as a cell. */
static void name_file(struct buf *to, const char *path)
{
	struct text t = text_of(path);

	to->len = 0;
	if (text_is(t, "stdin") || place_is_split(path))
		buf_byte(to, '-');
	else
		profile_log(to, t);
}

/* A number that is not written as 1234.5 is kept so; other cells as they are.
 */
static struct text plain(struct state *s, const struct row *row, struct text t)
{
	const struct number_style *style = &row->reading->style;
	unsigned decimals;
	amount a;

	if (!text_has(t, style->decimal,
		    style->thousands ? style->thousands : style->decimal,
		    style->decimal, style->decimal) ||
		!amount_parse(&a, &decimals, t, style))
		return t;
	size_t at = s->plain.len;
	amount_print(&s->plain, a, decimals);
	return (struct text){s->plain.at + at, s->plain.len - at};
}

int rows_shared(const struct config *c, const struct binding *b, size_t i)
{
	if (c->role[i] == FILE_NAME ||
		(c->role[i] >= 0 && b->column[c->role[i]] != ROLE_NONE))
		return ROLE_NONE;
	for (size_t k = 0; k < b->fields; k++)
		if (text_equal(b->header.name[k], c->profile.column[i]))
			return (int)k;
	return ROLE_NONE;
}

static void look_at_file(
	struct state *s, const struct config *c, const struct binding *b)
{
	s->binding = b;
	name_file(&s->file, b->name);
	for (size_t i = 0; i < c->profile.columns; i++)
		s->column[i] = rows_shared(c, b, i);
}

/* The cells of the kept columns; false: the row is bad. */
static bool read_cells(struct state *s, const struct config *c, struct row *row,
	struct text *cell)
{
	amount a;
	unsigned decimals;

	s->plain.len = 0;
	buf_room(&s->plain, 4096);
	for (size_t i = 0; i < c->profile.columns; i++) {
		if (c->role[i] == FILE_NAME) {
			cell[i] = buf_view(&s->file);
			continue;
		}
		if (s->column[i] != ROLE_NONE) {
			cell[i] = row_value(row, (size_t)s->column[i]);
			if (c->amount[i] && cell[i].len)
				return row_wrong(row, cell[i],
					"an amount: it is the customer or the "
					"time");
			continue;
		}
		cell[i] = (struct text){"", 0};
		if (c->role[i] == BY_NAME)
			continue;
		unsigned role = (unsigned)c->role[i];
		cell[i] = row_text(row, role);
		if (c->amount[i] && cell[i].len &&
			!row_amount(row, role, &a, &decimals))
			return false;
		if (c->style && cell[i].len)
			cell[i] = plain(s, row, cell[i]);
	}
	return true;
}

/* Whether what was known at KNOWN was known before it happened at MS; a date is
 * all of that day. */
static bool is_early(struct row *row, int64_t known, int64_t ms)
{
	struct zone *zone = &row->reading->zone;

	return known < ms &&
	       !(when_is_date(row_text(row, KNOWN), zone) &&
		       zone_day(zone, known) == zone_day(zone, ms));
}

static bool read_known(struct state *s, struct row *row, struct deed_in *e)
{
	e->has_known = row_text(row, KNOWN).len > 0;
	if (!e->has_known)
		return true;
	if (!row_time(row, KNOWN, &e->known))
		return false;
	if (is_early(row, e->known, e->ms))
		notice_row(&s->known_before, row);
	return true;
}

bool rows_mix(const struct config *c, const struct text *cell)
{
	for (size_t i = 0; i < c->profile.columns; i++)
		if (c->mixes[i] && cell[i].len)
			return true;
	return false;
}

/* The currency of the row's amounts, which a table of --with does not say. */
static struct text find_currency(
	const struct config *c, struct row *row, const struct text *cell)
{
	const struct binding *b = row->binding;

	if (c->currency >= 0)
		return cell[c->currency];
	if (c->currency_role < 0 ||
		b->column[c->currency_role] >= (int)b->fields)
		return text_of("");
	return row_text(row, (unsigned)c->currency_role);
}

enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	struct text key, cell[TUPLES_COLUMNS];
	struct deed_in e = {.cell = cell};

	(void)out;
	if (row->binding != s->binding)
		look_at_file(s, c, row->binding);
	if (!row_key(row, CUSTOMER, &key) || !row_time(row, TIME, &e.ms) ||
		!read_known(s, row, &e) || !read_cells(s, c, row, cell))
		return BAD;
	if (rows_mix(c, cell))
		row_say(row, text_trim(find_currency(c, row, cell)));
	deeds_add(&s->deeds, key, &e);
	return OK;
}

enum verdict rows_settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;

	(void)config;
	(void)reason;
	deeds_settle(&s->deeds);
	return OK;
}

void rows_share(void **state, unsigned n, const void *config)
{
	struct deeds **d = parts_each(state, n, offsetof(struct state, deeds));

	(void)config;
	deeds_share(d, n);
	free(d);
}

const char *rows_unite(void **state, unsigned n, const void *config)
{
	struct deeds **d = parts_each(state, n, offsetof(struct state, deeds));
	struct state *all = state[0];

	(void)config;
	deeds_unite(d, n);
	for (unsigned i = 1; i < n; i++)
		notice_merge(&all->known_before,
			&((struct state *)state[i])->known_before);
	free(d);
	return NULL;
}

const char *rows_hear(void *at, const void *config, struct text currency)
{
	struct state *s = at;

	(void)config;
	return transactions_currency(&s->currency, currency);
}
