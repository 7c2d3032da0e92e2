/* dump.c - what the report is made from: touches, paths, chains. */
#include <math.h>
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"
#include "journey/dealt.h"
#include "journey/ways.h"

static void columns(struct setup *s, const char *const *name)
{
	for (; *name; name++)
		setup_column(s, *name);
}

const char *dump_columns(const struct config *c, struct setup *s)
{
	static const char *const paths[] = {"path", "total_conversions",
		"total_conversion_value", "total_null", NULL};
	static const char *const transitions[] = {
		"from", "to", "count", "probability", NULL};
	static const char *const removal[] = {"channel", "removal_effect",
		"removal_effect_value", "conversion_probability",
		"expected_value", NULL};
	static const char *const touches[] = {
		"conversion", "model", "credit", "revenue", NULL};

	if (c->dump != DUMP_TOUCHES && c->period)
		return setup_usage(s, "--dump is of all periods together: not "
				      "with --period");
	if (c->dump == DUMP_PATHS)
		columns(s, paths);
	else if (c->dump == DUMP_TRANSITIONS)
		columns(s, transitions);
	else if (c->dump == DUMP_REMOVAL)
		columns(s, removal);
	if (c->dump != DUMP_TOUCHES)
		return NULL;
	if (!dealt_any(&c->walk))
		return setup_usage(s, "--dump=touches: markov has no credit "
				      "of a touch (name another model)");
	setup_column(s, "customer");
	setup_column(s, "time");
	setup_column(s, "channel");
	for (unsigned i = 0; i + 1 < c->cells; i++)
		setup_column(s, c->by_name[i]);
	columns(s, touches);
	return NULL;
}

/* "a", or "a|b" with --by. */
static void print_credit(credit_sum sum, struct out *out)
{
	struct buf digits = {0};

	credit_print(&digits, sum);
	out_text(out, buf_view(&digits));
	buf_release(&digits);
}

/* Whose conversion is printed, and what it is called. */
struct dumped {
	const struct state *s;
	struct text customer, conversion;
};

static void touch(void *arg, const struct touch *t, enum credit_model model,
	uint64_t unit, credit_sum money)
{
	const struct dumped *d = arg;
	const struct config *c = d->s->config;
	struct out *out = d->s->dump;
	struct buf time = {0};

	notices_time(&time, c, t->ms);
	out_text(out, d->customer);
	out_text(out, buf_view(&time));
	for (unsigned i = 0; i < c->cells; i++)
		out_text(out, players_cell(&d->s->walk.players, t->player, i));
	out_text(out, d->conversion);
	out_string(out, credit_name(model));
	print_credit((credit_sum)unit, out);
	print_credit(money, out);
	out_end(out);
	buf_release(&time);
}

/* The conversion's id, or without one its time. */
static struct text conversion_name(
	const struct state *s, const struct event *conversion, struct buf *room)
{
	uint32_t day_ms =
		events_conversion(&s->walk.events, conversion)->day_ms;
	struct text id = events_id(&s->walk.events, conversion);

	if (id.len)
		return id;
	notices_time(room, s->config, conversion->ms - day_ms);
	return buf_view(room);
}

/* The path of CONVERSION lies in s->walk.path. */
void dump_touches(void *state, struct text customer,
	const struct event *conversion, bool refund)
{
	struct state *s = state;
	struct buf room = {0};
	struct dumped d = {s, customer, conversion_name(s, conversion, &room)};

	dealt_each(&s->walk, conversion, refund, touch, &d);
	buf_release(&room);
}

static const char *print_paths(const struct answer *a, struct out *out)
{
	struct walk_book *walk = &a->state->walk;
	struct ways_list w;
	const char *why =
		ways_of_paths(&w, &walk->paths, &walk->path, &walk->players);

	for (size_t i = 0; i < w.n && !why; i++) {
		out_text(out, w.at[i].name);
		out_int(out, (int64_t)w.at[i].converted);
		out_amount(out, w.at[i].value, w.decimals);
		out_int(out, (int64_t)w.at[i].null);
		out_end(out);
	}
	ways_release(&w);
	return why ? why : out->failed;
}

static const char *print_transitions(
	const struct answer *a, const struct markov *m, struct out *out)
{
	struct ways_list w;

	ways_of_edges(&w, m, &a->state->walk.players);
	for (size_t i = 0; i < w.n; i++) {
		out_text(out, w.at[i].name);
		out_text(out, w.at[i].to);
		out_int(out, (int64_t)w.at[i].count);
		out_real(out, (double)w.at[i].count / (double)w.at[i].of);
		out_end(out);
	}
	ways_release(&w);
	return out->failed;
}

static const char *print_removal(
	const struct answer *a, const struct markov *m, struct out *out)
{
	struct buf name = {0};
	size_t n = players_count(&a->state->walk.players);
	struct markov_effects e;
	uint32_t *place = mem_array(n, sizeof(*place));
	const char *why = markov_solve(&e, m, n, a->lines.rank);

	for (uint32_t i = 0; i < n; i++)
		place[a->lines.rank[i]] = i;
	for (size_t i = 0; i < n && !why; i++) {
		name.len = 0;
		ways_player(&name, &a->state->walk.players, place[i]);
		out_text(out, buf_view(&name));
		out_real(out, e.effect[place[i]]);
		out_real(out, e.effect_value[place[i]]);
		out_real(out, e.converts);
		out_real(out, e.value);
		out_end(out);
	}
	buf_release(&name);
	free(e.effect);
	free(e.effect_value);
	free(place);
	return why ? why : out->failed;
}

const char *dump_print(struct answer *a, struct out *out)
{
	const struct chains *chains = &a->state->walk.chains;

	if (a->config->dump == DUMP_TOUCHES)
		return out->failed;
	if (a->config->dump == DUMP_PATHS)
		return print_paths(a, out);
	if (chains->periods.n == 0)
		return NULL;
	if (a->config->dump == DUMP_TRANSITIONS)
		return print_transitions(a, &chains->whole[0], out);
	return print_removal(a, &chains->whole[0], out);
}
