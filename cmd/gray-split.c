/* gray-split.c - the arm of each row in each experiment of a plan.
 *
 * A map: nothing is remembered, draws are hashes of the unit (gray/draw.h), so
 * the same unit has the same arm in every run and on every machine.  The rest
 * of the program is in gray-split/, what is computed in lib/gray.
 */
#include "gray-split/parts.h"

#define AT(member) offsetof(struct config, member)

/* clang-format off */
static const struct opt opts[] = {
	{0, "plan", OPT_FILE, AT(plan), "file", NULL, 0, 0, OPT_READ | OPT_DECIDES,
		"the experiments: experiment,arms and who may come into them", NULL},
	{0, "experiment", OPT_TEXT, AT(experiment), "name", NULL, 0, 0, 0,
		"in place of a plan: one experiment", NULL},
	{0, "arms", OPT_TEXT, AT(arms), "arm:share,...", NULL, 0, 0, 0,
		"its arms: ctrl:50,treat:50 or ctrl:0-25,treat:25-50", NULL},
	{0, "ramp", OPT_REAL, AT(ramp), "percent", "100", 0, 100, 0,
		"how much of it is open", NULL},
	{0, "layer", OPT_TEXT, AT(layer), "name:from-to", NULL, 0, 0, 0,
		"its part of 100 of a layer, which experiments share", NULL},
	{0, "holdout", OPT_TEXT, AT(holdout), "name:share", NULL, 0, 0, 0,
		"who never comes in, to compare with: a share of 1", NULL},
	{0, "unit", OPT_TEXT, AT(unit), "column", NULL, 0, 0, 0,
		"the column that draws are made by, in place of the customer", NULL},
	{0, "hash-of", OPT_CHOICE, AT(hash_of),
		"keyed|growthbook|growthbook1|unleash|planout|posthog", "keyed", 0, 0, 0,
		"draw as that system does, to the bit", NULL},
	{'k', "key", OPT_FILE, AT(key), "file", NULL, 0, 0, OPT_READ,
		"the secret of keyed draws", NULL},
	{0, "hash", OPT_CHOICE, AT(hash), "sha256|sm3", "sha256", 0, 0, 0,
		"what keyed draws are made by", NULL},
	{0, "period", OPT_TEXT, AT(period), "text", "", 0, 0, 0,
		"goes into keyed draws: another period, other units", NULL},
	{0, "as-of", OPT_TIME, AT(as_of), "date", NULL, 0, 0, 0,
		"the day arms are given for; a plan with dates wants it", NULL},
	{0, "previous", OPT_FILE, AT(previous), "file", NULL, 0, 0, OPT_READ,
		"an earlier output: who had an arm keeps it", NULL},
	{0, "force", OPT_FILE, AT(force), "file", NULL, 0, 0, OPT_READ,
		"customer,experiment,arm: who has that arm whatever the draw", NULL},
	{0, "check", OPT_FLAG, AT(check), NULL, NULL, 0, 0, 0,
		"only check the plan; no row is read", NULL},
	{0}};
/* clang-format on */

/* What a condition sees of a row. */
struct seen {
	struct row *row;
	const unsigned *role;
};

static struct text cell(void *arg, size_t i)
{
	const struct seen *at = arg;

	return row_text(at->row, at->role[i]);
}

static void init(void *at, const void *config)
{
	struct state *s = at;
	const struct config *c = config;

	draws_init(&s->draws, c->keyed, c->how.hash);
	lines_init(s, c);
}

/* Cells are read as those of the row are. */
static void look(struct state *s, const struct config *c, const struct row *row)
{
	if (s->view.cell)
		return;
	condition_view_init(&s->view, &row->reading->zone, row->reading->style);
	s->view.cell = cell;
	s->view.moment = c->as_of.ms;
	s->view.moment_known = c->as_of.given;
}

/* Whether the row meets the conditions of entry I. */
static bool meets(
	struct state *s, const struct config *c, struct row *row, size_t i)
{
	const struct plan_entry *e = &c->planned.entry[i];
	struct seen at = {row, e->when_at};

	for (size_t j = 0; j < e->n_match; j++) {
		struct text has = row_text(row, e->match_at[j]);
		if (e->match[j].len == 0 || text_equal(e->match[j], has))
			continue;
		if (planned_almost(&c->planned, e, j, has))
			notice_row(&s->almost, row);
		return false;
	}
	if (!e->condition)
		return true;
	look(s, c, row);
	s->view.arg = &at;
	s->view.odd = 0;
	bool holds = condition_holds(e->condition, &s->view);
	if (s->view.odd)
		notice_row(&s->odd, row);
	return holds;
}

/* The unit of entry I; false: it is no identifier. */
static bool find_unit(
	struct text *to, const struct config *c, struct row *row, size_t i)
{
	unsigned role = c->planned.entry[i].unit_at;

	*to = row_text(row, role);
	return to->len == 0 || row_key(row, role, to);
}

/* One experiment that holds twice would give a unit two arms. */
static bool is_second(
	const struct config *c, struct row *row, size_t i, size_t last)
{
	if (last == SIDE_NONE || !text_equal(c->planned.entry[last].experiment,
					 c->planned.entry[i].experiment))
		return false;
	row_because(row,
		plan_fault(c, i,
			fail_text(
				"experiment '%s' holds a second time for this row",
				text_show(c->planned.entry[i].experiment))));
	return true;
}

static void doubt(struct notice *of, struct text name, struct row *row)
{
	enum doubt doubt = name.len ? doubt_of(name) : DOUBT_NONE;

	if (doubt != DOUBT_NONE)
		notice_row(&of[doubt], row);
}

/* Whether entry I draws by a column that is not the customer, and not that of
 * the entry before. */
static bool is_other_unit(const struct config *c, size_t i)
{
	unsigned unit = c->planned.entry[i].unit_at;

	return unit != CUSTOMER &&
	       (i == 0 || unit != c->planned.entry[i - 1].unit_at);
}

static enum verdict row(
	void *at, const void *config, struct row *row, struct out *out)
{
	struct state *s = at;
	const struct config *c = config;
	struct text customer = row_text(row, CUSTOMER);
	size_t last = SIDE_NONE;

	doubt(s->doubt, customer, row);
	for (size_t i = 0; i < c->planned.n; i++) {
		struct split_case unit = {.meets = meets(s, c, row, i),
			.forced = listed_find(&c->forced, &s->key, i, customer),
			.kept = listed_find(&c->kept, &s->key, i, customer)};
		int arm;
		if (!find_unit(&unit.unit, c, row, i))
			return BAD;
		if (is_other_unit(c, i))
			doubt(s->unit_doubt, unit.unit, row);
		if (unit.meets && is_second(c, row, i, last))
			return BAD;
		if (unit.meets)
			last = i;
		enum split_reason reason = split_judge(
			&arm, &s->draws, &c->how, &c->planned.entry[i], &unit);
		s->reason[reason]++;
		lines_put(s, c, row, out, i, reason, arm);
	}
	if (c->planned.n == 0) {
		s->reason[SPLIT_NONE]++;
		lines_none(row, out);
	}
	return OK;
}

static void merge(void *into, const void *from, const void *config)
{
	struct state *a = into;
	const struct state *b = from;

	(void)config;
	for (int i = 0; i < SPLIT_REASONS; i++)
		a->reason[i] += b->reason[i];
	notice_merge(&a->odd, &b->odd);
	notice_merge(&a->almost, &b->almost);
	for (int i = 0; i < DOUBTS; i++)
		notice_merge(&a->doubt[i], &b->doubt[i]);
	for (int i = 0; i < DOUBTS; i++)
		notice_merge(&a->unit_doubt[i], &b->unit_doubt[i]);
}

static const char *finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	static const char *const name[SPLIT_REASONS] = {"exposed", "killed",
		"off_target", "no_unit", "forced", "held_out", "off_layer",
		"kept", "beyond_ramp", "in_gap", "no_experiment"};
	const struct state *s = at;

	(void)config;
	(void)out;
	for (int i = 0; i < SPLIT_REASONS; i++)
		setup_note(setup, name[i], (double)s->reason[i]);
	setup_notice(setup, "when_odd", &s->odd,
		"a cell that a condition compares is neither a number nor a "
		"time: the condition does not hold");
	setup_notice(setup, "targets_almost", &s->almost,
		"a cell is what the plan asks for but for case or blanks, and "
		"so the condition is not met");
	setup_notice(setup, doubt_name(DOUBT_NOBODY), &s->doubt[DOUBT_NOBODY],
		"this customer is a word for none, and has the arm of one");
	setup_notice(setup, doubt_name(DOUBT_PADDED), &s->doubt[DOUBT_PADDED],
		"this customer has blanks around the identifier, and another "
		"arm than without them");
	setup_notice(setup, "units_nobody", &s->unit_doubt[DOUBT_NOBODY],
		"this unit is a word for none, and all rows of it have one arm");
	setup_notice(setup, "units_padded", &s->unit_doubt[DOUBT_PADDED],
		"this unit has blanks around the identifier, and another arm "
		"than without them");
	return NULL;
}

static void release(void *at)
{
	struct state *s = at;

	lines_release(s);
	draws_release(&s->draws);
	condition_view_release(&s->view);
	buf_release(&s->key);
}

static const struct filter gray_split = {.name = "gray-split",
	.brief = "Give each customer an arm of each experiment, and say why.",
	.operands = "[file ...]",
	.example = {"gray-split --experiment=card --arms=ctrl:50,treat:50 "
		    "samples/customers.csv",
		"gray-split --plan=samples/plan.csv --check --as-of=2026-11-22",
		"gray-split --plan=samples/plan.csv --as-of=2026-11-22 "
		"samples/customers.csv"},
	.flow = {.columns = COLUMNS_PASSED,
		.order = ORDER_INPUT,
		.state = STATE_SCRATCH},
	.opts = opts,
	.config_size = sizeof(struct config),
	.state_size = sizeof(struct state),
	.files = setup_files,
	.open = setup_open,
	.bind = setup_bind,
	.init = init,
	.row = row,
	.merge = merge,
	.finish = finish,
	.release = release,
	.close = setup_close};

int main(int argc, char **argv)
{
	return filter_main(&gray_split, argc, argv);
}
