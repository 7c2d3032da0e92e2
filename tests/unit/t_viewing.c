/* t_viewing.c - customers on days: who is looked at, what counts, what they are
 * called, and what threads have met. */
#include "profile/viewing.h"

#include <stdlib.h>

#include "unit.h"

/* Rows of three customers: ann 1, 2 and 5 January, bob the third, "cy" the
 * ninth; amounts of ann are 10, 20 and odd ones. */
struct scene {
	struct zone zone;
	struct profile_plan plan;
	struct tags tags;
	struct deeds deeds;
	struct asof_list asof;
	struct viewing v;
	const char *of; /* whose cell was asked for */
};

static void define(struct scene *s, const char *name, const char *measure,
	const char *column, const char *where)
{
	struct text none = {"", 0};
	const struct profile_cells c = {text_of(name), text_of(measure),
		text_of(column), text_of(where), none, none, none, none};

	ck_assert_ptr_null(profile_add(&s->plan, &c));
}

static void call(struct scene *s, const char *name, const char *when)
{
	struct text none = {"", 0};
	const struct tag_cells c = {text_of(name), text_of(when), none, none};

	ck_assert_ptr_null(tags_add(&s->tags, &c));
}

static int column_beside(void *arg, struct text name)
{
	(void)arg;
	return text_is(name, "city") ? 4 : -1;
}

static struct text cell_beside(void *arg, int i, struct text customer)
{
	struct scene *s = arg;

	ck_assert_int_eq(i, 4);
	s->of = text_is(customer, "ann") ? "ann" : "another";
	return text_of(text_is(customer, "bob") ? "Rome" : "Oslo");
}

static void add(struct scene *s, const char *who, int day, const char *cell)
{
	struct text t = text_of(cell);

	deeds_add(&s->deeds, text_of(who),
		&(struct deed_in){.ms = day * WHEN_DAY_MS, .cell = &t});
	deeds_settle(&s->deeds);
}

static void begin(struct scene *s)
{
	*s = (struct scene){.of = NULL};
	ck_assert_ptr_null(zone_open(&s->zone, "UTC"));
	profile_init(&s->plan, &s->zone);
	define(s, "n", "count", "", "");
	define(s, "large", "count", "", "amount>15");
	ck_assert_ptr_null(profile_close(&s->plan));
	tags_init(&s->tags, &s->plan);
	s->tags.other = column_beside;
	call(s, "busy", "n>=2");
	call(s, "roman", "city=Rome");
	call(s, "top", "n>=100%");
	deeds_init(&s->deeds, 1);
	add(s, "bob", 2, "20");
	add(s, "ann", 0, "10");
	add(s, "ann", 1, "20");
	add(s, "ann", 4, "x1");
	add(s, "cy", 8, "x0");
	ck_assert_ptr_null(asof_add(
		&s->asof, text_of("1970-01-02"), &s->zone)); /* day 1 */
	ck_assert_ptr_null(asof_add(&s->asof, text_of("1970-01-06"), &s->zone));
	viewing_init(&s->v, &s->plan, &s->deeds, &s->tags, &s->asof);
	s->v.other = cell_beside;
	s->v.arg = s;
	ck_assert_ptr_null(viewing_name(&s->v));
	ck_assert_uint_eq(s->v.results, 2);
	ck_assert(text_is(s->v.name[1], "large"));
}

static void end(struct scene *s)
{
	viewing_release(&s->v);
	free(s->asof.at);
	deeds_release(&s->deeds);
	tags_release(&s->tags);
	profile_release(&s->plan);
}

/* Who was called something and has no events is looked at if asked for, in his
 * place among the others. */
START_TEST(who_is_looked_at)
{
	static const char *const all[] = {"abe", "ann", "bob", "cy", "zoe"};
	struct scene s;

	for (int gone = 0; gone < 2; gone++) {
		begin(&s);
		tagged_add(
			&s.v.previous, text_of("zoe"), text_of("busy"), 0, 0);
		tagged_add(
			&s.v.previous, text_of("bob"), text_of("busy"), 0, 0);
		tagged_add(
			&s.v.previous, text_of("abe"), text_of("busy"), 0, 0);
		ck_assert_ptr_null(viewing_begin(&s.v, gone));
		ck_assert_uint_eq(s.v.n, gone ? 5 : 3);
		for (size_t i = 0; i < s.v.n; i++) {
			ck_assert(text_is(s.v.who[i].name, all[i + !gone]));
			ck_assert((s.v.who[i].customer == VIEWING_GONE) ==
				  (gone && (i == 0 || i == 4)));
		}
		end(&s);
	}
}
END_TEST

static bool is(const struct viewing_thread *w, size_t tag, bool was, bool on)
{
	return w->was[tag].on == was && w->tag[tag].on == on;
}

START_TEST(days_and_tags)
{
	struct scene s;
	struct viewing_thread w;

	begin(&s);
	tagged_add(&s.v.previous, text_of("zoe"), text_of("busy"), 0, 0);
	tagged_add(&s.v.previous, text_of("bob"), text_of("busy"), 0, 0);
	ck_assert_ptr_null(viewing_begin(&s.v, true));
	viewing_thread_init(&w, &s.v);
	viewing_look(&w, 0); /* ann: two rows, then three */
	ck_assert_ptr_null(viewing_day(&w, 0));
	ck_assert(w.counts && w.result[0].number == 2);
	ck_assert(is(&w, 0, false, true) && is(&w, 1, false, false));
	ck_assert(is(&w, 2, false, true)); /* the most of that day */
	ck_assert_str_eq(s.of, "ann");
	ck_assert_ptr_null(viewing_day(&w, 1));
	ck_assert(w.counts && w.result[0].number == 3);
	ck_assert(is(&w, 0, true, true) && is(&w, 2, true, true));
	viewing_look(&w, 1); /* bob: nothing yet, then a row */
	ck_assert(w.tag[0].on);
	ck_assert_ptr_null(viewing_day(&w, 0));
	ck_assert(!w.counts && is(&w, 0, true, false));
	ck_assert_ptr_null(viewing_day(&w, 1));
	ck_assert(w.counts && w.result[0].number == 1);
	ck_assert(is(&w, 0, false, false) && is(&w, 1, false, true));
	ck_assert(is(&w, 2, false, false));
	viewing_look(&w, 2); /* cy: nothing on either */
	ck_assert_ptr_null(viewing_day(&w, 1));
	ck_assert(!w.counts);
	viewing_look(&w, 3); /* zoe: no event at all */
	ck_assert_ptr_null(viewing_day(&w, 0));
	ck_assert(!w.counts && is(&w, 0, true, false));
	ck_assert_ptr_null(viewing_day(&w, 1));
	ck_assert(!w.counts && is(&w, 0, false, false));
	ck_assert(!s.v.counts);
	viewing_thread_release(&w);
	ck_assert(s.v.counts);
	end(&s);
}
END_TEST

/* Rows that are asked for: by name, on any day, and of nobody. */
START_TEST(found_by_name)
{
	struct scene s;
	struct viewing_thread w;

	begin(&s);
	ck_assert_ptr_null(viewing_begin(&s.v, false));
	viewing_thread_init(&w, &s.v);
	ck_assert_ptr_null(viewing_find(&w, text_of("ann"), 1));
	ck_assert(w.result[0].number == 3);
	ck_assert(w.tag[0].on);
	ck_assert_ptr_null(viewing_find(&w, text_of("ann"), 0));
	ck_assert(w.result[0].number == 2);
	ck_assert_ptr_null(viewing_find(&w, text_of("zoe"), 0));
	ck_assert_int_eq(w.result[0].kind, RESULT_EMPTY);
	ck_assert(!w.tag[0].on && text_is(w.measure.customer, "zoe"));
	ck_assert_ptr_null(viewing_find(&w, text_of("cy"), 1)); /* later */
	ck_assert_int_eq(w.result[0].kind, RESULT_EMPTY);
	ck_assert_ptr_null(viewing_find(&w, text_of("ann"), 1));
	ck_assert(w.result[0].number == 3);
	viewing_thread_release(&w);
	ck_assert_uint_eq(s.v.unknown, 1);
	end(&s);
}
END_TEST

/* What two viewers have met is what one has. */
START_TEST(met)
{
	struct scene s;

	for (int viewers = 1; viewers <= 2; viewers++) {
		struct viewing_thread w[2];
		begin(&s);
		s.tags.quantiles = 0; /* else all are looked at before */
		ck_assert_ptr_null(viewing_begin(&s.v, false));
		for (int i = 0; i < viewers; i++)
			viewing_thread_init(&w[i], &s.v);
		s.tags.n = 0;
		for (size_t i = 0; i < s.v.n; i++) {
			struct viewing_thread *one = &w[i % (size_t)viewers];
			viewing_look(one, i);
			ck_assert_ptr_null(viewing_day(one, 1));
		}
		s.tags.n = 3;
		for (int i = 0; i < viewers; i++)
			viewing_thread_release(&w[i]);
		ck_assert_str_eq(s.v.measure.odd[0], "x1");
		ck_assert(!s.v.measure.gave_up[0]);
		end(&s);
	}
}
END_TEST

UNIT_MAIN("viewing", who_is_looked_at, days_and_tags, found_by_name, met)
