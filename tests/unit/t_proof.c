/* t_proof.c - texts before they go out: what is found in them, and where. */
#include "scene/proof.h"

#include "unit.h"

static struct zone zone;

static void add(struct proof_words *w, const char *pattern, const char *class,
	const char *channel, const char *verdict)
{
	struct text cell[PROOF_COLUMNS] = {text_of(pattern), text_of(class),
		text_of(channel), text_of(verdict), text_of("")};

	ck_assert_ptr_null(proof_add(w, cell));
}

/* The faults of T as "KIND:what@place ...", and its verdict. */
static void reads(struct proof *p, const char *t, const char *want)
{
	struct buf got = {0};

	proof_read(p, text_of(t));
	buf_string(&got, proof_verdicts[p->verdict]);
	for (size_t i = 0; i < p->n; i++) {
		buf_printf(&got, " %s:", proof_kinds[p->fault[i].kind]);
		buf_text(&got, p->fault[i].what);
		buf_printf(&got, "@%zu", p->fault[i].place);
	}
	ck_assert_msg(text_is(buf_view(&got), want), "%s: %.*s, not %s", t,
		(int)got.len, got.at, want);
	buf_release(&got);
}

/* The faults of the last text as a cell. */
static void prints(const struct proof *p, const char *want)
{
	struct buf got = {0};

	proof_print(&got, p);
	ck_assert_msg(text_is(buf_view(&got), want), "%.*s, not %s",
		(int)got.len, got.at, want);
	buf_release(&got);
}

START_TEST(words_and_duties)
{
	struct proof_words w = {0};
	struct proof p = {.words = &w, .zone = &zone};

	add(&w, "保本", "", "", "");
	add(&w, "最*高", "", "", "review");
	add(&w, "【*】", "", "sms", "require");
	add(&w, "收益=>有风险", "marketing", "", "require");
	reads(&p, "", "pass");
	reads(&p, "a保本保本", "reject WORD:保本@2 WORD:保本@4");
	reads(&p, "最x高", "review WORD:最x高@1");
	reads(&p, "高最", "pass");
	reads(&p, "最高保本", "reject WORD:保本@3 WORD:最高@1");
	prints(&p, "WORD:保本;WORD:最高");
	reads(&p, "{a}", "reject PLACEHOLDER:{a}@1");
	prints(&p, "PLACEHOLDER:{a}");
	p.channel = text_of("sms");
	reads(&p, "好", "reject DUTY:【*】@0");
	reads(&p, "】【", "reject DUTY:【*】@0");
	reads(&p, "【】好", "pass");
	p.class = text_of("marketing");
	reads(&p, "【行】收益", "reject DUTY:有风险@0");
	reads(&p, "【行】有风险收益", "pass");
	reads(&p, "【行】有风险", "pass");
	p.class = text_of("营销");
	reads(&p, "【行】收益", "reject DUTY:有风险@0");
	p.class = text_of("服务");
	reads(&p, "【行】收益", "pass");
	p.class = text_of("service");
	reads(&p, "【行】收益", "pass");
	proof_release(&w);
	proof_done(&p);
}
END_TEST

START_TEST(figures)
{
	struct proof_words w = {0};
	struct text cell[] = {text_of("0.041"), text_of("60000.00"),
		text_of("2026-11-28"), text_of("5%"), text_of("name")};
	struct proof p = {.words = &w,
		.cell = cell,
		.n_cells = 5,
		.style = {'.', 0},
		.zone = &zone,
		.figures = true};

	reads(&p, "4.1% 4.10% 5% 50‰ 41‰", "pass");
	reads(&p, "x 4.2%", "reject RATE:4.2%@3");
	reads(&p, "5‰", "reject RATE:5‰@1");
	reads(&p, "6万元 60,000元 ¥60000 CNY 60000", "pass");
	reads(&p, "5元", "reject AMOUNT:5@1");
	reads(&p, "0.06亿元", "reject AMOUNT:0.06@1");
	reads(&p, "0.0006亿元", "pass");
	reads(&p, "11月28日 2026/11/28 2026年11月28号", "pass");
	reads(&p, "年11月27日", "reject DATE:11月27日@2");
	reads(&p, "2025-11-28", "reject DATE:2025-11-28@1");
	reads(&p, "７万元４.１％", "reject AMOUNT:７@1");
	reads(&p, "1234567 5.6.7 31月41日", "pass");
	p.figures = false;
	reads(&p, "9% 9元 2020-01-01", "pass");
	proof_release(&w);
	proof_done(&p);
}
END_TEST

/* Signs before a number are looked for by their first bytes: each is found. */
START_TEST(signs)
{
	static const char *const sign[] = {"人民币", "CNY", "RMB", "USD", "HKD",
		"EUR", "JPY", "GBP", "SGD", "AUD", "CAD", "CHF", "TWD", "MOP",
		"INR", "KRW", "THB", "NZD", "RUB", "VND", "IDR", "MYR", "港币",
		"港幣", "港元", "美元", "美金", "欧元", "日元", "英镑", "¥",
		"￥", "$", "£", "฿", "€"};
	struct proof_words w = {0};
	struct proof p = {
		.words = &w, .style = {'.', 0}, .zone = &zone, .figures = true};

	for (size_t i = 0; i < sizeof(sign) / sizeof(*sign); i++) {
		struct buf t = {0};
		buf_printf(&t, "%s 7", sign[i]);
		proof_read(&p, buf_view(&t));
		ck_assert_msg(p.verdict == PROOF_REJECT, "%s", sign[i]);
		buf_release(&t);
	}
	reads(&p, "第 7", "pass");
	proof_done(&p);
}
END_TEST

START_TEST(holes_and_length)
{
	struct proof_words w = {0};
	struct proof p = {.words = &w, .zone = &zone, .most_parts = 1};
	char long_text[200];

	reads(&p, "{a}b${c}$d#e#%s}",
		"reject PLACEHOLDER:{a}@1 "
		"PLACEHOLDER:{c}@6 PLACEHOLDER:$d@9 PLACEHOLDER:#e#@11 "
		"PLACEHOLDER:%s@14 PLACEHOLDER:}@16");
	reads(&p, "5% $5 #1 a#b", "pass");
	memset(long_text, 'a', 160);
	long_text[160] = '\0';
	reads(&p, long_text, "pass");
	ck_assert_uint_eq(p.parts, 1);
	strcpy(long_text + 160, "b");
	reads(&p, long_text, "reject LENGTH:@0");
	ck_assert_uint_eq(p.parts, 2);
	ck_assert_uint_eq(proof_parts(text_of("")), 0);
	memset(long_text, '[', 80);
	long_text[80] = '\0';
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 1);
	strcpy(long_text + 80, "a");
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 2);
	memset(long_text, 'a', 69);
	strcpy(long_text + 69, "字");
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 1);
	strcpy(long_text + 69, "😀");
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 2);
	memset(long_text, 'a', 133);
	strcpy(long_text + 133, "字");
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 2);
	strcpy(long_text + 133, "字字");
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 3);
	/* The 67th place of the first is left free, not half of an emoji. */
	memset(long_text, 'a', 133);
	strcpy(long_text + 66, "😀");
	memset(long_text + 70, 'a', 66);
	strcpy(long_text + 136, "");
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 3);
	strcpy(long_text + 135, "");
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 2);
	memset(long_text, ']', 153);
	strcpy(long_text + 153, "");
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 3);
	strcpy(long_text + 152, "");
	ck_assert_uint_eq(proof_parts(text_of(long_text)), 2);
	proof_done(&p);
}
END_TEST

/* No more faults than there is room for, and the worst verdict still. */
START_TEST(many)
{
	struct proof_words w = {0};
	struct proof p = {.words = &w, .zone = &zone};
	struct buf t = {0};

	add(&w, "a", "", "", "review");
	add(&w, "b", "", "", "reject");
	for (int i = 0; i < 100; i++)
		buf_byte(&t, 'a');
	buf_byte(&t, 'b');
	proof_read(&p, buf_view(&t));
	ck_assert_uint_eq(p.n, PROOF_MOST);
	ck_assert_int_eq(p.verdict, PROOF_REJECT);
	buf_release(&t);
	proof_release(&w);
	proof_done(&p);
}
END_TEST

START_TEST(wrong_words)
{
	struct proof_words w = {0};
	struct text none[PROOF_COLUMNS] = {text_of(""), text_of(""),
		text_of(""), text_of(""), text_of("")};
	struct text odd[PROOF_COLUMNS] = {text_of("a"), text_of(""),
		text_of(""), text_of("pass"), text_of("")};

	ck_assert_ptr_nonnull(proof_add(&w, none));
	ck_assert_ptr_nonnull(proof_add(&w, odd));
	/* A mark that cannot be seen is no word, nor are stars beside it. */
	odd[PROOF_VERDICT] = text_of("");
	odd[PROOF_PATTERN] = text_of("\xe2\x80\xaa*");
	ck_assert_ptr_nonnull(proof_add(&w, odd));
	ck_assert_uint_eq(w.n, 0);
	proof_release(&w);
}
END_TEST

UNIT_MAIN("proof", words_and_duties, figures, signs, holes_and_length, many,
	wrong_words)
