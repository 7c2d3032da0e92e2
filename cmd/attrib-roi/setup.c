/* setup.c - options that fit together, and the columns they name. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "attrib-roi/parts.h"
#include "base/mem.h"
#include "cells/share.h"

/* 0.3, or 30%. */
static const char *read_margin(struct config *c)
{
	struct text t = text_of(c->margin_text);

	if (share_parse(&c->margin, "share", t) && c->margin >= 0 &&
		c->margin <= 1)
		return NULL;
	return fail_text("--margin: '%s' is not a share from 0 to 1 "
			 "(want 0.3, or 30%%)",
		text_show(t));
}

static const char *check_options(const struct config *c)
{
	bool events = c->sorted || c->touches_since.given || c->conversions ||
		      c->lookback || c->cycle || c->conv_touch || c->period ||
		      c->by.n;

	if (c->path && events)
		return "--path has no customers, times or columns: not with "
		       "--sorted, --conversions, --lookback, --cycle, "
		       "--conv-touch, --period or --by";
	if (c->path && c->converted)
		return "--converted is about rows of events, not --path";
	if (c->path && !isnan(c->ci))
		return "--ci wants customers, not --path";
	if (c->path && c->dump == DUMP_TOUCHES)
		return "--dump=touches wants events, not --path";
	if (c->sorted && c->conversions)
		return "--sorted wants conversions among its rows: not with "
		       "--conversions";
	if (c->until_next && (c->path || c->cycle))
		return "--until-next is of conversions of events, and of "
		       "--cycle=reset";
	if (!c->path && strcmp(c->sep, ">") != 0)
		return "--sep divides the steps of --path";
	if (!*c->sep)
		return "--sep: want what divides the steps";
	if (c->wide && (!isnan(c->ci) || c->total))
		return "--wide has no intervals and no total";
	if (c->wide == WIDE_PERIODS && !c->period)
		return "--wide=period wants --period=day, week or month";
	if (c->half_life <= 0)
		return "--half-life: want more than 0";
	if (c->by.n > MOST_BY - 1)
		return "--by: more than 15 columns";
	if (c->dump && (c->wide || c->total || c->costs || !isnan(c->ci)))
		return "--dump is not the report: not with --wide, --total, "
		       "--costs or --ci";
	return NULL;
}

/* Cells of a player behind the channel; --dump=touches always has the
 * campaign, and so has the state it is made from. */
static void name_cells(struct config *c)
{
	bool campaign = false;

	c->cells = 1;
	for (size_t i = 0; i < c->by.n; i++)
		campaign |= text_is(c->by.item[i], "campaign");
	if (c->dump == DUMP_TOUCHES && !campaign) {
		c->by_name[c->cells++ - 1] = mem_copy("campaign", 8);
		setup_state(c->setup, "dump=touches", "campaign");
	}
	for (size_t i = 0; i < c->by.n; i++) {
		c->by_currency |= role_is(c->by.item[i], "currency");
		c->by_name[c->cells++ - 1] =
			mem_copy(c->by.item[i].at, c->by.item[i].len);
	}
}

static const char *name_roles(struct config *c, struct setup *s)
{
	static const char *const event[] = {"customer", "time", "channel",
		"converted", "revenue", "cost", "conversion", "order",
		"currency"};
	static const char *const path[] = {"path", "total_conversions",
		"total_conversion_value", "total_null"};

	/* Paths are trimmed as they are read, before they are saved. */
	if (c->path && (c->skip_direct || c->collapse || c->max_touches ||
			       c->remove.n || c->remove_tail.n))
		setup_state_second(s);
	for (unsigned i = 0; i < 4 && c->path; i++)
		setup_role(s, path[i],
			i <= PATH_CONVERSIONS ? SETUP_REQUIRED
					      : SETUP_OPTIONAL);
	for (unsigned i = 0; i < FIRST_BY && !c->path; i++)
		setup_role(s, event[i],
			i == CUSTOMER || i == CHANNEL ? SETUP_REQUIRED
						      : SETUP_OPTIONAL);
	for (unsigned i = 0; i + 1 < c->cells; i++) {
		bool extra = c->dump == DUMP_TOUCHES && i == 0 &&
			     c->cells > c->by.n + 1;
		setup_role(s, c->by_name[i],
			extra ? SETUP_OPTIONAL : SETUP_REQUIRED);
	}
	TRY(converted_open(c, s));
	if (!c->path)
		refunded_open(&c->refunded, s);
	return NULL;
}

/* --since chooses conversions, and not the touches before them. */
static void take_window(struct config *c, struct setup *s)
{
	struct opt_time since = setup_takes_since(s);

	if (since.given)
		c->walk.since = since.ms;
}

/* Rows are added by one thread where their order is that of customers, where
 * few are joined into many (paths), or where memory is so small that what
 * threads have beside it would count. */
static void take_turns(const struct config *c, struct setup *s)
{
	const uint64_t small = (uint64_t)setup_threads(s) << 20;

	if (c->sorted || c->path || c->memory < small)
		setup_flow(s, (struct flow){.order = ORDER_ANY,
				      .state = STATE_MERGED});
}

const char *setup_open(void *config, struct setup *s)
{
	struct config *c = config;
	const char *why;

	c->setup = s;
	why = choice_models(&c->choice, c->models.item, c->models.n, c->path);
	if (!why && c->shapley)
		why = choice_coalitions(&c->choice);
	if (!why)
		why = choice_weights(
			c->walk.credit.weight, c->weights.item, c->weights.n);
	if (!why)
		why = read_margin(c);
	if (!why)
		why = check_options(c);
	if (why)
		return setup_usage(s, why);
	if (c->path)
		setup_nobody(s);
	name_cells(c);
	why = name_roles(c, s);
	if (why)
		return setup_usage(s, why);
	c->walk.buckets = isnan(c->ci) ? 1 : TALLY_BUCKETS;
	c->walk.path = (struct path_rules){.overlap = c->cycle == 1,
		.conv_touch = c->conv_touch == 0,
		.collapse = c->collapse,
		.direct = (enum path_direct)c->skip_direct,
		.lookback = c->lookback > 0 ? c->lookback : -1,
		.longest = (size_t)c->max_touches};
	c->walk.credit.half_life_ms = (double)c->half_life;
	c->walk.table = c->path && (setup_partial(s) || c->dump == DUMP_PATHS);
	c->walk.table |= setup_second(s) || c->dump == DUMP_PATHS;
	if (setup_second(s))
		choice_row(&c->choice);
	choice_rules(&c->choice, &c->walk, c->dump,
		c->dump == DUMP_TRANSITIONS || c->dump == DUMP_REMOVAL);
	c->row_only = c->walk.rows_only && !c->path && !c->conversions &&
		      !c->sorted && !setup_partial(s) && !setup_merges(s);
	c->walk.order = (unsigned)c->order;
	c->walk.period = (enum period)c->period;
	c->walk.since = INT64_MIN;
	if (!c->row_only && !c->path && !setup_partial(s))
		take_window(c, s);
	c->walk.no_events = c->path;
	c->walk.orders = c->conversions;
	c->walk.until_next = c->until_next;
	c->walk.repeated =
		c->repeated == REPEATED_SUM ? ORDERS_SUM : ORDERS_FIRST;
	if (!c->memory)
		c->memory = spill_room();
	take_turns(c, s);
	if (c->dump)
		return dump_columns(c, s);
	report_columns(c, s);
	return NULL;
}

bool setup_flagged(const struct config *c, const struct binding *b)
{
	return !c->conversions && !c->converts &&
	       b->column[CONVERTED] == ROLE_NONE && b->column[ID] >= 0 &&
	       text_same_letters(
		       b->header.name[b->column[ID]], text_of("conversion"));
}

/* Which columns the first file lacks, to be said in the end. */
static void look_at(struct config *c, const struct binding *b)
{
	c->file = b->name;
	if (!c->path)
		refunded_bind(&c->refunded, b);
	c->no_converted = !c->path && !c->conversions && !c->converts &&
			  b->column[CONVERTED] == ROLE_NONE;
	c->no_converted &= !setup_flagged(c, b);
	c->no_revenue = c->path ? b->column[PATH_VALUE] == ROLE_NONE
				: !c->no_converted && !c->conversions &&
					  b->column[REVENUE] == ROLE_NONE;
	c->no_cost = !c->costs && (c->path || b->column[COST] == ROLE_NONE);
}

/* What wants the order of touches: the name of a model or an option; NULL. */
static const char *wants_order(const struct config *c, const struct setup *s)
{
	enum credit_model m = choice_ordered(&c->choice);

	return m != MODELS	  ? credit_name(m)
	       : c->conversions	  ? "--conversions"
	       : c->dump	  ? "--dump"
	       : c->period	  ? "--period"
	       : c->sorted	  ? "--sorted"
	       : setup_partial(s) ? "--partial"
				  : NULL;
}

/* What wants times. */
static const char *wants_time(const struct config *c)
{
	return c->choice.wants[MODEL_DECAY] && !c->choice.all ? "decay"
	       : c->conversions				      ? "--conversions"
	       : c->period				      ? "--period"
	       : c->lookback				      ? "--lookback"
							      : NULL;
}

static const char *no_time(const struct setup *s, const struct binding *b,
	const char *what, const char *how)
{
	struct buf why = {0};

	buf_printf(&why, "%s: %s %s; the model row alone goes without",
		setup_needs(s, b, TIME), what, how);
	buf_byte(&why, '\0');
	const char *text = fail_text("%s", why.at);
	buf_release(&why);
	return text;
}

/* Rows go by time, or by the order of touches; the plain report, by neither. */
static const char *check_goes(struct config *c, const struct setup *s,
	const struct binding *b, bool first)
{
	int goes = b->column[TIME] >= 0	   ? BY_TIME
		   : b->column[ORDER] >= 0 ? BY_ORDER
					   : BY_NOTHING;
	const char *what = goes == BY_NOTHING ? wants_order(c, s)
			   : goes == BY_ORDER ? wants_time(c)
					      : NULL;

	if (what)
		return no_time(s, b, what,
			goes == BY_ORDER ? "goes by time"
					 : "goes by it, or by a column 'order' "
					   "that numbers the touches");
	if (first)
		c->goes = goes;
	if (goes == BY_ORDER && first)
		c->choice.wants[MODEL_DECAY] = false;
	return goes == (int)c->goes
		       ? NULL
		       : "this file and the first do not both have a column "
			 "'time', or one 'order' in its place";
}

const char *setup_bind(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	struct config *c = config;

	if (first)
		look_at(c, b);
	TRY(unclear_bind(c, s, b));
	if (!c->path)
		TRY(check_goes(c, s, b, first));
	if (c->path || b->column[ID] < 0 || setup_flagged(c, b))
		return NULL;
	if (first)
		c->row_only = false; /* a conversion may come again */
	if (c->row_only)
		return "this file has a column of conversion ids and the first "
		       "has not: give it first";
	return NULL;
}

void setup_close(void *config)
{
	struct config *c = config;

	for (unsigned i = 0; i + 1 < c->cells; i++)
		free(c->by_name[i]);
	converted_close(c);
}
