/* decisions.c - --decisions: columns, rows of tables, and lines that go out. */
#include <stdlib.h>

#include "base/mem.h"
#include "cust-report/parts.h"

static const char *add_approver(void *arg, const struct text *cell)
{
	return decided_approve(arg, cell[0], cell[1]);
}

const char *decisions_open(struct config *c)
{
	static const char *const roles[] = {"sum", "approver"};

	c->decided.zone = setup_zone(c->setup);
	c->decided.language = (enum decisions_language)(c->decisions - 1);
	for (size_t i = 0; i < DECIDED_COLUMNS; i++)
		setup_column(c->setup, decided_column[i]);
	return c->approvers ? setup_side_rows(c->setup, c->approvers, roles, 2,
				      add_approver, &c->decided)
			    : NULL;
}

void decisions_row(struct config *c, const struct holdings *h, const char *how,
	const struct holdings_line *l)
{
	struct text *cell = mem_zero(h->columns + 1, sizeof(*cell));
	struct decision_row row = {h->column, cell, h->columns};

	for (unsigned i = 0; i < h->columns; i++)
		cell[i] = i < l->record->fields
				  ? batch_field(l->batch, l->record, i)
				  : (struct text){"", 0};
	decided_row(&c->decided, &row,
		&(struct decided_place){h->path, l->number, how});
	free(cell);
}

void decisions_print(struct config *c)
{
	struct decided *d = &c->decided;

	decided_sort(d);
	for (size_t i = 0; i < d->n; i++) {
		for (size_t j = 0; j < DECIDED_COLUMNS; j++)
			out_string(c->out, d->line[i].cell[j]);
		out_end(c->out);
	}
}
