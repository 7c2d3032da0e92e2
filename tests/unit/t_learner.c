/* t_learner.c - what is learned from histories, judged, and asked of a model
 * that was learned before. */
#include "reco/learner.h"

#include <math.h>
#include <stdlib.h>

#include "base/hash.h"
#include "reco_log.h"
#include "unit.h"

/* Lists of L, one customer after another. */
struct making {
	const struct learner *l;
	struct recommend_room room;
	struct recommend_how how;
	int begun, ended;
	bool because;
};

static size_t make(void *arg, const struct recommend_pick **pick,
	size_t customer, unsigned worker)
{
	struct making *m = arg;
	const struct histories *h = m->l->h;
	struct recommend_may may = {NULL, NULL};

	(void)worker;
	*pick = m->room.pick;
	return recommend(&m->room, h->item + h->start[customer],
		histories_length(h, customer), learner_segment(m->l, customer),
		&may);
}

static struct recommend_lists begin(void *arg, const struct recommend_how *how)
{
	struct making *m = arg;

	m->begun++;
	m->because = how->because != 0;
	m->how = *how;
	recommend_init(&m->room, &m->how);
	return (struct recommend_lists){make, m, 1};
}

static void end(void *arg)
{
	struct making *m = arg;

	m->ended++;
	recommend_release(&m->room);
}

static struct learner new_learner(const struct histories *h)
{
	return (struct learner){.h = h,
		.how = {.kind = WEIGHTS_NEXT, .window = 1, .threads = 1},
		.recommend = {
			.decay = .8, .most = 100, .each = 1, .because = 2}};
}

/* Who has A takes B: of A's weights B's is the largest. */
START_TEST(learns)
{
	struct visits v;
	struct histories h;

	reco_log_lay(&h, &v, "aA aB bA bB cA cC dA", 100);
	struct learner l = new_learner(&h);
	struct making m = {.l = &l};
	ck_assert_ptr_null(learner_learn(&l));
	ck_assert_ptr_eq(l.recommend.weights, &l.weights);
	ck_assert_uint_eq(learner_segment(&l, 3), 0);
	struct recommend_lists lists = begin(&m, &l.recommend);
	const struct recommend_pick *pick;
	ck_assert_uint_eq(lists.make(&m, &pick, 3, 0), 1);
	ck_assert_uint_eq(pick[0].item, 1);
	end(&m);
	/* Once more, of a segment: what was learned before goes. */
	l.segment = (uint32_t[]){0, 1, 1, 2};
	l.segments = 2;
	ck_assert_ptr_null(learner_learn(&l));
	ck_assert_uint_eq(learner_segment(&l, 3), 2);
	ck_assert_uint_eq(learner_segment(&l, 1), 1);
	ck_assert_uint_eq(l.popular.segments, 2);
	learner_forget(&l);
	ck_assert_ptr_null(l.weights.start);
	histories_release(&h);
	visits_release(&v);
}
END_TEST

/* The last of A, B, C is held out; lists without reasons find it or not. */
START_TEST(judges)
{
	struct visits v;
	struct histories h;
	uint32_t held[8];
	struct hits hits;
	struct hits_figures f;

	reco_log_lay(&h, &v, "aA aB aC bA bB bC cA cB cC dA dB dD", 100);
	ck_assert_uint_eq(histories_hold(&h, held, 3), 4);
	struct learner l = new_learner(&h);
	struct making m = {.l = &l};
	/* Only what is popular follows B, which nothing followed: nobody has C
	 * or D, and all has gone to A and B. */
	ck_assert_ptr_null(learner_learn(&l));
	learner_judge(&hits, &l, &(struct heldout){&h, held, 1},
		&(struct learner_lists){begin, end, &m});
	hits_figures_of(&f, &hits, HITS_ALL);
	ck_assert_uint_eq(f.customers, 4);
	ck_assert_double_eq(f.hit_rate, 0);
	ck_assert_int_eq(m.begun, 1);
	ck_assert_int_eq(m.ended, 1);
	ck_assert(!m.because);
	hits_release(&hits);
	learner_forget(&l);
	histories_release(&h);
	visits_release(&v);
}
END_TEST

/* Of equal settings the first; what is chosen is in the learner. */
START_TEST(tunes)
{
	struct visits v;
	struct histories h;
	uint32_t held[8];

	reco_log_lay(&h, &v, "aA aB aC bB bC bD cA cB cC dC dD eC eD", 100);
	ck_assert_uint_gt(histories_hold(&h, held, 3), 0);
	struct learner l = new_learner(&h);
	struct making m = {.l = &l};
	l.recommend.decay = .123;
	ck_assert_ptr_null(learner_tune(&l, &(struct heldout){&h, held, 1},
		&(struct learner_lists){begin, end, &m}));
	ck_assert_int_gt(m.begun, 3);
	ck_assert_int_eq(m.begun, m.ended);
	ck_assert_double_ne(l.recommend.decay, .123);
	ck_assert(l.recommend.decay > 0 && l.recommend.decay <= 1);
	ck_assert_uint_ge(l.how.window, 1);
	ck_assert_uint_eq(l.recommend.because, 2);
	learner_forget(&l);
	histories_release(&h);
	visits_release(&v);
}
END_TEST

/* Names of a model, as they are piled. */
START_TEST(learnt)
{
	struct piled_out out = {.n = 0}, parts = {.n = 0};
	struct table items;
	struct learnt_missed missed = {7, {"", 0}};

	piled_add(&out, text_of("apple"));
	piled_add(&out, text_of("pear"));
	piled_add(&parts, text_of("gold"));
	ck_assert_uint_eq(out.end[1], 9);
	struct learnt m = {.names = {out.bytes.at, out.end, out.n},
		.parts = {parts.bytes.at, parts.end, parts.n}};
	ck_assert(piled_valid(&m.names, 9));
	table_init(&items, 1, hash_seed());
	table_put(&items, text_of("zucchini"));
	table_put(&items, text_of("pear"));
	table_put(&items, text_of("kiwi"));
	uint32_t *rank = learnt_ranks(&m, &items, &missed);
	ck_assert_uint_eq(rank[0], HISTORIES_NONE);
	ck_assert_uint_eq(rank[1], 1);
	ck_assert_uint_eq(rank[2], HISTORIES_NONE);
	ck_assert_uint_eq(missed.n, 2);
	ck_assert(text_is(missed.first, "kiwi"));
	ck_assert_uint_eq(learnt_segment(&m, text_of("gold")), 0);
	ck_assert_uint_eq(learnt_segment(&m, text_of("silver")), UINT32_MAX);
	/* A learner of a model learns nothing. */
	struct learner l = {.learnt = &m, .recommend = {.decay = .5}};
	m.weights = (struct weights){
		.items = 2, .start = calloc(3, sizeof(uint64_t))};
	ck_assert_ptr_null(learner_learn(&l));
	ck_assert_ptr_eq(l.recommend.weights, &m.weights);
	ck_assert_ptr_eq(l.recommend.popular, &m.popular);
	learner_forget(&l);
	free(rank);
	table_release(&items);
	learnt_release(&m);
}
END_TEST

UNIT_MAIN("learner", learns, judges, tunes, learnt)
