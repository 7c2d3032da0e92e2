/* f_profile.c - any bytes as rows of the tables of cust-profile: each is a
 * feature or a tag, or there is a message.  What they are is measured of a few
 * events: counts are within what there is, a day more shows no less, and a
 * feature's figure is what its text says. */
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"
#include "profile/tags.h"

enum { COLUMNS = 8, EVENTS = 40, DAY = WHEN_DAY_MS };

/* The rows of DATA as features, and those that begin with '!' as tags. */
static void read_rows(
	struct profile_plan *plan, struct tags *tags, struct text rest)
{
	while (rest.at && plan->n < 12) {
		struct text row = text_split(&rest, '\n'),
			    cell[COLUMNS] = {{"", 0}, {"", 0}, {"", 0}, {"", 0},
				    {"", 0}, {"", 0}, {"", 0}, {"", 0}};
		bool tag = row.len && row.at[0] == '!';
		row.at += tag;
		row.len -= tag;
		for (int i = 0; i < COLUMNS && row.at; i++)
			cell[i] = text_split(&row, ',');
		if (tag) {
			(void)!tags_add(
				tags, &(struct tag_cells){cell[0], cell[1],
					      cell[2], cell[3]});
			continue;
		}
		(void)!profile_add(plan,
			&(struct profile_cells){cell[0], cell[1], cell[2],
				cell[3], cell[4], cell[5], cell[6], cell[7]});
	}
}

static void add_events(struct deeds *d, unsigned columns)
{
	static const char *const texts[] = {
		"pay", "", "12.50", "-3", "007", "view", "0.1", "转账"};
	struct text cell[TUPLES_COLUMNS];

	for (unsigned i = 0; i < EVENTS; i++) {
		for (unsigned c = 0; c < columns; c++)
			cell[c] = text_of(texts[(i * 7 + c * 3) % 8]);
		deeds_add(d, text_of(i % 3 ? "a" : "b"),
			&(struct deed_in){.ms = (int64_t)(i * i % 31) * DAY +
						(int64_t)i * 3600000,
				.has_known = i % 9 == 0,
				.known = (int64_t)i * DAY,
				.cell = cell});
	}
	deeds_settle(d);
}

static void check(const struct measure *m, const struct profile_plan *plan,
	const struct measure_result *r)
{
	for (size_t i = 0; i < plan->n;
		r += plan->feature[i].by == MADE_NONE ? 1 : m->by[i].n + 1,
		    i++) {
		struct numeral a, b;
		struct buf text = {0};
		bool is = measure_numeral(&a, m, r);
		if (plan->feature[i].measure == MEASURE_COUNT &&
			r->kind == RESULT_INT &&
			(r->number < 0 || (size_t)r->number > m->list.n))
			abort();
		if (is && r->kind != RESULT_TEXT) {
			struct text t = tagger_cell(&text, m, r);
			if (numeral_parse(&b, t) && numeral_compare(a, b) != 0)
				abort();
		}
		buf_release(&text);
	}
}

static void measure_all(struct profile_plan *plan, struct tags *tags,
	struct deeds *d, struct measure_by *by)
{
	struct measure m;
	struct tagger t;
	struct measure_result *r;
	struct tag_state *state = calloc(tags->n + 1, sizeof(*state));
	struct text none = {"", 0}, *quantile;

	measure_init(&m, plan, d, by);
	r = calloc(measure_results(plan, by) + 1, sizeof(*r));
	if (!tags_bind(tags, &none, 0)) {
		quantile = calloc(tags->quantiles + 1, sizeof(*quantile));
		for (size_t i = 0; i < tags->quantiles; i++)
			quantile[i] = text_of("1.5");
		tagger_init(&t, tags, &m);
		for (size_t c = 0; c < deeds_customers(d); c++) {
			size_t before = 0;
			measure_customer(&m, c);
			for (int64_t day = 0; day < 40; day += 13) {
				struct measure_when when = {
					(day + 1) * DAY, day};
				if (!measure_as_of(&m, &when))
					continue;
				if (m.n < before)
					abort();
				before = m.n;
				if (measure_features(&m, r))
					continue;
				check(&m, plan, r);
				tagger_judge(&t, state, r, &when, quantile);
			}
		}
		tagger_release(&t);
		free(quantile);
	}
	measure_release(&m);
	free(r);
	free(state);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct zone zone;
	struct profile_plan plan;
	struct tags tags;
	struct deeds deeds;

	if (zone_open(&zone, "+08:00"))
		abort();
	profile_init(&plan, &zone);
	tags_init(&tags, &plan);
	read_rows(&plan, &tags,
		(struct text){size ? (const char *)data : "", size});
	if (!profile_close(&plan)) {
		struct measure_by *by = calloc(plan.n, sizeof(*by));
		for (size_t i = 0; i < plan.n; i++)
			table_init(&by[i].table, sizeof(uint32_t), 1);
		deeds_init(&deeds, (unsigned)plan.columns);
		add_events(&deeds, (unsigned)plan.columns);
		measure_all(&plan, &tags, &deeds, by);
		for (size_t i = 0; i < plan.n; i++)
			table_release(&by[i].table);
		free(by);
		deeds_release(&deeds);
	}
	tags_release(&tags);
	profile_release(&plan);
	return 0;
}

size_t fuzz_case(uint8_t *to, size_t room, struct random *r)
{
	static const char *const measure[] = {"count", "distinct", "top", "sum",
		"min", "max", "mean", "sd", "p50", "share", "first", "last",
		"ago", "age", "active", "streak", "streak_now", "gap_mean",
		"gap_sd", "gap_max", "trend", "ratio", "minus", "p0", "x"};
	static const char *const piece[] = {"", "", "", "a", "kind", "f/g",
		"f-g", "kind=pay", "hour>3", "amount>5 or kind=", "time>@-9d",
		"30d", "3n", "9d..30d", "0d", "week", "month", "kind:2", "0",
		"n>=90%", "f>1", "\n!t,f>1,g<=50%,3d\n", "\n", "day", "|"};
	static const char *const name[] = {"f", "g", "n", "h", "", "i", "j"};
	size_t n = 0;

	for (size_t k = 1 + random_below(r, 6); k && n + 400 < room; k--) {
		n += (size_t)snprintf((char *)to + n, room - n, "%s,%s",
			name[random_below(r, 7)], measure[random_below(r, 25)]);
		for (int i = 0; i < 6; i++)
			n += (size_t)snprintf((char *)to + n, room - n, ",%s",
				piece[random_below(r, 25)]);
		to[n++] = '\n';
	}
	return n;
}
