/* statement.c - the lines of a report, from the book of a walk. */
#include "journey/statement.h"

#include <stdlib.h>

#include "base/mem.h"
#include "journey/rank.h"

void statement_order(struct statement *s, const struct walk_book *w)
{
	free(s->rank);
	free(s->order);
	s->rank = rank_players(&w->players);
	s->order = rank_cells(&w->tally, s->rank, &s->n);
}

struct outlay_both statement_costs(
	struct statement *s, const struct walk_book *w, struct outlay *o)
{
	s->cost = mem_zero(w->tally.n, sizeof(*s->cost));
	s->has_cost = mem_zero(w->tally.n, sizeof(*s->has_cost));
	return outlay_divide(
		o, &w->tally, s->order, s->n, s->cost, s->has_cost);
}

struct estimate statement_estimate(const struct statement *s,
	struct walk_book *w, double margin, double percent)
{
	return (struct estimate){.tally = &w->tally,
		.chains = &w->chains,
		.coalitions = &w->coalitions,
		.players = players_count(&w->players),
		.rank = s->rank,
		.order = s->order,
		.n = s->n,
		.cost = s->cost,
		.margin = margin,
		.percent = percent};
}

const char *statement_lines(
	struct statement *s, struct walk_book *w, double margin, double percent)
{
	struct estimate e = statement_estimate(s, w, margin, percent);
	const struct walk_rules *rules = w->rules;

	s->line = mem_zero(s->n * rules->n_models, sizeof(*s->line));
	for (unsigned i = 0; i < rules->n_models; i++)
		TRY(estimate_lines(s->line + i * s->n, &e, rules->model[i], i));
	return NULL;
}

void statement_release(struct statement *s)
{
	free(s->rank);
	free(s->cost);
	free(s->has_cost);
	free(s->order);
	free(s->line);
}
