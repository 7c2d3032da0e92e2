/* rows.c - rows of events and of paths, read and checked. */
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "cells/undone.h"
#include "journey/route.h"

static bool plays_a_role(const struct binding *b, int column, unsigned roles)
{
	for (unsigned i = 0; i < roles; i++)
		if (b->column[i] == column)
			return true;
	return false;
}

void rows_id(struct state *s, struct row *row, unsigned role, unsigned roles,
	struct event_in *e)
{
	const struct binding *b = row->binding;
	struct text id = row_text(row, role);

	if (id.len == 0)
		return;
	if (orders_is_blank(id)) {
		notices_row(s, BLANK_ID, row, 1);
		return;
	}
	e->id = id;
	for (size_t i = 0; i < b->fields; i++)
		if (!plays_a_role(b, (int)i, roles))
			e->line = orders_line(e->line, row_cell(row, i));
}

bool rows_money(struct row *row, unsigned role, amount *to)
{
	unsigned decimals;
	struct text t;

	*to = 0;
	if (!row_has(row, role))
		return true;
	t = row_text(row, role);
	if (t.len == 0 || text_is(t, "0"))
		return true;
	return row_amount(row, role, to, &decimals);
}

static bool read_cost(struct row *row, int64_t *to)
{
	amount cost;

	if (!rows_money(row, COST, &cost))
		return false;
	if (cost < 0 || cost > INT64_MAX)
		return row_wrong(
			row, row_text(row, COST), "a cost (want 0 or more)");
	*to = (int64_t)cost;
	return true;
}

/* Whether the row continues a visit, as utm-channel says of clicks within a
 * site: it is no touch. */
static bool is_internal(struct row *row)
{
	return text_is(
		players_channel(row_text(row, CHANNEL)), PLAYERS_INTERNAL);
}

/* Who the row's touch is; false: the row is bad. */
static bool read_player(struct state *s, const struct config *c,
	struct row *row, unsigned channel, unsigned by, uint32_t *player)
{
	struct text cell[MOST_BY];
	const char *why;

	cell[0] = row_text(row, channel);
	for (unsigned i = 1; i < c->cells; i++)
		cell[i] = row_text(row, by + i - 1);
	why = players_put(&s->walk.players, player, cell);
	return why ? row_because(row, why) : true;
}

/* A time; or the place in the order of touches, as seconds. */
static bool read_when(struct row *row, const struct config *c, int64_t *ms)
{
	const int64_t most = 100000000000;
	int64_t place = 0;

	if (c->goes == BY_TIME)
		return row_time(row, TIME, ms);
	if (c->goes == BY_ORDER && !row_int(row, ORDER, &place))
		return false;
	if (place < -most || place > most)
		return row_wrong(row, row_text(row, ORDER),
			"the place of a touch (want 1, 2, ...)");
	*ms = place * 1000;
	return true;
}

static bool read_event(struct state *s, const struct config *c, struct row *row,
	struct event_in *e)
{
	const int *column = row->binding->column;
	bool flagged = setup_flagged(c, row->binding);

	*e = (struct event_in){.id = {"", 0}};
	if (!read_when(row, c, &e->ms) ||
		!read_player(s, c, row, CHANNEL, FIRST_BY, &e->player))
		return false;
	if (c->goes == BY_TIME)
		daysonly_see(&s->days, row, TIME, e->ms);
	if (!converted_read(s, c, row, &e->converted) ||
		!rows_money(row, REVENUE, &e->revenue))
		return false;
	if (e->converted &&
		!refunded_take(&c->refunded, row, &e->revenue, &s->given_back))
		return false;
	if (e->converted && e->revenue >= 0)
		undone_see(&s->undone, row);
	if (row_has(row, COST) && !read_cost(row, &e->cost))
		return false;
	if (e->converted && row_has(row, ID) && !flagged &&
		column[ID] != column[CONVERTED])
		rows_id(s, row, ID, FIRST_BY + c->cells - 1, e);
	return true;
}

struct text rows_currency(
	const struct config *c, struct row *row, unsigned role, bool any)
{
	if (!any || c->by_currency || !row_has(row, role) ||
		row->binding->column[role] >= (int)row->binding->fields)
		return (struct text){"", 0};
	return text_trim(row_text(row, role));
}

bool rows_early(struct state *s, const struct config *c, const struct row *row,
	int64_t ms)
{
	bool early = c->touches_since.given && ms < c->touches_since.ms;

	notices_row(s, EARLY, row, early);
	return early;
}

/* What a row that did not convert says of revenue does not count. */
static void no_revenue(
	struct state *s, const struct row *row, struct event_in *e)
{
	if (e->converted || e->revenue == 0)
		return;
	notices_row(s, UNCONVERTED, row, 1);
	e->revenue = 0;
}

/* The plain report: the row counts at once. */
static enum verdict count_row(struct state *s, const struct config *c,
	struct row *row, struct text key, const struct event_in *e)
{
	size_t cell = tally_cell(&s->walk.tally, e->player,
		period_of(c->period, &s->walk.zone, e->ms));
	unsigned bucket = c->walk.buckets > 1 ? tally_bucket(key) : 0;

	bool converted = e->converted && e->revenue >= 0;

	if (e->converted && !converted)
		notices_row(s, WALK_REFUND, row, 1);
	if (!e->converted && players_at(&s->walk.players, e->player)->nobody)
		notices_row(s, WALK_NO_CHANNEL, row, 1);
	row->reason =
		tally_row(&s->walk.tally, cell, e->ms, e->cost, converted);
	if (!row->reason && e->converted) {
		struct share *to = tally_share(&s->walk.tally, cell, 0, bucket);
		row->reason = tally_conversion(
			&s->walk.tally, bucket, converted, e->revenue, 1);
		to->count += converted ? CREDIT_ONE : 0;
		to->money += e->revenue * AMOUNT_UNIT;
	}
	reach_add(&s->reach, key, cell, converted);
	return row->reason ? FATAL : OK;
}

/* The next row of a sorted input: another customer ends the one before. */
static enum verdict sorted_row(struct state *s, const struct config *c,
	struct row *row, struct text key, const struct event_in *e)
{
	int order = s->begun ? text_compare(buf_view(&s->key), key) : -1;

	row->reason = NULL;
	if (order > 0)
		row->reason = fail_text(
			"not sorted: customer '%s' after '%s' (want --sorted "
			"rows in the byte order of customers)",
			text_show(key), text_show(buf_view(&s->key)));
	else if (order == 0 && e->ms < s->sorted_ms)
		row->reason = fail_text("not sorted: an earlier time of "
					"customer '%s' (want rising times)",
			text_show(key));
	else if (order < 0 && s->begun && !setup_partial(c->setup)) {
		events_list_sort(
			&s->walk.list, &s->walk.events, &s->walk.players);
		row->reason = walk_customer(&s->walk, buf_view(&s->key));
	}
	if (row->reason)
		return FATAL;
	if (order < 0) {
		if (!setup_partial(c->setup))
			events_list_clear(&s->walk.list, &s->walk.events);
		s->key.len = 0;
		buf_text(&s->key, key);
		s->begun = true;
	}
	s->sorted_ms = e->ms;
	if (setup_partial(c->setup))
		events_add(&s->walk.events, key, e);
	else
		events_list_add(&s->walk.list, &s->walk.events, e);
	return OK;
}

static enum verdict event_row(
	struct state *s, const struct config *c, struct row *row)
{
	struct text key;
	struct event_in e;

	if (row_text(row, CUSTOMER).len == 0) {
		notices_row(s, NO_CUSTOMER, row, 1);
		return OK;
	}
	if (!row_key(row, CUSTOMER, &key) || !read_event(s, c, row, &e))
		return BAD;
	if (rows_early(s, c, row, e.ms))
		return OK;
	no_revenue(s, row, &e);
	row_say(row, rows_currency(c, row, CURRENCY, e.revenue || e.cost));
	if (is_internal(row)) {
		notices_row(s, INTERNAL, row, 1);
		if (e.cost)
			return row_because(row,
				       "a row that continues a visit "
				       "(internal) has a cost, and no channel "
				       "to bear it"),
			       BAD;
		if (!e.converted)
			return OK;
	}
	if (c->row_only)
		return count_row(s, c, row, key, &e);
	if (c->sorted)
		return sorted_row(s, c, row, key, &e);
	events_add(&s->walk.events, key, &e);
	return OK;
}

/* A count of a path table; R writes 1e+05 for 100000. */
static bool read_count(struct row *row, unsigned role, uint64_t *to)
{
	struct text t;
	int64_t n;
	double x;

	*to = 0;
	if (!row_has(row, role))
		return true;
	t = row_text(row, role);
	if (t.len == 0)
		return true;
	if (t.len <= 15 && int_parse(&n, t) && n >= 0) {
		*to = (uint64_t)n;
		return true;
	}
	if (!row_real(row, role, &x))
		return false;
	if (!(x >= 0 && x <= 9e15 && x == (double)(uint64_t)x))
		return row_wrong(
			row, row_text(row, role), "a whole number from 0 up");
	*to = (uint64_t)x;
	return true;
}

static bool read_path(struct state *s, const struct config *c, struct row *row)
{
	int said;
	const char *why = route_read(&s->walk.path, &s->walk.players,
		row_text(row, PATH), text_of(c->sep), &said);

	s->paths++;
	s->divided |= said & ROUTE_DIVIDED;
	notices_row(s, EMPTY_STEP, row, !why && said & ROUTE_GAP);
	notices_row(s, MARKED_PATH, row, !why && said & ROUTE_MARKED);
	return why ? row_because(row, why) : true;
}

/* What of the row is merged or left out. */
static void see_path_row(struct state *s, const struct config *c,
	const struct row *row, const struct paths_row *p)
{
	const struct path_cut *cut = &s->walk.path.cut;

	notices_row(s, WALK_SKIPPED, row, cut->skipped);
	notices_row(s, WALK_COLLAPSED, row, cut->collapsed);
	notices_row(s, WALK_DROPPED, row, cut->dropped);
	if (c->walk.table)
		return; /* it is counted when the table is walked */
	notices_row(s, WALK_REFUND, row, p->value < 0);
	if (p->pathless && p->converted)
		notice_row(&s->seen[WALK_UNASSIGNED].row, row);
}

static enum verdict path_row(
	struct state *s, const struct config *c, struct row *row)
{
	struct paths_row p = {.period = 0};
	struct text nobody = {"", 0};
	uint32_t player;

	if (!read_path(s, c, row) ||
		!read_count(row, PATH_CONVERSIONS, &p.converted) ||
		!rows_money(row, PATH_VALUE, &p.value) ||
		!read_count(row, PATH_NULL, &p.null))
		return BAD;
	path_trim(&s->walk.path, &c->walk.path, &s->walk.players);
	if (s->walk.path.n == 0) {
		if (p.null)
			notices_row(s, EMPTY_PATH, row, 1);
		p.pathless = 1;
		p.null = 0; /* nobody was there */
		row->reason = players_put(&s->walk.players, &player, &nobody);
		if (row->reason)
			return BAD;
		path_add(&s->walk.path, 0, player);
	}
	see_path_row(s, c, row, &p);
	row->reason = walk_path(&s->walk, &p, 1, 0);
	return row->reason ? FATAL : OK;
}

enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;

	(void)out;
	return c->path ? path_row(at, c, row) : event_row(at, c, row);
}

enum verdict rows_settle(void *at, const void *config, const char **reason)
{
	struct state *s = at;
	const struct config *c = config;

	reach_settle(&s->reach);
	events_settle(&s->walk.events);
	*reason = runs_check(s, c);
	return *reason ? FATAL : OK;
}
