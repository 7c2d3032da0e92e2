/* print.c - the report, a row a step; or a row a unit. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/phrase.h"
#include "reach-funnel/parts.h"

/* A column PREFIX_STEP of each step. */
static void name_steps(struct config *c, struct setup *s, const char *prefix)
{
	struct buf name = {0};

	for (unsigned k = 0; k < c->steps.funnel.n; k++) {
		unsigned turn = steps_turn(&c->steps, k);
		name.len = 0;
		buf_printf(&name, "%s_%s", prefix, c->steps.name[k]);
		if (turn > 1)
			buf_printf(&name, "_%u", turn);
		char *owned = mem_copy(name.at, name.len);
		c->dumped[c->n_dumped++] = owned;
		setup_column(s, owned);
	}
	buf_release(&name);
}

static void name_dump(struct config *c, struct setup *s)
{
	setup_column(s, "entry");
	if (c->dump == DUMP_DROPS) {
		setup_column(s, "reached");
		setup_column(s, "lost_at");
	} else {
		c->dumped =
			mem_array(2 * c->steps.funnel.n, sizeof(*c->dumped));
		name_steps(c, s, "at");
		name_steps(c, s, "reached");
	}
	setup_column(s, "open");
}

void print_columns(struct config *c, struct setup *s)
{
	static const char *const figure[] = {"step", "name", "units", "rate",
		"rate_lo", "rate_hi", "step_rate", "step_lo", "step_hi", "open",
		"median", "p90", "first_median", "first_p90"};

	for (size_t i = 0; i < c->unit.n && c->dump; i++)
		setup_column(s, c->name.name[c->unit_role[i] - OTHERS]);
	for (size_t i = 0; i < c->by.n; i++)
		setup_column(s, c->name.name[c->by_role[i] - OTHERS]);
	if (c->period)
		setup_column(s, "period");
	if (c->dump) {
		name_dump(c, s);
		return;
	}
	for (size_t i = 0; i < sizeof(figure) / sizeof(*figure); i++)
		setup_column(s, figure[i]);
}

/* Parts of T, N of them, that END ends. */
static void put_parts(struct out *out, struct text t, size_t n, char end)
{
	for (size_t i = 0; i < n; i++) {
		size_t len = 0;
		while (len < t.len && t.at[len] != end)
			len++;
		out_text(out, (struct text){t.at, len});
		len += len < t.len;
		t = (struct text){t.at + len, t.len - len};
	}
}

static void put_time(struct answer *a, int64_t ms)
{
	if (ms == FUNNEL_NEVER) {
		out_empty(a->out);
		return;
	}
	a->text.len = 0;
	when_print(&a->text, ms);
	out_text(a->out, buf_view(&a->text));
}

/* By cells and period. */
static void put_group(struct answer *a, struct text key)
{
	const struct config *c = a->config;
	size_t at = 0;

	put_parts(a->out, key, c->by.n, '\0');
	if (!c->period)
		return;
	for (size_t i = 0; i < key.len; i++)
		if (key.at[i] == '\0')
			at = i + 1;
	out_text(a->out, (struct text){key.at + at, key.len - at});
}

/* The last required step that was reached, and the one that was not. */
static void put_drop(struct answer *a, const struct funnel_attempt *t)
{
	const struct steps *s = &a->config->steps;
	unsigned last, lost = steps_lost(&last, s, t);

	out_string(a->out, s->name[last]);
	out_string(a->out, lost < s->funnel.n ? s->name[lost] : "");
}

bool print_unit(void *arg, const struct funnel_all_one *one)
{
	struct answer *a = arg;
	const struct config *c = a->config;
	const struct funnel_attempt *t = one->attempt;

	if (c->dump == DUMP_DROPS && t->complete)
		return true;
	put_parts(a->out, one->unit, c->unit.n, '\x1f');
	put_group(a, one->key);
	put_time(a, t->at[0]);
	if (c->dump == DUMP_DROPS)
		put_drop(a, t);
	for (unsigned k = 0; k < c->steps.funnel.n && c->dump == DUMP_UNITS;
		k++)
		put_time(a, t->at[k]);
	for (unsigned k = 0; k < c->steps.funnel.n && c->dump == DUMP_UNITS;
		k++)
		out_int(a->out, t->at[k] != FUNNEL_NEVER);
	out_int(a->out, one->open);
	out_end(a->out);
	return !a->out->failed;
}

static void put_share(struct out *out, double share, struct rate_interval i)
{
	out_real(out, share);
	out_real(out, i.low);
	out_real(out, i.high);
}

static void put_seconds(struct out *out, int64_t ms)
{
	if (ms < 0)
		out_empty(out);
	else
		out_real(out, (double)ms / 1000);
}

/* A step that fewer than --least came to, in one of the groups. */
static void check_least(
	struct answer *a, unsigned k, const struct funnel_figures *f)
{
	const struct config *c = a->config;

	if (!(f->step_rate < c->need[k]))
		return;
	if (a->fails++ == 0)
		phrase_add(&a->first_fail,
			"%s: %.4f of those before came to it, below "
			"--least=%g",
			c->steps.name[k], f->step_rate, c->need[k]);
}

static void put_step(struct answer *a, struct funnel_tally *t, size_t i,
	unsigned k, double z)
{
	const struct funnel_group *g = table_value(&t->groups, i);
	struct funnel_figures f;

	funnel_tally_step(&f, t, i, k, z);
	out_int(a->out, (int64_t)k + 1);
	out_string(a->out, a->config->steps.name[k]);
	out_int(a->out, (int64_t)f.units);
	put_share(a->out, f.rate, f.of_first);
	if (k)
		put_share(a->out, f.step_rate, f.of_before);
	else
		for (int j = 0; j < 3; j++)
			out_empty(a->out);
	if (k)
		out_empty(a->out);
	else
		out_int(a->out, (int64_t)g->open);
	put_seconds(a->out, f.median);
	put_seconds(a->out, f.p90);
	put_seconds(a->out, f.first_median);
	put_seconds(a->out, f.first_p90);
	out_end(a->out);
	check_least(a, k, &f);
}

static void put_total(struct answer *a, double z)
{
	const struct config *c = a->config;
	struct funnel_tally all;

	funnel_tally_init(&all, &c->steps.funnel);
	funnel_tally_join(&all, &a->all.tally, true);
	for (unsigned k = 0; k < c->steps.funnel.n; k++) {
		for (size_t i = 0; i < c->by.n + (c->period != 0); i++)
			out_string(a->out, "(total)");
		put_step(a, &all, 0, k, z);
	}
	funnel_tally_release(&all);
}

const char *print_report(struct answer *a)
{
	const struct config *c = a->config;
	double z = interval_z(c->ci);
	bool grouped = c->by.n || c->period;

	uint32_t *order = table_sorted(&a->all.tally.groups);
	for (size_t i = 0; i < a->all.tally.groups.n; i++)
		for (unsigned k = 0; k < c->steps.funnel.n; k++) {
			put_group(a, table_key(&a->all.tally.groups, order[i]));
			put_step(a, &a->all.tally, order[i], k, z);
		}
	free(order);
	if (c->total && grouped && a->all.tally.groups.n)
		put_total(a, z);
	if (a->fails) {
		buf_byte(&a->first_fail, '\0');
		setup_fails(a->setup, a->first_fail.at);
	}
	return a->out->failed;
}
