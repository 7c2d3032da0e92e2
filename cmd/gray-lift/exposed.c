/* exposed.c - tables of arms: who was exposed to what, and when. */
#include "gray-lift/parts.h"
#include <math.h>

/* The columns of a table. */
struct arms_reader {
	struct config *c;
	struct side side;
	bool has[EXPOSURE_COLUMNS];
	int column[EXPOSURE_COLUMNS], customer, time, propensity;
	int by[BY_MOST], strata;
	struct buf cell;
};

static const char *column_of(
	int *column, const struct side *s, const char *name)
{
	return side_column(column, s, name, true);
}

/* Whether --columns says which column the time is. */
static bool is_chosen(const struct side *s)
{
	for (size_t i = 0; s->chosen && i < s->chosen->n; i++) {
		struct text rest = s->chosen->item[i];
		struct text role = text_split(&rest, '=');
		if (text_is(role, "time") || text_is(role, "arms.time"))
			return true;
	}
	return false;
}

/* Times that others than --arms mean, or that --exposed puts aside, are told.
 */
static void tell_time(struct arms_reader *r)
{
	struct config *c = r->c;
	struct text name = r->side.header.name[r->time];
	bool before = r->propensity >= 0 && r->time < r->propensity;

	if (c->exposed_on.given ? !before
				: before && !text_is(name, "time") &&
					  !is_chosen(&r->side)) {
		struct notice *n = c->exposed_on.given ? &c->times_aside
						       : &c->times_foreign;
		notice_line(n, r->side.path, 1);
	}
}

/* When they were exposed. */
static const char *find_time(struct arms_reader *r)
{
	struct config *c = r->c;
	const char *why = side_column(&r->time, &r->side, "time", false);

	if (c->exposed_on.given && why) /* whichever it is, it says nothing */
		r->time = ROLE_NONE;
	else
		TRY(why);
	if (r->time >= 0)
		tell_time(r);
	if (c->exposed_on.given)
		r->time = ROLE_NONE;
	else if (r->time < 0)
		return fail_text("%s: no column 'time' says when they were "
				 "exposed (want --exposed=2026-11-20)",
			r->side.path);
	return NULL;
}

static const char *find_columns(struct arms_reader *r)
{
	struct config *c = r->c;
	const struct side *s = &r->side;

	TRY(side_column(&r->customer, s, "customer", true));
	for (int i = 0; i < EXPOSURE_COLUMNS; i++) {
		TRY(side_column(&r->column[i], s, exposure_name[i], false));
		r->has[i] = r->column[i] >= 0;
	}
	if (!exposure_known(r->has))
		TRY(column_of(&r->column[EXPOSURE_ARM], s, "arm"));
	TRY(side_column(&r->propensity, s, "split_propensity", false));
	if (r->propensity < 0)
		TRY(side_column(&r->propensity, s, "propensity", false));
	TRY(find_time(r));
	for (size_t i = 0; i < c->by.n; i++)
		TRY(column_of(&r->by[i], s, c->by_name[i]));
	if (c->strata)
		TRY(column_of(&r->strata, s, c->strata));
	return NULL;
}

static struct text cell_at(const struct arms_reader *r, size_t i, int column)
{
	return column < 0 ? text_of("")
			  : side_cell(&r->side, i, (size_t)column);
}

/* The cell of row I, in r->cell. */
static const char *name_cell(
	struct arms_reader *r, size_t i, const struct exposure *e)
{
	const struct config *c = r->c;
	struct text by[BY_MOST];

	for (size_t k = 0; k < c->by.n; k++)
		by[k] = cell_at(r, i, r->by[k]);
	cellname_make(&r->cell, e->experiment, by, c->by.n,
		c->strata ? cell_at(r, i, r->strata) : text_of(""), e->arm);
	return cellname_whole(buf_view(&r->cell), c->by.n)
		       ? NULL
		       : "a cell holds the byte 0x1f";
}

static const char *read_propensity(
	double *to, const struct arms_reader *r, size_t i)
{
	struct text t = cell_at(r, i, r->propensity);

	*to = (double)NAN;
	if (t.len && !real_parse(to, t, &r->side.style))
		return fail_text(
			"'%s' is no propensity (want 0.5)", text_show(t));
	return NULL;
}

static const char *read_row(struct arms_reader *r, size_t i)
{
	struct config *c = r->c;
	struct text cell[EXPOSURE_COLUMNS];
	struct text customer = cell_at(r, i, r->customer);
	struct exposure e;
	int64_t ms = c->exposed_on.ms;
	double propensity;

	for (int k = 0; k < EXPOSURE_COLUMNS; k++)
		cell[k] = cell_at(r, i, r->column[k]);
	TRY(exposure_of(&e, r->has, cell));
	if (e.kind != EXPOSURE_IN) {
		notice_line(
			e.kind == EXPOSURE_OUT ? &c->arms_out : &c->arms_forced,
			r->side.path, r->side.line[i]);
		return NULL;
	}
	if (customer.len == 0)
		return "no customer";
	TRY(setup_identifier(c->setup, &customer));
	struct text time = cell_at(r, i, r->time);
	if (r->time >= 0 && !when_parse(&ms, time, setup_zone(c->setup)))
		return fail_text("'%s' is not %s", text_show(time),
			when_wrong(time, setup_zone(c->setup)));
	TRY(read_propensity(&propensity, r, i));
	TRY(name_cell(r, i, &e));
	uint32_t to = exposed_cell(&c->exposed, buf_view(&r->cell), propensity);
	if (!exposed_add(&c->exposed, customer, to, ms))
		notice_line(&c->arms_repeated, r->side.path, r->side.line[i]);
	return NULL;
}

static const char *read_table(struct arms_reader *r)
{
	TRY(find_columns(r));
	for (size_t i = 0; i < r->side.n; i++) {
		const char *why = read_row(r, i);
		if (why)
			return side_fault(&r->side, i, why);
	}
	return NULL;
}

const char *exposed_read(struct config *c, struct setup *s)
{
	exposed_init(&c->exposed);
	for (size_t i = 0; i < c->arms.n; i++) {
		struct arms_reader r = {.c = c};
		const char *why =
			setup_side(s, &r.side, c->arms.item[i].at, NULL);
		if (!why)
			why = read_table(&r);
		buf_release(&r.cell);
		if (why)
			return why;
		/* the path of notices is the option's, and stays */
		side_release(&r.side);
	}
	return c->exposed.n ? NULL
			    : fail_text("%s: nobody was exposed",
				      c->arms.item[0].at);
}
