/* sides.c - --wide=period: a row a model and channel, periods side by side. */
#include <math.h>

#include "attrib-roi/parts.h"

static const char *const figures[] = {"attributed", "revenue", "cost", "roi"};
static const char *const changes[] = {
	"attributed_difference", "revenue_difference"};

static void name_columns(const struct answer *a, const struct layout_sides *s)
{
	struct buf name = {0};

	setup_column(a->setup, "model");
	setup_column(a->setup, "channel");
	for (unsigned i = 0; i + 1 < a->config->cells; i++)
		setup_column(a->setup, a->config->by_name[i]);
	for (size_t k = 0; k < s->periods; k++)
		for (unsigned i = 0; i < 4; i++) {
			name.len = 0;
			period_print(&name, (enum period)a->config->period,
				s->period[k]);
			buf_printf(&name, "_%s", figures[i]);
			buf_byte(&name, '\0');
			setup_column(a->setup, name.at);
		}
	for (unsigned i = 0; i < 2 && s->periods > 1; i++)
		setup_column(a->setup, changes[i]);
	buf_release(&name);
}

/* What LINE has under model M; one that is not there has nothing. */
static void print_period(
	const struct answer *a, size_t line, unsigned m, struct out *out)
{
	static const struct estimate_line none = {.cell = LAYOUT_NONE};
	const struct estimate_line *l =
		line == LAYOUT_NONE ? &none
				    : &a->lines.line[m * a->lines.n + line];
	bool has = line != LAYOUT_NONE && a->lines.has_cost[l->cell];
	amount cost = has ? a->lines.cost[l->cell] : 0;

	out_real(out, l->share_count);
	out_real(out, l->share_money);
	report_cost(has, cost, out);
	out_real(out, cost > 0 ? estimate_roi(a->config->margin, l->share, cost)
			       : NAN);
}

/* What the last period has more than the one before it. */
static void print_change(const struct answer *a, const size_t *line, size_t n,
	unsigned m, struct out *out)
{
	double count[2] = {0}, money[2] = {0};

	if (n < 2)
		return;
	for (size_t i = 0; i < 2; i++) {
		size_t at = line[n - 2 + i];
		if (at == LAYOUT_NONE)
			continue;
		count[i] = a->lines.line[m * a->lines.n + at].share_count;
		money[i] = a->lines.line[m * a->lines.n + at].share_money;
	}
	out_real(out, count[1] - count[0]);
	out_real(out, money[1] - money[0]);
}

static void print_row(const struct answer *a, const struct layout_sides *s,
	const size_t *line, unsigned m, struct out *out)
{
	const struct walk_book *walk = &a->state->walk;
	size_t k = 0;

	while (line[k] == LAYOUT_NONE)
		k++;
	uint32_t player = walk->tally.cell[a->lines.order[line[k]]].player;
	out_string(out, credit_name(a->config->walk.model[m]));
	for (unsigned i = 0; i < a->config->cells; i++)
		out_text(out, players_cell(&walk->players, player, i));
	for (k = 0; k < s->periods; k++)
		print_period(a, line[k], m, out);
	print_change(a, line, s->periods, m, out);
	out_end(out);
}

const char *sides_print(struct answer *a, struct out *out)
{
	const struct config *c = a->config;
	struct layout_sides s;

	layout_sides(
		&s, &a->state->walk.tally, a->lines.order, a->lines.n, true);
	name_columns(a, &s);
	const char *why = setup_header(a->setup);
	for (unsigned m = 0; m < c->walk.n_models && !why; m++)
		for (size_t i = 0;
			i < s.rows && c->choice.wants[c->walk.model[m]]; i++)
			print_row(a, &s, s.line + i * s.periods, m, out);
	layout_sides_release(&s);
	return why ? why : out->failed;
}
