/* t_eval.c - answers judged by gold: shares, confusion, what was not met. */
#include "ask/eval.h"

#include <stdio.h>

#include "unit.h"

static void set(struct text part[EVAL_PARTS], const char *entity,
	const char *predicate, const char *status, const char *intent,
	const char *answer, const char *object)
{
	const char *all[] = {entity, predicate, status, intent, answer, object};

	for (int i = 0; i < EVAL_PARTS; i++)
		part[i] = text_of(all[i]);
}

static void print(void *arg, const struct eval_figure *f)
{
	struct buf *to = arg;

	if (strcmp(f->measure, "microseconds") == 0) {
		buf_text(to, f->of);
		buf_byte(to, '=');
		buf_text(to, f->got);
	} else {
		buf_string(to, f->measure);
		buf_byte(to, '/');
		buf_text(to, f->of);
		buf_byte(to, '/');
		buf_text(to, f->got);
	}
	buf_printf(to, " %llu %lld %g\n", (unsigned long long)f->n,
		(long long)f->right, f->share);
}

static void reports(struct eval *e, const char *want)
{
	struct buf got = {0};

	eval_report(e, print, &got);
	buf_byte(&got, '\0');
	ck_assert_str_eq(got.at, want);
	buf_release(&got);
}

static void judge(struct eval *e, const char *session, const char *turn,
	const char *entity, const char *predicate, const char *answer)
{
	struct text got[EVAL_PARTS];

	set(got, entity, predicate, "answer", "look-up", answer, "");
	size_t gold = eval_find(e, text_of(session), text_of(turn));
	ck_assert_uint_ne(gold, EVAL_NONE);
	eval_said(e, 0.85, eval_judge(e, gold, got));
}

START_TEST(judges)
{
	struct eval *e = eval_new(1u << EVAL_STATUS | 1u << EVAL_OBJECT |
				  1u << EVAL_ANSWER | 1u << EVAL_INTENT);
	struct text want[EVAL_PARTS], counted = {NULL, 0};
	size_t first = 99;

	set(want, "card", "fee", "answer", "look-up", "x", "3 | 5");
	ck_assert_uint_eq(
		eval_expect(e, text_of("a"), counted, want), EVAL_NONE);
	ck_assert_uint_eq(
		eval_expect(e, text_of("b"), counted, want), EVAL_NONE);
	ck_assert_uint_eq(
		eval_expect(e, text_of("a"), counted, want), EVAL_NONE);
	ck_assert_uint_eq(eval_unmet(e, &first), 3);
	ck_assert_uint_eq(first, 0);
	judge(e, "a", "0", "card", "fee", "from 5 to 3");
	ck_assert_uint_eq(eval_unmet(e, &first), 2);
	ck_assert_uint_eq(first, 1);
	judge(e, "a", "1", "card", "rate", "5");
	judge(e, "b", "0", "loan", "fee", "35");
	ck_assert_uint_eq(eval_unmet(e, &first), 0);
	ck_assert_uint_eq(eval_find(e, text_of("b"), text_of("1")), EVAL_NONE);
	ck_assert_uint_eq(eval_find(e, text_of("c"), text_of("0")), EVAL_NONE);
	reports(e, "entity// 3 2 0.6666\n"
		   "predicate// 3 2 0.6666\n"
		   "both// 3 1 0.3333\n"
		   "status// 3 3 1\n"
		   "intent// 3 3 1\n"
		   "object// 3 2 0.6666\n"
		   "said/>=0.8/ 3 1 0.3333\n"
		   "said/>=0.7/ 3 1 0.3333\n"
		   "said/>=0.6/ 3 1 0.3333\n"
		   "said/>=0/ 3 1 0.3333\n"
		   "by intent/look-up/ 3 1 0.3333\n"
		   "confusion/fee/rate 1 -1 -1\n");
	eval_free(e);
}
END_TEST

START_TEST(the_last_gold_of_a_turn_counts)
{
	struct eval *e = eval_new(1u << EVAL_ANSWER);
	struct text want[EVAL_PARTS];
	size_t first;

	set(want, "card", "fee", "", "", "3", "");
	eval_expect(e, text_of("a"), text_of("7"), want);
	set(want, "loan", "fee", "", "", "4", "");
	ck_assert_uint_eq(eval_expect(e, text_of("a"), text_of("7"), want), 0);
	ck_assert_uint_eq(eval_unmet(e, &first), 1);
	ck_assert_uint_eq(first, 1);
	judge(e, "a", "7", "loan", "fee", "4");
	reports(e, "entity// 1 1 1\n"
		   "predicate// 1 1 1\n"
		   "both// 1 1 1\n"
		   "answer// 1 1 1\n"
		   "said/>=0.8/ 1 1 1\n"
		   "said/>=0.7/ 1 1 1\n"
		   "said/>=0.6/ 1 1 1\n"
		   "said/>=0/ 1 1 1\n"
		   "by intent/look-up/ 1 1 1\n");
	eval_free(e);
}
END_TEST

START_TEST(times_are_quantiles)
{
	struct eval *e = eval_new(0);

	for (int i = 100; i > 0; i--)
		eval_took(e, i * 1e-6);
	reports(e, "entity// 0 0 -1\n"
		   "predicate// 0 0 -1\n"
		   "both// 0 0 -1\n"
		   "p50=50 100 -1 -1\n"
		   "p99=99 100 -1 -1\n"
		   "max=100 100 -1 -1\n");
	eval_free(e);
}
END_TEST

UNIT_MAIN("eval", judges, the_last_gold_of_a_turn_counts, times_are_quantiles)
