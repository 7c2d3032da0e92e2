/* t_frame.c - pieces of a question, its conditions, and when a person goes on.
 */
#include "ask/frame.h"
#include "ask/handover.h"
#include "ask/simple.h"
#include "graph/build.h"
#include "unit.h"

static const char *const triples[][3] = {{"稳一号", "类型", "理财"},
	{"稳一号", "风险", "R1"}, {"稳一号", "期限", "30天"},
	{"稳一号", "起购", "1元"}, {"冲五号", "类型", "理财"},
	{"冲五号", "风险", "R5"}, {"冲五号", "期限", "360天"},
	{"冲五号", "起购", "100000元"}, {"R1", "适合客户", "保守型"},
	{"R5", "适合客户", "进取型"}, {"小卡", "申请条件", "年龄≥18岁"}};

struct known {
	struct buf image;
	struct graph *graph;
	struct lexicon x;
	struct pieces_words words;
};

static void know(struct known *k)
{
	struct graph_build *b = graph_build_new(false);

	*k = (struct known){0};
	for (size_t i = 0; i < sizeof(triples) / sizeof(*triples); i++) {
		struct text part[3];
		for (int j = 0; j < 3; j++)
			part[j] = text_of(triples[i][j]);
		ck_assert(!graph_build_add(b, part, GRAPH_CELLS));
	}
	ck_assert(!graph_build_image(b, &k->image));
	graph_build_free(b);
	ck_assert(!graph_open(&k->graph, buf_view(&k->image), false));
	lexicon_open(&k->x, k->graph);
	lexicon_close(&k->x);
	pieces_open(&k->words);
}

static void forget(struct known *k)
{
	pieces_close(&k->words);
	lexicon_release(&k->x);
	graph_free(k->graph);
	buf_release(&k->image);
}

/* What the frame of QUESTION finds, divided by spaces; "-": it is none. */
static void check_found(struct known *k, const char *question, const char *want)
{
	struct utterance u = {0};
	struct session s = {.intent = -1};
	struct pieces p;
	struct frame f;
	struct buf got = {0};

	ck_assert(utterance_read(&u, &k->x, text_of(question)));
	pieces_read(&p, &u, 0, (uint32_t)u.text.n, &k->x, &k->words);
	frame_read(&f, &p, &u, &s, 0, &k->x);
	if (f.is == FRAME_NONE || !frame_find(&f, &k->x)) {
		buf_byte(&got, '-');
	} else if (f.is == FRAME_WHETHER) {
		buf_string(&got, f.yes ? "yes" : "no");
	} else {
		for (size_t i = 0; i < f.n; i++) {
			buf_string(&got, i ? " " : "");
			buf_text(&got, graph_term(k->graph, f.found[i]));
		}
	}
	buf_byte(&got, '\0');
	ck_assert_msg(strcmp(got.at, want) == 0, "%s: %s, not %s", question,
		got.at, want);
	buf_release(&got);
	frame_release(&f);
	utterance_release(&u);
}

START_TEST(finds_by_conditions)
{
	static const struct {
		const char *question, *want;
	} cases[] = {{"风险不是R5的理财有哪些", "稳一号"},
		{"风险是R5的理财有哪些", "冲五号"}, {"非R1的理财", "冲五号"},
		{"除了冲五号还有什么理财", "稳一号"},
		{"冲五号以外的理财有哪些", "稳一号"},
		{"适合保守型的理财有哪些", "稳一号"},
		{"一万块能买什么理财", "稳一号"},
		{"一百万能买什么理财", "冲五号 稳一号"},
		{"三百六十天的理财是哪个", "冲五号"},
		{"期限不低于三十天的理财", "冲五号 稳一号"},
		{"期限低于三十天的理财", ""}, {"期限超过30天的理财", "冲五号"},
		{"期限不超过一个月的理财", "稳一号"},
		{"期限在20天到40天之间的理财", "稳一号"},
		{"30天以内的理财", "稳一号"}, {"31天以上的理财", "冲五号"},
		{"起购比1000元高的理财", "冲五号"},
		{"有没有比稳一号起购高的", "冲五号"},
		{"期限最长的理财", "冲五号"},
		{"期限最短的理财是哪个", "稳一号"},
		{"冲五号和稳一号哪个期限长", "冲五号"},
		{"冲五号和稳一号哪个期限短", "稳一号"},
		{"有多少款理财", "冲五号 稳一号"}, {"稳一号风险是R1吗", "yes"},
		{"稳一号不是R5吗", "no"}, {"稳一号期限低于31天吗", "yes"},
		{"稳一号期限低于30天吗", "no"}, {"冲五号适合保守型吗", "no"},
		{"冲五号适合进取型吗", "yes"}, {"17岁能申请小卡吗", "no"},
		{"18岁能申请小卡吗", "yes"},
		/* what is not understood makes it none */
		{"风险不是R5的蓝色理财有哪些", "-"},
		{"上个月风险是R5的理财", "-"}, {"不是理财的有哪些", "-"},
		{"怎么买风险是R5的理财", "-"},
		{"三百六十公里的理财是哪个", "-"}};
	struct known k;

	know(&k);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		check_found(&k, cases[i].question, cases[i].want);
	forget(&k);
}
END_TEST

START_TEST(hands_over)
{
	static const struct {
		const char *question;
		enum handover_reason want;
	} cases[] = {{"我要转人工", HANDOVER_PERSON},
		{"不用转人工", HANDOVER_NO}, {"年费多少", HANDOVER_NO},
		{"我要投诉,快转人工", HANDOVER_COMPLAINT},
		{"我的钱被骗了,要投诉", HANDOVER_LOSS},
		{"如何防被骗", HANDOVER_NO}};
	struct known k;
	struct handover h = {0};
	struct utterance u = {0};

	know(&k);
	handover_open(&h);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		ck_assert(utterance_read(&u, &k.x, text_of(cases[i].question)));
		ck_assert_msg(handover_reason(&h, &u) == cases[i].want, "%s",
			cases[i].question);
	}
	utterance_release(&u);
	handover_close(&h);
	forget(&k);
}
END_TEST

START_TEST(simplifies)
{
	ck_assert_uint_eq(simple_character(0x8acb), 0x8bf7); /* 請 */
	ck_assert_uint_eq(simple_character(0x8cb8), 0x8d37); /* 貸 */
	ck_assert_uint_eq(simple_character(0x8bf7), 0x8bf7);
	ck_assert_uint_eq(simple_character(0x4e00), 0x4e00);
	ck_assert_uint_eq(simple_character(0x9fff), 0x9fff);
	ck_assert_uint_eq(simple_character('a'), 'a');
}
END_TEST

UNIT_MAIN("frame", finds_by_conditions, hands_over, simplifies)
