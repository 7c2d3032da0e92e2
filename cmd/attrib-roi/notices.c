/* notices.c - what attrib-roi has merged, left out or could not match, counted
 * for --stats and said in one line a kind. */
#include "attrib-roi/parts.h"
#include "cells/undone.h"
#include "journey/spelling.h"

/* When a kind is known: as rows are read; as customers are walked through, from
 * their events; and also from paths that were saved. */
enum { BY_ROW, BY_WALK, BY_PATH };

/* What a run has, by its options. */
enum {
	OF_EVENTS = 1,	 /* rows are events */
	OF_STEPS = 2,	 /* rows are paths */
	OF_ORDERS = 4,	 /* --conversions */
	OF_ONE_FILE = 8, /* and not that */
	OF_PATHS = 16,	 /* models that look at paths */
	OF_ORDER = 32,	 /* models that look at the order of touches */
	OF_WALKS = 64,	 /* all customers are walked through */
	OF_SINCE = 128,
	OF_TOUCHES_SINCE = 256,
	OF_LOOKBACK = 512,
	OF_REMOVALS = 1024,
	OF_COLLAPSE = 2048,
	OF_LENGTH = 4096
};

static const struct words {
	const char *name, *what;
	int known;
	unsigned of; /* what a run must have to see it */
} words[KINDS] = {
	[NO_CUSTOMER] = {"rows_without_customer",
		"this row has no customer and is left out", BY_ROW, OF_EVENTS},
	[NO_ORDER_CUSTOMER] = {"orders_without_customer",
		"this conversion has no customer and is left out", BY_WALK,
		OF_ORDERS},
	[FURTHER] = {"orders_continued",
		"this conversion lacks the customer or the time, and goes on "
		"with the order of the line above, whose identifier it has",
		BY_WALK, OF_ORDERS},
	[WALK_NO_CHANNEL] = {"touches_without_channel",
		"this touch has no channel and counts as (unassigned)", BY_WALK,
		OF_EVENTS},
	[UNCONVERTED] = {"revenue_unconverted",
		"this row has revenue and did not convert: the revenue is not "
		"counted",
		BY_ROW, OF_EVENTS},
	[BLANK_ID] = {"conversions_without_id",
		"this identifier stands for none: the conversion has none",
		BY_ROW, OF_EVENTS},
	[FLAGGED] = {"rows_flagged",
		"the column 'conversion' says whether this row converted, as no "
		"column 'converted' does: conversions have no identifier",
		BY_ROW, OF_EVENTS | OF_ONE_FILE},
	[EARLY] = {"rows_early",
		"this row is before --touches-since and is left out", BY_ROW,
		OF_TOUCHES_SINCE},
	[INTERNAL] = {"rows_internal",
		"this row continues a visit and is no touch", BY_ROW,
		OF_EVENTS},
	[ODD_CONDITION] = {"converted_odd",
		"a cell that --converted compares by < or > is no number or "
		"time, so that does not hold",
		BY_ROW, 0},
	[EMPTY_STEP] = {"paths_with_gaps",
		"a step of this path has no name and is left out", BY_ROW,
		OF_STEPS},
	[MARKED_PATH] = {"paths_with_marks",
		"(start), (conversion) and (null) at the ends of this path are "
		"no channels and are left out",
		BY_ROW, OF_STEPS},
	[EMPTY_PATH] = {"paths_empty",
		"this path has no step, so that its total_null is not counted",
		BY_ROW, OF_STEPS},
	[WALK_REFUND] = {"refunds",
		"this revenue is below 0: it is taken from the channels that "
		"have the credit of its sale, and is no conversion",
		BY_PATH, 0},
	[WALK_REFUND_ALONE] = {"refunds_alone",
		"no conversion of the customer came before this refund: it is "
		"taken from (unassigned)",
		BY_WALK, OF_EVENTS | OF_PATHS},
	[WALK_REPEATED] = {"conversions_repeated", NULL, BY_WALK, OF_EVENTS},
	[WALK_SHARED] = {"conversions_shared", NULL, BY_WALK,
		OF_EVENTS | OF_WALKS},
	[WALK_ADDED] = {"conversions_added", NULL, BY_WALK, OF_EVENTS},
	[WALK_ADDED_LATER] = {"conversions_added_later", NULL, BY_WALK,
		OF_EVENTS},
	[WALK_OTHER_REVENUE] = {"conversions_repeated_other", NULL, BY_WALK,
		OF_EVENTS},
	[WALK_BEFORE] = {"conversions_before_since", NULL, BY_WALK, OF_SINCE},
	[WALK_UNASSIGNED] = {"conversions_unassigned",
		"no touch came before this conversion: its credit goes to "
		"(unassigned)",
		BY_PATH, OF_PATHS},
	[WALK_UNKNOWN] = {"orders_known", NULL, BY_WALK, OF_ORDERS},
	[WALK_IN_LOG] = {"conversions_in_log",
		"this conversion is in the log, beside those of --conversions: "
		"both count",
		BY_WALK, OF_ORDERS},
	[WALK_TIED] = {"touches_tied",
		"this touch has the same time as another: they are put in the "
		"order of their names",
		BY_WALK, OF_EVENTS | OF_ORDER},
	[WALK_LAPSED] = {"touches_lapsed",
		"touches that --lookback is too short for are left out",
		BY_WALK, OF_LOOKBACK},
	[WALK_SKIPPED] = {"touches_skipped",
		"direct touches are left out (--skip-direct)", BY_WALK,
		OF_REMOVALS},
	[WALK_COLLAPSED] = {"touches_collapsed",
		"touches that are equal to the next one are joined with it "
		"(--collapse)",
		BY_WALK, OF_COLLAPSE},
	[WALK_DROPPED] = {"touches_dropped",
		"touches beyond --max-touches are left out", BY_WALK,
		OF_LENGTH},
	[WALK_NOBODY] = {"customers_nobody",
		"this identifier stands for none, and its rows are taken for "
		"those of one customer (--where leaves them out)",
		BY_WALK, OF_EVENTS | OF_PATHS},
	[WALK_PADDED] = {"customers_padded",
		"this identifier has blanks around it, and is another customer "
		"than the one without them",
		BY_WALK, OF_EVENTS | OF_PATHS},
};

/* In which they are said. */
static const unsigned char order[KINDS] = {NO_CUSTOMER, NO_ORDER_CUSTOMER,
	FURTHER, WALK_NOBODY, WALK_PADDED, WALK_NO_CHANNEL, UNCONVERTED, EARLY,
	INTERNAL, FLAGGED, ODD_CONDITION, BLANK_ID, EMPTY_STEP, MARKED_PATH,
	EMPTY_PATH, WALK_REFUND, WALK_REFUND_ALONE, WALK_REPEATED,
	WALK_OTHER_REVENUE, WALK_ADDED, WALK_ADDED_LATER, WALK_SHARED,
	WALK_BEFORE, WALK_UNASSIGNED, WALK_UNKNOWN, WALK_IN_LOG, WALK_TIED,
	WALK_LAPSED, WALK_SKIPPED, WALK_COLLAPSED, WALK_DROPPED};

void notices_row(
	struct state *s, unsigned kind, const struct row *row, uint64_t n)
{
	if (n == 0)
		return;
	s->seen[kind].n += n;
	notice_row(&s->seen[kind].row, row);
}

/* What this run has. */
static unsigned run_has(const struct config *c)
{
	const struct walk_rules *w = &c->walk;
	bool removes = c->skip_direct || c->remove.n || c->remove_tail.n;

	return (c->path ? OF_STEPS : OF_EVENTS) |
	       (c->conversions ? OF_ORDERS : OF_ONE_FILE) |
	       (w->by_path ? OF_PATHS : 0) | (w->ordered ? OF_ORDER : 0) |
	       (w->table ? 0 : OF_WALKS) |
	       (w->since != INT64_MIN ? OF_SINCE : 0) |
	       (c->touches_since.given ? OF_TOUCHES_SINCE : 0) |
	       (w->path.lookback >= 0 ? OF_LOOKBACK : 0) |
	       (removes ? OF_REMOVALS : 0) | (c->collapse ? OF_COLLAPSE : 0) |
	       (c->max_touches ? OF_LENGTH : 0);
}

/* Whether a run with these options can see KIND. */
static bool applies(const struct config *c, unsigned kind)
{
	return (words[kind].of & ~run_has(c)) == 0;
}

void notices_time(struct buf *to, const struct config *c, int64_t ms)
{
	struct zone *zone = setup_zone(c->setup);
	struct buf day = {0};

	if (c->goes == BY_ORDER) {
		buf_printf(to, "%lld", (long long)(ms / 1000));
	} else if (zone_day(zone, ms) != zone_day(zone, ms + 1)) {
		/* an order of a day, which stands at its end */
		period_print(&day, PERIOD_DAY, (int32_t)zone_day(zone, ms));
		buf_text(to, buf_view(&day));
	} else {
		when_print(to, ms);
	}
	buf_release(&day);
}

/* "customer 'c7' at 2026-11-21T08:00:00Z" */
static const char *place(const struct config *c, const struct first *first)
{
	struct buf time = {0};

	if (!first->known)
		return NULL;
	notices_time(&time, c, first->ms);
	const char *text = fail_text("customer '%s' at %.*s",
		text_show(buf_view(&first->customer)), (int)time.len, time.at);
	buf_release(&time);
	return text;
}

/* How many rows were of KIND, or have been found to be by walking; with the
 * line of the first, if it is known. */
static void tell(const struct state *s, const struct config *c, unsigned kind,
	const char *what)
{
	static const struct first none;
	const struct first *walked =
		kind < WALK_KINDS ? &s->walk.seen[kind] : &none;
	struct notice n = s->seen[kind].row;
	uint64_t all = s->seen[kind].n + walked->n;

	if (!n.n) {
		setup_count(c->setup, words[kind].name, all, place(c, walked),
			what);
		return;
	}
	n.n = all;
	setup_notice(c->setup, words[kind].name, &n, what);
}

static void tell_repeated(const struct state *s, const struct config *c)
{
	unsigned long long other = s->walk.seen[WALK_OTHER_REVENUE].n;

	tell(s, c, WALK_REPEATED,
		other ? fail_text("this conversion's id came before, so that "
				  "it is not counted again; %llu of these have "
				  "another revenue than the first",
				other)
		      : "this conversion's id came before, so that it is not "
			"counted again");
	setup_note(c->setup, words[WALK_OTHER_REVENUE].name, (double)other);
}

/* Identifiers that are not one customer's.  Where there are too many to know,
 * there is no figure. */
static void tell_shared(const struct state *s, const struct config *c)
{
	const struct first *first = &s->walk.seen[WALK_SHARED];
	const char *where = NULL;

	if (owners_off(s->walk.owners))
		return;
	if (first->n)
		where = fail_text("conversion '%s'",
			text_show(buf_view(&first->customer)));
	setup_count(c->setup, words[WALK_SHARED].name, first->n, where,
		"another customer has a conversion of this identifier: it "
		"counts once for each");
}

static void tell_added(const struct state *s, const struct config *c)
{
	unsigned long long later = s->walk.seen[WALK_ADDED_LATER].n;

	tell(s, c, WALK_ADDED,
		later ? fail_text("this conversion's id came before: its "
				  "revenue is added to the first; %llu of "
				  "these have the revenue of the first, at "
				  "another time (--repeated=first counts them "
				  "once)",
				later)
		      : "this conversion's id came before: its revenue is "
			"added to the first");
	setup_note(c->setup, words[WALK_ADDED_LATER].name, (double)later);
}

/* Conversions of the file, by whether the log knows their customer. */
static void tell_orders(const struct state *s, const struct config *c)
{
	const struct first *unknown = &s->walk.seen[WALK_UNKNOWN];
	uint64_t all = s->walk.orders;

	setup_part(c->setup, words[WALK_UNKNOWN].name, all - unknown->n, all,
		unknown->n
			? fail_text("%s: customer '%s' has no row in the log; "
				    "conversions whose customer has one",
				  c->conversions,
				  text_show(buf_view(&unknown->customer)))
			: "");
}

static void tell_kind(
	const struct state *s, const struct config *c, unsigned kind)
{
	if (!applies(c, kind))
		return;
	if (kind == WALK_BEFORE) /* as --since says: no line of its own */
		setup_note(c->setup, words[kind].name,
			(double)s->walk.seen[kind].n);
	else if (kind == WALK_REPEATED)
		tell_repeated(s, c);
	else if (kind == WALK_ADDED)
		tell_added(s, c);
	else if (kind == WALK_SHARED)
		tell_shared(s, c);
	else if (kind == WALK_UNKNOWN)
		tell_orders(s, c);
	else if (kind == WALK_SKIPPED && (c->remove.n || c->remove_tail.n))
		tell(s, c, kind,
			"touches are left out (--skip-direct, --remove, "
			"--remove-tail)");
	else if (kind != WALK_OTHER_REVENUE && kind != WALK_ADDED_LATER)
		tell(s, c, kind, words[kind].what);
}

/* Channels that are two for case or blanks alone. */
static void tell_alike(const struct state *s, const struct config *c)
{
	struct spelling names;
	struct text first = {NULL, 0};
	uint64_t alike = 0;

	spelling_init(&names);
	for (uint32_t p = 0; p < players_count(&s->walk.players); p++)
		spelling_learn(&names, players_cell(&s->walk.players, p, 0));
	for (size_t i = 0; i < names.names.n; i++) {
		struct text name = table_key(&names.names, i);
		if (spelling_divides(&names, name) &&
			(alike++ == 0 || text_compare(name, first) < 0))
			first = name;
	}
	setup_count(c->setup, "channels_alike", alike,
		alike ? fail_text("channel '%s'", text_show(first)) : NULL,
		"case or blanks alone divide this channel from another: they "
		"are taken for two");
	spelling_release(&names);
}

/* Columns that are missing, with what they switch off.  Of costs the report's
 * own empty cells tell, and a dump is of credit. */
static void tell_columns(const struct config *c)
{
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
	if (c->goes == BY_ORDER && c->choice.all)
		setup_off(c->setup, "decay",
			"the order of touches has no times: the model decay is "
			"left out");
	if (c->path && c->choice.all)
		setup_off(c->setup, "decay",
			"--path has no rows and no times: the models row and "
			"decay are left out");
}

/* What was read as state does not tell of the rows it was made from, and paths
 * do not tell of events. */
static bool is_known(
	const struct state *s, const struct config *c, unsigned kind)
{
	if (!setup_merges(c->setup))
		return true;
	if (c->path || s->paths_only)
		return words[kind].known == BY_PATH;
	return words[kind].known != BY_ROW;
}

/* Paths that nothing divides are often divided by something else. */
static void tell_divided(const struct state *s, const struct config *c)
{
	if (c->path && s->paths && !s->divided)
		setup_off(c->setup, "sep",
			fail_text("%s: no path has a '%s': each is one step "
				  "(--sep says what divides them)",
				c->file, c->sep));
}

/* What orders say of themselves beside their revenue. */
static void tell_returned(const struct state *s, const struct config *c)
{
	refunded_tell(&c->refunded, c->setup, &s->given_back);
	setup_notice(c->setup, "rows_undone", &s->undone, undone_says);
}

void notices_answer(const struct state *s, const struct config *c)
{
	tell_columns(c);
	if (c->walk.by_path && !c->path && !setup_merges(c->setup))
		daysonly_tell(&s->days, c->setup);
	if (!c->path && (!setup_merges(c->setup) || c->conversions))
		tell_returned(s, c);
	for (unsigned i = 0; i < KINDS; i++)
		if (is_known(s, c, order[i]))
			tell_kind(s, c, order[i]);
	lists_tell(s, c);
	tell_alike(s, c);
	tell_divided(s, c);
}

/* What is saved is told again when it is merged: of events all that is known by
 * walking, of paths what they hold. */
static bool is_told_later(const struct config *c, unsigned kind)
{
	bool trims = kind == WALK_SKIPPED || kind == WALK_COLLAPSED ||
		     kind == WALK_DROPPED;

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
	if (!c->path)
		daysonly_tell(&s->days, c->setup);
	if (!c->path)
		tell_returned(s, c);
	for (unsigned i = 0; i < KINDS; i++)
		if (!is_told_later(c, order[i]))
			tell_kind(s, c, order[i]);
	for (unsigned i = 0; i < KINDS; i++)
		if (words[i].known == BY_ROW)
			setup_added(c->setup, words[i].name, s->seen[i].n);
}

void notices_intervals(const struct answer *a)
{
	const struct state *s = a->state;
	const struct estimate_line *first = NULL;
	const char *where = NULL;
	uint64_t cut = 0;

	for (size_t i = 0; i < a->lines.n * a->config->walk.n_models; i++)
		if (a->lines.line[i].cut && cut++ == 0)
			first = &a->lines.line[i];
	if (first)
		where = fail_text("channel '%s'",
			text_show(players_cell(&s->walk.players,
				s->walk.tally.cell[first->cell].player, 0)));
	setup_count(a->setup, "intervals_cut", cut, where,
		"its interval is cut off at 0 conversions or at a roi of -1, "
		"as there can be no less");
}
