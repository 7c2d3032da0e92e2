/* t_graphviz.c - people, colours and quotes in a drawing. */
#include "invite/graphviz.h"

#include "unit.h"

START_TEST(drawing)
{
	struct buf to = {0};
	static const char want[] =
		"digraph invites {\n\trankdir=LR;\n"
		"\tnode [shape=box, style=filled, fillcolor=white];\n"
		"\t\"ann\";\n"
		"\t\"b\\\"o\\\\b\" [fillcolor=palegreen];\n"
		"\t\"ann\" -> \"b\\\"o\\\\b\";\n"
		"\t\"cid\" [fillcolor=gold];\n"
		"\t\"dan\" [fillcolor=tomato];\n"
		"\t\"eve\" [fillcolor=lightgrey];\n}\n";

	graphviz_begin(&to);
	graphviz_person(&to, text_of("ann"), text_of(""));
	graphviz_person(&to, text_of("b\"o\\b"), text_of("pass"));
	graphviz_joined(&to, text_of("ann"), text_of("b\"o\\b"));
	graphviz_person(&to, text_of("cid"), text_of("review"));
	graphviz_person(&to, text_of("dan"), text_of("reject"));
	graphviz_person(&to, text_of("eve"), text_of("Pass"));
	graphviz_end(&to);
	buf_byte(&to, '\0');
	ck_assert_str_eq(to.at, want);
	buf_release(&to);
}
END_TEST

START_TEST(known)
{
	ck_assert(graphviz_knows(text_of("pass")));
	ck_assert(graphviz_knows(text_of("reject")));
	ck_assert(!graphviz_knows(text_of("passed")));
	ck_assert(!graphviz_knows(text_of("")));
}
END_TEST

UNIT_MAIN("graphviz", drawing, known)
