/* t_remembered.c - sessions as lines, there and back; and lines that are none.
 */
#include "ask/remembered.h"

#include "base/mem.h"
#include "graph/build.h"
#include "unit.h"

/* A graph of (a p b), (a q c). */
static struct graph *small(struct buf *image)
{
	static const char *const triple[2][3] = {
		{"金卡", "年费", "300元"}, {"普卡", "额度", "1万元"}};
	struct graph_build *b = graph_build_new(false);
	struct graph *g;

	for (int i = 0; i < 2; i++) {
		struct text part[3];
		for (int k = 0; k < 3; k++)
			part[k] = text_of(triple[i][k]);
		ck_assert_ptr_null(graph_build_add(b, part, GRAPH_CELLS));
	}
	ck_assert_ptr_null(graph_build_image(b, image));
	graph_build_free(b);
	ck_assert_ptr_null(graph_open(&g, buf_view(image), false));
	return g;
}

static struct intent two[2] = {{.name = "属性", .query_text = "$e $p ?a"},
	{.name = "属性", .query_text = "?a $p $e"}};
static const struct intents list = {.intent = two, .n = 2};

static void fill(struct session *s, struct graph *g)
{
	s->turns = 7;
	s->entity = graph_find(g, text_of("金卡"));
	s->predicate = graph_find(g, text_of("年费"));
	s->intent = 1;
	s->slot[0] = s->entity;
	s->slot[5] = s->predicate;
	s->number = 0.1;
	s->unit = 3;
	s->shown = 11;
	session_focus(s, s->predicate);
	session_focus(s, s->entity);
	s->answer[0] = graph_find(g, text_of("300元"));
	s->answers = 1;
	s->option[0] = (struct option){s->entity, 0};
	s->option[1] = (struct option){s->entity, s->predicate};
	s->options = 2;
	s->missed = 1;
}

START_TEST(comes_back)
{
	struct buf image = {0}, line = {0}, again = {0};
	struct graph *g = small(&image);
	struct remembered as = {.graph = g, .intents = &list};
	struct sessions all, other;

	sessions_init(&all, 10, 0);
	sessions_init(&other, 10, 0);
	struct session *s = sessions_get(&all, text_of("a\tb"), 1234567);
	fill(s, g);
	remembered_print(&line, &as, s);
	struct text rest = buf_view(&line);
	ck_assert_ptr_null(
		remembered_read(&other, &as, text_split(&rest, '\n')));
	ck_assert(!as.gone);
	struct session *back = sessions_get(&other, text_of("a\tb"), 1234567);
	ck_assert_uint_eq(other.recent.n, 1);
	ck_assert_uint_eq(back->turns, 7);
	ck_assert_uint_eq(back->entity, s->entity);
	ck_assert_int_eq(back->intent, 1);
	ck_assert(back->number == 0.1);
	ck_assert_uint_eq(back->focus[1], s->predicate);
	ck_assert_uint_eq(back->options, 2);
	ck_assert_uint_eq(back->option[0].predicate, 0);
	ck_assert_uint_eq(back->missed, 1);
	ck_assert(!back->changed);
	remembered_print(&again, &as, back);
	ck_assert(text_equal(buf_view(&again), buf_view(&line)));
	remembered_release(&as);
	sessions_release(&all);
	sessions_release(&other);
	graph_free(g);
	buf_release(&image);
	buf_release(&line);
	buf_release(&again);
}
END_TEST

/* What reading LINE says, and whether something of it was gone. */
static const char *reads(
	const char *line, struct graph *g, struct session *to, bool *gone)
{
	struct remembered as = {.graph = g, .intents = &list};
	struct sessions all;

	sessions_init(&all, 10, 0);
	const char *why = remembered_read(&all, &as, text_of(line));
	*to = *sessions_get(&all, text_of("s"), 5);
	*gone = as.gone;
	remembered_release(&as);
	sessions_release(&all);
	return why;
}

#define HEAD "s\tkg-ask/1\t5\t2\t"
#define SLOTS "\t\t\t\t\t\t"

START_TEST(tells_what_is_wrong)
{
	struct buf image = {0};
	struct graph *g = small(&image);
	struct session s;
	bool gone;

	ck_assert_ptr_null(
		reads(HEAD "金卡\t年费\t\t" SLOTS "\t0x1p+0\t0\t0\t0\t0\t0", g,
			&s, &gone)); /* as 0.1 wrote it, without "missed" */
	ck_assert(!gone);
	ck_assert(s.number == 1);
	ck_assert_uint_eq(s.turns, 2);
	ck_assert_int_eq(s.intent, -1);
	ck_assert_ptr_null(
		reads(HEAD "银卡\t年费\t\t" SLOTS "\tnan\t0\t0\t0\t0\t0\t3", g,
			&s, &gone));
	ck_assert(gone); /* 银卡 is no term */
	ck_assert_uint_eq(s.entity, 0);
	ck_assert(s.number == 0);
	ck_assert_uint_eq(s.missed, 3);
	ck_assert_ptr_null(reads(HEAD "金卡\t年费\t属性\t?b $p $e" SLOTS
				      "\t0\t0\t0\t0\t0\t0\t0",
		g, &s, &gone));
	ck_assert(gone); /* an intent of that query is none */
	ck_assert_int_eq(s.intent, -1);
	/* terms that are gone are left out of lists */
	ck_assert_ptr_null(reads(HEAD "\t\t\t" SLOTS
				      "\t0\t0\t0\t2\t银卡\t金卡\t1\t300元\t1"
				      "\t银卡\t年费\t0",
		g, &s, &gone));
	ck_assert(gone);
	ck_assert_uint_eq(s.focus[0], graph_find(g, text_of("金卡")));
	ck_assert_uint_eq(s.focus[1], 0);
	ck_assert_uint_eq(s.answers, 1);
	ck_assert_uint_eq(s.options, 0);

	ck_assert_str_eq(reads("s\tother/1\t5", g, &s, &gone),
		"not a line of kg-ask's sessions (want ID TAB kg-ask/1 TAB "
		"...)");
	static const char *const wrong[] = {HEAD "金卡",
		HEAD "\t\t\t" SLOTS "\t0\tx\t0\t0\t0\t0\t0",
		HEAD "\t\t\t" SLOTS "\t0\t-1\t0\t0\t0\t0\t0",
		HEAD "\t\t\t" SLOTS "\t0\t0\t0\t9\t0\t0\t0",
		HEAD "\t\t\t" SLOTS "\t0\t0\t0\t0\t21\t0\t0",
		HEAD "\t\t\t" SLOTS "\t0\t0\t0\t0\t0\t10\t0",
		HEAD "\t\t\t" SLOTS "\t0\t0\t4294967296\t0\t0\t0\t0"};
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		ck_assert_str_eq(reads(wrong[i], g, &s, &gone),
			"a field is missing or not what it should be");
	graph_free(g);
	buf_release(&image);
}
END_TEST

UNIT_MAIN("remembered", comes_back, tells_what_is_wrong)
