/* t_lint.c - intents that never get their turn, aliases that mean something
 * else, answers that name what is not there. */
#include "ask/lint.h"

#include "../fuzz/few_triples.h"
#include "unit.h"

static struct lexicon x;
static struct intents list;

static void begin(void)
{
	(void)few_say;
	lexicon_open(&x, few_graph());
}

static void end(void)
{
	lexicon_release(&x);
	x = (struct lexicon){0};
	intents_release(&list);
}

static void intent(const char *called, int64_t priority, const char *pattern,
	const char *query, const char *answer)
{
	struct intent_row row = {text_of(called), text_of(pattern),
		text_of(query), text_of(answer), priority, 0};
	if (!x.graph)
		begin();
	const char *why = intents_add(&list, &row, &x);

	ck_assert_msg(!why, "%s", why);
}

/* Who takes what the intent of lowest priority is for; "" if nobody. */
static void taken(const char *by)
{
	struct lint l = {{0}, {0}};

	intents_sort(&list);
	const struct intent *it = lint_intent(&l, &list, list.n - 1);
	ck_assert_str_eq(it ? it->name : "", by);
	lint_release(&l);
	end();
}

START_TEST(shadows)
{
	intent("a", 9, "{e}.*{p}", "$e $p ?a", "");
	intent("b", 8, "{e}的{p}(是多少)?", "$e $p ?x . ?x 类型 ?a", "");
	taken("a");
	intent("a", 9, "{e}.*{p}", "$e $p ?a . ?a 类型 ?b", "");
	intent("b", 8, "{e}的{p}", "$e $p ?a", "");
	taken("");
	intent("a", 9, "{e}", "$e 年费 ?a", "");
	intent("b", 8, "{e}", "$e 类型 ?a", "");
	taken("");
	intent("a", 9, "{e}", "?x ?y ?a", "");
	intent("b", 8, "{e}", "$e 类型 ?a", "");
	taken("a");
	intent("a", 9, "{e}", "?a ?y ?a", "");
	intent("b", 8, "{e}", "$e 类型 ?a", "");
	taken("");
	intent("a", 9, "{e}", "$e 类型+ ?a", "");
	intent("b", 8, "{e}", "$e 类型 ?a", "");
	taken("a");
	intent("a", 9, "{e}", "$e 类型 ?a", "");
	intent("b", 8, "{e}", "$e 类型+ ?a", "");
	taken("");
	intent("a", 9, "{e}{n}", "$e 年费 ?a FILTER ?a < $n", "");
	intent("b", 8, "{e}{n}", "$e 年费 ?a", "");
	taken("");
	intent("a", 9, "{e}", "MAX $e 年费 ?a", "");
	intent("b", 8, "{e}", "$e 年费 ?a", "");
	taken("");
	intent("a", 9, "{e}", "COUNT $e 年费 ?a", "");
	intent("b", 8, "{e}", "$e 年费 ?a", "");
	taken("a");
}
END_TEST

START_TEST(actions_shadow)
{
	intent("a", 9, "人工", "@say", "");
	intent("b", 8, "(转)?人工", "$e 年费 ?a", "");
	taken("a");
	intent("a", 9, "{e}", "@describe", "");
	intent("b", 8, "{e}", "$e 年费 ?a", "");
	taken("");
	intent("a", 9, "{e}", "$e 年费 ?a", "");
	intent("b", 8, "{e}", "@say", "");
	taken("");
	intent("a", 9, "人工", "@say", "");
	intent("a", 8, "(转)?人工", "@say", "");
	taken(""); /* the same intent in other words */
	intent("a", 9, "人工", "@say", "");
	intent("b", 8, "转人工|人工.{1,3}客服", "@say", "");
	taken("a");
	intent("a", 9, "^人工$", "@say", "");
	intent("b", 8, "转人工", "@say", "");
	taken("");
}
END_TEST

/* A text is found that the pattern is meant for: so what matches everything
 * takes it. */
START_TEST(patterns_are_sampled)
{
	static const char *const patterns[] = {"ab?c", "ab*c", "ab+c", "ab??c",
		"a{2}b", "a{0,3}b", "a{1,2}?b", "[年月]费", "[^x]a", "a.c",
		"(a|b)c", "(a(b|c)d|e)f", "a|b", "(?:ab)+c", "(?<n>ab)c",
		"\\(a\\)", "^ab$", "(a\\)|b)c", "a[bc]{0,2}d", "((a))?b",
		"{e}{0,1}b", "{e}?b", "(a|{p})b", "年{1,2}费",
		"{e}(和|与)+{e2}", "a{12}b", "(ab){2}c"};

	for (size_t i = 0; i < sizeof(patterns) / sizeof(*patterns); i++) {
		intent("all", 9, ".*", "@say", "");
		intent("b", 8, patterns[i], "@say", "");
		struct lint l = {{0}, {0}};
		intents_sort(&list);
		ck_assert_msg(
			lint_intent(&l, &list, 1) != NULL, "%s", patterns[i]);
		lint_release(&l);
		end();
	}
}
END_TEST

START_TEST(samples_stay_small)
{
	intent("all", 9, ".*", "@say", "");
	intent("b", 8, "((a{80}){80})b", "@say", "");
	taken("");
}
END_TEST

START_TEST(answers_are_filled)
{
	struct text hole;

	intent("a", 9, "{e}", "$e 年费 ?a . ?a 类型 ?b",
		"{e}{e2}{p}{v}{t}{n}{a}{b}{count}{yn}{is}{higher}{");
	ck_assert(!intent_unfilled(&list.intent[0], &hole));
	intent("b", 9, "{e}", "$e 年费 ?a", "{a}{b}{c}");
	ck_assert(intent_unfilled(&list.intent[1], &hole));
	ck_assert(text_is(hole, "b"));
	intent("c", 9, "{e}", "@say", "{b}");
	ck_assert(!intent_unfilled(&list.intent[2], &hole));
	ck_assert(!list.intent[0].query.missing.len);
	intent("d", 9, "{e}", "$e <没 有> ?a . ?a 也没有 ?b", "");
	ck_assert(text_is(list.intent[3].query.missing, "没 有"));
	intents_sort(&list);
	end();
}
END_TEST

static void print(void *arg, enum lint_fault fault, struct text other)
{
	static const char *const names[LINT_FAULTS] = {"name", "also", "asked"};
	struct buf *to = arg;

	buf_printf(to, "%s ", names[fault]);
	buf_text(to, other);
	buf_byte(to, '\n');
}

static void alias(const char *as, const char *of, enum alias_met want)
{
	enum alias_met met;

	ck_assert(!lexicon_alias(&x, text_of(as), text_of(of), 0, &met));
	ck_assert_int_eq(met, want);
}

static void faults(const char *as, const char *of, const char *want)
{
	struct lint l = {{0}, {0}};
	struct buf got = {0};
	size_t lines = 0;

	size_t n = lint_alias(&l, &x, text_of(as), text_of(of), print, &got);
	for (size_t i = 0; i < got.len; i++)
		lines += got.at[i] == '\n';
	buf_byte(&got, '\0');
	ck_assert_str_eq(got.at, want);
	ck_assert_uint_eq(n, lines);
	buf_release(&got);
	lint_release(&l);
}

START_TEST(aliases_mean)
{
	enum alias_met met;

	begin();
	alias("卡", "金卡", ALIAS_NEW);
	alias("卡", "金卡", ALIAS_AGAIN);
	alias("卡", "白金卡", ALIAS_BESIDE);
	alias("卡", "白金卡", ALIAS_AGAIN);
	alias("卡", "年费", ALIAS_NEW); /* a property and no thing */
	alias("白金卡", "金卡", ALIAS_HIDDEN);
	alias("金卡", "金卡", ALIAS_AGAIN);
	alias("多少", "年费", ALIAS_NEW);
	ck_assert(lexicon_alias(&x, text_of("x"), text_of("y"), 0, &met));
	lexicon_close(&x);
	faults("卡", "金卡", "also 白金卡\nalso 年费\n");
	faults("白金卡", "金卡", "name 白金卡\n");
	faults("多少", "年费", "asked \n");
	faults("没有", "年费", "");
	ck_assert_uint_eq(x.unnamed, 0);
	end();
}
END_TEST

UNIT_MAIN("lint", shadows, actions_shadow, patterns_are_sampled,
	samples_stay_small, answers_are_filled, aliases_mean)
