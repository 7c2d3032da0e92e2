/* t_ask.c - folding, the trie, quantities, masks, near names, sessions. */
#include "ask/fold.h"
#include "ask/quantity.h"
#include "ask/session.h"
#include "ask/trie.h"
#include "identity/mask.h"

#include <math.h>
#include <stdio.h>

#include "base/random.h"
#include "unit.h"

static void check_fold(const char *from, const char *to)
{
	struct folded f = {0};
	struct buf b = {0};

	ck_assert(fold(&f, text_of(from)));
	fold_print(&b, f.c, f.n);
	buf_byte(&b, '\0');
	ck_assert_str_eq(b.at, to);
	for (size_t i = 0; i < f.n; i++)
		ck_assert_uint_lt(f.at[i], f.at[i + 1]);
	folded_release(&f);
	buf_release(&b);
}

START_TEST(folds)
{
	check_fold("联禾　金卡，年费？？", "联禾金卡,年费?");
	check_fold("ＡＢＣ １２３％", "abc 123%");
	check_fold("「信用卡」“年费”", "\"信用卡\"\"年费\"");
	check_fold(" a  b\tc ", "a b c");
	check_fold("金\001卡\177", "金卡");
	check_fold("\xee\x80\x80x", "x"); /* a private character is no slot */
	check_fold("", "");
	struct folded f = {0};
	ck_assert(!fold(&f, text_of("\xff")));
	folded_release(&f);
}
END_TEST

/* Against a plain list, with few characters so that much is shared. */
START_TEST(finds_the_longest)
{
	enum { ENTRIES = 300, MOST = 9 };
	static uint32_t entry[ENTRIES][MOST];
	static size_t len[ENTRIES];
	static uint32_t number[ENTRIES];
	struct trie t = {0};
	struct random r;

	random_seed(&r, 3);
	for (size_t i = 0; i < ENTRIES; i++) {
		len[i] = 1 + random_below(&r, MOST - 1);
		for (size_t k = 0; k < len[i]; k++)
			entry[i][k] = 0x4e00 + (uint32_t)random_below(&r, 3);
		number[i] = trie_put(&t, entry[i], len[i]);
	}
	for (size_t i = 0; i < ENTRIES; i++) {
		ck_assert_uint_eq(trie_put(&t, entry[i], len[i]), number[i]);
		ck_assert_uint_eq(trie_find(&t, entry[i], len[i]), number[i]);
	}
	for (int round = 0; round < 2000; round++) {
		uint32_t text[12];
		size_t best = 0, found = 0;
		for (size_t k = 0; k < 12; k++)
			text[k] = 0x4e00 + (uint32_t)random_below(&r, 3);
		for (size_t i = 0; i < ENTRIES; i++)
			if (len[i] > best &&
				memcmp(text, entry[i], len[i] * 4) == 0)
				best = len[i];
		uint32_t at = trie_longest(&t, text, 12, &found);
		if (best == 0)
			ck_assert_uint_eq(at, TRIE_NONE);
		else
			ck_assert_uint_eq(found, best);
	}
	trie_release(&t);
}
END_TEST

static void check_quantity(
	const char *text, double value, enum quantity_unit unit, size_t len)
{
	struct folded f = {0};
	struct quantity q;

	ck_assert(fold(&f, text_of(text)));
	size_t got = quantity_read(&q, f.c, f.n);
	ck_assert_msg(
		got == len, "%s: %zu characters, not %zu", text, got, len);
	if (len) {
		ck_assert_msg(fabs(q.value - value) < 1e-9, "%s: %g, not %g",
			text, q.value, value);
		ck_assert_int_eq(q.unit, unit);
	}
	folded_release(&f);
}

/* The last day that is meant, and on which side of it. */
static void check_span(const char *text, double until, int side)
{
	struct folded f = {0};
	struct quantity q;

	ck_assert(fold(&f, text_of(text)) && quantity_read(&q, f.c, f.n));
	ck_assert_msg(q.until == until && q.side == side, "%s: %g, %d", text,
		q.until, q.side);
	folded_release(&f);
}

START_TEST(reads_spans)
{
	check_span("2012年", 15705, 0);
	check_span("2012年以前", 15705, -1);
	check_span("2012年2月", 15399, 0);
	check_span("2012年12月之后", 15705, 1);
	check_span("2012年4月5日以后", 15435, 1);
}
END_TEST

START_TEST(reads_quantities)
{
	check_quantity("1米8以上", 1800, UNIT_LENGTH, 3);
	check_quantity("1米9", 1900, UNIT_LENGTH, 3);
	check_quantity("1米83", 1830, UNIT_LENGTH, 4);
	check_quantity("一米六八", 1680, UNIT_LENGTH, 4);
	check_quantity("1米835", 1000, UNIT_LENGTH, 2);
	check_quantity("1米5毫米", 1000, UNIT_LENGTH, 2);
	check_quantity("183厘米", 1830, UNIT_LENGTH, 5);
	check_quantity("1.2公里", 1200000, UNIT_LENGTH, 5);
	check_quantity("三斤", 1500, UNIT_WEIGHT, 2);
	check_quantity("0.25克", 0.25, UNIT_WEIGHT, 5);
	check_quantity("2平方公里", 2e6, UNIT_AREA, 5);
	check_quantity("三千五", 3500, UNIT_NONE, 3);
	check_quantity("一万二", 12000, UNIT_NONE, 3);
	check_quantity("一百零五元", 105, UNIT_MONEY, 5);
	check_quantity("十五天", 15, UNIT_DAYS, 3);
	check_quantity("二十", 20, UNIT_NONE, 2);
	check_quantity("两百三十四万五千", 2345000, UNIT_NONE, 8);
	check_quantity("1.2万元", 12000, UNIT_MONEY, 5);
	check_quantity("１，２３４．５０元", 1234.5, UNIT_MONEY, 9);
	check_quantity("50万", 500000, UNIT_NONE, 3);
	check_quantity("百分之五", 5, UNIT_SHARE, 4);
	check_quantity("百分之3.5", 3.5, UNIT_SHARE, 6);
	check_quantity("3.85%", 3.85, UNIT_SHARE, 5);
	check_quantity("半年", 182.5, UNIT_DAYS, 2);
	check_quantity("90分钟", 0.0625, UNIT_DAYS, 4);
	check_quantity("1.5小时", 0.0625, UNIT_DAYS, 5);
	check_quantity("一个半小时", 0.0625, UNIT_DAYS, 5);
	check_quantity("一个半月", 45, UNIT_DAYS, 4);
	check_quantity("一个半", 1, UNIT_NONE, 0);
	check_quantity("两刻钟", 0.020833, UNIT_DAYS, 3);
	check_quantity("二十万一个月", 200000, UNIT_NONE, 3);
	check_quantity("二十万一", 201000, UNIT_NONE, 4);
	check_quantity("二十万一元", 201000, UNIT_MONEY, 5);
	check_quantity("一年期", 365, UNIT_DAYS, 2);
	check_quantity("3个月", 90, UNIT_DAYS, 3);
	check_quantity("2026年11月22日", 20779, UNIT_DATE, 11);
	check_quantity("2026-11-22", 20779, UNIT_DATE, 10);
	check_quantity("2012年", 15340, UNIT_DATE, 5);
	check_quantity("2012年12月", 15675, UNIT_DATE, 8);
	check_quantity("2012年之后", 15340, UNIT_DATE, 7);
	check_quantity("2012-13", 2012, UNIT_NONE, 4);
	check_quantity("999年", 999 * 365, UNIT_DAYS, 4);
	check_quantity("80千卡", 80, UNIT_NONE, 2);
	check_quantity("5千瓦", 5, UNIT_NONE, 1);
	check_quantity("5千米", 5e6, UNIT_LENGTH, 3);
	check_quantity("5千元", 5000, UNIT_MONEY, 3);
	check_quantity("3千步", 3000, UNIT_NONE, 2);
	check_quantity("一下", 0, UNIT_NONE, 0);
	check_quantity("三里屯", 0, UNIT_NONE, 0);
	check_quantity("卡", 0, UNIT_NONE, 0);
}
END_TEST

static void check_ends(const char *text, enum quantity_ends is, double low,
	double high, enum quantity_unit unit)
{
	struct folded f = {0};
	struct quantity q[2];

	ck_assert(fold(&f, text_of(text)));
	ck_assert_int_eq(quantity_ends(q, f.c, f.n), is);
	for (size_t k = 0; k < 2 && is != ENDS_NONE; k++) {
		ck_assert_msg(fabs(q[k].value - (k ? high : low)) < 1e-9,
			"%s: %g", text, q[k].value);
		ck_assert_int_eq(q[k].unit, unit);
	}
	folded_release(&f);
}

START_TEST(reads_both_ends)
{
	check_ends("2至8人", ENDS_TWO, 2, 8, UNIT_NONE);
	check_ends("2.45%-3.05%", ENDS_TWO, 2.45, 3.05, UNIT_SHARE);
	check_ends("6~36个月", ENDS_TWO, 6 * 365 / 12.0, 1095, UNIT_DAYS);
	check_ends("约18到28度", ENDS_TWO, 18, 28, UNIT_NONE);
	check_ends("T+1", ENDS_SAME, 1, 1, UNIT_DAYS);
	check_ends("100元-", ENDS_SAME, 100, 100, UNIT_MONEY);
	check_ends("30天到账", ENDS_SAME, 30, 30, UNIT_DAYS);
	check_ends("3月至5月", ENDS_WHEN, 3, 3, UNIT_NONE);
	check_ends("9:00-17:00", ENDS_WHEN, 9, 9, UNIT_NONE);
	check_ends("免费", ENDS_NONE, 0, 0, UNIT_NONE);
}
END_TEST

static void check_ordinal(const char *text, int which, size_t len)
{
	struct folded f = {0};
	int got = 0;

	ck_assert(fold(&f, text_of(text)));
	ck_assert_uint_eq(quantity_ordinal(&got, f.c, f.n), len);
	ck_assert_int_eq(got, which);
	folded_release(&f);
}

START_TEST(reads_ordinals)
{
	check_ordinal("第二个", 2, 3);
	check_ordinal("第10款的", 10, 4);
	check_ordinal("最后一个", -1, 4);
	check_ordinal("第一", 1, 2);
	check_ordinal("第卡", 0, 0);
	check_ordinal("二个", 0, 0);
}
END_TEST

static void check_mask(const char *from, const char *to)
{
	struct buf b = {0};

	mask_numbers(&b, text_of(from));
	buf_byte(&b, '\0');
	ck_assert_str_eq(b.at, to);
	buf_release(&b);
}

START_TEST(masks_numbers)
{
	check_mask("卡6222021234567890123丢", "卡622************0123丢");
	check_mask("138 0013-8000", "138 ****-8000");
	check_mask("11010519491231002X.", "110***********002X.");
	check_mask("１３８００１３８０００", "１３８****８０００");
	check_mask("500000元 2026-11-22", "500000元 2026-11-22");
	check_mask("", "");
}
END_TEST

START_TEST(forgets_the_oldest)
{
	struct sessions all;
	char id[16];

	sessions_init(&all, 100, 0);
	for (unsigned i = 0; i < 1000; i++) {
		snprintf(id, sizeof(id), "s%u", i);
		struct session *s = sessions_get(&all, text_of(id), 0);
		ck_assert_uint_eq(s->turns, 0);
		s->turns = i + 1;
		if (i >= 50) { /* asked again, so it stays for 99 more */
			snprintf(id, sizeof(id), "s%u", i - 49);
			s = sessions_get(&all, text_of(id), 0);
			ck_assert_uint_eq(s->turns, i - 48);
		}
	}
	ck_assert_uint_eq(all.recent.n, 100);
	ck_assert_uint_eq(all.recent.forgotten, 900);
	sessions_release(&all);
}
END_TEST

START_TEST(keeps_what_is_spoken_of)
{
	struct session s = {0};

	for (uint32_t i = 1; i <= 10; i++)
		session_focus(&s, i);
	ck_assert_uint_eq(s.focus[0], 10);
	ck_assert_uint_eq(s.focus[SESSION_FOCUS - 1], 3);
	session_focus(&s, 5);
	ck_assert_uint_eq(s.focus[0], 5);
	ck_assert_uint_eq(s.focus[1], 10);
	session_second(&s, 7);
	ck_assert_uint_eq(s.focus[0], 5);
	ck_assert_uint_eq(s.focus[1], 7);
}
END_TEST

UNIT_MAIN("ask", folds, finds_the_longest, reads_quantities, reads_both_ends,
	reads_spans, reads_ordinals, masks_numbers, forgets_the_oldest,
	keeps_what_is_spoken_of)
