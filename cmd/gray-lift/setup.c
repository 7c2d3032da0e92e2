/* setup.c - options, and the columns that they ask for. */
#include <stdlib.h>

#include "base/mem.h"
#include "gray-lift/parts.h"

unsigned setup_role_of(struct config *c, struct text name)
{
	for (unsigned i = 0; i < EXPOSURE_COLUMNS; i++)
		if (text_is(name, exposure_name[i]))
			return EXPOSURE + i;
	return OTHERS + numbered_put(&c->name, name);
}

static const char *check_log(const struct config *c)
{
	if (!c->arms.n && (c->within || c->before || c->exposed_on.given))
		return "--within, --before and --exposed count from an exposure "
		       "(want --arms=FILE)";
	if (c->arms.n && c->pre.n)
		return "with --arms what was before is --before=30d, not --pre";
	if (c->arms.n && c->rows)
		return "--arms and --rows exclude each other: rows are orders, "
		       "not units";
	if (c->arms.n && c->score)
		return "--score and --arms exclude each other";
	if (c->within < 0 || c->before < 0)
		return "--within and --before are not below zero";
	return NULL;
}

static const char *check_price(const struct config *c)
{
	if (c->arms.n || c->score || c->strata || c->ratio.n || c->guard.n ||
		c->split || c->metric.n != 1)
		return "--price wants one --metric, and no arms, ratio, score, "
		       "strata, guard or split";
	for (size_t i = 0; i < c->by.n; i++)
		if (text_is(c->by.item[i], "product"))
			return "--price is by product in any case";
	return NULL;
}

static const char *check_options(const struct config *c, const struct setup *s)
{
	if (c->arms.n && setup_merges(s) && setup_ids(s))
		return "--ids maps no state of --arms (want --ids with the "
		       "--partial that reads rows)";
	if (!c->metric.n && !c->ratio.n)
		return "nothing to compare (want --metric=COLUMN or "
		       "--ratio=COLUMN/COLUMN)";
	if (c->winsor > 0 && c->winsor < 50)
		return "--winsor is a quantile in percent, from 50 on (want "
		       "99.9)";
	if (c->rows && c->winsor > 0)
		return "--winsor wants all units at hand, and --rows keeps none";
	if (c->rows && c->score)
		return "--score wants all units at hand, and --rows keeps none";
	if (c->strata && text_is(text_of(c->strata), "arm"))
		return "--strata=arm: units of one arm have nobody to be "
		       "compared with";
	if (c->price)
		return check_price(c);
	if (c->by.n > BY_MOST)
		return "--by: more than 8 columns";
	return check_log(c);
}

/* Rules of offer-price are by segment and product. */
static void by_segment(struct config *c)
{
	mem_grow(&c->by.item, &c->by.cap, 1, sizeof(*c->by.item));
	c->by.item[c->by.n++] = text_of("segment");
}

static bool is_optional(const struct config *c, unsigned i)
{
	return strcmp(c->name.name[i], "rows") == 0 ||
	       (c->price && c->product_role == OTHERS + i);
}

static void name_roles(struct config *c, struct setup *s)
{
	bool log = c->arms.n > 0;

	setup_role(s, "customer", c->rows ? SETUP_OPTIONAL : SETUP_REQUIRED);
	setup_role(s, "time", log ? SETUP_REQUIRED : SETUP_OPTIONAL);
	for (int i = 0; i < EXPOSURE_COLUMNS; i++)
		setup_role(s, exposure_name[i], SETUP_OPTIONAL);
	setup_role(s, "split_propensity", SETUP_OPTIONAL);
	setup_role(s, "propensity", SETUP_OPTIONAL);
	for (unsigned i = 0; i < c->name.n; i++)
		setup_role(s, c->name.name[i],
			is_optional(c, i) ? SETUP_OPTIONAL : SETUP_NAMED);
}

/* The currency of amounts, unless comparisons are within one. */
static void name_currency(struct config *c, struct setup *s)
{
	bool parted = c->strata && role_is(text_of(c->strata), "currency");

	for (size_t i = 0; i < c->by.n; i++)
		parted |= role_is(c->by.item[i], "currency");
	c->currency_role = ROLE_NONE;
	if (parted || c->name.n + OTHERS >= ROLE_MAX)
		return;
	setup_role(s, "currency", SETUP_OPTIONAL);
	c->currency_role = (int)(OTHERS + c->name.n);
}

/* What is summed of a unit, whatever the options are that ask for it. */
static void mark_state(const struct config *c, struct setup *s)
{
	const struct metrics *m = &c->metrics;
	struct buf word = {0};

	buf_string(&word, "metric=");
	for (unsigned i = 0; i < m->slots; i++)
		buf_printf(&word, "%s%s%s", i ? "+" : "",
			m->name[m->slot[i].column],
			m->slot[i].before ? "@before" : "");
	if (c->arms.n)
		buf_string(&word, "@arms");
	buf_byte(&word, '\0');
	setup_state(s, word.at, NULL);
	buf_release(&word);
}

static void name_columns(struct config *c, struct setup *s)
{
	if (c->rows)
		setup_nobody(s);
	setup_columns_late(s);
}

static struct metrics_list list_of(const struct opt_list *list)
{
	return (struct metrics_list){list->item, list->n};
}

const char *setup_metrics(struct config *c)
{
	const struct metrics_asked asked = {list_of(&c->metric),
		list_of(&c->ratio), list_of(&c->pre), list_of(&c->guard),
		c->split, c->cost, c->arms.n > 0, c->before != 0};
	struct metrics *m = &c->metrics;

	TRY(metrics_read(m, &asked));
	for (unsigned i = 0; i < m->slots; i++)
		c->slot_role[i] =
			setup_role_of(c, text_of(m->name[m->slot[i].column]));
	return NULL;
}

const char *setup_options(void *config, struct setup *s)
{
	struct config *c = config;

	c->setup = s;
	if (!c->metric.n && !c->ratio.n && !c->guard.n && !c->arms.n)
		return sizes_check(c, s);
	const char *why = check_options(c, s);
	if (!why)
		why = setup_metrics(c);
	if (why)
		return setup_usage(s, why);
	if (c->price) {
		c->price_role = setup_role_of(c, text_of(c->price));
		c->product_role = setup_role_of(c, text_of("product"));
		if (c->by.n == 0)
			by_segment(c);
	}
	for (size_t i = 0; i < c->by.n; i++) {
		c->by_name[i] = mem_copy(c->by.item[i].at, c->by.item[i].len);
		if (!c->arms.n)
			c->by_role[i] = setup_role_of(c, c->by.item[i]);
	}
	if (c->strata && !c->arms.n)
		c->strata_role = setup_role_of(c, text_of(c->strata));
	if (c->score)
		c->score_role = setup_role_of(c, text_of(c->score));
	if (c->name.n > ROLE_MAX - OTHERS)
		return setup_usage(s, "too many columns of the input");
	name_roles(c, s);
	name_currency(c, s);
	mark_state(c, s);
	name_columns(c, s);
	return c->arms.n ? exposed_read(c, s) : NULL;
}

const char *setup_bound(void *config, const struct setup *s,
	const struct binding *b, bool first)
{
	const struct config *c = config;
	bool has[EXPOSURE_COLUMNS];

	(void)first;
	for (int i = 0; i < EXPOSURE_COLUMNS; i++)
		has[i] = b->column[EXPOSURE + i] >= 0;
	if (!c->arms.n && !c->price && !exposure_known(has))
		TRY(setup_needs(s, b, EXPOSURE + EXPOSURE_ARM));
	return NULL;
}

void setup_release(void *config)
{
	struct config *c = config;

	numbered_release(&c->name);
	for (size_t i = 0; i < c->by.n && i < BY_MOST; i++)
		free(c->by_name[i]);
	metrics_release(&c->metrics);
	if (c->arms.n)
		exposed_release(&c->exposed);
}
