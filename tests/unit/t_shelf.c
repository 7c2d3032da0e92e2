/* t_shelf.c - lists of all customers: what suits them, what there is enough of,
 * and how good they are. */
#include "reco/shelf.h"

#include <math.h>

#include "reco/rating.h"
#include "reco_log.h"
#include "unit.h"

static const struct zone utc;

static const char *const item_cells[3][2] = {
	{"a", "10"}, {"b", "20"}, {"a", "x"}};
static const char *const people_cells[2][1] = {{"15"}, {"25"}};

static struct text cell(void *arg, bool of_customer, size_t row, size_t column)
{
	(void)arg;
	return text_of(of_customer ? people_cells[row][column]
				   : item_cells[row][column]);
}

static void read_test(struct suited_test *t, const char *condition)
{
	struct text items[] = {text_of("kind"), text_of("price")};
	struct text people[] = {text_of("kind"), text_of("age")};

	/* "kind" is that of items, and people have but an age. */
	ck_assert_ptr_null(suited_read(t, text_of(condition), &utc,
		&(struct suited_names){items, 2},
		&(struct suited_names){people + 1, 1}));
}

START_TEST(suits)
{
	struct suited_test all, each[3] = {{NULL, NULL}};
	const size_t item[] = {2, SUITED_NONE, 0, 1},
		     customer[] = {1, SUITED_NONE, 0};
	struct suited_view v;

	read_test(&all, "price>=20 or kind=a");
	read_test(&each[1], "age<20");
	struct suited s = {.all = &all,
		.each = each,
		.item = item,
		.customer = customer,
		.cell = cell,
		.zone = &utc,
		.style = {'.', 0}};
	ck_assert(!suited_by_all(&s));
	suited_view_init(&v, &s);
	suited_customer(&v, 0); /* of 25 */
	ck_assert(suited_item(&v, 0));
	ck_assert_uint_eq(v.view.odd, 1); /* x is no price */
	ck_assert(!suited_item(&v, 1));	  /* not in the table */
	ck_assert(suited_item(&v, 2));
	ck_assert(!suited_item(&v, 3)); /* too old */
	suited_customer(&v, 1);		/* nobody knows */
	ck_assert(!suited_item(&v, 3));
	suited_customer(&v, 2); /* of 15 */
	ck_assert(suited_item(&v, 3));
	suited_view_release(&v);
	suited_free(&each[1]);
	suited_free(&all);
}
END_TEST

START_TEST(bad_conditions)
{
	struct suited_test t;
	struct suited_names none = {NULL, 0};

	ck_assert_str_eq(suited_read(&t, text_of("age>1"), &utc, &none, &none),
		"neither --products nor --customers has a column 'age'");
	suited_free(&t);
	ck_assert_ptr_nonnull(
		suited_read(&t, text_of("age>"), &utc, &none, &none));
	suited_free(&t);
}
END_TEST

/* A log, and who learns from it. */
struct world {
	struct visits v;
	struct histories h;
	struct learner l;
	struct suited_test any;
	struct suited suited;
	int laid, told;
	size_t judged;
	enum weights_kind kind[4];
	bool full; /* told() fails */
	const char *why;
};

static void begin(struct world *w, const char *log)
{
	*w = (struct world){
		.l = {.how = {.kind = WEIGHTS_NEXT, .window = 1, .threads = 1},
			.recommend = {.decay = .8,
				.most = 100,
				.each = 2,
				.because = 1}}};
	reco_log_lay(&w->h, &w->v, log, 100);
	w->l.h = &w->h;
	w->suited = (struct suited){
		.all = &w->any, .cell = cell, .zone = &utc, .style = {'.', 0}};
}

static void end(struct world *w)
{
	learner_forget(&w->l);
	histories_release(&w->h);
	visits_release(&w->v);
}

static struct shelf_from from_of(const struct world *w)
{
	return (struct shelf_from){&w->l, &w->suited};
}

/* After A comes B more often than C; nobody may be shown B twice over. */
START_TEST(lists_of_what_suits)
{
	struct world w;
	struct shelf s;
	const struct recommend_pick *pick;

	begin(&w, "aA aB bA bB cA cC dA");
	struct shelf_from from = from_of(&w);
	ck_assert(suited_by_all(&w.suited));
	ck_assert_ptr_null(learner_learn(&w.l));
	struct recommend_lists lists = shelf_init(&s, &from, &w.l.recommend, 0);
	ck_assert_uint_eq(lists.threads, 1);
	ck_assert_uint_eq(lists.make(lists.arg, &pick, 3, 0), 2);
	ck_assert_uint_eq(pick[0].item, 1);
	ck_assert_uint_eq(pick[1].item, 2);
	ck_assert_str_eq(learner_by(&w.l, pick[0].by), "next");
	ck_assert_uint_eq(shelf_release(&s), 0);
	/* The table lacks B, and the price of C is none. */
	const size_t item[] = {0, SUITED_NONE, 2};
	w.suited.item = item;
	read_test(&w.any, "price!=20;price<1 or kind=a");
	lists = shelf_init(&s, &from, &w.l.recommend, 2);
	ck_assert_uint_eq(lists.threads, 2);
	ck_assert_uint_eq(lists.make(lists.arg, &pick, 3, 1), 1);
	ck_assert_uint_eq(pick[0].item, 2);
	ck_assert_uint_gt(shelf_release(&s), 0);
	suited_free(&w.any);
	end(&w);
}
END_TEST

static struct text name_of(void *arg, size_t customer)
{
	(void)arg;
	return (struct text){"abcd" + customer, 1};
}

/* Three who had A alone would be shown B: it does for one. */
START_TEST(shares)
{
	struct world w;
	size_t got = 0;

	begin(&w, "aA aB bA cA dA");
	w.l.recommend.each = 1;
	ck_assert_ptr_null(learner_learn(&w.l));
	struct caps caps;
	caps_init(&caps, w.h.items, w.h.customers);
	const uint64_t most[] = {7, 1};
	const size_t row[] = {SIZE_MAX, 1};
	caps_bound_all(&caps, 3, most, row);
	ck_assert_uint_eq(caps.left[0], 3);
	ck_assert_uint_eq(caps.left[1], 1);
	caps_bound_all(&caps, 0, NULL, NULL);
	ck_assert_uint_eq(caps.left[1], 1);
	w.suited.caps = &caps;
	ck_assert(!suited_by_all(&w.suited));
	struct shelf_from from = from_of(&w);
	shelf_share(&caps, &from, &(struct caps_ids){name_of, NULL}, 1);
	for (size_t c = 0; c < 4; c++)
		got += caps_may(&caps, c, 1);
	ck_assert_uint_eq(got, 1);
	ck_assert(!caps_may(&caps, 0, 1));
	caps_release(&caps);
	end(&w);
}
END_TEST

static void lay(void *arg)
{
	struct world *w = arg;
	uint32_t *order = table_sorted(&w->v.lists.table),
		 *rank = visits_ranks(&w->v);

	w->laid++;
	histories_release(&w->h);
	histories_init(&w->h, &w->v, order,
		&(struct histories_how){rank, w->v.items.n, 100});
	free(order);
	free(rank);
}

static void told(void *arg, const struct learner *l, const struct hits *hits)
{
	struct world *w = arg;
	struct hits_figures f;

	hits_figures_of(&f, hits, HITS_ALL);
	w->judged = (size_t)f.customers;
	w->kind[w->told++] = l->how.kind;
	if (w->full)
		w->why = "full";
}

static struct rating rating_of(
	struct world *w, struct shelf *s, const struct shelf_from *from)
{
	return (struct rating){
		&w->l, &w->h, shelf_lists(s, from), lay, told, &w->why, w};
}

/* Three of four histories are of three items. */
START_TEST(rates)
{
	struct world w;
	struct shelf s;

	begin(&w, "aA aB aC bA bB bC cA cB cC dA dB");
	struct shelf_from from = from_of(&w);
	struct rating r = rating_of(&w, &s, &from);
	ck_assert_ptr_null(rating_judge(&r, false));
	ck_assert_int_eq(w.told, 2);
	ck_assert_int_eq(w.laid, 0);
	ck_assert_int_eq(w.kind[0], WEIGHTS_NEXT);
	ck_assert_int_eq(w.kind[1], WEIGHTS_POPULAR);
	ck_assert(w.l.recommend.fill);
	ck_assert_uint_eq(w.judged, 3);
	lay(&w);
	w.told = 0; /* what is popular has nothing beside it */
	ck_assert_ptr_null(rating_judge(&r, false));
	ck_assert_int_eq(w.told, 1);
	lay(&w);
	w.told = 0;
	w.l.how.kind = WEIGHTS_COSINE;
	w.full = true;
	ck_assert_str_eq(rating_judge(&r, false), "full");
	ck_assert_int_eq(w.told, 1);
	end(&w);
}
END_TEST

START_TEST(rates_what_was_chosen)
{
	struct world w;
	struct shelf s;

	begin(&w, "aA aB aC aD bB bC bD bA cA cB cC cD");
	struct shelf_from from = from_of(&w);
	struct rating r = rating_of(&w, &s, &from);
	w.l.recommend.decay = .123;
	ck_assert_ptr_null(rating_tune(&r));
	ck_assert_int_eq(w.laid, 1);
	ck_assert_double_ne(w.l.recommend.decay, .123);
	ck_assert_uint_eq(histories_length(&w.h, 0), 4);
	ck_assert_ptr_null(rating_judge(&r, true));
	ck_assert_int_eq(w.laid, 2);
	ck_assert_int_eq(w.told, 2);
	ck_assert_uint_eq(histories_length(&w.h, 0), 3);
	end(&w);
	begin(&w, "aA aB aC bA bB");
	ck_assert_str_eq(rating_judge(&r, true),
		"--tune: no history is long enough to hold a product out (want "
		"three, with --eval four)");
	ck_assert_int_eq(w.told, 0);
	end(&w);
	begin(&w, "aA aB bA bB");
	ck_assert_str_eq(rating_judge(&r, false),
		"nobody has three products: there is nothing to judge by");
	end(&w);
}
END_TEST

START_TEST(names_and_sizes)
{
	struct histories h = {.items = 3};
	struct learnt m = {.history = 1};
	struct learner l = {.h = &h, .how = {.kind = WEIGHTS_EASE}};

	ck_assert_str_eq(learner_by(&l, RECOMMEND_BY_MODEL), "ease");
	ck_assert_str_eq(learner_by(&l, RECOMMEND_BY_SEGMENT), "segment");
	ck_assert_str_eq(learner_by(&l, RECOMMEND_BY_ALL), "all");
	ck_assert_ptr_null(learner_check_size(&l, 3));
	ck_assert_str_eq(learner_check_size(&l, 2),
		"3 products are more than --most-products=2 (want "
		"--kind=next)");
	l.how.kind = WEIGHTS_SLIM;
	ck_assert_ptr_nonnull(learner_check_size(&l, 2));
	l.learnt = &m;
	ck_assert_ptr_null(learner_check_size(&l, 2));
	l = (struct learner){.h = &h, .how = {.kind = WEIGHTS_COSINE}};
	ck_assert_ptr_null(learner_check_size(&l, 2));
	ck_assert_str_eq(weights_kind_name(WEIGHTS_COSINE), "cosine");
	ck_assert_str_eq(weights_kind_name(WEIGHTS_SLIM), "slim");
	ck_assert_str_eq(weights_kind_name(WEIGHTS_POPULAR), "popular");
}
END_TEST

UNIT_MAIN("shelf", suits, bad_conditions, lists_of_what_suits, shares, rates,
	rates_what_was_chosen, names_and_sizes)
