/* t_frame_parts.c - types that are kin, ages against what a thing says of them,
 * kinds of values and of questions, and mentions that a longer name cuts. */
#include "ask/dialogue.h"
#include "ask/frame.h"
#include "ask/reach.h"

#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "knowledge.h"
#include "unit.h"

static const char cars[] = "甲 类型 轿车\n甲 售价 12万元\n甲 座位数 5座\n"
			   "甲 厂商 朗途\n乙 类型 SUV\n乙 售价 18万元\n"
			   "乙 座位数 7座\n乙 厂商 朗途\n丙 类型 MPV\n"
			   "丙 售价 35万元\n丙 座位数 7座\n丙 厂商 云驰\n"
			   "丁 类型 楼盘\n丁 售价 18万元\n丁 户型 三居\n"
			   "丁 物业费 2元\n";

/* How many things a look for P (and C, or NULL) of cars finds. */
static size_t widened(const struct knowledge *k, const char *p,
	const struct frame_cond *c, bool *sure, bool *wide)
{
	uint32_t found[8];
	struct frame f = {.type = knowledge_term(k, "轿车"), .found = found};
	size_t n = frame_things(&k->lexicon, f.type, found, 8);

	if (c)
		f.cond[f.conds++] = *c;
	else
		f.predicate = knowledge_term(k, p);
	*sure = frame_widen(&f, &k->lexicon, &n, 8);
	*wide = f.wide;
	return n;
}

START_TEST(kin_have_the_same)
{
	struct knowledge k;
	bool sure, wide;

	knowledge_open(&k, cars);
	/* seats are what cars have: SUV and MPV are kin */
	ck_assert_uint_eq(widened(&k, "座位数", NULL, &sure, &wide), 3);
	ck_assert(sure && wide);
	/* a price is what a house has as well, which is no kin: who knows */
	widened(&k, "售价", NULL, &sure, &wide);
	ck_assert(!sure);
	struct frame_cond seven = {.is = COND_VALUE,
		.predicate = knowledge_term(&k, "座位数"),
		.value = knowledge_term(&k, "7座")};
	ck_assert_uint_eq(widened(&k, NULL, &seven, &sure, &wide), 3);
	ck_assert(sure && wide);
	struct frame_cond flat = {.is = COND_VALUE,
		.predicate = knowledge_term(&k, "户型"),
		.value = knowledge_term(&k, "三居")};
	widened(&k, NULL, &flat, &sure, &wide);
	ck_assert(!sure);
	/* nothing to look for: nothing is added */
	struct frame none = {.type = knowledge_term(&k, "轿车")};
	size_t n = 1;
	ck_assert(frame_widen(&none, &k.lexicon, &n, 8));
	ck_assert(n == 1 && !none.wide);
	knowledge_close(&k);
}
END_TEST

/* 1: it is so; 0: it is not; -1: nothing is said of it. */
static int aged(const struct knowledge *k, const char *thing, double age,
	enum frame_compare how, bool *own)
{
	struct frame f = {.thing = {knowledge_term(k, thing)},
		.things = 1,
		.conds = 1,
		.cond = {{.is = COND_NUMBER,
			.how = how,
			.from = {.value = age, .unit = UNIT_AGE},
			.to = {.value = age + 5, .unit = UNIT_AGE}}}};

	if (!frame_find_age(&f, &k->lexicon))
		return -1;
	*own = f.own;
	return f.yes;
}

START_TEST(ages_are_allowed)
{
	struct knowledge k;
	bool own;

	knowledge_open(&k,
		"卡 申请年龄 ≥18岁\n险 投保年龄 18至65岁\n医 投保上限 60岁\n"
		"童 年龄要求 不超过14岁\n贷 名称 某贷\n贷 类型 贷款\n"
		"贷款 借款人 须年满18岁\n林野 年龄 26岁\n无 名称 空\n");
	ck_assert_int_eq(aged(&k, "卡", 17, IS_EQUAL, &own), 0);
	ck_assert_int_eq(aged(&k, "卡", 18, IS_EQUAL, &own), 1);
	ck_assert(!own);
	ck_assert_int_eq(aged(&k, "险", 17.9, IS_EQUAL, &own), 0);
	ck_assert_int_eq(aged(&k, "险", 65, IS_EQUAL, &own), 1);
	ck_assert_int_eq(aged(&k, "险", 66, IS_EQUAL, &own), 0);
	ck_assert_int_eq(aged(&k, "医", 60, IS_EQUAL, &own), 1);
	ck_assert_int_eq(aged(&k, "医", 61, IS_EQUAL, &own), 0);
	ck_assert_int_eq(aged(&k, "童", 14, IS_EQUAL, &own), 1);
	ck_assert_int_eq(aged(&k, "童", 15, IS_EQUAL, &own), 0);
	ck_assert_int_eq(aged(&k, "贷", 17, IS_EQUAL, &own), 0);
	ck_assert_int_eq(aged(&k, "贷", 20, IS_EQUAL, &own), 1);
	ck_assert_int_eq(aged(&k, "无", 20, IS_EQUAL, &own), -1);
	/* over 20 says nothing of a limit, but of one's own age */
	ck_assert_int_eq(aged(&k, "卡", 20, IS_MORE, &own), -1);
	ck_assert_int_eq(aged(&k, "林野", 25, IS_MORE, &own), 1);
	ck_assert(own);
	ck_assert_int_eq(aged(&k, "林野", 26, IS_MORE, &own), 0);
	ck_assert_int_eq(aged(&k, "林野", 26, IS_EQUAL, &own), 1);
	ck_assert_int_eq(aged(&k, "林野", 22, IS_WITHIN, &own), 1);
	knowledge_close(&k);
}
END_TEST

/* The kinds that QUESTION asks for, and the stem of property P. */
static void check_kinds(
	const struct knowledge *k, const char *question, unsigned kinds)
{
	struct utterance u = {0};

	ck_assert(utterance_read(&u, &k->lexicon, text_of(question)));
	ck_assert_uint_eq(reach_asked(&u, 0, (uint32_t)u.text.n), kinds);
	utterance_release(&u);
}

static struct reach_found reached(
	const struct knowledge *k, const char *question, const char *thing)
{
	struct reach_words r;
	struct utterance u = {0};

	reach_open(&r, &k->lexicon);
	ck_assert(utterance_read(&u, &k->lexicon, text_of(question)));
	struct reach_found f = reach_property(
		&r, &u, 0, (uint32_t)u.text.n, knowledge_term(k, thing));
	utterance_release(&u);
	reach_close(&r);
	return f;
}

START_TEST(kinds_are_asked_for)
{
	struct knowledge k;

	knowledge_open(&k, "林 出生地 沧州\n林 出生日期 1999年2月3日\n"
			   "林 毕业院校 北岭学院\n海 旗下艺人 林\n"
			   "海 旗下品牌 甲\n海 推荐艺人 乙\n锅 功率 1200瓦\n"
			   "锅 容量 5升\n");
	check_kinds(&k, "哪年", REACH_DATE);
	check_kinds(&k, "几年", REACH_DATE | REACH_TIME);
	check_kinds(&k, "在哪里", REACH_PLACE);
	check_kinds(&k, "谁", REACH_PERSON);
	check_kinds(&k, "要几个工作日", REACH_TIME | REACH_NUMBER);
	check_kinds(&k, "怎么办", REACH_WAY);
	check_kinds(&k, "怎么样", 0);
	check_kinds(&k, "", 0);
	ck_assert_uint_eq(reached(&k, "在哪里出生", "林").predicate,
		knowledge_term(&k, "出生地"));
	ck_assert_uint_eq(reached(&k, "哪年出生", "林").predicate,
		knowledge_term(&k, "出生日期"));
	ck_assert_uint_eq(reached(&k, "旗下都有哪些艺人", "海").predicate,
		knowledge_term(&k, "旗下艺人"));
	ck_assert_uint_eq(reached(&k, "多少瓦", "锅").predicate,
		knowledge_term(&k, "功率"));
	ck_assert_uint_eq(reached(&k, "什么颜色", "锅").predicate, 0);
	/* the only date, by nothing but its kind */
	struct reach_found f = reached(&k, "哪年", "林");
	ck_assert_uint_eq(f.predicate, knowledge_term(&k, "出生日期"));
	ck_assert(f.by_kind);
	knowledge_close(&k);
}
END_TEST

/* What QUESTION mentions, | between. */
static void check_mentions(
	const struct knowledge *k, const char *question, const char *want)
{
	struct utterance u = {0};
	struct buf b = {0};

	ck_assert(utterance_read(&u, &k->lexicon, text_of(question)));
	for (size_t i = 0; i < u.mentions; i++) {
		const struct mention *m = &u.mention[i];
		buf_string(&b, i ? "|" : "");
		fold_print(&b, u.text.c + m->from, m->to - m->from);
	}
	buf_byte(&b, '\0');
	ck_assert_str_eq(b.at, want);
	buf_release(&b);
	utterance_release(&u);
}

START_TEST(longer_names_cut)
{
	struct knowledge k;

	knowledge_open(&k, "远方 歌曲原唱 林野\n远方 首歌 是\n车 座位 7座\n"
			   "车 级别 3级\n店 楼层 十五层\n");
	check_mentions(&k, "这首歌曲原唱是谁", "歌曲原唱");
	check_mentions(&k, "首歌是", "首歌");
	check_mentions(&k, "七座", "七座");
	check_mentions(&k, "十七座", "十七");
	check_mentions(&k, "两级三级", "三级");
	check_mentions(&k, "3级", "3级");
	check_mentions(&k, "十五层", "十五层");
	knowledge_close(&k);
}
END_TEST

/* What is said to QUESTION behind "星驰一号" in a dialogue. */
static enum status said(struct knowledge *k, const char *question)
{
	struct intents list = {0};
	struct sessions all;
	struct reply r = {0};

	ck_assert_ptr_null(intents_builtin(&list, &k->lexicon));
	intents_sort(&list);
	struct dialogue d = {
		.graph = k->graph, .lexicon = &k->lexicon, .intents = &list};
	sessions_init(&all, 2, 0);
	struct session *s = sessions_get(&all, text_of("s"), 0);
	dialogue_open(&d);
	dialogue_ask(&d, s, text_of("星驰一号的能源"), &r);
	ck_assert_int_eq(r.status, STATUS_ANSWER);
	dialogue_ask(&d, s, text_of(question), &r);
	dialogue_close(&d);
	reply_release(&r);
	sessions_release(&all);
	intents_release(&list);
	return r.status;
}

START_TEST(things_are_asked_for)
{
	struct knowledge k;

	knowledge_open(&k, "星驰一号 能源 汽油\n星驰一号 用途限制 无\n"
			   "星驰二号 能源 电\n");
	/* 飞船 is no word of the triples: not what was spoken of is meant */
	ck_assert_int_ne(said(&k, "能源是汽油的飞船有哪些"), STATUS_ANSWER);
	ck_assert_int_eq(said(&k, "能源是什么"), STATUS_ANSWER);
	ck_assert_int_eq(said(&k, "用途有什么限制"), STATUS_ANSWER);
	knowledge_close(&k);
}
END_TEST

UNIT_MAIN("frame_parts", kin_have_the_same, ages_are_allowed,
	kinds_are_asked_for, longer_names_cut, things_are_asked_for)
