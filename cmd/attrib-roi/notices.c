/* notices.c - what attrib-roi has merged, left out or could not match, counted
 * for --stats and said in one line a kind. */
#include "attrib-roi/parts.h"

/* When a kind is known: as rows are read; as customers are walked through, from
 * their events; and also from paths that were saved. */
enum { BY_ROW, BY_WALK, BY_PATH };

static const struct words {
	const char *name, *what;
	int known;
} words[KINDS] = {
	[NO_CUSTOMER] = {"rows_without_customer",
		"this row has no customer and is left out", BY_ROW},
	[NO_ORDER_CUSTOMER] = {"orders_without_customer",
		"this conversion has no customer and is left out", BY_WALK},
	[NO_CHANNEL] = {"touches_without_channel",
		"this touch has no channel and counts as (unassigned)",
		BY_WALK},
	[UNCONVERTED] = {"revenue_unconverted",
		"this row has revenue and did not convert: the revenue is not "
		"counted",
		BY_ROW},
	[EMPTY_STEP] = {"paths_with_gaps",
		"a step of this path has no name and is left out", BY_ROW},
	[EMPTY_PATH] = {"paths_empty",
		"this path has no step, so that its total_null is not counted",
		BY_ROW},
	[REFUND] = {"refunds",
		"this revenue is below 0: it is taken from the channels that "
		"have the credit, and counts as a conversion",
		BY_PATH},
	[REPEATED] = {"conversions_repeated", NULL, BY_WALK},
	[OTHER_REVENUE] = {"conversions_repeated_other", NULL, BY_WALK},
	[UNASSIGNED] = {"conversions_unassigned",
		"no touch came before this conversion: its credit goes to "
		"(unassigned)",
		BY_PATH},
	[UNKNOWN_ORDER] = {"orders_known", NULL, BY_WALK},
	[IN_LOG] = {"conversions_in_log",
		"this conversion is in the log, beside those of --conversions: "
		"both count",
		BY_WALK},
	[TIED] = {"touches_tied",
		"this touch has the same time as another: they are put in the "
		"order of their names",
		BY_WALK},
	[LAPSED] = {"touches_lapsed",
		"touches that --lookback is too short for are left out",
		BY_WALK},
	[SKIPPED] = {"touches_skipped",
		"direct touches are left out (--skip-direct)", BY_WALK},
	[COLLAPSED] = {"touches_collapsed",
		"touches that are equal to the next one are joined with it "
		"(--collapse)",
		BY_WALK},
	[DROPPED] = {"touches_dropped",
		"touches beyond --max-touches are left out", BY_WALK},
};

void notices_row(
	struct state *s, enum kind kind, const struct row *row, uint64_t n)
{
	if (n == 0)
		return;
	s->seen[kind].n += n;
	notice_row(&s->seen[kind].row, row);
}

void notices_customer(struct state *s, enum kind kind, uint64_t n,
	struct text customer, int64_t ms)
{
	s->seen[kind].n += n;
	first_add(&s->seen[kind].first, n, customer, ms);
}

void notices_more(struct state *s, enum kind kind, uint64_t n)
{
	s->seen[kind].n += n;
}

void notices_release(struct state *s)
{
	for (int i = 0; i < KINDS; i++)
		first_release(&s->seen[i].first);
}

/* Whether a run with these options can see KIND. */
static bool applies(const struct config *c, enum kind kind)
{
	switch (kind) {
	case NO_CUSTOMER:
	case NO_CHANNEL:
	case UNCONVERTED:
	case REPEATED:
	case OTHER_REVENUE:
		return !c->path;
	case NO_ORDER_CUSTOMER:
	case UNKNOWN_ORDER:
	case IN_LOG:
		return c->conversions;
	case EMPTY_STEP:
	case EMPTY_PATH:
		return c->path;
	case TIED:
		return c->ordered && !c->path;
	case LAPSED:
		return c->rules.lookback >= 0;
	case SKIPPED:
		return c->skip_direct;
	case COLLAPSED:
		return c->collapse;
	case DROPPED:
		return c->max_touches;
	case UNASSIGNED:
		return c->by_path;
	default:
		return true;
	}
}

/* "customer 'c7' at 2026-11-21T08:00:00Z" */
static const char *place(const struct first *first)
{
	struct buf time = {0};

	if (!first->known)
		return NULL;
	when_print(&time, first->ms);
	const char *text = fail_text("customer '%s' at %.*s",
		text_show(buf_view(&first->customer)), (int)time.len, time.at);
	buf_release(&time);
	return text;
}

static void tell(const struct config *c, const struct seen *seen,
	const char *name, const char *what)
{
	struct notice n = seen->row;

	if (!n.n) {
		setup_count(c->setup, name, seen->n, place(&seen->first), what);
		return;
	}
	n.n = seen->n;
	setup_notice(c->setup, name, &n, what);
}

static void tell_repeated(const struct state *s, const struct config *c)
{
	unsigned long long other = s->seen[OTHER_REVENUE].n;
	const char *what =
		other ? fail_text("this conversion's id came before, so that "
				  "it is not counted again; %llu of these have "
				  "another revenue than the first",
				other)
		      : "this conversion's id came before, so that it is not "
			"counted again";

	tell(c, &s->seen[REPEATED], words[REPEATED].name, what);
	setup_note(c->setup, words[OTHER_REVENUE].name, (double)other);
}

/* Conversions of the file, by whether the log knows their customer. */
static void tell_orders(const struct state *s, const struct config *c)
{
	const struct seen *unknown = &s->seen[UNKNOWN_ORDER];

	setup_part(c->setup, words[UNKNOWN_ORDER].name, s->orders - unknown->n,
		s->orders,
		unknown->n
			? fail_text("%s: customer '%s' has no row in the "
				    "log; conversions whose customer has one",
				  c->conversions,
				  text_show(buf_view(&unknown->first.customer)))
			: "");
}

static void tell_kind(
	const struct state *s, const struct config *c, enum kind kind)
{
	if (!applies(c, kind))
		return;
	if (kind == REPEATED)
		tell_repeated(s, c);
	else if (kind == UNKNOWN_ORDER)
		tell_orders(s, c);
	else if (kind != OTHER_REVENUE)
		tell(c, &s->seen[kind], words[kind].name, words[kind].what);
}

/* What of the direct channels is in the log, where it matters. */
static void tell_direct(const struct state *s, const struct config *c)
{
	size_t found = 0, all = c->direct.n;
	const char *first = NULL;

	if ((!c->skip_direct && !c->wants[MODEL_LAST_ND]) ||
		players_count(&s->players) == 0)
		return;
	for (size_t i = 0; i < c->direct.n; i++) {
		bool there = false;
		for (uint32_t p = 0; p < players_count(&s->players); p++)
			there |= text_same_letters(c->direct.item[i],
				players_cell(&s->players, p, 0));
		found += there;
		if (!there && !first)
			first = text_show(c->direct.item[i]);
	}
	if ((found || c->all) && all == 2 &&
		text_is(c->direct.item[0], "direct") &&
		text_is(c->direct.item[1], "(direct)"))
		all = found; /* one of the two is enough, and "all" asks for
			      * none */
	setup_part(c->setup, "direct_known", found, all,
		fail_text("--direct: there is no channel '%s'; channels that "
			  "there are",
			first ? first : ""));
}

/* Columns that are missing, with what they switch off.  Of costs the report's
 * own empty cells tell, and a dump is of credit. */
static void tell_columns(const struct config *c)
{
	if (c->no_converted)
		setup_off(c->setup, "converted",
			fail_text("%s: no column 'converted' and no "
				  "--conversions: no conversions",
				c->file));
	if (c->no_revenue && c->dump)
		setup_note(c->setup, "revenue_off", 1);
	else if (c->no_revenue)
		setup_off(c->setup, "revenue",
			fail_text("%s: no column '%s': every conversion is "
				  "worth 0",
				c->file,
				c->path ? "total_conversion_value"
					: "revenue"));
	if (c->no_cost)
		setup_note(c->setup, "cost_off", 1);
	if (c->path && c->all)
		setup_off(c->setup, "decay",
			"--path has no rows and no times: the models row and "
			"decay are left out");
}

/* What was read as state does not tell of the rows it was made from, and paths
 * do not tell of events. */
static bool is_known(
	const struct state *s, const struct config *c, enum kind kind)
{
	if (!setup_merges(c->setup))
		return true;
	if (c->path || s->paths_only)
		return words[kind].known == BY_PATH;
	return words[kind].known != BY_ROW;
}

void notices_answer(const struct state *s, const struct config *c)
{
	tell_columns(c);
	for (int kind = 0; kind < KINDS; kind++)
		if (is_known(s, c, (enum kind)kind))
			tell_kind(s, c, (enum kind)kind);
	tell_direct(s, c);
}

/* What is saved is told again when it is merged: of events all that is known by
 * walking, of paths what they hold. */
static bool is_told_later(const struct config *c, enum kind kind)
{
	bool trims = kind == SKIPPED || kind == COLLAPSED || kind == DROPPED;

	if (words[kind].known == BY_ROW)
		return false;
	if (setup_second(c->setup))
		return words[kind].known == BY_PATH;
	return !(c->path && trims);
}

void notices_saved(const struct state *s, const struct config *c)
{
	if (c->costs)
		setup_off(c->setup, "costs",
			"--costs is read when the answer is made: give it with "
			"--merge");
	if (c->conversions && !setup_second(c->setup))
		setup_off(c->setup, "conversions",
			"--conversions is read when the answer is made: give it "
			"with --merge");
	for (int kind = 0; kind < KINDS; kind++)
		if (!is_told_later(c, (enum kind)kind))
			tell_kind(s, c, (enum kind)kind);
}

void notices_intervals(const struct answer *a)
{
	const struct state *s = a->state;
	const struct estimate_line *first = NULL;
	const char *where = NULL;
	uint64_t cut = 0;

	for (size_t i = 0; i < a->n * a->config->n_models; i++)
		if (a->line[i].cut && cut++ == 0)
			first = &a->line[i];
	if (first)
		where = fail_text("channel '%s'",
			text_show(players_cell(&s->players,
				s->tally.cell[first->cell].player, 0)));
	setup_count(a->setup, "intervals_cut", cut, where,
		"its interval is cut off at 0 conversions or at a roi of -1, "
		"as there can be no less");
}
