/* kept.c - the rows of --test=FILE, which are judged and not learned from. */
#include <stdlib.h>

#include "base/mem.h"
#include "filter/notices.h"
#include "model-fit/parts.h"

/* Of a file that is only judged nobody asks whose rows are whose. */
enum { KEPT_LABEL, KEPT_WEIGHT };

const char *kept_open(struct config *c, struct setup *s)
{
	const char *role[] = {c->label, c->weight};
	unsigned n = c->weight ? 2 : 1;

	if (!c->test_file || c->keeps_lines)
		return NULL;
	setup_first(s, "judged_learned", setup_rows_too(s, "--test"),
		text_of(c->test_file),
		"is both learned from and judged by: the figures of test "
		"flatter");
	return setup_rows_open(s, &c->kept, c->test_file, role, n, n);
}

/* Where the columns of D are in the file. */
static const char *find_columns(
	uint32_t *at, const struct data *d, const struct header *h)
{
	for (unsigned i = 0; i < d->columns; i++) {
		int column;
		TRY(role_named(&column, d->name[i], h));
		if (column == ROLE_NONE)
			return fail_text(
				"no column '%s', which is learned from",
				text_show(d->name[i]));
		at[i] = (uint32_t)column;
	}
	return NULL;
}

/* A column of numbers stays one, whatever is kept. */
static const char *check_number(
	const struct state *s, const struct config *c, unsigned column)
{
	struct text cell = s->cell[column];
	double x;

	if (s->data.column[column].words || text_trim(cell).len == 0 ||
		real_parse(&x, cell, &c->style))
		return NULL;
	return fail_text("'%s' is no number, and '%s' has numbers in what is "
			 "learned from",
		text_show(cell), text_show(s->data.name[column]));
}

static const char *take(struct state *s, const struct config *c,
	struct row *row, const uint32_t *at)
{
	struct data_row r = {.weight = 1};

	for (unsigned i = 0; i < s->columns; i++) {
		s->cell[i] = row_value(row, at[i]);
		TRY(check_number(s, c, i));
	}
	r.cell = s->cell;
	r.label = row_text(row, KEPT_LABEL);
	if (c->weight && !rows_weight(&r.weight, row, KEPT_WEIGHT))
		return row->reason;
	return rows_take(s, c, &r);
}

const char *kept_read(struct state *s, struct config *c)
{
	struct row *row;

	if (!c->kept)
		return NULL;
	uint32_t *at = mem_array((size_t)s->columns + 1, sizeof(*at));
	const char *why = find_columns(
		at, &s->data, &setup_rows_binding(c->kept)->header);
	if (why)
		why = fail_text("%s: %s", c->test_file, why);
	s->data.learned = s->data.n;
	while (!why && (row = setup_rows_next(c->kept))) {
		const char *wrong = take(s, c, row, at);
		if (wrong)
			setup_rows_wrong(c->kept, wrong);
	}
	free(at);
	return why;
}
