/* made.c - see made.h. */
#include "offer/made.h"

#include "base/phrase.h"

enum { FEW = 20 }; /* less than one row of so many: hardly anybody */

/* What the customers of O have had of it. */
static void add_offer(struct made *to, const struct offer *o)
{
	to->senior += o->seniors;
	for (int step = 0; step < PRICE_STEPS; step++)
		to->step[step] += o->took[step] ? o->made : 0;
	if (o->bound >= 0)
		to->capped[o->bound] += o->made;
	if (!o->rule->max_change.given)
		return;
	to->bound += o->made;
	to->previous += o->last == LAST_KNOWN ? o->made : 0;
}

void made_cells(struct made *to, const struct table *cells)
{
	for (size_t i = 0; i < cells->n; i++) {
		const struct offer_cell *cell = table_value(cells, i);
		for (size_t j = 0; j < cell->n; j++)
			add_offer(to, &cell->offer[j]);
	}
}

void made_merge(struct made *to, const struct made *from)
{
	for (int i = 0; i <= REFUSALS; i++)
		to->reason[i] += from->reason[i];
	for (int i = 0; i < PRICE_STEPS; i++) {
		to->step[i] += from->step[i];
		to->capped[i] += from->capped[i];
	}
	to->senior += from->senior;
	to->bound += from->bound;
	to->previous += from->previous;
}

uint64_t made_rows(const struct made *m)
{
	uint64_t all = 0;

	for (int i = 0; i <= REFUSALS; i++)
		all += m->reason[i];
	return all;
}

bool made_is_rare(const struct made *m)
{
	return m->reason[OFFERED] * FEW <= made_rows(m);
}

/* Of the refusals that are not LISTED the most frequent, the first of several;
 * REFUSALS: there is none. */
static int most_frequent(const struct made *m, const bool listed[REFUSALS])
{
	int most = REFUSALS;

	for (int i = 0; i < REFUSALS; i++)
		if (!listed[i] && m->reason[i] &&
			(most == REFUSALS || m->reason[i] > m->reason[most]))
			most = i;
	return most;
}

void made_list(struct buf *to, const struct made *m)
{
	bool listed[REFUSALS] = {false};
	int most;

	while ((most = most_frequent(m, listed)) != REFUSALS) {
		listed[most] = true;
		phrase_add(to, "%s%llu %s (%s)", to->len ? ", " : "",
			(unsigned long long)m->reason[most],
			refusal_code((enum refusal)most),
			refusal_word((enum refusal)most));
	}
}
