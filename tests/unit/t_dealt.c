/* t_dealt.c - the credit of one conversion, touch by touch. */
#include "journey/dealt.h"

#include "unit.h"

enum { DAY_MS = 50 };

static struct walk_rules rules = {.path = {.conv_touch = true, .lookback = -1},
	.model = {MODEL_ROW, MODEL_LINEAR, MODEL_FIRST},
	.n_models = 3,
	.order = 1,
	.buckets = 1,
	.since = INT64_MIN,
	.by_row = true,
	.by_path = true,
	.ordered = true};

struct told {
	struct walk_book *w;
	struct buf text;
};

/* "row:c@20 100% 90;" */
static void tell(void *arg, const struct touch *t, enum credit_model model,
	uint64_t unit, credit_sum money)
{
	struct told *told = arg;
	struct text name = players_cell(&told->w->players, t->player, 0);

	buf_printf(&told->text, "%s:%.*s@%d %d%% %d;", credit_name(model),
		(int)name.len, name.at, (int)t->ms,
		(int)(unit / (CREDIT_ONE / 100)),
		(int)(money / AMOUNT_UNIT / AMOUNT_UNIT));
}

static void converted(void *arg, struct text customer,
	const struct event *conversion, bool refund)
{
	struct told *told = arg;

	(void)customer;
	dealt_each(told->w, conversion, refund, tell, told);
}

static void add(struct walk_book *w, const char *channel, int64_t ms,
	int revenue, uint32_t day_ms)
{
	struct text cell = text_of(channel);
	struct event_in e = {.ms = ms,
		.converted = revenue != 0,
		.revenue = (amount)revenue * AMOUNT_UNIT,
		.id = {"", 0},
		.day_ms = day_ms};

	ck_assert_ptr_null(players_put(&w->players, &e.player, &cell));
	events_add(&w->events, text_of("ann"), &e);
	events_settle(&w->events);
}

START_TEST(touches)
{
	struct walk_book w;
	struct told told = {&w, {0}};
	struct zone utc;

	ck_assert_ptr_null(zone_open(&utc, "UTC"));
	walk_init(&w, &rules, 1, NULL, 0, &utc);
	w.conversion = converted;
	w.arg = &told;
	add(&w, "a", 0, 0, 0);
	add(&w, "b", 100, 90, DAY_MS);
	add(&w, "", 200, -30, 0);
	table_freeze(&w.events.lists.table);
	events_list(&w.list, &w.events, 0, &w.players);
	ck_assert_ptr_null(walk_customer(&w, text_of("ann")));
	buf_byte(&told.text, '\0');
	ck_assert_str_eq(told.text.at,
		"row:b@50 100% 90;linear:a@0 50% 45;linear:b@100 50% 45;"
		"first:a@0 100% 90;first:b@100 0% 0;"
		"row:(unassigned)@200 0% -30;linear:a@0 0% -15;"
		"linear:b@100 0% -15;first:a@0 0% -30;first:b@100 0% 0;");
	buf_release(&told.text);
	walk_release(&w);
}
END_TEST

START_TEST(models)
{
	struct walk_rules r = {.model = {MODEL_MARKOV}, .n_models = 1};

	ck_assert(dealt_any(&rules));
	ck_assert(!dealt_any(&r));
	r.n_models = 0;
	ck_assert(!dealt_any(&r));
	r = (struct walk_rules){
		.model = {MODEL_MARKOV, MODEL_ROW}, .n_models = 2};
	ck_assert(dealt_any(&r));
	r.model[1] = MODEL_LAST;
	ck_assert(dealt_any(&r));
}
END_TEST

UNIT_MAIN("dealt", touches, models)
