/* answer.c - from events to features and tags, a row a customer and day. */
#include <stdlib.h>

#include "base/mem.h"
#include "cust-profile/parts.h"
#include "filter/spread.h"

static const char *print_one(
	void *arg, size_t i, struct out *out, unsigned worker)
{
	const struct answer *a = arg;
	struct viewing_thread *w = &a->viewer[worker];

	viewing_look(w, i);
	for (size_t day = 0; day < a->config->asof.n; day++) {
		TRY(viewing_day(w, day));
		print_row(a, w, day, out);
	}
	return NULL;
}

/* Row I of a file of --as-of. */
static const char *print_asked(
	void *arg, size_t i, struct out *out, unsigned worker)
{
	const struct answer *a = arg;
	const struct config *c = a->config;
	struct viewing_thread *w = &a->viewer[worker];

	TRY(viewing_find(w,
		side_cell(&c->spine_file, i, (size_t)c->spine_customer),
		c->spine_when[i]));
	print_spine_row(a, w, i, out);
	return NULL;
}

static const char *print_all(struct answer *a)
{
	bool spine = a->config->spine;
	size_t n = spine ? a->config->spine_file.n : a->viewing.n;
	unsigned threads = spread_over(a->setup, n);

	a->viewer = mem_array(threads, sizeof(*a->viewer));
	for (unsigned i = 0; i < threads; i++)
		viewing_thread_init(&a->viewer[i], &a->viewing);
	const char *why = spread_rows(a->out, threads, n, SPREAD_CHUNK,
		spine ? print_asked : print_one, a);
	for (unsigned i = 0; i < threads; i++)
		viewing_thread_release(&a->viewer[i]);
	free(a->viewer);
	return why;
}

/* Without --as-of: the newest day.  With it, a year behind that is a slip. */
static const char *choose_day(struct answer *a)
{
	struct config *c = a->config;
	struct zone *zone = setup_zone(a->setup);

	if (c->spine || a->state->deeds.last_ms == INT64_MIN)
		return NULL;
	int64_t newest = zone_day(zone, a->state->deeds.last_ms);
	if (c->asof.n) {
		setup_as_of_late(a->setup, c->asof.at[c->asof.n - 1].when.day,
			newest, newest, 360);
		return NULL;
	}
	c->asof.at = mem_zero(1, sizeof(*c->asof.at));
	c->asof.n = 1;
	c->asof.at->when = days_of(c, newest);
	return setup_after_today(a->setup, c->asof.at->when.day);
}

/* A column that no log has is a mistake in the table. */
static const char *check_columns(const struct config *c)
{
	for (size_t i = 0; i < c->profile.columns; i++)
		if (c->bound && !c->found[i])
			return fail_text("no log has a column '%s', which %s%s "
					 "asks for",
				text_show(c->profile.column[i]), c->features,
				c->store.n ? " or --store" : "");
	return NULL;
}

static struct text with_cell(void *setup, int column, struct text customer)
{
	return setup_with_cell(setup, column, customer);
}

static const char *answer(struct answer *a)
{
	struct config *c = a->config;

	a->viewing.other = with_cell;
	a->viewing.arg = a->setup;
	TRY(viewing_name(&a->viewing));
	TRY(earlier_read(a));
	TRY(viewing_begin(&a->viewing, c->changes && c->asof.n));
	TRY(print_header(a));
	TRY(print_all(a));
	TRY(measure_wrong(&a->viewing.measure));
	notices_tell(a);
	return NULL;
}

const char *answer_finish(
	void *at, void *config, struct setup *setup, struct out *out)
{
	struct answer a = {
		.config = config, .state = at, .setup = setup, .out = out};
	struct config *c = config;

	deeds_settle(&a.state->deeds);
	TRY(check_columns(c));
	TRY(choose_day(&a));
	viewing_init(&a.viewing, &c->profile, &a.state->deeds, &c->tag_list,
		&c->asof);
	const char *why = answer(&a);
	viewing_release(&a.viewing);
	return why ? why : out->failed;
}
