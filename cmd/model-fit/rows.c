/* rows.c - the rows of the input, to be learned from or to be state. */
#include <stdlib.h>

#include "base/mem.h"
#include "model-fit/parts.h"

#define MOST_WEIGHT 1e15

static bool of_numbers(const struct config *c)
{
	return c->objective == LOSS_REGRESSION || c->objective == LOSS_POISSON;
}

bool rows_begin(struct state *s, const struct config *c, unsigned columns)
{
	if (s->begun)
		return s->columns == columns;
	s->begun = true;
	s->columns = columns;
	s->first = s->first ? s->first : s;
	s->cell = mem_array((size_t)columns + 1, sizeof(*s->cell));
	if (c->keeps_lines)
		return true;
	data_init(&s->data, columns, !of_numbers(c));
	s->data.memory = c->memory / (s->threads ? s->threads : 1);
	if (s->first == s)
		s->aside.fd = c->aside ? fileno(c->aside) : -1;
	s->data.file = c->aside ? &s->first->aside : NULL;
	return true;
}

void rows_share(void **state, unsigned n, const void *config)
{
	const struct config *c = config;
	struct state *first = state[0];

	for (unsigned i = 0; i < n; i++) {
		struct state *s = state[i];
		s->first = first;
		s->threads = n;
	}
	first->aside.fd = c->aside ? fileno(c->aside) : -1;
	first->data.memory = c->memory / n;
}

const char *rows_unite(void **state, unsigned n, const void *config)
{
	const struct config *c = config;
	struct state *first = state[0];

	first->data.memory = c->memory;
	for (unsigned i = 1; i < n; i++) {
		struct state *s = state[i];
		if (!s->begun)
			continue;
		rows_begin(first, c, s->columns);
		lines_join(&first->lines, &s->lines);
		data_join(&first->data, &s->data, &c->style, n);
	}
	return NULL;
}

const char *rows_take(
	struct state *s, const struct config *c, const struct data_row *row)
{
	TRY(loss_check_label(
		(enum loss_kind)c->objective, c->label, row->label, &c->style));
	if (c->keeps_lines)
		lines_add(&s->lines, row, s->columns);
	else
		data_add(&s->data, row, &c->style);
	return NULL;
}

/* Cell I of the first file's columns. */
static struct text cell(struct row *row, size_t i)
{
	const struct binding *b = row->binding;
	size_t column = b->from ? (size_t)b->from[i] : i;

	return row->plain && column < row->record->fields
		       ? batch_plain(row->batch, row->record, (unsigned)column)
		       : row_value(row, column);
}

bool rows_weight(double *to, struct row *row, unsigned role)
{
	if (!row_real(row, role, to))
		return false;
	return (*to >= 0 && *to <= MOST_WEIGHT) ||
	       row_wrong(row, row_text(row, role), "a weight (want 0 to 1e15)");
}

/* A label that is called customer says whether somebody is one, and not who. */
static bool has_customer(const struct row *row, const struct config *c)
{
	const int *column = row->binding->column;

	return !c->unit && row_has(row, UNIT) && column[UNIT] != column[LABEL];
}

enum verdict rows_read(
	void *at, const void *config, struct row *row, struct out *out)
{
	const struct config *c = config;
	struct state *s = at;
	struct data_row r = {.weight = 1};

	(void)out;
	if (has_customer(row, c) && !row_key(row, UNIT, &r.unit))
		return BAD;
	if (c->unit) {
		r.unit = row_text(row, UNIT);
		if (r.unit.len == 0) {
			row_because(row, fail_text("the cell of '%s' is empty",
						 c->unit));
			return BAD;
		}
	}
	r.label = row_text(row, LABEL);
	if (c->weight && !rows_weight(&r.weight, row, WEIGHT))
		return BAD;
	rows_begin(s, c, c->columns);
	for (unsigned i = 0; i < c->columns; i++)
		s->cell[i] = cell(row, c->order[i]);
	r.cell = s->cell;
	const char *why = rows_take(s, c, &r);
	if (why)
		row_because(row, why);
	return why ? BAD : OK;
}
